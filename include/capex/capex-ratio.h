/* capex-ratio.h - One amount over another, between two bounds
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-amount.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_RATIO (capex_ratio_get_type ())

typedef struct _CapexRatio CapexRatio;

typedef enum
{
  CAPEX_RATIO_OK,
  CAPEX_RATIO_OPEN,
  CAPEX_RATIO_NOT_MEANINGFUL
} CapexRatioState;

CAPEX_AVAILABLE_IN_ALL
GType capex_ratio_get_type (void);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexRatio *capex_ratio_new_quotient (const CapexAmount *numerator,
                                      const CapexAmount *denominator,
                                      GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexRatio *capex_ratio_ref (CapexRatio *self);
CAPEX_AVAILABLE_IN_ALL
void capex_ratio_unref (CapexRatio *self);

CAPEX_AVAILABLE_IN_ALL
CapexRatioState capex_ratio_get_state (const CapexRatio *self);
CAPEX_AVAILABLE_IN_ALL
double capex_ratio_get_stated (const CapexRatio *self);
CAPEX_AVAILABLE_IN_ALL
double capex_ratio_get_low (const CapexRatio *self);
CAPEX_AVAILABLE_IN_ALL
double capex_ratio_get_high (const CapexRatio *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_ratio_has_stated (const CapexRatio *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_ratio_has_low (const CapexRatio *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_ratio_has_high (const CapexRatio *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_ratio_is_hedged (const CapexRatio *self);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_ratio_equal (const CapexRatio *self, const CapexRatio *other);
CAPEX_AVAILABLE_IN_ALL
guint capex_ratio_hash (const CapexRatio *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_ratio_to_string (const CapexRatio *self);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
char *capex_ratio_to_percent_string (const CapexRatio *self, guint decimals);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexRatio, capex_ratio_unref)

G_END_DECLS
