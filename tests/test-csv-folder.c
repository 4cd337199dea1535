/* test-csv-folder.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <string.h>
#include <sys/stat.h>

#include "capex-test-csv.h"

START_TEST (cancelled_folder_adds_nothing)
{
  g_autofree char *folder = make_folder_with_names ();
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  ck_assert (!capex_csv_read_folder (builder, folder, cancellable, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_CANCELLED);
  remove_folder (folder);
}
END_TEST

/* What the bundled data calls a measure, a company and a source is known */
START_TEST (paths_are_read_beside_the_bundled_registers)
{
  g_autofree char *folder = make_folder ();
  const char *paths[] = {folder, NULL};
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();
  g_autoptr (CapexDataset) alone = NULL;
  g_autoptr (CapexDataset) beside = NULL;
  g_autoptr (GError) error = NULL;

  put_file (folder, "sources.csv", "id\nreport\n");
  put_file (folder, "facts.csv",
            HEADER "microsoft,capex,2031,10 billion USD,report\n");
  alone = capex_dataset_new_from_paths (paths, FALSE, NULL, &error);
  assert_no_error (error);
  ck_assert_uint_eq (capex_dataset_get_n_rows (alone, CAPEX_REGISTER_FACTS), 1);
  beside = capex_dataset_new_from_paths (paths, TRUE, NULL, &error);
  assert_no_error (error);
  ck_assert_uint_eq (capex_dataset_get_n_rows (beside, CAPEX_REGISTER_FACTS),
                     capex_dataset_get_n_rows (bundled, CAPEX_REGISTER_FACTS) +
                         1);
  remove_folder (folder);
}
END_TEST

START_TEST (paths_that_cannot_be_read_give_no_dataset)
{
  const char *paths[] = {"/nowhere/to-be-found", NULL};
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (
      capex_dataset_new_from_paths (paths, FALSE, NULL, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_IO);
  ck_assert_ptr_nonnull (strstr (error->message, "/nowhere/to-be-found"));
}
END_TEST

START_TEST (facts_may_be_divided)
{
  g_autofree char *folder = make_folder_with_names ();
  g_autoptr (CapexDataset) dataset = NULL;

  put_file (folder, "facts.csv", HEADER ROW);
  put_file (folder, "facts-b.csv", HEADER "acme,capex,2026,3 USD,report\n");
  put_file (folder, "facts-a.csv", HEADER "acme,capex,2025,2 USD,report\n");
  put_file (folder, "factsheet.csv", "of somebody else");
  put_file (folder, "facts-c.txt", "of somebody else");
  dataset = read_folder (folder);
  ck_assert_uint_eq (capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS),
                     3);
  remove_folder (folder);
}
END_TEST

START_TEST (divided_facts_are_read_by_name)
{
  g_autofree char *folder = make_folder_with_names ();
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;

  put_file (folder, "facts-c.csv", "x");
  put_file (folder, "facts-b.csv", "y");
  put_file (folder, "facts-a.csv", HEADER ROW);
  ck_assert (!capex_csv_read_folder (builder, folder, NULL, &error));
  ck_assert_ptr_nonnull (strstr (error->message, "/facts-b.csv:1:1: "));
  remove_folder (folder);
}
END_TEST

START_TEST (folder_with_an_error_adds_nothing)
{
  g_autofree char *folder = make_folder_with_names ();
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDatasetBuilder) untouched = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_autofree char *expected = NULL;

  put_file (folder, "facts.csv", HEADER ROW "acme,capex,2024,ten,report\n");
  ck_assert (!capex_csv_read_folder (builder, folder, NULL, &error));
  ck_assert_ptr_nonnull (strstr (error->message, "/facts.csv:3:17: "));

  told = finish_and_dump (builder);
  expected = finish_and_dump (untouched);
  ck_assert_str_eq (told, expected);
  remove_folder (folder);
}
END_TEST

