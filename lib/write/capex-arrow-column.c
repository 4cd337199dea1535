/* capex-arrow-column.c - Columns that grow, and leave as Arrow arrays
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "write/capex-arrow-column-private.h"

#include <string.h>

G_STATIC_ASSERT (sizeof (CapexNumber) == 16);

#define EPOCH 719163 /* 1970-01-01 as a Julian day of GDate */
#define MAX_BUFFERS 3
#define BUFFER_START 64 /* bytes; so that no buffer is a null pointer */

struct _CapexArrowColumn
{
  CapexArrowType type;
  char *name;
  char *title;
  gboolean can_be_null;

  gsize n;
  gsize n_nulls;
  GByteArray *valid;  /* a bit each; filled from the first null on */
  GByteArray *values; /* bits, values, ends of texts or lists, or indices */
  GByteArray *bytes;  /* of texts */

  CapexArrowColumn *child; /* the items of lists, the words of a dictionary */
  GHashTable *places;      /* of words: 1 + their place in the dictionary */
};

static const struct
{
  const char *format;
  gsize width;       /* of a value in bytes; 0: bits */
  gboolean has_ends; /* values are where texts or lists end; the first is 0 */
  const char *child; /* its name, or NULL */
} forms[] = {
    [CAPEX_ARROW_TEXT] = {"u",      4,  TRUE,  NULL  },
    [CAPEX_ARROW_WORD] = {"i",      4,  FALSE, ""    },
    [CAPEX_ARROW_TEXTS] = {"+l",     4,  TRUE,  "item"},
    [CAPEX_ARROW_NUMBER] = {"d:38,9", 16, FALSE, NULL  },
    [CAPEX_ARROW_DOUBLE] = {"g",      8,  FALSE, NULL  },
    [CAPEX_ARROW_INTEGER] = {"l",      8,  FALSE, NULL  },
    [CAPEX_ARROW_DAY] = {"tdD",    4,  FALSE, NULL  },
    [CAPEX_ARROW_BOOLEAN] = {"b",      0,  FALSE, NULL  },
};

static GByteArray *
new_buffer (void)
{
  return g_byte_array_sized_new (BUFFER_START);
}

static void
append (GByteArray *buffer, gconstpointer data, gsize size)
{
  g_byte_array_append (buffer, data, (guint) size);
}

static void
append_int32 (GByteArray *buffer, gint32 value)
{
  append (buffer, &value, sizeof value);
}

/* The bit of row @index, which is the next or, for the first of eight, new */
static void
append_bit (GByteArray *bits, gsize index, gboolean value)
{
  static const guint8 none = 0;

  if (index % 8 == 0)
    append (bits, &none, 1);
  if (value)
    bits->data[index / 8] |= (guint8) (1u << index % 8);
}

CapexArrowColumn *
capex_arrow_column_new (CapexArrowType type,
                        const char *name,
                        gboolean can_be_null)
{
  CapexArrowColumn *self = g_new0 (CapexArrowColumn, 1);

  self->type = type;
  self->name = g_strdup (name);
  self->can_be_null = can_be_null;
  self->valid = new_buffer ();
  self->values = new_buffer ();
  if (forms[type].has_ends)
    append_int32 (self->values, 0);
  if (type == CAPEX_ARROW_TEXT)
    self->bytes = new_buffer ();
  if (forms[type].child != NULL)
    self->child = capex_arrow_column_new (CAPEX_ARROW_TEXT, forms[type].child,
                                          FALSE);
  if (type == CAPEX_ARROW_WORD)
    self->places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                          NULL);
  return self;
}

static void
free_buffer (GByteArray *buffer)
{
  if (buffer != NULL)
    g_byte_array_unref (buffer);
}

void
capex_arrow_column_free (CapexArrowColumn *self)
{
  free_buffer (self->valid);
  free_buffer (self->values);
  free_buffer (self->bytes);
  if (self->child != NULL)
    capex_arrow_column_free (self->child);
  if (self->places != NULL)
    g_hash_table_unref (self->places);
  g_free (self->title);
  g_free (self->name);
  g_free (self);
}

void
capex_arrow_column_set_title (CapexArrowColumn *self, const char *title)
{
  g_free (self->title);
  self->title = g_strdup (title);
}

