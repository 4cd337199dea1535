/* capex-csv-record.c - One record of a CSV text after another
 *
 * Records as RFC 4180 has them: fields between commas, a field with commas,
 * quotes or line ends between quotes, a quote within it doubled, records ended
 * by LF or CRLF, the last one by the end of the text.  The text is UTF-8; a
 * byte order mark before it is read over.
 *
 * Nothing is decided from a sample and nothing is repaired: what is not well
 * formed is a fault that names its place.  After a fault the reader goes on
 * behind the end of the record, so that one pass over a file finds them all.
 *
 * Bytes are read in blocks into one buffer, and values are slices of it: a
 * delimiter becomes the NUL behind a value, doubled quotes are closed up in
 * place.  The buffer grows only as far as one record may be long.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-csv-record-private.h"

#include <string.h>

#include <capex/capex-error.h>

#include "base/capex-text-private.h"
#include "read/capex-csv-buffer-private.h"

/* What leads up to a fault is shown with it, unless it is longer */
#define SHOWN_BEFORE_BYTES 24

/* Offsets count from the start of the record */
typedef struct
{
  gsize token; /* where it begins, with its quote */
  gsize begin, end;
  gsize n_doubled;
  guint64 n_lines; /* line ends between its quotes */
} Field;

typedef struct
{
  const char *why; /* NULL: there is no fault */
  gsize at;
  gsize from;   /* where the text to show begins */
  gsize length; /* 0: up to the next delimiter */
} Fault;

struct _CapexCsvRecordReader
{
  CapexCsvBuffer buffer;
  const CapexCsvLimits *limits;
  gboolean begun;
  gboolean finished;

  gsize start; /* of the record, in the buffer */
  gsize next;  /* of the field to be scanned, in the buffer */
  guint64 line;
  guint64 n_records;
  Fault fault;

  Field *fields;
  const char **values;
  CapexCsvPlace *places;
  guint n_fields;
  guint n_allocated;
};

typedef enum
{
  FOUND_FIELD,
  FOUND_LAST_FIELD,
  FOUND_TOO_LITTLE
} Found;

CapexCsvRecordReader *
capex_csv_record_reader_new (GInputStream *stream, const CapexCsvLimits *limits)
{
  CapexCsvRecordReader *self = g_new0 (CapexCsvRecordReader, 1);

  capex_csv_buffer_init (&self->buffer, stream, limits->record_bytes);
  self->limits = limits;
  self->line = 1;

  return self;
}

void
capex_csv_record_reader_free (CapexCsvRecordReader *self)
{
  capex_csv_buffer_clear (&self->buffer);
  g_free (self->fields);
  g_free (self->values);
  g_free (self->places);
  g_free (self);
}

/* Reads on behind the record; its bytes come to the front */
static gboolean
read_more (CapexCsvRecordReader *self,
           GCancellable *cancellable,
           GError **error)
{
  gsize n_done = self->start;

  self->start = 0;
  self->next -= n_done;
  return capex_csv_buffer_read (&self->buffer, n_done, cancellable, error);
}

static gboolean
begins_with (const CapexCsvRecordReader *self, const char *bytes, gsize n)
{
  return self->buffer.size >= n && memcmp (self->buffer.data, bytes, n) == 0;
}

static gboolean
is_utf16 (const CapexCsvRecordReader *self)
{
  return begins_with (self, "\xFF\xFE", 2) ||
         begins_with (self, "\xFE\xFF", 2) ||
         (self->buffer.size >= 2 &&
          (self->buffer.data[0] == '\0') != (self->buffer.data[1] == '\0'));
}

static gboolean
begin_text (CapexCsvRecordReader *self,
            CapexCsvPlace *place,
            GCancellable *cancellable,
            GError **error)
{
  self->begun = TRUE;
  if (!read_more (self, cancellable, error))
    return FALSE;

  if (is_utf16 (self))
    {
      g_autofree char *text = capex_text_quote (self->buffer.data, 2);

      *place = (CapexCsvPlace){1, 1};
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "The text is UTF-16, it must be UTF-8 (byte 1): %s", text);
      return FALSE;
    }

  if (begins_with (self, "\xEF\xBB\xBF", 3))
    self->start = 3;
  return TRUE;
}

