/* capex-amount.c - A quantity, known exactly or between two bounds
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-amount.h>

#include <capex/capex-error.h>

#include "base/capex-decimal-private.h"
#include "value/capex-amount-private.h"

/**
 * CapexAmount:
 *
 * A quantity in one unit, known exactly or between two bounds.
 *
 * Sources print "64,551 million", "over $300 billion" or "between 60 and 65
 * billion". An amount keeps what was said: the closed interval that holds the
 * true figure, either end of which may be open, and the value that was
 * stated, which is absent where only a bound is known or where rivals
 * disagree. Arithmetic is the tightest that is sound; what does not fit is an
 * error, not a guess.
 *
 * Amounts are immutable, so they may be shared between threads.
 */
struct _CapexAmount
{
  CapexBounds bounds; /* in order */
  CapexUnit *unit;    /* units are never freed */
};

G_DEFINE_BOXED_TYPE (CapexAmount,
                     capex_amount,
                     capex_amount_ref,
                     capex_amount_unref)

CapexAmount *
capex_amount_new_from_bounds (const CapexBounds *bounds, CapexUnit *unit)
{
  CapexAmount *self = g_atomic_rc_box_new (CapexAmount);

  self->bounds = *bounds;
  self->unit = unit;
  return self;
}

const CapexBounds *
capex_amount_peek_bounds (const CapexAmount *self)
{
  return &self->bounds;
}

static CapexAmount *
new_from_text (const char *text,
               CapexUnit *unit,
               gboolean can_be_negative,
               GError **error)
{
  CapexBounds bounds;
  CapexUnit *found;

  if (!capex_amount_parse_bounds (text, unit, can_be_negative, &bounds, &found,
                                  error))
    return NULL;

  return capex_amount_new_from_bounds (&bounds, found);
}

/**
 * capex_amount_new_from_string:
 * @text: what a source printed, or what capex_amount_to_string() did
 * @unit: (nullable): the unit where @text does not say it
 * @error: return location for an error
 *
 * Reads an amount of something that cannot be negative.
 *
 * Plain digits are exact (`64551000000`), a scale word rounds (`$21.5
 * billion`), and so do `about`, `nearly`, `over`, `up to`, ranges (`$64-72bn`),
 * `23e9±5e8`, `billions` and `?`. A unit in @text must be @unit, or the
 * currency that the price @unit is in.
 *
 * Bounds: a scale word is good to half of its last digit; `about` to half of
 * the last written digit or 5 %, whichever is more; what is at most so much
 * is at least 0.
 *
 * Errors: %CAPEX_ERROR_SYNTAX for a piece that is not understood;
 * %CAPEX_ERROR_UNIT if the unit is missing, unclear or another than @unit;
 * %CAPEX_ERROR_UNKNOWN for a unit that does not exist;
 * %CAPEX_ERROR_OUT_OF_RANGE if a number does not fit or a low bound is above
 * a high one; %CAPEX_ERROR_LIMIT if @text is too long. The message quotes the
 * piece and says its column.
 *
 * Returns: (transfer full): the amount, or `NULL` with @error set
 */
CapexAmount *
capex_amount_new_from_string (const char *text, CapexUnit *unit, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return new_from_text (text, unit, FALSE, error);
}

/**
 * capex_amount_new_from_string_signed:
 * @text: what a source printed, or what capex_amount_to_string() did
 * @unit: (nullable): the unit where @text does not say it
 * @error: return location for an error
 *
 * Reads an amount of something that can be negative.
 *
 * Bounds: those of [ctor@Capex.Amount.new_from_string], but `up to` and `?`
 * have no low bound.
 *
 * Errors: those of [ctor@Capex.Amount.new_from_string].
 *
 * Returns: (transfer full): the amount, or `NULL` with @error set
 */
CapexAmount *
capex_amount_new_from_string_signed (const char *text,
                                     CapexUnit *unit,
                                     GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return new_from_text (text, unit, TRUE, error);
}

/**
 * capex_amount_new_exact:
 * @value: how many
 * @unit: of what
 *
 * Makes an amount that is known exactly.
 *
 * Returns: (transfer full): the amount
 */
CapexAmount *
capex_amount_new_exact (const CapexDecimal *value, CapexUnit *unit)
{
  CapexBounds bounds;

  g_return_val_if_fail (value != NULL, NULL);
  g_return_val_if_fail (unit != NULL, NULL);

  bounds = capex_bounds_exact (capex_decimal_peek_number (value));
  return capex_amount_new_from_bounds (&bounds, unit);
}

static void
set_if_known (const CapexDecimal *value,
              guint8 flag,
              CapexNumber *field,
              guint8 *flags)
{
  if (value == NULL)
    return;

  *field = capex_decimal_peek_number (value);
  *flags |= flag;
}

