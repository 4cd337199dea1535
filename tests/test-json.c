/* test-json.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include <capex/capex-error.h>

#include "capex-test.h"
#include "read/capex-json-private.h"

/* A text that may hold a NUL */
#define BYTES(text) text, sizeof text - 1

static void
append_text (GString *told, CapexJson *reader)
{
  gsize length;
  const char *text = capex_json_get_text (reader, &length);

  for (gsize i = 0; i < length; i++)
    if (text[i] == '\0')
      g_string_append (told, "<NUL>");
    else
      g_string_append_c (told, text[i]);
}

static void
append_token (GString *told, CapexJson *reader, CapexJsonToken token)
{
  static const char *const marks[] = {
      [CAPEX_JSON_OBJECT] = "{",       [CAPEX_JSON_OBJECT_END] = "}",
      [CAPEX_JSON_ARRAY] = "[",        [CAPEX_JSON_ARRAY_END] = "]",
      [CAPEX_JSON_KEY] = "key ",       [CAPEX_JSON_STRING] = "string ",
      [CAPEX_JSON_NUMBER] = "number ", [CAPEX_JSON_TRUE] = "true",
      [CAPEX_JSON_FALSE] = "false",    [CAPEX_JSON_NULL] = "null",
  };

  g_string_append (told, marks[token]);
  if (token == CAPEX_JSON_KEY || token == CAPEX_JSON_STRING ||
      token == CAPEX_JSON_NUMBER)
    append_text (told, reader);
  g_string_append_c (told, '|');
}

/* All tokens of a text, with a bar behind each, and then the error, if any */
static char *
tell (CapexJson *reader)
{
  GString *told = g_string_new (NULL);
  g_autoptr (GError) error = NULL;
  CapexJsonToken token;

  while ((token = capex_json_next (reader, &error)) != CAPEX_JSON_END &&
         token != CAPEX_JSON_ERROR)
    append_token (told, reader, token);

  ck_assert_int_eq (error != NULL, token == CAPEX_JSON_ERROR);
  if (error != NULL)
    g_string_append (told, error->message);
  return g_string_free (told, FALSE);
}

/* A reader of bytes that nothing follows, so that a look behind their end is
 * noticed by what watches the memory */
typedef struct
{
  char *bytes;
  CapexJson *reader;
} Text;

/* Ways of reading: the letters one by one, and by each way of scanning */
#define N_WAYS (1 + CAPEX_JSON_N_SCANS)

static CapexJsonScan
scan_of (guint way)
{
  return way == 0 ? NULL : capex_json_scan_get ((CapexJsonScanKind) (way - 1));
}

static Text
text_read (const char *bytes,
           gsize length,
           const CapexJsonLimits *limits,
           guint way)
{
  Text text = {.bytes = g_malloc (MAX (length, 1))};

  memcpy (text.bytes, bytes, length);
  text.reader = capex_json_new_scanned ("a.json", text.bytes, length, limits,
                                        scan_of (way));
  return text;
}

static Text
text_of (const char *bytes, gsize length, const CapexJsonLimits *limits)
{
  return text_read (bytes, length, limits, N_WAYS - 1);
}

static void
text_clear (Text *text)
{
  capex_json_free (text->reader);
  g_free (text->bytes);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Text, text_clear)

/* What is told of @bytes behind so many spaces */
static char *
tell_moved (const char *bytes, gsize length, gsize n_spaces, guint way)
{
  g_autofree char *moved = g_malloc (n_spaces + length + 1);
  g_auto (Text) text = {0};

  memset (moved, ' ', n_spaces);
  memcpy (moved + n_spaces, bytes, length);
  text = text_read (moved, n_spaces + length, NULL, way);
  return tell (text.reader);
}

static const struct
{
  const char *says;
  const char *text;
  gsize length;
  const char *told;
} right[] = {
  /* Values */
    {"an empty object",                        BYTES ("{}"),                                    "{|}|"                        },
    {"an empty array",                         BYTES ("[]"),                                    "[|]|"                        },
    {"a string alone",                         BYTES ("\"a\""),                                 "string a|"                   },
    {"an empty string",                        BYTES ("\"\""),                                  "string |"                    },
    {"a number alone",                         BYTES ("1"),                                     "number 1|"                   },
    {"true alone",                             BYTES ("true"),                                  "true|"                       },
    {"false alone",                            BYTES ("false"),                                 "false|"                      },
    {"null alone",                             BYTES ("null"),                                  "null|"                       },
    {"a member",                               BYTES ("{\"a\":1}"),                             "{|key a|number 1|}|"         },
    {"members",                                BYTES ("{\"a\":true,\"b\":null}"),
     "{|key a|true|key b|null|}|"                                                                                             },
    {"an empty key",                           BYTES ("{\"\":1}"),                              "{|key |number 1|}|"          },
    {"a key twice",                            BYTES ("{\"a\":1,\"a\":2}"),
     "{|key a|number 1|key a|number 2|}|"                                                                                     },
    {"a string as a value",                    BYTES ("{\"a\":\"b\",\"c\":\"d\"}"),
     "{|key a|string b|key c|string d|}|"                                                                                     },
    {"elements",                               BYTES ("[1,\"a\",false]"),                       "[|number 1|string a|false|]|"},
    {"arrays in arrays",                       BYTES ("[[],[[]]]"),                             "[|[|]|[|[|]|]|]|"            },
    {"objects in objects",                     BYTES ("{\"a\":{\"b\":{}}}"),
     "{|key a|{|key b|{|}|}|}|"                                                                                               },
    {"an object in an array in an object",     BYTES ("{\"a\":[{\"b\":1},2]}"),
     "{|key a|[|{|key b|number 1|}|number 2|]|}|"                                                                             },
 /* White space */
    {"white space before a value",             BYTES (" \t\n\r1"),                              "number 1|"                   },
    {"white space behind a value",             BYTES ("1 \t\n\r"),                              "number 1|"                   },
    {"white space everywhere",                 BYTES (" { \"a\" : [ 1 , 2 ] , \"b\" : { } } "),
     "{|key a|[|number 1|number 2|]|key b|{|}|}|"                                                                             },
    {"white space in nothing",                 BYTES ("[ ]"),                                   "[|]|"                        },
    {"lines end with CRLF",                    BYTES ("[\r\n1\r\n]\r\n"),                       "[|number 1|]|"               },
    {"a byte order mark",
     BYTES ("\xEF\xBB\xBF"
            "[1]"),
     "[|number 1|]|"                                                                                                          },
 /* Numbers */
    {"zero",                                   BYTES ("0"),                                     "number 0|"                   },
    {"minus zero",                             BYTES ("-0"),                                    "number -0|"                  },
    {"a negative number",                      BYTES ("[-12]"),                                 "[|number -12|]|"             },
    {"a zero within",                          BYTES ("[10,101]"),                              "[|number 10|number 101|]|"   },
    {"a fraction",                             BYTES ("0.5"),                                   "number 0.5|"                 },
    {"zeros behind the point",                 BYTES ("-0.0050"),                               "number -0.0050|"             },
    {"an exponent",                            BYTES ("1e5"),                                   "number 1e5|"                 },
    {"an exponent in capitals",                BYTES ("1E5"),                                   "number 1E5|"                 },
    {"an exponent of plus",                    BYTES ("1e+5"),                                  "number 1e+5|"                },
    {"an exponent of minus",                   BYTES ("1E-5"),                                  "number 1E-5|"                },
    {"a zero before an exponent",              BYTES ("0e1"),                                   "number 0e1|"                 },
    {"zeros before an exponent's digits",      BYTES ("1e0005"),                                "number 1e0005|"              },
    {"a fraction with an exponent",            BYTES ("[-1.25e-7]"),
     "[|number -1.25e-7|]|"                                                                                                   },
    {"a huge exponent",                        BYTES ("1e99999999999"),                         "number 1e99999999999|"       },
    {"more digits than a double has",
     BYTES ("[12345678901234567890123,0.10000000000000000001]"),
     "[|number 12345678901234567890123|number 0.10000000000000000001|]|"                                                      },
 /* Strings */
    {"each short escape",                      BYTES ("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\""),
     "string \"\\/\b\f\n\r\t|"                                                                                                },
    {"a letter escaped",                       BYTES ("\"a\\u0062c\""),                         "string abc|"                 },
    {"hexadecimal digits in capitals and not", BYTES ("\"\\u00E9\\u00e9\""),
     "string \u00E9\u00E9|"                                                                                                   },
    {"the last letter of 16 bits",             BYTES ("\"\\uFFFF\""),                           "string \uFFFF|"              },
    {"the letters around the surrogates",      BYTES ("\"\\uD7FF\\uE000\""),
     "string \uD7FF\uE000|"                                                                                                   },
    {"a NUL escaped",                          BYTES ("\"a\\u0000b\""),                         "string a<NUL>b|"             },
    {"a pair of surrogates",                   BYTES ("\"\\uD83D\\uDE00\""),
     "string \U0001F600|"                                                                                                     },
    {"the first pair",                         BYTES ("\"\\ud800\\udc00\""),                    "string \U00010000|"          },
    {"the last pair",                          BYTES ("\"\\uDBFF\\uDFFF\""),                    "string \U0010FFFF|"          },
    {"two pairs",                              BYTES ("\"\\uD83D\\uDE00\\uD83D\\uDE01\""),
     "string \U0001F600\U0001F601|"                                                                                           },
    {"an escape in a key",                     BYTES ("{\"\\u0061\":1}"),                       "{|key a|number 1|}|"         },
    {"a backslash before the closing quote",   BYTES ("[\"a\\\\\",\"b\"]"),
     "[|string a\\|string b|]|"                                                                                               },
    {"what means something outside",           BYTES ("\"{}[]:,1\""),                           "string {}[]:,1|"             },
    {"DEL is a letter",                        BYTES ("\"\x7F\""),                              "string \x7F|"                },
    {"letters of two bytes",                   BYTES ("\"\xC2\x80\xDF\xBF\""),
     "string \xC2\x80\xDF\xBF|"                                                                                               },
    {"letters of three bytes",
     BYTES ("\"\xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF\""),
     "string \xE0\xA0\x80\xED\x9F\xBF\xEE\x80\x80\xEF\xBF\xBF|"                                                               },
    {"letters of four bytes",
     BYTES ("\"\xF0\x90\x80\x80\xF1\x80\x80\x80\xF4\x8F\xBF\xBF\""),
     "string \xF0\x90\x80\x80\xF1\x80\x80\x80\xF4\x8F\xBF\xBF|"                                                               },
    {"letters in keys",                        BYTES ("{\"\u5B57\":\"\u5B57\"}"),
     "{|key \u5B57|string \u5B57|}|"                                                                                          },
    {"what is no character",                   BYTES ("\"\xEF\xBF\xBE\""),
     "string \xEF\xBF\xBE|"                                                                                                   },
};

