/* capex-long-private.h - Sums of squares, and their quotients
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/capex-wide-private.h"

G_BEGIN_DECLS

#define CAPEX_LONG_WORDS 10

/* A magnitude of up to 640 bits, the lowest word first.  There are no checks:
 * whoever adds and multiplies knows that 640 are enough. */
typedef struct
{
  guint64 words[CAPEX_LONG_WORDS];
} CapexLong;

CapexLong capex_long_product (CapexMagnitude a, CapexMagnitude b);
void capex_long_add (CapexLong *self, const CapexLong *other);
CapexLong capex_long_multiply (const CapexLong *a, const CapexLong *b);
int capex_long_compare (const CapexLong *a, const CapexLong *b);

/* The sign of a / b - c / d, for products that fit; b and d are above zero */
int capex_long_compare_quotients (const CapexLong *a,
                                  const CapexLong *b,
                                  const CapexLong *c,
                                  const CapexLong *d);
/* numerator / denominator, from 2^-40 to 1, as the double that @rounding
 * chooses; the denominator has less than 640 bits */
double capex_long_quotient (const CapexLong *numerator,
                            const CapexLong *denominator,
                            CapexRounding rounding);

G_END_DECLS
