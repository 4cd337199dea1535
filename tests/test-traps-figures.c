/* test-traps-figures.c - Published figures that others mix up, told apart
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

/* In USD million, exact as filed: the golden figures, and the many numbers that
 * one company-year has (traps 1 to 4, 7, 12 to 14, 25, 31) */
typedef struct
{
  const char *question;
  int millions;
} Filed;

static const Filed filed[] = {
    {"spend microsoft FY2024H1",                                      19652 },
    {"spend microsoft FY2024",                                        44477 },
    {"spend microsoft FY2025H1",                                      30727 },
    {"spend microsoft FY2025-9M",                                     47472 },
    {"spend microsoft FY2025",                                        64551 },
    {"spend microsoft FY2026H1",                                      49270 },
    {"spend microsoft FY2026",                                        115948},
    {"spend microsoft 2025Q1",                                        16745 },
    {"spend microsoft 2025Q2",                                        17079 },
    {"spend microsoft 2025Q3",                                        19394 },
    {"spend microsoft 2025Q4",                                        29876 },
    {"spend microsoft 2025",                                          83094 },
    {"spend alphabet 2024",                                           52535 },
    {"spend alphabet 2025Q1",                                         17197 },
    {"spend alphabet 2025H1",                                         39643 },
    {"spend alphabet 2025-9M",                                        63596 },
    {"spend alphabet 2025",                                           91447 },
    {"spend meta 2023 --as-of 2024-02-02",                            27266 },
    {"spend meta 2023 --as-of 2024-12-31",                            27266 },
    {"spend meta 2023 --as-of 2025-02-01",                            27045 },
    {"spend meta 2023 --definition cash",                             27266 },
    {"spend meta 2023 --definition cash-net",                         27045 },
    {"panel 2023 --of meta --measure capex-proceeds",                 221   },
    {"spend meta 2024",                                               37256 },
    {"spend meta 2025Q1",                                             12941 },
    {"spend meta 2025H1",                                             29479 },
    {"spend meta 2025-9M",                                            48308 },
    {"spend meta 2025",                                               69691 },
    {"panel FY2024 --of microsoft --measure finance-lease-principal", 1286  },
    {"panel FY2025 --of microsoft --measure finance-lease-principal", 2283  },
    {"panel 2024 --of alphabet --measure finance-lease-principal",    405   },
    {"panel 2025 --of alphabet --measure finance-lease-principal",    1988  },
    {"panel 2024 --of meta --measure finance-lease-principal",        1969  },
    {"panel 2025 --of meta --measure finance-lease-principal",        2524  },
    {"panel 2024 --of amazon --measure finance-lease-principal",      2043  },
    {"panel 2024 --of amazon --measure finance-lease-additions",      854   },
    {"panel 2024 --of alphabet --measure finance-lease-additions",    313   },
    {"panel FY2025 --of microsoft --measure finance-lease-additions", 20511 },
    {"spend amazon 2024",                                             82999 },
    {"spend amazon 2016 --definition cash-net",                       6737  },
    {"spend amazon 2016 --definition cash",                           7804  },
    {"panel 2024 --of amazon --measure capex-proceeds",               5341  },
    {"spend amazon 2024 --definition cash-net",                       77658 },
    {"spend meta 2024 --definition own",                              39225 },
    {"spend meta 2025 --definition own",                              72215 },
    {"spend microsoft FY2025 --definition with-lease-principal",      66834 },
    {"panel 2024 --of amazon --measure operating-lease-cost",         11961 },
    {"panel 2024 --of meta --measure operating-lease-cost",           2359  },
    {"panel FY2025 --of microsoft --measure operating-lease-cost",    5524  },
    {"panel 2024-12-31 --of amazon --measure lease-commitments",      61627 },
    {"panel 2024-12-31 --of meta --measure lease-commitments",        34120 },
    {"panel FY2024 --of microsoft --measure debt-issuance",           24395 },
    {"panel FY2024 --of microsoft --measure debt-repayment",          29070 },
    {"panel 2012Q1 --of amazon --measure revenue --as-of 2012-12-31", 13185 },
    {"panel 2012Q1 --of amazon --measure revenue --as-of 2013-03-01", 9857  },
    {"panel 2012Q1 --of amazon --measure revenue",                    13185 },
};

