/* test-amount-wording.c - Words that turn what a number says
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include "capex-test.h"

typedef struct
{
  const char *text;
  const char *expected;
} Wording;

static void
assert_reads_as (const Wording *wording)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexAmount) amount = NULL;
  g_autofree char *canonical = NULL;

  amount = capex_amount_new_from_string (wording->text, NULL, &error);
  ck_assert_msg (error == NULL, "%s: %s", wording->text,
                 capex_test_describe (error));
  canonical = capex_amount_to_string (amount);
  ck_assert_msg (g_str_equal (canonical, wording->expected),
                 "%s: expected %s, got %s", wording->text, wording->expected,
                 canonical);
}

static const Wording negated[] = {
    {"no fewer than 20,000 chips", "? [20000, open] chip"    },
    {"not less than $5bn",         "? [5000000000, open] USD"},
    {"not fewer than 5 chips",     "? [5, open] chip"        },
    {"not below $5bn",             "? [5000000000, open] USD"},
    {"not under $5bn",             "? [5000000000, open] USD"},
    {"不低于5亿元",           "? [500000000, open] CNY" },
    {"不少于5亿元",           "? [500000000, open] CNY" },
    {"not more than $5bn",         "? [0, 5000000000] USD"   },
    {"no greater than $5bn",       "? [0, 5000000000] USD"   },
    {"not exceeding $7bn",         "? [0, 7000000000] USD"   },
    {"not over $5bn",              "? [0, 5000000000] USD"   },
    {"not above $5bn",             "? [0, 5000000000] USD"   },
    {"not to exceed $5bn",         "? [0, 5000000000] USD"   },
    {"不超过5亿元",           "? [0, 500000000] CNY"    },
    {"不到5亿元",              "? [0, 500000000] CNY"    },
    {"not quite $100",             "~100 [95, 100] USD"      },
};

START_TEST (negated_qualifier_is_the_opposite_bound)
{
  assert_reads_as (&negated[_i]);
}
END_TEST

static const Wording behind[] = {
    {"$5bn or less",       "? [0, 5000000000] USD"                   },
    {"$5bn at most",       "? [0, 5000000000] USD"                   },
    {"5 chips or fewer",   "? [0, 5] chip"                           },
    {"5% or below",        "? [0, 5] %"                              },
    {"5亿元以下",      "? [0, 500000000] CNY"                    },
    {"5亿元以内",      "? [0, 500000000] CNY"                    },
    {"$5bn at least",      "? [5000000000, open] USD"                },
    {"5% or higher",       "? [5, open] %"                           },
    {"5亿元以上",      "? [500000000, open] CNY"                 },
    {"$100 or so",         "~100 [95, 105] USD"                      },
    {"100元左右",       "~100 [95, 105] CNY"                      },
    {"about $5bn or less", "? [0, 5000000000] USD"                   },
    {"over $5bn or so",    "? [5000000000, open] USD"                },
    {"$5-6bn or so",       "~5500000000 [4500000000, 6500000000] USD"},
};

START_TEST (bound_behind_a_number_is_a_bound)
{
  assert_reads_as (&behind[_i]);
}
END_TEST

static const Wording hedged[] = {
    {"circa $100",         "~100 [95, 105] USD"},
    {"c. $100",            "~100 [95, 105] USD"},
    {"c.$100",             "~100 [95, 105] USD"},
    {"ca. €100",         "~100 [95, 105] EUR"},
    {"just short of $100", "~100 [95, 100] USD"},
    {"greater than $100",  "? [100, open] USD" },
    {"超過100元",       "? [100, open] CNY" },
    {"約100元",          "~100 [95, 105] CNY"},
    {"超100元",          "? [100, open] CNY" },
};

START_TEST (qualifier_of_the_press_is_known)
{
  assert_reads_as (&hedged[_i]);
}
END_TEST

static const Wording minuses[] = {
    {"–$5",       "-5 USD"          },
    {"–5%",       "-5 %"            },
    {"minus $5",    "-5 USD"          },
    {"negative $5", "-5 USD"          },
    {"负5元",     "-5 CNY"          },
    {"over -$5",    "? [-5, open] USD"},
};

START_TEST (minus_in_any_form_is_a_minus)
{
  assert_reads_as (&minuses[_i]);
}
END_TEST

static const Wording hyphened[] = {
    {"over-$5bn",     "? [5000000000, open] USD"},
    {"under-5%",      "? [0, 5] %"              },
    {"about-CNY 0.4", "~0.4 [0.35, 0.45] CNY"   },
    {"over\u2011$5",  "? [5, open] USD"         },
};

START_TEST (hyphen_behind_a_qualifier_is_no_minus)
{
  assert_reads_as (&hyphened[_i]);
}
END_TEST

static const Wording scaled[] = {
    {"$5 bln",           "5000000000 [4500000000, 5500000000] USD"         },
    {"$5 bil",           "5000000000 [4500000000, 5500000000] USD"         },
    {"€5 Mrd",         "5000000000 [4500000000, 5500000000] EUR"         },
    {"$5 mln",           "5000000 [4500000, 5500000] USD"                  },
    {"$5 mil",           "5000000 [4500000, 5500000] USD"                  },
    {"$5MM",             "5000000 [4500000, 5500000] USD"                  },
    {"€5 Mio",         "5000000 [4500000, 5500000] EUR"                  },
    {"Rs 5 cr",          "50000000 [45000000, 55000000] INR"               },
    {"₹5 crores",      "50000000 [45000000, 55000000] INR"               },
    {"₹5 lakhs",       "500000 [450000, 550000] INR"                     },
    {"₹5 lakh crores", "5000000000000 [4500000000000, 5500000000000] INR"},
    {"5億 JPY",         "500000000 [450000000, 550000000] JPY"            },
    {"NT$5兆",          "5000000000000 [4500000000000, 5500000000000] TWD"},
    {"5兆円",          "5000000000000 [4500000000000, 5500000000000] JPY"},
};

START_TEST (scale_word_of_the_press_is_known)
{
  assert_reads_as (&scaled[_i]);
}
END_TEST

static const Wording shared[] = {
    {"$5 or $6 billion",            "5500000000 [5000000000, 6000000000] USD"},
    {"five or six billion dollars", "5500000000 [5000000000, 6000000000] USD"},
    {"$5- to $6bn",                 "5500000000 [5000000000, 6000000000] USD"},
    {"$5-to-6-billion",             "5500000000 [5000000000, 6000000000] USD"},
    {"5至6亿元",                 "550000000 [500000000, 600000000] CNY"   },
    {"5亿至6亿元",              "550000000 [500000000, 600000000] CNY"   },
};

START_TEST (scale_word_of_two_numbers_makes_a_range)
{
  assert_reads_as (&shared[_i]);
}
END_TEST

static const Wording dollars[] = {
    {"$7bn Hong Kong dollars", "7000000000 [6500000000, 7500000000] HKD"},
    {"$5 New Taiwan dollars",  "5 TWD"                                  },
    {"$5 Canadian dollars",    "5 CAD"                                  },
    {"$5 CAD",                 "5 CAD"                                  },
    {"CAD $5",                 "5 CAD"                                  },
    {"新台币5元",          "5 TWD"                                  },
};

START_TEST (bare_dollar_is_of_whom_the_words_say)
{
  assert_reads_as (&dollars[_i]);
}
END_TEST

static const struct
{
  const char *text;
  CapexError code;
  const char *message;
} refused[] = {
    {"never over $5bn",        CAPEX_ERROR_SYNTAX,       "column 1: \"never\""   },
    {"over $5 or less",        CAPEX_ERROR_SYNTAX,       "column 7: \"5\""       },
    {"nearly $5 or so",        CAPEX_ERROR_SYNTAX,       "column 9: \"5\""       },
    {"$5-6bn or more",         CAPEX_ERROR_SYNTAX,       "column 4: \"6\""       },
    {"minus -5%",              CAPEX_ERROR_SYNTAX,       "column 7: \"-5%\""     },
    {"R$5 mil",                CAPEX_ERROR_SYNTAX,       "column 5: \"mil\""     },
    {"€5 cr",                CAPEX_ERROR_SYNTAX,       "column 4: \"cr\""      },
    {"5 cr",                   CAPEX_ERROR_SYNTAX,       "column 3: \"cr\""      },
    {"5 mm chips",             CAPEX_ERROR_SYNTAX,       "column 3: \"mm"        },
    {"5兆元",                CAPEX_ERROR_SYNTAX,       "column 2: \"兆元\""  },
    {"$5 or $6",               CAPEX_ERROR_SYNTAX,       "column 4: \"or\""      },
    {"$5bn or $6bn",           CAPEX_ERROR_SYNTAX,       "column 6: \"or\""      },
    {"$500–1bn",             CAPEX_ERROR_OUT_OF_RANGE, "column 6: \"1\""       },
    {"$15 per 1M tokens",      CAPEX_ERROR_SYNTAX,       "column 5: \"per\""     },
    {"$15/M tokens",           CAPEX_ERROR_SYNTAX,       "column 4: \"/M\""      },
    {"$3/1K tokens",           CAPEX_ERROR_SYNTAX,       "column 3: \"/1K\""     },
    {"5G chips",               CAPEX_ERROR_SYNTAX,       "column 2: \"G\""       },
    {"42U racks",              CAPEX_ERROR_SYNTAX,       "column 3: \"U\""       },
    {"$5bn Canadian",          CAPEX_ERROR_SYNTAX,       "column 6: \"Canadian\""},
    {"C$5 Australian dollars", CAPEX_ERROR_UNIT,         "column 5: \"Australian"},
    {"$5 to C$6bn",            CAPEX_ERROR_UNIT,         "column 7: \"C$\""      },
};

START_TEST (wording_of_two_meanings_is_refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexAmount) amount =
      capex_amount_new_from_string (refused[_i].text, NULL, &error);

  ck_assert_msg (amount == NULL, "%s is accepted", refused[_i].text);
  ck_assert_msg (g_error_matches (error, CAPEX_ERROR, (int) refused[_i].code) &&
                     g_str_has_prefix (error->message, refused[_i].message),
                 "%s: expected %s, got %s", refused[_i].text,
                 refused[_i].message, capex_test_describe (error));
}
END_TEST

/* A process may name so many units, and no more */
START_TEST (currency_beyond_the_last_unit_is_refused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexAmount) first = capex_amount_new_from_string ("$5", NULL,
                                                                NULL);
  g_autoptr (CapexAmount) amount = NULL;
  gboolean is_full = FALSE;

  for (guint i = 0; !is_full; i++)
    {
      g_autofree char *name = g_strdup_printf ("thing%u", i);
      g_autoptr (CapexUnit) unit = capex_unit_new_from_string (name, NULL);

      is_full = unit == NULL;
    }

  amount = capex_amount_new_from_string ("$5 MWK", NULL, &error);
  ck_assert_ptr_nonnull (first);
  ck_assert_ptr_null (amount);
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT);
}
END_TEST

