/* capex-builder-rows.c - Reading the rows of the registers
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "model/capex-builder-rows-private.h"

#include <string.h>

#include "base/capex-nearest-private.h"
#include "model/capex-identity-private.h"

/* Most bytes of an id, and the characters that it may not have: those that
 * stand between ids in lists */
#define ID_MAX_LENGTH 128
#define ID_REFUSED ",;@\""

CapexText
capex_builder_intern (CapexDatasetBuilder *self, const char *text)
{
  GArray *texts = self->tables[CAPEX_TABLE_TEXTS];
  gpointer found;

  if (*text == '\0')
    return 0;
  if (g_hash_table_lookup_extended (self->keys[CAPEX_KEY_TEXTS], text, NULL,
                                    &found))
    return GPOINTER_TO_UINT (found);

  found = GUINT_TO_POINTER (texts->len);
  g_array_append_vals (texts, text, (guint) strlen (text) + 1);
  g_hash_table_insert (self->keys[CAPEX_KEY_TEXTS], g_strdup (text), found);
  return GPOINTER_TO_UINT (found);
}

const char *
capex_builder_text (CapexDatasetBuilder *self, CapexText text)
{
  return self->tables[CAPEX_TABLE_TEXTS]->data + text;
}

guint
capex_builder_find (CapexDatasetBuilder *self, CapexKey key, const char *text)
{
  gpointer found;

  return g_hash_table_lookup_extended (self->keys[key], text, NULL, &found)
             ? GPOINTER_TO_UINT (found)
             : CAPEX_NONE;
}

void
capex_builder_set_unknown (CapexDatasetBuilder *self,
                           CapexKey key,
                           const char *what,
                           const char *text,
                           GError **error)
{
  GHashTableIter iter;
  gpointer candidate;
  CapexNearest nearest;
  const char *guess;

  capex_nearest_init (&nearest, text);
  g_hash_table_iter_init (&iter, self->keys[key]);
  while (g_hash_table_iter_next (&iter, &candidate, NULL))
    capex_nearest_offer (&nearest, candidate);

  guess = capex_nearest_get (&nearest);
  if (guess != NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "No %s is called \"%s\"; did you mean \"%s\"?", what, text,
                 guess);
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "No %s is called \"%s\"", what, text);
}

gboolean
capex_row_fail (int *field,
                int which,
                GError **error,
                CapexError code,
                const char *format,
                ...)
{
  va_list arguments;
  g_autofree char *message = NULL;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  *field = which;
  g_set_error_literal (error, CAPEX_ERROR, (int) code, message);
  return FALSE;
}

/* For an @error that is set already */
gboolean
capex_row_blame (int *field, int which)
{
  *field = which;
  return FALSE;
}

gboolean
capex_row_read_id (const char *const *values,
                   int which,
                   int *field,
                   GError **error)
{
  const char *id = values[which];

  if (*id == '\0')
    return capex_row_fail (field, which, error, CAPEX_ERROR_SYNTAX,
                           "A row without an id");
  if (strlen (id) > ID_MAX_LENGTH)
    return capex_row_fail (field, which, error, CAPEX_ERROR_LIMIT,
                           "An id of more than %d bytes", ID_MAX_LENGTH);

  for (const char *c = id; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);

      if (strchr (ID_REFUSED, *c) != NULL || g_unichar_isspace (character) ||
          g_unichar_iscntrl (character))
        return capex_row_fail (
            field, which, error, CAPEX_ERROR_SYNTAX,
            "An id has no spaces, commas, semicolons, quotes or "
            "at signs");
    }
  return TRUE;
}

static gboolean
read_sign (const char *const *values,
           int which,
           gboolean *is_signed,
           int *field,
           GError **error)
{
  if (g_str_equal (values[which], "yes"))
    *is_signed = TRUE;
  else if (g_str_equal (values[which], "no") || *values[which] == '\0')
    *is_signed = FALSE;
  else
    return capex_row_fail (field, which, error, CAPEX_ERROR_UNKNOWN,
                           "\"%s\" is neither yes nor no", values[which]);
  return TRUE;
}

gboolean
capex_row_read_vague_day (const char *const *values,
                          int which,
                          CapexDays *days,
                          int *field,
                          GError **error)
{
  *days = (CapexDays){0, 0};
  return *values[which] == '\0' ||
         capex_vague_day_parse (values[which], days, error) ||
         capex_row_blame (field, which);
}

