/* test-scan.c - The amounts that stand in a text
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <string.h>

#include "capex-test.h"

static CapexTable *
scan (const char *text)
{
  g_autoptr (GError) error = NULL;
  CapexTable *table = capex_scan_text (text, -1, NULL, &error);

  assert_no_error (error);
  return table;
}

static const char *
text_of (CapexTable *table, guint row, const char *column)
{
  return capex_table_get_text (table, row,
                               (guint) capex_table_find_column (table, column));
}

static gint64
integer_of (CapexTable *table, guint row, const char *column)
{
  return capex_table_get_integer (table, row,
                                  (guint) capex_table_find_column (table,
                                                                   column));
}

static CapexAmount *
amount_of (CapexTable *table, guint row)
{
  return capex_table_get_amount (table, row,
                                 (guint) capex_table_find_column (table,
                                                                  "amount"));
}

/* All phrases, with their qualifiers */
static char *
dup_phrases (CapexTable *table)
{
  GString *out = g_string_new (NULL);

  for (guint row = 0; row < capex_table_get_n_rows (table); row++)
    g_string_append_printf (out, "%s%s=%s", row > 0 ? "|" : "",
                            text_of (table, row, "phrase"),
                            text_of (table, row, "qualifier"));

  return g_string_free (out, FALSE);
}

static void
assert_phrases (const char *text, const char *expected)
{
  g_autoptr (CapexTable) table = scan (text);
  g_autofree char *found = dup_phrases (table);

  ck_assert_msg (g_str_equal (found, expected), "%s: expected %s, got %s", text,
                 expected, found);
}

static const struct
{
  const char *text;
  const char *expected;
} qualified[] = {
    {"It cost $20,000.",                    "$20,000=exact"                     },
    {"It cost $23 billion.",                "$23 billion=rounded"               },
    {"It cost roughly $20,000.",            "roughly $20,000=about"             },
    {"It cost nearly $5bn.",                "nearly $5bn=nearly"                },
    {"It cost over $300 billion.",          "over $300 billion=over"            },
    {"It cost up to $5bn.",                 "up to $5bn=up to"                  },
    {"It cost $64-72 billion.",             "$64-72 billion=range"              },
    {"It cost about $64-72 billion.",       "about $64-72 billion=about a range"},
    {"It cost $5bn ± $1bn.",               "$5bn ± $1bn=plus-minus"           },
    {"It cost billions of dollars.",        "billions of dollars=unquantified"  },
    {"It spends billions on leases.",       "billions=unquantified"             },
    {"It rose from $5bn to $6bn.",          "$5bn=rounded|$6bn=rounded"         },
    {"It is ranging from $5bn to $6bn.",    "$5bn to $6bn=range"                },
    {"It rose from $5 to $6 billion.",      "$5 to $6 billion=range"            },
    {"A rise of $5bn to $6bn.",             "$5bn=rounded|$6bn=rounded"         },
    {"A budget of $5bn to $6bn.",           "$5bn to $6bn=range"                },
    {"It has $5bn - $2bn of it in cash.",   "$5bn=rounded|$2bn=rounded"         },
    {"It has between $5bn and Amazon.",     "$5bn=rounded"                      },
    {"It has $7bn-6bn.",                    "$7bn=rounded"                      },
    {"$80 billion a year",                  "$80 billion=rounded"               },
    {"It was -5%.",                         "-5%=exact"                         },
    {"One of two gigawatts.",               "two gigawatts=exact"               },
    {"The $20 t-shirt.",                    "$20=exact"                         },
    {"It paid $5 a share.",                 "$5 a share=exact"                  },
    {"In 2025 $5bn, and in 2024, 3bn EUR.", "$5bn=rounded|3bn EUR=rounded"      },
};

START_TEST (phrases_are_found_with_their_qualifiers)
{
  assert_phrases (qualified[_i].text, qualified[_i].expected);
}
END_TEST

