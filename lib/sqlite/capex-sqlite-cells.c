/* capex-sqlite-cells.c - Cells of an answer as values of SQL
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "sqlite/capex-sqlite-private.h"

#include <errno.h>
#include <string.h>

#include <capex/capex-error.h>
#include <capex/capex-table-writer.h>

SQLITE_EXTENSION_INIT3

/* ------------------------------------------------------------------------
 * Columns: those of CSV, and exact amounts beside numbers
 */

static void
clear_column (gpointer self)
{
  g_free (((CapexSqlColumn *) self)->name);
}

GArray *
capex_sql_columns_new (void)
{
  GArray *self = g_array_new (FALSE, FALSE, sizeof (CapexSqlColumn));

  g_array_set_clear_func (self, clear_column);
  return self;
}

static void
add_part (GArray *self,
          const char *name,
          const char *ending,
          CapexSqlPart part,
          guint column)
{
  CapexSqlColumn added = {g_strconcat (name, ending, NULL), part, column};

  g_array_append_val (self, added);
}

static void
add_amount (GArray *self, const char *name, guint column)
{
  add_part (self, name, "_stated", CAPEX_SQL_AMOUNT_STATED, column);
  add_part (self, name, "_low", CAPEX_SQL_AMOUNT_LOW, column);
  add_part (self, name, "_high", CAPEX_SQL_AMOUNT_HIGH, column);
  add_part (self, name, "_unit", CAPEX_SQL_AMOUNT_UNIT, column);
  add_part (self, name, "_exact", CAPEX_SQL_AMOUNT_EXACT, column);
}

static void
add_ratio (GArray *self, const char *name, guint column)
{
  add_part (self, name, "_stated", CAPEX_SQL_RATIO_STATED, column);
  add_part (self, name, "_low", CAPEX_SQL_RATIO_LOW, column);
  add_part (self, name, "_high", CAPEX_SQL_RATIO_HIGH, column);
  add_part (self, name, "_state", CAPEX_SQL_RATIO_STATE, column);
}

void
capex_sql_columns_add (GArray *self,
                       const char *name,
                       CapexColumnType type,
                       guint column)
{
  switch (type)
    {
    case CAPEX_COLUMN_TEXT:
      add_part (self, name, NULL, CAPEX_SQL_TEXT, column);
      break;
    case CAPEX_COLUMN_INTEGER:
      add_part (self, name, NULL, CAPEX_SQL_INTEGER, column);
      break;
    case CAPEX_COLUMN_AMOUNT:
      add_amount (self, name, column);
      break;
    case CAPEX_COLUMN_RATIO:
    case CAPEX_COLUMN_MULTIPLE:
    case CAPEX_COLUMN_NUMBER:
      add_ratio (self, name, column);
      break;
    }
}

void
capex_sql_columns_add_of_row (GArray *self)
{
  add_part (self, "caveats", NULL, CAPEX_SQL_CAVEATS, 0);
  add_part (self, "sources", NULL, CAPEX_SQL_SOURCES, 0);
  add_part (self, "sentence", NULL, CAPEX_SQL_SENTENCE, 0);
  add_part (self, "missing", NULL, CAPEX_SQL_MISSING, 0);
  add_part (self, "basis", NULL, CAPEX_SQL_BASIS, 0);
  add_part (self, "refused", NULL, CAPEX_SQL_REFUSED, 0);
}

const char *
capex_sql_part_get_type_name (CapexSqlPart part)
{
  switch (part)
    {
    case CAPEX_SQL_INTEGER:
    case CAPEX_SQL_MISSING:
      return "INTEGER";
    case CAPEX_SQL_AMOUNT_STATED:
    case CAPEX_SQL_AMOUNT_LOW:
    case CAPEX_SQL_AMOUNT_HIGH:
      return "NUMERIC";
    case CAPEX_SQL_RATIO_STATED:
    case CAPEX_SQL_RATIO_LOW:
    case CAPEX_SQL_RATIO_HIGH:
      return "REAL";
    case CAPEX_SQL_TEXT:
    case CAPEX_SQL_AMOUNT_UNIT:
    case CAPEX_SQL_AMOUNT_EXACT:
    case CAPEX_SQL_RATIO_STATE:
    case CAPEX_SQL_CAVEATS:
    case CAPEX_SQL_SOURCES:
    case CAPEX_SQL_SENTENCE:
    case CAPEX_SQL_BASIS:
    case CAPEX_SQL_REFUSED:
    case CAPEX_SQL_EXPLANATION:
      break;
    }
  return "TEXT";
}

