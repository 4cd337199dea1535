/* capex-sqlite-functions.c - Functions over printed amounts, and which data
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "sqlite/capex-sqlite-private.h"

SQLITE_EXTENSION_INIT3

static void
put_error (sqlite3_context *context, const GError *error)
{
  sqlite3_result_error (context, error->message, -1);
}

/* The first argument as somebody printed it; the second, if there is one, is
 * the unit where the text does not say it */
static CapexAmount *
read_amount (sqlite3_value **values, int n_values, GError **error)
{
  const char *text = capex_sql_read_text (values[0], error);
  const char *unit_name;
  g_autoptr (CapexUnit) unit = NULL;

  if (text == NULL)
    return NULL;
  if (n_values > 1 && sqlite3_value_type (values[1]) != SQLITE_NULL)
    {
      unit_name = capex_sql_read_text (values[1], error);
      unit = unit_name != NULL ? capex_unit_new_from_string (unit_name, error)
                               : NULL;
      if (unit == NULL)
        return NULL;
    }
  return capex_amount_new_from_string (text, unit, error);
}

/* The function's own data is the part of the amount that it tells */
static void
tell_amount (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  CapexSqlPart part = (CapexSqlPart) GPOINTER_TO_INT (
      sqlite3_user_data (context));
  g_autoptr (CapexAmount) amount = NULL;
  g_autoptr (GError) error = NULL;

  if (sqlite3_value_type (values[0]) == SQLITE_NULL)
    return;

  amount = read_amount (values, n_values, &error);
  if (amount == NULL)
    put_error (context, error);
  else
    capex_sql_put_amount (context, amount, part);
}

static void
use (sqlite3_context *context,
     sqlite3_value **values,
     int n_values,
     gboolean with_bundled)
{
  CapexSqlData *data = sqlite3_user_data (context);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) paths = NULL;

  for (int i = 0; i < n_values && error == NULL; i++)
    {
      const char *path = capex_sql_read_text (values[i], &error);

      if (path != NULL)
        g_strv_builder_add (words, path);
    }
  paths = g_strv_builder_end (words);

  if (n_values == 0)
    dataset = capex_dataset_new_bundled ();
  else if (error == NULL)
    dataset = capex_dataset_new_from_paths ((const char *const *) paths,
                                            with_bundled, NULL, &error);
  if (dataset == NULL)
    {
      put_error (context, error);
      return;
    }

  g_set_object (&data->dataset, dataset);
  sqlite3_result_int64 (context,
                        capex_dataset_get_n_rows (dataset,
                                                  CAPEX_REGISTER_FACTS));
}

static void
use_alone (sqlite3_context *context, int n_values, sqlite3_value **values)
{
  use (context, values, n_values, FALSE);
}

static void
use_with_bundled (sqlite3_context *context,
                  int n_values,
                  sqlite3_value **values)
{
  use (context, values, n_values, TRUE);
}

static int
add_amount_functions (sqlite3 *connection)
{
  static const struct
  {
    const char *name;
    CapexSqlPart part;
  } functions[] = {
      {"capex_stated", CAPEX_SQL_AMOUNT_STATED},
      {"capex_low",    CAPEX_SQL_AMOUNT_LOW   },
      {"capex_high",   CAPEX_SQL_AMOUNT_HIGH  },
      {"capex_unit",   CAPEX_SQL_AMOUNT_UNIT  },
      {"capex_exact",  CAPEX_SQL_AMOUNT_EXACT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    for (int n_values = 1; n_values <= 2; n_values++)
      {
        int code = sqlite3_create_function_v2 (
            connection, functions[i].name, n_values,
            SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS,
            GINT_TO_POINTER (functions[i].part), tell_amount, NULL, NULL, NULL);

        if (code != SQLITE_OK)
          return code;
      }

  return SQLITE_OK;
}

/* Reading files is for those who write the statement: a view or a trigger of a
 * database from elsewhere may not */
static int
add_use_functions (sqlite3 *connection, CapexSqlData *data)
{
  static const struct
  {
    const char *name;
    void (*run) (sqlite3_context *, int, sqlite3_value **);
  } functions[] = {
      {"capex_use",              use_alone       },
      {"capex_use_with_bundled", use_with_bundled},
  };

  for (guint i = 0; i < G_N_ELEMENTS (functions); i++)
    {
      int code = sqlite3_create_function_v2 (connection, functions[i].name, -1,
                                             SQLITE_UTF8 | SQLITE_DIRECTONLY,
                                             capex_sql_data_ref (data),
                                             functions[i].run, NULL, NULL,
                                             capex_sql_data_unref);

      if (code != SQLITE_OK)
        return code;
    }

  return SQLITE_OK;
}

int
capex_sql_add_functions (sqlite3 *connection, CapexSqlData *data)
{
  int code = add_amount_functions (connection);

  return code == SQLITE_OK ? add_use_functions (connection, data) : code;
}
