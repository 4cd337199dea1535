/* test-period.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex-error.h>
#include <capex/capex-fiscal-calendar.h>

#include "capex-test.h"
#include "value/capex-period-private.h"

static CapexPeriod *
period (const char *text)
{
  g_autoptr (CapexFiscalCalendar) june =
      capex_fiscal_calendar_new_from_string ("06-30", NULL, NULL);
  GError *error = NULL;
  CapexPeriod *parsed = capex_period_new_from_string (text, june, &error);

  assert_no_error (error);
  return parsed;
}

/* Fiscal years here end in June */
static const struct
{
  const char *text;
  const char *first;
  const char *last;
  const char *shortest;
} forms[] = {
    {"2025",                  "2025-01-01", "2025-12-31", "2025"                 },
    {"0001",                  "0001-01-01", "0001-12-31", "0001"                 },
    {"9999",                  "9999-01-01", "9999-12-31", "9999"                 },
    {"2025Q1",                "2025-01-01", "2025-03-31", "2025Q1"               },
    {"2025Q3",                "2025-07-01", "2025-09-30", "2025Q3"               },
    {"2025-Q4",               "2025-10-01", "2025-12-31", "2025Q4"               },
    {"2025q2",                "2025-04-01", "2025-06-30", "2025Q2"               },
    {"2025H1",                "2025-01-01", "2025-06-30", "2025H1"               },
    {"2025-H2",               "2025-07-01", "2025-12-31", "2025H2"               },
    {"2025-9M",               "2025-01-01", "2025-09-30", "2025-9M"              },
    {"2025-09",               "2025-09-01", "2025-09-30", "2025-09"              },
    {"2024-02",               "2024-02-01", "2024-02-29", "2024-02"              },
    {"2025-10-30",            "2025-10-30", "2025-10-30", "2025-10-30"           },
    {"2024-02-29",            "2024-02-29", "2024-02-29", "2024-02-29"           },
    {"2024-07-01/2025-06-30", "2024-07-01", "2025-06-30",
     "2024-07-01/2025-06-30"                                                     },
    {"2025-01-01/2025-12-31", "2025-01-01", "2025-12-31", "2025"                 },
    {"2025-01-01/2025-11-30", "2025-01-01", "2025-11-30",
     "2025-01-01/2025-11-30"                                                     },
    {"2025-02-01/2025-10-31", "2025-02-01", "2025-10-31",
     "2025-02-01/2025-10-31"                                                     },
    {"2025-10-30/2025-10-30", "2025-10-30", "2025-10-30", "2025-10-30"           },
    {"FY2025",                "2024-07-01", "2025-06-30", "2024-07-01/2025-06-30"},
    {"FY2025Q1",              "2024-07-01", "2024-09-30", "2024Q3"               },
    {"fy2025-q4",             "2025-04-01", "2025-06-30", "2025Q2"               },
    {"FY2025H2",              "2025-01-01", "2025-06-30", "2025H1"               },
    {"FY2025-9M",             "2024-07-01", "2025-03-31", "2024-07-01/2025-03-31"},
};

START_TEST (every_form_names_its_first_and_last_day)
{
  g_autoptr (CapexPeriod) parsed = period (forms[_i].text);
  CapexDays days = capex_period_peek_days (parsed);
  char first[11], last[11];

  capex_day_format (days.first, first);
  capex_day_format (days.last, last);
  ck_assert_str_eq (first, forms[_i].first);
  ck_assert_str_eq (last, forms[_i].last);
}
END_TEST

START_TEST (shortest_form_reads_back_as_an_equal_period)
{
  g_autoptr (CapexPeriod) parsed = period (forms[_i].text);
  g_autofree char *text = capex_period_to_string (parsed);
  g_autoptr (CapexPeriod) again = period (text);

  ck_assert_str_eq (text, forms[_i].shortest);
  ck_assert (capex_period_equal (parsed, again));
  ck_assert_uint_eq (capex_period_hash (parsed), capex_period_hash (again));
}
END_TEST

