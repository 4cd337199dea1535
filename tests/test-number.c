/* test-number.c
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/capex-number-private.h"

#include <math.h>
#include <string.h>

#include <capex/capex-error.h>

#include "base/capex-wide-private.h"
#include "capex-test.h"

#define LARGEST "99999999999999999999999999999.999999999"

static CapexNumber
number (const char *text)
{
  CapexNumber parsed = 0;
  GError *error = NULL;

  capex_number_parse (text, -1, &parsed, &error);
  assert_no_error (error);
  return parsed;
}

static void
assert_number (CapexNumber actual, const char *expected, const char *says)
{
  char buffer[CAPEX_NUMBER_BUFFER];

  ck_assert_msg (g_str_equal (capex_number_format (actual, buffer), expected),
                 "%s: expected %s, got %s", says, expected, buffer);
}

static const struct
{
  const char *says;
  const char *text;
  const char *expected;
} readable[] = {
    {"whole",                      "64551000000",             "64551000000"                  },
    {"negative",                   "-12",                     "-12"                          },
    {"plus",                       "+12",                     "12"                           },
    {"minus zero",                 "-0.0",                    "0"                            },
    {"decimals",                   "21.50",                   "21.5"                         },
    {"nine decimals",              "0.000000001",             "0.000000001"                  },
    {"ten, of which one vanishes", "1.0000000010",            "1.000000001"                  },
    {"no whole part",              ".5",                      "0.5"                          },
    {"zeros in front",             "000123",                  "123"                          },
    {"eighteen digits",            "-123456789012345678",     "-123456789012345678"          },
    {"nineteen digits",            "1234567890123456789",     "1234567890123456789"          },
    {"exponent",                   "64e9",                    "64000000000"                  },
    {"capital exponent",           "6.4E+10",                 "64000000000"                  },
    {"negative exponent",          "15e-3",                   "0.015"                        },
    {"zero of any exponent",       "0e99999999999",           "0"                            },
    {"zero of any small exponent", "0e-99999999999",          "0"                            },
    {"largest",                    LARGEST,                   LARGEST                        },
    {"largest below zero",         "-" LARGEST,               "-" LARGEST                    },
    {"exponent brings back",       "1000e-12",                "0.000000001"                  },
    {"more than a word",           "123456789012345678901.5", "123456789012345678901.5"      },
    {"zeros across words",         "1e19",                    "10000000000000000000"         },
    {"zeros of two words",         "1e28",                    "10000000000000000000000000000"},
};

START_TEST (number_is_read_and_printed)
{
  assert_number (number (readable[_i].text), readable[_i].expected,
                 readable[_i].says);
}
END_TEST

static const struct
{
  const char *says;
  const char *text;
  int code;
  const char *message;
} unreadable[] = {
    {"nothing",       "",                        CAPEX_ERROR_SYNTAX,       "column 1: "      },
    {"a sign",        "-",                       CAPEX_ERROR_SYNTAX,       "column 2: "      },
    {"two signs",     "--1",                     CAPEX_ERROR_SYNTAX,       "column 2: "      },
    {"a point",       ".",                       CAPEX_ERROR_SYNTAX,       "column 2: "      },
    {"a last point",  "5.",                      CAPEX_ERROR_SYNTAX,       "column 3: "      },
    {"two points",    "1.2.3",                   CAPEX_ERROR_SYNTAX,       "column 4: "      },
    {"no exponent",   "1e",                      CAPEX_ERROR_SYNTAX,       "column 3: "      },
    {"a letter",      "12x4",                    CAPEX_ERROR_SYNTAX,       "column 3: \"x4\""},
    {"a space",       "12 ",                     CAPEX_ERROR_SYNTAX,       "column 3: "      },
    {"a comma",       "1,000",                   CAPEX_ERROR_SYNTAX,       "column 2: "      },
    {"not a number",  "NaN",                     CAPEX_ERROR_SYNTAX,       "column 1: "      },
    {"infinity",      "inf",                     CAPEX_ERROR_SYNTAX,       "column 1: "      },
    {"hexadecimal",   "0x10",                    CAPEX_ERROR_SYNTAX,       "column 2: "      },
    {"wide digits",   "1２",                    CAPEX_ERROR_SYNTAX,       "column 2: "      },
    {"one too large", "1e29",                    CAPEX_ERROR_OUT_OF_RANGE, "column 1: "      },
    {"ten decimals",  "1e-10",                   CAPEX_ERROR_OUT_OF_RANGE, "column 1: "      },
    {"huge exponent", "1e99999999999999999999",  CAPEX_ERROR_OUT_OF_RANGE,
     "column 1: "                                                                            },
    {"tiny exponent", "1e-99999999999999999999", CAPEX_ERROR_OUT_OF_RANGE,
     "column 1: "                                                                            },
};

START_TEST (what_is_no_number_is_refused_where_it_is_wrong)
{
  g_autoptr (GError) error = NULL;
  CapexNumber untouched = 42;

  ck_assert (!capex_number_parse (unreadable[_i].text, -1, &untouched, &error));
  assert_error (error, CAPEX_ERROR, unreadable[_i].code);
  ck_assert_msg (g_str_has_prefix (error->message, unreadable[_i].message),
                 "%s: %s", unreadable[_i].says, error->message);
  ck_assert (untouched == 42);
}
END_TEST

START_TEST (text_of_129_characters_is_refused)
{
  g_autoptr (GError) error = NULL;
  char zeros[CAPEX_NUMBER_MAX_LENGTH + 1];
  CapexNumber zero = 1;

  memset (zeros, '0', sizeof zeros);
  ck_assert (capex_number_parse (zeros, CAPEX_NUMBER_MAX_LENGTH, &zero, NULL));
  ck_assert (zero == 0);
  ck_assert (
      !capex_number_parse (zeros, CAPEX_NUMBER_MAX_LENGTH + 1, &zero, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
}
END_TEST

START_TEST (length_ends_the_text)
{
  CapexNumber parsed;

  ck_assert (capex_number_parse ("12345", 2, &parsed, NULL));
  assert_number (parsed, "12", "length");
}
END_TEST

static const struct
{
  const char *text;
  int scale;
  int decimals;
  CapexRounding rounding;
  gboolean group;
  const char *expected;
} printed[] = {
    {"1234567890.5",  0,  0, CAPEX_ROUNDING_HALF_EVEN, TRUE,  "1,234,567,890"},
    {"1234567891.5",  0,  0, CAPEX_ROUNDING_HALF_EVEN, TRUE,  "1,234,567,892"},
    {"1234567890.5",  0,  0, CAPEX_ROUNDING_UP,        TRUE,  "1,234,567,891"},
    {"-1234567890.5", 6,  2, CAPEX_ROUNDING_DOWN,      TRUE,  "-1,234.57"    },
    {"-1234567890.5", 6,  2, CAPEX_ROUNDING_UP,        FALSE, "-1234.56"     },
    {"64551000000",   9,  3, CAPEX_ROUNDING_DOWN,      TRUE,  "64.551"       },
    {"64551000000",   6,  0, CAPEX_ROUNDING_DOWN,      TRUE,  "64,551"       },
    {"999.5",         0,  0, CAPEX_ROUNDING_UP,        TRUE,  "1,000"        },
    {"100",           0,  0, CAPEX_ROUNDING_DOWN,      TRUE,  "100"          },
    {"0",             0,  2, CAPEX_ROUNDING_UP,        TRUE,  "0.00"         },
    {"-0.001",        0,  2, CAPEX_ROUNDING_HALF_EVEN, TRUE,  "0.00"         },
    {"-0.001",        0,  2, CAPEX_ROUNDING_DOWN,      TRUE,  "-0.01"        },
    {"1",             38, 0, CAPEX_ROUNDING_UP,        TRUE,  "1"            },
    {"1",             38, 0, CAPEX_ROUNDING_HALF_EVEN, TRUE,  "0"            },
    {"0",             38, 0, CAPEX_ROUNDING_UP,        TRUE,  "0"            },
    {LARGEST,         0,  9, CAPEX_ROUNDING_UP,        TRUE,
     "99,999,999,999,999,999,999,999,999,999.999999999"                      },
};

START_TEST (number_is_printed_in_a_scale_with_as_many_decimals)
{
  char buffer[128];

  ck_assert_str_eq (
      capex_number_format_rounded (number (printed[_i].text), printed[_i].scale,
                                   printed[_i].decimals, printed[_i].rounding,
                                   printed[_i].group, buffer, sizeof buffer),
      printed[_i].expected);
}
END_TEST

START_TEST (sum_beyond_the_largest_is_refused)
{
  CapexNumber max = capex_number_max ();
  CapexNumber out = 42;

  ck_assert (!capex_number_add (max, 1, &out));
  ck_assert (!capex_number_add (-max, -1, &out));
  ck_assert (!capex_number_add (max, max, &out));
  ck_assert (!capex_number_subtract (max, -1, &out));
  ck_assert (!capex_number_subtract (-max, 1, &out));
  ck_assert (!capex_number_subtract (-max, max, &out));
  ck_assert (out == 42);

  ck_assert (capex_number_add (max, -1, &out));
  ck_assert (out == max - 1);
  ck_assert (capex_number_subtract (max, max, &out));
  ck_assert (out == 0);
}
END_TEST

static const struct
{
  const char *says;
  gint64 a, b, c;
  gint64 down, up, even;
} mul_divs[] = {
    {"exact",             6,  4,  3,  8,  8,  8 },
    {"below half",        7,  1,  3,  2,  3,  2 },
    {"above half",        8,  1,  3,  2,  3,  3 },
    {"tie to even below", 5,  1,  2,  2,  3,  2 },
    {"tie to even above", 7,  1,  2,  3,  4,  4 },
    {"negative",          -7, 1,  3,  -3, -2, -2},
    {"negative tie",      -5, 1,  2,  -3, -2, -2},
    {"negative divisor",  7,  1,  -2, -4, -3, -4},
    {"two negatives",     -7, 1,  -2, 3,  4,  4 },
    {"three negatives",   -7, -1, -2, -4, -3, -4},
    {"nothing",           0,  5,  3,  0,  0,  0 },
};

START_TEST (product_over_a_divisor_is_rounded_once)
{
  CapexNumber down, up, even;

  ck_assert (capex_number_mul_div (mul_divs[_i].a, mul_divs[_i].b,
                                   mul_divs[_i].c, CAPEX_ROUNDING_DOWN, &down));
  ck_assert (capex_number_mul_div (mul_divs[_i].a, mul_divs[_i].b,
                                   mul_divs[_i].c, CAPEX_ROUNDING_UP, &up));
  ck_assert (capex_number_mul_div (mul_divs[_i].a, mul_divs[_i].b,
                                   mul_divs[_i].c, CAPEX_ROUNDING_HALF_EVEN,
                                   &even));
  ck_assert_msg (down == mul_divs[_i].down && up == mul_divs[_i].up &&
                     even == mul_divs[_i].even,
                 "%s", mul_divs[_i].says);
}
END_TEST

START_TEST (product_may_be_wider_than_a_number)
{
  CapexNumber max = capex_number_max ();
  CapexNumber out;

  ck_assert (
      capex_number_mul_div (max, max - 1, max, CAPEX_ROUNDING_DOWN, &out));
  ck_assert (out == max - 1);
  ck_assert (
      capex_number_mul_div (max, max - 1, -max, CAPEX_ROUNDING_DOWN, &out));
  ck_assert (out == 1 - max);
  ck_assert (capex_number_mul_div (max, max, max - 1, CAPEX_ROUNDING_DOWN,
                                   &out) == FALSE);
  ck_assert (
      capex_number_mul_div (max - 1, max - 1, max, CAPEX_ROUNDING_UP, &out));
  ck_assert (out == max - 1);
}
END_TEST

START_TEST (result_that_does_not_fit_leaves_nothing)
{
  CapexNumber max = capex_number_max ();
  CapexNumber out = 42;

  ck_assert (!capex_number_multiply (max, max, CAPEX_ROUNDING_DOWN, &out));
  ck_assert (!capex_number_divide (max, 1, CAPEX_ROUNDING_DOWN, &out));
  ck_assert (!capex_number_divide (1, 0, CAPEX_ROUNDING_DOWN, &out));
  ck_assert (!capex_number_mul_div (max, 2, 1, CAPEX_ROUNDING_DOWN, &out));
  ck_assert (!capex_number_mul_div (max, 3, 2, CAPEX_ROUNDING_DOWN, &out));
  ck_assert (out == 42);

  /* Rounded up, it is one more than the largest */
  ck_assert (
      capex_number_mul_div (2 * (max / 2) + 1, 1, 1, CAPEX_ROUNDING_UP, &out));
  ck_assert (
      !capex_number_mul_div (max, max, max - 1, CAPEX_ROUNDING_UP, &out));
}
END_TEST

