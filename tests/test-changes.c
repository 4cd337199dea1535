/* test-changes.c - What is known that was not, and why
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

/* What was known on the last day of 2025, and a quarter later */
#define SINCE "changes 2025-12-31 --until 2026-03-31 "
#define YEAR(period) SINCE "--of acme --period " period
#define ACME YEAR ("2024")
#define IN_DOLLARS SINCE "--of yuan --period 2026 --currency USD"

#define FILED(definition, since, until) \
  "presentations: company=acme, measure=capex, pointer=filed, " \
  "definition=" definition ", since=" since ", until=" until ", source=filing"
#define EURO(date, currency, rate) \
  "rates: base=EUR, currency=" currency ", date=" date ", rate=" rate \
  ", source=press"

#define PLAN_IN_YUAN \
  "yuan, 2026, 800, unit=CNY, known=2025-10-01, status=plan, source=call"

/* The one row of an answer */
typedef struct
{
  const char *what; /* in words */
  const char *rows[8];
  const char *question;
  const char *cells[5]; /* why, before, after, change; and caveats */
} Change;

static void
assert_change (const Change *one)
{
  static const char *const names[] = {"why", "before", "after", "change"};
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (one->rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, one->question,
                                                 &error);

  capex_test_set_subject (one->what);
  ck_assert_msg (error == NULL, "%s: %s", one->what,
                 capex_test_describe (error));
  ck_assert_msg (capex_table_get_n_rows (table) == 1, "%s: %u rows", one->what,
                 capex_table_get_n_rows (table));
  capex_test_assert_cell (table, 0, "cell", "amount");
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    capex_test_assert_cell (table, 0, names[i], one->cells[i]);
  capex_test_assert_caveats (table, 0, one->cells[G_N_ELEMENTS (names)]);
}

/* ------------------------------------------------------------------------
 * Figures
 */

static const Change reasons[] = {
    {"what nobody knew is new",
     {"acme, 2024, 100"},
     ACME,                                {"new", "none", "100 [100, 100]", "none", ""}                         },
    {"the issuer tells another actual",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 90"},
     ACME,                                {"restatement", "100 [100, 100]", "90 [90, 90]", "-10 [-10, -10]", ""}},
    {"the issuer moves the line of its statement",
     {FILED ("cash", "", "2026-01-14"), FILED ("cash-net", "2026-01-15", ""),
      "acme, 2024, 27266, known=2025-02-02",
      "acme, 2024, 27045, definition=cash-net"},
     ACME,                                {"reclassification", "27266 [27266, 27266]", "27045 [27045, 27045]",
      "-221 [-221, -221]", "mixed-definition reclassified"}                                           },
    {"a definition that answers before another becomes known",
     {FILED ("cash", "", ""),
      "acme, 2024, 100, known=2025-02-01, definition=accrued",
      "acme, 2024, 90"},
     ACME " --definition any",
     {"definition", "100 [100, 100]", "90 [90, 90]", "-10 [-10, -10]",
      "mixed-definition"}                                                                                       },
    {"a wider scope becomes known",
     {"acme, 2024, 30, known=2025-02-01, scope=ai", "acme, 2024, 90"},
     ACME,                                {"definition", "30 [30, 30]", "90 [90, 90]", "60 [60, 60]",
      "mixed-scope"}                                                                                  },
    {"guidance is revised",
     {"acme, 2026, 60..65, known=2025-10-01, status=guidance, source=call",
      "acme, 2026, 64..72, status=guidance, source=call"},
     YEAR ("2026"),
     {"revision", "62.5 [60, 65]", "68 [64, 72]", "5.5 [-1, 12]", "forward"}                                    },
    {"an actual replaces guidance",
     {"acme, 2025, 75, known=2025-05-01, status=guidance, source=call",
      "acme, 2025, 91"},
     YEAR ("2025"),
     {"actual", "75 [75, 75]", "91 [91, 91]", "16 [16, 16]", "mixed-status"}                                    },
    {"more of a year is over",
     {"acme, 2025H1, 40, known=2025-08-01", "acme, 2025, 100"},
     YEAR ("2025"),
     {"progress", "- [40, ..]", "100 [100, 100]", "- [.., 60]",
      "open-bound partial-year"}                                                                                },
    {"a part of another definition is not progress alone",
     {"acme, 2025H1, 40, known=2025-08-01, definition=accrued",
      "acme, 2025, 100"},
     YEAR ("2025"),
     {"progress, definition", "- [40, ..]", "100 [100, 100]", "- [.., 60]",
      "mixed-definition open-bound partial-year"}                                                               },
    {"guidance for a year of which a part was known",
     {"acme, 2026-01, 5, known=2025-12-31",
      "acme, 2026, 60, status=guidance, source=call"},
     YEAR ("2026"),
     {"new", "- [5, ..]", "60 [60, 60]", "- [.., 55]",
      "mixed-status forward open-bound partial-year"}                                                           },
    {"the issuer itself speaks, after the press",
     {"acme, 2024, 99, known=2025-02-01, source=press", "acme, 2024, 100"},
     ACME,                                {"speaker", "99 [99, 99]", "100 [100, 100]", "1 [1, 1]", ""}          },
    {"a rival contradicts",
     {"acme, 2026, 90, known=2025-10-01, status=report, source=press",
      "acme, 2026, 100, status=report, source=other"},
     YEAR ("2026"),
     {"speaker, conflict", "90 [90, 90]", "- [90, 100]", "- [0, 10]",
      "forward conflict"}                                                                                       },
    {"what stands beside a figure narrows it",
     {"acme, 2026, 60..70, known=2025-10-01, status=guidance, source=call",
      "acme, 2026, over 64, status=guidance, source=call"},
     YEAR ("2026"),
     {"bounds", "65 [60, 70]", "65 [64, 70]", "0 [-6, 10]", "forward"}                                          },
    {"a published year replaces a sum of halves",
     {"acme, 2024H1, 40, known=2025-02-01",
      "acme, 2024H2, 60, known=2025-02-01", "acme, 2024, 101"},
     ACME,                                {"recomputed", "100 [100, 100]", "101 [101, 101]", "1 [1, 1]", ""}    },
    {"a rounded actual is told exactly",
     {"acme, 2024, 95..105, known=2025-02-01", "acme, 2024, 101"},
     ACME,                                {"precision", "100 [95, 105]", "101 [101, 101]", "1 [-4, 6]", ""}     },
    {"what was not disclosed is told",
     {"acme, 2024, ?, known=2025-02-01", "acme, 2024, 5"},
     ACME,                                {"precision", "- [0, ..]", "5 [5, 5]", "- [.., 5]", "open-bound"}     },
    {"the last rate moves under a plan",
     {PLAN_IN_YUAN, EURO ("2025-12-31", "USD", "1"),
      EURO ("2025-12-31", "CNY", "8"), EURO ("2026-03-31", "USD", "1"),
      EURO ("2026-03-31", "CNY", "10")},
     IN_DOLLARS,                          {"rate", "100 [100, 100]", "80 [80, 80]", "-20 [-20, -20]",
      "forward converted"}                                                                      },
    {"what a group has of a member on both days cancels",
     {"acme, 2024, 90..110, known=2025-02-01",
      "bolt, 2024, 40, known=2025-02-01", "bolt, 2024, 50"},
     SINCE "--of duo,cask --period 2024",
     {"restatement", "140 [130, 150]", "150 [140, 160]", "10 [10, 10]", ""}                                     },
    {"a group has the reasons of its members",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 90",
      "bolt, 2024, 40, known=2025-02-01, status=guidance, source=call",
      "bolt, 2024, 50"},
     SINCE "--of duo,cask --period 2024",
     {"actual, restatement", "140 [140, 140]", "140 [140, 140]", "0 [0, 0]",
      "mixed-status"}                                                                                           },
    {"a member that becomes known is new to its group",
     {"acme, 2024, 100, known=2025-02-01", "bolt, 2024, 40"},
     SINCE "--of duo,cask --period 2024",
     {"new", "- [100, ..]", "140 [140, 140]", "- [.., 40]",
      "open-bound missing-member"}                                                                              },
};

