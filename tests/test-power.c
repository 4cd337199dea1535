/* test-power.c - Growth by a root, between two doubles
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/capex-power-private.h"

#include <math.h>

#include "base/capex-fixed-private.h"

#include "capex-test.h"

/* (a / b)^(numerator / denominator) - 1 by decimals of 110 digits: the double
 * at or below it, the nearest, and the one at or above it */
static const struct
{
  const char *what;
  const char *question; /* a, b, numerator, denominator */
  const char *answer;
} rows[] = {
    {"nothing changes",                                   "5 5 12 36",                                           "0x0.0p+0 0x0.0p+0 0x0.0p+0"                                             },
    {"the cube root of two",                              "2 1 12 36",
     "0x1.0a28be635ca2bp-2 0x1.0a28be635ca2cp-2 0x1.0a28be635ca2cp-2"                                                                                                                     },
    {"the cube root of a half",                           "1 2 12 36",
     "-0x1.a68056b0a470ep-3 -0x1.a68056b0a470ep-3 -0x1.a68056b0a470dp-3"                                                                                                                  },
    {"the tenth root of a thousand",                      "1000 1 12 120",
     "0x1.fd9305ab7715ep-1 0x1.fd9305ab7715fp-1 0x1.fd9305ab7715fp-1"                                                                                                                     },
    {"seven years and a month",                           "91447000000 31485000000 12 85",
     "0x1.4cb22d333eeedp-3 0x1.4cb22d333eeeep-3 0x1.4cb22d333eeeep-3"                                                                                                                     },
    {"five hundred days",                                 "91447000000 31485000000 146097 200000",
     "0x1.2dd4b5489d82fp+0 0x1.2dd4b5489d830p+0 0x1.2dd4b5489d830p+0"                                                                                                                     },
    {"one day, of a day that is a little more",           "1000001 1000000 146097 400",
     "0x1.7f0de52576168p-12 0x1.7f0de52576169p-12 0x1.7f0de52576169p-12"                                                                                                                  },
    {"one day, of a day that is a little less",           "999999 1000000 146097 400",
     "-0x1.7eea2eec9295dp-12 -0x1.7eea2eec9295cp-12 -0x1.7eea2eec9295cp-12"                                                                                                               },
    {"a month that doubles",                              "2 1 12 1",
     "0x1.ffe0000000000p+11 0x1.ffe0000000000p+11 0x1.ffe0000000000p+11"                                                                                                                  },
    {"a month that doubles and more",                     "1234567 612345 12 1",
     "0x1.19d78796a9712p+12 0x1.19d78796a9713p+12 0x1.19d78796a9713p+12"                                                                                                                  },
    {"half a year of a fall",                             "1 1000003 12 6",
     "-0x1.fffffffffdcd1p-1 -0x1.fffffffffdcd1p-1 -0x1.fffffffffdcd0p-1"                                                                                                                  },
    {"the smallest rise there is, over a thousand years",
     "99999999999999999999999999999999999999 "
     "99999999999999999999999999999999999998 12 12000",                                                          "0x1.be03d0bf225c6p-137 0x1.be03d0bf225c7p-137 0x1.be03d0bf225c7p-137"   },
    {"the smallest fall there is, over a thousand years",
     "99999999999999999999999999999999999998 "
     "99999999999999999999999999999999999999 12 12000",                                                          "-0x1.be03d0bf225c7p-137 -0x1.be03d0bf225c7p-137 -0x1.be03d0bf225c6p-137"},
    {"the largest rise there is, over a year and a half",
     "99999999999999999999999999999999999999 1 12 18",                                                           "0x1.1d23162bd95fdp+84 0x1.1d23162bd95fep+84 0x1.1d23162bd95fep+84"      },
    {"the largest fall there is, over a year and a half",
     "1 99999999999999999999999999999999999999 12 18",                                                           "-0x1.0p+0 -0x1.0p+0 -0x1.fffffffffffffp-1"                              },
    {"a rise that a double just holds",
     "1000000000000000000000000000000 1 146097 14400",                                                           "0x1.10afdbbc313fcp+1011 0x1.10afdbbc313fcp+1011 0x1.10afdbbc313fdp+1011"},
    {"a fall to all but nothing",
     "1 99999999999999999999999999999999999999 12 1",                                                            "-0x1.0p+0 -0x1.0p+0 -0x1.0p+0"                                          },
    {"a power that is nearly a power of two",
     "18446744073709551615 4294967296 12 24",                                                                    "0x1.fffdfffffffffp+15 0x1.fffe000000000p+15 0x1.fffe000000000p+15"      },
    {"the same from above",                               "18446744073709551617 4294967296 12 24",
     "0x1.fffe000000000p+15 0x1.fffe000000000p+15 0x1.fffe000000001p+15"                                                                                                                  },
    {"nearly the square of a fraction",
     "100000000000000000001 1000000000000000000 12 24",                                                          "0x1.2000000000000p+3 0x1.2000000000000p+3 0x1.2000000000001p+3"         },
    {"drawn at random",                                   "7455267281932365811173 9495 146097 1357200",
     "0x1.4d9515cb76723p+6 0x1.4d9515cb76723p+6 0x1.4d9515cb76724p+6"                                                                                                                     },
    {"drawn at random",
     "77093801989353406878670871191939090 77093801989353406878670871191816060 "
     "12 48",                                                                                                    "0x1.02f0f020966d7p-101 0x1.02f0f020966d7p-101 0x1.02f0f020966d8p-101"   },
    {"drawn at random",
     "79414276405131226 44799857396694565070756240823 12 127",                                                   "-0x1.d84a279a622b3p-1 -0x1.d84a279a622b3p-1 -0x1.d84a279a622b2p-1"      },
    {"drawn at random",                                   "75643 1 146097 924000",
     "0x1.3a139e7a71464p+2 0x1.3a139e7a71464p+2 0x1.3a139e7a71465p+2"                                                                                                                     },
    {"drawn at random",                                   "5538829719 15207130093 12 170",
     "-0x1.19d95787bdaa4p-4 -0x1.19d95787bdaa3p-4 -0x1.19d95787bdaa3p-4"                                                                                                                  },
    {"drawn at random",
     "1095876273084159587843117033087412272 "
     "1095876273084159587843117033087560975 12 45",                                                              "-0x1.77c3ddfbdf3bap-105 -0x1.77c3ddfbdf3b9p-105 -0x1.77c3ddfbdf3b9p-105"},
    {"drawn at random",                                   "81135 766061088933157 146097 882800",
     "-0x1.f48f0f1f6bf34p-1 -0x1.f48f0f1f6bf34p-1 -0x1.f48f0f1f6bf33p-1"                                                                                                                  },
    {"drawn at random",
     "28647505933197112612424689544 28647505933197112612425155441 12 137",                                       "-0x1.b8dcdc60a0a78p-80 -0x1.b8dcdc60a0a78p-80 -0x1.b8dcdc60a0a77p-80"   },
    {"drawn at random",                                   "9637231 529964724573713597902 12 160",
     "-0x1.d046588f277b2p-1 -0x1.d046588f277b1p-1 -0x1.d046588f277b1p-1"                                                                                                                  },
    {"drawn at random",                                   "123801 1 146097 1540800",
     "0x1.0521b6715f3d8p+1 0x1.0521b6715f3d8p+1 0x1.0521b6715f3d9p+1"                                                                                                                     },
    {"drawn at random",                                   "867466142210423579330927960288362 801711 12 298",
     "0x1.687179b7df984p+3 0x1.687179b7df985p+3 0x1.687179b7df985p+3"                                                                                                                     },
    {"drawn at random",                                   "6616760314083062989379 6616760314083063750919 12 60",
     "-0x1.a89dddbea11bcp-56 -0x1.a89dddbea11bcp-56 -0x1.a89dddbea11bbp-56"                                                                                                               },
};

