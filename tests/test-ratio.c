/* test-ratio.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex-error.h>
#include <capex/capex-ratio.h>

#include <float.h>
#include <locale.h>
#include <math.h>
#include <string.h>

#include "capex-test.h"
#include "value/capex-ratio-private.h"

static CapexAmount *
amount (const char *text)
{
  GError *error = NULL;
  CapexAmount *parsed = capex_amount_new_from_string_signed (text, NULL,
                                                             &error);

  assert_no_error (error);
  return parsed;
}

static CapexRatio *
quotient (const char *numerator, const char *denominator)
{
  g_autoptr (CapexAmount) above = amount (numerator);
  g_autoptr (CapexAmount) below = amount (denominator);
  GError *error = NULL;
  CapexRatio *ratio = capex_ratio_new_quotient (above, below, &error);

  assert_no_error (error);
  return ratio;
}

/* All quotients here are exact in a double */
static const struct
{
  const char *says;
  const char *numerator;
  const char *denominator;
  CapexRatioState state;
  double stated; /* NaN for none, and infinities for what is open */
  double low;
  double high;
} quotients[] = {
    {"exact",                        "3 USD",              "4 USD",              CAPEX_RATIO_OK,             0.75, 0.75,      0.75    },
    {"both positive",                "3 [2, 6] USD",       "2 [1, 4] USD",       CAPEX_RATIO_OK,             1.5,  0.5,
     6                                                                                                                                },
    {"negative above",               "-3 [-6, -2] USD",    "2 [1, 4] USD",       CAPEX_RATIO_OK,             -1.5,
     -6,                                                                                                                      -0.5    },
    {"either sign above",            "1 [-6, 3] USD",      "2 [1, 4] USD",       CAPEX_RATIO_OK,             0.5,
     -6,                                                                                                                      3       },
    {"negative below",               "3 [2, 6] USD",       "-2 [-4, -1] USD",    CAPEX_RATIO_OK,             -1.5,
     -6,                                                                                                                      -0.5    },
    {"both negative",                "-3 [-6, -2] USD",    "-2 [-4, -1] USD",    CAPEX_RATIO_OK,             1.5,
     0.5,                                                                                                                     6       },
    {"either sign above a negative", "1 [-6, 3] USD",      "-2 [-4, -1] USD",
     CAPEX_RATIO_OK,                                                                                         -0.5, -3,        6       },
    {"zero above",                   "0 USD",              "2 [1, 4] USD",       CAPEX_RATIO_OK,             0,    0,         0       },
    {"nothing stated above",         "? [2, 6] USD",       "2 [1, 4] USD",       CAPEX_RATIO_OK,
     NAN,                                                                                                          0.5,       6       },
    {"nothing stated below",         "3 [2, 6] USD",       "? [1, 4] USD",       CAPEX_RATIO_OK,
     NAN,                                                                                                          0.5,       6       },
    {"open above",                   "? [2, open] USD",    "2 [1, 4] USD",       CAPEX_RATIO_OPEN,           NAN,
     0.5,                                                                                                                     INFINITY},
    {"open below above",             "? [open, 6] USD",    "2 [1, 4] USD",       CAPEX_RATIO_OPEN,
     NAN,                                                                                                          -INFINITY, 6       },
    {"open divisor",                 "? [2, 6] USD",       "? [4, open] USD",    CAPEX_RATIO_OPEN,           NAN,
     0,                                                                                                                       1.5     },
    {"open divisor of a negative",   "? [-6, -2] USD",     "? [4, open] USD",
     CAPEX_RATIO_OPEN,                                                                                       NAN,  -1.5,      0       },
    {"open divisor of either sign",  "? [-6, 2] USD",      "? [4, open] USD",
     CAPEX_RATIO_OPEN,                                                                                       NAN,  -1.5,      0.5     },
    {"open negative divisor",        "? [2, 6] USD",       "? [open, -4] USD",
     CAPEX_RATIO_OPEN,                                                                                       NAN,  -1.5,      0       },
    {"both open",                    "? [2, open] USD",    "? [4, open] USD",    CAPEX_RATIO_OPEN,           NAN,
     0,                                                                                                                       INFINITY},
    {"stated though open",           "3 [2, open] USD",    "2 USD",              CAPEX_RATIO_OPEN,           1.5,  1,
     INFINITY                                                                                                                         },
    {"unknown above",                "? [open, open] USD", "2 USD",              CAPEX_RATIO_OPEN,           NAN,
     -INFINITY,                                                                                                               INFINITY},
    {"zero below",                   "3 USD",              "0 USD",              CAPEX_RATIO_NOT_MEANINGFUL, NAN,  -INFINITY,
     INFINITY                                                                                                                         },
    {"zero among those below",       "3 USD",              "1 [-1, 2] USD",
     CAPEX_RATIO_NOT_MEANINGFUL,                                                                             NAN,  -INFINITY, INFINITY},
    {"zero at the end below",        "3 USD",              "1 [0, 2] USD",
     CAPEX_RATIO_NOT_MEANINGFUL,                                                                             NAN,  -INFINITY, INFINITY},
    {"zero at the open end below",   "3 USD",              "? [open, 0] USD",
     CAPEX_RATIO_NOT_MEANINGFUL,                                                                             NAN,  -INFINITY, INFINITY},
    {"unknown below",                "3 USD",              "? [open, open] USD", CAPEX_RATIO_NOT_MEANINGFUL,
     NAN,                                                                                                          -INFINITY, INFINITY},
};

