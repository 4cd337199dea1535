/* test-sentence.c - Phrases that are safe to quote
 *
 * SPDX-License-Identifier: MIT
 */
#include "compare/capex-sentence-private.h"

#include <math.h>

#include "capex-test-dataset.h"
#include "value/capex-amount-private.h"

static const struct
{
  const char *text;
  const char *unit;
  const char *phrase;
} amounts[] = {
    {"83094000000",                 "USD",       "USD 83.1 billion"                                },
    {"100",                         "USD",       "USD 100"                                         },
    {"0",                           "USD",       "USD 0"                                           },
    {"999",                         "USD",       "USD 999"                                         },
    {"1234567",                     "USD",       "USD 1.23 million"                                },
    {"1.7 trillion",                "USD",
     "USD 1.70 trillion (between 1.65 and 1.75 trillion)"                                          },
    {"23 billion",                  "USD",       "USD 23.0 billion (between 22.5 and 23.5 billion)"},
    {"over 300.49 billion",         "USD",       "at least USD 300 billion"                        },
    {"up to 300.51 billion",        "USD",       "at most USD 301 billion"                         },
    {"?",                           "USD",       "not known"                                       },
    {"1",                           "chip",      "1 chip"                                          },
    {"0.0012",                      "USD/token", "USD 0.00120/token"                               },
    {"0.000000001",                 "USD",       "USD 0.000000001"                                 },
    {"0.4",                         "USD",       "USD 0.400"                                       },
    {"3",                           "batch",     "3 batches"                                       },
    {"3",                           "dish/day",  "3 dishes/day"                                    },
    {"1",                           "USD",       "USD 1"                                           },
    {"300 million",                 "token/day",
     "300 million tokens/day (between 299 and 301 million)"                                        },
    {"150",                         "MW",        "150 MW"                                          },
    {"20000",                       "box",       "20,000 boxes"                                    },
    {"20000",                       "USD/chip",  "USD 20,000/chip"                                 },
    {"999600000",                   "USD",       "USD 1.00 billion"                                },
    {"999499999",                   "USD",       "USD 999 million"                                 },
    {"-999600000",                  "USD",       "USD -1.00 billion"                               },
    {"99.96 billion±0.01 billion", "USD",
     "USD 100 billion (between 99.9 and 100.0 billion)"                                            },
    {"20000",                       "chip",      "20,000 chips"                                    },
};

START_TEST (an_amount_is_three_digits)
{
  CapexUnit *unit = capex_unit_lookup (amounts[_i].unit, NULL);
  g_autoptr (GError) error = NULL;
  CapexUnit *read = NULL;
  CapexBounds bounds;
  g_autofree char *phrase = NULL;

  capex_amount_parse_bounds (amounts[_i].text, unit, TRUE, &bounds, &read,
                             &error);
  assert_no_error (error);
  if (g_str_has_prefix (amounts[_i].text, "up to"))
    bounds.flags |= CAPEX_BOUNDS_LOW;
  phrase = capex_sentence_amount (&bounds, unit);
  ck_assert_str_eq (phrase, amounts[_i].phrase);
}
END_TEST

#define OK CAPEX_RATIO_OK
#define OPEN CAPEX_RATIO_OPEN
#define LOW CAPEX_BOUNDS_LOW
#define HIGH CAPEX_BOUNDS_HIGH
#define STATED CAPEX_BOUNDS_STATED
#define ALL (LOW | HIGH | STATED)

