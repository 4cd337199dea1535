/* capex-amount-text.c - What a source printed, as bounds, and back
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-amount-private.h"

#include <string.h>

#include "base/capex-text-private.h"
#include "value/capex-amount-scan-private.h"
#include "value/capex-unit-private.h"

/* How far from the truth "about" may be, unless its last digit says more: a
 * convention, documented, and the only one */
#define HEDGE_PERCENT 5

static const struct
{
  const char *words;
  CapexAmountSide side;
} qualifiers[] = {
    {"about",              CAPEX_SIDE_ABOUT },
    {"roughly",            CAPEX_SIDE_ABOUT },
    {"around",             CAPEX_SIDE_ABOUT },
    {"approximately",      CAPEX_SIDE_ABOUT },
    {"close to",           CAPEX_SIDE_ABOUT },
    {"circa",              CAPEX_SIDE_ABOUT },
    {"more or less",       CAPEX_SIDE_ABOUT },
    {"some",               CAPEX_SIDE_ABOUT },
    {"an estimated",       CAPEX_SIDE_ABOUT },
    {"nearly",             CAPEX_SIDE_NEARLY},
    {"almost",             CAPEX_SIDE_NEARLY},
    {"just under",         CAPEX_SIDE_NEARLY},
    {"just below",         CAPEX_SIDE_NEARLY},
    {"just shy of",        CAPEX_SIDE_NEARLY},
    {"just short of",      CAPEX_SIDE_NEARLY},
    {"not quite",          CAPEX_SIDE_NEARLY},
    {"slightly less than", CAPEX_SIDE_NEARLY},
    {"over",               CAPEX_SIDE_OVER  },
    {"well over",          CAPEX_SIDE_OVER  },
    {"just over",          CAPEX_SIDE_OVER  },
    {"slightly over",      CAPEX_SIDE_OVER  },
    {"more than",          CAPEX_SIDE_OVER  },
    {"slightly more than", CAPEX_SIDE_OVER  },
    {"at least",           CAPEX_SIDE_OVER  },
    {"greater than",       CAPEX_SIDE_OVER  },
    {"no less than",       CAPEX_SIDE_OVER  },
    {"no fewer than",      CAPEX_SIDE_OVER  },
    {"not less than",      CAPEX_SIDE_OVER  },
    {"not fewer than",     CAPEX_SIDE_OVER  },
    {"not below",          CAPEX_SIDE_OVER  },
    {"not under",          CAPEX_SIDE_OVER  },
    {"above",              CAPEX_SIDE_OVER  },
    {"in excess of",       CAPEX_SIDE_OVER  },
    {"exceeding",          CAPEX_SIDE_OVER  },
    {"north of",           CAPEX_SIDE_OVER  },
    {"upward of",          CAPEX_SIDE_OVER  },
    {"upwards of",         CAPEX_SIDE_OVER  },
    {"up to",              CAPEX_SIDE_UP_TO },
    {"at most",            CAPEX_SIDE_UP_TO },
    {"as much as",         CAPEX_SIDE_UP_TO },
    {"as many as",         CAPEX_SIDE_UP_TO },
    {"no more than",       CAPEX_SIDE_UP_TO },
    {"no greater than",    CAPEX_SIDE_UP_TO },
    {"not more than",      CAPEX_SIDE_UP_TO },
    {"not greater than",   CAPEX_SIDE_UP_TO },
    {"not exceeding",      CAPEX_SIDE_UP_TO },
    {"not to exceed",      CAPEX_SIDE_UP_TO },
    {"not over",           CAPEX_SIDE_UP_TO },
    {"not above",          CAPEX_SIDE_UP_TO },
    {"less than",          CAPEX_SIDE_UP_TO },
    {"fewer than",         CAPEX_SIDE_UP_TO },
    {"below",              CAPEX_SIDE_UP_TO },
    {"under",              CAPEX_SIDE_UP_TO },
};

