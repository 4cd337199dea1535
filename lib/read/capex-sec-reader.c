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
#include "read/capex-read-bytes-private.h"
#include "read/capex-read-file-private.h"
#include "read/capex-sec-facts-private.h"
#include "read/capex-sec-files-private.h"

/* What a zip archive begins with, if there is something in it or not */
static const char zip_marks[][5] = {"PK\3\4", "PK\5\6"};

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

/* Texts are told by 31 bits of their place */
static gboolean
has_room (CapexDatasetBuilder *builder, const char *name, GError **error)
{
  return builder->tables[CAPEX_TABLE_TEXTS]->len <= G_MAXINT32 ||
         capex_read_file_refuse (name, CAPEX_ERROR_LIMIT,
                                 "The texts of a dataset take more than 2 GiB",
                                 error);
}

static gboolean
add_document (gpointer data,
              const char *name,
              const CapexSecDocument *document,
              GError **error)
{
  Reader *self = data;

  if (!has_room (self->builder, name, error))
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
  g_autofree char *clean = capex_csv_report_dup_clean (name);
  g_autoptr (CapexSecDocument) document = NULL;
  CapexReadBytes bytes = {NULL, 0, 0};

  if (capex_read_bytes_fill (&bytes, name, stream, self->cancellable, error))
    document = capex_sec_document_new (clean, bytes.bytes, bytes.length,
                                       self->concepts, self->cancellable,
                                       error);
  capex_read_bytes_clear (&bytes);
  return document != NULL && add_document (self, clean, document, error);
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
read_files (Reader *self, CapexSecFiles *files, GError **error)
{
  return capex_sec_files_read (files, g_get_num_processors (), self->concepts,
                               self->cancellable, add_document, self, error);
}

static gboolean
read_folder (Reader *self, const char *path, GError **error)
{
  g_autoptr (CapexSecFiles) files = capex_sec_files_new_folder (path, error);

  return files != NULL && read_files (self, files, error);
}

static gboolean
read_archive (Reader *self, const char *path, GError **error)
{
  g_autoptr (CapexSecFiles) files = capex_sec_files_new_archive (path, error);

  return files != NULL && read_files (self, files, error);
}

/* Whether a file begins as an archive does.  It is at its start again. */
static gboolean
look_for_archive (Reader *self,
                  const char *path,
                  GInputStream *stream,
                  gboolean *is_archive,
                  GError **error)
{
  g_autoptr (GError) cause = NULL;
  char start[4] = "";

  if (!g_input_stream_read_all (stream, start, sizeof start, NULL,
                                self->cancellable, &cause) ||
      !g_seekable_seek (G_SEEKABLE (stream), 0, G_SEEK_SET, self->cancellable,
                        &cause))
    return capex_read_file_refuse_cause (path, cause, error);

  *is_archive = FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (zip_marks); i++)
    *is_archive = *is_archive || memcmp (start, zip_marks[i], 4) == 0;
  return TRUE;
}

static gboolean
read_file (Reader *self, const char *path, GError **error)
{
  g_autoptr (GInputStream) stream = capex_read_file_open (path,
                                                          self->cancellable,
                                                          error);
  gboolean is_archive = FALSE;

  if (stream == NULL ||
      !look_for_archive (self, path, stream, &is_archive, error))
    return FALSE;
  return is_archive ? read_archive (self, path, error)
                    : read_stream (self, path, stream, error);
}

/**
 * capex_sec_read_company_facts:
 * @builder: where the rows go
 * @path: (type filename): a file of SEC company facts, a folder of them, or a
 *   zip archive of them, such as the SEC's `companyfacts.zip`
 * @cancellable: (nullable): what may stop the work
 * @error: return location for an error
 *
 * Adds the rows of files as [func@Capex.sec_read_company_facts_stream] reads
 * them.
 *
 * Of a folder or an archive the files `....json` are read in the order of their
 * names, several at once; the rows come in that order whichever is done first.
 * Several downloads of one company tell it once. A path with an error adds
 * nothing, and of several errors that of the first file is told.
 *
 * An archive is known by its content, and read without unpacking it anywhere:
 * names in it are never used as paths. Sizes and checksums are held against
 * what is there.
 *
 * Errors: %CAPEX_ERROR_IO for a path that cannot be read, for a folder or an
 * archive without such files, for a damaged archive, and where this build reads
 * none; %CAPEX_ERROR_LIMIT beyond 64 GiB in an archive; those of
 * [func@Capex.sec_read_company_facts_stream].
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
