/* capex-listing.c - What a dataset holds, as tables
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-listing.h>

#include "compare/capex-table-private.h"
#include "model/capex-dataset-private.h"
#include "model/capex-register-private.h"
#include "value/capex-amount-private.h"

/* A column of texts, and the field of a register that fills it */
typedef struct
{
  CapexColumn column;
  guint field;
} FieldColumn;

#define FIELD(name, title, field) \
  { \
    {name, CAPEX_COLUMN_TEXT, title, NULL}, CAPEX_FIELD_##field \
  }

static const FieldColumn company_columns[] = {
    FIELD ("company", "Company", COMPANY_ID),
    FIELD ("kind", "Kind", COMPANY_KIND),
    FIELD ("name", "Name", COMPANY_NAME),
    FIELD ("country", "Country", COMPANY_COUNTRY),
    FIELD ("currency", "Currency", COMPANY_CURRENCY),
    FIELD ("fiscal_year_end", "Year ends", COMPANY_FISCAL_YEAR_END),
    FIELD ("ticker", "Ticker", COMPANY_TICKER),
    FIELD ("cik", "CIK", COMPANY_CIK),
    FIELD ("lei", "LEI", COMPANY_LEI),
    FIELD ("parent", "Part of", COMPANY_PARENT),
    FIELD ("members", "Members", COMPANY_MEMBERS),
};

static const FieldColumn source_columns[] = {
    FIELD ("source", "Source", SOURCE_ID),
    FIELD ("kind", "Kind", SOURCE_KIND),
    FIELD ("publisher", "Publisher", SOURCE_PUBLISHER),
    FIELD ("title", "Title", SOURCE_TITLE),
    FIELD ("published", "Published", SOURCE_PUBLISHED),
    FIELD ("url", "Address", SOURCE_URL),
    FIELD ("repeats", "Repeats", SOURCE_REPEATS),
};

static const FieldColumn measure_columns[] = {
    FIELD ("measure", "Measure", MEASURE_ID),
    FIELD ("kind", "Kind", MEASURE_KIND),
    FIELD ("title", "Title", MEASURE_TITLE),
};

static const FieldColumn definition_columns[] = {
    FIELD ("measure", "Measure", DEFINITION_MEASURE),
    FIELD ("definition", "Definition", DEFINITION_ID),
    FIELD ("title", "Title", DEFINITION_TITLE),
    FIELD ("identity", "Made of", DEFINITION_IDENTITY),
};

#undef FIELD

static CapexTable *
new_field_table (const char *name, const FieldColumn *fields, guint n_fields)
{
  g_autofree CapexColumn *columns = g_new (CapexColumn, n_fields);

  for (guint i = 0; i < n_fields; i++)
    columns[i] = fields[i].column;

  return capex_table_new (name, columns, n_fields);
}

/* An empty field stays an empty cell */
static void
add_register_row (CapexTable *table,
                  CapexDataset *dataset,
                  CapexRegister from,
                  guint index,
                  const FieldColumn *fields)
{
  g_auto (GStrv) values = capex_dataset_dup_row (dataset, from, index);
  guint row = capex_table_add_row (table);

  for (guint i = 0; i < capex_table_get_n_columns (table); i++)
    if (*values[fields[i].field] != '\0')
      capex_table_set_text (table, row, i, values[fields[i].field]);
}

/* All rows of a register, or only one */
static CapexTable *
list_register (CapexDataset *dataset,
               const char *name,
               CapexRegister from,
               guint only,
               const FieldColumn *fields,
               guint n_fields)
{
  CapexTable *table = new_field_table (name, fields, n_fields);

  for (guint i = 0; i < capex_dataset_get_n_rows (dataset, from); i++)
    if (only == CAPEX_NONE || only == i)
      add_register_row (table, dataset, from, i, fields);

  return table;
}

