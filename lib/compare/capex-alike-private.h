/* capex-alike-private.h - Two figures, like with like
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-figure-private.h"

/* Of two sums of members what both of them have, so that nothing is compared
 * with what the other lacks; of other figures all */
typedef struct
{
  CapexBounds left, right;
  CapexBounds difference; /* left − right; of what is the same, none */
  gboolean is_any;        /* whether they have anything in common */
  gboolean left_has_more, right_has_more;
} CapexAlike;

/* Of figures in one unit.  FALSE with @error set if it does not fit. */
gboolean capex_alike_init (CapexAlike *self,
                           CapexFigure *left,
                           CapexFigure *right,
                           GError **error);
