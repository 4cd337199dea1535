/* capex-funding.h - Sources and uses of cash, and what is left
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

#define CAPEX_TYPE_FUNDING (capex_funding_get_type ())

typedef struct _CapexFunding CapexFunding;

CAPEX_AVAILABLE_IN_ALL
GType capex_funding_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexFunding *capex_funding_new (CapexDataset *dataset,
                                 CapexBasis *basis,
                                 const char *company,
                                 const char *periods,
                                 GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexFunding *capex_funding_ref (CapexFunding *self);
CAPEX_AVAILABLE_IN_ALL
void capex_funding_unref (CapexFunding *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_funding_get_n_rows (const CapexFunding *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_funding_get_company (const CapexFunding *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_funding_get_period (const CapexFunding *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_funding_get_operating_cash_flow (const CapexFunding *self,
                                                    guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_funding_get_debt (const CapexFunding *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_funding_get_equity (const CapexFunding *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_funding_get_capex (const CapexFunding *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_funding_get_lease_principal (const CapexFunding *self,
                                                guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_funding_get_free_cash_flow (const CapexFunding *self,
                                               guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_funding_get_left (const CapexFunding *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_funding_get_definition (const CapexFunding *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_funding_get_scope (const CapexFunding *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_funding_get_status (const CapexFunding *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_funding_get_covers (const CapexFunding *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_funding_get_table (const CapexFunding *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexFunding, capex_funding_unref)

G_END_DECLS
