/* capex-debt.c - Debt that pays for spending
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-debt-private.h"

#include <capex/capex-error.h>

#include "basis/capex-asked-private.h"
#include "basis/capex-group-private.h"
#include "basis/capex-rate-private.h"

/* Whether the issuer says so of what is over, and not by a bound alone */
static gboolean
is_firm (CapexView *view, const CapexFigure *figure)
{
  if (figure->status != CAPEX_STATUS_ACTUAL ||
      !(figure->bounds.flags & CAPEX_BOUNDS_STATED))
    return FALSE;
  for (guint i = 0; i < figure->form->len; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (view->dataset,
                          g_array_index (figure->form, CapexTerm, i).fact,
                          &fact);
      if (capex_voice_of (view, &fact) == CAPEX_VOICE_OTHERS)
        return FALSE;
    }
  return TRUE;
}

/* The net figure that somebody published, by the first scope that has one */
static gboolean
published_net (CapexView *view,
               guint company,
               const CapexPeriodLabel *label,
               CapexFigure **figure,
               gboolean *firm,
               GError **error)
{
  g_autoptr (CapexPool) pool = capex_pool_new (view, company,
                                               view->debt_issuance);
  guint net = capex_dataset_definition_index (view->dataset,
                                              view->debt_issuance, "net", NULL);
  CapexAsked asked;

  *figure = NULL;
  *firm = FALSE;
  if (net == CAPEX_NONE)
    return TRUE;
  if (!capex_asked_init (&asked, view, company, label, error))
    return FALSE;
  for (int scope = CAPEX_SCOPE_TOTAL;
       scope <= CAPEX_SCOPE_AI && *figure == NULL; scope++)
    {
      CapexLineKey key = {net, (CapexScope) scope};
      g_autoptr (GError) failure = NULL;

      if (view->parts->scope >= 0 && scope != view->parts->scope)
        continue;
      *figure = capex_choose_figure (pool, key, &asked, CAPEX_COVER_WHOLE,
                                     &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
    }
  *firm = *figure != NULL && is_firm (view, *figure);
  return TRUE;
}

static gboolean
has_rate (const CapexFigure *figure, const CapexRateUse *rate)
{
  for (guint i = 0; i < figure->rates->len; i++)
    {
      const CapexRateUse *own = &g_array_index (figure->rates, CapexRateUse, i);

      if (own->from == rate->from && own->to == rate->to &&
          own->rate == rate->rate)
        return TRUE;
    }
  return FALSE;
}

/* The rates and witnesses of what was repaid; its facts are in the form */
static void
tell_repaid (CapexFigure *debt, const CapexFigure *repaid)
{
  for (guint i = 0; i < repaid->rates->len; i++)
    if (!has_rate (debt, &g_array_index (repaid->rates, CapexRateUse, i)))
      g_array_append_val (debt->rates,
                          g_array_index (repaid->rates, CapexRateUse, i));
  for (guint i = 0; i < repaid->witnesses->len; i++)
    capex_figure_witness (debt, g_array_index (repaid->witnesses, guint32, i));
}

/* An actual less an estimate is neither */
static void
tell_status (CapexView *view, CapexFigure *debt, const CapexFigure *repaid)
{
  if (debt->status == repaid->status)
    return;
  debt->status = -1;
  capex_figure_remark (debt, CAPEX_CAVEAT_MIXED_STATUS,
                       "of %s in %s debt issued and debt repaid are not "
                       "equally firm",
                       capex_view_company_name (view, debt->company),
                       debt->label);
}

/* The one may be known for the days that are asked, and for the other those of
 * fiscal quarters stand */
static void
tell_days (CapexView *view, CapexFigure *debt, const CapexFigure *repaid)
{
  g_autofree char *issued = NULL;
  g_autofree char *taken_off = NULL;

  if (debt->days.first == repaid->days.first &&
      debt->days.last == repaid->days.last)
    return;
  issued = capex_days_to_string (debt->days);
  taken_off = capex_days_to_string (repaid->days);
  capex_figure_remark (debt, CAPEX_CAVEAT_MIXED_PERIOD,
                       "of %s in %s debt issued covers %s, debt repaid %s",
                       capex_view_company_name (view, debt->company),
                       debt->label, issued, taken_off);
}

static gboolean
subtract_repayment (CapexView *view,
                    CapexFigure *debt,
                    CapexFigure *repaid,
                    GError **error)
{
  CapexFigure *pair[] = {debt, repaid};

  if (!capex_rate_unify (view, pair, 2, error))
    return FALSE;
  tell_repaid (debt, repaid);
  if (!capex_bounds_subtract (&debt->bounds, &repaid->bounds, &debt->bounds) ||
      !capex_form_add (debt->form, repaid->form, -1, error))
    {
      if (error != NULL && *error == NULL)
        g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                             "Debt less repayments does not fit 38 digits");
      return FALSE;
    }
  debt->is_form = debt->is_form && repaid->is_form && debt->rates->len == 0;
  debt->definition = capex_dataset_definition_index (view->dataset,
                                                     view->debt_issuance, "net",
                                                     NULL);
  capex_figure_inherit (debt, repaid);
  tell_status (view, debt, repaid);
  tell_days (view, debt, repaid);
  return TRUE;
}

