/* capex-panel.c - Companies by periods
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-panel.h>

#include <capex/capex-error.h>

#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-lengths-private.h"
#include "compare/capex-matrix-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"period", CAPEX_PARAMETER_PERIODS,   TRUE,  NULL, "when, as in 2023..2026"},
    {"of",     CAPEX_PARAMETER_COMPANIES, FALSE, "",
     "who; one group is its members and then itself; all companies if not "
     "told"                                                                    },
    CAPEX_PARAMETER_OF_MEASURE,
};

static const CapexColumn columns[] = {
    {"company",    CAPEX_COLUMN_TEXT,   "Company",    "the company"                  },
    {"period",     CAPEX_COLUMN_TEXT,   "Period",     "the period that was asked for"},
    {"amount",     CAPEX_COLUMN_AMOUNT, "Amount",     "its amount"                   },
    {"growth",     CAPEX_COLUMN_RATIO,  "Growth",
     "over the period before, by one definition"                                     },
    {"status",     CAPEX_COLUMN_TEXT,   "Status",     "actual, or how firm it is"    },
    {"definition", CAPEX_COLUMN_TEXT,   "Definition", "where the line is drawn"      },
    {"scope",      CAPEX_COLUMN_TEXT,   "Scope",      "how much of the business"     },
    {"covers",     CAPEX_COLUMN_TEXT,   "Covers",     "the days it covers"           },
};

static void
fill_missing (CapexAnswer *answer,
              CapexMatrix *matrix,
              guint row,
              guint company,
              const char *period)
{
  g_autofree char *unknown = capex_sentence_unknown (
      matrix->view, capex_subject_title (matrix->view, matrix->subject),
      company, period);

  capex_answer_set_missing (answer, row, "%s", unknown);
}

/* Growth over the period before, to the very figure of the row.  What cannot be
 * compared leaves the cell empty: a gap is a gap, and a change of definition is
 * no growth. */
static gboolean
fill_growth (CapexAnswer *answer,
             CapexMatrix *matrix,
             guint row,
             const CapexFigure *figure,
             const CapexPeriodLabel *labels,
             GError **error)
{
  CapexFigure *pair[2] = {NULL, NULL};
  CapexFigure *remarks = capex_answer_get_remarks (answer, row);
  g_autoptr (GError) refusal = NULL;
  CapexRatioBounds ratio;
  gboolean done = TRUE;

  if (capex_subject_figures (matrix->view, matrix->subject, figure->company,
                             labels, 2, CAPEX_TOGETHER, pair, &refusal) &&
      capex_figure_is_same_line (figure, pair[1]) &&
      capex_rate_unify (matrix->view, pair, 2, &refusal) &&
      capex_lengths_check (matrix->view, remarks, pair, 2, &refusal))
    {
      done = capex_ratios_growth (pair[0], pair[1], &ratio, error);
      if (done)
        {
          capex_sum_remark_differences (matrix->view, remarks, pair, 2);
          capex_answer_add_figure (answer, row, "from", pair[0]);
          capex_answer_add_figure (answer, row, "to", pair[1]);
          capex_answer_set_formula (answer, row, "growth", "to ÷ from − 1",
                                    "from", "to", NULL);
          capex_answer_set_ratio (answer, row, "growth", &ratio);
        }
    }
  else if (refusal != NULL &&
           g_error_matches (refusal, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE))
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      done = FALSE;
    }
  capex_figures_clear (pair, 2);
  return done;
}

static void
set_sentence (CapexAnswer *answer,
              CapexMatrix *matrix,
              guint row,
              const CapexFigure *figure)
{
  CapexView *view = matrix->view;
  g_autofree char *amount = capex_sentence_amount (&figure->bounds,
                                                   figure->unit);
  g_autofree char *line = capex_sentence_line (view, figure);
  g_autofree char *when = capex_sentence_when (view, figure);
  g_autofree char *verb = capex_sentence_verb_if (
      capex_sentence_has_amount (&figure->bounds), view, figure,
      capex_subject_title (view, matrix->subject));

  capex_answer_set_sentence (answer, row, "The %s%s of %s %s %s %s.",
                             capex_subject_title (view, matrix->subject), line,
                             capex_view_company_name (view, figure->company),
                             when, verb, amount);
}

