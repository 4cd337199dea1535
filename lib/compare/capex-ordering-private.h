/* capex-ordering-private.h - Which of two is larger, and how surely
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-figure-private.h"

typedef enum
{
  CAPEX_ORDERING_UNKNOWN,
  CAPEX_ORDERING_NOT_LESS, /* more or equal, and which of them is not known */
  CAPEX_ORDERING_NOT_MORE,
  CAPEX_ORDERING_STATED_LESS,
  CAPEX_ORDERING_STATED_EQUAL,
  CAPEX_ORDERING_STATED_MORE,
  CAPEX_ORDERING_CERTAINLY_LESS,
  CAPEX_ORDERING_CERTAINLY_EQUAL,
  CAPEX_ORDERING_CERTAINLY_MORE
} CapexOrdering;

/* How a compares with b, whose units are the same: certainly, if it is so for
 * all that the bounds allow; else as stated, where both state a value */
gboolean capex_ordering_find (CapexFigure *a,
                              CapexFigure *b,
                              CapexOrdering *out,
                              GError **error);
CapexOrdering capex_ordering_of_difference (const CapexBounds *difference);
/* "certainly more", "stated less", "not known" */
const char *capex_ordering_to_string (CapexOrdering self);
/* What a sentence about two, or about before and after, has to add: nothing
 * where the order is certain */
const char *capex_ordering_doubt_of_two (CapexOrdering self);
const char *capex_ordering_doubt_of_change (CapexOrdering self);
