/* test-csv-record.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <string.h>

#include <capex/capex-error.h>

#include "capex-test.h"
#include "read/capex-csv-record-private.h"
#include "read/capex-csv-scan-private.h"

/* A stream of a repeated pattern that never lies in memory as a whole, given
 * out in pieces of any size; at its end it may fail */
#define PATTERN_TYPE_STREAM (pattern_stream_get_type ())
G_DECLARE_FINAL_TYPE (PatternStream,
                      pattern_stream,
                      PATTERN,
                      STREAM,
                      GInputStream)

struct _PatternStream
{
  GInputStream parent_instance;

  const char *pattern;
  gsize pattern_length;
  guint64 length;
  guint64 n_read;
  gsize piece; /* bytes given at once; 0: all that are asked for */
  char first;  /* instead of the first byte; 0: that of the pattern */
  gboolean fails;
};

G_DEFINE_FINAL_TYPE (PatternStream, pattern_stream, G_TYPE_INPUT_STREAM)

static gssize
pattern_stream_read (GInputStream *stream,
                     void *buffer,
                     gsize count,
                     GCancellable *cancellable,
                     GError **error)
{
  PatternStream *self = PATTERN_STREAM (stream);
  guint64 rest = self->length - self->n_read;
  char *bytes = buffer;

  if (rest == 0 && self->fails)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "worn out");
      return -1;
    }

  count = (gsize) MIN (count, rest);
  if (self->piece > 0)
    count = MIN (count, self->piece);
  for (gsize i = 0; i < count; i++)
    bytes[i] = self->pattern[(self->n_read + i) % self->pattern_length];
  if (self->n_read == 0 && count > 0 && self->first != 0)
    bytes[0] = self->first;
  self->n_read += count;
  return (gssize) count;
}

static void
pattern_stream_class_init (PatternStreamClass *klass)
{
  G_INPUT_STREAM_CLASS (klass)->read_fn = pattern_stream_read;
}

static void
pattern_stream_init (PatternStream *self)
{
}

static PatternStream *
pattern_stream_new (const char *pattern, guint64 length)
{
  PatternStream *self = g_object_new (PATTERN_TYPE_STREAM, NULL);

  self->pattern = pattern;
  self->pattern_length = strlen (pattern);
  self->length = length;
  return self;
}

static CapexCsvRecordReader *
reader_of (const char *text, gssize length)
{
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_data (text,
                                                                         length,
                                                                         NULL);

  return capex_csv_record_reader_new (stream, &capex_csv_default_limits);
}

/* What a text holds: values between bars, `<>` where a record ends, and
 * `line:column: message` for each fault */
static char *
tell (CapexCsvRecordReader *reader)
{
  GString *told = g_string_new (NULL);
  CapexCsvStep step = CAPEX_CSV_RECORD;

  while (step == CAPEX_CSV_RECORD || step == CAPEX_CSV_FAULT)
    {
      g_autoptr (GError) error = NULL;
      CapexCsvRecord record;
      CapexCsvPlace place;

      step = capex_csv_record_reader_next (reader, &record, &place, NULL,
                                           &error);
      if (step == CAPEX_CSV_RECORD)
        for (guint i = 0; i < record.n_values; i++)
          g_string_append_printf (told, "%s|", record.values[i]);
      g_assert ((error != NULL) ==
                (step == CAPEX_CSV_FAULT || step == CAPEX_CSV_FAILED));
      if (error != NULL)
        g_string_append_printf (told, "%" G_GUINT64_FORMAT ":%u: %s",
                                place.line, place.column, error->message);
      if (step != CAPEX_CSV_END)
        g_string_append (told, "<>");
    }

  return g_string_free (told, FALSE);
}

