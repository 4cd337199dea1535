/* capex-arrow.c - A table as a stream of Arrow arrays
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-ratio-private.h"
#include "write/capex-arrow-amount-private.h"
#include "write/capex-arrow-stream-private.h"
#include "write/capex-figure-text-private.h"

static void
list_column (GPtrArray *columns,
             CapexArrowType type,
             const char *name,
             const char *part,
             const char *title)
{
  g_autofree char *whole = g_strconcat (name, part, NULL);
  CapexArrowColumn *column = capex_arrow_column_new (type, whole, TRUE);

  capex_arrow_column_set_title (column, title);
  g_ptr_array_add (columns, column);
}

static void
list_parts (GPtrArray *columns,
            CapexTable *table,
            guint column,
            CapexArrowType type,
            const char *last)
{
  const char *name = capex_table_get_column_name (table, column);
  const char *title = capex_table_get_column_title (table, column);

  list_column (columns, type, name, "_stated", title);
  list_column (columns, type, name, "_low", title);
  list_column (columns, type, name, "_high", title);
  list_column (columns, CAPEX_ARROW_WORD, name, last, title);
}

static void
list_cell (GPtrArray *columns, CapexTable *table, guint column)
{
  const char *name = capex_table_get_column_name (table, column);
  const char *title = capex_table_get_column_title (table, column);

  switch (capex_table_get_column_type (table, column))
    {
    case CAPEX_COLUMN_TEXT:
      list_column (columns, CAPEX_ARROW_WORD, name, NULL, title);
      break;
    case CAPEX_COLUMN_AMOUNT:
      list_parts (columns, table, column, CAPEX_ARROW_NUMBER, "_unit");
      break;
    case CAPEX_COLUMN_RATIO:
    case CAPEX_COLUMN_MULTIPLE:
    case CAPEX_COLUMN_NUMBER:
      list_parts (columns, table, column, CAPEX_ARROW_DOUBLE, "_state");
      break;
    case CAPEX_COLUMN_INTEGER:
      list_column (columns, CAPEX_ARROW_INTEGER, name, NULL, title);
      break;
    }
}

static void
list_columns (gpointer object, GPtrArray *columns)
{
  CapexTable *table = object;

  for (guint i = 0; i < capex_table_get_n_columns (table); i++)
    list_cell (columns, table, i);
  g_ptr_array_add (columns, capex_arrow_column_new (CAPEX_ARROW_TEXTS,
                                                    "caveats", FALSE));
  g_ptr_array_add (columns, capex_arrow_column_new (CAPEX_ARROW_TEXTS,
                                                    "sources", FALSE));
  g_ptr_array_add (columns,
                   capex_arrow_column_new (CAPEX_ARROW_TEXT, "sentence", TRUE));
  g_ptr_array_add (columns, capex_arrow_column_new (CAPEX_ARROW_BOOLEAN,
                                                    "missing", FALSE));
}

static void
add_metadata (gpointer object, GByteArray *metadata)
{
  CapexTable *table = object;
  const char *line = capex_table_get_basis_line (table);
  const char *const *parts = capex_table_list_basis (table);

  capex_arrow_metadata_add (metadata, "capex.comparison",
                            capex_table_get_comparison (table));
  if (*line != '\0')
    capex_arrow_metadata_add (metadata, "capex.basis", line);
  for (; *parts != NULL; parts++)
    {
      g_autofree char *key = g_strconcat ("capex.basis.", *parts, NULL);
      const char *value = capex_table_get_basis (table, *parts);

      if (value != NULL)
        capex_arrow_metadata_add (metadata, key, value);
    }
}

static void
add_double (CapexArrowColumn *column, double value, gboolean is_known)
{
  if (is_known)
    capex_arrow_column_add_double (column, value);
  else
    capex_arrow_column_add_null (column);
}

static void
add_ratio (CapexArrowColumn **parts, const CapexRatio *ratio)
{
  const CapexRatioBounds *bounds;

  if (ratio == NULL)
    {
      capex_arrow_add_nulls (parts);
      return;
    }

  bounds = capex_ratio_peek_bounds (ratio);
  add_double (parts[0], bounds->stated, bounds->flags & CAPEX_BOUNDS_STATED);
  add_double (parts[1], bounds->low, bounds->flags & CAPEX_BOUNDS_LOW);
  add_double (parts[2], bounds->high, bounds->flags & CAPEX_BOUNDS_HIGH);
  capex_arrow_column_add_text (parts[3],
                               capex_figure_state_to_string (bounds->state));
}

/* Returns how many of @at the cell took */
static guint
add_cell (CapexTable *table, guint row, guint column, CapexArrowColumn **at)
{
  switch (capex_table_get_column_type (table, column))
    {
    case CAPEX_COLUMN_AMOUNT:
      capex_arrow_add_amount (at, capex_table_get_amount (table, row, column));
      return CAPEX_ARROW_PARTS;
    case CAPEX_COLUMN_RATIO:
    case CAPEX_COLUMN_MULTIPLE:
    case CAPEX_COLUMN_NUMBER:
      add_ratio (at, capex_table_get_ratio (table, row, column));
      return CAPEX_ARROW_PARTS;
    case CAPEX_COLUMN_INTEGER:
      if (capex_table_has_integer (table, row, column))
        capex_arrow_column_add_integer (*at,
                                        capex_table_get_integer (table, row,
                                                                 column));
      else
        capex_arrow_column_add_null (*at);
      return 1;
    case CAPEX_COLUMN_TEXT:
      break;
    }

  capex_arrow_column_add_text (*at, capex_table_get_text (table, row, column));
  return 1;
}

