/* capex-ratios.c - Growth, shares and quotients of figures
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-ratios-private.h"

#include <capex/capex-error.h>

static gboolean
set_overflow (GError **error)
{
  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                       "A figure of the comparison does not fit 38 digits");
  return FALSE;
}

static gboolean
is_open (const CapexBounds *bounds)
{
  return !(bounds->flags & CAPEX_BOUNDS_LOW) ||
         !(bounds->flags & CAPEX_BOUNDS_HIGH);
}

gboolean
capex_ratios_have_forms (const CapexFigure *a, const CapexFigure *b)
{
  if (!a->is_form || !b->is_form || a->fact_unit != b->fact_unit ||
      a->rates->len != b->rates->len)
    return FALSE;
  for (guint i = 0; i < a->rates->len; i++)
    {
      const CapexRateUse *left = &g_array_index (a->rates, CapexRateUse, i);
      const CapexRateUse *right = &g_array_index (b->rates, CapexRateUse, i);

      if (left->from != right->from || left->to != right->to ||
          left->rate != right->rate)
        return FALSE;
    }
  return TRUE;
}

static void
set_not_meaningful (CapexRatioBounds *out)
{
  *out = (CapexRatioBounds){.state = CAPEX_RATIO_NOT_MEANINGFUL};
}

/* (a - b) / b of single numbers */
static gboolean
grow (CapexNumber a,
      CapexNumber b,
      CapexRounding rounding,
      double *out,
      GError **error)
{
  CapexNumber change;

  if (!capex_number_subtract (a, b, &change))
    return set_overflow (error);
  *out = capex_number_quotient (change, b, rounding);
  return TRUE;
}

/* Growth rises with @to, and falls with @from where @to is above zero */
static gboolean
growth_of_bounds (const CapexBounds *from,
                  const CapexBounds *to,
                  CapexRatioBounds *out,
                  GError **error)
{
  *out = (CapexRatioBounds){.state = is_open (from) || is_open (to)
                                         ? CAPEX_RATIO_OPEN
                                         : CAPEX_RATIO_OK};

  if (to->flags & CAPEX_BOUNDS_LOW)
    {
      gboolean against_high = to->low >= 0;

      if (against_high && !(from->flags & CAPEX_BOUNDS_HIGH))
        out->low = -1;
      else if (!grow (to->low, against_high ? from->high : from->low,
                      CAPEX_ROUNDING_DOWN, &out->low, error))
        return FALSE;
      out->flags |= CAPEX_BOUNDS_LOW;
    }
  if (to->flags & CAPEX_BOUNDS_HIGH)
    {
      gboolean against_low = to->high >= 0;

      if (!against_low && !(from->flags & CAPEX_BOUNDS_HIGH))
        out->high = -1;
      else if (!grow (to->high, against_low ? from->low : from->high,
                      CAPEX_ROUNDING_UP, &out->high, error))
        return FALSE;
      out->flags |= CAPEX_BOUNDS_HIGH;
    }
  if ((from->flags & CAPEX_BOUNDS_STATED) && (to->flags & CAPEX_BOUNDS_STATED))
    {
      if (!grow (to->stated, from->stated, CAPEX_ROUNDING_HALF_EVEN,
                 &out->stated, error))
        return FALSE;
      out->flags |= CAPEX_BOUNDS_STATED;
    }
  return TRUE;
}

/* The forms are not converted, so their quotient is not rounded on the way */
static void
narrow (CapexRatioBounds *out, const CapexRatioBounds *by)
{
  if (by->state == CAPEX_RATIO_NOT_MEANINGFUL)
    return;
  if ((out->flags & CAPEX_BOUNDS_STATED) && (by->flags & CAPEX_BOUNDS_STATED))
    out->stated = by->stated;
  if ((by->flags & CAPEX_BOUNDS_LOW) &&
      (!(out->flags & CAPEX_BOUNDS_LOW) || by->low > out->low))
    out->low = by->low;
  if ((by->flags & CAPEX_BOUNDS_HIGH) &&
      (!(out->flags & CAPEX_BOUNDS_HIGH) || by->high < out->high))
    out->high = by->high;
  out->flags |= by->flags & (CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH);
}

