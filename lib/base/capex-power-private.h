/* capex-power-private.h - Growth by a root, between two doubles
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/capex-number-private.h"

G_BEGIN_DECLS

/* (a / b)^(numerator / denominator) - 1, for a >= 0, b > 0 and an exponent
 * from 1/100000 to 1000.  What is rational is rounded as @rounding says; else
 * the double lies on that side of the true value and no more than 2 doubles
 * away, and half to even is the nearest.  FALSE if it is beyond all doubles,
 * @out is then left alone. */
gboolean capex_power_growth (CapexNumber a,
                             CapexNumber b,
                             guint64 numerator,
                             guint64 denominator,
                             CapexRounding rounding,
                             double *out);

G_END_DECLS
