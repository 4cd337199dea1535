/* test-choose.c - Which facts answer
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

/* Each table is one of the rules by which facts are chosen */

static const CapexTestCase known_facts[] = {
    {"a fact answers from the day on which it is known",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2025, 110"},
     "spend acme 2024 --as-of 2025-02-01",   "amount",
     "100 [100, 100]", ""  },
    {"a restatement that is not known yet does not answer",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 120, known=2026-02-01"},
     "spend acme 2024 --as-of 2026-01-31",   "amount",
     "100 [100, 100]", ""  },
    {"a restatement that is known answers",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 120, known=2026-02-01"},
     "spend acme 2024 --as-of 2026-02-01",   "amount",
     "120 [120, 120]", ""  },
    {"a vague day is known from its last day on",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 120, known=2025-12"},
     "spend acme 2024 --as-of 2025-12-23",   "amount",
     "100 [100, 100]", ""  },
    {"a vague day is over on its last day",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 120, known=2025-12"},
     "spend acme 2024 --as-of 2025-12-31",   "amount",
     "120 [120, 120]", ""  },
    {"a vague day does not beat a day inside it for being later",
     {"acme, 2024, 100, known=2025-12-23", "acme, 2024, 120, known=2025-12"},
     "spend acme 2024 --as-of 2026-02-01",   "amount",
     "100 [100, 100]", ""  },
    {"a vague day that is the newest of the data answers",
     {"acme, 2024, 120, known=2025-12"},
     "spend acme 2024",                      "amount",
     "120 [120, 120]", ""  },
    {"a fact without a day answers where no day is asked",
     {"acme, 2024, 100, known="},
     "spend acme 2024",                      "amount",
     "100 [100, 100]", NULL},
    {"a fact of a named source answers",
     {"acme, 2024, 100", "acme, 2024, 130, source=press"},
     "spend acme 2024 --source press",       "amount",
     "130 [130, 130]", ""  },
    {"one of several named sources answers",
     {"acme, 2024, 100", "acme, 2024, 130, source=press"},
     "spend acme 2024 --source press,other", "amount",
     "130 [130, 130]", ""  },
    {"a named status answers instead of the firmest",
     {"acme, 2024, 100", "acme, 2024, 130, source=press, status=estimate"},
     "spend acme 2024 --status estimate",    "amount",
     "130 [130, 130]", ""  },
    {"a rumour answers when it is asked for",
     {"acme, 2024, 130, source=press, status=rumour"},
     "spend acme 2024 --status all",         "amount",
     "130 [130, 130]", ""  },
};

static const struct
{
  const char *what;
  const char *row;
  const char *question;
} unknown_facts[] = {
    {"a fact without a day does not answer for a day",
     "acme, 2024, 100, known=",                                                                       "spend acme 2024 --as-of 2026-02-01"},
    {"a rumour does not answer unasked",
     "acme, 2024, 100, status=rumour, source=press",                                                  "spend acme 2024"                   },
    {"another source does not answer",                       "acme, 2024, 100",
     "spend acme 2024 --source press"                                                                                                     },
    {"another status does not answer",                       "acme, 2024, 100",
     "spend acme 2024 --status guidance,plan"                                                                                             },
    {"another measure does not answer",                      "acme, 2024, 100, measure=depreciation",
     "spend acme 2024"                                                                                                                    },
    {"another scope than the one asked for does not answer",
     "acme, 2024, 100, scope=ai",                                                                     "spend acme 2024 --scope total"     },
    {"a longer period does not answer for one inside it",    "acme, 2024, 100",
     "spend acme 2024H1"                                                                                                                  },
    {"a pledge of several years is none of them",
     "acme, 2024-01-01/2026-12-31, 300, status=plan",                                                 "spend acme 2025"                   },
};

