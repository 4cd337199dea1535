/* capex-reconcile.h - Whether what is told twice agrees
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

#define CAPEX_TYPE_RECONCILE (capex_reconcile_get_type ())

typedef struct _CapexReconcile CapexReconcile;

CAPEX_AVAILABLE_IN_ALL
GType capex_reconcile_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexReconcile *capex_reconcile_new (CapexDataset *dataset,
                                     CapexBasis *basis,
                                     const char *company,
                                     const char *period,
                                     const char *measure,
                                     GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexReconcile *capex_reconcile_ref (CapexReconcile *self);
CAPEX_AVAILABLE_IN_ALL
void capex_reconcile_unref (CapexReconcile *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_reconcile_get_n_rows (const CapexReconcile *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_reconcile_get_company (const CapexReconcile *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_reconcile_get_period (const CapexReconcile *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_reconcile_get_check (const CapexReconcile *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_reconcile_get_one (const CapexReconcile *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_reconcile_get_one_amount (const CapexReconcile *self,
                                             guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_reconcile_get_other (const CapexReconcile *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_reconcile_get_other_amount (const CapexReconcile *self,
                                               guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_reconcile_get_amount (const CapexReconcile *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_reconcile_get_verdict (const CapexReconcile *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_reconcile_get_definition (const CapexReconcile *self,
                                            guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_reconcile_get_scope (const CapexReconcile *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_reconcile_get_table (const CapexReconcile *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexReconcile, capex_reconcile_unref)

G_END_DECLS
