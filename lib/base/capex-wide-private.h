/* capex-wide-private.h - Products of two magnitudes, before they are divided
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/capex-number-private.h"

G_BEGIN_DECLS

__extension__ typedef unsigned __int128 CapexMagnitude;

/* high * 2^128 + low */
typedef struct
{
  CapexMagnitude high;
  CapexMagnitude low;
} CapexWide;

CapexMagnitude capex_wide_magnitude (CapexNumber number);

/* Whether what is left of a division takes the quotient's magnitude one up */
gboolean capex_wide_rounds_away (CapexMagnitude quotient,
                                 CapexMagnitude remainder,
                                 CapexMagnitude divisor,
                                 gboolean negative,
                                 CapexRounding rounding);

/* How many bits it takes to write @value; 0 for 0 */
int capex_wide_bits (CapexMagnitude value);

CapexWide capex_wide_multiply (CapexMagnitude a, CapexMagnitude b);
/* value * 2^bits, which has at most 256 bits */
CapexWide capex_wide_shift (CapexMagnitude value, int bits);
int capex_wide_compare (CapexWide a, CapexWide b);

/* FALSE if the quotient is not a magnitude; @divisor is at most 2^127 */
gboolean capex_wide_divide (CapexWide dividend,
                            CapexMagnitude divisor,
                            CapexMagnitude *quotient,
                            CapexMagnitude *remainder);

G_END_DECLS
