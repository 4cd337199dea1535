/* capex-presentation.c - Where an issuer's statement draws its line
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-presentation-private.h"

static gboolean
holds (GArray *definitions, guint32 definition)
{
  for (guint i = 0; i < definitions->len; i++)
    if (g_array_index (definitions, guint32, i) == definition)
      return TRUE;
  return FALSE;
}

static gboolean
is_of_pool (const CapexPresentationRow *row,
            const CapexPool *pool,
            CapexPointer pointer)
{
  return row->company == pool->company && row->measure == pool->measure &&
         row->pointer == pointer;
}

gboolean
capex_presentation_list (CapexPool *pool,
                         CapexPointer pointer,
                         GArray *definitions)
{
  CapexDataset *dataset = pool->view->dataset;
  guint n = capex_dataset_n (dataset, CAPEX_TABLE_PRESENTATIONS);
  gboolean found = FALSE;

  for (guint i = n; i > 0; i--)
    {
      const CapexPresentationRow *row = capex_dataset_presentation (dataset,
                                                                    i - 1);

      if (!is_of_pool (row, pool, pointer) || row->since > pool->view->as_of)
        continue;
      if (!holds (definitions, row->definition))
        g_array_append_val (definitions, row->definition);
      found = TRUE;
    }
  return found;
}

gint32
capex_presentation_until (CapexPool *pool, guint32 definition, gint32 day)
{
  CapexDataset *dataset = pool->view->dataset;
  guint n = capex_dataset_n (dataset, CAPEX_TABLE_PRESENTATIONS);
  gint32 first = CAPEX_DAY_OPEN_LAST, last = CAPEX_DAY_OPEN_FIRST;

  for (guint i = 0; i < n; i++)
    {
      const CapexPresentationRow *row = capex_dataset_presentation (dataset, i);

      if (!is_of_pool (row, pool, CAPEX_POINTER_FILED) ||
          row->definition != definition || row->since > pool->view->as_of)
        continue;
      last = MAX (last, row->until);
      if (row->until >= day)
        first = MIN (first, row->until);
    }
  return MIN (first, last);
}

guint32
capex_presentation_filed_on (CapexPool *pool, gint32 day)
{
  CapexDataset *dataset = pool->view->dataset;
  guint n = capex_dataset_n (dataset, CAPEX_TABLE_PRESENTATIONS);

  for (guint i = 0; i < n; i++)
    {
      const CapexPresentationRow *row = capex_dataset_presentation (dataset, i);

      if (is_of_pool (row, pool, CAPEX_POINTER_FILED) && row->since <= day &&
          day <= row->until)
        return row->definition;
    }
  return CAPEX_NONE;
}

void
capex_presentation_remark (CapexPool *pool, CapexFigure *figure)
{
  guint32 filed = capex_presentation_filed_on (pool, figure->days.last + 1);
  guint32 now = capex_presentation_filed_on (pool, pool->view->as_of);

  if (filed == CAPEX_NONE || filed == figure->definition ||
      now != figure->definition)
    return;
  capex_figure_remark (figure, CAPEX_CAVEAT_RECLASSIFIED,
                       "%s was first filed as %s, and is restated as %s",
                       figure->label,
                       capex_view_definition_id (pool->view, filed),
                       capex_view_definition_id (pool->view,
                                                 figure->definition));
}
