/* capex-table-writer.c - Tables and explanations as text
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "write/capex-table-writer-private.h"

#include <string.h>

#include <capex/capex-error.h>

#include "base/capex-nearest-private.h"
#include "base/capex-text-private.h"
#include "compare/capex-table-private.h"
#include "write/capex-figure-text-private.h"

#define FORMAT_NAMES "table, csv, json, markdown"

/* In the order of CapexFormat */
static const struct
{
  const char *name;
  void (*write) (GString *out, CapexTable *table, CapexWriteFlags flags);
  void (*explain) (GString *out,
                   const CapexExplanation *explanation,
                   CapexWriteFlags flags);
} formats[] = {
    {"table",    capex_table_text_write,     capex_table_text_explain    },
    {"csv",      capex_table_csv_write,      capex_table_csv_explain     },
    {"json",     capex_table_json_write,     capex_table_json_explain    },
    {"markdown", capex_table_markdown_write, capex_table_markdown_explain},
};

static gboolean
is_unfit_for_terminals (gunichar character)
{
  switch ((guint) g_unichar_type (character))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SURROGATE:
      return TRUE;
    default:
      return FALSE;
    }
}

char *
capex_table_dup_clean (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *clean = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (g_ascii_isspace (*at))
        g_string_append_c (clean, ' ');
      else if (is_unfit_for_terminals (character))
        g_string_append (clean, "\xef\xbf\xbd"); /* U+FFFD */
      else
        g_string_append_unichar (clean, character);
    }

  return g_string_free (clean, FALSE);
}

/* A cell without a figure: blank, unless nothing of its row is known */
static const char *
absent_figure (CapexTable *table, guint row)
{
  return capex_table_is_missing (table, row) ? "missing" : "";
}

char *
capex_table_dup_cell (CapexTable *table,
                      guint row,
                      guint column,
                      CapexWriteFlags flags)
{
  CapexColumnType type = capex_table_get_column_type (table, column);
  GString *out;

  if (type == CAPEX_COLUMN_TEXT)
    {
      const char *text = capex_table_get_text (table, row, column);

      return capex_table_dup_clean (text != NULL ? text : "");
    }

  out = g_string_new (NULL);
  if (type == CAPEX_COLUMN_INTEGER)
    {
      if (capex_table_has_integer (table, row, column))
        g_string_append_printf (out, "%" G_GINT64_FORMAT,
                                capex_table_get_integer (table, row, column));
    }
  else if (type == CAPEX_COLUMN_AMOUNT)
    {
      CapexAmount *amount = capex_table_get_amount (table, row, column);

      if (amount != NULL)
        capex_figure_append_amount (out, amount,
                                    capex_table_is_derived (table, row, column),
                                    flags);
      else
        g_string_append (out, absent_figure (table, row));
    }
  else
    {
      CapexRatio *ratio = capex_table_get_ratio (table, row, column);

      if (ratio != NULL)
        capex_figure_append_ratio (out, ratio, type, flags);
      else
        g_string_append (out, absent_figure (table, row));
    }

  return g_string_free (out, FALSE);
}

const char *
capex_table_tell_reference (const CapexExplanation *node)
{
  const char *reference = capex_explanation_get_reference (node);

  return g_strcmp0 (reference, capex_explanation_get_label (node)) != 0
             ? reference
             : NULL;
}

gboolean
capex_table_has_caveat_column (CapexTable *table)
{
  for (guint row = 1; row < capex_table_get_n_rows (table); row++)
    if (capex_table_get_caveats (table, row) !=
        capex_table_get_caveats (table, 0))
      return TRUE;

  return FALSE;
}

CapexCaveats
capex_table_collect_caveats (CapexTable *table)
{
  CapexCaveats caveats = CAPEX_CAVEAT_NONE;

  for (guint row = 0; row < capex_table_get_n_rows (table); row++)
    caveats |= capex_table_get_caveats (table, row);

  return caveats;
}

