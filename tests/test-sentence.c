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
    {"83094000000",          "USD",  "USD 83.1 billion"                                },
    {"100",                  "USD",  "USD 100"                                         },
    {"0",                    "USD",  "USD 0"                                           },
    {"999",                  "USD",  "USD 999"                                         },
    {"1234567",              "USD",  "USD 1.23 million"                                },
    {"1.7 trillion",         "USD",
     "USD 1.70 trillion (between 1.65 and 1.75 trillion)"                              },
    {"23 billion",           "USD",  "USD 23.0 billion (between 22.5 and 23.5 billion)"},
    {"over 300.49 billion",  "USD",  "at least USD 300 billion"                        },
    {"up to 300.51 billion", "USD",  "at most USD 301 billion"                         },
    {"?",                    "USD",  "not known"                                       },
    {"20000",                "chip", "20,000 chip"                                     },
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
  ck_assert_str_eq (growth, "between 0.00 and 200 %");
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
     "panel 2025 --of acme --measure tokens",                   "The tokens of acme for 2025 were 100 token/day."                  },
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
     "share 2025 --of acme,bolt --measure operating-cash-flow", "The share of the operating-cash-flow of acme for 2025 in the two "
     "companies' total is not meaningful."                          },
    {{"acme, 2025, 100, measure=depreciation", "acme, 2025, 0"},
     "share-of acme 2025 --part depreciation",                  "The share of the depreciation of acme for 2025 in its spend is not "
     "meaningful."                                                                   },
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
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
