/* capex-table-text.c - Columns of text for a terminal
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <string.h>

#include "compare/capex-table-private.h"
#include "write/capex-table-writer-private.h"

/* One name out of the data must not make a page of a line */
#define MAX_TEXT_WIDTH 120
#define GAP "  "

/* What is printed, heading first; a last column may tell the caveats */
typedef struct
{
  char **cells;
  guint n_columns;
  guint n_lines;
  guint *widths;
} Grid;

static guint
character_width (gunichar character)
{
  if (g_unichar_iszerowidth (character))
    return 0;

  return g_unichar_iswide (character) ? 2 : 1;
}

static guint
text_width (const char *text)
{
  guint width = 0;

  for (; *text != '\0'; text = g_utf8_next_char (text))
    width += character_width (g_utf8_get_char (text));

  return width;
}

static char *
cut_text (char *text)
{
  guint width = 0;

  for (char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      guint wider = width + character_width (g_utf8_get_char (at));

      if (wider > MAX_TEXT_WIDTH)
        {
          char *cut;

          *at = '\0';
          cut = g_strconcat (text, "…", NULL);
          g_free (text);
          return cut;
        }
      width = wider;
    }

  return text;
}

static char *
join_caveats (CapexCaveats caveats)
{
  g_auto (GStrv) codes = capex_caveats_dup_codes (caveats);

  return g_strjoinv (", ", codes);
}

static void
put_cell (Grid *grid, guint line, guint column, char *text)
{
  grid->cells[line * grid->n_columns + column] = text;
  grid->widths[column] = MAX (grid->widths[column], text_width (text));
}

static char *
shown_cell (CapexTable *table, guint row, guint column, CapexWriteFlags flags)
{
  char *text = capex_table_dup_cell (table, row, column, flags);

  if (capex_table_get_column_type (table, column) == CAPEX_COLUMN_TEXT)
    return cut_text (text);

  return text;
}

/* The columns that are shown */
static GArray *
list_columns (CapexTable *table)
{
  GArray *columns = g_array_new (FALSE, FALSE, sizeof (guint));

  for (guint column = 0; column < capex_table_get_n_columns (table); column++)
    if (capex_table_is_shown (table, column))
      g_array_append_val (columns, column);
  return columns;
}

static void
fill_grid (Grid *grid,
           CapexTable *table,
           const GArray *columns,
           CapexWriteFlags flags)
{
  guint n_cells = columns->len;
  gboolean with_caveats = capex_table_has_caveat_column (table);

  grid->n_columns = n_cells + (with_caveats ? 1 : 0);
  grid->n_lines = capex_table_get_n_rows (table) + 1;
  grid->cells = g_new0 (char *, (gsize) grid->n_columns * grid->n_lines);
  grid->widths = g_new0 (guint, grid->n_columns);

  for (guint i = 0; i < n_cells; i++)
    put_cell (grid, 0, i,
              g_strdup (capex_table_get_column_title (
                  table, g_array_index (columns, guint, i))));
  if (with_caveats)
    put_cell (grid, 0, n_cells, g_strdup ("Caveats"));

  for (guint row = 0; row + 1 < grid->n_lines; row++)
    {
      for (guint i = 0; i < n_cells; i++)
        put_cell (grid, row + 1, i,
                  shown_cell (table, row, g_array_index (columns, guint, i),
                              flags));
      if (with_caveats)
        put_cell (grid, row + 1, n_cells,
                  join_caveats (capex_table_get_caveats (table, row)));
    }
}

static void
clear_grid (Grid *grid)
{
  for (gsize i = 0; i < (gsize) grid->n_columns * grid->n_lines; i++)
    g_free (grid->cells[i]);

  g_free (grid->cells);
  g_free (grid->widths);
}

static void
append_spaces (GString *out, guint count)
{
  g_string_append_printf (out, "%*s", (int) count, "");
}

static void
trim_line (GString *out)
{
  gsize length = out->len;

  while (length > 0 && out->str[length - 1] == ' ')
    length--;

  g_string_truncate (out, length);
  g_string_append_c (out, '\n');
}

static void
append_line (GString *out,
             const Grid *grid,
             guint line,
             const gboolean *right_aligned)
{
  for (guint column = 0; column < grid->n_columns; column++)
    {
      const char *text = grid->cells[line * grid->n_columns + column];
      guint room = grid->widths[column] - text_width (text);

      if (column > 0)
        g_string_append (out, GAP);
      if (right_aligned[column])
        append_spaces (out, room);
      g_string_append (out, text);
      if (!right_aligned[column])
        append_spaces (out, room);
    }

  trim_line (out);
}

