/* capex-basis.h - Compared how? Everything that is fixed before comparing
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_BASIS (capex_basis_get_type ())

CAPEX_AVAILABLE_IN_ALL
G_DECLARE_FINAL_TYPE (CapexBasis, capex_basis, CAPEX, BASIS, GObject)

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexBasis *capex_basis_new (void);

CAPEX_AVAILABLE_IN_ALL
gboolean capex_basis_set (CapexBasis *self,
                          const char *part,
                          const char *value,
                          GError **error);
CAPEX_AVAILABLE_IN_ALL
const char *capex_basis_get (CapexBasis *self, const char *part);

CAPEX_AVAILABLE_IN_ALL
const char *const *capex_basis_list_parts (void);
CAPEX_AVAILABLE_IN_ALL
const char *capex_basis_get_summary (const char *part);
CAPEX_AVAILABLE_IN_ALL
const char *capex_basis_get_choices (const char *part);
CAPEX_AVAILABLE_IN_ALL
const char *const *capex_basis_list_choices (const char *part);

G_END_DECLS
