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

gboolean
capex_test_is_in_sample (guint index)
{
  const char *told = g_getenv ("CAPEX_SAMPLE");
  guint64 every = 1;

  if (told != NULL)
    ck_assert (
        g_ascii_string_to_unsigned (told, 10, 1, G_MAXUINT, &every, NULL));
  return index % every == 0;
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
