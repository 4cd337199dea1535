/* capex-cumulative.c - How much it has come to, from period to period
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-cumulative.h>

#include <capex/capex-error.h>

#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE, NULL, "whose"                 },
    {"period",  CAPEX_PARAMETER_PERIODS, TRUE, NULL, "when, as in 2023..2026"},
    CAPEX_PARAMETER_OF_MEASURE,
};

static const CapexColumn columns[] = {
    {"company",    CAPEX_COLUMN_TEXT,   "Company",    "the company"                   },
    {"period",     CAPEX_COLUMN_TEXT,   "Period",     "the period that was asked for" },
    {"amount",     CAPEX_COLUMN_AMOUNT, "Amount",     "the amount of the period"      },
    {"total",      CAPEX_COLUMN_AMOUNT, "Total",
     "the sum from the first period to this one"                                      },
    {"status",     CAPEX_COLUMN_TEXT,   "Status",     "how firm the total is"         },
    {"definition", CAPEX_COLUMN_TEXT,   "Definition", "where the line is drawn"       },
    {"scope",      CAPEX_COLUMN_TEXT,   "Scope",      "how much of the business"      },
    {"covers",     CAPEX_COLUMN_TEXT,   "Covers",     "the days that the total covers"},
};

/* A run of periods.  What is shown of each is converted by itself; the figures
 * that are summed stay as they were said until they are summed. */
typedef struct
{
  CapexView *view;
  CapexSubject subject;
  guint company;
  GArray *labels; /* CapexPeriodLabel */
  CapexFigure **shown, **summed;
} Run;

static void
clear_run (Run *self)
{
  guint n = self->labels != NULL ? self->labels->len : 0;

  if (self->shown != NULL)
    capex_figures_clear (self->shown, n);
  if (self->summed != NULL)
    capex_figures_clear (self->summed, n);
  g_free (self->shown);
  g_free (self->summed);
  g_clear_pointer (&self->labels, g_array_unref);
}

static gboolean
check_flow (CapexView *view, CapexSubject subject, GError **error)
{
  if (subject.measure == CAPEX_NONE ||
      capex_dataset_measure (view->dataset, subject.measure)->kind ==
          CAPEX_MEASURE_FLOW)
    return TRUE;
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
               "%s does not flow: it does not add up over periods",
               capex_view_measure_id (view, subject.measure));
  return FALSE;
}

/* ------------------------------------------------------------------------
 * Figures
 */

/* All periods that are known, by one definition and scope; the others are NULL.
 * With none, that is the error. */
