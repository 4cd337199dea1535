/* capex-test.c - What the tests share
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test.h"

const char *
capex_test_describe (const GError *error)
{
  static char text[1024];

  if (error == NULL)
    return "no error";

  g_snprintf (text, sizeof text, "%s %d: %s", g_quark_to_string (error->domain),
              error->code, error->message);
  return text;
}

char *
capex_test_path (const char *name)
{
  return g_build_filename (CAPEX_TEST_DATA, name, NULL);
}

int
capex_test_run (Suite *suite)
{
  SRunner *runner = srunner_create (suite);
  int n_failed;

  srunner_run_all (runner, CK_ENV);
  n_failed = srunner_ntests_failed (runner);
  srunner_free (runner);

  return n_failed == 0 ? 0 : 1;
}