/* ------------------------------------------------------------------------
 * Values
 */

const char *
capex_sql_read_text (sqlite3_value *value, GError **error)
{
  const char *text = (const char *) sqlite3_value_text (value);

  if (text != NULL && strlen (text) == (gsize) sqlite3_value_bytes (value))
    return text;

  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                       text == NULL ? "A text is NULL"
                                    : "There is a byte 0 in a text");
  return NULL;
}

/* Takes the text, of which NULL is the NULL of SQL */
static void
put_taken_text (sqlite3_context *context, char *text)
{
  g_autofree char *valid = text != NULL ? g_utf8_make_valid (text, -1) : NULL;

  g_free (text);
  if (valid == NULL)
    sqlite3_result_null (context);
  else
    sqlite3_result_text (context, valid, -1, SQLITE_TRANSIENT);
}

static void
put_text (sqlite3_context *context, const char *text)
{
  put_taken_text (context, g_strdup (text));
}

static gboolean
read_whole (const char *digits, gint64 *value)
{
  char *end;

  errno = 0;
  *value = g_ascii_strtoll (digits, &end, 10);
  return *end == '\0' && errno == 0;
}

/* Whole numbers of 64 bits are exact; others are doubles, bounds outward */
static void
put_decimal (sqlite3_context *context,
             const CapexDecimal *value,
             CapexSqlPart part)
{
  g_autofree char *digits = capex_decimal_to_string (value);
  gint64 whole;

  if (read_whole (digits, &whole))
    sqlite3_result_int64 (context, whole);
  else if (part == CAPEX_SQL_AMOUNT_LOW)
    sqlite3_result_double (context, capex_decimal_to_double_below (value));
  else if (part == CAPEX_SQL_AMOUNT_HIGH)
    sqlite3_result_double (context, capex_decimal_to_double_above (value));
  else
    sqlite3_result_double (context, capex_decimal_to_double (value));
}

static CapexDecimal *
dup_part (const CapexAmount *amount, CapexSqlPart part)
{
  if (part == CAPEX_SQL_AMOUNT_LOW)
    return capex_amount_dup_low (amount);
  if (part == CAPEX_SQL_AMOUNT_HIGH)
    return capex_amount_dup_high (amount);
  return capex_amount_dup_stated (amount);
}

void
capex_sql_put_amount (sqlite3_context *context,
                      const CapexAmount *amount,
                      CapexSqlPart part)
{
  g_autoptr (CapexDecimal) value = NULL;

  if (amount == NULL)
    sqlite3_result_null (context);
  else if (part == CAPEX_SQL_AMOUNT_UNIT)
    put_taken_text (context,
                    capex_unit_to_string (capex_amount_get_unit (amount)));
  else if (part == CAPEX_SQL_AMOUNT_EXACT)
    put_taken_text (context, capex_amount_to_string (amount));
  else if ((value = dup_part (amount, part)) == NULL)
    sqlite3_result_null (context);
  else
    put_decimal (context, value, part);
}

static const char *
state_name (CapexRatioState state)
{
  switch (state)
    {
    case CAPEX_RATIO_OPEN:
      return "open";
    case CAPEX_RATIO_NOT_MEANINGFUL:
      return "not-meaningful";
    case CAPEX_RATIO_OK:
      break;
    }
  return "ok";
}

