/* test-traps.c - Ways in which others print a wrong number, by what is true
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

/* Golden figures, out of the bundled data */
static const CapexTestCase bundled[] = {
    {"1: a calendar year of Microsoft is its quarters",
     {NULL},
     "spend microsoft 2025",                                                    "amount",
     "83094000000 [83094000000, 83094000000]",        NULL                                           },
    {"1: a fiscal year of Microsoft is its label",
     {NULL},
     "spend microsoft 2025 --calendar fiscal",                                  "amount",
     "64551000000 [64551000000, 64551000000]",        NULL                                           },
    {"1: the June quarter, never filed, is a difference",
     {NULL},
     "spend microsoft 2025Q2",                                                  "amount",
     "17079000000 [17079000000, 17079000000]",        "derived-quarter"                              },
    {"1: Microsoft's calendar year fits and is never split",
     {NULL},
     "spend microsoft 2025 --calendar days",                                    "amount",
     "83094000000 [83094000000, 83094000000]",        NULL                                           },
    {"2: Meta's 2023 is net of proceeds since the line moved",
     {NULL},
     "spend meta 2023",                                                         "amount",
     "27045000000 [27045000000, 27045000000]",        NULL                                           },
    {"2: Meta's 2023 was gross before",
     {NULL},
     "spend meta 2023 --as-of 2024-12-31",                                      "amount",
     "27266000000 [27266000000, 27266000000]",        NULL                                           },
    {"2: Meta's growth is net on both ends",
     {NULL},
     "growth meta 2023 2024",                                                   "ratio",
     "10211/27045 [10211/27045, 10211/27045]",        NULL                                           },
    {"2: the fourth quarter of 2023 is net less net",
     {NULL},
     "spend meta 2023Q4",                                                       "amount",
     "7592000000 [7592000000, 7592000000]",           NULL                                           },
    {"2: or gross less gross",
     {NULL},
     "spend meta 2023Q4 --as-of 2024-12-31",                                    "amount",
     "7665000000 [7665000000, 7665000000]",           NULL                                           },
    {"3: Microsoft grows by its filed line",
     {NULL},
     "growth microsoft FY2024 FY2025",                                          "ratio",
     "20074/44477 [20074/44477, 20074/44477]",        NULL                                           },
    {"3: or by its own definition",
     {NULL},
     "growth microsoft FY2024 FY2025 --definition own",                         "ratio",
     "325/557 [3240/5575, 3260/5565]",                NULL                                           },
    {"3: Meta grows by its own definition",
     {NULL},
     "growth meta 2024 2025 --definition own",                                  "ratio",
     "32990/39225 [32990/39225, 32990/39225]",        NULL                                           },
    {"4: Meta adds principal, Microsoft adds assets",
     {NULL},
     "multiple meta microsoft 2025 --definition own --calendar fiscal",         "company",
     "meta",                                          "mixed-definition mixed-period excludes-leases"},
    {"5: Amazon answers with the line it files now",
     {NULL},
     "spend amazon 2024",                                                       "amount",
     "82999000000 [82999000000, 82999000000]",        NULL                                           },
    {"5: Amazon's last twelve months are told to be old",
     {NULL},
     "trailing amazon",                                                         "ending",
     "2025-12-31",                                    "excludes-leases stale"                        },
    {"7: trailing months are no year, and no quarter",
     {NULL},
     "trailing microsoft --as-of 2025-12-23",                                   "amount",
     "69022000000 [69022000000, 69022000000]",        NULL                                           },
    {"22: years are counted by dates",
     {NULL},
     "cagr alphabet 2022 2025",                                                 "years",
     "3/1 [3/1, 3/1]",                                NULL                                           },
    {"6: a fiscal year of Microsoft is its own days",
     {NULL},
     "spend microsoft FY2024",                                                  "covers",
     "2023-07-01/2024-06-30",                         NULL                                           },
    {"7: a year to date is not a quarter",
     {NULL},
     "spend alphabet 2025Q2",                                                   "amount",
     "22446000000 [22446000000, 22446000000]",        NULL                                           },
    {"7: nor is a year",
     {NULL},
     "spend alphabet 2025Q4",                                                   "amount",
     "27851000000 [27851000000, 27851000000]",        NULL                                           },
    {"8: over 300bn makes a share at most",
     {NULL},
     "share 2025 --of bytedance,us-four --source cryptopolitan-2025-12-23",     "ratio",
     "- [0, 431/6431]",                               NULL                                           },
    {"9: printed digits bound growth",
     {NULL},
     "growth bytedance 2025 2026 --source cryptopolitan-2025-12-23",            "ratio",
     "3/43 [19/431, 41/429]",                         NULL                                           },
    {"10: the yuan figure is the fact",
     {NULL},
     "spend bytedance 2026 --as-of 2025-12-23",                                 "amount",
     "160000000000 [159500000000, 160500000000]",     NULL                                           },
    {"12: one deal pays for at least its part of the year",
     {NULL},
     "spend meta 2025 --definition own",                                        "debt_to_spend",
     "- [30000/72215, ..]",                           NULL                                           },
    {"12: debt is net of repayments",
     {NULL},
     "spend microsoft FY2024",                                                  "debt_to_spend",
     "575/44477 [575/44477, 575/44477]",              NULL                                           },
    {"13: leases outside a budget make it at least",
     {NULL},
     "spend bytedance 2026 --uses capex,lease --source "
     "cryptopolitan-2025-12-23",                                                "amount",
     "- [23500000000, ..]",                           NULL                                           },
    {"15: eleven months annualised are flagged",
     {NULL},
     "growth us-investment-grade 2020 2025-01-01/2025-11-30 --measure "
     "market-issuance --periods annualised",                                    "definition",
     "gross",                                         "annualised"                                   },
    {"15: eleven months compared with twelve are flagged",
     {NULL},
     "growth us-investment-grade 2020 2025-01-01/2025-11-30 --measure "
     "market-issuance --periods any --source cryptopolitan-2025-12-23",         "ratio",
     "-1/18 [-4/37, 0]",                              "mixed-period"                                 },
    {"17: guidance is what was known on the day",
     {NULL},
     "spend meta 2025 --definition own --as-of 2025-03-01",                     "amount",
     "62500000000 [60000000000, 65000000000]",        "forward"                                      },
    {"17: and moves",
     {NULL},
     "spend meta 2025 --definition own --as-of 2025-08-15",                     "amount",
     "69000000000 [66000000000, 72000000000]",        "forward"                                      },
    {"17: and again",
     {NULL},
     "spend meta 2025 --definition own --as-of 2025-11-15",                     "amount",
     "71000000000 [70000000000, 72000000000]",        NULL                                           },
    {"17: until it has happened",
     {NULL},
     "spend meta 2025 --definition own",                                        "amount",
     "72215000000 [72215000000, 72215000000]",        NULL                                           },
    {"17: forecasts fail",
     {NULL},
     "spend coreweave 2025 --as-of 2025-08-30",                                 "amount",
     "21500000000 [20000000000, 23000000000]",        "unstated-definition forward"                  },
    {"18: AI alone is told to be so",
     {NULL},
     "spend bytedance 2026 --source cryptopolitan-2025-12-23",                  "scope",
     "ai",                                            NULL                                           },
    {"18: and data centres alone",
     {NULL},
     "spend us-four 2025 --source cryptopolitan-2025-12-23",                    "scope",
     "data-centre",                                   NULL                                           },
    {"18: neither stands for the whole",
     {NULL},
     "panel 2025 --of us-four --source cryptopolitan-2025-12-23 --scope total", "amount",
     "none",                                          NULL                                           },
    {"23: Nvidia's calendar year is its year to January",
     {NULL},
     "spend nvidia 2025",                                                       "amount",
     "6042000000 [6042000000, 6042000000]",           "offset-year"                                  },
    {"23: or is split by days",
     {NULL},
     "spend nvidia 2025 --calendar days",                                       "amount",
     "5996967032.967032967 [4758000000, 7119000000]", "apportioned"                                  },
    {"29: what is booked is not what is paid",
     {NULL},
     "spend tencent 2025Q3",                                                    "definition",
     "cash",                                          NULL                                           },
    {"4: of Microsoft the principal is another figure than its own",
     {NULL},
     "spend microsoft FY2025 --definition with-lease-principal",                "amount",
     "66834000000 [66834000000, 66834000000]",        NULL                                           },
    {"30: at the rates of one year growth is that in yuan",
     {NULL},
     "growth bytedance 2025 2026 --as-of 2026-04-13 --currency USD "
     "--rates-of 2025",                                                         "ratio",
     "1/15 [18/301, 22/299]",                         NULL                                           },
    {"30: nothing is converted where a company is against itself",
     {NULL},
     "growth bytedance 2025 2026 --as-of 2025-12-23",                           "ratio",
     "1/15 [90/1505, 110/1495]",                      NULL                                           },
    {"34: the newest day of the data stands for the clock",
     {NULL},
     "spend microsoft 2025",                                                    "status",
     "actual",                                        NULL                                           },
};