START_TEST (text_holds_its_tokens)
{
  for (guint way = 0; way < N_WAYS; way++)
    {
      g_autofree char *told = tell_moved (right[_i].text, right[_i].length, 0,
                                          way);

      ck_assert_msg (g_str_equal (told, right[_i].told), "%s, way %u: %s",
                     right[_i].says, way, told);
    }
}
END_TEST

START_TEST (right_text_can_be_skipped)
{
  for (guint way = 0; way < N_WAYS; way++)
    {
      g_auto (Text) text = text_read (right[_i].text, right[_i].length, NULL,
                                      way);
      g_autoptr (GError) error = NULL;

      ck_assert (capex_json_skip (text.reader, &error));
      assert_no_error (error);
      ck_assert_int_eq (capex_json_next (text.reader, &error), CAPEX_JSON_END);
      ck_assert_int_eq (capex_json_next (text.reader, &error), CAPEX_JSON_END);
    }
}
END_TEST

#define NO_VALUE "A value is expected"
#define NO_NUMBER "This is not a number"
#define NO_KEY "A key in quotes is expected"
#define NO_COLON "A colon is expected"
#define NO_COMMA_OBJECT "A comma or the end of the object is expected"
#define NO_COMMA_ARRAY "A comma or the end of the array is expected"
#define TOO_SOON "The text ends too soon"
#define TEXT_BEHIND "There is text behind the end"
#define NEVER_CLOSED "A string that is never closed"
#define NO_ESCAPE "This is no escape"
#define NOT_UTF8 "This is not UTF-8"
#define CONTROL "A control character in a string"

