/* capex-number-text.c - Counts of billionths, read and printed
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "base/capex-number-private.h"

#include <string.h>

#include "base/capex-text-private.h"
#include "base/capex-wide-private.h"

#define MAX_DIGITS 38
/* What a 64-bit word holds in whole decimal digits */
#define WORD_DIGITS 19
#define WORD_MODULUS G_GUINT64_CONSTANT (10000000000000000000)

static CapexMagnitude
power_of_ten (int exponent)
{
  CapexMagnitude power = 1;

  for (int i = 0; i < exponent; i++)
    power *= 10;

  return power;
}

/* A number as it is written: its significant digits, times 10^exponent */
typedef struct
{
  char digits[CAPEX_NUMBER_MAX_LENGTH];
  int n_digits;
  int exponent;
  gboolean negative;
} Written;

typedef struct
{
  const char *text;
  const char *at;
  const char *end;
} Reader;

static gboolean
next_is_digit (const Reader *reader)
{
  return reader->at < reader->end && g_ascii_isdigit (*reader->at);
}

static gboolean
take (Reader *reader, char wanted)
{
  if (reader->at == reader->end || *reader->at != wanted)
    return FALSE;

  reader->at++;
  return TRUE;
}

/* Takes a sign if there is one; returns whether it was a minus */
static gboolean
take_sign (Reader *reader)
{
  return !take (reader, '+') && take (reader, '-');
}

/* Appends a run of digits, but no zeros in front; returns how many it read */
static int
read_digits (Reader *reader, Written *written)
{
  int n_read = 0;

  for (; next_is_digit (reader); reader->at++, n_read++)
    if (written->n_digits > 0 || *reader->at != '0')
      written->digits[written->n_digits++] = *reader->at;

  return n_read;
}

/* An exponent is cut to what no digits can bring back into range */
static gboolean
read_exponent (Reader *reader, int *exponent)
{
  const int beyond = 10 * CAPEX_NUMBER_MAX_LENGTH;
  gboolean negative = take_sign (reader);
  int value = 0;

  if (!next_is_digit (reader))
    return FALSE;

  for (; next_is_digit (reader); reader->at++)
    value = MIN (10 * value + (*reader->at - '0'), beyond);

  *exponent += negative ? -value : value;
  return TRUE;
}

static gboolean
read_written (Reader *reader, Written *written)
{
  int n_whole, n_places = 0;

  written->negative = take_sign (reader);
  n_whole = read_digits (reader, written);

  if (take (reader, '.'))
    {
      n_places = read_digits (reader, written);
      if (n_places == 0)
        return FALSE;
    }
  if (n_whole + n_places == 0)
    return FALSE;

  written->exponent = -n_places;
  if ((take (reader, 'e') || take (reader, 'E')) &&
      !read_exponent (reader, &written->exponent))
    return FALSE;

  for (; written->n_digits > 0 && written->digits[written->n_digits - 1] == '0';
       written->n_digits--)
    written->exponent++;

  return reader->at == reader->end;
}

static gboolean
scale_written (const Written *written, CapexNumber *out)
{
  int zeros = written->exponent + CAPEX_NUMBER_DECIMALS;
  CapexNumber value = 0;

  if (written->n_digits == 0)
    {
      *out = 0;
      return TRUE;
    }
  if (zeros < 0 || written->n_digits + zeros > MAX_DIGITS)
    return FALSE;

  for (int i = 0; i < written->n_digits; i++)
    value = 10 * value + (written->digits[i] - '0');
  value *= (CapexNumber) power_of_ten (zeros);

  *out = written->negative ? -value : value;
  return TRUE;
}

gboolean
capex_number_read_whole (const char *text, gsize size, CapexNumber *out)
{
  gsize sign = size > 0 && text[0] == '-';
  gint64 value = 0;

  if (size == sign || size - sign > WORD_DIGITS - 1)
    return FALSE;

  for (gsize i = sign; i < size; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        return FALSE;
      value = 10 * value + (text[i] - '0');
    }

  *out = (sign != 0 ? -value : value) * CAPEX_NUMBER_ONE;
  return TRUE;
}

