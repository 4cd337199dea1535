/* test-table-writer.c - Tables and explanations as text
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test.h"

#include <locale.h>
#include <string.h>

#include <capex/capex-error.h>
#include <capex/capex-table-writer.h>

#include "compare/capex-table-private.h"
#include "value/capex-amount-private.h"

#define ALL (CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH)

static const CapexColumn columns[] = {
    {"company", CAPEX_COLUMN_TEXT,     "Company", NULL},
    {"amount",  CAPEX_COLUMN_AMOUNT,   "Amount",  NULL},
    {"share",   CAPEX_COLUMN_RATIO,    "Share",   NULL},
    {"times",   CAPEX_COLUMN_MULTIPLE, "Times",   NULL},
    {"rank",    CAPEX_COLUMN_INTEGER,  "Rank",    NULL},
};

static const CapexRatioBounds growth = {
    .stated = 3.0 / 43,
    .low = 19.0 / 431,
    .high = 41.0 / 429,
    .flags = ALL,
    .state = CAPEX_RATIO_OK,
};

static void
set_amount (CapexTable *table, guint row, guint column, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexAmount) amount = capex_amount_new_from_string_signed (text,
                                                                        NULL,
                                                                        &error);

  assert_no_error (error);
  capex_table_set_amount (table, row, column, capex_amount_peek_bounds (amount),
                          capex_amount_get_unit (amount));
}

/* A full row, a missing one, and one that is mostly empty */
static CapexTable *
make_table (void)
{
  CapexTable *table = capex_table_new ("share", columns,
                                       G_N_ELEMENTS (columns));

  capex_table_set_basis_line (table, "USD, calendar years");
  capex_table_add_basis (table, "currency", "USD");
  capex_table_add_basis (table, "prices-of", NULL);

  for (int i = 0; i < 3; i++)
    capex_table_add_row (table);

  capex_table_set_text (table, 0, 0, "bytedance");
  set_amount (table, 0, 1, "$23 billion");
  capex_table_set_ratio (table, 0, 2, &growth);
  capex_table_set_ratio (table, 0, 3, &growth);
  capex_table_set_integer (table, 0, 4, 1);
  capex_table_add_caveats (table, 0, CAPEX_CAVEAT_FORWARD);
  capex_table_add_source (table, 0, "source-a");
  capex_table_set_sentence (table, 0, "ByteDance is first");

  capex_table_set_text (table, 1, 0, "株式会社");
  capex_table_set_missing (table, 1);

  capex_table_set_text (table, 2, 0, "meta");
  set_amount (table, 2, 1, "83094000000 USD");
  capex_table_add_source (table, 2, "source-b");
  capex_table_add_source (table, 2, "source-a");
  return table;
}

static CapexTable *
make_text_table (const char *text)
{
  static const CapexColumn one[] = {
      {"name", CAPEX_COLUMN_TEXT, "Name", NULL}
  };
  CapexTable *table = capex_table_new ("names", one, 1);

  capex_table_add_row (table);
  capex_table_set_text (table, 0, 0, text);
  return table;
}

/* Whole tables */

static const char table_text[] =
    "share: USD, calendar years\n"
    "\n"
    "Company                   Amount                Share"
    "               Times  Rank  Caveats\n"
    "---------  ---------------------  -------------------"
    "  ------------------  ----  -------\n"
    "bytedance  23bn [22.5, 23.5] USD  6.98 % [4.40, 9.56]"
    "  0.07x [0.04, 0.10]     1  forward\n"
    "株式会社                 missing              missing"
    "             missing\n"
    "meta                 83,094m USD\n"
    "\n"
    "Caveats:\n"
    "  forward  a period was not over when its figure was given: the bounds "
    "hold if the forecast does\n"
    "\n"
    "ByteDance is first\n"
    "\n"
    "Source: source-a, source-b\n";

