/* capex-table.c - The answer to a question: rows, bounds, caveats, sources
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-explanation-private.h"
#include "compare/capex-table-private.h"
#include "value/capex-amount-private.h"

/* Which member holds is the column's to say; an empty cell is all zero */
typedef struct
{
  gboolean filled;
  gboolean derived; /* of an amount: computed, and told by nobody */
  union
  {
    const char *text; /* in the table's chunk */
    CapexAmount *amount;
    CapexRatio *ratio;
    gint64 integer;
  } value;
} Cell;

typedef struct
{
  CapexCaveats caveats;
  gboolean missing;
  const char *sentence;
  GPtrArray *sources; /* of texts in the chunk; NULL at its end */
  gboolean sources_listed;
  CapexExplanation *explanation;
} Row;

/**
 * CapexTable:
 *
 * The answer to a question: columns, rows, and what to know about each row.
 *
 * Every comparison answers with a table, and every writer takes one. A column
 * has a name, which is the key in every output, a title for people, and one
 * type of cell. A row carries, besides its cells, the caveats, the documents
 * behind it, one sentence that is safe to quote, and an explanation of how it
 * came about. The table says on which basis the figures are compared.
 *
 * An empty cell is a figure that is not known or has no meaning; it is never
 * zero. A row without any figure is missing.
 *
 * A table does not change after the comparison returned it. Explanations
 * and sources are made when they are asked for, so one thread at a time may
 * ask.
 */
struct _CapexTable
{
  GObject parent_instance;

  const char *comparison;
  const char *basis_line;
  GStringChunk *texts;
  GPtrArray *basis_parts; /* NULL at its end */
  GPtrArray *basis_values;
  const char *empty_sentence;
  CapexColumn *columns;
  gboolean *optional; /* of each column */
  guint n_columns;
  GArray *cells; /* of Cell, row by row */
  GArray *rows;  /* of Row */

  CapexExplainer explainer;
  CapexSourceLister source_lister;
  gpointer explainer_data;
  GDestroyNotify explainer_destroy;
};

G_DEFINE_FINAL_TYPE (CapexTable, capex_table, G_TYPE_OBJECT)

/* A list of texts that always has a NULL at its end */
static GPtrArray *
new_text_list (void)
{
  GPtrArray *list = g_ptr_array_new ();

  g_ptr_array_add (list, NULL);
  return list;
}

static void
append_text (GPtrArray *list, const char *text)
{
  g_ptr_array_insert (list, (int) list->len - 1, (gpointer) text);
}

/* Multiples and plain numbers are ratios: only their writing differs */
static CapexColumnType
stored_type (CapexTable *self, guint column)
{
  CapexColumnType type = self->columns[column].type;

  return type == CAPEX_COLUMN_MULTIPLE || type == CAPEX_COLUMN_NUMBER
             ? CAPEX_COLUMN_RATIO
             : type;
}

static gboolean
holds (CapexTable *self, guint column, CapexColumnType type)
{
  return column < self->n_columns && stored_type (self, column) == type;
}

/* Leaves it empty */
static void
clear_cell (CapexTable *self, guint column, Cell *cell)
{
  if (cell->filled && holds (self, column, CAPEX_COLUMN_AMOUNT))
    capex_amount_unref (cell->value.amount);
  if (cell->filled && holds (self, column, CAPEX_COLUMN_RATIO))
    capex_ratio_unref (cell->value.ratio);
  *cell = (Cell){0};
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->sources, g_ptr_array_unref);
  g_clear_pointer (&row->explanation, capex_explanation_unref);
}

static void
capex_table_finalize (GObject *object)
{
  CapexTable *self = CAPEX_TABLE (object);

  if (self->explainer_destroy != NULL)
    self->explainer_destroy (self->explainer_data);

  for (guint i = 0; i < self->cells->len; i++)
    clear_cell (self, i % self->n_columns,
                &g_array_index (self->cells, Cell, i));
  g_array_unref (self->cells);
  g_array_unref (self->rows);
  g_ptr_array_unref (self->basis_parts);
  g_ptr_array_unref (self->basis_values);
  g_free (self->columns);
  g_free (self->optional);
  g_string_chunk_free (self->texts);

  G_OBJECT_CLASS (capex_table_parent_class)->finalize (object);
}

