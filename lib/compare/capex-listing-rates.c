/* capex-listing-rates.c - The published rates and prices behind a conversion
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-listing.h>

#include <string.h>

#include "base/capex-nearest-private.h"
#include "base/capex-text-private.h"
#include "basis/capex-price-private.h"
#include "basis/capex-rate-private.h"
#include "compare/capex-table-private.h"

/* The last day, where no period is asked for */
#define NO_END G_MAXINT32

static gboolean
refuse_name (const char *what,
             const char *name,
             const CapexNearest *nearest,
             GError **error)
{
  g_autofree char *quoted = capex_text_quote (name, strlen (name));

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN, "There is no %s %s",
               what, quoted);
  capex_nearest_suggest (nearest, error);
  return FALSE;
}

static gboolean
read_days (const char *text, CapexDays *days, GError **error)
{
  g_autoptr (GError) cause = NULL;
  CapexPeriodLabel label;

  if (capex_period_label_parse (text, &label, &cause) &&
      capex_period_label_resolve (&label, NULL, days, &cause))
    return TRUE;

  /* Rates are nobody's: a fiscal year is no period here, however it is told */
  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX, cause->message);
  return FALSE;
}

static CapexView *
new_view (CapexDataset *dataset, const char *prices_of, GError **error)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  CapexView *view;

  if (prices_of != NULL &&
      !capex_basis_set (basis, "prices-of", prices_of, error))
    return NULL;

  view = capex_view_new (dataset, basis, error);
  if (view != NULL)
    view->as_of = NO_END;
  return view;
}

static void
add_source (CapexTable *table,
            guint row,
            guint column,
            CapexDataset *dataset,
            guint32 source)
{
  const char *id =
      capex_dataset_text (dataset, capex_dataset_source (dataset, source)->id);

  capex_table_set_text (table, row, column, id);
  capex_table_add_source (table, row, id);
}

/* The row that tells what was made of the published ones */
static void
add_use (CapexTable *table,
         CapexDataset *dataset,
         const CapexRateUse *use,
         const char *what,
         guint value_column)
{
  guint row = capex_table_add_row (table);
  g_autoptr (GArray) sources = capex_rate_use_list_sources (use, dataset);
  g_autofree char *days = capex_days_to_string (use->days);
  g_autofree char *rate = capex_rate_to_string (use->rate);
  g_autofree char *told = capex_rate_describe (use);
  g_autofree char *sentence = g_strconcat (told, ".", NULL);

  capex_table_set_text (table, row, 0, what);
  capex_table_set_text (table, row, 1, days);
  capex_table_set_text (table, row, value_column, rate);
  capex_table_set_sentence (table, row, sentence);
  for (guint i = 0; i < sources->len; i++)
    capex_table_add_source (
        table, row,
        capex_dataset_text (
            dataset,
            capex_dataset_source (dataset, g_array_index (sources, guint32, i))
                ->id));
}

/* ------------------------------------------------------------------------
 * Exchange rates
 */

enum
{
  RATE_WHAT,
  RATE_DAY,
  RATE_FROM,
  RATE_TO,
  RATE_CROSS,
  RATE_SOURCE,
  N_RATE_COLUMNS
};

static const CapexColumn rate_columns[] = {
    {"what",          CAPEX_COLUMN_TEXT, "What",              NULL},
    {"day",           CAPEX_COLUMN_TEXT, "Day",               NULL},
    {"from_per_euro", CAPEX_COLUMN_TEXT, "First, per EUR",    NULL},
    {"to_per_euro",   CAPEX_COLUMN_TEXT, "Second, per EUR",   NULL},
    {"rate",          CAPEX_COLUMN_TEXT, "Second, per first", NULL},
    {"source",        CAPEX_COLUMN_TEXT, "Source",            NULL},
};

