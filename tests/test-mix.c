/* test-mix.c - The share of capex and of leases in what a company uses
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

#define LEASE ", measure=operating-lease-cost"
#define DEBT ", measure=debt-issuance, definition=gross"
#define REPAID ", measure=debt-repayment"

static const struct
{
  const char *what;
  const char *rows[6];
  const char *question;
  guint row;
  const char *column;
  const char *expected;
  const char *caveats;
} cases[] = {
    {"capex is a share of both uses",
     {"acme, 2025, 75", "acme, 2025, 25" LEASE},
     "mix acme 2025",       0,
     "ratio", "3/4 [3/4, 3/4]",
     ""                          },
    {"a lease is the rest",
     {"acme, 2025, 75", "acme, 2025, 25" LEASE},
     "mix acme 2025",       1,
     "ratio", "1/4 [1/4, 1/4]",
     ""                          },
    {"a share is lowest where the other use is highest",
     {"acme, 2025, 60..80", "acme, 2025, 10..20" LEASE},
     "mix acme 2025",       0,
     "ratio", "70/85 [60/80, 80/90]",
     ""                          },
    {"a lease is lowest where capex is highest",
     {"acme, 2025, 60..80", "acme, 2025, 10..20" LEASE},
     "mix acme 2025",       1,
     "ratio", "15/85 [10/90, 20/80]",
     ""                          },
    {"a lease that is not known may be anything",
     {"acme, 2025, 75"},
     "mix acme 2025",       0,
     "ratio", "- [0, 1]",
     "open-bound"                },
    {"a lease that is not known has no share",
     {"acme, 2025, 75"},
     "mix acme 2025",       1,
     "ratio", "none",
     ""                          },
    {"a lessee by other rules has no leased operating cost",
     {"cask, 2025, 75"},
     "mix cask 2025",       0,
     "ratio", "- [0, 1]",
     "open-bound gaap-difference"},
    {"a lease of at least so much leaves capex at most",
     {"acme, 2025, 75", "acme, 2025, over 25" LEASE},
     "mix acme 2025",       0,
     "ratio", "- [0, 3/4]",
     "open-bound"                },
    {"debt is beside the uses and no part of them",
     {"acme, 2025, 75", "acme, 2025, 25" LEASE, "acme, 2025, 50" DEBT,
      "acme, 2025, 10" REPAID},
     "mix acme 2025",       2,
     "ratio", "2/5 [2/5, 2/5]",
     ""                          },
    {"debt does not change the shares",
     {"acme, 2025, 75", "acme, 2025, 25" LEASE, "acme, 2025, 50" DEBT,
      "acme, 2025, 10" REPAID},
     "mix acme 2025",       0,
     "ratio", "3/4 [3/4, 3/4]",
     ""                          },
    {"debt is a source",
     {"acme, 2025, 75", "acme, 2025, 50" DEBT},
     "mix acme 2025",       2,
     "kind",  "source",
     NULL                        },
    {"a lease is a use",
     {"acme, 2025, 75", "acme, 2025, 50" LEASE},
     "mix acme 2025",       1,
     "kind",  "use",
     NULL                        },
    {"debt without repayments is gross",
     {"acme, 2025, 75", "acme, 2025, 25" LEASE, "acme, 2025, 50" DEBT},
     "mix acme 2025",       2,
     "ratio", "1/2 [1/2, 1/2]",
     "gross-debt"                },
    {"debt over uses of which one is not known is at most",
     {"acme, 2025, 100", "acme, 2025, 50" DEBT, "acme, 2025, 10" REPAID},
     "mix acme 2025",       2,
     "ratio", "- [0, 2/5]",
     "open-bound"                },
    {"more repaid than raised is below zero",
     {"acme, 2025, 75", "acme, 2025, 25" LEASE, "acme, 2025, 10" DEBT,
      "acme, 2025, 60" REPAID},
     "mix acme 2025",       2,
     "ratio", "-1/2 [-1/2, -1/2]",
     ""                          },
    {"debt that is not known is not zero",
     {"acme, 2025, 75", "acme, 2025, 25" LEASE},
     "mix acme 2025",       2,
     "ratio", "none",
     ""                          },
    {"a group is the sum of its members",
     {"acme, 2025, 50", "acme, 2025, 10" LEASE, "bolt, 2025, 25",
      "bolt, 2025, 15" LEASE},
     "mix duo 2025",        0,
     "ratio", "3/4 [3/4, 3/4]",
     ""                          },
    {"of a group a member's lease that is not known is told",
     {"acme, 2025, 50", "acme, 2025, 10" LEASE, "bolt, 2025, 30"},
     "mix duo 2025",        0,
     "ratio", "- [0, 8/9]",
     "open-bound missing-member" },
    {"a period of several without capex is missing",
     {"acme, 2025, 75", "acme, 2024, 25" LEASE},
     "mix acme 2024..2025", 0,
     "ratio", "none",
     ""                          },
    {"the rows of the next period follow",
     {"acme, 2025, 75", "acme, 2025, 25" LEASE, "acme, 2024, 1",
      "acme, 2024, 1" LEASE},
     "mix acme 2024..2025", 3,
     "ratio", "3/4 [3/4, 3/4]",
     ""                          },
    {"uses that may be nothing have no debt of theirs",
     {"acme, 2025, 0", "acme, 2025, 0" LEASE, "acme, 2025, 50" DEBT},
     "mix acme 2025",       2,
     "ratio", "n.m.",
     "gross-debt"                },
    {"a lease in another currency is converted",
     {"acme, 2025-03-03, 80", "acme, 2025-03-03, 20, unit=EUR" LEASE,
      "rates: date=2025-03-03, base=EUR, currency=USD, rate=2, source=filing"},
     "mix acme 2025-03-03", 0,
     "ratio", "2/3 [2/3, 2/3]",
     "converted"                 },
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
    {"leased assets and their rent are not added",
     {"acme, 2025, 75, definition=with-finance-leases", "acme, 2025, 25" LEASE},
     "mix acme 2025", NULL,
     "leased assets", "refused"},
    {"nor those of a member of a group",
     {"acme, 2025, 75, definition=with-finance-leases", "bolt, 2025, 25"},
     "mix duo 2025",  NULL,
     "leased assets", "refused"},
    {"a single period without capex is an error",
     {"acme, 2024, 75"},
     "mix acme 2025", NULL,
     "acme",          "missing"},
    {"a company that there is not",
     {"acme, 2024, 75"},
     "mix acne 2025", NULL,
     "acme",          "unknown"},
    {"a period that there is not",
     {"acme, 2024, 75"},
     "mix acme soon", NULL,
     "soon",          "syntax" },
    {"uses of two currencies without a rate",
     {"acme, 2025, 75", "acme, 2025, 25, unit=EUR" LEASE},
     "mix acme 2025", NULL,
     "exchange rate", "rate"   },
};

START_TEST (a_refusal_holds)
{
  capex_test_assert_case (&refusals[_i]);
}
END_TEST

/* What is given of a group may be of another definition than its members' */
START_TEST (a_group_of_another_definition_is_still_its_members)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "acme, 2025, 50", "acme, 2025, 10" LEASE, "bolt, 2025, 25",
      "bolt, 2025, 15" LEASE, "duo, 2025, 90, definition=with-finance-leases",
      NULL);

  capex_test_set_subject ("a group of another definition");
  capex_test_assert_answer (dataset, "mix duo 2025", "ratio", "3/4 [3/4, 3/4]",
                            NULL);
}
END_TEST

