/* test-check.c - What is found to be wrong with a dataset
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

#include <gio/gio.h>

#define TRIO \
  "companies: id=trio, kind=group, currency=USD, members=acme;bolt;cask"
#define MARKETS \
  "companies: id=near, kind=market, currency=USD", \
      "companies: id=far, kind=market, currency=USD"
#define OCF "measure=operating-cash-flow"
#define BONDS "measure=debt-issuance, definition=gross"
#define SPEND "measure=chip-spend"

/* Rows, and all that is found in them: kind, company and period, in order */
static const struct
{
  const char *what;
  const char *rows[10];
  const char *found;
} cases[] = {
    {"figures that agree",
     {"acme, 2024, 100", "acme, 2024, about 98, source=press",
      "bolt, 2024, 200", "duo, 2024, 300, source=press"},
     ""                                                                                                           },

    {"a figure told ten times too large",
     {"acme, 2024, 15", "acme, 2024, 150, source=press"},
     "power-of-ten acme 2024"                                                                                     },
    {"a figure told a thousand times too small",
     {"acme, 2024, 15000", "acme, 2024, 15, source=press"},
     "power-of-ten acme 2024"                                                                                     },
    {"up to ten per cent beside a factor of ten",
     {"acme, 2024, 100", "acme, 2024, 1100, source=press", "bolt, 2024, 100",
      "bolt, 2024, 900, source=press"},
     "power-of-ten acme 2024; power-of-ten bolt 2024"                                                             },
    {"more than ten per cent beside a factor of ten",
     {"acme, 2024, 100", "acme, 2024, 1110, source=press", "bolt, 2024, 100",
      "bolt, 2024, 890, source=press"},
     "conflict acme 2024; conflict bolt 2024"                                                                     },
    {"of three figures the one that slipped, whoever tells it",
     {"acme, 2024, 15", "acme, 2024, 150, source=press",
      "acme, 2024, 151, source=other"},
     "power-of-ten acme 2024"                                                                                     },
    {"a bound that would hold of ten times as much",
     {"acme, 2024, 1300, source=call", "acme, 2024, over 130, source=press"},
     "power-of-ten acme 2024"                                                                                     },
    {"a bound of no more than a round number",
     {"acme, 2024, 1000, source=call", "acme, 2024, over 100, source=press"},
     ""                                                                                                           },
    {"a slip among the tellings of one claim",
     {"acme, 2026, 160, claim=plan, status=plan, source=press",
      "acme, 2026, 1600, claim=plan, status=plan, source=other"},
     "power-of-ten acme 2026"                                                                                     },
    {"a slip where no definition is stated",
     {"acme, 2024, 150", "acme, 2024, 15, definition=unstated, source=press"},
     "power-of-ten acme 2024"                                                                                     },
    {"two definitions a factor of ten apart",
     {"acme, 2024, 150, " BONDS,
      "acme, 2024, 15, measure=debt-issuance, definition=net"},
     ""                                                                                                           },
    {"two deals of one day a factor of ten apart",
     {"acme, 2024-05-02, 25, " BONDS,
      "acme, 2024-05-02, 2.5, " BONDS ", source=call"},
     ""                                                                                                           },
    {"a year ten times its neighbours",
     {"acme, 2022, 100", "acme, 2023, 1100", "acme, 2024, 120"},
     "power-of-ten acme 2023"                                                                                     },
    {"a year a hundredth of its neighbours",
     {"acme, 2022, 100", "acme, 2023, 1.1", "acme, 2024, 120"},
     "power-of-ten acme 2023"                                                                                     },
    {"a year eight times its neighbours",
     {"acme, 2022, 100", "acme, 2023, 700", "acme, 2024, 100"},
     ""                                                                                                           },
    {"a year ten times neighbours that disagree",
     {"acme, 2022, 100", "acme, 2023, 1500", "acme, 2024, 301"},
     ""                                                                                                           },
    {"a year ten times one neighbour on its way up",
     {"acme, 2022, 100", "acme, 2023, 1000", "acme, 2024, 10000"},
     ""                                                                                                           },
    {"a year whose neighbours are long before and after",
     {"acme, 2019, 100", "acme, 2022, 1100", "acme, 2025, 120"},
     ""                                                                                                           },
    {"a quarter ten times its neighbours",
     {"acme, 2024Q1, 100", "acme, 2024Q2, 1100", "acme, 2024Q3, 120",
      "acme, 2024, 5000"},
     "power-of-ten acme 2024Q2"                                                                                   },

    {"a year ten times its neighbours among other lumps",
     {"acme, 2020, 10", "acme, 2021, 90", "acme, 2022, 100", "acme, 2023, 1100",
      "acme, 2024, 120", "acme, 2025, 15"},
     ""                                                                                                           },
    {"a year ten times its neighbours after one other lump",
     {"acme, 2017, 10", "acme, 2018, 80", "acme, 2019, 80", "acme, 2020, 90",
      "acme, 2021, 90", "acme, 2022, 100", "acme, 2023, 1100",
      "acme, 2024, 120", "acme, 2025, 130"},
     "power-of-ten acme 2023"                                                                                     },
    {"quarters of which each fourth is a loss",
     {"acme, 2023Q1, -100, " OCF, "acme, 2023Q2, 100, " OCF,
      "acme, 2023Q3, 110, " OCF, "acme, 2023Q4, 120, " OCF,
      "acme, 2024Q1, -110, " OCF, "acme, 2024Q2, 110, " OCF},
     ""                                                                                                           },

    {"one figure with two signs",
     {"acme, 2024, 100, " OCF, "acme, 2024, -99, source=press, " OCF},
     "sign acme 2024"                                                                                             },
    {"a year of the other sign between two",
     {"acme, 2022, 100, " OCF, "acme, 2023, -110, " OCF,
      "acme, 2024, 120, " OCF},
     "sign acme 2023"                                                                                             },
    {"a small loss between two",
     {"acme, 2022, 100, " OCF, "acme, 2023, -10, " OCF,
      "acme, 2024, 120, " OCF},
     ""                                                                                                           },
    {"a net figure of the other sign between two",
     {"acme, 2022, 100, measure=debt-issuance, definition=net",
      "acme, 2023, -110, measure=debt-issuance, definition=net",
      "acme, 2024, 120, measure=debt-issuance, definition=net"},
     ""                                                                                                           },

    {"the press against a filing",
     {"acme, 2024, 100", "acme, 2024, 120, source=press"},
     "conflict acme 2024"                                                                                         },
    {"the issuer's call against its filing",
     {"acme, 2024, $100 billion, source=call", "acme, 2024, 120"},
     "conflict acme 2024"                                                                                         },
    {"a rounding of a filing",
     {"acme, 2024, 19394000000", "acme, 2024, $19.4 billion, source=call"},
     ""                                                                                                           },
    {"a bound that a filing breaks",
     {"acme, 2024, 100", "acme, 2024, over 130, source=press"},
     "conflict acme 2024"                                                                                         },
    {"a figure restated",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 104"},
     ""                                                                                                           },
    {"the press against the filing before it was restated",
     {"acme, 2024, 100, known=2025-02-01", "acme, 2024, 104",
      "acme, 2024, 100, source=press"},
     ""                                                                                                           },
    {"two filings of one day",
     {"acme, 2024, 100", "acme, 2024, 104"},
     "conflict acme 2024"                                                                                         },
    {"a filing of a month and one of its first day",
     {"acme, 2024, 100, known=2025-01-01", "acme, 2024, 104, known=2025-01"},
     ""                                                                                                           },
    {"two filings of one month",
     {"acme, 2024, 100, known=2025-01", "acme, 2024, 104, known=2025-01"},
     "conflict acme 2024"                                                                                         },
    {"guidance of a month and of its first day",
     {"acme, 2027, 100, source=call, status=guidance, known=2026-01-01",
      "acme, 2027, 120, source=call, status=guidance, known=2026-01"},
     ""                                                                                                           },
    {"two of the press",
     {"acme, 2024, 100, source=press, status=report",
      "acme, 2024, 104, source=other, status=report"},
     "conflict acme 2024"                                                                                         },
    {"two analysts",
     {"acme, 2027, 100, source=press, status=estimate",
      "acme, 2027, 120, source=other, status=estimate"},
     ""                                                                                                           },
    {"an analyst against what was filed",
     {"acme, 2024, 100", "acme, 2024, 120, source=press, status=estimate"},
     ""                                                                                                           },
    {"plans of one month",
     {"acme, 2027, 100, source=press, status=plan, known=2026-01-01",
      "acme, 2027, 120, source=other, status=plan, known=2026-02-01"},
     "conflict acme 2027"                                                                                         },
    {"plans of two months",
     {"acme, 2027, 100, source=press, status=plan, known=2026-01-01",
      "acme, 2027, 120, source=other, status=plan, known=2026-02-02"},
     ""                                                                                                           },
    {"one speaker's guidance of two days",
     {"acme, 2027, 100, source=call, status=guidance, known=2026-01-01",
      "acme, 2027, 120, source=call, status=guidance, known=2026-02-01"},
     ""                                                                                                           },
    {"one speaker's guidance of one day",
     {"acme, 2027, 100, source=call, status=guidance",
      "acme, 2027, 120, source=call, status=guidance"},
     "conflict acme 2027"                                                                                         },
    {"one claim in two conversions",
     {"acme, 2024, 22.70, claim=c, source=press",
      "acme, 2024, 22.74, claim=c, source=other"},
     ""                                                                                                           },
    {"a part beside its whole",
     {"acme, 2024, 100, claim=c, source=press",
      "acme, 2024, 60, part_of=c, source=other"},
     ""                                                                                                           },
    {"two currencies that no rate makes one",
     {"rates: date=2024-06-28, base=EUR, currency=USD, rate=1, source=press",
      "rates: date=2024-06-28, base=EUR, currency=CNY, rate=7, source=press",
      "yuan, 2024, 700, unit=CNY", "yuan, 2024, 50, source=press"},
     "conflict yuan 2024"                                                                                         },
    {"two currencies that a rate makes one",
     {"rates: date=2024-06-28, base=EUR, currency=USD, rate=1, source=press",
      "rates: date=2024-06-28, base=EUR, currency=CNY, rate=7, source=press",
      "yuan, 2024, 700, unit=CNY", "yuan, 2024, 100, source=press"},
     ""                                                                                                           },

    {"quarters that come to less than the year",
     {"acme, 2024Q1, 25", "acme, 2024Q2, 25", "acme, 2024Q3, 25",
      "acme, 2024Q4, 25", "acme, 2024, 102"},
     "conflict acme 2024"                                                                                         },
    {"quarters that come to more than the year",
     {"acme, 2024Q1, 25", "acme, 2024Q2, 25", "acme, 2024Q3, 25",
      "acme, 2024Q4, 25", "acme, 2024, 98"},
     "conflict acme 2024"                                                                                         },
    {"quarters within a hundredth of the year",
     {"acme, 2024Q1, 25", "acme, 2024Q2, 25", "acme, 2024Q3, 25",
      "acme, 2024Q4, 26", "acme, 2024, 100"},
     ""                                                                                                           },
    {"quarters that may come to the year",
     {"acme, 2024Q1, 20..30", "acme, 2024Q2, 20..30", "acme, 2024Q3, 20..30",
      "acme, 2024Q4, 20..30", "acme, 2024, 82"},
     ""                                                                                                           },
    {"quarters of which one is missing",
     {"acme, 2024Q1, 25", "acme, 2024Q2, 25", "acme, 2024Q4, 25",
      "acme, 2024, 150"},
     ""                                                                                                           },
    {"halves whose sum does not fit",
     {"acme, 2024H1, 99999999999999999999999999999",
      "acme, 2024H2, 99999999999999999999999999999",
      "acme, 2024, 99999999999999999999999999999"},
     ""                                                                                                           },
    {"halves of a year that begins as nine months do",
     {"acme, 2024-9M, 77", "acme, 2024H1, 50", "acme, 2024H2, 54",
      "acme, 2024, 100"},
     "conflict acme 2024"                                                                                         },
    {"quarters of another definition",
     {"acme, 2024Q1, 25", "acme, 2024Q2, 25",
      "acme, 2024Q3, 25, definition=cash-net", "acme, 2024Q4, 25",
      "acme, 2024, 150"},
     ""                                                                                                           },
    {"a half and two quarters, the year and the half before it",
     {"acme, 2024H1, 50", "acme, 2024Q3, 25", "acme, 2024Q4, 25",
      "acme, 2024, 110", "acme, 2023H2, 40"},
     "conflict acme 2024"                                                                                         },
    {"a group that is less than its members",
     {"duo, 2024, 100, source=press", "acme, 2024, 60", "bolt, 2024, 41"},
     "group duo 2024"                                                                                             },
    {"a group that is more than its members",
     {"duo, 2024, 102, source=press", "acme, 2024, 60", "bolt, 2024, 41"},
     "group duo 2024"                                                                                             },
    {"a group that is over more than its members",
     {"duo, 2024, over 102, source=press", "acme, 2024, 60", "bolt, 2024, 41"},
     "group duo 2024"                                                                                             },
    {"a group that is its members",
     {"duo, 2024, 101, source=press", "acme, 2024, 60", "bolt, 2024, 41"},
     ""                                                                                                           },
    {"a group that is more than the members that are known",
     {"duo, 2024, 102, source=press", "acme, 2024, 60"},
     ""                                                                                                           },
    {"a group that is less than one of its members",
     {"duo, 2024, 50, source=press", "acme, 2024, 60"},
     "group duo 2024"                                                                                             },
    {"what can be negative is known of all or none",
     {"duo, 2024, 50, source=press, " OCF, "acme, 2024, 60, " OCF},
     ""                                                                                                           },
    {"a group of another definition than its members",
     {"duo, 2024, 50, source=press, definition=cash-net", "acme, 2024, 60",
      "bolt, 2024, 41"},
     ""                                                                                                           },
    {"a group's year against members' quarters",
     {"duo, 2024, 100, source=press", "acme, 2024-9M, 40", "acme, 2024Q4, 20",
      "bolt, 2024, 41"},
     "group duo 2024"                                                                                             },
    {"a group's quarter against members' years to date",
     {"duo, 2024Q2, 10, source=press", "acme, 2024H1, 40", "acme, 2024Q1, 20",
      "bolt, 2024Q2, 41"},
     "group duo 2024Q2"                                                                                           },
    {"a group's plan is not its members'",
     {"duo, 2024, 100, source=press, status=plan", "acme, 2024, 60",
      "bolt, 2024, 41"},
     ""                                                                                                           },

    {"a group without one of its members",
     {TRIO, "trio, 2024, $13.00 billion, source=press",
      "acme, 2024, 6001000000", "bolt, 2024, 7002000000",
      "cask, 2024, 2000000000"},
     "member-left-out trio 2024"                                                                                  },
    {"a member left out of whom nothing is known",
     {TRIO, "trio, 2024, $13.00 billion, source=press",
      "acme, 2024, 6001000000", "bolt, 2024, 7002000000"},
     "member-left-out trio 2024"                                                                                  },
    {"members of several definitions, if the group has none",
     {TRIO,
      "trio, 2024, $13.00 billion, source=press, definition=unstated, "
      "status=report",
      "acme, 2024, 6501000000", "acme, 2024, 6001000000, definition=cash-net",
      "bolt, 2024, 7002000000, definition=accrued", "cask, 2024, 2000000000"},
     "member-left-out trio 2024"                                                                                  },
    {"a group that is all of its members by one of their definitions",
     {TRIO,
      "trio, 2024, $13.00 billion, source=press, definition=unstated, "
      "status=report",
      "acme, 2024, 4001000000", "acme, 2024, 6001000000, definition=cash-net",
      "bolt, 2024, 7002000000, definition=accrued", "cask, 2024, 2000000000"},
     ""                                                                                                           },
    {"a group in few digits",
     {TRIO, "trio, 2024, about $13 billion, source=press, definition=unstated",
      "acme, 2024, 6001000000", "bolt, 2024, 7002000000",
      "cask, 2024, 2000000000"},
     ""                                                                                                           },
    {"a member of other days",
     {"companies: id=trio, kind=group, currency=USD, "
      "members=acme;bolt;cask@2025-01-01/",
      "trio, 2024, $13.00 billion, source=press", "acme, 2024, 6001000000",
      "bolt, 2024, 7002000000", "cask, 2024, 2000000000"},
     ""                                                                                                           },

    {"a part that is more than its whole",
     {"acme, 2024, 100, claim=c, source=press",
      "acme, 2024, 120, part_of=c, source=other, scope=ai"},
     "part-above-whole acme 2024"                                                                                 },
    {"a part that is less than over the whole",
     {"acme, 2024, over 100, claim=c, source=press",
      "acme, 2024, 120, part_of=c, source=other, scope=ai"},
     ""                                                                                                           },
    {"a part of another measure that is more than its whole",
     {"acme, 2024, 100, claim=c, source=press",
      "acme, 2024, 120, part_of=c, source=other, " SPEND},
     "part-above-whole acme 2024"                                                                                 },
    {"a part of other days than its whole",
     {"acme, 2024, 100, claim=c, source=press",
      "acme, 2025, 120, part_of=c, source=other, scope=ai"},
     ""                                                                                                           },
    {"a segment that is more than the company",
     {"acme, 2024, 100", "cloud, 2024, 120, source=press"},
     "part-above-whole cloud 2024"                                                                                },
    {"a segment that is less than the company",
     {"acme, 2024, 120", "cloud, 2024, 100, source=press"},
     ""                                                                                                           },
    {"nine months that are more than the year",
     {"acme, 2024-9M, 120", "acme, 2024, 100"},
     "part-above-whole acme 2024-9M"                                                                              },
    {"nine months that are a hundredth more than the year",
     {"acme, 2024-9M, 101", "acme, 2024, 100"},
     ""                                                                                                           },
    {"a last quarter that is more than the year",
     {"acme, 2024Q4, 120", "acme, 2024, 100"},
     "part-above-whole acme 2024Q4"                                                                               },
    {"nine months that are more than the year of what can be negative",
     {"acme, 2024-9M, 120, " OCF, "acme, 2024, 100, " OCF},
     ""                                                                                                           },

    {"a part that is its whole",
     {"acme, 2024, 100, claim=c, source=press",
      "acme, 2024, 100, part_of=c, source=other, scope=ai"},
     "part-as-whole acme 2024"                                                                                    },
    {"a part that is its whole in the filings",
     {"acme, 2024, 100, claim=c", "acme, 2024, 100, part_of=c, scope=ai"},
     ""                                                                                                           },
    {"a segment's figure told of the company",
     {"acme, 2024, $28.3 billion, definition=unstated, source=press",
      "cloud, 2024, $28.3 billion, source=other"},
     "part-as-whole acme 2024"                                                                                    },
    {"a segment that is the company in the filings",
     {"acme, 2024, 28300000000", "cloud, 2024, 28300000000, speaker=cloud"},
     ""                                                                                                           },
    {"a segment's figure in few digits",
     {"acme, 2024, $28 billion, definition=unstated, source=press",
      "cloud, 2024, $28 billion, source=other"},
     ""                                                                                                           },

    {"a last quarter told as the year",
     {"acme, 2024, $28.3 billion, source=press", "acme, 2024Q4, 28310000000"},
     "period-label acme 2024"                                                                                     },
    {"nine months told as the year",
     {"acme, 2024, $28.3 billion, source=press, definition=unstated",
      "acme, 2024-9M, 28310000000"},
     "period-label acme 2024"                                                                                     },
    {"the year told as the last quarter",
     {"acme, 2024, 28310000000", "acme, 2024Q4, $28.3 billion, source=press"},
     "period-label acme 2024Q4"                                                                                   },
    {"a year that ended with nine months in the filings",
     {"acme, 2024, 28300000000", "acme, 2024-9M, 28300000000"},
     ""                                                                                                           },
    {"one amount in two years",
     {"acme, 2023, $28.3 billion, source=press",
      "acme, 2024, $28.3 billion, source=other"},
     ""                                                                                                           },

    {"one amount of two markets",
     {MARKETS, "near, 2024, $1.7 trillion, source=press, measure=revenue",
      "far, 2024-01-01/2024-11-30, $1.7 trillion, source=other, "
      "measure=revenue"},
     "same-amount near 2024"                                                                                      },
    {"one amount of two markets in different years",
     {MARKETS, "near, 2023, $1.7 trillion, source=press, measure=revenue",
      "far, 2024, $1.7 trillion, source=other, measure=revenue"},
     ""                                                                                                           },
    {"one round amount of two markets",
     {MARKETS, "near, 2024, $2 trillion, source=press, measure=revenue",
      "far, 2024, $2 trillion, source=other, measure=revenue"},
     ""                                                                                                           },
    {"one amount of two companies",
     {"acme, 2024, $1.7 trillion, source=press, measure=revenue",
      "bolt, 2024, $1.7 trillion, source=other, measure=revenue"},
     ""                                                                                                           },

    {"guidance after the actual",
     {"acme, 2024, 100, known=2025-02-01",
      "acme, 2024, 100, status=guidance, known=2025-02-02, source=call"},
     "backwards acme 2024"                                                                                        },
    {"guidance on the day of the actual",
     {"acme, 2024, 100, known=2025-02-01",
      "acme, 2024, 100, status=guidance, known=2025-02-01, source=call"},
     ""                                                                                                           },
    {"an actual of what is not over",
     {"acme, 2024, 100, known=2024-12-30"},
     "backwards acme 2024"                                                                                        },
    {"an actual of the last day",                                        {"acme, 2024, 100, known=2024-12-31"}, ""},
    {"an actual of a month that is not over",
     {"acme, 2024-12, 100, known=2024-12-30"},
     ""                                                                                                           },
    {"a day after the document",
     {"sources: id=page, kind=press, published=2025-03",
      "acme, 2024, 100, source=page, known=2025-04-01"},
     "backwards acme 2024"                                                                                        },
    {"a day of the month of the document",
     {"sources: id=page, kind=press, published=2025-03",
      "acme, 2024, 100, source=page, known=2025-03-31"},
     ""                                                                                                           },
    {"revisions that are counted against their days",
     {"acme, 2027, 100, status=guidance, known=2026-01-01, source=call, "
      "note=revision 2",
      "acme, 2027, 110, status=guidance, known=2026-01-02, source=call, "
      "note=revision 1"},
     "backwards acme 2027"                                                                                        },
    {"revisions that are counted with their days",
     {"acme, 2027, 100, status=guidance, known=2026-01-01, source=call, "
      "note=revision 1",
      "acme, 2027, 110, status=guidance, known=2026-01-02, source=call, "
      "note=revision 2",
      "acme, 2027, 120, status=guidance, known=2026-01-03, source=call"},
     ""                                                                                                           },

    {"a series that has ended",
     {"acme, 2020, 100", "acme, 2021, 110", "acme, 2022, 120",
      "acme, 2024, 9, " SPEND},
     "stale acme 2022"                                                                                            },
    {"a series that has ended a year ago",
     {"acme, 2020, 100", "acme, 2021, 110", "acme, 2022, 120",
      "acme, 2023, 9, " SPEND},
     ""                                                                                                           },
    {"two figures are no series",
     {"acme, 2021, 110", "acme, 2022, 120", "acme, 2024, 9, " SPEND},
     ""                                                                                                           },
    {"a series that goes on under another definition",
     {"acme, 2020, 100", "acme, 2021, 110", "acme, 2022, 120",
      "acme, 2024, 130, definition=cash-net"},
     ""                                                                                                           },

    {"one statement under two sources",
     {"acme, 2024, $28.3 billion, source=press",
      "acme, 2024, $28.3 billion, source=other"},
     "duplicate acme 2024"                                                                                        },
    {"one statement under two sources with a claim",
     {"acme, 2024, $28.3 billion, source=press, claim=c",
      "acme, 2024, $28.3 billion, source=other, claim=c"},
     ""                                                                                                           },
    {"one amount known on two days",
     {"acme, 2024, $28.3 billion, source=press, known=2025-05-01",
      "acme, 2024, $28.3 billion, source=other, known=2025-06-01"},
     ""                                                                                                           },
    {"a page that repeats another later",
     {"sources: id=page, kind=press, publisher=page, repeats=press",
      "acme, 2024, $28.3 billion, source=press, known=2025-05-01",
      "acme, 2024, $28.3 billion, source=page, known=2025-06-01"},
     "duplicate acme 2024"                                                                                        },
    {"a bond under two sources",
     {"acme, 2024-05-02, $25 billion, source=press, known=2024-05-02, " BONDS,
      "acme, 2024-05-02, $25 billion, source=other, known=2024-06-02, " BONDS},
     "duplicate acme 2024-05-02"                                                                                  },
    {"two bonds of one source",
     {"acme, 2024-05-02, $25 billion, source=press, " BONDS,
      "acme, 2024-05-02, $25 billion, source=press, note=2, " BONDS},
     ""                                                                                                           },
    {"two analysts who agree",
     {"acme, 2027, $28.3 billion, source=press, status=estimate",
      "acme, 2027, $28.3 billion, source=other, status=estimate"},
     ""                                                                                                           },
    {"a figure in two filings of one day",
     {"sources: id=more, kind=filing", "acme, 2024, 100",
      "acme, 2024, 100, source=more"},
     ""                                                                                                           },

    {"a segment and its company in a group",
     {"companies: id=both, kind=group, currency=USD, members=acme;cloud",
      "acme, 2024, 100", "cloud, 2024, 60"},
     "double-count both 2024"                                                                                     },
    {"a segment and its company in a group at different times",
     {"companies: id=both, kind=group, currency=USD, "
      "members=acme@/2023-12-31;cloud@2024-01-01/",
      "acme, 2024, 100", "cloud, 2024, 60"},
     ""                                                                                                           },
    {"a segment and its company in a group that have no days in common",
     {"companies: id=both, kind=group, currency=USD, members=acme;cloud",
      "acme, 2023, 100", "cloud, 2024, 60"},
     ""                                                                                                           },
    {"a counterparty in a group",
     {"acme, 2024, 100, counterparty=bolt", "bolt, 2024H1, 60"},
     "double-count duo 2024"                                                                                      },
    {"a counterparty outside a group",
     {"acme, 2024, 100, counterparty=cask", "cask, 2024, 60"},
     ""                                                                                                           },
    {"a counterparty of another measure",
     {"acme, 2024, 100, counterparty=bolt", "bolt, 2024, 60, measure=revenue"},
     ""                                                                                                           },

    {"a reason for what is not there",
     {"acme, 2024, 100",
      "reasons: finding=conflict, company=acme, measure=capex, period=2024, "
      "sources=filing, reason=so it is"},
     "unused-reason acme 2024"                                                                                    },
};

