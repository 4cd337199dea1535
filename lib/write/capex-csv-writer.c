/* capex-csv-writer.c - A dataset as a folder of tidy CSV files
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-csv-writer.h>

#include <string.h>

#include <capex/capex-error.h>

#include "write/capex-csv-text-private.h"
#include "write/capex-new-file-private.h"
#include "write/capex-package-text-private.h"

/* Rows are handed on in pieces of about this size */
#define PIECE_BYTES ((gsize) 256 * 1024)

#define PACKAGE_FILE "datapackage.json"

/* One file a table, and the package last */
#define N_FILES (CAPEX_N_REGISTERS + 1)
#define PACKAGE CAPEX_N_REGISTERS

typedef struct
{
  CapexDataset *dataset;
  const char *folder;
  gboolean is_written[CAPEX_N_REGISTERS];
  CapexNewFile files[N_FILES];
} FolderWriter;

/* A table without rows is written over a file that has some, and where there
 * would be no file at all */
static gboolean
needs_file (const FolderWriter *self, CapexRegister table)
{
  g_autofree char *path = g_build_filename (
      self->folder, capex_register_get_file_name (table), NULL);

  return table == CAPEX_REGISTER_FACTS ||
         capex_dataset_get_n_rows (self->dataset, table) > 0 ||
         g_file_test (path, G_FILE_TEST_EXISTS);
}

/* More facts, which would be read with those that are written */
static gboolean
check_other_facts (const FolderWriter *self, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GDir) folder = g_dir_open (self->folder, 0, &cause);
  const char *name;

  if (folder == NULL)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_IO, cause->message);
      return FALSE;
    }

  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_prefix (name, "facts-") && g_str_has_suffix (name, ".csv"))
      {
        g_autofree char *path = g_build_filename (self->folder, name, NULL);
        g_autofree char *shown = g_filename_display_name (path);

        g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_IO,
                     "%s: It would be read together with facts.csv", shown);
        return FALSE;
      }
  return TRUE;
}

static gboolean
open_file (FolderWriter *self, guint which, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);

  return capex_new_file_open (&self->files[which], path, error);
}

static gboolean
write_rows (FolderWriter *self, CapexRegister table, GError **error)
{
  g_autoptr (GString) text = g_string_new (NULL);
  CapexNewFile *file = &self->files[table];
  guint n_rows = capex_dataset_get_n_rows (self->dataset, table);

  capex_csv_put_header (text, table);
  for (guint i = 0; i < n_rows; i++)
    {
      if (!capex_csv_put_row (text, self->dataset, table, i, error))
        {
          g_prefix_error (error, "%s: ", capex_register_get_file_name (table));
          return FALSE;
        }
      if (text->len < PIECE_BYTES)
        continue;
      if (!capex_new_file_write (file, text->str, text->len, error))
        return FALSE;
      g_string_truncate (text, 0);
    }
  return capex_new_file_write (file, text->str, text->len, error);
}

static gboolean
write_tables (FolderWriter *self, GError **error)
{
  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    {
      self->is_written[table] = needs_file (self, table);
      if (self->is_written[table] &&
          (!open_file (self, table, capex_register_get_file_name (table),
                       error) ||
           !write_rows (self, table, error) ||
           !capex_new_file_close (&self->files[table], error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_package (FolderWriter *self, GError **error)
{
  g_autofree char *text = capex_package_to_text (self->is_written);
  CapexNewFile *file = &self->files[PACKAGE];

  return open_file (self, PACKAGE, PACKAGE_FILE, error) &&
         capex_new_file_write (file, text, strlen (text), error) &&
         capex_new_file_close (file, error);
}

static gboolean
put_files (FolderWriter *self, GError **error)
{
  for (guint i = 0; i < N_FILES; i++)
    if (self->files[i].temporary != NULL &&
        !capex_new_file_put (&self->files[i], error))
      return FALSE;
  return capex_sync_folder (self->folder, error);
}

/**
 * capex_csv_write_folder:
 * @dataset: a dataset
 * @path: (type filename): a folder, which is made if it is not there
 * @error: return location for an error
 *
 * Writes a dataset as tidy CSV files, with a `datapackage.json` that tells
 * their columns.
 *
 * [func@Capex.csv_read_folder] reads the same dataset from them, and one
 * dataset is always written with the same bytes. A table without rows has no
 * file, unless the folder has one already; `facts.csv` is always there.
 *
 * Files of these names are replaced, each as a whole, when all of them are on
 * the disk. Until then, and after an error before it, the folder is as it was.
 *
 * Shape: one file a table, one record a row, in the order of the dataset; the
 * columns of [func@Capex.Register.list_fields], all of them.
 *
 * Errors: %CAPEX_ERROR_IO if a file cannot be written, or if the folder holds
 * other files of facts, `facts-....csv`, which would be read with the one that
 * is written; %CAPEX_ERROR_SYNTAX for a text with a carriage return that ends
 * no line and %CAPEX_ERROR_LIMIT for one of more than 1 MiB, which could not be
 * read again.
 *
 * Source: RFC 4180; Frictionless Data Package
 *
 * Returns: whether all files are written
 */
gboolean
capex_csv_write_folder (CapexDataset *dataset, const char *path, GError **error)
{
  FolderWriter self = {.dataset = dataset, .folder = path};
  gboolean is_written;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  is_written = capex_new_folder (path, error) &&
               check_other_facts (&self, error) &&
               write_tables (&self, error) && write_package (&self, error) &&
               put_files (&self, error);

  for (guint i = 0; i < N_FILES; i++)
    capex_new_file_clear (&self.files[i]);
  return is_written;
}
