/* capex-fiscal-calendar.c - When a company's years and quarters end
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-fiscal-calendar.h>

#include <capex/capex-error.h>

#include "value/capex-fiscal-calendar-private.h"

/**
 * CapexFiscalCalendar:
 *
 * When a company's fiscal years and quarters end, and what it calls them.
 *
 * A year ends on the same day every year (`06-30`; `02-28` is the end of
 * February in leap years too), on the last such weekday of a month
 * (`09-last-Saturday`), or on the one nearest to the month's last day
 * (`01-nearest-Saturday`), which may be one of the month after. Quarters end
 * so three, six and nine months after the year before did. A year is called by
 * the calendar year in which it ends (`end`), in which it starts (`start`), or
 * in which the day seven days before its end is (`end-7`: for years that end
 * in the first days of January).
 *
 * Calendars are immutable, so they may be shared between threads.
 */
struct _CapexFiscalCalendar
{
  CapexFiscalYearEnd year_end;
};

G_DEFINE_BOXED_TYPE (CapexFiscalCalendar,
                     capex_fiscal_calendar,
                     capex_fiscal_calendar_ref,
                     capex_fiscal_calendar_unref)

const CapexFiscalYearEnd *
capex_fiscal_calendar_peek_year_end (const CapexFiscalCalendar *self)
{
  return &self->year_end;
}

/**
 * capex_fiscal_calendar_new_from_string:
 * @year_end: when its years end: `06-30`, `09-last-Saturday` or
 *   `01-nearest-Saturday`
 * @label_rule: (nullable): what a year is called by, `end`, `start` or `end-7`;
 *   `NULL` is `end`
 * @error: return location for an error
 *
 * Makes the calendar of a company.
 *
 * Errors: %CAPEX_ERROR_SYNTAX with the column if either is not understood.
 *
 * Returns: (transfer full): the calendar, or `NULL` with @error set
 */
CapexFiscalCalendar *
capex_fiscal_calendar_new_from_string (const char *year_end,
                                       const char *label_rule,
                                       GError **error)
{
  CapexFiscalYearEnd parsed;
  CapexFiscalCalendar *self;

  g_return_val_if_fail (year_end != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!capex_fiscal_year_end_parse (year_end, label_rule, &parsed, error))
    return NULL;

  self = g_atomic_rc_box_new (CapexFiscalCalendar);
  self->year_end = parsed;
  return self;
}

/**
 * capex_fiscal_calendar_ref:
 * @self: a fiscal calendar
 *
 * Takes another reference.
 *
 * Returns: (transfer full): @self
 */
