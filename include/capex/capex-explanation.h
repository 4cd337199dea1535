/* capex-explanation.h - How a cell came about, as a tree
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_EXPLANATION (capex_explanation_get_type ())

/**
 * CapexExplanationKind:
 * @CAPEX_EXPLANATION_RESULT: the cell itself
 * @CAPEX_EXPLANATION_FORMULA: how the inputs make the result
 * @CAPEX_EXPLANATION_FIGURE: an input
 * @CAPEX_EXPLANATION_RULE: why these facts answered
 * @CAPEX_EXPLANATION_FACT: what somebody said
 * @CAPEX_EXPLANATION_RATE: an exchange rate or price index
 * @CAPEX_EXPLANATION_SOURCE: a document
 * @CAPEX_EXPLANATION_CAVEAT: what makes the result not quite comparable
 *
 * What a node of an explanation tells.
 */
typedef enum
{
  CAPEX_EXPLANATION_RESULT,
  CAPEX_EXPLANATION_FORMULA,
  CAPEX_EXPLANATION_FIGURE,
  CAPEX_EXPLANATION_RULE,
  CAPEX_EXPLANATION_FACT,
  CAPEX_EXPLANATION_RATE,
  CAPEX_EXPLANATION_SOURCE,
  CAPEX_EXPLANATION_CAVEAT
} CapexExplanationKind;

typedef struct _CapexExplanation CapexExplanation;

CAPEX_AVAILABLE_IN_ALL
GType capex_explanation_get_type (void);

CAPEX_AVAILABLE_IN_ALL
CapexExplanation *capex_explanation_ref (CapexExplanation *self);
CAPEX_AVAILABLE_IN_ALL
void capex_explanation_unref (CapexExplanation *self);

CAPEX_AVAILABLE_IN_ALL
CapexExplanationKind capex_explanation_get_kind (const CapexExplanation *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_explanation_get_label (const CapexExplanation *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_explanation_get_text (const CapexExplanation *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_explanation_get_reference (const CapexExplanation *self);
CAPEX_AVAILABLE_IN_ALL
guint capex_explanation_get_n_children (const CapexExplanation *self);
CAPEX_AVAILABLE_IN_ALL
CapexExplanation *capex_explanation_get_child (const CapexExplanation *self,
                                               guint index);

CAPEX_AVAILABLE_IN_ALL
const char *capex_explanation_kind_to_string (CapexExplanationKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexExplanation, capex_explanation_unref)

G_END_DECLS