static const struct
{
  const char *says;
  const char *text;
  gsize length;
  const char *why;
} wrong[] = {
  /* Structure */
    {"nothing",                                        BYTES (""),                            "1:1: " TOO_SOON                      },
    {"white space alone",                              BYTES (" \n "),                        "2:2: " TOO_SOON                      },
    {"a byte order mark alone",                        BYTES ("\xEF\xBB\xBF"),                "1:1: " TOO_SOON                      },
    {"half a byte order mark",                         BYTES ("\xEF\xBB[]"),
     "1:1: " NO_VALUE ": \"\\xef\\xbb\""                                                                                            },
    {"two byte order marks",                           BYTES ("\xEF\xBB\xBF\xEF\xBB\xBF[]"),
     "1:1: " NO_VALUE ": \"\\xef\\xbb\\xbf\""                                                                                       },
    {"two values",                                     BYTES ("1 2"),                         "1:3: " TEXT_BEHIND ": \"2\""         },
    {"two arrays",                                     BYTES ("[][]"),                        "1:3: " TEXT_BEHIND ": \"[\""         },
    {"two strings",                                    BYTES ("\"a\"\"b\""),                  "1:4: " TEXT_BEHIND ": \"\"\""        },
    {"a comma behind the end",                         BYTES ("[],"),                         "1:3: " TEXT_BEHIND ": \",\""         },
    {"a closing bracket too many",                     BYTES ("[]]"),
     "1:3: " TEXT_BEHIND ": \"]\""                                                                                                  },
    {"a NUL behind the end",                           BYTES ("[]\0"),                        "1:3: " TEXT_BEHIND ": \"\\x00\""     },
    {"a comma alone",                                  BYTES (","),                           "1:1: " NO_VALUE ": \",\""            },
    {"a colon alone",                                  BYTES (":"),                           "1:1: " NO_VALUE ": \":\""            },
    {"a closing bracket alone",                        BYTES ("]"),                           "1:1: " NO_VALUE ": \"]\""            },
    {"a closing brace alone",                          BYTES ("}"),                           "1:1: " NO_VALUE ": \"}\""            },
    {"an array that is open",                          BYTES ("["),                           "1:2: [0]: " TOO_SOON                 },
    {"an array that is open behind a value",           BYTES ("[1"),                          "1:3: " TOO_SOON                      },
    {"an array that is open behind a comma",           BYTES ("[1,"),
     "1:4: [1]: " TOO_SOON                                                                                                          },
    {"an object that is open",                         BYTES ("{"),                           "1:2: " TOO_SOON                      },
    {"an object that is open behind a key",            BYTES ("{\"a\""),
     "1:5: a: " TOO_SOON                                                                                                            },
    {"an object that is open behind a colon",          BYTES ("{\"a\":"),
     "1:6: a: " TOO_SOON                                                                                                            },
    {"an object that is open behind a value",          BYTES ("{\"a\":1"),
     "1:7: " TOO_SOON                                                                                                               },
    {"an object that is open behind a comma",          BYTES ("{\"a\":1,"),
     "1:8: " TOO_SOON                                                                                                               },
    {"a brace closes an array",                        BYTES ("[1}"),
     "1:3: " NO_COMMA_ARRAY ": \"}\""                                                                                               },
    {"a bracket closes an object",                     BYTES ("{\"a\":1]"),
     "1:7: " NO_COMMA_OBJECT ": \"]\""                                                                                              },
    {"a brace closes an empty array",                  BYTES ("[}"),
     "1:2: [0]: " NO_VALUE ": \"}\""                                                                                                },
    {"a bracket closes an empty object",               BYTES ("{]"),
     "1:2: " NO_KEY ": \"]\""                                                                                                       },
    {"a comma before the end of an array",             BYTES ("[1,]"),
     "1:4: [1]: " NO_VALUE ": \"]\""                                                                                                },
    {"a comma before the end of an object",            BYTES ("{\"a\":1,}"),
     "1:8: " NO_KEY ": \"}\""                                                                                                       },
    {"a comma in an empty array",                      BYTES ("[,]"),
     "1:2: [0]: " NO_VALUE ": \",\""                                                                                                },
    {"a comma in an empty object",                     BYTES ("{,}"),                         "1:2: " NO_KEY ": \",\""              },
    {"two commas in an array",                         BYTES ("[1,,2]"),
     "1:4: [1]: " NO_VALUE ": \",\""                                                                                                },
    {"two commas in an object",                        BYTES ("{\"a\":1,,\"b\":2}"),
     "1:8: " NO_KEY ": \",\""                                                                                                       },
    {"a missing comma in an array",                    BYTES ("[1 2]"),
     "1:4: " NO_COMMA_ARRAY ": \"2\""                                                                                               },
    {"strings without a comma",                        BYTES ("[\"a\"\"b\"]"),
     "1:5: " NO_COMMA_ARRAY ": \"\"\""                                                                                              },
    {"a missing comma in an object",                   BYTES ("{\"a\":1\"b\":2}"),
     "1:7: " NO_COMMA_OBJECT ": \"\"\""                                                                                             },
    {"a missing comma between arrays",                 BYTES ("[[][]]"),
     "1:4: " NO_COMMA_ARRAY ": \"[\""                                                                                               },
    {"a missing comma between objects",                BYTES ("[{}{}]"),
     "1:4: " NO_COMMA_ARRAY ": \"{\""                                                                                               },
    {"a missing colon",                                BYTES ("{\"a\" 1}"),                   "1:6: a: " NO_COLON ": \"1\""         },
    {"a key alone",                                    BYTES ("{\"a\"}"),                     "1:5: a: " NO_COLON ": \"}\""         },
    {"a comma for a colon",                            BYTES ("{\"a\",1}"),                   "1:5: a: " NO_COLON ": \",\""         },
    {"two colons",                                     BYTES ("{\"a\"::1}"),                  "1:6: a: " NO_VALUE ": \":\""         },
    {"a colon without a value",                        BYTES ("{\"a\":}"),
     "1:6: a: " NO_VALUE ": \"}\""                                                                                                  },
    {"a colon without a key",                          BYTES ("{:1}"),                        "1:2: " NO_KEY ": \":\""              },
    {"a colon in an array",                            BYTES ("[\"a\":1]"),
     "1:5: " NO_COMMA_ARRAY ": \":\""                                                                                               },
    {"a colon behind a value",                         BYTES ("{\"a\":\"b\":1}"),
     "1:9: " NO_COMMA_OBJECT ": \":\""                                                                                              },
    {"a number as a key",                              BYTES ("{1:2}"),                       "1:2: " NO_KEY ": \"1\""              },
    {"a word as a key",                                BYTES ("{true:2}"),                    "1:2: " NO_KEY ": \"true\""           },
    {"an array as a key",                              BYTES ("{[]:2}"),                      "1:2: " NO_KEY ": \"[\""              },
    {"a number as a later key",                        BYTES ("{\"a\":1,2:3}"),
     "1:8: " NO_KEY ": \"2\""                                                                                                       },
    {"a key without quotes",                           BYTES ("{a:1}"),                       "1:2: " NO_KEY ": \"a\""              },
    {"single quotes",                                  BYTES ("['a']"),                       "1:2: [0]: " NO_VALUE ": \"'a'\""     },
    {"a comment",                                      BYTES ("[1]/**/"),                     "1:4: " TEXT_BEHIND ": \"/**/\""      },
    {"a form feed for a space",                        BYTES ("[\f1]"),
     "1:2: [0]: " NO_VALUE ": \"\\x0c1\""                                                                                           },
    {"a vertical tab for a space",                     BYTES ("[\v]"),
     "1:2: [0]: " NO_VALUE ": \"\\x0b\""                                                                                            },
    {"a no-break space",                               BYTES ("[\xC2\xA0]"),
     "1:2: [0]: " NO_VALUE ": \"\u00A0\""                                                                                           },
    {"a byte order mark within",                       BYTES ("[\xEF\xBB\xBF]"),
     "1:2: [0]: " NO_VALUE ": \"\\xef\\xbb\\xbf\""                                                                                  },
    {"a NUL for a value",                              BYTES ("[ \0]"),                       "1:3: [0]: " NO_VALUE ": \"\\x00\""   },
 /* Words */
    {"capitals",                                       BYTES ("True"),                        "1:1: " NO_VALUE ": \"True\""         },
    {"all capitals",                                   BYTES ("[NULL]"),                      "1:2: [0]: " NO_VALUE ": \"NULL\""    },
    {"half a word",                                    BYTES ("[tru]"),                       "1:2: [0]: " NO_VALUE ": \"tru\""     },
    {"more than a word",                               BYTES ("[nulll]"),
     "1:2: [0]: " NO_VALUE ": \"nulll\""                                                                                            },
    {"a word behind a word",                           BYTES ("[true false]"),
     "1:7: " NO_COMMA_ARRAY ": \"false\""                                                                                           },
    {"a string behind a word",                         BYTES ("[true\"\"]"),
     "1:6: " NO_COMMA_ARRAY ": \"\"\""                                                                                              },
    {"not a number",                                   BYTES ("NaN"),                         "1:1: " NO_VALUE ": \"NaN\""          },
    {"infinity",                                       BYTES ("[Infinity]"),                  "1:2: [0]: " NO_VALUE ": \"Infinity\""},
    {"minus infinity",                                 BYTES ("[-Infinity]"),
     "1:2: [0]: " NO_NUMBER ": \"-Infinity\""                                                                                       },
    {"a backslash outside",                            BYTES ("[\\u0031]"),
     "1:2: [0]: " NO_VALUE ": \"\\u0031\""                                                                                          },
    {"an escaped quote outside",                       BYTES ("[\\\"a\"]"),
     "1:2: [0]: " NO_VALUE ": \"\\\""                                                                                               },
 /* Numbers */
    {"a leading zero",                                 BYTES ("01"),                          "1:1: " NO_NUMBER ": \"01\""          },
    {"two zeros",                                      BYTES ("[00]"),                        "1:2: [0]: " NO_NUMBER ": \"00\""     },
    {"a leading zero behind minus",                    BYTES ("-01"),
     "1:1: " NO_NUMBER ": \"-01\""                                                                                                  },
    {"a leading zero before a point",                  BYTES ("00.5"),
     "1:1: " NO_NUMBER ": \"00.5\""                                                                                                 },
    {"minus alone",                                    BYTES ("[-]"),                         "1:2: [0]: " NO_NUMBER ": \"-\""      },
    {"two minus signs",                                BYTES ("--1"),                         "1:1: " NO_NUMBER ": \"--1\""         },
    {"plus",                                           BYTES ("+1"),                          "1:1: " NO_NUMBER ": \"+1\""          },
    {"a point alone",                                  BYTES ("."),                           "1:1: " NO_NUMBER ": \".\""           },
    {"nothing before the point",                       BYTES ("[.5]"),
     "1:2: [0]: " NO_NUMBER ": \".5\""                                                                                              },
    {"nothing before the point but minus",             BYTES ("-.5"),
     "1:1: " NO_NUMBER ": \"-.5\""                                                                                                  },
    {"nothing behind the point",                       BYTES ("[1.]"),
     "1:2: [0]: " NO_NUMBER ": \"1.\""                                                                                              },
    {"an exponent behind the point",                   BYTES ("1.e5"),
     "1:1: " NO_NUMBER ": \"1.e5\""                                                                                                 },
    {"two points",                                     BYTES ("1.2.3"),                       "1:1: " NO_NUMBER ": \"1.2.3\""       },
    {"an exponent without digits",                     BYTES ("1e"),                          "1:1: " NO_NUMBER ": \"1e\""          },
    {"an exponent of a sign",                          BYTES ("[1e+]"),
     "1:2: [0]: " NO_NUMBER ": \"1e+\""                                                                                             },
    {"an exponent of two signs",                       BYTES ("1e+-5"),
     "1:1: " NO_NUMBER ": \"1e+-5\""                                                                                                },
    {"an exponent with a point",                       BYTES ("1e5.5"),
     "1:1: " NO_NUMBER ": \"1e5.5\""                                                                                                },
    {"two exponents",                                  BYTES ("1e5e5"),                       "1:1: " NO_NUMBER ": \"1e5e5\""       },
    {"an exponent alone",                              BYTES ("e5"),                          "1:1: " NO_VALUE ": \"e5\""           },
    {"hexadecimal",                                    BYTES ("0x1F"),                        "1:1: " NO_NUMBER ": \"0x1F\""        },
    {"digits grouped",                                 BYTES ("1_000"),                       "1:1: " NO_NUMBER ": \"1_000\""       },
    {"a minus behind digits",                          BYTES ("1-2"),                         "1:1: " NO_NUMBER ": \"1-2\""         },
    {"a letter behind digits",                         BYTES ("[12a]"),
     "1:2: [0]: " NO_NUMBER ": \"12a\""                                                                                             },
    {"a space within",                                 BYTES ("[- 1]"),                       "1:2: [0]: " NO_NUMBER ": \"-\""      },
    {"full-width digits",                              BYTES ("[\uFF11]"),
     "1:2: [0]: " NO_VALUE ": \"\uFF11\""                                                                                           },
    {"a string behind a number",                       BYTES ("[1\"a\"]"),
     "1:3: " NO_COMMA_ARRAY ": \"\"\""                                                                                              },
    {"an array behind a number",                       BYTES ("[1[]]"),
     "1:3: " NO_COMMA_ARRAY ": \"[\""                                                                                               },
 /* Strings */
    {"a string that is open",                          BYTES ("[\"a"),
     "1:2: [0]: " NEVER_CLOSED ": \"\"a\""                                                                                          },
    {"a quote alone",                                  BYTES ("\""),                          "1:1: " NEVER_CLOSED ": \"\"\""       },
    {"a quote escaped",                                BYTES ("\"a\\\""),
     "1:1: " NEVER_CLOSED ": \"\"a\\\"\""                                                                                           },
    {"a key that is open",                             BYTES ("{\"a"),                        "1:2: " NEVER_CLOSED ": \"\"a\""      },
    {"a backslash at the end",                         BYTES ("\"\\"),                        "1:2: " NO_ESCAPE ": \"\\\""          },
    {"an unknown escape",                              BYTES ("\"a\\xb\""),                   "1:3: " NO_ESCAPE ": \"\\x\""         },
    {"an escape in capitals",                          BYTES ("\"\\N\""),                     "1:2: " NO_ESCAPE ": \"\\N\""         },
    {"a single quote escaped",                         BYTES ("\"\\'\""),
     "1:2: " NO_ESCAPE ": \"\\'\""                                                                                                  },
    {"a digit escaped",                                BYTES ("\"\\0\""),                     "1:2: " NO_ESCAPE ": \"\\0\""         },
    {"a NUL escaped by a backslash",                   BYTES ("\"\\\0\""),
     "1:2: " NO_ESCAPE ": \"\\\\x00\""                                                                                              },
    {"a line end escaped by a backslash",              BYTES ("\"\\\n\""),
     "1:2: " NO_ESCAPE ": \"\\\\x0a\""                                                                                              },
    {"a letter of two bytes escaped",                  BYTES ("\"\\\xC3\xA9\""),
     "1:2: " NO_ESCAPE ": \"\\\\xc3\""                                                                                              },
    {"no digits",                                      BYTES ("\"\\u\""),                     "1:2: " NO_ESCAPE ": \"\\u\"\""       },
    {"three digits",                                   BYTES ("\"\\u123\""),                  "1:2: " NO_ESCAPE ": \"\\u123\"\""    },
    {"a digit that is none",                           BYTES ("\"\\u12G4\""),
     "1:2: " NO_ESCAPE ": \"\\u12G4\""                                                                                              },
    {"a sign among the digits",                        BYTES ("\"\\u+123\""),
     "1:2: " NO_ESCAPE ": \"\\u+123\""                                                                                              },
    {"U in capitals",                                  BYTES ("\"\\U0041\""),                 "1:2: " NO_ESCAPE ": \"\\U\""         },
    {"a high surrogate alone",                         BYTES ("\"\\uD83D\""),
     "1:2: " NO_ESCAPE ": \"\\uD83D\""                                                                                              },
    {"a high surrogate before a letter",               BYTES ("\"\\uD83Dx\""),
     "1:2: " NO_ESCAPE ": \"\\uD83D\""                                                                                              },
    {"a high surrogate before another escape",         BYTES ("\"\\uD83D\\u0041\""),
     "1:2: " NO_ESCAPE ": \"\\uD83D\""                                                                                              },
    {"a high surrogate before a short escape",         BYTES ("\"\\uD83D\\n\""),
     "1:2: " NO_ESCAPE ": \"\\uD83D\""                                                                                              },
    {"two high surrogates",                            BYTES ("\"\\uD83D\\uD83D\\uDE00\""),
     "1:2: " NO_ESCAPE ": \"\\uD83D\""                                                                                              },
    {"a low surrogate alone",                          BYTES ("\"\\uDE00\""),
     "1:2: " NO_ESCAPE ": \"\\uDE00\""                                                                                              },
    {"a low surrogate before a high one",              BYTES ("\"\\uDE00\\uD83D\""),
     "1:2: " NO_ESCAPE ": \"\\uDE00\""                                                                                              },
    {"a low surrogate behind a pair",                  BYTES ("\"\\uD83D\\uDE00\\uDE00\""),
     "1:14: " NO_ESCAPE ": \"\\uDE00\""                                                                                             },
    {"a low surrogate behind a backslash and letters",
     BYTES ("\"\\\\uD83D\\uDE00\""),                                                          "1:9: " NO_ESCAPE ": \"\\uDE00\""     },
    {"the last high surrogate",                        BYTES ("\"\\udbff\""),
     "1:2: " NO_ESCAPE ": \"\\udbff\""                                                                                              },
    {"the last low surrogate",                         BYTES ("\"\\udfff\""),
     "1:2: " NO_ESCAPE ": \"\\udfff\""                                                                                              },
    {"a NUL",                                          BYTES ("\"a\0b\""),                    "1:3: A NUL is not text: \"\\x00\""   },
    {"a line end",                                     BYTES ("\"a\nb\""),                    "1:3: " CONTROL ": \"\\x0a\""         },
    {"a carriage return",                              BYTES ("\"\r\""),                      "1:2: " CONTROL ": \"\\x0d\""         },
    {"a tab",                                          BYTES ("\"\t\""),                      "1:2: " CONTROL ": \"\\x09\""         },
    {"the last control character",                     BYTES ("{\"a\x1F\":1}"),
     "1:4: " CONTROL ": \"\\x1f\""                                                                                                  },
 /* UTF-8 */
    {"a byte that begins nothing",                     BYTES ("[\"\x80\"]"),
     "1:3: [0]: " NOT_UTF8 ": \"\\x80\""                                                                                            },
    {"the last byte that begins nothing",              BYTES ("\"\xBF\""),
     "1:2: " NOT_UTF8 ": \"\\xbf\""                                                                                                 },
    {"an overlong NUL",                                BYTES ("\"\xC0\x80\""),
     "1:2: " NOT_UTF8 ": \"\\xc0\\x80\""                                                                                            },
    {"an overlong letter of two bytes",                BYTES ("\"\xC1\xBF\""),
     "1:2: " NOT_UTF8 ": \"\\xc1\\xbf\""                                                                                            },
    {"an overlong letter of three bytes",              BYTES ("\"\xE0\x9F\xBF\""),
     "1:2: " NOT_UTF8 ": \"\\xe0\\x9f\\xbf\""                                                                                       },
    {"an overlong letter of four bytes",               BYTES ("\"\xF0\x8F\xBF\xBF\""),
     "1:2: " NOT_UTF8 ": \"\\xf0\\x8f\\xbf\\xbf\""                                                                                  },
    {"the first surrogate",                            BYTES ("\"\xED\xA0\x80\""),
     "1:2: " NOT_UTF8 ": \"\\xed\\xa0\\x80\""                                                                                       },
    {"the last surrogate",                             BYTES ("\"\xED\xBF\xBF\""),
     "1:2: " NOT_UTF8 ": \"\\xed\\xbf\\xbf\""                                                                                       },
    {"beyond Unicode",                                 BYTES ("\"\xF4\x90\x80\x80\""),
     "1:2: " NOT_UTF8 ": \"\\xf4\\x90\\x80\\x80\""                                                                                  },
    {"far beyond Unicode",                             BYTES ("\"\xF5\x80\x80\x80\""),
     "1:2: " NOT_UTF8 ": \"\\xf5\\x80\\x80\\x80\""                                                                                  },
    {"a lead of five bytes",                           BYTES ("\"\xF8\x88\x80\x80\x80\""),
     "1:2: " NOT_UTF8 ": \"\\xf8\\x88\\x80\\x80\""                                                                                  },
    {"FE",                                             BYTES ("\"a\xFE\""),                   "1:3: " NOT_UTF8 ": \"\\xfe\""        },
    {"FF",                                             BYTES ("\"a\xFF\""),                   "1:3: " NOT_UTF8 ": \"\\xff\""        },
    {"a letter of two bytes cut off",                  BYTES ("\"\xC3\""),
     "1:2: " NOT_UTF8 ": \"\\xc3\""                                                                                                 },
    {"a letter of three bytes cut off",                BYTES ("\"\xE5\xAD\""),
     "1:2: " NOT_UTF8 ": \"\\xe5\\xad\""                                                                                            },
    {"a letter of four bytes cut off",                 BYTES ("\"\xF0\x9F\x98\""),
     "1:2: " NOT_UTF8 ": \"\\xf0\\x9f\\x98\""                                                                                       },
    {"a letter cut off by a letter",                   BYTES ("\"\xE5\xC3\xA9\""),
     "1:2: " NOT_UTF8 ": \"\\xe5\""                                                                                                 },
    {"a letter cut off by the end",                    BYTES ("\"\xE5\xAD"),
     "1:2: " NOT_UTF8 ": \"\\xe5\\xad\""                                                                                            },
    {"a byte too many",                                BYTES ("\"\xC3\xA9\xA9\""),
     "1:3: " NOT_UTF8 " (byte 4 of the line): \"\\xa9\""                                                                            },
    {"Latin-1",                                        BYTES ("{\"a\":\"caf\xE9\"}"),
     "1:10: a: " NOT_UTF8 ": \"\\xe9\""                                                                                             },
    {"UTF-16, little end first",                       BYTES ("\xFF\xFE[\0]\0"),
     "1:1: The text is UTF-16, it must be UTF-8: \"\\xff\\xfe\""                                                                    },
    {"UTF-16, big end first",                          BYTES ("\xFE\xFF\0[\0]"),
     "1:1: The text is UTF-16, it must be UTF-8: \"\\xfe\\xff\""                                                                    },
    {"UTF-16 without a mark",                          BYTES ("[\0]\0"),
     "1:1: The text is UTF-16, it must be UTF-8: \"[\\x00\""                                                                        },
    {"UTF-16 without a mark, big end first",           BYTES ("\0[\0]"),
     "1:1: The text is UTF-16, it must be UTF-8: \"\\x00[\""                                                                        },
 /* Places */
    {"the line and the column in it",                  BYTES ("{\n \"a\": [\r\n  1,\n  x]}"),
     "4:3: a[1]: " NO_VALUE ": \"x\""                                                                                               },
    {"columns count letters",                          BYTES ("[\"\u5B57\u5B57\",x]"),
     "1:7: [1]: " NO_VALUE " (byte 11 of the line): \"x\""                                                                          },
    {"the column does not count the mark",
     BYTES ("\xEF\xBB\xBF"
            "[x]"),
     "1:2: [0]: " NO_VALUE ": \"x\""                                                                                                },
    {"a long piece is cut",
     BYTES ("[aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeee]"),
     "1:2: [0]: " NO_VALUE ": \"aaaaaaaaaabbbbbbbbbbccccccccccdddddddddd...\""                                                      },
};

