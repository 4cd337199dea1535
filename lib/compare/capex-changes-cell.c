/* capex-changes-cell.c - A cell of an answer, and what it came from
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-changes-cell-private.h"

#include "value/capex-amount-private.h"
#include "value/capex-ratio-private.h"

static void
read_amount (CapexTable *table, guint row, guint column, CapexChangesCell *out)
{
  CapexAmount *amount = capex_table_get_amount (table, row, column);

  out->is_filled = amount != NULL;
  if (amount == NULL)
    return;
  out->bounds = *capex_amount_peek_bounds (amount);
  out->unit = capex_amount_get_unit (amount);
}

static void
read_integer (CapexTable *table, guint row, guint column, CapexChangesCell *out)
{
  double value;

  out->is_filled = capex_table_has_integer (table, row, column);
  if (!out->is_filled)
    return;
  value = (double) capex_table_get_integer (table, row, column);
  out->ratio = (CapexRatioBounds){value, value, value,
                                  CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_LOW |
                                      CAPEX_BOUNDS_HIGH,
                                  CAPEX_RATIO_OK};
}

static void
read_ratio (CapexTable *table, guint row, guint column, CapexChangesCell *out)
{
  CapexRatio *ratio = capex_table_get_ratio (table, row, column);

  out->is_filled = ratio != NULL;
  if (ratio != NULL)
    out->ratio = *capex_ratio_peek_bounds (ratio);
}

static void
read_text (CapexTable *table, guint row, guint column, CapexChangesCell *out)
{
  out->text = capex_table_get_text (table, row, column);
  out->is_filled = out->text != NULL && *out->text != '\0';
}

CapexChangesCell
capex_changes_cell_read (CapexTable *table, guint row, guint column)
{
  CapexChangesCell cell = {0};

  switch (capex_table_get_column_type (table, column))
    {
    case CAPEX_COLUMN_AMOUNT:
      read_amount (table, row, column, &cell);
      break;
    case CAPEX_COLUMN_INTEGER:
      read_integer (table, row, column, &cell);
      break;
    case CAPEX_COLUMN_TEXT:
      read_text (table, row, column, &cell);
      break;
    case CAPEX_COLUMN_RATIO:
    case CAPEX_COLUMN_MULTIPLE:
    case CAPEX_COLUMN_NUMBER:
    default:
      read_ratio (table, row, column, &cell);
      break;
    }
  cell.column = capex_table_get_column_name (table, column);
  cell.row = capex_answer_row_of (table, row);
  cell.cell = capex_answer_row_find_cell (cell.row, column);
  return cell;
}

static gboolean
is_same_ratio (const CapexRatioBounds *a, const CapexRatioBounds *b)
{
  return a->state == b->state && a->flags == b->flags &&
         a->stated == b->stated && a->low == b->low && a->high == b->high;
}

gboolean
capex_changes_cell_equal (const CapexChangesCell *a, const CapexChangesCell *b)
{
  if (!a->is_filled || !b->is_filled)
    return a->is_filled == b->is_filled;
  return a->unit == b->unit && capex_bounds_equal (&a->bounds, &b->bounds) &&
         is_same_ratio (&a->ratio, &b->ratio) &&
         g_strcmp0 (a->text, b->text) == 0;
}

/* ------------------------------------------------------------------------
 * What a cell came from
 */

guint
capex_changes_cell_n_inputs (const CapexChangesCell *cell)
{
  if (!cell->is_filled)
    return 0;
  if (cell->cell == NULL)
    return cell->row->inputs->len;
  return cell->cell->figure != NULL ? 1 : cell->cell->inputs->len;
}

static const CapexAnswerInput *
find_input (const CapexAnswerRow *row, const CapexFigure *figure)
{
  for (guint i = 0; i < row->inputs->len; i++)
    {
      const CapexAnswerInput *input = &g_array_index (row->inputs,
                                                      CapexAnswerInput, i);

      if (input->figure == figure)
        return input;
    }
  return NULL;
}

CapexFigure *
capex_changes_cell_own_figure (const CapexChangesCell *cell)
{
  CapexFigure *figure = cell->cell != NULL ? cell->cell->figure : NULL;

  return figure != NULL && find_input (cell->row, figure) == NULL ? figure
                                                                  : NULL;
}

const char *
capex_changes_cell_role (const CapexChangesCell *cell, guint index)
{
  if (capex_changes_cell_own_figure (cell) != NULL)
    return cell->column;
  if (cell->cell == NULL)
    return g_array_index (cell->row->inputs, CapexAnswerInput, index).role;
  if (cell->cell->figure != NULL)
    return find_input (cell->row, cell->cell->figure)->role;
  return g_array_index (cell->row->inputs, CapexAnswerInput,
                        g_array_index (cell->cell->inputs, guint, index))
      .role;
}

CapexFigure *
capex_changes_cell_find_figure (const CapexChangesCell *cell, const char *role)
{
  const CapexAnswerRow *row = cell->row;

  for (guint i = 0; row != NULL && i < row->inputs->len; i++)
    {
      const CapexAnswerInput *input = &g_array_index (row->inputs,
                                                      CapexAnswerInput, i);

      if (g_str_equal (input->role, role))
        return input->figure;
    }
  return capex_changes_cell_own_figure (cell);
}
