/* test-concentration.c - How much of a total the largest have
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#define FLOW ", measure=operating-cash-flow"

static const CapexTestCase cases[] = {
    {"of exact amounts the index is exact",
     {"acme, 2025, 1", "bolt, 2025, 3"},
     "concentration 2025 --top 1",                               "hhi",
     "5/8 [5/8, 5/8]",       ""                         },
    {"so is the share of the largest",
     {"acme, 2025, 1", "bolt, 2025, 3"},
     "concentration 2025 --top 1",                               "top_share",
     "3/4 [3/4, 3/4]",       ""                         },
    {"the largest may be several",
     {"acme, 2025, 10", "bolt, 2025, 30", "cask, 2025, 60"},
     "concentration 2025 --top 2",                               "top_share",
     "9/10 [9/10, 9/10]",    ""                         },
    {"they are three where it is not told",
     {"acme, 2025, 10", "bolt, 2025, 30", "cask, 2025, 60", "june, 2025, 100"},
     "concentration 2025",                                       "top_share",
     "19/20 [19/20, 19/20]", ""                         },
    {"the number of companies is told",
     {"acme, 2025, 10", "bolt, 2025, 30", "cask, 2025, 60", "june, 2025, 100"},
     "concentration 2025",                                       "companies",
     "4",                    ""                         },
    {"and so is their total",
     {"acme, 2025, 10..20", "bolt, 2025, 30..40"},
     "concentration 2025 --top 1",                               "amount",
     "50 [40, 60]",          ""                         },
    {"all the same amounts make the least index",
     {"acme, 2025, 7", "bolt, 2025, 7", "cask, 2025, 7"},
     "concentration 2025 --top 1",                               "hhi",
     "1/3 [1/3, 1/3]",       ""                         },
    {"the index is least where amounts are even, greatest where they are not",
     {"acme, 2025, 10..20", "bolt, 2025, 30..40"},
     "concentration 2025 --top 1",                               "hhi",
     "29/50 [13/25, 17/25]", ""                         },
    {"amounts that may be the same may be even",
     {"acme, 2025, 10..30", "bolt, 2025, 20..40"},
     "concentration 2025 --top 1",                               "hhi",
     "13/25 [1/2, 17/25]",   ""                         },
    {"one between the others evens out with neither",
     /* a = 40, b = 1000: the third is at 25, and 1000 / (1600 + 1000) */
     {"acme, 2025, 10", "bolt, 2025, 30", "cask, 2025, 0..100"},
     "concentration 2025 --top 1",                               "hhi",
     "35/81 [5/13, 5/8]",    ""                         },
    {"the share is lowest where the largest is lowest and the rest highest",
     {"acme, 2025, 10..20", "bolt, 2025, 30..40"},
     "concentration 2025 --top 1",                               "top_share",
     "7/10 [3/5, 4/5]",      ""                         },
    {"the largest is not the one that is stated to be",
     {"acme, 2025, 40..44", "bolt, 2025, 10..60"},
     "concentration 2025 --top 1",                               "top_share",
     "6/11 [1/2, 22/27]",    ""                         },
    {"a company that may be anything leaves a least",
     {"acme, 2025, 40", "bolt, 2025, 40", "cask, 2024, 1"},
     "concentration 2025 --top 1 --of acme,bolt,cask",           "top_share",
     "- [1/3, 1]",           "open-bound missing-member"},
    {"and an index",
     {"acme, 2025, 40", "bolt, 2025, 40", "cask, 2024, 1"},
     "concentration 2025 --top 1 --of acme,bolt,cask",           "hhi",
     "- [1/3, 1]",           "open-bound missing-member"},
    {"an open amount does too",
     {"acme, 2025, over 60", "bolt, 2025, 20"},
     "concentration 2025 --top 1",                               "top_share",
     "- [3/4, 1]",           "open-bound"               },
    {"at most so much",
     {"acme, 2025, up to 60", "bolt, 2025, 20"},
     "concentration 2025 --top 1",                               "top_share",
     "- [1/2, 1]",           ""                         },
    {"who is missing is counted where it is named",
     {"acme, 2025, 40", "bolt, 2025, 40", "cask, 2024, 1"},
     "concentration 2025 --top 1 --of acme,bolt,cask",           "companies",
     "3",                    NULL                       },
    {"and not where it is not",
     {"acme, 2025, 40", "bolt, 2025, 40", "cask, 2024, 1"},
     "concentration 2025 --top 1",                               "companies",
     "2",                    ""                         },
    {"who is surely among the largest is told",
     {"acme, 2025, 50..60", "bolt, 2025, 20..35", "cask, 2025, 30..40",
      "june, 2025, 5"},
     "concentration 2025 --top 2",                               "certain",
     "acme",                 NULL                       },
    {"and who else may be",
     {"acme, 2025, 50..60", "bolt, 2025, 20..35", "cask, 2025, 30..40",
      "june, 2025, 5"},
     "concentration 2025 --top 2",                               "possible",
     "bolt, cask",           NULL                       },
    {"those of the same amount are the largest together",
     {"acme, 2025, 50", "bolt, 2025, 50", "cask, 2025, 30"},
     "concentration 2025 --top 2",                               "certain",
     "acme, bolt",           NULL                       },
    {"of more than there is room for nobody is left out",
     {"acme, 2025, 30..50", "bolt, 2025, 30..50", "cask, 2025, 30..50"},
     "concentration 2025 --top 1",                               "possible",
     "acme, bolt, cask",     NULL                       },
    {"then nobody is certain",
     {"acme, 2025, 30..50", "bolt, 2025, 30..50", "cask, 2025, 30..50"},
     "concentration 2025 --top 1",                               "certain",
     "none",                 NULL                       },
    {"groups and segments are not among all companies",
     {"acme, 2025, 10", "bolt, 2025, 30", "duo, 2025, 200", "cloud, 2025, 9"},
     "concentration 2025 --top 1",                               "top_share",
     "3/4 [3/4, 3/4]",       ""                         },
    {"a group that is named alone is its members",
     {"acme, 2025, 10", "bolt, 2025, 30"},
     "concentration 2025 --top 1 --of duo",                      "top_share",
     "3/4 [3/4, 3/4]",       ""                         },
    {"a part and its whole count twice",
     {"acme, 2025, 10", "cloud, 2025, 30"},
     "concentration 2025 --top 1 --of acme,cloud",               "top_share",
     "3/4 [3/4, 3/4]",       "double-count"             },
    {"definitions that differ are told",
     {"acme, 2025, 10", "bolt, 2025, 30, definition=accrued"},
     "concentration 2025 --top 1",                               "top_share",
     "3/4 [3/4, 3/4]",       "mixed-definition"         },
    {"another measure may be asked for",
     {"acme, 2025, 10" FLOW, "bolt, 2025, 30" FLOW},
     "concentration 2025 --top 1 --measure operating-cash-flow", "hhi",
     "5/8 [5/8, 5/8]",       ""                         },
    {"of what can be negative one who is missing may be below zero",
     {"acme, 2025, 10" FLOW, "bolt, 2025, 30" FLOW, "cask, 2024, 1" FLOW},
     "concentration 2025 --top 1 --of acme,bolt,cask "
     "--measure operating-cash-flow",                            "hhi",
     "n.m.",                 "open-bound missing-member"},
    {"and so may the total",
     {"acme, 2025, 10" FLOW, "bolt, 2025, 30" FLOW, "cask, 2024, 1" FLOW},
     "concentration 2025 --top 1 --of acme,bolt,cask "
     "--measure operating-cash-flow",                            "amount",
     "none",                 "open-bound missing-member"},
    {"debt net of repayments can be negative, gross it cannot",
     {"acme, 2025, 10, measure=debt-issuance, definition=net", "cask, 2024, 1"},
     "concentration 2025 --top 1 --of acme,cask "
     "--measure debt-issuance",                                  "top_share",
     "n.m.",                 "open-bound missing-member"},
    {"of what cannot one who is missing is zero or more",
     {"acme, 2025, 10, measure=debt-issuance, definition=gross",
      "cask, 2024, 1"},
     "concentration 2025 --top 1 --of acme,cask "
     "--measure debt-issuance",                                  "amount",
     "- [10, ..]",           "open-bound missing-member"},
    {"amounts below zero have no shares",
     {"acme, 2025, -10" FLOW, "bolt, 2025, 30" FLOW},
     "concentration 2025 --top 1 --measure operating-cash-flow", "hhi",
     "n.m.",                 ""                         },
    {"nor do those that may be",
     {"acme, 2025, up to 10" FLOW, "bolt, 2025, 30" FLOW},
     "concentration 2025 --top 1 --measure operating-cash-flow", "top_share",
     "n.m.",                 "open-bound"               },
    {"nobody is told to be the largest then",
     {"acme, 2025, up to 10" FLOW, "bolt, 2025, 30" FLOW},
     "concentration 2025 --top 1 --measure operating-cash-flow", "certain",
     "none",                 NULL                       },
    {"of nothing there is no share",
     {"acme, 2025, 0", "bolt, 2025, 0"},
     "concentration 2025 --top 1",                               "hhi",
     "n.m.",                 ""                         },
    {"with nothing left to the rest the largest have all",
     {"acme, 2025, 5", "bolt, 2025, 0", "cask, 2025, 0"},
     "concentration 2025 --top 1",                               "top_share",
     "1/1 [1, 1]",           ""                         },
    {"and the index is one",
     {"acme, 2025, 5", "bolt, 2025, 0", "cask, 2025, 0"},
     "concentration 2025 --top 1",                               "hhi",
     "1/1 [1, 1]",           ""                         },
    {"of a period of which nothing is known there is nothing",
     {"acme, 2025, 10", "bolt, 2025, 30"},
     "concentration 2024..2025 --top 1",                         "hhi",
     "none",                 ""                         },
    {"of fewer companies than asked for there is an index alone",
     {"acme, 2025, 10", "acme, 2024, 10", "bolt, 2025, 30"},
     "concentration 2024..2025 --top 1",                         "hhi",
     "1/1 [1, 1]",           ""                         },
    {"and no share",
     {"acme, 2025, 10", "acme, 2024, 10", "bolt, 2025, 30"},
     "concentration 2024..2025 --top 1",                         "top_share",
     "none",                 ""                         },
    {"the largest of all are not all",
     {"acme, 2025, 10", "bolt, 2025, 30"},
     "concentration 2025 --top 2 --of acme,bolt",                NULL,
     "2 largest of 2",       "refused"                  },
    {"there is at least one",
     {"acme, 2025, 10", "bolt, 2025, 30"},
     "concentration 2025 --top 0",                               NULL,
     "\"0\"",                "syntax"                   },
    {"a number is whole",
     {"acme, 2025, 10", "bolt, 2025, 30"},
     "concentration 2025 --top 1.5",                             NULL,
     "1.5",                  "syntax"                   },
    {"a company that there is not",
     {"acme, 2025, 10", "bolt, 2025, 30"},
     "concentration 2025 --of acme,blot --top 1",                NULL,
     "bolt",                 "unknown"                  },
    {"what does not fit is an error",
     {"acme, 2025, 99999999999999999999999999999",
      "bolt, 2025, 99999999999999999999999999999"},
     "concentration 2025 --top 1",                               NULL,
     "38 digits",            "out-of-range"             },
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
    {"both are told",
     {"acme, 2025, 10", "bolt, 2025, 30", "cask, 2025, 60"},
     "concentration 2025 --top 2",                 "The capex (cash) of the 2 largest for 2025 was 90.0 % of the three"
     " companies' total, with an HHI of 4600 points."                           },
    {"the largest may be one, and what is open is told",
     {"acme, 2025, 10", "bolt, 2025, over 30"},
     "concentration 2025 --top 1",                 "The capex (cash) of the largest for 2025 was at least 75.0 % of "
     "the two companies' total, with an HHI of at least 6250 points."           },
    {"a group among others is several companies, and so may the largest be",
     {"acme, 2025, 10", "bolt, 2025, 20", "cask, 2025, 10"},
     "concentration 2025 --top 1 --of duo,cask",   "The capex (cash) of the largest of those named, groups among them,"
     " for 2025 was 75.0 % of the total of those named, with an HHI of "
     "6250 points."                                               },
    {"a part beside its whole is no company more",
     {"acme, 2025, 30", "cloud, 2025, 10"},
     "concentration 2025 --top 1 --of acme,cloud", "The capex (cash) of the largest of those named for 2025 was 75.0 %"
     " of the total of those named, with an HHI of 6250 points."},
    {"without a share there is the index",
     {"acme, 2024, 10", "bolt, 2025, 30"},
     "concentration 2024 --top 1",                 "The HHI of the capex (cash) for 2024 in its own total is 10000 "
     "points."                                                                  },
    {"of nothing there is none",
     {"acme, 2025, 0", "bolt, 2025, 0"},
     "concentration 2025 --top 1",                 "The concentration of the capex (cash) for 2025 in the two companies' "
     "total is not meaningful."                                                 },
    {"what is not known is told",
     {"acme, 2024, 10", "bolt, 2025, 30"},
     "concentration 2020 --top 1",                 "No capex for 2020 is known."                                  },
};

