/* capex-verdict.c - Whether what came lies in what was said
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <glib.h>

#include "compare/capex-verdict-private.h"

static const struct
{
  const char *name;
  const char *verb;
  const char *doubt;
} verdicts[] = {
    [CAPEX_VERDICT_UNKNOWN] = {"not known",        NULL,         NULL},
    [CAPEX_VERDICT_STATED_BELOW] = {"stated below",     "was below",
                               " as stated, not certainly"           },
    [CAPEX_VERDICT_STATED_WITHIN] = {"stated within",    "was within",
                               " as stated, not certainly"           },
    [CAPEX_VERDICT_STATED_ABOVE] = {"stated above",     "was above",
                               " as stated, not certainly"           },
    [CAPEX_VERDICT_CERTAINLY_BELOW] = {"certainly below",  "was below",  ""  },
    [CAPEX_VERDICT_CERTAINLY_WITHIN] = {"certainly within", "was within", ""  },
    [CAPEX_VERDICT_CERTAINLY_ABOVE] = {"certainly above",  "was above",  ""  },
};

static gboolean
has (const CapexBounds *bounds, guint8 flag)
{
  return (bounds->flags & flag) != 0;
}

/* Whether the outlook leaves anything out; that nothing is below zero goes
 * without saying */
static gboolean
says_anything (const CapexBounds *outlook)
{
  return has (outlook, CAPEX_BOUNDS_HIGH) ||
         (has (outlook, CAPEX_BOUNDS_LOW) && outlook->low != 0);
}

static gboolean
is_within (const CapexBounds *actual, const CapexBounds *outlook)
{
  if (has (outlook, CAPEX_BOUNDS_LOW) &&
      (!has (actual, CAPEX_BOUNDS_LOW) || actual->low < outlook->low))
    return FALSE;
  return !has (outlook, CAPEX_BOUNDS_HIGH) ||
         (has (actual, CAPEX_BOUNDS_HIGH) && actual->high <= outlook->high);
}

static CapexVerdict
stated_verdict (CapexNumber actual, const CapexBounds *outlook)
{
  if (has (outlook, CAPEX_BOUNDS_HIGH) && actual > outlook->high)
    return CAPEX_VERDICT_STATED_ABOVE;
  if (has (outlook, CAPEX_BOUNDS_LOW) && actual < outlook->low)
    return CAPEX_VERDICT_STATED_BELOW;
  return CAPEX_VERDICT_STATED_WITHIN;
}

CapexVerdict
capex_verdict_find (const CapexBounds *actual, const CapexBounds *outlook)
{
  if (!says_anything (outlook))
    return CAPEX_VERDICT_UNKNOWN;
  if (has (actual, CAPEX_BOUNDS_LOW) && has (outlook, CAPEX_BOUNDS_HIGH) &&
      actual->low > outlook->high)
    return CAPEX_VERDICT_CERTAINLY_ABOVE;
  if (has (actual, CAPEX_BOUNDS_HIGH) && has (outlook, CAPEX_BOUNDS_LOW) &&
      actual->high < outlook->low)
    return CAPEX_VERDICT_CERTAINLY_BELOW;
  if (is_within (actual, outlook))
    return CAPEX_VERDICT_CERTAINLY_WITHIN;
  return has (actual, CAPEX_BOUNDS_STATED)
             ? stated_verdict (actual->stated, outlook)
             : CAPEX_VERDICT_UNKNOWN;
}

const char *
capex_verdict_to_string (CapexVerdict self)
{
  return verdicts[self].name;
}

char *
capex_verdict_phrase (CapexVerdict self, const char *what)
{
  if (self == CAPEX_VERDICT_UNKNOWN)
    return g_strdup_printf ("may be within %s or not", what);
  return g_strdup_printf ("%s %s%s", verdicts[self].verb, what,
                          verdicts[self].doubt);
}
