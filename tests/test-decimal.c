/* test-decimal.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>
#include <math.h>

#include "capex-test.h"

#define LARGEST "99999999999999999999999999999.999999999"
#define LEAST "-99999999999999999999999999999.999999999"

static CapexDecimal *
decimal (const char *text)
{
  GError *error = NULL;
  CapexDecimal *parsed = capex_decimal_new_from_string (text, &error);

  assert_no_error (error);
  return parsed;
}

static void
assert_decimal (const CapexDecimal *actual, const char *expected)
{
  g_autofree char *text = NULL;

  ck_assert_ptr_nonnull (actual);
  text = capex_decimal_to_string (actual);
  ck_assert_str_eq (text, expected);
}

static const char *const canonical[] = {
    "0", "-1234.5", "0.000000001", "64551000000", LARGEST, LEAST,
};

START_TEST (text_comes_back)
{
  g_autoptr (CapexDecimal) parsed = decimal (canonical[_i]);

  assert_decimal (parsed, canonical[_i]);
}
END_TEST

START_TEST (bad_text_is_refused_with_its_column)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (capex_decimal_new_from_string ("12,5", &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
  ck_assert (g_str_has_prefix (error->message, "column 3: \",5\""));
}
END_TEST

START_TEST (integers_of_64_bits_are_held)
{
  g_autoptr (CapexDecimal) least = capex_decimal_new_from_int (G_MININT64);
  g_autoptr (CapexDecimal) most = capex_decimal_new_from_int (G_MAXINT64);

  assert_decimal (least, "-9223372036854775808");
  assert_decimal (most, "9223372036854775807");
}
END_TEST

START_TEST (order_is_that_of_values)
{
  g_autoptr (CapexDecimal) small = decimal ("-2");
  g_autoptr (CapexDecimal) large = decimal ("1.5");
  g_autoptr (CapexDecimal) same = decimal ("15e-1");
  g_autoptr (CapexDecimal) zero = decimal ("0");

  ck_assert_int_eq (capex_decimal_compare (small, large), -1);
  ck_assert_int_eq (capex_decimal_compare (large, small), 1);
  ck_assert_int_eq (capex_decimal_compare (large, same), 0);
  ck_assert (capex_decimal_equal (large, same));
  ck_assert (!capex_decimal_equal (large, small));
  ck_assert_uint_eq (capex_decimal_hash (large), capex_decimal_hash (same));
  ck_assert_int_eq (capex_decimal_get_sign (small), -1);
  ck_assert_int_eq (capex_decimal_get_sign (zero), 0);
  ck_assert_int_eq (capex_decimal_get_sign (large), 1);
}
END_TEST

START_TEST (sums_are_exact)
{
  g_autoptr (CapexDecimal) a = decimal ("0.1");
  g_autoptr (CapexDecimal) b = decimal ("0.2");
  g_autoptr (CapexDecimal) sum = capex_decimal_add (a, b, NULL);
  g_autoptr (CapexDecimal) difference = capex_decimal_subtract (a, b, NULL);
  g_autoptr (CapexDecimal) negated = capex_decimal_negate (difference);

  assert_decimal (sum, "0.3");
  assert_decimal (difference, "-0.1");
  assert_decimal (negated, "0.1");
}
END_TEST

START_TEST (products_and_quotients_are_rounded_as_asked)
{
  g_autoptr (CapexDecimal) two = decimal ("2");
  g_autoptr (CapexDecimal) three = decimal ("-3");
  g_autoptr (CapexDecimal) tiny = decimal ("0.000000001");
  g_autoptr (CapexDecimal) half = decimal ("0.5");
  g_autoptr (CapexDecimal) down = NULL;
  g_autoptr (CapexDecimal) up = NULL;
  g_autoptr (CapexDecimal) even = NULL;

  down = capex_decimal_divide (two, three, CAPEX_ROUNDING_DOWN, NULL);
  up = capex_decimal_divide (two, three, CAPEX_ROUNDING_UP, NULL);
  even = capex_decimal_multiply (tiny, half, CAPEX_ROUNDING_HALF_EVEN, NULL);
  assert_decimal (down, "-0.666666667");
  assert_decimal (up, "-0.666666666");
  assert_decimal (even, "0");
}
END_TEST

START_TEST (what_does_not_fit_is_an_error)
{
  g_autoptr (CapexDecimal) largest = decimal (LARGEST);
  g_autoptr (CapexDecimal) least = decimal (LEAST);
  g_autoptr (CapexDecimal) tenth = decimal ("0.1");
  CapexDecimal *results[4];
  GError *errors[4] = {NULL};

  results[0] = capex_decimal_add (largest, tenth, &errors[0]);
  results[1] = capex_decimal_subtract (least, tenth, &errors[1]);
  results[2] = capex_decimal_multiply (largest, largest, CAPEX_ROUNDING_DOWN,
                                       &errors[2]);
  results[3] = capex_decimal_divide (largest, tenth, CAPEX_ROUNDING_DOWN,
                                     &errors[3]);

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      ck_assert_ptr_null (results[i]);
      assert_error (errors[i], CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
      g_clear_error (&errors[i]);
    }
}
END_TEST

START_TEST (division_by_zero_is_an_error)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexDecimal) one = decimal ("1");
  g_autoptr (CapexDecimal) zero = decimal ("0");

  ck_assert_ptr_null (
      capex_decimal_divide (one, zero, CAPEX_ROUNDING_DOWN, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
}
END_TEST

START_TEST (double_is_the_nearest)
{
  g_autoptr (CapexDecimal) tenth = decimal ("0.1");
  g_autoptr (CapexDecimal) large = decimal ("64551000000.25");

  ck_assert (capex_decimal_to_double (tenth) == 0.1);
  ck_assert (capex_decimal_to_double (large) == 64551000000.25);
}
END_TEST

START_TEST (doubles_of_bounds_are_on_the_outer_side)
{
  g_autoptr (CapexDecimal) tenth = decimal ("0.1");
  g_autoptr (CapexDecimal) below_zero = decimal ("-0.1");
  g_autoptr (CapexDecimal) large = decimal ("9007199254740993");
  g_autoptr (CapexDecimal) half = decimal ("0.5");

  /* the double nearest to 0.1 is above it, that of -0.1 below */
  ck_assert (capex_decimal_to_double_below (tenth) == nextafter (0.1, 0));
  ck_assert (capex_decimal_to_double_above (tenth) == 0.1);
  ck_assert (capex_decimal_to_double_below (below_zero) == -0.1);
  ck_assert (capex_decimal_to_double_above (below_zero) == nextafter (-0.1, 0));
  /* 2^53 + 1 lies between two doubles */
  ck_assert (capex_decimal_to_double_below (large) == 9007199254740992.0);
  ck_assert (capex_decimal_to_double_above (large) == 9007199254740994.0);
  ck_assert (capex_decimal_to_double_below (half) == 0.5);
  ck_assert (capex_decimal_to_double_above (half) == 0.5);
}
END_TEST