static CapexNumber
number (const char *digits)
{
  CapexNumber value = 0;

  for (; g_ascii_isdigit (*digits); digits++)
    value = value * 10 + (*digits - '0');
  return value;
}

static double
grow (int row, CapexRounding rounding)
{
  g_auto (GStrv) words = g_strsplit (rows[row].question, " ", 4);
  double out = NAN;

  ck_assert_msg (capex_power_growth (number (words[0]), number (words[1]),
                                     (guint64) number (words[2]),
                                     (guint64) number (words[3]), rounding,
                                     &out),
                 "%s", rows[row].what);
  return out;
}

typedef enum
{
  BELOW,
  NEAREST,
  ABOVE
} Which;

static double
wanted (int row, Which which)
{
  g_auto (GStrv) words = g_strsplit (rows[row].answer, " ", 3);

  return g_ascii_strtod (words[which], NULL);
}

START_TEST (the_stated_growth_is_the_nearest)
{
  double told = grow (_i, CAPEX_ROUNDING_HALF_EVEN);

  ck_assert_msg (told == wanted (_i, NEAREST), "%s: %a", rows[_i].what, told);
}
END_TEST

START_TEST (the_low_one_is_at_most_two_doubles_below)
{
  double told = grow (_i, CAPEX_ROUNDING_DOWN);

  ck_assert_msg (told <= wanted (_i, BELOW) &&
                     told >= nextafter (wanted (_i, BELOW), -INFINITY),
                 "%s: %a", rows[_i].what, told);
}
END_TEST

