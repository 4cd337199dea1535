/* test-csv-reader.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include "capex-test-csv.h"
#include "read/capex-csv-reader-private.h"

/* Facts that are accepted, and the row that they make */
static const struct
{
  const char *says;
  const char *text;
  const char *row;
} accepted[] = {
    {"the columns that must be there", HEADER ROW,
     "acme,capex,unstated,total,actual,2024,10 billion USD,USD,report,,"
     "report,,,,"                                                                                                                                         },
    {"any order of the columns",
     "source,amount,unit,note,period,measure,company\n"
     "report,7,USD,hm,2025,capex,bolt\n",                                             "bolt,capex,unstated,total,actual,2025,7,USD,report,,report,,,,hm"  },
    {"a byte order mark and CRLF",
     "\xEF\xBB\xBF"
     "company,measure,period,amount,source\r\n"
     "acme,capex,2024,7 USD,report\r\n",                                              "acme,capex,unstated,total,actual,2024,7 USD,USD,report,,report,,,,"},
    {"no line end at the end",         HEADER "acme,capex,2024,7 USD,report",
     "acme,capex,unstated,total,actual,2024,7 USD,USD,report,,report,,,,"                                                                                 },
    {"blank lines at the end",         HEADER "acme,capex,2024,7 USD,report\n\n\r\n",
     "acme,capex,unstated,total,actual,2024,7 USD,USD,report,,report,,,,"                                                                                 },
    {"quotes and lines in a note",
     "company,measure,period,amount,source,note\n"
     "acme,capex,2024,7 USD,report,\"a \"\"b\"\",\nc\"\n",                            "acme,capex,unstated,total,actual,2024,7 USD,USD,report,,report,,,,"
     "\"a \"\"b\"\",\nc\""                                                                      },
};

START_TEST (text_makes_its_row)
{
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;

  ck_assert_msg (read_text (builder, CAPEX_REGISTER_FACTS, accepted[_i].text,
                            -1, &error),
                 "%s: %s", accepted[_i].says, capex_test_describe (error));
  told = finish_and_dump (builder);
  ck_assert_msg (strstr (told, accepted[_i].row) != NULL, "%s: %s",
                 accepted[_i].says, told);
}
END_TEST

START_TEST (header_alone_is_a_table_without_rows)
{
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (CapexDataset) dataset = NULL;

  ck_assert (read_text (builder, CAPEX_REGISTER_FACTS, HEADER, -1, NULL));
  dataset = capex_dataset_builder_finish (builder, NULL);
  ck_assert_uint_eq (capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS),
                     0);
}
END_TEST

/* The files in tests/data/csv, all that is told of each, and how it is called
 * in code */