static CapexAmount *
new_if_in_order (const CapexBounds *bounds, CapexUnit *unit, GError **error)
{
  g_autofree char *text = NULL;

  if (capex_bounds_is_ordered (bounds))
    return capex_amount_new_from_bounds (bounds, unit);

  text = capex_amount_format_bounds (bounds, unit);
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
               "The bounds of %s are not in order", text);
  return NULL;
}

/**
 * capex_amount_new_range:
 * @low: (nullable): the low bound, or `NULL` if it is open
 * @high: (nullable): the high bound, or `NULL` if it is open
 * @unit: of what
 * @error: return location for an error
 *
 * Makes an amount of what was printed as a range, or as a bound.
 *
 * Bounds: as given. The stated value is the middle of two bounds (the even
 * billionth if it lies between two), and absent where one is open.
 *
 * Errors: %CAPEX_ERROR_OUT_OF_RANGE if @low is above @high.
 *
 * Returns: (transfer full): the amount, or `NULL` with @error set
 */
CapexAmount *
capex_amount_new_range (const CapexDecimal *low,
                        const CapexDecimal *high,
                        CapexUnit *unit,
                        GError **error)
{
  CapexBounds bounds = {.flags = 0};

  g_return_val_if_fail (unit != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  set_if_known (low, CAPEX_BOUNDS_LOW, &bounds.low, &bounds.flags);
  set_if_known (high, CAPEX_BOUNDS_HIGH, &bounds.high, &bounds.flags);
  if (low != NULL && high != NULL && bounds.low <= bounds.high)
    capex_bounds_state_middle (&bounds);

  return new_if_in_order (&bounds, unit, error);
}

/**
 * capex_amount_new_bounds:
 * @stated: (nullable): the value that was stated, if one was
 * @low: (nullable): the low bound, or `NULL` if it is open
 * @high: (nullable): the high bound, or `NULL` if it is open
 * @unit: of what
 * @error: return location for an error
 *
 * Makes an amount with bounds of its own, instead of those by convention.
 *
 * Errors: %CAPEX_ERROR_OUT_OF_RANGE unless @low, @stated and @high are in this
 * order.
 *
 * Returns: (transfer full): the amount, or `NULL` with @error set
 */
CapexAmount *
capex_amount_new_bounds (const CapexDecimal *stated,
                         const CapexDecimal *low,
                         const CapexDecimal *high,
                         CapexUnit *unit,
                         GError **error)
{
  CapexBounds bounds = {.flags = 0};

  g_return_val_if_fail (unit != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  set_if_known (stated, CAPEX_BOUNDS_STATED, &bounds.stated, &bounds.flags);
  set_if_known (low, CAPEX_BOUNDS_LOW, &bounds.low, &bounds.flags);
  set_if_known (high, CAPEX_BOUNDS_HIGH, &bounds.high, &bounds.flags);

  return new_if_in_order (&bounds, unit, error);
}

/**
 * capex_amount_ref:
 * @self: an amount
 *
 * Takes another reference.
 *
 * Returns: (transfer full): @self
 */
CapexAmount *
capex_amount_ref (CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * capex_amount_unref:
 * @self: (transfer full): an amount
 *
 * Gives up a reference; the last one frees the amount.
 */
void
capex_amount_unref (CapexAmount *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release (self);
}

/**
 * capex_amount_get_unit:
 * @self: an amount
 *
 * Gets what the amount counts.
 *
 * Returns: (transfer none): the unit
 */
CapexUnit *
capex_amount_get_unit (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->unit;
}

static CapexDecimal *
decimal_if (const CapexAmount *self, guint8 flag, CapexNumber number)
{
  if ((self->bounds.flags & flag) == 0)
    return NULL;

  return capex_decimal_new_from_number (number);
}

static char *
string_if (const CapexAmount *self, guint8 flag, CapexNumber number)
{
  char buffer[CAPEX_NUMBER_BUFFER];

  if ((self->bounds.flags & flag) == 0)
    return NULL;

  return g_strdup (capex_number_format (number, buffer));
}

/**
 * capex_amount_dup_stated:
 * @self: an amount
 *
 * Gets the value that was stated.
 *
 * Returns: (transfer full) (nullable): the value, or `NULL` if there is none
 */
CapexDecimal *
capex_amount_dup_stated (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return decimal_if (self, CAPEX_BOUNDS_STATED, self->bounds.stated);
}

/**
 * capex_amount_dup_low:
 * @self: an amount
 *
 * Gets what the true figure is at least.
 *
 * Returns: (transfer full) (nullable): the low bound, or `NULL` if it is open
 */
CapexDecimal *
capex_amount_dup_low (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return decimal_if (self, CAPEX_BOUNDS_LOW, self->bounds.low);
}

/**
 * capex_amount_dup_high:
 * @self: an amount
 *
 * Gets what the true figure is at most.
 *
 * Returns: (transfer full) (nullable): the high bound, or `NULL` if it is open
 */
CapexDecimal *
capex_amount_dup_high (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return decimal_if (self, CAPEX_BOUNDS_HIGH, self->bounds.high);
}

/**
 * capex_amount_dup_stated_string:
 * @self: an amount
 *
 * Gets the value that was stated, in plain digits.
 *
 * Returns: (transfer full) (nullable): the value, or `NULL` if there is none
 */
char *
capex_amount_dup_stated_string (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return string_if (self, CAPEX_BOUNDS_STATED, self->bounds.stated);
}

/**
 * capex_amount_dup_low_string:
 * @self: an amount
 *
 * Gets what the true figure is at least, in plain digits.
 *
 * Returns: (transfer full) (nullable): the low bound, or `NULL` if it is open
 */
char *
capex_amount_dup_low_string (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return string_if (self, CAPEX_BOUNDS_LOW, self->bounds.low);
}

/**
 * capex_amount_dup_high_string:
 * @self: an amount
 *
 * Gets what the true figure is at most, in plain digits.
 *
 * Returns: (transfer full) (nullable): the high bound, or `NULL` if it is open
 */
char *
capex_amount_dup_high_string (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return string_if (self, CAPEX_BOUNDS_HIGH, self->bounds.high);
}

/**
 * capex_amount_has_stated:
 * @self: an amount
 *
 * Tells whether a single value was stated.
 *
 * Returns: whether it was
 */
gboolean
capex_amount_has_stated (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->bounds.flags & CAPEX_BOUNDS_STATED) != 0;
}

/**
 * capex_amount_has_low:
 * @self: an amount
 *
 * Tells whether there is a low bound.
 *
 * Returns: whether there is, or the amount is open below
 */
gboolean
capex_amount_has_low (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->bounds.flags & CAPEX_BOUNDS_LOW) != 0;
}

/**
 * capex_amount_has_high:
 * @self: an amount
 *
 * Tells whether there is a high bound.
 *
 * Returns: whether there is, or the amount is open above
 */
gboolean
capex_amount_has_high (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->bounds.flags & CAPEX_BOUNDS_HIGH) != 0;
}

