/* capex-unit-private.h - The table of units
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-unit.h>

G_BEGIN_DECLS

/* Most units that one process may name, and the longest name of one */
#define CAPEX_UNIT_LIMIT 4096
#define CAPEX_UNIT_MAX_LENGTH 64

/* Lent, for good: units live as long as the process, one for each name */
CapexUnit *capex_unit_lookup (const char *text, GError **error);
const char *capex_unit_peek_name (const CapexUnit *self);
/* The code of a currency or of a price; NULL for anything else */
const char *capex_unit_peek_currency (const CapexUnit *self);
/* What a price is of; NULL for anything else */
CapexUnit *capex_unit_peek_counted (const CapexUnit *self);
gboolean capex_unit_is_currency_code (const char *text, gsize length);
/* Adds the code that @text may have meant to the message of an error */
void capex_unit_suggest_currency (const char *text, GError **error);
/* Whether prose has another use for these three letters: AMD makes chips */
gboolean capex_unit_is_code_a_word (const char *code);

G_END_DECLS
