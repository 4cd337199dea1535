/* capex-concentrate.c - How much the largest have, between bounds
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-concentrate-private.h"

#include <math.h>
#include <stdlib.h>

#include "base/capex-long-private.h"

/* Most looks at an amount while the greatest index is searched for; what is not
 * searched by then is bounded */
#define MAX_LOOKS 5000000

/* Most choices that the search goes through, one inside the other */
#define MAX_DEPTH 1000

/* Rounds in which choices are settled */
#define MAX_ROUNDS 50

/* What sums of doubles may be wrong by, with room: a relative error */
#define MARGIN 1e-9

static gboolean
is_open (const CapexBounds *amount)
{
  return !(amount->flags & CAPEX_BOUNDS_HIGH);
}

static int
compare_numbers (gconstpointer left, gconstpointer right)
{
  CapexNumber a = *(const CapexNumber *) left;
  CapexNumber b = *(const CapexNumber *) right;

  return (a > b) - (a < b);
}

/* ------------------------------------------------------------------------
 * Amounts in order
 *
 * Both the share of the largest and the index are least where the amounts are
 * as even as they can be: each is the nearest number to some level t within
 * its bounds.  Those whose low is above t stand at their low, those whose high
 * is below t at their high, the rest at t.
 */

typedef struct
{
  guint n;
  guint n_open;          /* without a high */
  guint n_highs;         /* with one */
  CapexNumber *lows;     /* in order */
  CapexNumber *highs;    /* those there are, in order */
  CapexNumber *low_sum;  /* of the first i */
  CapexNumber *high_sum; /* of the first i */
} Order;

static void
clear_order (Order *order)
{
  g_free (order->lows);
  g_free (order->highs);
  g_free (order->low_sum);
  g_free (order->high_sum);
}

static gboolean
sum_up (const CapexNumber *numbers, guint n, CapexNumber *sums)
{
  for (guint i = 0; i < n; i++)
    if (!capex_number_add (sums[i], numbers[i], &sums[i + 1]))
      return FALSE;
  return TRUE;
}

static gboolean
init_order (Order *order, const CapexBounds *amounts, guint n)
{
  *order = (Order){
      .n = n,
      .lows = g_new0 (CapexNumber, n + 1),
      .highs = g_new0 (CapexNumber, n + 1),
      .low_sum = g_new0 (CapexNumber, n + 1),
      .high_sum = g_new0 (CapexNumber, n + 1),
  };
  for (guint i = 0; i < n; i++)
    {
      order->lows[i] = amounts[i].low;
      if (is_open (&amounts[i]))
        order->n_open++;
      else
        order->highs[order->n_highs++] = amounts[i].high;
    }
  qsort (order->lows, n, sizeof (CapexNumber), compare_numbers);
  qsort (order->highs, order->n_highs, sizeof (CapexNumber), compare_numbers);
  return sum_up (order->lows, n, order->low_sum) &&
         sum_up (order->highs, order->n_highs, order->high_sum);
}

/* How many of them are below a level */
static guint
count_below (const CapexNumber *numbers, guint n, CapexNumber level)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (numbers[middle] < level)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

/* Amounts evened out at a level; the sum of a part of them fits if it is told
 */
typedef struct
{
  guint n_above; /* at their lows, which are the level or more */
  guint n_below; /* at their highs, which are less */
  guint n_free;  /* at the level */
} Even;

static Even
even_out (const Order *order, CapexNumber level)
{
  guint n_below = count_below (order->highs, order->n_highs, level);
  guint n_above = order->n - count_below (order->lows, order->n, level);

  return (Even){n_above, n_below, order->n - n_above - n_below};
}

static gboolean
times (CapexNumber number, guint count, CapexNumber *out)
{
  return !__builtin_mul_overflow (number, (CapexNumber) count, out);
}

/* ------------------------------------------------------------------------
 * The share of the largest
 */

/* The largest stand at their lows, then at the level, then at their highs */
static gboolean
sum_largest (const Order *order,
             const Even *even,
             CapexNumber level,
             guint top,
             CapexNumber *out)
{
  guint above = MIN (top, even->n_above);
  guint level_ones = MIN (top - above, even->n_free);
  guint below = top - above - level_ones;
  CapexNumber at_level;

  return times (level, level_ones, &at_level) &&
         capex_number_add (order->low_sum[order->n] -
                               order->low_sum[order->n - above],
                           at_level, out) &&
         capex_number_add (*out,
                           order->high_sum[even->n_below] -
                               order->high_sum[even->n_below - below],
                           out);
}

