/* test-rate.c - Exchange rates, and money of one year
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

/* Rates of one euro; a dollar is 8, 8, 10, 8 and 6 yuan, whose mean is 8; of
 * the longest week without a rate seven days are missing */
#define EUR(date, currency, rate) \
  "rates: date=" date ", base=EUR, currency=" currency ", rate=" rate \
  ", source=press"

static const char *const january_rates[] = {
    EUR ("2025-01-02", "USD", "2"),   EUR ("2025-01-02", "CNY", "16"),
    EUR ("2025-01-08", "USD", "2"),   EUR ("2025-01-08", "CNY", "16"),
    EUR ("2025-01-15", "USD", "1"),   EUR ("2025-01-15", "CNY", "10"),
    EUR ("2025-01-20", "USD", "1.5"), EUR ("2025-01-23", "USD", "1"),
    EUR ("2025-01-23", "CNY", "8"),   EUR ("2025-01-30", "USD", "1"),
    EUR ("2025-01-30", "CNY", "6"),
};

static CapexDataset *
make_dataset (const char *const *rows)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (january_rates); i++)
    g_ptr_array_add (all, (gpointer) january_rates[i]);
  for (guint i = 0; rows[i] != NULL; i++)
    g_ptr_array_add (all, (gpointer) rows[i]);
  g_ptr_array_add (all, NULL);
  return capex_test_dataset_new ((const char *const *) all->pdata);
}

static const struct
{
  const char *what;
  const char *rows[3];
  const char *question;
  const char *column;
  const char *expected;
  const char *caveats;
} conversions[] = {
    {"a flow is converted at the mean of daily crosses",
     {"acme, 2025-01, 100"},
     "spend acme 2025-01 --currency CNY",                             "amount",
     "800 [800, 800]",                            "converted"              },
    {"the other way it is the mean of the other crosses",
     {"yuan, 2025-01, 1200, unit=CNY"},
     "spend yuan 2025-01 --currency USD",                             "amount",
     "154 [153.999999999, 154]",                  "converted"              },
    {"the euro is one side by itself",
     {"acme, 2025-01, 11"},
     "spend acme 2025-01 --currency EUR",                             "amount",
     "8.555555556 [8.555555555, 8.555555556]",    "converted"              },
    {"from the euro every published day counts",
     {"acme, 2025-01, 8, unit=EUR"},
     "spend acme 2025-01 --currency USD",                             "amount",
     "11.333333333 [11.333333333, 11.333333334]", "converted"              },
    {"a balance is converted at the rate of its day",
     {"acme, 2025-01-15, 5, measure=backlog"},
     "panel 2025-01 --of acme --measure backlog --currency CNY",      "amount",
     "50 [50, 50]",                               "converted"              },
    {"a balance of a day without a rate takes the last before it",
     {"acme, 2025-01-19, 5, measure=backlog"},
     "panel 2025-01 --of acme --measure backlog --currency CNY",      "amount",
     "50 [50, 50]",                               "converted"              },
    {"a day on which one of two is missing is passed over",
     {"acme, 2025-01-21, 5, measure=backlog"},
     "panel 2025-01 --of acme --measure backlog --currency CNY",      "amount",
     "50 [50, 50]",                               "converted"              },
    {"what is to come is converted at the last rate that is known",
     {"acme, 2026, 5, status=plan, source=press, known=2025-01-20"},
     "spend acme 2026 --currency CNY --as-of 2025-01-20",             "amount",
     "50 [50, 50]",                               "forward converted"      },
    {"a last rate that is old is told to be stale",
     {"acme, 2026, 5, status=plan, source=press, known=2025-03-03"},
     "spend acme 2026 --currency CNY --as-of 2025-03-03",             "amount",
     "30 [30, 30]",                               "forward converted stale"},
    {"a last rate of a month ago is not stale",
     {"acme, 2026, 5, status=plan, source=press, known=2025-03-02"},
     "spend acme 2026 --currency CNY --as-of 2025-03-02",             "amount",
     "30 [30, 30]",                               "forward converted"      },
    {"a company against itself is not converted",
     {"yuan, 2025-01, 150, unit=CNY", "yuan, 2025-02, 160, unit=CNY"},
     "growth yuan 2025-01 2025-02",                                   "ratio",
     "1/15 [1/15, 1/15]",                         ""                       },
    {"dollars are where two currencies meet",
     {"yuan, 2025-01, 120, unit=CNY", "acme, 2025-01, 10"},
     "difference acme yuan 2025-01",                                  "other_amount",
     "15.4 [15.399999999, 15.4]",                 "converted"              },
    {"the reporting currency of a company is its own",
     {"yuan, 2025-01, $100"},
     "spend yuan 2025-01 --currency reporting",                       "amount",
     "800 [800, 800]",                            "converted"              },
    {"two forward figures have one rate",
     {"yuan, 2025-12, 150, unit=CNY, status=plan, source=press, "
      "known=2025-01-15",
      "yuan, 2026-01, 160, unit=CNY, status=plan, source=press, "
      "known=2025-01-15"},
     "growth yuan 2025-12 2026-01 --currency USD --as-of 2025-01-15", "ratio",
     "1/15 [1/15, 1/15]",                         "forward converted"      },
    {"at one rate the growth is that in the own currency, digit for digit",
     {"yuan, 2025-12, 0.000000149, unit=CNY, status=plan, source=press, "
      "known=2025-01-23",
      "yuan, 2026-01, 0.000000162, unit=CNY, status=plan, source=press, "
      "known=2025-01-23"},
     "growth yuan 2025-12 2026-01 --currency USD --as-of 2025-01-23", "ratio",
     "13/149 [13/149, 13/149]",                   "forward converted"      },
};

