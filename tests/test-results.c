/* test-results.c - What each comparison tells a program
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <math.h>

#include "capex-test.h"

#define ARTICLE "cryptopolitan-2025-12-23"
#define MARKET "us-investment-grade"

/* Numbers of a ratio are told as fractions of two that a double holds */
typedef struct
{
  double numerator;
  double denominator; /* 0: there is no such number */
} Fraction;

static const Fraction none = {0, 0};

/* Pairs of part and value, and NULL after the last */
static CapexBasis *make_basis (const char *part, ...) G_GNUC_NULL_TERMINATED;

static CapexBasis *
make_basis (const char *part, ...)
{
  CapexBasis *basis = capex_basis_new ();
  g_autoptr (GError) error = NULL;
  va_list pairs;

  va_start (pairs, part);
  for (; part != NULL; part = va_arg (pairs, const char *))
    {
      const char *value = va_arg (pairs, const char *);

      capex_basis_set (basis, part, value, &error);
      assert_no_error (error);
    }
  va_end (pairs);
  return basis;
}

static void
assert_number (char *told, const char *wanted, const char *which)
{
  g_autofree char *text = told;

  ck_assert_msg (g_strcmp0 (text, wanted) == 0, "%s is %s, not %s", which,
                 text != NULL ? text : "none",
                 wanted != NULL ? wanted : "none");
}

/* NULL: there is no such number */
static void
assert_amount (CapexAmount *amount,
               const char *stated,
               const char *low,
               const char *high)
{
  ck_assert_ptr_nonnull (amount);
  assert_number (capex_amount_dup_stated_string (amount), stated, "stated");
  assert_number (capex_amount_dup_low_string (amount), low, "low");
  assert_number (capex_amount_dup_high_string (amount), high, "high");
}

static void
assert_exactly (CapexAmount *amount, const char *value)
{
  assert_amount (amount, value, value, value);
}

/* Not inside the true bound, and not further out than two doubles */
static void
assert_outward (double told, Fraction wanted, double direction)
{
  double nearest = wanted.numerator / wanted.denominator;
  double limit = nextafter (nextafter (nearest, direction), direction);
  /* fma rounds once, so that its sign is exact */
  double beyond = fma (told, wanted.denominator, -wanted.numerator);

  ck_assert_msg (direction > 0 ? beyond >= 0 : beyond <= 0,
                 "%.17g is inside %.17g", told, nearest);
  ck_assert_msg (direction > 0 ? told <= limit : told >= limit,
                 "%.17g is far from %.17g", told, nearest);
}

static void
assert_ratio (CapexRatio *ratio, Fraction stated, Fraction low, Fraction high)
{
  ck_assert_ptr_nonnull (ratio);
  ck_assert_int_eq (capex_ratio_has_stated (ratio), stated.denominator > 0);
  ck_assert_int_eq (capex_ratio_has_low (ratio), low.denominator > 0);
  ck_assert_int_eq (capex_ratio_has_high (ratio), high.denominator > 0);
  if (stated.denominator > 0)
    ck_assert_double_eq (capex_ratio_get_stated (ratio),
                         stated.numerator / stated.denominator);
  if (low.denominator > 0)
    assert_outward (capex_ratio_get_low (ratio), low, -HUGE_VAL);
  if (high.denominator > 0)
    assert_outward (capex_ratio_get_high (ratio), high, HUGE_VAL);
}

static void
assert_caveats (CapexTable *table, guint row, CapexCaveats caveats)
{
  ck_assert_int_eq (capex_table_get_caveats (table, row) & caveats, caveats);
}

/* ------------------------------------------------------------------------
 * Funding sources
 */

static const struct
{
  CapexFundingSource source;
  const char *name;
  gboolean is_use;
} funding[] = {
    {CAPEX_FUNDING_CAPEX, "capex", TRUE },
    {CAPEX_FUNDING_LEASE, "lease", TRUE },
    {CAPEX_FUNDING_DEBT,  "debt",  FALSE},
};

START_TEST (uses_may_be_added_and_debt_may_not)
{
  ck_assert_str_eq (capex_funding_source_to_string (funding[_i].source),
                    funding[_i].name);
  ck_assert_int_eq (capex_funding_source_is_use (funding[_i].source),
                    funding[_i].is_use);
}
END_TEST

/* ------------------------------------------------------------------------
 * Spend years
 */

static CapexSpendYear *
spend (const char *company, const char *period, CapexBasis *basis)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) owned = basis;
  g_autoptr (GError) error = NULL;
  CapexSpendYear *year = capex_spend_year_new (dataset, owned, company, period,
                                               &error);

  assert_no_error (error);
  return year;
}

