/* capex-concentration.c - How much of a total the largest have
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-concentration.h>

#include <capex/capex-error.h>

#include "compare/capex-answer-private.h"
#include "compare/capex-concentrate-private.h"
#include "compare/capex-matrix-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"period", CAPEX_PARAMETER_PERIODS,   TRUE,  NULL, "when"                    },
    {"of",     CAPEX_PARAMETER_COMPANIES, FALSE, "",
     "whose total; one group stands for its members; all companies if not "
     "told"                                                                      },
    {"top",    CAPEX_PARAMETER_COUNT,     FALSE, "3",  "how many are the largest"},
    CAPEX_PARAMETER_OF_MEASURE,
};

static const CapexColumn columns[] = {
    {"period",     CAPEX_COLUMN_TEXT,    "Period",      "the period that was asked for"},
    {"companies",  CAPEX_COLUMN_INTEGER, "Companies",   "how many there are"           },
    {"amount",     CAPEX_COLUMN_AMOUNT,  "Total",       "the sum of their amounts"     },
    {"hhi",        CAPEX_COLUMN_RATIO,   "HHI",
     "the sum of the squares of their shares"                                          },
    {"top",        CAPEX_COLUMN_INTEGER, "Top",         "how many are the largest"     },
    {"top_share",  CAPEX_COLUMN_RATIO,   "Top's share",
     "the sum of the largest ÷ the sum of all"                                        },
    {"certain",    CAPEX_COLUMN_TEXT,    "Certain",     "who is surely among them"     },
    {"possible",   CAPEX_COLUMN_TEXT,    "Possible",    "who else may be among them"   },
    {"definition", CAPEX_COLUMN_TEXT,    "Definition",  "where the line is drawn"      },
    {"scope",      CAPEX_COLUMN_TEXT,    "Scope",       "how much of the business"     },
    {"status",     CAPEX_COLUMN_TEXT,    "Status",      "how firm it is"               },
};

typedef struct
{
  const CapexMatrixPeriod *period;
  CapexBounds *amounts;
  guint top; /* 0: there are no more companies than were asked for */
  CapexUnit *unit;
  CapexBounds total;
  CapexRatioBounds index, share;
} Measured;

static gboolean
measure (Measured *self, GError **error)
{
  const CapexMatrixPeriod *period = self->period;
  gboolean fits = TRUE;

  self->total = capex_bounds_exact (0);
  for (guint i = 0; i < period->n; i++)
    {
      fits = fits &&
             capex_bounds_add (&self->total, &self->amounts[i], &self->total);
      if (period->figures[i] != NULL)
        self->unit = period->figures[i]->unit;
    }
  fits = fits &&
         capex_concentrate_index (self->amounts, period->n, &self->index) &&
         (self->top == 0 || capex_concentrate_top (self->amounts, period->n,
                                                   self->top, &self->share));
  if (!fits)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                 "A sum of figures for %s does not fit 38 digits",
                 period->label);
  return fits;
}

/* ------------------------------------------------------------------------
 * Who they are
 */

/* Of amounts that have a low: whether @a may be above @b, or must be */
static gboolean
may_be_above (const CapexBounds *a, const CapexBounds *b)
{
  return !(a->flags & CAPEX_BOUNDS_HIGH) || a->high > b->low;
}

static gboolean
must_be_above (const CapexBounds *a, const CapexBounds *b)
{
  return (b->flags & CAPEX_BOUNDS_HIGH) && a->low > b->high;
}

/* The ids of those whose worst rank is among the largest, or of those whose
 * best is and whose worst is not; NULL if there are none */
static char *
list_largest (const Measured *self, gboolean is_certain)
{
  const CapexMatrixPeriod *period = self->period;
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < period->n; i++)
    {
      guint best = 1, worst = 1;

      for (guint j = 0; j < period->n; j++)
        {
          if (i == j)
            continue;
          if (may_be_above (&self->amounts[j], &self->amounts[i]))
            worst++;
          if (must_be_above (&self->amounts[j], &self->amounts[i]))
            best++;
        }
      if (best <= self->top && (worst <= self->top) == is_certain)
        g_string_append_printf (ids, "%s%s", ids->len > 0 ? ", " : "",
                                capex_view_company_id (period->matrix->view,
                                                       period->companies[i]));
    }
  return ids->len > 0 ? g_string_free (g_steal_pointer (&ids), FALSE) : NULL;
}

