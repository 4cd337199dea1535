/* capex-subject.c - What is compared: spend, or a measure
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-subject-private.h"

#include <capex/capex-error.h>

#include "basis/capex-asked-private.h"
#include "basis/capex-group-private.h"
#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "value/capex-amount-private.h"

CapexSubject
capex_subject_spend (CapexView *view)
{
  return (CapexSubject){TRUE, view->capex};
}

CapexSubject
capex_subject_measure (guint measure)
{
  return (CapexSubject){FALSE, measure};
}

const char *
capex_subject_title (CapexView *view, CapexSubject subject)
{
  if (subject.is_spend && view->parts->with_lease)
    return "capex and leased operating cost";
  return capex_view_measure_words (view, subject.measure);
}

/* "gross margin" is one */
static gboolean
is_word_plural (const char *word, gsize length)
{
  return length > 1 && word[length - 1] == 's' && word[length - 2] != 's';
}

gboolean
capex_subject_is_plural (const char *title)
{
  const char *last = strrchr (title, ' ');

  last = last != NULL ? last + 1 : title;
  return strstr (title, " and ") != NULL ||
         is_word_plural (title, strcspn (title, " ")) ||
         is_word_plural (last, strlen (last));
}

void
capex_figures_clear (CapexFigure **figures, guint n)
{
  for (guint i = 0; i < n; i++)
    g_clear_pointer (&figures[i], capex_figure_unref);
}

/* ------------------------------------------------------------------------
 * A company's own facts
 */

