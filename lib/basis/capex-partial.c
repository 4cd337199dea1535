/* capex-partial.c - Figures out of days that fit only in part
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-partial-private.h"

#include "basis/capex-whole-private.h"

static gboolean
is_of_line (const CapexCandidate *candidate, CapexLineKey key)
{
  return candidate->fact.line.definition == key.definition &&
         candidate->fact.line.scope == key.scope &&
         candidate->fact.line.status == CAPEX_STATUS_ACTUAL;
}

/* Whether its speaker has told the day anew: another amount, not the parts */
static gboolean
is_told_anew (CapexPool *pool,
              const CapexCandidate *candidate,
              CapexLineKey key)
{
  for (guint i = 0; i < pool->candidates->len; i++)
    {
      const CapexCandidate *other = &g_array_index (pool->candidates,
                                                    CapexCandidate, i);

      if (is_of_line (other, key) &&
          other->fact.line.speaker == candidate->fact.line.speaker &&
          other->fact.days.first == candidate->fact.days.first &&
          other->fact.days.last == candidate->fact.days.last &&
          other->fact.known.first > candidate->fact.known.first &&
          (other->part_of == 0 || other->part_of != candidate->claim))
        return TRUE;
    }
  return FALSE;
}

/* Events that no covered days hold, each a part of no other that counts */
static gboolean
counts_as_event (CapexPool *pool,
                 const CapexCandidate *candidate,
                 CapexLineKey key,
                 CapexDays days,
                 GArray *covered)
{
  CapexDays day = candidate->fact.days;

  if (!capex_pool_is_event (pool, candidate) || !is_of_line (candidate, key) ||
      day.first < days.first || day.first > days.last ||
      is_told_anew (pool, candidate, key))
    return FALSE;
  for (guint i = 0; i < covered->len; i++)
    {
      const CapexDays *known = &g_array_index (covered, CapexDays, i);

      if (known->first <= day.first && day.first <= known->last)
        return FALSE;
    }
  if (candidate->part_of != 0)
    for (guint i = 0; i < pool->candidates->len; i++)
      {
        const CapexCandidate *whole = &g_array_index (pool->candidates,
                                                      CapexCandidate, i);

        if (whole->claim == candidate->part_of && is_of_line (whole, key) &&
            whole->fact.days.first >= days.first &&
            whole->fact.days.last <= days.last)
          return FALSE;
      }
  return TRUE;
}

static gboolean
add_partial_days (CapexFigure *figure,
                  CapexCover *cover,
                  CapexDays days,
                  GArray *covered,
                  GError **error)
{
  CapexDays inside;
  g_autoptr (GArray) path = NULL;

  if (days.first > days.last || !capex_cover_inside (cover, days, &inside))
    return TRUE;

  path = capex_cover_path (cover, inside.first, inside.last + 1);
  for (guint i = 0; i < path->len; i++)
    {
      const CapexStep *step = &g_array_index (path, CapexStep, i);

      if (!capex_whole_add_step (figure,
                                 &g_array_index (cover->spans, CapexSpan,
                                                 step->span),
                                 step->sign, 1, error))
        return FALSE;
    }
  g_array_append_val (covered, inside);
  return add_partial_days (figure, cover,
                           (CapexDays){days.first, inside.first - 1}, covered,
                           error) &&
         add_partial_days (figure, cover,
                           (CapexDays){inside.last + 1, days.last}, covered,
                           error);
}

static gboolean
add_events (CapexPool *pool,
            CapexFigure *figure,
            CapexLineKey key,
            CapexDays days,
            GArray *covered,
            GError **error)
{
  for (guint i = 0; i < pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (pool->candidates,
                                                        CapexCandidate, i);
      CapexUnit *unit;

      if (!counts_as_event (pool, candidate, key, days, covered))
        continue;
      unit = capex_unit_lookup (capex_dataset_text (pool->view->dataset,
                                                    candidate->fact.line.unit),
                                NULL);
      if (figure->unit == NULL)
        capex_whole_set_unit (pool, figure, candidate->fact.line.unit);
      if (unit == figure->unit &&
          !capex_form_add_fact (figure->form, &candidate->fact, 1, 1, error))
        return FALSE;
    }
  return TRUE;
}