static gboolean
read_day (const char *const *values,
          int which,
          gint32 open,
          gint32 *day,
          int *field,
          GError **error)
{
  *day = open;
  return *values[which] == '\0' ||
         capex_day_parse (values[which], day, error) ||
         capex_row_blame (field, which);
}

gboolean
capex_row_read_currency (const char *const *values,
                         int which,
                         int *field,
                         GError **error)
{
  if (*values[which] != '\0' &&
      !capex_unit_is_currency_code (values[which], strlen (values[which])))
    return capex_row_fail (field, which, error, CAPEX_ERROR_UNKNOWN,
                           "\"%s\" is not a currency code", values[which]);
  return TRUE;
}

gboolean
capex_row_find_row (CapexDatasetBuilder *self,
                    CapexKey key,
                    const char *what,
                    const char *const *values,
                    int which,
                    guint32 *row,
                    int *field,
                    GError **error)
{
  *row = capex_builder_find (self, key, values[which]);
  if (*row != CAPEX_NONE)
    return TRUE;
  if (*values[which] == '\0')
    return capex_row_fail (field, which, error, CAPEX_ERROR_MISSING,
                           "A row without a %s", what);

  capex_builder_set_unknown (self, key, what, values[which], error);
  return capex_row_blame (field, which);
}

gboolean
capex_row_find_definition (CapexDatasetBuilder *self,
                           guint32 measure,
                           const char *const *values,
                           int which,
                           guint32 *row,
                           int *field,
                           GError **error)
{
  const CapexMeasureRow *measures =
      (gpointer) self->tables[CAPEX_TABLE_MEASURES]->data;
  const char *measure_id = capex_builder_text (self, measures[measure].id);
  g_autofree char *key = g_strconcat (measure_id, "\n", values[which], NULL);

  *row = capex_builder_find (self, CAPEX_KEY_DEFINITIONS, key);
  if (*row == CAPEX_NONE)
    return capex_row_fail (field, which, error, CAPEX_ERROR_UNKNOWN,
                           "\"%s\" is no definition of %s", values[which],
                           measure_id);
  return TRUE;
}

gboolean
capex_row_put (CapexDatasetBuilder *self,
               CapexKey key,
               CapexTableId table,
               const char *id,
               gconstpointer row,
               gboolean *added,
               GError **error)
{
  GArray *rows = self->tables[table];
  gsize size = capex_table_row_size (table);
  guint old = capex_builder_find (self, key, id);

  *added = old == CAPEX_NONE;
  if (*added)
    {
      g_hash_table_insert (self->keys[key], g_strdup (id),
                           GUINT_TO_POINTER (rows->len));
      g_array_append_vals (rows, row, 1);
      return TRUE;
    }
  if (memcmp (rows->data + old * size, row, size) == 0)
    return TRUE;

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_DUPLICATE,
               "\"%s\" is there already, with other contents", id);
  return FALSE;
}

void
capex_row_note_origin (CapexDatasetBuilder *self,
                       CapexReference reference,
                       int field)
{
  CapexOrigin origin = {0};

  if (self->file != NULL)
    {
      origin.file = capex_builder_intern (self, self->file);
      origin.line = self->line;
      origin.column = self->columns[field];
    }
  g_array_append_val (self->origins[reference], origin);
}

