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
     "of acme was 21.0 %."              },
    {"months", "2024Q1",     "2024Q2",
     "From 2024Q1 to 2024Q2 (3 months), compound annual growth of the capex "
     "(cash) of acme was 1500 %."       },
    {"days",   "2024-01-11", "2024-01-12",
     "From 2024-01-11 to 2024-01-12 (1 day), compound annual growth of "
     "the capex (cash) of acme was 0 %."},
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

/* 27,045, 37,256 and 69,691 million */
START_TEST (running_totals_tell_each_period)
{
  static const char *const amounts[] = {"27045000000", "37256000000",
                                        "69691000000"};
  static const char *const totals[] = {"27045000000", "64301000000",
                                       "133992000000"};
  static const char *const covers[] = {"2023", "2023-01-01/2024-12-31",
                                       "2023-01-01/2025-12-31"};
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexCumulative) run = capex_cumulative_new (dataset, NULL, "meta",
                                                          "2023..2025", NULL,
                                                          &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_cumulative_get_n_rows (run), G_N_ELEMENTS (totals));
  for (guint i = 0; i < G_N_ELEMENTS (totals); i++)
    {
      g_autofree char *period = g_strdup_printf ("%u", 2023 + i);

      ck_assert_str_eq (capex_cumulative_get_company (run, i), "meta");
      ck_assert_str_eq (capex_cumulative_get_period (run, i), period);
      assert_stated (capex_cumulative_get_amount (run, i), amounts[i]);
      assert_stated (capex_cumulative_get_total (run, i), totals[i]);
      ck_assert_str_eq (capex_cumulative_get_status (run, i), "actual");
      ck_assert_str_eq (capex_cumulative_get_definition (run, i), "cash-net");
      ck_assert_str_eq (capex_cumulative_get_scope (run, i), "total");
      ck_assert_str_eq (capex_cumulative_get_covers (run, i), covers[i]);
    }
  ck_assert_str_eq (capex_table_get_comparison (
                        capex_cumulative_get_table (run)),
                    "cumulative");
}
END_TEST

START_TEST (an_index_tells_companies_by_periods)
{
  static const char *const companies[] = {"alphabet", "meta", NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexIndex) index = capex_index_new (dataset, NULL, "2024..2025",
                                                  "2024", companies, NULL,
                                                  &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_index_get_n_rows (index), 4);
  ck_assert_str_eq (capex_index_get_company (index, 3), "meta");
  ck_assert_str_eq (capex_index_get_period (index, 3), "2025");
  ck_assert_str_eq (capex_index_get_base (index, 3), "2024");
  assert_stated (capex_index_get_amount (index, 3), "69691000000");
  ck_assert_double_eq (capex_ratio_get_stated (
                           capex_index_get_index (index, 2)),
                       100);
  ck_assert_double_eq (capex_ratio_get_stated (
                           capex_index_get_index (index, 3)),
                       6969100.0 / 37256);
  ck_assert_str_eq (capex_index_get_status (index, 3), "actual");
  ck_assert_str_eq (capex_index_get_definition (index, 3), "cash-net");
  ck_assert_str_eq (capex_index_get_scope (index, 3), "total");
  ck_assert_str_eq (capex_index_get_covers (index, 3), "2025");
  ck_assert_str_eq (capex_table_get_comparison (capex_index_get_table (index)),
                    "index");
}
END_TEST

START_TEST (an_index_of_nobody_is_refused)
{
  static const char *const nobody[] = {NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexIndex) index = capex_index_new (dataset, NULL, "2024", NULL,
                                                  nobody, NULL, &error);

  ck_assert_ptr_null (index);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
}
END_TEST

/* On 2025-12-23 Microsoft's newest quarter was that to September: fiscal 2025,
 * less its first quarter of 14,923, and 19,394; the year before it is fiscal
 * 2024, less 9,917, and 14,923 */
START_TEST (trailing_months_are_signed_sums_of_filings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (CapexTrailing) trailing = NULL;

  ck_assert (capex_basis_set (basis, "as-of", "2025-12-23", NULL));
  trailing = capex_trailing_new (dataset, basis, "MSFT", NULL, NULL, &error);
  assert_no_error (error);
  ck_assert_str_eq (capex_trailing_get_company (trailing), "microsoft");
  ck_assert_str_eq (capex_trailing_get_ending (trailing), "2025-09-30");
  assert_stated (capex_trailing_get_amount (trailing), "69022000000");
  assert_stated (capex_trailing_get_before_amount (trailing), "49483000000");
  ck_assert_double_eq (capex_ratio_get_stated (
                           capex_trailing_get_growth (trailing)),
                       19539.0 / 49483);
  ck_assert_str_eq (capex_trailing_get_definition (trailing), "cash");
  ck_assert_str_eq (capex_trailing_get_scope (trailing), "total");
  ck_assert_str_eq (capex_trailing_get_covers (trailing),
                    "2024-10-01/2025-09-30");
  ck_assert_str_eq (capex_table_get_comparison (
                        capex_trailing_get_table (trailing)),
                    "trailing");
}
END_TEST

START_TEST (trailing_months_may_end_where_they_are_told_to)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTrailing) trailing = capex_trailing_new (dataset, NULL,
                                                           "microsoft", "2025",
                                                           NULL, &error);

  assert_no_error (error);
  assert_stated (capex_trailing_get_amount (trailing), "83094000000");
}
END_TEST

/* A register without a measure that the library knows by name is the user's
 * choice */
START_TEST (without_a_measure_called_capex_there_is_no_spend)
{
  static const char *const questions[] = {"cagr acme 2024 2025",
                                          "index 2024..2025 --of acme",
                                          "cumulative acme 2024..2025",
                                          "trailing acme"};
  static const char *const rows[] = {
      "sources: id=filing, kind=filing",
      "companies: id=acme, currency=USD, fiscal_year_end=12-31",
      "measures: id=revenue, kind=flow",
      "acme, 2025, 5, measure=revenue",
  };
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) other = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ck_assert (capex_test_add_row (builder, rows[i], NULL, NULL));
  other = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);
  capex_test_assert_refused (other, questions[_i], CAPEX_ERROR_MISSING,
                             "no measure called capex");
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
  tcase_add_test (yearly, running_totals_tell_each_period);
  tcase_add_test (yearly, an_index_tells_companies_by_periods);
  tcase_add_test (yearly, an_index_of_nobody_is_refused);
  tcase_add_test (yearly, trailing_months_are_signed_sums_of_filings);
  tcase_add_test (yearly, trailing_months_may_end_where_they_are_told_to);
  tcase_add_loop_test (yearly, without_a_measure_called_capex_there_is_no_spend,
                       0, 4);
  suite_add_tcase (suite, yearly);
  return capex_test_run (suite);
}
