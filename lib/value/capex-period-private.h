/* capex-period-private.h - Days, and the names people give to runs of them
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-period.h>

G_BEGIN_DECLS

/* Julian days as GDate counts them, both inside */
typedef struct
{
  gint32 first;
  gint32 last;
} CapexDays;

gboolean capex_days_equal (CapexDays a, CapexDays b);

typedef enum
{
  CAPEX_LABEL_DAYS,
  CAPEX_LABEL_YEAR,
  CAPEX_LABEL_HALF,
  CAPEX_LABEL_QUARTER,
  CAPEX_LABEL_NINE_MONTHS,
  CAPEX_LABEL_MONTH
} CapexLabelKind;

/* What a text said, before a company's calendar resolves it.  @part counts
 * from 1 and is 0 where the kind has no parts; @days is of DAYS alone. */
typedef struct
{
  CapexLabelKind kind;
  gboolean fiscal;
  gint year;
  gint part;
  CapexDays days;
} CapexPeriodLabel;

/* Its fields are in capex-fiscal-calendar-private.h */
typedef struct _CapexFiscalYearEnd CapexFiscalYearEnd;

gboolean capex_period_label_parse (const char *text,
                                   CapexPeriodLabel *out,
                                   GError **error);
/* A fiscal label without @fiscal is an error */
gboolean capex_period_label_resolve (const CapexPeriodLabel *label,
                                     const CapexFiscalYearEnd *fiscal,
                                     CapexDays *out,
                                     GError **error);
char *capex_period_label_to_string (const CapexPeriodLabel *label);

/* The shortest calendar form that reads back as the same days */
char *capex_days_to_string (CapexDays days);
CapexPeriod *capex_period_new_from_days (CapexDays days);
CapexDays capex_period_peek_days (const CapexPeriod *self);

gboolean capex_day_parse (const char *text, gint32 *out, GError **error);
void capex_day_format (gint32 day, char out[11]);

/* A day known only to its year or month: 2025, 2025-12, 2025-12-23 */
gboolean
capex_vague_day_parse (const char *text, CapexDays *out, GError **error);
char *capex_vague_day_to_string (CapexDays days);

G_END_DECLS