/* A trap's number and what is true, an ordinary question, and of the first row
 * of its answer a column */
static const char *const figures[] = {
    "35: a beat, by the definition that was guided | surprise meta 2025 | "
    "amount | 1215000000 [215000000, 2215000000]",
    "35: so it is certain | surprise meta 2025 | verdict | certainly above",
    "35: by the definition that was guided | surprise meta 2025 | definition "
    "| with-lease-principal",
    "35: Amazon guides less proceeds | surprise amazon 2025 | definition | "
    "cash-net",
    "35: so its purchases are no beat | surprise amazon 2025 | verdict | "
    "certainly within",
    "17: within the last range, above those before | surprise alphabet 2025 | "
    "verdict | certainly within",
    "17: what was left of 2025 | implied meta 2025 --as-of 2025-11-01 | "
    "amount | 20922000000 [19922000000, 21922000000]",
    "3: across two definitions, asked for | "
    "growth microsoft FY2024 FY2025 --definition any "
    "--source sec-msft-10k-2024-07-30,yourstory-2025-07-31 | "
    "ratio | 43723/44477 [43673/44477, 43773/44477]",
    "4: what Microsoft calls its own is neither sum | "
    "spend microsoft FY2025 --definition own | "
    "amount | 88200000000 [88150000000, 88250000000]",
    "1: a fiscal year has its label | "
    "spend microsoft 2025 --calendar fiscal | period | FY2025",
    "8: the four and over 300bn do not contradict each other | "
    "spend us-four 2025 | "
    "amount | 376032000000 [375982000000, 376082000000]",
    "10: the FT tells yuan | "
    "spend bytedance 2026 --source ft-2025-12-23 | "
    "amount | 160000000000 [159500000000, 160500000000]",
    "10: one page's dollars | "
    "spend bytedance 2026 --source digitimes-2025-12-23 | "
    "amount | 22700000000 [22695000000, 22705000000]",
    "10: another page's dollars of that week | "
    "spend bytedance 2026 "
    "--source the-news-international-2025-12-23 | "
    "amount | 22740000000 [22735000000, 22745000000]",
    "10: and a third's | "
    "spend bytedance 2026 --source cryptopolitan-2025-12-23 | "
    "amount | 23000000000 [22500000000, 23500000000]",
    "12: net of repayments Microsoft raised little | "
    "funding microsoft FY2024 | "
    "debt | 575000000 [575000000, 575000000]",
    "12: gross, Microsoft raised more than half of its capex | "
    "share-of microsoft FY2024 --part debt-issuance | "
    "ratio | 24395/44477 [24395/44477, 24395/44477]",
    "12: one deal of Meta | "
    "share-of meta 2025 --part debt-issuance --definition own | "
    "ratio | - [30000/72215, ..]",
    "14: Meta's, in December 2025 | "
    "panel 2025-12-31 --of meta --measure lease-commitments | "
    "amount | 103770000000 [98581500000, 108958500000]",
    "14: Oracle's leases not commenced, in November 2025 | "
    "panel 2025-11-30 --of oracle --measure lease-commitments | "
    "amount | 248000000000 [247500000000, 248500000000]",
    "14: Microsoft's, in June 2024 | "
    "panel 2024-06-30 --of microsoft --measure lease-commitments | "
    "amount | 108400000000 [108350000000, 108450000000]",
    "15: eleven months scaled to a year of days | "
    "growth us-investment-grade 2020 2025-01-01/2025-11-30 "
    "--measure market-issuance --periods annualised "
    "--source cryptopolitan-2025-12-23 | "
    "ratio | 193/6012 [-313/12358, 31/334]",
    "17: Meta guided so in January | "
    "spend meta 2025 --definition own --as-of 2025-02-15 | "
    "amount | 62500000000 [60000000000, 65000000000]",
    "17: in April | "
    "spend meta 2025 --definition own --as-of 2025-05-15 | "
    "amount | 68000000000 [64000000000, 72000000000]",
    "17: in July | "
    "spend meta 2025 --definition own --as-of 2025-08-15 | "
    "amount | 69000000000 [66000000000, 72000000000]",
    "17: in October | "
    "spend meta 2025 --definition own --as-of 2025-11-15 | "
    "amount | 71000000000 [70000000000, 72000000000]",
    "17: Alphabet guided so in February | "
    "spend alphabet 2025 --as-of 2025-03-01 | "
    "amount | 75000000000 [71250000000, 78750000000]",
    "17: in July | "
    "spend alphabet 2025 --as-of 2025-08-01 | "
    "amount | 85000000000 [80750000000, 89250000000]",
    "17: in October | "
    "spend alphabet 2025 --as-of 2025-12-01 | "
    "amount | 92000000000 [91000000000, 93000000000]",
    "17: CoreWeave guided so in May | "
    "spend coreweave 2025 --as-of 2025-08-30 | "
    "amount | 21500000000 [20000000000, 23000000000]",
    "17: and far less in November | "
    "spend coreweave 2025 --as-of 2025-12-01 | "
    "amount | 13000000000 [12000000000, 14000000000]",
    "23: Apple's calendar year ends on a Saturday | "
    "spend apple 2024 | "
    "covers | 2023-12-31/2024-12-28",
    "23: Alibaba's fiscal year ends in the next March | "
    "spend alibaba FY2022 | covers | 2021-04-01/2022-03-31",
    "23: Nvidia's ends late in January | "
    "spend nvidia FY2026 | covers | 2025-01-27/2026-01-25",
    "26: what a call rounds leaves what is filed | "
    "spend microsoft 2025Q3 | "
    "amount | 19394000000 [19394000000, 19394000000]",
    "28: two deals in one month are not a range beside their sum | "
    "panel 2025-11 --of alphabet --measure debt-issuance | "
    "amount | 25000000000 [24500000000, 25500000000]",
    "28: where the sum may not answer, it is at least a part | "
    "panel 2025-11 --of alphabet --measure debt-issuance "
    "--source the-economy-2025-12 | "
    "amount | - [17450000000, ..]",
    "29: booked | "
    "spend tencent 2025Q3 --definition accrued | "
    "amount | 12980000000 [12975000000, 12985000000]",
    "29: paid | "
    "spend tencent 2025Q3 --definition cash | "
    "amount | 20000000000 [19000000000, 21000000000]",
    "33: a company | "
    "spend amazon 2025 --definition with-finance-leases | "
    "amount | 134740000000 [134735000000, 134745000000]",
    "33: its segment | "
    "spend aws 2025 --definition with-finance-leases | "
    "amount | 96500000000 [96450000000, 96550000000]",
    "35: Amazon's own figure is net | "
    "spend amazon 2024 --definition own | "
    "amount | 77658000000 [77658000000, 77658000000]",
};

