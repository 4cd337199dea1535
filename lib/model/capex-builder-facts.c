/* capex-builder-facts.c - Reading a fact
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <string.h>

#include "model/capex-builder-rows-private.h"
#include "value/capex-amount-private.h"

static const CapexCompanyRow *
company_row (CapexDatasetBuilder *self, guint32 index)
{
  return &g_array_index (self->tables[CAPEX_TABLE_COMPANIES], CapexCompanyRow,
                         index);
}

/* An empty definition is `unstated` where the measure has definitions */
static gboolean
read_definition (CapexDatasetBuilder *self,
                 const char *const *v,
                 CapexLineRow *line,
                 int *field,
                 GError **error)
{
  const char *measure = v[CAPEX_FIELD_FACT_MEASURE];
  g_autofree char *unstated = g_strconcat (measure, "\nunstated", NULL);

  if (*v[CAPEX_FIELD_FACT_DEFINITION] != '\0')
    return capex_row_find_definition (self, line->measure, v,
                                      CAPEX_FIELD_FACT_DEFINITION,
                                      &line->definition, field, error);

  line->definition = capex_builder_find (self, CAPEX_KEY_DEFINITIONS, unstated);
  return TRUE;
}

static gboolean
read_words (const char *const *v,
            CapexLineRow *line,
            int *field,
            GError **error)
{
  int scope = CAPEX_SCOPE_TOTAL, status = CAPEX_STATUS_ACTUAL;

  if (*v[CAPEX_FIELD_FACT_SCOPE] != '\0')
    scope = capex_scope_parse (v[CAPEX_FIELD_FACT_SCOPE], error);
  if (scope < 0)
    return capex_row_blame (field, CAPEX_FIELD_FACT_SCOPE);
  if (*v[CAPEX_FIELD_FACT_STATUS] != '\0')
    status = capex_status_parse (v[CAPEX_FIELD_FACT_STATUS], error);
  if (status < 0)
    return capex_row_blame (field, CAPEX_FIELD_FACT_STATUS);

  line->scope = (guint8) scope;
  line->status = (guint8) status;
  return TRUE;
}

/* Who says so, if the row does not tell: the company in its own filings and
 * releases, else whoever published the source */
static void
read_speaker (CapexDatasetBuilder *self,
              const char *const *v,
              const CapexNewFact *fact,
              CapexLineRow *line)
{
  const CapexSourceRow *source = &g_array_index (
      self->tables[CAPEX_TABLE_SOURCES], CapexSourceRow, fact->source);

  if (*v[CAPEX_FIELD_FACT_SPEAKER] != '\0')
    line->speaker = capex_builder_intern (self, v[CAPEX_FIELD_FACT_SPEAKER]);
  else if (source->kind == CAPEX_SOURCE_KIND_FILING ||
           source->kind == CAPEX_SOURCE_KIND_ISSUER)
    line->speaker = company_row (self, fact->company)->id;
  else
    line->speaker = source->publisher != 0 ? source->publisher : source->id;

  line->speaker_company = capex_builder_find (
      self, CAPEX_KEY_COMPANIES, capex_builder_text (self, line->speaker));
}

static gboolean
read_period (CapexDatasetBuilder *self,
             const char *const *v,
             CapexNewFact *fact,
             int *field,
             GError **error)
{
  const char *text = v[CAPEX_FIELD_FACT_PERIOD];
  const CapexCompanyRow *company = company_row (self, fact->company);
  CapexPeriodLabel label;

  if (*text == '\0')
    return capex_row_fail (field, CAPEX_FIELD_FACT_PERIOD, error,
                           CAPEX_ERROR_MISSING, "A fact without a period");
  if (!capex_period_label_parse (text, &label, error) ||
      !capex_period_label_resolve (&label,
                                   company->has_fiscal ? &company->fiscal
                                                       : NULL,
                                   &fact->period.days, error))
    return capex_row_blame (field, CAPEX_FIELD_FACT_PERIOD);

  fact->period.text = capex_builder_intern (self, text);
  return TRUE;
}

gboolean
capex_builder_can_be_negative (CapexDatasetBuilder *self,
                               const CapexLineRow *line)
{
  const CapexMeasureRow *measure = &g_array_index (
      self->tables[CAPEX_TABLE_MEASURES], CapexMeasureRow, line->measure);

  return measure->is_signed ||
         (line->definition != CAPEX_NONE &&
          g_array_index (self->tables[CAPEX_TABLE_DEFINITIONS],
                         CapexDefinitionRow, line->definition)
                  .is_signed != 0);
}

