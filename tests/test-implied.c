/* test-implied.c - What the rest of a period must be for an outlook to hold
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#define SAID ", status=guidance, source=call, known="
#define OWN ", definition=with-lease-principal"
#define FLOW ", measure=operating-cash-flow, definition="

#define YEAR "acme, 2026, 70..72" SAID "2026-01-29"
#define HALF "acme, 2026H1, 30, known=2026-07-29"

static const CapexTestCase cases[] = {
    {"the rest is the outlook less what is known",
     {YEAR, HALF},
     "implied acme 2026",                                                                          "amount",
     "41 [40, 42]",                                                                                                        "forward"                },
    {"bounds of both count",
     {YEAR, "acme, 2026H1, 29..31, known=2026-07-29"},
     "implied acme 2026",                                                                          "amount",
     "41 [39, 43]",                                                                                                        "forward"                },
    {"the last outlook counts",
     {YEAR, "acme, 2026, 75..80" SAID "2026-04-29", HALF},
     "implied acme 2026",                                                                          "amount",
     "47.5 [45, 50]",                                                                                                      NULL                     },
    {"as of a day the one that was known",
     {YEAR, "acme, 2026, 75..80" SAID "2026-08-29", HALF},
     "implied acme 2026 --as-of 2026-08-28",                                                       "amount",
     "41 [40, 42]",                                                                                                        NULL                     },
    {"the longest days count",
     {YEAR, "acme, 2026Q1, 14, known=2026-04-29", HALF},
     "implied acme 2026",                                                                          "so_far_covers",
     "2026H1",                                                                                                             NULL                     },
    {"as of a day those that were known",
     {YEAR, "acme, 2026Q1, 14, known=2026-04-29", HALF},
     "implied acme 2026 --as-of 2026-07-28",                                                       "amount",
     "57 [56, 58]",                                                                                                        NULL                     },
    {"days after a gap do not count",
     {YEAR, "acme, 2026Q1, 14, known=2026-04-29",
      "acme, 2026Q3, 20, known=2026-10-29"},
     "implied acme 2026",                                                                          "so_far",
     "14 [14, 14]",                                                                                                        NULL                     },
    {"days that are a sum count",
     {YEAR, "acme, 2026Q1, 14, known=2026-04-29",
      "acme, 2026Q2, 20, known=2026-07-29"},
     "implied acme 2026",                                                                          "so_far",
     "34 [34, 34]",                                                                                                        NULL                     },
    {"a bound of some days is no part that is known",
     {YEAR, "acme, 2026Q1, 14, known=2026-04-29",
      "acme, 2026H1, over 20, known=2026-07-29"},
     "implied acme 2026",                                                                          "so_far",
     "14 [14, 14]",                                                                                                        NULL                     },
    {"a bound of the whole is not all of it",
     {YEAR, HALF, "acme, 2026, over 50, known=2026-07-29"},
     "implied acme 2026",                                                                          "amount",
     "41 [40, 42]",                                                                                                        "forward"                },
    {"the days of the rest are told",
     {YEAR, HALF},
     "implied acme 2026",                                                                          "covers",
     "2026H2",                                                                                                             NULL                     },
    {"and counted",                                         {YEAR, HALF},     "implied acme 2026", "days",          "184", NULL                     },
    {"what is known is of the line of the outlook",
     {"acme, 2026, 70..72" OWN SAID "2026-01-29", HALF,
      "acme, 2026H1, 33" OWN ", known=2026-07-29"},
     "implied acme 2026",                                                                          "amount",
     "38 [37, 39]",                                                                                                        NULL                     },
    {"parts that the issuer filed make it up",
     {"acme, 2026, 70..72" OWN SAID "2026-01-29",
      "presentations: company=acme, measure=capex, pointer=filed, "
      "definition=cash-net, source=filing",
      "acme, 2026H1, 30, definition=cash-net, known=2026-07-29",
      "acme, 2026H1, 3, measure=finance-lease-principal, definition=, "
      "known=2026-07-29"},
     "implied acme 2026",                                                                          "amount",
     "38 [37, 39]",                                                                                                        "forward rebuilt"        },
    {"an outlook that is open leaves the rest open",
     {"acme, 2026, over 70" SAID "2026-01-29", HALF},
     "implied acme 2026",                                                                          "amount",
     "- [40, ..]",                                                                                                         "forward open-bound"     },
    {"an outlook of at most leaves at most",
     {"acme, 2026, up to 70" SAID "2026-01-29", HALF},
     "implied acme 2026",                                                                          "amount",
     "- [0, 40]",                                                                                                          "forward"                },
    {"what cannot be negative is not below zero",
     {YEAR, "acme, 2026-9M, 71.5, known=2026-10-29"},
     "implied acme 2026",                                                                          "amount",
     "- [0, 0.5]",                                                                                                         "forward"                },
    {"a middle that can be is told",
     {YEAR, "acme, 2026-9M, 70.5, known=2026-10-29"},
     "implied acme 2026",                                                                          "amount",
     "0.5 [0, 1.5]",                                                                                                       "forward"                },
    {"an outlook that is met to the last is no conflict",
     {YEAR, "acme, 2026-9M, 72, known=2026-10-29"},
     "implied acme 2026",                                                                          "amount",
     "- [0, 0]",                                                                                                           "forward"                },
    {"one that is broken already is",
     {YEAR, "acme, 2026-9M, 73, known=2026-10-29"},
     "implied acme 2026",                                                                          "amount",
     "-2 [-3, -1]",                                                                                                        "forward conflict"       },
    {"what can be negative may be below zero",
     {"acme, 2026, 70..72" FLOW SAID "2026-01-29",
      "acme, 2026-9M, 73" FLOW ", known=2026-10-29"},
     "implied acme 2026 --measure operating-cash-flow",                                            "amount",
     "-2 [-3, -1]",                                                                                                        "forward"                },
    {"the rest of the year before is beside it",
     {YEAR, HALF, "acme, 2025, 50, known=2026-01-29",
      "acme, 2025H1, 22, known=2025-07-29"},
     "implied acme 2026",                                                                          "before_amount",
     "28 [28, 28]",                                                                                                        "forward derived-quarter"},
    {"and growth over it",
     {YEAR, HALF, "acme, 2025, 50, known=2026-01-29",
      "acme, 2025H1, 22, known=2025-07-29"},
     "implied acme 2026",                                                                          "growth",
     "13/28 [12/28, 14/28]",                                                                                               NULL                     },
    {"without it there is none",
     {YEAR, HALF, "acme, 2025, 50, known=2026-01-29"},
     "implied acme 2026",                                                                          "growth",
     "none",                                                                                                               NULL                     },
    {"growth over nothing is not meaningful",
     {YEAR, HALF, "acme, 2025H2, 0, known=2026-01-29"},
     "implied acme 2026",                                                                          "growth",
     "n.m.",                                                                                                               NULL                     },
    {"years of 52 weeks have the weeks of the year before",
     {"january, FY2026, 70..72" SAID "2025-03-01",
      "january, FY2026Q1, 14, known=2025-05-29",
      "january, FY2025, 40, known=2025-03-01",
      "january, FY2025Q1, 9, known=2024-05-29"},
     "implied january FY2026",                                                                     "before_amount",
     "31 [31, 31]",                                                                                                        NULL                     },
    {"a fiscal year stands for the calendar's",
     {"january, FY2026, 70..72" SAID "2025-03-01",
      "january, FY2026Q1, 14, known=2025-05-29"},
     "implied january 2025",                                                                       "amount",
     "57 [56, 58]",                                                                                                        "forward offset-year"    },
    {"a quarter has a rest too",
     {"acme, 2026Q3, 20..22" SAID "2026-07-29",
      "acme, 2026-07, 6, known=2026-09-01"},
     "implied acme 2026Q3",                                                                        "amount",
     "15 [14, 16]",                                                                                                        NULL                     },
    {"a figure that is given of a group has a rest",
     {"duo, 2026, 70..72, status=guidance, source=press, speaker=people, "
      "known=2026-01-29",
      "duo, 2026H1, 30, source=press, speaker=people, known=2026-07-29"},
     "implied duo 2026",                                                                           "amount",
     "41 [40, 42]",                                                                                                        NULL                     },

    {"all of it is known",
     {YEAR, HALF, "acme, 2026, 71.3, known=2027-01-29"},
     "implied acme 2026",                                                                          NULL,
     "All of 2026 is known: capex of acme was 71.3 USD as cash",                                                           "refused"                },
    {"nobody has said anything",
     {HALF},
     "implied acme 2026",                                                                          NULL,
     "No outlook for the capex of acme",                                                                                   "missing"                },
    {"nothing is known of it",
     {YEAR},
     "implied acme 2026",                                                                          NULL,
     "no actual capex of acme as cash",                                                                                    "missing"                },
    {"nothing is known in the line of the outlook",
     {"acme, 2026, 70..72" OWN SAID "2026-01-29", HALF},
     "implied acme 2026",                                                                          NULL,
     "no actual capex of acme as with-lease-principal",                                                                    "missing"                },
    {"the first days are not known",
     {YEAR, "acme, 2026Q2, 30, known=2026-07-29"},
     "implied acme 2026",                                                                          NULL,
     "Nothing is known yet of the first days of 2026",                                                                     "missing"                },
    {"actuals that the basis leaves out",
     {YEAR, HALF},
     "implied acme 2026 --status guidance",                                                        NULL,
     "Nothing is known yet",                                                                                               "missing"                },
    {"members have days of their own",
     {YEAR, HALF},
     "implied duo 2026",                                                                           NULL,
     "ask for each of them",                                                                                               "refused"                },
    {"balances do not flow",
     {"acme, 2026-12-31, 2, measure=backlog, definition=" SAID "2026-01-29"},
     "implied acme 2026 --measure backlog",                                                        NULL,
     "backlog does not flow",                                                                                              "refused"                },
    {"nobody who is called so",
     {YEAR},
     "implied nobody 2026",                                                                        NULL,
     "nobody",                                                                                                             "unknown"                },
    {"a period that is none",
     {YEAR},
     "implied acme soon",                                                                          NULL,
     "soon",                                                                                                               "syntax"                 },
    {"a measure that there is not",
     {YEAR},
     "implied acme 2026 --measure nonsense",                                                       NULL,
     "nonsense",                                                                                                           "unknown"                },
    {"a definition that there is not",
     {YEAR, HALF},
     "implied acme 2026 --definition nonsense",                                                    NULL,
     "nonsense",                                                                                                           "unknown"                },
    {"a rate that is missing",
     {YEAR, HALF},
     "implied acme 2026 --currency EUR",                                                           NULL,
     NULL,                                                                                                                 "rate"                   },
    {"a rest that does not fit",
     {"acme, 2026, 9e28" FLOW SAID "2026-01-29",
      "acme, 2026H1, -9e28" FLOW ", known=2026-07-29"},
     "implied acme 2026 --measure operating-cash-flow",                                            NULL,
     "does not fit",                                                                                                       "out-of-range"           },
    {"growth that does not fit",
     {"acme, 2026, -9e28" FLOW SAID "2026-01-29",
      "acme, 2026H1, 1" FLOW ", known=2026-07-29",
      "acme, 2025H2, 9e28" FLOW ", known=2026-01-29"},
     "implied acme 2026 --measure operating-cash-flow",                                            NULL,
     "does not fit",                                                                                                       "out-of-range"           },
};

START_TEST (a_case_holds)
{
  capex_test_assert_case (&cases[_i]);
}
END_TEST

static const struct
{
  const char *rows[6];
  const char *sentence;
} sentences[] = {
    {{YEAR, HALF, "acme, 2025H2, 20, known=2026-01-29"},
     "For the guidance of acme on capex (cash) for 2026, USD 71 (between 70 "
     "and 72), to hold after USD 30 in 2026H1, that of 2026H2 has to be USD 41 "
     "(between 40 and 42), growth of 105 % (between 100 and 111 %) over the "
     "same days of the year before."                                          },
    {{YEAR, "acme, 2026-9M, 73, known=2026-10-29"},
     "The guidance of acme on capex (cash) for 2026, USD 71 (between 70 and "
     "72), cannot hold: in 2026-9M it came to USD 73 already."                },
    {{"acme, 2026, over 70" SAID "2026-01-29",
      "acme, 2026H1, 80, known=2026-07-29"},
     "The guidance of acme on capex (cash) for 2026, at least USD 70, holds "
     "already, whatever the rest is: in 2026H1 it came to USD 80."            },
    {{"acme, 2026, ?" SAID "2026-01-29", HALF},
     "For the guidance of acme on capex (cash) for 2026, not known, to hold "
     "after USD 30 in 2026H1, how much that of 2026H2 has to be is not known."},
    {{"acme, 2026, over 70" SAID "2026-01-29",
      "acme, 2026H1, 60..80, known=2026-07-29"},
     "For the guidance of acme on capex (cash) for 2026, at least USD 70, to "
     "hold after USD 70 (between 60 and 80) in 2026H1, how much that of 2026H2 "
     "has to be is not known."                                                },
    {{"acme, 2026, 80, status=estimate, source=research, known=2026-01-29",
      HALF},
     "For the estimate on capex (cash) of acme for 2026, USD 80, to hold after "
     "USD 30 in 2026H1, that of 2026H2 has to be USD 50."                     },
};

START_TEST (a_sentence_is_safe_to_quote)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      sentences[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, "implied acme 2026",
                                                 &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    sentences[_i].sentence);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("implied");
  TCase *rests = tcase_create ("rests");

  tcase_add_loop_test (rests, a_case_holds, 0, G_N_ELEMENTS (cases));
  tcase_add_loop_test (rests, a_sentence_is_safe_to_quote, 0,
                       G_N_ELEMENTS (sentences));
  suite_add_tcase (suite, rests);
  return capex_test_run (suite);
}
