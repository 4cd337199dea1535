/* capex-dataset.h - Companies, sources, facts, rates and prices, immutable
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

#include <capex/capex-company.h>
#include <capex/capex-fact.h>
#include <capex/capex-source.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

/**
 * CapexRegister:
 * @CAPEX_REGISTER_SOURCES: the documents
 * @CAPEX_REGISTER_COMPANIES: who spends
 * @CAPEX_REGISTER_MEASURES: what is measured
 * @CAPEX_REGISTER_DEFINITIONS: where the line of a measure is drawn
 * @CAPEX_REGISTER_PRESENTATIONS: which definition an issuer's statement, and
 *   its headline figure, uses from which day on
 * @CAPEX_REGISTER_CONCEPTS: which measure and definition a tag of a filing is
 * @CAPEX_REGISTER_RATES: exchange rates
 * @CAPEX_REGISTER_PRICES: price indices
 * @CAPEX_REGISTER_FACTS: the figures
 * @CAPEX_REGISTER_REASONS: why findings of the checker are left as they are
 *
 * The tables of a dataset, in the order in which they are added: a row may
 * name rows of the tables before its own.
 */
typedef enum
{
  CAPEX_REGISTER_SOURCES,
  CAPEX_REGISTER_COMPANIES,
  CAPEX_REGISTER_MEASURES,
  CAPEX_REGISTER_DEFINITIONS,
  CAPEX_REGISTER_PRESENTATIONS,
  CAPEX_REGISTER_CONCEPTS,
  CAPEX_REGISTER_RATES,
  CAPEX_REGISTER_PRICES,
  CAPEX_REGISTER_FACTS,
  CAPEX_REGISTER_REASONS
} CapexRegister;

#define CAPEX_N_REGISTERS 10

#define CAPEX_TYPE_DATASET (capex_dataset_get_type ())

CAPEX_AVAILABLE_IN_ALL
G_DECLARE_FINAL_TYPE (CapexDataset, capex_dataset, CAPEX, DATASET, GObject)

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDataset *capex_dataset_new_bundled (void);
CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexDataset *capex_dataset_new_from_paths (const char *const *paths,
                                            gboolean with_bundled,
                                            GCancellable *cancellable,
                                            GError **error);

CAPEX_AVAILABLE_IN_ALL
guint capex_dataset_get_n_rows (CapexDataset *self, CapexRegister table);
CAPEX_AVAILABLE_IN_ALL
char **
capex_dataset_dup_row (CapexDataset *self, CapexRegister table, guint index);

CAPEX_AVAILABLE_IN_ALL
CapexFact *capex_dataset_dup_fact (CapexDataset *self, guint index);
CAPEX_AVAILABLE_IN_ALL
CapexCompany *capex_dataset_dup_company (CapexDataset *self, guint index);
CAPEX_AVAILABLE_IN_ALL
CapexSource *capex_dataset_dup_source (CapexDataset *self, guint index);

CAPEX_AVAILABLE_IN_ALL
CapexCompany *capex_dataset_find_company (CapexDataset *self,
                                          const char *name,
                                          GError **error);
CAPEX_AVAILABLE_IN_ALL
CapexSource *
capex_dataset_find_source (CapexDataset *self, const char *id, GError **error);
CAPEX_AVAILABLE_IN_ALL
char *capex_dataset_dup_newest_known (CapexDataset *self);

CAPEX_AVAILABLE_IN_ALL
const char *const *capex_register_list_fields (CapexRegister table);
CAPEX_AVAILABLE_IN_ALL
const char *capex_register_get_file_name (CapexRegister table);

G_END_DECLS
