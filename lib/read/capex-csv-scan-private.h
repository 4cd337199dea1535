/* capex-csv-scan-private.h - Where the bytes stand that mean something in CSV
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CAPEX_CSV_WORD_BYTES 64

/* What 64 bytes of a text hold, one bit a byte, the first byte lowest */
typedef struct
{
  guint64 marks;  /* comma, quote, LF or CR */
  guint64 others; /* NUL, or over 0x7F: not plain ASCII text */
} CapexCsvWord;

/* Scans @n_words times 64 bytes */
void capex_csv_scan (const char *bytes, gsize n_words, CapexCsvWord *words);
/* The same without vector instructions */
void
capex_csv_scan_portable (const char *bytes, gsize n_words, CapexCsvWord *words);

/* The first mark from @from on, or @size when there is none; @words hold no
 * mark at @size or behind it */
static inline gsize
capex_csv_next_mark (const CapexCsvWord *words, gsize from, gsize size)
{
  gsize at = from / CAPEX_CSV_WORD_BYTES;
  guint64 marks;

  if (from >= size)
    return size;

  marks = words[at].marks & (G_MAXUINT64 << (from % CAPEX_CSV_WORD_BYTES));
  while (marks == 0)
    {
      if (++at * CAPEX_CSV_WORD_BYTES >= size)
        return size;
      marks = words[at].marks;
    }

  return at * CAPEX_CSV_WORD_BYTES + (gsize) __builtin_ctzll (marks);
}

/* Whether the bytes from @from to before @end are ASCII without a NUL */
gboolean capex_csv_is_plain (const CapexCsvWord *words, gsize from, gsize end);

G_END_DECLS
