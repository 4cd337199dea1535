/* capex-csv-folder.c - The files of a folder, each as the table of its name
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-csv-reader.h>

#include <string.h>

#include <capex/capex-error.h>

#include "model/capex-dataset-builder-private.h"
#include "read/capex-csv-report-private.h"
#include "read/capex-datapackage-private.h"
#include "read/capex-read-file-private.h"

#define PACKAGE_FILE "datapackage.json"

static gboolean
refuse_file (const char *path, CapexError code, const char *why, GError **error)
{
  g_autofree char *clean = capex_csv_report_dup_clean (path);
  g_autofree char *clean_why = capex_csv_report_dup_clean (why);

  g_set_error (error, CAPEX_ERROR, (int) code, "%s: %s", clean, clean_why);
  return FALSE;
}

/* The names of what a folder holds */
static GHashTable *
list_folder (const char *path, GError **error)
{
  g_autoptr (GHashTable) names = NULL;
  g_autoptr (GError) cause = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &cause);
  const char *name;

  if (folder == NULL)
    {
      refuse_file (path, CAPEX_ERROR_IO, cause->message, error);
      return NULL;
    }

  names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while ((name = g_dir_read_name (folder)) != NULL)
    g_hash_table_add (names, g_strdup (name));
  return g_steal_pointer (&names);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  const char *const *left = a, *const *right = b;

  return strcmp (*left, *right);
}

/* The files of a table, `facts.csv` and then each `facts-....csv` by its name,
 * as names in @names */
static GPtrArray *
list_files (GHashTable *names, CapexRegister table)
{
  GPtrArray *files = g_ptr_array_new ();
  const char *whole = capex_register_get_file_name (table);
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, names);
  while (table == CAPEX_REGISTER_FACTS &&
         g_hash_table_iter_next (&iter, &name, NULL))
    if (g_str_has_prefix (name, "facts-") && g_str_has_suffix (name, ".csv"))
      g_ptr_array_add (files, name);
  g_ptr_array_sort (files, compare_names);

  if (g_hash_table_contains (names, whole))
    g_ptr_array_insert (files, 0, (gpointer) whole);
  return files;
}

static gboolean
check_package (GHashTable *names,
               const char *folder,
               GCancellable *cancellable,
               GError **error)
{
  g_autofree char *path = g_build_filename (folder, PACKAGE_FILE, NULL);
  g_autofree char *clean = capex_csv_report_dup_clean (path);
  g_autofree char *text = NULL;
  g_autoptr (GInputStream) stream = capex_read_file_open (path, cancellable,
                                                          error);
  g_autoptr (GError) cause = NULL;
  gsize most = CAPEX_DATAPACKAGE_MAX_BYTES + 1;
  gsize length;

  if (stream == NULL)
    return FALSE;

  text = g_try_malloc (most);
  if (text == NULL)
    return refuse_file (path, CAPEX_ERROR_LIMIT, "There is no memory for it",
                        error);
  if (!g_input_stream_read_all (stream, text, most, &length, cancellable,
                                &cause))
    return refuse_file (path, CAPEX_ERROR_IO, cause->message, error);

  return capex_datapackage_check (clean, text, length, names, error);
}

static gboolean
read_file (CapexDatasetBuilder *builder,
           CapexRegister table,
           const char *folder,
           const char *name,
           GCancellable *cancellable,
           GError **error)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GInputStream) stream = capex_read_file_open (path, cancellable,
                                                          error);

  return stream != NULL && capex_csv_read_stream (builder, table, path, stream,
                                                  cancellable, error);
}

static gboolean
read_tables (CapexDatasetBuilder *builder,
             GHashTable *names,
             const char *folder,
             GCancellable *cancellable,
             GError **error)
{
  guint n_files = 0;

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    {
      g_autoptr (GPtrArray) files = list_files (names, table);

      for (guint i = 0; i < files->len; i++)
        if (!read_file (builder, table, folder, files->pdata[i], cancellable,
                        error))
          return FALSE;
      n_files += files->len;
    }

  return n_files > 0 ||
         refuse_file (folder, CAPEX_ERROR_IO,
                      "The folder has no facts.csv, nor another file of a "
                      "dataset",
                      error);
}

/**
 * capex_csv_read_folder:
 * @builder: where the rows go
 * @path: (type filename): a folder of tidy CSV files
 * @cancellable: (nullable): what may stop the work
 * @error: return location for an error
 *
 * Adds the rows of a folder of tidy CSV files, as [func@Capex.csv_read_stream]
 * reads them.
 *
 * Files are known by their names ([func@Capex.Register.get_file_name]), and are
 * read in the order of [enum@Capex.Register]; any of them may be missing, but
 * one must be there. Facts may be divided into files `facts-....csv`, which
 * are read after `facts.csv` in the order of their names. Other files are left
 * alone, but for a `datapackage.json`: every file that it says is in the folder
 * must be there.
 *
 * A folder with an error adds nothing. A file is read when those before it are
 * free of errors, since its rows name theirs, and all errors of one file are
 * told.
 *
 * Errors: %CAPEX_ERROR_IO for a folder or a file that cannot be read, and for a
 * folder without files of a dataset; those of [func@Capex.csv_read_stream]; for
 * a `datapackage.json` %CAPEX_ERROR_SYNTAX if it is not JSON,
 * %CAPEX_ERROR_MISSING if it names a file that is not there, and
 * %CAPEX_ERROR_LIMIT beyond 1 MiB or 64 values within each other.
 *
 * Source: Frictionless Data Package
 *
 * Returns: whether the rows are in
 */
gboolean
capex_csv_read_folder (CapexDatasetBuilder *builder,
                       const char *path,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GHashTable) names = NULL;
  CapexBuilderMark *mark;
  gboolean is_read;

  g_return_val_if_fail (CAPEX_IS_DATASET_BUILDER (builder), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  names = list_folder (path, error);
  if (names == NULL)
    return FALSE;

  mark = capex_dataset_builder_mark (builder);
  is_read = (!g_hash_table_contains (names, PACKAGE_FILE) ||
             check_package (names, path, cancellable, error)) &&
            read_tables (builder, names, path, cancellable, error);
  if (!is_read)
    capex_dataset_builder_rewind (builder, mark);
  capex_builder_mark_free (mark);
  return is_read;
}
