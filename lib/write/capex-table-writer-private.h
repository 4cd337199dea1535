/* capex-table-writer-private.h - One pair of functions a format
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-table-writer.h>

G_BEGIN_DECLS

void
capex_table_text_write (GString *out, CapexTable *table, CapexWriteFlags flags);
void capex_table_text_explain (GString *out,
                               const CapexExplanation *explanation,
                               CapexWriteFlags flags);

void
capex_table_csv_write (GString *out, CapexTable *table, CapexWriteFlags flags);
void capex_table_csv_explain (GString *out,
                              const CapexExplanation *explanation,
                              CapexWriteFlags flags);

void
capex_table_json_write (GString *out, CapexTable *table, CapexWriteFlags flags);
void capex_table_json_explain (GString *out,
                               const CapexExplanation *explanation,
                               CapexWriteFlags flags);

void capex_table_markdown_write (GString *out,
                                 CapexTable *table,
                                 CapexWriteFlags flags);
void capex_table_markdown_explain (GString *out,
                                   const CapexExplanation *explanation,
                                   CapexWriteFlags flags);

/* For people: a cell as one line that no terminal acts upon */
char *capex_table_dup_cell (CapexTable *table,
                            guint row,
                            guint column,
                            CapexWriteFlags flags);
/* Texts come from data: what a terminal would act upon is replaced */
char *capex_table_dup_clean (const char *text);
/* What leads on from a node, unless its label says so already; or NULL */
const char *capex_table_tell_reference (const CapexExplanation *node);
/* Whether rows have to tell their own: else once below the table is enough */
gboolean capex_table_has_caveat_column (CapexTable *table);
/* The caveats of all rows, and their sources, each once */
CapexCaveats capex_table_collect_caveats (CapexTable *table);
GPtrArray *capex_table_collect_sources (CapexTable *table);

G_END_DECLS
