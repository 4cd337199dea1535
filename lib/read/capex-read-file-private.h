/* capex-read-file-private.h - Opening a file that somebody named
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

#include <capex/capex-error.h>

G_BEGIN_DECLS

/* Anything but a file, such as a pipe, might never end, or never begin: it is
 * refused as what cannot be opened is, with the path */
GInputStream *capex_read_file_open (const char *path,
                                    GCancellable *cancellable,
                                    GError **error);

/* Sets @error to `name: why`, in which nothing moves a terminal, and returns
 * FALSE */
gboolean capex_read_file_refuse (const char *name,
                                 CapexError code,
                                 const char *why,
                                 GError **error);

/* The same by an error of GIO, which stays */
gboolean capex_read_file_refuse_cause (const char *name,
                                       const GError *cause,
                                       GError **error);

G_END_DECLS
