/* test-group.c - A group, its members, and what is given of it
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

/* A day on which a dollar is half a euro */
#define RATE_OF(day) \
  "rates: date=" day ", base=EUR, currency=USD, rate=2, source=press"

static const CapexTestCase cases[] = {
    {"what is given of a group narrows the sum of its members",
     {"acme, 2025, 90..110", "bolt, 2025, 100",
      "duo, 2025, 205..300, source=press"},
     "spend duo 2025",                               "amount",
     "- [205, 210]",         NULL                                          },
    {"and tells that it contradicts it",
     {"acme, 2025, 100", "bolt, 2025, 100", "duo, 2025, 400, source=press"},
     "spend duo 2025",                               "amount",
     "200 [200, 200]",       "conflict"                                    },
    {"a group that contradicts itself beside its members is in conflict",
     {"sources: id=again, kind=issuer", "acme, 2025, 100", "bolt, 2025, 50",
      "duo, 2025, 140, source=call", "duo, 2025, 160, source=again"},
     "spend duo 2025",                               "amount",
     "150 [150, 150]",       "conflict"                                    },
    {"a contradiction is seen before it is converted",
     {RATE_OF ("2025-12-31"), "acme, 2025-12-31, 100", "bolt, 2025-12-31, 100",
      "duo, 2025-12-31, 400, source=press"},
     "spend duo 2025-12-31 --currency EUR",          "amount",
     "100 [100, 100]",       "converted conflict"                          },
    {"at one rate what is given narrows the converted sum",
     {RATE_OF ("2025-12-31"), "acme, 2025-12-31, 90..110",
      "bolt, 2025-12-31, 100", "duo, 2025-12-31, 205..300, source=press"},
     "spend duo 2025-12-31 --currency EUR",          "amount",
     "- [102.5, 105]",       "converted"                                   },
    {"a lesser figure of the group does not stand for the members known",
     {"acme, 2025, 100", "duo, 2025, 40, source=press"},
     "spend duo 2025",                               "amount",
     "- [100, ..]",          "conflict open-bound missing-member"          },
    {"nor does it in another currency",
     {RATE_OF ("2025-12-31"), "acme, 2025-12-31, 100",
      "duo, 2025-12-31, 40, source=press"},
     "spend duo 2025-12-31 --currency EUR",          "amount",
     "- [50, ..]",           "converted conflict open-bound missing-member"},
    {"a figure of the same line stands for members that are missing",
     {"acme, 2025, 100", "duo, 2025, 140, source=press"},
     "spend duo 2025",                               "amount",
     "140 [140, 140]",       ""                                            },
    {"a figure of another line does not",
     {"acme, 2025, 100",
      "duo, 2025, 140, definition=unstated, scope=ai, source=press"},
     "spend duo 2025",                               "amount",
     "- [100, ..]",          "open-bound missing-member"                   },
    {"nor does one that is less firm than they are",
     {"acme, 2025, 100", "duo, 2025, 140, status=estimate, source=press"},
     "spend duo 2025",                               "amount",
     "- [100, ..]",          "open-bound missing-member"                   },
    {"a sum is as firm as its least firm part",
     {"acme, 2025, 100", "bolt, 2025, 100..200, status=report, source=press",
      "duo, 2025, 210..220, status=estimate, source=other"},
     "spend duo 2025",                               "amount",
     "250 [200, 300]",       "mixed-status"                                },
    {"and what is as firm as that narrows it",
     {"acme, 2025, 100", "bolt, 2025, 100..200, status=report, source=press",
      "duo, 2025, 210..220, status=report, source=other"},
     "spend duo 2025",                               "amount",
     "215 [210, 220]",       "mixed-status"                                },
    {"a member keeps its definition over a year that is missing",
     {"acme, 2023, 100", "acme, 2025, 300, definition=accrued", "bolt, 2023, 1",
      "bolt, 2024, 1", "bolt, 2025, 1"},
     "cumulative duo 2023..2025",                    NULL,
     "different definition", "refused"                                     },
    {"and is summed by the one that its other years have",
     {"acme, 2023, 100", "acme, 2025, 300",
      "acme, 2025, 500, definition=accrued", "bolt, 2023, 1", "bolt, 2024, 1",
      "bolt, 2025, 1"},
     "cumulative duo 2023..2025 --definition filed", "total",
     "101 [101, 101]",       NULL                                          },
    {"what a company was before it was a member is no matter of the group",
     {"companies: id=late, kind=group, name=Late, currency=USD, "
      "members=acme@2025-01-01/;bolt",
      "acme, 2024, 100, definition=accrued", "acme, 2025, 300",
      "bolt, 2024, 100", "bolt, 2025, 100"},
     "growth late 2024 2025",                        "ratio",
     "3/1 [3/1, 3/1]",       ""                                            },
};

int
main (void)
{
  return capex_test_run_cases ("group", cases, G_N_ELEMENTS (cases));
}
