/* test-listing.c - What a dataset holds, as tables
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include "capex-test.h"

#define MAX_FIELDS 16

typedef struct
{
  CapexRegister table;
  const char *values[MAX_FIELDS];
} Row;

static const Row rows[] = {
    {CAPEX_REGISTER_SOURCES,
     {"paper", "press", "The Paper", "A story", "https://example.com/a",
      "2025-12-23", "", ""}                                             },
    {CAPEX_REGISTER_SOURCES,
     {"report", "filing", "SEC", "10-K", "https://example.com/b", "2025-02-01",
      "", ""}                                                           },
    {CAPEX_REGISTER_COMPANIES,
     {"acme", "company", "Acme Inc.", "US", "USD", "us-gaap", "06-30", "end",
      "320193", "", "ACME", "", "", ""}                                 },
    {CAPEX_REGISTER_COMPANIES,
     {"zeta", "company", "Zeta", "CN", "CNY", "", "", "", "", "", "", "", "",
      ""}                                                               },
    {CAPEX_REGISTER_MEASURES,
     {"capex", "flow", "no", "", "Capital expenditure"}                 },
    {CAPEX_REGISTER_MEASURES,    {"tokens", "rate", "no", "", "Tokens"} },
    {CAPEX_REGISTER_DEFINITIONS, {"capex", "cash", "no", "Paid in cash"}},
    {CAPEX_REGISTER_DEFINITIONS, {"capex", "unstated", "no", "Not said"}},
    {CAPEX_REGISTER_FACTS,
     {"acme", "capex", "cash", "total", "actual", "FY2024", "1000000000", "USD",
      "acme", "2025-02-01", "report", "", "", "", ""}                   },
    {CAPEX_REGISTER_FACTS,
     {"acme", "capex", "unstated", "ai", "plan", "2026", "about $2 billion",
      "USD", "people", "2025-12", "paper", "", "", "", ""}              },
    {CAPEX_REGISTER_FACTS,
     {"zeta", "tokens", "", "total", "actual", "2025-10", "over 30",
      "token/day", "zeta", "", "paper", "", "", "", ""}                 },
};

static CapexDataset *
make_dataset (void)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;
  CapexDataset *dataset;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      capex_dataset_builder_add_row (builder, rows[i].table, rows[i].values,
                                     NULL, &error);
      assert_no_error (error);
    }

  dataset = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);
  return dataset;
}

static CapexTable *
list_facts (const char *filter, const char *value, GError **error)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (GHashTable) filters = g_hash_table_new (g_str_hash, g_str_equal);

  if (filter != NULL)
    g_hash_table_insert (filters, (gpointer) filter, (gpointer) value);

  return capex_listing_new_facts (dataset, filters, FALSE, error);
}

static const char *
text_of (CapexTable *table, guint row, const char *column)
{
  return capex_table_get_text (table, row,
                               (guint) capex_table_find_column (table, column));
}

START_TEST (facts_are_listed_as_they_were_told)
{
  g_autoptr (CapexTable) table = list_facts (NULL, NULL, NULL);
  g_autofree char *low = NULL;

  ck_assert_uint_eq (capex_table_get_n_rows (table), 3);
  ck_assert_str_eq (text_of (table, 0, "company"), "acme");
  ck_assert_str_eq (text_of (table, 0, "definition"), "cash");
  ck_assert_str_eq (text_of (table, 0, "period"), "FY2024");
  ck_assert_str_eq (text_of (table, 0, "known"), "2025-02-01");
  ck_assert_str_eq (text_of (table, 0, "source"), "report");
  ck_assert_str_eq (text_of (table, 1, "printed"), "about $2 billion");
  ck_assert_str_eq (text_of (table, 1, "status"), "plan");
  ck_assert_str_eq (text_of (table, 1, "scope"), "ai");

  low = capex_amount_dup_low_string (capex_table_get_amount (
      table, 1, (guint) capex_table_find_column (table, "amount")));
  ck_assert_str_eq (low, "1500000000");
}
END_TEST

START_TEST (a_hedge_is_flagged_and_the_source_named)
{
  g_autoptr (CapexTable) table = list_facts (NULL, NULL, NULL);

  ck_assert_int_eq (capex_table_get_caveats (table, 0), CAPEX_CAVEAT_NONE);
  ck_assert_str_eq (capex_table_list_sources (table, 1)[0], "paper");
}
END_TEST

static const struct
{
  const char *filter;
  const char *value;
  guint n_rows;
  const char *first; /* how the first fact was printed */
} filters[] = {
    {"company",    "acme",          2, "1000000000"      },
    {"company",    "ACME",          2, "1000000000"      },
    {"company",    "acme,zeta",     3, "1000000000"      },
    {"period",     "2024",          1, "1000000000"      },
    {"period",     "2026-01-01",    1, "about $2 billion"},
    {"measure",    "tokens",        1, "over 30"         },
    {"measure",    "tokens,capex",  3, "1000000000"      },
    {"definition", "unstated",      1, "about $2 billion"},
    {"definition", "cash,unstated", 2, "1000000000"      },
    {"scope",      "ai",            1, "about $2 billion"},
    {"status",     "actual",        2, "1000000000"      },
    {"status",     "plan,rumour",   1, "about $2 billion"},
    {"source",     "report",        1, "1000000000"      },
    {"as-of",      "2025-12-30",    1, "1000000000"      },
    {"as-of",      "2025-12-31",    2, "1000000000"      },
    {"fact",       "1",             1, "about $2 billion"},
    {"fact",       "fact:2",        1, "over 30"         },
    {"fact",       "fact:2,0",      2, "1000000000"      },
};

