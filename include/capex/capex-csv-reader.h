/* capex-csv-reader.h - Rows of a dataset out of tidy CSV files
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

#include <capex/capex-dataset-builder.h>
#include <capex/capex-dataset.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

CAPEX_AVAILABLE_IN_ALL
gboolean capex_csv_read_folder (CapexDatasetBuilder *builder,
                                const char *path,
                                GCancellable *cancellable,
                                GError **error);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_csv_read_stream (CapexDatasetBuilder *builder,
                                CapexRegister table,
                                const char *name,
                                GInputStream *stream,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