static CapexAmount *
spend_of (const CapexSpendYear *year, CapexFundingSource source)
{
  return capex_spend_year_get_amount (year, source);
}

START_TEST (a_spend_year_tells_whose_it_is)
{
  g_autoptr (CapexSpendYear) year = spend ("GOOGL", "2025", NULL);

  ck_assert_str_eq (capex_spend_year_get_company (year), "alphabet");
  ck_assert_str_eq (capex_spend_year_get_period (year), "2025");
  ck_assert_str_eq (capex_spend_year_get_definition (year), "cash");
  ck_assert_str_eq (capex_spend_year_get_scope (year), "total");
  ck_assert_str_eq (capex_spend_year_get_status (year), "actual");
  ck_assert_str_eq (capex_spend_year_get_covers (year), "2025");
}
END_TEST

START_TEST (a_plan_keeps_its_bounds)
{
  g_autoptr (CapexSpendYear) year = spend ("bytedance", "2026",
                                           make_basis ("source", ARTICLE,
                                                       NULL));

  assert_amount (capex_spend_year_get_total (year), "23000000000",
                 "22500000000", "23500000000");
  ck_assert_str_eq (capex_spend_year_get_status (year), "plan");
  assert_caveats (capex_spend_year_get_table (year), 0,
                  CAPEX_CAVEAT_EXCLUDES_LEASES | CAPEX_CAVEAT_FORWARD);
}
END_TEST

START_TEST (billions_of_leases_make_a_total_at_least)
{
  g_autoptr (CapexSpendYear) year =
      spend ("bytedance", "2026",
             make_basis ("source", ARTICLE, "uses", "capex,lease", NULL));

  assert_amount (capex_spend_year_get_total (year), NULL, "23500000000", NULL);
  assert_caveats (capex_spend_year_get_table (year), 0,
                  CAPEX_CAVEAT_OPEN_BOUND);
}
END_TEST

START_TEST (what_is_not_known_is_null)
{
  g_autoptr (CapexSpendYear) year = spend ("bytedance", "2026",
                                           make_basis ("source", ARTICLE,
                                                       NULL));

  ck_assert_ptr_null (spend_of (year, CAPEX_FUNDING_DEBT));
  ck_assert_ptr_null (capex_spend_year_get_debt_to_spend (year));
}
END_TEST

static const struct
{
  const char *what;
  const char *company;
  const char *part;
  const char *value;
  const char *period;
  const char *total;
} years[] = {
    {"by calendar",   "microsoft", "calendar", "calendar",   "2025", "83094000000"},
    {"by label",      "microsoft", "calendar", "fiscal",     "2025", "64551000000"},
    {"as known now",  "meta",      "as-of",    "2026-07-29", "2023", "27045000000"},
    {"as known then", "meta",      "as-of",    "2024-12-31", "2023", "27266000000"},
};

START_TEST (a_year_depends_on_the_basis)
{
  g_autoptr (CapexSpendYear) year = spend (years[_i].company, years[_i].period,
                                           make_basis (years[_i].part,
                                                       years[_i].value, NULL));

  assert_exactly (capex_spend_year_get_total (year), years[_i].total);
}
END_TEST

/* Alphabet's 2025: capex 91,447m, leases 3,345m, net debt 32,137m */
START_TEST (debt_is_never_in_the_total)
{
  g_autoptr (CapexSpendYear) year = spend ("alphabet", "2025",
                                           make_basis ("as-of", "2026-07-29",
                                                       NULL));

  assert_exactly (spend_of (year, CAPEX_FUNDING_DEBT), "32137000000");
  assert_exactly (capex_spend_year_get_total (year), "91447000000");
  assert_ratio (capex_spend_year_get_debt_to_spend (year),
                (Fraction){32137, 91447}, (Fraction){32137, 91447},
                (Fraction){32137, 91447});
}
END_TEST

START_TEST (uses_add_up_to_the_total_without_debt)
{
  g_autoptr (CapexSpendYear) year =
      spend ("alphabet", "2025",
             make_basis ("as-of", "2026-07-29", "uses", "capex,lease", NULL));

  assert_exactly (spend_of (year, CAPEX_FUNDING_CAPEX), "91447000000");
  assert_exactly (spend_of (year, CAPEX_FUNDING_LEASE), "3345000000");
  assert_exactly (spend_of (year, CAPEX_FUNDING_DEBT), "32137000000");
  assert_exactly (capex_spend_year_get_total (year), "94792000000");
}
END_TEST

START_TEST (leases_are_told_outside_a_total_of_capex)
{
  g_autoptr (CapexSpendYear) year = spend ("alphabet", "2025",
                                           make_basis ("as-of", "2026-07-29",
                                                       NULL));

  assert_exactly (spend_of (year, CAPEX_FUNDING_LEASE), "3345000000");
  assert_exactly (spend_of (year, CAPEX_FUNDING_CAPEX), "91447000000");
}
END_TEST

