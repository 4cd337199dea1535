/* capex-explanation.c - How a cell came about, as a tree
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-explanation-private.h"

/**
 * CapexExplanation:
 *
 * How a result came about, as a tree.
 *
 * The root is the result. Below it stand the formula, its inputs, the rule by
 * which facts were chosen for each input, the facts and rates themselves, and
 * the documents that print them, so that every digit leads back to somebody
 * who said it and the day on which it became known.
 *
 * Explanations do not change once they are handed out, so they may be shared
 * between threads.
 */
struct _CapexExplanation
{
  gatomicrefcount n_references;
  CapexExplanationKind kind;
  char *label;
  char *text;
  char *reference;     /* NULL where nothing leads on */
  GPtrArray *children; /* of CapexExplanation; NULL while there is none */
};

G_DEFINE_BOXED_TYPE (CapexExplanation,
                     capex_explanation,
                     capex_explanation_ref,
                     capex_explanation_unref)

static const char *const kind_names[] = {
    "result", "formula", "figure", "rule", "fact", "rate", "source", "caveat",
};

static void
free_child (gpointer child)
{
  capex_explanation_unref (child);
}

CapexExplanation *
capex_explanation_new (CapexExplanationKind kind,
                       const char *label,
                       const char *text,
                       const char *reference)
{
  CapexExplanation *self = g_new0 (CapexExplanation, 1);

  g_atomic_ref_count_init (&self->n_references);
  self->kind = kind;
  self->label = g_strdup (label);
  self->text = g_strdup (text);
  self->reference = g_strdup (reference);
  return self;
}

CapexExplanation *
capex_explanation_add (CapexExplanation *self, CapexExplanation *child)
{
  if (self->children == NULL)
    self->children = g_ptr_array_new_with_free_func (free_child);

  g_ptr_array_add (self->children, child);
  return child;
}

/**
 * capex_explanation_ref:
 * @self: an explanation
 *
 * Keeps an explanation, with all that is below it.
 *
 * Returns: (transfer full): @self
 */
CapexExplanation *
capex_explanation_ref (CapexExplanation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->n_references);
  return self;
}

/**
 * capex_explanation_unref:
 * @self: (transfer full): an explanation
 *
 * Gives up an explanation, which goes when nobody keeps it any more.
 */
void
capex_explanation_unref (CapexExplanation *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->n_references))
    return;

  g_clear_pointer (&self->children, g_ptr_array_unref);
  g_free (self->label);
  g_free (self->text);
  g_free (self->reference);
  g_free (self);
}

/**
 * capex_explanation_get_kind:
 * @self: an explanation
 *
 * Gets what this node of the explanation tells.
 *
 * Returns: the kind
 */
CapexExplanationKind
capex_explanation_get_kind (const CapexExplanation *self)
{
  g_return_val_if_fail (self != NULL, CAPEX_EXPLANATION_RESULT);

  return self->kind;
}

/**
 * capex_explanation_get_label:
 * @self: an explanation
 *
 * Gets what the node is about, in a word or two: `from`, `fact 12`.
 *
 * Returns: (transfer none): the label
 */
const char *
capex_explanation_get_label (const CapexExplanation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->label;
}

/**
 * capex_explanation_get_text:
 * @self: an explanation
 *
 * Gets what the node says, in one line.
 *
 * Returns: (transfer none): the text
 */
const char *
capex_explanation_get_text (const CapexExplanation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->text;
}

/**
 * capex_explanation_get_reference:
 * @self: an explanation
 *
 * Gets the id that leads on from the node: that of a source, `fact:12`,
 * `rate:EUR/USD:2025` or `prices:us-cpi:2024:2020`. The listings of sources,
 * facts, rates and prices take them.
 *
 * Returns: (transfer none) (nullable): the reference
 */
const char *
capex_explanation_get_reference (const CapexExplanation *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->reference;
}

/**
 * capex_explanation_get_n_children:
 * @self: an explanation
 *
 * Counts the nodes right below this one.
 *
 * Returns: how many there are
 */
guint
capex_explanation_get_n_children (const CapexExplanation *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->children != NULL ? self->children->len : 0;
}

/**
 * capex_explanation_get_child:
 * @self: an explanation
 * @index: which node, from 0
 *
 * Gets one of the nodes right below this one, in the order of telling.
 *
 * Returns: (transfer none): the node
 */
CapexExplanation *
capex_explanation_get_child (const CapexExplanation *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < capex_explanation_get_n_children (self), NULL);

  return g_ptr_array_index (self->children, index);
}

/**
 * capex_explanation_kind_to_string:
 * @kind: a kind of node
 *
 * Gets the word for a kind of node, such as `formula`.
 *
 * Returns: (transfer none): the word
 */
const char *
capex_explanation_kind_to_string (CapexExplanationKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kind_names), NULL);

  return kind_names[kind];
}
