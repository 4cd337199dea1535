/* capex-surprise.h - What came of an outlook, against what was said last
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

#define CAPEX_TYPE_SURPRISE (capex_surprise_get_type ())

typedef struct _CapexSurprise CapexSurprise;

CAPEX_AVAILABLE_IN_ALL
GType capex_surprise_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexSurprise *capex_surprise_new (CapexDataset *dataset,
                                   CapexBasis *basis,
                                   const char *company,
                                   const char *period,
                                   const char *measure,
                                   const char *consensus,
                                   GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexSurprise *capex_surprise_ref (CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
void capex_surprise_unref (CapexSurprise *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_surprise_get_company (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_surprise_get_period (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_surprise_get_outlook (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_surprise_get_outlook_known (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_surprise_get_status (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_surprise_get_actual (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_surprise_get_actual_known (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_surprise_get_amount (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_surprise_get_ratio (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_surprise_get_verdict (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_surprise_get_definition (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_surprise_get_scope (const CapexSurprise *self);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_surprise_get_table (const CapexSurprise *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexSurprise, capex_surprise_unref)

G_END_DECLS