static const char table_csv[] =
    "company,amount_stated,amount_low,amount_high,amount_unit,share_stated,"
    "share_low,share_high,share_state,times_stated,times_low,times_high,"
    "times_state,rank,caveats,sources,sentence,missing\n"
    "bytedance,23000000000,22500000000,23500000000,USD,0.06976744186046512,"
    "0.04408352668213457,0.09557109557109557,ok,0.06976744186046512,"
    "0.04408352668213457,0.09557109557109557,ok,1,forward,source-a,ByteDance "
    "is first,false\n"
    "株式会社,,,,,,,,,,,,,,,,,true\n"
    "meta,83094000000,83094000000,83094000000,USD,,,,,,,,,,,source-b "
    "source-a,,false\n";

static const char table_json[] = "{\n"
                                 "  \"comparison\": \"share\",\n"
                                 "  \"basis\": {\n"
                                 "    \"currency\": \"USD\",\n"
                                 "    \"prices-of\": null\n"
                                 "  },\n"
                                 "  \"rows\": [\n"
                                 "    {\n"
                                 "      \"company\": \"bytedance\",\n"
                                 "      \"amount\": {\n"
                                 "        \"stated\": \"23000000000\",\n"
                                 "        \"low\": \"22500000000\",\n"
                                 "        \"high\": \"23500000000\",\n"
                                 "        \"unit\": \"USD\"\n"
                                 "      },\n"
                                 "      \"share\": {\n"
                                 "        \"stated\": 0.06976744186046512,\n"
                                 "        \"low\": 0.04408352668213457,\n"
                                 "        \"high\": 0.09557109557109557,\n"
                                 "        \"state\": \"ok\"\n"
                                 "      },\n"
                                 "      \"times\": {\n"
                                 "        \"stated\": 0.06976744186046512,\n"
                                 "        \"low\": 0.04408352668213457,\n"
                                 "        \"high\": 0.09557109557109557,\n"
                                 "        \"state\": \"ok\"\n"
                                 "      },\n"
                                 "      \"rank\": 1,\n"
                                 "      \"caveats\": [\n"
                                 "        \"forward\"\n"
                                 "      ],\n"
                                 "      \"sources\": [\n"
                                 "        \"source-a\"\n"
                                 "      ],\n"
                                 "      \"sentence\": \"ByteDance is first\"\n"
                                 "    },\n"
                                 "    {\n"
                                 "      \"company\": \"株式会社\",\n"
                                 "      \"amount\": null,\n"
                                 "      \"share\": null,\n"
                                 "      \"times\": null,\n"
                                 "      \"rank\": null,\n"
                                 "      \"missing\": true,\n"
                                 "      \"caveats\": [],\n"
                                 "      \"sources\": [],\n"
                                 "      \"sentence\": null\n"
                                 "    },\n"
                                 "    {\n"
                                 "      \"company\": \"meta\",\n"
                                 "      \"amount\": {\n"
                                 "        \"stated\": \"83094000000\",\n"
                                 "        \"low\": \"83094000000\",\n"
                                 "        \"high\": \"83094000000\",\n"
                                 "        \"unit\": \"USD\"\n"
                                 "      },\n"
                                 "      \"share\": null,\n"
                                 "      \"times\": null,\n"
                                 "      \"rank\": null,\n"
                                 "      \"caveats\": [],\n"
                                 "      \"sources\": [\n"
                                 "        \"source-b\",\n"
                                 "        \"source-a\"\n"
                                 "      ],\n"
                                 "      \"sentence\": null\n"
                                 "    }\n"
                                 "  ]\n"
                                 "}\n";

static const char table_markdown[] =
    "**share**: USD, calendar years\n"
    "\n"
    "| Company | Amount | Share | Times | Rank | Caveats |\n"
    "| --- | ---: | ---: | ---: | ---: | --- |\n"
    "| bytedance | 23bn \\[22.5, 23.5\\] USD | 6.98 % \\[4.40, 9.56\\] | "
    "0.07x \\[0.04, 0.10\\] | 1 | forward |\n"
    "| 株式会社 | missing | missing | missing |  |  |\n"
    "| meta | 83,094m USD |  |  |  |  |\n"
    "\n"
    "- **forward**: a period was not over when its figure was given: the "
    "bounds hold if the forecast does\n"
    "\n"
    "ByteDance is first\n"
    "\n"
    "Source: source-a, source-b\n";

