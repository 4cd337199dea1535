/* capex-difference.h - How much more than another
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-amount.h>
#include <capex/capex-basis.h>
#include <capex/capex-dataset.h>
#include <capex/capex-table.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_DIFFERENCE (capex_difference_get_type ())

typedef struct _CapexDifference CapexDifference;

CAPEX_AVAILABLE_IN_ALL
GType capex_difference_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDifference *capex_difference_new (CapexDataset *dataset,
                                       CapexBasis *basis,
                                       const char *company,
                                       const char *other,
                                       const char *period,
                                       const char *measure,
                                       GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexDifference *capex_difference_ref (CapexDifference *self);
CAPEX_AVAILABLE_IN_ALL
void capex_difference_unref (CapexDifference *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_difference_get_company (const CapexDifference *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_difference_get_other (const CapexDifference *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_difference_get_period (const CapexDifference *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_difference_get_company_amount (const CapexDifference *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_difference_get_other_amount (const CapexDifference *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_difference_get_amount (const CapexDifference *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_difference_get_certainty (const CapexDifference *self);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_difference_get_table (const CapexDifference *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexDifference, capex_difference_unref)

G_END_DECLS
