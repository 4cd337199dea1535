/* test-bounds.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex-unit.h>

#include "capex-test.h"
#include "value/capex-amount-private.h"

/* The bounds that a canonical text without its unit says */
static CapexBounds
bounds (const char *text)
{
  g_autofree char *with_unit = g_strconcat (text, " chip", NULL);
  CapexBounds parsed = capex_bounds_unknown ();
  GError *error = NULL;
  CapexUnit *unit;

  capex_amount_parse_bounds (with_unit, NULL, TRUE, &parsed, &unit, &error);
  assert_no_error (error);
  return parsed;
}

static void
assert_bounds (gboolean fits, const CapexBounds *actual, const char *expected)
{
  CapexBounds wanted;

  if (expected == NULL)
    {
      ck_assert (!fits);
      return;
    }

  wanted = bounds (expected);
  ck_assert (fits);
  if (!capex_bounds_equal (actual, &wanted))
    {
      g_autoptr (CapexUnit) chip = capex_unit_new_from_string ("chip", NULL);
      g_autofree char *text = capex_amount_format_bounds (actual, chip);

      ck_abort_msg ("expected %s, got %s", expected, text);
    }
}

#define LARGEST "99999999999999999999999999999.999999999"

static const struct
{
  const char *a;
  const char *b;
  const char *sum;
  const char *difference;
} sums[] = {
    {"5",                     "3",              "8",                                        "2"                                      },
    {"5 [4, 6]",              "3 [1, 4]",       "8 [5, 10]",                                "2 [0, 5]"                               },
    {"? [4, open]",           "3 [1, 4]",       "? [5, open]",                              "? [0, open]"                            },
    {"5 [4, 6]",              "? [1, open]",    "? [5, open]",                              "? [open, 5]"                            },
    {"? [open, 6]",           "? [open, 4]",    "? [open, 10]",                             "? [open, open]"                         },
    {"~5 [4, 6]",             "3",              "~8 [7, 9]",                                "~2 [1, 3]"                              },
    {"3",                     "~5 [4, 6]",      "~8 [7, 9]",                                "~-2 [-3, -1]"                           },
    {LARGEST,                 "1",              NULL,                                       "99999999999999999999999999998.999999999"},
    {"-" LARGEST,             "1",              "-99999999999999999999999999998.999999999", NULL                                     },
    {"? [0, " LARGEST "]",    "? [0, 1]",       NULL,                                       "? [-1, " LARGEST "]"                    },
    {"? [-" LARGEST ", 0]",   "? [-1, 0]",      NULL,                                       "? [-" LARGEST ", 1]"                    },
    {"? [open, " LARGEST "]", "? [open, open]", "? [open, open]",
     "? [open, open]"                                                                                                                },
};

START_TEST (sums_take_the_ends_that_go_together)
{
  CapexBounds a = bounds (sums[_i].a), b = bounds (sums[_i].b), out;
  gboolean fits = capex_bounds_add (&a, &b, &out);

  assert_bounds (fits, &out, sums[_i].sum);
  fits = capex_bounds_subtract (&a, &b, &out);
  assert_bounds (fits, &out, sums[_i].difference);
}
END_TEST

static const struct
{
  const char *a;
  const char *b;
  const char *product;
} products[] = {
    {"5",                     "3",                     "15"                                    },
    {"5 [4, 6]",              "3 [1, 4]",              "15 [4, 24]"                            },
    {"0 [-2, 3]",             "0 [-5, 7]",             "0 [-15, 21]"                           },
    {"-5 [-6, -4]",           "3 [1, 4]",              "-15 [-24, -4]"                         },
    {"-5 [-6, -4]",           "-3 [-4, -1]",           "15 [4, 24]"                            },
    {"? [2, open]",           "? [3, 4]",              "? [6, open]"                           },
    {"? [2, open]",           "? [-4, -3]",            "? [open, -6]"                          },
    {"? [2, open]",           "? [-4, 3]",             "? [open, open]"                        },
    {"? [2, open]",           "? [0, 3]",              "? [0, open]"                           },
    {"? [open, open]",        "0",                     "? [0, 0]"                              },
    {"? [open, open]",        "1",                     "? [open, open]"                        },
    {"? [0, open]",           "? [0, open]",           "? [0, open]"                           },
    {"? [open, -1]",          "? [open, -2]",          "? [2, open]"                           },
    {"? [open, 1]",           "? [3, open]",           "? [open, open]"                        },
    {"~5 [4, 6]",             "2",                     "~10 [8, 12]"                           },
    {"0.000000001",           "0.5",                   "0 [0, 0.000000001]"                    },
    {"-0.000000001",          "0.5",                   "0 [-0.000000001, 0]"                   },
    {"0.000000003",           "0.5",                   "0.000000002 [0.000000001, 0.000000002]"},
    {LARGEST,                 "2",                     NULL                                    },
    {"? [1, " LARGEST "]",    "? [1, 2]",              NULL                                    },
    {"? [-" LARGEST ", 1]",   "? [1, 2]",              NULL                                    },
    {"? [2, 3]",              "? [" LARGEST ", open]", NULL                                    },
    {"? [-5, " LARGEST "]",   "? [2, open]",           "? [open, open]"                        },
    {"? [open, " LARGEST "]", "? [2, 3]",              NULL                                    },
};

