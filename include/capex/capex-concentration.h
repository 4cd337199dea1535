/* capex-concentration.h - How much of a total the largest have
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

#define CAPEX_TYPE_CONCENTRATION (capex_concentration_get_type ())

typedef struct _CapexConcentration CapexConcentration;

CAPEX_AVAILABLE_IN_ALL
GType capex_concentration_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexConcentration *capex_concentration_new (CapexDataset *dataset,
                                             CapexBasis *basis,
                                             const char *periods,
                                             const char *const *companies,
                                             guint top,
                                             const char *measure,
                                             GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexConcentration *capex_concentration_ref (CapexConcentration *self);
CAPEX_AVAILABLE_IN_ALL
void capex_concentration_unref (CapexConcentration *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_concentration_get_n_rows (const CapexConcentration *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_concentration_get_period (const CapexConcentration *self,
                                            guint row);
CAPEX_AVAILABLE_IN_ALL
guint capex_concentration_get_companies (const CapexConcentration *self,
                                         guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_concentration_get_amount (const CapexConcentration *self,
                                             guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_concentration_get_hhi (const CapexConcentration *self,
                                         guint row);
CAPEX_AVAILABLE_IN_ALL
guint capex_concentration_get_top (const CapexConcentration *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_concentration_get_top_share (const CapexConcentration *self,
                                               guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_concentration_get_certain (const CapexConcentration *self,
                                             guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_concentration_get_possible (const CapexConcentration *self,
                                              guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_concentration_get_definition (const CapexConcentration *self,
                                                guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_concentration_get_scope (const CapexConcentration *self,
                                           guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_concentration_get_status (const CapexConcentration *self,
                                            guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_concentration_get_table (const CapexConcentration *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexConcentration, capex_concentration_unref)

G_END_DECLS
