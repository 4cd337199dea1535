/* capex-json-rules-private.h - What a single value of JSON may look like
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/capex-json-private.h"

G_BEGIN_DECLS

/* White space, which means nothing outside of strings */
gboolean capex_json_is_white (char c);

/* The bytes from @at on that belong to one value without quotes */
gsize capex_json_measure_bare (const char *at, const char *end);

/* The first byte of the value without quotes that @at is in */
const char *capex_json_find_bare (const char *text, const char *at);

/* Which value @length bytes without quotes are: a number, a word, or
 * CAPEX_JSON_ERROR for none */
CapexJsonToken capex_json_classify_bare (const char *bare, gsize length);

/* The bytes of the escape whose backslash is at @at, of both where two make
 * one character; or 0, and *@bad is how many there are of a wrong one */
gsize capex_json_measure_escape (const char *at, const char *end, gsize *bad);

/* The bytes of the UTF-8 character at @at, which is not ASCII; or 0, and *@bad
 * is how many bytes belong together without being one */
gsize capex_json_measure_letter (const char *at, const char *end, gsize *bad);

/* Writes what a string that is right stands for, which is not longer than its
 * @length bytes, and returns how long it is */
gsize capex_json_unescape (char *to, const char *escaped, gsize length);

G_END_DECLS