START_TEST (the_high_one_is_at_most_two_doubles_above)
{
  double told = grow (_i, CAPEX_ROUNDING_UP);

  ck_assert_msg (told >= wanted (_i, ABOVE) &&
                     told <= nextafter (wanted (_i, ABOVE), INFINITY),
                 "%s: %a", rows[_i].what, told);
}
END_TEST

START_TEST (a_rational_root_is_as_exact_as_a_quotient)
{
  double low, high;

  /* (9/4)^(1/2) - 1 = 1/2, and 7^2 - 1 = 48 */
  ck_assert (capex_power_growth (9, 4, 12, 24, CAPEX_ROUNDING_DOWN, &low));
  ck_assert (capex_power_growth (9, 4, 12, 24, CAPEX_ROUNDING_UP, &high));
  ck_assert_double_eq (low, 0.5);
  ck_assert_double_eq (high, 0.5);
  ck_assert (capex_power_growth (7, 1, 12, 6, CAPEX_ROUNDING_DOWN, &low));
  ck_assert (capex_power_growth (7, 1, 12, 6, CAPEX_ROUNDING_UP, &high));
  ck_assert_double_eq (low, 48);
  ck_assert_double_eq (high, 48);
}
END_TEST

START_TEST (what_is_nothing_has_lost_all)
{
  double out;

  ck_assert (capex_power_growth (0, 5, 12, 36, CAPEX_ROUNDING_UP, &out));
  ck_assert_double_eq (out, -1);
}
END_TEST

START_TEST (nothing_falls_by_more_than_all)
{
  double low, high;

  ck_assert (capex_power_growth (1, capex_number_max (), 146097, 400,
                                 CAPEX_ROUNDING_DOWN, &low));
  ck_assert (capex_power_growth (1, capex_number_max (), 146097, 400,
                                 CAPEX_ROUNDING_UP, &high));
  ck_assert_double_eq (low, -1);
  ck_assert (high > -1 && high <= nextafter (-1, 0));
}
END_TEST

START_TEST (what_no_double_holds_is_no_growth)
{
  double out = 5;

  ck_assert (!capex_power_growth (capex_number_max (), 1, 146097, 400,
                                  CAPEX_ROUNDING_DOWN, &out));
  /* e^710.6 has too many digits, though its logarithm is small enough */
  ck_assert (!capex_power_growth (number ("4837"), 1, 12 * 698, 100,
                                  CAPEX_ROUNDING_UP, &out));
  ck_assert_double_eq (out, 5);
}
END_TEST

/* ------------------------------------------------------------------------
 * Fixed point
 */

static CapexFixed
fixed (guint64 whole, guint64 numerator, guint64 denominator)
{
  return capex_fixed_add (capex_fixed_whole (whole),
                          capex_fixed_fraction (numerator, denominator));
}

static void
assert_fixed (CapexFixed told, CapexFixed wanted)
{
  ck_assert_int_eq (capex_fixed_compare (&told, &wanted), 0);
}

START_TEST (fixed_point_numbers_carry_and_borrow)
{
  CapexFixed third = capex_fixed_fraction (1, 3);
  CapexFixed unit = {{1}};

  assert_fixed (capex_fixed_add (capex_fixed_scale (third, 3), unit),
                capex_fixed_whole (1));
  assert_fixed (capex_fixed_subtract (capex_fixed_whole (1), unit),
                capex_fixed_scale (third, 3));
  assert_fixed (capex_fixed_subtract (fixed (2, 1, 4), fixed (0, 3, 4)),
                fixed (1, 1, 2));
}
END_TEST

