/* capex-outlook.c - What was said of a period before it was over
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-outlook-private.h"

#include <capex/capex-error.h>

#include "basis/capex-asked-private.h"
#include "basis/capex-group-private.h"
#include "basis/capex-latest-private.h"
#include "basis/capex-presentation-private.h"
#include "basis/capex-price-private.h"
#include "basis/capex-rate-private.h"
#include "value/capex-amount-private.h"

struct _CapexOutlook
{
  CapexView *asked_view;
  guint company, measure;
  CapexAsked asked;
  GArray *steps; /* CapexOutlookStep */

  /* of a group; else NULL */
  GPtrArray *members;  /* CapexOutlook */
  CapexOutlook *given; /* of the group itself */
  CapexUnit *unit;     /* that all sums are in, unless the basis names one */

  /* of a company */
  CapexBasisParts parts;
  CapexView view; /* of the outlooks alone */
  CapexPool *pool;
  GArray *said;      /* CapexCandidate, of the steps, in their order */
  CapexText speaker; /* who alone is asked, or 0 */
  CapexLineKey key;
  CapexLineKey actual_key; /* the line of what came of it */
  CapexStatus status;
  CapexDays days; /* that the outlooks are of */
};

/* What answers first; a rumour only if it was asked for */
static const CapexStatus statuses[] = {CAPEX_STATUS_GUIDANCE, CAPEX_STATUS_PLAN,
                                       CAPEX_STATUS_REPORT,
                                       CAPEX_STATUS_ESTIMATE,
                                       CAPEX_STATUS_RUMOUR};

static void
clear_step (gpointer data)
{
  g_free (((CapexOutlookStep *) data)->speaker);
}

void
capex_outlook_free (CapexOutlook *self)
{
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->given, capex_outlook_free);
  g_clear_pointer (&self->pool, capex_pool_free);
  g_clear_pointer (&self->said, g_array_unref);
  g_array_unref (self->steps);
  g_free (self);
}

guint
capex_outlook_get_n_steps (CapexOutlook *self)
{
  return self->steps->len;
}

const CapexOutlookStep *
capex_outlook_get_step (CapexOutlook *self, guint step)
{
  return &g_array_index (self->steps, CapexOutlookStep, step);
}

/* ------------------------------------------------------------------------
 * Which line answers
 */

static gboolean
same_days (CapexDays a, CapexDays b)
{
  return a.first == b.first && a.last == b.last;
}

/* A part of what was said is no outlook of the whole */
static gboolean
is_said (const CapexCandidate *candidate,
         CapexLineKey key,
         CapexStatus status,
         CapexDays days)
{
  return candidate->whole == 0 &&
         candidate->fact.line.definition == key.definition &&
         candidate->fact.line.scope == key.scope &&
         candidate->fact.line.status == status &&
         same_days (candidate->fact.days, days);
}

static gboolean
is_by_issuer (const CapexCandidate *candidate)
{
  return candidate->rank < CAPEX_VOICE_OTHERS;
}

/* Who may be asked */
typedef enum
{
  ASKED_SPEAKERS, /* the one who was named, or all */
  ASKED_ISSUER
} AskedWho;

static gboolean
may_say (CapexOutlook *self, const CapexCandidate *candidate, AskedWho who)
{
  if (who == ASKED_ISSUER)
    return is_by_issuer (candidate);
  return self->speaker == 0 || candidate->fact.line.speaker == self->speaker;
}

/* Whether anything is said in a line of just some days */
static gboolean
has_line (CapexOutlook *self,
          CapexLineKey key,
          CapexStatus status,
          CapexDays days,
          AskedWho who)
{
  for (guint i = 0; i < self->pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (self->pool->candidates,
                                                        CapexCandidate, i);

      if (is_said (candidate, key, status, days) &&
          may_say (self, candidate, who))
        return TRUE;
    }
  return FALSE;
}

/* The first line in which something is said, of the days that were asked for or
 * of those that stand for them.  FALSE: there is none. */
