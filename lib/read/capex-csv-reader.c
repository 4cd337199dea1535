/* capex-csv-reader.c - The rows of one tidy CSV file
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-csv-reader-private.h"

#include <string.h>

#include "base/capex-nearest-private.h"
#include "model/capex-dataset-builder-private.h"
#include "model/capex-register-private.h"
#include "read/capex-csv-report-private.h"

#define NO_COLUMN G_MAXUINT

/* The columns that a file must have: those without which no row of it can be
 * right */
static const char *const required[CAPEX_N_REGISTERS] = {
    [CAPEX_REGISTER_SOURCES] = "id",
    [CAPEX_REGISTER_COMPANIES] = "id name",
    [CAPEX_REGISTER_MEASURES] = "id kind",
    [CAPEX_REGISTER_DEFINITIONS] = "measure id",
    [CAPEX_REGISTER_PRESENTATIONS] =
        "company measure pointer definition source",
    [CAPEX_REGISTER_CONCEPTS] = "taxonomy tag",
    [CAPEX_REGISTER_RATES] = "date base currency rate source",
    [CAPEX_REGISTER_PRICES] = "series period value source",
    [CAPEX_REGISTER_FACTS] = "company measure period amount source",
    [CAPEX_REGISTER_REASONS] = "finding company sources reason",
};

typedef struct
{
  CapexDatasetBuilder *builder;
  CapexRegister table;
  const char *const *fields;
  CapexCsvReport report;

  guint n_columns;                   /* of the file */
  guint column_of[CAPEX_MAX_FIELDS]; /* of each field, or NO_COLUMN */
  CapexCsvPlace blank;               /* line 0: the last line had values */
} TableReader;

static void add_error (TableReader *self,
                       CapexCsvPlace place,
                       CapexError code,
                       const char *value,
                       const char *format,
                       ...) G_GNUC_PRINTF (5, 6);

static void
add_error (TableReader *self,
           CapexCsvPlace place,
           CapexError code,
           const char *value,
           const char *format,
           ...)
{
  va_list arguments;
  g_autofree char *why = NULL;

  va_start (arguments, format);
  why = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  capex_csv_report_add (&self->report, place, code, why, value);
}

static gboolean
find_field (const TableReader *self, const char *name, guint *field)
{
  for (*field = 0; self->fields[*field] != NULL; (*field)++)
    if (g_str_equal (self->fields[*field], name))
      return TRUE;
  return FALSE;
}

static void
refuse_unknown_column (TableReader *self, CapexCsvPlace place, const char *name)
{
  CapexNearest nearest;
  const char *guess;

  capex_nearest_init (&nearest, name);
  for (guint i = 0; self->fields[i] != NULL; i++)
    capex_nearest_offer (&nearest, self->fields[i]);

  guess = capex_nearest_get (&nearest);
  if (guess != NULL)
    add_error (self, place, CAPEX_ERROR_UNKNOWN, name,
               "There is no such column; did you mean \"%s\"?", guess);
  else
    add_error (self, place, CAPEX_ERROR_UNKNOWN, name,
               "There is no such column in %s",
               capex_register_get_file_name (self->table));
}

static void
read_header (TableReader *self, const CapexCsvRecord *record)
{
  g_auto (GStrv) names = g_strsplit (required[self->table], " ", -1);

  self->n_columns = record->n_values;
  if (record->n_values == 1 && strpbrk (record->values[0], ";\t") != NULL)
    {
      add_error (self, record->places[0], CAPEX_ERROR_SYNTAX, record->values[0],
                 "Columns are divided by commas");
      return;
    }

  for (guint column = 0; column < record->n_values; column++)
    {
      const char *name = record->values[column];
      CapexCsvPlace place = record->places[column];
      guint field;

      if (!find_field (self, name, &field))
        refuse_unknown_column (self, place, name);
      else if (self->column_of[field] != NO_COLUMN)
        add_error (self, place, CAPEX_ERROR_DUPLICATE, name,
                   "The column is there twice");
      else
        self->column_of[field] = column;
    }

  for (guint i = 0; names[i] != NULL; i++)
    {
      guint field;

      if (find_field (self, names[i], &field) &&
          self->column_of[field] == NO_COLUMN)
        add_error (self, record->places[0], CAPEX_ERROR_MISSING, names[i],
                   "A column is missing");
    }
}

