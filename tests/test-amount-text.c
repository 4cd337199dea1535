/* test-amount-text.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <locale.h>
#include <string.h>

#include "capex-test.h"

static CapexUnit *
unit_or_none (const char *name)
{
  GError *error = NULL;
  CapexUnit *unit;

  if (name == NULL)
    return NULL;

  unit = capex_unit_new_from_string (name, &error);
  assert_no_error (error);
  return unit;
}

static void
assert_reads_as (const CapexAmount *amount,
                 const GError *error,
                 const char *expected,
                 const char *says)
{
  g_autofree char *canonical = NULL;

  ck_assert_msg (error == NULL, "%s: %s", says, capex_test_describe (error));
  canonical = capex_amount_to_string (amount);
  ck_assert_msg (g_str_equal (canonical, expected),
                 "%s: expected \"%s\", got \"%s\"", says, expected, canonical);
}

/* The table of what is printed, row by row */
static const struct
{
  const char *says;
  const char *text;
  const char *unit;
  const char *expected;
} rules[] = {
    {"plain digits",                             "64551000000",                     "USD",       "64551000000 USD"                           },
    {"plain digits with a sign",                 "$20,000",                         NULL,        "20000 USD"                                 },
    {"plain decimals",                           "0.75",                            "USD",       "0.75 USD"                                  },
    {"an exponent is plain digits",              "64e9",                            "USD",       "64000000000 USD"                           },
    {"scale word",                               "$21.5 billion",                   NULL,
     "21500000000 [21450000000, 21550000000] USD"                                                                                            },
    {"short scale word",                         "23bn",                            "USD",
     "23000000000 [22500000000, 23500000000] USD"                                                                                            },
    {"scale word of the article",                "23 billion",                      "USD",
     "23000000000 [22500000000, 23500000000] USD"                                                                                            },
    {"zeros after the point count",              "$21.50 billion",                  NULL,
     "21500000000 [21495000000, 21505000000] USD"                                                                                            },
    {"digits of millions count",                 "64,551 million",                  "USD",
     "64551000000 [64550500000, 64551500000] USD"                                                                                            },
    {"about, 5 % of a round number",             "roughly $20,000",                 NULL,
     "~20000 [19000, 21000] USD"                                                                                                             },
    {"about, 5 % of billions",                   "about $75bn",                     NULL,
     "~75000000000 [71250000000, 78750000000] USD"                                                                                           },
    {"about, half of the last digit",            "about $2bn",                      NULL,
     "~2000000000 [1500000000, 2500000000] USD"                                                                                              },
    {"around",                                   "around 100",                      "chip",      "~100 [95, 105] chip"                       },
    {"approximately",                            "approximately 100",               "chip",      "~100 [95, 105] chip"                       },
    {"close to",                                 "close  to 100",                   "chip",      "~100 [95, 105] chip"                       },
    {"tilde",                                    "~100",                            "chip",      "~100 [95, 105] chip"                       },
    {"about nothing",                            "about 0",                         "chip",      "~0 [-0.5, 0.5] chip"                       },
    {"about a negative",                         "about -100",                      "chip",      "~-100 [-105, -95] chip"                    },
    {"about an exponent",                        "about 2e10",                      "USD",
     "~20000000000 [15000000000, 25000000000] USD"                                                                                           },
    {"nearly",                                   "nearly $55bn",                    NULL,
     "~55000000000 [52250000000, 55000000000] USD"                                                                                           },
    {"almost",                                   "almost $55bn",                    NULL,
     "~55000000000 [52250000000, 55000000000] USD"                                                                                           },
    {"just under",                               "just under $55bn",                NULL,
     "~55000000000 [52250000000, 55000000000] USD"                                                                                           },
    {"over",                                     "over $300 billion",               NULL,        "? [300000000000, open] USD"                },
    {"more than",                                "More Than 30 trillion",           "token/day",
     "? [30000000000000, open] token/day"                                                                                                    },
    {"at least",                                 "at least 5",                      "chip",      "? [5, open] chip"                          },
    {"greater",                                  "> 5",                             "chip",      "? [5, open] chip"                          },
    {"greater or equal",                         ">=5",                             "chip",      "? [5, open] chip"                          },
    {"greater or equal in one sign",             "≥ 5",                           "chip",      "? [5, open] chip"                          },
    {"plus after the scale word",                "$300bn+",                         NULL,
     "? [300000000000, open] USD"                                                                                                            },
    {"plus after the digits",                    "$300+ billion",                   NULL,
     "? [300000000000, open] USD"                                                                                                            },
    {"over about is over",                       "over about $5bn",                 NULL,        "? [5000000000, open] USD"                  },
    {"about with a plus is over",                "about $5bn+",                     NULL,
     "? [5000000000, open] USD"                                                                                                              },
    {"over with a plus is over",                 "over $5bn+",                      NULL,
     "? [5000000000, open] USD"                                                                                                              },
    {"at least a negative",                      "at least -5",                     "%",         "? [-5, open] %"                            },
    {"up to",                                    "up to $10bn",                     NULL,        "? [0, 10000000000] USD"                    },
    {"at most",                                  "at most 5",                       "chip",      "? [0, 5] chip"                             },
    {"under",                                    "under 5",                         "chip",      "? [0, 5] chip"                             },
    {"less",                                     "<5",                              "chip",      "? [0, 5] chip"                             },
    {"less or equal",                            "<= 5",                            "chip",      "? [0, 5] chip"                             },
    {"less or equal in one sign",                "≤5",                            "chip",      "? [0, 5] chip"                             },
    {"up to about is up to",                     "up to about 5",                   "chip",      "? [0, 5] chip"                             },
    {"range",                                    "$64-72bn",                        NULL,        "68000000000 [64000000000, 72000000000] USD"},
    {"range of exponents",                       "64e9..72e9",                      "USD",
     "68000000000 [64000000000, 72000000000] USD"                                                                                            },
    {"range in words",                           "$64 billion to $72 billion",      NULL,
     "68000000000 [64000000000, 72000000000] USD"                                                                                            },
    {"range of between",                         "between 60 and 65 billion",       "USD",
     "62500000000 [60000000000, 65000000000] USD"                                                                                            },
    {"range with signs in between",              "between $60bn and $65bn",         NULL,
     "62500000000 [60000000000, 65000000000] USD"                                                                                            },
    {"range with a long dash",                   "64–72bn",                       "USD",
     "68000000000 [64000000000, 72000000000] USD"                                                                                            },
    {"range with a longer dash",                 "64 — 72bn",                     "USD",
     "68000000000 [64000000000, 72000000000] USD"                                                                                            },
    {"range of scales",                          "900 million to 1.2 billion",      "USD",
     "1050000000 [900000000, 1200000000] USD"                                                                                                },
    {"range of an exponent and a scale",         "9e8 to 1.2 billion",              "USD",
     "1050000000 [900000000, 1200000000] USD"                                                                                                },
    {"range below zero",                         "-5 to -3 billion",                "USD",
     "-4000000000 [-5000000000, -3000000000] USD"                                                                                            },
    {"range of one",                             "5-5",                             "chip",      "5 chip"                                    },
    {"range whose middle is between billionths", "0-0.000000001",                   "chip",
     "0 [0, 0.000000001] chip"                                                                                                               },
    {"hedged range widens each end",             "about $64-72bn",                  NULL,
     "~68000000000 [60800000000, 75600000000] USD"                                                                                           },
    {"hedged between",                           "roughly between 60 and 65",       "chip",
     "~62.5 [57, 68.25] chip"                                                                                                                },
    {"plus-minus",                               "23e9±5e8",                       "USD",
     "23000000000 [22500000000, 23500000000] USD"                                                                                            },
    {"plus-minus in letters",                    "23bn +/- 0.5bn",                  "USD",
     "23000000000 [22500000000, 23500000000] USD"                                                                                            },
    {"plus-minus with one scale word",           "23±0.5bn",                       "USD",
     "23000000000 [22500000000, 23500000000] USD"                                                                                            },
    {"plus-minus nothing",                       "23±0",                           "USD",       "23 USD"                                    },
    {"plus in words",                            "$300 billion or more",            NULL,
     "? [300000000000, open] USD"                                                                                                            },
    {"plus behind a hyphen",                     "$300 billion-plus",               NULL,
     "? [300000000000, open] USD"                                                                                                            },
    {"plus behind the unit",                     "30%+",                            NULL,        "? [30, open] %"                            },
    {"in excess of",                             "in excess of $5",                 NULL,        "? [5, open] USD"                           },
    {"as much as",                               "as much as $5",                   NULL,        "? [0, 5] USD"                              },
    {"just shy of",                              "just shy of $100",                NULL,        "~100 [95, 100] USD"                        },
    {"some",                                     "some $100",                       NULL,        "~100 [95, 105] USD"                        },
    {"about in Chinese",                         "约100元",                       NULL,        "~100 [95, 105] CNY"                        },
    {"over in Chinese",                          "超过100元",                    NULL,        "? [100, open] CNY"                         },
    {"an article is one",                        "a trillion dollars",              NULL,
     "1000000000000 [500000000000, 1500000000000] USD"                                                                                       },
    {"half of one",                              "half a trillion dollars",         NULL,
     "500000000000 [450000000000, 550000000000] USD"                                                                                         },
    {"several",                                  "several billion dollars",         NULL,        "? [1000000000, open] USD"                  },
    {"scale word behind a hyphen",               "$10-billion",                     NULL,
     "10000000000 [9500000000, 10500000000] USD"                                                                                             },
    {"undisclosed",                              "?",                               "USD",       "? [0, open] USD"                           },
    {"undisclosed in words",                     "Undisclosed",                     "chip",      "? [0, open] chip"                          },
    {"undisclosed with a unit",                  "? USD",                           NULL,        "? [0, open] USD"                           },
    {"thousands",                                "thousands",                       "chip",      "? [1000, open] chip"                       },
    {"tens of thousands",                        "tens of thousands of chips",      "chip",
     "? [10000, open] chip"                                                                                                                  },
    {"hundreds of thousands",                    "hundreds of thousands",           "chip",
     "? [100000, open] chip"                                                                                                                 },
    {"millions",                                 "millions",                        "USD",       "? [1000000, open] USD"                     },
    {"tens of millions",                         "tens of millions",                "USD",       "? [10000000, open] USD"                    },
    {"hundreds of millions",                     "hundreds of millions of dollars", NULL,
     "? [100000000, open] USD"                                                                                                               },
    {"billions",                                 "billions",                        "USD",       "? [1000000000, open] USD"                  },
    {"tens of billions",                         "tens of billions",                "USD",
     "? [10000000000, open] USD"                                                                                                             },
    {"hundreds of billions",                     "Hundreds of billions of USD",     NULL,
     "? [100000000000, open] USD"                                                                                                            },
    {"trillions",                                "trillions",                       "token/day",
     "? [1000000000000, open] token/day"                                                                                                     },
    {"tens of trillions",                        "tens of trillions",               "token/day",
     "? [10000000000000, open] token/day"                                                                                                    },
    {"hundreds of trillions",                    "hundreds of trillions",           "token/day",
     "? [100000000000000, open] token/day"                                                                                                   },
    {"quadrillions",                             "quadrillions",                    "token/day",
     "? [1000000000000000, open] token/day"                                                                                                  },
    {"minus",                                    "-5",                              "USD",       "-5 USD"                                    },
    {"minus before the sign",                    "-$5bn",                           NULL,
     "-5000000000 [-5500000000, -4500000000] USD"                                                                                            },
    {"minus after the sign",                     "$-5",                             NULL,        "-5 USD"                                    },
    {"minus of typographers",                    "−5",                            "USD",       "-5 USD"                                    },
    {"parentheses",                              "(1,234)",                         "USD",       "-1234 USD"                                 },
    {"parentheses after the sign",               "$(1,234) million",                NULL,
     "-1234000000 [-1234500000, -1233500000] USD"                                                                                            },
    {"parentheses around all of it",             "($1.5 million)",                  NULL,
     "-1500000 [-1550000, -1450000] USD"                                                                                                     },
    {"groups of three",                          "1,234,567",                       "USD",       "1234567 USD"                               },
    {"groups of two",                            "12,34,56,789",                    "INR",       "123456789 INR"                             },
    {"groups and decimals",                      "1,00,000.25",                     "INR",       "100000.25 INR"                             },
    {"one group",                                "1,000",                           "USD",       "1000 USD"                                  },
    {"spaces around",                            "  5  ",                           "USD",       "5 USD"                                     },
    {"spaces that do not break",                 "\u00a05\u202fbillion\u00a0",      "USD",
     "5000000000 [4500000000, 5500000000] USD"                                                                                               },
    {"half a billionth is a billionth outward",  "0.000000001k",                    "USD",
     "0.000001 [0.0000005, 0.0000015] USD"                                                                                                   },
    {"half a digit below a billionth",           "1.123456789012k",                 "USD",
     "1123.456789012 [1123.456789011, 1123.456789013] USD"                                                                                   },
};