static gboolean
find_line (CapexOutlook *self, GArray *keys, AskedWho who)
{
  const CapexDays days[] = {self->asked.days, self->asked.offset};

  for (guint i = 0; i < G_N_ELEMENTS (statuses); i++)
    for (guint j = 0; j < keys->len; j++)
      for (guint k = 0; k < G_N_ELEMENTS (days); k++)
        if (has_line (self, g_array_index (keys, CapexLineKey, j), statuses[i],
                      days[k], who))
          {
            self->status = statuses[i];
            self->key = g_array_index (keys, CapexLineKey, j);
            self->days = days[k];
            return TRUE;
          }
  return FALSE;
}

/* The definition of the issuer's headline figure, or else that of @key */
static CapexLineKey
own_line (CapexOutlook *self, CapexLineKey key)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (guint32));

  if (capex_presentation_list (self->pool, CAPEX_POINTER_OWN, own))
    key.definition = g_array_index (own, guint32, 0);
  return key;
}

/* The line of somebody else is that of the issuer, if he speaks in it.  One who
 * does not say what he counts is held against what the issuer guides, or its
 * headline figure. */
static gboolean
find_line_of_speaker (CapexOutlook *self, GArray *keys)
{
  gboolean is_guided = find_line (self, keys, ASKED_ISSUER);
  CapexLineKey guided = self->key;

  if (is_guided)
    g_array_prepend_val (keys, guided);
  if (!find_line (self, keys, ASKED_SPEAKERS))
    return FALSE;
  self->actual_key = self->key;
  if (capex_pool_is_unstated (self->pool, self->key.definition))
    self->actual_key = is_guided ? guided : own_line (self, self->key);
  return TRUE;
}

/* FALSE: nobody said anything */
static gboolean
find_lines (CapexOutlook *self, GArray *keys)
{
  if (self->speaker != 0)
    return find_line_of_speaker (self, keys);
  if (!find_line (self, keys, ASKED_SPEAKERS))
    return FALSE;
  self->actual_key = self->key;
  return TRUE;
}

/* ------------------------------------------------------------------------
 * Steps
 */

/* By the day they became known, then by speaker */
static int
compare_said (gconstpointer a, gconstpointer b)
{
  const CapexFactView *left = &((const CapexCandidate *) a)->fact;
  const CapexFactView *right = &((const CapexCandidate *) b)->fact;
  const gint64 keys[2][4] = {
      {left->known.first,  left->line.speaker,  left->known.last,  left->index},
      {right->known.first, right->line.speaker, right->known.last,
       right->index                                                           },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys[0]); i++)
    if (keys[0][i] != keys[1][i])
      return keys[0][i] < keys[1][i] ? -1 : 1;
  return 0;
}

/* Where the issuer has spoken, others only guess */
static void
collect_said (CapexOutlook *self)
{
  AskedWho who = self->speaker == 0 && has_line (self, self->key, self->status,
                                                 self->days, ASKED_ISSUER)
                     ? ASKED_ISSUER
                     : ASKED_SPEAKERS;

  for (guint i = 0; i < self->pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (self->pool->candidates,
                                                        CapexCandidate, i);

      if (is_said (candidate, self->key, self->status, self->days) &&
          may_say (self, candidate, who))
        g_array_append_vals (self->said, candidate, 1);
    }
  g_array_sort (self->said, compare_said);
}

static const CapexFactView *
said_at (CapexOutlook *self, guint index)
{
  return &g_array_index (self->said, CapexCandidate, index).fact;
}

static gboolean
is_same_speaker (CapexOutlook *self, guint a, guint b)
{
  return said_at (self, a)->line.speaker == said_at (self, b)->line.speaker;
}

/* The step before by the same speaker */
static guint
find_before (CapexOutlook *self, guint first)
{
  for (guint i = self->steps->len; i > 0; i--)
    if (is_same_speaker (self, capex_outlook_get_step (self, i - 1)->first,
                         first))
      return i - 1;
  return CAPEX_NONE;
}

/* What a speaker says of one day is one step */
static void
collect_steps (CapexOutlook *self)
{
  CapexDataset *dataset = self->asked_view->dataset;
  guint end;

  for (guint first = 0; first < self->said->len; first = end)
    {
      const CapexFactView *fact = said_at (self, first);
      CapexOutlookStep step;

      for (end = first + 1; end < self->said->len; end++)
        if (said_at (self, end)->known.first != fact->known.first ||
            !is_same_speaker (self, end, first))
          break;
      step = (CapexOutlookStep){
          .known = fact->known,
          .speaker = g_strdup (
              capex_dataset_text (dataset, fact->line.speaker)),
          .is_issuer = fact->line.speaker_company == self->company,
          .before = find_before (self, first),
          .first = first,
          .end = end,
      };
      g_array_append_val (self->steps, step);
    }
}

