/* test-amount.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include "capex-test.h"

#define LARGEST "99999999999999999999999999999.999999999"
#define LEAST "-99999999999999999999999999999.999999999"

static CapexAmount *
amount (const char *text)
{
  GError *error = NULL;
  CapexAmount *parsed = capex_amount_new_from_string_signed (text, NULL,
                                                             &error);

  assert_no_error (error);
  return parsed;
}

static CapexDecimal *
decimal_or_none (const char *text)
{
  return text != NULL ? capex_decimal_new_from_string (text, NULL) : NULL;
}

static void
assert_amount (const CapexAmount *actual, const char *expected)
{
  g_autofree char *text = NULL;

  ck_assert_ptr_nonnull (actual);
  text = capex_amount_to_string (actual);
  ck_assert_str_eq (text, expected);
}

static const struct
{
  const char *says;
  const char *stated;
  const char *low;
  const char *high;
  const char *expected; /* NULL where the order is refused */
} made[] = {
    {"exact",               "5",  "5",  "5",  "5 USD"             },
    {"between bounds",      "5",  "4",  "6",  "5 [4, 6] USD"      },
    {"nothing stated",      NULL, "4",  "6",  "? [4, 6] USD"      },
    {"one value, not said", NULL, "4",  "4",  "? [4, 4] USD"      },
    {"open below",          "5",  NULL, "6",  "5 [open, 6] USD"   },
    {"open above",          "5",  "4",  NULL, "5 [4, open] USD"   },
    {"nothing at all",      NULL, NULL, NULL, "? [open, open] USD"},
    {"stated is too low",   "3",  "4",  "6",  NULL                },
    {"stated is too high",  "7",  "4",  "6",  NULL                },
    {"upside down",         NULL, "6",  "4",  NULL                },
};

START_TEST (bounds_of_ones_own_are_kept_in_order)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) dollar = capex_unit_new_from_string ("USD", NULL);
  g_autoptr (CapexDecimal) stated = decimal_or_none (made[_i].stated);
  g_autoptr (CapexDecimal) low = decimal_or_none (made[_i].low);
  g_autoptr (CapexDecimal) high = decimal_or_none (made[_i].high);
  g_autoptr (CapexAmount) built = capex_amount_new_bounds (stated, low, high,
                                                           dollar, &error);

  if (made[_i].expected != NULL)
    {
      assert_amount (built, made[_i].expected);
      return;
    }

  ck_assert_ptr_null (built);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
}
END_TEST

static const struct
{
  const char *low;
  const char *high;
  const char *expected;
} ranges[] = {
    {"64", "72", "68 [64, 72] USD"   },
    {"5",  "5",  "5 USD"             },
    {"64", NULL, "? [64, open] USD"  },
    {NULL, "72", "? [open, 72] USD"  },
    {NULL, NULL, "? [open, open] USD"},
};

START_TEST (range_states_its_middle)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) dollar = capex_unit_new_from_string ("USD", NULL);
  g_autoptr (CapexDecimal) low = decimal_or_none (ranges[_i].low);
  g_autoptr (CapexDecimal) high = decimal_or_none (ranges[_i].high);
  g_autoptr (CapexAmount) built = capex_amount_new_range (low, high, dollar,
                                                          &error);

  assert_no_error (error);
  assert_amount (built, ranges[_i].expected);
}
END_TEST