START_TEST (a_change_tells_its_reason)
{
  assert_change (&reasons[_i]);
}
END_TEST

static const struct
{
  const char *what;
  const char *rows[6];
  const char *question;
} quiet[] = {
    {"what was known before did not change",
     {"acme, 2024, 100, known=2025-02-01"},
     ACME                                      },
    {"what becomes known after did not change yet",
     {"acme, 2024, 100, known=2026-04-01"},
     ACME                                      },
    {"there and back again is no change",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 90, known=2026-01-15",
      "acme, 2024, 100"},
     ACME                                      },
    {"the same again, from the press, is no change",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 100, source=press"},
     ACME                                      },
    {"a fact that does not tell since when answers on neither day",
     {"acme, 2024, 100, known="},
     ACME                                      },
    {"one day has no changes",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 90"},
     "changes 2026-02-01 --until 2026-02-01"   },
    {"other companies were not asked about",
     {"acme, 2024, 100, known=2025-02-01", "bolt, 2024, 90"},
     ACME                                      },
    {"other measures were not asked about",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 90, measure=revenue"},
     ACME                                      },
    {"a figure with other caveats is the same",
     {"acme, 2024, 100, known=2025-02-01",
      "acme, 2024, over 5, measure=operating-lease-cost"},
     ACME                                      },
    {"of a question neither",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2023, 80, known=2024-02-01",
      "acme, 2025, 120"},
     SINCE "--question 'growth acme 2023 2024'"},
};

START_TEST (without_a_change_there_is_no_row)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (quiet[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, quiet[_i].question,
                                                 &error);

  ck_assert_msg (error == NULL, "%s: %s", quiet[_i].what,
                 capex_test_describe (error));
  ck_assert_msg (capex_table_get_n_rows (table) == 0, "%s: %u rows",
                 quiet[_i].what, capex_table_get_n_rows (table));
}
END_TEST

static void
assert_written (CapexTable *table, CapexFormat format, const char *expected)
{
  g_autofree char *text = capex_table_write (table, format, 0);

  ck_assert_msg (strstr (text, expected) != NULL, "no \"%s\" in %s", expected,
                 text);
}

START_TEST (an_empty_answer_says_that_nothing_changed)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 100",
                                                         NULL);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "changes 2026-02-01 --until 2026-02-28", NULL);
  const char *nothing = "Between 2026-02-01 and 2026-02-28, nothing changed.\n";

  assert_written (table, CAPEX_FORMAT_TABLE, nothing);
  assert_written (table, CAPEX_FORMAT_MARKDOWN, nothing);
  assert_written (table, CAPEX_FORMAT_JSON, "\"rows\": []");
}
END_TEST

