/* capex-answer.c - A table that remembers the figures of its rows
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-answer-private.h"

#include "basis/capex-rate-private.h"
#include "compare/capex-answer-row-private.h"

/* So many rates are told in a sentence */
#define MAX_RATES 2

struct _CapexAnswer
{
  CapexView *view;
  CapexTable *table;
  GArray *rows; /* CapexAnswerRow */
};

static void
clear_input (gpointer data)
{
  CapexAnswerInput *input = data;

  g_free (input->role);
  capex_figure_unref (input->figure);
}

static void
clear_cell (gpointer data)
{
  CapexAnswerCell *cell = data;

  g_free (cell->formula);
  g_clear_pointer (&cell->inputs, g_array_unref);
  g_clear_pointer (&cell->figure, capex_figure_unref);
}

static void
clear_row (gpointer data)
{
  CapexAnswerRow *row = data;

  g_array_unref (row->inputs);
  g_array_unref (row->cells);
  capex_figure_unref (row->remarks);
}

CapexAnswer *
capex_answer_new (CapexQuestion *question)
{
  CapexAnswer *self = g_new0 (CapexAnswer, 1);

  self->view = capex_view_ref (question->view);
  self->table = capex_table_new (question->comparison->name,
                                 question->comparison->columns,
                                 question->comparison->n_columns);
  self->rows = g_array_new (FALSE, FALSE, sizeof (CapexAnswerRow));
  g_array_set_clear_func (self->rows, clear_row);
  return self;
}

void
capex_answer_free (CapexAnswer *self)
{
  capex_view_unref (self->view);
  g_clear_object (&self->table);
  g_array_unref (self->rows);
  g_free (self);
}

CapexTable *
capex_answer_get_table (CapexAnswer *self)
{
  return self->table;
}

guint
capex_answer_column (CapexAnswer *self, const char *name)
{
  int column = capex_table_find_column (self->table, name);

  g_assert (column >= 0);
  return (guint) column;
}

guint
capex_answer_add_row (CapexAnswer *self)
{
  CapexAnswerRow row = {
      g_array_new (FALSE, FALSE, sizeof (CapexAnswerInput)),
      g_array_new (FALSE, TRUE, sizeof (CapexAnswerCell)),
      capex_figure_new (CAPEX_NONE, CAPEX_NONE),
  };

  g_array_set_clear_func (row.inputs, clear_input);
  g_array_set_clear_func (row.cells, clear_cell);
  g_array_append_val (self->rows, row);
  return capex_table_add_row (self->table);
}

static CapexAnswerRow *
row_at (CapexAnswer *self, guint row)
{
  return &g_array_index (self->rows, CapexAnswerRow, row);
}

void
capex_answer_add_figure (CapexAnswer *self,
                         guint row,
                         const char *role,
                         CapexFigure *figure)
{
  CapexAnswerInput input = {g_strdup (role), capex_figure_ref (figure)};

  g_array_append_val (row_at (self, row)->inputs, input);
  capex_table_add_caveats (self->table, row, figure->caveats);
}

/* What is remembered of a cell */
static CapexAnswerCell *
new_cell (CapexAnswer *self, guint row, const char *column)
{
  GArray *cells = row_at (self, row)->cells;

  g_array_set_size (cells, cells->len + 1);
  g_array_index (cells, CapexAnswerCell, cells->len - 1).column =
      capex_answer_column (self, column);
  return &g_array_index (cells, CapexAnswerCell, cells->len - 1);
}

static guint
find_input (const CapexAnswerRow *row, const char *role)
{
  for (guint i = 0; i < row->inputs->len; i++)
    if (g_str_equal (g_array_index (row->inputs, CapexAnswerInput, i).role,
                     role))
      return i;
  g_assert_not_reached ();
}

void
capex_answer_set_formula_of (CapexAnswer *self,
                             guint row,
                             const char *column,
                             const char *formula,
                             const char *const *roles)
{
  CapexAnswerCell *cell = new_cell (self, row, column);

  cell->formula = g_strdup (formula);
  cell->inputs = g_array_new (FALSE, FALSE, sizeof (guint));
  for (; *roles != NULL; roles++)
    {
      guint input = find_input (row_at (self, row), *roles);

      g_array_append_val (cell->inputs, input);
    }
}

