/* capex-sentence-private.h - Phrases that are safe to quote
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-subject-private.h"

/* Three digits, bounds rounded outward; what is open is "at least" or "at
 * most", what is rounded or doubtful tells between what */
char *capex_sentence_amount (const CapexBounds *bounds, CapexUnit *unit);
/* Where no ratio can be negative it is "at most" so much, and not between zero
 * and that */
char *capex_sentence_percent (const CapexRatioBounds *ratio,
                              gboolean can_be_negative);
char *capex_sentence_multiple (const CapexRatioBounds *ratio,
                               gboolean can_be_negative);
char *capex_sentence_number (const CapexRatioBounds *ratio,
                             gboolean can_be_negative);
/* Of an index of concentration: "2652 points" */
char *capex_sentence_points (const CapexRatioBounds *ratio);
/* The same without bounds that go without saying and leave all of what is
 * possible, from @least to @most: a share is "at least 93.2 %", not between
 * that and 100 %. What has a stated value keeps both. */
CapexRatioBounds capex_sentence_without_obvious (const CapexRatioBounds *ratio,
                                                 double least,
                                                 double most);
/* Growth without what goes without saying: nothing shrinks by more than all of
 * it, unless it can be negative */
CapexRatioBounds capex_sentence_told_growth (CapexView *view,
                                             const CapexFigure *to,
                                             const CapexRatioBounds *growth);
/* Whether the doubt about an order is news beside it: that growth is not known
 * says it already */
gboolean capex_sentence_doubts (const CapexRatioBounds *growth);
/* Whether there is anything to tell: else the phrase says why not, and stands
 * at the end of a sentence */
gboolean capex_sentence_has_amount (const CapexBounds *bounds);
gboolean capex_sentence_has_ratio (const CapexRatioBounds *ratio);
/* "was", "is planned to be", "were reported to be" */
char *capex_sentence_verb (CapexView *view,
                           const CapexFigure *figure,
                           const char *subject);
/* The figure of the least firm status, of which the verb of a sentence about
 * all has to be; some may be NULL */
const CapexFigure *capex_sentence_least_firm (CapexFigure **figures, guint n);
/* The same where there is something to tell; else "is" or "are", since what is
 * not known is so now and to everybody, whenever it was and whoever said it */
char *capex_sentence_verb_if (gboolean is_known,
                              CapexView *view,
                              const CapexFigure *figure,
                              const char *subject);
/* "that" or "those", for a subject that is told already */
const char *capex_sentence_that (const char *subject);
/* "its", or of a group or market "their" */
const char *capex_sentence_its (CapexView *view, guint company);
/* "for 2025", or of a balance the day that it is of: "on 2025-11-30" */
char *capex_sentence_when (CapexView *view, const CapexFigure *figure);
/* "2025", or the day */
char *capex_sentence_period (CapexView *view, const CapexFigure *figure);
/* "The tokens of ByteDance Ltd. for 2025 are not known." */
char *capex_sentence_unknown (CapexView *view,
                              const char *subject,
                              guint company,
                              const char *period);
/* " (cash)", " (definition not stated, AI alone)", or nothing: where the line
 * is drawn, of how much of the business, of which days where these are not
 * those that were asked for, and how it was scaled */
char *capex_sentence_line (CapexView *view, const CapexFigure *figure);
/* That of two figures of one company: of both, or of each */
char *capex_sentence_lines (CapexView *view,
                            const CapexFigure *before,
                            const CapexFigure *after);
/* The same of the figure that @one is compared with: nothing where it is the
 * same; with its day where it is a balance of another */
char *capex_sentence_other_line (CapexView *view,
                                 const CapexFigure *one,
                                 const CapexFigure *other);
/* "guidance", "a plan" */
const char *capex_sentence_status (const CapexFigure *figure);
/* "a report against a plan", or nothing where both are as firm; with ", " */
char *capex_sentence_contrast (const CapexFigure *a, const CapexFigure *b);
