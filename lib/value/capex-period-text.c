/* capex-period-text.c - The names people give to runs of days
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-period-private.h"

#include <string.h>

#include "base/capex-text-private.h"
#include "value/capex-fiscal-calendar-private.h"

#define MONTHS 12

/* A label in the calendar that begins in January: its months, both inside */
typedef struct
{
  CapexLabelKind kind;
  int n_parts;
  int n_months;
  char letter; /* between the year and the part; 0 if there is none */
} LabelForm;

static const LabelForm forms[] = {
    {CAPEX_LABEL_YEAR,        1,  12, 0  },
    {CAPEX_LABEL_HALF,        2,  6,  'H'},
    {CAPEX_LABEL_QUARTER,     4,  3,  'Q'},
    {CAPEX_LABEL_NINE_MONTHS, 1,  9,  0  },
    {CAPEX_LABEL_MONTH,       12, 1,  0  },
};

typedef struct
{
  const char *text;
  const char *at;
} Reader;

static gboolean
refuse (const Reader *reader, CapexError code, const char *why, GError **error)
{
  return capex_text_refuse (error, code, reader->text, reader->at,
                            strlen (reader->at), why);
}

static gboolean
refuse_syntax (const Reader *reader, GError **error)
{
  return refuse (reader, CAPEX_ERROR_SYNTAX,
                 "is not how a period or a day goes on", error);
}

static gboolean
take (Reader *reader, char wanted)
{
  if (g_ascii_toupper (*reader->at) != wanted)
    return FALSE;

  reader->at++;
  return TRUE;
}

/* Reads exactly @n_digits digits, and no more of them may follow */
static gboolean
read_number (Reader *reader, int n_digits, int *out)
{
  int value = 0;

  for (int i = 0; i < n_digits; i++)
    {
      if (!g_ascii_isdigit (reader->at[i]))
        return FALSE;
      value = 10 * value + (reader->at[i] - '0');
    }
  if (g_ascii_isdigit (reader->at[n_digits]))
    return FALSE;

  reader->at += n_digits;
  *out = value;
  return TRUE;
}

static gboolean
read_year (Reader *reader, int *out, GError **error)
{
  const char *start = reader->at;

  if (!read_number (reader, 4, out))
    return refuse_syntax (reader, error);
  if (*out == 0)
    {
      reader->at = start;
      return refuse (reader, CAPEX_ERROR_OUT_OF_RANGE,
                     "is not in the years 1 to 9999", error);
    }

  return TRUE;
}

static int
days_in_month (int year, int month)
{
  return g_date_get_days_in_month ((GDateMonth) month, (GDateYear) year);
}

static gint32
day_of (int year, int month, int day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_dmy (&date, (GDateDay) day, (GDateMonth) month, (GDateYear) year);
  return (gint32) g_date_get_julian (&date);
}

static CapexDays
months_of (int year, int first, int last)
{
  return (CapexDays){
      .first = day_of (year, first, 1),
      .last = day_of (year, last, days_in_month (year, last)),
  };
}

static gboolean
read_two_digits (Reader *reader, int most, int *out, GError **error)
{
  const char *start = reader->at;

  if (!read_number (reader, 2, out))
    return refuse_syntax (reader, error);
  if (*out < 1 || *out > most)
    {
      reader->at = start;
      return refuse (reader, CAPEX_ERROR_OUT_OF_RANGE, "is not in the calendar",
                     error);
    }

  return TRUE;
}

static gboolean
read_day (Reader *reader, gint32 *out, GError **error)
{
  int year, month, day;

  if (!read_year (reader, &year, error))
    return FALSE;
  if (!take (reader, '-'))
    return refuse_syntax (reader, error);
  if (!read_two_digits (reader, MONTHS, &month, error))
    return FALSE;
  if (!take (reader, '-'))
    return refuse_syntax (reader, error);
  if (!read_two_digits (reader, days_in_month (year, month), &day, error))
    return FALSE;

  *out = day_of (year, month, day);
  return TRUE;
}

static gboolean
read_end (const Reader *reader, GError **error)
{
  return *reader->at == '\0' || refuse_syntax (reader, error);
}

