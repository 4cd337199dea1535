/* capex-sec-document.c - The wanted values of one file of company facts
 *
 * One pass: tags that nobody wants are read over where they stand.  Only what
 * identifies a value is taken, which is its tag, unit, days and filing: the
 * labels `fy`, `fp` and `frame` are the filing's, not the value's, and move
 * from one download to the next.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-sec-document-private.h"

#include <string.h>

#include "read/capex-json-private.h"

/* Longest texts that are kept */
#define MAX_ACCESSION 32
#define MAX_FORM 24
#define MAX_CIK 10
#define MAX_NAME 256

#define DAY_LENGTH 10

typedef struct
{
  CapexJson *json;
  CapexSecConcepts *concepts;
  GCancellable *cancellable;
  CapexSecDocument *document;
  guint32 filing;    /* of the last value: of the next one too, mostly */
  gboolean *is_read; /* of each tag */
  gboolean has_facts;
  gboolean is_wrong; /* and the error is set */
} Reader;

/* What a value is told with */
typedef enum
{
  FIELD_START,
  FIELD_END,
  FIELD_VALUE,
  FIELD_ACCESSION,
  FIELD_FORM,
  FIELD_FILED,
  N_FIELDS
} Field;

typedef struct
{
  const char *name;
  gsize length;
} FieldName;

#define FIELD_NAME(name) \
  { \
    name, sizeof name - 1 \
  }

static const FieldName field_names[N_FIELDS] = {
    [FIELD_START] = FIELD_NAME ("start"),
    [FIELD_END] = FIELD_NAME ("end"),
    [FIELD_VALUE] = FIELD_NAME ("val"),
    [FIELD_ACCESSION] = FIELD_NAME ("accn"),
    [FIELD_FORM] = FIELD_NAME ("form"),
    [FIELD_FILED] = FIELD_NAME ("filed"),
};

typedef struct
{
  CapexNumber value;
  gint32 first, last, filed;
  char accession[MAX_ACCESSION + 1];
  char form[MAX_FORM + 1];
  guint told; /* a bit for each field that is there and not null */
  guint seen; /* and for each that is there */
} Draft;

static void
clear_filing (gpointer filing)
{
  g_free (((CapexSecFiling *) filing)->accession);
  g_free (((CapexSecFiling *) filing)->form);
}

