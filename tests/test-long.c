/* test-long.c - Sums of squares, and their quotients
 *
 * SPDX-License-Identifier: MIT
 */
#include <math.h>

#include "base/capex-long-private.h"

#include "capex-test.h"

#define BIG (((CapexMagnitude) 1 << 126) + 12345)

static CapexLong
whole (guint64 number)
{
  return (CapexLong){{number}};
}

static void
assert_words (CapexLong told, const guint64 *words, guint n)
{
  for (guint i = 0; i < CAPEX_LONG_WORDS; i++)
    ck_assert_uint_eq (told.words[i], i < n ? words[i] : 0);
}

START_TEST (a_product_of_the_largest_fits)
{
  /* (2^128 - 1)^2 = 2^256 - 2^129 + 1 */
  static const guint64 words[] = {1, 0, G_MAXUINT64 - 1, G_MAXUINT64};

  assert_words (capex_long_product (~(CapexMagnitude) 0, ~(CapexMagnitude) 0),
                words, 4);
}
END_TEST

START_TEST (a_sum_carries)
{
  static const guint64 words[] = {0, 0, 1};
  CapexLong sum = {
      {G_MAXUINT64, G_MAXUINT64}
  };
  CapexLong one = whole (1);

  capex_long_add (&sum, &one);
  assert_words (sum, words, 3);
}
END_TEST

START_TEST (a_long_product_carries)
{
  /* (2^128 - 1) (2^64 - 1) = 2^192 - 2^128 - 2^64 + 1 */
  static const guint64 words[] = {1, G_MAXUINT64, G_MAXUINT64 - 1};
  CapexLong a =
                {
                    {G_MAXUINT64, G_MAXUINT64}
  },
            b = whole (G_MAXUINT64);

  assert_words (capex_long_multiply (&a, &b), words, 3);
}
END_TEST

START_TEST (the_highest_word_counts_first)
{
  CapexLong a =
                {
                    {5, 0, 1}
  },
            b = {{0, 7, 1}};

  ck_assert_int_lt (capex_long_compare (&a, &b), 0);
  ck_assert_int_gt (capex_long_compare (&b, &a), 0);
  ck_assert_int_eq (capex_long_compare (&a, &a), 0);
}
END_TEST

START_TEST (quotients_are_compared_exactly)
{
  /* a / (a + 1) grows with a, by less than a double can tell */
  CapexLong a = capex_long_product (BIG, BIG), b = a, c = a, d = a;
  CapexLong one = whole (1);

  capex_long_add (&b, &one);
  capex_long_add (&c, &one);
  capex_long_add (&d, &one);
  capex_long_add (&d, &one);
  ck_assert_int_lt (capex_long_compare_quotients (&a, &b, &c, &d), 0);
  ck_assert_int_gt (capex_long_compare_quotients (&c, &d, &a, &b), 0);
  ck_assert_int_eq (capex_long_compare_quotients (&a, &b, &a, &b), 0);
}
END_TEST

static const struct
{
  guint64 numerator, denominator;
} quotients[] = {
    {1,               1          },
    {1,               2          },
    {1,               3          },
    {2,               3          },
    {1,               10         },
    {999999,          1000000    },
    {7,               1 << 30    },
    {G_MAXUINT64 - 1, G_MAXUINT64},
    {0,               5          },
};

/* As the quotient of two numbers is, however large both are */
START_TEST (a_quotient_is_rounded_as_told)
{
  static const CapexRounding roundings[] = {CAPEX_ROUNDING_DOWN,
                                            CAPEX_ROUNDING_UP,
                                            CAPEX_ROUNDING_HALF_EVEN};
  CapexLong factor = capex_long_product (BIG, BIG);

  for (guint i = 0; i < G_N_ELEMENTS (roundings); i++)
    {
      CapexLong above = whole (quotients[_i].numerator);
      CapexLong below = whole (quotients[_i].denominator);
      double wanted = capex_number_quotient (
          (CapexNumber) quotients[_i].numerator,
          (CapexNumber) quotients[_i].denominator, roundings[i]);

      ck_assert_double_eq (capex_long_quotient (&above, &below, roundings[i]),
                           wanted);
      above = capex_long_multiply (&above, &factor);
      below = capex_long_multiply (&below, &factor);
      ck_assert_double_eq (capex_long_quotient (&above, &below, roundings[i]),
                           wanted);
    }
}
END_TEST

START_TEST (what_is_below_all_places_is_not_lost)
{
  /* a half, and one in 2^252 more */
  CapexLong below = capex_long_product (BIG, BIG), above = below;
  CapexLong two = whole (2), one = whole (1);

  below = capex_long_multiply (&below, &two);
  capex_long_add (&above, &one);
  ck_assert_double_eq (capex_long_quotient (&above, &below,
                                            CAPEX_ROUNDING_DOWN),
                       0.5);
  ck_assert_double_eq (capex_long_quotient (&above, &below, CAPEX_ROUNDING_UP),
                       nextafter (0.5, 1));
  ck_assert_double_eq (capex_long_quotient (&above, &below,
                                            CAPEX_ROUNDING_HALF_EVEN),
                       0.5);
}
END_TEST

START_TEST (words_borrow_from_each_other)
{
  /* (2^192 + 2) / (2^192 + 2^128 - 1), which is about 1 - 2^-64 */
  CapexLong above =
                {
                    {2, 0, 0, 1}
  },
            below = {{G_MAXUINT64, G_MAXUINT64, 0, 1}};
  double wanted = capex_long_quotient (&above, &below, CAPEX_ROUNDING_DOWN);

  ck_assert_double_eq (wanted, nextafter (1, 0));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("long");
  TCase *counting = tcase_create ("counting");
  TCase *dividing = tcase_create ("dividing");

  tcase_add_test (counting, a_product_of_the_largest_fits);
  tcase_add_test (counting, a_sum_carries);
  tcase_add_test (counting, a_long_product_carries);
  tcase_add_test (counting, the_highest_word_counts_first);
  tcase_add_test (counting, quotients_are_compared_exactly);
  suite_add_tcase (suite, counting);
  tcase_add_loop_test (dividing, a_quotient_is_rounded_as_told, 0,
                       G_N_ELEMENTS (quotients));
  tcase_add_test (dividing, what_is_below_all_places_is_not_lost);
  tcase_add_test (dividing, words_borrow_from_each_other);
  suite_add_tcase (suite, dividing);
  return capex_test_run (suite);
}