/* The longer ones first. "c." has its point, and is no letter of a list. */
static const struct
{
  const char *sign;
  CapexAmountSide side;
} qualifier_signs[] = {
    {"~",         CAPEX_SIDE_ABOUT },
    {"c.",        CAPEX_SIDE_ABOUT },
    {"ca.",       CAPEX_SIDE_ABOUT },
    {">=",        CAPEX_SIDE_OVER  },
    {">",         CAPEX_SIDE_OVER  },
    {"≥",       CAPEX_SIDE_OVER  },
    {"<=",        CAPEX_SIDE_UP_TO },
    {"<",         CAPEX_SIDE_UP_TO },
    {"≤",       CAPEX_SIDE_UP_TO },
    {"大约",    CAPEX_SIDE_ABOUT },
    {"约合",    CAPEX_SIDE_ABOUT },
    {"約合",    CAPEX_SIDE_ABOUT },
    {"约",       CAPEX_SIDE_ABOUT },
    {"近",       CAPEX_SIDE_NEARLY},
    {"接近",    CAPEX_SIDE_NEARLY},
    {"将近",    CAPEX_SIDE_NEARLY},
    {"超过",    CAPEX_SIDE_OVER  },
    {"逾",       CAPEX_SIDE_OVER  },
    {"超過",    CAPEX_SIDE_OVER  },
    {"不超過", CAPEX_SIDE_UP_TO },
    {"約",       CAPEX_SIDE_ABOUT },
    {"超",       CAPEX_SIDE_OVER  },
    {"高于",    CAPEX_SIDE_OVER  },
    {"至少",    CAPEX_SIDE_OVER  },
    {"不低于", CAPEX_SIDE_OVER  },
    {"不少于", CAPEX_SIDE_OVER  },
    {"不超过", CAPEX_SIDE_UP_TO },
    {"不高于", CAPEX_SIDE_UP_TO },
    {"不多于", CAPEX_SIDE_UP_TO },
    {"不到",    CAPEX_SIDE_UP_TO },
    {"不足",    CAPEX_SIDE_UP_TO },
    {"低于",    CAPEX_SIDE_UP_TO },
    {"最多",    CAPEX_SIDE_UP_TO },
};

/* Scale words that stand alone for at least one of them */
static const struct
{
  const char *words;
  int exponent;
} vague_words[] = {
    {"several thousand",      3 },
    {"several million",       6 },
    {"several billion",       9 },
    {"several trillion",      12},
    {"a few thousand",        3 },
    {"a few million",         6 },
    {"a few billion",         9 },
    {"a few trillion",        12},
    {"thousands",             3 },
    {"tens of thousands",     4 },
    {"hundreds of thousands", 5 },
    {"millions",              6 },
    {"tens of millions",      7 },
    {"hundreds of millions",  8 },
    {"billions",              9 },
    {"tens of billions",      10},
    {"hundreds of billions",  11},
    {"trillions",             12},
    {"tens of trillions",     13},
    {"hundreds of trillions", 14},
    {"quadrillions",          15},
};

static const char *const plus_minus_signs[] = {"±", "+/-"};
static const char *const range_signs[] = {"..", "-", "\u2013", "\u2014"};

/* These join numbers that share a scale word or a unit, and no others */
static const char *const alternative_signs[] = {"至", "到", "或"};

static gboolean
take_one_of (CapexAmountScan *scan, const char *const *signs, gsize n_signs)
{
  for (gsize i = 0; i < n_signs; i++)
    if (capex_amount_scan_take (scan, signs[i]))
      return TRUE;

  return FALSE;
}

static gboolean
take_qualifier (CapexAmountScan *scan, CapexAmountSide *side)
{
  char initial;

  capex_amount_scan_spaces (scan);
  initial = g_ascii_tolower (*scan->at);

  for (guint i = 0; i < G_N_ELEMENTS (qualifiers); i++)
    if (*qualifiers[i].words == initial &&
        capex_amount_scan_word (scan, qualifiers[i].words))
      {
        *side = qualifiers[i].side;
        return TRUE;
      }

  for (guint i = 0; i < G_N_ELEMENTS (qualifier_signs); i++)
    if (*qualifier_signs[i].sign == *scan->at &&
        capex_amount_scan_take (scan, qualifier_signs[i].sign))
      {
        *side = qualifier_signs[i].side;
        return TRUE;
      }

  return FALSE;
}

