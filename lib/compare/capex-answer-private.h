/* capex-answer-private.h - A table that remembers the figures of its rows
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "compare/capex-comparison-private.h"

/* Sources, caveats and explanations of a row come from the figures that are
 * added to it, so none can be forgotten */
typedef struct _CapexAnswer CapexAnswer;

CapexAnswer *capex_answer_new (CapexQuestion *question);
void capex_answer_free (CapexAnswer *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexAnswer, capex_answer_free)

CapexTable *capex_answer_get_table (CapexAnswer *self);
/* The position of a column, which the comparison has */
guint capex_answer_column (CapexAnswer *self, const char *name);
guint capex_answer_add_row (CapexAnswer *self);

/* Below, @row is the last row; @role says what the figure is to the result */
void capex_answer_add_figure (CapexAnswer *self,
                              guint row,
                              const char *role,
                              CapexFigure *figure);
/* How a cell was computed from the figures of the row, by their roles; what it
 * came to is added when it is told */
void capex_answer_set_formula (CapexAnswer *self,
                               guint row,
                               const char *column,
                               const char *formula,
                               const char *role,
                               ...) G_GNUC_NULL_TERMINATED;
/* The same, with the roles as a list that ends with NULL */
void capex_answer_set_formula_of (CapexAnswer *self,
                                  guint row,
                                  const char *column,
                                  const char *formula,
                                  const char *const *roles);
/* What carries the caveats of the row itself: grows until the answer is
 * finished */
CapexFigure *capex_answer_get_remarks (CapexAnswer *self, guint row);
void capex_answer_set_text (CapexAnswer *self,
                            guint row,
                            const char *column,
                            const char *text);
void capex_answer_set_company (CapexAnswer *self,
                               guint row,
                               const char *column,
                               guint company);
/* A figure that has no bound leaves its cell empty, unless somebody said that
 * it is not disclosed; so do bounds that are none */
void capex_answer_set_amount (CapexAnswer *self,
                              guint row,
                              const char *column,
                              CapexFigure *figure);
void capex_answer_set_bounds (CapexAnswer *self,
                              guint row,
                              const char *column,
                              const CapexBounds *bounds,
                              CapexUnit *unit);
void capex_answer_set_ratio (CapexAnswer *self,
                             guint row,
                             const char *column,
                             const CapexRatioBounds *ratio);
void capex_answer_set_integer (CapexAnswer *self,
                               guint row,
                               const char *column,
                               gint64 value);
/* Definition, scope, status and days covered, where there are such columns */
void
capex_answer_set_line (CapexAnswer *self, guint row, const CapexFigure *figure);
/* That of two figures of one company; where they differ the cell says so */
void capex_answer_set_lines (CapexAnswer *self,
                             guint row,
                             const CapexFigure *before,
                             const CapexFigure *after);
void
capex_answer_set_missing (CapexAnswer *self, guint row, const char *format, ...)
    G_GNUC_PRINTF (3, 4);
void capex_answer_set_sentence (CapexAnswer *self,
                                guint row,
                                const char *format,
                                ...) G_GNUC_PRINTF (3, 4);
/* Gives the table away, and itself to its rows' explanations */
CapexTable *capex_answer_finish (CapexAnswer *self);