START_TEST (facts_are_filtered)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = list_facts (filters[_i].filter,
                                             filters[_i].value, &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_table_get_n_rows (table), filters[_i].n_rows);
  ck_assert_str_eq (text_of (table, 0, "printed"), filters[_i].first);
}
END_TEST

static const struct
{
  const char *filter;
  const char *value;
  CapexError code;
  const char *piece;
} refusals[] = {
    {"company",    "acmee",      CAPEX_ERROR_UNKNOWN, "acme"  },
    {"measure",    "capx",       CAPEX_ERROR_UNKNOWN, "capex" },
    {"definition", "cahs",       CAPEX_ERROR_UNKNOWN, "cash"  },
    {"definition", "net-of-all", CAPEX_ERROR_UNKNOWN, "net-of"},
    {"source",     "papr",       CAPEX_ERROR_UNKNOWN, "paper" },
    {"scope",      "all",        CAPEX_ERROR_UNKNOWN, "total" },
    {"status",     "plan,x",     CAPEX_ERROR_UNKNOWN, "rumour"},
    {"period",     "soon",       CAPEX_ERROR_SYNTAX,  "soon"  },
    {"as-of",      "soon",       CAPEX_ERROR_SYNTAX,  "soon"  },
    {"fact",       "fact:3",     CAPEX_ERROR_UNKNOWN, "0 to 2"},
    {"fact",       "fact:",      CAPEX_ERROR_UNKNOWN, "fact:" },
    {"fact",       "-1",         CAPEX_ERROR_UNKNOWN, "-1"    },
    {"fact",       "rate:1",     CAPEX_ERROR_UNKNOWN, "rate"  },
    {"period",     "1999",       CAPEX_ERROR_MISSING, "fact"  },
};

START_TEST (filter_is_refused)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (
      list_facts (refusals[_i].filter, refusals[_i].value, &error));
  assert_error (error, CAPEX_ERROR, refusals[_i].code);
  ck_assert_msg (strstr (error->message, refusals[_i].piece) != NULL, "%s",
                 error->message);
}
END_TEST

START_TEST (a_fiscal_period_needs_a_company_that_has_one)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (GHashTable) asked = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (CapexTable) table = NULL;
  g_autoptr (GError) error = NULL;

  g_hash_table_insert (asked, (gpointer) "period", (gpointer) "FY2024");
  ck_assert_ptr_null (capex_listing_new_facts (dataset, asked, FALSE, &error));
  ck_assert_ptr_nonnull (strstr (error->message, "zeta"));

  g_hash_table_insert (asked, (gpointer) "company", (gpointer) "acme");
  table = capex_listing_new_facts (dataset, asked, FALSE, NULL);
  ck_assert_uint_eq (capex_table_get_n_rows (table), 1);
}
END_TEST

START_TEST (facts_can_tell_their_documents)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (GHashTable) all = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (CapexTable) table = capex_listing_new_facts (dataset, all, TRUE,
                                                          NULL);

  ck_assert_str_eq (text_of (table, 0, "publisher"), "SEC");
  ck_assert_str_eq (text_of (table, 0, "published"), "2025-02-01");
  ck_assert_str_eq (text_of (table, 0, "url"), "https://example.com/b");
}
END_TEST

START_TEST (every_filter_has_a_name)
{
  const char *const *names = capex_listing_list_filters ();

  ck_assert (g_strv_contains (names, "company"));
  ck_assert (g_strv_contains (names, "as-of"));
}
END_TEST

START_TEST (companies_are_listed)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexTable) all = NULL;
  g_autoptr (CapexTable) one = NULL;

  all = capex_listing_new_companies (dataset, NULL, NULL);
  one = capex_listing_new_companies (dataset, "zeta", NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (all), 2);
  ck_assert_uint_eq (capex_table_get_n_rows (one), 1);
  ck_assert_str_eq (text_of (one, 0, "currency"), "CNY");
  ck_assert_ptr_null (text_of (one, 0, "ticker"));
}
END_TEST

START_TEST (sources_are_listed)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexTable) all = NULL;
  g_autoptr (CapexTable) one = NULL;

  all = capex_listing_new_sources (dataset, NULL, NULL);
  one = capex_listing_new_sources (dataset, "paper", NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (all), 2);
  ck_assert_uint_eq (capex_table_get_n_rows (one), 1);
  ck_assert_str_eq (text_of (one, 0, "title"), "A story");
}
END_TEST