static const struct
{
  CapexRatioBounds ratio;
  const char *percent;
  const char *multiple;
} ratios[] = {
    {{.state = OK, .flags = ALL, .stated = 0.25, .low = 0.25, .high = 0.25},
     "25.0 %",                                                                            "0.250 times"                                   },
    {{.state = OK,
      .flags = ALL,
      .stated = 3.0 / 43,
      .low = 19.0 / 431,
      .high = 41.0 / 429},
     "6.98 % (between 4.40 and 9.56 %)",                                                  "0.0698 times (between 0.0440 and 0.0956 times)"},
    {{.state = OPEN, .flags = LOW | HIGH, .low = 0, .high = 21.55 / 321.55},
     "at most 6.71 %",                                                                    "at most 0.0671 times"                          },
    {{.state = OPEN, .flags = LOW, .low = 300 / 21.55},
     "at least 1392 %",                                                                   "at least 13.9 times"                           },
    {{.state = OPEN, .flags = HIGH, .high = 0.5},
     "at most 50.0 %",                                                                    "at most 0.500 times"                           },
    {{.state = OK, .flags = LOW | HIGH, .low = 0.125, .high = 0.4561},
     "between 12.5 and 45.7 %",                                                           "between 0.125 and 0.457 times"                 },
    {{.state = OPEN, .flags = 0},                                            "not known", "not known"                                     },
    {{.state = CAPEX_RATIO_NOT_MEANINGFUL, .flags = 0},
     "not meaningful",                                                                    "not meaningful"                                },
};

START_TEST (only_what_is_never_below_zero_leaves_zero_out)
{
  const CapexRatioBounds rise = {.state = OPEN, .flags = LOW | HIGH, .high = 2};
  const CapexRatioBounds fall = {.state = OPEN,
                                 .flags = LOW | HIGH,
                                 .low = -1,
                                 .high = 2};
  g_autofree char *share = capex_sentence_percent (&rise, FALSE);
  g_autofree char *growth = capex_sentence_percent (&rise, TRUE);
  g_autofree char *decline = capex_sentence_percent (&fall, TRUE);

  ck_assert_str_eq (share, "at most 200 %");
  ck_assert_str_eq (growth, "between 0 and 200 %");
  ck_assert_str_eq (decline, "between -100 and 200 %");
}
END_TEST

START_TEST (a_ratio_is_rounded_outward)
{
  g_autofree char *percent = capex_sentence_percent (&ratios[_i].ratio, FALSE);
  g_autofree char *multiple = capex_sentence_multiple (&ratios[_i].ratio,
                                                       FALSE);

  ck_assert_str_eq (percent, ratios[_i].percent);
  ck_assert_str_eq (multiple, ratios[_i].multiple);
}
END_TEST

