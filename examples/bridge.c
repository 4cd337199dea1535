/* bridge.c - Who made the change of a total?
 *
 * The stated changes of the parts add up to that of the total, to the last
 * digit. Where a part has bounds, so has its share of the change.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

static gboolean
print_bridge (CapexDataset *dataset,
              const char *company,
              const char *from,
              const char *to,
              const char *by,
              GError **error)
{
  const char *const companies[] = {company, NULL};
  g_autoptr (CapexBridge) bridge = capex_bridge_new (dataset, NULL, from, to,
                                                     companies, by, NULL,
                                                     error);

  if (bridge == NULL)
    return FALSE;

  printf ("%s, %s to %s, by %s\n", company, from, to, by);
  for (guint row = 0; row < capex_bridge_get_n_rows (bridge); row++)
    {
      /* a part that nobody tells has neither */
      CapexAmount *change = capex_bridge_get_amount (bridge, row);
      CapexRatio *share = capex_bridge_get_ratio (bridge, row);
      g_autofree char *amount = change != NULL ? capex_amount_to_string (change)
                                               : g_strdup ("not known");
      g_autofree char *percent = share != NULL
                                     ? capex_ratio_to_percent_string (share, 1)
                                     : g_strdup ("");

      printf ("  %-9s  %-7s  %-45s  %s\n",
              capex_bridge_get_company (bridge, row),
              capex_bridge_get_part (bridge, row), amount, percent);
    }
  return TRUE;
}

int
main (void)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;

  if (print_bridge (dataset, "us-four", "2024", "2025", "company", &error) &&
      print_bridge (dataset, "microsoft", "FY2024", "FY2025", "definition",
                    &error))
    return 0;

  fprintf (stderr, "%s\n", error->message);
  return 1;
}
