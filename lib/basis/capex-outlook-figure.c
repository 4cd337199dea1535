/* capex-outlook-figure.c - What the outlooks of a company come to
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-outlook-parts-private.h"

#include <capex/capex-error.h>

#include "basis/capex-price-private.h"

void
capex_outlook_remark_on_offset (CapexOutlook *self, CapexFigure *figure)
{
  g_autofree char *days = capex_days_to_string (self->days);

  figure->asked = self->asked.days;
  if (!capex_days_equal (self->days, self->asked.days))
    capex_figure_remark (figure, CAPEX_CAVEAT_OFFSET_YEAR, "%s stands for %s",
                         days, figure->label);
}

/* What anybody said before the period was over holds if the forecast does,
 * though the period may be over now */
static void
remark_on_forecast (CapexOutlook *self, CapexFigure *figure, gint32 said_on)
{
  char day[11];

  if (said_on > self->days.last || (figure->caveats & CAPEX_CAVEAT_FORWARD))
    return;
  if (said_on == 0)
    {
      capex_figure_remark (figure, CAPEX_CAVEAT_FORWARD,
                           "%s was perhaps not over when it was said",
                           figure->label);
      return;
    }
  capex_day_format (said_on, day);
  capex_figure_remark (figure, CAPEX_CAVEAT_FORWARD,
                       "%s was not over on %s: the bounds hold if the %s does",
                       figure->label, day,
                       capex_status_to_string (self->status));
}

/* The days alone that the outlooks are of */
CapexAsked
capex_outlook_exact_days (CapexOutlook *self)
{
  CapexAsked exact = {self->asked.label, self->days, self->days};

  return exact;
}

/* Of a flow of a single day, which may be several deals that add up */
static void
set_contradicted (CapexOutlook *self, GError **error)
{
  g_autofree char *label = capex_period_label_to_string (&self->asked.label);

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
               "What is said of %s of %s for %s may be several events of one "
               "day, or contradict itself",
               capex_view_measure_id (self->asked_view, self->measure),
               capex_view_company_id (self->asked_view, self->company), label);
}

/* What some facts of the steps say together, chosen as all figures are */
static CapexFigure *
figure_of (CapexOutlook *self, GArray *said, GError **error)
{
  CapexPool told = {&self->view, self->company, self->measure, self->pool->kind,
                    said};
  CapexAsked exact = capex_outlook_exact_days (self);
  g_autoptr (CapexFigure) figure = NULL;
  g_autoptr (GError) failure = NULL;
  gint32 said_on = G_MAXINT32;

  figure = capex_choose_figure (&told, self->key, &exact, CAPEX_COVER_WHOLE,
                                &failure);
  if (figure == NULL)
    {
      if (failure == NULL)
        set_contradicted (self, error);
      else
        g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }

  for (guint i = 0; i < said->len; i++)
    said_on = MIN (said_on,
                   g_array_index (said, CapexCandidate, i).fact.known.first);
  capex_outlook_remark_on_offset (self, figure);
  remark_on_forecast (self, figure, said_on);
  if (!capex_price_deflate (self->asked_view, figure, error))
    return NULL;
  return g_steal_pointer (&figure);
}

static void
append_step (CapexOutlook *self, const CapexOutlookStep *step, GArray *said)
{
  g_array_append_vals (said,
                       &g_array_index (self->said, CapexCandidate, step->first),
                       step->end - step->first);
}

CapexFigure *
capex_outlook_figure_of_step (CapexOutlook *self,
                              const CapexOutlookStep *step,
                              GError **error)
{
  g_autoptr (GArray) said = g_array_new (FALSE, FALSE, sizeof (CapexCandidate));

  append_step (self, step, said);
  return figure_of (self, said, error);
}

gboolean
capex_outlook_figure_until (CapexOutlook *self,
                            gint32 day,
                            CapexFigure **figure,
                            GError **error)
{
  g_autoptr (GArray) said = g_array_new (FALSE, FALSE, sizeof (CapexCandidate));

  *figure = NULL;
  for (guint i = self->steps->len; i > 0; i--)
    {
      const CapexOutlookStep *step = capex_outlook_get_step (self, i - 1);
      gboolean is_last = capex_outlook_known_last (step) <= day;

      for (guint j = i; is_last && j < self->steps->len; j++)
        if (capex_outlook_known_last (capex_outlook_get_step (self, j)) <=
                day &&
            capex_outlook_is_same_speaker (
                self, step->first, capex_outlook_get_step (self, j)->first))
          is_last = FALSE;
      if (is_last)
        append_step (self, step, said);
    }
  if (said->len == 0)
    return TRUE;
  *figure = figure_of (self, said, error);
  return *figure != NULL;
}