/* One qualifier, and "about" after a bound, which says no more than the bound
 */
static gboolean
scan_side (CapexAmountScan *scan, CapexAmountSide *out, GError **error)
{
  CapexAmountScan before;
  CapexAmountSide side, next;

  *out = CAPEX_SIDE_NONE;
  if (!take_qualifier (scan, &side))
    return TRUE;

  *out = side;
  before = *scan;
  if (!take_qualifier (scan, &next))
    return TRUE;
  if (next == CAPEX_SIDE_ABOUT &&
      (side == CAPEX_SIDE_OVER || side == CAPEX_SIDE_UP_TO))
    return TRUE;

  capex_amount_scan_spaces (&before);
  return capex_amount_scan_refuse (&before, CAPEX_ERROR_SYNTAX,
                                   "does not go with the word before it",
                                   error);
}

/* What may be less is at least nothing, unless it may be negative */
static CapexBounds
nothing_known (gboolean can_be_negative)
{
  CapexBounds bounds = capex_bounds_unknown ();

  if (!can_be_negative)
    bounds.flags |= CAPEX_BOUNDS_LOW;

  return bounds;
}

static gboolean
hedge_of (const CapexQuantity *quantity,
          const CapexAmountScan *scan,
          CapexNumber value,
          CapexNumber *out,
          GError **error)
{
  CapexNumber half, share;

  if (!capex_quantity_half_digit (quantity, scan, &half, error))
    return FALSE;

  capex_number_mul_div (value < 0 ? -value : value, HEDGE_PERCENT, 100,
                        CAPEX_ROUNDING_UP, &share);
  *out = MAX (half, share);
  return TRUE;
}

/* value - below to value + above, as far as these fit */
static gboolean
widen (const CapexQuantity *quantity,
       const CapexAmountScan *scan,
       CapexNumber below,
       CapexNumber above,
       CapexBounds *bounds,
       GError **error)
{
  if (capex_number_subtract (bounds->low, below, &bounds->low) &&
      capex_number_add (bounds->high, above, &bounds->high))
    return TRUE;

  return capex_quantity_refuse (quantity, scan, CAPEX_ERROR_OUT_OF_RANGE,
                                "leaves no room for its bounds", error);
}

static gboolean
bounds_about (const CapexQuantity *quantity,
              const CapexAmountScan *scan,
              CapexAmountSide side,
              CapexNumber value,
              CapexBounds *out,
              GError **error)
{
  CapexNumber hedge;

  if (side == CAPEX_SIDE_NEARLY && value < 0)
    return capex_quantity_refuse (quantity, scan, CAPEX_ERROR_SYNTAX,
                                  "is negative: nearly may be either side",
                                  error);
  if (!hedge_of (quantity, scan, value, &hedge, error))
    return FALSE;

  *out = capex_bounds_exact (value);
  out->flags |= CAPEX_BOUNDS_HEDGED;
  return widen (quantity, scan, hedge, side == CAPEX_SIDE_NEARLY ? 0 : hedge,
                out, error);
}

static gboolean
bounds_up_to (const CapexQuantity *quantity,
              const CapexAmountScan *scan,
              gboolean can_be_negative,
              CapexNumber value,
              CapexBounds *out,
              GError **error)
{
  if (!can_be_negative && value < 0)
    return capex_quantity_refuse (quantity, scan, CAPEX_ERROR_OUT_OF_RANGE,
                                  "is below zero, where this cannot be", error);

  *out = nothing_known (can_be_negative);
  out->high = value;
  out->flags |= CAPEX_BOUNDS_HIGH;
  return TRUE;
}

static gboolean
bounds_plain (const CapexQuantity *quantity,
              const CapexAmountScan *scan,
              CapexNumber value,
              CapexBounds *out,
              GError **error)
{
  CapexNumber half;

  *out = capex_bounds_exact (value);
  if (!quantity->has_scale)
    return TRUE;
  if (!capex_quantity_half_digit (quantity, scan, &half, error))
    return FALSE;

  return widen (quantity, scan, half, half, out, error);
}

