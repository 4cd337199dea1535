/* capex-register.c - The fields of each table, and rows as texts
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "model/capex-register-private.h"

#include "model/capex-dataset-private.h"

/**
 * CAPEX_N_REGISTERS:
 *
 * How many registers there are: the values of [enum@Capex.Register] are below
 * it.
 */

static const char *const source_fields[] = {"id",      "kind",  "publisher",
                                            "title",   "url",   "published",
                                            "repeats", "terms", NULL};
static const char *const company_fields[] = {"id",
                                             "kind",
                                             "name",
                                             "country",
                                             "currency",
                                             "gaap",
                                             "fiscal_year_end",
                                             "fiscal_label",
                                             "cik",
                                             "lei",
                                             "ticker",
                                             "parent",
                                             "members",
                                             "note",
                                             NULL};
static const char *const measure_fields[] = {"id",       "kind",  "signed",
                                             "share_of", "title", NULL};
static const char *const definition_fields[] = {"measure", "id",       "signed",
                                                "title",   "identity", NULL};
static const char *const presentation_fields[] = {"company", "measure",
                                                  "pointer", "definition",
                                                  "since",   "until",
                                                  "source",  NULL};
static const char *const concept_fields[] = {"taxonomy",   "tag",   "measure",
                                             "definition", "sign",  "priority",
                                             "issuer",     "since", "until",
                                             "note",       NULL};
static const char *const rate_fields[] = {"date", "base",   "currency",
                                          "rate", "source", NULL};
static const char *const price_fields[] = {"series", "currency", "period",
                                           "value",  "source",   NULL};
static const char *const fact_fields[] = {
    "company", "measure",      "definition", "scope", "status", "period",
    "amount",  "unit",         "speaker",    "known", "source", "claim",
    "part_of", "counterparty", "note",       NULL};

static const char *const reason_fields[] = {"finding", "company", "measure",
                                            "period",  "sources", "reason",
                                            NULL};

static char *
dup_days (CapexDays days)
{
  return days.first == 0 ? g_strdup ("") : capex_vague_day_to_string (days);
}

static char *
dup_day (gint32 day, gint32 open)
{
  char text[11];

  if (day == open)
    return g_strdup ("");
  capex_day_format (day, text);
  return g_strdup (text);
}

static char *
dup_text (CapexDataset *dataset, CapexText text)
{
  return g_strdup (capex_dataset_text (dataset, text));
}

static char *
dup_company_id (CapexDataset *dataset, guint32 company)
{
  return company == CAPEX_NONE
             ? g_strdup ("")
             : dup_text (dataset, capex_dataset_company (dataset, company)->id);
}

static char *
dup_source_id (CapexDataset *dataset, guint32 source)
{
  return source == CAPEX_NONE
             ? g_strdup ("")
             : dup_text (dataset, capex_dataset_source (dataset, source)->id);
}

static char *
dup_measure_id (CapexDataset *dataset, guint32 measure)
{
  return measure == CAPEX_NONE
             ? g_strdup ("")
             : dup_text (dataset, capex_dataset_measure (dataset, measure)->id);
}

static char *
dup_definition_id (CapexDataset *dataset, guint32 definition)
{
  return definition == CAPEX_NONE
             ? g_strdup ("")
             : dup_text (dataset,
                         capex_dataset_definition (dataset, definition)->id);
}

static char *
dup_sign (gboolean is_signed)
{
  return g_strdup (is_signed ? "yes" : "no");
}

static void
write_source (CapexDataset *dataset, guint index, char **values)
{
  const CapexSourceRow *row = capex_dataset_source (dataset, index);

  values[CAPEX_FIELD_SOURCE_ID] = dup_text (dataset, row->id);
  values[CAPEX_FIELD_SOURCE_KIND] = g_strdup (
      capex_source_kind_word ((CapexSourceKind) row->kind));
  values[CAPEX_FIELD_SOURCE_PUBLISHER] = dup_text (dataset, row->publisher);
  values[CAPEX_FIELD_SOURCE_TITLE] = dup_text (dataset, row->title);
  values[CAPEX_FIELD_SOURCE_URL] = dup_text (dataset, row->url);
  values[CAPEX_FIELD_SOURCE_PUBLISHED] = dup_days (
      (CapexDays){row->published_first, row->published_last});
  values[CAPEX_FIELD_SOURCE_REPEATS] = dup_source_id (dataset, row->repeats);
  values[CAPEX_FIELD_SOURCE_TERMS] = dup_text (dataset, row->terms);
}