static const struct
{
  const char *text;
  const char *expected;
} worded[] = {
    {"No fewer than 20,000 chips.",                         "No fewer than 20,000 chips=over"  },
    {"A sum not exceeding $7bn.",                           "not exceeding $7bn=up to"         },
    {"资本开支不超过5亿元。",                     "不超过5亿元=up to"           },
    {"It is not cheap: over $5bn.",                         "over $5bn=over"                   },
    {"No. Over $5bn was spent.",                            "Over $5bn=over"                   },
    {"No more\nthan\n$5\nbillion\nHong\nKong\ndollars.",
     "No more than $5 billion Hong Kong dollars=up to"                                         },
    {"It costs $5 bln.",                                    "$5 bln=rounded"                   },
    {"It costs $5 or $6 billion.",                          "$5 or $6 billion=range"           },
    {"A $5- to $6bn loan.",                                 "$5- to $6bn=range"                },
    {"Bids of $5, $6 and $7 billion.",                      "$7 billion=rounded"               },
    {"From $250,000 to $1 million.",                        "$250,000=exact|$1 million=rounded"},
    {"It is $5, $6 and $7.",                                "$5=exact|$6=exact|$7=exact"       },
    {"A third of $3 billion.",                              "$3 billion=rounded"               },
    {"An over-$5bn deal.",                                  "over-$5bn=over"                   },
    {"It was –$4.9 billion.",                             "–$4.9 billion=rounded"          },
    {"Spending – $5bn of it – rose.",                   "$5bn=rounded"                     },
    {"It has $8bn -$9bn.",                                  "$8bn=rounded"                     },
    {"负债5亿元。",                                    "5亿元=rounded"                  },
    {"It lost $5bn or more than 3%.",                       "$5bn=rounded|more than 3%=over"   },
    {"A $5bn Canadian firm.",                               "$5bn=rounded"                     },
    {"A 3% euro bond of $5bn won.",                         "3%=exact|$5bn=rounded"            },
    {"The 72 chips draw 5MW.",                              "72 chips=exact|5MW=exact"         },
    {"Google's 500 chips and 5,000 TPUs.",                  "500 chips=exact|5,000 TPUs=exact" },
    {"It is USD 500, or USD 2,024.",                        "USD 500=exact|USD 2,024=exact"    },
    {"In D.C. $5bn, and $5 T.",                             "$5bn=rounded|$5 T=rounded"        },
    {"It is $2 a million tokens, or $20 or $30.",
     "$2=exact|$20=exact|$30=exact"                                                            },
    {"A $5bn Canadian-backed fund has $3bn in US dollars.",
     "$5bn=rounded|$3bn=rounded"                                                               },
    {"It is $5 billion or $6 billion.",
     "$5 billion=rounded|$6 billion=rounded"                                                   },
    {"It is 5% to 6% or more.",                             "5%=exact"                         },
    {"In 2025 500 chips were sold.",                        "500 chips=exact"                  },
    {"It pays in $20 bills.",                               "$20=exact"                        },
};

START_TEST (words_that_turn_an_amount_are_read_with_it)
{
  assert_phrases (worded[_i].text, worded[_i].expected);
}
END_TEST

