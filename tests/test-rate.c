/* test-rate.c - Exchange rates, and money of one year
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

/* Rates of one euro; a dollar is 8, 10 and 6 yuan, whose mean is 8 */
#define EUR(date, currency, rate) \
  "rates: date=" date ", base=EUR, currency=" currency ", rate=" rate \
  ", source=press"

static const char *const january_rates[] = {
    EUR ("2025-01-02", "USD", "2"),   EUR ("2025-01-02", "CNY", "16"),
    EUR ("2025-01-15", "USD", "1"),   EUR ("2025-01-15", "CNY", "10"),
    EUR ("2025-01-20", "USD", "1.5"), EUR ("2025-01-30", "USD", "1"),
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
     "800 [800, 800]",                               "converted"              },
    {"the other way it is the mean of the other crosses",
     {"yuan, 2025-01, 1200, unit=CNY"},
     "spend yuan 2025-01 --currency USD",                             "amount",
     "156.666666667 [156.666666667, 156.666666668]", "converted"              },
    {"the euro is one side by itself",
     {"acme, 2025-01, 11"},
     "spend acme 2025-01 --currency EUR",                             "amount",
     "8.708333333 [8.708333333, 8.708333334]",       "converted"              },
    {"from the euro every published day counts",
     {"acme, 2025-01, 8, unit=EUR"},
     "spend acme 2025-01 --currency USD",                             "amount",
     "11 [11, 11]",                                  "converted"              },
    {"a balance is converted at the rate of its day",
     {"acme, 2025-01-15, 5, measure=backlog"},
     "panel 2025-01 --of acme --measure backlog --currency CNY",      "amount",
     "50 [50, 50]",                                  "converted"              },
    {"a balance of a day without a rate takes the last before it",
     {"acme, 2025-01-19, 5, measure=backlog"},
     "panel 2025-01 --of acme --measure backlog --currency CNY",      "amount",
     "50 [50, 50]",                                  "converted"              },
    {"a day on which one of two is missing is passed over",
     {"acme, 2025-01-21, 5, measure=backlog"},
     "panel 2025-01 --of acme --measure backlog --currency CNY",      "amount",
     "50 [50, 50]",                                  "converted"              },
    {"what is to come is converted at the last rate that is known",
     {"acme, 2026, 5, status=plan, source=press, known=2025-01-20"},
     "spend acme 2026 --currency CNY --as-of 2025-01-20",             "amount",
     "50 [50, 50]",                                  "forward converted"      },
    {"a last rate that is old is told to be stale",
     {"acme, 2026, 5, status=plan, source=press, known=2025-03-03"},
     "spend acme 2026 --currency CNY --as-of 2025-03-03",             "amount",
     "30 [30, 30]",                                  "forward converted stale"},
    {"a last rate of a month ago is not stale",
     {"acme, 2026, 5, status=plan, source=press, known=2025-03-02"},
     "spend acme 2026 --currency CNY --as-of 2025-03-02",             "amount",
     "30 [30, 30]",                                  "forward converted"      },
    {"a company against itself is not converted",
     {"yuan, 2025-01, 150, unit=CNY", "yuan, 2025-02, 160, unit=CNY"},
     "growth yuan 2025-01 2025-02",                                   "ratio",
     "1/15 [1/15, 1/15]",                            ""                       },
    {"dollars are where two currencies meet",
     {"yuan, 2025-01, 120, unit=CNY", "acme, 2025-01, 10"},
     "difference acme yuan 2025-01",                                  "other_amount",
     "15.666666667 [15.666666666, 15.666666667]",    "converted"              },
    {"the reporting currency of a company is its own",
     {"yuan, 2025-01, $100"},
     "spend yuan 2025-01 --currency reporting",                       "amount",
     "800 [800, 800]",                               "converted"              },
    {"two forward figures have one rate",
     {"yuan, 2025-12, 150, unit=CNY, status=plan, source=press, "
      "known=2025-01-15",
      "yuan, 2026-01, 160, unit=CNY, status=plan, source=press, "
      "known=2025-01-15"},
     "growth yuan 2025-12 2026-01 --currency USD --as-of 2025-01-15", "ratio",
     "1/15 [1/15, 1/15]",                            "forward converted"      },
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
  const char *rows[3];
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
     "800 [800, 800]",                               ""  },
    {"months count by their days",
     {PRICE ("2020", "100"), PRICE ("2025-01", "100"), PRICE ("2025-02", "200"),
      "acme, 2025-01-01/2025-02-28, 590"},
     "spend acme 2025-01-01/2025-02-28 --prices-of 2020:cpi",           "amount",
     "400.114942529 [400.114942528, 400.114942529]", NULL},
    {"growth of deflated figures is real growth",
     {PRICE ("2024", "100"), PRICE ("2025", "125"), "acme, 2024, 800",
      "acme, 2025, 1250"},
     "growth acme 2024 2025 --prices-of 2024:cpi",                      "ratio",
     "1/4 [1/4, 1/4]",                               ""  },
    {"things are not deflated",
     {PRICE ("2020", "100"), PRICE ("2025", "125"),
      "acme, 2025, 10, measure=chip-orders, unit=chip"},
     "panel 2025 --of acme --measure chip-orders --prices-of 2020:cpi", "amount",
     "10 [10, 10]",                                  ""  },
    {"an order is deflated as any money is",
     {PRICE ("2020", "100"), PRICE ("2025", "125"),
      "acme, 2025, 10, measure=chip-orders, unit=chip",
      "acme, 2025, 100, measure=unit-price, unit=USD/chip"},
     "order acme 2025 --prices-of 2020:cpi",                            "amount",
     "800 [800, 800]",                               ""  },
};

