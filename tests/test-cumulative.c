/* test-cumulative.c - How much it has come to, from period to period
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

/* The last row of an answer */
static const CapexTestCase cases[] = {
    {"a total is the sum up to its period",
     {"acme, 2023, 10", "acme, 2024, 20", "acme, 2025, 30"},
     "cumulative acme 2023..2025",                               "total",
     "60 [60, 60]",           ""                       },
    {"the amount of a period stands beside it",
     {"acme, 2023, 10", "acme, 2024, 20", "acme, 2025, 30"},
     "cumulative acme 2023..2025",                               "amount",
     "30 [30, 30]",           ""                       },
    {"one period is its own total",
     {"acme, 2025, 30"},
     "cumulative acme 2025",                                     "total",
     "30 [30, 30]",           ""                       },
    {"bounds add",
     {"acme, 2024, 9..11", "acme, 2025, 19..22"},
     "cumulative acme 2024..2025",                               "total",
     "30.5 [28, 33]",         ""                       },
    {"a figure that is a difference adds nothing to the bounds",
     {"acme, 2025Q1, 40..50", "acme, 2025H1, 90..110"},
     "cumulative acme 2025Q1..2025Q2",                           "total",
     "100 [90, 110]",         "derived-quarter"        },
    {"the total covers the days of all",
     {"acme, 2024, 9", "acme, 2025, 19"},
     "cumulative acme 2024..2025",                               "covers",
     "2024-01-01/2025-12-31", ""                       },
    {"an open end leaves the total open",
     {"acme, 2024, 9..11", "acme, 2025, over 20"},
     "cumulative acme 2024..2025",                               "total",
     "- [29, ..]",            "open-bound"             },
    {"after a gap the total is at least",
     {"acme, 2023, 10", "acme, 2025, 30"},
     "cumulative acme 2023..2025",                               "total",
     "- [40, ..]",            "open-bound partial-year"},
    {"a gap at the end leaves what was known",
     {"acme, 2023, 10"},
     "cumulative acme 2023..2024",                               "total",
     "- [10, ..]",            "open-bound partial-year"},
    {"a gap is no zero",
     {"acme, 2023, 10"},
     "cumulative acme 2023..2024",                               "amount",
     "none",                  "open-bound partial-year"},
    {"a gap at the start counts too",
     {"acme, 2024, 10"},
     "cumulative acme 2023..2024",                               "total",
     "- [10, ..]",            "open-bound partial-year"},
    {"after a gap in what may be below zero nothing is known",
     {"acme, 2023, 10, measure=operating-cash-flow",
      "acme, 2025, 30, measure=operating-cash-flow"},
     "cumulative acme 2023..2025 --measure operating-cash-flow", "total",
     "none",                  "open-bound partial-year"},
    {"after a gap in a definition that may be below zero nothing is known",
     {"acme, 2023, 10, measure=debt-issuance, definition=net",
      "acme, 2025, 30, measure=debt-issuance, definition=net"},
     "cumulative acme 2023..2025 --measure debt-issuance",       "total",
     "none",                  "open-bound partial-year"},
    {"a year that is known in part is at least that",
     {"acme, 2024, 100", "acme, 2025Q1, 30"},
     "cumulative acme 2024..2025",                               "total",
     "- [130, ..]",           "open-bound partial-year"},
    {"the one definition that has all periods answers",
     {"acme, 2024, 100", "acme, 2024, 80, definition=accrued",
      "acme, 2025, 90, definition=accrued"},
     "cumulative acme 2024..2025",                               "total",
     "170 [170, 170]",        ""                       },
    {"across definitions it is mixed, if any is asked for",
     {"acme, 2024, 100", "acme, 2025, 90, definition=accrued"},
     "cumulative acme 2024..2025 --definition any",              "definition",
     "mixed",                 "mixed-definition"       },
    {"across definitions there is a sum, if any is asked for",
     {"acme, 2024, 100", "acme, 2025, 90, definition=accrued"},
     "cumulative acme 2024..2025 --definition any",              "total",
     "190 [190, 190]",        "mixed-definition"       },
    {"what is to come is flagged",
     {"acme, 2025, 100", "acme, 2026, 90, status=guidance, source=call"},
     "cumulative acme 2025..2026",                               "total",
     "190 [190, 190]",        "mixed-status forward"   },
    {"what is to come is a mix with what was",
     {"acme, 2025, 100", "acme, 2026, 90, status=guidance, source=call"},
     "cumulative acme 2025..2026",                               "status",
     "mixed",                 "mixed-status forward"   },
    {"a group is summed as its members are",
     {"acme, 2024, 1", "acme, 2025, 2", "bolt, 2024, 3", "bolt, 2025, 4"},
     "cumulative duo 2024..2025",                                "total",
     "10 [10, 10]",           ""                       },
    {"days that neighbours leave out make it at least",
     {"january, 2023, 100", "january, FY2025, 50"},
     "cumulative january 2023..2024",                            "total",
     "- [150, ..]",           "offset-year open-bound "
     "partial-year"                 },
    {"days that neighbours share are flagged, if any are asked for",
     {"january, FY2024, 100", "january, 2024, 50"},
     "cumulative january 2023..2024 --periods any",              "total",
     "150 [150, 150]",        "mixed-period "
     "offset-year"               },
    {"years of 52 weeks follow on each other, in a group too",
     {"companies: id=trio, kind=group, currency=USD, members=acme;january",
      "acme, 2023, 1", "acme, 2024, 2", "january, FY2024, 10",
      "january, FY2025, 20"},
     "cumulative trio 2023..2024",                               "total",
     "33 [33, 33]",           "offset-year"            },
    {"a member's days that are left out make a group at least",
     {"companies: id=trio, kind=group, currency=USD, members=acme;january",
      "acme, 2023, 1", "acme, 2024, 2", "january, 2023, 10",
      "january, FY2025, 20"},
     "cumulative trio 2023..2024",                               "total",
     "- [33, ..]",            "offset-year open-bound "
     "partial-year"                  },
    {"leases add up with capex",
     {"acme, 2024, 1", "acme, 2025, 2",
      "acme, 2024, 3, measure=operating-lease-cost",
      "acme, 2025, 4, measure=operating-lease-cost"},
     "cumulative acme 2024..2025 --uses capex,lease",            "total",
     "10 [10, 10]",           ""                       },
};

