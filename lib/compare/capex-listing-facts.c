/* capex-listing-facts.c - The facts of a dataset, as a table
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-listing.h>

#include <string.h>

#include "base/capex-nearest-private.h"
#include "base/capex-text-private.h"
#include "compare/capex-table-private.h"
#include "model/capex-dataset-private.h"

enum
{
  COLUMN_COMPANY,
  COLUMN_MEASURE,
  COLUMN_DEFINITION,
  COLUMN_SCOPE,
  COLUMN_STATUS,
  COLUMN_PERIOD,
  COLUMN_PRINTED,
  COLUMN_AMOUNT,
  COLUMN_SPEAKER,
  COLUMN_KNOWN,
  COLUMN_SOURCE,
  COLUMN_PUBLISHER,
  COLUMN_PUBLISHED,
  COLUMN_URL,
  N_COLUMNS
};

static const CapexColumn columns[] = {
    {"company",    CAPEX_COLUMN_TEXT,   "Company",    NULL},
    {"measure",    CAPEX_COLUMN_TEXT,   "Measure",    NULL},
    {"definition", CAPEX_COLUMN_TEXT,   "Definition", NULL},
    {"scope",      CAPEX_COLUMN_TEXT,   "Scope",      NULL},
    {"status",     CAPEX_COLUMN_TEXT,   "Status",     NULL},
    {"period",     CAPEX_COLUMN_TEXT,   "Period",     NULL},
    {"printed",    CAPEX_COLUMN_TEXT,   "As printed", NULL},
    {"amount",     CAPEX_COLUMN_AMOUNT, "Amount",     NULL},
    {"speaker",    CAPEX_COLUMN_TEXT,   "Speaker",    NULL},
    {"known",      CAPEX_COLUMN_TEXT,   "Known",      NULL},
    {"source",     CAPEX_COLUMN_TEXT,   "Source",     NULL},
    {"publisher",  CAPEX_COLUMN_TEXT,   "Publisher",  NULL},
    {"published",  CAPEX_COLUMN_TEXT,   "Published",  NULL},
    {"url",        CAPEX_COLUMN_TEXT,   "Address",    NULL},
};

/* What a fact must be to be listed; an empty list takes any */
typedef struct
{
  GArray *companies; /* of row numbers, like the next three */
  GArray *facts;
  GArray *measures;
  GArray *sources;
  char **definitions;
  guint scopes; /* bits, 0 for any */
  guint statuses;
  gboolean has_period;
  CapexPeriodLabel period;
  gint32 as_of; /* 0 for any day */
} Filter;

typedef gboolean (*FilterReader) (CapexDataset *dataset,
                                  const char *text,
                                  Filter *filter,
                                  GError **error);

static void
clear_filter (Filter *filter)
{
  g_array_unref (filter->companies);
  g_array_unref (filter->facts);
  g_array_unref (filter->measures);
  g_array_unref (filter->sources);
  g_strfreev (filter->definitions);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filter, clear_filter)

static gboolean
read_rows (CapexDataset *dataset,
           const char *text,
           guint (*find) (CapexDataset *, const char *, GError **),
           GArray *rows,
           GError **error)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint32 row = find (dataset, names[i], error);

      if (row == CAPEX_NONE)
        return FALSE;
      g_array_append_val (rows, row);
    }

  return TRUE;
}

static gboolean
read_bits (const char *text,
           int (*parse) (const char *, GError **),
           guint *bits,
           GError **error)
{
  g_auto (GStrv) names = g_strsplit (text, ",", -1);

  for (guint i = 0; names[i] != NULL; i++)
    {
      int choice = parse (names[i], error);

      if (choice < 0)
        return FALSE;
      *bits |= 1u << choice;
    }

  return TRUE;
}

static gboolean
read_companies (CapexDataset *dataset,
                const char *text,
                Filter *filter,
                GError **error)
{
  return read_rows (dataset, text, capex_dataset_company_index,
                    filter->companies, error);
}

