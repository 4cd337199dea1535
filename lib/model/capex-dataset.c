/* capex-dataset.c - Companies, sources, facts, rates and prices, immutable
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-dataset.h>

#include <string.h>

#include <capex/capex-error.h>

#include "base/capex-nearest-private.h"
#include "model/capex-dataset-private.h"

/**
 * CapexDataset:
 *
 * Companies, sources, facts, exchange rates, price series and the registers
 * of measures and definitions.
 *
 * A dataset is made by a [class@Capex.DatasetBuilder], or comes with the
 * library ([ctor@Capex.Dataset.new_bundled]). Once made it does not change, so
 * any number of threads may read it.
 */
G_DEFINE_FINAL_TYPE (CapexDataset, capex_dataset, G_TYPE_OBJECT)

static const gsize row_sizes[CAPEX_N_TABLES] = {
    [CAPEX_TABLE_TEXTS] = 1,
    [CAPEX_TABLE_SOURCES] = sizeof (CapexSourceRow),
    [CAPEX_TABLE_COMPANIES] = sizeof (CapexCompanyRow),
    [CAPEX_TABLE_MEMBERS] = sizeof (CapexMemberRow),
    [CAPEX_TABLE_MEASURES] = sizeof (CapexMeasureRow),
    [CAPEX_TABLE_DEFINITIONS] = sizeof (CapexDefinitionRow),
    [CAPEX_TABLE_PRESENTATIONS] = sizeof (CapexPresentationRow),
    [CAPEX_TABLE_CONCEPTS] = sizeof (CapexConceptRow),
    [CAPEX_TABLE_RATES] = sizeof (CapexRateRow),
    [CAPEX_TABLE_PRICES] = sizeof (CapexPriceRow),
    [CAPEX_TABLE_REASONS] = sizeof (CapexReasonRow),
    [CAPEX_TABLE_LINES] = sizeof (CapexLineRow),
    [CAPEX_TABLE_PERIODS] = sizeof (CapexPeriodRow),
    [CAPEX_TABLE_KNOWN] = sizeof (CapexDays),
    [CAPEX_TABLE_WIDE] = sizeof (CapexWideRow),
    [CAPEX_TABLE_EXTRAS] = sizeof (CapexExtraRow),
    [CAPEX_TABLE_COMPANY_FACTS] = sizeof (guint32),
    [CAPEX_TABLE_FACT_COMPANY] = sizeof (guint32),
    [CAPEX_TABLE_FACT_LINE] = sizeof (guint32),
    [CAPEX_TABLE_FACT_PERIOD] = sizeof (guint32),
    [CAPEX_TABLE_FACT_SOURCE] = sizeof (guint32),
    [CAPEX_TABLE_FACT_KNOWN] = sizeof (guint32),
    [CAPEX_TABLE_FACT_VALUE] = sizeof (gint64),
};

/* An image is this, then the tables one after another, each aligned */
#define IMAGE_MAGIC "CAPEXIM1"
#define IMAGE_ALIGNMENT 16

typedef struct
{
  char magic[8];
  gint64 newest_known;
  struct
  {
    guint64 offset;
    guint64 n;
  } tables[CAPEX_N_TABLES];
} ImageHeader;

gsize
capex_table_row_size (CapexTableId table)
{
  return row_sizes[table];
}

static void
capex_dataset_finalize (GObject *object)
{
  CapexDataset *self = CAPEX_DATASET (object);

  for (guint i = 0; i < CAPEX_N_TABLES; i++)
    g_clear_pointer (&self->owned[i], g_array_unref);

  G_OBJECT_CLASS (capex_dataset_parent_class)->finalize (object);
}

static void
capex_dataset_class_init (CapexDatasetClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = capex_dataset_finalize;
}

static void
capex_dataset_init (CapexDataset *self)
{
}

static gint32
newest_known (CapexDataset *self)
{
  const CapexDays *known = self->tables[CAPEX_TABLE_KNOWN].rows;
  gint32 newest = 0;

  for (gsize i = 0; i < self->tables[CAPEX_TABLE_KNOWN].n; i++)
    newest = MAX (newest, known[i].last);
  return newest;
}

