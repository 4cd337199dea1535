/* capex-period.c - From a first day to a last, both inside
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-period.h>

#include <capex/capex-error.h>

#include "value/capex-fiscal-calendar-private.h"
#include "value/capex-period-private.h"

/**
 * CapexPeriod:
 *
 * A run of days, from a first to a last, both inside.
 *
 * A period knows days and nothing else: what a company calls its fiscal 2025
 * becomes days by that company's [type@Capex.FiscalCalendar]. Days are those of
 * the Gregorian calendar in the years 1 to 9999.
 *
 * Periods are immutable, so they may be shared between threads.
 */
struct _CapexPeriod
{
  CapexDays days; /* first <= last */
};

G_DEFINE_BOXED_TYPE (CapexPeriod,
                     capex_period,
                     capex_period_ref,
                     capex_period_unref)

CapexPeriod *
capex_period_new_from_days (CapexDays days)
{
  CapexPeriod *self = g_atomic_rc_box_new (CapexPeriod);

  self->days = days;
  return self;
}

CapexDays
capex_period_peek_days (const CapexPeriod *self)
{
  return self->days;
}

static gboolean
is_in_range (const GDate *date)
{
  return g_date_valid (date) && g_date_get_year (date) <= 9999;
}

/**
 * capex_period_new:
 * @first: the first day
 * @last: the last day, which is inside too
 * @error: return location for an error
 *
 * Makes a period of its first and last day.
 *
 * Errors: %CAPEX_ERROR_OUT_OF_RANGE if @last is before @first, or a day is
 * none of the years 1 to 9999.
 *
 * Returns: (transfer full): the period, or `NULL` with @error set
 */
CapexPeriod *
capex_period_new (const GDate *first, const GDate *last, GError **error)
{
  CapexDays days;
  char first_text[11], last_text[11];

  g_return_val_if_fail (first != NULL, NULL);
  g_return_val_if_fail (last != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!is_in_range (first) || !is_in_range (last))
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                           "A period has days of the years 1 to 9999");
      return NULL;
    }

  days.first = (gint32) g_date_get_julian (first);
  days.last = (gint32) g_date_get_julian (last);
  if (days.last < days.first)
    {
      capex_day_format (days.first, first_text);
      capex_day_format (days.last, last_text);
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                   "A period cannot start on %s and end on %s", first_text,
                   last_text);
      return NULL;
    }

  return capex_period_new_from_days (days);
}

/**
 * capex_period_new_from_string:
 * @text: a period: `2025`, `2025Q3`, `2025H1`, `2025-9M`, `2025-09`, a day, two
 *   days with a slash between them, or `FY2025`, `FY2025Q2`, `FY2025H1`,
 *   `FY2025-9M`
 * @calendar: (nullable): the calendar of the company that says so
 * @error: return location for an error
 *
 * Reads a period.
 *
 * Errors: %CAPEX_ERROR_SYNTAX with the column if @text is not understood;
 * %CAPEX_ERROR_MISSING for a fiscal period without @calendar;
 * %CAPEX_ERROR_OUT_OF_RANGE for a day that does not exist or a period that
 * ends before it starts.
 *
 * Returns: (transfer full): the period, or `NULL` with @error set
 */
CapexPeriod *
capex_period_new_from_string (const char *text,
                              CapexFiscalCalendar *calendar,
                              GError **error)
{
  CapexPeriodLabel label;
  CapexDays days;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!capex_period_label_parse (text, &label, error) ||
      !capex_period_label_resolve (
          &label,
          calendar != NULL ? capex_fiscal_calendar_peek_year_end (calendar)
                           : NULL,
          &days, error))
    return NULL;

  return capex_period_new_from_days (days);
}

/**
 * capex_period_ref:
 * @self: a period
 *
 * Takes another reference.
 *
 * Returns: (transfer full): @self
 */
CapexPeriod *
capex_period_ref (CapexPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * capex_period_unref:
 * @self: (transfer full): a period
 *
 * Gives up a reference; the last one frees the period.
 */
void
capex_period_unref (CapexPeriod *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * capex_period_dup_first:
 * @self: a period
 *
 * Gets the first day.
 *
 * Returns: (transfer full): the day
 */
GDate *
capex_period_dup_first (const CapexPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_date_new_julian ((guint32) self->days.first);
}

/**
 * capex_period_dup_last:
 * @self: a period
 *
 * Gets the last day, which is inside the period.
 *
 * Returns: (transfer full): the day
 */
GDate *
capex_period_dup_last (const CapexPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_date_new_julian ((guint32) self->days.last);
}

/**
 * capex_period_get_n_days:
 * @self: a period
 *
 * Counts the days, first and last included.
 *
 * Returns: how many there are, at least 1
 */
guint
capex_period_get_n_days (const CapexPeriod *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (guint) (self->days.last - self->days.first + 1);
}

/**
 * capex_period_to_string:
 * @self: a period
 *
 * Prints the period in its shortest form in the calendar year, such as
 * `2025Q3`; it reads back as an equal one.
 *
 * Returns: (transfer full): the text
 */
char *
capex_period_to_string (const CapexPeriod *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_days_to_string (self->days);
}

/**
 * capex_period_compare:
 * @self: a period
 * @other: a period
 *
 * Orders two periods by their first day, then by their last.
 *
 * Returns: -1, 0 or 1 as @self comes before, is equal to or comes after @other
 */
int
capex_period_compare (const CapexPeriod *self, const CapexPeriod *other)
{
  const CapexDays *a, *b;

  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (other != NULL, 0);

  a = &self->days;
  b = &other->days;
  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;

  return (a->last > b->last) - (a->last < b->last);
}

/**
 * capex_period_equal:
 * @self: a period
 * @other: a period
 *
 * Tells whether two periods have the same days.
 *
 * Returns: whether they are equal
 */
gboolean
capex_period_equal (const CapexPeriod *self, const CapexPeriod *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return capex_period_compare (self, other) == 0;
}

/**
 * capex_period_hash:
 * @self: a period
 *
 * Gets a number that is the same for equal periods.
 *
 * Returns: the hash
 */
guint
capex_period_hash (const CapexPeriod *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return 31 * (guint) self->days.first + (guint) self->days.last;
}

/**
 * capex_period_contains:
 * @self: a period
 * @other: a period
 *
 * Tells whether all days of @other are days of @self.
 *
 * Returns: whether they are
 */
gboolean
capex_period_contains (const CapexPeriod *self, const CapexPeriod *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->days.first <= other->days.first &&
         self->days.last >= other->days.last;
}

/**
 * capex_period_overlaps:
 * @self: a period
 * @other: a period
 *
 * Tells whether two periods have a day in common.
 *
 * Returns: whether they have
 */
gboolean
capex_period_overlaps (const CapexPeriod *self, const CapexPeriod *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->days.first <= other->days.last &&
         self->days.last >= other->days.first;
}
