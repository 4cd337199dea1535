/* capex-multiple.h - How many times as much as another
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

#define CAPEX_TYPE_MULTIPLE (capex_multiple_get_type ())

typedef struct _CapexMultiple CapexMultiple;

CAPEX_AVAILABLE_IN_ALL
GType capex_multiple_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexMultiple *capex_multiple_new (CapexDataset *dataset,
                                   CapexBasis *basis,
                                   const char *company,
                                   const char *other,
                                   const char *period,
                                   const char *measure,
                                   GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexMultiple *capex_multiple_ref (CapexMultiple *self);
CAPEX_AVAILABLE_IN_ALL
void capex_multiple_unref (CapexMultiple *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_multiple_get_company (const CapexMultiple *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_multiple_get_other (const CapexMultiple *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_multiple_get_period (const CapexMultiple *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_multiple_get_company_amount (const CapexMultiple *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_multiple_get_other_amount (const CapexMultiple *self);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_multiple_get_ratio (const CapexMultiple *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_multiple_get_certainty (const CapexMultiple *self);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_multiple_get_table (const CapexMultiple *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexMultiple, capex_multiple_unref)

G_END_DECLS