static void
capex_table_class_init (CapexTableClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = capex_table_finalize;
}

static void
capex_table_init (CapexTable *self)
{
  self->texts = g_string_chunk_new (1024);
  self->basis_parts = new_text_list ();
  self->basis_values = g_ptr_array_new ();
  self->cells = g_array_new (FALSE, TRUE, sizeof (Cell));
  self->rows = g_array_new (FALSE, TRUE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
}

static const char *
keep_text (CapexTable *self, const char *text)
{
  return text != NULL ? g_string_chunk_insert_const (self->texts, text) : NULL;
}

static Row *
row_at (CapexTable *self, guint row)
{
  g_assert (row < self->rows->len);

  return &g_array_index (self->rows, Row, row);
}

static Cell *
cell_at (CapexTable *self, guint row, guint column)
{
  return &g_array_index (self->cells, Cell, row * self->n_columns + column);
}

CapexTable *
capex_table_new (const char *comparison,
                 const CapexColumn *columns,
                 guint n_columns)
{
  CapexTable *self;

  g_return_val_if_fail (n_columns > 0, NULL);

  self = g_object_new (CAPEX_TYPE_TABLE, NULL);
  self->comparison = keep_text (self, comparison);
  self->basis_line = "";
  self->columns = g_new (CapexColumn, n_columns);
  self->optional = g_new0 (gboolean, n_columns);
  self->n_columns = n_columns;
  for (guint i = 0; i < n_columns; i++)
    self->columns[i] = (CapexColumn){
        .name = keep_text (self, columns[i].name),
        .type = columns[i].type,
        .title = keep_text (self, columns[i].title),
    };
  return self;
}

void
capex_table_set_basis_line (CapexTable *self, const char *line)
{
  self->basis_line = keep_text (self, line);
}

void
capex_table_set_optional (CapexTable *self, guint column)
{
  self->optional[column] = TRUE;
}

gboolean
capex_table_is_shown (CapexTable *self, guint column)
{
  for (guint row = 0; self->optional[column] && row < self->rows->len; row++)
    if (cell_at (self, row, column)->filled)
      return TRUE;
  return !self->optional[column];
}

void
capex_table_set_empty_sentence (CapexTable *self, const char *sentence)
{
  self->empty_sentence = keep_text (self, sentence);
}

const char *
capex_table_get_empty_sentence (CapexTable *self)
{
  return self->rows->len == 0 ? self->empty_sentence : NULL;
}

void
capex_table_add_basis (CapexTable *self, const char *part, const char *value)
{
  append_text (self->basis_parts, keep_text (self, part));
  g_ptr_array_add (self->basis_values, (gpointer) keep_text (self, value));
}

guint
capex_table_add_row (CapexTable *self)
{
  guint row = self->rows->len;

  g_array_set_size (self->rows, row + 1);
  g_array_set_size (self->cells, (row + 1) * self->n_columns);
  row_at (self, row)->sources = new_text_list ();
  return row;
}

static Cell *
fill_cell (CapexTable *self, guint row, guint column, CapexColumnType type)
{
  Cell *cell;

  g_assert (row < self->rows->len);
  g_assert (holds (self, column, type));

  cell = cell_at (self, row, column);
  clear_cell (self, column, cell);
  cell->filled = TRUE;
  return cell;
}

void
capex_table_set_text (CapexTable *self,
                      guint row,
                      guint column,
                      const char *text)
{
  fill_cell (self, row, column, CAPEX_COLUMN_TEXT)->value.text =
      keep_text (self, text);
}

void
capex_table_set_amount (CapexTable *self,
                        guint row,
                        guint column,
                        const CapexBounds *bounds,
                        CapexUnit *unit)
{
  fill_cell (self, row, column, CAPEX_COLUMN_AMOUNT)->value.amount =
      capex_amount_new_from_bounds (bounds, unit);
}

void
capex_table_set_derived (CapexTable *self, guint row, guint column)
{
  cell_at (self, row, column)->derived = TRUE;
}

gboolean
capex_table_is_derived (CapexTable *self, guint row, guint column)
{
  return cell_at (self, row, column)->derived;
}

void
capex_table_set_ratio (CapexTable *self,
                       guint row,
                       guint column,
                       const CapexRatioBounds *bounds)
{
  fill_cell (self, row, column, CAPEX_COLUMN_RATIO)->value.ratio =
      capex_ratio_new_from_bounds (bounds);
}

void
capex_table_set_integer (CapexTable *self,
                         guint row,
                         guint column,
                         gint64 value)
{
  fill_cell (self, row, column, CAPEX_COLUMN_INTEGER)->value.integer = value;
}

void
capex_table_set_missing (CapexTable *self, guint row)
{
  row_at (self, row)->missing = TRUE;
}

void
capex_table_add_caveats (CapexTable *self, guint row, CapexCaveats caveats)
{
  row_at (self, row)->caveats |= caveats;
}

void
capex_table_add_source (CapexTable *self, guint row, const char *id)
{
  GPtrArray *sources = row_at (self, row)->sources;
  const char *kept = keep_text (self, id);

  /* One text is kept once, so that its address tells it apart */
  if (!g_ptr_array_find (sources, kept, NULL))
    append_text (sources, kept);
}

void
capex_table_set_sentence (CapexTable *self, guint row, const char *sentence)
{
  row_at (self, row)->sentence = keep_text (self, sentence);
}

void
capex_table_set_explainer (CapexTable *self,
                           CapexExplainer explainer,
                           gpointer data,
                           GDestroyNotify destroy)
{
  g_assert (self->explainer == NULL);

  self->explainer = explainer;
  self->explainer_data = data;
  self->explainer_destroy = destroy;
}

gpointer
capex_table_get_explainer_data (CapexTable *self)
{
  return self->explainer_data;
}

void
capex_table_set_source_lister (CapexTable *self, CapexSourceLister lister)
{
  self->source_lister = lister;
}

/**
 * capex_table_get_comparison:
 * @self: a table
 *
 * Gets the name of the comparison that the table answers.
 *
 * Returns: (transfer none): the name, as the register has it
 */
const char *
capex_table_get_comparison (CapexTable *self)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);

  return self->comparison;
}

