/* capex-fiscal-calendar.h - When a company's years and quarters end
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-period.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_FISCAL_CALENDAR (capex_fiscal_calendar_get_type ())

CAPEX_AVAILABLE_IN_ALL
GType capex_fiscal_calendar_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexFiscalCalendar *
capex_fiscal_calendar_new_from_string (const char *year_end,
                                       const char *label_rule,
                                       GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexFiscalCalendar *capex_fiscal_calendar_ref (CapexFiscalCalendar *self);
CAPEX_AVAILABLE_IN_ALL
void capex_fiscal_calendar_unref (CapexFiscalCalendar *self);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_fiscal_calendar_dup_year_end (const CapexFiscalCalendar *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_fiscal_calendar_dup_label_rule (const CapexFiscalCalendar *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexPeriod *capex_fiscal_calendar_dup_year (const CapexFiscalCalendar *self,
                                             int year,
                                             GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexPeriod *capex_fiscal_calendar_dup_half (const CapexFiscalCalendar *self,
                                             int year,
                                             int half,
                                             GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexPeriod *capex_fiscal_calendar_dup_quarter (const CapexFiscalCalendar *self,
                                                int year,
                                                int quarter,
                                                GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexPeriod *
capex_fiscal_calendar_dup_nine_months (const CapexFiscalCalendar *self,
                                       int year,
                                       GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_fiscal_calendar_dup_label (const CapexFiscalCalendar *self,
                                       const CapexPeriod *period);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_fiscal_calendar_equal (const CapexFiscalCalendar *self,
                                      const CapexFiscalCalendar *other);
CAPEX_AVAILABLE_IN_ALL
guint capex_fiscal_calendar_hash (const CapexFiscalCalendar *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexFiscalCalendar, capex_fiscal_calendar_unref)

G_END_DECLS
