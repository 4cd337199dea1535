/* capex-test-csv.h - Small datasets and folders for the tests of CSV files
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib/gstdio.h>

#include <capex/capex-csv-reader.h>
#include <capex/capex-error.h>

#include "capex-test.h"
#include "write/capex-csv-text-private.h"

#define HEADER "company,measure,period,amount,source\n"
#define ROW "acme,capex,2024,10 billion USD,report\n"

/* A builder with what the facts here name */
static inline CapexDatasetBuilder *
builder_with_names (void)
{
  static const struct
  {
    CapexRegister table;
    const char *text;
  } files[] = {
      {CAPEX_REGISTER_SOURCES,     "id\nreport\n"                },
      {CAPEX_REGISTER_COMPANIES,   "id,name\nacme,Acme\nbolt,\n" },
      {CAPEX_REGISTER_MEASURES,    "id,kind\ncapex,flow\n"       },
      {CAPEX_REGISTER_DEFINITIONS, "measure,id\ncapex,unstated\n"},
  };
  CapexDatasetBuilder *builder = capex_dataset_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GInputStream) stream =
          g_memory_input_stream_new_from_data (files[i].text, -1, NULL);

      ck_assert (capex_csv_read_stream (builder, files[i].table, "names",
                                        stream, NULL, NULL));
    }
  return builder;
}

static inline gboolean
read_text (CapexDatasetBuilder *builder,
           CapexRegister table,
           const char *text,
           gssize length,
           GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text,
                                                                         length,
                                                                         NULL);

  return capex_csv_read_stream (builder, table,
                                capex_register_get_file_name (table), stream,
                                NULL, error);
}

/* All rows of all tables */
static inline char *
dump (CapexDataset *dataset)
{
  GString *text = g_string_new (NULL);

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    {
      guint n_rows = capex_dataset_get_n_rows (dataset, table);

      capex_csv_put_header (text, table);
      for (guint i = 0; i < n_rows; i++)
        g_assert (capex_csv_put_row (text, dataset, table, i, NULL));
    }
  return g_string_free (text, FALSE);
}

static inline char *
finish_and_dump (CapexDatasetBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexDataset) dataset = capex_dataset_builder_finish (builder,
                                                                   &error);

  assert_no_error (error);
  return dump (dataset);
}

static inline char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *path = g_dir_make_tmp ("capex-csv-XXXXXX", &error);

  assert_no_error (error);
  return path;
}

static inline void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      if (g_file_test (file, G_FILE_TEST_IS_DIR))
        remove_folder (file);
      else
        g_unlink (file);
    }
  g_rmdir (path);
}

static inline void
put_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  ck_assert (g_file_set_contents (path, text, -1, NULL));
}

static inline char *
get_file (const char *folder, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *text = NULL;

  g_file_get_contents (path, &text, NULL, NULL);
  return text;
}

static inline guint
count_files (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (folder) != NULL)
    n++;
  return n;
}

/* A folder with the files that builder_with_names() reads */
static inline char *
make_folder_with_names (void)
{
  char *folder = make_folder ();

  put_file (folder, "sources.csv", "id\nreport\n");
  put_file (folder, "companies.csv", "id,name\nacme,Acme\n");
  put_file (folder, "measures.csv", "id,kind\ncapex,flow\n");
  return folder;
}

static inline CapexDataset *
read_folder (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  CapexDataset *dataset;

  ck_assert_msg (capex_csv_read_folder (builder, path, NULL, &error), "%s",
                 capex_test_describe (error));
  dataset = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);
  return dataset;
}
