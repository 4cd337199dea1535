/* capex-revisions.h - How an outlook moved, and what came of it
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

#define CAPEX_TYPE_REVISIONS (capex_revisions_get_type ())

typedef struct _CapexRevisions CapexRevisions;

CAPEX_AVAILABLE_IN_ALL
GType capex_revisions_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexRevisions *capex_revisions_new (CapexDataset *dataset,
                                     CapexBasis *basis,
                                     const char *company,
                                     const char *period,
                                     const char *measure,
                                     GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexRevisions *capex_revisions_ref (CapexRevisions *self);
CAPEX_AVAILABLE_IN_ALL
void capex_revisions_unref (CapexRevisions *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_revisions_get_n_rows (const CapexRevisions *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_revisions_get_company (const CapexRevisions *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_revisions_get_period (const CapexRevisions *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_revisions_get_known (const CapexRevisions *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_revisions_get_speaker (const CapexRevisions *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_revisions_get_status (const CapexRevisions *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_revisions_get_amount (const CapexRevisions *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_revisions_get_change (const CapexRevisions *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_revisions_get_direction (const CapexRevisions *self,
                                           guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_revisions_get_certainty (const CapexRevisions *self,
                                           guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_revisions_get_to_actual (const CapexRevisions *self,
                                            guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_revisions_get_verdict (const CapexRevisions *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_revisions_get_definition (const CapexRevisions *self,
                                            guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_revisions_get_scope (const CapexRevisions *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_revisions_get_table (const CapexRevisions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexRevisions, capex_revisions_unref)

G_END_DECLS
