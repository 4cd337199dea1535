/* capex-index.c - Periods against a base that is 100
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-index.h>

#include <math.h>

#include <capex/capex-error.h>

#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-lengths-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

/* What the base is */
#define BASE 100

static const CapexParameter parameters[] = {
    {"period", CAPEX_PARAMETER_PERIODS,   TRUE,  NULL, "when, as in 2023..2026"},
    {"base",   CAPEX_PARAMETER_PERIOD,    FALSE, "",
     "the period that is 100; the first one if not told"                       },
    {"of",     CAPEX_PARAMETER_COMPANIES, FALSE, "",
     "who; one group is its members and then itself; all companies if not "
     "told"                                                                    },
    CAPEX_PARAMETER_OF_MEASURE,
};

static const CapexColumn columns[] = {
    {"company",    CAPEX_COLUMN_TEXT,   "Company",    "the company"                  },
    {"period",     CAPEX_COLUMN_TEXT,   "Period",     "the period that was asked for"},
    {"base",       CAPEX_COLUMN_TEXT,   "Base",       "the period that is 100"       },
    {"amount",     CAPEX_COLUMN_AMOUNT, "Amount",     "its amount"                   },
    {"index",      CAPEX_COLUMN_NUMBER, "Index",
     "amount ÷ that of the base × 100, by one definition, both in the currency "
     "of the amount"                                                                 },
    {"status",     CAPEX_COLUMN_TEXT,   "Status",     "actual, or how firm it is"    },
    {"definition", CAPEX_COLUMN_TEXT,   "Definition", "where the line is drawn"      },
    {"scope",      CAPEX_COLUMN_TEXT,   "Scope",      "how much of the business"     },
    {"covers",     CAPEX_COLUMN_TEXT,   "Covers",     "the days it covers"           },
};

/* The index of one company */
typedef struct
{
  CapexAnswer *answer;
  CapexView *view;
  CapexSubject subject;
  guint company;
  const CapexPeriodLabel *base;
  CapexFigure *base_figure; /* by its own first definition; may be NULL */
} Index;

/* ------------------------------------------------------------------------
 * The number
 */

static gboolean
set_overflow (GError **error)
{
  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                       "An index does not fit 38 digits");
  return FALSE;
}

static gboolean
times_base (const CapexFraction *fraction,
            CapexRounding rounding,
            double *out,
            GError **error)
{
  CapexNumber above;

  if (!capex_number_multiply (fraction->above, BASE * CAPEX_NUMBER_ONE,
                              CAPEX_ROUNDING_HALF_EVEN, &above))
    return set_overflow (error);
  *out = capex_number_quotient (above, fraction->below, rounding);
  return TRUE;
}

static gboolean
find_index (CapexFigure **pair, CapexRatioBounds *out, GError **error)
{
  CapexExactRatio exact;

  if (!capex_ratios_exact (pair[0], pair[1], &exact, error))
    return FALSE;
  *out = (CapexRatioBounds){.flags = exact.flags, .state = exact.state};
  return (!(exact.flags & CAPEX_BOUNDS_LOW) ||
          times_base (&exact.low, CAPEX_ROUNDING_DOWN, &out->low, error)) &&
         (!(exact.flags & CAPEX_BOUNDS_HIGH) ||
          times_base (&exact.high, CAPEX_ROUNDING_UP, &out->high, error)) &&
         (!(exact.flags & CAPEX_BOUNDS_STATED) ||
          times_base (&exact.stated, CAPEX_ROUNDING_HALF_EVEN, &out->stated,
                      error));
}

/* Whatever the base is, it is 100 of itself */
static void
index_of_base (CapexFigure *base, CapexRatioBounds *out)
{
  if (capex_bounds_is_positive (&base->bounds))
    *out = (CapexRatioBounds){.stated = BASE,
                              .low = BASE,
                              .high = BASE,
                              .flags = CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_LOW |
                                       CAPEX_BOUNDS_HIGH,
                              .state = CAPEX_RATIO_OK};
  else
    *out = (CapexRatioBounds){.state = CAPEX_RATIO_NOT_MEANINGFUL};
}