START_TEST (range_upside_down_is_refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) dollar = capex_unit_new_from_string ("USD", NULL);
  g_autoptr (CapexDecimal) low = decimal_or_none ("72");
  g_autoptr (CapexDecimal) high = decimal_or_none ("64");

  ck_assert_ptr_null (capex_amount_new_range (low, high, dollar, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
}
END_TEST

START_TEST (exact_amount_is_its_value)
{
  g_autoptr (CapexUnit) chip = capex_unit_new_from_string ("chip", NULL);
  g_autoptr (CapexDecimal) value = decimal_or_none ("20000");
  g_autoptr (CapexAmount) exact = capex_amount_new_exact (value, chip);
  g_autoptr (CapexDecimal) stated = capex_amount_dup_stated (exact);
  g_autoptr (CapexDecimal) low = capex_amount_dup_low (exact);
  g_autoptr (CapexDecimal) high = capex_amount_dup_high (exact);

  ck_assert (capex_amount_is_exact (exact));
  ck_assert (!capex_amount_is_hedged (exact));
  ck_assert_ptr_eq (capex_amount_get_unit (exact), chip);
  ck_assert (capex_decimal_equal (stated, value));
  ck_assert (capex_decimal_equal (low, value));
  ck_assert (capex_decimal_equal (high, value));
}
END_TEST

START_TEST (parts_are_decimal_strings)
{
  g_autoptr (CapexAmount) about = amount ("about $75bn");
  g_autofree char *stated = capex_amount_dup_stated_string (about);
  g_autofree char *low = capex_amount_dup_low_string (about);
  g_autofree char *high = capex_amount_dup_high_string (about);

  ck_assert_str_eq (stated, "75000000000");
  ck_assert_str_eq (low, "71250000000");
  ck_assert_str_eq (high, "78750000000");
  ck_assert (capex_amount_is_hedged (about));
  ck_assert (!capex_amount_is_exact (about));
}
END_TEST

START_TEST (missing_parts_are_null)
{
  g_autoptr (CapexAmount) unknown = amount ("? [open, open] USD");

  ck_assert (!capex_amount_has_stated (unknown));
  ck_assert (!capex_amount_has_low (unknown));
  ck_assert (!capex_amount_has_high (unknown));
  ck_assert_ptr_null (capex_amount_dup_stated (unknown));
  ck_assert_ptr_null (capex_amount_dup_low (unknown));
  ck_assert_ptr_null (capex_amount_dup_high (unknown));
  ck_assert_ptr_null (capex_amount_dup_stated_string (unknown));
  ck_assert_ptr_null (capex_amount_dup_low_string (unknown));
  ck_assert_ptr_null (capex_amount_dup_high_string (unknown));
}
END_TEST

START_TEST (values_between_the_bounds_are_contained)
{
  g_autoptr (CapexAmount) between = amount ("5 [4, 6] USD");
  g_autoptr (CapexDecimal) inside = decimal_or_none ("4");
  g_autoptr (CapexDecimal) outside = decimal_or_none ("6.000000001");

  ck_assert (capex_amount_has_stated (between));
  ck_assert (capex_amount_has_low (between));
  ck_assert (capex_amount_has_high (between));
  ck_assert (capex_amount_contains (between, inside));
  ck_assert (!capex_amount_contains (between, outside));
}
END_TEST

static const struct
{
  const char *says;
  const char *a;
  const char *b;
  gboolean equal;
} equals[] = {
    {"the same",       "5 [4, 6] USD",    "5 [4, 6] USD",    TRUE },
    {"another value",  "5 [4, 6] USD",    "5.5 [4, 6] USD",  FALSE},
    {"another low",    "5 [4, 6] USD",    "5 [3, 6] USD",    FALSE},
    {"another high",   "5 [4, 6] USD",    "5 [4, 7] USD",    FALSE},
    {"another unit",   "5 [4, 6] USD",    "5 [4, 6] EUR",    FALSE},
    {"another hedge",  "~5 [4, 6] USD",   "5 [4, 6] USD",    FALSE},
    {"zero, not open", "0 [0, open] USD", "0 [open, 0] USD", FALSE},
    {"zero, not none", "? [0, 0] USD",    "0 USD",           FALSE},
};

START_TEST (amounts_are_equal_in_all_that_they_say)
{
  g_autoptr (CapexAmount) a = amount (equals[_i].a);
  g_autoptr (CapexAmount) b = amount (equals[_i].b);

  ck_assert_msg (capex_amount_equal (a, b) == equals[_i].equal, "%s",
                 equals[_i].says);
  if (equals[_i].equal)
    ck_assert_uint_eq (capex_amount_hash (a), capex_amount_hash (b));
}
END_TEST

START_TEST (sums_keep_their_bounds_and_unit)
{
  g_autoptr (CapexAmount) a = amount ("$21.5 billion");
  g_autoptr (CapexAmount) b = amount ("over $300 billion");
  g_autoptr (CapexAmount) sum = capex_amount_add (a, b, NULL);
  g_autoptr (CapexAmount) difference = capex_amount_subtract (b, a, NULL);
  g_autoptr (CapexAmount) negated = capex_amount_negate (a);

  assert_amount (sum, "? [321450000000, open] USD");
  assert_amount (difference, "? [278450000000, open] USD");
  assert_amount (negated, "-21500000000 [-21550000000, -21450000000] USD");
}
END_TEST

static const struct
{
  const char *says;
  const char *a;
  const char *b;
  const char *product;
} products[] = {
    {"order of the article", "20000 chip",    "~20000 [19000, 21000] USD/chip",
     "~400000000 [380000000, 420000000] USD"                                                            },
    {"share of a total",     "30 [29, 31] %", "1000 USD",                       "300 [290, 310] USD"    },
    {"share of a share",     "50 %",          "50 %",                           "25 %"                  },
    {"share below a digit",  "1 %",           "0.00000001 USD",                 "0 [0, 0.000000001] USD"},
};

START_TEST (product_has_the_unit_of_both)
{
  g_autoptr (CapexAmount) a = amount (products[_i].a);
  g_autoptr (CapexAmount) b = amount (products[_i].b);
  g_autoptr (CapexAmount) product = capex_amount_multiply (a, b, NULL);
  g_autoptr (CapexAmount) turned = capex_amount_multiply (b, a, NULL);

  assert_amount (product, products[_i].product);
  ck_assert (capex_amount_equal (product, turned));
}
END_TEST

START_TEST (units_that_do_not_agree_are_refused)
{
  g_autoptr (CapexAmount) dollars = amount ("5 USD");
  g_autoptr (CapexAmount) euros = amount ("5 EUR");
  CapexAmount *results[3];
  GError *errors[3] = {NULL};

  results[0] = capex_amount_add (dollars, euros, &errors[0]);
  results[1] = capex_amount_subtract (dollars, euros, &errors[1]);
  results[2] = capex_amount_multiply (dollars, euros, &errors[2]);

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      ck_assert_ptr_null (results[i]);
      assert_error (errors[i], CAPEX_ERROR, CAPEX_ERROR_UNIT);
      g_clear_error (&errors[i]);
    }
}
END_TEST

