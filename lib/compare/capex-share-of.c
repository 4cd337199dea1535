/* capex-share-of.c - A part of a total that is its own fact
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-share-of.h>

#include <math.h>

#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-lengths-private.h"
#include "compare/capex-order-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
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
    {"company",       CAPEX_COLUMN_TEXT,   "Company", "the company"                  },
    {"period",        CAPEX_COLUMN_TEXT,   "Period",  "the period that was asked for"},
    {"part_measure",  CAPEX_COLUMN_TEXT,   "Part",    "what the part is"             },
    {"total_measure", CAPEX_COLUMN_TEXT,   "Total",   "what the total is"            },
    {"part_amount",   CAPEX_COLUMN_AMOUNT, "Part's",  "the amount of the part"       },
    {"total_amount",  CAPEX_COLUMN_AMOUNT, "Total's", "that of the total"            },
    {"ratio",         CAPEX_COLUMN_RATIO,  "Share",   "part ÷ total"                },
};

/* Not a measure, but the value of one times another */
static gboolean
is_order (CapexQuestion *question, const char *parameter)
{
  return g_str_equal (capex_question_text (question, parameter), "order");
}

static gboolean
find_figure (CapexQuestion *question,
             const char *parameter,
             guint company,
             const CapexPeriodLabel *label,
             CapexSubject *subject,
             CapexFigure **figure,
             GError **error)
{
  CapexView *view = question->view;
  guint quantity, price;

  if (!is_order (question, parameter))
    return capex_question_subject (question, parameter, subject, error) &&
           capex_subject_figures (view, *subject, company, label, 1,
                                  CAPEX_TOGETHER, figure, error);

  quantity = capex_dataset_measure_index (view->dataset, "chip-orders", error);
  if (quantity == CAPEX_NONE)
    return FALSE;
  price = capex_dataset_measure_index (view->dataset, "unit-price", error);
  if (price == CAPEX_NONE)
    return FALSE;
  *subject = capex_subject_measure (quantity);
  *figure = capex_order_value (view, company, quantity, price, label, error);
  return *figure != NULL;
}

static void
set_sentence (CapexAnswer *answer,
              CapexQuestion *question,
              guint row,
              const CapexSubject *subjects,
              CapexFigure **figures,
              const CapexRatioBounds *ratio)
{
  CapexView *view = question->view;
  const CapexFigure *part = figures[0], *total = figures[1];
  gboolean is_value = is_order (question, "part");
  gboolean can_be_negative = capex_sum_can_be_negative (view, part);
  CapexRatioBounds told = can_be_negative
                              ? *ratio
                              : capex_sentence_without_obvious (ratio, 0,
                                                                INFINITY);
  const char *name = capex_view_company_name (view, part->company);
  const char *its = capex_sentence_its (view, part->company);
  const char *total_title = capex_subject_title (view, subjects[1]);
  g_autofree char *title = g_strconcat (is_value ? "value of the " : "",
                                        capex_subject_title (view, subjects[0]),
                                        NULL);
  g_autofree char *share = capex_sentence_percent (&told, can_be_negative);
  g_autofree char *line = capex_sentence_line (view, part);
  g_autofree char *total_line = capex_sentence_line (view, total);
  g_autofree char *when = capex_sentence_when (view, part);
  g_autofree char *verb = capex_sentence_verb (view, part,
                                               is_value ? "value" : title);
  g_autofree char *contrast = capex_sentence_contrast (part, total);

  if (capex_sentence_has_ratio (&told))
    capex_answer_set_sentence (answer, row,
                               "The %s%s of %s %s %s %s of %s %s%s%s.", title,
                               line, name, when, verb, share, its, total_title,
                               total_line, contrast);
  else
    capex_answer_set_sentence (
        answer, row, "The share of the %s%s of %s %s in %s %s%s is %s.", title,
        line, name, when, its, total_title, total_line, share);
}

static gboolean
is_gross_debt (CapexView *view,
               const CapexSubject *subject,
               const CapexFigure *figure)
{
  return !subject->is_spend && subject->measure == view->debt_issuance &&
         g_str_equal (capex_view_definition_id (view, figure->definition),
                      "gross");
}

/* What is raised to repay pays for nothing else.  Gross of gross, as of a
 * market's issuance, is alike. */
static void
remark_gross_debt (CapexView *view,
                   CapexFigure *remarks,
                   const CapexSubject *subjects,
                   CapexFigure **figures)
{
  for (guint i = 0; i < 2; i++)
    {
      const CapexFigure *debt = figures[i], *other = figures[1 - i];

      if (is_gross_debt (view, &subjects[i], debt) &&
          !g_str_equal (capex_view_definition_id (view, other->definition),
                        "gross"))
        capex_figure_remark (remarks, CAPEX_CAVEAT_GROSS_DEBT,
                             "what %s repaid in %s is not taken off",
                             capex_view_company_name (view, debt->company),
                             debt->label);
    }
}

