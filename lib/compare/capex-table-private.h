/* capex-table-private.h - Filling a table, for the comparisons
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-table.h>

#include "value/capex-bounds-private.h"
#include "value/capex-ratio-private.h"

typedef struct
{
  const char *name; /* the key in every output */
  CapexColumnType type;
  const char *title; /* the heading a person reads */
  const char *summary;
} CapexColumn;

/* Makes the explanation of a cell when somebody asks for it; -1: of the row */
typedef CapexExplanation *(*CapexExplainer) (CapexTable *table,
                                             guint row,
                                             int column,
                                             gpointer data);

/* Adds the sources of a row when somebody asks for them */
typedef void (*CapexSourceLister) (CapexTable *table, guint row, gpointer data);

CapexTable *capex_table_new (const char *comparison,
                             const CapexColumn *columns,
                             guint n_columns);
void capex_table_set_basis_line (CapexTable *self, const char *line);
/* A column that people are not shown where no row has it */
void capex_table_set_optional (CapexTable *self, guint column);
gboolean capex_table_is_shown (CapexTable *self, guint column);
/* What people are told in place of a table that has no rows; NULL: its empty
 * heading is enough */
void capex_table_set_empty_sentence (CapexTable *self, const char *sentence);
const char *capex_table_get_empty_sentence (CapexTable *self);
void
capex_table_add_basis (CapexTable *self, const char *part, const char *value);
guint capex_table_add_row (CapexTable *self);
void capex_table_set_text (CapexTable *self,
                           guint row,
                           guint column,
                           const char *text);
void capex_table_set_amount (CapexTable *self,
                             guint row,
                             guint column,
                             const CapexBounds *bounds,
                             CapexUnit *unit);
/* The amount was computed: of one that is zero or more this much is known,
 * while one that somebody told so is undisclosed */
void capex_table_set_derived (CapexTable *self, guint row, guint column);
gboolean capex_table_is_derived (CapexTable *self, guint row, guint column);
void capex_table_set_ratio (CapexTable *self,
                            guint row,
                            guint column,
                            const CapexRatioBounds *bounds);
void capex_table_set_integer (CapexTable *self,
                              guint row,
                              guint column,
                              gint64 value);
void capex_table_set_missing (CapexTable *self, guint row);
void
capex_table_add_caveats (CapexTable *self, guint row, CapexCaveats caveats);
void capex_table_add_source (CapexTable *self, guint row, const char *id);
void
capex_table_set_sentence (CapexTable *self, guint row, const char *sentence);
void capex_table_set_explainer (CapexTable *self,
                                CapexExplainer explainer,
                                gpointer data,
                                GDestroyNotify destroy);
gpointer capex_table_get_explainer_data (CapexTable *self);
/* Works on the data of the explainer */
void capex_table_set_source_lister (CapexTable *self, CapexSourceLister lister);
