/* fuzz-period.c - Any bytes as a period and the fiscal calendar it is in
 *
 * The first line is the period, the second a year end and the third a rule.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

#include <capex/capex-error.h>

#include "value/capex-fiscal-calendar-private.h"

static void
assert_located (gboolean accepted, const GError *error)
{
  g_assert_true (accepted == (error == NULL));
  if (error == NULL)
    return;

  g_assert_true (error->domain == CAPEX_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "column "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* Calendar labels are equal in their days, whatever these are called */
static void
assert_labels_agree (const CapexPeriodLabel *a, const CapexPeriodLabel *b)
{
  CapexDays a_days, b_days;

  g_assert_cmpint (a->fiscal, ==, b->fiscal);
  if (a->fiscal)
    {
      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpint (a->year, ==, b->year);
      g_assert_cmpint (a->part, ==, b->part);
      return;
    }

  g_assert_true (capex_period_label_resolve (a, NULL, &a_days, NULL));
  g_assert_true (capex_period_label_resolve (b, NULL, &b_days, NULL));
  g_assert_true (a_days.first == b_days.first && a_days.last == b_days.last);
}

static void
read_label (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *printed = NULL;
  CapexPeriodLabel label, again;
  gboolean read = capex_period_label_parse (text, &label, &error);

  assert_located (read, error);
  if (!read)
    return;

  printed = capex_period_label_to_string (&label);
  g_assert_true (capex_period_label_parse (printed, &again, &error));
  g_assert_no_error (error);
  assert_labels_agree (&label, &again);
}

static void
read_vague_day (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *printed = NULL;
  CapexDays days, again;
  gboolean read = capex_vague_day_parse (text, &days, &error);

  assert_located (read, error);
  if (!read)
    return;

  printed = capex_vague_day_to_string (days);
  g_assert_true (capex_vague_day_parse (printed, &again, NULL));
  g_assert_true (days.first == again.first && days.last == again.last);
}

static CapexFiscalCalendar *
read_calendar (const char *year_end, const char *rule)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexFiscalCalendar) again = NULL;
  g_autofree char *printed = NULL;
  CapexFiscalCalendar *calendar;

  if (year_end == NULL)
    return NULL;

  calendar = capex_fiscal_calendar_new_from_string (year_end, rule, &error);
  assert_located (calendar != NULL, error);
  if (calendar == NULL)
    return NULL;

  printed = capex_fiscal_calendar_dup_year_end (calendar);
  again = capex_fiscal_calendar_new_from_string (printed, rule, NULL);
  g_assert_true (capex_fiscal_calendar_equal (calendar, again));
  return calendar;
}

/* What a company calls these days is these days again */
static void
assert_label_is_of_days (CapexFiscalCalendar *calendar,
                         const CapexPeriod *period)
{
  g_autoptr (CapexPeriod) again = NULL;
  g_autofree char *label = NULL;

  label = capex_fiscal_calendar_dup_label (calendar, period);
  if (label == NULL)
    return;

  again = capex_period_new_from_string (label, calendar, NULL);
  g_assert_true (capex_period_equal (period, again));
}

static void
read_period (const char *text, CapexFiscalCalendar *calendar)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexPeriod) period = capex_period_new_from_string (text, calendar,
                                                                 &error);
  g_autoptr (CapexPeriod) again = NULL;
  g_autofree char *printed = NULL;

  g_assert_true ((period != NULL) == (error == NULL));
  if (period == NULL)
    return;

  printed = capex_period_to_string (period);
  again = capex_period_new_from_string (printed, NULL, NULL);
  g_assert_true (capex_period_equal (period, again));
  g_assert_cmpuint (capex_period_get_n_days (period), >=, 1);
  if (calendar != NULL)
    assert_label_is_of_days (calendar, period);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_auto (GStrv) lines = g_strsplit (text, "\n", 3);
  g_autoptr (CapexFiscalCalendar) calendar = NULL;

  if (lines[0] == NULL)
    return 0;

  read_label (lines[0]);
  read_vague_day (lines[0]);
  calendar = read_calendar (lines[1], lines[1] != NULL ? lines[2] : NULL);
  read_period (lines[0], calendar);

  return 0;
}
