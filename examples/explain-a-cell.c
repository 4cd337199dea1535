/* explain-a-cell.c - Where does this number come from?
 *
 * Any cell of any answer leads from its formula to figures, facts, rates and
 * documents: a tree, of which this program prints what a reader asks first.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

static void
print_node (CapexExplanation *node, int depth)
{
  CapexExplanationKind kind = capex_explanation_get_kind (node);
  const char *label = capex_explanation_get_label (node);
  /* what leads on: capex facts fact:804, capex rates rate:CNY/USD:2026-04-13 */
  const char *reference = capex_explanation_get_reference (node);
  gboolean leads_on = reference != NULL && !g_str_equal (reference, label);

  /* why a fact was chosen, and what is less than certain, is there as well */
  if (kind == CAPEX_EXPLANATION_RULE || kind == CAPEX_EXPLANATION_CAVEAT)
    return;

  printf ("%*s%s %s: %s%s%s\n", 2 * depth, "",
          capex_explanation_kind_to_string (kind), label,
          capex_explanation_get_text (node), leads_on ? " -> " : "",
          leads_on ? reference : "");
  for (guint i = 0; i < capex_explanation_get_n_children (node); i++)
    print_node (capex_explanation_get_child (node, i), depth + 1);
}

int
main (void)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexMultiple) multiple = capex_multiple_new (dataset, NULL,
                                                           "alphabet",
                                                           "bytedance", "2026",
                                                           NULL, &error);
  g_autoptr (CapexExplanation) cell = NULL;
  CapexTable *table;
  int column;

  if (multiple == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  table = capex_multiple_get_table (multiple);
  column = capex_table_find_column (table, "ratio");
  g_assert (column >= 0);
  cell = capex_table_dup_cell_explanation (table, 0, (guint) column);
  print_node (cell, 0);
  return 0;
}
