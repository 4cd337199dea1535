/* capex-test-dataset.c - Small datasets, and questions in one line
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <math.h>
#include <string.h>

#define MAX_FIELDS 32

/* What is asserted, in words, for the message of a failure */
static const char *subject = "";

static const struct
{
  const char *prefix;
  CapexRegister table;
} prefixes[] = {
    {"sources: ",       CAPEX_REGISTER_SOURCES      },
    {"companies: ",     CAPEX_REGISTER_COMPANIES    },
    {"measures: ",      CAPEX_REGISTER_MEASURES     },
    {"definitions: ",   CAPEX_REGISTER_DEFINITIONS  },
    {"presentations: ", CAPEX_REGISTER_PRESENTATIONS},
    {"concepts: ",      CAPEX_REGISTER_CONCEPTS     },
    {"rates: ",         CAPEX_REGISTER_RATES        },
    {"prices: ",        CAPEX_REGISTER_PRICES       },
    {"reasons: ",       CAPEX_REGISTER_REASONS      },
};

static CapexRegister
table_of (const char **row)
{
  for (guint i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (*row, prefixes[i].prefix))
      {
        *row += strlen (prefixes[i].prefix);
        return prefixes[i].table;
      }
  return CAPEX_REGISTER_FACTS;
}

static guint
field_of (CapexRegister table, const char *name)
{
  const char *const *fields = capex_register_list_fields (table);
  guint i = 0;

  while (fields[i] != NULL && !g_str_equal (fields[i], name))
    i++;
  ck_assert_msg (fields[i] != NULL, "no field is called %s", name);
  return i;
}

static void
set_field (CapexRegister table,
           const char **values,
           const char *name,
           const char *value)
{
  values[field_of (table, name)] = value;
}

static void
set_defaults (const char **values)
{
  set_field (CAPEX_REGISTER_FACTS, values, "measure", "capex");
  set_field (CAPEX_REGISTER_FACTS, values, "unit", "USD");
  set_field (CAPEX_REGISTER_FACTS, values, "known", "2026-02-01");
  set_field (CAPEX_REGISTER_FACTS, values, "source", "filing");
}

gboolean
capex_test_add_row (CapexDatasetBuilder *builder,
                    const char *row,
                    int *bad_field,
                    GError **error)
{
  static const char *const leading[] = {"company", "period", "amount"};
  CapexRegister table = table_of (&row);
  g_auto (GStrv) parts = g_strsplit (row, ", ", -1);
  const char *values[MAX_FIELDS] = {NULL};
  const char *measure, *definition = NULL;
  guint n = g_strv_length ((char **) capex_register_list_fields (table));
  guint at = 0;

  for (guint i = 0; i < n; i++)
    values[i] = "";
  if (table == CAPEX_REGISTER_FACTS)
    {
      set_defaults (values);
      for (; at < G_N_ELEMENTS (leading) && parts[at] != NULL; at++)
        set_field (table, values, leading[at], parts[at]);
    }
  for (; parts[at] != NULL; at++)
    {
      char *value = strchr (parts[at], '=');

      ck_assert_msg (value != NULL, "%s tells no field", parts[at]);
      *value = '\0';
      set_field (table, values, parts[at], value + 1);
      if (g_str_equal (parts[at], "definition"))
        definition = value + 1;
    }

  if (table == CAPEX_REGISTER_FACTS)
    {
      measure = values[field_of (table, "measure")];
      if (definition == NULL && g_str_equal (measure, "capex"))
        set_field (table, values, "definition", "cash");
    }
  return capex_dataset_builder_add_row (builder, table, values, bad_field,
                                        error);
}

static void
add_row (CapexDatasetBuilder *builder, const char *row)
{
  g_autoptr (GError) error = NULL;

  capex_test_add_row (builder, row, NULL, &error);
  ck_assert_msg (error == NULL, "%s: %s", row, capex_test_describe (error));
}