/* What the bundled data has no case of */
static const CapexTestCase small[] = {
    {"3: two definitions are no growth",
     {"acme, 2024, 37256, definition=cash-net",
      "acme, 2025, 72215, definition=with-lease-principal"},
     "growth acme 2024 2025",                                           NULL,
     "with-lease-principal",                   "refused"                  },
    {"3: unless asked for, and then it says so",
     {"acme, 2024, 37256, definition=cash-net",
      "acme, 2025, 72215, definition=with-lease-principal"},
     "growth acme 2024 2025 --definition any",                          "ratio",
     "34959/37256 [34959/37256, 34959/37256]", "mixed-definition"         },
    {"5: a chain of lines never crosses definitions",
     {"acme, 2024, 100", "acme, 2025, 120, definition=accrued"},
     "panel 2025 --of acme",                                            "growth",
     "none",                                   NULL                       },
    {"11: a flow has the mean rate, not the last day's",
     {"rates: date=2025-01-01, base=EUR, currency=USD, rate=1, source=press",
      "rates: date=2025-01-08, base=EUR, currency=USD, rate=3, source=press",
      "acme, 2025-01-01/2025-01-08, 8, unit=EUR"},
     "spend acme 2025-01-01/2025-01-08 --currency USD",                 "amount",
     "16 [16, 16]",                            "converted"                },
    {"14: a pledge of three years is not a year",
     {"acme, 2025-02-24/2028-02-23, 380, status=plan, source=press"},
     "panel 2026 --of acme",                                            "amount",
     "none",                                   NULL                       },
    {"14: commitments never add up",
     {"acme, 2025-12-31, 108, measure=lease-commitments, definition=finance"},
     "cumulative acme 2025 --measure lease-commitments",                NULL,
     "does not add up",                        "refused"                  },
    {"16: a share of net issuance times gross is not an amount",
     {"lone, 2025, 30, measure=ai-share-of-issuance, definition=net, unit=%",
      "lone, 2025, 1700, measure=market-issuance, definition=gross"},
     "part lone 2025 --measure ai-share-of-issuance",                   NULL,
     "net",                                    "refused"                  },
    {"21: a missing member is not zero",
     {"acme, 2025, 100", "bolt, 2024, 50"},
     "spend duo 2025",                                                  "amount",
     "- [100, ..]",                            "open-bound missing-member"},
    {"22: growth is not taken over a gap",
     {"acme, 2023, 100", "acme, 2025, 121"},
     "panel 2023..2025 --of acme",                                      "growth",
     "none",                                   NULL                       },
    {"22: a growth a year does not count the rows between",
     {"acme, 2022, 8", "acme, 2025, 27"},
     "cagr acme 2022 2025",                                             "ratio",
     "1/2 [1/2, 1/2]",                         ""                         },
    {"22: nor asked for",
     {"acme, 2023, 100", "acme, 2025, 121"},
     "growth acme 2024 2025",                                           NULL,
     "2024",                                   "missing"                  },
    {"23: a year that begins in July does not stand for a calendar year",
     {"june, FY2026, 10"},
     "spend june 2025",                                                 NULL,
     NULL,                                     "missing"                  },
    {"24: what a customer leases counts twice",
     {"acme, 2025, 100, counterparty=bolt", "bolt, 2025, 50"},
     "share 2025 --of acme,bolt",                                       "ratio",
     "2/3 [2/3, 2/3]",                         "double-count"             },
    {"26: a press rounding after the filing does not replace it",
     {"acme, 2025, 91447000000",
      "acme, 2025, $91.4 billion, source=press, known=2026-02-05"},
     "spend acme 2025",                                                 "amount",
     "91447000000 [91447000000, 91447000000]", ""                         },
    {"26: a call's rounding does not conflict with the filing",
     {"acme, 2025, 19394000000",
      "acme, 2025, $19.4 billion, source=call, known=2025-02-01"},
     "spend acme 2025",                                                 "amount",
     "19394000000 [19394000000, 19394000000]", ""                         },
    {"27: balances of two classes are not one table",
     {"acme, 2025-12-31, 108, measure=lease-commitments, definition=finance",
      "bolt, 2025-11-30, 248, measure=lease-commitments, definition=all"},
     "share 2025 --of acme,bolt --measure lease-commitments",           NULL,
     "classes",                                "refused"                  },
    {"28: two deals and their sum are two deals",
     {"acme, 2025-11-03, 17.5, measure=debt-issuance, definition=gross, "
      "source=press, part_of=b",
      "acme, 2025-11-03, 7.5, measure=debt-issuance, definition=gross, "
      "source=press, part_of=b",
      "acme, 2025-11-03, 25, measure=debt-issuance, definition=gross, "
      "source=other, claim=b"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [25, ..]",                             NULL                       },
    {"28: a part beside its whole is no rival of it",
     {"acme, 2025-11, 7.5, measure=debt-issuance, definition=gross, "
      "source=press, part_of=b",
      "acme, 2025-11, 25, measure=debt-issuance, definition=gross, "
      "source=other, claim=b"},
     "panel 2025-11 --of acme --measure debt-issuance",                 "amount",
     "25 [25, 25]",                            ""                         },
    {"28: a part of a whole that may not answer is at least that",
     {"acme, 2025-11, 7..8, measure=debt-issuance, definition=gross, "
      "source=press, part_of=b",
      "acme, 2025-11, 25, measure=debt-issuance, definition=gross, "
      "source=other, claim=b"},
     "panel 2025-11 --of acme --measure debt-issuance --source press",  "amount",
     "- [7, ..]",                              "open-bound"               },
    {"28: a whole that is told later does not change what was known",
     {"acme, 2026, 85, status=plan, source=press, known=2025-02-01, part_of=b",
      "acme, 2026, 160, status=plan, source=other, known=2025-12-01, claim=b"},
     "spend acme 2026 --as-of 2025-06-01",                              "amount",
     "85 [85, 85]",                            "forward"                  },
    {"28: a whole without a day was not known on a day",
     {"acme, 2026, 85, status=plan, source=press, known=2025-02-01, part_of=b",
      "acme, 2026, 160, status=plan, source=other, known=, claim=b"},
     "spend acme 2026 --as-of 2025-06-01",                              "amount",
     "85 [85, 85]",                            "forward"                  },
    {"28: a whole that is known makes a part of it at least that",
     {"acme, 2026, 85, status=plan, source=press, known=2025-02-01, part_of=b",
      "acme, 2026, 160, status=plan, source=other, known=2025-06-01, claim=b"},
     "spend acme 2026 --as-of 2025-06-01 --source press",               "amount",
     "- [85, ..]",                             "forward open-bound"       },
    {"28: a part of a whole that is undisclosed is known to be at least that",
     {"acme, 2026, 85, status=plan, source=press, part_of=b",
      "acme, 2026, ?, status=plan, source=other, claim=b"},
     "spend acme 2026",                                                 "amount",
     "- [85, ..]",                             "forward open-bound"       },
    {"28: a part of more than is told of its whole raises it",
     {"acme, 2026, 85, status=plan, source=press, part_of=b",
      "acme, 2026, over 80, status=plan, source=other, claim=b"},
     "spend acme 2026",                                                 "amount",
     "- [85, ..]",                             "forward open-bound"       },
    {"28: a part of a whole that is up to an amount is the other bound",
     {"acme, 2026, 85, status=plan, source=press, part_of=b",
      "acme, 2026, up to 100, status=plan, source=other, claim=b"},
     "spend acme 2026",                                                 "amount",
     "- [85, 100]",                            "forward"                  },
    {"28: a part that is told later does not replace the bound of its whole",
     {"acme, 2026, over 100, status=plan, source=press, "
      "known=2025-02-01, claim=b",
      "acme, 2026, 85, status=plan, source=press, part_of=b"},
     "spend acme 2026",                                                 "amount",
     "- [100, ..]",                            "forward open-bound"       },
    {"28: nor a bound of the whole that is told later its part",
     {"acme, 2026, 85, status=plan, source=press, known=2025-02-01, "
      "part_of=b",
      "acme, 2026, over 80, status=plan, source=press, claim=b"},
     "spend acme 2026",                                                 "amount",
     "- [85, ..]",                             "forward open-bound"       },
    {"28: a part by the issuer does not silence who knows the whole",
     {"acme, 2026, 85, status=plan, source=call, part_of=b",
      "acme, 2026, over 100, status=plan, source=press, claim=b"},
     "spend acme 2026",                                                 "amount",
     "- [100, ..]",                            "forward open-bound"       },
    {"28: what has happened of a plan raises the plan",
     {"acme, 2024, 155, source=press, part_of=b",
      "acme, 2024, 150..170, status=plan, source=other, claim=b"},
     "spend acme 2024",                                                 "amount",
     "160 [155, 170]",                         ""                         },
    {"28: and more of it than was planned contradicts the plan",
     {"acme, 2024, 85, source=press, part_of=b",
      "acme, 2024, 60, status=plan, source=other, claim=b"},
     "spend acme 2024",                                                 "amount",
     "- [60, ..]",                             "conflict open-bound"      },
    {"28: what has happened of a plan is at least that much",
     {"acme, 2024, 85, source=press, part_of=b",
      "acme, 2024, 160, status=plan, source=other, claim=b"},
     "spend acme 2024 --status actual",                                 "amount",
     "- [85, ..]",                             "open-bound"               },
    {"28: nor does what has happened displace the bound that is planned",
     {"acme, 2024, 85, source=press, part_of=b",
      "acme, 2024, over 100, status=plan, source=other, claim=b"},
     "spend acme 2024",                                                 "amount",
     "- [100, ..]",                            "open-bound"               },
    {"28: a part of a balance does not displace one that is planned",
     {"acme, 2025-12-31, 85, measure=lease-commitments, definition=finance, "
      "source=press, part_of=b",
      "acme, 2025-12-31, 160, measure=lease-commitments, definition=finance, "
      "status=plan, source=other, claim=b"},
     "panel 2025 --of acme --measure lease-commitments",                "amount",
     "160 [160, 160]",                         ""                         },
    {"28: a part of a balance that may not answer is at least that",
     {"acme, 2025-12-31, 85, measure=lease-commitments, definition=finance, "
      "source=press, part_of=b",
      "acme, 2025-12-31, 160, measure=lease-commitments, definition=finance, "
      "source=other, claim=b"},
     "panel 2025 --of acme --measure lease-commitments --source press", "amount",
     "- [85, ..]",                             "open-bound"               },
    {"28: a deal of a larger plan counts, as the plan does not",
     {"acme, 2025-11-03, 7, measure=debt-issuance, definition=gross, "
      "source=press, part_of=b",
      "acme, 2025-11-03, 25, measure=debt-issuance, definition=gross, "
      "status=plan, source=other, claim=b"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [7, ..]",                              "open-bound partial-year"  },
    {"28: but nothing, where other parts may be below zero",
     {"acme, 2025-11, 7, measure=debt-issuance, definition=net, "
      "source=press, part_of=b",
      "acme, 2025-11, 5, measure=debt-issuance, definition=net, "
      "source=other, claim=b"},
     "panel 2025-11 --of acme --measure debt-issuance --source press",  "amount",
     "none",                                   NULL                       },
    {"28: a part of another line answers for that line",
     {"acme, 2025, 450, definition=unstated, scope=ai, part_of=b",
      "acme, 2025, 600, definition=unstated, claim=b"},
     "spend acme 2025 --scope ai --definition unstated",                "amount",
     "450 [450, 450]",                         NULL                       },
    {"28: a month that is a part of a year answers for the month",
     {"acme, 2025-11, 7, part_of=b", "acme, 2025, 25, claim=b"},
     "spend acme 2025-11",                                              "amount",
     "7 [7, 7]",                               NULL                       },
    {"31: there and back is the way back",
     {"acme, 2012Q1, 13185, known=2012-04-27",
      "acme, 2012Q1, 9857, known=2013-04-26",
      "acme, 2012Q1, 13185, known=2014-04-25"},
     "spend acme 2012Q1",                                               "amount",
     "13185 [13185, 13185]",                   ""                         },
    {"31: and on the way it is there",
     {"acme, 2012Q1, 13185, known=2012-04-27",
      "acme, 2012Q1, 9857, known=2013-04-26",
      "acme, 2012Q1, 13185, known=2014-04-25"},
     "spend acme 2012Q1 --as-of 2014-01-01",                            "amount",
     "9857 [9857, 9857]",                      ""                         },
    {"32: December is not known two days before Christmas",
     {"acme, 2025, 100, known=2025-12-23, source=press, status=estimate",
      "acme, 2025, 110, known=2025-12, source=press, status=estimate"},
     "spend acme 2025 --as-of 2025-12-23",                              "amount",
     "100 [100, 100]",                         "forward"                  },
    {"33: a segment is not its company",
     {"acme, 2025, 134.7", "cloud, 2025, 96.5"},
     "spend acme 2025",                                                 "amount",
     "134.7 [134.7, 134.7]",                   ""                         },
    {"33: nor an AI part its total",
     {"acme, 2025, 134.7", "acme, 2025, 96.5, scope=ai"},
     "spend acme 2025",                                                 "amount",
     "134.7 [134.7, 134.7]",                   ""                         },
    {"35: an outlook is met by its own definition",
     {"presentations: company=acme, measure=capex, pointer=own, "
      "definition=with-lease-principal, source=filing",
      "acme, 2025, 70..72, definition=with-lease-principal, status=guidance, "
      "source=call, known=2025-10-30",
      "acme, 2025, 72.215, definition=with-lease-principal",
      "acme, 2025, 69.7"},
     "spend acme 2025 --definition own",                                "amount",
     "72.215 [72.215, 72.215]",                ""                         },
};

START_TEST (the_golden_figure_is_told)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();

  capex_test_set_subject (bundled[_i].what);
  capex_test_assert_answer (dataset, bundled[_i].question, bundled[_i].column,
                            bundled[_i].expected, bundled[_i].caveats);
}
END_TEST

START_TEST (the_trap_is_seen)
{
  capex_test_assert_case (&small[_i]);
}
END_TEST

/* 15 */
START_TEST (eleven_months_against_twelve_are_refused)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();

  capex_test_assert_refused (
      dataset,
      "growth us-investment-grade 2020 2025-01-01/2025-11-30 --measure "
      "market-issuance --source cryptopolitan-2025-12-23",
      CAPEX_ERROR_REFUSED, "has 334");
}
END_TEST

/* 10, 30: a rate that is used is named, with its kind and its days */
START_TEST (a_dollar_figure_names_its_rate_and_day)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexTable) table = capex_test_ask (
      dataset, "spend bytedance 2026 --currency USD --as-of 2025-12-23", NULL);
  g_autofree char *text =
      capex_explanation_write (capex_table_get_explanation (table, 0),
                               CAPEX_FORMAT_TABLE, CAPEX_WRITE_DEFAULT);

  ck_assert_ptr_nonnull (strstr (text, "the spot rate of 2025-12-23"));
}
END_TEST

