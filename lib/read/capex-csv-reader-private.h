/* capex-csv-reader-private.h - Reading one file within limits
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-csv-reader.h>

#include "read/capex-csv-record-private.h"

G_BEGIN_DECLS

gboolean capex_csv_read_stream_within (CapexDatasetBuilder *builder,
                                       CapexRegister table,
                                       const char *name,
                                       GInputStream *stream,
                                       const CapexCsvLimits *limits,
                                       GCancellable *cancellable,
                                       GError **error);

G_END_DECLS