/* Takes the arrays */
CapexDataset *
capex_dataset_new_from_tables (GArray *tables[CAPEX_N_TABLES])
{
  CapexDataset *self = g_object_new (CAPEX_TYPE_DATASET, NULL);

  for (guint i = 0; i < CAPEX_N_TABLES; i++)
    {
      self->owned[i] = g_steal_pointer (&tables[i]);
      self->tables[i].rows = self->owned[i]->data;
      self->tables[i].n = self->owned[i]->len;
    }
  self->newest_known = newest_known (self);
  return self;
}

/* The image is of this very build and stays where it is; so it is trusted */
CapexDataset *
capex_dataset_new_from_image (gconstpointer image, gsize size)
{
  const ImageHeader *header = image;
  CapexDataset *self;

  g_return_val_if_fail (size >= sizeof *header, NULL);
  g_return_val_if_fail (memcmp (header->magic, IMAGE_MAGIC, 8) == 0, NULL);

  self = g_object_new (CAPEX_TYPE_DATASET, NULL);
  self->newest_known = (gint32) header->newest_known;
  for (guint i = 0; i < CAPEX_N_TABLES; i++)
    {
      self->tables[i].rows = (const char *) image + header->tables[i].offset;
      self->tables[i].n = header->tables[i].n;
    }
  return self;
}

GBytes *
capex_dataset_to_image (CapexDataset *self)
{
  static const char zeros[IMAGE_ALIGNMENT] = "";
  g_autoptr (GByteArray) image = g_byte_array_new ();
  ImageHeader header;

  memset (&header, 0, sizeof header);
  memcpy (header.magic, IMAGE_MAGIC, 8);
  header.newest_known = self->newest_known;
  g_byte_array_append (image, (const guint8 *) &header, sizeof header);

  for (guint i = 0; i < CAPEX_N_TABLES; i++)
    {
      guint padding = (guint) (-image->len % IMAGE_ALIGNMENT);

      g_byte_array_append (image, (const guint8 *) zeros, padding);
      header.tables[i].offset = image->len;
      header.tables[i].n = self->tables[i].n;
      g_byte_array_append (image, self->tables[i].rows,
                           (guint) (self->tables[i].n * row_sizes[i]));
    }
  memcpy (image->data, &header, sizeof header);
  return g_byte_array_free_to_bytes (g_steal_pointer (&image));
}

guint
capex_dataset_n (CapexDataset *self, CapexTableId table)
{
  return (guint) self->tables[table].n;
}

static gconstpointer
row_at (CapexDataset *self, CapexTableId table, guint index)
{
  g_assert (index < self->tables[table].n);

  return (const char *) self->tables[table].rows + index * row_sizes[table];
}

const char *
capex_dataset_text (CapexDataset *self, CapexText text)
{
  return row_at (self, CAPEX_TABLE_TEXTS, text);
}

const CapexCompanyRow *
capex_dataset_company (CapexDataset *self, guint index)
{
  return row_at (self, CAPEX_TABLE_COMPANIES, index);
}

const CapexMemberRow *
capex_dataset_member (CapexDataset *self, guint index)
{
  return row_at (self, CAPEX_TABLE_MEMBERS, index);
}

const CapexSourceRow *
capex_dataset_source (CapexDataset *self, guint index)
{
  return row_at (self, CAPEX_TABLE_SOURCES, index);
}

const CapexMeasureRow *
capex_dataset_measure (CapexDataset *self, guint index)
{
  return row_at (self, CAPEX_TABLE_MEASURES, index);
}

const CapexDefinitionRow *
capex_dataset_definition (CapexDataset *self, guint index)
{
  return row_at (self, CAPEX_TABLE_DEFINITIONS, index);
}

const CapexPresentationRow *
capex_dataset_presentation (CapexDataset *self, guint index)
{
  return row_at (self, CAPEX_TABLE_PRESENTATIONS, index);
}

const CapexConceptRow *
capex_dataset_concept (CapexDataset *self, guint index)
{
  return row_at (self, CAPEX_TABLE_CONCEPTS, index);
}

const CapexRateRow *
capex_dataset_rate (CapexDataset *self, guint index)
{
  return row_at (self, CAPEX_TABLE_RATES, index);
}

const CapexPriceRow *
capex_dataset_price (CapexDataset *self, guint index)
{
  return row_at (self, CAPEX_TABLE_PRICES, index);
}

