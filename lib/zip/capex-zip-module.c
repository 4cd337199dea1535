/* capex-zip-module.c - Zip archives by libzip and libdeflate
 *
 * libzip knows archives and hands out what lies packed in them; libdeflate
 * unpacks it, at three times the speed.  Nothing that an archive says is
 * believed: sizes are held against those of the file and against what deflate
 * can do before memory is taken, and the bytes against their checksum.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <glib.h>
#include <glib/gstdio.h>
#include <libdeflate.h>
#include <zip.h>

#include "read/capex-zip-private.h"

/* Deflate makes at most so much of a byte */
#define MAX_RATIO 1032

#define WANTED \
  (ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_CRC | \
   ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD)

struct _CapexZip
{
  zip_t *archive;
  guint64 size; /* of the archive */
  struct libdeflate_decompressor *decompressor;
  char *packed; /* of the entry that was read last */
  gsize n_allocated;
};

static gboolean
refuse (char **why, const char *text)
{
  *why = g_strdup (text);
  return FALSE;
}

static zip_t *
open_archive (const char *path, char **why)
{
  int code = 0;
  zip_t *archive = zip_open (path, ZIP_RDONLY, &code);
  zip_error_t error;

  if (archive != NULL)
    return archive;
  zip_error_init_with_code (&error, code);
  refuse (why, zip_error_strerror (&error));
  zip_error_fini (&error);
  return NULL;
}

static void
close_zip (CapexZip *self)
{
  if (self->archive != NULL)
    zip_discard (self->archive);
  if (self->decompressor != NULL)
    libdeflate_free_decompressor (self->decompressor);
  g_free (self->packed);
  g_free (self);
}

static CapexZip *
open_zip (const char *path, char **why)
{
  CapexZip *self = g_new0 (CapexZip, 1);
  GStatBuf status;

  self->archive = open_archive (path, why);
  if (self->archive == NULL)
    {
      close_zip (self);
      return NULL;
    }
  self->decompressor = libdeflate_alloc_decompressor ();
  if (self->decompressor == NULL || g_stat (path, &status) != 0)
    {
      refuse (why, "The archive cannot be read");
      close_zip (self);
      return NULL;
    }
  self->size = (guint64) status.st_size;
  return self;
}

static guint64
get_n_entries (CapexZip *self)
{
  return (guint64) zip_get_num_entries (self->archive, 0);
}

/* What is told of an entry, if it can be so */
static gboolean
stat_entry (CapexZip *self, guint64 index, zip_stat_t *entry, char **why)
{
  if (zip_stat_index (self->archive, index, 0, entry) != 0)
    return refuse (why, zip_strerror (self->archive));
  if ((entry->valid & WANTED) != WANTED)
    return refuse (why, "The archive does not tell the size of an entry");
  return TRUE;
}

static gboolean
get_entry (CapexZip *self, guint64 index, CapexZipEntry *entry, char **why)
{
  zip_stat_t told;

  if (!stat_entry (self, index, &told, why))
    return FALSE;
  entry->name = told.name;
  entry->size = told.size;
  return TRUE;
}

static gboolean
check_entry (CapexZip *self, const zip_stat_t *entry, char **why)
{
  if (entry->encryption_method != ZIP_EM_NONE)
    return refuse (why, "It is encrypted");
  if (entry->comp_size > self->size)
    return refuse (why, "It is larger than the archive");
  if (entry->comp_method == ZIP_CM_STORE)
    return entry->size == entry->comp_size ||
           refuse (why, "It has two sizes, and is not packed");
  if (entry->comp_method != ZIP_CM_DEFLATE)
    return refuse (why, "It is packed by a method other than deflate");
  return entry->size / MAX_RATIO <= entry->comp_size ||
         refuse (why, "It unpacks to more than there can be in it");
}

/* Reads an entry as it lies in the archive */
static gboolean
read_raw (CapexZip *self, guint64 index, char *bytes, guint64 size, char **why)
{
  zip_file_t *file = zip_fopen_index (self->archive, index, ZIP_FL_COMPRESSED);
  guint64 n_read = 0;
  zip_int64_t n = 1;

  if (file == NULL)
    return refuse (why, zip_strerror (self->archive));
  while (n_read < size && n > 0)
    {
      n = zip_fread (file, bytes + n_read, size - n_read);
      n_read += n > 0 ? (guint64) n : 0;
    }
  zip_fclose (file);
  return n_read == size || refuse (why, "The archive ends too soon");
}

static gboolean
reserve_packed (CapexZip *self, gsize size)
{
  if (size <= self->n_allocated)
    return TRUE;
  g_free (self->packed);
  self->packed = g_try_malloc (size);
  self->n_allocated = self->packed != NULL ? size : 0;
  return self->packed != NULL;
}

static gboolean
unpack (CapexZip *self,
        guint64 index,
        const zip_stat_t *entry,
        char *bytes,
        char **why)
{
  gsize n_taken = 0, n_made = 0;

  if (!reserve_packed (self, entry->comp_size + 1))
    return refuse (why, "It takes more memory than there is");
  if (!read_raw (self, index, self->packed, entry->comp_size, why))
    return FALSE;
  return (libdeflate_deflate_decompress_ex (self->decompressor, self->packed,
                                            entry->comp_size, bytes,
                                            entry->size, &n_taken,
                                            &n_made) == LIBDEFLATE_SUCCESS &&
          n_taken == entry->comp_size && n_made == entry->size) ||
         refuse (why, "It does not unpack to what the archive says");
}

static gboolean
read_entry (CapexZip *self,
            guint64 index,
            guint64 size,
            char *bytes,
            char **why)
{
  zip_stat_t entry;

  if (!stat_entry (self, index, &entry, why) ||
      !check_entry (self, &entry, why))
    return FALSE;
  /* the archive was opened again since @size was told */
  if (entry.size != size)
    return refuse (why, "The archive has changed");
  if (!(entry.comp_method == ZIP_CM_STORE
            ? read_raw (self, index, bytes, entry.size, why)
            : unpack (self, index, &entry, bytes, why)))
    return FALSE;
  return libdeflate_crc32 (0, bytes, entry.size) == entry.crc ||
         refuse (why, "It is damaged: its checksum is another");
}

__attribute__ ((
    visibility ("default"))) extern const CapexZipModule capex_zip_module;

const CapexZipModule capex_zip_module = {
    .version = CAPEX_VERSION_TEXT,
    .open = open_zip,
    .close = close_zip,
    .get_n_entries = get_n_entries,
    .get_entry = get_entry,
    .read = read_entry,
};
