/* capex-pair-private.h - Two companies in one period
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "compare/capex-answer-private.h"
#include "compare/capex-ordering-private.h"

/* The parameters of a comparison of two */
#define CAPEX_PAIR_PARAMETERS \
  {"company", CAPEX_PARAMETER_COMPANY, TRUE, NULL, "the one"}, \
      {"other", CAPEX_PARAMETER_COMPANY, TRUE, NULL, "the other"}, \
      {"period", CAPEX_PARAMETER_PERIOD, TRUE, NULL, "when"}, \
      CAPEX_PARAMETER_OF_MEASURE

#define CAPEX_PAIR_COLUMNS \
  {"company", CAPEX_COLUMN_TEXT, "Company", "the one"}, \
      {"other", CAPEX_COLUMN_TEXT, "Other", "the other"}, \
      {"period", CAPEX_COLUMN_TEXT, "Period", \
       "the period that was asked for"}, \
      {"company_amount", CAPEX_COLUMN_AMOUNT, "One", "the amount of the one"}, \
  { \
    "other_amount", CAPEX_COLUMN_AMOUNT, "Other's", "that of the other" \
  }

/* Two figures in one unit, in a row that tells all but the result */
typedef struct
{
  CapexSubject subject;
  CapexFigure *figures[2];
  guint row;
} CapexPair;

gboolean capex_pair_init (CapexPair *self,
                          CapexQuestion *question,
                          CapexAnswer *answer,
                          GError **error);
/* Which is larger: after the result, below whose formula both figures stand */
void capex_pair_tell_order (CapexPair *self,
                            CapexAnswer *answer,
                            CapexOrdering ordering);
void capex_pair_clear (CapexPair *self);
