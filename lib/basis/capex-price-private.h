/* capex-price-private.h - Figures in the money of one year
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"

/* Scales a figure of money from the prices of its days to those of the year
 * that the basis names; nothing where it names none.  FALSE with
 * CAPEX_ERROR_RATE where the series has a gap, or is of another currency. */
gboolean
capex_price_deflate (CapexView *view, CapexFigure *figure, GError **error);
