/* test-bridge.c - Out of which parts a change is made
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

#define LEASE ", measure=operating-lease-cost"
#define PRINCIPAL ", measure=finance-lease-principal"
#define OWN ", definition=with-finance-leases"
/* What a dollar costs in euros is halved in a year, that of a yuan is not */
#define RATES \
  "rates: date=2024-12-31, base=EUR, currency=USD, rate=2, source=press", \
      "rates: date=2025-12-31, base=EUR, currency=USD, rate=4, source=press", \
      "rates: date=2024-12-31, base=EUR, currency=CNY, rate=8, source=press", \
      "rates: date=2025-12-31, base=EUR, currency=CNY, rate=8, source=press"
#define DAYS "bridge 2024-12-31 2025-12-31 --of "
#define TRIO "companies: id=trio, kind=group, currency=USD, members="
#define POINTER "presentations: company=acme, measure=capex, source=filing, "
#define FILED POINTER "pointer=filed, definition="
#define OWNED POINTER "pointer=own, definition="

typedef struct
{
  const char *what;
  const char *rows[9];
  const char *question;
  guint row;
  const char *column;
  const char *expected;
  const char *caveats; /* NULL: whatever they are */
} Case;

static const Case cases[] = {
    {"a part is what its company changed by",
     {"acme, 2024, 100", "acme, 2025, 130", "bolt, 2024, 50",
      "bolt, 2025, 120"},
     "bridge 2024 2025 --of duo",                                       0,
     "amount",                                                                                  "30 [30, 30]",
     ""                                                                                                                               },
    {"balances are compared with those of another day",
     {"acme, 2024-12-31, 100, measure=backlog",
      "acme, 2025-12-31, 100..120, measure=backlog",
      "bolt, 2024-12-31, 50, measure=backlog",
      "bolt, 2025-12-31, 120, measure=backlog"},
     "bridge 2024 2025 --of acme,bolt --measure backlog",               2,
     "amount",                                                                                  "80 [70, 90]",
     ""                                                                                                                               },
    {"those of a group too",
     {"acme, 2024-12-31, 100, measure=backlog",
      "acme, 2025-12-31, 100..120, measure=backlog",
      "bolt, 2024-12-31, 50, measure=backlog",
      "bolt, 2025-12-31, 120, measure=backlog"},
     "bridge 2024 2025 --of duo --measure backlog",                     0,
     "ratio",                                                                                   "1/8 [0/1, 2/9]",
     ""                                                                                                                               },
    {"and has its share of the whole change",
     {"acme, 2024, 100", "acme, 2025, 130", "bolt, 2024, 50",
      "bolt, 2025, 120"},
     "bridge 2024 2025 --of duo",                                       0,
     "ratio",                                                                                   "3/10 [3/10, 3/10]",
     ""                                                                                                                               },
    {"the last row is the total",
     {"acme, 2024, 100", "acme, 2025, 130", "bolt, 2024, 50",
      "bolt, 2025, 120"},
     "bridge 2024 2025 --of duo",                                       2,
     "amount",                                                                                  "100 [100, 100]",
     ""                                                                                                                               },
    {"which is all of its own change",
     {"acme, 2024, 100", "acme, 2025, 110..150", "bolt, 2024, 50",
      "bolt, 2025, 120"},
     "bridge 2024 2025 --of duo",                                       2,
     "ratio",                                                                                   "1/1 [1/1, 1/1]",
     ""                                                                                                                               },
    {"a share of a change that is guided in part says so",
     {"acme, 2024, 100", "acme, 2025, 130", "bolt, 2024, 50",
      "bolt, 2025, 120, status=guidance"},
     "bridge 2024 2025 --of acme,bolt",                                 0,
     "ratio",                                                                                   "3/10 [3/10, 3/10]",
     "mixed-status"                                                                                                                   },
    {"companies that are named have a total too",
     {"acme, 2024, 100", "acme, 2025, 130", "cask, 2024, 50", "cask, 2025, 40"},
     "bridge 2024 2025 --of acme,cask",                                 2,
     "amount",                                                                                  "20 [20, 20]",
     ""                                                                                                                               },
    {"a change is lowest from the high before to the low after",
     {"acme, 2024, 90..110", "acme, 2025, 125..135", "bolt, 2024, 50",
      "bolt, 2025, 120"},
     "bridge 2024 2025 --of duo",                                       0,
     "amount",                                                                                  "30 [15, 45]",
     ""                                                                                                                               },
    {"a share is lowest where its change is",
     {"acme, 2024, 90..110", "acme, 2025, 130", "bolt, 2024, 50",
      "bolt, 2025, 120"},
     "bridge 2024 2025 --of duo",                                       0,
     "ratio",                                                                                   "30/100 [20/90, 40/110]",
     ""                                                                                                                               },
    {"and where those of others are highest",
     {"acme, 2024, 90..110", "acme, 2025, 130", "bolt, 2024, 50",
      "bolt, 2025, 120"},
     "bridge 2024 2025 --of duo",                                       1,
     "ratio",                                                                                   "70/100 [70/110, 70/90]",
     ""                                                                                                                               },
    {"parts of a fall are shares of it",
     {"acme, 2024, 100", "acme, 2025, 50..70", "bolt, 2024, 50",
      "bolt, 2025, 40"},
     "bridge 2024 2025 --of duo",                                       0,
     "ratio",                                                                                   "40/50 [30/40, 50/60]",
     ""                                                                                                                               },
    {"a part that rises in a fall has a share below zero",
     {"acme, 2024, 100", "acme, 2025, 40", "bolt, 2024, 50", "bolt, 2025, 70"},
     "bridge 2024 2025 --of duo",                                       1,
     "ratio",                                                                                   "-1/2 [-1/2, -1/2]",
     ""                                                                                                                               },
    {"a change that may be none has no shares",
     {"acme, 2024, 100", "acme, 2025, 90..120", "bolt, 2024, 50",
      "bolt, 2025, 50"},
     "bridge 2024 2025 --of duo",                                       0,
     "ratio",                                                                                   "n.m.",
     ""                                                                                                                               },
    {"nor has the total of itself",
     {"acme, 2024, 100", "acme, 2025, 90..120", "bolt, 2024, 50",
      "bolt, 2025, 50"},
     "bridge 2024 2025 --of duo",                                       2,
     "ratio",                                                                                   "n.m.",
     ""                                                                                                                               },
    {"a fact of both ends cancels",
     {"acme, 2025H1, 100..120", "acme, 2025Q3, 50"},
     "bridge 2025H1 2025-9M --of acme --periods any",                   0,
     "amount",                                                                                  "50 [50, 50]",
     NULL                                                                                                                             },
    {"of the total too",
     {"acme, 2025H1, 100..120", "acme, 2025Q3, 50", "bolt, 2025H1, 90..95",
      "bolt, 2025Q3, 1"},
     "bridge 2025H1 2025-9M --of duo --periods any",                    2,
     "amount",                                                                                  "51 [51, 51]",
     NULL                                                                                                                             },
    {"and of a share",
     {"acme, 2025H1, 100..120", "acme, 2025Q3, 30", "bolt, 2025H1, 90..95",
      "bolt, 2025Q3, 10"},
     "bridge 2025H1 2025-9M --of duo --periods any",                    0,
     "ratio",                                                                                   "3/4 [3/4, 3/4]",
     NULL                                                                                                                             },

 /* what is not known */
    {"what is not known after may be anything",
     {"acme, 2024, 100", "bolt, 2024, 50", "bolt, 2025, 120"},
     "bridge 2024 2025 --of acme,bolt",                                 0,
     "amount",                                                                                  "- [-100, ..]",
     "open-bound missing-member"                                                                                                      },
    {"what is not known before may be anything",
     {"acme, 2025, 100", "bolt, 2024, 50", "bolt, 2025, 120"},
     "bridge 2024 2025 --of acme,bolt",                                 0,
     "amount",                                                                                  "- [.., 100]",
     "open-bound missing-member"                                                                                                      },
    {"the total is then at least so much more",
     {"acme, 2024, 100", "bolt, 2024, 50", "bolt, 2025, 120"},
     "bridge 2024 2025 --of acme,bolt",                                 2,
     "amount",                                                                                  "- [-30, ..]",
     "open-bound missing-member"                                                                                                      },
    {"so is that of a group",
     {"acme, 2024, 100", "bolt, 2024, 50", "bolt, 2025, 120"},
     "bridge 2024 2025 --of duo",                                       2,
     "amount",                                                                                  "- [-30, ..]",
     "open-bound missing-member"                                                                                                      },
    {"and what currencies make of it is not known",
     {"acme, 2024, 100", "bolt, 2024, 50", "bolt, 2025, 120"},
     "bridge 2024 2025 --of duo",                                       2,
     "currency",                                                                                "none",
     NULL                                                                                                                             },
    {"what can be negative may be below zero",
     {"acme, 2024, 100, measure=operating-cash-flow",
      "bolt, 2024, 50, measure=operating-cash-flow",
      "bolt, 2025, 120, measure=operating-cash-flow"},
     "bridge 2024 2025 --of acme,bolt --measure operating-cash-flow",   0,
     "amount",                                                                                  "none",
     NULL                                                                                                                             },
    {"one who is not known at either end is missing",
     {"acme, 2024, 100", "acme, 2025, 110"},
     "bridge 2024 2025 --of acme,bolt",                                 1,
     "amount",                                                                                  "none",
     ""                                                                                                                               },
    {"and takes both bounds of the total",
     {"acme, 2024, 100", "acme, 2025, 110"},
     "bridge 2024 2025 --of acme,bolt",                                 2,
     "amount",                                                                                  "none",
     "open-bound missing-member"                                                                                                      },
    {"a share of a rise without an end goes to nothing",
     {"acme, 2024, 100", "acme, 2025, 110", "bolt, 2024, 50",
      "bolt, 2025, over 80"},
     "bridge 2024 2025 --of acme,bolt",                                 0,
     "ratio",                                                                                   "- [0, 10/40]",
     "open-bound"                                                                                                                     },
    {"and that of what rises so goes to all",
     {"acme, 2024, 100", "acme, 2025, 110", "bolt, 2024, 50",
      "bolt, 2025, over 80"},
     "bridge 2024 2025 --of acme,bolt",                                 1,
     "ratio",                                                                                   "- [30/40, 1/1]",
     "open-bound"                                                                                                                     },

 /* who joins and leaves */
    {"one who joins counts whole",
     {TRIO "acme;bolt@2025-01-01/", "acme, 2024, 100", "acme, 2025, 110",
      "bolt, 2024, 50", "bolt, 2025, 80"},
     "bridge 2024 2025 --of trio",                                      1,
     "amount",                                                                                  "80 [80, 80]",
     ""                                                                                                                               },
    {"what it was before is no matter of the total",
     {TRIO "acme;bolt@2025-01-01/", "acme, 2024, 100", "acme, 2025, 110",
      "bolt, 2024, 50", "bolt, 2025, 80"},
     "bridge 2024 2025 --of trio",                                      1,
     "from_amount",                                                                             "none",
     ""                                                                                                                               },
    {"and it is told to have joined",
     {TRIO "acme;bolt@2025-01-01/", "acme, 2024, 100", "acme, 2025, 110",
      "bolt, 2024, 50", "bolt, 2025, 80"},
     "bridge 2024 2025 --of trio",                                      1,
     "part",                                                                                    "joined",
     ""                                                                                                                               },
    {"the total rises by all of it",
     {TRIO "acme;bolt@2025-01-01/", "acme, 2024, 100", "acme, 2025, 110",
      "bolt, 2024, 50", "bolt, 2025, 80"},
     "bridge 2024 2025 --of trio",                                      2,
     "amount",                                                                                  "90 [90, 90]",
     ""                                                                                                                               },
    {"one who leaves takes all it was",
     {TRIO "acme;bolt@/2024-12-31", "acme, 2024, 100", "acme, 2025, 110",
      "bolt, 2024, 50", "bolt, 2025, 80"},
     "bridge 2024 2025 --of trio",                                      1,
     "amount",                                                                                  "-50 [-50, -50]",
     ""                                                                                                                               },
    {"and is told to have left",
     {TRIO "acme;bolt@/2024-12-31", "acme, 2024, 100", "acme, 2025, 110",
      "bolt, 2024, 50", "bolt, 2025, 80"},
     "bridge 2024 2025 --of trio",                                      1,
     "part",                                                                                    "left",
     ""                                                                                                                               },
    {"one who left before has no row",
     {TRIO "bolt@/2023-12-31;acme", "acme, 2024, 100", "acme, 2025, 110",
      "bolt, 2024, 50", "bolt, 2025, 80"},
     "bridge 2024 2025 --of trio",                                      0,
     "company",                                                                                 "acme",
     ""                                                                                                                               },
    {"one who left and came back has one row",
     {TRIO "bolt@/2024-12-31;acme;bolt@2025-07-01/", "acme, 2024, 100",
      "acme, 2025, 110", "bolt, 2024, 50", "bolt, 2025, 80"},
     "bridge 2024 2025 --of trio",                                      0,
     "amount",                                                                                  "30 [30, 30]",
     ""                                                                                                                               },
    {"one who joins without a figure is missing",
     {TRIO "acme;bolt@2025-01-01/", "acme, 2024, 100", "acme, 2025, 110"},
     "bridge 2024 2025 --of trio",                                      1,
     "amount",                                                                                  "none",
     NULL                                                                                                                             },

 /* currencies */
    {"at constant rates both ends have those of before",
     {RATES, "acme, 2024-12-31, 100", "acme, 2025-12-31, 300"},
     DAYS "acme --currency EUR",
     0,                                                                    "constant_currency",
     "100 [100, 100]",                                                                                                     "converted"},
    {"the rest is currency",
     {RATES, "acme, 2024-12-31, 100", "acme, 2025-12-31, 300"},
     DAYS "acme --currency EUR",
     0,                                                                    "currency",
     "-75 [-75, -75]",                                                                                                     "converted"},
    {"both are the change",
     {RATES, "acme, 2024-12-31, 100", "acme, 2025-12-31, 300"},
     DAYS "acme --currency EUR",
     0,                                                                    "amount",
     "25 [25, 25]",                                                                                                        "converted"},
    {"bounds go through the rate of before",
     {RATES, "acme, 2024-12-31, 90..110", "acme, 2025-12-31, 300"},
     DAYS "acme --currency EUR",
     0,                                                                    "constant_currency",
     "100 [95, 105]",                                                                                                      "converted"},
    {"what currencies make is of the amount after",
     {RATES, "acme, 2024-12-31, 90..110", "acme, 2025-12-31, 280..320"},
     DAYS "acme --currency EUR",
     0,                                                                    "currency",
     "-75 [-80, -70]",                                                                                                     "converted"},
    {"a total is what its parts are at constant rates",
     {RATES, "acme, 2024-12-31, 90..110", "acme, 2025-12-31, 300",
      "yuan, 2024-12-31, 80, unit=CNY", "yuan, 2025-12-31, 96, unit=CNY"},
     DAYS "acme,yuan --currency EUR",
     2,                                                                    "constant_currency",
     "102 [97, 107]",                                                                                                      "converted"},
    {"and what they are by currency",
     {RATES, "acme, 2024-12-31, 90..110", "acme, 2025-12-31, 300",
      "yuan, 2024-12-31, 80, unit=CNY", "yuan, 2025-12-31, 96, unit=CNY"},
     DAYS "acme,yuan --currency EUR",
     2,                                                                    "currency",
     "-75 [-75, -75]",                                                                                                     "converted"},
    {"where currencies meet it is in dollars",
     {RATES, "acme, 2024-12-31, 100", "acme, 2025-12-31, 300",
      "yuan, 2024-12-31, 80, unit=CNY", "yuan, 2025-12-31, 96, unit=CNY"},
     DAYS "acme,yuan",
     1,                                                                    "amount",
     "28 [28, 28]",                                                                                                        "converted"},
    {"at the rates of before a yuan is a quarter",
     {RATES, "acme, 2024-12-31, 100", "acme, 2025-12-31, 300",
      "yuan, 2024-12-31, 80, unit=CNY", "yuan, 2025-12-31, 96, unit=CNY"},
     DAYS "acme,yuan",
     1,                                                                    "constant_currency",
     "4 [4, 4]",                                                                                                           "converted"},
    {"dollars among them have no currency part",
     {RATES, "acme, 2024-12-31, 100", "acme, 2025-12-31, 300",
      "yuan, 2024-12-31, 80, unit=CNY", "yuan, 2025-12-31, 96, unit=CNY"},
     DAYS "acme,yuan",
     0,                                                                    "currency",
     "0 [0, 0]",                                                                                                           "converted"},
    {"without a conversion all of it is at constant rates",
     {"acme, 2024, 100", "acme, 2025, 90..150"},
     "bridge 2024 2025 --of acme",                                      0,
     "constant_currency",                                                                       "20 [-10, 50]",
     ""                                                                                                                               },
    {"and nothing of it by currency",
     {"acme, 2024, 100", "acme, 2025, 90..150"},
     "bridge 2024 2025 --of acme",                                      0,
     "currency",                                                                                "0 [0, 0]",
     ""                                                                                                                               },
    {"what joins in another currency is turned at both rates",
     {RATES, TRIO "acme;yuan@2025-06-01/", "acme, 2024-12-31, 100",
      "acme, 2025-12-31, 100", "yuan, 2025-12-31, 96, unit=CNY"},
     DAYS "trio",
     1,                                                                    "currency",
     "24 [24, 24]",                                                                                                        NULL       },
    {"a group among others has its members' currency parts",
     {RATES, "acme, 2024-12-31, 90..110", "acme, 2025-12-31, 300",
      "bolt, 2024-12-31, 10", "bolt, 2025-12-31, 20"},
     DAYS "duo,lone --currency EUR",
     0,                                                                    "currency",
     "-80 [-80, -80]",                                                                                                     NULL       },
    {"things that are counted have none",
     {"acme, 2024, 10, measure=chip-orders, unit=chip",
      "acme, 2025, 30, measure=chip-orders, unit=chip"},
     "bridge 2024 2025 --of acme --measure chip-orders",                0,
     "currency",                                                                                "none",
     ""                                                                                                                               },

 /* what is given of a group */
    {"what is given of a group bounds its total",
     {"acme, 2024, 50", "bolt, 2024, 50", "acme, 2025, 90..110",
      "bolt, 2025, 100", "duo, 2025, 195..300, source=press"},
     "bridge 2024 2025 --of duo",                                       2,
     "amount",                                                                                  "100 [95, 110]",
     NULL                                                                                                                             },
    {"where it leaves no room for the stated sum it does not",
     {"acme, 2024, 50", "bolt, 2024, 50", "acme, 2025, 90..110",
      "bolt, 2025, 100", "duo, 2025, 205..300, source=press"},
     "bridge 2024 2025 --of duo",                                       2,
     "amount",                                                                                  "100 [90, 110]",
     NULL                                                                                                                             },
    {"and a contradiction is told",
     {"acme, 2024, 50", "bolt, 2024, 50", "acme, 2025, 100", "bolt, 2025, 100",
      "duo, 2025, 400, source=press"},
     "bridge 2024 2025 --of duo",                                       2,
     "amount",                                                                                  "100 [100, 100]",
     "conflict"                                                                                                                       },
    {"it stands for a member that is missing",
     {"acme, 2024, 50", "bolt, 2024, 50", "acme, 2025, 90",
      "duo, 2025, 140, source=press"},
     "bridge 2024 2025 --of duo",                                       2,
     "amount",                                                                                  "40 [40, 40]",
     NULL                                                                                                                             },
    {"whose row is then still open",
     {"acme, 2024, 50", "bolt, 2024, 50", "acme, 2025, 90",
      "duo, 2025, 140, source=press"},
     "bridge 2024 2025 --of duo",                                       1,
     "amount",                                                                                  "- [-50, ..]",
     "missing-member"                                                                                                                 },
    {"one who is named beside its group counts twice",
     {"acme, 2024, 100", "acme, 2025, 130", "bolt, 2024, 50",
      "bolt, 2025, 120"},
     "bridge 2024 2025 --of duo,acme",                                  0,
     "amount",                                                                                  "100 [100, 100]",
     "double-count"                                                                                                                   },

 /* by use */
    {"by use capex is a part",
     {"acme, 2024, 75", "acme, 2025, 90", "acme, 2024, 25" LEASE,
      "acme, 2025, 40" LEASE},
     "bridge 2024 2025 --of acme --by use --uses capex,lease",          0,
     "amount",                                                                                  "15 [15, 15]",
     ""                                                                                                                               },
    {"and the lease is",
     {"acme, 2024, 75", "acme, 2025, 90", "acme, 2024, 25" LEASE,
      "acme, 2025, 30" LEASE},
     "bridge 2024 2025 --of acme --by use --uses capex,lease",          1,
     "ratio",                                                                                   "1/4 [1/4, 1/4]",
     ""                                                                                                                               },
    {"the total is both",
     {"acme, 2024, 75", "acme, 2025, 90", "acme, 2024, 25" LEASE,
      "acme, 2025, 30" LEASE},
     "bridge 2024 2025 --of acme --by use --uses capex,lease",          2,
     "amount",                                                                                  "20 [20, 20]",
     ""                                                                                                                               },
    {"of a group each use is that of its members",
     {"acme, 2024, 75", "acme, 2025, 90", "acme, 2024, 25" LEASE,
      "acme, 2025, 30" LEASE, "bolt, 2024, 1", "bolt, 2025, 2",
      "bolt, 2024, 3" LEASE, "bolt, 2025, 7" LEASE},
     "bridge 2024 2025 --of duo --by use --uses capex,lease",           1,
     "amount",                                                                                  "9 [9, 9]",
     ""                                                                                                                               },
    {"a lease that is not known leaves the total open",
     {"acme, 2024, 75", "acme, 2025, 90", "acme, 2025, 40" LEASE},
     "bridge 2024 2025 --of acme --by use --uses capex,lease",          2,
     "amount",                                                                                  "- [.., 55]",
     "open-bound"                                                                                                                     },
    {"and its own row",
     {"acme, 2024, 75", "acme, 2025, 90", "acme, 2025, 40" LEASE},
     "bridge 2024 2025 --of acme --by use --uses capex,lease",          1,
     "amount",                                                                                  "- [.., 40]",
     "open-bound missing-member"                                                                                                      },
    {"each use has its currency part",
     {RATES, "acme, 2024-12-31, 100", "acme, 2025-12-31, 300",
      "acme, 2024-12-31, 10" LEASE, "acme, 2025-12-31, 40..80" LEASE},
     DAYS "acme --by use --uses capex,lease --currency EUR",
     1,                                                                    "currency",
     "-15 [-20, -10]",                                                                                                     "converted"},
    {"and the total that of both",
     {RATES, "acme, 2024-12-31, 100", "acme, 2025-12-31, 300",
      "acme, 2024-12-31, 10" LEASE, "acme, 2025-12-31, 40..80" LEASE},
     DAYS "acme --by use --uses capex,lease --currency EUR",
     2,                                                                    "currency",
     "-90 [-95, -85]",                                                                                                     "converted"},

 /* by definition */
    {"by definition the filed line is a part",
     {FILED "cash", OWNED "with-finance-leases", "acme, 2024, 100",
      "acme, 2025, 150", "acme, 2024, 120" OWN, "acme, 2025, 200" OWN},
     "bridge 2024 2025 --of acme --by definition",                      0,
     "ratio",                                                                                   "5/8 [5/8, 5/8]",
     "mixed-definition"                                                                                                               },
    {"and the rest is what the issuer's own figure has more",
     {FILED "cash", OWNED "with-finance-leases", "acme, 2024, 100",
      "acme, 2025, 150", "acme, 2024, 120" OWN, "acme, 2025, 195..205" OWN},
     "bridge 2024 2025 --of acme --by definition",                      1,
     "amount",                                                                                  "30 [25, 35]",
     "mixed-definition"                                                                                                               },
    {"the total is of the issuer's own definition",
     {FILED "cash", OWNED "with-finance-leases", "acme, 2024, 100",
      "acme, 2025, 150", "acme, 2024, 120" OWN, "acme, 2025, 195..205" OWN},
     "bridge 2024 2025 --of acme --by definition",                      2,
     "definition",                                                                              "with-finance-leases",
     ""                                                                                                                               },
    {"or of one that is named",
     {FILED "cash", "acme, 2024, 100", "acme, 2025, 150",
      "acme, 2024, 120, definition=accrued",
      "acme, 2025, 200, definition=accrued"},
     "bridge 2024 2025 --of acme --by definition --definition accrued", 1,
     "amount",                                                                                  "30 [30, 30]",
     NULL                                                                                                                             },
    {"what a definition adds to the line is the rest by name",
     {FILED "cash", OWNED "with-lease-principal", "acme, 2024, 90..110",
      "acme, 2025, 150", "acme, 2024, 10" PRINCIPAL,
      "acme, 2025, 30" PRINCIPAL},
     "bridge 2024 2025 --of acme --by definition",                      1,
     "part",                                                                                    "finance-lease-principal",
     NULL                                                                                                                             },
    {"and in it the line has cancelled",
     {FILED "cash", OWNED "with-lease-principal", "acme, 2024, 90..110",
      "acme, 2025, 150", "acme, 2024, 10" PRINCIPAL,
      "acme, 2025, 30" PRINCIPAL},
     "bridge 2024 2025 --of acme --by definition",                      1,
     "amount",                                                                                  "20 [20, 20]",
     NULL                                                                                                                             },
    {"a line that is not known leaves the rest missing",
     {FILED "cash", OWNED "with-finance-leases", "acme, 2024, 120" OWN,
      "acme, 2025, 200" OWN},
     "bridge 2024 2025 --of acme --by definition",                      1,
     "amount",                                                                                  "none",
     NULL                                                                                                                             },
    {"where the own figure is the filed one the rest is nothing",
     {FILED "cash", OWNED "cash", "acme, 2024, 90..110", "acme, 2025, 150"},
     "bridge 2024 2025 --of acme --by definition",                      1,
     "amount",                                                                                  "0 [0, 0]",
     ""                                                                                                                               },
};