static const struct
{
  const char *rows[3];
  const char *question;
  const char *sentence;
} sentences[] = {
    {{"acme, 2025, 100", NULL},
     "spend acme 2025",                                         "The capex (cash) of acme for 2025 was USD 100."                   },
    {{"acme, 2026, 100, status=guidance, source=call", NULL},
     "spend acme 2026",                                         "The capex (cash) of acme for 2026 is guided to be USD 100."       },
    {{"acme, 2025, 100, scope=ai, definition=unstated", NULL},
     "spend acme 2025",                                         "The capex (definition not stated, AI alone) of acme for 2025 was USD "
     "100."                                                                                                 },
    {{"acme, 2025, 100, scope=data-centre, status=estimate, source=press",
      NULL},
     "spend acme 2025",                                         "The capex (cash, data centres alone) of acme for 2025 was estimated to "
     "be USD 100."                                                                                          },
    {{"acme, 2025, 100, measure=tokens, unit=token/day", NULL},
     "panel 2025 --of acme --measure tokens",                   "The tokens of acme for 2025 were 100 tokens/day."                 },
    {{"acme, 2025, 100", "acme, 2026, 110, status=plan, source=press"},
     "growth acme 2025 2026",                                   "From 2025 to 2026, growth of the capex (cash) of acme is planned to be "
     "10.0 %, a plan against an actual."                                                              },
    {{"acme, 2025, 100", "acme, 2025, 12, measure=operating-lease-cost"},
     "spend acme 2025 --uses capex,lease",                      "The capex and leased operating cost (cash) of acme for 2025 were USD "
     "112."                                                                              },
    {{"acme, 2025, 100", "bolt, 2025, 50, status=report, source=press"},
     "spend duo 2025",                                          "The capex (cash) of duo for 2025 was said to be USD 150."         },
    {{"acme, 2025, 100", "bolt, 2025, 300"},
     "rank 2025",                                               "By capex (cash) for 2025, the rank of bolt was certainly 1 of 2." },
    {{"acme, 2026, 100, status=plan", "bolt, 2026, 300, status=estimate"},
     "rank 2026",                                               "By capex (cash) for 2026, the rank of bolt is estimated to be 1 of 2, if "
     "the forecasts hold."                                                                                        },
    {{"acme, 2026, 100..200, status=plan", "bolt, 2026, 90..120, status=plan"},
     "rank 2026",                                               "By capex (cash) for 2026, the rank of acme is planned to be 1 among "
     "those with a stated value, and between 1 and 2 of 2, if the forecasts "
     "hold."                                                                                                      },
    {{"acme, 2025, 400", "bolt, 2025, 300, status=estimate"},
     "rank 2025",                                               "By capex (cash) for 2025, the rank of acme was estimated to be 1 of 2, "
     "by figures that are not all actuals."                                                                       },
    {{"acme, 2025, 100", "bolt, 2025, 300"},
     "share 2025 --of acme,bolt",                               "The capex (cash) of acme for 2025 was 25.0 % of the two companies' "
     "total."                                                                                     },
    {{"acme, 2025, 100", "bolt, 2025, 300"},
     "difference acme bolt 2025",                               "The capex (cash) of acme for 2025 less that of bolt was USD -200."},
    {{"companies: id=dot, name=Dot Inc., currency=USD", "dot, 2025, ?"},
     "multiple dot dot 2025",                                   "The multiple of the capex (cash) of Dot Inc. for 2025 and that of Dot "
     "Inc. is not meaningful."                                                                        },
    {{"acme, 2025, 100, measure=operating-cash-flow",
      "bolt, 2025, -50, measure=operating-cash-flow"},
     "share 2025 --of acme,bolt --measure operating-cash-flow", "The share of the operating cash flow of acme for 2025 in the two "
     "companies' total is not meaningful."                          },
    {{"acme, 2025, 100, measure=depreciation", "acme, 2025, 0"},
     "share-of acme 2025 --part depreciation",                  "The share of the depreciation of acme for 2025 in its capex (cash)"
     " is not meaningful."                                                           },
    {{"duo, 2025, 400", "cask, 2025, 100"},
     "share 2025 --of cask,duo",                                "The capex (cash) of cask for 2025 was 20.0 % of the three companies' "
     "total."                                                                                      },
    {{"acme, 2025, 100", "bolt, 2025, 300"},
     "share 2025 --of acme,duo",                                "The capex (cash) of acme for 2025 was 20.0 % of the total of those "
     "named."                                                                                      },
    {{"acme, 2025, ?, status=report", NULL},
     "spend acme 2025",                                         "The capex (cash) of acme for 2025 is not known."                  },
    {{"acme, 2024, ?", "acme, 2025, 100"},
     "growth acme 2024 2025",                                   "From 2024 to 2025, growth of the capex (cash) of acme is not meaningful; "
     "whether it rose or fell is not known."                                                          },
    {{"acme, 2024, 100", NULL},
     "share 2025 --of acme",                                    "The capex of acme for 2025 is not known."                         },
};

START_TEST (a_sentence_says_how_sure_it_is)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      sentences[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 sentences[_i].question,
                                                 &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    sentences[_i].sentence);
}
END_TEST