static const struct
{
  const char *says;
  const char *text;
  int code;
  const char *message;
} refused[] = {
    {"nothing",                     "",                                 CAPEX_ERROR_SYNTAX,       "column 1: the text ends"},
    {"a word",                      "last year",                        CAPEX_ERROR_SYNTAX,       "column 1: \"last year\""},
    {"two digits",                  "25",                               CAPEX_ERROR_SYNTAX,       "column 1: "             },
    {"five digits",                 "20255",                            CAPEX_ERROR_SYNTAX,       "column 1: "             },
    {"two digits of a fiscal year", "FY25",                             CAPEX_ERROR_SYNTAX,
     "column 3: \"25\""                                                                                                    },
    {"year 0",                      "0000",                             CAPEX_ERROR_OUT_OF_RANGE, "column 1: \"0000\""     },
    {"quarter 5",                   "2025Q5",                           CAPEX_ERROR_OUT_OF_RANGE, "column 6: \"5\""        },
    {"quarter 0",                   "2025Q0",                           CAPEX_ERROR_OUT_OF_RANGE, "column 6: \"0\""        },
    {"quarter of two digits",       "2025Q12",                          CAPEX_ERROR_SYNTAX,       "column 6: "             },
    {"half 3",                      "2025H3",                           CAPEX_ERROR_OUT_OF_RANGE, "column 6: \"3\""        },
    {"no quarter",                  "2025Q",                            CAPEX_ERROR_SYNTAX,       "column 6: the text ends"},
    {"eight months",                "2025-8M",                          CAPEX_ERROR_SYNTAX,       "column 6: \"8M\""       },
    {"nine months and more",        "2025-9MX",                         CAPEX_ERROR_SYNTAX,       "column 8: \"X\""        },
    {"month 13",                    "2025-13",                          CAPEX_ERROR_OUT_OF_RANGE, "column 6: \"13\""       },
    {"month 0",                     "2025-00",                          CAPEX_ERROR_OUT_OF_RANGE, "column 6: \"00\""       },
    {"month of one digit",          "2025-9",                           CAPEX_ERROR_SYNTAX,       "column 6: \"9\""        },
    {"month and more",              "2025-09x",                         CAPEX_ERROR_SYNTAX,       "column 8: \"x\""        },
    {"fiscal month",                "FY2025-09",                        CAPEX_ERROR_SYNTAX,       "column 8: \"09\""       },
    {"fiscal dash",                 "FY2025-",                          CAPEX_ERROR_SYNTAX,       "column 8: the text ends"},
    {"more after a year",           "2025x",                            CAPEX_ERROR_SYNTAX,       "column 5: \"x\""        },
    {"space after a year",          "2025 ",                            CAPEX_ERROR_SYNTAX,       "column 5: "             },
    {"wide digits",                 "２０２５",                     CAPEX_ERROR_SYNTAX,       "column 1: "             },
    {"day 31 of June",              "2025-06-31",                       CAPEX_ERROR_OUT_OF_RANGE,
     "column 9: \"31\""                                                                                                    },
    {"leap day of another year",    "2025-02-29",                       CAPEX_ERROR_OUT_OF_RANGE,
     "column 9: \"29\""                                                                                                    },
    {"day of year 0",               "0000-01-01",                       CAPEX_ERROR_OUT_OF_RANGE, "column 1: "             },
    {"day of month 13",             "2025-13-01",                       CAPEX_ERROR_OUT_OF_RANGE, "column 6: "             },
    {"day of one digit",            "2025-06-1",                        CAPEX_ERROR_SYNTAX,       "column 9: "             },
    {"day of a bad month",          "2025-6-01",                        CAPEX_ERROR_SYNTAX,       "column 6: "             },
    {"dashes alone",                "2025--",                           CAPEX_ERROR_SYNTAX,       "column 6: "             },
    {"other mark after the year",   "2025/06-01-",                      CAPEX_ERROR_SYNTAX,
     "column 5: "                                                                                                          },
    {"other mark after the month",  "2025-06/01-01",                    CAPEX_ERROR_SYNTAX,
     "column 8: "                                                                                                          },
    {"day and more",                "2025-06-01x",                      CAPEX_ERROR_SYNTAX,       "column 11: \"x\""       },
    {"slash at the end",            "2025-06-01/",                      CAPEX_ERROR_SYNTAX,       "column 12: "            },
    {"three days",                  "2025-06-01/2025-06-02/2025-06-03", CAPEX_ERROR_SYNTAX,
     "column 22: \"/2025-06-03\""                                                                                          },
    {"ends before it starts",       "2025-06-02/2025-06-01",            CAPEX_ERROR_OUT_OF_RANGE,
     "column 12: \"2025-06-01\""                                                                                           },
};