static char *
dup_found (CapexTable *table)
{
  GString *found = g_string_new (NULL);

  for (guint i = 0; i < capex_table_get_n_rows (table); i++)
    {
      const char *period = capex_table_get_text (table, i, 3);

      g_string_append_printf (found, "%s%s %s%s%s", i > 0 ? "; " : "",
                              capex_table_get_text (table, i, 0),
                              capex_table_get_text (table, i, 1),
                              period != NULL ? " " : "",
                              period != NULL ? period : "");
    }
  return g_string_free (found, FALSE);
}

static CapexTable *
check_rows (const char *const *rows)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (rows);
  g_autoptr (GError) error = NULL;
  CapexTable *table = capex_check (dataset, NULL, NULL, &error);

  assert_no_error (error);
  return table;
}

START_TEST (finds)
{
  g_autoptr (CapexTable) table = check_rows (cases[_i].rows);
  g_autofree char *found = dup_found (table);

  ck_assert_msg (g_str_equal (found, cases[_i].found),
                 "%s: found are \"%s\", not \"%s\"", cases[_i].what, found,
                 cases[_i].found);
}
END_TEST

static CapexDataset *
read_bundled_and (const char *const *folders)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;
  CapexDataset *dataset;

  ck_assert (capex_dataset_builder_add_reference (builder, bundled, &error));
  ck_assert (capex_dataset_builder_add_facts (builder, bundled, &error));
  for (; *folders != NULL; folders++)
    {
      g_autofree char *path = capex_test_path (*folders);

      capex_csv_read_folder (builder, path, NULL, &error);
      assert_no_error (error);
    }
  dataset = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);
  return dataset;
}