/* The sum of the largest and that of all, evened out */
static gboolean
even_sums (const Order *order,
           CapexNumber level,
           guint top,
           CapexNumber *largest,
           CapexNumber *all)
{
  Even even = even_out (order, level);

  return sum_largest (order, &even, level, top, largest) &&
         sum_largest (order, &even, level, order->n, all);
}

static void
take_lower (CapexNumber a,
            CapexNumber b,
            CapexNumber *above,
            CapexNumber *below)
{
  if (b > 0 && capex_number_compare_quotients (a, b, *above, *below) < 0)
    {
      *above = a;
      *below = b;
    }
}

/* The sum of the largest is the least of top t + sum of (v - t)+ over all t, so
 * what the quotient is least at is, for some t and some share s from 0 to 1,
 * what sum of ((v - t)+ - s v) is least at: each v falls there up to t, and
 * does not fall from there on, so it is evened out.  Between two bounds both
 * sums are linear in the level, so their quotient goes one way, and the least
 * is at a bound; or, if some highs are open, where the level goes beyond all
 * and only the open ones count. */
static gboolean
lowest_share (const Order *order, guint top, double *out)
{
  CapexNumber above = 1, below = 1;

  for (guint i = 0; i < order->n + order->n_highs; i++)
    {
      CapexNumber largest, all;
      CapexNumber level = i < order->n ? order->lows[i]
                                       : order->highs[i - order->n];

      if (!even_sums (order, level, top, &largest, &all))
        return FALSE;
      take_lower (largest, all, &above, &below);
    }
  if (order->n_open > top)
    take_lower (top, order->n_open, &above, &below);
  *out = capex_number_quotient (above, below, CAPEX_ROUNDING_DOWN);
  return TRUE;
}

/* An amount, and what it is worth to be among the largest: its high and, of
 * the others' lows, less */
typedef struct
{
  CapexNumber low, high;
  CapexLong worth;
} Candidate;

static int
compare_worth (gconstpointer left, gconstpointer right)
{
  const Candidate *a = left, *b = right;

  return capex_long_compare (&b->worth, &a->worth);
}

/* The @top of most worth, if the share of the largest over the rest is
 * above / below */
static void
choose_largest (Candidate *candidates,
                guint n,
                CapexNumber above,
                CapexNumber below)
{
  for (guint i = 0; i < n; i++)
    {
      CapexLong low = capex_long_product ((CapexMagnitude) candidates[i].low,
                                          (CapexMagnitude) above);

      candidates[i].worth = capex_long_product (
          (CapexMagnitude) candidates[i].high, (CapexMagnitude) below);
      capex_long_add (&candidates[i].worth, &low);
    }
  qsort (candidates, n, sizeof (Candidate), compare_worth);
}

/* The share is greatest where some set stands at its highs and the rest at
 * their lows, and where high (set) / low (rest) is.  Of a share q that can be
 * had, no set has a greater one unless high (set) - q low (rest) is above zero
 * for one; this is greatest for those with the greatest high + q low.  So the
 * best set is among those that this order gives, and the search goes from q to
 * the q of the best set until that is the same: each step takes another set,
 * of a greater q, so it ends (Dinkelbach, 1967). */
static gboolean
highest_share (Candidate *candidates, guint n, guint top, double *out)
{
  CapexNumber above = 0, below = 1;

  for (;;)
    {
      CapexNumber largest = 0, rest = 0, all;

      choose_largest (candidates, n, above, below);
      for (guint i = 0; i < n; i++)
        if (!capex_number_add (i < top ? largest : rest,
                               i < top ? candidates[i].high : candidates[i].low,
                               i < top ? &largest : &rest))
          return FALSE;
      if (!capex_number_add (largest, rest, &all))
        return FALSE;
      if (rest == 0 ||
          capex_number_compare_quotients (largest, rest, above, below) <= 0)
        {
          *out = capex_number_quotient (largest, all, CAPEX_ROUNDING_UP);
          return TRUE;
        }
      above = largest;
      below = rest;
    }
}

/* ------------------------------------------------------------------------
 * The index, where it is least
 */