START_TEST (decimals_multiply_and_divide)
{
  CapexNumber out;

  ck_assert (capex_number_multiply (number ("20000"), number ("20000.5"),
                                    CAPEX_ROUNDING_DOWN, &out));
  assert_number (out, "400010000", "product");
  ck_assert (capex_number_divide (number ("1"), number ("3"), CAPEX_ROUNDING_UP,
                                  &out));
  assert_number (out, "0.333333334", "quotient");
}
END_TEST

START_TEST (quotient_is_the_double_on_the_side_that_is_asked)
{
  double down = capex_number_quotient (1, 3, CAPEX_ROUNDING_DOWN);
  double up = capex_number_quotient (1, 3, CAPEX_ROUNDING_UP);
  double nearest = capex_number_quotient (1, 3, CAPEX_ROUNDING_HALF_EVEN);

  ck_assert (up == nextafter (down, 1.0));
  ck_assert (nearest == 1.0 / 3.0);
  ck_assert (capex_number_quotient (-1, 3, CAPEX_ROUNDING_DOWN) == -up);
  ck_assert (capex_number_quotient (1, -3, CAPEX_ROUNDING_UP) == -down);
  ck_assert (capex_number_quotient (0, -3, CAPEX_ROUNDING_UP) == 0.0);
  ck_assert (!signbit (capex_number_quotient (0, -3, CAPEX_ROUNDING_UP)));
}
END_TEST