static CapexSecDocument *
new_document (void)
{
  CapexSecDocument *self = g_new0 (CapexSecDocument, 1);

  self->values = g_array_new (FALSE, FALSE, sizeof (CapexSecValue));
  self->units = g_ptr_array_new_with_free_func (g_free);
  self->filings = g_array_new (FALSE, FALSE, sizeof (CapexSecFiling));
  g_array_set_clear_func (self->filings, clear_filing);
  self->numbers = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
capex_sec_document_free (CapexSecDocument *self)
{
  g_free (self->cik);
  g_free (self->name);
  g_array_unref (self->values);
  g_ptr_array_unref (self->units);
  g_hash_table_unref (self->numbers);
  g_array_unref (self->filings);
  g_free (self);
}

const CapexSecFiling *
capex_sec_document_filing (const CapexSecDocument *self, guint filing)
{
  return &g_array_index (self->filings, CapexSecFiling, filing);
}

const char *
capex_sec_document_unit (const CapexSecDocument *self, guint unit)
{
  return self->units->pdata[unit];
}

static gboolean
refuse (Reader *self, CapexError code, const char *why, GError **error)
{
  self->is_wrong = TRUE;
  return capex_json_set_error (self->json, error, code, "%s", why);
}

static CapexJsonToken
next (Reader *self, GError **error)
{
  CapexJsonToken token = capex_json_next (self->json, error);

  self->is_wrong = self->is_wrong || token == CAPEX_JSON_ERROR;
  return token;
}

/* Whether an object or array comes next, and is open now.  A null has nothing
 * in it, and is no error. */
static gboolean
enter (Reader *self, CapexJsonToken wanted, GError **error)
{
  CapexJsonToken token = next (self, error);

  if (token != wanted && token != CAPEX_JSON_NULL && !self->is_wrong)
    refuse (self, CAPEX_ERROR_SYNTAX,
            wanted == CAPEX_JSON_OBJECT ? "An object is expected"
                                        : "A list is expected",
            error);
  return token == wanted;
}

/* Whether the object that is open has another key */
static gboolean
next_key (Reader *self, GError **error)
{
  return next (self, error) == CAPEX_JSON_KEY;
}

static gboolean
skip (Reader *self, GError **error)
{
  self->is_wrong = !capex_json_skip (self->json, error);
  return !self->is_wrong;
}

static gboolean
once (Reader *self, gboolean *is_read, GError **error)
{
  if (*is_read)
    return refuse (self, CAPEX_ERROR_DUPLICATE, "The key is there already",
                   error);
  *is_read = TRUE;
  return TRUE;
}

/* ------------------------------------------------------------------------
 * One value
 */

static gboolean
read_day (Reader *self, gint32 *day, GError **error)
{
  char text[DAY_LENGTH + 1];
  gsize length;
  const char *told = capex_json_get_text (self->json, &length);
  g_autoptr (GError) cause = NULL;

  if (length != DAY_LENGTH)
    return refuse (self, CAPEX_ERROR_SYNTAX,
                   "A day is expected, such as \"2025-12-31\"", error);
  memcpy (text, told, length);
  text[length] = '\0';
  return capex_day_parse (text, day, &cause) ||
         refuse (self, (CapexError) cause->code, cause->message, error);
}

static gboolean
read_number (Reader *self, CapexNumber *number, GError **error)
{
  gsize length;
  const char *told = capex_json_get_text (self->json, &length);
  g_autoptr (GError) cause = NULL;

  return capex_number_parse (told, (gssize) length, number, &cause) ||
         refuse (self, (CapexError) cause->code, cause->message, error);
}

static gboolean
read_accession (Reader *self, char *accession, GError **error)
{
  gsize length;
  const char *told = capex_json_get_text (self->json, &length);

  for (gsize i = 0; i < length; i++)
    if (length > MAX_ACCESSION ||
        (!g_ascii_isdigit (told[i]) && told[i] != '-'))
      return refuse (self, CAPEX_ERROR_SYNTAX,
                     "An accession number has digits and dashes", error);
  memcpy (accession, told, length);
  accession[length] = '\0';
  return TRUE;
}

/* The form is told beside a figure and decides nothing */
static void
read_form (Reader *self, char *form)
{
  gsize length;
  const char *told = capex_json_get_text (self->json, &length);

  for (gsize i = 0; i < length; i++)
    if (length > MAX_FORM ||
        (!g_ascii_isalnum (told[i]) && strchr (" -/", told[i]) == NULL))
      return;
  memcpy (form, told, length);
  form[length] = '\0';
}

static gboolean
read_field (Reader *self, Field field, Draft *draft, GError **error)
{
  switch (field)
    {
    case FIELD_START:
      return read_day (self, &draft->first, error);
    case FIELD_END:
      return read_day (self, &draft->last, error);
    case FIELD_FILED:
      return read_day (self, &draft->filed, error);
    case FIELD_VALUE:
      return read_number (self, &draft->value, error);
    case FIELD_ACCESSION:
      return read_accession (self, draft->accession, error);
    case FIELD_FORM:
    case N_FIELDS:
    default:
      read_form (self, draft->form);
      return TRUE;
    }
}

static gboolean
is_empty_text (Reader *self, CapexJsonToken token)
{
  return token == CAPEX_JSON_STRING && capex_json_is_text (self->json, "");
}

/* The field that the last key names, or N_FIELDS */
static Field
find_field (Reader *self)
{
  gsize length;
  const char *key = capex_json_get_text (self->json, &length);

  for (Field field = 0; field < N_FIELDS; field++)
    if (field_names[field].length == length &&
        memcmp (field_names[field].name, key, length) == 0)
      return field;
  return N_FIELDS;
}

/* What is null or empty is not told */
static gboolean
read_member (Reader *self, Draft *draft, GError **error)
{
  Field field = find_field (self);
  CapexJsonToken token, wanted;

  if (field == N_FIELDS)
    return skip (self, error);
  if (draft->seen & (1u << field))
    return refuse (self, CAPEX_ERROR_DUPLICATE, "The key is there already",
                   error);
  draft->seen |= 1u << field;

  wanted = field == FIELD_VALUE ? CAPEX_JSON_NUMBER : CAPEX_JSON_STRING;
  token = next (self, error);
  if (self->is_wrong || token == CAPEX_JSON_NULL || is_empty_text (self, token))
    return !self->is_wrong;
  if (token != wanted)
    return refuse (self, CAPEX_ERROR_SYNTAX,
                   field == FIELD_VALUE ? "A number is expected"
                                        : "A text is expected",
                   error);
  draft->told |= 1u << field;
  return read_field (self, field, draft, error);
}

static guint32
find_filing (CapexSecDocument *self, const Draft *draft, guint32 last)
{
  CapexSecFiling filing;
  gpointer found;

  if (last < self->filings->len &&
      g_str_equal (capex_sec_document_filing (self, last)->accession,
                   draft->accession))
    return last;
  if (g_hash_table_lookup_extended (self->numbers, draft->accession, NULL,
                                    &found))
    return GPOINTER_TO_UINT (found);

  filing = (CapexSecFiling){g_strdup (draft->accession), g_strdup (draft->form),
                            draft->filed};
  found = GUINT_TO_POINTER (self->filings->len);
  g_hash_table_insert (self->numbers, filing.accession, found);
  g_array_append_val (self->filings, filing);
  return GPOINTER_TO_UINT (found);
}

static gboolean
check_draft (Reader *self, const Draft *draft, GError **error)
{
  static const Field needed[] = {FIELD_END, FIELD_ACCESSION, FIELD_FILED};

  for (guint i = 0; i < G_N_ELEMENTS (needed); i++)
    if (!(draft->told & (1u << needed[i])))
      {
        g_autofree char *why = g_strdup_printf ("A value without \"%s\"",
                                                field_names[needed[i]].name);

        return refuse (self, CAPEX_ERROR_MISSING, why, error);
      }
  return draft->first <= draft->last ||
         refuse (self, CAPEX_ERROR_SYNTAX, "A value that ends before it starts",
                 error);
}

/* A value that is null, which filings know, is none */
static gboolean
read_value (Reader *self, guint32 tag, guint32 unit, GError **error)
{
  Draft draft = {.first = CAPEX_SEC_INSTANT};
  CapexSecValue value;

  while (next_key (self, error))
    if (!read_member (self, &draft, error))
      return FALSE;
  if (self->is_wrong || !(draft.told & (1u << FIELD_VALUE)))
    return !self->is_wrong;
  if (!check_draft (self, &draft, error))
    return FALSE;

  memset (&value, 0, sizeof value);
  value.value = draft.value;
  value.tag = tag;
  value.unit = unit;
  value.filing = find_filing (self->document, &draft, self->filing);
  value.first = draft.first;
  value.last = draft.last;
  self->filing = value.filing;
  g_array_append_val (self->document->values, value);
  return TRUE;
}

/* ------------------------------------------------------------------------
 * The tree down to the values
 */

static gboolean
read_list (Reader *self, guint32 tag, guint32 unit, GError **error)
{
  CapexJsonToken token;

  if (!enter (self, CAPEX_JSON_ARRAY, error))
    return !self->is_wrong;

  while ((token = next (self, error)) == CAPEX_JSON_OBJECT)
    if (!read_value (self, tag, unit, error))
      return FALSE;
  return token == CAPEX_JSON_ARRAY_END ||
         (!self->is_wrong &&
          refuse (self, CAPEX_ERROR_SYNTAX, "An object is expected", error));
}

/* The number of a currency; CAPEX_NONE for shares, rates and the like */
static guint32
find_unit (Reader *self)
{
  GPtrArray *units = self->document->units;
  gsize length;
  const char *text = capex_json_get_text (self->json, &length);

  if (!capex_unit_is_currency_code (text, length))
    return CAPEX_NONE;
  for (guint i = 0; i < units->len; i++)
    if (strncmp (units->pdata[i], text, length) == 0)
      return i;
  g_ptr_array_add (units, g_strndup (text, length));
  return units->len - 1;
}

static gboolean
read_units (Reader *self, guint32 tag, GError **error)
{
  g_autoptr (GArray) is_read = g_array_new (FALSE, TRUE, sizeof (gboolean));

  if (!enter (self, CAPEX_JSON_OBJECT, error))
    return !self->is_wrong;

  while (next_key (self, error))
    {
      guint32 unit = find_unit (self);

      if (unit == CAPEX_NONE)
        {
          if (!skip (self, error))
            return FALSE;
          continue;
        }
      if (unit >= is_read->len)
        g_array_set_size (is_read, unit + 1);
      if (!once (self, &g_array_index (is_read, gboolean, unit), error) ||
          !read_list (self, tag, unit, error))
        return FALSE;
    }
  return !self->is_wrong;
}

/* Besides its values, a tag has a label and a description, or nulls */
static gboolean
read_tag (Reader *self, guint32 tag, GError **error)
{
  gboolean has_units = FALSE;

  if (!enter (self, CAPEX_JSON_OBJECT, error))
    return !self->is_wrong;

  while (next_key (self, error))
    if (!capex_json_is_text (self->json, "units"))
      {
        if (!skip (self, error))
          return FALSE;
      }
    else if (!once (self, &has_units, error) || !read_units (self, tag, error))
      return FALSE;
  return !self->is_wrong;
}

static gboolean
read_taxonomy (Reader *self, GError **error)
{
  g_autofree char *taxonomy = NULL;
  gsize length;
  const char *text = capex_json_get_text (self->json, &length);

  taxonomy = g_strndup (text, length);
  if (!enter (self, CAPEX_JSON_OBJECT, error))
    return !self->is_wrong;

  while (next_key (self, error))
    {
      guint tag;

      text = capex_json_get_text (self->json, &length);
      tag = capex_sec_concepts_find (self->concepts, taxonomy, text, length);
      if (tag == CAPEX_NONE)
        {
          if (!skip (self, error))
            return FALSE;
          continue;
        }
      if (!once (self, &self->is_read[tag], error) ||
          !read_tag (self, tag, error))
        return FALSE;
    }
  return !self->is_wrong;
}

static gboolean
is_cancelled (Reader *self, GError **error)
{
  if (!g_cancellable_is_cancelled (self->cancellable))
    return FALSE;

  self->is_wrong = TRUE;
  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_CANCELLED,
                       "The reading was cancelled");
  return TRUE;
}

