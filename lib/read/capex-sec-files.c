/* capex-sec-files.c - Many files of company facts, several at once
 *
 * Threads read and take apart the files; the calling thread adds what is in
 * them in the order of their names.  No thread is further ahead than a window
 * of files, so that memory holds the facts and a few documents.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-sec-files-private.h"

#include <string.h>

#include "read/capex-csv-report-private.h"
#include "read/capex-read-bytes-private.h"
#include "read/capex-read-file-private.h"
#include "read/capex-zip-private.h"

#define JSON_SUFFIX ".json"

#define MAX_THREADS 64

/* Documents that are read and not added yet, a thread */
#define WINDOW 4

/* Three times what the SEC serves, and fifty */
#define MAX_ARCHIVE_BYTES ((guint64) 64 << 30)
#define MAX_ARCHIVE_ENTRIES ((guint64) 1 << 20)

typedef struct
{
  char *name;    /* for errors; of a folder it is the path */
  guint64 index; /* in the archive */
  guint64 size;
} File;

struct _CapexSecFiles
{
  char *path;
  const CapexZipModule *module; /* NULL: it is a folder */
  GArray *files;                /* File */
};

static void
clear_file (gpointer file)
{
  g_free (((File *) file)->name);
}

static CapexSecFiles *
new_files (const char *path)
{
  CapexSecFiles *self = g_new0 (CapexSecFiles, 1);

  self->path = g_strdup (path);
  self->files = g_array_new (FALSE, FALSE, sizeof (File));
  g_array_set_clear_func (self->files, clear_file);
  return self;
}

void
capex_sec_files_free (CapexSecFiles *self)
{
  g_free (self->path);
  g_array_unref (self->files);
  g_free (self);
}

static const File *
file_at (const CapexSecFiles *self, guint i)
{
  return &g_array_index (self->files, File, i);
}

static int
compare_files (gconstpointer a, gconstpointer b)
{
  const File *left = a, *right = b;
  int order = strcmp (left->name, right->name);

  return order != 0
             ? order
             : (left->index > right->index) - (left->index < right->index);
}

static void
add_file (CapexSecFiles *self, const char *name, guint64 index, guint64 size)
{
  File file = {g_build_filename (self->path, name, NULL), index, size};

  g_array_append_val (self->files, file);
}

/* By their names, or NULL if there are none */
static CapexSecFiles *
sort_files (CapexSecFiles *self, const char *why, GError **error)
{
  g_array_sort (self->files, compare_files);
  if (self->files->len > 0)
    return self;
  capex_read_file_refuse (self->path, CAPEX_ERROR_IO, why, error);
  capex_sec_files_free (self);
  return NULL;
}

CapexSecFiles *
capex_sec_files_new_folder (const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autoptr (GDir) folder = g_dir_open (path, 0, &cause);
  CapexSecFiles *self;
  const char *name;

  if (folder == NULL)
    {
      capex_read_file_refuse_cause (path, cause, error);
      return NULL;
    }
  self = new_files (path);
  while ((name = g_dir_read_name (folder)) != NULL)
    if (g_str_has_suffix (name, JSON_SUFFIX))
      add_file (self, name, 0, 0);
  return sort_files (self, "The folder has no files of company facts", error);
}

/* ------------------------------------------------------------------------
 * Archives
 */

static gboolean
refuse_zip (const char *name, char *why, GError **error)
{
  g_autofree char *text = why;

  return capex_read_file_refuse (name, CAPEX_ERROR_IO, text, error);
}

static CapexZip *
open_zip (CapexSecFiles *self, GError **error)
{
  char *why = NULL;
  CapexZip *zip = self->module->open (self->path, &why);

  if (zip == NULL)
    refuse_zip (self->path, why, error);
  return zip;
}

static gboolean
list_entries (CapexSecFiles *self, CapexZip *zip, GError **error)
{
  guint64 n = self->module->get_n_entries (zip);
  guint64 size = 0;

  for (guint64 i = 0; i < n && i < MAX_ARCHIVE_ENTRIES; i++)
    {
      char *why = NULL;
      CapexZipEntry entry;

      if (!self->module->get_entry (zip, i, &entry, &why))
        return refuse_zip (self->path, why, error);
      if (!g_str_has_suffix (entry.name, JSON_SUFFIX))
        continue;
      if (entry.size > MAX_ARCHIVE_BYTES - size)
        return capex_read_file_refuse (self->path, CAPEX_ERROR_LIMIT,
                                       "It unpacks to more than 64 GiB", error);
      size += entry.size;
      add_file (self, entry.name, i, entry.size);
    }
  return n <= MAX_ARCHIVE_ENTRIES ||
         capex_read_file_refuse (self->path, CAPEX_ERROR_LIMIT,
                                 "It has more than a million files", error);
}

