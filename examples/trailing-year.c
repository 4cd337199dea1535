/* trailing-year.c - What did each spend in the last twelve months?
 *
 * The newest twelve months end on another day for each company, and may be
 * old, or not known as a whole. The answer says so.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

static gboolean
print_year (CapexDataset *dataset, const char *company, GError **error)
{
  g_autoptr (CapexTrailing) year = capex_trailing_new (dataset, NULL, company,
                                                       NULL, NULL, error);
  g_autofree char *amount = NULL;
  g_autofree char *growth = NULL;
  CapexRatio *ratio;
  CapexCaveats caveats;

  if (year == NULL)
    return FALSE;

  amount = capex_amount_to_string (capex_trailing_get_amount (year));
  /* without the twelve months before, or across definitions, there is none */
  ratio = capex_trailing_get_growth (year);
  growth = ratio != NULL ? capex_ratio_to_percent_string (ratio, 1)
                         : g_strdup ("not known");
  caveats = capex_table_get_caveats (capex_trailing_get_table (year), 0);
  printf ("%-9s  to %s  %-42s  %s%s%s\n", company,
          capex_trailing_get_ending (year), amount, growth,
          caveats & CAPEX_CAVEAT_STALE ? "; stale" : "",
          caveats & CAPEX_CAVEAT_PARTIAL_YEAR ? "; a part is not known" : "");
  return TRUE;
}

int
main (void)
{
  static const char *const companies[] = {"microsoft", "alphabet", "amazon",
                                          "meta",      "oracle",   "bytedance"};
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (companies); i++)
    {
      g_autoptr (GError) error = NULL;

      /* that nothing is known of one is an answer too */
      if (!print_year (dataset, companies[i], &error) &&
          !g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_MISSING))
        {
          fprintf (stderr, "%s\n", error->message);
          return 1;
        }
      if (error != NULL)
        printf ("%-9s  %s\n", companies[i], error->message);
    }
  return 0;
}