/* Where the figure would be wrong, there is none */
static const char *const doubtful[] = {
    "It has never spent more than $5bn.",
    "It didn't, and it won’t cost over $5bn.",
    "It was spent without exceeding $5bn.",
    "并未超过5亿元。",
    "It costs $5 hundred million, $5 bilion, or $5- billion.",
    "It costs $1 1/2 billion, $1½ billion and $1 and a half billion.",
    "It costs $3 500 million, or $3'500.",
    "It costs €5 mil, R$5 mil, €5 Bio and US$3千万.",
    "A $5-6bn-plus market, or $5/6 billion, or $500–1bn.",
    "It costs $5 and six billion, or $5 (or 6) billion.",
    "More than $5 to $6 billion, and over $5-6bn.",
    "Up to $25,000 to $30,000, or as much as $5bn-$6bn.",
    "Twenty-five billion dollars, and twenty five billion yen.",
    "A quarter of a billion dollars, and a half of one percent.",
    "A billion or two dollars, and a hundred and five million euros.",
    "It is 4 or 5 gigawatts.",
    "10 000 chips, 1\u00a0500 MW and 5 000 000 dollars.",
    "$15 per 1M tokens, $15/M tokens, and $3/1K tokens.",
    "$20,000 a chip or less, and $5bn a year or more.",
    "A sub-$5bn deal, and an up-to-$5bn one.",
    "It was minus $5bn, plus or minus 5%, and negative about 3%.",
    "The fund (－5%) lost.",
    "It costs $5bn Canadian, $6bn Jamaican dollars, and $7bn pesos.",
    "It costs $5bn EUR, and CAD $5bn, and CAD 5bn to $6bn.",
    "It costs $5bn in Canadian dollars, or $6bn in pesos.",
    "Ascend 910 chips, Trainium 2 chips, iPhone 17 processors.",
    "5G chips in 42U racks.",
    "EUR/USD 1.08 in USD 2024.",
    "He paid $5 T. Rowe Price said.",
    "It fell 3% points, or 3%-points.",
};

START_TEST (amount_in_doubt_is_not_listed)
{
  assert_phrases (doubtful[_i], "");
}
END_TEST

START_TEST (scale_word_far_behind_is_not_lost)
{
  g_autofree char *spaces = g_strnfill (300, ' ');

  for (gsize length = 200; length < 300; length++)
    {
      g_autofree char *text = g_strdup_printf ("It is $5%.*sbillion.",
                                               (int) length, spaces);
      g_autoptr (CapexTable) table = scan (text);
      g_autofree char *found = dup_phrases (table);

      ck_assert_msg (!g_str_equal (found, "$5=exact"), "%s", text);
    }
}
END_TEST

static const char *const traps[] = {
    "",
    "In 2025, and since FY2024 or Q3 2025, on 5 May 2026 at 10:30.",
    "GPT-4, H200, Llama 3.1 405B, v2.0 and 5G run 24/7.",
    "Four companies and 10 employees worked for three years.",
    "A million-dollar question, and the $64,000 question.",
    "See page 5, section 3.2 [12] and call 555-0199.",
    "https://example.com/?a=30%25&b=$5 and www.example.com/$5",
    "The 2025 chips, top 500 servers and phase 2 servers.",
    "Billions of people, and millions of users.",
    "It won 5 pounds of tokens.",
    "The 500 server rooms with 8-GPU boards.",
    "The TOP 10 firms, AMD 9950 and COP 30.",
    "Beyond 30 basis points and 5 percentage points.",
    "X$5, 1,2,3% and $1.2.3.",
    "Billion-dollar firms spend billions-strong sums on millions of cats.",
};

START_TEST (what_is_no_amount_is_not_listed)
{
  assert_phrases (traps[_i], "");
}
END_TEST

START_TEST (place_is_line_and_column_in_characters)
{
  g_autoptr (CapexTable) table = scan ("\xef\xbb\xbf¥ä\r\n\r\näé over\r\n  "
                                       "$300\nbillion, 5%.\n");

  ck_assert_uint_eq (capex_table_get_n_rows (table), 2);
  ck_assert_int_eq (integer_of (table, 0, "line"), 3);
  ck_assert_int_eq (integer_of (table, 0, "column"), 4);
  ck_assert_str_eq (text_of (table, 0, "phrase"), "over $300 billion");
  ck_assert_int_eq (integer_of (table, 1, "line"), 5);
  ck_assert_int_eq (integer_of (table, 1, "column"), 10);
}
END_TEST

static const struct
{
  const char *text;
  const char *expected;
} sentences[] = {
    {"One. It is $5 here! Two.",                    "It is $5 here!"       },
    {"The U.S. firm of J. Doe Inc. paid $5. So it",
     "The U.S. firm of J. Doe Inc. "
     "paid $5."                                                            },
    {"He said \"it is $5.\" She left.",             "He said \"it is $5.\""},
    {"A heading\n\nThe\n  first is $5\n\nNext",     "The first is $5"      },
    {"Buy:\n- for $5\n- for nothing",               "- for $5"             },
    {"它花了5元。好。",                      "它花了5元。"     },
    {"It is $1.5 in all. x",                        "It is $1.5 in all. x" },
};

