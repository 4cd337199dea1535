/* test-arrow.c - Tables and facts by the C interfaces of Apache Arrow
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test.h"

#include <string.h>

#include <capex/capex.h>

#include "base/capex-number-private.h"
#include "capex-test-dataset.h"
#include "compare/capex-table-private.h"
#include "value/capex-amount-private.h"
#include "write/capex-arrow-stream-private.h"

/* Days since 1970-01-01 */
#define FIRST_OF_2024 19723
#define LAST_OF_2024 20088
#define FIRST_OF_2026 20454
#define LAST_OF_2026 20818

/* ------------------------------------------------------------------------
 * What a reader does
 */

/* One array of a stream, and what its columns are */
typedef struct
{
  struct ArrowSchema schema;
  struct ArrowArray rows;
} Batch;

/* The only array of a stream, which is released; @out has no rows if none */
static void
read_one (struct ArrowArrayStream *stream, Batch *out)
{
  struct ArrowArray end;

  ck_assert_int_eq (stream->get_schema (stream, &out->schema), 0);
  ck_assert_int_eq (stream->get_next (stream, &out->rows), 0);
  ck_assert_int_eq (stream->get_next (stream, &end), 0);
  ck_assert_ptr_null (end.release);
  ck_assert_ptr_null (stream->get_last_error (stream));
  stream->release (stream);
  ck_assert_ptr_null (stream->release);
}

static void
read_table (CapexTable *table, Batch *out)
{
  struct ArrowArrayStream stream;

  capex_table_export_arrow_stream (table, &stream);
  read_one (&stream, out);
}

static void
clear_batch (Batch *batch)
{
  if (batch->rows.release != NULL)
    {
      batch->rows.release (&batch->rows);
      ck_assert_ptr_null (batch->rows.release);
    }
  if (batch->schema.release != NULL)
    {
      batch->schema.release (&batch->schema);
      ck_assert_ptr_null (batch->schema.release);
    }
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Batch, clear_batch)

static guint
find (const Batch *batch, const char *name)
{
  for (guint i = 0; i < batch->schema.n_children; i++)
    if (g_str_equal (batch->schema.children[i]->name, name))
      return i;

  ck_abort_msg ("there is no column %s", name);
  return 0;
}

static gboolean
bit (const void *bits, gint64 index)
{
  return ((const guint8 *) bits)[index / 8] >> index % 8 & 1;
}

static gboolean
is_null (const struct ArrowArray *array, gint64 row)
{
  ck_assert_int_eq (array->offset, 0);
  ck_assert_int_lt (row, array->length);
  ck_assert_int_eq (array->null_count > 0, array->buffers[0] != NULL);
  return array->buffers[0] != NULL && !bit (array->buffers[0], row);
}

static char *
dup_text (const struct ArrowArray *array, gint64 row)
{
  const gint32 *ends = array->buffers[1];
  const char *bytes = array->buffers[2];

  ck_assert_int_eq (array->n_buffers, 3);
  return g_strndup (bytes + ends[row], (gsize) (ends[row + 1] - ends[row]));
}

static char *
dup_texts (const struct ArrowArray *array, gint64 row)
{
  const gint32 *ends = array->buffers[1];
  GString *all = g_string_new (NULL);

  ck_assert_int_eq (array->n_buffers, 2);
  ck_assert_int_eq (ends[array->length], array->children[0]->length);
  for (gint32 i = ends[row]; i < ends[row + 1]; i++)
    {
      g_autofree char *text = dup_text (array->children[0], i);

      g_string_append_printf (all, "%s%s", i > ends[row] ? " " : "", text);
    }
  return g_string_free (all, FALSE);
}

static char *
dup_number (const struct ArrowArray *array, gint64 row)
{
  char digits[CAPEX_NUMBER_BUFFER];
  CapexNumber number;

  memcpy (&number, (const char *) array->buffers[1] + 16 * row, sizeof number);
  return g_strdup (capex_number_format (number, digits));
}

