/* test-sqlite-loaded.c - The extension in a program, for what it leaves behind
 *
 * SPDX-License-Identifier: MIT
 */
#include <sqlite3.h>
#include <string.h>

#include "capex-test.h"

static sqlite3 *
open_loaded (void)
{
  sqlite3 *connection = NULL;
  char *message = NULL;

  ck_assert_ptr_nonnull (g_getenv ("CAPEX_SQLITE"));
  ck_assert_int_eq (sqlite3_open (":memory:", &connection), SQLITE_OK);
  sqlite3_db_config (connection, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 1,
                     NULL);
  ck_assert_msg (sqlite3_load_extension (connection, g_getenv ("CAPEX_SQLITE"),
                                         NULL, &message) == SQLITE_OK,
                 "%s", message);
  return connection;
}

/* The first column of the first row */
static char *
ask (sqlite3 *connection, const char *sql)
{
  sqlite3_stmt *statement = NULL;
  char *text = NULL;

  ck_assert_msg (sqlite3_prepare_v2 (connection, sql, -1, &statement, NULL) ==
                     SQLITE_OK,
                 "%s", sqlite3_errmsg (connection));
  while (sqlite3_step (statement) == SQLITE_ROW)
    if (text == NULL)
      text = g_strdup ((const char *) sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return text;
}

static void
assert_answer (sqlite3 *connection, const char *sql, const char *expected)
{
  g_autofree char *text = ask (connection, sql);

  ck_assert_msg (g_strcmp0 (text, expected) == 0, "%s: %s, not %s", sql, text,
                 expected);
}

static const struct
{
  const char *first; /* NULL: the statement fails, or the value is NULL */
  const char *sql;
} statements[] = {
    {"83094000000",
     "SELECT amount_stated FROM capex_spend ('microsoft', 2025)"                                                          },
    {"2025",                                                  "SELECT \"to\" FROM capex_growth ('meta', 2024, 2025)"      },
    {"ok",                                                    "SELECT ratio_state FROM capex_growth ('meta', 2024, 2025)" },
    {"2024-12-31",                                            "SELECT asked_as_of FROM capex_spend ('meta', 2023)"
                   " WHERE asked_as_of = '2024-12-31'"                                                  },
    {"No capex of anthropic for 1999 is known on this basis",
     "SELECT refused FROM capex_spend ('anthropic', 1999)"                                                                },
    {"1",                                                     "SELECT missing FROM capex_spend ('anthropic', 1999)"       },
    {NULL,                                                    "SELECT explanation FROM capex_spend ('anthropic', 1999)"   },
    {"0",                                                     "SELECT explanation IS NULL FROM capex_spend ('meta', 2024)"},
    {"1",                                                     "SELECT explanation IS NULL FROM capex_companies ('meta')"  },
    {"0",                                                     "SELECT rowid FROM capex_companies ('meta')"                },
    {"0",                                                     "SELECT count (*) FROM capex_facts ('meta', 1999)"          },
    {NULL,                                                    "SELECT amount_stated FROM capex_spend ('nobody', 2025)"    },
    {NULL,                                                    "SELECT amount_stated FROM capex_spend ('meta', 2025)"
           " WHERE asked_status = 'wishes'"                                                                     },
    {"CNY",                                                   "SELECT capex_unit ('RMB160bn')"                            },
    {"CNY",                                                   "SELECT capex_unit ('160bn', 'CNY')"                        },
    {NULL,                                                    "SELECT capex_unit (NULL)"                                  },
    {NULL,                                                    "SELECT capex_unit ('a lot')"                               },
    {NULL,                                                    "SELECT capex_use ('/nowhere/to-be-found')"                 },
    {"1",                                                     "SELECT capex_use () > 1500"                                },
};

START_TEST (statement_leaves_nothing_behind)
{
  sqlite3 *connection = open_loaded ();

  /* the second time in tables that are connected already */
  for (int i = 0; i < 2; i++)
    assert_answer (connection, statements[_i].sql, statements[_i].first);
  ck_assert_int_eq (sqlite3_close (connection), SQLITE_OK);
}
END_TEST

START_TEST (connections_come_and_go)
{
  for (int i = 0; i < 50; i++)
    {
      sqlite3 *connection = open_loaded ();

      assert_answer (connection, statements[0].sql, statements[0].first);
      ck_assert_int_eq (sqlite3_close (connection), SQLITE_OK);
    }
}
END_TEST

/* A statement may be in the middle of its rows when the data are changed */
START_TEST (answer_outlives_the_data_it_came_from)
{
  sqlite3 *connection = open_loaded ();
  sqlite3_stmt *statement = NULL;
  int n_rows = 0;

  ck_assert_int_eq (sqlite3_prepare_v2 (connection,
                                        "SELECT company, capex_use ()"
                                        " FROM capex_companies",
                                        -1, &statement, NULL),
                    SQLITE_OK);
  while (sqlite3_step (statement) == SQLITE_ROW)
    n_rows++;
  ck_assert_int_gt (n_rows, 15);
  sqlite3_finalize (statement);
  ck_assert_int_eq (sqlite3_close (connection), SQLITE_OK);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("sqlite-loaded");
  TCase *loaded = tcase_create ("loaded");

  tcase_add_loop_test (loaded, statement_leaves_nothing_behind, 0,
                       G_N_ELEMENTS (statements));
  tcase_add_test (loaded, connections_come_and_go);
  tcase_add_test (loaded, answer_outlives_the_data_it_came_from);
  suite_add_tcase (suite, loaded);

  return capex_test_run (suite);
}
