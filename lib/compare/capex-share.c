/* capex-share.c - Whose part of a total is how large
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-answer-private.h"
#include "compare/capex-matrix-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"period", CAPEX_PARAMETER_PERIODS,   TRUE,  NULL, "when"},
    {"of",     CAPEX_PARAMETER_COMPANIES, FALSE, "",
     "whose total; one group stands for its members; all companies if not "
     "told"                                                  },
    CAPEX_PARAMETER_OF_MEASURE,
};

static const CapexColumn columns[] = {
    {"company",    CAPEX_COLUMN_TEXT,   "Company",    "the company"                  },
    {"period",     CAPEX_COLUMN_TEXT,   "Period",     "the period that was asked for"},
    {"amount",     CAPEX_COLUMN_AMOUNT, "Amount",     "its amount"                   },
    {"ratio",      CAPEX_COLUMN_RATIO,  "Share",      "its amount ÷ the sum of all" },
    {"definition", CAPEX_COLUMN_TEXT,   "Definition", "where the line is drawn"      },
    {"scope",      CAPEX_COLUMN_TEXT,   "Scope",      "how much of the business"     },
    {"status",     CAPEX_COLUMN_TEXT,   "Status",     "how firm it is"               },
};

static CapexBounds *
gather_amounts (const CapexMatrixPeriod *period)
{
  CapexBounds *amounts = g_new0 (CapexBounds, period->n + 1);

  for (guint i = 0; i < period->n; i++)
    {
      /* what is missing may be anything from zero on */
      amounts[i].flags = CAPEX_BOUNDS_LOW;
      if (period->figures[i] != NULL)
        amounts[i] = period->figures[i]->bounds;
    }
  return amounts;
}

static void
set_sentence (CapexAnswer *answer,
              const CapexMatrixPeriod *period,
              guint row,
              const CapexFigure *figure,
              const CapexRatioBounds *ratio)
{
  CapexView *view = period->matrix->view;
  g_autofree char *share = capex_sentence_percent (ratio);
  g_autofree char *line = capex_sentence_line (view, figure);
  g_autofree char *total = capex_matrix_period_total (period);
  g_autofree char *verb = capex_sentence_verb (
      view, figure, capex_subject_title (view, period->matrix->subject));

  capex_answer_set_sentence (answer, row, "The %s%s of %s for %s %s %s of %s.",
                             capex_subject_title (view,
                                                  period->matrix->subject),
                             line,
                             capex_view_company_name (view, figure->company),
                             figure->label, verb, share, total);
}

static void
fill_row (CapexAnswer *answer,
          const CapexMatrixPeriod *period,
          const CapexTotal *total,
          guint index)
{
  CapexView *view = period->matrix->view;
  guint row = capex_answer_add_row (answer);
  CapexFigure *figure = period->figures[index];
  CapexRatioBounds ratio;

  capex_answer_set_company (answer, row, "company", period->companies[index]);
  capex_answer_set_text (answer, row, "period", period->label);
  if (figure == NULL)
    {
      capex_answer_set_missing (
          answer, row, "The %s of %s for %s is not known.",
          capex_subject_title (view, period->matrix->subject),
          capex_view_company_name (view, period->companies[index]),
          period->label);
      return;
    }
  capex_ratios_share (total, &figure->bounds, &ratio);

  capex_answer_add_figure (answer, row, "part", figure);
  capex_answer_add_figure (answer, row, "all", period->population);
  capex_answer_set_formula (
      answer, row,
      "part ÷ sum of all; low ÷ (low + highs of the others), high ÷ (high + "
      "lows of the others)");
  capex_answer_set_amount (answer, row, "amount", figure);
  capex_answer_set_ratio (answer, row, "ratio", &ratio);
  capex_answer_set_line (answer, row, figure);
  set_sentence (answer, period, row, figure, &ratio);
}

static gboolean
answer_period (CapexAnswer *answer,
               CapexMatrix *matrix,
               guint index,
               gboolean keep_missing,
               GError **error)
{
  g_autoptr (CapexMatrixPeriod) period = capex_matrix_period_new (matrix, index,
                                                                  keep_missing,
                                                                  error);
  g_autofree CapexBounds *amounts = NULL;
  CapexTotal total;

  if (period == NULL)
    return FALSE;
  amounts = gather_amounts (period);
  if (!capex_ratios_total (amounts, period->n, &total, error))
    return FALSE;
  for (guint i = 0; i < period->n; i++)
    fill_row (answer, period, &total, i);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  g_autoptr (CapexMatrix) matrix = capex_matrix_new (question, error);
  gboolean named = *capex_question_text (question, "of") != '\0';

  if (matrix == NULL)
    return NULL;
  for (guint i = 0; i < matrix->labels->len; i++)
    if (!answer_period (answer, matrix, i, named, error))
      return NULL;
  return capex_answer_finish (g_steal_pointer (&answer));
}

const CapexComparison capex_comparison_share = {
    .name = "share",
    .summary = "How large a part of a total each company is",
    .description =
        "A share is the amount of a company ÷ the sum of all that are "
        "compared, "
        "low ÷ (low + highs of the others) to high ÷ (high + lows of the "
        "others). "
        "A company without a figure may be anything from zero on. Without "
        "--of, "
        "companies with a figure are compared, and no groups, markets or "
        "segments.",
    .example = "capex share 2025 --of us-four",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
