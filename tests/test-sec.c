/* test-sec.c - Files of SEC company facts
 *
 * The files are written here, by hand: a row is a value of a tag, as one filing
 * tells it.  What they come to is worked out from the rules of docs/sec.md.
 *
 * SPDX-License-Identifier: MIT
 */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

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
make_json (const char *cik, const char *taxonomy, const char *const *rows)
{
  GString *json = g_string_new (NULL);
  g_auto (GStrv) before = NULL;

  g_string_append_printf (json,
                          "{\"cik\": %s, \"entityName\": \"Zeta Works, "
                          "Inc.\", \"facts\": {\"%s\": {",
                          cik, taxonomy);
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

/* The bundled companies and registers, without what takes long to copy */
static CapexDatasetBuilder *
make_builder (void)
{
  static const CapexRegister tables[] = {CAPEX_REGISTER_COMPANIES,
                                         CAPEX_REGISTER_MEASURES,
                                         CAPEX_REGISTER_DEFINITIONS,
                                         CAPEX_REGISTER_CONCEPTS};
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();
  CapexDatasetBuilder *builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (tables); i++)
    for (guint j = 0; j < capex_dataset_get_n_rows (bundled, tables[i]); j++)
      {
        g_auto (GStrv) row = capex_dataset_dup_row (bundled, tables[i], j);

        capex_dataset_builder_add_row (builder, tables[i],
                                       (const char *const *) row, NULL, &error);
        assert_no_error (error);
      }
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
  g_autofree char *json = make_json ("1234", taxonomy, rows);
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

/* ------------------------------------------------------------------------
 * Concepts
 */

static const struct
{
  const char *what;
  const char *concepts[4];
  const char *cik;
  const char *rows[MAX_ROWS];
  const char *facts;
} meanings[] = {
    {"a line that an issuer moved on a day",
     {NULL},
     "1326801", {PPE "2023-01-01 2023-12-31 27266 2024-02-02 10-K",
      PPE "2023-01-01 2023-12-31 27045 2025-01-30 10-K",
      PPE "2024-01-01 2024-12-31 37256 2025-01-30 10-K"},
     "capex/cash 2023 27266 USD 2024-02-02\n"
     "capex/cash-net 2023 27045 USD 2025-01-30\n"
     "capex/cash-net 2024 37256 USD 2025-01-30\n"                            },
    {"the series goes on under another tag, and is not mixed with it",
     {NULL},
     "1018724", {PPE "2016-01-01 2016-12-31 6737 2017-02-10 10-K",
      ASSETS "2016-01-01 2016-12-31 7804 2019-02-01 10-K",
      ASSETS "2017-01-01 2017-12-31 11955 2019-02-01 10-K"},
     "capex/cash 2016 7804 USD 2019-02-01\n"
     "capex/cash 2017 11955 USD 2019-02-01\n"
     "capex/cash-net 2016 6737 USD 2017-02-10\n"                             },
    {"both tags of an issuer are of one definition",
     {NULL},
     "1045810", {PPE "2019-01-28 2020-01-26 489 2020-02-20 10-K",
      ASSETS "2021-02-01 2022-01-30 976 2022-03-18 10-K"},
     "capex/cash-with-intangibles 2019-01-28/2020-01-26 489 USD 2020-02-20\n"
     "capex/cash-with-intangibles 2021-02-01/2022-01-30 976 USD 2022-03-18\n"},
    {"a tag that is a fraction of its name at one issuer",
     {NULL},
     "1341439", {"SalesRevenueNet USD 2010-06-01 2011-05-31 6944 2011-06-28 10-K"},
     ""                                                                      },
    {"a row of the user's, for one issuer, by its number",
     {"concepts: taxonomy=us-gaap, tag=Revenues, measure=backlog, issuer=1234",
      "concepts: taxonomy=us-gaap, tag=Goodwill, measure=backlog, "
      "issuer=12345"},
     "1234",    {"Revenues USD - 2024-12-31 5 2025-02-01 10-K",
      "Goodwill USD - 2024-12-31 6 2025-02-01 10-K"},
     "backlog 2024-12-31 5 USD 2025-02-01\n"                                 },
    {"a row of the user's, for one issuer, by its id",
     {"concepts: taxonomy=us-gaap, tag=Goodwill, measure=backlog, "
      "issuer=zeta-works-inc"},
     "1234",    {"Goodwill USD - 2024-12-31 6 2025-02-01 10-K"},
     "backlog 2024-12-31 6 USD 2025-02-01\n"                                 },
    {"a row of the user's takes the place of the library's",
     {"concepts: taxonomy=us-gaap, tag=Revenues"},
     "1234",    {"Revenues USD 2024-01-01 2024-12-31 5 2025-02-01 10-K"},
     ""                                                                      },
    {"a row holds on its days alone, and the later one of two",
     {"concepts: taxonomy=us-gaap, tag=Goodwill, measure=backlog, "
      "since=2024-01-01, until=2025-12-31",
      "concepts: taxonomy=us-gaap, tag=Goodwill, "
      "measure=purchase-commitments, since=2025-06-01",
      "concepts: taxonomy=us-gaap, tag=Goodwill, "
      "measure=property-and-equipment, since=2024-01-01, until=2024-03-01"},
     "1234",    {"Goodwill USD - 2020-12-31 1 2023-12-31 10-K",
      "Goodwill USD - 2021-12-31 2 2024-03-02 10-K",
      "Goodwill USD - 2022-12-31 3 2025-05-31 10-K",
      "Goodwill USD - 2023-12-31 4 2025-06-01 10-K",
      "Goodwill USD - 2024-12-31 5 2026-06-01 10-K"},
     "backlog 2021-12-31 2 USD 2024-03-02\n"
     "backlog 2022-12-31 3 USD 2025-05-31\n"
     "purchase-commitments 2023-12-31 4 USD 2025-06-01\n"
     "purchase-commitments 2024-12-31 5 USD 2026-06-01\n"                    },
    {"a tag that is filed with the other sign",
     {"concepts: taxonomy=us-gaap, tag=Goodwill, measure=revenue, sign=-"},
     "1234",    {"Goodwill USD 2024-01-01 2024-12-31 -5 2025-02-01 10-K",
      "Goodwill USD 2023-01-01 2023-12-31 5 2025-02-01 10-K"},
     "revenue 2023 ? USD 2025-02-01 (filed as -5, and never below zero)\n"
     "revenue 2024 5 USD 2025-02-01\n"                                       },
    {"a taxonomy of its own",
     {"concepts: taxonomy=us-gaap, tag=Purchase, measure=backlog"},
     "1234",    {"Purchases USD - 2024-12-31 5 2025-02-01 10-K",
      "Purchas USD - 2024-12-31 5 2025-02-01 10-K",
      "purchase USD - 2024-12-31 5 2025-02-01 10-K"},
     ""                                                                      },
};

START_TEST (concepts_say_what_a_tag_is)
{
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autofree char *json = make_json (meanings[_i].cik, "us-gaap",
                                     meanings[_i].rows);
  g_autoptr (CapexDataset) dataset = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; meanings[_i].concepts[i] != NULL; i++)
    {
      capex_test_add_row (builder, meanings[_i].concepts[i], NULL, &error);
      assert_no_error (error);
    }
  read_json (builder, json, -1, &error);
  assert_no_error (error);
  dataset = finish (builder);
  told = dump_facts (dataset);
  ck_assert_msg (g_str_equal (told, meanings[_i].facts), "%s:\n%s",
                 meanings[_i].what, told);
}
END_TEST

