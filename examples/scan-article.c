/* scan-article.c - Which amounts does an article print?
 *
 * A scan finds every amount phrase with its place and its bounds. Whose it is,
 * of which year and what it counts, a reader has to say: so a fact is never
 * made without one.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

static const char article[] =
    "ByteDance plans to spend $23 billion in 2026, up from $21.5 billion.\n"
    "Four U.S. firms spent over $300 billion. A test order of 20,000 H200\n"
    "chips, at roughly $20,000 a chip, is part of the budget.\n";

static int
find_column (CapexTable *table, const char *name)
{
  int column = capex_table_find_column (table, name);

  g_assert (column >= 0);
  return column;
}

int
main (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) found = capex_scan_text (article, -1, NULL, &error);
  guint line, phrase, amount;

  if (found == NULL)
    {
      fprintf (stderr, "%s\n", error->message);
      return 1;
    }

  line = (guint) find_column (found, "line");
  phrase = (guint) find_column (found, "phrase");
  amount = (guint) find_column (found, "amount");
  for (guint row = 0; row < capex_table_get_n_rows (found); row++)
    {
      g_autofree char *bounds = capex_amount_to_string (
          capex_table_get_amount (found, row, amount));

      printf ("line %" G_GINT64_FORMAT ": %-22s %s\n",
              capex_table_get_integer (found, row, line),
              capex_table_get_text (found, row, phrase), bounds);
    }
  return 0;
}
