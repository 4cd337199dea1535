/* capex-cumulative.h - How much it has come to, from period to period
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

#define CAPEX_TYPE_CUMULATIVE (capex_cumulative_get_type ())

typedef struct _CapexCumulative CapexCumulative;

CAPEX_AVAILABLE_IN_ALL
GType capex_cumulative_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexCumulative *capex_cumulative_new (CapexDataset *dataset,
                                       CapexBasis *basis,
                                       const char *company,
                                       const char *periods,
                                       const char *measure,
                                       GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexCumulative *capex_cumulative_ref (CapexCumulative *self);
CAPEX_AVAILABLE_IN_ALL
void capex_cumulative_unref (CapexCumulative *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_cumulative_get_n_rows (const CapexCumulative *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_cumulative_get_company (const CapexCumulative *self,
                                          guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_cumulative_get_period (const CapexCumulative *self,
                                         guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_cumulative_get_amount (const CapexCumulative *self,
                                          guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_cumulative_get_total (const CapexCumulative *self,
                                         guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_cumulative_get_status (const CapexCumulative *self,
                                         guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_cumulative_get_definition (const CapexCumulative *self,
                                             guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_cumulative_get_scope (const CapexCumulative *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_cumulative_get_covers (const CapexCumulative *self,
                                         guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_cumulative_get_table (const CapexCumulative *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexCumulative, capex_cumulative_unref)

G_END_DECLS
