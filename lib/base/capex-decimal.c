/* capex-decimal.c - An exact decimal number
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-decimal.h>

#include <capex/capex-error.h>

#include "base/capex-decimal-private.h"

/**
 * CapexDecimal:
 *
 * An exact decimal number.
 *
 * A decimal counts billionths: it has up to 38 digits, nine of them after the
 * point, which is what NUMERIC holds in BigQuery and decimal128(38, 9) in
 * Arrow. Sums are exact; products and quotients are rounded as the caller
 * says; what does not fit is an error.
 *
 * Decimals are immutable, so they may be shared between threads.
 */
struct _CapexDecimal
{
  CapexNumber number;
};

/**
 * CapexRounding:
 * @CAPEX_ROUNDING_DOWN: towards negative infinity
 * @CAPEX_ROUNDING_UP: towards positive infinity
 * @CAPEX_ROUNDING_HALF_EVEN: to the nearest; a tie goes to the even digit
 *
 * Which neighbour stands for a result that has too many digits.
 */

G_DEFINE_BOXED_TYPE (CapexDecimal,
                     capex_decimal,
                     capex_decimal_ref,
                     capex_decimal_unref)

CapexDecimal *
capex_decimal_new_from_number (CapexNumber number)
{
  CapexDecimal *self = g_atomic_rc_box_new (CapexDecimal);

  self->number = number;
  return self;
}

CapexNumber
capex_decimal_peek_number (const CapexDecimal *self)
{
  return self->number;
}

static CapexDecimal *
new_if_it_fits (gboolean fits, CapexNumber number, GError **error)
{
  if (fits)
    return capex_decimal_new_from_number (number);

  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                       "The result does not fit in 38 digits, nine of them "
                       "after the point");
  return NULL;
}

/**
 * capex_decimal_new_from_string:
 * @text: a number in plain digits
 * @error: return location for an error
 *
 * Reads a decimal: `-1234.5`, `.5` or `64e9`, in every locale.
 *
 * Errors: %CAPEX_ERROR_SYNTAX with the column if @text is not a number;
 * %CAPEX_ERROR_OUT_OF_RANGE if it needs more than 38 digits, or more than
 * nine after the point; %CAPEX_ERROR_LIMIT if it is longer than 128
 * characters.
 *
 * Returns: (transfer full): the decimal, or `NULL` with @error set
 */
CapexDecimal *
capex_decimal_new_from_string (const char *text, GError **error)
{
  CapexNumber number;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (!capex_number_parse (text, -1, &number, error))
    return NULL;

  return capex_decimal_new_from_number (number);
}

/**
 * capex_decimal_new_from_int:
 * @value: any integer
 *
 * Makes a decimal of a whole number.
 *
 * Returns: (transfer full): the decimal
 */
CapexDecimal *
capex_decimal_new_from_int (gint64 value)
{
  return capex_decimal_new_from_number (value * CAPEX_NUMBER_ONE);
}

/**
 * capex_decimal_ref:
 * @self: a decimal
 *
 * Takes another reference.
 *
 * Returns: (transfer full): @self
 */
