/* capex-figure-text-private.h - Figures as people read them
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-table-writer.h>

G_BEGIN_DECLS

/* Room for the shortest digits of any double, and a NUL */
#define CAPEX_FIGURE_BUFFER 40

/* Of what was computed, and not told, zero is a bound like any other */
void capex_figure_append_amount (GString *out,
                                 const CapexAmount *amount,
                                 gboolean is_derived,
                                 CapexWriteFlags flags);
/* @type is CAPEX_COLUMN_RATIO, CAPEX_COLUMN_MULTIPLE or CAPEX_COLUMN_NUMBER */
void capex_figure_append_ratio (GString *out,
                                const CapexRatio *ratio,
                                CapexColumnType type,
                                CapexWriteFlags flags);
const char *capex_figure_state_to_string (CapexRatioState state);

/* The fewest digits that read back as the same double, in any locale */
char *capex_figure_format_double (double value,
                                  char buffer[CAPEX_FIGURE_BUFFER]);

G_END_DECLS