START_TEST (quotient_that_a_double_holds_is_exact)
{
  CapexNumber max = capex_number_max ();

  for (guint i = 0; i <= CAPEX_ROUNDING_HALF_EVEN; i++)
    {
      ck_assert (capex_number_quotient (7, 4, i) == 1.75);
      ck_assert (capex_number_quotient (max, max, i) == 1.0);
      ck_assert (capex_number_quotient ((CapexNumber) 1 << 100, 1, i) ==
                 ldexp (1.0, 100));
      ck_assert (capex_number_quotient (1, (CapexNumber) 1 << 100, i) ==
                 ldexp (1.0, -100));
    }
}
END_TEST

START_TEST (tie_between_two_doubles_goes_to_the_even_one)
{
  CapexNumber odd = ((CapexNumber) 1 << 53) + 1;
  CapexNumber next = ((CapexNumber) 1 << 53) + 3;

  ck_assert (capex_number_quotient (odd, 1, CAPEX_ROUNDING_HALF_EVEN) ==
             ldexp (1.0, 53));
  ck_assert (capex_number_quotient (next, 1, CAPEX_ROUNDING_HALF_EVEN) ==
             ldexp (1.0, 53) + 4.0);
  ck_assert (capex_number_quotient (odd * 3 + 1, 3, CAPEX_ROUNDING_HALF_EVEN) ==
             ldexp (1.0, 53) + 2.0);
}
END_TEST