CapexDecimal *
capex_decimal_ref (CapexDecimal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * capex_decimal_unref:
 * @self: (transfer full): a decimal
 *
 * Gives up a reference; the last one frees the decimal.
 */
void
capex_decimal_unref (CapexDecimal *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * capex_decimal_to_string:
 * @self: a decimal
 *
 * Prints the decimal with as few plain digits as say it exactly.
 *
 * Returns: (transfer full): the text, such as `-1234.5`
 */
char *
capex_decimal_to_string (const CapexDecimal *self)
{
  char buffer[CAPEX_NUMBER_BUFFER];

  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (capex_number_format (self->number, buffer));
}

/**
 * capex_decimal_to_double:
 * @self: a decimal
 *
 * Gets the nearest double; a tie goes to the even one.
 *
 * Returns: the double
 */
double
capex_decimal_to_double (const CapexDecimal *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return capex_number_quotient (self->number, CAPEX_NUMBER_ONE,
                                CAPEX_ROUNDING_HALF_EVEN);
}

/**
 * capex_decimal_to_double_below:
 * @self: a decimal
 *
 * Gets the greatest double that is not above the decimal: that of a low bound.
 *
 * Returns: the double
 */
double
capex_decimal_to_double_below (const CapexDecimal *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return capex_number_quotient (self->number, CAPEX_NUMBER_ONE,
                                CAPEX_ROUNDING_DOWN);
}

/**
 * capex_decimal_to_double_above:
 * @self: a decimal
 *
 * Gets the least double that is not below the decimal: that of a high bound.
 *
 * Returns: the double
 */
double
capex_decimal_to_double_above (const CapexDecimal *self)
{
  g_return_val_if_fail (self != NULL, 0.0);

  return capex_number_quotient (self->number, CAPEX_NUMBER_ONE,
                                CAPEX_ROUNDING_UP);
}

/**
 * capex_decimal_get_sign:
 * @self: a decimal
 *
 * Gets on which side of zero the decimal is.
 *
 * Returns: -1, 0 or 1
 */
int
capex_decimal_get_sign (const CapexDecimal *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (self->number > 0) - (self->number < 0);
}

/**
 * capex_decimal_compare:
 * @self: a decimal
 * @other: a decimal
 *
 * Orders two decimals by value.
 *
 * Returns: -1, 0 or 1 as @self is less than, equal to or greater than @other
 */
int
capex_decimal_compare (const CapexDecimal *self, const CapexDecimal *other)
{
  g_return_val_if_fail (self != NULL, 0);
  g_return_val_if_fail (other != NULL, 0);

  return (self->number > other->number) - (self->number < other->number);
}

/**
 * capex_decimal_equal:
 * @self: a decimal
 * @other: a decimal
 *
 * Tells whether two decimals have one value.
 *
 * Returns: whether they are equal
 */
gboolean
capex_decimal_equal (const CapexDecimal *self, const CapexDecimal *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->number == other->number;
}

/**
 * capex_decimal_hash:
 * @self: a decimal
 *
 * Gets a number that is the same for equal decimals.
 *
 * Returns: the hash
 */
guint
capex_decimal_hash (const CapexDecimal *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_number_hash (self->number);
}

/**
 * capex_decimal_negate:
 * @self: a decimal
 *
 * Gets the number as far from zero on the other side.
 *
 * Returns: (transfer full): minus @self
 */
CapexDecimal *
capex_decimal_negate (const CapexDecimal *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_decimal_new_from_number (-self->number);
}

/**
 * capex_decimal_add:
 * @self: a decimal
 * @other: a decimal
 * @error: return location for an error
 *
 * Adds two decimals, exactly.
 *
 * Errors: %CAPEX_ERROR_OUT_OF_RANGE if the sum does not fit.
 *
 * Returns: (transfer full): the sum, or `NULL` with @error set
 */
CapexDecimal *
capex_decimal_add (const CapexDecimal *self,
                   const CapexDecimal *other,
                   GError **error)
{
  CapexNumber sum = 0;
  gboolean fits;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (other != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  fits = capex_number_add (self->number, other->number, &sum);
  return new_if_it_fits (fits, sum, error);
}

/**
 * capex_decimal_subtract:
 * @self: a decimal
 * @other: a decimal
 * @error: return location for an error
 *
 * Takes @other from @self, exactly.
 *
 * Errors: %CAPEX_ERROR_OUT_OF_RANGE if the difference does not fit.
 *
 * Returns: (transfer full): the difference, or `NULL` with @error set
 */
CapexDecimal *
capex_decimal_subtract (const CapexDecimal *self,
                        const CapexDecimal *other,
                        GError **error)
{
  CapexNumber difference = 0;
  gboolean fits;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (other != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  fits = capex_number_subtract (self->number, other->number, &difference);
  return new_if_it_fits (fits, difference, error);
}

/**
 * capex_decimal_multiply:
 * @self: a decimal
 * @other: a decimal
 * @rounding: what becomes of digits beyond the ninth after the point
 * @error: return location for an error
 *
 * Multiplies two decimals; the product is exact where it can be held.
 *
 * Errors: %CAPEX_ERROR_OUT_OF_RANGE if the product does not fit.
 *
 * Returns: (transfer full): the product, or `NULL` with @error set
 */
CapexDecimal *
capex_decimal_multiply (const CapexDecimal *self,
                        const CapexDecimal *other,
                        CapexRounding rounding,
                        GError **error)
{
  CapexNumber product = 0;
  gboolean fits;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (other != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  fits = capex_number_multiply (self->number, other->number, rounding,
                                &product);
  return new_if_it_fits (fits, product, error);
}

/**
 * capex_decimal_divide:
 * @self: a decimal
 * @other: a decimal
 * @rounding: what becomes of digits beyond the ninth after the point
 * @error: return location for an error
 *
 * Divides @self by @other; the quotient is exact where it can be held.
 *
 * Errors: %CAPEX_ERROR_OUT_OF_RANGE if @other is zero or the quotient does not
 * fit.
 *
 * Returns: (transfer full): the quotient, or `NULL` with @error set
 */
CapexDecimal *
capex_decimal_divide (const CapexDecimal *self,
                      const CapexDecimal *other,
                      CapexRounding rounding,
                      GError **error)
{
  CapexNumber quotient = 0;
  gboolean fits;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (other != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (other->number == 0)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                           "A division by zero has no result");
      return NULL;
    }
  fits = capex_number_divide (self->number, other->number, rounding, &quotient);
  return new_if_it_fits (fits, quotient, error);
}
