/* capex-zip-private.h - Zip archives, by a module that is loaded when one is
 * read
 *
 * The module needs two libraries that nothing else does, so the library does
 * not link it: it lies beside the library, and is loaded by the first archive.
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct _CapexZip CapexZip;

typedef struct
{
  const char *name; /* of the archive, until it is closed; not a path of ours */
  guint64 size;     /* of what is read */
} CapexZipEntry;

/* What the module gives.  Where something fails, @why is set, to be freed. */
typedef struct
{
  const char *version; /* of the library that it belongs to */
  CapexZip *(*open) (const char *path, char **why);
  void (*close) (CapexZip *self);
  guint64 (*get_n_entries) (CapexZip *self);
  gboolean (*get_entry) (CapexZip *self,
                         guint64 index,
                         CapexZipEntry *entry,
                         char **why);
  /* Reads an entry of @size bytes, as it was told, and checks them */
  gboolean (*read) (CapexZip *self,
                    guint64 index,
                    guint64 size,
                    char *bytes,
                    char **why);
} CapexZipModule;

/* The name of the module's only symbol, a CapexZipModule */
#define CAPEX_ZIP_SYMBOL "capex_zip_module"

/* The module, or NULL and @why, which stays, if it is not there */
const CapexZipModule *capex_zip_get_module (const char **why);

G_END_DECLS
