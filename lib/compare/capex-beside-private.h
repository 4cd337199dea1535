/* capex-beside-private.h - Figures that stand beside a company's spend
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "compare/capex-answer-private.h"

/* The figure of a measure for the period of another; *figure is NULL where it
 * is not known, or the register has no such measure */
gboolean capex_beside_find (CapexView *view,
                            guint company,
                            const CapexPeriodLabel *label,
                            const char *measure,
                            CapexFigure **figure,
                            GError **error);
/* Below, NULLs among the figures are missing */

/* Tells where figures that are compared or summed differ */
void capex_beside_tell_differences (CapexView *view,
                                    CapexFigure *remarks,
                                    CapexFigure **figures,
                                    guint n);
/* Brings figures of several measures to one currency, and refuses periods of
 * unequal length */
gboolean capex_beside_align (CapexView *view,
                             CapexFigure *remarks,
                             CapexFigure **figures,
                             guint n,
                             GError **error);

/* Answers one period; @figure is there, and is the caller's */
typedef gboolean (*CapexBesideAnswer) (CapexAnswer *answer,
                                       CapexView *view,
                                       const CapexPeriodLabel *label,
                                       CapexFigure *figure,
                                       GError **error);
/* Asks about the subject of "company" in each period of "period".  A single
 * period without a figure is an error, one of several a missing row. */
CapexTable *capex_beside_run (CapexQuestion *question,
                              CapexSubject subject,
                              CapexBesideAnswer answer_period,
                              GError **error);
