/* capex-builder-sort.c - The final order of a dataset
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <string.h>

#include "model/capex-builder-rows-private.h"

/* Puts everything into its final order: companies by id, rates by currency and
 * day, prices by series and day, facts by company, line, period and day.  The
 * order of the input leaves no trace, but for facts that tell the same. */

static int
text_order (CapexDatasetBuilder *self, CapexText a, CapexText b)
{
  return a == b ? 0
                : strcmp (capex_builder_text (self, a),
                          capex_builder_text (self, b));
}

static int
number_order (gint64 a, gint64 b)
{
  return (a > b) - (a < b);
}

static int
keys_order (const gint64 *a, const gint64 *b, guint n)
{
  for (guint i = 0; i < n; i++)
    if (a[i] != b[i])
      return number_order (a[i], b[i]);
  return 0;
}

static int
company_order (gconstpointer a, gconstpointer b, gpointer builder)
{
  GArray *companies =
      ((CapexDatasetBuilder *) builder)->tables[CAPEX_TABLE_COMPANIES];
  const guint32 *left = a, *right = b;

  return text_order (builder,
                     g_array_index (companies, CapexCompanyRow, *left).id,
                     g_array_index (companies, CapexCompanyRow, *right).id);
}

static int
source_order (gconstpointer a, gconstpointer b, gpointer builder)
{
  GArray *sources =
      ((CapexDatasetBuilder *) builder)->tables[CAPEX_TABLE_SOURCES];
  const guint32 *left = a, *right = b;

  return text_order (builder, g_array_index (sources, CapexSourceRow, *left).id,
                     g_array_index (sources, CapexSourceRow, *right).id);
}

static int
rate_order (gconstpointer a, gconstpointer b, gpointer builder)
{
  const CapexRateRow *left = a, *right = b;
  int order = text_order (builder, left->currency, right->currency);

  return order != 0 ? order : number_order (left->date, right->date);
}

static int
price_order (gconstpointer a, gconstpointer b, gpointer builder)
{
  const CapexPriceRow *left = a, *right = b;
  int order = text_order (builder, left->series, right->series);

  return order != 0 ? order
                    : number_order (left->days.first, right->days.first);
}

static int
presentation_order (gconstpointer a, gconstpointer b, gpointer builder)
{
  const CapexPresentationRow *left = a, *right = b;
  const gint64 left_keys[] = {left->company, left->measure, left->pointer,
                              left->since};
  const gint64 right_keys[] = {right->company, right->measure, right->pointer,
                               right->since};

  return keys_order (left_keys, right_keys, G_N_ELEMENTS (left_keys));
}

static int
concept_order (gconstpointer a, gconstpointer b, gpointer builder)
{
  const CapexConceptRow *left = a, *right = b;
  const gint64 left_days[] = {left->since, left->until};
  const gint64 right_days[] = {right->since, right->until};
  int order = text_order (builder, left->taxonomy, right->taxonomy);

  if (order == 0)
    order = text_order (builder, left->tag, right->tag);
  if (order == 0)
    order = text_order (builder, left->issuer, right->issuer);
  return order != 0
             ? order
             : keys_order (left_days, right_days, G_N_ELEMENTS (left_days));
}

/* Of the rows of one tag, issuer and days, the one that came last.  The sort of
 * GLib is stable. */
static void
sort_concepts (CapexDatasetBuilder *self)
{
  GArray *concepts = self->tables[CAPEX_TABLE_CONCEPTS];
  CapexConceptRow *rows;
  guint kept = 0;

  g_array_sort_with_data (concepts, concept_order, self);
  rows = (gpointer) concepts->data;
  for (guint i = 0; i < concepts->len; i++)
    {
      if (kept > 0 && concept_order (&rows[kept - 1], &rows[i], self) == 0)
        kept--;
      rows[kept++] = rows[i];
    }
  g_array_set_size (concepts, kept);
}

static int
reason_order (gconstpointer a, gconstpointer b, gpointer builder)
{
  const CapexReasonRow *left = a, *right = b;
  const CapexText texts[][2] = {
      {left->company, right->company},
      {left->measure, right->measure},
      {left->period,  right->period },
      {left->sources, right->sources},
      {left->reason,  right->reason },
  };
  int order = number_order (left->kind, right->kind);

  for (guint i = 0; order == 0 && i < G_N_ELEMENTS (texts); i++)
    order = text_order (builder, texts[i][0], texts[i][1]);
  return order;
}