static gboolean
bounds_of_one (const CapexQuantity *quantity,
               const CapexAmountScan *scan,
               CapexAmountSide side,
               gboolean can_be_negative,
               CapexBounds *out,
               GError **error)
{
  CapexNumber value;

  if (!capex_quantity_value (quantity, scan, &value, error))
    return FALSE;

  switch (side)
    {
    case CAPEX_SIDE_ABOUT:
    case CAPEX_SIDE_NEARLY:
      return bounds_about (quantity, scan, side, value, out, error);
    case CAPEX_SIDE_OVER:
      *out = (CapexBounds){.low = value, .flags = CAPEX_BOUNDS_LOW};
      return TRUE;
    case CAPEX_SIDE_UP_TO:
      return bounds_up_to (quantity, scan, can_be_negative, value, out, error);
    case CAPEX_SIDE_NONE:
    default:
      return bounds_plain (quantity, scan, value, out, error);
    }
}

/* A scale word that is written once is that of both numbers */
static gboolean
share_scale (CapexQuantity *first,
             const CapexQuantity *second,
             const CapexAmountScan *scan,
             GError **error)
{
  if (first->has_scale && !second->has_scale)
    return capex_quantity_refuse (second, scan, CAPEX_ERROR_SYNTAX,
                                  "has no scale word, and the number before "
                                  "it has one",
                                  error);

  if (!first->has_scale && !first->has_exponent)
    {
      first->scale = second->scale;
      first->has_scale = second->has_scale;
    }

  return TRUE;
}

static gboolean
bounds_of_range (const CapexQuantity *first,
                 const CapexQuantity *second,
                 const CapexAmountScan *scan,
                 CapexAmountSide side,
                 CapexBounds *out,
                 GError **error)
{
  CapexNumber below, above;

  *out = capex_bounds_exact (0);
  if (!capex_quantity_value (first, scan, &out->low, error) ||
      !capex_quantity_value (second, scan, &out->high, error))
    return FALSE;
  if (out->low > out->high)
    return capex_quantity_refuse (second, scan, CAPEX_ERROR_OUT_OF_RANGE,
                                  "is less than the number before it", error);

  capex_bounds_state_middle (out);
  if (side == CAPEX_SIDE_NONE)
    return TRUE;

  out->flags |= CAPEX_BOUNDS_HEDGED;
  return hedge_of (first, scan, out->low, &below, error) &&
         hedge_of (second, scan, out->high, &above, error) &&
         widen (second, scan, below, above, out, error);
}

static gboolean
bounds_plus_minus (const CapexQuantity *value,
                   const CapexQuantity *margin,
                   const CapexAmountScan *scan,
                   CapexBounds *out,
                   GError **error)
{
  CapexNumber stated, distance;

  if (!capex_quantity_value (value, scan, &stated, error) ||
      !capex_quantity_value (margin, scan, &distance, error))
    return FALSE;
  if (margin->is_negative)
    return capex_quantity_refuse (margin, scan, CAPEX_ERROR_SYNTAX,
                                  "is negative, and no margin", error);

  *out = capex_bounds_exact (stated);
  return widen (value, scan, distance, distance, out, error);
}

/* What joins two numbers */
typedef enum
{
  JOIN_NONE,
  JOIN_RANGE,
  JOIN_PLUS_MINUS
} Join;

/* "$5- to $6bn", and "$5-to-6-billion" */
static gboolean
take_hyphened_to (CapexAmountScan *scan)
{
  CapexAmountScan ahead = *scan;

  if (!capex_amount_scan_take (&ahead, "-"))
    return FALSE;

  capex_amount_scan_spaces (&ahead);
  if (!capex_amount_scan_word (&ahead, "to"))
    return FALSE;

  scan->at = ahead.at;
  return TRUE;
}

static gboolean
is_hyphened_to (const CapexAmountScan *scan)
{
  CapexAmountScan ahead = *scan;

  return take_hyphened_to (&ahead);
}

