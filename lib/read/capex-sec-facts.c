/* capex-sec-facts.c - One file of company facts into a builder
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-sec-facts-private.h"

#include <string.h>

#include "read/capex-sec-vintages-private.h"

/* A day as text, and a NUL */
#define DAY_BUFFER 11

#define SEC_TERMS "US public domain"
#define SEC_FILINGS "https://www.sec.gov/Archives/edgar/data/"

typedef struct
{
  CapexDatasetBuilder *builder;
  const CapexSecDocument *document;
  guint32 company;
  guint32 *sources;  /* of each filing, or CAPEX_NONE while it has none */
  GHashTable *texts; /* days -> text of the period */
  GString *note;
} Adder;

static const CapexCompanyRow *
company_row (CapexDatasetBuilder *builder, guint32 company)
{
  return &g_array_index (builder->tables[CAPEX_TABLE_COMPANIES],
                         CapexCompanyRow, company);
}

/* The number of a currency in the document, or CAPEX_NONE */
static guint32
find_currency (const CapexSecDocument *document, const char *currency)
{
  for (guint i = 0; i < document->units->len; i++)
    if (g_str_equal (capex_sec_document_unit (document, i), currency))
      return i;
  return CAPEX_NONE;
}

/* That of the newest filing: some filers change to the other */
static const char *
find_gaap (CapexDatasetBuilder *builder,
           const CapexSecDocument *document,
           CapexSecConcepts *concepts)
{
  const char *gaap = "";
  gint32 newest = G_MININT32;

  for (guint i = 0; i < document->values->len; i++)
    {
      const CapexSecValue *value = &g_array_index (document->values,
                                                   CapexSecValue, i);
      gint32 filed = capex_sec_document_filing (document, value->filing)->filed;
      const CapexConceptRow *concept =
          filed > newest
              ? capex_sec_concepts_resolve (concepts, value->tag, filed)
              : NULL;

      if (concept == NULL)
        continue;
      newest = filed;
      gaap = g_str_equal (capex_builder_text (builder, concept->taxonomy),
                          "ifrs-full")
                 ? "ifrs"
                 : "us-gaap";
    }
  return gaap;
}

static gboolean
add_company (CapexDatasetBuilder *builder,
             const CapexSecDocument *document,
             CapexSecConcepts *concepts,
             guint32 *company,
             GError **error)
{
  const char *values[CAPEX_N_COMPANY_FIELDS + 1] = {NULL};
  g_autofree char *id = capex_sec_issuer_make_id (builder, document);
  guint32 currency = capex_sec_issuer_currency (document);
  const char *rule;
  g_autofree char *year_end = capex_sec_issuer_year_end (document, &rule);

  for (guint i = 0; i < CAPEX_N_COMPANY_FIELDS; i++)
    values[i] = "";
  capex_sec_concepts_set_issuer (concepts, id, document->cik);
  values[CAPEX_FIELD_COMPANY_ID] = id;
  values[CAPEX_FIELD_COMPANY_NAME] = document->name != NULL ? document->name
                                                            : id;
  values[CAPEX_FIELD_COMPANY_CIK] = document->cik;
  values[CAPEX_FIELD_COMPANY_GAAP] = find_gaap (builder, document, concepts);
  values[CAPEX_FIELD_COMPANY_FISCAL_YEAR_END] = year_end;
  values[CAPEX_FIELD_COMPANY_FISCAL_LABEL] = *year_end != '\0' ? rule : "";
  if (currency != CAPEX_NONE)
    values[CAPEX_FIELD_COMPANY_CURRENCY] = capex_sec_document_unit (document,
                                                                    currency);
  if (!capex_dataset_builder_add_row (builder, CAPEX_REGISTER_COMPANIES, values,
                                      NULL, error))
    return FALSE;
  *company = capex_builder_find (builder, CAPEX_KEY_COMPANIES, id);
  return TRUE;
}

static char *
make_url (const char *cik, const char *accession)
{
  g_auto (GStrv) parts = g_strsplit (accession, "-", -1);
  g_autofree char *digits = g_strjoinv ("", parts);

  return g_strdup_printf (SEC_FILINGS "%s/%s/%s-index.htm", cik, digits,
                          accession);
}

