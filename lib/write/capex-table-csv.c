/* capex-table-csv.c - Comma-separated values for machines and spreadsheets
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <string.h>

#include "value/capex-ratio-private.h"
#include "write/capex-figure-text-private.h"
#include "write/capex-table-writer-private.h"

/* One line at a time; commas go before every field but the first */
typedef struct
{
  GString *out;
  CapexWriteFlags flags;
  gboolean started;
} CsvLine;

static void
next_field (CsvLine *line)
{
  if (line->started)
    g_string_append_c (line->out, ',');
  line->started = TRUE;
}

static void
end_line (CsvLine *line)
{
  g_string_append_c (line->out, '\n');
  line->started = FALSE;
}

/* Digits, codes and names of ours: nothing in them needs a quote */
static void
put_plain (CsvLine *line, const char *text)
{
  next_field (line);
  if (text != NULL)
    g_string_append (line->out, text);
}

static gboolean
would_be_a_formula (const char *text)
{
  return *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL;
}

static void
put_text (CsvLine *line, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);
  const char *mark = "";

  if ((line->flags & CAPEX_WRITE_SPREADSHEET) && would_be_a_formula (valid))
    mark = "'";

  next_field (line);
  if (strpbrk (valid, ",\"\r\n") == NULL)
    {
      g_string_append_printf (line->out, "%s%s", mark, valid);
      return;
    }

  g_string_append_printf (line->out, "\"%s", mark);
  for (const char *at = valid; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (line->out, '"');
      g_string_append_c (line->out, *at);
    }
  g_string_append_c (line->out, '"');
}

static void
put_integer (CsvLine *line, gint64 value)
{
  char digits[24];

  g_snprintf (digits, sizeof digits, "%" G_GINT64_FORMAT, value);
  put_plain (line, digits);
}

static void
put_double (CsvLine *line, double value, gboolean present)
{
  char digits[CAPEX_FIGURE_BUFFER];

  put_plain (line, present ? capex_figure_format_double (value, digits) : NULL);
}

static void
put_amount (CsvLine *line, const CapexAmount *amount)
{
  g_autofree char *stated = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *unit = NULL;

  if (amount != NULL)
    {
      stated = capex_amount_dup_stated_string (amount);
      low = capex_amount_dup_low_string (amount);
      high = capex_amount_dup_high_string (amount);
      unit = capex_unit_to_string (capex_amount_get_unit (amount));
    }

  put_plain (line, stated);
  put_plain (line, low);
  put_plain (line, high);
  put_text (line, unit);
}

static void
put_ratio (CsvLine *line, const CapexRatio *ratio)
{
  const CapexRatioBounds *bounds;

  if (ratio == NULL)
    {
      for (int i = 0; i < 4; i++)
        put_plain (line, NULL);
      return;
    }

  bounds = capex_ratio_peek_bounds (ratio);
  put_double (line, bounds->stated, bounds->flags & CAPEX_BOUNDS_STATED);
  put_double (line, bounds->low, bounds->flags & CAPEX_BOUNDS_LOW);
  put_double (line, bounds->high, bounds->flags & CAPEX_BOUNDS_HIGH);
  put_plain (line, capex_figure_state_to_string (bounds->state));
}

static void
put_parts (CsvLine *line, const char *name, const char *last)
{
  const char *const parts[] = {"stated", "low", "high", last};

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autofree char *heading = g_strconcat (name, "_", parts[i], NULL);

      put_plain (line, heading);
    }
}

static void
put_heading (CsvLine *line, CapexTable *table, guint column)
{
  const char *name = capex_table_get_column_name (table, column);

  switch (capex_table_get_column_type (table, column))
    {
    case CAPEX_COLUMN_AMOUNT:
      put_parts (line, name, "unit");
      break;
    case CAPEX_COLUMN_RATIO:
    case CAPEX_COLUMN_MULTIPLE:
    case CAPEX_COLUMN_NUMBER:
      put_parts (line, name, "state");
      break;
    case CAPEX_COLUMN_TEXT:
    case CAPEX_COLUMN_INTEGER:
      put_plain (line, name);
      break;
    }
}

static void
put_cell (CsvLine *line, CapexTable *table, guint row, guint column)
{
  switch (capex_table_get_column_type (table, column))
    {
    case CAPEX_COLUMN_TEXT:
      put_text (line, capex_table_get_text (table, row, column));
      break;
    case CAPEX_COLUMN_AMOUNT:
      put_amount (line, capex_table_get_amount (table, row, column));
      break;
    case CAPEX_COLUMN_RATIO:
    case CAPEX_COLUMN_MULTIPLE:
    case CAPEX_COLUMN_NUMBER:
      put_ratio (line, capex_table_get_ratio (table, row, column));
      break;
    case CAPEX_COLUMN_INTEGER:
      if (capex_table_has_integer (table, row, column))
        put_integer (line, capex_table_get_integer (table, row, column));
      else
        put_plain (line, NULL);
      break;
    }
}

static void
put_row (CsvLine *line, CapexTable *table, guint row)
{
  g_auto (GStrv) codes = capex_caveats_dup_codes (
      capex_table_get_caveats (table, row));
  g_autofree char *caveats = g_strjoinv (" ", codes);
  g_autofree char *sources =
      g_strjoinv (" ", (char **) capex_table_list_sources (table, row));

  for (guint column = 0; column < capex_table_get_n_columns (table); column++)
    put_cell (line, table, row, column);

  put_plain (line, caveats);
  put_text (line, sources);
  put_text (line, capex_table_get_sentence (table, row));
  put_plain (line, capex_table_is_missing (table, row) ? "true" : "false");
  end_line (line);
}

void
capex_table_csv_write (GString *out, CapexTable *table, CapexWriteFlags flags)
{
  CsvLine line = {.out = out, .flags = flags};

  for (guint column = 0; column < capex_table_get_n_columns (table); column++)
    put_heading (&line, table, column);
  put_plain (&line, "caveats");
  put_plain (&line, "sources");
  put_plain (&line, "sentence");
  put_plain (&line, "missing");
  end_line (&line);

  for (guint row = 0; row < capex_table_get_n_rows (table); row++)
    put_row (&line, table, row);
}

static void
put_node (CsvLine *line, const CapexExplanation *node, guint depth)
{
  put_integer (line, depth);
  put_plain (line, capex_explanation_kind_to_string (
                       capex_explanation_get_kind (node)));
  put_text (line, capex_explanation_get_label (node));
  put_text (line, capex_explanation_get_text (node));
  put_text (line, capex_explanation_get_reference (node));
  end_line (line);

  for (guint i = 0; i < capex_explanation_get_n_children (node); i++)
    put_node (line, capex_explanation_get_child (node, i), depth + 1);
}

void
capex_table_csv_explain (GString *out,
                         const CapexExplanation *explanation,
                         CapexWriteFlags flags)
{
  CsvLine line = {.out = out, .flags = flags};

  g_string_append (out, "depth,kind,label,text,reference\n");
  put_node (&line, explanation, 0);
}
