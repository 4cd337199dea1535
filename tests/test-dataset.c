/* test-dataset.c - A dataset in memory: marks, images, lookups
 *
 * SPDX-License-Identifier: MIT
 */
#include "model/capex-dataset-private.h"

#include <string.h>

#include "capex-test-dataset.h"
#include "model/capex-dataset-builder-private.h"

/* All rows of a dataset, as text */
static char *
dump (CapexDataset *dataset)
{
  GString *text = g_string_new (NULL);

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    for (guint i = 0; i < capex_dataset_get_n_rows (dataset, table); i++)
      {
        g_auto (GStrv) values = capex_dataset_dup_row (dataset, table, i);
        g_autofree char *row = g_strjoinv ("|", values);

        g_string_append_printf (text, "%s: %s\n",
                                capex_register_get_file_name (table), row);
      }
  return g_string_free (text, FALSE);
}

static const char *const rows[] = {
    "sources: id=copy, kind=press, repeats=press, published=2025-10",
    "companies: id=late, kind=group, members=acme@2020-01-01/;bolt",
    "presentations: company=acme, measure=capex, pointer=filed, "
    "definition=cash, since=2020-01-01, source=filing",
    "presentations: company=bolt, measure=capex, pointer=own, "
    "definition=accrued, source=filing",
    "concepts: taxonomy=us-gaap, tag=Capex, measure=capex, definition=cash",
    "concepts: taxonomy=us-gaap, tag=Capex, measure=capex, "
    "definition=cash-net, issuer=acme, since=2024-04-24, sign=-, priority=2, "
    "note=net",
    "concepts: taxonomy=us-gaap, tag=Capex, issuer=1234, until=2020-12-31",
    "rates: date=2025-01-02, base=EUR, currency=USD, rate=1.0321, source=press",
    "rates: date=2025-01-03, base=EUR, currency=USD, rate=1.0299, source=press",
    "rates: date=2025-01-02, base=EUR, currency=CNY, rate=7.5, source=press",
    "prices: series=cpi, currency=USD, period=2025-01, value=319.1, "
    "source=press",
    "prices: series=cpi, currency=USD, period=2025-02, value=319.8, "
    "source=press",
    "acme, 2025, over $300 billion, source=press, claim=c, note=a note",
    "acme, 2025, 100, status=plan, source=copy, claim=c, part_of=c",
    "acme, 2024Q1, about 10, known=2025-12, counterparty=bolt",
    "bolt, FY2025, 1000000000000000000, definition=accrued",
    "bolt, FY2025, 0.5, definition=accrued, known=",
    "acme, 2025-12-31, 5, measure=backlog",
    "acme, 2025, 7, measure=depreciation, definition=",
    "cask, 2025, -1..1, measure=operating-cash-flow, definition=",
};

static CapexDataset *
make_dataset (GRand *random)
{
  guint n = G_N_ELEMENTS (rows);
  g_autofree const char **order = g_new0 (const char *, n + 1);

  memcpy (order, rows, sizeof rows);
  for (guint i = n - 1; random != NULL && i > 0; i--)
    {
      guint j = (guint) g_rand_int_range (random, 0, (gint32) i + 1);
      const char *row = order[i];

      order[i] = order[j];
      order[j] = row;
    }
  /* references among tables go backwards, but claims and copies do not */
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (order[i], "sources: "))
      {
        const char *row = order[i];

        memmove (order + 1, order, i * sizeof *order);
        order[0] = row;
      }
  return capex_test_dataset_new (order);
}

START_TEST (any_order_of_rows_makes_the_same_dataset)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (5);
  g_autoptr (CapexDataset) sorted = make_dataset (NULL);
  g_autofree char *wanted = dump (sorted);

  for (guint round = 0; round < 50; round++)
    {
      g_autoptr (CapexDataset) shuffled = make_dataset (random);
      g_autofree char *told = dump (shuffled);

      ck_assert_str_eq (told, wanted);
    }
}
END_TEST

