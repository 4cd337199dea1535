/* test-trailing.c - What the last twelve months came to
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

/* Facts are known on 2026-02-01 where they do not tell another day, and that is
 * the as-of day where the question does not */
static const CapexTestCase cases[] = {
    {"four quarters add up",
     {"acme, 2025Q1, 1", "acme, 2025Q2, 2", "acme, 2025Q3, 3",
      "acme, 2025Q4, 4"},
     "trailing acme",                                     "amount",
     "10 [10, 10]",                       ""                               },
    {"a year is four quarters",
     {"acme, 2024, 8", "acme, 2025, 10"},
     "trailing acme",                                     "amount",
     "10 [10, 10]",                       ""                               },
    {"a year less a quarter and plus the next",
     {"acme, 2024, 100", "acme, 2024Q1, 20", "acme, 2025Q1, 30"},
     "trailing acme --ending 2025Q1",                     "amount",
     "110 [110, 110]",                    "derived-quarter"                },
    {"bounds follow the signs",
     {"acme, 2024, 90..110", "acme, 2024Q1, 18..22", "acme, 2025Q1, 29..33"},
     "trailing acme --ending 2025Q1",                     "amount",
     "111 [97, 125]",                     "derived-quarter"                },
    {"the newest quarter known is the last",
     {"acme, 2024, 100", "acme, 2024Q1, 20", "acme, 2025Q1, 30"},
     "trailing acme --as-of 2026-02-01",                  "ending",
     "2025-03-31",                        "derived-quarter stale"          },
    {"what is not known yet does not count",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024Q1, 20",
      "acme, 2025Q1, 30"},
     "trailing acme --as-of 2025-03-01",                  "ending",
     "2024-12-31",                        ""                               },
    {"a hundred and thirty-five days are not stale",
     {"acme, 2025, 10"},
     "trailing acme --as-of 2026-05-15",                  "amount",
     "10 [10, 10]",                       ""                               },
    {"a hundred and thirty-six are",
     {"acme, 2025, 10"},
     "trailing acme --as-of 2026-05-16",                  "amount",
     "10 [10, 10]",                       "stale"                          },
    {"what was asked for is not stale",
     {"acme, 2024, 10"},
     "trailing acme --ending 2024",                       "amount",
     "10 [10, 10]",                       ""                               },
    {"without a day nothing is stale",
     {"acme, 2005, 10, known="},
     "trailing acme",                                     "amount",
     "10 [10, 10]",                       ""                               },
    {"quarters are those of the company",
     {"june, FY2025, 40", "june, FY2025Q1, 10", "june, FY2026Q1, 15"},
     "trailing june",                                     "covers",
     "2024-10-01/2025-09-30",             "derived-quarter"                },
    {"years of 52 weeks have their own days",
     {"january, FY2025, 40"},
     "trailing january --ending FY2025",                  "covers",
     "2024-01-29/2025-01-26",             ""                               },
    {"a fiscal quarter stands for the calendar's, and is flagged",
     {"january, FY2025, 40"},
     "trailing january --ending 2024Q4",                  "ending",
     "2025-01-26",                        "offset-year"                    },
    {"by days a day is itself",
     {"january, FY2025, 40"},
     "trailing january --ending FY2025 --calendar days",  "ending",
     "2025-01-26",                        ""                               },
    {"by days the calendar is not moved",
     {"acme, 2024, 366", "acme, 2025, 365"},
     "trailing acme --ending 2025-06-30 --calendar days", "ending",
     "2025-06-30",                        "apportioned"                    },
    {"a quarter that is missing leaves a low bound",
     {"acme, 2025Q1, 1", "acme, 2025Q2, 2", "acme, 2025Q4, 4"},
     "trailing acme",                                     "amount",
     "- [7, ..]",                         "open-bound partial-year"        },
    {"a month that ends no quarter is no end",
     {"acme, 2025, 10", "acme, 2026-01, 3"},
     "trailing acme",                                     "ending",
     "2025-12-31",                        ""                               },
    {"a deal is no quarter",
     {"acme, 2024, 10, measure=debt-issuance, definition=gross",
      "acme, 2025-09-30, 5, measure=debt-issuance, definition=gross"},
     "trailing acme --measure debt-issuance",             "ending",
     "2024-12-31",                        "stale"                          },
    {"a bound is no quarter known",
     {"acme, 2024, 10", "acme, 2025, over 5"},
     "trailing acme",                                     "ending",
     "2024-12-31",                        "stale"                          },
    {"an outlook is no actual",
     {"acme, 2024, 10", "acme, 2025, 20, status=guidance, source=call"},
     "trailing acme",                                     "ending",
     "2024-12-31",                        "stale"                          },
    {"the first definition that is not stale answers",
     {"acme, 2024, 10", "acme, 2025, 20, definition=accrued"},
     "trailing acme",                                     "definition",
     "accrued",                           ""                               },
    {"a stale one answers where there is no other",
     {"acme, 2023, 10", "acme, 2024, 20, definition=accrued"},
     "trailing acme",                                     "definition",
     "cash",                              "stale"                          },
    {"one that is whole answers before one that is not",
     {"acme, 2025Q4, 10", "acme, 2025, 20, definition=accrued"},
     "trailing acme",                                     "definition",
     "accrued",                           ""                               },
    {"of two that are stale one that has long ended does not answer",
     {"acme, 2016, 10", "acme, 2024, 20, definition=accrued"},
     "trailing acme",                                     "amount",
     "20 [20, 20]",                       "stale"                          },
    {"what is long ended answers where nothing of the newest year is known",
     {"acme, 2023-01-01/2025-12-31, 30", "acme, 2020, 10, definition=accrued"},
     "trailing acme",                                     "ending",
     "2020-12-31",                        "stale"                          },
    {"a part of what is new answers before all of what is stale",
     {"acme, 2023, 10", "acme, 2025Q4, 4, definition=accrued"},
     "trailing acme",                                     "amount",
     "- [4, ..]",                         "open-bound partial-year"        },
    {"growth is over the twelve months before",
     {"acme, 2024, 100", "acme, 2025, 150"},
     "trailing acme",                                     "growth",
     "1/2 [1/2, 1/2]",                    ""                               },
    {"growth of rolling months",
     {"acme, 2023, 50", "acme, 2023Q1, 10", "acme, 2024, 100",
      "acme, 2024Q1, 20", "acme, 2025Q1, 30"},
     "trailing acme --ending 2025Q1",                     "growth",
     "50/60 [50/60, 50/60]",              "derived-quarter"                },
    {"a quarter that is in both cancels where it can",
     {"acme, 2023, 40", "acme, 2024Q1, 10..20", "acme, 2024, 60..80",
      "acme, 2025Q1, 20", "acme, 2023Q1, 10"},
     "trailing acme --ending 2025Q1",                     "before_amount",
     "45 [40, 50]",                       "derived-quarter"                },
    {"the year before is told",
     {"acme, 2024, 100", "acme, 2025, 150"},
     "trailing acme",                                     "before_amount",
     "100 [100, 100]",                    ""                               },
    {"without a year before there is no growth",
     {"acme, 2023, 100", "acme, 2025, 150"},
     "trailing acme",                                     "growth",
     "none",                              ""                               },
    {"a year before that is known in part is no base",
     {"acme, 2024Q4, 100", "acme, 2025, 150"},
     "trailing acme",                                     "growth",
     "none",                              ""                               },
    {"to at least is at least",
     {"acme, 2024, 100", "acme, 2025Q4, 150"},
     "trailing acme",                                     "growth",
     "- [1/2, ..]",                       "open-bound partial-year"        },
    {"growth is not across definitions",
     {"acme, 2024, 100, definition=accrued", "acme, 2025, 150"},
     "trailing acme",                                     "growth",
     "none",                              ""                               },
    {"growth is not by another definition than the amount",
     {"acme, 2024, 100, definition=accrued", "acme, 2025, 150",
      "acme, 2025, 140, definition=accrued"},
     "trailing acme",                                     "growth",
     "none",                              ""                               },
    {"growth of a group is by the definitions of its members in the amount",
     {"acme, 2025, 100", "acme, 2024, 80, definition=accrued",
      "acme, 2025, 90, definition=accrued",
      "bolt, 2024, 10, definition=cash-net",
      "bolt, 2025, 20, definition=cash-net"},
     "trailing duo --ending 2025-12-31",                  "growth",
     "none",                              NULL                             },
    {"members of a group end together",
     {"acme, 2024, 1", "acme, 2025, 2", "bolt, 2024, 3", "bolt, 2025, 4"},
     "trailing duo",                                      "amount",
     "6 [6, 6]",                          ""                               },
    {"a group ends where all of its members do",
     {"acme, 2024, 1", "acme, 2025, 2", "bolt, 2024, 3"},
     "trailing duo",                                      "ending",
     "2024-12-31",                        "stale"                          },
    {"a group without an end that all have is at least",
     {"acme, 2025, 2", "bolt, 2024, 3"},
     "trailing duo",                                      "amount",
     "- [2, ..]",                         "open-bound missing-member"      },
    {"it ends where most of them do if there is no such end",
     {"companies: id=trio, kind=group, currency=USD, members=bolt;cask;acme",
      "bolt, 2024, 1", "cask, 2024, 2", "acme, 2025, 4"},
     "trailing trio",                                     "amount",
     "- [3, ..]",                         "open-bound stale missing-member"},
    {"who has no fiscal year has calendar quarters",
     {"lone, 2025, 7", "lone, 2026-01-01/2026-01-31, 9"},
     "trailing lone",                                     "covers",
     "2025",                              ""                               },
    {"a leap day ends twelve months",
     {"lone, 2023-03-01/2024-02-29, 7"},
     "trailing lone --ending 2024-02",                    "covers",
     "2023-03-01/2024-02-29",             ""                               },
    {"twelve months end on a day that ends no quarter",
     {"acme, 2024-02-01/2025-01-31, 7"},
     "trailing acme --ending 2025-01-31",                 "amount",
     "7 [7, 7]",                          ""                               },
    {"leases add up with capex",
     {"acme, 2025, 2", "acme, 2025, 3, measure=operating-lease-cost"},
     "trailing acme --uses capex,lease",                  "amount",
     "5 [5, 5]",                          ""                               },
    {"nothing is known",
     {"acme, 2025, 2, status=guidance"},
     "trailing acme",                                     NULL,
     "No quarter's actual capex of acme", "missing"                        },
    {"nothing is known of what was asked",
     {"acme, 2025, 2"},
     "trailing acme --ending 2020",                       NULL,
     "2020",                              "missing"                        },
    {"balances do not flow",
     {"acme, 2025-12-31, 2, measure=backlog"},
     "trailing acme --measure backlog",                   NULL,
     "backlog does not flow",             "refused"                        },
    {"actuals that the basis leaves out",
     {"acme, 2025, 2"},
     "trailing acme --status guidance",                   NULL,
     "leaves out",                        "refused"                        },
    {"an end that is no period",
     {"acme, 2025, 2"},
     "trailing acme --ending soon",                       NULL,
     "soon",                              "syntax"                         },
    {"a fiscal end of who has no fiscal year",
     {"lone, 2025, 2"},
     "trailing lone --ending FY2025",                     NULL,
     "lone",                              "missing"                        },
    {"a definition that there is not",
     {"acme, 2025, 2"},
     "trailing acme --definition nonsense",               NULL,
     "nonsense",                          "unknown"                        },
    {"nobody who is called so",
     {"acme, 2025, 2"},
     "trailing nobody",                                   NULL,
     "nobody",                            "unknown"                        },
    {"a rate that is missing",
     {"acme, 2025, 2"},
     "trailing acme --currency EUR",                      NULL,
     NULL,                                "rate"                           },
    {"a year before that does not fit",
     {"acme, 2024H1, 9e28", "acme, 2024H2, 9e28", "acme, 2025, 2"},
     "trailing acme",                                     NULL,
     "does not fit",                      "out-of-range"                   },
    {"a sum that does not fit",
     {"acme, 2025H1, 9e28", "acme, 2025H2, 9e28"},
     "trailing acme",                                     NULL,
     "does not fit",                      "out-of-range"                   },
};

