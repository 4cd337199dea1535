/* capex-builder-reasons.c - Reading why a finding is left as it is
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <string.h>

#include "model/capex-builder-rows-private.h"

/* Between the ids of documents */
#define SEPARATOR ";"

static gboolean
read_kind (const char *const *v,
           CapexReasonRow *row,
           int *field,
           GError **error)
{
  int kind = capex_finding_kind_parse (v[CAPEX_FIELD_REASON_FINDING], error);

  if (kind < 0)
    return capex_row_blame (field, CAPEX_FIELD_REASON_FINDING);
  row->kind = (guint32) kind;
  return TRUE;
}

/* The days of a period in the calendar of the company */
static gboolean
read_period (CapexDatasetBuilder *self,
             const char *const *v,
             guint32 company,
             CapexReasonRow *row,
             int *field,
             GError **error)
{
  const char *text = v[CAPEX_FIELD_REASON_PERIOD];
  const CapexCompanyRow *companies =
      (gpointer) self->tables[CAPEX_TABLE_COMPANIES]->data;
  CapexPeriodLabel label;

  if (*text == '\0')
    return TRUE;
  return (capex_period_label_parse (text, &label, error) &&
          capex_period_label_resolve (&label,
                                      companies[company].has_fiscal
                                          ? &companies[company].fiscal
                                          : NULL,
                                      &row->days, error)) ||
         capex_row_blame (field, CAPEX_FIELD_REASON_PERIOD);
}

/* "a;b": each is a document, and one is enough */
static gboolean
check_sources (CapexDatasetBuilder *self,
               const char *text,
               int *field,
               GError **error)
{
  g_auto (GStrv) ids = g_strsplit (text, SEPARATOR, -1);

  for (guint i = 0; ids[i] != NULL; i++)
    if (capex_builder_find (self, CAPEX_KEY_SOURCES, ids[i]) == CAPEX_NONE)
      {
        capex_builder_set_unknown (self, CAPEX_KEY_SOURCES, "source", ids[i],
                                   error);
        return capex_row_blame (field, CAPEX_FIELD_REASON_SOURCES);
      }
  return *ids != NULL ||
         capex_row_fail (field, CAPEX_FIELD_REASON_SOURCES, error,
                         CAPEX_ERROR_MISSING,
                         "A reason without the documents that it is about");
}

static gboolean
read_names (CapexDatasetBuilder *self,
            const char *const *v,
            CapexReasonRow *row,
            int *field,
            GError **error)
{
  guint32 company, measure;

  if (!capex_row_find_row (self, CAPEX_KEY_COMPANIES, "company", v,
                           CAPEX_FIELD_REASON_COMPANY, &company, field, error))
    return FALSE;
  if (*v[CAPEX_FIELD_REASON_MEASURE] != '\0' &&
      !capex_row_find_row (self, CAPEX_KEY_MEASURES, "measure", v,
                           CAPEX_FIELD_REASON_MEASURE, &measure, field, error))
    return FALSE;
  return read_period (self, v, company, row, field, error) &&
         check_sources (self, v[CAPEX_FIELD_REASON_SOURCES], field, error);
}

gboolean
capex_builder_add_reason (CapexDatasetBuilder *self,
                          const char *const *v,
                          int *field,
                          GError **error)
{
  g_autofree char *key = g_strjoinv ("\n", (char **) v);
  CapexReasonRow row;
  gboolean added;

  memset (&row, 0, sizeof row);
  if (!read_kind (v, &row, field, error) ||
      !read_names (self, v, &row, field, error))
    return FALSE;
  if (*v[CAPEX_FIELD_REASON_REASON] == '\0')
    return capex_row_fail (field, CAPEX_FIELD_REASON_REASON, error,
                           CAPEX_ERROR_MISSING, "A row without a reason");

  row.company = capex_builder_intern (self, v[CAPEX_FIELD_REASON_COMPANY]);
  row.measure = capex_builder_intern (self, v[CAPEX_FIELD_REASON_MEASURE]);
  row.period = capex_builder_intern (self, v[CAPEX_FIELD_REASON_PERIOD]);
  row.sources = capex_builder_intern (self, v[CAPEX_FIELD_REASON_SOURCES]);
  row.reason = capex_builder_intern (self, v[CAPEX_FIELD_REASON_REASON]);
  return capex_row_put (self, CAPEX_KEY_REASONS, CAPEX_TABLE_REASONS, key, &row,
                        &added, error) ||
         capex_row_blame (field, CAPEX_FIELD_REASON_FINDING);
}
