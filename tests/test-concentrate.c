/* test-concentrate.c - How much the largest have, against every way to choose
 *
 * SPDX-License-Identifier: MIT
 */
#include "compare/capex-concentrate-private.h"

#include <math.h>

#include "capex-test.h"

#define SEED 20261124

#define N_BOXES 1500
#define N_DRAWS 25
#define MAX_AMOUNTS 7

/* A quotient of numbers that fit, however they are multiplied */
typedef struct
{
  CapexNumber above, below;
} Quotient;

static gboolean
is_less (Quotient a, Quotient b)
{
  return capex_number_compare_quotients (a.above, a.below, b.above, b.below) <
         0;
}

static double
down (Quotient q)
{
  return capex_number_quotient (q.above, q.below, CAPEX_ROUNDING_DOWN);
}

static double
up (Quotient q)
{
  return capex_number_quotient (q.above, q.below, CAPEX_ROUNDING_UP);
}

/* ------------------------------------------------------------------------
 * Boxes
 */

typedef struct
{
  guint n, top;
  CapexBounds amounts[MAX_AMOUNTS];
} Box;

static CapexBounds
between (CapexNumber low, CapexNumber high)
{
  return (CapexBounds){.stated = low + (high - low) / 2,
                       .low = low,
                       .high = high,
                       .flags = CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_LOW |
                                CAPEX_BOUNDS_HIGH};
}

static CapexBounds
from (CapexNumber low)
{
  return (CapexBounds){.low = low, .flags = CAPEX_BOUNDS_LOW};
}

/* Narrow and wide, near and far from each other, often the same, at times zero;
 * @open of ten are without a high */
static Box
draw_box (GRand *random, int open)
{
  Box box = {.n = (guint) g_rand_int_range (random, 2, MAX_AMOUNTS + 1)};
  int size = 1 << g_rand_int_range (random, 1, 11);
  int width = 1 << g_rand_int_range (random, 0, 11);

  box.top = (guint) g_rand_int_range (random, 1, (gint32) box.n);
  for (guint i = 0; i < box.n; i++)
    {
      int low = g_rand_int_range (random, 0, size);
      int more = g_rand_int_range (random, 0, width);

      box.amounts[i] = g_rand_int_range (random, 0, 10) < open
                           ? from (low)
                           : between (low, low + more);
    }
  return box;
}

/* ------------------------------------------------------------------------
 * Of single numbers
 */

static int
compare_falling (gconstpointer left, gconstpointer right)
{
  CapexNumber a = *(const CapexNumber *) left;
  CapexNumber b = *(const CapexNumber *) right;

  return (a < b) - (a > b);
}

static Quotient
share_of (const CapexNumber *values, guint n, guint top)
{
  CapexNumber sorted[MAX_AMOUNTS];
  Quotient share = {0, 0};

  for (guint i = 0; i < n; i++)
    sorted[i] = values[i];
  qsort (sorted, n, sizeof (CapexNumber), compare_falling);
  for (guint i = 0; i < n; i++)
    {
      share.below += sorted[i];
      share.above += i < top ? sorted[i] : 0;
    }
  return share;
}

static Quotient
index_of (const CapexNumber *values, guint n)
{
  CapexNumber sum = 0;
  Quotient index = {0, 0};

  for (guint i = 0; i < n; i++)
    {
      sum += values[i];
      index.above += values[i] * values[i];
    }
  index.below = sum * sum;
  return index;
}

/* ------------------------------------------------------------------------
 * Every way to choose: each amount at its low, at its high, or at what all the
 * free ones have in common
 */

typedef enum
{
  AT_LOW,
  AT_HIGH,
  FREE,
  N_PLACES
} Place;

typedef void (*Visit) (const Box *box, const Place *places, gpointer data);

static void
visit_all (const Box *box, guint n_places, Visit visit, gpointer data)
{
  Place places[MAX_AMOUNTS] = {AT_LOW};
  guint i = 0;

  while (i < box->n)
    {
      visit (box, places, data);
      for (i = 0; i < box->n && ++places[i] == n_places; i++)
        places[i] = AT_LOW;
    }
}