/* ------------------------------------------------------------------------
 * Companies and sources
 */

#define REVENUE "Revenues USD "

static const struct
{
  const char *what;
  const char *taxonomy;
  const char *rows[MAX_ROWS];
  const char *company; /* currency, gaap, year end, label */
} companies[] = {
    {"years that end on one day",
     "us-gaap",                                                                    {REVENUE "2023-07-01 2024-06-30 1 2024-07-30 10-K",
      REVENUE "2024-07-01 2025-06-30 1 2025-07-30 10-K",
      REVENUE "2024-10-01 2025-09-30 1 2025-10-30 10-Q"},
     "USD us-gaap 06-30 end"                                                                                                                     },
    {"years that end with February",
     "us-gaap",                                                                    {REVENUE "2023-03-01 2024-02-29 1 2024-03-30 10-K",
      REVENUE "2024-03-01 2025-02-28 1 2025-03-30 10-K"},
     "USD us-gaap 02-28 end"                                                                                                                     },
    {"years that end on the 15th",
     "us-gaap",                                                                    {REVENUE "2023-04-16 2024-04-15 1 2024-05-30 10-K",
      REVENUE "2024-04-16 2025-04-15 1 2025-05-30 10-K"},
     "USD us-gaap 04-15 end"                                                                                                                     },
    {"years that end on the last Saturday of September",
     "us-gaap",                                                                    {REVENUE "2022-09-25 2023-09-30 1 2023-11-03 10-K",
      REVENUE "2023-10-01 2024-09-28 1 2024-11-01 10-K",
      REVENUE "2024-09-29 2025-09-27 1 2025-10-31 10-K"},
     "USD us-gaap 09-last-Saturday end"                                                                                                          },
    {"one year that ends so",
     "us-gaap",                                                                    {REVENUE "2024-09-29 2025-09-27 1 2025-10-31 10-K"},
     "USD us-gaap 09-last-Saturday end"                                                                                                          },
    {"one year that ends with a month",
     "us-gaap",                                                                    {REVENUE "2024-09-01 2025-08-31 1 2025-10-31 10-K"},
     "USD us-gaap 08-31 end"                                                                                                                     },
    {"years that end on the Saturday nearest to the end of January",
     "us-gaap",                                                                    {REVENUE "2022-01-30 2023-01-28 1 2023-03-03 10-K",
      REVENUE "2023-01-29 2024-02-03 1 2024-03-03 10-K",
      REVENUE "2024-02-04 2025-02-01 1 2025-03-03 10-K"},
     "USD us-gaap 01-nearest-Saturday end"                                                                                                       },
    {"years that end on the Saturday nearest to the end of December",
     "us-gaap",                                                                    {REVENUE "2023-12-31 2024-12-28 1 2025-02-03 10-K",
      REVENUE "2024-12-29 2026-01-03 1 2026-02-03 10-K"},
     "USD us-gaap 12-nearest-Saturday end-7"                                                                                                     },
    {"years that end on no day that a rule tells: the newest says it",
     "us-gaap",                                                                    {REVENUE "2023-01-01 2023-12-31 1 2024-02-03 10-K",
      REVENUE "2024-04-01 2025-03-31 1 2025-06-03 10-K"},
     "USD us-gaap 03-31 end"                                                                                                                     },
    {"of many years the newest five count",
     "us-gaap",                                                                    {REVENUE "2017-07-01 2018-06-30 1 2018-08-03 10-K",
      REVENUE "2019-01-01 2019-12-31 1 2020-02-03 10-K",
      REVENUE "2020-01-01 2020-12-31 1 2021-02-03 10-K",
      REVENUE "2021-01-01 2021-12-31 1 2022-02-03 10-K",
      REVENUE "2022-01-01 2022-12-31 1 2023-02-03 10-K",
      REVENUE "2023-01-01 2023-12-31 1 2024-02-03 10-K"},
     "USD us-gaap 12-31 end"                                                                                                                     },
    {"a short year is none, nor a trailing year in a quarterly report",
     "us-gaap",                                                                    {REVENUE "2023-07-01 2023-12-31 1 2024-02-03 10-KT",
      REVENUE "2023-04-01 2024-03-31 1 2024-05-03 10-Q"},
     "USD us-gaap - -"                                                                                                                           },
    {"the currency of most values, and the other rules",
     "ifrs-full",                                                                  {IFRS_PPE "TWD 2023-01-01 2023-12-31 1 2024-04-18 20-F",
      IFRS_PPE "TWD 2024-01-01 2024-12-31 1 2025-04-17 20-F",
      IFRS_PPE "USD 2024-01-01 2024-12-31 1 2025-04-17 20-F"},
     "TWD ifrs 12-31 end"                                                                                                                        },
    {"of as many the first",
     "ifrs-full",                                                                  {IFRS_PPE "EUR 2024-01-01 2024-12-31 1 2025-04-17 40-F",
      IFRS_PPE "USD 2024-01-01 2024-12-31 1 2025-04-17 40-F"},
     "EUR ifrs 12-31 end"                                                                                                                        },
    {"nothing is told",                                                 "us-gaap", {NULL},                                              "- - - -"},
};

