/* capex-dataset-builder.c - Collects rows and makes a dataset of them
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-dataset-builder.h>

#include <string.h>

#include <capex/capex-error.h>

#include "base/capex-text-private.h"
#include "model/capex-builder-rows-private.h"
#include "model/capex-dataset-builder-private.h"

/* Most errors that the end of a building reports */
#define MAX_ERRORS 20

/**
 * CapexDatasetBuilder:
 *
 * Collects the rows of a dataset.
 *
 * Rows are added as texts, as somebody printed them, table by table in the
 * order of [enum@Capex.Register]. [method@Capex.DatasetBuilder.finish] checks
 * what can only be checked when all rows are there, and makes the dataset.
 */
G_DEFINE_FINAL_TYPE (CapexDatasetBuilder, capex_dataset_builder, G_TYPE_OBJECT)

struct _CapexBuilderMark
{
  guint tables[CAPEX_N_TABLES];
  guint origins[CAPEX_N_REFERENCES];
};

static guint
bytes_hash (gconstpointer bytes, gsize size)
{
  const guint8 *byte = bytes;
  guint32 hash = 2166136261u;

  for (gsize i = 0; i < size; i++)
    hash = (hash ^ byte[i]) * 16777619u;
  return hash;
}

static guint
line_hash (gconstpointer row)
{
  return bytes_hash (row, sizeof (CapexLineRow));
}

static gboolean
line_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (CapexLineRow)) == 0;
}

static guint
period_hash (gconstpointer row)
{
  return bytes_hash (row, sizeof (CapexPeriodRow));
}

static gboolean
period_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (CapexPeriodRow)) == 0;
}

static guint
days_hash (gconstpointer row)
{
  return bytes_hash (row, sizeof (CapexDays));
}

static gboolean
days_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (CapexDays)) == 0;
}

static void
capex_dataset_builder_finalize (GObject *object)
{
  CapexDatasetBuilder *self = CAPEX_DATASET_BUILDER (object);

  for (guint i = 0; i < CAPEX_N_TABLES; i++)
    g_clear_pointer (&self->tables[i], g_array_unref);
  for (guint i = 0; i < CAPEX_N_KEYS; i++)
    g_clear_pointer (&self->keys[i], g_hash_table_unref);
  for (guint i = 0; i < CAPEX_N_REFERENCES; i++)
    g_clear_pointer (&self->origins[i], g_array_unref);
  g_clear_pointer (&self->lines, g_hash_table_unref);
  g_clear_pointer (&self->periods, g_hash_table_unref);
  g_clear_pointer (&self->known, g_hash_table_unref);

  G_OBJECT_CLASS (capex_dataset_builder_parent_class)->finalize (object);
}

static void
capex_dataset_builder_class_init (CapexDatasetBuilderClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = capex_dataset_builder_finalize;
}

static void
capex_dataset_builder_init (CapexDatasetBuilder *self)
{
  for (guint i = 0; i < CAPEX_N_TABLES; i++)
    self->tables[i] = g_array_new (FALSE, FALSE,
                                   (guint) capex_table_row_size (i));
  for (guint i = 0; i < CAPEX_N_KEYS; i++)
    self->keys[i] = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           NULL);
  for (guint i = 0; i < CAPEX_N_REFERENCES; i++)
    self->origins[i] = g_array_new (FALSE, FALSE, sizeof (CapexOrigin));
  self->lines = g_hash_table_new_full (line_hash, line_equal, g_free, NULL);
  self->periods = g_hash_table_new_full (period_hash, period_equal, g_free,
                                         NULL);
  self->known = g_hash_table_new_full (days_hash, days_equal, g_free, NULL);

  /* the empty text is number 0 */
  g_array_append_vals (self->tables[CAPEX_TABLE_TEXTS], "", 1);
}

/**
 * capex_dataset_builder_new:
 *
 * Makes a builder without rows.
 *
 * Returns: (transfer full): the builder
 */
CapexDatasetBuilder *
capex_dataset_builder_new (void)
{
  return g_object_new (CAPEX_TYPE_DATASET_BUILDER, NULL);
}

/**
 * capex_dataset_builder_add_row:
 * @self: a builder
 * @table: the table that the row belongs to
 * @values: (array zero-terminated=1): one text a field, in the order of
 *   [func@Capex.Register.list_fields]; empty where nothing is told, and those
 *   at the end may be left out
 * @bad_field: (out) (optional): the position of the field at fault if the row
 *   is refused, -1 if it is the row as a whole
 * @error: return location for an error
 *
 * Adds one row.
 *
 * A row that is there already, word for word, changes nothing. A row that is
 * refused leaves the builder as it was.
 *
 * Errors: %CAPEX_ERROR_SYNTAX, %CAPEX_ERROR_OUT_OF_RANGE or %CAPEX_ERROR_UNIT
 * for a field that cannot be read; %CAPEX_ERROR_UNKNOWN for a name that no row
 * before this has; %CAPEX_ERROR_MISSING for a field that must be told;
 * %CAPEX_ERROR_DUPLICATE for an id that is taken by another row;
 * %CAPEX_ERROR_LIMIT when the dataset is full.
 *
 * Returns: whether the row is in
 */
