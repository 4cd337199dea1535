/* capex-csv-buffer-private.h - The bytes of a stream, block by block
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

#include "read/capex-csv-scan-private.h"

G_BEGIN_DECLS

#define CAPEX_CSV_BLOCK_BYTES ((gsize) 256 * 1024)

/* Bytes that were read and are still of use, with their masks.  There is one
 * writable byte behind them. */
typedef struct
{
  GInputStream *stream;
  gsize most; /* bytes that anybody wants at once */

  char *data;
  CapexCsvWord *words;
  gsize size;
  gsize capacity;
  gboolean ended; /* the stream has no more */
} CapexCsvBuffer;

void
capex_csv_buffer_init (CapexCsvBuffer *self, GInputStream *stream, gsize most);
void capex_csv_buffer_clear (CapexCsvBuffer *self);

/* Forgets the first @n_done bytes, and reads one block behind the others */
gboolean capex_csv_buffer_read (CapexCsvBuffer *self,
                                gsize n_done,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
