/* capex-concentrate-private.h - How much the largest have, between bounds
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "value/capex-ratio-private.h"

/* Of amounts between their bounds, none of which may be below zero: else the
 * result is not meaningful, as it is of amounts that are all zero.  FALSE
 * means that a sum does not fit 38 digits. */

/* The sum of the @top largest over the sum of all; @top is less than @n */
gboolean capex_concentrate_top (const CapexBounds *amounts,
                                guint n,
                                guint top,
                                CapexRatioBounds *out);
/* The sum of squares over the square of the sum, from 1 / n to 1 */
gboolean capex_concentrate_index (const CapexBounds *amounts,
                                  guint n,
                                  CapexRatioBounds *out);