static void
add_table (CapexDatasetBuilder *builder,
           CapexDataset *dataset,
           CapexRegister table)
{
  for (guint i = 0; i < capex_dataset_get_n_rows (dataset, table); i++)
    {
      g_auto (GStrv) values = capex_dataset_dup_row (dataset, table, i);

      ck_assert (capex_dataset_builder_add_row (builder, table,
                                                (const char *const *) values,
                                                NULL, NULL));
    }
}

CapexDatasetBuilder *
capex_test_builder (void)
{
  static const char *const rows[] = {
      "sources: id=filing, kind=filing",
      "sources: id=call, kind=issuer",
      "sources: id=press, kind=press, publisher=the-press",
      "sources: id=other, kind=press, publisher=the-other",
      "sources: id=research, kind=research, publisher=a-bank",
      "companies: id=acme, currency=USD, gaap=us-gaap, "
      "fiscal_year_end=12-31",
      "companies: id=bolt, currency=USD, gaap=us-gaap, "
      "fiscal_year_end=12-31",
      "companies: id=cask, currency=USD, gaap=ifrs, fiscal_year_end=12-31",
      "companies: id=june, currency=USD, fiscal_year_end=06-30",
      "companies: id=january, currency=USD, "
      "fiscal_year_end=01-last-Sunday, fiscal_label=end",
      "companies: id=yuan, currency=CNY, fiscal_year_end=12-31",
      "companies: id=duo, kind=group, currency=USD, members=acme;bolt",
      "companies: id=lone, kind=group, currency=USD",
      "companies: id=cloud, kind=segment, currency=USD, parent=acme",
  };
  CapexDatasetBuilder *builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    add_row (builder, rows[i]);
  add_table (builder, bundled, CAPEX_REGISTER_MEASURES);
  add_table (builder, bundled, CAPEX_REGISTER_DEFINITIONS);
  return builder;
}

CapexDataset *
capex_test_dataset_new (const char *const *rows)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (GError) error = NULL;
  CapexDataset *dataset;

  for (guint i = 0; rows[i] != NULL; i++)
    add_row (builder, rows[i]);
  dataset = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);
  return dataset;
}

CapexDataset *
capex_test_dataset (const char *row, ...)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new ();
  va_list more;

  va_start (more, row);
  for (; row != NULL; row = va_arg (more, const char *))
    g_ptr_array_add (rows, (gpointer) row);
  va_end (more);
  g_ptr_array_add (rows, NULL);
  return capex_test_dataset_new ((const char *const *) rows->pdata);
}

/* "--name value" is a parameter of the comparison, or a part of the basis */
static gboolean
set_option (const CapexComparison *comparison,
            GHashTable *arguments,
            CapexBasis *basis,
            const char *name,
            const char *value,
            GError **error)
{
  for (guint i = 0; i < capex_comparison_get_n_parameters (comparison); i++)
    if (g_str_equal (capex_comparison_get_parameter_name (comparison, i), name))
      {
        g_hash_table_insert (arguments, (gpointer) name, (gpointer) value);
        return TRUE;
      }
  return capex_basis_set (basis, name, value, error);
}

CapexTable *
capex_test_ask (CapexDataset *dataset, const char *question, GError **error)
{
  g_auto (GStrv) words = NULL;
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (GHashTable) arguments = g_hash_table_new (g_str_hash, g_str_equal);
  const CapexComparison *comparison;
  guint parameter = 0;

  ck_assert (g_shell_parse_argv (question, NULL, &words, NULL));
  comparison = capex_comparison_find (words[0], error);
  if (comparison == NULL)
    return NULL;
  for (guint i = 1; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], "--"))
      {
        ck_assert_ptr_nonnull (words[i + 1]);
        if (!set_option (comparison, arguments, basis, words[i] + 2,
                         words[i + 1], error))
          return NULL;
        i++;
      }
    else
      g_hash_table_insert (arguments,
                           (gpointer) capex_comparison_get_parameter_name (
                               comparison, parameter++),
                           words[i]);
  return capex_compare (dataset, basis, words[0], arguments, error);
}

/* ------------------------------------------------------------------------
 * Cells
 */

void
capex_test_set_subject (const char *what)
{
  subject = what;
}