void
capex_answer_set_formula (CapexAnswer *self,
                          guint row,
                          const char *column,
                          const char *formula,
                          const char *role,
                          ...)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  va_list roles;

  va_start (roles, role);
  for (; role != NULL; role = va_arg (roles, const char *))
    g_ptr_array_add (list, (gpointer) role);
  va_end (roles);
  g_ptr_array_add (list, NULL);
  capex_answer_set_formula_of (self, row, column, formula,
                               (const char *const *) list->pdata);
}

CapexFigure *
capex_answer_get_remarks (CapexAnswer *self, guint row)
{
  return row_at (self, row)->remarks;
}

void
capex_answer_set_text (CapexAnswer *self,
                       guint row,
                       const char *column,
                       const char *text)
{
  capex_table_set_text (self->table, row, capex_answer_column (self, column),
                        text);
}

void
capex_answer_set_company (CapexAnswer *self,
                          guint row,
                          const char *column,
                          guint company)
{
  capex_answer_set_text (self, row, column,
                         capex_view_company_id (self->view, company));
}

static gboolean
says_something (const CapexBounds *bounds)
{
  return (bounds->flags &
          (CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH)) != 0;
}

/* What is computed and has no bound is not known; nobody keeps it a secret */
void
capex_answer_set_bounds (CapexAnswer *self,
                         guint row,
                         const char *column,
                         const CapexBounds *bounds,
                         CapexUnit *unit)
{
  guint index = capex_answer_column (self, column);

  if (!says_something (bounds))
    return;
  capex_table_set_amount (self->table, row, index, bounds, unit);
  capex_table_set_derived (self->table, row, index);
}

/* Whether somebody told that he does not tell, and nothing else is missing */
static gboolean
is_undisclosed (const CapexFigure *figure)
{
  if (figure->caveats &
      (CAPEX_CAVEAT_PARTIAL_YEAR | CAPEX_CAVEAT_MISSING_MEMBER))
    return FALSE;
  for (guint i = 0; i < figure->parts->len; i++)
    if (is_undisclosed (figure->parts->pdata[i]))
      return TRUE;
  return figure->parts->len == 0;
}

void
capex_answer_set_amount (CapexAnswer *self,
                         guint row,
                         const char *column,
                         CapexFigure *figure)
{
  new_cell (self, row, column)->figure = capex_figure_ref (figure);
  if (is_undisclosed (figure))
    capex_table_set_amount (self->table, row,
                            capex_answer_column (self, column), &figure->bounds,
                            figure->unit);
  else
    capex_answer_set_bounds (self, row, column, &figure->bounds, figure->unit);
}

void
capex_answer_set_ratio (CapexAnswer *self,
                        guint row,
                        const char *column,
                        const CapexRatioBounds *ratio)
{
  capex_table_set_ratio (self->table, row, capex_answer_column (self, column),
                         ratio);
}

void
capex_answer_set_integer (CapexAnswer *self,
                          guint row,
                          const char *column,
                          gint64 value)
{
  capex_table_set_integer (self->table, row, capex_answer_column (self, column),
                           value);
}

