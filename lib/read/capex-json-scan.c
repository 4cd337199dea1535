/* capex-json-scan.c - Which bytes of a text mean something in JSON
 *
 * The only part of the reader that looks at every byte of a text that is
 * right, and the only one that uses vector instructions: what follows works on
 * the masks, and is the same whichever instructions made them.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-json-scan-private.h"

#include <string.h>

#if defined(__x86_64__) && defined(__GNUC__)
#define HAVE_VECTORS 1
#include <immintrin.h>
#endif

/* Brackets and braces are the same but for this bit */
#define BRACE_BIT 0x20

#define ONES G_GUINT64_CONSTANT (0x0101010101010101)
#define TOPS G_GUINT64_CONSTANT (0x8080808080808080)

/* Eight bits at the top of eight bytes become the low eight bits */
static guint64
gather (guint64 tops)
{
  return (((tops & TOPS) >> 7) * G_GUINT64_CONSTANT (0x0102040810204080)) >> 56;
}

/* The bytes, a word of eight, that are at least @least, as far as they are
 * below 0x80.  Nothing is carried from one byte to the next. */
static guint64
at_least (guint64 bytes, guint least)
{
  return ((bytes & ~TOPS) + ONES * (0x80 - least)) & ~bytes;
}

static guint64
equal (guint64 bytes, guint wanted)
{
  guint64 differences = bytes ^ (ONES * wanted);

  return ~(((differences & ~TOPS) + ~TOPS) | differences);
}

static void
scan_eight (guint64 bytes, guint at, CapexJsonMasks *masks)
{
  guint64 folded = bytes | (ONES * BRACE_BIT);
  guint64 digits = at_least (bytes, '0') & ~at_least (bytes, '9' + 1);

  masks->quotes |= gather (equal (bytes, '"')) << at;
  masks->backslashes |= gather (equal (bytes, '\\')) << at;
  masks->white |= gather (equal (bytes, ' ') | equal (bytes, '\t') |
                          equal (bytes, '\n') | equal (bytes, '\r'))
                  << at;
  masks->openers |= gather (equal (folded, '{')) << at;
  masks->closers |= gather (equal (folded, '}')) << at;
  masks->commas |= gather (equal (bytes, ',')) << at;
  masks->colons |= gather (equal (bytes, ':')) << at;
  masks->digits |= gather (digits) << at;
  masks->zeros |= gather (equal (bytes, '0')) << at;
  masks->specials |= gather (~at_least (bytes, ' ')) << at;
}

static void
scan_portable (const char *bytes, gsize n_words, CapexJsonMasks *masks)
{
  for (gsize i = 0; i < n_words; i++)
    {
      masks[i] = (CapexJsonMasks){0};
      for (guint at = 0; at < CAPEX_JSON_WORD_BYTES; at += 8)
        {
          guint64 eight;

          memcpy (&eight, bytes + i * CAPEX_JSON_WORD_BYTES + at, sizeof eight);
          scan_eight (GUINT64_FROM_LE (eight), at, &masks[i]);
        }
    }
}

#ifdef HAVE_VECTORS

static inline guint64
bits16 (__m128i bytes)
{
  return (guint64) (guint) _mm_movemask_epi8 (bytes);
}

static inline guint64
equal16 (__m128i bytes, char wanted)
{
  return bits16 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (wanted)));
}

static inline guint64
between16 (__m128i bytes, char low, char high)
{
  __m128i from_low = _mm_sub_epi8 (bytes, _mm_set1_epi8 (low));
  __m128i most = _mm_set1_epi8 ((char) (high - low));

  return bits16 (_mm_cmpeq_epi8 (_mm_min_epu8 (from_low, most), from_low));
}

/* As a signed number, a byte over 0x7F is below a space too */
static inline guint64
special16 (__m128i bytes)
{
  return bits16 (_mm_cmplt_epi8 (bytes, _mm_set1_epi8 (' ')));
}

static inline guint64
white16 (__m128i bytes)
{
  __m128i blanks = _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 (' ')),
                                 _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\t')));
  __m128i ends = _mm_or_si128 (_mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\n')),
                               _mm_cmpeq_epi8 (bytes, _mm_set1_epi8 ('\r')));

  return bits16 (_mm_or_si128 (blanks, ends));
}

