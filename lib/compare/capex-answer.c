/* capex-answer.c - A table that remembers the figures of its rows
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-answer-private.h"

#include <string.h>

#include "basis/capex-rate-private.h"
#include "compare/capex-explanation-private.h"
#include "value/capex-amount-private.h"

/* So many rates are told in a sentence */
#define MAX_RATES 2

typedef struct
{
  char *role;
  CapexFigure *figure;
} Input;

typedef struct
{
  GArray *inputs; /* Input */
  char *formula;
  /* carries the caveats of the row itself */
  CapexFigure *remarks;
} Row;

struct _CapexAnswer
{
  CapexView *view;
  CapexTable *table;
  GArray *rows; /* Row */
};

static void
clear_input (gpointer data)
{
  Input *input = data;

  g_free (input->role);
  capex_figure_unref (input->figure);
}

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_array_unref (row->inputs);
  g_free (row->formula);
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
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
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
  Row row = {g_array_new (FALSE, FALSE, sizeof (Input)), NULL,
             capex_figure_new (CAPEX_NONE, CAPEX_NONE)};

  g_array_set_clear_func (row.inputs, clear_input);
  g_array_append_val (self->rows, row);
  return capex_table_add_row (self->table);
}

static Row *
row_at (CapexAnswer *self, guint row)
{
  return &g_array_index (self->rows, Row, row);
}

void
capex_answer_add_figure (CapexAnswer *self,
                         guint row,
                         const char *role,
                         CapexFigure *figure)
{
  Input input = {g_strdup (role), capex_figure_ref (figure)};

  g_array_append_val (row_at (self, row)->inputs, input);
  capex_table_add_caveats (self->table, row, figure->caveats);
}

void
capex_answer_set_formula (CapexAnswer *self, guint row, const char *format, ...)
{
  va_list arguments;

  va_start (arguments, format);
  g_free (row_at (self, row)->formula);
  row_at (self, row)->formula = g_strdup_vprintf (format, arguments);
  va_end (arguments);
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

void
capex_answer_set_bounds (CapexAnswer *self,
                         guint row,
                         const char *column,
                         const CapexBounds *bounds,
                         CapexUnit *unit)
{
  capex_table_set_amount (self->table, row, capex_answer_column (self, column),
                          bounds, unit);
}

void
capex_answer_set_amount (CapexAnswer *self,
                         guint row,
                         const char *column,
                         const CapexFigure *figure)
{
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
  capex_table_set_sentence (self->table, row, sentence);
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
append_rates (GString *sentence, const Row *row)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < row->inputs->len && told->len <= MAX_RATES; i++)
    collect_rates (told, g_array_index (row->inputs, Input, i).figure->rates);

  if (told->len > MAX_RATES)
    g_string_append (sentence,
                     " Converted at rates that its explanation tells.");
  for (guint i = 0; i < told->len && told->len <= MAX_RATES; i++)
    g_string_append_printf (sentence, "%s %s", i == 0 ? " Converted:" : ";",
                            (const char *) told->pdata[i]);
  if (told->len > 0 && told->len <= MAX_RATES)
    g_string_append_c (sentence, '.');
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
  capex_table_set_sentence (self->table, row, sentence->str);
}

/* ------------------------------------------------------------------------
 * Explanations
 */

/* Adds a text, if there is one, after what stands there */
static void
append_told (GString *text, const char *between, const char *told)
{
  if (*told != '\0')
    g_string_append_printf (text, "%s%s", text->len > 0 ? between : "", told);
}

static CapexExplanation *
explain_source (CapexView *view, guint32 source)
{
  CapexDataset *dataset = view->dataset;
  const CapexSourceRow *row = capex_dataset_source (dataset, source);
  const char *id = capex_dataset_text (dataset, row->id);
  CapexDays published = {row->published_first, row->published_last};
  g_autofree char *day = published.first != 0
                             ? capex_vague_day_to_string (published)
                             : g_strdup ("undated");
  g_autoptr (GString) text = g_string_new (NULL);

  append_told (text, "", capex_dataset_text (dataset, row->publisher));
  append_told (text, ": ", capex_dataset_text (dataset, row->title));
  append_told (text, ", ", day);
  append_told (text, ". ", capex_dataset_text (dataset, row->url));
  return capex_explanation_new (CAPEX_EXPLANATION_SOURCE, id, text->str, id);
}

static CapexExplanation *
explain_fact (CapexView *view, guint32 fact, const char *label)
{
  CapexDataset *dataset = view->dataset;
  CapexFactView row;
  CapexExplanation *node;
  g_autofree char *printed = capex_dataset_fact_printed (dataset, fact);
  g_autofree char *reference = g_strdup_printf ("fact:%u", fact);
  g_autofree char *known = NULL;
  g_autofree char *text = NULL;
  g_autofree char *bounds = NULL;
  const char *definition;

  capex_dataset_fact (dataset, fact, &row);
  definition = capex_view_definition_id (view, row.line.definition);
  known = row.known.first != 0 ? capex_vague_day_to_string (row.known)
                               : g_strdup ("an unknown day");
  bounds = capex_amount_format_bounds (
      &row.bounds,
      capex_unit_lookup (capex_dataset_text (dataset, row.line.unit), NULL));
  text = g_strdup_printf (
      "%s %s %s%s%s, %s, %s: \"%s\" = %s; said by %s, known since %s",
      capex_view_company_id (view, row.company),
      capex_view_measure_id (view, row.line.measure),
      capex_dataset_fact_period_text (dataset, fact),
      *definition != '\0' ? ", " : "", definition,
      capex_scope_to_string ((CapexScope) row.line.scope),
      capex_status_to_string ((CapexStatus) row.line.status), printed, bounds,
      capex_dataset_text (dataset, row.line.speaker), known);

  node = capex_explanation_new (CAPEX_EXPLANATION_FACT, label, text, reference);
  capex_explanation_add (node, explain_source (view, row.source));
  return node;
}

