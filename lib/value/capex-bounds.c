/* capex-bounds.c - A stated value and what it lies between, in columns
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-bounds-private.h"

#define BOTH_ENDS (CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH)

static gboolean
has (const CapexBounds *self, guint flag)
{
  return (self->flags & flag) != 0;
}

CapexBounds
capex_bounds_exact (CapexNumber value)
{
  return (CapexBounds){
      .stated = value,
      .low = value,
      .high = value,
      .flags = CAPEX_BOUNDS_STATED | BOTH_ENDS,
  };
}

CapexBounds
capex_bounds_unknown (void)
{
  return (CapexBounds){.flags = 0};
}

gboolean
capex_bounds_is_exact (const CapexBounds *self)
{
  return has (self, CAPEX_BOUNDS_STATED) && has (self, CAPEX_BOUNDS_LOW) &&
         has (self, CAPEX_BOUNDS_HIGH) && self->low == self->high;
}

gboolean
capex_bounds_is_ordered (const CapexBounds *self)
{
  if (has (self, CAPEX_BOUNDS_STATED))
    return capex_bounds_contains (self, self->stated);

  return !has (self, CAPEX_BOUNDS_LOW) || !has (self, CAPEX_BOUNDS_HIGH) ||
         self->low <= self->high;
}

void
capex_bounds_state_middle (CapexBounds *self)
{
  CapexNumber differing = self->low ^ self->high;
  CapexNumber middle = (self->low & self->high) + (differing >> 1);

  /* Halfway between two numbers, the even one is the middle */
  if ((differing & 1) != 0 && (middle & 1) != 0)
    middle++;

  self->stated = middle;
  self->flags |= CAPEX_BOUNDS_STATED;
}

gboolean
capex_bounds_is_positive (const CapexBounds *self)
{
  return has (self, CAPEX_BOUNDS_LOW) && self->low > 0;
}

gboolean
capex_bounds_contains (const CapexBounds *self, CapexNumber number)
{
  return (!has (self, CAPEX_BOUNDS_LOW) || self->low <= number) &&
         (!has (self, CAPEX_BOUNDS_HIGH) || self->high >= number);
}

gboolean
capex_bounds_within (const CapexBounds *inner, const CapexBounds *outer)
{
  if (has (outer, CAPEX_BOUNDS_LOW) &&
      (!has (inner, CAPEX_BOUNDS_LOW) || inner->low < outer->low))
    return FALSE;

  return !has (outer, CAPEX_BOUNDS_HIGH) ||
         (has (inner, CAPEX_BOUNDS_HIGH) && inner->high <= outer->high);
}

gboolean
capex_bounds_equal (const CapexBounds *a, const CapexBounds *b)
{
  return a->flags == b->flags && a->stated == b->stated && a->low == b->low &&
         a->high == b->high;
}

guint
capex_bounds_hash (const CapexBounds *self)
{
  guint hash = self->flags;

  hash = 31 * hash + capex_number_hash (self->stated);
  hash = 31 * hash + capex_number_hash (self->low);
  return 31 * hash + capex_number_hash (self->high);
}

gboolean
capex_bounds_negate (const CapexBounds *a, CapexBounds *out)
{
  guint8 flags = a->flags & (CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_HEDGED);

  if (has (a, CAPEX_BOUNDS_LOW))
    flags |= CAPEX_BOUNDS_HIGH;
  if (has (a, CAPEX_BOUNDS_HIGH))
    flags |= CAPEX_BOUNDS_LOW;

  *out = (CapexBounds){
      .stated = -a->stated,
      .low = -a->high,
      .high = -a->low,
      .flags = flags,
  };
  return TRUE;
}

/* What both have is had by the sum, and a hedge of either is a hedge of both */
static guint8
common_flags (const CapexBounds *a, const CapexBounds *b)
{
  return (a->flags & b->flags) | ((a->flags | b->flags) & CAPEX_BOUNDS_HEDGED);
}

static gboolean
add_where (gboolean wanted, CapexNumber a, CapexNumber b, CapexNumber *out)
{
  return !wanted || capex_number_add (a, b, out);
}