static const struct
{
  CapexFormat format;
  const char *expected;
} forms[] = {
    {CAPEX_FORMAT_TABLE,    table_text    },
    {CAPEX_FORMAT_CSV,      table_csv     },
    {CAPEX_FORMAT_JSON,     table_json    },
    {CAPEX_FORMAT_MARKDOWN, table_markdown},
};

START_TEST (table_is_written)
{
  g_autoptr (CapexTable) table = make_table ();
  g_autofree char *text = capex_table_write (table, forms[_i].format,
                                             CAPEX_WRITE_DEFAULT);

  ck_assert_str_eq (text, forms[_i].expected);
}
END_TEST

START_TEST (table_is_the_same_where_decimals_have_commas)
{
  g_autoptr (CapexTable) table = make_table ();
  g_autofree char *text = NULL;

  if (setlocale (LC_ALL, "de_DE.UTF-8") == NULL &&
      setlocale (LC_ALL, "fr_FR.UTF-8") == NULL)
    return;

  text = capex_table_write (table, forms[_i].format, CAPEX_WRITE_DEFAULT);
  ck_assert_str_eq (text, forms[_i].expected);
}
END_TEST

START_TEST (table_without_rows_is_written)
{
  static const char *const expected[] = {
      "share\n"
      "\n"
      "Company  Amount  Share  Times  Rank\n"
      "-------  ------  -----  -----  ----\n",
      "company,amount_stated,amount_low,amount_high,amount_unit,share_stated,"
      "share_low,share_high,share_state,times_stated,times_low,times_high,"
      "times_state,rank,caveats,sources,sentence,missing\n",
      "{\n"
      "  \"comparison\": \"share\",\n"
      "  \"basis\": {},\n"
      "  \"rows\": []\n"
      "}\n",
      "**share**\n"
      "\n"
      "| Company | Amount | Share | Times | Rank |\n"
      "| --- | ---: | ---: | ---: | ---: |\n",
  };
  g_autoptr (CapexTable) table = capex_table_new ("share", columns,
                                                  G_N_ELEMENTS (columns));
  g_autofree char *text = capex_table_write (table, forms[_i].format,
                                             CAPEX_WRITE_DEFAULT);

  ck_assert_str_eq (text, expected[_i]);
}
END_TEST

START_TEST (exact_table_has_every_digit)
{
  g_autoptr (CapexTable) table = make_table ();
  g_autofree char *text = capex_table_write (table, CAPEX_FORMAT_TABLE,
                                             CAPEX_WRITE_EXACT);

  ck_assert_ptr_nonnull (
      strstr (text, "23000000000 [22500000000, 23500000000] USD"));
  ck_assert_ptr_nonnull (strstr (text, "0.06976744186046512"));
}
END_TEST

static const struct
{
  guint n_rows;
  const char *text;
  const char *markdown;
} shared[] = {
    {1, "\nCaveats:\n  forward  ",              "| Name |\n| --- |\n| x |\n\n- "},
    {2, "\nCaveats of every row:\n  forward  ",
     "| Name |\n| --- |\n| x |\n|  |\n\n- "                                     },
};

START_TEST (caveats_of_every_row_are_told_once)
{
  g_autoptr (CapexTable) table = make_text_table ("x");
  g_autofree char *text = NULL;
  g_autofree char *markdown = NULL;

  for (guint row = 1; row < shared[_i].n_rows; row++)
    capex_table_add_row (table);
  for (guint row = 0; row < shared[_i].n_rows; row++)
    capex_table_add_caveats (table, row, CAPEX_CAVEAT_FORWARD);

  text = capex_table_write (table, CAPEX_FORMAT_TABLE, CAPEX_WRITE_DEFAULT);
  markdown = capex_table_write (table, CAPEX_FORMAT_MARKDOWN,
                                CAPEX_WRITE_DEFAULT);
  ck_assert_ptr_nonnull (strstr (text, "\nName\n----\nx\n"));
  ck_assert_ptr_nonnull (strstr (text, shared[_i].text));
  ck_assert_ptr_nonnull (strstr (markdown, shared[_i].markdown));
}
END_TEST

