/* capex-check.h - What is wrong with a dataset
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

#include <capex/capex-dataset.h>
#include <capex/capex-table.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *capex_check (CapexDataset *dataset,
                         const char *as_of,
                         GCancellable *cancellable,
                         GError **error);
CAPEX_AVAILABLE_IN_ALL
guint capex_check_count_open (CapexTable *findings);

G_END_DECLS
