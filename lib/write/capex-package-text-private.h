/* capex-package-text-private.h - The datapackage.json of a folder
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-dataset.h>

G_BEGIN_DECLS

/* The text for a folder that has the files of some tables */
char *capex_package_to_text (const gboolean has_table[CAPEX_N_REGISTERS]);

G_END_DECLS