static void
tell_largest (CapexAnswer *answer, guint row, const Measured *self)
{
  static const char *const names[] = {"possible", "certain"};

  for (int is_certain = 0; is_certain <= 1; is_certain++)
    {
      g_autofree char *ids = list_largest (self, is_certain);

      if (ids != NULL)
        capex_answer_set_text (answer, row, names[is_certain], ids);
    }
}

/* ------------------------------------------------------------------------
 * Rows
 */

/* "the 2 largest".  A group is larger for being several, so that where groups
 * or parts are compared it is those named who are counted. */
static char *
largest_words (const Measured *self)
{
  g_autofree char *largest = self->top == 1 ? g_strdup ("the largest")
                                            : g_strdup_printf ("the %u largest",
                                                               self->top);

  if (self->period->has_groups)
    return g_strconcat (largest, " of those named, groups among them,", NULL);
  if (g_str_equal (self->period->total, CAPEX_MATRIX_TOTAL_OF_NAMED))
    return g_strconcat (largest, " of those named", NULL);
  return g_steal_pointer (&largest);
}

static void
set_sentence (CapexAnswer *answer, guint row, const Measured *self)
{
  const CapexMatrixPeriod *period = self->period;
  CapexView *view = period->matrix->view;
  const CapexFigure *all = period->population;
  const char *title = capex_subject_title (view, period->matrix->subject);
  g_autofree char *line = capex_sentence_line (view, all);
  g_autofree char *verb = capex_sentence_verb (view, all, title);
  CapexRatioBounds index_told = capex_sentence_without_obvious (&self->index, 0,
                                                                1);
  CapexRatioBounds share_told = capex_sentence_without_obvious (&self->share, 0,
                                                                1);
  g_autofree char *index = capex_sentence_points (&index_told);
  g_autofree char *share = capex_sentence_percent (&share_told, FALSE);
  g_autofree char *largest = largest_words (self);
  const char *total = period->has_groups ? CAPEX_MATRIX_TOTAL_OF_NAMED
                                         : period->total;

  if (!capex_sentence_has_ratio (&self->index))
    capex_answer_set_sentence (
        answer, row, "The concentration of the %s%s for %s in %s is %s.", title,
        line, period->label, total, index);
  else if (self->top == 0)
    capex_answer_set_sentence (answer, row,
                               "The HHI of the %s%s for %s in %s is %s.", title,
                               line, period->label, total, index);
  else
    capex_answer_set_sentence (
        answer, row, "The %s%s of %s for %s %s %s of %s, with an HHI of %s.",
        title, line, largest, period->label, verb, share, total, index);
}

static const struct
{
  const char *column;
  const char *formula;
} formulas[] = {
    {"companies", "how many are in all"                                  },
    {"amount",    "sum of all"                                           },
    {"hhi",       "sum of the squares of all ÷ square of the sum of all"},
    {"top",       "how many of all were asked for"                       },
    {"top_share", "sum of the largest ÷ sum of all"                     },
};

/* What does not need fewer of them than there are */
#define N_ALWAYS 3

static void
remark_on_missing (CapexFigure *remarks, const CapexMatrixPeriod *period)
{
  const char *from = capex_matrix_period_can_be_negative (period)
                         ? ", below zero too"
                         : " from zero on";

  for (guint i = 0; i < period->n; i++)
    if (period->figures[i] == NULL)
      capex_figure_remark (remarks, CAPEX_CAVEAT_OPEN_BOUND,
                           "%s may have anything%s",
                           capex_view_company_name (period->matrix->view,
                                                    period->companies[i]),
                           from);
}

static void
fill_row (CapexAnswer *answer, guint row, const Measured *self)
{
  const CapexMatrixPeriod *period = self->period;

  remark_on_missing (capex_answer_get_remarks (answer, row), period);
  capex_answer_add_figure (answer, row, "all", period->population);
  for (guint i = 0; i < (self->top > 0 ? G_N_ELEMENTS (formulas) : N_ALWAYS);
       i++)
    capex_answer_set_formula (answer, row, formulas[i].column,
                              formulas[i].formula, "all", NULL);
  capex_answer_set_integer (answer, row, "companies", period->n);
  capex_answer_set_bounds (answer, row, "amount", &self->total, self->unit);
  capex_answer_set_ratio (answer, row, "hhi", &self->index);
  if (self->top > 0)
    {
      capex_answer_set_integer (answer, row, "top", self->top);
      capex_answer_set_ratio (answer, row, "top_share", &self->share);
      if (capex_sentence_has_ratio (&self->share))
        tell_largest (answer, row, self);
    }
  capex_answer_set_line (answer, row, period->population);
  set_sentence (answer, row, self);
}