/* ------------------------------------------------------------------------
 * Rows
 */

static gboolean
is_base (CapexFigure **pair)
{
  return g_str_equal (pair[0]->label, pair[1]->label);
}

/* "The capex (cash) of Acme for 2025" */
static char *
subject_words (Index *self, const CapexFigure *figure)
{
  g_autofree char *line = capex_sentence_line (self->view, figure);
  g_autofree char *when = capex_sentence_when (self->view, figure);

  return g_strdup_printf ("The %s%s of %s %s",
                          capex_subject_title (self->view, self->subject), line,
                          capex_view_company_name (self->view, self->company),
                          when);
}

/* Of the base it is the amount that is worth telling */
static void
set_sentence_of_base (Index *self, guint row, CapexFigure *base)
{
  const char *title = capex_subject_title (self->view, self->subject);
  g_autofree char *subject = subject_words (self, base);
  g_autofree char *verb = capex_sentence_verb_if (capex_sentence_has_amount (
                                                      &base->bounds),
                                                  self->view, base, title);
  g_autofree char *amount = capex_sentence_amount (&base->bounds, base->unit);

  capex_answer_set_sentence (self->answer, row, "%s %s %s: the base, %d.",
                             subject, verb, amount, BASE);
}

static void
set_sentence (Index *self,
              guint row,
              CapexFigure **pair,
              const CapexRatioBounds *index)
{
  const char *title = capex_subject_title (self->view, self->subject);
  g_autofree char *subject = subject_words (self, pair[1]);
  gboolean can_be_negative = capex_sum_can_be_negative (self->view, pair[1]);
  CapexRatioBounds told = can_be_negative
                              ? *index
                              : capex_sentence_without_obvious (index, 0,
                                                                INFINITY);
  g_autofree char *verb = capex_sentence_verb_if (capex_sentence_has_ratio (
                                                      &told),
                                                  self->view, pair[1], title);
  g_autofree char *number = capex_sentence_number (&told, can_be_negative);
  g_autofree char *contrast = capex_sentence_contrast (pair[1], pair[0]);
  g_autofree char *base = capex_sentence_period (self->view, pair[0]);

  if (!capex_sentence_has_ratio (index))
    capex_answer_set_sentence (self->answer, row,
                               "%s has no index: %s of %s may be zero or less.",
                               subject, capex_sentence_that (title), base);
  else if (is_base (pair))
    set_sentence_of_base (self, row, pair[1]);
  else
    capex_answer_set_sentence (self->answer, row, "%s %s %s, where %s is %d%s.",
                               subject, verb, number, base, BASE, contrast);
}

static void
set_amount (Index *self, guint row, CapexFigure *figure)
{
  capex_answer_add_figure (self->answer, row, "amount", figure);
  capex_answer_set_amount (self->answer, row, "amount", figure);
  capex_answer_set_line (self->answer, row, figure);
}

/* Rows of one company may be told by several definitions, each of them with its
 * base */
static void
remark_on_base (Index *self, CapexFigure *remarks, const CapexFigure *base)
{
  CapexFigure *both[2] = {self->base_figure, (CapexFigure *) base};

  if (base->definition != both[0]->definition || base->scope != both[0]->scope)
    capex_sum_remark_differences (self->view, remarks, both, 2);
}

