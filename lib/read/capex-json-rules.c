/* capex-json-rules.c - What a single value of JSON may look like
 *
 * Numbers, words, escapes and letters by RFC 8259 and, for UTF-8, RFC 3629.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-json-rules-private.h"

#include <string.h>

/* An escape for each of the two halves of a letter beyond 16 bits */
#define ESCAPE_BYTES 6

gboolean
capex_json_is_white (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Bytes that end a value without quotes: white space and what has a meaning */
static const gboolean ends_bare[G_MAXUINT8 + 1] = {
    [' '] = TRUE, ['\t'] = TRUE, ['\n'] = TRUE, ['\r'] = TRUE,
    ['"'] = TRUE, [','] = TRUE,  [':'] = TRUE,  ['{'] = TRUE,
    ['}'] = TRUE, ['['] = TRUE,  [']'] = TRUE,
};

gsize
capex_json_measure_bare (const char *at, const char *end)
{
  const char *from = at;

  while (at < end && !ends_bare[(guint8) *at])
    at++;
  return (gsize) (at - from);
}

const char *
capex_json_find_bare (const char *text, const char *at)
{
  while (at > text && !ends_bare[(guint8) at[-1]])
    at--;
  return at;
}

static const char *
skip_digits (const char *at, const char *end)
{
  while (at < end && g_ascii_isdigit (*at))
    at++;
  return at;
}

/* Moves *@at behind a digit and those that follow it */
static gboolean
match_digits (const char **at, const char *end)
{
  const char *from = *at;

  *at = skip_digits (from, end);
  return *at > from;
}

static gboolean
match_byte (const char **at, const char *end, const char *bytes)
{
  if (*at == end || **at == '\0' || strchr (bytes, **at) == NULL)
    return FALSE;
  (*at)++;
  return TRUE;
}

static gboolean
is_number (const char *at, const char *end)
{
  match_byte (&at, end, "-");
  if (!match_byte (&at, end, "0") && !match_digits (&at, end))
    return FALSE;
  if (match_byte (&at, end, ".") && !match_digits (&at, end))
    return FALSE;
  if (match_byte (&at, end, "eE"))
    {
      match_byte (&at, end, "+-");
      if (!match_digits (&at, end))
        return FALSE;
    }
  return at == end;
}

static gboolean
is_word (const char *bare, gsize length, const char *word)
{
  return length == strlen (word) && memcmp (bare, word, length) == 0;
}

CapexJsonToken
capex_json_classify_bare (const char *bare, gsize length)
{
  if (is_number (bare, bare + length))
    return CAPEX_JSON_NUMBER;
  if (is_word (bare, length, "true"))
    return CAPEX_JSON_TRUE;
  if (is_word (bare, length, "false"))
    return CAPEX_JSON_FALSE;
  if (is_word (bare, length, "null"))
    return CAPEX_JSON_NULL;
  return CAPEX_JSON_ERROR;
}

/* Reads the four digits of the escape at @at, if it is one */
static gboolean
read_unit (const char *at, const char *end, gunichar *unit)
{
  if (end - at < ESCAPE_BYTES || at[0] != '\\' || at[1] != 'u')
    return FALSE;

  *unit = 0;
  for (guint i = 2; i < ESCAPE_BYTES; i++)
    {
      if (!g_ascii_isxdigit (at[i]))
        return FALSE;
      *unit = *unit << 4 | (gunichar) g_ascii_xdigit_value (at[i]);
    }
  return TRUE;
}

static gboolean
is_high_surrogate (gunichar unit)
{
  return unit >= 0xD800 && unit <= 0xDBFF;
}

static gboolean
is_low_surrogate (gunichar unit)
{
  return unit >= 0xDC00 && unit <= 0xDFFF;
}

gsize
capex_json_measure_escape (const char *at, const char *end, gsize *bad)
{
  gsize left = (gsize) (end - at);
  gunichar unit, low;

  *bad = MIN (left, 2);
  if (left < 2 || at[1] == '\0' || strchr ("\"\\/bfnrtu", at[1]) == NULL)
    return 0;
  if (at[1] != 'u')
    return 2;

  *bad = MIN (left, ESCAPE_BYTES);
  if (!read_unit (at, end, &unit) || is_low_surrogate (unit))
    return 0;
  if (!is_high_surrogate (unit))
    return ESCAPE_BYTES;
  if (!read_unit (at + ESCAPE_BYTES, end, &low) || !is_low_surrogate (low))
    return 0;
  return 2 * ESCAPE_BYTES;
}

static gboolean
is_between (guint8 byte, guint low, guint high)
{
  return byte >= low && byte <= high;
}

/* How many bytes the first one asks for, and what the second one may be:
 * neither an overlong form, nor a surrogate, nor beyond Unicode */
static gsize
measure_lead (guint8 lead, guint *low, guint *high)
{
  *low = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
  *high = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;

  if (is_between (lead, 0xC2, 0xDF))
    return 2;
  if (is_between (lead, 0xE0, 0xEF))
    return 3;
  if (is_between (lead, 0xF0, 0xF4))
    return 4;
  return 0;
}

gsize
capex_json_measure_letter (const char *at, const char *end, gsize *bad)
{
  const guint8 *bytes = (const guint8 *) at;
  gsize left = (gsize) (end - at);
  guint low, high;
  gsize length = measure_lead (bytes[0], &low, &high);
  gsize n = 1;

  if (n < MIN (length, left) && is_between (bytes[n], low, high))
    for (n++; n < MIN (length, left) && is_between (bytes[n], 0x80, 0xBF); n++)
      ;
  if (n == length)
    return length;

  /* Shown with what follows it, as far as that is no letter either */
  while (n < MIN (left, 4) && is_between (bytes[n], 0x80, 0xBF))
    n++;
  *bad = n;
  return 0;
}

static char
plain_escape (char c)
{
  switch (c)
    {
    case 'b':
      return '\b';
    case 'f':
      return '\f';
    case 'n':
      return '\n';
    case 'r':
      return '\r';
    case 't':
      return '\t';
    default:
      return c;
    }
}

/* Writes what the escape at *@at stands for, and moves behind it */
static gsize
write_escape (char *to, const char **at, const char *end)
{
  gunichar unit, low;

  if (!read_unit (*at, end, &unit))
    {
      *to = plain_escape ((*at)[1]);
      *at += 2;
      return 1;
    }

  *at += ESCAPE_BYTES;
  if (is_high_surrogate (unit) && read_unit (*at, end, &low))
    {
      unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00);
      *at += ESCAPE_BYTES;
    }
  return (gsize) g_unichar_to_utf8 (unit, to);
}

gsize
capex_json_unescape (char *to, const char *escaped, gsize length)
{
  const char *end = escaped + length;
  const char *at = escaped;
  gsize n = 0;

  while (at < end)
    {
      const char *backslash = memchr (at, '\\', (gsize) (end - at));
      gsize plain = (gsize) ((backslash != NULL ? backslash : end) - at);

      memcpy (to + n, at, plain);
      n += plain;
      at += plain;
      if (at < end)
        n += write_escape (to + n, &at, end);
    }
  return n;
}