gboolean
capex_bounds_add (const CapexBounds *a, const CapexBounds *b, CapexBounds *out)
{
  CapexBounds sum = {.flags = common_flags (a, b)};

  if (!add_where (has (&sum, CAPEX_BOUNDS_STATED), a->stated, b->stated,
                  &sum.stated) ||
      !add_where (has (&sum, CAPEX_BOUNDS_LOW), a->low, b->low, &sum.low) ||
      !add_where (has (&sum, CAPEX_BOUNDS_HIGH), a->high, b->high, &sum.high))
    return FALSE;

  *out = sum;
  return TRUE;
}

gboolean
capex_bounds_subtract (const CapexBounds *a,
                       const CapexBounds *b,
                       CapexBounds *out)
{
  CapexBounds negated;

  return capex_bounds_negate (b, &negated) &&
         capex_bounds_add (a, &negated, out);
}

/* An end of an interval.  Ranks order what is not a number: an open end lies
 * beyond a number too large to hold, which lies beyond those that are held. */
typedef enum
{
  OPEN_BELOW = -2,
  TOO_LOW = -1,
  FINITE = 0,
  TOO_HIGH = 1,
  OPEN_ABOVE = 2
} Rank;

typedef struct
{
  Rank rank;
  CapexNumber value; /* 0 unless finite */
} End;

static End
end_of (const CapexBounds *bounds, guint flag)
{
  if (flag == CAPEX_BOUNDS_LOW)
    return has (bounds, flag) ? (End){FINITE, bounds->low}
                              : (End){OPEN_BELOW, 0};

  return has (bounds, flag) ? (End){FINITE, bounds->high}
                            : (End){OPEN_ABOVE, 0};
}

static int
end_sign (End end)
{
  if (end.rank != FINITE)
    return end.rank > FINITE ? 1 : -1;

  return (end.value > 0) - (end.value < 0);
}

static int
end_compare (End a, End b)
{
  if (a.rank != b.rank)
    return a.rank > b.rank ? 1 : -1;

  return (a.value > b.value) - (a.value < b.value);
}

/* However far out an open end is, zero times it is zero */
static End
end_product (End a, End b, CapexNumber divisor, CapexRounding rounding)
{
  int sign = end_sign (a) * end_sign (b);
  End product = {FINITE, 0};

  if (sign == 0)
    return product;
  if (a.rank != FINITE || b.rank != FINITE)
    return (End){sign > 0 ? OPEN_ABOVE : OPEN_BELOW, 0};
  if (!capex_number_mul_div (a.value, b.value, divisor, rounding,
                             &product.value))
    return (End){sign > 0 ? TOO_HIGH : TOO_LOW, 0};

  return product;
}

static gboolean
is_never_negative (const CapexBounds *bounds)
{
  return has (bounds, CAPEX_BOUNDS_LOW) && bounds->low >= 0;
}

/* The least (@direction -1) or the greatest (1) product of any two ends */
static End
extreme_product (const CapexBounds *a,
                 const CapexBounds *b,
                 CapexNumber divisor,
                 int direction)
{
  static const guint ends[] = {CAPEX_BOUNDS_LOW, CAPEX_BOUNDS_HIGH};
  CapexRounding rounding = direction < 0 ? CAPEX_ROUNDING_DOWN
                                         : CAPEX_ROUNDING_UP;
  guint own_end = ends[direction > 0];
  End extreme = {direction < 0 ? OPEN_ABOVE : OPEN_BELOW, 0};

  /* Where no sign changes, like ends go together: one product of four */
  if (is_never_negative (a) && is_never_negative (b))
    return end_product (end_of (a, own_end), end_of (b, own_end), divisor,
                        rounding);

  for (guint i = 0; i < 2; i++)
    for (guint j = 0; j < 2; j++)
      {
        End product = end_product (end_of (a, ends[i]), end_of (b, ends[j]),
                                   divisor, rounding);

        if (direction * end_compare (product, extreme) > 0)
          extreme = product;
      }

  return extreme;
}