static gboolean
read_facts (Reader *self, GError **error)
{
  if (!once (self, &self->has_facts, error) ||
      !enter (self, CAPEX_JSON_OBJECT, error))
    return !self->is_wrong;

  while (next_key (self, error))
    if (is_cancelled (self, error) || !read_taxonomy (self, error))
      return FALSE;
  return !self->is_wrong;
}

/* A number or a text, with zeros before it or without */
static gboolean
read_cik (Reader *self, GError **error)
{
  gboolean is_told = self->document->cik != NULL;
  CapexJsonToken token;
  gsize length, zeros = 0;
  const char *text;

  if (!once (self, &is_told, error))
    return FALSE;
  token = next (self, error);
  if (self->is_wrong)
    return FALSE;

  text = capex_json_get_text (self->json, &length);
  while (zeros < length && text[zeros] == '0')
    zeros++;
  is_told = (token == CAPEX_JSON_NUMBER || token == CAPEX_JSON_STRING) &&
            zeros < length && length <= MAX_CIK;
  for (gsize i = zeros; is_told && i < length; i++)
    is_told = g_ascii_isdigit (text[i]);
  if (!is_told)
    return refuse (self, CAPEX_ERROR_SYNTAX,
                   "A CIK is a number of up to ten digits", error);
  self->document->cik = g_strndup (text + zeros, length - zeros);
  return TRUE;
}

