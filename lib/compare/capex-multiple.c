/* capex-multiple.c - How many times as much as another
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-multiple.h>

#include <math.h>

#include "basis/capex-sum-private.h"
#include "compare/capex-ordering-private.h"
#include "compare/capex-pair-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {CAPEX_PAIR_PARAMETERS};

static const CapexColumn columns[] = {
    CAPEX_PAIR_COLUMNS,
    {"ratio",     CAPEX_COLUMN_MULTIPLE, "Multiple",  "one ÷ other"},
    {"certainty", CAPEX_COLUMN_TEXT,     "Certainty",
      "which of the two is larger, and how surely"                   },
};

static gboolean
fill_row (CapexAnswer *answer, CapexView *view, CapexPair *pair, GError **error)
{
  g_autofree char *verb = NULL;
  const CapexFigure *one = pair->figures[0], *other = pair->figures[1];
  CapexRatioBounds ratio;
  CapexOrdering ordering;
  g_autofree char *multiple = NULL;
  const char *subject = NULL;
  g_autofree char *line = NULL;
  g_autofree char *other_line = NULL;
  g_autofree char *contrast = NULL;
  g_autofree char *when = NULL;
  gboolean can_be_negative;
  CapexRatioBounds told;

  if (!capex_ratios_quotient (pair->figures[0], pair->figures[1], &ratio,
                              error) ||
      !capex_ordering_find (pair->figures[0], pair->figures[1], &ordering,
                            error))
    return FALSE;

  capex_answer_set_formula (answer, pair->row, "ratio", "company ÷ other",
                            "company", "other", NULL);
  capex_answer_set_ratio (answer, pair->row, "ratio", &ratio);
  capex_pair_tell_order (pair, answer, ordering);
  can_be_negative = capex_sum_can_be_negative (view, one);
  told = can_be_negative ? ratio
                         : capex_sentence_without_obvious (&ratio, 0, INFINITY);
  multiple = capex_sentence_multiple (&told, can_be_negative);
  subject = capex_subject_title (view, pair->subject);
  line = capex_sentence_line (view, one);
  other_line = capex_sentence_other_line (view, one, other);
  contrast = capex_sentence_contrast (one, other);
  verb = capex_sentence_verb (view, one, subject);
  when = capex_sentence_when (view, one);
  if (capex_sentence_has_ratio (&told))
    capex_answer_set_sentence (
        answer, pair->row, "The %s%s of %s %s %s %s %s of %s%s%s%s.", subject,
        line, capex_view_company_name (view, one->company), when, verb,
        multiple, capex_sentence_that (subject),
        capex_view_company_name (view, other->company), other_line, contrast,
        capex_ordering_doubt_of_two (ordering));
  else
    capex_answer_set_sentence (
        answer, pair->row,
        "The multiple of the %s%s of %s %s and %s of %s%s is %s.", subject,
        line, capex_view_company_name (view, one->company), when,
        capex_sentence_that (subject),
        capex_view_company_name (view, other->company), other_line, multiple);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  CapexPair pair;
  gboolean done = capex_pair_init (&pair, question, answer, error) &&
                  fill_row (answer, question->view, &pair, error);

  capex_pair_clear (&pair);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}

const CapexComparison capex_comparison_multiple = {
    .name = "multiple",
    .group = CAPEX_COMPARISON_GROUP_AGAINST,
    .summary = "How many times as much one spends as another",
    .description =
        "A multiple is one ÷ other. It is not meaningful where the other may "
        "be "
        "zero; where only a bound of one is known, only a bound is given.",
    .example = "capex multiple us-four bytedance 2025 --source "
               "cryptopolitan-2025-12-23",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexMultiple:
 *
 * How many times as much one company spends as another.
 *
 * Caveats, sources, a sentence and the explanation are told by the
 * [class@Capex.Table] behind it.
 */
struct _CapexMultiple
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexMultiple,
                     capex_multiple,
                     capex_multiple_ref,
                     capex_multiple_unref)

/**
 * capex_multiple_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company, by id, ticker, CIK or LEI
 * @other: the company that it is compared with
 * @period: the period, such as `2025`, `2025Q3` or `FY2025`
 * @measure: (nullable): the measure that is compared; `NULL` is spend
 * @error: return location for an error
 *
 * Divides what one company spends by what another does.
 *
 * Units: amounts are in the currency of the basis; as needed, in dollars where
 * two currencies meet.
 *
 * Bounds: low ÷ high of the other to high ÷ low of the other; where only a
 * bound of one is known, only a bound is given. An other that may be zero
 * makes it not meaningful.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no fact answers; %CAPEX_ERROR_REFUSED where the figures cover periods
 * of unequal length, unless the basis allows it; the other codes of
 * [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexMultiple *
capex_multiple_new (CapexDataset *dataset,
                    CapexBasis *basis,
                    const char *company,
                    const char *other,
                    const char *period,
                    const char *measure,
                    GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (other != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  return (CapexMultiple *) capex_result_new (dataset, basis, "multiple", error,
                                             "company", company, "other", other,
                                             "period", period, "measure",
                                             measure, NULL);
}

/**
 * capex_multiple_ref:
 * @self: a multiple
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexMultiple *
capex_multiple_ref (CapexMultiple *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_multiple_unref:
 * @self: (transfer full): a multiple
 *
 * Gives a reference back.
 */
void
capex_multiple_unref (CapexMultiple *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_multiple_get_company:
 * @self: a multiple
 *
 * Gets the company.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_multiple_get_company (const CapexMultiple *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "company");
}

/**
 * capex_multiple_get_other:
 * @self: a multiple
 *
 * Gets the company that it is compared with.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_multiple_get_other (const CapexMultiple *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "other");
}

/**
 * capex_multiple_get_period:
 * @self: a multiple
 *
 * Gets the period.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_multiple_get_period (const CapexMultiple *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "period");
}

/**
 * capex_multiple_get_company_amount:
 * @self: a multiple
 *
 * Gets the amount of the company.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_multiple_get_company_amount (const CapexMultiple *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "company_amount");
}

/**
 * capex_multiple_get_other_amount:
 * @self: a multiple
 *
 * Gets the amount of the other.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_multiple_get_other_amount (const CapexMultiple *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "other_amount");
}

/**
 * capex_multiple_get_ratio:
 * @self: a multiple
 *
 * Gets how many times the amount of the other it is.
 *
 * Returns: (transfer none): the multiple
 */
CapexRatio *
capex_multiple_get_ratio (const CapexMultiple *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, 0, "ratio");
}

/**
 * capex_multiple_get_certainty:
 * @self: a multiple
 *
 * Gets which of the two is larger, and how surely: `certainly more`, `stated
 * less`, `not known` and so on.
 *
 * Returns: (transfer none): the words
 */
const char *
capex_multiple_get_certainty (const CapexMultiple *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "certainty");
}

/**
 * capex_multiple_get_table:
 * @self: a multiple
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_multiple_get_table (const CapexMultiple *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