/* "5 or 6 billion" is somewhere from 5 to 6; "$5 or €4" is one sum twice */
static gboolean
take_alternative (CapexAmountScan *scan, const CapexQuantity *first)
{
  CapexAmountScan ahead = *scan, after;
  CapexQuantity second;
  gboolean has_unit = scan->unit != NULL || scan->yen != NULL;
  gboolean is_word = capex_amount_scan_word (&ahead, "or");

  if (first->has_exponent || (first->has_scale && (is_word || has_unit)) ||
      (!is_word && !take_one_of (&ahead, alternative_signs,
                                 G_N_ELEMENTS (alternative_signs))))
    return FALSE;

  after = ahead;
  capex_amount_scan_spaces (&after);
  if (!capex_amount_scan_quantity (&after, &second, NULL) || !second.has_scale)
    return FALSE;

  scan->at = ahead.at;
  return TRUE;
}

/* In prose a dash may be a pause, and "to" may lead from one figure to the
 * next: they join numbers for certain where these share a scale word */
static gboolean
joins_weakly (const CapexAmountScan *scan)
{
  const char *at = scan->at;

  if (g_ascii_isalpha (*at) || is_hyphened_to (scan))
    return scan->after_change;

  return g_str_has_prefix (at, "\u2014") ||
         (at > scan->text && g_ascii_isspace (at[-1]));
}

static Join
take_join (CapexAmountScan *scan, const CapexQuantity *first, gboolean between)
{
  capex_amount_scan_spaces (scan);
  if (between)
    return capex_amount_scan_word (scan, "and") ? JOIN_RANGE : JOIN_NONE;
  if (take_one_of (scan, plus_minus_signs, G_N_ELEMENTS (plus_minus_signs)))
    return JOIN_PLUS_MINUS;
  if (g_str_has_prefix (scan->at, "..."))
    return JOIN_NONE;
  if (capex_amount_scan_word (scan, "to") || take_hyphened_to (scan) ||
      take_alternative (scan, first) ||
      take_one_of (scan, range_signs, G_N_ELEMENTS (range_signs)))
    return JOIN_RANGE;

  return JOIN_NONE;
}

static gboolean
read_pair (CapexAmountScan *scan,
           CapexQuantity *first,
           Join join,
           gboolean is_weak,
           CapexAmountSide *side,
           CapexBounds *out,
           GError **error)
{
  CapexQuantity second;

  if (first->behind != CAPEX_SIDE_NONE || *side > CAPEX_SIDE_ABOUT ||
      (*side == CAPEX_SIDE_ABOUT && join == JOIN_PLUS_MINUS))
    return capex_quantity_refuse (first, scan, CAPEX_ERROR_SYNTAX,
                                  "begins a range, which goes with no bound",
                                  error);
  if (!capex_amount_scan_quantity (scan, &second, error) ||
      (is_weak && (first->has_scale || !second.has_scale)) ||
      !share_scale (first, &second, scan, error))
    return FALSE;
  if (second.behind == CAPEX_SIDE_ABOUT && join == JOIN_RANGE)
    *side = CAPEX_SIDE_ABOUT;
  else if (second.behind != CAPEX_SIDE_NONE)
    return capex_quantity_refuse (&second, scan, CAPEX_ERROR_SYNTAX,
                                  "ends a range, which goes with no bound",
                                  error);

  return join == JOIN_RANGE
             ? bounds_of_range (first, &second, scan, *side, out, error)
             : bounds_plus_minus (first, &second, scan, out, error);
}

static CapexAmountForm
form_of_one (const CapexQuantity *quantity, CapexAmountSide side)
{
  switch (side)
    {
    case CAPEX_SIDE_ABOUT:
      return CAPEX_AMOUNT_ABOUT;
    case CAPEX_SIDE_NEARLY:
      return CAPEX_AMOUNT_NEARLY;
    case CAPEX_SIDE_OVER:
      return CAPEX_AMOUNT_OVER;
    case CAPEX_SIDE_UP_TO:
      return CAPEX_AMOUNT_UP_TO;
    case CAPEX_SIDE_NONE:
    default:
      return quantity->has_scale ? CAPEX_AMOUNT_ROUNDED : CAPEX_AMOUNT_EXACT;
    }
}

