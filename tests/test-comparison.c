/* test-comparison.c - The register of comparisons, and what all answers keep
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

static const char *const names[] = {
    "bridge",     "cagr",    "changes",   "concentration", "cumulative",
    "difference", "funding", "growth",    "implied",       "index",
    "intensity",  "mix",     "multiple",  "order",         "panel",
    "part",       "rank",    "reconcile", "revisions",     "share",
    "share-of",   "spend",   "surprise",  "trailing",      NULL};

/* ------------------------------------------------------------------------
 * The register
 */

START_TEST (the_register_lists_every_comparison)
{
  const char *const *list = capex_comparison_list ();
  g_autofree char *told = g_strjoinv (" ", (char **) list);

  for (guint i = 0; names[i] != NULL; i++)
    ck_assert_msg (g_strv_contains (list, names[i]), "%s lacks %s", told,
                   names[i]);
  ck_assert_uint_eq (g_strv_length ((char **) list), G_N_ELEMENTS (names) - 1);
}
END_TEST

START_TEST (a_comparison_describes_itself)
{
  const CapexComparison *found = capex_comparison_find (names[_i], NULL);

  ck_assert_ptr_nonnull (found);
  ck_assert_str_eq (capex_comparison_get_name (found), names[_i]);
  ck_assert_ptr_null (strchr (capex_comparison_get_summary (found), '\n'));
  ck_assert_uint_gt (strlen (capex_comparison_get_description (found)), 40);
  ck_assert (g_str_has_prefix (capex_comparison_get_example (found), "capex "));
}
END_TEST

START_TEST (a_comparison_tells_what_it_is_about)
{
  const CapexComparison *found = capex_comparison_find (names[_i], NULL);
  CapexComparisonGroup group = capex_comparison_get_group (found);

  ck_assert_msg (group != CAPEX_COMPARISON_GROUP_OTHER, "%s has no group",
                 names[_i]);
  ck_assert_ptr_nonnull (capex_comparison_group_get_title (group));
}
END_TEST

START_TEST (groups_of_comparisons_have_titles)
{
  guint n = 0;

  while (capex_comparison_group_get_title ((CapexComparisonGroup) n) != NULL)
    n++;
  ck_assert_uint_eq (n, CAPEX_COMPARISON_GROUP_CHECK + 1);
  ck_assert_int_eq (capex_comparison_get_group (
                        capex_comparison_find ("growth", NULL)),
                    CAPEX_COMPARISON_GROUP_CHANGE);
}
END_TEST

START_TEST (parameters_describe_themselves)
{
  const CapexComparison *found = capex_comparison_find (names[_i], NULL);
  gboolean was_positional = TRUE;

  ck_assert_uint_gt (capex_comparison_get_n_parameters (found), 1);
  for (guint i = 0; i < capex_comparison_get_n_parameters (found); i++)
    {
      const char *initial = capex_comparison_get_parameter_default (found, i);
      gboolean positional = capex_comparison_is_parameter_positional (found, i);

      ck_assert_uint_gt (strlen (
                             capex_comparison_get_parameter_summary (found, i)),
                         3);
      /* those without a name on the command line come first */
      ck_assert (was_positional || !positional);
      was_positional = positional;
      ck_assert_int_eq (capex_comparison_is_parameter_required (found, i),
                        initial == NULL);
      ck_assert_int_le (capex_comparison_get_parameter_kind (found, i),
                        CAPEX_PARAMETER_SPEAKER);
    }
}
END_TEST

