/* capex-csv-scan.c - Where the bytes stand that mean something in CSV
 *
 * A first pass turns each 64 bytes into two masks. What follows asks the masks
 * for the next delimiter instead of looking at every byte, so a long field
 * costs a few instructions, and whether a record needs a closer look at its
 * UTF-8 costs one test a word.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-csv-scan-private.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* One bit for each byte of @bytes, a word of eight, that is zero; the bits are
 * the highest of their bytes.  Exact, unlike the shorter test that borrows. */
static guint64
zero_bytes (guint64 bytes)
{
  const guint64 low = G_GUINT64_CONSTANT (0x7F7F7F7F7F7F7F7F);

  return ~(((bytes & low) + low) | bytes | low);
}

/* Eight bits at the top of eight bytes become the low eight bits */
static guint64
gather (guint64 tops)
{
  return ((tops >> 7) * G_GUINT64_CONSTANT (0x0102040810204080)) >> 56;
}

static guint64
equal_bytes (guint64 bytes, char wanted)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);

  return zero_bytes (bytes ^ (ones * (guint8) wanted));
}

void
capex_csv_scan_portable (const char *bytes, gsize n_words, CapexCsvWord *words)
{
  const guint64 tops = G_GUINT64_CONSTANT (0x8080808080808080);

  for (gsize i = 0; i < n_words; i++)
    {
      words[i].marks = words[i].others = 0;
      for (guint at = 0; at < CAPEX_CSV_WORD_BYTES; at += 8)
        {
          guint64 eight;
          guint64 marks;

          memcpy (&eight, bytes + i * CAPEX_CSV_WORD_BYTES + at, sizeof eight);
          eight = GUINT64_FROM_LE (eight);
          marks = equal_bytes (eight, ',') | equal_bytes (eight, '"') |
                  equal_bytes (eight, '\n') | equal_bytes (eight, '\r');
          words[i].marks |= gather (marks) << at;
          words[i].others |= gather (zero_bytes (eight) | (eight & tops)) << at;
        }
    }
}

#ifdef __SSE2__

static guint64
top_bits (__m128i bytes)
{
  return (guint64) (guint) _mm_movemask_epi8 (bytes);
}

void
capex_csv_scan (const char *bytes, gsize n_words, CapexCsvWord *words)
{
  const __m128i comma = _mm_set1_epi8 (','), quote = _mm_set1_epi8 ('"');
  const __m128i lf = _mm_set1_epi8 ('\n'), cr = _mm_set1_epi8 ('\r');
  const __m128i zero = _mm_setzero_si128 ();

  for (gsize i = 0; i < n_words; i++)
    {
      guint64 marks = 0, others = 0;

      for (guint at = 0; at < CAPEX_CSV_WORD_BYTES; at += 16)
        {
          const void *from = bytes + i * CAPEX_CSV_WORD_BYTES + at;
          __m128i text = _mm_loadu_si128 (from);
          __m128i delimiters = _mm_or_si128 (_mm_cmpeq_epi8 (text, comma),
                                             _mm_cmpeq_epi8 (text, quote));
          __m128i ends = _mm_or_si128 (_mm_cmpeq_epi8 (text, lf),
                                       _mm_cmpeq_epi8 (text, cr));

          marks |= top_bits (_mm_or_si128 (delimiters, ends)) << at;
          others |= top_bits (_mm_or_si128 (text, _mm_cmpeq_epi8 (text, zero)))
                    << at;
        }
      words[i].marks = marks;
      words[i].others = others;
    }
}

#else

void
capex_csv_scan (const char *bytes, gsize n_words, CapexCsvWord *words)
{
  capex_csv_scan_portable (bytes, n_words, words);
}

#endif

gboolean
capex_csv_is_plain (const CapexCsvWord *words, gsize from, gsize end)
{
  gsize first = from / CAPEX_CSV_WORD_BYTES;
  gsize last = end / CAPEX_CSV_WORD_BYTES;
  guint64 head = G_MAXUINT64 << (from % CAPEX_CSV_WORD_BYTES);
  guint64 tail = ~(G_MAXUINT64 << (end % CAPEX_CSV_WORD_BYTES));

  if (first == last)
    return (words[first].others & head & tail) == 0;

  if ((words[first].others & head) != 0)
    return FALSE;
  for (gsize at = first + 1; at < last; at++)
    if (words[at].others != 0)
      return FALSE;
  return tail == 0 || (words[last].others & tail) == 0;
}
