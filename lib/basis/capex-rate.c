/* capex-rate.c - Exchange rates, and figures in one currency
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-rate-private.h"

#include <string.h>

#include <capex/capex-error.h>

#include "basis/capex-asked-private.h"

/* A mean or a spot rate may miss so many days on end: weekends, holidays */
#define MAX_GAP 7
/* A rate that old is told to be stale */
#define STALE_DAYS 31
/* Digits of a rate that is used */
#define SIGNIFICANT_DIGITS 12

#define RATE_ONE ((CapexNumber) 1000000000000000000)

/* The published rates of one currency for one euro, by day */
typedef struct
{
  const CapexRateRow *rows; /* NULL: the euro itself */
  guint n;
} Series;

static gboolean
find_series (CapexView *view, CapexUnit *unit, Series *series, GError **error)
{
  CapexDataset *dataset = view->dataset;
  const char *code = capex_unit_peek_name (unit);
  const CapexTableView *table = &dataset->tables[CAPEX_TABLE_RATES];
  const CapexRateRow *rows = table->rows;
  guint low = 0, high = (guint) table->n, end;

  *series = (Series){NULL, 0};
  if (g_str_equal (code, "EUR"))
    return TRUE;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (capex_dataset_text (dataset, rows[middle].currency), code) <
          0)
        low = middle + 1;
      else
        high = middle;
    }
  for (end = low; end < table->n && rows[end].currency == rows[low].currency;)
    end++;
  if (low == table->n ||
      !g_str_equal (capex_dataset_text (dataset, rows[low].currency), code))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_RATE,
                   "There is no exchange rate of %s", code);
      return FALSE;
    }

  *series = (Series){rows + low, end - low};
  return TRUE;
}

/* The position of the last rate up to a day, or -1 */
static int
last_up_to (const Series *series, gint32 day)
{
  guint low = 0, high = series->n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (series->rows[middle].date <= day)
        low = middle + 1;
      else
        high = middle;
    }
  return (int) low - 1;
}

/* Rounds to twelve digits, half to even: a rate that can be written down */
static CapexNumber
to_significant (CapexNumber rate)
{
  CapexNumber unit = 1, limit = 1, rest;

  for (int i = 0; i < SIGNIFICANT_DIGITS; i++)
    limit *= 10;
  while (rate / unit >= limit)
    unit *= 10;

  rest = rate % unit;
  rate -= rest;
  if (rest * 2 > unit || (rest * 2 == unit && (rate / unit) % 2 != 0))
    rate += unit;
  return rate;
}

gboolean
capex_rate_quotient (CapexNumber a, CapexNumber b, CapexNumber *rate)
{
  if (!capex_number_mul_div (a, RATE_ONE, b, CAPEX_ROUNDING_HALF_EVEN, rate))
    return FALSE;
  *rate = to_significant (*rate);
  return *rate > 0;
}

gboolean
capex_rate_apply (CapexFigure *figure, const CapexRateUse *use)
{
  if (!capex_bounds_scale (&figure->bounds, use->rate, RATE_ONE,
                           &figure->bounds))
    return FALSE;
  figure->unit = use->to;
  g_array_append_vals (figure->rates, use, 1);
  return TRUE;
}

gboolean
capex_rate_cross (gint64 euro_in_from, gint64 euro_in_to, CapexNumber *out)
{
  return capex_number_mul_div (euro_in_to, RATE_ONE, euro_in_from,
                               CAPEX_ROUNDING_HALF_EVEN, out);
}

static gint64
rate_of (const Series *series, int at)
{
  return series->rows == NULL ? (gint64) CAPEX_NUMBER_ONE
                              : series->rows[at].rate;
}

static gboolean
set_no_rate (CapexUnit *from, CapexUnit *to, CapexDays days, GError **error)
{
  g_autofree char *text = capex_days_to_string (days);

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_RATE,
               "There is no exchange rate from %s to %s for %s",
               capex_unit_peek_name (from), capex_unit_peek_name (to), text);
  return FALSE;
}

static void
start_use (CapexRateUse *use,
           CapexUnit *from,
           CapexUnit *to,
           CapexRateKind kind)
{
  memset (use, 0, sizeof *use);
  use->from = from;
  use->to = to;
  use->kind = kind;
}

