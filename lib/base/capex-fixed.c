/* capex-fixed.c - Numbers with 256 bits after the point
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "base/capex-fixed-private.h"

#include <math.h>

#define WORD_BITS 64
#define BITS (CAPEX_FIXED_LIMBS * WORD_BITS)
#define WHOLE (CAPEX_FIXED_LIMBS - 1)
#define MANTISSA_BITS 53

CapexFixed
capex_fixed_whole (guint64 value)
{
  CapexFixed out = {{0}};

  out.limbs[WHOLE] = value;
  return out;
}

/* Long division, a bit at a time.  Twice the rest may have one bit more than a
 * magnitude, which is then lost, and not missed: the rest is below it again
 * once the denominator is taken away. */
CapexFixed
capex_fixed_fraction (CapexMagnitude numerator, CapexMagnitude denominator)
{
  CapexFixed out = {{0}};
  CapexMagnitude rest = numerator;

  for (int bit = CAPEX_FIXED_PLACES - 1; bit >= 0; bit--)
    {
      gboolean carry = (rest >> (2 * WORD_BITS - 1)) != 0;

      rest <<= 1;
      if (carry || rest >= denominator)
        {
          rest -= denominator;
          out.limbs[bit / WORD_BITS] |= (guint64) 1 << bit % WORD_BITS;
        }
    }
  return out;
}

CapexFixed
capex_fixed_add (CapexFixed a, CapexFixed b)
{
  CapexMagnitude carry = 0;

  for (guint i = 0; i < CAPEX_FIXED_LIMBS; i++)
    {
      carry += (CapexMagnitude) a.limbs[i] + b.limbs[i];
      a.limbs[i] = (guint64) carry;
      carry >>= WORD_BITS;
    }
  return a;
}

CapexFixed
capex_fixed_subtract (CapexFixed a, CapexFixed b)
{
  guint64 borrow = 0;

  for (guint i = 0; i < CAPEX_FIXED_LIMBS; i++)
    {
      CapexMagnitude taken = (CapexMagnitude) b.limbs[i] + borrow;

      borrow = a.limbs[i] < taken ? 1 : 0;
      a.limbs[i] -= (guint64) taken;
    }
  return a;
}

CapexFixed
capex_fixed_multiply (CapexFixed a, CapexFixed b)
{
  guint64 product[2 * CAPEX_FIXED_LIMBS] = {0};
  CapexFixed out;

  for (guint i = 0; i < CAPEX_FIXED_LIMBS; i++)
    {
      CapexMagnitude carry = 0;

      for (guint j = 0; j < CAPEX_FIXED_LIMBS; j++)
        {
          carry += (CapexMagnitude) a.limbs[i] * b.limbs[j] + product[i + j];
          product[i + j] = (guint64) carry;
          carry >>= WORD_BITS;
        }
      product[i + CAPEX_FIXED_LIMBS] = (guint64) carry;
    }
  for (guint i = 0; i < CAPEX_FIXED_LIMBS; i++)
    out.limbs[i] = product[i + WHOLE];
  return out;
}

CapexFixed
capex_fixed_scale (CapexFixed a, guint64 factor)
{
  CapexMagnitude carry = 0;

  for (guint i = 0; i < CAPEX_FIXED_LIMBS; i++)
    {
      carry += (CapexMagnitude) a.limbs[i] * factor;
      a.limbs[i] = (guint64) carry;
      carry >>= WORD_BITS;
    }
  return a;
}

CapexFixed
capex_fixed_divide (CapexFixed a, guint64 divisor)
{
  CapexMagnitude rest = 0;

  for (guint i = CAPEX_FIXED_LIMBS; i > 0; i--)
    {
      rest = (rest << WORD_BITS) | a.limbs[i - 1];
      a.limbs[i - 1] = (guint64) (rest / divisor);
      rest %= divisor;
    }
  return a;
}

static guint
bit_at (const CapexFixed *self, int place)
{
  return place < 0
             ? 0
             : (guint) (self->limbs[place / WORD_BITS] >> place % WORD_BITS) &
                   1;
}

CapexFixed
capex_fixed_halve (CapexFixed a, guint bits)
{
  CapexFixed out = {{0}};

  for (guint place = bits; place < BITS; place++)
    if (bit_at (&a, (int) place))
      out.limbs[(place - bits) / WORD_BITS] |= (guint64) 1
                                               << (place - bits) % WORD_BITS;
  return out;
}

gboolean
capex_fixed_is_zero (const CapexFixed *self)
{
  for (guint i = 0; i < CAPEX_FIXED_LIMBS; i++)
    if (self->limbs[i] != 0)
      return FALSE;
  return TRUE;
}

int
capex_fixed_compare (const CapexFixed *a, const CapexFixed *b)
{
  for (guint i = CAPEX_FIXED_LIMBS; i > 0; i--)
    if (a->limbs[i - 1] != b->limbs[i - 1])
      return a->limbs[i - 1] > b->limbs[i - 1] ? 1 : -1;
  return 0;
}

double
capex_fixed_to_double (const CapexFixed *self,
                       gboolean negative,
                       CapexRounding rounding)
{
  CapexMagnitude mantissa = 0;
  guint rest;
  int top = BITS - 1, last;
  double magnitude;

  if (capex_fixed_is_zero (self))
    return 0.0;

  while (!bit_at (self, top))
    top--;
  last = top - (MANTISSA_BITS - 1);
  for (int place = top; place >= last; place--)
    mantissa = (mantissa << 1) | bit_at (self, place);

  /* in quarters of the last bit: the next bit, and whether any follows */
  rest = 2 * bit_at (self, last - 1);
  for (int place = last - 2; place >= 0 && rest % 2 == 0; place--)
    rest += bit_at (self, place);
  if (capex_wide_rounds_away (mantissa, rest, 4, negative, rounding))
    mantissa++;

  magnitude = ldexp ((double) mantissa, last - CAPEX_FIXED_PLACES);
  return negative ? -magnitude : magnitude;
}