gboolean
capex_ratios_growth (CapexFigure *from,
                     CapexFigure *to,
                     CapexRatioBounds *out,
                     GError **error)
{
  g_autoptr (GArray) change = NULL;
  CapexRatioBounds joint;

  if (!capex_bounds_is_positive (&from->bounds))
    {
      set_not_meaningful (out);
      return TRUE;
    }
  if (!growth_of_bounds (&from->bounds, &to->bounds, out, error))
    return FALSE;
  if (!capex_ratios_have_forms (from, to))
    return TRUE;

  change = capex_form_new ();
  if (!capex_form_add (change, to->form, 1, error) ||
      !capex_form_add (change, from->form, -1, error) ||
      !capex_form_quotient (change, from->form, &joint, error))
    return FALSE;
  narrow (out, &joint);
  return TRUE;
}

gboolean
capex_ratios_quotient (CapexFigure *a,
                       CapexFigure *b,
                       CapexRatioBounds *out,
                       GError **error)
{
  CapexRatioBounds joint;

  capex_ratio_bounds_quotient (&a->bounds, &b->bounds, out);
  if (out->state == CAPEX_RATIO_NOT_MEANINGFUL ||
      !capex_ratios_have_forms (a, b))
    return TRUE;
  if (!capex_form_quotient (a->form, b->form, &joint, error))
    return FALSE;
  narrow (out, &joint);
  return TRUE;
}

gboolean
capex_ratios_is_told (const CapexRatioBounds *ratio)
{
  return ratio->state == CAPEX_RATIO_NOT_MEANINGFUL ||
         (ratio->flags & (CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH)) != 0;
}

/* The nearer the base is to zero the further the quotient is from it; one that
 * has no end takes it to zero */
static void
exact_of_bounds (const CapexBounds *from,
                 const CapexBounds *to,
                 CapexExactRatio *out)
{
  const CapexFraction zero = {0, 1};
  gboolean has_end = (from->flags & CAPEX_BOUNDS_HIGH) != 0;
  CapexNumber far = has_end ? from->high : 1, near = from->low;

  *out = (CapexExactRatio){.flags = to->flags &
                                    (CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH),
                           .state = is_open (from) || is_open (to)
                                        ? CAPEX_RATIO_OPEN
                                        : CAPEX_RATIO_OK};
  if (to->low < 0)
    out->low = (CapexFraction){to->low, near};
  else
    out->low = has_end ? (CapexFraction){to->low, far} : zero;
  if (to->high >= 0)
    out->high = (CapexFraction){to->high, near};
  else
    out->high = has_end ? (CapexFraction){to->high, far} : zero;
  if (from->flags & to->flags & CAPEX_BOUNDS_STATED)
    {
      out->stated = (CapexFraction){to->stated, from->stated};
      out->flags |= CAPEX_BOUNDS_STATED;
    }
}

static int
compare_fractions (const CapexFraction *a, const CapexFraction *b)
{
  return capex_number_compare_quotients (a->above, a->below, b->above,
                                         b->below);
}

static void
narrow_exact (CapexExactRatio *out, CapexFigure *from, CapexFigure *to)
{
  CapexFraction end;

  if (capex_form_extreme (to->form, from->form, FALSE, &end) &&
      (!(out->flags & CAPEX_BOUNDS_LOW) ||
       compare_fractions (&end, &out->low) > 0))
    {
      out->low = end;
      out->flags |= CAPEX_BOUNDS_LOW;
    }
  if (capex_form_extreme (to->form, from->form, TRUE, &end) &&
      (!(out->flags & CAPEX_BOUNDS_HIGH) ||
       compare_fractions (&end, &out->high) < 0))
    {
      out->high = end;
      out->flags |= CAPEX_BOUNDS_HIGH;
    }
}

gboolean
capex_ratios_exact (CapexFigure *from,
                    CapexFigure *to,
                    CapexExactRatio *out,
                    GError **error)
{
  CapexBounds before = from->bounds, after = to->bounds;
  gboolean joint = capex_ratios_have_forms (from, to);

  /* before one rate converted both, which rounds to billionths */
  if (joint && (!capex_form_evaluate (from->form, &before, error) ||
                !capex_form_evaluate (to->form, &after, error)))
    return FALSE;
  if (!capex_bounds_is_positive (&before) ||
      !capex_bounds_is_positive (&from->bounds))
    {
      *out = (CapexExactRatio){.state = CAPEX_RATIO_NOT_MEANINGFUL};
      return TRUE;
    }
  exact_of_bounds (&before, &after, out);
  if (joint)
    narrow_exact (out, from, to);
  return TRUE;
}

