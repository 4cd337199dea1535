/* capex-fiscal-year-end.c - Fiscal years as small plain values
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-fiscal-calendar-private.h"

#include <string.h>

#include "base/capex-text-private.h"

#define MONTHS 12
#define MONTHS_OF_QUARTER 3
#define MAX_YEAR 9999
#define WEEK 7

/* More than any month has: the last day of whichever it is */
#define LAST_DAY 31

static const char *const weekdays[] = {
    "Monday", "Tuesday",  "Wednesday", "Thursday",
    "Friday", "Saturday", "Sunday",
};

static const char *const year_end_forms[] = {
    [CAPEX_YEAR_END_LAST] = "-last-",
    [CAPEX_YEAR_END_NEAREST] = "-nearest-",
};

static const char *const label_rules[] = {
    [CAPEX_YEAR_LABEL_END] = "end",
    [CAPEX_YEAR_LABEL_START] = "start",
    [CAPEX_YEAR_LABEL_END_LESS] = "end-7",
};

static gboolean
refuse (const char *text, const char *piece, const char *why, GError **error)
{
  return capex_text_refuse (error, CAPEX_ERROR_SYNTAX, text, piece,
                            strlen (piece), why);
}

/* Two digits from 1 to @most, else 0 */
static guint8
two_digits (const char *text, int most)
{
  int value;

  if (!g_ascii_isdigit (text[0]) || !g_ascii_isdigit (text[1]))
    return 0;

  value = 10 * (text[0] - '0') + (text[1] - '0');
  return value <= most ? (guint8) value : 0;
}

static guint8
weekday_named (const char *name)
{
  for (guint8 i = 0; i < G_N_ELEMENTS (weekdays); i++)
    if (g_ascii_strcasecmp (name, weekdays[i]) == 0)
      return i + 1;

  return 0;
}

static int
longest_month (int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, 2000);
}

/* The last day of February is one whether the year has 28 or 29 of them */
static guint8
day_or_last (int month, guint8 day)
{
  int length = g_date_get_days_in_month ((GDateMonth) month, 2001);

  return day >= length ? LAST_DAY : day;
}

static gboolean
parse_moving (const char *text, CapexFiscalYearEnd *out, GError **error)
{
  const char *form = text + 2;

  for (guint8 i = CAPEX_YEAR_END_LAST; i <= CAPEX_YEAR_END_NEAREST; i++)
    if (g_str_has_prefix (form, year_end_forms[i]))
      {
        const char *name = form + strlen (year_end_forms[i]);

        out->form = i;
        out->weekday = weekday_named (name);
        return out->weekday != 0 ||
               refuse (text, name, "is not a day of the week", error);
      }

  return refuse (text, form, "is neither a day nor a last or nearest weekday",
                 error);
}

static gboolean
parse_year_end (const char *text, CapexFiscalYearEnd *out, GError **error)
{
  guint8 day;

  out->month = two_digits (text, MONTHS);
  if (out->month == 0)
    return refuse (text, text, "does not begin with a month, 01 to 12", error);

  day = text[2] == '-' ? two_digits (text + 3, longest_month (out->month)) : 0;
  if (day == 0 || text[5] != '\0')
    return parse_moving (text, out, error);

  out->form = CAPEX_YEAR_END_DAY;
  out->day = day_or_last (out->month, day);
  return TRUE;
}

static gboolean
parse_rule (const char *rule, CapexFiscalYearEnd *out, GError **error)
{
  if (rule == NULL || *rule == '\0')
    rule = label_rules[CAPEX_YEAR_LABEL_END];

  for (guint8 i = 0; i < G_N_ELEMENTS (label_rules); i++)
    if (g_str_equal (rule, label_rules[i]))
      {
        out->rule = i;
        return TRUE;
      }

  return refuse (rule, rule, "is none of the rules end, start and end-7",
                 error);
}

gboolean
capex_fiscal_year_end_parse (const char *year_end,
                             const char *rule,
                             CapexFiscalYearEnd *out,
                             GError **error)
{
  CapexFiscalYearEnd parsed = {.month = 0};

  if (!parse_year_end (year_end, &parsed, error) ||
      !parse_rule (rule, &parsed, error))
    return FALSE;

  *out = parsed;
  return TRUE;
}

char *
capex_fiscal_year_end_to_string (const CapexFiscalYearEnd *self)
{
  if (self->form != CAPEX_YEAR_END_DAY)
    return g_strdup_printf ("%02d%s%s", self->month, year_end_forms[self->form],
                            weekdays[self->weekday - 1]);

  return g_strdup_printf (
      "%02d-%02d", self->month,
      self->day == LAST_DAY
          ? g_date_get_days_in_month ((GDateMonth) self->month, 2001)
          : self->day);
}

const char *
capex_fiscal_year_end_rule (const CapexFiscalYearEnd *self)
{
  return label_rules[self->rule];
}

/* GDate's first day, of the year 1, was a Monday */
static int
weekday_of (gint32 day)
{
  return (day - 1) % WEEK + 1;
}

static int
year_of (gint32 day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  return g_date_get_year (&date);
}

/* The end of the fiscal quarter that ends in, or near the end of, this month;
 * 0 outside the years that a day can have. Months may run over the year. */
