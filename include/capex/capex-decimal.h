/* capex-decimal.h - An exact decimal number
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_DECIMAL (capex_decimal_get_type ())

typedef struct _CapexDecimal CapexDecimal;

typedef enum
{
  CAPEX_ROUNDING_DOWN,
  CAPEX_ROUNDING_UP,
  CAPEX_ROUNDING_HALF_EVEN
} CapexRounding;

CAPEX_AVAILABLE_IN_ALL
GType capex_decimal_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDecimal *capex_decimal_new_from_string (const char *text, GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDecimal *capex_decimal_new_from_int (gint64 value);
CAPEX_AVAILABLE_IN_ALL
CapexDecimal *capex_decimal_ref (CapexDecimal *self);
CAPEX_AVAILABLE_IN_ALL
void capex_decimal_unref (CapexDecimal *self);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_decimal_to_string (const CapexDecimal *self);
CAPEX_AVAILABLE_IN_ALL
double capex_decimal_to_double (const CapexDecimal *self);
CAPEX_AVAILABLE_IN_ALL
double capex_decimal_to_double_below (const CapexDecimal *self);
CAPEX_AVAILABLE_IN_ALL
double capex_decimal_to_double_above (const CapexDecimal *self);
CAPEX_AVAILABLE_IN_ALL
int capex_decimal_get_sign (const CapexDecimal *self);
CAPEX_AVAILABLE_IN_ALL
int capex_decimal_compare (const CapexDecimal *self, const CapexDecimal *other);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_decimal_equal (const CapexDecimal *self,
                              const CapexDecimal *other);
CAPEX_AVAILABLE_IN_ALL
guint capex_decimal_hash (const CapexDecimal *self);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDecimal *capex_decimal_negate (const CapexDecimal *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDecimal *capex_decimal_add (const CapexDecimal *self,
                                 const CapexDecimal *other,
                                 GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDecimal *capex_decimal_subtract (const CapexDecimal *self,
                                      const CapexDecimal *other,
                                      GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDecimal *capex_decimal_multiply (const CapexDecimal *self,
                                      const CapexDecimal *other,
                                      CapexRounding rounding,
                                      GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDecimal *capex_decimal_divide (const CapexDecimal *self,
                                    const CapexDecimal *other,
                                    CapexRounding rounding,
                                    GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexDecimal, capex_decimal_unref)

G_END_DECLS