static gboolean
add_source (Adder *self,
            const CapexSecFiling *filing,
            const char *id,
            GError **error)
{
  const char *values[CAPEX_N_SOURCE_FIELDS + 1] = {NULL};
  const char *name = capex_builder_text (
      self->builder, company_row (self->builder, self->company)->name);
  g_autofree char *title = g_strdup_printf ("%s, Form %s", name,
                                            *filing->form != '\0' ? filing->form
                                                                  : "not told");
  g_autofree char *url = make_url (self->document->cik, filing->accession);
  char day[DAY_BUFFER];

  capex_day_format (filing->filed, day);
  for (guint i = 0; i < CAPEX_N_SOURCE_FIELDS; i++)
    values[i] = "";
  values[CAPEX_FIELD_SOURCE_ID] = id;
  values[CAPEX_FIELD_SOURCE_KIND] = "filing";
  values[CAPEX_FIELD_SOURCE_PUBLISHER] = "SEC";
  values[CAPEX_FIELD_SOURCE_TITLE] = title;
  values[CAPEX_FIELD_SOURCE_URL] = url;
  values[CAPEX_FIELD_SOURCE_PUBLISHED] = day;
  values[CAPEX_FIELD_SOURCE_TERMS] = SEC_TERMS;
  return capex_dataset_builder_add_row (self->builder, CAPEX_REGISTER_SOURCES,
                                        values, NULL, error);
}

/* A filing is a source.  It may be there already, from another download or
 * another filer of the same. */
static gboolean
find_source (Adder *self, guint32 number, guint32 *source, GError **error)
{
  const CapexSecFiling *filing = capex_sec_document_filing (self->document,
                                                            number);
  g_autofree char *id = NULL;

  *source = self->sources[number];
  if (*source != CAPEX_NONE)
    return TRUE;

  id = g_strconcat ("sec-", filing->accession, NULL);
  *source = capex_builder_find (self->builder, CAPEX_KEY_SOURCES, id);
  if (*source == CAPEX_NONE)
    {
      if (!add_source (self, filing, id, error))
        return FALSE;
      *source = capex_builder_find (self->builder, CAPEX_KEY_SOURCES, id);
    }
  self->sources[number] = *source;
  return TRUE;
}

static void put_note (Adder *self, const char *format, ...)
    G_GNUC_PRINTF (2, 3);

static void
put_note (Adder *self, const char *format, ...)
{
  va_list arguments;

  if (self->note->len > 0)
    g_string_append (self->note, "; ");
  va_start (arguments, format);
  g_string_append_vprintf (self->note, format, arguments);
  va_end (arguments);
}

/* What a fact has no field for: what it was before, which filing told it last,
 * why it is not taken as it is filed */
static void
write_note (Adder *self, const CapexSecVintage *vintage)
{
  char number[CAPEX_NUMBER_BUFFER];
  char day[DAY_BUFFER];

  g_string_truncate (self->note, 0);
  if (vintage->fact.fault == CAPEX_SEC_NEGATIVE)
    put_note (self, "filed as %s, and never below zero",
              capex_number_format (vintage->fact.value, number));
  if (vintage->fact.fault == CAPEX_SEC_WRONG_DAYS)
    put_note (self, "filed as %s, which is the value of other days",
              capex_number_format (vintage->fact.value, number));
  if (vintage->is_restated)
    put_note (self, "restated from %s",
              capex_number_format (vintage->before, number));
  if (vintage->confirmed != CAPEX_NONE)
    {
      const CapexSecFiling *filing =
          capex_sec_document_filing (self->document, vintage->confirmed);

      capex_day_format (filing->filed, day);
      put_note (self, "told again until %s, %s", day, filing->accession);
    }
}

static void
write_line (Adder *self, const CapexSecLine *line, CapexLineRow *row)
{
  const CapexCompanyRow *company = company_row (self->builder, self->company);

  row->measure = line->measure;
  row->definition = line->definition;
  row->unit = capex_builder_intern (self->builder,
                                    capex_sec_document_unit (self->document,
                                                             line->unit));
  row->speaker = company->id;
  row->speaker_company = self->company;
  row->scope = CAPEX_SCOPE_TOTAL;
  row->status = CAPEX_STATUS_ACTUAL;
}

/* A period is told by many lines and filings, and its text made once */
static void
write_period (Adder *self, const CapexSecFact *fact, CapexPeriodRow *row)
{
  g_autofree CapexDays *days = NULL;
  g_autofree char *text = NULL;
  gpointer found;

  row->days.first = fact->first == CAPEX_SEC_INSTANT ? fact->last : fact->first;
  row->days.last = fact->last;
  if (g_hash_table_lookup_extended (self->texts, &row->days, NULL, &found))
    {
      row->text = GPOINTER_TO_UINT (found);
      return;
    }
  text = capex_days_to_string (row->days);
  row->text = capex_builder_intern (self->builder, text);
  days = g_memdup2 (&row->days, sizeof row->days);
  g_hash_table_insert (self->texts, g_steal_pointer (&days),
                       GUINT_TO_POINTER (row->text));
}