/* Notes which rows of a series were used; the euro has none */
static void
note_rows (CapexView *view,
           CapexRateUse *use,
           guint which,
           const Series *series,
           guint first,
           guint end)
{
  const CapexRateRow *all = view->dataset->tables[CAPEX_TABLE_RATES].rows;

  if (series->rows == NULL)
    return;
  use->rows[which].first = (guint) (series->rows - all) + first;
  use->rows[which].end = (guint) (series->rows - all) + end;
}

/* Calls for each day on which both are published: the position in each, going
 * on from the last.  FALSE at the end. */
static gboolean
next_common_day (const Series *a,
                 const Series *b,
                 gint32 last,
                 guint *i,
                 guint *j,
                 gint32 *day)
{
  while ((a->rows == NULL || *i < a->n) && (b->rows == NULL || *j < b->n))
    {
      gint32 left = a->rows != NULL ? a->rows[*i].date : b->rows[*j].date;
      gint32 right = b->rows != NULL ? b->rows[*j].date : left;

      if (MAX (left, right) > last)
        return FALSE;
      if (left == right)
        {
          *day = left;
          return TRUE;
        }
      if (left < right)
        (*i)++;
      else
        (*j)++;
    }
  return FALSE;
}

/* Whether too many days are missing between two days that are there */
static gboolean
is_gap (gint32 before, gint32 day)
{
  return day - before - 1 > MAX_GAP;
}

gboolean
capex_rate_mean (CapexView *view,
                 CapexUnit *from,
                 CapexUnit *to,
                 CapexDays days,
                 CapexRateUse *out,
                 GError **error)
{
  Series a, b;
  gint32 last = MIN (days.last, view->as_of);
  CapexNumber sum = 0, value;
  guint i, j, first_i, first_j;
  gint32 day;

  if (!find_series (view, from, &a, error) ||
      !find_series (view, to, &b, error))
    return FALSE;

  start_use (out, from, to, CAPEX_RATE_MEAN);
  i = (guint) (last_up_to (&a, days.first - 1) + 1);
  j = (guint) (last_up_to (&b, days.first - 1) + 1);
  first_i = i;
  first_j = j;
  out->days.last = days.first - 1;
  for (; next_common_day (&a, &b, last, &i, &j, &day); i++, j++)
    {
      if (is_gap (out->days.last, day) ||
          !capex_rate_cross (rate_of (&a, (int) i), rate_of (&b, (int) j),
                             &value) ||
          !capex_number_add (sum, value, &sum))
        return set_no_rate (from, to, days, error);
      out->days.first = out->n_days == 0 ? day : out->days.first;
      out->days.last = day;
      out->n_days++;
    }

  if (out->n_days == 0 || is_gap (out->days.last, last + 1))
    return set_no_rate (from, to, days, error);
  note_rows (view, out, 0, &a, first_i, i);
  note_rows (view, out, 1, &b, first_j, j);
  if (!capex_number_mul_div (sum, 1, out->n_days, CAPEX_ROUNDING_HALF_EVEN,
                             &value))
    return set_no_rate (from, to, days, error);
  out->rate = to_significant (value);
  return TRUE;
}

/* The least and the greatest daily cross of some days; FALSE where there is
 * none */
static gboolean
find_range (CapexView *view,
            CapexUnit *from,
            CapexUnit *to,
            CapexDays days,
            CapexNumber *least,
            CapexNumber *greatest)
{
  Series a, b;
  gint32 last = MIN (days.last, view->as_of), day;
  guint i, j;
  gboolean found = FALSE;

  if (!find_series (view, from, &a, NULL) || !find_series (view, to, &b, NULL))
    return FALSE;

  i = (guint) (last_up_to (&a, days.first - 1) + 1);
  j = (guint) (last_up_to (&b, days.first - 1) + 1);
  for (; next_common_day (&a, &b, last, &i, &j, &day); i++, j++)
    {
      CapexNumber value;

      if (!capex_rate_cross (rate_of (&a, (int) i), rate_of (&b, (int) j),
                             &value))
        return FALSE;
      *least = found ? MIN (*least, value) : value;
      *greatest = found ? MAX (*greatest, value) : value;
      found = TRUE;
    }
  return found;
}

