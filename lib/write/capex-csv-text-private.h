/* capex-csv-text-private.h - The rows of a dataset as tidy CSV
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-dataset.h>

G_BEGIN_DECLS

/* The line with the names of the columns: all fields of the table */
void capex_csv_put_header (GString *out, CapexRegister table);

/* A row as one record; FALSE, with nothing put, for a text that would not come
 * back when it is read */
gboolean capex_csv_put_row (GString *out,
                            CapexDataset *dataset,
                            CapexRegister table,
                            guint index,
                            GError **error);

G_END_DECLS
