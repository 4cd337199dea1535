/* capex-csv-buffer.c - The bytes of a stream, block by block
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-csv-buffer-private.h"

#include <string.h>

#include <capex/capex-error.h>

void
capex_csv_buffer_init (CapexCsvBuffer *self, GInputStream *stream, gsize most)
{
  *self = (CapexCsvBuffer){.stream = g_object_ref (stream), .most = most};
}

void
capex_csv_buffer_clear (CapexCsvBuffer *self)
{
  g_clear_object (&self->stream);
  g_clear_pointer (&self->data, g_free);
  g_clear_pointer (&self->words, g_free);
}

/* Makes room for one more block */
static gboolean
reserve_block (CapexCsvBuffer *self, GError **error)
{
  gsize least = self->size + CAPEX_CSV_BLOCK_BYTES;
  gsize most = self->most + 2 * CAPEX_CSV_BLOCK_BYTES;
  gsize capacity = MAX (least, MIN (2 * self->capacity, most));
  gsize n_words = capacity / CAPEX_CSV_WORD_BYTES + 1;
  char *data;
  CapexCsvWord *words;

  if (self->capacity >= least)
    return TRUE;

  data = g_try_realloc_n (self->data, n_words, CAPEX_CSV_WORD_BYTES);
  self->data = data != NULL ? data : self->data;
  words = g_try_renew (CapexCsvWord, self->words, n_words);
  self->words = words != NULL ? words : self->words;

  if (data == NULL || words == NULL)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT,
                   "There is no memory for %" G_GSIZE_FORMAT " bytes of text",
                   capacity);
      return FALSE;
    }

  self->capacity = capacity;
  return TRUE;
}

/* Fills the masks of the bytes from @from on; those behind the last are zero,
 * so that no mask tells of bytes that are not there */
static void
scan_from (CapexCsvBuffer *self, gsize from)
{
  gsize first = from / CAPEX_CSV_WORD_BYTES;
  gsize n_words = self->size / CAPEX_CSV_WORD_BYTES + 1;

  memset (self->data + self->size, 0,
          n_words * CAPEX_CSV_WORD_BYTES - self->size);
  capex_csv_scan (self->data + first * CAPEX_CSV_WORD_BYTES, n_words - first,
                  self->words + first);
}

gboolean
capex_csv_buffer_read (CapexCsvBuffer *self,
                       gsize n_done,
                       GCancellable *cancellable,
                       GError **error)
{
  g_autoptr (GError) cause = NULL;
  gsize n_known = n_done == 0 ? self->size : 0; /* masks do not move */
  gsize n_read;

  if (n_done > 0)
    {
      self->size -= n_done;
      memmove (self->data, self->data + n_done, self->size);
    }

  if (!reserve_block (self, error))
    return FALSE;

  /* a stream in memory does not look at the cancellable itself */
  if (g_cancellable_set_error_if_cancelled (cancellable, &cause) ||
      !g_input_stream_read_all (self->stream, self->data + self->size,
                                CAPEX_CSV_BLOCK_BYTES, &n_read, cancellable,
                                &cause))
    {
      gboolean cancelled = g_error_matches (cause, G_IO_ERROR,
                                            G_IO_ERROR_CANCELLED);

      g_set_error_literal (error, CAPEX_ERROR,
                           cancelled ? CAPEX_ERROR_CANCELLED : CAPEX_ERROR_IO,
                           cause->message);
      return FALSE;
    }

  self->size += n_read;
  self->ended = n_read < CAPEX_CSV_BLOCK_BYTES;
  scan_from (self, n_known);
  return TRUE;
}
