/* capex-bridge.h - Out of which parts a change is made
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-amount.h>
#include <capex/capex-basis.h>
#include <capex/capex-dataset.h>
#include <capex/capex-ratio.h>
#include <capex/capex-table.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_BRIDGE (capex_bridge_get_type ())

typedef struct _CapexBridge CapexBridge;

CAPEX_AVAILABLE_IN_ALL
GType capex_bridge_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexBridge *capex_bridge_new (CapexDataset *dataset,
                               CapexBasis *basis,
                               const char *from,
                               const char *to,
                               const char *const *companies,
                               const char *by,
                               const char *measure,
                               GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexBridge *capex_bridge_ref (CapexBridge *self);
CAPEX_AVAILABLE_IN_ALL
void capex_bridge_unref (CapexBridge *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_bridge_get_n_rows (const CapexBridge *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_bridge_get_company (const CapexBridge *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_bridge_get_part (const CapexBridge *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_bridge_get_from (const CapexBridge *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_bridge_get_to (const CapexBridge *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_bridge_get_from_amount (const CapexBridge *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_bridge_get_to_amount (const CapexBridge *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_bridge_get_amount (const CapexBridge *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_bridge_get_ratio (const CapexBridge *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_bridge_get_constant_currency (const CapexBridge *self,
                                                 guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_bridge_get_currency (const CapexBridge *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_bridge_get_definition (const CapexBridge *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_bridge_get_scope (const CapexBridge *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_bridge_get_table (const CapexBridge *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexBridge, capex_bridge_unref)

G_END_DECLS