START_TEST (sources_are_not_told_twice_where_a_column_has_them)
{
  static const CapexColumn one[] = {
      {"source", CAPEX_COLUMN_TEXT, "Source", NULL}
  };
  g_autoptr (CapexTable) table = capex_table_new ("facts", one, 1);
  g_autofree char *text = NULL;

  capex_table_add_row (table);
  capex_table_set_text (table, 0, 0, "source-a");
  capex_table_add_source (table, 0, "source-a");

  text = capex_table_write (table, CAPEX_FORMAT_TABLE, CAPEX_WRITE_DEFAULT);
  ck_assert_ptr_null (strstr (text, "Source: "));
}
END_TEST

START_TEST (a_mark_upon_a_letter_takes_no_room)
{
  g_autoptr (CapexTable) table = make_text_table ("cafe\xcc\x81");
  g_autofree char *text = capex_table_write (table, CAPEX_FORMAT_TABLE,
                                             CAPEX_WRITE_DEFAULT);

  ck_assert_ptr_nonnull (strstr (text, "\n----\n"));
}
END_TEST

START_TEST (a_long_text_is_cut_in_a_terminal)
{
  g_autofree char *name = g_strnfill (1000, 'x');
  g_autoptr (CapexTable) table = make_text_table (name);
  g_autofree char *text = capex_table_write (table, CAPEX_FORMAT_TABLE,
                                             CAPEX_WRITE_DEFAULT);

  ck_assert_ptr_nonnull (strstr (text, "xxx…\n"));
  ck_assert_uint_lt (strlen (text), 300);
}
END_TEST

/* Attacks */

static const struct
{
  const char *what;
  const char *text;
  const char *in_table; /* what must be there */
  const char *in_csv;
  const char *in_json;
  const char *in_markdown;
} attacks[] = {
    {
     .what = "a terminal escape",
     .text = "a\033[31mb",
     .in_table = "a\xef\xbf\xbd[31mb",
     .in_csv = "a\033[31mb",
     .in_json = "\"a\\u001b[31mb\"",
     .in_markdown = "| a\xef\xbf\xbd\\[31mb |",
     },
    {
     .what = "a C1 control",
     .text = "a\xc2\x9b"
                "31mb",                                                   .in_table = "a\xef\xbf\xbd"
                    "31mb",                                                            .in_csv = "a\xc2\x9b"
                  "31mb",                                                                                  .in_json = "\"a\\u009b31mb\"",
     .in_markdown = "a\xef\xbf\xbd"
                       "31mb", },
    {
     .what = "letters that run backwards",
     .text = "a\xe2\x80\xae"
                "b",                     .in_table = "a\xef\xbf\xbd"
                    "b",                                                      .in_csv = "a\xe2\x80\xae"
                  "b",                                                                      .in_json = "\"a\xe2\x80\xae"
                   "b\"",                                                                  .in_markdown = "a\xef\xbf\xbd"
                       "b", },
    {
     .what = "lines",
     .text = "a\r\nb",
     .in_table = "\na  b\n",
     .in_csv = "\"a\r\nb\"",
     .in_json = "\"a\\u000d\\u000ab\"",
     .in_markdown = "| a  b |",
     },
    {
     .what = "the end of a script",
     .text = "</script>",
     .in_table = "</script>",
     .in_csv = "\n</script>,",
     .in_json = "\"<\\/script>\"",
     .in_markdown = "| &lt;/script&gt; |",
     },
    {
     .what = "lines of JavaScript alone",
     .text = "a\xe2\x80\xa8"
                "b\xe2\x80\xa9"
                "c",                                                   .in_table = "a\xef\xbf\xbd"
                    "b\xef\xbf\xbd"
                    "c",                                                     .in_csv = "a\xe2\x80\xa8"
                  "b",                                                                                .in_json = "\"a\\u2028b\\u2029c\"",
     .in_markdown = "a\xef\xbf\xbd"
                       "b\xef\xbf\xbd"
                       "c", },
    {
     .what = "markup",
     .text = "|a&*b*_c_`d`[e](f)\\#~$!",
     .in_table = "|a&*b*_c_`d`[e](f)\\#~$!",
     .in_csv = "|a&*b*_c_`d`[e](f)\\#~$!",
     .in_json = "\"|a&*b*_c_`d`[e](f)\\\\#~$!\"",
     .in_markdown = "| \\|a&amp;\\*b\\*\\_c\\_\\`d\\`\\[e\\](f)"
                       "\\\\\\#\\~\\$\\! |", },
    {
     .what = "quotes and commas",
     .text = "a \"b\", c",
     .in_table = "a \"b\", c",
     .in_csv = "\n\"a \"\"b\"\", c\",",
     .in_json = "\"a \\\"b\\\", c\"",
     .in_markdown = "| a \"b\", c |",
     },
    {
     .what = "bytes that are no text",
     .text = "a\xff"
                "b",            .in_table = "a\xef\xbf\xbd"
                    "b",                                            .in_csv = "a\xef\xbf\xbd"
                  "b",                                                               .in_json = "\"a\xef\xbf\xbd"
                   "b\"",                                                           .in_markdown = "a\xef\xbf\xbd"
                       "b", },
};

