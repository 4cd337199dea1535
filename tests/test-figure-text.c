/* test-figure-text.c - Figures as people read them
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test.h"

#include <capex/capex-unit.h>

#include "value/capex-amount-private.h"
#include "value/capex-ratio-private.h"
#include "write/capex-figure-text-private.h"

#define ALL (CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH)
#define BOTH (CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH)

static const struct
{
  const char *what;
  const char *text;
  const char *shown;
  const char *exact;
} amounts[] = {
    {"an exact amount is in millions",              "83094000000 USD",   "83,094m USD",
     "83094000000 USD"                                                                                                      },
    {"a small exact amount is plain",               "20000 chip",        "20,000 chip",
     "20000 chip"                                                                                                           },
    {"cents stay",                                  "1234.56 USD",       "1,234.56 USD",                 "1234.56 USD"      },
    {"three decimals of a million stay",            "1234567000 USD",    "1,234.567m USD",
     "1234567000 USD"                                                                                                       },
    {"more decimals of a million become bounds",    "1234567891 USD",
     "1,234.568m [1,234.567, 1,234.568] USD",                                                            "1234567891 USD"   },
    {"a negative amount rounds its bounds outward", "-1234567891 USD",
     "-1,234.568m [-1,234.568, -1,234.567] USD",                                                         "-1234567891 USD"  },
    {"zero is zero",                                "0 USD",             "0 USD",                        "0 USD"            },
    {"a printed amount has its bounds",             "$23 billion",       "23bn [22.5, 23.5] USD",
     "23000000000 [22500000000, 23500000000] USD"                                                                           },
    {"a hedged count",                              "about 20000 chip",  "20,000 [19,000, 21,000] chip",
     "20000 [19000, 21000] chip"                                                                                            },
    {"trillions",                                   "$1.7 trillion",     "1.7tn [1.65, 1.75] USD",
     "1700000000000 [1650000000000, 1750000000000] USD"                                                                     },
    {"a lower bound",                               "over $300 billion", "at least 300bn USD",
     "at least 300000000000 USD"                                                                                            },
    {"an upper bound that may be negative",         "up to $10bn",       "at most 10bn USD",
     "at most 10000000000 USD"                                                                                              },
    {"a range",                                     "$64-72bn",          "68bn [64, 72] USD",
     "68000000000 [64000000000, 72000000000] USD"                                                                           },
    {"a percentage",                                "about 30 %",        "30 [28.5, 31.5] %",            "30 [28.5, 31.5] %"},
};

START_TEST (amount_is_shown)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexAmount) amount =
      capex_amount_new_from_string_signed (amounts[_i].text, NULL, &error);
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (GString) exact = g_string_new (NULL);

  assert_no_error (error);
  capex_figure_append_amount (shown, amount, FALSE, CAPEX_WRITE_DEFAULT);
  capex_figure_append_amount (exact, amount, FALSE, CAPEX_WRITE_EXACT);

  ck_assert_msg (g_str_equal (shown->str, amounts[_i].shown), "%s: %s",
                 amounts[_i].what, shown->str);
  ck_assert_msg (g_str_equal (exact->str, amounts[_i].exact), "%s: %s",
                 amounts[_i].what, exact->str);
}
END_TEST

static const struct
{
  const char *what;
  const char *low; /* NULL is open */
  const char *high;
  const char *shown;
} ranges[] = {
    {"nothing is known",                     NULL,            NULL,          "undisclosed"          },
    {"no more than that it is not negative", "0",             NULL,          "undisclosed"          },
    {"from zero on",                         "0",             "23500000000", "at most 23.5bn USD"   },
    {"two bounds, none stated",              "22500000000",   "23500000000",
     "between 22.5bn and 23.5bn USD"                                                                },
    {"across zero",                          "-5000000000",   "23500000000",
     "between -5bn and 23.5bn USD"                                                                  },
    {"bounds go outward",                    "1000000001",    "1999999999",
     "between 1bn and 2bn USD"                                                                      },
    {"negative, outward",                    "-1999999999",   "-1000000001",
     "between -2bn and -1bn USD"                                                                    },
    {"at least, rounded down",               "23456789012.5", NULL,          "at least 23.456bn USD"},
};