/* The bounds of an amount of which no more is known than that its rate lies
 * between two */
static gboolean
apply_range (const CapexBounds *bounds,
             CapexNumber least,
             CapexNumber greatest,
             CapexBounds *out)
{
  CapexBounds at_least, at_greatest;

  if (!capex_bounds_scale (bounds, least, RATE_ONE, &at_least) ||
      !capex_bounds_scale (bounds, greatest, RATE_ONE, &at_greatest))
    return FALSE;
  capex_bounds_hull (&at_least, &at_greatest, out);
  return TRUE;
}

/* Rates of so many days around a period are those that a speaker may have used
 */
#define RATE_DAYS 31

gboolean
capex_rate_separates (CapexView *view,
                      CapexDays days,
                      const CapexBounds *a,
                      CapexUnit *a_unit,
                      const CapexBounds *b,
                      CapexUnit *b_unit)
{
  CapexDays window = {MIN (days.first, view->as_of) - RATE_DAYS,
                      days.last + RATE_DAYS};
  CapexNumber least, greatest;
  CapexBounds converted, both;

  return capex_unit_get_kind (a_unit) == CAPEX_UNIT_CURRENCY &&
         capex_unit_get_kind (b_unit) == CAPEX_UNIT_CURRENCY &&
         find_range (view, b_unit, a_unit, window, &least, &greatest) &&
         apply_range (b, least, greatest, &converted) &&
         !capex_bounds_intersect (a, &converted, &both);
}

gboolean
capex_rate_spot (CapexView *view,
                 CapexUnit *from,
                 CapexUnit *to,
                 gint32 day,
                 CapexRateUse *out,
                 GError **error)
{
  Series a, b;
  int i, j;
  CapexNumber value;

  if (!find_series (view, from, &a, error) ||
      !find_series (view, to, &b, error))
    return FALSE;

  start_use (out, from, to, CAPEX_RATE_SPOT);
  i = a.rows != NULL ? last_up_to (&a, day) : 0;
  j = b.rows != NULL ? last_up_to (&b, day) : 0;
  while (a.rows != NULL && b.rows != NULL && i >= 0 && j >= 0 &&
         a.rows[i].date != b.rows[j].date)
    {
      if (a.rows[i].date > b.rows[j].date)
        i--;
      else
        j--;
    }
  if (i < 0 || j < 0 ||
      !capex_rate_cross (rate_of (&a, i), rate_of (&b, j), &value))
    return set_no_rate (from, to, (CapexDays){day, day}, error);

  note_rows (view, out, 0, &a, (guint) i, (guint) i + 1);
  note_rows (view, out, 1, &b, (guint) j, (guint) j + 1);
  out->n_days = 1;
  out->days.first = a.rows != NULL ? a.rows[i].date : b.rows[j].date;
  out->days.last = out->days.first;
  out->rate = to_significant (value);
  return TRUE;
}

char *
capex_rate_to_string (CapexNumber rate)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint64 whole = (guint64) (rate / RATE_ONE);
  guint64 rest = (guint64) (rate % RATE_ONE);

  g_string_printf (text, "%" G_GUINT64_FORMAT ".%018" G_GUINT64_FORMAT, whole,
                   rest);
  while (text->str[text->len - 1] == '0')
    g_string_truncate (text, text->len - 1);
  if (text->str[text->len - 1] == '.')
    g_string_truncate (text, text->len - 1);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
capex_rate_describe (const CapexRateUse *use)
{
  g_autofree char *rate = capex_rate_to_string (use->rate);
  g_autofree char *days = capex_days_to_string (use->days);
  const char *from = capex_unit_peek_name (use->from);
  const char *to = capex_unit_peek_name (use->to);

  if (use->kind == CAPEX_RATE_MEAN)
    return g_strdup_printf ("1 %s = %s %s, the mean of %u published days in %s",
                            from, rate, to, use->n_days, days);
  if (use->kind == CAPEX_RATE_SPOT)
    return g_strdup_printf ("1 %s = %s %s, the spot rate of %s", from, rate, to,
                            days);
  return g_strdup_printf ("times %s, prices of %d by those of %s: means of "
                          "%u and %u entries of %s",
                          rate, use->prices_of, days,
                          use->rows[0].end - use->rows[0].first,
                          use->rows[1].end - use->rows[1].first,
                          use->price_series);
}