/* What a terminal would act upon is no part of a name */
static gboolean
read_name (Reader *self, GError **error)
{
  gboolean is_told = self->document->name != NULL;
  CapexJsonToken token;
  const char *text;
  gsize length;

  if (!once (self, &is_told, error))
    return FALSE;
  token = next (self, error);
  if (token != CAPEX_JSON_STRING)
    return !self->is_wrong &&
           (token == CAPEX_JSON_NULL ||
            refuse (self, CAPEX_ERROR_SYNTAX, "A text is expected", error));

  text = capex_json_get_text (self->json, &length);
  if (length > MAX_NAME)
    return refuse (self, CAPEX_ERROR_LIMIT, "A name of more than 256 bytes",
                   error);
  self->document->name = g_strndup (text, length);
  for (char *c = self->document->name; *c != '\0'; c = g_utf8_next_char (c))
    if (g_ascii_iscntrl (*c))
      *c = ' ';
  return TRUE;
}

static gboolean
read_root_member (Reader *self, GError **error)
{
  if (capex_json_is_text (self->json, "cik"))
    return read_cik (self, error);
  if (capex_json_is_text (self->json, "entityName"))
    return read_name (self, error);
  if (capex_json_is_text (self->json, "facts"))
    return read_facts (self, error);
  return skip (self, error);
}

static gboolean
read_root (Reader *self, GError **error)
{
  if (next (self, error) != CAPEX_JSON_OBJECT)
    return !self->is_wrong &&
           refuse (self, CAPEX_ERROR_SYNTAX, "An object is expected", error);

  while (next_key (self, error))
    if (!read_root_member (self, error))
      return FALSE;
  if (self->is_wrong)
    return FALSE;
  if (!self->has_facts)
    return refuse (self, CAPEX_ERROR_MISSING,
                   "It has no \"facts\", so it is no file of company facts",
                   error);
  if (self->document->cik == NULL)
    return refuse (self, CAPEX_ERROR_MISSING, "It does not say whose facts",
                   error);

  /* behind the object comes the end, or it is not JSON */
  return next (self, error) == CAPEX_JSON_END;
}

CapexSecDocument *
capex_sec_document_new (const char *name,
                        const char *bytes,
                        gsize length,
                        CapexSecConcepts *concepts,
                        GCancellable *cancellable,
                        GError **error)
{
  g_autoptr (CapexSecDocument) document = new_document ();
  g_autoptr (CapexJson) json = capex_json_new (name, bytes, length, NULL);
  g_autofree gboolean *is_read =
      g_new0 (gboolean, capex_sec_concepts_get_n_tags (concepts) + 1);
  Reader reader = {.json = json,
                   .concepts = concepts,
                   .cancellable = cancellable,
                   .document = document,
                   .is_read = is_read};

  return read_root (&reader, error) ? g_steal_pointer (&document) : NULL;
}
