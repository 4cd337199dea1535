/* capex-group.c - Groups: the sum of the members
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-group-private.h"

#include <capex/capex-error.h>

#include "basis/capex-asked-private.h"
#include "basis/capex-balances-private.h"
#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"

static gboolean
is_member_on (const CapexMemberRow *member, CapexDays days)
{
  return member->since <= days.last && days.last <= member->until;
}

/* Those periods that are known, by one definition */
static gboolean
by_one_line (CapexView *view,
             CapexSubject subject,
             guint company,
             const CapexPeriodLabel *labels,
             guint n,
             CapexFigure **figures,
             GError **error)
{
  g_autofree CapexPeriodLabel *known = g_new (CapexPeriodLabel, n);
  g_autofree CapexFigure **together = g_new0 (CapexFigure *, n);
  g_autofree guint *places = g_new (guint, n);
  guint n_known = 0;

  for (guint i = 0; i < n; i++)
    if (figures[i] != NULL)
      {
        places[n_known] = i;
        known[n_known++] = labels[i];
      }
  capex_figures_clear (figures, n);
  if (n_known == 0)
    return TRUE;
  if (!capex_subject_company_figures (view, subject, company, known, n_known,
                                      CAPEX_TOGETHER, together, error))
    return FALSE;
  for (guint i = 0; i < n_known; i++)
    figures[places[i]] = together[i];
  return TRUE;
}

/* A member's figures for some periods: by one definition, or not at all, where
 * they are compared with each other */
static gboolean
member_figures (CapexView *view,
                CapexSubject subject,
                guint company,
                const CapexPeriodLabel *labels,
                guint n,
                CapexTogether together,
                CapexFigure **figures,
                GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (n == 0)
    return TRUE;
  if (together == CAPEX_TOGETHER &&
      capex_subject_company_figures (view, subject, company, labels, n,
                                     CAPEX_TOGETHER, figures, &failure))
    return TRUE;
  if (failure != NULL &&
      !g_error_matches (failure, CAPEX_ERROR, CAPEX_ERROR_MISSING))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  if (!capex_subject_company_figures (view, subject, company, labels, n,
                                      CAPEX_EACH, figures, error))
    return FALSE;
  return together == CAPEX_EACH ||
         by_one_line (view, subject, company, labels, n, figures, error);
}

/* What the members come to in the unit that all of them have, before it is
 * converted */
typedef struct
{
  CapexUnit *unit; /* NULL: they have several, or it does not fit */
  CapexBounds bounds;
} Native;

static Native
add_natively (CapexFigure **members, guint n)
{
  Native native = {members[0]->unit, capex_bounds_exact (0)};

  for (guint i = 0; i < n; i++)
    if (members[i]->unit != native.unit ||
        !capex_bounds_add (&native.bounds, &members[i]->bounds, &native.bounds))
      return (Native){.unit = NULL};
  return native;
}

/* How firm the least firm part is; a mix whose parts are not told, such as debt
 * less what was repaid, is as firm as nothing */
static int
weakest_status (const CapexFigure *figure)
{
  int weakest = figure->status;

  if (figure->status < 0 && figure->parts->len == 0)
    return G_MAXINT;
  for (guint i = 0; figure->status < 0 && i < figure->parts->len; i++)
    weakest = MAX (weakest, weakest_status (figure->parts->pdata[i]));
  return weakest;
}

/* Whether what is given of the group speaks of the same as the sum, and as
 * firmly.  A measure without definitions has one line; where members differ
 * there is none that another figure could be of. */
static gboolean
is_comparable (const CapexFigure *sum,
               const Native *native,
               const CapexFigure *own)
{
  for (guint i = 0; i < sum->parts->len; i++)
    if (((CapexFigure *) sum->parts->pdata[i])->definition != own->definition)
      return FALSE;
  return own->scope == sum->scope && own->unit == native->unit &&
         weakest_status (own) <= weakest_status (sum);
}

/* The sum at the rate of the group's own figure, if that is one rate */
static gboolean
are_converted_alike (const CapexFigure *sum, const CapexFigure *own)
{
  const CapexRateUse *rate;

  if (own->rates->len != 1)
    return own->rates->len == 0 && sum->rates->len == 0;
  rate = &g_array_index (own->rates, CapexRateUse, 0);
  for (guint i = 0; i < sum->rates->len; i++)
    if (g_array_index (sum->rates, CapexRateUse, i).rate != rate->rate)
      return FALSE;
  return TRUE;
}

