/* capex-changes-private.h - What was known on two days
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "compare/capex-answer-private.h"
#include "compare/capex-reason-private.h"

/* Before, and after */
#define CAPEX_CHANGES_SIDES 2

/* The basis as of two days */
typedef struct
{
  CapexView *views[CAPEX_CHANGES_SIDES];
  char days[CAPEX_CHANGES_SIDES][11];
} CapexSpanOfDays;

/* Rows for figures that changed, and for cells of another question */
gboolean capex_changes_answer_levels (CapexQuestion *question,
                                      const CapexSpanOfDays *span,
                                      CapexAnswer *answer,
                                      GError **error);
gboolean capex_changes_answer_asked (const CapexSpanOfDays *span,
                                     const char *text,
                                     const CapexComparison *comparison,
                                     GHashTable *values,
                                     CapexAnswer *answer,
                                     GError **error);

/* The cells why and known; returns how the sentence ends, without its point */
char *capex_changes_set_reasons (CapexAnswer *answer,
                                 guint row,
                                 CapexReasons reasons,
                                 CapexDays day);
/* A word of both days: "cash", or "cash to cash-net" */
void capex_changes_set_words (CapexAnswer *answer,
                              guint row,
                              const char *column,
                              const char *before,
                              const char *after);
/* Caveats for what the figures of both days do not have in common */
void capex_changes_remark (CapexAnswer *answer,
                           guint row,
                           const CapexSpanOfDays *span,
                           const CapexFigure *before,
                           const CapexFigure *after);
/* Where it has a bound, the change of an amount, by the roles of the figures
 * that it comes from */
void capex_changes_set_change (CapexAnswer *answer,
                               guint row,
                               const CapexBounds *change,
                               CapexUnit *unit,
                               const char *const *roles);

/* "cash", "total", "actual", or "mixed" */
const char *capex_changes_definition_word (CapexView *view,
                                           const CapexFigure *figure);
const char *capex_changes_scope_word (const CapexFigure *figure);
const char *capex_changes_status_word (const CapexFigure *figure);
