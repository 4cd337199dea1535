/* capex-power.c - Growth by a root, between two doubles
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "base/capex-power-private.h"

#include <math.h>

#include "base/capex-fixed-private.h"

/* A root of a rational number is either rational itself, and found by whole
 * numbers, or it is e^(r ln (a / b)) by series in fixed point, with an error
 * that can be counted in units of 2^-256:
 *
 * - a series of at most 82 terms, each cut off twice, and started from a
 *   fraction that is cut off: below 2^9 for ln 2 and for what is left of ln;
 * - up to 127 times ln 2, in ln (a / b): below 2^17;
 * - times the exponent, at most 1000: below 2^27;
 * - less up to 1100 times ln 2: below 2^28;
 * - through e^x with x < ln 2, at most twice that, and its series: below 2^30.
 *
 * So MARGIN holds it.  ln (a / b) is at least 2^-127 where a and b differ, and
 * the exponent at least 2^-17: the margin is 2^-80 of the result or less, far
 * from the 2^-53 of a double. */
static const CapexFixed margin = {{(guint64) 1 << 32}};

/* Beyond e^711 there is no double, and what is less than e^-711 is nothing
 * beside one */
#define MAX_LOGARITHM 711

/* ------------------------------------------------------------------------
 * Rational roots
 */

static CapexMagnitude
greatest_common_divisor (CapexMagnitude a, CapexMagnitude b)
{
  while (b != 0)
    {
      CapexMagnitude rest = a % b;

      a = b;
      b = rest;
    }
  return a;
}

/* FALSE if it is above @limit */
static gboolean
raise_to (CapexMagnitude base,
          guint64 exponent,
          CapexMagnitude limit,
          CapexMagnitude *out)
{
  CapexMagnitude power = 1;

  for (guint64 i = 0; i < exponent && base != 1; i++)
    {
      if (power > limit / base)
        return FALSE;
      power *= base;
    }
  *out = power;
  return TRUE;
}

/* The whole root of a whole number that has one */
static gboolean
find_root (CapexMagnitude value, guint64 degree, CapexMagnitude *root)
{
  CapexMagnitude found = 0, power = 0;
  guint64 bits = ((guint64) capex_wide_bits (value) + degree - 1) / degree;

  for (CapexMagnitude bit = (CapexMagnitude) 1 << (bits - 1); bit != 0;
       bit >>= 1)
    if (raise_to (found | bit, degree, value, &power))
      found |= bit;

  *root = found;
  return raise_to (found, degree, value, &power) && power == value;
}

static gboolean
grow_rationally (CapexMagnitude a,
                 CapexMagnitude b,
                 guint64 numerator,
                 guint64 denominator,
                 CapexRounding rounding,
                 double *out)
{
  CapexMagnitude limit = (CapexMagnitude) capex_number_max ();
  CapexMagnitude shared = greatest_common_divisor (a, b);
  guint64 factor = (guint64) greatest_common_divisor (numerator, denominator);
  CapexMagnitude above, below;

  numerator /= factor;
  denominator /= factor;
  if (!find_root (a / shared, denominator, &above) ||
      !find_root (b / shared, denominator, &below) ||
      !raise_to (above, numerator, limit, &above) ||
      !raise_to (below, numerator, limit, &below))
    return FALSE;
  *out = capex_number_quotient ((CapexNumber) above - (CapexNumber) below,
                                (CapexNumber) below, rounding);
  return TRUE;
}

/* ------------------------------------------------------------------------
 * Irrational ones
 */

/* 2 artanh x = 2 (x + x^3 / 3 + x^5 / 5 + ...), for x up to 1/3 */
static CapexFixed
sum_logarithm (CapexFixed x)
{
  CapexFixed square = capex_fixed_multiply (x, x);
  CapexFixed sum = {{0}};

  for (guint64 n = 1; !capex_fixed_is_zero (&x); n += 2)
    {
      sum = capex_fixed_add (sum, capex_fixed_divide (x, n));
      x = capex_fixed_multiply (x, square);
    }
  return capex_fixed_scale (sum, 2);
}

static CapexFixed
logarithm_of_two (void)
{
  return sum_logarithm (capex_fixed_fraction (1, 3));
}

/* ln (a / b) for a > b: so many times ln 2, and what a / (b 2^k) is off one,
 * ln m = 2 artanh ((m - 1) / (m + 1)) */