/**
 * capex_listing_new_companies:
 * @dataset: a dataset
 * @company: (nullable): one company, or `NULL` for all
 * @error: return location for an error
 *
 * Lists companies, groups, markets and segments.
 *
 * Shape: one row each, in the order of the dataset.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN if there is no such company.
 *
 * Returns: (transfer full): the table, or `NULL` with @error set
 */
CapexTable *
capex_listing_new_companies (CapexDataset *dataset,
                             const char *company,
                             GError **error)
{
  guint only = CAPEX_NONE;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (company != NULL)
    {
      only = capex_dataset_company_index (dataset, company, error);
      if (only == CAPEX_NONE)
        return NULL;
    }

  return list_register (dataset, "companies", CAPEX_REGISTER_COMPANIES, only,
                        company_columns, G_N_ELEMENTS (company_columns));
}

/**
 * capex_listing_new_sources:
 * @dataset: a dataset
 * @source: (nullable): the id of one source, or `NULL` for all
 * @error: return location for an error
 *
 * Lists the documents that facts, rates and prices were taken from.
 *
 * Shape: one row each, in the order of the dataset.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN if there is no such source.
 *
 * Returns: (transfer full): the table, or `NULL` with @error set
 */
CapexTable *
capex_listing_new_sources (CapexDataset *dataset,
                           const char *source,
                           GError **error)
{
  guint only = CAPEX_NONE;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (source != NULL)
    {
      only = capex_dataset_source_index (dataset, source, error);
      if (only == CAPEX_NONE)
        return NULL;
    }

  return list_register (dataset, "sources", CAPEX_REGISTER_SOURCES, only,
                        source_columns, G_N_ELEMENTS (source_columns));
}

/**
 * capex_listing_new_measures:
 * @dataset: a dataset
 *
 * Lists what can be measured.
 *
 * Shape: one row a registered measure, in the order of the dataset.
 *
 * Returns: (transfer full): the table
 */
CapexTable *
capex_listing_new_measures (CapexDataset *dataset)
{
  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);

  return list_register (dataset, "measures", CAPEX_REGISTER_MEASURES,
                        CAPEX_NONE, measure_columns,
                        G_N_ELEMENTS (measure_columns));
}

/**
 * capex_listing_new_definitions:
 * @dataset: a dataset
 * @measure: a registered measure
 * @error: return location for an error
 *
 * Lists where publishers draw the line of a measure.
 *
 * Shape: one row a definition of @measure, in the order of the dataset.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN if there is no such measure.
 *
 * Returns: (transfer full): the table, or `NULL` with @error set
 */
CapexTable *
capex_listing_new_definitions (CapexDataset *dataset,
                               const char *measure,
                               GError **error)
{
  CapexTable *table;
  guint index;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (measure != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  index = capex_dataset_measure_index (dataset, measure, error);
  if (index == CAPEX_NONE)
    return NULL;

  table = new_field_table ("definitions", definition_columns,
                           G_N_ELEMENTS (definition_columns));
  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_DEFINITIONS); i++)
    if (capex_dataset_definition (dataset, i)->measure == index)
      add_register_row (table, dataset, CAPEX_REGISTER_DEFINITIONS, i,
                        definition_columns);

  return table;
}

/**
 * capex_listing_new_amount:
 * @text: an amount as somebody printed it
 * @unit: (nullable): the unit where @text does not say one
 * @error: return location for an error
 *
 * Shows how a printed amount is read.
 *
 * Shape: one row: the text, the amount with its bounds, and the canonical
 * text.
 *
 * Errors: those of [ctor@Capex.Amount.new_from_string].
 *
 * Returns: (transfer full): the table, or `NULL` with @error set
 */