START_TEST (a_mix_says_of_which_uses_it_is)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2025, 75",
                                                         "acme, 2025, 25" LEASE,
                                                         NULL);
  g_autoptr (CapexTable) table = capex_test_ask (
      dataset, "mix acme 2025 --uses capex --scope total", NULL);
  const char *line = capex_table_get_basis_line (table);

  ck_assert_msg (strstr (line, "uses capex,lease;") != NULL, "%s", line);
  ck_assert_msg (strstr (line, "scope total;") != NULL, "%s", line);
}
END_TEST

static const struct
{
  guint row;
  const char *sentence;
} sentences[] = {
    {0, "The capex (cash) of acme for 2025 was 75.0 % of its capex and leased "
        "operating cost."           },
    {1, "The leased operating cost of acme for 2025 was 25.0 % of its capex "
        "and leased operating cost."},
    {2, "The debt issuance of acme for 2025 was 50.0 % of its capex and leased "
        "operating cost."           },
};

START_TEST (each_row_says_itself)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2025, 75",
                                                         "acme, 2025, 25" LEASE,
                                                         "acme, 2025, 50" DEBT,
                                                         NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, "mix acme 2025",
                                                 NULL);

  ck_assert_str_eq (capex_table_get_sentence (table, sentences[_i].row),
                    sentences[_i].sentence);
}
END_TEST

