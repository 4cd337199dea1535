/* test-order.c - What an order is worth
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"a quantity times a price is money",
     {"acme, 2026, 20000, measure=chip-orders, unit=chip, status=plan, "
      "source=press",
      "acme, 2026, 20000, measure=unit-price, unit=USD/chip, status=plan, "
      "source=press"},
     "order acme 2026",                "amount",
     "400000000 [400000000, 400000000]", "forward"                 },
    {"a hedged price is read as five per cent",
     {"acme, 2026, 20000, measure=chip-orders, unit=chip, status=plan, "
      "source=press",
      "acme, 2026, about 20000, measure=unit-price, unit=USD/chip, "
      "status=plan, source=press"},
     "order acme 2026",                "amount",
     "400000000 [380000000, 420000000]", "forward hedge-convention"},
    {"an open quantity is at least",
     {"acme, 2026, over 20000, measure=chip-orders, unit=chip, status=plan, "
      "source=press",
      "acme, 2026, 10, measure=unit-price, unit=USD/chip, status=plan, "
      "source=press"},
     "order acme 2026",                "amount",
     "- [200000, ..]",                   "forward open-bound"      },
    {"a plan at a reported price is mixed",
     {"acme, 2026, 20000, measure=chip-orders, unit=chip, status=plan, "
      "source=press",
      "acme, 2026, 10, measure=unit-price, unit=USD/chip, status=report, "
      "source=press"},
     "order acme 2026",                "status",
     "mixed",                            "mixed-status forward"    },
    {"the value is converted, not the price",
     {"acme, 2026, 20000, measure=chip-orders, unit=chip, status=plan, "
      "source=press",
      "acme, 2026, 10, measure=unit-price, unit=USD/chip, status=plan, "
      "source=press",
      "rates: date=2026-01-30, base=EUR, currency=USD, rate=2, source=press"},
     "order acme 2026 --currency EUR", "amount",
     "100000 [100000, 100000]",          "forward converted"       },
    {"a price of something else",
     {"acme, 2026, 20000, measure=chip-orders, unit=chip, status=plan, "
      "source=press",
      "acme, 2026, 10, measure=unit-price, unit=USD/MW, status=plan, "
      "source=press"},
     "order acme 2026",                NULL,
     "not an amount of money",           "unit"                    },
    {"a price that is an amount",
     {"acme, 2026, 20000, measure=chip-orders, unit=chip, status=plan, "
      "source=press",
      "acme, 2026, 10, measure=unit-price, status=plan, source=press"},
     "order acme 2026",                NULL,
     "not an amount of money",           "unit"                    },
    {"an order without a price",
     {"acme, 2026, 20000, measure=chip-orders, unit=chip, status=plan, "
      "source=press"},
     "order acme 2026",                NULL,
     "unit-price",                       "missing"                 },
    {"a price without an order",
     {"acme, 2026, 10, measure=unit-price, unit=USD/chip"},
     "order acme 2026",                NULL,
     "chip-orders",                      "missing"                 },
};

int
main (void)
{
  return capex_test_run_cases ("order", cases, G_N_ELEMENTS (cases));
}