START_TEST (a_case_holds)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (cases[_i].rows);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, cases[_i].question,
                                                 &error);

  ck_assert_msg (error == NULL, "%s: %s", cases[_i].what,
                 capex_test_describe (error));
  capex_test_set_subject (cases[_i].what);
  capex_test_assert_cell (table, cases[_i].row, cases[_i].column,
                          cases[_i].expected);
  if (cases[_i].caveats != NULL)
    capex_test_assert_caveats (table, cases[_i].row, cases[_i].caveats);
}
END_TEST

static const CapexTestCase refusals[] = {
    {"balances before that are far apart",
     {"acme, 2024-12-31, 100, measure=backlog",
      "acme, 2025-12-31, 100, measure=backlog",
      "june, 2024-06-30, 50, measure=backlog"},
     "bridge FY2024 FY2025 --of acme,june --measure backlog",                  NULL,
     "acme are 184 days apart",                                                                    "refused"},
    {"or after",
     {"acme, 2024-12-31, 100, measure=backlog",
      "acme, 2025-12-31, 100, measure=backlog",
      "june, 2025-06-30, 50, measure=backlog"},
     "bridge FY2024 FY2025 --of acme,june --measure backlog",                  NULL,
     "acme are 184 days apart",                                                                    "refused"},
    {"uses are not parts where the basis has but one",
     {"acme, 2024, 75", "acme, 2025, 90"},
     "bridge 2024 2025 --of acme --by use",                                    NULL,
     "capex,lease",                                                                                "refused"},
    {"nor of another measure",
     {"acme, 2024, 75", "acme, 2025, 90"},
     "bridge 2024 2025 --of acme --by use --uses capex,lease --measure capex", NULL,
     "spend",                                                                                      "refused"},
    {"uses are those of one",
     {"acme, 2024, 75", "acme, 2025, 90"},
     "bridge 2024 2025 --of acme,bolt --by use --uses capex,lease",            NULL,
     "one company or group",                                                                       "refused"},
    {"so are definitions",
     {"acme, 2024, 75", "acme, 2025, 90"},
     "bridge 2024 2025 --of acme,bolt --by definition",                        NULL,
     "by definition",                                                                              "refused"},
    {"leased assets and their rent are not added",
     {"acme, 2024, 75" OWN, "acme, 2025, 90" OWN},
     "bridge 2024 2025 --of acme --by use --uses capex,lease",                 NULL,
     "leased assets",                                                                              "refused"},
    {"across definitions there is no change",
     {"acme, 2024, 75", "acme, 2025, 90, definition=accrued"},
     "bridge 2024 2025 --of acme",                                             NULL,
     "different definition",                                                                       "refused"},
    {"periods of unequal length are not compared",
     {"acme, 2024, 75", "acme, 2025H1, 90"},
     "bridge 2024 2025H1 --of acme",                                           NULL,
     "unequal periods",                                                                            "refused"},
    {"parts by what there is not",
     {"acme, 2024, 75"},
     "bridge 2024 2025 --of acme --by hue",                                    NULL,
     "hue",                                                                                        "unknown"},
    {"a company that there is not",
     {"acme, 2024, 75"},
     "bridge 2024 2025 --of acne",                                             NULL,
     "acme",                                                                                       "unknown"},
    {"a measure that there is not",
     {"acme, 2024, 75"},
     "bridge 2024 2025 --of acme --measure hue",                               NULL,
     "hue",                                                                                        "unknown"},
    {"a period that there is not",
     {"acme, 2024, 75"},
     "bridge 2024 soon --of acme",                                             NULL,
     "soon",                                                                                       "syntax" },
    {"a total of which nothing is known",
     {"acme, 2024, 75"},
     "bridge 2024 2025 --of acme",                                             NULL,
     "2025",                                                                                       "missing"},
    {"a group of which nothing is known",
     {"acme, 2024, 75"},
     "bridge 2024 2025 --of duo",                                              NULL,
     "2025",                                                                                       "missing"},
    {"an own figure that there is not",
     {FILED "cash", OWNED "with-finance-leases", "acme, 2024, 75",
      "acme, 2025, 90"},
     "bridge 2024 2025 --of acme --by definition",                             NULL,
     "acme",                                                                                       "missing"},
    {"uses of which nothing is known",
     {"acme, 2024, 75"},
     "bridge 2024 2025 --of acme --by use --uses capex,lease",                 NULL,
     "2025",                                                                                       "missing"},
    {"currencies without a rate",
     {"acme, 2024, 75", "acme, 2025, 90"},
     "bridge 2024 2025 --of acme --currency EUR",                              NULL,
     "exchange rate",                                                                              "rate"   },
    {"nor without one of the period before",
     {"rates: date=2025-12-31, base=EUR, currency=USD, rate=4, source=press",
      "acme, 2024-12-31, 75, unit=EUR", "acme, 2025-12-31, 90"},
     DAYS "acme --currency EUR",
     NULL,                                                                           "2024-12-31",
     "rate"                                                                                                 },
};

