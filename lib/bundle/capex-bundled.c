/* capex-bundled.c - The dataset that comes with the library
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "bundle/capex-bundled-private.h"
#include "model/capex-dataset-private.h"

/**
 * capex_dataset_new_bundled:
 *
 * Opens the dataset that comes with the library: companies, sources, facts,
 * exchange rates and prices around AI spending.
 *
 * It is a part of the library file and costs nothing to open.
 *
 * Returns: (transfer full): the dataset
 */
CapexDataset *
capex_dataset_new_bundled (void)
{
  return capex_dataset_new_from_image (capex_bundled_image, capex_bundled_size);
}
