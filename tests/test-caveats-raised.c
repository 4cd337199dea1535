/* test-caveats-raised.c - A question for each caveat that there is
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

#define EUR(date, rate) \
  "rates: date=" date ", base=EUR, currency=USD, rate=" rate ", source=press"

/* In the order of the flags: "expected" is the cause, as the explanation tells
 * it, and "caveats" the code */
static const CapexTestCase raised[] = {
    {"cash against net of proceeds",
     {"acme, 2024, 100", "acme, 2025, 120, definition=cash-net"},
     "growth acme 2024 2025 --definition any",                           NULL,
     "acme 2024 is cash, acme 2025 is cash-net",                         "mixed-definition"    },
    {"a source that does not say what it counts",
     {"acme, 2025, 100, definition=unstated"},
     "spend acme 2025",                                                  NULL,
     "the source of acme 2025 does not say what it counts",              "unstated-definition" },
    {"the whole of one business against another's data centres",
     {"acme, 2025, 100", "bolt, 2025, 50, scope=data-centre"},
     "multiple acme bolt 2025",                                          NULL,
     "acme 2025 is total, bolt 2025 is data-centre",                     "mixed-scope"         },
    {"what happened against what is planned",
     {"acme, 2025, 100", "acme, 2026, 120, status=plan"},
     "growth acme 2025 2026",                                            NULL,
     "acme 2025 is actual, acme 2026 is plan",                           "mixed-status"        },
    {"eleven months against twelve",
     {"acme, 2024, 100", "acme, 2025-01-01/2025-11-30, 100"},
     "growth acme 2024 2025-01-01/2025-11-30 --periods any",             NULL,
     "2024 has 366 days, 2025-01-01/2025-11-30 has 334",                 "mixed-period"        },
    {"guidance",
     {"acme, 2026, 120, status=guidance"},
     "spend acme 2026",                                                  NULL,
     "2026 is not over: the bounds hold if the guidance does",           "forward"             },
    {"a year that is split by days",
     {"june, FY2024, 366", "june, FY2025, 365", "june, FY2026, 365"},
     "spend june 2025 --calendar days",                                  NULL,
     "2025 is split by days out of figures that overlap it",             "apportioned"         },
    {"a fiscal year for a calendar year",
     {"january, FY2026, 6042"},
     "spend january 2025",                                               NULL,
     "a fiscal year, ending 25 days after, stands for 2025",             "offset-year"         },
    {"a half-year less a quarter",
     {"acme, 2025Q1, 10", "acme, 2025H1, 25"},
     "spend acme 2025Q2",                                                NULL,
     "a difference of cumulative figures",                               "derived-quarter"     },
    {"eleven months that are scaled to a year",
     {"acme, 2024, 100", "acme, 2025-01-01/2025-11-30, 100"},
     "growth acme 2024 2025-01-01/2025-11-30 --periods annualised",      NULL,
     "2025-01-01/2025-11-30, 334 days, is scaled to 365",                "annualised"          },
    {"dollars in euros",
     {EUR ("2025-01-03", "2"), "acme, 2025-01-01/2025-01-05, 100"},
     "spend acme 2025-01-01/2025-01-05 --currency EUR",                  NULL,
     "1 USD = 0.5 EUR, the mean of 1 published days in 2025-01-03",      "converted"           },
    {"two papers who disagree",
     {"acme, 2025, 100, source=press", "acme, 2025, 110, source=other"},
     "spend acme 2025",                                                  NULL,
     "speakers of equal rank give different figures",                    "conflict"            },
    {"more than so much",
     {"acme, 2025, over $100"},
     "spend acme 2025",                                                  NULL,
     "only one bound of acme 2025 is known",                             "open-bound"          },
    {"rent that is not in the figure",
     {"acme, 2025, 100", "acme, 2025, 7, measure=operating-lease-cost"},
     "spend acme 2025",                                                  NULL,
     "leased operating cost of acme 2025 is outside: 7 USD",             "excludes-leases"     },
    {"debt of which nothing is known to be repaid",
     {"acme, 2025, 100", "acme, 2025, 50, measure=debt-issuance, "
                         "definition=gross"},
     "spend acme 2025",                                                  NULL,
     "debt repaid by acme in 2025 is not known",                         "gross-debt"          },
    {"a lessee under IFRS 16",
     {"cask, 2025, 100"},
     "spend cask 2025 --uses capex,lease",                               NULL,
     "cask reports under IFRS 16",                                       "gaap-difference"     },
    {"one quarter of a year",
     {"acme, 2025Q1, 10"},
     "spend acme 2025",                                                  NULL,
     "only parts of 2025 are known",                                     "partial-year"        },
    {"a first figure that was changed since",
     {"acme, 2024Q1, 10, known=2024-04-30",
      "acme, 2024H1, 25, known=2024-07-30",
      "acme, 2024H1, 26, known=2025-07-30"},
     "spend acme 2024Q2",                                                NULL,
     "first figures are differenced with first figures",                 "superseded"          },
    {"a last rate of three months ago",
     {EUR ("2025-11-03", "2"), "acme, 2026, 100, status=plan"},
     "spend acme 2026 --currency EUR",                                   NULL,
     "the newest exchange rate is of 2025-11-03",                        "stale"               },
    {"a group of whom one is not known",
     {"acme, 2025, 100"},
     "spend duo 2025",                                                   NULL,
     "bolt has no figure for 2025",                                      "missing-member"      },
    {"a definition out of its parts",
     {"presentations: company=acme, measure=capex, pointer=filed, "
      "definition=cash, source=filing",
      "acme, 2025, 100", "acme, 2025, 7, measure=finance-lease-principal"},
     "spend acme 2025 --definition with-lease-principal",                NULL,
     "is cash 100 USD + finance-lease-principal 7 USD",                  "rebuilt"             },
    {"a line that was drawn anew",
     {"presentations: company=acme, measure=capex, pointer=filed, "
      "definition=cash, until=2024-04-23, source=filing",
      "presentations: company=acme, measure=capex, pointer=filed, "
      "definition=cash-net, since=2024-04-24, source=filing",
      "acme, 2023, 95, definition=cash-net, known=2025-01-30"},
     "spend acme 2023",                                                  NULL,
     "2023 was first filed as cash, and is restated as cash-net",        "reclassified"        },
    {"both sides of a deal",
     {"acme, 2025, 100, counterparty=bolt", "bolt, 2025, 50"},
     "spend duo 2025",                                                   NULL,
     "a figure of acme is in part what bolt pays",                       "double-count"        },
    {"gross issuance against net",
     {"lone, 2024, 100, measure=market-issuance, definition=gross",
      "lone, 2025, 90, measure=market-issuance, definition=net"},
     "growth lone 2024 2025 --measure market-issuance --definition any", NULL,
     "market-issuance of lone is gross, market-issuance of lone is net", "different-population"},
    {"about so much",
     {"acme, 2025, about $100"},
     "spend acme 2025",                                                  NULL,
     "a hedged figure is read as 5 % to either side",                    "hedge-convention"    },
};