static CapexNumber
number_of (const char *text)
{
  CapexNumber number = 0;

  ck_assert (capex_number_parse (text, -1, &number, NULL));
  return number;
}

START_TEST (bounds_without_a_stated_value_are_shown)
{
  g_autoptr (CapexUnit) dollars = capex_unit_new_from_string ("USD", NULL);
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (CapexAmount) amount = NULL;
  CapexBounds bounds = {0};

  if (ranges[_i].low != NULL)
    {
      bounds.low = number_of (ranges[_i].low);
      bounds.flags |= CAPEX_BOUNDS_LOW;
    }
  if (ranges[_i].high != NULL)
    {
      bounds.high = number_of (ranges[_i].high);
      bounds.flags |= CAPEX_BOUNDS_HIGH;
    }

  amount = capex_amount_new_from_bounds (&bounds, dollars);
  capex_figure_append_amount (shown, amount, FALSE, CAPEX_WRITE_DEFAULT);
  ck_assert_msg (g_str_equal (shown->str, ranges[_i].shown), "%s: %s",
                 ranges[_i].what, shown->str);
}
END_TEST

START_TEST (zero_is_a_bound_of_what_was_computed)
{
  g_autoptr (CapexUnit) dollars = capex_unit_new_from_string ("USD", NULL);
  g_autoptr (GString) shown = g_string_new (NULL);
  CapexBounds bounds = {.flags = CAPEX_BOUNDS_LOW};
  g_autoptr (CapexAmount) amount = capex_amount_new_from_bounds (&bounds,
                                                                 dollars);

  capex_figure_append_amount (shown, amount, TRUE, CAPEX_WRITE_DEFAULT);
  ck_assert_str_eq (shown->str, "at least 0 USD");
}
END_TEST

static const struct
{
  const char *what;
  CapexColumnType type;
  CapexRatioBounds bounds;
  const char *shown;
  const char *exact;
} ratios[] = {
    {"a growth with bounds",
     CAPEX_COLUMN_RATIO,    {3.0 / 43, 19.0 / 431, 41.0 / 429, ALL, CAPEX_RATIO_OK},
     "6.98 % [4.40, 9.56]",         "0.06976744186046512 [0.04408352668213457, 0.09557109557109557]"},
    {"an upper bound is never rounded down",
     CAPEX_COLUMN_RATIO,    {0, 0, 0.067019, BOTH, CAPEX_RATIO_OK},
     "at most 6.71 %",              "at most 0.067019"                                              },
    {"a lower bound is never rounded up",
     CAPEX_COLUMN_RATIO,    {0, 30 / 43.5, 0, CAPEX_BOUNDS_LOW, CAPEX_RATIO_OPEN},
     "at least 68.96 %",            "at least 0.6896551724137931"                                   },
    {"a multiple",
     CAPEX_COLUMN_MULTIPLE, {0, 300 / 21.55, 0, CAPEX_BOUNDS_LOW, CAPEX_RATIO_OPEN},
     "at least 13.92x",             "at least 13.921113689095128"                                   },
    {"a multiple below a hundredth",
     CAPEX_COLUMN_MULTIPLE, {0.004, 0.001, 0.011, ALL, CAPEX_RATIO_OK},
     "0.00x [0.00, 0.02]",          "0.004 [0.001, 0.011]"                                          },
    {"a negative multiple",
     CAPEX_COLUMN_MULTIPLE, {-0.05, -0.061, -0.04, ALL, CAPEX_RATIO_OK},
     "-0.05x [-0.07, -0.04]",       "-0.05 [-0.061, -0.04]"                                         },
    {"a number",
     CAPEX_COLUMN_NUMBER,   {145.134, 144.996, 145.271, ALL, CAPEX_RATIO_OK},
     "145.13 [144.99, 145.28]",     "145.134 [144.996, 145.271]"                                    },
    {"a quotient of exact figures needs no bounds",
     CAPEX_COLUMN_RATIO,    {0.4513, 0.45129999999999998, 0.45130000000000003, ALL, CAPEX_RATIO_OK},
     "45.13 %",                     "0.4513 [0.4513, 0.45130000000000003]"                          },
    {"but a change that vanishes in its digits has them",
     CAPEX_COLUMN_RATIO,    {-0.00001, -0.00001 - 1e-21, -0.00001 + 1e-21, ALL, CAPEX_RATIO_OK},
     "0.00 % [-0.01, 0.00]",        NULL                                                            },
    {"no change at all",
     CAPEX_COLUMN_RATIO,    {0, 0, 0, ALL, CAPEX_RATIO_OK},
     "0.00 %",                      "0"                                                             },
    {"bounds of both signs",
     CAPEX_COLUMN_RATIO,    {-1.0 / 18, -4.0 / 37, 0, ALL, CAPEX_RATIO_OK},
     "-5.56 % [-10.82, 0.00]",      NULL                                                            },
    {"two bounds, none stated",
     CAPEX_COLUMN_RATIO,    {0, 0.1, 0.2, BOTH, CAPEX_RATIO_OK},
     "between 10.00 % and 20.01 %", "between 0.1 and 0.2"                                           },
    {"not meaningful",
     CAPEX_COLUMN_RATIO,    {0, 0, 0, 0, CAPEX_RATIO_NOT_MEANINGFUL},
     "n.m.",                        "n.m."                                                          },
    {"both bounds open",
     CAPEX_COLUMN_MULTIPLE, {0, 0, 0, 0, CAPEX_RATIO_OPEN},
     "unknown",                     "unknown"                                                       },
    {"stated with an open bound",
     CAPEX_COLUMN_RATIO,    {0.5, 0.25, 0, CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_LOW, CAPEX_RATIO_OPEN},
     "50.00 % [25.00, open]",       "0.5 [0.25, open]"                                              },
};

