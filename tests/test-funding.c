/* test-funding.c - Sources and uses of cash, and what is left
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"
#include "write/capex-table-writer-private.h"

#define FLOW ", measure=operating-cash-flow"
#define DEBT ", measure=debt-issuance, definition=gross"
#define NET_DEBT ", measure=debt-issuance, definition=net"
#define REPAID ", measure=debt-repayment"
#define EQUITY ", measure=equity-issuance"
#define PRINCIPAL ", measure=finance-lease-principal"
#define LEASE ", measure=operating-lease-cost"

/* 100 + (50 - 20) + 7 - 60 - 5 = 72 */
#define ALL \
  "acme, 2025, 60", "acme, 2025, 100" FLOW, "acme, 2025, 50" DEBT, \
      "acme, 2025, 20" REPAID, "acme, 2025, 7" EQUITY, \
      "acme, 2025, 5" PRINCIPAL

static const CapexTestCase cases[] = {
    {"sources less uses are left",
     {ALL},
     "funding acme 2025",                                                                             "left",
     "72 [72, 72]",                                                                                                                  ""                                           },
    {"free cash flow is cash flow less capex",
     {ALL},
     "funding acme 2025",                                                                             "free_cash_flow",
     "40 [40, 40]",                                                                                                                  ""                                           },
    {"debt is net of repayments",
     {ALL},
     "funding acme 2025",                                                                             "debt",
     "30 [30, 30]",                                                                                                                  ""                                           },
    {"equity is told",                                                    {ALL}, "funding acme 2025", "equity",          "7 [7, 7]", ""                                           },
    {"lease principal is told",
     {ALL},
     "funding acme 2025",                                                                             "lease_principal",
     "5 [5, 5]",                                                                                                                     ""                                           },
    {"sums have the bounds of their parts",
     {"acme, 2025, 50..70", "acme, 2025, 90..110" FLOW},
     "funding acme 2025",                                                                             "free_cash_flow",
     "40 [20, 60]",                                                                                                                  "open-bound"                                 },
    {"what is left has all bounds, each by its sign",
     {"acme, 2025, 50..70", "acme, 2025, 90..110" FLOW,
      "acme, 2025, 40..60" DEBT, "acme, 2025, 10..30" REPAID,
      "acme, 2025, 6..8" EQUITY, "acme, 2025, 4..6" PRINCIPAL},
     "funding acme 2025",                                                                             "left",
     "72 [30, 114]",                                                                                                                 ""                                           },
    {"equity that is not known may be zero or more",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "acme, 2025, 50" DEBT,
      "acme, 2025, 20" REPAID, "acme, 2025, 5" PRINCIPAL},
     "funding acme 2025",                                                                             "left",
     "- [65, ..]",                                                                                                                   "open-bound"                                 },
    {"principal that is not known may be zero or more",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "acme, 2025, 50" DEBT,
      "acme, 2025, 20" REPAID, "acme, 2025, 7" EQUITY},
     "funding acme 2025",                                                                             "left",
     "- [.., 77]",                                                                                                                   "open-bound"                                 },
    {"gross debt is at least net debt",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "acme, 2025, 50" DEBT,
      "acme, 2025, 7" EQUITY, "acme, 2025, 5" PRINCIPAL},
     "funding acme 2025",                                                                             "left",
     "- [.., 92]",                                                                                                                   "open-bound gross-debt"                      },
    {"gross debt is told as it is",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "acme, 2025, 50" DEBT,
      "acme, 2025, 7" EQUITY, "acme, 2025, 5" PRINCIPAL},
     "funding acme 2025",                                                                             "debt",
     "50 [50, 50]",                                                                                                                  NULL                                         },
    {"debt that is not known may be anything",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "acme, 2025, 7" EQUITY,
      "acme, 2025, 5" PRINCIPAL},
     "funding acme 2025",                                                                             "left",
     "none",                                                                                                                         "open-bound"                                 },
    {"free cash flow needs no debt",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW},
     "funding acme 2025",                                                                             "free_cash_flow",
     "40 [40, 40]",                                                                                                                  "open-bound"                                 },
    {"without a cash flow nothing is left that is known",
     {"acme, 2025, 60", "acme, 2025, 50" DEBT, "acme, 2025, 20" REPAID},
     "funding acme 2025",                                                                             "left",
     "none",                                                                                                                         "open-bound"                                 },
    {"nor is there a free one",
     {"acme, 2025, 60", "acme, 2025, 50" DEBT, "acme, 2025, 20" REPAID},
     "funding acme 2025",                                                                             "free_cash_flow",
     "none",                                                                                                                         "open-bound"                                 },
    {"a cash flow may be below zero",
     {"acme, 2025, 60", "acme, 2025, -40" FLOW},
     "funding acme 2025",                                                                             "free_cash_flow",
     "-100 [-100, -100]",                                                                                                            "open-bound"                                 },
    {"capex that includes principal does not lose it twice",
     {"acme, 2025, 65, definition=with-lease-principal", "acme, 2025, 100" FLOW,
      "acme, 2025, 50" DEBT, "acme, 2025, 20" REPAID, "acme, 2025, 7" EQUITY,
      "acme, 2025, 5" PRINCIPAL},
     "funding acme 2025 --definition with-lease-principal",                                           "left",
     "72 [72, 72]",                                                                                                                  ""                                           },
    {"and tells it all the same",
     {"acme, 2025, 65, definition=with-lease-principal", "acme, 2025, 100" FLOW,
      "acme, 2025, 5" PRINCIPAL},
     "funding acme 2025 --definition with-lease-principal",                                           "lease_principal",
     "5 [5, 5]",                                                                                                                     NULL                                         },
    {"and needs none to be known",
     {"acme, 2025, 65, definition=with-lease-principal", "acme, 2025, 100" FLOW,
      "acme, 2025, 50" DEBT, "acme, 2025, 20" REPAID, "acme, 2025, 7" EQUITY},
     "funding acme 2025 --definition with-lease-principal",                                           "left",
     "72 [72, 72]",                                                                                                                  ""                                           },
    {"capex of an unknown definition may include principal",
     {"acme, 2025, 60, definition=unstated", "acme, 2025, 100" FLOW,
      "acme, 2025, 5" PRINCIPAL},
     "funding acme 2025",                                                                             "free_cash_flow",
     "40 [40, 40]",                                                                                                                  "unstated-definition open-bound double-count"},
    {"capex that is booked is not what is paid",
     {"acme, 2025, 60, definition=accrued", "acme, 2025, 100" FLOW},
     "funding acme 2025",                                                                             "free_cash_flow",
     "40 [40, 40]",                                                                                                                  "mixed-definition open-bound"                },
    {"rent is in the cash flow and not outside",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "acme, 2025, 9" LEASE},
     "funding acme 2025",                                                                             "free_cash_flow",
     "40 [40, 40]",                                                                                                                  "open-bound"                                 },
    {"a group is the sum of its members",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "bolt, 2025, 10",
      "bolt, 2025, 30" FLOW},
     "funding duo 2025",                                                                              "free_cash_flow",
     "60 [60, 60]",                                                                                                                  "open-bound"                                 },
    {"of a group a member's cash flow that is not known may be anything",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "bolt, 2025, 10"},
     "funding duo 2025",                                                                              "free_cash_flow",
     "none",                                                                                                                         "open-bound missing-member"                  },
    {"a booked capex of one member is told",
     {"acme, 2025, 60, definition=accrued", "acme, 2025, 100" FLOW,
      "bolt, 2025, 10", "bolt, 2025, 30" FLOW},
     "funding duo 2025",                                                                              "free_cash_flow",
     "60 [60, 60]",                                                                                                                  "mixed-definition open-bound"                },
    {"a quarter is a difference of cumulative figures",
     {"acme, 2025-9M, 40..50", "acme, 2025, 60..70", "acme, 2025-9M, 70" FLOW,
      "acme, 2025, 100" FLOW},
     "funding acme 2025Q4",                                                                           "free_cash_flow",
     "10 [0, 20]",                                                                                                                   "derived-quarter open-bound"                 },
    {"parts are in one currency",
     {"acme, 2025-03-03, 60", "acme, 2025-03-03, 50, unit=EUR" FLOW,
      "rates: date=2025-03-03, base=EUR, currency=USD, rate=2, source=filing"},
     "funding acme 2025-03-03",                                                                       "free_cash_flow",
     "40 [40, 40]",                                                                                                                  "converted open-bound"                       },
    {"a period of several without capex is missing",
     {"acme, 2025, 60", "acme, 2024, 100" FLOW},
     "funding acme 2024..2025",                                                                       "free_cash_flow",
     "none",                                                                                                                         ""                                           },
    {"leased assets are not paid for",
     {"acme, 2025, 60, definition=with-finance-leases", "acme, 2025, 100" FLOW},
     "funding acme 2025",                                                                             NULL,
     "no cash was paid",                                                                                                             "refused"                                    },
    {"nor are those of a member",
     {"acme, 2025, 60, definition=with-finance-leases", "bolt, 2025, 10",
      "bolt, 2025, 30" FLOW},
     "funding duo 2025",                                                                              NULL,
     "acme",                                                                                                                         "refused"                                    },
    {"members of whom one includes principal are not added",
     {"acme, 2025, 60, definition=with-lease-principal", "bolt, 2025, 10",
      "bolt, 2025, 30" FLOW},
     "funding duo 2025",                                                                              NULL,
     "name a definition",                                                                                                            "refused"                                    },
    {"rent is not paid twice",
     {ALL},
     "funding acme 2025 --uses capex,lease",                                                          NULL,
     "already",                                                                                                                      "refused"                                    },
    {"a single period without capex is an error",
     {ALL},
     "funding acme 2024",                                                                             NULL,
     "acme",                                                                                                                         "missing"                                    },
    {"a sum that does not fit is an error",
     {"acme, 2025, 60", "acme, 2025, 99999999999999999999999999999" FLOW,
      "acme, 2025, 50" DEBT, "acme, 2025, 20" REPAID,
      "acme, 2025, 99999999999999999999999999999" EQUITY},
     "funding acme 2025",                                                                             NULL,
     "38 digits",                                                                                                                    "out-of-range"                               },
};