static const char *
or_dash (const char *text)
{
  return *text != '\0' ? text : "-";
}

/* The row of a table in which a field is so, or NULL */
static char **
dup_row_where (CapexDataset *dataset,
               CapexRegister table,
               const char *field,
               const char *value)
{
  for (guint i = 0; i < capex_dataset_get_n_rows (dataset, table); i++)
    {
      g_auto (GStrv) row = capex_dataset_dup_row (dataset, table, i);

      if (g_str_equal (field_of (table, row, field), value))
        return g_steal_pointer (&row);
    }
  return NULL;
}

START_TEST (a_company_is_made_of_its_filings)
{
  static const CapexRegister table = CAPEX_REGISTER_COMPANIES;
  g_autoptr (CapexDataset) dataset = dataset_of (companies[_i].taxonomy,
                                                 companies[_i].rows);
  g_auto (GStrv) row = dup_row_where (dataset, table, "cik", "1234");
  g_autofree char *told = NULL;

  ck_assert_ptr_nonnull (row);
  ck_assert_str_eq (field_of (table, row, "id"), "zeta-works-inc");
  ck_assert_str_eq (field_of (table, row, "name"), "Zeta Works, Inc.");
  told = g_strjoin (" ", or_dash (field_of (table, row, "currency")),
                    or_dash (field_of (table, row, "gaap")),
                    or_dash (field_of (table, row, "fiscal_year_end")),
                    or_dash (field_of (table, row, "fiscal_label")), NULL);
  ck_assert_msg (g_str_equal (told, companies[_i].company), "%s: %s",
                 companies[_i].what, told);
}
END_TEST

START_TEST (a_filing_is_a_source)
{
  static const char *const rows[] = {
      REVENUE "2024-01-01 2024-12-31 1 2025-02-01 10-K/A", NULL};
  g_autoptr (CapexDataset) dataset = dataset_of ("us-gaap", rows);
  g_auto (GStrv) row = dup_row_where (dataset, CAPEX_REGISTER_SOURCES, "id",
                                      "sec-0000000001-25-020101");
  g_autofree char *told = NULL;

  ck_assert_ptr_nonnull (row);
  told = g_strjoinv ("|", row);
  ck_assert_str_eq (
      told, "sec-0000000001-25-020101|filing|SEC|Zeta Works, Inc., Form "
            "10-K/A|https://www.sec.gov/Archives/edgar/data/1234/"
            "000000000125020101/0000000001-25-020101-index.htm|2025-02-01||"
            "US public domain");
}
END_TEST

static const struct
{
  const char *what;
  const char *name;
  const char *id;
} names[] = {
    {"a name with signs in it",         "\"L'Or & Fils S.A.\"", "lor-fils-sa"   },
    {"a name that another company has", "\"Microsoft\"",        "microsoft-1234"},
    {"a name in other letters",         "\"\\u53f0\\u7a4d\"",   "cik1234"       },
    {"no name",                         "null",                 "cik1234"       },
    {"a name that ends with a sign",    "\"Zeta (\\u0001)\"",   "zeta"          },
};

