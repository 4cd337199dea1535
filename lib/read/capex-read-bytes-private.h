/* capex-read-bytes-private.h - All bytes of a file, in memory that is used
 * again
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

typedef struct
{
  char *bytes;
  gsize length;
  gsize n_allocated;
} CapexReadBytes;

void capex_read_bytes_clear (CapexReadBytes *self);

/* Makes room for @size bytes, even if that is none; what is in it stays.  More
 * than a file may have, or than there is memory, is an error. */
gboolean capex_read_bytes_reserve (CapexReadBytes *self,
                                   const char *name,
                                   guint64 size,
                                   GError **error);

/* Reads a stream to its end, in place of what is in it */
gboolean capex_read_bytes_fill (CapexReadBytes *self,
                                const char *name,
                                GInputStream *stream,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
