/* known-on-a-day.c - What was known when?
 *
 * Meta filed 27,266 million for 2023. A year later the line of its statement
 * counted proceeds of sales as well, and 2023 became 27,045 under the same
 * name. Each is right on its day.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

static gboolean
print_as_of (CapexDataset *dataset, const char *day, GError **error)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (CapexSpendYear) year = NULL;
  g_autofree char *spend = NULL;
  CapexTable *table;

  if (!capex_basis_set (basis, "as-of", day, error))
    return FALSE;
  year = capex_spend_year_new (dataset, basis, "meta", "2023", error);
  if (year == NULL)
    return FALSE;

  table = capex_spend_year_get_table (year);
  spend = capex_amount_to_string (capex_spend_year_get_total (year));
  printf ("as of %s: %s, %s, from %s\n", capex_table_get_basis (table, "as-of"),
          spend, capex_spend_year_get_definition (year),
          capex_table_list_sources (table, 0)[0]);
  return TRUE;
}

static gboolean
print_growth (CapexDataset *dataset, GError **error)
{
  g_autoptr (CapexGrowth) growth = capex_growth_new (dataset, NULL, "meta",
                                                     "2023", "2024", NULL,
                                                     error);
  g_autofree char *percent = NULL;

  if (growth == NULL)
    return FALSE;
  percent = capex_ratio_to_percent_string (capex_growth_get_ratio (growth), 2);
  printf ("growth to 2024: %s, %s at both ends\n", percent,
          capex_growth_get_definition (growth));
  return TRUE;
}

int
main (void)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;

  if (print_as_of (dataset, "2024-12-31", &error) &&
      print_as_of (dataset, "newest", &error) && print_growth (dataset, &error))
    return 0;

  fprintf (stderr, "%s\n", error->message);
  return 1;
}
