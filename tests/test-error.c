/* test-error.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include "capex-test.h"

START_TEST (domain_has_the_name_that_bindings_look_for)
{
  ck_assert_str_eq (g_quark_to_string (CAPEX_ERROR), "capex-error-quark");
}
END_TEST

static const struct
{
  CapexError code;
  const char *nick;
} nicks[] = {
    {CAPEX_ERROR_SYNTAX,       "syntax"      },
    {CAPEX_ERROR_OUT_OF_RANGE, "out-of-range"},
    {CAPEX_ERROR_UNIT,         "unit"        },
    {CAPEX_ERROR_UNKNOWN,      "unknown"     },
    {CAPEX_ERROR_DUPLICATE,    "duplicate"   },
    {CAPEX_ERROR_MISSING,      "missing"     },
    {CAPEX_ERROR_REFUSED,      "refused"     },
    {CAPEX_ERROR_RATE,         "rate"        },
    {CAPEX_ERROR_LIMIT,        "limit"       },
    {CAPEX_ERROR_IO,           "io"          },
    {CAPEX_ERROR_CANCELLED,    "cancelled"   },
};

START_TEST (code_has_its_nick)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (CAPEX_TYPE_ERROR);
  const GEnumValue *value = g_enum_get_value (class, (int) nicks[_i].code);

  ck_assert_ptr_nonnull (value);
  ck_assert_str_eq (value->value_nick, nicks[_i].nick);
}
END_TEST

START_TEST (codes_are_all_in_the_table)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (CAPEX_TYPE_ERROR);

  ck_assert_uint_eq (class->n_values, G_N_ELEMENTS (nicks));
}
END_TEST

START_TEST (refusals_are_told_from_errors)
{
  g_autoptr (GEnumClass) class = g_type_class_ref (CAPEX_TYPE_ERROR);
  const CapexError refusals[] = {CAPEX_ERROR_UNIT, CAPEX_ERROR_MISSING,
                                 CAPEX_ERROR_REFUSED, CAPEX_ERROR_RATE};
  g_autoptr (GError) foreign = g_error_new_literal (G_IO_ERROR,
                                                    CAPEX_ERROR_REFUSED, "");

  for (guint i = 0; i < class->n_values; i++)
    {
      g_autoptr (GError) error = g_error_new_literal (CAPEX_ERROR,
                                                      class->values[i].value,
                                                      "");
      gboolean expected = FALSE;

      for (guint j = 0; j < G_N_ELEMENTS (refusals); j++)
        expected |= class->values[i].value == (int) refusals[j];
      ck_assert_int_eq (capex_error_is_refusal (error), expected);
    }
  ck_assert (!capex_error_is_refusal (foreign));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("error");
  TCase *codes = tcase_create ("codes");

  tcase_add_test (codes, domain_has_the_name_that_bindings_look_for);
  tcase_add_loop_test (codes, code_has_its_nick, 0, G_N_ELEMENTS (nicks));
  tcase_add_test (codes, codes_are_all_in_the_table);
  tcase_add_test (codes, refusals_are_told_from_errors);
  suite_add_tcase (suite, codes);

  return capex_test_run (suite);
}