static const struct
{
  const char *says;
  const char *text;
  const char *told;
} texts[] = {
    {"nothing",                        "",                          ""             },
    {"a byte order mark alone",        "\xEF\xBB\xBF",              ""             },
    {"one value",                      "a",                         "a|<>"         },
    {"records end with LF",            "a,b\nc,d\n",                "a|b|<>c|d|<>" },
    {"records end with CRLF",          "a,b\r\nc,d\r\n",            "a|b|<>c|d|<>" },
    {"both line ends",                 "a\r\nb\nc",                 "a|<>b|<>c|<>" },
    {"the last line end is missing",   "a,b\nc,d",                  "a|b|<>c|d|<>" },
    {"empty values",                   ",,\n,\n",                   "|||<>||<>"    },
    {"an empty value at the end",      "a,",                        "a||<>"        },
    {"a byte order mark",
     "\xEF\xBB\xBF"
     "a,b",                                                         "a|b|<>"       },
    {"spaces are part of a value",     " a , b ",                   " a | b |<>"   },
    {"quotes",                         "\"a\",\"b\"\n\"c\"",        "a|b|<>c|<>"   },
    {"quotes around nothing",          "\"\",\"\"",                 "||<>"         },
    {"a comma in quotes",              "\"a,b\",c",                 "a,b|c|<>"     },
    {"doubled quotes",                 "\"a\"\"b\"\"\",\"\"\"\"",   "a\"b\"|\"|<>" },
    {"a line end in quotes",           "\"a\nb\",c",                "a\nb|c|<>"    },
    {"a CRLF in quotes",               "\"a\r\nb\"\r\nc\r\n",       "a\r\nb|<>c|<>"},
    {"a CRLF behind quotes",           "\"a\"\r\n\"b\"",            "a|<>b|<>"     },
    {"letters of all lands",           "\u00E9\u5B57,\U0001F600\n",
     "\u00E9\u5B57|\U0001F600|<>"                                                  },
    {"a blank line is an empty value", "a\n\nb",                    "a|<>|<>b|<>"  },
};

START_TEST (text_holds_its_values)
{
  g_autoptr (CapexCsvRecordReader) reader = reader_of (texts[_i].text, -1);
  g_autofree char *told = tell (reader);

  ck_assert_msg (g_str_equal (told, texts[_i].told), "%s: %s", texts[_i].says,
                 told);
}
END_TEST

#define QUOTE_WITHOUT "A quote in a field without quotes"
#define TEXT_BEHIND "Text behind the closing quote of a field"
#define NEVER_CLOSED "A quote that is never closed"
#define LONE_CR "A CR without an LF behind it"
#define NOT_UTF8 "This is not UTF-8"