START_TEST (people_are_shown_the_columns_that_have_something_in_them)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 100",
                                                         NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, ACME, NULL);

  assert_written (table, CAPEX_FORMAT_TABLE,
                  "Company  Period  What      After  Why  Known       Status  "
                  "Definition  Scope\n");
  assert_written (table, CAPEX_FORMAT_MARKDOWN,
                  "| Company | Period | What | After | Why | Known | Status | "
                  "Definition | Scope |\n"
                  "| --- | --- | --- | ---: | --- | --- | --- | --- | --- |\n"
                  "| acme | 2024 | amount | 100 USD | new |");
  assert_written (table, CAPEX_FORMAT_CSV, "before_number");
}
END_TEST

/* ------------------------------------------------------------------------
 * Which figures, and what is told of them
 */

static void
assert_text (CapexTable *table, guint row, const char *column, const char *text)
{
  capex_test_assert_cell (table, row, column, text);
}

START_TEST (years_and_the_quarters_that_filings_add_are_followed)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "june, 2024-07-01/2024-09-30, 10", "june, 2024-07-01/2024-12-31, 30",
      "june, 2024-07-01/2025-03-31, 60", "june, FY2025, 100", "bolt, 2024, 7",
      "bolt, 2024Q1, 3", NULL);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "changes 2025-12-31 --until 2026-03-31", NULL);
  static const char *const rows[][2] = {
      {"2024Q1",                "3 [3, 3]"      },
      {"2024",                  "7 [7, 7]"      },
      {"2024Q3",                "10 [10, 10]"   },
      {"2024H2",                "30 [30, 30]"   },
      {"2024-07-01/2025-03-31", "60 [60, 60]"   },
      {"FY2025",                "100 [100, 100]"},
  };

  ck_assert_uint_eq (capex_table_get_n_rows (table), G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_text (table, i, "company", i < 2 ? "bolt" : "june");
      assert_text (table, i, "period", rows[i][0]);
      assert_text (table, i, "after", rows[i][1]);
    }
}
END_TEST

START_TEST (cumulative_figures_are_told_as_quarters)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("june, FY2025Q1, 10",
                                                         "june, FY2025H1, 30",
                                                         "june, FY2025-9M, 60",
                                                         "june, FY2025, 100",
                                                         NULL);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "changes 2025-12-31 --until 2026-03-31", NULL);
  static const char *const rows[][2] = {
      {"FY2025Q1", "10 [10, 10]"   },
      {"FY2025Q2", "20 [20, 20]"   },
      {"FY2025Q3", "30 [30, 30]"   },
      {"FY2025Q4", "40 [40, 40]"   },
      {"FY2025",   "100 [100, 100]"},
  };

  ck_assert_uint_eq (capex_table_get_n_rows (table), G_N_ELEMENTS (rows));
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      assert_text (table, i, "period", rows[i][0]);
      assert_text (table, i, "after", rows[i][1]);
    }
}
END_TEST

START_TEST (cumulative_figures_without_what_they_add_to_stay_as_they_are)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024H1, 30",
                                                         "acme, 2024-9M, 60",
                                                         "bolt, 2024-9M, 60",
                                                         NULL);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "changes 2025-12-31 --until 2026-03-31", NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (table), 3);
  assert_text (table, 0, "period", "2024H1");
  assert_text (table, 1, "period", "2024Q3");
  assert_text (table, 1, "after", "30 [30, 30]");
  assert_text (table, 2, "period", "2024-9M");
}
END_TEST

START_TEST (days_of_two_labels_are_one_period)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "acme, 2024, 100, known=2025-02-01", "acme, FY2024, 90", NULL);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "changes 2025-12-31 --until 2026-03-31", NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (table), 1);
  assert_text (table, 0, "period", "2024");
  assert_text (table, 0, "why", "restatement");
}
END_TEST

START_TEST (a_group_among_others_is_told_in_calendar_years)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset ("acme, 2024, 100, known=2025-02-01", "bolt, 2024, 40",
                          "bolt, FY2023, 30", NULL);
  g_autoptr (CapexTable) table = capex_test_ask (
      dataset, "changes 2025-12-31 --until 2026-03-31 --of duo,cask", NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (table), 1);
  assert_text (table, 0, "company", "duo");
  assert_text (table, 0, "period", "2024");
  assert_text (table, 0, "before", "- [100, ..]");
  assert_text (table, 0, "after", "140 [140, 140]");
  assert_text (table, 0, "change", "- [.., 40]");
  assert_text (table, 0, "why", "new");
  capex_test_assert_caveats (table, 0, "open-bound missing-member");
}
END_TEST

START_TEST (a_group_alone_stands_for_its_members)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 100",
                                                         "cask, 2024, 40",
                                                         NULL);
  g_autoptr (CapexTable) table = capex_test_ask (
      dataset, "changes 2025-12-31 --until 2026-03-31 --of duo", NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (table), 1);
  assert_text (table, 0, "company", "acme");
}
END_TEST

START_TEST (the_newest_fact_that_came_in_has_its_day_told)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "acme, 2024H1, 40, known=2026-01-15", "acme, 2024H2, 60, known=2026-02",
      "acme, 2024, over 90, known=2025-02-01, source=press", NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, ACME, NULL);

  assert_text (table, 0, "known", "2026-02");
}
END_TEST

START_TEST (words_of_both_days_are_told)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "acme, 2025, 30, known=2025-05-01, status=plan, source=call, scope=ai, "
      "definition=unstated",
      "acme, 2025, 91", NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, YEAR ("2025"), NULL);

  assert_text (table, 0, "status", "plan to actual");
  assert_text (table, 0, "definition", "unstated to cash");
  assert_text (table, 0, "scope", "ai to total");
  assert_text (table, 0, "why", "actual, definition");
}
END_TEST