static gboolean
read_days (Reader *reader, CapexDays *out, GError **error)
{
  const char *second;

  if (!read_day (reader, &out->first, error))
    return FALSE;

  out->last = out->first;
  if (!take (reader, '/'))
    return read_end (reader, error);

  second = reader->at;
  if (!read_day (reader, &out->last, error) || !read_end (reader, error))
    return FALSE;
  if (out->last < out->first)
    {
      reader->at = second;
      return refuse (reader, CAPEX_ERROR_OUT_OF_RANGE,
                     "is before the period starts", error);
    }

  return TRUE;
}

static const LabelForm *
form_of_kind (CapexLabelKind kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].kind == kind)
      return &forms[i];

  return NULL;
}

/* Reads what follows the letter of a half or a quarter */
static gboolean
read_part (Reader *reader,
           const LabelForm *form,
           CapexPeriodLabel *out,
           GError **error)
{
  const char *start = reader->at;

  if (!read_number (reader, 1, &out->part))
    return refuse_syntax (reader, error);
  if (out->part < 1 || out->part > form->n_parts)
    {
      reader->at = start;
      return refuse (reader, CAPEX_ERROR_OUT_OF_RANGE,
                     "is not a part of a year", error);
    }

  out->kind = form->kind;
  return read_end (reader, error);
}

/* Reads what follows a year: nothing, `Q2`, `-Q2`, `-9M` or `-09` */
static gboolean
read_label_part (Reader *reader, CapexPeriodLabel *out, GError **error)
{
  gboolean dash = take (reader, '-');

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    if (forms[i].letter != 0 && take (reader, forms[i].letter))
      return read_part (reader, &forms[i], out, error);

  if (reader->at[0] == '9' && g_ascii_toupper (reader->at[1]) == 'M')
    {
      reader->at += 2;
      out->kind = CAPEX_LABEL_NINE_MONTHS;
      return read_end (reader, error);
    }
  if (!dash)
    return read_end (reader, error);
  if (out->fiscal)
    return refuse_syntax (reader, error);
  if (!read_two_digits (reader, MONTHS, &out->part, error))
    return FALSE;

  out->kind = CAPEX_LABEL_MONTH;
  return read_end (reader, error);
}

/* Whether the text has a day's two dashes, as no label has */
static gboolean
names_days (const char *text)
{
  const char *dash = strchr (text, '-');

  return dash != NULL && strchr (dash + 1, '-') != NULL;
}

gboolean
capex_period_label_parse (const char *text,
                          CapexPeriodLabel *out,
                          GError **error)
{
  Reader reader = {text, text};
  CapexPeriodLabel label = {.kind = CAPEX_LABEL_YEAR};

  if (names_days (text))
    {
      label.kind = CAPEX_LABEL_DAYS;
      if (!read_days (&reader, &label.days, error))
        return FALSE;

      *out = label;
      return TRUE;
    }

  if (g_ascii_strncasecmp (text, "FY", 2) == 0)
    {
      reader.at += 2;
      label.fiscal = TRUE;
    }
  if (!read_year (&reader, &label.year, error) ||
      !read_label_part (&reader, &label, error))
    return FALSE;

  *out = label;
  return TRUE;
}

gboolean
capex_period_label_resolve (const CapexPeriodLabel *label,
                            const CapexFiscalYearEnd *fiscal,
                            CapexDays *out,
                            GError **error)
{
  const LabelForm *form = form_of_kind (label->kind);
  g_autofree char *text = NULL;
  int first;

  if (label->kind == CAPEX_LABEL_DAYS)
    {
      *out = label->days;
      return TRUE;
    }
  if (!label->fiscal)
    {
      first = 1 + (MAX (label->part, 1) - 1) * form->n_months;
      *out = months_of (label->year, first, first + form->n_months - 1);
      return TRUE;
    }

  text = capex_period_label_to_string (label);
  if (fiscal == NULL)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
                   "%s needs the fiscal calendar of a company", text);
      return FALSE;
    }
  if (!capex_fiscal_year_end_days (fiscal, label->year, label->kind,
                                   label->part, out))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                   "There is no %s in this fiscal calendar", text);
      return FALSE;
    }

  return TRUE;
}