static const struct
{
  const char *says;
  const char *text;
  gssize length;
  const char *told;
} faults[] = {
    {"a quote in a field without quotes",         "a,b\nc,d\"e\n",                       -1,
     "a|b|<>2:4: " QUOTE_WITHOUT ": \"d\"e\"<>"                                                                                       },
    {"and the next record is read",               "a\"b,c\"d\ne\n",                      -1,
     "1:2: " QUOTE_WITHOUT ": \"a\"b\"<>e|<>"                                                                                         },
    {"only what is near is shown",                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\"b", -1,
     "1:33: " QUOTE_WITHOUT ": \"\"b\"<>"                                                                                             },
    {"text behind a closing quote",               "\"a\"b,c\nd",                         -1,
     "1:4: " TEXT_BEHIND ": \"b\"<>d|<>"                                                                                              },
    {"a space behind a closing quote",            "x,\"a\" ,c",                          -1,
     "1:6: " TEXT_BEHIND ": \" \"<>"                                                                                                  },
    {"a quote that is never closed",              "a,b\nc,\"d\ne,f\n",                   -1,
     "a|b|<>2:3: " NEVER_CLOSED ": \"\"d\"<>"                                                                                         },
    {"a quote that opens at the end",             "a,\"",                                -1,
     "1:3: " NEVER_CLOSED ": \"\"\"<>"                                                                                                },
    {"an odd number of quotes",                   "\"\"\"",                              -1,
     "1:1: " NEVER_CLOSED ": \"\"\"<>"                                                                                                },
    {"a CR in a line",                            "a,b\rc\nd",                           -1, "1:4: " LONE_CR ": \"b\\x0dc\"<>d|<>"    },
    {"a CR in quotes",                            "\"x\ra\"\nb",                         -1,
     "1:3: " LONE_CR ": \"\"x\\x0da\"<>b|<>"                                                                                          },
    {"a CR at the end",                           "a\nb\r",                              -1, "a|<>2:2: " LONE_CR ": \"b\\x0d\"<>"     },
    {"a CR at the end, in quotes",                "\"b\r",                               -1,
     "1:3: " LONE_CR ": \"\"b\\x0d\"<>"                                                                                               },
    {"a CR behind quotes",                        "\"b\"\rc\n",                          -1, "1:4: " LONE_CR ": \"\\x0dc\"<>"         },
    {"two CR and an LF",                          "a\r\r\nb",                            -1, "1:2: " LONE_CR ": \"a\\x0d\"<>b|<>"     },
    {"a NUL",                                     "abc,d\0e\nf",                         9,  "1:6: A NUL is not text: \"\\x00\"<>f|<>"},
    {"a single NUL",                              "\0",                                  1,  "1:1: A NUL is not text: \"\\x00\"<>"    },
    {"a byte that begins nothing",                "a,\x80\nb",                           -1,
     "1:3: " NOT_UTF8 ": \"\\x80\"<>b|<>"                                                                                             },
    {"an overlong slash",                         "a\nbc\xC0\xAF\n",                     -1,
     "a|<>2:3: " NOT_UTF8 ": \"\\xc0\\xaf\"<>"                                                                                        },
    {"a surrogate",                               "\xED\xA0\x80",                        -1,
     "1:1: " NOT_UTF8 ": \"\\xed\\xa0\\x80\"<>"                                                                                       },
    {"beyond Unicode",                            "\xF4\x90\x80\x80",                    -1,
     "1:1: " NOT_UTF8 ": \"\\xf4\\x90\\x80\\x80\"<>"                                                                                  },
    {"a letter cut off by the line's end",        "a\xE5\xAD\nb",                        -1,
     "1:2: " NOT_UTF8 ": \"\\xe5\\xad\"<>b|<>"                                                                                        },
    {"the byte is told where letters are longer", "\u00E9\u5B57\x80",                    -1,
     "1:3: " NOT_UTF8 " (byte 6 of the line): \"\\x80\"<>"                                                                            },
    {"columns count letters",                     "\u5B57\u5B57,a\"",                    -1,
     "1:5: " QUOTE_WITHOUT " (byte 9 of the line): \"a\"\"<>"                                                                         },
    {"columns count from the physical line",      "\"a\n\nb\",c\"d",                     -1,
     "3:5: " QUOTE_WITHOUT ": \"c\"d\"<>"                                                                                             },
    {"lines go on behind a faulty record",        "\"a\n\nb\",c\"d\ne\"\n",              -1,
     "3:5: " QUOTE_WITHOUT ": \"c\"d\"<>4:2: " QUOTE_WITHOUT ": \"e\"\"<>"                                                            },
    {"the first fault of a record is told",       "a\"\r\x80\n",                         -1,
     "1:2: " QUOTE_WITHOUT ": \"a\"\"<>"                                                                                              },
    {"bad bytes before another fault",            "\x80,a\"\n",                          -1,
     "1:1: " NOT_UTF8 ": \"\\x80\"<>"                                                                                                 },
    {"a byte order mark inside",                  "a\n\xEF\xBB\xBF\"b\"",                -1,
     "a|<>2:2: " QUOTE_WITHOUT " (byte 4 of the line): "
     "\"\\xef\\xbb\\xbf\"b\"<>"                                                                                                       },
    {"the column does not count the mark",
     "\xEF\xBB\xBF"
     "a\"\n",                                                                            -1, "1:2: " QUOTE_WITHOUT ": \"a\"\"<>"      },
    {"UTF-16, little end first",
     "\xFF\xFE"
     "a\0",                                                                              4,
     "1:1: The text is UTF-16, it must be UTF-8 (byte 1): "
     "\"\\xff\\xfe\"<>"                                                                                                               },
    {"UTF-16, big end first",                     "\xFE\xFF\0a",                         4,
     "1:1: The text is UTF-16, it must be UTF-8 (byte 1): "
     "\"\\xfe\\xff\"<>"                                                                                                               },
    {"UTF-16 without a mark",                     "a\0b\0",                              4,
     "1:1: The text is UTF-16, it must be UTF-8 (byte 1): "
     "\"a\\x00\"<>"                                                                                                                   },
    {"UTF-16 without a mark, big end first",      "\0a\0b",                              4,
     "1:1: The text is UTF-16, it must be UTF-8 (byte 1): "
     "\"\\x00a\"<>"                                                                                                                   },
};