static CapexOutlook *
new_outlook (CapexView *view,
             guint company,
             guint measure,
             const CapexAsked *asked)
{
  CapexOutlook *self = g_new0 (CapexOutlook, 1);

  self->asked_view = view;
  self->company = company;
  self->measure = measure;
  self->asked = *asked;
  self->steps = g_array_new (FALSE, FALSE, sizeof (CapexOutlookStep));
  g_array_set_clear_func (self->steps, clear_step);
  return self;
}

/* What is said of a company itself, whether it has members or not */
static CapexOutlook *
new_of_company (CapexView *view,
                guint company,
                guint measure,
                const CapexPeriodLabel *label,
                CapexText speaker,
                GError **error)
{
  g_autoptr (CapexOutlook) self = NULL;
  g_autoptr (GArray) keys = NULL;
  CapexAsked asked;

  if (!capex_asked_init (&asked, view, company, label, error))
    return NULL;
  self = new_outlook (view, company, measure, &asked);
  self->said = g_array_new (FALSE, FALSE, sizeof (CapexCandidate));
  self->speaker = speaker;

  /* what happened is no outlook, and does not raise one; prices are those of
   * the basis, whenever it was said */
  self->parts = *view->parts;
  self->parts.statuses &= ~(1u << CAPEX_STATUS_ACTUAL);
  self->parts.prices_of = 0;
  self->view = *view;
  self->view.parts = &self->parts;

  self->pool = capex_pool_new (&self->view, company, measure);
  keys = capex_choose_keys (self->pool, error);
  if (keys == NULL)
    return NULL;
  if (find_lines (self, keys))
    {
      collect_said (self);
      collect_steps (self);
    }
  return g_steal_pointer (&self);
}

/* ------------------------------------------------------------------------
 * Groups
 */

static CapexOutlook *
find_member (CapexOutlook *self, guint company)
{
  for (guint i = 0; i < self->members->len; i++)
    if (((CapexOutlook *) self->members->pdata[i])->company == company)
      return self->members->pdata[i];
  return NULL;
}

/* The members on the last day of the period, each once */
static gboolean
collect_members (CapexOutlook *self,
                 const CapexPeriodLabel *label,
                 CapexText speaker,
                 GError **error)
{
  CapexDataset *dataset = self->asked_view->dataset;
  const CapexCompanyRow *group = capex_dataset_company (dataset, self->company);
  gint32 day = self->asked.days.last;

  for (guint i = 0; i < group->n_members; i++)
    {
      const CapexMemberRow *member = capex_dataset_member (dataset,
                                                           group->first_member +
                                                               i);
      CapexOutlook *outlook;

      if (member->since > day || day > member->until ||
          find_member (self, member->company) != NULL)
        continue;
      outlook = new_of_company (self->asked_view, member->company,
                                self->measure, label, speaker, error);
      if (outlook == NULL)
        return FALSE;
      g_ptr_array_add (self->members, outlook);
    }
  return TRUE;
}

/* A vague day is over when all of it is */
static gint32
known_last (const CapexOutlookStep *step)
{
  return step->known.last;
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint32 left = *(const gint32 *) a, right = *(const gint32 *) b;

  return (left > right) - (left < right);
}

static GArray *
days_of_members (CapexOutlook *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; i < self->members->len; i++)
    {
      CapexOutlook *member = self->members->pdata[i];

      for (guint j = 0; j < member->steps->len; j++)
        {
          gint32 day = known_last (capex_outlook_get_step (member, j));

          g_array_append_val (days, day);
        }
    }
  g_array_sort (days, compare_days);
  return days;
}

static gboolean
speaks_on (CapexOutlook *self, gint32 day)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (known_last (capex_outlook_get_step (self, i)) == day)
      return TRUE;
  return FALSE;
}

