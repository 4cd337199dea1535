/* who-is-ahead.c - Who spends most, and is that certain?
 *
 * Places by stated values are an opinion where bounds overlap. The best and
 * the worst place that the bounds allow tell how much of one: where they are
 * the same, no value within the bounds changes the place.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

static gboolean
print_places (CapexDataset *dataset,
              CapexBasis *basis,
              const char *year,
              GError **error)
{
  static const char *const companies[] = {"us-four", NULL};
  g_autoptr (CapexRank) rank = capex_rank_new (dataset, basis, year, companies,
                                               NULL, error);

  if (rank == NULL)
    return FALSE;

  printf ("%s\n", year);
  for (guint row = 0; row < capex_rank_get_n_rows (rank); row++)
    {
      /* lent by the result, as all that a getter gives */
      CapexAmount *amount = capex_rank_get_amount (rank, row);
      g_autofree char *text = capex_amount_to_string (amount);

      printf ("  %u  %-9s  best %u, worst %u: %-7s  %-8s  %s\n",
              capex_rank_get_rank (rank, row),
              capex_rank_get_company (rank, row),
              capex_rank_get_best (rank, row), capex_rank_get_worst (rank, row),
              capex_rank_get_certainty (rank, row),
              capex_rank_get_status (rank, row), text);
    }
  return TRUE;
}

int
main (void)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (GError) error = NULL;

  if (capex_basis_set (basis, "definition", "own", &error) &&
      print_places (dataset, basis, "2025", &error) &&
      print_places (dataset, basis, "2026", &error))
    return 0;

  fprintf (stderr, "%s\n", error->message);
  return 1;
}
