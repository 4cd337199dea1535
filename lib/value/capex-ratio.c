/* capex-ratio.c - One amount over another, between two bounds
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-ratio.h>

#include <math.h>

#include <capex/capex-error.h>

#include "value/capex-amount-private.h"
#include "value/capex-ratio-private.h"
#include "value/capex-unit-private.h"

#define DEFAULT_DECIMALS 2

/* Doubles between the bounds of a ratio that is exact but for its rounding */
#define ROUNDING_STEPS 8

/**
 * CapexRatio:
 *
 * One amount over another, with the bounds that theirs allow.
 *
 * The bounds are doubles, the low one rounded down and the high one up, so
 * that the true ratio is between them; the stated one is the nearest to the
 * quotient of the stated values. A quotient by what may be zero is not
 * meaningful, which is a state of a ratio and not an error.
 *
 * Ratios are immutable, so they may be shared between threads.
 */
struct _CapexRatio
{
  CapexRatioBounds bounds;
};

/**
 * CapexRatioState:
 * @CAPEX_RATIO_OK: both bounds are known, and so were those of the amounts
 * @CAPEX_RATIO_OPEN: a bound of the ratio or of an amount is open
 * @CAPEX_RATIO_NOT_MEANINGFUL: the divisor may be zero; there is no figure
 *
 * What a ratio can be used for.
 */

G_DEFINE_BOXED_TYPE (CapexRatio,
                     capex_ratio,
                     capex_ratio_ref,
                     capex_ratio_unref)

static gboolean
is_open (const CapexBounds *bounds)
{
  const guint8 both = CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH;

  return (bounds->flags & both) != both;
}

/* The low bound over a divisor above zero.  The nearer the divisor is to
 * zero, the further the quotient is from it, so the sign of the numerator
 * says which end of the divisor counts; an open end takes it to zero. */
static void
set_low (const CapexBounds *numerator,
         const CapexBounds *denominator,
         CapexRatioBounds *out)
{
  gboolean negative = numerator->low < 0;
  CapexNumber divisor = negative ? denominator->low : denominator->high;

  if ((numerator->flags & CAPEX_BOUNDS_LOW) == 0)
    return;

  out->flags |= CAPEX_BOUNDS_LOW;
  if (negative || (denominator->flags & CAPEX_BOUNDS_HIGH) != 0)
    out->low = capex_number_quotient (numerator->low, divisor,
                                      CAPEX_ROUNDING_DOWN);
}

static void
set_high (const CapexBounds *numerator,
          const CapexBounds *denominator,
          CapexRatioBounds *out)
{
  gboolean negative = numerator->high < 0;
  CapexNumber divisor = negative ? denominator->high : denominator->low;

  if ((numerator->flags & CAPEX_BOUNDS_HIGH) == 0)
    return;

  out->flags |= CAPEX_BOUNDS_HIGH;
  if (!negative || (denominator->flags & CAPEX_BOUNDS_HIGH) != 0)
    out->high = capex_number_quotient (numerator->high, divisor,
                                       CAPEX_ROUNDING_UP);
}

void
capex_ratio_bounds_quotient (const CapexBounds *numerator,
                             const CapexBounds *denominator,
                             CapexRatioBounds *out)
{
  CapexBounds above = *numerator, below = *denominator;
  guint8 stated = above.flags & below.flags & CAPEX_BOUNDS_STATED;
  guint8 hedged = (above.flags | below.flags) & CAPEX_BOUNDS_HEDGED;

  *out = (CapexRatioBounds){
      .flags = hedged,
      .state = CAPEX_RATIO_NOT_MEANINGFUL,
  };
  if (capex_bounds_contains (denominator, 0))
    return;

  if (!capex_bounds_is_positive (&below))
    {
      capex_bounds_negate (&above, &above);
      capex_bounds_negate (&below, &below);
    }

  out->state = is_open (&above) || is_open (&below) ? CAPEX_RATIO_OPEN
                                                    : CAPEX_RATIO_OK;
  set_low (&above, &below, out);
  set_high (&above, &below, out);
  if (stated != 0)
    {
      out->flags |= CAPEX_BOUNDS_STATED;
      out->stated = capex_number_quotient (above.stated, below.stated,
                                           CAPEX_ROUNDING_HALF_EVEN);
    }
}

CapexRatio *
capex_ratio_new_from_bounds (const CapexRatioBounds *bounds)
{
  CapexRatio *self = g_atomic_rc_box_new (CapexRatio);

  self->bounds = *bounds;
  return self;
}

const CapexRatioBounds *
capex_ratio_peek_bounds (const CapexRatio *self)
{
  return &self->bounds;
}