/* A cell as text, whatever its type is; "null" is null */
static char *
dup_cell (const Batch *batch, const char *name, gint64 row)
{
  guint column = find (batch, name);
  const struct ArrowSchema *field = batch->schema.children[column];
  const struct ArrowArray *array = batch->rows.children[column];

  if (is_null (array, row))
    {
      ck_assert (field->flags & ARROW_FLAG_NULLABLE);
      return g_strdup ("null");
    }
  if (field->dictionary != NULL)
    {
      gint32 place = ((const gint32 *) array->buffers[1])[row];

      ck_assert_str_eq (field->format, "i");
      ck_assert_str_eq (field->dictionary->format, "u");
      ck_assert_int_lt (place, array->dictionary->length);
      return dup_text (array->dictionary, place);
    }
  if (g_str_equal (field->format, "u"))
    return dup_text (array, row);
  if (g_str_equal (field->format, "+l"))
    return dup_texts (array, row);
  if (g_str_equal (field->format, "d:38,9"))
    return dup_number (array, row);
  if (g_str_equal (field->format, "g"))
    return g_strdup_printf ("%a", ((const double *) array->buffers[1])[row]);
  if (g_str_equal (field->format, "l"))
    return g_strdup_printf ("%" G_GINT64_FORMAT,
                            ((const gint64 *) array->buffers[1])[row]);
  if (g_str_equal (field->format, "tdD"))
    return g_strdup_printf ("%d", ((const gint32 *) array->buffers[1])[row]);

  ck_assert_str_eq (field->format, "b");
  return g_strdup (bit (array->buffers[1], row) ? "true" : "false");
}

/* @expected of NULL is null */
static void
assert_cell (const Batch *batch,
             gint64 row,
             const char *name,
             const char *part,
             const char *expected)
{
  g_autofree char *column = g_strconcat (name, part, NULL);
  g_autofree char *cell = dup_cell (batch, column, row);

  ck_assert_msg (g_str_equal (cell, expected != NULL ? expected : "null"),
                 "%s of row %d is %s, not %s", column, (int) row, cell,
                 expected);
}

static void
assert_format (const Batch *batch, const char *name, const char *format)
{
  ck_assert_str_eq (batch->schema.children[find (batch, name)]->format, format);
}

/* ------------------------------------------------------------------------
 * Every comparison
 */

static void
assert_amount (const Batch *batch,
               gint64 row,
               const char *name,
               const CapexAmount *amount)
{
  g_autofree char *stated = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *unit = NULL;

  if (amount != NULL)
    {
      stated = capex_amount_dup_stated_string (amount);
      low = capex_amount_dup_low_string (amount);
      high = capex_amount_dup_high_string (amount);
      unit = capex_unit_to_string (capex_amount_get_unit (amount));
    }
  assert_cell (batch, row, name, "_stated", stated);
  assert_cell (batch, row, name, "_low", low);
  assert_cell (batch, row, name, "_high", high);
  assert_cell (batch, row, name, "_unit", unit);
}

static void
assert_double (const Batch *batch,
               gint64 row,
               const char *name,
               const char *part,
               gboolean is_known,
               double value)
{
  g_autofree char *text = is_known ? g_strdup_printf ("%a", value) : NULL;

  assert_cell (batch, row, name, part, text);
}

static void
assert_ratio (const Batch *batch,
              gint64 row,
              const char *name,
              const CapexRatio *ratio)
{
  static const char *const states[] = {"ok", "open", "not-meaningful"};

  if (ratio == NULL)
    {
      assert_cell (batch, row, name, "_stated", NULL);
      assert_cell (batch, row, name, "_low", NULL);
      assert_cell (batch, row, name, "_high", NULL);
      assert_cell (batch, row, name, "_state", NULL);
      return;
    }
  assert_double (batch, row, name, "_stated", capex_ratio_has_stated (ratio),
                 capex_ratio_get_stated (ratio));
  assert_double (batch, row, name, "_low", capex_ratio_has_low (ratio),
                 capex_ratio_get_low (ratio));
  assert_double (batch, row, name, "_high", capex_ratio_has_high (ratio),
                 capex_ratio_get_high (ratio));
  assert_cell (batch, row, name, "_state",
               states[capex_ratio_get_state (ratio)]);
}