START_TEST (an_id_is_made_of_the_name)
{
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autofree char *json = g_strdup_printf (
      "{\"cik\": \"0000001234\", \"entityName\": %s, \"facts\": {}}",
      names[_i].name);
  g_autoptr (CapexDataset) dataset = NULL;
  g_auto (GStrv) row = NULL;
  g_autoptr (GError) error = NULL;

  read_json (builder, json, -1, &error);
  assert_no_error (error);
  dataset = finish (builder);
  row = dup_row_where (dataset, CAPEX_REGISTER_COMPANIES, "cik", "1234");
  ck_assert_ptr_nonnull (row);
  ck_assert_msg (g_str_equal (row[0], names[_i].id), "%s: %s", names[_i].what,
                 row[0]);
}
END_TEST

START_TEST (two_downloads_tell_a_company_once)
{
  static const char *const older[] = {REVENUE
                                      "2023-01-01 2023-12-31 5 2024-02-01 10-K",
                                      NULL};
  static const char *const newer[] = {REVENUE
                                      "2023-01-01 2023-12-31 5 2024-02-01 10-K",
                                      REVENUE
                                      "2024-01-01 2024-12-31 6 2025-02-01 10-K",
                                      NULL};
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autofree char *first = make_json ("1234", "us-gaap", older);
  g_autofree char *second = make_json ("\"0001234\"", "us-gaap", newer);
  g_autoptr (CapexDataset) dataset = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  read_json (builder, first, -1, &error);
  assert_no_error (error);
  read_json (builder, second, -1, &error);
  assert_no_error (error);
  dataset = finish (builder);
  told = dump_facts (dataset);
  ck_assert_str_eq (told, "revenue 2023 5 USD 2024-02-01\n"
                          "revenue 2024 6 USD 2025-02-01\n");
}
END_TEST

/* ------------------------------------------------------------------------
 * What is wrong, and what is not
 */

#define DOCUMENT(facts) \
  "{\"cik\": 1234, \"entityName\": \"Zeta\",\n\"facts\": " facts "}"
#define TAGS(tags) DOCUMENT ("{\"us-gaap\": {" tags "}}")
#define UNITS(units) TAGS ("\"Revenues\": {\"units\": {" units "}}")
#define VALUES(values) UNITS ("\"USD\": [" values "]")
#define FILED "\"accn\": \"1-25-1\", \"filed\": \"2025-02-01\""
#define DAYS "\"start\": \"2024-01-01\", \"end\": \"2024-12-31\""
#define VALUE "{" DAYS ", \"val\": 5, " FILED "}"
#define FACT "revenue 2024 5 USD 2025-02-01\n"

