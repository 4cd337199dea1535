/* capex-panel.h - Companies by periods
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

#define CAPEX_TYPE_PANEL (capex_panel_get_type ())

typedef struct _CapexPanel CapexPanel;

CAPEX_AVAILABLE_IN_ALL
GType capex_panel_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexPanel *capex_panel_new (CapexDataset *dataset,
                             CapexBasis *basis,
                             const char *periods,
                             const char *const *companies,
                             const char *measure,
                             GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexPanel *capex_panel_ref (CapexPanel *self);
CAPEX_AVAILABLE_IN_ALL
void capex_panel_unref (CapexPanel *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_panel_get_n_rows (const CapexPanel *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_panel_get_company (const CapexPanel *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_panel_get_period (const CapexPanel *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_panel_get_amount (const CapexPanel *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_panel_get_growth (const CapexPanel *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_panel_get_status (const CapexPanel *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_panel_get_definition (const CapexPanel *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_panel_get_scope (const CapexPanel *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_panel_get_covers (const CapexPanel *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_panel_get_table (const CapexPanel *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexPanel, capex_panel_unref)

G_END_DECLS