static CapexDataset *dataset;

START_TEST (a_filed_figure_comes_out_of_an_ordinary_question)
{
  const Filed *one = &filed[_i];
  g_autofree char *expected = g_strdup_printf ("%d000000 [%d000000, %d000000]",
                                               one->millions, one->millions,
                                               one->millions);

  capex_test_set_subject (one->question);
  capex_test_assert_answer (dataset, one->question, "amount", expected, NULL);
}
END_TEST

START_TEST (a_published_figure_keeps_its_basis)
{
  g_auto (GStrv) parts = g_strsplit (figures[_i], " | ", -1);

  ck_assert_uint_eq (g_strv_length (parts), 4);
  capex_test_set_subject (parts[0]);
  capex_test_assert_answer (dataset, parts[1], parts[2], parts[3], NULL);
}
END_TEST

/* 1: the answers of weights, of labels and of shifted years */
START_TEST (no_calendar_year_of_microsoft_is_made_of_fiscal_years)
{
  static const char *const questions[] = {
      "spend microsoft 2025",
      "spend microsoft 2025 --calendar fiscal",
      "spend microsoft 2025 --calendar days",
  };
  static const char *const wrong[] = {"90,2", "90.2", "115,948"};

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (CapexTable) table = capex_test_ask (dataset, questions[i],
                                                     NULL);
      g_autofree char *text = capex_table_write (table, CAPEX_FORMAT_TABLE,
                                                 CAPEX_WRITE_DEFAULT);

      for (guint j = 0; j < G_N_ELEMENTS (wrong); j++)
        ck_assert_msg (strstr (text, wrong[j]) == NULL, "%s: %s", questions[i],
                       wrong[j]);
    }
}
END_TEST