START_TEST (wrong_text_is_refused_with_its_place)
{
  g_autofree char *expected = g_strconcat ("a.json:", wrong[_i].why, NULL);

  for (guint way = 0; way < N_WAYS; way++)
    {
      g_autofree char *told = tell_moved (wrong[_i].text, wrong[_i].length, 0,
                                          way);

      ck_assert_msg (g_str_has_suffix (told, expected), "%s, way %u: %s",
                     wrong[_i].says, way, told);
    }
}
END_TEST

START_TEST (wrong_text_that_is_skipped_is_refused_alike)
{
  g_autofree char *expected = g_strconcat ("a.json:", wrong[_i].why, NULL);

  for (guint way = 0; way < N_WAYS; way++)
    {
      g_auto (Text) text = text_read (wrong[_i].text, wrong[_i].length, NULL,
                                      way);
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) again = NULL;

      if (capex_json_skip (text.reader, &error))
        ck_assert_int_eq (capex_json_next (text.reader, &error),
                          CAPEX_JSON_ERROR);
      assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
      ck_assert_str_eq (error->message, expected);

      ck_assert (!capex_json_skip (text.reader, &again));
      ck_assert_str_eq (again->message, expected);
    }
}
END_TEST

/* Wherever a text stands in the words of an index and in its blocks, it holds
 * the same */