static const struct
{
  const char *what;
  const char *json;
  CapexError code;
  const char *says;
} refusals[] = {
    {"nothing",                                  "",                                                       CAPEX_ERROR_SYNTAX,    "zeta.json:1:1: "          },
    {"a list",                                   "[]",                                                     CAPEX_ERROR_SYNTAX,
     "zeta.json:1:1: An object is expected"                                                                                                                  },
    {"a text that is cut off",                   "{\"cik\": 1234, \"facts\": {\"us-gaap\": {",
     CAPEX_ERROR_SYNTAX,                                                                                                          "zeta.json:1:"             },
    {"a text with more behind it",               VALUES (VALUE) "}",                                       CAPEX_ERROR_SYNTAX,
     "zeta.json:2:"                                                                                                                                          },
    {"what is wrong in a tag that nobody wants",
     TAGS ("\"Goodwill\": {\"units\": [1, 02]}"),                                                          CAPEX_ERROR_SYNTAX,
     "zeta.json:2:"                                                                                                                                          },
    {"no facts",                                 "{\"cik\": 1234, \"filings\": {}}",                       CAPEX_ERROR_MISSING,
     "It has no \"facts\""                                                                                                                                   },
    {"nobody's facts",                           "{\"facts\": {}}",                                        CAPEX_ERROR_MISSING,   "whose facts"              },
    {"a CIK with letters",                       "{\"cik\": \"CIK1234\"}",                                 CAPEX_ERROR_SYNTAX,
     "zeta.json:1:9: cik: A CIK is a number"                                                                                                                 },
    {"a CIK of zeros",                           "{\"cik\": \"000\"}",                                     CAPEX_ERROR_SYNTAX,    "A CIK is"                 },
    {"a CIK of eleven digits",                   "{\"cik\": 12345678901}",                                 CAPEX_ERROR_SYNTAX,
     "A CIK is"                                                                                                                                              },
    {"a CIK that is true",                       "{\"cik\": true}",                                        CAPEX_ERROR_SYNTAX,    "A CIK is"                 },
    {"a CIK that is cut off",                    "{\"cik\": ",                                             CAPEX_ERROR_SYNTAX,    ""                         },
    {"two CIKs",                                 "{\"cik\": 1, \"cik\": 1}",                               CAPEX_ERROR_DUPLICATE,
     "The key is there already"                                                                                                                              },
    {"two names",                                "{\"entityName\": \"a\", \"entityName\": \"a\"}",
     CAPEX_ERROR_DUPLICATE,                                                                                                       "The key is there already" },
    {"a name that is a number",                  "{\"entityName\": 5}",                                    CAPEX_ERROR_SYNTAX,
     "A text is expected"                                                                                                                                    },
    {"a name that is cut off",                   "{\"entityName\": \"a",                                   CAPEX_ERROR_SYNTAX,    ""                         },
    {"facts twice",                              "{\"cik\": 1, \"facts\": {}, \"facts\": {}}",
     CAPEX_ERROR_DUPLICATE,                                                                                                       "The key is there already" },
    {"a list of facts",                          DOCUMENT ("[]"),                                          CAPEX_ERROR_SYNTAX,
     "facts: An object is expected"                                                                                                                          },
    {"a list of tags",                           DOCUMENT ("{\"us-gaap\": []}"),                           CAPEX_ERROR_SYNTAX,
     "An object is expected"                                                                                                                                 },
    {"a tag that is a number",                   TAGS ("\"Revenues\": 5"),                                 CAPEX_ERROR_SYNTAX,
     "An object is expected"                                                                                                                                 },
    {"a tag that is cut off",                    "{\"facts\": {\"us-gaap\": {\"Revenues\": {",
     CAPEX_ERROR_SYNTAX,                                                                                                          ""                         },
    {"a list of units",                          TAGS ("\"Revenues\": {\"units\": []}"),
     CAPEX_ERROR_SYNTAX,                                                                                                          "An object is expected"    },
    {"an object of values",                      UNITS ("\"USD\": {}"),                                    CAPEX_ERROR_SYNTAX,
     "A list is expected"                                                                                                                                    },
    {"a value that is a number",                 VALUES ("5"),                                             CAPEX_ERROR_SYNTAX,
     "An object is expected"                                                                                                                                 },
    {"a tag twice",                              TAGS ("\"Revenues\": {}, \"Revenues\": {}"),
     CAPEX_ERROR_DUPLICATE,                                                                                                       "zeta.json:2:39: "         },
    {"units twice",                              TAGS ("\"Revenues\": {\"units\": {}, \"units\": {}}"),
     CAPEX_ERROR_DUPLICATE,                                                                                                       "The key is there already" },
    {"a unit twice",                             UNITS ("\"USD\": [], \"USD\": []"),                       CAPEX_ERROR_DUPLICATE,
     "The key is there already"                                                                                                                              },
    {"a field twice",                            VALUES ("{" DAYS ", \"val\": 5, \"val\": 5, " FILED "}"),
     CAPEX_ERROR_DUPLICATE,                                                                                                       "The key is there already" },
    {"a value in quotes",                        VALUES ("{" DAYS ", \"val\": \"5\", " FILED "}"),
     CAPEX_ERROR_SYNTAX,                                                                                                          "A number is expected"     },
    {"a value out of range",                     VALUES ("{" DAYS ", \"val\": 1e99, " FILED "}"),
     CAPEX_ERROR_OUT_OF_RANGE,                                                                                                    "1e99"                     },
    {"a value of too many places",
     VALUES ("{" DAYS ", \"val\": 0.1234567891, " FILED "}"),
     CAPEX_ERROR_OUT_OF_RANGE,                                                                                                    "0.1234567891"             },
    {"a day that is a number",
     VALUES ("{\"end\": 20241231, \"val\": 5, " FILED "}"),                                                CAPEX_ERROR_SYNTAX,
     "A text is expected"                                                                                                                                    },
    {"a day that is a year",
     VALUES ("{\"end\": \"2024\", \"val\": 5, " FILED "}"),                                                CAPEX_ERROR_SYNTAX,
     "A day is expected"                                                                                                                                     },
    {"a day that is none",
     VALUES ("{\"end\": \"2024-02-30\", \"val\": 5, " FILED "}"),
     CAPEX_ERROR_OUT_OF_RANGE,                                                                                                    "2024-02-30"               },
    {"a value without its end",
     VALUES ("{\"start\": \"2024-01-01\", \"val\": 5, " FILED "}"),
     CAPEX_ERROR_MISSING,                                                                                                         "A value without \"end\""  },
    {"a value without a filing",
     VALUES ("{" DAYS ", \"val\": 5, \"filed\": \"2025-02-01\"}"),
     CAPEX_ERROR_MISSING,                                                                                                         "A value without \"accn\"" },
    {"a value that was filed on no day",
     VALUES ("{" DAYS ", \"val\": 5, \"accn\": \"1\", \"filed\": null}"),
     CAPEX_ERROR_MISSING,                                                                                                         "A value without \"filed\""},
    {"a value that ends before it starts",
     VALUES ("{\"start\": \"2025-01-01\", \"end\": \"2024-12-31\", \"val\": "
             "5, " FILED "}"),
     CAPEX_ERROR_SYNTAX,                                                                                                          "ends before it starts"    },
    {"a filing with letters",
     VALUES ("{" DAYS ", \"val\": 5, \"accn\": \"1-x\"}"),                                                 CAPEX_ERROR_SYNTAX,
     "An accession number"                                                                                                                                   },
    {"a filing of too many digits",
     VALUES ("{\"accn\": \"123456789012345678901234567890123\"}"),
     CAPEX_ERROR_SYNTAX,                                                                                                          "An accession number"      },
    {"a field that is cut off",
     "{\"facts\": {\"us-gaap\": {\"Revenues\": {\"units\": {\"USD\": [{\"val\"",                           CAPEX_ERROR_SYNTAX,    ""                         },
    {"what nobody reads, and is cut off",
     "{\"facts\": {\"us-gaap\": {\"Revenues\": {\"units\": {\"USD\": "
     "[{\"fy\": ",                                                                                         CAPEX_ERROR_SYNTAX,    ""                         },
    {"a unit that nobody reads, and is cut off",
     "{\"facts\": {\"us-gaap\": {\"Revenues\": {\"units\": {\"pure\": [",                                  CAPEX_ERROR_SYNTAX,    ""                         },
    {"a label that is cut off",
     "{\"facts\": {\"us-gaap\": {\"Revenues\": "
     "{\"label\": \"",                                                                                     CAPEX_ERROR_SYNTAX,    ""                         },
};

