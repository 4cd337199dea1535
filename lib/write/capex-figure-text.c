/* capex-figure-text.c - Figures as people read them
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "write/capex-figure-text-private.h"

#include <float.h>
#include <math.h>
#include <string.h>

#include "value/capex-amount-private.h"
#include "value/capex-ratio-private.h"
#include "value/capex-unit-private.h"

/* An amount that stands without brackets is exact. Everything else shows its
 * bounds, and a bound is only ever rounded outward. */

#define RATIO_DECIMALS 2
#define SCALED_DECIMALS 3

/* Bounds as near as this, in units of the last place, come from rounding the
 * quotient of exact figures, not from doubt about them */
#define ROUNDING_WIDTH 4

typedef struct
{
  int digits;
  const char *word;
} Scale;

static const Scale scales[] = {
    {12, "tn"},
    {9,  "bn"},
    {6,  "m" },
    {0,  ""  },
};

#define SCALE_MILLIONS (&scales[2])
#define SCALE_ONES (&scales[3])

/* The texts of a figure; empty where a value is absent */
typedef struct
{
  char stated[CAPEX_RATIO_BUFFER];
  char low[CAPEX_RATIO_BUFFER];
  char high[CAPEX_RATIO_BUFFER];
  gboolean starts_at_zero;
  gboolean stands_alone; /* the stated value says it all */
  const char *word;      /* right behind a number */
  const char *unit;      /* once, at the end */
  const char *nothing;   /* when there is no number */
} FigureText;

static const char *
bound_or_open (const char *text)
{
  return *text != '\0' ? text : "open";
}

static void
append_figure (GString *out, const FigureText *figure)
{
  gboolean has_low = *figure->low != '\0';
  gboolean has_high = *figure->high != '\0';

  if (*figure->stated != '\0')
    {
      g_string_append_printf (out, "%s%s", figure->stated, figure->word);
      if (!figure->stands_alone)
        g_string_append_printf (out, " [%s, %s]", bound_or_open (figure->low),
                                bound_or_open (figure->high));
    }
  else if (has_high && (!has_low || figure->starts_at_zero))
    g_string_append_printf (out, "at most %s%s", figure->high, figure->word);
  else if (has_high)
    g_string_append_printf (out, "between %s%s and %s%s", figure->low,
                            figure->word, figure->high, figure->word);
  else if (has_low)
    g_string_append_printf (out, "at least %s%s", figure->low, figure->word);
  else
    {
      g_string_append (out, figure->nothing);
      return;
    }

  g_string_append (out, figure->unit);
}

static CapexNumber
magnitude (CapexNumber number)
{
  return number < 0 ? -number : number;
}

static CapexNumber
scale_size (const Scale *scale)
{
  CapexNumber size = CAPEX_NUMBER_ONE;

  for (int i = 0; i < scale->digits; i++)
    size *= 10;

  return size;
}

/* Filings speak in millions; everybody else in the largest word that fits */
static const Scale *
choose_scale (const CapexBounds *bounds)
{
  CapexNumber size = magnitude (bounds->stated);
  const Scale *scale = capex_bounds_is_exact (bounds) ? SCALE_MILLIONS : scales;

  if (size == 0)
    size = MAX (magnitude (bounds->low), magnitude (bounds->high));
  while (scale != SCALE_ONES && size < scale_size (scale))
    scale++;

  return scale;
}

static void
drop_last_zeros (char *text)
{
  char *end = text + strlen (text);

  while (end[-1] == '0')
    end--;
  if (end[-1] == '.')
    end--;
  *end = '\0';
}

static void
write_number (char *text,
              CapexNumber number,
              const Scale *scale,
              CapexRounding rounding)
{
  int decimals = scale == SCALE_ONES ? CAPEX_NUMBER_DECIMALS : SCALED_DECIMALS;

  capex_number_format_rounded (number, scale->digits, decimals, rounding, TRUE,
                               text, CAPEX_RATIO_BUFFER);
  drop_last_zeros (text);
}

/* A scale of NULL means every digit, and no words */
static void
write_bound (char *text,
             CapexNumber number,
             gboolean present,
             const Scale *scale,
             CapexRounding rounding)
{
  char digits[CAPEX_NUMBER_BUFFER];

  *text = '\0';
  if (!present)
    return;

  if (scale != NULL)
    write_number (text, number, scale, rounding);
  else
    g_strlcpy (text, capex_number_format (number, digits), CAPEX_RATIO_BUFFER);
}

/* Whether an exact amount still is when its last digits are gone */
static gboolean
survives_scale (CapexNumber number, const Scale *scale)
{
  CapexNumber last_place = scale_size (scale);

  if (scale == NULL || scale == SCALE_ONES)
    return TRUE;

  for (int i = 0; i < SCALED_DECIMALS; i++)
    last_place /= 10;

  return number % last_place == 0;
}