START_TEST (quotient_has_the_bounds_that_signs_and_open_ends_allow)
{
  g_autoptr (CapexRatio) ratio = quotient (quotients[_i].numerator,
                                           quotients[_i].denominator);
  double stated = capex_ratio_get_stated (ratio);

  ck_assert_msg (capex_ratio_get_state (ratio) == quotients[_i].state, "%s",
                 quotients[_i].says);
  ck_assert_msg (isnan (quotients[_i].stated)
                     ? isnan (stated) && !capex_ratio_has_stated (ratio)
                     : stated == quotients[_i].stated,
                 "%s: stated %.17g", quotients[_i].says, stated);
  ck_assert_msg (capex_ratio_get_low (ratio) == quotients[_i].low &&
                     capex_ratio_has_low (ratio) == !isinf (quotients[_i].low),
                 "%s: low %.17g", quotients[_i].says,
                 capex_ratio_get_low (ratio));
  ck_assert_msg (capex_ratio_get_high (ratio) == quotients[_i].high &&
                     capex_ratio_has_high (ratio) ==
                         !isinf (quotients[_i].high),
                 "%s: high %.17g", quotients[_i].says,
                 capex_ratio_get_high (ratio));
}
END_TEST

START_TEST (bounds_are_the_doubles_on_either_side)
{
  g_autoptr (CapexRatio) third = quotient ("1 USD", "3 USD");
  double low = capex_ratio_get_low (third);

  ck_assert (capex_ratio_get_high (third) == nextafter (low, 1));
  ck_assert (capex_ratio_get_stated (third) == 1.0 / 3.0);
}
END_TEST

START_TEST (hedge_of_either_is_a_hedge)
{
  g_autoptr (CapexRatio) above = quotient ("~3 [2, 4] USD", "2 USD");
  g_autoptr (CapexRatio) below = quotient ("3 USD", "~2 [1, 3] USD");
  g_autoptr (CapexRatio) neither = quotient ("3 USD", "2 USD");

  ck_assert (capex_ratio_is_hedged (above));
  ck_assert (capex_ratio_is_hedged (below));
  ck_assert (!capex_ratio_is_hedged (neither));
}
END_TEST

START_TEST (units_that_differ_are_refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexAmount) dollars = amount ("3 USD");
  g_autoptr (CapexAmount) euros = amount ("2 EUR");

  ck_assert_ptr_null (capex_ratio_new_quotient (dollars, euros, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT);
}
END_TEST