/* A refusal has a place, and leaves nothing */
START_TEST (what_is_wrong_is_refused_with_its_place)
{
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autoptr (CapexDatasetBuilder) untouched = make_builder ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (CapexDataset) other = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_msg (!read_json (builder, refusals[_i].json, -1, &error),
                 "%s is read", refusals[_i].what);
  ck_assert_msg (g_error_matches (error, CAPEX_ERROR, (int) refusals[_i].code),
                 "%s: %s", refusals[_i].what, capex_test_describe (error));
  ck_assert_msg (g_regex_match_simple ("^zeta\\.json:[1-9][0-9]*:[1-9][0-9]*: ",
                                       error->message, 0, 0),
                 "%s: %s", refusals[_i].what, error->message);
  ck_assert_msg (strstr (error->message, refusals[_i].says) != NULL, "%s: %s",
                 refusals[_i].what, error->message);

  dataset = finish (builder);
  other = finish (untouched);
  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    {
      guint n = table == CAPEX_REGISTER_FACTS
                    ? 0
                    : capex_dataset_get_n_rows (other, table);

      ck_assert_uint_eq (capex_dataset_get_n_rows (dataset, table), n);
    }
}
END_TEST

static const struct
{
  const char *what;
  const char *json;
  const char *facts;
} tolerated[] = {
    {"no more than must be",                         VALUES (VALUE),                FACT},
    {"a byte order mark",                            "\xEF\xBB\xBF" VALUES (VALUE), FACT},
    {"keys that nobody knows",
     "{\"taxonomies\": [{}], \"facts\": {\"dei\": null, \"us-gaap\": "
     "{\"Revenues\": {\"description\": null, \"label\": \"\\\"\", \"units\": "
     "{\"USD\": [{\"frame\": \"CY2024\", \"val\": 5, \"fy\": null, \"fp\": "
     "\"\", \"extra\": {\"val\": [6]}, " FILED ", " DAYS "}]}}}}, \"cik\": "
     "\"1234\"}",                                                                   FACT},
    {"nulls in place of what may be missing",
     DOCUMENT ("{\"ifrs-full\": null, \"us-gaap\": {\"Revenues\": {\"units\": "
               "{\"USD\": [" VALUE "], \"EUR\": null}}, "
               "\"SalesRevenueNet\": null, \"Depreciation\": {\"units\": "
               "null}}}"),
     FACT                                                                               },
    {"no facts at all",                              DOCUMENT ("null"),             ""  },
    {"a value that is null",
     VALUES (VALUE ", {" DAYS ", \"val\": null, \"filed\": null}"),                 FACT},
    {"the start of a balance that is null or empty",
     TAGS ("\"PropertyPlantAndEquipmentNet\": {\"units\": {\"USD\": "
           "[{\"start\": null, \"end\": \"2024-12-31\", \"val\": 5, " FILED
           "}, {\"start\": \"\", \"end\": \"2025-12-31\", \"val\": 6, " FILED
           "}]}}"),
     "property-and-equipment 2024-12-31 5 USD 2025-02-01\n"
     "property-and-equipment 2025-12-31 6 USD 2025-02-01\n"                             },
    {"days far off, and many of them",
     VALUES ("{\"start\": \"2007-01-01\", \"end\": \"2199-12-31\", \"val\": "
             "5, " FILED "}"),
     "revenue 2007-01-01/2199-12-31 5 USD 2025-02-01\n"                                 },
    {"a form that is told strangely",
     VALUES ("{" DAYS ", \"val\": 5, \"form\": \"<b>\", " FILED "}"),               FACT},
    {"a value told twice in one filing",             VALUES (VALUE ", " VALUE),     FACT},
};

START_TEST (what_may_be_missing_or_odd_is_tolerated)
{
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_msg (read_json (builder, tolerated[_i].json, -1, &error), "%s: %s",
                 tolerated[_i].what, capex_test_describe (error));
  dataset = finish (builder);
  told = dump_facts (dataset);
  ck_assert_msg (g_str_equal (told, tolerated[_i].facts), "%s:\n%s",
                 tolerated[_i].what, told);
}
END_TEST

START_TEST (two_values_of_one_filing_contradict_each_other)
{
  static const char *const rows[] = {REVENUE
                                     "2024-01-01 2024-12-31 5 2025-02-01 10-K",
                                     REVENUE
                                     "2024-01-01 2024-12-31 7 2025-02-01 10-K",
                                     NULL};
  g_autoptr (CapexDataset) dataset = dataset_of ("us-gaap", rows);

  capex_test_set_subject ("two values of one filing");
  capex_test_assert_answer (dataset, "panel 2024 --of 1234 --measure revenue",
                            "amount", "- [5, 7]", "conflict");
}
END_TEST

