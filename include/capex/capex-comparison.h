/* capex-comparison.h - The register of comparisons, and how to ask one
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-basis.h>
#include <capex/capex-dataset.h>
#include <capex/capex-table.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_COMPARISON (capex_comparison_get_type ())

/**
 * CapexParameterKind:
 * @CAPEX_PARAMETER_COMPANY: a company by id, ticker, CIK or LEI
 * @CAPEX_PARAMETER_COMPANIES: companies, separated by commas
 * @CAPEX_PARAMETER_PERIOD: a period
 * @CAPEX_PARAMETER_PERIODS: a period, or first..last
 * @CAPEX_PARAMETER_MEASURE: a registered measure
 * @CAPEX_PARAMETER_COUNT: a whole number above zero
 * @CAPEX_PARAMETER_CHOICE: one of a few words:
 *   [method@Capex.Comparison.list_parameter_choices]
 * @CAPEX_PARAMETER_DAY: a day, such as `2025-12-23`
 * @CAPEX_PARAMETER_QUESTION: another question, such as `growth meta 2024 2025`
 * @CAPEX_PARAMETER_SPEAKER: somebody who says something in the data
 *
 * What a parameter of a comparison takes.
 */
typedef enum
{
  CAPEX_PARAMETER_COMPANY,
  CAPEX_PARAMETER_COMPANIES,
  CAPEX_PARAMETER_PERIOD,
  CAPEX_PARAMETER_PERIODS,
  CAPEX_PARAMETER_MEASURE,
  CAPEX_PARAMETER_COUNT,
  CAPEX_PARAMETER_CHOICE,
  CAPEX_PARAMETER_DAY,
  CAPEX_PARAMETER_QUESTION,
  CAPEX_PARAMETER_SPEAKER
} CapexParameterKind;

/**
 * CapexComparisonGroup:
 * @CAPEX_COMPARISON_GROUP_OTHER: what has no group
 * @CAPEX_COMPARISON_GROUP_LEVEL: how much it is
 * @CAPEX_COMPARISON_GROUP_CHANGE: how it changes
 * @CAPEX_COMPARISON_GROUP_PART: parts of a whole, and ranks among others
 * @CAPEX_COMPARISON_GROUP_AGAINST: one figure against another
 * @CAPEX_COMPARISON_GROUP_OUTLOOK: what is said to come, and what came of it
 * @CAPEX_COMPARISON_GROUP_CHECK: whether figures agree, and what became of them
 *
 * What a comparison is about; lists for people show them by groups.
 */
typedef enum
{
  CAPEX_COMPARISON_GROUP_OTHER,
  CAPEX_COMPARISON_GROUP_LEVEL,
  CAPEX_COMPARISON_GROUP_CHANGE,
  CAPEX_COMPARISON_GROUP_PART,
  CAPEX_COMPARISON_GROUP_AGAINST,
  CAPEX_COMPARISON_GROUP_OUTLOOK,
  CAPEX_COMPARISON_GROUP_CHECK
} CapexComparisonGroup;

typedef struct _CapexComparison CapexComparison;

CAPEX_AVAILABLE_IN_ALL
GType capex_comparison_get_type (void);

CAPEX_AVAILABLE_IN_ALL
const char *const *capex_comparison_list (void);
CAPEX_AVAILABLE_IN_ALL
const CapexComparison *capex_comparison_find (const char *name, GError **error);

CAPEX_AVAILABLE_IN_ALL
const char *capex_comparison_get_name (const CapexComparison *self);
CAPEX_AVAILABLE_IN_ALL
CapexComparisonGroup capex_comparison_get_group (const CapexComparison *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_comparison_group_get_title (CapexComparisonGroup group);
CAPEX_AVAILABLE_IN_ALL
const char *capex_comparison_get_summary (const CapexComparison *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_comparison_get_description (const CapexComparison *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_comparison_get_example (const CapexComparison *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_comparison_get_n_parameters (const CapexComparison *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_comparison_get_parameter_name (const CapexComparison *self,
                                                 guint index);
CAPEX_AVAILABLE_IN_ALL
CapexParameterKind
capex_comparison_get_parameter_kind (const CapexComparison *self, guint index);
CAPEX_AVAILABLE_IN_ALL
const char *const *
capex_comparison_list_parameter_choices (const CapexComparison *self,
                                         guint index);
CAPEX_AVAILABLE_IN_ALL
const char *capex_comparison_get_parameter_summary (const CapexComparison *self,
                                                    guint index);
CAPEX_AVAILABLE_IN_ALL
const char *capex_comparison_get_parameter_default (const CapexComparison *self,
                                                    guint index);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_comparison_is_parameter_positional (const CapexComparison *self,
                                                   guint index);
CAPEX_AVAILABLE_IN_ALL
gboolean capex_comparison_is_parameter_required (const CapexComparison *self,
                                                 guint index);

CAPEX_AVAILABLE_IN_ALL
guint capex_comparison_get_n_columns (const CapexComparison *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_comparison_get_column_name (const CapexComparison *self,
                                              guint index);
CAPEX_AVAILABLE_IN_ALL
CapexColumnType capex_comparison_get_column_type (const CapexComparison *self,
                                                  guint index);
CAPEX_AVAILABLE_IN_ALL
const char *capex_comparison_get_column_summary (const CapexComparison *self,
                                                 guint index);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
GHashTable *capex_comparison_map_words (const CapexComparison *self,
                                        GHashTable *options,
                                        const char *const *words,
                                        guint *n_taken);

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *capex_compare (CapexDataset *dataset,
                           CapexBasis *basis,
                           const char *comparison,
                           GHashTable *arguments,
                           GError **error);

G_END_DECLS
