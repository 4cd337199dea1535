/* capex-sqlite-table.c - Comparisons and listings as table-valued functions
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "sqlite/capex-sqlite-private.h"

#include <string.h>

#include <capex/capex-comparison.h>
#include <capex/capex-dataset-builder.h>
#include <capex/capex-error.h>
#include <capex/capex-listing.h>
#include <capex/capex-scan.h>

SQLITE_EXTENSION_INIT3

/* Before the names of arguments: a column of an answer may have the same */
#define ASKED "asked_"

typedef struct _TableFunction TableFunction;

/* @arguments are by name */
typedef CapexTable *(*RunFunction) (const TableFunction *self,
                                    GHashTable *arguments,
                                    GError **error);

/* A function that gives a table: what SQLite's modules have as their data */
struct _TableFunction
{
  CapexSqlData *data;
  char *name; /* of the comparison or listing */
  RunFunction run;
  GArray *columns; /* CapexSqlColumn */
  GStrv arguments; /* their names, in the order of a call */
  gboolean is_comparison;
};

static void
free_function (gpointer data)
{
  TableFunction *self = data;

  capex_sql_data_unref (self->data);
  g_free (self->name);
  g_array_unref (self->columns);
  g_strfreev (self->arguments);
  g_free (self);
}

/* Columns of SQL: those of the answer, then hidden ones, which are the
 * arguments and the explanation */
static gboolean
is_argument (const TableFunction *self, int column)
{
  return column >= (int) self->columns->len &&
         column < (int) (self->columns->len + g_strv_length (self->arguments));
}

/* The column of an argument; "as-of" becomes "asked_as_of" */
static char *
dup_argument_column (const char *name)
{
  return g_strdelimit (g_strconcat (ASKED, name, NULL), "-", '_');
}

static char *
dup_schema (const TableFunction *self)
{
  GString *schema = g_string_new ("CREATE TABLE answer(");

  for (guint i = 0; i < self->columns->len; i++)
    {
      const CapexSqlColumn *column = &g_array_index (self->columns,
                                                     CapexSqlColumn, i);

      g_string_append_printf (schema, "\"%s\" %s, ", column->name,
                              capex_sql_part_get_type_name (column->part));
    }
  for (char **name = self->arguments; *name != NULL; name++)
    {
      g_autofree char *column = dup_argument_column (*name);

      g_string_append_printf (schema, "\"%s\" TEXT HIDDEN, ", column);
    }
  g_string_append (schema, "\"explanation\" TEXT HIDDEN)");
  return g_string_free (schema, FALSE);
}

/* ------------------------------------------------------------------------
 * The module
 */

typedef struct
{
  sqlite3_vtab base;
  const TableFunction *function;
} Asked;

typedef struct
{
  sqlite3_vtab_cursor base;
  CapexTable *answer; /* NULL if there is none */
  char *refusal;      /* why, where that is worth a row */
  GHashTable *arguments;
  guint row;
} Cursor;

static const TableFunction *
function_of (sqlite3_vtab_cursor *cursor)
{
  return ((Asked *) cursor->pVtab)->function;
}

static int
connect_function (sqlite3 *connection,
                  void *data,
                  int n_words,
                  const char *const *words,
                  sqlite3_vtab **table,
                  char **message)
{
  g_autofree char *schema = dup_schema (data);
  int code = sqlite3_declare_vtab (connection, schema);

  if (code == SQLITE_OK)
    {
      Asked *asked = g_new0 (Asked, 1);

      asked->function = data;
      *table = &asked->base;
    }
  return code;
}

static int
disconnect_function (sqlite3_vtab *table)
{
  g_free (table);
  return SQLITE_OK;
}

/* An argument that depends on a table further right cannot be had: another
 * order of the tables is asked for.  Those that are there are told by their
 * positions, "0 2 5". */
static int
plan (sqlite3_vtab *table, sqlite3_index_info *info)
{
  const TableFunction *self = ((Asked *) table)->function;
  g_autoptr (GString) told = g_string_new (NULL);
  guint64 seen = 0;
  int n_told = 0;

  for (int i = 0; i < info->nConstraint; i++)
    {
      int argument = info->aConstraint[i].iColumn - (int) self->columns->len;

      if (!is_argument (self, info->aConstraint[i].iColumn) ||
          info->aConstraint[i].op != SQLITE_INDEX_CONSTRAINT_EQ)
        continue;
      if (!info->aConstraint[i].usable)
        return SQLITE_CONSTRAINT;
      /* told twice, the second one is compared with the first */
      if (seen & G_GUINT64_CONSTANT (1) << argument)
        continue;

      seen |= G_GUINT64_CONSTANT (1) << argument;
      g_string_append_printf (told, "%d ", argument);
      info->aConstraintUsage[i].argvIndex = ++n_told;
      info->aConstraintUsage[i].omit = 1;
    }

  info->idxStr = sqlite3_mprintf ("%s", told->str);
  info->needToFreeIdxStr = 1;
  info->estimatedRows = 25;
  info->estimatedCost = 1e6 / (1 + n_told);
  return info->idxStr != NULL ? SQLITE_OK : SQLITE_NOMEM;
}