gboolean
capex_dataset_builder_add_row (CapexDatasetBuilder *self,
                               CapexRegister table,
                               const char *const *values,
                               int *bad_field,
                               GError **error)
{
  const char *all[CAPEX_MAX_FIELDS + 1] = {NULL};
  int field = -1;
  guint n_fields, n_values;

  g_return_val_if_fail (CAPEX_IS_DATASET_BUILDER (self), FALSE);
  g_return_val_if_fail (!self->finished, FALSE);
  g_return_val_if_fail ((guint) table < CAPEX_N_REGISTERS, FALSE);
  g_return_val_if_fail (values != NULL, FALSE);
  n_fields = capex_register_n_fields (table);
  n_values = g_strv_length ((char **) values);
  g_return_val_if_fail (n_values <= n_fields, FALSE);

  for (guint i = 0; i < n_fields; i++)
    all[i] = i < n_values ? values[i] : "";
  for (guint i = 0; i < n_fields; i++)
    if (!g_utf8_validate (all[i], -1, NULL))
      {
        capex_row_fail (&field, (int) i, error, CAPEX_ERROR_SYNTAX,
                        "The text is not UTF-8");
        break;
      }

  if (field < 0 && self->tables[CAPEX_TABLE_TEXTS]->len > G_MAXINT32)
    capex_row_fail (&field, 0, error, CAPEX_ERROR_LIMIT,
                    "The texts of a dataset take more than 2 GiB");

  if (field < 0 && capex_row_adders[table](self, all, &field, error))
    return TRUE;

  if (bad_field != NULL)
    *bad_field = field;
  return FALSE;
}

void
capex_dataset_builder_set_origin (CapexDatasetBuilder *self,
                                  const char *file,
                                  guint64 line,
                                  const guint *columns)
{
  self->file = file != NULL ? g_intern_string (file) : NULL;
  self->line = line;
  if (columns != NULL)
    memcpy (self->columns, columns, sizeof self->columns);
  else
    memset (self->columns, 0, sizeof self->columns);
}

CapexBuilderMark *
capex_dataset_builder_mark (CapexDatasetBuilder *self)
{
  CapexBuilderMark *mark = g_new (CapexBuilderMark, 1);

  for (guint i = 0; i < CAPEX_N_TABLES; i++)
    mark->tables[i] = self->tables[i]->len;
  for (guint i = 0; i < CAPEX_N_REFERENCES; i++)
    mark->origins[i] = self->origins[i]->len;
  return mark;
}

void
capex_builder_mark_free (CapexBuilderMark *mark)
{
  g_free (mark);
}

static gboolean
is_later (gpointer key, gpointer row, gpointer n_rows)
{
  return GPOINTER_TO_UINT (row) >= GPOINTER_TO_UINT (n_rows);
}

static void
forget_later (GHashTable *rows, guint n_rows)
{
  g_hash_table_foreach_remove (rows, is_later, GUINT_TO_POINTER (n_rows));
}

void
capex_dataset_builder_rewind (CapexDatasetBuilder *self, CapexBuilderMark *mark)
{
  static const CapexTableId tables[CAPEX_N_KEYS] = {
      [CAPEX_KEY_TEXTS] = CAPEX_TABLE_TEXTS,
      [CAPEX_KEY_SOURCES] = CAPEX_TABLE_SOURCES,
      [CAPEX_KEY_COMPANIES] = CAPEX_TABLE_COMPANIES,
      [CAPEX_KEY_MEASURES] = CAPEX_TABLE_MEASURES,
      [CAPEX_KEY_DEFINITIONS] = CAPEX_TABLE_DEFINITIONS,
      [CAPEX_KEY_PRESENTATIONS] = CAPEX_TABLE_PRESENTATIONS,
      [CAPEX_KEY_RATES] = CAPEX_TABLE_RATES,
      [CAPEX_KEY_PRICES] = CAPEX_TABLE_PRICES,
      [CAPEX_KEY_REASONS] = CAPEX_TABLE_REASONS,
      [CAPEX_KEY_CLAIMS] = CAPEX_TABLE_FACT_COMPANY,
  };

  for (guint i = 0; i < CAPEX_N_KEYS; i++)
    forget_later (self->keys[i], mark->tables[tables[i]]);
  forget_later (self->lines, mark->tables[CAPEX_TABLE_LINES]);
  forget_later (self->periods, mark->tables[CAPEX_TABLE_PERIODS]);
  forget_later (self->known, mark->tables[CAPEX_TABLE_KNOWN]);
  for (guint i = 0; i < CAPEX_N_TABLES; i++)
    g_array_set_size (self->tables[i], mark->tables[i]);
  for (guint i = 0; i < CAPEX_N_REFERENCES; i++)
    g_array_set_size (self->origins[i], mark->origins[i]);
}

