/* capex-sentence.c - Phrases that are safe to quote
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-sentence-private.h"

#include <math.h>
#include <string.h>

#define DIGITS 3

#define BUFFER 64

/* ------------------------------------------------------------------------
 * Amounts
 */

static const struct
{
  int digits;
  const char *word;
} scales[] = {
    {15, " quadrillion"},
    {12, " trillion"   },
    {9,  " billion"    },
    {6,  " million"    },
    {0,  ""            },
};

static int
count_digits (CapexNumber whole)
{
  int n = 0;

  for (whole = whole < 0 ? -whole : whole; whole > 0; whole /= 10)
    n++;
  return n;
}

/* The scale that leaves one to three digits before the point */
static guint
choose_scale (CapexNumber number)
{
  int n = count_digits (number / CAPEX_NUMBER_ONE);
  guint scale = 0;

  while (scale < G_N_ELEMENTS (scales) - 1 && n <= scales[scale].digits)
    scale++;
  return scale;
}

static void
format_number (CapexNumber number,
               guint scale,
               CapexRounding rounding,
               char buffer[BUFFER])
{
  int before = count_digits (number / CAPEX_NUMBER_ONE) - scales[scale].digits;
  int decimals = before > 0 ? MAX (0, DIGITS - before) : DIGITS;

  /* small whole things are counted, not rounded */
  if (scales[scale].digits == 0 && number % CAPEX_NUMBER_ONE == 0)
    decimals = 0;
  capex_number_format_rounded (number, scales[scale].digits, decimals, rounding,
                               TRUE, buffer, BUFFER);
}

/* "USD 23.0 billion", "43.0 trillion token/day" */
static char *
with_unit (const char *number, guint scale, CapexUnit *unit)
{
  const char *name = capex_unit_peek_name (unit);

  if (capex_unit_get_kind (unit) == CAPEX_UNIT_CURRENCY)
    return g_strdup_printf ("%s %s%s", name, number, scales[scale].word);
  return g_strdup_printf ("%s%s %s", number, scales[scale].word, name);
}

gboolean
capex_sentence_has_amount (const CapexBounds *bounds)
{
  return (bounds->flags & CAPEX_BOUNDS_HIGH) != 0 ||
         ((bounds->flags & CAPEX_BOUNDS_LOW) != 0 && bounds->low != 0);
}

char *
capex_sentence_amount (const CapexBounds *bounds, CapexUnit *unit)
{
  const guint8 both = CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH;
  char stated[BUFFER], low[BUFFER], high[BUFFER];
  g_autofree char *text = NULL;
  guint scale = choose_scale (
      (bounds->flags & CAPEX_BOUNDS_STATED) ? bounds->stated
      : (bounds->flags & CAPEX_BOUNDS_HIGH) ? bounds->high
                                            : bounds->low);

  format_number (bounds->stated, scale, CAPEX_ROUNDING_HALF_EVEN, stated);
  format_number (bounds->low, scale, CAPEX_ROUNDING_DOWN, low);
  format_number (bounds->high, scale, CAPEX_ROUNDING_UP, high);

  if (!capex_sentence_has_amount (bounds))
    return g_strdup ("not known");
  if ((bounds->flags & both) == CAPEX_BOUNDS_LOW)
    {
      text = with_unit (low, scale, unit);
      return g_strconcat ("at least ", text, NULL);
    }
  if ((bounds->flags & both) == CAPEX_BOUNDS_HIGH ||
      (!(bounds->flags & CAPEX_BOUNDS_STATED) && bounds->low == 0))
    {
      text = with_unit (high, scale, unit);
      return g_strconcat ("at most ", text, NULL);
    }

  if (!(bounds->flags & CAPEX_BOUNDS_STATED))
    {
      text = with_unit (high, scale, unit);
      return g_strdup_printf ("between %s%s and %s", low, scales[scale].word,
                              text);
    }
  text = with_unit (stated, scale, unit);
  if (capex_bounds_is_exact (bounds))
    return g_steal_pointer (&text);
  return g_strdup_printf ("%s (between %s and %s%s)", text, low, high,
                          scales[scale].word);
}

