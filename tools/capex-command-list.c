/* capex-command-list.c - What the data holds, and how texts are read
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-command.h"

#include <string.h>

const OptionHelp facts_options[] = {
    {"measure",    "MEASURE",    "what is measured"                                  },
    {"definition", "DEFINITION", "where its line is drawn"                           },
    {"scope",      "SCOPE",      "total, data-centre or ai"                          },
    {"status",     "STATUS",     "actual, guidance, plan, report, estimate or rumour"},
    {"as-of",      "DAY",        "what was known on a day"                           },
    {"fact",       "N",          "the fact of this number, as explanations tell it"  },
    {"source",     "[SOURCE]",   "from a document; without one: where to read each"  },
    {NULL,         NULL,         NULL                                                },
};

const OptionHelp prices_options[] = {
    {"prices-of", "YEAR",
     "the factor that makes money of the period that of a year"},
    {NULL,        NULL,   NULL                                 },
};

const OptionHelp amount_options[] = {
    {"unit", "UNIT", "the unit, where the text does not say it"},
    {NULL,   NULL,   NULL                                      },
};

const OptionHelp period_options[] = {
    {"company", "COMPANY", "whose fiscal year counts"},
    {NULL,      NULL,      NULL                      },
};

/* The company and the period are words, the other filters options */
static GHashTable *
read_filters (const Arguments *arguments)
{
  GHashTable *filters = g_hash_table_new_full (g_str_hash, g_str_equal, NULL,
                                               g_free);
  const char *company = arguments_get_word (arguments, 1);
  const char *period = arguments_get_word (arguments, 2);

  if (company != NULL)
    g_hash_table_insert (filters,
                         g_str_has_prefix (company, "fact:")
                             ? (gpointer) "fact"
                             : (gpointer) "company",
                         g_strdup (company));
  if (period != NULL)
    g_hash_table_insert (filters, (gpointer) "period", g_strdup (period));

  for (const OptionHelp *option = facts_options; option->name != NULL; option++)
    {
      char *value = arguments_dup_value (arguments, option->name);

      if (value != NULL)
        g_hash_table_insert (filters, (gpointer) option->name, value);
    }

  return filters;
}

/* Takes the table, which is NULL if @error is set */
static gboolean
answer (const Arguments *arguments, CapexTable *taken, GError **error)
{
  g_autoptr (CapexTable) table = taken;

  return table != NULL && output_table (arguments, table, error);
}

gboolean
facts_run (const Arguments *arguments, GError **error)
{
  g_autoptr (GHashTable) filters = read_filters (arguments);
  g_autofree char *sources = arguments_dup_value (arguments, "source");
  gboolean with_documents = arguments_has_option (arguments, "source") &&
                            sources == NULL;
  g_autoptr (CapexDataset) dataset = NULL;

  dataset = data_load (arguments, error);
  if (dataset == NULL)
    return FALSE;

  return answer (arguments,
                 capex_listing_new_facts (dataset, filters, with_documents,
                                          error),
                 error);
}

/* The words of a listing; of one that is a reference, its parts: CNY/USD and
 * 2025 of "rate:CNY/USD:2025" */
static char **
dup_parts (const Arguments *arguments, const char *scheme)
{
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  const char *first = arguments_get_word (arguments, 1);

  if (g_str_has_prefix (first, scheme) && first[strlen (scheme)] != '\0')
    return g_strsplit (first + strlen (scheme), ":", 3);

  for (guint i = 1; i < arguments_get_n_words (arguments); i++)
    g_strv_builder_add (words, arguments_get_word (arguments, i));
  return g_strv_builder_end (words);
}

static const char *
part_at (char **parts, guint index)
{
  return index < g_strv_length (parts) ? parts[index] : NULL;
}

gboolean
rates_run (const Arguments *arguments, GError **error)
{
  g_auto (GStrv) parts = dup_parts (arguments, "rate:");
  g_autoptr (CapexDataset) dataset = data_load (arguments, error);

  if (dataset == NULL)
    return FALSE;

  return answer (arguments,
                 capex_listing_new_rates (dataset, parts[0], part_at (parts, 1),
                                          error),
                 error);
}

gboolean
prices_run (const Arguments *arguments, GError **error)
{
  g_auto (GStrv) parts = dup_parts (arguments, "prices:");
  g_autofree char *prices_of = arguments_dup_value (arguments, "prices-of");
  g_autoptr (CapexDataset) dataset = data_load (arguments, error);

  if (dataset == NULL)
    return FALSE;

  return answer (arguments,
                 capex_listing_new_prices (
                     dataset, parts[0], part_at (parts, 1),
                     prices_of != NULL ? prices_of : part_at (parts, 2), error),
                 error);
}

gboolean
companies_run (const Arguments *arguments, GError **error)
{
  const char *company = arguments_get_word (arguments, 1);
  g_autoptr (CapexDataset) dataset = NULL;

  dataset = data_load (arguments, error);
  if (dataset == NULL)
    return FALSE;

  return answer (arguments,
                 capex_listing_new_companies (dataset, company, error), error);
}

gboolean
sources_run (const Arguments *arguments, GError **error)
{
  const char *source = arguments_get_word (arguments, 1);
  g_autoptr (CapexDataset) dataset = NULL;

  dataset = data_load (arguments, error);
  if (dataset == NULL)
    return FALSE;

  return answer (arguments, capex_listing_new_sources (dataset, source, error),
                 error);
}

gboolean
measures_run (const Arguments *arguments, GError **error)
{
  const char *measure = arguments_get_word (arguments, 1);
  g_autoptr (CapexDataset) dataset = NULL;

  dataset = data_load (arguments, error);
  if (dataset == NULL)
    return FALSE;

  return answer (arguments,
                 measure != NULL
                     ? capex_listing_new_definitions (dataset, measure, error)
                     : capex_listing_new_measures (dataset),
                 error);
}

/* Bad input here is the user's, not a refusal to compare */
static gboolean
blame_input (GError **error)
{
  if (error != NULL && *error != NULL)
    (*error)->code = CAPEX_ERROR_SYNTAX;

  return FALSE;
}

gboolean
amount_run (const Arguments *arguments, GError **error)
{
  g_autofree char *unit_name = arguments_dup_value (arguments, "unit");
  g_autoptr (CapexUnit) unit = NULL;
  CapexTable *table;

  if (unit_name != NULL)
    {
      unit = capex_unit_new_from_string (unit_name, error);
      if (unit == NULL)
        return blame_input (error);
    }

  table = capex_listing_new_amount (arguments_get_word (arguments, 1), unit,
                                    error);
  if (table == NULL)
    return blame_input (error);

  return answer (arguments, table, error);
}

gboolean
period_run (const Arguments *arguments, GError **error)
{
  g_autofree char *company = arguments_dup_value (arguments, "company");
  g_autoptr (CapexDataset) dataset = NULL;
  CapexTable *table;

  dataset = data_load (arguments, error);
  if (dataset == NULL)
    return FALSE;

  table = capex_listing_new_period (dataset, arguments_get_word (arguments, 1),
                                    company, error);
  if (table == NULL)
    return blame_input (error);

  return answer (arguments, table, error);
}