START_TEST (printed_text_becomes_bounds_by_its_rule)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) unit = unit_or_none (rules[_i].unit);
  g_autoptr (CapexAmount) amount = capex_amount_new_from_string (rules[_i].text,
                                                                 unit, &error);

  assert_reads_as (amount, error, rules[_i].expected, rules[_i].says);
}
END_TEST

START_TEST (canonical_text_reads_back_as_an_equal_amount)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) unit = unit_or_none (rules[_i].unit);
  g_autoptr (CapexAmount) again =
      capex_amount_new_from_string (rules[_i].expected, unit, &error);
  g_autoptr (CapexAmount) unaided =
      capex_amount_new_from_string_signed (rules[_i].expected, NULL, NULL);

  assert_reads_as (again, error, rules[_i].expected, rules[_i].says);
  ck_assert (capex_amount_equal (again, unaided));
  ck_assert_uint_eq (capex_amount_hash (again), capex_amount_hash (unaided));
}
END_TEST

static const struct
{
  const char *says;
  const char *text;
  const char *expected;
} signed_rules[] = {
    {"up to",            "up to 5",   "? [open, 5] USD"   },
    {"up to a negative", "up to -5",  "? [open, -5] USD"  },
    {"undisclosed",      "?",         "? [open, open] USD"},
    {"over",             "over -5",   "? [-5, open] USD"  },
    {"about",            "about 100", "~100 [95, 105] USD"},
};