static gboolean
answer_period (CapexAnswer *answer,
               CapexMatrix *matrix,
               guint index,
               gboolean keep_missing,
               guint top,
               GError **error)
{
  g_autoptr (CapexMatrixPeriod) period = capex_matrix_period_new (matrix, index,
                                                                  keep_missing,
                                                                  error);
  g_autofree CapexBounds *amounts = NULL;
  Measured self;
  guint row;

  if (period == NULL)
    return FALSE;
  row = capex_answer_add_row (answer);
  capex_answer_set_text (answer, row, "period", period->label);
  if (period->population == NULL)
    {
      capex_answer_set_missing (answer, row, "No %s for %s is known.",
                                capex_subject_title (matrix->view,
                                                     matrix->subject),
                                period->label);
      return TRUE;
    }

  amounts = capex_matrix_period_amounts (period);
  self = (Measured){
      .period = period,
      .amounts = amounts,
      .top = top < period->n ? top : 0,
  };
  if (!measure (&self, error))
    return FALSE;
  fill_row (answer, row, &self);
  return TRUE;
}

static gboolean
check_top (const CapexMatrix *matrix, guint top, GError **error)
{
  if (top < matrix->companies->len)
    return TRUE;

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
               "The %u largest of %u companies are all of them: ask for fewer "
               "as the top",
               top, matrix->companies->len);
  return FALSE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  g_autoptr (CapexMatrix) matrix = NULL;
  gboolean named = *capex_question_text (question, "of") != '\0';
  guint top;

  if (!capex_question_count (question, "top", &top, error))
    return NULL;
  matrix = capex_matrix_new (question, error);
  if (matrix == NULL || !check_top (matrix, top, error))
    return NULL;
  for (guint i = 0; i < matrix->labels->len; i++)
    if (!answer_period (answer, matrix, i, named, top, error))
      return NULL;
  return capex_answer_finish (g_steal_pointer (&answer));
}

const CapexComparison capex_comparison_concentration = {
    .name = "concentration",
    .summary = "How much of a total the largest have, and its HHI",
    .description =
        "The Herfindahl-Hirschman index (HHI) is the sum of the squares of all "
        "shares, between 1 ÷ the number of companies and 1; times 10,000 it "
        "is in points. The top's share is the sum of the largest ÷ the sum of "
        "all. Both are between the least and the greatest that the bounds of "
        "the amounts allow; a company without a figure may be anything from "
        "zero on, or below it too where amounts can be negative. Without --of, "
        "companies with a figure are compared, and no "
        "groups, markets or segments.",
    .example = "capex concentration 2025 --of us-four --top 2",
    .group = CAPEX_COMPARISON_GROUP_PART,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexConcentration:
 *
 * How much of a total its largest companies have, and the Herfindahl-
 * Hirschman index of it, a row for each period.
 *
 * What makes a row not quite comparable, where it came from, how it reads as a
 * sentence and how it came about is told by the [class@Capex.Table] behind
 * it.
 */
struct _CapexConcentration
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexConcentration,
                     capex_concentration,
                     capex_concentration_ref,
                     capex_concentration_unref)

/**
 * capex_concentration_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @periods: a period such as `2025`, or the first and last of several:
 *   `2023..2026`
 * @companies: (nullable) (array zero-terminated=1): whose total; one group
 *   stands for its members; `NULL` is every company with a figure, without
 *   groups, markets and segments
 * @top: how many are the largest, fewer than there are companies; 0 is three
 * @measure: (nullable): the measure that is compared; `NULL` is spend
 * @error: return location for an error
 *
 * Measures how much of a total its largest companies have.
 *
 * Shape: a row for each period, in turn.
 *
 * Units: amounts are in the currency of the basis; as needed, in dollars where
 * two currencies meet. The index is between 0 and 1; times 10,000 it is in the
 * points that competition authorities use.
 *
 * Bounds: the least and the greatest that amounts between their bounds allow,
 * rounded outward; a company without a figure may be anything from zero on.
 * Where amounts can be negative it may be below zero too, and nothing is known.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood;
 * %CAPEX_ERROR_REFUSED where @top is not less than the number of companies;
 * %CAPEX_ERROR_MISSING where no company has a figure; the other codes of
 * [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexConcentration *
capex_concentration_new (CapexDataset *dataset,
                         CapexBasis *basis,
                         const char *periods,
                         const char *const *companies,
                         guint top,
                         const char *measure,
                         GError **error)
{
  g_autofree char *of = NULL;
  g_autofree char *count = top > 0 ? g_strdup_printf ("%u", top) : NULL;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (periods != NULL, NULL);

  if (companies != NULL)
    {
      of = capex_result_join_ids (dataset, companies, error);
      if (of == NULL)
        return NULL;
    }
  return (CapexConcentration *) capex_result_new (dataset, basis,
                                                  "concentration", error,
                                                  "period", periods, "of", of,
                                                  "top", count, "measure",
                                                  measure, NULL);
}

/**
 * capex_concentration_ref:
 * @self: a concentration
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexConcentration *
capex_concentration_ref (CapexConcentration *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_concentration_unref:
 * @self: (transfer full): a concentration
 *
 * Gives a reference back.
 */
