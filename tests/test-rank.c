/* test-rank.c - Who is ahead, and how surely
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"the largest stated value is first",
     {"acme, 2025, 100", "bolt, 2025, 300"},
     "rank 2025",                 "company",
     "bolt", ""              },
    {"a rank that no bound touches is certain",
     {"acme, 2025, 100", "bolt, 2025, 300"},
     "rank 2025",                 "worst",
     "1",    ""              },
    {"a rank that overlaps may be worse",
     {"acme, 2025, 90..110", "bolt, 2025, 100..200"},
     "rank 2025",                 "worst",
     "2",    ""              },
    {"bounds that touch do not overlap",
     {"acme, 2025, 90..100", "bolt, 2025, 100..200"},
     "rank 2025",                 "worst",
     "1",    ""              },
    {"equal values share a rank",
     {"acme, 2025, 100", "bolt, 2025, 100"},
     "rank 2025",                 "rank",
     "1",    ""              },
    {"what has no stated value has no rank",
     {"acme, 2025, over 100"},
     "rank 2025",                 "rank",
     "none", "open-bound"    },
    {"what is open at the top may be first",
     {"acme, 2025, over 100", "bolt, 2025, 300"},
     "rank 2025 --of acme,bolt",  "best",
     "1",    "open-bound"    },
    {"behind what is open one may be last",
     {"acme, 2025, over 100", "bolt, 2025, 300"},
     "rank 2025 --of acme,bolt",  "worst",
     "2",    "open-bound"    },
    {"behind what is surely more one is surely second",
     {"acme, 2025, 100", "bolt, 2025, over 300"},
     "rank 2025 --of acme,bolt",  "best",
     "2",    "open-bound"    },
    {"who is named and missing may be ahead",
     {"acme, 2025, 100", "bolt, 2024, 100"},
     "rank 2025 --of acme,bolt",  "worst",
     "2",    "missing-member"},
    {"a range of periods",
     {"acme, 2025, 100"},
     "rank 2024..2025 --of acme", NULL,
     NULL,   "syntax"        },
};

int
main (void)
{
  return capex_test_run_cases ("rank", cases, G_N_ELEMENTS (cases));
}