START_TEST (a_case_holds)
{
  capex_test_assert_case (&cases[_i]);
}
END_TEST

/* A euro is 4 dollars in 2025; before, nothing is known of it */
static CapexTable *
ask_in_euros (const char *fact, GError **error)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (CapexDataset) dataset = NULL;

  for (int month = 1; month <= 12; month++)
    for (int day = 1; day <= 25; day += 8)
      g_ptr_array_add (
          rows, g_strdup_printf ("rates: base=EUR, currency=USD, "
                                 "date=2025-%02d-%02d, rate=4, source=press",
                                 month, day));
  g_ptr_array_add (rows, g_strdup ("acme, 2025, 100"));
  g_ptr_array_add (rows, g_strdup (fact));
  g_ptr_array_add (rows, NULL);
  dataset = capex_test_dataset_new ((const char *const *) rows->pdata);
  return capex_test_ask (dataset, "trailing acme --currency EUR", error);
}

START_TEST (twelve_months_are_converted_at_their_mean)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = ask_in_euros ("acme, 2023, 8", &error);

  assert_no_error (error);
  capex_test_assert_cell (table, 0, "amount", "25 [25, 25]");
  capex_test_assert_caveats (table, 0, "converted");
}
END_TEST

START_TEST (a_year_before_without_a_rate_is_left_out)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = ask_in_euros ("acme, 2024, 8", &error);

  assert_no_error (error);
  capex_test_assert_cell (table, 0, "amount", "25 [25, 25]");
  capex_test_assert_cell (table, 0, "before_amount", "none");
  capex_test_assert_cell (table, 0, "growth", "none");
}
END_TEST