START_TEST (a_table_outlives_its_result)
{
  CapexSpendYear *year = spend ("alphabet", "2025", NULL);
  g_autoptr (CapexTable) table = g_object_ref (
      capex_spend_year_get_table (year));

  ck_assert_ptr_eq (capex_spend_year_ref (year), year);
  capex_spend_year_unref (year);
  ck_assert_ptr_eq (capex_spend_year_get_table (year), table);
  capex_spend_year_unref (year);

  ck_assert_str_eq (capex_table_get_comparison (table), "spend");
  ck_assert_ptr_nonnull (capex_table_get_sentence (table, 0));
  ck_assert_ptr_nonnull (capex_table_get_explanation (table, 0));
}
END_TEST

START_TEST (a_source_that_there_is_not_is_a_bug_of_the_caller)
{
  g_autoptr (CapexSpendYear) year = spend ("alphabet", "2025", NULL);

  g_test_expect_message ("Capex", G_LOG_LEVEL_CRITICAL, "*source*failed*");
  g_test_expect_message ("Capex", G_LOG_LEVEL_CRITICAL, "*column*failed*");
  ck_assert_ptr_null (spend_of (year, (CapexFundingSource) 3));
  g_test_assert_expected_messages ();
}
END_TEST

/* ------------------------------------------------------------------------
 * Growth
 */

static CapexGrowth *
grow (const char *company,
      const char *from,
      const char *to,
      const char *measure,
      CapexBasis *basis,
      GError **error)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) owned = basis;

  return capex_growth_new (dataset, owned, company, from, to, measure, error);
}

START_TEST (growth_by_one_article)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexGrowth) growth = grow ("bytedance", "2025", "2026", NULL,
                                         make_basis ("source", ARTICLE, NULL),
                                         &error);

  assert_no_error (error);
  assert_ratio (capex_growth_get_ratio (growth), (Fraction){3, 43},
                (Fraction){19, 431}, (Fraction){41, 429});
  assert_caveats (capex_growth_get_table (growth), 0,
                  CAPEX_CAVEAT_FORWARD | CAPEX_CAVEAT_MIXED_STATUS |
                      CAPEX_CAVEAT_UNSTATED_DEFINITION);
}
END_TEST

START_TEST (growth_of_the_original_claim_converts_nothing)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexGrowth) growth = grow ("bytedance", "2025", "2026", NULL,
                                         make_basis ("as-of", "2025-12-23",
                                                     NULL),
                                         &error);

  assert_no_error (error);
  assert_ratio (capex_growth_get_ratio (growth), (Fraction){1, 15},
                (Fraction){18, 301}, (Fraction){22, 299});
  assert_amount (capex_growth_get_to_amount (growth), "160000000000",
                 "159500000000", "160500000000");
}
END_TEST

START_TEST (growth_tells_both_ends)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexGrowth) growth = grow ("MSFT", "FY2024", "FY2025", "capex",
                                         NULL, &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_growth_get_company (growth), "microsoft");
  ck_assert_str_eq (capex_growth_get_from (growth), "FY2024");
  ck_assert_str_eq (capex_growth_get_to (growth), "FY2025");
  assert_exactly (capex_growth_get_from_amount (growth), "44477000000");
  assert_exactly (capex_growth_get_to_amount (growth), "64551000000");
  ck_assert_str_eq (capex_growth_get_definition (growth), "cash");
  ck_assert_str_eq (capex_growth_get_scope (growth), "total");
  assert_ratio (capex_growth_get_ratio (growth), (Fraction){20074, 44477},
                (Fraction){20074, 44477}, (Fraction){20074, 44477});
}
END_TEST

START_TEST (growth_by_a_company_s_own_definition)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexGrowth) growth = grow ("microsoft", "FY2024", "FY2025", NULL,
                                         make_basis ("definition", "own", NULL),
                                         &error);

  assert_no_error (error);
  assert_ratio (capex_growth_get_ratio (growth), (Fraction){325, 557},
                (Fraction){3240, 5575}, (Fraction){3260, 5565});
}
END_TEST

START_TEST (unequal_periods_are_refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexGrowth) growth = grow (MARKET, "2020",
                                         "2025-01-01/2025-11-30",
                                         "market-issuance",
                                         make_basis ("source", ARTICLE, NULL),
                                         &error);

  ck_assert_ptr_null (growth);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED);
}
END_TEST