static char *
amount_text (CapexAmount *amount)
{
  g_autofree char *stated = capex_amount_dup_stated_string (amount);
  g_autofree char *low = capex_amount_dup_low_string (amount);
  g_autofree char *high = capex_amount_dup_high_string (amount);

  return g_strdup_printf ("%s [%s, %s]", stated != NULL ? stated : "-",
                          low != NULL ? low : "..", high != NULL ? high : "..");
}

/* Not inside the fraction, and not further out than two doubles */
static gboolean
is_outward (double told, const char *fraction, double direction)
{
  char *rest;
  double numerator = strtod (fraction, &rest);
  double denominator = *rest == '/' ? strtod (rest + 1, NULL) : 1;
  double nearest = numerator / denominator;
  double limit = nextafter (nextafter (nearest, direction), direction);
  /* fma rounds once, so that its sign is exact */
  double beyond = fma (told, denominator, -numerator);

  return direction > 0 ? beyond >= 0 && told <= limit
                       : beyond <= 0 && told >= limit;
}

static gboolean
is_nearest (double told, const char *fraction)
{
  char *rest;
  double numerator = strtod (fraction, &rest);
  double denominator = *rest == '/' ? strtod (rest + 1, NULL) : 1;

  return told == numerator / denominator;
}

static gboolean
ratio_is (CapexRatio *ratio, const char *expected)
{
  g_auto (GStrv) words = g_strsplit_set (expected, " [],", -1);
  const char *numbers[3];
  guint n = 0;

  if (g_str_equal (expected, "n.m."))
    return capex_ratio_get_state (ratio) == CAPEX_RATIO_NOT_MEANINGFUL;
  for (guint i = 0; words[i] != NULL && n < 3; i++)
    if (*words[i] != '\0')
      numbers[n++] = words[i];
  ck_assert_uint_eq (n, 3);

  return capex_ratio_get_state (ratio) != CAPEX_RATIO_NOT_MEANINGFUL &&
         capex_ratio_has_stated (ratio) != g_str_equal (numbers[0], "-") &&
         capex_ratio_has_low (ratio) != g_str_equal (numbers[1], "..") &&
         capex_ratio_has_high (ratio) != g_str_equal (numbers[2], "..") &&
         (!capex_ratio_has_stated (ratio) ||
          is_nearest (capex_ratio_get_stated (ratio), numbers[0])) &&
         (!capex_ratio_has_low (ratio) ||
          is_outward (capex_ratio_get_low (ratio), numbers[1], -HUGE_VAL)) &&
         (!capex_ratio_has_high (ratio) ||
          is_outward (capex_ratio_get_high (ratio), numbers[2], HUGE_VAL));
}

static char *
ratio_text (CapexRatio *ratio)
{
  return g_strdup_printf ("%s%.17g [%s%.17g, %s%.17g]",
                          capex_ratio_has_stated (ratio) ? "" : "no ",
                          capex_ratio_get_stated (ratio),
                          capex_ratio_has_low (ratio) ? "" : "no ",
                          capex_ratio_get_low (ratio),
                          capex_ratio_has_high (ratio) ? "" : "no ",
                          capex_ratio_get_high (ratio));
}

static char *
other_text (CapexTable *table, guint row, guint column)
{
  if (capex_table_get_column_type (table, column) == CAPEX_COLUMN_INTEGER)
    return capex_table_has_integer (table, row, column)
               ? g_strdup_printf ("%" G_GINT64_FORMAT,
                                  capex_table_get_integer (table, row, column))
               : NULL;
  return g_strdup (capex_table_get_text (table, row, column));
}

