/* test-reconcile.c - Whether what is told twice agrees
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

#define PRINCIPAL ", measure=finance-lease-principal"
#define ADDITIONS ", measure=finance-lease-additions"
#define LEASED ", definition=with-lease-principal"
#define OWN ", definition=with-finance-leases"
#define POINTER "presentations: company=acme, measure=capex, source=filing, "
#define FILED POINTER "pointer=filed, definition="
#define OWNED POINTER "pointer=own, definition="
#define CUMULATIVE \
  "acme, 2025, 90..110", "acme, 2025-9M, 70..80", "acme, 2025H1, 50", \
      "acme, 2025Q1, 20..25"
#define RATES \
  "rates: date=2025-12-31, base=EUR, currency=USD, rate=2, source=press", \
      "rates: date=2025-12-31, base=EUR, currency=CNY, rate=8, source=press"

typedef struct
{
  const char *what;
  const char *rows[8];
  const char *question;
  guint row;
  const char *column;
  const char *expected;
  const char *caveats; /* NULL: whatever they are */
} Case;

static const Case cases[] = {
    {"what is given of a group agrees with its members",
     {"acme, 2025, 100", "bolt, 2025, 100", "duo, 2025, 200, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "agrees",
     ""                                    },
    {"as far as bounds allow",
     {"acme, 2025, 90..110", "bolt, 2025, 100",
      "duo, 2025, 205..300, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "agrees",
     ""                                    },
    {"the difference has the bounds of both",
     {"acme, 2025, 90..110", "bolt, 2025, 100",
      "duo, 2025, 205..215, source=press"},
     "reconcile duo 2025",        0,
     "amount",       "10 [-5, 25]",
     ""                                    },
    {"or contradicts them",
     {"acme, 2025, 100", "bolt, 2025, 100", "duo, 2025, 201, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "contradicts",
     "conflict"                            },
    {"by how much is told",
     {"acme, 2025, 100", "bolt, 2025, 100", "duo, 2025, 150, source=press"},
     "reconcile duo 2025",        0,
     "amount",       "-50 [-50, -50]",
     NULL                                  },
    {"with a member missing it cannot be told",
     {"acme, 2025, 100", "duo, 2025, 140, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "cannot be told",
     "open-bound missing-member"           },
    {"the difference is then at most",
     {"acme, 2025, 100", "duo, 2025, 140, source=press"},
     "reconcile duo 2025",        0,
     "amount",       "- [.., 40]",
     NULL                                  },
    {"unless those who are known are more already",
     {"acme, 2025, 100", "duo, 2025, 40, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "contradicts",
     "conflict open-bound missing-member"  },
    {"at least so much agrees with more",
     {"acme, 2025, 100", "bolt, 2025, 100",
      "duo, 2025, over 150, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "agrees",
     "open-bound"                          },
    {"and contradicts less",
     {"acme, 2025, 100", "bolt, 2025, 100",
      "duo, 2025, over 250, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "contradicts",
     "conflict open-bound"                 },
    {"two that are at least so much tell nothing",
     {"acme, 2025, over 100", "bolt, 2025, 100",
      "duo, 2025, over 150, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "cannot be told",
     "open-bound"                          },
    {"the same of other days tells nothing",
     {"companies: id=trio, kind=group, currency=USD, members=acme;january",
      "acme, 2025, 100", "january, FY2026, 100",
      "trio, 2025, 200, source=press"},
     "reconcile trio 2025",       0,
     "verdict",      "cannot be told",
     "mixed-period offset-year"            },
    {"a line that is not stated contradicts nothing",
     {"acme, 2025, 100", "bolt, 2025, 100",
      "duo, 2025, 400, source=press, definition=unstated"},
     "reconcile duo 2025",        0,
     "verdict",      "cannot be told",
     "mixed-definition unstated-definition"},
    {"but may agree",
     {"acme, 2025, 100", "bolt, 2025, 100",
      "duo, 2025, over 150, source=press, definition=unstated"},
     "reconcile duo 2025",        0,
     "verdict",      "agrees",
     NULL                                  },
    {"members are those of the definition that is given",
     {"acme, 2025, 100", "bolt, 2025, 100",
      "acme, 2025, 150, definition=accrued",
      "bolt, 2025, 160, definition=accrued",
      "duo, 2025, 310, source=press, definition=accrued"},
     "reconcile duo 2025",        0,
     "verdict",      "agrees",
     ""                                    },
    {"and of no other",
     {"acme, 2025, 100", "bolt, 2025, 100",
      "acme, 2025, 150, definition=accrued",
      "duo, 2025, 310, source=press, definition=accrued"},
     "reconcile duo 2025",        0,
     "other_amount", "- [150, ..]",
     NULL                                  },
    {"nor of another scope",
     {"acme, 2025, 100", "bolt, 2025, 100", "acme, 2025, 30, scope=ai",
      "bolt, 2025, 40, scope=ai", "duo, 2025, 70, source=press, scope=ai"},
     "reconcile duo 2025",        0,
     "verdict",      "agrees",
     ""                                    },
    {"members are those of the day",
     {"companies: id=trio, kind=group, currency=USD, "
      "members=acme;bolt@2026-01-01/",
      "acme, 2025, 100", "bolt, 2025, 100", "trio, 2025, 100, source=press"},
     "reconcile trio 2025",       0,
     "verdict",      "agrees",
     ""                                    },
    {"each who speaks of a group is held against it",
     {"acme, 2025, 100", "bolt, 2025, 100", "duo, 2025, 200, source=press",
      "duo, 2025, 300, source=other"},
     "reconcile duo 2025",        0,
     "verdict",      "contradicts",
     NULL                                  },
    {"a sum of millions may be apart by their rounding",
     {"acme, 2025, 100000000", "bolt, 2025, 100000000",
      "duo, 2025, 201000000, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "agrees",
     ""                                    },
    {"and not by more",
     {"acme, 2025, 100000000", "bolt, 2025, 100000000",
      "duo, 2025, 202000000, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "contradicts",
     NULL                                  },
    {"of thousands it is a thousandth of that",
     {"acme, 2025, 100001000", "bolt, 2025, 100000000",
      "duo, 2025, 200002000, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "agrees",
     ""                                    },
    {"and half of it each",
     {"acme, 2025, 100001000", "bolt, 2025, 100000000",
      "duo, 2025, 200003000, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "contradicts",
     NULL                                  },
    {"where a group is below its members too",
     {"acme, 2025, 100000000", "bolt, 2025, 100000000",
      "duo, 2025, 198000000, source=press"},
     "reconcile duo 2025",        0,
     "verdict",      "contradicts",
     NULL                                  },
    {"a definition agrees with its published parts",
     {FILED "cash", "acme, 2025, 100", "acme, 2025, 10" PRINCIPAL,
      "acme, 2025, 110" LEASED},
     "reconcile acme 2025",       0,
     "verdict",      "agrees",
     "rebuilt"                             },
    {"or contradicts them by what is missing",
     {FILED "cash", "acme, 2025, 100", "acme, 2025, 10" PRINCIPAL,
      "acme, 2025, 120" LEASED},
     "reconcile acme 2025",       0,
     "amount",       "10 [10, 10]",
     "conflict rebuilt"                    },
    {"the parts are told to be those",
     {FILED "cash", "acme, 2025, 100", "acme, 2025, 10" PRINCIPAL,
      "acme, 2025, 120" LEASED},
     "reconcile acme 2025",       0,
     "other",        "parts",
     NULL                                  },
    {"quarters that follow from the year agree to the last digit",
     {CUMULATIVE},
     "reconcile acme 2025",       0,
     "amount",       "0 [0, 0]",
     "derived-quarter"                     },
    {"quarters that were told each agree with the year",
     {"acme, 2025, 100", "acme, 2025Q1, 25", "acme, 2025Q2, 25",
      "acme, 2025Q3, 20..30", "acme, 2025Q4, 25"},
     "reconcile acme 2025",       0,
     "verdict",      "agrees",
     ""                                    },
    {"quarters are held against halves too",
     {"acme, 2025H1, 50", "acme, 2025H2, 55", "acme, 2025Q1, 25",
      "acme, 2025Q2, 25", "acme, 2025Q3, 25", "acme, 2025Q4, 25"},
     "reconcile acme 2025",       0,
     "amount",       "5 [5, 5]",
     "conflict"                            },
    {"or do not",
     {"acme, 2025, 100", "acme, 2025Q1, 25", "acme, 2025Q2, 25",
      "acme, 2025Q3, 25", "acme, 2025Q4, 30"},
     "reconcile acme 2025",       0,
     "verdict",      "contradicts",
     "conflict"                            },
    {"a fiscal year has fiscal quarters",
     {"june, FY2025, 100", "june, FY2025Q1, 25", "june, FY2025Q2, 25",
      "june, FY2025Q3, 25", "june, FY2025Q4, 35"},
     "reconcile june FY2025",     0,
     "amount",       "-10 [-10, -10]",
     NULL                                  },
    {"another speaker agrees with the issuer",
     {"acme, 2025, 100", "acme, 2025, about 100, source=press"},
     "reconcile acme 2025",       0,
     "verdict",      "agrees",
     "hedge-convention"                    },
    {"or contradicts him",
     {"acme, 2025, 100", "acme, 2025, 120, source=press"},
     "reconcile acme 2025",       0,
     "verdict",      "contradicts",
     "conflict"                            },
    {"and is named",
     {"acme, 2025, 100", "acme, 2025, 120, source=press"},
     "reconcile acme 2025",       0,
     "other",        "the-press",
     NULL                                  },
    {"the filing is held against what the issuer says elsewhere",
     {"acme, 2025, 100", "acme, 2025, 90, source=call"},
     "reconcile acme 2025",       0,
     "other",        "issuer",
     NULL                                  },
    {"without the issuer the others are held against one of them",
     {"acme, 2025, 100, source=press", "acme, 2025, 120, source=other"},
     "reconcile acme 2025",       0,
     "verdict",      "contradicts",
     NULL                                  },
    {"those of another definition are not",
     {FILED "cash", OWNED "accrued", "acme, 2025, 100",
      "acme, 2025, 120, definition=accrued, source=press"},
     "reconcile acme 2025",       0,
     "verdict",      "differs in definition",
     NULL                                  },
    {"who does not say where he draws the line contradicts nobody",
     {FILED "cash", "acme, 2025, 100",
      "acme, 2025, 120, definition=unstated, source=press"},
     "reconcile acme 2025",       0,
     "verdict",      "cannot be told",
     "mixed-definition unstated-definition"},
    {"nor do two of these each other",
     {"acme, 2025, 100, definition=unstated, source=other",
      "acme, 2025, 120, definition=unstated, source=press"},
     "reconcile acme 2025",       0,
     "verdict",      "cannot be told",
     NULL                                  },
    {"two outlooks of unequal firmness do not",
     {"acme, 2030, 100, status=guidance",
      "acme, 2030, 150, status=estimate, source=press"},
     "reconcile acme 2030",       0,
     "verdict",      "cannot be told",
     "mixed-status forward"                },
    {"two of equal firmness do",
     {"acme, 2030, 100, status=estimate, source=other",
      "acme, 2030, 150, status=estimate, source=press"},
     "reconcile acme 2030",       0,
     "verdict",      "contradicts",
     "forward conflict"                    },
    {"a rival in another currency is converted",
     {RATES, "yuan, 2025-12-31, 800, unit=CNY",
      "yuan, 2025-12-31, 200, source=press"},
     "reconcile yuan 2025-12-31", 0,
     "verdict",      "agrees",
     NULL                                  },
    {"and contradicts only what no rate of the time makes of it",
     {RATES, "yuan, 2025-12-31, 800, unit=CNY",
      "yuan, 2025-12-31, 300, source=press"},
     "reconcile yuan 2025-12-31", 0,
     "verdict",      "contradicts",
     NULL                                  },
    {"where some rate of the time does it cannot be told",
     {RATES,
      "rates: date=2025-12-15, base=EUR, currency=USD, rate=3, source=press",
      "rates: date=2025-12-15, base=EUR, currency=CNY, rate=8, source=press",
      "yuan, 2025-12-31, 800, unit=CNY", "yuan, 2025-12-31, 300, source=press"},
     "reconcile yuan 2025-12-31", 0,
     "verdict",      "cannot be told",
     NULL                                  },
    {"what was told before is restated",
     {"acme, 2025, 100", "acme, 2025, 110, known=2026-05-01"},
     "reconcile acme 2025",       0,
     "verdict",      "restated",
     "superseded"                          },
    {"by what it is more now",
     {"acme, 2025, 100", "acme, 2025, 110, known=2026-05-01"},
     "reconcile acme 2025",       0,
     "amount",       "10 [10, 10]",
     NULL                                  },
    {"there and back is restated too",
     {"acme, 2025, 100", "acme, 2025, 110, known=2026-05-01",
      "acme, 2025, 100, known=2026-06-01"},
     "reconcile acme 2025",       0,
     "amount",       "-10 [-10, -10]",
     NULL                                  },
    {"of several the first is told",
     {"acme, 2025, 90", "acme, 2025, 95, known=2026-03-01",
      "acme, 2025, 110, known=2026-05-01"},
     "reconcile acme 2025",       0,
     "amount",       "20 [20, 20]",
     NULL                                  },
    {"the issuer's own line differs from the one it files",
     {FILED "cash", OWNED "with-finance-leases", "acme, 2025, 100",
      "acme, 2025, 130" OWN},
     "reconcile acme 2025",       0,
     "verdict",      "differs in definition",
     "mixed-definition"                    },
    {"by so much",
     {FILED "cash", OWNED "with-finance-leases", "acme, 2025, 100",
      "acme, 2025, 125..135" OWN},
     "reconcile acme 2025",       0,
     "amount",       "30 [25, 35]",
     NULL                                  },
    {"assets under leases do not make it up",
     {FILED "cash", OWNED "with-finance-leases", "acme, 2025, 100",
      "acme, 2025, 130" OWN, "acme, 2025, 20" ADDITIONS},
     "reconcile acme 2025",       1,
     "amount",       "10 [10, 10]",
     NULL                                  },
    {"and are no identity even where they do",
     {FILED "cash", OWNED "with-finance-leases", "acme, 2025, 100",
      "acme, 2025, 120" OWN, "acme, 2025, 20" ADDITIONS},
     "reconcile acme 2025",       1,
     "verdict",      "differs in definition",
     NULL                                  },
};

START_TEST (a_case_holds)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (cases[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, cases[_i].question,
                                                 &error);

  ck_assert_msg (error == NULL, "%s: %s", cases[_i].what,
                 capex_test_describe (error));
  capex_test_set_subject (cases[_i].what);
  capex_test_assert_cell (table, cases[_i].row, cases[_i].column,
                          cases[_i].expected);
  if (cases[_i].caveats != NULL)
    capex_test_assert_caveats (table, cases[_i].row, cases[_i].caveats);
}
END_TEST

static const CapexTestCase refusals[] = {
    {"quarters alone are not held against their sum",
     {"acme, 2024Q1, 10", "acme, 2024Q2, 10, known=2025-01-01",
      "acme, 2024Q2, 12", "acme, 2024Q3, 10", "acme, 2024Q4, 10"},
     "reconcile acme 2024",                      NULL,
     "told twice",    "missing"},
    {"what is told once is not reconciled",
     {"acme, 2025, 100"},
     "reconcile acme 2025",                      NULL,
     "told twice",    "missing"},
    {"nor is a year of which a quarter is not known",
     {"acme, 2025, 100", "acme, 2025Q1, 25", "acme, 2025Q2, 25"},
     "reconcile acme 2025",                      NULL,
     "told twice",    "missing"},
    {"what was guided before is held against nothing that came after",
     {"acme, 2025, 100", "acme, 2025, 80, status=guidance, source=call"},
     "reconcile acme 2025",                      NULL,
     "told twice",    "missing"},
    {"a restatement that is not known yet is none",
     {"acme, 2025, 100", "acme, 2025, 110, known=2026-05-01"},
     "reconcile acme 2025 --as-of 2026-03-01",   NULL,
     "told twice",    "missing"},
    {"of a named definition only that is reconciled",
     {"acme, 2025, 100", "acme, 2025, 110, source=press",
      "acme, 2025, 90, definition=accrued"},
     "reconcile acme 2025 --definition accrued", NULL,
     "told twice",    "missing"},
    {"a definition that there is not",
     {"acme, 2025, 100"},
     "reconcile acme 2025 --definition hue",     NULL,
     "hue",           "unknown"},
    {"a company that there is not",
     {"acme, 2025, 100"},
     "reconcile acne 2025",                      NULL,
     "acme",          "unknown"},
    {"a period that there is not",
     {"acme, 2025, 100"},
     "reconcile acme soon",                      NULL,
     "soon",          "syntax" },
    {"a measure that there is not",
     {"acme, 2025, 100"},
     "reconcile acme 2025 --measure hue",        NULL,
     "hue",           "unknown"},
    {"a rival in a currency without a rate",
     {"acme, 2025, 100", "acme, 2025, 100, unit=EUR, source=press"},
     "reconcile acme 2025",                      NULL,
     "exchange rate", "rate"   },
    {"members in currencies without a rate",
     {"acme, 2025, 100", "bolt, 2025, 100, unit=EUR",
      "duo, 2025, 200, source=press"},
     "reconcile duo 2025",                       NULL,
     "exchange rate", "rate"   },
};

START_TEST (a_refusal_holds)
{
  capex_test_assert_case (&refusals[_i]);
}
END_TEST

static const struct
{
  const char *question;
  guint row;
  const char *says;
} sentences[] = {
    {"reconcile meta 2025",                       0,
     "The capex (with-lease-principal) of Meta Platforms, Inc. for 2025 was "
     "USD "
     "72.2 billion by the issuer's filings, and USD 72.2 billion by its "
     "published parts: the two agree."                                                     },
    {"reconcile meta 2025",                       2, "by its four quarters: the two agree."},
    {"reconcile meta 2023",                       6,
     "(cash): they draw the line in different places, and are apart by USD 221 "
     "million."                                                                            },
    {"reconcile microsoft FY2025",                3,
     "by its filed line and assets obtained under finance leases: they draw "
     "the "
     "line in different places, and are apart by USD 3.14 billion (between "
     "3.08 and 3.19 billion)."                                                             },
    {"reconcile us-four 2025",                    1,
     "at least USD 300 billion by financial-times, and USD 376 billion "
     "(between "
     "375 and 377 billion) by its members (definitions differ), a report "
     "against an actual: the two agree."                                                   },
    {"reconcile us-four 2024",                    1, "whether they agree cannot be told."  },
    {"reconcile amazon 2012Q1 --measure revenue", 0,
     "it was restated, and the two are apart by USD 3.33 billion."                         },
    {"reconcile meta 2023 --as-of 2024-03-01",    0,
     "they contradict each other, and are apart by USD 221 million."                       },
};

START_TEST (a_row_reads_as_a_sentence)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 sentences[_i].question,
                                                 &error);
  const char *told;

  assert_no_error (error);
  told = capex_table_get_sentence (table, sentences[_i].row);
  ck_assert_msg (strstr (told, sentences[_i].says) != NULL, "%s", told);
}
END_TEST

START_TEST (without_a_measure_called_capex_there_is_no_spend)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexDataset) dataset = NULL;

  ck_assert (capex_test_add_row (builder, "companies: id=acme, currency=USD",
                                 NULL, NULL));
  dataset = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);
  capex_test_assert_refused (dataset, "reconcile acme 2025 --measure spend",
                             CAPEX_ERROR_MISSING, "capex");
}
END_TEST

START_TEST (a_result_tells_the_cells_of_its_table)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexReconcile) meta = capex_reconcile_new (dataset, NULL, "META",
                                                         "2025", NULL, &error);
  g_autofree char *difference = NULL;
  g_autofree char *one = NULL;
  g_autofree char *other = NULL;

  assert_no_error (error);
  ck_assert_uint_eq (capex_reconcile_get_n_rows (meta), 5);
  ck_assert_str_eq (capex_reconcile_get_company (meta, 4), "meta");
  ck_assert_str_eq (capex_reconcile_get_period (meta, 4), "2025");
  ck_assert_str_eq (capex_reconcile_get_check (meta, 4), "definitions");
  ck_assert_str_eq (capex_reconcile_get_one (meta, 4), "filing");
  ck_assert_str_eq (capex_reconcile_get_other (meta, 4), "filing");
  ck_assert_str_eq (capex_reconcile_get_verdict (meta, 4),
                    "differs in definition");
  ck_assert_str_eq (capex_reconcile_get_definition (meta, 4), "mixed");
  ck_assert_str_eq (capex_reconcile_get_scope (meta, 4), "total");
  one = capex_amount_dup_stated_string (
      capex_reconcile_get_one_amount (meta, 4));
  other = capex_amount_dup_stated_string (
      capex_reconcile_get_other_amount (meta, 4));
  difference = capex_amount_dup_stated_string (
      capex_reconcile_get_amount (meta, 4));
  ck_assert_str_eq (one, "72215000000");
  ck_assert_str_eq (other, "69691000000");
  ck_assert_str_eq (difference, "2524000000");
  ck_assert_ptr_nonnull (capex_reconcile_get_table (meta));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("reconcile");
  TCase *group = tcase_create ("reconcile");

  tcase_add_loop_test (group, a_case_holds, 0, (int) G_N_ELEMENTS (cases));
  tcase_add_loop_test (group, a_refusal_holds, 0,
                       (int) G_N_ELEMENTS (refusals));
  tcase_add_loop_test (group, a_row_reads_as_a_sentence, 0,
                       (int) G_N_ELEMENTS (sentences));
  tcase_add_test (group, without_a_measure_called_capex_there_is_no_spend);
  tcase_add_test (group, a_result_tells_the_cells_of_its_table);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
