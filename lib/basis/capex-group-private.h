/* capex-group-private.h - Groups: the sum of the members
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-subject-private.h"

/* As capex_subject_figures (), of a company that has members */
gboolean capex_group_figures (CapexView *view,
                              CapexSubject subject,
                              guint company,
                              const CapexPeriodLabel *labels,
                              guint n,
                              CapexTogether together,
                              CapexFigure **figures,
                              GError **error);
