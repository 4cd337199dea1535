/* capex-lengths.c - Periods of unequal length
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-lengths-private.h"

#include <capex/capex-error.h>

#include "basis/capex-balances-private.h"

#define DAYS_PER_400_YEARS 146097
#define MONTHS_PER_YEAR 12

/* Members whose years are offset cover more days together than any of them */
static int
n_days (const CapexFigure *figure)
{
  int most = 0;

  for (guint i = 0; i < figure->parts->len; i++)
    most = MAX (most, n_days (figure->parts->pdata[i]));
  return most > 0 ? most : figure->days.last - figure->days.first + 1;
}

/* Whole months, to the nearest: 364, 366 and 371 days are twelve, 89 to 98 are
 * three */
static int
n_months (const CapexFigure *figure)
{
  gint64 twice = (gint64) n_days (figure) * MONTHS_PER_YEAR * 400 * 2;

  return (int) ((twice + DAYS_PER_400_YEARS) / (DAYS_PER_400_YEARS * 2));
}

static gboolean
is_as_long (const CapexFigure *a, const CapexFigure *b)
{
  int months = n_months (a);

  return months > 0 ? months == n_months (b) : n_days (a) == n_days (b);
}

static gboolean
is_fiscal (const CapexFigure *figure)
{
  return g_str_has_prefix (figure->label, "FY");
}

/* Two periods of one company that hold some of the same days are no before and
 * after */
static gboolean
overlap (const CapexFigure *a, const CapexFigure *b)
{
  return a->company == b->company && !g_str_equal (a->label, b->label) &&
         a->days.first <= b->days.last && b->days.first <= a->days.last;
}

static CapexMeasureKind
kind_of (CapexView *view, const CapexFigure *figure)
{
  return (CapexMeasureKind) capex_dataset_measure (view->dataset,
                                                   figure->measure)
      ->kind;
}

/* To the twelve months that begin where it does */
static gboolean
annualise (CapexFigure *remarks, CapexFigure *figure, GError **error)
{
  GDate year_later;
  int year;

  if (n_months (figure) == MONTHS_PER_YEAR)
    return TRUE;

  g_date_clear (&year_later, 1);
  g_date_set_julian (&year_later, (guint32) figure->days.first);
  g_date_add_years (&year_later, 1);
  year = (int) g_date_get_julian (&year_later) - figure->days.first;
  if (!capex_bounds_scale (&figure->bounds, year, n_days (figure),
                           &figure->bounds))
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                           "An annualised figure does not fit 38 digits");
      return FALSE;
    }
  figure->is_form = FALSE;
  capex_figure_remark (figure, CAPEX_CAVEAT_ANNUALISED,
                       "%s, %d days, is scaled to %d", figure->label,
                       n_days (figure), year);
  capex_figure_remark (remarks, CAPEX_CAVEAT_ANNUALISED,
                       "%s, %d days, is scaled to %d", figure->label,
                       n_days (figure), year);
  return TRUE;
}

/* "2025", or where two are told apart by whose it is "2025 of meta" */
static char *
period_words (CapexView *view,
              const CapexFigure *figure,
              const CapexFigure *other)
{
  return g_str_equal (figure->label, other->label)
             ? g_strdup_printf ("%s of %s", figure->label,
                                capex_view_company_id (view, figure->company))
             : g_strdup (figure->label);
}

static gboolean
check_flows (CapexView *view,
             CapexFigure *remarks,
             CapexFigure **figures,
             guint n,
             GError **error)
{
  for (guint i = 0; i < n; i++)
    {
      CapexFigure *a = figures[0], *b = figures[i];

      if (view->parts->periods == CAPEX_PERIODS_ANNUALISED)
        {
          if (kind_of (view, b) == CAPEX_MEASURE_FLOW &&
              !annualise (remarks, b, error))
            return FALSE;
          continue;
        }
      if (is_fiscal (a) != is_fiscal (b))
        capex_figure_remark (remarks, CAPEX_CAVEAT_MIXED_PERIOD,
                             "%s and %s are of two calendars", a->label,
                             b->label);
      if (overlap (a, b))
        capex_figure_remark (remarks, CAPEX_CAVEAT_MIXED_PERIOD,
                             "%s and %s have days in common", a->label,
                             b->label);
      if (is_as_long (a, b))
        continue;
      if (view->parts->periods == CAPEX_PERIODS_EQUAL)
        {
          g_autofree char *one = period_words (view, a, b);
          g_autofree char *other = period_words (view, b, a);

          g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                       "%s has %d days and %s has %d: unequal periods are not "
                       "compared, unless with the periods any or annualised",
                       one, n_days (a), other, n_days (b));
          return FALSE;
        }
      capex_figure_remark (remarks, CAPEX_CAVEAT_MIXED_PERIOD,
                           "%s has %d days, %s has %d", a->label, n_days (a),
                           b->label, n_days (b));
    }
  return TRUE;
}

/* Balances are of a day, flows of all days: one is no part of the other */
static gboolean
check_kinds (CapexView *view,
             CapexFigure *remarks,
             CapexFigure **figures,
             guint n,
             GError **error)
{
  for (guint i = 1; i < n; i++)
    {
      const CapexFigure *a = figures[0], *b = figures[i];

      if ((kind_of (view, a) == CAPEX_MEASURE_STOCK) ==
          (kind_of (view, b) == CAPEX_MEASURE_STOCK))
        continue;
      if (view->parts->periods == CAPEX_PERIODS_EQUAL)
        {
          g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                       "Of %s and %s one is a balance of a day: they are not "
                       "compared, unless with the periods any",
                       capex_view_measure_id (view, a->measure),
                       capex_view_measure_id (view, b->measure));
          return FALSE;
        }
      capex_figure_remark (remarks, CAPEX_CAVEAT_MIXED_PERIOD,
                           "of %s and %s one is a balance of a day",
                           capex_view_measure_id (view, a->measure),
                           capex_view_measure_id (view, b->measure));
    }
  return TRUE;
}

gboolean
capex_lengths_check (CapexView *view,
                     CapexFigure *remarks,
                     CapexFigure **figures,
                     guint n,
                     GError **error)
{
  if (n == 0)
    return TRUE;

  if (!check_kinds (view, remarks, figures, n, error))
    return FALSE;
  return kind_of (view, figures[0]) == CAPEX_MEASURE_STOCK
             ? capex_balances_check (view, remarks, figures, n, error)
             : check_flows (view, remarks, figures, n, error);
}
