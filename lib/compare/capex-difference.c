/* capex-difference.c - How much more than another
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-difference.h>

#include "compare/capex-ordering-private.h"
#include "compare/capex-pair-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {CAPEX_PAIR_PARAMETERS};

static const CapexColumn columns[] = {
    CAPEX_PAIR_COLUMNS,
    {"amount",    CAPEX_COLUMN_AMOUNT, "Difference", "one − other"},
    {"certainty", CAPEX_COLUMN_TEXT,   "Certainty",
      "which of the two is larger, and how surely"                   },
};

static gboolean
fill_row (CapexAnswer *answer, CapexView *view, CapexPair *pair, GError **error)
{
  g_autofree char *verb = NULL;
  const CapexFigure *one = pair->figures[0], *other = pair->figures[1];
  CapexBounds difference;
  CapexOrdering ordering;
  g_autofree char *amount = NULL;
  const char *subject = NULL;
  g_autofree char *line = NULL;
  g_autofree char *other_line = NULL;
  g_autofree char *contrast = NULL;
  g_autofree char *when = capex_sentence_when (view, one);

  if (!capex_ratios_difference (pair->figures[0], pair->figures[1], &difference,
                                error))
    return FALSE;

  capex_answer_set_formula (answer, pair->row, "amount", "company − other",
                            "company", "other", NULL);
  capex_answer_set_bounds (answer, pair->row, "amount", &difference, one->unit);
  ordering = capex_ordering_of_difference (&difference);
  capex_pair_tell_order (pair, answer, ordering);
  amount = capex_sentence_amount (&difference, one->unit);
  subject = capex_subject_title (view, pair->subject);
  line = capex_sentence_line (view, one);
  other_line = capex_sentence_other_line (view, one, other);
  contrast = capex_sentence_contrast (one, other);
  verb = capex_sentence_verb_if (capex_sentence_has_amount (&difference), view,
                                 one, subject);
  capex_answer_set_sentence (answer, pair->row,
                             "The %s%s of %s %s less %s of %s%s %s %s%s%s.",
                             subject, line,
                             capex_view_company_name (view, one->company), when,
                             capex_sentence_that (subject),
                             capex_view_company_name (view, other->company),
                             other_line, verb, amount, contrast,
                             capex_ordering_doubt_of_two (ordering));
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

const CapexComparison capex_comparison_difference = {
    .name = "difference",
    .group = CAPEX_COMPARISON_GROUP_AGAINST,
    .summary = "How much more one spends than another",
    .description = "A difference is one − other, in one currency. Facts that "
                   "stand on both "
                   "sides cancel before anything is rounded.",
    .example = "capex difference microsoft alphabet 2025",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexDifference:
 *
 * How much more one company spends than another, in one currency.
 *
 * Caveats, sources, a sentence and the explanation are told by the
 * [class@Capex.Table] behind it.
 */
struct _CapexDifference
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexDifference,
                     capex_difference,
                     capex_difference_ref,
                     capex_difference_unref)

/**
 * capex_difference_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company, by id, ticker, CIK or LEI
 * @other: the company that it is compared with
 * @period: the period, such as `2025`, `2025Q3` or `FY2025`
 * @measure: (nullable): the measure that is compared; `NULL` is spend
 * @error: return location for an error
 *
 * Takes what another company spends from what one does.
 *
 * Units: amounts are in the currency of the basis; as needed, in dollars where
 * two currencies meet.
 *
 * Bounds: low − high of the other to high − low of the other; a fact on both
 * sides cancels.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no fact answers; %CAPEX_ERROR_REFUSED where the figures cover periods
 * of unequal length, unless the basis allows it; the other codes of
 * [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexDifference *
capex_difference_new (CapexDataset *dataset,
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

  return (CapexDifference *) capex_result_new (dataset, basis, "difference",
                                               error, "company", company,
                                               "other", other, "period", period,
                                               "measure", measure, NULL);
}

/**
 * capex_difference_ref:
 * @self: a difference
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexDifference *
capex_difference_ref (CapexDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_difference_unref:
 * @self: (transfer full): a difference
 *
 * Gives a reference back.
 */
void
capex_difference_unref (CapexDifference *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_difference_get_company:
 * @self: a difference
 *
 * Gets the company.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_difference_get_company (const CapexDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "company");
}

/**
 * capex_difference_get_other:
 * @self: a difference
 *
 * Gets the company that it is compared with.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_difference_get_other (const CapexDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "other");
}

/**
 * capex_difference_get_period:
 * @self: a difference
 *
 * Gets the period.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_difference_get_period (const CapexDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "period");
}

/**
 * capex_difference_get_company_amount:
 * @self: a difference
 *
 * Gets the amount of the company.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_difference_get_company_amount (const CapexDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "company_amount");
}

/**
 * capex_difference_get_other_amount:
 * @self: a difference
 *
 * Gets the amount of the other.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_difference_get_other_amount (const CapexDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "other_amount");
}

/**
 * capex_difference_get_amount:
 * @self: a difference
 *
 * Gets how much more the company has; less, if it is negative.
 *
 * Returns: (transfer none) (nullable): the difference, or `NULL` where nothing
 *   of it is known
 */
CapexAmount *
capex_difference_get_amount (const CapexDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "amount");
}

/**
 * capex_difference_get_certainty:
 * @self: a difference
 *
 * Gets which of the two is larger, and how surely: `certainly more`, `stated
 * less`, `not known` and so on.
 *
 * Returns: (transfer none): the words
 */
const char *
capex_difference_get_certainty (const CapexDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "certainty");
}

/**
 * capex_difference_get_table:
 * @self: a difference
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_difference_get_table (const CapexDifference *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
