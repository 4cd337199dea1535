/* capex-scan-rules-private.h - What around a phrase says it is no amount
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "value/capex-amount-phrase-private.h"

G_BEGIN_DECLS

/* Whether the character before @at leaves room for an amount to begin */
gboolean capex_scan_may_begin (const char *text, const char *at);
/* Whether the words before @at speak of a change from or by what follows */
gboolean capex_scan_is_after_change (const char *text, const char *at);
/* Whether the phrase at @at, which ends at @end, is an amount of the text; if
 * it is none, no amount begins in it either */
gboolean capex_scan_is_amount (const char *text,
                               const char *at,
                               const char *end,
                               const CapexAmountPhrase *phrase);

/* The end of a web address at @at, or @at if there is none */
const char *capex_scan_skip_address (const char *text, const char *at);
/* The end of the word, number or mark at @at, which holds no other amount */
const char *capex_scan_skip_token (const char *at);

G_END_DECLS
