/* capex-price-private.h - Figures in the money of one year
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"

/* The mean of the entries of the series over some days, as a quotient */
typedef struct
{
  CapexNumber numerator; /* in billionths */
  CapexNumber denominator;
  guint first, end; /* rows: the entries are among them */
} CapexPriceMean;

/* Of the series that the basis names; CAPEX_ERROR_RATE at a gap */
gboolean capex_price_mean (CapexView *view,
                           CapexDays days,
                           CapexPriceMean *out,
                           GError **error);
/* What scales money of some days to that of the year that the basis names */
gboolean capex_price_factor (CapexView *view,
                             CapexUnit *unit,
                             CapexDays days,
                             CapexRateUse *use,
                             GError **error);
/* Scales a figure of money from the prices of its days to those of the year
 * that the basis names; nothing where it names none.  FALSE with
 * CAPEX_ERROR_RATE where the series has a gap, or is of another currency. */
gboolean
capex_price_deflate (CapexView *view, CapexFigure *figure, GError **error);
