/* capex-spend-year.c - What a company spends in a period, and its debt
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-spend-year.h>

#include <capex/capex-error.h>

#include "compare/capex-result-private.h"

/**
 * CapexSpendYear:
 *
 * One company, one period, one basis: what it spends by funding source, and
 * the debt beside it.
 *
 * The total is that of the uses of the basis: capex, or capex and leased
 * operating cost. Debt pays for capex, so it is never a part of the total; it
 * is told as debt ÷ spend. Caveats, sources, a sentence and the explanation
 * are told by the [class@Capex.Table] behind it.
 */
struct _CapexSpendYear
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexSpendYear,
                     capex_spend_year,
                     capex_spend_year_ref,
                     capex_spend_year_unref)

/**
 * capex_spend_year_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company, by id, ticker, CIK or LEI
 * @period: the period, such as `2025`, `2025Q3` or `FY2025`
 * @error: return location for an error
 *
 * Finds what a company spends in a period.
 *
 * Units: amounts keep their currency, unless the basis asks for another.
 *
 * Bounds: the total is the sum of the lows to the sum of the highs of its
 * uses; with a use that is not known it has a low bound alone.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a period that is not understood, or for more than
 * one; %CAPEX_ERROR_MISSING where no fact answers; the other codes of
 * [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexSpendYear *
capex_spend_year_new (CapexDataset *dataset,
                      CapexBasis *basis,
                      const char *company,
                      const char *period,
                      GError **error)
{
  CapexSpendYear *self;

  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  self = (CapexSpendYear *) capex_result_new (dataset, basis, "spend", error,
                                              "company", company, "period",
                                              period, NULL);
  if (self != NULL && capex_result_get_n_rows (&self->result) != 1)
    {
      g_clear_pointer (&self, capex_spend_year_unref);
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "\"%s\" is more than one period", period);
    }
  return self;
}

/**
 * capex_spend_year_ref:
 * @self: a spend year
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexSpendYear *
capex_spend_year_ref (CapexSpendYear *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_spend_year_unref:
 * @self: (transfer full): a spend year
 *
 * Gives a reference back.
 */
void
capex_spend_year_unref (CapexSpendYear *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_spend_year_get_company:
 * @self: a spend year
 *
 * Gets the company.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_spend_year_get_company (const CapexSpendYear *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "company");
}

/**
 * capex_spend_year_get_period:
 * @self: a spend year
 *
 * Gets the period.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_spend_year_get_period (const CapexSpendYear *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "period");
}

/**
 * capex_spend_year_get_amount:
 * @self: a spend year
 * @source: a funding source
 *
 * Gets what a company books under, or raises from, one funding source. Leased
 * operating cost is told even where the basis leaves it out of the total; debt
 * is less what was repaid, where that is known, and never in the total.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_spend_year_get_amount (const CapexSpendYear *self,
                             CapexFundingSource source)
{
  const char *column = capex_funding_source_to_string (source);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (column != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, column);
}

/**
 * capex_spend_year_get_total:
 * @self: a spend year
 *
 * Gets the spend: the uses of the basis, summed, without debt.
 *
 * Returns: (transfer none) (nullable): the spend, or `NULL` where nothing of it
 *   is known
 */
CapexAmount *
capex_spend_year_get_total (const CapexSpendYear *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "amount");
}

/**
 * capex_spend_year_get_debt_to_spend:
 * @self: a spend year
 *
 * Gets how much of the spend debt could pay for: debt ÷ spend, as a fraction.
 *
 * Returns: (transfer none) (nullable): the ratio, or `NULL` where the debt is
 *   not known
 */
CapexRatio *
capex_spend_year_get_debt_to_spend (const CapexSpendYear *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, 0, "debt_to_spend");
}

/**
 * capex_spend_year_get_definition:
 * @self: a spend year
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none): the id of the definition; empty where the measure
 *   has none
 */
const char *
capex_spend_year_get_definition (const CapexSpendYear *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "definition");
}

/**
 * capex_spend_year_get_scope:
 * @self: a spend year
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none): the scope, or `mixed`
 */
const char *
capex_spend_year_get_scope (const CapexSpendYear *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "scope");
}

/**
 * capex_spend_year_get_status:
 * @self: a spend year
 *
 * Gets how firm the figure is: `actual`, `guidance`, `plan`.
 *
 * Returns: (transfer none): the status, or `mixed`
 */
const char *
capex_spend_year_get_status (const CapexSpendYear *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "status");
}

/**
 * capex_spend_year_get_covers:
 * @self: a spend year
 *
 * Gets the days that the spend covers.
 *
 * Returns: (transfer none): the days
 */
const char *
capex_spend_year_get_covers (const CapexSpendYear *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "covers");
}

/**
 * capex_spend_year_get_table:
 * @self: a spend year
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_spend_year_get_table (const CapexSpendYear *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
