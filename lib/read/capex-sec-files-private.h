/* capex-sec-files-private.h - Many files of company facts, several at once
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/capex-sec-document-private.h"

G_BEGIN_DECLS

/* The `....json` of a folder or of a zip archive, by their names */
typedef struct _CapexSecFiles CapexSecFiles;

CapexSecFiles *capex_sec_files_new_folder (const char *path, GError **error);
CapexSecFiles *capex_sec_files_new_archive (const char *path, GError **error);
void capex_sec_files_free (CapexSecFiles *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexSecFiles, capex_sec_files_free)

/* Is given each file, with its name for errors, in the order of the names */
typedef gboolean (*CapexSecFilesAdd) (gpointer data,
                                      const char *name,
                                      const CapexSecDocument *document,
                                      GError **error);

/* Reads the files by as many as @n_threads threads, and gives them to @add in
 * the calling one.  It ends at the first file in their order that is wrong or
 * refused, so its answer is the same however many threads there are. */
gboolean capex_sec_files_read (CapexSecFiles *self,
                               guint n_threads,
                               CapexSecConcepts *concepts,
                               GCancellable *cancellable,
                               CapexSecFilesAdd add,
                               gpointer data,
                               GError **error);

G_END_DECLS