START_TEST (products_take_the_extremes_and_zero_times_open_is_zero)
{
  CapexBounds a = bounds (products[_i].a), b = bounds (products[_i].b), out;
  gboolean fits = capex_bounds_multiply (&a, &b, &out);

  assert_bounds (fits, &out, products[_i].product);
  fits = capex_bounds_multiply (&b, &a, &out);
  assert_bounds (fits, &out, products[_i].product);
}
END_TEST

static const struct
{
  const char *a;
  gint64 numerator;
  gint64 denominator;
  const char *scaled;
} scales[] = {
    {"5 [4, 6]",    3,  2,  "7.5 [6, 9]"                               },
    {"5 [4, 6]",    -3, 2,  "-7.5 [-9, -6]"                            },
    {"5 [4, 6]",    3,  -2, "-7.5 [-9, -6]"                            },
    {"5 [4, 6]",    -3, -2, "7.5 [6, 9]"                               },
    {"1",           1,  3,  "0.333333333 [0.333333333, 0.333333334]"   },
    {"2",           -1, 3,  "-0.666666667 [-0.666666667, -0.666666666]"},
    {"? [4, open]", -1, 1,  "? [open, -4]"                             },
    {"? [4, open]", 0,  1,  "? [0, 0]"                                 },
    {"5",           0,  7,  "0"                                        },
    {"5",           1,  0,  NULL                                       },
    {LARGEST,       2,  1,  NULL                                       },
};

START_TEST (scaling_takes_a_rational_factor_of_any_sign)
{
  CapexBounds a = bounds (scales[_i].a);
  gboolean fits = capex_bounds_scale (&a, scales[_i].numerator,
                                      scales[_i].denominator, &a);

  assert_bounds (fits, &a, scales[_i].scaled);
}
END_TEST

static const struct
{
  const char *a;
  const char *b;
  const char *common;
  const char *hull;
} pairs[] = {
    {"5 [4, 6]",       "5 [4.5, 7]",   "5 [4.5, 6]",   "5 [4, 7]"      },
    {"5 [4, 6]",       "6 [5, 7]",     "5 [5, 6]",     "? [4, 7]"      },
    {"5 [4, 6]",       "6 [5.5, 7]",   "6 [5.5, 6]",   "? [4, 7]"      },
    {"5 [4, 7]",       "8 [6, 9]",     "? [6, 7]",     "? [4, 9]"      },
    {"5 [4, 6]",       "7 [7, 8]",     NULL,           "? [4, 8]"      },
    {"5 [4, 6]",       "? [5, open]",  "5 [5, 6]",     "? [4, open]"   },
    {"? [open, 6]",    "? [5, open]",  "? [5, 6]",     "? [open, open]"},
    {"? [open, 4]",    "? [5, open]",  NULL,           "? [open, open]"},
    {"? [open, open]", "5 [4, 6]",     "5 [4, 6]",     "? [open, open]"},
    {"~5 [4, 6]",      "5",            "5",            "~5 [4, 6]"     },
    {"~5 [4, 6]",      "5 [5, 7]",     "~5 [5, 6]",    "~5 [4, 7]"     },
    {"~5 [4, 6]",      "? [4.5, 5.5]", "5 [4.5, 5.5]", "~? [4, 6]"     },
    {"~5 [4, 6]",      "? [5, open]",  "~5 [5, 6]",    "~? [4, open]"  },
    {"~5 [4, 6]",      "5 [4, 6]",     "5 [4, 6]",     "~5 [4, 6]"     },
    {"~5 [4, 6]",      "~5 [4, 6]",    "~5 [4, 6]",    "~5 [4, 6]"     },
    {"~? [4, open]",   "? [3, open]",  "~? [4, open]", "~? [3, open]"  },
    {"0 [0, 1]",       "? [0, 2]",     "0 [0, 1]",     "? [0, 2]"      },
    {"3",              "3",            "3",            "3"             },
};

START_TEST (what_both_say_and_what_either_may_say)
{
  CapexBounds a = bounds (pairs[_i].a), b = bounds (pairs[_i].b), out;
  gboolean meet = capex_bounds_intersect (&a, &b, &out);

  assert_bounds (meet, &out, pairs[_i].common);
  capex_bounds_hull (&a, &b, &out);
  assert_bounds (TRUE, &out, pairs[_i].hull);
}
END_TEST

START_TEST (overflow_leaves_the_result_alone)
{
  CapexBounds a = bounds (LARGEST), b = bounds ("7");
  CapexBounds before = b;

  ck_assert (!capex_bounds_add (&a, &b, &b));
  ck_assert (!capex_bounds_multiply (&a, &b, &b));
  ck_assert (!capex_bounds_scale (&a, 2, 1, &b));
  ck_assert (capex_bounds_equal (&b, &before));
}
END_TEST

