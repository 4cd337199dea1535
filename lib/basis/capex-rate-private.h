/* capex-rate-private.h - Exchange rates, and figures in one currency
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"

/* The mean of the daily crosses over the published days of a period, up to the
 * as-of day; more than a week without one is an error */
gboolean capex_rate_mean (CapexView *view,
                          CapexUnit *from,
                          CapexUnit *to,
                          CapexDays days,
                          CapexRateUse *out,
                          GError **error);
/* The cross of a day, or of the last published day before it */
gboolean capex_rate_spot (CapexView *view,
                          CapexUnit *from,
                          CapexUnit *to,
                          gint32 day,
                          CapexRateUse *out,
                          GError **error);
/* How much of @to for one of @from, from what one euro costs in each */
gboolean
capex_rate_cross (gint64 euro_in_from, gint64 euro_in_to, CapexNumber *out);
/* a / b as a rate that is used: twelve digits, so that it can be written down
 * and the amounts follow from it */
gboolean capex_rate_quotient (CapexNumber a, CapexNumber b, CapexNumber *rate);
/* Whether no daily rate from a month before some days to a month after them
 * makes two figures of these days one; FALSE where there are no rates */
gboolean capex_rate_separates (CapexView *view,
                               CapexDays days,
                               const CapexBounds *a,
                               CapexUnit *a_unit,
                               const CapexBounds *b,
                               CapexUnit *b_unit);
/* Multiplies a figure and notes the rate; FALSE if it does not fit */
gboolean capex_rate_apply (CapexFigure *figure, const CapexRateUse *use);
/* The digits of a rate, without closing zeros */
char *capex_rate_to_string (CapexNumber rate);
/* "1 CNY = 0.142286286866 USD, the spot rate of 2025-12-23" */
char *capex_rate_describe (const CapexRateUse *use);
/* What leads to the published rows: "rate:CNY/USD:2025-12-23",
 * "prices:us-cpi:2024:2020" */
char *capex_rate_reference (const CapexRateUse *use);

/* Converts a figure of facts: flows at the mean of their days, what is still to
 * come and balances at a day's rate; or all at those of the year that the basis
 * names.  A unit that is the target already costs
 * nothing. */
gboolean capex_rate_convert (CapexView *view,
                             CapexFigure *figure,
                             CapexUnit *target,
                             GError **error);
/* Brings figures that are compared or summed to one unit, as the basis asks;
 * NULLs among them are missing figures */
gboolean capex_rate_unify (CapexView *view,
                           CapexFigure **figures,
                           guint n,
                           GError **error);