/* The findings without a reason */
static char *
dup_open (CapexTable *table)
{
  GString *open = g_string_new (NULL);

  for (guint i = 0; i < capex_table_get_n_rows (table); i++)
    if (capex_table_get_text (table, i, 5) == NULL)
      g_string_append_printf (open, "%s %s %s\n",
                              capex_table_get_text (table, i, 0),
                              capex_table_get_text (table, i, 1),
                              capex_table_get_text (table, i, 3));
  return g_string_free (open, FALSE);
}

START_TEST (bundled_data_have_a_reason_for_each_finding)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexTable) table = capex_check (dataset, NULL, NULL, NULL);
  g_autofree char *open = dup_open (table);

  ck_assert_str_eq (open, "");
  ck_assert_uint_eq (capex_check_count_open (table), 0);
  ck_assert_uint_eq (capex_table_get_n_rows (table),
                     capex_dataset_get_n_rows (dataset,
                                               CAPEX_REGISTER_REASONS));
}
END_TEST

START_TEST (published_figures_that_are_wrong_are_found)
{
  const char *const folders[] = {"check/rejects", NULL};
  g_autoptr (CapexDataset) dataset = read_bundled_and (folders);
  g_autoptr (CapexTable) table = capex_check (dataset, NULL, NULL, NULL);
  g_autofree char *open = dup_open (table);

  ck_assert_str_eq (open, "power-of-ten alphabet 2025-10\n"
                          "part-as-whole amazon 2025Q3\n"
                          "conflict us-four 2026Q1\n"
                          "member-left-out us-four 2026Q1\n"
                          "same-amount world 2025-01-01/2025-12-23\n");
  ck_assert_uint_eq (capex_check_count_open (table), 5);
}
END_TEST