START_TEST (a_part_that_is_less_firm_than_the_uses_says_so)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "acme, 2025, 75", "acme, 2025, 25, status=estimate" LEASE, NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, "mix acme 2025",
                                                 NULL);

  ck_assert_str_eq (
      capex_table_get_sentence (table, 0),
      "The capex (cash) of acme for 2025 was 75.0 % of its capex and "
      "leased operating cost, an actual against mixed statuses.");
  ck_assert_str_eq (
      capex_table_get_sentence (table, 1),
      "The leased operating cost of acme for 2025 was estimated to be "
      "25.0 % of its capex and leased operating cost, an estimate against"
      " mixed statuses.");
}
END_TEST

/* Anything from zero on says nothing */
START_TEST (debt_of_at_least_nothing_is_not_known)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset ("acme, 2025, 75", "acme, 2025, over 50" DEBT, NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, "mix acme 2025",
                                                 NULL);

  capex_test_assert_cell (table, 2, "ratio", "- [0, ..]");
  ck_assert_str_eq (
      capex_table_get_sentence (table, 2),
      "The debt issuance of acme for 2025 against its capex and leased "
      "operating cost is not known; the leased operating cost is not "
      "known.");
}
END_TEST

START_TEST (a_share_without_the_lease_says_so)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2025, 75",
                                                         NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, "mix acme 2025",
                                                 NULL);

  ck_assert_str_eq (
      capex_table_get_sentence (table, 0),
      "The share of the capex (cash) of acme for 2025 in its capex and "
      "leased operating cost is not known; the leased operating cost is "
      "not known.");
  ck_assert_str_eq (capex_table_get_sentence (table, 1),
                    "The leased operating cost of acme for 2025 is not known.");
}
END_TEST

START_TEST (a_result_tells_its_cells)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2025, 75",
                                                         "acme, 2025, 25" LEASE,
                                                         NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexMix) mix = capex_mix_new (dataset, NULL, "acme", "2025",
                                            &error);
  g_autoptr (CapexMix) again = NULL;

  assert_no_error (error);
  again = capex_mix_ref (mix);
  ck_assert_uint_eq (capex_mix_get_n_rows (again), 3);
  ck_assert_str_eq (capex_mix_get_company (mix, 0), "acme");
  ck_assert_str_eq (capex_mix_get_period (mix, 0), "2025");
  ck_assert_str_eq (capex_mix_get_source (mix, 1), "lease");
  ck_assert_str_eq (capex_mix_get_kind (mix, 1), "use");
  ck_assert_double_eq (capex_ratio_get_stated (capex_mix_get_ratio (mix, 1)),
                       0.25);
  ck_assert (capex_amount_is_exact (capex_mix_get_amount (mix, 0)));
  ck_assert_str_eq (capex_mix_get_definition (mix, 0), "cash");
  ck_assert_str_eq (capex_mix_get_scope (mix, 0), "total");
  ck_assert_str_eq (capex_mix_get_status (mix, 0), "actual");
  ck_assert_str_eq (capex_mix_get_covers (mix, 0), "2025");
  ck_assert_uint_eq (capex_table_get_n_rows (capex_mix_get_table (mix)), 3);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("mix");
  TCase *sharing = tcase_create ("sharing");
  TCase *telling = tcase_create ("telling");

  tcase_add_loop_test (sharing, a_case_holds, 0, G_N_ELEMENTS (cases));
  tcase_add_loop_test (sharing, a_refusal_holds, 0, G_N_ELEMENTS (refusals));
  tcase_add_test (sharing, a_group_of_another_definition_is_still_its_members);
  suite_add_tcase (suite, sharing);
  tcase_add_test (telling, a_mix_says_of_which_uses_it_is);
  tcase_add_loop_test (telling, each_row_says_itself, 0,
                       G_N_ELEMENTS (sentences));
  tcase_add_test (telling, a_part_that_is_less_firm_than_the_uses_says_so);
  tcase_add_test (telling, debt_of_at_least_nothing_is_not_known);
  tcase_add_test (telling, a_share_without_the_lease_says_so);
  tcase_add_test (telling, a_result_tells_its_cells);
  suite_add_tcase (suite, telling);
  return capex_test_run (suite);
}