static void
append_rule (GString *out, const Grid *grid)
{
  for (guint column = 0; column < grid->n_columns; column++)
    {
      if (column > 0)
        g_string_append (out, GAP);
      for (guint i = 0; i < grid->widths[column]; i++)
        g_string_append_c (out, '-');
    }

  trim_line (out);
}

static void
append_grid (GString *out, CapexTable *table, CapexWriteFlags flags)
{
  g_autoptr (GArray) columns = list_columns (table);
  g_autofree gboolean *right_aligned = NULL;
  Grid grid;

  fill_grid (&grid, table, columns, flags);
  right_aligned = g_new0 (gboolean, grid.n_columns);
  for (guint i = 0; i < columns->len; i++)
    right_aligned[i] = capex_table_get_column_type (table,
                                                    g_array_index (columns,
                                                                   guint, i)) !=
                       CAPEX_COLUMN_TEXT;

  append_line (out, &grid, 0, right_aligned);
  append_rule (out, &grid);
  for (guint line = 1; line < grid.n_lines; line++)
    append_line (out, &grid, line, right_aligned);

  clear_grid (&grid);
}

static void
append_caveats (GString *out, CapexTable *table)
{
  CapexCaveats caveats = capex_table_collect_caveats (table);
  guint width = 0;

  if (caveats == CAPEX_CAVEAT_NONE)
    return;

  for (guint i = 0; i < CAPEX_N_CAVEATS; i++)
    if ((guint) caveats & 1u << i)
      width = MAX (width, text_width (capex_caveat_get_code (
                              (CapexCaveats) (1u << i))));

  g_string_append_printf (out, "\nCaveats%s:\n",
                          capex_table_has_caveat_column (table) ||
                                  capex_table_get_n_rows (table) == 1
                              ? ""
                              : " of every row");
  for (guint i = 0; i < CAPEX_N_CAVEATS; i++)
    {
      CapexCaveats caveat = (CapexCaveats) (1u << i);

      if (caveats & caveat)
        g_string_append_printf (out, "  %-*s" GAP "%s\n", (int) width,
                                capex_caveat_get_code (caveat),
                                capex_caveat_get_explanation (caveat));
    }
}

static void
append_sentences (GString *out, CapexTable *table)
{
  gboolean first = TRUE;

  for (guint row = 0; row < capex_table_get_n_rows (table); row++)
    {
      const char *sentence = capex_table_get_sentence (table, row);
      g_autofree char *clean = NULL;

      if (sentence == NULL)
        continue;

      clean = capex_table_dup_clean (sentence);
      g_string_append_printf (out, "%s%s\n", first ? "\n" : "", clean);
      first = FALSE;
    }
}

static void
append_sources (GString *out, CapexTable *table)
{
  g_autoptr (GPtrArray) sources = capex_table_collect_sources (table);

  /* A column tells better which row came from where */
  if (capex_table_find_column (table, "source") >= 0)
    return;

  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *clean = capex_table_dup_clean (
          g_ptr_array_index (sources, i));

      g_string_append_printf (out, "%s%s", i == 0 ? "\nSource: " : ", ", clean);
    }
  if (sources->len > 0)
    g_string_append_c (out, '\n');
}

void
capex_table_text_write (GString *out, CapexTable *table, CapexWriteFlags flags)
{
  g_autofree char *basis = capex_table_dup_clean (
      capex_table_get_basis_line (table));

  g_string_append (out, capex_table_get_comparison (table));
  if (*basis != '\0')
    g_string_append_printf (out, ": %s", basis);
  g_string_append (out, "\n\n");

  if (capex_table_get_empty_sentence (table) != NULL)
    g_string_append_printf (out, "%s\n",
                            capex_table_get_empty_sentence (table));
  else
    append_grid (out, table, flags);
  append_caveats (out, table);
  append_sentences (out, table);
  append_sources (out, table);
}

static void
append_node (GString *out, const CapexExplanation *node, guint depth)
{
  g_autofree char *label = capex_table_dup_clean (
      capex_explanation_get_label (node));
  g_autofree char *text = capex_table_dup_clean (
      capex_explanation_get_text (node));
  const char *reference = capex_table_tell_reference (node);

  append_spaces (out, 2 * depth);
  g_string_append_printf (out, "%s: %s", label, text);
  if (reference != NULL)
    {
      g_autofree char *clean = capex_table_dup_clean (reference);

      g_string_append_printf (out, " (%s)", clean);
    }
  g_string_append_c (out, '\n');

  for (guint i = 0; i < capex_explanation_get_n_children (node); i++)
    append_node (out, capex_explanation_get_child (node, i), depth + 1);
}

void
capex_table_text_explain (GString *out,
                          const CapexExplanation *explanation,
                          CapexWriteFlags flags)
{
  append_node (out, explanation, 0);
}