static gboolean
fill_row (CapexAnswer *answer,
          CapexMatrix *matrix,
          guint company,
          guint period,
          CapexFigure *figure,
          GError **error)
{
  const CapexPeriodLabel *labels = &g_array_index (matrix->labels,
                                                   CapexPeriodLabel, 0);
  guint row = capex_answer_add_row (answer);
  g_autofree char *label = capex_period_label_to_string (&labels[period]);

  capex_answer_set_company (answer, row, "company", company);
  capex_answer_set_text (answer, row, "period",
                         figure != NULL ? figure->label : label);
  if (figure == NULL)
    {
      fill_missing (answer, matrix, row, company, label);
      return TRUE;
    }

  capex_answer_add_figure (answer, row, "amount", figure);
  capex_answer_set_amount (answer, row, "amount", figure);
  capex_answer_set_line (answer, row, figure);
  set_sentence (answer, matrix, row, figure);
  return period == 0 ||
         fill_growth (answer, matrix, row, figure, &labels[period - 1], error);
}

static gboolean
answer_company (CapexAnswer *answer,
                CapexMatrix *matrix,
                guint company,
                CapexFigure **figures,
                GError **error)
{
  for (guint i = 0; i < matrix->labels->len; i++)
    if (!fill_row (answer, matrix, company, i, figures[i], error))
      return FALSE;
  return TRUE;
}

/* The group that was named, after its members */
static gboolean
answer_group (CapexAnswer *answer,
              CapexQuestion *question,
              CapexMatrix *matrix,
              GError **error)
{
  g_autofree CapexFigure **figures = g_new0 (CapexFigure *,
                                             matrix->labels->len + 1);
  g_autoptr (GArray) named = capex_question_companies (question, "of", error);
  guint n = matrix->labels->len, group;
  gboolean done;

  if (named == NULL)
    return FALSE;
  group = g_array_index (named, guint, 0);
  if (named->len != 1 ||
      capex_dataset_company (matrix->view->dataset, group)->n_members == 0)
    return TRUE;

  done = capex_subject_figures (matrix->view, matrix->subject, group,
                                &g_array_index (matrix->labels,
                                                CapexPeriodLabel, 0),
                                n, CAPEX_EACH, figures, error) &&
         capex_rate_unify (matrix->view, figures, n, error) &&
         answer_company (answer, matrix, group, figures, error);
  capex_figures_clear (figures, n);
  return done;
}

/* Those who have no figure at all are only worth a row if they were named */
static gboolean
has_any (CapexFigure **figures, guint n)
{
  for (guint i = 0; i < n; i++)
    if (figures[i] != NULL)
      return TRUE;
  return FALSE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  g_autoptr (CapexMatrix) matrix = capex_matrix_new (question, error);
  gboolean named = *capex_question_text (question, "of") != '\0';
  guint n;

  if (matrix == NULL)
    return NULL;
  n = matrix->labels->len;
  if (!capex_rate_unify (matrix->view, matrix->figures,
                         matrix->companies->len * n, error))
    return NULL;
  for (guint i = 0; i < matrix->companies->len; i++)
    {
      CapexFigure **figures = matrix->figures + (gsize) i * n;

      if ((named || has_any (figures, n)) &&
          !answer_company (answer, matrix,
                           g_array_index (matrix->companies, guint, i), figures,
                           error))
        return NULL;
    }
  if (named && !answer_group (answer, question, matrix, error))
    return NULL;
  return capex_answer_finish (g_steal_pointer (&answer));
}

