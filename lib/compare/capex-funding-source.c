/* capex-funding-source.c - Where spend is booked, or what pays for it
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-funding-source.h>

static const struct
{
  const char *name;
  gboolean is_use;
} sources[] = {
    [CAPEX_FUNDING_CAPEX] = {"capex", TRUE },
    [CAPEX_FUNDING_LEASE] = {"lease", TRUE },
    [CAPEX_FUNDING_DEBT] = {"debt",  FALSE},
};

/**
 * capex_funding_source_to_string:
 * @source: a funding source
 *
 * Gets the word for a funding source, which is also its column in the table of
 * a spend year.
 *
 * Returns: (transfer none): `capex`, `lease` or `debt`
 */
const char *
capex_funding_source_to_string (CapexFundingSource source)
{
  g_return_val_if_fail ((guint) source < G_N_ELEMENTS (sources), NULL);

  return sources[source].name;
}

/**
 * capex_funding_source_is_use:
 * @source: a funding source
 *
 * Tells whether it is a use of money, so that it may be added to another use.
 * Debt is not: it is where the money comes from.
 *
 * Returns: whether it may be added
 */
gboolean
capex_funding_source_is_use (CapexFundingSource source)
{
  g_return_val_if_fail ((guint) source < G_N_ELEMENTS (sources), FALSE);

  return sources[source].is_use;
}