/* What is said of the first finding */
static const struct
{
  const char *rows[8];
  const char *sentence;
} sentences[] = {
    {{"acme, 2024, $1.5 billion, source=press", "acme, 2024, 15000000000"},
     "\"$1.5 billion\" (press) and 15000000000 USD (filing) are both told as "
     "the capex (cash) of acme for 2024, a factor of 10 apart."   },
    {{"acme, 2022, 100", "acme, 2023, 110000", "acme, 2024, 120"},
     "The capex (cash) of acme for 2023, 110000 USD (filing), is a factor of "
     "1000 off its neighbours: 100 USD (filing) for 2022 and 120 USD (filing) "
     "for 2024."                                                  },
    {{"acme, 2022, 100", "acme, 2023, 110000000000", "acme, 2024, 120"},
     "The capex (cash) of acme for 2023, 110000000000 USD (filing), is a "
     "factor of 10^9 off its neighbours: 100 USD (filing) for 2022 and 120 USD "
     "(filing) for 2024."                                         },
    {{"acme, 2024, 100", "acme, 2024, 120, source=press"},
     "120 USD (press) and 100 USD (filing) are both told as the capex (cash) "
     "of acme for 2024, which cannot both be right."              },
    {{"acme, 2024H1, 50", "acme, 2024H2, 50", "acme, 2024, 102"},
     "The capex (cash) of acme for 2024, 102 USD (filing), is more than the 2 "
     "figures of all its days come to."                           },
    {{"acme, 2024H1, 50", "acme, 2024H2, 50", "acme, 2024, 98"},
     "The capex (cash) of acme for 2024, 98 USD (filing), is less than the 2 "
     "figures of all its days come to."                           },
    {{"duo, 2024, 100, source=press", "acme, 2024, 60", "bolt, 2024, 41"},
     "The capex (cash) of duo for 2024, 100 USD (press), is less than its "
     "members come to."                                           },
    {{TRIO, "trio, 2024, $13.00 billion, source=press",
      "acme, 2024, 6001000000", "bolt, 2024, 7002000000",
      "cask, 2024, 2000000000"},
     "The capex (cash) of trio for 2024, \"$13.00 billion\" (press), leaves "
     "cask out: it is the sum of the other members."              },
    {{"acme, 2024, 100", "cloud, 2024, 120, source=press"},
     "The capex (cash) of cloud for 2024, 120 USD (press), is more than its "
     "whole: the capex (cash) of acme for 2024, 100 USD (filing)."},
    {{"acme, 2024, 100, known=2024-12-30"},
     "The capex (cash) of acme for 2024, 100 USD (filing), is an actual that "
     "was known before its days were over."                       },
    {{"acme, 2024, 100, known=2025-02-01",
      "acme, 2024, 100, status=guidance, known=2025-02-02, source=call"},
     "The capex (cash) of acme for 2024, 100 USD (call), is guidance that came "
     "after the actual 100 USD (filing)."                         },
    {{"acme, 2020, 100, " SPEND, "acme, 2021, 110, " SPEND,
      "acme, 2022, 120, " SPEND, "acme, 2024, 9"},
     "The chip-spend of acme for 2022, 120 USD (filing), is the newest of its "
     "series, two years or more before capex for 2024."           },
    {{"acme, 2024, 100, counterparty=bolt", "bolt, 2024H1, 60"},
     "duo adds the capex (cash) of acme for 2024, 100 USD (filing), and the "
     "capex (cash) of bolt for 2024H1, 60 USD (filing), which is the other "
     "side of it."                                                },
};

