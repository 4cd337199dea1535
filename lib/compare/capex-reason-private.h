/* capex-reason-private.h - Why what is known of something changed
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"

/* What docs/comparisons.md tells of each.  More than one may hold. */
enum
{
  CAPEX_REASON_REFUSED = 1 << 0,      /* an error on one of the days */
  CAPEX_REASON_NEW = 1 << 1,          /* no figure was known */
  CAPEX_REASON_GONE = 1 << 2,         /* none is known any more */
  CAPEX_REASON_ACTUAL = 1 << 3,       /* an actual replaced an outlook */
  CAPEX_REASON_PROGRESS = 1 << 4,     /* more of the period is over */
  CAPEX_REASON_RECLASSIFIED = 1 << 5, /* the issuer moved the line */
  CAPEX_REASON_LINE = 1 << 6,         /* another definition or scope answers */
  CAPEX_REASON_REVISION = 1 << 7,     /* an outlook replaced an outlook */
  CAPEX_REASON_RESTATEMENT = 1 << 8,  /* who told an actual tells another */
  CAPEX_REASON_PRECISION = 1 << 9,    /* who rounded an actual tells more */
  CAPEX_REASON_SPEAKER = 1 << 10,     /* somebody else answers */
  CAPEX_REASON_CONFLICT = 1 << 11,    /* somebody contradicts */
  CAPEX_REASON_BOUNDS = 1 << 12,      /* what stands beside it moved them */
  CAPEX_REASON_RATE = 1 << 13,        /* rates or prices alone moved */
  CAPEX_REASON_RECOMPUTED = 1 << 14,  /* other facts add up to it */
  CAPEX_REASON_CAVEATS = 1 << 15      /* it is the same, with other caveats */
};

typedef guint CapexReasons; /* a set of them */

/* "actual, revision", and "an actual where there was none and a revision" */
char *capex_reasons_to_words (CapexReasons self);
char *capex_reasons_to_phrase (CapexReasons self);

/* Why a figure changed, or none where it did not; NULL where nothing was or is
 * known */
CapexReasons capex_reasons_find (CapexView *view,
                                 const CapexFigure *before,
                                 const CapexFigure *after);
/* The newest day after @since among the facts that have a say after and had
 * none before; without any, the last of the exchange rates; 0, 0 if there is
 * neither.  A figure may be NULL. */
CapexDays capex_reasons_newest_day (CapexView *view,
                                    gint32 since,
                                    const CapexFigure *before,
                                    const CapexFigure *after);
