/* capex-changes-cell-private.h - A cell of an answer, and what it came from
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "compare/capex-answer-row-private.h"
#include "value/capex-ratio-private.h"

/* Lent by the table; all zero where there is no row */
typedef struct
{
  gboolean is_filled;
  CapexBounds bounds; /* of an amount */
  CapexUnit *unit;
  CapexRatioBounds ratio; /* of another number */
  const char *text;
  const char *column; /* its name */
  const CapexAnswerRow *row;
  const CapexAnswerCell *cell; /* NULL: it came from the whole row */
} CapexChangesCell;

CapexChangesCell
capex_changes_cell_read (CapexTable *table, guint row, guint column);
gboolean capex_changes_cell_equal (const CapexChangesCell *a,
                                   const CapexChangesCell *b);

/* How many figures a filled cell came from, and what each is to its row */
guint capex_changes_cell_n_inputs (const CapexChangesCell *cell);
const char *capex_changes_cell_role (const CapexChangesCell *cell, guint index);
/* The figure of a cell that came of others, and is no figure of the row itself;
 * its role is the name of its column.  NULL: there is none. */
CapexFigure *capex_changes_cell_own_figure (const CapexChangesCell *cell);
/* What has a role in its row, whether or not the cell is filled; NULL: nothing
 */
CapexFigure *capex_changes_cell_find_figure (const CapexChangesCell *cell,
                                             const char *role);