static const CapexTestCase claims[] = {
    {"two tellings of a claim are one fact",
     {"acme, 2026, 100, status=plan, source=press, claim=c",
      "acme, 2026, 100, status=plan, source=other, claim=c"},
     "spend acme 2026",                "amount",
     "100 [100, 100]",                            "forward"         },
    {"the original answers before the page that repeats it",
     {"sources: id=copy, kind=press, publisher=copy, repeats=press",
      "acme, 2026, 100, status=plan, source=press, claim=c",
      "acme, 2026, $0.14 thousand, status=plan, source=copy, claim=c"},
     "spend acme 2026",                "amount",
     "100 [100, 100]",                            "forward"         },
    {"the yuan figure answers before its conversion",
     {"yuan, 2026, $23 billion, status=plan, source=press, claim=c, "
      "known=2026-01-01",
      "yuan, 2026, RMB 160 billion, unit=CNY, status=plan, source=other, "
      "claim=c, known=2026-01-02"},
     "spend yuan 2026",                "amount",
     "160000000000 [159500000000, 160500000000]", "forward"         },
    {"the issuer's telling answers before the press's",
     {"acme, 2026, 140, status=plan, source=press, claim=c, known=2026-01-01",
      "acme, 2026, 100, status=plan, source=call, claim=c"},
     "spend acme 2026",                "amount",
     "100 [100, 100]",                            "forward"         },
    {"the first telling answers before a later one",
     {"acme, 2026, 140, status=plan, source=press, claim=c, known=2026-01-02",
      "acme, 2026, 100, status=plan, source=other, claim=c, "
      "known=2026-01-01"},
     "spend acme 2026",                "amount",
     "100 [100, 100]",                            "forward"         },
    {"the conversion answers where its source is named",
     {"yuan, 2026, $23 billion, status=plan, source=press, claim=c",
      "yuan, 2026, RMB 160 billion, unit=CNY, status=plan, source=other, "
      "claim=c"},
     "spend yuan 2026 --source press", "amount",
     "23000000000 [22500000000, 23500000000]",    "forward"         },
    {"tellings without a claim are rivals",
     {"acme, 2026, 100, status=plan, source=press",
      "acme, 2026, 110, status=plan, source=other"},
     "spend acme 2026",                "amount",
     "- [100, 110]",                              "forward conflict"},
    {"one claim may be of two periods",
     {"acme, 2025, 100, status=plan, source=press, claim=c",
      "acme, 2026, 110, status=plan, source=press, claim=c"},
     "spend acme 2026",                "amount",
     "110 [110, 110]",                            "forward"         },
};

static const CapexTestCase statuses[] = {
    {"an actual answers before guidance for what is over",
     {"acme, 2025, 100", "acme, 2025, 90, status=guidance, source=call"},
     "spend acme 2025",              "status",
     "actual",         ""       },
    {"guidance answers before a plan",
     {"acme, 2026, 100, status=guidance, source=call",
      "acme, 2026, 90, status=plan, source=call"},
     "spend acme 2026",              "status",
     "guidance",       "forward"},
    {"a plan answers before a report",
     {"acme, 2026, 100, status=report, source=press",
      "acme, 2026, 90, status=plan, source=press"},
     "spend acme 2026",              "status",
     "plan",           "forward"},
    {"a report answers before an estimate",
     {"acme, 2026, 100, status=estimate, source=press",
      "acme, 2026, 90, status=report, source=press"},
     "spend acme 2026",              "status",
     "report",         "forward"},
    {"an estimate answers before a rumour",
     {"acme, 2026, 100, status=estimate, source=press",
      "acme, 2026, 90, status=rumour, source=press"},
     "spend acme 2026 --status all", "status",
     "estimate",       "forward"},
    {"guidance answers for a year that is over without an actual",
     {"acme, 2024, 100, status=guidance, source=call, known=2024-02-01",
      "acme, 2023, 90"},
     "spend acme 2024",              "amount",
     "100 [100, 100]", ""       },
};