static void
assert_table_cell (const Batch *batch,
                   CapexTable *table,
                   guint row,
                   guint column)
{
  const char *name = capex_table_get_column_name (table, column);
  CapexColumnType type = capex_table_get_column_type (table, column);
  g_autofree char *digits = NULL;

  if (type == CAPEX_COLUMN_TEXT)
    assert_cell (batch, row, name, NULL,
                 capex_table_get_text (table, row, column));
  else if (type == CAPEX_COLUMN_AMOUNT)
    assert_amount (batch, row, name,
                   capex_table_get_amount (table, row, column));
  else if (type == CAPEX_COLUMN_INTEGER)
    {
      if (capex_table_has_integer (table, row, column))
        digits = g_strdup_printf ("%" G_GINT64_FORMAT,
                                  capex_table_get_integer (table, row, column));
      assert_cell (batch, row, name, NULL, digits);
    }
  else
    assert_ratio (batch, row, name, capex_table_get_ratio (table, row, column));
}

static void
assert_same_rows (const Batch *batch, CapexTable *table)
{
  guint n_rows = capex_table_get_n_rows (table);

  ck_assert_int_eq (batch->rows.length, n_rows);
  for (guint row = 0; row < n_rows; row++)
    {
      g_auto (GStrv) codes = capex_caveats_dup_codes (
          capex_table_get_caveats (table, row));
      g_autofree char *caveats = g_strjoinv (" ", codes);
      g_autofree char *sources =
          g_strjoinv (" ", (char **) capex_table_list_sources (table, row));

      for (guint i = 0; i < capex_table_get_n_columns (table); i++)
        assert_table_cell (batch, table, row, i);
      assert_cell (batch, row, "caveats", NULL, caveats);
      assert_cell (batch, row, "sources", NULL, sources);
      assert_cell (batch, row, "sentence", NULL,
                   capex_table_get_sentence (table, row));
      assert_cell (batch, row, "missing", NULL,
                   capex_table_is_missing (table, row) ? "true" : "false");
    }
}

/* The columns are those of CSV, in its order */
static void
assert_same_columns (const Batch *batch, CapexTable *table)
{
  g_autofree char *csv = capex_table_write (table, CAPEX_FORMAT_CSV,
                                            CAPEX_WRITE_DEFAULT);
  g_auto (GStrv) lines = g_strsplit (csv, "\n", 2);
  g_auto (GStrv) names = g_strsplit (lines[0], ",", -1);

  ck_assert_str_eq (batch->schema.format, "+s");
  ck_assert_int_eq (batch->schema.n_children, g_strv_length (names));
  ck_assert_int_eq (batch->rows.n_children, g_strv_length (names));
  for (guint i = 0; names[i] != NULL; i++)
    {
      const struct ArrowArray *array = batch->rows.children[i];
      gint64 n_nulls = 0;

      ck_assert_str_eq (batch->schema.children[i]->name, names[i]);
      ck_assert_int_eq (array->length, batch->rows.length);
      for (gint64 row = 0; row < array->length; row++)
        n_nulls += is_null (array, row);
      ck_assert_int_eq (array->null_count, n_nulls);
    }
}

/* The value of a key in metadata as Arrow packs it, or NULL */
static char *
dup_metadata (const char *metadata, const char *key)
{
  gint32 n, length;

  memcpy (&n, metadata, 4);
  metadata += 4;
  for (gint32 i = 0; i < n; i++)
    {
      gboolean is_key;

      memcpy (&length, metadata, 4);
      is_key = (gsize) length == strlen (key) &&
               memcmp (metadata + 4, key, strlen (key)) == 0;
      metadata += 4 + length;
      memcpy (&length, metadata, 4);
      if (is_key)
        return g_strndup (metadata + 4, (gsize) length);
      metadata += 4 + length;
    }
  return NULL;
}

static void
assert_metadata (const char *metadata, const char *key, const char *expected)
{
  g_autofree char *value = dup_metadata (metadata, key);

  ck_assert_pstr_eq (value, expected);
}

static void
assert_same_basis (const Batch *batch, CapexTable *table)
{
  const char *const *parts = capex_table_list_basis (table);

  assert_metadata (batch->schema.metadata, "capex.comparison",
                   capex_table_get_comparison (table));
  assert_metadata (batch->schema.metadata, "capex.basis",
                   capex_table_get_basis_line (table));
  for (; *parts != NULL; parts++)
    {
      g_autofree char *key = g_strconcat ("capex.basis.", *parts, NULL);

      assert_metadata (batch->schema.metadata, key,
                       capex_table_get_basis (table, *parts));
    }
}

