/* test-multiple.c - How many times as much
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"a multiple of exact figures is exact",
     {"acme, 2025, 3", "bolt, 2025, 4"},
     "multiple acme bolt 2025", "ratio",
     "3/4 [3/4, 3/4]",   ""          },
    {"low over high, high over low",
     {"acme, 2025, 30..60", "bolt, 2025, 10..20"},
     "multiple acme bolt 2025", "ratio",
     "3/1 [3/2, 6/1]",   ""          },
    {"at least over a number is at least",
     {"acme, 2025, over 300", "bolt, 2025, 21.45..21.55"},
     "multiple acme bolt 2025", "ratio",
     "- [6000/431, ..]", "open-bound"},
    {"a number over at least is at most",
     {"acme, 2025, 30", "bolt, 2025, over 10"},
     "multiple acme bolt 2025", "ratio",
     "- [0, 3/1]",       "open-bound"},
    {"over zero it is not meaningful",
     {"acme, 2025, 30", "bolt, 2025, 0"},
     "multiple acme bolt 2025", "ratio",
     "n.m.",             ""          },
    {"over what may be zero it is not meaningful",
     {"acme, 2025, 30", "bolt, 2025, up to 10"},
     "multiple acme bolt 2025", "ratio",
     "n.m.",             ""          },
    {"a company over itself is one",
     {"acme, 2025, 30..60"},
     "multiple acme acme 2025", "ratio",
     "1/1 [1, 1]",       ""          },
    {"a member over its group cancels",
     {"acme, 2025, 10..30", "bolt, 2025, 10"},
     "multiple acme duo 2025",  "ratio",
     "2/3 [1/2, 3/4]",   ""          },
    {"a company of whom nothing is known",
     {"acme, 2025, 30"},
     "multiple acme bolt 2025", NULL,
     "bolt",             "missing"   },
};

int
main (void)
{
  return capex_test_run_cases ("multiple", cases, G_N_ELEMENTS (cases));
}
