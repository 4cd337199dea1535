/* capex-csv-record-private.h - One record of a CSV text after another
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

#include "base/capex-csv-limits-private.h"

G_BEGIN_DECLS

typedef enum
{
  CAPEX_CSV_RECORD, /* a record was read */
  CAPEX_CSV_END,    /* there is none left */
  CAPEX_CSV_FAULT,  /* one is refused; those behind it can be read */
  CAPEX_CSV_FAILED  /* the text cannot be read further */
} CapexCsvStep;

/* Where something stands, counted from 1; a line of 0 is nowhere */
typedef struct
{
  guint64 line;
  guint column; /* in characters */
} CapexCsvPlace;

/* Valid until the next record is asked for.  Values are NUL-terminated. */
typedef struct
{
  const char *const *values;
  const CapexCsvPlace *places; /* of the values */
  guint n_values;
  gboolean is_blank; /* a line with nothing on it: one empty value */
} CapexCsvRecord;

typedef struct _CapexCsvRecordReader CapexCsvRecordReader;

/* @limits are lent */
CapexCsvRecordReader *
capex_csv_record_reader_new (GInputStream *stream,
                             const CapexCsvLimits *limits);
void capex_csv_record_reader_free (CapexCsvRecordReader *self);

/* Sets @record on CAPEX_CSV_RECORD; @place and @error on a fault or failure */
CapexCsvStep capex_csv_record_reader_next (CapexCsvRecordReader *self,
                                           CapexCsvRecord *record,
                                           CapexCsvPlace *place,
                                           GCancellable *cancellable,
                                           GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexCsvRecordReader,
                               capex_csv_record_reader_free)

G_END_DECLS
