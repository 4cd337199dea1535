/* capex-arrow-amount-private.h - An amount as four columns of Arrow
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-amount.h>

#include "write/capex-arrow-column-private.h"

G_BEGIN_DECLS

/* Columns of Arrow in which an amount or a ratio is told */
#define CAPEX_ARROW_PARTS 4

/* Its value as stated, its bounds and its unit; NULL is null in all four */
void capex_arrow_add_amount (CapexArrowColumn **parts,
                             const CapexAmount *amount);
void capex_arrow_add_nulls (CapexArrowColumn **parts);

G_END_DECLS