static void
scan_sse2 (const char *bytes, gsize n_words, CapexJsonMasks *masks)
{
  const __m128i brace_bit = _mm_set1_epi8 (BRACE_BIT);

  for (gsize i = 0; i < n_words; i++)
    {
      CapexJsonMasks word = {0};

      for (guint at = 0; at < CAPEX_JSON_WORD_BYTES; at += 16)
        {
          const void *from = bytes + i * CAPEX_JSON_WORD_BYTES + at;
          __m128i text = _mm_loadu_si128 (from);
          __m128i folded = _mm_or_si128 (text, brace_bit);

          word.quotes |= equal16 (text, '"') << at;
          word.backslashes |= equal16 (text, '\\') << at;
          word.white |= white16 (text) << at;
          word.openers |= equal16 (folded, '{') << at;
          word.closers |= equal16 (folded, '}') << at;
          word.commas |= equal16 (text, ',') << at;
          word.colons |= equal16 (text, ':') << at;
          word.digits |= between16 (text, '0', '9') << at;
          word.zeros |= equal16 (text, '0') << at;
          word.specials |= special16 (text) << at;
        }
      masks[i] = word;
    }
}

#define AVX2 __attribute__ ((target ("avx2")))

AVX2 static inline guint64
bits32 (__m256i bytes)
{
  return (guint64) (guint) _mm256_movemask_epi8 (bytes);
}

AVX2 static inline guint64
equal32 (__m256i bytes, char wanted)
{
  return bits32 (_mm256_cmpeq_epi8 (bytes, _mm256_set1_epi8 (wanted)));
}

AVX2 static inline guint64
between32 (__m256i bytes, char low, char high)
{
  __m256i from_low = _mm256_sub_epi8 (bytes, _mm256_set1_epi8 (low));
  __m256i most = _mm256_set1_epi8 ((char) (high - low));

  return bits32 (
      _mm256_cmpeq_epi8 (_mm256_min_epu8 (from_low, most), from_low));
}

AVX2 static inline guint64
special32 (__m256i bytes)
{
  return bits32 (_mm256_cmpgt_epi8 (_mm256_set1_epi8 (' '), bytes));
}

/* Each byte is looked up by its low four bits: at 0, 9, 10 and 13 there is the
 * only white byte that ends so, elsewhere a byte that ends otherwise */
AVX2 static inline guint64
white32 (__m256i bytes)
{
  const __m256i table = _mm256_setr_epi8 (' ', 0, 0, 0, 0, 0, 0, 0, 0, '\t',
                                          '\n', 0, 0, '\r', 0, 0, //
                                          ' ', 0, 0, 0, 0, 0, 0, 0, 0, '\t',
                                          '\n', 0, 0, '\r', 0, 0);

  return bits32 (_mm256_cmpeq_epi8 (_mm256_shuffle_epi8 (table, bytes), bytes));
}

AVX2 static void
scan_avx2 (const char *bytes, gsize n_words, CapexJsonMasks *masks)
{
  const __m256i brace_bit = _mm256_set1_epi8 (BRACE_BIT);

  for (gsize i = 0; i < n_words; i++)
    {
      CapexJsonMasks word = {0};

      for (guint at = 0; at < CAPEX_JSON_WORD_BYTES; at += 32)
        {
          const void *from = bytes + i * CAPEX_JSON_WORD_BYTES + at;
          __m256i text = _mm256_loadu_si256 (from);
          __m256i folded = _mm256_or_si256 (text, brace_bit);

          word.quotes |= equal32 (text, '"') << at;
          word.backslashes |= equal32 (text, '\\') << at;
          word.white |= white32 (text) << at;
          word.openers |= equal32 (folded, '{') << at;
          word.closers |= equal32 (folded, '}') << at;
          word.commas |= equal32 (text, ',') << at;
          word.colons |= equal32 (text, ':') << at;
          word.digits |= between32 (text, '0', '9') << at;
          word.zeros |= equal32 (text, '0') << at;
          word.specials |= special32 (text) << at;
        }
      masks[i] = word;
    }
}

#endif

CapexJsonScan
capex_json_scan_get (CapexJsonScanKind kind)
{
#ifdef HAVE_VECTORS
  if (kind == CAPEX_JSON_SCAN_SSE2)
    return scan_sse2;
  if (kind == CAPEX_JSON_SCAN_AVX2)
    return __builtin_cpu_supports ("avx2") ? scan_avx2 : NULL;
#endif
  return kind == CAPEX_JSON_SCAN_PORTABLE ? scan_portable : NULL;
}

CapexJsonScan
capex_json_scan_get_best (void)
{
  CapexJsonScan scan = NULL;

  for (guint kind = CAPEX_JSON_N_SCANS; kind > 0 && scan == NULL; kind--)
    scan = capex_json_scan_get ((CapexJsonScanKind) (kind - 1));
  return scan;
}
