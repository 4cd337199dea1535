/* capex-order.c - The value of an order
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-order.h>

#include <capex/capex-error.h>

#include "basis/capex-price-private.h"
#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-order-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"company",  CAPEX_PARAMETER_COMPANY, TRUE,  NULL,          "whose order"},
    {"period",   CAPEX_PARAMETER_PERIOD,  TRUE,  NULL,          "when"       },
    {"quantity", CAPEX_PARAMETER_MEASURE, FALSE, "chip-orders",
     "the measure that counts"                                               },
    {"price",    CAPEX_PARAMETER_MEASURE, FALSE, "unit-price",
     "the measure that prices one"                                           },
};

static const CapexColumn columns[] = {
    {"company",  CAPEX_COLUMN_TEXT,   "Company",  "the company"                  },
    {"period",   CAPEX_COLUMN_TEXT,   "Period",   "the period that was asked for"},
    {"quantity", CAPEX_COLUMN_AMOUNT, "Quantity", "how many"                     },
    {"price",    CAPEX_COLUMN_AMOUNT, "Price",    "the price of one"             },
    {"amount",   CAPEX_COLUMN_AMOUNT, "Value",    "quantity × price"            },
    {"status",   CAPEX_COLUMN_TEXT,   "Status",   "how firm it is"               },
};

/* The currency of a price of what the other counts */
static CapexUnit *
product_unit (CapexUnit *quantity, CapexUnit *price, GError **error)
{
  g_autofree char *currency = NULL;

  if (capex_unit_get_kind (price) == CAPEX_UNIT_PRICE &&
      capex_unit_peek_counted (price) == quantity)
    {
      currency = capex_unit_dup_currency (price);
      return capex_unit_lookup (currency, error);
    }
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT,
               "%s times %s is not an amount of money",
               capex_unit_peek_name (quantity), capex_unit_peek_name (price));
  return NULL;
}

static CapexFigure *
multiply (CapexView *view, CapexFigure **factors, GError **error)
{
  CapexUnit *unit = product_unit (factors[0]->unit, factors[1]->unit, error);
  g_autoptr (CapexFigure) value = NULL;

  if (unit == NULL)
    return NULL;
  value = capex_sum_population (view, factors, 2);
  value->company = factors[0]->company;
  value->unit = value->fact_unit = unit;
  value->is_form = FALSE;
  if (!capex_bounds_multiply (&factors[0]->bounds, &factors[1]->bounds,
                              &value->bounds))
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                           "The value of the order does not fit 38 digits");
      return NULL;
    }
  return g_steal_pointer (&value);
}

CapexFigure *
capex_order_value (CapexView *view,
                   guint company,
                   guint quantity,
                   guint price,
                   const CapexPeriodLabel *label,
                   GError **error)
{
  CapexFigure *factors[2] = {NULL, NULL};
  CapexFigure *value = NULL;

  if (capex_subject_figures (view, capex_subject_measure (quantity), company,
                             label, 1, CAPEX_TOGETHER, &factors[0], error) &&
      capex_subject_figures (view, capex_subject_measure (price), company,
                             label, 1, CAPEX_TOGETHER, &factors[1], error))
    value = multiply (view, factors, error);
  capex_figures_clear (factors, 2);
  /* prices of one thing are not money until they are multiplied */
  if (value != NULL && !capex_price_deflate (view, value, error))
    g_clear_pointer (&value, capex_figure_unref);
  return value;
}