START_TEST (columns_are_those_of_the_answer)
{
  static const char *const questions[] = {
      "bridge 2024 2025 --of acme",
      "cagr acme 2024 2025",
      "changes 2026-01-01",
      "concentration 2025 --top 1",
      "cumulative acme 2024..2025",
      "difference acme bolt 2025",
      "funding acme 2025",
      "growth acme 2024 2025",
      "implied bolt 2026",
      "index 2024..2025 --of acme",
      "intensity acme 2025",
      "mix acme 2025",
      "multiple acme bolt 2025",
      "order acme 2025",
      "panel 2025 --of acme",
      "part lone 2025 --measure ai-share-of-issuance",
      "rank 2025",
      "reconcile acme 2025",
      "revisions acme 2025",
      "share 2025",
      "share-of acme 2025 --part depreciation",
      "spend acme 2025",
      "surprise acme 2025",
      "trailing acme"};
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "acme, 2025, 2, source=press", "acme, 2024, 1", "acme, 2025, 2",
      "bolt, 2025, 3", "acme, 2025, 4, measure=chip-orders, unit=chip",
      "acme, 2025, 5, measure=unit-price, unit=USD/chip",
      "acme, 2025, 1, measure=depreciation",
      "acme, 2025, 2, status=guidance, source=call, known=2025-02-01",
      "bolt, 2026, 4, status=guidance, source=call", "bolt, 2026Q1, 1",
      "lone, 2025, 30 %, measure=ai-share-of-issuance, definition=net, unit=%",
      "lone, 2025, 100, measure=market-issuance, definition=net", NULL);
  const CapexComparison *found = capex_comparison_find (names[_i], NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, questions[_i],
                                                 &error);

  assert_no_error (error);
  ck_assert_str_eq (capex_table_get_comparison (table), names[_i]);
  ck_assert_uint_eq (capex_table_get_n_columns (table),
                     capex_comparison_get_n_columns (found));
  for (guint i = 0; i < capex_table_get_n_columns (table); i++)
    {
      ck_assert_str_eq (capex_table_get_column_name (table, i),
                        capex_comparison_get_column_name (found, i));
      ck_assert_int_eq (capex_table_get_column_type (table, i),
                        capex_comparison_get_column_type (found, i));
      ck_assert_uint_gt (strlen (
                             capex_comparison_get_column_summary (found, i)),
                         3);
    }
}
END_TEST

/* Percent, times and plain numbers are ways to show a ratio */
static CapexColumnType
form_of (CapexColumnType type)
{
  return type == CAPEX_COLUMN_NUMBER || type == CAPEX_COLUMN_MULTIPLE
             ? CAPEX_COLUMN_RATIO
             : type;
}

/* A program that reads one comparison's JSON reads that of the next */
START_TEST (a_column_of_one_name_has_one_form)
{
  g_autoptr (GHashTable) forms = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint n = 0; names[n] != NULL; n++)
    {
      const CapexComparison *found = capex_comparison_find (names[n], NULL);

      for (guint i = 0; i < capex_comparison_get_n_columns (found); i++)
        {
          const char *name = capex_comparison_get_column_name (found, i);
          gpointer form = GINT_TO_POINTER (
              (int) form_of (capex_comparison_get_column_type (found, i)) + 1);
          gpointer before = g_hash_table_lookup (forms, name);

          ck_assert_msg (before == NULL || before == form,
                         "%s of %s has another form elsewhere", name, names[n]);
          g_hash_table_insert (forms, (gpointer) name, form);
        }
    }
}
END_TEST

