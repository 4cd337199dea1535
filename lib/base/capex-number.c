/* capex-number.c - Checked arithmetic on counts of billionths
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "base/capex-number-private.h"

#include <math.h>

#include "base/capex-wide-private.h"

#define MANTISSA_BITS 53

CapexNumber
capex_number_max (void)
{
  /* Two factors, since the whole is too long to be written in C */
  CapexNumber root = (CapexNumber) G_GUINT64_CONSTANT (10000000000000000000);

  return root * root - 1;
}

static gboolean
within_range (CapexNumber number)
{
  return number <= capex_number_max () && number >= -capex_number_max ();
}

gboolean
capex_number_add (CapexNumber a, CapexNumber b, CapexNumber *out)
{
  CapexNumber sum;

  if (__builtin_add_overflow (a, b, &sum) || !within_range (sum))
    return FALSE;

  *out = sum;
  return TRUE;
}

gboolean
capex_number_subtract (CapexNumber a, CapexNumber b, CapexNumber *out)
{
  CapexNumber difference;

  if (__builtin_sub_overflow (a, b, &difference) || !within_range (difference))
    return FALSE;

  *out = difference;
  return TRUE;
}

gboolean
capex_number_multiply (CapexNumber a,
                       CapexNumber b,
                       CapexRounding rounding,
                       CapexNumber *out)
{
  return capex_number_mul_div (a, b, CAPEX_NUMBER_ONE, rounding, out);
}

gboolean
capex_number_divide (CapexNumber a,
                     CapexNumber b,
                     CapexRounding rounding,
                     CapexNumber *out)
{
  return capex_number_mul_div (a, CAPEX_NUMBER_ONE, b, rounding, out);
}

gboolean
capex_number_mul_div (CapexNumber a,
                      CapexNumber b,
                      CapexNumber c,
                      CapexRounding rounding,
                      CapexNumber *out)
{
  gboolean negative = (a < 0) ^ (b < 0) ^ (c < 0);
  CapexMagnitude divisor = capex_wide_magnitude (c);
  CapexMagnitude quotient, remainder;
  CapexWide product;

  if (c == 0)
    return FALSE;

  product = capex_wide_multiply (capex_wide_magnitude (a),
                                 capex_wide_magnitude (b));
  if (!capex_wide_divide (product, divisor, &quotient, &remainder))
    return FALSE;

  if (quotient > (CapexMagnitude) capex_number_max ())
    return FALSE;
  if (capex_wide_rounds_away (quotient, remainder, divisor, negative, rounding))
    quotient++;
  if (quotient > (CapexMagnitude) capex_number_max ())
    return FALSE;

  *out = negative ? -(CapexNumber) quotient : (CapexNumber) quotient;
  return TRUE;
}

double
capex_number_quotient (CapexNumber numerator,
                       CapexNumber denominator,
                       CapexRounding rounding)
{
  gboolean negative = (numerator < 0) ^ (denominator < 0);
  CapexMagnitude quotient, remainder, mantissa, rest;
  CapexMagnitude n = capex_wide_magnitude (numerator);
  CapexMagnitude d = capex_wide_magnitude (denominator);
  int shift, extra;
  double magnitude;

  g_return_val_if_fail (denominator != 0, NAN);

  if (n == 0)
    return 0.0;

  /* Scale by a power of two until the quotient has 55 or 56 bits, two or
   * three more than a double keeps; what is below them only has to be known
   * to be there. */
  shift = MANTISSA_BITS + 2 + capex_wide_bits (d) - capex_wide_bits (n);
  if (shift < 0)
    d <<= -shift;
  capex_wide_divide (capex_wide_shift (n, MAX (shift, 0)), d, &quotient,
                     &remainder);

  extra = capex_wide_bits (quotient) - MANTISSA_BITS;
  mantissa = quotient >> extra;
  rest = quotient - (mantissa << extra);

  /* Twice the rest, and one for what the remainder adds, keeps ties apart */
  if (capex_wide_rounds_away (mantissa, 2 * rest + (remainder != 0),
                              (CapexMagnitude) 2 << extra, negative, rounding))
    mantissa++;

  magnitude = ldexp ((double) mantissa, extra - shift);
  return negative ? -magnitude : magnitude;
}

static int
sign_of (CapexNumber number)
{
  return (number > 0) - (number < 0);
}

int
capex_number_compare_quotients (CapexNumber a,
                                CapexNumber b,
                                CapexNumber c,
                                CapexNumber d)
{
  CapexWide left, right;

  g_return_val_if_fail (b > 0 && d > 0, 0);

  if (sign_of (a) != sign_of (c))
    return sign_of (a) > sign_of (c) ? 1 : -1;

  left = capex_wide_multiply (capex_wide_magnitude (a),
                              capex_wide_magnitude (d));
  right = capex_wide_multiply (capex_wide_magnitude (c),
                               capex_wide_magnitude (b));
  return sign_of (a) * capex_wide_compare (left, right);
}

guint
capex_number_hash (CapexNumber number)
{
  CapexMagnitude bits = (CapexMagnitude) number;
  guint64 mixed = (guint64) bits ^ (guint64) (bits >> 64);

  mixed *= G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint) (mixed >> 32);
}