/* "a;b@2020-01-01/;c@2019-01-01/2021-12-31" */
static char *
dup_members (CapexDataset *dataset, const CapexCompanyRow *row)
{
  GString *members = g_string_new (NULL);

  for (guint i = 0; i < row->n_members; i++)
    {
      const CapexMemberRow *member = capex_dataset_member (dataset,
                                                           row->first_member +
                                                               i);
      g_autofree char *id = dup_company_id (dataset, member->company);
      g_autofree char *since = dup_day (member->since, CAPEX_DAY_OPEN_FIRST);
      g_autofree char *until = dup_day (member->until, CAPEX_DAY_OPEN_LAST);

      g_string_append_printf (members, "%s%s", i > 0 ? ";" : "", id);
      if (*since != '\0' || *until != '\0')
        g_string_append_printf (members, "@%s/%s", since, until);
    }
  return g_string_free (members, FALSE);
}

static void
write_company (CapexDataset *dataset, guint index, char **values)
{
  const CapexCompanyRow *row = capex_dataset_company (dataset, index);

  values[CAPEX_FIELD_COMPANY_ID] = dup_text (dataset, row->id);
  values[CAPEX_FIELD_COMPANY_KIND] = g_strdup (
      capex_company_kind_word ((CapexCompanyKind) row->kind));
  values[CAPEX_FIELD_COMPANY_NAME] = dup_text (dataset, row->name);
  values[CAPEX_FIELD_COMPANY_COUNTRY] = dup_text (dataset, row->country);
  values[CAPEX_FIELD_COMPANY_CURRENCY] = dup_text (dataset, row->currency);
  values[CAPEX_FIELD_COMPANY_GAAP] = dup_text (dataset, row->gaap);
  values[CAPEX_FIELD_COMPANY_FISCAL_YEAR_END] = dup_text (dataset,
                                                          row->year_end);
  values[CAPEX_FIELD_COMPANY_FISCAL_LABEL] = dup_text (dataset, row->label);
  values[CAPEX_FIELD_COMPANY_CIK] = dup_text (dataset, row->cik);
  values[CAPEX_FIELD_COMPANY_LEI] = dup_text (dataset, row->lei);
  values[CAPEX_FIELD_COMPANY_TICKER] = dup_text (dataset, row->ticker);
  values[CAPEX_FIELD_COMPANY_PARENT] = dup_company_id (dataset, row->parent);
  values[CAPEX_FIELD_COMPANY_MEMBERS] = dup_members (dataset, row);
  values[CAPEX_FIELD_COMPANY_NOTE] = dup_text (dataset, row->note);
}

static void
write_measure (CapexDataset *dataset, guint index, char **values)
{
  const CapexMeasureRow *row = capex_dataset_measure (dataset, index);

  values[CAPEX_FIELD_MEASURE_ID] = dup_text (dataset, row->id);
  values[CAPEX_FIELD_MEASURE_KIND] = g_strdup (
      capex_measure_kind_word ((CapexMeasureKind) row->kind));
  values[CAPEX_FIELD_MEASURE_SIGNED] = dup_sign (row->is_signed);
  values[CAPEX_FIELD_MEASURE_SHARE_OF] = dup_measure_id (dataset,
                                                         row->share_of);
  values[CAPEX_FIELD_MEASURE_TITLE] = dup_text (dataset, row->title);
}

static void
write_definition (CapexDataset *dataset, guint index, char **values)
{
  const CapexDefinitionRow *row = capex_dataset_definition (dataset, index);

  values[CAPEX_FIELD_DEFINITION_MEASURE] = dup_measure_id (dataset,
                                                           row->measure);
  values[CAPEX_FIELD_DEFINITION_ID] = dup_text (dataset, row->id);
  values[CAPEX_FIELD_DEFINITION_SIGNED] = dup_sign (row->is_signed != 0);
  values[CAPEX_FIELD_DEFINITION_TITLE] = dup_text (dataset, row->title);
  values[CAPEX_FIELD_DEFINITION_IDENTITY] = dup_text (dataset, row->identity);
}

static void
write_presentation (CapexDataset *dataset, guint index, char **values)
{
  const CapexPresentationRow *row = capex_dataset_presentation (dataset, index);

  values[CAPEX_FIELD_PRESENTATION_COMPANY] = dup_company_id (dataset,
                                                             row->company);
  values[CAPEX_FIELD_PRESENTATION_MEASURE] = dup_measure_id (dataset,
                                                             row->measure);
  values[CAPEX_FIELD_PRESENTATION_POINTER] = g_strdup (
      capex_pointer_word ((CapexPointer) row->pointer));
  values[CAPEX_FIELD_PRESENTATION_DEFINITION] =
      dup_definition_id (dataset, row->definition);
  values[CAPEX_FIELD_PRESENTATION_SINCE] = dup_day (row->since,
                                                    CAPEX_DAY_OPEN_FIRST);
  values[CAPEX_FIELD_PRESENTATION_UNTIL] = dup_day (row->until,
                                                    CAPEX_DAY_OPEN_LAST);
  values[CAPEX_FIELD_PRESENTATION_SOURCE] = dup_source_id (dataset,
                                                           row->source);
}

