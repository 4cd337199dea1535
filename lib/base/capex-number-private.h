/* capex-number-private.h - Checked arithmetic on counts of billionths
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

#include <capex/capex-decimal.h>

G_BEGIN_DECLS

/* A signed count of billionths; 38 decimal digits, nine after the point */
__extension__ typedef __int128 CapexNumber;

#define CAPEX_NUMBER_ONE ((CapexNumber) 1000000000)
#define CAPEX_NUMBER_DECIMALS 9

/* Longest text that is read as a number */
#define CAPEX_NUMBER_MAX_LENGTH 128

/* Room for any number in plain digits, and a NUL */
#define CAPEX_NUMBER_BUFFER 48

/* 10^38 - 1 billionths; what is beyond it on either side overflows */
CapexNumber capex_number_max (void);

/* Below, FALSE means overflow (or a divisor of zero), and leaves @out alone */
gboolean capex_number_add (CapexNumber a, CapexNumber b, CapexNumber *out);
gboolean capex_number_subtract (CapexNumber a, CapexNumber b, CapexNumber *out);
gboolean capex_number_multiply (CapexNumber a,
                                CapexNumber b,
                                CapexRounding rounding,
                                CapexNumber *out);
gboolean capex_number_divide (CapexNumber a,
                              CapexNumber b,
                              CapexRounding rounding,
                              CapexNumber *out);
/* a * b / c of the raw counts */
gboolean capex_number_mul_div (CapexNumber a,
                               CapexNumber b,
                               CapexNumber c,
                               CapexRounding rounding,
                               CapexNumber *out);

/* numerator / denominator as the double that @rounding chooses */
double capex_number_quotient (CapexNumber numerator,
                              CapexNumber denominator,
                              CapexRounding rounding);
/* The sign of a / b - c / d, exactly; b and d are positive */
int capex_number_compare_quotients (CapexNumber a,
                                    CapexNumber b,
                                    CapexNumber c,
                                    CapexNumber d);
guint capex_number_hash (CapexNumber number);

/* @length is -1 for a text that ends with its NUL */
gboolean capex_number_parse (const char *text,
                             gssize length,
                             CapexNumber *out,
                             GError **error);
/* What most numbers are: up to 18 digits, with or without a minus, fast.
 * FALSE says nothing about any other text. */
gboolean
capex_number_read_whole (const char *text, gsize size, CapexNumber *out);
/* As capex_number_parse(), times 10^exponent, which is at most a few hundred */
gboolean capex_number_parse_scaled (const char *text,
                                    gsize size,
                                    int exponent,
                                    CapexNumber *out,
                                    GError **error);
/* Shortest plain decimal, which begins @buffer; returns it */
char *capex_number_format (CapexNumber number,
                           char buffer[CAPEX_NUMBER_BUFFER]);
/* number / 10^scale_digits with @decimals places, written to @buffer */
char *capex_number_format_rounded (CapexNumber number,
                                   int scale_digits,
                                   int decimals,
                                   CapexRounding rounding,
                                   gboolean group,
                                   char *buffer,
                                   gsize size);

G_END_DECLS
