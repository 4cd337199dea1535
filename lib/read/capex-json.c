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

/* The next token, as the cursor sees it */
static CapexJsonToken
read_token (CapexJson *self, GError **error)
{
  CapexJsonToken token = CAPEX_JSON_ERROR;

  if (!self->is_wrong)
    token = capex_json_cursor_next (&self->cursor, &self->limits, &self->fault);

  if (token == CAPEX_JSON_ERROR)
    {
      self->is_wrong = TRUE;
      set_fault (self, error);
    }
  return token;
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

/* Reads on until no more than @depth objects and arrays are open */
static gboolean
read_to_depth (CapexJson *self, guint depth, GError **error)
{
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
