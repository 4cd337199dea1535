/* capex-change-private.h - The change between two figures, as a figure
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"

/* One end of a change: a figure, or what stands for it */
typedef struct
{
  CapexFigure *figure; /* NULL: @bounds are no figure's */
  CapexBounds bounds;
} CapexEnd;

/* to - from, of which one at least is a figure.  Facts on both sides cancel,
 * also where one rate converted both; its stated value is the difference of
 * those of both, to the last digit. */
CapexFigure *
capex_change_new (const CapexEnd *from, const CapexEnd *to, GError **error);
/* What of a change comes from rates: @change less the same change at one set of
 * rates, whose ends are @fixed_from and @fixed_to.  FALSE: it does not fit. */
gboolean capex_change_currency (const CapexEnd *from,
                                const CapexEnd *to,
                                const CapexEnd *fixed_from,
                                const CapexEnd *fixed_to,
                                CapexBounds *out);
/* change / all, where @others, if not NULL, are what the rest of @all is
 * between */
gboolean capex_change_share (CapexFigure *change,
                             CapexFigure *all,
                             const CapexBounds *others,
                             CapexRatioBounds *out,
                             GError **error);
/* Sets the stated value, and has the bounds hold it */
void capex_change_state (CapexBounds *bounds, CapexNumber stated);
