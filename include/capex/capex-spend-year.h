/* capex-spend-year.h - What a company spends in a period, and its debt
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-amount.h>
#include <capex/capex-basis.h>
#include <capex/capex-dataset.h>
#include <capex/capex-funding-source.h>
#include <capex/capex-ratio.h>
#include <capex/capex-table.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_SPEND_YEAR (capex_spend_year_get_type ())

typedef struct _CapexSpendYear CapexSpendYear;

CAPEX_AVAILABLE_IN_ALL
GType capex_spend_year_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexSpendYear *capex_spend_year_new (CapexDataset *dataset,
                                      CapexBasis *basis,
                                      const char *company,
                                      const char *period,
                                      GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexSpendYear *capex_spend_year_ref (CapexSpendYear *self);
CAPEX_AVAILABLE_IN_ALL
void capex_spend_year_unref (CapexSpendYear *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_spend_year_get_company (const CapexSpendYear *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_spend_year_get_period (const CapexSpendYear *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_spend_year_get_amount (const CapexSpendYear *self,
                                          CapexFundingSource source);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_spend_year_get_total (const CapexSpendYear *self);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_spend_year_get_debt_to_spend (const CapexSpendYear *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_spend_year_get_definition (const CapexSpendYear *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_spend_year_get_scope (const CapexSpendYear *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_spend_year_get_status (const CapexSpendYear *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_spend_year_get_covers (const CapexSpendYear *self);
CAPEX_AVAILABLE_IN_ALL
CapexTable *capex_spend_year_get_table (const CapexSpendYear *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexSpendYear, capex_spend_year_unref)

G_END_DECLS