START_TEST (a_case_holds)
{
  capex_test_assert_case (&cases[_i]);
}
END_TEST

static const struct
{
  const char *what;
  const char *rows[7];
  const char *question;
  const char *sentence;
} sentences[] = {
    {"all is told",
     {ALL},
     "funding acme 2025",                                   "Operating cash flow less capex (cash) of acme for 2025 was USD 40;"
     " operating cash flow, net debt issuance and equity, less capex and"
     " lease principal, were USD 72."                                    },
    {"what is not known is told",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "acme, 2025, 50" DEBT,
      "acme, 2025, 20" REPAID},
     "funding acme 2025",                                   "Operating cash flow less capex (cash) of acme for 2025 was USD 40; what "
     "is left of all sources is not known; equity and lease principal are not "
     "known."                                                            },
    {"gross debt is told as such",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "acme, 2025, 50" DEBT,
      "acme, 2025, 7" EQUITY},
     "funding acme 2025",                                   "Operating cash flow less capex (cash) of acme for 2025 was USD 40;"
     " operating cash flow, debt issuance and equity, less capex and "
     "lease principal, were at most USD 97; debt repaid and lease "
     "principal are not known."                                          },
    {"principal in capex is not less",
     {"acme, 2025, 65, definition=with-lease-principal", "acme, 2025, 100" FLOW,
      "acme, 2025, 50" DEBT, "acme, 2025, 20" REPAID, "acme, 2025, 7" EQUITY,
      "acme, 2025, 5" PRINCIPAL},
     "funding acme 2025 --definition with-lease-principal", "Operating cash flow less capex (with-lease-principal) of acme for "
     "2025 was USD 35; operating cash flow, net debt issuance and "
     "equity, less capex, were USD 72."},
    {"without a cash flow there is capex",
     {"acme, 2027, 60, status=guidance"},
     "funding acme 2027",                                   "The capex (cash) of acme for 2027 is guided to be USD 60; what is left "
     "of all sources is not known; operating cash flow, debt, equity and lease "
     "principal are not known."                                          },
    {"what is to come is told as such",
     {"acme, 2027, 60", "acme, 2027, 100, status=estimate" FLOW,
      "acme, 2027, 50, status=estimate" DEBT,
      "acme, 2027, 20, status=estimate" REPAID, "acme, 2027, 7" EQUITY,
      "acme, 2027, 5" PRINCIPAL},
     "funding acme 2027",                                   "Operating cash flow less capex (cash) of acme for 2027 is "
     "estimated to be USD 40; operating cash flow, net debt issuance and"
     " equity, less capex and lease principal, are estimated to be USD "
     "72."                                                               },
    {"what is left is no firmer than the least firm of its parts",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "acme, 2025, 30" NET_DEBT,
      "acme, 2025, 7, status=estimate" EQUITY, "acme, 2025, 5" PRINCIPAL},
     "funding acme 2025",                                   "Operating cash flow less capex (cash) of acme for 2025 was USD 40;"
     " operating cash flow, net debt issuance and equity, less capex and"
     " lease principal, were estimated to be USD 72."                    },
    {"of a group that is mixed nothing is firmer",
     {"acme, 2025, 60", "bolt, 2025, 10, status=estimate",
      "acme, 2025, 100" FLOW, "bolt, 2025, 50" FLOW},
     "funding duo 2025",                                    "Operating cash flow less capex (cash) of duo for 2025 was said to "
     "be USD 80; what is left of all sources is not known; debt, equity and "
     "lease principal are not known."                                     },
    {"debt less what was estimated to be repaid is mixed",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW, "acme, 2025, 50" DEBT,
      "acme, 2025, 20, status=estimate" REPAID, "acme, 2025, 7" EQUITY,
      "acme, 2025, 5" PRINCIPAL},
     "funding acme 2025",                                   "Operating cash flow less capex (cash) of acme for 2025 was USD 40;"
     " operating cash flow, net debt issuance and equity, less capex and"
     " lease principal, were said to be USD 72."                         },
};

