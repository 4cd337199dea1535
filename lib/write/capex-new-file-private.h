/* capex-new-file-private.h - A file that is there as a whole or not at all
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Bytes go to a file of another name in the same folder, which gets its name
 * when all of them are on the disk.  Zeroed, it is nothing. */
typedef struct
{
  char *path;
  char *temporary; /* NULL: there is none, or none any more */
  int descriptor;  /* -1: closed */
} CapexNewFile;

/* All errors are CAPEX_ERROR_IO and name the path */
gboolean
capex_new_file_open (CapexNewFile *self, const char *path, GError **error);
gboolean capex_new_file_write (CapexNewFile *self,
                               const char *bytes,
                               gsize length,
                               GError **error);
/* Nothing can be written after this */
gboolean capex_new_file_close (CapexNewFile *self, GError **error);
gboolean capex_new_file_put (CapexNewFile *self, GError **error);
/* Takes away what was not put */
void capex_new_file_clear (CapexNewFile *self);

/* Makes the folder, if it is not there, in one that is */
gboolean capex_new_folder (const char *path, GError **error);
/* Makes the names in a folder last */
gboolean capex_sync_folder (const char *path, GError **error);

G_END_DECLS