static const struct
{
  const char *what;
  const char *question;
  CapexError code;
  const char *says;
} mistakes[] = {
    {"a comparison that there is not",     "groth acme 2024 2025",
     CAPEX_ERROR_UNKNOWN,                                                                               "growth"               },
    {"a parameter that is missing",        "growth acme 2024",                     CAPEX_ERROR_SYNTAX,
     "to"                                                                                                                      },
    {"a parameter that there is not",      "spend acme 2025 --companies bolt",
     CAPEX_ERROR_UNKNOWN,                                                                               "companies"            },
    {"a company that there is not",        "spend acne 2025",                      CAPEX_ERROR_UNKNOWN,
     "acme"                                                                                                                    },
    {"a measure that there is not",        "growth acme 2024 2025 --measure capx",
     CAPEX_ERROR_UNKNOWN,                                                                               "capex"                },
    {"a source that there is not",         "spend acme 2025 --source pres",
     CAPEX_ERROR_UNKNOWN,                                                                               "press"                },
    {"a text that is no period",           "spend acme later",                     CAPEX_ERROR_SYNTAX,
     "\"later\" is not a period as 2025, 2025Q3"                                                                               },
    {"a run that is none",                 "spend acme 2023-2026",                 CAPEX_ERROR_SYNTAX,
     "or a run as 2023..2026 (column 6"                                                                                        },
    {"what is no run where there is none", "growth acme 2024 2025Q5",
     CAPEX_ERROR_OUT_OF_RANGE,                                                                          "2025-06-30 (column 6" },
    {"a range that ends before it starts", "spend acme 2025..2024",
     CAPEX_ERROR_SYNTAX,                                                                                "ends before it starts"},
    {"a range of two kinds",               "spend acme 2024..2025Q4",              CAPEX_ERROR_SYNTAX,
     "one kind of period"                                                                                                      },
    {"a range of days",                    "spend acme 2024-01-01..2024-01-31",    CAPEX_ERROR_SYNTAX,
     "one kind of period"                                                                                                      },
    {"a range of nine months",             "spend acme 2024-9M..2025-9M",
     CAPEX_ERROR_SYNTAX,                                                                                "one kind of period"   },
    {"a range with half an end",           "spend acme 2024..",                    CAPEX_ERROR_SYNTAX,  NULL                   },
    {"a range that is endless",            "panel 1000-01..1999-12 --of acme",
     CAPEX_ERROR_LIMIT,                                                                                 "1000"                 },
    {"a range where one period is meant",  "rank 2024..2025 --of acme",
     CAPEX_ERROR_SYNTAX,                                                                                NULL                   },
    {"a company that is named twice",      "share 2025 --of acme,acme",
     CAPEX_ERROR_DUPLICATE,                                                                             "acme"                 },
    {"an empty name in a list",            "share 2025 --of acme,",                CAPEX_ERROR_UNKNOWN,
     NULL                                                                                                                      },
    {"a share that is none",               "part acme 2025 --measure capex",       CAPEX_ERROR_UNIT,
     "capex"                                                                                                                   },
    {"a part that must be told",           "share-of acme 2025",                   CAPEX_ERROR_SYNTAX,
     "part"                                                                                                                    },
};

START_TEST (a_mistake_is_an_error)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2025, 100",
                                                         NULL);

  capex_test_set_subject (mistakes[_i].what);
  capex_test_assert_refused (dataset, mistakes[_i].question, mistakes[_i].code,
                             mistakes[_i].says);
}
END_TEST

/* A part of the basis that there is not is an error of the basis */
START_TEST (a_data_set_without_capex_has_no_spend)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) dataset = NULL;

  capex_test_add_row (builder, "companies: id=acme, currency=USD", NULL, NULL);
  dataset = capex_dataset_builder_finish (builder, NULL);
  capex_test_assert_refused (dataset, "spend acme 2025", CAPEX_ERROR_MISSING,
                             "capex");
}
END_TEST

START_TEST (a_range_of_months_goes_over_the_year)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2025, 100",
                                                         NULL);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "panel 2024-11..2025-02 --of acme", NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (table), 4);
  capex_test_assert_cell (table, 2, "period", "2025-01");
}
END_TEST

START_TEST (a_range_of_fiscal_quarters_is_fiscal)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("june, FY2025Q1, 1",
                                                         "june, FY2025Q2, 2",
                                                         NULL);
  g_autoptr (CapexTable) table =
      capex_test_ask (dataset, "spend june FY2025Q1..FY2025Q2", NULL);

  ck_assert_uint_eq (capex_table_get_n_rows (table), 2);
  capex_test_assert_cell (table, 1, "amount", "2 [2, 2]");
}
END_TEST

/* ------------------------------------------------------------------------
 * What every row of every answer keeps, over the bundled data
 */

typedef struct
{
  guint kinds[CAPEX_EXPLANATION_CAVEAT + 1];
  GHashTable *sources;
  GHashTable *caveats;
} Tree;

static gboolean
ends_well (CapexExplanationKind kind)
{
  return kind == CAPEX_EXPLANATION_SOURCE || kind == CAPEX_EXPLANATION_RULE ||
         kind == CAPEX_EXPLANATION_CAVEAT ||
         /* its figures may stand under another formula of the row */
         kind == CAPEX_EXPLANATION_FORMULA;
}

static guint
count_facts (CapexExplanation *node)
{
  guint n = capex_explanation_get_kind (node) == CAPEX_EXPLANATION_FACT;

  for (guint i = 0; i < capex_explanation_get_n_children (node); i++)
    n += count_facts (capex_explanation_get_child (node, i));
  return n;
}

