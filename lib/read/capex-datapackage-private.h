/* capex-datapackage-private.h - What a datapackage.json says is in its folder
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

#include <capex/capex-error.h>

G_BEGIN_DECLS

#define CAPEX_DATAPACKAGE_MAX_BYTES ((gsize) 1024 * 1024)
#define CAPEX_DATAPACKAGE_MAX_DEPTH 64

/* Whether @text is JSON, and every plain file name that its resources have as
 * their path is one of @names.  Paths with a slash or an escape lead elsewhere
 * and are left alone.  @name is that of the file, for errors. */
gboolean capex_datapackage_check (const char *name,
                                  const char *text,
                                  gsize length,
                                  GHashTable *names,
                                  GError **error);

G_END_DECLS