static gboolean
fill_row (CapexAnswer *answer,
          CapexQuestion *question,
          const CapexSubject *subjects,
          CapexFigure **figures,
          GError **error)
{
  CapexView *view = question->view;
  guint row = capex_answer_add_row (answer);
  CapexFigure *part = figures[0], *total = figures[1];
  const char *part_name = capex_question_text (question, "part");
  const char *total_name = capex_question_text (question, "total");
  CapexFigure *remarks = capex_answer_get_remarks (answer, row);
  CapexRatioBounds ratio;

  capex_sum_remark_differences (view, remarks, figures, 2);
  remark_gross_debt (view, remarks, subjects, figures);
  if (!capex_lengths_check (view, remarks, figures, 2, error) ||
      !capex_ratios_quotient (part, total, &ratio, error))
    return FALSE;

  capex_answer_add_figure (answer, row, "part", part);
  capex_answer_add_figure (answer, row, "total", total);
  capex_answer_set_formula (answer, row, "ratio", "part ÷ total", "part",
                            "total", NULL);
  capex_answer_set_company (answer, row, "company", part->company);
  capex_answer_set_text (answer, row, "period", part->label);
  capex_answer_set_text (answer, row, "part_measure", part_name);
  capex_answer_set_text (answer, row, "total_measure", total_name);
  capex_answer_set_amount (answer, row, "part_amount", part);
  capex_answer_set_amount (answer, row, "total_amount", total);
  capex_answer_set_ratio (answer, row, "ratio", &ratio);
  set_sentence (answer, question, row, subjects, figures, &ratio);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  CapexFigure *figures[2] = {NULL, NULL};
  CapexSubject subjects[2];
  CapexPeriodLabel label;
  guint company;
  gboolean done;

  if (!capex_question_company (question, "company", &company, error) ||
      !capex_question_period (question, "period", &label, error))
    return NULL;

  done = find_figure (question, "part", company, &label, &subjects[0],
                      &figures[0], error) &&
         find_figure (question, "total", company, &label, &subjects[1],
                      &figures[1], error) &&
         capex_rate_unify (question->view, figures, 2, error) &&
         fill_row (answer, question, subjects, figures, error);
  capex_figures_clear (figures, 2);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}

const CapexComparison capex_comparison_share_of = {
    .name = "share-of",
    .group = CAPEX_COMPARISON_GROUP_PART,
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

/**
 * CapexShareOf:
 *
 * What part of a total of its own something is: of a budget, of a market.
 *
 * Unlike [struct@Capex.Share] the total is not summed but published. Caveats,
 * sources, a sentence and the explanation are told by the [class@Capex.Table]
 * behind it.
 */
struct _CapexShareOf
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexShareOf,
                     capex_share_of,
                     capex_share_of_ref,
                     capex_share_of_unref)

/**
 * capex_share_of_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company, by id, ticker, CIK or LEI
 * @period: the period, such as `2025`, `2025Q3` or `FY2025`
 * @part: the measure of the part, or `order`: the value of an order
 * @total: (nullable): the measure of the total; `NULL` is spend
 * @error: return location for an error
 *
 * Divides one measure of a company by another.
 *
 * Units: amounts are in the currency of the basis; as needed, in dollars where
 * two currencies meet.
 *
 * Bounds: low ÷ high of the total to high ÷ low of the total.
 *
 * Debt that was issued, set against what is not gross, has the caveat
 * %CAPEX_CAVEAT_GROSS_DEBT: what was repaid is not taken off.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no fact answers; %CAPEX_ERROR_UNIT where the part and the total are of
 * different kinds; the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexShareOf *
capex_share_of_new (CapexDataset *dataset,
                    CapexBasis *basis,
                    const char *company,
                    const char *period,
                    const char *part,
                    const char *total,
                    GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);
  g_return_val_if_fail (part != NULL, NULL);

  return (CapexShareOf *) capex_result_new (dataset, basis, "share-of", error,
                                            "company", company, "period",
                                            period, "part", part, "total",
                                            total, NULL);
}

/**
 * capex_share_of_ref:
 * @self: a share of a total
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexShareOf *
capex_share_of_ref (CapexShareOf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_share_of_unref:
 * @self: (transfer full): a share of a total
 *
 * Gives a reference back.
 */
void
capex_share_of_unref (CapexShareOf *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_share_of_get_company:
 * @self: a share of a total
 *
 * Gets the company.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_share_of_get_company (const CapexShareOf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "company");
}

/**
 * capex_share_of_get_period:
 * @self: a share of a total
 *
 * Gets the period.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_share_of_get_period (const CapexShareOf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "period");
}

/**
 * capex_share_of_get_part:
 * @self: a share of a total
 *
 * Gets what the part is.
 *
 * Returns: (transfer none): its measure, or `order`
 */
const char *
capex_share_of_get_part (const CapexShareOf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "part_measure");
}

/**
 * capex_share_of_get_total:
 * @self: a share of a total
 *
 * Gets what the total is.
 *
 * Returns: (transfer none): its measure
 */
const char *
capex_share_of_get_total (const CapexShareOf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "total_measure");
}

/**
 * capex_share_of_get_part_amount:
 * @self: a share of a total
 *
 * Gets the amount of the part.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_share_of_get_part_amount (const CapexShareOf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "part_amount");
}

/**
 * capex_share_of_get_total_amount:
 * @self: a share of a total
 *
 * Gets the amount of the total.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_share_of_get_total_amount (const CapexShareOf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "total_amount");
}

/**
 * capex_share_of_get_ratio:
 * @self: a share of a total
 *
 * Gets part ÷ total, as a fraction: 7 % is 0.07.
 *
 * Returns: (transfer none): the share
 */
CapexRatio *
capex_share_of_get_ratio (const CapexShareOf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, 0, "ratio");
}

/**
 * capex_share_of_get_table:
 * @self: a share of a total
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_share_of_get_table (const CapexShareOf *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
