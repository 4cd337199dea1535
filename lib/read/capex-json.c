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
  guint word;        /* of its block */
  const char *bytes; /* of the word */
  guint64 rest;      /* tokens of the word that are not read yet */
  CapexJsonIndex index;

  const char *text; /* of the last token */
  gsize text_length;
  char *unescaped; /* what it stands for, if it has escapes */
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
  self->text = self->start.text;

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
  gboolean is_read = self->fault.at <= self->cursor.token;

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
    {
      self->word++;
      self->bytes += CAPEX_JSON_WORD_BYTES;
    }
  else
    {
      if (self->index.is_last)
        return FALSE;
      self->is_indexed = capex_json_index_read (&self->index);
      if (!self->is_indexed)
        return FALSE;
      self->word = 0;
      self->bytes = self->index.block;
    }

  self->rest = self->index.tokens[self->word];
  return TRUE;
}

/* The lowest of @bits is one of the word; where is its byte? */
static inline const char *
byte_of (const CapexJson *self, guint64 bits)
{
  return self->bytes + __builtin_ctzll (bits);
}

/* Tells a token; what stands between quotes is its text */
static inline CapexJsonToken
take (CapexJson *self,
      CapexJsonToken token,
      const char *at,
      const char *end,
      gsize n_quotes)
{
  self->cursor.token = at;
  self->cursor.token_length = (gsize) (end - at);
  self->text = at + n_quotes;
  self->text_length = (gsize) (end - at) - 2 * n_quotes;
  return token;
}

static inline CapexJsonToken
take_string (CapexJson *self, gboolean is_key, const char *at, const char *end)
{
  self->cursor.step = is_key ? CAPEX_JSON_STEP_COLON : CAPEX_JSON_STEP_COMMA;
  return take (self, is_key ? CAPEX_JSON_KEY : CAPEX_JSON_STRING, at, end, 1);
}

static inline CapexJsonToken
take_bare (CapexJson *self, const char *at, const char *end)
{
  CapexJsonToken token = CAPEX_JSON_NUMBER;

  if (*at == 't')
    token = CAPEX_JSON_TRUE;
  else if (*at == 'f')
    token = CAPEX_JSON_FALSE;
  else if (*at == 'n')
    token = CAPEX_JSON_NULL;
  self->cursor.step = CAPEX_JSON_STEP_COMMA;
  return take (self, token, at, end, 0);
}

static inline CapexJsonToken
take_bracket (CapexJson *self, const char *at)
{
  gboolean is_object = *at == '{' || *at == '}';

  if (*at == '{' || *at == '[')
    {
      capex_json_cursor_open (&self->cursor, is_object);
      return take (self, is_object ? CAPEX_JSON_OBJECT : CAPEX_JSON_ARRAY, at,
                   at + 1, 0);
    }

  capex_json_cursor_close (&self->cursor);
  return take (self, is_object ? CAPEX_JSON_OBJECT_END : CAPEX_JSON_ARRAY_END,
               at, at + 1, 0);
}

/* The next token by the index, which has checked it, if it ends in the word or
 * in the one behind it and has no escapes, as most do; an error says that it
 * does not.  Which of the two words it ends in is nothing that a processor can
 * foresee, so there is no branch on it. */
static inline CapexJsonToken
read_near (CapexJson *self)
{
  const CapexJsonIndex *index = &self->index;
  guint word = self->word;
  guint64 rest = self->rest;
  guint64 first = rest & (0 - rest);
  gboolean is_string, is_key;
  guint64 ends, ends_behind;
  guint goes_on;
  const char *at;

  if (rest == 0)
    return CAPEX_JSON_ERROR;

  at = byte_of (self, first);
  if ((index->brackets[word] & first) != 0)
    {
      self->rest = rest ^ first;
      return take_bracket (self, at);
    }

  is_string = *at == '"';
  is_key = (index->keys[word] & first) != 0;
  ends = (is_string ? index->closings[word] : ~index->bare[word]) & (0 - first);
  ends_behind = is_string ? index->closings[word + 1] : ~index->bare[word + 1];
  goes_on = ends == 0;
  ends = goes_on ? ends_behind : ends;
  if (ends == 0 || index->has_backslashes)
    return CAPEX_JSON_ERROR;

  self->rest = goes_on ? index->tokens[word + 1] : rest ^ first;
  self->word = word + goes_on;
  self->bytes += goes_on * CAPEX_JSON_WORD_BYTES;
  return is_string ? take_string (self, is_key, at, byte_of (self, ends) + 1)
                   : take_bare (self, at, byte_of (self, ends));
}

/* The first byte from @first on that ends a value, in words behind if need be;
 * NULL if the index is lost */
static const char *
find_end (CapexJson *self, guint64 first, gboolean is_string)
{
  const CapexJsonIndex *index = &self->index;
  guint64 ends = 0 - first;

  for (;;)
    {
      ends &= is_string ? index->closings[self->word]
                        : ~index->bare[self->word];
      if (ends != 0)
        return byte_of (self, ends);
      if (!next_word (self))
        return NULL;
      ends = G_MAXUINT64;
    }
}

/* An escape is never shorter than what it stands for */
static gboolean
reserve_unescaped (CapexJson *self, gsize length)
{
  if (length <= self->n_allocated)
    return TRUE;

  g_free (self->unescaped);
  self->unescaped = g_try_malloc (length);
  self->n_allocated = self->unescaped != NULL ? length : 0;
  return self->unescaped != NULL;
}

