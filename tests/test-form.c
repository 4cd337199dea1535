/* test-form.c - Sums and differences of facts
 *
 * SPDX-License-Identifier: MIT
 */
#include "basis/capex-form-private.h"

#include <math.h>

#include <capex/capex-error.h>

#include "capex-test.h"

#define ONE CAPEX_NUMBER_ONE

static CapexFactView
fact (guint32 index, gint64 low, gint64 high)
{
  CapexFactView view = {.index = index};

  view.bounds = capex_bounds_exact (low * ONE);
  view.bounds.high = high * ONE;
  view.bounds.stated = (low + high) * ONE / 2;
  return view;
}

static void
add (GArray *form,
     guint32 index,
     gint64 low,
     gint64 high,
     gint64 numerator,
     gint64 denominator)
{
  CapexFactView view = fact (index, low, high);

  ck_assert (capex_form_add_fact (form, &view, numerator, denominator, NULL));
}

static void
assert_bounds (GArray *form,
               const char *stated,
               const char *low,
               const char *high)
{
  g_autoptr (GError) error = NULL;
  CapexBounds bounds;
  char text[CAPEX_NUMBER_BUFFER];

  capex_form_evaluate (form, &bounds, &error);
  assert_no_error (error);
  ck_assert_str_eq (capex_number_format (bounds.stated, text), stated);
  ck_assert_str_eq (capex_number_format (bounds.low, text), low);
  ck_assert_str_eq (capex_number_format (bounds.high, text), high);
}

START_TEST (a_sum_adds_bounds)
{
  g_autoptr (GArray) form = capex_form_new ();

  add (form, 1, 10, 20, 1, 1);
  add (form, 2, 5, 7, 1, 1);
  assert_bounds (form, "21", "15", "27");
}
END_TEST

START_TEST (a_difference_crosses_bounds)
{
  g_autoptr (GArray) form = capex_form_new ();

  add (form, 1, 10, 20, 1, 1);
  add (form, 2, 5, 7, -1, 1);
  assert_bounds (form, "9", "3", "15");
}
END_TEST

START_TEST (a_fact_less_itself_is_zero)
{
  g_autoptr (GArray) form = capex_form_new ();
  g_autoptr (GArray) other = capex_form_new ();

  add (form, 1, 10, 20, 1, 1);
  add (other, 1, 10, 20, 1, 1);
  ck_assert (capex_form_add (form, other, -1, NULL));
  ck_assert_uint_eq (form->len, 0);
  assert_bounds (form, "0", "0", "0");
}
END_TEST

START_TEST (what_stands_on_both_sides_cancels)
{
  g_autoptr (GArray) form = capex_form_new ();
  g_autoptr (GArray) other = capex_form_new ();

  add (form, 1, 10, 20, 1, 1);
  add (form, 2, 1, 3, 1, 1);
  add (other, 1, 10, 20, 1, 1);
  add (other, 3, 1, 1, 1, 1);
  ck_assert (capex_form_add (form, other, -1, NULL));
  assert_bounds (form, "1", "0", "2");
}
END_TEST

START_TEST (thirds_of_a_fact_make_it_whole)
{
  g_autoptr (GArray) form = capex_form_new ();

  for (int i = 0; i < 3; i++)
    add (form, 1, 10, 10, 1, 3);
  assert_bounds (form, "10", "10", "10");
}
END_TEST

START_TEST (fractions_are_rounded_outward_once)
{
  g_autoptr (GArray) form = capex_form_new ();

  add (form, 1, 1, 1, 1, 3);
  add (form, 2, 1, 1, 1, 3);
  assert_bounds (form, "0.666666667", "0.666666666", "0.666666667");
}
END_TEST

START_TEST (an_open_bound_stays_open)
{
  g_autoptr (GArray) form = capex_form_new ();
  CapexFactView open = fact (2, 5, 5);
  CapexBounds bounds;

  open.bounds.flags = CAPEX_BOUNDS_LOW;
  open.bounds.stated = open.bounds.high = 0;
  add (form, 1, 100, 100, 1, 1);
  ck_assert (capex_form_add_fact (form, &open, -1, 1, NULL));
  ck_assert (capex_form_evaluate (form, &bounds, NULL));
  ck_assert_int_eq (bounds.flags, CAPEX_BOUNDS_HIGH);
  ck_assert (bounds.high == 95 * ONE);
}
END_TEST