START_TEST (the_same_rows_twice_make_the_same_dataset)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (CapexDataset) once = make_dataset (NULL);
  g_autoptr (CapexDataset) twice = NULL;
  g_autofree char *wanted = dump (once);
  g_autofree char *told = NULL;

  for (guint i = 0; i < 2 * G_N_ELEMENTS (rows); i++)
    ck_assert (capex_test_add_row (builder, rows[i % G_N_ELEMENTS (rows)], NULL,
                                   NULL));
  twice = capex_dataset_builder_finish (builder, NULL);
  told = dump (twice);
  ck_assert_str_eq (told, wanted);
}
END_TEST

START_TEST (an_image_is_the_dataset)
{
  g_autoptr (CapexDataset) dataset = make_dataset (NULL);
  g_autoptr (GBytes) image = capex_dataset_to_image (dataset);
  g_autoptr (CapexDataset) opened = NULL;
  g_autofree char *wanted = dump (dataset);
  g_autofree char *told = NULL;
  g_autofree char *day = NULL;
  gsize size;
  gconstpointer bytes = g_bytes_get_data (image, &size);

  opened = capex_dataset_new_from_image (bytes, size);
  told = dump (opened);
  ck_assert_str_eq (told, wanted);
  day = capex_dataset_dup_newest_known (opened);
  ck_assert_str_eq (day, "2026-02-01");
}
END_TEST

START_TEST (an_image_of_an_image_is_the_same_bytes)
{
  g_autoptr (CapexDataset) dataset = make_dataset (NULL);
  g_autoptr (GBytes) image = capex_dataset_to_image (dataset);
  g_autoptr (CapexDataset) opened = NULL;
  g_autoptr (GBytes) again = NULL;
  gsize size;
  gconstpointer bytes = g_bytes_get_data (image, &size);

  opened = capex_dataset_new_from_image (bytes, size);
  again = capex_dataset_to_image (opened);
  ck_assert (g_bytes_equal (image, again));
}
END_TEST

START_TEST (a_rewind_leaves_no_trace)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (CapexDatasetBuilder) untouched = capex_test_builder ();
  CapexBuilderMark *mark = capex_dataset_builder_mark (builder);
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (CapexDataset) other = NULL;
  g_autofree char *told = NULL;
  g_autofree char *wanted = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    ck_assert (capex_test_add_row (builder, rows[i], NULL, NULL));
  capex_dataset_builder_rewind (builder, mark);
  capex_builder_mark_free (mark);

  dataset = capex_dataset_builder_finish (builder, NULL);
  other = capex_dataset_builder_finish (untouched, NULL);
  ck_assert_ptr_nonnull (dataset);
  told = dump (dataset);
  wanted = dump (other);
  ck_assert_str_eq (told, wanted);
}
END_TEST

START_TEST (rows_that_were_rewound_may_be_told_otherwise)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  CapexBuilderMark *mark = capex_dataset_builder_mark (builder);

  ck_assert (
      capex_test_add_row (builder, "companies: id=new, name=One", NULL, NULL));
  capex_dataset_builder_rewind (builder, mark);
  capex_builder_mark_free (mark);
  ck_assert (
      capex_test_add_row (builder, "companies: id=new, name=Two", NULL, NULL));
}
END_TEST

static const char *const refused[] = {
    "acme, 2025, 100, source=nowhere",
    "acme, 2025, 100, counterparty=nobody, claim=new, note=new",
    "acme, 2025, $100, unit=EUR, speaker=somebody",
    "acme, 2025, 100, known=2025-13",
    "companies: id=fresh, currency=XXQ, name=Fresh",
    "companies: id=fresh, members=acme;acme, kind=group",
    "companies: id=acme, name=Other",
    "rates: date=2025-01-02, base=USD, currency=CNY, rate=7, source=press",
    "prices: series=cpi, currency=USD, period=2025-01, value=0, source=press",
};