START_TEST (a_sentence_holds)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      sentences[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 sentences[_i].question,
                                                 &error);

  ck_assert_msg (error == NULL, "%s: %s", sentences[_i].what,
                 capex_test_describe (error));
  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    sentences[_i].sentence);
}
END_TEST

START_TEST (a_result_tells_its_cells)
{
  static const char *const companies[] = {"acme", "bolt", "cask", NULL};
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2025, 10",
                                                         "bolt, 2025, 20..40",
                                                         "cask, 2025, 30..60",
                                                         NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexConcentration) result = capex_concentration_new (
      dataset, NULL, "2025", companies, 1, NULL, &error);
  g_autoptr (CapexConcentration) again = NULL;

  assert_no_error (error);
  again = capex_concentration_ref (result);
  ck_assert_uint_eq (capex_concentration_get_n_rows (again), 1);
  ck_assert_str_eq (capex_concentration_get_period (result, 0), "2025");
  ck_assert_uint_eq (capex_concentration_get_companies (result, 0), 3);
  ck_assert_uint_eq (capex_concentration_get_top (result, 0), 1);
  ck_assert (
      !capex_amount_is_exact (capex_concentration_get_amount (result, 0)));
  ck_assert_double_eq (capex_ratio_get_stated (
                           capex_concentration_get_hhi (result, 0)),
                       3025 / 7225.0);
  ck_assert_double_eq (capex_ratio_get_stated (
                           capex_concentration_get_top_share (result, 0)),
                       45 / 85.0);
  ck_assert_ptr_null (capex_concentration_get_certain (result, 0));
  ck_assert_str_eq (capex_concentration_get_possible (result, 0), "bolt, cask");
  ck_assert_str_eq (capex_concentration_get_definition (result, 0), "cash");
  ck_assert_str_eq (capex_concentration_get_scope (result, 0), "total");
  ck_assert_str_eq (capex_concentration_get_status (result, 0), "actual");
  ck_assert_uint_eq (capex_table_get_n_rows (
                         capex_concentration_get_table (result)),
                     1);
}
END_TEST