/* Those that stand at a bound, not at the level: their sum, and that of their
 * squares */
typedef struct
{
  CapexNumber sum;
  CapexLong squares;
} Bound;

/* Sums of squares of the last i lows, and of the first i highs */
typedef struct
{
  CapexLong *lows, *highs;
} Squares;

static void
init_squares (Squares *squares, const Order *order)
{
  squares->lows = g_new0 (CapexLong, order->n + 1);
  squares->highs = g_new0 (CapexLong, order->n_highs + 1);
  for (guint i = 0; i < order->n; i++)
    {
      CapexMagnitude low = (CapexMagnitude) order->lows[order->n - 1 - i];

      squares->lows[i + 1] = capex_long_product (low, low);
      capex_long_add (&squares->lows[i + 1], &squares->lows[i]);
    }
  for (guint i = 0; i < order->n_highs; i++)
    {
      CapexMagnitude high = (CapexMagnitude) order->highs[i];

      squares->highs[i + 1] = capex_long_product (high, high);
      capex_long_add (&squares->highs[i + 1], &squares->highs[i]);
    }
}

static void
clear_squares (Squares *squares)
{
  g_free (squares->lows);
  g_free (squares->highs);
}

static gboolean
find_bound (const Order *order,
            const Squares *squares,
            const Even *even,
            Bound *out)
{
  out->squares = squares->lows[even->n_above];
  capex_long_add (&out->squares, &squares->highs[even->n_below]);
  return capex_number_add (order->low_sum[order->n] -
                               order->low_sum[order->n - even->n_above],
                           order->high_sum[even->n_below], &out->sum);
}

/* Whether the index no longer falls as the level rises: sum * t >= squares */
static gboolean
is_past_least (const Bound *bound, CapexNumber level)
{
  CapexLong risen = capex_long_product ((CapexMagnitude) bound->sum,
                                        (CapexMagnitude) level);

  return capex_long_compare (&risen, &bound->squares) >= 0;
}

/* b / (a a + m b), which m amounts at b / a make of the others' sum a and sum
 * of squares b; without others 1 / m */
static double
index_at (const Bound *bound, guint n_free)
{
  CapexLong below = capex_long_product ((CapexMagnitude) bound->sum,
                                        (CapexMagnitude) bound->sum);
  CapexLong count = {{n_free}};
  CapexLong more = capex_long_multiply (&bound->squares, &count);

  if (bound->sum == 0)
    return capex_number_quotient (1, n_free, CAPEX_ROUNDING_DOWN);
  capex_long_add (&below, &more);
  return capex_long_quotient (&bound->squares, &below, CAPEX_ROUNDING_DOWN);
}

/* For a given sum of all, the sum of squares is least where the amounts are
 * evened out, since it is convex.  With a the sum of those at a bound and b
 * that of their squares, the index falls while a t < b and rises after; a t - b
 * is the sum of v (t - v) over them, which never falls, so the first bound
 * where it is not below zero ends the piece with the least. */
static gboolean
lowest_index (const Order *order, const Squares *squares, double *out)
{
  guint n = order->n + order->n_highs;
  g_autofree CapexNumber *levels = g_new (CapexNumber, n + 1);

  for (guint i = 0; i < n; i++)
    levels[i] = i < order->n ? order->lows[i] : order->highs[i - order->n];
  qsort (levels, n, sizeof (CapexNumber), compare_numbers);

  /* where nothing but open amounts can be above zero */
  *out = capex_number_quotient (1, MAX (order->n_open, 1), CAPEX_ROUNDING_DOWN);
  for (guint i = count_below (levels, n, 1); i < n; i++)
    {
      Even even = even_out (order, levels[i]);
      Bound bound;

      if (!find_bound (order, squares, &even, &bound))
        return FALSE;
      if (is_past_least (&bound, levels[i]))
        {
          *out = index_at (&bound, even.n_free);
          return TRUE;
        }
    }
  return TRUE;
}

/* ------------------------------------------------------------------------
 * The index, where it is greatest
 *
 * As one amount grows the index falls, and then rises: it is greatest where
 * each amount is at a bound.  From a sum s and a sum of squares q, an amount
 * that goes from its low to its high adds its width d to the first and d c to
 * the second, where c = low + high.  That raises the index if and only if
 * c s s > q (2 s + d).
 *
 * Which amounts are at their highs is searched for.  Those are settled for
 * which the above is so, or is not, for every s and q that there may be.  The
 * others are taken in the order of falling c, and if parts of amounts could be
 * taken, the best would be some first ones and a part of the next: that bounds
 * what a branch of the search can give, so most are never looked at.
 */