static void
assert_same_wherever (const char *bytes, gsize length)
{
  for (gsize n_spaces = 1; n_spaces <= 4096 + 2; n_spaces++)
    {
      g_autofree char *expected = tell_moved (bytes, length, n_spaces, 0);
      g_autofree char *told = tell_moved (bytes, length, n_spaces, N_WAYS - 1);

      ck_assert_str_eq (told, expected);
      if (n_spaces == 64 + 2)
        n_spaces = MAX (4096, 64 + 2 + length) - length - 2;
    }
}

START_TEST (right_text_may_stand_anywhere)
{
  assert_same_wherever (right[_i].text, right[_i].length);
}
END_TEST

START_TEST (wrong_text_is_refused_anywhere)
{
  assert_same_wherever (wrong[_i].text, wrong[_i].length);
}
END_TEST

#define SMALL \
  " {\"a\":[1,-2.5e+3,\"b\\u00e9\\n\u5B57\\uD83D\\uDE00\",true,{}],\"c\":" \
  "null}"

START_TEST (text_cut_off_anywhere_is_refused)
{
  for (gsize length = 0; length < strlen (SMALL); length++)
    for (guint way = 0; way < N_WAYS; way++)
      {
        g_auto (Text) text = text_read (SMALL, length, NULL, way);
        g_autoptr (GError) error = NULL;

        ck_assert (!capex_json_skip (text.reader, &error));
        assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
      }
}
END_TEST

