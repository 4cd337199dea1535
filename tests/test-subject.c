/* test-subject.c - Definitions, calendars, groups, events, balances, leases
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#define FILED(company, definition, since, until) \
  "presentations: company=" company ", measure=capex, pointer=filed, " \
  "definition=" definition ", since=" since ", until=" until ", source=filing"
#define OWN(company, definition) \
  "presentations: company=" company ", measure=capex, pointer=own, " \
  "definition=" definition ", source=filing"

static const CapexTestCase definitions[] = {
    {"the filed definition answers before others",
     {FILED ("acme", "accrued", "", ""), "acme, 2025, 100",
      "acme, 2025, 90, definition=accrued"},
     "spend acme 2025",                        "definition",
     "accrued",              ""                   },
    {"the own definition answers when it is asked for",
     {FILED ("acme", "cash", "", ""), OWN ("acme", "with-finance-leases"),
      "acme, 2025, 100", "acme, 2025, 130, definition=with-finance-leases"},
     "spend acme 2025 --definition own",       "amount",
     "130 [130, 130]",       ""                   },
    {"a named definition answers",
     {FILED ("acme", "cash", "", ""), "acme, 2025, 100",
      "acme, 2025, 90, definition=accrued"},
     "spend acme 2025 --definition accrued",   "amount",
     "90 [90, 90]",          ""                   },
    {"any definition answers where the filed one does not",
     {FILED ("acme", "cash", "", ""), "acme, 2025, 90, definition=accrued"},
     "spend acme 2025 --definition any",       "definition",
     "accrued",              ""                   },
    {"what is unstated answers last and is flagged",
     {FILED ("acme", "cash", "", ""), "acme, 2025, 90, definition=unstated"},
     "spend acme 2025",                        "amount",
     "90 [90, 90]",          "unstated-definition"},
    {"an empty definition is unstated",
     {"acme, 2025, 90, definition="},
     "spend acme 2025",                        "definition",
     "unstated",             "unstated-definition"},
    {"what is unstated does not tighten what is stated",
     {"acme, 2025, 90..110", "acme, 2025, over 100, definition=unstated"},
     "spend acme 2025",                        "amount",
     "100 [90, 110]",        ""                   },
    {"a statement that moves its line is restated by the new one",
     {FILED ("acme", "cash", "", "2024-04-23"),
      FILED ("acme", "cash-net", "2024-04-24", ""),
      "acme, 2023, 27266, known=2024-02-02",
      "acme, 2023, 27045, definition=cash-net, known=2025-01-30"},
     "spend acme 2023",                        "amount",
     "27045 [27045, 27045]", "reclassified"       },
    {"a line that has not moved yet is the old one",
     {FILED ("acme", "cash", "", "2024-04-23"),
      FILED ("acme", "cash-net", "2024-04-24", ""),
      "acme, 2023, 27266, known=2024-02-02",
      "acme, 2023, 27045, definition=cash-net, known=2025-01-30"},
     "spend acme 2023 --as-of 2024-02-02",     "amount",
     "27266 [27266, 27266]", ""                   },
    {"a line that will move does not answer yet",
     {FILED ("acme", "cash", "", "2024-04-23"),
      FILED ("acme", "cash-net", "2024-04-24", ""),
      "acme, 2023, 27266, known=2024-02-02",
      "acme, 2023, 27045, definition=cash-net, known=2024-02-02"},
     "spend acme 2023 --as-of 2024-02-02",     "definition",
     "cash",                 ""                   },
    {"growth finds the definition that both ends have",
     {FILED ("acme", "cash", "", ""), "acme, 2024, 100, definition=accrued",
      "acme, 2025, 120", "acme, 2025, 110, definition=accrued"},
     "growth acme 2024 2025 --definition any", "ratio",
     "1/10 [1/10, 1/10]",    ""                   },
    {"growth across definitions that is asked for is flagged",
     {FILED ("acme", "cash", "", ""), "acme, 2024, 100, definition=accrued",
      "acme, 2025, 120"},
     "growth acme 2024 2025 --definition any", "ratio",
     "1/5 [1/5, 1/5]",       "mixed-definition"   },
    {"the widest scope answers",
     {"acme, 2025, 100, scope=ai", "acme, 2025, 300",
      "acme, 2025, 200, scope=data-centre"},
     "spend acme 2025",                        "scope",
     "total",                ""                   },
    {"a scope that is asked for answers",
     {"acme, 2025, 100, scope=ai", "acme, 2025, 300"},
     "spend acme 2025 --scope ai",             "amount",
     "100 [100, 100]",       ""                   },
    {"scopes are never merged",
     {"acme, 2025, over 100, scope=ai", "acme, 2025, 50..300"},
     "spend acme 2025",                        "amount",
     "175 [50, 300]",        ""                   },
    {"growth finds the scope that both ends have",
     {"acme, 2024, 100, scope=ai", "acme, 2025, 300",
      "acme, 2025, 150, scope=ai"},
     "growth acme 2024 2025",                  "ratio",
     "1/2 [1/2, 1/2]",       ""                   },
};

static const CapexTestCase calendars[] = {
    {"a calendar year is summed out of fiscal quarters that fit",
     {"june, 2025Q1, 16745", "june, 2025Q2, 17079", "june, 2025Q3, 19394",
      "june, 2025Q4, 29876"},
     "spend june 2025",                    "amount",
     "83094 [83094, 83094]",        ""                                },
    {"a quarter that was never filed is a difference",
     {"june, 2024-07-01/2025-06-30, 64551",
      "june, 2024-07-01/2025-03-31, 47472"},
     "spend june 2025Q2",                  "amount",
     "17079 [17079, 17079]",        "derived-quarter"                 },
    {"a published figure answers before a sum",
     {"acme, 2025H1, 50", "acme, 2025H2, 60", "acme, 2025, 111"},
     "spend acme 2025",                    "amount",
     "111 [111, 111]",              ""                                },
    {"the fewest figures are summed",
     {"acme, 2025Q1, 10", "acme, 2025Q2, 10", "acme, 2025H1, 21",
      "acme, 2025H2, 20"},
     "spend acme 2025",                    "amount",
     "41 [41, 41]",                 ""                                },
    {"a fact on both sides of a difference cancels",
     {"acme, 2025-9M, about 100", "acme, 2025, about 140",
      "acme, 2025H1, about 60"},
     "spend acme 2025Q3",                  "amount",
     "40 [32, 48]",                 "derived-quarter hedge-convention"},
    {"what cannot be negative is not below zero",
     {"acme, 2025H1, about 100", "acme, 2025Q1, about 98"},
     "spend acme 2025Q2",                  "amount",
     "2 [0, 11.9]",                 "derived-quarter hedge-convention"},
    {"originals are differenced with originals",
     {"acme, 2024Q1, 10, known=2024-04-20", "acme, 2024, 50, known=2025-02-01",
      "acme, 2024, 60"},
     "spend acme 2024-04-01/2024-12-31",   "amount",
     "40 [40, 40]",                 "derived-quarter superseded"      },
    {"figures of two definitions are never differenced",
     {"acme, 2024-9M, 10", "acme, 2024, 50, definition=cash-net",
      "acme, 2024Q4, 44"},
     "spend acme 2024Q4",                  "amount",
     "44 [44, 44]",                 ""                                },
    {"guidance is never summed",
     {"acme, 2026H1, 50, status=guidance, source=call",
      "acme, 2026H2, 60, status=guidance, source=call",
      "acme, 2026, 100, status=estimate, source=press"},
     "spend acme 2026",                    "amount",
     "100 [100, 100]",              "forward"                         },
    {"the fiscal calendar goes by labels",
     {"june, FY2025, 64551"},
     "spend june 2025 --calendar fiscal",  "amount",
     "64551 [64551, 64551]",        ""                                },
    {"a fiscal label is a fiscal year on any calendar",
     {"june, FY2025, 64551"},
     "spend june FY2025",                  "covers",
     "2024-07-01/2025-06-30",       ""                                },
    {"a fiscal year stands for the calendar year that holds its midpoint",
     {"january, FY2026, 6042"},
     "spend january 2025",                 "amount",
     "6042 [6042, 6042]",           "offset-year"                     },
    {"fiscal quarters stand for calendar quarters that hold their midpoints",
     {"january, FY2026Q1, 10"},
     "spend january 2025Q1",               "amount",
     "10 [10, 10]",                 "offset-year"                     },
    {"a year is split by days when that is asked for",
     {"january, 2025-01-27/2025-10-26, 4758", "january, FY2026, 6042",
      "january, 2024-10-28/2025-01-26, 1077"},
     "spend january 2025 --calendar days", "amount",
     "5996.967032967 [4758, 7119]", "apportioned"                     },
    {"a year inside one figure is split by days from zero on",
     {"acme, 2024-01-01/2025-12-31, 731"},
     "spend acme 2025 --calendar days",    "amount",
     "365 [0, 731]",                "apportioned"                     },
    {"a year that fits is not split",
     {"acme, 2025, 100"},
     "spend acme 2025 --calendar days",    "amount",
     "100 [100, 100]",              ""                                },
    {"rivals about a figure that is split have no stated value",
     {"acme, 2024-01-01/2025-12-31, 731", "acme, 2024-01-01/2025-12-31, 1462"},
     "spend acme 2025 --calendar days",    "amount",
     "- [0, 1462]",                 "apportioned conflict"            },
    {"days that are covered in part have a low bound alone",
     {"january, 2025-01-27/2025-10-26, 4758"},
     "spend january 2025 --calendar days", "covers",
     "2025",                        NULL                              },
    {"an actual year near by answers before a bound for the very days",
     {"january, FY2026, 6042", "january, 2025, over 5000, source=press"},
     "spend january 2025",                 "amount",
     "6042 [6042, 6042]",           "offset-year"                     },
};

static const CapexTestCase groups[] = {
    {"a group is the sum of its members",
     {"acme, 2025, 100", "bolt, 2025, 50"},
     "spend duo 2025",                                       "amount",
     "150 [150, 150]",    ""                                  },
    {"a missing member makes a low bound and is named",
     {"acme, 2025, 100", "bolt, 2024, 50"},
     "spend duo 2025",                                       "amount",
     "- [100, ..]",       "open-bound missing-member"         },
    {"a missing member may have losses",
     {"acme, 2025, 100, measure=operating-cash-flow",
      "bolt, 2024, 50, measure=operating-cash-flow"},
     "multiple duo acme 2025 --measure operating-cash-flow", "company_amount",
     "none",              "open-bound missing-member"         },
    {"members of different definitions are flagged",
     {"acme, 2025, 100", "bolt, 2025, 50, definition=accrued"},
     "spend duo 2025",                                       "amount",
     "150 [150, 150]",    "mixed-definition"                  },
    {"members of different scopes are flagged",
     {"acme, 2025, 100", "bolt, 2025, 50, scope=ai"},
     "spend duo 2025",                                       "scope",
     "mixed",             "mixed-scope"                       },
    {"members of different status are flagged",
     {"acme, 2025, 100", "bolt, 2025, 50, status=plan, source=press"},
     "spend duo 2025",                                       "status",
     "mixed",             "mixed-status"                      },
    {"the group's own figure answers where no member is known",
     {"duo, 2025, over 300, source=press"},
     "spend duo 2025",                                       "amount",
     "- [300, ..]",       "open-bound"                        },
    {"the group's own figure tightens the sum",
     {"acme, 2025, 90..110", "bolt, 2025, 50",
      "duo, 2025, over 150, "
      "source=press"},
     "spend duo 2025",                                       "amount",
     "150 [150, 160]",    ""                                  },
    {"the group's own figure contradicts the sum",
     {"acme, 2025, 100", "bolt, 2025, 50", "duo, 2025, 200, source=press"},
     "spend duo 2025",                                       "amount",
     "150 [150, 150]",    "conflict"                          },
    {"the group's own figure of another definition says nothing of the sum",
     {"acme, 2025, 100", "bolt, 2025, 50",
      "duo, 2025, over 200, source=press, definition=accrued"},
     "spend duo 2025",                                       "amount",
     "150 [150, 150]",    ""                                  },
    {"the group's own figure answers where a member is missing",
     {"acme, 2025, 100", "bolt, 2024, 50", "duo, 2025, 160, source=press"},
     "spend duo 2025",                                       "amount",
     "160 [160, 160]",    ""                                  },
    {"members who are known contradict the group's own figure",
     {"acme, 2025, 100", "bolt, 2024, 50", "duo, 2025, 90, source=press"},
     "spend duo 2025",                                       "amount",
     "- [100, ..]",       "conflict open-bound missing-member"},
    {"a member counts on the last day of the period",
     {"companies: id=pair, kind=group, currency=USD, "
      "members=acme;bolt@/2025-06-30;cask@2025-07-01/",
      "acme, 2025, 1", "bolt, 2025, 10", "cask, 2025, 100"},
     "spend pair 2025",                                      "amount",
     "101 [101, 101]",    ""                                  },
    {"a member who has left counts before",
     {"companies: id=pair, kind=group, currency=USD, "
      "members=acme;bolt@/2025-06-30;cask@2025-07-01/",
      "acme, 2024, 1", "bolt, 2024, 10", "cask, 2024, 100"},
     "spend pair 2024",                                      "amount",
     "11 [11, 11]",       ""                                  },
    {"a segment is never a part of the sum unasked",
     {"acme, 2025, 100", "bolt, 2025, 50", "cloud, 2025, 70"},
     "spend duo 2025",                                       "amount",
     "150 [150, 150]",    ""                                  },
    {"a group without members has its own figure",
     {"lone, 2025, 70, source=press"},
     "spend lone 2025",                                      "amount",
     "70 [70, 70]",       ""                                  },
    {"what is given of a group is compared by one definition",
     {"duo, 2024, 100, source=press, definition=accrued",
      "duo, 2025, 120, source=press",
      "duo, 2025, 110, source=press, definition=accrued"},
     "growth duo 2024 2025",                                 "ratio",
     "1/10 [1/10, 1/10]", ""                                  },
    {"what is given of a group grows into a sum of the same line",
     {"duo, 2024, 100, source=press", "acme, 2025, 60", "bolt, 2025, 65"},
     "growth duo 2024 2025",                                 "ratio",
     "1/4 [1/4, 1/4]",    ""                                  },
    {"lines of a group are mixed where that is asked for",
     {"duo, 2024, 100, source=press, definition=accrued",
      "duo, 2025, 120, source=press"},
     "growth duo 2024 2025 --definition any",                "ratio",
     "1/5 [1/5, 1/5]",    "mixed-definition"                  },
    {"a member's growth keeps one definition at both ends",
     {"acme, 2024, 100, definition=accrued", "acme, 2025, 120",
      "acme, 2025, 110, definition=accrued", "bolt, 2024, 100",
      "bolt, 2025, 110"},
     "growth duo 2024 2025",                                 "ratio",
     "1/10 [1/10, 1/10]", "mixed-definition"                  },
    {"a figure that names another member as its payer counts twice",
     {"acme, 2025, 100", "bolt, 2025, 50, counterparty=acme"},
     "spend duo 2025",                                       "amount",
     "150 [150, 150]",    "double-count"                      },
};

static const CapexTestCase events[] = {
    {"events inside a period add to at least their sum",
     {"acme, 2025-03-01, 10, measure=debt-issuance, source=press",
      "acme, 2025-09-01, 20, measure=debt-issuance, source=press"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [30, ..]",  "unstated-definition open-bound partial-year"},
    {"events of one day are told apart and add",
     {"acme, 2025-11-03, 17.5, measure=debt-issuance, definition=gross, "
      "source=press",
      "acme, 2025-11-03, 7.5, measure=debt-issuance, definition=gross, "
      "source=press, note=Europe"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [25, ..]",  "open-bound partial-year"                    },
    {"deals and their sum are not three",
     {"acme, 2025-11-03, 17.5, measure=debt-issuance, definition=gross, "
      "source=press, part_of=all",
      "acme, 2025-11-03, 7.5, measure=debt-issuance, definition=gross, "
      "source=press, part_of=all",
      "acme, 2025-11-03, 25, measure=debt-issuance, definition=gross, "
      "source=other, claim=all"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [25, ..]",  "open-bound partial-year"                    },
    {"the parts of a sum that is not known yet add",
     {"acme, 2025-11-03, 17.5, measure=debt-issuance, definition=gross, "
      "source=press, part_of=all",
      "acme, 2025-11-04, 7.5, measure=debt-issuance, definition=gross, "
      "source=press, part_of=all",
      "acme, 2025-11-04, 25, measure=debt-issuance, definition=gross, "
      "source=other, claim=all, known=2026-03-01"},
     "panel 2025 --of acme --measure debt-issuance --as-of 2026-02-01", "amount",
     "- [25, ..]",  "open-bound partial-year"                    },
    {"one deal told by two pages is one",
     {"acme, 2025-11-03, 30, measure=debt-issuance, definition=gross, "
      "source=press, claim=deal",
      "acme, 2025-11-03, 30, measure=debt-issuance, definition=gross, "
      "source=other, claim=deal"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [30, ..]",  "open-bound partial-year"                    },
    {"an event that its speaker tells anew counts once",
     {"acme, 2025-11-03, 10, measure=debt-issuance, definition=gross, "
      "source=press, known=2025-11-03",
      "acme, 2025-11-03, 12, measure=debt-issuance, definition=gross, "
      "source=press, known=2025-12-01"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [12, ..]",  "forward open-bound partial-year"            },
    {"a sum that is told before its parts counts once",
     {"acme, 2025-11-03, 25, measure=debt-issuance, definition=gross, "
      "source=press, known=2025-11-03, claim=all",
      "acme, 2025-11-03, 17.5, measure=debt-issuance, definition=gross, "
      "source=press, known=2025-12-01, part_of=all"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [25, ..]",  "forward open-bound partial-year"            },
    {"an event inside a quarter that is known does not add to it",
     {"acme, 2025Q4, 64, measure=debt-issuance, definition=gross",
      "acme, 2025-11-03, 25, measure=debt-issuance, definition=gross, "
      "source=press"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [64, ..]",  "open-bound partial-year"                    },
    {"an event beside a quarter that is known adds to it",
     {"acme, 2025Q4, 64, measure=debt-issuance, definition=gross",
      "acme, 2025-03-03, 25, measure=debt-issuance, definition=gross, "
      "source=press"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [89, ..]",  "open-bound partial-year"                    },
    {"a year that is known is not its events",
     {"acme, 2025, 64, measure=debt-issuance, definition=gross",
      "acme, 2025-03-03, 25, measure=debt-issuance, definition=gross, "
      "source=press"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "64 [64, 64]", ""                                           },
    {"a planned event does not count",
     {"acme, 2025-03-03, 25, measure=debt-issuance, definition=gross, "
      "source=press",
      "acme, 2025-09-03, 25, measure=debt-issuance, definition=gross, "
      "source=press, status=plan"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [25, ..]",  "open-bound partial-year"                    },
    {"the issuer's own deals of one day add",
     {"acme, 2025-11-03, 17.5, measure=debt-issuance, definition=gross, "
      "source=call",
      "acme, 2025-11-03, 7.5, measure=debt-issuance, definition=gross, "
      "source=call, note=Europe"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [25, ..]",  "open-bound partial-year"                    },
    {"the issuer's own deals and their sum are not a range",
     {"acme, 2025-11-03, 17.5, measure=debt-issuance, definition=gross, "
      "source=call, part_of=all",
      "acme, 2025-11-03, 7.5, measure=debt-issuance, definition=gross, "
      "source=call, part_of=all",
      "acme, 2025-11-03, 25, measure=debt-issuance, definition=gross, "
      "source=call, claim=all"},
     "panel 2025 --of acme --measure debt-issuance",                    "amount",
     "- [25, ..]",  "open-bound partial-year"                    },
    {"deals of one day are at least their sum on that day",
     {"acme, 2025-11-03, 17.5, measure=debt-issuance, definition=gross, "
      "source=call",
      "acme, 2025-11-03, 7.5, measure=debt-issuance, definition=gross, "
      "source=call, note=Europe"},
     "panel 2025-11-03 --of acme --measure debt-issuance",              "amount",
     "- [25, ..]",  NULL                                         },
    {"an event on its day is itself",
     {"acme, 2025-03-03, 25, measure=debt-issuance, definition=gross, "
      "source=press"},
     "panel 2025-03-03 --of acme --measure debt-issuance",              "amount",
     "25 [25, 25]", NULL                                         },
};

static const CapexTestCase balances[] = {
    {"a balance of a year is the last inside it",
     {"acme, 2025-06-30, 10, measure=backlog",
      "acme, 2025-12-31, 20, "
      "measure=backlog",
      "acme, 2026-01-31, 30, measure=backlog"},
     "panel 2025 --of acme --measure backlog", "amount",
     "20 [20, 20]", ""          },
    {"balances never add",
     {"acme, 2025-06-30, 10, measure=backlog"},
     "panel 2025 --of acme --measure backlog", "covers",
     "2025-06-30",  ""          },
    {"a balance that is only bounded is the last inside a year",
     {"acme, 2025-12-31, over 500, measure=backlog"},
     "panel 2025 --of acme --measure backlog", "amount",
     "- [500, ..]", "open-bound"},
    {"a bound of a later day answers before an earlier balance",
     {"acme, 2025-06-30, 400, measure=backlog",
      "acme, 2025-12-31, over 500, measure=backlog"},
     "panel 2025 --of acme --measure backlog", "amount",
     "- [500, ..]", "open-bound"},
    {"commitments are never a year's spend",
     {"acme, 2025, 100", "acme, 2025-12-31, 248, measure=lease-commitments"},
     "spend acme 2025 --uses capex,lease",     "amount",
     "- [100, ..]", "open-bound"},
};

static const CapexTestCase leases[] = {
    {"leased operating cost that is known is told to be outside",
     {"acme, 2025, 100", "acme, 2025, 12, measure=operating-lease-cost"},
     "spend acme 2025",                    "amount",
     "100 [100, 100]",       "excludes-leases"           },
    {"capex and leased operating cost add up",
     {"acme, 2025, 100", "acme, 2025, 12, measure=operating-lease-cost"},
     "spend acme 2025 --uses capex,lease", "amount",
     "112 [112, 112]",       ""                          },
    {"leases of billions make at least their low bound",
     {"acme, 2025, 22.5..23.5",
      "acme, 2025, over 1, measure=operating-lease-cost, source=press"},
     "spend acme 2025 --uses capex,lease", "amount",
     "- [23.5, ..]",         "open-bound"                },
    {"a lessee under IFRS has no operating-lease cost",
     {"cask, 2025, 100"},
     "spend cask 2025 --uses capex,lease", "amount",
     "- [100, ..]",          "open-bound gaap-difference"},
    {"debt is beside spend, net of repayments",
     {"acme, 2025, 100",
      "acme, 2025, 30, measure=debt-issuance, "
      "definition=gross",
      "acme, 2025, 29, measure=debt-repayment"},
     "spend acme 2025",                    "debt_to_spend",
     "1/100 [1/100, 1/100]", ""                          },
    {"debt whose repayment is not known is gross",
     {"acme, 2025, 100", "acme, 2025, 30, measure=debt-issuance, "
                         "definition=gross"},
     "spend acme 2025",                    "debt",
     "30 [30, 30]",          "gross-debt"                },
    {"a published net figure answers before a difference",
     {"acme, 2025, 100",
      "acme, 2025, 5, measure=debt-issuance, "
      "definition=net",
      "acme, 2025, 30, measure=debt-issuance, "
      "definition=gross",
      "acme, 2025, 29, measure=debt-repayment"},
     "spend acme 2025",                    "debt",
     "5 [5, 5]",             ""                          },
    {"what members repaid is repaid by their group",
     {"acme, 2025, 100", "bolt, 2025, 100",
      "acme, 2025, 30, measure=debt-issuance, definition=gross",
      "bolt, 2025, 30, measure=debt-issuance, definition=gross",
      "acme, 2025, 20, measure=debt-repayment, source=call",
      "bolt, 2025, 10, measure=debt-repayment, source=call"},
     "spend duo 2025",                     "debt",
     "30 [30, 30]",          ""                          },
    {"debt never adds to spend",
     {"acme, 2025, 100", "acme, 2025, 30, measure=debt-issuance, "
                         "definition=gross"},
     "spend acme 2025 --uses capex,lease", "amount",
     "- [100, ..]",          "open-bound gross-debt"     },
};

static const struct
{
  const char *what;
  const char *rows[4];
  const char *question;
  CapexError code;
  const char *says;
} refusals[] = {
    {"growth across definitions",
     {"acme, 2024, 100, definition=accrued", "acme, 2025, 120"},
     "growth acme 2024 2025",                                               CAPEX_ERROR_REFUSED,
     "accrued"                    },
    {"growth across scopes",
     {"acme, 2024, 100, scope=ai", "acme, 2025, 120"},
     "growth acme 2024 2025",                                               CAPEX_ERROR_REFUSED,
     "ai"                         },
    {"growth of what is given of a group, across definitions",
     {"duo, 2024, 100, source=press, definition=accrued",
      "duo, 2025, 120, source=press"},
     "growth duo 2024 2025",                                                CAPEX_ERROR_REFUSED,
     "accrued"                    },
    {"growth from what is given of a group to the sum of its members",
     {"duo, 2024, 100, source=press, definition=accrued", "acme, 2025, 60",
      "bolt, 2025, 70"},
     "growth duo 2024 2025",                                                CAPEX_ERROR_REFUSED,
     "accrued"                    },
    {"growth out of nothing",
     {"acme, 2025, 120"},
     "growth acme 2024 2025",                                               CAPEX_ERROR_MISSING,
     "acme for 2024"              },
    {"a group of which nothing is known",
     {"cask, 2025, 120"},
     "spend duo 2025",                                                      CAPEX_ERROR_MISSING,
     "duo"                        },
    {"rent on top of assets obtained under leases",
     {"acme, 2025, 100, definition=with-finance-leases",
      "acme, 2025, 12, measure=operating-lease-cost"},
     "spend acme 2025 --uses capex,lease --definition with-finance-leases", CAPEX_ERROR_REFUSED,
     "includes leased assets"     },
    {"a definition that nobody registered",
     {"acme, 2025, 100"},
     "spend acme 2025 --definition accrual",                                CAPEX_ERROR_UNKNOWN,
     "accrual"                    },
    {"a definition of another measure that nobody registered",
     {"acme, 2025, 100, measure=debt-issuance, definition=gross"},
     "panel 2025 --of acme --measure debt-issuance --definition nett",      CAPEX_ERROR_UNKNOWN,
     "nett"                       },
    {"a definition that the issuer does not use",
     {"acme, 2025, 100"},
     "spend acme 2025 --definition accrued",                                CAPEX_ERROR_MISSING,
     "there is 2025 (cash, total)"},
    {"balances of different classes",
     {"acme, 2025-12-31, 108, measure=lease-commitments, definition=finance",
      "bolt, 2025-12-31, 104, measure=lease-commitments, definition=all"},
     "multiple acme bolt 2025 --measure lease-commitments",                 CAPEX_ERROR_REFUSED,
     "classes"                    },
    {"balances that are too far apart",
     {"acme, 2025-09-29, 108, measure=backlog",
      "bolt, 2025-12-31, 104, measure=backlog"},
     "multiple acme bolt 2025 --measure backlog",                           CAPEX_ERROR_REFUSED,
     "93 days apart"              },
    {"balances of which two are too far apart",
     {"acme, 2025-06-30, 1, measure=backlog",
      "bolt, 2025-03-31, 1, measure=backlog",
      "cask, 2025-09-30, 1, measure=backlog"},
     "share 2025 --of acme,bolt,cask --measure backlog",                    CAPEX_ERROR_REFUSED,
     "days apart"                 },
    {"balances of members that are too far apart",
     {"acme, 2025-03-31, 1, measure=backlog",
      "bolt, 2025-12-31, 1, measure=backlog"},
     "panel 2025 --of duo,cask --measure backlog",                          CAPEX_ERROR_REFUSED,
     "days apart"                 },
    {"a balance over a flow",
     {"acme, 2025, 100", "acme, 2025-12-31, 50, measure=backlog"},
     "share-of acme 2025 --part backlog",                                   CAPEX_ERROR_REFUSED,
     NULL                         },
    {"a fiscal label of a company without a fiscal year",
     {"lone, 2025, 100"},
     "spend lone FY2025",                                                   CAPEX_ERROR_MISSING,
     NULL                         },
};

START_TEST (balances_within_a_quarter_are_compared)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset ("acme, 2025-09-30, 108, measure=backlog",
                          "bolt, 2025-12-31, 54, measure=backlog", NULL);

  capex_test_assert_answer (dataset,
                            "multiple acme bolt 2025 --measure backlog",
                            "ratio", "2/1 [2/1, 2/1]", "");
}
END_TEST

START_TEST (balances_that_are_compared_nevertheless_are_flagged)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset ("acme, 2025-06-30, 108, measure=backlog",
                          "bolt, 2025-12-31, 54, measure=backlog", NULL);

  capex_test_assert_answer (
      dataset, "multiple acme bolt 2025 --measure backlog --periods any",
      "ratio", "2/1 [2/1, 2/1]", "mixed-period");
}
END_TEST

START_TEST (what_a_group_repaid_has_its_documents)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "acme, 2025, 100", "bolt, 2025, 100",
      "acme, 2025, 30, measure=debt-issuance, definition=gross",
      "bolt, 2025, 30, measure=debt-issuance, definition=gross",
      "acme, 2025, 20, measure=debt-repayment, source=call",
      "bolt, 2025, 10, measure=debt-repayment, source=press", NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, "spend duo 2025",
                                                 NULL);
  const char *const *sources = capex_table_list_sources (table, 0);

  ck_assert (g_strv_contains (sources, "call"));
  ck_assert (g_strv_contains (sources, "press"));
}
END_TEST

#define TABLE_TEST(name) \
  START_TEST (name##_answer) \
  { \
    capex_test_assert_case (&name[_i]); \
  } \
  END_TEST

TABLE_TEST (definitions)
TABLE_TEST (calendars)
TABLE_TEST (groups)
TABLE_TEST (events)
TABLE_TEST (balances)
TABLE_TEST (leases)

START_TEST (what_would_not_be_a_comparison_is_refused)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (refusals[_i].rows);

  capex_test_assert_refused (dataset, refusals[_i].question, refusals[_i].code,
                             refusals[_i].says);
}
END_TEST

static void
add_case (Suite *suite, const char *name, const TTest *test, int n)
{
  TCase *group = tcase_create (name);

  tcase_add_loop_test (group, test, 0, n);
  suite_add_tcase (suite, group);
}

#define ADD_TABLE(suite, name) \
  add_case (suite, #name, name##_answer, (int) G_N_ELEMENTS (name))

int
main (void)
{
  Suite *suite = suite_create ("subject");

  ADD_TABLE (suite, definitions);
  ADD_TABLE (suite, calendars);
  ADD_TABLE (suite, groups);
  ADD_TABLE (suite, events);
  ADD_TABLE (suite, balances);
  ADD_TABLE (suite, leases);
  add_case (suite, "refusals", what_would_not_be_a_comparison_is_refused,
            (int) G_N_ELEMENTS (refusals));
  add_case (suite, "repaid", what_a_group_repaid_has_its_documents, 1);
  add_case (suite, "near balances", balances_within_a_quarter_are_compared, 1);
  add_case (suite, "far balances",
            balances_that_are_compared_nevertheless_are_flagged, 1);
  return capex_test_run (suite);
}
