/* capex-text-private.h - Saying which piece of a text is wrong, and where
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

#include <capex/capex-error.h>

G_BEGIN_DECLS

/* The column, in characters from 1, of the byte @at in @text */
guint capex_text_column (const char *text, const char *at);

/* @length bytes of @piece made fit for a message: valid, printable, short */
char *capex_text_quote (const char *piece, gsize length);

/* Sets @error to `column 7: "piece" @why`, and returns FALSE */
gboolean capex_text_refuse (GError **error,
                            CapexError code,
                            const char *text,
                            const char *piece,
                            gsize length,
                            const char *why);

/* Whether @length bytes of @text are one of @words */
gboolean capex_text_is_one_of (const char *text,
                               gsize length,
                               const char *const *words,
                               gsize n_words);

G_END_DECLS