static void
assert_contains (const char *what, const char *text, const char *piece)
{
  ck_assert_msg (strstr (text, piece) != NULL, "%s: no \"%s\" in \"%s\"", what,
                 piece, text);
  ck_assert_msg (g_utf8_validate (text, -1, NULL), "%s: not UTF-8", what);
}

START_TEST (attack_does_no_harm)
{
  g_autoptr (CapexTable) table = make_text_table (attacks[_i].text);
  g_autofree char *text = capex_table_write (table, CAPEX_FORMAT_TABLE, 0);
  g_autofree char *csv = capex_table_write (table, CAPEX_FORMAT_CSV, 0);
  g_autofree char *json = capex_table_write (table, CAPEX_FORMAT_JSON, 0);
  g_autofree char *markdown = capex_table_write (table, CAPEX_FORMAT_MARKDOWN,
                                                 0);

  assert_contains (attacks[_i].what, text, attacks[_i].in_table);
  assert_contains (attacks[_i].what, csv, attacks[_i].in_csv);
  assert_contains (attacks[_i].what, json, attacks[_i].in_json);
  assert_contains (attacks[_i].what, markdown, attacks[_i].in_markdown);
}
END_TEST

static const struct
{
  const char *text;
  const char *machine;
  const char *spreadsheet;
} formulas[] = {
    {"=1+1",         "\n=1+1,",                     "\n'=1+1,"    },
    {"+1",           "\n+1,",                       "\n'+1,"      },
    {"-1",           "\n-1,",                       "\n'-1,"      },
    {"@SUM(A1)",     "\n@SUM(A1),",                 "\n'@SUM(A1),"},
    {"\tx",          "\n\tx,",                      "\n'\tx,"     },
    {"\rx",          "\n\"\rx\",",                  "\n\"'\rx\"," },
    {"\nx",          "\n\"\nx\",",                  "\n\"'\nx\"," },
    {"=\"a\",\"b\"", "\n\"=\"\"a\"\",\"\"b\"\"\",",
     "\n\"'=\"\"a\"\",\"\"b\"\"\","                               },
    {"a=1",          "\na=1,",                      "\na=1,"      },
};

START_TEST (formula_is_a_text_to_a_spreadsheet)
{
  g_autoptr (CapexTable) table = make_text_table (formulas[_i].text);
  g_autofree char *machine = capex_table_write (table, CAPEX_FORMAT_CSV, 0);
  g_autofree char *spreadsheet = capex_table_write (table, CAPEX_FORMAT_CSV,
                                                    CAPEX_WRITE_SPREADSHEET);

  assert_contains ("machine", machine, formulas[_i].machine);
  assert_contains ("spreadsheet", spreadsheet, formulas[_i].spreadsheet);
}
END_TEST