static CapexFixed
find_logarithm (CapexMagnitude a, CapexMagnitude b)
{
  int doublings = capex_wide_bits (a) - capex_wide_bits (b);
  CapexMagnitude near = b << doublings;
  CapexFixed whole = capex_fixed_scale (logarithm_of_two (),
                                        (guint64) doublings);

  if (a >= near)
    return capex_fixed_add (whole,
                            sum_logarithm (
                                capex_fixed_fraction (a - near, a + near)));
  return capex_fixed_subtract (whole,
                               sum_logarithm (
                                   capex_fixed_fraction (near - a, near + a)));
}

/* e^x - 1, or 1 - e^-x, for x < 1: the terms x^n / n!, every other one taken
 * away for the latter */
static CapexFixed
sum_exponential (CapexFixed x, gboolean falls)
{
  CapexFixed sums[2] = {{{0}}, {{0}}};
  CapexFixed term = x;

  for (guint64 n = 1; !capex_fixed_is_zero (&term); n++)
    {
      CapexFixed *sum = &sums[falls && n % 2 == 0];

      *sum = capex_fixed_add (*sum, term);
      term = capex_fixed_divide (capex_fixed_multiply (term, x), n + 1);
    }
  return capex_fixed_subtract (sums[0], sums[1]);
}

/* The magnitude of the change, moved outward or inward by the margin, as a
 * double */
static double
round_change (CapexFixed change, gboolean negative, CapexRounding rounding)
{
  const CapexFixed one = capex_fixed_whole (1);

  if (rounding != CAPEX_ROUNDING_HALF_EVEN)
    {
      gboolean outward = (rounding == CAPEX_ROUNDING_DOWN) == negative;

      change = outward ? capex_fixed_add (change, margin)
                       : capex_fixed_subtract (change, margin);
    }
  /* nothing falls by more than all of it */
  if (negative && capex_fixed_compare (&change, &one) > 0)
    change = one;
  return capex_fixed_to_double (&change, negative, rounding);
}

/* e^logarithm - 1, or e^-logarithm - 1 */
static double
grow_by (CapexFixed logarithm, gboolean falls, CapexRounding rounding)
{
  const CapexFixed one = capex_fixed_whole (1);
  CapexFixed two = logarithm_of_two (), change;
  guint doublings = 0;

  while (capex_fixed_compare (&logarithm, &two) >= 0)
    {
      logarithm = capex_fixed_subtract (logarithm, two);
      doublings++;
    }

  change = sum_exponential (logarithm, falls);
  if (falls)
    {
      /* 1 - 2^-k e^-x */
      CapexFixed left = capex_fixed_halve (capex_fixed_subtract (one, change),
                                           doublings);

      if (doublings > 0)
        change = capex_fixed_subtract (one, left);
      return round_change (change, TRUE, rounding);
    }
  if (doublings > 0)
    /* 2^k e^x - 1 = 2^k (e^x - 2^-k) */
    change = capex_fixed_subtract (capex_fixed_add (one, change),
                                   capex_fixed_halve (one, doublings));
  return ldexp (round_change (change, FALSE, rounding), (int) doublings);
}

gboolean
capex_power_growth (CapexNumber a,
                    CapexNumber b,
                    guint64 numerator,
                    guint64 denominator,
                    CapexRounding rounding,
                    double *out)
{
  CapexMagnitude above = capex_wide_magnitude (a);
  CapexMagnitude below = capex_wide_magnitude (b);
  gboolean falls = above < below;
  CapexFixed logarithm;
  double grown;

  g_return_val_if_fail (a >= 0 && b > 0, FALSE);
  g_return_val_if_fail (numerator > 0 && denominator > 0, FALSE);

  if (above == 0)
    {
      *out = -1;
      return TRUE;
    }
  if (grow_rationally (above, below, numerator, denominator, rounding, out))
    return TRUE;

  logarithm = falls ? find_logarithm (below, above)
                    : find_logarithm (above, below);
  logarithm = capex_fixed_divide (capex_fixed_scale (logarithm, numerator),
                                  denominator);
  if (logarithm.limbs[CAPEX_FIXED_LIMBS - 1] >= MAX_LOGARITHM)
    logarithm = capex_fixed_whole (MAX_LOGARITHM);
  grown = grow_by (logarithm, falls, rounding);
  if (isinf (grown))
    return FALSE;
  *out = grown;
  return TRUE;
}
