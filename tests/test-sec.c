/* test-sec.c - Files of SEC company facts
 *
 * The files are written here, by hand: a row is a value of a tag, as one filing
 * tells it.  What they come to is worked out from the rules of docs/sec.md.
 *
 * SPDX-License-Identifier: MIT
 */
#include <glib/gstdio.h>
#include <string.h>

#include "capex-test-dataset.h"

#define MAX_ROWS 16
#define N_WORDS 7

/* ------------------------------------------------------------------------
 * Making a file, and reading it
 */

/* "TAG UNIT FIRST LAST VALUE FILED FORM", where a FIRST of - is no day, and a
 * FILED of 2025-02-01 is filing 0000000001-25-020101, the last digits being 02
 * if it is written 2025-02-01/02.  Rows of one tag stand together, and within
 * it those of one unit. */
static void
put_row (GString *json, char **row, char **before)
{
  g_auto (GStrv) filed = g_strsplit (row[5], "/", 2);
  gboolean is_new_tag = before == NULL || !g_str_equal (row[0], before[0]);

  if (!is_new_tag && g_str_equal (row[1], before[1]))
    g_string_append (json, ",\n");
  else if (!is_new_tag)
    g_string_append_printf (json, "],\n\"%s\": [", row[1]);
  else
    g_string_append_printf (json,
                            "%s\n\"%s\": {\"label\": null, \"units\": {\"%s\": "
                            "[",
                            before == NULL ? "" : "]}},", row[0], row[1]);

  g_string_append_c (json, '{');
  if (!g_str_equal (row[2], "-"))
    g_string_append_printf (json, "\"start\": \"%s\", ", row[2]);
  g_string_append_printf (
      json,
      "\"end\": \"%s\", \"val\": %s, \"accn\": \"0000000001-%.2s-%.2s%.2s%s\", "
      "\"fy\": 1999, \"fp\": \"FY\", \"form\": \"%s\", \"filed\": \"%s\"}",
      row[3], row[4], filed[0] + 2, filed[0] + 5, filed[0] + 8,
      filed[1] != NULL ? filed[1] : "01", row[6], filed[0]);
}

static char *
make_json (const char *taxonomy, const char *const *rows)
{
  GString *json = g_string_new (NULL);
  g_auto (GStrv) before = NULL;

  g_string_append_printf (json,
                          "{\"cik\": 1234, \"entityName\": \"Zeta Works, "
                          "Inc.\", \"facts\": {\"%s\": {",
                          taxonomy);
  for (guint i = 0; i < MAX_ROWS && rows[i] != NULL; i++)
    {
      g_auto (GStrv) row = g_strsplit (rows[i], " ", N_WORDS);

      ck_assert_uint_eq (g_strv_length (row), N_WORDS);
      put_row (json, row, before);
      g_strfreev (before);
      before = g_steal_pointer (&row);
    }
  g_string_append (json, before == NULL ? "}}}" : "]}}}}}");
  return g_string_free (json, FALSE);
}

static gboolean
read_json (CapexDatasetBuilder *builder,
           const char *json,
           gssize length,
           GError **error)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (json,
                                                                         length,
                                                                         NULL);

  return capex_sec_read_company_facts_stream (builder, "zeta.json", stream,
                                              NULL, error);
}

static CapexDatasetBuilder *
make_builder (void)
{
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();
  CapexDatasetBuilder *builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;

  capex_dataset_builder_add_reference (builder, bundled, &error);
  assert_no_error (error);
  return builder;
}

static CapexDataset *
finish (CapexDatasetBuilder *builder)
{
  g_autoptr (GError) error = NULL;
  CapexDataset *dataset = capex_dataset_builder_finish (builder, &error);

  assert_no_error (error);
  return dataset;
}

static CapexDataset *
dataset_of (const char *taxonomy, const char *const *rows)
{
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autofree char *json = make_json (taxonomy, rows);
  g_autoptr (GError) error = NULL;

  read_json (builder, json, -1, &error);
  assert_no_error (error);
  return finish (builder);
}