static void
walk (Tree *tree, CapexExplanation *node, const char *question)
{
  CapexExplanationKind kind = capex_explanation_get_kind (node);
  guint n = capex_explanation_get_n_children (node);

  tree->kinds[kind]++;
  if (n == 0)
    ck_assert_msg (ends_well (kind), "%s: \"%s\" leads nowhere", question,
                   capex_explanation_get_text (node));
  if (kind == CAPEX_EXPLANATION_FIGURE)
    ck_assert_msg (count_facts (node) > 0, "%s: \"%s\" is no fact's", question,
                   capex_explanation_get_text (node));
  if (kind == CAPEX_EXPLANATION_SOURCE)
    g_hash_table_add (tree->sources,
                      (gpointer) capex_explanation_get_reference (node));
  if (kind == CAPEX_EXPLANATION_CAVEAT)
    g_hash_table_add (tree->caveats,
                      (gpointer) capex_explanation_get_label (node));
  for (guint i = 0; i < n; i++)
    walk (tree, capex_explanation_get_child (node, i), question);
}

static void
check_sources (const Tree *tree,
               CapexTable *table,
               guint row,
               const char *question)
{
  const char *const *sources = capex_table_list_sources (table, row);

  ck_assert_msg (sources[0] != NULL, "%s: row %u has no source", question, row);
  for (guint i = 0; sources[i] != NULL; i++)
    ck_assert_msg (g_hash_table_contains (tree->sources, sources[i]),
                   "%s: %s is not explained", question, sources[i]);
  ck_assert_msg (g_hash_table_size (tree->sources) ==
                     g_strv_length ((char **) sources),
                 "%s: row %u is explained by more than its sources", question,
                 row);
}

static void
check_caveats (const Tree *tree,
               CapexTable *table,
               guint row,
               const char *question)
{
  CapexCaveats caveats = capex_table_get_caveats (table, row);
  g_auto (GStrv) codes = capex_caveats_dup_codes (caveats);

  for (guint i = 0; codes[i] != NULL; i++)
    ck_assert_msg (g_hash_table_contains (tree->caveats, codes[i]),
                   "%s: %s of row %u has no cause", question, codes[i], row);
  ck_assert_msg (g_hash_table_size (tree->caveats) == g_strv_length (codes),
                 "%s: row %u drops a caveat of its inputs", question, row);
  ck_assert_msg (!(caveats & CAPEX_CAVEAT_CONVERTED) ||
                     tree->kinds[CAPEX_EXPLANATION_RATE] > 0,
                 "%s: row %u is converted without a rate", question, row);
}

/* A bound that is open, and a hedge, are told beside their cell */
static void
check_cells (CapexTable *table, guint row, const char *question)
{
  CapexCaveats caveats = capex_table_get_caveats (table, row);

  for (guint i = 0; i < capex_table_get_n_columns (table); i++)
    {
      CapexAmount *amount;

      if (capex_table_get_column_type (table, i) != CAPEX_COLUMN_AMOUNT)
        continue;
      amount = capex_table_get_amount (table, row, i);
      if (amount == NULL)
        continue;
      ck_assert_msg ((capex_amount_has_low (amount) &&
                      capex_amount_has_high (amount)) ||
                         (caveats & CAPEX_CAVEAT_OPEN_BOUND) != 0,
                     "%s: row %u hides an open bound", question, row);
      ck_assert_msg (!capex_amount_is_hedged (amount) ||
                         (caveats & CAPEX_CAVEAT_HEDGE_CONVENTION) != 0,
                     "%s: row %u hides a hedge", question, row);
    }
}

/* Whether a cell holds a number */
static gboolean
is_number (CapexTable *table, guint row, guint column)
{
  switch (capex_table_get_column_type (table, column))
    {
    case CAPEX_COLUMN_TEXT:
      return FALSE;
    case CAPEX_COLUMN_AMOUNT:
      return capex_table_get_amount (table, row, column) != NULL;
    case CAPEX_COLUMN_INTEGER:
      return capex_table_has_integer (table, row, column);
    case CAPEX_COLUMN_RATIO:
    case CAPEX_COLUMN_MULTIPLE:
    case CAPEX_COLUMN_NUMBER:
    default:
      return capex_table_get_ratio (table, row, column) != NULL;
    }
}