START_TEST (every_comparison_arrives_to_the_last_digit)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  const char *const *names = capex_comparison_list ();
  guint n_answers = 0;
  guint n_refused = 0; /* part: no such total is in the data */

  for (guint i = 0; names[i] != NULL; i++)
    {
      const CapexComparison *comparison = capex_comparison_find (names[i],
                                                                 NULL);
      const char *example = capex_comparison_get_example (comparison);
      g_autoptr (GError) error = NULL;
      g_autoptr (CapexTable) table = NULL;
      g_auto (Batch) batch = {0};

      if (!capex_test_is_in_sample (i))
        continue;
      table = capex_test_ask (dataset, example + strlen ("capex "), &error);
      if (table == NULL)
        {
          n_refused++;
          continue;
        }
      ck_assert_uint_gt (capex_table_get_n_rows (table), 0);
      read_table (table, &batch);
      assert_same_columns (&batch, table);
      assert_same_rows (&batch, table);
      assert_same_basis (&batch, table);
      n_answers++;
    }
  ck_assert_uint_gt (n_answers, 2);
  ck_assert_uint_le (n_refused, 1);
}
END_TEST

/* ------------------------------------------------------------------------
 * Tables by hand
 */

static const CapexColumn columns[] = {
    {"company", CAPEX_COLUMN_TEXT,     "Company", NULL},
    {"amount",  CAPEX_COLUMN_AMOUNT,   "Amount",  NULL},
    {"share",   CAPEX_COLUMN_RATIO,    "Share",   NULL},
    {"times",   CAPEX_COLUMN_MULTIPLE, "Times",   NULL},
    {"number",  CAPEX_COLUMN_NUMBER,   "Number",  NULL},
    {"rank",    CAPEX_COLUMN_INTEGER,  "Rank",    NULL},
};

static CapexTable *
new_table (void)
{
  return capex_table_new ("share", columns, G_N_ELEMENTS (columns));
}

static void
set_amount (CapexTable *table, guint row, const char *text)
{
  g_autoptr (CapexAmount) amount = capex_amount_new_from_string_signed (text,
                                                                        NULL,
                                                                        NULL);

  capex_table_set_amount (table, row, 1, capex_amount_peek_bounds (amount),
                          capex_amount_get_unit (amount));
}

START_TEST (types_are_those_of_the_interface)
{
  static const char *const formats[][2] = {
      {"company",       "i"     },
      {"amount_stated", "d:38,9"},
      {"amount_low",    "d:38,9"},
      {"amount_high",   "d:38,9"},
      {"amount_unit",   "i"     },
      {"share_stated",  "g"     },
      {"times_low",     "g"     },
      {"number_high",   "g"     },
      {"share_state",   "i"     },
      {"rank",          "l"     },
      {"caveats",       "+l"    },
      {"sources",       "+l"    },
      {"sentence",      "u"     },
      {"missing",       "b"     },
  };
  g_autoptr (CapexTable) table = new_table ();
  g_auto (Batch) batch = {0};

  read_table (table, &batch);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    assert_format (&batch, formats[i][0], formats[i][1]);
  ck_assert_str_eq (
      batch.schema.children[find (&batch, "sources")]->children[0]->format,
      "u");
  ck_assert_int_eq (batch.schema.children[find (&batch, "missing")]->flags, 0);
  assert_metadata (batch.schema.children[find (&batch, "amount_low")]->metadata,
                   "capex.title", "Amount");
}
END_TEST

START_TEST (a_table_without_rows_has_a_schema_and_no_array)
{
  g_autoptr (CapexTable) table = new_table ();
  g_auto (Batch) batch = {0};

  read_table (table, &batch);
  ck_assert_ptr_null (batch.rows.release);
  ck_assert_int_eq (batch.schema.n_children, 6 + 4 * 3 + 4);
  assert_metadata (batch.schema.metadata, "capex.comparison", "share");
  assert_metadata (batch.schema.metadata, "capex.basis", NULL);
}
END_TEST

