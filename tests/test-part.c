/* test-part.c - What a published share comes to
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"a share times its total is the part",
     {"lone, 2025, 30, measure=ai-share-of-issuance, definition=net, unit=%",
      "lone, 2025, 200, measure=market-issuance, definition=net"},
     "part lone 2025 --measure ai-share-of-issuance", "amount",
     "60 [60, 60]",          ""            },
    {"bounds of both count",
     {"lone, 2025, 28..32, measure=ai-share-of-issuance, definition=net, "
      "unit=%",
      "lone, 2025, 100..300, measure=market-issuance, definition=net"},
     "part lone 2025 --measure ai-share-of-issuance", "amount",
     "60 [28, 96]",          ""            },
    {"a share of at least is at least",
     {"lone, 2025, 30, measure=ai-share-of-issuance, definition=net, unit=%",
      "lone, 2025, over 200, measure=market-issuance, definition=net"},
     "part lone 2025 --measure ai-share-of-issuance", "amount",
     "- [60, ..]",           "open-bound"  },
    {"a share and a total that are not equally firm are mixed",
     {"lone, 2025, 30, measure=ai-share-of-issuance, definition=net, unit=%, "
      "status=estimate, source=press",
      "lone, 2025, 200, measure=market-issuance, definition=net"},
     "part lone 2025 --measure ai-share-of-issuance", "amount",
     "60 [60, 60]",          "mixed-status"},
    {"a total in another currency is converted",
     {"lone, 2025-01-01/2025-01-08, 30, measure=ai-share-of-issuance, "
      "definition=net, unit=%",
      "rates: date=2025-01-02, base=EUR, currency=USD, rate=2, source=press",
      "lone, 2025-01-01/2025-01-08, 200, measure=market-issuance, "
      "definition=net"},
     "part lone 2025-01-01/2025-01-08 --measure ai-share-of-issuance "
     "--currency EUR",                                "amount",
     "30 [30, 30]",          "converted"   },
    {"a total of another population is no answer",
     {"lone, 2025, 30, measure=ai-share-of-issuance, definition=net, unit=%",
      "lone, 2025, 1700, measure=market-issuance, definition=gross"},
     "part lone 2025 --measure ai-share-of-issuance", NULL,
     "net",                  "refused"     },
    {"a total of other days is no answer",
     {"lone, 2025, 30, measure=ai-share-of-issuance, definition=net, unit=%",
      "lone, 2024, 1700, measure=market-issuance, definition=net"},
     "part lone 2025 --measure ai-share-of-issuance", NULL,
     "not known",            "refused"     },
    {"a population that the total knows nothing of",
     {"definitions: measure=ai-share-of-issuance, id=odd",
      "lone, 2025, 30, measure=ai-share-of-issuance, definition=odd, unit=%",
      "lone, 2025, 1700, measure=market-issuance, definition=net"},
     "part lone 2025 --measure ai-share-of-issuance", NULL,
     "odd",                  "unknown"     },
    {"a share that is missing",
     {"lone, 2025, 1700, measure=market-issuance, definition=net"},
     "part lone 2025 --measure ai-share-of-issuance", NULL,
     "ai-share-of-issuance", "missing"     },
    {"a share that is money",
     {"lone, 2025, 30, measure=ai-share-of-issuance, definition=net",
      "lone, 2025, 200, measure=market-issuance, definition=net"},
     "part lone 2025 --measure ai-share-of-issuance", NULL,
     "percent",              "unit"        },
};

int
main (void)
{
  return capex_test_run_cases ("part", cases, G_N_ELEMENTS (cases));
}