static const char *
field_of (CapexRegister table, char **row, const char *name)
{
  const char *const *fields = capex_register_list_fields (table);
  guint i = 0;

  while (!g_str_equal (fields[i], name))
    i++;
  return row[i];
}

/* "measure/definition period printed unit known (note)", one a line */
static char *
dump_facts (CapexDataset *dataset)
{
  GString *text = g_string_new (NULL);
  guint n = capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS);

  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) row = capex_dataset_dup_row (dataset, CAPEX_REGISTER_FACTS,
                                                  i);
      const char *definition = field_of (CAPEX_REGISTER_FACTS, row,
                                         "definition");
      const char *note = field_of (CAPEX_REGISTER_FACTS, row, "note");

      g_string_append_printf (text, "%s%s%s %s %s %s %s%s%s%s\n",
                              field_of (CAPEX_REGISTER_FACTS, row, "measure"),
                              *definition != '\0' ? "/" : "", definition,
                              field_of (CAPEX_REGISTER_FACTS, row, "period"),
                              field_of (CAPEX_REGISTER_FACTS, row, "amount"),
                              field_of (CAPEX_REGISTER_FACTS, row, "unit"),
                              field_of (CAPEX_REGISTER_FACTS, row, "known"),
                              *note != '\0' ? " (" : "", note,
                              *note != '\0' ? ")" : "");
    }
  return g_string_free (text, FALSE);
}

/* ------------------------------------------------------------------------
 * Values that become facts
 */

#define PPE "PaymentsToAcquirePropertyPlantAndEquipment USD "
#define ASSETS "PaymentsToAcquireProductiveAssets USD "
#define IFRS_PPE \
  "PurchaseOfPropertyPlantAndEquipmentClassifiedAsInvestingActivities "

