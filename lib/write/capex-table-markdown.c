/* capex-table-markdown.c - Tables and lists for GitHub and its like
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <string.h>

#include "compare/capex-table-private.h"
#include "write/capex-table-writer-private.h"

/* What would mark something up, in a cell or in a line of text */
#define MARKUP "\\`*_[]|#~!$"

static void
append_escaped (GString *out, const char *clean)
{
  for (const char *at = clean; *at != '\0'; at++)
    switch (*at)
      {
      case '&':
        g_string_append (out, "&amp;");
        break;
      case '<':
        g_string_append (out, "&lt;");
        break;
      case '>':
        g_string_append (out, "&gt;");
        break;
      default:
        if (strchr (MARKUP, *at) != NULL)
          g_string_append_c (out, '\\');
        g_string_append_c (out, *at);
      }
}

static void
append_text (GString *out, const char *text)
{
  g_autofree char *clean = capex_table_dup_clean (text);

  append_escaped (out, clean);
}

/* At the start of a line, data could begin a list of its own */
static void
append_line (GString *out, const char *text)
{
  g_autofree char *clean = capex_table_dup_clean (text);
  const char *rest = g_strchug (clean);
  gsize n_digits = strspn (rest, "0123456789");

  g_string_append_len (out, rest, (gssize) n_digits);
  rest += n_digits;
  if (*rest != '\0' && strchr ("-+=.)", *rest) != NULL)
    g_string_append_c (out, '\\');
  append_escaped (out, rest);
}

static void
append_heading (GString *out, CapexTable *table, gboolean with_caveats)
{
  guint n_columns = capex_table_get_n_columns (table);

  for (guint column = 0; column < n_columns; column++)
    {
      if (!capex_table_is_shown (table, column))
        continue;
      g_string_append (out, "| ");
      append_text (out, capex_table_get_column_title (table, column));
      g_string_append_c (out, ' ');
    }
  g_string_append (out, with_caveats ? "| Caveats |\n" : "|\n");

  for (guint column = 0; column < n_columns; column++)
    if (capex_table_is_shown (table, column))
      g_string_append (out, capex_table_get_column_type (table, column) ==
                                    CAPEX_COLUMN_TEXT
                                ? "| --- "
                                : "| ---: ");
  g_string_append (out, with_caveats ? "| --- |\n" : "|\n");
}

static void
append_row (GString *out, CapexTable *table, guint row, CapexWriteFlags flags)
{
  for (guint column = 0; column < capex_table_get_n_columns (table); column++)
    {
      g_autofree char *cell = NULL;

      if (!capex_table_is_shown (table, column))
        continue;
      cell = capex_table_dup_cell (table, row, column, flags);
      g_string_append (out, "| ");
      append_escaped (out, cell);
      g_string_append_c (out, ' ');
    }
  g_string_append (out, "|");
}

static void
append_row_caveats (GString *out, CapexTable *table, guint row)
{
  g_auto (GStrv) codes = capex_caveats_dup_codes (
      capex_table_get_caveats (table, row));
  g_autofree char *caveats = g_strjoinv (", ", codes);

  g_string_append_printf (out, " %s |", caveats);
}

static void
append_caveats (GString *out, CapexTable *table)
{
  CapexCaveats caveats = capex_table_collect_caveats (table);

  if (caveats == CAPEX_CAVEAT_NONE)
    return;

  g_string_append_c (out, '\n');
  for (guint i = 0; i < CAPEX_N_CAVEATS; i++)
    {
      CapexCaveats caveat = (CapexCaveats) (1u << i);

      if (caveats & caveat)
        g_string_append_printf (out, "- **%s**: %s\n",
                                capex_caveat_get_code (caveat),
                                capex_caveat_get_explanation (caveat));
    }
}

static void
append_sentences (GString *out, CapexTable *table)
{
  for (guint row = 0; row < capex_table_get_n_rows (table); row++)
    {
      const char *sentence = capex_table_get_sentence (table, row);

      if (sentence == NULL)
        continue;

      g_string_append_c (out, '\n');
      append_line (out, sentence);
      g_string_append_c (out, '\n');
    }
}

static void
append_sources (GString *out, CapexTable *table)
{
  g_autoptr (GPtrArray) sources = capex_table_collect_sources (table);

  for (guint i = 0; i < sources->len; i++)
    {
      g_string_append (out, i == 0 ? "\nSource: " : ", ");
      append_text (out, g_ptr_array_index (sources, i));
    }
  if (sources->len > 0)
    g_string_append_c (out, '\n');
}

void
capex_table_markdown_write (GString *out,
                            CapexTable *table,
                            CapexWriteFlags flags)
{
  gboolean with_caveats = capex_table_has_caveat_column (table);

  g_string_append_printf (out, "**%s**", capex_table_get_comparison (table));
  if (*capex_table_get_basis_line (table) != '\0')
    {
      g_string_append (out, ": ");
      append_text (out, capex_table_get_basis_line (table));
    }
  g_string_append (out, "\n\n");

  if (capex_table_get_empty_sentence (table) != NULL)
    {
      append_line (out, capex_table_get_empty_sentence (table));
      g_string_append_c (out, '\n');
      return;
    }
  append_heading (out, table, with_caveats);
  for (guint row = 0; row < capex_table_get_n_rows (table); row++)
    {
      append_row (out, table, row, flags);
      if (with_caveats)
        append_row_caveats (out, table, row);
      g_string_append_c (out, '\n');
    }
  append_caveats (out, table);
  append_sentences (out, table);
  append_sources (out, table);
}

static void
append_node (GString *out, const CapexExplanation *node, guint depth)
{
  const char *reference = capex_table_tell_reference (node);

  g_string_append_printf (out, "%*s- **", (int) (2 * depth), "");
  append_text (out, capex_explanation_get_label (node));
  g_string_append (out, "**: ");
  append_text (out, capex_explanation_get_text (node));
  if (reference != NULL)
    {
      g_string_append (out, " (");
      append_text (out, reference);
      g_string_append_c (out, ')');
    }
  g_string_append_c (out, '\n');

  for (guint i = 0; i < capex_explanation_get_n_children (node); i++)
    append_node (out, capex_explanation_get_child (node, i), depth + 1);
}

void
capex_table_markdown_explain (GString *out,
                              const CapexExplanation *explanation,
                              CapexWriteFlags flags)
{
  append_node (out, explanation, 0);
}
