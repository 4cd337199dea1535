/* own-data.c - How do my own figures compare?
 *
 * A folder of CSV files, with a company of its own, is read beside the
 * companies, registers and rates that come with the library, and its figures
 * are compared with some of the bundled ones.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

static CapexDataset *
load (const char *folder, GError **error)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();

  if (!capex_dataset_builder_add_reference (builder, bundled, error) ||
      !capex_dataset_builder_add_facts (builder, bundled, error) ||
      !capex_csv_read_folder (builder, folder, NULL, error))
    return NULL;
  return capex_dataset_builder_finish (builder, error);
}

int
main (void)
{
  static const char *const companies[] = {"aster-compute", "oracle", "nvidia",
                                          NULL};
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (CapexDataset) dataset = load ("data/own", &error);
  g_autoptr (CapexGrowth) growth = NULL;
  g_autoptr (CapexMultiple) multiple = NULL;
  g_autoptr (CapexRank) rank = NULL;
  g_autofree char *text = NULL;

  if (dataset != NULL)
    growth = capex_growth_new (dataset, NULL, "aster-compute", "2024", "2025",
                               NULL, &error);
  if (growth != NULL)
    multiple = capex_multiple_new (dataset, NULL, "microsoft", "aster-compute",
                                   "2024", NULL, &error);
  if (multiple != NULL && capex_basis_set (basis, "currency", "USD", &error))
    rank = capex_rank_new (dataset, basis, "2024", companies, NULL, &error);
  if (rank == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  printf ("%s\n",
          capex_table_get_sentence (capex_growth_get_table (growth), 0));
  printf ("%s\n\n",
          capex_table_get_sentence (capex_multiple_get_table (multiple), 0));
  text = capex_table_write (capex_rank_get_table (rank), CAPEX_FORMAT_TABLE,
                            CAPEX_WRITE_DEFAULT);
  printf ("%s", text);
  return 0;
}
