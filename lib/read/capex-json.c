/* capex-json.c - One token of a JSON text after another
 *
 * JSON as RFC 8259 has it, in UTF-8; a byte order mark before it is read over.
 * Every byte is checked, those of values that are skipped too, and nothing is
 * decided from a sample.  Numbers keep their own text, so that no digit is
 * lost.  Members of an object come in their order; that a key comes twice is
 * for the user to tell, who knows where it matters.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-json-private.h"

#include <string.h>

#include "read/capex-json-index-private.h"
#include "read/capex-json-place-private.h"
#include "read/capex-json-rules-private.h"

const CapexJsonLimits capex_json_default_limits = {
    .document_bytes = (guint64) 4 << 30,
    .depth = CAPEX_JSON_MAX_DEPTH,
    .number_bytes = 128,
};

struct _CapexJson
{
  char *name;
  CapexJsonLimits limits;
  CapexJsonCursor cursor;
  CapexJsonCursor start; /* of the text */

  /* While nothing is wrong, tokens are taken from an index */
  gboolean is_indexed;
  CapexJsonIndex index;
  guint word;   /* of its block */
  guint64 rest; /* tokens of the word that are not read yet */

  /* The last token that was told: the cursor may be further */
  const char *token;
  gsize token_length;
  const char *text;
  gsize text_length;
  char *unescaped;
  gsize n_allocated;

  gboolean is_wrong;
  CapexJsonFault fault;
};

static gboolean
begins_with (const char *bytes, gsize length, const char *wanted, gsize n)
{
  return length >= n && memcmp (bytes, wanted, n) == 0;
}