typedef struct
{
  guint place; /* among the amounts */
  double width;
  double slope; /* low + high */
  CapexNumber exact_width;
  CapexMagnitude exact_slope;
  int same; /* the one before it of the same width, or -1 */
} Choice;

typedef struct
{
  const CapexBounds *amounts;
  guint n;
  gboolean *is_high;
  gboolean *is_settled;
  Choice *choices;
  guint n_choices;
  CapexLong squares, sum_squared; /* of the best so far */
  double best;                    /* its index, rounded up */
  double unsearched; /* what the branches that were left have at most */
  guint looks;
} Search;

/* About what the sums are, with those that are not settled low, or high */
typedef struct
{
  double sum[2];
  double squares[2];
} Range;

static Range
find_range (const Search *search)
{
  Range range = {
      {0, 0},
      {0, 0}
  };

  for (guint i = 0; i < search->n; i++)
    for (int high = 0; high < 2; high++)
      {
        gboolean at_high = search->is_settled[i] ? search->is_high[i] : high;
        double value = (double) (at_high ? search->amounts[i].high
                                         : search->amounts[i].low);

        range.sum[high] += value;
        range.squares[high] += value * value;
      }
  return range;
}

/* Whether something is new */
static gboolean
settle (Search *search)
{
  Range range = find_range (search);
  double least = range.squares[0] / range.sum[1];
  double greatest = range.squares[1] / range.sum[0];
  gboolean is_new = FALSE;

  for (guint i = 0; i < search->n; i++)
    {
      const CapexBounds *amount = &search->amounts[i];
      double width = (double) (amount->high - amount->low);
      double slope = (double) amount->low + (double) amount->high;

      if (search->is_settled[i])
        continue;
      search->is_high[i] = slope >
                           greatest * (2 + width / range.sum[0]) * (1 + MARGIN);
      search->is_settled[i] = search->is_high[i] ||
                              slope < least * (2 + width / range.sum[1]) *
                                          (1 - MARGIN);
      is_new = is_new || search->is_settled[i];
    }
  return is_new;
}

/* By falling slope */
static int
compare_choices (gconstpointer left, gconstpointer right)
{
  const Choice *a = left, *b = right;

  return (a->exact_slope < b->exact_slope) - (a->exact_slope > b->exact_slope);
}

static void
list_choices (Search *search)
{
  for (guint i = 0; i < search->n; i++)
    {
      const CapexBounds *amount = &search->amounts[i];
      CapexMagnitude slope = (CapexMagnitude) amount->low +
                             (CapexMagnitude) amount->high;
      CapexNumber width = amount->high - amount->low;

      if (!search->is_settled[i])
        search->choices[search->n_choices++] =
            (Choice){i, (double) width, (double) slope, width, slope, -1};
    }
  qsort (search->choices, search->n_choices, sizeof (Choice), compare_choices);
}

/* Of two of one width, the one with the lesser slope is not high alone: the
 * other in its place makes the same sum, and squares that are no less */
static void
pair_choices (Search *search)
{
  for (guint i = 1; i < search->n_choices && i < MAX_DEPTH; i++)
    {
      Choice *choice = &search->choices[i];

      for (int j = (int) i - 1; j >= 0 && choice->same < 0; j--)
        if (search->choices[j].exact_width == choice->exact_width)
          choice->same = j;
    }
}

static void
take_better (Search *search, CapexNumber sum, const CapexLong *squares)
{
  CapexLong squared = capex_long_product ((CapexMagnitude) sum,
                                          (CapexMagnitude) sum);

  if (search->best > 0 &&
      capex_long_compare_quotients (squares, &squared, &search->squares,
                                    &search->sum_squared) <= 0)
    return;
  search->squares = *squares;
  search->sum_squared = squared;
  search->best = capex_long_quotient (squares, &squared, CAPEX_ROUNDING_UP);
}

static void
add_square (CapexLong *squares, CapexNumber number)
{
  CapexLong square = capex_long_product ((CapexMagnitude) number,
                                         (CapexMagnitude) number);

  capex_long_add (squares, &square);
}

