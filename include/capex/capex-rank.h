/* capex-rank.h - Who spends most, and how surely
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

#define CAPEX_TYPE_RANK (capex_rank_get_type ())

typedef struct _CapexRank CapexRank;

CAPEX_AVAILABLE_IN_ALL
GType capex_rank_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexRank *capex_rank_new (CapexDataset *dataset,
                           CapexBasis *basis,
                           const char *period,
                           const char *const *companies,
                           const char *measure,
                           GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexRank *capex_rank_ref (CapexRank *self);
CAPEX_AVAILABLE_IN_ALL
void capex_rank_unref (CapexRank *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_rank_get_n_rows (const CapexRank *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_rank_get_company (const CapexRank *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_rank_get_period (const CapexRank *self, guint row);
CAPEX_AVAILABLE_IN_ALL
guint capex_rank_get_rank (const CapexRank *self, guint row);
CAPEX_AVAILABLE_IN_ALL
guint capex_rank_get_best (const CapexRank *self, guint row);
CAPEX_AVAILABLE_IN_ALL
guint capex_rank_get_worst (const CapexRank *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_rank_get_amount (const CapexRank *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_rank_get_definition (const CapexRank *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_rank_get_scope (const CapexRank *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_rank_get_status (const CapexRank *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_rank_get_certainty (const CapexRank *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_rank_get_table (const CapexRank *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexRank, capex_rank_unref)

G_END_DECLS
