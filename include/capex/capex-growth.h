/* capex-growth.h - How much more a company spends than before
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

#define CAPEX_TYPE_GROWTH (capex_growth_get_type ())

typedef struct _CapexGrowth CapexGrowth;

CAPEX_AVAILABLE_IN_ALL
GType capex_growth_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexGrowth *capex_growth_new (CapexDataset *dataset,
                               CapexBasis *basis,
                               const char *company,
                               const char *from,
                               const char *to,
                               const char *measure,
                               GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexGrowth *capex_growth_ref (CapexGrowth *self);
CAPEX_AVAILABLE_IN_ALL
void capex_growth_unref (CapexGrowth *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_growth_get_company (const CapexGrowth *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_growth_get_from (const CapexGrowth *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_growth_get_to (const CapexGrowth *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_growth_get_from_amount (const CapexGrowth *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_growth_get_to_amount (const CapexGrowth *self);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_growth_get_ratio (const CapexGrowth *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_growth_get_definition (const CapexGrowth *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_growth_get_scope (const CapexGrowth *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_growth_get_certainty (const CapexGrowth *self);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_growth_get_table (const CapexGrowth *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexGrowth, capex_growth_unref)

G_END_DECLS
