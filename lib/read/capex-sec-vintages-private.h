/* capex-sec-vintages-private.h - What changed from filing to filing
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/capex-sec-lines-private.h"

G_BEGIN_DECLS

/* A value of some days, as it stood from a filing on */
typedef struct
{
  CapexSecFact fact;
  guint32 confirmed;    /* the last filing that told it again, or CAPEX_NONE */
  gboolean is_restated; /* there was another before it */
  CapexNumber before;
} CapexSecVintage;

/* CapexSecVintage: by line, days and filing */
GArray *capex_sec_vintages_new (const CapexSecLines *lines);

G_END_DECLS