/* The last day on which a currency has a rate; the euro has one on all */
static gboolean
find_last_day (CapexDataset *dataset,
               const char *code,
               gint32 *last,
               GError **error)
{
  CapexNearest nearest;
  gint32 found = 0;

  capex_nearest_init (&nearest, code);
  capex_nearest_offer (&nearest, "EUR");
  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_RATES); i++)
    {
      const CapexRateRow *row = capex_dataset_rate (dataset, i);
      const char *currency = capex_dataset_text (dataset, row->currency);

      capex_nearest_offer (&nearest, currency);
      if (g_str_equal (currency, code))
        found = MAX (found, row->date);
    }

  *last = g_str_equal (code, "EUR") ? NO_END : found;
  return *last != 0 || refuse_name ("exchange rate of", code, &nearest, error);
}

static gboolean
read_pair (CapexDataset *dataset,
           const char *pair,
           CapexUnit *units[2],
           gint32 *last,
           GError **error)
{
  g_auto (GStrv) codes = g_strsplit (pair, "/", 2);
  gint32 days[2];

  if (g_strv_length (codes) != 2 || g_str_equal (codes[0], codes[1]))
    {
      g_autofree char *quoted = capex_text_quote (pair, strlen (pair));

      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "%s is not two currencies as CNY/USD", quoted);
      return FALSE;
    }

  for (guint i = 0; i < 2; i++)
    {
      if (!find_last_day (dataset, codes[i], &days[i], error))
        return FALSE;
      units[i] = capex_unit_lookup (codes[i], error);
      if (units[i] == NULL)
        return FALSE;
    }
  *last = MIN (days[0], days[1]);
  return TRUE;
}

/* A row of one currency, or NULL for the euro */
typedef struct
{
  CapexDataset *dataset;
  guint at, end;
} RateRows;

static const CapexRateRow *
peek_rate (const RateRows *rows)
{
  return rows->at < rows->end ? capex_dataset_rate (rows->dataset, rows->at)
                              : NULL;
}

static void
add_day (CapexTable *table,
         CapexDataset *dataset,
         const CapexRateRow *from,
         const CapexRateRow *to)
{
  guint row = capex_table_add_row (table);
  char day[11];
  CapexNumber cross;

  capex_day_format (from != NULL ? from->date : to->date, day);
  capex_table_set_text (table, row, RATE_WHAT, "published");
  capex_table_set_text (table, row, RATE_DAY, day);
  capex_table_set_text (table, row, RATE_FROM,
                        from != NULL
                            ? capex_dataset_text (dataset, from->printed)
                            : "1");
  capex_table_set_text (table, row, RATE_TO,
                        to != NULL ? capex_dataset_text (dataset, to->printed)
                                   : "1");
  if (capex_rate_cross (from != NULL ? from->rate : (gint64) CAPEX_NUMBER_ONE,
                        to != NULL ? to->rate : (gint64) CAPEX_NUMBER_ONE,
                        &cross))
    {
      g_autofree char *text = capex_rate_to_string (cross);

      capex_table_set_text (table, row, RATE_CROSS, text);
    }
  if (from != NULL)
    add_source (table, row, RATE_SOURCE, dataset, from->source);
  if (to != NULL)
    add_source (table, row, RATE_SOURCE, dataset, to->source);
}

/* The days on which both currencies are published, among the rows of a rate */
static void
add_days (CapexTable *table, CapexDataset *dataset, const CapexRateUse *use)
{
  RateRows from = {dataset, use->rows[0].first, use->rows[0].end};
  RateRows to = {dataset, use->rows[1].first, use->rows[1].end};
  gboolean has_from = from.at < from.end, has_to = to.at < to.end;

  while ((peek_rate (&from) != NULL || !has_from) &&
         (peek_rate (&to) != NULL || !has_to))
    {
      const CapexRateRow *a = peek_rate (&from), *b = peek_rate (&to);
      gint32 behind = a != NULL && b != NULL ? a->date - b->date : 0;

      if (behind == 0)
        add_day (table, dataset, a, b);
      from.at += has_from && behind <= 0 ? 1 : 0;
      to.at += has_to && behind >= 0 ? 1 : 0;
    }
}

