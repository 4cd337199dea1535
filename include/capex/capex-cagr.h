/* capex-cagr.h - How much more a year, over years
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

#define CAPEX_TYPE_CAGR (capex_cagr_get_type ())

typedef struct _CapexCagr CapexCagr;

CAPEX_AVAILABLE_IN_ALL
GType capex_cagr_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexCagr *capex_cagr_new (CapexDataset *dataset,
                           CapexBasis *basis,
                           const char *company,
                           const char *from,
                           const char *to,
                           const char *measure,
                           GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexCagr *capex_cagr_ref (CapexCagr *self);
CAPEX_AVAILABLE_IN_ALL
void capex_cagr_unref (CapexCagr *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_cagr_get_company (const CapexCagr *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_cagr_get_from (const CapexCagr *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_cagr_get_to (const CapexCagr *self);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_cagr_get_years (const CapexCagr *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_cagr_get_from_amount (const CapexCagr *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_cagr_get_to_amount (const CapexCagr *self);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_cagr_get_ratio (const CapexCagr *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_cagr_get_definition (const CapexCagr *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_cagr_get_scope (const CapexCagr *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_cagr_get_certainty (const CapexCagr *self);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_cagr_get_table (const CapexCagr *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexCagr, capex_cagr_unref)

G_END_DECLS