START_TEST (what_is_no_period_is_refused_where_it_is_wrong)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (
      capex_period_new_from_string (refused[_i].text, NULL, &error));
  ck_assert_msg (g_error_matches (error, CAPEX_ERROR, refused[_i].code) &&
                     g_str_has_prefix (error->message, refused[_i].message),
                 "%s: %s", refused[_i].says, capex_test_describe (error));
}
END_TEST

START_TEST (fiscal_period_needs_a_calendar)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (capex_period_new_from_string ("FY2025Q2", NULL, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_MISSING);
  ck_assert_str_eq (error->message,
                    "FY2025Q2 needs the fiscal calendar of a company");
}
END_TEST

START_TEST (fiscal_period_must_lie_in_the_calendar)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexFiscalCalendar) june =
      capex_fiscal_calendar_new_from_string ("06-30", NULL, NULL);

  ck_assert_ptr_null (capex_period_new_from_string ("FY0001", june, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
}
END_TEST

START_TEST (two_days_make_a_period)
{
  g_autoptr (GDate) first = g_date_new_dmy (1, G_DATE_JULY, 2024);
  g_autoptr (GDate) last = g_date_new_dmy (30, G_DATE_JUNE, 2025);
  g_autoptr (CapexPeriod) made = capex_period_new (first, last, NULL);
  g_autoptr (GDate) made_first = capex_period_dup_first (made);
  g_autoptr (GDate) made_last = capex_period_dup_last (made);

  ck_assert_int_eq (g_date_compare (first, made_first), 0);
  ck_assert_int_eq (g_date_compare (last, made_last), 0);
  ck_assert_uint_eq (capex_period_get_n_days (made), 365);
}
END_TEST

START_TEST (days_in_the_wrong_order_are_refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDate) first = g_date_new_dmy (2, G_DATE_JULY, 2024);
  g_autoptr (GDate) last = g_date_new_dmy (1, G_DATE_JULY, 2024);

  ck_assert_ptr_null (capex_period_new (first, last, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
  ck_assert_str_eq (
      error->message,
      "A period cannot start on 2024-07-02 and end on 2024-07-01");
}
END_TEST

START_TEST (days_beyond_the_calendar_are_refused)
{
  g_autoptr (GDate) no_day = g_date_new ();
  g_autoptr (GDate) day = g_date_new_dmy (1, G_DATE_JULY, 2024);
  g_autoptr (GDate) far_day = g_date_new_dmy (1, G_DATE_JANUARY, 10000);
  g_autoptr (GError) of_none = NULL;
  g_autoptr (GError) of_far = NULL;

  ck_assert_ptr_null (capex_period_new (no_day, day, &of_none));
  assert_error (of_none, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
  ck_assert_ptr_null (capex_period_new (day, far_day, &of_far));
  assert_error (of_far, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
}
END_TEST

static const struct
{
  const char *a;
  const char *b;
  int order;
  gboolean contains;
  gboolean overlaps;
} pairs[] = {
    {"2025",                  "2025",   0,  TRUE,  TRUE },
    {"2025",                  "2025Q1", 1,  TRUE,  TRUE },
    {"2025Q1",                "2025",   -1, FALSE, TRUE },
    {"2025",                  "2025Q4", -1, TRUE,  TRUE },
    {"2025Q4",                "2025",   1,  FALSE, TRUE },
    {"2025H1",                "2025H2", -1, FALSE, FALSE},
    {"2025H2",                "2025H1", 1,  FALSE, FALSE},
    {"2025-01-01/2025-04-01", "2025Q2", -1, FALSE, TRUE },
    {"2024",                  "FY2025", -1, FALSE, TRUE },
};

START_TEST (periods_are_ordered_and_hold_each_other)
{
  g_autoptr (CapexPeriod) a = period (pairs[_i].a);
  g_autoptr (CapexPeriod) b = period (pairs[_i].b);

  ck_assert_int_eq (capex_period_compare (a, b), pairs[_i].order);
  ck_assert_int_eq (capex_period_equal (a, b), pairs[_i].order == 0);
  ck_assert_int_eq (capex_period_contains (a, b), pairs[_i].contains);
  ck_assert_int_eq (capex_period_overlaps (a, b), pairs[_i].overlaps);
}
END_TEST

static const char *const labels[] = {
    "2025",
    "2025H1",
    "2025Q3",
    "2025-9M",
    "2025-09",
    "FY2025",
    "FY2025H2",
    "FY2025Q2",
    "FY2025-9M",
    "2025-10-30",
    "2024-07-01/2025-06-30",
};

START_TEST (label_keeps_what_the_text_said)
{
  g_autofree char *text = NULL;
  CapexPeriodLabel label;

  ck_assert (capex_period_label_parse (labels[_i], &label, NULL));
  text = capex_period_label_to_string (&label);
  ck_assert_str_eq (text, labels[_i]);
}
END_TEST

START_TEST (refused_label_leaves_nothing)
{
  CapexPeriodLabel label = {.year = 42};
  CapexDays days = {42, 42};
  gint32 day = 42;

  ck_assert (!capex_period_label_parse ("2025x", &label, NULL));
  ck_assert (!capex_period_label_parse ("2025-01-01/2024-01-01", &label, NULL));
  ck_assert (!capex_vague_day_parse ("2025-02-30", &days, NULL));
  ck_assert (!capex_day_parse ("2025-01-01x", &day, NULL));
  ck_assert_int_eq (label.year, 42);
  ck_assert_int_eq (days.first, 42);
  ck_assert_int_eq (day, 42);
}
END_TEST

static const struct
{
  const char *text;
  const char *first;
  const char *last;
} vague_days[] = {
    {"2025",       "2025-01-01", "2025-12-31"},
    {"2025-12",    "2025-12-01", "2025-12-31"},
    {"2025-12-23", "2025-12-23", "2025-12-23"},
};

START_TEST (vague_day_runs_from_its_first_to_its_last)
{
  g_autofree char *text = NULL;
  char first[11], last[11];
  CapexDays days;

  ck_assert (capex_vague_day_parse (vague_days[_i].text, &days, NULL));
  capex_day_format (days.first, first);
  capex_day_format (days.last, last);
  text = capex_vague_day_to_string (days);
  ck_assert_str_eq (first, vague_days[_i].first);
  ck_assert_str_eq (last, vague_days[_i].last);
  ck_assert_str_eq (text, vague_days[_i].text);
}
END_TEST

static const char *const no_days[] = {
    "",        "2025Q1",     "FY2025",
    "2025-13", "2025-12x",   "2025x",
    "25",      "2025-12-32", "2025-01-01/2025-01-02",
};

START_TEST (what_is_no_vague_day_is_refused)
{
  g_autoptr (GError) error = NULL;
  CapexDays days;

  ck_assert (!capex_vague_day_parse (no_days[_i], &days, &error));
  ck_assert_ptr_nonnull (error);
  ck_assert (g_str_has_prefix (error->message, "column "));
}
END_TEST

START_TEST (box_holds_a_reference)
{
  g_autoptr (CapexPeriod) year = period ("2025");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CAPEX_TYPE_PERIOD);
  g_value_set_boxed (&value, year);
  ck_assert_ptr_eq (g_value_get_boxed (&value), year);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("period");
  TCase *text = tcase_create ("text");
  TCase *days = tcase_create ("days");

  tcase_add_loop_test (text, every_form_names_its_first_and_last_day, 0,
                       G_N_ELEMENTS (forms));
  tcase_add_loop_test (text, shortest_form_reads_back_as_an_equal_period, 0,
                       G_N_ELEMENTS (forms));
  tcase_add_loop_test (text, what_is_no_period_is_refused_where_it_is_wrong, 0,
                       G_N_ELEMENTS (refused));
  tcase_add_loop_test (text, label_keeps_what_the_text_said, 0,
                       G_N_ELEMENTS (labels));
  tcase_add_test (text, refused_label_leaves_nothing);
  tcase_add_loop_test (text, vague_day_runs_from_its_first_to_its_last, 0,
                       G_N_ELEMENTS (vague_days));
  tcase_add_loop_test (text, what_is_no_vague_day_is_refused, 0,
                       G_N_ELEMENTS (no_days));
  tcase_add_test (text, fiscal_period_needs_a_calendar);
  tcase_add_test (text, fiscal_period_must_lie_in_the_calendar);
  suite_add_tcase (suite, text);

  tcase_add_test (days, two_days_make_a_period);
  tcase_add_test (days, days_in_the_wrong_order_are_refused);
  tcase_add_test (days, days_beyond_the_calendar_are_refused);
  tcase_add_loop_test (days, periods_are_ordered_and_hold_each_other, 0,
                       G_N_ELEMENTS (pairs));
  tcase_add_test (days, box_holds_a_reference);
  suite_add_tcase (suite, days);

  return capex_test_run (suite);
}