/* What is given of the group may itself be disputed */
static void
inherit_conflicts (CapexFigure *sum, const CapexFigure *own)
{
  for (guint i = 0; i < own->remarks->len; i++)
    {
      const CapexRemark *remark = &g_array_index (own->remarks, CapexRemark, i);

      if (remark->caveat & CAPEX_CAVEAT_CONFLICT)
        capex_figure_remark (sum, remark->caveat, "%s", remark->cause);
    }
}

/* The sum of the members, narrowed by the figure of the group itself or telling
 * the contradiction.  Both are compared in their own unit; at different rates
 * neither narrows the other. */
static gboolean
reconcile_with_own (CapexView *view,
                    CapexFigure *sum,
                    const Native *native,
                    CapexFigure *own,
                    GError **error)
{
  CapexBounds narrower;

  if (!is_comparable (sum, native, own))
    return TRUE;
  capex_figure_witness_all (sum, own);
  inherit_conflicts (sum, own);
  if (!capex_bounds_intersect (&native->bounds, &own->bounds, &narrower))
    {
      capex_figure_remark (sum, CAPEX_CAVEAT_CONFLICT,
                           "the members do not add up to the figure that is "
                           "given of %s",
                           capex_view_company_name (view, sum->company));
      return TRUE;
    }
  if (!capex_rate_convert (view, own, sum->unit, error))
    return FALSE;
  if (!are_converted_alike (sum, own) ||
      !capex_bounds_intersect (&sum->bounds, &own->bounds, &narrower) ||
      capex_bounds_equal (&narrower, &sum->bounds))
    return TRUE;
  sum->is_form = FALSE;
  sum->bounds = narrower;
  return TRUE;
}

static gboolean
is_two_sided (CapexFigure *figure)
{
  return (figure->bounds.flags & CAPEX_BOUNDS_STATED) != 0;
}

/* Members of whom some are missing, and who have more already than is given of
 * the group */
static gboolean
is_more_than_own (const Native *native, const CapexFigure *own)
{
  return (own->bounds.flags & CAPEX_BOUNDS_HIGH) &&
         (native->bounds.flags & CAPEX_BOUNDS_LOW) &&
         native->bounds.low > own->bounds.high;
}

static CapexFigure *
sum_members (CapexView *view,
             CapexSubject subject,
             guint company,
             CapexFigure **members,
             guint n,
             GError **error)
{
  g_autoptr (CapexFigure) lengths = capex_figure_new (CAPEX_NONE, CAPEX_NONE);
  CapexFigure *sum;

  if (!capex_rate_unify (view, members, n, error))
    return NULL;
  if (capex_dataset_measure (view->dataset, subject.measure)->kind ==
          CAPEX_MEASURE_STOCK &&
      !capex_balances_check (view, lengths, members, n, error))
    return NULL;
  sum = capex_sum_figures (view, company, subject.measure, members, n, error);
  if (sum != NULL)
    capex_figure_inherit (sum, lengths);
  return sum;
}

/* One period of a group out of its members' figures, some of them missing */
static gboolean
group_figure (CapexView *view,
              CapexSubject subject,
              guint company,
              CapexFigure **members,
              const guint32 *ids,
              guint n_members,
              CapexFigure *own,
              CapexFigure **out,
              GError **error)
{
  g_autofree CapexFigure **known = g_new0 (CapexFigure *, n_members + 1);
  g_autoptr (CapexFigure) sum = NULL;
  Native native;
  guint n_known = 0;

  for (guint i = 0; i < n_members; i++)
    if (members[i] != NULL)
      known[n_known++] = members[i];

  if (n_known == 0)
    {
      *out = own != NULL ? capex_figure_ref (own) : NULL;
      return TRUE;
    }
  native = add_natively (known, n_known);
  sum = sum_members (view, subject, company, known, n_known, error);
  if (sum == NULL)
    return FALSE;

  if (n_known < n_members && own != NULL && is_two_sided (own) &&
      is_comparable (sum, &native, own) && !is_more_than_own (&native, own))
    {
      *out = capex_figure_ref (own);
      return TRUE;
    }
  if (n_known < n_members)
    {
      capex_sum_open (view, sum);
      native.bounds.stated = native.bounds.high = 0;
      native.bounds.flags &= sum->bounds.flags;
    }
  for (guint i = 0; i < n_members; i++)
    if (members[i] == NULL)
      capex_figure_remark (sum, CAPEX_CAVEAT_MISSING_MEMBER,
                           "%s has no figure for %s",
                           capex_view_company_name (view, ids[i]), sum->label);
  if (own != NULL && !reconcile_with_own (view, sum, &native, own, error))
    return FALSE;
  *out = g_steal_pointer (&sum);
  return TRUE;
}