CapexTable *
capex_listing_new_amount (const char *text, CapexUnit *unit, GError **error)
{
  static const CapexColumn columns[] = {
      {"text",      CAPEX_COLUMN_TEXT,   "Text",      NULL},
      {"amount",    CAPEX_COLUMN_AMOUNT, "Amount",    NULL},
      {"canonical", CAPEX_COLUMN_TEXT,   "Canonical", NULL},
  };
  g_autoptr (CapexAmount) amount = NULL;
  g_autofree char *canonical = NULL;
  CapexTable *table;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  amount = capex_amount_new_from_string (text, unit, error);
  if (amount == NULL)
    return NULL;

  canonical = capex_amount_to_string (amount);
  table = capex_table_new ("amount", columns, G_N_ELEMENTS (columns));
  capex_table_add_row (table);
  capex_table_set_text (table, 0, 0, text);
  capex_table_set_amount (table, 0, 1, capex_amount_peek_bounds (amount),
                          capex_amount_get_unit (amount));
  capex_table_set_text (table, 0, 2, canonical);
  if (capex_amount_is_hedged (amount))
    capex_table_add_caveats (table, 0, CAPEX_CAVEAT_HEDGE_CONVENTION);
  return table;
}

static CapexTable *
tell_period (const char *text, CapexDays days, const CapexFiscalYearEnd *fiscal)
{
  static const CapexColumn columns[] = {
      {"text",   CAPEX_COLUMN_TEXT,    "Text",   NULL},
      {"first",  CAPEX_COLUMN_TEXT,    "First",  NULL},
      {"last",   CAPEX_COLUMN_TEXT,    "Last",   NULL},
      {"days",   CAPEX_COLUMN_INTEGER, "Days",   NULL},
      {"period", CAPEX_COLUMN_TEXT,    "Period", NULL},
      {"fiscal", CAPEX_COLUMN_TEXT,    "Fiscal", NULL},
  };
  g_autofree char *period = capex_days_to_string (days);
  char first[11], last[11];
  CapexPeriodLabel found;
  CapexTable *table;

  capex_day_format (days.first, first);
  capex_day_format (days.last, last);

  table = capex_table_new ("period", columns, G_N_ELEMENTS (columns));
  capex_table_add_row (table);
  capex_table_set_text (table, 0, 0, text);
  capex_table_set_text (table, 0, 1, first);
  capex_table_set_text (table, 0, 2, last);
  capex_table_set_integer (table, 0, 3, days.last - days.first + 1);
  capex_table_set_text (table, 0, 4, period);
  if (fiscal != NULL && capex_fiscal_year_end_label (fiscal, days, 0, &found))
    {
      g_autofree char *name = capex_period_label_to_string (&found);

      capex_table_set_text (table, 0, 5, name);
    }

  return table;
}

/**
 * capex_listing_new_period:
 * @dataset: a dataset
 * @text: a period as people write it
 * @company: (nullable): whose fiscal year counts
 * @error: return location for an error
 *
 * Shows which days a period covers.
 *
 * Shape: one row: the text, first and last day, how many days, the shortest
 * calendar name, and the fiscal name where @company has one.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN if there is no such company;
 * %CAPEX_ERROR_SYNTAX if @text is no period, or a fiscal one without a
 * company.
 *
 * Returns: (transfer full): the table, or `NULL` with @error set
 */
CapexTable *
capex_listing_new_period (CapexDataset *dataset,
                          const char *text,
                          const char *company,
                          GError **error)
{
  const CapexFiscalYearEnd *fiscal = NULL;
  CapexPeriodLabel label;
  CapexDays days;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (company != NULL)
    {
      guint index = capex_dataset_company_index (dataset, company, error);
      const CapexCompanyRow *row;

      if (index == CAPEX_NONE)
        return NULL;
      row = capex_dataset_company (dataset, index);
      fiscal = row->has_fiscal ? &row->fiscal : NULL;
    }

  if (!capex_period_label_parse (text, &label, error) ||
      !capex_period_label_resolve (&label, fiscal, &days, error))
    return NULL;

  return tell_period (text, days, fiscal);
}
