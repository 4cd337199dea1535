/* capex-balances.c - Balances of one time and class
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-balances-private.h"

#include <capex/capex-error.h>

/* Balances further apart are not of one time */
#define MAX_DISTANCE 92

/* The pair that is furthest apart */
static int
find_distance (CapexFigure **figures,
               guint n,
               const CapexFigure **first,
               const CapexFigure **last)
{
  *first = *last = figures[0];
  for (guint i = 1; i < n; i++)
    {
      if (figures[i]->days.last < (*first)->days.last)
        *first = figures[i];
      if (figures[i]->days.last > (*last)->days.last)
        *last = figures[i];
    }
  return (*last)->days.last - (*first)->days.last;
}

/* The first of another class than the first, or NULL */
static const CapexFigure *
find_other_class (CapexFigure **figures, guint n)
{
  for (guint i = 1; i < n; i++)
    if (figures[i]->definition != figures[0]->definition)
      return figures[i];
  return NULL;
}

/* A company against itself is of two times by intention */
static gboolean
is_one_company (CapexFigure **figures, guint n)
{
  for (guint i = 1; i < n; i++)
    if (figures[i]->company != figures[0]->company)
      return FALSE;
  return TRUE;
}

gboolean
capex_balances_check (CapexView *view,
                      CapexFigure *remarks,
                      CapexFigure **figures,
                      guint n,
                      GError **error)
{
  const CapexFigure *first, *last, *other = find_other_class (figures, n);
  int distance = find_distance (figures, n, &first, &last);

  if (is_one_company (figures, n) ||
      (distance <= MAX_DISTANCE && other == NULL))
    return TRUE;
  if (view->parts->periods != CAPEX_PERIODS_EQUAL)
    {
      capex_figure_remark (remarks, CAPEX_CAVEAT_MIXED_PERIOD,
                           "the balances are %d days apart", distance);
      return TRUE;
    }

  if (distance > MAX_DISTANCE)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                 "The balances of %s and %s are %d days apart: they are not "
                 "compared, unless with the periods any",
                 capex_view_company_name (view, first->company),
                 capex_view_company_name (view, last->company), distance);
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                 "The balances of %s and %s are of different classes: they "
                 "are not compared, unless with the periods any",
                 capex_view_company_name (view, figures[0]->company),
                 capex_view_company_name (view, other->company));
  return FALSE;
}