/* A folder that cannot be read, made of one thing in it */
typedef enum
{
  HAS_NOTHING,
  HAS_FILE,
  HAS_FOLDER,
  HAS_PIPE,
  HAS_DEAD_LINK
} Content;

static const struct
{
  const char *says;
  Content content;
  const char *name;
  const char *path; /* what is read, in the folder */
  const char *message;
} unreadable[] = {
    {"a folder that is not there",          HAS_NOTHING,   NULL,               "none",      "/none: "     },
    {"a file instead of a folder",          HAS_FILE,      "facts.csv",        "facts.csv",
     "/facts.csv: "                                                                                       },
    {"a folder without files of a dataset", HAS_FILE,      "other.csv",        "",
     ": The folder has no facts.csv, nor another file of a dataset"                                       },
    {"a folder instead of a file",          HAS_FOLDER,    "facts.csv",        "",
     "/facts.csv: It is not a file"                                                                       },
    {"a pipe instead of a file",            HAS_PIPE,      "facts.csv",        "",
     "/facts.csv: It is not a file"                                                                       },
    {"a link to nowhere",                   HAS_DEAD_LINK, "facts.csv",        "",          "/facts.csv: "},
    {"a pipe instead of a package",         HAS_PIPE,      "datapackage.json", "",
     "/datapackage.json: It is not a file"                                                                },
};

static void
put_content (const char *folder, Content content, const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  switch (content)
    {
    case HAS_NOTHING:
      break;
    case HAS_FILE:
      put_file (folder, name, HEADER);
      break;
    case HAS_FOLDER:
      ck_assert_int_eq (g_mkdir (path, 0777), 0);
      break;
    case HAS_PIPE:
      ck_assert_int_eq (mkfifo (path, 0666), 0);
      break;
    case HAS_DEAD_LINK:
      ck_assert (g_file_make_symbolic_link (file, "nowhere", NULL, NULL));
      break;
    }
}

START_TEST (folder_that_cannot_be_read_is_an_error)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, unreadable[_i].path, NULL);
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;

  put_content (folder, unreadable[_i].content, unreadable[_i].name);
  ck_assert_msg (!capex_csv_read_folder (builder, path, NULL, &error), "%s",
                 unreadable[_i].says);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_IO);
  ck_assert_msg (strstr (error->message, unreadable[_i].message) != NULL,
                 "%s: %s", unreadable[_i].says, error->message);
  remove_folder (folder);
}
END_TEST

#define PACKAGE(resources) "{\"name\": \"x\", \"resources\": [" resources "]}"
#define EIGHT(x) x x x x x x x x