typedef struct
{
  Quotient share, index;
} Most;

static void
visit_corner (const Box *box, const Place *places, gpointer data)
{
  Most *most = data;
  CapexNumber values[MAX_AMOUNTS];
  Quotient share, index;

  for (guint i = 0; i < box->n; i++)
    values[i] = places[i] == AT_LOW ? box->amounts[i].low
                                    : box->amounts[i].high;
  share = share_of (values, box->n, box->top);
  index = index_of (values, box->n);
  if (share.below == 0)
    return;
  if (is_less (most->share, share))
    most->share = share;
  if (is_less (most->index, index))
    most->index = index;
}

static gboolean
holds (const CapexBounds *amount, CapexNumber above, CapexNumber below)
{
  return amount->low * below <= above &&
         (!(amount->flags & CAPEX_BOUNDS_HIGH) ||
          above <= amount->high * below);
}

/* b / (a a + m b), if b / a is within the bounds of all that are free */
static void
visit_level (const Box *box, const Place *places, gpointer data)
{
  Quotient *least = data;
  CapexNumber sum = 0, squares = 0, n_free = 0;
  Quotient index;

  for (guint i = 0; i < box->n; i++)
    {
      const CapexBounds *amount = &box->amounts[i];
      CapexNumber value = places[i] == AT_LOW ? amount->low : amount->high;

      if (places[i] == AT_HIGH && !(amount->flags & CAPEX_BOUNDS_HIGH))
        return;
      if (places[i] == FREE)
        {
          n_free++;
          continue;
        }
      sum += value;
      squares += value * value;
    }
  if (sum == 0)
    return;
  for (guint i = 0; i < box->n; i++)
    if (places[i] == FREE && !holds (&box->amounts[i], squares, sum))
      return;
  index = (Quotient){squares, sum * sum + n_free * squares};
  if (is_less (index, *least))
    *least = index;
}

/* Amounts that may all be the same, or zero: 1 / how many may be above zero */
static Quotient
even_index (const Box *box)
{
  CapexNumber most_low = 0, least_high = 0;
  CapexNumber n = 0;

  for (guint i = 0; i < box->n; i++)
    {
      const CapexBounds *amount = &box->amounts[i];

      if ((amount->flags & CAPEX_BOUNDS_HIGH) && amount->high == 0)
        continue;
      most_low = MAX (most_low, amount->low);
      if ((amount->flags & CAPEX_BOUNDS_HIGH) &&
          (least_high == 0 || amount->high < least_high))
        least_high = amount->high;
      n++;
    }
  return least_high == 0 || most_low <= least_high ? (Quotient){1, n}
                                                   : (Quotient){1, 1};
}

/* At every level that is a whole number: a bound is one */
static Quotient
least_share (const Box *box, CapexNumber limit)
{
  Quotient least = {1, 1};

  for (CapexNumber level = 0; level <= limit; level++)
    {
      CapexNumber values[MAX_AMOUNTS];
      Quotient share;

      for (guint i = 0; i < box->n; i++)
        {
          values[i] = MAX (level, box->amounts[i].low);
          if (box->amounts[i].flags & CAPEX_BOUNDS_HIGH)
            values[i] = MIN (values[i], box->amounts[i].high);
        }
      share = share_of (values, box->n, box->top);
      if (share.below > 0 && is_less (share, least))
        least = share;
    }
  return least;
}

static void
draw_values (GRand *random, const Box *box, CapexNumber *values)
{
  for (guint i = 0; i < box->n; i++)
    {
      const CapexBounds *amount = &box->amounts[i];
      int width = amount->flags & CAPEX_BOUNDS_HIGH
                      ? (int) (amount->high - amount->low)
                      : 5000;

      values[i] = amount->low + g_rand_int_range (random, 0, width + 1);
    }
}

