/* capex-share-of.c - A part of a total that is its own fact
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-lengths-private.h"
#include "compare/capex-order-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE,  NULL,    "whose"},
    {"period",  CAPEX_PARAMETER_PERIOD,  TRUE,  NULL,    "when" },
    {"part",    CAPEX_PARAMETER_MEASURE, FALSE, NULL,
     "the measure of the part, or order: the value of an order" },
    {"total",   CAPEX_PARAMETER_MEASURE, FALSE, "spend",
     "the measure of the total"                                 },
};

static const CapexColumn columns[] = {
    {"company",      CAPEX_COLUMN_TEXT,   "Company", "the company"                  },
    {"period",       CAPEX_COLUMN_TEXT,   "Period",  "the period that was asked for"},
    {"part",         CAPEX_COLUMN_TEXT,   "Part",    "what the part is"             },
    {"total",        CAPEX_COLUMN_TEXT,   "Total",   "what the total is"            },
    {"part_amount",  CAPEX_COLUMN_AMOUNT, "Part's",  "the amount of the part"       },
    {"total_amount", CAPEX_COLUMN_AMOUNT, "Total's", "that of the total"            },
    {"ratio",        CAPEX_COLUMN_RATIO,  "Share",   "part ÷ total"                },
};

static gboolean
find_figure (CapexQuestion *question,
             const char *parameter,
             guint company,
             const CapexPeriodLabel *label,
             CapexFigure **figure,
             GError **error)
{
  CapexView *view = question->view;
  CapexSubject subject, quantity, price;

  if (!g_str_equal (capex_question_text (question, parameter), "order"))
    return capex_question_subject (question, parameter, &subject, error) &&
           capex_subject_figures (view, subject, company, label, 1,
                                  CAPEX_TOGETHER, figure, error);

  quantity.measure = capex_dataset_measure_index (view->dataset, "chip-orders",
                                                  error);
  if (quantity.measure == CAPEX_NONE)
    return FALSE;
  price.measure = capex_dataset_measure_index (view->dataset, "unit-price",
                                               error);
  if (price.measure == CAPEX_NONE)
    return FALSE;
  *figure = capex_order_value (view, company, quantity.measure, price.measure,
                               label, error);
  return *figure != NULL;
}

static gboolean
fill_row (CapexAnswer *answer,
          CapexQuestion *question,
          CapexFigure **figures,
          GError **error)
{
  g_autofree char *verb = NULL;
  CapexView *view = question->view;
  guint row = capex_answer_add_row (answer);
  CapexFigure *part = figures[0], *total = figures[1];
  const char *part_name = capex_question_text (question, "part");
  const char *total_name = capex_question_text (question, "total");
  CapexFigure *remarks = capex_answer_get_remarks (answer, row);
  g_autofree char *share = NULL;
  CapexRatioBounds ratio;

  capex_sum_remark_differences (view, remarks, figures, 2);
  if (!capex_lengths_check (view, remarks, figures, 2, error) ||
      !capex_ratios_quotient (part, total, &ratio, error))
    return FALSE;

  capex_answer_add_figure (answer, row, "part", part);
  capex_answer_add_figure (answer, row, "total", total);
  capex_answer_set_formula (answer, row, "part ÷ total");
  capex_answer_set_company (answer, row, "company", part->company);
  capex_answer_set_text (answer, row, "period", part->label);
  capex_answer_set_text (answer, row, "part", part_name);
  capex_answer_set_text (answer, row, "total", total_name);
  capex_answer_set_amount (answer, row, "part_amount", part);
  capex_answer_set_amount (answer, row, "total_amount", total);
  capex_answer_set_ratio (answer, row, "ratio", &ratio);
  share = capex_sentence_percent (&ratio);
  verb = capex_sentence_verb (view, part, part_name);
  capex_answer_set_sentence (answer, row,
                             "The %s of %s for %s %s %s of its %s.", part_name,
                             capex_view_company_name (view, part->company),
                             part->label, verb, share, total_name);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  CapexFigure *figures[2] = {NULL, NULL};
  CapexPeriodLabel label;
  guint company;
  gboolean done;

  if (!capex_question_company (question, "company", &company, error) ||
      !capex_question_period (question, "period", &label, error))
    return NULL;

  done = find_figure (question, "part", company, &label, &figures[0], error) &&
         find_figure (question, "total", company, &label, &figures[1], error) &&
         capex_rate_unify (question->view, figures, 2, error) &&
         fill_row (answer, question, figures, error);
  capex_figures_clear (figures, 2);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}

const CapexComparison capex_comparison_share_of = {
    .name = "share-of",
    .summary = "How large a part of a budget or market something is",
    .description =
        "The share is part ÷ total, where the total is a figure of its own: a "
        "budget, a market. The part is not one of the things summed.",
    .example = "capex share-of bytedance 2026 --part order --total capex",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
