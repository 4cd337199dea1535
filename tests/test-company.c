/* test-company.c - What a dataset tells of a company, a source and a fact
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

static CapexDataset *
make_dataset (void)
{
  return capex_test_dataset (
      "companies: id=full, kind=segment, name=Full Name, country=US, "
      "currency=USD, gaap=us-gaap, fiscal_year_end=06-30, fiscal_label=start, "
      "cik=0000789019, lei=INR2EJN1ERAN0W5ZP974, ticker=FULL, parent=acme, "
      "note=a note",
      "companies: id=dated, kind=group, "
      "members=acme@2020-01-01/;bolt@/2021-12-31;june",
      "sources: id=copy, kind=data, publisher=A Page, title=A Title, "
      "url=https://example.org/, published=2025-12, repeats=press, terms=free",
      "acme, 2024, about $1.5 billion, speaker=the-press, source=copy, "
      "known=2025-12, claim=one, counterparty=bolt, note=said twice",
      "acme, 2024, 1500000000, claim=two, part_of=one",
      "acme, 2025, 7, definition=unstated, scope=ai, status=plan", NULL);
}

START_TEST (a_company_tells_what_was_entered)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexCompany) company = capex_dataset_find_company (dataset,
                                                                 "full",
                                                                 &error);
  g_autoptr (CapexCompany) again = NULL;

  assert_no_error (error);
  again = capex_company_ref (company);
  ck_assert_str_eq (capex_company_get_id (again), "full");
  ck_assert_int_eq (capex_company_get_kind (company),
                    CAPEX_COMPANY_KIND_SEGMENT);
  ck_assert_str_eq (capex_company_get_name (company), "Full Name");
  ck_assert_str_eq (capex_company_get_country (company), "US");
  ck_assert_str_eq (capex_company_get_currency (company), "USD");
  ck_assert_str_eq (capex_company_get_gaap (company), "us-gaap");
  ck_assert_str_eq (capex_company_get_fiscal_year_end (company), "06-30");
  ck_assert_str_eq (capex_company_get_fiscal_label (company), "start");
  ck_assert_str_eq (capex_company_get_cik (company), "0000789019");
  ck_assert_str_eq (capex_company_get_lei (company), "INR2EJN1ERAN0W5ZP974");
  ck_assert_str_eq (capex_company_get_ticker (company), "FULL");
  ck_assert_str_eq (capex_company_get_parent (company), "acme");
  ck_assert_str_eq (capex_company_get_note (company), "a note");
}
END_TEST

START_TEST (a_company_without_parent_or_members_has_none)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexCompany) company = capex_dataset_find_company (dataset,
                                                                 "acme", NULL);
  g_autofree char *members = capex_company_dup_members (company);

  ck_assert_str_eq (capex_company_get_parent (company), "");
  ck_assert_str_eq (members, "");
}
END_TEST

START_TEST (members_keep_their_days)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexCompany) company = capex_dataset_find_company (dataset,
                                                                 "dated", NULL);
  g_autofree char *members = capex_company_dup_members (company);

  ck_assert_str_eq (members, "acme@2020-01-01/;bolt@/2021-12-31;june");
}
END_TEST

START_TEST (a_company_outlives_the_variable_of_its_dataset)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexCompany) company = capex_dataset_dup_company (dataset, 0);

  g_clear_object (&dataset);
  ck_assert_str_eq (capex_company_get_id (company), "acme");
}
END_TEST

static const struct
{
  const char *says;
  const char *name;
  const char *id; /* NULL: nobody is called so */
} names[] = {
    {"an id",                        "full",                 "full"},
    {"an id in capitals",            "FULL",                 "full"},
    {"a name",                       "full name",            "full"},
    {"a CIK with its zeros",         "0000789019",           "full"},
    {"a CIK without them",           "789019",               "full"},
    {"a CIK with its letters",       "CIK0000789019",        "full"},
    {"an LEI",                       "INR2EJN1ERAN0W5ZP974", "full"},
    {"a CIK that nobody has",        "789018",               NULL  },
    {"a CIK of nothing but zeros",   "0000",                 NULL  },
    {"letters before other letters", "CIKX",                 NULL  },
    {"nothing",                      "",                     NULL  },
};