START_TEST (a_refusal_holds)
{
  capex_test_assert_case (&refusals[_i]);
}
END_TEST

/* ------------------------------------------------------------------------
 * What adds up
 */

static CapexAmount *
amount_of (CapexTable *table, guint row, const char *column)
{
  return capex_table_get_amount (table, row,
                                 (guint) capex_table_find_column (table,
                                                                  column));
}

static gboolean
is_stated (CapexTable *table, guint row, const char *column)
{
  CapexAmount *amount = amount_of (table, row, column);

  return amount != NULL && capex_amount_has_stated (amount);
}

static void
assert_same_stated (CapexAmount *sum, CapexAmount *told, const char *what)
{
  g_autofree char *left = capex_amount_dup_stated_string (sum);
  g_autofree char *right = capex_amount_dup_stated_string (told);

  ck_assert_msg (g_strcmp0 (left, right) == 0, "%s: %s is not %s", what, left,
                 right);
}

/* One cell is the sum of two, or the difference */
static void
assert_row_adds_up (CapexTable *table, guint row, const char *question)
{
  g_autoptr (CapexAmount) parts = NULL;
  g_autoptr (CapexAmount) change = NULL;

  if (!is_stated (table, row, "amount"))
    return;
  if (is_stated (table, row, "from_amount") &&
      is_stated (table, row, "to_amount"))
    {
      change = capex_amount_subtract (amount_of (table, row, "to_amount"),
                                      amount_of (table, row, "from_amount"),
                                      NULL);
      assert_same_stated (change, amount_of (table, row, "amount"), question);
    }
  if (amount_of (table, row, "currency") == NULL)
    return;
  parts = capex_amount_add (amount_of (table, row, "constant_currency"),
                            amount_of (table, row, "currency"), NULL);
  assert_same_stated (parts, amount_of (table, row, "amount"), question);
}