/* Whether the record has a value for each column */
static gboolean
check_width (TableReader *self, const CapexCsvRecord *record)
{
  guint at = MIN (record->n_values - 1, self->n_columns);

  if (record->n_values == self->n_columns)
    return TRUE;

  add_error (self, record->places[at], CAPEX_ERROR_SYNTAX, record->values[at],
             "The record has %u values, the header %u", record->n_values,
             self->n_columns);
  return FALSE;
}

/* Blank lines may only end a file: anywhere else something was lost */
static void
check_blank (TableReader *self, const CapexCsvRecord *record)
{
  if (record->is_blank)
    {
      if (self->blank.line == 0)
        self->blank = record->places[0];
      return;
    }

  if (self->blank.line > 0)
    add_error (self, self->blank, CAPEX_ERROR_SYNTAX, "",
               "A line with nothing on it");
  self->blank.line = 0;
}

/* A field that the file does not have is where its record is */
static void
refuse_row (TableReader *self,
            const CapexCsvRecord *record,
            int field,
            const GError *cause)
{
  guint column = field >= 0 ? self->column_of[field] : NO_COLUMN;
  gboolean is_there = column != NO_COLUMN;

  add_error (self, record->places[is_there ? column : 0],
             (CapexError) cause->code, is_there ? record->values[column] : "",
             "%s: %s", field >= 0 ? self->fields[field] : "row",
             cause->message);
}

/* A value that stands on a later line of its record has no column on the
 * first, which is where the row is */
static void
read_row (TableReader *self, const CapexCsvRecord *record)
{
  const char *values[CAPEX_MAX_FIELDS + 1] = {NULL};
  guint columns[CAPEX_MAX_FIELDS] = {0};
  guint64 line = record->places[0].line;
  g_autoptr (GError) cause = NULL;
  int bad_field = -1;

  for (guint field = 0; self->fields[field] != NULL; field++)
    {
      guint column = self->column_of[field];

      values[field] = "";
      if (column == NO_COLUMN)
        continue;
      values[field] = record->values[column];
      if (record->places[column].line == line)
        columns[field] = record->places[column].column;
    }

  capex_dataset_builder_set_origin (self->builder, self->report.name, line,
                                    columns);
  if (!capex_dataset_builder_add_row (self->builder, self->table, values,
                                      &bad_field, &cause))
    refuse_row (self, record, bad_field, cause);
}

/* Faults of the text are told like those of rows; FALSE when the file could
 * not be read at all */
static gboolean
note_step (TableReader *self,
           CapexCsvStep step,
           CapexCsvPlace place,
           GError *cause,
           GError **error)
{
  if (step == CAPEX_CSV_FAILED && place.line == 0)
    {
      g_propagate_prefixed_error (error, g_error_copy (cause),
                                  "%s: ", self->report.name);
      return FALSE;
    }

  if (cause != NULL)
    capex_csv_report_add (&self->report, place, (CapexError) cause->code,
                          cause->message, NULL);
  return TRUE;
}

static gboolean
read_header_record (TableReader *self,
                    CapexCsvRecordReader *records,
                    GCancellable *cancellable,
                    GError **error)
{
  g_autoptr (GError) cause = NULL;
  CapexCsvRecord record;
  CapexCsvPlace place;
  CapexCsvStep step = capex_csv_record_reader_next (records, &record, &place,
                                                    cancellable, &cause);

  if (!note_step (self, step, place, cause, error))
    return FALSE;

  if (step == CAPEX_CSV_END || (step == CAPEX_CSV_RECORD && record.is_blank))
    add_error (self, (CapexCsvPlace){1, 1}, CAPEX_ERROR_MISSING, "",
               "The line with the names of the columns is missing");
  else if (step == CAPEX_CSV_RECORD)
    read_header (self, &record);
  return TRUE;
}

static gboolean
read_rows (TableReader *self,
           CapexCsvRecordReader *records,
           GCancellable *cancellable,
           GError **error)
{
  CapexCsvStep step = CAPEX_CSV_RECORD;

  while ((step == CAPEX_CSV_RECORD || step == CAPEX_CSV_FAULT) &&
         !capex_csv_report_is_full (&self->report))
    {
      g_autoptr (GError) cause = NULL;
      CapexCsvRecord record;
      CapexCsvPlace place;

      step = capex_csv_record_reader_next (records, &record, &place,
                                           cancellable, &cause);
      if (!note_step (self, step, place, cause, error))
        return FALSE;
      if (step != CAPEX_CSV_RECORD)
        continue;

      check_blank (self, &record);
      if (!record.is_blank && check_width (self, &record))
        read_row (self, &record);
    }
  return TRUE;
}