static const CapexTestCase voices[] = {
    {"a filing answers before a call that is later",
     {"acme, 2025, 91447", "acme, 2025, 91500, source=call, known=2026-03-01"},
     "spend acme 2025", "amount",
     "91447 [91447, 91447]",                      ""                        },
    {"a call answers before the press that is later",
     {"acme, 2025, 91447, source=call",
      "acme, 2025, 91500, source=press, known=2026-03-01"},
     "spend acme 2025", "amount",
     "91447 [91447, 91447]",                      ""                        },
    {"a rounding of a filing is no conflict with it",
     {"acme, 2025, 91447000000",
      "acme, 2025, $91.4 billion, source=press, known=2026-03-01"},
     "spend acme 2025", "amount",
     "91447000000 [91447000000, 91447000000]",    ""                        },
    {"the issuer's own later rounding does not replace its figure",
     {"acme, 2025, 91447000000", "acme, 2025, $91.4 billion, known=2026-03-01"},
     "spend acme 2025", "amount",
     "91447000000 [91447000000, 91447000000]",    ""                        },
    {"the issuer's restatement replaces its figure",
     {"acme, 2024, 27266, known=2025-02-01", "acme, 2024, 27045"},
     "spend acme 2024", "amount",
     "27045 [27045, 27045]",                      ""                        },
    {"a figure that comes back is the latest",
     {"acme, 2024, 13185, known=2025-02-01",
      "acme, 2024, 9857, known=2025-03-01",
      "acme, 2024, 13185, known=2025-04-01"},
     "spend acme 2024", "amount",
     "13185 [13185, 13185]",                      ""                        },
    {"two figures of one speaker and day are a conflict",
     {"acme, 2024, 100", "acme, 2024, 110"},
     "spend acme 2024", "amount",
     "- [100, 110]",                              "conflict"                },
    {"a figure and its rounding of one day are no conflict",
     {"acme, 2024, 91447000000", "acme, 2024, $91.4 billion"},
     "spend acme 2024", "amount",
     "91447000000 [91447000000, 91447000000]",    ""                        },
    {"rivals of equal rank have a hull and no stated value",
     {"acme, 2025, 100, source=press", "acme, 2025, 120, source=other",
      "acme, 2025, 110, source=research"},
     "spend acme 2025", "amount",
     "- [100, 120]",                              "conflict"                },
    {"rivals who say the same do not conflict",
     {"acme, 2025, 100, source=press", "acme, 2025, 100, source=other"},
     "spend acme 2025", "amount",
     "100 [100, 100]",                            ""                        },
    {"a rival who rounds does not conflict",
     {"acme, 2025, 91447000000, source=press",
      "acme, 2025, $91.4 billion, source=other"},
     "spend acme 2025", "amount",
     "91447000000 [91447000000, 91447000000]",    ""                        },
    {"a rival who contradicts himself does not round",
     {"acme, 2025, 110, source=press", "acme, 2025, 100, source=other",
      "acme, 2025, 120, source=other"},
     "spend acme 2025", "amount",
     "- [100, 120]",                              "conflict"                },
    {"a speaker's later guidance replaces the earlier",
     {"acme, 2026, $60-65 billion, status=guidance, source=call, "
      "known=2025-10-01",
      "acme, 2026, $64-72 billion, status=guidance, source=call"},
     "spend acme 2026", "amount",
     "68000000000 [64000000000, 72000000000]",    "forward"                 },
    {"a later outlook replaces one with more digits",
     {"acme, 2026, 70, status=guidance, source=call, known=2025-10-01",
      "acme, 2026, about 70, status=guidance, source=call"},
     "spend acme 2026", "amount",
     "70 [66.5, 73.5]",                           "forward hedge-convention"},
    {"another's figure in the reporting currency answers before a conversion",
     {"yuan, 2025, $23 billion, source=press",
      "yuan, 2025, RMB 160 billion, unit=CNY, source=other"},
     "spend yuan 2025", "amount",
     "160000000000 [159500000000, 160500000000]", NULL                      },
};

static const CapexTestCase bounds[] = {
    {"a low bound of the same rank tightens a range",
     {"acme, 2026, 60..70, status=guidance, source=call",
      "acme, 2026, over 64, status=guidance, source=call"},
     "spend acme 2026", "amount",
     "65 [64, 70]",  "forward"                    },
    {"a high bound of the same rank tightens a range",
     {"acme, 2026, 60..70, status=guidance, source=call",
      "acme, 2026, up to 66, status=guidance, source=call"},
     "spend acme 2026", "amount",
     "65 [60, 66]",  "forward"                    },
    {"a bound that contradicts a figure is a conflict",
     {"acme, 2026, 60..70, status=guidance, source=call",
      "acme, 2026, over 80, status=guidance, source=call"},
     "spend acme 2026", "amount",
     "- [60, ..]",   "forward conflict open-bound"},
    {"a bound of a lower rank does not tighten",
     {"acme, 2026, 60..70, status=guidance, source=call",
      "acme, 2026, over 64, status=guidance, source=press"},
     "spend acme 2026", "amount",
     "65 [60, 70]",  "forward"                    },
    {"a bound of a lower status does not tighten",
     {"acme, 2026, 60..70, status=guidance, source=call",
      "acme, 2026, over 64, status=plan, source=call"},
     "spend acme 2026", "amount",
     "65 [60, 70]",  "forward"                    },
    {"a bound of another definition does not tighten",
     {"acme, 2026, 60..70, status=guidance, source=call",
      "acme, 2026, over 64, status=guidance, source=call, definition=accrued"},
     "spend acme 2026", "amount",
     "65 [60, 70]",  "forward"                    },
    {"a bound alone answers",
     {"acme, 2025, over 300, source=press"},
     "spend acme 2025", "amount",
     "- [300, ..]",  "open-bound"                 },
    {"an upper bound alone starts at zero",
     {"acme, 2025, up to 300, source=press"},
     "spend acme 2025", "amount",
     "- [0, 300]",   ""                           },
    {"two bounds tell a range without a stated value",
     {"acme, 2025, over 300, source=press",
      "acme, 2025, under 400, source=other"},
     "spend acme 2025", "amount",
     "- [300, 400]", ""                           },
    {"a speaker's later bound replaces the earlier",
     {"acme, 2025, over 300, source=press, known=2026-01-01",
      "acme, 2025, over 250, source=press, known=2026-01-02"},
     "spend acme 2025", "amount",
     "- [250, ..]",  "open-bound"                 },
    {"what is undisclosed is not zero",
     {"acme, 2025, ?"},
     "spend acme 2025", "amount",
     "- [0, ..]",    "open-bound"                 },
    {"a stated zero is zero",
     {"acme, 2025, 0"},
     "spend acme 2025", "amount",
     "0 [0, 0]",     ""                           },
    {"a bound never displaces a two-sided figure of a lower status",
     {"acme, 2026, over 64, status=guidance, source=call",
      "acme, 2026, 80, status=estimate, source=press"},
     "spend acme 2026", "amount",
     "80 [80, 80]",  "forward"                    },
    {"a bound of a firmer status tightens",
     {"acme, 2026, over 64, status=guidance, source=call",
      "acme, 2026, 60..80, status=estimate, source=press"},
     "spend acme 2026", "amount",
     "70 [64, 80]",  "forward"                    },
};