static CapexAmountForm
form_of_pair (Join join, CapexAmountSide side)
{
  if (join == JOIN_PLUS_MINUS)
    return CAPEX_AMOUNT_PLUS_MINUS;

  return side == CAPEX_SIDE_ABOUT ? CAPEX_AMOUNT_ABOUT_RANGE
                                  : CAPEX_AMOUNT_RANGE;
}

/* "Up to $25,000 to $30,000" is not up to the first */
static gboolean
is_bound_of_second (const CapexAmountScan *scan,
                    gboolean is_weak,
                    CapexAmountSide side)
{
  CapexAmountScan ahead = *scan;
  CapexQuantity second;

  return !is_weak && (side == CAPEX_SIDE_UP_TO || side == CAPEX_SIDE_NEARLY) &&
         capex_amount_scan_quantity (&ahead, &second, NULL);
}

/* Two numbers, if the text goes on so. What does not belong to the first is
 * left in prose, and an error elsewhere. */
static gboolean
scan_second (CapexAmountScan *scan,
             const CapexQuantity *first,
             gboolean between,
             CapexAmountSide side,
             CapexBounds *out,
             gboolean *is_pair,
             GError **error)
{
  CapexAmountScan ahead = *scan, after;
  CapexQuantity shared = *first;
  gboolean is_weak;
  Join join;

  capex_amount_scan_spaces (&ahead);
  is_weak = scan->in_prose && joins_weakly (&ahead);
  join = take_join (&ahead, first, between);
  after = ahead;
  *is_pair = join != JOIN_NONE &&
             read_pair (&ahead, &shared, join, is_weak && join == JOIN_RANGE,
                        &side, out, scan->in_prose ? NULL : error);
  if (*is_pair)
    {
      ahead.form = form_of_pair (join, side);
      *scan = ahead;
      return TRUE;
    }
  if (join != JOIN_NONE)
    return scan->in_prose && !between &&
           !is_bound_of_second (&after, is_weak, side);

  if (!scan->in_prose)
    scan->at = ahead.at;
  return !between ||
         capex_amount_scan_refuse (&ahead, CAPEX_ERROR_SYNTAX,
                                   "is where between should have its and",
                                   error);
}

/* What a word before a number and one behind it say together; FALSE if they
 * say two things */
static gboolean
join_sides (CapexAmountSide before,
            CapexAmountSide behind,
            CapexAmountSide *out)
{
  gboolean is_vaguer = behind == CAPEX_SIDE_ABOUT &&
                       before != CAPEX_SIDE_NEARLY;

  if (behind == CAPEX_SIDE_NONE || behind == before)
    *out = before;
  else if (before == CAPEX_SIDE_NONE || before == CAPEX_SIDE_ABOUT)
    *out = behind;
  else if (is_vaguer)
    *out = before;
  else
    return FALSE;

  return TRUE;
}

gboolean
capex_amount_scan_numbers (CapexAmountScan *scan,
                           gboolean can_be_negative,
                           CapexBounds *out,
                           GError **error)
{
  CapexQuantity first;
  gboolean between, is_pair;
  CapexAmountSide side;

  if (!scan_side (scan, &side, error))
    return FALSE;

  capex_amount_scan_spaces (scan);
  between = capex_amount_scan_word (scan, "between");
  if (!capex_amount_scan_quantity (scan, &first, error) ||
      !scan_second (scan, &first, between, side, out, &is_pair, error))
    return FALSE;
  if (is_pair)
    return TRUE;
  if (!join_sides (side, first.behind, &side))
    return capex_quantity_refuse (&first, scan, CAPEX_ERROR_SYNTAX,
                                  "has one bound before it, and another behind",
                                  error);

  scan->form = form_of_one (&first, side);
  return bounds_of_one (&first, scan, side, can_be_negative, out, error);
}

