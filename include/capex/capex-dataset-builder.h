/* capex-dataset-builder.h - Collects rows and makes a dataset of them
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-dataset.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_DATASET_BUILDER (capex_dataset_builder_get_type ())

CAPEX_AVAILABLE_IN_ALL
G_DECLARE_FINAL_TYPE (CapexDatasetBuilder,
                      capex_dataset_builder,
                      CAPEX,
                      DATASET_BUILDER,
                      GObject)

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDatasetBuilder *capex_dataset_builder_new (void);

CAPEX_AVAILABLE_IN_ALL
gboolean capex_dataset_builder_add_row (CapexDatasetBuilder *self,
                                        CapexRegister table,
                                        const char *const *values,
                                        int *bad_field,
                                        GError **error);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_dataset_builder_add_reference (CapexDatasetBuilder *self,
                                              CapexDataset *dataset,
                                              GError **error);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_dataset_builder_add_facts (CapexDatasetBuilder *self,
                                          CapexDataset *dataset,
                                          GError **error);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDataset *capex_dataset_builder_finish (CapexDatasetBuilder *self,
                                            GError **error);

G_END_DECLS
