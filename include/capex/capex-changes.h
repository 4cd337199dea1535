/* capex-changes.h - What is known that was not, and why
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

#define CAPEX_TYPE_CHANGES (capex_changes_get_type ())

typedef struct _CapexChanges CapexChanges;

CAPEX_AVAILABLE_IN_ALL
GType capex_changes_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexChanges *capex_changes_new (CapexDataset *dataset,
                                 CapexBasis *basis,
                                 const char *since,
                                 const char *until,
                                 const char *const *companies,
                                 const char *periods,
                                 const char *measure,
                                 GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexChanges *capex_changes_new_of_question (CapexDataset *dataset,
                                             CapexBasis *basis,
                                             const char *since,
                                             const char *until,
                                             const char *question,
                                             GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexChanges *capex_changes_ref (CapexChanges *self);
CAPEX_AVAILABLE_IN_ALL
void capex_changes_unref (CapexChanges *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_changes_get_n_rows (const CapexChanges *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_changes_get_company (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_changes_get_period (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_changes_get_cell (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_changes_get_before (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_changes_get_after (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_changes_get_change (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_changes_get_before_ratio (const CapexChanges *self,
                                            guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_changes_get_before_number (const CapexChanges *self,
                                             guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_changes_get_after_ratio (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_changes_get_after_number (const CapexChanges *self,
                                            guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_changes_get_before_text (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_changes_get_after_text (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_changes_get_why (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_changes_get_known (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_changes_get_status (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_changes_get_definition (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_changes_get_scope (const CapexChanges *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_changes_get_table (const CapexChanges *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexChanges, capex_changes_unref)

G_END_DECLS
