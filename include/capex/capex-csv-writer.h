/* capex-csv-writer.h - A dataset as a folder of tidy CSV files
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-dataset.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

CAPEX_AVAILABLE_IN_ALL
gboolean capex_csv_write_folder (CapexDataset *dataset,
                                 const char *path,
                                 GError **error);

G_END_DECLS
