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

/* A member's figures for all periods: by one definition, if it has one for all
 * of them */
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
  return capex_subject_company_figures (view, subject, company, labels, n,
                                        CAPEX_EACH, figures, error);
}

/* A measure without definitions has one line; where members differ there is
 * none that another figure could be of */
static gboolean
is_same_line (const CapexFigure *sum, const CapexFigure *own)
{
  for (guint i = 0; i < sum->parts->len; i++)
    if (((CapexFigure *) sum->parts->pdata[i])->definition != own->definition)
      return FALSE;
  return own->scope == sum->scope && own->unit == sum->unit;
}

/* The figure of the group itself, narrowed by the sum of its members or telling
 * the contradiction */
static CapexFigure *
reconcile_with_own (CapexView *view, CapexFigure *sum, CapexFigure *own)
{
  gboolean is_as_firm = sum->status < 0 || own->status <= sum->status;
  CapexBounds narrower;

  if (!is_same_line (sum, own) || !is_as_firm)
    return sum;
  for (guint i = 0; i < own->form->len; i++)
    capex_figure_witness (sum, g_array_index (own->form, CapexTerm, i).fact);
  if (!capex_bounds_intersect (&sum->bounds, &own->bounds, &narrower))
    {
      capex_figure_remark (sum, CAPEX_CAVEAT_CONFLICT,
                           "the members do not add up to the figure that is "
                           "given of %s",
                           capex_view_company_name (view, sum->company));
      return sum;
    }
  if (!capex_bounds_equal (&narrower, &sum->bounds))
    sum->is_form = FALSE;
  sum->bounds = narrower;
  return sum;
}

static gboolean
is_two_sided (CapexFigure *figure)
{
  return (figure->bounds.flags & CAPEX_BOUNDS_STATED) != 0;
}

/* Members of whom some are missing, and who have more already than is given of
 * the group */
static gboolean
is_more_than_own (const CapexFigure *sum, const CapexFigure *own)
{
  return is_same_line (sum, own) && (own->bounds.flags & CAPEX_BOUNDS_HIGH) &&
         (sum->bounds.flags & CAPEX_BOUNDS_LOW) &&
         sum->bounds.low > own->bounds.high;
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
  guint n_known = 0;

  for (guint i = 0; i < n_members; i++)
    if (members[i] != NULL)
      known[n_known++] = members[i];

  if (n_known == 0)
    {
      *out = own != NULL ? capex_figure_ref (own) : NULL;
      return TRUE;
    }
  sum = sum_members (view, subject, company, known, n_known, error);
  if (sum == NULL)
    return FALSE;

  if (n_known < n_members && own != NULL && is_two_sided (own) &&
      !is_more_than_own (sum, own))
    {
      *out = capex_figure_ref (own);
      return TRUE;
    }
  if (n_known < n_members)
    capex_sum_open (view, sum);
  for (guint i = 0; i < n_members; i++)
    if (members[i] == NULL)
      capex_figure_remark (sum, CAPEX_CAVEAT_MISSING_MEMBER,
                           "%s has no figure for %s",
                           capex_view_company_name (view, ids[i]), sum->label);
  *out = own != NULL ? reconcile_with_own (view, sum, own) : sum;
  sum = NULL;
  return TRUE;
}

/* Members in rows, periods in columns */
static gboolean
all_member_figures (CapexView *view,
                    CapexSubject subject,
                    guint company,
                    const CapexPeriodLabel *labels,
                    guint n,
                    CapexTogether together,
                    CapexFigure **matrix,
                    GError **error)
{
  const CapexCompanyRow *group = capex_dataset_company (view->dataset, company);

  for (guint i = 0; i < group->n_members; i++)
    {
      const CapexMemberRow *member = capex_dataset_member (view->dataset,
                                                           group->first_member +
                                                               i);

      if (!member_figures (view, subject, member->company, labels, n, together,
                           matrix + i * n, error))
        return FALSE;
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

  done = all_member_figures (view, subject, company, labels, n, together,
                             matrix, error) &&
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
        label, &members[i], error);
  done = done && sum_periods (view, capex_subject_measure (measure), company,
                              label, 1, members, &own, figure, error);
  capex_figures_clear (members, group->n_members);
  return done;
}
