/* capex-cover-private.h - Making some days out of others
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-pool-private.h"

/* The days at which figures begin and end are nodes, every figure an edge from
 * its first day to the day after its last; going along it adds, going against
 * it subtracts.  A path between two days is a way to know what lies between,
 * the shortest path the one with the fewest figures. */
typedef struct
{
  GArray *spans; /* CapexSpan */
  GArray *nodes; /* gint32 days, sorted */
  GArray *parts; /* guint: which nodes hang together */
} CapexCover;

typedef struct
{
  guint span;
  int sign;
} CapexStep;

CapexCover *capex_cover_new (GArray *spans /* taken */);
void capex_cover_free (CapexCover *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexCover, capex_cover_free)

/* From the first day to the day after the last; NULL if there is no way */
GArray *capex_cover_path (CapexCover *self, gint32 from, gint32 to);
/* The longest days inside @days that can be known; FALSE if there are none */
gboolean
capex_cover_inside (CapexCover *self, CapexDays days, CapexDays *inside);
/* The shortest days around @days that can be known, and the nodes next to its
 * edges: around.first <= days.first <= inner_first and so on */
gboolean capex_cover_around (CapexCover *self,
                             CapexDays days,
                             gint32 *outer_first,
                             gint32 *inner_first,
                             gint32 *inner_end,
                             gint32 *outer_end);
