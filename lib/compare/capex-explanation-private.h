/* capex-explanation-private.h - Growing an explanation
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-explanation.h>

/* label: what it is ("from", "fact 12"); text: what it says; reference: the id
 * that leads on (a source id, "fact:12", "rate:EUR/USD:2025"), or NULL */
CapexExplanation *capex_explanation_new (CapexExplanationKind kind,
                                         const char *label,
                                         const char *text,
                                         const char *reference);
/* Takes the child; returns it, lent, for growing further */
CapexExplanation *capex_explanation_add (CapexExplanation *self,
                                         CapexExplanation *child);