/**
 * capex_table_get_basis_line:
 * @self: a table
 *
 * Gets the basis of the comparison as one line for a reader.
 *
 * Returns: (transfer none): the line
 */
const char *
capex_table_get_basis_line (CapexTable *self)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);

  return self->basis_line;
}

/**
 * capex_table_list_basis:
 * @self: a table
 *
 * Lists the parts of the basis that the table tells, in order.
 *
 * Returns: (transfer none) (array zero-terminated=1): the names of the parts
 */
const char *const *
capex_table_list_basis (CapexTable *self)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);

  return (const char *const *) self->basis_parts->pdata;
}

/**
 * capex_table_get_basis:
 * @self: a table
 * @part: the name of a part of the basis
 *
 * Gets what one part of the basis was.
 *
 * Returns: (transfer none) (nullable): the value, or `NULL` if the table does
 *   not tell this part
 */
const char *
capex_table_get_basis (CapexTable *self, const char *part)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);
  g_return_val_if_fail (part != NULL, NULL);

  for (guint i = 0; i < self->basis_values->len; i++)
    if (g_str_equal (g_ptr_array_index (self->basis_parts, i), part))
      return g_ptr_array_index (self->basis_values, i);

  return NULL;
}

/**
 * capex_table_get_n_columns:
 * @self: a table
 *
 * Counts the columns.
 *
 * Returns: how many there are
 */
