/* capex-index.h - Periods against a base that is 100
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

#define CAPEX_TYPE_INDEX (capex_index_get_type ())

typedef struct _CapexIndex CapexIndex;

CAPEX_AVAILABLE_IN_ALL
GType capex_index_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexIndex *capex_index_new (CapexDataset *dataset,
                             CapexBasis *basis,
                             const char *periods,
                             const char *base,
                             const char *const *companies,
                             const char *measure,
                             GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexIndex *capex_index_ref (CapexIndex *self);
CAPEX_AVAILABLE_IN_ALL
void capex_index_unref (CapexIndex *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_index_get_n_rows (const CapexIndex *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_index_get_company (const CapexIndex *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_index_get_period (const CapexIndex *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_index_get_base (const CapexIndex *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_index_get_amount (const CapexIndex *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_index_get_index (const CapexIndex *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_index_get_status (const CapexIndex *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_index_get_definition (const CapexIndex *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_index_get_scope (const CapexIndex *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_index_get_covers (const CapexIndex *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_index_get_table (const CapexIndex *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexIndex, capex_index_unref)

G_END_DECLS