void
capex_test_assert_cell (CapexTable *table,
                        guint row,
                        const char *column,
                        const char *expected)
{
  int place = capex_table_find_column (table, column);
  CapexAmount *amount = NULL;
  CapexRatio *ratio = NULL;
  g_autofree char *told = NULL;
  gboolean holds;

  ck_assert_msg (place >= 0, "no column is called %s", column);
  ck_assert_uint_lt (row, capex_table_get_n_rows (table));
  switch (capex_table_get_column_type (table, (guint) place))
    {
    case CAPEX_COLUMN_AMOUNT:
      amount = capex_table_get_amount (table, row, (guint) place);
      told = amount != NULL ? amount_text (amount) : NULL;
      break;
    case CAPEX_COLUMN_RATIO:
    case CAPEX_COLUMN_MULTIPLE:
    case CAPEX_COLUMN_NUMBER:
      ratio = capex_table_get_ratio (table, row, (guint) place);
      told = ratio != NULL ? ratio_text (ratio) : NULL;
      break;
    case CAPEX_COLUMN_TEXT:
    case CAPEX_COLUMN_INTEGER:
    default:
      told = other_text (table, row, (guint) place);
      break;
    }

  holds = ratio != NULL ? ratio_is (ratio, expected)
                        : g_str_equal (told != NULL ? told : "none", expected);
  ck_assert_msg (holds, "%s: %s of row %u is %s, not %s", subject, column, row,
                 told != NULL ? told : "none", expected);
}

void
capex_test_assert_caveats (CapexTable *table, guint row, const char *expected)
{
  g_auto (GStrv) codes = capex_caveats_dup_codes (
      capex_table_get_caveats (table, row));
  g_autofree char *told = g_strjoinv (" ", codes);

  ck_assert_msg (g_str_equal (told, expected),
                 "%s: the caveats are \"%s\", not \"%s\"", subject, told,
                 expected);
}

void
capex_test_assert_answer (CapexDataset *dataset,
                          const char *question,
                          const char *column,
                          const char *expected,
                          const char *caveats)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, question, &error);

  ck_assert_msg (error == NULL, "%s: %s: %s", subject, question,
                 capex_test_describe (error));
  capex_test_assert_cell (table, 0, column, expected);
  if (caveats != NULL)
    capex_test_assert_caveats (table, 0, caveats);
}

void
capex_test_assert_refused (CapexDataset *dataset,
                           const char *question,
                           CapexError code,
                           const char *says)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = capex_test_ask (dataset, question, &error);

  ck_assert_msg (table == NULL, "%s: %s is answered", subject, question);
  ck_assert_msg (g_error_matches (error, CAPEX_ERROR, (int) code),
                 "%s: %s, not %d", subject, capex_test_describe (error),
                 (int) code);
  ck_assert_msg (says == NULL || strstr (error->message, says) != NULL,
                 "%s: \"%s\" does not say \"%s\"", subject, error->message,
                 says);
}

static CapexError
code_of (const char *nick)
{
  static const char *const nicks[] = {
      [CAPEX_ERROR_SYNTAX] = "syntax",
      [CAPEX_ERROR_OUT_OF_RANGE] = "out-of-range",
      [CAPEX_ERROR_UNIT] = "unit",
      [CAPEX_ERROR_UNKNOWN] = "unknown",
      [CAPEX_ERROR_DUPLICATE] = "duplicate",
      [CAPEX_ERROR_MISSING] = "missing",
      [CAPEX_ERROR_REFUSED] = "refused",
      [CAPEX_ERROR_RATE] = "rate",
      [CAPEX_ERROR_LIMIT] = "limit",
  };
  guint code = 0;

  while (code < G_N_ELEMENTS (nicks) && !g_str_equal (nicks[code], nick))
    code++;
  ck_assert_uint_lt (code, G_N_ELEMENTS (nicks));
  return (CapexError) code;
}

void
capex_test_assert_case (const CapexTestCase *one)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (one->rows);

  capex_test_set_subject (one->what);
  if (one->column == NULL)
    capex_test_assert_refused (dataset, one->question, code_of (one->caveats),
                               one->expected);
  else
    capex_test_assert_answer (dataset, one->question, one->column,
                              one->expected, one->caveats);
}

static const CapexTestCase *running;

START_TEST (a_case_holds)
{
  capex_test_assert_case (&running[_i]);
}
END_TEST

int
capex_test_run_cases (const char *name, const CapexTestCase *cases, guint n)
{
  Suite *suite = suite_create (name);
  TCase *group = tcase_create (name);

  running = cases;
  tcase_add_loop_test (group, a_case_holds, 0, (int) n);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