/* ------------------------------------------------------------------------
 * Sentences
 */

static const struct
{
  const char *what;
  const char *rows[6];
  const char *question;
  const char *sentence;
} sentences[] = {
    {"a reclassification",
     {FILED ("cash", "", "2026-01-14"), FILED ("cash-net", "2026-01-15", ""),
      "acme, 2024, 27266, known=2025-02-02",
      "acme, 2024, 27045, definition=cash-net"},
     ACME,             "Between 2025-12-31 and 2026-03-31, the capex of acme for 2024 changed "
     "from USD 27,266 (cash) to USD 27,045 (cash-net): a reclassification, "
     "known since 2026-02-01."                                                },
    {"an actual in place of guidance",
     {"acme, 2025, 75e9, known=2025-05-01, status=guidance, source=call",
      "acme, 2025, 91447e6"},
     YEAR ("2025"),
     "Between 2025-12-31 and 2026-03-31, the capex (cash) of acme for 2025 "
     "changed from guidance of USD 75.0 billion to an actual of USD 91.4 "
     "billion: an actual where there was none, known since 2026-02-01."                 },
    {"a report is no outlook",
     {"acme, 2024, 101, known=2025-02-01, status=report, source=press",
      "acme, 2024, 100"},
     ACME,             "Between 2025-12-31 and 2026-03-31, the capex (cash) of acme for 2024 "
     "changed from a report of USD 101 to an actual of USD 100: an actual "
     "where there was none, known since 2026-02-01."                          },
    {"a new plan",
     {"acme, 2026, over 60e9, status=plan, source=call, definition=unstated"},
     YEAR ("2026"),
     "Between 2025-12-31 and 2026-03-31, the capex of acme for 2026 became "
     "known, as a plan of at least USD 60.0 billion (definition not stated): a "
     "new figure, known since 2026-02-01."                                              },
    {"a change below three digits",
     {"acme, 2024, 100000001, known=2025-02-01", "acme, 2024, 100000002"},
     ACME,             "Between 2025-12-31 and 2026-03-31, the capex (cash) of acme for 2024 "
     "changed from USD 100 million to what is the same to these digits: a "
     "restatement, known since 2026-02-01."                                   },
    {"what is not disclosed",
     {"acme, 2024, ?"},
     ACME,             "Between 2025-12-31 and 2026-03-31, facts about the capex (cash) of acme "
     "for 2024 became known that tell no amount: a new figure, known since "
     "2026-02-01."                                                            },
    {"a figure that can no longer be converted",
     {PLAN_IN_YUAN, EURO ("2025-12-31", "USD", "1"),
      EURO ("2025-12-31", "CNY", "8")},
     "changes 2025-12-31 --until 2027-02-01 --of yuan --period 2026 "
     "--currency USD", "On 2025-12-31, the capex of yuan for 2026 could be told, as a plan of "
     "USD 100 (cash); as of 2027-02-01 it is refused: yuan 2026: There is no "
     "exchange rate from CNY to USD for 2026. Converted: 1 CNY = 0.125 USD, "
     "the spot rate of 2025-12-31."                               },
    {"rates that moved",
     {PLAN_IN_YUAN, EURO ("2025-12-31", "USD", "1"),
      EURO ("2025-12-31", "CNY", "8"), EURO ("2026-03-31", "USD", "1"),
      EURO ("2026-03-31", "CNY", "10")},
     IN_DOLLARS,       "Between 2025-12-31 and 2026-03-31, the capex (cash) of yuan for 2026 "
     "changed from a plan of USD 100 to a plan of USD 80: other rates or "
     "prices, the newest of 2026-03-31. Converted: 1 CNY = 0.125 USD, the spot "
     "rate of 2025-12-31; 1 CNY = 0.1 USD, the spot rate of 2026-03-31."},
};

START_TEST (a_change_says_itself)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      sentences[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 sentences[_i].question,
                                                 &error);

  ck_assert_msg (error == NULL, "%s: %s", sentences[_i].what,
                 capex_test_describe (error));
  ck_assert_uint_eq (capex_table_get_n_rows (table), 1);
  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    sentences[_i].sentence);
}
END_TEST

/* ------------------------------------------------------------------------
 * Other questions
 */

#define GROWING \
  "acme, 2023, 80, known=2024-02-01", "acme, 2024, 100, known=2025-02-01", \
      "acme, 2024, 120"

START_TEST (cells_of_a_question_that_differ_are_rows)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (GROWING, NULL);
  g_autoptr (CapexTable) table = capex_test_ask (
      dataset, SINCE "--question 'growth acme 2023 2024'", NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (table), 2);
  assert_text (table, 0, "company", "acme");
  assert_text (table, 0, "period", "2023..2024");
  assert_text (table, 0, "cell", "to_amount");
  assert_text (table, 0, "before", "100 [100, 100]");
  assert_text (table, 0, "after", "120 [120, 120]");
  assert_text (table, 0, "change", "20 [20, 20]");
  assert_text (table, 0, "why", "restatement");
  assert_text (table, 0, "known", "2026-02-01");
  assert_text (table, 0, "definition", "cash");
  assert_text (table, 1, "cell", "ratio");
  assert_text (table, 1, "before", "none");
  assert_text (table, 1, "before_ratio", "1/4 [1/4, 1/4]");
  assert_text (table, 1, "after_ratio", "1/2 [1/2, 1/2]");
  assert_text (table, 1, "why", "restatement");
  ck_assert_str_eq (
      capex_table_get_sentence (table, 1),
      "Between 2025-12-31 and 2026-03-31, in the answer to \"growth acme 2023 "
      "2024\": ratio of acme for 2023..2024 was 25.0 % and is 50.0 %: a "
      "restatement, known since 2026-02-01. On 2025-12-31: From 2023 to 2024, "
      "growth of the capex (cash) of acme was 25.0 %. On 2026-03-31: From "
      "2023 to 2024, growth of the capex (cash) of acme was 50.0 %.");
}
END_TEST