static char *
speakers_on (CapexOutlook *self, gint32 day)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < self->members->len; i++)
    {
      CapexOutlook *member = self->members->pdata[i];

      if (speaks_on (member, day))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "",
                                capex_view_company_id (self->asked_view,
                                                       member->company));
    }
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
collect_steps_of_members (CapexOutlook *self)
{
  g_autoptr (GArray) days = days_of_members (self);

  for (guint i = 0; i < days->len; i++)
    {
      gint32 day = g_array_index (days, gint32, i);
      CapexOutlookStep step = {
          .known = {day, day}
      };

      if (i > 0 && g_array_index (days, gint32, i - 1) == day)
        continue;
      step.speaker = speakers_on (self, day);
      step.before = self->steps->len > 0 ? self->steps->len - 1 : CAPEX_NONE;
      g_array_append_val (self->steps, step);
    }
}

/* That of all outlooks, else dollars: a member who speaks later in another
 * currency does not change what the sums before are in */
static CapexUnit *
unit_of_members (CapexOutlook *self)
{
  CapexDataset *dataset = self->asked_view->dataset;
  CapexUnit *first = NULL;

  for (guint i = 0; i < self->members->len; i++)
    {
      CapexOutlook *member = self->members->pdata[i];

      for (guint j = 0; j < member->said->len; j++)
        {
          const char *name =
              capex_dataset_text (dataset, said_at (member, j)->line.unit);
          CapexUnit *unit = capex_unit_lookup (name, NULL);

          if (first != NULL && unit != first)
            return self->asked_view->dollar;
          first = unit;
        }
    }
  return first;
}

CapexOutlook *
capex_outlook_new (CapexView *view,
                   guint company,
                   guint measure,
                   const CapexPeriodLabel *label,
                   CapexText speaker,
                   GError **error)
{
  g_autoptr (CapexOutlook) given = new_of_company (view, company, measure,
                                                   label, speaker, error);
  g_autoptr (CapexOutlook) group = NULL;

  if (given == NULL ||
      capex_dataset_company (view->dataset, company)->n_members == 0)
    return g_steal_pointer (&given);

  group = new_outlook (view, company, measure, &given->asked);
  group->members = g_ptr_array_new_with_free_func (
      (GDestroyNotify) capex_outlook_free);
  if (!collect_members (group, label, speaker, error))
    return NULL;
  collect_steps_of_members (group);
  /* what is given of the group itself answers where no member has said a word
   */
  if (group->steps->len == 0)
    return g_steal_pointer (&given);
  group->given = g_steal_pointer (&given);
  group->unit = unit_of_members (group);
  return g_steal_pointer (&group);
}

/* ------------------------------------------------------------------------
 * Figures of outlooks
 */

static void
remark_on_offset (CapexOutlook *self, CapexFigure *figure)
{
  g_autofree char *days = capex_days_to_string (self->days);

  figure->asked = self->asked.days;
  if (!same_days (self->days, self->asked.days))
    capex_figure_remark (figure, CAPEX_CAVEAT_OFFSET_YEAR, "%s stands for %s",
                         days, figure->label);
}

/* What was said before the period was over holds if the forecast does, though
 * the period may be over now */
static void
remark_on_forecast (CapexOutlook *self, CapexFigure *figure, gint32 said_on)
{
  char day[11];

  if (said_on > self->days.last || (figure->caveats & CAPEX_CAVEAT_FORWARD))
    return;
  if (said_on == 0)
    {
      capex_figure_remark (figure, CAPEX_CAVEAT_FORWARD,
                           "%s was perhaps not over when it was said",
                           figure->label);
      return;
    }
  capex_day_format (said_on, day);
  capex_figure_remark (figure, CAPEX_CAVEAT_FORWARD,
                       "%s was not over on %s: the bounds hold if the %s does",
                       figure->label, day,
                       capex_status_to_string (self->status));
}

/* The days alone that the outlooks are of */
static CapexAsked
exact_days (CapexOutlook *self)
{
  CapexAsked exact = {self->asked.label, self->days, self->days};

  return exact;
}

/* Of a flow of a single day, which may be several deals that add up */
static void
set_contradicted (CapexOutlook *self, GError **error)
{
  g_autofree char *label = capex_period_label_to_string (&self->asked.label);

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
               "What is said of %s of %s for %s may be several events of one "
               "day, or contradict itself",
               capex_view_measure_id (self->asked_view, self->measure),
               capex_view_company_id (self->asked_view, self->company), label);
}