START_TEST (fault_tells_its_place)
{
  g_autoptr (CapexCsvRecordReader) reader = reader_of (faults[_i].text,
                                                       faults[_i].length);
  g_autofree char *told = tell (reader);

  ck_assert_msg (g_str_equal (told, faults[_i].told), "%s: %s", faults[_i].says,
                 told);
}
END_TEST

START_TEST (values_tell_their_places)
{
  static const CapexCsvPlace places[] = {
      {1, 1},
      {1, 3},
      {3, 3},
      {4, 5},
  };
  g_autoptr (CapexCsvRecordReader) reader =
      reader_of ("\u00E9,\"a,\n\nb\n\u5B57\",\"c\"", -1);
  CapexCsvRecord record;
  CapexCsvPlace place;

  ck_assert_int_eq (capex_csv_record_reader_next (reader, &record, &place, NULL,
                                                  NULL),
                    CAPEX_CSV_RECORD);
  ck_assert_uint_eq (record.n_values, 3);
  ck_assert_uint_eq (record.places[0].line, places[0].line);
  ck_assert_uint_eq (record.places[0].column, places[0].column);
  ck_assert_uint_eq (record.places[1].line, places[1].line);
  ck_assert_uint_eq (record.places[1].column, places[1].column);
  ck_assert_uint_eq (record.places[2].line, 4);
  ck_assert_uint_eq (record.places[2].column, 4);
}
END_TEST

START_TEST (blank_line_is_told_from_an_empty_value)
{
  g_autoptr (CapexCsvRecordReader) reader = reader_of ("\n\"\"\n\r\n", -1);
  static const gboolean is_blank[] = {TRUE, FALSE, TRUE};

  for (guint i = 0; i < G_N_ELEMENTS (is_blank); i++)
    {
      CapexCsvRecord record;
      CapexCsvPlace place;

      ck_assert_int_eq (capex_csv_record_reader_next (reader, &record, &place,
                                                      NULL, NULL),
                        CAPEX_CSV_RECORD);
      ck_assert_int_eq (record.is_blank, is_blank[i]);
    }
}
END_TEST

/* Every text of the tables, long enough to meet block ends everywhere, read in
 * pieces: the same values and faults as from memory */
