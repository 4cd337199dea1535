/* test-spend.c - A year: uses of money, and the debt beside them
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"a missing year is missing, not zero",
     {"acme, 2025, 100"},
     "spend acme 2024..2025",              "amount",
     "none",                ""                                       },
    {"the period is told as it was asked",
     {"june, FY2025, 10"},
     "spend june FY2025",                  "period",
     "FY2025",              ""                                       },
    {"debt net of more repayments is below zero",
     {"acme, 2025, 100",
      "acme, 2025, 10, measure=debt-issuance, definition=gross",
      "acme, 2025, 30, measure=debt-repayment"},
     "spend acme 2025",                    "debt_to_spend",
     "-1/5 [-1/5, -1/5]",   ""                                       },
    {"debt of a group is that of its members",
     {"acme, 2025, 100", "bolt, 2025, 100",
      "acme, 2025, 10, measure=debt-issuance, definition=gross",
      "bolt, 2025, 30, measure=debt-issuance, definition=gross"},
     "spend duo 2025",                     "debt_to_spend",
     "1/5 [1/5, 1/5]",      "gross-debt"                             },
    {"debt over nothing is not meaningful",
     {"acme, 2025, 0",
      "acme, 2025, 10, measure=debt-issuance, definition=gross"},
     "spend acme 2025",                    "debt_to_spend",
     "n.m.",                "gross-debt"                             },
    {"one deal pays for at least its part",
     {"acme, 2025, 72215",
      "acme, 2025-10-30, 29950..30050, measure=debt-issuance, "
      "definition=gross, source=press"},
     "spend acme 2025",                    "debt_to_spend",
     "- [29950/72215, ..]", "open-bound gross-debt partial-year"     },
    {"uses are told one by one",
     {"acme, 2025, 100", "acme, 2025, 12, measure=operating-lease-cost"},
     "spend acme 2025 --uses capex,lease", "lease",
     "12 [12, 12]",         ""                                       },
    {"of a total the capex is a part",
     {"acme, 2025, 100", "acme, 2025, 12, measure=operating-lease-cost"},
     "spend acme 2025 --uses capex,lease", "capex",
     "100 [100, 100]",      ""                                       },
    {"a lease that is a part of a year is told",
     {"acme, 2025, 100", "acme, 2025Q1, 12, measure=operating-lease-cost"},
     "spend acme 2025",                    "lease",
     "- [12, ..]",          "open-bound excludes-leases partial-year"},
};

int
main (void)
{
  return capex_test_run_cases ("spend", cases, G_N_ELEMENTS (cases));
}