const CapexComparison capex_comparison_panel = {
    .name = "panel",
    .group = CAPEX_COMPARISON_GROUP_LEVEL,
    .summary = "Companies by periods: amounts, growth, actual or forward",
    .description =
        "A row for each company and period, with its growth over the period "
        "before. Growth is left out where it would compare different "
        "definitions, and over a gap.",
    .example = "capex panel 2023..2026 --of us-four",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexPanel:
 *
 * Companies by periods: amounts, growth, and how firm they are, a row for each
 * company and period.
 *
 * A gap is a row that is missing, never a zero. Caveats, sources, a sentence
 * and the explanation of a row are told by the [class@Capex.Table] behind it.
 */
struct _CapexPanel
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexPanel,
                     capex_panel,
                     capex_panel_ref,
                     capex_panel_unref)

/**
 * capex_panel_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @periods: a period such as `2025`, or the first and last of several:
 *   `2023..2026`
 * @companies: (nullable) (array zero-terminated=1): who; one group is its
 *   members and then itself; `NULL` is every company with a figure, without
 *   groups, markets and segments
 * @measure: (nullable): the measure that is compared; `NULL` is spend
 * @error: return location for an error
 *
 * Lays out companies by periods.
 *
 * Shape: a row for each period, for each company in turn.
 *
 * Units: amounts are in the currency of the basis; as needed, in dollars where
 * two currencies meet.
 *
 * Bounds: growth is from after low ÷ before high − 1 to after high ÷ before
 * low − 1.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no fact answers; the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexPanel *
capex_panel_new (CapexDataset *dataset,
                 CapexBasis *basis,
                 const char *periods,
                 const char *const *companies,
                 const char *measure,
                 GError **error)
{
  g_return_val_if_fail (periods != NULL, NULL);

  return (CapexPanel *) capex_result_new_of (dataset, basis, "panel", periods,
                                             companies, measure, error);
}

/**
 * capex_panel_ref:
 * @self: a panel
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexPanel *
capex_panel_ref (CapexPanel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_panel_unref:
 * @self: (transfer full): a panel
 *
 * Gives a reference back.
 */
void
capex_panel_unref (CapexPanel *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_panel_get_n_rows:
 * @self: a panel
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_panel_get_n_rows (const CapexPanel *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_panel_get_company:
 * @self: a panel
 * @row: which row, from 0
 *
 * Gets the company of a row.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_panel_get_company (const CapexPanel *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_panel_get_period:
 * @self: a panel
 * @row: which row, from 0
 *
 * Gets the period of a row.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_panel_get_period (const CapexPanel *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_panel_get_amount:
 * @self: a panel
 * @row: which row, from 0
 *
 * Gets the amount of a company in a period.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_panel_get_amount (const CapexPanel *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "amount");
}

/**
 * capex_panel_get_growth:
 * @self: a panel
 * @row: which row, from 0
 *
 * Gets the growth over the period before, as a fraction: 7 % is 0.07.
 *
 * Returns: (transfer none) (nullable): the growth, or `NULL` in the first
 *   period, after a gap, and where the definition changed
 */
CapexRatio *
capex_panel_get_growth (const CapexPanel *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "growth");
}

/**
 * capex_panel_get_status:
 * @self: a panel
 * @row: which row, from 0
 *
 * Gets how firm the figure is: `actual`, `guidance`, `plan`.
 *
 * Returns: (transfer none) (nullable): the status, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_panel_get_status (const CapexPanel *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "status");
}

/**
 * capex_panel_get_definition:
 * @self: a panel
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): the id of the definition; empty where
 *   the measure has none; `NULL` if the row is missing
 */
const char *
capex_panel_get_definition (const CapexPanel *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_panel_get_scope:
 * @self: a panel
 * @row: which row, from 0
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none) (nullable): the scope, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_panel_get_scope (const CapexPanel *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_panel_get_covers:
 * @self: a panel
 * @row: which row, from 0
 *
 * Gets the days that a figure covers.
 *
 * Returns: (transfer none) (nullable): the days; `NULL` if the row is missing
 */
const char *
capex_panel_get_covers (const CapexPanel *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "covers");
}

/**
 * capex_panel_get_table:
 * @self: a panel
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_panel_get_table (const CapexPanel *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
