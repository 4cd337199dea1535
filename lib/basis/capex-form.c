/* capex-form.c - Sums and differences of facts, evaluated once
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-form-private.h"

#include <capex/capex-error.h>

/* Facts that numerator and denominator of a quotient may share before it is
 * bounded as if they did not: so many corners are looked at */
#define MAX_SHARED 64

GArray *
capex_form_new (void)
{
  return g_array_new (FALSE, FALSE, sizeof (CapexTerm));
}

static gboolean
set_overflow (GError **error)
{
  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                       "A sum of figures does not fit 38 digits");
  return FALSE;
}

static gint64
greatest_common_divisor (gint64 a, gint64 b)
{
  while (b != 0)
    {
      gint64 rest = a % b;

      a = b;
      b = rest;
    }
  return a < 0 ? -a : a;
}

/* a/b + c/d, in lowest terms */
static gboolean
add_fractions (CapexTerm *term, gint64 numerator, gint64 denominator)
{
  gint64 left, right, divisor;

  if (__builtin_mul_overflow (term->numerator, denominator, &left) ||
      __builtin_mul_overflow (numerator, term->denominator, &right) ||
      __builtin_add_overflow (left, right, &term->numerator) ||
      __builtin_mul_overflow (term->denominator, denominator,
                              &term->denominator))
    return FALSE;

  divisor = greatest_common_divisor (term->numerator, term->denominator);
  term->numerator /= divisor;
  term->denominator /= divisor;
  return TRUE;
}

static gboolean
add_term (GArray *form, const CapexTerm *added, gint64 sign, GError **error)
{
  guint place = 0;
  CapexTerm term = *added;

  while (place < form->len &&
         g_array_index (form, CapexTerm, place).fact < term.fact)
    place++;

  if (place < form->len &&
      g_array_index (form, CapexTerm, place).fact == term.fact)
    {
      CapexTerm *old = &g_array_index (form, CapexTerm, place);

      if (!add_fractions (old, sign * term.numerator, term.denominator))
        return set_overflow (error);
      if (old->numerator == 0)
        g_array_remove_index (form, place);
      return TRUE;
    }

  term.numerator *= sign;
  g_array_insert_val (form, place, term);
  return TRUE;
}

gboolean
capex_form_add_fact (GArray *form,
                     const CapexFactView *fact,
                     gint64 numerator,
                     gint64 denominator,
                     GError **error)
{
  CapexTerm term = {fact->index, numerator, denominator, fact->bounds};

  return add_term (form, &term, 1, error);
}

gboolean
capex_form_add (GArray *form, GArray *other, gint64 sign, GError **error)
{
  for (guint i = 0; i < other->len; i++)
    if (!add_term (form, &g_array_index (other, CapexTerm, i), sign, error))
      return FALSE;
  return TRUE;
}

/* The least common multiple of the denominators, 0 if it does not fit */
static gint64
common_denominator (GArray *form)
{
  gint64 common = 1;

  for (guint i = 0; i < form->len; i++)
    {
      gint64 denominator = g_array_index (form, CapexTerm, i).denominator;

      if (__builtin_mul_overflow (
              common,
              denominator / greatest_common_divisor (common, denominator),
              &common))
        return 0;
    }
  return common;
}

/* The sum over a common denominator: nothing is rounded yet */
static gboolean
sum_over (GArray *form, gint64 common, CapexBounds *out)
{
  *out = capex_bounds_exact (0);
  for (guint i = 0; i < form->len; i++)
    {
      const CapexTerm *term = &g_array_index (form, CapexTerm, i);
      gint64 factor;
      CapexBounds scaled;

      if (__builtin_mul_overflow (term->numerator, common / term->denominator,
                                  &factor) ||
          !capex_bounds_scale (&term->bounds, factor, 1, &scaled) ||
          !capex_bounds_add (out, &scaled, out))
        return FALSE;
    }
  return TRUE;
}

gboolean
capex_form_evaluate (GArray *form, CapexBounds *out, GError **error)
{
  gint64 common = common_denominator (form);
  CapexBounds sum;

  if (common == 0 || !sum_over (form, common, &sum) ||
      !capex_bounds_scale (&sum, 1, common, out))
    return set_overflow (error);
  return TRUE;
}

/* A fact with its share in a numerator and in a denominator, all over one
 * common denominator */
typedef struct
{
  CapexNumber above, below;
  CapexBounds bounds;
} Corner;

static GArray *
join_forms (GArray *a, GArray *b)
{
  gint64 common_a = common_denominator (a), common_b = common_denominator (b);
  gint64 common;
  GArray *corners = g_array_new (FALSE, FALSE, sizeof (Corner));
  guint i = 0, j = 0;

  if (common_a == 0 || common_b == 0 ||
      __builtin_mul_overflow (common_a,
                              common_b /
                                  greatest_common_divisor (common_a, common_b),
                              &common))
    common = 0;

  while (common != 0 && (i < a->len || j < b->len))
    {
      const CapexTerm *above = i < a->len ? &g_array_index (a, CapexTerm, i)
                                          : NULL;
      const CapexTerm *below = j < b->len ? &g_array_index (b, CapexTerm, j)
                                          : NULL;
      Corner corner = {0};

      if (above != NULL && (below == NULL || above->fact <= below->fact))
        {
          corner.above = (CapexNumber) above->numerator *
                         (common / above->denominator);
          corner.bounds = above->bounds;
          i++;
        }
      if (below != NULL && (above == NULL || below->fact <= above->fact))
        {
          corner.below = (CapexNumber) below->numerator *
                         (common / below->denominator);
          corner.bounds = below->bounds;
          j++;
        }
      g_array_append_val (corners, corner);
    }
  if (common == 0)
    g_clear_pointer (&corners, g_array_unref);
  return corners;
}