START_TEST (reference_is_the_same_decimal)
{
  g_autoptr (CapexDecimal) one = decimal ("1");
  g_autoptr (CapexDecimal) same = capex_decimal_ref (one);

  ck_assert_ptr_eq (one, same);
}
END_TEST

START_TEST (box_holds_a_reference)
{
  g_autoptr (CapexDecimal) one = decimal ("1");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CAPEX_TYPE_DECIMAL);
  g_value_set_boxed (&value, one);
  ck_assert_ptr_eq (g_value_get_boxed (&value), one);
}
END_TEST

START_TEST (nothing_is_not_a_decimal)
{
  g_test_expect_message ("Capex", G_LOG_LEVEL_CRITICAL, "*self != NULL*");
  ck_assert_ptr_null (capex_decimal_to_string (NULL));
  g_test_assert_expected_messages ();
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("decimal");
  TCase *text = tcase_create ("text");
  TCase *arithmetic = tcase_create ("arithmetic");
  TCase *value = tcase_create ("value");

  tcase_add_loop_test (text, text_comes_back, 0, G_N_ELEMENTS (canonical));
  tcase_add_test (text, bad_text_is_refused_with_its_column);
  suite_add_tcase (suite, text);

  tcase_add_test (arithmetic, sums_are_exact);
  tcase_add_test (arithmetic, products_and_quotients_are_rounded_as_asked);
  tcase_add_test (arithmetic, what_does_not_fit_is_an_error);
  tcase_add_test (arithmetic, division_by_zero_is_an_error);
  tcase_add_test (arithmetic, double_is_the_nearest);
  tcase_add_test (arithmetic, doubles_of_bounds_are_on_the_outer_side);
  suite_add_tcase (suite, arithmetic);

  tcase_add_test (value, integers_of_64_bits_are_held);
  tcase_add_test (value, order_is_that_of_values);
  tcase_add_test (value, reference_is_the_same_decimal);
  tcase_add_test (value, box_holds_a_reference);
  tcase_add_test (value, nothing_is_not_a_decimal);
  suite_add_tcase (suite, value);

  return capex_test_run (suite);
}