CapexSecFiles *
capex_sec_files_new_archive (const char *path, GError **error)
{
  g_autoptr (CapexSecFiles) self = new_files (path);
  const char *why;
  CapexZip *zip;
  gboolean is_listed;

  self->module = capex_zip_get_module (&why);
  if (self->module == NULL)
    {
      g_autofree char *text = g_strdup_printf ("Zip archives are not read: %s",
                                               why);

      capex_read_file_refuse (path, CAPEX_ERROR_IO, text, error);
      return NULL;
    }
  zip = open_zip (self, error);
  if (zip == NULL)
    return NULL;
  is_listed = list_entries (self, zip, error);
  self->module->close (zip);
  return is_listed
             ? sort_files (g_steal_pointer (&self),
                           "The archive has no files of company facts", error)
             : NULL;
}

/* ------------------------------------------------------------------------
 * One file after another, by what a thread has to itself
 */

typedef struct
{
  CapexSecFiles *files;
  CapexSecConcepts *concepts; /* only tags are looked up */
  GCancellable *cancellable;
  CapexZip *zip;
  CapexReadBytes bytes;
} Hand;

static void
clear_hand (Hand *self)
{
  if (self->zip != NULL)
    self->files->module->close (self->zip);
  capex_read_bytes_clear (&self->bytes);
}

static gboolean
read_plain (Hand *self, const File *file, GError **error)
{
  g_autoptr (GInputStream) stream = capex_read_file_open (file->name,
                                                          self->cancellable,
                                                          error);

  return stream != NULL &&
         capex_read_bytes_fill (&self->bytes, file->name, stream,
                                self->cancellable, error);
}

static gboolean
read_packed (Hand *self, const File *file, GError **error)
{
  char *why = NULL;

  if (g_cancellable_is_cancelled (self->cancellable))
    return capex_read_file_refuse (file->name, CAPEX_ERROR_CANCELLED,
                                   "The reading was cancelled", error);
  if (self->zip == NULL)
    self->zip = open_zip (self->files, error);
  if (self->zip == NULL ||
      !capex_read_bytes_reserve (&self->bytes, file->name, file->size, error))
    return FALSE;
  self->bytes.length = file->size;
  return self->files->module->read (self->zip, file->index, file->size,
                                    self->bytes.bytes, &why) ||
         refuse_zip (file->name, why, error);
}

static CapexSecDocument *
read_document (Hand *self, const File *file, GError **error)
{
  g_autofree char *clean = capex_csv_report_dup_clean (file->name);

  if (!(self->files->module != NULL ? read_packed (self, file, error)
                                    : read_plain (self, file, error)))
    return NULL;
  return capex_sec_document_new (clean, self->bytes.bytes, self->bytes.length,
                                 self->concepts, self->cancellable, error);
}

/* ------------------------------------------------------------------------
 * Several at once
 */

/* A file that is read: a document, or else an error */
typedef struct
{
  gboolean is_read;
  CapexSecDocument *document;
  GError *error;
} Slot;

typedef struct
{
  CapexSecFiles *files;
  CapexSecConcepts *concepts;
  GCancellable *cancellable;
  GMutex mutex; /* of all below */
  GCond changed;
  Slot *slots; /* of file i at i modulo their number */
  guint n_slots;
  guint next;    /* file to read */
  guint n_taken; /* files that have left their slots */
  gboolean is_over;
} Work;

static void
clear_slot (Slot *slot)
{
  g_clear_pointer (&slot->document, capex_sec_document_free);
  g_clear_error (&slot->error);
  slot->is_read = FALSE;
}

/* The next file to read, when there is room for it; FALSE if there is none */
static gboolean
take_next (Work *self, guint *file)
{
  gboolean is_taken;

  g_mutex_lock (&self->mutex);
  while (!self->is_over && self->next < self->files->files->len &&
         self->next - self->n_taken >= self->n_slots)
    g_cond_wait (&self->changed, &self->mutex);
  is_taken = !self->is_over && self->next < self->files->files->len;
  if (is_taken)
    *file = self->next++;
  g_mutex_unlock (&self->mutex);
  return is_taken;
}

