/* capex-ratios-private.h - Growth, shares and quotients of figures
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-figure-private.h"

/* Whether the forms of two figures may be put together: both bounds come from
 * them, and the same rates converted both */
gboolean capex_ratios_have_forms (const CapexFigure *a, const CapexFigure *b);
/* to / from - 1.  A base that is not above zero makes it not meaningful. */
gboolean capex_ratios_growth (CapexFigure *from,
                              CapexFigure *to,
                              CapexRatioBounds *out,
                              GError **error);
/* a / b, facts that stand in both cancelled */
gboolean capex_ratios_quotient (CapexFigure *a,
                                CapexFigure *b,
                                CapexRatioBounds *out,
                                GError **error);
/* One that is not meaningful says so; one without a bound says nothing */
gboolean capex_ratios_is_told (const CapexRatioBounds *ratio);
/* What a quotient is between, before anything is rounded; flags are
 * CAPEX_BOUNDS_* */
typedef struct
{
  CapexFraction stated, low, high;
  guint8 flags;
  CapexRatioState state;
} CapexExactRatio;

/* to / from, facts that stand in both cancelled.  A base that is not above zero
 * makes it not meaningful. */
gboolean capex_ratios_exact (CapexFigure *from,
                             CapexFigure *to,
                             CapexExactRatio *out,
                             GError **error);
/* a - b, in the unit of both */
gboolean capex_ratios_difference (CapexFigure *a,
                                  CapexFigure *b,
                                  CapexBounds *out,
                                  GError **error);
/* The sums of amounts, and how many of them have no such bound */
typedef struct
{
  CapexNumber stated, low, high;
  guint unstated, open_low, open_high;
  gboolean is_meaningful; /* no amount may be below zero */
} CapexTotal;

gboolean capex_ratios_total (const CapexBounds *amounts,
                             guint n,
                             CapexTotal *out,
                             GError **error);
/* The share of one of the amounts in their sum:
 * low / (low + sum of the others' highs), high / (high + sum of their lows) */
void capex_ratios_share (const CapexTotal *total,
                         const CapexBounds *part,
                         CapexRatioBounds *out);
/* What is added or subtracted: the bounds of a figure, or those of what is
 * not known */
typedef struct
{
  CapexFigure *figure; /* NULL: @bounds are no figure's */
  gint64 sign;         /* 1 or -1 */
  CapexBounds bounds;
} CapexSummand;

/* Their sum, in the unit of all.  A fact that is in two of them cancels first,
 * if all are figures of facts. */
gboolean capex_ratios_sum (const CapexSummand *summands,
                           guint n,
                           CapexBounds *out,
                           GError **error);
