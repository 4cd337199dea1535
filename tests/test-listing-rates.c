/* test-listing-rates.c - The published rates and prices behind a conversion
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

/* Rates of one euro; a dollar is 8, 8, 10, 8 and 6 yuan, whose mean is 8, and a
 * yuan is 1/8, 1/8, 1/10, 1/8 and 1/6 dollars */
#define EUR(date, currency, rate, source) \
  "rates: date=" date ", base=EUR, currency=" currency ", rate=" rate \
  ", source=" source

#define PRICE(series, period, value, source) \
  "prices: series=" series ", currency=USD, period=" period ", value=" value \
  ", source=" source

static CapexDataset *
make_dataset (void)
{
  return capex_test_dataset (EUR ("2025-01-02", "USD", "2", "press"),
                             EUR ("2025-01-02", "CNY", "16.0", "other"),
                             EUR ("2025-01-08", "USD", "2", "press"),
                             EUR ("2025-01-08", "CNY", "16", "press"),
                             EUR ("2025-01-15", "USD", "1", "press"),
                             EUR ("2025-01-15", "CNY", "10", "press"),
                             EUR ("2025-01-20", "USD", "1.5", "press"),
                             EUR ("2025-01-23", "USD", "1", "press"),
                             EUR ("2025-01-23", "CNY", "8", "press"),
                             EUR ("2025-01-30", "USD", "1", "press"),
                             EUR ("2025-01-30", "CNY", "6", "press"),
                             PRICE ("rent", "2023", "88", "press"),
                             PRICE ("rent", "2024Q1", "100.0", "press"),
                             PRICE ("rent", "2024Q2", "100", "press"),
                             PRICE ("rent", "2024Q3", "110", "other"),
                             PRICE ("rent", "2024Q4", "130", "press"),
                             PRICE ("rest", "2024", "50", "press"), NULL);
}

/* The cells of a table, each row a text */
static char *
tell_rows (CapexTable *table)
{
  g_autoptr (GString) rows = g_string_new (NULL);

  for (guint i = 0; i < capex_table_get_n_rows (table); i++)
    for (guint j = 0; j < capex_table_get_n_columns (table); j++)
      {
        g_string_append (rows, j > 0 ? " | " : i > 0 ? "\n" : "");
        if (capex_table_get_column_type (table, j) == CAPEX_COLUMN_INTEGER)
          {
            if (capex_table_has_integer (table, i, j))
              g_string_append_printf (rows, "%d",
                                      (int) capex_table_get_integer (table, i,
                                                                     j));
          }
        else if (capex_table_get_text (table, i, j) != NULL)
          g_string_append (rows, capex_table_get_text (table, i, j));
      }
  return g_string_free (g_steal_pointer (&rows), FALSE);
}