/* By above / below, those without a share below first */
static int
compare_corners (gconstpointer left, gconstpointer right)
{
  const Corner *a = left, *b = right;

  if (a->below == 0 || b->below == 0)
    return (a->below != 0) - (b->below != 0);
  /* a quotient with a negative denominator is turned around */
  return capex_number_compare_quotients (a->below > 0 ? a->above : -a->above,
                                         a->below > 0 ? a->below : -a->below,
                                         b->below > 0 ? b->above : -b->above,
                                         b->below > 0 ? b->below : -b->below);
}

/* Whether a fact stands at its high bound where above - at * below is largest
 * (or smallest): with the corners sorted, `turned` of them lie below `at` */
static gboolean
is_high (const Corner *corner, guint index, guint turned, gboolean largest)
{
  gboolean grows;

  if (corner->below == 0)
    grows = corner->above > 0;
  else
    grows = (index < turned) == (corner->below < 0);
  return grows == largest;
}

/* The quotient at one corner of the box of facts.  FALSE: it is open, or does
 * not fit. */
static gboolean
quotient_at (GArray *corners,
             guint turned,
             gboolean largest,
             CapexNumber *above,
             CapexNumber *below)
{
  *above = *below = 0;
  for (guint i = 0; i < corners->len; i++)
    {
      const Corner *corner = &g_array_index (corners, Corner, i);
      gboolean high = is_high (corner, i, turned, largest);
      CapexNumber value = high ? corner->bounds.high : corner->bounds.low;
      CapexNumber part;

      if (!(corner->bounds.flags &
            (high ? CAPEX_BOUNDS_HIGH : CAPEX_BOUNDS_LOW)) ||
          __builtin_mul_overflow (corner->above, value, &part) ||
          !capex_number_add (*above, part, above) ||
          __builtin_mul_overflow (corner->below, value, &part) ||
          !capex_number_add (*below, part, below))
        return FALSE;
    }
  return *below > 0;
}

/* A linear quotient over a box takes its extremes at corners, and there are
 * only as many candidates as facts: those where the facts are turned in the
 * order of above / below */
static gboolean
extreme (GArray *corners, gboolean largest, CapexFraction *out)
{
  CapexFraction best = {0, 0};
  gboolean found = FALSE;

  for (guint turned = 0; turned <= corners->len; turned++)
    {
      CapexNumber above, below;

      if (!quotient_at (corners, turned, largest, &above, &below))
        return FALSE;
      if (!found ||
          (capex_number_compare_quotients (above, below, best.above,
                                           best.below) > 0) == largest)
        {
          best = (CapexFraction){above, below};
          found = TRUE;
        }
    }
  *out = best;
  return TRUE;
}

/* Both sides in the order of above / below; NULL: there are none, or too many
 */
static GArray *
sorted_corners (GArray *a, GArray *b)
{
  GArray *corners = join_forms (a, b);

  if (corners != NULL && corners->len > 0 && corners->len <= MAX_SHARED)
    g_array_sort (corners, compare_corners);
  else
    g_clear_pointer (&corners, g_array_unref);
  return corners;
}

gboolean
capex_form_extreme (GArray *a, GArray *b, gboolean largest, CapexFraction *out)
{
  g_autoptr (GArray) corners = sorted_corners (a, b);

  return corners != NULL && extreme (corners, largest, out);
}

gboolean
capex_form_quotient (GArray *a,
                     GArray *b,
                     CapexRatioBounds *out,
                     GError **error)
{
  CapexBounds above, below;
  g_autoptr (GArray) corners = NULL;
  CapexFraction end;
  double bound;

  if (!capex_form_evaluate (a, &above, error) ||
      !capex_form_evaluate (b, &below, error))
    return FALSE;

  capex_ratio_bounds_quotient (&above, &below, out);
  if (out->state == CAPEX_RATIO_NOT_MEANINGFUL)
    return TRUE;

  corners = sorted_corners (a, b);
  if (corners == NULL)
    return TRUE;

  if (extreme (corners, FALSE, &end))
    {
      bound = capex_number_quotient (end.above, end.below, CAPEX_ROUNDING_DOWN);
      if (!(out->flags & CAPEX_BOUNDS_LOW) || bound > out->low)
        out->low = bound;
      out->flags |= CAPEX_BOUNDS_LOW;
    }
  if (extreme (corners, TRUE, &end))
    {
      bound = capex_number_quotient (end.above, end.below, CAPEX_ROUNDING_UP);
      if (!(out->flags & CAPEX_BOUNDS_HIGH) || bound < out->high)
        out->high = bound;
      out->flags |= CAPEX_BOUNDS_HIGH;
    }
  return TRUE;
}