/**
 * capex_listing_new_rates:
 * @dataset: a dataset
 * @pair: two currencies, as `CNY/USD`: what one of the first is of the second
 * @period: (nullable): a period, or `NULL` for the last published day
 * @error: return location for an error
 *
 * Lists the published exchange rates of a period, and the rate that conversions
 * make of them: of a day its own, or the last one before it; of a longer period
 * the mean of the days that are published in it.
 *
 * Shape: first the rate that is used, `mean` or `spot`; then a row for each day
 * on which both currencies are published, with their digits as printed, and the
 * cross of the two.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a currency without rates;
 * %CAPEX_ERROR_SYNTAX for what is no pair or no period, as a fiscal year that
 * is nobody's; %CAPEX_ERROR_RATE where more than a week has no rate.
 *
 * Returns: (transfer full): the table, or `NULL` with @error set
 */
CapexTable *
capex_listing_new_rates (CapexDataset *dataset,
                         const char *pair,
                         const char *period,
                         GError **error)
{
  g_autoptr (CapexView) view = NULL;
  CapexUnit *units[2];
  CapexDays days = {0, NO_END};
  CapexRateUse use;
  CapexTable *table;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (pair != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  view = new_view (dataset, NULL, error);
  if (view == NULL || !read_pair (dataset, pair, units, &view->as_of, error) ||
      (period != NULL && !read_days (period, &days, error)))
    return NULL;
  if (period == NULL || days.first == days.last
          ? !capex_rate_spot (view, units[0], units[1],
                              MIN (days.last, view->as_of), &use, error)
          : !capex_rate_mean (view, units[0], units[1], days, &use, error))
    return NULL;

  table = capex_table_new ("rates", rate_columns, N_RATE_COLUMNS);
  add_use (table, dataset, &use, use.kind == CAPEX_RATE_MEAN ? "mean" : "spot",
           RATE_CROSS);
  add_days (table, dataset, &use);
  return table;
}

/* ------------------------------------------------------------------------
 * Prices
 */

enum
{
  PRICE_WHAT,
  PRICE_PERIOD,
  PRICE_VALUE,
  PRICE_DAYS,
  PRICE_SOURCE,
  N_PRICE_COLUMNS
};

static const CapexColumn price_columns[] = {
    {"what",   CAPEX_COLUMN_TEXT,    "What",   NULL},
    {"period", CAPEX_COLUMN_TEXT,    "Period", NULL},
    {"value",  CAPEX_COLUMN_TEXT,    "Value",  NULL},
    {"days",   CAPEX_COLUMN_INTEGER, "Days",   NULL},
    {"source", CAPEX_COLUMN_TEXT,    "Source", NULL},
};

/* The unit of a series, or NULL with @error set */
static CapexUnit *
find_series_unit (CapexDataset *dataset, const char *series, GError **error)
{
  CapexNearest nearest;

  capex_nearest_init (&nearest, series);
  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_PRICES); i++)
    {
      const CapexPriceRow *row = capex_dataset_price (dataset, i);
      const char *name = capex_dataset_text (dataset, row->series);

      if (g_str_equal (name, series))
        return capex_unit_lookup (capex_dataset_text (dataset, row->currency),
                                  error);
      capex_nearest_offer (&nearest, name);
    }

  refuse_name ("price series", series, &nearest, error);
  return NULL;
}

static void
add_entry (CapexTable *table, CapexDataset *dataset, guint index, gint32 n_days)
{
  const CapexPriceRow *entry = capex_dataset_price (dataset, index);
  guint row = capex_table_add_row (table);

  capex_table_set_text (table, row, PRICE_WHAT, "entry");
  capex_table_set_text (table, row, PRICE_PERIOD,
                        capex_dataset_text (dataset, entry->period));
  capex_table_set_text (table, row, PRICE_VALUE,
                        capex_dataset_text (dataset, entry->printed));
  capex_table_set_integer (table, row, PRICE_DAYS, n_days);
  add_source (table, row, PRICE_SOURCE, dataset, entry->source);
}

/* The entries of a series that share days with @days, each with how many */
static void
add_entries (CapexTable *table,
             CapexView *view,
             CapexDays days,
             guint first,
             guint end)
{
  for (guint i = first; i < end; i++)
    {
      const CapexPriceRow *entry = capex_dataset_price (view->dataset, i);
      gint32 n_days = MIN (entry->days.last, days.last) -
                      MAX (entry->days.first, days.first) + 1;

      if (n_days > 0 &&
          g_str_equal (capex_dataset_text (view->dataset, entry->series),
                       view->parts->price_series))
        add_entry (table, view->dataset, i, n_days);
    }
}