static gboolean
add_source (CapexDatasetBuilder *self,
            const char *const *v,
            int *field,
            GError **error)
{
  CapexSourceRow row;
  CapexDays published;
  gboolean added;
  int kind = CAPEX_SOURCE_KIND_PRESS;

  if (!capex_row_read_id (v, CAPEX_FIELD_SOURCE_ID, field, error) ||
      !capex_row_read_vague_day (v, CAPEX_FIELD_SOURCE_PUBLISHED, &published,
                                 field, error))
    return FALSE;
  if (*v[CAPEX_FIELD_SOURCE_KIND] != '\0')
    kind = capex_source_kind_parse (v[CAPEX_FIELD_SOURCE_KIND], error);
  if (kind < 0)
    return capex_row_blame (field, CAPEX_FIELD_SOURCE_KIND);

  memset (&row, 0, sizeof row);
  row.id = capex_builder_intern (self, v[CAPEX_FIELD_SOURCE_ID]);
  row.kind = (guint32) kind;
  row.publisher = capex_builder_intern (self, v[CAPEX_FIELD_SOURCE_PUBLISHER]);
  row.title = capex_builder_intern (self, v[CAPEX_FIELD_SOURCE_TITLE]);
  row.url = capex_builder_intern (self, v[CAPEX_FIELD_SOURCE_URL]);
  row.published_first = published.first;
  row.published_last = published.last;
  row.repeats = capex_builder_intern (self, v[CAPEX_FIELD_SOURCE_REPEATS]);
  row.terms = capex_builder_intern (self, v[CAPEX_FIELD_SOURCE_TERMS]);

  if (!capex_row_put (self, CAPEX_KEY_SOURCES, CAPEX_TABLE_SOURCES,
                      v[CAPEX_FIELD_SOURCE_ID], &row, &added, error))
    return capex_row_blame (field, CAPEX_FIELD_SOURCE_ID);
  if (added)
    capex_row_note_origin (self, CAPEX_REFERENCE_REPEATS,
                           CAPEX_FIELD_SOURCE_REPEATS);
  return TRUE;
}

/* "id" or "id@FIRST/LAST", either day empty */
static gboolean
add_measure (CapexDatasetBuilder *self,
             const char *const *v,
             int *field,
             GError **error)
{
  CapexMeasureRow row;
  gboolean added, is_signed = FALSE;
  int kind;

  if (!capex_row_read_id (v, CAPEX_FIELD_MEASURE_ID, field, error) ||
      !read_sign (v, CAPEX_FIELD_MEASURE_SIGNED, &is_signed, field, error))
    return FALSE;
  kind = capex_measure_kind_parse (v[CAPEX_FIELD_MEASURE_KIND], error);
  if (kind < 0)
    return capex_row_blame (field, CAPEX_FIELD_MEASURE_KIND);
  if (*v[CAPEX_FIELD_MEASURE_SHARE_OF] != '\0' && kind != CAPEX_MEASURE_SHARE)
    return capex_row_fail (field, CAPEX_FIELD_MEASURE_SHARE_OF, error,
                           CAPEX_ERROR_SYNTAX,
                           "Only a share is a share of another measure");

  memset (&row, 0, sizeof row);
  row.id = capex_builder_intern (self, v[CAPEX_FIELD_MEASURE_ID]);
  row.title = capex_builder_intern (self, v[CAPEX_FIELD_MEASURE_TITLE]);
  row.share_of = capex_builder_intern (self, v[CAPEX_FIELD_MEASURE_SHARE_OF]);
  row.kind = (guint8) kind;
  row.is_signed = (guint8) is_signed;

  if (!capex_row_put (self, CAPEX_KEY_MEASURES, CAPEX_TABLE_MEASURES,
                      v[CAPEX_FIELD_MEASURE_ID], &row, &added, error))
    return capex_row_blame (field, CAPEX_FIELD_MEASURE_ID);
  if (added)
    capex_row_note_origin (self, CAPEX_REFERENCE_SHARE_OF,
                           CAPEX_FIELD_MEASURE_SHARE_OF);
  return TRUE;
}

static gboolean
has_definitions (CapexDatasetBuilder *self, guint measure)
{
  GArray *rows = self->tables[CAPEX_TABLE_DEFINITIONS];

  for (guint i = 0; i < rows->len; i++)
    if (g_array_index (rows, CapexDefinitionRow, i).measure == measure)
      return TRUE;
  return FALSE;
}

/* A part is added whole: an identity has no place to say which definition of it
 * is meant, and a figure that is told without one is that of none */
static gboolean
check_has_no_definitions (CapexDatasetBuilder *self,
                          guint measure,
                          const char *id,
                          GError **error)
{
  if (!has_definitions (self, measure))
    return TRUE;
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
               "Only measures without definitions are added to a line: \"%s\" "
               "has some",
               id);
  return FALSE;
}

/* A part of an identity must stand above: the first is a definition of the same
 * measure, the others are measures without definitions, and all are flows */