static gboolean
find_figures (Run *self, CapexFigure **figures, GError **error)
{
  guint n = self->labels->len, n_known = 0;
  g_autofree CapexFigure **known = g_new0 (CapexFigure *, n);
  g_autofree guint *places = g_new0 (guint, n);
  g_autofree CapexPeriodLabel *labels = g_new0 (CapexPeriodLabel, n);
  const CapexPeriodLabel *asked = &g_array_index (self->labels,
                                                  CapexPeriodLabel, 0);

  if (!capex_subject_figures (self->view, self->subject, self->company, asked,
                              n, CAPEX_EACH, known, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    if (known[i] != NULL)
      {
        places[n_known] = i;
        labels[n_known++] = asked[i];
      }
  capex_figures_clear (known, n);
  if (n_known == 0)
    {
      capex_subject_set_missing (self->view, self->subject, self->company,
                                 &asked[0], error);
      return FALSE;
    }

  if (!capex_subject_figures (self->view, self->subject, self->company, labels,
                              n_known, CAPEX_TOGETHER, known, error))
    return FALSE;
  for (guint i = 0; i < n_known; i++)
    figures[places[i]] = known[i];
  return TRUE;
}

static gboolean
is_one_unit (CapexFigure **figures, guint n)
{
  CapexUnit *unit = NULL;

  for (guint i = 0; i < n; i++)
    {
      if (figures[i] == NULL)
        continue;
      if (unit != NULL && unit != figures[i]->unit)
        return FALSE;
      unit = figures[i]->unit;
    }
  return TRUE;
}

static gboolean
init_run (Run *self, CapexQuestion *question, GError **error)
{
  guint n;

  *self = (Run){.view = question->view};
  if (!capex_question_company (question, "company", &self->company, error))
    return FALSE;
  self->labels = capex_question_periods (question, "period", error);
  if (self->labels == NULL ||
      !capex_question_subject (question, "measure", &self->subject, error) ||
      !check_flow (self->view, self->subject, error))
    return FALSE;

  n = self->labels->len;
  self->shown = g_new0 (CapexFigure *, n);
  self->summed = g_new0 (CapexFigure *, n);
  return find_figures (self, self->shown, error) &&
         find_figures (self, self->summed, error) &&
         capex_rate_unify (self->view, self->shown, n, error) &&
         (is_one_unit (self->summed, n) ||
          capex_rate_unify (self->view, self->summed, n, error));
}

/* ------------------------------------------------------------------------
 * Totals
 */

static CapexFigure *
add_up (Run *self, CapexFigure **parts, guint n, GError **error)
{
  return capex_sum_figures (self->view, self->company, self->subject.measure,
                            parts, n, error);
}

/* What is over and what is to come have rates of their own: each is summed, and
 * then converted once.  Where nothing is converted all is one sum, in which
 * facts that stand on both sides cancel. */
static CapexFigure *
sum_known (Run *self, CapexFigure **known, guint n, GError **error)
{
  CapexFigure *sums[2] = {NULL, NULL}, *total = NULL;
  CapexUnit *unit = known[0]->unit;
  guint n_over = 0;
  gboolean done = TRUE;

  while (n_over < n && capex_view_is_over (self->view, known[n_over]->days))
    n_over++;
  if (n_over > 0)
    done = (sums[0] = add_up (self, known, n_over, error)) != NULL;
  if (done && n_over < n)
    done = (sums[1] = add_up (self, known + n_over, n - n_over, error)) != NULL;
  done = done && capex_rate_unify (self->view, sums, 2, error);

  if (done)
    {
      CapexFigure *only = sums[0] != NULL ? sums[0] : sums[1];

      if (only->unit == unit)
        total = add_up (self, known, n, error);
      else if (n_over == 0 || n_over == n)
        total = capex_figure_ref (only);
      else
        total = add_up (self, sums, 2, error);
    }
  capex_figures_clear (sums, 2);
  return total;
}

/* A period as it was asked of this company */
static char *
period_label (Run *self, guint period)
{
  return self->shown[period] != NULL
             ? g_strdup (self->shown[period]->label)
             : capex_period_label_to_string (
                   &g_array_index (self->labels, CapexPeriodLabel, period));
}

static char *
run_label (Run *self, guint last)
{
  g_autofree char *from = period_label (self, 0);
  g_autofree char *to = period_label (self, last);

  return last == 0 ? g_steal_pointer (&to)
                   : g_strdup_printf ("%s..%s", from, to);
}

static gboolean
is_sum_of_others (const CapexFigure *figure)
{
  return figure->parts->len > 0 &&
         ((CapexFigure *) figure->parts->pdata[0])->company != figure->company;
}

static const CapexFigure *
find_part (const CapexFigure *figure, guint32 company)
{
  for (guint i = 0; i < figure->parts->len; i++)
    {
      const CapexFigure *part = figure->parts->pdata[i];

      if (part->company == company)
        return part;
    }
  return NULL;
}

/* Days that two neighbours leave out, and that both of them hold; of members of
 * a group the most */
typedef struct
{
  int left_out;
  int shared;
} Seam;

static void
find_seam (const CapexFigure *before, const CapexFigure *after, Seam *seam)
{
  int days = after->days.first - before->days.last - 1;

  if (!is_sum_of_others (before) || !is_sum_of_others (after))
    {
      seam->left_out = MAX (seam->left_out, days);
      seam->shared = MAX (seam->shared, -days);
      return;
    }
  for (guint i = 0; i < before->parts->len; i++)
    {
      const CapexFigure *part = before->parts->pdata[i];
      const CapexFigure *next = find_part (after, part->company);

      if (next != NULL)
        find_seam (part, next, seam);
    }
}

/* Figures that stand for neighbours may miss days between, or share some */
static gboolean
check_seam (Run *self,
            CapexFigure *total,
            const CapexFigure *before,
            const CapexFigure *after,
            gboolean *is_whole,
            GError **error)
{
  Seam seam = {0, 0};

  find_seam (before, after, &seam);
  if (seam.left_out > 0)
    {
      capex_figure_remark (total, CAPEX_CAVEAT_PARTIAL_YEAR,
                           "%d days between %s and %s are in neither",
                           seam.left_out, before->label, after->label);
      *is_whole = FALSE;
    }
  if (seam.shared == 0)
    return TRUE;
  if (self->view->parts->periods == CAPEX_PERIODS_EQUAL)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                   "%s and %s have %d days in common: they are not summed, "
                   "unless with the periods any",
                   before->label, after->label, seam.shared);
      return FALSE;
    }
  capex_figure_remark (total, CAPEX_CAVEAT_MIXED_PERIOD,
                       "%s and %s have %d days in common", before->label,
                       after->label, seam.shared);
  return TRUE;
}

