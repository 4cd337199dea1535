/* capex-outlook-parts-private.h - What the files of an outlook share
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-asked-private.h"
#include "basis/capex-outlook-private.h"
#include "basis/capex-pool-private.h"

struct _CapexOutlook
{
  CapexView *asked_view;
  guint company, measure;
  CapexAsked asked;
  GArray *steps; /* CapexOutlookStep */

  /* of a group; else NULL */
  GPtrArray *members;  /* CapexOutlook */
  CapexOutlook *given; /* of the group itself */
  CapexUnit *unit;     /* that all sums are in, unless the basis names one */

  /* of a company */
  CapexBasisParts parts;
  CapexView view; /* of the outlooks alone */
  CapexPool *pool;
  GArray *said;      /* CapexCandidate, of the steps, in their order */
  CapexText speaker; /* who alone is asked, or 0 */
  CapexLineKey key;
  CapexLineKey actual_key; /* the line of what came of it */
  CapexStatus status;
  CapexDays days; /* that the outlooks are of */
};

/* A vague day is over when all of it is */
static inline gint32
capex_outlook_known_last (const CapexOutlookStep *step)
{
  return step->known.last;
}

/* The later of both ends */
CapexDays capex_outlook_later (CapexDays a, CapexDays b);
/* Of two gint32 */
int capex_outlook_compare_days (gconstpointer a, gconstpointer b);
void capex_outlook_clear_news (CapexNews *self);
/* One that has no steps yet */
CapexOutlook *capex_outlook_alloc (CapexView *view,
                                   guint company,
                                   guint measure,
                                   const CapexAsked *asked);

/* capex-outlook-line.c - Which line answers, and its steps */

/* What is said of a company itself, whether it has members or not */
CapexOutlook *capex_outlook_new_of_company (CapexView *view,
                                            guint company,
                                            guint measure,
                                            const CapexPeriodLabel *label,
                                            CapexText speaker,
                                            GError **error);
const CapexFactView *capex_outlook_said (CapexOutlook *self, guint index);
gboolean capex_outlook_is_same_speaker (CapexOutlook *self, guint a, guint b);

/* capex-outlook-figure.c - What a company's outlooks come to */

CapexAsked capex_outlook_exact_days (CapexOutlook *self);
void capex_outlook_remark_on_offset (CapexOutlook *self, CapexFigure *figure);
CapexFigure *capex_outlook_figure_of_step (CapexOutlook *self,
                                           const CapexOutlookStep *step,
                                           GError **error);
/* What had been said by a day: the last step of each speaker.  FALSE on an
 * error; *figure is NULL where nobody had spoken. */
gboolean capex_outlook_figure_until (CapexOutlook *self,
                                     gint32 day,
                                     CapexFigure **figure,
                                     GError **error);

/* capex-outlook-actual.c - What came of a company's outlook */

/* As it was known on a day; *actual is NULL where it was not */
gboolean capex_outlook_actual_on (CapexOutlook *self,
                                  gint32 day,
                                  CapexFigure **actual,
                                  GError **error);
gboolean capex_outlook_company_news (CapexOutlook *self,
                                     CapexNews *news,
                                     GError **error);

/* capex-outlook-members.c - The outlooks of the members of a group */

/* NULL with @error set */
CapexOutlook *capex_outlook_new_of_members (CapexView *view,
                                            const CapexOutlook *given,
                                            const CapexPeriodLabel *label,
                                            CapexText speaker,
                                            GError **error);
/* What the members had said by a day, with what was said of the group itself */
gboolean capex_outlook_members_until (CapexOutlook *self,
                                      gint32 day,
                                      CapexFigure **sum,
                                      GError **error);
gboolean capex_outlook_members_actual (CapexOutlook *self,
                                       CapexFigure **actual,
                                       GError **error);
gboolean capex_outlook_members_news (CapexOutlook *self,
                                     CapexNews *news,
                                     GError **error);
