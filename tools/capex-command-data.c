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

static CapexDataset *
load (const Arguments *arguments, GError **error)
{
  g_auto (GStrv) paths = arguments_dup_values (arguments, "data");
  g_autoptr (CapexDatasetBuilder) builder = NULL;
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();

  if (*paths == NULL)
    return g_steal_pointer (&bundled);

  builder = capex_dataset_builder_new ();
  if (!capex_dataset_builder_add_reference (builder, bundled, error))
    return NULL;
  for (char **path = paths; *path != NULL; path++)
    if (!capex_csv_read_folder (builder, *path, NULL, error))
      return NULL;
  if (arguments_has_option (arguments, "with-bundled") &&
      !capex_dataset_builder_add_facts (builder, bundled, error))
    return NULL;

  return capex_dataset_builder_finish (builder, error);
}

CapexDataset *
data_load (const Arguments *arguments, GError **error)
{
  g_autoptr (GError) cause = NULL;
  CapexDataset *dataset = load (arguments, &cause);

  if (dataset == NULL)
    g_set_error_literal (error, data_error_quark (), cause->code,
                         cause->message);
  return dataset;
}
