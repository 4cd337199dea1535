/* capex-amount-phrase-private.h - Amounts where they stand in prose
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-unit.h>

G_BEGIN_DECLS

/* How a phrase says its amount, which is the rule that made its bounds */
typedef enum
{
  CAPEX_AMOUNT_EXACT,        /* plain digits */
  CAPEX_AMOUNT_ROUNDED,      /* with a scale word */
  CAPEX_AMOUNT_ABOUT,        /* hedged on both sides */
  CAPEX_AMOUNT_NEARLY,       /* hedged from below */
  CAPEX_AMOUNT_OVER,         /* only a low bound */
  CAPEX_AMOUNT_UP_TO,        /* only a high bound */
  CAPEX_AMOUNT_RANGE,        /* two bounds */
  CAPEX_AMOUNT_ABOUT_RANGE,  /* two bounds, hedged */
  CAPEX_AMOUNT_PLUS_MINUS,   /* a value and a margin */
  CAPEX_AMOUNT_UNQUANTIFIED, /* a scale word alone */
  CAPEX_AMOUNT_UNDISCLOSED
} CapexAmountForm;

typedef struct
{
  gsize length; /* in bytes */
  CapexAmountForm form;
  CapexUnit *unit;     /* lent; NULL if the phrase alone does not tell it */
  gboolean is_yen;     /* and then, whether it has the sign of two currencies */
  gboolean is_spelled; /* the phrase begins with a number in letters */
  gboolean is_bare_dollar; /* whose dollars they are is not said */
} CapexAmountPhrase;

/* Whether an amount may begin with the word at @at, which is cheap to ask */
gboolean capex_amount_phrase_may_begin (const char *at);

/* Whether @text begins with an amount of a known unit, and as much of it as
 * belongs to that. @thing is one more unit that is known, or NULL. Where the
 * text before speaks of a change, "$5bn to $6bn" is two amounts. */
gboolean capex_amount_phrase_match (const char *text,
                                    CapexUnit *thing,
                                    gboolean after_change,
                                    CapexAmountPhrase *out);

G_END_DECLS