START_TEST (says_what_is_wrong)
{
  g_autoptr (CapexTable) table = check_rows (sentences[_i].rows);

  ck_assert_uint_eq (capex_table_get_n_rows (table), 1);
  ck_assert_str_eq (capex_table_get_sentence (table, 0),
                    sentences[_i].sentence);
}
END_TEST

START_TEST (names_facts_and_documents)
{
  const char *const rows[] = {"acme, 2024, 100",
                              "acme, 2024, 120, source=press", NULL};
  g_autoptr (CapexTable) table = check_rows (rows);
  const char *const *sources = capex_table_list_sources (table, 0);

  ck_assert_str_eq (capex_table_get_comparison (table), "check");
  ck_assert_str_eq (capex_table_get_text (table, 0, 2), "capex");
  /* the speakers of one line come by their names */
  ck_assert_str_eq (capex_table_get_text (table, 0, 4), "fact:1, fact:0");
  ck_assert_uint_eq (g_strv_length ((char **) sources), 2);
  ck_assert (g_strv_contains (sources, "press"));
  ck_assert (g_strv_contains (sources, "filing"));
}
END_TEST

#define CONFLICT "acme, 2024, 100", "acme, 2024, 120, source=press"
#define REASON(company, measure, period, sources) \
  "reasons: finding=conflict, company=" company ", measure=" measure \
  ", period=" period ", sources=" sources ", reason=so it is"