gboolean
capex_ratios_difference (CapexFigure *a,
                         CapexFigure *b,
                         CapexBounds *out,
                         GError **error)
{
  g_autoptr (GArray) form = NULL;
  CapexBounds joint;

  if (!capex_bounds_subtract (&a->bounds, &b->bounds, out))
    return set_overflow (error);
  if (!capex_ratios_have_forms (a, b) || a->rates->len > 0)
    return TRUE;

  form = capex_form_new ();
  if (!capex_form_add (form, a->form, 1, error) ||
      !capex_form_add (form, b->form, -1, error) ||
      !capex_form_evaluate (form, &joint, error))
    return FALSE;
  *out = joint;
  return TRUE;
}

gboolean
capex_ratios_total (const CapexBounds *amounts,
                    guint n,
                    CapexTotal *out,
                    GError **error)
{
  gboolean fits = TRUE;

  *out = (CapexTotal){.is_meaningful = TRUE};
  for (guint i = 0; i < n; i++)
    {
      const CapexBounds *amount = &amounts[i];

      out->unstated += (amount->flags & CAPEX_BOUNDS_STATED) ? 0 : 1;
      out->open_low += (amount->flags & CAPEX_BOUNDS_LOW) ? 0 : 1;
      out->open_high += (amount->flags & CAPEX_BOUNDS_HIGH) ? 0 : 1;
      out->is_meaningful = out->is_meaningful &&
                           (amount->flags & CAPEX_BOUNDS_LOW) &&
                           amount->low >= 0;
      /* what is absent is zero */
      fits = fits &&
             capex_number_add (out->stated, amount->stated, &out->stated) &&
             capex_number_add (out->low, amount->low, &out->low) &&
             capex_number_add (out->high, amount->high, &out->high);
    }
  return fits || set_overflow (error);
}

/* part / (part + others) */
static double
share_of_sum (CapexNumber part, CapexNumber others, CapexRounding rounding)
{
  return capex_number_quotient (part, part + others, rounding);
}

void
capex_ratios_share (const CapexTotal *total,
                    const CapexBounds *part,
                    CapexRatioBounds *out)
{
  gboolean is_open_part = !(part->flags & CAPEX_BOUNDS_HIGH);
  /* of numbers that add up to no more than the sum, which fits */
  CapexNumber other_highs = total->high - part->high;
  CapexNumber other_lows = total->low - part->low;

  if (!total->is_meaningful)
    {
      set_not_meaningful (out);
      return;
    }
  *out = (CapexRatioBounds){
      .state = total->open_high > 0 ? CAPEX_RATIO_OPEN : CAPEX_RATIO_OK,
      .flags = CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH,
      .low = 0,
      .high = 1,
  };

  if (total->open_high == (is_open_part ? 1 : 0) && part->low > 0)
    out->low = share_of_sum (part->low, other_highs, CAPEX_ROUNDING_DOWN);
  if (!is_open_part && part->high + other_lows > 0)
    out->high = share_of_sum (part->high, other_lows, CAPEX_ROUNDING_UP);
  if (total->unstated == 0 && total->stated > 0)
    {
      out->stated = capex_number_quotient (part->stated, total->stated,
                                           CAPEX_ROUNDING_HALF_EVEN);
      out->flags |= CAPEX_BOUNDS_STATED;
    }
}

static gboolean
add_intervals (const CapexSummand *summands, guint n, CapexBounds *out)
{
  *out = capex_bounds_exact (0);
  for (guint i = 0; i < n; i++)
    if (!(summands[i].sign > 0
              ? capex_bounds_add (out, &summands[i].bounds, out)
              : capex_bounds_subtract (out, &summands[i].bounds, out)))
      return FALSE;
  return TRUE;
}

/* NULL: some summand is no form in the unit of the first */
static GArray *
join_summands (const CapexSummand *summands, guint n, GError **error)
{
  g_autoptr (GArray) form = capex_form_new ();

  for (guint i = 0; i < n; i++)
    if (summands[i].figure == NULL || summands[i].figure->rates->len > 0 ||
        !capex_ratios_have_forms (summands[0].figure, summands[i].figure) ||
        !capex_form_add (form, summands[i].figure->form, summands[i].sign,
                         error))
      return NULL;
  return g_steal_pointer (&form);
}

gboolean
capex_ratios_sum (const CapexSummand *summands,
                  guint n,
                  CapexBounds *out,
                  GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (GArray) form = NULL;

  if (!add_intervals (summands, n, out))
    return set_overflow (error);
  form = join_summands (summands, n, &failure);
  if (form != NULL)
    return capex_form_evaluate (form, out, error);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}
