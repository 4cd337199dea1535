/* capex-long.c - Sums of squares, and their quotients
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "base/capex-long-private.h"

#define WORD_BITS 64

/* So many binary places of a quotient are found: of one that is at least
 * 2^-40 these are 56 digits or more, three more than a double has */
#define PLACES 96

CapexLong
capex_long_product (CapexMagnitude a, CapexMagnitude b)
{
  CapexWide product = capex_wide_multiply (a, b);

  return (CapexLong){
      {(guint64) product.low, (guint64) (product.low >> WORD_BITS),
       (guint64) product.high, (guint64) (product.high >> WORD_BITS)}
  };
}

void
capex_long_add (CapexLong *self, const CapexLong *other)
{
  CapexMagnitude carry = 0;

  for (guint i = 0; i < CAPEX_LONG_WORDS; i++)
    {
      carry += (CapexMagnitude) self->words[i] + other->words[i];
      self->words[i] = (guint64) carry;
      carry >>= WORD_BITS;
    }
}

CapexLong
capex_long_multiply (const CapexLong *a, const CapexLong *b)
{
  CapexLong product = {{0}};

  for (guint i = 0; i < CAPEX_LONG_WORDS; i++)
    {
      CapexMagnitude carry = 0;

      for (guint j = 0; i + j < CAPEX_LONG_WORDS; j++)
        {
          carry += (CapexMagnitude) a->words[i] * b->words[j] +
                   product.words[i + j];
          product.words[i + j] = (guint64) carry;
          carry >>= WORD_BITS;
        }
    }
  return product;
}

int
capex_long_compare (const CapexLong *a, const CapexLong *b)
{
  for (int i = CAPEX_LONG_WORDS - 1; i >= 0; i--)
    if (a->words[i] != b->words[i])
      return a->words[i] > b->words[i] ? 1 : -1;
  return 0;
}

int
capex_long_compare_quotients (const CapexLong *a,
                              const CapexLong *b,
                              const CapexLong *c,
                              const CapexLong *d)
{
  CapexLong left = capex_long_multiply (a, d);
  CapexLong right = capex_long_multiply (c, b);

  return capex_long_compare (&left, &right);
}

static void
subtract (CapexLong *self, const CapexLong *other)
{
  guint64 borrow = 0;

  for (guint i = 0; i < CAPEX_LONG_WORDS; i++)
    {
      guint64 taken = other->words[i] + borrow;

      /* a sum that went over takes nothing away, and borrows again */
      borrow = (taken < borrow) || self->words[i] < taken;
      self->words[i] -= taken;
    }
}

/* Long division, a place at a time: the rest stays below the divisor */
double
capex_long_quotient (const CapexLong *numerator,
                     const CapexLong *denominator,
                     CapexRounding rounding)
{
  CapexLong rest = *numerator;
  const CapexLong zero = {{0}};
  CapexNumber quotient = 0;

  if (capex_long_compare (&rest, denominator) >= 0)
    {
      quotient = 1;
      subtract (&rest, denominator);
    }
  for (guint i = 0; i < PLACES; i++)
    {
      CapexLong twice = rest;

      capex_long_add (&twice, &rest);
      quotient <<= 1;
      if (capex_long_compare (&twice, denominator) >= 0)
        {
          quotient |= 1;
          subtract (&twice, denominator);
        }
      rest = twice;
    }
  /* what is left only has to be known to be there */
  quotient = quotient << 1 | (capex_long_compare (&rest, &zero) != 0);
  return capex_number_quotient (quotient, (CapexNumber) 1 << (PLACES + 1),
                                rounding);
}