START_TEST (unequal_periods_that_are_allowed_are_flagged)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexGrowth) growth =
      grow (MARKET, "2020", "2025-01-01/2025-11-30", "market-issuance",
            make_basis ("source", ARTICLE, "periods", "any", NULL), &error);

  assert_no_error (error);
  assert_ratio (capex_growth_get_ratio (growth), (Fraction){-1, 18},
                (Fraction){-4, 37}, (Fraction){0, 1});
  assert_caveats (capex_growth_get_table (growth), 0,
                  CAPEX_CAVEAT_MIXED_PERIOD);
}
END_TEST

/* ------------------------------------------------------------------------
 * Shares, ranks and panels
 */

static const char *const two[] = {"bytedance", "us-four", NULL};

static CapexShare *
share (const char *periods,
       const char *const *companies,
       CapexBasis *basis,
       GError **error)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) owned = basis;

  return capex_share_new (dataset, owned, periods, companies, NULL, error);
}

START_TEST (a_share_of_an_open_total_has_bounds)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexShare) shares = share ("2025", two,
                                         make_basis ("source", ARTICLE, NULL),
                                         &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_share_get_n_rows (shares), 2);
  ck_assert_str_eq (capex_share_get_company (shares, 0), "bytedance");
  ck_assert_str_eq (capex_share_get_period (shares, 0), "2025");
  ck_assert_str_eq (capex_share_get_definition (shares, 0), "unstated");
  ck_assert_str_eq (capex_share_get_scope (shares, 0), "ai");
  ck_assert_str_eq (capex_share_get_status (shares, 0), "report");
  assert_ratio (capex_share_get_ratio (shares, 0), none, (Fraction){0, 1},
                (Fraction){2155, 32155});
  assert_amount (capex_share_get_amount (shares, 1), NULL, "300000000000",
                 NULL);
}
END_TEST

START_TEST (a_missing_share_is_null)
{
  static const char *const companies[] = {"bytedance", "meta", NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexShare) shares = share ("2025", companies,
                                         make_basis ("source", ARTICLE, NULL),
                                         &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_share_get_n_rows (shares), 2);
  ck_assert_str_eq (capex_share_get_company (shares, 1), "meta");
  ck_assert_ptr_null (capex_share_get_amount (shares, 1));
  ck_assert_ptr_null (capex_share_get_ratio (shares, 1));
  ck_assert_ptr_null (capex_share_get_status (shares, 1));
}
END_TEST

START_TEST (shares_of_several_periods_follow_each_other)
{
  static const char *const companies[] = {"meta", "alphabet", NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexShare) shares = share ("2023..2024", companies, NULL, &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_share_get_n_rows (shares), 4);
  ck_assert_str_eq (capex_share_get_period (shares, 1), "2023");
  ck_assert_str_eq (capex_share_get_period (shares, 2), "2024");
  ck_assert_str_eq (capex_share_get_company (shares, 3), "alphabet");
}
END_TEST

START_TEST (a_name_with_a_comma_is_one_company)
{
  static const char *const companies[] = {"Amazon.com, Inc.", "meta", NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexShare) shares = share ("2024", companies, NULL, &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_share_get_n_rows (shares), 2);
  ck_assert_str_eq (capex_share_get_company (shares, 0), "amazon");
}
END_TEST

START_TEST (no_list_of_companies_is_all_of_them)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexShare) shares = share ("2024", NULL, NULL, &error);

  assert_no_error (error);
  ck_assert_uint_gt (capex_share_get_n_rows (shares), 4);
}
END_TEST

START_TEST (a_result_tells_the_cells_of_its_table)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexShare) shares = share ("2025", two, NULL, &error);
  CapexTable *table = capex_share_get_table (shares);

  assert_no_error (error);
  ck_assert_uint_eq (capex_share_get_n_rows (shares),
                     capex_table_get_n_rows (table));
  for (guint i = 0; i < capex_table_get_n_rows (table); i++)
    ck_assert_ptr_eq (capex_share_get_ratio (shares, i),
                      capex_table_get_ratio (
                          table, i,
                          (guint) capex_table_find_column (table, "ratio")));
}
END_TEST

static CapexRank *
rank (const char *const *companies, CapexBasis *basis)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) owned = basis;
  g_autoptr (GError) error = NULL;
  CapexRank *ranks = capex_rank_new (dataset, owned, "2025", companies, NULL,
                                     &error);

  assert_no_error (error);
  return ranks;
}

START_TEST (a_rank_needs_a_stated_value)
{
  g_autoptr (CapexRank) ranks = rank (two,
                                      make_basis ("source", ARTICLE, NULL));

  ck_assert_uint_eq (capex_rank_get_n_rows (ranks), 2);
  ck_assert_str_eq (capex_rank_get_company (ranks, 1), "us-four");
  ck_assert_str_eq (capex_rank_get_period (ranks, 1), "2025");
  ck_assert_uint_eq (capex_rank_get_rank (ranks, 1), 0);
  ck_assert_uint_eq (capex_rank_get_best (ranks, 1), 1);
  ck_assert_uint_eq (capex_rank_get_worst (ranks, 1), 1);
}
END_TEST

