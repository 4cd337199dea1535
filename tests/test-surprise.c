/* test-surprise.c - What came of an outlook, against what was said last
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

#define SAID ", status=guidance, source=call, known="
#define BANK ", status=estimate, source=research, speaker=a-bank, known="
#define OWN ", definition=with-lease-principal"

/* Meta's 2025, with its numbers */
#define FIRST "acme, 2025, 60..65" OWN SAID "2025-01-24"
#define LAST "acme, 2025, 70..72" OWN SAID "2025-10-29"
#define CASH "acme, 2025, 69.691, known=2026-01-29"
#define ACTUAL "acme, 2025, 72.215" OWN ", known=2026-01-29"
#define OWN_LINE \
  "presentations: company=acme, measure=capex, pointer=own, " \
  "definition=with-lease-principal, source=filing"

static const CapexTestCase cases[] = {
    {"what was guided is held against its own line",
     {FIRST, LAST, CASH, ACTUAL},
     "surprise acme 2025",                       "amount",
     "1.215 [0.215, 2.215]",                                                  "forward"                             },
    {"it is above the last range",
     {FIRST, LAST, CASH, ACTUAL},
     "surprise acme 2025",                       "verdict",
     "certainly above",                                                       "forward"                             },
    {"it is so much above it",
     {FIRST, LAST, CASH, ACTUAL},
     "surprise acme 2025",                       "ratio",
     "1215/71000 [215/72000, 2215/70000]",                                    "forward"                             },
    {"the definition is that of the outlook",
     {FIRST, LAST, CASH, ACTUAL},
     "surprise acme 2025",                       "definition",
     "with-lease-principal",                                                  "forward"                             },
    {"the status is that of the outlook",
     {FIRST, LAST, CASH, ACTUAL},
     "surprise acme 2025",                       "status",
     "guidance",                                                              "forward"                             },
    {"the last outlook answers",
     {FIRST, LAST, ACTUAL},
     "surprise acme 2025",                       "outlook_known",
     "2025-10-29",                                                            NULL                                  },
    {"one of the day of the actual is none",
     {LAST, "acme, 2025, 72..73" OWN SAID "2026-01-29", ACTUAL},
     "surprise acme 2025",                       "outlook",
     "71 [70, 72]",                                                           NULL                                  },
    {"one of the day before is",
     {LAST, "acme, 2025, 72..73" OWN SAID "2026-01-28", ACTUAL},
     "surprise acme 2025",                       "outlook",
     "72.5 [72, 73]",                                                         NULL                                  },
    {"a vague day before it has to be over",
     {LAST, "acme, 2025, 72..73" OWN SAID "2026-01", ACTUAL},
     "surprise acme 2025",                       "outlook",
     "71 [70, 72]",                                                           NULL                                  },
    {"what one of several said before the year was over is a forecast",
     {"acme, 2025, 70..72" BANK "2025-10-29",
      "acme, 2025, 73..75, status=estimate, source=press, speaker=y, "
      "known=2026-01-10",
      "acme, 2025, 71.5, known=2026-01-29"},
     "surprise acme 2025",                       "outlook",
     "- [70, 75]",                                                            "forward conflict"                    },
    {"what was said in a vague time is not of its first day",
     {"acme, 2025, 70..72" SAID "2025-01-01", "acme, 2025, 80..82" SAID "2025",
      "acme, 2025, 71.5, known=2025-11-01"},
     "surprise acme 2025",                       "outlook",
     "71 [70, 72]",                                                           "forward"                             },
    {"what was said in the month of the actual may be later than it",
     {LAST, "acme, 2025, 72..73" OWN SAID "2026-01-15",
      "acme, 2025, 72.215" OWN ", known=2026-01"},
     "surprise acme 2025",                       "outlook",
     "71 [70, 72]",                                                           "forward"                             },
    {"a vague day of the actual is told as it is",
     {LAST, "acme, 2025, 72.215" OWN ", known=2026-01"},
     "surprise acme 2025",                       "actual_known",
     "2026-01",                                                               NULL                                  },
    {"and that of the outlook",
     {"acme, 2025, 70..72" OWN SAID "2025-10", ACTUAL},
     "surprise acme 2025",                       "outlook_known",
     "2025-10",                                                               NULL                                  },
    {"the actual became known when its parts did",
     {"acme, 2025, 10..12" SAID "2025-02-01",
      "acme, 2025H1, 5, known=2025-07-30", "acme, 2025H2, 6, known=2026-01-28",
      "acme, 2025, 11, known=2026-02-01"},
     "surprise acme 2025",                       "actual_known",
     "2026-01-28",                                                            NULL                                  },
    {"a bound of it is no actual, where a figure is known",
     {"acme, 2025, 10..12" SAID "2025-02-01",
      "acme, 2025, over 9, known=2026-01-10",
      "acme, 2025, 11, known=2026-01-28"},
     "surprise acme 2025",                       "actual_known",
     "2026-01-28",                                                            NULL                                  },
    {"where it is all that is known it is",
     {"acme, 2025, 10..12" SAID "2025-02-01",
      "acme, 2025, over 13, known=2026-01-10"},
     "surprise acme 2025",                       "verdict",
     "certainly above",                                                       NULL                                  },
    {"an actual that has no day is held against all that was said",
     {FIRST, LAST, "acme, 2025, 72.215" OWN ", known="},
     "surprise acme 2025",                       "outlook",
     "71 [70, 72]",                                                           NULL                                  },
    {"and its day is empty",
     {FIRST, LAST, "acme, 2025, 72.215" OWN ", known="},
     "surprise acme 2025",                       "actual_known",
     "none",                                                                  NULL                                  },
    {"an outlook that has no day has none",
     {"acme, 2025, 70..72" OWN SAID, ACTUAL},
     "surprise acme 2025",                       "outlook_known",
     "none",                                                                  "forward"                             },
    {"what is told later is the actual, and the first is told to differ",
     {LAST, "acme, 2025, 71" OWN ", known=2026-01-20", ACTUAL},
     "surprise acme 2025",                       "actual",
     "72.215 [72.215, 72.215]",                                               "forward superseded"                  },
    {"digits that are added do not differ",
     {LAST, "acme, 2025, 72..73" OWN ", known=2026-01-20", ACTUAL},
     "surprise acme 2025",                       "actual_known",
     "2026-01-20",                                                            "forward"                             },
    {"an as-of day before a restatement knows nothing of it",
     {LAST, "acme, 2025, 71" OWN ", known=2026-01-20", ACTUAL},
     "surprise acme 2025 --as-of 2026-01-25",    "verdict",
     "certainly within",                                                      "forward"                             },
    {"what was said after the year was over is no forecast",
     {"acme, 2025, 70..72" OWN SAID "2026-01-10", ACTUAL},
     "surprise acme 2025",                       "verdict",
     "certainly above",                                                       ""                                    },
    {"below is below",
     {LAST, "acme, 2025, 69" OWN},
     "surprise acme 2025",                       "verdict",
     "certainly below",                                                       NULL                                  },
    {"below is less",
     {LAST, "acme, 2025, 69" OWN},
     "surprise acme 2025",                       "ratio",
     "-2/71 [-3/72, -1/70]",                                                  NULL                                  },
    {"against at least the ratio is open",
     {"acme, 2025, over 60" SAID "2025-10-29", "acme, 2025, 69"},
     "surprise acme 2025",                       "ratio",
     "- [-1, 9/60]",                                                          "forward open-bound"                  },
    {"an outlook that may be nothing is no base",
     {"acme, 2025, up to 60" SAID "2025-10-29", "acme, 2025, 69"},
     "surprise acme 2025",                       "ratio",
     "n.m.",                                                                  NULL                                  },
    {"several who foresaw it are taken together",
     {"acme, 2025, 60..65" BANK "2025-10-01",
      "acme, 2025, 70..72, status=estimate, source=press, speaker=others, "
      "known=2025-10-02",
      "acme, 2025, 71"},
     "surprise acme 2025",                       "outlook",
     "- [60, 72]",                                                            "forward conflict"                    },
    {"of each of them the last",
     {"acme, 2025, 60..65" BANK "2025-10-01",
      "acme, 2025, 68" BANK "2025-11-01",
      "acme, 2025, 70..72, status=estimate, source=press, speaker=others, "
      "known=2025-10-02",
      "acme, 2025, 71"},
     "surprise acme 2025",                       "outlook",
     "- [68, 72]",                                                            NULL                                  },

    {"a consensus is held against the same line",
     {LAST, "acme, 2025, 73" OWN BANK "2026-01-20", CASH, ACTUAL},
     "surprise acme 2025 --consensus a-bank",    "amount",
     "-0.785 [-0.785, -0.785]",                                               ""                                    },
    {"it has a status of its own",
     {LAST, "acme, 2025, 73" OWN BANK "2025-12-20", CASH, ACTUAL},
     "surprise acme 2025 --consensus a-bank",    "status",
     "estimate",                                                              NULL                                  },
    {"of what a bank says the line that was guided answers",
     {LAST, "acme, 2025, 70" BANK "2025-12-20",
      "acme, 2025, 73" OWN BANK "2025-12-20", CASH, ACTUAL},
     "surprise acme 2025 --consensus a-bank",    "outlook",
     "73 [73, 73]",                                                           NULL                                  },
    {"without guidance the first line that it speaks in",
     {"acme, 2025, 70" BANK "2025-12-20",
      "acme, 2025, 73" OWN BANK "2025-12-20", CASH, ACTUAL},
     "surprise acme 2025 --consensus a-bank",    "amount",
     "-0.309 [-0.309, -0.309]",                                               NULL                                  },
    {"who does not say what he counts is held against what was guided",
     {LAST, "acme, 2025, 73, definition=unstated" BANK "2026-01-20", CASH,
      ACTUAL},
     "surprise acme 2025 --consensus a-bank",    "amount",
     "-0.785 [-0.785, -0.785]",                                               "mixed-definition unstated-definition"},
    {"that is told in the cell",
     {LAST, "acme, 2025, 73, definition=unstated" BANK "2026-01-20", CASH,
      ACTUAL},
     "surprise acme 2025 --consensus a-bank",    "definition",
     "mixed",                                                                 NULL                                  },
    {"without guidance against the headline figure",
     {"acme, 2025, 73, definition=unstated" BANK "2026-01-20", CASH, ACTUAL,
      OWN_LINE},
     "surprise acme 2025 --consensus a-bank",    "actual",
     "72.215 [72.215, 72.215]",                                               "mixed-definition unstated-definition"},
    {"what has no headline figure is unstated too",
     {"acme, 2025, 73, definition=unstated" BANK "2026-01-20",
      "acme, 2025, 72, definition=unstated", CASH},
     "surprise acme 2025 --consensus a-bank",    "actual",
     "72 [72, 72]",                                                           "unstated-definition"                 },

    {"members of whom both are known are held against each other",
     {"acme, 2025, 10..12" SAID "2026-01-02", "acme, 2025, 13",
      "bolt, 2025, 20..24" SAID "2026-01-03", "bolt, 2025, 30"},
     "surprise duo 2025",                        "amount",
     "10 [7, 13]",                                                            ""                                    },
    {"of those alone",
     {"acme, 2025, 10..12" SAID "2026-01-02", "acme, 2025, 13",
      "bolt, 2025, 20..24" SAID "2026-01-03"},
     "surprise duo 2025",                        "amount",
     "2 [1, 3]",                                                              "open-bound missing-member"           },
    {"and by their ratio",
     {"acme, 2025, 10..12" SAID "2026-01-02", "acme, 2025, 13",
      "bolt, 2025, 30"},
     "surprise duo 2025",                        "ratio",
     "2/11 [1/12, 3/10]",                                                     "open-bound missing-member"           },
    {"each against what it had said before its own actual",
     {"acme, 2025, 10..12" SAID "2025-02-01",
      "acme, 2025, 13, known=2026-01-10", "acme, 2025, 20" SAID "2026-01-20",
      "bolt, 2025, 20..24" SAID "2025-02-03",
      "bolt, 2025, 30, known=2026-01-30"},
     "surprise duo 2025",                        "outlook",
     "33 [30, 36]",                                                           NULL                                  },
    {"the newest day of theirs is told",
     {"acme, 2025, 10..12" SAID "2025-02-01",
      "acme, 2025, 13, known=2026-01-10",
      "bolt, 2025, 20..24" SAID "2025-02-03",
      "bolt, 2025, 30, known=2026-01-30"},
     "surprise duo 2025",                        "actual_known",
     "2026-01-30",                                                            NULL                                  },
    {"and of what they said",
     {"acme, 2025, 10..12" SAID "2025-02-01",
      "acme, 2025, 13, known=2026-01-10",
      "bolt, 2025, 20..24" SAID "2025-02-03",
      "bolt, 2025, 30, known=2026-01-30"},
     "surprise duo 2025",                        "outlook_known",
     "2025-02-03",                                                            NULL                                  },
    {"each in a line of its own",
     {"acme, 2025, 10..12, definition=accrued" SAID "2026-01-02",
      "acme, 2025, 13, definition=accrued", "acme, 2025, 99",
      "bolt, 2025, 20..24" SAID "2026-01-03", "bolt, 2025, 30"},
     "surprise duo 2025",                        "verdict",
     "certainly above",                                                       "mixed-definition"                    },

    {"another line is not held against it",
     {LAST, CASH},
     "surprise acme 2025",                       NULL,
     "in the line of the outlook, with-lease-principal; another is not held", "missing"                             },
    {"nor if it is named",
     {LAST, CASH, ACTUAL},
     "surprise acme 2025 --definition cash",     NULL,
     "there is 2025 as with-lease-principal (total)",                         "missing"                             },
    {"nobody had said anything",
     {ACTUAL},
     "surprise acme 2025",                       NULL,
     "No outlook for the capex of acme",                                      "missing"                             },
    {"nobody had said anything before",
     {"acme, 2025, 70..72" OWN SAID "2026-01-29", ACTUAL},
     "surprise acme 2025",                       NULL,
     "before the actual became known on 2026-01-29",                          "missing"                             },
    {"nobody had spoken before the month in which it became known",
     {"acme, 2025, 70..72" SAID "2026-01", "acme, 2025, 73, known=2026-01"},
     "surprise acme 2025",                       NULL,
     "before the actual became known in 2026-01",                             "missing"                             },
    {"the bank has said nothing",
     {LAST, ACTUAL, "bolt, 2025, 3" BANK "2025-12-20"},
     "surprise acme 2025 --consensus a-bank",    NULL,
     "No outlook by a-bank for the capex of acme",                            "missing"                             },
    {"nobody is called so",
     {LAST, ACTUAL, "bolt, 2025, 3" BANK "2025-12-20"},
     "surprise acme 2025 --consensus a-bnak",    NULL,
     "did you mean \"a-bank\"?",                                              "unknown"                             },
    {"the actual is left out by the status",
     {LAST, ACTUAL},
     "surprise acme 2025 --status guidance",     NULL,
     "No actual capex of acme",                                               "missing"                             },
    {"no member has both",
     {"acme, 2025, 10..12" SAID "2026-01-02", "bolt, 2025, 30"},
     "surprise duo 2025",                        NULL,
     "in the line of the outlook; another",                                   "missing"                             },
    {"nobody who is called so",
     {LAST, ACTUAL},
     "surprise nobody 2025",                     NULL,
     "nobody",                                                                "unknown"                             },
    {"a period that is none",
     {LAST, ACTUAL},
     "surprise acme soon",                       NULL,
     "soon",                                                                  "syntax"                              },
    {"a measure that there is not",
     {LAST, ACTUAL},
     "surprise acme 2025 --measure nonsense",    NULL,
     "nonsense",                                                              "unknown"                             },
    {"a definition that there is not",
     {LAST, ACTUAL},
     "surprise acme 2025 --definition nonsense", NULL,
     "nonsense",                                                              "unknown"                             },
    {"a rate that is missing",
     {LAST, ACTUAL},
     "surprise acme 2025 --currency EUR",        NULL,
     NULL,                                                                    "rate"                                },
    {"members in a currency that has no rate",
     {"acme, 2025, 10..12" SAID "2026-01-02", "acme, 2025, 13"},
     "surprise duo 2025 --currency EUR",         NULL,
     NULL,                                                                    "rate"                                },
    {"prices that are missing",
     {LAST, ACTUAL},
     "surprise acme 2025 --prices-of 2020",      NULL,
     NULL,                                                                    "unknown"                             },
};

