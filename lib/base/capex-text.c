/* capex-text.c - Saying which piece of a text is wrong, and where
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "base/capex-text-private.h"

#include <string.h>

/* Longer pieces are cut: a message stays one line */
#define MAX_QUOTED 40

static gunichar
next_character (const char **at, const char *end)
{
  gunichar c = g_utf8_get_char_validated (*at, end - *at);

  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      (*at)++;
      return 0;
    }

  *at = g_utf8_next_char (*at);
  return c;
}

guint
capex_text_column (const char *text, const char *at)
{
  guint column = 1;

  for (const char *p = text; p < at; column++)
    next_character (&p, at);

  return column;
}

char *
capex_text_quote (const char *piece, gsize length)
{
  GString *quoted = g_string_new ("\"");
  const char *end = piece + length;
  const char *at = piece;

  for (guint n = 0; at < end && n < MAX_QUOTED; n++)
    {
      const char *before = at;
      gunichar c = next_character (&at, end);

      if (c != 0 && g_unichar_isprint (c))
        g_string_append_unichar (quoted, c);
      else
        for (const char *byte = before; byte < at; byte++)
          g_string_append_printf (quoted, "\\x%02x", (guint) (guint8) *byte);
    }

  g_string_append (quoted, at < end ? "...\"" : "\"");
  return g_string_free (quoted, FALSE);
}

gboolean
capex_text_refuse (GError **error,
                   CapexError code,
                   const char *text,
                   const char *piece,
                   gsize length,
                   const char *why)
{
  g_autofree char *quoted = NULL;
  guint column;

  /* A reader that only tries wants no message */
  if (error == NULL)
    return FALSE;

  quoted = capex_text_quote (piece, length);
  column = capex_text_column (text, piece);
  if (length == 0)
    g_set_error (error, CAPEX_ERROR, (int) code,
                 "column %u: the text ends too soon", column);
  else
    g_set_error (error, CAPEX_ERROR, (int) code, "column %u: %s %s", column,
                 quoted, why);

  return FALSE;
}

gboolean
capex_text_is_one_of (const char *text,
                      gsize length,
                      const char *const *words,
                      gsize n_words)
{
  for (gsize i = 0; i < n_words; i++)
    if (strlen (words[i]) == length && strncmp (words[i], text, length) == 0)
      return TRUE;

  return FALSE;
}