/* Any bytes have the same masks by all instructions */
START_TEST (all_scans_tell_the_same)
{
  CapexJsonScan portable = capex_json_scan_get (CAPEX_JSON_SCAN_PORTABLE);
  CapexJsonScan scan = capex_json_scan_get ((CapexJsonScanKind) _i);
  GRand *random = g_rand_new_with_seed (20261124);

  for (guint n = 0; scan != NULL && n < 1000; n++)
    {
      char bytes[3 * CAPEX_JSON_WORD_BYTES];
      CapexJsonMasks expected[3], masks[3];

      for (guint i = 0; i < sizeof bytes; i++)
        bytes[i] = (char) g_rand_int_range (random, 0, 256);
      portable (bytes, 3, expected);
      scan (bytes, 3, masks);
      ck_assert_mem_eq (masks, expected, sizeof masks);
    }
  g_rand_free (random);
}
END_TEST

static gboolean
has_bit (guint64 mask, guint at)
{
  return (mask >> at & 1) != 0;
}

START_TEST (each_byte_has_its_masks)
{
  for (guint kind = 0; kind < CAPEX_JSON_N_SCANS; kind++)
    for (guint byte = 0; byte < 256; byte++)
      {
        CapexJsonScan scan = capex_json_scan_get ((CapexJsonScanKind) kind);
        char bytes[CAPEX_JSON_WORD_BYTES];
        CapexJsonMasks masks;
        guint at = byte % CAPEX_JSON_WORD_BYTES;
        char c = (char) byte;

        if (scan == NULL)
          continue;
        memset (bytes, 'a', sizeof bytes);
        bytes[at] = c;
        scan (bytes, 1, &masks);

        ck_assert_int_eq (has_bit (masks.quotes, at), c == '"');
        ck_assert_int_eq (has_bit (masks.backslashes, at), c == '\\');
        ck_assert_int_eq (has_bit (masks.white, at),
                          c == ' ' || c == '\t' || c == '\n' || c == '\r');
        ck_assert_int_eq (has_bit (masks.openers, at), c == '{' || c == '[');
        ck_assert_int_eq (has_bit (masks.closers, at), c == '}' || c == ']');
        ck_assert_int_eq (has_bit (masks.commas, at), c == ',');
        ck_assert_int_eq (has_bit (masks.colons, at), c == ':');
        ck_assert_int_eq (has_bit (masks.digits, at), g_ascii_isdigit (c));
        ck_assert_int_eq (has_bit (masks.zeros, at), c == '0');
        ck_assert_int_eq (has_bit (masks.specials, at),
                          byte < 0x20 || byte >= 0x80);
      }
}
END_TEST

static char *
repeated (const char *before, const char *piece, gsize n, const char *behind)
{
  GString *text = g_string_new (before);

  for (gsize i = 0; i < n; i++)
    g_string_append (text, piece);
  g_string_append (text, behind);
  return g_string_free (text, FALSE);
}

static const struct
{
  const char *says;
  const char *piece;
  CapexJsonLimits limits;
  guint n_most;
  const char *behind;
  const char *why;
} limits[] = {
    {"arrays within each other",
     "[",       {1000, 64, 128},
     64,  "",
     "1:65: [0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]"
     "[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]"
     "[0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0][0]: "
     "More than 64 values within each other: \"[\""            },
    {"objects within each other",
     "{\"a\":", {1000, 3, 128},
     3,   "",
     "1:16: a.a.a: More than 3 values within each other: \"{\""},
    {"bytes of a number",
     "1",       {1000, 64, 128},
     128, "",
     "1:1: More than 128 bytes in a number: "
     "\"1111111111111111111111111111111111111111...\""         },
    {"bytes of a number, a few",
     "7",       {1000, 64, 5},
     5,   "",
     "1:1: More than 5 bytes in a number: \"777777\""          },
    {"bytes of a text",
     " ",       {99, 64, 128},
     98,  "1",
     "1:1: More than 99 bytes in a text"                       },
};

START_TEST (limit_itself_is_no_limit_error)
{
  g_autofree char *bytes = repeated ("", limits[_i].piece, limits[_i].n_most,
                                     limits[_i].behind);

  for (guint way = 0; way < N_WAYS; way++)
    {
      g_auto (Text) text = text_read (bytes, strlen (bytes), &limits[_i].limits,
                                      way);
      g_autoptr (GError) error = NULL;

      if (!capex_json_skip (text.reader, &error))
        assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
    }
}
END_TEST

START_TEST (more_than_a_limit_is_refused)
{
  g_autofree char *bytes = repeated ("", limits[_i].piece,
                                     limits[_i].n_most + 1, limits[_i].behind);
  g_autofree char *expected = g_strconcat ("a.json:", limits[_i].why, NULL);

  for (guint way = 0; way < N_WAYS; way++)
    {
      g_auto (Text) text = text_read (bytes, strlen (bytes), &limits[_i].limits,
                                      way);
      g_autoptr (GError) error = NULL;

      ck_assert (!capex_json_skip (text.reader, &error));
      assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
      ck_assert_str_eq (error->message, expected);
    }
}
END_TEST