static const struct
{
  const char *numerator;
  const char *denominator;
  guint decimals;
  const char *expected;
} printed[] = {
    {"1.5 USD",              "21.5 USD",   2, "6.98 %"                    },
    {"1.5 USD",              "21.5 USD",   4, "6.9767 %"                  },
    {"1.5 [0.95, 2.05] USD", "21.5 USD",   2, "6.98 % [4.41 %, 9.54 %]"   },
    {"21.55 USD",            "321.55 USD", 4, "6.7019 %"                  },
    {"? [0, 21.55] USD",     "321.55 USD", 4, "[0.0000 %, 6.7020 %]"      },
    {"? [0, 21.55] USD",     "321.55 USD", 2, "[0.00 %, 6.71 %]"          },
    {"? [300, open] USD",    "21.55 USD",  2, "at least 1392.11 %"        },
    {"? [open, 6] USD",      "7 USD",      1, "at most 85.8 %"            },
    {"5 [open, open] USD",   "10 USD",     1, "50.0 % ?"                  },
    {"? [open, open] USD",   "10 USD",     1, "?"                         },
    {"3 USD",                "0 USD",      2, "n.m."                      },
    {"-1 USD",               "18 USD",     4, "-5.5556 %"                 },
    {"1 [0.5, 2] USD",       "-3 USD",     1, "-33.3 % [-66.7 %, -16.6 %]"},
    {"1 USD",                "1 USD",      0, "100 %"                     },
};

START_TEST (percentage_rounds_bounds_outward)
{
  g_autoptr (CapexRatio) ratio = quotient (printed[_i].numerator,
                                           printed[_i].denominator);
  g_autofree char *text = capex_ratio_to_percent_string (ratio,
                                                         printed[_i].decimals);

  ck_assert_str_eq (text, printed[_i].expected);
}
END_TEST

START_TEST (text_has_two_decimals)
{
  g_autoptr (CapexRatio) ratio = quotient ("1 USD", "3 USD");
  g_autofree char *text = capex_ratio_to_string (ratio);

  ck_assert_str_eq (text, "33.33 %");
}
END_TEST

static const struct
{
  double value;
  int decimals;
  const char *down;
  const char *even;
  const char *up;
} formats[] = {
    {0.0,       2,  "0.00",                     "0.00",                     "0.00"       },
    {-0.0,      2,  "0.00",                     "0.00",                     "0.00"       },
    {0.07,      0,  "7",                        "7",                        "8"          },
    {0.125,     1,  "12.5",                     "12.5",                     "12.5"       },
    {0.125,     0,  "12",                       "12",                       "13"         },
    {0.375,     0,  "37",                       "38",                       "38"         },
    {-0.125,    0,  "-13",                      "-12",                      "-12"        },
    {0.625,     0,  "62",                       "62",                       "63"         },
    {0.00125,   1,  "0.1",                      "0.1",                      "0.2"        },
    {0.9999,    1,  "99.9",                     "100.0",                    "100.0"      },
    {9.99999,   0,  "999",                      "1000",                     "1000"       },
    {1e-300,    2,  "0.00",                     "0.00",                     "0.01"       },
    {-1e-300,   2,  "-0.01",                    "0.00",                     "0.00"       },
    {123456.75, 2,  "12345675.00",              "12345675.00",              "12345675.00"},
    {1.0,       20, "100.00000000000000000000", "100.00000000000000000000",
     "100.00000000000000000000"                                                          },
};

START_TEST (exact_value_of_the_double_is_rounded)
{
  char buffer[CAPEX_RATIO_BUFFER];

  ck_assert_str_eq (capex_ratio_format (formats[_i].value, CAPEX_RATIO_PERCENT,
                                        formats[_i].decimals,
                                        CAPEX_ROUNDING_DOWN, buffer),
                    formats[_i].down);
  ck_assert_str_eq (capex_ratio_format (formats[_i].value, CAPEX_RATIO_PERCENT,
                                        formats[_i].decimals,
                                        CAPEX_ROUNDING_HALF_EVEN, buffer),
                    formats[_i].even);
  ck_assert_str_eq (capex_ratio_format (formats[_i].value, CAPEX_RATIO_PERCENT,
                                        formats[_i].decimals, CAPEX_ROUNDING_UP,
                                        buffer),
                    formats[_i].up);
}
END_TEST

START_TEST (largest_double_fits_its_buffer)
{
  char buffer[CAPEX_RATIO_BUFFER];

  ck_assert_uint_eq (strlen (capex_ratio_format (-DBL_MAX, CAPEX_RATIO_PERCENT,
                                                 CAPEX_RATIO_MAX_DECIMALS,
                                                 CAPEX_ROUNDING_DOWN, buffer)),
                     1 + 309 + 2 + 1 + 20);
}
END_TEST

