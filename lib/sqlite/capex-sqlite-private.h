/* capex-sqlite-private.h - What the parts of the SQLite extension share
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <sqlite3ext.h>

#include <capex/capex-amount.h>
#include <capex/capex-dataset.h>
#include <capex/capex-table.h>

/* What a connection asks: the bundled dataset, until capex_use () tells
 * another.  Every module and function of the connection holds a reference. */
typedef struct
{
  CapexDataset *dataset;
} CapexSqlData;

CapexSqlData *capex_sql_data_new (void);
CapexSqlData *capex_sql_data_ref (CapexSqlData *self);
void capex_sql_data_unref (gpointer self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexSqlData, capex_sql_data_unref)

/* What of a cell, or of its row, a column of SQL has */
typedef enum
{
  CAPEX_SQL_TEXT,
  CAPEX_SQL_INTEGER,
  CAPEX_SQL_AMOUNT_STATED,
  CAPEX_SQL_AMOUNT_LOW,
  CAPEX_SQL_AMOUNT_HIGH,
  CAPEX_SQL_AMOUNT_UNIT,
  CAPEX_SQL_AMOUNT_EXACT,
  CAPEX_SQL_RATIO_STATED,
  CAPEX_SQL_RATIO_LOW,
  CAPEX_SQL_RATIO_HIGH,
  CAPEX_SQL_RATIO_STATE,
  CAPEX_SQL_CAVEATS,
  CAPEX_SQL_SOURCES,
  CAPEX_SQL_SENTENCE,
  CAPEX_SQL_MISSING,
  CAPEX_SQL_BASIS,
  CAPEX_SQL_REFUSED,
  CAPEX_SQL_EXPLANATION
} CapexSqlPart;

typedef struct
{
  char *name;
  CapexSqlPart part;
  guint column; /* of the answer, where it is a part of a cell */
} CapexSqlColumn;

/* CapexSqlColumn: one that tells its column in words, or the four and more of
 * an amount or a ratio */
GArray *capex_sql_columns_new (void);
void capex_sql_columns_add (GArray *self,
                            const char *name,
                            CapexColumnType type,
                            guint column);
/* Those that every row has */
void capex_sql_columns_add_of_row (GArray *self);
const char *capex_sql_part_get_type_name (CapexSqlPart part);

/* Of the one row of a question that has no sound answer, for this reason */
void capex_sql_put_refusal (sqlite3_context *context,
                            const CapexSqlColumn *column,
                            const char *reason);
void capex_sql_put_cell (sqlite3_context *context,
                         const CapexSqlColumn *column,
                         CapexTable *answer,
                         guint row);
/* @part is one of the parts of an amount; @amount may be NULL */
void capex_sql_put_amount (sqlite3_context *context,
                           const CapexAmount *amount,
                           CapexSqlPart part);

/* NULL with @error set if there is a byte 0 in the text: a text of ours ends
 * there */
const char *capex_sql_read_text (sqlite3_value *value, GError **error);

/* Both return SQLite's code; @error may be set with SQLITE_ERROR */
int
capex_sql_add_tables (sqlite3 *connection, CapexSqlData *data, GError **error);
int capex_sql_add_functions (sqlite3 *connection, CapexSqlData *data);