static void
fill_row (CapexAnswer *answer, CapexView *view, CapexFigure *value)
{
  guint row = capex_answer_add_row (answer);
  g_autofree char *amount = capex_sentence_amount (&value->bounds, value->unit);
  g_autofree char *verb = capex_sentence_verb_if (capex_sentence_has_amount (
                                                      &value->bounds),
                                                  view, value, "value");
  const CapexFigure *quantity = value->parts->pdata[0];
  g_autofree char *line = capex_sentence_line (view, value);

  capex_answer_add_figure (answer, row, "value", value);
  capex_answer_set_formula (answer, row, "amount", "quantity × price", "value",
                            NULL);
  capex_answer_set_company (answer, row, "company", value->company);
  capex_answer_set_text (answer, row, "period", value->label);
  capex_answer_set_amount (answer, row, "quantity", value->parts->pdata[0]);
  capex_answer_set_amount (answer, row, "price", value->parts->pdata[1]);
  capex_answer_set_bounds (answer, row, "amount", &value->bounds, value->unit);
  capex_answer_set_line (answer, row, value);
  capex_answer_set_sentence (answer, row,
                             "The value of the %s%s of %s for %s %s %s.",
                             capex_view_measure_words (view, quantity->measure),
                             line,
                             capex_view_company_name (view, value->company),
                             value->label, verb, amount);
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  g_autoptr (CapexFigure) value = NULL;
  CapexView *view = question->view;
  CapexSubject quantity, price;
  CapexPeriodLabel label;
  guint company;

  if (!capex_question_company (question, "company", &company, error) ||
      !capex_question_period (question, "period", &label, error) ||
      !capex_question_subject (question, "quantity", &quantity, error) ||
      !capex_question_subject (question, "price", &price, error))
    return NULL;
  value = capex_order_value (view, company, quantity.measure, price.measure,
                             &label, error);
  if (value == NULL || !capex_rate_unify (view, &value, 1, error))
    return NULL;

  fill_row (answer, view, value);
  return capex_answer_finish (g_steal_pointer (&answer));
}

const CapexComparison capex_comparison_order = {
    .name = "order",
    .group = CAPEX_COMPARISON_GROUP_LEVEL,
    .summary = "What an order is worth: quantity × unit price",
    .description =
        "The value is the number of things ordered times the price of one, "
        "whose "
        "unit must be the price of such a thing. It is computed, never a fact.",
    .example = "capex order bytedance 2026",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexOrder:
 *
 * What an order is worth: the number of chips × the price of one.
 *
 * The value is computed, never a fact. Caveats, sources, a sentence and the
 * explanation are told by the [class@Capex.Table] behind it.
 */
struct _CapexOrder
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexOrder,
                     capex_order,
                     capex_order_ref,
                     capex_order_unref)

/**
 * capex_order_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company, by id, ticker, CIK or LEI
 * @period: the period, such as `2025`, `2025Q3` or `FY2025`
 * @error: return location for an error
 *
 * Multiplies what a company orders by its price.
 *
 * Units: amounts keep their currency, unless the basis asks for another.
 *
 * Bounds: low × low of the price to high × high of the price.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no fact answers; %CAPEX_ERROR_UNIT where the price is not one of what
 * is counted; the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexOrder *
capex_order_new (CapexDataset *dataset,
                 CapexBasis *basis,
                 const char *company,
                 const char *period,
                 GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  return (CapexOrder *) capex_result_new (dataset, basis, "order", error,
                                          "company", company, "period", period,
                                          NULL);
}

/**
 * capex_order_ref:
 * @self: an order
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexOrder *
capex_order_ref (CapexOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_order_unref:
 * @self: (transfer full): an order
 *
 * Gives a reference back.
 */
void
capex_order_unref (CapexOrder *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_order_get_company:
 * @self: an order
 *
 * Gets the company.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_order_get_company (const CapexOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "company");
}

/**
 * capex_order_get_period:
 * @self: an order
 *
 * Gets the period.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_order_get_period (const CapexOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "period");
}

/**
 * capex_order_get_quantity:
 * @self: an order
 *
 * Gets how many are ordered.
 *
 * Returns: (transfer none): the quantity
 */
CapexAmount *
capex_order_get_quantity (const CapexOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "quantity");
}

/**
 * capex_order_get_price:
 * @self: an order
 *
 * Gets the price of one.
 *
 * Returns: (transfer none): the price
 */
CapexAmount *
capex_order_get_price (const CapexOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "price");
}

/**
 * capex_order_get_amount:
 * @self: an order
 *
 * Gets the value of the order.
 *
 * Returns: (transfer none): the value
 */
CapexAmount *
capex_order_get_amount (const CapexOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "amount");
}

/**
 * capex_order_get_status:
 * @self: an order
 *
 * Gets how firm the figure is: `actual`, `guidance`, `plan`.
 *
 * Returns: (transfer none): the status, or `mixed`
 */
const char *
capex_order_get_status (const CapexOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "status");
}

/**
 * capex_order_get_table:
 * @self: an order
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_order_get_table (const CapexOrder *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