START_TEST (an_ordinary_question_raises_it)
{
  const CapexTestCase *one = &raised[_i];
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (one->rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, one->question,
                                                 &error);
  g_autofree char *told = g_strdup_printf ("%s: ", one->caveats);
  g_autofree char *text = NULL;
  const char *at;
  gboolean has_cause = FALSE;

  capex_test_set_subject (one->what);
  assert_no_error (error);
  ck_assert_uint_ne (capex_table_get_caveats (table, 0) & 1u << _i, 0);

  text = capex_explanation_write (capex_table_get_explanation (table, 0),
                                  CAPEX_FORMAT_TABLE, CAPEX_WRITE_DEFAULT);
  for (at = strstr (text, told); at != NULL && !has_cause;
       at = strstr (at + 1, told))
    {
      g_autofree char *line = g_strndup (at, strcspn (at, "\n"));

      has_cause = strstr (line, one->expected) != NULL;
    }
  ck_assert_msg (has_cause, "%s: no cause \"%s\" in\n%s", one->what,
                 one->expected, text);
}
END_TEST

START_TEST (no_caveat_is_left_out)
{
  ck_assert_uint_eq (G_N_ELEMENTS (raised), CAPEX_N_CAVEATS);
  for (guint i = 0; i < G_N_ELEMENTS (raised); i++)
    ck_assert_str_eq (raised[i].caveats,
                      capex_caveat_get_code ((CapexCaveats) (1u << i)));
}
END_TEST

/* What is not in the answer is not told of it */
START_TEST (a_plain_figure_raises_none)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 100",
                                                         "acme, 2025, 120",
                                                         NULL);

  capex_test_assert_answer (dataset, "growth acme 2024 2025", "ratio",
                            "1/5 [1/5, 1/5]", "");
}
END_TEST

/* ------------------------------------------------------------------------
 * Where a line lies between what is told and what is not
 */

