/* capex-sqlite.c - The extension that SQLite loads
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "sqlite/capex-sqlite-private.h"

#include <gmodule.h>

SQLITE_EXTENSION_INIT1

CapexSqlData *
capex_sql_data_new (void)
{
  CapexSqlData *self = g_atomic_rc_box_new (CapexSqlData);

  self->dataset = capex_dataset_new_bundled ();
  return self;
}

CapexSqlData *
capex_sql_data_ref (CapexSqlData *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
clear_data (gpointer self)
{
  g_object_unref (((CapexSqlData *) self)->dataset);
}

void
capex_sql_data_unref (gpointer self)
{
  g_atomic_rc_box_release_full (self, clear_data);
}

/* SQLite makes this name out of that of the file */
G_MODULE_EXPORT int sqlite3_capexsqlite_init (sqlite3 *connection,
                                              char **message,
                                              const sqlite3_api_routines *api);

int
sqlite3_capexsqlite_init (sqlite3 *connection,
                          char **message,
                          const sqlite3_api_routines *api)
{
  g_autoptr (CapexSqlData) data = capex_sql_data_new ();
  g_autoptr (GError) error = NULL;
  int code;

  SQLITE_EXTENSION_INIT2 (api);

  code = capex_sql_add_tables (connection, data, &error);
  if (error != NULL)
    *message = sqlite3_mprintf ("%s", error->message);
  if (code == SQLITE_OK)
    code = capex_sql_add_functions (connection, data);

  /* types of GObject cannot be taken back, so their code has to stay */
  return code == SQLITE_OK ? SQLITE_OK_LOAD_PERMANENTLY : code;
}