START_TEST (what_does_not_fit_is_an_error)
{
  g_autoptr (CapexAmount) largest = amount (LARGEST " USD");
  g_autoptr (CapexAmount) least = amount (LEAST " USD");
  g_autoptr (CapexAmount) many = amount ("200 %");
  CapexAmount *results[3];
  GError *errors[3] = {NULL};

  results[0] = capex_amount_add (largest, largest, &errors[0]);
  results[1] = capex_amount_subtract (least, largest, &errors[1]);
  results[2] = capex_amount_multiply (least, many, &errors[2]);

  for (guint i = 0; i < G_N_ELEMENTS (results); i++)
    {
      ck_assert_ptr_null (results[i]);
      assert_error (errors[i], CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
      g_clear_error (&errors[i]);
    }
}
END_TEST

static gpointer
share_amount (gpointer shared)
{
  for (guint i = 0; i < 10000; i++)
    {
      g_autoptr (CapexAmount) again = capex_amount_ref (shared);

      if (!capex_amount_is_exact (again))
        return NULL;
    }

  return shared;
}

START_TEST (threads_share_an_amount)
{
  g_autoptr (CapexAmount) shared = amount ("5 USD");
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("amounts", share_amount, shared);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    ck_assert_ptr_eq (g_thread_join (threads[i]), shared);
}
END_TEST

START_TEST (box_holds_a_reference)
{
  g_autoptr (CapexAmount) five = amount ("5 USD");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CAPEX_TYPE_AMOUNT);
  g_value_set_boxed (&value, five);
  ck_assert_ptr_eq (g_value_get_boxed (&value), five);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("amount");
  TCase *making = tcase_create ("making");
  TCase *looking = tcase_create ("looking");
  TCase *arithmetic = tcase_create ("arithmetic");

  tcase_add_loop_test (making, bounds_of_ones_own_are_kept_in_order, 0,
                       G_N_ELEMENTS (made));
  tcase_add_loop_test (making, range_states_its_middle, 0,
                       G_N_ELEMENTS (ranges));
  tcase_add_test (making, range_upside_down_is_refused);
  tcase_add_test (making, exact_amount_is_its_value);
  suite_add_tcase (suite, making);

  tcase_add_test (looking, parts_are_decimal_strings);
  tcase_add_test (looking, missing_parts_are_null);
  tcase_add_test (looking, values_between_the_bounds_are_contained);
  tcase_add_loop_test (looking, amounts_are_equal_in_all_that_they_say, 0,
                       G_N_ELEMENTS (equals));
  tcase_add_test (looking, threads_share_an_amount);
  tcase_add_test (looking, box_holds_a_reference);
  suite_add_tcase (suite, looking);

  tcase_add_test (arithmetic, sums_keep_their_bounds_and_unit);
  tcase_add_loop_test (arithmetic, product_has_the_unit_of_both, 0,
                       G_N_ELEMENTS (products));
  tcase_add_test (arithmetic, units_that_do_not_agree_are_refused);
  tcase_add_test (arithmetic, what_does_not_fit_is_an_error);
  suite_add_tcase (suite, arithmetic);

  return capex_test_run (suite);
}