gboolean
capex_number_parse (const char *text,
                    gssize length,
                    CapexNumber *out,
                    GError **error)
{
  gsize size = length < 0 ? strlen (text) : (gsize) length;

  return capex_number_read_whole (text, size, out) ||
         capex_number_parse_scaled (text, size, 0, out, error);
}

gboolean
capex_number_parse_scaled (const char *text,
                           gsize size,
                           int exponent,
                           CapexNumber *out,
                           GError **error)
{
  Reader reader = {text, text, text + size};
  Written written;

  written.n_digits = 0;
  if (size > CAPEX_NUMBER_MAX_LENGTH)
    return capex_text_refuse (error, CAPEX_ERROR_LIMIT, text, text, size,
                              "is longer than 128 characters");
  if (!read_written (&reader, &written))
    return capex_text_refuse (error, CAPEX_ERROR_SYNTAX, text, reader.at,
                              (gsize) (reader.end - reader.at),
                              "is not what a number goes on with");

  written.exponent += exponent;
  if (!scale_written (&written, out))
    return capex_text_refuse (
        error, CAPEX_ERROR_OUT_OF_RANGE, text, text, size,
        "does not fit in 38 digits, nine of them after the point");

  return TRUE;
}

/* Writes digits from the right; @at is just after the last one */
static char *
write_digits (CapexMagnitude value, int decimals, gboolean group, char *at)
{
  guint64 word = (guint64) (value % WORD_MODULUS);
  int left_in_word = WORD_DIGITS;

  value /= WORD_MODULUS;
  for (int n = 0; n <= decimals || word != 0 || value != 0; n++)
    {
      int whole = n - decimals;

      if (left_in_word-- == 0)
        {
          word = (guint64) (value % WORD_MODULUS);
          value /= WORD_MODULUS;
          left_in_word = WORD_DIGITS - 1;
        }
      if (n > 0 && whole == 0)
        *--at = '.';
      if (group && whole > 0 && whole % 3 == 0)
        *--at = ',';
      *--at = (char) ('0' + word % 10);
      word /= 10;
    }

  return at;
}

/* value / 10^exponent, for an exponent that may exceed every number */
static CapexMagnitude
drop_digits (CapexMagnitude value,
             int exponent,
             gboolean negative,
             CapexRounding rounding)
{
  int first = MIN (exponent, MAX_DIGITS);
  CapexMagnitude divisor = power_of_ten (first);
  CapexMagnitude quotient = value / divisor;
  CapexMagnitude remainder = value % divisor;

  /* Below 10^38 nothing is left of the value but that it is not zero */
  if (exponent > MAX_DIGITS)
    remainder = value != 0;

  if (capex_wide_rounds_away (quotient, remainder, divisor, negative, rounding))
    quotient++;

  return quotient;
}

char *
capex_number_format_rounded (CapexNumber number,
                             int scale_digits,
                             int decimals,
                             CapexRounding rounding,
                             gboolean group,
                             char *buffer,
                             gsize size)
{
  char digits[2 * CAPEX_NUMBER_BUFFER];
  char *end = digits + sizeof digits - 1;
  gboolean negative = number < 0;
  CapexMagnitude value = capex_wide_magnitude (number);
  int excess = CAPEX_NUMBER_DECIMALS + scale_digits - decimals;
  char *at;

  g_return_val_if_fail (scale_digits >= 0 && scale_digits <= MAX_DIGITS, NULL);
  g_return_val_if_fail (decimals >= 0 && decimals <= CAPEX_NUMBER_DECIMALS,
                        NULL);

  value = drop_digits (value, excess, negative, rounding);

  *end = '\0';
  at = write_digits (value, decimals, group, end);
  if (negative && value != 0)
    *--at = '-';

  g_return_val_if_fail ((gsize) (end - at) < size, NULL);
  memcpy (buffer, at, (gsize) (end - at) + 1);
  return buffer;
}

char *
capex_number_format (CapexNumber number, char buffer[CAPEX_NUMBER_BUFFER])
{
  char *end;

  capex_number_format_rounded (number, 0, CAPEX_NUMBER_DECIMALS,
                               CAPEX_ROUNDING_DOWN, FALSE, buffer,
                               CAPEX_NUMBER_BUFFER);

  end = buffer + strlen (buffer);
  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';

  return buffer;
}
