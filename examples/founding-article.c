/* founding-article.c - What one news story says, and what it does not
 *
 * The story: ByteDance plans $23 billion of AI spending in 2026, up from
 * $21.5 billion; four U.S. firms spent "over $300 billion" in 2025.
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <stdio.h>

#define ARTICLE " source=cryptopolitan-2025-12-23"
#define BONDS \
  "growth company=us-investment-grade from=2020 to=2025-01-01/2025-11-30 " \
  "measure=market-issuance"

/* A comparison, then its arguments and parts of the basis by their names */
static const char *const questions[] = {
    "growth company=bytedance from=2025 to=2026" ARTICLE,
    "growth company=bytedance from=2025 to=2026 as-of=2025-12-23",
    "multiple company=us-four other=bytedance period=2025" ARTICLE,
    "share period=2025 of=bytedance,us-four" ARTICLE,
    "order company=bytedance period=2026" ARTICLE,
    "share-of company=bytedance period=2026 part=order total=capex" ARTICLE,
    "multiple company=bytedance other=alphabet period=2025-10 "
    "measure=tokens" ARTICLE,
    "spend company=bytedance period=2026" ARTICLE,
    "spend company=bytedance period=2026 uses=capex,lease" ARTICLE,
    BONDS ARTICLE,
    BONDS " periods=any" ARTICLE,
    "part company=us-investment-grade period=2025 "
    "measure=ai-share-of-issuance" ARTICLE,
};

static CapexTable *
ask (CapexDataset *dataset, const char *question, GError **error)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (GHashTable) arguments = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GStrv) words = g_strsplit_set (question, " =", -1);

  for (guint i = 1; words[i] != NULL; i += 2)
    if (!g_strv_contains (capex_basis_list_parts (), words[i]))
      g_hash_table_insert (arguments, words[i], words[i + 1]);
    else if (!capex_basis_set (basis, words[i], words[i + 1], error))
      return NULL;
  return capex_compare (dataset, basis, words[0], arguments, error);
}

static void
print_answer (CapexTable *answer)
{
  for (guint row = 0; row < capex_table_get_n_rows (answer); row++)
    {
      CapexCaveats caveats = capex_table_get_caveats (answer, row);
      g_auto (GStrv) codes = capex_caveats_dup_codes (caveats);
      g_autofree char *list = g_strjoinv (", ", codes);

      printf ("%s\n  [%s]\n", capex_table_get_sentence (answer, row), list);
    }
}

int
main (void)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CapexTable) answer = ask (dataset, questions[i], &error);

      /* A refusal is an answer too; anything else is a mistake */
      if (answer != NULL)
        print_answer (answer);
      else if (g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED))
        printf ("Refused: %s\n", error->message);
      else
        {
          fprintf (stderr, "%s\n", error->message);
          return 1;
        }
      printf ("\n");
    }
  return 0;
}