/* A euro is 2 dollars in 2024, 4 in 2025 and 5 at the end of January 2026 */
static const CapexTestCase conversions[] = {
    {"the sum is converted once, at the mean of all its days",
     {"acme, 2024, 100", "acme, 2025, 300"},
     "cumulative acme 2024..2025 --currency EUR",   "total",
     "150 [150, 150]", "converted"                     },
    {"an amount is converted at the mean of its own days",
     {"acme, 2024, 100", "acme, 2025, 300"},
     "cumulative acme 2024..2025 --currency EUR",   "amount",
     "75 [75, 75]",    "converted"                     },
    {"what is to come has the last rate known",
     {"acme, 2025, 300", "acme, 2026, 100, status=guidance"},
     "cumulative acme 2025..2026 --currency EUR",   "total",
     "95 [95, 95]",    "mixed-status forward converted"},
    {"what is all to come has the last rate known",
     {"acme, 2026, 100, status=guidance", "acme, 2027, 200, status=guidance"},
     "cumulative acme 2026..2027 --currency EUR",   "total",
     "60 [60, 60]",    "forward converted"             },
    {"in its own currency nothing is converted",
     {"acme, 2024, 100", "acme, 2025, 300"},
     "cumulative acme 2024..2025 --currency USD",   "total",
     "400 [400, 400]", ""                              },
    {"figures of two currencies are converted first",
     {"acme, 2024, 100", "acme, 2025, 10, unit=EUR, definition=accrued"},
     "cumulative acme 2024..2025 --definition any", "total",
     "140 [140, 140]", "mixed-definition converted"    },
};

/* So many that none is missing for more than a week */
static void
add_rates (GPtrArray *rows, int year, int rate)
{
  for (int month = 1; month <= 12; month++)
    for (int day = 1; day <= 25; day += 8)
      g_ptr_array_add (
          rows, g_strdup_printf ("rates: base=EUR, currency=USD, "
                                 "date=%d-%02d-%02d, rate=%d, source=press",
                                 year, month, day, rate));
}

static CapexDataset *
dataset_with_rates (const char *const *facts)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  add_rates (rows, 2024, 2);
  add_rates (rows, 2025, 4);
  g_ptr_array_add (rows, g_strdup ("rates: base=EUR, currency=USD, "
                                   "date=2026-01-30, rate=5, source=press"));
  for (guint i = 0; facts[i] != NULL; i++)
    g_ptr_array_add (rows, g_strdup (facts[i]));
  g_ptr_array_add (rows, NULL);
  return capex_test_dataset_new ((const char *const *) rows->pdata);
}

static void
assert_last_row (const CapexTestCase *one, CapexDataset *dataset)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, one->question,
                                                 &error);
  guint last;

  capex_test_set_subject (one->what);
  ck_assert_msg (error == NULL, "%s: %s", one->what,
                 capex_test_describe (error));
  last = capex_table_get_n_rows (table) - 1;
  capex_test_assert_cell (table, last, one->column, one->expected);
  capex_test_assert_caveats (table, last, one->caveats);
}

START_TEST (the_last_row_holds)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (cases[_i].rows);

  assert_last_row (&cases[_i], dataset);
}
END_TEST

