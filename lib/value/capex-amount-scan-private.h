/* capex-amount-scan-private.h - The pieces of a printed amount
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-error.h>

#include "base/capex-number-private.h"
#include "value/capex-unit-private.h"

G_BEGIN_DECLS

/* What is said of a piece that has no better reason to be refused */
#define CAPEX_AMOUNT_NOT_UNDERSTOOD "is not how an amount goes on"

/* Where a reader is in a text, and what it has said of its unit so far */
typedef struct
{
  const char *text;
  const char *at;
  CapexUnit *unit; /* NULL until the text names one */
  const char *unit_at;
  gsize unit_length;
  const char *yen; /* a sign of two currencies, or NULL */
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
  gboolean or_more; /* there is a plus after it */
} CapexQuantity;

/* These move on where they find what they are named after */
void capex_amount_scan_spaces (CapexAmountScan *scan);
gboolean capex_amount_scan_take (CapexAmountScan *scan, const char *wanted);
gboolean capex_amount_scan_word (CapexAmountScan *scan, const char *phrase);

/* Any number of currency signs, codes and per cent, which must agree */
gboolean capex_amount_scan_signs (CapexAmountScan *scan, GError **error);

/* Refuses the word that comes next */
gboolean capex_amount_scan_refuse (const CapexAmountScan *scan,
                                   CapexError code,
                                   const char *why,
                                   GError **error);

/* [currency] [minus] digits [scale word] [currency], also in parentheses */
gboolean capex_amount_scan_quantity (CapexAmountScan *scan,
                                     CapexQuantity *out,
                                     GError **error);

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
