/* capex-sum-private.h - Sums of figures, and of the members of a group
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-subject-private.h"

/* The sum of parts in one unit, none of which is missing.  It tells what its
 * parts tell, and where they differ. */
CapexFigure *capex_sum_figures (CapexView *view,
                                guint company,
                                guint measure,
                                CapexFigure **parts,
                                guint n,
                                GError **error);
/* Figures that are compared with each other: no amount, but all that they and
 * their differences must tell */
CapexFigure *
capex_sum_population (CapexView *view, CapexFigure **figures, guint n);
/* By its measure or its definition, or that of a part */
gboolean capex_sum_can_be_negative (CapexView *view, const CapexFigure *figure);
/* A part of the whole is not known: of what cannot be negative only a low bound
 * is left */
void capex_sum_open (CapexView *view, CapexFigure *sum);
/* Tells where figures that are compared or summed differ */
void capex_sum_remark_differences (CapexView *view,
                                   CapexFigure *target,
                                   CapexFigure **figures,
                                   guint n);