static const struct
{
  const char *what;
  const char *rows[6];
  const char *sentence;
} sentences[] = {
    {"an amount",
     {"acme, 2025, 150"},
     "In the twelve months to 2025-12-31, the capex (cash) of acme was USD "
     "150."                                                 },
    {"growth",
     {"acme, 2024, 100", "acme, 2025, 150"},
     "In the twelve months to 2025-12-31, the capex (cash) of acme was USD "
     "150, "
     "after growth of 50.0 % over the twelve months before."},
    {"age",
     {"acme, 2024, 150"},
     "In the twelve months to 2024-12-31, the newest known, the capex (cash) "
     "of "
     "acme was USD 150."                                    },
    {"at least, and growth that says nothing",
     {"acme, 2025Q4, 150", "acme, 2024Q4, 100"},
     "In the twelve months to 2025-12-31, the capex (cash) of acme was at "
     "least "
     "USD 150."                                             },
};

START_TEST (the_sentence_tells_the_last_day)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      sentences[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, "trailing acme",
                                                 &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    sentences[_i].sentence);
}
END_TEST

static const struct
{
  const char *what;
  const char *rows[6];
  const char *question;
  const char *told;
} gaps[] = {
    {"a quarter between",
     {"acme, 2025Q1, 1", "acme, 2025Q2, 2", "acme, 2025Q4, 4"},
     "trailing acme",                                         "capex of acme is not known for 2025Q3"                },
    {"a quarter before, and one between",
     {"acme, 2025Q2, 2", "acme, 2025Q4, 4"},
     "trailing acme",                                         "capex of acme is not known for 2025Q1, 2025Q3"        },
    {"what comes after",
     {"acme, 2025Q1, 2"},
     "trailing acme --ending 2025",                           "capex of acme is not known for 2025-04-01/2025-12-31" },
    {"what a difference knows is not missing",
     {"acme, 2025Q1, 2", "acme, 2025H1, 5", "acme, 2025Q4, 4"},
     "trailing acme",                                         "capex of acme is not known for 2025Q3"                },
    {"a deal knows no quarter",
     {"acme, 2025Q1, 1, measure=debt-issuance, definition=gross",
      "acme, 2025Q3, 1, measure=debt-issuance, definition=gross",
      "acme, 2025-05-05, 5, measure=debt-issuance, definition=gross"},
     "trailing acme --ending 2025Q3 --measure debt-issuance", "debt-issuance of acme is not known for 2024Q4, 2025Q2"},
    {"of a group's member",
     {"acme, 2025, 9", "bolt, 2025Q4, 4"},
     "trailing duo",                                          "capex of bolt is not known for 2025-9M"               },
    {"its age",
     {"acme, 2024, 9"},
     "trailing acme",                                         "the newest quarter known ends on 2024-12-31, 397 days before the as-of "
     "day"                                                                                      },
    {"the age of a group that some members outdo",
     {"acme, 2024, 1", "acme, 2025, 2", "bolt, 2024, 3"},
     "trailing duo",                                          "the newest quarter that all its members have ends on 2024-12-31, 397 "
     "days before the as-of day"                                                                 },
    {"what stands for the end",
     {"january, FY2025, 40"},
     "trailing january --ending 2024Q4",                      "the fiscal quarter that ends 26 days after it stands for the end of "
     "2024Q4"                                                                },
};