/* Said to be below zero: a rounding or a hedge around zero is not */
static gboolean
is_below_zero (const CapexBounds *bounds)
{
  if (bounds->flags & CAPEX_BOUNDS_STATED)
    return bounds->stated < 0;
  return ((bounds->flags & CAPEX_BOUNDS_LOW) && bounds->low < 0) ||
         ((bounds->flags & CAPEX_BOUNDS_HIGH) && bounds->high < 0);
}

static gboolean
read_amount (CapexDatasetBuilder *self,
             const char *const *v,
             CapexNewFact *fact,
             int *field,
             GError **error)
{
  CapexUnit *hint = NULL, *unit = NULL;
  gboolean is_signed = capex_builder_can_be_negative (self, &fact->line);

  if (*v[CAPEX_FIELD_FACT_UNIT] != '\0')
    {
      hint = capex_unit_lookup (v[CAPEX_FIELD_FACT_UNIT], error);
      if (hint == NULL)
        return capex_row_blame (field, CAPEX_FIELD_FACT_UNIT);
    }
  if (!capex_amount_parse_bounds (v[CAPEX_FIELD_FACT_AMOUNT], hint, is_signed,
                                  &fact->bounds, &unit, error))
    return capex_row_blame (field, CAPEX_FIELD_FACT_AMOUNT);
  if (!is_signed && is_below_zero (&fact->bounds))
    return capex_row_fail (field, CAPEX_FIELD_FACT_AMOUNT, error,
                           CAPEX_ERROR_OUT_OF_RANGE,
                           "\"%s\" is below zero, which %s never is: "
                           "outflows are entered as positive amounts",
                           v[CAPEX_FIELD_FACT_AMOUNT],
                           v[CAPEX_FIELD_FACT_MEASURE]);
  if (!is_signed &&
      (!(fact->bounds.flags & CAPEX_BOUNDS_LOW) || fact->bounds.low < 0))
    {
      fact->bounds.low = 0;
      fact->bounds.flags |= CAPEX_BOUNDS_LOW;
    }

  fact->line.unit = capex_builder_intern (self, capex_unit_peek_name (unit));
  return TRUE;
}

static gboolean
read_fact (CapexDatasetBuilder *self,
           const char *const *v,
           CapexNewFact *fact,
           int *field,
           GError **error)
{
  memset (fact, 0, sizeof *fact);
  fact->counterparty = CAPEX_NONE;

  if (!capex_row_find_row (self, CAPEX_KEY_COMPANIES, "company", v,
                           CAPEX_FIELD_FACT_COMPANY, &fact->company, field,
                           error) ||
      !capex_row_find_row (self, CAPEX_KEY_MEASURES, "measure", v,
                           CAPEX_FIELD_FACT_MEASURE, &fact->line.measure, field,
                           error) ||
      !read_definition (self, v, &fact->line, field, error) ||
      !read_words (v, &fact->line, field, error) ||
      !read_period (self, v, fact, field, error) ||
      !read_amount (self, v, fact, field, error) ||
      !capex_row_read_vague_day (v, CAPEX_FIELD_FACT_KNOWN, &fact->known, field,
                                 error) ||
      !capex_row_find_row (self, CAPEX_KEY_SOURCES, "source", v,
                           CAPEX_FIELD_FACT_SOURCE, &fact->source, field,
                           error))
    return FALSE;
  if (*v[CAPEX_FIELD_FACT_COUNTERPARTY] != '\0' &&
      !capex_row_find_row (self, CAPEX_KEY_COMPANIES, "company", v,
                           CAPEX_FIELD_FACT_COUNTERPARTY, &fact->counterparty,
                           field, error))
    return FALSE;

  read_speaker (self, v, fact, &fact->line);
  fact->printed = v[CAPEX_FIELD_FACT_AMOUNT];
  fact->claim = v[CAPEX_FIELD_FACT_CLAIM];
  fact->part_of = v[CAPEX_FIELD_FACT_PART_OF];
  fact->note = v[CAPEX_FIELD_FACT_NOTE];
  return TRUE;
}