START_TEST (sentence_around_is_told_on_one_line)
{
  g_autoptr (CapexTable) table = scan (sentences[_i].text);

  ck_assert_uint_eq (capex_table_get_n_rows (table), 1);
  ck_assert_str_eq (text_of (table, 0, "context"), sentences[_i].expected);
}
END_TEST

START_TEST (sentence_without_end_is_cut_between_words)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CapexTable) table = NULL;
  const char *sentence;

  for (guint i = 0; i < 200; i++)
    g_string_append (text, i == 100 ? "$5 " : "wörd ");
  table = scan (text->str);
  sentence = text_of (table, 0, "context");

  ck_assert (g_str_has_prefix (sentence, "… wörd"));
  ck_assert (g_str_has_suffix (sentence, "wörd …") ||
             g_str_has_suffix (sentence, "wörd…"));
  ck_assert_ptr_nonnull (strstr (sentence, " $5 "));
  ck_assert (g_utf8_validate (sentence, -1, NULL));
  ck_assert_uint_lt (strlen (sentence), 500);
}
END_TEST

START_TEST (yen_sign_has_no_amount_until_its_unit_is_said)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) yen = capex_unit_new_from_string ("JPY", NULL);
  g_autoptr (CapexTable) unsaid = scan ("It cost ¥23bn, or $5.");
  g_autoptr (CapexTable) said = capex_scan_text ("It cost ¥23bn, or $5.", -1,
                                                 yen, &error);
  g_autofree char *amount = NULL;

  assert_no_error (error);
  ck_assert_str_eq (text_of (unsaid, 0, "unit"), "CNY or JPY");
  ck_assert_ptr_null (amount_of (unsaid, 0));
  ck_assert_str_eq (text_of (said, 0, "unit"), "JPY");
  amount = capex_amount_to_string (amount_of (said, 0));
  ck_assert_str_eq (amount, "23000000000 [22500000000, 23500000000] JPY");
  ck_assert_str_eq (text_of (said, 1, "unit"), "USD");
}
END_TEST

START_TEST (a_thing_is_counted_when_it_is_asked_for)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) unit = capex_unit_new_from_string ("employee", NULL);
  g_autoptr (CapexTable) table = capex_scan_text (
      "Its 10,000 new employees have 5 chips and 3 cars.", -1, unit, &error);
  g_autofree char *found = NULL;

  assert_no_error (error);
  found = dup_phrases (table);
  ck_assert_str_eq (found, "10,000 new employees=exact|5 chips=exact");
  ck_assert_str_eq (text_of (table, 0, "unit"), "employee");
}
END_TEST

START_TEST (hedge_has_its_caveat)
{
  g_autoptr (CapexTable) table = scan ("About $5, or $6.");

  ck_assert_uint_eq (capex_table_get_caveats (table, 0),
                     CAPEX_CAVEAT_HEDGE_CONVENTION);
  ck_assert_uint_eq (capex_table_get_caveats (table, 1), 0);
}
END_TEST

static const struct
{
  const char *says;
  const char *text;
  gssize length;
  const char *unit;
  CapexError code;
  const char *message;
} refused[] = {
    {"bytes of no letter", "It is\nö\xff $5", -1, NULL,  CAPEX_ERROR_SYNTAX,
     "line 2, column 2: \"\\xff\" is not UTF-8"                       },
    {"NUL",                "It\0is $5",        8,  NULL,  CAPEX_ERROR_SYNTAX,
     "line 1, column 3: \"\\x00\" is a NUL, which no text has"        },
    {"money of no yen",    "It is $5",         -1, "USD", CAPEX_ERROR_UNIT,
     "USD is neither CNY nor JPY, for a bare ¥, nor a thing to count"},
};

