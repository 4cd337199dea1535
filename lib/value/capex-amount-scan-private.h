/* capex-amount-scan-private.h - The pieces of a printed amount
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-error.h>

#include "base/capex-number-private.h"
#include "value/capex-amount-phrase-private.h"
#include "value/capex-bounds-private.h"
#include "value/capex-unit-private.h"

G_BEGIN_DECLS

/* What is said of a piece that has no better reason to be refused */
#define CAPEX_AMOUNT_NOT_UNDERSTOOD "is not how an amount goes on"

/* On which side of what is printed the true figure may be */
typedef enum
{
  CAPEX_SIDE_NONE,
  CAPEX_SIDE_ABOUT,  /* on both sides */
  CAPEX_SIDE_NEARLY, /* a little below */
  CAPEX_SIDE_OVER,   /* anywhere above */
  CAPEX_SIDE_UP_TO   /* anywhere below */
} CapexAmountSide;

/* Where a reader is in a text, and what it has said of its unit so far */
typedef struct
{
  const char *text;
  const char *at;
  CapexUnit *unit; /* NULL until the text names one */
  const char *unit_at;
  gsize unit_length;
  const char *yen; /* a sign of two currencies, or NULL */
  CapexUnit *hint; /* the unit that is expected, or NULL */
  CapexAmountForm form;
  gboolean has_scale;    /* of the last number */
  gboolean is_spelled;   /* is the last number */
  gboolean in_prose;     /* the text goes on after the amount */
  gboolean after_change; /* "from" or the like stands before it */
  gboolean after_digits; /* of a number, whose unit comes now */
  gboolean is_doubtful;  /* in prose: reads in two ways, so in none */
} CapexAmountScan;

/* A number as it is printed, before it is known what it is a bound of */
typedef struct
{
  const char *at; /* where it is in the text */
  gsize length;
  char digits[CAPEX_NUMBER_MAX_LENGTH]; /* the number without its commas */
  gsize n_digits;
  int last_digit; /* the power of ten of the last digit, before the scale */
  int scale;      /* the power of ten of the scale word */
  gboolean has_exponent;
  gboolean has_scale;
  gboolean is_negative;
  gboolean is_spelled;
  CapexAmountSide behind; /* what a plus or a word after it says */
} CapexQuantity;

/* Whether @at is a scale word of more than a letter, whatever stands before */
gboolean capex_amount_scan_is_scale (const char *at);
/* In prose: whether what follows is more of the same number, which was not
 * read: a scale word, also with a slip in it, a fraction, or a list whose last
 * number has the scale of all */
gboolean capex_amount_scan_goes_on (const CapexAmountScan *scan);

/* These move on where they find what they are named after */
void capex_amount_scan_spaces (CapexAmountScan *scan);
gboolean capex_amount_scan_take (CapexAmountScan *scan, const char *wanted);
gboolean capex_amount_scan_word (CapexAmountScan *scan, const char *phrase);
/* `-`, `negative` or the like, and the spaces behind a word */
gboolean capex_amount_scan_minus (CapexAmountScan *scan);
/* `or more`, and what else is said of a number behind it */
gboolean capex_amount_scan_behind (CapexAmountScan *scan,
                                   CapexAmountSide *side);

gboolean capex_amount_is_all_small (const char *name);
/* A word of a unit's name, or its plural; case counts in MW and kWh */
gboolean
capex_amount_scan_noun (CapexAmountScan *scan, const char *noun, gsize length);
/* `/`, `a`, `per`; the words with spaces around them */
gboolean capex_amount_scan_per (CapexAmountScan *scan);

/* A known thing that @quantity counts, in the words of prose: `H200 chips`,
 * `tokens a day`; @quantity is NULL for "billions of" it */
gboolean capex_amount_scan_counted (CapexAmountScan *scan,
                                    const CapexQuantity *quantity);
/* Whether @at goes on with a unit of power or energy in words */
gboolean capex_amount_scan_is_power (const char *at);
/* `per chip` or the like after money; NULL if that is not what follows */
CapexUnit *capex_amount_scan_priced (CapexAmountScan *scan);

/* Any number of currency signs, codes and per cent, which must agree */
gboolean capex_amount_scan_signs (CapexAmountScan *scan, GError **error);

/* Refuses the word that comes next */
gboolean capex_amount_scan_refuse (const CapexAmountScan *scan,
                                   CapexError code,
                                   const char *why,
                                   GError **error);

/* In prose: the unit after a number, and no more */
void capex_amount_scan_unit_after (CapexAmountScan *scan);
/* Whether @at begins with a currency, as one is written before its digits */
gboolean capex_amount_scan_is_sign (const char *at);

/* [currency] [minus] digits [scale word] [currency], also in parentheses */
gboolean capex_amount_scan_quantity (CapexAmountScan *scan,
                                     CapexQuantity *out,
                                     GError **error);

/* What a phrase says up to its unit, which need not be the end of the text */
gboolean capex_amount_scan_numbers (CapexAmountScan *scan,
                                    gboolean can_be_negative,
                                    CapexBounds *out,
                                    GError **error);
/* `billions of` */
gboolean capex_amount_scan_vague (CapexAmountScan *scan, CapexBounds *out);
/* Whether @at begins with one of the words that do not stand alone */
gboolean capex_amount_scan_is_opener (const char *at);
/* Whether @at begins with a number in letters */
gboolean capex_amount_scan_is_spelled (const char *at);

/* What is left of the text, up to its end, names the unit, or nothing does */
gboolean
capex_amount_scan_rest (CapexAmountScan *scan, CapexUnit *hint, GError **error);
/* The unit that the text and the hint agree on */
CapexUnit *capex_amount_scan_unit (const CapexAmountScan *scan,
                                   CapexUnit *hint,
                                   GError **error);

gboolean capex_quantity_value (const CapexQuantity *self,
                               const CapexAmountScan *scan,
                               CapexNumber *out,
                               GError **error);
/* Half of what one more in the last printed digit would add, rounded up */
gboolean capex_quantity_half_digit (const CapexQuantity *self,
                                    const CapexAmountScan *scan,
                                    CapexNumber *out,
                                    GError **error);
gboolean capex_quantity_refuse (const CapexQuantity *self,
                                const CapexAmountScan *scan,
                                CapexError code,
                                const char *why,
                                GError **error);

G_END_DECLS
