/* capex-choose-private.h - Which facts answer
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-pool-private.h"

/* A period as it is asked of one company; where nothing else stands for its
 * days, they stand for themselves */
typedef struct
{
  CapexPeriodLabel label;
  CapexDays days;   /* the days that its name means */
  CapexDays offset; /* those of the fiscal quarters that stand for it */
} CapexAsked;

/* What counts as an answer */
typedef enum
{
  CAPEX_COVER_WHOLE,  /* all days, or what stands for them */
  CAPEX_COVER_PARTIAL /* a part of the days: only a low bound follows */
} CapexCoverage;

/* The definitions and scopes that may answer, first choice first: GArray of
 * CapexLineKey.  NULL with @error set for a definition nobody registered. */
GArray *capex_choose_keys (CapexPool *pool, GError **error);

/* NULL without an error where nothing answers */
CapexFigure *capex_choose_figure (CapexPool *pool,
                                  CapexLineKey key,
                                  const CapexAsked *asked,
                                  CapexCoverage coverage,
                                  GError **error);