static gsize
next_mark (const CapexCsvRecordReader *self, gsize from)
{
  return capex_csv_next_mark (self->buffer.words, from, self->buffer.size);
}

/* Faults are met in their order; the first one of a record is told, with the
 * text of its field up to the next delimiter */
static void
note_fault (CapexCsvRecordReader *self, gsize token, gsize at, const char *why)
{
  gsize from = at - token > SHOWN_BEFORE_BYTES ? at : token;

  if (self->fault.why != NULL)
    return;

  self->fault = (Fault){
      .why = why,
      .at = at - self->start,
      .from = from - self->start,
  };
}

static gboolean
has_byte_at (const CapexCsvRecordReader *self, gsize at, char byte)
{
  return at < self->buffer.size && self->buffer.data[at] == byte;
}

/* What follows the byte at @at is not known yet */
static gboolean
is_cut_after (const CapexCsvRecordReader *self, gsize at)
{
  return at + 1 >= self->buffer.size && !self->buffer.ended;
}

/* Ends a field that began at @token at the next delimiter from @from on */
static Found
scan_to_delimiter (CapexCsvRecordReader *self,
                   gsize token,
                   gsize from,
                   gsize *end)
{
  gsize at;

  for (at = next_mark (self, from); at < self->buffer.size;
       at = next_mark (self, at + 1))
    {
      char mark = self->buffer.data[at];

      *end = at;
      if (mark == ',' || mark == '\n')
        {
          self->next = at + 1;
          return mark == ',' ? FOUND_FIELD : FOUND_LAST_FIELD;
        }
      if (mark == '"')
        {
          note_fault (self, token, at, "A quote in a field without quotes");
          continue;
        }
      if (is_cut_after (self, at))
        return FOUND_TOO_LITTLE;
      if (has_byte_at (self, at + 1, '\n'))
        {
          self->next = at + 2;
          return FOUND_LAST_FIELD;
        }
      note_fault (self, token, at, "A CR without an LF behind it");
    }

  if (!self->buffer.ended)
    return FOUND_TOO_LITTLE;
  *end = self->next = self->buffer.size;
  return FOUND_LAST_FIELD;
}

static Found
scan_behind_quotes (CapexCsvRecordReader *self, gsize from)
{
  gsize ignored;

  if (from < self->buffer.size && next_mark (self, from) != from)
    note_fault (self, from, from, "Text behind the closing quote of a field");
  return scan_to_delimiter (self, from, from, &ignored);
}

static Found
scan_quoted (CapexCsvRecordReader *self, gsize token, Field *field)
{
  gsize at;

  for (at = next_mark (self, token + 1); at < self->buffer.size;
       at = next_mark (self, at + 1))
    switch (self->buffer.data[at])
      {
      case '"':
        if (is_cut_after (self, at))
          return FOUND_TOO_LITTLE;
        if (!has_byte_at (self, at + 1, '"'))
          {
            field->end = at - self->start;
            return scan_behind_quotes (self, at + 1);
          }
        field->n_doubled++;
        at++;
        break;
      case '\r':
        if (is_cut_after (self, at))
          return FOUND_TOO_LITTLE;
        if (!has_byte_at (self, at + 1, '\n'))
          note_fault (self, token, at, "A CR without an LF behind it");
        break;
      case '\n':
        field->n_lines++;
        break;
      default:
        break;
      }

  if (!self->buffer.ended)
    return FOUND_TOO_LITTLE;
  note_fault (self, token, token, "A quote that is never closed");
  field->end = self->buffer.size - self->start;
  self->next = self->buffer.size;
  return FOUND_LAST_FIELD;
}

/* Scans the field at `next`; when there is too little of it, `next` stays */
static Found
scan_field (CapexCsvRecordReader *self, Field *field)
{
  gsize token = self->next;
  gsize end = token;
  Found found;

  *field = (Field){.token = token - self->start};
  if (has_byte_at (self, token, '"'))
    {
      field->begin = field->token + 1;
      return scan_quoted (self, token, field);
    }

  field->begin = field->token;
  found = scan_to_delimiter (self, token, token, &end);
  field->end = end - self->start;
  return found;
}

