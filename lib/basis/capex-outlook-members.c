/* capex-outlook-members.c - The outlooks of the members of a group
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-outlook-parts-private.h"

#include "basis/capex-group-private.h"
#include "basis/capex-rate-private.h"

static CapexOutlook *
find_member (CapexOutlook *self, guint company)
{
  for (guint i = 0; i < self->members->len; i++)
    if (((CapexOutlook *) self->members->pdata[i])->company == company)
      return self->members->pdata[i];
  return NULL;
}

/* The members on the last day of the period, each once */
static gboolean
collect_members (CapexOutlook *self,
                 const CapexPeriodLabel *label,
                 CapexText speaker,
                 GError **error)
{
  CapexDataset *dataset = self->asked_view->dataset;
  const CapexCompanyRow *group = capex_dataset_company (dataset, self->company);
  gint32 day = self->asked.days.last;

  for (guint i = 0; i < group->n_members; i++)
    {
      const CapexMemberRow *member = capex_dataset_member (dataset,
                                                           group->first_member +
                                                               i);
      CapexOutlook *outlook;

      if (member->since > day || day > member->until ||
          find_member (self, member->company) != NULL)
        continue;
      outlook = capex_outlook_new_of_company (self->asked_view, member->company,
                                              self->measure, label, speaker,
                                              error);
      if (outlook == NULL)
        return FALSE;
      g_ptr_array_add (self->members, outlook);
    }
  return TRUE;
}

static GArray *
days_of_members (CapexOutlook *self)
{
  GArray *days = g_array_new (FALSE, FALSE, sizeof (gint32));

  for (guint i = 0; i < self->members->len; i++)
    {
      CapexOutlook *member = self->members->pdata[i];

      for (guint j = 0; j < member->steps->len; j++)
        {
          gint32 day = capex_outlook_known_last (
              capex_outlook_get_step (member, j));

          g_array_append_val (days, day);
        }
    }
  g_array_sort (days, capex_outlook_compare_days);
  return days;
}

/* The same as it was told: a month, or the day of the month's end */
static CapexDays
known_on (CapexOutlook *self, gint32 day)
{
  CapexDays known = {0, day};

  for (guint i = 0; i < self->members->len; i++)
    {
      CapexOutlook *member = self->members->pdata[i];

      for (guint j = 0; j < member->steps->len; j++)
        {
          const CapexOutlookStep *step = capex_outlook_get_step (member, j);

          if (capex_outlook_known_last (step) == day)
            known = capex_outlook_later (known, step->known);
        }
    }
  return known;
}

static gboolean
speaks_on (CapexOutlook *self, gint32 day)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (capex_outlook_known_last (capex_outlook_get_step (self, i)) == day)
      return TRUE;
  return FALSE;
}

static char *
speakers_on (CapexOutlook *self, gint32 day)
{
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < self->members->len; i++)
    {
      CapexOutlook *member = self->members->pdata[i];

      if (speaks_on (member, day))
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "",
                                capex_view_company_id (self->asked_view,
                                                       member->company));
    }
  return g_string_free (g_steal_pointer (&ids), FALSE);
}

static void
collect_steps_of_members (CapexOutlook *self)
{
  g_autoptr (GArray) days = days_of_members (self);

  for (guint i = 0; i < days->len; i++)
    {
      gint32 day = g_array_index (days, gint32, i);
      CapexOutlookStep step = {.known = known_on (self, day)};

      if (i > 0 && g_array_index (days, gint32, i - 1) == day)
        continue;
      step.speaker = speakers_on (self, day);
      step.before = self->steps->len > 0 ? self->steps->len - 1 : CAPEX_NONE;
      g_array_append_val (self->steps, step);
    }
}

/* That of all outlooks, else dollars: a member who speaks later in another
 * currency does not change what the sums before are in */
static CapexUnit *
unit_of_members (CapexOutlook *self)
{
  CapexDataset *dataset = self->asked_view->dataset;
  CapexUnit *first = NULL;

  for (guint i = 0; i < self->members->len; i++)
    {
      CapexOutlook *member = self->members->pdata[i];

      for (guint j = 0; j < member->said->len; j++)
        {
          const char *name = capex_dataset_text (
              dataset, capex_outlook_said (member, j)->line.unit);
          CapexUnit *unit = capex_unit_lookup (name, NULL);

          if (first != NULL && unit != first)
            return self->asked_view->dollar;
          first = unit;
        }
    }
  return first;
}

