/* bench-csv.c - How long tables of facts take to load, and to answer
 *
 * Usage: bench-csv [ROWS]
 *
 * Folders of tidy CSV of ROWS facts, of twice and of four times as many, made
 * from a seed: companies with commas and quotes in their names, twenty years,
 * five measures, amounts as filings and as the press print them. Each is
 * loaded and then asked for `share` of every year. Times are the best of some
 * runs; only the ratios between the lines mean much: twice the rows should
 * take twice the time.
 *
 * SPDX-License-Identifier: MIT
 */
#include <stdlib.h>

#include <glib/gstdio.h>

#include <capex/capex.h>

#define SEED 20261124
#define FIRST_YEAR 2005
#define N_YEARS 20
#define N_SIZES 3
#define N_RUNS 3

static const char *const measures[] = {
    "capex", "revenue", "operating-cash-flow", "depreciation", "debt-issuance",
};

#define ROWS_PER_COMPANY (N_YEARS * G_N_ELEMENTS (measures))

static void
put_file (const char *folder, const char *name, GString *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  if (!g_file_set_contents (path, text->str, (gssize) text->len, &error))
    g_error ("%s", error->message);
}

static void
put_sources (const char *folder)
{
  g_autoptr (GString) text = g_string_new ("id,kind,publisher\n");

  for (guint year = 0; year < N_YEARS; year++)
    g_string_append_printf (text, "report-%u,filing,SEC\n", FIRST_YEAR + year);
  g_string_append (text, "page,press,The Page\n");
  put_file (folder, "sources.csv", text);
}

static void
put_companies (const char *folder, guint n_companies)
{
  g_autoptr (GString) text = g_string_new ("id,name,country,currency\n");

  for (guint i = 0; i < n_companies; i++)
    g_string_append_printf (text,
                            "company-%u,\"Company \"\"%u\"\", Inc.\",US,USD\n",
                            i, i);
  put_file (folder, "companies.csv", text);
}

/* Most amounts are those of filings; some are those of the press */
static void
put_amount (GString *text, GRand *random)
{
  guint millions = (guint) g_rand_int_range (random, 1, 90000);

  switch (g_rand_int_range (random, 0, 10))
    {
    case 0:
      g_string_append_printf (text, "about $%u.%u billion", millions / 1000 + 1,
                              millions % 10);
      break;
    case 1:
      g_string_append_printf (text, "\"$%u,%03u million\"", millions / 1000 + 1,
                              millions % 1000);
      break;
    default:
      g_string_append_printf (text, "%u000000", millions);
      break;
    }
}

static gsize
put_facts (const char *folder, guint n_companies)
{
  g_autoptr (GString) text = g_string_new (
      "company,measure,status,period,amount,unit,known,source,note\n");
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint row = 0; row < n_companies * ROWS_PER_COMPANY; row++)
    {
      guint year = FIRST_YEAR + row / G_N_ELEMENTS (measures) % N_YEARS;

      g_string_append_printf (text, "company-%u,%s,actual,%u,",
                              (guint) (row / ROWS_PER_COMPANY),
                              measures[row % G_N_ELEMENTS (measures)], year);
      put_amount (text, random);
      g_string_append_printf (text, ",USD,%u-02-%02d,report-%u,\n", year + 1,
                              g_rand_int_range (random, 1, 29), year);
    }
  put_file (folder, "facts.csv", text);
  return text->len;
}

static void
remove_folder (const char *folder)
{
  static const char *const names[] = {"sources.csv", "companies.csv",
                                      "facts.csv"};

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *path = g_build_filename (folder, names[i], NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

static CapexDataset *
load (const char *folder)
{
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;
  CapexDataset *dataset = NULL;

  if (capex_dataset_builder_add_reference (builder, bundled, &error) &&
      capex_csv_read_folder (builder, folder, NULL, &error))
    dataset = capex_dataset_builder_finish (builder, &error);
  if (dataset == NULL)
    g_error ("%s", error->message);
  return dataset;
}

static void
ask_shares (CapexDataset *dataset, guint n_companies)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();

  for (guint year = 0; year < N_YEARS; year++)
    {
      g_autoptr (GHashTable) arguments = g_hash_table_new (g_str_hash,
                                                           g_str_equal);
      g_autofree char *period = g_strdup_printf ("%u", FIRST_YEAR + year);
      g_autoptr (CapexTable) table = NULL;
      g_autoptr (GError) error = NULL;

      g_hash_table_insert (arguments, (gpointer) "period", period);
      table = capex_compare (dataset, basis, "share", arguments, &error);
      if (table == NULL)
        g_error ("%s", error->message);
      g_assert_cmpuint (capex_table_get_n_rows (table), ==, n_companies);
    }
}

typedef struct
{
  double load;
  double share;
} Seconds;

static Seconds
measure (const char *folder, guint n_companies)
{
  Seconds best = {G_MAXDOUBLE, G_MAXDOUBLE};

  for (guint run = 0; run < N_RUNS; run++)
    {
      gint64 start = g_get_monotonic_time ();
      g_autoptr (CapexDataset) dataset = load (folder);
      gint64 loaded = g_get_monotonic_time ();
      gint64 asked;

      ask_shares (dataset, n_companies);
      asked = g_get_monotonic_time ();
      best.load = MIN (best.load, (double) (loaded - start) / 1e6);
      best.share = MIN (best.share, (double) (asked - loaded) / 1e6);
    }
  return best;
}

int
main (int argc, char **argv)
{
  guint n_rows = argc > 1 ? (guint) strtoul (argv[1], NULL, 10) : 100000;
  guint n_companies = MAX (n_rows / ROWS_PER_COMPANY, 1);
  Seconds before = {0, 0};

  g_print ("   facts   MB    load s  ratio   share of %u years s  ratio\n",
           N_YEARS);
  for (guint size = 0; size < N_SIZES; size++, n_companies *= 2)
    {
      g_autofree char *folder = g_dir_make_tmp ("capex-bench-XXXXXX", NULL);
      gsize n_bytes;
      Seconds now;

      put_sources (folder);
      put_companies (folder, n_companies);
      n_bytes = put_facts (folder, n_companies);
      now = measure (folder, n_companies);
      remove_folder (folder);

      g_print ("%8u %4.0f  %8.3f", (guint) (n_companies * ROWS_PER_COMPANY),
               (double) n_bytes / 1e6, now.load);
      if (size == 0)
        g_print ("      -   %20.3f      -\n", now.share);
      else
        g_print ("  %5.2f   %20.3f  %5.2f\n", now.load / before.load, now.share,
                 now.share / before.share);
      before = now;
    }
  return 0;
}
