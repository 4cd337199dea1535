/* capex-unit.h - What an amount counts
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_UNIT (capex_unit_get_type ())

typedef struct _CapexUnit CapexUnit;

typedef enum
{
  CAPEX_UNIT_CURRENCY,
  CAPEX_UNIT_COUNT,
  CAPEX_UNIT_PRICE,
  CAPEX_UNIT_PERCENT
} CapexUnitKind;

CAPEX_AVAILABLE_IN_ALL
GType capex_unit_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexUnit *capex_unit_new_from_string (const char *text, GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexUnit *capex_unit_ref (CapexUnit *self);
CAPEX_AVAILABLE_IN_ALL
void capex_unit_unref (CapexUnit *self);

CAPEX_AVAILABLE_IN_ALL
CapexUnitKind capex_unit_get_kind (const CapexUnit *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_unit_to_string (const CapexUnit *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_unit_dup_currency (const CapexUnit *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_unit_equal (const CapexUnit *self, const CapexUnit *other);
CAPEX_AVAILABLE_IN_ALL
guint capex_unit_hash (const CapexUnit *self);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexUnit *
capex_unit_multiply (CapexUnit *self, CapexUnit *other, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexUnit, capex_unit_unref)

G_END_DECLS
