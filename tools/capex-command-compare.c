/* capex-command-compare.c - Any comparison, as the register describes it
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-command.h"

#include <string.h>

#include "base/capex-nearest-private.h"

const OptionHelp explain_options[] = {
    {"row",    "N",      "of one row alone, counted from 1"         },
    {"column", "COLUMN", "of one cell alone: the name of its column"},
    {NULL,     NULL,     NULL                                       },
};

/* The options of a comparison: its parameters and the parts of the basis */
static char **
dup_option_names (const CapexComparison *comparison, gboolean explained)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  const char *const *parts = capex_basis_list_parts ();

  for (guint i = 0; i < capex_comparison_get_n_parameters (comparison); i++)
    g_strv_builder_add (names,
                        capex_comparison_get_parameter_name (comparison, i));
  for (; *parts != NULL; parts++)
    g_strv_builder_add (names, *parts);
  for (guint i = 0; explained && explain_options[i].name != NULL; i++)
    g_strv_builder_add (names, explain_options[i].name);

  return g_strv_builder_end (names);
}

static GHashTable *
read_parameters (const CapexComparison *comparison,
                 const Arguments *arguments,
                 guint first_word,
                 GError **error)
{
  g_autoptr (GHashTable) options = g_hash_table_new_full (g_str_hash,
                                                          g_str_equal, NULL,
                                                          g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GHashTable) values = NULL;
  guint n_taken;
  g_autofree char *usage = help_dup_usage (comparison);

  for (guint i = 0; i < capex_comparison_get_n_parameters (comparison); i++)
    {
      const char *name = capex_comparison_get_parameter_name (comparison, i);
      char *value = arguments_dup_value (arguments, name);

      if (value != NULL)
        g_hash_table_insert (options, (gpointer) name, value);
    }
  for (guint i = first_word; i < arguments_get_n_words (arguments); i++)
    g_ptr_array_add (words, (gpointer) arguments_get_word (arguments, i));
  g_ptr_array_add (words, NULL);
  values = capex_comparison_map_words (comparison, options,
                                       (const char *const *) words->pdata,
                                       &n_taken);

  for (guint i = 0; i < capex_comparison_get_n_parameters (comparison); i++)
    {
      const char *name = capex_comparison_get_parameter_name (comparison, i);

      if (capex_comparison_is_parameter_required (comparison, i) &&
          !g_hash_table_contains (values, name))
        {
          g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                       "\"%s\" is not given; usage: capex %s", name, usage);
          return NULL;
        }
    }

  if (!arguments_check_n_words (arguments, first_word + n_taken, usage, error))
    return NULL;

  return g_steal_pointer (&values);
}

static CapexBasis *
read_basis (const Arguments *arguments, GError **error)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  const char *const *parts = capex_basis_list_parts ();

  for (; *parts != NULL; parts++)
    {
      g_autofree char *value = arguments_dup_value (arguments, *parts);

      if (value != NULL && !capex_basis_set (basis, *parts, value, error))
        {
          g_prefix_error_literal (error, "--");
          return NULL;
        }
    }

  return g_steal_pointer (&basis);
}

/* The word that names the comparison is the one before @first_word */
static CapexTable *
compare (const Arguments *arguments, guint first_word, GError **error)
{
  const char *name = arguments_get_word (arguments, first_word - 1);
  const CapexComparison *comparison = capex_comparison_find (name, error);
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (CapexBasis) basis = NULL;
  g_autoptr (GHashTable) values = NULL;
  g_auto (GStrv) options = NULL;

  if (comparison == NULL)
    return NULL;

  options = dup_option_names (comparison, first_word > 1);
  if (!arguments_check_options (arguments, (const char *const *) options,
                                USES_ALL, NULL, error))
    return NULL;

  values = read_parameters (comparison, arguments, first_word, error);
  if (values == NULL)
    return NULL;
  basis = read_basis (arguments, error);
  if (basis == NULL)
    return NULL;
  dataset = data_load (arguments, error);
  if (dataset == NULL)
    return NULL;

  return capex_compare (dataset, basis, name, values, error);
}