START_TEST (an_amount_is_a_count_of_billionths_in_sixteen_bytes)
{
  g_autoptr (CapexTable) table = new_table ();
  g_auto (Batch) batch = {0};
  const gint64 *halves;

  capex_table_add_row (table);
  set_amount (table, 0, "-1.5 USD");
  read_table (table, &batch);

  halves = batch.rows.children[find (&batch, "amount_stated")]->buffers[1];
  ck_assert_int_eq (halves[0], -1500000000);
  ck_assert_int_eq (halves[1], -1);
}
END_TEST

START_TEST (the_greatest_amounts_keep_all_their_digits)
{
  g_autoptr (CapexTable) table = new_table ();
  g_auto (Batch) batch = {0};

  capex_table_add_row (table);
  capex_table_add_row (table);
  set_amount (table, 0, "99999999999999999999999999999.999999999 USD");
  set_amount (table, 1, "-99999999999999999999999999999.999999999 USD");
  read_table (table, &batch);

  assert_cell (&batch, 0, "amount_low", NULL,
               "99999999999999999999999999999.999999999");
  assert_cell (&batch, 1, "amount_high", NULL,
               "-99999999999999999999999999999.999999999");
}
END_TEST

START_TEST (an_open_bound_and_an_empty_cell_are_null_and_zero_is_not)
{
  g_autoptr (CapexTable) table = new_table ();
  g_auto (Batch) batch = {0};

  for (int i = 0; i < 3; i++)
    capex_table_add_row (table);
  set_amount (table, 0, "over $300 billion");
  set_amount (table, 1, "0 USD");
  capex_table_set_integer (table, 1, 5, 0);
  capex_table_set_text (table, 1, 0, "");
  capex_table_set_missing (table, 2);
  read_table (table, &batch);

  assert_cell (&batch, 0, "amount_low", NULL, "300000000000");
  assert_cell (&batch, 0, "amount_stated", NULL, NULL);
  assert_cell (&batch, 0, "amount_high", NULL, NULL);
  assert_cell (&batch, 0, "amount_unit", NULL, "USD");
  assert_cell (&batch, 0, "rank", NULL, NULL);
  assert_cell (&batch, 0, "company", NULL, NULL);
  assert_cell (&batch, 0, "missing", NULL, "false");
  assert_cell (&batch, 0, "caveats", NULL, "");
  assert_cell (&batch, 0, "sentence", NULL, NULL);
  assert_cell (&batch, 1, "amount_stated", NULL, "0");
  assert_cell (&batch, 1, "amount_high", NULL, "0");
  assert_cell (&batch, 1, "rank", NULL, "0");
  assert_cell (&batch, 1, "company", NULL, "");
  assert_cell (&batch, 2, "amount_low", NULL, NULL);
  assert_cell (&batch, 2, "amount_unit", NULL, NULL);
  assert_cell (&batch, 2, "share_state", NULL, NULL);
  assert_cell (&batch, 2, "missing", NULL, "true");
}
END_TEST

START_TEST (a_null_after_many_values_leaves_them)
{
  g_autoptr (CapexTable) table = new_table ();
  g_auto (Batch) batch = {0};
  const guint nulls[] = {10, 16, 17};

  for (guint row = 0; row < 20; row++)
    {
      capex_table_add_row (table);
      if (row != nulls[0] && row != nulls[1] && row != nulls[2])
        capex_table_set_integer (table, row, 5, row);
      if (row % 3 == 0)
        capex_table_set_missing (table, row);
    }
  read_table (table, &batch);

  for (guint row = 0; row < 20; row++)
    {
      g_autofree char *digits = g_strdup_printf ("%u", row);
      gboolean has_none = row == 10 || row == 16 || row == 17;

      assert_cell (&batch, row, "rank", NULL, has_none ? NULL : digits);
      assert_cell (&batch, row, "missing", NULL,
                   row % 3 == 0 ? "true" : "false");
    }
  ck_assert_int_eq (batch.rows.children[find (&batch, "rank")]->null_count, 3);
}
END_TEST

