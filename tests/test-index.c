/* test-index.c - Periods against a base that is 100
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"an index is a percentage of the base",
     {"acme, 2024, 200", "acme, 2025, 290"},
     "index 2025 --base 2024 --of acme",                   "index",
     "145/1 [145/1, 145/1]",             ""                },
    {"low against high, high against low",
     {"acme, 2024, 21.45..21.55", "acme, 2025, 22.5..23.5"},
     "index 2025 --base 2024 --of acme",                   "index",
     "4600/43 [45000/431, 47000/429]",   ""                },
    {"without a base the first period is it",
     {"acme, 2024, 200", "acme, 2025, 290"},
     "index 2024..2025 --of acme",                         "base",
     "2024",                             ""                },
    {"the base is a hundred, however wide its bounds",
     {"acme, 2024, 80..120", "acme, 2025, 100"},
     "index 2024..2025 --of acme",                         "index",
     "100/1 [100/1, 100/1]",             ""                },
    {"the base is a hundred, though only a bound of it is known",
     {"acme, 2024, over 80"},
     "index 2024 --of acme",                               "index",
     "100/1 [100/1, 100/1]",             "open-bound"      },
    {"an index to at least is at least",
     {"acme, 2024, 100", "acme, 2025, over 150"},
     "index 2025 --base 2024 --of acme",                   "index",
     "- [150/1, ..]",                    "open-bound"      },
    {"an index from at least is at most",
     {"acme, 2024, over 100", "acme, 2025, 150"},
     "index 2025 --base 2024 --of acme",                   "index",
     "- [0/1, 150/1]",                   "open-bound"      },
    {"a base of zero has no index",
     {"acme, 2024, 0", "acme, 2025, 150"},
     "index 2025 --base 2024 --of acme",                   "index",
     "n.m.",                             ""                },
    {"a base of zero is no hundred either",
     {"acme, 2024, 0", "acme, 2025, 150"},
     "index 2024..2025 --of acme",                         "index",
     "n.m.",                             ""                },
    {"a loss is below zero",
     {"acme, 2024, 10..20, measure=operating-cash-flow",
      "acme, 2025, -10..-5, measure=operating-cash-flow"},
     "index 2025 --base 2024 --of acme "
     "--measure operating-cash-flow",                      "index",
     "-50/1 [-100/1, -25/1]",            ""                },
    {"a loss against at least is at least what it is of the least",
     {"acme, 2024, over 10, measure=operating-cash-flow",
      "acme, 2025, -10..-5, measure=operating-cash-flow"},
     "index 2025 --base 2024 --of acme "
     "--measure operating-cash-flow",                      "index",
     "- [-100/1, 0/1]",                  "open-bound"      },
    {"what may be anything below has no low bound",
     {"acme, 2024, 10, measure=operating-cash-flow",
      "acme, 2025, up to 5, measure=operating-cash-flow"},
     "index 2025 --base 2024 --of acme "
     "--measure operating-cash-flow",                      "index",
     "- [.., 50/1]",                     "open-bound"      },
    {"a fact in both is at one of its ends in both",
     {"acme, 2025H1, 90..110", "acme, 2025H2, 50..60"},
     "index 2025 --base 2025H1 --of acme --periods any",   "index",
     "155/1 [1600/11, 500/3]",           "mixed-period"    },
    {"a missing period is a missing row",
     {"acme, 2023, 100", "acme, 2025, 200"},
     "index 2024 --base 2023 --of acme",                   "index",
     "none",                             ""                },
    {"a missing base leaves the amount",
     {"acme, 2025, 200"},
     "index 2025 --base 2023 --of acme",                   "amount",
     "200 [200, 200]",                   ""                },
    {"a missing base leaves no index",
     {"acme, 2025, 200"},
     "index 2025 --base 2023 --of acme",                   "index",
     "none",                             ""                },
    {"across definitions there is no index",
     {"acme, 2024, 100", "acme, 2025, 200, definition=accrued"},
     "index 2025 --base 2024 --of acme",                   "index",
     "none",                             "mixed-definition"},
    {"across definitions the amount is told",
     {"acme, 2024, 100", "acme, 2025, 200, definition=accrued"},
     "index 2025 --base 2024 --of acme",                   "amount",
     "200 [200, 200]",                   "mixed-definition"},
    {"across definitions there is one if any is asked for",
     {"acme, 2024, 100", "acme, 2025, 200, definition=accrued"},
     "index 2025 --base 2024 --of acme --definition any",  "index",
     "200/1 [200/1, 200/1]",             "mixed-definition"},
    {"a row is told by what its base is known by too",
     {"acme, 2024, 100", "acme, 2024, 80, definition=accrued",
      "acme, 2025, 120, definition=accrued"},
     "index 2025 --base 2024 --of acme",                   "index",
     "150/1 [150/1, 150/1]",             "mixed-definition"},
    {"an outlook against an actual is mixed",
     {"acme, 2024, 100", "acme, 2025, 150, status=guidance, source=call"},
     "index 2025 --base 2024 --of acme",                   "index",
     "150/1 [150/1, 150/1]",             "mixed-status"    },
    {"an index has no currency to convert",
     {"yuan, 2024, 100, unit=CNY", "yuan, 2025, 150, unit=CNY"},
     "index 2025 --base 2024 --of yuan",                   "index",
     "150/1 [150/1, 150/1]",             ""                },
    {"annualised, a part is scaled first",
     {"acme, 2024, 366", "acme, 2025-01, 31"},
     "index 2025-01 --base 2024 --of acme "
     "--periods annualised",                               "index",
     "36500/366 [36500/366, 36500/366]", "annualised"      },
    {"balances have an index too",
     {"acme, 2024-12-31, 10, measure=backlog",
      "acme, 2025-12-31, 15, measure=backlog"},
     "index 2025 --base 2024 --of acme --measure backlog", "index",
     "150/1 [150/1, 150/1]",             ""                },
    {"a base of another length",
     {"acme, 2024, 100", "acme, 2025Q1, 20"},
     "index 2025Q1 --base 2024 --of acme",                 NULL,
     "unequal periods",                  "refused"         },
    {"a base that is no period",
     {"acme, 2024, 100"},
     "index 2024 --base soon --of acme",                   NULL,
     "soon",                             "syntax"          },
    {"an index that does not fit",
     {"acme, 2024, 1", "acme, 2025, 9e28"},
     "index 2025 --base 2024 --of acme",                   NULL,
     "does not fit",                     "out-of-range"    },
    {"nobody who is called so",
     {"acme, 2024, 1"},
     "index 2024 --of nobody",                             NULL,
     "nobody",                           "unknown"         },
};

START_TEST (a_case_holds)
{
  capex_test_assert_case (&cases[_i]);
}
END_TEST

static CapexTable *
ask (CapexDataset *dataset, const char *question)
{
  g_autoptr (GError) error = NULL;
  CapexTable *table = capex_test_ask (dataset, question, &error);

  assert_no_error (error);
  return table;
}

START_TEST (a_group_comes_after_its_members)
{
  static const char *const indices[][2] = {
      {"acme", "150/1 [150/1, 150/1]"},
      {"bolt", "200/1 [200/1, 200/1]"},
      {"duo",  "175/1 [175/1, 175/1]"},
  };
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 100",
                                                         "acme, 2025, 150",
                                                         "bolt, 2024, 100",
                                                         "bolt, 2025, 200",
                                                         NULL);
  g_autoptr (CapexTable) table = ask (dataset,
                                      "index 2025 --base 2024 --of duo");

  ck_assert_uint_eq (capex_table_get_n_rows (table), G_N_ELEMENTS (indices));
  for (guint i = 0; i < G_N_ELEMENTS (indices); i++)
    {
      capex_test_assert_cell (table, i, "company", indices[i][0]);
      capex_test_assert_cell (table, i, "index", indices[i][1]);
    }
}
END_TEST

START_TEST (who_was_not_named_needs_a_base)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 100",
                                                         "acme, 2025, 150",
                                                         "bolt, 2025, 200",
                                                         "cloud, 2024, 5",
                                                         "lone, 2024, 5", NULL);
  g_autoptr (CapexTable) table = ask (dataset, "index 2024..2025");

  ck_assert_uint_eq (capex_table_get_n_rows (table), 2);
  capex_test_assert_cell (table, 0, "company", "acme");
  capex_test_assert_cell (table, 1, "company", "acme");
}
END_TEST

static const struct
{
  const char *what;
  const char *rows[3];
  const char *sentence;
} sentences[] = {
    {"an index",
     {"acme, 2024, 200", "acme, 2025, 290.6"},
     "The capex (cash) of acme for 2025 was 145, where 2024 is 100."        },
    {"an outlook",
     {"acme, 2024, 200", "acme, 2025, 280..300, status=guidance, source=call"},
     "The capex (cash) of acme for 2025 was guided to be 145 (between 140 and "
     "150), where 2024 is 100, guidance against an actual."                 },
    {"at most",
     {"acme, 2024, over 200", "acme, 2025, 290"},
     "The capex (cash) of acme for 2025 was at most 145, where 2024 is 100."},
    {"no base",
     {"acme, 2025, 290"},
     "The capex (cash) of acme for 2025 was USD 290. It has no index: 2024, "
     "which would be 100, is not known."                                    },
    {"another definition",
     {"acme, 2024, 200, definition=accrued", "acme, 2025, 290"},
     "The capex (cash) of acme for 2025 was USD 290. It has no index: 2024, "
     "which would be 100, is known by another definition or scope."         },
    {"a base that may be nothing",
     {"acme, 2024, up to 200", "acme, 2025, 290"},
     "The capex (cash) of acme for 2025 has no index: that of 2024 may be zero "
     "or less."                                                             },
    {"nothing",
     {"acme, 2024, 200"},
     "The capex of acme for 2025 is not known."                             },
};

START_TEST (the_sentence_tells_the_base)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      sentences[_i].rows);
  g_autoptr (CapexTable) table = ask (dataset,
                                      "index 2025 --base 2024 --of acme");

  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    sentences[_i].sentence);
}
END_TEST

START_TEST (the_sentence_of_the_base_tells_its_amount)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 200",
                                                         NULL);
  g_autoptr (CapexTable) table = ask (dataset, "index 2024 --of acme");

  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    "The capex (cash) of acme for 2024 was USD 200: the base, "
                    "100.");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("index");
  TCase *numbers = tcase_create ("numbers");
  TCase *rows = tcase_create ("rows");

  tcase_add_loop_test (numbers, a_case_holds, 0, G_N_ELEMENTS (cases));
  suite_add_tcase (suite, numbers);
  tcase_add_test (rows, a_group_comes_after_its_members);
  tcase_add_test (rows, who_was_not_named_needs_a_base);
  tcase_add_loop_test (rows, the_sentence_tells_the_base, 0,
                       G_N_ELEMENTS (sentences));
  tcase_add_test (rows, the_sentence_of_the_base_tells_its_amount);
  suite_add_tcase (suite, rows);
  return capex_test_run (suite);
}
