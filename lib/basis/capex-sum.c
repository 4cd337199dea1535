/* capex-sum.c - Sums of figures, and of the members of a group
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-sum-private.h"

#include <capex/capex-error.h>

/* On the fiscal basis a label means other days for each company */
static void
remark_on_labels (CapexView *view,
                  CapexFigure *target,
                  const CapexFigure *a,
                  const CapexFigure *b)
{
  g_autofree char *left = capex_days_to_string (a->asked);
  g_autofree char *right = capex_days_to_string (b->asked);

  if (a->company == b->company || !g_str_equal (a->label, b->label) ||
      g_str_equal (left, right))
    return;
  capex_figure_remark (target, CAPEX_CAVEAT_MIXED_PERIOD,
                       "%s is %s for %s, %s for %s", a->label, left,
                       capex_view_company_name (view, a->company), right,
                       capex_view_company_name (view, b->company));
}

/* Whether a measure counts a population, of which others are shares */
static gboolean
is_population (CapexView *view, guint32 measure)
{
  CapexDataset *dataset = view->dataset;

  if (capex_dataset_measure (dataset, measure)->kind == CAPEX_MEASURE_SHARE)
    return TRUE;
  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_MEASURES); i++)
    if (capex_dataset_measure (dataset, i)->share_of == measure)
      return TRUE;
  return FALSE;
}

/* Whether the line of one figure is one that the other could have been of */
static gboolean
could_be_of (CapexView *view, const CapexFigure *a, const CapexFigure *b)
{
  return capex_dataset_definition_index (
             view->dataset, b->measure,
             capex_view_definition_id (view, a->definition),
             NULL) != CAPEX_NONE;
}

/* What is issued and what is issued net of repayments are not counted alike,
 * whether they are one measure or the part and the total of a share */
static void
remark_on_populations (CapexView *view,
                       CapexFigure *target,
                       const CapexFigure *a,
                       const CapexFigure *b)
{
  const char *left = capex_view_definition_id (view, a->definition);
  const char *right = capex_view_definition_id (view, b->definition);

  if (a->definition == CAPEX_NONE || b->definition == CAPEX_NONE ||
      g_str_equal (left, right))
    return;
  if (a->measure == b->measure
          ? !is_population (view, a->measure)
          : !could_be_of (view, a, b) || !could_be_of (view, b, a))
    return;
  capex_figure_remark (target, CAPEX_CAVEAT_DIFFERENT_POPULATION,
                       "%s of %s is %s, %s of %s is %s",
                       capex_view_measure_id (view, a->measure),
                       capex_view_company_name (view, a->company), left,
                       capex_view_measure_id (view, b->measure),
                       capex_view_company_name (view, b->company), right);
}

void
capex_sum_remark_differences (CapexView *view,
                              CapexFigure *target,
                              CapexFigure **figures,
                              guint n)
{
  for (guint i = 1; i < n; i++)
    {
      const CapexFigure *a = figures[0], *b = figures[i];

      remark_on_labels (view, target, a, b);
      remark_on_populations (view, target, a, b);
      if (a->measure == b->measure && a->definition != b->definition)
        capex_figure_remark (
            target, CAPEX_CAVEAT_MIXED_DEFINITION, "%s %s is %s, %s %s is %s",
            capex_view_company_name (view, a->company), a->label,
            a->definition != CAPEX_NONE
                ? capex_view_definition_id (view, a->definition)
                : "mixed",
            capex_view_company_name (view, b->company), b->label,
            b->definition != CAPEX_NONE
                ? capex_view_definition_id (view, b->definition)
                : "mixed");
      if (a->scope != b->scope)
        capex_figure_remark (
            target, CAPEX_CAVEAT_MIXED_SCOPE, "%s %s is %s, %s %s is %s",
            capex_view_company_name (view, a->company), a->label,
            a->scope >= 0 ? capex_scope_to_string ((CapexScope) a->scope)
                          : "mixed",
            capex_view_company_name (view, b->company), b->label,
            b->scope >= 0 ? capex_scope_to_string ((CapexScope) b->scope)
                          : "mixed");
      if (a->status != b->status)
        capex_figure_remark (
            target, CAPEX_CAVEAT_MIXED_STATUS, "%s %s is %s, %s %s is %s",
            capex_view_company_name (view, a->company), a->label,
            a->status >= 0 ? capex_status_to_string ((CapexStatus) a->status)
                           : "mixed",
            capex_view_company_name (view, b->company), b->label,
            b->status >= 0 ? capex_status_to_string ((CapexStatus) b->status)
                           : "mixed");
    }
}

