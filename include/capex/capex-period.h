/* capex-period.h - From a first day to a last, both inside
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_PERIOD (capex_period_get_type ())

typedef struct _CapexPeriod CapexPeriod;
/* Has a header of its own, which includes this one */
typedef struct _CapexFiscalCalendar CapexFiscalCalendar;

CAPEX_AVAILABLE_IN_ALL
GType capex_period_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexPeriod *
capex_period_new (const GDate *first, const GDate *last, GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexPeriod *capex_period_new_from_string (const char *text,
                                           CapexFiscalCalendar *calendar,
                                           GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexPeriod *capex_period_ref (CapexPeriod *self);
CAPEX_AVAILABLE_IN_ALL
void capex_period_unref (CapexPeriod *self);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
GDate *capex_period_dup_first (const CapexPeriod *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
GDate *capex_period_dup_last (const CapexPeriod *self);
CAPEX_AVAILABLE_IN_ALL
guint capex_period_get_n_days (const CapexPeriod *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_period_to_string (const CapexPeriod *self);
CAPEX_AVAILABLE_IN_ALL
int capex_period_compare (const CapexPeriod *self, const CapexPeriod *other);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_period_equal (const CapexPeriod *self, const CapexPeriod *other);
CAPEX_AVAILABLE_IN_ALL
guint capex_period_hash (const CapexPeriod *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_period_contains (const CapexPeriod *self,
                                const CapexPeriod *other);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_period_overlaps (const CapexPeriod *self,
                                const CapexPeriod *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexPeriod, capex_period_unref)

G_END_DECLS