/* order[new] = old */
static guint32 *
new_order (guint n)
{
  guint32 *order = g_new (guint32, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    order[i] = i;
  return order;
}

/* from old to new, with CAPEX_NONE staying itself */
static guint32 *
invert_order (const guint32 *order, guint n)
{
  guint32 *place = g_new (guint32, MAX (n, 1));

  for (guint i = 0; i < n; i++)
    place[order[i]] = i;
  return place;
}

static guint32
moved (const guint32 *place, guint32 row)
{
  return row == CAPEX_NONE ? CAPEX_NONE : place[row];
}

/* Brings the rows of a table into an order, of which it may drop some */
static void
reorder (CapexDatasetBuilder *self,
         CapexTableId table,
         const guint32 *order,
         guint n)
{
  gsize size = capex_table_row_size (table);
  GArray *old = self->tables[table];
  GArray *rows = g_array_sized_new (FALSE, FALSE, (guint) size, n);

  g_array_set_size (rows, n);
  for (guint i = 0; i < n; i++)
    memcpy (rows->data + i * size, old->data + order[i] * size, size);
  g_array_unref (old);
  self->tables[table] = rows;
}

static void
sort_companies (CapexDatasetBuilder *self)
{
  GArray *companies = self->tables[CAPEX_TABLE_COMPANIES];
  GArray *members = self->tables[CAPEX_TABLE_MEMBERS];
  GArray *lines = self->tables[CAPEX_TABLE_LINES];
  GArray *presentations = self->tables[CAPEX_TABLE_PRESENTATIONS];
  GArray *extras = self->tables[CAPEX_TABLE_EXTRAS];
  GArray *facts = self->tables[CAPEX_TABLE_FACT_COMPANY];
  guint n = companies->len;
  g_autofree guint32 *order = new_order (n);
  g_autofree guint32 *place = NULL;

  g_qsort_with_data (order, (int) n, sizeof *order, company_order, self);
  place = invert_order (order, n);

  for (guint i = 0; i < n; i++)
    {
      guint32 *parent = &g_array_index (companies, CapexCompanyRow, i).parent;

      *parent = moved (place, *parent);
    }
  for (guint i = 0; i < members->len; i++)
    {
      CapexMemberRow *row = &g_array_index (members, CapexMemberRow, i);

      row->company = moved (place, row->company);
    }
  for (guint i = 0; i < lines->len; i++)
    {
      CapexLineRow *row = &g_array_index (lines, CapexLineRow, i);

      row->speaker_company = moved (place, row->speaker_company);
    }
  for (guint i = 0; i < presentations->len; i++)
    {
      CapexPresentationRow *row = &g_array_index (presentations,
                                                  CapexPresentationRow, i);

      row->company = moved (place, row->company);
    }
  for (guint i = 0; i < extras->len; i++)
    {
      CapexExtraRow *row = &g_array_index (extras, CapexExtraRow, i);

      row->counterparty = moved (place, row->counterparty);
    }
  for (guint i = 0; i < facts->len; i++)
    {
      guint32 *company = &g_array_index (facts, guint32, i);

      *company = moved (place, *company);
    }
  reorder (self, CAPEX_TABLE_COMPANIES, order, n);
}

static void
move_sources (GArray *rows, gsize offset, const guint32 *place)
{
  gsize size = g_array_get_element_size (rows);

  for (guint i = 0; i < rows->len; i++)
    {
      guint32 *source = (gpointer) (rows->data + i * size + offset);

      *source = moved (place, *source);
    }
}

static void
sort_sources (CapexDatasetBuilder *self)
{
  guint n = self->tables[CAPEX_TABLE_SOURCES]->len;
  g_autofree guint32 *order = new_order (n);
  g_autofree guint32 *place = NULL;

  g_qsort_with_data (order, (int) n, sizeof *order, source_order, self);
  place = invert_order (order, n);

  move_sources (self->tables[CAPEX_TABLE_SOURCES],
                G_STRUCT_OFFSET (CapexSourceRow, repeats), place);
  move_sources (self->tables[CAPEX_TABLE_PRESENTATIONS],
                G_STRUCT_OFFSET (CapexPresentationRow, source), place);
  move_sources (self->tables[CAPEX_TABLE_RATES],
                G_STRUCT_OFFSET (CapexRateRow, source), place);
  move_sources (self->tables[CAPEX_TABLE_PRICES],
                G_STRUCT_OFFSET (CapexPriceRow, source), place);
  move_sources (self->tables[CAPEX_TABLE_FACT_SOURCE], 0, place);
  reorder (self, CAPEX_TABLE_SOURCES, order, n);
}

static guint32
fact_column (CapexDatasetBuilder *self, CapexTableId column, guint32 fact)
{
  return g_array_index (self->tables[column], guint32, fact);
}

static const CapexExtraRow *
fact_extra (CapexDatasetBuilder *self, guint32 fact)
{
  GArray *extras = self->tables[CAPEX_TABLE_EXTRAS];
  guint low = 0, high = extras->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (extras, CapexExtraRow, middle).fact < fact)
        low = middle + 1;
      else
        high = middle;
    }
  return low < extras->len &&
                 g_array_index (extras, CapexExtraRow, low).fact == fact
             ? &g_array_index (extras, CapexExtraRow, low)
             : NULL;
}

