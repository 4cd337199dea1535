/* capex-fact.c - One figure as somebody said it
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-fact.h>

#include <capex/capex-dataset.h>

#include "model/capex-dataset-private.h"
#include "value/capex-amount-private.h"

/**
 * CapexFact:
 *
 * One figure as somebody said it: who (company), what (measure, definition,
 * scope), how firm (status), for when (period), how much (amount), said by whom
 * (speaker), public since (known), printed where (source).
 *
 * A fact is a view of a row of its dataset, which it keeps alive.
 */
struct _CapexFact
{
  gatomicrefcount references;
  CapexDataset *dataset;
  guint index;
};

G_DEFINE_BOXED_TYPE (CapexFact, capex_fact, capex_fact_ref, capex_fact_unref)

static CapexFactView
view_of (const CapexFact *self)
{
  CapexFactView view;

  capex_dataset_fact (self->dataset, self->index, &view);
  return view;
}

/* A text of the few facts that have it; 0 is the empty text */
static const CapexExtraRow *
extra_of (const CapexFact *self)
{
  static const CapexExtraRow nothing = {.counterparty = CAPEX_NONE};
  const CapexExtraRow *extra = capex_dataset_extra (self->dataset, self->index);

  return extra != NULL ? extra : &nothing;
}

/**
 * capex_dataset_dup_fact:
 * @self: a dataset
 * @index: a position, less than the number of facts
 *
 * Looks at one fact.
 *
 * Returns: (transfer full): the fact
 */
CapexFact *
capex_dataset_dup_fact (CapexDataset *self, guint index)
{
  CapexFact *fact;

  g_return_val_if_fail (CAPEX_IS_DATASET (self), NULL);
  g_return_val_if_fail (index < capex_dataset_get_n_rows (self,
                                                          CAPEX_REGISTER_FACTS),
                        NULL);

  fact = g_new (CapexFact, 1);
  g_atomic_ref_count_init (&fact->references);
  fact->dataset = g_object_ref (self);
  fact->index = index;
  return fact;
}

/**
 * capex_fact_ref:
 * @self: a fact
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexFact *
capex_fact_ref (CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * capex_fact_unref:
 * @self: (transfer full): a fact
 *
 * Gives a reference back.
 */
void
capex_fact_unref (CapexFact *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_object_unref (self->dataset);
  g_free (self);
}

/**
 * capex_fact_get_index:
 * @self: a fact
 *
 * The position of the fact in its dataset.
 *
 * Returns: the position
 */
guint
capex_fact_get_index (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->index;
}

/**
 * capex_fact_get_company:
 * @self: a fact
 *
 * Who spends.
 *
 * Returns: (transfer none): the id of the company
 */
const char *
capex_fact_get_company (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (
      self->dataset,
      capex_dataset_company (self->dataset, view_of (self).company)->id);
}

/**
 * capex_fact_get_measure:
 * @self: a fact
 *
 * What is measured.
 *
 * Returns: (transfer none): the id of the measure
 */
const char *
capex_fact_get_measure (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (
      self->dataset,
      capex_dataset_measure (self->dataset, view_of (self).line.measure)->id);
}

/**
 * capex_fact_get_definition:
 * @self: a fact
 *
 * Where the publisher drew the line.
 *
 * Returns: (transfer none): the id of the definition; empty where the measure
 * has none
 */
const char *
capex_fact_get_definition (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  guint32 definition = view_of (self).line.definition;

  if (definition == CAPEX_NONE)
    return "";
  return capex_dataset_text (
      self->dataset, capex_dataset_definition (self->dataset, definition)->id);
}

/**
 * capex_fact_get_scope:
 * @self: a fact
 *
 * How much of the business it covers.
 *
 * Returns: the scope
 */
CapexScope
capex_fact_get_scope (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (CapexScope) view_of (self).line.scope;
}

/**
 * capex_fact_get_status:
 * @self: a fact
 *
 * How firm it is.
 *
 * Returns: the status
 */
CapexStatus
capex_fact_get_status (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (CapexStatus) view_of (self).line.status;
}

/**
 * capex_fact_dup_period:
 * @self: a fact
 *
 * The days it covers; an event or a stock has one.
 *
 * Returns: (transfer full): the period
 */
CapexPeriod *
capex_fact_dup_period (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_period_new_from_days (view_of (self).days);
}

/**
 * capex_fact_dup_period_text:
 * @self: a fact
 *
 * The period as it was entered: `FY2025`, `2025Q3`.
 *
 * Returns: (transfer full): the text
 */
char *
capex_fact_dup_period_text (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (capex_dataset_fact_period_text (self->dataset, self->index));
}

/**
 * capex_fact_dup_amount:
 * @self: a fact
 *
 * How much, as bounds.
 *
 * Returns: (transfer full): the amount
 */
CapexAmount *
capex_fact_dup_amount (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  CapexFactView view = view_of (self);
  CapexUnit *unit = capex_unit_lookup (capex_dataset_text (self->dataset,
                                                           view.line.unit),
                                       NULL);

  return capex_amount_new_from_bounds (&view.bounds, unit);
}

/**
 * capex_fact_dup_text:
 * @self: a fact
 *
 * How much, as it was printed: `over $300 billion`.
 *
 * Returns: (transfer full): the text
 */
char *
capex_fact_dup_text (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_fact_printed (self->dataset, self->index);
}

/**
 * capex_fact_get_speaker:
 * @self: a fact
 *
 * Who says so: a company, or people whom the data names.
 *
 * Returns: (transfer none): the speaker
 */
const char *
capex_fact_get_speaker (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, view_of (self).line.speaker);
}

/**
 * capex_fact_dup_known:
 * @self: a fact
 *
 * Since when it is public: a day, a month or a year.
 *
 * Returns: (transfer full): the day as `2025-12-23`, `2025-12` or `2025`; empty
 * if not known
 */
char *
capex_fact_dup_known (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  CapexDays known = view_of (self).known;

  return known.first == 0 ? g_strdup ("") : capex_vague_day_to_string (known);
}

/**
 * capex_fact_get_source:
 * @self: a fact
 *
 * The document that prints it.
 *
 * Returns: (transfer none): the id of the source
 */
const char *
capex_fact_get_source (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (
      self->dataset,
      capex_dataset_source (self->dataset, view_of (self).source)->id);
}

/**
 * capex_fact_get_claim:
 * @self: a fact
 *
 * The statement it tells: facts of one claim never add and never conflict.
 *
 * Returns: (transfer none): the id of the claim; empty if no other fact tells
 * it
 */
const char *
capex_fact_get_claim (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, extra_of (self)->claim);
}

/**
 * capex_fact_get_part_of:
 * @self: a fact
 *
 * The claim of which it is a part.
 *
 * Returns: (transfer none): the id of a claim; empty if none
 */
const char *
capex_fact_get_part_of (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, extra_of (self)->part_of);
}

/**
 * capex_fact_get_counterparty:
 * @self: a fact
 *
 * The company on the other side of the deal.
 *
 * Returns: (transfer none): the id of a company; empty if none
 */
const char *
capex_fact_get_counterparty (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  guint32 counterparty = extra_of (self)->counterparty;

  if (counterparty == CAPEX_NONE)
    return "";
  return capex_dataset_text (
      self->dataset, capex_dataset_company (self->dataset, counterparty)->id);
}

/**
 * capex_fact_get_note:
 * @self: a fact
 *
 * A remark.
 *
 * Returns: (transfer none): the note; empty if none
 */
const char *
capex_fact_get_note (const CapexFact *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, extra_of (self)->note);
}
