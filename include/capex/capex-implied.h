/* capex-implied.h - What the rest of a period must be for an outlook to hold
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

#define CAPEX_TYPE_IMPLIED (capex_implied_get_type ())

typedef struct _CapexImplied CapexImplied;

CAPEX_AVAILABLE_IN_ALL
GType capex_implied_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexImplied *capex_implied_new (CapexDataset *dataset,
                                 CapexBasis *basis,
                                 const char *company,
                                 const char *period,
                                 const char *measure,
                                 GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexImplied *capex_implied_ref (CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
void capex_implied_unref (CapexImplied *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_implied_get_company (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_implied_get_period (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_implied_get_outlook (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_implied_get_status (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_implied_get_so_far (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_implied_get_so_far_covers (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_implied_get_amount (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_implied_get_covers (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
guint capex_implied_get_days (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_implied_get_before_amount (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_implied_get_growth (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_implied_get_definition (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_implied_get_scope (const CapexImplied *self);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_implied_get_table (const CapexImplied *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexImplied, capex_implied_unref)

G_END_DECLS