static gboolean
read_measures (CapexDataset *dataset,
               const char *text,
               Filter *filter,
               GError **error)
{
  return read_rows (dataset, text, capex_dataset_measure_index,
                    filter->measures, error);
}

static gboolean
read_sources (CapexDataset *dataset,
              const char *text,
              Filter *filter,
              GError **error)
{
  return read_rows (dataset, text, capex_dataset_source_index, filter->sources,
                    error);
}

static gboolean
check_definition (CapexDataset *dataset, const char *name, GError **error)
{
  guint n = capex_dataset_n (dataset, CAPEX_TABLE_DEFINITIONS);
  g_autofree char *quoted = NULL;
  CapexNearest nearest;
  const char *meant;

  capex_nearest_init (&nearest, name);
  for (guint i = 0; i < n; i++)
    {
      const CapexDefinitionRow *row = capex_dataset_definition (dataset, i);
      const char *id = capex_dataset_text (dataset, row->id);

      if (g_str_equal (name, id))
        return TRUE;
      capex_nearest_offer (&nearest, id);
    }

  quoted = capex_text_quote (name, strlen (name));
  meant = capex_nearest_get (&nearest);
  if (meant != NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "No definition is called %s; did you mean \"%s\"?", quoted,
                 meant);
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "No definition is called %s", quoted);
  return FALSE;
}

static gboolean
read_definitions (CapexDataset *dataset,
                  const char *text,
                  Filter *filter,
                  GError **error)
{
  filter->definitions = g_strsplit (text, ",", -1);
  for (guint i = 0; filter->definitions[i] != NULL; i++)
    if (!check_definition (dataset, filter->definitions[i], error))
      return FALSE;

  return TRUE;
}

static gboolean
read_scopes (CapexDataset *dataset,
             const char *text,
             Filter *filter,
             GError **error)
{
  return read_bits (text, capex_scope_parse, &filter->scopes, error);
}

static gboolean
read_statuses (CapexDataset *dataset,
               const char *text,
               Filter *filter,
               GError **error)
{
  return read_bits (text, capex_status_parse, &filter->statuses, error);
}

static gboolean
read_period (CapexDataset *dataset,
             const char *text,
             Filter *filter,
             GError **error)
{
  filter->has_period = TRUE;
  return capex_period_label_parse (text, &filter->period, error);
}

static gboolean
read_as_of (CapexDataset *dataset,
            const char *text,
            Filter *filter,
            GError **error)
{
  return capex_day_parse (text, &filter->as_of, error);
}

/* "850", or as explanations refer to it, "fact:850" */
static guint
find_fact (CapexDataset *dataset, const char *text, GError **error)
{
  const char *number = g_str_has_prefix (text, "fact:")
                           ? text + strlen ("fact:")
                           : text;
  guint n = capex_dataset_n (dataset, CAPEX_TABLE_FACT_LINE);
  g_autofree char *quoted = NULL;
  guint64 fact;

  if (n > 0 && g_ascii_string_to_unsigned (number, 10, 0, n - 1, &fact, NULL))
    return (guint) fact;

  quoted = capex_text_quote (text, strlen (text));
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
               "There is no fact %s, but those from 0 to %u", quoted,
               MAX (n, 1) - 1);
  return CAPEX_NONE;
}

static gboolean
read_facts (CapexDataset *dataset,
            const char *text,
            Filter *filter,
            GError **error)
{
  return read_rows (dataset, text, find_fact, filter->facts, error);
}

static const struct
{
  const char *name;
  FilterReader read;
} filter_readers[] = {
    {"company",    read_companies  },
    {"period",     read_period     },
    {"measure",    read_measures   },
    {"definition", read_definitions},
    {"scope",      read_scopes     },
    {"status",     read_statuses   },
    {"source",     read_sources    },
    {"as-of",      read_as_of      },
    {"fact",       read_facts      },
};

static const char *const filter_names[] = {"company",    "period", "measure",
                                           "definition", "scope",  "status",
                                           "source",     "as-of",  "fact",
                                           NULL};