/* One row of an answer to a question, and how many rows there are */
static const struct
{
  const char *what;
  const char *rows[8];
  const char *question;
  guint n_rows, row;
  const char *cells[8]; /* columns and texts, and NULL */
} asked[] = {
    {"what waited for a missing figure is new",
     {"acme, 2023, 80, known=2024-02-01", "acme, 2024, 100"},
     SINCE "--question 'growth acme 2023 2024'",
     3, 2,
     {"cell", "ratio", "after_ratio", "1/4 [1/4, 1/4]", "why", "new"}         },
    {"what was refused is told so",
     {"acme, 2023, 80, known=2024-02-01",
      "acme, 2024, 90, known=2025-02-01, definition=accrued",
      "acme, 2024, 100"},
     SINCE "--question 'growth acme 2023 2024'",
     3, 2,
     {"cell", "ratio", "after_ratio", "1/4 [1/4, 1/4]", "why", "refused"}     },
    {"a multiple is a number",
     {GROWING, "bolt, 2024, 10, known=2025-02-01"},
     SINCE "--question 'multiple acme bolt 2024'",
     2, 1,
     {"before_number", "10/1 [10/1, 10/1]", "after_number", "12/1 [12/1, 12/1]",
      "company", "acme, bolt"}                                                },
    {"a rank is a number",
     {GROWING, "bolt, 2024, 110, known=2025-02-01"},
     SINCE "--question 'rank 2024'",
     7, 0,
     {"cell", "rank", "before_number", "2/1 [2/1, 2/1]", "after_number",
      "1/1 [1/1, 1/1]"}                                                       },
    {"a word is a text",
     {"acme, 2023, 80, known=2024-02-01",
      "acme, 2024, 70..110, known=2025-02-01", "acme, 2024, 90"},
     SINCE "--question 'growth acme 2023 2024'",
     3, 2,
     {"cell", "certainty", "before_text", "stated more", "after_text",
      "certainly more"}                                                       },
    {"a row that comes is new",
     {"acme, 2024, 100, known=2025-02-01", "bolt, 2024, 110"},
     SINCE "--question 'share 2024'",
     3, 1,
     {"company", "bolt", "why", "new", "before", "none"}                      },
    {"a row that goes is gone",
     {"acme, 2023Q4, 1, known=2024-02-01", "acme, 2024Q1, 2, known=2025-02-01",
      "acme, 2024Q2, 3, known=2025-02-01", "acme, 2024Q3, 4, known=2025-02-01",
      "acme, 2024Q4, 5"},
     SINCE "--question 'trailing acme'",
     2, 1,
     {"period", "2024-09-30", "before", "10 [10, 10]", "why", "gone"}         },
    {"only the status changed",
     {"acme, 2026, 100, known=2025-10-01, status=plan, source=call",
      "acme, 2026, 100, status=guidance, source=call"},
     SINCE "--question 'spend acme 2026'",
     1, 0,
     {"cell", "status", "before_text", "plan", "after_text", "guidance"}      },
    {"only the caveats changed",
     {"acme, 2024, 100, known=2025-02-01",
      "acme, 2024, over 5, measure=operating-lease-cost"},
     SINCE "--question 'panel 2024 --of acme'",
     1, 0,
     {"before_text", "none", "after_text", "excludes-leases", "why",
      "caveats"}                                                              },
    {"a product has the reasons of its factors",
     {"acme, 2024, 10, measure=chip-orders, unit=chip, known=2025-02-01",
      "acme, 2024, 5, measure=unit-price, unit=USD/chip, known=2025-02-01",
      "acme, 2024, 6, measure=unit-price, unit=USD/chip"},
     SINCE "--question 'order acme 2024'",
     2, 1,
     {"cell", "amount", "change", "10 [10, 10]", "why", "restatement"}        },
    {"a comparison has its own basis",
     {"acme, 2024, 100, known=2025-02-01",
      "acme, 2024, 100, measure=operating-lease-cost"},
     SINCE "--question 'mix acme 2024'",
     3, 1,
     {"cell", "amount", "after", "100 [100, 100]", "why", "new"}              },
    {"an option of a question is its own",
     {"acme, 2024, 7, measure=revenue"},
     SINCE "--question 'panel 2024 --of acme --measure=revenue'",
     1, 0,
     {"cell", "amount", "after", "7 [7, 7]", "why", "new"}                    },
    {"a parameter may be told by its name",
     {"acme, 2024, 7"},
     SINCE "--question 'spend --period 2024 acme'",
     2, 0,
     {"cell", "amount", "after", "7 [7, 7]", "why", "new"}                    },
    {"another speaker has a row of its own",
     {"acme, 2024, 100, known=2025-02-01",
      "acme, 2024, 101, known=2025-02-01, status=report, source=press",
      "acme, 2024, 102, status=report, source=other"},
     SINCE "--question 'reconcile acme 2024'",
     3, 1,
     {"company", "acme, speakers, filing, the-other", "after", "102 [102, 102]",
      "why", "new"}                                                           },
    {"lines of which one is new are not mistaken for each other",
     {"acme, 2024, 200", "acme, 2024, 201, status=report, source=press",
      "acme, 2024, 100, known=2025-02-01, definition=accrued",
      "acme, 2024, 101, known=2025-02-01, status=report, source=press, "
      "definition=accrued"},
     SINCE "--question 'reconcile acme 2024'",
     3, 1,
     {"cell", "other_amount", "after", "201 [201, 201]", "definition", "cash"}},
};

