/* capex-outlook-private.h - What was said of a period before it was over
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"

/* The outlooks of a company's period in one definition, scope and status, from
 * day to day: those of the issuer, or, where it said nothing, those of all
 * others.  Of a group those of its members, each by its own line. */
typedef struct _CapexOutlook CapexOutlook;

/* What one speaker said on a day; of a group, what its members had said by a
 * day on which some of them spoke */
typedef struct
{
  CapexDays known; /* 0, 0: not told */
  char *speaker;   /* of a group the ids of those who spoke */
  gboolean is_issuer;
  guint before;     /* the step before it, by the same speaker; or CAPEX_NONE */
  guint first, end; /* of the company's facts */
} CapexOutlookStep;

/* Of a period in which nobody said anything it has no steps.  @speaker: who
 * alone is asked, or 0.  NULL with @error set. */
CapexOutlook *capex_outlook_new (CapexView *view,
                                 guint company,
                                 guint measure,
                                 const CapexPeriodLabel *label,
                                 CapexText speaker,
                                 GError **error);
void capex_outlook_free (CapexOutlook *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexOutlook, capex_outlook_free)

guint capex_outlook_get_n_steps (CapexOutlook *self);
const CapexOutlookStep *capex_outlook_get_step (CapexOutlook *self, guint step);
/* What was said in a step; NULL with @error set */
CapexFigure *
capex_outlook_step_figure (CapexOutlook *self, guint step, GError **error);
/* What had been said by a day: the last of each speaker.  FALSE on an error;
 * *figure is NULL where nobody had spoken. */
gboolean capex_outlook_until (CapexOutlook *self,
                              gint32 day,
                              CapexFigure **figure,
                              GError **error);
/* What actually came of it, in the line of the outlook: in that of each member.
 * FALSE on an error; *actual is NULL where nothing is known of it. */
gboolean
capex_outlook_actual (CapexOutlook *self, CapexFigure **actual, GError **error);
/* What came of it, and what had been said by the day before that became known;
 * of a group of the members of whom both are known.  NULL where it is not. */
typedef struct
{
  CapexFigure *actual, *outlook;
  CapexDays actual_known, outlook_known; /* 0, 0: not told */
} CapexNews;

gboolean
capex_outlook_news (CapexOutlook *self, CapexNews *news, GError **error);

/* Below, of a company */

/* The actual of the longest days from the first on, but not of all; *so_far is
 * NULL where none is known */
gboolean
capex_outlook_so_far (CapexOutlook *self, CapexFigure **so_far, GError **error);
/* The actual of the same days at the end of the year before, or NULL */
gboolean capex_outlook_year_before (CapexOutlook *self,
                                    CapexDays rest,
                                    CapexFigure **before,
                                    GError **error);
gboolean capex_outlook_can_be_negative (CapexOutlook *self);
/* That of what came of it; of members, who have their own, CAPEX_NONE */
guint32 capex_outlook_get_actual_definition (CapexOutlook *self);
gboolean capex_outlook_is_of_members (CapexOutlook *self);
/* When the last fact of a figure became known; 0, 0 if that of one is not told
 */
CapexDays capex_outlook_known_on (CapexView *view, const CapexFigure *figure);
/* As an error, why there is no outlook: what there is instead */
void capex_outlook_set_missing (CapexOutlook *self, GError **error);
