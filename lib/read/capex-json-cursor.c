/* capex-json-cursor.c - A place in a JSON text, and what may follow
 *
 * Reads a text by the letter: it is what says where a text is wrong, and why.
 * It does not call itself, so that depth costs nothing; what is open are the
 * bits of one word.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-json-cursor-private.h"

#include <string.h>

#include "read/capex-json-rules-private.h"

void
capex_json_cursor_init (CapexJsonCursor *self, const char *bytes, gsize length)
{
  gsize mark = length >= 3 && memcmp (bytes, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;

  *self = (CapexJsonCursor){
      .text = bytes + mark,
      .end = bytes + length,
      .at = bytes + mark,
      .step = CAPEX_JSON_STEP_VALUE,
      .token = bytes + mark,
  };
}

static CapexJsonToken
refuse (CapexJsonFault *fault, const char *why, const char *at, gsize length)
{
  *fault = (CapexJsonFault){
      .code = CAPEX_ERROR_SYNTAX,
      .why = why,
      .at = at,
      .piece = at,
      .length = length,
  };
  return CAPEX_JSON_ERROR;
}

static CapexJsonToken
refuse_more (CapexJsonFault *fault,
             guint64 limit,
             const char *what,
             const char *at,
             gsize length)
{
  refuse (fault, what, at, length);
  fault->code = CAPEX_ERROR_LIMIT;
  fault->limit = limit;
  return CAPEX_JSON_ERROR;
}

/* Refuses what is at the cursor: a string is shown as its quote alone */
static CapexJsonToken
refuse_here (const CapexJsonCursor *self,
             CapexJsonFault *fault,
             const char *why)
{
  gsize length = capex_json_measure_bare (self->at, self->end);

  if (self->at == self->end)
    return refuse (fault, "The text ends too soon", self->at, 0);
  return refuse (fault, why, self->at, MAX (length, 1));
}

static void
skip_white (CapexJsonCursor *self)
{
  while (self->at < self->end && capex_json_is_white (*self->at))
    self->at++;
}

/* Whether @byte comes next; then it is read */
static gboolean
skip_byte (CapexJsonCursor *self, char byte)
{
  if (self->at == self->end || *self->at != byte)
    return FALSE;
  self->at++;
  return TRUE;
}

static CapexJsonToken
take (CapexJsonCursor *self, CapexJsonToken token, gsize length)
{
  self->token = self->at;
  self->token_length = length;
  self->at += length;
  return token;
}

/* The bytes at @at that are not the closing quote; 0, and @fault is set, if
 * they are wrong */
static gsize
measure_piece (const char *at, const char *end, CapexJsonFault *fault)
{
  const char *why = NULL;
  gsize length = 1;
  gsize bad = 1;

  if (*at == '\0')
    why = "A NUL is not text";
  else if ((guint8) *at < 0x20)
    why = "A control character in a string";
  else if (*at == '\\')
    {
      length = capex_json_measure_escape (at, end, &bad);
      why = "This is no escape";
    }
  else if ((guint8) *at >= 0x80)
    {
      length = capex_json_measure_letter (at, end, &bad);
      why = "This is not UTF-8";
    }

  if (why == NULL || (length > 0 && (guint8) *at >= 0x20))
    return length;
  refuse (fault, why, at, bad);
  return 0;
}

static CapexJsonToken
read_string (CapexJsonCursor *self, CapexJsonToken token, CapexJsonFault *fault)
{
  const char *at = self->at + 1;

  while (at < self->end && *at != '"')
    {
      gsize length = measure_piece (at, self->end, fault);

      if (length == 0)
        return CAPEX_JSON_ERROR;
      at += length;
    }
  if (at == self->end)
    return refuse (fault, "A string that is never closed", self->at,
                   (gsize) (at - self->at));

  self->step = token == CAPEX_JSON_KEY ? CAPEX_JSON_STEP_COLON
                                       : CAPEX_JSON_STEP_COMMA;
  return take (self, token, (gsize) (at + 1 - self->at));
}

/* Whether somebody meant a number by what begins with @c */
static gboolean
begins_number (char c)
{
  return g_ascii_isdigit (c) || c == '-' || c == '+' || c == '.';
}

static CapexJsonToken
read_bare (CapexJsonCursor *self,
           const CapexJsonLimits *limits,
           CapexJsonFault *fault)
{
  gsize length = capex_json_measure_bare (self->at, self->end);
  CapexJsonToken token = capex_json_classify_bare (self->at, length);

  if (token == CAPEX_JSON_ERROR)
    return refuse_here (self, fault,
                        begins_number (*self->at) ? "This is not a number"
                                                  : "A value is expected");
  if (token == CAPEX_JSON_NUMBER && length > limits->number_bytes)
    return refuse_more (fault, limits->number_bytes, "bytes in a number",
                        self->at, length);

  self->step = CAPEX_JSON_STEP_COMMA;
  return take (self, token, length);
}

