/* test-panel.c - Companies by periods
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static const CapexTestCase cases[] = {
    {"a gap stays a gap",
     {"acme, 2023, 100", "acme, 2025, 121"},
     "panel 2024..2025 --of acme",                  "amount",
     "none",        ""       },
    {"the first period has no growth",
     {"acme, 2023, 100", "acme, 2024, 121"},
     "panel 2023..2024 --of acme",                  "growth",
     "none",        ""       },
    {"growth is to the very figure of the row, or not told",
     {"acme, 2025, 100", "acme, 2024, 80, definition=accrued",
      "acme, 2025, 90, definition=accrued"},
     "panel 2024..2025 --of acme --definition any", "amount",
     "80 [80, 80]", ""       },
    {"who is named has a row even without figures",
     {"acme, 2025, 100"},
     "panel 2025 --of bolt",                        "amount",
     "none",        ""       },
    {"a group that is named is its members first",
     {"acme, 2025, 100", "bolt, 2025, 50"},
     "panel 2025 --of duo",                         "company",
     "acme",        ""       },
    {"an outlook is told as such",
     {"acme, 2026, 100, status=guidance, source=call"},
     "panel 2026 --of acme",                        "status",
     "guidance",    "forward"},
};

/* Cases look at the first row; these at the second */
static const struct
{
  const char *what;
  const char *rows[7];
  const char *question;
  const char *growth;
} seconds[] = {
    {"growth is over the period before",
     {"acme, 2024, 100", "acme, 2025, 121", NULL},
     "panel 2024..2025 --of acme",     "21/100 [21/100, 21/100]"},
    {"growth is by the definition of the row",
     {"acme, 2025, 100", "acme, 2024, 80, definition=accrued",
      "acme, 2025, 90, definition=accrued"},
     "panel 2024..2025 --of acme",     "none"                   },
    {"growth of a group is by the definitions of its members in the row",
     {"acme, 2025, 100", "acme, 2024, 80, definition=accrued",
      "acme, 2025, 90, definition=accrued",
      "bolt, 2024, 10, definition=cash-net",
      "bolt, 2025, 20, definition=cash-net"},
     "panel 2024..2025 --of duo,cask", "none"                   },
    {"growth of a group whose members keep their definitions is told",
     {"acme, 2025, 90, definition=accrued",
      "acme, 2024, 80, definition=accrued",
      "bolt, 2024, 10, definition=cash-net",
      "bolt, 2025, 20, definition=cash-net"},
     "panel 2024..2025 --of duo,cask", "2/9 [2/9, 2/9]"         },
    {"growth over a gap is not told",
     {"acme, 2023, 100", "acme, 2025, 121", NULL},
     "panel 2024..2025 --of acme",     "none"                   },
    {"growth of quarters is over the quarter before",
     {"acme, 2025Q1, 10", "acme, 2025H1, 25", NULL},
     "panel 2025Q1..2025Q2 --of acme", "1/2 [1/2, 1/2]"         },
};

START_TEST (growth_is_told_where_it_is_one)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (seconds[_i].rows);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, seconds[_i].question,
                                                 NULL);

  capex_test_set_subject (seconds[_i].what);
  ck_assert_ptr_nonnull (table);
  capex_test_assert_cell (table, 1, "growth", seconds[_i].growth);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("panel growth");
  TCase *group = tcase_create ("growth");
  int failed;

  tcase_add_loop_test (group, growth_is_told_where_it_is_one, 0,
                       (int) G_N_ELEMENTS (seconds));
  suite_add_tcase (suite, group);
  failed = capex_test_run (suite);
  return capex_test_run_cases ("panel", cases, G_N_ELEMENTS (cases)) | failed;
}
