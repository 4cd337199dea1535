/* test-fiscal-calendar.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex-error.h>

#include "capex-test.h"
#include "value/capex-fiscal-calendar-private.h"

static CapexFiscalCalendar *
calendar (const char *year_end, const char *rule)
{
  GError *error = NULL;
  CapexFiscalCalendar *parsed = capex_fiscal_calendar_new_from_string (year_end,
                                                                       rule,
                                                                       &error);

  assert_no_error (error);
  return parsed;
}

static const struct
{
  const char *says;
  const char *year_end;
  const char *rule;
  const char *label;
  const char *first;
  const char *last;
} years[] = {
    {"calendar year",                           "12-31",                NULL,    "FY2025",    "2025-01-01", "2025-12-31"},
    {"Microsoft",                               "06-30",                "end",   "FY2025",    "2024-07-01", "2025-06-30"},
    {"Microsoft, second quarter",               "06-30",                "end",   "FY2025Q2",  "2024-10-01",
     "2024-12-31"                                                                                                       },
    {"Oracle",                                  "05-31",                "",      "FY2025",    "2024-06-01", "2025-05-31"},
    {"Oracle, third quarter",                   "05-31",                "",      "FY2025Q3",  "2024-12-01",
     "2025-02-28"                                                                                                       },
    {"end of February in a leap year",          "02-28",                "end",   "FY2024",    "2023-03-01",
     "2024-02-29"                                                                                                       },
    {"end of February after a leap year",       "02-28",                "end",   "FY2025",
     "2024-03-01",                                                                                          "2025-02-28"},
    {"end of February, named in a leap year",   "02-29",                "end",   "FY2025",
     "2024-03-01",                                                                                          "2025-02-28"},
    {"middle of a month",                       "06-15",                "end",   "FY2025",    "2024-06-16", "2025-06-15"},
    {"middle of a month, first quarter",        "06-15",                "end",   "FY2025Q1",
     "2024-06-16",                                                                                          "2024-09-15"},
    {"a 30th, quarter in February",             "11-29",                "end",   "FY2025Q1",  "2024-11-30",
     "2025-02-28"                                                                                                       },
    {"Alibaba, in March of the next year",      "03-31",                "end",   "FY2025",
     "2024-04-01",                                                                                          "2025-03-31"},
    {"Japan, by the year of the start",         "03-31",                "start", "FY2024",
     "2024-04-01",                                                                                          "2025-03-31"},
    {"Japan, last quarter",                     "03-31",                "start", "FY2024Q4",  "2025-01-01",
     "2025-03-31"                                                                                                       },
    {"Apple, 53 weeks",                         "09-last-Saturday",     "end",   "FY2023",    "2022-09-25",
     "2023-09-30"                                                                                                       },
    {"Apple, 52 weeks",                         "09-last-Saturday",     "end",   "FY2025",    "2024-09-29",
     "2025-09-27"                                                                                                       },
    {"Apple, first quarter",                    "09-last-Saturday",     "end",   "FY2025Q1",
     "2024-09-29",                                                                                          "2024-12-28"},
    {"Apple, first quarter of 14 weeks",        "09-last-Saturday",     "end",   "FY2023Q1",
     "2022-09-25",                                                                                          "2022-12-31"},
    {"Apple, nine months",                      "09-last-Saturday",     "end",   "FY2025-9M", "2024-09-29",
     "2025-06-28"                                                                                                       },
    {"Apple, first half",                       "09-last-Saturday",     "end",   "FY2025H1",  "2024-09-29",
     "2025-03-29"                                                                                                       },
    {"Apple, second half",                      "09-last-Saturday",     "end",   "FY2025H2",  "2025-03-30",
     "2025-09-27"                                                                                                       },
    {"Nvidia",                                  "01-last-Sunday",       "end",   "FY2026",    "2025-01-27", "2026-01-25"},
    {"Nvidia, first quarter",                   "01-last-Sunday",       "end",   "FY2026Q1",  "2025-01-27",
     "2025-04-27"                                                                                                       },
    {"Nvidia, second quarter",                  "01-last-Sunday",       "end",   "FY2026Q2",
     "2025-04-28",                                                                                          "2025-07-27"},
    {"Nvidia, third quarter",                   "01-last-Sunday",       "end",   "FY2026Q3",  "2025-07-28",
     "2025-10-26"                                                                                                       },
    {"Nvidia, fourth quarter",                  "01-last-Sunday",       "end",   "FY2026Q4",
     "2025-10-27",                                                                                          "2026-01-25"},
    {"retailer, nearest after the month",       "01-nearest-Saturday",  "start",
     "FY2024",                                                                                "2024-02-04", "2025-02-01"},
    {"retailer, nearest before the month ends", "01-nearest-Saturday",  "start",
     "FY2025",                                                                                "2025-02-02", "2026-01-31"},
    {"retailer, by the end",                    "01-nearest-Saturday",  "end",   "FY2025",
     "2024-02-04",                                                                                          "2025-02-01"},
    {"first days of January, less seven",       "12-nearest-Saturday",  "end-7",
     "FY2025",                                                                                "2024-12-29", "2026-01-03"},
    {"last days of December, less seven",       "12-nearest-Saturday",  "end-7",
     "FY2024",                                                                                "2023-12-31", "2024-12-28"},
    {"first days of January, by the end",       "12-nearest-Saturday",  "end",
     "FY2026",                                                                                "2024-12-29", "2026-01-03"},
    {"nearest of a middle weekday",             "12-nearest-Wednesday", "end-7", "FY2025",
     "2025-01-02",                                                                                          "2025-12-31"},
};

START_TEST (label_names_the_days_of_the_filings)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexFiscalCalendar) fiscal = calendar (years[_i].year_end,
                                                     years[_i].rule);
  g_autoptr (CapexPeriod) period =
      capex_period_new_from_string (years[_i].label, fiscal, &error);
  CapexDays days;
  char first[11], last[11];

  assert_no_error (error);
  days = capex_period_peek_days (period);
  capex_day_format (days.first, first);
  capex_day_format (days.last, last);
  ck_assert_msg (g_str_equal (first, years[_i].first) &&
                     g_str_equal (last, years[_i].last),
                 "%s: %s to %s", years[_i].says, first, last);
}
END_TEST

START_TEST (days_of_a_label_are_called_by_it)
{
  g_autoptr (CapexFiscalCalendar) fiscal = calendar (years[_i].year_end,
                                                     years[_i].rule);
  g_autoptr (CapexPeriod) period =
      capex_period_new_from_string (years[_i].label, fiscal, NULL);
  g_autofree char *label = capex_fiscal_calendar_dup_label (fiscal, period);

  ck_assert_pstr_eq (label, years[_i].label);
}
END_TEST

START_TEST (days_that_are_no_part_of_a_year_have_no_label)
{
  g_autoptr (CapexFiscalCalendar) june = calendar ("06-30", NULL);
  g_autoptr (CapexPeriod) calendar_year = capex_period_new_from_string ("2025",
                                                                        NULL,
                                                                        NULL);

  ck_assert_ptr_null (capex_fiscal_calendar_dup_label (june, calendar_year));
}
END_TEST

START_TEST (years_follow_each_other_without_a_gap)
{
  static const char *const year_ends[] = {
      "02-28",
      "06-15",
      "09-last-Saturday",
      "12-nearest-Saturday",
      "01-nearest-Thursday",
      "12-last-Friday",
  };

  for (guint i = 0; i < G_N_ELEMENTS (year_ends); i++)
    {
      CapexFiscalYearEnd year_end;
      CapexDays before, days;

      capex_fiscal_year_end_parse (year_ends[i], "end-7", &year_end, NULL);
      ck_assert (capex_fiscal_year_end_days (&year_end, 1990, CAPEX_LABEL_YEAR,
                                             0, &before));
      for (int year = 1991; year < 2060; year++, before = days)
        {
          ck_assert (capex_fiscal_year_end_days (&year_end, year,
                                                 CAPEX_LABEL_YEAR, 0, &days));
          ck_assert_int_eq (days.first, before.last + 1);
          ck_assert_int_ge (days.last - days.first + 1, 364);
          ck_assert_int_le (days.last - days.first + 1, 371);
        }
    }
}
END_TEST

START_TEST (quarters_make_up_their_year)
{
  g_autoptr (CapexFiscalCalendar) apple = calendar ("09-last-Saturday", NULL);
  g_autoptr (CapexPeriod) year = capex_fiscal_calendar_dup_year (apple, 2023,
                                                                 NULL);
  guint n_days = 0;

  for (int quarter = 1; quarter <= 4; quarter++)
    {
      g_autoptr (CapexPeriod) part =
          capex_fiscal_calendar_dup_quarter (apple, 2023, quarter, NULL);

      ck_assert (capex_period_contains (year, part));
      n_days += capex_period_get_n_days (part);
    }

  ck_assert_uint_eq (n_days, 53 * 7);
  ck_assert_uint_eq (capex_period_get_n_days (year), 53 * 7);
}
END_TEST

START_TEST (halves_and_nine_months_are_parts)
{
  g_autoptr (CapexFiscalCalendar) june = calendar ("06-30", NULL);
  g_autoptr (CapexPeriod) half = capex_fiscal_calendar_dup_half (june, 2025, 2,
                                                                 NULL);
  g_autoptr (CapexPeriod) months = capex_fiscal_calendar_dup_nine_months (june,
                                                                          2025,
                                                                          NULL);
  g_autofree char *half_text = capex_period_to_string (half);
  g_autofree char *months_text = capex_period_to_string (months);

  ck_assert_str_eq (half_text, "2025H1");
  ck_assert_str_eq (months_text, "2024-07-01/2025-03-31");
}
END_TEST

static const struct
{
  const char *year_end;
  int year;
  int half;
  int quarter;
} no_parts[] = {
    {"06-30",             2025,     3,  5 },
    {"06-30",             2025,     -1, -1},
    {"06-30",             0,        1,  1 },
    {"06-30",             1,        1,  1 },
    {"06-30",             10000,    1,  1 },
    {"06-30",             G_MAXINT, 1,  1 },
    {"06-30",             G_MININT, 1,  1 },
    {"12-nearest-Monday", 9999,     2,  4 },
};

START_TEST (part_that_does_not_exist_is_an_error)
{
  g_autoptr (CapexFiscalCalendar) fiscal = calendar (no_parts[_i].year_end,
                                                     NULL);
  g_autoptr (GError) of_half = NULL;
  g_autoptr (GError) of_quarter = NULL;

  ck_assert_ptr_null (capex_fiscal_calendar_dup_half (fiscal, no_parts[_i].year,
                                                      no_parts[_i].half,
                                                      &of_half));
  assert_error (of_half, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
  ck_assert_ptr_null (
      capex_fiscal_calendar_dup_quarter (fiscal, no_parts[_i].year,
                                         no_parts[_i].quarter, &of_quarter));
  assert_error (of_quarter, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
}
END_TEST

START_TEST (there_are_no_fiscal_months)
{
  CapexFiscalYearEnd year_end;
  CapexDays days;

  capex_fiscal_year_end_parse ("06-30", NULL, &year_end, NULL);
  ck_assert (!capex_fiscal_year_end_days (&year_end, 2025, CAPEX_LABEL_MONTH, 1,
                                          &days));
  ck_assert (!capex_fiscal_year_end_days (&year_end, 2025, CAPEX_LABEL_DAYS, 0,
                                          &days));
}
END_TEST

static const struct
{
  const char *says;
  const char *days;
  int tolerance;
  const char *label;
} near_labels[] = {
    {"exactly",               "2024-07-01/2025-06-30", 0,  "FY2025"   },
    {"a day off",             "2024-07-02/2025-06-30", 0,  NULL       },
    {"a day off, within two", "2024-07-02/2025-06-30", 2,  "FY2025"   },
    {"two days off",          "2024-07-01/2025-06-28", 2,  "FY2025"   },
    {"three days off",        "2024-07-01/2025-06-27", 2,  NULL       },
    {"a quarter, a week off", "2024-10-05/2024-12-28", 7,  "FY2025Q2" },
    {"nine months",           "2024-07-01/2025-03-29", 5,  "FY2025-9M"},
    {"the nearer of two",     "2024-07-01/2025-01-15", 99, "FY2025H1" },
};

START_TEST (label_is_found_within_a_tolerance)
{
  g_autofree char *text = NULL;
  CapexFiscalYearEnd year_end;
  CapexPeriodLabel days, label;
  gboolean found;

  capex_fiscal_year_end_parse ("06-30", NULL, &year_end, NULL);
  capex_period_label_parse (near_labels[_i].days, &days, NULL);
  found = capex_fiscal_year_end_label (&year_end, days.days,
                                       near_labels[_i].tolerance, &label);
  if (found)
    text = capex_period_label_to_string (&label);

  ck_assert_msg (g_strcmp0 (text, near_labels[_i].label) == 0, "%s: %s",
                 near_labels[_i].says, text);
}
END_TEST

static const struct
{
  const char *text;
  const char *canonical;
} year_ends[] = {
    {"06-30",               "06-30"              },
    {"12-31",               "12-31"              },
    {"06-15",               "06-15"              },
    {"02-28",               "02-28"              },
    {"02-29",               "02-28"              },
    {"09-last-Saturday",    "09-last-Saturday"   },
    {"01-nearest-saturday", "01-nearest-Saturday"},
    {"12-last-Monday",      "12-last-Monday"     },
};

START_TEST (year_end_reads_back_as_an_equal_one)
{
  g_autoptr (CapexFiscalCalendar) fiscal = calendar (year_ends[_i].text,
                                                     "start");
  g_autofree char *year_end = capex_fiscal_calendar_dup_year_end (fiscal);
  g_autofree char *rule = capex_fiscal_calendar_dup_label_rule (fiscal);
  g_autoptr (CapexFiscalCalendar) again = calendar (year_end, rule);

  ck_assert_str_eq (year_end, year_ends[_i].canonical);
  ck_assert_str_eq (rule, "start");
  ck_assert (capex_fiscal_calendar_equal (fiscal, again));
  ck_assert_uint_eq (capex_fiscal_calendar_hash (fiscal),
                     capex_fiscal_calendar_hash (again));
}
END_TEST

static const struct
{
  const char *year_end;
  const char *rule;
} others[] = {
    {"09-last-Saturday",    "end"  },
    {"10-nearest-Saturday", "end"  },
    {"09-nearest-Sunday",   "end"  },
    {"09-nearest-Saturday", "end-7"},
    {"09-30",               "end"  },
    {"09-29",               "end"  },
};

START_TEST (calendars_that_differ_are_not_equal)
{
  g_autoptr (CapexFiscalCalendar) one = calendar ("09-nearest-Saturday", "end");
  g_autoptr (CapexFiscalCalendar) other = calendar (others[_i].year_end,
                                                    others[_i].rule);

  ck_assert (!capex_fiscal_calendar_equal (one, other));
}
END_TEST

START_TEST (days_of_the_month_tell_calendars_apart)
{
  g_autoptr (CapexFiscalCalendar) last = calendar ("09-30", NULL);
  g_autoptr (CapexFiscalCalendar) before = calendar ("09-29", NULL);

  ck_assert (!capex_fiscal_calendar_equal (last, before));
}
END_TEST

static const struct
{
  const char *says;
  const char *year_end;
  const char *rule;
  const char *message;
} refused[] = {
    {"nothing",         "",                NULL,  "column 1: the text ends"},
    {"no month",        "June 30",         NULL,  "column 1: \"June 30\""  },
    {"month 13",        "13-31",           NULL,  "column 1: \"13-31\""    },
    {"month 0",         "00-31",           NULL,  "column 1: \"00-31\""    },
    {"one digit",       "6",               NULL,  "column 1: \"6\""        },
    {"month alone",     "06",              NULL,  "column 3: the text ends"},
    {"month and dash",  "06-",             NULL,  "column 3: \"-\""        },
    {"day 31 of June",  "06-31",           NULL,  "column 3: \"-31\""      },
    {"day 0",           "06-00",           NULL,  "column 3: \"-00\""      },
    {"day and more",    "06-30x",          NULL,  "column 3: \"-30x\""     },
    {"other form",      "06-first-Monday", NULL,  "column 3: \"-first-"    },
    {"no such weekday", "06-last-Someday", NULL,  "column 9: \"Someday\""  },
    {"no weekday",      "06-nearest-",     NULL,  "column 12: the text"    },
    {"no such rule",    "06-30",           "mid", "column 1: \"mid\""      },
};

START_TEST (what_is_no_year_end_is_refused_where_it_is_wrong)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (
      capex_fiscal_calendar_new_from_string (refused[_i].year_end,
                                             refused[_i].rule, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
  ck_assert_msg (g_str_has_prefix (error->message, refused[_i].message),
                 "%s: %s", refused[_i].says, error->message);
}
END_TEST

START_TEST (box_holds_a_reference)
{
  g_autoptr (CapexFiscalCalendar) june = calendar ("06-30", NULL);
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CAPEX_TYPE_FISCAL_CALENDAR);
  g_value_set_boxed (&value, june);
  ck_assert_ptr_eq (g_value_get_boxed (&value), june);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("fiscal-calendar");
  TCase *days = tcase_create ("days");
  TCase *labels = tcase_create ("labels");
  TCase *text = tcase_create ("text");

  tcase_add_loop_test (days, label_names_the_days_of_the_filings, 0,
                       G_N_ELEMENTS (years));
  tcase_add_test (days, years_follow_each_other_without_a_gap);
  tcase_add_test (days, quarters_make_up_their_year);
  tcase_add_test (days, halves_and_nine_months_are_parts);
  tcase_add_loop_test (days, part_that_does_not_exist_is_an_error, 0,
                       G_N_ELEMENTS (no_parts));
  tcase_add_test (days, there_are_no_fiscal_months);
  suite_add_tcase (suite, days);

  tcase_add_loop_test (labels, days_of_a_label_are_called_by_it, 0,
                       G_N_ELEMENTS (years));
  tcase_add_test (labels, days_that_are_no_part_of_a_year_have_no_label);
  tcase_add_loop_test (labels, label_is_found_within_a_tolerance, 0,
                       G_N_ELEMENTS (near_labels));
  suite_add_tcase (suite, labels);

  tcase_add_loop_test (text, year_end_reads_back_as_an_equal_one, 0,
                       G_N_ELEMENTS (year_ends));
  tcase_add_loop_test (text, calendars_that_differ_are_not_equal, 0,
                       G_N_ELEMENTS (others));
  tcase_add_test (text, days_of_the_month_tell_calendars_apart);
  tcase_add_loop_test (text, what_is_no_year_end_is_refused_where_it_is_wrong,
                       0, G_N_ELEMENTS (refused));
  tcase_add_test (text, box_holds_a_reference);
  suite_add_tcase (suite, text);

  return capex_test_run (suite);
}
