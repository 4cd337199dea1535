/* capex-change.c - The change between two figures, as a figure
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-change-private.h"

#include <capex/capex-error.h>

#include "basis/capex-rate-private.h"
#include "compare/capex-ratios-private.h"

static gboolean
set_overflow (GError **error)
{
  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                       "A change does not fit 38 digits");
  return FALSE;
}

void
capex_change_state (CapexBounds *bounds, CapexNumber stated)
{
  bounds->stated = stated;
  bounds->flags |= CAPEX_BOUNDS_STATED;
  if (bounds->flags & CAPEX_BOUNDS_LOW)
    bounds->low = MIN (bounds->low, stated);
  if (bounds->flags & CAPEX_BOUNDS_HIGH)
    bounds->high = MAX (bounds->high, stated);
}

/* ------------------------------------------------------------------------
 * The change itself
 */

/* Takes the bounds of the form, converted as the figures were */
static gboolean
evaluate (CapexFigure *change, const CapexFigure *like, GError **error)
{
  change->is_form = TRUE;
  change->unit = change->fact_unit = like->fact_unit;
  if (!capex_form_evaluate (change->form, &change->bounds, error))
    return FALSE;
  for (guint i = 0; i < like->rates->len; i++)
    if (!capex_rate_apply (change,
                           &g_array_index (like->rates, CapexRateUse, i)))
      return set_overflow (error);
  return TRUE;
}

/* What is no figure is nothing, or may be anything: nothing leaves the form of
 * the other as it is */
static gboolean
join_forms (CapexFigure *change,
            const CapexEnd *from,
            const CapexEnd *to,
            GError **error)
{
  const CapexEnd *ends[] = {from, to};
  const CapexFigure *figures[] = {from->figure, to->figure};
  const CapexFigure *one = figures[figures[1] != NULL];

  if (figures[0] != NULL && figures[1] != NULL &&
      !capex_ratios_have_forms (figures[0], figures[1]))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (figures[i] == NULL ? !capex_bounds_is_exact (&ends[i]->bounds)
                           : !figures[i]->is_form)
      return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    if (figures[i] != NULL && !capex_form_add (change->form, figures[i]->form,
                                               i == 0 ? -1 : 1, error))
      return FALSE;
  return evaluate (change, one, error);
}

CapexFigure *
capex_change_new (const CapexEnd *from, const CapexEnd *to, GError **error)
{
  CapexFigure *one = to->figure != NULL ? to->figure : from->figure;
  g_autoptr (CapexFigure) change = capex_figure_new (one->company,
                                                     one->measure);
  CapexBounds apart;

  if (!capex_bounds_subtract (&to->bounds, &from->bounds, &apart))
    {
      set_overflow (error);
      return NULL;
    }
  change->unit = change->fact_unit = one->unit;
  change->bounds = apart;
  if (!join_forms (change, from, to, error))
    return NULL;
  if (apart.flags & CAPEX_BOUNDS_STATED)
    capex_change_state (&change->bounds, apart.stated);
  return g_steal_pointer (&change);
}

/* ------------------------------------------------------------------------
 * What currencies make of it
 */

/* Figures of the same facts, of which only the last rate differs; FALSE: they
 * are not */
static gboolean
differ_in_one_rate (const CapexFigure *a, const CapexFigure *b)
{
  guint n = a->rates->len;

  if (n == 0 || n != b->rates->len || a->parts->len > 0)
    return FALSE;
  for (guint i = 0; i + 1 < n; i++)
    if (g_array_index (a->rates, CapexRateUse, i).rate !=
        g_array_index (b->rates, CapexRateUse, i).rate)
      return FALSE;
  return TRUE;
}

static gboolean
are_rates_equal (const CapexFigure *a, const CapexFigure *b)
{
  if (a->rates->len != b->rates->len)
    return FALSE;
  for (guint i = 0; i < a->rates->len; i++)
    if (g_array_index (a->rates, CapexRateUse, i).rate !=
        g_array_index (b->rates, CapexRateUse, i).rate)
      return FALSE;
  return TRUE;
}

/* Something in a sum is not known, and so in which currency it would be: a
 * member, or the lease beside a lone capex */
static gboolean
has_hole (const CapexFigure *figure)
{
  if (figure->caveats & CAPEX_CAVEAT_MISSING_MEMBER)
    return TRUE;
  for (guint i = 0; i < figure->parts->len; i++)
    {
      const CapexFigure *part = figure->parts->pdata[i];

      if ((figure->parts->len == 1 && part->company == figure->company) ||
          has_hole (part))
        return TRUE;
    }
  return FALSE;
}

static gboolean find_effect (const CapexFigure *figure,
                             const CapexFigure *fixed,
                             CapexBounds *out);

static gboolean
add_effects (const CapexFigure *figure,
             const CapexFigure *fixed,
             CapexBounds *out)
{
  for (guint i = 0; i < figure->parts->len; i++)
    {
      CapexBounds part;

      if (!find_effect (figure->parts->pdata[i], fixed->parts->pdata[i],
                        &part) ||
          !capex_bounds_add (out, &part, out))
        return FALSE;
    }
  return TRUE;
}