static gboolean
fill_pair (Index *self, guint row, CapexFigure **pair, GError **error)
{
  CapexFigure *remarks = capex_answer_get_remarks (self->answer, row);
  CapexRatioBounds index;

  capex_sum_remark_differences (self->view, remarks, pair, 2);
  remark_on_base (self, remarks, pair[0]);
  if (!capex_rate_unify (self->view, pair, 2, error) ||
      !capex_lengths_check (self->view, remarks, pair, 2, error))
    return FALSE;
  if (is_base (pair))
    index_of_base (pair[0], &index);
  else if (!find_index (pair, &index, error))
    return FALSE;

  capex_answer_add_figure (self->answer, row, "base", pair[0]);
  set_amount (self, row, pair[1]);
  capex_answer_set_ratio (self->answer, row, "index", &index);
  capex_answer_set_formula (self->answer, row, "index", "amount ÷ base × 100",
                            "amount", "base", NULL);
  set_sentence (self, row, pair, &index);
  return TRUE;
}

/* The amount alone: the base is missing, or of another line */
static gboolean
fill_alone (Index *self, guint row, CapexFigure **figure, GError **error)
{
  g_autofree char *subject = NULL;
  g_autofree char *verb = NULL;
  g_autofree char *amount = NULL;
  g_autofree char *base = capex_period_label_to_string (self->base);

  if (!capex_rate_unify (self->view, figure, 1, error))
    return FALSE;

  subject = subject_words (self, *figure);
  verb = capex_sentence_verb_if (capex_sentence_has_amount (&(*figure)->bounds),
                                 self->view, *figure,
                                 capex_subject_title (self->view,
                                                      self->subject));
  amount = capex_sentence_amount (&(*figure)->bounds, (*figure)->unit);
  set_amount (self, row, *figure);
  capex_answer_set_sentence (
      self->answer, row,
      "%s %s %s. It has no index: %s, which would be %d, %s.", subject, verb,
      amount, self->base_figure != NULL ? self->base_figure->label : base, BASE,
      self->base_figure != NULL ? "is known by another definition or scope"
                                : "is not known");
  return TRUE;
}

static gboolean
is_refused (const GError *refusal)
{
  return g_error_matches (refusal, CAPEX_ERROR, CAPEX_ERROR_REFUSED);
}

/* Both by one definition, if there is one that has both */
static gboolean
fill_known (Index *self,
            guint row,
            const CapexPeriodLabel *label,
            CapexFigure **figure,
            GError **error)
{
  const CapexPeriodLabel labels[2] = {*self->base, *label};
  CapexFigure *pair[2] = {NULL, NULL};
  g_autoptr (GError) refusal = NULL;
  gboolean done;

  if (self->base_figure == NULL)
    return fill_alone (self, row, figure, error);
  if (capex_subject_figures (self->view, self->subject, self->company, labels,
                             2, CAPEX_TOGETHER, pair, &refusal))
    {
      done = fill_pair (self, row, pair, error);
      capex_figures_clear (pair, 2);
      return done;
    }
  if (!is_refused (refusal))
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      return FALSE;
    }
  capex_figure_remark (capex_answer_get_remarks (self->answer, row),
                       CAPEX_CAVEAT_MIXED_DEFINITION, "%s", refusal->message);
  return fill_alone (self, row, figure, error);
}

static gboolean
fill_row (Index *self,
          const CapexPeriodLabel *label,
          CapexFigure **figure,
          GError **error)
{
  g_autofree char *unknown = NULL;
  guint row = capex_answer_add_row (self->answer);
  g_autofree char *period = capex_period_label_to_string (label);
  g_autofree char *base = capex_period_label_to_string (self->base);

  capex_answer_set_company (self->answer, row, "company", self->company);
  capex_answer_set_text (self->answer, row, "period",
                         *figure != NULL ? (*figure)->label : period);
  capex_answer_set_text (self->answer, row, "base",
                         self->base_figure != NULL ? self->base_figure->label
                                                   : base);
  if (*figure != NULL)
    return fill_known (self, row, label, figure, error);

  unknown = capex_sentence_unknown (self->view,
                                    capex_subject_title (self->view,
                                                         self->subject),
                                    self->company, period);
  capex_answer_set_missing (self->answer, row, "%s", unknown);
  return TRUE;
}

