/* capex-csv-limits-private.h - How much of a CSV text is too much
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gsize field_bytes;  /* of one field, without its quotes */
  gsize record_bytes; /* of one record as it is written */
  guint fields;       /* of one record */
  guint64 records;    /* of one text, its header included */
} CapexCsvLimits;

extern const CapexCsvLimits capex_csv_default_limits;

G_END_DECLS