START_TEST (a_fraction_that_does_not_fit_is_an_error)
{
  g_autoptr (GArray) form = capex_form_new ();
  CapexFactView view = fact (1, 1, 1);
  g_autoptr (GError) error = NULL;

  add (form, 1, 1, 1, 1, G_MAXINT64);
  ck_assert (!capex_form_add_fact (form, &view, 1, G_MAXINT64 - 1, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
}
END_TEST

START_TEST (denominators_without_a_common_one_are_an_error)
{
  g_autoptr (GArray) form = capex_form_new ();
  g_autoptr (GError) error = NULL;
  CapexBounds bounds;

  add (form, 1, 1, 1, 1, G_MAXINT64);
  add (form, 2, 1, 1, 1, G_MAXINT64 - 1);
  ck_assert (!capex_form_evaluate (form, &bounds, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
}
END_TEST

START_TEST (a_sum_that_does_not_fit_is_an_error)
{
  g_autoptr (GArray) form = capex_form_new ();
  CapexFactView view = fact (1, 1, 1);
  g_autoptr (GError) error = NULL;
  CapexBounds bounds;

  view.bounds = capex_bounds_exact (90 * ONE * ONE * ONE * ONE);
  ck_assert (capex_form_add_fact (form, &view, 1, 1, NULL));
  view.index = 2;
  ck_assert (capex_form_add_fact (form, &view, 1, 1, NULL));
  ck_assert (!capex_form_evaluate (form, &bounds, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
}
END_TEST

START_TEST (a_share_of_positive_parts_stays_between_zero_and_one)
{
  g_autoptr (GArray) part = capex_form_new ();
  g_autoptr (GArray) all = capex_form_new ();
  CapexRatioBounds ratio;

  add (part, 1, 1, 9, 1, 1);
  add (all, 1, 1, 9, 1, 1);
  add (all, 2, 1, 1, 1, 1);
  ck_assert (capex_form_quotient (part, all, &ratio, NULL));
  ck_assert_double_eq (ratio.low, 0.5);
  ck_assert_double_le (ratio.high, nextafter (0.9, 1));
  ck_assert_double_ge (ratio.high, 0.9);
}
END_TEST

START_TEST (a_form_over_itself_is_one)
{
  g_autoptr (GArray) form = capex_form_new ();
  CapexRatioBounds ratio;

  add (form, 1, 1, 9, 1, 1);
  add (form, 2, 1, 2, -1, 4);
  ck_assert (capex_form_quotient (form, form, &ratio, NULL));
  ck_assert_double_eq (ratio.low, 1);
  ck_assert_double_eq (ratio.high, 1);
}
END_TEST

START_TEST (a_quotient_by_what_may_be_zero_is_not_meaningful)
{
  g_autoptr (GArray) a = capex_form_new ();
  g_autoptr (GArray) b = capex_form_new ();
  CapexRatioBounds ratio;

  add (a, 1, 1, 9, 1, 1);
  add (b, 2, 0, 4, 1, 1);
  ck_assert (capex_form_quotient (a, b, &ratio, NULL));
  ck_assert_int_eq (ratio.state, CAPEX_RATIO_NOT_MEANINGFUL);
}
END_TEST

/* ------------------------------------------------------------------------
 * Against all corners of random boxes
 */

#define N_BOXES 5000
#define MAX_FACTS 5

typedef struct
{
  guint n;
  gint64 low[MAX_FACTS], high[MAX_FACTS];
  gint64 above[MAX_FACTS], below[MAX_FACTS];
} Box;

static void
draw_box (GRand *random, Box *box)
{
  box->n = (guint) g_rand_int_range (random, 1, MAX_FACTS + 1);
  for (guint i = 0; i < box->n; i++)
    {
      box->low[i] = g_rand_int_range (random, 0, 50);
      box->high[i] = box->low[i] + g_rand_int_range (random, 0, 20);
      box->above[i] = g_rand_int_range (random, -2, 3);
      box->below[i] = g_rand_int_range (random, -1, 3);
    }
}

static void
make_forms (const Box *box, GArray *above, GArray *below)
{
  for (guint i = 0; i < box->n; i++)
    {
      if (box->above[i] != 0)
        add (above, i, box->low[i], box->high[i], box->above[i], 1);
      if (box->below[i] != 0)
        add (below, i, box->low[i], box->high[i], box->below[i], 1);
    }
}

/* The quotient at a corner; its bits say who stands high */
static void
at_corner (const Box *box, guint corner, gint64 *above, gint64 *below)
{
  *above = *below = 0;
  for (guint i = 0; i < box->n; i++)
    {
      gint64 value = corner >> i & 1 ? box->high[i] : box->low[i];

      *above += box->above[i] * value;
      *below += box->below[i] * value;
    }
}

START_TEST (a_quotient_is_as_tight_as_its_corners)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (7);

  for (guint round = 0; round < N_BOXES; round++)
    {
      g_autoptr (GArray) above = capex_form_new ();
      g_autoptr (GArray) below = capex_form_new ();
      double least = HUGE_VAL, most = -HUGE_VAL;
      gboolean is_positive = TRUE;
      CapexRatioBounds ratio;
      Box box;

      draw_box (random, &box);
      make_forms (&box, above, below);
      for (guint corner = 0; corner < 1u << box.n; corner++)
        {
          gint64 a, b;

          at_corner (&box, corner, &a, &b);
          is_positive = is_positive && b > 0;
          least = MIN (least, (double) a / (double) b);
          most = MAX (most, (double) a / (double) b);
        }
      if (!is_positive)
        continue;

      ck_assert (capex_form_quotient (above, below, &ratio, NULL));
      ck_assert_double_le (ratio.low, least);
      ck_assert_double_ge (ratio.low,
                           nextafter (nextafter (least, -HUGE_VAL), -HUGE_VAL));
      ck_assert_double_ge (ratio.high, most);
      ck_assert_double_le (ratio.high,
                           nextafter (nextafter (most, HUGE_VAL), HUGE_VAL));
    }
}
END_TEST

START_TEST (a_sum_is_as_tight_as_its_corners)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (8);

  for (guint round = 0; round < N_BOXES; round++)
    {
      g_autoptr (GArray) above = capex_form_new ();
      g_autoptr (GArray) below = capex_form_new ();
      gint64 least = G_MAXINT64, most = G_MININT64;
      CapexBounds bounds;
      Box box;

      draw_box (random, &box);
      make_forms (&box, above, below);
      for (guint corner = 0; corner < 1u << box.n; corner++)
        {
          gint64 a, b;

          at_corner (&box, corner, &a, &b);
          least = MIN (least, a - b);
          most = MAX (most, a - b);
        }
      ck_assert (capex_form_add (above, below, -1, NULL));
      ck_assert (capex_form_evaluate (above, &bounds, NULL));
      ck_assert (bounds.low == least * ONE);
      ck_assert (bounds.high == most * ONE);
    }
}
END_TEST

int
main (void)
{
  const TTest *const tests[] = {
      a_sum_adds_bounds,
      a_difference_crosses_bounds,
      a_fact_less_itself_is_zero,
      what_stands_on_both_sides_cancels,
      thirds_of_a_fact_make_it_whole,
      fractions_are_rounded_outward_once,
      an_open_bound_stays_open,
      a_fraction_that_does_not_fit_is_an_error,
      denominators_without_a_common_one_are_an_error,
      a_sum_that_does_not_fit_is_an_error,
      a_share_of_positive_parts_stays_between_zero_and_one,
      a_form_over_itself_is_one,
      a_quotient_by_what_may_be_zero_is_not_meaningful,
      a_quotient_is_as_tight_as_its_corners,
      a_sum_is_as_tight_as_its_corners,
  };
  Suite *suite = suite_create ("form");
  TCase *group = tcase_create ("forms");

  tcase_set_timeout (group, 60);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    tcase_add_test (group, tests[i]);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