START_TEST (ratio_is_printed_as_it_is)
{
  char buffer[CAPEX_RATIO_BUFFER];

  ck_assert_str_eq (capex_ratio_format (13.9211, CAPEX_RATIO_AS_IS, 2,
                                        CAPEX_ROUNDING_DOWN, buffer),
                    "13.92");
  ck_assert_str_eq (capex_ratio_format (1e22, CAPEX_RATIO_AS_IS, 0,
                                        CAPEX_ROUNDING_UP, buffer),
                    "10000000000000000000000");
}
END_TEST

START_TEST (locale_changes_nothing)
{
  char buffer[CAPEX_RATIO_BUFFER];

  setlocale (LC_ALL, "de_DE.UTF-8");
  ck_assert_str_eq (capex_ratio_format (0.12345, CAPEX_RATIO_PERCENT, 2,
                                        CAPEX_ROUNDING_DOWN, buffer),
                    "12.34");
}
END_TEST

static const struct
{
  const char *says;
  const char *numerator;
  const char *denominator;
  gboolean equal;
} equals[] = {
    {"the same",      "3 [2, 6] USD",   "2 [1, 4] USD", TRUE },
    {"another value", "3.5 [2, 6] USD", "2 [1, 4] USD", FALSE},
    {"another low",   "3 [1, 6] USD",   "2 [1, 4] USD", FALSE},
    {"another high",  "3 [2, 7] USD",   "2 [1, 4] USD", FALSE},
    {"another hedge", "~3 [2, 6] USD",  "2 [1, 4] USD", FALSE},
    {"another state", "3 [2, 6] USD",   "2 [0, 4] USD", FALSE},
};

START_TEST (ratios_are_equal_in_all_that_they_say)
{
  g_autoptr (CapexRatio) a = quotient ("3 [2, 6] USD", "2 [1, 4] USD");
  g_autoptr (CapexRatio) b = quotient (equals[_i].numerator,
                                       equals[_i].denominator);

  ck_assert_msg (capex_ratio_equal (a, b) == equals[_i].equal, "%s",
                 equals[_i].says);
  if (equals[_i].equal)
    ck_assert_uint_eq (capex_ratio_hash (a), capex_ratio_hash (b));
}
END_TEST

START_TEST (ratio_is_made_of_bounds)
{
  CapexRatioBounds bounds = {
      .high = 0.5,
      .flags = CAPEX_BOUNDS_HIGH,
      .state = CAPEX_RATIO_OPEN,
  };
  g_autoptr (CapexRatio) ratio = capex_ratio_new_from_bounds (&bounds);
  g_autoptr (CapexRatio) same = capex_ratio_ref (ratio);

  ck_assert_ptr_eq (ratio, same);
  ck_assert (capex_ratio_peek_bounds (ratio)->high == 0.5);
}
END_TEST

START_TEST (box_holds_a_reference)
{
  g_autoptr (CapexRatio) half = quotient ("1 USD", "2 USD");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CAPEX_TYPE_RATIO);
  g_value_set_boxed (&value, half);
  ck_assert_ptr_eq (g_value_get_boxed (&value), half);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("ratio");
  TCase *dividing = tcase_create ("dividing");
  TCase *printing = tcase_create ("printing");
  TCase *value = tcase_create ("value");

  tcase_add_loop_test (dividing,
                       quotient_has_the_bounds_that_signs_and_open_ends_allow,
                       0, G_N_ELEMENTS (quotients));
  tcase_add_test (dividing, bounds_are_the_doubles_on_either_side);
  tcase_add_test (dividing, hedge_of_either_is_a_hedge);
  tcase_add_test (dividing, units_that_differ_are_refused);
  suite_add_tcase (suite, dividing);

  tcase_add_loop_test (printing, percentage_rounds_bounds_outward, 0,
                       G_N_ELEMENTS (printed));
  tcase_add_test (printing, text_has_two_decimals);
  tcase_add_loop_test (printing, exact_value_of_the_double_is_rounded, 0,
                       G_N_ELEMENTS (formats));
  tcase_add_test (printing, largest_double_fits_its_buffer);
  tcase_add_test (printing, ratio_is_printed_as_it_is);
  tcase_add_test (printing, locale_changes_nothing);
  suite_add_tcase (suite, printing);

  tcase_add_loop_test (value, ratios_are_equal_in_all_that_they_say, 0,
                       G_N_ELEMENTS (equals));
  tcase_add_test (value, ratio_is_made_of_bounds);
  tcase_add_test (value, box_holds_a_reference);
  suite_add_tcase (suite, value);

  return capex_test_run (suite);
}