static gboolean
add_mean (CapexTable *table, CapexView *view, CapexDays days, GError **error)
{
  guint row = capex_table_add_row (table);
  g_autofree char *period = capex_days_to_string (days);
  g_autofree char *text = NULL;
  CapexPriceMean mean;
  CapexNumber value;

  if (!capex_price_mean (view, days, &mean, error))
    return FALSE;
  if (!capex_rate_quotient (mean.numerator, mean.denominator * CAPEX_NUMBER_ONE,
                            &value))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                   "The mean of %s does not fit 38 digits", period);
      return FALSE;
    }

  text = capex_rate_to_string (value);
  capex_table_set_text (table, row, PRICE_WHAT, "mean");
  capex_table_set_text (table, row, PRICE_PERIOD, period);
  capex_table_set_text (table, row, PRICE_VALUE, text);
  capex_table_set_integer (table, row, PRICE_DAYS, days.last - days.first + 1);
  add_entries (table, view, days, mean.first, mean.end);
  return TRUE;
}

static gboolean
add_factor (CapexTable *table,
            CapexView *view,
            CapexUnit *unit,
            CapexDays days,
            GError **error)
{
  g_autofree char *year = g_strdup_printf ("%d", view->parts->prices_of);
  CapexDays year_days;
  CapexRateUse use;

  if (!capex_price_factor (view, unit, days, &use, error) ||
      !read_days (year, &year_days, error))
    return FALSE;

  add_use (table, view->dataset, &use, "factor", PRICE_VALUE);
  return add_mean (table, view, year_days, error);
}

/**
 * capex_listing_new_prices:
 * @dataset: a dataset
 * @series: the name of a price series
 * @period: (nullable): a period, or `NULL` for all that the series has
 * @prices_of: (nullable): a year, or `NULL`
 * @error: return location for an error
 *
 * Lists the entries of a price series, and what deflation makes of them.
 *
 * Shape: with @prices_of first the `factor` by which money of @period becomes
 * money of the year, and the mean and the entries of the year; with @period the
 * `mean` of the period, and the entries that share days with it, each with how
 * many.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a series that there is not;
 * %CAPEX_ERROR_SYNTAX for what is no period, as a fiscal year that is nobody's,
 * or no year, or a year without a period; %CAPEX_ERROR_RATE for days that the
 * series does not cover; %CAPEX_ERROR_OUT_OF_RANGE where a mean does not fit.
 *
 * Returns: (transfer full): the table, or `NULL` with @error set
 */
CapexTable *
capex_listing_new_prices (CapexDataset *dataset,
                          const char *series,
                          const char *period,
                          const char *prices_of,
                          GError **error)
{
  g_autoptr (CapexTable) table = NULL;
  g_autoptr (CapexView) view = NULL;
  g_autofree char *choice = NULL;
  CapexDays days = {0, NO_END};
  CapexUnit *unit;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (series != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  unit = find_series_unit (dataset, series, error);
  if (unit == NULL || (period != NULL && !read_days (period, &days, error)))
    return NULL;
  if (prices_of != NULL && period == NULL)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "Prices of which period become those of %s?", prices_of);
      return NULL;
    }

  /* Without a year, that of the basis is not looked at: any will do */
  choice = g_strdup_printf ("%s:%s", prices_of != NULL ? prices_of : "2000",
                            series);
  view = new_view (dataset, choice, error);
  if (view == NULL)
    return NULL;

  table = capex_table_new ("prices", price_columns, N_PRICE_COLUMNS);
  if (prices_of != NULL && !add_factor (table, view, unit, days, error))
    return NULL;
  if (period == NULL)
    add_entries (table, view, days, 0,
                 capex_dataset_n (dataset, CAPEX_TABLE_PRICES));
  else if (!add_mean (table, view, days, error))
    return NULL;

  return g_steal_pointer (&table);
}
