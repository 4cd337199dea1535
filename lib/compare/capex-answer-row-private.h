/* capex-answer-row-private.h - What an answer remembers of a row
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"
#include "compare/capex-table-private.h"

/* A figure of a row, and what it is to the result */
typedef struct
{
  char *role;
  CapexFigure *figure;
} CapexAnswerInput;

/* How a cell came about: it is a figure, or was computed */
typedef struct
{
  guint column;
  CapexFigure *figure; /* or NULL */
  char *formula;       /* or NULL */
  GArray *inputs;      /* guint positions, of the formula */
} CapexAnswerCell;

typedef struct
{
  GArray *inputs;       /* CapexAnswerInput */
  GArray *cells;        /* CapexAnswerCell */
  CapexFigure *remarks; /* carries the caveats of the row itself */
} CapexAnswerRow;

/* A row of a finished answer */
const CapexAnswerRow *capex_answer_row_of (CapexTable *table, guint row);
/* What is remembered of a cell; NULL where it is neither a figure nor computed
 */
const CapexAnswerCell *capex_answer_row_find_cell (const CapexAnswerRow *row,
                                                   guint column);
CapexExplanation *capex_answer_explain_row (CapexView *view,
                                            CapexTable *table,
                                            guint index,
                                            const CapexAnswerRow *row);
CapexExplanation *capex_answer_explain_cell (CapexView *view,
                                             CapexTable *table,
                                             guint index,
                                             guint column,
                                             const CapexAnswerRow *row);
