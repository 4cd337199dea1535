/* capex-share-of.h - A part of a total that is its own fact
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

#define CAPEX_TYPE_SHARE_OF (capex_share_of_get_type ())

typedef struct _CapexShareOf CapexShareOf;

CAPEX_AVAILABLE_IN_ALL
GType capex_share_of_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexShareOf *capex_share_of_new (CapexDataset *dataset,
                                  CapexBasis *basis,
                                  const char *company,
                                  const char *period,
                                  const char *part,
                                  const char *total,
                                  GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexShareOf *capex_share_of_ref (CapexShareOf *self);
CAPEX_AVAILABLE_IN_ALL
void capex_share_of_unref (CapexShareOf *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_share_of_get_company (const CapexShareOf *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_share_of_get_period (const CapexShareOf *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_share_of_get_part (const CapexShareOf *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_share_of_get_total (const CapexShareOf *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_share_of_get_part_amount (const CapexShareOf *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_share_of_get_total_amount (const CapexShareOf *self);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_share_of_get_ratio (const CapexShareOf *self);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_share_of_get_table (const CapexShareOf *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexShareOf, capex_share_of_unref)

G_END_DECLS
