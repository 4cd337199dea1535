/* capex-json-scan-private.h - Which bytes of a text mean something in JSON
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define CAPEX_JSON_WORD_BYTES 64

/* What 64 bytes of a text are, one bit a byte, the first byte lowest; what is
 * in a string and what is not is not told apart yet */
typedef struct
{
  guint64 quotes;
  guint64 backslashes;
  guint64 white;   /* space, tab, LF or CR */
  guint64 openers; /* of objects and arrays */
  guint64 closers;
  guint64 commas;
  guint64 colons;
  guint64 digits;
  guint64 zeros;
  guint64 specials; /* below a space, or over 0x7F */
} CapexJsonMasks;

/* Scans @n_words times 64 bytes */
typedef void (*CapexJsonScan) (const char *bytes,
                               gsize n_words,
                               CapexJsonMasks *masks);

/* The same masks by other instructions */
typedef enum
{
  CAPEX_JSON_SCAN_PORTABLE,
  CAPEX_JSON_SCAN_SSE2,
  CAPEX_JSON_SCAN_AVX2
} CapexJsonScanKind;

#define CAPEX_JSON_N_SCANS (CAPEX_JSON_SCAN_AVX2 + 1)

/* NULL where the processor does not have the instructions */
CapexJsonScan capex_json_scan_get (CapexJsonScanKind kind);

/* The fastest that there is */
CapexJsonScan capex_json_scan_get_best (void);

G_END_DECLS