/* Every number is computed from figures that are told, or is one of them */
static void
check_explanations_of_cells (CapexTable *table, guint row, const char *question)
{
  for (guint i = 0; i < capex_table_get_n_columns (table); i++)
    {
      const char *name = capex_table_get_column_name (table, i);
      g_autoptr (CapexExplanation) cell = NULL;
      CapexExplanationKind kind;

      /* texts are told by all figures of their row, and alike in every row */
      if (!is_number (table, row, i) && row > 0)
        continue;
      cell = capex_table_dup_cell_explanation (table, row, i);
      ck_assert_ptr_nonnull (cell);
      ck_assert_str_eq (capex_explanation_get_label (cell), name);
      if (!is_number (table, row, i))
        continue;
      ck_assert_msg (count_facts (cell) > 0,
                     "%s: no fact leads to %s of row %u", question, name, row);
      kind = capex_explanation_get_kind (capex_explanation_get_child (cell, 0));
      ck_assert_msg (kind == CAPEX_EXPLANATION_FORMULA ||
                         kind == CAPEX_EXPLANATION_FIGURE,
                     "%s: %s of row %u is not a figure and has no formula",
                     question, name, row);
      ck_assert_msg (
          kind != CAPEX_EXPLANATION_FIGURE ||
              g_str_equal (capex_explanation_get_label (
                               capex_explanation_get_child (cell, 0)),
                           name),
          "%s: %s of row %u is explained by other cells", question, name, row);
    }
}

/* It ends once, has no hole and no word twice, and names measures in words; a
 * question that it quotes is not its own */
static void
check_sentence (const char *sentence, const char *question)
{
  static const char *const ids[] = {"operating-cash-flow", "debt-issuance",
                                    "equity-issuance",     "chip-orders",
                                    "market-issuance",     "lease-commitments"};
  g_auto (GStrv) words = NULL;

  ck_assert_msg (sentence != NULL && g_str_has_suffix (sentence, ".") &&
                     !g_str_has_suffix (sentence, ".."),
                 "%s: \"%s\" is no sentence", question, sentence);
  words = g_strsplit (sentence, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    ck_assert_msg (*words[i] != '\0' &&
                       (i == 0 || !g_str_equal (words[i - 1], words[i])),
                   "%s: \"%s\" has a hole, or \"%s\" twice", question, sentence,
                   words[i]);
  for (guint i = 0; i < G_N_ELEMENTS (ids) && strchr (sentence, '"') == NULL;
       i++)
    ck_assert_msg (strstr (sentence, ids[i]) == NULL, "%s: \"%s\" tells an id",
                   question, sentence);
}

static void
check_row (CapexTable *table, guint row, const char *question)
{
  const char *sentence = capex_table_get_sentence (table, row);
  Tree tree = {
      .sources = g_hash_table_new (g_str_hash, g_str_equal),
      .caveats = g_hash_table_new (g_str_hash, g_str_equal),
  };

  check_sentence (sentence, question);
  if (!capex_table_is_missing (table, row))
    {
      walk (&tree, capex_table_get_explanation (table, row), question);
      check_sources (&tree, table, row, question);
      check_caveats (&tree, table, row, question);
      check_explanations_of_cells (table, row, question);
      check_cells (table, row, question);
    }
  g_hash_table_unref (tree.sources);
  g_hash_table_unref (tree.caveats);
}

/* Returns how many rows were looked at */
static guint
check_question (CapexDataset *dataset, const char *question)
{
  static guint n_questions;
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = NULL;
  guint n;

  if (!capex_test_is_in_sample (n_questions++))
    return 0;
  table = capex_test_ask (dataset, question, &error);
  n = table != NULL ? capex_table_get_n_rows (table) : 0;
  ck_assert_msg (table != NULL ||
                     g_error_matches (error, CAPEX_ERROR,
                                      CAPEX_ERROR_MISSING) ||
                     g_error_matches (error, CAPEX_ERROR,
                                      CAPEX_ERROR_REFUSED) ||
                     g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_RATE) ||
                     g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_UNIT),
                 "%s: %s", question, capex_test_describe (error));
  for (guint row = 0; row < n; row++)
    check_row (table, row, question);
  return n;
}

