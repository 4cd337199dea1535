/* capex-error.h - What the world can do to a calculation
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_ERROR (capex_error_quark ())

typedef enum
{
  CAPEX_ERROR_SYNTAX,
  CAPEX_ERROR_OUT_OF_RANGE,
  CAPEX_ERROR_UNIT,
  CAPEX_ERROR_UNKNOWN,
  CAPEX_ERROR_DUPLICATE,
  CAPEX_ERROR_MISSING,
  CAPEX_ERROR_REFUSED,
  CAPEX_ERROR_RATE,
  CAPEX_ERROR_LIMIT,
  CAPEX_ERROR_IO,
  CAPEX_ERROR_CANCELLED
} CapexError;

CAPEX_AVAILABLE_IN_ALL
GQuark capex_error_quark (void);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_error_is_refusal (const GError *error);

G_END_DECLS