static const struct
{
  const char *what;
  const char *words[3]; /* pair, period; or series, period, prices of */
  const char *rows;
} listings[] = {
    {"of a period the mean of the days on which both are published",
     {"USD/CNY", "2025-01"},
     "mean | 2025-01-02/2025-01-30 |  |  | 8 | \n"
     "published | 2025-01-02 | 2 | 16.0 | 8 | other\n"
     "published | 2025-01-08 | 2 | 16 | 8 | press\n"
     "published | 2025-01-15 | 1 | 10 | 10 | press\n"
     "published | 2025-01-23 | 1 | 8 | 8 | press\n"
     "published | 2025-01-30 | 1 | 6 | 6 | press"                     },
    {"the other way the mean of the other crosses",
     {"CNY/USD", "2025-01-09/2025-01-31"},
     "mean | 2025-01-15/2025-01-30 |  |  | 0.130555555556 | \n"
     "published | 2025-01-15 | 10 | 1 | 0.1 | press\n"
     "published | 2025-01-23 | 8 | 1 | 0.125 | press\n"
     "published | 2025-01-30 | 6 | 1 | 0.166666666666666667 | press"  },
    {"the euro is one on every day",
     {"EUR/USD", "2025-01-15/2025-01-24"},
     "mean | 2025-01-15/2025-01-23 |  |  | 1.16666666667 | \n"
     "published | 2025-01-15 | 1 | 1 | 1 | press\n"
     "published | 2025-01-20 | 1 | 1.5 | 1.5 | press\n"
     "published | 2025-01-23 | 1 | 1 | 1 | press"                     },
    {"and so it is as what is converted to",
     {"USD/EUR", "2025-01-20"},
     "spot | 2025-01-20 |  |  | 0.666666666667 | \n"
     "published | 2025-01-20 | 1.5 | 1 | 0.666666666666666667 | press"},
    {"of a day without a rate the last one before it",
     {"USD/CNY", "2025-01-22"},
     "spot | 2025-01-15 |  |  | 10 | \n"
     "published | 2025-01-15 | 1 | 10 | 10 | press"                   },
    {"of no period the last one there is",
     {"USD/CNY"},
     "spot | 2025-01-30 |  |  | 6 | \n"
     "published | 2025-01-30 | 1 | 6 | 6 | press"                     },
    {"of what is to come the last one there is",
     {"USD/CNY", "2030-01-01"},
     "spot | 2025-01-30 |  |  | 6 | \n"
     "published | 2025-01-30 | 1 | 6 | 6 | press"                     },
    {"of a period that goes on the mean so far",
     {"USD/CNY", "2025-01-23/2025-02-28"},
     "mean | 2025-01-23/2025-01-30 |  |  | 7 | \n"
     "published | 2025-01-23 | 1 | 8 | 8 | press\n"
     "published | 2025-01-30 | 1 | 6 | 6 | press"                     },
    {"of a price series all entries",
     {"rent"},
     "entry | 2023 | 88 | 365 | press\n"
     "entry | 2024Q1 | 100.0 | 91 | press\n"
     "entry | 2024Q2 | 100 | 91 | press\n"
     "entry | 2024Q3 | 110 | 92 | other\n"
     "entry | 2024Q4 | 130 | 92 | press"                              },
    {"of a period the mean of the entries",
     {"rent", "2024"},
     "mean | 2024 | 110 | 366 | \n"
     "entry | 2024Q1 | 100.0 | 91 | press\n"
     "entry | 2024Q2 | 100 | 91 | press\n"
     "entry | 2024Q3 | 110 | 92 | other\n"
     "entry | 2024Q4 | 130 | 92 | press"                              },
    {"of parts of entries the mean by days",
     {"rent", "2024-06-01/2024-07-31"},
     "mean | 2024-06-01/2024-07-31 | 105.081967213 | 61 | \n"
     "entry | 2024Q2 | 100 | 30 | press\n"
     "entry | 2024Q3 | 110 | 31 | other"                              },
    {"with a year the factor to its prices, and both means",
     {"rent", "2024Q4", "2023"},
     "factor | 2024Q4 | 0.676923076923 |  | \n"
     "mean | 2023 | 88 | 365 | \n"
     "entry | 2023 | 88 | 365 | press\n"
     "mean | 2024Q4 | 130 | 92 | \n"
     "entry | 2024Q4 | 130 | 92 | press"                              },
};

static CapexTable *
list (CapexDataset *dataset, const char *const words[3], GError **error)
{
  return strchr (words[0], '/') != NULL || words[0][0] == 'U'
             ? capex_listing_new_rates (dataset, words[0], words[1], error)
             : capex_listing_new_prices (dataset, words[0], words[1], words[2],
                                         error);
}

START_TEST (published_rows_lead_to_what_is_used)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = list (dataset, listings[_i].words, &error);
  g_autofree char *rows = NULL;

  capex_test_set_subject (listings[_i].what);
  assert_no_error (error);
  rows = tell_rows (table);
  ck_assert_msg (g_str_equal (rows, listings[_i].rows), "%s:\n%s",
                 listings[_i].what, rows);
}
END_TEST

START_TEST (what_is_used_is_told_in_a_sentence_with_all_sources)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (CapexTable) rates = capex_listing_new_rates (dataset, "USD/CNY",
                                                          "2025-01", NULL);
  g_autoptr (CapexTable) prices = capex_listing_new_prices (dataset, "rent",
                                                            "2024", "2023",
                                                            NULL);
  g_autofree char *of_rates =
      g_strjoinv (" ", (char **) capex_table_list_sources (rates, 0));
  g_autofree char *of_prices =
      g_strjoinv (" ", (char **) capex_table_list_sources (prices, 0));
  g_autofree char *of_day =
      g_strjoinv (" ", (char **) capex_table_list_sources (rates, 1));

  ck_assert_str_eq (capex_table_get_sentence (rates, 0),
                    "1 USD = 8 CNY, the mean of 5 published days in "
                    "2025-01-02/2025-01-30.");
  ck_assert_str_eq (capex_table_get_sentence (prices, 0),
                    "times 0.8, prices of 2023 by those of 2024: means of 1 "
                    "and 4 entries of rent.");
  ck_assert_ptr_nonnull (strstr (of_rates, "press"));
  ck_assert_ptr_nonnull (strstr (of_rates, "other"));
  ck_assert_ptr_nonnull (strstr (of_prices, "other"));
  ck_assert_str_eq (of_day, "press other");
}
END_TEST

