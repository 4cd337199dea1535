/* capex-whole.c - Figures that cover all days of a period
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-whole-private.h"

#include <capex/capex-error.h>

#include "basis/capex-rate-private.h"
#include "value/capex-amount-private.h"

CapexFigure *
capex_whole_new_figure (CapexPool *pool,
                        CapexLineKey key,
                        CapexStatus status,
                        const CapexAsked *asked,
                        CapexDays days)
{
  CapexFigure *figure = capex_figure_new (pool->company, pool->measure);

  figure->definition = key.definition;
  figure->scope = (int) key.scope;
  figure->status = (int) status;
  figure->label = capex_period_label_to_string (&asked->label);
  figure->asked = asked->days;
  figure->days = days;
  figure->is_form = TRUE;
  return figure;
}

void
capex_whole_set_unit (CapexPool *pool, CapexFigure *figure, CapexText unit)
{
  figure->unit = capex_unit_lookup (capex_dataset_text (pool->view->dataset,
                                                        unit),
                                    NULL);
  figure->fact_unit = figure->unit;
}

/* What cannot be negative is not below zero, whatever a difference of rounded
 * figures may say */
void
capex_whole_keep_above_zero (CapexPool *pool, CapexFigure *figure)
{
  CapexBounds *bounds = &figure->bounds;

  if (capex_pool_can_be_negative (pool, figure->definition) ||
      ((bounds->flags & CAPEX_BOUNDS_LOW) && bounds->low >= 0) ||
      ((bounds->flags & CAPEX_BOUNDS_HIGH) && bounds->high < 0))
    return;

  bounds->low = 0;
  bounds->flags |= CAPEX_BOUNDS_LOW;
  if ((bounds->flags & CAPEX_BOUNDS_STATED) && bounds->stated < 0)
    {
      bounds->flags &= (guint8) ~CAPEX_BOUNDS_STATED;
      bounds->stated = 0;
    }
  figure->is_form = FALSE;
}

gboolean
capex_whole_add_step (CapexFigure *figure,
                      const CapexSpan *span,
                      gint64 numerator,
                      gint64 denominator,
                      GError **error)
{
  if (span->conflict)
    {
      capex_figure_witness (figure, span->witness);
      capex_figure_remark (figure, CAPEX_CAVEAT_CONFLICT,
                           "two figures of one speaker and day disagree");
      figure->is_form = FALSE;
    }
  if (span->foreign_rival != CAPEX_NONE)
    {
      capex_figure_witness (figure, span->foreign_rival);
      capex_figure_remark (figure, CAPEX_CAVEAT_CONFLICT,
                           "the same speaker says on the same day what no "
                           "exchange rate of the time makes of it");
    }
  if (span->superseded)
    capex_figure_remark (
        figure, CAPEX_CAVEAT_SUPERSEDED,
        "first figures are differenced with first figures; a later one exists");
  return capex_form_add_fact (figure->form, &span->fact, numerator, denominator,
                              error);
}

/* The sum of a path, evaluated once */
static gboolean
evaluate_path (CapexFigure *figure,
               CapexCover *cover,
               GArray *path,
               GError **error)
{
  gboolean differs = FALSE;

  for (guint i = 0; i < path->len; i++)
    {
      const CapexStep *step = &g_array_index (path, CapexStep, i);
      const CapexSpan *span = &g_array_index (cover->spans, CapexSpan,
                                              step->span);

      if (!capex_whole_add_step (figure, span, step->sign, 1, error))
        return FALSE;
      differs = differs || step->sign < 0;
    }

  if (!capex_form_evaluate (figure->form, &figure->bounds, error))
    return FALSE;
  if (differs)
    capex_figure_remark (figure, CAPEX_CAVEAT_DERIVED_QUARTER,
                         "a difference of cumulative figures");
  return TRUE;
}

