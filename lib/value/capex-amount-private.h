/* capex-amount-private.h - Amounts from bounds, and bounds from text
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-amount.h>

#include "value/capex-bounds-private.h"

G_BEGIN_DECLS

/* Longest text that is read as an amount, in bytes */
#define CAPEX_AMOUNT_MAX_LENGTH 256

CapexAmount *capex_amount_new_from_bounds (const CapexBounds *bounds,
                                           CapexUnit *unit);
const CapexBounds *capex_amount_peek_bounds (const CapexAmount *self);

/* @unit_out is lent, for good: units live as long as the process */
gboolean capex_amount_parse_bounds (const char *text,
                                    CapexUnit *hint,
                                    gboolean can_be_negative,
                                    CapexBounds *out,
                                    CapexUnit **unit_out,
                                    GError **error);
/* The canonical text, which parses back to the same bounds and unit */
char *capex_amount_format_bounds (const CapexBounds *bounds,
                                  const CapexUnit *unit);

G_END_DECLS