void
capex_answer_set_line (CapexAnswer *self, guint row, const CapexFigure *figure)
{
  g_autofree char *covers = capex_days_to_string (figure->days);
  const struct
  {
    const char *column;
    const char *text;
  } cells[] = {
      {"definition", capex_view_definition_id (self->view, figure->definition)},
      {"scope",            figure->scope >= 0
                    ? capex_scope_to_string ((CapexScope) figure->scope)
                    : "mixed"                                         },
      {"status",            figure->status >= 0
                     ? capex_status_to_string ((CapexStatus) figure->status)
                     : "mixed"},
      {"covers",            covers                                         },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    if (capex_table_find_column (self->table, cells[i].column) >= 0)
      capex_answer_set_text (self, row, cells[i].column, cells[i].text);
}

void
capex_answer_set_lines (CapexAnswer *self,
                        guint row,
                        const CapexFigure *before,
                        const CapexFigure *after)
{
  capex_answer_set_line (self, row, after);
  if (before->definition != after->definition)
    capex_answer_set_text (self, row, "definition", "mixed");
  if (before->scope != after->scope)
    capex_answer_set_text (self, row, "scope", "mixed");
}

void
capex_answer_set_missing (CapexAnswer *self, guint row, const char *format, ...)
{
  g_autofree char *sentence = NULL;
  va_list arguments;

  va_start (arguments, format);
  sentence = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  capex_table_set_missing (self->table, row);
  capex_answer_set_sentence (self, row, "%s", sentence);
}

/* Adds a rate once; those of prices are told by the sentence itself */
static void
collect_rates (GPtrArray *told, const GArray *rates)
{
  for (guint i = 0; i < rates->len; i++)
    {
      const CapexRateUse *use = &g_array_index (rates, CapexRateUse, i);
      char *text = capex_rate_describe (use);

      if (use->kind == CAPEX_RATE_PRICES ||
          g_ptr_array_find_with_equal_func (told, text, g_str_equal, NULL))
        g_free (text);
      else
        g_ptr_array_add (told, text);
    }
}

/* A converted figure is not quoted without its rate */
static void
append_rates (GString *sentence, const CapexAnswerRow *row)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < row->inputs->len && told->len <= MAX_RATES; i++)
    collect_rates (
        told, g_array_index (row->inputs, CapexAnswerInput, i).figure->rates);

  if (told->len > MAX_RATES)
    g_string_append (sentence,
                     " Converted at rates that its explanation tells.");
  for (guint i = 0; i < told->len && told->len <= MAX_RATES; i++)
    g_string_append_printf (sentence, "%s %s", i == 0 ? " Converted:" : ";",
                            (const char *) told->pdata[i]);
  if (told->len > 0 && told->len <= MAX_RATES)
    g_string_append_c (sentence, '.');
}

/* What was said later would make it untrue, unless it tells the day of its own
 */
static void
append_day (GString *sentence, CapexAnswer *self)
{
  char day[11];

  if (!self->view->as_of_asked || self->view->as_of_told ||
      capex_table_find_column (self->table, "known") >= 0)
    return;
  capex_day_format (self->view->as_of, day);
  g_string_append_printf (sentence, " This is what was known on %s.", day);
}

void
capex_answer_set_sentence (CapexAnswer *self,
                           guint row,
                           const char *format,
                           ...)
{
  g_autoptr (GString) sentence = g_string_new (NULL);
  va_list arguments;

  va_start (arguments, format);
  g_string_vprintf (sentence, format, arguments);
  va_end (arguments);
  /* a name that ends with a point ends the sentence too */
  if (g_str_has_suffix (sentence->str, ".."))
    g_string_truncate (sentence, sentence->len - 1);
  append_rates (sentence, row_at (self, row));
  append_day (sentence, self);
  capex_table_set_sentence (self->table, row, sentence->str);
}

static CapexExplanation *
explain (CapexTable *table, guint row, int column, gpointer data)
{
  CapexAnswer *self = data;

  return column < 0
             ? capex_answer_explain_row (self->view, table, row,
                                         row_at (self, row))
             : capex_answer_explain_cell (self->view, table, row,
                                          (guint) column, row_at (self, row));
}

static void
free_answer (gpointer answer)
{
  capex_answer_free (answer);
}

/* ------------------------------------------------------------------------
 * Sources
 */

static void
list_sources (CapexTable *table, guint index, gpointer data)
{
  CapexAnswer *self = data;
  CapexDataset *dataset = self->view->dataset;
  const CapexAnswerRow *row = row_at (self, index);

  for (guint i = 0; i < row->inputs->len; i++)
    {
      CapexFigure *figure =
          g_array_index (row->inputs, CapexAnswerInput, i).figure;
      const GArray *sources = capex_figure_list_sources (figure, dataset);

      for (guint j = 0; j < sources->len; j++)
        {
          guint32 source = g_array_index (sources, guint32, j);

          capex_table_add_source (
              table, index,
              capex_dataset_text (dataset,
                                  capex_dataset_source (dataset, source)->id));
        }
    }
}

const CapexAnswerRow *
capex_answer_row_of (CapexTable *table, guint row)
{
  return row_at (capex_table_get_explainer_data (table), row);
}

/* The table owns its explainer from here on, so the answer forgets the table */
CapexTable *
capex_answer_finish (CapexAnswer *self)
{
  CapexTable *table = g_steal_pointer (&self->table);

  for (guint i = 0; i < self->rows->len; i++)
    capex_table_add_caveats (table, i, row_at (self, i)->remarks->caveats);
  capex_table_set_explainer (table, explain, self, free_answer);
  capex_table_set_source_lister (table, list_sources);
  return table;
}
