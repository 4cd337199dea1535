/* capex-identity-private.h - Definitions that are made of published parts
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* "cash + finance-lease-principal": the line that an issuer files, and what is
 * added to it or taken off.  The first part is a definition of the same
 * measure, the others are measures. */
typedef struct
{
  char *id;
  int sign; /* 1 or -1 */
} CapexIdentityPart;

/* Several, with a semicolon between them: GPtrArray of GArrays of parts, none
 * for an empty text */
GPtrArray *capex_identity_parse (const char *text, GError **error);