START_TEST (a_name_without_end_is_refused)
{
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autofree char *name = g_strnfill (257, 'a');
  g_autofree char *json = g_strdup_printf ("{\"entityName\": \"%s\"}", name);
  g_autoptr (GError) error = NULL;

  ck_assert (!read_json (builder, json, -1, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
}
END_TEST

START_TEST (values_within_each_other_have_a_limit)
{
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autofree char *deep = g_strnfill (1000000, '[');
  g_autofree char *json = g_strdup_printf ("{\"cik\": 1, \"x\": %s", deep);
  g_autoptr (GError) error = NULL;

  ck_assert (!read_json (builder, json, -1, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
}
END_TEST

/* No file takes long, whatever it says: each of these could be a part of each
 * other */
START_TEST (as_many_values_to_one_day_as_there_are_days_are_read)
{
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autoptr (GString) json = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexDataset) dataset = NULL;

  g_string_append (json, "{\"cik\": 1, \"facts\": {\"us-gaap\": {\"Revenues\": "
                         "{\"units\": {\"USD\": [");
  for (guint i = 0; i < 3000; i++)
    {
      g_autoptr (GDateTime) end = g_date_time_new_utc (2024, 12, 31, 0, 0, 0);
      g_autoptr (GDateTime) start = g_date_time_add_days (end, -(int) i - 1);
      g_autofree char *day = g_date_time_format (start, "%Y-%m-%d");

      g_string_append_printf (json,
                              "%s{\"start\": \"%s\", \"end\": \"2024-12-31\", "
                              "\"val\": 5, " FILED "}",
                              i > 0 ? "," : "", day);
    }
  g_string_append (json, "]}}}}}");
  ck_assert (read_json (builder, json->str, (gssize) json->len, &error));
  dataset = finish (builder);
  ck_assert_uint_eq (capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS),
                     3000);
}
END_TEST

/* ------------------------------------------------------------------------
 * Streams and paths
 */

START_TEST (a_stream_that_fails_adds_nothing)
{
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data ("{}",
                                                                         2,
                                                                         NULL);
  g_autoptr (GError) error = NULL;

  ck_assert (g_input_stream_close (stream, NULL, NULL));
  ck_assert (!capex_sec_read_company_facts_stream (builder, "a\nb", stream,
                                                   NULL, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_IO);
  ck_assert_ptr_null (strchr (error->message, '\n'));
}
END_TEST

START_TEST (a_cancelled_reading_adds_nothing)
{
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (VALUES (VALUE), -1, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  ck_assert (!capex_sec_read_company_facts_stream (builder, "zeta.json", stream,
                                                   cancellable, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_CANCELLED);
}
END_TEST

START_TEST (a_caller_who_names_nothing_is_told)
{
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();

  g_test_expect_message ("Capex", G_LOG_LEVEL_CRITICAL, "*path != NULL*");
  ck_assert (!capex_sec_read_company_facts (builder, NULL, NULL, NULL));
  g_test_assert_expected_messages ();
  g_test_expect_message ("Capex", G_LOG_LEVEL_CRITICAL, "*G_IS_INPUT_STREAM*");
  ck_assert (
      !capex_sec_read_company_facts_stream (builder, "x", NULL, NULL, NULL));
  g_test_assert_expected_messages ();
}
END_TEST

static char *
make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("capex-sec-XXXXXX", &error);

  assert_no_error (error);
  return folder;
}

static void
put_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  ck_assert (g_file_set_contents (path, text, -1, NULL));
}

static void
remove_folder (const char *path)
{
  g_autoptr (GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      ck_assert_int_eq (g_unlink (file), 0);
    }
  ck_assert_int_eq (g_rmdir (path), 0);
}

START_TEST (a_folder_of_files_is_read)
{
  g_autofree char *folder = make_folder ();
  const char *paths[] = {folder, NULL};
  g_autoptr (CapexDataset) dataset = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  put_file (folder, "b.json", VALUES (VALUE));
  put_file (folder, "a.json", "{\"cik\": 7, \"facts\": {}}");
  put_file (folder, "note.txt", "of somebody else");
  dataset = capex_dataset_new_from_paths (paths, FALSE, NULL, &error);
  assert_no_error (error);
  told = dump_facts (dataset);
  ck_assert_str_eq (told, FACT);
  remove_folder (folder);
}
END_TEST

START_TEST (a_folder_with_a_file_that_is_wrong_adds_nothing)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *file = g_build_filename (folder, "b.json", NULL);
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  put_file (folder, "a.json", VALUES (VALUE));
  put_file (folder, "b.json", "{");
  ck_assert (!capex_sec_read_company_facts (builder, folder, NULL, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
  ck_assert (g_str_has_prefix (error->message, file));
  dataset = finish (builder);
  ck_assert_uint_eq (capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS),
                     0);
  remove_folder (folder);
}
END_TEST

START_TEST (a_folder_that_is_cancelled_adds_nothing)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 9; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u.json", i);

      put_file (folder, name, VALUES (VALUE));
    }
  g_cancellable_cancel (cancellable);
  ck_assert (
      !capex_sec_read_company_facts (builder, folder, cancellable, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_CANCELLED);
  dataset = finish (builder);
  ck_assert_uint_eq (capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS),
                     0);
  remove_folder (folder);
}
END_TEST

/* Whether this build reads archives or not */
START_TEST (a_file_that_begins_as_an_archive_and_is_none_is_named)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *file = g_build_filename (folder, "facts.zip", NULL);
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  g_autoptr (GError) error = NULL;

  put_file (folder, "facts.zip", "PK\3\4 and nothing behind it");
  ck_assert (!capex_sec_read_company_facts (builder, file, NULL, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_IO);
  ck_assert (g_str_has_prefix (error->message, file));
  remove_folder (folder);
}
END_TEST

/* Whatever the order in which they are named */
START_TEST (filings_go_by_the_concepts_of_folders)
{
  g_autofree char *filings = make_folder ();
  g_autofree char *own = make_folder ();
  g_autofree char *file = g_build_filename (filings, "facts.json", NULL);
  const char *paths[] = {file, own, NULL};
  g_autoptr (CapexDataset) dataset = NULL;
  g_autofree char *told = NULL;
  g_autoptr (GError) error = NULL;

  put_file (filings, "facts.json", VALUES (VALUE));
  put_file (own, "companies.csv",
            "id,name,cik,currency\nzet,Zet,0001234,USD\n");
  put_file (own, "concepts.csv",
            "taxonomy,tag,measure,issuer\n"
            "us-gaap,Revenues,depreciation,zet\n");
  put_file (own, "datapackage.json", "{}");
  dataset = capex_dataset_new_from_paths (paths, FALSE, NULL, &error);
  assert_no_error (error);
  told = dump_facts (dataset);
  ck_assert_str_eq (told, "depreciation 2024 5 USD 2025-02-01\n");
  remove_folder (filings);
  remove_folder (own);
}
END_TEST

START_TEST (a_path_that_cannot_be_read_is_named)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *file = g_build_filename (folder, "table.xls", NULL);
  g_autofree char *locked = g_build_filename (folder, "pipe.json", NULL);
  g_autoptr (CapexDatasetBuilder) builder = make_builder ();
  const char *paths[] = {file, NULL};
  g_autoptr (GError) none = NULL, empty = NULL, wrong = NULL, pipe = NULL;

  ck_assert (!capex_sec_read_company_facts (builder, "/nowhere/to-be-found",
                                            NULL, &none));
  assert_error (none, CAPEX_ERROR, CAPEX_ERROR_IO);
  ck_assert_ptr_nonnull (strstr (none->message, "/nowhere/to-be-found"));

  ck_assert (!capex_sec_read_company_facts (builder, folder, NULL, &empty));
  assert_error (empty, CAPEX_ERROR, CAPEX_ERROR_IO);
  ck_assert_ptr_nonnull (strstr (empty->message, "no files of company facts"));

  put_file (folder, "table.xls", "a\tb\n");
  ck_assert_ptr_null (
      capex_dataset_new_from_paths (paths, FALSE, NULL, &wrong));
  assert_error (wrong, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
  ck_assert (g_str_has_prefix (wrong->message, file));

  ck_assert_int_eq (mkfifo (locked, 0600), 0);
  ck_assert (!capex_sec_read_company_facts (builder, folder, NULL, &pipe));
  assert_error (pipe, CAPEX_ERROR, CAPEX_ERROR_IO);
  remove_folder (folder);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("sec");
  TCase *facts = tcase_create ("facts");
  TCase *issuers = tcase_create ("issuers");
  TCase *reading = tcase_create ("reading");

  tcase_add_loop_test (facts, values_of_filings_make_their_facts, 0,
                       G_N_ELEMENTS (cases));
  tcase_add_loop_test (
      facts, a_later_file_says_of_a_day_what_the_file_of_that_day_said, 0,
      G_N_ELEMENTS (cases));
  tcase_add_loop_test (facts, a_question_about_filings_is_answered, 0,
                       G_N_ELEMENTS (questions));
  tcase_add_loop_test (facts, concepts_say_what_a_tag_is, 0,
                       G_N_ELEMENTS (meanings));
  tcase_add_test (facts, two_values_of_one_filing_contradict_each_other);
  suite_add_tcase (suite, facts);

  tcase_add_loop_test (issuers, a_company_is_made_of_its_filings, 0,
                       G_N_ELEMENTS (companies));
  tcase_add_loop_test (issuers, an_id_is_made_of_the_name, 0,
                       G_N_ELEMENTS (names));
  tcase_add_test (issuers, a_filing_is_a_source);
  tcase_add_test (issuers, two_downloads_tell_a_company_once);
  suite_add_tcase (suite, issuers);

  tcase_add_loop_test (reading, what_is_wrong_is_refused_with_its_place, 0,
                       G_N_ELEMENTS (refusals));
  tcase_add_loop_test (reading, what_may_be_missing_or_odd_is_tolerated, 0,
                       G_N_ELEMENTS (tolerated));
  tcase_add_test (reading, a_name_without_end_is_refused);
  tcase_add_test (reading, values_within_each_other_have_a_limit);
  tcase_add_test (reading,
                  as_many_values_to_one_day_as_there_are_days_are_read);
  tcase_add_test (reading, a_stream_that_fails_adds_nothing);
  tcase_add_test (reading, a_cancelled_reading_adds_nothing);
  tcase_add_test (reading, a_caller_who_names_nothing_is_told);
  tcase_add_test (reading, a_folder_of_files_is_read);
  tcase_add_test (reading, a_folder_with_a_file_that_is_wrong_adds_nothing);
  tcase_add_test (reading, a_folder_that_is_cancelled_adds_nothing);
  tcase_add_test (reading,
                  a_file_that_begins_as_an_archive_and_is_none_is_named);
  tcase_add_test (reading, filings_go_by_the_concepts_of_folders);
  tcase_add_test (reading, a_path_that_cannot_be_read_is_named);
  suite_add_tcase (suite, reading);
  return capex_test_run (suite);
}