static gboolean
check_identity_part (CapexDatasetBuilder *self,
                     const CapexDefinitionRow *row,
                     const CapexIdentityPart *part,
                     gboolean is_first,
                     GError **error)
{
  const CapexMeasureRow *measures =
      (gpointer) self->tables[CAPEX_TABLE_MEASURES]->data;
  const char *measure = capex_builder_text (self, measures[row->measure].id);
  g_autofree char *key = g_strconcat (measure, "\n", part->id, NULL);
  guint found = is_first
                    ? row->measure
                    : capex_builder_find (self, CAPEX_KEY_MEASURES, part->id);

  if (is_first &&
      capex_builder_find (self, CAPEX_KEY_DEFINITIONS, key) == CAPEX_NONE)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                   "\"%s\" is no definition of %s that stands above", part->id,
                   measure);
      return FALSE;
    }
  if (found == CAPEX_NONE)
    {
      capex_builder_set_unknown (self, CAPEX_KEY_MEASURES, "measure", part->id,
                                 error);
      return FALSE;
    }
  if (measures[found].kind != CAPEX_MEASURE_FLOW)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "Only flows add up: \"%s\" is none",
                   is_first ? measure : part->id);
      return FALSE;
    }
  return is_first || check_has_no_definitions (self, found, part->id, error);
}

static gboolean
read_identity (CapexDatasetBuilder *self,
               const char *const *v,
               CapexDefinitionRow *row,
               int *field,
               GError **error)
{
  const char *text = v[CAPEX_FIELD_DEFINITION_IDENTITY];
  g_autoptr (GPtrArray) identities = capex_identity_parse (text, error);

  for (guint i = 0; identities != NULL && i < identities->len; i++)
    {
      GArray *parts = identities->pdata[i];

      for (guint j = 0; j < parts->len; j++)
        if (!check_identity_part (self, row,
                                  &g_array_index (parts, CapexIdentityPart, j),
                                  j == 0, error))
          return capex_row_blame (field, CAPEX_FIELD_DEFINITION_IDENTITY);
    }
  if (identities == NULL)
    return capex_row_blame (field, CAPEX_FIELD_DEFINITION_IDENTITY);

  row->identity = capex_builder_intern (self, text);
  return TRUE;
}

/* Who tells a definition again need not tell its parts */
static void
take_known_identity (CapexDatasetBuilder *self,
                     const char *key,
                     CapexDefinitionRow *row)
{
  guint known = capex_builder_find (self, CAPEX_KEY_DEFINITIONS, key);

  if (known != CAPEX_NONE && row->identity == 0)
    row->identity = g_array_index (self->tables[CAPEX_TABLE_DEFINITIONS],
                                   CapexDefinitionRow, known)
                        .identity;
}

static gboolean
add_definition (CapexDatasetBuilder *self,
                const char *const *v,
                int *field,
                GError **error)
{
  g_autofree char *key = g_strconcat (v[CAPEX_FIELD_DEFINITION_MEASURE], "\n",
                                      v[CAPEX_FIELD_DEFINITION_ID], NULL);
  CapexDefinitionRow row;
  gboolean added, is_signed = FALSE;

  memset (&row, 0, sizeof row);
  if (!capex_row_find_row (self, CAPEX_KEY_MEASURES, "measure", v,
                           CAPEX_FIELD_DEFINITION_MEASURE, &row.measure, field,
                           error) ||
      !capex_row_read_id (v, CAPEX_FIELD_DEFINITION_ID, field, error) ||
      !read_sign (v, CAPEX_FIELD_DEFINITION_SIGNED, &is_signed, field, error) ||
      !read_identity (self, v, &row, field, error))
    return FALSE;

  take_known_identity (self, key, &row);
  row.id = capex_builder_intern (self, v[CAPEX_FIELD_DEFINITION_ID]);
  row.title = capex_builder_intern (self, v[CAPEX_FIELD_DEFINITION_TITLE]);
  row.is_signed = (guint32) is_signed;
  return capex_row_put (self, CAPEX_KEY_DEFINITIONS, CAPEX_TABLE_DEFINITIONS,
                        key, &row, &added, error) ||
         capex_row_blame (field, CAPEX_FIELD_DEFINITION_ID);
}