static char *
describe_path (CapexPool *pool, CapexCover *cover, GArray *path)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < path->len; i++)
    {
      const CapexStep *step = &g_array_index (path, CapexStep, i);
      const CapexSpan *span = &g_array_index (cover->spans, CapexSpan,
                                              step->span);

      const char *sign = step->sign > 0 ? " + " : " - ";

      if (i == 0)
        sign = step->sign > 0 ? "" : "-";
      g_string_append_printf (text, "%s%s", sign,
                              capex_dataset_fact_period_text (
                                  pool->view->dataset, span->fact.index));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

const char *
capex_voice_words (CapexVoice rank)
{
  static const char *const words[CAPEX_N_VOICES] = {"the issuer's filing",
                                                    "the issuer",
                                                    "another speaker"};

  return words[rank];
}

/* One speaker's figure for exactly these days, by one fact or by the fewest */
static CapexFigure *
cover_days (CapexPool *pool,
            CapexLineKey key,
            CapexStatus status,
            CapexWho who,
            const CapexAsked *asked,
            CapexDays days,
            GError **error)
{
  /* only what has happened is summed, and only flows */
  gboolean may_sum = pool->kind == CAPEX_MEASURE_FLOW &&
                     status == CAPEX_STATUS_ACTUAL;
  g_autoptr (CapexCover) cover = capex_cover_new (
      capex_pool_spans (pool, key, status, who, CAPEX_VINTAGE_LATEST));
  g_autoptr (GArray) path = capex_cover_path (cover, days.first, days.last + 1);
  g_autoptr (CapexFigure) figure = NULL;
  g_autofree char *described = NULL;

  if (path == NULL || (path->len > 1 && !may_sum))
    return NULL;
  if (path->len > 1)
    {
      /* originals are differenced with originals */
      g_clear_pointer (&cover, capex_cover_free);
      g_clear_pointer (&path, g_array_unref);
      cover = capex_cover_new (
          capex_pool_spans (pool, key, status, who, CAPEX_VINTAGE_ORIGINAL));
      path = capex_cover_path (cover, days.first, days.last + 1);
      if (path == NULL)
        return NULL;
    }

  figure = capex_whole_new_figure (pool, key, status, asked, days);
  capex_whole_set_unit (
      pool, figure, g_array_index (cover->spans, CapexSpan, 0).fact.line.unit);
  if (!evaluate_path (figure, cover, path, error))
    return NULL;
  capex_whole_keep_above_zero (pool, figure);

  described = describe_path (pool, cover, path);
  figure->rule = g_strdup_printf (path->len > 1 ? "%s, summed from %s"
                                                : "%s, published for %s",
                                  capex_voice_words (who.rank), described);
  return g_steal_pointer (&figure);
}

CapexFigure *
capex_whole_by_issuer (CapexPool *pool,
                       CapexLineKey key,
                       CapexStatus status,
                       CapexVoice rank,
                       const CapexAsked *asked,
                       CapexDays days,
                       GError **error)
{
  CapexWho who = {rank, 0};

  return cover_days (pool, key, status, who, asked, days, error);
}

static void
merge_rival (CapexFigure *figure, CapexFigure *rival)
{
  if (figure->unit != rival->unit ||
      capex_bounds_equal (&figure->bounds, &rival->bounds))
    return;

  capex_bounds_hull (&figure->bounds, &rival->bounds, &figure->bounds);
  figure->bounds.flags &= (guint8) ~CAPEX_BOUNDS_STATED;
  figure->bounds.stated = 0;
  figure->is_form = FALSE;
  capex_figure_inherit (figure, rival);
  capex_figure_remark (figure, CAPEX_CAVEAT_CONFLICT,
                       "speakers of equal rank give different figures");
}

/* A rival in another currency is not merged, since that would put a rate into
 * the bounds; but where no rate of the time brings the two together, they
 * contradict each other */
static void
remark_on_foreign_rival (CapexPool *pool,
                         CapexFigure *figure,
                         const CapexFigure *rival)
{
  g_autofree char *said = NULL;

  if (!capex_rate_separates (pool->view, figure->days, &figure->bounds,
                             figure->unit, &rival->bounds, rival->unit))
    return;

  said = capex_amount_format_bounds (&rival->bounds, rival->unit);
  capex_figure_remark (figure, CAPEX_CAVEAT_CONFLICT,
                       "another speaker of equal rank says %s, which no "
                       "exchange rate of the time makes of it",
                       said);
}

/* Whether one of two answers before the other: in the reporting currency, then
 * with more digits */
static gboolean
answers_before (CapexFigure *a, CapexFigure *b, CapexUnit *reporting)
{
  if (a->unit != b->unit)
    return a->unit == reporting;
  return capex_bounds_within (&a->bounds, &b->bounds) &&
         !capex_bounds_equal (&a->bounds, &b->bounds);
}

/* Whether a rival says nothing but what a figure says, perhaps with fewer
 * digits.  The bounds of one who contradicts himself are no rounding: they
 * span two figures. */
static gboolean
is_said_by (const CapexFigure *figure, const CapexFigure *rival)
{
  return (rival->caveats & CAPEX_CAVEAT_CONFLICT) == 0 &&
         capex_bounds_within (&figure->bounds, &rival->bounds);
}

/* What speakers of equal rank say together.  Those who say the same with fewer
 * digits contradict nobody. */
static CapexFigure *
merge_rivals (CapexPool *pool, GPtrArray *figures)
{
  CapexText currency =
      capex_dataset_company (pool->view->dataset, pool->company)->currency;
  CapexUnit *reporting =
      currency == 0
          ? NULL
          : capex_unit_lookup (capex_dataset_text (pool->view->dataset,
                                                   currency),
                               NULL);
  CapexFigure *first = figures->pdata[0];
  gboolean agree = TRUE;

  for (guint i = 1; i < figures->len; i++)
    if (answers_before (figures->pdata[i], first, reporting))
      first = figures->pdata[i];

  for (guint i = 0; i < figures->len; i++)
    {
      CapexFigure *figure = figures->pdata[i];

      if (figure == first)
        continue;
      capex_figure_witness_all (first, figure);
      if (figure->unit != first->unit)
        remark_on_foreign_rival (pool, first, figure);
      agree = agree &&
              (figure->unit != first->unit || is_said_by (first, figure));
    }
  for (guint i = 0; i < figures->len && !agree; i++)
    if (figures->pdata[i] != first)
      merge_rival (first, figures->pdata[i]);
  return capex_figure_ref (first);
}

/* The others, none of whom outranks another: published figures before sums,
 * then all of them */
static CapexFigure *
cover_days_by_others (CapexPool *pool,
                      CapexLineKey key,
                      CapexStatus status,
                      const CapexAsked *asked,
                      CapexDays days,
                      GError **error)
{
  g_autoptr (GArray) speakers = capex_pool_others (pool, key, status);
  g_autoptr (GPtrArray) figures = g_ptr_array_new_with_free_func (
      (GDestroyNotify) capex_figure_unref);
  gboolean published = FALSE;

  for (guint i = 0; i < speakers->len; i++)
    {
      CapexWho who = {CAPEX_VOICE_OTHERS,
                      g_array_index (speakers, CapexText, i)};
      g_autoptr (GError) failure = NULL;
      CapexFigure *figure = cover_days (pool, key, status, who, asked, days,
                                        &failure);

      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
      if (figure == NULL)
        continue;
      published = published || figure->form->len == 1;
      g_ptr_array_add (figures, figure);
    }

  for (guint i = figures->len; published && i > 0; i--)
    if (((CapexFigure *) figures->pdata[i - 1])->form->len != 1)
      g_ptr_array_remove_index (figures, i - 1);
  return figures->len > 0 ? merge_rivals (pool, figures) : NULL;
}

/* By the issuer's filings, else by the issuer, else by others */
CapexFigure *
capex_whole_two_sided (CapexPool *pool,
                       CapexLineKey key,
                       CapexStatus status,
                       const CapexAsked *asked,
                       CapexDays days,
                       GError **error)
{
  for (CapexVoice rank = CAPEX_VOICE_FILING; rank < CAPEX_VOICE_OTHERS; rank++)
    {
      g_autoptr (GError) failure = NULL;
      CapexFigure *figure = capex_whole_by_issuer (pool, key, status, rank,
                                                   asked, days, &failure);

      if (figure != NULL)
        return figure;
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return NULL;
        }
    }
  return cover_days_by_others (pool, key, status, asked, days, error);
}

