/* capex-claims-private.h - Statements that are told by several, and their parts
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-pool-private.h"

/* Leaves one telling of each claim in the pool, and of parts what they say
 * beside their wholes.  @claimed: all facts with a claim that were known, those
 * too that may not answer. */
void capex_claims_settle (CapexPool *pool,
                          GArray *claimed /* CapexCandidate */);