/**
 * capex_ratio_new_quotient:
 * @numerator: an amount
 * @denominator: an amount in the same unit
 * @error: return location for an error
 *
 * Divides two amounts, as figures that do not depend on each other.
 *
 * Bounds: the least and the greatest quotient of any two values, rounded
 * outward to doubles; an open end of the divisor takes a quotient to zero, and
 * a divisor that may be zero leaves no figure.
 *
 * Errors: %CAPEX_ERROR_UNIT if the units differ.
 *
 * Returns: (transfer full): the ratio, or `NULL` with @error set
 */
CapexRatio *
capex_ratio_new_quotient (const CapexAmount *numerator,
                          const CapexAmount *denominator,
                          GError **error)
{
  CapexRatioBounds bounds;
  const CapexUnit *above, *below;

  g_return_val_if_fail (numerator != NULL, NULL);
  g_return_val_if_fail (denominator != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  above = capex_amount_get_unit (numerator);
  below = capex_amount_get_unit (denominator);
  if (above != below)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT,
                   "%s and %s cannot be compared", capex_unit_peek_name (above),
                   capex_unit_peek_name (below));
      return NULL;
    }

  capex_ratio_bounds_quotient (capex_amount_peek_bounds (numerator),
                               capex_amount_peek_bounds (denominator), &bounds);
  return capex_ratio_new_from_bounds (&bounds);
}

/**
 * capex_ratio_ref:
 * @self: a ratio
 *
 * Takes another reference.
 *
 * Returns: (transfer full): @self
 */
CapexRatio *
capex_ratio_ref (CapexRatio *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * capex_ratio_unref:
 * @self: (transfer full): a ratio
 *
 * Gives up a reference; the last one frees the ratio.
 */
void
capex_ratio_unref (CapexRatio *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * capex_ratio_get_state:
 * @self: a ratio
 *
 * Gets what the ratio can be used for.
 *
 * Returns: the state
 */
CapexRatioState
capex_ratio_get_state (const CapexRatio *self)
{
  g_return_val_if_fail (self != NULL, CAPEX_RATIO_NOT_MEANINGFUL);

  return self->bounds.state;
}

/**
 * capex_ratio_get_stated:
 * @self: a ratio
 *
 * Gets the ratio of the stated values; 7 % is 0.07.
 *
 * Returns: the ratio, or NaN if there is none
 */
double
capex_ratio_get_stated (const CapexRatio *self)
{
  g_return_val_if_fail (self != NULL, NAN);

  return capex_ratio_has_stated (self) ? self->bounds.stated : NAN;
}

/**
 * capex_ratio_get_low:
 * @self: a ratio
 *
 * Gets what the true ratio is at least.
 *
 * Returns: the low bound, or negative infinity if it is open
 */
double
capex_ratio_get_low (const CapexRatio *self)
{
  g_return_val_if_fail (self != NULL, -INFINITY);

  return capex_ratio_has_low (self) ? self->bounds.low : -INFINITY;
}

/**
 * capex_ratio_get_high:
 * @self: a ratio
 *
 * Gets what the true ratio is at most.
 *
 * Returns: the high bound, or infinity if it is open
 */
double
capex_ratio_get_high (const CapexRatio *self)
{
  g_return_val_if_fail (self != NULL, INFINITY);

  return capex_ratio_has_high (self) ? self->bounds.high : INFINITY;
}

/**
 * capex_ratio_has_stated:
 * @self: a ratio
 *
 * Tells whether both amounts had a stated value.
 *
 * Returns: whether they had
 */
gboolean
capex_ratio_has_stated (const CapexRatio *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->bounds.flags & CAPEX_BOUNDS_STATED) != 0;
}

/**
 * capex_ratio_has_low:
 * @self: a ratio
 *
 * Tells whether there is a low bound.
 *
 * Returns: whether there is, or the ratio is open below
 */
gboolean
capex_ratio_has_low (const CapexRatio *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->bounds.flags & CAPEX_BOUNDS_LOW) != 0;
}

/**
 * capex_ratio_has_high:
 * @self: a ratio
 *
 * Tells whether there is a high bound.
 *
 * Returns: whether there is, or the ratio is open above
 */
gboolean
capex_ratio_has_high (const CapexRatio *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->bounds.flags & CAPEX_BOUNDS_HIGH) != 0;
}

/**
 * capex_ratio_is_hedged:
 * @self: a ratio
 *
 * Tells whether bounds come from the convention that "about" is good to 5 %.
 *
 * Returns: whether they do
 */
gboolean
capex_ratio_is_hedged (const CapexRatio *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->bounds.flags & CAPEX_BOUNDS_HEDGED) != 0;
}

/**
 * capex_ratio_equal:
 * @self: a ratio
 * @other: a ratio
 *
 * Tells whether two ratios say the same: value, bounds, hedge and state.
 *
 * Returns: whether they are equal
 */
