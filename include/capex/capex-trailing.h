/* capex-trailing.h - What the last twelve months came to
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

#define CAPEX_TYPE_TRAILING (capex_trailing_get_type ())

typedef struct _CapexTrailing CapexTrailing;

CAPEX_AVAILABLE_IN_ALL
GType capex_trailing_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTrailing *capex_trailing_new (CapexDataset *dataset,
                                   CapexBasis *basis,
                                   const char *company,
                                   const char *ending,
                                   const char *measure,
                                   GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexTrailing *capex_trailing_ref (CapexTrailing *self);
CAPEX_AVAILABLE_IN_ALL
void capex_trailing_unref (CapexTrailing *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_trailing_get_company (const CapexTrailing *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_trailing_get_ending (const CapexTrailing *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_trailing_get_amount (const CapexTrailing *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_trailing_get_before_amount (const CapexTrailing *self);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_trailing_get_growth (const CapexTrailing *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_trailing_get_definition (const CapexTrailing *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_trailing_get_scope (const CapexTrailing *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_trailing_get_covers (const CapexTrailing *self);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_trailing_get_table (const CapexTrailing *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexTrailing, capex_trailing_unref)

G_END_DECLS