char *
capex_rate_reference (const CapexRateUse *use)
{
  g_autofree char *days = capex_days_to_string (use->days);

  if (use->kind == CAPEX_RATE_PRICES)
    return g_strdup_printf ("prices:%s:%s:%d", use->price_series, days,
                            use->prices_of);
  return g_strdup_printf ("rate:%s/%s:%s", capex_unit_peek_name (use->from),
                          capex_unit_peek_name (use->to), days);
}

static gboolean
is_balance (CapexView *view, CapexFigure *figure)
{
  return capex_dataset_measure (view->dataset, figure->measure)->kind ==
         CAPEX_MEASURE_STOCK;
}

/* The rate of a balance is that of a day, or of the last one before it */
static gboolean
find_rate_of_day (CapexView *view,
                  CapexFigure *figure,
                  CapexUnit *target,
                  CapexDays days,
                  CapexRateUse *use,
                  GError **error)
{
  if (!capex_rate_spot (view, figure->unit, target, days.last, use, error))
    return FALSE;
  return use->days.last >= days.last - MAX_GAP ||
         set_no_rate (figure->unit, target, days, error);
}

/* Flows at the mean of the year that the basis names, balances at its end,
 * whatever their own days are */
static gboolean
find_rate_of_year (CapexView *view,
                   CapexFigure *figure,
                   CapexUnit *target,
                   CapexRateUse *use,
                   GError **error)
{
  CapexPeriodLabel label = {
      CAPEX_LABEL_YEAR,
      FALSE,
      view->parts->rates_of,
      0,
      {0, 0}
  };
  CapexDays year;

  if (!capex_period_label_resolve (&label, NULL, &year, error))
    return FALSE;
  if (!capex_view_is_over (view, year))
    {
      char as_of[11];

      capex_day_format (view->as_of, as_of);
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_RATE,
                   "The exchange rates of %d are not known on %s: the year is "
                   "not over",
                   label.year, as_of);
      return FALSE;
    }
  return is_balance (view, figure)
             ? find_rate_of_day (view, figure, target, year, use, error)
             : capex_rate_mean (view, figure->unit, target, year, use, error);
}

/* The days whose rates convert a figure: its own, or those of the one period
 * whose rates are asked for */
static gboolean
rate_days (CapexView *view,
           const CapexFigure *figure,
           CapexDays *days,
           GError **error)
{
  CapexAsked asked;

  *days = figure->days;
  if (view->rates_label == NULL)
    return TRUE;
  if (!capex_asked_init (&asked, view, figure->company, view->rates_label,
                         error))
    return FALSE;
  *days = asked.days;
  return TRUE;
}

static gboolean
find_newest_rate (CapexView *view,
                  CapexFigure *figure,
                  CapexUnit *target,
                  CapexRateUse *use,
                  GError **error)
{
  char published[11];

  if (!capex_rate_spot (view, figure->unit, target, view->as_of, use, error))
    return FALSE;
  if (use->days.last < view->as_of - STALE_DAYS)
    {
      capex_day_format (use->days.last, published);
      capex_figure_remark (figure, CAPEX_CAVEAT_STALE,
                           "the newest exchange rate is of %s", published);
    }
  return TRUE;
}

static gboolean
find_rate (CapexView *view,
           CapexFigure *figure,
           CapexUnit *target,
           CapexRateUse *use,
           GError **error)
{
  CapexDays days;

  if (view->parts->rates_of != 0)
    return find_rate_of_year (view, figure, target, use, error);
  if (!rate_days (view, figure, &days, error))
    return FALSE;
  if (!capex_view_is_over (view, days))
    return find_newest_rate (view, figure, target, use, error);
  if (!is_balance (view, figure))
    return capex_rate_mean (view, figure->unit, target, days, use, error);
  return find_rate_of_day (view, figure, target, days, use, error);
}