START_TEST (figures_are_converted)
{
  g_autoptr (CapexDataset) dataset = make_dataset (conversions[_i].rows);

  capex_test_set_subject (conversions[_i].what);
  capex_test_assert_answer (dataset, conversions[_i].question,
                            conversions[_i].column, conversions[_i].expected,
                            conversions[_i].caveats);
}
END_TEST

static const struct
{
  const char *what;
  const char *rows[4];
  const char *question;
  CapexError code;
} refusals[] = {
    {"a currency without any rate",
     {"acme, 2025-01, 100"},
     "spend acme 2025-01 --currency JPY",                        CAPEX_ERROR_RATE},
    {"days whose rates begin late",
     {"acme, 2024-12-20/2025-01-31, 100"},
     "spend acme 2024-12-20/2025-01-31 --currency CNY",          CAPEX_ERROR_RATE},
    {"days whose rates end early",
     {"acme, 2025-01-01/2025-02-10, 100"},
     "spend acme 2025-01-01/2025-02-10 --currency CNY",          CAPEX_ERROR_RATE},
    {"days without rates",
     {"acme, 2024, 100"},
     "spend acme 2024 --currency EUR",                           CAPEX_ERROR_RATE},
    {"a balance before the first rate",
     {"acme, 2025-01-01, 100, measure=backlog"},
     "panel 2025-01 --of acme --measure backlog --currency CNY", CAPEX_ERROR_RATE},
    {"a balance long after the last rate",
     {"acme, 2025-02-10, 100, measure=backlog"},
     "panel 2025-02 --of acme --measure backlog --currency CNY", CAPEX_ERROR_RATE},
    {"an outlook before the first rate",
     {"acme, 2026, 100, status=plan, source=press, known=2024-12-01"},
     "spend acme 2026 --currency CNY --as-of 2024-12-01",        CAPEX_ERROR_RATE},
    {"days in whose middle eight have no rate",
     {EUR ("2025-02-07", "USD", "1"), EUR ("2025-02-16", "USD", "1"),
      "acme, 2025-01-30/2025-02-16, 100"},
     "spend acme 2025-01-30/2025-02-16 --currency EUR",          CAPEX_ERROR_RATE},
    {"reporting currencies that differ",
     {"acme, 2025-01, 100", "yuan, 2025-01, 100, unit=CNY"},
     "multiple acme yuan 2025-01 --currency reporting",          CAPEX_ERROR_UNIT},
    {"things that differ",
     {"acme, 2025-01, 100, measure=chip-orders, unit=chip",
      "bolt, 2025-01, 100, measure=chip-orders, unit=MW"},
     "multiple acme bolt 2025-01 --measure chip-orders",         CAPEX_ERROR_UNIT},
};

