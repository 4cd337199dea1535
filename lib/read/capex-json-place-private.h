/* capex-json-place-private.h - Saying where in a JSON text something is wrong
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/capex-json-cursor-private.h"

G_BEGIN_DECLS

/* Sets @error to `name:line:column: path: why: "piece"`.  The text that begins
 * at @start is right up to @fault, which is at @token, or where the text goes
 * wrong if that is NULL. */
void capex_json_place_set_error (GError **error,
                                 const char *name,
                                 const CapexJsonCursor *start,
                                 const CapexJsonLimits *limits,
                                 const char *token,
                                 const CapexJsonFault *fault);

G_END_DECLS