static void
reserve_field (CapexCsvRecordReader *self)
{
  if (self->n_fields < self->n_allocated)
    return;

  /* The limit on fields keeps these small */
  self->n_allocated = MAX (16, 2 * self->n_allocated);
  self->fields = g_renew (Field, self->fields, self->n_allocated);
  self->values = g_renew (const char *, self->values, self->n_allocated);
  self->places = g_renew (CapexCsvPlace, self->places, self->n_allocated);
}

static guint
count_characters (const char *from, const char *end)
{
  guint n = 0;

  for (; from < end; from++)
    n += ((guint8) *from & 0xC0) != 0x80;
  return n;
}

static CapexCsvPlace
place_of (const CapexCsvRecordReader *self, gsize offset)
{
  CapexCsvPlace place = {self->line, 1};
  const char *from = self->buffer.data + self->start;
  const char *end = from + offset;
  const char *feed;

  while ((feed = memchr (from, '\n', (gsize) (end - from))) != NULL)
    {
      place.line++;
      from = feed + 1;
    }

  place.column += count_characters (from, end);
  return place;
}

static gboolean
refuse_more (const CapexCsvRecordReader *self,
             guint64 limit,
             const char *what,
             gsize offset,
             CapexCsvPlace *place,
             GError **error)
{
  gsize from = self->start + offset;
  g_autofree char *text = capex_text_quote (self->buffer.data + from,
                                            next_mark (self, from) - from);

  *place = place_of (self, offset);
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT,
               "More than %" G_GUINT64_FORMAT " %s: %s", limit, what, text);
  return FALSE;
}

/* Of a record that is read in part, one byte may yet be a closing quote, or
 * the CR of a line end. */
static gboolean
check_limits (const CapexCsvRecordReader *self,
              Found found,
              CapexCsvPlace *place,
              GError **error)
{
  const CapexCsvLimits *limits = self->limits;
  const Field *field = &self->fields[self->n_fields];
  gboolean is_whole = found != FOUND_TOO_LITTLE;
  gsize known = (is_whole ? self->next : self->buffer.size) - self->start;
  gsize end = is_whole ? field->end : MAX (known, field->begin + 1) - 1;

  if (self->n_records >= limits->records)
    return refuse_more (self, limits->records, "records", 0, place, error);
  if (self->n_fields >= limits->fields)
    return refuse_more (self, limits->fields, "fields in a record",
                        field->token, place, error);
  if (end > field->begin + field->n_doubled + limits->field_bytes)
    return refuse_more (self, limits->field_bytes,
                        field->begin > field->token
                            ? "bytes in a field (is its quote closed?)"
                            : "bytes in a field",
                        field->token, place, error);
  if (known > limits->record_bytes)
    return refuse_more (self, limits->record_bytes, "bytes in a record", 0,
                        place, error);
  return TRUE;
}

