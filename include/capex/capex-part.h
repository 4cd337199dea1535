/* capex-part.h - What a published share of a total comes to
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

#define CAPEX_TYPE_PART (capex_part_get_type ())

typedef struct _CapexPart CapexPart;

CAPEX_AVAILABLE_IN_ALL
GType capex_part_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexPart *capex_part_new (CapexDataset *dataset,
                           CapexBasis *basis,
                           const char *company,
                           const char *period,
                           const char *measure,
                           GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexPart *capex_part_ref (CapexPart *self);
CAPEX_AVAILABLE_IN_ALL
void capex_part_unref (CapexPart *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_part_get_company (const CapexPart *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_part_get_period (const CapexPart *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_part_get_share (const CapexPart *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_part_get_total (const CapexPart *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_part_get_amount (const CapexPart *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_part_get_definition (const CapexPart *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_part_get_scope (const CapexPart *self);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_part_get_table (const CapexPart *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexPart, capex_part_unref)

G_END_DECLS
