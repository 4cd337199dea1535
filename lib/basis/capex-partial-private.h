/* capex-partial-private.h - Figures out of days that fit only in part
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-choose-private.h"

/* A low bound out of what is known of some days inside; NULL without an error
 * where nothing is */
CapexFigure *capex_partial_figure (CapexPool *pool,
                                   CapexLineKey key,
                                   const CapexAsked *asked,
                                   CapexDays days,
                                   GError **error);
/* Partial actuals raise the low bound of an outlook, they do not replace it */
gboolean capex_partial_raise (CapexPool *pool,
                              CapexFigure *figure,
                              CapexLineKey key,
                              const CapexAsked *asked,
                              GError **error);
/* Stated by days; NULL without an error where nothing covers the days */
CapexFigure *capex_partial_apportioned (CapexPool *pool,
                                        CapexLineKey key,
                                        const CapexAsked *asked,
                                        GError **error);