/* What a reason is given for beside a conflict, and how many are left */
static const struct
{
  const char *what;
  const char *rows[5];
  guint n_open, n_found;
} reasons[] = {
    {"a reason for it",
     {CONFLICT, REASON ("acme", "capex", "2024", "filing;press")},
     0,                                                                 1},
    {"a reason for any measure and period",
     {CONFLICT, REASON ("acme", "", "", "press;filing")},
     0,                                                                 1},
    {"a reason for other names of the days",
     {CONFLICT, REASON ("acme", "capex", "FY2024", "filing;press")},
     0,                                                                 1},
    {"a reason for one of its documents",
     {CONFLICT, REASON ("acme", "capex", "2024", "press")},
     2,                                                                 2},
    {"a reason for another company",
     {CONFLICT, REASON ("bolt", "capex", "2024", "filing;press")},
     2,                                                                 2},
    {"a reason for another measure",
     {CONFLICT, REASON ("acme", "revenue", "2024", "filing;press")},
     2,                                                                 2},
    {"a reason for another period",
     {CONFLICT, REASON ("acme", "capex", "2023", "filing;press")},
     2,                                                                 2},
    {"a reason for one of two conflicts",
     {CONFLICT, "acme, 2024, 130, source=other",
      REASON ("acme", "capex", "2024", "filing;press")},
     1,                                                                 2},
    {"no reason",                            {CONFLICT},             1, 1},
};