START_TEST (what_may_be_negative_is_open_below)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) unit = unit_or_none ("USD");
  g_autoptr (CapexAmount) amount =
      capex_amount_new_from_string_signed (signed_rules[_i].text, unit, &error);

  assert_reads_as (amount, error, signed_rules[_i].expected,
                   signed_rules[_i].says);
}
END_TEST

static const struct
{
  const char *text;
  const char *expected;
} scales[] = {
    {"3 thousand",    "3000 [2500, 3500] USD"                           },
    {"3k",            "3000 [2500, 3500] USD"                           },
    {"3K",            "3000 [2500, 3500] USD"                           },
    {"3 lakh",        "300000 [250000, 350000] USD"                     },
    {"3 million",     "3000000 [2500000, 3500000] USD"                  },
    {"3m",            "3000000 [2500000, 3500000] USD"                  },
    {"3M",            "3000000 [2500000, 3500000] USD"                  },
    {"3mn",           "3000000 [2500000, 3500000] USD"                  },
    {"3 crore",       "30000000 [25000000, 35000000] USD"               },
    {"3 Billion",     "3000000000 [2500000000, 3500000000] USD"         },
    {"3bn",           "3000000000 [2500000000, 3500000000] USD"         },
    {"3b",            "3000000000 [2500000000, 3500000000] USD"         },
    {"3B",            "3000000000 [2500000000, 3500000000] USD"         },
    {"3 trillion",    "3000000000000 [2500000000000, 3500000000000] USD"},
    {"3tn",           "3000000000000 [2500000000000, 3500000000000] USD"},
    {"3t",            "3000000000000 [2500000000000, 3500000000000] USD"},
    {"3T",            "3000000000000 [2500000000000, 3500000000000] USD"},
    {"3 quadrillion",
     "3000000000000000 [2500000000000000, 3500000000000000] USD"        },
    {"3万",          "30000 [25000, 35000] USD"                        },
    {"3亿",          "300000000 [250000000, 350000000] USD"            },
    {"3万亿",       "3000000000000 [2500000000000, 3500000000000] USD"},
};