char *
capex_period_label_to_string (const CapexPeriodLabel *label)
{
  const LabelForm *form = form_of_kind (label->kind);
  const char *prefix = label->fiscal ? "FY" : "";

  switch (label->kind)
    {
    case CAPEX_LABEL_DAYS:
      return capex_days_to_string (label->days);
    case CAPEX_LABEL_YEAR:
      return g_strdup_printf ("%s%04d", prefix, label->year);
    case CAPEX_LABEL_NINE_MONTHS:
      return g_strdup_printf ("%s%04d-9M", prefix, label->year);
    case CAPEX_LABEL_MONTH:
      return g_strdup_printf ("%s%04d-%02d", prefix, label->year, label->part);
    case CAPEX_LABEL_HALF:
    case CAPEX_LABEL_QUARTER:
    default:
      return g_strdup_printf ("%s%04d%c%d", prefix, label->year, form->letter,
                              label->part);
    }
}

/* The calendar label of these days, if they have one */
static gboolean
label_of (CapexDays days, CapexPeriodLabel *out)
{
  GDate first;
  int year, month;

  g_date_clear (&first, 1);
  g_date_set_julian (&first, (guint32) days.first);
  year = g_date_get_year (&first);
  month = (int) g_date_get_month (&first);

  for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
    {
      int last = month + forms[i].n_months - 1;
      CapexDays whole;

      if ((month - 1) % forms[i].n_months != 0 || last > MONTHS)
        continue;

      whole = months_of (year, month, last);
      if (whole.first != days.first || whole.last != days.last)
        continue;

      *out = (CapexPeriodLabel){
          .kind = forms[i].kind,
          .year = year,
          .part = forms[i].n_parts > 1 ? 1 + (month - 1) / forms[i].n_months
                                       : 0,
      };
      return TRUE;
    }

  return FALSE;
}

gboolean
capex_days_equal (CapexDays a, CapexDays b)
{
  return a.first == b.first && a.last == b.last;
}

char *
capex_days_to_string (CapexDays days)
{
  CapexPeriodLabel label;
  char first[11], last[11];

  if (label_of (days, &label))
    return capex_period_label_to_string (&label);

  capex_day_format (days.first, first);
  capex_day_format (days.last, last);
  return days.first == days.last ? g_strdup (first)
                                 : g_strconcat (first, "/", last, NULL);
}

gboolean
capex_day_parse (const char *text, gint32 *out, GError **error)
{
  Reader reader = {text, text};
  gint32 day = 0;

  if (!read_day (&reader, &day, error) || !read_end (&reader, error))
    return FALSE;

  *out = day;
  return TRUE;
}

static void
format_number (guint value, int n_digits, char *out)
{
  for (int i = n_digits - 1; i >= 0; i--, value /= 10)
    out[i] = (char) ('0' + value % 10);
}

void
capex_day_format (gint32 day, char out[11])
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  memcpy (out, "YYYY-MM-DD", 11);
  format_number (g_date_get_year (&date), 4, out);
  format_number ((guint) g_date_get_month (&date), 2, out + 5);
  format_number (g_date_get_day (&date), 2, out + 8);
}

gboolean
capex_vague_day_parse (const char *text, CapexDays *out, GError **error)
{
  Reader reader = {text, text};
  int year, month;

  if (names_days (text))
    {
      if (!capex_day_parse (text, &out->first, error))
        return FALSE;

      out->last = out->first;
      return TRUE;
    }

  if (!read_year (&reader, &year, error))
    return FALSE;
  if (!take (&reader, '-'))
    {
      if (!read_end (&reader, error))
        return FALSE;

      *out = months_of (year, 1, MONTHS);
      return TRUE;
    }
  if (!read_two_digits (&reader, MONTHS, &month, error) ||
      !read_end (&reader, error))
    return FALSE;

  *out = months_of (year, month, month);
  return TRUE;
}

char *
capex_vague_day_to_string (CapexDays days)
{
  return capex_days_to_string (days);
}
