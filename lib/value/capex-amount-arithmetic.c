/* capex-amount-arithmetic.c - Sums and products of amounts
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-amount.h>

#include <capex/capex-error.h>

#include "value/capex-amount-private.h"
#include "value/capex-unit-private.h"

#define PER_CENT 100

/**
 * capex_amount_negate:
 * @self: an amount
 *
 * Gets the amount as far from zero on the other side.
 *
 * Bounds: -[a, b] = [-b, -a].
 *
 * Returns: (transfer full): minus @self
 */
CapexAmount *
capex_amount_negate (const CapexAmount *self)
{
  CapexBounds negated;

  g_return_val_if_fail (self != NULL, NULL);

  capex_bounds_negate (capex_amount_peek_bounds (self), &negated);
  return capex_amount_new_from_bounds (&negated, capex_amount_get_unit (self));
}

static gboolean
units_agree (const CapexAmount *a, const CapexAmount *b, GError **error)
{
  if (capex_amount_get_unit (a) == capex_amount_get_unit (b))
    return TRUE;

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT,
               "%s and %s cannot be added",
               capex_unit_peek_name (capex_amount_get_unit (a)),
               capex_unit_peek_name (capex_amount_get_unit (b)));
  return FALSE;
}

static CapexAmount *
new_if_it_fits (gboolean fits,
                const CapexBounds *bounds,
                CapexUnit *unit,
                GError **error)
{
  if (fits)
    return capex_amount_new_from_bounds (bounds, unit);

  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                       "The result does not fit in 38 digits, nine of them "
                       "after the point");
  return NULL;
}

/**
 * capex_amount_add:
 * @self: an amount
 * @other: an amount in the same unit
 * @error: return location for an error
 *
 * Adds two amounts.
 *
 * Bounds: [a, b] + [c, d] = [a + c, b + d], exactly.
 *
 * Errors: %CAPEX_ERROR_UNIT if the units differ; %CAPEX_ERROR_OUT_OF_RANGE if
 * a part of the sum does not fit.
 *
 * Returns: (transfer full): the sum, or `NULL` with @error set
 */
CapexAmount *
capex_amount_add (const CapexAmount *self,
                  const CapexAmount *other,
                  GError **error)
{
  CapexBounds sum;
  gboolean fits;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (other != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!units_agree (self, other, error))
    return NULL;

  fits = capex_bounds_add (capex_amount_peek_bounds (self),
                           capex_amount_peek_bounds (other), &sum);
  return new_if_it_fits (fits, &sum, capex_amount_get_unit (self), error);
}

/**
 * capex_amount_subtract:
 * @self: an amount
 * @other: an amount in the same unit
 * @error: return location for an error
 *
 * Takes @other from @self, as figures that do not depend on each other.
 *
 * Bounds: [a, b] - [c, d] = [a - d, b - c], exactly.
 *
 * Errors: %CAPEX_ERROR_UNIT if the units differ; %CAPEX_ERROR_OUT_OF_RANGE if
 * a part of the difference does not fit.
 *
 * Returns: (transfer full): the difference, or `NULL` with @error set
 */
CapexAmount *
capex_amount_subtract (const CapexAmount *self,
                       const CapexAmount *other,
                       GError **error)
{
  CapexBounds difference;
  gboolean fits;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (other != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!units_agree (self, other, error))
    return NULL;

  fits = capex_bounds_subtract (capex_amount_peek_bounds (self),
                                capex_amount_peek_bounds (other), &difference);
  return new_if_it_fits (fits, &difference, capex_amount_get_unit (self),
                         error);
}

/**
 * capex_amount_multiply:
 * @self: an amount
 * @other: an amount
 * @error: return location for an error
 *
 * Multiplies a price by a quantity, or an amount by a percentage.
 *
 * Units: those of [method@Capex.Unit.multiply].
 *
 * Bounds: the least and the greatest product of any two values, the low one
 * rounded down and the high one up in the ninth place after the point.
 *
 * Errors: %CAPEX_ERROR_UNIT if the units have no product;
 * %CAPEX_ERROR_OUT_OF_RANGE if a part of the product does not fit.
 *
 * Returns: (transfer full): the product, or `NULL` with @error set
 */
CapexAmount *
capex_amount_multiply (const CapexAmount *self,
                       const CapexAmount *other,
                       GError **error)
{
  CapexNumber divisor = CAPEX_NUMBER_ONE;
  CapexBounds product;
  CapexUnit *unit;
  gboolean fits;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (other != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  unit = capex_unit_multiply (capex_amount_get_unit (self),
                              capex_amount_get_unit (other), error);
  if (unit == NULL)
    return NULL;

  if (capex_unit_get_kind (capex_amount_get_unit (self)) ==
          CAPEX_UNIT_PERCENT ||
      capex_unit_get_kind (capex_amount_get_unit (other)) == CAPEX_UNIT_PERCENT)
    divisor *= PER_CENT;

  fits = capex_bounds_multiply_over (capex_amount_peek_bounds (self),
                                     capex_amount_peek_bounds (other), divisor,
                                     &product);
  return new_if_it_fits (fits, &product, unit, error);
}