static void
write_concept (CapexDataset *dataset, guint index, char **values)
{
  const CapexConceptRow *row = capex_dataset_concept (dataset, index);

  values[CAPEX_FIELD_CONCEPT_TAXONOMY] = dup_text (dataset, row->taxonomy);
  values[CAPEX_FIELD_CONCEPT_TAG] = dup_text (dataset, row->tag);
  values[CAPEX_FIELD_CONCEPT_MEASURE] = dup_measure_id (dataset, row->measure);
  values[CAPEX_FIELD_CONCEPT_DEFINITION] = dup_definition_id (dataset,
                                                              row->definition);
  values[CAPEX_FIELD_CONCEPT_SIGN] = g_strdup (row->is_negated ? "-" : "+");
  values[CAPEX_FIELD_CONCEPT_PRIORITY] = g_strdup_printf ("%u", row->priority);
  values[CAPEX_FIELD_CONCEPT_ISSUER] = dup_text (dataset, row->issuer);
  values[CAPEX_FIELD_CONCEPT_SINCE] = dup_day (row->since,
                                               CAPEX_DAY_OPEN_FIRST);
  values[CAPEX_FIELD_CONCEPT_UNTIL] = dup_day (row->until, CAPEX_DAY_OPEN_LAST);
  values[CAPEX_FIELD_CONCEPT_NOTE] = dup_text (dataset, row->note);
}

static void
write_rate (CapexDataset *dataset, guint index, char **values)
{
  const CapexRateRow *row = capex_dataset_rate (dataset, index);

  values[CAPEX_FIELD_RATE_DATE] = dup_day (row->date, CAPEX_DAY_OPEN_FIRST);
  values[CAPEX_FIELD_RATE_BASE] = dup_text (dataset, row->base);
  values[CAPEX_FIELD_RATE_CURRENCY] = dup_text (dataset, row->currency);
  values[CAPEX_FIELD_RATE_RATE] = dup_text (dataset, row->printed);
  values[CAPEX_FIELD_RATE_SOURCE] = dup_source_id (dataset, row->source);
}

static void
write_price (CapexDataset *dataset, guint index, char **values)
{
  const CapexPriceRow *row = capex_dataset_price (dataset, index);

  values[CAPEX_FIELD_PRICE_SERIES] = dup_text (dataset, row->series);
  values[CAPEX_FIELD_PRICE_CURRENCY] = dup_text (dataset, row->currency);
  values[CAPEX_FIELD_PRICE_PERIOD] = dup_text (dataset, row->period);
  values[CAPEX_FIELD_PRICE_VALUE] = dup_text (dataset, row->printed);
  values[CAPEX_FIELD_PRICE_SOURCE] = dup_source_id (dataset, row->source);
}

static void
write_fact (CapexDataset *dataset, guint index, char **values)
{
  const CapexExtraRow *extra = capex_dataset_extra (dataset, index);
  CapexFactView view;

  capex_dataset_fact (dataset, index, &view);
  values[CAPEX_FIELD_FACT_COMPANY] = dup_company_id (dataset, view.company);
  values[CAPEX_FIELD_FACT_MEASURE] = dup_measure_id (dataset,
                                                     view.line.measure);
  values[CAPEX_FIELD_FACT_DEFINITION] =
      dup_definition_id (dataset, view.line.definition);
  values[CAPEX_FIELD_FACT_SCOPE] = g_strdup (
      capex_scope_to_string ((CapexScope) view.line.scope));
  values[CAPEX_FIELD_FACT_STATUS] = g_strdup (
      capex_status_to_string ((CapexStatus) view.line.status));
  values[CAPEX_FIELD_FACT_PERIOD] = g_strdup (
      capex_dataset_fact_period_text (dataset, index));
  values[CAPEX_FIELD_FACT_AMOUNT] = capex_dataset_fact_printed (dataset, index);
  values[CAPEX_FIELD_FACT_UNIT] = dup_text (dataset, view.line.unit);
  values[CAPEX_FIELD_FACT_SPEAKER] = dup_text (dataset, view.line.speaker);
  values[CAPEX_FIELD_FACT_KNOWN] = dup_days (view.known);
  values[CAPEX_FIELD_FACT_SOURCE] = dup_source_id (dataset, view.source);
  values[CAPEX_FIELD_FACT_CLAIM] = dup_text (dataset, extra ? extra->claim : 0);
  values[CAPEX_FIELD_FACT_PART_OF] = dup_text (dataset,
                                               extra ? extra->part_of : 0);
  values[CAPEX_FIELD_FACT_COUNTERPARTY] =
      dup_company_id (dataset, extra ? extra->counterparty : CAPEX_NONE);
  values[CAPEX_FIELD_FACT_NOTE] = dup_text (dataset, extra ? extra->note : 0);
}