static gboolean
add_presentation (CapexDatasetBuilder *self,
                  const char *const *v,
                  int *field,
                  GError **error)
{
  g_autofree char *key = g_strjoinv ("\n", (char **) v);
  CapexPresentationRow row;
  gboolean added;
  int pointer;

  memset (&row, 0, sizeof row);
  if (!capex_row_find_row (self, CAPEX_KEY_COMPANIES, "company", v,
                           CAPEX_FIELD_PRESENTATION_COMPANY, &row.company,
                           field, error) ||
      !capex_row_find_row (self, CAPEX_KEY_MEASURES, "measure", v,
                           CAPEX_FIELD_PRESENTATION_MEASURE, &row.measure,
                           field, error) ||
      !capex_row_find_definition (self, row.measure, v,
                                  CAPEX_FIELD_PRESENTATION_DEFINITION,
                                  &row.definition, field, error) ||
      !read_day (v, CAPEX_FIELD_PRESENTATION_SINCE, CAPEX_DAY_OPEN_FIRST,
                 &row.since, field, error) ||
      !read_day (v, CAPEX_FIELD_PRESENTATION_UNTIL, CAPEX_DAY_OPEN_LAST,
                 &row.until, field, error) ||
      !capex_row_find_row (self, CAPEX_KEY_SOURCES, "source", v,
                           CAPEX_FIELD_PRESENTATION_SOURCE, &row.source, field,
                           error))
    return FALSE;
  if (row.since > row.until)
    return capex_row_fail (field, CAPEX_FIELD_PRESENTATION_UNTIL, error,
                           CAPEX_ERROR_SYNTAX, "It ends before it starts");
  pointer = capex_pointer_parse (v[CAPEX_FIELD_PRESENTATION_POINTER], error);
  if (pointer < 0)
    return capex_row_blame (field, CAPEX_FIELD_PRESENTATION_POINTER);

  row.pointer = (guint32) pointer;
  return capex_row_put (self, CAPEX_KEY_PRESENTATIONS,
                        CAPEX_TABLE_PRESENTATIONS, key, &row, &added, error) ||
         capex_row_blame (field, CAPEX_FIELD_PRESENTATION_COMPANY);
}

/* Most tags that may tell one line of a filing, one after another */
#define MAX_PRIORITY 99

/* What is kept of a tag: nothing, if the row names no measure */
static gboolean
read_concept_line (CapexDatasetBuilder *self,
                   const char *const *v,
                   CapexConceptRow *row,
                   int *field,
                   GError **error)
{
  const char *measure = v[CAPEX_FIELD_CONCEPT_MEASURE];
  const char *definition = v[CAPEX_FIELD_CONCEPT_DEFINITION];
  int kind;

  row->measure = row->definition = CAPEX_NONE;
  if (*measure == '\0')
    return *definition == '\0' ||
           capex_row_fail (field, CAPEX_FIELD_CONCEPT_DEFINITION, error,
                           CAPEX_ERROR_SYNTAX, "A definition of no measure");
  if (!capex_row_find_row (self, CAPEX_KEY_MEASURES, "measure", v,
                           CAPEX_FIELD_CONCEPT_MEASURE, &row->measure, field,
                           error))
    return FALSE;

  kind = g_array_index (self->tables[CAPEX_TABLE_MEASURES], CapexMeasureRow,
                        row->measure)
             .kind;
  if (kind != CAPEX_MEASURE_FLOW && kind != CAPEX_MEASURE_STOCK)
    return capex_row_fail (field, CAPEX_FIELD_CONCEPT_MEASURE, error,
                           CAPEX_ERROR_SYNTAX,
                           "Filings tell flows and stocks: \"%s\" is neither",
                           measure);
  if (*definition != '\0')
    return capex_row_find_definition (self, row->measure, v,
                                      CAPEX_FIELD_CONCEPT_DEFINITION,
                                      &row->definition, field, error);
  return !has_definitions (self, row->measure) ||
         capex_row_fail (field, CAPEX_FIELD_CONCEPT_DEFINITION, error,
                         CAPEX_ERROR_MISSING,
                         "It does not say which definition of %s it is",
                         measure);
}

static gboolean
read_priority (const char *text, guint32 *priority)
{
  guint64 number = 1;

  if (*text != '\0' &&
      !g_ascii_string_to_unsigned (text, 10, 1, MAX_PRIORITY, &number, NULL))
    return FALSE;
  *priority = (guint32) number;
  return TRUE;
}

