/* guidance-history.c - What did the company say, and when?
 *
 * Guidance changes four times a year. Each outlook is compared with the one
 * before it, and with what came of it, all in the definition in which it was
 * given.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

static void
print_outlook (CapexRevisions *revisions, guint row)
{
  CapexAmount *amount = capex_revisions_get_amount (revisions, row);
  /* NULL in the row of the actual, and while there is none */
  const char *verdict = capex_revisions_get_verdict (revisions, row);
  g_autofree char *text = amount != NULL ? capex_amount_to_string (amount)
                                         : g_strdup ("not disclosed");

  printf ("%s  %-8s  %-9s %s%s%s\n", capex_revisions_get_known (revisions, row),
          capex_revisions_get_status (revisions, row),
          capex_revisions_get_direction (revisions, row), text,
          verdict != NULL ? "; actual " : "", verdict != NULL ? verdict : "");
}

int
main (void)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexRevisions) revisions = capex_revisions_new (dataset, NULL,
                                                              "meta", "2025",
                                                              NULL, &error);

  if (revisions == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  printf ("%s, %s, %s\n", capex_revisions_get_company (revisions, 0),
          capex_revisions_get_period (revisions, 0),
          capex_revisions_get_definition (revisions, 0));
  for (guint row = 0; row < capex_revisions_get_n_rows (revisions); row++)
    print_outlook (revisions, row);
  return 0;
}
