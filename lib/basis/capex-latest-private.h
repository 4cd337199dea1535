/* capex-latest-private.h - Up to where a company's actuals go
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"

/* What ends longer before the as-of day is stale: a quarter of 90 days, and 45
 * in which it is filed */
#define CAPEX_LATEST_STALE_DAYS 135

/* The days on which the actuals of a company end, those that answer first
 * first: for each definition and scope the newest quarter's end, stale ones
 * after the others.  gint32; of a group those of its members, the newest first.
 * NULL with @error set. */
GArray *capex_latest_ends (CapexView *view,
                           guint company,
                           guint measure,
                           GError **error);
gboolean capex_latest_is_stale (CapexView *view, gint32 end);
/* The four fiscal quarters that end on a day; where none does, the twelve
 * months by the calendar */
CapexDays
capex_latest_twelve_months (CapexView *view, guint company, gint32 end);