static gboolean
read_concept (CapexDatasetBuilder *self,
              const char *const *v,
              CapexConceptRow *row,
              int *field,
              GError **error)
{
  const char *sign = v[CAPEX_FIELD_CONCEPT_SIGN];

  if (!capex_row_read_id (v, CAPEX_FIELD_CONCEPT_TAXONOMY, field, error) ||
      !capex_row_read_id (v, CAPEX_FIELD_CONCEPT_TAG, field, error) ||
      !read_concept_line (self, v, row, field, error))
    return FALSE;
  row->is_negated = g_str_equal (sign, "-");
  if (!row->is_negated && *sign != '\0' && !g_str_equal (sign, "+"))
    return capex_row_fail (field, CAPEX_FIELD_CONCEPT_SIGN, error,
                           CAPEX_ERROR_UNKNOWN, "\"%s\" is neither + nor -",
                           sign);
  if (!read_priority (v[CAPEX_FIELD_CONCEPT_PRIORITY], &row->priority))
    return capex_row_fail (field, CAPEX_FIELD_CONCEPT_PRIORITY, error,
                           CAPEX_ERROR_SYNTAX,
                           "\"%s\" is not a whole number from 1 to %d",
                           v[CAPEX_FIELD_CONCEPT_PRIORITY], MAX_PRIORITY);
  if (*v[CAPEX_FIELD_CONCEPT_ISSUER] != '\0' &&
      !capex_row_read_id (v, CAPEX_FIELD_CONCEPT_ISSUER, field, error))
    return FALSE;
  if (!read_day (v, CAPEX_FIELD_CONCEPT_SINCE, CAPEX_DAY_OPEN_FIRST,
                 &row->since, field, error) ||
      !read_day (v, CAPEX_FIELD_CONCEPT_UNTIL, CAPEX_DAY_OPEN_LAST, &row->until,
                 field, error))
    return FALSE;
  return row->since <= row->until ||
         capex_row_fail (field, CAPEX_FIELD_CONCEPT_UNTIL, error,
                         CAPEX_ERROR_SYNTAX, "It ends before it starts");
}

/* Whoever comes later has the last word: a row of the same tag, issuer and days
 * takes the place of the one before it when everything is sorted */
static gboolean
add_concept (CapexDatasetBuilder *self,
             const char *const *v,
             int *field,
             GError **error)
{
  CapexConceptRow row;

  memset (&row, 0, sizeof row);
  if (!read_concept (self, v, &row, field, error))
    return FALSE;

  row.taxonomy = capex_builder_intern (self, v[CAPEX_FIELD_CONCEPT_TAXONOMY]);
  row.tag = capex_builder_intern (self, v[CAPEX_FIELD_CONCEPT_TAG]);
  row.issuer = capex_builder_intern (self, v[CAPEX_FIELD_CONCEPT_ISSUER]);
  row.note = capex_builder_intern (self, v[CAPEX_FIELD_CONCEPT_NOTE]);
  g_array_append_val (self->tables[CAPEX_TABLE_CONCEPTS], row);
  return TRUE;
}

/* A positive number with at most nine decimals that fits 64 bits */
static gboolean
read_positive (const char *const *v,
               int which,
               gint64 *out,
               int *field,
               GError **error)
{
  CapexNumber number;

  if (!capex_number_parse (v[which], -1, &number, error))
    return capex_row_blame (field, which);
  if (number <= 0 || number > G_MAXINT64)
    return capex_row_fail (field, which, error, CAPEX_ERROR_OUT_OF_RANGE,
                           "\"%s\" is not above zero and below nine billion",
                           v[which]);

  *out = (gint64) number;
  return TRUE;
}

