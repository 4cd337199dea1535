/* test-panel.c - Companies by periods
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"a gap stays a gap",
     {"acme, 2023, 100", "acme, 2025, 121"},
     "panel 2024..2025 --of acme", "amount",
     "none",     ""       },
    {"the first period has no growth",
     {"acme, 2023, 100", "acme, 2024, 121"},
     "panel 2023..2024 --of acme", "growth",
     "none",     ""       },
    {"who is named has a row even without figures",
     {"acme, 2025, 100"},
     "panel 2025 --of bolt",       "amount",
     "none",     ""       },
    {"a group that is named is its members first",
     {"acme, 2025, 100", "bolt, 2025, 50"},
     "panel 2025 --of duo",        "company",
     "acme",     ""       },
    {"an outlook is told as such",
     {"acme, 2026, 100, status=guidance, source=call"},
     "panel 2026 --of acme",       "status",
     "guidance", "forward"},
};

int
main (void)
{
  return capex_test_run_cases ("panel", cases, G_N_ELEMENTS (cases));
}