START_TEST (scale_word_rounds_to_half_of_its_last_digit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) unit = unit_or_none ("USD");
  g_autoptr (CapexAmount) amount =
      capex_amount_new_from_string (scales[_i].text, unit, &error);

  assert_reads_as (amount, error, scales[_i].expected, scales[_i].text);
}
END_TEST

static const struct
{
  const char *text;
  const char *hint;
  const char *expected;
} units[] = {
    {"$5",                           NULL,            "5 USD"                                           },
    {"US$5",                         NULL,            "5 USD"                                           },
    {"C$5",                          NULL,            "5 CAD"                                           },
    {"A$5",                          NULL,            "5 AUD"                                           },
    {"HK$5",                         NULL,            "5 HKD"                                           },
    {"NT$ 5",                        NULL,            "5 TWD"                                           },
    {"S$5",                          NULL,            "5 SGD"                                           },
    {"€5",                         NULL,            "5 EUR"                                           },
    {"5 €",                        NULL,            "5 EUR"                                           },
    {"£5",                          NULL,            "5 GBP"                                           },
    {"₹5",                         NULL,            "5 INR"                                           },
    {"₩5",                         NULL,            "5 KRW"                                           },
    {"¥5",                          "CNY",           "5 CNY"                                           },
    {"¥5",                          "JPY",           "5 JPY"                                           },
    {"￥5",                         "JPY",           "5 JPY"                                           },
    {"¥5 CNY",                      NULL,            "5 CNY"                                           },
    {"RMB ¥5",                      NULL,            "5 CNY"                                           },
    {"¥5",                          "JPY/chip",      "5 JPY/chip"                                      },
    {"RMB5",                         NULL,            "5 CNY"                                           },
    {"RMB 5",                        "CNY",           "5 CNY"                                           },
    {"5 RMB",                        NULL,            "5 CNY"                                           },
    {"5元",                         NULL,            "5 CNY"                                           },
    {"人民币5元",                NULL,            "5 CNY"                                           },
    {"5美元",                      NULL,            "5 USD"                                           },
    {"5 yuan",                       NULL,            "5 CNY"                                           },
    {"5 dollars",                    NULL,            "5 USD"                                           },
    {"USD 5",                        NULL,            "5 USD"                                           },
    {"USD5",                         NULL,            "5 USD"                                           },
    {"5 USD",                        NULL,            "5 USD"                                           },
    {"$5 USD",                       "USD",           "5 USD"                                           },
    {"TWD 5",                        "TWD",           "5 TWD"                                           },
    {"5%",                           NULL,            "5 %"                                             },
    {"5 %",                          "%",             "5 %"                                             },
    {"5",                            "%",             "5 %"                                             },
    {"5%-7%",                        NULL,            "6 [5, 7] %"                                      },
    {"20-30%",                       NULL,            "25 [20, 30] %"                                   },
    {"5",                            "chip",          "5 chip"                                          },
    {"5 chip",                       "chip",          "5 chip"                                          },
    {"5 Chips",                      "chip",          "5 chip"                                          },
    {"5 chips",                      NULL,            "5 chip"                                          },
    {"5",                            "token/day",     "5 token/day"                                     },
    {"5 token/day",                  NULL,            "5 token/day"                                     },
    {"5 tokens/day",                 "token/day",     "5 token/day"                                     },
    {"5 tokens a day",               "token/day",     "5 token/day"                                     },
    {"5 tokens per day",             "token/day",     "5 token/day"                                     },
    {"5 gpu-hours",                  "gpu-hour",      "5 gpu-hour"                                      },
    {"5 tokens a day",               NULL,            "5 token/day"                                     },
    {"5 tokens daily",               NULL,            "5 token/day"                                     },
    {"5 monthly tokens",             NULL,            "5 token/month"                                   },
    {"5 tokens",                     NULL,            "5 token"                                         },
    {"5 tokens",                     "tokens",        "5 tokens"                                        },
    {"20,000 H200 chips",            NULL,            "20000 chip"                                      },
    {"20,000 H200 chips",            "chip",          "20000 chip"                                      },
    {"5 of its new AMD MI300X GPUs", NULL,            "5 gpu"                                           },
    {"5 Ascend 910B chips",          NULL,            "5 chip"                                          },
    {"5 Trillium chips",             NULL,            "5 chip"                                          },
    {"20,000-chip",                  NULL,            "20000 chip"                                      },
    {"5-gigawatt",                   NULL,            "5 GW"                                            },
    {"two gigawatts",                NULL,            "2 GW"                                            },
    {"5 GW to 10 GW",                NULL,            "7.5 [5, 10] GW"                                  },
    {"5 chip/wafer-start",           NULL,            "5 chip/wafer-start"                              },
    {"$5 per H200 chip",             NULL,            "5 USD/chip"                                      },
    {"$5 a GPU-hour",                NULL,            "5 USD/gpu-hour"                                  },
    {"$5 a share",                   NULL,            "5 USD/share"                                     },
    {"30 percent",                   NULL,            "30 %"                                            },
    {"30 per cent",                  NULL,            "30 %"                                            },
    {"30-percent",                   NULL,            "30 %"                                            },
    {"5 euros",                      NULL,            "5 EUR"                                           },
    {"5 Hong Kong dollars",          NULL,            "5 HKD"                                           },
    {"NZ$5",                         NULL,            "5 NZD"                                           },
    {"100亿日元",                 NULL,            "10000000000 [9950000000, 10050000000] JPY"       },
    {"10 trillion won",              NULL,
     "10000000000000 [9500000000000, 10500000000000] KRW"                                               },
    {"5 b200",                       "b200",          "5 b200"                                          },
    {"5 MW",                         NULL,            "5 MW"                                            },
    {"5GW",                          "GW",            "5 GW"                                            },
    {"5kWh",                         NULL,            "5 kWh"                                           },
    {"5 USD/chip",                   NULL,            "5 USD/chip"                                      },
    {"5 USD/chip",                   "USD/chip",      "5 USD/chip"                                      },
    {"$5",                           "USD/chip",      "5 USD/chip"                                      },
    {"$5/chip",                      NULL,            "5 USD/chip"                                      },
    {"$5 per chip",                  "USD/chip",      "5 USD/chip"                                      },
    {"$5 a chip",                    NULL,            "5 USD/chip"                                      },
    {"$5 per token/day",             NULL,            "5 USD/token/day"                                 },
    {"$5 per tokens a day",          "USD/token/day", "5 USD/token/day"                                 },
    {"1.6万亿元",                 NULL,            "1600000000000 [1550000000000, 1650000000000] CNY"},
    {"RMB 160bn",                    NULL,            "160000000000 [159500000000, 160500000000] CNY"   },
    {"43 trillion",                  "token/day",
     "43000000000000 [42500000000000, 43500000000000] token/day"                                        },
};