START_TEST (quotients_compare_exactly)
{
  CapexNumber max = capex_number_max ();

  ck_assert_int_eq (capex_number_compare_quotients (1, 3, 33333, 99999), 0);
  ck_assert_int_eq (capex_number_compare_quotients (max, max - 1, 1, 1), 1);
  ck_assert_int_eq (capex_number_compare_quotients (max - 1, max, max - 2,
                                                    max - 1),
                    1);
  ck_assert_int_eq (capex_number_compare_quotients (1 - max, max, 2 - max,
                                                    max - 1),
                    -1);
  ck_assert_int_eq (capex_number_compare_quotients (max, 1, 1, max), 1);
  ck_assert_int_eq (capex_number_compare_quotients (1, max, max, 1), -1);
  ck_assert_int_eq (capex_number_compare_quotients (-1, 3, 1, 3), -1);
  ck_assert_int_eq (capex_number_compare_quotients (0, 3, -1, 3), 1);
  ck_assert_int_eq (capex_number_compare_quotients (0, 3, 0, 5), 0);
}
END_TEST

START_TEST (bits_are_counted_across_words)
{
  ck_assert_int_eq (capex_wide_bits (0), 0);
  ck_assert_int_eq (capex_wide_bits (1), 1);
  ck_assert_int_eq (capex_wide_bits ((CapexMagnitude) 1 << 63), 64);
  ck_assert_int_eq (capex_wide_bits ((CapexMagnitude) 1 << 64), 65);
}
END_TEST

