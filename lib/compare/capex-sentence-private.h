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
/* " (cash)", " (definition not stated, AI alone)", or nothing */
char *capex_sentence_line (CapexView *view, const CapexFigure *figure);
/* That of two figures of one company: of both, or of each */
char *capex_sentence_lines (CapexView *view,
                            const CapexFigure *before,
                            const CapexFigure *after);
/* The same of the figure that @one is compared with: nothing where it is the
 * same */
char *capex_sentence_other_line (CapexView *view,
                                 const CapexFigure *one,
                                 const CapexFigure *other);
/* "a report against a plan", or nothing where both are as firm; with ", " */
char *capex_sentence_contrast (const CapexFigure *a, const CapexFigure *b);