gboolean
capex_amount_scan_vague (CapexAmountScan *scan, CapexBounds *out)
{
  CapexAmountScan ahead;
  char initial = g_ascii_tolower (*scan->at);

  for (guint i = 0; i < G_N_ELEMENTS (vague_words); i++)
    if (*vague_words[i].words == initial &&
        capex_amount_scan_word (scan, vague_words[i].words))
      {
        *out = (CapexBounds){.flags = CAPEX_BOUNDS_LOW};
        capex_number_parse_scaled ("1", 1, vague_words[i].exponent, &out->low,
                                   NULL);

        ahead = *scan;
        capex_amount_scan_spaces (&ahead);
        if (capex_amount_scan_word (&ahead, "of"))
          scan->at = ahead.at;
        scan->form = CAPEX_AMOUNT_UNQUANTIFIED;
        scan->has_scale = TRUE;
        return TRUE;
      }

  return FALSE;
}

gboolean
capex_amount_scan_is_opener (const char *at)
{
  CapexAmountScan ahead = {.at = at};
  CapexBounds bounds;
  CapexAmountSide side;

  return take_qualifier (&ahead, &side) ||
         capex_amount_scan_word (&ahead, "between") ||
         capex_amount_scan_vague (&ahead, &bounds);
}

static gboolean
take_undisclosed (CapexAmountScan *scan,
                  gboolean can_be_negative,
                  CapexBounds *out)
{
  if (!capex_amount_scan_take (scan, "?") &&
      !capex_amount_scan_word (scan, "undisclosed"))
    return FALSE;

  *out = nothing_known (can_be_negative);
  scan->form = CAPEX_AMOUNT_UNDISCLOSED;
  return TRUE;
}

static gboolean
read_printed (CapexAmountScan *scan,
              CapexUnit *hint,
              gboolean can_be_negative,
              CapexBounds *out,
              GError **error)
{
  capex_amount_scan_spaces (scan);
  if (take_undisclosed (scan, can_be_negative, out) ||
      capex_amount_scan_vague (scan, out))
    return (capex_amount_scan_counted (scan, NULL) ||
            capex_amount_scan_signs (scan, error)) &&
           capex_amount_scan_rest (scan, hint, error);

  return capex_amount_scan_numbers (scan, can_be_negative, out, error) &&
         capex_amount_scan_rest (scan, hint, error);
}

/* Below, the canonical text: [~] value or ? [low, high] unit */

static gboolean
read_canonical_number (CapexAmountScan *scan,
                       const char *absent,
                       guint8 flag,
                       CapexNumber *out,
                       guint8 *flags,
                       GError **error)
{
  gsize length;

  capex_amount_scan_spaces (scan);
  if (capex_amount_scan_take (scan, absent))
    return TRUE;

  length = strcspn (scan->at, " ,]");
  if (!capex_number_parse (scan->at, (gssize) length, out, NULL))
    return capex_text_refuse (error, CAPEX_ERROR_SYNTAX, scan->text, scan->at,
                              length, "is not a number that fits");

  scan->at += length;
  *flags |= flag;
  return TRUE;
}

static gboolean
read_mark (CapexAmountScan *scan, const char *mark, GError **error)
{
  capex_amount_scan_spaces (scan);

  return capex_amount_scan_take (scan, mark) ||
         capex_amount_scan_refuse (scan, CAPEX_ERROR_SYNTAX,
                                   "is not how bounds go on", error);
}

static gboolean
read_canonical (CapexAmountScan *scan,
                CapexUnit *hint,
                CapexBounds *out,
                GError **error)
{
  CapexBounds bounds = {.flags = 0};
  const char *bracket;

  capex_amount_scan_spaces (scan);
  if (capex_amount_scan_take (scan, "~"))
    bounds.flags |= CAPEX_BOUNDS_HEDGED;
  if (!read_canonical_number (scan, "?", CAPEX_BOUNDS_STATED, &bounds.stated,
                              &bounds.flags, error))
    return FALSE;

  capex_amount_scan_spaces (scan);
  bracket = scan->at;
  if (!read_mark (scan, "[", error) ||
      !read_canonical_number (scan, "open", CAPEX_BOUNDS_LOW, &bounds.low,
                              &bounds.flags, error) ||
      !read_mark (scan, ",", error) ||
      !read_canonical_number (scan, "open", CAPEX_BOUNDS_HIGH, &bounds.high,
                              &bounds.flags, error) ||
      !read_mark (scan, "]", error))
    return FALSE;
  if (!capex_bounds_is_ordered (&bounds))
    return capex_text_refuse (error, CAPEX_ERROR_OUT_OF_RANGE, scan->text,
                              bracket, (gsize) (scan->at - bracket),
                              "are bounds that are not in order");

  *out = bounds;
  return capex_amount_scan_signs (scan, error) &&
         capex_amount_scan_rest (scan, hint, error);
}

