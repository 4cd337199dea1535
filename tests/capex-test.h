/* capex-test.h - What the tests share
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <check.h>
#include <glib.h>

/* Fails unless @error is set to this domain and code; says what it was */
#define assert_error(error, domain, code) \
  ck_assert_msg (g_error_matches ((error), (domain), (int) (code)), \
                 "expected %s, got %s", #code, capex_test_describe (error))

#define assert_no_error(error) \
  ck_assert_msg ((error) == NULL, "unexpected error: %s", \
                 capex_test_describe (error))

const char *capex_test_describe (const GError *error);

/* The path of a file in tests/data */
char *capex_test_path (const char *name);

/* Whether the @index-th of many alike is to be tried: all are, unless
 * CAPEX_SAMPLE tells that every so-manieth is enough.  Valgrind is too slow for
 * all. */
gboolean capex_test_is_in_sample (guint index);

/* Runs and frees @suite; the result is what main() returns */
int capex_test_run (Suite *suite);
