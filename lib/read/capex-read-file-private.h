/* capex-read-file-private.h - Opening a file that somebody named
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Anything but a file, such as a pipe, might never end, or never begin: it is
 * refused as what cannot be opened is, with the path */
GInputStream *capex_read_file_open (const char *path,
                                    GCancellable *cancellable,
                                    GError **error);

G_END_DECLS
