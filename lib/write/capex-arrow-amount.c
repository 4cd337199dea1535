/* capex-arrow-amount.c - An amount as four columns of Arrow
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "write/capex-arrow-amount-private.h"

#include "value/capex-amount-private.h"

void
capex_arrow_add_nulls (CapexArrowColumn **parts)
{
  for (guint i = 0; i < CAPEX_ARROW_PARTS; i++)
    capex_arrow_column_add_null (parts[i]);
}

static void
add_number (CapexArrowColumn *column, CapexNumber number, gboolean is_known)
{
  if (is_known)
    capex_arrow_column_add_number (column, number);
  else
    capex_arrow_column_add_null (column);
}

void
capex_arrow_add_amount (CapexArrowColumn **parts, const CapexAmount *amount)
{
  const CapexBounds *bounds;
  g_autofree char *unit = NULL;

  if (amount == NULL)
    {
      capex_arrow_add_nulls (parts);
      return;
    }

  bounds = capex_amount_peek_bounds (amount);
  unit = capex_unit_to_string (capex_amount_get_unit (amount));
  add_number (parts[0], bounds->stated, bounds->flags & CAPEX_BOUNDS_STATED);
  add_number (parts[1], bounds->low, bounds->flags & CAPEX_BOUNDS_LOW);
  add_number (parts[2], bounds->high, bounds->flags & CAPEX_BOUNDS_HIGH);
  capex_arrow_column_add_text (parts[3], unit);
}
