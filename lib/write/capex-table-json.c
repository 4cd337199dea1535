/* capex-table-json.c - The stable JSON form
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-ratio-private.h"
#include "write/capex-figure-text-private.h"
#include "write/capex-table-writer-private.h"

/* What is open, and whether it still waits for its first member */
typedef struct
{
  GString *out;
  guint depth;
  gboolean empty;
} Json;

static void
start_line (Json *json)
{
  g_string_append_printf (json->out, "\n%*s", (int) (2 * json->depth), "");
}

static void
next_member (Json *json)
{
  if (!json->empty)
    g_string_append_c (json->out, ',');
  if (json->depth > 0)
    start_line (json);
  json->empty = FALSE;
}

static void
open_bracket (Json *json, char bracket)
{
  g_string_append_c (json->out, bracket);
  json->depth++;
  json->empty = TRUE;
}

static void
close_bracket (Json *json, char bracket)
{
  json->depth--;
  if (!json->empty)
    start_line (json);
  g_string_append_c (json->out, bracket);
  json->empty = FALSE;
}

static gboolean
needs_escape (gunichar character)
{
  return character < 0x20 || (character >= 0x7f && character < 0xa0) ||
         character == 0x2028 || character == 0x2029;
}

static void
append_string (Json *json, const char *text)
{
  g_autofree char *valid = NULL;
  gunichar before = 0;

  if (text == NULL)
    {
      g_string_append (json->out, "null");
      return;
    }

  valid = g_utf8_make_valid (text, -1);
  g_string_append_c (json->out, '"');
  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      /* A slash behind a less-than sign would end a script on a page */
      if (character == '"' || character == '\\' ||
          (character == '/' && before == '<'))
        g_string_append_printf (json->out, "\\%c", (int) character);
      else if (needs_escape (character))
        g_string_append_printf (json->out, "\\u%04x", character);
      else
        g_string_append_unichar (json->out, character);
      before = character;
    }
  g_string_append_c (json->out, '"');
}

static void
append_key (Json *json, const char *key)
{
  next_member (json);
  append_string (json, key);
  g_string_append (json->out, ": ");
}

static void
put_string (Json *json, const char *key, const char *text)
{
  append_key (json, key);
  append_string (json, text);
}

static void
put_double (Json *json, const char *key, double value, gboolean present)
{
  char digits[CAPEX_FIGURE_BUFFER];

  append_key (json, key);
  g_string_append (json->out, present
                                  ? capex_figure_format_double (value, digits)
                                  : "null");
}

static void
put_strings (Json *json, const char *key, const char *const *texts)
{
  append_key (json, key);
  open_bracket (json, '[');
  for (; *texts != NULL; texts++)
    {
      next_member (json);
      append_string (json, *texts);
    }
  close_bracket (json, ']');
}

static void
put_amount (Json *json, const char *key, const CapexAmount *amount)
{
  g_autofree char *stated = NULL;
  g_autofree char *low = NULL;
  g_autofree char *high = NULL;
  g_autofree char *unit = NULL;

  if (amount == NULL)
    {
      put_string (json, key, NULL);
      return;
    }

  stated = capex_amount_dup_stated_string (amount);
  low = capex_amount_dup_low_string (amount);
  high = capex_amount_dup_high_string (amount);
  unit = capex_unit_to_string (capex_amount_get_unit (amount));

  append_key (json, key);
  open_bracket (json, '{');
  put_string (json, "stated", stated);
  put_string (json, "low", low);
  put_string (json, "high", high);
  put_string (json, "unit", unit);
  close_bracket (json, '}');
}

static void
put_ratio (Json *json, const char *key, const CapexRatio *ratio)
{
  const CapexRatioBounds *bounds;

  if (ratio == NULL)
    {
      put_string (json, key, NULL);
      return;
    }

  bounds = capex_ratio_peek_bounds (ratio);
  append_key (json, key);
  open_bracket (json, '{');
  put_double (json, "stated", bounds->stated,
              bounds->flags & CAPEX_BOUNDS_STATED);
  put_double (json, "low", bounds->low, bounds->flags & CAPEX_BOUNDS_LOW);
  put_double (json, "high", bounds->high, bounds->flags & CAPEX_BOUNDS_HIGH);
  put_string (json, "state", capex_figure_state_to_string (bounds->state));
  close_bracket (json, '}');
}