static gboolean
add_vintage (Adder *self,
             const CapexLineRow *line,
             const CapexSecVintage *vintage,
             GError **error)
{
  gint32 filed =
      capex_sec_document_filing (self->document, vintage->fact.filing)->filed;
  char printed[CAPEX_NUMBER_BUFFER];
  CapexNewFact fact;

  memset (&fact, 0, sizeof fact);
  if (!find_source (self, vintage->fact.filing, &fact.source, error))
    return FALSE;
  write_note (self, vintage);
  fact.line = *line;
  write_period (self, &vintage->fact, &fact.period);
  fact.company = self->company;
  fact.counterparty = CAPEX_NONE;
  fact.known = (CapexDays){filed, filed};
  fact.claim = fact.part_of = "";
  fact.note = self->note->str;
  if (vintage->fact.fault == CAPEX_SEC_RIGHT)
    {
      fact.bounds = capex_bounds_exact (vintage->fact.value);
      fact.printed = capex_number_format (vintage->fact.value, printed);
    }
  else
    {
      fact.bounds = capex_bounds_unknown ();
      if (!capex_builder_can_be_negative (self->builder, &fact.line))
        fact.bounds.flags |= CAPEX_BOUNDS_LOW;
      fact.printed = "?";
    }
  capex_builder_put_fact (self->builder, &fact);
  return TRUE;
}

static gboolean
add_vintages (Adder *self,
              CapexSecConcepts *concepts,
              guint32 currency,
              GError **error)
{
  g_autoptr (CapexSecLines) lines = capex_sec_lines_new (self->builder,
                                                         self->document,
                                                         concepts, currency);
  g_autoptr (GArray) vintages = capex_sec_vintages_new (lines);
  guint32 of = CAPEX_NONE;
  CapexLineRow line;

  memset (&line, 0, sizeof line);
  for (guint i = 0; i < vintages->len; i++)
    {
      const CapexSecVintage *vintage = &g_array_index (vintages,
                                                       CapexSecVintage, i);

      if (vintage->fact.line != of)
        write_line (self,
                    &g_array_index (lines->lines, CapexSecLine,
                                    vintage->fact.line),
                    &line);
      of = vintage->fact.line;
      if (!add_vintage (self, &line, vintage, error))
        return FALSE;
    }
  return TRUE;
}

/* The currency in which the company reports: as it is told, else the one of
 * most values */
static guint32
reporting_currency (Adder *self)
{
  CapexText told = company_row (self->builder, self->company)->currency;

  return told != 0 ? find_currency (self->document,
                                    capex_builder_text (self->builder, told))
                   : capex_sec_issuer_currency (self->document);
}

static guint
hash_days (gconstpointer days)
{
  const CapexDays *self = days;

  return (guint) self->first * 31 + (guint) self->last;
}

static gboolean
equal_days (gconstpointer a, gconstpointer b)
{
  const CapexDays *left = a, *right = b;

  return left->first == right->first && left->last == right->last;
}

gboolean
capex_sec_facts_add (CapexDatasetBuilder *builder,
                     const CapexSecDocument *document,
                     CapexSecConcepts *concepts,
                     CapexSecIssuers *issuers,
                     GError **error)
{
  guint n_filings = document->filings->len;
  g_autofree guint32 *sources = g_new (guint32, n_filings + 1);
  g_autoptr (GHashTable) texts = g_hash_table_new_full (hash_days, equal_days,
                                                        g_free, NULL);
  g_autoptr (GString) note = g_string_new (NULL);
  g_autofree char *id = NULL;
  Adder self = {.builder = builder,
                .document = document,
                .company = capex_sec_issuers_find (issuers, document->cik),
                .sources = sources,
                .texts = texts,
                .note = note};

  for (guint i = 0; i < n_filings; i++)
    sources[i] = CAPEX_NONE;
  if (self.company == CAPEX_NONE &&
      !add_company (builder, document, concepts, &self.company, error))
    return FALSE;

  id = g_strdup (
      capex_builder_text (builder, company_row (builder, self.company)->id));
  capex_sec_concepts_set_issuer (concepts, id, document->cik);
  return add_vintages (&self, concepts, reporting_currency (&self), error);
}