START_TEST (no_rate_is_an_error)
{
  g_autoptr (CapexDataset) dataset = make_dataset (refusals[_i].rows);

  capex_test_set_subject (refusals[_i].what);
  capex_test_assert_refused (dataset, refusals[_i].question, refusals[_i].code,
                             NULL);
}
END_TEST

START_TEST (a_mean_spans_a_week_without_rates)
{
  const char *rows[] = {EUR ("2025-02-07", "USD", "1"),
                        EUR ("2025-02-15", "USD", "4"),
                        "acme, 2025-01-30/2025-02-16, 100", NULL};
  g_autoptr (CapexDataset) dataset = make_dataset (rows);

  /* 1, 1 and 1/4 euros a dollar */
  capex_test_assert_answer (dataset,
                            "spend acme 2025-01-30/2025-02-16 --currency EUR",
                            "amount", "75 [75, 75]", "converted");
}
END_TEST

/* ------------------------------------------------------------------------
 * The rates of one year
 */

/* A rate every eighth day: of 2024 in yuan 46 days, the first 23 at 7 and the
 * last 23 at 9 for a dollar that is a euro, so the mean is 8 */
static CapexDataset *
make_years (const char *const *rows)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (GError) error = NULL;
  CapexDataset *dataset;

  for (guint day = 0; day < 46; day++)
    {
      g_autoptr (GDateTime) start = g_date_time_new_utc (2024, 1, 2, 0, 0, 0);
      g_autoptr (GDateTime) date = g_date_time_add_days (start, (int) day * 8);
      g_autofree char *text = g_date_time_format (date, "%F");
      g_autofree char *dollar = g_strdup_printf (EUR ("%s", "USD", "1"), text);
      g_autofree char *yuan = g_strdup_printf (EUR ("%s", "CNY", "%d"), text,
                                               day < 23 ? 7 : 9);

      ck_assert (capex_test_add_row (builder, dollar, NULL, &error));
      ck_assert (capex_test_add_row (builder, yuan, NULL, &error));
    }
  for (guint i = 0; i < G_N_ELEMENTS (january_rates); i++)
    ck_assert (capex_test_add_row (builder, january_rates[i], NULL, &error));
  for (guint i = 0; rows[i] != NULL; i++)
    ck_assert (capex_test_add_row (builder, rows[i], NULL, &error));
  dataset = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);
  return dataset;
}

static const CapexTestCase constant[] = {
    {"a flow of any year is converted at the mean of the year that is named",
     {"acme, 2025-01, 100"},
     "spend acme 2025-01 --currency CNY --rates-of 2024",                        "amount",
     "800 [800, 800]",                            "converted"                     },
    {"an outlook too",
     {"acme, 2026, 5, status=plan, source=press, known=2026-02-01"},
     "spend acme 2026 --currency CNY --rates-of 2024",                           "amount",
     "40 [40, 40]",                               "forward converted"             },
    {"a balance is converted at the end of that year, whatever its day is",
     {"acme, 2025-01-15, 5, measure=backlog"},
     "panel 2025-01 --of acme --measure backlog --currency CNY --rates-of 2024", "amount",
     "45 [45, 45]",                               "converted"                     },
    {"growth at constant rates is growth in the own currency",
     {"yuan, 2024, 149, unit=CNY",
      "yuan, 2026, 162, unit=CNY, status=plan, source=press"},
     "growth yuan 2024 2026 --currency USD --rates-of 2024",                     "ratio",
     "13/149 [13/149, 13/149]",                   "mixed-status forward converted"},
    {"where nothing is converted no rate is needed",
     {"yuan, 2024, 150, unit=CNY"},
     "spend yuan 2024 --rates-of 1999",                                          "amount",
     "150 [150, 150]",                            ""                              },
    {"a year whose rates have a gap has no mean",
     {"acme, 2025-01, 100"},
     "spend acme 2025-01 --currency CNY --rates-of 2025",                        NULL,
     "no exchange rate from USD to CNY for 2025", "rate"                          },
    {"nor has one of which nothing is known",
     {"acme, 2025-01, 100"},
     "spend acme 2025-01 --currency CNY --rates-of 2023",                        NULL,
     "no exchange rate from USD to CNY for 2023", "rate"                          },
    {"a balance has no rate of a year that ends without one",
     {"acme, 2025-01-15, 5, measure=backlog"},
     "panel 2025-01 --of acme --measure backlog --currency CNY --rates-of 2025", NULL,
     "for 2025",                                  "rate"                          },
    {"a year that is not over on the as-of day has no rates yet",
     {"acme, 2024-01, 100, known=2024-02-01"},
     "spend acme 2024-01 --currency CNY --rates-of 2024 --as-of 2024-12-30",     NULL,
     "not known on 2024-12-30",                   "rate"                          },
    {"on its last day it has",
     {"acme, 2024-01, 100, known=2024-02-01"},
     "spend acme 2024-01 --currency CNY --rates-of 2024 --as-of 2024-12-31",     "amount",
     "800 [800, 800]",                            "converted"                     },
};