const CapexReasonRow *
capex_dataset_reason (CapexDataset *self, guint index)
{
  return row_at (self, CAPEX_TABLE_REASONS, index);
}

const CapexLineRow *
capex_dataset_line (CapexDataset *self, guint index)
{
  return row_at (self, CAPEX_TABLE_LINES, index);
}

const CapexExtraRow *
capex_dataset_extra (CapexDataset *self, guint fact)
{
  const CapexExtraRow *extras = self->tables[CAPEX_TABLE_EXTRAS].rows;
  gsize low = 0, high = self->tables[CAPEX_TABLE_EXTRAS].n;

  while (low < high)
    {
      gsize middle = low + (high - low) / 2;

      if (extras[middle].fact < fact)
        low = middle + 1;
      else
        high = middle;
    }
  return low < self->tables[CAPEX_TABLE_EXTRAS].n && extras[low].fact == fact
             ? &extras[low]
             : NULL;
}

static guint32
fact_column (CapexDataset *self, CapexTableId column, guint index)
{
  return *(const guint32 *) row_at (self, column, index);
}

static const CapexPeriodRow *
fact_period (CapexDataset *self, guint index)
{
  guint32 period = fact_column (self, CAPEX_TABLE_FACT_PERIOD, index);

  return row_at (self, CAPEX_TABLE_PERIODS, period);
}

/* The wide row of a fact, or NULL and its plain value */
static const CapexWideRow *
fact_value (CapexDataset *self, guint index, gint64 *value)
{
  *value = *(const gint64 *) row_at (self, CAPEX_TABLE_FACT_VALUE, index);
  if (*value < CAPEX_VALUE_WIDE)
    return NULL;
  return row_at (self, CAPEX_TABLE_WIDE, (guint) (*value - CAPEX_VALUE_WIDE));
}

void
capex_dataset_fact (CapexDataset *self, guint index, CapexFactView *out)
{
  const CapexWideRow *wide;
  gint64 value;

  out->index = index;
  out->company = fact_column (self, CAPEX_TABLE_FACT_COMPANY, index);
  out->source = fact_column (self, CAPEX_TABLE_FACT_SOURCE, index);
  out->line = *capex_dataset_line (self,
                                   fact_column (self, CAPEX_TABLE_FACT_LINE,
                                                index));
  out->days = fact_period (self, index)->days;
  out->known = *(const CapexDays *)
                   row_at (self, CAPEX_TABLE_KNOWN,
                           fact_column (self, CAPEX_TABLE_FACT_KNOWN, index));

  wide = fact_value (self, index, &value);
  out->bounds = wide != NULL ? wide->bounds
                             : capex_bounds_exact (value * CAPEX_NUMBER_ONE);
}

const char *
capex_dataset_fact_period_text (CapexDataset *self, guint index)
{
  return capex_dataset_text (self, fact_period (self, index)->text);
}

char *
capex_dataset_fact_printed (CapexDataset *self, guint index)
{
  gint64 value;
  const CapexWideRow *wide = fact_value (self, index, &value);

  return wide != NULL ? g_strdup (capex_dataset_text (self, wide->printed))
                      : g_strdup_printf ("%" G_GINT64_FORMAT, value);
}

void
capex_dataset_company_facts (CapexDataset *self,
                             guint company,
                             guint *first,
                             guint *end)
{
  *first = fact_column (self, CAPEX_TABLE_COMPANY_FACTS, company);
  *end = fact_column (self, CAPEX_TABLE_COMPANY_FACTS, company + 1);
}