static gboolean
read_filter (CapexDataset *dataset,
             GHashTable *filters,
             Filter *filter,
             GError **error)
{
  for (guint i = 0; i < G_N_ELEMENTS (filter_readers); i++)
    {
      const char *text = g_hash_table_lookup (filters, filter_readers[i].name);

      if (text == NULL)
        continue;
      if (!filter_readers[i].read (dataset, text, filter, error))
        {
          g_prefix_error (error, "%s: ", filter_readers[i].name);
          return FALSE;
        }
    }

  return TRUE;
}

static gboolean
is_among (const GArray *rows, guint32 row)
{
  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, guint32, i) == row)
      return TRUE;

  return rows->len == 0;
}

static gboolean
definition_matches (CapexDataset *dataset,
                    const Filter *filter,
                    guint32 definition)
{
  const CapexDefinitionRow *row;

  if (filter->definitions == NULL)
    return TRUE;
  if (definition == CAPEX_NONE)
    return FALSE;

  row = capex_dataset_definition (dataset, definition);
  return g_strv_contains ((const char *const *) filter->definitions,
                          capex_dataset_text (dataset, row->id));
}

/* A vague day has come when its last day has; no day at all never has */
static gboolean
was_known (const Filter *filter, CapexDays known)
{
  if (filter->as_of == 0)
    return TRUE;

  return known.last != 0 && known.last <= filter->as_of;
}

static gboolean
fact_matches (CapexDataset *dataset,
              const Filter *filter,
              const CapexFactView *fact,
              CapexDays days)
{
  if (filter->has_period &&
      (fact->days.last < days.first || fact->days.first > days.last))
    return FALSE;
  if (filter->scopes != 0 && !(filter->scopes & 1u << fact->line.scope))
    return FALSE;
  if (filter->statuses != 0 && !(filter->statuses & 1u << fact->line.status))
    return FALSE;

  return is_among (filter->facts, fact->index) &&
         is_among (filter->measures, fact->line.measure) &&
         is_among (filter->sources, fact->source) &&
         definition_matches (dataset, filter, fact->line.definition) &&
         was_known (filter, fact->known);
}

static void
set_document (CapexTable *table, guint row, CapexSource *source)
{
  g_autofree char *published = capex_source_dup_published (source);

  capex_table_set_text (table, row, COLUMN_PUBLISHER,
                        capex_source_get_publisher (source));
  capex_table_set_text (table, row, COLUMN_PUBLISHED, published);
  capex_table_set_text (table, row, COLUMN_URL, capex_source_get_url (source));
}

static void
add_fact (CapexTable *table, CapexDataset *dataset, const CapexFactView *view)
{
  g_autoptr (CapexFact) fact = capex_dataset_dup_fact (dataset, view->index);
  g_autoptr (CapexAmount) amount = capex_fact_dup_amount (fact);
  g_autofree char *period = capex_fact_dup_period_text (fact);
  g_autofree char *printed = capex_fact_dup_text (fact);
  g_autofree char *known = capex_fact_dup_known (fact);
  guint row = capex_table_add_row (table);

  capex_table_set_text (table, row, COLUMN_COMPANY,
                        capex_fact_get_company (fact));
  capex_table_set_text (table, row, COLUMN_MEASURE,
                        capex_fact_get_measure (fact));
  capex_table_set_text (table, row, COLUMN_DEFINITION,
                        capex_fact_get_definition (fact));
  capex_table_set_text (table, row, COLUMN_SCOPE,
                        capex_scope_to_string (capex_fact_get_scope (fact)));
  capex_table_set_text (table, row, COLUMN_STATUS,
                        capex_status_to_string (capex_fact_get_status (fact)));
  capex_table_set_text (table, row, COLUMN_PERIOD, period);
  capex_table_set_text (table, row, COLUMN_PRINTED, printed);
  capex_table_set_amount (table, row, COLUMN_AMOUNT, &view->bounds,
                          capex_amount_get_unit (amount));
  capex_table_set_text (table, row, COLUMN_SPEAKER,
                        capex_fact_get_speaker (fact));
  capex_table_set_text (table, row, COLUMN_KNOWN, known);
  capex_table_set_text (table, row, COLUMN_SOURCE,
                        capex_fact_get_source (fact));
  capex_table_add_source (table, row, capex_fact_get_source (fact));

  if (view->bounds.flags & CAPEX_BOUNDS_HEDGED)
    capex_table_add_caveats (table, row, CAPEX_CAVEAT_HEDGE_CONVENTION);
}