START_TEST (one_year_gives_all_rates)
{
  const CapexTestCase *one = &constant[_i];
  g_autoptr (CapexDataset) dataset = make_years (one->rows);

  capex_test_set_subject (one->what);
  if (one->column != NULL)
    capex_test_assert_answer (dataset, one->question, one->column,
                              one->expected, one->caveats);
  else
    capex_test_assert_refused (dataset, one->question, CAPEX_ERROR_RATE,
                               one->expected);
}
END_TEST

START_TEST (a_rate_of_a_year_is_explained)
{
  const char *rows[] = {"acme, 2025-01, 100", NULL};
  g_autoptr (CapexDataset) dataset = make_years (rows);
  g_autoptr (CapexTable) table = capex_test_ask (
      dataset, "spend acme 2025-01 --currency CNY --rates-of 2024", NULL);
  g_autofree char *text =
      capex_explanation_write (capex_table_get_explanation (table, 0),
                               CAPEX_FORMAT_TABLE, CAPEX_WRITE_DEFAULT);

  ck_assert_str_eq (capex_table_get_basis (table, "rates-of"), "2024");
  ck_assert_ptr_nonnull (strstr (text, "1 USD = 8 CNY, the mean of 46 "
                                       "published days in "
                                       "2024-01-02/2024-12-27"));
}
END_TEST

/* ------------------------------------------------------------------------
 * Prices
 */

#define PRICE(period, value) \
  "prices: series=cpi, currency=USD, period=" period ", value=" value \
  ", source=press"

static const CapexTestCase deflated[] = {
    {"money of a year is that of its mean price",
     {PRICE ("2020", "100"), PRICE ("2025", "125"), "acme, 2025, 1000"},
     "spend acme 2025 --prices-of 2020:cpi",                            "amount",
     "800 [800, 800]", ""  },
    {"whole months count alike",
     {PRICE ("2020", "100"), PRICE ("2025-01", "100"), PRICE ("2025-02", "300"),
      "acme, 2025-01-01/2025-02-28, 800"},
     "spend acme 2025-01-01/2025-02-28 --prices-of 2020:cpi",           "amount",
     "400 [400, 400]", NULL},
    {"so do whole quarters",
     {PRICE ("2020Q1", "90"), PRICE ("2020Q2", "95"), PRICE ("2020Q3", "105"),
      PRICE ("2020Q4", "110"), PRICE ("2025Q1", "200"), PRICE ("2025Q2", "300"),
      "acme, 2025H1, 1000"},
     "spend acme 2025H1 --prices-of 2020:cpi",                          "amount",
     "400 [400, 400]", NULL},
    {"months of which days are used count by these",
     {PRICE ("2020", "100"), PRICE ("2025-01", "100"), PRICE ("2025-02", "300"),
      "acme, 2025-01-31/2025-02-03, 1000"},
     "spend acme 2025-01-31/2025-02-03 --prices-of 2020:cpi",           "amount",
     "400 [400, 400]", NULL},
    {"entries of different lengths count by their days",
     {PRICE ("2020", "100"), PRICE ("2025Q1", "100"), PRICE ("2025-04", "500"),
      "acme, 2025-01-01/2025-04-30, 800"},
     "spend acme 2025-01-01/2025-04-30 --prices-of 2020:cpi",           "amount",
     "400 [400, 400]", NULL},
    {"an entry that overlaps the one before counts for the rest",
     {PRICE ("2020", "100"), PRICE ("2025-01", "100"), PRICE ("2025H1", "150"),
      PRICE ("2025-02", "999"), "acme, 2025-01-30/2025-02-02, 500"},
     "spend acme 2025-01-30/2025-02-02 --prices-of 2020:cpi",           "amount",
     "400 [400, 400]", NULL},
    {"a day has the price of its month",
     {PRICE ("2020", "100"), PRICE ("2025-01", "125"),
      "acme, 2025-01-15, 1000, measure=backlog"},
     "panel 2025-01 --of acme --measure backlog --prices-of 2020:cpi",  "amount",
     "800 [800, 800]", ""  },
    {"growth of deflated figures is real growth",
     {PRICE ("2024", "100"), PRICE ("2025", "125"), "acme, 2024, 800",
      "acme, 2025, 1250"},
     "growth acme 2024 2025 --prices-of 2024:cpi",                      "ratio",
     "1/4 [1/4, 1/4]", ""  },
    {"things are not deflated",
     {PRICE ("2020", "100"), PRICE ("2025", "125"),
      "acme, 2025, 10, measure=chip-orders, unit=chip"},
     "panel 2025 --of acme --measure chip-orders --prices-of 2020:cpi", "amount",
     "10 [10, 10]",    ""  },
    {"an order is deflated as any money is",
     {PRICE ("2020", "100"), PRICE ("2025", "125"),
      "acme, 2025, 10, measure=chip-orders, unit=chip",
      "acme, 2025, 100, measure=unit-price, unit=USD/chip"},
     "order acme 2025 --prices-of 2020:cpi",                            "amount",
     "800 [800, 800]", ""  },
};

