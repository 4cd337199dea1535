/* capex-caveat.c - What makes a result not quite comparable
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-caveat.h>

/**
 * CAPEX_N_CAVEATS:
 *
 * How many caveats there are: they are the lowest bits of
 * [flags@Capex.Caveats].
 */

/* In the order of their bits */
static const struct
{
  const char *code;
  const char *explanation;
} known_caveats[] = {
    {"mixed-definition",
     "the figures draw the line of the measure in different places"                     },
    {"unstated-definition",
     "a source does not say where it draws the line of the measure"                     },
    {"mixed-scope",
     "figures for the whole business, for data centres or for AI alone are "
     "compared"                                                                         },
    {"mixed-status",
     "actuals, guidance, plans, reports or estimates are compared"                      },
    {"mixed-period",         "the figures cover different days"                         },
    {"forward",
     "a period was not over when its figure was given: the bounds hold if the "
     "forecast does"                                                                    },
    {"apportioned",          "a figure was split by the days of its period"             },
    {"offset-year",
     "a fiscal year or quarter stands for a calendar one that it does not "
     "quite cover"                                                                      },
    {"derived-quarter",      "a figure is a difference of published ones"               },
    {"annualised",           "a figure was scaled to a whole year by days"              },
    {"converted",            "a figure was converted at an exchange rate"               },
    {"conflict",
     "sources of equal rank disagree: the bounds span all that they say"                },
    {"open-bound",           "only one bound of a figure is known"                      },
    {"excludes-leases",
     "leased operating cost is known to exist and is not in the figure"                 },
    {"gross-debt",           "debt is what was raised: what was repaid is not taken off"},
    {"gaap-difference",
     "the companies report under different accounting standards"                        },
    {"partial-year",         "the figures known cover only a part of the period"        },
    {"superseded",           "the same speaker has given a later figure since"          },
    {"stale",                "the newest figure of a series, or a rate, is old"         },
    {"missing-member",
     "somebody who counts has no figure: a total is not the whole"                      },
    {"rebuilt",              "the figure was put together from its published parts"     },
    {"reclassified",
     "the issuer moved a line of its statement between the figures"                     },
    {"double-count",
     "a part and its whole, or both sides of a deal, are in one total"                  },
    {"different-population", "a share and its total do not count the same"              },
    {"hedge-convention",     "\"about\" and its like were read as 5 % either way"       },
};

G_STATIC_ASSERT (G_N_ELEMENTS (known_caveats) == CAPEX_N_CAVEATS);

static int
caveat_index (CapexCaveats caveat)
{
  for (guint i = 0; i < G_N_ELEMENTS (known_caveats); i++)
    if ((guint) caveat == 1u << i)
      return (int) i;

  return -1;
}

/**
 * capex_caveat_get_code:
 * @caveat: one caveat
 *
 * Gets the word that stands for a caveat in every output.
 *
 * Returns: (transfer none) (nullable): the code, such as `mixed-scope`, or
 *   `NULL` if @caveat is not exactly one caveat
 */
const char *
capex_caveat_get_code (CapexCaveats caveat)
{
  int index = caveat_index (caveat);

  return index >= 0 ? known_caveats[index].code : NULL;
}

/**
 * capex_caveat_get_explanation:
 * @caveat: one caveat
 *
 * Gets what a caveat means, in one line for a reader.
 *
 * Returns: (transfer none) (nullable): the explanation, or `NULL` if @caveat
 *   is not exactly one caveat
 */
const char *
capex_caveat_get_explanation (CapexCaveats caveat)
{
  int index = caveat_index (caveat);

  return index >= 0 ? known_caveats[index].explanation : NULL;
}

/**
 * capex_caveats_dup_codes:
 * @caveats: a set of caveats
 *
 * Lists the codes of a set of caveats.
 *
 * Shape: one code a caveat, in the order of [flags@Capex.Caveats].
 *
 * Returns: (transfer full) (array zero-terminated=1): the codes
 */
char **
capex_caveats_dup_codes (CapexCaveats caveats)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (known_caveats); i++)
    if ((guint) caveats & 1u << i)
      g_strv_builder_add (codes, known_caveats[i].code);

  return g_strv_builder_end (codes);
}
