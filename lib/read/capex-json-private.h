/* capex-json-private.h - One token of a JSON text after another
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

#include <capex/capex-error.h>

#include "read/capex-json-scan-private.h"

G_BEGIN_DECLS

/* What is open around a value is kept in the bits of one word */
#define CAPEX_JSON_MAX_DEPTH 64

typedef enum
{
  CAPEX_JSON_END, /* the text was read to its end */
  CAPEX_JSON_OBJECT,
  CAPEX_JSON_OBJECT_END,
  CAPEX_JSON_ARRAY,
  CAPEX_JSON_ARRAY_END,
  CAPEX_JSON_KEY, /* of a member; its value comes next */
  CAPEX_JSON_STRING,
  CAPEX_JSON_NUMBER,
  CAPEX_JSON_TRUE,
  CAPEX_JSON_FALSE,
  CAPEX_JSON_NULL,
  CAPEX_JSON_ERROR
} CapexJsonToken;

typedef struct
{
  guint64 document_bytes;
  guint depth; /* values within each other: at most CAPEX_JSON_MAX_DEPTH */
  gsize number_bytes;
} CapexJsonLimits;

extern const CapexJsonLimits capex_json_default_limits;

typedef struct _CapexJson CapexJson;

/* Reads @length bytes, which stay the caller's and unchanged until the reader
 * is freed.  @name is that of the file, for errors. */
CapexJson *capex_json_new (const char *name,
                           const char *bytes,
                           gsize length,
                           const CapexJsonLimits *limits);
/* The same by one way of scanning, or NULL for none: the letters one by one.
 * All ways tell the same. */
CapexJson *capex_json_new_scanned (const char *name,
                                   const char *bytes,
                                   gsize length,
                                   const CapexJsonLimits *limits,
                                   CapexJsonScan scan);
void capex_json_free (CapexJson *self);

/* The next token.  What was told before an error stays right, but the text is
 * not JSON; after the end comes the end again, after an error the error. */
CapexJsonToken capex_json_next (CapexJson *self, GError **error);

/* Reads over what comes next: a value with all that is in it, a key with its
 * value, or the end of what is open */
gboolean capex_json_skip (CapexJson *self, GError **error);

/* Reads over the rest of the object or array that is open, and its end */
gboolean capex_json_leave (CapexJson *self, GError **error);

/* How many objects and arrays are open */
guint capex_json_get_depth (const CapexJson *self);

/* The text of the last token, a key, a string or a number, until the next
 * call.  There is no NUL behind it, but there may be one in it. */
const char *capex_json_get_text (CapexJson *self, gsize *length);

/* Whether the text of the last token is @wanted */
gboolean capex_json_is_text (CapexJson *self, const char *wanted);

/* Sets @error to `file:line:column: path: why: "text"`, with the place and the
 * text of the last token, and returns FALSE.  What was skipped or left is told
 * by the token before it. */
gboolean capex_json_set_error (CapexJson *self,
                               GError **error,
                               CapexError code,
                               const char *format,
                               ...) G_GNUC_PRINTF (4, 5);
/* The same with the code and the words of @cause, which is freed */
gboolean capex_json_take_error (CapexJson *self, GError **error, GError *cause);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexJson, capex_json_free)

G_END_DECLS