START_TEST (ratio_is_shown)
{
  g_autoptr (CapexRatio) ratio = capex_ratio_new_from_bounds (
      &ratios[_i].bounds);
  g_autoptr (GString) shown = g_string_new (NULL);
  g_autoptr (GString) exact = g_string_new (NULL);

  capex_figure_append_ratio (shown, ratio, ratios[_i].type,
                             CAPEX_WRITE_DEFAULT);
  capex_figure_append_ratio (exact, ratio, ratios[_i].type, CAPEX_WRITE_EXACT);

  ck_assert_msg (g_str_equal (shown->str, ratios[_i].shown), "%s: %s",
                 ratios[_i].what, shown->str);
  if (ratios[_i].exact != NULL)
    ck_assert_msg (g_str_equal (exact->str, ratios[_i].exact), "%s: %s",
                   ratios[_i].what, exact->str);
}
END_TEST

static const struct
{
  double value;
  const char *text;
} doubles[] = {
    {0.1,                     "0.1"                    },
    {1.0 / 3,                 "0.3333333333333333"     },
    {0.1 + 0.2,               "0.30000000000000004"    },
    {-1e-7,                   "-1e-07"                 },
    {1e22,                    "1e+22"                  },
    {123456789,               "123456789"              },
    {2.2250738585072014e-308, "2.2250738585072014e-308"},
};

START_TEST (doubles_round_trip_in_the_fewest_digits)
{
  char buffer[CAPEX_FIGURE_BUFFER];

  ck_assert_str_eq (capex_figure_format_double (doubles[_i].value, buffer),
                    doubles[_i].text);
  ck_assert (g_ascii_strtod (buffer, NULL) == doubles[_i].value);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("figure-text");
  TCase *tcase = tcase_create ("figures");

  tcase_add_loop_test (tcase, amount_is_shown, 0, G_N_ELEMENTS (amounts));
  tcase_add_loop_test (tcase, bounds_without_a_stated_value_are_shown, 0,
                       G_N_ELEMENTS (ranges));
  tcase_add_test (tcase, zero_is_a_bound_of_what_was_computed);
  tcase_add_loop_test (tcase, ratio_is_shown, 0, G_N_ELEMENTS (ratios));
  tcase_add_loop_test (tcase, doubles_round_trip_in_the_fewest_digits, 0,
                       G_N_ELEMENTS (doubles));
  suite_add_tcase (suite, tcase);

  return capex_test_run (suite);
}