/* The cells of a table as people read them */
static const struct
{
  const char *what;
  const char *rows[4];
  const char *question, *column, *shown;
} shown[] = {
    {"of a group with a missing member nothing is undisclosed",
     {"acme, 2025, 60", "acme, 2025, 100" FLOW},
     "funding duo 2025",  "operating_cash_flow",
     ""              },
    {"nor is debt of which no more is known than some of it",
     {"acme, 2025, 60", "acme, 2025-9M, 0" DEBT},
     "funding acme 2025", "debt",
     "at least 0 USD"},
    {"what somebody does not disclose is",
     {"acme, 2025, 60", "acme, 2025, ?" DEBT},
     "funding acme 2025", "debt",
     "undisclosed"   },
    {"and so is the sum of one who does not and one who does",
     {"acme, 2025, 60", "acme, 2025, ?" EQUITY, "bolt, 2025, 0" EQUITY},
     "funding duo 2025",  "equity",
     "undisclosed"   },
};

START_TEST (a_cell_without_a_bound_is_empty)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (shown[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, shown[_i].question,
                                                 &error);
  g_autofree char *cell = NULL;

  assert_no_error (error);
  cell = capex_table_dup_cell (
      table, 0, (guint) capex_table_find_column (table, shown[_i].column),
      CAPEX_WRITE_DEFAULT);
  ck_assert_msg (g_str_equal (cell, shown[_i].shown), "%s: %s", shown[_i].what,
                 cell);
}
END_TEST

