/* test-share-of.c - A part of a total that is its own fact
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"a part over a total is not one of the things summed",
     {"acme, 2025, 40, measure=depreciation", "acme, 2025, 100"},
     "share-of acme 2025 --part depreciation",                "ratio",
     "2/5 [2/5, 2/5]",           ""                        },
    {"an order over a budget",
     {"acme, 2026, about 20000, measure=chip-orders, unit=chip, status=plan, "
      "source=press",
      "acme, 2026, 20000, measure=unit-price, unit=USD/chip, status=plan, "
      "source=press",
      "acme, 2026, 22500000000..23500000000, status=plan, source=press"},
     "share-of acme 2026 --part order --total capex",         "ratio",
     "2/115 [38/2350, 42/2250]", "forward hedge-convention"},
    {"the part may be more than the total",
     {"acme, 2025, 400, measure=debt-issuance, definition=gross",
      "acme, 2025, 100"},
     "share-of acme 2025 --part debt-issuance",               "ratio",
     "4/1 [4, 4]",               "gross-debt"              },
    {"debt that is net of what was repaid is not gross",
     {"acme, 2025, 40, measure=debt-issuance, definition=net",
      "acme, 2025, 100"},
     "share-of acme 2025 --part debt-issuance",               "ratio",
     "2/5 [2/5, 2/5]",           ""                        },
    {"spend over gross debt is over gross debt too",
     {"acme, 2025, 400, measure=debt-issuance, definition=gross",
      "acme, 2025, 100"},
     "share-of acme 2025 --part capex --total debt-issuance", "ratio",
     "1/4 [1/4, 1/4]",           "gross-debt"              },
    {"a report over a plan is mixed",
     {"acme, 2026, 10, measure=depreciation, status=report, source=press",
      "acme, 2026, 100, status=plan, source=press"},
     "share-of acme 2026 --part depreciation",                "ratio",
     "1/10 [1/10, 1/10]",        "mixed-status forward"    },
    {"a measure over itself is one",
     {"acme, 2025, 90..110"},
     "share-of acme 2025 --part capex --total capex",         "ratio",
     "1 [1, 1]",                 ""                        },
    {"a part that is missing",
     {"acme, 2025, 100"},
     "share-of acme 2025 --part depreciation",                NULL,
     "depreciation",             "missing"                 },
    {"an order without a price",
     {"acme, 2025, 100", "acme, 2025, 10, measure=chip-orders, unit=chip"},
     "share-of acme 2025 --part order",                       NULL,
     "unit-price",               "missing"                 },
    {"chips over money",
     {"acme, 2025, 100", "acme, 2025, 10, measure=chip-orders, unit=chip"},
     "share-of acme 2025 --part chip-orders",                 NULL,
     "units",                    "unit"                    },
};

int
main (void)
{
  return capex_test_run_cases ("share-of", cases, G_N_ELEMENTS (cases));
}
