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

/* Whether the forms of two figures may be put together: both bounds come from
 * them, and one rate converted both */
static gboolean
have_forms (const CapexFigure *a, const CapexFigure *b)
{
  const CapexRateUse *left, *right;

  if (!a->is_form || !b->is_form || a->fact_unit != b->fact_unit ||
      a->rates->len != b->rates->len || a->rates->len > 1)
    return FALSE;
  if (a->rates->len == 0)
    return TRUE;

  left = &g_array_index (a->rates, CapexRateUse, 0);
  right = &g_array_index (b->rates, CapexRateUse, 0);
  return left->from == right->from && left->to == right->to &&
         left->rate == right->rate;
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

static void
narrow (CapexRatioBounds *out, const CapexRatioBounds *by)
{
  if (by->state == CAPEX_RATIO_NOT_MEANINGFUL)
    return;
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
  if (!have_forms (from, to))
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
  if (out->state == CAPEX_RATIO_NOT_MEANINGFUL || !have_forms (a, b))
    return TRUE;
  if (!capex_form_quotient (a->form, b->form, &joint, error))
    return FALSE;
  narrow (out, &joint);
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
  if (!have_forms (a, b) || a->rates->len > 0)
    return TRUE;

  form = capex_form_new ();
  if (!capex_form_add (form, a->form, 1, error) ||
      !capex_form_add (form, b->form, -1, error) ||
      !capex_form_evaluate (form, &joint, error))
    return FALSE;
  *out = joint;
  return TRUE;
}

/* The sum of the bounds of all but one; FALSE where it is open */
static gboolean
sum_others (const CapexBounds *amounts,
            guint n,
            guint index,
            guint8 which,
            CapexNumber *sum,
            gboolean *fits)
{
  *sum = 0;
  for (guint i = 0; i < n; i++)
    {
      CapexNumber bound = which == CAPEX_BOUNDS_HIGH  ? amounts[i].high
                          : which == CAPEX_BOUNDS_LOW ? amounts[i].low
                                                      : amounts[i].stated;

      if (i == index)
        continue;
      if (!(amounts[i].flags & which))
        return FALSE;
      *fits = *fits && capex_number_add (*sum, bound, sum);
    }
  return TRUE;
}

static gboolean
divide_by_sum (CapexNumber part,
               CapexNumber others,
               CapexRounding rounding,
               double *out,
               GError **error)
{
  CapexNumber sum;

  if (!capex_number_add (part, others, &sum))
    return set_overflow (error);
  *out = sum != 0 ? capex_number_quotient (part, sum, rounding)
                  : (rounding == CAPEX_ROUNDING_UP ? 1 : 0);
  return TRUE;
}

gboolean
capex_ratios_share (const CapexBounds *amounts,
                    guint n,
                    guint index,
                    CapexRatioBounds *out,
                    GError **error)
{
  const CapexBounds *part = &amounts[index];
  CapexNumber others = 0, low_sum = 0;
  gboolean fits = TRUE, closed = TRUE;

  for (guint i = 0; i < n; i++)
    {
      if (!(amounts[i].flags & CAPEX_BOUNDS_LOW) || amounts[i].low < 0)
        {
          set_not_meaningful (out);
          return TRUE;
        }
      closed = closed && !is_open (&amounts[i]);
      fits = fits && capex_number_add (low_sum, amounts[i].low, &low_sum);
    }
  *out = (CapexRatioBounds){
      .state = closed ? CAPEX_RATIO_OK : CAPEX_RATIO_OPEN,
      .flags = CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH,
      .low = 0,
      .high = 1,
  };

  if (sum_others (amounts, n, index, CAPEX_BOUNDS_HIGH, &others, &fits) &&
      part->low > 0 &&
      !divide_by_sum (part->low, others, CAPEX_ROUNDING_DOWN, &out->low, error))
    return FALSE;
  if ((part->flags & CAPEX_BOUNDS_HIGH) &&
      sum_others (amounts, n, index, CAPEX_BOUNDS_LOW, &others, &fits) &&
      !divide_by_sum (part->high, others, CAPEX_ROUNDING_UP, &out->high, error))
    return FALSE;
  if ((part->flags & CAPEX_BOUNDS_STATED) &&
      sum_others (amounts, n, index, CAPEX_BOUNDS_STATED, &others, &fits) &&
      part->stated + others != 0)
    {
      if (!divide_by_sum (part->stated, others, CAPEX_ROUNDING_HALF_EVEN,
                          &out->stated, error))
        return FALSE;
      out->flags |= CAPEX_BOUNDS_STATED;
    }
  return fits || set_overflow (error);
}
