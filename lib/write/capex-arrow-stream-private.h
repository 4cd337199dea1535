/* capex-arrow-stream-private.h - Rows of an object as a stream of Arrow arrays
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "write/capex-arrow-column-private.h"

G_BEGIN_DECLS

/* Rows in one array of a stream, at most */
#define CAPEX_ARROW_MAX_ROWS 65536

/* How the rows of an object are told; @columns are those of list_columns() */
typedef struct
{
  void (*list_columns) (gpointer object, GPtrArray *columns);
  void (*add_metadata) (gpointer object, GByteArray *metadata);
  void (*add_row) (gpointer object, guint row, GPtrArray *columns);
} CapexArrowRows;

/* @rows is of static duration; the stream keeps @object alive */
void capex_arrow_stream_init (struct ArrowArrayStream *stream,
                              GObject *object,
                              const CapexArrowRows *rows,
                              guint n_rows);

G_END_DECLS
