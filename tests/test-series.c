/* test-series.c - What comparisons over time tell a program
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static CapexDataset *dataset;

static void
open_dataset (void)
{
  dataset = capex_dataset_new_bundled ();
}

static void
close_dataset (void)
{
  g_clear_object (&dataset);
}

static void
assert_stated (CapexAmount *amount, const char *wanted)
{
  g_autofree char *stated = NULL;

  ck_assert_ptr_nonnull (amount);
  stated = capex_amount_dup_stated_string (amount);
  ck_assert_str_eq (stated, wanted);
}

/* 31,485 to 91,447 million in three years */
START_TEST (growth_a_year_tells_both_ends_and_the_years)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexCagr) cagr = capex_cagr_new (dataset, NULL, "GOOGL", "2022",
                                               "2025", "capex", &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_cagr_get_company (cagr), "alphabet");
  ck_assert_str_eq (capex_cagr_get_from (cagr), "2022");
  ck_assert_str_eq (capex_cagr_get_to (cagr), "2025");
  ck_assert_double_eq (capex_ratio_get_stated (capex_cagr_get_years (cagr)), 3);
  assert_stated (capex_cagr_get_from_amount (cagr), "31485000000");
  assert_stated (capex_cagr_get_to_amount (cagr), "91447000000");
  ck_assert_double_eq_tol (capex_ratio_get_stated (capex_cagr_get_ratio (cagr)),
                           0.42677422463372566, 1e-15);
  ck_assert_str_eq (capex_cagr_get_definition (cagr), "cash");
  ck_assert_str_eq (capex_cagr_get_scope (cagr), "total");
  ck_assert_str_eq (
      capex_table_get_sentence (capex_cagr_get_table (cagr), 0),
      "From 2022 to 2025 (3 years), compound annual growth of the capex (cash) "
      "of Alphabet Inc. was 42.7 %.");
}
END_TEST

static const struct
{
  const char *what;
  const char *from, *to;
  const char *sentence;
} sentences[] = {
    {"a year", "2024",       "2025",
     "From 2024 to 2025 (1 year), compound annual growth of the capex (cash) "
     "of acme was 21.0 %."             },
    {"months", "2024Q1",     "2024Q2",
     "From 2024Q1 to 2024Q2 (3 months), compound annual growth of the capex "
     "(cash) of acme was 1500 %."      },
    {"days",   "2024-01-11", "2024-01-12",
     "From 2024-01-11 to 2024-01-12 (1 day), compound annual growth of the "
     "capex (cash) of acme was 0.00 %."},
};

START_TEST (the_sentence_tells_how_long_it_took)
{
  g_autoptr (CapexDataset) small = capex_test_dataset (
      "acme, 2024, 100", "acme, 2025, 121", "acme, 2024Q1, 10",
      "acme, 2024Q2, 20", "acme, 2024-01-11, 5", "acme, 2024-01-12, 5", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexCagr) cagr = capex_cagr_new (small, NULL, "acme",
                                               sentences[_i].from,
                                               sentences[_i].to, NULL, &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_table_get_sentence (capex_cagr_get_table (cagr), 0),
                    sentences[_i].sentence);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("series");
  TCase *yearly = tcase_create ("yearly");

  tcase_add_checked_fixture (yearly, open_dataset, close_dataset);
  tcase_add_test (yearly, growth_a_year_tells_both_ends_and_the_years);
  tcase_add_loop_test (yearly, the_sentence_tells_how_long_it_took, 0,
                       G_N_ELEMENTS (sentences));
  suite_add_tcase (suite, yearly);
  return capex_test_run (suite);
}