/* Puts what the last token, a key or a string, stands for in its text */
static gboolean
unescape (CapexJson *self)
{
  if (memchr (self->text, '\\', self->text_length) == NULL)
    return TRUE;

  if (!reserve_unescaped (self, self->text_length))
    {
      self->is_wrong = TRUE;
      self->fault = (CapexJsonFault){
          .code = CAPEX_ERROR_LIMIT,
          .why = "There is not enough memory for a string",
          .at = self->cursor.token,
      };
      return FALSE;
    }

  self->text_length = capex_json_unescape (self->unescaped, self->text,
                                           self->text_length);
  self->text = self->unescaped;
  return TRUE;
}

/* The next token by the index, wherever it lies.  An error says that the index
 * is lost, the cursor being where it was. */
static CapexJsonToken
read_far (CapexJson *self)
{
  guint64 first;
  gboolean is_key;
  const char *at, *end;

  while (self->rest == 0)
    if (!next_word (self))
      return self->is_indexed ? CAPEX_JSON_END : CAPEX_JSON_ERROR;

  first = self->rest & (0 - self->rest);
  at = byte_of (self, first);
  self->rest ^= first;
  if ((self->index.brackets[self->word] & first) != 0)
    return take_bracket (self, at);

  is_key = (self->index.keys[self->word] & first) != 0;
  end = find_end (self, first, *at == '"');
  if (end == NULL)
    return CAPEX_JSON_ERROR;
  return *at == '"' ? take_string (self, is_key, at, end + 1)
                    : take_bare (self, at, end);
}

/* The same by the letter: tokens that the index told are behind it */
static CapexJsonToken
read_lettered (CapexJson *self)
{
  CapexJsonCursor *cursor = &self->cursor;
  const char *told = cursor->token + cursor->token_length;
  CapexJsonToken token;

  if (self->is_wrong)
    return CAPEX_JSON_ERROR;

  cursor->at = MAX (cursor->at, told);
  token = capex_json_cursor_next (cursor, &self->limits, &self->fault);
  if (token == CAPEX_JSON_ERROR || token == CAPEX_JSON_END)
    return token;

  return take (self, token, cursor->token, cursor->at,
               *cursor->token == '"' ? 1 : 0);
}

/* The next token, its text as it is written */
static CapexJsonToken
read_token (CapexJson *self, GError **error)
{
  CapexJsonToken token = CAPEX_JSON_ERROR;

  if (self->is_indexed)
    token = read_far (self);
  if (token == CAPEX_JSON_ERROR)
    token = read_lettered (self);
  if (token != CAPEX_JSON_ERROR)
    return token;

  self->is_wrong = TRUE;
  set_fault (self, error);
  return CAPEX_JSON_ERROR;
}

/* Not a part of its only caller, which is to be short */
G_NO_INLINE static CapexJsonToken
next_far (CapexJson *self, GError **error)
{
  CapexJsonToken token = read_token (self, error);

  if ((token != CAPEX_JSON_KEY && token != CAPEX_JSON_STRING) ||
      unescape (self))
    return token;

  set_fault (self, error);
  return CAPEX_JSON_ERROR;
}

CapexJsonToken
capex_json_next (CapexJson *self, GError **error)
{
  CapexJsonToken token = read_near (self);

  return G_LIKELY (token != CAPEX_JSON_ERROR) ? token : next_far (self, error);
}

/* Moves the cursor behind the closing byte @at, from wherever in it, so that
 * @depth objects and arrays are open */
static void
close_to_depth (CapexJsonCursor *cursor, guint depth, const char *at)
{
  while (cursor->depth > depth)
    capex_json_cursor_close (cursor);
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

/* What the user sees of the last token */
typedef struct
{
  const char *token;
  gsize token_length;
  const char *text;
  gsize text_length;
} Told;

static Told
keep_told (const CapexJson *self)
{
  return (Told){
      .token = self->cursor.token,
      .token_length = self->cursor.token_length,
      .text = self->text,
      .text_length = self->text_length,
  };
}

/* What is read over is not told: the last token stays what it was */
static void
tell_again (CapexJson *self, const Told *told)
{
  const char *read = self->cursor.token + self->cursor.token_length;

  self->cursor.at = MAX (self->cursor.at, read);
  self->cursor.token = told->token;
  self->cursor.token_length = told->token_length;
  self->text = told->text;
  self->text_length = told->text_length;
}

gboolean
capex_json_skip (CapexJson *self, GError **error)
{
  guint depth = self->cursor.depth;
  Told told = keep_told (self);
  CapexJsonToken token = read_token (self, error);
  gboolean is_read;

  if (token == CAPEX_JSON_KEY)
    token = read_token (self, error);
  is_read = token != CAPEX_JSON_ERROR && read_to_depth (self, depth, error);
  tell_again (self, &told);
  return is_read;
}

gboolean
capex_json_leave (CapexJson *self, GError **error)
{
  guint depth = self->cursor.depth;
  Told told = keep_told (self);
  gboolean is_read;

  g_return_val_if_fail (depth > 0, FALSE);

  is_read = read_to_depth (self, depth - 1, error);
  tell_again (self, &told);
  return is_read;
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
  gsize length;
  const char *text = capex_json_get_text (self, &length);

  return strlen (wanted) == length && memcmp (wanted, text, length) == 0;
}

/* The text is shown as it is written, escapes too */
static gboolean
refuse_token (CapexJson *self, GError **error, CapexError code, const char *why)
{
  const CapexJsonCursor *cursor = &self->cursor;
  gsize n_quotes = cursor->token_length > 1 && *cursor->token == '"' ? 1 : 0;
  CapexJsonFault fault = {
      .code = code,
      .why = why,
      .at = cursor->token,
      .piece = cursor->token + n_quotes,
      .length = cursor->token_length - 2 * n_quotes,
  };

  capex_json_place_set_error (error, self->name, &self->start, &self->limits,
                              cursor->token, &fault);
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