void
capex_concentration_unref (CapexConcentration *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_concentration_get_n_rows:
 * @self: a concentration
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_concentration_get_n_rows (const CapexConcentration *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_concentration_get_period:
 * @self: a concentration
 * @row: which row, from 0
 *
 * Gets the period of a row.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_concentration_get_period (const CapexConcentration *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_concentration_get_companies:
 * @self: a concentration
 * @row: which row, from 0
 *
 * Gets how many companies there are.
 *
 * Returns: how many are compared; 0 if the row is missing
 */
guint
capex_concentration_get_companies (const CapexConcentration *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_count (&self->result, row, "companies");
}

/**
 * capex_concentration_get_amount:
 * @self: a concentration
 * @row: which row, from 0
 *
 * Gets the sum of their amounts.
 *
 * Returns: (transfer none) (nullable): the total, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_concentration_get_amount (const CapexConcentration *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "amount");
}

/**
 * capex_concentration_get_hhi:
 * @self: a concentration
 * @row: which row, from 0
 *
 * Gets the Herfindahl-Hirschman index: the sum of the squares of all shares,
 * from 1 ÷ the number of companies to 1. Times 10,000 it is in points.
 *
 * Returns: (transfer none) (nullable): the index, or `NULL` if the row is
 *   missing
 */
CapexRatio *
capex_concentration_get_hhi (const CapexConcentration *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "hhi");
}

/**
 * capex_concentration_get_top:
 * @self: a concentration
 * @row: which row, from 0
 *
 * Gets how many are the largest.
 *
 * Returns: their number; 0 if the row is missing
 */
guint
capex_concentration_get_top (const CapexConcentration *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_count (&self->result, row, "top");
}

/**
 * capex_concentration_get_top_share:
 * @self: a concentration
 * @row: which row, from 0
 *
 * Gets the share of the largest in the total, as a fraction.
 *
 * Returns: (transfer none) (nullable): the share, or `NULL` where there are
 *   no more companies than that
 */
CapexRatio *
capex_concentration_get_top_share (const CapexConcentration *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "top_share");
}

/**
 * capex_concentration_get_certain:
 * @self: a concentration
 * @row: which row, from 0
 *
 * Gets who is certainly among the largest.
 *
 * Returns: (transfer none) (nullable): their ids, separated by commas; `NULL`
 *   if nobody is
 */
const char *
capex_concentration_get_certain (const CapexConcentration *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "certain");
}

/**
 * capex_concentration_get_possible:
 * @self: a concentration
 * @row: which row, from 0
 *
 * Gets who may be among the largest, and may not be.
 *
 * Returns: (transfer none) (nullable): their ids, separated by commas; `NULL`
 *   if nobody is
 */
const char *
capex_concentration_get_possible (const CapexConcentration *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "possible");
}

/**
 * capex_concentration_get_definition:
 * @self: a concentration
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): the id of the definition; empty where
 *   the measure has none; `NULL` if the row is missing
 */
const char *
capex_concentration_get_definition (const CapexConcentration *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_concentration_get_scope:
 * @self: a concentration
 * @row: which row, from 0
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none) (nullable): the scope, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_concentration_get_scope (const CapexConcentration *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_concentration_get_status:
 * @self: a concentration
 * @row: which row, from 0
 *
 * Gets how firm the figure is: `actual`, `guidance`, `plan`.
 *
 * Returns: (transfer none) (nullable): the status, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_concentration_get_status (const CapexConcentration *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "status");
}

/**
 * capex_concentration_get_table:
 * @self: a concentration
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_concentration_get_table (const CapexConcentration *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