/* What is known of some days inside: a low bound of what cannot be negative */
static CapexFigure *
partial_by (CapexPool *pool,
            CapexLineKey key,
            CapexWho who,
            const CapexAsked *asked,
            CapexDays days,
            GError **error)
{
  g_autoptr (GArray) covered = g_array_new (FALSE, FALSE, sizeof (CapexDays));
  g_autoptr (CapexCover) cover = NULL;
  g_autoptr (CapexFigure) figure = NULL;
  CapexBounds known;

  if (pool->kind != CAPEX_MEASURE_FLOW ||
      capex_pool_can_be_negative (pool, key.definition))
    return NULL;

  cover = capex_cover_new (capex_pool_spans (pool, key, CAPEX_STATUS_ACTUAL,
                                             who, CAPEX_VINTAGE_ORIGINAL));
  figure = capex_whole_new_figure (pool, key, CAPEX_STATUS_ACTUAL, asked, days);
  if (cover->spans->len > 0)
    capex_whole_set_unit (
        pool, figure,
        g_array_index (cover->spans, CapexSpan, 0).fact.line.unit);
  if (!add_partial_days (figure, cover, days, covered, error) ||
      !add_events (pool, figure, key, days, covered, error))
    return NULL;
  if (figure->form->len == 0 ||
      !capex_form_evaluate (figure->form, &known, error))
    return NULL;

  figure->is_form = FALSE;
  figure->bounds = capex_bounds_unknown ();
  figure->bounds.low = known.flags & CAPEX_BOUNDS_LOW ? MAX (known.low, 0) : 0;
  figure->bounds.flags = CAPEX_BOUNDS_LOW | (known.flags & CAPEX_BOUNDS_HEDGED);
  figure->rule = g_strdup ("parts of the period that are known, summed");
  return g_steal_pointer (&figure);
}

/* By the issuer, else by the first of the others who can */
static CapexFigure *
by_anybody (CapexPool *pool,
            CapexLineKey key,
            const CapexAsked *asked,
            CapexDays days,
            CapexFigure *(*by) (CapexPool *pool,
                                CapexLineKey key,
                                CapexWho who,
                                const CapexAsked *asked,
                                CapexDays days,
                                GError **error),
            GError **error)
{
  g_autoptr (GArray) others = capex_pool_others (pool, key,
                                                 CAPEX_STATUS_ACTUAL);
  CapexWho who = {CAPEX_VOICE_ISSUER, 0};
  g_autoptr (GError) failure = NULL;
  CapexFigure *figure = by (pool, key, who, asked, days, &failure);

  for (guint i = 0; i < others->len && figure == NULL && failure == NULL; i++)
    {
      who = (CapexWho){CAPEX_VOICE_OTHERS,
                       g_array_index (others, CapexText, i)};
      figure = by (pool, key, who, asked, days, &failure);
    }
  if (failure != NULL)
    g_propagate_error (error, g_steal_pointer (&failure));
  return figure;
}

CapexFigure *
capex_partial_figure (CapexPool *pool,
                      CapexLineKey key,
                      const CapexAsked *asked,
                      CapexDays days,
                      GError **error)
{
  CapexFigure *figure = by_anybody (pool, key, asked, days, partial_by, error);

  if (figure != NULL)
    capex_figure_remark (figure, CAPEX_CAVEAT_PARTIAL_YEAR,
                         "only parts of %s are known", figure->label);
  return figure;
}

gboolean
capex_partial_raise (CapexPool *pool,
                     CapexFigure *figure,
                     CapexLineKey key,
                     const CapexAsked *asked,
                     GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CapexFigure) partial = by_anybody (pool, key, asked, figure->days,
                                                partial_by, &failure);
  CapexBounds raised;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (partial == NULL || partial->unit != figure->unit ||
      ((figure->bounds.flags & CAPEX_BOUNDS_LOW) &&
       partial->bounds.low <= figure->bounds.low))
    return TRUE;

  capex_figure_witness_all (figure, partial);
  capex_figure_inherit (figure, partial);
  figure->is_form = FALSE;
  if (capex_bounds_intersect (&figure->bounds, &partial->bounds, &raised))
    {
      figure->bounds = raised;
      return TRUE;
    }

  figure->bounds = partial->bounds;
  capex_figure_remark (figure, CAPEX_CAVEAT_CONFLICT,
                       "more is spent already than the outlook allows");
  return TRUE;
}

