/* capex-difference.c - How much more than another
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-pair-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {CAPEX_PAIR_PARAMETERS};

static const CapexColumn columns[] = {
    CAPEX_PAIR_COLUMNS,
    {"amount", CAPEX_COLUMN_AMOUNT, "Difference", "one − other"},
};

static gboolean
fill_row (CapexAnswer *answer, CapexView *view, CapexPair *pair, GError **error)
{
  g_autofree char *verb = NULL;
  const CapexFigure *one = pair->figures[0], *other = pair->figures[1];
  CapexBounds difference;
  g_autofree char *amount = NULL;
  g_autofree char *line = NULL;
  g_autofree char *contrast = NULL;

  if (!capex_ratios_difference (pair->figures[0], pair->figures[1], &difference,
                                error))
    return FALSE;

  capex_answer_set_formula (answer, pair->row, "company − other");
  capex_answer_set_bounds (answer, pair->row, "amount", &difference, one->unit);
  amount = capex_sentence_amount (&difference, one->unit);
  line = capex_sentence_line (view, one);
  contrast = capex_sentence_contrast (one, other);
  verb = capex_sentence_verb (view, one,
                              capex_subject_title (view, pair->subject));
  capex_answer_set_sentence (answer, pair->row,
                             "The %s%s of %s for %s less that of %s %s %s%s.",
                             capex_subject_title (view, pair->subject), line,
                             capex_view_company_name (view, one->company),
                             one->label,
                             capex_view_company_name (view, other->company),
                             verb, amount, contrast);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  CapexPair pair;
  gboolean done = capex_pair_init (&pair, question, answer, error) &&
                  fill_row (answer, question->view, &pair, error);

  capex_pair_clear (&pair);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}

const CapexComparison capex_comparison_difference = {
    .name = "difference",
    .summary = "How much more one spends than another",
    .description = "A difference is one − other, in one currency. Facts that "
                   "stand on both "
                   "sides cancel before anything is rounded.",
    .example = "capex difference microsoft alphabet 2025",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