START_TEST (a_text_that_repeats_is_kept_once)
{
  static const char *const texts[] = {"meta", "株式会社", "meta", "meta"};
  g_autoptr (CapexTable) table = new_table ();
  g_auto (Batch) batch = {0};
  struct ArrowArray *company;

  for (guint row = 0; row < G_N_ELEMENTS (texts); row++)
    {
      capex_table_add_row (table);
      capex_table_set_text (table, row, 0, texts[row]);
    }
  read_table (table, &batch);

  for (guint row = 0; row < G_N_ELEMENTS (texts); row++)
    assert_cell (&batch, row, "company", NULL, texts[row]);
  company = batch.rows.children[find (&batch, "company")];
  ck_assert_int_eq (company->dictionary->length, 2);
}
END_TEST

START_TEST (what_is_no_utf8_is_replaced)
{
  g_autoptr (CapexTable) table = new_table ();
  g_auto (Batch) batch = {0};
  const struct ArrowArray *company;

  capex_table_add_row (table);
  capex_table_add_row (table);
  capex_table_set_text (table, 0, 0, "a\xff");
  capex_table_set_text (table, 1, 0, "a\xfe");
  capex_table_set_sentence (table, 0, "\xc3");
  capex_table_add_source (table, 0, "b\x80");
  read_table (table, &batch);

  assert_cell (&batch, 0, "company", NULL, "a\xef\xbf\xbd");
  assert_cell (&batch, 0, "sentence", NULL, "\xef\xbf\xbd");
  assert_cell (&batch, 0, "sources", NULL, "b\xef\xbf\xbd");
  assert_cell (&batch, 1, "company", NULL, "a\xef\xbf\xbd");
  company = batch.rows.children[find (&batch, "company")];
  ck_assert_int_eq (company->dictionary->length, 1);
}
END_TEST

START_TEST (many_rows_come_in_several_arrays)
{
  static const CapexColumn one[] = {
      {"n", CAPEX_COLUMN_INTEGER, "N", NULL}
  };
  g_autoptr (CapexTable) table = capex_table_new ("share", one, 1);
  struct ArrowArrayStream stream;
  gint64 n = 0;

  for (guint row = 0; row <= CAPEX_ARROW_MAX_ROWS; row++)
    {
      capex_table_add_row (table);
      capex_table_set_integer (table, row, 0, row);
    }
  capex_table_export_arrow_stream (table, &stream);
  for (guint part = 0; part < 2; part++)
    {
      struct ArrowArray rows;
      const gint64 *values;

      ck_assert_int_eq (stream.get_next (&stream, &rows), 0);
      ck_assert_int_eq (rows.length, part == 0 ? CAPEX_ARROW_MAX_ROWS : 1);
      values = rows.children[0]->buffers[1];
      for (gint64 i = 0; i < rows.length; i++)
        ck_assert_int_eq (values[i], n++);
      rows.release (&rows);
    }
  stream.release (&stream);
}
END_TEST

/* ------------------------------------------------------------------------
 * Who owns what
 */

static CapexTable *
new_filled_table (void)
{
  CapexTable *table = new_table ();

  capex_table_add_row (table);
  capex_table_set_text (table, 0, 0, "meta");
  capex_table_add_source (table, 0, "filing");
  return table;
}

START_TEST (the_stream_keeps_the_table_until_it_is_released)
{
  CapexTable *table = new_filled_table ();
  gpointer watched = table;
  struct ArrowArrayStream stream;
  Batch batch = {0};

  g_object_add_weak_pointer (G_OBJECT (table), &watched);
  capex_table_export_arrow_stream (table, &stream);
  g_object_unref (table);
  ck_assert_ptr_nonnull (watched);

  read_one (&stream, &batch);
  ck_assert_ptr_null (watched);
  assert_cell (&batch, 0, "company", NULL, "meta");
  clear_batch (&batch);
}
END_TEST

START_TEST (a_stream_may_be_released_unread)
{
  g_autoptr (CapexTable) table = new_filled_table ();
  struct ArrowArrayStream stream;

  capex_table_export_arrow_stream (table, &stream);
  stream.release (&stream);
  ck_assert_ptr_null (stream.release);
  ck_assert_uint_eq (G_OBJECT (table)->ref_count, 1);
}
END_TEST