START_TEST (a_sum_is_converted_as_a_whole)
{
  g_autoptr (CapexDataset) dataset = dataset_with_rates (conversions[_i].rows);

  assert_last_row (&conversions[_i], dataset);
}
END_TEST

static const CapexTestCase refusals[] = {
    {"nothing is known of the run",
     {"acme, 2022, 1"},
     "cumulative acme 2024..2025",                       NULL,
     "for 2024",              "missing"     },
    {"commitments are balances",
     {"acme, 2025-12-31, 1, measure=lease-commitments, definition=all"},
     "cumulative acme 2025 --measure lease-commitments", NULL,
     "does not add up",       "refused"     },
    {"a rate is no flow",
     {"acme, 2025, 1, measure=tokens, unit=token/day"},
     "cumulative acme 2025 --measure tokens",            NULL,
     "does not add up",       "refused"     },
    {"across definitions",
     {"acme, 2024, 100", "acme, 2025, 90, definition=accrued"},
     "cumulative acme 2024..2025",                       NULL,
     "different definition",  "refused"     },
    {"days that neighbours share",
     {"january, FY2024, 100", "january, 2024, 50"},
     "cumulative january 2023..2024",                    NULL,
     "28 days in common",     "refused"     },
    {"a rate that is missing",
     {"acme, 2024, 100", "acme, 2025, 90"},
     "cumulative acme 2024..2025 --currency EUR",        NULL,
     NULL,                    "rate"        },
    {"a sum that does not fit",
     {"acme, 2024, 9e28", "acme, 2025, 9e28"},
     "cumulative acme 2024..2025",                       NULL,
     "does not fit",          "out-of-range"},
    {"nobody who is called so",
     {"acme, 2024, 1"},
     "cumulative nobody 2024",                           NULL,
     "nobody",                "unknown"     },
    {"no measure that is called so",
     {"acme, 2024, 1"},
     "cumulative acme 2024 --measure happiness",         NULL,
     "happiness",             "unknown"     },
    {"a run that ends before it starts",
     {"acme, 2024, 1"},
     "cumulative acme 2024..2023",                       NULL,
     "ends before it starts", "syntax"      },
};

START_TEST (a_refusal_says_why)
{
  capex_test_assert_case (&refusals[_i]);
}
END_TEST

START_TEST (what_is_missing_is_named)
{
  static const char *const sentences[] = {
      "The capex of acme for 2023 is not known.",
      "The capex (cash) of acme from 2023 to 2024 was at least USD 10 in "
      "all.",
      "The capex (cash) of acme from 2023 to 2025 was at least USD 10 in "
      "all.",
  };
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 10",
                                                         NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 "cumulative acme 2023..2025",
                                                 &error);
  g_autofree char *explained = NULL;

  assert_no_error (error);
  ck_assert (capex_table_is_missing (table, 0));
  ck_assert (!capex_table_is_missing (table, 2));
  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    ck_assert_str_eq (capex_table_get_sentence (table, i), sentences[i]);
  explained = capex_explanation_write (capex_table_get_explanation (table, 2),
                                       CAPEX_FORMAT_TABLE, 0);
  for (int year = 2023; year <= 2025; year += 2)
    {
      g_autofree char *named = g_strdup_printf (
          "%d, which the total should hold, is not known", year);

      ck_assert_msg (g_strrstr (explained, named) != NULL, "%s", explained);
    }
}
END_TEST

START_TEST (the_first_sentence_is_of_one_period)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 10",
                                                         NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 "cumulative acme 2024",
                                                 &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    "The capex (cash) of acme for 2024 was USD 10.");
}
END_TEST

/* What a missing year of losses would add is not known, nor was it ever */
START_TEST (a_total_that_is_not_known_is_not_known_now)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset ("acme, 2023, 100, measure=operating-cash-flow", NULL);
  g_autoptr (CapexTable) table = capex_test_ask (
      dataset, "cumulative acme 2022..2023 --measure operating-cash-flow",
      NULL);

  ck_assert_str_eq (
      capex_table_get_sentence (table, 1),
      "The operating cash flow of acme from 2022 to 2023 is not known.");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cumulative");
  TCase *totals = tcase_create ("totals");
  TCase *rows = tcase_create ("rows");

  tcase_add_loop_test (totals, the_last_row_holds, 0, G_N_ELEMENTS (cases));
  tcase_add_loop_test (totals, a_sum_is_converted_as_a_whole, 0,
                       G_N_ELEMENTS (conversions));
  tcase_add_loop_test (totals, a_refusal_says_why, 0, G_N_ELEMENTS (refusals));
  suite_add_tcase (suite, totals);
  tcase_add_test (rows, what_is_missing_is_named);
  tcase_add_test (rows, the_first_sentence_is_of_one_period);
  tcase_add_test (rows, a_total_that_is_not_known_is_not_known_now);
  suite_add_tcase (suite, rows);
  return capex_test_run (suite);
}