static const struct
{
  const char *file;
  CapexError code;
  const char *message;
} malformed[] = {
    {"amount.csv",              CAPEX_ERROR_SYNTAX,
     "facts.csv:2:17: amount: column 4: \"bilion\" is not a unit, nor how an "
     "amount goes on: \"10 bilion USD\""                                     },
    {"blank-line.csv",          CAPEX_ERROR_SYNTAX,
     "facts.csv:2:1: A line with nothing on it: \"\""                        },
    {"column-missing.csv",      CAPEX_ERROR_MISSING,
     "facts.csv:1:1: A column is missing: \"source\""                        },
    {"column-twice.csv",        CAPEX_ERROR_DUPLICATE,
     "facts.csv:1:38: The column is there twice: \"period\""                 },
    {"empty.csv",               CAPEX_ERROR_MISSING,
     "facts.csv:1:1: The line with the names of the columns is missing: \"\""},
    {"latin-1.csv",             CAPEX_ERROR_SYNTAX,
     "facts.csv:3:17: This is not UTF-8: \"\\xa3\""                          },
    {"lone-cr.csv",             CAPEX_ERROR_SYNTAX,
     "facts.csv:1:37: A CR without an LF behind it: \"source\\x0dacme\""     },
    {"no-source.csv",           CAPEX_ERROR_MISSING,
     "facts.csv:2:32: source: A row without a source: \"\""                  },
    {"nul.csv",                 CAPEX_ERROR_SYNTAX,
     "facts.csv:2:19: A NUL is not text: \"\\x00\""                          },
    {"overlong.csv",            CAPEX_ERROR_SYNTAX,
     "facts.csv:2:19: This is not UTF-8: \"\\xc0\\xa0\""                     },
    {"quote-in-a-field.csv",    CAPEX_ERROR_SYNTAX,
     "facts.csv:3:18: A quote in a field without quotes: \"5\" disks\""      },
    {"quote-never-closed.csv",  CAPEX_ERROR_SYNTAX,
     "facts.csv:2:17: A quote that is never closed: \"\"10 billion USD\""    },
    {"semicolons.csv",          CAPEX_ERROR_SYNTAX,
     "facts.csv:1:1: Columns are divided by commas: "
     "\"company;measure;period;amount;source\""                              },
    {"several.csv",             CAPEX_ERROR_UNKNOWN,
     "facts.csv:2:1: company: No company is called \"acne\"; did you mean "
     "\"acme\"?\n"
     "facts.csv:4:17: amount: column 1: \"ten\" is not how an amount goes on\n"
     "facts.csv:5:6: The record has 2 values, the header 5: \"capex\"\n"
     "facts.csv:6:7: Text behind the closing quote of a field: \"x\""        },
    {"text-behind-a-quote.csv", CAPEX_ERROR_SYNTAX,
     "facts.csv:2:29: Text behind the closing quote of a field: \" USD\""    },
    {"too-few-values.csv",      CAPEX_ERROR_SYNTAX,
     "facts.csv:3:17: The record has 4 values, the header 5: "
     "\"11 billion USD\""                                                    },
    {"too-many-values.csv",     CAPEX_ERROR_SYNTAX,
     "facts.csv:2:34: The record has 6 values, the header 5: \"report\""     },
    {"unknown-column.csv",      CAPEX_ERROR_UNKNOWN,
     "facts.csv:1:24: There is no such column; did you mean \"amount\"?: "
     "\"ammount\"\n"
     "facts.csv:1:1: A column is missing: \"amount\""                        },
    {"unknown-company.csv",     CAPEX_ERROR_UNKNOWN,
     "facts.csv:2:1: company: No company is called \"acne\"; did you mean "
     "\"acme\"?"                                                             },
    {"utf-16.csv",              CAPEX_ERROR_SYNTAX,
     "facts.csv:1:1: The text is UTF-16, it must be UTF-8 (byte 1): "
     "\"\\xff\\xfe\""                                                        },
};

START_TEST (malformed_file_is_refused_with_its_place)
{
  g_autofree char *folder = capex_test_path ("csv");
  g_autofree char *path = g_build_filename (folder, malformed[_i].file, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFileInputStream) stream = g_file_read (file, NULL, NULL);
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (CapexDatasetBuilder) untouched = builder_with_names ();
  g_autoptr (GError) error = NULL;
  g_autofree char *told = NULL;
  g_autofree char *expected = NULL;

  ck_assert_msg (!capex_csv_read_stream (builder, CAPEX_REGISTER_FACTS,
                                         "facts.csv", G_INPUT_STREAM (stream),
                                         NULL, &error),
                 "%s", malformed[_i].file);
  ck_assert_msg (g_str_equal (error->message, malformed[_i].message), "%s: %s",
                 malformed[_i].file, error->message);
  assert_error (error, CAPEX_ERROR, (int) malformed[_i].code);

  told = finish_and_dump (builder);
  expected = finish_and_dump (untouched);
  ck_assert_str_eq (told, expected);
}
END_TEST

START_TEST (malformed_files_are_all_in_the_table)
{
  g_autofree char *folder = capex_test_path ("csv");

  ck_assert_uint_eq (count_files (folder), G_N_ELEMENTS (malformed));
}
END_TEST

/* A file of each table without the last column that it must have */
static const struct
{
  CapexRegister table;
  const char *columns;
  const char *missing;
} incomplete[] = {
    {CAPEX_REGISTER_SOURCES,       "title",                          "id"    },
    {CAPEX_REGISTER_COMPANIES,     "id",                             "name"  },
    {CAPEX_REGISTER_MEASURES,      "id",                             "kind"  },
    {CAPEX_REGISTER_DEFINITIONS,   "measure",                        "id"    },
    {CAPEX_REGISTER_PRESENTATIONS, "company,measure,pointer,source",
     "definition"                                                            },
    {CAPEX_REGISTER_CONCEPTS,      "taxonomy",                       "tag"   },
    {CAPEX_REGISTER_RATES,         "date,base,currency,source",      "rate"  },
    {CAPEX_REGISTER_PRICES,        "series,period,source",           "value" },
    {CAPEX_REGISTER_FACTS,         "company,measure,amount,source",  "period"},
};