START_TEST (pieces_of_a_stream_change_nothing)
{
  static const gsize lengths[] = {262143, 262144, 262145, 524289};
  static const char *const patterns[] = {
      "a,b\n",
      "\"a\"\"b\",c\r\n",
      "\"a\r\nb\"\r\n",
      "\u5B57,\"\u00E9\"\n",
      "a\"b\n\"c\"d\r\n",
      "\xE5\xAD,\n",
      /* these have a CR, one in quotes, and a quote at the end of a block */
      "abc\r\n",
      "\"ab\r\ncd\"\r\n",
      "a,\"\"\n",
  };
  const char *pattern = patterns[(gsize) _i % G_N_ELEMENTS (patterns)];
  gsize length = lengths[(gsize) _i / G_N_ELEMENTS (patterns)];
  g_autoptr (PatternStream) whole = pattern_stream_new (pattern, length);
  g_autoptr (PatternStream) pieces = pattern_stream_new (pattern, length);
  g_autofree char *text = g_malloc (length);
  g_autoptr (CapexCsvRecordReader) reader = NULL;
  g_autoptr (CapexCsvRecordReader) reader_of_pieces = NULL;
  g_autofree char *told = NULL;
  g_autofree char *told_of_pieces = NULL;
  gsize n_told = 0;

  if (!capex_test_is_in_sample ((guint) _i))
    return;
  ck_assert (g_input_stream_read_all (G_INPUT_STREAM (whole), text, length,
                                      NULL, NULL, NULL));
  reader = reader_of (text, (gssize) length);
  told = tell (reader);

  pieces->piece = 4099;
  reader_of_pieces = capex_csv_record_reader_new (G_INPUT_STREAM (pieces),
                                                  &capex_csv_default_limits);
  told_of_pieces = tell (reader_of_pieces);
  ck_assert_str_eq (told_of_pieces, told);

  for (const char *at = told; *at != '\0'; at++)
    n_told += *at == '>';
  ck_assert_uint_ge (n_told, length / strlen (pattern));
}
END_TEST

static const CapexCsvLimits small_limits = {
    .field_bytes = 5,
    .record_bytes = 20,
    .fields = 4,
    .records = 3,
};

static const struct
{
  const char *says;
  const char *text;
  const char *told;
} limited[] = {
    {"a field of as many bytes",        "12345,a",                "12345|a|<>"  },
    {"a field of one more",             "a\nb,123456",
     "a|<>2:3: More than 5 bytes in a field: \"123456\"<>"                      },
    {"the last field of as many bytes", "a,12345\r\n",            "a|12345|<>"  },
    {"a quoted field of as many bytes", "\"12345\"",              "12345|<>"    },
    {"quotes within count once",        "\"1\"\"345\"",           "1\"345|<>"   },
    {"a quoted field of one more",      "\"123456\"",
     "1:1: More than 5 bytes in a field (is its quote closed?): \"\"<>"         },
    {"a letter counts its bytes",       "\u5B57\u5B57",
     "1:1: More than 5 bytes in a field: \"\u5B57\u5B57\"<>"                    },
    {"as many fields",                  "1,2,3,4",                "1|2|3|4|<>"  },
    {"one field more",                  "1,2,3,4,5",
     "1:9: More than 4 fields in a record: \"5\"<>"                             },
    {"an empty field more",             "1,2,3,4,\n",
     "1:9: More than 4 fields in a record: \"\"<>"                              },
    {"as many bytes in a record",       "1234,1234,1234,1234\n",
     "1234|1234|1234|1234|<>"                                                   },
    {"one byte more",                   "1234,1234,1234,12345\n",
     "1:1: More than 20 bytes in a record: \"1234\"<>"                          },
    {"as many records",                 "1\n2\n3\n",              "1|<>2|<>3|<>"},
    {"one record more",                 "1\n2\n3\n4\n",
     "1|<>2|<>3|<>4:1: More than 3 records: \"4\"<>"                            },
};

START_TEST (limit_holds_at_its_number)
{
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (limited[_i].text, -1, NULL);
  g_autoptr (CapexCsvRecordReader) reader =
      capex_csv_record_reader_new (stream, &small_limits);
  g_autofree char *told = tell (reader);

  ck_assert_msg (g_str_equal (told, limited[_i].told), "%s: %s",
                 limited[_i].says, told);
}
END_TEST

START_TEST (limits_are_those_that_are_documented)
{
  ck_assert_uint_eq (capex_csv_default_limits.field_bytes, 1048576);
  ck_assert_uint_eq (capex_csv_default_limits.record_bytes, 16777216);
  ck_assert_uint_eq (capex_csv_default_limits.fields, 4096);
  ck_assert_uint_eq (capex_csv_default_limits.records, 100000000);
}
END_TEST

