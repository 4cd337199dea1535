/* capex-reconcile-pairs.c - What is told twice of one period
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-reconcile-pairs-private.h"

#include "basis/capex-asked-private.h"
#include "basis/capex-balances-private.h"
#include "basis/capex-group-private.h"
#include "basis/capex-presentation-private.h"
#include "basis/capex-price-private.h"
#include "basis/capex-rate-private.h"
#include "basis/capex-rebuild-private.h"
#include "basis/capex-sum-private.h"
#include "basis/capex-whole-private.h"

#define QUARTERS 4
#define DAYS_OF_QUARTER (14 * 7) /* at most */

/* Who tells a line: the issuer in filings, the issuer elsewhere, another */
typedef struct
{
  CapexLineKey key;
  CapexWho who;
} Telling;

typedef struct
{
  CapexView *view; /* as it was asked */
  CapexBasisParts any_parts;
  CapexView any; /* figures of each line as they were told, none put together */
  CapexPool *pool;
  CapexAsked asked;
  GArray *keys;     /* CapexLineKey */
  GArray *tellings; /* Telling, by key, the best of each first */
  GArray *pairs;    /* CapexReconcilePair */
} Search;

static void
clear_search (Search *self)
{
  g_clear_pointer (&self->pool, capex_pool_free);
  g_clear_pointer (&self->keys, g_array_unref);
  g_clear_pointer (&self->tellings, g_array_unref);
  g_clear_pointer (&self->pairs, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, clear_search)

static void
clear_pair (gpointer data)
{
  CapexReconcilePair *pair = data;

  for (guint i = 0; i < G_N_ELEMENTS (pair->figures); i++)
    {
      g_free (pair->tellers[i]);
      g_clear_pointer (&pair->figures[i], capex_figure_unref);
    }
}

/* ------------------------------------------------------------------------
 * Who tells what
 */

/* What was said before a period was over is held against nothing that came
 * after it: forecasts fail, and contradict nobody */
static gboolean
speaks_of_what_happened (const Search *self, const CapexCandidate *candidate)
{
  static const CapexStatus told_after[] = {CAPEX_STATUS_ACTUAL,
                                           CAPEX_STATUS_REPORT,
                                           CAPEX_STATUS_ESTIMATE};

  if (!capex_view_is_over (self->view, self->asked.days))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (told_after); i++)
    if (candidate->fact.line.status == told_after[i])
      return TRUE;
  return FALSE;
}

static gboolean
is_of_line (const CapexCandidate *candidate, const Telling *telling)
{
  return candidate->fact.line.definition == telling->key.definition &&
         candidate->fact.line.scope == telling->key.scope;
}

static gboolean
is_told_by (const CapexCandidate *candidate, const Telling *telling)
{
  return is_of_line (candidate, telling) &&
         candidate->rank == telling->who.rank &&
         (candidate->rank != CAPEX_VOICE_OTHERS ||
          candidate->fact.line.speaker == telling->who.speaker);
}

/* Whether a candidate is of those that are asked for */
typedef gboolean (*Admits) (const CapexCandidate *candidate,
                            const Telling *telling);

/* The figure of a line by some of those who tell it, for a period; *figure is
 * NULL where they do not tell it */
