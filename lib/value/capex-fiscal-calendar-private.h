/* capex-fiscal-calendar-private.h - Fiscal years as small plain values
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-fiscal-calendar.h>

#include "value/capex-period-private.h"

G_BEGIN_DECLS

enum
{
  CAPEX_YEAR_END_DAY,    /* the same day every year */
  CAPEX_YEAR_END_LAST,   /* the month's last such weekday */
  CAPEX_YEAR_END_NEAREST /* such a weekday nearest to the month's last day */
};

enum
{
  CAPEX_YEAR_LABEL_END,     /* the year in which it ends */
  CAPEX_YEAR_LABEL_START,   /* the year in which it starts */
  CAPEX_YEAR_LABEL_END_LESS /* the year of the day seven days before its end */
};

struct _CapexFiscalYearEnd
{
  guint8 month;   /* 1 to 12 */
  guint8 day;     /* of the month, 31 for its last; 0 unless form is DAY */
  guint8 weekday; /* GDateWeekday; 0 if form is DAY */
  guint8 form;    /* CAPEX_YEAR_END_* */
  guint8 rule;    /* CAPEX_YEAR_LABEL_* */
};

const CapexFiscalYearEnd *
capex_fiscal_calendar_peek_year_end (const CapexFiscalCalendar *self);

/* @rule is NULL or empty for "end" */
gboolean capex_fiscal_year_end_parse (const char *year_end,
                                      const char *rule,
                                      CapexFiscalYearEnd *out,
                                      GError **error);
/* What reads back as the same year end */
char *capex_fiscal_year_end_to_string (const CapexFiscalYearEnd *self);
const char *capex_fiscal_year_end_rule (const CapexFiscalYearEnd *self);

/* FALSE for a part that does not exist or days outside the years 1 to 9999 */
gboolean capex_fiscal_year_end_days (const CapexFiscalYearEnd *self,
                                     int year,
                                     CapexLabelKind kind,
                                     int part,
                                     CapexDays *out);
/* Which fiscal year or part these days are; FALSE when they are none */
gboolean capex_fiscal_year_end_label (const CapexFiscalYearEnd *self,
                                      CapexDays days,
                                      int tolerance_days,
                                      CapexPeriodLabel *out);

G_END_DECLS