START_TEST (figures_are_deflated)
{
  capex_test_assert_case (&deflated[_i]);
}
END_TEST

static const struct
{
  const char *what;
  const char *rows[6];
  const char *question;
  const char *says;
} gaps[] = {
    {"a year that the series lacks",
     {PRICE ("2020", "100"), "acme, 2025, 1000"},
     "spend acme 2025 --prices-of 2020:cpi",                      "cpi does not cover 2025: it has nothing for 2025"     },
    {"a base year that the series lacks",
     {PRICE ("2025", "100"), "acme, 2025, 1000"},
     "spend acme 2025 --prices-of 2020:cpi",                      "cpi does not cover 2020: it has nothing for 2020"     },
    {"a gap inside a year",
     {PRICE ("2020", "100"), PRICE ("2025H1", "100"), PRICE ("2025Q4", "100"),
      "acme, 2025, 1000"},
     "spend acme 2025 --prices-of 2020:cpi",                      "cpi does not cover 2025: it has nothing for 2025Q3"   },
    {"the first of two gaps",
     {PRICE ("2020", "100"), PRICE ("2025-01", "100"), PRICE ("2025-03", "100"),
      "acme, 2025H1, 1000"},
     "spend acme 2025H1 --prices-of 2020:cpi",                    "cpi does not cover 2025H1: it has nothing for 2025-02"},
    {"a gap that outlasts the period",
     {PRICE ("2020", "100"), PRICE ("2025-01", "100"), PRICE ("2025-09", "100"),
      "acme, 2025Q1, 1000"},
     "spend acme 2025Q1 --prices-of 2020:cpi",                    "it has nothing for 2025-02-01/2025-03-31"             },
    {"days after the series ends",
     {PRICE ("2020", "100"), PRICE ("2025H1", "100"), "acme, 2025, 1000"},
     "spend acme 2025 --prices-of 2020:cpi",                      "it has nothing for 2025H2"                            },
    {"what was not over on the as-of day",
     {PRICE ("2020", "100"), PRICE ("2025Q1", "100"), PRICE ("2025Q2", "100"),
      "acme, 2025H1, 1000, status=guidance, known=2025-04-24"},
     "spend acme 2025H1 --prices-of 2020:cpi --as-of 2025-06-29", "on 2025-06-29, the as-of day, 2025Q2 is not over"     },
    {"a series of another currency",
     {PRICE ("2020", "100"), PRICE ("2025", "100"), "yuan, 2025, 1, unit=CNY"},
     "spend yuan 2025 --prices-of 2020:cpi",                      "cpi is of USD, not of CNY"                            },
};

START_TEST (a_gap_in_a_series_is_refused)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (gaps[_i].rows);

  capex_test_set_subject (gaps[_i].what);
  capex_test_assert_refused (dataset, gaps[_i].question, CAPEX_ERROR_RATE,
                             gaps[_i].says);
}
END_TEST