static guint
company_by_id (CapexDataset *self, const char *id)
{
  guint low = 0, high = capex_dataset_n (self, CAPEX_TABLE_COMPANIES);

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      int order = strcmp (
          capex_dataset_text (self, capex_dataset_company (self, middle)->id),
          id);

      if (order == 0)
        return middle;
      if (order < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return CAPEX_NONE;
}

/* "CIK0001045810", "0001045810" or "1045810" without the zeros; NULL if it is
 * not a CIK */
static const char *
bare_cik (const char *name)
{
  if (g_ascii_strncasecmp (name, "CIK", 3) == 0)
    name += 3;
  if (*name == '\0' || strspn (name, "0123456789") != strlen (name))
    return NULL;
  return name + strspn (name, "0");
}

static gboolean
company_goes_by (CapexDataset *self, guint index, const char *name)
{
  const CapexCompanyRow *row = capex_dataset_company (self, index);
  const CapexText names[] = {row->id, row->ticker, row->lei, row->name};
  const char *cik = bare_cik (name);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (names[i] != 0 &&
        g_ascii_strcasecmp (capex_dataset_text (self, names[i]), name) == 0)
      return TRUE;

  return cik != NULL && row->cik != 0 &&
         g_str_equal (bare_cik (capex_dataset_text (self, row->cik)), cik);
}

static void
set_unknown_company (CapexDataset *self, const char *name, GError **error)
{
  CapexNearest nearest;
  const char *guess;

  capex_nearest_init (&nearest, name);
  for (guint i = 0; i < capex_dataset_n (self, CAPEX_TABLE_COMPANIES); i++)
    {
      const CapexCompanyRow *row = capex_dataset_company (self, i);

      capex_nearest_offer (&nearest, capex_dataset_text (self, row->id));
      capex_nearest_offer (&nearest, capex_dataset_text (self, row->ticker));
      capex_nearest_offer (&nearest, capex_dataset_text (self, row->name));
    }

  guess = capex_nearest_get (&nearest);
  if (guess != NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "No company is called \"%s\"; did you mean \"%s\"?", name,
                 guess);
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "No company is called \"%s\"", name);
}

guint
capex_dataset_company_index (CapexDataset *self,
                             const char *name,
                             GError **error)
{
  guint n = capex_dataset_n (self, CAPEX_TABLE_COMPANIES);
  guint found = company_by_id (self, name);

  if (found != CAPEX_NONE || *name == '\0')
    {
      if (found == CAPEX_NONE)
        set_unknown_company (self, name, error);
      return found;
    }

  for (guint i = 0; i < n; i++)
    {
      if (!company_goes_by (self, i, name))
        continue;
      if (found != CAPEX_NONE)
        {
          g_set_error (
              error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
              "\"%s\" is the name of both \"%s\" and \"%s\"", name,
              capex_dataset_text (self,
                                  capex_dataset_company (self, found)->id),
              capex_dataset_text (self, capex_dataset_company (self, i)->id));
          return CAPEX_NONE;
        }
      found = i;
    }

  if (found == CAPEX_NONE)
    set_unknown_company (self, name, error);
  return found;
}

/* The first row of @table whose first field, a text, is @id */
/* The id of a row is its first field */
static const char *
row_id (CapexDataset *self, CapexTableId table, guint index)
{
  const CapexText *id = row_at (self, table, index);

  return capex_dataset_text (self, *id);
}

static guint
find_by_id (CapexDataset *self,
            CapexTableId table,
            const char *what,
            const char *id,
            GError **error)
{
  guint n = capex_dataset_n (self, table);
  CapexNearest nearest;
  const char *guess;

  for (guint i = 0; i < n; i++)
    if (g_str_equal (row_id (self, table, i), id))
      return i;

  /* Only now: a guess costs more than all the looking */
  capex_nearest_init (&nearest, id);
  for (guint i = 0; i < n; i++)
    capex_nearest_offer (&nearest, row_id (self, table, i));

  guess = capex_nearest_get (&nearest);
  if (guess != NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "No %s is called \"%s\"; did you mean \"%s\"?", what, id,
                 guess);
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "No %s is called \"%s\"", what, id);
  return CAPEX_NONE;
}

guint
capex_dataset_source_index (CapexDataset *self, const char *id, GError **error)
{
  return find_by_id (self, CAPEX_TABLE_SOURCES, "source", id, error);
}

guint
capex_dataset_measure_index (CapexDataset *self, const char *id, GError **error)
{
  return find_by_id (self, CAPEX_TABLE_MEASURES, "measure", id, error);
}