START_TEST (a_company_goes_by_each_of_its_names)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexCompany) company = capex_dataset_find_company (dataset,
                                                                 names[_i].name,
                                                                 &error);

  if (names[_i].id == NULL)
    {
      ck_assert_ptr_null (company);
      assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
      return;
    }
  ck_assert_msg (company != NULL, "%s: %s", names[_i].says,
                 capex_test_describe (error));
  ck_assert_str_eq (capex_company_get_id (company), names[_i].id);
}
END_TEST

START_TEST (a_name_of_two_companies_is_nobodys)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "companies: id=one, name=Twin", "companies: id=two, name=Twin", NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (capex_dataset_find_company (dataset, "Twin", &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
  ck_assert_ptr_nonnull (strstr (error->message, "\"one\" and \"two\""));
}
END_TEST

START_TEST (a_slip_suggests_the_nearest_name)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) source_error = NULL;

  ck_assert_ptr_null (capex_dataset_find_company (dataset, "akme", &error));
  ck_assert_ptr_nonnull (strstr (error->message, "\"acme\""));
  ck_assert_ptr_null (
      capex_dataset_find_source (dataset, "filling", &source_error));
  ck_assert_ptr_nonnull (strstr (source_error->message, "\"filing\""));
}
END_TEST

START_TEST (a_source_tells_what_was_entered)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexSource) source = capex_dataset_find_source (dataset, "copy",
                                                              &error);
  g_autoptr (CapexSource) again = NULL;
  g_autofree char *published = NULL;

  assert_no_error (error);
  again = capex_source_ref (source);
  published = capex_source_dup_published (again);
  ck_assert_str_eq (capex_source_get_id (source), "copy");
  ck_assert_int_eq (capex_source_get_kind (source), CAPEX_SOURCE_KIND_DATA);
  ck_assert_str_eq (capex_source_get_publisher (source), "A Page");
  ck_assert_str_eq (capex_source_get_title (source), "A Title");
  ck_assert_str_eq (capex_source_get_url (source), "https://example.org/");
  ck_assert_str_eq (published, "2025-12");
  ck_assert_str_eq (capex_source_get_repeats (source), "press");
  ck_assert_str_eq (capex_source_get_terms (source), "free");
}
END_TEST

START_TEST (an_original_without_a_day_says_so)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexSource) source = capex_dataset_find_source (dataset, "press",
                                                              NULL);
  g_autofree char *published = capex_source_dup_published (source);

  ck_assert_str_eq (published, "");
  ck_assert_str_eq (capex_source_get_repeats (source), "");
}
END_TEST

/* The first fact of which @has is true */
static CapexFact *
find_fact (CapexDataset *dataset, const char *claim)
{
  for (guint i = 0;
       i < capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS); i++)
    {
      g_autoptr (CapexFact) fact = capex_dataset_dup_fact (dataset, i);

      if (g_str_equal (capex_fact_get_claim (fact), claim))
        return g_steal_pointer (&fact);
    }
  ck_abort_msg ("there is no claim %s", claim);
}