/* What some facts of the steps say together, chosen as all figures are */
static CapexFigure *
figure_of (CapexOutlook *self, GArray *said, GError **error)
{
  CapexPool told = {&self->view, self->company, self->measure, self->pool->kind,
                    said};
  CapexAsked exact = exact_days (self);
  g_autoptr (CapexFigure) figure = NULL;
  g_autoptr (GError) failure = NULL;
  gint32 said_on = 0;

  figure = capex_choose_figure (&told, self->key, &exact, CAPEX_COVER_WHOLE,
                                &failure);
  if (figure == NULL)
    {
      if (failure == NULL)
        set_contradicted (self, error);
      else
        g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  for (guint i = 0; i < said->len; i++)
    said_on = MAX (said_on,
                   g_array_index (said, CapexCandidate, i).fact.known.first);
  remark_on_offset (self, figure);
  remark_on_forecast (self, figure, said_on);
  if (!capex_price_deflate (self->asked_view, figure, error))
    return NULL;
  return g_steal_pointer (&figure);
}

static void
append_step (CapexOutlook *self, const CapexOutlookStep *step, GArray *said)
{
  g_array_append_vals (said,
                       &g_array_index (self->said, CapexCandidate, step->first),
                       step->end - step->first);
}

/* What had been said by a day: the last step of each speaker.  FALSE on an
 * error; *figure is NULL where nobody had spoken. */
static gboolean
figure_until (CapexOutlook *self,
              gint32 day,
              CapexFigure **figure,
              GError **error)
{
  g_autoptr (GArray) said = g_array_new (FALSE, FALSE, sizeof (CapexCandidate));

  *figure = NULL;
  for (guint i = self->steps->len; i > 0; i--)
    {
      const CapexOutlookStep *step = capex_outlook_get_step (self, i - 1);
      gboolean is_last = known_last (step) <= day;

      for (guint j = i; is_last && j < self->steps->len; j++)
        if (known_last (capex_outlook_get_step (self, j)) <= day &&
            is_same_speaker (self, step->first,
                             capex_outlook_get_step (self, j)->first))
          is_last = FALSE;
      if (is_last)
        append_step (self, step, said);
    }
  if (said->len == 0)
    return TRUE;
  *figure = figure_of (self, said, error);
  return *figure != NULL;
}

/* ------------------------------------------------------------------------
 * What came of it
 */

/* The actual of some days in the line of what came of it, as it was known on a
 * day; *actual is NULL where it was not */
static gboolean
actual_of (CapexOutlook *self,
           const CapexAsked *asked,
           gint32 day,
           CapexFigure **actual,
           GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CapexPool) pool = NULL;
  CapexBasisParts parts;
  CapexView view;

  *actual = NULL;
  if (self->steps->len == 0 ||
      !capex_view_init_actuals (&view, &parts, self->asked_view))
    return TRUE;
  capex_view_init_until (&view, &view, day);
  parts.prices_of = 0;
  parts.calendar = CAPEX_CALENDAR_CALENDAR;
  parts.definition = CAPEX_DEFINITION_NAMED;

  pool = capex_pool_new (&view, self->company, self->measure);
  *actual = capex_choose_figure (pool, self->actual_key, asked,
                                 CAPEX_COVER_WHOLE, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (*actual == NULL || capex_price_deflate (self->asked_view, *actual, error))
    return TRUE;
  capex_figures_clear (actual, 1);
  return FALSE;
}

static gboolean
actual_on (CapexOutlook *self, gint32 day, CapexFigure **actual, GError **error)
{
  CapexAsked exact = exact_days (self);

  if (!actual_of (self, &exact, day, actual, error))
    return FALSE;
  if (*actual != NULL)
    remark_on_offset (self, *actual);
  return TRUE;
}

static gboolean
is_two_sided (const CapexFigure *figure)
{
  const guint8 both = CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH;

  return (figure->bounds.flags & both) == both;
}

/* The days on which anything was told of what the company did in the period */
static GArray *
days_of_news (CapexOutlook *self)
{
  CapexDataset *dataset = self->asked_view->dataset;
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint32));
  guint first, end;

  capex_dataset_company_facts (dataset, self->company, &first, &end);
  for (guint i = first; i < end; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (dataset, i, &fact);
      if (fact.line.status == CAPEX_STATUS_ACTUAL && fact.known.first != 0 &&
          fact.known.last <= self->asked_view->as_of &&
          fact.days.first <= self->days.last &&
          fact.days.last >= self->days.first)
        g_array_append_val (days, fact.known.last);
    }
  g_array_sort (days, compare_days);
  return days;
}