static gboolean
add_table (CapexDatasetBuilder *self,
           CapexDataset *dataset,
           CapexRegister table,
           GError **error)
{
  for (guint i = 0; i < capex_dataset_get_n_rows (dataset, table); i++)
    {
      g_auto (GStrv) values = capex_dataset_dup_row (dataset, table, i);

      if (!capex_dataset_builder_add_row (self, table,
                                          (const char *const *) values, NULL,
                                          error))
        {
          g_prefix_error (error, "%s: ", capex_register_get_file_name (table));
          return FALSE;
        }
    }
  return TRUE;
}

/**
 * capex_dataset_builder_add_reference:
 * @self: a builder
 * @dataset: a dataset
 * @error: return location for an error
 *
 * Adds all of a dataset but its facts and what is said of them: companies,
 * sources, registers, rates and prices.
 *
 * Errors: %CAPEX_ERROR_DUPLICATE if an id is there already, told differently.
 *
 * Returns: whether they are in
 */
gboolean
capex_dataset_builder_add_reference (CapexDatasetBuilder *self,
                                     CapexDataset *dataset,
                                     GError **error)
{
  g_return_val_if_fail (CAPEX_IS_DATASET_BUILDER (self), FALSE);
  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), FALSE);

  for (CapexRegister table = 0; table < CAPEX_REGISTER_FACTS; table++)
    if (!add_table (self, dataset, table, error))
      return FALSE;
  return TRUE;
}

/**
 * capex_dataset_builder_add_facts:
 * @self: a builder
 * @dataset: a dataset whose companies, sources and registers are in already
 * @error: return location for an error
 *
 * Adds the facts of a dataset, and the reasons for what is found in them.
 *
 * Errors: as [method@Capex.DatasetBuilder.add_row].
 *
 * Returns: whether they are in
 */
gboolean
capex_dataset_builder_add_facts (CapexDatasetBuilder *self,
                                 CapexDataset *dataset,
                                 GError **error)
{
  g_return_val_if_fail (CAPEX_IS_DATASET_BUILDER (self), FALSE);
  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), FALSE);

  return add_table (self, dataset, CAPEX_REGISTER_FACTS, error) &&
         add_table (self, dataset, CAPEX_REGISTER_REASONS, error);
}

/* Errors found at the end, gathered into one */
typedef struct
{
  CapexDatasetBuilder *builder;
  GString *message;
  guint n_errors;
} Findings;

static void
report (Findings *findings,
        CapexReference reference,
        guint index,
        const char *what,
        const char *name)
{
  const CapexOrigin *origin = &g_array_index (
      findings->builder->origins[reference], CapexOrigin, index);
  GString *message = findings->message;
  g_autofree char *quoted = capex_text_quote (name, strlen (name));

  if (++findings->n_errors > MAX_ERRORS)
    return;
  if (message->len > 0)
    g_string_append_c (message, '\n');
  if (origin->file != 0)
    g_string_append_printf (message, "%s:%" G_GUINT64_FORMAT ":%u: ",
                            capex_builder_text (findings->builder,
                                                origin->file),
                            origin->line, MAX (origin->column, 1));
  g_string_append_printf (message, "%s %s", quoted, what);
}

/* Replaces the id in *row, if any, by the number of the row that has it */
static void
resolve (Findings *findings,
         CapexReference reference,
         guint index,
         CapexKey key,
         const char *what,
         guint32 *row)
{
  const char *name = capex_builder_text (findings->builder, *row);

  *row = *row == 0 ? CAPEX_NONE
                   : capex_builder_find (findings->builder, key, name);
  if (*row == CAPEX_NONE && *name != '\0')
    report (findings, reference, index, what, name);
}

/* Whether going from parent to parent comes back */
static gboolean
is_own_ancestor (GArray *companies, guint start)
{
  guint32 at = g_array_index (companies, CapexCompanyRow, start).parent;

  for (guint steps = 0; at != CAPEX_NONE && steps < companies->len; steps++)
    {
      if (at == start)
        return TRUE;
      at = g_array_index (companies, CapexCompanyRow, at).parent;
    }
  return FALSE;
}