static void
add_row (gpointer object, guint row, GPtrArray *columns)
{
  CapexTable *table = object;
  CapexArrowColumn **at = (CapexArrowColumn **) columns->pdata;
  g_auto (GStrv) caveats = capex_caveats_dup_codes (
      capex_table_get_caveats (table, row));

  for (guint i = 0; i < capex_table_get_n_columns (table); i++)
    at += add_cell (table, row, i, at);
  capex_arrow_column_add_texts (*at++, (const char *const *) caveats);
  capex_arrow_column_add_texts (*at++, capex_table_list_sources (table, row));
  capex_arrow_column_add_text (*at++, capex_table_get_sentence (table, row));
  capex_arrow_column_add_boolean (*at, capex_table_is_missing (table, row));
}

/**
 * capex_table_export_arrow_stream: (skip)
 * @self: a table
 * @out: a structure that holds nothing yet
 *
 * Hands out a table by the Arrow C stream interface, which DuckDB, pyarrow,
 * polars, R and others take without a copy. Nothing of Arrow is linked: the two
 * sides share three structures, which this header declares.
 *
 * Shape: one row a row of @self, in order, in the columns of
 * %CAPEX_FORMAT_CSV by the same names.
 *
 * - a text is dictionary(int32, utf8);
 * - an amount `x` is `x_stated`, `x_low` and `x_high`, decimal128(38, 9),
 * exact, and `x_unit`, dictionary(int32, utf8);
 * - a ratio is `x_stated`, `x_low` and `x_high`, float64, and `x_state`,
 *   dictionary(int32, utf8): `ok`, `open` or `not-meaningful`;
 * - a whole number is int64;
 * - `caveats` (codes) and `sources` (ids) are list(utf8), `sentence` is utf8
 * and `missing` bool.
 *
 * Bounds: null is what is not stated, an open bound, or an empty cell; it is
 * never zero. The types do not depend on what the cells hold.
 *
 * The schema's metadata has `capex.comparison`, `capex.basis` (the line that
 * people read) and `capex.basis.PART` of each part of the basis, such as
 * `capex.basis.as-of`; that of a field has `capex.title`, for people.
 *
 * The stream holds a reference on @self, and its arrays live on their own:
 * @self may go at once, and the stream before its arrays. A table of more than
 * 65,536 rows comes in several arrays, and one without rows in none. Nothing in
 * the stream can fail: its calls give 0, and `get_last_error` gives `NULL`. One
 * thread at a time may ask it.
 *
 * Release @out by its `release`, as the interface demands.
 */
void
capex_table_export_arrow_stream (CapexTable *self, struct ArrowArrayStream *out)
{
  static const CapexArrowRows rows = {list_columns, add_metadata, add_row};

  g_return_if_fail (CAPEX_IS_TABLE (self));
  g_return_if_fail (out != NULL);

  capex_arrow_stream_init (out, G_OBJECT (self), &rows,
                           capex_table_get_n_rows (self));
}