/* Returns whether all rows of a column are stated, and then checks their sum */
static gboolean
check_sum (CapexTable *table, const char *column, const char *question)
{
  guint last = capex_table_get_n_rows (table) - 1;
  g_autoptr (CapexAmount) sum = NULL;

  for (guint i = 0; i <= last; i++)
    {
      g_autoptr (CapexAmount) before = g_steal_pointer (&sum);

      if (!is_stated (table, i, column))
        return FALSE;
      if (i < last)
        sum = before != NULL
                  ? capex_amount_add (before, amount_of (table, i, column),
                                      NULL)
                  : capex_amount_ref (amount_of (table, i, column));
      else
        assert_same_stated (before, amount_of (table, i, column), question);
    }
  return TRUE;
}

/* Returns how many columns add up */
static guint
check_table (CapexTable *table, const char *question)
{
  static const char *const columns[] = {"from_amount", "to_amount", "amount",
                                        "constant_currency", "currency"};
  guint n = 0;

  for (guint i = 0; i < capex_table_get_n_rows (table); i++)
    assert_row_adds_up (table, i, question);
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    n += check_sum (table, columns[i], question) ? 1 : 0;
  return n;
}

static const char *const real[] = {
    "bridge 2024 2025 --of us-four",
    "bridge 2024 2025 --of us-four --currency EUR",
    "bridge 2023 2024 --of us-four --currency CNY",
    "bridge 2024 2025 --of us-four --currency EUR --calendar days",
    "bridge 2024 2025 --of us-four,microsoft --currency CNY",
    "bridge FY2024 FY2025 --of microsoft,apple --currency CNY",
    "bridge 2024Q3 2025Q3 --of meta,alphabet --currency CNY",
    "bridge 2024 2025 --of us-four --currency EUR --rates-of 2024",
    "bridge 2023 2024 --of us-four --prices-of 2020 --currency EUR",
    "bridge 2023 2024 --of us-four,oracle --currency EUR",
    "bridge FY2024 FY2025 --of MSFT --by use --uses capex,lease --currency EUR",
    "bridge FY2024 FY2025 --of microsoft --by definition --currency EUR",
    "bridge 2024 2025 --of meta --by definition --currency EUR",
    "bridge 2025H1 2025 --of us-four --periods annualised --currency EUR",
    "bridge 2025 2026 --of bytedance --currency USD",
};

