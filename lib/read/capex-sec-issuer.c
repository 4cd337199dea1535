/* capex-sec-issuer.c - The company of a file of company facts
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-sec-issuer-private.h"

#include <string.h>

#include "value/capex-fiscal-calendar-private.h"

#define MAX_ID 64

/* 52 weeks less a fortnight, 53 and a fortnight: short years are none */
#define MIN_YEAR 350
#define MAX_YEAR 380

/* So many of the newest years say when a year ends */
#define N_YEARS 5

#define WEEK 7

struct _CapexSecIssuers
{
  CapexDatasetBuilder *builder;
  GHashTable *ciks; /* without zeros before them -> row of the company */
  guint n_known;    /* rows that are in it */
};

CapexSecIssuers *
capex_sec_issuers_new (CapexDatasetBuilder *builder)
{
  CapexSecIssuers *self = g_new0 (CapexSecIssuers, 1);

  self->builder = builder;
  self->ciks = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
capex_sec_issuers_free (CapexSecIssuers *self)
{
  g_hash_table_unref (self->ciks);
  g_free (self);
}

/* Takes in the companies that were added since.  Of several with one CIK the
 * first answers. */
static void
take_new (CapexSecIssuers *self)
{
  const GArray *companies = self->builder->tables[CAPEX_TABLE_COMPANIES];

  for (; self->n_known < companies->len; self->n_known++)
    {
      const char *cik = capex_builder_text (
          self->builder,
          g_array_index (companies, CapexCompanyRow, self->n_known).cik);

      while (*cik == '0')
        cik++;
      if (!g_hash_table_contains (self->ciks, cik))
        g_hash_table_insert (self->ciks, g_strdup (cik),
                             GUINT_TO_POINTER (self->n_known));
    }
}

guint32
capex_sec_issuers_find (CapexSecIssuers *self, const char *cik)
{
  gpointer found;

  take_new (self);
  return g_hash_table_lookup_extended (self->ciks, cik, NULL, &found)
             ? GPOINTER_TO_UINT (found)
             : CAPEX_NONE;
}

/* "Taiwan Semiconductor Co., Ltd." is taiwan-semiconductor-co-ltd */
static char *
make_words (const char *name)
{
  GString *id = g_string_new (NULL);

  for (; *name != '\0' && id->len < MAX_ID; name++)
    if (g_ascii_isalnum (*name))
      g_string_append_c (id, g_ascii_tolower (*name));
    else if (*name != '\'' && *name != '.' && id->len > 0 &&
             id->str[id->len - 1] != '-')
      g_string_append_c (id, '-');
  while (id->len > 0 && id->str[id->len - 1] == '-')
    g_string_truncate (id, id->len - 1);
  return g_string_free (id, FALSE);
}

char *
capex_sec_issuer_make_id (CapexDatasetBuilder *builder,
                          const CapexSecDocument *document)
{
  g_autofree char *words = make_words (document->name != NULL ? document->name
                                                              : "");

  if (*words == '\0')
    return g_strconcat ("cik", document->cik, NULL);
  if (capex_builder_find (builder, CAPEX_KEY_COMPANIES, words) == CAPEX_NONE)
    return g_steal_pointer (&words);
  return g_strconcat (words, "-", document->cik, NULL);
}

guint32
capex_sec_issuer_currency (const CapexSecDocument *document)
{
  g_autofree guint *counts = g_new0 (guint, document->units->len + 1);
  guint32 best = CAPEX_NONE;

  for (guint i = 0; i < document->values->len; i++)
    counts[g_array_index (document->values, CapexSecValue, i).unit]++;
  for (guint i = 0; i < document->units->len; i++)
    if (counts[i] > 0 && (best == CAPEX_NONE || counts[i] > counts[best]))
      best = i;
  return best;
}

/* ------------------------------------------------------------------------
 * The end of the year
 */

static gboolean
is_annual_report (const char *form)
{
  return g_str_has_prefix (form, "10-K") || g_str_has_prefix (form, "20-F") ||
         g_str_has_prefix (form, "40-F");
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  gint32 left = *(const gint32 *) a, right = *(const gint32 *) b;

  return (left < right) - (left > right);
}

/* The last days of the newest years, the newest first */
static GArray *
find_ends (const CapexSecDocument *document)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gint32));
  guint kept = 0;

  for (guint i = 0; i < document->values->len; i++)
    {
      const CapexSecValue *value = &g_array_index (document->values,
                                                   CapexSecValue, i);
      const char *form =
          capex_sec_document_filing (document, value->filing)->form;
      gint64 n_days = (gint64) value->last - value->first + 1;

      if (n_days >= MIN_YEAR && n_days <= MAX_YEAR && is_annual_report (form))
        g_array_append_val (ends, value->last);
    }
  g_array_sort (ends, compare_newest_first);
  for (guint i = 0; i < ends->len && kept < N_YEARS; i++)
    if (kept == 0 || g_array_index (ends, gint32, i) !=
                         g_array_index (ends, gint32, kept - 1))
      {
        g_array_index (ends, gint32, kept) = g_array_index (ends, gint32, i);
        kept++;
      }
  g_array_set_size (ends, kept);
  return ends;
}