/* Exactly, with those high that are told to be; sums of highs fit */
static void
try_exactly (Search *search)
{
  CapexLong squares = {{0}};
  CapexNumber sum = 0;

  for (guint i = 0; i < search->n; i++)
    {
      CapexNumber value = search->is_high[i] ? search->amounts[i].high
                                             : search->amounts[i].low;

      sum += value;
      add_square (&squares, value);
    }
  search->looks += search->n;
  take_better (search, sum, &squares);
}

/* The first ones high and the rest low, for each number of them */
static void
try_first_ones (Search *search)
{
  CapexLong squares = {{0}};
  CapexNumber sum = 0;

  for (guint i = 0; i < search->n; i++)
    {
      CapexNumber value = search->is_high[i] ? search->amounts[i].high
                                             : search->amounts[i].low;

      sum += value;
      add_square (&squares, value);
    }
  take_better (search, sum, &squares);
  for (guint i = 0; i < search->n_choices; i++)
    {
      const Choice *choice = &search->choices[i];
      CapexLong more = capex_long_product ((CapexMagnitude) choice->exact_width,
                                           choice->exact_slope);

      sum += choice->exact_width;
      capex_long_add (&squares, &more);
      take_better (search, sum, &squares);
    }
}

/* The greatest that there could be if parts of the choices from @at on could
 * be taken.  Along an amount it is greatest where u = s - 2 q / c of it is
 * taken, and is c c / 4 (c s - q) there. */
static double
bound_from (Search *search, guint at, double sum, double squares)
{
  for (guint i = at; i < search->n_choices; i++)
    {
      const Choice *choice = &search->choices[i];
      double part = sum - 2 * squares / choice->slope;

      search->looks++;
      if (part <= 0)
        break;
      if (part < choice->width)
        return choice->slope * choice->slope /
               (4 * (choice->slope * sum - squares));
      sum += choice->width;
      squares += choice->width * choice->slope;
    }
  return squares / (sum * sum);
}

static void
search_from (Search *search, guint at, double sum, double squares)
{
  double bound = bound_from (search, at, sum, squares);
  const Choice *choice = &search->choices[at];

  if (bound * (1 + MARGIN) < search->best)
    return;
  if (search->looks > MAX_LOOKS || (at >= MAX_DEPTH && at < search->n_choices))
    {
      search->unsearched = MAX (search->unsearched, bound);
      return;
    }
  if (at == search->n_choices)
    {
      try_exactly (search);
      return;
    }

  if (choice->same < 0 || search->is_high[search->choices[choice->same].place])
    {
      search->is_high[choice->place] = TRUE;
      search_from (search, at + 1, sum + choice->width,
                   squares + choice->width * choice->slope);
      search->is_high[choice->place] = FALSE;
    }
  search_from (search, at + 1, sum, squares);
}

/* All of what one amount alone can be */
static gboolean
may_have_all (const CapexBounds *amounts, guint n)
{
  guint n_above_zero = 0;

  for (guint i = 0; i < n; i++)
    n_above_zero += amounts[i].low > 0;
  return n_above_zero <= 1;
}

static double
highest_index (const CapexBounds *amounts, guint n)
{
  g_autofree gboolean *is_high = g_new0 (gboolean, n);
  g_autofree gboolean *is_settled = g_new0 (gboolean, n);
  g_autofree Choice *choices = g_new0 (Choice, n + 1);
  Search search = {.amounts = amounts,
                   .n = n,
                   .is_high = is_high,
                   .is_settled = is_settled,
                   .choices = choices};
  Range range;

  for (guint i = 0; i < n; i++)
    is_settled[i] = amounts[i].low == amounts[i].high;
  for (guint i = 0; i < MAX_ROUNDS && settle (&search); i++)
    ;
  list_choices (&search);
  pair_choices (&search);
  try_first_ones (&search);
  range = find_range (&search);
  search_from (&search, 0, range.sum[0], range.squares[0]);
  return search.unsearched > 0
             ? MAX (search.best, search.unsearched * (1 + MARGIN))
             : search.best;
}

/* ------------------------------------------------------------------------
 * Both
 */

static gboolean
is_meaningful (const CapexBounds *amounts, guint n)
{
  gboolean is_some = FALSE;

  for (guint i = 0; i < n; i++)
    {
      if (!(amounts[i].flags & CAPEX_BOUNDS_LOW) || amounts[i].low < 0)
        return FALSE;
      is_some = is_some || is_open (&amounts[i]) || amounts[i].high > 0;
    }
  return is_some;
}

