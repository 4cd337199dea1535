/* capex-new-file.c - A file that is there as a whole or not at all
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "write/capex-new-file-private.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include <capex/capex-error.h>

#define CLOSED (-1)

static gboolean
refuse (const char *path, const char *what, int reason, GError **error)
{
  g_autofree char *name = g_filename_display_name (path);

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_IO, "%s: %s: %s", name, what,
               g_strerror (reason));
  return FALSE;
}

gboolean
capex_new_file_open (CapexNewFile *self, const char *path, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *hidden = g_strdup_printf (".%s.XXXXXX", name);
  g_autofree char *temporary = g_build_filename (folder, hidden, NULL);
  int descriptor = g_mkstemp_full (temporary, O_WRONLY | O_CLOEXEC, 0666);

  if (descriptor < 0)
    return refuse (path, "It cannot be made", errno, error);

  *self = (CapexNewFile){
      .path = g_strdup (path),
      .temporary = g_steal_pointer (&temporary),
      .descriptor = descriptor,
  };
  return TRUE;
}

gboolean
capex_new_file_write (CapexNewFile *self,
                      const char *bytes,
                      gsize length,
                      GError **error)
{
  while (length > 0)
    {
      gssize n = write (self->descriptor, bytes, length);

      if (n < 0 && errno == EINTR)
        continue;
      if (n < 0)
        return refuse (self->path, "It cannot be written", errno, error);
      bytes += n;
      length -= (gsize) n;
    }
  return TRUE;
}

/* The descriptor is gone whether or not closing it succeeds */
gboolean
capex_new_file_close (CapexNewFile *self, GError **error)
{
  int descriptor = self->descriptor;
  int synced = fsync (descriptor);
  int reason = errno;

  self->descriptor = CLOSED;
  if (close (descriptor) != 0 && synced == 0)
    {
      synced = -1;
      reason = errno;
    }
  return synced == 0 ||
         refuse (self->path, "It cannot be written", reason, error);
}

gboolean
capex_new_file_put (CapexNewFile *self, GError **error)
{
  if (g_rename (self->temporary, self->path) != 0)
    return refuse (self->path, "It cannot be replaced", errno, error);

  g_clear_pointer (&self->temporary, g_free);
  return TRUE;
}

void
capex_new_file_clear (CapexNewFile *self)
{
  if (self->path != NULL && self->descriptor != CLOSED)
    close (self->descriptor);
  if (self->temporary != NULL)
    g_unlink (self->temporary);

  g_clear_pointer (&self->temporary, g_free);
  g_clear_pointer (&self->path, g_free);
}

gboolean
capex_sync_folder (const char *path, GError **error)
{
  int descriptor = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean is_synced;

  if (descriptor < 0)
    return refuse (path, "The folder cannot be read", errno, error);

  /* some file systems have nothing to sync */
  is_synced = fsync (descriptor) == 0 || errno == EINVAL ||
              refuse (path, "The folder cannot be written", errno, error);
  close (descriptor);
  return is_synced;
}

gboolean
capex_new_folder (const char *path, GError **error)
{
  g_autofree char *parent = g_path_get_dirname (path);

  if (g_mkdir (path, 0777) == 0)
    return capex_sync_folder (parent, error);
  return errno == EEXIST ||
         refuse (path, "The folder cannot be made", errno, error);
}