START_TEST (text_that_cannot_be_read_is_refused_with_its_place)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) unit =
      refused[_i].unit != NULL
          ? capex_unit_new_from_string (refused[_i].unit, NULL)
          : NULL;
  g_autoptr (CapexTable) table = capex_scan_text (refused[_i].text,
                                                  refused[_i].length, unit,
                                                  &error);

  ck_assert_ptr_null (table);
  assert_error (error, CAPEX_ERROR, refused[_i].code);
  ck_assert_str_eq (error->message, refused[_i].message);
}
END_TEST

START_TEST (text_has_a_longest_length)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_malloc (CAPEX_SCAN_MAX_BYTES + 1);
  g_autoptr (CapexTable) longest = NULL;
  g_autoptr (CapexTable) longer = NULL;

  memset (text, '1', CAPEX_SCAN_MAX_BYTES + 1);
  longest = capex_scan_text (text, CAPEX_SCAN_MAX_BYTES, NULL, &error);
  assert_no_error (error);
  ck_assert_uint_eq (capex_table_get_n_rows (longest), 0);

  longer = capex_scan_text (text, CAPEX_SCAN_MAX_BYTES + 1, NULL, &error);
  ck_assert_ptr_null (longer);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
}
END_TEST

START_TEST (text_has_a_greatest_number_of_amounts)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (CapexTable) most = NULL;
  g_autoptr (CapexTable) more = NULL;

  if (!capex_test_is_in_sample (1))
    return;
  for (guint i = 0; i < CAPEX_SCAN_MAX_AMOUNTS; i++)
    g_string_append (text, "$5 ");
  most = capex_scan_text (text->str, -1, NULL, &error);
  assert_no_error (error);
  ck_assert_uint_eq (capex_table_get_n_rows (most), CAPEX_SCAN_MAX_AMOUNTS);

  g_string_append (text, "$6");
  more = capex_scan_text (text->str, -1, NULL, &error);
  ck_assert_ptr_null (more);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
  ck_assert (g_str_has_prefix (error->message, "line 1, column 300001: "));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("scan");
  TCase *finding = tcase_create ("finding");
  TCase *telling = tcase_create ("telling");
  TCase *refusing = tcase_create ("refusing");

  tcase_add_loop_test (finding, phrases_are_found_with_their_qualifiers, 0,
                       G_N_ELEMENTS (qualified));
  tcase_add_loop_test (finding, words_that_turn_an_amount_are_read_with_it, 0,
                       G_N_ELEMENTS (worded));
  tcase_add_loop_test (finding, amount_in_doubt_is_not_listed, 0,
                       G_N_ELEMENTS (doubtful));
  tcase_add_test (finding, scale_word_far_behind_is_not_lost);
  tcase_add_loop_test (finding, what_is_no_amount_is_not_listed, 0,
                       G_N_ELEMENTS (traps));
  tcase_add_test (finding, yen_sign_has_no_amount_until_its_unit_is_said);
  tcase_add_test (finding, a_thing_is_counted_when_it_is_asked_for);
  suite_add_tcase (suite, finding);

  tcase_add_test (telling, place_is_line_and_column_in_characters);
  tcase_add_loop_test (telling, sentence_around_is_told_on_one_line, 0,
                       G_N_ELEMENTS (sentences));
  tcase_add_test (telling, sentence_without_end_is_cut_between_words);
  tcase_add_test (telling, hedge_has_its_caveat);
  suite_add_tcase (suite, telling);

  tcase_set_timeout (refusing, 60);
  tcase_add_loop_test (refusing,
                       text_that_cannot_be_read_is_refused_with_its_place, 0,
                       G_N_ELEMENTS (refused));
  tcase_add_test (refusing, text_has_a_longest_length);
  tcase_add_test (refusing, text_has_a_greatest_number_of_amounts);
  suite_add_tcase (suite, refusing);

  return capex_test_run (suite);
}