START_TEST (what_is_missing_is_named)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (gaps[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, gaps[_i].question,
                                                 &error);
  g_autofree char *line = g_strconcat (": ", gaps[_i].told, "\n", NULL);
  g_autofree char *explained = NULL;

  ck_assert_msg (error == NULL, "%s: %s", gaps[_i].what,
                 capex_test_describe (error));
  explained = capex_explanation_write (capex_table_get_explanation (table, 0),
                                       CAPEX_FORMAT_TABLE, 0);
  ck_assert_msg (strstr (explained, line) != NULL, "%s: %s", gaps[_i].what,
                 explained);
}
END_TEST

START_TEST (an_old_rate_makes_no_end_old)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "rates: base=EUR, currency=USD, date=2025-09-01, rate=4, source=press",
      "acme, 2026-01-01/2026-01-31, 100", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (
      dataset, "trailing acme --ending 2026 --currency EUR", &error);

  assert_no_error (error);
  capex_test_assert_caveats (table, 0,
                             "forward converted open-bound partial-year stale");
  ck_assert_ptr_null (strstr (capex_table_get_sentence (table, 0), "newest"));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("trailing");
  TCase *months = tcase_create ("months");

  tcase_add_loop_test (months, a_case_holds, 0, G_N_ELEMENTS (cases));
  tcase_add_test (months, twelve_months_are_converted_at_their_mean);
  tcase_add_test (months, a_year_before_without_a_rate_is_left_out);
  tcase_add_loop_test (months, the_sentence_tells_the_last_day, 0,
                       G_N_ELEMENTS (sentences));
  tcase_add_loop_test (months, what_is_missing_is_named, 0,
                       G_N_ELEMENTS (gaps));
  tcase_add_test (months, an_old_rate_makes_no_end_old);
  suite_add_tcase (suite, months);
  return capex_test_run (suite);
}