/* The base, and then the periods; those who were not named are only worth their
 * rows if they have a base */
static gboolean
answer_company (Index *self, GArray *labels, gboolean named, GError **error)
{
  g_autofree CapexFigure **figures = g_new0 (CapexFigure *, labels->len + 1);
  const CapexPeriodLabel *periods = &g_array_index (labels, CapexPeriodLabel,
                                                    0);
  gboolean done = capex_subject_figures (self->view, self->subject,
                                         self->company, self->base, 1,
                                         CAPEX_EACH, &self->base_figure,
                                         error) &&
                  capex_subject_figures (self->view, self->subject,
                                         self->company, periods, labels->len,
                                         CAPEX_EACH, figures, error);

  if (named || self->base_figure != NULL)
    for (guint i = 0; i < labels->len && done; i++)
      done = fill_row (self, &periods[i], &figures[i], error);
  capex_figures_clear (figures, labels->len);
  capex_figures_clear (&self->base_figure, 1);
  return done;
}

/* A single group that is named comes after its members */
static GArray *
list_companies (CapexQuestion *question, gboolean named, GError **error)
{
  GArray *companies = capex_question_population (question, error);
  g_autoptr (GArray) told = NULL;
  guint group;

  if (companies == NULL || !named)
    return companies;
  told = capex_question_companies (question, "of", NULL);
  group = g_array_index (told, guint, 0);
  if (told->len == 1 &&
      capex_dataset_company (question->view->dataset, group)->n_members > 0)
    g_array_append_val (companies, group);
  return companies;
}

static gboolean
find_base (CapexQuestion *question,
           GArray *labels,
           CapexPeriodLabel *base,
           GError **error)
{
  if (*capex_question_text (question, "base") != '\0')
    return capex_question_period (question, "base", base, error);
  *base = g_array_index (labels, CapexPeriodLabel, 0);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  gboolean named = *capex_question_text (question, "of") != '\0';
  g_autoptr (GArray) companies = list_companies (question, named, error);
  g_autoptr (GArray) labels = NULL;
  CapexPeriodLabel base;
  Index index = {.answer = answer, .view = question->view, .base = &base};

  if (companies == NULL)
    return NULL;
  labels = capex_question_periods (question, "period", error);
  if (labels == NULL || !find_base (question, labels, &base, error) ||
      !capex_question_subject (question, "measure", &index.subject, error))
    return NULL;

  for (guint i = 0; i < companies->len; i++)
    {
      index.company = g_array_index (companies, guint, i);
      if (!answer_company (&index, labels, named, error))
        return NULL;
    }
  return capex_answer_finish (g_steal_pointer (&answer));
}

const CapexComparison capex_comparison_index = {
    .name = "index",
    .group = CAPEX_COMPARISON_GROUP_CHANGE,
    .summary = "Companies by periods, where one period is 100",
    .description =
        "A row for each company and period. An index is amount ÷ that of the "
        "base × 100, both by one definition, so that companies of any size "
        "and "
        "currency stand side by side. The base is exactly 100. A missing "
        "period "
        "is a missing row; where no one definition has both, the index is "
        "left "
        "out, unless the definition is any.",
    .example = "capex index 2022..2025 --of us-four",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexIndex:
 *
 * Companies by periods, where one period is 100.
 *
 * An index has no currency and no size, so that companies can be drawn in one
 * picture. A gap stays a gap. Caveats, sources, a sentence and the explanation
 * of a row are told by the [class@Capex.Table] behind it.
 */
struct _CapexIndex
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexIndex,
                     capex_index,
                     capex_index_ref,
                     capex_index_unref)