static gboolean
add_rate (CapexDatasetBuilder *self,
          const char *const *v,
          int *field,
          GError **error)
{
  g_autofree char *key = g_strconcat (v[CAPEX_FIELD_RATE_DATE], " ",
                                      v[CAPEX_FIELD_RATE_BASE], "/",
                                      v[CAPEX_FIELD_RATE_CURRENCY], NULL);
  CapexRateRow row;
  gboolean added;

  memset (&row, 0, sizeof row);
  if (!capex_day_parse (v[CAPEX_FIELD_RATE_DATE], &row.date, error))
    return capex_row_blame (field, CAPEX_FIELD_RATE_DATE);
  for (int which = CAPEX_FIELD_RATE_BASE; which <= CAPEX_FIELD_RATE_CURRENCY;
       which++)
    if (*v[which] == '\0')
      return capex_row_fail (field, which, error, CAPEX_ERROR_SYNTAX,
                             "A rate without a currency");
  if (!capex_row_read_currency (v, CAPEX_FIELD_RATE_BASE, field, error) ||
      !capex_row_read_currency (v, CAPEX_FIELD_RATE_CURRENCY, field, error) ||
      !read_positive (v, CAPEX_FIELD_RATE_RATE, &row.rate, field, error) ||
      !capex_row_find_row (self, CAPEX_KEY_SOURCES, "source", v,
                           CAPEX_FIELD_RATE_SOURCE, &row.source, field, error))
    return FALSE;
  if (!g_str_equal (v[CAPEX_FIELD_RATE_BASE], "EUR") ||
      g_str_equal (v[CAPEX_FIELD_RATE_CURRENCY], "EUR"))
    return capex_row_fail (field, CAPEX_FIELD_RATE_BASE, error,
                           CAPEX_ERROR_SYNTAX,
                           "Rates are units of another currency for one euro");

  row.base = capex_builder_intern (self, v[CAPEX_FIELD_RATE_BASE]);
  row.currency = capex_builder_intern (self, v[CAPEX_FIELD_RATE_CURRENCY]);
  row.printed = capex_builder_intern (self, v[CAPEX_FIELD_RATE_RATE]);
  return capex_row_put (self, CAPEX_KEY_RATES, CAPEX_TABLE_RATES, key, &row,
                        &added, error) ||
         capex_row_blame (field, CAPEX_FIELD_RATE_DATE);
}

static gboolean
add_price (CapexDatasetBuilder *self,
           const char *const *v,
           int *field,
           GError **error)
{
  g_autofree char *key = g_strconcat (v[CAPEX_FIELD_PRICE_SERIES], " ",
                                      v[CAPEX_FIELD_PRICE_PERIOD], NULL);
  CapexPeriodLabel label;
  CapexPriceRow row;
  gboolean added;

  memset (&row, 0, sizeof row);
  if (!capex_row_read_id (v, CAPEX_FIELD_PRICE_SERIES, field, error) ||
      !capex_row_read_currency (v, CAPEX_FIELD_PRICE_CURRENCY, field, error) ||
      !read_positive (v, CAPEX_FIELD_PRICE_VALUE, &row.value, field, error) ||
      !capex_row_find_row (self, CAPEX_KEY_SOURCES, "source", v,
                           CAPEX_FIELD_PRICE_SOURCE, &row.source, field, error))
    return FALSE;
  if (!capex_period_label_parse (v[CAPEX_FIELD_PRICE_PERIOD], &label, error) ||
      !capex_period_label_resolve (&label, NULL, &row.days, error))
    return capex_row_blame (field, CAPEX_FIELD_PRICE_PERIOD);

  row.series = capex_builder_intern (self, v[CAPEX_FIELD_PRICE_SERIES]);
  row.currency = capex_builder_intern (self, v[CAPEX_FIELD_PRICE_CURRENCY]);
  row.period = capex_builder_intern (self, v[CAPEX_FIELD_PRICE_PERIOD]);
  row.printed = capex_builder_intern (self, v[CAPEX_FIELD_PRICE_VALUE]);
  return capex_row_put (self, CAPEX_KEY_PRICES, CAPEX_TABLE_PRICES, key, &row,
                        &added, error) ||
         capex_row_blame (field, CAPEX_FIELD_PRICE_PERIOD);
}

const CapexRowAdder capex_row_adders[CAPEX_N_REGISTERS] = {
    [CAPEX_REGISTER_SOURCES] = add_source,
    [CAPEX_REGISTER_COMPANIES] = capex_builder_add_company,
    [CAPEX_REGISTER_MEASURES] = add_measure,
    [CAPEX_REGISTER_DEFINITIONS] = add_definition,
    [CAPEX_REGISTER_PRESENTATIONS] = add_presentation,
    [CAPEX_REGISTER_CONCEPTS] = add_concept,
    [CAPEX_REGISTER_RATES] = add_rate,
    [CAPEX_REGISTER_PRICES] = add_price,
    [CAPEX_REGISTER_FACTS] = capex_builder_add_fact,
    [CAPEX_REGISTER_REASONS] = capex_builder_add_reason,
};
