/* test-difference.c - How much more than another
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"a difference is one less the other",
     {"acme, 2025, 3", "bolt, 2025, 4"},
     "difference acme bolt 2025", "amount",
     "-1 [-1, -1]", ""                },
    {"low less high, high less low",
     {"acme, 2025, 30..60", "bolt, 2025, 10..20"},
     "difference acme bolt 2025", "amount",
     "30 [10, 50]", ""                },
    {"at least less a number is at least",
     {"acme, 2025, over 300", "bolt, 2025, 20"},
     "difference acme bolt 2025", "amount",
     "- [280, ..]", "open-bound"      },
    {"a number less at least is at most",
     {"acme, 2025, 300", "bolt, 2025, over 20"},
     "difference acme bolt 2025", "amount",
     "- [.., 280]", "open-bound"      },
    {"a company less itself is zero",
     {"acme, 2025, about 100"},
     "difference acme acme 2025", "amount",
     "0 [0, 0]",    "hedge-convention"},
    {"a group less its member is the rest",
     {"acme, 2025, 10..30", "bolt, 2025, 10..12"},
     "difference duo acme 2025",  "amount",
     "11 [10, 12]", ""                },
};

int
main (void)
{
  return capex_test_run_cases ("difference", cases, G_N_ELEMENTS (cases));
}
