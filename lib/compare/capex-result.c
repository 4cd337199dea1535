/* capex-result.c - What the typed results share
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-result-private.h"

#include <capex/capex-comparison.h>
#include <capex/capex-error.h>

#include "model/capex-dataset-private.h"

CapexResult *
capex_result_new (CapexDataset *dataset,
                  CapexBasis *basis,
                  const char *comparison,
                  GError **error,
                  ...)
{
  g_autoptr (GHashTable) arguments = g_hash_table_new (g_str_hash, g_str_equal);
  CapexResult *self;
  CapexTable *table;
  const char *name;
  va_list pairs;

  va_start (pairs, error);
  while ((name = va_arg (pairs, const char *)) != NULL)
    {
      const char *text = va_arg (pairs, const char *);

      if (text != NULL)
        g_hash_table_insert (arguments, (gpointer) name, (gpointer) text);
    }
  va_end (pairs);

  table = capex_compare (dataset, basis, comparison, arguments, error);
  if (table == NULL)
    return NULL;

  self = g_new (CapexResult, 1);
  g_atomic_ref_count_init (&self->n_references);
  self->table = table;
  return self;
}

/* Their ids, since other names may hold commas.  An empty list is refused: told
 * as no text at all it would ask for every company. */
char *
capex_result_join_ids (CapexDataset *dataset,
                       const char *const *companies,
                       GError **error)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  if (companies[0] == NULL)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                           "The list of companies is empty");
      return NULL;
    }
  for (guint i = 0; companies[i] != NULL; i++)
    {
      guint index = capex_dataset_company_index (dataset, companies[i], error);

      if (index == CAPEX_NONE)
        return NULL;
      if (i > 0)
        g_string_append_c (ids, ',');
      g_string_append (
          ids, capex_dataset_text (dataset,
                                   capex_dataset_company (dataset, index)->id));
    }
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

CapexResult *
capex_result_new_of (CapexDataset *dataset,
                     CapexBasis *basis,
                     const char *comparison,
                     const char *period,
                     const char *const *companies,
                     const char *measure,
                     GError **error)
{
  g_autofree char *of = NULL;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);

  if (companies != NULL)
    {
      of = capex_result_join_ids (dataset, companies, error);
      if (of == NULL)
        return NULL;
    }
  return capex_result_new (dataset, basis, comparison, error, "period", period,
                           "of", of, "measure", measure, NULL);
}

void
capex_result_ref (CapexResult *self)
{
  g_atomic_ref_count_inc (&self->n_references);
}

void
capex_result_unref (CapexResult *self)
{
  if (!g_atomic_ref_count_dec (&self->n_references))
    return;
  g_object_unref (self->table);
  g_free (self);
}

guint
capex_result_get_n_rows (const CapexResult *self)
{
  return capex_table_get_n_rows (self->table);
}

static guint
find_column (const CapexResult *self, const char *name)
{
  int column = capex_table_find_column (self->table, name);

  g_assert (column >= 0);
  return (guint) column;
}

const char *
capex_result_get_text (const CapexResult *self, guint row, const char *column)
{
  return capex_table_get_text (self->table, row, find_column (self, column));
}

CapexAmount *
capex_result_get_amount (const CapexResult *self, guint row, const char *column)
{
  return capex_table_get_amount (self->table, row, find_column (self, column));
}

CapexRatio *
capex_result_get_ratio (const CapexResult *self, guint row, const char *column)
{
  return capex_table_get_ratio (self->table, row, find_column (self, column));
}

guint
capex_result_get_count (const CapexResult *self, guint row, const char *column)
{
  return (guint) capex_table_get_integer (self->table, row,
                                          find_column (self, column));
}
