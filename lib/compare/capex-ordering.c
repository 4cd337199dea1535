/* capex-ordering.c - Which of two is larger, and how surely
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-ordering-private.h"

#include "compare/capex-ratios-private.h"

static const char *const names[] = {
    [CAPEX_ORDERING_UNKNOWN] = "not known",
    [CAPEX_ORDERING_NOT_LESS] = "not known",
    [CAPEX_ORDERING_NOT_MORE] = "not known",
    [CAPEX_ORDERING_STATED_LESS] = "stated less",
    [CAPEX_ORDERING_STATED_EQUAL] = "stated equal",
    [CAPEX_ORDERING_STATED_MORE] = "stated more",
    [CAPEX_ORDERING_CERTAINLY_LESS] = "certainly less",
    [CAPEX_ORDERING_CERTAINLY_EQUAL] = "certainly equal",
    [CAPEX_ORDERING_CERTAINLY_MORE] = "certainly more",
};

/* A bound of zero leaves one of two ways open */
static CapexOrdering
unstated_order (const CapexBounds *difference)
{
  if ((difference->flags & CAPEX_BOUNDS_LOW) && difference->low == 0)
    return CAPEX_ORDERING_NOT_LESS;
  if ((difference->flags & CAPEX_BOUNDS_HIGH) && difference->high == 0)
    return CAPEX_ORDERING_NOT_MORE;
  return CAPEX_ORDERING_UNKNOWN;
}

CapexOrdering
capex_ordering_of_difference (const CapexBounds *difference)
{
  gboolean has_low = (difference->flags & CAPEX_BOUNDS_LOW) != 0;
  gboolean has_high = (difference->flags & CAPEX_BOUNDS_HIGH) != 0;

  if (has_low && difference->low > 0)
    return CAPEX_ORDERING_CERTAINLY_MORE;
  if (has_high && difference->high < 0)
    return CAPEX_ORDERING_CERTAINLY_LESS;
  if (has_low && has_high && difference->low == 0 && difference->high == 0)
    return CAPEX_ORDERING_CERTAINLY_EQUAL;
  if (!(difference->flags & CAPEX_BOUNDS_STATED))
    return unstated_order (difference);
  if (difference->stated == 0)
    return CAPEX_ORDERING_STATED_EQUAL;
  return difference->stated > 0 ? CAPEX_ORDERING_STATED_MORE
                                : CAPEX_ORDERING_STATED_LESS;
}

gboolean
capex_ordering_find (CapexFigure *a,
                     CapexFigure *b,
                     CapexOrdering *out,
                     GError **error)
{
  CapexBounds difference;

  if (!capex_ratios_difference (a, b, &difference, error))
    return FALSE;
  *out = capex_ordering_of_difference (&difference);
  return TRUE;
}

const char *
capex_ordering_to_string (CapexOrdering self)
{
  return names[self];
}

const char *
capex_ordering_doubt_of_two (CapexOrdering self)
{
  switch (self)
    {
    case CAPEX_ORDERING_UNKNOWN:
    case CAPEX_ORDERING_NOT_LESS:
    case CAPEX_ORDERING_NOT_MORE:
      return "; which of the two is larger is not known";
    case CAPEX_ORDERING_STATED_LESS:
    case CAPEX_ORDERING_STATED_EQUAL:
    case CAPEX_ORDERING_STATED_MORE:
      return "; their order is stated, not certain";
    case CAPEX_ORDERING_CERTAINLY_LESS:
    case CAPEX_ORDERING_CERTAINLY_EQUAL:
    case CAPEX_ORDERING_CERTAINLY_MORE:
    default:
      return "";
    }
}

const char *
capex_ordering_doubt_of_change (CapexOrdering self)
{
  switch (self)
    {
    case CAPEX_ORDERING_UNKNOWN:
      return "; whether it rose or fell is not known";
    case CAPEX_ORDERING_NOT_LESS:
      return "; it did not fall, whether it rose is not known";
    case CAPEX_ORDERING_NOT_MORE:
      return "; it did not rise, whether it fell is not known";
    case CAPEX_ORDERING_STATED_LESS:
      return "; that it fell is stated, not certain";
    case CAPEX_ORDERING_STATED_EQUAL:
      return "; that it stayed is stated, not certain";
    case CAPEX_ORDERING_STATED_MORE:
      return "; that it rose is stated, not certain";
    case CAPEX_ORDERING_CERTAINLY_LESS:
    case CAPEX_ORDERING_CERTAINLY_EQUAL:
    case CAPEX_ORDERING_CERTAINLY_MORE:
    default:
      return "";
    }
}
