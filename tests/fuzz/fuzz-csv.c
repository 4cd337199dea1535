/* fuzz-csv.c - Any bytes as a CSV file of any table
 *
 * The first byte chooses the table, as the digit of its number; the others are
 * the file. The rows that it may name are there before it.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

#include <string.h>

#include <capex/capex-csv-reader.h>
#include <capex/capex-error.h>

#include "write/capex-csv-text-private.h"

static const struct
{
  CapexRegister table;
  const char *text;
} names[] = {
    {CAPEX_REGISTER_SOURCES,     "id,kind,publisher\n"
                             "report,filing,SEC\n"
                             "page,press,The Page\n"  },
    {CAPEX_REGISTER_COMPANIES,
     "id,kind,name,currency,fiscal_year_end,fiscal_label\n"
     "acme,company,Acme Inc.,USD,06-30,end\n"
     "bolt,company,Bolt,CNY,09-last-Saturday,start\n"
     "duct,market,Duct,,,\n"                                                      },
    {CAPEX_REGISTER_MEASURES,    "id,kind,signed,share_of\n"
                              "capex,flow,no,\n"
                              "flows,flow,yes,\n"
                              "chips,stock,no,\n"
                              "part,share,no,capex\n"},
    {CAPEX_REGISTER_DEFINITIONS, "measure,id,signed\n"
                                 "capex,cash,no\n"
                                 "capex,unstated,no\n"
                                 "flows,net,yes\n"},
};

static gboolean
read_bytes (CapexDatasetBuilder *builder,
            CapexRegister table,
            const char *bytes,
            gsize size,
            GError **error)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (bytes, (gssize) size, NULL);

  return capex_csv_read_stream (builder, table, "fuzz.csv", stream, NULL,
                                error);
}

static CapexDatasetBuilder *
builder_with_names (void)
{
  CapexDatasetBuilder *builder = capex_dataset_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (read_bytes (builder, names[i].table, names[i].text,
                               strlen (names[i].text), NULL));
  return builder;
}

/* The rows of all tables, or NULL if one of them cannot be written */
static GString **
write_tables (CapexDataset *dataset)
{
  GString **texts = g_new0 (GString *, CAPEX_N_REGISTERS);

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    {
      g_autoptr (GError) error = NULL;
      guint n_rows = capex_dataset_get_n_rows (dataset, table);

      texts[table] = g_string_new (NULL);
      capex_csv_put_header (texts[table], table);
      for (guint i = 0; i < n_rows; i++)
        {
          capex_csv_put_row (texts[table], dataset, table, i, &error);
          g_assert_no_error (error);
        }
    }
  return texts;
}

static void
free_tables (GString **texts)
{
  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    g_string_free (texts[table], TRUE);
  g_free (texts);
}

static void
assert_equal_tables (CapexDataset *a, CapexDataset *b)
{
  GString **left = write_tables (a);
  GString **right = write_tables (b);

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    g_assert_cmpstr (left[table]->str, ==, right[table]->str);
  free_tables (left);
  free_tables (right);
}

/* Every line names the file, a line and a column, but for the count of what is
 * not told */
static void
assert_located (const GError *error)
{
  g_auto (GStrv) lines = NULL;

  g_assert_true (error->domain == CAPEX_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));

  lines = g_strsplit (error->message, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    g_assert_true (
        g_regex_match_simple ("^fuzz\\.csv:[1-9][0-9]*:[1-9][0-9]*: ", lines[i],
                              0, 0) ||
        (i == 20 && g_str_has_prefix (lines[i], "and ")));
}

/* What is written of a dataset is the dataset */
static void
assert_comes_back (CapexDataset *dataset)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) again = NULL;
  g_autoptr (GError) error = NULL;
  GString **texts = write_tables (dataset);

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    {
      read_bytes (builder, table, texts[table]->str, texts[table]->len, &error);
      g_assert_no_error (error);
    }
  free_tables (texts);

  again = capex_dataset_builder_finish (builder, &error);
  g_assert_no_error (error);
  assert_equal_tables (dataset, again);
}

static void
assert_nothing_is_left (CapexDatasetBuilder *builder)
{
  g_autoptr (CapexDatasetBuilder) fresh = builder_with_names ();
  g_autoptr (CapexDataset) left = NULL;
  g_autoptr (CapexDataset) expected = NULL;

  left = capex_dataset_builder_finish (builder, NULL);
  expected = capex_dataset_builder_finish (fresh, NULL);
  assert_equal_tables (left, expected);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexDatasetBuilder) builder = NULL;
  g_autoptr (CapexDataset) dataset = NULL;
  CapexRegister table;

  if (size == 0)
    return 0;

  table = (CapexRegister) ((uint8_t) (data[0] - '0') % CAPEX_N_REGISTERS);
  builder = builder_with_names ();
  if (!read_bytes (builder, table, (const char *) data + 1, size - 1, &error))
    {
      assert_located (error);
      assert_nothing_is_left (builder);
      return 0;
    }
  g_assert_no_error (error);

  dataset = capex_dataset_builder_finish (builder, &error);
  if (dataset != NULL)
    assert_comes_back (dataset);
  else
    assert_located (error);
  return 0;
}
