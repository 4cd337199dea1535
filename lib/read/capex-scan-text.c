/* capex-scan-text.c - Places and sentences of a plain text
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-scan-text-private.h"

#include <string.h>

#include <capex/capex-error.h>

#include "base/capex-text-private.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* A point behind these does not end a sentence */
static const char *const abbreviations[] = {
    "Apr", "Aug", "Co",     "Corp", "Cos", "Dec", "Dr",   "Feb", "Fig",
    "Gov", "Inc", "Jan",    "Jr",   "Ltd", "Mr",  "Mrs",  "Ms",  "No",
    "Nos", "Nov", "Oct",    "Prof", "Rep", "Rs",  "Sen",  "Sep", "Sept",
    "Sr",  "St",  "approx", "ca",   "cf",  "est", "incl", "vs",
};

static const char *const closing_marks[] = {
    "\"", "'", ")", "]", "\u201d", "\u2019", "\u00bb", "\u300d", "\u300f",
};

static const char *const wide_ends[] = {"\u3002", "\uff01", "\uff1f"};

static const char *
skip_one_of (const char *at, const char *const *marks, gsize n_marks)
{
  for (gsize i = 0; i < n_marks; i++)
    if (g_str_has_prefix (at, marks[i]))
      return at + strlen (marks[i]);

  return at;
}

static gboolean
refuse_at (CapexScanText *self, const char *at, const char *why, GError **error)
{
  g_autofree char *quoted = capex_text_quote (at, 1);

  capex_scan_text_move (self, at);
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
               "line %u, column %u: %s %s", self->line, self->column, quoted,
               why);
  return FALSE;
}

gboolean
capex_scan_text_init (CapexScanText *self,
                      const char *text,
                      gsize length,
                      GError **error)
{
  const char *invalid;

  *self = (CapexScanText){.text = text,
                          .end = text + length,
                          .line = 1,
                          .column = 1};
  if (g_str_has_prefix (text, BYTE_ORDER_MARK))
    self->text += strlen (BYTE_ORDER_MARK);
  self->place = self->text;
  self->sentence = self->text;
  self->sentence_end = self->text;

  if (g_utf8_validate (self->text, self->end - self->text, &invalid))
    return TRUE;

  return refuse_at (self, invalid,
                    *invalid == '\0' ? "is a NUL, which no text has"
                                     : "is not UTF-8",
                    error);
}

void
capex_scan_text_move (CapexScanText *self, const char *at)
{
  for (; self->place < at; self->place = g_utf8_next_char (self->place))
    if (*self->place == '\n')
      {
        self->line++;
        self->column = 1;
      }
    else
      self->column++;
}

/* Whether the word that ends before @point is one that has a point: Inc, U.S,
 * or the first letter of a name */
static gboolean
is_abbreviation (const char *text, const char *point)
{
  const char *word = point;
  gsize length;

  while (word > text && point - word < 8 &&
         (g_ascii_isalpha (word[-1]) || word[-1] == '.'))
    word--;

  length = (gsize) (point - word);
  if ((length == 1 && g_ascii_isupper (*word)) ||
      (length > 1 && memchr (word, '.', length) != NULL))
    return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (abbreviations); i++)
    if (strlen (abbreviations[i]) == length &&
        strncmp (abbreviations[i], word, length) == 0)
      return TRUE;

  return FALSE;
}

/* An empty line, or one that begins a list */
static gboolean
is_break (const char *line_end)
{
  const char *at = line_end + 1;

  at += strspn (at, " \t\r");
  return *at == '\n' || *at == '\0' ||
         ((*at == '-' || *at == '*') && at[1] == ' ') ||
         g_str_has_prefix (at, "\u2022");
}

/* The byte after a mark that ends a sentence, or @at if it ends none */
static const char *
skip_end (const CapexScanText *self, const char *at)
{
  const char *after = skip_one_of (at, wide_ends, G_N_ELEMENTS (wide_ends));
  const char *next;
  gboolean is_wide = after > at;

  if (!is_wide && *at != '.' && *at != '!' && *at != '?')
    return at;
  if (*at == '.' && is_abbreviation (self->text, at))
    return at;
  if (!is_wide)
    after = at + 1;

  for (next = after;; after = next)
    {
      next = skip_one_of (after, closing_marks, G_N_ELEMENTS (closing_marks));
      if (next == after)
        break;
    }
  if (is_wide)
    return after;
  if (*after != '\0' && !g_ascii_isspace (*after))
    return at;

  next = after + strspn (after, " \t\r\n");
  return g_ascii_islower (*next) ? at : after;
}

static const char *
find_sentence_end (const CapexScanText *self, const char *at)
{
  while (at < self->end)
    {
      const char *after;

      if (*at == '\n' && is_break (at))
        return at;
      after = skip_end (self, at);
      if (after > at)
        return after;

      at = g_utf8_next_char (at);
    }

  return self->end;
}

/* Puts text on one line, its spaces one by one */
static void
append_plain (GString *out, const char *from, const char *to)
{
  for (; from < to; from++)
    {
      if (!g_ascii_isspace (*from))
        g_string_append_c (out, *from);
      else if (out->len > 0 && out->str[out->len - 1] != ' ')
        g_string_append_c (out, ' ');
    }
}

/* Whether a cut here would go through a character, or a word of an alphabet;
 * Chinese is cut anywhere */
static gboolean
is_inside (const char *at)
{
  guint8 byte = (guint8) *at;

  return g_ascii_isalnum (*at) || (byte >= 0x80 && byte < 0xe0);
}

/* At most @most bytes before @at, cut between words where there are some */
static const char *
cut_before (const char *start, const char *at, gssize most)
{
  const char *cut;

  if (at - start <= most)
    return start;

  for (cut = at - most; cut < at && is_inside (cut); cut++)
    continue;
  return cut;
}

static const char *
cut_after (const char *at, const char *end, gssize most)
{
  const char *cut;

  if (end - at <= most)
    return end;

  for (cut = at + most; cut > at && is_inside (cut); cut--)
    continue;
  return cut;
}

char *
capex_scan_text_dup_sentence (CapexScanText *self, const char *at, gsize length)
{
  GString *out = g_string_new (NULL);
  const char *from, *to;

  while (at >= self->sentence_end && self->sentence_end < self->end)
    {
      self->sentence = self->sentence_end;
      self->sentence += strspn (self->sentence, " \t\r\n");
      self->sentence_end = find_sentence_end (self, self->sentence);
    }

  from = self->sentence;
  to = MAX (self->sentence_end, at + length);
  if (to - from > CAPEX_SCAN_MAX_SENTENCE)
    {
      from = cut_before (from, at, CAPEX_SCAN_MAX_SENTENCE / 2);
      to = cut_after (at + length, to, CAPEX_SCAN_MAX_SENTENCE / 2);
    }

  if (from > self->sentence)
    g_string_append (out, "\u2026");
  append_plain (out, from, to);
  while (out->len > 0 && out->str[out->len - 1] == ' ')
    g_string_truncate (out, out->len - 1);
  if (to < self->sentence_end)
    g_string_append (out, "\u2026");

  return g_string_free (out, FALSE);
}