/* The value is in its place: counts it, and tells whether it is one */
static void
end_value (CapexArrowColumn *self, gboolean is_valid)
{
  if (!is_valid && self->n_nulls++ == 0)
    for (gsize i = 0; i < self->n; i++)
      append_bit (self->valid, i, TRUE);
  if (self->n_nulls > 0)
    append_bit (self->valid, self->n, is_valid);
  self->n++;
}

static void
add_value (CapexArrowColumn *self, gconstpointer value)
{
  append (self->values, value, forms[self->type].width);
  end_value (self, TRUE);
}

/* A null has room like any other value, or ends where it begins */
void
capex_arrow_column_add_null (CapexArrowColumn *self)
{
  static const guint8 zeros[16] = {0};

  if (self->type == CAPEX_ARROW_TEXT)
    append_int32 (self->values, (gint32) self->bytes->len);
  else
    append (self->values, zeros, forms[self->type].width);
  end_value (self, FALSE);
}

/* Texts come from data; what is no UTF-8 would be no Arrow either */
static void
add_any_text (CapexArrowColumn *self, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);

  append (self->bytes, valid, strlen (valid));
  append_int32 (self->values, (gint32) self->bytes->len);
  end_value (self, TRUE);
}

/* Words are told apart as they leave: none is twice in the dictionary */
static void
add_word (CapexArrowColumn *self, const char *text)
{
  char *word = g_utf8_make_valid (text, -1);
  gint32 place = GPOINTER_TO_INT (g_hash_table_lookup (self->places, word)) - 1;

  if (place < 0)
    {
      place = (gint32) self->child->n;
      add_any_text (self->child, word);
      g_hash_table_insert (self->places, g_steal_pointer (&word),
                           GINT_TO_POINTER (place + 1));
    }
  add_value (self, &place);
  g_free (word);
}

void
capex_arrow_column_add_text (CapexArrowColumn *self, const char *text)
{
  if (text == NULL)
    capex_arrow_column_add_null (self);
  else if (self->type == CAPEX_ARROW_WORD)
    add_word (self, text);
  else
    add_any_text (self, text);
}

void
capex_arrow_column_add_texts (CapexArrowColumn *self, const char *const *texts)
{
  for (; *texts != NULL; texts++)
    add_any_text (self->child, *texts);
  append_int32 (self->values, (gint32) self->child->n);
  end_value (self, TRUE);
}

void
capex_arrow_column_add_number (CapexArrowColumn *self, CapexNumber number)
{
  add_value (self, &number);
}

void
capex_arrow_column_add_double (CapexArrowColumn *self, double value)
{
  add_value (self, &value);
}

void
capex_arrow_column_add_integer (CapexArrowColumn *self, gint64 value)
{
  add_value (self, &value);
}

void
capex_arrow_column_add_day (CapexArrowColumn *self, gint32 day)
{
  gint32 since_epoch = day - EPOCH;

  if (day == 0)
    capex_arrow_column_add_null (self);
  else
    add_value (self, &since_epoch);
}

void
capex_arrow_column_add_boolean (CapexArrowColumn *self, gboolean value)
{
  append_bit (self->values, self->n, value);
  end_value (self, TRUE);
}

gsize
capex_arrow_column_get_size (const CapexArrowColumn *self)
{
  gsize size = self->values->len;

  if (self->bytes != NULL)
    size += self->bytes->len;
  if (self->child != NULL)
    size += capex_arrow_column_get_size (self->child);
  return size;
}

GByteArray *
capex_arrow_metadata_new (void)
{
  GByteArray *self = g_byte_array_new ();

  append_int32 (self, 0);
  return self;
}

static void
append_counted (GByteArray *metadata, const char *text)
{
  gsize length = strlen (text);

  append_int32 (metadata, (gint32) length);
  append (metadata, text, length);
}

void
capex_arrow_metadata_add (GByteArray *self, const char *key, const char *value)
{
  gint32 n;

  append_counted (self, key);
  append_counted (self, value);
  memcpy (&n, self->data, sizeof n);
  n++;
  memcpy (self->data, &n, sizeof n);
}

/* The receiver may have moved a child away, and then it is theirs to release */
static void
drop_schema (struct ArrowSchema *schema)
{
  if (schema->release != NULL)
    schema->release (schema);
  g_free (schema);
}

static void
release_schema (struct ArrowSchema *schema)
{
  for (gint64 i = 0; i < schema->n_children; i++)
    drop_schema (schema->children[i]);
  if (schema->dictionary != NULL)
    drop_schema (schema->dictionary);
  g_free (schema->children);
  g_free ((char *) schema->metadata);
  g_free ((char *) schema->name);
  schema->release = NULL;
}