/**
 * capex_amount_is_exact:
 * @self: an amount
 *
 * Tells whether the stated value is both bounds.
 *
 * Returns: whether the amount is exact
 */
gboolean
capex_amount_is_exact (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return capex_bounds_is_exact (&self->bounds);
}

/**
 * capex_amount_is_hedged:
 * @self: an amount
 *
 * Tells whether bounds come from the convention that "about" is good to 5 %.
 *
 * Returns: whether they do
 */
gboolean
capex_amount_is_hedged (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, FALSE);

  return (self->bounds.flags & CAPEX_BOUNDS_HEDGED) != 0;
}

/**
 * capex_amount_contains:
 * @self: an amount
 * @value: a number of the same unit
 *
 * Tells whether the true figure may be @value.
 *
 * Returns: whether @value is inside the bounds
 */
gboolean
capex_amount_contains (const CapexAmount *self, const CapexDecimal *value)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  return capex_bounds_contains (&self->bounds,
                                capex_decimal_peek_number (value));
}

/**
 * capex_amount_equal:
 * @self: an amount
 * @other: an amount
 *
 * Tells whether two amounts say the same: value, bounds, hedge and unit.
 *
 * Returns: whether they are equal
 */
gboolean
capex_amount_equal (const CapexAmount *self, const CapexAmount *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self->unit == other->unit &&
         capex_bounds_equal (&self->bounds, &other->bounds);
}

/**
 * capex_amount_hash:
 * @self: an amount
 *
 * Gets a number that is the same for equal amounts.
 *
 * Returns: the hash
 */
guint
capex_amount_hash (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_bounds_hash (&self->bounds) ^ capex_unit_hash (self->unit);
}

/**
 * capex_amount_to_string:
 * @self: an amount
 *
 * Prints the amount so that it reads back as an equal one.
 *
 * An exact amount is `64551000000 USD`; another shows its bounds, as in
 * `23000000000 [22500000000, 23500000000] USD`, with `?` for a value that was
 * not stated, `open` for a bound that is not known and `~` in front where the
 * bounds are a hedge.
 *
 * Returns: (transfer full): the text
 */
char *
capex_amount_to_string (const CapexAmount *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_amount_format_bounds (&self->bounds, self->unit);
}