static gboolean
is_one_sided_of (const CapexCandidate *candidate,
                 CapexLineKey key,
                 CapexStatus status,
                 CapexDays days)
{
  return candidate->one_sided &&
         candidate->fact.line.definition == key.definition &&
         candidate->fact.line.scope == key.scope &&
         candidate->fact.line.status == status &&
         candidate->fact.days.first == days.first &&
         candidate->fact.days.last == days.last;
}

/* Whether a speaker has said something later of the same days; a part and its
 * whole do not replace each other */
static gboolean
is_outdated (CapexPool *pool, const CapexCandidate *candidate)
{
  for (guint i = 0; i < pool->candidates->len; i++)
    {
      const CapexCandidate *other = &g_array_index (pool->candidates,
                                                    CapexCandidate, i);

      if (other->fact.line.speaker == candidate->fact.line.speaker &&
          other->whole == candidate->whole &&
          other->fact.line.definition == candidate->fact.line.definition &&
          other->fact.line.scope == candidate->fact.line.scope &&
          other->fact.line.status == candidate->fact.line.status &&
          other->fact.days.first == candidate->fact.days.first &&
          other->fact.days.last == candidate->fact.days.last &&
          other->fact.known.first > candidate->fact.known.first)
        return TRUE;
    }
  return FALSE;
}