/* What a sentence names is in rows, with semicolons */
static const struct
{
  const char *rows;
  const char *question;
  const char *sentence;
} namings[] = {
    {"companies: id=pair, kind=group, currency=USD, members=january;acme; "
     "january, 2025-01-27/2026-01-25, 100; acme, 2025, 5",              "spend pair 2025",
     "The capex (cash, years offset) of pair for 2025 was USD 105."                                                                                                                     },
    {"companies: id=pair, kind=group, currency=USD, members=january;acme; "
     "january, 2025-01-27/2026-01-25, 100; acme, 2025, 5",              "difference pair acme 2025",
     "The capex (cash, years offset) of pair for 2025 less that of acme (cash) "
     "was USD 100."                                                                                                                                                                     },
    {"companies: id=all, kind=market, currency=USD; all, 2025, 40, "
     "measure=depreciation; all, 2025, 50",                             "share-of all 2025 --part depreciation",
     "The depreciation of all for 2025 was 80.0 % of their capex (cash)."                                                                                                               },
    {"acme, 2025-12-31, 40, measure=chips-installed, unit=chip",
     "panel 2025 --of acme --measure chips-installed",                                                                        "The chips installed of acme on 2025-12-31 were 40 chips."},
    {"measures: id=gross-margin, kind=flow, title=Gross margin; acme, 2025, "
     "40, measure=gross-margin",                                        "panel 2025 --of acme --measure gross-margin",
     "The gross margin of acme for 2025 was USD 40."                                                                                                                                    },
    {"acme, 2025, 100; bolt, 2025, 50, definition=accrued",                  "spend duo 2025",
     "The capex (definitions differ) of duo for 2025 was USD 150."                                                                                                                      },
    {"acme, 2025, 100, scope=ai; bolt, 2025, 50",                            "spend duo 2025",
     "The capex (cash, scopes differ) of duo for 2025 was USD 150."                                                                                                                     },
    {"january, 2025-01-27/2026-01-25, 100",                                  "spend january 2025",
     "The capex (cash, of 2025-01-27/2026-01-25) of january for 2025 was"
     " USD 100."                                                                                                                                                                        },
    {"june, FY2025, 365; june, FY2026, 730",                                 "spend june 2025 --calendar days",
     "The capex (cash, apportioned by days) of june for 2025 was USD 549"
     " (between 0 and 1,095)."                                                                                                                                                          },
    {"acme, 2024, 366; acme, 2025-01-01/2025-06-30, 181",
     "growth acme 2024 2025-01-01/2025-06-30 --periods annualised",                                                           "From 2024 to 2025H1, growth of the capex, first "
     "(cash), then (cash, annualised), of acme was -0.273 %."                                                        },
    {"acme, 2025, 100, known=2026-01-15; acme, 2025, 120, "
     "known=2026-02-15",                                                "spend acme 2025 --as-of 2026-01-31",
     "The capex (cash) of acme for 2025 was USD 100. This is what was "
     "known on 2026-01-31."                                                                                                                                                             },
    {"acme, 2025, 100, known=2026-02-15",
     "panel 2025..2026 --of acme --as-of 2026-01-31",                                                                         "The capex of acme for 2025 is not known. This is what was known on"
     " 2026-01-31."                                                                                                                },
    {"acme, 2026, 5, measure=tokens, unit=token/day",
     "panel 2025..2026 --of acme --measure tokens",                                                                           "The tokens of acme for 2025 are not known."              },
    {"acme, 2025-11-30, 100, measure=backlog",
     "panel 2025 --of acme --measure backlog",                                                                                "The backlog of acme on 2025-11-30 was USD 100."          },
    {"acme, 2025-11-30, 100, measure=backlog; bolt, 2025-12-31, 40, "
     "measure=backlog",                                                 "difference acme bolt 2025 --measure backlog",
     "The backlog of acme on 2025-11-30 less that of bolt on 2025-12-31 "
     "was USD 60."                                                                                                                                                                      },
    {"acme, 2024-12-31, 100, measure=backlog; acme, 2025-12-31, 110, "
     "measure=backlog",                                                 "growth acme 2024 2025 --measure backlog",
     "From 2024-12-31 to 2025-12-31, growth of the backlog of acme was "
     "10.0 %."                                                                                                                                                                          },
    {"acme, 2025, 100, measure=revenue; bolt, 2025, 40, measure=revenue,"
     " scope=ai",                                                       "multiple acme bolt 2025 --measure revenue",
     "The revenue of acme for 2025 was 2.50 times that of bolt (AI "
     "alone)."                                                                                                                                                                          },
    {"acme, 2025, 40, measure=revenue, scope=ai; bolt, 2025, 100, "
     "measure=revenue",                                                 "multiple acme bolt 2025 --measure revenue",
     "The revenue (AI alone) of acme for 2025 was 0.400 times that of "
     "bolt (the whole business)."                                                                                                                                                       },
    {"acme, 2024, over 5; acme, 2025, over 3, status=report",
     "growth acme 2024 2025",                                                                                                 "From 2024 to 2025, growth of the capex (cash) of acme is not "
     "known."                                                                                                                                              },
    {"acme, 2025, over 5; bolt, 2025, over 3",                               "multiple acme bolt 2025",
     "The multiple of the capex (cash) of acme for 2025 and that of bolt"
     " is not known."                                                                                                                                                                   },
    {"acme, 2025, over 5; bolt, 2025, over 3",                               "share 2025 --of acme,bolt",
     "The share of the capex (cash) of acme for 2025 in the two "
     "companies' total is not known."                                                                                                                                                   },
    {"acme, 2025, over 75; bolt, 2025, 25",                                  "share 2025 --of acme,bolt",
     "The capex (cash) of acme for 2025 was at least 75.0 % of the two "
     "companies' total."                                                                                                                                                                },
    {"acme, 2025, 75; bolt, 2025, 25, status=estimate",
     "share 2025 --of acme,bolt",                                                                                             "The capex (cash) of acme for 2025 was 75.0 % of the two companies'"
     " total, an actual against mixed statuses."                                                                                                       },
    {"acme, 2025, over 5; bolt, 2025, over 3",                               "rank 2025",
     "By capex (cash) for 2025, the rank of acme is not known."                                                                                                                         },
    {"acme, 2025, 5; bolt, 2025, over 3",                                    "rank 2025",
     "By capex (cash) for 2025, the rank of acme was 1 among those with "
     "a stated value, and between 1 and 2 of 2."                                                                                                                                        },
    {"acme, 2026, 500; bolt, 2026, 300, status=plan; cask, 2026, 200, "
     "status=estimate",                                                 "rank 2026",
     "By capex (cash) for 2026, the rank of acme is said to be 1 of 3, "
     "if the forecasts hold."                                                                                                                                                           },
    {"acme, 2025, over 0; acme, 2025, 10, measure=revenue",
     "intensity acme 2025",                                                                                                   "The capex (cash) of acme for 2025 is not known; how much that is of"
     " revenue is not known; operating cash flow and depreciation are "
     "not known."                                                                                                                                            },
    {"duo, 2025, 75; duo, 2025, 25, measure=operating-lease-cost",
     "mix duo 2025",                                                                                                          "The capex (cash) of duo for 2025 was 75.0 % of their capex and "
     "leased operating cost."                                                                                                                                       },
    {"acme, 2026, 20, measure=chip-orders, unit=chip; acme, 2026, 4, "
     "measure=unit-price, unit=USD/chip",                               "order acme 2026",
     "The value of the chip orders of acme for 2026 is USD 80."                                                                                                                         },
    {"acme, 2025, 20, measure=chip-orders, unit=chip; acme, 2025, 4, "
     "measure=unit-price, unit=USD/chip; acme, 2025, 100, status=plan", "share-of acme 2025 --part order --total capex",
     "The value of the chip orders of acme for 2025 was 80.0 % of its "
     "capex (cash), an actual against a plan."                                                                                                                                          },
    {"acme, 2025, over 0, measure=depreciation; acme, 2025, 10",
     "share-of acme 2025 --part depreciation",                                                                                "The share of the depreciation of acme for 2025 in its capex (cash)"
     " is not known."                                                                                                                     },
    {"acme, 2025, 75, measure=ai-share-of-issuance, unit=%, "
     "definition=net; acme, 2025, 200, measure=market-issuance, "
     "definition=net",                                                  "part acme 2025 --measure ai-share-of-issuance",
     "By the AI share of issuance of acme for 2025, the part of its "
     "market issuance (net) was USD 150."                                                                                                                                               },
};

