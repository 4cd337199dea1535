/* test-basis.c - The parts of a basis
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <string.h>

#include "capex-test.h"

static const struct
{
  const char *part;
  const char *initial;
} parts[] = {
    {"currency",   "as-needed"     },
    {"calendar",   "calendar"      },
    {"definition", "filed"         },
    {"uses",       "capex"         },
    {"scope",      "widest"        },
    {"status",     "all-but-rumour"},
    {"source",     "all"           },
    {"as-of",      "newest"        },
    {"prices-of",  "nominal"       },
    {"rates-of",   "own-days"      },
    {"periods",    "equal"         },
};

START_TEST (a_new_basis_has_its_defaults)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();

  ck_assert_str_eq (capex_basis_get (basis, parts[_i].part), parts[_i].initial);
}
END_TEST

START_TEST (parts_are_listed_and_described)
{
  const char *const *list = capex_basis_list_parts ();

  ck_assert_uint_eq (g_strv_length ((char **) list), G_N_ELEMENTS (parts));
  ck_assert_str_eq (list[_i], parts[_i].part);
  ck_assert_ptr_nonnull (capex_basis_get_summary (list[_i]));
  ck_assert_ptr_nonnull (capex_basis_get_choices (list[_i]));
}
END_TEST

START_TEST (every_listed_choice_can_be_set_and_a_slip_in_it_suggests_it)
{
  const char *part = parts[_i].part;
  const char *const *choices = capex_basis_list_choices (part);
  g_autoptr (CapexBasis) basis = capex_basis_new ();

  ck_assert_uint_gt (g_strv_length ((char **) choices), 0);
  for (; *choices != NULL; choices++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GError) refusal = NULL;
      g_autofree char *slip = g_strconcat (*choices, "x", NULL);
      g_autofree char *meant = g_strdup_printf ("did you mean \"%s\"?",
                                                *choices);

      ck_assert (capex_basis_set (basis, part, *choices, &error));
      assert_no_error (error);
      ck_assert_str_eq (capex_basis_get (basis, part), *choices);
      /* names of definitions and sources are looked up later */
      if (!capex_basis_set (basis, part, slip, &refusal))
        ck_assert_msg (g_str_has_suffix (refusal->message, meant), "%s",
                       refusal->message);
    }
}
END_TEST

START_TEST (a_default_can_be_set)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (GError) error = NULL;

  ck_assert (
      capex_basis_set (basis, parts[_i].part, parts[_i].initial, &error));
  assert_no_error (error);
}
END_TEST

static const struct
{
  const char *part;
  const char *value;
} right[] = {
    {"currency",   "CNY"          },
    {"currency",   "reporting"    },
    {"calendar",   "fiscal"       },
    {"calendar",   "days"         },
    {"definition", "own"          },
    {"definition", "any"          },
    {"definition", "cash"         },
    {"uses",       "capex,lease"  },
    {"scope",      "total"        },
    {"scope",      "data-centre"  },
    {"scope",      "ai"           },
    {"status",     "all"          },
    {"status",     "actual"       },
    {"status",     "guidance,plan"},
    {"source",     "one"          },
    {"source",     "one,two"      },
    {"as-of",      "2025-12-23"   },
    {"prices-of",  "2020"         },
    {"prices-of",  "2020:us-cpi"  },
    {"rates-of",   "2025"         },
    {"periods",    "any"          },
    {"periods",    "annualised"   },
};

START_TEST (a_right_value_is_kept)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (GError) error = NULL;

  capex_basis_set (basis, right[_i].part, right[_i].value, &error);
  assert_no_error (error);
  ck_assert_str_eq (capex_basis_get (basis, right[_i].part), right[_i].value);
}
END_TEST

