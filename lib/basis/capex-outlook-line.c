/* capex-outlook-line.c - Which line an outlook is of, and its steps
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-outlook-parts-private.h"

#include <capex/capex-error.h>

#include "basis/capex-presentation-private.h"

/* What answers first; a rumour only if it was asked for */
static const CapexStatus statuses[] = {CAPEX_STATUS_GUIDANCE, CAPEX_STATUS_PLAN,
                                       CAPEX_STATUS_REPORT,
                                       CAPEX_STATUS_ESTIMATE,
                                       CAPEX_STATUS_RUMOUR};

/* ------------------------------------------------------------------------
 * Which line answers
 */

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
         capex_days_equal (candidate->fact.days, days);
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

const CapexFactView *
capex_outlook_said (CapexOutlook *self, guint index)
{
  return &g_array_index (self->said, CapexCandidate, index).fact;
}

gboolean
capex_outlook_is_same_speaker (CapexOutlook *self, guint a, guint b)
{
  return capex_outlook_said (self, a)->line.speaker ==
         capex_outlook_said (self, b)->line.speaker;
}

/* The step before by the same speaker */
static guint
find_before (CapexOutlook *self, guint first)
{
  for (guint i = self->steps->len; i > 0; i--)
    if (capex_outlook_is_same_speaker (
            self, capex_outlook_get_step (self, i - 1)->first, first))
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
      const CapexFactView *fact = capex_outlook_said (self, first);
      CapexOutlookStep step;

      for (end = first + 1; end < self->said->len; end++)
        if (!capex_days_equal (capex_outlook_said (self, end)->known,
                               fact->known) ||
            !capex_outlook_is_same_speaker (self, end, first))
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

CapexOutlook *
capex_outlook_new_of_company (CapexView *view,
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
  self = capex_outlook_alloc (view, company, measure, &asked);
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
