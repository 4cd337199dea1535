/* test-caveat.c - What makes a result not quite comparable
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test.h"

#include <capex/capex.h>

START_TEST (every_caveat_has_a_code_of_its_own)
{
  g_autoptr (GHashTable) codes = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < CAPEX_N_CAVEATS; i++)
    {
      const char *code = capex_caveat_get_code ((CapexCaveats) (1u << i));

      ck_assert_ptr_nonnull (code);
      ck_assert (g_hash_table_add (codes, (gpointer) code));
    }
}
END_TEST

START_TEST (codes_are_the_nicks_of_the_flags)
{
  g_autoptr (GFlagsClass) flags = g_type_class_ref (CAPEX_TYPE_CAVEATS);

  for (guint i = 0; i < CAPEX_N_CAVEATS; i++)
    {
      GFlagsValue *value = g_flags_get_first_value (flags, 1u << i);

      ck_assert_str_eq (capex_caveat_get_code ((CapexCaveats) (1u << i)),
                        value->value_nick);
    }
}
END_TEST

START_TEST (every_caveat_is_explained_in_one_line)
{
  for (guint i = 0; i < CAPEX_N_CAVEATS; i++)
    {
      const char *text = capex_caveat_get_explanation (
          (CapexCaveats) (1u << i));

      ck_assert_ptr_nonnull (text);
      ck_assert_uint_gt (strlen (text), 10);
      ck_assert_ptr_null (strchr (text, '\n'));
    }
}
END_TEST

static const struct
{
  const char *what;
  CapexCaveats caveat;
} not_one[] = {
    {"none",           CAPEX_CAVEAT_NONE                        },
    {"two",            CAPEX_CAVEAT_FORWARD | CAPEX_CAVEAT_STALE},
    {"an unknown bit", (CapexCaveats) (1u << CAPEX_N_CAVEATS)   },
};

START_TEST (what_is_not_one_caveat_has_no_code)
{
  ck_assert_msg (capex_caveat_get_code (not_one[_i].caveat) == NULL, "%s",
                 not_one[_i].what);
  ck_assert_msg (capex_caveat_get_explanation (not_one[_i].caveat) == NULL,
                 "%s", not_one[_i].what);
}
END_TEST

START_TEST (codes_of_a_set_come_in_the_order_of_the_bits)
{
  g_auto (GStrv) codes = capex_caveats_dup_codes (
      CAPEX_CAVEAT_HEDGE_CONVENTION | CAPEX_CAVEAT_MIXED_DEFINITION |
      CAPEX_CAVEAT_OPEN_BOUND);

  ck_assert_uint_eq (g_strv_length (codes), 3);
  ck_assert_str_eq (codes[0], "mixed-definition");
  ck_assert_str_eq (codes[1], "open-bound");
  ck_assert_str_eq (codes[2], "hedge-convention");
}
END_TEST

START_TEST (no_caveats_have_no_codes)
{
  g_auto (GStrv) codes = capex_caveats_dup_codes (CAPEX_CAVEAT_NONE);

  ck_assert_ptr_nonnull (codes);
  ck_assert_ptr_null (codes[0]);
}
END_TEST

START_TEST (unknown_bits_of_a_set_are_left_out)
{
  g_auto (GStrv) codes = capex_caveats_dup_codes (
      (CapexCaveats) (CAPEX_CAVEAT_STALE | 1u << CAPEX_N_CAVEATS));

  ck_assert_uint_eq (g_strv_length (codes), 1);
  ck_assert_str_eq (codes[0], "stale");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("caveat");
  TCase *tcase = tcase_create ("caveats");

  tcase_add_test (tcase, every_caveat_has_a_code_of_its_own);
  tcase_add_test (tcase, codes_are_the_nicks_of_the_flags);
  tcase_add_test (tcase, every_caveat_is_explained_in_one_line);
  tcase_add_loop_test (tcase, what_is_not_one_caveat_has_no_code, 0,
                       G_N_ELEMENTS (not_one));
  tcase_add_test (tcase, codes_of_a_set_come_in_the_order_of_the_bits);
  tcase_add_test (tcase, no_caveats_have_no_codes);
  tcase_add_test (tcase, unknown_bits_of_a_set_are_left_out);
  suite_add_tcase (suite, tcase);

  return capex_test_run (suite);
}