static void
put_integer (Json *json, CapexTable *table, guint row, guint column)
{
  append_key (json, capex_table_get_column_name (table, column));
  if (capex_table_has_integer (table, row, column))
    g_string_append_printf (json->out, "%" G_GINT64_FORMAT,
                            capex_table_get_integer (table, row, column));
  else
    g_string_append (json->out, "null");
}

static void
put_cell (Json *json, CapexTable *table, guint row, guint column)
{
  const char *key = capex_table_get_column_name (table, column);

  switch (capex_table_get_column_type (table, column))
    {
    case CAPEX_COLUMN_TEXT:
      put_string (json, key, capex_table_get_text (table, row, column));
      break;
    case CAPEX_COLUMN_AMOUNT:
      put_amount (json, key, capex_table_get_amount (table, row, column));
      break;
    case CAPEX_COLUMN_RATIO:
    case CAPEX_COLUMN_MULTIPLE:
    case CAPEX_COLUMN_NUMBER:
      put_ratio (json, key, capex_table_get_ratio (table, row, column));
      break;
    case CAPEX_COLUMN_INTEGER:
      put_integer (json, table, row, column);
      break;
    }
}

static void
put_row (Json *json, CapexTable *table, guint row)
{
  g_auto (GStrv) codes = capex_caveats_dup_codes (
      capex_table_get_caveats (table, row));

  next_member (json);
  open_bracket (json, '{');
  for (guint column = 0; column < capex_table_get_n_columns (table); column++)
    put_cell (json, table, row, column);
  if (capex_table_is_missing (table, row))
    {
      append_key (json, "missing");
      g_string_append (json->out, "true");
    }
  put_strings (json, "caveats", (const char *const *) codes);
  put_strings (json, "sources", capex_table_list_sources (table, row));
  put_string (json, "sentence", capex_table_get_sentence (table, row));
  close_bracket (json, '}');
}

void
capex_table_json_write (GString *out, CapexTable *table, CapexWriteFlags flags)
{
  const char *const *parts = capex_table_list_basis (table);
  Json json = {.out = out};

  open_bracket (&json, '{');
  put_string (&json, "comparison", capex_table_get_comparison (table));

  append_key (&json, "basis");
  open_bracket (&json, '{');
  for (; *parts != NULL; parts++)
    put_string (&json, *parts, capex_table_get_basis (table, *parts));
  close_bracket (&json, '}');

  append_key (&json, "rows");
  open_bracket (&json, '[');
  for (guint row = 0; row < capex_table_get_n_rows (table); row++)
    put_row (&json, table, row);
  close_bracket (&json, ']');

  close_bracket (&json, '}');
  g_string_append_c (out, '\n');
}

static void
put_node (Json *json, const CapexExplanation *node)
{
  open_bracket (json, '{');
  put_string (json, "kind",
              capex_explanation_kind_to_string (
                  capex_explanation_get_kind (node)));
  put_string (json, "label", capex_explanation_get_label (node));
  put_string (json, "text", capex_explanation_get_text (node));
  put_string (json, "reference", capex_explanation_get_reference (node));

  append_key (json, "children");
  open_bracket (json, '[');
  for (guint i = 0; i < capex_explanation_get_n_children (node); i++)
    {
      next_member (json);
      put_node (json, capex_explanation_get_child (node, i));
    }
  close_bracket (json, ']');
  close_bracket (json, '}');
}

void
capex_table_json_explain (GString *out,
                          const CapexExplanation *explanation,
                          CapexWriteFlags flags)
{
  Json json = {.out = out};

  put_node (&json, explanation);
  g_string_append_c (out, '\n');
}