gboolean
capex_ratio_equal (const CapexRatio *self, const CapexRatio *other)
{
  const CapexRatioBounds *a, *b;

  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  a = &self->bounds;
  b = &other->bounds;
  return a->state == b->state && a->flags == b->flags &&
         a->stated == b->stated && a->low == b->low && a->high == b->high;
}

/**
 * capex_ratio_hash:
 * @self: a ratio
 *
 * Gets a number that is the same for equal ratios.
 *
 * Returns: the hash
 */
guint
capex_ratio_hash (const CapexRatio *self)
{
  guint hash;

  g_return_val_if_fail (self != NULL, 0);

  hash = 31 * (guint) self->bounds.state + self->bounds.flags;
  hash = 31 * hash + g_double_hash (&self->bounds.stated);
  hash = 31 * hash + g_double_hash (&self->bounds.low);
  return 31 * hash + g_double_hash (&self->bounds.high);
}

/**
 * capex_ratio_to_string:
 * @self: a ratio
 *
 * Prints the ratio as a percentage with two decimals, as
 * [method@Capex.Ratio.to_percent_string] does.
 *
 * Returns: (transfer full): the text
 */
char *
capex_ratio_to_string (const CapexRatio *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_ratio_to_percent_string (self, DEFAULT_DECIMALS);
}

/* Whether the bounds say no more than that a double is not a quotient */
static gboolean
is_good_as_exact (const CapexRatioBounds *bounds)
{
  double at = bounds->low;

  if ((bounds->flags & CAPEX_BOUNDS_STATED) == 0 ||
      (bounds->flags & CAPEX_BOUNDS_LOW) == 0 ||
      (bounds->flags & CAPEX_BOUNDS_HIGH) == 0)
    return FALSE;

  for (guint i = 0; i < ROUNDING_STEPS && at < bounds->high; i++)
    at = nextafter (at, INFINITY);

  return at >= bounds->high;
}

static char *
interval_to_string (const char *low, const char *high, const char *word)
{
  if (low != NULL && high != NULL)
    return g_strdup_printf ("[%s%s, %s%s]", low, word, high, word);
  if (low != NULL)
    return g_strdup_printf ("at least %s%s", low, word);
  if (high != NULL)
    return g_strdup_printf ("at most %s%s", high, word);

  return g_strdup ("?");
}

char *
capex_ratio_format_bounds (const CapexRatioBounds *bounds,
                           int shift,
                           int decimals,
                           const char *word)
{
  char stated[CAPEX_RATIO_BUFFER], low[CAPEX_RATIO_BUFFER],
      high[CAPEX_RATIO_BUFFER];
  gboolean has_stated = (bounds->flags & CAPEX_BOUNDS_STATED) != 0;
  gboolean has_low = (bounds->flags & CAPEX_BOUNDS_LOW) != 0;
  gboolean has_high = (bounds->flags & CAPEX_BOUNDS_HIGH) != 0;
  g_autofree char *interval = NULL;

  if (bounds->state == CAPEX_RATIO_NOT_MEANINGFUL)
    return g_strdup ("n.m.");

  capex_ratio_format (bounds->stated, shift, decimals, CAPEX_ROUNDING_HALF_EVEN,
                      stated);
  if (is_good_as_exact (bounds))
    return g_strdup_printf ("%s%s", stated, word);

  capex_ratio_format (bounds->low, shift, decimals, CAPEX_ROUNDING_DOWN, low);
  capex_ratio_format (bounds->high, shift, decimals, CAPEX_ROUNDING_UP, high);
  interval = interval_to_string (has_low ? low : NULL, has_high ? high : NULL,
                                 word);
  return has_stated ? g_strdup_printf ("%s%s %s", stated, word, interval)
                    : g_steal_pointer (&interval);
}

/**
 * capex_ratio_to_percent_string:
 * @self: a ratio
 * @decimals: digits after the point, up to 20
 *
 * Prints the ratio as a percentage: `6.98 % [4.40 %, 9.56 %]`.
 *
 * Bounds are left out where they only say that the ratio was rounded to a
 * double; `at least 1392.11 %`, `at most 6.71 %` and `[0.00 %, 6.71 %]` say
 * what is known where no value was stated; `n.m.` is not meaningful.
 *
 * Bounds: printed rounded outward, and the stated value half to even, from
 * the exact value of the double.
 *
 * Returns: (transfer full): the text
 */
char *
capex_ratio_to_percent_string (const CapexRatio *self, guint decimals)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (decimals <= CAPEX_RATIO_MAX_DECIMALS, NULL);

  return capex_ratio_format_bounds (&self->bounds, CAPEX_RATIO_PERCENT,
                                    (int) decimals, " %");
}