START_TEST (a_fact_tells_what_was_said)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexFact) fact = find_fact (dataset, "one");
  g_autoptr (CapexFact) again = capex_fact_ref (fact);
  g_autoptr (CapexPeriod) period = capex_fact_dup_period (fact);
  g_autoptr (CapexAmount) amount = capex_fact_dup_amount (fact);
  g_autofree char *days = capex_period_to_string (period);
  g_autofree char *canonical = capex_amount_to_string (amount);
  g_autofree char *period_text = capex_fact_dup_period_text (fact);
  g_autofree char *text = capex_fact_dup_text (fact);
  g_autofree char *known = capex_fact_dup_known (fact);

  ck_assert_uint_eq (capex_fact_get_index (again), capex_fact_get_index (fact));
  ck_assert_str_eq (capex_fact_get_company (fact), "acme");
  ck_assert_str_eq (capex_fact_get_measure (fact), "capex");
  ck_assert_str_eq (capex_fact_get_definition (fact), "cash");
  ck_assert_int_eq (capex_fact_get_scope (fact), CAPEX_SCOPE_TOTAL);
  ck_assert_int_eq (capex_fact_get_status (fact), CAPEX_STATUS_ACTUAL);
  ck_assert_str_eq (days, "2024");
  ck_assert_str_eq (period_text, "2024");
  ck_assert_str_eq (canonical, "~1500000000 [1425000000, 1575000000] USD");
  ck_assert_str_eq (text, "about $1.5 billion");
  ck_assert_str_eq (capex_fact_get_speaker (fact), "the-press");
  ck_assert_str_eq (known, "2025-12");
  ck_assert_str_eq (capex_fact_get_source (fact), "copy");
  ck_assert_str_eq (capex_fact_get_counterparty (fact), "bolt");
  ck_assert_str_eq (capex_fact_get_part_of (fact), "");
  ck_assert_str_eq (capex_fact_get_note (fact), "said twice");
}
END_TEST

START_TEST (a_fact_in_plain_digits_keeps_them)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexFact) fact = find_fact (dataset, "two");
  g_autofree char *text = capex_fact_dup_text (fact);

  ck_assert_str_eq (text, "1500000000");
  ck_assert_str_eq (capex_fact_get_part_of (fact), "one");
  ck_assert_str_eq (capex_fact_get_counterparty (fact), "");
}
END_TEST

START_TEST (a_fact_that_belongs_to_no_claim_says_so)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexFact) fact = find_fact (dataset, "");

  ck_assert_str_eq (capex_fact_get_definition (fact), "unstated");
  ck_assert_str_eq (capex_scope_to_string (capex_fact_get_scope (fact)), "ai");
  ck_assert_str_eq (capex_status_to_string (capex_fact_get_status (fact)),
                    "plan");
  ck_assert_str_eq (capex_fact_get_note (fact), "");
}
END_TEST

START_TEST (a_measure_without_definitions_gives_facts_none)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "acme, 2024, 5, measure=revenue, definition=, known=", NULL);
  g_autoptr (CapexFact) fact = capex_dataset_dup_fact (dataset, 0);
  g_autofree char *known = capex_fact_dup_known (fact);

  ck_assert_str_eq (capex_fact_get_definition (fact), "");
  ck_assert_str_eq (known, "");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("company");
  TCase *companies = tcase_create ("companies");
  TCase *sources = tcase_create ("sources");
  TCase *facts = tcase_create ("facts");

  tcase_add_test (companies, a_company_tells_what_was_entered);
  tcase_add_test (companies, a_company_without_parent_or_members_has_none);
  tcase_add_test (companies, members_keep_their_days);
  tcase_add_test (companies, a_company_outlives_the_variable_of_its_dataset);
  tcase_add_loop_test (companies, a_company_goes_by_each_of_its_names, 0,
                       G_N_ELEMENTS (names));
  tcase_add_test (companies, a_name_of_two_companies_is_nobodys);
  tcase_add_test (companies, a_slip_suggests_the_nearest_name);
  suite_add_tcase (suite, companies);

  tcase_add_test (sources, a_source_tells_what_was_entered);
  tcase_add_test (sources, an_original_without_a_day_says_so);
  suite_add_tcase (suite, sources);

  tcase_add_test (facts, a_fact_tells_what_was_said);
  tcase_add_test (facts, a_fact_in_plain_digits_keeps_them);
  tcase_add_test (facts, a_fact_that_belongs_to_no_claim_says_so);
  tcase_add_test (facts, a_measure_without_definitions_gives_facts_none);
  suite_add_tcase (suite, facts);

  return capex_test_run (suite);
}
