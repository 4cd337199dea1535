/* capex-outlook-actual.c - What came of the outlook of a company
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-outlook-parts-private.h"

#include "basis/capex-latest-private.h"
#include "basis/capex-price-private.h"
#include "basis/capex-subject-private.h"
#include "value/capex-amount-private.h"

/* The actual of some days in the line of what came of it, as it was known on a
 * day; *actual is NULL where it was not */
static gboolean
actual_of (CapexOutlook *self,
           const CapexAsked *asked,
           gint32 day,
           CapexFigure **actual,
           GError **error)
{
  g_autoptr (GError) failure = NULL;
  g_autoptr (CapexPool) pool = NULL;
  CapexBasisParts parts;
  CapexView view;

  *actual = NULL;
  if (self->steps->len == 0 ||
      !capex_view_init_actuals (&view, &parts, self->asked_view))
    return TRUE;
  capex_view_init_until (&view, &view, day);
  parts.prices_of = 0;
  parts.calendar = CAPEX_CALENDAR_CALENDAR;
  parts.definition = CAPEX_DEFINITION_NAMED;

  pool = capex_pool_new (&view, self->company, self->measure);
  *actual = capex_choose_figure (pool, self->actual_key, asked,
                                 CAPEX_COVER_WHOLE, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (*actual == NULL || capex_price_deflate (self->asked_view, *actual, error))
    return TRUE;
  capex_figures_clear (actual, 1);
  return FALSE;
}

gboolean
capex_outlook_actual_on (CapexOutlook *self,
                         gint32 day,
                         CapexFigure **actual,
                         GError **error)
{
  CapexAsked exact = capex_outlook_exact_days (self);

  if (!actual_of (self, &exact, day, actual, error))
    return FALSE;
  if (*actual != NULL)
    capex_outlook_remark_on_offset (self, *actual);
  return TRUE;
}

static gboolean
is_two_sided (const CapexFigure *figure)
{
  const guint8 both = CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH;

  return (figure->bounds.flags & both) == both;
}

/* ------------------------------------------------------------------------
 * When it became known
 */

/* The days on which anything was told of what the company did in the period */
static GArray *
days_of_news (CapexOutlook *self)
{
  CapexDataset *dataset = self->asked_view->dataset;
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint32));
  guint first, end;

  capex_dataset_company_facts (dataset, self->company, &first, &end);
  for (guint i = first; i < end; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (dataset, i, &fact);
      if (fact.line.status == CAPEX_STATUS_ACTUAL && fact.known.first != 0 &&
          fact.known.last <= self->asked_view->as_of &&
          fact.days.first <= self->days.last &&
          fact.days.last >= self->days.first)
        g_array_append_val (days, fact.known.last);
    }
  g_array_sort (days, capex_outlook_compare_days);
  return days;
}

/* The first day on which as much was known of the actual as is now, if it is
 * told: a bound of it is no actual where a figure is known */
static gboolean
find_first (CapexOutlook *self,
            const CapexFigure *actual,
            CapexDays *known,
            CapexFigure **first,
            GError **error)
{
  g_autoptr (GArray) days = days_of_news (self);

  *known = (CapexDays){0, 0};
  *first = NULL;
  for (guint i = 0; i < days->len; i++)
    {
      gint32 next = g_array_index (days, gint32, i);

      if (i > 0 && next == g_array_index (days, gint32, i - 1))
        continue;
      if (!capex_outlook_actual_on (self, next, first, error))
        return FALSE;
      if (*first != NULL && (is_two_sided (*first) || !is_two_sided (actual)))
        {
          *known = capex_outlook_known_on (self->asked_view, *first);
          known->last = next;
          return TRUE;
        }
      capex_figures_clear (first, 1);
    }
  return TRUE;
}

/* What was told first is told where nothing of it is left */
static void
remark_on_first (CapexFigure *actual, const CapexFigure *first, CapexDays days)
{
  g_autofree char *amount = NULL;
  CapexBounds both;
  g_autofree char *known = NULL;

  if (first == NULL || first->unit != actual->unit ||
      capex_bounds_intersect (&first->bounds, &actual->bounds, &both))
    return;
  amount = capex_amount_format_bounds (&first->bounds, first->unit);
  known = capex_days_to_string (days);
  capex_figure_remark (actual, CAPEX_CAVEAT_SUPERSEDED,
                       "the actual of %s was %s when it became known %s %s",
                       actual->label, amount,
                       days.first == days.last ? "on" : "in", known);
}