static gboolean
are_stated (const CapexBounds *amounts, guint n)
{
  for (guint i = 0; i < n; i++)
    if (!(amounts[i].flags & CAPEX_BOUNDS_STATED))
      return FALSE;
  return TRUE;
}

static void
start (CapexRatioBounds *out, const Order *order)
{
  *out = (CapexRatioBounds){
      .state = order->n_open > 0 ? CAPEX_RATIO_OPEN : CAPEX_RATIO_OK,
      .flags = CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH,
      .high = 1,
  };
}

static CapexNumber *
list_stated (const CapexBounds *amounts, guint n)
{
  CapexNumber *stated = g_new (CapexNumber, n);

  for (guint i = 0; i < n; i++)
    stated[i] = amounts[i].stated;
  qsort (stated, n, sizeof (CapexNumber), compare_numbers);
  return stated;
}

/* What is stated lies between low and high, so its sums fit where theirs do */
static void
state_share (const CapexBounds *amounts,
             guint n,
             guint top,
             CapexRatioBounds *out)
{
  g_autofree CapexNumber *stated = list_stated (amounts, n);
  CapexNumber largest = 0, all = 0;

  for (guint i = 0; i < n; i++)
    {
      all += stated[i];
      if (i >= n - top)
        largest += stated[i];
    }
  if (all == 0)
    return;
  out->stated = capex_number_quotient (largest, all, CAPEX_ROUNDING_HALF_EVEN);
  out->flags |= CAPEX_BOUNDS_STATED;
}

static void
state_index (const CapexBounds *amounts, guint n, CapexRatioBounds *out)
{
  CapexLong squares = {{0}}, squared;
  CapexNumber sum = 0;

  for (guint i = 0; i < n; i++)
    {
      sum += amounts[i].stated;
      add_square (&squares, amounts[i].stated);
    }
  if (sum == 0)
    return;
  squared = capex_long_product ((CapexMagnitude) sum, (CapexMagnitude) sum);
  out->stated = capex_long_quotient (&squares, &squared,
                                     CAPEX_ROUNDING_HALF_EVEN);
  out->flags |= CAPEX_BOUNDS_STATED;
}

static Candidate *
list_candidates (const CapexBounds *amounts, guint n)
{
  Candidate *candidates = g_new0 (Candidate, n);

  for (guint i = 0; i < n; i++)
    {
      candidates[i].low = amounts[i].low;
      candidates[i].high = amounts[i].high;
    }
  return candidates;
}

gboolean
capex_concentrate_top (const CapexBounds *amounts,
                       guint n,
                       guint top,
                       CapexRatioBounds *out)
{
  g_autofree Candidate *candidates = NULL;
  gboolean fits;
  Order order;

  *out = (CapexRatioBounds){.state = CAPEX_RATIO_NOT_MEANINGFUL};
  if (!is_meaningful (amounts, n))
    return TRUE;

  candidates = list_candidates (amounts, n);
  fits = init_order (&order, amounts, n);
  if (fits)
    {
      start (out, &order);
      fits = lowest_share (&order, top, &out->low) &&
             (order.n_open > 0 ||
              highest_share (candidates, n, top, &out->high));
    }
  clear_order (&order);
  if (fits && are_stated (amounts, n))
    state_share (amounts, n, top, out);
  return fits;
}

gboolean
capex_concentrate_index (const CapexBounds *amounts,
                         guint n,
                         CapexRatioBounds *out)
{
  Squares squares = {NULL, NULL};
  gboolean fits;
  Order order;

  *out = (CapexRatioBounds){.state = CAPEX_RATIO_NOT_MEANINGFUL};
  if (!is_meaningful (amounts, n))
    return TRUE;

  fits = init_order (&order, amounts, n);
  if (fits)
    {
      start (out, &order);
      init_squares (&squares, &order);
      fits = lowest_index (&order, &squares, &out->low);
      if (order.n_open == 0 && !may_have_all (amounts, n))
        out->high = MIN (1, highest_index (amounts, n));
      if (are_stated (amounts, n))
        state_index (amounts, n, out);
    }
  clear_squares (&squares);
  clear_order (&order);
  return fits;
}