START_TEST (a_sentence_names_what_it_is_about)
{
  g_auto (GStrv) rows = g_strsplit (namings[_i].rows, "; ", -1);
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      (const char *const *) rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, namings[_i].question,
                                                 &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_table_get_sentence (table, 0), namings[_i].sentence);
}
END_TEST

START_TEST (points_are_ten_thousandths)
{
  const CapexRatioBounds ratio = {.state = OK,
                                  .flags = ALL,
                                  .stated = 0.26517,
                                  .low = 0.2651,
                                  .high = 0.2652};
  g_autofree char *points = capex_sentence_points (&ratio);

  ck_assert_str_eq (points, "2652 points (between 2651 and 2652 points)");
}
END_TEST

START_TEST (a_bound_that_is_stated_or_says_something_stays)
{
  const CapexRatioBounds stated = {.state = OK,
                                   .flags = ALL,
                                   .stated = 0.5,
                                   .low = 0,
                                   .high = 1};
  const CapexRatioBounds inside = {.state = OPEN,
                                   .flags = LOW | HIGH,
                                   .low = 0.1,
                                   .high = 0.9};
  const CapexRatioBounds outside = {.state = OPEN,
                                    .flags = LOW | HIGH,
                                    .low = 0,
                                    .high = 1};

  ck_assert_uint_eq (capex_sentence_without_obvious (&stated, 0, 1).flags, ALL);
  ck_assert_uint_eq (capex_sentence_without_obvious (&inside, 0, 1).flags,
                     LOW | HIGH);
  ck_assert_uint_eq (capex_sentence_without_obvious (&outside, 0, 2).flags,
                     HIGH);
  ck_assert_uint_eq (capex_sentence_without_obvious (&outside, -1, 1).flags,
                     LOW);
}
END_TEST