START_TEST (fixed_point_numbers_multiply_and_divide)
{
  assert_fixed (capex_fixed_multiply (fixed (3, 1, 4), fixed (5, 1, 8)),
                fixed (16, 21, 32));
  assert_fixed (capex_fixed_divide (fixed (16, 21, 32), 533), fixed (0, 1, 32));
  assert_fixed (capex_fixed_halve (fixed (5, 1, 2), 70),
                capex_fixed_divide (capex_fixed_divide (fixed (5, 1, 2),
                                                        (guint64) 1 << 35),
                                    (guint64) 1 << 35));
  assert_fixed (capex_fixed_halve (fixed (5, 1, 2), 400), fixed (0, 0, 1));
}
END_TEST

START_TEST (a_large_denominator_divides)
{
  CapexMagnitude large = (CapexMagnitude) -1;

  assert_fixed (capex_fixed_fraction (large / 3, large), /* a third, exactly */
                capex_fixed_fraction (1, 3));
}
END_TEST

static const struct
{
  guint64 whole, numerator;
  CapexRounding rounding;
  gboolean negative;
  double rounded;
} doubles[] = {
    {1, 0, CAPEX_ROUNDING_DOWN,      FALSE, 1              },
    {1, 1, CAPEX_ROUNDING_DOWN,      FALSE, 1              },
    {1, 1, CAPEX_ROUNDING_UP,        FALSE, 1 + 0x1p-52    },
    {1, 1, CAPEX_ROUNDING_DOWN,      TRUE,  -1 - 0x1p-52   },
    {1, 1, CAPEX_ROUNDING_UP,        TRUE,  -1             },
    {1, 1, CAPEX_ROUNDING_HALF_EVEN, FALSE, 1              },
    {1, 2, CAPEX_ROUNDING_HALF_EVEN, FALSE, 1              },
    {1, 3, CAPEX_ROUNDING_HALF_EVEN, FALSE, 1 + 0x1p-52    },
    {1, 6, CAPEX_ROUNDING_HALF_EVEN, FALSE, 1 + 2 * 0x1p-52},
    {0, 0, CAPEX_ROUNDING_UP,        FALSE, 0              },
};

/* Quarters of what a double near one can tell: @numerator * 2^-54 */
START_TEST (fixed_point_numbers_round_to_doubles)
{
  CapexFixed value = fixed (doubles[_i].whole, doubles[_i].numerator,
                            (guint64) 1 << 54);

  ck_assert_double_eq (capex_fixed_to_double (&value, doubles[_i].negative,
                                              doubles[_i].rounding),
                       doubles[_i].rounded);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("power");
  TCase *growing = tcase_create ("growing");
  TCase *fixed_point = tcase_create ("fixed-point");

  tcase_add_loop_test (growing, the_stated_growth_is_the_nearest, 0,
                       G_N_ELEMENTS (rows));
  tcase_add_loop_test (growing, the_low_one_is_at_most_two_doubles_below, 0,
                       G_N_ELEMENTS (rows));
  tcase_add_loop_test (growing, the_high_one_is_at_most_two_doubles_above, 0,
                       G_N_ELEMENTS (rows));
  tcase_add_test (growing, a_rational_root_is_as_exact_as_a_quotient);
  tcase_add_test (growing, what_is_nothing_has_lost_all);
  tcase_add_test (growing, nothing_falls_by_more_than_all);
  tcase_add_test (growing, what_no_double_holds_is_no_growth);
  suite_add_tcase (suite, growing);

  tcase_add_test (fixed_point, fixed_point_numbers_carry_and_borrow);
  tcase_add_test (fixed_point, fixed_point_numbers_multiply_and_divide);
  tcase_add_test (fixed_point, a_large_denominator_divides);
  tcase_add_loop_test (fixed_point, fixed_point_numbers_round_to_doubles, 0,
                       G_N_ELEMENTS (doubles));
  suite_add_tcase (suite, fixed_point);
  return capex_test_run (suite);
}
