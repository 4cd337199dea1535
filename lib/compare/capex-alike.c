/* capex-alike.c - Two figures, like with like
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-alike-private.h"

#include <capex/capex-error.h>

#include "compare/capex-ratios-private.h"

static gboolean
is_sum_of_members (const CapexFigure *figure)
{
  return figure->parts->len > 0 &&
         ((CapexFigure *) figure->parts->pdata[0])->company != figure->company;
}

static CapexFigure *
find_member (const CapexFigure *sum, guint32 company)
{
  for (guint i = 0; i < sum->parts->len; i++)
    if (((CapexFigure *) sum->parts->pdata[i])->company == company)
      return sum->parts->pdata[i];
  return NULL;
}

/* Whether two figures are one statement: the same facts, and nothing else had a
 * say */
static gboolean
is_same (const CapexFigure *a, const CapexFigure *b)
{
  if (a->unit != b->unit || a->form->len != b->form->len ||
      !capex_bounds_equal (&a->bounds, &b->bounds))
    return FALSE;
  for (guint i = 0; i < a->form->len; i++)
    {
      const CapexTerm *left = &g_array_index (a->form, CapexTerm, i);
      const CapexTerm *right = &g_array_index (b->form, CapexTerm, i);

      if (left->fact != right->fact || left->numerator != right->numerator ||
          left->denominator != right->denominator)
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_pair (CapexAlike *self,
          CapexFigure *left,
          CapexFigure *right,
          GError **error)
{
  CapexBounds difference = capex_bounds_exact (0);

  self->is_any = TRUE;
  if (!is_same (left, right) &&
      !capex_ratios_difference (left, right, &difference, error))
    return FALSE;
  if (capex_bounds_add (&self->left, &left->bounds, &self->left) &&
      capex_bounds_add (&self->right, &right->bounds, &self->right) &&
      capex_bounds_add (&self->difference, &difference, &self->difference))
    return TRUE;
  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                       "A sum of differences does not fit 38 digits");
  return FALSE;
}

static gboolean
add_members (CapexAlike *self,
             CapexFigure *left,
             CapexFigure *right,
             GError **error)
{
  for (guint i = 0; i < right->parts->len; i++)
    {
      CapexFigure *part = right->parts->pdata[i];

      if (find_member (left, part->company) == NULL)
        self->right_has_more = TRUE;
    }
  for (guint i = 0; i < left->parts->len; i++)
    {
      CapexFigure *part = left->parts->pdata[i];
      CapexFigure *other = find_member (right, part->company);

      if (other == NULL)
        self->left_has_more = TRUE;
      else if (!add_pair (self, part, other, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
capex_alike_init (CapexAlike *self,
                  CapexFigure *left,
                  CapexFigure *right,
                  GError **error)
{
  gboolean left_is_sum = is_sum_of_members (left);
  gboolean right_is_sum = is_sum_of_members (right);

  *self = (CapexAlike){
      .left = capex_bounds_exact (0),
      .right = capex_bounds_exact (0),
      .difference = capex_bounds_exact (0),
  };
  if (left_is_sum && right_is_sum)
    return add_members (self, left, right, error);
  if (!left_is_sum && !right_is_sum)
    return add_pair (self, left, right, error);
  /* a sum, and what is given of the whole */
  self->left_has_more = self->right_has_more = TRUE;
  return TRUE;
}