static gpointer
read_some (gpointer data)
{
  Work *self = data;
  Hand hand = {.files = self->files,
               .concepts = self->concepts,
               .cancellable = self->cancellable};
  guint i;

  while (take_next (self, &i))
    {
      Slot slot = {.is_read = TRUE};

      slot.document = read_document (&hand, file_at (self->files, i),
                                     &slot.error);
      g_mutex_lock (&self->mutex);
      self->slots[i % self->n_slots] = slot;
      g_cond_broadcast (&self->changed);
      g_mutex_unlock (&self->mutex);
    }
  clear_hand (&hand);
  return NULL;
}

/* Waits for a file, and makes room for another */
static Slot
wait_for (Work *self, guint i)
{
  Slot *slot = &self->slots[i % self->n_slots];
  Slot taken;

  g_mutex_lock (&self->mutex);
  while (!slot->is_read)
    g_cond_wait (&self->changed, &self->mutex);
  taken = *slot;
  *slot = (Slot){FALSE, NULL, NULL};
  self->n_taken++;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  return taken;
}

static gboolean
add_all (Work *self, CapexSecFilesAdd add, gpointer data, GError **error)
{
  for (guint i = 0; i < self->files->files->len; i++)
    {
      g_autofree char *clean = capex_csv_report_dup_clean (
          file_at (self->files, i)->name);
      Slot slot = wait_for (self, i);
      gboolean is_added = FALSE;

      if (slot.document != NULL)
        is_added = add (data, clean, slot.document, error);
      else
        g_propagate_error (error, g_steal_pointer (&slot.error));
      clear_slot (&slot);
      if (!is_added)
        return FALSE;
    }
  return TRUE;
}

static void
end (Work *self, GThread **threads, guint n_threads)
{
  g_mutex_lock (&self->mutex);
  self->is_over = TRUE;
  g_cond_broadcast (&self->changed);
  g_mutex_unlock (&self->mutex);
  for (guint i = 0; i < n_threads; i++)
    g_thread_join (threads[i]);
  for (guint i = 0; i < self->n_slots; i++)
    clear_slot (&self->slots[i]);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
}

static gboolean
read_in_turn (Work *self, CapexSecFilesAdd add, gpointer data, GError **error)
{
  Hand hand = {.files = self->files,
               .concepts = self->concepts,
               .cancellable = self->cancellable};
  gboolean is_read = TRUE;

  for (guint i = 0; i < self->files->files->len && is_read; i++)
    {
      const File *file = file_at (self->files, i);
      g_autofree char *clean = capex_csv_report_dup_clean (file->name);
      g_autoptr (CapexSecDocument) document = read_document (&hand, file,
                                                             error);

      is_read = document != NULL && add (data, clean, document, error);
    }
  clear_hand (&hand);
  return is_read;
}

/* Where the system has no thread to give, this one does it all */
static gboolean
read_threaded (Work *self,
               guint n_threads,
               CapexSecFilesAdd add,
               gpointer data,
               GError **error)
{
  g_autofree Slot *slots = g_new0 (Slot, n_threads * WINDOW);
  g_autofree GThread **threads = g_new (GThread *, n_threads);
  gboolean is_read = FALSE;
  guint n = 0;

  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  self->slots = slots;
  self->n_slots = n_threads * WINDOW;
  while (n < n_threads &&
         (threads[n] = g_thread_try_new ("capex-sec", read_some, self, NULL)) !=
             NULL)
    n++;
  if (n > 0)
    is_read = add_all (self, add, data, error);
  end (self, threads, n);
  return n > 0 ? is_read : read_in_turn (self, add, data, error);
}

gboolean
capex_sec_files_read (CapexSecFiles *self,
                      guint n_threads,
                      CapexSecConcepts *concepts,
                      GCancellable *cancellable,
                      CapexSecFilesAdd add,
                      gpointer data,
                      GError **error)
{
  Work work = {.files = self, .concepts = concepts, .cancellable = cancellable};

  n_threads = MIN (n_threads, MIN (self->files->len, MAX_THREADS));
  return n_threads > 1 ? read_threaded (&work, n_threads, add, data, error)
                       : read_in_turn (&work, add, data, error);
}
