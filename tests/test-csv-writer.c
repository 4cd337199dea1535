/* test-csv-writer.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <signal.h>
#include <string.h>
#include <sys/resource.h>

#include <capex/capex-csv-writer.h>

#include "capex-test-csv.h"

START_TEST (bundled_data_come_back_as_they_were)
{
  g_autofree char *data = capex_test_path ("../../data");
  g_autofree char *first = make_folder ();
  g_autofree char *second = make_folder ();
  g_autoptr (CapexDataset) dataset = read_folder (data);
  g_autoptr (CapexDataset) again = NULL;
  g_autofree char *told = dump (dataset);
  g_autofree char *told_again = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_msg (capex_csv_write_folder (dataset, first, &error), "%s",
                 capex_test_describe (error));
  again = read_folder (first);
  told_again = dump (again);
  ck_assert (g_str_equal (told_again, told));

  ck_assert (capex_csv_write_folder (again, second, NULL));
  ck_assert_uint_eq (count_files (first), CAPEX_N_REGISTERS + 1);
  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    {
      const char *name = capex_register_get_file_name (table);
      g_autofree char *left = get_file (first, name);
      g_autofree char *right = get_file (second, name);

      ck_assert_msg (left != NULL && g_strcmp0 (left, right) == 0, "%s", name);
    }
  remove_folder (first);
  remove_folder (second);
}
END_TEST

START_TEST (awkward_texts_come_back_as_they_were)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *long_note = g_strnfill (1024 * 1024 - 2, '"');
  const char *const values[] = {
      "acme", "capex",  "", "", "", "2024",    "10 USD", "", "an, \"odd\" one",
      "",     "report", "", "", "", long_note, NULL};
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (CapexDataset) again = NULL;
  g_autofree char *told = NULL;
  g_autofree char *told_again = NULL;

  memcpy (long_note, "\r\n\u00E9 ,", 6);
  ck_assert (capex_dataset_builder_add_row (builder, CAPEX_REGISTER_FACTS,
                                            values, NULL, NULL));
  dataset = capex_dataset_builder_finish (builder, NULL);
  ck_assert (capex_csv_write_folder (dataset, folder, NULL));
  again = read_folder (folder);
  told = dump (dataset);
  told_again = dump (again);
  ck_assert (g_str_equal (told, told_again));
  remove_folder (folder);
}
END_TEST

static const struct
{
  const char *says;
  const char *note; /* NULL: one byte more than a field may have */
  CapexError code;
  const char *message;
} unwritable[] = {
    {"a lone CR",        "a\rb", CAPEX_ERROR_SYNTAX,
     "facts.csv: Row 1: note: A CR without an LF behind it"      },
    {"a CR at the end",  "a\r",  CAPEX_ERROR_SYNTAX,
     "facts.csv: Row 1: note: A CR without an LF behind it"      },
    {"a field too long", NULL,   CAPEX_ERROR_LIMIT,
     "facts.csv: Row 1: note: More than 1048576 bytes in a field"},
};

START_TEST (what_could_not_be_read_is_not_written)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *long_note = g_strnfill (1024 * 1024 + 1, 'x');
  const char *const values[] = {"acme",
                                "capex",
                                "",
                                "",
                                "",
                                "2024",
                                "10 USD",
                                "",
                                "",
                                "",
                                "report",
                                "",
                                "",
                                "",
                                unwritable[_i].note != NULL
                                    ? unwritable[_i].note
                                    : long_note,
                                NULL};
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert (capex_dataset_builder_add_row (builder, CAPEX_REGISTER_FACTS,
                                            values, NULL, NULL));
  dataset = capex_dataset_builder_finish (builder, NULL);
  put_file (folder, "facts.csv", "before");

  ck_assert (!capex_csv_write_folder (dataset, folder, &error));
  assert_error (error, CAPEX_ERROR, (int) unwritable[_i].code);
  ck_assert_str_eq (error->message, unwritable[_i].message);
  ck_assert_uint_eq (count_files (folder), 1);
  remove_folder (folder);
}
END_TEST

START_TEST (longest_record_can_be_read_again)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *quotes = g_strnfill (1024 * 1024, '"');
  const char *const values[] = {"a",    "", quotes, quotes, "",
                                "",     "", "",     quotes, quotes,
                                quotes, "", "",     quotes, NULL};
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (CapexDataset) again = NULL;
  g_autofree char *told = NULL;
  g_autofree char *told_again = NULL;
  g_autoptr (GError) error = NULL;

  ck_assert_msg (capex_dataset_builder_add_row (builder,
                                                CAPEX_REGISTER_COMPANIES,
                                                values, NULL, &error),
                 "%s", capex_test_describe (error));
  dataset = capex_dataset_builder_finish (builder, NULL);
  ck_assert (capex_csv_write_folder (dataset, folder, NULL));
  again = read_folder (folder);
  told = dump (dataset);
  told_again = dump (again);
  ck_assert (g_str_equal (told, told_again));
  remove_folder (folder);
}
END_TEST

START_TEST (table_without_rows_has_no_file)
{
  g_autofree char *parent = make_folder ();
  g_autofree char *folder = g_build_filename (parent, "new", NULL);
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (CapexDataset) dataset = capex_dataset_builder_finish (builder,
                                                                   NULL);
  g_autofree char *facts = NULL;
  g_autofree char *rates = NULL;
  g_autofree char *package = NULL;

  ck_assert (capex_csv_write_folder (dataset, folder, NULL));
  facts = get_file (folder, "facts.csv");
  rates = get_file (folder, "rates.csv");
  package = get_file (folder, "datapackage.json");
  ck_assert_ptr_nonnull (facts);
  ck_assert_ptr_null (rates);
  ck_assert_ptr_nonnull (strstr (package, "\"path\": \"facts.csv\""));
  ck_assert_ptr_null (strstr (package, "rates"));
  remove_folder (parent);
}
END_TEST

