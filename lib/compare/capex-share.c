/* capex-share.c - Whose part of a total is how large
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-share.h>

#include "compare/capex-answer-private.h"
#include "compare/capex-matrix-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
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

static void
set_sentence (CapexAnswer *answer,
              const CapexMatrixPeriod *period,
              guint row,
              const CapexFigure *figure,
              const CapexRatioBounds *ratio)
{
  CapexView *view = period->matrix->view;
  const char *title = capex_subject_title (view, period->matrix->subject);
  const char *name = capex_view_company_name (view, figure->company);
  CapexRatioBounds told = capex_sentence_without_obvious (ratio, 0, 1);
  g_autofree char *share = capex_sentence_percent (&told, FALSE);
  g_autofree char *line = capex_sentence_line (view, figure);
  g_autofree char *when = capex_sentence_when (view, figure);
  g_autofree char *verb = capex_sentence_verb (view, figure, title);
  g_autofree char *contrast = capex_sentence_contrast (figure,
                                                       period->population);

  if (capex_sentence_has_ratio (&told))
    capex_answer_set_sentence (answer, row, "The %s%s of %s %s %s %s of %s%s.",
                               title, line, name, when, verb, share,
                               period->total, contrast);
  else
    capex_answer_set_sentence (answer, row,
                               "The share of the %s%s of %s %s in %s is %s.",
                               title, line, name, when, period->total, share);
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
  g_autofree char *unknown = NULL;
  CapexRatioBounds ratio;

  capex_answer_set_company (answer, row, "company", period->companies[index]);
  capex_answer_set_text (answer, row, "period", period->label);
  if (figure == NULL)
    {
      unknown = capex_sentence_unknown (
          view, capex_subject_title (view, period->matrix->subject),
          period->companies[index], period->label);
      capex_answer_set_missing (answer, row, "%s", unknown);
      return;
    }
  capex_ratios_share (total, &figure->bounds, &ratio);

  capex_answer_add_figure (answer, row, "part", figure);
  capex_answer_add_figure (answer, row, "all", period->population);
  capex_answer_set_formula (
      answer, row, "ratio",
      "part ÷ sum of all; low ÷ (low + highs of the others), high ÷ (high + "
      "lows of the others)",
      "part", "all", NULL);
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
  amounts = capex_matrix_period_amounts (period);
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
    .group = CAPEX_COMPARISON_GROUP_PART,
    .summary = "How large a part of a total each company is",
    .description =
        "A share is the amount of a company ÷ the sum of all that are "
        "compared, "
        "low ÷ (low + highs of the others) to high ÷ (high + lows of the "
        "others). "
        "A company without a figure may be anything from zero on, or below it "
        "too where amounts can be negative. Without "
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

/**
 * CapexShare:
 *
 * How large a part of a total each company is, a row for each company and
 * period.
 *
 * What makes a row not quite comparable, where it came from, how it reads as a
 * sentence and how it came about is told by the [class@Capex.Table] behind
 * it.
 */
struct _CapexShare
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexShare,
                     capex_share,
                     capex_share_ref,
                     capex_share_unref)

/**
 * capex_share_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @periods: a period such as `2025`, or the first and last of several:
 *   `2023..2026`
 * @companies: (nullable) (array zero-terminated=1): whose total; one group
 *   stands for its members; `NULL` is every company with a figure, without
 *   groups, markets and segments
 * @measure: (nullable): the measure that is compared; `NULL` is spend
 * @error: return location for an error
 *
 * Compares companies with the sum of them all.
 *
 * Shape: a row for each company, in the order of @companies, for each period
 * in turn.
 *
 * Units: amounts are in the currency of the basis; as needed, in dollars where
 * two currencies meet.
 *
 * Bounds: low ÷ (low + highs of the others) to high ÷ (high + lows of the
 * others); a company without a figure may be anything from zero on. Where
 * amounts can be negative it may be below zero too, and no share is meaningful.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no fact answers; the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexShare *
capex_share_new (CapexDataset *dataset,
                 CapexBasis *basis,
                 const char *periods,
                 const char *const *companies,
                 const char *measure,
                 GError **error)
{
  g_return_val_if_fail (periods != NULL, NULL);

  return (CapexShare *) capex_result_new_of (dataset, basis, "share", periods,
                                             companies, measure, error);
}

/**
 * capex_share_ref:
 * @self: shares
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexShare *
capex_share_ref (CapexShare *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_share_unref:
 * @self: (transfer full): shares
 *
 * Gives a reference back.
 */
void
capex_share_unref (CapexShare *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_share_get_n_rows:
 * @self: shares
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_share_get_n_rows (const CapexShare *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_share_get_company:
 * @self: shares
 * @row: which row, from 0
 *
 * Gets the company of a row.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_share_get_company (const CapexShare *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_share_get_period:
 * @self: shares
 * @row: which row, from 0
 *
 * Gets the period of a row.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_share_get_period (const CapexShare *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_share_get_amount:
 * @self: shares
 * @row: which row, from 0
 *
 * Gets the amount of a company.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_share_get_amount (const CapexShare *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "amount");
}

/**
 * capex_share_get_ratio:
 * @self: shares
 * @row: which row, from 0
 *
 * Gets the share of a company, as a fraction: 7 % is 0.07.
 *
 * Returns: (transfer none) (nullable): the share, or `NULL` where the amount
 *   is not known
 */
CapexRatio *
capex_share_get_ratio (const CapexShare *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "ratio");
}

/**
 * capex_share_get_definition:
 * @self: shares
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): the id of the definition; empty where
 *   the measure has none; `NULL` if the row is missing
 */
const char *
capex_share_get_definition (const CapexShare *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_share_get_scope:
 * @self: shares
 * @row: which row, from 0
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none) (nullable): the scope, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_share_get_scope (const CapexShare *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_share_get_status:
 * @self: shares
 * @row: which row, from 0
 *
 * Gets how firm the figure is: `actual`, `guidance`, `plan`.
 *
 * Returns: (transfer none) (nullable): the status, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_share_get_status (const CapexShare *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "status");
}

/**
 * capex_share_get_table:
 * @self: shares
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_share_get_table (const CapexShare *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