static gint32
quarter_end (const CapexFiscalYearEnd *self, int year, int month)
{
  GDate date;
  gint32 last, since;
  int length;

  year += (month - 1) / MONTHS;
  month = (month - 1) % MONTHS + 1;
  if (year < 1 || year > MAX_YEAR)
    return 0;

  length = g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) length, (GDateMonth) month,
                  (GDateYear) year);
  last = (gint32) g_date_get_julian (&date);

  if (self->form == CAPEX_YEAR_END_DAY)
    return last - MAX (length - self->day, 0);

  since = (weekday_of (last) - self->weekday + WEEK) % WEEK;
  if (self->form == CAPEX_YEAR_END_NEAREST && since > WEEK / 2)
    since -= WEEK;

  return year_of (last - since) <= MAX_YEAR ? last - since : 0;
}

/* Which quarters a part begins with and ends before, counted from 0 */
static gboolean
quarters_of (CapexLabelKind kind, int part, int *first, int *after)
{
  static const struct
  {
    CapexLabelKind kind;
    int n_parts;
    int n_quarters;
  } kinds[] = {
      {CAPEX_LABEL_YEAR,        1, 4},
      {CAPEX_LABEL_HALF,        2, 2},
      {CAPEX_LABEL_QUARTER,     4, 1},
      {CAPEX_LABEL_NINE_MONTHS, 1, 3},
  };
  int index = MAX (part, 1) - 1;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i].kind == kind && part >= 0 && index < kinds[i].n_parts)
      {
        *first = index * kinds[i].n_quarters;
        *after = *first + kinds[i].n_quarters;
        return TRUE;
      }

  return FALSE;
}

/* A part of the fiscal year whose nominal end, its month, is in @end_year */
static gboolean
days_of (const CapexFiscalYearEnd *self,
         int end_year,
         CapexLabelKind kind,
         int part,
         CapexDays *out)
{
  int first, after;
  gint32 before, last;

  if (!quarters_of (kind, part, &first, &after))
    return FALSE;

  before = quarter_end (self, end_year - 1,
                        self->month + first * MONTHS_OF_QUARTER);
  last = quarter_end (self, end_year - 1,
                      self->month + after * MONTHS_OF_QUARTER);
  if (before == 0 || last == 0)
    return FALSE;

  *out = (CapexDays){.first = before + 1, .last = last};
  return TRUE;
}

/* What the company calls the fiscal year of these days */
static int
label_year (const CapexFiscalYearEnd *self, CapexDays year)
{
  if (self->rule == CAPEX_YEAR_LABEL_START)
    return year_of (year.first);

  return year_of (self->rule == CAPEX_YEAR_LABEL_END ? year.last
                                                     : year.last - WEEK);
}

gboolean
capex_fiscal_year_end_days (const CapexFiscalYearEnd *self,
                            int year,
                            CapexLabelKind kind,
                            int part,
                            CapexDays *out)
{
  CapexDays whole;

  if (year < 1 || year > MAX_YEAR)
    return FALSE;

  /* A year is labelled by its start or its end, which may run over into the
   * year after that of its nominal end */
  for (int end_year = year - 1; end_year <= year + 1; end_year++)
    if (days_of (self, end_year, CAPEX_LABEL_YEAR, 0, &whole) &&
        label_year (self, whole) == year)
      return days_of (self, end_year, kind, part, out);

  return FALSE;
}

static int
distance (CapexDays a, CapexDays b)
{
  return MAX (ABS (a.first - b.first), ABS (a.last - b.last));
}

/* Whether this part is named so by its calendar, and nearer than the best */
static gboolean
is_nearer (const CapexFiscalYearEnd *self,
           CapexDays days,
           const CapexPeriodLabel *label,
           int *best)
{
  CapexDays part;

  if (!capex_fiscal_year_end_days (self, label->year, label->kind, label->part,
                                   &part) ||
      distance (part, days) >= *best)
    return FALSE;

  *best = distance (part, days);
  return TRUE;
}

gboolean
capex_fiscal_year_end_label (const CapexFiscalYearEnd *self,
                             CapexDays days,
                             int tolerance_days,
                             CapexPeriodLabel *out)
{
  static const struct
  {
    CapexLabelKind kind;
    int part;
  } parts[] = {
      {CAPEX_LABEL_YEAR,        0},
      {CAPEX_LABEL_HALF,        1},
      {CAPEX_LABEL_HALF,        2},
      {CAPEX_LABEL_QUARTER,     1},
      {CAPEX_LABEL_QUARTER,     2},
      {CAPEX_LABEL_QUARTER,     3},
      {CAPEX_LABEL_QUARTER,     4},
      {CAPEX_LABEL_NINE_MONTHS, 0},
  };
  int year = year_of (days.first);
  int best = tolerance_days + 1;

  for (int labelled = year - 1; labelled <= year + 2; labelled++)
    for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
      {
        CapexPeriodLabel label = {
            .kind = parts[i].kind,
            .fiscal = TRUE,
            .year = labelled,
            .part = parts[i].part,
        };

        if (is_nearer (self, days, &label, &best))
          *out = label;
      }

  return best <= tolerance_days;
}