static gboolean
scan_record (CapexCsvRecordReader *self,
             CapexCsvPlace *place,
             GCancellable *cancellable,
             GError **error)
{
  Found found = FOUND_FIELD;

  self->next = self->start;
  self->n_fields = 0;
  self->fault.why = NULL;

  while (found != FOUND_LAST_FIELD)
    {
      reserve_field (self);
      found = scan_field (self, &self->fields[self->n_fields]);

      if (!check_limits (self, found, place, error))
        return FALSE;
      if (found != FOUND_TOO_LITTLE)
        self->n_fields++;
      else if (!read_more (self, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

/* Bytes from a bad one on, as far as they belong together */
static gsize
bad_length (const char *bad, const char *end)
{
  const char *at = bad + 1;

  while (at < end && at < bad + 4 && ((guint8) *at & 0xC0) == 0x80)
    at++;
  return (gsize) (at - bad);
}

/* Notes the first byte of the record that is not UTF-8 text, unless another
 * fault comes before it */
static void
check_encoding (CapexCsvRecordReader *self)
{
  const char *record = self->buffer.data + self->start;
  const char *bad;
  gsize at;

  if (capex_csv_is_plain (self->buffer.words, self->start, self->next) ||
      g_utf8_validate_len (record, self->next - self->start, &bad))
    return;

  at = (gsize) (bad - record);
  if (self->fault.why != NULL && self->fault.at <= at)
    return;

  self->fault = (Fault){
      .why = *bad == '\0' ? "A NUL is not text" : "This is not UTF-8",
      .at = at,
      .from = at,
      .length = bad_length (bad, self->buffer.data + self->next),
  };
}

/* The column of a byte counts characters; where it is not the number of the
 * byte in its line, that is told too */
static void
tell_fault (CapexCsvRecordReader *self, CapexCsvPlace *place, GError **error)
{
  const Fault *fault = &self->fault;
  const char *record = self->buffer.data + self->start;
  gsize next = next_mark (self, self->start + fault->at + 1) - self->start;
  gsize length = fault->length > 0 ? fault->length : next - fault->from;
  g_autofree char *text = capex_text_quote (record + fault->from, length);
  gsize byte = 1;

  while (byte <= fault->at && record[fault->at - byte] != '\n')
    byte++;

  *place = place_of (self, fault->at);
  if (byte == place->column)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX, "%s: %s", fault->why,
                 text);
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                 "%s (byte %" G_GSIZE_FORMAT " of the line): %s", fault->why,
                 byte, text);
}

/* Where the values stand, before their bytes are moved */
static void
place_fields (CapexCsvRecordReader *self)
{
  const char *record = self->buffer.data + self->start;
  gboolean is_plain = capex_csv_is_plain (self->buffer.words, self->start,
                                          self->next);
  CapexCsvPlace place = {self->line, 1};
  gsize from = 0;

  for (guint i = 0; i < self->n_fields; i++)
    {
      const Field *field = &self->fields[i];

      if (is_plain)
        place.column += (guint) (field->token - from);
      else
        place.column += count_characters (record + from, record + field->token);
      from = field->token;
      self->places[i] = place;

      if (field->n_lines > 0)
        {
          place.line += field->n_lines;
          place.column = 1;
          from = field->end;
          while (record[from - 1] != '\n')
            from--;
        }
    }
}

static void
halve_doubled_quotes (char *value, gsize length)
{
  char *end = value + length;
  char *from = memchr (value, '"', length);
  char *to = from;

  while (from < end)
    {
      if (*from == '"')
        from++;
      *to++ = *from++;
    }
  *to = '\0';
}

static void
end_values (CapexCsvRecordReader *self)
{
  char *record = self->buffer.data + self->start;

  for (guint i = 0; i < self->n_fields; i++)
    {
      const Field *field = &self->fields[i];

      self->values[i] = record + field->begin;
      record[field->end] = '\0';
      if (field->n_doubled > 0)
        halve_doubled_quotes (record + field->begin, field->end - field->begin);
    }
}

static guint64
count_lines (const CapexCsvRecordReader *self)
{
  guint64 n = 1;

  for (guint i = 0; i < self->n_fields; i++)
    n += self->fields[i].n_lines;
  return n;
}

static CapexCsvStep
take_record (CapexCsvRecordReader *self,
             CapexCsvRecord *record,
             CapexCsvPlace *place,
             GError **error)
{
  CapexCsvStep step = CAPEX_CSV_RECORD;

  check_encoding (self);
  if (self->fault.why != NULL)
    {
      tell_fault (self, place, error);
      step = CAPEX_CSV_FAULT;
    }
  else
    {
      place_fields (self);
      end_values (self);
      *record = (CapexCsvRecord){
          .values = self->values,
          .places = self->places,
          .n_values = self->n_fields,
          .is_blank = self->n_fields == 1 && self->fields[0].end == 0,
      };
    }

  self->line += count_lines (self);
  self->start = self->next;
  self->n_records++;
  return step;
}

CapexCsvStep
capex_csv_record_reader_next (CapexCsvRecordReader *self,
                              CapexCsvRecord *record,
                              CapexCsvPlace *place,
                              GCancellable *cancellable,
                              GError **error)
{
  *place = (CapexCsvPlace){0, 0};
  if (self->finished)
    return CAPEX_CSV_END;

  if ((!self->begun && !begin_text (self, place, cancellable, error)) ||
      (self->start == self->buffer.size && !self->buffer.ended &&
       !read_more (self, cancellable, error)))
    {
      self->finished = TRUE;
      return CAPEX_CSV_FAILED;
    }

  self->finished = self->start == self->buffer.size;
  if (self->finished)
    return CAPEX_CSV_END;

  if (!scan_record (self, place, cancellable, error))
    {
      self->finished = TRUE;
      return CAPEX_CSV_FAILED;
    }

  return take_record (self, record, place, error);
}