START_TEST (unit_is_that_of_the_text_or_the_hint)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) unit = unit_or_none (units[_i].hint);
  g_autoptr (CapexAmount) amount = capex_amount_new_from_string (units[_i].text,
                                                                 unit, &error);

  assert_reads_as (amount, error, units[_i].expected, units[_i].text);
}
END_TEST

static const struct
{
  const char *says;
  const char *text;
  const char *unit;
  int code;
  const char *message;
} refused[] = {
    {"nothing",                        "",                                       "USD",       CAPEX_ERROR_SYNTAX,       "column 1: the text ends"},
    {"spaces",                         "   ",                                    "USD",       CAPEX_ERROR_SYNTAX,       "column 1: the text ends"},
    {"a word",                         "lots",                                   "USD",       CAPEX_ERROR_SYNTAX,       "column 1: \"lots\""     },
    {"an unknown hedge",               "maybe 5",                                "USD",       CAPEX_ERROR_SYNTAX,
     "column 1: \"maybe\""                                                                                                                       },
    {"an unknown scale",               "5 zillion",                              "USD",       CAPEX_ERROR_SYNTAX,
     "column 3: \"zillion\""                                                                                                                     },
    {"words after",                    "5 or then",                              "chip",      CAPEX_ERROR_UNIT,         "column 3: \"or\""       },
    {"no digits after a sign",         "$",                                      NULL,        CAPEX_ERROR_SYNTAX,
     "column 2: the text ends"                                                                                                                   },
    {"not a number",                   "NaN",                                    "USD",       CAPEX_ERROR_SYNTAX,       "column 1: \"NaN\""      },
    {"infinity",                       "Inf",                                    "USD",       CAPEX_ERROR_SYNTAX,       "column 1: \"Inf\""      },
    {"hexadecimal",                    "0x1F",                                   "USD",       CAPEX_ERROR_UNIT,         "column 2: \"x1F\""      },
    {"hexadecimal in small letters",   "0x1f",                                   NULL,        CAPEX_ERROR_SYNTAX,
     "column 2: \"x1f\""                                                                                                                         },
    {"wide digits",                    "１２",                                 "USD",       CAPEX_ERROR_SYNTAX,       "column 1: \"１２\""   },
    {"wide digit after others",        "1２",                                   "USD",       CAPEX_ERROR_SYNTAX,       "column 2: "             },
    {"last point",                     "5.",                                     "USD",       CAPEX_ERROR_SYNTAX,       "column 2: \".\""        },
    {"two numbers",                    "5 6",                                    "USD",       CAPEX_ERROR_SYNTAX,       "column 3: \"6\""        },
    {"two signs",                      "--5",                                    "USD",       CAPEX_ERROR_SYNTAX,       "column 2: \"-5\""       },
    {"leading plus",                   "+5",                                     "USD",       CAPEX_ERROR_SYNTAX,       "column 1: \"+5\""       },
    {"open parenthesis",               "(5",                                     "USD",       CAPEX_ERROR_SYNTAX,       "column 3: "             },
    {"minus and parentheses",          "-(5)",                                   "USD",       CAPEX_ERROR_SYNTAX,
     "column 2: \"(5)\""                                                                                                                         },
    {"comma of decimals",              "21,5",                                   "USD",       CAPEX_ERROR_SYNTAX,
     "column 1: \"21,5\""                                                                                                                        },
    {"comma after a zero",             "0,123",                                  "USD",       CAPEX_ERROR_SYNTAX,       "column 1: "             },
    {"comma in front",                 ",123",                                   "USD",       CAPEX_ERROR_SYNTAX,       "column 1: "             },
    {"comma at the end",               "123,",                                   "USD",       CAPEX_ERROR_SYNTAX,       "column 1: "             },
    {"two commas",                     "1,,000",                                 "USD",       CAPEX_ERROR_SYNTAX,       "column 1: "             },
    {"group of four",                  "1,0000",                                 "USD",       CAPEX_ERROR_SYNTAX,       "column 1: "             },
    {"mixed groups",                   "1,000,00,000",                           "USD",       CAPEX_ERROR_SYNTAX,       "column 1: "             },
    {"no group at first",              "1234,567",                               "USD",       CAPEX_ERROR_SYNTAX,       "column 1: "             },
    {"exponent with a scale word",     "23e9bn",                                 "USD",       CAPEX_ERROR_SYNTAX,
     "column 1: \"23e9\""                                                                                                                        },
    {"too large",                      "1e29",                                   "USD",       CAPEX_ERROR_OUT_OF_RANGE,
     "column 1: \"1e29\""                                                                                                                        },
    {"too large for its scale",        "99999999999999999999999999999 thousand", "USD",
     CAPEX_ERROR_OUT_OF_RANGE,                                                                                          "column 1: "             },
    {"too large for its hedge",        "about 9.9e28",                           "USD",       CAPEX_ERROR_OUT_OF_RANGE,
     "column 7: \"9.9e28\""                                                                                                                      },
    {"too many decimals",              "0.1234567891",                           "USD",       CAPEX_ERROR_OUT_OF_RANGE,
     "column 1: "                                                                                                                                },
    {"hedge of a huge exponent",       "about 0e500",                            "USD",       CAPEX_ERROR_OUT_OF_RANGE,
     "column 7: "                                                                                                                                },
    {"nearly a huge exponent",         "nearly 0e99999999999",                   "USD",
     CAPEX_ERROR_OUT_OF_RANGE,                                                                                          "column 8: "             },
    {"two hedges",                     "about about 5",                          "USD",       CAPEX_ERROR_SYNTAX,
     "column 7: \"about\""                                                                                                                       },
    {"about over",                     "about over 5",                           "USD",       CAPEX_ERROR_SYNTAX,
     "column 7: \"over\""                                                                                                                        },
    {"over and under",                 "over under 5",                           "USD",       CAPEX_ERROR_SYNTAX,
     "column 6: \"under\""                                                                                                                       },
    {"nearly a negative",              "nearly -5",                              "USD",       CAPEX_ERROR_SYNTAX,       "column 9: "             },
    {"nearly with a plus",             "nearly 5+",                              "USD",       CAPEX_ERROR_SYNTAX,
     "column 8: "                                                                                                                                },
    {"up to with a plus",              "up to 5+",                               "USD",       CAPEX_ERROR_SYNTAX,       "column 7: "             },
    {"up to below zero",               "up to -5",                               "USD",       CAPEX_ERROR_OUT_OF_RANGE,
     "column 8: "                                                                                                                                },
    {"about billions",                 "about billions",                         "USD",       CAPEX_ERROR_SYNTAX,
     "column 7: \"billions\""                                                                                                                    },
    {"range upside down",              "72-64bn",                                "USD",       CAPEX_ERROR_OUT_OF_RANGE,
     "column 4: \"64\""                                                                                                                          },
    {"range with half a scale",        "5bn to 72",                              "USD",       CAPEX_ERROR_SYNTAX,
     "column 8: \"72\""                                                                                                                          },
    {"range without an end",           "5 to ",                                  "USD",       CAPEX_ERROR_SYNTAX,
     "column 5: the text ends"                                                                                                                   },
    {"range of three",                 "5-6-7",                                  "USD",       CAPEX_ERROR_SYNTAX,       "column 4: \"-7\""       },
    {"range of three dots",            "5...7",                                  "USD",       CAPEX_ERROR_SYNTAX,
     "column 2: \"...7\""                                                                                                                        },
    {"range too large",                "5-1e29",                                 "USD",       CAPEX_ERROR_OUT_OF_RANGE,
     "column 3: "                                                                                                                                },
    {"range too low",                  "-1e29..5",                               "USD",       CAPEX_ERROR_OUT_OF_RANGE,
     "column 2: "                                                                                                                                },
    {"hedged range too large",         "about 5-9.9e28",                         "USD",
     CAPEX_ERROR_OUT_OF_RANGE,                                                                                          "column 9: "             },
    {"hedged range of huge exponents", "about 0e500-0e500",                      "USD",
     CAPEX_ERROR_OUT_OF_RANGE,                                                                                          "column 7: "             },
    {"over a range",                   "over 5-7",                               "USD",       CAPEX_ERROR_SYNTAX,       "column 6: "             },
    {"plus in a range",                "5+ to 7",                                "USD",       CAPEX_ERROR_SYNTAX,       "column 1: "             },
    {"plus after a range",             "5-7+",                                   "USD",       CAPEX_ERROR_SYNTAX,       "column 3: "             },
    {"between without and",            "between 5-7",                            "USD",       CAPEX_ERROR_SYNTAX,
     "column 10: \"-7\""                                                                                                                         },
    {"between with to",                "between 5 to 7",                         "USD",       CAPEX_ERROR_SYNTAX,
     "column 11: \"to\""                                                                                                                         },
    {"and without between",            "5 and 7",                                "USD",       CAPEX_ERROR_SYNTAX,
     "column 3: \"and\""                                                                                                                         },
    {"hedged plus-minus",              "about 5±1",                             "USD",       CAPEX_ERROR_SYNTAX,       "column 7: "             },
    {"negative margin",                "5±-1",                                  "USD",       CAPEX_ERROR_SYNTAX,       "column 4: "             },
    {"margin in other scale",          "5bn ± 100",                             "USD",       CAPEX_ERROR_SYNTAX,
     "column 7: \"100\""                                                                                                                         },
    {"margin too large",               "5±1e29",                                "USD",       CAPEX_ERROR_OUT_OF_RANGE,
     "column 3: "                                                                                                                                },
    {"value of a margin too large",    "1e29±5",                                "USD",       CAPEX_ERROR_OUT_OF_RANGE,
     "column 1: "                                                                                                                                },
    {"margin beyond the largest",      "9e28±9e28",                             "USD",       CAPEX_ERROR_OUT_OF_RANGE,
     "column 1: "                                                                                                                                },
    {"no unit",                        "23 billion",                             NULL,        CAPEX_ERROR_UNIT,
     "column 1: \"23 billion\" has no unit"                                                                                                      },
    {"bare yen sign",                  "¥160bn",                                NULL,        CAPEX_ERROR_UNIT,         "column 1: \"¥160bn\""  },
    {"yen sign of dollars",            "about ¥5",                              "USD",       CAPEX_ERROR_UNIT,
     "column 7: \"¥5\""                                                                                                                         },
    {"yen sign of chips",              "¥5",                                    "chip",      CAPEX_ERROR_UNIT,         "column 1: "             },
    {"yen sign and euros",             "¥5 EUR",                                "EUR",       CAPEX_ERROR_UNIT,         "column 1: "             },
    {"another currency",               "€5bn",                                 "USD",       CAPEX_ERROR_UNIT,         "column 1: \"€\""      },
    {"bare dollar of Canada",          "$5bn",                                   "CAD",       CAPEX_ERROR_UNIT,
     "column 1: \"$\""                                                                                                                           },
    {"two currencies",                 "$5 EUR",                                 NULL,        CAPEX_ERROR_UNIT,         "column 4: \"EUR\""      },
    {"two currencies in front",        "€$5",                                  NULL,        CAPEX_ERROR_UNIT,
     "column 2: \"$\""                                                                                                                           },
    {"two currencies in a range",      "$5 to €6",                             NULL,        CAPEX_ERROR_UNIT,
     "column 7: \"€\""                                                                                                                         },
    {"currency of a percentage",       "5% USD",                                 NULL,        CAPEX_ERROR_UNIT,
     "column 4: \"USD\""                                                                                                                         },
    {"other things",                   "20,000 tokens",                          "chip",      CAPEX_ERROR_UNIT,
     "column 8: \"tokens\""                                                                                                                      },
    {"less than the unit",             "5 tokens",                               "token/day", CAPEX_ERROR_UNIT,
     "column 3: \"tokens\""                                                                                                                      },
    {"more than the unit",             "5 tokens a day or then",                 "token/day",
     CAPEX_ERROR_SYNTAX,                                                                                                "column 16: \"or\""      },
    {"money of things",                "$5",                                     "chip",      CAPEX_ERROR_UNIT,         "column 1: \"$\""        },
    {"price in other money",           "€5",                                   "USD/chip",  CAPEX_ERROR_UNIT,
     "column 1: \"€\""                                                                                                                         },
    {"price of other things",          "$5 per token",                           "USD/chip",  CAPEX_ERROR_UNIT,
     "column 1: \"$\""                                                                                                                           },
    {"price of no thing",              "$5 per Thing",                           NULL,        CAPEX_ERROR_SYNTAX,
     "column 4: \"per\""                                                                                                                         },
    {"price of a percentage",          "5%/chip",                                NULL,        CAPEX_ERROR_SYNTAX,
     "column 3: \"/chip\""                                                                                                                       },
    {"small currency",                 "5 usd",                                  NULL,        CAPEX_ERROR_UNKNOWN,      "column 3: \"usd\""      },
    {"unknown currency",               "5 XYZ",                                  NULL,        CAPEX_ERROR_UNKNOWN,
     "column 3: \"XYZ\""                                                                                                                         },
    {"slip in a scale word",           "5 Bilion chips",                         NULL,        CAPEX_ERROR_SYNTAX,
     "column 3: \"Bilion"                                                                                                                        },
    {"memory of a chip",               "16 GB chips",                            NULL,        CAPEX_ERROR_SYNTAX,
     "column 4: \"GB"                                                                                                                            },
    {"year of a chip",                 "5 2025 chips",                           NULL,        CAPEX_ERROR_SYNTAX,
     "column 3: \"2025\""                                                                                                                        },
    {"weight",                         "5 pounds",                               "GBP",       CAPEX_ERROR_SYNTAX,       "column 3: \"pounds\""   },
    {"victory",                        "5 won",                                  "KRW",       CAPEX_ERROR_SYNTAX,       "column 3: \"won\""      },
    {"number in letters alone",        "ten",                                    "USD",       CAPEX_ERROR_SYNTAX,
     "column 1: \"ten\""                                                                                                                         },
    {"adjective of an idiom",          "a million-dollar",                       NULL,        CAPEX_ERROR_SYNTAX,
     "column 17: "                                                                                                                               },
    {"unknown dollars",                "XY$5",                                   NULL,        CAPEX_ERROR_SYNTAX,       "column 1: \"XY$5\""     },
    {"megawatts are not milliwatts",   "5 mW",                                   "MW",        CAPEX_ERROR_UNIT,
     "column 3: \"mW\""                                                                                                                          },
    {"bytes of no letter",             "5 \xff",                                 "USD",       CAPEX_ERROR_SYNTAX,
     "column 3: \"\\xff\""                                                                                                                       },
    {"canonical upside down",          "5 [6, 7] USD",                           NULL,        CAPEX_ERROR_OUT_OF_RANGE,
     "column 3: \"[6, 7]\""                                                                                                                      },
    {"canonical without a value",      "[6, 7] USD",                             NULL,        CAPEX_ERROR_SYNTAX,
     "column 1: "                                                                                                                                },
    {"canonical without a bracket",    "? x [6, 7] USD",                         NULL,        CAPEX_ERROR_SYNTAX,
     "column 3: \"x\""                                                                                                                           },
    {"canonical of a bad low",         "? [6x, 7] USD",                          NULL,        CAPEX_ERROR_SYNTAX,
     "column 4: \"6x\""                                                                                                                          },
    {"canonical of a bad high",        "? [6, 7x] USD",                          NULL,        CAPEX_ERROR_SYNTAX,
     "column 7: \"7x\""                                                                                                                          },
    {"canonical of one bound",         "? [6] USD",                              NULL,        CAPEX_ERROR_SYNTAX,
     "column 5: \"]\""                                                                                                                           },
    {"canonical of three bounds",      "? [6, 7, 8] USD",                        NULL,        CAPEX_ERROR_SYNTAX,
     "column 8: \",\""                                                                                                                           },
    {"canonical without a unit",       "? [6, 7]",                               NULL,        CAPEX_ERROR_UNIT,
     "column 1: "                                                                                                                                },
    {"canonical of another unit",      "? [6, 7] EUR",                           "USD",       CAPEX_ERROR_UNIT,
     "column 10: \"EUR\""                                                                                                                        },
    {"canonical of two units",         "? [6, 7] EUR USD",                       NULL,        CAPEX_ERROR_UNIT,
     "column 14: \"USD\""                                                                                                                        },
    {"canonical and more",             "? [6, 7] USD 8",                         NULL,        CAPEX_ERROR_SYNTAX,
     "column 14: \"8\""                                                                                                                          },
};

