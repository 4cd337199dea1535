/* capex-read-bytes.c - All bytes of a file, in memory that is used again
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-read-bytes-private.h"

#include <capex/capex-error.h>

#include "read/capex-read-file-private.h"

/* So much at least is asked for at once */
#define BLOCK_BYTES ((gsize) 1 << 20)

/* Largest file of company facts: a hundred times the largest there is */
#define MAX_BYTES ((gsize) 1 << 30)

void
capex_read_bytes_clear (CapexReadBytes *self)
{
  g_free (self->bytes);
  *self = (CapexReadBytes){NULL, 0, 0};
}

gboolean
capex_read_bytes_reserve (CapexReadBytes *self,
                          const char *name,
                          guint64 size,
                          GError **error)
{
  gsize wanted = MAX (BLOCK_BYTES, (gsize) MIN (size, MAX_BYTES));
  char *more;

  if (self->bytes != NULL && size <= self->n_allocated)
    return TRUE;

  more = size <= MAX_BYTES ? g_try_realloc (self->bytes, wanted) : NULL;
  if (more == NULL)
    return capex_read_file_refuse (
        name, CAPEX_ERROR_LIMIT,
        "It takes more than 1 GiB, or than there is memory", error);
  self->bytes = more;
  self->n_allocated = wanted;
  return TRUE;
}

gboolean
capex_read_bytes_fill (CapexReadBytes *self,
                       const char *name,
                       GInputStream *stream,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GError) cause = NULL;
  gsize room, n_read;

  self->length = 0;
  do
    {
      guint64 wanted = self->length < self->n_allocated
                           ? self->n_allocated
                           : MAX (2 * (guint64) self->length, BLOCK_BYTES);

      /* a file that fills the limit is refused: there may be more of it */
      if (self->length < MAX_BYTES)
        wanted = MIN (wanted, MAX_BYTES);
      if (!capex_read_bytes_reserve (self, name, wanted, error))
        return FALSE;
      room = self->n_allocated - self->length;
      if (!g_input_stream_read_all (stream, self->bytes + self->length, room,
                                    &n_read, cancellable, &cause))
        return capex_read_file_refuse_cause (name, cause, error);
      self->length += n_read;
    }
  while (n_read == room);
  return TRUE;
}