static int
line_order (CapexDatasetBuilder *self, guint32 a, guint32 b)
{
  GArray *lines = self->tables[CAPEX_TABLE_LINES];
  const CapexLineRow *left = &g_array_index (lines, CapexLineRow, a);
  const CapexLineRow *right = &g_array_index (lines, CapexLineRow, b);
  const gint64 left_keys[] = {left->measure, left->definition, left->scope,
                              left->status};
  const gint64 right_keys[] = {right->measure, right->definition, right->scope,
                               right->status};
  int order = keys_order (left_keys, right_keys, G_N_ELEMENTS (left_keys));

  if (order == 0)
    order = text_order (self, left->unit, right->unit);
  return order != 0 ? order : text_order (self, left->speaker, right->speaker);
}

static const CapexPeriodRow *
fact_period (CapexDatasetBuilder *self, guint32 fact)
{
  return &g_array_index (self->tables[CAPEX_TABLE_PERIODS], CapexPeriodRow,
                         fact_column (self, CAPEX_TABLE_FACT_PERIOD, fact));
}

static const CapexDays *
fact_known (CapexDatasetBuilder *self, guint32 fact)
{
  return &g_array_index (self->tables[CAPEX_TABLE_KNOWN], CapexDays,
                         fact_column (self, CAPEX_TABLE_FACT_KNOWN, fact));
}

/* Which of two facts of a company and line comes first */
static int
period_and_day_order (CapexDatasetBuilder *self, guint32 a, guint32 b)
{
  CapexDays left = fact_period (self, a)->days;
  CapexDays right = fact_period (self, b)->days;
  const CapexDays *left_known = fact_known (self, a);
  const CapexDays *right_known = fact_known (self, b);
  gint64 left_source = fact_column (self, CAPEX_TABLE_FACT_SOURCE, a);
  gint64 right_source = fact_column (self, CAPEX_TABLE_FACT_SOURCE, b);
  const gint64 left_keys[] = {left.first, left.last, left_known->first,
                              left_known->last, left_source};
  const gint64 right_keys[] = {right.first, right.last, right_known->first,
                               right_known->last, right_source};
  int order = keys_order (left_keys, right_keys, G_N_ELEMENTS (left_keys));

  return order != 0 ? order
                    : text_order (self, fact_period (self, a)->text,
                                  fact_period (self, b)->text);
}

static int
extra_order (CapexDatasetBuilder *self, guint32 a, guint32 b)
{
  static const CapexExtraRow nothing = {.counterparty = CAPEX_NONE};
  const CapexExtraRow *left = fact_extra (self, a);
  const CapexExtraRow *right = fact_extra (self, b);
  int order;

  left = left != NULL ? left : &nothing;
  right = right != NULL ? right : &nothing;
  order = text_order (self, left->claim, right->claim);
  if (order == 0)
    order = text_order (self, left->part_of, right->part_of);
  if (order == 0)
    order = text_order (self, left->note, right->note);
  return order != 0 ? order
                    : number_order (left->counterparty, right->counterparty);
}