START_TEST (a_rank_has_a_best_and_a_worst)
{
  g_autoptr (CapexRank) ranks = rank (two,
                                      make_basis ("source", ARTICLE, NULL));

  ck_assert_uint_eq (capex_rank_get_rank (ranks, 0), 1);
  ck_assert_uint_eq (capex_rank_get_best (ranks, 0), 2);
  ck_assert_uint_eq (capex_rank_get_worst (ranks, 0), 2);
  assert_amount (capex_rank_get_amount (ranks, 0), "21500000000", "21450000000",
                 "21550000000");
  ck_assert_str_eq (capex_rank_get_definition (ranks, 0), "unstated");
  ck_assert_str_eq (capex_rank_get_scope (ranks, 0), "ai");
  ck_assert_str_eq (capex_rank_get_status (ranks, 0), "report");
}
END_TEST

START_TEST (who_is_missing_is_not_ranked)
{
  static const char *const companies[] = {"bytedance", "meta", NULL};
  g_autoptr (CapexRank) ranks = rank (companies,
                                      make_basis ("source", ARTICLE, NULL));

  ck_assert_str_eq (capex_rank_get_company (ranks, 1), "meta");
  ck_assert_uint_eq (capex_rank_get_rank (ranks, 1), 0);
  ck_assert_uint_eq (capex_rank_get_best (ranks, 1), 0);
  ck_assert_uint_eq (capex_rank_get_worst (ranks, 1), 0);
  ck_assert_ptr_null (capex_rank_get_amount (ranks, 1));
  ck_assert (capex_table_is_missing (capex_rank_get_table (ranks), 1));
}
END_TEST

START_TEST (a_panel_has_growth_and_gaps)
{
  static const char *const companies[] = {"meta", "bytedance", NULL};
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) basis = make_basis ("as-of", "2026-07-29", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexPanel) panel = capex_panel_new (dataset, basis, "2023..2024",
                                                  companies, NULL, &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_panel_get_n_rows (panel), 4);
  ck_assert_ptr_null (capex_panel_get_growth (panel, 0));
  ck_assert_str_eq (capex_panel_get_company (panel, 1), "meta");
  ck_assert_str_eq (capex_panel_get_period (panel, 1), "2024");
  assert_exactly (capex_panel_get_amount (panel, 1), "37256000000");
  assert_ratio (capex_panel_get_growth (panel, 1), (Fraction){10211, 27045},
                (Fraction){10211, 27045}, (Fraction){10211, 27045});
  ck_assert_str_eq (capex_panel_get_status (panel, 1), "actual");
  ck_assert_str_eq (capex_panel_get_definition (panel, 1), "cash-net");
  ck_assert_str_eq (capex_panel_get_scope (panel, 1), "total");
  ck_assert_str_eq (capex_panel_get_covers (panel, 1), "2024");
  ck_assert_str_eq (capex_panel_get_company (panel, 3), "bytedance");
  ck_assert_ptr_null (capex_panel_get_amount (panel, 3));
  ck_assert_ptr_null (capex_panel_get_covers (panel, 3));
  ck_assert (capex_table_is_missing (capex_panel_get_table (panel), 3));
}
END_TEST

/* ------------------------------------------------------------------------
 * Two companies
 */

static CapexMultiple *
multiply (const char *company,
          const char *other,
          const char *period,
          const char *measure)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) basis = make_basis ("source", ARTICLE, NULL);
  g_autoptr (GError) error = NULL;
  CapexMultiple *multiple = capex_multiple_new (dataset, basis, company, other,
                                                period, measure, &error);

  assert_no_error (error);
  return multiple;
}

START_TEST (a_multiple_of_an_open_amount_is_at_least)
{
  g_autoptr (CapexMultiple) multiple = multiply ("us-four", "bytedance", "2025",
                                                 NULL);

  assert_ratio (capex_multiple_get_ratio (multiple), none,
                (Fraction){30000, 2155}, none);
  assert_caveats (capex_multiple_get_table (multiple), 0,
                  CAPEX_CAVEAT_OPEN_BOUND | CAPEX_CAVEAT_MIXED_SCOPE);
}
END_TEST

