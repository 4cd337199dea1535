/* capex-choose.c - Which facts answer
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-choose-private.h"

#include "basis/capex-partial-private.h"
#include "basis/capex-price-private.h"
#include "basis/capex-whole-private.h"

/* The last balance inside the days, or the bound that is given of it */
static CapexFigure *
stock_figure (CapexPool *pool,
              CapexLineKey key,
              const CapexAsked *asked,
              CapexStatus status,
              GError **error)
{
  gint32 newest = G_MININT32;
  CapexDays day = {0, 0};
  g_autoptr (GError) failure = NULL;
  CapexFigure *figure;

  for (guint i = 0; i < pool->candidates->len; i++)
    {
      const CapexFactView *fact =
          &g_array_index (pool->candidates, CapexCandidate, i).fact;

      if (fact->line.definition == key.definition &&
          fact->line.scope == key.scope && fact->line.status == status &&
          fact->days.last >= asked->days.first &&
          fact->days.last <= asked->days.last && fact->days.last > newest)
        {
          newest = fact->days.last;
          day = fact->days;
        }
    }
  if (newest == G_MININT32)
    return NULL;
  figure = capex_whole_two_sided (pool, key, status, asked, day, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return figure != NULL ? figure
                        : capex_whole_one_sided (pool, key, status, asked, day);
}

static const CapexStatus status_order[] = {
    CAPEX_STATUS_ACTUAL, CAPEX_STATUS_GUIDANCE, CAPEX_STATUS_PLAN,
    CAPEX_STATUS_REPORT, CAPEX_STATUS_ESTIMATE, CAPEX_STATUS_RUMOUR};

static CapexFigure *
two_sided_figure (CapexPool *pool,
                  CapexLineKey key,
                  const CapexAsked *asked,
                  CapexDays days,
                  GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (status_order); i++)
    {
      g_autoptr (GError) failure = NULL;
      CapexFigure *figure = pool->kind == CAPEX_MEASURE_STOCK
                                ? stock_figure (pool, key, asked,
                                                status_order[i], &failure)
                                : capex_whole_two_sided (pool, key,
                                                         status_order[i], asked,
                                                         days, &failure);

      if (figure != NULL || failure != NULL)
        {
          if (failure != NULL)
            g_propagate_error (error, g_steal_pointer (&failure));
          return figure;
        }
    }
  return NULL;
}

static CapexVoice
figure_rank (CapexPool *pool, CapexFigure *figure)
{
  CapexVoice rank = CAPEX_VOICE_FILING;

  for (guint i = 0; i < pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (pool->candidates,
                                                        CapexCandidate, i);

      for (guint j = 0; j < figure->form->len; j++)
        if (g_array_index (figure->form, CapexTerm, j).fact ==
            candidate->fact.index)
          rank = MAX (rank, candidate->rank);
    }
  return rank;
}

/* What is known of an outlook is at least what is spent already */
static CapexFigure *
raise_outlook (CapexPool *pool,
               CapexLineKey key,
               const CapexAsked *asked,
               CapexFigure *figure /* taken */,
               GError **error)
{
  g_autoptr (CapexFigure) outlook = figure;

  if (outlook != NULL && outlook->status != CAPEX_STATUS_ACTUAL &&
      !capex_partial_raise (pool, outlook, key, asked, error))
    return NULL;
  return g_steal_pointer (&outlook);
}

static CapexFigure *
whole_figure (CapexPool *pool,
              CapexLineKey key,
              const CapexAsked *asked,
              CapexDays days,
              GError **error)
{
  CapexFigure *figure = two_sided_figure (pool, key, asked, days, error);

  if (figure != NULL)
    capex_whole_narrow (pool, figure, key, figure_rank (pool, figure));
  return raise_outlook (pool, key, asked, figure, error);
}

static CapexFigure *
bound_figure (CapexPool *pool,
              CapexLineKey key,
              const CapexAsked *asked,
              CapexDays days,
              GError **error)
{
  CapexFigure *figure = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (status_order) && figure == NULL; i++)
    figure = capex_whole_one_sided (pool, key, status_order[i], asked, days);
  return raise_outlook (pool, key, asked, figure, error);
}

static void
remark_on_line (CapexPool *pool, CapexFigure *figure)
{
  if (capex_pool_is_unstated (pool, figure->definition))
    capex_figure_remark (figure, CAPEX_CAVEAT_UNSTATED_DEFINITION,
                         "the source of %s %s does not say what it counts",
                         capex_view_company_name (pool->view, pool->company),
                         figure->label);
  if (figure->bounds.flags & CAPEX_BOUNDS_HEDGED)
    capex_figure_remark (figure, CAPEX_CAVEAT_HEDGE_CONVENTION,
                         "a hedged figure is read as 5 %% to either side");
  if (!(figure->bounds.flags & CAPEX_BOUNDS_LOW) ||
      !(figure->bounds.flags & CAPEX_BOUNDS_HIGH))
    capex_figure_remark (figure, CAPEX_CAVEAT_OPEN_BOUND,
                         "only one bound of %s %s is known",
                         capex_view_company_name (pool->view, pool->company),
                         figure->label);
  if (!capex_view_is_over (pool->view, figure->days))
    capex_figure_remark (figure, CAPEX_CAVEAT_FORWARD,
                         "%s is not over: the bounds hold if the %s does",
                         figure->label,
                         capex_status_to_string ((CapexStatus) figure->status));
}

