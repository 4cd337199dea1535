/* capex-ends.c - One company in two periods
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-ends-private.h"

#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-lengths-private.h"

static const char *const names[] = {"from", "to"};

static gboolean
find_figures (CapexEnds *self, CapexQuestion *question, GError **error)
{
  CapexPeriodLabel labels[2];
  guint company;

  if (!capex_question_company (question, "company", &company, error))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (!capex_question_period (question, names[i], &labels[i], error))
      return FALSE;
  return capex_question_subject (question, "measure", &self->subject, error) &&
         capex_subject_figures (question->view, self->subject, company, labels,
                                2, CAPEX_TOGETHER, self->figures, error) &&
         capex_rate_unify (question->view, self->figures, 2, error);
}

static void
fill_row (CapexEnds *self, CapexAnswer *answer)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *column = g_strconcat (names[i], "_amount", NULL);

      capex_answer_add_figure (answer, self->row, names[i], self->figures[i]);
      capex_answer_set_text (answer, self->row, names[i],
                             self->figures[i]->label);
      capex_answer_set_amount (answer, self->row, column, self->figures[i]);
    }
  capex_answer_set_company (answer, self->row, "company",
                            self->figures[0]->company);
  capex_answer_set_lines (answer, self->row, self->figures[0],
                          self->figures[1]);
}

void
capex_ends_tell_order (CapexEnds *self, CapexAnswer *answer)
{
  capex_answer_set_text (answer, self->row, "certainty",
                         capex_ordering_to_string (self->ordering));
  capex_answer_set_formula (answer, self->row, "certainty",
                            "to − from, by its bounds", "from", "to", NULL);
}

gboolean
capex_ends_init (CapexEnds *self,
                 CapexQuestion *question,
                 CapexAnswer *answer,
                 GError **error)
{
  CapexFigure *remarks;

  *self = (CapexEnds){.row = 0};
  if (!find_figures (self, question, error))
    return FALSE;

  self->row = capex_answer_add_row (answer);
  remarks = capex_answer_get_remarks (answer, self->row);
  capex_sum_remark_differences (question->view, remarks, self->figures, 2);
  if (!capex_lengths_check (question->view, remarks, self->figures, 2, error) ||
      !capex_ordering_find (self->figures[1], self->figures[0], &self->ordering,
                            error))
    return FALSE;

  fill_row (self, answer);
  return TRUE;
}

void
capex_ends_clear (CapexEnds *self)
{
  capex_figures_clear (self->figures, 2);
}
