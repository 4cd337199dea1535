/* capex-words-private.h - Questions as words and options
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "compare/capex-comparison-private.h"

/* "growth meta 2023 2024 --measure revenue"; FALSE with @error set.  The values
 * are not checked yet. */
gboolean capex_words_parse (const char *text,
                            const CapexComparison **comparison,
                            GHashTable **values,
                            GError **error);
