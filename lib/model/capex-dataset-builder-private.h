/* capex-dataset-builder-private.h - What readers tell a builder besides rows
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-dataset-builder.h>

/* Where the next row stands: a reference that can only be checked when all
 * rows are known names this place. `columns` has one entry a field of the
 * table, 1-based, 0 where the file lacks the field. */
void capex_dataset_builder_set_origin (CapexDatasetBuilder *self,
                                       const char *file,
                                       guint64 line,
                                       const guint *columns);

/* Marks the rows added since; forgets them again. A reader that finds an
 * error in a file leaves the builder as it was. */
typedef struct _CapexBuilderMark CapexBuilderMark;
CapexBuilderMark *capex_dataset_builder_mark (CapexDatasetBuilder *self);
void capex_dataset_builder_rewind (CapexDatasetBuilder *self,
                                   CapexBuilderMark *mark);
void capex_builder_mark_free (CapexBuilderMark *mark);
