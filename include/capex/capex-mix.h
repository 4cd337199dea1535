/* capex-mix.h - The share of each funding source in the uses
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

#define CAPEX_TYPE_MIX (capex_mix_get_type ())

typedef struct _CapexMix CapexMix;

CAPEX_AVAILABLE_IN_ALL
GType capex_mix_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexMix *capex_mix_new (CapexDataset *dataset,
                         CapexBasis *basis,
                         const char *company,
                         const char *periods,
                         GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexMix *capex_mix_ref (CapexMix *self);
CAPEX_AVAILABLE_IN_ALL
void capex_mix_unref (CapexMix *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_mix_get_n_rows (const CapexMix *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_mix_get_company (const CapexMix *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_mix_get_period (const CapexMix *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_mix_get_source (const CapexMix *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_mix_get_kind (const CapexMix *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_mix_get_amount (const CapexMix *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_mix_get_ratio (const CapexMix *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_mix_get_definition (const CapexMix *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_mix_get_scope (const CapexMix *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_mix_get_status (const CapexMix *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_mix_get_covers (const CapexMix *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_mix_get_table (const CapexMix *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexMix, capex_mix_unref)

G_END_DECLS
