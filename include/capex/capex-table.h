/* capex-table.h - The answer to a question: rows, bounds, caveats, sources
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-amount.h>
#include <capex/capex-caveat.h>
#include <capex/capex-explanation.h>
#include <capex/capex-ratio.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

/**
 * CapexColumnType:
 * @CAPEX_COLUMN_TEXT: a text
 * @CAPEX_COLUMN_AMOUNT: an amount
 * @CAPEX_COLUMN_RATIO: a ratio shown as a percentage
 * @CAPEX_COLUMN_MULTIPLE: a ratio shown as a multiple
 * @CAPEX_COLUMN_INTEGER: a whole number
 * @CAPEX_COLUMN_NUMBER: a ratio shown as the number that it is: an index, a
 *   count of years
 *
 * What the cells of a column hold.
 */
typedef enum
{
  CAPEX_COLUMN_TEXT,
  CAPEX_COLUMN_AMOUNT,
  CAPEX_COLUMN_RATIO,
  CAPEX_COLUMN_MULTIPLE,
  CAPEX_COLUMN_INTEGER,
  CAPEX_COLUMN_NUMBER
} CapexColumnType;

#define CAPEX_TYPE_TABLE (capex_table_get_type ())

CAPEX_AVAILABLE_IN_ALL
G_DECLARE_FINAL_TYPE (CapexTable, capex_table, CAPEX, TABLE, GObject)

CAPEX_AVAILABLE_IN_ALL
const char *capex_table_get_comparison (CapexTable *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_table_get_basis_line (CapexTable *self);
CAPEX_AVAILABLE_IN_ALL
const char *const *capex_table_list_basis (CapexTable *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_table_get_basis (CapexTable *self, const char *part);

CAPEX_AVAILABLE_IN_ALL
guint capex_table_get_n_columns (CapexTable *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_table_get_column_name (CapexTable *self, guint column);
CAPEX_AVAILABLE_IN_ALL
const char *capex_table_get_column_title (CapexTable *self, guint column);
CAPEX_AVAILABLE_IN_ALL
CapexColumnType capex_table_get_column_type (CapexTable *self, guint column);
CAPEX_AVAILABLE_IN_ALL
int capex_table_find_column (CapexTable *self, const char *name);

CAPEX_AVAILABLE_IN_ALL
guint capex_table_get_n_rows (CapexTable *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_table_get_text (CapexTable *self, guint row, guint column);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_table_get_amount (CapexTable *self, guint row, guint column);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_table_get_ratio (CapexTable *self, guint row, guint column);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_table_has_integer (CapexTable *self, guint row, guint column);
CAPEX_AVAILABLE_IN_ALL
gint64 capex_table_get_integer (CapexTable *self, guint row, guint column);

CAPEX_AVAILABLE_IN_ALL
gboolean capex_table_is_missing (CapexTable *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexCaveats capex_table_get_caveats (CapexTable *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *const *capex_table_list_sources (CapexTable *self, guint row);
CAPEX_AVAILABLE_IN_ALL
const char *capex_table_get_sentence (CapexTable *self, guint row);
CAPEX_AVAILABLE_IN_ALL
CapexExplanation *capex_table_get_explanation (CapexTable *self, guint row);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexExplanation *
capex_table_dup_cell_explanation (CapexTable *self, guint row, guint column);

G_END_DECLS