static int
value_order (CapexDatasetBuilder *self, guint32 a, guint32 b)
{
  GArray *values = self->tables[CAPEX_TABLE_FACT_VALUE];
  GArray *wide = self->tables[CAPEX_TABLE_WIDE];
  gint64 left = g_array_index (values, gint64, a);
  gint64 right = g_array_index (values, gint64, b);

  if (left < CAPEX_VALUE_WIDE || right < CAPEX_VALUE_WIDE)
    return number_order (left, right);
  return text_order (
      self, g_array_index (wide, CapexWideRow, left - CAPEX_VALUE_WIDE).printed,
      g_array_index (wide, CapexWideRow, right - CAPEX_VALUE_WIDE).printed);
}

static int
fact_order (gconstpointer a, gconstpointer b, gpointer data)
{
  CapexDatasetBuilder *self = data;
  guint32 left = *(const guint32 *) a, right = *(const guint32 *) b;
  int order;

  order = number_order (fact_column (self, CAPEX_TABLE_FACT_COMPANY, left),
                        fact_column (self, CAPEX_TABLE_FACT_COMPANY, right));
  if (order == 0 && fact_column (self, CAPEX_TABLE_FACT_LINE, left) !=
                        fact_column (self, CAPEX_TABLE_FACT_LINE, right))
    order = line_order (self, fact_column (self, CAPEX_TABLE_FACT_LINE, left),
                        fact_column (self, CAPEX_TABLE_FACT_LINE, right));
  if (order == 0)
    order = period_and_day_order (self, left, right);
  if (order == 0)
    order = value_order (self, left, right);
  return order != 0 ? order : extra_order (self, left, right);
}

/* The facts in order, each once; returns how many */
static guint
order_facts (CapexDatasetBuilder *self, guint32 *order, guint n)
{
  gboolean sorted = TRUE;
  guint kept = 0;

  for (guint i = 1; i < n && sorted; i++)
    sorted = fact_order (&order[i - 1], &order[i], self) < 0;
  if (sorted)
    return n;

  g_qsort_with_data (order, (int) n, sizeof *order, fact_order, self);
  for (guint i = 0; i < n; i++)
    if (i == 0 || fact_order (&order[kept - 1], &order[i], self) != 0)
      order[kept++] = order[i];
  return kept;
}

static void
sort_extras (CapexDatasetBuilder *self, const guint32 *order, guint n)
{
  GArray *extras = g_array_new (FALSE, FALSE, sizeof (CapexExtraRow));

  for (guint i = 0; i < n; i++)
    {
      const CapexExtraRow *old = fact_extra (self, order[i]);
      CapexExtraRow row;

      if (old == NULL)
        continue;
      row = *old;
      row.fact = i;
      g_array_append_val (extras, row);
    }
  g_array_unref (self->tables[CAPEX_TABLE_EXTRAS]);
  self->tables[CAPEX_TABLE_EXTRAS] = extras;
}

static void
index_companies (CapexDatasetBuilder *self)
{
  GArray *facts = self->tables[CAPEX_TABLE_FACT_COMPANY];
  GArray *starts = self->tables[CAPEX_TABLE_COMPANY_FACTS];
  guint32 fact = 0;

  for (guint32 i = 0; i <= self->tables[CAPEX_TABLE_COMPANIES]->len; i++)
    {
      while (fact < facts->len && g_array_index (facts, guint32, fact) < i)
        fact++;
      g_array_append_val (starts, fact);
    }
}

static void
sort_facts (CapexDatasetBuilder *self)
{
  guint n = self->tables[CAPEX_TABLE_FACT_COMPANY]->len;
  g_autofree guint32 *order = new_order (n);

  n = order_facts (self, order, n);
  sort_extras (self, order, n);
  for (CapexTableId column = CAPEX_TABLE_FACT_COMPANY; column < CAPEX_N_TABLES;
       column++)
    reorder (self, column, order, n);
  index_companies (self);
}

void
capex_builder_sort (CapexDatasetBuilder *self)
{
  sort_sources (self);
  sort_companies (self);
  g_array_sort_with_data (self->tables[CAPEX_TABLE_RATES], rate_order, self);
  g_array_sort_with_data (self->tables[CAPEX_TABLE_PRICES], price_order, self);
  g_array_sort_with_data (self->tables[CAPEX_TABLE_PRESENTATIONS],
                          presentation_order, self);
  g_array_sort_with_data (self->tables[CAPEX_TABLE_REASONS], reason_order,
                          self);
  sort_concepts (self);
  sort_facts (self);
}
