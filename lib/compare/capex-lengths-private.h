/* capex-lengths-private.h - Periods of unequal length
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"

/* Figures of flows are compared over periods of equal length: FALSE with
 * CAPEX_ERROR_REFUSED where they are not and the basis wants them to be, a
 * caveat in @remarks where it does not, and with "annualised" figures that are
 * scaled to a year by days.  Balances are compared if they are near. */
gboolean capex_lengths_check (CapexView *view,
                              CapexFigure *remarks,
                              CapexFigure **figures,
                              guint n,
                              GError **error);