/* Copies the text without the spaces at its end */
static gboolean
copy_text (const char *text,
           char copy[CAPEX_AMOUNT_MAX_LENGTH + 1],
           GError **error)
{
  gsize length = strlen (text);
  const char *invalid;

  if (length > CAPEX_AMOUNT_MAX_LENGTH)
    return capex_text_refuse (error, CAPEX_ERROR_LIMIT, text, text, length,
                              "is longer than the 256 bytes of an amount");
  if (!g_utf8_validate (text, (gssize) length, &invalid))
    return capex_text_refuse (error, CAPEX_ERROR_SYNTAX, text, invalid, 1,
                              "is not UTF-8");

  while (length > 0 && g_ascii_isspace (text[length - 1]))
    length--;
  memcpy (copy, text, length);
  copy[length] = '\0';
  return TRUE;
}

gboolean
capex_amount_parse_bounds (const char *text,
                           CapexUnit *hint,
                           gboolean can_be_negative,
                           CapexBounds *out,
                           CapexUnit **unit_out,
                           GError **error)
{
  char copy[CAPEX_AMOUNT_MAX_LENGTH + 1];
  CapexAmountScan scan = {.text = copy, .at = copy, .hint = hint};
  CapexBounds bounds;
  CapexUnit *unit;
  CapexNumber whole;
  gboolean read;

  /* Filings print plain digits, millions of them */
  if (hint != NULL && capex_number_read_whole (text, strlen (text), &whole))
    {
      *out = capex_bounds_exact (whole);
      *unit_out = hint;
      return TRUE;
    }
  if (!copy_text (text, copy, error))
    return FALSE;

  read = strchr (copy, '[') != NULL
             ? read_canonical (&scan, hint, &bounds, error)
             : read_printed (&scan, hint, can_be_negative, &bounds, error);
  if (!read)
    return FALSE;

  unit = capex_amount_scan_unit (&scan, hint, error);
  if (unit == NULL)
    return FALSE;

  *out = bounds;
  *unit_out = unit;
  return TRUE;
}

static const char *
format_if (const CapexBounds *bounds,
           guint8 flag,
           CapexNumber number,
           const char *absent,
           char buffer[CAPEX_NUMBER_BUFFER])
{
  if ((bounds->flags & flag) == 0)
    return absent;

  return capex_number_format (number, buffer);
}

char *
capex_amount_format_bounds (const CapexBounds *bounds, const CapexUnit *unit)
{
  char stated[CAPEX_NUMBER_BUFFER], low[CAPEX_NUMBER_BUFFER];
  char high[CAPEX_NUMBER_BUFFER];
  gboolean is_hedged = (bounds->flags & CAPEX_BOUNDS_HEDGED) != 0;

  if (capex_bounds_is_exact (bounds) && !is_hedged)
    return g_strdup_printf ("%s %s",
                            capex_number_format (bounds->stated, stated),
                            capex_unit_peek_name (unit));

  return g_strdup_printf (
      "%s%s [%s, %s] %s", is_hedged ? "~" : "",
      format_if (bounds, CAPEX_BOUNDS_STATED, bounds->stated, "?", stated),
      format_if (bounds, CAPEX_BOUNDS_LOW, bounds->low, "open", low),
      format_if (bounds, CAPEX_BOUNDS_HIGH, bounds->high, "open", high),
      capex_unit_peek_name (unit));
}