static const struct
{
  const char *says;
  const char *text;
  const char *message; /* NULL: the folder is read */
} packages[] = {
    {"a file that is there",             PACKAGE ("{\"path\": \"sources.csv\"}"),               NULL                                         },
    {"files that are there",
     PACKAGE ("{\"path\": [\"sources.csv\", \"companies.csv\"]}"),                              NULL                                         },
    {"no resources",                     "{}",                                                  NULL                                         },
    {"a list",                           " [1, -2.5e3, true, false, null, \"\\\"]\", [], {}] ", NULL                                         },
    {"another folder",
     PACKAGE ("{\"path\": \"../rates.csv\"}, {\"path\": "
              "\"https://example.org/rates.csv\"}"),
     NULL                                                                                                                                    },
    {"a path that is not of a resource",
     "{\"path\": \"a\", \"licenses\": [{\"path\": \"b\"}], "
     "\"resources\": [{\"name\": \"path\", \"schema\": {\"path\": "
     "\"c\"}}, [\"d\"]]}",                                                                      NULL                                         },
    {"64 values within each other",      EIGHT (EIGHT ("[")) EIGHT (EIGHT ("]")),
     NULL                                                                                                                                    },
    {"a file that is not there",
     "{\n  \"resources\": [{\"path\": \"rates.csv\"}]}",                                        "/datapackage.json:2:27: There is no such file in the folder: "
     "\"rates.csv\""                                                                 },
    {"one of many that is not there",
     PACKAGE ("{\"path\": \"sources.csv\"}, {\"name\": \"f\", \"path\": "
              "[\"rates.csv\"]}"),
     ":1:78: There is no such file in the folder: \"rates.csv\""                                                                             },
    {"nothing",                          "",                                                    ":1:1: A value is expected: \"\""            },
    {"no value",                         "{\"a\": }",                                           ":1:7: A value is expected: \"}\""           },
    {"the end instead of a value",
     "{\"a\":",                                                                                 ":1:6: A value is expected: \"\""            },
    {"no colon",                         "{\"a\" 1}",                                           ":1:6: A colon is expected: \"1\""           },
    {"no key",                           "{1: 2}",                                              ":1:2: A key in quotes is expected: \"1\""   },
    {"the end instead of a key",         "{",
     ":1:2: A key in quotes is expected: \"\""                                                                                               },
    {"a comma too many",                 "{\"a\": [1,]}",                                       ":1:10: A value is expected: \"]\""          },
    {"no comma",                         "{\n\"a\": [1 2]}",                                    ":2:9: A comma is expected: \"2\""           },
    {"the wrong end",                    "[1}",                                                 ":1:3: A comma is expected: \"}\""           },
    {"an open key",                      "{\"a",                                                ":1:2: A string that is never closed: \"\"\""},
    {"an open string",                   "[\"a\\\"]",
     ":1:2: A string that is never closed: \"\"\""                                                                                           },
    {"an escape at the end",             "[\"\\",
     ":1:2: A string that is never closed: \"\"\""                                                                                           },
    {"text behind the end",              "{} x",
     ":1:4: There is text behind the end: \"x\""                                                                                             },
    {"other bytes",                      "{\"\xFF\": 1}",                                       ":1:3: This is not UTF-8: \"\\xff\""         },
    {"65 values within each other",      EIGHT (EIGHT ("[")) "[",
     ":1:65: More than 64 values within each other: \"[\""                                                                                   },
};

START_TEST (package_is_checked)
{
  g_autofree char *folder = make_folder_with_names ();
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_read;

  put_file (folder, "datapackage.json", packages[_i].text);
  is_read = capex_csv_read_folder (builder, folder, NULL, &error);
  ck_assert_msg (is_read == (packages[_i].message == NULL), "%s: %s",
                 packages[_i].says, capex_test_describe (error));
  ck_assert_msg (is_read ||
                     g_str_has_suffix (error->message, packages[_i].message),
                 "%s: %s", packages[_i].says, capex_test_describe (error));
  remove_folder (folder);
}
END_TEST

START_TEST (package_may_have_one_mib)
{
  g_autofree char *folder = make_folder_with_names ();
  g_autofree char *text = g_strnfill (1024 * 1024 + 1, ' ');
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;

  text[0] = '1';
  put_file (folder, "datapackage.json", text);
  ck_assert (!capex_csv_read_folder (builder, folder, NULL, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);

  text[1024 * 1024] = '\0';
  put_file (folder, "datapackage.json", text);
  ck_assert (capex_csv_read_folder (builder, folder, NULL, NULL));
  remove_folder (folder);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("csv-folder");
  TCase *folders = tcase_create ("folders");

  tcase_add_test (folders, paths_are_read_beside_the_bundled_registers);
  tcase_add_test (folders, paths_that_cannot_be_read_give_no_dataset);
  tcase_add_test (folders, facts_may_be_divided);
  tcase_add_test (folders, divided_facts_are_read_by_name);
  tcase_add_test (folders, folder_with_an_error_adds_nothing);
  tcase_add_test (folders, cancelled_folder_adds_nothing);
  tcase_add_loop_test (folders, folder_that_cannot_be_read_is_an_error, 0,
                       G_N_ELEMENTS (unreadable));
  tcase_add_loop_test (folders, package_is_checked, 0, G_N_ELEMENTS (packages));
  tcase_add_test (folders, package_may_have_one_mib);
  suite_add_tcase (suite, folders);

  return capex_test_run (suite);
}