START_TEST (accepts_what_has_a_reason)
{
  g_autoptr (CapexTable) table = check_rows (reasons[_i].rows);

  ck_assert_msg (capex_check_count_open (table) == reasons[_i].n_open,
                 "%s leaves %u", reasons[_i].what,
                 capex_check_count_open (table));
  ck_assert_uint_eq (capex_table_get_n_rows (table), reasons[_i].n_found);
}
END_TEST

START_TEST (tells_the_reason)
{
  const char *const rows[] = {CONFLICT,
                              REASON ("acme", "capex", "2024", "filing;press"),
                              NULL};
  g_autoptr (CapexTable) table = check_rows (rows);

  ck_assert_str_eq (capex_table_get_text (table, 0, 5), "so it is");
}
END_TEST

START_TEST (checks_what_was_known_on_a_day)
{
  const char *const rows[] = {"acme, 2024, 100, known=2025-02-01",
                              "acme, 2024, 120, source=press, known=2025-03-01",
                              REASON ("bolt", "capex", "2024", "press"), NULL};
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (rows);
  g_autoptr (CapexTable) before = capex_check (dataset, "2025-02-28", NULL,
                                               NULL);
  g_autoptr (CapexTable) after = capex_check (dataset, "2025-03-01", NULL,
                                              NULL);

  /* nor is a reason unused because what it is for is not known yet */
  ck_assert_uint_eq (capex_table_get_n_rows (before), 0);
  ck_assert_str_eq (capex_table_get_basis_line (before), "as-of 2025-02-28");
  ck_assert_uint_eq (capex_table_get_n_rows (after), 1);
}
END_TEST