START_TEST (table_needs_its_columns)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *expected =
      g_strdup_printf ("%s:1:1: A column is missing: \"%s\"",
                       capex_register_get_file_name (incomplete[_i].table),
                       incomplete[_i].missing);

  ck_assert (!read_text (builder, incomplete[_i].table, incomplete[_i].columns,
                         -1, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_MISSING);
  ck_assert_str_eq (error->message, expected);
}
END_TEST

START_TEST (column_like_no_other_is_refused_without_a_guess)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;

  ck_assert (
      !read_text (builder, CAPEX_REGISTER_SOURCES, "id,xyzzy\n", -1, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
  ck_assert_str_eq (error->message, "sources.csv:1:4: There is no such column "
                                    "in sources.csv: \"xyzzy\"");
}
END_TEST

START_TEST (message_is_one_printable_line)
{
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (GError) error = NULL;
  g_autofree char *long_id = g_strnfill (5000, 'x');
  g_autofree char *text = g_strdup_printf (
      HEADER "\"ac\x1B[2J\nme\u202E\",capex,2024,1 USD,report\n"
             "%s,capex,2024,1 USD,report\n",
      long_id);
  g_auto (GStrv) lines = NULL;

  ck_assert (!read_text (builder, CAPEX_REGISTER_FACTS, text, -1, &error));
  lines = g_strsplit (error->message, "\n", -1);
  ck_assert_uint_eq (g_strv_length (lines), 2);
  for (guint i = 0; i < 2; i++)
    {
      ck_assert_uint_lt (strlen (lines[i]), 500);
      ck_assert (g_utf8_validate (lines[i], -1, NULL));
      ck_assert_ptr_null (strchr (lines[i], '\x1B'));
      ck_assert_ptr_null (strstr (lines[i], "\u202E"));
    }
  ck_assert (g_str_has_prefix (lines[0], "facts.csv:2:1: company: "));
  ck_assert (g_str_has_prefix (lines[1], "facts.csv:4:1: company: "));
}
END_TEST

static char *
facts_with_errors (guint n_errors)
{
  GString *text = g_string_new (HEADER);

  for (guint i = 0; i < n_errors; i++)
    g_string_append (text, "acme,capex,2024,ten,report\n" ROW);
  return g_string_free (text, FALSE);
}

static const struct
{
  guint n_errors;
  guint n_lines;
  const char *end;
} counts[] = {
    {1,    1,  "facts.csv:2:17: "                                        },
    {20,   20, "facts.csv:40:17: "                                       },
    {21,   21, "and 1 more"                                              },
    {99,   21, "and 79 more"                                             },
    {100,  21, "and at least 80 more; the rest of facts.csv was not read"},
    {9999, 21, "and at least 80 more; the rest of facts.csv was not read"},
};

START_TEST (twenty_errors_are_told_and_the_rest_counted)
{
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autofree char *text = facts_with_errors (counts[_i].n_errors);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) lines = NULL;

  ck_assert (!read_text (builder, CAPEX_REGISTER_FACTS, text, -1, &error));
  lines = g_strsplit (error->message, "\n", -1);
  ck_assert_uint_eq (g_strv_length (lines), counts[_i].n_lines);
  ck_assert_msg (g_str_has_prefix (lines[counts[_i].n_lines - 1],
                                   counts[_i].end),
                 "%s", error->message);
}
END_TEST

START_TEST (file_can_be_read_after_it_was_refused)
{
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (CapexDatasetBuilder) fresh = builder_with_names ();
  g_autofree char *told = NULL;
  g_autofree char *expected = NULL;

  ck_assert (!read_text (builder, CAPEX_REGISTER_FACTS,
                         HEADER
                         "bolt,capex,2023,about 7 billion EUR,report\n" ROW
                         "x\n",
                         -1, NULL));
  ck_assert (read_text (builder, CAPEX_REGISTER_FACTS, HEADER ROW, -1, NULL));
  ck_assert (read_text (fresh, CAPEX_REGISTER_FACTS, HEADER ROW, -1, NULL));

  told = finish_and_dump (builder);
  expected = finish_and_dump (fresh);
  ck_assert_str_eq (told, expected);
}
END_TEST