static gboolean
choose (const Search *self,
        const Telling *telling,
        Admits admits,
        const CapexAsked *asked,
        CapexFigure **figure,
        GError **error)
{
  g_autoptr (GArray) told = g_array_new (FALSE, FALSE, sizeof (CapexCandidate));
  g_autoptr (GError) failure = NULL;
  CapexPool pool = *self->pool;

  for (guint i = 0; i < self->pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (self->pool->candidates,
                                                        CapexCandidate, i);

      if (admits (candidate, telling) &&
          speaks_of_what_happened (self, candidate))
        g_array_append_vals (told, candidate, 1);
    }
  pool.candidates = told;
  *figure = capex_choose_figure (&pool, telling->key, asked, CAPEX_COVER_WHOLE,
                                 &failure);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
find_told (const Search *self,
           const Telling *telling,
           CapexFigure **figure,
           GError **error)
{
  return choose (self, telling, is_told_by, &self->asked, figure, error);
}

static gboolean
is_listed (const Search *self, const Telling *telling)
{
  for (guint i = 0; i < self->tellings->len; i++)
    {
      const Telling *known = &g_array_index (self->tellings, Telling, i);

      if (known->key.definition == telling->key.definition &&
          known->key.scope == telling->key.scope &&
          known->who.rank == telling->who.rank &&
          known->who.speaker == telling->who.speaker)
        return TRUE;
    }
  return FALSE;
}

/* Those of one rank who tell a line for the period */
static gboolean
list_rank (Search *self, CapexLineKey key, CapexVoice rank, GError **error)
{
  for (guint i = 0; i < self->pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (self->pool->candidates,
                                                        CapexCandidate, i);
      Telling telling = {
          key,
          {rank,
            rank == CAPEX_VOICE_OTHERS ? candidate->fact.line.speaker : 0}
      };
      g_autoptr (CapexFigure) figure = NULL;

      if (!is_told_by (candidate, &telling) || is_listed (self, &telling))
        continue;
      if (!find_told (self, &telling, &figure, error))
        return FALSE;
      if (figure != NULL)
        g_array_append_val (self->tellings, telling);
    }
  return TRUE;
}

static gboolean
list_tellings (Search *self, GError **error)
{
  for (guint i = 0; i < self->keys->len; i++)
    for (CapexVoice rank = CAPEX_VOICE_FILING; rank < CAPEX_N_VOICES; rank++)
      if (!list_rank (self, g_array_index (self->keys, CapexLineKey, i), rank,
                      error))
        return FALSE;
  return TRUE;
}

static const Telling *
telling_at (const Search *self, guint index)
{
  return &g_array_index (self->tellings, Telling, index);
}

/* The best telling of a line, or NULL */
static const Telling *
best_of (const Search *self, CapexLineKey key)
{
  for (guint i = 0; i < self->tellings->len; i++)
    {
      const Telling *telling = telling_at (self, i);

      if (telling->key.definition == key.definition &&
          telling->key.scope == key.scope)
        return telling;
    }
  return NULL;
}

static char *
teller_words (const Search *self, const Telling *telling)
{
  static const char *const words[] = {
      [CAPEX_VOICE_FILING] = "filing",
      [CAPEX_VOICE_ISSUER] = "issuer",
  };

  return g_strdup (
      telling->who.rank == CAPEX_VOICE_OTHERS
          ? capex_dataset_text (self->view->dataset, telling->who.speaker)
          : words[telling->who.rank]);
}

/* ------------------------------------------------------------------------
 * Pairs
 */

static gboolean
says_where (const Search *self, CapexLineKey key)
{
  return !capex_pool_is_unstated (self->pool, key.definition);
}

/* What somebody told, against a figure (taken); nothing where there is none */
static gboolean
add_pair (Search *self,
          CapexCheck check,
          const Telling *telling,
          const char *other,
          CapexFigure *figure,
          GError **error)
{
  g_autoptr (CapexFigure) held = figure;
  CapexReconcilePair pair = {.check = check};

  if (held == NULL)
    return TRUE;
  if (!find_told (self, telling, &pair.figures[0], error))
    return FALSE;
  pair.figures[1] = g_steal_pointer (&held);
  pair.tellers[0] = teller_words (self, telling);
  pair.tellers[1] = g_strdup (other);
  pair.is_one_line = says_where (self, telling->key);
  g_array_append_val (self->pairs, pair);
  return TRUE;
}

static CapexReconcilePair *
last_pair (Search *self)
{
  return &g_array_index (self->pairs, CapexReconcilePair, self->pairs->len - 1);
}

/* Two tellings; of one line if both say where it is drawn */
static gboolean
add_tellings (Search *self,
              CapexCheck check,
              const Telling *a,
              const Telling *b,
              GError **error)
{
  g_autofree char *words = teller_words (self, b);
  CapexFigure *figure;
  guint n = self->pairs->len;

  if (!find_told (self, b, &figure, error) ||
      !add_pair (self, check, a, words, figure, error))
    return FALSE;
  if (self->pairs->len > n)
    last_pair (self)->is_one_line = says_where (self, a->key) &&
                                    says_where (self, b->key);
  return TRUE;
}

/* Everybody who tells a line, against the best of them */
static gboolean
pair_speakers (Search *self, GError **error)
{
  for (guint i = 0; i < self->tellings->len; i++)
    {
      const Telling *telling = telling_at (self, i);
      const Telling *best = best_of (self, telling->key);

      if (telling != best &&
          !add_tellings (self, CAPEX_CHECK_SPEAKERS, best, telling, error))
        return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------------
 * Members
 */

/* The sum of figures, one of which may be missing: it is then at least what is
 * known.  NULL without an error where nothing is. */
static CapexFigure *
sum_members (const Search *self,
             CapexView *view,
             CapexFigure **figures,
             const gboolean *is_member,
             GError **error)
{
  CapexDataset *dataset = view->dataset;
  const CapexCompanyRow *group = capex_dataset_company (dataset,
                                                        self->pool->company);
  g_autofree CapexFigure **known = g_new0 (CapexFigure *, group->n_members + 1);
  g_autoptr (CapexFigure) remarks = capex_figure_new (CAPEX_NONE, CAPEX_NONE);
  g_autoptr (CapexFigure) sum = NULL;
  guint n = 0, n_members = 0;

  for (guint i = 0; i < group->n_members; i++)
    {
      n_members += is_member[i] ? 1 : 0;
      if (figures[i] != NULL)
        known[n++] = figures[i];
    }
  if (n == 0 || !capex_rate_unify (view, known, n, error) ||
      (self->pool->kind == CAPEX_MEASURE_STOCK &&
       !capex_balances_check (view, remarks, known, n, error)))
    return NULL;
  sum = capex_sum_figures (view, self->pool->company, self->pool->measure,
                           known, n, error);
  if (sum != NULL)
    capex_figure_inherit (sum, remarks);
  if (sum != NULL && n < n_members)
    capex_sum_open (view, sum);
  for (guint i = 0; sum != NULL && i < group->n_members; i++)
    if (is_member[i] && figures[i] == NULL)
      capex_figure_remark (
          sum, CAPEX_CAVEAT_MISSING_MEMBER, "%s has no figure for %s",
          capex_view_company_name (
              view,
              capex_dataset_member (dataset, group->first_member + i)->company),
          sum->label);
  return g_steal_pointer (&sum);
}

/* The members by the definition and scope of a line; where it does not say
 * which, by the line that each of them files */
static gboolean
find_members (const Search *self,
              CapexLineKey key,
              CapexFigure **figure,
              GError **error)
{
  guint n = capex_dataset_company (self->view->dataset, self->pool->company)
                ->n_members;
  g_autofree CapexFigure **figures = g_new0 (CapexFigure *, n + 1);
  g_autofree gboolean *is_member = g_new0 (gboolean, n + 1);
  g_autoptr (GError) failure = NULL;
  CapexBasisParts parts;
  CapexView view;

  capex_view_init_definition (&view, &parts, self->view,
                              CAPEX_DEFINITION_FILED);
  if (says_where (self, key) && key.definition != CAPEX_NONE)
    {
      parts.definition = CAPEX_DEFINITION_NAMED;
      parts.definition_id = capex_view_definition_id (self->view,
                                                      key.definition);
      parts.scope = (int) key.scope;
    }
  *figure = NULL;
  if (capex_group_members (&view, capex_subject_measure (self->pool->measure),
                           self->pool->company, &self->asked.label, 1,
                           CAPEX_EACH, figures, is_member, &failure))
    *figure = sum_members (self, &view, figures, is_member, &failure);
  capex_figures_clear (figures, n);
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

static gboolean
pair_members (Search *self, GError **error)
{
  if (capex_dataset_company (self->view->dataset, self->pool->company)
          ->n_members == 0)
    return TRUE;
  for (guint i = 0; i < self->tellings->len; i++)
    {
      CapexFigure *sum;

      if (!find_members (self, telling_at (self, i)->key, &sum, error) ||
          !add_pair (self, CAPEX_CHECK_MEMBERS, telling_at (self, i), "members",
                     sum, error))
        return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------------
 * Parts and quarters
 */

static gboolean
pair_identities (Search *self, GError **error)
{
  for (guint i = 0; i < self->keys->len; i++)
    {
      CapexLineKey key = g_array_index (self->keys, CapexLineKey, i);
      const Telling *best = best_of (self, key);
      g_autoptr (GError) failure = NULL;
      CapexFigure *rebuilt;

      if (best == NULL)
        continue;
      rebuilt = capex_rebuild_from_parts (self->pool, key, &self->asked,
                                          self->asked.days, &failure);
      if (rebuilt != NULL)
        capex_price_deflate (self->view, rebuilt, &failure);
      if (failure != NULL)
        {
          g_clear_pointer (&rebuilt, capex_figure_unref);
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (!add_pair (self, CAPEX_CHECK_IDENTITY, best, "parts", rebuilt, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
follow (CapexDays before, CapexDays after)
{
  return before.last + 1 == after.first;
}

/* The quarters of a line, as each was told or follows from what was.  FALSE
 * without an error where they are not all of the year and nothing more. */
static gboolean
find_quarters (const Search *self,
               const Telling *line,
               CapexDays year,
               CapexFigure **quarters,
               GError **error)
{
  CapexPeriodLabel label = self->asked.label;

  label.kind = CAPEX_LABEL_QUARTER;
  for (guint i = 0; i < QUARTERS; i++)
    {
      CapexAsked asked;

      label.part = (int) i + 1;
      if (!capex_asked_init (&asked, self->pool->view, self->pool->company,
                             &label, error) ||
          !choose (self, line, is_of_line, &asked, &quarters[i], error))
        return FALSE;
      if (quarters[i] == NULL ||
          (i == 0 ? quarters[i]->days.first != year.first
                  : !follow (quarters[i - 1]->days, quarters[i]->days)))
        return FALSE;
    }
  return quarters[QUARTERS - 1]->days.last == year.last;
}

/* *sum is NULL where the quarters do not make the year */
static gboolean
sum_quarters (const Search *self,
              const Telling *line,
              const CapexFigure *year,
              CapexFigure **sum,
              GError **error)
{
  CapexFigure *quarters[QUARTERS] = {NULL};
  g_autoptr (GError) failure = NULL;

  *sum = NULL;
  if (find_quarters (self, line, year->days, quarters, &failure) &&
      capex_rate_unify (self->pool->view, quarters, QUARTERS, &failure))
    *sum = capex_sum_figures (self->pool->view, self->pool->company,
                              self->pool->measure, quarters, QUARTERS,
                              &failure);
  capex_figures_clear (quarters, QUARTERS);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (*sum != NULL)
    {
      g_free ((*sum)->label);
      (*sum)->label = g_strdup (year->label);
    }
  return TRUE;
}

/* Quarters that add up to a year are not held against themselves; one of a
 * longer stretch is enough to hold them against */
static gboolean
is_more_than_quarters (const Search *self, const CapexFigure *year)
{
  for (guint i = 0; i < year->form->len; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (self->view->dataset,
                          g_array_index (year->form, CapexTerm, i).fact, &fact);
      if (fact.days.last - fact.days.first >= DAYS_OF_QUARTER)
        return TRUE;
    }
  return year->form->len == 0;
}

static gboolean
pair_quarters (Search *self, GError **error)
{
  if (self->asked.label.kind != CAPEX_LABEL_YEAR ||
      self->pool->kind != CAPEX_MEASURE_FLOW)
    return TRUE;
  for (guint i = 0; i < self->keys->len; i++)
    {
      CapexLineKey key = g_array_index (self->keys, CapexLineKey, i);
      const Telling *best = best_of (self, key);
      g_autoptr (CapexFigure) year = NULL;
      CapexFigure *sum;

      if (best == NULL)
        continue;
      if (!find_told (self, best, &year, error))
        return FALSE;
      if (!is_more_than_quarters (self, year))
        continue;
      if (!sum_quarters (self, best, year, &sum, error) ||
          !add_pair (self, CAPEX_CHECK_QUARTERS, best, "quarters", sum, error))
        return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------------
 * First and last tellings
 */

static gboolean
is_of_days (const CapexCandidate *candidate, CapexDays days)
{
  return candidate->fact.days.first == days.first &&
         candidate->fact.days.last == days.last;
}

static CapexUnit *
unit_of (const Search *self, const CapexCandidate *candidate)
{
  return capex_unit_lookup (capex_dataset_text (self->view->dataset,
                                                candidate->fact.line.unit),
                            NULL);
}

/* The first that one who tells a line said of the days and that has no value in
 * common with what he says now; what was restated there and back is told too */
static const CapexCandidate *
find_restated (const Search *self,
               const Telling *telling,
               const CapexFigure *now)
{
  const CapexCandidate *first = NULL;

  for (guint i = 0; i < self->pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (self->pool->candidates,
                                                        CapexCandidate, i);
      CapexBounds both;

      if (is_told_by (candidate, telling) && !candidate->one_sided &&
          candidate->fact.line.status == CAPEX_STATUS_ACTUAL &&
          is_of_days (candidate, now->days) &&
          unit_of (self, candidate) == now->fact_unit &&
          !capex_bounds_intersect (&candidate->fact.bounds, &now->bounds,
                                   &both) &&
          (first == NULL ||
           candidate->fact.known.first < first->fact.known.first))
        first = candidate;
    }
  return first;
}

/* As a figure of its own; NULL without an error where nothing was restated */
static CapexFigure *
told_before (const Search *self,
             const Telling *telling,
             const CapexFigure *now,
             GError **error)
{
  const CapexCandidate *first = find_restated (self, telling, now);
  g_autoptr (CapexFigure) figure = NULL;

  if (first == NULL)
    return NULL;
  figure = capex_whole_new_figure (self->pool, telling->key,
                                   CAPEX_STATUS_ACTUAL, &self->asked,
                                   now->days);
  capex_whole_set_unit (self->pool, figure, first->fact.line.unit);
  if (!capex_form_add_fact (figure->form, &first->fact, 1, 1, error) ||
      !capex_form_evaluate (figure->form, &figure->bounds, error) ||
      !capex_price_deflate (self->view, figure, error))
    return NULL;
  figure->rule = g_strdup_printf (
      "what was published for %s before",
      capex_dataset_fact_period_text (self->view->dataset, first->fact.index));
  return g_steal_pointer (&figure);
}

static gboolean
pair_restatements (Search *self, GError **error)
{
  for (guint i = 0; i < self->tellings->len; i++)
    {
      const Telling *telling = telling_at (self, i);
      g_autoptr (CapexFigure) now = NULL;
      CapexFigure *before;
      g_autoptr (GError) failure = NULL;

      if (!find_told (self, telling, &now, error))
        return FALSE;
      before = told_before (self, telling, now, &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (!add_pair (self, CAPEX_CHECK_RESTATEMENT, telling, "told before",
                     before, error))
        return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------------
 * Lines that differ
 */

/* The lines that the issuer draws: its own, then those it has filed */
static GArray *
list_lines (const Search *self)
{
  GArray *lines = g_array_new (FALSE, FALSE, sizeof (guint32));

  capex_presentation_list (self->pool, CAPEX_POINTER_OWN, lines);
  capex_presentation_list (self->pool, CAPEX_POINTER_FILED, lines);
  return lines;
}

static const Telling *
best_of_line (const Search *self, guint32 definition)
{
  return best_of (self, (CapexLineKey){definition, CAPEX_SCOPE_TOTAL});
}

/* What is told without saying where the line is drawn, against the filed one */
static gboolean
pair_unstated (Search *self, const GArray *lines, GError **error)
{
  const Telling *line = NULL;

  for (guint i = lines->len; i > 0; i--)
    if (best_of_line (self, g_array_index (lines, guint32, i - 1)) != NULL)
      line = best_of_line (self, g_array_index (lines, guint32, i - 1));
  for (guint i = 0; line != NULL && i < self->tellings->len; i++)
    if (!says_where (self, telling_at (self, i)->key) &&
        !add_tellings (self, CAPEX_CHECK_SPEAKERS, line, telling_at (self, i),
                       error))
      return FALSE;
  return TRUE;
}

/* Assets obtained under finance leases are near what such a definition adds to
 * the line, but are not it */
static gboolean
pair_additions (Search *self,
                const Telling *whole,
                const Telling *line,
                GError **error)
{
  guint measure = capex_dataset_measure_index (self->view->dataset,
                                               "finance-lease-additions", NULL);
  CapexFigure *parts[2] = {NULL, NULL};
  CapexFigure *sum = NULL;
  gboolean done = TRUE;

  if (measure == CAPEX_NONE ||
      !g_str_equal (capex_view_definition_id (self->view,
                                              whole->key.definition),
                    "with-finance-leases"))
    return TRUE;
  done = find_told (self, line, &parts[0], error) &&
         capex_subject_company_figures (self->pool->view,
                                        capex_subject_measure (measure),
                                        self->pool->company, &self->asked.label,
                                        1, CAPEX_EACH, &parts[1], error);
  if (done && parts[1] != NULL)
    done = capex_rate_unify (self->pool->view, parts, 2, error);
  if (done && parts[1] != NULL)
    {
      sum = capex_sum_figures (self->pool->view, self->pool->company,
                               self->pool->measure, parts, 2, error);
      done = sum != NULL && add_pair (self, CAPEX_CHECK_DEFINITIONS, whole,
                                      CAPEX_RECONCILE_ADDITIONS, sum, error);
    }
  capex_figures_clear (parts, 2);
  return done;
}

static gboolean
pair_lines (Search *self, GError **error)
{
  g_autoptr (GArray) lines = list_lines (self);

  for (guint i = 0; i < lines->len; i++)
    for (guint j = i + 1; j < lines->len; j++)
      {
        guint32 one = g_array_index (lines, guint32, i);
        guint32 other = g_array_index (lines, guint32, j);
        const Telling *a = best_of_line (self, one);
        const Telling *b = best_of_line (self, other);

        if (a == NULL || b == NULL || one == other)
          continue;
        if (!add_tellings (self, CAPEX_CHECK_DEFINITIONS, a, b, error) ||
            !pair_additions (self, a, b, error))
          return FALSE;
      }
  return TRUE;
}

static gboolean
pair_all_speakers (Search *self, GError **error)
{
  g_autoptr (GArray) lines = list_lines (self);

  return pair_speakers (self, error) && pair_unstated (self, lines, error);
}

GArray *
capex_reconcile_pairs (CapexView *view,
                       guint company,
                       guint measure,
                       const CapexPeriodLabel *label,
                       GError **error)
{
  g_auto (Search) self = {.view = view};
  CapexPool asked;

  capex_view_init_definition (&self.any, &self.any_parts, view,
                              CAPEX_DEFINITION_ANY);
  self.pool = capex_pool_new (&self.any, company, measure);
  self.tellings = g_array_new (FALSE, FALSE, sizeof (Telling));
  self.pairs = g_array_new (FALSE, FALSE, sizeof (CapexReconcilePair));
  g_array_set_clear_func (self.pairs, clear_pair);
  asked = *self.pool;
  asked.view = view;
  self.keys = capex_choose_keys (&asked, error);
  if (self.keys == NULL ||
      !capex_asked_init (&self.asked, view, company, label, error) ||
      !list_tellings (&self, error) || !pair_members (&self, error) ||
      !pair_identities (&self, error) || !pair_quarters (&self, error) ||
      !pair_all_speakers (&self, error) || !pair_restatements (&self, error) ||
      !pair_lines (&self, error))
    return NULL;
  return g_steal_pointer (&self.pairs);
}