/* One figure at its own rate less the same at another */
static gboolean
find_effect (const CapexFigure *figure,
             const CapexFigure *fixed,
             CapexBounds *out)
{
  CapexNumber rate, other;

  *out = capex_bounds_exact (0);
  if (has_hole (figure))
    *out = capex_bounds_unknown ();
  if (has_hole (figure) || are_rates_equal (figure, fixed))
    return TRUE;
  if (figure->parts->len > 0)
    return add_effects (figure, fixed, out);
  if (!differ_in_one_rate (figure, fixed))
    return capex_bounds_subtract (&figure->bounds, &fixed->bounds, out);

  rate =
      g_array_index (figure->rates, CapexRateUse, figure->rates->len - 1).rate;
  other =
      g_array_index (fixed->rates, CapexRateUse, fixed->rates->len - 1).rate;
  return capex_bounds_scale (&figure->bounds, rate - other, rate, out);
}

static gboolean
effect_of_end (const CapexEnd *end, const CapexEnd *fixed, CapexBounds *out)
{
  if (end->figure != NULL)
    return find_effect (end->figure, fixed->figure, out);
  /* what is not known may have any rate */
  *out = capex_bounds_is_exact (&end->bounds) ? end->bounds
                                              : capex_bounds_unknown ();
  return TRUE;
}

gboolean
capex_change_currency (const CapexEnd *from,
                       const CapexEnd *to,
                       const CapexEnd *fixed_from,
                       const CapexEnd *fixed_to,
                       CapexBounds *out)
{
  CapexBounds before, after;

  return effect_of_end (from, fixed_from, &before) &&
         effect_of_end (to, fixed_to, &after) &&
         capex_bounds_subtract (&after, &before, out);
}

/* ------------------------------------------------------------------------
 * Its share of another
 */

/* The opposite, for a quotient of two that are below zero */
static CapexFigure *
turn (const CapexFigure *change, GError **error)
{
  g_autoptr (CapexFigure) turned = capex_figure_new (change->company,
                                                     change->measure);

  turned->unit = change->unit;
  turned->fact_unit = change->fact_unit;
  turned->is_form = change->is_form;
  g_array_append_vals (turned->rates, change->rates->data, change->rates->len);
  if (!capex_bounds_negate (&change->bounds, &turned->bounds))
    {
      set_overflow (error);
      return NULL;
    }
  return capex_form_add (turned->form, change->form, -1, error)
             ? g_steal_pointer (&turned)
             : NULL;
}

/* x / (x + y) at one corner of a box; an end that is open takes it to 1, or to
 * 0.  FALSE: it does not fit. */
static gboolean
share_at (const CapexBounds *x,
          const CapexBounds *y,
          guint8 x_end,
          guint8 y_end,
          CapexRatioBounds *out)
{
  CapexNumber above = x_end == CAPEX_BOUNDS_LOW ? x->low : x->high;
  CapexNumber rest = y_end == CAPEX_BOUNDS_LOW ? y->low : y->high, sum;

  if (!(x->flags & x_end) || !(y->flags & y_end))
    {
      out->low = out->high = (x->flags & x_end) ? 0 : 1;
      return TRUE;
    }
  if (!capex_number_add (above, rest, &sum))
    return FALSE;
  out->low = capex_number_quotient (above, sum, CAPEX_ROUNDING_DOWN);
  out->high = capex_number_quotient (above, sum, CAPEX_ROUNDING_UP);
  return TRUE;
}

/* Over a box where x + y is above zero x / (x + y) turns nowhere inside, so its
 * ends are at corners */
static void
narrow_to_corners (const CapexBounds *x,
                   const CapexBounds *y,
                   CapexRatioBounds *out)
{
  static const guint8 ends[] = {CAPEX_BOUNDS_LOW, CAPEX_BOUNDS_HIGH};
  CapexRatioBounds hull = {.low = G_MAXDOUBLE, .high = -G_MAXDOUBLE}, corner;
  CapexNumber least;

  if (!(x->flags & y->flags & CAPEX_BOUNDS_LOW) ||
      !capex_number_add (x->low, y->low, &least) || least <= 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
      {
        if (!share_at (x, y, ends[i], ends[j], &corner))
          return;
        hull.low = MIN (hull.low, corner.low);
        hull.high = MAX (hull.high, corner.high);
      }
  if (!(out->flags & CAPEX_BOUNDS_LOW) || hull.low > out->low)
    out->low = hull.low;
  if (!(out->flags & CAPEX_BOUNDS_HIGH) || hull.high < out->high)
    out->high = hull.high;
  out->flags |= CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH;
}

gboolean
capex_change_share (CapexFigure *change,
                    CapexFigure *all,
                    const CapexBounds *others,
                    CapexRatioBounds *out,
                    GError **error)
{
  gboolean falls = (all->bounds.flags & CAPEX_BOUNDS_HIGH) &&
                   all->bounds.high < 0;
  g_autoptr (CapexFigure) above = falls ? turn (change, error)
                                        : capex_figure_ref (change);
  g_autoptr (CapexFigure) below = NULL;
  CapexBounds rest;

  if (above == NULL)
    return FALSE;
  below = falls ? turn (all, error) : capex_figure_ref (all);
  if (below == NULL || !capex_ratios_quotient (above, below, out, error))
    return FALSE;
  if (out->state == CAPEX_RATIO_NOT_MEANINGFUL || others == NULL)
    return TRUE;
  rest = *others;
  if (falls && !capex_bounds_negate (others, &rest))
    return set_overflow (error);
  narrow_to_corners (&above->bounds, &rest, out);
  return TRUE;
}