START_TEST (anything_else_is_refused_where_it_is_wrong)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) unit = unit_or_none (refused[_i].unit);
  g_autoptr (CapexAmount) amount =
      capex_amount_new_from_string (refused[_i].text, unit, &error);

  ck_assert_msg (amount == NULL, "%s is accepted", refused[_i].says);
  ck_assert_msg (g_error_matches (error, CAPEX_ERROR, refused[_i].code) &&
                     g_str_has_prefix (error->message, refused[_i].message),
                 "%s: expected %d %s, got %s", refused[_i].says,
                 refused[_i].code, refused[_i].message,
                 capex_test_describe (error));
}
END_TEST

static CapexAmount *
read_repeated (char c, guint n, const char *after, GError **error)
{
  g_autofree char *many = g_strnfill (n, c);
  g_autofree char *text = g_strconcat (many, after, NULL);

  return capex_amount_new_from_string (text, NULL, error);
}

START_TEST (number_of_129_characters_is_refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexAmount) held = read_repeated ('0', 128, " USD", NULL);
  g_autoptr (CapexAmount) refusal = read_repeated ('0', 129, " USD", &error);

  ck_assert_ptr_nonnull (held);
  ck_assert_ptr_null (refusal);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
}
END_TEST

START_TEST (text_of_257_bytes_is_refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexAmount) held = read_repeated (' ', 251, "5 USD", NULL);
  g_autoptr (CapexAmount) refusal = read_repeated (' ', 252, "5 USD", &error);

  ck_assert_ptr_nonnull (held);
  ck_assert_ptr_null (refusal);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
}
END_TEST