/* The first day on which as much was known of the actual as is now, if it is
 * told: a bound of it is no actual where a figure is known */
static gboolean
find_first (CapexOutlook *self,
            const CapexFigure *actual,
            gint32 *day,
            CapexFigure **first,
            GError **error)
{
  g_autoptr (GArray) days = days_of_news (self);

  *day = 0;
  *first = NULL;
  for (guint i = 0; i < days->len; i++)
    {
      gint32 next = g_array_index (days, gint32, i);

      if (i > 0 && next == g_array_index (days, gint32, i - 1))
        continue;
      if (!actual_on (self, next, first, error))
        return FALSE;
      if (*first != NULL && (is_two_sided (*first) || !is_two_sided (actual)))
        {
          *day = next;
          return TRUE;
        }
      capex_figures_clear (first, 1);
    }
  return TRUE;
}

/* What was told first is told where nothing of it is left */
static void
remark_on_first (CapexFigure *actual, const CapexFigure *first, gint32 day)
{
  g_autofree char *amount = NULL;
  CapexBounds both;
  char known[11];

  if (first == NULL || first->unit != actual->unit ||
      capex_bounds_intersect (&first->bounds, &actual->bounds, &both))
    return;
  amount = capex_amount_format_bounds (&first->bounds, first->unit);
  capex_day_format (day, known);
  capex_figure_remark (actual, CAPEX_CAVEAT_SUPERSEDED,
                       "the actual of %s was %s when it became known on %s",
                       actual->label, amount, known);
}

gint32
capex_outlook_known_on (CapexView *view, const CapexFigure *figure)
{
  gint32 day = 0;

  for (guint i = 0; i < figure->form->len; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (view->dataset,
                          g_array_index (figure->form, CapexTerm, i).fact,
                          &fact);
      if (fact.known.first == 0)
        return 0;
      day = MAX (day, fact.known.last);
    }
  return day;
}

/* ------------------------------------------------------------------------
 * Sums of members
 */

typedef struct
{
  CapexOutlook *outlook;
  gint32 day;
} Until;

/* To the unit of the sums, where the basis leaves the choice to us */
static gboolean
convert_part (CapexOutlook *group, CapexFigure *part, GError **error)
{
  CapexView *view = group->asked_view;

  if (part == NULL || view->parts->currency != CAPEX_CURRENCY_AS_NEEDED ||
      capex_unit_get_kind (part->unit) != CAPEX_UNIT_CURRENCY ||
      capex_unit_get_kind (group->unit) != CAPEX_UNIT_CURRENCY)
    return TRUE;
  return capex_rate_convert (view, part, group->unit, error);
}

static gboolean
member_until (CapexView *view,
              guint company,
              const CapexPeriodLabel *label,
              gpointer data,
              CapexFigure **figure,
              GError **error)
{
  const Until *until = data;
  CapexOutlook *member = find_member (until->outlook, company);

  return member == NULL || (figure_until (member, until->day, figure, error) &&
                            convert_part (until->outlook, *figure, error));
}

static gboolean
member_actual (CapexView *view,
               guint company,
               const CapexPeriodLabel *label,
               gpointer data,
               CapexFigure **figure,
               GError **error)
{
  CapexOutlook *group = data, *member = find_member (group, company);

  return member == NULL || (actual_on (member, view->as_of, figure, error) &&
                            convert_part (group, *figure, error));
}

/* What the members had said by a day, with what was said of the group itself */
static gboolean
sum_until (CapexOutlook *self, gint32 day, CapexFigure **sum, GError **error)
{
  g_autoptr (CapexFigure) given = NULL;
  Until until = {self, day};

  return figure_until (self->given, day, &given, error) &&
         capex_group_sum (self->asked_view, self->measure, self->company,
                          &self->asked.label, member_until, &until, given, sum,
                          error);
}

CapexFigure *
capex_outlook_step_figure (CapexOutlook *self, guint index, GError **error)
{
  const CapexOutlookStep *step = capex_outlook_get_step (self, index);
  g_autoptr (GArray) said = NULL;
  CapexFigure *sum = NULL;

  if (self->members != NULL)
    return sum_until (self, known_last (step), &sum, error) ? sum : NULL;
  said = g_array_new (FALSE, FALSE, sizeof (CapexCandidate));
  append_step (self, step, said);
  return figure_of (self, said, error);
}