static void
put_ratio (sqlite3_context *context, const CapexRatio *ratio, CapexSqlPart part)
{
  if (ratio == NULL)
    sqlite3_result_null (context);
  else if (part == CAPEX_SQL_RATIO_STATE)
    put_text (context, state_name (capex_ratio_get_state (ratio)));
  else if (part == CAPEX_SQL_RATIO_LOW && capex_ratio_has_low (ratio))
    sqlite3_result_double (context, capex_ratio_get_low (ratio));
  else if (part == CAPEX_SQL_RATIO_HIGH && capex_ratio_has_high (ratio))
    sqlite3_result_double (context, capex_ratio_get_high (ratio));
  else if (part == CAPEX_SQL_RATIO_STATED && capex_ratio_has_stated (ratio))
    sqlite3_result_double (context, capex_ratio_get_stated (ratio));
  else
    sqlite3_result_null (context);
}

static void
put_caveats (sqlite3_context *context, CapexTable *answer, guint row)
{
  g_auto (GStrv) codes = capex_caveats_dup_codes (
      capex_table_get_caveats (answer, row));

  put_taken_text (context, g_strjoinv (" ", codes));
}

static void
put_explanation (sqlite3_context *context, CapexTable *answer, guint row)
{
  CapexExplanation *explanation = capex_table_get_explanation (answer, row);

  if (explanation == NULL)
    sqlite3_result_null (context);
  else
    put_taken_text (context,
                    capex_explanation_write (explanation, CAPEX_FORMAT_JSON,
                                             CAPEX_WRITE_DEFAULT));
}

void
capex_sql_put_refusal (sqlite3_context *context,
                       const CapexSqlColumn *column,
                       const char *reason)
{
  if (column->part == CAPEX_SQL_REFUSED)
    put_text (context, reason);
  else if (column->part == CAPEX_SQL_MISSING)
    sqlite3_result_int (context, TRUE);
  else
    sqlite3_result_null (context);
}

void
capex_sql_put_cell (sqlite3_context *context,
                    const CapexSqlColumn *column,
                    CapexTable *answer,
                    guint row)
{
  switch (column->part)
    {
    case CAPEX_SQL_TEXT:
      put_text (context, capex_table_get_text (answer, row, column->column));
      break;
    case CAPEX_SQL_INTEGER:
      if (capex_table_has_integer (answer, row, column->column))
        sqlite3_result_int64 (context,
                              capex_table_get_integer (answer, row,
                                                       column->column));
      else
        sqlite3_result_null (context);
      break;
    case CAPEX_SQL_AMOUNT_STATED:
    case CAPEX_SQL_AMOUNT_LOW:
    case CAPEX_SQL_AMOUNT_HIGH:
    case CAPEX_SQL_AMOUNT_UNIT:
    case CAPEX_SQL_AMOUNT_EXACT:
      capex_sql_put_amount (context,
                            capex_table_get_amount (answer, row,
                                                    column->column),
                            column->part);
      break;
    case CAPEX_SQL_RATIO_STATED:
    case CAPEX_SQL_RATIO_LOW:
    case CAPEX_SQL_RATIO_HIGH:
    case CAPEX_SQL_RATIO_STATE:
      put_ratio (context, capex_table_get_ratio (answer, row, column->column),
                 column->part);
      break;
    case CAPEX_SQL_CAVEATS:
      put_caveats (context, answer, row);
      break;
    case CAPEX_SQL_SOURCES:
      put_taken_text (
          context,
          g_strjoinv (" ", (char **) capex_table_list_sources (answer, row)));
      break;
    case CAPEX_SQL_SENTENCE:
      put_text (context, capex_table_get_sentence (answer, row));
      break;
    case CAPEX_SQL_MISSING:
      sqlite3_result_int (context, capex_table_is_missing (answer, row));
      break;
    case CAPEX_SQL_BASIS:
      put_text (context, capex_table_get_basis_line (answer));
      break;
    case CAPEX_SQL_REFUSED:
      sqlite3_result_null (context);
      break;
    case CAPEX_SQL_EXPLANATION:
      put_explanation (context, answer, row);
      break;
    }
}