/* A slip in the word, and no want of rates */
START_TEST (a_series_that_there_is_not_is_unknown)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (PRICE ("2020", "100"),
                                                         "acme, 2025, 1000",
                                                         NULL);

  capex_test_assert_refused (
      dataset, "spend acme 2025 --prices-of 2020:cip", CAPEX_ERROR_UNKNOWN,
      "There is no price series \"cip\"; did you mean \"cpi\"?");
  capex_test_assert_refused (dataset, "spend acme 2025 --prices-of 2020",
                             CAPEX_ERROR_UNKNOWN,
                             "no price series \"us-gdp-deflator\"");
}
END_TEST

START_TEST (prices_too_far_apart_are_refused)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      PRICE ("2020", "0.000000001"), PRICE ("2025", "9000000000"),
      "acme, 2025, 1000", NULL);

  capex_test_assert_refused (dataset, "spend acme 2025 --prices-of 2020:cpi",
                             CAPEX_ERROR_OUT_OF_RANGE, "cpi");
}
END_TEST

START_TEST (what_was_known_of_prices_answers_as_of_a_day)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      PRICE ("2020", "100"), PRICE ("2025Q1", "125"), PRICE ("2025Q2", "999"),
      "acme, 2025Q1, 1000, known=2025-04-24", NULL);

  capex_test_assert_answer (
      dataset, "spend acme 2025Q1 --prices-of 2020:cpi --as-of 2025-04-24",
      "amount", "800 [800, 800]", "");
}
END_TEST

static const struct
{
  const char *question;
  const char *sentence;
} deflated_sentences[] = {
    {"panel 2025 --of acme --prices-of 2020:cpi",
     "The capex (cash, in prices of 2020 by cpi) of acme for 2025 was USD "
     "800."                                           },
    {"panel 2025 --of acme --measure chip-orders --prices-of 2020:cpi",
     "The chip orders of acme for 2025 were 10 chips."},
};

START_TEST (a_sentence_names_the_series)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      PRICE ("2020", "100"), PRICE ("2025", "125"), "acme, 2025, 1000",
      "acme, 2025, 10, measure=chip-orders, unit=chip", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, deflated_sentences[_i].question, &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    deflated_sentences[_i].sentence);
}
END_TEST

START_TEST (a_deflated_figure_is_explained)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset (PRICE ("2020H1", "90"), PRICE ("2020H2", "110"),
                          PRICE ("2025", "125"), "acme, 2025, 1000", NULL);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "spend acme 2025 --prices-of 2020:cpi", NULL);
  g_autofree char *text =
      capex_explanation_write (capex_table_get_explanation (table, 0),
                               CAPEX_FORMAT_TABLE, CAPEX_WRITE_DEFAULT);

  ck_assert_ptr_nonnull (strstr (text, "times 0.8, prices of 2020 by those of "
                                       "2025: means of 2 and 1 entries of "
                                       "cpi"));
}
END_TEST

/* The quarters of each year are, from GDP and GDPC1, 105.032 + 104.614 +
 * 105.572 + 106.230 = 421.448; 121.288 + 121.920 + 122.914 + 123.405 = 489.527;
 * and 124.374 + 125.167 + 125.696 + 126.450 = 501.687.  Meta's 27,045 and
 * 37,256 million times 421.448/489.527 and 421.448/501.687, to twelve digits:
 */
static const CapexTestCase bundled_prices[] = {
    {"the money of 2020, by the deflator of 2023",
     {NULL},
     "growth meta 2023 2024 --prices-of 2020",                  "from_amount",
     "23283825325.264665 [23283825325.264665, 23283825325.264665]",    NULL  },
    {"and by that of 2024",
     {NULL},
     "growth meta 2023 2024 --prices-of 2020",                  "to_amount",
     "31297336163.766568 [31297336163.766568, 31297336163.766568]",    NULL  },
    {"consumer prices lack a month of 2025",
     {NULL},
     "growth meta 2024 2025 --prices-of 2020:us-cpi",           NULL,
     "us-cpi does not cover 2025: it has nothing for 2025-10",         "rate"},
    {"a year after the deflator is refused",
     {NULL},
     "growth meta 2025 2026 --prices-of 2020 --definition own", NULL,
     "us-gdp-deflator does not cover 2025: it has nothing for 2025Q4", "rate"},
    {"yuan are not in the prices of dollars",
     {NULL},
     "spend bytedance 2025 --prices-of 2020",                   NULL,
     "us-gdp-deflator is of USD, not of CNY",                          "rate"},
};