CapexDays
capex_outlook_known_on (CapexView *view, const CapexFigure *figure)
{
  CapexDays days = {0, 0};

  for (guint i = 0; i < figure->form->len; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (view->dataset,
                          g_array_index (figure->form, CapexTerm, i).fact,
                          &fact);
      if (fact.known.first == 0)
        return (CapexDays){0, 0};
      days = capex_outlook_later (days, fact.known);
    }
  return days;
}

/* ------------------------------------------------------------------------
 * What was expected when it became known
 */

static CapexDays
last_known (CapexOutlook *self, gint32 day)
{
  CapexDays known = {0, 0};

  for (guint i = 0; i < self->steps->len; i++)
    {
      const CapexOutlookStep *step = capex_outlook_get_step (self, i);

      if (capex_outlook_known_last (step) <= day)
        known = capex_outlook_later (known, step->known);
    }
  return known;
}

/* An actual that has no day is held against all that was said; one that has a
 * vague day, against what was said before the first that it may be */
gboolean
capex_outlook_company_news (CapexOutlook *self, CapexNews *news, GError **error)
{
  g_autoptr (CapexFigure) first = NULL;
  gint32 before;

  *news = (CapexNews){.outlook = NULL};
  if (!capex_outlook_actual_on (self, self->asked_view->as_of, &news->actual,
                                error))
    return FALSE;
  if (news->actual == NULL)
    return TRUE;
  if (!find_first (self, news->actual, &news->actual_known, &first, error))
    return FALSE;

  before = news->actual_known.first != 0 ? news->actual_known.first - 1
                                         : self->asked_view->as_of;
  remark_on_first (news->actual, first, news->actual_known);
  news->outlook_known = last_known (self, before);
  return capex_outlook_figure_until (self, before, &news->outlook, error);
}

/* ------------------------------------------------------------------------
 * What is known so far
 */

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  return capex_outlook_compare_days (b, a);
}

/* The days on which actuals inside the period end, the last first */
static GArray *
ends_inside (CapexOutlook *self)
{
  GArray *ends = g_array_new (FALSE, FALSE, sizeof (gint32));
  g_autoptr (CapexPool) pool = NULL;
  CapexBasisParts parts;
  CapexView view;

  if (!capex_view_init_actuals (&view, &parts, self->asked_view))
    return ends;
  pool = capex_pool_new (&view, self->company, self->measure);
  for (guint i = 0; i < pool->candidates->len; i++)
    {
      CapexDays days =
          g_array_index (pool->candidates, CapexCandidate, i).fact.days;

      if (days.last >= self->days.first && days.last < self->days.last)
        g_array_append_val (ends, days.last);
    }
  g_array_sort (ends, compare_newest_first);
  return ends;
}

static gboolean
actual_of_days (CapexOutlook *self,
                CapexDays days,
                CapexFigure **actual,
                GError **error)
{
  CapexAsked exact = {
      {CAPEX_LABEL_DAYS, FALSE, 0, 0, days},
      days,
      days
  };

  return actual_of (self, &exact, self->asked_view->as_of, actual, error);
}

gboolean
capex_outlook_so_far (CapexOutlook *self, CapexFigure **so_far, GError **error)
{
  g_autoptr (GArray) ends = ends_inside (self);

  *so_far = NULL;
  for (guint i = 0; i < ends->len; i++)
    {
      gint32 end = g_array_index (ends, gint32, i);

      if (i > 0 && end == g_array_index (ends, gint32, i - 1))
        continue;
      if (!actual_of_days (self, (CapexDays){self->days.first, end}, so_far,
                           error))
        return FALSE;
      if (*so_far != NULL && is_two_sided (*so_far))
        return TRUE;
      capex_figures_clear (so_far, 1);
    }
  return TRUE;
}

gboolean
capex_outlook_year_before (CapexOutlook *self,
                           CapexDays rest,
                           CapexFigure **before,
                           GError **error)
{
  CapexDays first = capex_latest_twelve_months (self->asked_view, self->company,
                                                rest.first - 1);
  CapexDays last = capex_latest_twelve_months (self->asked_view, self->company,
                                               rest.last);

  return actual_of_days (self, (CapexDays){first.first, last.first - 1}, before,
                         error);
}
