/* capex-ratio-private.h - Ratios from bounds
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-ratio.h>

#include "value/capex-bounds-private.h"

G_BEGIN_DECLS

/* Absent fields are 0; flags are CAPEX_BOUNDS_* */
typedef struct
{
  double stated;
  double low;
  double high;
  guint8 flags;
  CapexRatioState state;
} CapexRatioBounds;

/* Room for any double in plain digits with up to 20 decimals, and a NUL */
#define CAPEX_RATIO_BUFFER 352
#define CAPEX_RATIO_MAX_DECIMALS 20

void capex_ratio_bounds_quotient (const CapexBounds *numerator,
                                  const CapexBounds *denominator,
                                  CapexRatioBounds *out);
CapexRatio *capex_ratio_new_from_bounds (const CapexRatioBounds *bounds);
const CapexRatioBounds *capex_ratio_peek_bounds (const CapexRatio *self);

/* Moves the point of a ratio by so many places: as a percentage, as it is */
enum
{
  CAPEX_RATIO_AS_IS = 0,
  CAPEX_RATIO_PERCENT = 2
};

/* Prints the exact binary value, @shift of these, with @decimals places */
char *capex_ratio_format (double value,
                          int shift,
                          int decimals,
                          CapexRounding rounding,
                          char buffer[CAPEX_RATIO_BUFFER]);
/* "6.98 % [4.40 %, 9.56 %]", with @word behind each number: bounds rounded
 * outward, and left out where they only say that a double is no quotient */
char *capex_ratio_format_bounds (const CapexRatioBounds *bounds,
                                 int shift,
                                 int decimals,
                                 const char *word);

G_END_DECLS