START_TEST (refuses_what_is_no_day)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (capex_check (dataset, "yesterday", NULL, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
}
END_TEST

START_TEST (can_be_stopped)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  ck_assert_ptr_null (capex_check (dataset, NULL, cancellable, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_CANCELLED);
}
END_TEST

/* Rows of reasons that are refused */
static const struct
{
  const char *row;
  CapexError code;
  const char *says;
} refused[] = {
    {"reasons: finding=conflct, company=acme, sources=press, reason=so",
     CAPEX_ERROR_UNKNOWN,                                                                           "did you mean \"conflict\"?"},
    {"reasons: finding=unused-reason, company=acme, sources=press, reason=so",
     CAPEX_ERROR_UNKNOWN,                                                                           "is none of"                },
    {"reasons: finding=stale, company=acmee, sources=press, reason=so",
     CAPEX_ERROR_UNKNOWN,                                                                           "did you mean \"acme\"?"    },
    {"reasons: finding=stale, company=acme, measure=cpaex, sources=press, "
     "reason=so",                                                         CAPEX_ERROR_UNKNOWN, "did you mean \"capex\"?"   },
    {"reasons: finding=stale, company=acme, period=20x4, sources=press, "
     "reason=so",                                                         CAPEX_ERROR_SYNTAX,  "column"                    },
    {"reasons: finding=stale, company=duo, period=FY2024, sources=press, "
     "reason=so",                                                         CAPEX_ERROR_MISSING, "fiscal calendar"           },
    {"reasons: finding=stale, company=acme, sources=press;pres, reason=so",
     CAPEX_ERROR_UNKNOWN,                                                                           "did you mean \"press\"?"   },
    {"reasons: finding=stale, company=acme, reason=so",                        CAPEX_ERROR_MISSING,
     "documents"                                                                                                                },
    {"reasons: finding=stale, company=acme, sources=press",                    CAPEX_ERROR_MISSING,
     "without a reason"                                                                                                         },
};

START_TEST (refuses_a_reason_that_names_nothing)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (GError) error = NULL;

  ck_assert (!capex_test_add_row (builder, refused[_i].row, NULL, &error));
  assert_error (error, CAPEX_ERROR, refused[_i].code);
  ck_assert_msg (refused[_i].says == NULL ||
                     strstr (error->message, refused[_i].says) != NULL,
                 "%s", error->message);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("check");
  TCase *findings = tcase_create ("findings");
  TCase *data = tcase_create ("data");
  TCase *rest = tcase_create ("reasons");

  tcase_add_loop_test (findings, finds, 0, G_N_ELEMENTS (cases));
  tcase_add_loop_test (findings, says_what_is_wrong, 0,
                       G_N_ELEMENTS (sentences));
  tcase_add_test (findings, names_facts_and_documents);
  suite_add_tcase (suite, findings);

  tcase_add_test (data, bundled_data_have_a_reason_for_each_finding);
  tcase_add_test (data, published_figures_that_are_wrong_are_found);
  tcase_add_test (data, checks_what_was_known_on_a_day);
  tcase_add_test (data, refuses_what_is_no_day);
  tcase_add_test (data, can_be_stopped);
  suite_add_tcase (suite, data);

  tcase_add_loop_test (rest, accepts_what_has_a_reason, 0,
                       G_N_ELEMENTS (reasons));
  tcase_add_test (rest, tells_the_reason);
  tcase_add_loop_test (rest, refuses_a_reason_that_names_nothing, 0,
                       G_N_ELEMENTS (refused));
  suite_add_tcase (suite, rest);
  return capex_test_run (suite);
}