CapexOutlook *
capex_outlook_new_of_members (CapexView *view,
                              const CapexOutlook *given,
                              const CapexPeriodLabel *label,
                              CapexText speaker,
                              GError **error)
{
  g_autoptr (CapexOutlook) group = capex_outlook_alloc (view, given->company,
                                                        given->measure,
                                                        &given->asked);

  group->members = g_ptr_array_new_with_free_func (
      (GDestroyNotify) capex_outlook_free);
  if (!collect_members (group, label, speaker, error))
    return NULL;
  collect_steps_of_members (group);
  group->unit = unit_of_members (group);
  return g_steal_pointer (&group);
}

/* ------------------------------------------------------------------------
 * Their sums
 */

typedef struct
{
  CapexOutlook *outlook;
  gint32 day;
} Until;

/* To the unit of the sums, where the basis leaves the choice to us */
static gboolean
convert_part (CapexOutlook *group, CapexFigure *part, GError **error)
{
  CapexView *view = group->asked_view;

  if (part == NULL || view->parts->currency != CAPEX_CURRENCY_AS_NEEDED ||
      capex_unit_get_kind (part->unit) != CAPEX_UNIT_CURRENCY ||
      capex_unit_get_kind (group->unit) != CAPEX_UNIT_CURRENCY)
    return TRUE;
  return capex_rate_convert (view, part, group->unit, error);
}

static gboolean
member_until (CapexView *view,
              guint company,
              const CapexPeriodLabel *label,
              gpointer data,
              CapexFigure **figure,
              GError **error)
{
  const Until *until = data;
  CapexOutlook *member = find_member (until->outlook, company);

  return member == NULL ||
         (capex_outlook_figure_until (member, until->day, figure, error) &&
          convert_part (until->outlook, *figure, error));
}

static gboolean
member_actual (CapexView *view,
               guint company,
               const CapexPeriodLabel *label,
               gpointer data,
               CapexFigure **figure,
               GError **error)
{
  CapexOutlook *group = data, *member = find_member (group, company);

  return member == NULL ||
         (capex_outlook_actual_on (member, view->as_of, figure, error) &&
          convert_part (group, *figure, error));
}

gboolean
capex_outlook_members_until (CapexOutlook *self,
                             gint32 day,
                             CapexFigure **sum,
                             GError **error)
{
  g_autoptr (CapexFigure) given = NULL;
  Until until = {self, day};

  return capex_outlook_figure_until (self->given, day, &given, error) &&
         capex_group_sum (self->asked_view, self->measure, self->company,
                          &self->asked.label, member_until, &until, given, sum,
                          error);
}

gboolean
capex_outlook_members_actual (CapexOutlook *self,
                              CapexFigure **actual,
                              GError **error)
{
  return capex_group_sum (self->asked_view, self->measure, self->company,
                          &self->asked.label, member_actual, self, NULL, actual,
                          error);
}

/* ------------------------------------------------------------------------
 * What was expected when it became known
 */

typedef struct
{
  CapexOutlook *outlook;
  CapexNews *news; /* in and out: the newest days */
  gboolean of_actual;
} NewsSum;

/* Members of whom both are known, so that like is held against like */
static gboolean
member_news (CapexView *view,
             guint company,
             const CapexPeriodLabel *label,
             gpointer data,
             CapexFigure **figure,
             GError **error)
{
  NewsSum *sum = data;
  CapexOutlook *member = find_member (sum->outlook, company);
  CapexNews news = {.actual = NULL};
  gboolean done = member == NULL ||
                  capex_outlook_company_news (member, &news, error);

  if (done && news.actual != NULL && news.outlook != NULL)
    {
      *figure = capex_figure_ref (sum->of_actual ? news.actual : news.outlook);
      sum->news->actual_known = capex_outlook_later (sum->news->actual_known,
                                                     news.actual_known);
      sum->news->outlook_known = capex_outlook_later (sum->news->outlook_known,
                                                      news.outlook_known);
      done = convert_part (sum->outlook, *figure, error);
    }
  capex_outlook_clear_news (&news);
  return done;
}

gboolean
capex_outlook_members_news (CapexOutlook *self, CapexNews *news, GError **error)
{
  NewsSum sum = {self, news, FALSE};

  *news = (CapexNews){.outlook = NULL};
  if (!capex_group_sum (self->asked_view, self->measure, self->company,
                        &self->asked.label, member_news, &sum, NULL,
                        &news->outlook, error))
    return FALSE;
  sum.of_actual = TRUE;
  return capex_group_sum (self->asked_view, self->measure, self->company,
                          &self->asked.label, member_news, &sum, NULL,
                          &news->actual, error);
}
