/* capex-price.c - Figures in the money of one year
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-price-private.h"

#include <string.h>

#include <capex/capex-error.h>

#include "base/capex-nearest-private.h"
#include "base/capex-text-private.h"
#include "basis/capex-rate-private.h"

/* Entries of one length may differ by so many days: months, quarters, years */
#define SAME_LENGTH 3

/* The mean of a series over some days.  Entries of one length that lie inside
 * as a whole count alike, as statisticians make years out of months; else each
 * counts by its days that lie inside. */
typedef struct
{
  CapexNumber sum, sum_by_days;
  gint32 n_entries, n_days;
  gint32 shortest, longest; /* entry */
  gboolean is_whole;
  guint first, end; /* the rows of the series, which stand together */
} Mean;

static gboolean
is_of_series (CapexView *view, const CapexPriceRow *row)
{
  return g_str_equal (capex_dataset_text (view->dataset, row->series),
                      view->parts->price_series);
}

/* What the series would have to tell and does not, from a day on */
static gboolean
set_gap (CapexView *view,
         CapexDays days,
         gint32 from,
         gint32 until,
         GError **error)
{
  g_autofree char *text = capex_days_to_string (days);
  g_autofree char *gap = capex_days_to_string ((CapexDays){from, until});
  char as_of[11];

  if (capex_view_is_over (view, (CapexDays){from, until}))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_RATE,
                   "The price series %s does not cover %s: it has nothing for "
                   "%s",
                   view->parts->price_series, text, gap);
      return FALSE;
    }
  capex_day_format (view->as_of, as_of);
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_RATE,
               "The price series %s does not cover %s: on %s, the as-of day, "
               "%s is not over",
               view->parts->price_series, text, as_of, gap);
  return FALSE;
}

static gint32
length (CapexDays days)
{
  return days.last - days.first + 1;
}

static void
add_entry (Mean *mean, const CapexPriceRow *row, CapexDays inside)
{
  mean->sum += row->value;
  mean->sum_by_days += (CapexNumber) row->value * length (inside);
  mean->n_entries++;
  mean->n_days += length (inside);
  mean->shortest = MIN (mean->shortest, length (row->days));
  mean->longest = MAX (mean->longest, length (row->days));
  mean->is_whole = mean->is_whole && length (inside) == length (row->days);
}

static CapexNumber
mean_sum (const Mean *mean)
{
  gboolean is_alike = mean->is_whole &&
                      mean->longest - mean->shortest <= SAME_LENGTH;

  return is_alike ? mean->sum * mean->n_days
                  : mean->sum_by_days * mean->n_entries;
}

/* The entries stand in order; one that was not over on the as-of day was not
 * known then */
static gboolean
find_mean (CapexView *view, CapexDays days, Mean *mean, GError **error)
{
  guint n = capex_dataset_n (view->dataset, CAPEX_TABLE_PRICES);
  gint32 next = days.first;

  *mean = (Mean){.shortest = G_MAXINT32, .is_whole = TRUE};
  for (guint i = 0; i < n && next <= days.last; i++)
    {
      const CapexPriceRow *row = capex_dataset_price (view->dataset, i);
      CapexDays inside = {next, MIN (row->days.last, days.last)};

      if (!is_of_series (view, row) || row->days.last < next ||
          !capex_view_is_over (view, row->days))
        continue;
      if (row->days.first > next)
        return set_gap (view, days, next, MIN (row->days.first - 1, days.last),
                        error);
      add_entry (mean, row, inside);
      mean->first = mean->end == 0 ? i : mean->first;
      mean->end = i + 1;
      next = inside.last + 1;
    }
  return next > days.last || set_gap (view, days, next, days.last, error);
}

static gboolean
refuse_series (CapexView *view, GError **error)
{
  CapexDataset *dataset = view->dataset;
  const char *series = view->parts->price_series;
  g_autofree char *quoted = capex_text_quote (series, strlen (series));
  CapexNearest nearest;

  capex_nearest_init (&nearest, series);
  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_PRICES); i++)
    capex_nearest_offer (
        &nearest,
        capex_dataset_text (dataset, capex_dataset_price (dataset, i)->series));

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
               "There is no price series %s", quoted);
  capex_nearest_suggest (&nearest, error);
  return FALSE;
}

static gboolean
check_series (CapexView *view, CapexUnit *unit, GError **error)
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
      if (g_str_equal (currency, capex_unit_peek_name (unit)))
        continue;
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_RATE,
                   "The price series %s is of %s, not of %s",
                   view->parts->price_series, currency,
                   capex_unit_peek_name (unit));
      return FALSE;
    }

  return found || refuse_series (view, error);
}

gboolean
capex_price_mean (CapexView *view,
                  CapexDays days,
                  CapexPriceMean *out,
                  GError **error)
{
  Mean mean;

  if (!find_mean (view, days, &mean, error))
    return FALSE;

  *out = (CapexPriceMean){
      .numerator = mean_sum (&mean),
      .denominator = (CapexNumber) mean.n_days * mean.n_entries,
      .first = mean.first,
      .end = mean.end,
  };
  return TRUE;
}

gboolean
capex_price_factor (CapexView *view,
                    CapexUnit *unit,
                    CapexDays days,
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
  CapexPriceMean then, now;

  if (!check_series (view, unit, error) ||
      !capex_period_label_resolve (&label, NULL, &year, error) ||
      !capex_price_mean (view, year, &then, error) ||
      !capex_price_mean (view, days, &now, error))
    return FALSE;

  *use = (CapexRateUse){
      .from = unit,
      .to = unit,
      .kind = CAPEX_RATE_PRICES,
      .days = days,
      .prices_of = view->parts->prices_of,
      .price_series = view->parts->price_series,
      .rows = {{then.first, then.end}, {now.first, now.end}}
  };
  if (capex_rate_quotient (then.numerator * now.denominator,
                           now.numerator * then.denominator, &use->rate))
    return TRUE;
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
               "The prices of %s differ by more than 38 digits can tell",
               view->parts->price_series);
  return FALSE;
}

gboolean
capex_price_deflate (CapexView *view, CapexFigure *figure, GError **error)
{
  CapexRateUse use;

  if (view->parts->prices_of == 0 ||
      capex_unit_get_kind (figure->unit) != CAPEX_UNIT_CURRENCY)
    return TRUE;
  if (!capex_price_factor (view, figure->unit, figure->days, &use, error))
    return FALSE;
  if (!capex_rate_apply (figure, &use))
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                           "A deflated figure does not fit 38 digits");
      return FALSE;
    }
  return TRUE;
}