static const CapexTestCase populations[] = {
    {"two markets, one of them net of repayments",
     {"lone, 2025, 100, measure=market-issuance, definition=gross",
      "acme, 2025, 50, measure=market-issuance, definition=net"},
     "multiple lone acme 2025 --measure market-issuance",               "ratio",
     "2 [2, 2]",       "mixed-definition different-population"},
    {"two markets, both gross",
     {"lone, 2025, 100, measure=market-issuance, definition=gross",
      "acme, 2025, 50, measure=market-issuance, definition=gross"},
     "multiple lone acme 2025 --measure market-issuance",               "ratio",
     "2 [2, 2]",       ""                                     },
    {"two shares, of the net and of the gross",
     {"lone, 2025, 30, measure=ai-share-of-issuance, definition=net, unit=%",
      "acme, 2025, 15, measure=ai-share-of-issuance, definition=gross, unit=%"},
     "multiple lone acme 2025 --measure ai-share-of-issuance",          "ratio",
     "2 [2, 2]",       "mixed-definition different-population"},
    {"a net part of a gross total",
     {"lone, 2025, 100, measure=market-issuance, definition=gross",
      "lone, 2025, 50, measure=debt-issuance, definition=net"},
     "share-of lone 2025 --part debt-issuance --total market-issuance", "ratio",
     "1/2 [1/2, 1/2]", "different-population"                 },
    {"a gross part of a gross total",
     {"lone, 2025, 100, measure=market-issuance, definition=gross",
      "lone, 2025, 50, measure=debt-issuance, definition=gross"},
     "share-of lone 2025 --part debt-issuance --total market-issuance", "ratio",
     "1/2 [1/2, 1/2]", ""                                     },
    {"lines of which the one could not be the other's",
     {"lone, 2025, 100, measure=market-issuance, definition=gross",
      "lone, 2025, 50"},
     "share-of lone 2025 --part capex --total market-issuance",         "ratio",
     "1/2 [1/2, 1/2]", ""                                     },
    {"definitions of what is no population",
     {"acme, 2025, 100", "bolt, 2025, 50, definition=cash-net"},
     "multiple acme bolt 2025",                                         "ratio",
     "2 [2, 2]",       "mixed-definition"                     },
};

START_TEST (populations_are_told_apart)
{
  capex_test_assert_case (&populations[_i]);
}
END_TEST

/* A euro is 2, then 4 dollars: 100 EUR may be 200 to 400 USD */
#define EURO EUR ("2024-12-01", "2"), EUR ("2026-01-31", "4")

static const CapexTestCase foreign[] = {
    {"a rival in another currency who may mean the same",
     {EURO, "acme, 2025, 300, source=press",
      "acme, 2025, 100, unit=EUR, source=other"},
     "spend acme 2025",                                    "amount",
     "300 [300, 300]", ""                                },
    {"at the least rate of the time too",
     {EURO, "acme, 2025, 200, source=press",
      "acme, 2025, 100, unit=EUR, source=other"},
     "spend acme 2025",                                    "amount",
     "200 [200, 200]", ""                                },
    {"and at the greatest",
     {EURO, "acme, 2025, 400, source=press",
      "acme, 2025, 100, unit=EUR, source=other"},
     "spend acme 2025",                                    "amount",
     "400 [400, 400]", ""                                },
    {"one who says less, at any rate",
     {EURO, "acme, 2025, 401, source=press",
      "acme, 2025, 100, unit=EUR, source=other"},
     "spend acme 2025",                                    "amount",
     "401 [401, 401]", "conflict"                        },
    {"or more",
     {EURO, "acme, 2025, 199, source=press",
      "acme, 2025, 100, unit=EUR, source=other"},
     "spend acme 2025",                                    "amount",
     "199 [199, 199]", "conflict"                        },
    {"rates of a month before and after count, and no others",
     {EUR ("2024-11-30", "1"), EURO, EUR ("2026-02-01", "9"),
      "acme, 2025, 100, source=press",
      "acme, 2025, 100, unit=EUR, source=other"},
     "spend acme 2025",                                    "amount",
     "100 [100, 100]", "conflict"                        },
    {"nor those after the as-of day",
     {EURO, "acme, 2025, 400, source=press, known=2026-01-30",
      "acme, 2025, 100, unit=EUR, source=other, known=2026-01-30"},
     "spend acme 2025 --as-of 2026-01-30",                 "amount",
     "400 [400, 400]", "conflict"                        },
    {"without a rate nothing can be said",
     {"acme, 2025, 1, source=press", "acme, 2025, 100, unit=EUR, source=other"},
     "spend acme 2025",                                    "amount",
     "1 [1, 1]",       ""                                },
    {"nor where it would not fit",
     {EURO, "acme, 2025, 1, source=press",
      "acme, 2025, 99999999999999999999999999999, unit=EUR, source=other"},
     "spend acme 2025",                                    "amount",
     "1 [1, 1]",       ""                                },
    {"one speaker who may mean the same in two currencies",
     {EURO, "acme, 2025, 400, source=press",
      "acme, 2025, 100, unit=EUR, source=press"},
     "spend acme 2025",                                    "amount",
     "400 [400, 400]", ""                                },
    {"one speaker who cannot",
     {EURO, "acme, 2025, 401, source=press",
      "acme, 2025, 100, unit=EUR, source=press"},
     "spend acme 2025",                                    "amount",
     "401 [401, 401]", "conflict"                        },
    {"nor the issuer itself",
     {EURO, "acme, 2025, 401", "acme, 2025, 100, unit=EUR"},
     "spend acme 2025",                                    "amount",
     "401 [401, 401]", "conflict"                        },
    {"what a speaker said on another day is no rival of it",
     {EURO, "acme, 2025, 401, source=press",
      "acme, 2025, 100, unit=EUR, source=press, known=2026-01-31"},
     "spend acme 2025",                                    "amount",
     "401 [401, 401]", ""                                },
    {"nor what the issuer said elsewhere of its filing",
     {EURO, "acme, 2025, 401", "acme, 2025, 100, unit=EUR, source=call"},
     "spend acme 2025",                                    "amount",
     "401 [401, 401]", ""                                },
    {"one speaker who disagrees with itself about a part of the year",
     {EUR ("2025-02-03", "3"), "acme, 2025Q1, 401, source=press",
      "acme, 2025Q1, 100, unit=EUR, source=press"},
     "spend acme 2025",                                    "amount",
     "- [401, ..]",    "conflict open-bound partial-year"},
    {"two deals of a day add, in two currencies too",
     {EUR ("2025-11-03", "3"),
      "acme, 2025-11-03, 500, measure=debt-issuance, definition=gross",
      "acme, 2025-11-03, 100, measure=debt-issuance, definition=gross, "
      "unit=EUR"},
     "panel 2025-11-03 --of acme --measure debt-issuance", "status",
     "actual",         "open-bound partial-year"         },
    {"things are not converted",
     {EURO, "acme, 2025, 1, measure=chip-orders, unit=chip, source=press",
      "acme, 2025, 100, measure=chip-orders, unit=EUR, source=other"},
     "panel 2025 --of acme --measure chip-orders",         "amount",
     "100 [100, 100]", ""                                },
};