START_TEST (a_column_may_be_moved_out_and_lives_on)
{
  g_autoptr (CapexTable) table = new_filled_table ();
  struct ArrowSchema field;
  struct ArrowArray array, words;
  Batch batch = {0};
  guint company;

  read_table (table, &batch);
  company = find (&batch, "company");
  field = *batch.schema.children[company];
  batch.schema.children[company]->release = NULL;
  array = *batch.rows.children[company];
  batch.rows.children[company]->release = NULL;
  words = *array.dictionary;
  array.dictionary->release = NULL;
  clear_batch (&batch);

  ck_assert_str_eq (field.name, "company");
  ck_assert_int_eq (array.length, 1);
  array.release (&array);
  ck_assert_ptr_null (array.release);
  ck_assert_mem_eq (words.buffers[2], "meta", 4);
  words.release (&words);
  ck_assert_ptr_null (words.release);
  field.release (&field);
  ck_assert_ptr_null (field.release);
}
END_TEST

START_TEST (the_schema_may_be_asked_for_again_and_after_the_rows)
{
  g_autoptr (CapexTable) table = new_filled_table ();
  struct ArrowArrayStream stream;
  struct ArrowSchema first, again;
  struct ArrowArray rows;

  capex_table_export_arrow_stream (table, &stream);
  stream.get_schema (&stream, &first);
  stream.get_next (&stream, &rows);
  stream.get_schema (&stream, &again);
  stream.release (&stream);

  ck_assert_int_eq (first.n_children, again.n_children);
  ck_assert_str_eq (first.children[0]->name, again.children[0]->name);
  first.release (&first);
  again.release (&again);
  rows.release (&rows);
}
END_TEST

/* ------------------------------------------------------------------------
 * Facts
 */

static void
read_facts (CapexDataset *dataset, Batch *out)
{
  struct ArrowArrayStream stream;

  capex_dataset_export_arrow_stream (dataset, &stream);
  read_one (&stream, out);
}

/* What is not told is an empty text to the getters, and null to Arrow */
static void
assert_told (const Batch *batch, gint64 row, const char *name, const char *text)
{
  assert_cell (batch, row, name, NULL, *text != '\0' ? text : NULL);
}

static void
assert_day (const Batch *batch, gint64 row, const char *name, GDate *day)
{
  g_autoptr (GDate) epoch = g_date_new_dmy (1, G_DATE_JANUARY, 1970);
  g_autofree char *days = g_strdup_printf ("%d",
                                           g_date_days_between (epoch, day));

  assert_cell (batch, row, name, NULL, days);
}

static void
assert_fact (const Batch *batch, gint64 row, CapexFact *fact)
{
  g_autofree char *number = g_strdup_printf ("%d", (int) row);
  g_autoptr (CapexPeriod) period = capex_fact_dup_period (fact);
  g_autoptr (GDate) first = capex_period_dup_first (period);
  g_autoptr (GDate) last = capex_period_dup_last (period);
  g_autoptr (CapexAmount) amount = capex_fact_dup_amount (fact);
  g_autofree char *period_text = capex_fact_dup_period_text (fact);
  g_autofree char *printed = capex_fact_dup_text (fact);

  assert_cell (batch, row, "fact", NULL, number);
  assert_told (batch, row, "company", capex_fact_get_company (fact));
  assert_told (batch, row, "measure", capex_fact_get_measure (fact));
  assert_told (batch, row, "definition", capex_fact_get_definition (fact));
  assert_told (batch, row, "scope",
               capex_scope_to_string (capex_fact_get_scope (fact)));
  assert_told (batch, row, "status",
               capex_status_to_string (capex_fact_get_status (fact)));
  assert_told (batch, row, "period", period_text);
  assert_day (batch, row, "first_day", first);
  assert_day (batch, row, "last_day", last);
  assert_told (batch, row, "printed", printed);
  assert_amount (batch, row, "amount", amount);
  assert_told (batch, row, "hedged",
               capex_amount_is_hedged (amount) ? "true" : "false");
  assert_told (batch, row, "speaker", capex_fact_get_speaker (fact));
  assert_told (batch, row, "source", capex_fact_get_source (fact));
  assert_told (batch, row, "claim", capex_fact_get_claim (fact));
  assert_told (batch, row, "part_of", capex_fact_get_part_of (fact));
  assert_told (batch, row, "counterparty", capex_fact_get_counterparty (fact));
  assert_told (batch, row, "note", capex_fact_get_note (fact));
}