/* Narrows a figure by a bound that somebody gave, or notes the contradiction */
static void
narrow (CapexFigure *figure, const CapexCandidate *candidate)
{
  CapexBounds narrower;

  capex_figure_witness (figure, candidate->fact.index);
  if (!capex_bounds_intersect (&figure->bounds, &candidate->fact.bounds,
                               &narrower))
    {
      capex_bounds_hull (&figure->bounds, &candidate->fact.bounds, &narrower);
      narrower.flags &= (guint8) ~CAPEX_BOUNDS_STATED;
      capex_figure_remark (figure, CAPEX_CAVEAT_CONFLICT,
                           "a bound that was given contradicts the figure");
    }
  if (!capex_bounds_equal (&narrower, &figure->bounds))
    figure->is_form = FALSE;
  figure->bounds = narrower;
}

void
capex_whole_narrow (CapexPool *pool,
                    CapexFigure *figure,
                    CapexLineKey key,
                    CapexVoice worst)
{
  for (guint i = 0; i < pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (pool->candidates,
                                                        CapexCandidate, i);
      CapexStatus status = (CapexStatus) candidate->fact.line.status;
      CapexUnit *unit;

      if ((int) status > figure->status ||
          ((int) status == figure->status && candidate->rank > worst) ||
          !is_one_sided_of (candidate, key, status, figure->days) ||
          is_outdated (pool, candidate))
        continue;
      unit = capex_unit_lookup (capex_dataset_text (pool->view->dataset,
                                                    candidate->fact.line.unit),
                                NULL);
      if (unit == figure->unit)
        narrow (figure, candidate);
    }
}

/* Nothing two-sided is known: what the bounds of the best rank say together */
CapexFigure *
capex_whole_one_sided (CapexPool *pool,
                       CapexLineKey key,
                       CapexStatus status,
                       const CapexAsked *asked,
                       CapexDays days,
                       gboolean parts_too)
{
  const CapexCandidate *best = NULL;
  CapexFigure *figure;

  for (guint i = 0; i < pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (pool->candidates,
                                                        CapexCandidate, i);

      if (is_one_sided_of (candidate, key, status, days) &&
          !is_outdated (pool, candidate) &&
          (parts_too || candidate->whole == 0) &&
          (best == NULL || candidate->rank < best->rank))
        best = candidate;
    }
  if (best == NULL)
    return NULL;

  figure = capex_whole_new_figure (pool, key, status, asked, days);
  capex_whole_set_unit (pool, figure, best->fact.line.unit);
  figure->bounds = best->fact.bounds;
  figure->rule = g_strdup_printf (
      "%s, a bound given for %s", capex_voice_words (best->rank),
      capex_dataset_fact_period_text (pool->view->dataset, best->fact.index));
  if (!capex_form_add_fact (figure->form, &best->fact, 1, 1, NULL))
    g_assert_not_reached ();
  capex_whole_narrow (pool, figure, key, best->rank);
  return figure;
}