/* In a sample there may be none of a basis */
static void
assert_some (guint rows)
{
  ck_assert (rows > 0 || !capex_test_is_in_sample (1));
}

static const char *const bases[] = {
    "",
    " --definition any",
    " --definition own",
    " --uses capex,lease",
    " --calendar days",
    " --calendar fiscal",
    " --currency EUR",
    " --currency CNY",
    " --currency reporting",
    " --periods annualised",
    " --prices-of 2020:us-cpi",
    " --status all",
    " --as-of 2025-12-23",
    " --source cryptopolitan-2025-12-23",
};

START_TEST (spend_of_every_company_keeps_its_causes)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  guint rows = 0;

  for (guint i = 0;
       i < capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_COMPANIES); i++)
    {
      g_autoptr (CapexCompany) company = capex_dataset_dup_company (dataset, i);
      g_autofree char *question = g_strdup_printf (
          "spend %s 2019..2027%s", capex_company_get_id (company), bases[_i]);

      rows += check_question (dataset, question);
    }
  assert_some (rows);
}
END_TEST

static const char *const beside[] = {"mix", "intensity", "funding"};

START_TEST (figures_beside_spend_of_every_company_keep_their_causes)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  guint rows = 0;

  for (guint i = 0;
       i < capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_COMPANIES); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bases); j++)
      {
        g_autoptr (CapexCompany) company = capex_dataset_dup_company (dataset,
                                                                      i);
        g_autofree char *question =
            g_strdup_printf ("%s %s 2021..2027%s", beside[_i],
                             capex_company_get_id (company), bases[j]);

        rows += check_question (dataset, question);
      }
  assert_some (rows);
}
END_TEST

START_TEST (growth_of_every_company_keeps_its_causes)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  guint rows = 0;

  for (guint i = 0;
       i < capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_COMPANIES); i++)
    for (int year = 2022; year <= 2026; year++)
      {
        g_autoptr (CapexCompany) company = capex_dataset_dup_company (dataset,
                                                                      i);
        g_autofree char *question = g_strdup_printf ("growth %s %d %d%s",
                                                     capex_company_get_id (
                                                         company),
                                                     year, year + 1, bases[_i]);

        rows += check_question (dataset, question);
      }
  assert_some (rows);
}
END_TEST

static const char *const outlooks[] = {"revisions", "implied", "surprise"};

START_TEST (outlooks_of_every_company_keep_their_causes)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  guint rows = 0;

  for (guint i = 0;
       i < capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_COMPANIES); i++)
    for (guint j = 0; j < G_N_ELEMENTS (bases); j++)
      for (int year = 2025; year <= 2026; year++)
        {
          g_autoptr (CapexCompany) company = capex_dataset_dup_company (dataset,
                                                                        i);
          g_autofree char *question =
              g_strdup_printf ("%s %s %d%s", outlooks[_i],
                               capex_company_get_id (company), year, bases[j]);

          rows += check_question (dataset, question);
        }
  assert_some (rows);
}
END_TEST