START_TEST (a_sentence_holds)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      sentences[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 sentences[_i].question,
                                                 &error);

  ck_assert_msg (error == NULL, "%s: %s", sentences[_i].what,
                 capex_test_describe (error));
  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    sentences[_i].sentence);
}
END_TEST

/* Microsoft raised 24,395 and 5,250 in fiscal 2024, and repaid 29,070 */
START_TEST (net_debt_of_microsoft_is_hardly_any)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();

  capex_test_set_subject ("debt of Microsoft");
  capex_test_assert_answer (dataset, "funding microsoft FY2024", "debt",
                            "575000000 [575000000, 575000000]", NULL);
  capex_test_assert_answer (dataset, "funding microsoft FY2024",
                            "free_cash_flow",
                            "74071000000 [74071000000, 74071000000]", NULL);
}
END_TEST

static void
assert_low (CapexAmount *amount, const char *low)
{
  g_autofree char *told = capex_amount_dup_low_string (amount);

  ck_assert_str_eq (told, low);
}

START_TEST (a_result_tells_its_cells)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (ALL, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexFunding) result = capex_funding_new (dataset, NULL, "acme",
                                                       "2025", &error);
  g_autoptr (CapexFunding) again = NULL;

  assert_no_error (error);
  again = capex_funding_ref (result);
  ck_assert_uint_eq (capex_funding_get_n_rows (again), 1);
  ck_assert_str_eq (capex_funding_get_company (result, 0), "acme");
  ck_assert_str_eq (capex_funding_get_period (result, 0), "2025");
  assert_low (capex_funding_get_operating_cash_flow (result, 0), "100");
  assert_low (capex_funding_get_debt (result, 0), "30");
  assert_low (capex_funding_get_equity (result, 0), "7");
  assert_low (capex_funding_get_capex (result, 0), "60");
  assert_low (capex_funding_get_lease_principal (result, 0), "5");
  assert_low (capex_funding_get_free_cash_flow (result, 0), "40");
  assert_low (capex_funding_get_left (result, 0), "72");
  ck_assert_str_eq (capex_funding_get_definition (result, 0), "cash");
  ck_assert_str_eq (capex_funding_get_scope (result, 0), "total");
  ck_assert_str_eq (capex_funding_get_status (result, 0), "actual");
  ck_assert_str_eq (capex_funding_get_covers (result, 0), "2025");
  ck_assert_uint_eq (capex_table_get_n_rows (capex_funding_get_table (result)),
                     1);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("funding");
  TCase *adding = tcase_create ("adding");
  TCase *telling = tcase_create ("telling");

  tcase_add_loop_test (adding, a_case_holds, 0, G_N_ELEMENTS (cases));
  tcase_add_test (adding, net_debt_of_microsoft_is_hardly_any);
  suite_add_tcase (suite, adding);
  tcase_add_loop_test (telling, a_cell_without_a_bound_is_empty, 0,
                       G_N_ELEMENTS (shown));
  tcase_add_loop_test (telling, a_sentence_holds, 0, G_N_ELEMENTS (sentences));
  tcase_add_test (telling, a_result_tells_its_cells);
  suite_add_tcase (suite, telling);
  return capex_test_run (suite);
}