guint
capex_dataset_definition_index (CapexDataset *self,
                                guint measure,
                                const char *id,
                                GError **error)
{
  g_autoptr (GString) choices = g_string_new (NULL);
  const char *measure_id =
      capex_dataset_text (self, capex_dataset_measure (self, measure)->id);

  for (guint i = 0; i < capex_dataset_n (self, CAPEX_TABLE_DEFINITIONS); i++)
    {
      const CapexDefinitionRow *row = capex_dataset_definition (self, i);
      const char *text = capex_dataset_text (self, row->id);

      if (row->measure != measure)
        continue;
      if (g_str_equal (text, id))
        return i;
      g_string_append_printf (choices, "%s%s", choices->len > 0 ? ", " : "",
                              text);
    }

  if (choices->len > 0)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "\"%s\" is no definition of %s; those are %s", id, measure_id,
                 choices->str);
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "\"%s\" is no definition of %s, which has none", id,
                 measure_id);
  return CAPEX_NONE;
}

/**
 * capex_dataset_get_n_rows:
 * @self: a dataset
 * @table: one of its tables
 *
 * Counts the rows of a table.
 *
 * Returns: how many rows it has
 */
guint
capex_dataset_get_n_rows (CapexDataset *self, CapexRegister table)
{
  static const CapexTableId tables[CAPEX_N_REGISTERS] = {
      [CAPEX_REGISTER_SOURCES] = CAPEX_TABLE_SOURCES,
      [CAPEX_REGISTER_COMPANIES] = CAPEX_TABLE_COMPANIES,
      [CAPEX_REGISTER_MEASURES] = CAPEX_TABLE_MEASURES,
      [CAPEX_REGISTER_DEFINITIONS] = CAPEX_TABLE_DEFINITIONS,
      [CAPEX_REGISTER_PRESENTATIONS] = CAPEX_TABLE_PRESENTATIONS,
      [CAPEX_REGISTER_CONCEPTS] = CAPEX_TABLE_CONCEPTS,
      [CAPEX_REGISTER_RATES] = CAPEX_TABLE_RATES,
      [CAPEX_REGISTER_PRICES] = CAPEX_TABLE_PRICES,
      [CAPEX_REGISTER_FACTS] = CAPEX_TABLE_FACT_COMPANY,
      [CAPEX_REGISTER_REASONS] = CAPEX_TABLE_REASONS,
  };

  g_return_val_if_fail (CAPEX_IS_DATASET (self), 0);
  g_return_val_if_fail ((guint) table < CAPEX_N_REGISTERS, 0);

  return capex_dataset_n (self, tables[table]);
}

/**
 * capex_dataset_find_company:
 * @self: a dataset
 * @name: an id, ticker, CIK (`CIK0001045810` or the number), LEI or name
 * @error: return location for an error
 *
 * Finds a company by any of its names.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN if nobody, or more than one, is called so; the
 * message suggests the nearest name.
 *
 * Returns: (transfer full): the company, or `NULL` with @error set
 */
CapexCompany *
capex_dataset_find_company (CapexDataset *self,
                            const char *name,
                            GError **error)
{
  guint index;

  g_return_val_if_fail (CAPEX_IS_DATASET (self), NULL);
  g_return_val_if_fail (name != NULL, NULL);

  index = capex_dataset_company_index (self, name, error);
  return index != CAPEX_NONE ? capex_dataset_dup_company (self, index) : NULL;
}

/**
 * capex_dataset_find_source:
 * @self: a dataset
 * @id: the id of a source
 * @error: return location for an error
 *
 * Finds a source by its id.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN if there is none of this id; the message
 * suggests the nearest.
 *
 * Returns: (transfer full): the source, or `NULL` with @error set
 */
CapexSource *
capex_dataset_find_source (CapexDataset *self, const char *id, GError **error)
{
  guint index;

  g_return_val_if_fail (CAPEX_IS_DATASET (self), NULL);
  g_return_val_if_fail (id != NULL, NULL);

  index = capex_dataset_source_index (self, id, error);
  return index != CAPEX_NONE ? capex_dataset_dup_source (self, index) : NULL;
}

/**
 * capex_dataset_dup_newest_known:
 * @self: a dataset
 *
 * Tells the newest day on which a fact became public: the default as-of day,
 * so that answers never depend on the clock. A vague day counts by its first.
 *
 * Returns: (transfer full) (nullable): the day as `2026-07-29`, or `NULL` if
 *   no fact has one
 */
char *
capex_dataset_dup_newest_known (CapexDataset *self)
{
  char day[11];

  g_return_val_if_fail (CAPEX_IS_DATASET (self), NULL);

  if (self->newest_known == 0)
    return NULL;
  capex_day_format (self->newest_known, day);
  return g_strdup (day);
}
