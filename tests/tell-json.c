/* tell-json.c - Tells what the reader of JSON makes of many texts
 *
 * Reads texts, each behind its length in four bytes, the lowest first, and
 * writes one line for each: its tokens, or what is wrong with it. What has
 * quotes is written as the hexadecimal digits of its bytes.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdio.h>

#include "read/capex-json-private.h"

static void
append_token (GString *line, CapexJson *reader, CapexJsonToken token)
{
  static const char marks[] = {
      [CAPEX_JSON_OBJECT] = '{', [CAPEX_JSON_OBJECT_END] = '}',
      [CAPEX_JSON_ARRAY] = '[',  [CAPEX_JSON_ARRAY_END] = ']',
      [CAPEX_JSON_KEY] = 'k',    [CAPEX_JSON_STRING] = 's',
      [CAPEX_JSON_NUMBER] = 'n', [CAPEX_JSON_TRUE] = 't',
      [CAPEX_JSON_FALSE] = 'f',  [CAPEX_JSON_NULL] = 'z',
  };
  gsize length;
  const char *text = capex_json_get_text (reader, &length);

  g_string_append_c (line, ' ');
  g_string_append_c (line, marks[token]);
  if (token == CAPEX_JSON_NUMBER)
    g_string_append_len (line, text, (gssize) length);
  else if (token == CAPEX_JSON_KEY || token == CAPEX_JSON_STRING)
    for (gsize i = 0; i < length; i++)
      g_string_append_printf (line, "%02x", (guint) (guint8) text[i]);
}

static char *
tell (const char *bytes, gsize length)
{
  g_autoptr (CapexJson) reader = capex_json_new ("text", bytes, length, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) line = g_string_new ("right");
  CapexJsonToken token;

  while ((token = capex_json_next (reader, &error)) != CAPEX_JSON_END)
    {
      if (token == CAPEX_JSON_ERROR)
        return g_strconcat ("wrong ", error->message, NULL);
      append_token (line, reader, token);
    }
  return g_strdup (line->str);
}

int
main (void)
{
  guint8 size[4];

  while (fread (size, 1, sizeof size, stdin) == sizeof size)
    {
      gsize length = size[0] | (gsize) size[1] << 8 | (gsize) size[2] << 16 |
                     (gsize) size[3] << 24;
      g_autofree char *bytes = g_malloc (MAX (length, 1));
      g_autofree char *line = NULL;

      if (fread (bytes, 1, length, stdin) != length)
        return 1;
      line = tell (bytes, length);
      puts (line);
    }
  return 0;
}
