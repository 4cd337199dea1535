/* test-spend.c - A year: uses of money, and the debt beside them
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"a missing year is missing, not zero",
     {"acme, 2025, 100"},
     "spend acme 2024..2025",              "amount",
     "none",                ""                                       },
    {"the period is told as it was asked",
     {"june, FY2025, 10"},
     "spend june FY2025",                  "period",
     "FY2025",              ""                                       },
    {"debt whose two parts are of other days is told to be so",
     {"january, FY2026, 100",
      "january, FY2026, 70, measure=debt-issuance, definition=gross",
      "january, 2025, 30, measure=debt-repayment"},
     "spend january 2025",                 "debt",
     "40 [40, 40]",         "mixed-period offset-year"               },
    {"a part of a difference of rounded figures is stated below zero by nobody",
     {"acme, 2025-9M, about 100", "acme, 2025, 99"},
     "spend acme 2025-11 --calendar days", "amount",
     "- [0, 4]",            NULL                                     },
    {"debt net of more repayments is below zero",
     {"acme, 2025, 100",
      "acme, 2025, 10, measure=debt-issuance, definition=gross",
      "acme, 2025, 30, measure=debt-repayment"},
     "spend acme 2025",                    "debt_to_spend",
     "-1/5 [-1/5, -1/5]",   ""                                       },
    {"debt of a group is that of its members",
     {"acme, 2025, 100", "bolt, 2025, 100",
      "acme, 2025, 10, measure=debt-issuance, definition=gross",
      "bolt, 2025, 30, measure=debt-issuance, definition=gross"},
     "spend duo 2025",                     "debt_to_spend",
     "1/5 [1/5, 1/5]",      "gross-debt"                             },
    {"a member whose debt is published net repays it once",
     {"acme, 2025, 200", "bolt, 2025, 200",
      "acme, 2025, 40, measure=debt-issuance, definition=net",
      "acme, 2025, 60, measure=debt-repayment",
      "bolt, 2025, 100, measure=debt-issuance, definition=gross",
      "bolt, 2025, 30, measure=debt-repayment"},
     "spend duo 2025",                     "debt",
     "110 [110, 110]",      ""                                       },
    {"a member that is gross beside one that is net is told",
     {"acme, 2025, 200", "bolt, 2025, 200",
      "acme, 2025, 40, measure=debt-issuance, definition=net",
      "bolt, 2025, 100, measure=debt-issuance, definition=gross"},
     "spend duo 2025",                     "debt",
     "140 [140, 140]",      "mixed-definition gross-debt"            },
    {"a member without debt may have repaid any",
     {"acme, 2025, 200", "bolt, 2025, 200",
      "acme, 2025, 40, measure=debt-issuance, definition=net"},
     "spend duo 2025",                     "debt",
     "none",                "open-bound missing-member"              },
    {"what is published net of a group answers for it",
     {"acme, 2025, 200", "bolt, 2025, 200",
      "acme, 2025, 40, measure=debt-issuance, definition=gross",
      "duo, 2025, 55, measure=debt-issuance, definition=net"},
     "spend duo 2025",                     "debt",
     "55 [55, 55]",         ""                                       },
    {"a group without members' debt has what is given of it",
     {"acme, 2025, 200", "bolt, 2025, 200",
      "duo, 2025, 90, measure=debt-issuance, definition=gross",
      "duo, 2025, 20, measure=debt-repayment"},
     "spend duo 2025",                     "debt",
     "70 [70, 70]",         ""                                       },
    {"what is net of a part of a year repays nothing more",
     {"acme, 2025, 200",
      "acme, 2025-9M, 40, measure=debt-issuance, definition=net",
      "acme, 2025, 60, measure=debt-repayment"},
     "spend acme 2025 --definition any",   "debt",
     "none",                NULL                                     },
    {"a net figure of others does not displace what is filed",
     {"acme, 2025, 200",
      "acme, 2025, 20, measure=debt-issuance, definition=gross",
      "acme, 2025, 5, measure=debt-repayment",
      "acme, 2025, 90, measure=debt-issuance, definition=net, source=press, "
      "speaker=broker"},
     "spend acme 2025",                    "debt",
     "15 [15, 15]",         ""                                       },
    {"nor does a net bound of the issuer",
     {"acme, 2025, 200",
      "acme, 2025, 20, measure=debt-issuance, definition=gross",
      "acme, 2025, 5, measure=debt-repayment",
      "acme, 2025, over 1, measure=debt-issuance, definition=net"},
     "spend acme 2025",                    "debt",
     "15 [15, 15]",         ""                                       },
    {"nor does what the issuer guided, once it is over",
     {"acme, 2025, 200",
      "acme, 2025, 20, measure=debt-issuance, definition=gross",
      "acme, 2025, 5, measure=debt-repayment",
      "acme, 2025, 90, measure=debt-issuance, definition=net, "
      "status=guidance, source=call, known=2025-06-01"},
     "spend acme 2025",                    "debt",
     "15 [15, 15]",         ""                                       },
    {"a net figure of others is better than a gross one",
     {"acme, 2025, 200",
      "acme, 2025, 20, measure=debt-issuance, definition=gross",
      "acme, 2025, 9, measure=debt-issuance, definition=net, source=press, "
      "speaker=broker"},
     "spend acme 2025",                    "debt",
     "9 [9, 9]",            ""                                       },
    {"debt of another scope than the one asked for is none",
     {"acme, 2025, 7, scope=ai",
      "acme, 2025, 10, measure=debt-issuance, definition=net"},
     "spend acme 2025 --scope ai",         "debt",
     "none",                ""                                       },
    {"debt of another scope than the spend is told",
     {"acme, 2025, 100",
      "acme, 2025, 10, measure=debt-issuance, definition=net, scope=ai"},
     "spend acme 2025",                    "debt",
     "10 [10, 10]",         "mixed-scope"                            },
    {"debt over nothing is not meaningful",
     {"acme, 2025, 0",
      "acme, 2025, 10, measure=debt-issuance, definition=gross"},
     "spend acme 2025",                    "debt_to_spend",
     "n.m.",                "gross-debt"                             },
    {"one deal pays for at least its part",
     {"acme, 2025, 72215",
      "acme, 2025-10-30, 29950..30050, measure=debt-issuance, "
      "definition=gross, source=press"},
     "spend acme 2025",                    "debt_to_spend",
     "- [29950/72215, ..]", "open-bound gross-debt partial-year"     },
    {"uses are told one by one",
     {"acme, 2025, 100", "acme, 2025, 12, measure=operating-lease-cost"},
     "spend acme 2025 --uses capex,lease", "lease",
     "12 [12, 12]",         ""                                       },
    {"of a total the capex is a part",
     {"acme, 2025, 100", "acme, 2025, 12, measure=operating-lease-cost"},
     "spend acme 2025 --uses capex,lease", "capex",
     "100 [100, 100]",      ""                                       },
    {"a lease that is a part of a year is told",
     {"acme, 2025, 100", "acme, 2025Q1, 12, measure=operating-lease-cost"},
     "spend acme 2025",                    "lease",
     "- [12, ..]",          "open-bound excludes-leases partial-year"},
};

static void
gather_rates (CapexExplanation *node, GHashTable *rates)
{
  if (capex_explanation_get_kind (node) == CAPEX_EXPLANATION_RATE)
    g_hash_table_add (rates, (gpointer) capex_explanation_get_reference (node));
  for (guint i = 0; i < capex_explanation_get_n_children (node); i++)
    gather_rates (capex_explanation_get_child (node, i), rates);
}

START_TEST (debt_leads_to_the_rates_of_both_its_sides)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "rates: date=2025-12-31, base=EUR, currency=USD, rate=2, source=press",
      "rates: date=2025-12-31, base=EUR, currency=CNY, rate=8, source=press",
      "acme, 2025-12-31, 100",
      "acme, 2025-12-31, 20..30, measure=debt-issuance, definition=gross",
      "acme, 2025-12-31, 8..16, measure=debt-repayment, unit=CNY", NULL);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "spend acme 2025-12-31 --currency EUR", NULL);
  g_autoptr (CapexExplanation) debt = capex_table_dup_cell_explanation (
      table, 0, (guint) capex_table_find_column (table, "debt"));
  g_autoptr (GHashTable) rates = g_hash_table_new (g_str_hash, g_str_equal);

  capex_test_assert_cell (table, 0, "debt", "11 [8, 14]");
  gather_rates (debt, rates);
  ck_assert_uint_eq (g_hash_table_size (rates), 2);
  ck_assert (g_hash_table_contains (rates, "rate:USD/EUR:2025-12-31"));
  ck_assert (g_hash_table_contains (rates, "rate:CNY/EUR:2025-12-31"));
}
END_TEST

START_TEST (a_year_holds)
{
  capex_test_assert_case (&cases[_i]);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("spend");
  TCase *years = tcase_create ("years");

  tcase_add_loop_test (years, a_year_holds, 0, G_N_ELEMENTS (cases));
  tcase_add_test (years, debt_leads_to_the_rates_of_both_its_sides);
  suite_add_tcase (suite, years);
  return capex_test_run (suite);
}
