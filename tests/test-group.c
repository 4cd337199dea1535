/* test-group.c - A group, its members, and what is given of it
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

/* A day on which a dollar is half a euro */
#define RATE_OF(day) \
  "rates: date=" day ", base=EUR, currency=USD, rate=2, source=press"

static const CapexTestCase cases[] = {
    {"what is given of a group narrows the sum of its members",
     {"acme, 2025, 90..110", "bolt, 2025, 100",
      "duo, 2025, 205..300, source=press"},
     "spend duo 2025",                               "amount",
     "- [205, 210]",         NULL                                          },
    {"and tells that it contradicts it",
     {"acme, 2025, 100", "bolt, 2025, 100", "duo, 2025, 400, source=press"},
     "spend duo 2025",                               "amount",
     "200 [200, 200]",       "conflict"                                    },
    {"a group that contradicts itself beside its members is in conflict",
     {"sources: id=again, kind=issuer", "acme, 2025, 100", "bolt, 2025, 50",
      "duo, 2025, 140, source=call", "duo, 2025, 160, source=again"},
     "spend duo 2025",                               "amount",
     "150 [150, 150]",       "conflict"                                    },
    {"a contradiction is seen before it is converted",
     {RATE_OF ("2025-12-31"), "acme, 2025-12-31, 100", "bolt, 2025-12-31, 100",
      "duo, 2025-12-31, 400, source=press"},
     "spend duo 2025-12-31 --currency EUR",          "amount",
     "100 [100, 100]",       "converted conflict"                          },
    {"at one rate what is given narrows the converted sum",
     {RATE_OF ("2025-12-31"), "acme, 2025-12-31, 90..110",
      "bolt, 2025-12-31, 100", "duo, 2025-12-31, 205..300, source=press"},
     "spend duo 2025-12-31 --currency EUR",          "amount",
     "- [102.5, 105]",       "converted"                                   },
    {"a lesser figure of the group does not stand for the members known",
     {"acme, 2025, 100", "duo, 2025, 40, source=press"},
     "spend duo 2025",                               "amount",
     "- [100, ..]",          "conflict open-bound missing-member"          },
    {"nor does it in another currency",
     {RATE_OF ("2025-12-31"), "acme, 2025-12-31, 100",
      "duo, 2025-12-31, 40, source=press"},
     "spend duo 2025-12-31 --currency EUR",          "amount",
     "- [50, ..]",           "converted conflict open-bound missing-member"},
    {"a figure of the same line stands for members that are missing",
     {"acme, 2025, 100", "duo, 2025, 140, source=press"},
     "spend duo 2025",                               "amount",
     "140 [140, 140]",       ""                                            },
    {"a figure of another line does not",
     {"acme, 2025, 100",
      "duo, 2025, 140, definition=unstated, scope=ai, source=press"},
     "spend duo 2025",                               "amount",
     "- [100, ..]",          "open-bound missing-member"                   },
    {"nor does one that is less firm than they are",
     {"acme, 2025, 100", "duo, 2025, 140, status=estimate, source=press"},
     "spend duo 2025",                               "amount",
     "- [100, ..]",          "open-bound missing-member"                   },
    {"a sum is as firm as its least firm part",
     {"acme, 2025, 100", "bolt, 2025, 100..200, status=report, source=press",
      "duo, 2025, 210..220, status=estimate, source=other"},
     "spend duo 2025",                               "amount",
     "250 [200, 300]",       "mixed-status"                                },
    {"and what is as firm as that narrows it",
     {"acme, 2025, 100", "bolt, 2025, 100..200, status=report, source=press",
      "duo, 2025, 210..220, status=report, source=other"},
     "spend duo 2025",                               "amount",
     "215 [210, 220]",       "mixed-status"                                },
    {"a member keeps its definition over a year that is missing",
     {"acme, 2023, 100", "acme, 2025, 300, definition=accrued", "bolt, 2023, 1",
      "bolt, 2024, 1", "bolt, 2025, 1"},
     "cumulative duo 2023..2025",                    NULL,
     "different definition", "refused"                                     },
    {"and is summed by the one that its other years have",
     {"acme, 2023, 100", "acme, 2025, 300",
      "acme, 2025, 500, definition=accrued", "bolt, 2023, 1", "bolt, 2024, 1",
      "bolt, 2025, 1"},
     "cumulative duo 2023..2025 --definition filed", "total",
     "101 [101, 101]",       NULL                                          },
    {"what a company was before it was a member is no matter of the group",
     {"companies: id=late, kind=group, name=Late, currency=USD, "
      "members=acme@2025-01-01/;bolt",
      "acme, 2024, 100, definition=accrued", "acme, 2025, 300",
      "bolt, 2024, 100", "bolt, 2025, 100"},
     "growth late 2024 2025",                        "ratio",
     "3/1 [3/1, 3/1]",       ""                                            },
};

/* A week apart, a euro is a dollar in 2025 and two in 2026 */
static void
add_rates (CapexDatasetBuilder *builder)
{
  g_autoptr (GDateTime) day = g_date_time_new_utc (2025, 1, 1, 0, 0, 0);

  while (g_date_time_get_year (day) < 2027)
    {
      g_autofree char *text = g_date_time_format (day, "%Y-%m-%d");
      g_autofree char *row = g_strdup_printf (
          "rates: date=%s, base=EUR, currency=USD, rate=%d, source=press", text,
          g_date_time_get_year (day) == 2025 ? 1 : 2);
      GDateTime *next = g_date_time_add_days (day, 7);

      ck_assert (capex_test_add_row (builder, row, NULL, NULL));
      g_date_time_unref (day);
      day = next;
    }
}

/* january's year ends with January 2026, so a part of it is at another rate */
START_TEST (at_different_rates_nothing_is_narrowed)
{
  static const char *const rows[] = {
      "companies: id=pair, kind=group, currency=USD, members=acme;january",
      "acme, 2025, 90..110",
      "january, FY2026, 100",
      "pair, 2025, 205..300, source=press",
  };
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (CapexTable) dollars = NULL;
  g_autoptr (CapexTable) euros = NULL;
  CapexAmount *amount;

  add_rates (builder);
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ck_assert (capex_test_add_row (builder, rows[i], NULL, NULL));
  dataset = capex_dataset_builder_finish (builder, NULL);

  dollars = capex_test_ask (dataset, "spend pair 2025", NULL);
  capex_test_assert_cell (dollars, 0, "amount", "- [205, 210]");
  euros = capex_test_ask (dataset, "spend pair 2025 --currency EUR", NULL);
  amount = capex_table_get_amount (euros, 0,
                                   (guint) capex_table_find_column (euros,
                                                                    "amount"));
  /* what is stated of both, not narrowed away */
  ck_assert (capex_amount_has_stated (amount));
}
END_TEST

START_TEST (a_group_holds)
{
  capex_test_assert_case (&cases[_i]);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("group");
  TCase *groups = tcase_create ("groups");

  tcase_add_loop_test (groups, a_group_holds, 0, G_N_ELEMENTS (cases));
  tcase_add_test (groups, at_different_rates_nothing_is_narrowed);
  suite_add_tcase (suite, groups);
  return capex_test_run (suite);
}
