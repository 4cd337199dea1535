/* capex-command-check.c - What is wrong with the data
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-command.h"

const OptionHelp findings_options[] = {
    {"as-of", "DAY", "only what was known on a day"},
    {NULL,    NULL,  NULL                          },
};

/* Findings are the answer, and their number is the complaint */
static gboolean
complain (CapexTable *findings, GError **error)
{
  guint n_open = capex_check_count_open (findings);

  if (n_open == 0)
    return TRUE;
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
               n_open == 1 ? "%u finding has no reason"
                           : "%u findings have no reason",
               n_open);
  return FALSE;
}

gboolean
check_run (const Arguments *arguments, GError **error)
{
  g_autofree char *as_of = arguments_dup_value (arguments, "as-of");
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (CapexTable) findings = NULL;

  dataset = data_load (arguments, error);
  if (dataset == NULL)
    return FALSE;

  findings = capex_check (dataset, as_of, NULL, error);
  return findings != NULL && output_table (arguments, findings, error) &&
         complain (findings, error);
}