static const struct
{
  const char *rows;
  const char *question;
  const char *message;
} refusals[] = {
    {"acme, 2025, 10, measure=tokens, unit=token/day; bolt, 2025, 10, "
     "measure=tokens, unit=token/month",          "difference acme bolt 2025 --measure tokens",
     "tokens of acme is in token/day, tokens of bolt in token/month: different "
     "units are not compared"                                                                                                                                                 },
    {"acme, 2025, 10; yuan, 2025, 10, unit=CNY",
     "difference acme yuan 2025 --currency reporting",                                               "capex of acme is in USD, capex of yuan in CNY: name a currency for both"},
    {"acme, 2024, 10, measure=tokens, unit=token/day",
     "growth acme 2024 2025 --measure tokens",                                                       "No tokens of acme for 2025 are known on this basis"                     },
};

START_TEST (a_refusal_names_what_it_is_about)
{
  g_auto (GStrv) rows = g_strsplit (refusals[_i].rows, "; ", -1);
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      (const char *const *) rows);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (capex_test_ask (dataset, refusals[_i].question, &error));
  ck_assert_str_eq (error->message, refusals[_i].message);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("sentence");
  TCase *group = tcase_create ("sentence");

  tcase_add_loop_test (group, an_amount_is_three_digits, 0,
                       (int) G_N_ELEMENTS (amounts));
  tcase_add_loop_test (group, a_ratio_is_rounded_outward, 0,
                       (int) G_N_ELEMENTS (ratios));
  tcase_add_test (group, only_what_is_never_below_zero_leaves_zero_out);
  tcase_add_loop_test (group, a_sentence_says_how_sure_it_is, 0,
                       (int) G_N_ELEMENTS (sentences));
  tcase_add_loop_test (group, a_sentence_names_what_it_is_about, 0,
                       (int) G_N_ELEMENTS (namings));
  tcase_add_test (group, points_are_ten_thousandths);
  tcase_add_test (group, a_bound_that_is_stated_or_says_something_stays);
  tcase_add_loop_test (group, a_refusal_names_what_it_is_about, 0,
                       (int) G_N_ELEMENTS (refusals));
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