START_TEST (measures_and_their_definitions_are_listed)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexTable) measures = capex_listing_new_measures (dataset);
  g_autoptr (CapexTable) definitions = capex_listing_new_definitions (dataset,
                                                                      "capex",
                                                                      NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (measures), 2);
  ck_assert_uint_eq (capex_table_get_n_rows (definitions), 2);
  ck_assert_str_eq (text_of (definitions, 0, "definition"), "cash");
}
END_TEST

START_TEST (unknown_names_are_refused)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (GError) company = NULL;
  g_autoptr (GError) source = NULL;
  g_autoptr (GError) measure = NULL;
  g_autoptr (GError) period = NULL;

  ck_assert_ptr_null (capex_listing_new_companies (dataset, "x", &company));
  ck_assert_ptr_null (capex_listing_new_sources (dataset, "x", &source));
  ck_assert_ptr_null (capex_listing_new_definitions (dataset, "x", &measure));
  ck_assert_ptr_null (capex_listing_new_period (dataset, "2025", "x", &period));
  assert_error (company, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
  assert_error (source, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
  assert_error (measure, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
  assert_error (period, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
}
END_TEST

START_TEST (an_amount_is_read_aloud)
{
  g_autoptr (CapexTable) table = capex_listing_new_amount ("about $20,000",
                                                           NULL, NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_str_eq (text_of (table, 0, "text"), "about $20,000");
  ck_assert_ptr_nonnull (text_of (table, 0, "canonical"));
  ck_assert_int_eq (capex_table_get_caveats (table, 0),
                    CAPEX_CAVEAT_HEDGE_CONVENTION);
  ck_assert_ptr_null (capex_listing_new_amount ("many", NULL, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
}
END_TEST

START_TEST (an_amount_may_need_its_unit)
{
  g_autoptr (CapexUnit) dollars = capex_unit_new_from_string ("USD", NULL);
  g_autoptr (CapexTable) table = capex_listing_new_amount ("23bn", dollars,
                                                           NULL);

  ck_assert_int_eq (capex_table_get_caveats (table, 0), CAPEX_CAVEAT_NONE);
}
END_TEST

START_TEST (a_period_is_read_aloud)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexTable) fiscal = capex_listing_new_period (dataset, "FY2025",
                                                            "acme", NULL);
  g_autoptr (CapexTable) plain = capex_listing_new_period (dataset, "2025-02",
                                                           "zeta", NULL);

  ck_assert_str_eq (text_of (fiscal, 0, "first"), "2024-07-01");
  ck_assert_str_eq (text_of (fiscal, 0, "last"), "2025-06-30");
  ck_assert_str_eq (text_of (fiscal, 0, "fiscal"), "FY2025");
  ck_assert_int_eq (capex_table_get_integer (
                        fiscal, 0,
                        (guint) capex_table_find_column (fiscal, "days")),
                    365);
  ck_assert_str_eq (text_of (plain, 0, "period"), "2025-02");
  ck_assert_ptr_null (text_of (plain, 0, "fiscal"));
}
END_TEST

static const char *const bad_periods[] = {"soon", "FY2025", "2025Q7"};

START_TEST (a_text_that_is_no_period_is_refused)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (
      capex_listing_new_period (dataset, bad_periods[_i], NULL, &error));
  ck_assert_ptr_nonnull (error);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("listing");
  TCase *facts = tcase_create ("facts");
  TCase *registers = tcase_create ("registers");
  TCase *texts = tcase_create ("texts");

  tcase_add_test (facts, facts_are_listed_as_they_were_told);
  tcase_add_test (facts, a_hedge_is_flagged_and_the_source_named);
  tcase_add_loop_test (facts, facts_are_filtered, 0, G_N_ELEMENTS (filters));
  tcase_add_loop_test (facts, filter_is_refused, 0, G_N_ELEMENTS (refusals));
  tcase_add_test (facts, a_fiscal_period_needs_a_company_that_has_one);
  tcase_add_test (facts, facts_can_tell_their_documents);
  tcase_add_test (facts, every_filter_has_a_name);
  suite_add_tcase (suite, facts);

  tcase_add_test (registers, companies_are_listed);
  tcase_add_test (registers, sources_are_listed);
  tcase_add_test (registers, measures_and_their_definitions_are_listed);
  tcase_add_test (registers, unknown_names_are_refused);
  suite_add_tcase (suite, registers);

  tcase_add_test (texts, an_amount_is_read_aloud);
  tcase_add_test (texts, an_amount_may_need_its_unit);
  tcase_add_test (texts, a_period_is_read_aloud);
  tcase_add_loop_test (texts, a_text_that_is_no_period_is_refused, 0,
                       G_N_ELEMENTS (bad_periods));
  suite_add_tcase (suite, texts);

  return capex_test_run (suite);
}
