/* capex-datapackage.c - What a datapackage.json says is in its folder
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-datapackage-private.h"

#include <string.h>

#include "base/capex-text-private.h"

/* A reader of JSON that keeps no values.  It goes through the text once,
 * without recursion; what is open around it are the letters of a stack. */
typedef struct
{
  const char *name;
  const char *text;
  const char *end;
  const char *at;

  char open[CAPEX_DATAPACKAGE_MAX_DEPTH]; /* '{' or '[' */
  guint depth;

  gboolean in_resources; /* below the key `resources` of the outermost object */
  gboolean in_path;      /* below the key `path` of a resource */
  GHashTable *names;
} Reader;

/* The outermost object, the list of resources in it, one of them */
#define PACKAGE_DEPTH 1
#define RESOURCE_DEPTH 3

static gboolean
refuse (const Reader *self,
        CapexError code,
        const char *at,
        gsize length,
        const char *why,
        GError **error)
{
  g_autofree char *piece = capex_text_quote (at, length);
  const char *line = self->text;
  const char *feed;
  guint64 n_lines = 1;

  while ((feed = memchr (line, '\n', (gsize) (at - line))) != NULL)
    {
      line = feed + 1;
      n_lines++;
    }

  g_set_error (error, CAPEX_ERROR, (int) code,
               "%s:%" G_GUINT64_FORMAT ":%u: %s: %s", self->name, n_lines,
               capex_text_column (line, at), why, piece);
  return FALSE;
}

static gboolean
refuse_here (const Reader *self, const char *why, GError **error)
{
  gsize length = (gsize) (self->end - self->at);

  return refuse (self, CAPEX_ERROR_SYNTAX, self->at, MIN (length, 1), why,
                 error);
}

static gboolean
is_space (char c)
{
  return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

static void
skip_space (Reader *self)
{
  while (self->at < self->end && is_space (*self->at))
    self->at++;
}

static gboolean
skip_byte (Reader *self, char byte)
{
  skip_space (self);
  if (self->at == self->end || *self->at != byte)
    return FALSE;
  self->at++;
  return TRUE;
}

/* The text between two quotes, escapes as they are */
static gboolean
read_string (Reader *self, const char **string, gsize *length, GError **error)
{
  const char *begin = self->at + 1;

  for (const char *at = begin; at < self->end; at++)
    {
      if (*at == '\\' && at + 1 < self->end)
        at++;
      else if (*at == '"')
        {
          *string = begin;
          *length = (gsize) (at - begin);
          self->at = at + 1;
          return TRUE;
        }
    }
  return refuse_here (self, "A string that is never closed", error);
}

static gboolean
is_string (const char *string, gsize length, const char *wanted)
{
  return length == strlen (wanted) && memcmp (string, wanted, length) == 0;
}

static gboolean
check_path (Reader *self, const char *string, gsize length, GError **error)
{
  g_autofree char *path = g_strndup (string, length);

  if (strpbrk (path, "/\\") != NULL ||
      g_hash_table_contains (self->names, path))
    return TRUE;
  return refuse (self, CAPEX_ERROR_MISSING, string, length,
                 "There is no such file in the folder", error);
}

static gboolean
read_key (Reader *self, GError **error)
{
  const char *string;
  gsize length;

  skip_space (self);
  if (self->at == self->end || *self->at != '"')
    return refuse_here (self, "A key in quotes is expected", error);
  if (!read_string (self, &string, &length, error))
    return FALSE;
  if (!skip_byte (self, ':'))
    return refuse_here (self, "A colon is expected", error);

  if (self->depth == PACKAGE_DEPTH)
    self->in_resources = is_string (string, length, "resources");
  if (self->depth == RESOURCE_DEPTH)
    self->in_path = self->in_resources && is_string (string, length, "path");
  return TRUE;
}

/* Numbers, true, false and null: anything of their letters will do */
static gboolean
read_word (Reader *self, GError **error)
{
  const char *begin = self->at;

  while (self->at < self->end &&
         (g_ascii_isalnum (*self->at) || strchr ("+-.", *self->at) != NULL))
    self->at++;
  return self->at > begin || refuse_here (self, "A value is expected", error);
}

/* A value, or what opens one: then `depth` is one more */
static gboolean
read_value (Reader *self, GError **error)
{
  const char *string;
  gsize length;

  skip_space (self);
  if (self->at == self->end)
    return refuse_here (self, "A value is expected", error);

  if (*self->at == '{' || *self->at == '[')
    {
      if (self->depth == CAPEX_DATAPACKAGE_MAX_DEPTH)
        return refuse (self, CAPEX_ERROR_LIMIT, self->at, 1,
                       "More than 64 values within each other", error);
      self->open[self->depth++] = *self->at++;
      return TRUE;
    }
  if (*self->at != '"')
    return read_word (self, error);
  if (!read_string (self, &string, &length, error))
    return FALSE;
  return !self->in_path || self->depth > RESOURCE_DEPTH + 1 ||
         check_path (self, string, length, error);
}

static gboolean
close_value (Reader *self)
{
  char closing = self->open[self->depth - 1] == '{' ? '}' : ']';

  if (!skip_byte (self, closing))
    return FALSE;

  self->depth--;
  self->in_path = self->in_path && self->depth >= RESOURCE_DEPTH;
  return TRUE;
}

static gboolean
read_document (Reader *self, GError **error)
{
  gboolean is_first = TRUE; /* of what was opened last */

  if (!read_value (self, error))
    return FALSE;

  while (self->depth > 0)
    {
      guint depth = self->depth;

      if (close_value (self))
        {
          is_first = FALSE;
          continue;
        }
      if (!is_first && !skip_byte (self, ','))
        return refuse_here (self, "A comma is expected", error);
      if (self->open[depth - 1] == '{' && !read_key (self, error))
        return FALSE;
      if (!read_value (self, error))
        return FALSE;
      is_first = self->depth > depth;
    }

  skip_space (self);
  return self->at == self->end ||
         refuse_here (self, "There is text behind the end", error);
}

gboolean
capex_datapackage_check (const char *name,
                         const char *text,
                         gsize length,
                         GHashTable *names,
                         GError **error)
{
  Reader self = {
      .name = name,
      .text = text,
      .end = text + length,
      .at = text,
      .names = names,
  };
  const char *bad;

  if (length > CAPEX_DATAPACKAGE_MAX_BYTES)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT,
                   "%s: More than %" G_GSIZE_FORMAT " bytes", name,
                   CAPEX_DATAPACKAGE_MAX_BYTES);
      return FALSE;
    }
  if (!g_utf8_validate_len (text, length, &bad))
    return refuse (&self, CAPEX_ERROR_SYNTAX, bad, 1, "This is not UTF-8",
                   error);

  return read_document (&self, error);
}