gboolean
capex_outlook_actual (CapexOutlook *self, CapexFigure **actual, GError **error)
{
  *actual = NULL;
  return self->members != NULL
             ? capex_group_sum (self->asked_view, self->measure, self->company,
                                &self->asked.label, member_actual, self, NULL,
                                actual, error)
             : actual_on (self, self->asked_view->as_of, actual, error);
}

/* ------------------------------------------------------------------------
 * What was expected when it became known
 */

static void
clear_news (CapexNews *self)
{
  capex_figures_clear (&self->actual, 1);
  capex_figures_clear (&self->outlook, 1);
}

static gint32
last_known (CapexOutlook *self, gint32 day)
{
  gint32 known = 0;

  for (guint i = 0; i < self->steps->len; i++)
    {
      gint32 step = known_last (capex_outlook_get_step (self, i));

      if (step <= day)
        known = MAX (known, step);
    }
  return known;
}

/* An actual that has no day is held against all that was said */
static gboolean
company_news (CapexOutlook *self, CapexNews *news, GError **error)
{
  g_autoptr (CapexFigure) first = NULL;
  gint32 before;

  *news = (CapexNews){.outlook = NULL};
  if (!actual_on (self, self->asked_view->as_of, &news->actual, error))
    return FALSE;
  if (news->actual == NULL)
    return TRUE;
  if (!find_first (self, news->actual, &news->actual_known, &first, error))
    return FALSE;

  before = news->actual_known != 0 ? news->actual_known - 1
                                   : self->asked_view->as_of;
  remark_on_first (news->actual, first, news->actual_known);
  news->outlook_known = last_known (self, before);
  return figure_until (self, before, &news->outlook, error);
}

typedef struct
{
  CapexOutlook *outlook;
  CapexNews *news; /* in and out: the newest days */
  gboolean of_actual;
} NewsSum;

/* Members of whom both are known, so that like is held against like */
static gboolean
member_news (CapexView *view,
             guint company,
             const CapexPeriodLabel *label,
             gpointer data,
             CapexFigure **figure,
             GError **error)
{
  NewsSum *sum = data;
  CapexOutlook *member = find_member (sum->outlook, company);
  CapexNews news = {NULL, NULL, 0, 0};
  gboolean done = member == NULL || company_news (member, &news, error);

  if (done && news.actual != NULL && news.outlook != NULL)
    {
      *figure = capex_figure_ref (sum->of_actual ? news.actual : news.outlook);
      sum->news->actual_known = MAX (sum->news->actual_known,
                                     news.actual_known);
      sum->news->outlook_known = MAX (sum->news->outlook_known,
                                      news.outlook_known);
      done = convert_part (sum->outlook, *figure, error);
    }
  clear_news (&news);
  return done;
}

static gboolean
group_news (CapexOutlook *self, CapexNews *news, GError **error)
{
  NewsSum sum = {self, news, FALSE};

  *news = (CapexNews){.outlook = NULL};
  if (!capex_group_sum (self->asked_view, self->measure, self->company,
                        &self->asked.label, member_news, &sum, NULL,
                        &news->outlook, error))
    return FALSE;
  sum.of_actual = TRUE;
  return capex_group_sum (self->asked_view, self->measure, self->company,
                          &self->asked.label, member_news, &sum, NULL,
                          &news->actual, error);
}

gboolean
capex_outlook_news (CapexOutlook *self, CapexNews *news, GError **error)
{
  gboolean done = self->members != NULL ? group_news (self, news, error)
                                        : company_news (self, news, error);

  if (!done)
    clear_news (news);
  return done;
}

/* ------------------------------------------------------------------------
 * What is known so far
 */

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return compare_days (b, a);
}

/* The days on which actuals inside the period end, the last first */
static GArray *
ends_inside (CapexOutlook *self)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (CapexPool) pool = NULL;
  CapexBasisParts parts;
  CapexView view;

  if (!capex_view_init_actuals (&view, &parts, self->asked_view))
    return ends;
  pool = capex_pool_new (&view, self->company, self->measure);
  for (guint i = 0; i < pool->candidates->len; i++)
    {
      CapexDays days =
          g_array_index (pool->candidates, CapexCandidate, i).fact.days;

      if (days.last >= self->days.first && days.last < self->days.last)
        g_array_append_val (ends, days.last);
    }
  g_array_sort (ends, compare_newest_first);
  return ends;
}