START_TEST (a_question_is_asked_on_both_days)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (asked[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, asked[_i].question,
                                                 &error);
  guint n;

  capex_test_set_subject (asked[_i].what);
  ck_assert_msg (error == NULL, "%s: %s", asked[_i].what,
                 capex_test_describe (error));
  n = capex_table_get_n_rows (table);
  ck_assert_msg (n == asked[_i].n_rows, "%s: %u rows", asked[_i].what, n);
  for (guint i = 0; asked[_i].cells[i] != NULL; i += 2)
    assert_text (table, asked[_i].row, asked[_i].cells[i],
                 asked[_i].cells[i + 1]);
}
END_TEST

/* ------------------------------------------------------------------------
 * What is refused, and what is wrong
 */

static const CapexTestCase refusals[] = {
    {"a day that is none",
     {"acme, 2024, 100"},
     "changes yesterday",                                        NULL,
     "since: column 1: \"yesterday\"",                                                                         "syntax"      },
    {"a day that the calendar does not have",
     {"acme, 2024, 100"},
     "changes 2025-02-30",                                       NULL,
     "since: ",                                                                                                "out-of-range"},
    {"a month is no day",
     {"acme, 2024, 100"},
     "changes 2025-12",                                          NULL,
     "since: ",                                                                                                "syntax"      },
    {"a last day that is none",
     {"acme, 2024, 100"},
     "changes 2025-12-31 --until soon",                          NULL,
     "until: column 1: \"soon\"",                                                                              "syntax"      },
    {"days that are out of order",
     {"acme, 2024, 100"},
     "changes 2026-01-02 --until 2026-01-01",                    NULL,
     "2026-01-01, until which changes are asked, is before 2026-01-02",                                        "refused"     },
    {"a first day after all that is known",
     {"acme, 2024, 100"},
     "changes 2026-02-02",                                       NULL,
     "2026-02-01, until which",                                                                                "refused"     },
    {"a last day after the as-of day",
     {"acme, 2024, 100"},
     "changes 2025-12-31 --until 2026-03-01 --as-of 2026-02-01", NULL,
     "What is known on 2026-03-01 is not known as of 2026-02-01",                                              "refused"     },
    {"a data set without a day",
     {"acme, 2024, 100, known="},
     "changes 2025-12-31",                                       NULL,
     "until which day must be told",                                                                           "missing"     },
    {"a company that there is not",
     {"acme, 2024, 100"},
     SINCE "--of acne",
     NULL,                                                             "acne",
     "unknown"                                                                                                               },
    {"a measure that there is not",
     {"acme, 2024, 100"},
     SINCE "--measure happiness",
     NULL,                                                             "happiness",
     "unknown"                                                                                                               },
    {"a period that is none",
     {"acme, 2024, 100"},
     SINCE "--period someday",
     NULL,                                                             "someday",
     "syntax"                                                                                                                },
    {"a fiscal year of who has none",
     {"acme, 2024, 100"},
     SINCE "--of duo,acme --period FY2024",
     NULL,                                                             "duo",
     "missing"                                                                                                               },
    {"a definition that there is not",
     {"acme, 2024, 100"},
     SINCE "--definition fancy",
     NULL,                                                             "fancy",
     "unknown"                                                                                                               },
    {"a source that there is not",
     {"acme, 2024, 100"},
     SINCE "--source fancy",
     NULL,                                                             "fancy",
     "unknown"                                                                                                               },
    {"a comparison that there is not",
     {"acme, 2024, 100"},
     SINCE "--question 'grwth acme 2023 2024'",
     NULL,                                                             "\"grwth\"; did you mean \"growth\"",
     "unknown"                                                                                                               },
    {"a question without a word",
     {"acme, 2024, 100"},
     SINCE "--question ' '",
     NULL,                                                             "there is no word in it",
     "syntax"                                                                                                                },
    {"a question that does not end",
     {"acme, 2024, 100"},
     SINCE "--question 'spend \"acme 2024'",
     NULL,                                                             "does not end",
     "syntax"                                                                                                                },
    {"a question that lacks something",
     {"acme, 2024, 100"},
     SINCE "--question 'growth acme 2023'",
     NULL,                                                             "growth needs a to",
     "syntax"                                                                                                                },
    {"a question with a word too many",
     {"acme, 2024, 100"},
     SINCE "--question 'spend acme 2024 2025'",
     NULL,                                                             "There is nothing to do with \"2025\"",
     "syntax"                                                                                                                },
    {"a question with an option that there is not",
     {"acme, 2024, 100"},
     SINCE "--question 'spend acme 2024 --speed 5'",
     NULL,                                                             "spend takes no \"speed\"",
     "unknown"                                                                                                               },
    {"a question with an option without a value",
     {"acme, 2024, 100"},
     SINCE "--question 'panel 2024 --of'",
     NULL,                                                             "--of needs a value",
     "syntax"                                                                                                                },
    {"a question with an option told twice",
     {"acme, 2024, 100"},
     SINCE "--question 'panel 2024 --of acme --of=bolt'",
     NULL,                                                             "--of is told twice",
     "duplicate"                                                                                                             },
    {"a question with its own basis",
     {"acme, 2024, 100"},
     SINCE "--question 'spend acme 2024 --as-of 2025-01-01'",
     NULL,                                                             "--as-of is of the basis",
     "syntax"                                                                                                                },
    {"changes of changes",
     {"acme, 2024, 100"},
     SINCE "--question 'changes 2025-01-01'",
     NULL,                                                             "changes of changes",
     "syntax"                                                                                                                },
    {"a company beside the question",
     {"acme, 2024, 100"},
     SINCE "--of acme --question 'spend acme 2024'",
     NULL,                                                             "\"of\" is told in the question",
     "syntax"                                                                                                                },
    {"a question that is refused on both days",
     {"acme, 2024, 100", "acme, 2025H1, 50"},
     SINCE "--question 'growth acme 2025 2026'",
     NULL,                                                             "for 2025",
     "missing"                                                                                                               },
    {"a currency without any rate",
     {"acme, 2024, 100"},
     SINCE "--currency JPY",
     NULL,                                                             "acme 2024: There is no exchange rate",
     "rate"                                                                                                                  },
    {"a change that does not fit",
     {"acme, 2024, -9e28, measure=operating-cash-flow, known=2025-02-01",
      "acme, 2024, 9e28, measure=operating-cash-flow"},
     ACME " --measure operating-cash-flow",
     NULL,                                                             NULL,
     "out-of-range"                                                                                                          },
    {"a change of a computed cell that does not fit",
     {"acme, 2024, -9e28, measure=operating-cash-flow, known=2025-02-01",
      "bolt, 2024, 0, measure=operating-cash-flow, known=2025-02-01",
      "acme, 2024, 9e28, measure=operating-cash-flow"},
     SINCE "--question 'difference acme bolt 2024 --measure "
           "operating-cash-flow'",                               NULL,
     "does not fit 38 digits",                                                                                 "out-of-range"},
    {"a sum that does not fit on one of the days",
     {"acme, 2024H1, 9e28, known=2025-02-01", "acme, 2024H2, 9e28"},
     ACME,                                                       NULL,
     NULL,                                                                                                     "out-of-range"},
    {"a question that does not fit on one of the days",
     {"acme, 2024H1, 9e28, known=2025-02-01", "acme, 2024H2, 9e28"},
     SINCE "--question 'panel 2024 --of acme'",
     NULL,                                                             NULL,
     "out-of-range"                                                                                                          },
};