/* The definition that the issuer's statement used on a day, or CAPEX_NONE */
static guint32
definition_filed_on (CapexPool *pool, gint32 day)
{
  CapexDataset *dataset = pool->view->dataset;
  guint n = capex_dataset_n (dataset, CAPEX_TABLE_PRESENTATIONS);

  for (guint i = 0; i < n; i++)
    {
      const CapexPresentationRow *row = capex_dataset_presentation (dataset, i);

      if (row->company == pool->company && row->measure == pool->measure &&
          row->pointer == CAPEX_POINTER_FILED && row->since <= day &&
          day <= row->until)
        return row->definition;
    }
  return CAPEX_NONE;
}

/* The issuer drew its line elsewhere when the period ended */
static void
remark_on_presentation (CapexPool *pool, CapexFigure *figure)
{
  guint32 filed = definition_filed_on (pool, figure->days.last + 1);

  if (filed == CAPEX_NONE || filed == figure->definition ||
      definition_filed_on (pool, pool->view->as_of) != figure->definition)
    return;
  capex_figure_remark (figure, CAPEX_CAVEAT_RECLASSIFIED,
                       "%s was first filed as %s, and is restated as %s",
                       figure->label,
                       capex_view_definition_id (pool->view, filed),
                       capex_view_definition_id (pool->view,
                                                 figure->definition));
}

static void
remark_on_offset (CapexFigure *figure, const CapexAsked *asked)
{
  int off = figure->days.last - asked->days.last;

  if (figure->days.first == asked->days.first && off == 0)
    return;
  capex_figure_remark (figure, CAPEX_CAVEAT_OFFSET_YEAR,
                       "fiscal quarters that end %d days %s stand for %s",
                       ABS (off), off < 0 ? "before" : "after", figure->label);
}

static gboolean
differ (CapexDays a, CapexDays b)
{
  return a.first != b.first || a.last != b.last;
}

typedef CapexFigure *(*FigureOfDays) (CapexPool *pool,
                                      CapexLineKey key,
                                      const CapexAsked *asked,
                                      CapexDays days,
                                      GError **error);

/* What is known of the fiscal quarters that stand for the days.  A fiscal year
 * whose end is at most 45 days off is made of just these, so with years alone
 * it answers too. */
static CapexFigure *
offset_figure (CapexPool *pool,
               CapexLineKey key,
               const CapexAsked *asked,
               FigureOfDays figure_of,
               GError **error)
{
  return differ (asked->days, asked->offset)
             ? figure_of (pool, key, asked, asked->offset, error)
             : NULL;
}

/* Exactly the days; else split by days, if that is asked for; else what stands
 * for them.  A bound alone does not displace any of these. */
static CapexFigure *
figure_of_all_days (CapexPool *pool,
                    CapexLineKey key,
                    const CapexAsked *asked,
                    GError **error)
{
  g_autoptr (GError) failure = NULL;
  CapexFigure *figure = whole_figure (pool, key, asked, asked->days, &failure);

  if (figure == NULL && failure == NULL &&
      pool->view->parts->calendar == CAPEX_CALENDAR_DAYS)
    figure = capex_partial_apportioned (pool, key, asked, &failure);
  if (figure == NULL && failure == NULL)
    figure = offset_figure (pool, key, asked, whole_figure, &failure);
  if (figure == NULL && failure == NULL)
    figure = bound_figure (pool, key, asked, asked->days, &failure);
  if (figure == NULL && failure == NULL)
    figure = offset_figure (pool, key, asked, bound_figure, &failure);

  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return figure;
}

/* What is known of a part of the days, or of those that stand for them */
static CapexFigure *
figure_of_some_days (CapexPool *pool,
                     CapexLineKey key,
                     const CapexAsked *asked,
                     GError **error)
{
  gboolean by_days = pool->view->parts->calendar == CAPEX_CALENDAR_DAYS;

  return capex_partial_figure (pool, key, asked,
                               by_days ? asked->days : asked->offset, error);
}

CapexFigure *
capex_choose_figure (CapexPool *pool,
                     CapexLineKey key,
                     const CapexAsked *asked,
                     CapexCoverage coverage,
                     GError **error)
{
  CapexFigure *figure = coverage == CAPEX_COVER_WHOLE
                            ? figure_of_all_days (pool, key, asked, error)
                            : figure_of_some_days (pool, key, asked, error);

  if (figure == NULL)
    return NULL;
  remark_on_line (pool, figure);
  remark_on_presentation (pool, figure);
  if (pool->kind != CAPEX_MEASURE_STOCK)
    remark_on_offset (figure, asked);
  if (!capex_price_deflate (pool->view, figure, error))
    g_clear_pointer (&figure, capex_figure_unref);
  return figure;
}