static const struct
{
  const char *what;
  const char *taxonomy;
  const char *rows[MAX_ROWS];
  const char *facts;
} cases[] = {
    {"the days alone say which period it is",
     "us-gaap",                                                                             {PPE "2024-07-01 2025-06-30 64551000000 2025-07-30 10-K",
      PPE "2024-07-01 2024-12-31 30727000000 2025-01-29 10-Q",
      PPE "2024-10-01 2024-12-31 15804000000 2025-01-29 10-K"},
     "capex/cash 2024H2 30727000000 USD 2025-01-29\n"
     "capex/cash 2024-07-01/2025-06-30 64551000000 USD 2025-07-30\n"
     "capex/cash 2024Q4 15804000000 USD 2025-01-29\n"                                                                                                                },
    {"a balance has no first day",
     "us-gaap",                                                                             {"PropertyPlantAndEquipmentNet USD - 2025-06-30 313 2025-07-30 10-K"},
     "property-and-equipment 2025-06-30 313 USD 2025-07-30\n"                                                                                                        },
    {"a flow of no days and a balance of many are neither",
     "us-gaap",                                                                             {PPE "- 2025-06-30 1 2025-07-30 10-K",
      "PropertyPlantAndEquipmentNet USD 2024-07-01 2025-06-30 2 2025-07-30 "
      "10-K"},
     ""                                                                                                                                                              },
    {"more digits than a double holds",
     "us-gaap",                                                                             {"Revenues USD 2024-01-01 2024-12-31 90071992547409931 2025-02-01 10-K",
      "Revenues USD 2025-01-01 2025-12-31 0.1234567 2026-02-01 10-K"},
     "revenue 2024 90071992547409931 USD 2025-02-01\n"
     "revenue 2025 0.1234567 USD 2026-02-01\n"                                                                                                                       },
    {"a number is read in whatever form",
     "us-gaap",                                                                             {"Revenues USD 2024-01-01 2024-12-31 6.4551E10 2025-02-01 10-K"},
     "revenue 2024 64551000000 USD 2025-02-01\n"                                                                                                                     },
    {"tags that nobody wants, and units that are no currency",
     "us-gaap",                                                                             {"Goodwill USD - 2024-12-31 5 2025-02-01 10-K",
      "Revenues shares 2024-01-01 2024-12-31 6 2025-02-01 10-K",
      "Revenues USD/shares 2024-01-01 2024-12-31 7 2025-02-01 10-K",
      "Revenues EUR 2024-01-01 2024-12-31 8 2025-02-01 10-K"},
     "revenue 2024 8 EUR 2025-02-01\n"                                                                                                                               },

 /* vintages */
    {"a value that is told again is told since the first, and kept until the "
     "last",                                                                "us-gaap",
     {"Revenues USD 2012-01-01 2012-12-31 61093000001 2013-01-30 10-K",
      "Revenues USD 2012-01-01 2012-12-31 61093000001 2015-01-30 10-K",
      "Revenues USD 2012-01-01 2012-12-31 61093000001 2014-01-31 10-K"},
     "revenue 2012 61093000001 USD 2013-01-30 (told again until 2015-01-30, "
     "0000000001-15-013001)\n"                                                                                                                                       },
    {"there and back is two changes",
     "us-gaap",                                                                             {"Revenues USD 2012-01-01 2012-03-31 13185000000 2012-04-27 10-Q",
      "Revenues USD 2012-01-01 2012-03-31 9857000000 2013-01-30 10-K",
      "Revenues USD 2012-01-01 2012-03-31 13185000000 2013-04-26 10-Q",
      "Revenues USD 2012-01-01 2012-03-31 13185000000 2014-04-25 10-Q"},
     "revenue 2012Q1 13185000000 USD 2012-04-27\n"
     "revenue 2012Q1 9857000000 USD 2013-01-30 (restated from 13185000000)\n"
     "revenue 2012Q1 13185000000 USD 2013-04-26 (restated from 9857000000; "
     "told again until 2014-04-25, 0000000001-14-042501)\n"                                                                                                          },
    {"a larger unit of rounding is no change",
     "us-gaap",                                                                             {"Revenues USD 2025-01-01 2025-12-31 91447000000 2026-02-05 10-K",
      "Revenues USD 2025-01-01 2025-12-31 91400000000 2027-02-05 10-K",
      "Revenues USD 2024-01-01 2024-12-31 52535123 2025-02-05 10-K",
      "Revenues USD 2024-01-01 2024-12-31 52535000 2026-02-05 10-K",
      "Revenues USD 2024-01-01 2024-12-31 53000000 2027-02-05 10-K"},
     "revenue 2024 52535123 USD 2025-02-05 (told again until 2027-02-05, "
     "0000000001-27-020501)\n"
     "revenue 2025 91447000000 USD 2026-02-05 (told again until 2027-02-05, "
     "0000000001-27-020501)\n"                                                                                                                                       },
    {"more digits take the place of fewer, and restate nothing",
     "us-gaap",                                                                             {"Revenues USD 2025-01-01 2025-12-31 91400000000 2026-01-05 8-K",
      "Revenues USD 2025-01-01 2025-12-31 91447000000 2026-02-05 10-K"},
     "revenue 2025 91400000000 USD 2026-01-05\n"
     "revenue 2025 91447000000 USD 2026-02-05\n"                                                                                                                     },
    {"what is not to be had by rounding is a change",
     "us-gaap",                                                                             {"Revenues USD 2025-01-01 2025-12-31 91450000001 2026-02-05 10-K",
      "Revenues USD 2025-01-01 2025-12-31 91400000000 2027-02-05 10-K",
      "Revenues USD 2024-01-01 2024-12-31 221000000 2025-02-05 10-K",
      "Revenues USD 2024-01-01 2024-12-31 200000000 2026-02-05 10-K",
      "Revenues USD 2023-01-01 2023-12-31 1000 2024-02-05 10-K",
      "Revenues USD 2023-01-01 2023-12-31 1501 2025-02-05 10-K"},
     "revenue 2023 1000 USD 2024-02-05\n"
     "revenue 2023 1501 USD 2025-02-05 (restated from 1000)\n"
     "revenue 2024 221000000 USD 2025-02-05\n"
     "revenue 2024 200000000 USD 2026-02-05 (restated from 221000000)\n"
     "revenue 2025 91450000001 USD 2026-02-05\n"
     "revenue 2025 91400000000 USD 2027-02-05 (restated from 91450000001)\n"                                                                                         },
    {"a rounding keeps its sign",
     "us-gaap",                                                                             {"NetCashProvidedByUsedInOperatingActivities USD 2025-01-01 2025-12-31 "
      "-400 2026-02-05 10-K",
      "NetCashProvidedByUsedInOperatingActivities USD 2025-01-01 2025-12-31 "
      "400 2027-02-05 10-K"},
     "operating-cash-flow 2025 -400 USD 2026-02-05\n"
     "operating-cash-flow 2025 400 USD 2027-02-05 (restated from -400)\n"                                                                                            },
    {"of two filings of a day, the one of the later number is later",
     "us-gaap",                                                                             {"Revenues USD 2025-01-01 2025-12-31 7 2026-02-05/02 10-K/A",
      "Revenues USD 2025-01-01 2025-12-31 5 2026-02-05/01 10-K"},
     "revenue 2025 5 USD 2026-02-05\n"
     "revenue 2025 7 USD 2026-02-05 (restated from 5)\n"                                                                                                             },

 /* tags */
    {"a tag that comes later continues the line",
     "us-gaap",                                                                             {"Revenues USD 2016-01-01 2016-12-31 100 2017-02-01 10-K",
      "RevenueFromContractWithCustomerExcludingAssessedTax USD 2019-01-01 "
      "2019-12-31 120 2020-02-01 10-K",
      "SalesRevenueNet USD 2009-01-01 2009-12-31 70 2010-02-01 10-K"},
     "revenue 2009 70 USD 2010-02-01\n"
     "revenue 2016 100 USD 2017-02-01\n"
     "revenue 2019 120 USD 2020-02-01\n"                                                                                                                             },
    {"of two tags the better one tells a period",
     "us-gaap",                                                                             {"RevenueFromContractWithCustomerExcludingAssessedTax USD 2019-01-01 "
      "2019-12-31 120 2020-02-01 10-K",
      "RevenueFromContractWithCustomerExcludingAssessedTax USD 2019-01-01 "
      "2019-12-31 110 2022-02-01 10-K",
      "Revenues USD 2019-01-01 2019-12-31 125 2021-02-01 10-K"},
     "revenue 2019 120 USD 2020-02-01\n"
     "revenue 2019 125 USD 2021-02-01 (restated from 120)\n"                                                                                                         },
    {"a tag that is less than a better one in a filing is a part from there on",
     "us-gaap",                                                                             {"Revenues USD 2010-01-01 2010-12-31 356 2011-02-01 10-K",
      "SalesRevenueNet USD 2008-01-01 2008-12-31 30 2009-02-01 10-K",
      "SalesRevenueNet USD 2010-01-01 2010-12-31 69 2011-02-01 10-K",
      "SalesRevenueNet USD 2010-01-01 2010-03-31 17 2011-02-01 10-K",
      "SalesRevenueNet USD 2011-01-01 2011-12-31 71 2012-02-01 10-K"},
     "revenue 2008 30 USD 2009-02-01\n"
     "revenue 2010 356 USD 2011-02-01\n"                                                                                                                             },
    {"a tag that rounds a better one is no part",
     "us-gaap",                                                                             {"Revenues USD 2010-01-01 2010-12-31 35622000 2011-02-01 10-K",
      "SalesRevenueNet USD 2010-01-01 2010-12-31 36000000 2011-02-01 10-K",
      "SalesRevenueNet USD 2011-01-01 2011-12-31 37000000 2012-02-01 10-K"},
     "revenue 2010 35622000 USD 2011-02-01\n"
     "revenue 2011 37000000 USD 2012-02-01\n"                                                                                                                        },
    {"a line of another definition is another line",
     "us-gaap",                                                                             {PPE "2024-01-01 2024-12-31 7 2025-02-01 10-K",
      ASSETS "2024-01-01 2024-12-31 9 2025-02-01 10-K"},
     "capex/cash 2024 7 USD 2025-02-01\n"
     "capex/cash-with-intangibles 2024 9 USD 2025-02-01\n"                                                                                                           },
    {"what is raised and what is repaid are two measures",
     "us-gaap",                                                                             {"ProceedsFromIssuanceOfDebt USD 2024-01-01 2024-12-31 24 2025-02-01 10-K",
      "RepaymentsOfDebt USD 2024-01-01 2024-12-31 29 2025-02-01 10-K"},
     "debt-issuance/gross 2024 24 USD 2025-02-01\n"
     "debt-repayment 2024 29 USD 2025-02-01\n"                                                                                                                       },

 /* currencies */
    {"the filer's own translation is no second fact",
     "ifrs-full",                                                                           {IFRS_PPE "TWD 2023-01-01 2023-12-31 949817 2024-04-18 20-F",
      IFRS_PPE "TWD 2024-01-01 2024-12-31 956007 2025-04-17 20-F",
      IFRS_PPE "USD 2024-01-01 2024-12-31 29155 2025-04-17 20-F"},
     "capex/cash 2023 949817 TWD 2024-04-18\n"
     "capex/cash 2024 956007 TWD 2025-04-17\n"                                                                                                                       },
    {"another currency alone is what was told",
     "ifrs-full",                                                                           {IFRS_PPE "TWD 2023-01-01 2023-12-31 949817 2024-04-18 20-F",
      IFRS_PPE "TWD 2022-01-01 2022-12-31 1082672 2024-04-18 20-F",
      IFRS_PPE "USD 2024-01-01 2024-12-31 29155 2025-04-17 20-F"},
     "capex/cash 2022 1082672 TWD 2024-04-18\n"
     "capex/cash 2023 949817 TWD 2024-04-18\n"
     "capex/cash 2024 29155 USD 2025-04-17\n"                                                                                                                        },

 /* what cannot be right */
    {"an outflow below zero is told, and not taken",
     "us-gaap",                                                                             {PPE "2023-01-01 2023-12-31 7 2024-02-01 10-K",
      PPE "2023-01-01 2023-12-31 -7 2025-02-01 10-K",
      PPE "2023-01-01 2023-12-31 -7 2026-02-01 10-K",
      PPE "2023-01-01 2023-12-31 7 2027-02-01 10-K"},
     "capex/cash 2023 7 USD 2024-02-01 (told again until 2027-02-01, "
     "0000000001-27-020101)\n"
     "capex/cash 2023 ? USD 2025-02-01 (filed as -7, and never below zero)\n"                                                                                        },
    {"a year's value under the days of its last quarter is not the quarter's",
     "us-gaap",                                                                             {"Revenues USD 2017-06-01 2018-02-28 28369 2018-03-21 10-Q",
      "Revenues USD 2017-06-01 2018-05-31 39383 2019-06-21 10-K",
      "Revenues USD 2018-03-01 2018-05-31 39383 2020-06-22 10-K"},
     "revenue 2017-06-01/2018-02-28 28369 USD 2018-03-21\n"
     "revenue 2017-06-01/2018-05-31 39383 USD 2019-06-21\n"
     "revenue 2018-03-01/2018-05-31 ? USD 2020-06-22 (filed as 39383, which is "
     "the value of other days)\n"                                                                                                                                    },
    {"a quarter's value under the days of the year is not the year's",
     "us-gaap",                                                                             {"Revenues USD 2024-01-01 2024-09-30 300 2024-11-01 10-Q",
      "Revenues USD 2024-10-01 2024-12-31 101 2025-02-01 10-K",
      "Revenues USD 2024-01-01 2024-12-31 101 2025-02-01 10-K"},
     "revenue 2024-9M 300 USD 2024-11-01\n"
     "revenue 2024 ? USD 2025-02-01 (filed as 101, which is the value of other "
     "days)\n"
     "revenue 2024Q4 101 USD 2025-02-01\n"                                                                                                                           },
    {"nothing before the last quarter leaves it what the year is",
     "us-gaap",                                                                             {"ProceedsFromIssuanceOfDebt USD 2024-01-01 2024-09-30 0 2024-11-01 10-Q",
      "ProceedsFromIssuanceOfDebt USD 2024-10-01 2024-12-31 55 2025-02-01 10-K",
      "ProceedsFromIssuanceOfDebt USD 2024-01-01 2024-12-31 55 2025-02-01 "
      "10-K"},
     "debt-issuance/gross 2024-9M 0 USD 2024-11-01\n"
     "debt-issuance/gross 2024 55 USD 2025-02-01\n"
     "debt-issuance/gross 2024Q4 55 USD 2025-02-01\n"                                                                                                                },
    {"a file may hold nothing that is wanted",                                   "us-gaap", {NULL},                                                                ""},
};