/* FALSE on an error; *figure stays NULL where nothing answers */
static gboolean
choose (CapexPool *pool,
        CapexLineKey key,
        const CapexAsked *asked,
        gboolean may_be_partial,
        CapexFigure **figure,
        GError **error)
{
  g_autoptr (GError) failure = NULL;

  *figure = capex_choose_figure (pool, key, asked, CAPEX_COVER_WHOLE, &failure);
  if (*figure == NULL && failure == NULL && may_be_partial)
    *figure = capex_choose_figure (pool, key, asked, CAPEX_COVER_PARTIAL,
                                   &failure);
  if (failure == NULL)
    return TRUE;

  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* The first definition and scope that has all periods; none: all NULL */
static gboolean
choose_together (CapexPool *pool,
                 GArray *keys,
                 const CapexAsked *asked,
                 guint n,
                 CapexFigure **figures,
                 GError **error)
{
  for (int partial = 0; partial <= 1; partial++)
    for (guint k = 0; k < keys->len; k++)
      {
        guint found = 0;

        while (found < n)
          {
            if (!choose (pool, g_array_index (keys, CapexLineKey, k),
                         &asked[found], partial, &figures[found], error))
              {
                capex_figures_clear (figures, n);
                return FALSE;
              }
            if (figures[found] == NULL)
              break;
            found++;
          }
        if (found == n)
          return TRUE;
        capex_figures_clear (figures, n);
      }
  return TRUE;
}

static gboolean
choose_each (CapexPool *pool,
             GArray *keys,
             const CapexAsked *asked,
             guint n,
             CapexFigure **figures,
             GError **error)
{
  for (guint i = 0; i < n; i++)
    if (!choose_together (pool, keys, &asked[i], 1, &figures[i], error))
      {
        capex_figures_clear (figures, n);
        return FALSE;
      }
  return TRUE;
}

/* "2024 as cash (total)" */
static char *
line_words (CapexView *view, const CapexFigure *figure)
{
  const char *definition = capex_view_definition_id (view, figure->definition);

  return g_strdup_printf ("%s as %s (%s)", figure->label,
                          *definition != '\0' ? definition : "mixed",
                          figure->scope >= 0 ? capex_scope_to_string (
                                                   (CapexScope) figure->scope)
                                             : "mixed");
}

void
capex_subject_set_across (CapexView *view,
                          const CapexFigure *a,
                          const CapexFigure *b,
                          GError **error)
{
  g_autofree char *left = line_words (view, a);
  g_autofree char *right = line_words (view, b);

  g_set_error (
      error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
      "%s of %s is known for %s and %s: figures of different definition or "
      "scope are not compared, unless with the definition any",
      capex_view_measure_id (view, a->measure),
      capex_view_company_name (view, a->company), left, right);
}

static gboolean
own_figures (CapexView *view,
             guint company,
             guint measure,
             const CapexPeriodLabel *labels,
             guint n,
             CapexTogether together,
             CapexFigure **figures,
             GError **error)
{
  g_autoptr (CapexPool) pool = capex_pool_new (view, company, measure);
  g_autoptr (GArray) keys = capex_choose_keys (pool, error);
  g_autofree CapexAsked *asked = g_new (CapexAsked, n);

  if (keys == NULL)
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (!capex_asked_init (&asked[i], view, company, &labels[i], error))
      return FALSE;

  if (together == CAPEX_EACH)
    return choose_each (pool, keys, asked, n, figures, error);
  if (!choose_together (pool, keys, asked, n, figures, error))
    return FALSE;
  if (figures[0] != NULL)
    return TRUE;

  if (!choose_each (pool, keys, asked, n, figures, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (figures[i] == NULL)
      {
        capex_figures_clear (figures, n);
        capex_subject_set_missing (view, capex_subject_measure (measure),
                                   company, &labels[i], error);
        return FALSE;
      }
  if (view->parts->definition == CAPEX_DEFINITION_ANY)
    return TRUE;

  /* the first period whose line is not that of the first one */
  for (guint i = 1; i < n; i++)
    if (figures[i]->definition != figures[0]->definition ||
        figures[i]->scope != figures[0]->scope)
      {
        capex_subject_set_across (view, figures[0], figures[i], error);
        break;
      }
  capex_figures_clear (figures, n);
  return FALSE;
}

/* ------------------------------------------------------------------------
 * Spend: the uses of a company
 */

static gboolean
lease_figure (CapexView *view,
              guint company,
              const CapexPeriodLabel *label,
              CapexFigure **figure,
              GError **error)
{
  *figure = NULL;
  return view->operating_lease_cost == CAPEX_NONE ||
         own_figures (view, company, view->operating_lease_cost, label, 1,
                      CAPEX_EACH, figure, error);
}

static void
remark_on_gaap (CapexView *view, CapexFigure *figure)
{
  const CapexCompanyRow *row = capex_dataset_company (view->dataset,
                                                      figure->company);

  if (g_str_equal (capex_dataset_text (view->dataset, row->gaap), "ifrs"))
    capex_figure_remark (figure, CAPEX_CAVEAT_GAAP_DIFFERENCE,
                         "%s reports under IFRS 16, which knows no "
                         "operating-lease cost",
                         capex_view_company_name (view, figure->company));
}

/* Adds leased operating cost to *figure, which it takes */
static gboolean
add_lease (CapexView *view,
           const CapexPeriodLabel *label,
           CapexFigure **figure,
           GError **error)
{
  g_autoptr (CapexFigure) capex = g_steal_pointer (figure);
  g_autoptr (CapexFigure) lease = NULL;
  CapexFigure *uses[2] = {capex, NULL};

  if (g_str_equal (capex_view_definition_id (view, capex->definition),
                   "with-finance-leases"))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                   "%s %s includes leased assets: their rent cannot be added",
                   capex_view_company_name (view, capex->company),
                   capex->label);
      return FALSE;
    }
  if (!lease_figure (view, capex->company, label, &lease, error))
    return FALSE;

  uses[1] = lease;
  if (lease != NULL && !capex_rate_unify (view, uses, 2, error))
    return FALSE;
  *figure = capex_sum_figures (view, capex->company, capex->measure, uses,
                               lease != NULL ? 2 : 1, error);
  if (*figure == NULL)
    return FALSE;

  /* the lease has no definition of its own: the line is that of capex */
  (*figure)->definition = capex->definition;
  if (lease == NULL)
    {
      capex_sum_open (view, *figure);
      remark_on_gaap (view, *figure);
    }
  return TRUE;
}

static gboolean
remark_on_lease (CapexView *view,
                 const CapexPeriodLabel *label,
                 CapexFigure *figure,
                 GError **error)
{
  g_autoptr (CapexFigure) lease = NULL;
  g_autofree char *amount = NULL;

  if (!lease_figure (view, figure->company, label, &lease, error))
    return FALSE;
  if (lease == NULL)
    return TRUE;

  amount = capex_amount_format_bounds (&lease->bounds, lease->unit);
  capex_figure_remark (figure, CAPEX_CAVEAT_EXCLUDES_LEASES,
                       "leased operating cost of %s %s is outside: %s",
                       capex_view_company_name (view, figure->company),
                       figure->label, amount);
  return TRUE;
}

gboolean
capex_subject_company_figures (CapexView *view,
                               CapexSubject subject,
                               guint company,
                               const CapexPeriodLabel *labels,
                               guint n,
                               CapexTogether together,
                               CapexFigure **figures,
                               GError **error)
{
  if (!own_figures (view, company, subject.measure, labels, n, together,
                    figures, error))
    return FALSE;

  for (guint i = 0; subject.is_spend && i < n; i++)
    if (figures[i] != NULL &&
        !(view->parts->with_lease
              ? add_lease (view, &labels[i], &figures[i], error)
              : remark_on_lease (view, &labels[i], figures[i], error)))
      {
        capex_figures_clear (figures, n);
        return FALSE;
      }
  return TRUE;
}

gboolean
capex_subject_figures (CapexView *view,
                       CapexSubject subject,
                       guint company,
                       const CapexPeriodLabel *labels,
                       guint n,
                       CapexTogether together,
                       CapexFigure **figures,
                       GError **error)
{
  for (guint i = 0; i < n; i++)
    figures[i] = NULL;

  if (subject.measure == CAPEX_NONE)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
                           "The data has no measure called capex");
      return FALSE;
    }
  return capex_dataset_company (view->dataset, company)->n_members > 0
             ? capex_group_figures (view, subject, company, labels, n, together,
                                    figures, error)
             : capex_subject_company_figures (view, subject, company, labels, n,
                                              together, figures, error);
}