/* A member's figures for the periods on whose last day it is one: what it was
 * before or after is no matter of the group */
static gboolean
figures_as_member (CapexView *view,
                   CapexSubject subject,
                   const CapexMemberRow *member,
                   const CapexAsked *asked,
                   guint n,
                   CapexTogether together,
                   CapexFigure **figures,
                   GError **error)
{
  g_autofree CapexPeriodLabel *labels = g_new (CapexPeriodLabel, n);
  g_autofree CapexFigure **found = g_new0 (CapexFigure *, n);
  guint n_labels = 0;

  for (guint i = 0; i < n; i++)
    if (is_member_on (member, asked[i].days))
      labels[n_labels++] = asked[i].label;
  if (!member_figures (view, subject, member->company, labels, n_labels,
                       together, found, error))
    return FALSE;
  n_labels = 0;
  for (guint i = 0; i < n; i++)
    if (is_member_on (member, asked[i].days))
      figures[i] = found[n_labels++];
  return TRUE;
}

gboolean
capex_group_members (CapexView *view,
                     CapexSubject subject,
                     guint company,
                     const CapexPeriodLabel *labels,
                     guint n,
                     CapexTogether together,
                     CapexFigure **matrix,
                     gboolean *is_member,
                     GError **error)
{
  const CapexCompanyRow *group = capex_dataset_company (view->dataset, company);
  g_autofree CapexAsked *asked = g_new (CapexAsked, n);

  for (guint i = 0; i < n; i++)
    if (!capex_asked_init (&asked[i], view, company, &labels[i], error))
      return FALSE;
  for (guint i = 0; i < group->n_members; i++)
    {
      const CapexMemberRow *member = capex_dataset_member (view->dataset,
                                                           group->first_member +
                                                               i);

      if (!figures_as_member (view, subject, member, asked, n, together,
                              matrix + i * n, error))
        return FALSE;
      for (guint j = 0; is_member != NULL && j < n; j++)
        is_member[i * n + j] = is_member_on (member, asked[j].days);
    }
  return TRUE;
}

/* The members on the last day of the period, and their figures */
static guint
members_of_period (CapexView *view,
                   guint company,
                   CapexDays days,
                   CapexFigure **matrix,
                   guint n,
                   guint column,
                   CapexFigure **figures,
                   guint32 *ids)
{
  const CapexCompanyRow *group = capex_dataset_company (view->dataset, company);
  guint found = 0;

  for (guint i = 0; i < group->n_members; i++)
    {
      const CapexMemberRow *member = capex_dataset_member (view->dataset,
                                                           group->first_member +
                                                               i);

      if (!is_member_on (member, days))
        continue;
      ids[found] = member->company;
      figures[found++] = matrix[i * n + column];
    }
  return found;
}

static gboolean
sum_periods (CapexView *view,
             CapexSubject subject,
             guint company,
             const CapexPeriodLabel *labels,
             guint n,
             CapexFigure **matrix,
             CapexFigure **own,
             CapexFigure **figures,
             GError **error)
{
  guint n_members = capex_dataset_company (view->dataset, company)->n_members;
  g_autofree CapexFigure **members = g_new0 (CapexFigure *, n_members + 1);
  g_autofree guint32 *ids = g_new0 (guint32, n_members + 1);

  for (guint i = 0; i < n; i++)
    {
      CapexAsked asked;
      guint found;

      if (!capex_asked_init (&asked, view, company, &labels[i], error))
        return FALSE;
      found = members_of_period (view, company, asked.days, matrix, n, i,
                                 members, ids);
      if (!group_figure (view, subject, company, members, ids, found, own[i],
                         &figures[i], error))
        return FALSE;
      /* the total is for the period that was asked of the group */
      if (figures[i] != NULL)
        figures[i]->asked = asked.days;
    }
  return TRUE;
}

/* What is given of the group itself for one period.  What is given of it may be
 * no spend, while those of its members are: leased assets and their rent. */