/* ------------------------------------------------------------------------
 * Ratios
 */

static void
format_ratio (double value,
              int shift,
              CapexRounding rounding,
              char buffer[CAPEX_RATIO_BUFFER])
{
  double shown = fabs (value) * (shift == CAPEX_RATIO_PERCENT ? 100 : 1);
  int before = shown > 0 ? (int) floor (log10 (shown)) + 1 : 1;

  capex_ratio_format (value, shift, CLAMP (DIGITS - before, 0, DIGITS + 3),
                      rounding, buffer);
}

gboolean
capex_sentence_has_ratio (const CapexRatioBounds *ratio)
{
  return ratio->state != CAPEX_RATIO_NOT_MEANINGFUL &&
         (ratio->flags & (CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH)) != 0;
}

/* Of what is never below zero that bound goes without saying */
static char *
ratio_phrase (const CapexRatioBounds *ratio,
              gboolean can_be_negative,
              int shift,
              const char *word)
{
  char stated[CAPEX_RATIO_BUFFER], low[CAPEX_RATIO_BUFFER],
      high[CAPEX_RATIO_BUFFER];
  gboolean has_low = (ratio->flags & CAPEX_BOUNDS_LOW) != 0;
  gboolean has_high = (ratio->flags & CAPEX_BOUNDS_HIGH) != 0;

  if (ratio->state == CAPEX_RATIO_NOT_MEANINGFUL)
    return g_strdup ("not meaningful");
  if (!has_low && !has_high)
    return g_strdup ("not known");

  format_ratio (ratio->low, shift, CAPEX_ROUNDING_DOWN, low);
  format_ratio (ratio->high, shift, CAPEX_ROUNDING_UP, high);
  if (!has_high)
    return g_strdup_printf ("at least %s%s", low, word);
  if (!has_low)
    return g_strdup_printf ("at most %s%s", high, word);

  if (!(ratio->flags & CAPEX_BOUNDS_STATED))
    {
      if (!can_be_negative && ratio->low == 0)
        return g_strdup_printf ("at most %s%s", high, word);
      return g_strdup_printf ("between %s and %s%s", low, high, word);
    }
  format_ratio (ratio->stated, shift, CAPEX_ROUNDING_HALF_EVEN, stated);
  if (nextafter (ratio->low, INFINITY) >= ratio->high)
    return g_strdup_printf ("%s%s", stated, word);
  return g_strdup_printf ("%s%s (between %s and %s%s)", stated, word, low, high,
                          word);
}

char *
capex_sentence_percent (const CapexRatioBounds *ratio, gboolean can_be_negative)
{
  return ratio_phrase (ratio, can_be_negative, CAPEX_RATIO_PERCENT, " %");
}

char *
capex_sentence_multiple (const CapexRatioBounds *ratio,
                         gboolean can_be_negative)
{
  return ratio_phrase (ratio, can_be_negative, CAPEX_RATIO_AS_IS, " times");
}

char *
capex_sentence_number (const CapexRatioBounds *ratio, gboolean can_be_negative)
{
  return ratio_phrase (ratio, can_be_negative, CAPEX_RATIO_AS_IS, "");
}

/* ------------------------------------------------------------------------
 * Words around them
 */

static const struct
{
  const char *noun;
  const char *participle; /* after was, were, is or are */
} status_words[] = {
    {"an actual",   ""                },
    {"guidance",    " guided to be"   },
    {"a plan",      " planned to be"  },
    {"a report",    " reported to be" },
    {"an estimate", " estimated to be"},
    {"a rumour",    " rumoured to be" },
    {"a mix",       " said to be"     },
};

