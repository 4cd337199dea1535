/* capex-json-index-private.h - Where the tokens of a JSON text stand
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/capex-json-private.h"
#include "read/capex-json-scan-private.h"

G_BEGIN_DECLS

/* As many as keep all that is known of them in the nearest cache */
#define CAPEX_JSON_BLOCK_WORDS 64
#define CAPEX_JSON_BLOCK_BYTES (CAPEX_JSON_BLOCK_WORDS * CAPEX_JSON_WORD_BYTES)

/* What a word of 64 bytes leaves to the one behind it.  A mark that runs over
 * is bit 0. */
typedef struct
{
  guint64 in_string; /* all bits, or none */
  guint64 in_object;
  guint64 escaped;
  guint64 in_bare;
  guint64 behind_zero;
  guint64 in_key;
  guint64 behind_opener;
  guint64 behind_comma;
  guint64 behind_colon;
  guint64 behind_key;
  guint64 behind_value;
  guint64 kinds; /* of what is open, the innermost lowest: 1 is an object */
  guint depth;

  /* Up to where what began before was checked as a whole */
  const char *escapes_to;
  const char *bare_to;
  const char *letters_to;
} CapexJsonCarry;

typedef struct
{
  const char *text;
  const char *end;
  const char *at; /* what is not read yet */
  guint depth;    /* limits */
  gsize number_bytes;
  CapexJsonScan scan;
  CapexJsonCarry carry;

  /* The block that was read last: one of each a word, and one behind the last
   * in which nothing ends */
  const char *block;
  guint n_words;
  gboolean is_last;
  gboolean has_backslashes;
  guint64 tokens[CAPEX_JSON_BLOCK_WORDS + 1];   /* first bytes, and closers */
  guint64 keys[CAPEX_JSON_BLOCK_WORDS];         /* their first bytes */
  guint64 brackets[CAPEX_JSON_BLOCK_WORDS];     /* openers and closers */
  guint64 closings[CAPEX_JSON_BLOCK_WORDS + 1]; /* closing quotes */
  guint64 bare[CAPEX_JSON_BLOCK_WORDS + 1];     /* values without quotes */
  guint8 depths[CAPEX_JSON_BLOCK_WORDS];        /* at the start of the word */
  guint8 lowest[CAPEX_JSON_BLOCK_WORDS];        /* depth in it */

  CapexJsonMasks masks[CAPEX_JSON_BLOCK_WORDS];
} CapexJsonIndex;

/* Whether texts within @limits can be read by an index */
gboolean capex_json_index_suits (const CapexJsonLimits *limits);

void capex_json_index_init (CapexJsonIndex *self,
                            const char *text,
                            const char *end,
                            const CapexJsonLimits *limits,
                            CapexJsonScan scan);

/* Reads the next block, the text not being at its end.  FALSE if anything in
 * it may be wrong: nothing else is told, and nothing more can be read. */
gboolean capex_json_index_read (CapexJsonIndex *self);

G_END_DECLS