static const char *const questions[] = {
    "share 2024",
    "share 2025 --of us-four",
    "share 2025 --of us-five,bytedance",
    "share 2026 --of bytedance,us-four",
    "rank 2025",
    "rank 2026 --of us-five",
    "panel 2022..2027",
    "panel 2024Q1..2026Q2 --of us-five",
    "panel 2023..2026 --of us-four",
    "panel 2023..2026 --of china-three",
    "multiple us-four bytedance 2025",
    "multiple microsoft meta 2025",
    "multiple alibaba tencent 2025",
    "difference us-four alphabet 2025",
    "difference oracle amazon 2026",
    "share-of microsoft 2025 --part operating-lease-cost",
    "share-of meta 2025 --part debt-issuance",
    "share-of bytedance 2026 --part order --total capex",
    "order bytedance 2026",
    "part us-investment-grade 2025 --measure ai-share-of-issuance",
    "growth us-investment-grade 2020 2025 --measure market-issuance",
    "multiple oracle microsoft 2025 --measure lease-commitments",
    "rank 2025 --measure revenue",
    "share 2025 --measure debt-issuance",
    "panel 2024..2026 --of us-debt-four --measure debt-issuance",
    "panel 2024..2026 --measure backlog",
    "multiple bytedance alphabet 2025-10 --measure tokens",
    "concentration 2019..2027",
    "concentration 2025 --of us-five,bytedance --top 2",
    "concentration 2025 --measure operating-cash-flow",
    "mix us-four 2022..2026",
    "intensity us-four 2022..2026",
    "funding us-four 2022..2026",
    "reconcile us-four 2025",
    "reconcile us-four 2026",
    "reconcile meta 2023",
    "reconcile microsoft FY2025",
    "reconcile us-debt-four 2025H2 --measure debt-issuance",
    "bridge 2024 2025 --of us-four",
    "bridge 2024 2025 --of us-five,bytedance,alibaba,tencent",
    "bridge 2025 2026 --of us-four,bytedance",
    "bridge 2024 2025 --of china-three --currency EUR",
    "bridge 2024 2025 --of meta --by definition",
    "bridge 2024 2025 --of us-four --by definition --currency EUR",
    "bridge FY2024 FY2025 --of microsoft --by use --uses capex,lease",
    "changes 2025-06-30 --until 2025-12-23",
    "changes 2024-12-31 --until 2025-02-01 --of us-five",
    "changes 2024-12-31 --until 2025-10-31 --of us-five --period 2025",
    "changes 2025-01-01 --until 2025-11-01 --measure debt-issuance",
    "changes 2025-01-01 --until 2025-11-01 --of us-four,bytedance",
    "changes 2025-06-30 --until 2025-12-23 --question 'rank 2025'",
    "changes 2025-06-30 --until 2025-12-23 --question 'funding meta 2025'",
    "changes 2025-06-30 --until 2025-12-23 --question 'mix us-four 2025'",
    "revisions bytedance 2026 --measure chip-spend",
    "implied meta 2025 --as-of 2025-11-01",
    "implied alphabet 2025 --as-of 2025-08-01",
};

START_TEST (every_other_answer_keeps_its_causes)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (bases); i++)
    {
      g_autofree char *question = g_strconcat (questions[_i], bases[i], NULL);

      check_question (dataset, question);
    }
}
END_TEST

/* The example of a comparison as a question, parts of the basis beside it */
static char *
ask_example_on_two_days (const CapexComparison *comparison)
{
  g_auto (GStrv) words = g_strsplit (capex_comparison_get_example (comparison),
                                     " ", -1);
  g_autoptr (GString) question = g_string_new (NULL);
  g_autoptr (GString) basis = g_string_new (NULL);

  for (guint i = 1; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], "--") &&
        g_strv_contains (capex_basis_list_parts (), words[i] + 2))
      {
        g_string_append_printf (basis, " %s %s", words[i], words[i + 1]);
        i++;
      }
    else
      g_string_append_printf (question, "%s%s", i > 1 ? " " : "", words[i]);
  return g_strdup_printf ("changes 2024-12-31 --until 2026-02-10 --question "
                          "'%s'%s",
                          question->str, basis->str);
}

START_TEST (every_comparison_may_be_asked_on_two_days)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autofree char *question = ask_example_on_two_days (
      capex_comparison_find (names[_i], NULL));

  if (g_str_equal (names[_i], "changes"))
    return;
  check_question (dataset, question);
}
END_TEST

static const struct
{
  const char *question, *column, *text;
} cells[] = {
    {"growth acme 2024 2025",      "ratio",     "50.00 %"             },
    {"multiple bolt acme 2024",    "ratio",     "1.25x [1.00x, 1.50x]"},
    {"cagr acme 2024 2025",        "years",     "1.00"                },
    {"index 2024..2025 --of acme", "index",     "100.00"              },
    {"difference acme bolt 2024",  "amount",    "-20 [-40, 0] USD"    },
    {"rank 2025 --of acme",        "best",      "1"                   },
    {"growth acme 2024 2025",      "certainty", "certainly more"      },
    {"growth acme 2024 2025",      "to_amount", "120 USD"             },
};

