/* wrong-table.c - What is wrong with this table?
 *
 * A table stamps its rows "2024", while its figures are from 2012 to 2026:
 * Microsoft's is fiscal 2026, Amazon's is 2016, Nvidia's is fiscal 2012. It
 * tells no document and no day for any of them. Nothing in it can be checked,
 * so none of it is loaded, and each row says why.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

/* Returns whether the folder was refused, as it should be */
static gboolean
print_refusal (CapexDataset *bundled, const char *folder)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;

  if (!capex_dataset_builder_add_reference (builder, bundled, &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return FALSE;
    }
  if (capex_csv_read_folder (builder, folder, NULL, &error))
    {
      fprintf (stderr, "%s was read, which it should not be\n", folder);
      return FALSE;
    }
  printf ("%s\n", error->message);
  return TRUE;
}

int
main (void)
{
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();

  printf ("As it was published:\n");
  if (!print_refusal (bundled, "data/wrong-table/published"))
    return 1;

  printf ("\nWith its columns renamed:\n");
  return print_refusal (bundled, "data/wrong-table/renamed") ? 0 : 1;
}
