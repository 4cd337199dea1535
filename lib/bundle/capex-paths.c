/* capex-paths.c - A dataset of the user's own files beside the bundled one
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-csv-reader.h>
#include <capex/capex-dataset-builder.h>
#include <capex/capex-dataset.h>
#include <capex/capex-sec-reader.h>

/* Whether a folder has JSON files and no table of a dataset.  A file is one of
 * company facts, or refused as one. */
static gboolean
holds_company_facts (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  gboolean has_tables = FALSE, has_json = FALSE;
  const char *name;

  if (folder == NULL)
    return g_file_test (path, G_FILE_TEST_IS_REGULAR);
  while ((name = g_dir_read_name (folder)) != NULL)
    {
      has_tables = has_tables || g_str_has_suffix (name, ".csv");
      has_json = has_json || g_str_has_suffix (name, ".json");
    }
  return has_json && !has_tables;
}

static gboolean
read_paths (CapexDatasetBuilder *builder,
            const char *const *paths,
            gboolean company_facts,
            GCancellable *cancellable,
            GError **error)
{
  for (; *paths != NULL; paths++)
    if (holds_company_facts (*paths) == company_facts &&
        !(company_facts
              ? capex_sec_read_company_facts
              : capex_csv_read_folder) (builder, *paths, cancellable, error))
      return FALSE;
  return TRUE;
}

/**
 * capex_dataset_new_from_paths:
 * @paths: (array zero-terminated=1): folders of tidy CSV files, files of SEC
 *   company facts, folders and zip archives of those
 * @with_bundled: whether the bundled facts answer as well
 * @cancellable: (nullable): what stops the reading
 * @error: return location for a #GError
 *
 * Reads files beside the registers, companies, rates and prices of the bundled
 * data, which serve without being told.
 *
 * The bundled facts answer only if @with_bundled is set: without it, an answer
 * comes from @paths alone. Companies and sources of a path may be named by the
 * paths behind it. One id that is told twice, and differently, is an error.
 * Filings are read when all else is, so that they go by the concepts and
 * companies of the folders.
 *
 * Errors are those of capex_csv_read_folder (),
 * capex_sec_read_company_facts () and capex_dataset_builder_finish (): they
 * name file, line and column.
 *
 * Returns: (transfer full): the dataset, or %NULL with @error set
 */
CapexDataset *
capex_dataset_new_from_paths (const char *const *paths,
                              gboolean with_bundled,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();

  g_return_val_if_fail (paths != NULL, NULL);

  if (!capex_dataset_builder_add_reference (builder, bundled, error))
    return NULL;
  if (!read_paths (builder, paths, FALSE, cancellable, error) ||
      !read_paths (builder, paths, TRUE, cancellable, error))
    return NULL;
  if (with_bundled &&
      !capex_dataset_builder_add_facts (builder, bundled, error))
    return NULL;

  return capex_dataset_builder_finish (builder, error);
}