GPtrArray *
capex_table_collect_sources (CapexTable *table)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *all = g_ptr_array_new ();

  for (guint row = 0; row < capex_table_get_n_rows (table); row++)
    {
      const char *const *ids = capex_table_list_sources (table, row);

      for (; *ids != NULL; ids++)
        if (g_hash_table_add (seen, (gpointer) *ids))
          g_ptr_array_add (all, (gpointer) *ids);
    }

  return all;
}

/**
 * capex_format_list:
 *
 * Lists the formats.
 *
 * Returns: (transfer none) (array zero-terminated=1): their names, in the order
 *   of [enum@Capex.Format]
 */
const char *const *
capex_format_list (void)
{
  static const char *names[G_N_ELEMENTS (formats) + 1];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
        names[i] = formats[i].name;
      g_once_init_leave (&made, 1);
    }
  return names;
}

/**
 * capex_format_from_string:
 * @name: the name of a format
 * @format: (out): return location for the format
 * @error: return location for an error
 *
 * Finds a format by its name: `table`, `csv`, `json` or `markdown`.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for any other name.
 *
 * Returns: `TRUE`, or `FALSE` with @error set
 */
gboolean
capex_format_from_string (const char *name, CapexFormat *format, GError **error)
{
  g_autofree char *quoted = NULL;
  CapexNearest nearest;
  const char *meant;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (format != NULL, FALSE);
  g_return_val_if_fail (error == NULL || *error == NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_equal (name, formats[i].name))
      {
        *format = (CapexFormat) i;
        return TRUE;
      }

  capex_nearest_init (&nearest, name);
  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    capex_nearest_offer (&nearest, formats[i].name);

  quoted = capex_text_quote (name, strlen (name));
  meant = capex_nearest_get (&nearest);
  if (meant != NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "%s is none of " FORMAT_NAMES "; did you mean \"%s\"?", quoted,
                 meant);
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "%s is none of " FORMAT_NAMES, quoted);
  return FALSE;
}

/**
 * capex_table_write:
 * @table: a table
 * @format: how it is written
 * @flags: choices
 *
 * Writes a table as text, in UTF-8 and the same in every locale.
 *
 * The forms for people round figures, bounds always outward, and show bounds
 * wherever a figure is not exact. CSV and JSON keep every digit. What data
 * could smuggle in (terminal escapes, markup, formulas with
 * %CAPEX_WRITE_SPREADSHEET) is made harmless.
 *
 * Shape: one record a row of @table, in order. In CSV an amount column `x`
 * becomes `x_stated`, `x_low`, `x_high` and `x_unit`, a ratio column
 * `x_stated`, `x_low`, `x_high` and `x_state`.
 *
 * Returns: (transfer full): the text, which ends with a newline
 */
char *
capex_table_write (CapexTable *table, CapexFormat format, CapexWriteFlags flags)
{
  GString *out;

  g_return_val_if_fail (CAPEX_IS_TABLE (table), NULL);
  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (formats), NULL);

  out = g_string_new (NULL);
  formats[format].write (out, table, flags);
  return g_string_free (out, FALSE);
}

/**
 * capex_explanation_write:
 * @explanation: an explanation
 * @format: how it is written
 * @flags: choices
 *
 * Writes an explanation as text: an indented tree, CSV with a depth, nested
 * JSON objects, or a nested Markdown list.
 *
 * Returns: (transfer full): the text, which ends with a newline
 */
char *
capex_explanation_write (CapexExplanation *explanation,
                         CapexFormat format,
                         CapexWriteFlags flags)
{
  GString *out;

  g_return_val_if_fail (explanation != NULL, NULL);
  g_return_val_if_fail ((guint) format < G_N_ELEMENTS (formats), NULL);

  out = g_string_new (NULL);
  formats[format].explain (out, explanation, flags);
  return g_string_free (out, FALSE);
}