void
capex_figure_append_amount (GString *out,
                            const CapexAmount *amount,
                            gboolean is_derived,
                            CapexWriteFlags flags)
{
  const CapexBounds *bounds = capex_amount_peek_bounds (amount);
  gboolean every_digit = (flags & CAPEX_WRITE_EXACT) != 0;
  const Scale *scale = every_digit ? NULL : choose_scale (bounds);
  g_autofree char *unit = g_strconcat (
      " ", capex_unit_peek_name (capex_amount_get_unit (amount)), NULL);
  FigureText figure = {
      .starts_at_zero = bounds->low == 0,
      .word = every_digit ? "" : scale->word,
      .unit = unit,
      .nothing = "undisclosed",
  };

  figure.stands_alone = capex_bounds_is_exact (bounds) &&
                        (every_digit || survives_scale (bounds->stated, scale));
  write_bound (figure.stated, bounds->stated,
               (bounds->flags & CAPEX_BOUNDS_STATED) != 0, scale,
               CAPEX_ROUNDING_HALF_EVEN);
  write_bound (figure.low, bounds->low, (bounds->flags & CAPEX_BOUNDS_LOW) != 0,
               scale, CAPEX_ROUNDING_DOWN);
  write_bound (figure.high, bounds->high,
               (bounds->flags & CAPEX_BOUNDS_HIGH) != 0, scale,
               CAPEX_ROUNDING_UP);
  if (bounds->low == 0 && !every_digit && !is_derived &&
      (bounds->flags & (CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_HIGH)) == 0)
    *figure.low = '\0'; /* that it is not below zero goes without saying */
  append_figure (out, &figure);
}

/* How each kind of ratio is shown */
static const struct
{
  int shift;
  const char *word;
} ratio_forms[] = {
    [CAPEX_COLUMN_RATIO] = {CAPEX_RATIO_PERCENT, " %"},
    [CAPEX_COLUMN_MULTIPLE] = {CAPEX_RATIO_AS_IS,   "x" },
    [CAPEX_COLUMN_NUMBER] = {CAPEX_RATIO_AS_IS,   ""  },
};

static void
write_ratio (char *text,
             double value,
             gboolean present,
             CapexColumnType type,
             CapexRounding rounding)
{
  *text = '\0';
  if (!present)
    return;

  capex_ratio_format (value, ratio_forms[type].shift, RATIO_DECIMALS, rounding,
                      text);
}

static void
write_double (char *text, double value, gboolean present)
{
  char digits[CAPEX_FIGURE_BUFFER];

  *text = '\0';
  if (present)
    g_strlcpy (text, capex_figure_format_double (value, digits),
               CAPEX_RATIO_BUFFER);
}

/* A quotient of exact figures needs no bounds, unless its digits vanish */
static gboolean
is_only_rounded (const CapexRatioBounds *bounds, const char *stated)
{
  double room = ROUNDING_WIDTH * DBL_EPSILON * fabs (bounds->stated);
  guint8 all = CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH;

  if ((bounds->flags & all) != all || bounds->high - bounds->low > room)
    return FALSE;

  return bounds->low == bounds->high || strpbrk (stated, "123456789") != NULL;
}

void
capex_figure_append_ratio (GString *out,
                           const CapexRatio *ratio,
                           CapexColumnType type,
                           CapexWriteFlags flags)
{
  const CapexRatioBounds *bounds = capex_ratio_peek_bounds (ratio);
  gboolean has_stated = (bounds->flags & CAPEX_BOUNDS_STATED) != 0;
  gboolean has_low = (bounds->flags & CAPEX_BOUNDS_LOW) != 0;
  gboolean has_high = (bounds->flags & CAPEX_BOUNDS_HIGH) != 0;
  FigureText figure = {
      .starts_at_zero = bounds->low == 0,
      .word = ratio_forms[type].word,
      .unit = "",
      .nothing = "unknown",
  };

  if (bounds->state == CAPEX_RATIO_NOT_MEANINGFUL)
    {
      g_string_append (out, "n.m.");
      return;
    }

  if (flags & CAPEX_WRITE_EXACT)
    {
      figure.word = "";
      figure.stands_alone = has_stated && bounds->low == bounds->high;
      write_double (figure.stated, bounds->stated, has_stated);
      write_double (figure.low, bounds->low, has_low);
      write_double (figure.high, bounds->high, has_high);
    }
  else
    {
      write_ratio (figure.stated, bounds->stated, has_stated, type,
                   CAPEX_ROUNDING_HALF_EVEN);
      write_ratio (figure.low, bounds->low, has_low, type, CAPEX_ROUNDING_DOWN);
      write_ratio (figure.high, bounds->high, has_high, type,
                   CAPEX_ROUNDING_UP);
      figure.stands_alone = is_only_rounded (bounds, figure.stated);
    }

  append_figure (out, &figure);
}

const char *
capex_figure_state_to_string (CapexRatioState state)
{
  static const char *const names[] = {"ok", "open", "not-meaningful"};

  return names[state];
}

char *
capex_figure_format_double (double value, char buffer[CAPEX_FIGURE_BUFFER])
{
  static const char *const formats[] = {"%.15g", "%.16g", "%.17g"};

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    {
      g_ascii_formatd (buffer, CAPEX_FIGURE_BUFFER, formats[i], value);
      if (g_ascii_strtod (buffer, NULL) == value)
        break;
    }

  return buffer;
}
