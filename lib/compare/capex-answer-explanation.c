/* capex-answer-explanation.c - How the rows and cells of an answer came about
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-rate-private.h"
#include "compare/capex-answer-row-private.h"
#include "compare/capex-explanation-private.h"
#include "value/capex-amount-private.h"

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

static gboolean
has_remark (const CapexFigure *figure, const CapexRemark *remark)
{
  for (guint i = 0; i < figure->remarks->len; i++)
    {
      const CapexRemark *own = &g_array_index (figure->remarks, CapexRemark, i);

      if (own->caveat == remark->caveat &&
          g_str_equal (own->cause, remark->cause))
        return TRUE;
    }
  return FALSE;
}

/* A sum has the remarks of its parts, which stand below them already */
static gboolean
is_told_by_a_part (const CapexFigure *figure, const CapexRemark *remark)
{
  for (guint i = 0; i < figure->parts->len; i++)
    if (has_remark (figure->parts->pdata[i], remark))
      return TRUE;
  return FALSE;
}

static void
explain_remarks (CapexFigure *figure, CapexExplanation *node)
{
  for (guint i = 0; i < figure->remarks->len; i++)
    {
      const CapexRemark *remark = &g_array_index (figure->remarks, CapexRemark,
                                                  i);

      if (is_told_by_a_part (figure, remark))
        continue;
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
  if (figure->company == CAPEX_NONE)
    return g_strdup_printf ("%s %s of %u = %s, covering %s", figure->label,
                            capex_view_measure_id (view, figure->measure),
                            figure->parts->len, amount, covers);
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

/* ------------------------------------------------------------------------
 * Cells and rows
 */

#define RATIO_DECIMALS 2

static char *
ratio_text (const CapexRatio *ratio, int shift, const char *word)
{
  return ratio != NULL
             ? capex_ratio_format_bounds (capex_ratio_peek_bounds (ratio),
                                          shift, RATIO_DECIMALS, word)
             : NULL;
}

/* What a cell holds, amounts with all their digits; NULL if it is empty */
static char *
cell_text (CapexTable *table, guint row, guint column)
{
  CapexAmount *amount;

  switch (capex_table_get_column_type (table, column))
    {
    case CAPEX_COLUMN_AMOUNT:
      amount = capex_table_get_amount (table, row, column);
      return amount != NULL ? capex_amount_to_string (amount) : NULL;
    case CAPEX_COLUMN_INTEGER:
      return capex_table_has_integer (table, row, column)
                 ? g_strdup_printf ("%" G_GINT64_FORMAT,
                                    capex_table_get_integer (table, row,
                                                             column))
                 : NULL;
    case CAPEX_COLUMN_RATIO:
      return ratio_text (capex_table_get_ratio (table, row, column),
                         CAPEX_RATIO_PERCENT, " %");
    case CAPEX_COLUMN_MULTIPLE:
      return ratio_text (capex_table_get_ratio (table, row, column),
                         CAPEX_RATIO_AS_IS, "x");
    case CAPEX_COLUMN_NUMBER:
      return ratio_text (capex_table_get_ratio (table, row, column),
                         CAPEX_RATIO_AS_IS, "");
    case CAPEX_COLUMN_TEXT:
    default:
      return g_strdup (capex_table_get_text (table, row, column));
    }
}

/* An input stands once in a tree: under the first formula that it is in */
static void
explain_input (CapexView *view,
               const CapexAnswerRow *row,
               guint index,
               CapexExplanation *node,
               gboolean *told)
{
  const CapexAnswerInput *input = &g_array_index (row->inputs, CapexAnswerInput,
                                                  index);

  if (!told[index])
    capex_explanation_add (node,
                           explain_figure (view, input->role, input->figure));
  told[index] = TRUE;
}

static CapexExplanation *
explain_formula (CapexView *view,
                 CapexTable *table,
                 guint index,
                 const CapexAnswerRow *row,
                 const CapexAnswerCell *cell,
                 gboolean *told)
{
  g_autofree char *value = cell_text (table, index, cell->column);
  g_autofree char *text = g_strdup_printf ("%s = %s", cell->formula,
                                           value != NULL ? value : "not known");
  CapexExplanation *node = capex_explanation_new (
      CAPEX_EXPLANATION_FORMULA,
      capex_table_get_column_name (table, cell->column), text, NULL);

  for (guint i = 0; i < cell->inputs->len; i++)
    explain_input (view, row, g_array_index (cell->inputs, guint, i), node,
                   told);
  return node;
}

static void
explain_rest (CapexView *view,
              const CapexAnswerRow *row,
              CapexExplanation *root,
              gboolean *told)
{
  for (guint i = 0; i < row->inputs->len; i++)
    explain_input (view, row, i, root, told);
}

CapexExplanation *
capex_answer_explain_row (CapexView *view,
                          CapexTable *table,
                          guint index,
                          const CapexAnswerRow *row)
{
  CapexExplanation *root = capex_explanation_new (
      CAPEX_EXPLANATION_RESULT, capex_table_get_comparison (table),
      capex_table_get_sentence (table, index), NULL);
  g_autofree gboolean *told = g_new0 (gboolean, row->inputs->len + 1);

  for (guint i = 0; i < row->cells->len; i++)
    {
      const CapexAnswerCell *cell = &g_array_index (row->cells, CapexAnswerCell,
                                                    i);

      if (cell->formula != NULL)
        capex_explanation_add (root, explain_formula (view, table, index, row,
                                                      cell, told));
    }
  explain_rest (view, row, root, told);
  explain_remarks (row->remarks, root);
  return root;
}

const CapexAnswerCell *
capex_answer_row_find_cell (const CapexAnswerRow *row, guint column)
{
  for (guint i = 0; i < row->cells->len; i++)
    {
      const CapexAnswerCell *cell = &g_array_index (row->cells, CapexAnswerCell,
                                                    i);

      if (cell->column == column)
        return cell;
    }
  return NULL;
}

/* What is neither a figure nor computed, such as a definition, is told by all
 * figures of the row */
CapexExplanation *
capex_answer_explain_cell (CapexView *view,
                           CapexTable *table,
                           guint index,
                           guint column,
                           const CapexAnswerRow *row)
{
  const CapexAnswerCell *cell = capex_answer_row_find_cell (row, column);
  g_autofree gboolean *told = g_new0 (gboolean, row->inputs->len + 1);
  g_autofree char *value = cell_text (table, index, column);
  CapexExplanation *root = capex_explanation_new (
      CAPEX_EXPLANATION_RESULT, capex_table_get_column_name (table, column),
      value != NULL ? value : "not known", NULL);

  if (cell != NULL && cell->formula != NULL)
    capex_explanation_add (root, explain_formula (view, table, index, row, cell,
                                                  told));
  else if (cell != NULL)
    capex_explanation_add (
        root, explain_figure (view, capex_table_get_column_name (table, column),
                              cell->figure));
  else
    explain_rest (view, row, root, told);
  explain_remarks (row->remarks, root);
  return root;
}
