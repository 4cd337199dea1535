/* capex-outlook.c - What was said of a period before it was over
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-outlook-parts-private.h"

#include "basis/capex-subject-private.h"

CapexDays
capex_outlook_later (CapexDays a, CapexDays b)
{
  return (CapexDays){MAX (a.first, b.first), MAX (a.last, b.last)};
}

int
capex_outlook_compare_days (gconstpointer a, gconstpointer b)
{
  gint32 left = *(const gint32 *) a, right = *(const gint32 *) b;

  return (left > right) - (left < right);
}

static void
clear_step (gpointer data)
{
  g_free (((CapexOutlookStep *) data)->speaker);
}

CapexOutlook *
capex_outlook_alloc (CapexView *view,
                     guint company,
                     guint measure,
                     const CapexAsked *asked)
{
  CapexOutlook *self = g_new0 (CapexOutlook, 1);

  self->asked_view = view;
  self->company = company;
  self->measure = measure;
  self->asked = *asked;
  self->steps = g_array_new (FALSE, FALSE, sizeof (CapexOutlookStep));
  g_array_set_clear_func (self->steps, clear_step);
  return self;
}

void
capex_outlook_free (CapexOutlook *self)
{
  g_clear_pointer (&self->members, g_ptr_array_unref);
  g_clear_pointer (&self->given, capex_outlook_free);
  g_clear_pointer (&self->pool, capex_pool_free);
  g_clear_pointer (&self->said, g_array_unref);
  g_array_unref (self->steps);
  g_free (self);
}

guint
capex_outlook_get_n_steps (CapexOutlook *self)
{
  return self->steps->len;
}

const CapexOutlookStep *
capex_outlook_get_step (CapexOutlook *self, guint step)
{
  return &g_array_index (self->steps, CapexOutlookStep, step);
}

CapexOutlook *
capex_outlook_new (CapexView *view,
                   guint company,
                   guint measure,
                   const CapexPeriodLabel *label,
                   CapexText speaker,
                   GError **error)
{
  g_autoptr (CapexOutlook) given = capex_outlook_new_of_company (view, company,
                                                                 measure, label,
                                                                 speaker,
                                                                 error);
  g_autoptr (CapexOutlook) group = NULL;

  if (given == NULL ||
      capex_dataset_company (view->dataset, company)->n_members == 0)
    return g_steal_pointer (&given);

  group = capex_outlook_new_of_members (view, given, label, speaker, error);
  if (group == NULL)
    return NULL;
  /* what is given of the group itself answers where no member has said a word
   */
  if (group->steps->len == 0)
    return g_steal_pointer (&given);
  group->given = g_steal_pointer (&given);
  return g_steal_pointer (&group);
}

CapexFigure *
capex_outlook_step_figure (CapexOutlook *self, guint index, GError **error)
{
  const CapexOutlookStep *step = capex_outlook_get_step (self, index);
  CapexFigure *sum = NULL;

  if (self->members == NULL)
    return capex_outlook_figure_of_step (self, step, error);
  return capex_outlook_members_until (self, capex_outlook_known_last (step),
                                      &sum, error)
             ? sum
             : NULL;
}

gboolean
capex_outlook_actual (CapexOutlook *self, CapexFigure **actual, GError **error)
{
  *actual = NULL;
  return self->members != NULL
             ? capex_outlook_members_actual (self, actual, error)
             : capex_outlook_actual_on (self, self->asked_view->as_of, actual,
                                        error);
}

void
capex_outlook_clear_news (CapexNews *self)
{
  capex_figures_clear (&self->actual, 1);
  capex_figures_clear (&self->outlook, 1);
}

gboolean
capex_outlook_news (CapexOutlook *self, CapexNews *news, GError **error)
{
  gboolean done = self->members != NULL
                      ? capex_outlook_members_news (self, news, error)
                      : capex_outlook_company_news (self, news, error);

  if (!done)
    capex_outlook_clear_news (news);
  return done;
}

gboolean
capex_outlook_can_be_negative (CapexOutlook *self)
{
  return capex_pool_can_be_negative (self->pool, self->key.definition);
}

guint32
capex_outlook_get_actual_definition (CapexOutlook *self)
{
  return self->members != NULL ? CAPEX_NONE : self->actual_key.definition;
}

gboolean
capex_outlook_is_of_members (CapexOutlook *self)
{
  return self->members != NULL;
}

gboolean
capex_outlook_until (CapexOutlook *self,
                     gint32 day,
                     CapexFigure **figure,
                     GError **error)
{
  return self->members != NULL
             ? capex_outlook_members_until (self, day, figure, error)
             : capex_outlook_figure_until (self, day, figure, error);
}
