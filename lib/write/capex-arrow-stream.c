/* capex-arrow-stream.c - Rows of an object as a stream of Arrow arrays
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "write/capex-arrow-stream-private.h"

/* Texts end at 32-bit places: an array is full long before */
#define MAX_BYTES ((gsize) 256 * 1024 * 1024)

typedef struct
{
  GObject *object;
  const CapexArrowRows *rows;
  guint n_rows;
  guint next;
} Stream;

static GPtrArray *
make_columns (Stream *self)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func (
      (GDestroyNotify) capex_arrow_column_free);

  self->rows->list_columns (self->object, columns);
  return columns;
}

static int
get_schema (struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
  Stream *self = stream->private_data;
  g_autoptr (GPtrArray) columns = make_columns (self);
  GByteArray *metadata = capex_arrow_metadata_new ();

  self->rows->add_metadata (self->object, metadata);
  capex_arrow_describe_rows (columns, metadata, out);
  return 0;
}

static gsize
measure (GPtrArray *columns)
{
  gsize size = 0;

  for (guint i = 0; i < columns->len; i++)
    size += capex_arrow_column_get_size (g_ptr_array_index (columns, i));

  return size;
}

/* After the last, one that is released says so */
static int
get_next (struct ArrowArrayStream *stream, struct ArrowArray *out)
{
  Stream *self = stream->private_data;
  g_autoptr (GPtrArray) columns = NULL;
  guint first = self->next;
  guint end = first + MIN (self->n_rows - first, CAPEX_ARROW_MAX_ROWS);

  if (first == self->n_rows)
    {
      *out = (struct ArrowArray){0};
      return 0;
    }

  columns = make_columns (self);
  while (self->next < end && measure (columns) < MAX_BYTES)
    self->rows->add_row (self->object, self->next++, columns);
  capex_arrow_take_rows (columns, self->next - first, out);
  return 0;
}

/* There is nothing that can fail */
static const char *
get_last_error (struct ArrowArrayStream *stream)
{
  return NULL;
}

static void
release (struct ArrowArrayStream *stream)
{
  Stream *self = stream->private_data;

  g_object_unref (self->object);
  g_free (self);
  stream->private_data = NULL;
  stream->release = NULL;
}

void
capex_arrow_stream_init (struct ArrowArrayStream *stream,
                         GObject *object,
                         const CapexArrowRows *rows,
                         guint n_rows)
{
  Stream *self = g_new0 (Stream, 1);

  self->object = g_object_ref (object);
  self->rows = rows;
  self->n_rows = n_rows;
  *stream = (struct ArrowArrayStream){
      .get_schema = get_schema,
      .get_next = get_next,
      .get_last_error = get_last_error,
      .release = release,
      .private_data = self,
  };
}