static void
add_parts (CapexFigure *sum, CapexFigure **parts, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      CapexFigure *part = parts[i];

      g_ptr_array_add (sum->parts, capex_figure_ref (part));
      g_array_append_vals (sum->rates, part->rates->data, part->rates->len);
      capex_figure_inherit (sum, part);
      if (part->definition != sum->definition)
        sum->definition = CAPEX_NONE;
      if (part->scope != sum->scope)
        sum->scope = -1;
      if (part->status != sum->status)
        sum->status = -1;
      sum->days.first = MIN (sum->days.first, part->days.first);
      sum->days.last = MAX (sum->days.last, part->days.last);
      sum->is_form = sum->is_form && part->is_form && part->rates->len == 0;
    }
}

/* Facts that name another part's company as the other side of the deal */
static void
remark_on_counterparties (CapexView *view, CapexFigure *sum)
{
  for (guint i = 0; i < sum->parts->len; i++)
    {
      CapexFigure *part = sum->parts->pdata[i];

      for (guint j = 0; j < part->form->len; j++)
        {
          const CapexExtraRow *extra = capex_dataset_extra (
              view->dataset, g_array_index (part->form, CapexTerm, j).fact);

          if (extra == NULL || extra->counterparty == CAPEX_NONE)
            continue;
          for (guint k = 0; k < sum->parts->len; k++)
            if (((CapexFigure *) sum->parts->pdata[k])->company ==
                extra->counterparty)
              capex_figure_remark (
                  sum, CAPEX_CAVEAT_DOUBLE_COUNT,
                  "a figure of %s is in part what %s pays",
                  capex_view_company_name (view, part->company),
                  capex_view_company_name (view, extra->counterparty));
        }
    }
}

/* Starts as the first part is */
static CapexFigure *
start_like (guint company, guint measure, CapexFigure *first)
{
  CapexFigure *figure = capex_figure_new (company, measure);

  figure->definition = first->definition;
  figure->scope = first->scope;
  figure->status = first->status;
  figure->label = g_strdup (first->label);
  figure->asked = first->asked;
  figure->days = first->days;
  figure->is_form = TRUE;
  return figure;
}

CapexFigure *
capex_sum_population (CapexView *view, CapexFigure **figures, guint n)
{
  CapexFigure *population = start_like (CAPEX_NONE, figures[0]->measure,
                                        figures[0]);

  add_parts (population, figures, n);
  capex_sum_remark_differences (view, population, figures, n);
  remark_on_counterparties (view, population);
  return population;
}

CapexFigure *
capex_sum_figures (CapexView *view,
                   guint company,
                   guint measure,
                   CapexFigure **parts,
                   guint n,
                   GError **error)
{
  g_autoptr (CapexFigure) sum = start_like (company, measure, parts[0]);

  sum->unit = sum->fact_unit = parts[0]->unit;
  sum->bounds = capex_bounds_exact (0);
  add_parts (sum, parts, n);
  capex_sum_remark_differences (view, sum, parts, n);
  remark_on_counterparties (view, sum);

  for (guint i = 0; i < n; i++)
    {
      if (!capex_bounds_add (&sum->bounds, &parts[i]->bounds, &sum->bounds))
        {
          g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                               "A sum of figures does not fit 38 digits");
          return NULL;
        }
      if (!capex_form_add (sum->form, parts[i]->form, 1, error))
        return NULL;
    }
  if (sum->is_form && !capex_form_evaluate (sum->form, &sum->bounds, error))
    return NULL;
  return g_steal_pointer (&sum);
}

gboolean
capex_sum_can_be_negative (CapexView *view, const CapexFigure *figure)
{
  if (capex_dataset_measure (view->dataset, figure->measure)->is_signed ||
      (figure->definition != CAPEX_NONE &&
       capex_dataset_definition (view->dataset, figure->definition)
               ->is_signed != 0))
    return TRUE;
  for (guint i = 0; i < figure->parts->len; i++)
    if (capex_sum_can_be_negative (view, figure->parts->pdata[i]))
      return TRUE;
  return FALSE;
}

void
capex_sum_open (CapexView *view, CapexFigure *sum)
{
  sum->bounds.stated = sum->bounds.high = 0;
  sum->bounds.flags &= (guint8) ~(CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_HIGH);
  if (capex_sum_can_be_negative (view, sum))
    {
      sum->bounds.low = 0;
      sum->bounds.flags &= (guint8) ~CAPEX_BOUNDS_LOW;
    }
  sum->is_form = FALSE;
  capex_figure_remark (sum, CAPEX_CAVEAT_OPEN_BOUND,
                       "a part of %s %s is not known",
                       capex_view_company_name (view, sum->company),
                       sum->label);
}
