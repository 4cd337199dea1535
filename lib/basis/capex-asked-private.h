/* capex-asked-private.h - What a period means for a company
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-choose-private.h"

/* On the basis of @view, with the fiscal calendar of @company */
gboolean capex_asked_init (CapexAsked *self,
                           CapexView *view,
                           guint company,
                           const CapexPeriodLabel *label,
                           GError **error);