START_TEST (stated_parts_of_real_companies_add_up)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, real[_i], &error);

  assert_no_error (error);
  ck_assert_msg (check_table (table, real[_i]) == 5, "%s adds up in %u columns",
                 real[_i], check_table (table, real[_i]));
}
END_TEST

/* Sevenths and thirds of days, whose halves round to even */
START_TEST (rounded_parts_add_up_to_the_last_digit)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "june, FY2024, 100", "june, FY2025, 1", "june, FY2026, 1000",
      "january, FY2024, 33", "january, FY2025, 77", "january, FY2026, 7",
      "acme, 2024, 10", "acme, 2025, 5", NULL);
  const char *question = "bridge 2024 2025 --of june,january,acme --calendar "
                         "days";
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, question, &error);

  assert_no_error (error);
  ck_assert_uint_eq (check_table (table, question), 5);
}
END_TEST

static const struct
{
  const char *question;
  guint row;
  const char *says;
} sentences[] = {
    {"bridge FY2024 FY2025 --of microsoft --by use --uses capex,lease", 1,
     "the change of the leased operating cost of Microsoft Corporation was USD "
     "1.97 billion, 8.93 % of the change of both uses."                      },
    {"bridge FY2024 FY2025 --of microsoft --by definition",             1,
     "the change of the capex beyond its filed line (cash) of Microsoft "
     "Corporation was USD 12.4 billion (between 12.3 and 12.6 billion), 38.2 % "
     "(between 38.0 and 38.5 %) of the change of both parts."                },
    {"bridge 2024 2025 --of meta --by definition",                      1,
     "the change of the finance lease principal of Meta Platforms, Inc. was "
     "USD 555 million, 1.68 % of the change of both parts."                  },
    {"bridge 2024 2025 --of meta,alphabet",                             2,
     "the change in the two companies' total of capex (definitions differ) was "
     "USD 71.3 billion."                                                     },
    {"bridge 2024 2025 --of us-four",                                   3,
     "22.0 % (between 21.9 and 22.0 %) of the total change of Microsoft, "
     "Alphabet, Amazon and Meta."                                            },
    {"bridge 2024 2025 --of meta --currency EUR",                       0,
     "; EUR 30.0 billion at the exchange rates of 2024, and EUR -2.61 billion "
     "by currency."                                                          },
    {"bridge 2024 2025 --of meta,baidu",                                1,
     "The change of the capex of Baidu, Inc. from 2024 to 2025 is not known."},
    {"bridge 2024 2025 --of meta,alibaba",                              1,
     "is not known; its figure for 2024 is not known."                       },
};