#define MIB 1048576

/* Patterns that a line without an end repeats, and what they exceed */
static const struct
{
  const char *says;
  char first;
  const char *pattern; /* NULL: fields of half a MiB */
  guint64 limit;
} endless[] = {
    {"one field",                    0,   "a",            MIB     },
    {"letters",                      0,   "\u5B57",       MIB     },
    {"doubled quotes",               'a', "\"\"",         MIB     },
    {"doubled quotes within quotes", '"', "\"\"",         2 * MIB },
    {"lines within quotes",          '"', "aaaaaaa,\r\n", MIB     },
    {"text behind a closing quote",  '"', "a\"\"\"aaa",   MIB     },
    {"fields",                       0,   "aa,",          MIB     },
    {"fields that are long",         0,   NULL,           16 * MIB},
};

START_TEST (endless_line_is_refused_near_the_limit)
{
  g_autofree char *long_field = g_strnfill (MIB / 2, 'a');
  const char *pattern = endless[_i].pattern;
  g_autoptr (PatternStream) stream = NULL;
  g_autoptr (CapexCsvRecordReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  CapexCsvRecord record;
  CapexCsvPlace place;
  CapexCsvStep step;

  long_field[MIB / 2 - 1] = ',';
  stream = pattern_stream_new (pattern != NULL ? pattern : long_field,
                               G_GUINT64_CONSTANT (1000000000));
  stream->first = endless[_i].first;
  reader = capex_csv_record_reader_new (G_INPUT_STREAM (stream),
                                        &capex_csv_default_limits);

  step = capex_csv_record_reader_next (reader, &record, &place, NULL, &error);
  ck_assert_msg (step == CAPEX_CSV_FAILED, "%s", endless[_i].says);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
  ck_assert_msg (stream->n_read <= endless[_i].limit + MIB,
                 "%s: %" G_GUINT64_FORMAT " bytes read", endless[_i].says,
                 stream->n_read);
}
END_TEST

/* Between two records, and within one */
static const char *const worn_out[] = {"a,b\n", "ab,c\n"};

START_TEST (stream_that_fails_is_an_error)
{
  g_autoptr (PatternStream) stream = pattern_stream_new (worn_out[_i], 262144);
  g_autoptr (CapexCsvRecordReader) reader = NULL;
  g_autoptr (GError) error = NULL;
  CapexCsvRecord record;
  CapexCsvPlace place;
  CapexCsvStep step = CAPEX_CSV_RECORD;

  stream->fails = TRUE;
  reader = capex_csv_record_reader_new (G_INPUT_STREAM (stream),
                                        &capex_csv_default_limits);
  while (step == CAPEX_CSV_RECORD)
    step = capex_csv_record_reader_next (reader, &record, &place, NULL, &error);

  ck_assert_int_eq (step, CAPEX_CSV_FAILED);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_IO);
  ck_assert_str_eq (error->message, "worn out");
  ck_assert_uint_eq (place.line, 0);
  ck_assert_int_eq (capex_csv_record_reader_next (reader, &record, &place, NULL,
                                                  NULL),
                    CAPEX_CSV_END);
}
END_TEST

START_TEST (cancelled_stream_is_an_error)
{
  g_autoptr (CapexCsvRecordReader) reader = reader_of ("a,b\n", -1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  CapexCsvRecord record;
  CapexCsvPlace place;

  g_cancellable_cancel (cancellable);
  ck_assert_int_eq (capex_csv_record_reader_next (reader, &record, &place,
                                                  cancellable, &error),
                    CAPEX_CSV_FAILED);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_CANCELLED);
}
END_TEST

