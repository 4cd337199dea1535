/* capex-caveat.h - What makes a result not quite comparable
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

/**
 * CapexCaveats:
 * @CAPEX_CAVEAT_NONE: no caveat
 * @CAPEX_CAVEAT_MIXED_DEFINITION: the figures draw the line in different places
 * @CAPEX_CAVEAT_UNSTATED_DEFINITION: a source does not say where it drew it
 * @CAPEX_CAVEAT_MIXED_SCOPE: total, data-centre and AI figures are compared
 * @CAPEX_CAVEAT_MIXED_STATUS: actuals, plans, reports or estimates are compared
 * @CAPEX_CAVEAT_MIXED_PERIOD: the figures cover different days
 * @CAPEX_CAVEAT_FORWARD: a period is not over: bounds hold if forecasts do
 * @CAPEX_CAVEAT_APPORTIONED: a figure was split by days
 * @CAPEX_CAVEAT_OFFSET_YEAR: a fiscal year or quarter stands for a calendar one
 * @CAPEX_CAVEAT_DERIVED_QUARTER: a figure is a difference or sum of filed ones
 * @CAPEX_CAVEAT_ANNUALISED: a figure was scaled to a year by days
 * @CAPEX_CAVEAT_CONVERTED: a figure was converted at an exchange rate
 * @CAPEX_CAVEAT_CONFLICT: sources of equal rank disagree
 * @CAPEX_CAVEAT_OPEN_BOUND: only one bound of a figure is known
 * @CAPEX_CAVEAT_EXCLUDES_LEASES: leased operating cost is known and left out
 * @CAPEX_CAVEAT_GROSS_DEBT: debt is gross: repayments are not taken off
 * @CAPEX_CAVEAT_GAAP_DIFFERENCE: accounting standards differ
 * @CAPEX_CAVEAT_PARTIAL_YEAR: only a part of the period is covered
 * @CAPEX_CAVEAT_SUPERSEDED: a later figure of the speaker exists
 * @CAPEX_CAVEAT_STALE: the newest figure of a series, or a rate, is old
 * @CAPEX_CAVEAT_MISSING_MEMBER: a member of a group has no figure
 * @CAPEX_CAVEAT_REBUILT: a definition was rebuilt from its parts
 * @CAPEX_CAVEAT_RECLASSIFIED: an issuer moved the line of its statement
 * @CAPEX_CAVEAT_DOUBLE_COUNT: a part and its whole, or two sides of a deal, add
 * @CAPEX_CAVEAT_DIFFERENT_POPULATION: a share and its total count other things
 * @CAPEX_CAVEAT_HEDGE_CONVENTION: "about" was read as 5 %
 *
 * What a reader must know before quoting a result. A set: caveats combine.
 */
typedef enum /*< flags >*/
{
  CAPEX_CAVEAT_NONE = 0,
  CAPEX_CAVEAT_MIXED_DEFINITION = 1 << 0,
  CAPEX_CAVEAT_UNSTATED_DEFINITION = 1 << 1,
  CAPEX_CAVEAT_MIXED_SCOPE = 1 << 2,
  CAPEX_CAVEAT_MIXED_STATUS = 1 << 3,
  CAPEX_CAVEAT_MIXED_PERIOD = 1 << 4,
  CAPEX_CAVEAT_FORWARD = 1 << 5,
  CAPEX_CAVEAT_APPORTIONED = 1 << 6,
  CAPEX_CAVEAT_OFFSET_YEAR = 1 << 7,
  CAPEX_CAVEAT_DERIVED_QUARTER = 1 << 8,
  CAPEX_CAVEAT_ANNUALISED = 1 << 9,
  CAPEX_CAVEAT_CONVERTED = 1 << 10,
  CAPEX_CAVEAT_CONFLICT = 1 << 11,
  CAPEX_CAVEAT_OPEN_BOUND = 1 << 12,
  CAPEX_CAVEAT_EXCLUDES_LEASES = 1 << 13,
  CAPEX_CAVEAT_GROSS_DEBT = 1 << 14,
  CAPEX_CAVEAT_GAAP_DIFFERENCE = 1 << 15,
  CAPEX_CAVEAT_PARTIAL_YEAR = 1 << 16,
  CAPEX_CAVEAT_SUPERSEDED = 1 << 17,
  CAPEX_CAVEAT_STALE = 1 << 18,
  CAPEX_CAVEAT_MISSING_MEMBER = 1 << 19,
  CAPEX_CAVEAT_REBUILT = 1 << 20,
  CAPEX_CAVEAT_RECLASSIFIED = 1 << 21,
  CAPEX_CAVEAT_DOUBLE_COUNT = 1 << 22,
  CAPEX_CAVEAT_DIFFERENT_POPULATION = 1 << 23,
  CAPEX_CAVEAT_HEDGE_CONVENTION = 1 << 24
} CapexCaveats;

#define CAPEX_N_CAVEATS 25

CAPEX_AVAILABLE_IN_ALL
const char *capex_caveat_get_code (CapexCaveats caveat);
CAPEX_AVAILABLE_IN_ALL
const char *capex_caveat_get_explanation (CapexCaveats caveat);
CAPEX_AVAILABLE_IN_ALL
char **capex_caveats_dup_codes (CapexCaveats caveats);

G_END_DECLS