guint
capex_table_get_n_columns (CapexTable *self)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), 0);

  return self->n_columns;
}

/**
 * capex_table_get_column_name:
 * @self: a table
 * @column: which column, from 0
 *
 * Gets the name of a column, which is its key in every output.
 *
 * Returns: (transfer none): the name
 */
const char *
capex_table_get_column_name (CapexTable *self, guint column)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->columns[column].name;
}

/**
 * capex_table_get_column_title:
 * @self: a table
 * @column: which column, from 0
 *
 * Gets the heading of a column, for people.
 *
 * Returns: (transfer none): the title
 */
const char *
capex_table_get_column_title (CapexTable *self, guint column)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  return self->columns[column].title;
}

/**
 * capex_table_get_column_type:
 * @self: a table
 * @column: which column, from 0
 *
 * Gets what the cells of a column hold.
 *
 * Returns: the type
 */
CapexColumnType
capex_table_get_column_type (CapexTable *self, guint column)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), CAPEX_COLUMN_TEXT);
  g_return_val_if_fail (column < self->n_columns, CAPEX_COLUMN_TEXT);

  return self->columns[column].type;
}

/**
 * capex_table_find_column:
 * @self: a table
 * @name: the name of a column
 *
 * Finds a column by its name.
 *
 * Returns: its place, from 0, or -1 if there is none
 */
int
capex_table_find_column (CapexTable *self, const char *name)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), -1);
  g_return_val_if_fail (name != NULL, -1);

  for (guint i = 0; i < self->n_columns; i++)
    if (g_str_equal (self->columns[i].name, name))
      return (int) i;

  return -1;
}

/**
 * capex_table_get_n_rows:
 * @self: a table
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_table_get_n_rows (CapexTable *self)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), 0);

  return self->rows->len;
}

/**
 * capex_table_get_text:
 * @self: a table
 * @row: which row, from 0
 * @column: which column, from 0; it holds texts
 *
 * Gets a text.
 *
 * Returns: (transfer none) (nullable): the text, or `NULL` if the cell is empty
 */
const char *
capex_table_get_text (CapexTable *self, guint row, guint column)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (holds (self, column, CAPEX_COLUMN_TEXT), NULL);

  return cell_at (self, row, column)->value.text;
}

/**
 * capex_table_get_amount:
 * @self: a table
 * @row: which row, from 0
 * @column: which column, from 0; it holds amounts
 *
 * Gets an amount.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` if the cell is
 *   empty
 */
CapexAmount *
capex_table_get_amount (CapexTable *self, guint row, guint column)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (holds (self, column, CAPEX_COLUMN_AMOUNT), NULL);

  return cell_at (self, row, column)->value.amount;
}

/**
 * capex_table_get_ratio:
 * @self: a table
 * @row: which row, from 0
 * @column: which column, from 0; it holds ratios or multiples
 *
 * Gets a ratio. A percentage is given as a fraction: 7 % is 0.07.
 *
 * Returns: (transfer none) (nullable): the ratio, or `NULL` if the cell is
 *   empty
 */
CapexRatio *
capex_table_get_ratio (CapexTable *self, guint row, guint column)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (holds (self, column, CAPEX_COLUMN_RATIO), NULL);

  return cell_at (self, row, column)->value.ratio;
}

/**
 * capex_table_has_integer:
 * @self: a table
 * @row: which row, from 0
 * @column: which column, from 0; it holds whole numbers
 *
 * Tells whether a cell holds a whole number or is empty.
 *
 * Returns: whether there is a number
 */
gboolean
capex_table_has_integer (CapexTable *self, guint row, guint column)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), FALSE);
  g_return_val_if_fail (row < self->rows->len, FALSE);
  g_return_val_if_fail (holds (self, column, CAPEX_COLUMN_INTEGER), FALSE);

  return cell_at (self, row, column)->filled;
}