static gboolean
given_figure (CapexView *view,
              CapexSubject subject,
              guint company,
              const CapexPeriodLabel *label,
              CapexFigure **figure,
              GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (capex_subject_company_figures (view, subject, company, label, 1,
                                     CAPEX_EACH, figure, &failure) ||
      g_error_matches (failure, CAPEX_ERROR, CAPEX_ERROR_REFUSED))
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The same for all periods: by one definition, if it has one */
static gboolean
given_figures (CapexView *view,
               CapexSubject subject,
               guint company,
               const CapexPeriodLabel *labels,
               guint n,
               CapexTogether together,
               CapexFigure **figures,
               GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (together == CAPEX_TOGETHER &&
      capex_subject_company_figures (view, subject, company, labels, n,
                                     CAPEX_TOGETHER, figures, &failure))
    return TRUE;
  if (failure != NULL &&
      !g_error_matches (failure, CAPEX_ERROR, CAPEX_ERROR_MISSING) &&
      !g_error_matches (failure, CAPEX_ERROR, CAPEX_ERROR_REFUSED))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  for (guint i = 0; i < n; i++)
    if (!given_figure (view, subject, company, &labels[i], &figures[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
is_sum_of_members (const CapexFigure *figure)
{
  return figure->parts->len > 0 &&
         ((CapexFigure *) figure->parts->pdata[0])->company != figure->company;
}

/* Members are compared by one definition each, so their sums are of one line; a
 * figure that is given of the group is only of its own */
static gboolean
is_one_line (const CapexFigure *a, const CapexFigure *b)
{
  if (is_sum_of_members (a) && is_sum_of_members (b))
    return TRUE;
  return a->definition == b->definition && a->scope == b->scope;
}

/* FALSE: some period is missing, or is of another line than the first */
static gboolean
check_together (CapexView *view,
                CapexSubject subject,
                guint company,
                const CapexPeriodLabel *labels,
                guint n,
                CapexFigure **figures,
                GError **error)
{
  for (guint i = 0; i < n; i++)
    if (figures[i] == NULL)
      {
        capex_subject_set_missing (view, subject, company, &labels[i], error);
        return FALSE;
      }
  for (guint i = 1; i < n; i++)
    if (view->parts->definition != CAPEX_DEFINITION_ANY &&
        !is_one_line (figures[0], figures[i]))
      {
        capex_subject_set_across (view, figures[0], figures[i], error);
        return FALSE;
      }
  return TRUE;
}

gboolean
capex_group_figures (CapexView *view,
                     CapexSubject subject,
                     guint company,
                     const CapexPeriodLabel *labels,
                     guint n,
                     CapexTogether together,
                     CapexFigure **figures,
                     GError **error)
{
  guint n_members = capex_dataset_company (view->dataset, company)->n_members;
  g_autofree CapexFigure **matrix = g_new0 (CapexFigure *,
                                            (gsize) n_members * n + 1);
  g_autofree CapexFigure **own = g_new0 (CapexFigure *, n + 1);
  gboolean done;

  done = capex_group_members (view, subject, company, labels, n, together,
                              matrix, NULL, error) &&
         given_figures (view, subject, company, labels, n, together, own,
                        error) &&
         sum_periods (view, subject, company, labels, n, matrix, own, figures,
                      error);
  capex_figures_clear (matrix, n_members * n);
  capex_figures_clear (own, n);
  done = done &&
         (together == CAPEX_EACH ||
          check_together (view, subject, company, labels, n, figures, error));
  if (!done)
    capex_figures_clear (figures, n);
  return done;
}

gboolean
capex_group_sum (CapexView *view,
                 guint measure,
                 guint company,
                 const CapexPeriodLabel *label,
                 CapexFigureFinder find,
                 gpointer data,
                 CapexFigure *own,
                 CapexFigure **figure,
                 GError **error)
{
  const CapexCompanyRow *group = capex_dataset_company (view->dataset, company);
  g_autofree CapexFigure **members = g_new0 (CapexFigure *,
                                             group->n_members + 1);
  gboolean done = TRUE;

  *figure = NULL;
  for (guint i = 0; done && i < group->n_members; i++)
    done = find (
        view,
        capex_dataset_member (view->dataset, group->first_member + i)->company,
        label, data, &members[i], error);
  done = done && sum_periods (view, capex_subject_measure (measure), company,
                              label, 1, members, &own, figure, error);
  capex_figures_clear (members, group->n_members);
  return done;
}