/* Written apart from the code: one byte at a time */
static void
scan_slowly (const char *bytes, gsize n_words, CapexCsvWord *words)
{
  for (gsize i = 0; i < n_words * CAPEX_CSV_WORD_BYTES; i++)
    {
      CapexCsvWord *word = &words[i / CAPEX_CSV_WORD_BYTES];
      guint64 bit = G_GUINT64_CONSTANT (1) << (i % CAPEX_CSV_WORD_BYTES);
      guint8 byte = (guint8) bytes[i];

      if (i % CAPEX_CSV_WORD_BYTES == 0)
        *word = (CapexCsvWord){0, 0};
      if (byte == ',' || byte == '"' || byte == '\n' || byte == '\r')
        word->marks |= bit;
      if (byte == 0 || byte > 0x7F)
        word->others |= bit;
    }
}

#define N_WORDS 64

START_TEST (scans_agree_on_any_bytes)
{
  static const char likely[] = ",\"\n\r\0\1\x7F\x80\xFF+-!#";
  g_autoptr (GRand) random = g_rand_new_with_seed ((guint32) _i);
  char bytes[N_WORDS * CAPEX_CSV_WORD_BYTES];
  CapexCsvWord slow[N_WORDS], portable[N_WORDS], fast[N_WORDS];

  for (gsize i = 0; i < sizeof bytes; i++)
    bytes[i] = g_rand_boolean (random)
                   ? likely[g_rand_int_range (random, 0, sizeof likely)]
                   : (char) g_rand_int_range (random, 0, 256);

  scan_slowly (bytes, N_WORDS, slow);
  capex_csv_scan_portable (bytes, N_WORDS, portable);
  capex_csv_scan (bytes, N_WORDS, fast);
  ck_assert_mem_eq (portable, slow, sizeof slow);
  ck_assert_mem_eq (fast, slow, sizeof slow);
}
END_TEST

START_TEST (plain_ranges_are_found)
{
  CapexCsvWord words[4] = {
      {0, 0},
      {0, 1},
      {0, 0},
      {0, 0}
  };

  ck_assert (capex_csv_is_plain (words, 0, 64));
  ck_assert (!capex_csv_is_plain (words, 0, 65));
  ck_assert (!capex_csv_is_plain (words, 64, 65));
  ck_assert (capex_csv_is_plain (words, 65, 256));
  ck_assert (capex_csv_is_plain (words, 65, 65));
  ck_assert (!capex_csv_is_plain (words, 1, 255));
  ck_assert (!capex_csv_is_plain (words, 64, 192));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("csv-record");
  TCase *records = tcase_create ("records");
  TCase *limits = tcase_create ("limits");
  TCase *streams = tcase_create ("streams");
  TCase *scans = tcase_create ("scans");

  tcase_add_loop_test (records, text_holds_its_values, 0, G_N_ELEMENTS (texts));
  tcase_add_loop_test (records, fault_tells_its_place, 0,
                       G_N_ELEMENTS (faults));
  tcase_add_test (records, values_tell_their_places);
  tcase_add_test (records, blank_line_is_told_from_an_empty_value);
  suite_add_tcase (suite, records);

  tcase_add_loop_test (limits, limit_holds_at_its_number, 0,
                       G_N_ELEMENTS (limited));
  tcase_add_test (limits, limits_are_those_that_are_documented);
  tcase_add_loop_test (limits, endless_line_is_refused_near_the_limit, 0,
                       G_N_ELEMENTS (endless));
  suite_add_tcase (suite, limits);

  tcase_set_timeout (streams, 60);
  tcase_add_loop_test (streams, pieces_of_a_stream_change_nothing, 0, 9 * 4);
  tcase_add_loop_test (streams, stream_that_fails_is_an_error, 0,
                       G_N_ELEMENTS (worn_out));
  tcase_add_test (streams, cancelled_stream_is_an_error);
  suite_add_tcase (suite, streams);

  tcase_add_loop_test (scans, scans_agree_on_any_bytes, 0, 100);
  tcase_add_test (scans, plain_ranges_are_found);
  suite_add_tcase (suite, scans);

  return capex_test_run (suite);
}
