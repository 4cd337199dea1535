/* capex-sentence.c - Phrases that are safe to quote
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-sentence-private.h"

#include <math.h>
#include <string.h>

#include "basis/capex-sum-private.h"

#define DIGITS 3

#define BUFFER 64

/* A ten-thousandth of a share squared is one point of concentration */
#define POINTS 4

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

/* 999.6 million is rounded to a thousand of them, and has a digit more */
static int
count_rounded_digits (CapexNumber whole)
{
  int n = count_digits (whole);

  for (whole = whole < 0 ? -whole : whole; whole >= 10000;)
    whole /= 10;
  return whole >= 9995 ? n + 1 : n;
}

/* The scale that leaves one to three digits before the point */
static guint
choose_scale (int n_digits)
{
  guint scale = 0;

  while (scale < G_N_ELEMENTS (scales) - 1 && n_digits <= scales[scale].digits)
    scale++;
  return scale;
}

/* By what is told first */
static guint
choose_scale_of (const CapexBounds *bounds)
{
  if (bounds->flags & CAPEX_BOUNDS_STATED)
    return choose_scale (
        count_rounded_digits (bounds->stated / CAPEX_NUMBER_ONE));
  return choose_scale (count_digits (
      ((bounds->flags & CAPEX_BOUNDS_HIGH) ? bounds->high : bounds->low) /
      CAPEX_NUMBER_ONE));
}

static void
format_number (CapexNumber number,
               guint scale,
               CapexRounding rounding,
               char buffer[BUFFER])
{
  CapexNumber whole = number / CAPEX_NUMBER_ONE;
  int n = rounding == CAPEX_ROUNDING_HALF_EVEN ? count_rounded_digits (whole)
                                               : count_digits (whole);
  int before = n - scales[scale].digits;
  int decimals = before > 0 ? MAX (0, DIGITS - before) : DIGITS;

  /* the price of a token has zeros behind the point */
  if (scales[scale].digits == 0 && n == 0 && number != 0)
    decimals = MIN (CAPEX_NUMBER_DECIMALS,
                    DIGITS + CAPEX_NUMBER_DECIMALS - count_digits (number));
  /* small whole things are counted, not rounded */
  if (scales[scale].digits == 0 && number % CAPEX_NUMBER_ONE == 0)
    decimals = 0;
  capex_number_format_rounded (number, scales[scale].digits, decimals, rounding,
                               TRUE, buffer, BUFFER);
}

/* "chips", "tokens/day", "boxes"; MW and % stay as they are */
static char *
plural_of_unit (const char *name)
{
  gsize length = strcspn (name, "/");
  char last = length > 0 ? name[length - 1] : '\0';
  const char *ending = "s";

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (name[i]))
      return g_strdup (name);
  if (strchr ("sxz", last) != NULL ||
      (last == 'h' && length > 1 && strchr ("cs", name[length - 2]) != NULL))
    ending = "es";
  return g_strdup_printf ("%.*s%s%s", (int) length, name, ending,
                          name + length);
}