START_TEST (every_fact_arrives_to_the_last_digit)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autofree char *newest = capex_dataset_dup_newest_known (dataset);
  guint n = capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS);
  g_auto (Batch) batch = {0};

  read_facts (dataset, &batch);
  ck_assert_int_eq (batch.rows.length, n);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CapexFact) fact = capex_dataset_dup_fact (dataset, i);

      if (capex_test_is_in_sample (i))
        assert_fact (&batch, i, fact);
    }
  assert_metadata (batch.schema.metadata, "capex.newest-known", newest);
}
END_TEST

static void
assert_days (const Batch *batch, gint64 row, const char *name, int expected)
{
  g_autofree char *text = g_strdup_printf ("%d", expected);

  assert_format (batch, name, "tdD");
  assert_cell (batch, row, name, NULL, text);
}

START_TEST (days_of_a_fact_are_days)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset ("acme, 2024, 10 billion USD",
                          "bolt, 2024, about 10 billion USD, known=2026", NULL);
  g_auto (Batch) batch = {0};

  read_facts (dataset, &batch);
  for (gint64 row = 0; row < 2; row++)
    {
      assert_days (&batch, row, "first_day", FIRST_OF_2024);
      assert_days (&batch, row, "last_day", LAST_OF_2024);
    }
  assert_days (&batch, 0, "known_first", FIRST_OF_2026 + 31);
  assert_days (&batch, 0, "known_last", FIRST_OF_2026 + 31);
  assert_days (&batch, 1, "known_first", FIRST_OF_2026);
  assert_days (&batch, 1, "known_last", LAST_OF_2026);
  assert_cell (&batch, 0, "hedged", NULL, "false");
  assert_cell (&batch, 1, "hedged", NULL, "true");
}
END_TEST

START_TEST (a_dataset_without_facts_has_a_schema_and_no_array)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (NULL, NULL);
  g_auto (Batch) batch = {0};

  read_facts (dataset, &batch);
  ck_assert_ptr_null (batch.rows.release);
  ck_assert_int_eq (batch.schema.n_children, 23);
  assert_metadata (batch.schema.metadata, "capex.newest-known", NULL);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("arrow");
  TCase *tables = tcase_create ("tables");
  TCase *owners = tcase_create ("owners");
  TCase *facts = tcase_create ("facts");

  tcase_add_test (tables, every_comparison_arrives_to_the_last_digit);
  tcase_add_test (tables, types_are_those_of_the_interface);
  tcase_add_test (tables, a_table_without_rows_has_a_schema_and_no_array);
  tcase_add_test (tables, an_amount_is_a_count_of_billionths_in_sixteen_bytes);
  tcase_add_test (tables, the_greatest_amounts_keep_all_their_digits);
  tcase_add_test (tables,
                  an_open_bound_and_an_empty_cell_are_null_and_zero_is_not);
  tcase_add_test (tables, a_null_after_many_values_leaves_them);
  tcase_add_test (tables, a_text_that_repeats_is_kept_once);
  tcase_add_test (tables, what_is_no_utf8_is_replaced);
  tcase_add_test (tables, many_rows_come_in_several_arrays);

  tcase_add_test (owners, the_stream_keeps_the_table_until_it_is_released);
  tcase_add_test (owners, a_stream_may_be_released_unread);
  tcase_add_test (owners, a_column_may_be_moved_out_and_lives_on);
  tcase_add_test (owners, the_schema_may_be_asked_for_again_and_after_the_rows);

  tcase_add_test (facts, every_fact_arrives_to_the_last_digit);
  tcase_add_test (facts, days_of_a_fact_are_days);
  tcase_add_test (facts, a_dataset_without_facts_has_a_schema_and_no_array);

  suite_add_tcase (suite, tables);
  suite_add_tcase (suite, owners);
  suite_add_tcase (suite, facts);
  return capex_test_run (suite);
}
