/* capex-rebuild-private.h - Figures that are put together from published parts
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-choose-private.h"

/* Whether a definition may be put together from parts: it is asked for, and an
 * identity of one presentation is registered for it */
gboolean capex_rebuild_may (CapexPool *pool, CapexLineKey key);

/* What the parts that the issuer published add up to; NULL without an error
 * where the definition has no parts, or they are not known */
CapexFigure *capex_rebuild_from_parts (CapexPool *pool,
                                       CapexLineKey key,
                                       const CapexAsked *asked,
                                       CapexDays days,
                                       GError **error);

/* The actual that answers for some days, out of what is published of them in
 * that definition by speakers of rank @rank or better (NULL: nothing is) and
 * what its parts add up to.  Takes @published; NULL without an error where
 * there is neither. */
CapexFigure *capex_rebuild_or_published (CapexPool *pool,
                                         CapexLineKey key,
                                         const CapexAsked *asked,
                                         CapexDays days,
                                         CapexFigure *published,
                                         CapexVoice rank,
                                         GError **error);