static gboolean
add_company_facts (CapexTable *table,
                   CapexDataset *dataset,
                   const Filter *filter,
                   guint company,
                   GError **error)
{
  const CapexCompanyRow *row = capex_dataset_company (dataset, company);
  gboolean with_documents = capex_table_get_n_columns (table) == N_COLUMNS;
  CapexDays days = {0, 0};
  guint first, end;

  if (filter->has_period &&
      !capex_period_label_resolve (&filter->period,
                                   row->has_fiscal ? &row->fiscal : NULL, &days,
                                   error))
    {
      g_prefix_error (error, "%s: ", capex_dataset_text (dataset, row->id));
      return FALSE;
    }

  capex_dataset_company_facts (dataset, company, &first, &end);
  for (guint i = first; i < end; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (dataset, i, &fact);
      if (!fact_matches (dataset, filter, &fact, days))
        continue;

      add_fact (table, dataset, &fact);
      if (with_documents)
        {
          g_autoptr (CapexSource) source =
              capex_dataset_dup_source (dataset, fact.source);

          set_document (table, capex_table_get_n_rows (table) - 1, source);
        }
    }

  return TRUE;
}

/**
 * capex_listing_list_filters:
 *
 * Lists the names that [func@Capex.listing_new_facts] filters by.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names
 */
const char *const *
capex_listing_list_filters (void)
{
  return filter_names;
}

/**
 * capex_listing_new_facts:
 * @dataset: a dataset
 * @filters: (element-type utf8 utf8): what the facts must be, by the names of
 *   [func@Capex.listing_list_filters]; several choices are separated by
 *   commas
 * @with_documents: whether to tell publisher, day and address of each source
 * @error: return location for an error
 *
 * Lists facts as they were told: nothing is chosen, converted or summed.
 *
 * A `period` takes every fact that shares a day with it; `as-of` those that
 * were public on the day; `fact` those that explanations refer to by these
 * numbers, `850` or `fact:850`.
 *
 * Shape: one row a fact, by company, in the order of the dataset.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that is not registered;
 * %CAPEX_ERROR_SYNTAX for a period or day that is not understood;
 * %CAPEX_ERROR_MISSING if no fact is left.
 *
 * Returns: (transfer full): the table, or `NULL` with @error set
 */
CapexTable *
capex_listing_new_facts (CapexDataset *dataset,
                         GHashTable *filters,
                         gboolean with_documents,
                         GError **error)
{
  g_autoptr (CapexTable) table = NULL;
  g_auto (Filter) filter = {
      .companies = g_array_new (FALSE, FALSE, sizeof (guint32)),
      .facts = g_array_new (FALSE, FALSE, sizeof (guint32)),
      .measures = g_array_new (FALSE, FALSE, sizeof (guint32)),
      .sources = g_array_new (FALSE, FALSE, sizeof (guint32)),
  };

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (filters != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!read_filter (dataset, filters, &filter, error))
    return NULL;

  table = capex_table_new ("facts", columns,
                           with_documents ? N_COLUMNS : COLUMN_PUBLISHER);
  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_COMPANIES); i++)
    if (is_among (filter.companies, i) &&
        !add_company_facts (table, dataset, &filter, i, error))
      return NULL;

  if (capex_table_get_n_rows (table) == 0)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
                           "There is no such fact");
      return NULL;
    }

  return g_steal_pointer (&table);
}