START_TEST (equal_numbers_have_one_hash)
{
  ck_assert_uint_eq (capex_number_hash (number ("1.50")),
                     capex_number_hash (number ("15e-1")));
  ck_assert_uint_ne (capex_number_hash (1), capex_number_hash (2));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("number");
  TCase *text = tcase_create ("text");
  TCase *arithmetic = tcase_create ("arithmetic");

  tcase_add_loop_test (text, number_is_read_and_printed, 0,
                       G_N_ELEMENTS (readable));
  tcase_add_loop_test (text, what_is_no_number_is_refused_where_it_is_wrong, 0,
                       G_N_ELEMENTS (unreadable));
  tcase_add_test (text, text_of_129_characters_is_refused);
  tcase_add_test (text, length_ends_the_text);
  tcase_add_loop_test (text, number_is_printed_in_a_scale_with_as_many_decimals,
                       0, G_N_ELEMENTS (printed));
  suite_add_tcase (suite, text);

  tcase_add_test (arithmetic, sum_beyond_the_largest_is_refused);
  tcase_add_loop_test (arithmetic, product_over_a_divisor_is_rounded_once, 0,
                       G_N_ELEMENTS (mul_divs));
  tcase_add_test (arithmetic, product_may_be_wider_than_a_number);
  tcase_add_test (arithmetic, result_that_does_not_fit_leaves_nothing);
  tcase_add_test (arithmetic, decimals_multiply_and_divide);
  tcase_add_test (arithmetic, quotient_is_the_double_on_the_side_that_is_asked);
  tcase_add_test (arithmetic, quotient_that_a_double_holds_is_exact);
  tcase_add_test (arithmetic, tie_between_two_doubles_goes_to_the_even_one);
  tcase_add_test (arithmetic, quotients_compare_exactly);
  tcase_add_test (arithmetic, bits_are_counted_across_words);
  tcase_add_test (arithmetic, equal_numbers_have_one_hash);
  suite_add_tcase (suite, arithmetic);

  return capex_test_run (suite);
}
