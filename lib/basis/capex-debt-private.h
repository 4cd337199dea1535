/* capex-debt-private.h - Debt that pays for spending
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-subject-private.h"

/* Debt issued less debt repaid: as published, else as a difference; gross, with
 * the caveat, where repayments are not known.  *figure is NULL where no debt is
 * known. */
gboolean capex_debt_figure (CapexView *view,
                            guint company,
                            const CapexPeriodLabel *label,
                            CapexFigure **figure,
                            GError **error);
