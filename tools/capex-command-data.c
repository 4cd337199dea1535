/* capex-command-data.c - Which dataset answers
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-command.h"

GQuark
data_error_quark (void)
{
  return g_quark_from_static_string ("capex-command-data-error-quark");
}

CapexDataset *
data_load (const Arguments *arguments, GError **error)
{
  g_auto (GStrv) paths = arguments_dup_values (arguments, "data");
  gboolean with_bundled = arguments_has_option (arguments, "with-bundled");
  g_autoptr (GError) cause = NULL;
  CapexDataset *dataset;

  if (*paths == NULL)
    return capex_dataset_new_bundled ();

  dataset = capex_dataset_new_from_paths ((const char *const *) paths,
                                          with_bundled, NULL, &cause);
  if (dataset == NULL)
    g_set_error_literal (error, data_error_quark (), cause->code,
                         cause->message);
  return dataset;
}