START_TEST (end_of_building_tells_where_a_row_came_from)
{
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (GError) error = NULL;

  ck_assert (read_text (builder, CAPEX_REGISTER_COMPANIES,
                        "name,id,parent\nCoil,coil,\nDuct,duct,nobody\n", -1,
                        NULL));
  ck_assert_ptr_null (capex_dataset_builder_finish (builder, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
  ck_assert (
      g_str_has_prefix (error->message, "companies.csv:3:11: \"nobody\""));
}
END_TEST

START_TEST (cancelled_reading_adds_nothing)
{
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (HEADER ROW, -1, NULL);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  ck_assert (!capex_csv_read_stream (builder, CAPEX_REGISTER_FACTS, "facts.csv",
                                     stream, cancellable, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_CANCELLED);
  ck_assert (g_str_has_prefix (error->message, "facts.csv: "));
}
END_TEST

START_TEST (closed_stream_is_an_error_of_the_file)
{
  g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (HEADER ROW, -1, NULL);
  g_autoptr (GError) error = NULL;

  g_input_stream_close (stream, NULL, NULL);
  ck_assert (!capex_csv_read_stream (builder, CAPEX_REGISTER_FACTS, "facts.csv",
                                     stream, NULL, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_IO);
  ck_assert (g_str_has_prefix (error->message, "facts.csv: "));
}
END_TEST

START_TEST (limits_are_errors_with_a_place)
{
  static const CapexCsvLimits limits = {
      .field_bytes = 14,
      .record_bytes = 64,
      .fields = 5,
      .records = 2,
  };
  static const struct
  {
    const char *text;
    const char *message; /* NULL: it is read */
  } texts[] = {
      {HEADER ROW,                                        NULL                                          },
      {HEADER "acme,capex,2024,100 billion USD,report\n",
       "facts.csv:2:17: More than 14 bytes in a field: \"100 billion USD\""                             },
      {HEADER ROW ROW,                                    "facts.csv:3:1: More than 2 records: \"acme\""},
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (CapexDatasetBuilder) builder = builder_with_names ();
      g_autoptr (GInputStream) stream =
          g_memory_input_stream_new_from_data (texts[i].text, -1, NULL);
      g_autoptr (GError) error = NULL;
      gboolean is_read = capex_csv_read_stream_within (builder,
                                                       CAPEX_REGISTER_FACTS,
                                                       "facts.csv", stream,
                                                       &limits, NULL, &error);

      ck_assert_int_eq (is_read, texts[i].message == NULL);
      if (is_read)
        continue;
      assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
      ck_assert_str_eq (error->message, texts[i].message);
    }
}
END_TEST

START_TEST (reader_is_not_called_without_a_builder)
{
  g_test_expect_message ("Capex", G_LOG_LEVEL_CRITICAL, "*assertion*");
  ck_assert (!capex_csv_read_folder (NULL, ".", NULL, NULL));
  g_test_assert_expected_messages ();
}
END_TEST

static TCase *
reading_case (void)
{
  TCase *reading = tcase_create ("reading");

  tcase_add_loop_test (reading, text_makes_its_row, 0, G_N_ELEMENTS (accepted));
  tcase_add_test (reading, header_alone_is_a_table_without_rows);
  tcase_add_test (reading, file_can_be_read_after_it_was_refused);
  tcase_add_test (reading, cancelled_reading_adds_nothing);
  tcase_add_test (reading, closed_stream_is_an_error_of_the_file);
  tcase_add_test (reading, limits_are_errors_with_a_place);
  tcase_add_test (reading, reader_is_not_called_without_a_builder);
  return reading;
}

static TCase *
errors_case (void)
{
  TCase *errors = tcase_create ("errors");

  tcase_add_loop_test (errors, malformed_file_is_refused_with_its_place, 0,
                       G_N_ELEMENTS (malformed));
  tcase_add_test (errors, malformed_files_are_all_in_the_table);
  tcase_add_loop_test (errors, table_needs_its_columns, 0,
                       G_N_ELEMENTS (incomplete));
  tcase_add_test (errors, column_like_no_other_is_refused_without_a_guess);
  tcase_add_test (errors, message_is_one_printable_line);
  tcase_add_loop_test (errors, twenty_errors_are_told_and_the_rest_counted, 0,
                       G_N_ELEMENTS (counts));
  tcase_add_test (errors, end_of_building_tells_where_a_row_came_from);
  return errors;
}

int
main (void)
{
  Suite *suite = suite_create ("csv-reader");

  suite_add_tcase (suite, reading_case ());
  suite_add_tcase (suite, errors_case ());

  return capex_test_run (suite);
}