/* What is missing of the run makes its total at least what is known of it */
static gboolean
check_run (Run *self, CapexFigure *total, guint last, GError **error)
{
  gboolean is_whole = TRUE;

  for (guint i = 0; i <= last; i++)
    {
      g_autofree char *label = period_label (self, i);

      if (self->summed[i] == NULL)
        {
          is_whole = FALSE;
          capex_figure_remark (total, CAPEX_CAVEAT_PARTIAL_YEAR,
                               "%s, which the total should hold, is not known",
                               label);
        }
      else if (i > 0 && self->summed[i - 1] != NULL &&
               !check_seam (self, total, self->summed[i - 1], self->summed[i],
                            &is_whole, error))
        return FALSE;
    }
  if (!is_whole)
    capex_sum_open (self->view, total);
  return TRUE;
}

/* FALSE on an error; *total is NULL where nothing is known yet */
static gboolean
find_total (Run *self, guint last, CapexFigure **total, GError **error)
{
  g_autofree CapexFigure **known = g_new0 (CapexFigure *, last + 1);
  guint n = 0;

  *total = NULL;
  for (guint i = 0; i <= last; i++)
    if (self->summed[i] != NULL)
      known[n++] = self->summed[i];
  if (n == 0)
    return TRUE;

  *total = sum_known (self, known, n, error);
  if (*total == NULL)
    return FALSE;
  g_free ((*total)->label);
  (*total)->label = run_label (self, last);
  (*total)->asked = (CapexDays){known[0]->asked.first,
                                known[n - 1]->asked.last};
  if (check_run (self, *total, last, error))
    return TRUE;
  g_clear_pointer (total, capex_figure_unref);
  return FALSE;
}

/* ------------------------------------------------------------------------
 * Rows
 */

static void
set_line (CapexAnswer *answer, guint row, const CapexFigure *total)
{
  capex_answer_set_line (answer, row, total);
  if (total->caveats & CAPEX_CAVEAT_MIXED_DEFINITION &&
      total->definition == CAPEX_NONE && !is_sum_of_others (total))
    capex_answer_set_text (answer, row, "definition", "mixed");
}

static void
set_sentence (CapexAnswer *answer, Run *self, guint row, CapexFigure *total)
{
  const char *title = capex_subject_title (self->view, self->subject);
  g_autofree char *amount = capex_sentence_amount (&total->bounds, total->unit);
  g_autofree char *line = capex_sentence_line (self->view, total);
  gboolean is_known = capex_sentence_has_amount (&total->bounds);
  g_autofree char *verb = capex_sentence_verb_if (is_known, self->view, total,
                                                  title);
  g_autofree char *from = period_label (self, 0);
  g_autofree char *to = period_label (self, row);
  g_autofree char *when = row == 0
                              ? g_strdup_printf ("for %s", from)
                              : g_strdup_printf ("from %s to %s", from, to);

  capex_answer_set_sentence (
      answer, row, "The %s%s of %s %s %s %s%s.", title, line,
      capex_view_company_name (self->view, self->company), when, verb, amount,
      row > 0 && is_known ? " in all" : "");
}

static void
fill_total (CapexAnswer *answer, Run *self, guint row, CapexFigure *total)
{
  capex_answer_add_figure (answer, row, "total", total);
  capex_answer_set_amount (answer, row, "total", total);
  set_line (answer, row, total);
  set_sentence (answer, self, row, total);
}

static gboolean
fill_row (CapexAnswer *answer, Run *self, guint period, GError **error)
{
  guint row = capex_answer_add_row (answer);
  CapexFigure *shown = self->shown[period];
  g_autoptr (CapexFigure) total = NULL;
  g_autofree char *label = period_label (self, period);
  g_autofree char *unknown = capex_sentence_unknown (
      self->view, capex_subject_title (self->view, self->subject),
      self->company, label);

  if (!find_total (self, period, &total, error))
    return FALSE;
  capex_answer_set_company (answer, row, "company", self->company);
  capex_answer_set_text (answer, row, "period", label);
  if (shown != NULL)
    {
      capex_answer_add_figure (answer, row, "amount", shown);
      capex_answer_set_amount (answer, row, "amount", shown);
    }
  if (total != NULL)
    fill_total (answer, self, row, total);
  else
    capex_answer_set_missing (answer, row, "%s", unknown);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  Run run = {0};
  gboolean done = init_run (&run, question, error);

  for (guint i = 0; done && i < run.labels->len; i++)
    done = fill_row (answer, &run, i, error);
  clear_run (&run);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}