/* @format is of static duration; takes @metadata, which may be NULL */
static void
begin_schema (struct ArrowSchema *schema,
              const char *format,
              const char *name,
              GByteArray *metadata)
{
  *schema = (struct ArrowSchema){
      .format = format,
      .name = g_strdup (name),
      .release = release_schema,
  };
  if (metadata != NULL)
    schema->metadata = (char *) g_byte_array_free (metadata, FALSE);
}

static GByteArray *
title_metadata (const CapexArrowColumn *self)
{
  GByteArray *metadata;

  if (self->title == NULL)
    return NULL;

  metadata = capex_arrow_metadata_new ();
  capex_arrow_metadata_add (metadata, "capex.title", self->title);
  return metadata;
}

void
capex_arrow_column_describe (const CapexArrowColumn *self,
                             struct ArrowSchema *out)
{
  struct ArrowSchema *child;

  begin_schema (out, forms[self->type].format, self->name,
                title_metadata (self));
  out->flags = self->can_be_null ? ARROW_FLAG_NULLABLE : 0;
  if (self->child == NULL)
    return;

  child = g_new0 (struct ArrowSchema, 1);
  capex_arrow_column_describe (self->child, child);
  if (self->type == CAPEX_ARROW_WORD)
    {
      out->dictionary = child;
      return;
    }
  out->children = g_new0 (struct ArrowSchema *, 1);
  out->children[0] = child;
  out->n_children = 1;
}

void
capex_arrow_describe_rows (GPtrArray *columns,
                           GByteArray *metadata,
                           struct ArrowSchema *out)
{
  begin_schema (out, "+s", "", metadata);
  out->n_children = columns->len;
  out->children = g_new0 (struct ArrowSchema *, columns->len);
  for (guint i = 0; i < columns->len; i++)
    {
      out->children[i] = g_new0 (struct ArrowSchema, 1);
      capex_arrow_column_describe (g_ptr_array_index (columns, i),
                                   out->children[i]);
    }
}

static void
drop_array (struct ArrowArray *array)
{
  if (array->release != NULL)
    array->release (array);
  g_free (array);
}

static void
release_array (struct ArrowArray *array)
{
  for (gint64 i = 0; i < array->n_children; i++)
    drop_array (array->children[i]);
  if (array->dictionary != NULL)
    drop_array (array->dictionary);
  for (gint64 i = 0; i < array->n_buffers; i++)
    g_free ((gpointer) array->buffers[i]);
  g_free (array->children);
  g_free (array->buffers);
  array->release = NULL;
}

static void
begin_array (struct ArrowArray *array, gsize length)
{
  *array = (struct ArrowArray){
      .length = (gint64) length,
      .buffers = g_new0 (const void *, MAX_BUFFERS),
      .release = release_array,
  };
}

static void
take_buffer (struct ArrowArray *array, GByteArray **buffer)
{
  array->buffers[array->n_buffers++] =
      g_byte_array_free (g_steal_pointer (buffer), FALSE);
}

void
capex_arrow_column_take (CapexArrowColumn *self, struct ArrowArray *out)
{
  struct ArrowArray *child;

  begin_array (out, self->n);
  out->null_count = (gint64) self->n_nulls;
  if (self->n_nulls > 0)
    take_buffer (out, &self->valid);
  else
    out->n_buffers = 1; /* without nulls, none is needed */
  take_buffer (out, &self->values);
  if (self->bytes != NULL)
    take_buffer (out, &self->bytes);
  if (self->child == NULL)
    return;

  child = g_new0 (struct ArrowArray, 1);
  capex_arrow_column_take (self->child, child);
  if (self->type == CAPEX_ARROW_WORD)
    {
      out->dictionary = child;
      return;
    }
  out->children = g_new0 (struct ArrowArray *, 1);
  out->children[0] = child;
  out->n_children = 1;
}

void
capex_arrow_take_rows (GPtrArray *columns, gsize n_rows, struct ArrowArray *out)
{
  begin_array (out, n_rows);
  out->n_buffers = 1; /* no row is null */
  out->n_children = columns->len;
  out->children = g_new0 (struct ArrowArray *, columns->len);
  for (guint i = 0; i < columns->len; i++)
    {
      out->children[i] = g_new0 (struct ArrowArray, 1);
      capex_arrow_column_take (g_ptr_array_index (columns, i),
                               out->children[i]);
    }
}
