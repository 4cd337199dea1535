/* capex-share.h - How large a part of a total each company is
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

#define CAPEX_TYPE_SHARE (capex_share_get_type ())

typedef struct _CapexShare CapexShare;

CAPEX_AVAILABLE_IN_ALL
GType capex_share_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexShare *capex_share_new (CapexDataset *dataset,
                             CapexBasis *basis,
                             const char *periods,
                             const char *const *companies,
                             const char *measure,
                             GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexShare *capex_share_ref (CapexShare *self);
CAPEX_AVAILABLE_IN_ALL
void capex_share_unref (CapexShare *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_share_get_n_rows (const CapexShare *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_share_get_company (const CapexShare *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_share_get_period (const CapexShare *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_share_get_amount (const CapexShare *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_share_get_ratio (const CapexShare *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_share_get_definition (const CapexShare *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_share_get_scope (const CapexShare *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_share_get_status (const CapexShare *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_share_get_table (const CapexShare *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexShare, capex_share_unref)

G_END_DECLS