static const struct
{
  const char *part;
  const char *value;
  CapexError code;
  const char *says;
} wrong[] = {
    {"currency",   "XYZ",        CAPEX_ERROR_UNKNOWN,      "XYZ"           },
    {"currency",   "usd",        CAPEX_ERROR_UNKNOWN,      "usd"           },
    {"currency",   "",           CAPEX_ERROR_UNKNOWN,      "currency"      },
    {"calendar",   "julian",     CAPEX_ERROR_UNKNOWN,      "fiscal"        },
    {"definition", "",           CAPEX_ERROR_SYNTAX,       "definition"    },
    {"uses",       "lease",      CAPEX_ERROR_UNKNOWN,      "capex,lease"   },
    {"uses",       "capex,debt", CAPEX_ERROR_UNKNOWN,      "capex,lease"   },
    {"scope",      "all",        CAPEX_ERROR_UNKNOWN,      "widest"        },
    {"status",     "",           CAPEX_ERROR_UNKNOWN,      "all-but-rumour"},
    {"status",     "actual,",    CAPEX_ERROR_UNKNOWN,      "guidance"      },
    {"status",     "actual,all", CAPEX_ERROR_UNKNOWN,      "all"           },
    {"source",     "",           CAPEX_ERROR_SYNTAX,       "without a name"},
    {"source",     "one,,two",   CAPEX_ERROR_SYNTAX,       "without a name"},
    {"as-of",      "yesterday",  CAPEX_ERROR_SYNTAX,       "as-of"         },
    {"as-of",      "2025-02-30", CAPEX_ERROR_OUT_OF_RANGE, "as-of"         },
    {"as-of",      "2025-12",    CAPEX_ERROR_SYNTAX,       "as-of"         },
    {"prices-of",  "",           CAPEX_ERROR_SYNTAX,       "nominal"       },
    {"prices-of",  "2020Q1",     CAPEX_ERROR_SYNTAX,       "nominal"       },
    {"prices-of",  "FY2020",     CAPEX_ERROR_SYNTAX,       "nominal"       },
    {"prices-of",  "2020:",      CAPEX_ERROR_SYNTAX,       "nominal"       },
    {"rates-of",   "",           CAPEX_ERROR_SYNTAX,       "own-days"      },
    {"rates-of",   "2025Q1",     CAPEX_ERROR_SYNTAX,       "own-days"      },
    {"rates-of",   "FY2025",     CAPEX_ERROR_SYNTAX,       "own-days"      },
    {"periods",    "unequal",    CAPEX_ERROR_UNKNOWN,      "annualised"    },
    {"curency",    "USD",        CAPEX_ERROR_UNKNOWN,      "\"currency\""  },
    {"colour",     "blue",       CAPEX_ERROR_UNKNOWN,      "colour"        },
};

START_TEST (a_wrong_value_is_refused_by_name)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (GError) error = NULL;

  ck_assert (!capex_basis_set (basis, wrong[_i].part, wrong[_i].value, &error));
  ck_assert_msg (g_error_matches (error, CAPEX_ERROR, (int) wrong[_i].code),
                 "%s %s: %s", wrong[_i].part, wrong[_i].value,
                 capex_test_describe (error));
  ck_assert_msg (strstr (error->message, wrong[_i].says) != NULL, "%s",
                 error->message);
}
END_TEST

START_TEST (a_wrong_value_leaves_the_part_as_it_was)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();

  ck_assert (capex_basis_set (basis, "source", "one", NULL));
  ck_assert (!capex_basis_set (basis, "source", ",", NULL));
  ck_assert_str_eq (capex_basis_get (basis, "source"), "one");
}
END_TEST

START_TEST (a_part_that_there_is_not_has_no_value)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();

  ck_assert_ptr_null (capex_basis_get (basis, "colour"));
  ck_assert_ptr_null (capex_basis_get_summary ("colour"));
  ck_assert_ptr_null (capex_basis_get_choices ("colour"));
  ck_assert_ptr_null (capex_basis_list_choices ("colour"));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("basis");
  TCase *group = tcase_create ("basis");

  tcase_add_loop_test (group, a_new_basis_has_its_defaults, 0,
                       (int) G_N_ELEMENTS (parts));
  tcase_add_loop_test (group, parts_are_listed_and_described, 0,
                       (int) G_N_ELEMENTS (parts));
  tcase_add_loop_test (
      group, every_listed_choice_can_be_set_and_a_slip_in_it_suggests_it, 0,
      (int) G_N_ELEMENTS (parts));
  tcase_add_loop_test (group, a_default_can_be_set, 0,
                       (int) G_N_ELEMENTS (parts));
  tcase_add_loop_test (group, a_right_value_is_kept, 0,
                       (int) G_N_ELEMENTS (right));
  tcase_add_loop_test (group, a_wrong_value_is_refused_by_name, 0,
                       (int) G_N_ELEMENTS (wrong));
  tcase_add_test (group, a_wrong_value_leaves_the_part_as_it_was);
  tcase_add_test (group, a_part_that_there_is_not_has_no_value);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
