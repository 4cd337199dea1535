/* capex-json-cursor-private.h - A place in a JSON text, and what may follow
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/capex-json-private.h"

G_BEGIN_DECLS

/* What is asked for next */
typedef enum
{
  CAPEX_JSON_STEP_VALUE,
  CAPEX_JSON_STEP_COLON,         /* behind a key */
  CAPEX_JSON_STEP_KEY,           /* behind a comma */
  CAPEX_JSON_STEP_FIRST_KEY,     /* or the end of the object */
  CAPEX_JSON_STEP_FIRST_ELEMENT, /* or the end of the array */
  CAPEX_JSON_STEP_COMMA          /* or the end of what is open */
} CapexJsonStep;

typedef struct
{
  const char *text; /* behind a byte order mark */
  const char *end;
  const char *at; /* behind the last token */
  CapexJsonStep step;
  guint depth;
  guint64 kinds; /* of what is open, the innermost lowest: 1 is an object */

  const char *token; /* the last one, with its quotes */
  gsize token_length;
} CapexJsonCursor;

/* What is wrong with a text, and where */
typedef struct
{
  CapexError code;
  const char *why;
  guint64 limit; /* of %CAPEX_ERROR_LIMIT: there are more of @why */
  const char *at;
  const char *piece; /* the text to show */
  gsize length;      /* of it; 0: there is none */
} CapexJsonFault;

void
capex_json_cursor_init (CapexJsonCursor *self, const char *bytes, gsize length);

static inline gboolean
capex_json_cursor_is_in_object (const CapexJsonCursor *self)
{
  return self->depth > 0 && (self->kinds & 1) != 0;
}

/* Moves over an opening and over a closing byte */
static inline void
capex_json_cursor_open (CapexJsonCursor *self, gboolean is_object)
{
  self->kinds = self->kinds << 1 | (is_object ? 1 : 0);
  self->depth++;
  self->step = is_object ? CAPEX_JSON_STEP_FIRST_KEY
                         : CAPEX_JSON_STEP_FIRST_ELEMENT;
}

static inline void
capex_json_cursor_close (CapexJsonCursor *self)
{
  self->kinds >>= 1;
  self->depth--;
  self->step = CAPEX_JSON_STEP_COMMA;
}

/* Reads the next token byte by byte and checks all of it.  After an error,
 * which sets @fault, the cursor is where the step stands that was not found;
 * it cannot go on. */
CapexJsonToken capex_json_cursor_next (CapexJsonCursor *self,
                                       const CapexJsonLimits *limits,
                                       CapexJsonFault *fault);

G_END_DECLS
