/* capex-sec-reader.h - Facts of a dataset out of SEC filings
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

#include <capex/capex-dataset-builder.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

CAPEX_AVAILABLE_IN_ALL
gboolean capex_sec_read_company_facts (CapexDatasetBuilder *builder,
                                       const char *path,
                                       GCancellable *cancellable,
                                       GError **error);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_sec_read_company_facts_stream (CapexDatasetBuilder *builder,
                                              const char *name,
                                              GInputStream *stream,
                                              GCancellable *cancellable,
                                              GError **error);

G_END_DECLS