static int
open_cursor (sqlite3_vtab *table, sqlite3_vtab_cursor **cursor)
{
  Cursor *self = g_new0 (Cursor, 1);

  *cursor = &self->base;
  return SQLITE_OK;
}

static void
clear_cursor (Cursor *self)
{
  g_clear_object (&self->answer);
  g_clear_pointer (&self->refusal, g_free);
  g_clear_pointer (&self->arguments, g_hash_table_unref);
  self->row = 0;
}

static int
close_cursor (sqlite3_vtab_cursor *cursor)
{
  clear_cursor ((Cursor *) cursor);
  g_free (cursor);
  return SQLITE_OK;
}

static int
fail (sqlite3_vtab_cursor *cursor, const GError *error)
{
  sqlite3_free (cursor->pVtab->zErrMsg);
  cursor->pVtab->zErrMsg = sqlite3_mprintf ("%s", error->message);
  return SQLITE_ERROR;
}

/* What is NULL was not told */
static GHashTable *
read_arguments (const TableFunction *self,
                const char *told,
                int n_values,
                sqlite3_value **values,
                GError **error)
{
  g_autoptr (GHashTable) arguments = g_hash_table_new_full (g_str_hash,
                                                            g_str_equal, NULL,
                                                            g_free);
  g_auto (GStrv) positions = g_strsplit (told, " ", -1);

  for (int i = 0; i < n_values; i++)
    {
      char *name = self->arguments[g_ascii_strtoull (positions[i], NULL, 10)];
      const char *text;

      if (sqlite3_value_type (values[i]) == SQLITE_NULL)
        continue;
      text = capex_sql_read_text (values[i], error);
      if (text == NULL)
        return NULL;
      g_hash_table_insert (arguments, name, g_strdup (text));
    }

  return g_steal_pointer (&arguments);
}

static int
answer (sqlite3_vtab_cursor *cursor,
        int number,
        const char *told,
        int n_values,
        sqlite3_value **values)
{
  const TableFunction *function = function_of (cursor);
  Cursor *self = (Cursor *) cursor;
  g_autoptr (GError) error = NULL;

  clear_cursor (self);
  self->arguments = read_arguments (function, told, n_values, values, &error);
  if (self->arguments == NULL)
    return fail (cursor, error);

  self->answer = function->run (function, self->arguments, &error);
  if (self->answer != NULL)
    return SQLITE_OK;

  /* a question of many companies goes on, and tells which have no answer */
  if (function->is_comparison && capex_error_is_refusal (error))
    self->refusal = g_strdup (error->message);
  else if (!g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_MISSING))
    return fail (cursor, error);
  return SQLITE_OK;
}

static int
next_row (sqlite3_vtab_cursor *cursor)
{
  ((Cursor *) cursor)->row++;
  return SQLITE_OK;
}

static int
is_at_end (sqlite3_vtab_cursor *cursor)
{
  Cursor *self = (Cursor *) cursor;

  if (self->answer != NULL)
    return self->row >= capex_table_get_n_rows (self->answer);
  return self->refusal == NULL || self->row > 0;
}

static void
put_answer (Cursor *self,
            sqlite3_context *context,
            const CapexSqlColumn *column)
{
  if (self->answer != NULL)
    capex_sql_put_cell (context, column, self->answer, self->row);
  else
    capex_sql_put_refusal (context, column, self->refusal);
}

static int
put_column (sqlite3_vtab_cursor *cursor, sqlite3_context *context, int index)
{
  static const CapexSqlColumn explanation = {NULL, CAPEX_SQL_EXPLANATION, 0};
  const TableFunction *function = function_of (cursor);
  Cursor *self = (Cursor *) cursor;
  guint column = (guint) index;

  if (column < function->columns->len)
    put_answer (self, context,
                &g_array_index (function->columns, CapexSqlColumn, column));
  else if (is_argument (function, index))
    {
      const char *name = function->arguments[column - function->columns->len];
      const char *text = g_hash_table_lookup (self->arguments, name);

      sqlite3_result_text (context, text, -1, SQLITE_TRANSIENT);
    }
  else
    put_answer (self, context, &explanation);

  return SQLITE_OK;
}

static int
get_row (sqlite3_vtab_cursor *cursor, sqlite3_int64 *row)
{
  *row = ((Cursor *) cursor)->row;
  return SQLITE_OK;
}