const CapexComparison capex_comparison_cumulative = {
    .name = "cumulative",
    .group = CAPEX_COMPARISON_GROUP_LEVEL,
    .summary = "What a company has spent in all, from period to period",
    .description =
        "The total of a row is the sum from the first period to its own, all "
        "by one definition. It is summed first, and converted once. After a "
        "period that is missing the total is at least what is known; nothing "
        "stands in for it. Only flows add up: commitments and other balances "
        "do not.",
    .example = "capex cumulative meta 2023..2025",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexCumulative:
 *
 * What a company has spent in all, from period to period.
 *
 * Each total is one sum over facts, so that its bounds are as tight as the
 * facts allow, and a figure that is a difference of others adds nothing to
 * them. After a gap the total is a low bound, and the gap is named. The
 * [class@Capex.Table] behind it holds the caveats, the sources, sentences and
 * explanations.
 */
struct _CapexCumulative
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexCumulative,
                     capex_cumulative,
                     capex_cumulative_ref,
                     capex_cumulative_unref)

/**
 * capex_cumulative_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company, by id, ticker, CIK or LEI
 * @periods: a period such as `2025`, or the first and last of several:
 *   `2023..2025`
 * @measure: (nullable): the measure that is summed; `NULL` is spend
 * @error: return location for an error
 *
 * Sums a company's periods, one after the other.
 *
 * Shape: a row for each period, in their order.
 *
 * Units: the currency of the figures, unless the basis asks for another: the
 * sum of what is over is then converted at the mean of all its days, and that
 * of what is to come at the last rate known.
 *
 * Bounds: the sums of the lows and of the highs, where facts that are added and
 * taken away cancel. What is missing leaves the total open above; and below
 * too, where the measure can be negative.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no fact answers for any of the periods; %CAPEX_ERROR_REFUSED across
 * definitions, unless the basis allows it, and of what is not a flow; the other
 * codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexCumulative *
capex_cumulative_new (CapexDataset *dataset,
                      CapexBasis *basis,
                      const char *company,
                      const char *periods,
                      const char *measure,
                      GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (periods != NULL, NULL);

  return (CapexCumulative *) capex_result_new (dataset, basis, "cumulative",
                                               error, "company", company,
                                               "period", periods, "measure",
                                               measure, NULL);
}

/**
 * capex_cumulative_ref:
 * @self: running totals
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexCumulative *
capex_cumulative_ref (CapexCumulative *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_cumulative_unref:
 * @self: (transfer full): running totals
 *
 * Gives a reference back.
 */
void
capex_cumulative_unref (CapexCumulative *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_cumulative_get_n_rows:
 * @self: running totals
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_cumulative_get_n_rows (const CapexCumulative *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_cumulative_get_company:
 * @self: running totals
 * @row: which row, from 0
 *
 * Gets the company of a row.
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
capex_cumulative_get_company (const CapexCumulative *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_cumulative_get_period:
 * @self: running totals
 * @row: which row, from 0
 *
 * Gets the period of a row.
 *
 * Returns: (transfer none) (nullable): the period, as it was asked for
 */
const char *
capex_cumulative_get_period (const CapexCumulative *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_cumulative_get_amount:
 * @self: running totals
 * @row: which row, from 0
 *
 * Gets the amount of a period.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_cumulative_get_amount (const CapexCumulative *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "amount");
}

/**
 * capex_cumulative_get_total:
 * @self: running totals
 * @row: which row, from 0
 *
 * Gets the sum from the first period to that of a row.
 *
 * Returns: (transfer none) (nullable): the total, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_cumulative_get_total (const CapexCumulative *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "total");
}

/**
 * capex_cumulative_get_status:
 * @self: running totals
 * @row: which row, from 0
 *
 * Gets how firm a total is: `actual`, `guidance`, `plan`.
 *
 * Returns: (transfer none) (nullable): the status, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_cumulative_get_status (const CapexCumulative *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "status");
}

/**
 * capex_cumulative_get_definition:
 * @self: running totals
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): the id of the definition; empty where
 *   the measure has none; `mixed` across definitions; `NULL` if the row is
 *   missing
 */
const char *
capex_cumulative_get_definition (const CapexCumulative *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_cumulative_get_scope:
 * @self: running totals
 * @row: which row, from 0
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none) (nullable): the scope, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_cumulative_get_scope (const CapexCumulative *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_cumulative_get_covers:
 * @self: running totals
 * @row: which row, from 0
 *
 * Gets the days that a total covers.
 *
 * Returns: (transfer none) (nullable): the days; `NULL` if the row is missing
 */
const char *
capex_cumulative_get_covers (const CapexCumulative *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "covers");
}

/**
 * capex_cumulative_get_table:
 * @self: running totals
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_cumulative_get_table (const CapexCumulative *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