static gboolean
actual_of_days (CapexOutlook *self,
                CapexDays days,
                CapexFigure **actual,
                GError **error)
{
  CapexAsked exact = {
      {CAPEX_LABEL_DAYS, FALSE, 0, 0, days},
      days,
      days
  };

  return actual_of (self, &exact, self->asked_view->as_of, actual, error);
}

gboolean
capex_outlook_so_far (CapexOutlook *self, CapexFigure **so_far, GError **error)
{
  g_autoptr (GArray) ends = ends_inside (self);

  *so_far = NULL;
  for (guint i = 0; i < ends->len; i++)
    {
      gint32 end = g_array_index (ends, gint32, i);

      if (i > 0 && end == g_array_index (ends, gint32, i - 1))
        continue;
      if (!actual_of_days (self, (CapexDays){self->days.first, end}, so_far,
                           error))
        return FALSE;
      if (*so_far != NULL && is_two_sided (*so_far))
        return TRUE;
      capex_figures_clear (so_far, 1);
    }
  return TRUE;
}

gboolean
capex_outlook_year_before (CapexOutlook *self,
                           CapexDays rest,
                           CapexFigure **before,
                           GError **error)
{
  CapexDays first = capex_latest_twelve_months (self->asked_view, self->company,
                                                rest.first - 1);
  CapexDays last = capex_latest_twelve_months (self->asked_view, self->company,
                                               rest.last);

  return actual_of_days (self, (CapexDays){first.first, last.first - 1}, before,
                         error);
}

gboolean
capex_outlook_can_be_negative (CapexOutlook *self)
{
  return capex_pool_can_be_negative (self->pool, self->key.definition);
}

guint32
capex_outlook_get_actual_definition (CapexOutlook *self)
{
  return self->members != NULL ? CAPEX_NONE : self->actual_key.definition;
}

gboolean
capex_outlook_is_of_members (CapexOutlook *self)
{
  return self->members != NULL;
}

gboolean
capex_outlook_until (CapexOutlook *self,
                     gint32 day,
                     CapexFigure **figure,
                     GError **error)
{
  return self->members != NULL ? sum_until (self, day, figure, error)
                               : figure_until (self, day, figure, error);
}

/* ------------------------------------------------------------------------
 * What there is instead
 */

/* Most lines that an error names */
#define MAX_NAMED 4

/* "; there is 2025 as cash (total)": of whatever definition and scope */
static char *
name_others (CapexOutlook *self)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                        g_free, NULL);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (self->pool->candidates,
                                                        CapexCandidate, i);
      const CapexFactView *fact = &candidate->fact;
      const char *definition = capex_view_definition_id (self->asked_view,
                                                         fact->line.definition);
      char *name;

      if (!may_say (self, candidate, ASKED_SPEAKERS) ||
          fact->days.last < self->asked.days.first ||
          fact->days.first > self->asked.days.last ||
          g_hash_table_size (named) == MAX_NAMED)
        continue;
      name = g_strdup_printf (
          "%s%s%s (%s)",
          capex_dataset_fact_period_text (self->asked_view->dataset,
                                          fact->index),
          *definition != '\0' ? " as " : "", definition,
          capex_scope_to_string ((CapexScope) fact->line.scope));
      if (!g_hash_table_contains (named, name))
        g_string_append_printf (text, "%s%s",
                                text->len == 0 ? "; there is " : ", ", name);
      g_hash_table_add (named, name);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
capex_outlook_set_missing (CapexOutlook *self, GError **error)
{
  g_autofree char *period = capex_period_label_to_string (&self->asked.label);
  g_autofree char *others = name_others (self);

  const char *speaker = capex_dataset_text (self->asked_view->dataset,
                                            self->speaker);

  g_set_error (
      error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
      "No outlook%s%s for the %s of %s for %s is known on this basis%s",
      self->speaker != 0 ? " by " : "", speaker,
      capex_view_measure_id (self->asked_view, self->measure),
      capex_view_company_id (self->asked_view, self->company), period, others);
}