/* Nothing can be said of rows under a header that is wrong */
static gboolean
read_table (TableReader *self,
            CapexCsvRecordReader *records,
            GCancellable *cancellable,
            GError **error)
{
  if (!read_header_record (self, records, cancellable, error))
    return FALSE;
  if (self->report.n_errors == 0 &&
      !read_rows (self, records, cancellable, error))
    return FALSE;
  return capex_csv_report_finish (&self->report, error);
}

gboolean
capex_csv_read_stream_within (CapexDatasetBuilder *builder,
                              CapexRegister table,
                              const char *name,
                              GInputStream *stream,
                              const CapexCsvLimits *limits,
                              GCancellable *cancellable,
                              GError **error)
{
  g_autoptr (CapexCsvRecordReader) records =
      capex_csv_record_reader_new (stream, limits);
  CapexBuilderMark *mark = capex_dataset_builder_mark (builder);
  TableReader self = {
      .builder = builder,
      .table = table,
      .fields = capex_register_list_fields (table),
  };
  gboolean is_read;

  capex_csv_report_init (&self.report, name);
  for (guint i = 0; i < CAPEX_MAX_FIELDS; i++)
    self.column_of[i] = NO_COLUMN;

  is_read = read_table (&self, records, cancellable, error);
  if (!is_read)
    capex_dataset_builder_rewind (builder, mark);

  capex_dataset_builder_set_origin (builder, NULL, 0, NULL);
  capex_csv_report_clear (&self.report);
  capex_builder_mark_free (mark);
  return is_read;
}

/**
 * capex_csv_read_stream:
 * @builder: where the rows go
 * @table: the table that they belong to
 * @name: what the file is called in errors
 * @stream: the text of the file; it is read to its end and not closed
 * @cancellable: (nullable): what may stop the work
 * @error: return location for an error
 *
 * Adds the rows of one tidy CSV file.
 *
 * The text is UTF-8, with or without a byte order mark; records are those of
 * RFC 4180, ended by LF or CRLF. The first one names the columns, which are
 * fields of the table ([func@Capex.Register.list_fields]) in any order; those
 * that a table cannot do without must be there: `id` of sources; `id` and
 * `name` of companies; `id` and `kind` of measures; `measure` and `id` of
 * definitions; `company`, `measure`, `pointer`, `definition` and `source` of
 * presentations; all five of rates; `series`, `period`, `value` and `source` of
 * prices; `company`, `measure`, `period`, `amount` and `source` of facts. A
 * line with nothing on it is an error, except at the end.
 *
 * A file with an error adds nothing, and all of its errors are told: @error has
 * one line for each of the first 20, as in
 * `facts.csv:12:34: amount: column 4: "bilion" is not a number: "23 bilion"`
 * (file, line and character in the line, both counted from 1), and then how
 * many more there are.
 *
 * A field may have 1 MiB, a record 4,096 fields and 16 MiB, a file 100 million
 * records. A file with 100 errors is not read further.
 *
 * Errors: those of [method@Capex.DatasetBuilder.add_row], the code being that
 * of the first one; %CAPEX_ERROR_SYNTAX for a text that is not CSV in UTF-8;
 * %CAPEX_ERROR_UNKNOWN for a column that the table does not have,
 * %CAPEX_ERROR_MISSING for one that it must have, %CAPEX_ERROR_DUPLICATE for
 * one that is there twice; %CAPEX_ERROR_LIMIT for a text beyond the limits;
 * %CAPEX_ERROR_IO if the stream fails; %CAPEX_ERROR_CANCELLED.
 *
 * Source: RFC 4180
 *
 * Returns: whether the rows are in
 */
gboolean
capex_csv_read_stream (CapexDatasetBuilder *builder,
                       CapexRegister table,
                       const char *name,
                       GInputStream *stream,
                       GCancellable *cancellable,
                       GError **error)
{
  g_return_val_if_fail (CAPEX_IS_DATASET_BUILDER (builder), FALSE);
  g_return_val_if_fail ((guint) table < CAPEX_N_REGISTERS, FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);

  return capex_csv_read_stream_within (builder, table, name, stream,
                                       &capex_csv_default_limits, cancellable,
                                       error);
}