static const struct
{
  const char *what;
  const char *words[3];
  CapexError code;
  const char *says;
} refusals[] = {
    {"a currency without rates",
     {"USD/CNX", "2025"},
     CAPEX_ERROR_UNKNOWN,                                                                "\"CNX\"; did you mean \"CNY\"?"  },
    {"what is no pair",                       {"USDCNY"},            CAPEX_ERROR_SYNTAX, "\"USDCNY\""                      },
    {"a currency against itself",             {"USD/USD"},           CAPEX_ERROR_SYNTAX, "USD/USD"                         },
    {"what is no period",                     {"USD/CNY", "soon"},   CAPEX_ERROR_SYNTAX, "soon"                            },
    {"a fiscal year",                         {"USD/CNY", "FY2025"}, CAPEX_ERROR_SYNTAX, NULL                              },
    {"days before the first rate",
     {"USD/CNY", "2024-01-01"},
     CAPEX_ERROR_RATE,                                                                   "2024-01-01"                      },
    {"a period without rates",
     {"USD/CNY", "2025-03"},
     CAPEX_ERROR_RATE,                                                                   "2025-03"                         },
    {"a period that begins long before",
     {"USD/CNY", "2024-12-01/2025-01-31"},
     CAPEX_ERROR_RATE,                                                                   "USD to CNY"                      },
    {"a series that there is not",
     {"rant"},
     CAPEX_ERROR_UNKNOWN,                                                                "\"rant\"; did you mean \"rent\"?"},
    {"a period that is none",                 {"rent", "soon"},      CAPEX_ERROR_SYNTAX, "soon"                            },
    {"days that the series does not cover",
     {"rent", "2025"},
     CAPEX_ERROR_RATE,                                                                   "2025"                            },
    {"a year that the series does not cover",
     {"rent", "2024", "2022"},
     CAPEX_ERROR_RATE,                                                                   "2022"                            },
    {"a year that is none",
     {"rent", "2024", "soon"},
     CAPEX_ERROR_SYNTAX,                                                                 "soon"                            },
    {"a year without a period",
     {"rent", NULL, "2023"},
     CAPEX_ERROR_SYNTAX,                                                                 "2023"                            },
};

START_TEST (what_cannot_be_listed_is_named)
{
  g_autoptr (CapexDataset) dataset = make_dataset ();
  g_autoptr (GError) error = NULL;

  capex_test_set_subject (refusals[_i].what);
  ck_assert_ptr_null (list (dataset, refusals[_i].words, &error));
  assert_error (error, CAPEX_ERROR, refusals[_i].code);
  if (refusals[_i].says != NULL)
    ck_assert_msg (strstr (error->message, refusals[_i].says) != NULL, "%s",
                   error->message);
}
END_TEST

START_TEST (a_mean_that_does_not_fit_is_an_error)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset (PRICE ("tiny", "2023", "0.000000001", "press"),
                          PRICE ("tiny", "2024", "9000000000", "press"), NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = NULL;

  table = capex_listing_new_prices (dataset, "tiny", "2024", NULL, &error);
  assert_no_error (error);
  ck_assert_ptr_null (
      capex_listing_new_prices (dataset, "tiny", "2024", "2023", &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("listing-rates");
  TCase *group = tcase_create ("listings");

  tcase_add_loop_test (group, published_rows_lead_to_what_is_used, 0,
                       (int) G_N_ELEMENTS (listings));
  tcase_add_test (group, what_is_used_is_told_in_a_sentence_with_all_sources);
  tcase_add_loop_test (group, what_cannot_be_listed_is_named, 0,
                       (int) G_N_ELEMENTS (refusals));
  tcase_add_test (group, a_mean_that_does_not_fit_is_an_error);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