static gboolean
is_utf16 (const char *bytes, gsize length)
{
  return begins_with (bytes, length, "\xFF\xFE", 2) ||
         begins_with (bytes, length, "\xFE\xFF", 2) ||
         (length >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0'));
}

static void
refuse_start (CapexJson *self,
              CapexError code,
              guint64 limit,
              const char *why,
              gsize length)
{
  self->is_wrong = TRUE;
  self->fault = (CapexJsonFault){
      .code = code,
      .limit = limit,
      .why = why,
      .at = self->start.text,
      .piece = self->start.text,
      .length = length,
  };
}

CapexJson *
capex_json_new (const char *name,
                const char *bytes,
                gsize length,
                const CapexJsonLimits *limits)
{
  return capex_json_new_scanned (name, bytes, length, limits,
                                 capex_json_scan_get_best ());
}

CapexJson *
capex_json_new_scanned (const char *name,
                        const char *bytes,
                        gsize length,
                        const CapexJsonLimits *limits,
                        CapexJsonScan scan)
{
  CapexJson *self = g_new0 (CapexJson, 1);

  self->name = g_strdup (name);
  self->limits = limits != NULL ? *limits : capex_json_default_limits;
  capex_json_cursor_init (&self->start, bytes, length);
  self->cursor = self->start;
  self->token = self->text = self->start.text;

  if (length > self->limits.document_bytes)
    refuse_start (self, CAPEX_ERROR_LIMIT, self->limits.document_bytes,
                  "bytes in a text", 0);
  else if (is_utf16 (bytes, length))
    refuse_start (self, CAPEX_ERROR_SYNTAX, 0,
                  "The text is UTF-16, it must be UTF-8", 2);

  self->is_indexed = !self->is_wrong && scan != NULL &&
                     capex_json_index_suits (&self->limits);
  if (self->is_indexed)
    capex_json_index_init (&self->index, self->start.text, self->start.end,
                           &self->limits, scan);
  return self;
}

void
capex_json_free (CapexJson *self)
{
  g_free (self->name);
  g_free (self->unescaped);
  g_free (self);
}

/* A fault of what was read well has the place of its token; any other is where
 * reading the text once more comes to the same end */
static void
set_fault (const CapexJson *self, GError **error)
{
  gboolean is_read = self->fault.at <= self->token;

  capex_json_place_set_error (error, self->name, &self->start, &self->limits,
                              is_read ? self->fault.at : NULL, &self->fault);
}

/* Goes on to the next word of the index.  FALSE if there is none, or if what
 * follows may be wrong: then the cursor goes on without the index. */
static gboolean
next_word (CapexJson *self)
{
  self->rest = 0;
  if (self->word + 1 < self->index.n_words)
    self->word++;
  else
    {
      if (self->index.is_last)
        return FALSE;
      self->is_indexed = capex_json_index_read (&self->index);
      if (!self->is_indexed)
        return FALSE;
      self->word = 0;
    }

  self->rest = self->index.tokens[self->word];
  return TRUE;
}

/* The byte of a bit of the word */
static inline const char *
byte_of (const CapexJson *self, guint64 bits)
{
  return self->index.block + self->word * CAPEX_JSON_WORD_BYTES +
         __builtin_ctzll (bits);
}

/* Finds the byte behind a string or a value without quotes that begins at the
 * lowest of @bits; it may go on in words behind */
static inline gboolean
find_end (CapexJson *self, guint64 first, gboolean is_string, const char **end)
{
  guint64 ends = is_string ? self->index.closings[self->word]
                           : ~self->index.bare[self->word];

  ends &= 0 - first;
  while (ends == 0)
    {
      if (!next_word (self))
        return FALSE;
      ends = is_string ? self->index.closings[self->word]
                       : ~self->index.bare[self->word];
    }

  *end = byte_of (self, ends) + (is_string ? 1 : 0);
  return TRUE;
}

static CapexJsonToken
take_indexed (CapexJson *self,
              CapexJsonToken token,
              const char *at,
              const char *end)
{
  self->cursor.token = at;
  self->cursor.token_length = (gsize) (end - at);
  self->cursor.at = end;
  return token;
}

static CapexJsonToken
take_string (CapexJson *self, guint64 first, const char *at)
{
  CapexJsonCursor *cursor = &self->cursor;
  gboolean may_have_escapes = self->index.has_backslashes;
  gboolean is_key = cursor->step != CAPEX_JSON_STEP_COLON &&
                    capex_json_cursor_is_in_object (cursor);
  const char *block = self->index.block;
  const char *end;

  if (!find_end (self, first, TRUE, &end))
    return CAPEX_JSON_ERROR;

  may_have_escapes |= self->index.block != block;
  cursor->has_escapes = may_have_escapes &&
                        memchr (at, '\\', (gsize) (end - at)) != NULL;
  cursor->step = is_key ? CAPEX_JSON_STEP_COLON : CAPEX_JSON_STEP_COMMA;
  return take_indexed (self, is_key ? CAPEX_JSON_KEY : CAPEX_JSON_STRING, at,
                       end);
}

static CapexJsonToken
take_bare (CapexJson *self, guint64 first, const char *at)
{
  CapexJsonToken token = CAPEX_JSON_NUMBER;
  const char *end;

  if (!find_end (self, first, FALSE, &end))
    return CAPEX_JSON_ERROR;

  if (*at == 't')
    token = CAPEX_JSON_TRUE;
  else if (*at == 'f')
    token = CAPEX_JSON_FALSE;
  else if (*at == 'n')
    token = CAPEX_JSON_NULL;
  self->cursor.step = CAPEX_JSON_STEP_COMMA;
  return take_indexed (self, token, at, end);
}

/* The next token by the index, which has checked it.  An error says that the
 * index is lost, the cursor being where it was. */
static CapexJsonToken
read_indexed (CapexJson *self)
{
  guint64 first;
  const char *at;

  while (self->rest == 0)
    if (!next_word (self))
      return self->is_indexed ? CAPEX_JSON_END : CAPEX_JSON_ERROR;

  first = self->rest & (0 - self->rest);
  at = byte_of (self, first);
  self->rest ^= first;

  switch (*at)
    {
    case '"':
      return take_string (self, first, at);
    case '{':
      capex_json_cursor_open (&self->cursor, TRUE);
      return take_indexed (self, CAPEX_JSON_OBJECT, at, at + 1);
    case '[':
      capex_json_cursor_open (&self->cursor, FALSE);
      return take_indexed (self, CAPEX_JSON_ARRAY, at, at + 1);
    case '}':
      capex_json_cursor_close (&self->cursor);
      return take_indexed (self, CAPEX_JSON_OBJECT_END, at, at + 1);
    case ']':
      capex_json_cursor_close (&self->cursor);
      return take_indexed (self, CAPEX_JSON_ARRAY_END, at, at + 1);
    default:
      return take_bare (self, first, at);
    }
}

static CapexJsonToken
refuse (CapexJson *self, GError **error)
{
  self->is_wrong = TRUE;
  set_fault (self, error);
  return CAPEX_JSON_ERROR;
}

/* The next token, as the cursor sees it */
static CapexJsonToken
read_token (CapexJson *self, GError **error)
{
  CapexJsonToken token;

  if (self->is_wrong)
    return refuse (self, error);

  if (self->is_indexed)
    {
      token = read_indexed (self);
      if (self->is_indexed)
        return token;
    }

  token = capex_json_cursor_next (&self->cursor, &self->limits, &self->fault);
  return token != CAPEX_JSON_ERROR ? token : refuse (self, error);
}

/* An escape is never shorter than what it stands for */
static gboolean
reserve_unescaped (CapexJson *self, gsize length, GError **error)
{
  if (length <= self->n_allocated)
    return TRUE;

  g_free (self->unescaped);
  self->n_allocated = 0;
  self->unescaped = g_try_malloc (length);
  if (self->unescaped != NULL)
    {
      self->n_allocated = length;
      return TRUE;
    }

  self->is_wrong = TRUE;
  self->fault = (CapexJsonFault){
      .code = CAPEX_ERROR_LIMIT,
      .why = "There is not enough memory for a string",
      .at = self->token,
  };
  set_fault (self, error);
  return FALSE;
}

/* What the user of the reader sees of a token with text */
static gboolean
take_text (CapexJson *self, CapexJsonToken token, GError **error)
{
  self->text = self->token;
  self->text_length = self->token_length;
  if (token != CAPEX_JSON_KEY && token != CAPEX_JSON_STRING)
    return TRUE;

  self->text++;
  self->text_length -= 2;
  if (!self->cursor.has_escapes)
    return TRUE;

  if (!reserve_unescaped (self, self->text_length, error))
    return FALSE;
  self->text_length = capex_json_unescape (self->unescaped, self->text,
                                           self->text_length);
  self->text = self->unescaped;
  return TRUE;
}

CapexJsonToken
capex_json_next (CapexJson *self, GError **error)
{
  CapexJsonToken token = read_token (self, error);

  if (token == CAPEX_JSON_ERROR || token == CAPEX_JSON_END)
    return token;

  self->token = self->cursor.token;
  self->token_length = self->cursor.token_length;
  return take_text (self, token, error) ? token : CAPEX_JSON_ERROR;
}

/* Moves the cursor behind the closing byte @at, from wherever in it, so that
 * @depth objects and arrays are open */
static void
close_to_depth (CapexJsonCursor *cursor, guint depth, const char *at)
{
  while (cursor->depth > depth)
    capex_json_cursor_close (cursor);
  cursor->token = at;
  cursor->token_length = 1;
  cursor->at = at + 1;
}

/* Looks in the word, from its @brackets on, where @now are open, for the one
 * that leaves @depth open */
static gboolean
find_closer (CapexJson *self, guint64 brackets, guint now, guint depth)
{
  for (; brackets != 0; brackets &= brackets - 1)
    {
      const char *at = byte_of (self, brackets);

      if (*at == '{' || *at == '[')
        now++;
      else if (--now == depth)
        {
          close_to_depth (&self->cursor, depth, at);
          self->rest &= ~(brackets ^ (brackets - 1));
          return TRUE;
        }
    }
  return FALSE;
}

/* The same by the index, which has checked what is read over.  FALSE if the
 * index is lost, the cursor being where it was. */
static gboolean
skip_indexed (CapexJson *self, guint depth)
{
  guint64 brackets = self->index.brackets[self->word] & self->rest;
  guint now = self->cursor.depth;

  while (self->index.lowest[self->word] > depth ||
         !find_closer (self, brackets, now, depth))
    {
      if (!next_word (self))
        return FALSE;
      brackets = self->index.brackets[self->word];
      now = self->index.depths[self->word];
    }
  return TRUE;
}

/* Reads on until no more than @depth objects and arrays are open */
static gboolean
read_to_depth (CapexJson *self, guint depth, GError **error)
{
  if (self->is_indexed && self->cursor.depth > depth &&
      skip_indexed (self, depth))
    return TRUE;

  while (self->cursor.depth > depth)
    if (read_token (self, error) == CAPEX_JSON_ERROR)
      return FALSE;
  return TRUE;
}

gboolean
capex_json_skip (CapexJson *self, GError **error)
{
  guint depth = self->cursor.depth;
  CapexJsonToken token = read_token (self, error);

  if (token == CAPEX_JSON_KEY)
    token = read_token (self, error);
  return token != CAPEX_JSON_ERROR && read_to_depth (self, depth, error);
}

gboolean
capex_json_leave (CapexJson *self, GError **error)
{
  g_return_val_if_fail (self->cursor.depth > 0, FALSE);

  return read_to_depth (self, self->cursor.depth - 1, error);
}

guint
capex_json_get_depth (const CapexJson *self)
{
  return self->cursor.depth;
}

const char *
capex_json_get_text (CapexJson *self, gsize *length)
{
  *length = self->text_length;
  return self->text;
}

gboolean
capex_json_is_text (CapexJson *self, const char *wanted)
{
  return strlen (wanted) == self->text_length &&
         memcmp (wanted, self->text, self->text_length) == 0;
}

static gboolean
refuse_token (CapexJson *self, GError **error, CapexError code, const char *why)
{
  gboolean is_quoted = self->token_length > 1 && *self->token == '"';
  CapexJsonFault fault = {
      .code = code,
      .why = why,
      .at = self->token,
      .piece = self->token + (is_quoted ? 1 : 0),
      .length = self->token_length - (is_quoted ? 2 : 0),
  };

  capex_json_place_set_error (error, self->name, &self->start, &self->limits,
                              self->token, &fault);
  return FALSE;
}

gboolean
capex_json_set_error (CapexJson *self,
                      GError **error,
                      CapexError code,
                      const char *format,
                      ...)
{
  va_list arguments;
  g_autofree char *why = NULL;

  va_start (arguments, format);
  why = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  return refuse_token (self, error, code, why);
}

gboolean
capex_json_take_error (CapexJson *self, GError **error, GError *cause)
{
  refuse_token (self, error, (CapexError) cause->code, cause->message);
  g_error_free (cause);
  return FALSE;
}