/* What the box can be is within the bounds */
static void
check_draws (GRand *random,
             const Box *box,
             const CapexRatioBounds *share,
             const CapexRatioBounds *index)
{
  for (guint i = 0; i < N_DRAWS; i++)
    {
      CapexNumber values[MAX_AMOUNTS];
      Quotient drawn;

      draw_values (random, box, values);
      drawn = share_of (values, box->n, box->top);
      if (drawn.below == 0)
        continue;
      ck_assert_double_le (share->low, down (drawn));
      ck_assert_double_ge (share->high, up (drawn));
      drawn = index_of (values, box->n);
      ck_assert_double_le (index->low, down (drawn));
      ck_assert_double_ge (index->high, up (drawn));
    }
}

static gboolean
is_nothing (const Box *box)
{
  for (guint i = 0; i < box->n; i++)
    if (!(box->amounts[i].flags & CAPEX_BOUNDS_HIGH) ||
        box->amounts[i].high > 0)
      return FALSE;
  return TRUE;
}

/* Bounds are the least and the greatest that there is, rounded to the next
 * double */
START_TEST (bounds_are_the_least_and_the_greatest)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_BOXES; i++)
    {
      Box box = draw_box (random, 0);
      CapexRatioBounds share, index;
      Most most = {
          {0, 1},
          {0, 1}
      };
      Quotient least = even_index (&box);

      if (is_nothing (&box))
        continue;
      ck_assert (capex_concentrate_top (box.amounts, box.n, box.top, &share));
      ck_assert (capex_concentrate_index (box.amounts, box.n, &index));
      ck_assert_int_eq (share.state, CAPEX_RATIO_OK);
      ck_assert_int_eq (index.state, CAPEX_RATIO_OK);

      visit_all (&box, 2, visit_corner, &most);
      visit_all (&box, N_PLACES, visit_level, &least);
      ck_assert_double_eq (share.high, up (most.share));
      ck_assert_double_eq (index.high, up (most.index));
      ck_assert_double_eq (index.low, down (least));
      ck_assert_double_eq (share.low, down (least_share (&box, 4096)));
      check_draws (random, &box, &share, &index);
    }
}
END_TEST

/* Without a high there is no greatest but one, and the least is where amounts
 * are even, or beyond all bounds */
START_TEST (open_amounts_leave_a_least)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED + 1);

  for (guint i = 0; i < N_BOXES; i++)
    {
      Box box = draw_box (random, 5);
      CapexRatioBounds share, index;
      Quotient least = even_index (&box), least_top;
      guint n_open = 0;

      for (guint j = 0; j < box.n; j++)
        n_open += (box.amounts[j].flags & CAPEX_BOUNDS_HIGH) == 0;
      if (n_open == 0)
        continue;
      ck_assert (capex_concentrate_top (box.amounts, box.n, box.top, &share));
      ck_assert (capex_concentrate_index (box.amounts, box.n, &index));
      ck_assert_int_eq (share.state, CAPEX_RATIO_OPEN);
      ck_assert_int_eq (index.state, CAPEX_RATIO_OPEN);
      ck_assert_double_eq (share.high, 1);
      ck_assert_double_eq (index.high, 1);
      ck_assert (!(share.flags & CAPEX_BOUNDS_STATED));

      visit_all (&box, N_PLACES, visit_level, &least);
      ck_assert_double_eq (index.low, down (least));
      least_top = least_share (&box, 4096);
      if (n_open > box.top && is_less ((Quotient){box.top, n_open}, least_top))
        least_top = (Quotient){box.top, n_open};
      ck_assert_double_eq (share.low, down (least_top));
      check_draws (random, &box, &share, &index);
    }
}
END_TEST

START_TEST (what_is_stated_is_rounded_once)
{
  CapexBounds amounts[] = {between (1, 1), between (2, 2), between (4, 4)};
  CapexRatioBounds share, index;

  ck_assert (capex_concentrate_top (amounts, 3, 2, &share));
  ck_assert (capex_concentrate_index (amounts, 3, &index));
  ck_assert_double_eq (share.stated, 6 / 7.0);
  ck_assert_double_eq (index.stated, 21 / 49.0);
  ck_assert_double_lt (share.low, share.high);
  ck_assert_double_eq (nextafter (index.low, 1), index.high);
}
END_TEST

