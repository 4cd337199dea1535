/* capex-fixed-private.h - Numbers with 256 bits after the point
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/capex-wide-private.h"

G_BEGIN_DECLS

#define CAPEX_FIXED_LIMBS 5
/* How many places there are after the point, in bits */
#define CAPEX_FIXED_PLACES 256

/* From 0 to below 2^64, the lowest limb first; a unit is 2^-256.  What goes
 * beyond the last place is cut off, and what goes beyond the first is the
 * caller's mistake. */
typedef struct
{
  guint64 limbs[CAPEX_FIXED_LIMBS];
} CapexFixed;

CapexFixed capex_fixed_whole (guint64 value);
/* @numerator < @denominator */
CapexFixed capex_fixed_fraction (CapexMagnitude numerator,
                                 CapexMagnitude denominator);

CapexFixed capex_fixed_add (CapexFixed a, CapexFixed b);
/* @a >= @b */
CapexFixed capex_fixed_subtract (CapexFixed a, CapexFixed b);
CapexFixed capex_fixed_multiply (CapexFixed a, CapexFixed b);
CapexFixed capex_fixed_scale (CapexFixed a, guint64 factor);
CapexFixed capex_fixed_divide (CapexFixed a, guint64 divisor);
/* a / 2^bits */
CapexFixed capex_fixed_halve (CapexFixed a, guint bits);

gboolean capex_fixed_is_zero (const CapexFixed *self);
int capex_fixed_compare (const CapexFixed *a, const CapexFixed *b);
/* The double that @rounding chooses for what is cut off; @negative: of -self */
double capex_fixed_to_double (const CapexFixed *self,
                              gboolean negative,
                              CapexRounding rounding);

G_END_DECLS