START_TEST (locale_changes_nothing)
{
  static const char *const locales[] = {"de_DE.UTF-8", "tr_TR.UTF-8", "C"};
  g_autoptr (CapexAmount) amount = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autofree char *text = NULL;

      setlocale (LC_ALL, locales[i]);
      amount = capex_amount_new_from_string ("ABOUT $1,234.5 MILLION", NULL,
                                             NULL);
      text = capex_amount_to_string (amount);
      ck_assert_str_eq (text, "~1234500000 [1172775000, 1296225000] USD");
      g_clear_pointer (&amount, capex_amount_unref);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("amount-text");
  TCase *printed = tcase_create ("printed");
  TCase *errors = tcase_create ("errors");

  tcase_add_loop_test (printed, printed_text_becomes_bounds_by_its_rule, 0,
                       G_N_ELEMENTS (rules));
  tcase_add_loop_test (printed, canonical_text_reads_back_as_an_equal_amount, 0,
                       G_N_ELEMENTS (rules));
  tcase_add_loop_test (printed, what_may_be_negative_is_open_below, 0,
                       G_N_ELEMENTS (signed_rules));
  tcase_add_loop_test (printed, scale_word_rounds_to_half_of_its_last_digit, 0,
                       G_N_ELEMENTS (scales));
  tcase_add_loop_test (printed, unit_is_that_of_the_text_or_the_hint, 0,
                       G_N_ELEMENTS (units));
  tcase_add_test (printed, locale_changes_nothing);
  suite_add_tcase (suite, printed);

  tcase_add_loop_test (errors, anything_else_is_refused_where_it_is_wrong, 0,
                       G_N_ELEMENTS (refused));
  tcase_add_test (errors, number_of_129_characters_is_refused);
  tcase_add_test (errors, text_of_257_bytes_is_refused);
  suite_add_tcase (suite, errors);

  return capex_test_run (suite);
}