static gboolean
subtract_repaid (CapexView *view,
                 const CapexPeriodLabel *label,
                 CapexFigure *debt,
                 GError **error)
{
  CapexFigure *repaid = NULL;
  gboolean done = TRUE;

  if (view->debt_repayment != CAPEX_NONE &&
      !capex_subject_company_figures (
          view, capex_subject_measure (view->debt_repayment), debt->company,
          label, 1, CAPEX_EACH, &repaid, error))
    return FALSE;
  if (repaid != NULL && (repaid->bounds.flags & CAPEX_BOUNDS_HIGH))
    done = subtract_repayment (view, debt, repaid, error);
  else
    capex_figure_remark (debt, CAPEX_CAVEAT_GROSS_DEBT,
                         "debt repaid by %s in %s is not known, or in part",
                         capex_view_company_name (view, debt->company),
                         debt->label);
  capex_figures_clear (&repaid, 1);
  return done;
}

static gboolean
is_net (CapexView *view, const CapexFigure *debt)
{
  return g_str_equal (capex_view_definition_id (view, debt->definition), "net");
}

/* What a company issued, less what it repaid where that is known */
static gboolean
issued_less_repaid (CapexView *view,
                    guint company,
                    const CapexPeriodLabel *label,
                    CapexFigure **figure,
                    GError **error)
{
  if (!capex_subject_company_figures (
          view, capex_subject_measure (view->debt_issuance), company, label, 1,
          CAPEX_EACH, figure, error))
    return FALSE;
  /* what is net of a part of the days has its repayments taken off already */
  if (*figure == NULL || is_net (view, *figure) ||
      subtract_repaid (view, label, *figure, error))
    return TRUE;
  capex_figures_clear (figure, 1);
  return FALSE;
}

static gboolean
is_known_net (CapexView *view, const CapexFigure *debt)
{
  return debt != NULL && is_net (view, debt) &&
         (debt->bounds.flags & CAPEX_BOUNDS_STATED) != 0;
}

/* By the facts of the company alone: as the issuer published it net, else as
 * the difference, else as others say */
static gboolean
company_debt (CapexView *view,
              guint company,
              const CapexPeriodLabel *label,
              gpointer data,
              CapexFigure **figure,
              GError **error)
{
  g_autoptr (CapexFigure) published = NULL;
  gboolean firm;

  *figure = NULL;
  if (!published_net (view, company, label, &published, &firm, error))
    return FALSE;
  if (!firm && !issued_less_repaid (view, company, label, figure, error))
    return FALSE;
  if (published == NULL || is_known_net (view, *figure))
    return TRUE;
  capex_figures_clear (figure, 1);
  *figure = g_steal_pointer (&published);
  return TRUE;
}

/* Each member's debt is net or not for itself, before they are summed.  What is
 * published net of the group is net of all that they repaid, so it answers
 * where that is not known of each. */
static gboolean
group_debt (CapexView *view,
            guint company,
            const CapexPeriodLabel *label,
            CapexFigure **figure,
            GError **error)
{
  g_autoptr (CapexFigure) own = NULL;

  if (!company_debt (view, company, label, NULL, &own, error) ||
      !capex_group_sum (view, view->debt_issuance, company, label, company_debt,
                        NULL, own, figure, error))
    return FALSE;
  if (!is_known_net (view, own) || is_known_net (view, *figure))
    return TRUE;
  capex_figures_clear (figure, 1);
  *figure = g_steal_pointer (&own);
  return TRUE;
}

gboolean
capex_debt_figure (CapexView *view,
                   guint company,
                   const CapexPeriodLabel *label,
                   CapexFigure **figure,
                   GError **error)
{
  *figure = NULL;
  if (view->debt_issuance == CAPEX_NONE)
    return TRUE;
  return capex_dataset_company (view->dataset, company)->n_members > 0
             ? group_debt (view, company, label, figure, error)
             : company_debt (view, company, label, NULL, figure, error);
}
