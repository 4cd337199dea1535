/* capex-verdict-private.h - Whether what came lies in what was said
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "value/capex-bounds-private.h"

typedef enum
{
  CAPEX_VERDICT_UNKNOWN,
  CAPEX_VERDICT_STATED_BELOW,
  CAPEX_VERDICT_STATED_WITHIN,
  CAPEX_VERDICT_STATED_ABOVE,
  CAPEX_VERDICT_CERTAINLY_BELOW,
  CAPEX_VERDICT_CERTAINLY_WITHIN,
  CAPEX_VERDICT_CERTAINLY_ABOVE
} CapexVerdict;

/* Certainly, if it is so for all that the bounds of the actual allow; else as
 * it is stated */
CapexVerdict capex_verdict_find (const CapexBounds *actual,
                                 const CapexBounds *outlook);
/* "certainly above", "stated within", "not known" */
const char *capex_verdict_to_string (CapexVerdict self);
/* The end of a sentence about the actual: "was above @what" */
char *capex_verdict_phrase (CapexVerdict self, const char *what);
