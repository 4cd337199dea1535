/* capex-pair.c - Two companies in one period
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-pair-private.h"

#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-lengths-private.h"

static const char *const names[] = {"company", "other"};

static gboolean
find_figures (CapexPair *self, CapexQuestion *question, GError **error)
{
  CapexPeriodLabel label;

  if (!capex_question_period (question, "period", &label, error) ||
      !capex_question_subject (question, "measure", &self->subject, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint company;

      if (!capex_question_company (question, names[i], &company, error) ||
          !capex_subject_figures (question->view, self->subject, company,
                                  &label, 1, CAPEX_TOGETHER, &self->figures[i],
                                  error))
        return FALSE;
    }
  return capex_rate_unify (question->view, self->figures, 2, error);
}

gboolean
capex_pair_init (CapexPair *self,
                 CapexQuestion *question,
                 CapexAnswer *answer,
                 GError **error)
{
  CapexFigure *remarks;

  *self = (CapexPair){.row = 0};
  if (!find_figures (self, question, error))
    return FALSE;

  self->row = capex_answer_add_row (answer);
  remarks = capex_answer_get_remarks (answer, self->row);
  capex_sum_remark_differences (question->view, remarks, self->figures, 2);
  if (!capex_lengths_check (question->view, remarks, self->figures, 2, error))
    return FALSE;

  capex_answer_set_text (answer, self->row, "period", self->figures[0]->label);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *column = g_strconcat (names[i], "_amount", NULL);

      capex_answer_add_figure (answer, self->row, names[i], self->figures[i]);
      capex_answer_set_company (answer, self->row, names[i],
                                self->figures[i]->company);
      capex_answer_set_amount (answer, self->row, column, self->figures[i]);
    }
  return TRUE;
}

void
capex_pair_tell_order (CapexPair *self,
                       CapexAnswer *answer,
                       CapexOrdering ordering)
{
  capex_answer_set_text (answer, self->row, "certainty",
                         capex_ordering_to_string (ordering));
  capex_answer_set_formula (answer, self->row, "certainty",
                            "company − other, by its bounds", "company",
                            "other", NULL);
}

void
capex_pair_clear (CapexPair *self)
{
  capex_figures_clear (self->figures, 2);
}