START_TEST (table_without_rows_replaces_one_with_rows)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (CapexDataset) dataset = capex_dataset_builder_finish (builder,
                                                                   NULL);
  g_autofree char *rates = NULL;

  put_file (folder, "rates.csv", "of another dataset");
  ck_assert (capex_csv_write_folder (dataset, folder, NULL));
  rates = get_file (folder, "rates.csv");
  ck_assert_str_eq (rates, "date,base,currency,rate,source\n");
  remove_folder (folder);
}
END_TEST

/* What is in the way of a folder, as the name of a file or a folder in it, and
 * the folder that is asked for */
static const struct
{
  const char *says;
  const char *file;
  const char *subfolder;
  const char *path;
  const char *message;
} in_the_way[] = {
    {"other facts",                      "facts-2024.csv", NULL,        "",
     "/facts-2024.csv: It would be read together with facts.csv"                           },
    {"a folder of the name of a file",   NULL,             "facts.csv", "",
     "/facts.csv: It cannot be replaced: "                                                 },
    {"a file of the name of the folder", "new",            NULL,        "new",       "/new"},
    {"a parent that is not there",       NULL,             NULL,        "not/there",
     "/not/there: The folder cannot be made: "                                             },
    {"a parent that is a file",          "not",            NULL,        "not/there",
     "/not/there: The folder cannot be made: "                                             },
};

START_TEST (folder_that_cannot_be_written_is_an_error)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *path = g_build_filename (folder, in_the_way[_i].path, NULL);
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (CapexDataset) dataset = capex_dataset_builder_finish (builder,
                                                                   NULL);
  g_autoptr (GError) error = NULL;

  if (in_the_way[_i].file != NULL)
    put_file (folder, in_the_way[_i].file, "x");
  if (in_the_way[_i].subfolder != NULL)
    {
      g_autofree char *inner = g_build_filename (folder,
                                                 in_the_way[_i].subfolder,
                                                 NULL);

      ck_assert_int_eq (g_mkdir (inner, 0777), 0);
    }

  ck_assert_msg (!capex_csv_write_folder (dataset, path, &error), "%s",
                 in_the_way[_i].says);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_IO);
  ck_assert_msg (strstr (error->message, in_the_way[_i].message) != NULL,
                 "%s: %s", in_the_way[_i].says, error->message);
  remove_folder (folder);
}
END_TEST

START_TEST (folder_that_takes_no_files_is_an_error)
{
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (CapexDataset) dataset = capex_dataset_builder_finish (builder,
                                                                   NULL);
  g_autoptr (GError) error = NULL;

  ck_assert (!capex_csv_write_folder (dataset, "/proc/self", &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_IO);
  ck_assert (g_str_has_prefix (error->message,
                               "/proc/self/sources.csv: It cannot be made: "));
}
END_TEST

/* As on a disk that is full: no file may be longer than a few bytes */
START_TEST (full_disk_leaves_the_folder_as_it_was)
{
  g_autofree char *folder = make_folder ();
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (CapexDataset) dataset = capex_dataset_builder_finish (builder,
                                                                   NULL);
  g_autofree char *facts = NULL;
  g_autoptr (GError) error = NULL;
  struct rlimit before, small;
  gboolean is_written;

  put_file (folder, "facts.csv", "before");
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  small = (struct rlimit){100, before.rlim_max};
  setrlimit (RLIMIT_FSIZE, &small);
  is_written = capex_csv_write_folder (dataset, folder, &error);
  setrlimit (RLIMIT_FSIZE, &before);

  ck_assert (!is_written);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_IO);
  facts = get_file (folder, "facts.csv");
  ck_assert_str_eq (facts, "before");
  ck_assert_uint_eq (count_files (folder), 1);
  remove_folder (folder);
}
END_TEST

START_TEST (nothing_temporary_is_left)
{
  g_autofree char *folder = make_folder ();
  g_autofree char *inner = g_build_filename (folder, "measures.csv", NULL);
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (CapexDataset) dataset = capex_dataset_builder_finish (builder,
                                                                   NULL);

  ck_assert_int_eq (g_mkdir (inner, 0777), 0);
  ck_assert (!capex_csv_write_folder (dataset, folder, NULL));
  /* what was put before the one that could not be */
  ck_assert_uint_eq (count_files (folder), 3);
  remove_folder (folder);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("csv-writer");
  TCase *writing = tcase_create ("writing");

  tcase_set_timeout (writing, 60);
  tcase_add_test (writing, bundled_data_come_back_as_they_were);
  tcase_add_test (writing, awkward_texts_come_back_as_they_were);
  tcase_add_test (writing, longest_record_can_be_read_again);
  tcase_add_loop_test (writing, what_could_not_be_read_is_not_written, 0,
                       G_N_ELEMENTS (unwritable));
  tcase_add_test (writing, table_without_rows_has_no_file);
  tcase_add_test (writing, table_without_rows_replaces_one_with_rows);
  tcase_add_loop_test (writing, folder_that_cannot_be_written_is_an_error, 0,
                       G_N_ELEMENTS (in_the_way));
  tcase_add_test (writing, folder_that_takes_no_files_is_an_error);
  tcase_add_test (writing, full_disk_leaves_the_folder_as_it_was);
  tcase_add_test (writing, nothing_temporary_is_left);
  suite_add_tcase (suite, writing);

  return capex_test_run (suite);
}