/**
 * capex_table_get_integer:
 * @self: a table
 * @row: which row, from 0
 * @column: which column, from 0; it holds whole numbers
 *
 * Gets a whole number.
 *
 * Returns: the number; 0 if the cell is empty, which
 *   [method@Capex.Table.has_integer] tells from a zero
 */
gint64
capex_table_get_integer (CapexTable *self, guint row, guint column)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), 0);
  g_return_val_if_fail (row < self->rows->len, 0);
  g_return_val_if_fail (holds (self, column, CAPEX_COLUMN_INTEGER), 0);

  return cell_at (self, row, column)->value.integer;
}

/**
 * capex_table_is_missing:
 * @self: a table
 * @row: which row, from 0
 *
 * Tells whether a row has no figure at all: nothing is known. It is not zero.
 *
 * Returns: whether it is missing
 */
gboolean
capex_table_is_missing (CapexTable *self, guint row)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), FALSE);
  g_return_val_if_fail (row < self->rows->len, FALSE);

  return row_at (self, row)->missing;
}

/**
 * capex_table_get_caveats:
 * @self: a table
 * @row: which row, from 0
 *
 * Gets what makes the figures of a row not quite comparable.
 *
 * Returns: the caveats
 */
CapexCaveats
capex_table_get_caveats (CapexTable *self, guint row)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), CAPEX_CAVEAT_NONE);
  g_return_val_if_fail (row < self->rows->len, CAPEX_CAVEAT_NONE);

  return row_at (self, row)->caveats;
}

/**
 * capex_table_list_sources:
 * @self: a table
 * @row: which row, from 0
 *
 * Lists the documents that a row came from, each once.
 *
 * Returns: (transfer none) (array zero-terminated=1): the ids of the sources
 */
const char *const *
capex_table_list_sources (CapexTable *self, guint row)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  if (self->source_lister != NULL && !row_at (self, row)->sources_listed)
    {
      row_at (self, row)->sources_listed = TRUE;
      self->source_lister (self, row, self->explainer_data);
    }
  return (const char *const *) row_at (self, row)->sources->pdata;
}

/**
 * capex_table_get_sentence:
 * @self: a table
 * @row: which row, from 0
 *
 * Gets a row as one sentence that is safe to quote: with its inequality, basis
 * and status.
 *
 * Returns: (transfer none) (nullable): the sentence, or `NULL` if the
 *   comparison has none for this row
 */
const char *
capex_table_get_sentence (CapexTable *self, guint row)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  return row_at (self, row)->sentence;
}

/**
 * capex_table_get_explanation:
 * @self: a table
 * @row: which row, from 0
 *
 * Gets how a row came about: formula, facts, rates, rules and sources. It is
 * made when it is first asked for and kept with the table.
 *
 * Returns: (transfer none) (nullable): the explanation, or `NULL` if there is
 *   nothing to explain
 */
CapexExplanation *
capex_table_get_explanation (CapexTable *self, guint row)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);

  if (row_at (self, row)->explanation == NULL && self->explainer != NULL)
    row_at (self, row)->explanation = self->explainer (self, row, -1,
                                                       self->explainer_data);

  return row_at (self, row)->explanation;
}

/**
 * capex_table_dup_cell_explanation:
 * @self: a table
 * @row: which row, from 0
 * @column: which column, from 0
 *
 * Tells how one cell came about: the formula, the figures in it, the facts,
 * rates and rules behind them, and the documents that print them.
 *
 * Returns: (transfer full) (nullable): the explanation, or `NULL` if there is
 *   nothing to explain
 */
CapexExplanation *
capex_table_dup_cell_explanation (CapexTable *self, guint row, guint column)
{
  g_return_val_if_fail (CAPEX_IS_TABLE (self), NULL);
  g_return_val_if_fail (row < self->rows->len, NULL);
  g_return_val_if_fail (column < self->n_columns, NULL);

  if (self->explainer == NULL)
    return NULL;
  return self->explainer (self, row, (int) column, self->explainer_data);
}
