/* capex-choose.c - Which facts answer
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-choose-private.h"

#include "basis/capex-partial-private.h"
#include "basis/capex-presentation-private.h"
#include "basis/capex-price-private.h"
#include "basis/capex-rebuild-private.h"
#include "basis/capex-whole-private.h"

/* The last balance inside the days, or the bound that is given of it; what is
 * known of a part alone if @parts_too */
static CapexFigure *
stock_figure (CapexPool *pool,
              CapexLineKey key,
              const CapexAsked *asked,
              CapexStatus status,
              gboolean parts_too,
              GError **error)
{
  gint32 newest = G_MININT32;
  CapexDays day = {0, 0};
  g_autoptr (GError) failure = NULL;
  CapexFigure *figure;

  for (guint i = 0; i < pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (pool->candidates,
                                                        CapexCandidate, i);
      const CapexFactView *fact = &candidate->fact;

      if ((parts_too || candidate->whole == 0) &&
          fact->line.definition == key.definition &&
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
  return figure != NULL
             ? figure
             : capex_whole_one_sided (pool, key, status, asked, day, parts_too);
}

static const CapexStatus status_order[] = {
    CAPEX_STATUS_ACTUAL, CAPEX_STATUS_GUIDANCE, CAPEX_STATUS_PLAN,
    CAPEX_STATUS_REPORT, CAPEX_STATUS_ESTIMATE, CAPEX_STATUS_RUMOUR};

/* The worst rank of its facts, of whatever measure: a figure that is put
 * together has parts of others, and is as good as the worst of them */
static CapexVoice
figure_rank (CapexView *view, const CapexFigure *figure)
{
  CapexVoice rank = CAPEX_VOICE_FILING;

  for (guint i = 0; i < figure->form->len; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (view->dataset,
                          g_array_index (figure->form, CapexTerm, i).fact,
                          &fact);
      rank = MAX (rank, capex_voice_of (view, &fact));
    }
  return rank;
}

/* What is published, or, where the issuer's own words are not as good, what its
 * filed parts add up to */
static CapexFigure *
actual_figure (CapexPool *pool,
               CapexLineKey key,
               const CapexAsked *asked,
               CapexDays days,
               GError **error)
{
  g_autoptr (GError) failure = NULL;
  CapexFigure *figure = capex_whole_two_sided (pool, key, CAPEX_STATUS_ACTUAL,
                                               asked, days, &failure);
  CapexVoice rank = figure != NULL ? figure_rank (pool->view, figure)
                                   : CAPEX_N_VOICES;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  return capex_rebuild_or_published (pool, key, asked, days, figure, rank,
                                     error);
}

static CapexFigure *
figure_of_status (CapexPool *pool,
                  CapexLineKey key,
                  CapexStatus status,
                  const CapexAsked *asked,
                  CapexDays days,
                  GError **error)
{
  if (pool->kind == CAPEX_MEASURE_STOCK)
    return stock_figure (pool, key, asked, status, FALSE, error);
  if (status == CAPEX_STATUS_ACTUAL)
    return actual_figure (pool, key, asked, days, error);
  return capex_whole_two_sided (pool, key, status, asked, days, error);
}

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
      CapexFigure *figure = figure_of_status (pool, key, status_order[i], asked,
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
    capex_whole_narrow (pool, figure, key, figure_rank (pool->view, figure));
  return raise_outlook (pool, key, asked, figure, error);
}

static CapexFigure *
bound_of_status (CapexPool *pool,
                 CapexLineKey key,
                 CapexStatus status,
                 const CapexAsked *asked,
                 CapexDays days,
                 gboolean parts_too,
                 GError **error)
{
  if (pool->kind == CAPEX_MEASURE_STOCK)
    return stock_figure (pool, key, asked, status, parts_too, error);
  return capex_whole_one_sided (pool, key, status, asked, days, parts_too);
}

/* What is known of a part displaces no bound of the whole, however firm it is
 */
static CapexFigure *
bound_figure (CapexPool *pool,
              CapexLineKey key,
              const CapexAsked *asked,
              CapexDays days,
              GError **error)
{
  g_autoptr (GError) failure = NULL;
  CapexFigure *figure = NULL;

  for (int parts_too = FALSE; parts_too <= TRUE; parts_too++)
    for (guint i = 0; i < G_N_ELEMENTS (status_order) && figure == NULL; i++)
      {
        figure = bound_of_status (pool, key, status_order[i], asked, days,
                                  parts_too, &failure);
        if (failure != NULL)
          {
            g_propagate_error (error, g_steal_pointer (&failure));
            return NULL;
          }
      }
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

/* Whether each fact is of just the days of the figure */
static gboolean
is_of_one_period (CapexPool *pool, const CapexFigure *figure)
{
  for (guint i = 0; i < figure->form->len; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (pool->view->dataset,
                          g_array_index (figure->form, CapexTerm, i).fact,
                          &fact);
      if (fact.days.first != figure->days.first ||
          fact.days.last != figure->days.last)
        return FALSE;
    }
  return TRUE;
}

static const char *
offset_words (CapexPool *pool,
              const CapexFigure *figure,
              const CapexAsked *asked)
{
  static const char *const words[] = {
      [CAPEX_LABEL_DAYS] = "other days",
      [CAPEX_LABEL_YEAR] = "a fiscal year",
      [CAPEX_LABEL_HALF] = "a fiscal half-year",
      [CAPEX_LABEL_QUARTER] = "a fiscal quarter",
      [CAPEX_LABEL_NINE_MONTHS] = "nine fiscal months",
      [CAPEX_LABEL_MONTH] = "other days",
  };

  return is_of_one_period (pool, figure) ? words[asked->label.kind]
                                         : "fiscal quarters";
}

static void
remark_on_offset (CapexPool *pool, CapexFigure *figure, const CapexAsked *asked)
{
  int off = figure->days.last - asked->days.last;
  const char *words;

  if (figure->days.first == asked->days.first && off == 0)
    return;
  words = offset_words (pool, figure, asked);
  capex_figure_remark (figure, CAPEX_CAVEAT_OFFSET_YEAR,
                       "%s, ending %d days %s, %s for %s", words, ABS (off),
                       off < 0 ? "before" : "after",
                       g_str_has_suffix (words, "s") ? "stand" : "stands",
                       figure->label);
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
  capex_presentation_remark (pool, figure);
  if (pool->kind != CAPEX_MEASURE_STOCK)
    remark_on_offset (pool, figure, asked);
  if (!capex_price_deflate (pool->view, figure, error))
    g_clear_pointer (&figure, capex_figure_unref);
  return figure;
}
