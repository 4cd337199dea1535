/* capex-json-place.c - Saying where in a JSON text something is wrong
 *
 * Where something is costs nothing while all is right: the line, the column
 * and the path are found by reading the text up to the fault once more.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-json-place-private.h"

#include <string.h>

#include "base/capex-text-private.h"
#include "read/capex-csv-report-private.h"

/* The inner end of a longer path is told */
#define MAX_PATH_BYTES 200

/* How the path leads on from an object or array around the place */
typedef struct
{
  const char *key; /* with its quotes; NULL: no key leads on */
  gsize key_length;
  guint64 n_elements; /* that an array has so far */
} Way;

static guint64
count_letters (const char *from, const char *end)
{
  guint64 n = 0;

  for (; from < end; from++)
    n += ((guint8) *from & 0xC0) != 0x80;
  return n;
}

static gboolean
is_plain_key (const char *key, gsize length)
{
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (key[i]) &&
        (key[i] == '\0' || strchr ("_-/", key[i]) == NULL))
      return FALSE;
  return length > 0;
}

static void
append_key (GString *path, const char *key, gsize length)
{
  g_autofree char *quoted = NULL;

  if (is_plain_key (key, length))
    {
      g_string_append_printf (path, "%s%.*s", path->len > 0 ? "." : "",
                              (int) MIN (length, MAX_PATH_BYTES), key);
      return;
    }

  quoted = capex_text_quote (key, length);
  g_string_append_printf (path, "[%s]", quoted);
}

static void
append_way (GString *path, const Way *way)
{
  if (way->key != NULL)
    append_key (path, way->key + 1, way->key_length - 2);
  else if (way->n_elements > 0)
    g_string_append_printf (path, "[%" G_GUINT64_FORMAT "]",
                            way->n_elements - 1);
}

static void
cut_path (GString *path)
{
  gsize cut = path->len - MIN (path->len, MAX_PATH_BYTES);

  if (cut == 0)
    return;
  while (((guint8) path->str[cut] & 0xC0) == 0x80)
    cut++;
  g_string_erase (path, 0, (gssize) cut);
  g_string_prepend (path, "...");
}

/* Follows the ways over one token.  A key leads on to the value behind it,
 * but not from its own place. */
static void
note_token (Way *ways, const CapexJsonCursor *cursor, CapexJsonToken token)
{
  guint depth = cursor->depth;

  if (token == CAPEX_JSON_OBJECT_END || token == CAPEX_JSON_ARRAY_END)
    return;
  if (token == CAPEX_JSON_OBJECT || token == CAPEX_JSON_ARRAY)
    ways[--depth] = (Way){0};
  if (depth == 0)
    return;

  if (token != CAPEX_JSON_KEY)
    ways[depth - 1].n_elements++;
  else
    {
      ways[depth - 1].key = cursor->token;
      ways[depth - 1].key_length = cursor->token_length;
    }
}

/* What was being read where the text goes wrong: another element, or nothing
 * that has a path of its own */
static void
note_fault (Way *ways, const CapexJsonCursor *cursor)
{
  Way *way = &ways[MAX (cursor->depth, 1) - 1];

  if (cursor->step == CAPEX_JSON_STEP_KEY ||
      cursor->step == CAPEX_JSON_STEP_COMMA)
    *way = (Way){0};
  else if (cursor->step == CAPEX_JSON_STEP_VALUE ||
           cursor->step == CAPEX_JSON_STEP_FIRST_ELEMENT)
    way->n_elements++;
}

static GString *
find_path (const CapexJsonCursor *start,
           const CapexJsonLimits *limits,
           const char *wanted)
{
  Way ways[CAPEX_JSON_MAX_DEPTH] = {0};
  GString *path = g_string_new (NULL);
  CapexJsonCursor cursor = *start;
  CapexJsonToken token;
  CapexJsonFault fault;

  do
    {
      token = capex_json_cursor_next (&cursor, limits, &fault);
      if (token == CAPEX_JSON_ERROR)
        note_fault (ways, &cursor);
      else
        note_token (ways, &cursor, token);
    }
  while (token != CAPEX_JSON_ERROR && token != CAPEX_JSON_END &&
         (wanted == NULL || cursor.token < wanted));

  if (token == CAPEX_JSON_KEY)
    ways[cursor.depth - 1] = (Way){0};
  for (guint i = 0; i < cursor.depth; i++)
    append_way (path, &ways[i]);
  cut_path (path);
  return path;
}

/* The start of the line that @at is in, and the number of that line */
static const char *
find_line (const char *text, const char *at, guint64 *number)
{
  const char *line = text;
  const char *feed;

  *number = 1;
  while ((feed = memchr (line, '\n', (gsize) (at - line))) != NULL)
    {
      line = feed + 1;
      (*number)++;
    }
  return line;
}

static void
append_why (GString *message, const CapexJsonFault *fault)
{
  g_autofree char *clean = capex_csv_report_dup_clean (fault->why);

  if (fault->limit > 0)
    g_string_append_printf (message, "More than %" G_GUINT64_FORMAT " ",
                            fault->limit);
  g_string_append (message, clean);
}

static void
append_piece (GString *message, const CapexJsonFault *fault)
{
  g_autofree char *quoted = capex_text_quote (fault->piece, fault->length);

  if (fault->length > 0 && strstr (fault->why, quoted) == NULL)
    g_string_append_printf (message, ": %s", quoted);
}

void
capex_json_place_set_error (GError **error,
                            const char *name,
                            const CapexJsonCursor *start,
                            const CapexJsonLimits *limits,
                            const char *token,
                            const CapexJsonFault *fault)
{
  g_autoptr (GString) message = NULL;
  g_autoptr (GString) path = NULL;
  g_autofree char *clean_name = NULL;
  const char *line;
  guint64 number, column, byte;

  /* Who only tries wants no message */
  if (error == NULL)
    return;

  path = find_path (start, limits, token);
  line = find_line (start->text, fault->at, &number);
  column = count_letters (line, fault->at) + 1;
  byte = (guint64) (fault->at - line) + 1;

  clean_name = capex_csv_report_dup_clean (name);
  message = g_string_new (clean_name);
  g_string_append_printf (message,
                          ":%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ": ",
                          number, column);
  if (path->len > 0)
    g_string_append_printf (message, "%s: ", path->str);
  append_why (message, fault);
  if (byte != column)
    g_string_append_printf (message,
                            " (byte %" G_GUINT64_FORMAT " of the line)", byte);
  append_piece (message, fault);
  g_set_error_literal (error, CAPEX_ERROR, (int) fault->code, message->str);
}