/* Without xCreate there is no CREATE VIRTUAL TABLE: a function is there by its
 * name alone */
static const sqlite3_module module = {
    .iVersion = 1,
    .xConnect = connect_function,
    .xBestIndex = plan,
    .xDisconnect = disconnect_function,
    .xOpen = open_cursor,
    .xClose = close_cursor,
    .xFilter = answer,
    .xNext = next_row,
    .xEof = is_at_end,
    .xColumn = put_column,
    .xRowid = get_row,
};

/* Takes the function */
static int
add_function (sqlite3 *connection, TableFunction *function)
{
  g_autofree char *name = g_strdelimit (g_strconcat ("capex_", function->name,
                                                     NULL),
                                        "-", '_');

  return sqlite3_create_module_v2 (connection, name, &module, function,
                                   free_function);
}

/* ------------------------------------------------------------------------
 * Comparisons, as the register has them
 */

static CapexTable *
compare (const TableFunction *self, GHashTable *arguments, GError **error)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (GHashTable) told = g_hash_table_new (g_str_hash, g_str_equal);
  GHashTableIter iter;
  gpointer name, text;

  g_hash_table_iter_init (&iter, arguments);
  while (g_hash_table_iter_next (&iter, &name, &text))
    {
      if (!g_strv_contains (capex_basis_list_parts (), name))
        g_hash_table_insert (told, name, text);
      else if (!capex_basis_set (basis, name, text, error))
        return NULL;
    }

  return capex_compare (self->data->dataset, basis, self->name, told, error);
}

/* Words first, then options, then the parts of the basis */
static GStrv
dup_parameters (const CapexComparison *comparison)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  guint n_parameters = capex_comparison_get_n_parameters (comparison);

  for (int positional = TRUE; positional >= FALSE; positional--)
    for (guint i = 0; i < n_parameters; i++)
      if (capex_comparison_is_parameter_positional (comparison, i) ==
          positional)
        g_strv_builder_add (names,
                            capex_comparison_get_parameter_name (comparison,
                                                                 i));
  g_strv_builder_addv (names, (const char **) capex_basis_list_parts ());

  return g_strv_builder_end (names);
}

static TableFunction *
new_comparison (CapexSqlData *data, const char *name)
{
  const CapexComparison *comparison = capex_comparison_find (name, NULL);
  TableFunction *self = g_new0 (TableFunction, 1);

  self->data = capex_sql_data_ref (data);
  self->name = g_strdup (name);
  self->run = compare;
  self->is_comparison = TRUE;
  self->arguments = dup_parameters (comparison);
  self->columns = capex_sql_columns_new ();
  for (guint i = 0; i < capex_comparison_get_n_columns (comparison); i++)
    capex_sql_columns_add (self->columns,
                           capex_comparison_get_column_name (comparison, i),
                           capex_comparison_get_column_type (comparison, i), i);
  capex_sql_columns_add_of_row (self->columns);
  return self;
}

/* ------------------------------------------------------------------------
 * Listings
 */

static const char *
told (GHashTable *arguments, const char *name)
{
  return g_hash_table_lookup (arguments, name);
}

static const char *
wanted (GHashTable *arguments, const char *name, GError **error)
{
  const char *text = told (arguments, name);

  if (text == NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX, "\"%s\" is not given",
                 name);
  return text;
}

static CapexTable *
list_facts (const TableFunction *self, GHashTable *arguments, GError **error)
{
  return capex_listing_new_facts (self->data->dataset, arguments, FALSE, error);
}

static CapexTable *
list_companies (const TableFunction *self,
                GHashTable *arguments,
                GError **error)
{
  return capex_listing_new_companies (self->data->dataset,
                                      told (arguments, "company"), error);
}

static CapexTable *
list_sources (const TableFunction *self, GHashTable *arguments, GError **error)
{
  return capex_listing_new_sources (self->data->dataset,
                                    told (arguments, "source"), error);
}

static CapexTable *
list_measures (const TableFunction *self, GHashTable *arguments, GError **error)
{
  return capex_listing_new_measures (self->data->dataset);
}

static CapexTable *
list_definitions (const TableFunction *self,
                  GHashTable *arguments,
                  GError **error)
{
  const char *measure = wanted (arguments, "measure", error);

  return measure != NULL ? capex_listing_new_definitions (self->data->dataset,
                                                          measure, error)
                         : NULL;
}

static CapexTable *
list_rates (const TableFunction *self, GHashTable *arguments, GError **error)
{
  const char *pair = wanted (arguments, "pair", error);

  return pair != NULL
             ? capex_listing_new_rates (self->data->dataset, pair,
                                        told (arguments, "period"), error)
             : NULL;
}

