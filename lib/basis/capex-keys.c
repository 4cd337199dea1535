/* capex-keys.c - The definitions and scopes that may answer, in order
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-basis.h>

#include "base/capex-nearest-private.h"
#include "basis/capex-choose-private.h"

#include "basis/capex-presentation-private.h"
#include "basis/capex-rebuild-private.h"

static void
append_definition (GArray *definitions, guint32 definition)
{
  for (guint i = 0; i < definitions->len; i++)
    if (g_array_index (definitions, guint32, i) == definition)
      return;
  g_array_append_val (definitions, definition);
}

/* All of a measure in the order of the register, `unstated` left for later */
static void
append_registered (CapexPool *pool, GArray *definitions)
{
  CapexDataset *dataset = pool->view->dataset;

  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_DEFINITIONS); i++)
    if (capex_dataset_definition (dataset, i)->measure == pool->measure &&
        !g_str_equal (capex_view_definition_id (pool->view, i), "unstated"))
      append_definition (definitions, i);
}

static void
append_unstated (CapexPool *pool, GArray *definitions)
{
  guint unstated = capex_dataset_definition_index (pool->view->dataset,
                                                   pool->measure, "unstated",
                                                   NULL);

  /* a fact without a definition is unstated even where no row says so */
  append_definition (definitions, unstated);
}

/* Whether any measure has the definition that the basis names */
static gboolean
is_registered (CapexPool *pool)
{
  CapexDataset *dataset = pool->view->dataset;

  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_DEFINITIONS); i++)
    if (g_str_equal (capex_view_definition_id (pool->view, i),
                     pool->view->parts->definition_id))
      return TRUE;
  return FALSE;
}

static void
suggest_definition (CapexPool *pool, GError **error)
{
  CapexDataset *dataset = pool->view->dataset;
  CapexNearest nearest;

  capex_nearest_init (&nearest, pool->view->parts->definition_id);
  capex_nearest_offer_words (&nearest, capex_basis_list_choices ("definition"));
  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_DEFINITIONS); i++)
    if (capex_dataset_definition (dataset, i)->measure == pool->measure)
      capex_nearest_offer (&nearest, capex_view_definition_id (pool->view, i));
  capex_nearest_suggest (&nearest, error);
}

/* The definitions that may answer.  A measure without definitions has one that
 * is none. */
static GArray *
definition_order (CapexPool *pool, GError **error)
{
  g_autoptr (GArray) order = g_array_new (FALSE, FALSE, sizeof (guint32));
  const CapexBasisParts *parts = pool->view->parts;
  gboolean is_spend = pool->measure == pool->view->capex;

  append_registered (pool, order);
  append_unstated (pool, order);
  if (parts->definition == CAPEX_DEFINITION_NAMED)
    {
      gboolean is_of_other = !is_spend && is_registered (pool);
      guint named = capex_dataset_definition_index (pool->view->dataset,
                                                    pool->measure,
                                                    parts->definition_id,
                                                    is_of_other ? NULL : error);

      /* a definition of capex says nothing of other measures */
      if (named == CAPEX_NONE && is_of_other)
        return g_steal_pointer (&order);
      if (named == CAPEX_NONE)
        {
          g_prefix_error_literal (error, "Besides filed, own and any: ");
          suggest_definition (pool, error);
          return NULL;
        }
      g_array_set_size (order, 0);
      append_definition (order, named);
      return g_steal_pointer (&order);
    }

  /* an issuer's own line is drawn for its headline figure, which is capex: of
   * another measure it says something only if the register tells */
  g_array_set_size (order, 0);
  if (parts->definition == CAPEX_DEFINITION_OWN)
    {
      if (!capex_presentation_list (pool, CAPEX_POINTER_OWN, order) &&
          !is_spend)
        append_registered (pool, order);
    }
  else if (!capex_presentation_list (pool, CAPEX_POINTER_FILED, order))
    append_registered (pool, order);
  if (parts->definition == CAPEX_DEFINITION_ANY)
    {
      capex_presentation_list (pool, CAPEX_POINTER_OWN, order);
      append_registered (pool, order);
    }
  append_unstated (pool, order);
  return g_steal_pointer (&order);
}

static gboolean
has_facts (CapexPool *pool, CapexLineKey key)
{
  for (guint i = 0; i < pool->candidates->len; i++)
    {
      const CapexLineRow *line =
          &g_array_index (pool->candidates, CapexCandidate, i).fact.line;

      if (line->definition == key.definition && line->scope == key.scope)
        return TRUE;
    }
  return FALSE;
}

GArray *
capex_choose_keys (CapexPool *pool, GError **error)
{
  g_autoptr (GArray) definitions = definition_order (pool, error);
  int asked = pool->view->parts->scope;
  GArray *keys;

  if (definitions == NULL)
    return NULL;

  keys = g_array_new (FALSE, FALSE, sizeof (CapexLineKey));
  for (guint i = 0; i < definitions->len; i++)
    for (int scope = CAPEX_SCOPE_TOTAL; scope <= CAPEX_SCOPE_AI; scope++)
      {
        CapexLineKey key = {g_array_index (definitions, guint32, i),
                            (CapexScope) scope};

        if ((asked < 0 || asked == scope) &&
            (has_facts (pool, key) || capex_rebuild_may (pool, key)))
          g_array_append_val (keys, key);
      }
  return keys;
}
