/* capex-table-writer.h - Tables and explanations as text
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-explanation.h>
#include <capex/capex-table.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

/**
 * CapexFormat:
 * @CAPEX_FORMAT_TABLE: columns of text for a terminal
 * @CAPEX_FORMAT_CSV: comma-separated values
 * @CAPEX_FORMAT_JSON: the stable JSON form
 * @CAPEX_FORMAT_MARKDOWN: a Markdown table
 *
 * How a table or an explanation is written.
 */
typedef enum
{
  CAPEX_FORMAT_TABLE,
  CAPEX_FORMAT_CSV,
  CAPEX_FORMAT_JSON,
  CAPEX_FORMAT_MARKDOWN
} CapexFormat;

/**
 * CapexWriteFlags:
 * @CAPEX_WRITE_DEFAULT: figures rounded for reading, bounds outward
 * @CAPEX_WRITE_EXACT: every digit
 * @CAPEX_WRITE_SPREADSHEET: text cells of a CSV that would be formulas get a
 *   quote mark
 *
 * Choices of the writers.
 */
typedef enum /*< flags >*/
{
  CAPEX_WRITE_DEFAULT = 0,
  CAPEX_WRITE_EXACT = 1 << 0,
  CAPEX_WRITE_SPREADSHEET = 1 << 1
} CapexWriteFlags;

CAPEX_AVAILABLE_IN_ALL
const char *const *capex_format_list (void);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_format_from_string (const char *name,
                                   CapexFormat *format,
                                   GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_table_write (CapexTable *table,
                         CapexFormat format,
                         CapexWriteFlags flags);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_explanation_write (CapexExplanation *explanation,
                               CapexFormat format,
                               CapexWriteFlags flags);

G_END_DECLS
