/* capex-ends-private.h - One company in two periods
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "compare/capex-answer-private.h"
#include "compare/capex-ordering-private.h"

/* Two figures by one definition and in one unit, the earlier one first, in a
 * row that tells all but the result.  The comparison has the parameters
 * "company", "from", "to" and "measure", and columns for them, for both
 * amounts, their line and their order. */
typedef struct
{
  CapexSubject subject;
  CapexFigure *figures[2];
  CapexOrdering ordering;
  guint row;
} CapexEnds;

gboolean capex_ends_init (CapexEnds *self,
                          CapexQuestion *question,
                          CapexAnswer *answer,
                          GError **error);
/* Which is larger: after the result, below whose formula both figures stand */
void capex_ends_tell_order (CapexEnds *self, CapexAnswer *answer);
void capex_ends_clear (CapexEnds *self);