/* 3 */
START_TEST (the_mix_of_two_definitions_has_its_caveat)
{
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset,
                      "growth microsoft FY2024 FY2025 --definition any "
                      "--source sec-msft-10k-2024-07-30,yourstory-2025-07-31",
                      NULL);

  capex_test_assert_caveats (table, 0, "mixed-definition excludes-leases");
}
END_TEST

START_TEST (the_mix_of_two_definitions_is_not_told_unasked)
{
  capex_test_assert_refused (
      dataset,
      "growth microsoft FY2024 FY2025 "
      "--source sec-msft-10k-2024-07-30,yourstory-2025-07-31",
      CAPEX_ERROR_MISSING, "with-finance-leases");
}
END_TEST

/* 4: 64,551 and 20,511 are 85,062, which is nobody's figure */
START_TEST (cash_and_additions_are_not_offered_as_a_definition)
{
  capex_test_assert_refused (
      dataset, "spend alphabet 2024 --definition with-finance-leases",
      CAPEX_ERROR_MISSING, NULL);
}
END_TEST

/* 12: of the gross, 24,395 over 44,477, the repaid 29,070 are not taken off */
START_TEST (a_gross_share_of_debt_has_its_caveat)
{
  g_autoptr (CapexTable) table = capex_test_ask (
      dataset, "share-of microsoft FY2024 --part debt-issuance", NULL);

  capex_test_assert_caveats (table, 0, "excludes-leases gross-debt");
}
END_TEST

/* 27: finance leases in June, both classes in December */
START_TEST (balances_half_a_year_apart_are_not_compared)
{
  capex_test_assert_refused (
      dataset, "multiple meta microsoft 2024 --measure lease-commitments",
      CAPEX_ERROR_REFUSED, "184 days apart");
}
END_TEST

/* 14: neither adds to a year */
START_TEST (a_commitment_is_not_summed)
{
  capex_test_assert_refused (
      dataset, "cumulative meta 2024..2025 --measure lease-commitments",
      CAPEX_ERROR_REFUSED, "does not add up");
}
END_TEST

/* 29 */
START_TEST (a_lessee_under_ifrs_is_told_to_be_one)
{
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "spend tencent 2025 --uses capex,lease", NULL);

  ck_assert (
      (capex_table_get_caveats (table, 0) & CAPEX_CAVEAT_GAAP_DIFFERENCE) != 0);
}
END_TEST

/* 17: guidance moves.  A question, and column by column what its rows say. */
static const char *const chains[][5] = {
    {"revisions meta 2025",
     "known 2025-01-24 2025-04-30 2025-07-30 2025-10-29 2026-01-29",             "direction first raised narrowed narrowed actual",
     "certainty none stated_more stated_more stated_more certainly_more",                                                                                            "verdict certainly_above certainly_above certainly_above certainly_above "
     "none"                                                                                                         },
    {"revisions alphabet 2025",
     "known 2025-02-04 2025-04-24 2025-07-23 2025-10-29 2026-02-05",             "direction first repeated raised raised actual",
     "certainty none stated_equal certainly_more certainly_more stated_less",                                                                                        "verdict certainly_above certainly_above certainly_above certainly_within "
     "none"                                                                                                     },
    {"revisions coreweave 2025",                  "known 2025-05-14 2025-11-10",
     "direction first lowered",                                                                                                     "certainty none certainly_less",
     "verdict none none"                                                                                                                                                                     },
    {"revisions meta 2025 --as-of 2025-08-01",
     "known 2025-01-24 2025-04-30 2025-07-30",                                   "direction first raised narrowed",
     "certainty none stated_more stated_more",                                                                                                                       "verdict none none none"},
    {"revisions us-four 2025 --as-of 2025-02-06",
     "known 2025-01-24 2025-02-04 2025-02-06",                                   "speaker meta alphabet amazon",
     "direction first joined joined",                                                                                                                                "change none none none" },
};