/* ------------------------------------------------------------------------
 * Large numbers, and many of them
 */

/* So many that squares of their sums take 253 bits */
START_TEST (bounds_of_the_largest_are_exact)
{
  CapexNumber third = capex_number_max () / 3;
  CapexBounds amounts[] = {between (third - 1, third), between (third, third),
                           between (third - 2, third - 2)};
  CapexRatioBounds share, index;

  ck_assert (capex_concentrate_top (amounts, 3, 1, &share));
  ck_assert (capex_concentrate_index (amounts, 3, &index));
  /* a third and hardly more */
  ck_assert_double_eq (share.low,
                       nextafter (1 / 3.0, 0) < 1 / 3.0 ? 1 / 3.0 : 0);
  ck_assert_double_eq (share.high, nextafter (1 / 3.0, 1));
  ck_assert_double_eq (index.low, 1 / 3.0);
  ck_assert_double_eq (index.high, nextafter (1 / 3.0, 1));
}
END_TEST

START_TEST (a_sum_that_does_not_fit_is_told)
{
  CapexNumber half = capex_number_max () / 2;
  CapexBounds highs[] = {between (1, half), between (1, half),
                         between (1, half)};
  CapexBounds lows[] = {from (half), from (half), from (half)};
  CapexBounds apart[] = {from (half), from (half), from (1), from (1)};
  CapexRatioBounds ratio;

  ck_assert (!capex_concentrate_top (highs, 3, 1, &ratio));
  ck_assert (!capex_concentrate_index (highs, 3, &ratio));
  ck_assert (!capex_concentrate_top (lows, 3, 1, &ratio));
  ck_assert (!capex_concentrate_index (lows, 3, &ratio));
  ck_assert (!capex_concentrate_top (apart, 4, 1, &ratio));
}
END_TEST

/* Converted figures are between bounds a billionth apart: each of the 2^60
 * corners is as good as the other */
START_TEST (bounds_next_to_each_other_are_exact)
{
  CapexBounds amounts[60];
  CapexRatioBounds index;
  CapexNumber sum = 0, squares = 0;

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++)
    {
      CapexNumber low = (CapexNumber) (i + 1) * 1000000007 * 1000;

      amounts[i] = between (low, low + 1);
      /* who has more than squares over sum is at its high */
      low += i + 1 >= 41;
      sum += low;
      squares += low * low;
    }
  ck_assert (capex_concentrate_index (amounts, 60, &index));
  ck_assert_double_eq (index.high, capex_number_quotient (squares, sum * sum,
                                                          CAPEX_ROUNDING_UP));
}
END_TEST

/* With as much in the middle of each, which of them are high is a puzzle; what
 * is not searched is bounded */
START_TEST (a_search_that_is_too_long_is_bounded)
{
  enum
  {
    N = 64
  };
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);
  CapexBounds amounts[N];
  CapexRatioBounds index;
  double greatest = 0;

  for (guint i = 0; i < N; i++)
    {
      CapexNumber width = g_rand_int_range (random, 100000000, 200000000);

      amounts[i] = between (1000000000 - width, 1000000000 + width);
    }
  ck_assert (capex_concentrate_index (amounts, N, &index));
  for (guint i = 0; i < 100000; i++)
    {
      double sum = 0, squares = 0;

      for (guint j = 0; j < N; j++)
        {
          double value = (double) (g_rand_boolean (random) ? amounts[j].high
                                                           : amounts[j].low);

          sum += value;
          squares += value * value;
        }
      greatest = MAX (greatest, squares / (sum * sum));
    }
  ck_assert_double_ge (index.high, greatest);
  /* 64 parts of one size are 1 / 64, and each is a fifth off at most */
  ck_assert_double_lt (index.high, 1.04 / 64 * 1.001);
  ck_assert_double_lt (index.low, index.high);
}
END_TEST

