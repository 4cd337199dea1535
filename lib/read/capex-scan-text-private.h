/* capex-scan-text-private.h - Places and sentences of a plain text
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Longest sentence that is told whole, and what is told of a longer one, in
 * bytes: a text may be one sentence with any number of amounts */
#define CAPEX_SCAN_MAX_SENTENCE 480

/* Moves over a text from its beginning to its end, once */
typedef struct
{
  const char *text;
  const char *end;

  const char *place; /* the byte whose line and column are told below */
  guint line;
  guint column;

  const char *sentence; /* the one that was asked for last */
  const char *sentence_end;
} CapexScanText;

/* Checks that @text is UTF-8 without a NUL; a byte order mark is no part of
 * it. @text has @length bytes and a NUL behind them. */
gboolean capex_scan_text_init (CapexScanText *self,
                               const char *text,
                               gsize length,
                               GError **error);

/* Sets @line and @column to those of @at, which never goes back */
void capex_scan_text_move (CapexScanText *self, const char *at);

/* The sentence around the piece, on one line; @at never goes back */
char *capex_scan_text_dup_sentence (CapexScanText *self,
                                    const char *at,
                                    gsize length);

G_END_DECLS
