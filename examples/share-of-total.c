/* share-of-total.c - How large a part of the total is each company?
 *
 * A share has bounds, and where a figure is "over $300 billion" one of them
 * is open: then there is no single number to quote.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

static gboolean
print_shares (CapexDataset *dataset, CapexBasis *basis, const char *const *of)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexShare) share = capex_share_new (dataset, basis, "2025", of,
                                                  NULL, &error);

  if (share == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return FALSE;
    }

  for (guint row = 0; row < capex_share_get_n_rows (share); row++)
    {
      CapexAmount *amount = capex_share_get_amount (share, row);
      CapexRatio *ratio = capex_share_get_ratio (share, row);
      g_autofree char *amount_text = capex_amount_to_string (amount);
      g_autofree char *percent = capex_ratio_to_percent_string (ratio, 2);

      printf ("%-10s %-44s %s%s\n", capex_share_get_company (share, row),
              amount_text, percent,
              capex_ratio_has_stated (ratio) ? "" : "  (no stated value)");
    }
  return TRUE;
}

int
main (void)
{
  static const char *const four[] = {"microsoft", "alphabet", "amazon", "meta",
                                     NULL};
  static const char *const five[] = {"bytedance", "us-four", NULL};
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (GError) error = NULL;

  printf ("As filed, calendar 2025:\n");
  if (!print_shares (dataset, basis, four))
    return 1;

  printf ("\nAs one article said it on 2025-12-23:\n");
  if (!capex_basis_set (basis, "source", "cryptopolitan-2025-12-23", &error))
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }
  return print_shares (dataset, basis, five) ? 0 : 1;
}
