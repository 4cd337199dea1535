/* test-text.c
 *
 * SPDX-License-Identifier: MIT
 */
#include "base/capex-text-private.h"

#include <string.h>

#include "capex-test.h"

static const struct
{
  const char *says;
  const char *piece;
  const char *quoted;
} pieces[] = {
    {"plain",              "foo",                                       "\"foo\""            },
    {"other letters",      "1.6万亿元",                              "\"1.6万亿元\""   },
    {"control characters", "a\nb\x1b[1m",                               "\"a\\x0ab\\x1b[1m\""},
    {"bytes of no letter", "a\xff\xc3",                                 "\"a\\xff\\xc3\""    },
    {"overlong",           "\xc0\x80",                                  "\"\\xc0\\x80\""     },
    {"forty characters",   "0123456789012345678901234567890123456789",
     "\"0123456789012345678901234567890123456789\""                                          },
    {"forty-one",          "0123456789012345678901234567890123456789x",
     "\"0123456789012345678901234567890123456789...\""                                       },
};

START_TEST (piece_is_quoted_fit_for_a_message)
{
  g_autofree char *quoted = capex_text_quote (pieces[_i].piece,
                                              strlen (pieces[_i].piece));

  ck_assert_msg (g_str_equal (quoted, pieces[_i].quoted), "%s: %s",
                 pieces[_i].says, quoted);
}
END_TEST

START_TEST (columns_count_characters)
{
  const char *text = "¥1é\xff!";

  ck_assert_uint_eq (capex_text_column (text, text), 1);
  ck_assert_uint_eq (capex_text_column (text, text + 2), 2);
  ck_assert_uint_eq (capex_text_column (text, text + 5), 4);
  ck_assert_uint_eq (capex_text_column (text, text + 6), 5);
}
END_TEST

START_TEST (refusal_says_what_and_where)
{
  g_autoptr (GError) error = NULL;
  const char *text = "5 foo";

  ck_assert (!capex_text_refuse (&error, CAPEX_ERROR_SYNTAX, text, text + 2, 3,
                                 "is odd"));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
  ck_assert_str_eq (error->message, "column 3: \"foo\" is odd");
}
END_TEST

START_TEST (refusal_of_nothing_says_that_the_text_ends)
{
  g_autoptr (GError) error = NULL;
  const char *text = "5";

  ck_assert (!capex_text_refuse (&error, CAPEX_ERROR_SYNTAX, text, text + 1, 0,
                                 "is odd"));
  ck_assert_str_eq (error->message, "column 2: the text ends too soon");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("text");
  TCase *messages = tcase_create ("messages");

  tcase_add_loop_test (messages, piece_is_quoted_fit_for_a_message, 0,
                       G_N_ELEMENTS (pieces));
  tcase_add_test (messages, columns_count_characters);
  tcase_add_test (messages, refusal_says_what_and_where);
  tcase_add_test (messages, refusal_of_nothing_says_that_the_text_ends);
  suite_add_tcase (suite, messages);

  return capex_test_run (suite);
}
