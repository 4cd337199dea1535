/* capex-result-private.h - What the typed results share
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-basis.h>
#include <capex/capex-dataset.h>
#include <capex/capex-table.h>

/* A typed result is this, under a name of its own, and nothing more: every
 * figure that it tells is read from the table, so the two cannot disagree. */
typedef struct
{
  gatomicrefcount n_references;
  CapexTable *table;
} CapexResult;

/* Asks a comparison; NULL with @error set.  Names and texts of parameters come
 * in pairs, and NULL after the last; a parameter whose text is NULL was not
 * told. */
CapexResult *capex_result_new (CapexDataset *dataset,
                               CapexBasis *basis,
                               const char *comparison,
                               GError **error,
                               ...) G_GNUC_NULL_TERMINATED;
/* Asks a comparison whose parameters are "period", "of" and "measure" */
CapexResult *capex_result_new_of (CapexDataset *dataset,
                                  CapexBasis *basis,
                                  const char *comparison,
                                  const char *period,
                                  const char *const *companies,
                                  const char *measure,
                                  GError **error);
/* The companies as one text, of their ids; NULL with @error set if there are
 * none, or one is not known */
char *capex_result_join_ids (CapexDataset *dataset,
                             const char *const *companies,
                             GError **error);
void capex_result_ref (CapexResult *self);
void capex_result_unref (CapexResult *self);

/* Cells, lent, by the name of their column; NULL or 0 where they are empty */
guint capex_result_get_n_rows (const CapexResult *self);
const char *
capex_result_get_text (const CapexResult *self, guint row, const char *column);
CapexAmount *capex_result_get_amount (const CapexResult *self,
                                      guint row,
                                      const char *column);
CapexRatio *
capex_result_get_ratio (const CapexResult *self, guint row, const char *column);
guint
capex_result_get_count (const CapexResult *self, guint row, const char *column);