/* More choices than are gone through one inside the other */
START_TEST (many_amounts_are_bounded)
{
  enum
  {
    N = 3000
  };
  g_autofree CapexBounds *amounts = g_new (CapexBounds, N);
  CapexRatioBounds index, share;
  double highs = 0, squares = 0;

  for (guint i = 0; i < N; i++)
    {
      amounts[i] = between (1000 + i % 7, 5000 + i);
      highs += 5000.0 + i;
      squares += (5000.0 + i) * (5000.0 + i);
    }
  ck_assert (capex_concentrate_index (amounts, N, &index));
  ck_assert (capex_concentrate_top (amounts, N, 100, &share));
  ck_assert_double_ge (index.high, squares / (highs * highs));
  ck_assert_double_lt (index.high, 8.0 / N);
  ck_assert_double_lt (share.low, share.stated);
  ck_assert_double_lt (share.stated, share.high);
}
END_TEST

START_TEST (amounts_that_may_be_below_zero_have_no_shares)
{
  CapexBounds below[] = {between (-1, 5), between (3, 3)};
  CapexBounds open[] = {
      {.high = 5, .flags = CAPEX_BOUNDS_HIGH},
      between (3, 3)
  };
  CapexBounds nothing[] = {between (0, 0), between (0, 0)};
  CapexRatioBounds ratio;

  ck_assert (capex_concentrate_top (below, 2, 1, &ratio));
  ck_assert_int_eq (ratio.state, CAPEX_RATIO_NOT_MEANINGFUL);
  ck_assert (capex_concentrate_index (open, 2, &ratio));
  ck_assert_int_eq (ratio.state, CAPEX_RATIO_NOT_MEANINGFUL);
  ck_assert (capex_concentrate_index (nothing, 2, &ratio));
  ck_assert_int_eq (ratio.state, CAPEX_RATIO_NOT_MEANINGFUL);
  ck_assert (capex_concentrate_top (nothing, 2, 1, &ratio));
  ck_assert_int_eq (ratio.state, CAPEX_RATIO_NOT_MEANINGFUL);
}
END_TEST

START_TEST (stated_values_that_are_all_zero_have_no_shares)
{
  CapexBounds amounts[] = {between (0, 1), between (0, 1)};
  CapexRatioBounds share, index;

  ck_assert (capex_concentrate_top (amounts, 2, 1, &share));
  ck_assert (capex_concentrate_index (amounts, 2, &index));
  ck_assert (!(share.flags & CAPEX_BOUNDS_STATED));
  ck_assert (!(index.flags & CAPEX_BOUNDS_STATED));
  ck_assert_double_eq (share.low, 0.5);
  ck_assert_double_eq (index.low, 0.5);
  ck_assert_double_eq (index.high, 1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("concentrate");
  TCase *bounding = tcase_create ("bounding");
  TCase *large = tcase_create ("large");

  tcase_set_timeout (bounding, 60);
  tcase_set_timeout (large, 60);
  tcase_add_test (bounding, bounds_are_the_least_and_the_greatest);
  tcase_add_test (bounding, open_amounts_leave_a_least);
  tcase_add_test (bounding, what_is_stated_is_rounded_once);
  tcase_add_test (bounding, amounts_that_may_be_below_zero_have_no_shares);
  tcase_add_test (bounding, stated_values_that_are_all_zero_have_no_shares);
  suite_add_tcase (suite, bounding);
  tcase_add_test (large, bounds_of_the_largest_are_exact);
  tcase_add_test (large, a_sum_that_does_not_fit_is_told);
  tcase_add_test (large, bounds_next_to_each_other_are_exact);
  tcase_add_test (large, a_search_that_is_too_long_is_bounded);
  tcase_add_test (large, many_amounts_are_bounded);
  suite_add_tcase (suite, large);
  return capex_test_run (suite);
}
