/* capex-funding-source.h - Where spend is booked, or what pays for it
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

/**
 * CapexFundingSource:
 * @CAPEX_FUNDING_CAPEX: capital expenditure, a use
 * @CAPEX_FUNDING_LEASE: leased operating cost, a use
 * @CAPEX_FUNDING_DEBT: debt, a source: it pays for uses and is never added
 *
 * Where spend is booked, or what pays for it. Uses and sources of money are
 * two axes: adding one to the other counts the same money twice.
 */
typedef enum
{
  CAPEX_FUNDING_CAPEX,
  CAPEX_FUNDING_LEASE,
  CAPEX_FUNDING_DEBT
} CapexFundingSource;

CAPEX_AVAILABLE_IN_ALL
const char *capex_funding_source_to_string (CapexFundingSource source);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_funding_source_is_use (CapexFundingSource source);

G_END_DECLS