START_TEST (bundled_prices_answer)
{
  const CapexTestCase *one = &bundled_prices[_i];
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();

  capex_test_set_subject (one->what);
  if (one->column != NULL)
    capex_test_assert_answer (dataset, one->question, one->column,
                              one->expected, one->caveats);
  else
    capex_test_assert_refused (dataset, one->question, CAPEX_ERROR_RATE,
                               one->expected);
}
END_TEST

START_TEST (a_table_tells_the_digits_of_its_rate)
{
  const char *rows[] = {"yuan, 2025-01, 1, unit=CNY", NULL};
  g_autoptr (CapexDataset) dataset = make_dataset (rows);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "spend yuan 2025-01 --currency USD", NULL);
  g_autofree char *text =
      capex_explanation_write (capex_table_get_explanation (table, 0),
                               CAPEX_FORMAT_TABLE, CAPEX_WRITE_DEFAULT);

  /* (3/8 + 1/10 + 1/6) / 5 */
  ck_assert_ptr_nonnull (strstr (text, "1 CNY = 0.128333333333 USD"));
  ck_assert_ptr_nonnull (strstr (text, "the mean of 5 published days"));
}
END_TEST

START_TEST (each_document_of_a_rate_is_told)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "rates: date=2025-01-25, base=EUR, currency=USD, rate=1, source=press",
      "rates: date=2025-01-30, base=EUR, currency=USD, rate=1, source=call",
      "rates: date=2025-01-25, base=EUR, currency=CNY, rate=8, source=other",
      "rates: date=2025-01-30, base=EUR, currency=CNY, rate=8, source=other",
      "rates: date=2025-02-03, base=EUR, currency=CNY, rate=8, source=research",
      "yuan, 2025-01-20/2025-01-31, 80, unit=CNY", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (
      dataset, "spend yuan 2025-01-20/2025-01-31 --currency USD", &error);
  g_autofree char *sources = NULL;

  assert_no_error (error);
  sources = g_strjoinv (" ", (char **) capex_table_list_sources (table, 0));
  ck_assert_str_eq (sources, "filing other press call");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("rate");
  TCase *rates = tcase_create ("rates");
  TCase *prices = tcase_create ("prices");

  tcase_add_loop_test (rates, figures_are_converted, 0,
                       (int) G_N_ELEMENTS (conversions));
  tcase_add_loop_test (rates, no_rate_is_an_error, 0,
                       (int) G_N_ELEMENTS (refusals));
  tcase_add_test (rates, a_mean_spans_a_week_without_rates);
  tcase_add_loop_test (rates, one_year_gives_all_rates, 0,
                       (int) G_N_ELEMENTS (constant));
  tcase_add_test (rates, a_rate_of_a_year_is_explained);
  tcase_add_test (rates, a_table_tells_the_digits_of_its_rate);
  tcase_add_test (rates, each_document_of_a_rate_is_told);
  suite_add_tcase (suite, rates);
  tcase_add_loop_test (prices, figures_are_deflated, 0,
                       (int) G_N_ELEMENTS (deflated));
  tcase_add_loop_test (prices, a_gap_in_a_series_is_refused, 0,
                       (int) G_N_ELEMENTS (gaps));
  tcase_add_test (prices, a_series_that_there_is_not_is_unknown);
  tcase_add_test (prices, prices_too_far_apart_are_refused);
  tcase_add_test (prices, what_was_known_of_prices_answers_as_of_a_day);
  tcase_add_loop_test (prices, a_sentence_names_the_series, 0,
                       (int) G_N_ELEMENTS (deflated_sentences));
  tcase_add_test (prices, a_deflated_figure_is_explained);
  tcase_add_loop_test (prices, bundled_prices_answer, 0,
                       (int) G_N_ELEMENTS (bundled_prices));
  suite_add_tcase (suite, prices);
  return capex_test_run (suite);
}