/* A column's name and the cells of its rows; "_" stands for a space */
static void
assert_column (CapexTable *table, const char *column, const char *question)
{
  g_auto (GStrv) words = g_strsplit (column, " ", -1);
  guint n = g_strv_length (words) - 1;

  capex_test_set_subject (question);
  ck_assert_uint_eq (capex_table_get_n_rows (table), n);
  for (guint row = 0; row < n; row++)
    capex_test_assert_cell (table, row, words[0],
                            g_strdelimit (words[row + 1], "_", ' '));
}

START_TEST (guidance_is_a_chain)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, chains[_i][0],
                                                 &error);

  assert_no_error (error);
  for (guint i = 1; i < G_N_ELEMENTS (chains[_i]); i++)
    assert_column (table, chains[_i][i], chains[_i][0]);
}
END_TEST

static const struct
{
  guint row;
  const char *amount;
} guided[] = {
    {0, "62500000000 [60000000000, 65000000000]"},
    {1, "68000000000 [64000000000, 72000000000]"},
    {2, "69000000000 [66000000000, 72000000000]"},
    {3, "71000000000 [70000000000, 72000000000]"},
    {4, "72215000000 [72215000000, 72215000000]"},
};

START_TEST (guidance_keeps_its_bounds)
{
  g_autoptr (CapexTable) table = capex_test_ask (dataset, "revisions meta 2025",
                                                 NULL);

  capex_test_assert_cell (table, guided[_i].row, "amount", guided[_i].amount);
  capex_test_assert_caveats (table, guided[_i].row, "forward");
}
END_TEST

/* 35 */
START_TEST (the_cash_line_is_no_miss)
{
  capex_test_assert_refused (dataset,
                             "surprise meta 2025 --definition cash-net",
                             CAPEX_ERROR_MISSING,
                             "there is 2025 as with-lease-principal (total)");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("traps-figures");
  TCase *group = tcase_create ("figures");
  int result;

  dataset = capex_dataset_new_bundled ();
  tcase_add_loop_test (group, a_filed_figure_comes_out_of_an_ordinary_question,
                       0, (int) G_N_ELEMENTS (filed));
  tcase_add_loop_test (group, a_published_figure_keeps_its_basis, 0,
                       (int) G_N_ELEMENTS (figures));
  tcase_add_test (group, no_calendar_year_of_microsoft_is_made_of_fiscal_years);
  tcase_add_test (group, the_mix_of_two_definitions_has_its_caveat);
  tcase_add_test (group, the_mix_of_two_definitions_is_not_told_unasked);
  tcase_add_test (group, cash_and_additions_are_not_offered_as_a_definition);
  tcase_add_test (group, a_gross_share_of_debt_has_its_caveat);
  tcase_add_test (group, balances_half_a_year_apart_are_not_compared);
  tcase_add_test (group, a_commitment_is_not_summed);
  tcase_add_test (group, a_lessee_under_ifrs_is_told_to_be_one);
  tcase_add_loop_test (group, guidance_is_a_chain, 0, G_N_ELEMENTS (chains));
  tcase_add_loop_test (group, guidance_keeps_its_bounds, 0,
                       G_N_ELEMENTS (guided));
  tcase_add_test (group, the_cash_line_is_no_miss);
  suite_add_tcase (suite, group);
  result = capex_test_run (suite);
  g_object_unref (dataset);
  return result;
}