#define ADD_LOOP(tcase, test, table) \
  tcase_add_loop_test (tcase, test, 0, G_N_ELEMENTS (table))

int
main (void)
{
  Suite *suite = suite_create ("amount-wording");
  TCase *reading = tcase_create ("reading");
  TCase *refusing = tcase_create ("refusing");

  ADD_LOOP (reading, negated_qualifier_is_the_opposite_bound, negated);
  ADD_LOOP (reading, bound_behind_a_number_is_a_bound, behind);
  ADD_LOOP (reading, qualifier_of_the_press_is_known, hedged);
  ADD_LOOP (reading, minus_in_any_form_is_a_minus, minuses);
  ADD_LOOP (reading, hyphen_behind_a_qualifier_is_no_minus, hyphened);
  ADD_LOOP (reading, scale_word_of_the_press_is_known, scaled);
  ADD_LOOP (reading, scale_word_of_two_numbers_makes_a_range, shared);
  ADD_LOOP (reading, bare_dollar_is_of_whom_the_words_say, dollars);
  suite_add_tcase (suite, reading);

  ADD_LOOP (refusing, wording_of_two_meanings_is_refused, refused);
  tcase_add_test (refusing, currency_beyond_the_last_unit_is_refused);
  suite_add_tcase (suite, refusing);

  return capex_test_run (suite);
}