#define MIXED (G_N_ELEMENTS (status_words) - 1)

/* Things that are counted have plural names */
static gboolean
is_plural (const char *subject)
{
  return g_str_has_suffix (subject, "s") || strstr (subject, " and ") != NULL;
}

const char *
capex_sentence_that (const char *subject)
{
  return is_plural (subject) ? "those" : "that";
}

/* A mix holds who knows what, and is the least firm of all */
static guint
status_index (const CapexFigure *figure)
{
  return figure->status >= 0 ? (guint) figure->status : MIXED;
}

const CapexFigure *
capex_sentence_least_firm (CapexFigure **figures, guint n)
{
  const CapexFigure *least = NULL;

  for (guint i = 0; i < n; i++)
    if (figures[i] != NULL &&
        (least == NULL || status_index (figures[i]) > status_index (least)))
      least = figures[i];
  return least;
}

char *
capex_sentence_verb (CapexView *view,
                     const CapexFigure *figure,
                     const char *subject)
{
  const char *verb;

  if (capex_view_is_over (view, figure->days))
    verb = is_plural (subject) ? "were" : "was";
  else
    verb = is_plural (subject) ? "are" : "is";
  return g_strconcat (verb, status_words[status_index (figure)].participle,
                      NULL);
}

char *
capex_sentence_verb_if (gboolean is_known,
                        CapexView *view,
                        const CapexFigure *figure,
                        const char *subject)
{
  if (is_known)
    return capex_sentence_verb (view, figure, subject);
  return g_strdup (is_plural (subject) ? "are" : "is");
}

/* " (one, other": the first opens the bracket */
static void
append_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append_printf (text, "%s%s", text->len == 0 ? " (" : ", ", word);
}

char *
capex_sentence_line (CapexView *view, const CapexFigure *figure)
{
  static const char *const scope_words[] = {NULL, "data centres alone",
                                            "AI alone"};
  const char *definition = capex_view_definition_id (view, figure->definition);
  const char *scope = figure->scope >= 0 ? scope_words[figure->scope] : NULL;

  g_autoptr (GString) text = g_string_new (NULL);

  if (g_str_equal (definition, "unstated"))
    definition = "definition not stated";
  append_word (text, definition);
  append_word (text, scope);
  /* things have no prices to be brought to */
  if (view->parts->prices_of != 0 &&
      (figure->unit == NULL ||
       capex_unit_get_kind (figure->unit) == CAPEX_UNIT_CURRENCY))
    {
      g_autofree char *prices = g_strdup_printf ("in prices of %d by %s",
                                                 view->parts->prices_of,
                                                 view->parts->price_series);

      append_word (text, prices);
    }
  if (text->len > 0)
    g_string_append_c (text, ')');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
capex_sentence_lines (CapexView *view,
                      const CapexFigure *before,
                      const CapexFigure *after)
{
  g_autofree char *first = capex_sentence_line (view, before);
  g_autofree char *then = capex_sentence_line (view, after);

  if (g_str_equal (first, then))
    return g_steal_pointer (&then);
  return g_strdup_printf (", first%s, then%s,",
                          *first != '\0' ? first : " not told",
                          *then != '\0' ? then : " not told");
}

char *
capex_sentence_other_line (CapexView *view,
                           const CapexFigure *one,
                           const CapexFigure *other)
{
  g_autofree char *first = capex_sentence_line (view, one);
  g_autofree char *second = capex_sentence_line (view, other);

  if (g_str_equal (first, second))
    return g_strdup ("");
  return *second != '\0' ? g_steal_pointer (&second) : g_strdup (" (mixed)");
}

char *
capex_sentence_contrast (const CapexFigure *a, const CapexFigure *b)
{
  guint left = status_index (a), right = status_index (b);

  if (left == right)
    return g_strdup ("");
  return g_strdup_printf (", %s against %s", status_words[left].noun,
                          status_words[right].noun);
}