START_TEST (values_of_filings_make_their_facts)
{
  g_autoptr (CapexDataset) dataset = dataset_of (cases[_i].taxonomy,
                                                 cases[_i].rows);
  g_autofree char *told = dump_facts (dataset);

  ck_assert_msg (g_str_equal (told, cases[_i].facts), "%s:\n%s", cases[_i].what,
                 told);
}
END_TEST

/* What a file of a day says is what a later file says of that day: each prefix
 * of the filings is a file of its own */
START_TEST (a_later_file_says_of_a_day_what_the_file_of_that_day_said)
{
  g_autoptr (CapexDataset) all = dataset_of (cases[_i].taxonomy,
                                             cases[_i].rows);
  static const char *const days[] = {"2011-06-30", "2013-02-28", "2018-12-31",
                                     "2019-12-31", "2024-12-31", "2025-02-28",
                                     "2026-02-28"};

  for (guint d = 0; d < G_N_ELEMENTS (days); d++)
    {
      const char *rows[MAX_ROWS] = {NULL};
      g_autoptr (CapexDataset) then = NULL;
      g_autofree char *told = NULL;
      g_autofree char *later = dump_facts (all);
      g_auto (GStrv) lines = NULL, facts = g_strsplit (later, "\n", -1);
      guint n = 0, n_lines = 0;

      for (guint i = 0; i < MAX_ROWS && cases[_i].rows[i] != NULL; i++)
        {
          g_auto (GStrv) row = g_strsplit (cases[_i].rows[i], " ", N_WORDS);

          if (strncmp (row[5], days[d], 10) <= 0)
            rows[n++] = cases[_i].rows[i];
        }
      then = dataset_of (cases[_i].taxonomy, rows);
      told = dump_facts (then);
      lines = g_strsplit (told, "\n", -1);
      for (guint i = 0; facts[i] != NULL && *facts[i] != '\0'; i++)
        {
          g_auto (GStrv) fact = g_strsplit (facts[i], " ", 6);
          gsize length = 0;

          if (strcmp (fact[4], days[d]) > 0)
            continue;
          /* a note may say more by now */
          for (guint w = 0; w < 5; w++)
            length += strlen (fact[w]) + (w > 0);
          ck_assert_msg (n_lines < g_strv_length (lines) &&
                             strncmp (lines[n_lines], facts[i], length) == 0,
                         "%s, %s:\n%s, not %s", cases[_i].what, days[d], told,
                         facts[i]);
          n_lines++;
        }
      ck_assert_uint_eq (n_lines + (*told != '\0'), g_strv_length (lines));
    }
}
END_TEST