static void
write_reason (CapexDataset *dataset, guint index, char **values)
{
  const CapexReasonRow *row = capex_dataset_reason (dataset, index);

  values[CAPEX_FIELD_REASON_FINDING] = g_strdup (
      capex_finding_kind_word ((CapexFindingKind) row->kind));
  values[CAPEX_FIELD_REASON_COMPANY] = dup_text (dataset, row->company);
  values[CAPEX_FIELD_REASON_MEASURE] = dup_text (dataset, row->measure);
  values[CAPEX_FIELD_REASON_PERIOD] = dup_text (dataset, row->period);
  values[CAPEX_FIELD_REASON_SOURCES] = dup_text (dataset, row->sources);
  values[CAPEX_FIELD_REASON_REASON] = dup_text (dataset, row->reason);
}

static const struct
{
  const char *file_name;
  const char *const *fields;
  guint n_fields;
  void (*write) (CapexDataset *dataset, guint index, char **values);
} registers[CAPEX_N_REGISTERS] = {
    [CAPEX_REGISTER_SOURCES] = {"sources.csv",       source_fields,
                                CAPEX_N_SOURCE_FIELDS,                                          write_source      },
    [CAPEX_REGISTER_COMPANIES] = {"companies.csv",     company_fields,
                                CAPEX_N_COMPANY_FIELDS,                                         write_company     },
    [CAPEX_REGISTER_MEASURES] = {"measures.csv",      measure_fields,
                                CAPEX_N_MEASURE_FIELDS,                                         write_measure     },
    [CAPEX_REGISTER_DEFINITIONS] = {"definitions.csv",   definition_fields,
                                CAPEX_N_DEFINITION_FIELDS,                                      write_definition  },
    [CAPEX_REGISTER_PRESENTATIONS] = {"presentations.csv", presentation_fields,
                                CAPEX_N_PRESENTATION_FIELDS,                                    write_presentation},
    [CAPEX_REGISTER_CONCEPTS] = {"concepts.csv",      concept_fields,
                                CAPEX_N_CONCEPT_FIELDS,                                         write_concept     },
    [CAPEX_REGISTER_RATES] = {"rates.csv",         rate_fields,         CAPEX_N_RATE_FIELDS,
                                write_rate                                                                        },
    [CAPEX_REGISTER_PRICES] = {"prices.csv",        price_fields,        CAPEX_N_PRICE_FIELDS,
                                write_price                                                                       },
    [CAPEX_REGISTER_FACTS] = {"facts.csv",         fact_fields,         CAPEX_N_FACT_FIELDS,
                                write_fact                                                                        },
    [CAPEX_REGISTER_REASONS] = {"reasons.csv",       reason_fields,
                                CAPEX_N_REASON_FIELDS,                                          write_reason      },
};

guint
capex_register_n_fields (CapexRegister table)
{
  return registers[table].n_fields;
}

/**
 * capex_register_list_fields:
 * @table: a table of datasets
 *
 * Lists the fields of a table, in the order of the values of its rows.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names
 */
const char *const *
capex_register_list_fields (CapexRegister table)
{
  g_return_val_if_fail ((guint) table < CAPEX_N_REGISTERS, NULL);

  return registers[table].fields;
}

/**
 * capex_register_get_file_name:
 * @table: a table of datasets
 *
 * The name of the file that holds a table in a folder of tidy CSV.
 *
 * Returns: (transfer none): the name
 */
const char *
capex_register_get_file_name (CapexRegister table)
{
  g_return_val_if_fail ((guint) table < CAPEX_N_REGISTERS, NULL);

  return registers[table].file_name;
}

/**
 * capex_dataset_dup_row:
 * @self: a dataset
 * @table: one of its tables
 * @index: a position, less than the number of rows of the table
 *
 * Tells a row as texts, as its file has it.
 *
 * Shape: one value a field, in the order of [func@Capex.Register.list_fields];
 * what is not told is empty.
 *
 * Returns: (transfer full) (array zero-terminated=1): the values
 */
char **
capex_dataset_dup_row (CapexDataset *self, CapexRegister table, guint index)
{
  char **values;

  g_return_val_if_fail (CAPEX_IS_DATASET (self), NULL);
  g_return_val_if_fail ((guint) table < CAPEX_N_REGISTERS, NULL);
  g_return_val_if_fail (index < capex_dataset_get_n_rows (self, table), NULL);

  values = g_new0 (char *, registers[table].n_fields + 1);
  registers[table].write (self, index, values);
  return values;
}
