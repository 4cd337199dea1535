/* capex-pool-private.h - The facts that may answer for a company and measure
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"

typedef enum
{
  CAPEX_VOICE_FILING, /* the issuer in a filing */
  CAPEX_VOICE_ISSUER, /* the issuer elsewhere */
  CAPEX_VOICE_OTHERS,
  CAPEX_N_VOICES
} CapexVoice;

CapexVoice capex_voice_of (CapexView *view, const CapexFactView *fact);

typedef struct
{
  CapexFactView fact;
  CapexText claim, part_of;
  CapexVoice rank;
  gboolean one_sided; /* says "over" or "up to", or nothing */
  CapexText whole; /* the claim that is at least so much, this being a part of
                      it; or 0 */
} CapexCandidate;

/* Facts of one definition and scope are of one presentation; what is of
 * another is never summed with them */
typedef struct
{
  guint32 definition;
  CapexScope scope;
} CapexLineKey;

typedef struct
{
  CapexView *view;
  guint company, measure;
  CapexMeasureKind kind;
  GArray *candidates; /* CapexCandidate */
} CapexPool;

CapexPool *capex_pool_new (CapexView *view, guint company, guint measure);
void capex_pool_free (CapexPool *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexPool, capex_pool_free)

gboolean capex_pool_can_be_negative (CapexPool *self, guint32 definition);
/* Whether a measure that has definitions is told without one */
gboolean capex_pool_is_unstated (CapexPool *self, guint32 definition);
/* A flow dated to its day, such as a bond deal */
gboolean capex_pool_is_event (CapexPool *self, const CapexCandidate *candidate);

/* Who may speak: those of a rank and better, or, of the others, one */
typedef struct
{
  CapexVoice rank;
  CapexText speaker; /* for CAPEX_VOICE_OTHERS */
} CapexWho;

/* What one speaker says of some days, rivals of himself resolved */
typedef struct
{
  CapexDays days;
  CapexFactView fact; /* the one that answers; its bounds are its own, or a
                         hull with what contradicts it */
  gboolean conflict;
  gboolean superseded; /* a later figure of the same days exists */
  CapexVoice rank;
  guint32 witness;       /* the other side of a conflict, or CAPEX_NONE */
  guint32 foreign_rival; /* what contradicts it in another unit and is not in
                            its bounds, or CAPEX_NONE */
} CapexSpan;

typedef enum
{
  CAPEX_VINTAGE_LATEST,
  CAPEX_VINTAGE_ORIGINAL
} CapexVintage;

/* The days of which @who has a two-sided figure, in order; one unit.  Among the
 * originals, which are summed, are no events. */
GArray *capex_pool_spans (CapexPool *self,
                          CapexLineKey key,
                          CapexStatus status,
                          CapexWho who,
                          CapexVintage vintage);
/* The speakers among the others, in order, each once */
GArray *
capex_pool_others (CapexPool *self, CapexLineKey key, CapexStatus status);
