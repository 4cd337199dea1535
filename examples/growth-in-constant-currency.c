/* growth-in-constant-currency.c - How much of the growth is the exchange rate?
 *
 * ByteDance plans in yuan. In dollars its growth has two parts: what it
 * spends, and what a yuan is worth. At the rates of one year the second is
 * gone.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

static gboolean
print_growth (CapexDataset *dataset,
              const char *currency,
              const char *rates_of,
              GError **error)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (CapexGrowth) growth = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *percent = NULL;

  if (!capex_basis_set (basis, "currency", currency, error) ||
      !capex_basis_set (basis, "rates-of", rates_of, error))
    return FALSE;
  growth = capex_growth_new (dataset, basis, "bytedance", "2025", "2026", NULL,
                             error);
  if (growth == NULL)
    return FALSE;

  before = capex_amount_to_string (capex_growth_get_from_amount (growth));
  after = capex_amount_to_string (capex_growth_get_to_amount (growth));
  percent = capex_ratio_to_percent_string (capex_growth_get_ratio (growth), 2);
  printf ("%s, rates of %s\n  2025: %s\n  2026: %s\n  growth: %s\n", currency,
          rates_of, before, after, percent);
  return TRUE;
}

int
main (void)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;

  if (print_growth (dataset, "CNY", "own-days", &error) &&
      print_growth (dataset, "USD", "own-days", &error) &&
      print_growth (dataset, "USD", "2024", &error))
    return 0;

  fprintf (stderr, "%s\n", error->message);
  return 1;
}