/* The number of a row in a table without doubles */
static guint32
put_once (CapexDatasetBuilder *self,
          GHashTable *rows,
          CapexTableId table,
          gconstpointer row)
{
  GArray *array = self->tables[table];
  gpointer found;

  if (g_hash_table_lookup_extended (rows, row, NULL, &found))
    return GPOINTER_TO_UINT (found);

  found = GUINT_TO_POINTER (array->len);
  g_hash_table_insert (rows, g_memdup2 (row, capex_table_row_size (table)),
                       found);
  g_array_append_vals (array, row, 1);
  return GPOINTER_TO_UINT (found);
}

/* What one column holds for an amount: itself, if it was printed in plain
 * whole digits, else the number of a wide row */
static gint64
put_value (CapexDatasetBuilder *self,
           const CapexBounds *bounds,
           const char *printed)
{
  GArray *wide = self->tables[CAPEX_TABLE_WIDE];
  char buffer[CAPEX_NUMBER_BUFFER];
  CapexNumber whole = bounds->stated / CAPEX_NUMBER_ONE;
  CapexWideRow row;

  if (capex_bounds_is_exact (bounds) &&
      !(bounds->flags & CAPEX_BOUNDS_HEDGED) && whole > -CAPEX_VALUE_WIDE &&
      whole < CAPEX_VALUE_WIDE &&
      g_str_equal (capex_number_format (bounds->stated, buffer), printed) &&
      strchr (printed, '.') == NULL)
    return (gint64) whole;

  memset (&row, 0, sizeof row);
  row.bounds.stated = bounds->stated;
  row.bounds.low = bounds->low;
  row.bounds.high = bounds->high;
  row.bounds.flags = bounds->flags;
  row.printed = capex_builder_intern (self, printed);
  g_array_append_val (wide, row);
  return CAPEX_VALUE_WIDE + (gint64) wide->len - 1;
}

static void
put_extra (CapexDatasetBuilder *self, const CapexNewFact *fact)
{
  CapexExtraRow row;

  memset (&row, 0, sizeof row);
  row.fact = self->tables[CAPEX_TABLE_FACT_COMPANY]->len;
  row.claim = capex_builder_intern (self, fact->claim);
  row.part_of = capex_builder_intern (self, fact->part_of);
  row.note = capex_builder_intern (self, fact->note);
  row.counterparty = fact->counterparty;
  if (row.claim == 0 && row.part_of == 0 && row.note == 0 &&
      row.counterparty == CAPEX_NONE)
    return;

  if (row.claim != 0 &&
      capex_builder_find (self, CAPEX_KEY_CLAIMS, fact->claim) == CAPEX_NONE)
    g_hash_table_insert (self->keys[CAPEX_KEY_CLAIMS], g_strdup (fact->claim),
                         GUINT_TO_POINTER (row.fact));
  g_array_append_val (self->tables[CAPEX_TABLE_EXTRAS], row);
  capex_row_note_origin (self, CAPEX_REFERENCE_PART_OF,
                         CAPEX_FIELD_FACT_PART_OF);
}

void
capex_builder_put_fact (CapexDatasetBuilder *self, const CapexNewFact *fact)
{
  guint32 line = put_once (self, self->lines, CAPEX_TABLE_LINES, &fact->line);
  guint32 period = put_once (self, self->periods, CAPEX_TABLE_PERIODS,
                             &fact->period);
  guint32 known = put_once (self, self->known, CAPEX_TABLE_KNOWN, &fact->known);
  gint64 value = put_value (self, &fact->bounds, fact->printed);

  put_extra (self, fact);
  g_array_append_val (self->tables[CAPEX_TABLE_FACT_COMPANY], fact->company);
  g_array_append_val (self->tables[CAPEX_TABLE_FACT_LINE], line);
  g_array_append_val (self->tables[CAPEX_TABLE_FACT_PERIOD], period);
  g_array_append_val (self->tables[CAPEX_TABLE_FACT_SOURCE], fact->source);
  g_array_append_val (self->tables[CAPEX_TABLE_FACT_KNOWN], known);
  g_array_append_val (self->tables[CAPEX_TABLE_FACT_VALUE], value);
}

gboolean
capex_builder_add_fact (CapexDatasetBuilder *self,
                        const char *const *v,
                        int *field,
                        GError **error)
{
  CapexNewFact fact;

  if (!read_fact (self, v, &fact, field, error))
    return FALSE;

  capex_builder_put_fact (self, &fact);
  return TRUE;
}