/* ------------------------------------------------------------------------
 * Questions
 */

static const struct
{
  const char *what;
  const char *rows[MAX_ROWS];
  const char *question;
  const char *column, *expected, *caveats;
} questions[] = {
    {"the June quarter is the year less nine months",
     {PPE "2024-07-01 2025-03-31 47472 2025-04-30 10-Q",
      PPE "2024-07-01 2025-06-30 64551 2025-07-30 10-K"},
     "spend 1234 2025Q2",               "amount",
     "17079 [17079, 17079]", "derived-quarter"           },
    {"a calendar year out of years that end in June",
     {PPE "2024-07-01 2024-12-31 30727 2025-01-29 10-Q",
      PPE "2024-07-01 2025-06-30 64551 2025-07-30 10-K",
      PPE "2025-07-01 2025-12-31 49270 2026-01-28 10-Q"},
     "spend 1234 2025",                 "amount",
     "83094 [83094, 83094]", "derived-quarter"           },
    {"a fiscal year by its label",
     {PPE "2023-07-01 2024-06-30 44477 2024-07-30 10-K",
      PPE "2024-07-01 2025-06-30 64551 2025-07-30 10-K"},
     "spend 1234 FY2025",               "amount",
     "64551 [64551, 64551]", ""                          },
    {"originals are differenced with originals",
     {PPE "2024-01-01 2024-09-30 300 2024-11-01 10-Q",
      PPE "2024-01-01 2024-09-30 290 2025-11-01 10-Q",
      PPE "2024-01-01 2024-12-31 400 2025-02-01 10-K"},
     "spend 1234 2024Q4",               "amount",
     "100 [100, 100]",       "derived-quarter superseded"},
    {"a trailing year in a quarterly report is a year, not a quarter",
     {PPE "2023-10-01 2024-09-30 400 2024-11-01 10-Q",
      PPE "2024-01-01 2024-09-30 310 2024-11-01 10-Q",
      PPE "2024-07-01 2024-09-30 110 2024-11-01 10-Q"},
     "spend 1234 2024Q3",               "amount",
     "110 [110, 110]",       ""                          },
    {"a year that ends on a moving day in January stands for the year before",
     {PPE "2023-01-30 2024-01-28 1069 2024-02-21 10-K",
      PPE "2024-01-29 2025-01-26 3236 2025-02-26 10-K",
      PPE "2025-01-27 2026-01-25 6042 2026-02-25 10-K"},
     "spend 1234 2025",                 "amount",
     "6042 [6042, 6042]",    "offset-year"               },
    {"the quarter of a year of 53 weeks",
     {PPE "2022-09-25 2023-07-01 8796 2023-08-04 10-Q",
      PPE "2021-09-26 2022-09-24 10708 2022-10-28 10-K",
      PPE "2022-09-25 2023-09-30 10959 2023-11-03 10-K"},
     "spend 1234 FY2023Q4",             "amount",
     "2163 [2163, 2163]",    "derived-quarter"           },
    {"a stale series is told so",
     {PPE "2016-01-01 2016-12-31 300 2017-02-01 10-K",
      ASSETS "2024-01-01 2024-12-31 400 2025-02-01 10-K"},
     "trailing 1234 --definition cash", "amount",
     "300 [300, 300]",       "stale"                     },
    {"a year that no tag tells is missing, and not the last that one told",
     {PPE "2016-01-01 2016-12-31 300 2017-02-01 10-K",
      PPE "2018-01-01 2018-12-31 500 2019-02-01 10-K"},
     "panel 2016..2018 --of 1234",      "amount",
     "300 [300, 300]",       ""                          },
};

START_TEST (a_question_about_filings_is_answered)
{
  g_autoptr (CapexDataset) dataset = dataset_of ("us-gaap", questions[_i].rows);

  capex_test_set_subject (questions[_i].what);
  capex_test_assert_answer (dataset, questions[_i].question,
                            questions[_i].column, questions[_i].expected,
                            questions[_i].caveats);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("sec");
  TCase *facts = tcase_create ("facts");

  tcase_add_loop_test (facts, values_of_filings_make_their_facts, 0,
                       G_N_ELEMENTS (cases));
  tcase_add_loop_test (
      facts, a_later_file_says_of_a_day_what_the_file_of_that_day_said, 0,
      G_N_ELEMENTS (cases));
  tcase_add_loop_test (facts, a_question_about_filings_is_answered, 0,
                       G_N_ELEMENTS (questions));
  suite_add_tcase (suite, facts);
  return capex_test_run (suite);
}