static const CapexTestCase partial_years[] = {
    {"what is spent already raises the low bound of guidance",
     {"acme, 2026, 60..70, status=guidance, source=call",
      "acme, 2026H1, 64, known=2026-07-20"},
     "spend acme 2026", "amount",
     "65 [64, 70]", "forward"                                 },
    {"what is spent already does not displace guidance",
     {"acme, 2026, 60..70, status=guidance, source=call",
      "acme, 2026H1, 30, known=2026-07-20"},
     "spend acme 2026", "amount",
     "65 [60, 70]", "forward"                                 },
    {"rivals about what is spent already are told",
     {"acme, 2026, 60..70, status=guidance, source=call",
      "acme, 2026H1, 64, known=2026-07-20",
      "acme, 2026H1, 66, known=2026-07-20"},
     "spend acme 2026", "amount",
     "65 [64, 70]", "forward conflict"                        },
    {"more spent than the outlook allows is a conflict",
     {"acme, 2026, 60..70, status=guidance, source=call",
      "acme, 2026-9M, 75, known=2026-10-20"},
     "spend acme 2026", "amount",
     "- [75, ..]",  "forward conflict open-bound"             },
    {"what is spent in another currency raises nothing",
     {"yuan, 2026, 60..70, status=guidance, source=call, unit=CNY",
      "yuan, 2026H1, $64, known=2026-07-20"},
     "spend yuan 2026", "amount",
     "65 [60, 70]", "forward"                                 },
    {"parts alone are a low bound",
     {"acme, 2026Q1, 30, known=2026-04-20",
      "acme, 2026Q3, 20, known=2026-10-20"},
     "spend acme 2026", "amount",
     "- [50, ..]",  "forward open-bound partial-year"         },
    {"rivals about a part are counted by the lower",
     {"acme, 2026Q1, 30, known=2026-04-20",
      "acme, 2026Q1, 20, known=2026-04-20"},
     "spend acme 2026", "amount",
     "- [20, ..]",  "forward conflict open-bound partial-year"},
    {"rivals about a part are counted by the lower in any order",
     {"sources: id=a-filing, kind=filing",
      "acme, 2026Q1, 30, known=2026-04-20, source=a-filing",
      "acme, 2026Q1, 20, known=2026-04-20"},
     "spend acme 2026", "amount",
     "- [20, ..]",  "forward conflict open-bound partial-year"},
    {"a part that is known roughly counts by its low end",
     {"acme, 2025-9M, about 100, source=call"},
     "spend acme 2025", "amount",
     "- [95, ..]",  "open-bound partial-year hedge-convention"},
    {"of overlapping parts the longest counts",
     {"acme, 2025Q1, 10", "acme, 2025H1, 25", "acme, 2025-9M, 45"},
     "spend acme 2025", "amount",
     "- [45, ..]",  "open-bound partial-year"                 },
};

START_TEST (what_raises_nothing_is_no_source)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset ("acme, 2026, 60..70, status=guidance, source=call",
                          "acme, 2026H1, 30, known=2026-07-20", NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, "spend acme 2026",
                                                 NULL);
  const char *const *sources = capex_table_list_sources (table, 0);

  ck_assert_uint_eq (g_strv_length ((char **) sources), 1);
  ck_assert_str_eq (sources[0], "call");
}
END_TEST

#define N_CLAIMS 4000