/* A long number is measured where it covers a word, wherever it stands */
START_TEST (long_number_is_measured_anywhere)
{
  g_autofree char *most = repeated ("[", "1", 128, "]");
  g_autofree char *more = repeated ("[", "1", 129, "]");

  for (gsize n_spaces = 0; n_spaces < 64; n_spaces++)
    for (guint way = 0; way < N_WAYS; way++)
      {
        g_autofree char *told = tell_moved (most, strlen (most), n_spaces, way);
        g_autofree char *refused = tell_moved (more, strlen (more), n_spaces,
                                               way);

        ck_assert_uint_eq (strlen (told), strlen ("[|number ||]") + 128);
        ck_assert_ptr_nonnull (strstr (refused, "bytes in a number"));
      }
}
END_TEST

START_TEST (number_is_valid_before_it_is_long)
{
  g_autofree char *bytes = repeated ("[0", "1", 128, "]");
  g_auto (Text) text = text_of (bytes, strlen (bytes), NULL);
  g_autoptr (GError) error = NULL;

  ck_assert (!capex_json_skip (text.reader, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
}
END_TEST

START_TEST (values_of_full_depth_are_read)
{
  g_autofree char *open = repeated ("", "[{\"a\":", 32, "1");
  g_autofree char *bytes = repeated (open, "}]", 32, "");

  for (guint way = 0; way < N_WAYS; way++)
    {
      g_auto (Text) text = text_read (bytes, strlen (bytes), NULL, way);
      g_autoptr (GError) error = NULL;

      ck_assert (capex_json_skip (text.reader, &error));
      assert_no_error (error);
      ck_assert_int_eq (capex_json_next (text.reader, NULL), CAPEX_JSON_END);
    }
}
END_TEST

/* A million bytes of what could make a reader slow, or deep, or both */
static const struct
{
  const char *says;
  const char *before;
  const char *piece;
  const char *behind;
  gboolean is_right;
} hostile[] = {
    {"open arrays",                   "",       "[",                  "",   FALSE},
    {"open objects",                  "",       "{\"a\":",            "",   FALSE},
    {"values beside each other",      "[0",     ",0",                 "]",  TRUE },
    {"empty arrays",                  "[[]",    ",[]",                "]",  TRUE },
    {"escapes",                       "\"",     "\\u0041",            "\"", TRUE },
    {"pairs of surrogates",           "\"",     "\\uD83D\\uDE00",     "\"", TRUE },
    {"backslashes",                   "\"",     "\\\\",               "\"", TRUE },
    {"a string that is never closed", "[\"",    "a",                  "",   FALSE},
    {"letters of four bytes",         "\"",     "\U0001F600",         "\"", TRUE },
    {"digits",                        "",       "1",                  "",   FALSE},
    {"numbers with fractions",        "[0",     ",-0.5e-7",           "]",  TRUE },
    {"words without an end",          "[",      "nul",                "]",  FALSE},
    {"white space",                   "",       " \n",                "1",  TRUE },
    {"colons",                        "{\"a\"", ":",                  "}",  FALSE},
    {"quotes",                        "[",      "\"",                 "]",  FALSE},
    {"wrong at the very end",         "[0",     ",{\"a\":[1,\"b\"]}", ",]", FALSE},
};

START_TEST (hostile_text_is_read_to_its_end_or_refused)
{
  gsize n = 1000000 / strlen (hostile[_i].piece);
  g_autofree char *bytes = repeated (hostile[_i].before, hostile[_i].piece, n,
                                     hostile[_i].behind);

  for (guint way = 0; way < N_WAYS; way++)
    {
      g_auto (Text) text = text_read (bytes, strlen (bytes), NULL, way);
      g_autoptr (GError) error = NULL;
      gboolean is_right = capex_json_skip (text.reader, &error) &&
                          capex_json_next (text.reader, &error) ==
                              CAPEX_JSON_END;

      ck_assert_msg (is_right == hostile[_i].is_right, "%s: %s",
                     hostile[_i].says, capex_test_describe (error));
    }
}
END_TEST

#define FACTS \
  "{\"facts\":{\"us-gaap\":{\"Assets\":{\"units\":{\"USD/" \
  "shares\":[{\"val\":1}," \
  "{\"val\":2,\"end\":\"2025-\\u0030x\"}]}},\"a b\":[]}}}"

/* Reads up to the @n-th token, which is the @n-th from 1 */
static CapexJsonToken
read_tokens (CapexJson *reader, guint n)
{
  CapexJsonToken token = CAPEX_JSON_ERROR;

  for (guint i = 0; i < n; i++)
    token = capex_json_next (reader, NULL);
  return token;
}

static const struct
{
  const char *says;
  guint n_tokens;
  CapexJsonToken token;
  const char *why;
} places[] = {
    {"before the first",        0,  CAPEX_JSON_ERROR,      "1:1: odd"                       },
    {"the outermost",           1,  CAPEX_JSON_OBJECT,     "1:1: odd: \"{\""                },
    {"a key",                   2,  CAPEX_JSON_KEY,        "1:2: odd: \"facts\""            },
    {"a key within",            4,  CAPEX_JSON_KEY,        "1:11: facts: odd: \"us-gaap\""  },
    {"an object",               5,  CAPEX_JSON_OBJECT,     "1:21: facts.us-gaap: odd: \"{\""},
    {"an array",                11, CAPEX_JSON_ARRAY,
     "1:54: facts.us-gaap.Assets.units.USD/shares: odd: \"[\""                              },
    {"an element",              12, CAPEX_JSON_OBJECT,
     "1:55: facts.us-gaap.Assets.units.USD/shares[0]: odd: \"{\""                           },
    {"a number",                14, CAPEX_JSON_NUMBER,
     "1:62: facts.us-gaap.Assets.units.USD/shares[0].val: odd: \"1\""                       },
    {"the end of an element",   15, CAPEX_JSON_OBJECT_END,
     "1:63: facts.us-gaap.Assets.units.USD/shares[0]: odd: \"}\""                           },
    {"a string with an escape", 20, CAPEX_JSON_STRING,
     "1:80: facts.us-gaap.Assets.units.USD/shares[1].end: odd: "
     "\"2025-\\u0030x\""                                                                    },
    {"the end of an array",     22, CAPEX_JSON_ARRAY_END,
     "1:95: facts.us-gaap.Assets.units.USD/shares: odd: \"]\""                              },
    {"a key that needs quotes", 26, CAPEX_JSON_ARRAY,
     "1:105: facts.us-gaap[\"a b\"]: odd: \"[\""                                            },
};

START_TEST (error_of_the_user_has_the_place_of_the_token)
{
  g_auto (Text) text = text_of (BYTES (FACTS), NULL);
  g_autofree char *expected = g_strconcat ("a.json:", places[_i].why, NULL);
  g_autoptr (GError) error = NULL;

  ck_assert_int_eq (read_tokens (text.reader, places[_i].n_tokens),
                    places[_i].token);
  ck_assert (!capex_json_set_error (text.reader, &error, CAPEX_ERROR_UNKNOWN,
                                    "o%s", "dd"));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
  ck_assert_str_eq (error->message, expected);
}
END_TEST

START_TEST (error_of_a_value_is_taken_with_its_words)
{
  g_auto (Text) text = text_of (BYTES (FACTS), NULL);
  g_autoptr (GError) error = NULL;
  GError *cause = g_error_new_literal (CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                                       "column 1: \"1\" is not enough");

  read_tokens (text.reader, 14);
  ck_assert (!capex_json_take_error (text.reader, &error, cause));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
  ck_assert_str_eq (error->message,
                    "a.json:1:62: facts.us-gaap.Assets.units.USD/shares[0].val:"
                    " column 1: \"1\" is not enough");
}
END_TEST

START_TEST (error_that_nobody_wants_costs_nothing)
{
  g_auto (Text) text = text_of (BYTES ("[1,x]"), NULL);

  read_tokens (text.reader, 2);
  ck_assert (
      !capex_json_set_error (text.reader, NULL, CAPEX_ERROR_UNKNOWN, "odd"));
  ck_assert (!capex_json_skip (text.reader, NULL));
}
END_TEST

START_TEST (names_and_words_are_fit_for_a_terminal)
{
  g_autoptr (CapexJson) reader = capex_json_new ("a\n\033[1mb", "1", 1, NULL);
  g_autoptr (GError) error = NULL;

  read_tokens (reader, 1);
  capex_json_set_error (reader, &error, CAPEX_ERROR_UNKNOWN, "\033[2m");
  ck_assert_str_eq (error->message, "a\\x0a\\x1b[1mb:1:1: \\x1b[2m: \"1\"");
}
END_TEST

START_TEST (long_path_is_cut_at_its_outer_end)
{
  g_autofree char *key = repeated ("{\"\u5B57", "\u5B57", 49, "\":");
  g_autofree char *bytes = repeated ("", key, 12, "x");
  g_auto (Text) text = text_of (bytes, strlen (bytes), NULL);
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) parts = NULL;

  ck_assert (!capex_json_skip (text.reader, &error));
  parts = g_strsplit (error->message, ": ", -1);
  ck_assert (g_str_has_prefix (parts[1], "..."));
  ck_assert (g_str_has_suffix (parts[1], "\u5B57...\"]"));
  ck_assert (g_utf8_validate (parts[1], -1, NULL));
  ck_assert_uint_ge (strlen (parts[1]), 198);
  ck_assert_uint_le (strlen (parts[1]), 203);
}
END_TEST

START_TEST (skip_reads_over_what_comes_next)
{
  g_auto (Text) text =
      text_of (BYTES ("{\"a\":[1,{\"b\":[]}],\"c\":2,\"d\":{\"e\":3}}"), NULL);
  g_autofree char *rest = NULL;

  ck_assert_int_eq (read_tokens (text.reader, 2), CAPEX_JSON_KEY);
  ck_assert (capex_json_skip (text.reader, NULL)); /* a value */
  ck_assert_uint_eq (capex_json_get_depth (text.reader), 1);
  ck_assert (capex_json_skip (text.reader, NULL)); /* a member */
  ck_assert_int_eq (read_tokens (text.reader, 4), CAPEX_JSON_NUMBER);
  ck_assert (capex_json_is_text (text.reader, "3"));
  ck_assert (capex_json_skip (text.reader, NULL)); /* an end */
  ck_assert_uint_eq (capex_json_get_depth (text.reader), 1);

  rest = tell (text.reader);
  ck_assert_str_eq (rest, "}|");
  ck_assert (capex_json_skip (text.reader, NULL)); /* nothing */
}
END_TEST

START_TEST (leave_reads_over_the_rest_of_what_is_open)
{
  g_auto (Text) text =
      text_of (BYTES ("[{\"a\":1,\"b\":[{},[2]]},{\"c\":3},4]"), NULL);
  g_autofree char *rest = NULL;

  ck_assert_int_eq (read_tokens (text.reader, 3), CAPEX_JSON_KEY);
  ck_assert (capex_json_leave (text.reader, NULL));
  ck_assert_int_eq (read_tokens (text.reader, 1), CAPEX_JSON_OBJECT);
  ck_assert (capex_json_leave (text.reader, NULL));

  rest = tell (text.reader);
  ck_assert_str_eq (rest, "number 4|]|");
}
END_TEST

START_TEST (what_is_left_is_checked)
{
  g_auto (Text) text = text_of (BYTES ("[[1,[2,]],3]"), NULL);
  g_autoptr (GError) error = NULL;

  read_tokens (text.reader, 3);
  ck_assert (!capex_json_leave (text.reader, &error));
  ck_assert_str_eq (error->message,
                    "a.json:1:8: [0][1][1]: " NO_VALUE ": \"]\"");
}
END_TEST

START_TEST (text_stays_while_more_is_skipped)
{
  g_auto (Text) text = text_of (BYTES ("{\"a\\tb\":[\"\\n\"],\"c\":\"d\"}"),
                                NULL);

  read_tokens (text.reader, 2);
  ck_assert (capex_json_skip (text.reader, NULL));
  ck_assert (capex_json_is_text (text.reader, "a\tb"));
  ck_assert (!capex_json_is_text (text.reader, "a\tc"));
  ck_assert (!capex_json_is_text (text.reader, "a\tbc"));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("json");
  TCase *texts = tcase_create ("texts");
  TCase *scans = tcase_create ("scans");
  TCase *bounds = tcase_create ("limits");
  TCase *errors = tcase_create ("errors");
  TCase *skipping = tcase_create ("skipping");

  tcase_add_loop_test (texts, text_holds_its_tokens, 0, G_N_ELEMENTS (right));
  tcase_add_loop_test (texts, right_text_can_be_skipped, 0,
                       G_N_ELEMENTS (right));
  tcase_add_loop_test (texts, wrong_text_is_refused_with_its_place, 0,
                       G_N_ELEMENTS (wrong));
  tcase_add_loop_test (texts, wrong_text_that_is_skipped_is_refused_alike, 0,
                       G_N_ELEMENTS (wrong));
  tcase_add_loop_test (texts, right_text_may_stand_anywhere, 0,
                       G_N_ELEMENTS (right));
  tcase_add_loop_test (texts, wrong_text_is_refused_anywhere, 0,
                       G_N_ELEMENTS (wrong));
  tcase_add_test (texts, text_cut_off_anywhere_is_refused);
  suite_add_tcase (suite, texts);

  tcase_add_loop_test (scans, all_scans_tell_the_same, 1, CAPEX_JSON_N_SCANS);
  tcase_add_test (scans, each_byte_has_its_masks);
  suite_add_tcase (suite, scans);

  tcase_add_loop_test (bounds, limit_itself_is_no_limit_error, 0,
                       G_N_ELEMENTS (limits));
  tcase_add_loop_test (bounds, more_than_a_limit_is_refused, 0,
                       G_N_ELEMENTS (limits));
  tcase_add_loop_test (bounds, hostile_text_is_read_to_its_end_or_refused, 0,
                       G_N_ELEMENTS (hostile));
  tcase_add_test (bounds, long_number_is_measured_anywhere);
  tcase_add_test (bounds, number_is_valid_before_it_is_long);
  tcase_add_test (bounds, values_of_full_depth_are_read);
  suite_add_tcase (suite, bounds);

  tcase_add_loop_test (errors, error_of_the_user_has_the_place_of_the_token, 0,
                       G_N_ELEMENTS (places));
  tcase_add_test (errors, error_of_a_value_is_taken_with_its_words);
  tcase_add_test (errors, error_that_nobody_wants_costs_nothing);
  tcase_add_test (errors, names_and_words_are_fit_for_a_terminal);
  tcase_add_test (errors, long_path_is_cut_at_its_outer_end);
  suite_add_tcase (suite, errors);

  tcase_add_test (skipping, skip_reads_over_what_comes_next);
  tcase_add_test (skipping, leave_reads_over_the_rest_of_what_is_open);
  tcase_add_test (skipping, what_is_left_is_checked);
  tcase_add_test (skipping, text_stays_while_more_is_skipped);
  suite_add_tcase (suite, skipping);

  return capex_test_run (suite);
}