START_TEST (a_mistake_is_an_error)
{
  capex_test_assert_case (&refusals[_i]);
}
END_TEST

START_TEST (what_is_refused_on_both_days_is_told_if_facts_came_in)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset ("acme, 2024, 100", "yuan, 2024, 8, unit=CNY",
                          "yuan, 2023, 7, unit=CNY, known=2025-02-01", NULL);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, SINCE "--of acme,yuan --currency USD", NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (table), 2);
  assert_text (table, 0, "company", "acme");
  assert_text (table, 1, "company", "yuan");
  assert_text (table, 1, "period", "2024");
  assert_text (table, 1, "why", "refused");
  assert_text (table, 1, "after", "none");
  ck_assert (capex_table_is_missing (table, 1));
  ck_assert_str_eq (capex_table_get_sentence (table, 1),
                    "Between 2025-12-31 and 2026-03-31, facts about the capex "
                    "of yuan for 2024 became known, and a figure is refused: "
                    "yuan 2024: There is no exchange rate of CNY.");
}
END_TEST

START_TEST (a_refusal_of_a_group_is_told_if_facts_of_its_members_came_in)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "companies: id=pair, kind=group, currency=USD, members=yuan;acme",
      "acme, 2024, 100, known=2025-02-01", "yuan, 2024, 8, unit=CNY",
      "yuan, 2024, 7, unit=CNY, known=2025-02-01",
      "bolt, 2024, 5, known=2025-02-01", NULL);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, SINCE "--of pair,bolt --period 2024", NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (table), 1);
  assert_text (table, 0, "company", "pair");
  assert_text (table, 0, "why", "refused");
}
END_TEST

/* ------------------------------------------------------------------------
 * What a program is told
 */

static const char *const nobody[] = {"acne", NULL};
static const char *const acme[] = {"acme", NULL};

START_TEST (a_program_is_told_what_changed)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset ("acme, 2024, 100, known=2025-02-01", "acme, 2024, 90",
                          "acme, 2023, 80", "bolt, 2024, 5", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexChanges) changes = capex_changes_new (dataset, NULL,
                                                        "2025-12-31",
                                                        "2026-03-31", acme,
                                                        "2023..2024", "capex",
                                                        &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_changes_get_n_rows (changes), 2);
  ck_assert_str_eq (capex_changes_get_company (changes, 1), "acme");
  ck_assert_str_eq (capex_changes_get_period (changes, 1), "2024");
  ck_assert_str_eq (capex_changes_get_cell (changes, 1), "amount");
  ck_assert_str_eq (capex_changes_get_why (changes, 1), "restatement");
  ck_assert_str_eq (capex_changes_get_known (changes, 1), "2026-02-01");
  ck_assert_str_eq (capex_changes_get_status (changes, 1), "actual");
  ck_assert_str_eq (capex_changes_get_definition (changes, 1), "cash");
  ck_assert_str_eq (capex_changes_get_scope (changes, 1), "total");
  ck_assert_ptr_null (capex_changes_get_before (changes, 0));
  ck_assert_ptr_null (capex_changes_get_change (changes, 0));
  ck_assert_ptr_nonnull (capex_changes_get_after (changes, 0));
  ck_assert_ptr_null (capex_changes_get_before_ratio (changes, 1));
  ck_assert_ptr_null (capex_changes_get_after_number (changes, 1));
  ck_assert_ptr_null (capex_changes_get_after_text (changes, 1));
  capex_test_assert_cell (capex_changes_get_table (changes), 1, "change",
                          "-10 [-10, -10]");
}
END_TEST

