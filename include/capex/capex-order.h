/* capex-order.h - What an order is worth
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-amount.h>
#include <capex/capex-basis.h>
#include <capex/capex-dataset.h>
#include <capex/capex-table.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_ORDER (capex_order_get_type ())

typedef struct _CapexOrder CapexOrder;

CAPEX_AVAILABLE_IN_ALL
GType capex_order_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexOrder *capex_order_new (CapexDataset *dataset,
                             CapexBasis *basis,
                             const char *company,
                             const char *period,
                             GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexOrder *capex_order_ref (CapexOrder *self);
CAPEX_AVAILABLE_IN_ALL
void capex_order_unref (CapexOrder *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_order_get_company (const CapexOrder *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_order_get_period (const CapexOrder *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_order_get_quantity (const CapexOrder *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_order_get_price (const CapexOrder *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_order_get_amount (const CapexOrder *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_order_get_status (const CapexOrder *self);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_order_get_table (const CapexOrder *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexOrder, capex_order_unref)

G_END_DECLS