START_TEST (negative_numbers_stay_numbers_to_a_spreadsheet)
{
  static const CapexColumn figures[] = {
      {"a", CAPEX_COLUMN_AMOUNT,  "A", NULL},
      {"b", CAPEX_COLUMN_RATIO,   "B", NULL},
      {"c", CAPEX_COLUMN_INTEGER, "C", NULL},
  };
  const CapexRatioBounds half = {-0.5, -0.5, -0.5, ALL, CAPEX_RATIO_OK};
  g_autoptr (CapexTable) table = capex_table_new ("x", figures, 3);
  g_autofree char *text = NULL;

  capex_table_add_row (table);
  set_amount (table, 0, 0, "-5 USD");
  capex_table_set_ratio (table, 0, 1, &half);
  capex_table_set_integer (table, 0, 2, -7);

  text = capex_table_write (table, CAPEX_FORMAT_CSV, CAPEX_WRITE_SPREADSHEET);
  assert_contains ("numbers", text,
                   "\n-5,-5,-5,USD,-0.5,-0.5,-0.5,ok,-7,,,,false\n");
}
END_TEST

static const struct
{
  const char *sentence;
  const char *line;
} sentences[] = {
    {"- an item",       "\n\\- an item\n"    },
    {"+ an item",       "\n\\+ an item\n"    },
    {"2025. A year",    "\n2025\\. A year\n" },
    {"1) first",        "\n1\\) first\n"     },
    {"=====",           "\n\\=====\n"        },
    {"  code",          "\ncode\n"           },
    {"> quoted",        "\n&gt; quoted\n"    },
    {"2025 was a year", "\n2025 was a year\n"},
};

START_TEST (sentence_begins_no_list_in_markdown)
{
  g_autoptr (CapexTable) table = make_text_table ("x");
  g_autofree char *text = NULL;

  capex_table_set_sentence (table, 0, sentences[_i].sentence);
  text = capex_table_write (table, CAPEX_FORMAT_MARKDOWN, 0);
  assert_contains (sentences[_i].sentence, text, sentences[_i].line);
}
END_TEST

START_TEST (open_and_meaningless_ratios_have_their_states)
{
  static const CapexColumn two[] = {
      {"a", CAPEX_COLUMN_RATIO,    "A", NULL},
      {"b", CAPEX_COLUMN_MULTIPLE, "B", NULL},
  };
  const CapexRatioBounds open = {0, 0.5, 0, CAPEX_BOUNDS_LOW, CAPEX_RATIO_OPEN};
  const CapexRatioBounds none = {0, 0, 0, 0, CAPEX_RATIO_NOT_MEANINGFUL};
  g_autoptr (CapexTable) table = capex_table_new ("x", two, 2);
  g_autofree char *csv = NULL;
  g_autofree char *json = NULL;

  capex_table_add_row (table);
  capex_table_set_ratio (table, 0, 0, &open);
  capex_table_set_ratio (table, 0, 1, &none);

  csv = capex_table_write (table, CAPEX_FORMAT_CSV, 0);
  json = capex_table_write (table, CAPEX_FORMAT_JSON, 0);
  assert_contains ("csv", csv, "\n,0.5,,open,,,,not-meaningful,");
  assert_contains ("json", json,
                   "\"low\": 0.5,\n        \"high\": null,\n"
                   "        \"state\": \"open\"");
  assert_contains ("json", json, "\"state\": \"not-meaningful\"");
}
END_TEST

START_TEST (a_plain_number_is_a_ratio_without_a_sign)
{
  static const CapexColumn one[] = {
      {"index", CAPEX_COLUMN_NUMBER, "Index", NULL},
  };
  const CapexRatioBounds index = {145.25, 144.5, 146, ALL, CAPEX_RATIO_OK};
  g_autoptr (CapexTable) table = capex_table_new ("x", one, 1);
  g_autofree char *text = NULL;
  g_autofree char *csv = NULL;
  g_autofree char *json = NULL;
  g_autofree char *markdown = NULL;

  capex_table_add_row (table);
  capex_table_set_ratio (table, 0, 0, &index);

  text = capex_table_write (table, CAPEX_FORMAT_TABLE, 0);
  csv = capex_table_write (table, CAPEX_FORMAT_CSV, 0);
  json = capex_table_write (table, CAPEX_FORMAT_JSON, 0);
  markdown = capex_table_write (table, CAPEX_FORMAT_MARKDOWN, 0);
  assert_contains ("text", text, "\n145.25 [144.50, 146.00]\n");
  assert_contains ("csv", csv, "index_stated,index_low,index_high,index_state");
  assert_contains ("csv", csv, "\n145.25,144.5,146,ok,");
  assert_contains ("json", json,
                   "\"index\": {\n        \"stated\": 145.25,\n"
                   "        \"low\": 144.5,\n        \"high\": 146,\n"
                   "        \"state\": \"ok\"");
  assert_contains ("markdown", markdown, "145.25 \\[144.50, 146.00\\]");
}
END_TEST