START_TEST (figures_are_deflated)
{
  capex_test_assert_case (&deflated[_i]);
}
END_TEST

static const struct
{
  const char *what;
  const char *rows[5];
  const char *question;
} gaps[] = {
    {"a year that the series lacks",
     {PRICE ("2020", "100"), "acme, 2025, 1000"},
     "spend acme 2025 --prices-of 2020:cpi"},
    {"a base year that the series lacks",
     {PRICE ("2025", "100"), "acme, 2025, 1000"},
     "spend acme 2025 --prices-of 2020:cpi"},
    {"a gap inside a year",
     {PRICE ("2020", "100"), PRICE ("2025H1", "100"), PRICE ("2025Q4", "100"),
      "acme, 2025, 1000"},
     "spend acme 2025 --prices-of 2020:cpi"},
    {"a series that there is not",
     {"acme, 2025, 1000"},
     "spend acme 2025 --prices-of 2020:ppi"},
    {"a series of another currency",
     {PRICE ("2020", "100"), PRICE ("2025", "100"), "yuan, 2025, 1, unit=CNY"},
     "spend yuan 2025 --prices-of 2020:cpi"},
};

START_TEST (a_gap_in_a_series_is_refused)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (gaps[_i].rows);

  capex_test_set_subject (gaps[_i].what);
  capex_test_assert_refused (dataset, gaps[_i].question, CAPEX_ERROR_RATE,
                             NULL);
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

  /* (1/8 + 1/10 + 1/6) / 3 */
  ck_assert_ptr_nonnull (strstr (text, "1 CNY = 0.130555555556 USD"));
  ck_assert_ptr_nonnull (strstr (text, "the mean of 3 published days"));
}
END_TEST

START_TEST (each_document_of_a_rate_is_told)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "rates: date=2025-01-02, base=EUR, currency=USD, rate=1, source=press",
      "rates: date=2025-01-30, base=EUR, currency=USD, rate=1, source=call",
      "rates: date=2025-01-02, base=EUR, currency=CNY, rate=8, source=other",
      "rates: date=2025-01-30, base=EUR, currency=CNY, rate=8, source=other",
      "rates: date=2025-02-03, base=EUR, currency=CNY, rate=8, source=research",
      "yuan, 2025-01, 80, unit=CNY", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "spend yuan 2025-01 --currency USD", &error);
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
  tcase_add_test (rates, a_table_tells_the_digits_of_its_rate);
  tcase_add_test (rates, each_document_of_a_rate_is_told);
  suite_add_tcase (suite, rates);
  tcase_add_loop_test (prices, figures_are_deflated, 0,
                       (int) G_N_ELEMENTS (deflated));
  tcase_add_loop_test (prices, a_gap_in_a_series_is_refused, 0,
                       (int) G_N_ELEMENTS (gaps));
  suite_add_tcase (suite, prices);
  return capex_test_run (suite);
}