START_TEST (a_cell_is_explained_in_its_own_form)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 80",
                                                         "acme, 2025, 120",
                                                         "bolt, 2024, 80..120",
                                                         NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, cells[_i].question,
                                                 NULL);
  int column = capex_table_find_column (table, cells[_i].column);
  g_autoptr (CapexExplanation) cell =
      capex_table_dup_cell_explanation (table, 0, (guint) column);

  ck_assert_str_eq (capex_explanation_get_text (cell), cells[_i].text);
}
END_TEST

static const struct
{
  const char *question, *column, *formula;
} formulas[] = {
    {"growth acme 2024 2025",     "certainty",
     "to − from, by its bounds = certainly more"                           },
    {"cagr acme 2024 2025",       "certainty",
     "to − from, by its bounds = certainly more"                           },
    {"multiple bolt acme 2024",   "certainty",
     "company − other, by its bounds = stated more"                        },
    {"difference acme bolt 2024", "certainty",
     "company − other, by its bounds = stated less"                        },
    {"rank 2025 --of acme",       "certainty", "best against worst = certain"},
    {"trailing acme",             "growth",    "to ÷ before − 1 = 50.00 %"},
};

START_TEST (a_computed_cell_tells_its_formula)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset ("acme, 2024, 80",
                                                         "acme, 2025, 120",
                                                         "bolt, 2024, 80..120",
                                                         NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, formulas[_i].question,
                                                 NULL);
  int column = capex_table_find_column (table, formulas[_i].column);
  g_autoptr (CapexExplanation) cell =
      capex_table_dup_cell_explanation (table, 0, (guint) column);
  g_autofree char *told = capex_explanation_write (cell, CAPEX_FORMAT_TABLE, 0);

  ck_assert_msg (strstr (told, formulas[_i].formula) != NULL, "%s", told);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("comparison");
  TCase *group = tcase_create ("register");
  TCase *causes = tcase_create ("causes");
  int n_names = (int) G_N_ELEMENTS (names) - 1;

  tcase_add_test (group, the_register_lists_every_comparison);
  tcase_add_loop_test (group, a_comparison_describes_itself, 0, n_names);
  tcase_add_loop_test (group, a_comparison_tells_what_it_is_about, 0, n_names);
  tcase_add_test (group, groups_of_comparisons_have_titles);
  tcase_add_loop_test (group, parameters_describe_themselves, 0, n_names);
  tcase_add_loop_test (group, columns_are_those_of_the_answer, 0, n_names);
  tcase_add_test (group, a_column_of_one_name_has_one_form);
  tcase_add_loop_test (group, a_mistake_is_an_error, 0,
                       (int) G_N_ELEMENTS (mistakes));
  tcase_add_test (group, a_data_set_without_capex_has_no_spend);
  tcase_add_test (group, a_range_of_months_goes_over_the_year);
  tcase_add_test (group, a_range_of_fiscal_quarters_is_fiscal);
  suite_add_tcase (suite, group);

  tcase_set_timeout (causes, 120);
  tcase_add_loop_test (causes, spend_of_every_company_keeps_its_causes, 0,
                       (int) G_N_ELEMENTS (bases));
  tcase_add_loop_test (causes,
                       figures_beside_spend_of_every_company_keep_their_causes,
                       0, (int) G_N_ELEMENTS (beside));
  tcase_add_loop_test (causes, growth_of_every_company_keeps_its_causes, 0,
                       (int) G_N_ELEMENTS (bases));
  tcase_add_loop_test (causes, outlooks_of_every_company_keep_their_causes, 0,
                       (int) G_N_ELEMENTS (outlooks));
  tcase_add_loop_test (causes, a_computed_cell_tells_its_formula, 0,
                       G_N_ELEMENTS (formulas));
  tcase_add_loop_test (causes, a_cell_is_explained_in_its_own_form, 0,
                       G_N_ELEMENTS (cells));
  tcase_add_loop_test (causes, every_comparison_may_be_asked_on_two_days, 0,
                       n_names);
  tcase_add_loop_test (causes, every_other_answer_keeps_its_causes, 0,
                       (int) G_N_ELEMENTS (questions));
  suite_add_tcase (suite, causes);
  return capex_test_run (suite);
}
