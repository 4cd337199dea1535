/* capex-csv-text.c - The rows of a dataset as tidy CSV
 *
 * Records end with LF, and a value stands in quotes only where it has to, so
 * that one dataset is one text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "write/capex-csv-text-private.h"

#include <string.h>

#include <capex/capex-error.h>

#include "base/capex-csv-limits-private.h"

static void
put_value (GString *out, const char *value)
{
  if (strpbrk (value, ",\"\r\n") == NULL)
    {
      g_string_append (out, value);
      return;
    }

  g_string_append_c (out, '"');
  for (const char *at = value; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *at);
    }
  g_string_append_c (out, '"');
}

void
capex_csv_put_header (GString *out, CapexRegister table)
{
  const char *const *fields = capex_register_list_fields (table);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append_c (out, ',');
      g_string_append (out, fields[i]);
    }
  g_string_append_c (out, '\n');
}

static gboolean
has_lone_return (const char *value)
{
  const char *at = value;

  while ((at = strchr (at, '\r')) != NULL)
    if (*++at != '\n')
      return TRUE;
  return FALSE;
}

static gboolean
can_be_read (const char *value, GError **error)
{
  gsize most = capex_csv_default_limits.field_bytes;

  if (has_lone_return (value))
    g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                         "A CR without an LF behind it");
  else if (strlen (value) > most)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT,
                 "More than %" G_GSIZE_FORMAT " bytes in a field", most);
  else
    return TRUE;
  return FALSE;
}

/* A record is never too long when its fields are not: few of them take any
 * text */
static gboolean
put_values (GString *out,
            CapexRegister table,
            const char *const *values,
            GError **error)
{
  for (guint i = 0; values[i] != NULL; i++)
    {
      if (!can_be_read (values[i], error))
        {
          g_prefix_error (error, "%s: ", capex_register_list_fields (table)[i]);
          return FALSE;
        }
      if (i > 0)
        g_string_append_c (out, ',');
      put_value (out, values[i]);
    }
  g_string_append_c (out, '\n');
  return TRUE;
}

gboolean
capex_csv_put_row (GString *out,
                   CapexDataset *dataset,
                   CapexRegister table,
                   guint index,
                   GError **error)
{
  g_auto (GStrv) values = capex_dataset_dup_row (dataset, table, index);
  gsize start = out->len;

  if (put_values (out, table, (const char *const *) values, error))
    return TRUE;

  g_string_truncate (out, start);
  g_prefix_error (error, "Row %u: ", index + 1);
  return FALSE;
}
