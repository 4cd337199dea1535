/* capex-sec-reader.c - Facts of a dataset out of SEC filings
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-sec-reader.h>

#include <string.h>

#include <capex/capex-error.h>

#include "model/capex-dataset-builder-private.h"
#include "read/capex-csv-report-private.h"
#include "read/capex-read-file-private.h"
#include "read/capex-sec-facts-private.h"

#define JSON_SUFFIX ".json"

/* So much of a stream is asked for at once */
#define BLOCK_BYTES ((gsize) 1 << 20)

/* Largest file of company facts: a hundred times the largest there is */
#define MAX_BYTES ((gsize) 1 << 30)

/* What the files of one path have in common */
typedef struct
{
  CapexDatasetBuilder *builder;
  CapexSecConcepts *concepts;
  CapexSecIssuers *issuers;
  GCancellable *cancellable;
} Reader;

static void
init_reader (Reader *self,
             CapexDatasetBuilder *builder,
             GCancellable *cancellable)
{
  self->builder = builder;
  self->concepts = capex_sec_concepts_new (builder);
  self->issuers = capex_sec_issuers_new (builder);
  self->cancellable = cancellable;
}

static void
clear_reader (Reader *self)
{
  capex_sec_concepts_free (self->concepts);
  capex_sec_issuers_free (self->issuers);
}

static gboolean
refuse (const char *name, CapexError code, const char *why, GError **error)
{
  g_autofree char *clean = capex_csv_report_dup_clean (name);
  g_autofree char *clean_why = capex_csv_report_dup_clean (why);

  g_set_error (error, CAPEX_ERROR, (int) code, "%s: %s", clean, clean_why);
  return FALSE;
}

static gboolean
refuse_cause (const char *name, const GError *cause, GError **error)
{
  return refuse (name,
                 g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED)
                     ? CAPEX_ERROR_CANCELLED
                     : CAPEX_ERROR_IO,
                 cause->message, error);
}

/* All bytes of a stream, or NULL */
static char *
read_all (const char *name,
          GInputStream *stream,
          gsize *length,
          GCancellable *cancellable,
          GError **error)
{
  g_autofree char *bytes = NULL;
  g_autoptr (GError) cause = NULL;
  gsize n_read = BLOCK_BYTES;

  for (*length = 0; n_read == BLOCK_BYTES; *length += n_read)
    {
      char *more = *length < MAX_BYTES
                       ? g_try_realloc (bytes, *length + BLOCK_BYTES)
                       : NULL;

      if (more == NULL)
        {
          refuse (name, CAPEX_ERROR_LIMIT,
                  "It takes more than 1 GiB, or than there is memory", error);
          return NULL;
        }
      g_steal_pointer (&bytes);
      bytes = more;
      if (!g_input_stream_read_all (stream, bytes + *length, BLOCK_BYTES,
                                    &n_read, cancellable, &cause))
        {
          refuse_cause (name, cause, error);
          return NULL;
        }
    }
  return g_steal_pointer (&bytes);
}

/* Texts are told by 31 bits of their place */
static gboolean
has_room (CapexDatasetBuilder *builder, const char *name, GError **error)
{
  return builder->tables[CAPEX_TABLE_TEXTS]->len <= G_MAXINT32 ||
         refuse (name, CAPEX_ERROR_LIMIT,
                 "The texts of a dataset take more than 2 GiB", error);
}

