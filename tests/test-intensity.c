/* test-intensity.c - Spend against revenue, cash flow and depreciation
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#define REVENUE ", measure=revenue"
#define FLOW ", measure=operating-cash-flow"
#define WORN ", measure=depreciation"
#define LEASE ", measure=operating-lease-cost"

static const CapexTestCase cases[] = {
    {"spend is divided by revenue",
     {"acme, 2025, 30", "acme, 2025, 120" REVENUE},
     "intensity acme 2025",                        "capex_to_revenue",
     "1/4 [1/4, 1/4]",  ""                         },
    {"by operating cash flow",
     {"acme, 2025, 30", "acme, 2025, 40" FLOW},
     "intensity acme 2025",                        "capex_to_operating_cash_flow",
     "3/4 [3/4, 3/4]",  ""                         },
    {"and by depreciation",
     {"acme, 2025, 30", "acme, 2025, 12" WORN},
     "intensity acme 2025",                        "capex_to_depreciation",
     "5/2 [5/2, 5/2]",  ""                         },
    {"bounds of both widen the ratio",
     {"acme, 2025, 20..40", "acme, 2025, 100..200" REVENUE},
     "intensity acme 2025",                        "capex_to_revenue",
     "1/5 [1/10, 2/5]", ""                         },
    {"each amount is told",
     {"acme, 2025, 30", "acme, 2025, 120" REVENUE, "acme, 2025, 40" FLOW,
      "acme, 2025, 12" WORN},
     "intensity acme 2025",                        "operating_cash_flow",
     "40 [40, 40]",     ""                         },
    {"what is not known leaves its cell empty",
     {"acme, 2025, 30", "acme, 2025, 120" REVENUE},
     "intensity acme 2025",                        "capex_to_depreciation",
     "none",            ""                         },
    {"a cash flow of nothing says nothing",
     {"acme, 2025, 30", "acme, 2025, 0" FLOW},
     "intensity acme 2025",                        "capex_to_operating_cash_flow",
     "n.m.",            ""                         },
    {"a cash flow below zero says nothing",
     {"acme, 2025, 30", "acme, 2025, -5" FLOW},
     "intensity acme 2025",                        "capex_to_operating_cash_flow",
     "n.m.",            ""                         },
    {"nor does one that may be",
     {"acme, 2025, 30", "acme, 2025, -5..50" FLOW},
     "intensity acme 2025",                        "capex_to_operating_cash_flow",
     "n.m.",            ""                         },
    {"revenue of at least so much leaves a ratio of at most",
     {"acme, 2025, 30", "acme, 2025, over 120" REVENUE},
     "intensity acme 2025",                        "capex_to_revenue",
     "- [0, 1/4]",      "open-bound"               },
    {"spend is the uses of the basis",
     {"acme, 2025, 30", "acme, 2025, 10" LEASE, "acme, 2025, 120" REVENUE},
     "intensity acme 2025 --uses capex,lease",     "capex_to_revenue",
     "1/3 [1/3, 1/3]",  ""                         },
    {"a lease outside is told",
     {"acme, 2025, 30", "acme, 2025, 10" LEASE, "acme, 2025, 120" REVENUE},
     "intensity acme 2025",                        "capex_to_revenue",
     "1/4 [1/4, 1/4]",  "excludes-leases"          },
    {"a group is the sum of its members",
     {"acme, 2025, 30", "bolt, 2025, 10", "acme, 2025, 60" REVENUE,
      "bolt, 2025, 20" REVENUE},
     "intensity duo 2025",                         "capex_to_revenue",
     "1/2 [1/2, 1/2]",  ""                         },
    {"of a group revenue that is missing in part makes a ratio of at most",
     {"acme, 2025, 30", "bolt, 2025, 10", "acme, 2025, 80" REVENUE},
     "intensity duo 2025",                         "capex_to_revenue",
     "- [0, 1/2]",      "open-bound missing-member"},
    {"spend on AI over all revenue is of two scopes",
     {"acme, 2025, 30, scope=ai", "acme, 2025, 120" REVENUE},
     "intensity acme 2025",                        "capex_to_revenue",
     "1/4 [1/4, 1/4]",  "mixed-scope"              },
    {"a plan over an actual is of two statuses",
     {"acme, 2025, 30, status=plan", "acme, 2025, 120" REVENUE},
     "intensity acme 2025",                        "capex_to_revenue",
     "1/4 [1/4, 1/4]",  "mixed-status"             },
    {"in their own currency nothing is converted",
     {"yuan, 2025, 30, unit=CNY", "yuan, 2025, 120, unit=CNY" REVENUE},
     "intensity yuan 2025",                        "capex_to_revenue",
     "1/4 [1/4, 1/4]",  ""                         },
    {"of two currencies one is converted",
     {"acme, 2025-03-03, 30", "acme, 2025-03-03, 60, unit=EUR" REVENUE,
      "rates: date=2025-03-03, base=EUR, currency=USD, rate=2, source=filing"},
     "intensity acme 2025-03-03",                  "capex_to_revenue",
     "1/4 [1/4, 1/4]",  "converted"                },
    {"a quarter may be told by the year",
     {"acme, 2025Q1, 36", "acme, 2025Q1, 144" REVENUE},
     "intensity acme 2025Q1 --periods annualised", "capex_to_revenue",
     "1/4 [1/4, 1/4]",  "annualised"               },
    {"a fiscal year is taken for all",
     {"june, FY2025, 30", "june, FY2025, 120" REVENUE,
      "june, FY2026, 900" REVENUE},
     "intensity june FY2025",                      "capex_to_revenue",
     "1/4 [1/4, 1/4]",  ""                         },
    {"a period of several without spend is missing",
     {"acme, 2025, 30", "acme, 2024, 120" REVENUE},
     "intensity acme 2024..2025",                  "capex_to_revenue",
     "none",            ""                         },
    {"a single period without spend is an error",
     {"acme, 2024, 30", "acme, 2025, 120" REVENUE},
     "intensity acme 2025",                        NULL,
     "acme",            "missing"                  },
    {"two currencies without a rate are an error",
     {"acme, 2025, 30", "acme, 2025, 120, unit=EUR" REVENUE},
     "intensity acme 2025",                        NULL,
     "exchange rate",   "rate"                     },
};

START_TEST (a_case_holds)
{
  capex_test_assert_case (&cases[_i]);
}
END_TEST

static const struct
{
  const char *what;
  const char *rows[5];
  const char *question;
  const char *sentence;
} sentences[] = {
    {"all are told",
     {"acme, 2025, 30", "acme, 2025, 120" REVENUE, "acme, 2025, 40" FLOW,
      "acme, 2025, 12" WORN},
     "intensity acme 2025", "The capex (cash) of acme for 2025 was 25.0 % of revenue, 75.0 % of "
     "operating cash flow and 2.50 times depreciation."                    },
    {"what is not known, and what says nothing, is told too",
     {"acme, 2025, 30", "acme, 2025, 120" REVENUE, "acme, 2025, -40" FLOW},
     "intensity acme 2025", "The capex (cash) of acme for 2025 was 25.0 % of revenue; against "
     "operating cash flow it is not meaningful; depreciation is not known."},
    {"without any the amount is told",
     {"acme, 2025, 30"},
     "intensity acme 2025", "The capex (cash) of acme for 2025 was USD 30; revenue, operating cash "
     "flow and depreciation are not known."                                },
    {"what is to come is told as such",
     {"acme, 2027, 30, status=guidance", "acme, 2027, over 120, "
                                         "status=guidance" REVENUE},
     "intensity acme 2027", "The capex (cash) of acme for 2027 is guided to be at most 25.0 % of "
     "revenue; operating cash flow and depreciation are not known."        },
    {"a base that is less firm is told as such",
     {"acme, 2025, 30", "acme, 2025, 120, status=estimate" REVENUE},
     "intensity acme 2025", "The capex (cash) of acme for 2025 was 25.0 % of revenue, an actual "
     "against an estimate; operating cash flow and depreciation are not "
     "known."                                                              },
    {"where only some are, each is told",
     {"acme, 2025, 30", "acme, 2025, 120, status=estimate" REVENUE,
      "acme, 2025, 40" FLOW},
     "intensity acme 2025", "The capex (cash) of acme for 2025 was 25.0 % of revenue (an actual "
     "against an estimate) and 75.0 % of operating cash flow; depreciation is "
     "not known."                                                          },
    {"where all are alike it is told once",
     {"acme, 2025, 30, status=report", "acme, 2025, 120" REVENUE,
      "acme, 2025, 40" FLOW},
     "intensity acme 2025", "The capex (cash) of acme for 2025 was reported to be 25.0 % of revenue "
     "and 75.0 % of operating cash flow, a report against an actual; "
     "depreciation is not known."                                          },
};

START_TEST (a_sentence_holds)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      sentences[_i].rows);
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 sentences[_i].question, NULL);

  ck_assert_ptr_nonnull (table);
  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    sentences[_i].sentence);
}
END_TEST

START_TEST (a_result_tells_its_cells)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset ("acme, 2025, 30", "acme, 2025, 120" REVENUE,
                          "acme, 2025, 40" FLOW, "acme, 2025, 12" WORN, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexIntensity) result = capex_intensity_new (dataset, NULL,
                                                           "acme", "2025",
                                                           &error);
  g_autoptr (CapexIntensity) again = NULL;
  g_autofree char *revenue = NULL;
  g_autofree char *flow = NULL;
  g_autofree char *worn = NULL;
  g_autofree char *spend = NULL;

  assert_no_error (error);
  again = capex_intensity_ref (result);
  ck_assert_uint_eq (capex_intensity_get_n_rows (again), 1);
  ck_assert_str_eq (capex_intensity_get_company (result, 0), "acme");
  ck_assert_str_eq (capex_intensity_get_period (result, 0), "2025");
  spend = capex_amount_dup_low_string (capex_intensity_get_amount (result, 0));
  revenue = capex_amount_dup_low_string (
      capex_intensity_get_revenue (result, 0));
  flow = capex_amount_dup_low_string (
      capex_intensity_get_operating_cash_flow (result, 0));
  worn = capex_amount_dup_low_string (
      capex_intensity_get_depreciation (result, 0));
  ck_assert_str_eq (spend, "30");
  ck_assert_str_eq (revenue, "120");
  ck_assert_str_eq (flow, "40");
  ck_assert_str_eq (worn, "12");
  ck_assert_double_eq (capex_ratio_get_stated (
                           capex_intensity_get_capex_to_revenue (result, 0)),
                       0.25);
  ck_assert_double_eq (
      capex_ratio_get_stated (
          capex_intensity_get_capex_to_operating_cash_flow (result, 0)),
      0.75);
  ck_assert_double_eq (capex_ratio_get_stated (
                           capex_intensity_get_capex_to_depreciation (result,
                                                                      0)),
                       2.5);
  ck_assert_str_eq (capex_intensity_get_definition (result, 0), "cash");
  ck_assert_str_eq (capex_intensity_get_scope (result, 0), "total");
  ck_assert_str_eq (capex_intensity_get_status (result, 0), "actual");
  ck_assert_str_eq (capex_intensity_get_covers (result, 0), "2025");
  ck_assert_uint_eq (capex_table_get_n_rows (
                         capex_intensity_get_table (result)),
                     1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("intensity");
  TCase *dividing = tcase_create ("dividing");
  TCase *telling = tcase_create ("telling");

  tcase_add_loop_test (dividing, a_case_holds, 0, G_N_ELEMENTS (cases));
  suite_add_tcase (suite, dividing);
  tcase_add_loop_test (telling, a_sentence_holds, 0, G_N_ELEMENTS (sentences));
  tcase_add_test (telling, a_result_tells_its_cells);
  suite_add_tcase (suite, telling);
  return capex_test_run (suite);
}