gboolean
capex_rate_convert (CapexView *view,
                    CapexFigure *figure,
                    CapexUnit *target,
                    GError **error)
{
  CapexRateUse use;
  g_autofree char *told = NULL;

  if (figure->unit == target)
    return TRUE;
  if (capex_unit_get_kind (figure->unit) != CAPEX_UNIT_CURRENCY)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT,
                   "%s is counted in %s, not in money",
                   capex_view_measure_id (view, figure->measure),
                   capex_unit_peek_name (figure->unit));
      return FALSE;
    }
  if (!find_rate (view, figure, target, &use, error))
    {
      g_prefix_error (error,
                      "%s %s: ", capex_view_company_id (view, figure->company),
                      figure->label);
      return FALSE;
    }
  if (!capex_rate_apply (figure, &use))
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                           "A converted figure does not fit 38 digits");
      return FALSE;
    }

  told = capex_rate_describe (&use);
  capex_figure_remark (figure, CAPEX_CAVEAT_CONVERTED, "%s", told);
  return TRUE;
}

/* As an error, two of those that cannot be compared as they are */
static void
set_units_differ (CapexView *view,
                  CapexFigure **figures,
                  guint n,
                  gboolean money,
                  GError **error)
{
  const CapexFigure *one = NULL, *other = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (figures[i] == NULL)
        continue;
      if (one == NULL)
        one = figures[i];
      if (figures[i]->unit != one->unit)
        other = figures[i];
    }
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT,
               "%s of %s is in %s, %s of %s in %s: %s",
               capex_view_measure_id (view, one->measure),
               capex_view_company_id (view, one->company),
               capex_unit_peek_name (one->unit),
               capex_view_measure_id (view, other->measure),
               capex_view_company_id (view, other->company),
               capex_unit_peek_name (other->unit),
               money ? "name a currency for both"
                     : "different units are not compared");
}

/* The currency for figures whose units are these, or NULL to leave them */
static gboolean
choose_unit (CapexView *view,
             CapexFigure **figures,
             guint n,
             CapexUnit **target,
             GError **error)
{
  CapexUnit *unit = NULL;
  gboolean differ = FALSE, money = TRUE;

  for (guint i = 0; i < n; i++)
    {
      if (figures[i] == NULL)
        continue;
      differ = differ || (unit != NULL && unit != figures[i]->unit);
      unit = figures[i]->unit;
      money = money && capex_unit_get_kind (unit) == CAPEX_UNIT_CURRENCY;
    }

  *target = NULL;
  if (money && view->currency != NULL)
    *target = view->currency;
  else if (differ && money && view->parts->currency == CAPEX_CURRENCY_AS_NEEDED)
    *target = view->dollar;
  else if (differ)
    {
      set_units_differ (view, figures, n, money, error);
      return FALSE;
    }
  return TRUE;
}

static CapexUnit *
reporting_currency (CapexView *view, guint company)
{
  CapexText code = capex_dataset_company (view->dataset, company)->currency;

  return code == 0
             ? NULL
             : capex_unit_lookup (capex_dataset_text (view->dataset, code),
                                  NULL);
}

gboolean
capex_rate_unify (CapexView *view,
                  CapexFigure **figures,
                  guint n,
                  GError **error)
{
  CapexUnit *target;

  if (view->parts->currency == CAPEX_CURRENCY_REPORTING)
    for (guint i = 0; i < n; i++)
      {
        CapexUnit *own = figures[i] != NULL
                             ? reporting_currency (view, figures[i]->company)
                             : NULL;

        if (own != NULL &&
            capex_unit_get_kind (figures[i]->unit) == CAPEX_UNIT_CURRENCY &&
            !capex_rate_convert (view, figures[i], own, error))
          return FALSE;
      }

  if (!choose_unit (view, figures, n, &target, error))
    return FALSE;
  for (guint i = 0; target != NULL && i < n; i++)
    if (figures[i] != NULL &&
        !capex_rate_convert (view, figures[i], target, error))
      return FALSE;
  return TRUE;
}
