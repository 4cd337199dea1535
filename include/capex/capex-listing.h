/* capex-listing.h - What a dataset holds, as tables
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-dataset.h>
#include <capex/capex-table.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

CAPEX_AVAILABLE_IN_ALL
const char *const *capex_listing_list_filters (void);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *capex_listing_new_facts (CapexDataset *dataset,
                                     GHashTable *filters,
                                     gboolean with_documents,
                                     GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *capex_listing_new_rates (CapexDataset *dataset,
                                     const char *pair,
                                     const char *period,
                                     GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *capex_listing_new_prices (CapexDataset *dataset,
                                      const char *series,
                                      const char *period,
                                      const char *prices_of,
                                      GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *capex_listing_new_companies (CapexDataset *dataset,
                                         const char *company,
                                         GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *capex_listing_new_sources (CapexDataset *dataset,
                                       const char *source,
                                       GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *capex_listing_new_measures (CapexDataset *dataset);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *capex_listing_new_definitions (CapexDataset *dataset,
                                           const char *measure,
                                           GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *
capex_listing_new_amount (const char *text, CapexUnit *unit, GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *capex_listing_new_period (CapexDataset *dataset,
                                      const char *text,
                                      const char *company,
                                      GError **error);

G_END_DECLS