/* A deal of 1 a day from 2000 on, told anew as 2, and a half of it */
static CapexDataset *
many_claims (void)
{
  static const char *const rows[] = {"1, claim", "2, known=2026-02-02, claim",
                                     "0.5, part_of"};
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (GDateTime) first = g_date_time_new_utc (2000, 1, 1, 0, 0, 0);

  for (int i = 0; i < N_CLAIMS; i++)
    {
      g_autoptr (GDateTime) day = g_date_time_add_days (first, i);
      g_autofree char *period = g_date_time_format (day, "%Y-%m-%d");

      for (guint j = 0; j < G_N_ELEMENTS (rows); j++)
        {
          g_autofree char *row = g_strdup_printf (
              "acme, %s, %s=c%d, measure=debt-issuance, definition=gross, "
              "source=press",
              period, rows[j], i);

          ck_assert (capex_test_add_row (builder, row, NULL, NULL));
        }
    }
  return capex_dataset_builder_finish (builder, NULL);
}

START_TEST (each_of_many_claims_is_told_once)
{
  g_autoptr (CapexDataset) dataset = many_claims ();

  capex_test_assert_answer (dataset,
                            "panel 2005 --of acme --measure debt-issuance",
                            "amount", "- [365, ..]", NULL);
}
END_TEST

/* The issuer, the press, the group: whoever contradicts himself has two */
static const struct
{
  const char *what;
  const char *rows[8];
  const char *question;
  const char *sources;
} both_sides[] = {
    {"both figures of a rival who contradicts himself are sources",
     {"sources: id=again, kind=press, publisher=the-press",
      "acme, 2025, 130, source=other", "acme, 2025, 100, source=press",
      "acme, 2025, 120, source=again"},
     "spend acme 2025", "other press again"},
    {"so are both of actuals that raise an outlook",
     {"sources: id=again, kind=filing",
      "acme, 2026, 60..70, status=guidance, source=call", "acme, 2026H1, 61",
      "acme, 2026H1, 65, source=again"},
     "spend acme 2026", "call again filing"},
    {"and of a group that contradicts itself beside its members",
     {"sources: id=again, kind=issuer", "acme, 2025, 100", "bolt, 2025, 50",
      "duo, 2025, 140, source=call", "duo, 2025, 160, source=again"},
     "spend duo 2025",  "filing call again"},
};

START_TEST (both_sides_of_a_conflict_are_sources)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      both_sides[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 both_sides[_i].question,
                                                 &error);
  g_autofree char *sources = NULL;

  assert_no_error (error);
  sources = g_strjoinv (" ", (char **) capex_table_list_sources (table, 0));
  ck_assert_msg (g_str_equal (sources, both_sides[_i].sources), "%s: %s",
                 both_sides[_i].what, sources);
}
END_TEST

#define TABLE_TEST(name) \
  START_TEST (name##_answer) \
  { \
    capex_test_assert_case (&name[_i]); \
  } \
  END_TEST

TABLE_TEST (known_facts)
TABLE_TEST (claims)
TABLE_TEST (statuses)
TABLE_TEST (voices)
TABLE_TEST (bounds)
TABLE_TEST (partial_years)

START_TEST (what_does_not_answer_is_missing)
{
  const char *rows[] = {unknown_facts[_i].row, "acme, 2000, 1", NULL};
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (rows);

  capex_test_assert_refused (dataset, unknown_facts[_i].question,
                             CAPEX_ERROR_MISSING, NULL);
}
END_TEST

#define ADD_TABLE(suite, name) \
  add_case (suite, #name, name##_answer, (int) G_N_ELEMENTS (name))

static void
add_case (Suite *suite, const char *name, const TTest *test, int n)
{
  TCase *group = tcase_create (name);

  tcase_add_loop_test (group, test, 0, n);
  suite_add_tcase (suite, group);
}

int
main (void)
{
  Suite *suite = suite_create ("choose");

  ADD_TABLE (suite, known_facts);
  add_case (suite, "unknown_facts", what_does_not_answer_is_missing,
            (int) G_N_ELEMENTS (unknown_facts));
  ADD_TABLE (suite, claims);
  add_case (suite, "many_claims", each_of_many_claims_is_told_once, 1);
  ADD_TABLE (suite, statuses);
  ADD_TABLE (suite, voices);
  ADD_TABLE (suite, bounds);
  ADD_TABLE (suite, partial_years);
  add_case (suite, "sources", what_raises_nothing_is_no_source, 1);
  add_case (suite, "both_sides", both_sides_of_a_conflict_are_sources,
            (int) G_N_ELEMENTS (both_sides));
  return capex_test_run (suite);
}