static void
explain_facts (CapexView *view, CapexFigure *figure, CapexExplanation *node)
{
  for (guint i = 0; i < figure->form->len; i++)
    {
      const CapexTerm *term = &g_array_index (figure->form, CapexTerm, i);
      g_autofree char *label = NULL;

      if (term->numerator == 1 && term->denominator == 1)
        label = g_strdup ("plus");
      else if (term->numerator == -1 && term->denominator == 1)
        label = g_strdup ("minus");
      else
        label = g_strdup_printf ("%" G_GINT64_FORMAT "/%" G_GINT64_FORMAT " of",
                                 term->numerator, term->denominator);
      capex_explanation_add (node, explain_fact (view, term->fact, label));
    }
}

static void
explain_rates (CapexView *view, CapexFigure *figure, CapexExplanation *node)
{
  guint first = 0;

  /* a sum has its parts' rates, and then its own */
  for (guint i = 0; i < figure->parts->len; i++)
    first += ((CapexFigure *) figure->parts->pdata[i])->rates->len;
  for (guint i = first; i < figure->rates->len; i++)
    {
      const CapexRateUse *use = &g_array_index (figure->rates, CapexRateUse, i);
      g_autoptr (GArray) sources = capex_rate_use_list_sources (use,
                                                                view->dataset);
      g_autofree char *text = capex_rate_describe (use);
      g_autofree char *reference = capex_rate_reference (use);
      CapexExplanation *child = capex_explanation_add (
          node,
          capex_explanation_new (CAPEX_EXPLANATION_RATE,
                                 use->kind == CAPEX_RATE_PRICES ? "deflated"
                                                                : "converted",
                                 text, reference));

      for (guint j = 0; j < sources->len; j++)
        capex_explanation_add (
            child, explain_source (view, g_array_index (sources, guint32, j)));
    }
}

static void
explain_remarks (CapexFigure *figure, CapexExplanation *node)
{
  for (guint i = 0; i < figure->remarks->len; i++)
    {
      const CapexRemark *remark = &g_array_index (figure->remarks, CapexRemark,
                                                  i);

      capex_explanation_add (
          node, capex_explanation_new (CAPEX_EXPLANATION_CAVEAT,
                                       capex_caveat_get_code (remark->caveat),
                                       remark->cause, NULL));
    }
}

/* A population has no amount of its own: only its parts do */
static char *
figure_text (CapexView *view, const CapexFigure *figure)
{
  g_autofree char *amount = NULL;
  g_autofree char *covers = capex_days_to_string (figure->days);

  if (figure->unit == NULL)
    return g_strdup_printf ("%s %s of %u", figure->label,
                            capex_view_measure_id (view, figure->measure),
                            figure->parts->len);

  amount = capex_amount_format_bounds (&figure->bounds, figure->unit);
  return g_strdup_printf ("%s %s %s = %s, covering %s",
                          capex_view_company_id (view, figure->company),
                          capex_view_measure_id (view, figure->measure),
                          figure->label, amount, covers);
}

static CapexExplanation *
explain_figure (CapexView *view, const char *role, CapexFigure *figure)
{
  g_autofree char *text = figure_text (view, figure);
  CapexExplanation *node = capex_explanation_new (CAPEX_EXPLANATION_FIGURE,
                                                  role, text, NULL);

  if (figure->rule != NULL)
    capex_explanation_add (node, capex_explanation_new (CAPEX_EXPLANATION_RULE,
                                                        "chosen", figure->rule,
                                                        NULL));
  if (figure->parts->len > 0)
    for (guint i = 0; i < figure->parts->len; i++)
      capex_explanation_add (node, explain_figure (view, "part",
                                                   figure->parts->pdata[i]));
  else
    explain_facts (view, figure, node);
  for (guint i = 0; i < figure->witnesses->len; i++)
    capex_explanation_add (
        node, explain_fact (view, g_array_index (figure->witnesses, guint32, i),
                            "beside"));
  explain_rates (view, figure, node);
  explain_remarks (figure, node);
  return node;
}

static CapexExplanation *
explain_row (CapexTable *table, guint index, gpointer data)
{
  CapexAnswer *self = data;
  const Row *row = row_at (self, index);
  CapexExplanation *root = capex_explanation_new (
      CAPEX_EXPLANATION_RESULT, capex_table_get_comparison (table),
      capex_table_get_sentence (table, index), NULL);
  CapexExplanation *at = root;

  if (row->formula != NULL)
    at = capex_explanation_add (
        root, capex_explanation_new (CAPEX_EXPLANATION_FORMULA, "formula",
                                     row->formula, NULL));
  for (guint i = 0; i < row->inputs->len; i++)
    {
      const Input *input = &g_array_index (row->inputs, Input, i);

      capex_explanation_add (at, explain_figure (self->view, input->role,
                                                 input->figure));
    }
  explain_remarks (row->remarks, root);
  return root;
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
  const Row *row = row_at (self, index);

  for (guint i = 0; i < row->inputs->len; i++)
    {
      CapexFigure *figure = g_array_index (row->inputs, Input, i).figure;
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

/* The table owns its explainer from here on, so the answer forgets the table */
CapexTable *
capex_answer_finish (CapexAnswer *self)
{
  CapexTable *table = g_steal_pointer (&self->table);

  for (guint i = 0; i < self->rows->len; i++)
    capex_table_add_caveats (table, i, row_at (self, i)->remarks->caveats);
  capex_table_set_explainer (table, explain_row, self, free_answer);
  capex_table_set_source_lister (table, list_sources);
  return table;
}
