/* capex-comparison-private.h - What a comparison tells the register
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-comparison.h>

#include "basis/capex-subject-private.h"
#include "compare/capex-table-private.h"

typedef struct
{
  const char *name;
  CapexParameterKind kind;
  gboolean is_positional;
  const char *initial; /* NULL: the question must tell it; "": it may not */
  const char *summary;
} CapexParameter;

/* A question as it was asked, looked up as it is read */
typedef struct
{
  CapexView *view;
  const CapexComparison *comparison;
  GHashTable *values; /* name -> text, of the parameters that were told */
} CapexQuestion;

struct _CapexComparison
{
  const char *name;
  CapexComparisonGroup group;
  const char *summary;     /* a line */
  const char *description; /* what the numbers are */
  const char *example;     /* a command */
  const CapexParameter *parameters;
  guint n_parameters;
  const CapexColumn *columns;
  guint n_columns;
  const char *const *choices; /* of its parameter that is a choice, and NULL */
  const char *uses; /* those it is always of; NULL: as the basis says */
  /* what stands for the default of the basis; NULL: filed */
  const char *definition;
  CapexTable *(*run) (CapexQuestion *question, GError **error);
};

/* Everything that has a row in the register */
extern const CapexComparison capex_comparison_bridge;
extern const CapexComparison capex_comparison_cagr;
extern const CapexComparison capex_comparison_changes;
extern const CapexComparison capex_comparison_cumulative;
extern const CapexComparison capex_comparison_concentration;
extern const CapexComparison capex_comparison_difference;
extern const CapexComparison capex_comparison_funding;
extern const CapexComparison capex_comparison_growth;
extern const CapexComparison capex_comparison_implied;
extern const CapexComparison capex_comparison_index;
extern const CapexComparison capex_comparison_intensity;
extern const CapexComparison capex_comparison_mix;
extern const CapexComparison capex_comparison_multiple;
extern const CapexComparison capex_comparison_order;
extern const CapexComparison capex_comparison_panel;
extern const CapexComparison capex_comparison_part;
extern const CapexComparison capex_comparison_rank;
extern const CapexComparison capex_comparison_reconcile;
extern const CapexComparison capex_comparison_revisions;
extern const CapexComparison capex_comparison_share;
extern const CapexComparison capex_comparison_share_of;
extern const CapexComparison capex_comparison_spend;
extern const CapexComparison capex_comparison_surprise;
extern const CapexComparison capex_comparison_trailing;

/* The parameter that says what is compared, for those that are about spend
 * unless a measure is named */
#define CAPEX_PARAMETER_OF_MEASURE \
  { \
    "measure", CAPEX_PARAMETER_MEASURE, FALSE, "spend", \
        "what is compared: spend, or a registered measure" \
  }

/* Below, FALSE or NULL comes with @error set */

/* Whether a comparison takes these texts, and has all that it needs */
gboolean capex_comparison_check (const CapexComparison *self,
                                 GHashTable *arguments,
                                 GError **error);
/* The basis that a comparison takes, where @asked, or NULL, was asked; as of a
 * day, unless that is NULL */
CapexBasis *capex_comparison_dup_basis (const CapexComparison *self,
                                        CapexBasis *asked,
                                        const char *as_of,
                                        GError **error);

/* The text of a parameter, or what stands for it */
const char *capex_question_text (CapexQuestion *self, const char *name);
gboolean capex_question_company (CapexQuestion *self,
                                 const char *name,
                                 guint *company,
                                 GError **error);
/* guint; an empty array if none was told */
GArray *capex_question_companies (CapexQuestion *self,
                                  const char *name,
                                  GError **error);
/* CapexPeriodLabel; "2023..2026" are four */
GArray *
capex_question_periods (CapexQuestion *self, const char *name, GError **error);
gboolean capex_question_period (CapexQuestion *self,
                                const char *name,
                                CapexPeriodLabel *label,
                                GError **error);
gboolean capex_question_subject (CapexQuestion *self,
                                 const char *name,
                                 CapexSubject *subject,
                                 GError **error);
gboolean capex_question_count (CapexQuestion *self,
                               const char *name,
                               guint *count,
                               GError **error);
/* Which of the choices of the comparison */
gboolean capex_question_choice (CapexQuestion *self,
                                const char *name,
                                guint *choice,
                                GError **error);
/* One who says something in the data; 0 if none was told */
gboolean capex_question_speaker (CapexQuestion *self,
                                 const char *name,
                                 CapexText *speaker,
                                 GError **error);
/* The companies that a question is about: those it names, a single group
 * standing for its members; without any, all that are companies */
GArray *capex_question_population (CapexQuestion *self, GError **error);
