/* test-ordering.c - Which of two is larger, and how surely
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"bounds above the other's make it certain",
     {"acme, 2025, 100..110", "bolt, 2025, 80..99"},
     "difference acme bolt 2025", "certainty",
     "certainly more",  ""                         },
    {"bounds below the other's make it certain",
     {"acme, 2025, 80..99", "bolt, 2025, 100..110"},
     "multiple acme bolt 2025",   "certainty",
     "certainly less",  ""                         },
    {"the same exact value is certainly equal",
     {"acme, 2025, 100", "bolt, 2025, 100"},
     "difference acme bolt 2025", "certainty",
     "certainly equal", ""                         },
    {"bounds that touch leave it to what was stated",
     {"acme, 2025, 100..110", "bolt, 2025, 90..100"},
     "difference acme bolt 2025", "certainty",
     "stated more",     ""                         },
    {"bounds that overlap leave it to what was stated",
     {"acme, 2025, 90..105", "bolt, 2025, 95..110"},
     "multiple acme bolt 2025",   "certainty",
     "stated less",     ""                         },
    {"equal as stated is not certainly equal",
     {"acme, 2025, 90..110", "bolt, 2025, 95..105"},
     "difference acme bolt 2025", "certainty",
     "stated equal",    ""                         },
    {"without a stated value overlapping bounds tell nothing",
     {"acme, 2025, over 100", "bolt, 2025, 300"},
     "difference acme bolt 2025", "certainty",
     "not known",       "open-bound"               },
    {"a low bound may be enough",
     {"acme, 2025, over 301", "bolt, 2025, 300"},
     "difference acme bolt 2025", "certainty",
     "certainly more",  "open-bound"               },
    {"a rise is certain where the bounds part",
     {"acme, 2024, 90..99", "acme, 2025, 100..110"},
     "growth acme 2024 2025",     "certainty",
     "certainly more",  ""                         },
    {"a fall as stated is not certain",
     {"acme, 2024, 100..120", "acme, 2025, 90..110"},
     "growth acme 2024 2025",     "certainty",
     "stated less",     ""                         },
    {"a fact on both sides cancels before the order is found",
     {"acme, 2024, 10..20", "acme, 2025-01-01/2025-06-30, 5",
      "acme, 2025-07-01/2025-12-31, 1"},
     "growth acme 2025H1 2025H2", "certainty",
     "certainly less",  ""                         },
    {"growth over years tells its order as well",
     {"acme, 2020, 90..110", "acme, 2025, 100..120"},
     "cagr acme 2020 2025",       "certainty",
     "stated more",     ""                         },
    {"a rank that bounds leave no choice is certain",
     {"acme, 2025, 100", "bolt, 2025, 300"},
     "rank 2025",                 "certainty",
     "certain",         ""                         },
    {"a rank that bounds may change is stated",
     {"acme, 2025, 100..200", "bolt, 2025, 190..300"},
     "rank 2025",                 "certainty",
     "stated",          ""                         },
    {"the only one is certainly first",
     {"acme, 2025, over 100", "bolt, 2025, 300"},
     "rank 2025 --of acme",       "certainty",
     "certain",         "open-bound"               },
    {"without a stated value and with a choice a rank is not known",
     {"acme, 2024, 100", "bolt, 2025, over 100"},
     "rank 2025 --of bolt,acme",  "certainty",
     "not known",       "open-bound missing-member"},
};

static const struct
{
  const char *rows[3];
  const char *question, *says;
} sentences[] = {
    {{"acme, 2025, 100..110", "bolt, 2025, 90..105", NULL},
     "difference acme bolt 2025", "; their order is stated, not certain."     },
    {{"acme, 2025, over 100", "bolt, 2025, 300", NULL},
     "multiple acme bolt 2025",   "; which of the two is larger is not known."},
    {{"acme, 2024, 100..120", "acme, 2025, 90..110", NULL},
     "growth acme 2024 2025",     "; that it fell is stated, not certain."    },
    {{"acme, 2024, 90..110", "acme, 2025, 100..120", NULL},
     "growth acme 2024 2025",     "; that it rose is stated, not certain."    },
    {{"acme, 2024, 90..110", "acme, 2025, 95..105", NULL},
     "growth acme 2024 2025",     "; that it stayed is stated, not certain."  },
    {{"acme, 2024, over 100", "acme, 2025, 300", NULL},
     "growth acme 2024 2025",     "; whether it rose or fell is not known."   },
    {{"acme, 2024, 100", "acme, 2025, at least 100", NULL},
     "growth acme 2024 2025",     "; it did not fall, whether it rose is not "
     "known."                                    },
    {{"acme, 2024, 100", "acme, 2025, up to 100", NULL},
     "growth acme 2024 2025",     "; it did not rise, whether it fell is not "
     "known."                                    },
};

START_TEST (the_order_is_told_with_its_certainty)
{
  capex_test_assert_case (&cases[_i]);
}
END_TEST

START_TEST (a_sentence_tells_what_is_not_certain)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      sentences[_i].rows);
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 sentences[_i].question, NULL);
  const char *sentence = capex_table_get_sentence (table, 0);

  ck_assert_msg (strstr (sentence, sentences[_i].says) != NULL, "%s", sentence);
}
END_TEST

START_TEST (a_sentence_adds_nothing_to_what_is_certain)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2025, 100..110",
                                                         "bolt, 2025, 80..99",
                                                         NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 "difference acme bolt 2025",
                                                 NULL);

  ck_assert_ptr_null (strchr (capex_table_get_sentence (table, 0), ';'));
}
END_TEST

START_TEST (typed_results_tell_it)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 90",
                                                         "acme, 2025, 100",
                                                         "bolt, 2025, 200",
                                                         NULL);
  const char *both[] = {"acme", "bolt", NULL};
  g_autoptr (CapexGrowth) growth = capex_growth_new (dataset, NULL, "acme",
                                                     "2024", "2025", NULL,
                                                     NULL);
  g_autoptr (CapexCagr) cagr = capex_cagr_new (dataset, NULL, "acme", "2024",
                                               "2025", NULL, NULL);
  g_autoptr (CapexMultiple) multiple = capex_multiple_new (dataset, NULL,
                                                           "acme", "bolt",
                                                           "2025", NULL, NULL);
  g_autoptr (CapexDifference) difference =
      capex_difference_new (dataset, NULL, "acme", "bolt", "2025", NULL, NULL);
  g_autoptr (CapexRank) rank = capex_rank_new (dataset, NULL, "2025", both,
                                               NULL, NULL);

  ck_assert_str_eq (capex_growth_get_certainty (growth), "certainly more");
  ck_assert_str_eq (capex_cagr_get_certainty (cagr), "certainly more");
  ck_assert_str_eq (capex_multiple_get_certainty (multiple), "certainly less");
  ck_assert_str_eq (capex_difference_get_certainty (difference),
                    "certainly less");
  ck_assert_str_eq (capex_rank_get_certainty (rank, 0), "certain");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("ordering");
  TCase *order = tcase_create ("order");
  TCase *sentence = tcase_create ("sentences");

  tcase_add_loop_test (order, the_order_is_told_with_its_certainty, 0,
                       G_N_ELEMENTS (cases));
  suite_add_tcase (suite, order);
  tcase_add_loop_test (sentence, a_sentence_tells_what_is_not_certain, 0,
                       G_N_ELEMENTS (sentences));
  tcase_add_test (sentence, a_sentence_adds_nothing_to_what_is_certain);
  tcase_add_test (sentence, typed_results_tell_it);
  suite_add_tcase (suite, sentence);
  return capex_test_run (suite);
}
