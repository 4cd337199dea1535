/* capex-balances-private.h - Balances of one time and class
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"

/* Balances of several companies are compared and summed if they are of one
 * class and near each other: FALSE with CAPEX_ERROR_REFUSED where they are not
 * and the basis wants equal periods, else a caveat in @remarks */
gboolean capex_balances_check (CapexView *view,
                               CapexFigure *remarks,
                               CapexFigure **figures,
                               guint n,
                               GError **error);