gboolean
capex_bounds_multiply_over (const CapexBounds *a,
                            const CapexBounds *b,
                            CapexNumber divisor,
                            CapexBounds *out)
{
  CapexBounds product = {.flags = common_flags (a, b)};
  End low = extreme_product (a, b, divisor, -1);
  End high = extreme_product (a, b, divisor, 1);

  product.flags &= (guint8) ~BOTH_ENDS;
  if (has (&product, CAPEX_BOUNDS_STATED) &&
      !capex_number_mul_div (a->stated, b->stated, divisor,
                             CAPEX_ROUNDING_HALF_EVEN, &product.stated))
    return FALSE;
  if (low.rank == TOO_LOW || low.rank == TOO_HIGH || high.rank == TOO_LOW ||
      high.rank == TOO_HIGH)
    return FALSE;

  product.low = low.value;
  product.high = high.value;
  if (low.rank == FINITE)
    product.flags |= CAPEX_BOUNDS_LOW;
  if (high.rank == FINITE)
    product.flags |= CAPEX_BOUNDS_HIGH;

  *out = product;
  return TRUE;
}

gboolean
capex_bounds_multiply (const CapexBounds *a,
                       const CapexBounds *b,
                       CapexBounds *out)
{
  return capex_bounds_multiply_over (a, b, CAPEX_NUMBER_ONE, out);
}

gboolean
capex_bounds_scale (const CapexBounds *a,
                    CapexNumber numerator,
                    CapexNumber denominator,
                    CapexBounds *out)
{
  CapexBounds factor = capex_bounds_exact (numerator);
  CapexBounds scaled;

  if (denominator == 0)
    return FALSE;
  if (denominator < 0)
    {
      factor = capex_bounds_exact (-numerator);
      denominator = -denominator;
    }

  if (!capex_bounds_multiply_over (a, &factor, denominator, &scaled))
    return FALSE;

  *out = scaled;
  return TRUE;
}

/* Keeps the stated value of @from in @out if the bounds there allow it */
static gboolean
keep_stated (const CapexBounds *from, CapexBounds *out)
{
  if (!has (from, CAPEX_BOUNDS_STATED) ||
      !capex_bounds_contains (out, from->stated))
    return FALSE;

  out->stated = from->stated;
  out->flags |= CAPEX_BOUNDS_STATED;
  return TRUE;
}

/* Whether the width of what two intervals share comes from the convention: an
 * end of it is that of a hedged one, and not of the other too */
static guint8
shared_hedge (const CapexBounds *a, const CapexBounds *b, End low, End high)
{
  const CapexBounds *both[] = {a, b};
  gboolean low_is_told = FALSE, high_is_told = FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (both); i++)
    if (!has (both[i], CAPEX_BOUNDS_HEDGED))
      {
        low_is_told |= end_compare (end_of (both[i], CAPEX_BOUNDS_LOW), low) ==
                       0;
        high_is_told |= end_compare (end_of (both[i], CAPEX_BOUNDS_HIGH),
                                     high) == 0;
      }
  return low_is_told && high_is_told ? 0 : CAPEX_BOUNDS_HEDGED;
}

gboolean
capex_bounds_intersect (const CapexBounds *a,
                        const CapexBounds *b,
                        CapexBounds *out)
{
  CapexBounds both = {.flags = (a->flags | b->flags) & BOTH_ENDS};
  End low = end_of (a, CAPEX_BOUNDS_LOW);
  End high = end_of (a, CAPEX_BOUNDS_HIGH);

  if (end_compare (end_of (b, CAPEX_BOUNDS_LOW), low) > 0)
    low = end_of (b, CAPEX_BOUNDS_LOW);
  if (end_compare (end_of (b, CAPEX_BOUNDS_HIGH), high) < 0)
    high = end_of (b, CAPEX_BOUNDS_HIGH);
  if (end_compare (low, high) > 0)
    return FALSE;

  both.low = low.value;
  both.high = high.value;
  both.flags |= shared_hedge (a, b, low, high);
  if (!keep_stated (a, &both))
    keep_stated (b, &both);

  *out = both;
  return TRUE;
}

void
capex_bounds_hull (const CapexBounds *a, const CapexBounds *b, CapexBounds *out)
{
  CapexBounds hull = {.flags = common_flags (a, b)};

  if (has (&hull, CAPEX_BOUNDS_LOW))
    hull.low = MIN (a->low, b->low);
  if (has (&hull, CAPEX_BOUNDS_HIGH))
    hull.high = MAX (a->high, b->high);

  if (a->stated == b->stated)
    hull.stated = has (&hull, CAPEX_BOUNDS_STATED) ? a->stated : 0;
  else
    hull.flags &= (guint8) ~CAPEX_BOUNDS_STATED;

  *out = hull;
}