static const struct
{
  const char *bounds;
  const char *number;
  gboolean inside;
} insides[] = {
    {"5 [4, 6]",       "4",   TRUE },
    {"5 [4, 6]",       "6",   TRUE },
    {"5 [4, 6]",       "3.9", FALSE},
    {"5 [4, 6]",       "6.1", FALSE},
    {"? [open, 6]",    "-9",  TRUE },
    {"? [4, open]",    "99",  TRUE },
    {"? [open, open]", "0",   TRUE },
};

START_TEST (ends_are_inside)
{
  CapexBounds a = bounds (insides[_i].bounds);
  CapexBounds number = bounds (insides[_i].number);

  ck_assert_int_eq (capex_bounds_contains (&a, number.stated),
                    insides[_i].inside);
  ck_assert_int_eq (capex_bounds_within (&number, &a), insides[_i].inside);
}
END_TEST

static const struct
{
  const char *inner;
  const char *outer;
  gboolean within;
} withins[] = {
    {"? [4, 6]",       "? [4, 6]",       TRUE },
    {"? [4, 6]",       "? [open, 6]",    TRUE },
    {"? [open, 6]",    "? [4, 6]",       FALSE},
    {"? [4, open]",    "? [4, 6]",       FALSE},
    {"? [4, 7]",       "? [4, 6]",       FALSE},
    {"? [3, 6]",       "? [4, 6]",       FALSE},
    {"? [open, open]", "? [open, open]", TRUE },
};

START_TEST (bounds_lie_within_wider_ones)
{
  CapexBounds inner = bounds (withins[_i].inner);
  CapexBounds outer = bounds (withins[_i].outer);

  ck_assert_int_eq (capex_bounds_within (&inner, &outer), withins[_i].within);
}
END_TEST

static const struct
{
  const char *bounds;
  gboolean is_exact;
  gboolean is_positive;
} kinds[] = {
    {"5",              TRUE,  TRUE },
    {"~5 [5, 5]",      TRUE,  TRUE },
    {"? [5, 5]",       FALSE, TRUE },
    {"5 [5, 6]",       FALSE, TRUE },
    {"0",              TRUE,  FALSE},
    {"? [0, 5]",       FALSE, FALSE},
    {"5 [5, open]",    FALSE, TRUE },
    {"5 [open, 5]",    FALSE, FALSE},
    {"? [open, open]", FALSE, FALSE},
};

START_TEST (bounds_know_what_they_are)
{
  CapexBounds a = bounds (kinds[_i].bounds);

  ck_assert_int_eq (capex_bounds_is_exact (&a), kinds[_i].is_exact);
  ck_assert_int_eq (capex_bounds_is_positive (&a), kinds[_i].is_positive);
}
END_TEST

static const struct
{
  gint64 low;
  gint64 high;
  gint64 middle;
} middles[] = {
    {0,  4,  2 },
    {1,  2,  2 },
    {2,  3,  2 },
    {-2, -1, -2},
    {-3, -2, -2},
    {-1, 2,  0 },
    {-3, 4,  0 },
};

START_TEST (middle_of_two_neighbours_is_the_even_one)
{
  CapexBounds a = {.low = middles[_i].low, .high = middles[_i].high};

  capex_bounds_state_middle (&a);
  ck_assert (a.stated == middles[_i].middle);
}
END_TEST

START_TEST (middle_of_the_largest_is_held)
{
  CapexBounds a = {.low = capex_number_max () - 2, .high = capex_number_max ()};

  capex_bounds_state_middle (&a);
  ck_assert (a.stated == capex_number_max () - 1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("bounds");
  TCase *arithmetic = tcase_create ("arithmetic");
  TCase *sets = tcase_create ("sets");

  tcase_add_loop_test (arithmetic, sums_take_the_ends_that_go_together, 0,
                       G_N_ELEMENTS (sums));
  tcase_add_loop_test (arithmetic,
                       products_take_the_extremes_and_zero_times_open_is_zero,
                       0, G_N_ELEMENTS (products));
  tcase_add_loop_test (arithmetic, scaling_takes_a_rational_factor_of_any_sign,
                       0, G_N_ELEMENTS (scales));
  tcase_add_test (arithmetic, overflow_leaves_the_result_alone);
  tcase_add_loop_test (arithmetic, middle_of_two_neighbours_is_the_even_one, 0,
                       G_N_ELEMENTS (middles));
  tcase_add_test (arithmetic, middle_of_the_largest_is_held);
  suite_add_tcase (suite, arithmetic);

  tcase_add_loop_test (sets, what_both_say_and_what_either_may_say, 0,
                       G_N_ELEMENTS (pairs));
  tcase_add_loop_test (sets, ends_are_inside, 0, G_N_ELEMENTS (insides));
  tcase_add_loop_test (sets, bounds_lie_within_wider_ones, 0,
                       G_N_ELEMENTS (withins));
  tcase_add_loop_test (sets, bounds_know_what_they_are, 0,
                       G_N_ELEMENTS (kinds));
  suite_add_tcase (suite, sets);

  return capex_test_run (suite);
}