static void
resolve_companies (Findings *findings)
{
  CapexDatasetBuilder *self = findings->builder;
  GArray *companies = self->tables[CAPEX_TABLE_COMPANIES];
  GArray *members = self->tables[CAPEX_TABLE_MEMBERS];

  for (guint i = 0; i < companies->len; i++)
    resolve (findings, CAPEX_REFERENCE_PARENT, i, CAPEX_KEY_COMPANIES,
             "is not the id of a company",
             &g_array_index (companies, CapexCompanyRow, i).parent);
  for (guint i = 0; i < members->len; i++)
    resolve (findings, CAPEX_REFERENCE_MEMBER, i, CAPEX_KEY_COMPANIES,
             "is not the id of a company",
             &g_array_index (members, CapexMemberRow, i).company);
  for (guint i = 0; i < companies->len; i++)
    if (is_own_ancestor (companies, i))
      report (findings, CAPEX_REFERENCE_PARENT, i, "is its own parent",
              capex_builder_text (
                  self, g_array_index (companies, CapexCompanyRow, i).id));
}

/* Members are companies and segments: a group of groups would be summed by
 * two rules at once */
static void
check_members (Findings *findings)
{
  CapexDatasetBuilder *self = findings->builder;
  GArray *companies = self->tables[CAPEX_TABLE_COMPANIES];
  GArray *members = self->tables[CAPEX_TABLE_MEMBERS];

  for (guint i = 0; i < members->len; i++)
    {
      guint32 company = g_array_index (members, CapexMemberRow, i).company;
      const CapexCompanyRow *row;

      if (company == CAPEX_NONE)
        continue;
      row = &g_array_index (companies, CapexCompanyRow, company);
      if (row->kind == CAPEX_COMPANY_KIND_GROUP ||
          row->kind == CAPEX_COMPANY_KIND_MARKET)
        report (findings, CAPEX_REFERENCE_MEMBER, i,
                "is a group or a market and cannot be a member",
                capex_builder_text (self, row->id));
    }
}

static void
resolve_references (Findings *findings)
{
  CapexDatasetBuilder *self = findings->builder;
  GArray *sources = self->tables[CAPEX_TABLE_SOURCES];
  GArray *measures = self->tables[CAPEX_TABLE_MEASURES];
  GArray *extras = self->tables[CAPEX_TABLE_EXTRAS];

  for (guint i = 0; i < sources->len; i++)
    resolve (findings, CAPEX_REFERENCE_REPEATS, i, CAPEX_KEY_SOURCES,
             "is not the id of a source",
             &g_array_index (sources, CapexSourceRow, i).repeats);
  resolve_companies (findings);
  check_members (findings);
  for (guint i = 0; i < measures->len; i++)
    resolve (findings, CAPEX_REFERENCE_SHARE_OF, i, CAPEX_KEY_MEASURES,
             "is not the id of a measure",
             &g_array_index (measures, CapexMeasureRow, i).share_of);
  for (guint i = 0; i < extras->len; i++)
    {
      const CapexExtraRow *extra = &g_array_index (extras, CapexExtraRow, i);
      const char *whole = capex_builder_text (self, extra->part_of);

      if (*whole != '\0' &&
          capex_builder_find (self, CAPEX_KEY_CLAIMS, whole) == CAPEX_NONE)
        report (findings, CAPEX_REFERENCE_PART_OF, i,
                "is not the id of a claim", whole);
    }
}

/**
 * capex_dataset_builder_finish:
 * @self: a builder, which takes no more rows after this
 * @error: return location for an error
 *
 * Makes the dataset, sorted and without doubles.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN if a parent, a member, an original or a claim
 * that some row names is nowhere; the message has one line for each, with the
 * place where the row came from a file.
 *
 * Returns: (transfer full): the dataset, or `NULL` with @error set
 */
CapexDataset *
capex_dataset_builder_finish (CapexDatasetBuilder *self, GError **error)
{
  g_autoptr (GString) message = g_string_new (NULL);
  Findings findings = {self, message, 0};

  g_return_val_if_fail (CAPEX_IS_DATASET_BUILDER (self), NULL);
  g_return_val_if_fail (!self->finished, NULL);

  self->finished = TRUE;
  resolve_references (&findings);
  if (findings.n_errors > MAX_ERRORS)
    g_string_append_printf (message, "\nand %u more",
                            findings.n_errors - MAX_ERRORS);
  if (findings.n_errors > 0)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                           message->str);
      return NULL;
    }

  capex_builder_sort (self);
  return capex_dataset_new_from_tables (self->tables);
}
