/* capex-ratio-text.c - Ratios in digits, from the exact value of a double
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-ratio-private.h"

#include <float.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

/* Decimals that the smallest double has, and room for the longest expansion */
#define MAX_PLACES (DBL_MANT_DIG - DBL_MIN_EXP)
#define EXPANSION (DBL_MAX_10_EXP + MAX_PLACES + 8)

/* Writes the digits of @magnitude, all of them, without the point; returns
 * how many are before it.  The point itself depends on the locale. */
static gsize
expand (double magnitude, int least_places, char digits[EXPANSION])
{
  int exponent, places;
  gsize n_whole, length;

  frexp (magnitude, &exponent);
  places = CLAMP (DBL_MANT_DIG - exponent, least_places, MAX_PLACES);
  snprintf (digits, EXPANSION, "%.*f", places, magnitude);

  n_whole = strspn (digits, "0123456789");
  length = strlen (digits);
  memmove (digits + n_whole, digits + length - (gsize) places,
           (gsize) places + 1);
  return n_whole;
}

static gboolean
rounds_away (const char *digits,
             gsize kept,
             gboolean negative,
             CapexRounding rounding)
{
  const char *rest = digits + kept;
  gboolean exact = rest[strspn (rest, "0")] == '\0';
  gboolean tie = rest[0] == '5' && rest[1 + strspn (rest + 1, "0")] == '\0';

  if (exact)
    return FALSE;
  if (rounding == CAPEX_ROUNDING_DOWN)
    return negative;
  if (rounding == CAPEX_ROUNDING_UP)
    return !negative;

  return tie ? (digits[kept - 1] - '0') % 2 == 1 : rest[0] >= '5';
}

/* Adds one to the last of @n digits; the first is a zero to spare */
static void
increment (char *digits, gsize n)
{
  while (digits[--n] == '9')
    digits[n] = '0';

  digits[n]++;
}

char *
capex_ratio_format (double value,
                    int shift,
                    int decimals,
                    CapexRounding rounding,
                    char buffer[CAPEX_RATIO_BUFFER])
{
  char digits[EXPANSION + 1];
  gboolean negative = value < 0;
  gsize whole, kept, skip;

  g_return_val_if_fail (isfinite (value), NULL);
  g_return_val_if_fail (decimals >= 0 && decimals <= CAPEX_RATIO_MAX_DECIMALS,
                        NULL);

  digits[0] = '0';
  whole = 1 + (gsize) shift +
          expand (fabs (value), decimals + shift, digits + 1);
  kept = whole + (gsize) decimals;

  if (rounds_away (digits, kept, negative, rounding))
    increment (digits, kept);
  digits[kept] = '\0';

  skip = MIN (strspn (digits, "0"), whole - 1);
  negative = negative && digits[strspn (digits, "0")] != '\0';
  g_snprintf (buffer, CAPEX_RATIO_BUFFER, "%s%.*s%s%s", negative ? "-" : "",
              (int) (whole - skip), digits + skip, decimals > 0 ? "." : "",
              digits + whole);
  return buffer;
}