/**
 * capex_index_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @periods: a period such as `2025`, or the first and last of several:
 *   `2022..2025`
 * @base: (nullable): the period that is 100; `NULL` is the first of @periods
 * @companies: (nullable) (array zero-terminated=1): who; one group is its
 *   members and then itself; `NULL` is every company with a base, without
 *   groups, markets and segments
 * @measure: (nullable): the measure that is compared; `NULL` is spend
 * @error: return location for an error
 *
 * Lays out companies by periods, each as a percentage of its own base.
 *
 * Shape: a row for each period, for each company in turn.
 *
 * Units: the index is a number, 100 in the base; amounts keep their currency,
 * unless the basis asks for another.
 *
 * Bounds: low ÷ base high × 100 to high ÷ base low × 100, where facts that are
 * in both cancel; the base is 100 exactly. A base that is zero or below, or may
 * be, makes the index not meaningful.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_REFUSED
 * where the base is of another length, unless the basis allows it; the other
 * codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexIndex *
capex_index_new (CapexDataset *dataset,
                 CapexBasis *basis,
                 const char *periods,
                 const char *base,
                 const char *const *companies,
                 const char *measure,
                 GError **error)
{
  g_autofree char *of = NULL;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (periods != NULL, NULL);

  if (companies != NULL)
    {
      of = capex_result_join_ids (dataset, companies, error);
      if (of == NULL)
        return NULL;
    }
  return (CapexIndex *) capex_result_new (dataset, basis, "index", error,
                                          "period", periods, "base", base, "of",
                                          of, "measure", measure, NULL);
}

/**
 * capex_index_ref:
 * @self: an index
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexIndex *
capex_index_ref (CapexIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_index_unref:
 * @self: (transfer full): an index
 *
 * Gives a reference back.
 */
void
capex_index_unref (CapexIndex *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_index_get_n_rows:
 * @self: an index
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_index_get_n_rows (const CapexIndex *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_index_get_company:
 * @self: an index
 * @row: which row, from 0
 *
 * Gets the company of a row.
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
capex_index_get_company (const CapexIndex *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_index_get_period:
 * @self: an index
 * @row: which row, from 0
 *
 * Gets the period of a row.
 *
 * Returns: (transfer none) (nullable): the period, as it was asked for
 */
const char *
capex_index_get_period (const CapexIndex *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_index_get_base:
 * @self: an index
 * @row: which row, from 0
 *
 * Gets the period that is 100.
 *
 * Returns: (transfer none) (nullable): the period, as it was asked for
 */
const char *
capex_index_get_base (const CapexIndex *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "base");
}

/**
 * capex_index_get_amount:
 * @self: an index
 * @row: which row, from 0
 *
 * Gets the amount of a company in a period.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_index_get_amount (const CapexIndex *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "amount");
}

/**
 * capex_index_get_index:
 * @self: an index
 * @row: which row, from 0
 *
 * Gets the index: amount ÷ that of the base × 100.
 *
 * Returns: (transfer none) (nullable): the index, as a number, or `NULL` where
 *   the amount or the base is not known, or no one definition has both
 */
CapexRatio *
capex_index_get_index (const CapexIndex *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "index");
}

/**
 * capex_index_get_status:
 * @self: an index
 * @row: which row, from 0
 *
 * Gets how firm the figure is: `actual`, `guidance`, `plan`.
 *
 * Returns: (transfer none) (nullable): the status, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_index_get_status (const CapexIndex *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "status");
}

/**
 * capex_index_get_definition:
 * @self: an index
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): the id of the definition; empty where
 *   the measure has none; `NULL` if the row is missing
 */
const char *
capex_index_get_definition (const CapexIndex *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_index_get_scope:
 * @self: an index
 * @row: which row, from 0
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none) (nullable): the scope, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_index_get_scope (const CapexIndex *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_index_get_covers:
 * @self: an index
 * @row: which row, from 0
 *
 * Gets the days that a figure covers.
 *
 * Returns: (transfer none) (nullable): the days; `NULL` if the row is missing
 */
const char *
capex_index_get_covers (const CapexIndex *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "covers");
}

/**
 * capex_index_get_table:
 * @self: an index
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_index_get_table (const CapexIndex *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