CapexFiscalCalendar *
capex_fiscal_calendar_ref (CapexFiscalCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * capex_fiscal_calendar_unref:
 * @self: (transfer full): a fiscal calendar
 *
 * Gives up a reference; the last one frees the calendar.
 */
void
capex_fiscal_calendar_unref (CapexFiscalCalendar *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * capex_fiscal_calendar_dup_year_end:
 * @self: a fiscal calendar
 *
 * Gets when its years end, in words that read back as the same.
 *
 * Returns: (transfer full): the text, such as `09-last-Saturday`
 */
char *
capex_fiscal_calendar_dup_year_end (const CapexFiscalCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_fiscal_year_end_to_string (&self->year_end);
}

/**
 * capex_fiscal_calendar_dup_label_rule:
 * @self: a fiscal calendar
 *
 * Gets what its years are called by.
 *
 * Returns: (transfer full): `end`, `start` or `end-7`
 */
char *
capex_fiscal_calendar_dup_label_rule (const CapexFiscalCalendar *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (capex_fiscal_year_end_rule (&self->year_end));
}

static CapexPeriod *
new_part (const CapexFiscalCalendar *self,
          const CapexPeriodLabel *label,
          GError **error)
{
  CapexDays days;

  if (!capex_period_label_resolve (label, &self->year_end, &days, error))
    return NULL;

  return capex_period_new_from_days (days);
}

/**
 * capex_fiscal_calendar_dup_year:
 * @self: a fiscal calendar
 * @year: what the company calls the year
 * @error: return location for an error
 *
 * Gets the days of a fiscal year.
 *
 * Errors: %CAPEX_ERROR_OUT_OF_RANGE if there is no such year.
 *
 * Returns: (transfer full): the period, or `NULL` with @error set
 */
CapexPeriod *
capex_fiscal_calendar_dup_year (const CapexFiscalCalendar *self,
                                int year,
                                GError **error)
{
  CapexPeriodLabel label = {
      .kind = CAPEX_LABEL_YEAR,
      .fiscal = TRUE,
      .year = year,
  };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return new_part (self, &label, error);
}

/**
 * capex_fiscal_calendar_dup_half:
 * @self: a fiscal calendar
 * @year: what the company calls the year
 * @half: 1 or 2
 * @error: return location for an error
 *
 * Gets the days of one half of a fiscal year.
 *
 * Errors: %CAPEX_ERROR_OUT_OF_RANGE if there is no such half or year.
 *
 * Returns: (transfer full): the period, or `NULL` with @error set
 */
CapexPeriod *
capex_fiscal_calendar_dup_half (const CapexFiscalCalendar *self,
                                int year,
                                int half,
                                GError **error)
{
  CapexPeriodLabel label = {
      .kind = CAPEX_LABEL_HALF,
      .fiscal = TRUE,
      .year = year,
      .part = half,
  };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return new_part (self, &label, error);
}

/**
 * capex_fiscal_calendar_dup_quarter:
 * @self: a fiscal calendar
 * @year: what the company calls the year
 * @quarter: 1 to 4
 * @error: return location for an error
 *
 * Gets the days of one quarter of a fiscal year.
 *
 * Errors: %CAPEX_ERROR_OUT_OF_RANGE if there is no such quarter or year.
 *
 * Returns: (transfer full): the period, or `NULL` with @error set
 */
CapexPeriod *
capex_fiscal_calendar_dup_quarter (const CapexFiscalCalendar *self,
                                   int year,
                                   int quarter,
                                   GError **error)
{
  CapexPeriodLabel label = {
      .kind = CAPEX_LABEL_QUARTER,
      .fiscal = TRUE,
      .year = year,
      .part = quarter,
  };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return new_part (self, &label, error);
}

/**
 * capex_fiscal_calendar_dup_nine_months:
 * @self: a fiscal calendar
 * @year: what the company calls the year
 * @error: return location for an error
 *
 * Gets the days of the first three quarters of a fiscal year.
 *
 * Errors: %CAPEX_ERROR_OUT_OF_RANGE if there is no such year.
 *
 * Returns: (transfer full): the period, or `NULL` with @error set
 */
CapexPeriod *
capex_fiscal_calendar_dup_nine_months (const CapexFiscalCalendar *self,
                                       int year,
                                       GError **error)
{
  CapexPeriodLabel label = {
      .kind = CAPEX_LABEL_NINE_MONTHS,
      .fiscal = TRUE,
      .year = year,
  };

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return new_part (self, &label, error);
}

/**
 * capex_fiscal_calendar_dup_label:
 * @self: a fiscal calendar
 * @period: a period
 *
 * Gets what the company calls these days.
 *
 * Returns: (transfer full) (nullable): the label, such as `FY2025Q2`, or `NULL`
 *   if these days are no part of its years
 */
char *
capex_fiscal_calendar_dup_label (const CapexFiscalCalendar *self,
                                 const CapexPeriod *period)
{
  CapexPeriodLabel label;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  if (!capex_fiscal_year_end_label (&self->year_end,
                                    capex_period_peek_days (period), 0, &label))
    return NULL;

  return capex_period_label_to_string (&label);
}

/**
 * capex_fiscal_calendar_equal:
 * @self: a fiscal calendar
 * @other: a fiscal calendar
 *
 * Tells whether two calendars end and call their years alike.
 *
 * Returns: whether they are equal
 */
gboolean
capex_fiscal_calendar_equal (const CapexFiscalCalendar *self,
                             const CapexFiscalCalendar *other)
{
  const CapexFiscalYearEnd *a, *b;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  a = &self->year_end;
  b = &other->year_end;
  return a->month == b->month && a->day == b->day && a->weekday == b->weekday &&
         a->form == b->form && a->rule == b->rule;
}

/**
 * capex_fiscal_calendar_hash:
 * @self: a fiscal calendar
 *
 * Gets a number that is the same for equal calendars.
 *
 * Returns: the hash
 */
guint
capex_fiscal_calendar_hash (const CapexFiscalCalendar *self)
{
  const CapexFiscalYearEnd *year_end;

  g_return_val_if_fail (self != NULL, 0);

  year_end = &self->year_end;
  return ((year_end->month * 32u + year_end->day) * 8u + year_end->weekday) *
             16u +
         year_end->form * 4u + year_end->rule;
}
