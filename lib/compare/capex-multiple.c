/* capex-multiple.c - How many times as much as another
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
    {"ratio", CAPEX_COLUMN_MULTIPLE, "Multiple", "one ÷ other"},
};

static gboolean
fill_row (CapexAnswer *answer, CapexView *view, CapexPair *pair, GError **error)
{
  g_autofree char *verb = NULL;
  const CapexFigure *one = pair->figures[0], *other = pair->figures[1];
  CapexRatioBounds ratio;
  g_autofree char *multiple = NULL;
  g_autofree char *line = NULL;
  g_autofree char *contrast = NULL;

  if (!capex_ratios_quotient (pair->figures[0], pair->figures[1], &ratio,
                              error))
    return FALSE;

  capex_answer_set_formula (answer, pair->row, "company ÷ other");
  capex_answer_set_ratio (answer, pair->row, "ratio", &ratio);
  multiple = capex_sentence_multiple (&ratio);
  line = capex_sentence_line (view, one);
  contrast = capex_sentence_contrast (one, other);
  verb = capex_sentence_verb (view, one,
                              capex_subject_title (view, pair->subject));
  capex_answer_set_sentence (answer, pair->row,
                             "The %s%s of %s for %s %s %s that of %s%s.",
                             capex_subject_title (view, pair->subject), line,
                             capex_view_company_name (view, one->company),
                             one->label, verb, multiple,
                             capex_view_company_name (view, other->company),
                             contrast);
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

const CapexComparison capex_comparison_multiple = {
    .name = "multiple",
    .summary = "How many times as much one spends as another",
    .description =
        "A multiple is one ÷ other. It is not meaningful where the other may "
        "be "
        "zero; where only a bound of one is known, only a bound is given.",
    .example = "capex multiple us-four bytedance 2025",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