static void
set_date (GDate *date, gint32 day)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) day);
}

/* Whether the years that end so end on all these days */
static gboolean
fits (const char *year_end, const char *rule, const GArray *ends)
{
  CapexFiscalYearEnd fiscal;

  if (!capex_fiscal_year_end_parse (year_end, rule, &fiscal, NULL))
    return FALSE;
  for (guint i = 0; i < ends->len; i++)
    {
      gint32 end = g_array_index (ends, gint32, i);
      gboolean found = FALSE;
      CapexDays days;
      GDate date;

      set_date (&date, end);
      for (int year = g_date_get_year (&date) - 1;
           year <= g_date_get_year (&date) + 1 && !found; year++)
        found = capex_fiscal_year_end_days (&fiscal, year, CAPEX_LABEL_YEAR, 0,
                                            &days) &&
                days.last == end;
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* The month whose end is nearest */
static GDateMonth
nearest_month (const GDate *date)
{
  GDate before = *date;

  if (g_date_get_day (date) > WEEK)
    return g_date_get_month (date);
  g_date_subtract_days (&before, WEEK);
  return g_date_get_month (&before);
}

/* A day of the month, if it is the same every year; else the last or nearest
 * of a weekday.  One year alone that ends within a month says it too. */
char *
capex_sec_issuer_year_end (const CapexSecDocument *document, const char **rule)
{
  static const char *const weekdays[] = {"Monday",   "Tuesday", "Wednesday",
                                         "Thursday", "Friday",  "Saturday",
                                         "Sunday"};
  g_autoptr (GArray) ends = find_ends (document);
  g_autofree char *day = NULL;
  g_autofree char *last = NULL;
  g_autofree char *nearest = NULL;
  const char *weekday;
  GDate date;
  GDateMonth month;

  *rule = "end";
  if (ends->len == 0)
    return g_strdup ("");

  set_date (&date, g_array_index (ends, gint32, 0));
  month = nearest_month (&date);
  weekday = weekdays[g_date_get_weekday (&date) - 1];
  day = g_strdup_printf ("%02d-%02d", g_date_get_month (&date),
                         g_date_get_day (&date));
  last = g_strdup_printf ("%02u-last-%s", month, weekday);
  nearest = g_strdup_printf ("%02u-nearest-%s", month, weekday);

  if (fits (day, *rule, ends) &&
      (ends->len > 1 || g_date_is_last_of_month (&date)))
    return g_steal_pointer (&day);
  if (fits (last, *rule, ends))
    return g_steal_pointer (&last);
  if (month == G_DATE_DECEMBER && fits (nearest, "end-7", ends))
    {
      *rule = "end-7";
      return g_steal_pointer (&nearest);
    }
  if (fits (nearest, *rule, ends))
    return g_steal_pointer (&nearest);
  return g_steal_pointer (&day);
}