/* 20, 25 */
static const struct
{
  const char *what;
  const char *row;
  CapexError code;
} bad_rows[] = {
    {"an outflow that is entered as negative", "acme, 2025, -100",
     CAPEX_ERROR_OUT_OF_RANGE                                                         },
    {"a figure without a period",              "acme, , 100",      CAPEX_ERROR_MISSING},
    {"a figure without a source",
     "acme, 2025, 100, source=",                                   CAPEX_ERROR_MISSING},
};

START_TEST (a_figure_that_cannot_be_trusted_is_refused)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (GError) error = NULL;

  ck_assert (!capex_test_add_row (builder, bad_rows[_i].row, NULL, &error));
  ck_assert_msg (g_error_matches (error, CAPEX_ERROR, (int) bad_rows[_i].code),
                 "%s: %s", bad_rows[_i].what, capex_test_describe (error));
}
END_TEST

/* 34 */
START_TEST (every_answer_prints_its_day)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 "spend microsoft 2025", NULL);
  g_autofree char *newest = capex_dataset_dup_newest_known (dataset);

  ck_assert_str_eq (capex_table_get_basis (table, "as-of"), newest);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("traps");
  TCase *group = tcase_create ("traps");

  tcase_add_loop_test (group, the_golden_figure_is_told, 0,
                       (int) G_N_ELEMENTS (bundled));
  tcase_add_loop_test (group, the_trap_is_seen, 0, (int) G_N_ELEMENTS (small));
  tcase_add_test (group, eleven_months_against_twelve_are_refused);
  tcase_add_test (group, a_dollar_figure_names_its_rate_and_day);
  tcase_add_loop_test (group, a_figure_that_cannot_be_trusted_is_refused, 0,
                       (int) G_N_ELEMENTS (bad_rows));
  tcase_add_test (group, every_answer_prints_its_day);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