/* "USD 23.0 billion", "43.0 trillion tokens/day", "USD 20,000/chip" */
static char *
with_unit (const char *number, guint scale, CapexUnit *unit)
{
  const char *name = capex_unit_peek_name (unit);
  const char *word = scales[scale].word;
  g_autofree char *plural = NULL;

  if (capex_unit_get_kind (unit) == CAPEX_UNIT_CURRENCY)
    return g_strdup_printf ("%s %s%s", name, number, word);
  if (capex_unit_get_kind (unit) == CAPEX_UNIT_PRICE)
    return g_strdup_printf ("%s %s%s%s", capex_unit_peek_currency (unit),
                            number, word, strchr (name, '/'));
  if (g_str_equal (number, "1"))
    return g_strdup_printf ("%s %s", number, name);
  plural = plural_of_unit (name);
  return g_strdup_printf ("%s%s %s", number, word, plural);
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
  guint scale = choose_scale_of (bounds);

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
  double shown = fabs (value) * pow (10, shift);
  int before = shown > 0 ? (int) floor (log10 (shown)) + 1 : DIGITS;

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
capex_sentence_points (const CapexRatioBounds *ratio)
{
  return ratio_phrase (ratio, FALSE, POINTS, " points");
}

CapexRatioBounds
capex_sentence_without_obvious (const CapexRatioBounds *ratio,
                                double least,
                                double most)
{
  CapexRatioBounds told = *ratio;

  if (told.flags & CAPEX_BOUNDS_STATED)
    return told;
  if ((told.flags & CAPEX_BOUNDS_LOW) && told.low <= least)
    told.flags &= (guint8) ~CAPEX_BOUNDS_LOW;
  if ((told.flags & CAPEX_BOUNDS_HIGH) && told.high >= most)
    told.flags &= (guint8) ~CAPEX_BOUNDS_HIGH;
  return told;
}

CapexRatioBounds
capex_sentence_told_growth (CapexView *view,
                            const CapexFigure *to,
                            const CapexRatioBounds *growth)
{
  return capex_sum_can_be_negative (view, to)
             ? *growth
             : capex_sentence_without_obvious (growth, -1, INFINITY);
}

gboolean
capex_sentence_doubts (const CapexRatioBounds *growth)
{
  return growth->state == CAPEX_RATIO_NOT_MEANINGFUL ||
         capex_sentence_has_ratio (growth);
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
    {"an actual",      ""                },
    {"guidance",       " guided to be"   },
    {"a plan",         " planned to be"  },
    {"a report",       " reported to be" },
    {"an estimate",    " estimated to be"},
    {"a rumour",       " rumoured to be" },
    {"mixed statuses", " said to be"     },
};

#define MIXED (G_N_ELEMENTS (status_words) - 1)

const char *
capex_sentence_that (const char *subject)
{
  return capex_subject_is_plural (subject) ? "those" : "that";
}

const char *
capex_sentence_its (CapexView *view, guint company)
{
  switch (
      (CapexCompanyKind) capex_dataset_company (view->dataset, company)->kind)
    {
    case CAPEX_COMPANY_KIND_GROUP:
    case CAPEX_COMPANY_KIND_MARKET:
      return "their";
    case CAPEX_COMPANY_KIND_COMPANY:
    case CAPEX_COMPANY_KIND_SEGMENT:
    default:
      return "its";
    }
}

/* Balances of several may be of several days */
static gboolean
is_of_a_day (CapexView *view, const CapexFigure *figure)
{
  return capex_dataset_measure (view->dataset, figure->measure)->kind ==
             CAPEX_MEASURE_STOCK &&
         figure->days.first == figure->days.last;
}

char *
capex_sentence_period (CapexView *view, const CapexFigure *figure)
{
  return is_of_a_day (view, figure) ? capex_days_to_string (figure->days)
                                    : g_strdup (figure->label);
}

char *
capex_sentence_when (CapexView *view, const CapexFigure *figure)
{
  g_autofree char *period = capex_sentence_period (view, figure);

  return g_strconcat (is_of_a_day (view, figure) ? "on " : "for ", period,
                      NULL);
}

char *
capex_sentence_unknown (CapexView *view,
                        const char *subject,
                        guint company,
                        const char *period)
{
  return g_strdup_printf ("The %s of %s for %s %s not known.", subject,
                          capex_view_company_name (view, company), period,
                          capex_subject_is_plural (subject) ? "are" : "is");
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
    verb = capex_subject_is_plural (subject) ? "were" : "was";
  else
    verb = capex_subject_is_plural (subject) ? "are" : "is";
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
  return g_strdup (capex_subject_is_plural (subject) ? "are" : "is");
}

/* " (one, other": the first opens the bracket */
static void
append_word (GString *text, const char *word)
{
  if (word == NULL || *word == '\0')
    return;
  g_string_append_printf (text, "%s%s", text->len == 0 ? " (" : ", ", word);
}

/* Where the line is drawn.  A group may draw several. */
static const char *
definition_words (CapexView *view, const CapexFigure *figure)
{
  const char *definition = capex_view_definition_id (view, figure->definition);

  if (g_str_equal (definition, "unstated"))
    return "definition not stated";
  if (figure->definition == CAPEX_NONE &&
      (figure->caveats & CAPEX_CAVEAT_MIXED_DEFINITION))
    return "definitions differ";
  return definition;
}

static const char *
scope_words (const CapexFigure *figure)
{
  static const char *const words[] = {NULL, "data centres alone", "AI alone"};

  return figure->scope >= 0 ? words[figure->scope] : "scopes differ";
}

/* The days of a year that is not quite the one that was asked for */
static char *
days_words (const CapexFigure *figure)
{
  g_autofree char *days = capex_days_to_string (figure->days);

  if (!(figure->caveats & CAPEX_CAVEAT_OFFSET_YEAR))
    return NULL;
  for (guint i = 0; i < figure->parts->len; i++)
    {
      const CapexFigure *part = figure->parts->pdata[i];

      if (part->days.first != figure->days.first ||
          part->days.last != figure->days.last)
        return g_strdup ("years offset");
    }
  return g_strconcat ("of ", days, NULL);
}

/* Things have no prices to be brought to */
static char *
prices_words (CapexView *view, const CapexFigure *figure)
{
  if (view->parts->prices_of == 0 ||
      (figure->unit != NULL &&
       capex_unit_get_kind (figure->unit) != CAPEX_UNIT_CURRENCY))
    return NULL;
  return g_strdup_printf ("in prices of %d by %s", view->parts->prices_of,
                          view->parts->price_series);
}

char *
capex_sentence_line (CapexView *view, const CapexFigure *figure)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *days = days_words (figure);
  g_autofree char *prices = prices_words (view, figure);

  append_word (text, definition_words (view, figure));
  append_word (text, scope_words (figure));
  append_word (text, days);
  if (figure->caveats & CAPEX_CAVEAT_APPORTIONED)
    append_word (text, "apportioned by days");
  if (figure->caveats & CAPEX_CAVEAT_ANNUALISED)
    append_word (text, "annualised");
  append_word (text, prices);
  if (text->len > 0)
    g_string_append_c (text, ')');
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What stands where there is nothing to tell, beside something else */
static char *
line_or_whole (char *line)
{
  if (*line != '\0')
    return line;
  g_free (line);
  return g_strdup (" (the whole business)");
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
  first = line_or_whole (g_steal_pointer (&first));
  then = line_or_whole (g_steal_pointer (&then));
  return g_strdup_printf (", first%s, then%s,", first, then);
}

char *
capex_sentence_other_line (CapexView *view,
                           const CapexFigure *one,
                           const CapexFigure *other)
{
  g_autofree char *first = capex_sentence_line (view, one);
  g_autofree char *second = capex_sentence_line (view, other);
  g_autofree char *when = NULL;

  if (g_str_equal (first, second))
    g_clear_pointer (&second, g_free);
  else
    second = line_or_whole (g_steal_pointer (&second));
  if (is_of_a_day (view, other) && is_of_a_day (view, one) &&
      one->days.last != other->days.last)
    when = capex_sentence_when (view, other);
  return g_strconcat (second != NULL ? second : "", when != NULL ? " " : "",
                      when, NULL);
}

const char *
capex_sentence_status (const CapexFigure *figure)
{
  return status_words[figure->status >= 0 ? (guint) figure->status : MIXED]
      .noun;
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