START_TEST (a_program_is_told_what_of_a_question_changed)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset (GROWING, "bolt, 2024, 110, known=2025-02-01", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexChanges) growth = capex_changes_new_of_question (
      dataset, NULL, "2025-12-31", NULL, "growth acme 2023 2024", &error);
  g_autoptr (CapexChanges) multiple = capex_changes_new_of_question (
      dataset, NULL, "2025-12-31", NULL, "multiple acme bolt 2024", &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_changes_get_n_rows (growth), 2);
  ck_assert (capex_ratio_get_stated (
                 capex_changes_get_before_ratio (growth, 1)) == 0.25);
  ck_assert (capex_ratio_get_stated (
                 capex_changes_get_after_ratio (growth, 1)) == 0.5);
  ck_assert_uint_eq (capex_changes_get_n_rows (multiple), 3);
  ck_assert_ptr_nonnull (capex_changes_get_before_number (multiple, 1));
  ck_assert (capex_ratio_get_stated (
                 capex_changes_get_after_number (multiple, 1)) == 120.0 / 110);
  ck_assert_str_eq (capex_changes_get_before_text (multiple, 2),
                    "certainly less");
  ck_assert_str_eq (capex_changes_get_after_text (multiple, 2),
                    "certainly more");
}
END_TEST

START_TEST (a_company_that_there_is_not_is_unknown)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 100",
                                                         NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (capex_changes_new (dataset, NULL, "2025-12-31", NULL,
                                         nobody, NULL, NULL, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
}
END_TEST

START_TEST (words_find_the_parameters_that_options_left)
{
  const CapexComparison *growth = capex_comparison_find ("growth", NULL);
  static const char *const words[] = {"acme", "2024", "2025", NULL};
  g_autoptr (GHashTable) options = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) values = NULL;
  guint n_taken = 7;

  g_hash_table_insert (options, (gpointer) "from", (gpointer) "2023");
  g_hash_table_insert (options, (gpointer) "speed", (gpointer) "5");
  values = capex_comparison_map_words (growth, options, words, &n_taken);
  ck_assert_uint_eq (n_taken, 2);
  ck_assert_uint_eq (g_hash_table_size (values), 3);
  ck_assert_str_eq (g_hash_table_lookup (values, "company"), "acme");
  ck_assert_str_eq (g_hash_table_lookup (values, "from"), "2023");
  ck_assert_str_eq (g_hash_table_lookup (values, "to"), "2024");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("changes");
  TCase *figures = tcase_create ("figures");
  TCase *questions = tcase_create ("questions");
  TCase *programs = tcase_create ("programs");

  tcase_add_loop_test (figures, a_change_tells_its_reason, 0,
                       G_N_ELEMENTS (reasons));
  tcase_add_loop_test (figures, without_a_change_there_is_no_row, 0,
                       G_N_ELEMENTS (quiet));
  tcase_add_test (figures, an_empty_answer_says_that_nothing_changed);
  tcase_add_test (figures,
                  people_are_shown_the_columns_that_have_something_in_them);
  tcase_add_test (figures,
                  years_and_the_quarters_that_filings_add_are_followed);
  tcase_add_test (figures, cumulative_figures_are_told_as_quarters);
  tcase_add_test (figures,
                  cumulative_figures_without_what_they_add_to_stay_as_they_are);
  tcase_add_test (figures, days_of_two_labels_are_one_period);
  tcase_add_test (figures, a_group_among_others_is_told_in_calendar_years);
  tcase_add_test (figures, a_group_alone_stands_for_its_members);
  tcase_add_test (figures, the_newest_fact_that_came_in_has_its_day_told);
  tcase_add_test (figures, words_of_both_days_are_told);
  tcase_add_loop_test (figures, a_change_says_itself, 0,
                       G_N_ELEMENTS (sentences));
  suite_add_tcase (suite, figures);

  tcase_add_test (questions, cells_of_a_question_that_differ_are_rows);
  tcase_add_loop_test (questions, a_question_is_asked_on_both_days, 0,
                       G_N_ELEMENTS (asked));
  suite_add_tcase (suite, questions);
  tcase_add_loop_test (questions, a_mistake_is_an_error, 0,
                       G_N_ELEMENTS (refusals));
  tcase_add_test (questions,
                  what_is_refused_on_both_days_is_told_if_facts_came_in);
  tcase_add_test (questions,
                  a_refusal_of_a_group_is_told_if_facts_of_its_members_came_in);

  tcase_add_test (programs, a_program_is_told_what_changed);
  tcase_add_test (programs, a_program_is_told_what_of_a_question_changed);
  tcase_add_test (programs, a_company_that_there_is_not_is_unknown);
  tcase_add_test (programs, words_find_the_parameters_that_options_left);
  suite_add_tcase (suite, programs);
  return capex_test_run (suite);
}