START_TEST (a_case_holds)
{
  capex_test_assert_case (&cases[_i]);
}
END_TEST

static const struct
{
  const char *rows[6];
  const char *question, *sentence;
} sentences[] = {
    {{LAST, ACTUAL},
     "surprise acme 2025",                    "The capex (with-lease-principal) of acme for 2025 was USD 72.2; it was "
     "above the guidance as of 2025-10-29, USD 71 (between 70 and 72), a "
     "difference of 1.71 % (between 0.298 and 3.17 %)."              },
    {{LAST, "acme, 2025, ?" OWN},
     "surprise acme 2025",                    "The capex (with-lease-principal) of acme for 2025 is not known; it may "
     "be within the guidance as of 2025-10-29, USD 71 (between 70 and 72) or "
     "not."                                                          },
    {{LAST, "acme, 2025, 73, definition=unstated" BANK "2026-01-20", ACTUAL},
     "surprise acme 2025 --consensus a-bank", "The capex (with-lease-principal) of acme for 2025 was USD 72.2; it was "
     "below the estimate by a-bank as of 2026-01-20, USD 73 (definition not "
     "stated), a difference of -1.08 %."          },
    {{"acme, 2025, 10..12" SAID "2026-01-02", "acme, 2025, 13",
      "bolt, 2025, 30"},
     "surprise duo 2025",                     "The capex (cash) of duo for 2025 was at least USD 13; that of the "
     "members of whom both are known was above the guidance as of 2026-01-02, "
     "at "
     "least USD 10, a difference of 18.2 % (between 8.33 and 30.1 %)."},
};

START_TEST (a_sentence_is_safe_to_quote)
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
  Suite *suite = suite_create ("surprise");
  TCase *outcomes = tcase_create ("outcomes");

  tcase_add_loop_test (outcomes, a_case_holds, 0, G_N_ELEMENTS (cases));
  tcase_add_loop_test (outcomes, a_sentence_is_safe_to_quote, 0,
                       G_N_ELEMENTS (sentences));
  suite_add_tcase (suite, outcomes);
  return capex_test_run (suite);
}