START_TEST (a_multiple_of_another_measure)
{
  g_autoptr (CapexMultiple) multiple = multiply ("bytedance", "alphabet",
                                                 "2025-10", "tokens");

  ck_assert_str_eq (capex_multiple_get_company (multiple), "bytedance");
  ck_assert_str_eq (capex_multiple_get_other (multiple), "alphabet");
  ck_assert_str_eq (capex_multiple_get_period (multiple), "2025-10");
  assert_amount (capex_multiple_get_company_amount (multiple), NULL,
                 "30000000000000", NULL);
  assert_amount (capex_multiple_get_other_amount (multiple), "43000000000000",
                 "42500000000000", "43500000000000");
  assert_ratio (capex_multiple_get_ratio (multiple), none, (Fraction){300, 435},
                none);
}
END_TEST

START_TEST (a_difference_keeps_its_sign)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) basis = make_basis ("as-of", "2026-07-29", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexDifference) difference = capex_difference_new (
      dataset, basis, "meta", "microsoft", "2024", NULL, &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_difference_get_company (difference), "meta");
  ck_assert_str_eq (capex_difference_get_other (difference), "microsoft");
  ck_assert_str_eq (capex_difference_get_period (difference), "2024");
  assert_exactly (capex_difference_get_company_amount (difference),
                  "37256000000");
  assert_exactly (capex_difference_get_other_amount (difference),
                  "55552000000");
  assert_exactly (capex_difference_get_amount (difference), "-18296000000");
  assert_caveats (capex_difference_get_table (difference), 0,
                  CAPEX_CAVEAT_MIXED_DEFINITION);
}
END_TEST

/* ------------------------------------------------------------------------
 * Parts of a whole
 */

START_TEST (a_bridge_tells_its_parts)
{
  static const char *const microsoft[] = {"MSFT", NULL};
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexBasis) basis = make_basis ("as-of", "2026-07-29", NULL);
  g_autoptr (CapexBridge) bridge = capex_bridge_new (dataset, basis, "FY2024",
                                                     "FY2025", microsoft,
                                                     "definition", "capex",
                                                     &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_bridge_get_n_rows (bridge), 3);
  ck_assert_str_eq (capex_bridge_get_company (bridge, 1), "microsoft");
  ck_assert_str_eq (capex_bridge_get_part (bridge, 1), "rest");
  ck_assert_str_eq (capex_bridge_get_from (bridge, 1), "FY2024");
  ck_assert_str_eq (capex_bridge_get_to (bridge, 1), "FY2025");
  assert_amount (capex_bridge_get_from_amount (bridge, 1), "11223000000",
                 "11173000000", "11273000000");
  assert_amount (capex_bridge_get_to_amount (bridge, 1), "23649000000",
                 "23599000000", "23699000000");
  assert_amount (capex_bridge_get_amount (bridge, 1), "12426000000",
                 "12326000000", "12526000000");
  /* what the line has cancels: 12.426 of 32.5 */
  assert_ratio (capex_bridge_get_ratio (bridge, 1), (Fraction){12426, 32500},
                (Fraction){12326, 32400}, (Fraction){12526, 32600});
  assert_amount (capex_bridge_get_constant_currency (bridge, 1), "12426000000",
                 "12326000000", "12526000000");
  assert_exactly (capex_bridge_get_currency (bridge, 1), "0");
  ck_assert_str_eq (capex_bridge_get_definition (bridge, 0), "cash");
  ck_assert_str_eq (capex_bridge_get_definition (bridge, 2),
                    "with-finance-leases");
  ck_assert_str_eq (capex_bridge_get_scope (bridge, 1), "total");
  assert_caveats (capex_bridge_get_table (bridge), 1,
                  CAPEX_CAVEAT_MIXED_DEFINITION);
}
END_TEST

START_TEST (an_order_is_quantity_times_price)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) basis = make_basis ("source", ARTICLE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexOrder) order = capex_order_new (dataset, basis, "bytedance",
                                                  "2026", &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_order_get_company (order), "bytedance");
  ck_assert_str_eq (capex_order_get_period (order), "2026");
  assert_exactly (capex_order_get_quantity (order), "20000");
  assert_amount (capex_order_get_price (order), "20000", "19000", "21000");
  assert_amount (capex_order_get_amount (order), "400000000", "380000000",
                 "420000000");
  ck_assert_ptr_nonnull (capex_order_get_status (order));
  assert_caveats (capex_order_get_table (order), 0,
                  CAPEX_CAVEAT_HEDGE_CONVENTION | CAPEX_CAVEAT_FORWARD);
}
END_TEST

