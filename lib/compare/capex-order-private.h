/* capex-order-private.h - The value of an order
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "compare/capex-comparison-private.h"

/* A quantity of things times the price of one, as a figure of money whose parts
 * are the two */
CapexFigure *capex_order_value (CapexView *view,
                                guint company,
                                guint quantity,
                                guint price,
                                const CapexPeriodLabel *label,
                                GError **error);
