/* capex-decimal-private.h - Decimals from counts of billionths, and back
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "base/capex-number-private.h"

G_BEGIN_DECLS

CapexDecimal *capex_decimal_new_from_number (CapexNumber number);
CapexNumber capex_decimal_peek_number (const CapexDecimal *self);

G_END_DECLS