START_TEST (an_order_is_a_part_of_the_budget)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) basis = make_basis ("source", ARTICLE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexShareOf) part = capex_share_of_new (dataset, basis,
                                                      "bytedance", "2026",
                                                      "order", "capex", &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_share_of_get_company (part), "bytedance");
  ck_assert_str_eq (capex_share_of_get_period (part), "2026");
  ck_assert_str_eq (capex_share_of_get_part (part), "order");
  ck_assert_str_eq (capex_share_of_get_total (part), "capex");
  assert_amount (capex_share_of_get_part_amount (part), "400000000",
                 "380000000", "420000000");
  assert_amount (capex_share_of_get_total_amount (part), "23000000000",
                 "22500000000", "23500000000");
  assert_ratio (capex_share_of_get_ratio (part), (Fraction){2, 115},
                (Fraction){380, 23500}, (Fraction){420, 22500});
  ck_assert_ptr_nonnull (
      capex_table_get_sentence (capex_share_of_get_table (part), 0));
}
END_TEST

START_TEST (a_share_of_an_unknown_total_is_refused)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) basis = make_basis ("source", ARTICLE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexPart) part = capex_part_new (dataset, basis, MARKET, "2025",
                                               "ai-share-of-issuance", &error);

  ck_assert_ptr_null (part);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED);
}
END_TEST

static void
add_row (CapexDatasetBuilder *builder, CapexRegister table, const char *text)
{
  g_auto (GStrv) values = g_strsplit (text, "|", -1);
  g_autoptr (GError) error = NULL;

  capex_dataset_builder_add_row (builder, table, (const char *const *) values,
                                 NULL, &error);
  assert_no_error (error);
}

/* What the article does not tell: the net total that its share is of */
static CapexDataset *
make_net_market (void)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;
  CapexDataset *dataset;

  capex_dataset_builder_add_reference (builder, bundled, &error);
  assert_no_error (error);
  add_row (builder, CAPEX_REGISTER_SOURCES,
           "totals|press|Totals|Totals|https://example.com|2026-01-05||");
  add_row (builder, CAPEX_REGISTER_FACTS,
           MARKET "|ai-share-of-issuance|net|ai|estimate|2025|about 30%|%|"
                  "totals|2026-01-05|totals||||");
  add_row (builder, CAPEX_REGISTER_FACTS,
           MARKET "|market-issuance|net|total|estimate|2025|1000000000000|USD|"
                  "totals|2026-01-05|totals||||");
  dataset = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);
  return dataset;
}

START_TEST (a_share_of_a_known_total_is_a_part)
{
  g_autoptr (CapexDataset) dataset = make_net_market ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexPart) part = capex_part_new (dataset, NULL, MARKET, "2025",
                                               "ai-share-of-issuance", &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_part_get_company (part), MARKET);
  ck_assert_str_eq (capex_part_get_period (part), "2025");
  ck_assert_str_eq (capex_part_get_definition (part), "net");
  ck_assert_str_eq (capex_part_get_scope (part), "ai");
  assert_amount (capex_part_get_share (part), "30", "28.5", "31.5");
  assert_exactly (capex_part_get_total (part), "1000000000000");
  assert_amount (capex_part_get_amount (part), "300000000000", "285000000000",
                 "315000000000");
  assert_caveats (capex_part_get_table (part), 0,
                  CAPEX_CAVEAT_HEDGE_CONVENTION);
}
END_TEST

/* ------------------------------------------------------------------------
 * Errors
 */

static const struct
{
  const char *what;
  const char *company;
  const char *period;
  CapexError code;
} bad_years[] = {
    {"no such company",    "nobody",    "2025",       CAPEX_ERROR_UNKNOWN},
    {"no period",          "meta",      "soon",       CAPEX_ERROR_SYNTAX },
    {"several periods",    "meta",      "2023..2025", CAPEX_ERROR_SYNTAX },
    {"nothing known then", "bytedance", "2010",       CAPEX_ERROR_MISSING},
};

START_TEST (a_spend_year_that_cannot_be_told_is_an_error)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexSpendYear) year = capex_spend_year_new (dataset, NULL,
                                                          bad_years[_i].company,
                                                          bad_years[_i].period,
                                                          &error);

  ck_assert_msg (year == NULL, "%s", bad_years[_i].what);
  assert_error (error, CAPEX_ERROR, bad_years[_i].code);
}
END_TEST

static const char *const nobody[] = {"meta", "nobody", NULL};
static const char *const nameless[] = {"", NULL};
static const char *const joined[] = {"meta,alphabet", NULL};
static const char *const twice[] = {"meta", "META", NULL};
static const char *const empty[] = {NULL};

static const struct
{
  const char *what;
  const char *const *companies;
  CapexError code;
} bad_lists[] = {
    {"no such company", nobody,   CAPEX_ERROR_UNKNOWN  },
    {"no name",         nameless, CAPEX_ERROR_UNKNOWN  },
    {"two in one",      joined,   CAPEX_ERROR_UNKNOWN  },
    {"one named twice", twice,    CAPEX_ERROR_DUPLICATE},
    {"nobody",          empty,    CAPEX_ERROR_SYNTAX   },
};