static CapexJsonToken
open_value (CapexJsonCursor *self,
            CapexJsonToken token,
            const CapexJsonLimits *limits,
            CapexJsonFault *fault)
{
  if (self->depth >= MIN (limits->depth, CAPEX_JSON_MAX_DEPTH))
    return refuse_more (fault, limits->depth, "values within each other",
                        self->at, 1);

  capex_json_cursor_open (self, token == CAPEX_JSON_OBJECT);
  return take (self, token, 1);
}

static CapexJsonToken
close_value (CapexJsonCursor *self)
{
  gboolean is_object = capex_json_cursor_is_in_object (self);

  capex_json_cursor_close (self);
  return take (self, is_object ? CAPEX_JSON_OBJECT_END : CAPEX_JSON_ARRAY_END,
               1);
}

static CapexJsonToken
read_value (CapexJsonCursor *self,
            const CapexJsonLimits *limits,
            CapexJsonFault *fault)
{
  skip_white (self);
  if (self->at == self->end)
    return refuse_here (self, fault, NULL);

  switch (*self->at)
    {
    case '{':
      return open_value (self, CAPEX_JSON_OBJECT, limits, fault);
    case '[':
      return open_value (self, CAPEX_JSON_ARRAY, limits, fault);
    case '"':
      return read_string (self, CAPEX_JSON_STRING, fault);
    default:
      return read_bare (self, limits, fault);
    }
}

static CapexJsonToken
read_key (CapexJsonCursor *self, CapexJsonFault *fault)
{
  skip_white (self);
  if (self->at == self->end || *self->at != '"')
    return refuse_here (self, fault, "A key in quotes is expected");
  return read_string (self, CAPEX_JSON_KEY, fault);
}

/* Whether what is open ends here */
static gboolean
is_at_closing (const CapexJsonCursor *self)
{
  char closing = capex_json_cursor_is_in_object (self) ? '}' : ']';

  return self->at < self->end && *self->at == closing;
}

static CapexJsonToken
read_behind_value (CapexJsonCursor *self,
                   const CapexJsonLimits *limits,
                   CapexJsonFault *fault)
{
  gboolean is_object = capex_json_cursor_is_in_object (self);

  if (self->depth == 0)
    return self->at == self->end
               ? CAPEX_JSON_END
               : refuse_here (self, fault, "There is text behind the end");

  if (!skip_byte (self, ','))
    return refuse_here (self, fault,
                        is_object
                            ? "A comma or the end of the object is expected"
                            : "A comma or the end of the array is expected");

  self->step = is_object ? CAPEX_JSON_STEP_KEY : CAPEX_JSON_STEP_VALUE;
  return is_object ? read_key (self, fault) : read_value (self, limits, fault);
}

static CapexJsonToken
read_behind_key (CapexJsonCursor *self,
                 const CapexJsonLimits *limits,
                 CapexJsonFault *fault)
{
  if (!skip_byte (self, ':'))
    return refuse_here (self, fault, "A colon is expected");

  self->step = CAPEX_JSON_STEP_VALUE;
  return read_value (self, limits, fault);
}

static gboolean
may_close (const CapexJsonCursor *self)
{
  return self->depth > 0 && (self->step == CAPEX_JSON_STEP_COMMA ||
                             self->step == CAPEX_JSON_STEP_FIRST_KEY ||
                             self->step == CAPEX_JSON_STEP_FIRST_ELEMENT);
}

CapexJsonToken
capex_json_cursor_next (CapexJsonCursor *self,
                        const CapexJsonLimits *limits,
                        CapexJsonFault *fault)
{
  skip_white (self);
  if (may_close (self) && is_at_closing (self))
    return close_value (self);

  switch (self->step)
    {
    case CAPEX_JSON_STEP_COLON:
      return read_behind_key (self, limits, fault);
    case CAPEX_JSON_STEP_KEY:
    case CAPEX_JSON_STEP_FIRST_KEY:
      return read_key (self, fault);
    case CAPEX_JSON_STEP_COMMA:
      return read_behind_value (self, limits, fault);
    case CAPEX_JSON_STEP_VALUE:
    case CAPEX_JSON_STEP_FIRST_ELEMENT:
    default:
      return read_value (self, limits, fault);
    }
}
