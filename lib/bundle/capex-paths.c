/* capex-paths.c - A dataset of the user's own files beside the bundled one
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-csv-reader.h>
#include <capex/capex-dataset-builder.h>
#include <capex/capex-dataset.h>

/**
 * capex_dataset_new_from_paths:
 * @paths: (array zero-terminated=1): folders of tidy CSV files
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
 *
 * Errors are those of capex_csv_read_folder () and
 * capex_dataset_builder_finish (): they name file, line and column.
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
  for (; *paths != NULL; paths++)
    if (!capex_csv_read_folder (builder, *paths, cancellable, error))
      return NULL;
  if (with_bundled &&
      !capex_dataset_builder_add_facts (builder, bundled, error))
    return NULL;

  return capex_dataset_builder_finish (builder, error);
}
