/* capex-presentation-private.h - Where an issuer's statement draws its line
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-pool-private.h"

/* Appends the definitions that the issuer's statement, or its headline figure,
 * used up to the as-of day, newest first, each once.  FALSE if the register
 * does not know the issuer. */
gboolean capex_presentation_list (CapexPool *pool,
                                  CapexPointer pointer,
                                  GArray *definitions);
/* The day on which the issuer's statement left a definition that it has used up
 * to the as-of day, at @day or the next time; if it never came back, the last
 */
gint32
capex_presentation_until (CapexPool *pool, guint32 definition, gint32 day);
/* The definition that the issuer's statement used on a day, or CAPEX_NONE */
guint32 capex_presentation_filed_on (CapexPool *pool, gint32 day);
/* Tells that the issuer drew its line elsewhere when the period ended */
void capex_presentation_remark (CapexPool *pool, CapexFigure *figure);
