/* capex-beside.c - Figures that stand beside a company's spend
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-beside-private.h"

#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-lengths-private.h"
#include "compare/capex-sentence-private.h"

gboolean
capex_beside_find (CapexView *view,
                   guint company,
                   const CapexPeriodLabel *label,
                   const char *measure,
                   CapexFigure **figure,
                   GError **error)
{
  guint index = capex_dataset_measure_index (view->dataset, measure, NULL);

  *figure = NULL;
  return index == CAPEX_NONE ||
         capex_subject_figures (view, capex_subject_measure (index), company,
                                label, 1, CAPEX_EACH, figure, error);
}

static CapexFigure **
list_known (CapexFigure **figures, guint n, guint *n_known)
{
  CapexFigure **known = g_new0 (CapexFigure *, n + 1);

  *n_known = 0;
  for (guint i = 0; i < n; i++)
    if (figures[i] != NULL)
      known[(*n_known)++] = figures[i];
  return known;
}

void
capex_beside_tell_differences (CapexView *view,
                               CapexFigure *remarks,
                               CapexFigure **figures,
                               guint n)
{
  guint n_known;
  g_autofree CapexFigure **known = list_known (figures, n, &n_known);

  capex_sum_remark_differences (view, remarks, known, n_known);
}

gboolean
capex_beside_align (CapexView *view,
                    CapexFigure *remarks,
                    CapexFigure **figures,
                    guint n,
                    GError **error)
{
  guint n_known;
  g_autofree CapexFigure **known = list_known (figures, n, &n_known);

  return capex_rate_unify (view, known, n_known, error) &&
         capex_lengths_check (view, remarks, known, n_known, error);
}

static void
fill_missing (CapexAnswer *answer,
              CapexView *view,
              CapexSubject subject,
              guint company,
              const CapexPeriodLabel *label)
{
  guint row = capex_answer_add_row (answer);
  g_autofree char *period = capex_period_label_to_string (label);
  g_autofree char *unknown = capex_sentence_unknown (
      view, capex_subject_title (view, subject), company, period);

  capex_answer_set_company (answer, row, "company", company);
  capex_answer_set_text (answer, row, "period", period);
  capex_answer_set_missing (answer, row, "%s", unknown);
}

static gboolean
answer_periods (CapexAnswer *answer,
                CapexQuestion *question,
                CapexSubject subject,
                guint company,
                GArray *labels,
                CapexFigure **figures,
                CapexBesideAnswer answer_period,
                GError **error)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const CapexPeriodLabel *label = &g_array_index (labels, CapexPeriodLabel,
                                                      i);

      if (figures[i] == NULL)
        fill_missing (answer, question->view, subject, company, label);
      else if (!answer_period (answer, question->view, label, figures[i],
                               error))
        return FALSE;
    }
  return TRUE;
}

CapexTable *
capex_beside_run (CapexQuestion *question,
                  CapexSubject subject,
                  CapexBesideAnswer answer_period,
                  GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  g_autoptr (GArray) labels = NULL;
  g_autofree CapexFigure **figures = NULL;
  guint company;
  gboolean done;

  if (!capex_question_company (question, "company", &company, error))
    return NULL;
  labels = capex_question_periods (question, "period", error);
  if (labels == NULL)
    return NULL;

  figures = g_new0 (CapexFigure *, labels->len);
  if (!capex_subject_figures (question->view, subject, company,
                              &g_array_index (labels, CapexPeriodLabel, 0),
                              labels->len,
                              labels->len == 1 ? CAPEX_TOGETHER : CAPEX_EACH,
                              figures, error))
    return NULL;
  done = answer_periods (answer, question, subject, company, labels, figures,
                         answer_period, error);
  capex_figures_clear (figures, labels->len);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}
