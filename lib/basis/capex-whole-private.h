/* capex-whole-private.h - Figures that cover all days of a period
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-choose-private.h"
#include "basis/capex-cover-private.h"

CapexFigure *capex_whole_new_figure (CapexPool *pool,
                                     CapexLineKey key,
                                     CapexStatus status,
                                     const CapexAsked *asked,
                                     CapexDays days);
void
capex_whole_set_unit (CapexPool *pool, CapexFigure *figure, CapexText unit);
/* Adds numerator / denominator times what a span says to the form */
gboolean capex_whole_add_step (CapexFigure *figure,
                               const CapexSpan *span,
                               gint64 numerator,
                               gint64 denominator,
                               GError **error);
/* What cannot be negative is not below zero */
void capex_whole_keep_above_zero (CapexPool *pool, CapexFigure *figure);
const char *capex_voice_words (CapexVoice rank);

/* By the issuer in sources of rank @rank or better; NULL without an error where
 * nothing two-sided covers the days */
CapexFigure *capex_whole_by_issuer (CapexPool *pool,
                                    CapexLineKey key,
                                    CapexStatus status,
                                    CapexVoice rank,
                                    const CapexAsked *asked,
                                    CapexDays days,
                                    GError **error);
/* Of one status: by the issuer's filings, else by the issuer, else by others;
 * NULL without an error where nothing two-sided covers the days */
CapexFigure *capex_whole_two_sided (CapexPool *pool,
                                    CapexLineKey key,
                                    CapexStatus status,
                                    const CapexAsked *asked,
                                    CapexDays days,
                                    GError **error);
/* What "over" and "up to" say together; NULL where nobody says so.  Without
 * @parts_too, what is known of a part only narrows what is said of the whole.
 */
CapexFigure *capex_whole_one_sided (CapexPool *pool,
                                    CapexLineKey key,
                                    CapexStatus status,
                                    const CapexAsked *asked,
                                    CapexDays days,
                                    gboolean parts_too);
/* Narrows a figure by the bounds that are as firm as it is: those of its status
 * by speakers of rank @worst or better, and those of firmer statuses */
void capex_whole_narrow (CapexPool *pool,
                         CapexFigure *figure,
                         CapexLineKey key,
                         CapexVoice worst);