START_TEST (a_rival_in_another_currency_agrees_or_not)
{
  capex_test_assert_case (&foreign[_i]);
}
END_TEST

/* Quarters, halves and months that stand for others are called what they are */
static const CapexTestCase offsets[] = {
    {"a quarter",
     {"january, FY2026Q1, 10"},
     "spend january 2025Q1",  NULL,
     "a fiscal quarter, ending 27 days after, stands for 2025Q1",   "offset-year"},
    {"quarters that are summed",
     {"january, FY2026Q1, 10", "january, FY2026Q2, 12"},
     "spend january 2025H1",  NULL,
     "fiscal quarters, ending 27 days after, stand for 2025H1",     "offset-year"},
    {"a half-year",
     {"january, FY2026H1, 22"},
     "spend january 2025H1",  NULL,
     "a fiscal half-year, ending 27 days after, stands for 2025H1", "offset-year"},
    {"nine months",
     {"january, FY2026-9M, 30"},
     "spend january 2025-9M", NULL,
     "nine fiscal months, ending 26 days after, stand for 2025-9M", "offset-year"},
};

START_TEST (what_stands_for_other_days_is_named)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (offsets[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, offsets[_i].question,
                                                 &error);
  g_autofree char *text = NULL;

  assert_no_error (error);
  text = capex_explanation_write (capex_table_get_explanation (table, 0),
                                  CAPEX_FORMAT_TABLE, CAPEX_WRITE_DEFAULT);
  ck_assert_msg (strstr (text, offsets[_i].expected) != NULL, "%s: %s",
                 offsets[_i].what, text);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("caveats-raised");
  TCase *all = tcase_create ("all");
  TCase *lines = tcase_create ("lines");

  tcase_add_loop_test (all, an_ordinary_question_raises_it, 0,
                       (int) G_N_ELEMENTS (raised));
  tcase_add_test (all, no_caveat_is_left_out);
  tcase_add_test (all, a_plain_figure_raises_none);
  suite_add_tcase (suite, all);
  tcase_add_loop_test (lines, populations_are_told_apart, 0,
                       (int) G_N_ELEMENTS (populations));
  tcase_add_loop_test (lines, a_rival_in_another_currency_agrees_or_not, 0,
                       (int) G_N_ELEMENTS (foreign));
  tcase_add_loop_test (lines, what_stands_for_other_days_is_named, 0,
                       (int) G_N_ELEMENTS (offsets));
  suite_add_tcase (suite, lines);
  return capex_test_run (suite);
}
