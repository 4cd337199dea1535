/* capex-read-file.c - Opening a file that somebody named
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-read-file-private.h"

#include <glib/gstdio.h>

#include "read/capex-csv-report-private.h"

gboolean
capex_read_file_refuse (const char *name,
                        CapexError code,
                        const char *why,
                        GError **error)
{
  g_autofree char *clean = capex_csv_report_dup_clean (name);
  g_autofree char *clean_why = capex_csv_report_dup_clean (why);

  g_set_error (error, CAPEX_ERROR, (int) code, "%s: %s", clean, clean_why);
  return FALSE;
}

gboolean
capex_read_file_refuse_cause (const char *name,
                              const GError *cause,
                              GError **error)
{
  return capex_read_file_refuse (name,
                                 g_error_matches (cause, G_IO_ERROR,
                                                  G_IO_ERROR_CANCELLED)
                                     ? CAPEX_ERROR_CANCELLED
                                     : CAPEX_ERROR_IO,
                                 cause->message, error);
}

GInputStream *
capex_read_file_open (const char *path,
                      GCancellable *cancellable,
                      GError **error)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) cause = NULL;
  GFileInputStream *stream;
  GStatBuf status;

  if (g_stat (path, &status) == 0 && !S_ISREG (status.st_mode))
    {
      capex_read_file_refuse (path, CAPEX_ERROR_IO, "It is not a file", error);
      return NULL;
    }

  stream = g_file_read (file, cancellable, &cause);
  if (stream == NULL)
    capex_read_file_refuse_cause (path, cause, error);
  return (GInputStream *) stream;
}