START_TEST (a_row_that_is_refused_leaves_no_trace)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (CapexDatasetBuilder) untouched = capex_test_builder ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (CapexDataset) other = NULL;
  g_autofree char *told = NULL;
  g_autofree char *wanted = NULL;

  ck_assert (!capex_test_add_row (builder, refused[_i], NULL, NULL));
  dataset = capex_dataset_builder_finish (builder, NULL);
  other = capex_dataset_builder_finish (untouched, NULL);
  told = dump (dataset);
  wanted = dump (other);
  ck_assert_str_eq (told, wanted);
}
END_TEST

START_TEST (a_dataset_survives_its_own_rows)
{
  g_autoptr (CapexDataset) dataset = make_dataset (NULL);
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *wanted = dump (dataset);
  g_autofree char *told = NULL;

  ck_assert (capex_dataset_builder_add_reference (builder, dataset, &error));
  ck_assert (capex_dataset_builder_add_facts (builder, dataset, &error));
  copy = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);
  told = dump (copy);
  ck_assert_str_eq (told, wanted);
}
END_TEST

START_TEST (nothing_is_found_in_an_empty_dataset)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) dataset = capex_dataset_builder_finish (builder,
                                                                   NULL);
  g_autoptr (GError) error = NULL;
  static const char *const names[] = {"", "acme", "CIK0000000001", "1"};

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    ck_assert_uint_eq (capex_dataset_get_n_rows (dataset, table), 0);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      ck_assert_ptr_null (
          capex_dataset_find_company (dataset, names[i], &error));
      assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
      g_clear_error (&error);
      ck_assert_ptr_null (
          capex_dataset_find_source (dataset, names[i], &error));
      assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
      g_clear_error (&error);
      ck_assert_uint_eq (capex_dataset_measure_index (dataset, names[i], NULL),
                         CAPEX_NONE);
    }
}
END_TEST

START_TEST (a_definition_that_a_measure_has_not_is_unknown)
{
  g_autoptr (CapexDataset) dataset = make_dataset (NULL);
  guint revenue = capex_dataset_measure_index (dataset, "revenue", NULL);
  guint capex = capex_dataset_measure_index (dataset, "capex", NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_uint_eq (capex_dataset_definition_index (dataset, revenue, "cash",
                                                     &error),
                     CAPEX_NONE);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
  ck_assert_ptr_nonnull (strstr (error->message, "which has none"));
  g_clear_error (&error);
  ck_assert_uint_eq (capex_dataset_definition_index (dataset, capex, "gross",
                                                     &error),
                     CAPEX_NONE);
  ck_assert_ptr_nonnull (strstr (error->message, "accrued"));
}
END_TEST

START_TEST (a_fact_that_most_facts_are_not_has_its_extras)
{
  g_autoptr (CapexDataset) dataset = make_dataset (NULL);
  guint n_extras = 0;

  for (guint i = 0;
       i < capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS); i++)
    {
      g_autoptr (CapexFact) fact = capex_dataset_dup_fact (dataset, i);

      n_extras += *capex_fact_get_claim (fact) != '\0';
      n_extras += *capex_fact_get_counterparty (fact) != '\0';
    }
  ck_assert_uint_eq (n_extras, 3);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("dataset");
  TCase *group = tcase_create ("dataset");

  tcase_add_test (group, any_order_of_rows_makes_the_same_dataset);
  tcase_add_test (group, the_same_rows_twice_make_the_same_dataset);
  tcase_add_test (group, an_image_is_the_dataset);
  tcase_add_test (group, an_image_of_an_image_is_the_same_bytes);
  tcase_add_test (group, a_rewind_leaves_no_trace);
  tcase_add_test (group, rows_that_were_rewound_may_be_told_otherwise);
  tcase_add_loop_test (group, a_row_that_is_refused_leaves_no_trace, 0,
                       (int) G_N_ELEMENTS (refused));
  tcase_add_test (group, a_dataset_survives_its_own_rows);
  tcase_add_test (group, nothing_is_found_in_an_empty_dataset);
  tcase_add_test (group, a_definition_that_a_measure_has_not_is_unknown);
  tcase_add_test (group, a_fact_that_most_facts_are_not_has_its_extras);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