START_TEST (a_list_names_companies_each_once)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexShare) shares = share ("2025", bad_lists[_i].companies, NULL,
                                         &error);

  ck_assert_msg (shares == NULL, "%s", bad_lists[_i].what);
  assert_error (error, CAPEX_ERROR, bad_lists[_i].code);
}
END_TEST

START_TEST (a_measure_that_there_is_not_is_unknown)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexGrowth) growth = grow ("meta", "2023", "2024", "happiness",
                                         NULL, &error);

  ck_assert_ptr_null (growth);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
}
END_TEST

START_TEST (a_question_without_a_company_is_a_bug_of_the_caller)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();

  g_test_expect_message ("Capex", G_LOG_LEVEL_CRITICAL, "*company*failed*");
  ck_assert_ptr_null (capex_spend_year_new (dataset, NULL, NULL, "2025", NULL));
  g_test_assert_expected_messages ();
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("results");
  TCase *spending = tcase_create ("spending");
  TCase *growing = tcase_create ("growing");
  TCase *sharing = tcase_create ("sharing");
  TCase *pairing = tcase_create ("pairing");
  TCase *parting = tcase_create ("parting");
  TCase *refusing = tcase_create ("refusing");

  tcase_add_loop_test (spending, uses_may_be_added_and_debt_may_not, 0,
                       G_N_ELEMENTS (funding));
  tcase_add_test (spending, a_spend_year_tells_whose_it_is);
  tcase_add_test (spending, a_plan_keeps_its_bounds);
  tcase_add_test (spending, billions_of_leases_make_a_total_at_least);
  tcase_add_test (spending, what_is_not_known_is_null);
  tcase_add_loop_test (spending, a_year_depends_on_the_basis, 0,
                       G_N_ELEMENTS (years));
  tcase_add_test (spending, debt_is_never_in_the_total);
  tcase_add_test (spending, uses_add_up_to_the_total_without_debt);
  tcase_add_test (spending, leases_are_told_outside_a_total_of_capex);
  tcase_add_test (spending, a_table_outlives_its_result);
  tcase_add_test (spending, a_source_that_there_is_not_is_a_bug_of_the_caller);
  suite_add_tcase (suite, spending);

  tcase_add_test (growing, growth_by_one_article);
  tcase_add_test (growing, growth_of_the_original_claim_converts_nothing);
  tcase_add_test (growing, growth_tells_both_ends);
  tcase_add_test (growing, growth_by_a_company_s_own_definition);
  tcase_add_test (growing, unequal_periods_are_refused);
  tcase_add_test (growing, unequal_periods_that_are_allowed_are_flagged);
  suite_add_tcase (suite, growing);

  tcase_add_test (sharing, a_share_of_an_open_total_has_bounds);
  tcase_add_test (sharing, a_missing_share_is_null);
  tcase_add_test (sharing, shares_of_several_periods_follow_each_other);
  tcase_add_test (sharing, a_name_with_a_comma_is_one_company);
  tcase_add_test (sharing, no_list_of_companies_is_all_of_them);
  tcase_add_test (sharing, a_result_tells_the_cells_of_its_table);
  tcase_add_test (sharing, a_rank_needs_a_stated_value);
  tcase_add_test (sharing, a_rank_has_a_best_and_a_worst);
  tcase_add_test (sharing, who_is_missing_is_not_ranked);
  tcase_add_test (sharing, a_panel_has_growth_and_gaps);
  suite_add_tcase (suite, sharing);

  tcase_add_test (pairing, a_multiple_of_an_open_amount_is_at_least);
  tcase_add_test (pairing, a_multiple_of_another_measure);
  tcase_add_test (pairing, a_difference_keeps_its_sign);
  suite_add_tcase (suite, pairing);

  tcase_add_test (parting, a_bridge_tells_its_parts);
  tcase_add_test (parting, an_order_is_quantity_times_price);
  tcase_add_test (parting, an_order_is_a_part_of_the_budget);
  tcase_add_test (parting, a_share_of_an_unknown_total_is_refused);
  tcase_add_test (parting, a_share_of_a_known_total_is_a_part);
  suite_add_tcase (suite, parting);

  tcase_add_loop_test (refusing, a_spend_year_that_cannot_be_told_is_an_error,
                       0, G_N_ELEMENTS (bad_years));
  tcase_add_loop_test (refusing, a_list_names_companies_each_once, 0,
                       G_N_ELEMENTS (bad_lists));
  tcase_add_test (refusing, a_measure_that_there_is_not_is_unknown);
  tcase_add_test (refusing,
                  a_question_without_a_company_is_a_bug_of_the_caller);
  suite_add_tcase (suite, refusing);

  return capex_test_run (suite);
}