static gboolean
add_bytes (Reader *self,
           const char *name,
           const char *bytes,
           gsize length,
           GError **error)
{
  g_autoptr (CapexSecDocument) document = capex_sec_document_new (
      name, bytes, length, self->concepts, self->cancellable, error);

  if (document == NULL || !has_room (self->builder, name, error))
    return FALSE;
  if (capex_sec_facts_add (self->builder, document, self->concepts,
                           self->issuers, error))
    return TRUE;
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

/* What is added before an error stays */
static gboolean
read_stream (Reader *self,
             const char *name,
             GInputStream *stream,
             GError **error)
{
  g_autofree char *clean = NULL;
  g_autofree char *bytes = NULL;
  gsize length;

  bytes = read_all (name, stream, &length, self->cancellable, error);
  if (bytes == NULL)
    return FALSE;

  clean = capex_csv_report_dup_clean (name);
  return add_bytes (self, clean, bytes, length, error);
}

/**
 * capex_sec_read_company_facts_stream:
 * @builder: where the rows go
 * @name: the name of the file, for errors
 * @stream: a JSON text as the SEC serves it under `api/xbrl/companyfacts`
 * @cancellable: (nullable): what may stop the work
 * @error: return location for an error
 *
 * Adds what the filings of one company say, from a file of SEC company facts.
 *
 * The tags that are wanted, and the measure and definition that each is, are
 * those of the concepts ([enum@Capex.Register]) that the builder has: the
 * bundled ones come with [method@Capex.DatasetBuilder.add_reference]. Other
 * tags are passed over.
 *
 * The company is the one of the same CIK, if the builder has it; else one is
 * made of the name, with the currency of most values and a fiscal year end by
 * the annual reports. Each filing is a source, known on the day it was filed.
 *
 * Each change of a period's value from filing to filing is a fact, a value that
 * comes back too; its note has the filing that told it last. The same value in
 * a larger unit of rounding is no change. A translation into another currency
 * in the same filing is no fact. The labels `fy`, `fp` and `frame` are not
 * read.
 *
 * A file with an error adds nothing.
 *
 * Units: currencies; whatever is told in others is passed over.
 *
 * Errors: %CAPEX_ERROR_SYNTAX for what is not JSON or not company facts,
 * %CAPEX_ERROR_MISSING for a value without end, filing or filing day,
 * %CAPEX_ERROR_DUPLICATE for a key that comes twice, %CAPEX_ERROR_OUT_OF_RANGE
 * for a number or a day that cannot be held, %CAPEX_ERROR_LIMIT beyond 64
 * values within each other or 1 GiB: with file, line and column, and the place
 * in the tree; %CAPEX_ERROR_IO and %CAPEX_ERROR_CANCELLED.
 *
 * Source: SEC EDGAR, company facts
 *
 * Returns: whether the rows are in
 */
gboolean
capex_sec_read_company_facts_stream (CapexDatasetBuilder *builder,
                                     const char *name,
                                     GInputStream *stream,
                                     GCancellable *cancellable,
                                     GError **error)
{
  CapexBuilderMark *mark;
  Reader reader;
  gboolean is_read;

  g_return_val_if_fail (CAPEX_IS_DATASET_BUILDER (builder), FALSE);
  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (G_IS_INPUT_STREAM (stream), FALSE);

  init_reader (&reader, builder, cancellable);
  mark = capex_dataset_builder_mark (builder);
  is_read = read_stream (&reader, name, stream, error);
  if (!is_read)
    capex_dataset_builder_rewind (builder, mark);
  capex_builder_mark_free (mark);
  clear_reader (&reader);
  return is_read;
}

static gboolean
read_file (Reader *self, const char *path, GError **error)
{
  g_autoptr (GInputStream) stream = capex_read_file_open (path,
                                                          self->cancellable,
                                                          error);

  return stream != NULL && read_stream (self, path, stream, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* The JSON files of a folder by their names, or NULL */
static GPtrArray *
list_files (const char *path, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) cause = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &cause);
  const char *name;

  if (folder == NULL)
    {
      refuse_cause (path, cause, error);
      return NULL;
    }
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, JSON_SUFFIX))
      g_ptr_array_add (names, g_build_filename (path, name, NULL));
  if (names->len == 0)
    {
      refuse (path, CAPEX_ERROR_IO, "The folder has no files of company facts",
              error);
      return NULL;
    }
  g_ptr_array_sort (names, compare_names);
  return g_steal_pointer (&names);
}

static gboolean
read_folder (Reader *self, const char *path, GError **error)
{
  g_autoptr (GPtrArray) files = list_files (path, error);

  if (files == NULL)
    return FALSE;
  for (guint i = 0; i < files->len; i++)
    if (!read_file (self, files->pdata[i], error))
      return FALSE;
  return TRUE;
}

/**
 * capex_sec_read_company_facts:
 * @builder: where the rows go
 * @path: (type filename): a file of SEC company facts, or a folder of them
 * @cancellable: (nullable): what may stop the work
 * @error: return location for an error
 *
 * Adds the rows of files as [func@Capex.sec_read_company_facts_stream] reads
 * them.
 *
 * Of a folder the files `....json` are read in the order of their names.
 * Several downloads of one company tell it once. A path with an error adds
 * nothing.
 *
 * Errors: %CAPEX_ERROR_IO for a path that cannot be read, and for a folder
 * without such files; those of [func@Capex.sec_read_company_facts_stream].
 *
 * Source: SEC EDGAR, company facts
 *
 * Returns: whether the rows are in
 */
gboolean
capex_sec_read_company_facts (CapexDatasetBuilder *builder,
                              const char *path,
                              GCancellable *cancellable,
                              GError **error)
{
  CapexBuilderMark *mark;
  Reader reader;
  gboolean is_read;

  g_return_val_if_fail (CAPEX_IS_DATASET_BUILDER (builder), FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  init_reader (&reader, builder, cancellable);
  mark = capex_dataset_builder_mark (builder);
  is_read = g_file_test (path, G_FILE_TEST_IS_DIR)
                ? read_folder (&reader, path, error)
                : read_file (&reader, path, error);
  if (!is_read)
    capex_dataset_builder_rewind (builder, mark);
  capex_builder_mark_free (mark);
  clear_reader (&reader);
  return is_read;
}
