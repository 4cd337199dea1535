/* capex-wide.c - Products of two magnitudes, before they are divided
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "base/capex-wide-private.h"

#define WORD_BITS 64
#define BITS 128

CapexMagnitude
capex_wide_magnitude (CapexNumber number)
{
  CapexMagnitude magnitude = (CapexMagnitude) number;

  return number < 0 ? -magnitude : magnitude;
}

gboolean
capex_wide_rounds_away (CapexMagnitude quotient,
                        CapexMagnitude remainder,
                        CapexMagnitude divisor,
                        gboolean negative,
                        CapexRounding rounding)
{
  CapexMagnitude missing = divisor - remainder;

  if (remainder == 0)
    return FALSE;
  if (rounding == CAPEX_ROUNDING_DOWN)
    return negative;
  if (rounding == CAPEX_ROUNDING_UP)
    return !negative;

  return remainder > missing || (remainder == missing && quotient % 2 == 1);
}

int
capex_wide_bits (CapexMagnitude value)
{
  guint64 high = (guint64) (value >> WORD_BITS);
  guint64 low = (guint64) value;

  if (high != 0)
    return BITS - __builtin_clzll (high);

  return low != 0 ? WORD_BITS - __builtin_clzll (low) : 0;
}

CapexWide
capex_wide_multiply (CapexMagnitude a, CapexMagnitude b)
{
  guint64 a_high = (guint64) (a >> WORD_BITS), a_low = (guint64) a;
  guint64 b_high = (guint64) (b >> WORD_BITS), b_low = (guint64) b;
  CapexMagnitude low = (CapexMagnitude) a_low * b_low;
  CapexMagnitude cross = (CapexMagnitude) a_low * b_high;
  CapexMagnitude middle = (CapexMagnitude) a_high * b_low;
  CapexMagnitude carry;

  /* Three terms of 64 bits each do not overflow the sum */
  carry = (low >> WORD_BITS) + (guint64) cross + (guint64) middle;

  return (CapexWide){
      .high = (CapexMagnitude) a_high * b_high + (cross >> WORD_BITS) +
              (middle >> WORD_BITS) + (carry >> WORD_BITS),
      .low = (carry << WORD_BITS) | (guint64) low,
  };
}

CapexWide
capex_wide_shift (CapexMagnitude value, int bits)
{
  if (bits == 0)
    return (CapexWide){.low = value};
  if (bits >= BITS)
    return (CapexWide){.high = value << (bits - BITS)};

  return (CapexWide){
      .high = value >> (BITS - bits),
      .low = value << bits,
  };
}

int
capex_wide_compare (CapexWide a, CapexWide b)
{
  if (a.high != b.high)
    return a.high > b.high ? 1 : -1;

  return (a.low > b.low) - (a.low < b.low);
}

/* Long division by one word, a word at a time */
static void
divide_by_word (CapexWide dividend,
                guint64 divisor,
                CapexMagnitude *quotient,
                CapexMagnitude *remainder)
{
  CapexMagnitude rest = dividend.high;
  guint64 high, low;

  rest = (rest << WORD_BITS) | (dividend.low >> WORD_BITS);
  high = (guint64) (rest / divisor);
  rest = ((rest % divisor) << WORD_BITS) | (guint64) dividend.low;
  low = (guint64) (rest / divisor);

  *quotient = ((CapexMagnitude) high << WORD_BITS) | low;
  *remainder = rest % divisor;
}

/* Long division, a bit at a time: the rest stays below the divisor, so that
 * twice the rest and one fits */
static void
divide_by_bits (CapexWide dividend,
                CapexMagnitude divisor,
                CapexMagnitude *quotient,
                CapexMagnitude *remainder)
{
  CapexMagnitude rest = dividend.high;
  CapexMagnitude result = 0;

  for (int bit = BITS - 1; bit >= 0; bit--)
    {
      rest = (rest << 1) | ((dividend.low >> bit) & 1);
      result <<= 1;
      if (rest >= divisor)
        {
          rest -= divisor;
          result |= 1;
        }
    }

  *quotient = result;
  *remainder = rest;
}

gboolean
capex_wide_divide (CapexWide dividend,
                   CapexMagnitude divisor,
                   CapexMagnitude *quotient,
                   CapexMagnitude *remainder)
{
  if (dividend.high >= divisor)
    return FALSE;

  if (dividend.high == 0)
    {
      *quotient = dividend.low / divisor;
      *remainder = dividend.low % divisor;
    }
  else if (divisor <= G_MAXUINT64)
    divide_by_word (dividend, (guint64) divisor, quotient, remainder);
  else
    divide_by_bits (dividend, divisor, quotient, remainder);

  return TRUE;
}