/* ------------------------------------------------------------------------
 * What there is instead
 */

/* Most figures that an error names */
#define MAX_NAMED 4

static void
name_alternatives (CapexPool *pool, CapexDays days, GString *text)
{
  g_autoptr (GHashTable) named = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                        g_free, NULL);

  for (guint i = 0; i < pool->candidates->len; i++)
    {
      const CapexFactView *fact =
          &g_array_index (pool->candidates, CapexCandidate, i).fact;
      const char *definition = capex_view_definition_id (pool->view,
                                                         fact->line.definition);
      char *name;

      if (fact->days.last < days.first || fact->days.first > days.last ||
          g_hash_table_size (named) == MAX_NAMED)
        continue;
      name = g_strdup_printf (
          "%s (%s%s%s)",
          capex_dataset_fact_period_text (pool->view->dataset, fact->index),
          definition, *definition != '\0' ? ", " : "",
          capex_scope_to_string ((CapexScope) fact->line.scope));
      if (!g_hash_table_contains (named, name))
        g_string_append_printf (text, "%s%s",
                                g_hash_table_size (named) == 0 ? "; there is "
                                                               : ", ",
                                name);
      g_hash_table_add (named, name);
    }
}

void
capex_subject_set_missing (CapexView *view,
                           CapexSubject subject,
                           guint company,
                           const CapexPeriodLabel *label,
                           GError **error)
{
  g_autoptr (CapexPool) pool = capex_pool_new (view, company, subject.measure);
  g_autoptr (GString) alternatives = g_string_new (NULL);
  g_autofree char *period = capex_period_label_to_string (label);
  const char *title = capex_subject_title (view, subject);
  CapexAsked asked;

  if (!capex_asked_init (&asked, view, company, label, error))
    return;
  name_alternatives (pool, asked.days, alternatives);
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
               "No %s of %s for %s %s known on this basis%s",
               subject.is_spend ? title
                                : capex_view_measure_id (view, subject.measure),
               capex_view_company_id (view, company), period,
               capex_subject_is_plural (title) ? "are" : "is",
               alternatives->str);
}
