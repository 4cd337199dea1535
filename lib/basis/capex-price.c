/* capex-price.c - Figures in the money of one year
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-price-private.h"

#include <capex/capex-error.h>

#include "basis/capex-rate-private.h"

/* The mean of a series over some days, as a quotient */
typedef struct
{
  CapexNumber sum; /* of value times days */
  gint32 n_days;
  guint first, end; /* the rows of the series, which stand together */
} Mean;

static gboolean
is_of_series (CapexView *view, const CapexPriceRow *row)
{
  return g_str_equal (capex_dataset_text (view->dataset, row->series),
                      view->parts->price_series);
}

static gboolean
set_gap (CapexView *view, CapexDays days, GError **error)
{
  g_autofree char *text = capex_days_to_string (days);

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_RATE,
               "The price series %s does not cover %s",
               view->parts->price_series, text);
  return FALSE;
}

/* Each entry counts by the days that it covers; the entries stand in order */
static gboolean
find_mean (CapexView *view, CapexDays days, Mean *mean, GError **error)
{
  guint n = capex_dataset_n (view->dataset, CAPEX_TABLE_PRICES);
  gint32 next = days.first;

  *mean = (Mean){.sum = 0};
  for (guint i = 0; i < n && next <= days.last; i++)
    {
      const CapexPriceRow *row = capex_dataset_price (view->dataset, i);
      gint32 last = MIN (row->days.last, days.last);

      if (!is_of_series (view, row) || row->days.last < next)
        continue;
      if (row->days.first > next)
        break;
      mean->sum += (CapexNumber) row->value * (last - next + 1);
      mean->first = mean->end == 0 ? i : mean->first;
      mean->end = i + 1;
      next = last + 1;
    }
  if (next <= days.last)
    return set_gap (view, days, error);

  mean->n_days = days.last - days.first + 1;
  return TRUE;
}

static gboolean
check_series (CapexView *view, const CapexFigure *figure, GError **error)
{
  guint n = capex_dataset_n (view->dataset, CAPEX_TABLE_PRICES);
  gboolean found = FALSE;

  for (guint i = 0; i < n; i++)
    {
      const CapexPriceRow *row = capex_dataset_price (view->dataset, i);
      const char *currency = capex_dataset_text (view->dataset, row->currency);

      if (!is_of_series (view, row))
        continue;
      found = TRUE;
      if (g_str_equal (currency, capex_unit_peek_name (figure->unit)))
        continue;
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_RATE,
                   "The price series %s is of %s, not of %s",
                   view->parts->price_series, currency,
                   capex_unit_peek_name (figure->unit));
      return FALSE;
    }
  if (!found)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_RATE,
                 "There is no price series %s", view->parts->price_series);
  return found;
}

static gboolean
find_factor (CapexView *view,
             const CapexFigure *figure,
             CapexRateUse *use,
             GError **error)
{
  CapexPeriodLabel label = {
      CAPEX_LABEL_YEAR,
      FALSE,
      view->parts->prices_of,
      0,
      {0, 0}
  };
  CapexDays year;
  Mean then, now;

  if (!check_series (view, figure, error) ||
      !capex_period_label_resolve (&label, NULL, &year, error) ||
      !find_mean (view, year, &then, error) ||
      !find_mean (view, figure->days, &now, error))
    return FALSE;

  *use = (CapexRateUse){
      .from = figure->unit,
      .to = figure->unit,
      .kind = CAPEX_RATE_PRICES,
      .days = figure->days,
      .n_days = now.end - now.first,
      .rows = {{then.first, then.end}, {now.first, now.end}}
  };
  return capex_rate_quotient (then.sum * now.n_days, now.sum * then.n_days,
                              &use->rate) ||
         set_gap (view, figure->days, error);
}

gboolean
capex_price_deflate (CapexView *view, CapexFigure *figure, GError **error)
{
  CapexRateUse use;

  if (view->parts->prices_of == 0 ||
      capex_unit_get_kind (figure->unit) != CAPEX_UNIT_CURRENCY)
    return TRUE;
  if (!find_factor (view, figure, &use, error))
    return FALSE;
  if (!capex_rate_apply (figure, &use))
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                           "A deflated figure does not fit 38 digits");
      return FALSE;
    }
  return TRUE;
}