static CapexTable *
list_prices (const TableFunction *self, GHashTable *arguments, GError **error)
{
  const char *series = wanted (arguments, "series", error);

  return series != NULL
             ? capex_listing_new_prices (self->data->dataset, series,
                                         told (arguments, "period"),
                                         told (arguments, "prices-of"), error)
             : NULL;
}

static CapexTable *
list_period (const TableFunction *self, GHashTable *arguments, GError **error)
{
  const char *text = wanted (arguments, "text", error);

  return text != NULL
             ? capex_listing_new_period (self->data->dataset, text,
                                         told (arguments, "company"), error)
             : NULL;
}

/* The unit may be left out: then @unit is NULL */
static gboolean
read_unit (GHashTable *arguments, CapexUnit **unit, GError **error)
{
  const char *name = told (arguments, "unit");

  *unit = name != NULL ? capex_unit_new_from_string (name, error) : NULL;
  return name == NULL || *unit != NULL;
}

static CapexTable *
list_amount (const TableFunction *self, GHashTable *arguments, GError **error)
{
  const char *text = wanted (arguments, "text", error);
  g_autoptr (CapexUnit) unit = NULL;

  if (text == NULL || !read_unit (arguments, &unit, error))
    return NULL;
  return capex_listing_new_amount (text, unit, error);
}

static CapexTable *
scan (const TableFunction *self, GHashTable *arguments, GError **error)
{
  const char *text = wanted (arguments, "text", error);
  g_autoptr (CapexUnit) unit = NULL;

  if (text == NULL || !read_unit (arguments, &unit, error))
    return NULL;
  return capex_scan_text (text, -1, unit, error);
}

/* The sample is a question that is answered over the bundled data: its answer
 * shows the columns.  No argument's name is that of a basis. */
static const struct
{
  const char *name;
  RunFunction run;
  const char *arguments;
  const char *sample_argument;
  const char *sample;
} listings[] = {
    {"amount",      list_amount,      "text unit",               "text",    "$1"       },
    {"companies",   list_companies,   "company",                 "company", "microsoft"},
    {"definitions", list_definitions, "measure",                 "measure", "capex"    },
    {"facts",       list_facts,       NULL,                      "fact",    "1"        },
    {"measures",    list_measures,    "",                        NULL,      NULL       },
    {"period",      list_period,      "text company",            "text",    "2025"     },
    {"prices",      list_prices,      "series period prices-of", "series",  "us-cpi"   },
    {"rates",       list_rates,       "pair period",             "pair",    "EUR/USD"  },
    {"scan",        scan,             "text unit",               "text",    "$1"       },
    {"sources",     list_sources,     "source",                  NULL,      NULL       },
};

static GArray *
dup_columns (CapexTable *table)
{
  GArray *columns = capex_sql_columns_new ();

  for (guint i = 0; i < capex_table_get_n_columns (table); i++)
    capex_sql_columns_add (columns, capex_table_get_column_name (table, i),
                           capex_table_get_column_type (table, i), i);
  capex_sql_columns_add_of_row (columns);
  return columns;
}

static GStrv
dup_listing_arguments (const char *names)
{
  if (names == NULL)
    return g_strdupv ((char **) capex_listing_list_filters ());
  return *names == '\0' ? g_new0 (char *, 1) : g_strsplit (names, " ", -1);
}

static TableFunction *
new_listing (CapexSqlData *data, guint index, GError **error)
{
  g_autoptr (GHashTable) sample = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (CapexTable) answer = NULL;
  TableFunction *self = g_new0 (TableFunction, 1);

  self->data = capex_sql_data_ref (data);
  self->name = g_strdup (listings[index].name);
  self->run = listings[index].run;
  self->arguments = dup_listing_arguments (listings[index].arguments);
  if (listings[index].sample != NULL)
    g_hash_table_insert (sample, (gpointer) listings[index].sample_argument,
                         (gpointer) listings[index].sample);
  answer = self->run (self, sample, error);
  self->columns = answer != NULL ? dup_columns (answer)
                                 : capex_sql_columns_new ();
  if (answer == NULL)
    g_clear_pointer (&self, free_function);
  return self;
}

int
capex_sql_add_tables (sqlite3 *connection, CapexSqlData *data, GError **error)
{
  int code = SQLITE_OK;

  for (const char *const *name = capex_comparison_list ();
       *name != NULL && code == SQLITE_OK; name++)
    code = add_function (connection, new_comparison (data, *name));
  for (guint i = 0; i < G_N_ELEMENTS (listings) && code == SQLITE_OK; i++)
    {
      TableFunction *listing = new_listing (data, i, error);

      code = listing != NULL ? add_function (connection, listing)
                             : SQLITE_ERROR;
    }

  return code;
}