gboolean
compare_run (const Arguments *arguments, GError **error)
{
  g_autoptr (CapexTable) table = compare (arguments, 1, error);

  return table != NULL && output_table (arguments, table, error);
}

/* Rows from @first to before @end; the choice of --row, or all */
static gboolean
read_rows (const Arguments *arguments,
           CapexTable *table,
           guint *first,
           guint *end,
           GError **error)
{
  g_autofree char *text = arguments_dup_value (arguments, "row");
  guint n_rows = capex_table_get_n_rows (table);
  guint64 row;

  *first = 0;
  *end = n_rows;
  if (text == NULL)
    return TRUE;

  if (!g_ascii_string_to_unsigned (text, 10, 1, MAX (n_rows, 1), &row, NULL))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                   "--row: \"%s\" is not a row from 1 to %u", text, n_rows);
      return FALSE;
    }

  *first = (guint) row - 1;
  *end = (guint) row;
  return TRUE;
}

/* Explanations of several rows are one document: of JSON an array, of CSV one
 * table with one header, and lists with a blank line between */
static void
append_explanation (GString *out, const char *text, CapexFormat format)
{
  gboolean is_first = out->len == 0;

  if (format == CAPEX_FORMAT_JSON)
    {
      g_string_append (out, is_first ? "[\n" : ",\n");
      g_string_append_len (out, text, (gssize) strlen (text) - 1);
    }
  else if (is_first)
    g_string_append (out, text);
  else if (format == CAPEX_FORMAT_CSV)
    g_string_append (out, strchr (text, '\n') + 1);
  else
    g_string_append_printf (out, "\n%s", text);
}

/* The choice of --column, or -1 for the whole rows */
static gboolean
read_column (const Arguments *arguments,
             CapexTable *table,
             int *column,
             GError **error)
{
  g_autofree char *name = arguments_dup_value (arguments, "column");
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  *column = name != NULL ? capex_table_find_column (table, name) : -1;
  if (name == NULL || *column >= 0)
    return TRUE;

  for (guint i = 0; i < capex_table_get_n_columns (table); i++)
    g_ptr_array_add (names, (gpointer) capex_table_get_column_name (table, i));
  g_ptr_array_add (names, NULL);
  return command_refuse_word ("column", name,
                              (const char *const *) names->pdata, error);
}

static CapexExplanation *
dup_explanation (CapexTable *table, guint row, int column)
{
  CapexExplanation *whole;

  if (column >= 0)
    return capex_table_dup_cell_explanation (table, row, (guint) column);

  whole = capex_table_get_explanation (table, row);
  return whole != NULL ? capex_explanation_ref (whole) : NULL;
}

static char *
explain_rows (CapexTable *table,
              guint first,
              guint end,
              int column,
              CapexFormat format,
              CapexWriteFlags flags)
{
  GString *out = g_string_new (NULL);

  for (guint row = first; row < end; row++)
    {
      g_autoptr (CapexExplanation) explanation = dup_explanation (table, row,
                                                                  column);
      g_autofree char *text = NULL;

      if (explanation == NULL)
        continue;
      text = capex_explanation_write (explanation, format, flags);
      append_explanation (out, text, format);
    }
  if (format == CAPEX_FORMAT_JSON)
    g_string_append (out, out->len > 0 ? "\n]\n" : "[]\n");

  return g_string_free (out, FALSE);
}

gboolean
explain_run (const Arguments *arguments, GError **error)
{
  g_autoptr (CapexTable) table = NULL;
  g_autofree char *text = NULL;
  CapexWriteFlags flags;
  CapexFormat format;
  guint first, end;
  int column;

  if (arguments_get_n_words (arguments) < 2)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                           "What shall be explained? Usage: "
                           "capex explain COMPARISON ARGUMENTS");
      return FALSE;
    }

  if (!output_read_choices (arguments, &format, &flags, error))
    return FALSE;
  table = compare (arguments, 2, error);
  if (table == NULL || !read_rows (arguments, table, &first, &end, error) ||
      !read_column (arguments, table, &column, error))
    return FALSE;

  text = explain_rows (table, first, end, column, format, flags);
  return output_text (arguments, text, error);
}