/* Formats */

START_TEST (formats_have_the_names_of_the_enum)
{
  static const char *const names[] = {"table", "csv", "json", "markdown"};

  ck_assert_uint_eq (g_strv_length ((char **) capex_format_list ()),
                     G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      CapexFormat format = CAPEX_FORMAT_TABLE;

      ck_assert_str_eq (capex_format_list ()[i], names[i]);
      ck_assert (capex_format_from_string (names[i], &format, NULL));
      ck_assert_int_eq (format, i);
    }
}
END_TEST

static const struct
{
  const char *name;
  const char *piece;
} unknown_formats[] = {
    {"jsn",         "did you mean \"json\"?"            },
    {"spreadsheet", "none of table, csv, json, markdown"},
    {"",            "none of table, csv, json, markdown"},
    {"JSON",        "did you mean \"json\"?"            },
};

START_TEST (unknown_format_is_refused_with_the_choices)
{
  g_autoptr (GError) error = NULL;
  CapexFormat format = CAPEX_FORMAT_MARKDOWN;

  ck_assert (
      !capex_format_from_string (unknown_formats[_i].name, &format, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
  assert_contains (unknown_formats[_i].name, error->message,
                   unknown_formats[_i].piece);
  ck_assert_int_eq (format, CAPEX_FORMAT_MARKDOWN);
}
END_TEST

static TCase *
tables_case (void)
{
  TCase *tcase = tcase_create ("tables");

  tcase_add_loop_test (tcase, table_is_written, 0, G_N_ELEMENTS (forms));
  tcase_add_loop_test (tcase, table_is_the_same_where_decimals_have_commas, 0,
                       G_N_ELEMENTS (forms));
  tcase_add_loop_test (tcase, table_without_rows_is_written, 0,
                       G_N_ELEMENTS (forms));
  tcase_add_test (tcase, exact_table_has_every_digit);
  tcase_add_loop_test (tcase, caveats_of_every_row_are_told_once, 0,
                       G_N_ELEMENTS (shared));
  tcase_add_test (tcase, sources_are_not_told_twice_where_a_column_has_them);
  tcase_add_test (tcase, a_mark_upon_a_letter_takes_no_room);
  tcase_add_test (tcase, a_long_text_is_cut_in_a_terminal);
  tcase_add_test (tcase, open_and_meaningless_ratios_have_their_states);
  tcase_add_test (tcase, a_plain_number_is_a_ratio_without_a_sign);
  return tcase;
}

static TCase *
attacks_case (void)
{
  TCase *tcase = tcase_create ("attacks");

  tcase_add_loop_test (tcase, attack_does_no_harm, 0, G_N_ELEMENTS (attacks));
  tcase_add_loop_test (tcase, formula_is_a_text_to_a_spreadsheet, 0,
                       G_N_ELEMENTS (formulas));
  tcase_add_test (tcase, negative_numbers_stay_numbers_to_a_spreadsheet);
  tcase_add_loop_test (tcase, sentence_begins_no_list_in_markdown, 0,
                       G_N_ELEMENTS (sentences));
  return tcase;
}

int
main (void)
{
  Suite *suite = suite_create ("table-writer");
  TCase *formats = tcase_create ("formats");

  tcase_add_test (formats, formats_have_the_names_of_the_enum);
  tcase_add_loop_test (formats, unknown_format_is_refused_with_the_choices, 0,
                       G_N_ELEMENTS (unknown_formats));

  suite_add_tcase (suite, tables_case ());
  suite_add_tcase (suite, attacks_case ());
  suite_add_tcase (suite, formats);

  return capex_test_run (suite);
}
