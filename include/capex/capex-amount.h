/* capex-amount.h - A quantity, known exactly or between two bounds
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-decimal.h>
#include <capex/capex-unit.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_AMOUNT (capex_amount_get_type ())

typedef struct _CapexAmount CapexAmount;

CAPEX_AVAILABLE_IN_ALL
GType capex_amount_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexAmount *capex_amount_new_from_string (const char *text,
                                           CapexUnit *unit,
                                           GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexAmount *capex_amount_new_from_string_signed (const char *text,
                                                  CapexUnit *unit,
                                                  GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexAmount *capex_amount_new_exact (const CapexDecimal *value,
                                     CapexUnit *unit);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexAmount *capex_amount_new_range (const CapexDecimal *low,
                                     const CapexDecimal *high,
                                     CapexUnit *unit,
                                     GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexAmount *capex_amount_new_bounds (const CapexDecimal *stated,
                                      const CapexDecimal *low,
                                      const CapexDecimal *high,
                                      CapexUnit *unit,
                                      GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_amount_ref (CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
void capex_amount_unref (CapexAmount *self);

CAPEX_AVAILABLE_IN_ALL
CapexUnit *capex_amount_get_unit (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDecimal *capex_amount_dup_stated (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDecimal *capex_amount_dup_low (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDecimal *capex_amount_dup_high (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_amount_dup_stated_string (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_amount_dup_low_string (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_amount_dup_high_string (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_amount_has_stated (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_amount_has_low (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_amount_has_high (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_amount_is_exact (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_amount_is_hedged (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_amount_contains (const CapexAmount *self,
                                const CapexDecimal *value);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_amount_equal (const CapexAmount *self, const CapexAmount *other);
CAPEX_AVAILABLE_IN_ALL
guint capex_amount_hash (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_amount_to_string (const CapexAmount *self);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexAmount *capex_amount_negate (const CapexAmount *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexAmount *capex_amount_add (const CapexAmount *self,
                               const CapexAmount *other,
                               GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexAmount *capex_amount_subtract (const CapexAmount *self,
                                    const CapexAmount *other,
                                    GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexAmount *capex_amount_multiply (const CapexAmount *self,
                                    const CapexAmount *other,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexAmount, capex_amount_unref)

G_END_DECLS
