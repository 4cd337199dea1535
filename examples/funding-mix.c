/* funding-mix.c - Where is the money booked, and what pays for it?
 *
 * Capital expenditure and leased cost are uses and may add up. Debt is a
 * source: it pays for the uses, and adding it would count money twice.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

static void
print_amount (const char *label, CapexAmount *amount)
{
  g_autofree char *text = amount != NULL ? capex_amount_to_string (amount)
                                         : g_strdup ("not known");

  printf ("  %-13s %s\n", label, text);
}

static void
print_year (CapexSpendYear *year)
{
  CapexRatio *debt = capex_spend_year_get_debt_to_spend (year);

  printf ("%s, %s (%s)\n", capex_spend_year_get_company (year),
          capex_spend_year_get_period (year),
          capex_spend_year_get_definition (year));
  for (CapexFundingSource source = CAPEX_FUNDING_CAPEX;
       source <= CAPEX_FUNDING_DEBT; source++)
    print_amount (capex_funding_source_to_string (source),
                  capex_spend_year_get_amount (year, source));
  print_amount ("spend", capex_spend_year_get_total (year));

  if (debt != NULL)
    {
      g_autofree char *percent = capex_ratio_to_percent_string (debt, 2);

      printf ("  %-13s %s\n", "debt / spend", percent);
    }
}

int
main (void)
{
  static const struct
  {
    const char *company;
    const char *period;
    const char *definition;
    const char *uses;
  } questions[] = {
      {"microsoft", "FY2024", "filed", "capex,lease"},
      {"meta",      "2025",   "own",   "capex"      },
  };
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (CapexBasis) basis = capex_basis_new ();
      g_autoptr (CapexSpendYear) year = NULL;
      g_autoptr (GError) error = NULL;

      if (capex_basis_set (basis, "definition", questions[i].definition,
                           &error) &&
          capex_basis_set (basis, "uses", questions[i].uses, &error))
        year = capex_spend_year_new (dataset, basis, questions[i].company,
                                     questions[i].period, &error);
      if (year == NULL)
        {
          fprintf (stderr, "%s\n", error->message);
          return 1;
        }
      print_year (year);
    }
  return 0;
}