START_TEST (three_are_the_largest_where_no_number_is_told)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2025, 10",
                                                         "bolt, 2025, 20",
                                                         "cask, 2025, 30",
                                                         "june, 2025, 40",
                                                         NULL);
  g_autoptr (CapexConcentration) result =
      capex_concentration_new (dataset, NULL, "2025", NULL, 0, NULL, NULL);

  ck_assert_uint_eq (capex_concentration_get_top (result, 0), 3);
}
END_TEST

START_TEST (an_empty_list_is_not_all_companies)
{
  static const char *const nobody[] = {NULL};
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2025, 10",
                                                         NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (
      capex_concentration_new (dataset, NULL, "2025", nobody, 1, NULL, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("concentration");
  TCase *measuring = tcase_create ("measuring");
  TCase *telling = tcase_create ("telling");

  tcase_add_loop_test (measuring, a_case_holds, 0, G_N_ELEMENTS (cases));
  suite_add_tcase (suite, measuring);
  tcase_add_loop_test (telling, a_sentence_holds, 0, G_N_ELEMENTS (sentences));
  tcase_add_test (telling, a_result_tells_its_cells);
  tcase_add_test (telling, three_are_the_largest_where_no_number_is_told);
  tcase_add_test (telling, an_empty_list_is_not_all_companies);
  suite_add_tcase (suite, telling);
  return capex_test_run (suite);
}
