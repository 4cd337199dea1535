/* test-table.c - The answer to a question: rows, bounds, caveats, sources
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test.h"

#include "compare/capex-explanation-private.h"
#include "compare/capex-table-private.h"
#include "value/capex-amount-private.h"

enum
{
  COLUMN_COMPANY,
  COLUMN_AMOUNT,
  COLUMN_SHARE,
  COLUMN_TIMES,
  COLUMN_RANK,
  N_COLUMNS
};

static const CapexColumn columns[] = {
    {"company", CAPEX_COLUMN_TEXT,     "Company", "who"     },
    {"amount",  CAPEX_COLUMN_AMOUNT,   "Amount",  "how much"},
    {"share",   CAPEX_COLUMN_RATIO,    "Share",   "of all"  },
    {"times",   CAPEX_COLUMN_MULTIPLE, "Times",   "multiple"},
    {"rank",    CAPEX_COLUMN_INTEGER,  "Rank",    "which"   },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns) == N_COLUMNS);

static const CapexRatioBounds tenth = {
    .stated = 0.1,
    .low = 0.05,
    .high = 0.2,
    .flags = CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH,
    .state = CAPEX_RATIO_OK,
};

static CapexTable *
make_table (guint n_rows)
{
  CapexTable *table = capex_table_new ("share", columns, N_COLUMNS);

  for (guint i = 0; i < n_rows; i++)
    ck_assert_uint_eq (capex_table_add_row (table), i);

  return table;
}

static void
set_amount (CapexTable *table, guint row, const char *text)
{
  g_autoptr (CapexAmount) amount = capex_amount_new_from_string (text, NULL,
                                                                 NULL);

  capex_table_set_amount (table, row, COLUMN_AMOUNT,
                          capex_amount_peek_bounds (amount),
                          capex_amount_get_unit (amount));
}

START_TEST (a_table_describes_its_columns)
{
  g_autoptr (CapexTable) table = make_table (0);

  ck_assert_str_eq (capex_table_get_comparison (table), "share");
  ck_assert_uint_eq (capex_table_get_n_columns (table), N_COLUMNS);
  for (guint i = 0; i < N_COLUMNS; i++)
    {
      ck_assert_str_eq (capex_table_get_column_name (table, i),
                        columns[i].name);
      ck_assert_str_eq (capex_table_get_column_title (table, i),
                        columns[i].title);
      ck_assert_int_eq (capex_table_get_column_type (table, i),
                        columns[i].type);
    }
}
END_TEST

START_TEST (a_column_is_found_by_its_name)
{
  g_autoptr (CapexTable) table = make_table (0);

  ck_assert_int_eq (capex_table_find_column (table, "rank"), COLUMN_RANK);
  ck_assert_int_eq (capex_table_find_column (table, "Rank"), -1);
}
END_TEST

START_TEST (a_new_table_has_an_empty_basis)
{
  g_autoptr (CapexTable) table = make_table (0);

  ck_assert_str_eq (capex_table_get_basis_line (table), "");
  ck_assert_ptr_null (capex_table_list_basis (table)[0]);
  ck_assert_ptr_null (capex_table_get_basis (table, "currency"));
}
END_TEST

START_TEST (the_basis_is_told_part_by_part)
{
  g_autoptr (CapexTable) table = make_table (0);
  const char *const *parts;

  capex_table_set_basis_line (table, "USD, calendar years");
  capex_table_add_basis (table, "currency", "USD");
  capex_table_add_basis (table, "prices-of", NULL);

  parts = capex_table_list_basis (table);
  ck_assert_str_eq (capex_table_get_basis_line (table), "USD, calendar years");
  ck_assert_str_eq (parts[0], "currency");
  ck_assert_str_eq (parts[1], "prices-of");
  ck_assert_ptr_null (parts[2]);
  ck_assert_str_eq (capex_table_get_basis (table, "currency"), "USD");
  ck_assert_ptr_null (capex_table_get_basis (table, "prices-of"));
}
END_TEST

START_TEST (a_new_row_is_empty_in_every_column)
{
  g_autoptr (CapexTable) table = make_table (1);

  ck_assert_ptr_null (capex_table_get_text (table, 0, COLUMN_COMPANY));
  ck_assert_ptr_null (capex_table_get_amount (table, 0, COLUMN_AMOUNT));
  ck_assert_ptr_null (capex_table_get_ratio (table, 0, COLUMN_SHARE));
  ck_assert_ptr_null (capex_table_get_ratio (table, 0, COLUMN_TIMES));
  ck_assert (!capex_table_has_integer (table, 0, COLUMN_RANK));
  ck_assert_int_eq (capex_table_get_integer (table, 0, COLUMN_RANK), 0);
}
END_TEST

START_TEST (a_new_row_claims_nothing)
{
  g_autoptr (CapexTable) table = make_table (1);

  ck_assert (!capex_table_is_missing (table, 0));
  ck_assert_int_eq (capex_table_get_caveats (table, 0), CAPEX_CAVEAT_NONE);
  ck_assert_ptr_null (capex_table_list_sources (table, 0)[0]);
  ck_assert_ptr_null (capex_table_get_sentence (table, 0));
  ck_assert_ptr_null (capex_table_get_explanation (table, 0));
}
END_TEST

START_TEST (cells_hold_what_was_put_there)
{
  g_autoptr (CapexTable) table = make_table (2);
  g_autofree char *stated = NULL;

  capex_table_set_text (table, 1, COLUMN_COMPANY, "meta");
  set_amount (table, 1, "$23 billion");
  capex_table_set_ratio (table, 1, COLUMN_SHARE, &tenth);
  capex_table_set_ratio (table, 1, COLUMN_TIMES, &tenth);
  capex_table_set_integer (table, 1, COLUMN_RANK, 0);

  stated = capex_amount_dup_stated_string (
      capex_table_get_amount (table, 1, COLUMN_AMOUNT));
  ck_assert_str_eq (capex_table_get_text (table, 1, COLUMN_COMPANY), "meta");
  ck_assert_str_eq (stated, "23000000000");
  ck_assert (capex_ratio_get_high (
                 capex_table_get_ratio (table, 1, COLUMN_SHARE)) == 0.2);
  ck_assert (capex_ratio_get_low (
                 capex_table_get_ratio (table, 1, COLUMN_TIMES)) == 0.05);
  ck_assert (capex_table_has_integer (table, 1, COLUMN_RANK));
  ck_assert_ptr_null (capex_table_get_text (table, 0, COLUMN_COMPANY));
}
END_TEST

START_TEST (a_cell_filled_twice_holds_the_last)
{
  g_autoptr (CapexTable) table = make_table (1);
  g_autofree char *stated = NULL;

  set_amount (table, 0, "$23 billion");
  set_amount (table, 0, "$24 billion");
  capex_table_set_ratio (table, 0, COLUMN_SHARE, &tenth);
  capex_table_set_ratio (table, 0, COLUMN_SHARE, &tenth);

  stated = capex_amount_dup_stated_string (
      capex_table_get_amount (table, 0, COLUMN_AMOUNT));
  ck_assert_str_eq (stated, "24000000000");
}
END_TEST

START_TEST (a_table_keeps_its_texts)
{
  g_autoptr (CapexTable) table = make_table (1);
  char text[] = "meta";

  capex_table_set_text (table, 0, COLUMN_COMPANY, text);
  text[0] = 'b';

  ck_assert_str_eq (capex_table_get_text (table, 0, COLUMN_COMPANY), "meta");
}
END_TEST

START_TEST (caveats_of_a_row_add_up)
{
  g_autoptr (CapexTable) table = make_table (2);

  capex_table_add_caveats (table, 0, CAPEX_CAVEAT_FORWARD);
  capex_table_add_caveats (table, 0, CAPEX_CAVEAT_STALE);

  ck_assert_int_eq (capex_table_get_caveats (table, 0),
                    CAPEX_CAVEAT_FORWARD | CAPEX_CAVEAT_STALE);
  ck_assert_int_eq (capex_table_get_caveats (table, 1), CAPEX_CAVEAT_NONE);
}
END_TEST

START_TEST (a_source_is_listed_once_in_the_order_of_use)
{
  g_autoptr (CapexTable) table = make_table (1);
  const char *const *sources;

  capex_table_add_source (table, 0, "b");
  capex_table_add_source (table, 0, "a");
  capex_table_add_source (table, 0, "b");

  sources = capex_table_list_sources (table, 0);
  ck_assert_str_eq (sources[0], "b");
  ck_assert_str_eq (sources[1], "a");
  ck_assert_ptr_null (sources[2]);
}
END_TEST

START_TEST (a_row_can_be_missing_and_have_a_sentence)
{
  g_autoptr (CapexTable) table = make_table (1);

  capex_table_set_missing (table, 0);
  capex_table_set_sentence (table, 0, "Nothing is known");

  ck_assert (capex_table_is_missing (table, 0));
  ck_assert_str_eq (capex_table_get_sentence (table, 0), "Nothing is known");
}
END_TEST

typedef struct
{
  guint n_calls;
  gboolean destroyed;
} Asked;

static CapexExplanation *
explain (CapexTable *table, guint row, int column, gpointer data)
{
  g_autofree char *label = g_strdup_printf ("row %u, column %d", row, column);
  Asked *asked = data;

  asked->n_calls++;
  return capex_explanation_new (CAPEX_EXPLANATION_RESULT, label, "", NULL);
}

static void
note_end (gpointer data)
{
  Asked *asked = data;

  asked->destroyed = TRUE;
}

START_TEST (an_explanation_is_made_once_when_asked_for)
{
  g_autoptr (CapexTable) table = make_table (2);
  Asked asked = {0, FALSE};
  CapexExplanation *first;

  capex_table_set_explainer (table, explain, &asked, NULL);
  ck_assert_uint_eq (asked.n_calls, 0);

  first = capex_table_get_explanation (table, 1);
  ck_assert_str_eq (capex_explanation_get_label (first), "row 1, column -1");
  ck_assert_ptr_eq (capex_table_get_explanation (table, 1), first);
  ck_assert_uint_eq (asked.n_calls, 1);
}
END_TEST

START_TEST (a_cell_is_explained_apart_from_its_row)
{
  g_autoptr (CapexTable) table = make_table (2);
  g_autoptr (CapexExplanation) cell = NULL;
  Asked asked = {0, FALSE};

  ck_assert_ptr_null (capex_table_dup_cell_explanation (table, 0, 0));
  capex_table_set_explainer (table, explain, &asked, NULL);
  cell = capex_table_dup_cell_explanation (table, 1, COLUMN_AMOUNT);
  ck_assert_str_eq (capex_explanation_get_label (cell), "row 1, column 1");
}
END_TEST

START_TEST (what_the_explainer_needs_goes_with_the_table)
{
  Asked asked = {0, FALSE};
  CapexTable *table = make_table (1);

  capex_table_set_explainer (table, explain, &asked, note_end);
  ck_assert (!asked.destroyed);
  g_object_unref (table);

  ck_assert (asked.destroyed);
}
END_TEST

START_TEST (a_cell_of_another_type_is_a_bug_of_the_caller)
{
  g_autoptr (CapexTable) table = make_table (1);

  g_test_expect_message ("Capex", G_LOG_LEVEL_CRITICAL, "*holds*failed*");
  ck_assert_ptr_null (capex_table_get_text (table, 0, COLUMN_AMOUNT));
  g_test_expect_message ("Capex", G_LOG_LEVEL_CRITICAL, "*holds*failed*");
  ck_assert_ptr_null (capex_table_get_ratio (table, 0, N_COLUMNS));
  g_test_expect_message ("Capex", G_LOG_LEVEL_CRITICAL, "*rows->len*failed*");
  ck_assert_ptr_null (capex_table_get_text (table, 1, COLUMN_COMPANY));
  g_test_assert_expected_messages ();
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("table");
  TCase *describing = tcase_create ("describing");
  TCase *filling = tcase_create ("filling");
  TCase *explaining = tcase_create ("explaining");

  tcase_add_test (describing, a_table_describes_its_columns);
  tcase_add_test (describing, a_column_is_found_by_its_name);
  tcase_add_test (describing, a_new_table_has_an_empty_basis);
  tcase_add_test (describing, the_basis_is_told_part_by_part);
  suite_add_tcase (suite, describing);

  tcase_add_test (filling, a_new_row_is_empty_in_every_column);
  tcase_add_test (filling, a_new_row_claims_nothing);
  tcase_add_test (filling, cells_hold_what_was_put_there);
  tcase_add_test (filling, a_cell_filled_twice_holds_the_last);
  tcase_add_test (filling, a_table_keeps_its_texts);
  tcase_add_test (filling, caveats_of_a_row_add_up);
  tcase_add_test (filling, a_source_is_listed_once_in_the_order_of_use);
  tcase_add_test (filling, a_row_can_be_missing_and_have_a_sentence);
  tcase_add_test (filling, a_cell_of_another_type_is_a_bug_of_the_caller);
  suite_add_tcase (suite, filling);

  tcase_add_test (explaining, an_explanation_is_made_once_when_asked_for);
  tcase_add_test (explaining, a_cell_is_explained_apart_from_its_row);
  tcase_add_test (explaining, what_the_explainer_needs_goes_with_the_table);
  suite_add_tcase (suite, explaining);

  return capex_test_run (suite);
}
