/* capex-intensity.h - Spend against revenue, cash flow and depreciation
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

#define CAPEX_TYPE_INTENSITY (capex_intensity_get_type ())

typedef struct _CapexIntensity CapexIntensity;

CAPEX_AVAILABLE_IN_ALL
GType capex_intensity_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexIntensity *capex_intensity_new (CapexDataset *dataset,
                                     CapexBasis *basis,
                                     const char *company,
                                     const char *periods,
                                     GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexIntensity *capex_intensity_ref (CapexIntensity *self);
CAPEX_AVAILABLE_IN_ALL
void capex_intensity_unref (CapexIntensity *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_intensity_get_n_rows (const CapexIntensity *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_intensity_get_company (const CapexIntensity *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_intensity_get_period (const CapexIntensity *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_intensity_get_amount (const CapexIntensity *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_intensity_get_revenue (const CapexIntensity *self,
                                          guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *
capex_intensity_get_operating_cash_flow (const CapexIntensity *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_intensity_get_depreciation (const CapexIntensity *self,
                                               guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_intensity_get_capex_to_revenue (const CapexIntensity *self,
                                                  guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *
capex_intensity_get_capex_to_operating_cash_flow (const CapexIntensity *self,
                                                  guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *
capex_intensity_get_capex_to_depreciation (const CapexIntensity *self,
                                           guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_intensity_get_definition (const CapexIntensity *self,
                                            guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_intensity_get_scope (const CapexIntensity *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_intensity_get_status (const CapexIntensity *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_intensity_get_covers (const CapexIntensity *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_intensity_get_table (const CapexIntensity *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexIntensity, capex_intensity_unref)

G_END_DECLS