START_TEST (a_row_reads_as_a_sentence)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 sentences[_i].question,
                                                 &error);
  const char *told;

  assert_no_error (error);
  told = capex_table_get_sentence (table, sentences[_i].row);
  ck_assert_msg (strstr (told, sentences[_i].says) != NULL, "%s", told);
}
END_TEST

START_TEST (one_who_joins_is_told_to_be_no_part_before)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset (TRIO "acme;bolt@2025-01-01/", "acme, 2024, 100",
                          "acme, 2025, 110", "bolt, 2025, 80", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset,
                                                 "bridge 2024 2025 --of trio",
                                                 &error);

  assert_no_error (error);
  ck_assert_ptr_nonnull (strstr (capex_table_get_sentence (table, 1),
                                 "; it is no part of the total in 2024."));
}
END_TEST

START_TEST (a_total_of_several_is_of_no_company)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 100",
                                                         "acme, 2025, 130",
                                                         "bolt, 2024, 50",
                                                         "bolt, 2025, 120",
                                                         NULL);
  static const char *const both[] = {"acme", "bolt", NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexBridge) bridge = capex_bridge_new (dataset, NULL, "2024",
                                                     "2025", both, NULL, NULL,
                                                     &error);

  assert_no_error (error);
  ck_assert_uint_eq (capex_bridge_get_n_rows (bridge), 3);
  ck_assert_str_eq (capex_bridge_get_part (bridge, 2), "total");
  ck_assert_ptr_null (capex_bridge_get_company (bridge, 2));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("bridge");
  TCase *group = tcase_create ("bridge");

  tcase_add_loop_test (group, a_case_holds, 0, (int) G_N_ELEMENTS (cases));
  tcase_add_loop_test (group, a_refusal_holds, 0,
                       (int) G_N_ELEMENTS (refusals));
  tcase_add_loop_test (group, stated_parts_of_real_companies_add_up, 0,
                       (int) G_N_ELEMENTS (real));
  tcase_add_test (group, rounded_parts_add_up_to_the_last_digit);
  tcase_add_loop_test (group, a_row_reads_as_a_sentence, 0,
                       (int) G_N_ELEMENTS (sentences));
  tcase_add_test (group, one_who_joins_is_told_to_be_no_part_before);
  tcase_add_test (group, a_total_of_several_is_of_no_company);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