static gboolean
add_share_of_path (CapexFigure *figure,
                   CapexCover *cover,
                   gint32 from,
                   gint32 to,
                   gint64 days,
                   GError **error)
{
  g_autoptr (GArray) path = NULL;

  if (from == to || days == 0)
    return TRUE;

  path = capex_cover_path (cover, from, to);
  for (guint i = 0; i < path->len; i++)
    {
      const CapexStep *step = &g_array_index (path, CapexStep, i);

      if (!capex_whole_add_step (figure,
                                 &g_array_index (cover->spans, CapexSpan,
                                                 step->span),
                                 step->sign * days, to - from, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
bounds_of_path (CapexCover *cover,
                gint32 from,
                gint32 to,
                CapexBounds *out,
                GError **error)
{
  g_autoptr (GArray) form = capex_form_new ();
  g_autoptr (GArray) path = capex_cover_path (cover, from, to);

  for (guint i = 0; i < path->len; i++)
    {
      const CapexStep *step = &g_array_index (path, CapexStep, i);

      if (!capex_form_add_fact (
              form, &g_array_index (cover->spans, CapexSpan, step->span).fact,
              step->sign, 1, error))
        return FALSE;
    }
  return capex_form_evaluate (form, out, error);
}

/* A difference of rounded figures may be stated below zero, or be more than
 * what overlaps: a part of it states nothing then */
static void
drop_stated_outside (CapexBounds *bounds)
{
  if (bounds->stated >= bounds->low &&
      (!(bounds->flags & CAPEX_BOUNDS_HIGH) || bounds->stated <= bounds->high))
    return;
  bounds->stated = 0;
  bounds->flags &= (guint8) ~CAPEX_BOUNDS_STATED;
}

/* Stated by days; at least what lies wholly inside, at most all that overlaps,
 * where it cannot be negative */
static CapexFigure *
apportioned_by (CapexPool *pool,
                CapexLineKey key,
                CapexWho who,
                const CapexAsked *asked,
                CapexDays days,
                GError **error)
{
  g_autoptr (CapexCover) cover = NULL;
  g_autoptr (CapexFigure) figure = NULL;
  gint32 outer_first = 0, inner_first = 0, inner_end = 0, outer_end = 0;
  CapexBounds inner = capex_bounds_exact (0), outer, stated;

  if (pool->kind != CAPEX_MEASURE_FLOW)
    return NULL;
  cover = capex_cover_new (capex_pool_spans (pool, key, CAPEX_STATUS_ACTUAL,
                                             who, CAPEX_VINTAGE_ORIGINAL));
  if (!capex_cover_around (cover, days, &outer_first, &inner_first, &inner_end,
                           &outer_end))
    return NULL;

  figure = capex_whole_new_figure (pool, key, CAPEX_STATUS_ACTUAL, asked, days);
  capex_whole_set_unit (
      pool, figure, g_array_index (cover->spans, CapexSpan, 0).fact.line.unit);
  if (inner_first > inner_end)
    {
      /* the days lie within one figure */
      if (!add_share_of_path (figure, cover, outer_first, outer_end,
                              days.last + 1 - days.first, error))
        return NULL;
    }
  else if (!add_share_of_path (figure, cover, outer_first, inner_first,
                               inner_first - days.first, error) ||
           !add_share_of_path (figure, cover, inner_first, inner_end,
                               inner_end - inner_first, error) ||
           !add_share_of_path (figure, cover, inner_end, outer_end,
                               days.last + 1 - inner_end, error))
    return NULL;

  if (!capex_form_evaluate (figure->form, &stated, error) ||
      !bounds_of_path (cover, outer_first, outer_end, &outer, error) ||
      (inner_first < inner_end &&
       !bounds_of_path (cover, inner_first, inner_end, &inner, error)))
    return NULL;

  figure->is_form = FALSE;
  figure->bounds = stated;
  figure->bounds.flags &= (guint8) ~(CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH);
  figure->bounds.low = figure->bounds.high = 0;
  if (!capex_pool_can_be_negative (pool, key.definition))
    {
      figure->bounds.low = MAX (inner.low, 0);
      figure->bounds.high = outer.high;
      figure->bounds.flags |= CAPEX_BOUNDS_LOW;
      figure->bounds.flags |= outer.flags & CAPEX_BOUNDS_HIGH;
      drop_stated_outside (&figure->bounds);
    }
  figure->rule = g_strdup_printf ("%s, split by days",
                                  capex_voice_words (who.rank));
  capex_figure_remark (figure, CAPEX_CAVEAT_APPORTIONED,
                       "%s is split by days out of figures that overlap it",
                       figure->label);
  return g_steal_pointer (&figure);
}

CapexFigure *
capex_partial_apportioned (CapexPool *pool,
                           CapexLineKey key,
                           const CapexAsked *asked,
                           GError **error)
{
  return by_anybody (pool, key, asked, asked->days, apportioned_by, error);
}
