/* capex-command-scan.c - The amounts that stand in a text
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-command.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

#define BLOCK_BYTES 65536

const OptionHelp scan_options[] = {
    {"unit", "UNIT",
     "CNY or JPY for a bare \302\245, or one more thing to count"},
    {NULL,   NULL,   NULL                                        },
};

/* One byte more than a scan takes is enough to be refused */
static gboolean
read_stream (FILE *stream, GByteArray *bytes, const char *place, GError **error)
{
  guint8 block[BLOCK_BYTES];
  gsize n_read = 1;

  while (n_read > 0 && bytes->len <= CAPEX_SCAN_MAX_BYTES)
    {
      n_read = fread (block, 1, sizeof block, stream);
      g_byte_array_append (bytes, block, (guint) n_read);
    }
  if (!ferror (stream))
    return TRUE;

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_IO, "%s: %s", place,
               g_strerror (errno));
  return FALSE;
}

static gboolean
read_file (const char *path, GByteArray *bytes, GError **error)
{
  FILE *stream;
  gboolean was_read;

  if (g_str_equal (path, "-"))
    return read_stream (stdin, bytes, "stdin", error);

  stream = fopen (path, "rb");
  if (stream == NULL)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_IO, "%s: %s", path,
                   g_strerror (errno));
      return FALSE;
    }

  was_read = read_stream (stream, bytes, path, error);
  fclose (stream);
  return was_read;
}

static gboolean
read_unit (const Arguments *arguments, CapexUnit **unit, GError **error)
{
  g_autofree char *name = arguments_dup_value (arguments, "unit");

  if (name == NULL)
    return TRUE;

  *unit = capex_unit_new_from_string (name, error);
  return *unit != NULL;
}

/* A unit that does not fit is a slip, not a refusal to compare */
static CapexTable *
scan (const Arguments *arguments, const char *path, GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (CapexUnit) unit = NULL;
  g_autoptr (GError) problem = NULL;
  CapexTable *table = NULL;

  if (read_unit (arguments, &unit, &problem) &&
      read_file (path, bytes, &problem))
    {
      g_byte_array_append (bytes, (const guint8 *) "", 1);
      table = capex_scan_text ((const char *) bytes->data, bytes->len - 1, unit,
                               &problem);
      if (table == NULL && problem->code != CAPEX_ERROR_UNIT)
        g_prefix_error (&problem,
                        "%s: ", g_str_equal (path, "-") ? "stdin" : path);
    }
  if (table == NULL)
    g_set_error_literal (error, CAPEX_ERROR,
                         problem->code == CAPEX_ERROR_UNIT ? CAPEX_ERROR_SYNTAX
                                                           : problem->code,
                         problem->message);

  return table;
}

#define USAGE "scan FILE [--unit UNIT]"

gboolean
scan_run (const Arguments *arguments, GError **error)
{
  const char *path = arguments_get_word (arguments, 1);
  g_autoptr (CapexTable) table = NULL;

  if (path == NULL)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                           "There is no text to read; usage: capex " USAGE);
      return FALSE;
    }
  if (!arguments_check_n_words (arguments, 2, USAGE, error))
    return FALSE;

  table = scan (arguments, path, error);
  return table != NULL && output_table (arguments, table, error);
}
