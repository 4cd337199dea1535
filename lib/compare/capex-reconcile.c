/* capex-reconcile.c - Whether what is told twice agrees
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-reconcile.h>

#include <capex/capex-error.h>

#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-reconcile-pairs-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE,  NULL,    "whose"},
    {"period",  CAPEX_PARAMETER_PERIOD,  TRUE,  NULL,    "when" },
    {"measure", CAPEX_PARAMETER_MEASURE, FALSE, "capex",
     "what is reconciled: a registered measure; spend is capex" },
};

static const CapexColumn columns[] = {
    {"company",      CAPEX_COLUMN_TEXT,   "Company",    "the company or group"         },
    {"period",       CAPEX_COLUMN_TEXT,   "Period",     "the period that was asked for"},
    {"check",        CAPEX_COLUMN_TEXT,   "Check",
     "members, identity, quarters, speakers, restatement or definitions"               },
    {"one",          CAPEX_COLUMN_TEXT,   "One",
     "who tells it: filing, issuer, or another speaker"                                },
    {"one_amount",   CAPEX_COLUMN_AMOUNT, "Amount",     "what is told"                 },
    {"other",        CAPEX_COLUMN_TEXT,   "Other",
     "what it is held against: members, parts, quarters, another telling"              },
    {"other_amount", CAPEX_COLUMN_AMOUNT, "Other's",    "the amount of that"           },
    {"amount",       CAPEX_COLUMN_AMOUNT, "Difference", "one − other"                },
    {"verdict",      CAPEX_COLUMN_TEXT,   "Verdict",
     "agrees, contradicts, cannot be told, restated, or differs in definition"         },
    {"definition",   CAPEX_COLUMN_TEXT,   "Definition", "where the line is drawn"      },
    {"scope",        CAPEX_COLUMN_TEXT,   "Scope",      "how much of the business"     },
};

typedef enum
{
  AGREES,
  CONTRADICTS,
  CANNOT_BE_TOLD,
  RESTATED,
  DIFFERS
} Verdict;

/* @words end a sentence, with the amount of the difference behind them where
 * @has_amount */
static const struct
{
  const char *name;
  const char *words;
  gboolean has_amount;
} verdicts[] = {
    [AGREES] = {"agrees",                "the two agree",                             FALSE},
    [CONTRADICTS] = {"contradicts",
                "they contradict each other, and are apart by",                       TRUE },
    [CANNOT_BE_TOLD] = {"cannot be told",        "whether they agree cannot be told",
                FALSE                                                                      },
    [RESTATED] = {"restated",              "it was restated, and the two are apart by",
                TRUE                                                                       },
    [DIFFERS] = {"differs in definition",
                "they draw the line in different places, and are apart by",           TRUE },
};

static const char *const check_names[] = {
    [CAPEX_CHECK_MEMBERS] = "members",
    [CAPEX_CHECK_IDENTITY] = "identity",
    [CAPEX_CHECK_QUARTERS] = "quarters",
    [CAPEX_CHECK_SPEAKERS] = "speakers",
    [CAPEX_CHECK_RESTATEMENT] = "restatement",
    [CAPEX_CHECK_DEFINITIONS] = "definitions",
};

/* ------------------------------------------------------------------------
 * The verdict
 */

/* Something of it is not known: that the rest fits tells nothing */
static gboolean
has_hole (const CapexFigure *figure)
{
  return (figure->caveats &
          (CAPEX_CAVEAT_MISSING_MEMBER | CAPEX_CAVEAT_PARTIAL_YEAR)) != 0;
}

/* Two that are open on one side have always something in common */
static gboolean
are_open_alike (const CapexFigure *a, const CapexFigure *b)
{
  guint8 either = a->bounds.flags | b->bounds.flags;

  return !(either & CAPEX_BOUNDS_LOW) || !(either & CAPEX_BOUNDS_HIGH);
}

static gboolean
are_of_other_days (const CapexFigure *a, const CapexFigure *b)
{
  return a->days.first != b->days.first || a->days.last != b->days.last;
}

/* Figures of two currencies contradict each other only if no rate of the time
 * makes them one */
static gboolean
may_be_one_at_some_rate (CapexView *view, CapexFigure **figures)
{
  return figures[0]->unit != figures[1]->unit &&
         !capex_rate_separates (view, figures[0]->days, &figures[0]->bounds,
                                figures[0]->unit, &figures[1]->bounds,
                                figures[1]->unit);
}

/* Of two outlooks of unequal firmness the less firm contradicts nothing */
static gboolean
are_unequal_forecasts (CapexView *view, CapexFigure **figures)
{
  return figures[0]->status != figures[1]->status &&
         !capex_view_is_over (view, figures[0]->days);
}

/* The thousands or millions that a fact is told in; 0: neither, or not in plain
 * digits */
static CapexNumber
scale_of (const CapexTerm *term)
{
  static const int scales[] = {1000000, 1000};

  for (guint i = 0;
       capex_bounds_is_exact (&term->bounds) && i < G_N_ELEMENTS (scales); i++)
    if (term->bounds.stated % (scales[i] * CAPEX_NUMBER_ONE) == 0)
      return scales[i] * CAPEX_NUMBER_ONE;
  return 0;
}

/* Whether a sum is apart from what it should be by no more than the rounding of
 * its facts: half of what each is told in */
static gboolean
is_within_rounding (const CapexReconcilePair *pair,
                    const CapexBounds *difference)
{
  CapexNumber scale = 1000000 * CAPEX_NUMBER_ONE, allowed;
  gint64 n_facts = 0;

  if (!capex_bounds_is_exact (difference) || pair->figures[0]->rates->len > 0 ||
      pair->figures[1]->rates->len > 0)
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (pair->figures); i++)
    for (guint j = 0; j < pair->figures[i]->form->len; j++)
      {
        const CapexTerm *term = &g_array_index (pair->figures[i]->form,
                                                CapexTerm, j);

        scale = MIN (scale, scale_of (term));
        n_facts += MAX (1, ABS (term->numerator) / term->denominator);
      }
  allowed = scale / 2 * n_facts;
  return difference->stated <= allowed && difference->stated >= -allowed;
}

static gboolean
is_of_sum (const CapexReconcilePair *pair)
{
  return pair->check == CAPEX_CHECK_MEMBERS ||
         pair->check == CAPEX_CHECK_IDENTITY ||
         pair->check == CAPEX_CHECK_QUARTERS;
}

static Verdict
find_verdict (const CapexReconcilePair *pair,
              const CapexBounds *difference,
              gboolean is_comparable)
{
  const CapexFigure *a = pair->figures[0], *b = pair->figures[1];

  if (pair->check == CAPEX_CHECK_RESTATEMENT)
    return RESTATED;
  if (pair->check == CAPEX_CHECK_DEFINITIONS)
    return DIFFERS;
  if (are_of_other_days (a, b))
    return CANNOT_BE_TOLD;
  if (is_of_sum (pair) && is_within_rounding (pair, difference))
    return AGREES;
  if (!capex_bounds_contains (difference, 0))
    return is_comparable && pair->is_one_line ? CONTRADICTS : CANNOT_BE_TOLD;
  return has_hole (a) || has_hole (b) || are_open_alike (a, b) ? CANNOT_BE_TOLD
                                                               : AGREES;
}

/* ------------------------------------------------------------------------
 * A row
 */

/* "the issuer's filings", "its four quarters", "reuters" */
static const char *
teller_words (const CapexReconcilePair *pair, guint which)
{
  static const char *const words[][2] = {
      {"filing",                  "the issuer's filings"        },
      {"issuer",                  "the issuer"                  },
      {"members",                 "its members"                 },
      {"parts",                   "its published parts"         },
      {"quarters",                "its four quarters"           },
      {"told before",             "what it told before"         },
      {CAPEX_RECONCILE_ADDITIONS,
       "its filed line and assets obtained under finance leases"},
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i][0], pair->tellers[which]))
      return words[i][1];
  return pair->tellers[which];
}

/* "USD 72.2 billion by the issuer's filings" */
static char *
telling_words (CapexView *view, const CapexReconcilePair *pair, guint which)
{
  const CapexFigure *figure = pair->figures[which];
  g_autofree char *amount = capex_sentence_amount (&figure->bounds,
                                                   figure->unit);
  /* a line with something added to it has no name */
  gboolean is_nameless = pair->check == CAPEX_CHECK_DEFINITIONS &&
                         figure->definition == CAPEX_NONE;
  g_autofree char *line = which == 0 || is_nameless
                              ? g_strdup ("")
                              : capex_sentence_other_line (view,
                                                           pair->figures[0],
                                                           figure);

  return g_strdup_printf ("%s by %s%s", amount, teller_words (pair, which),
                          line);
}

/* How far two are apart, whichever is the larger */
static char *
distance_words (const CapexBounds *difference, CapexUnit *unit)
{
  CapexBounds distance = *difference;

  if ((difference->flags & CAPEX_BOUNDS_HIGH) && difference->high <= 0)
    capex_bounds_negate (difference, &distance);
  return capex_sentence_amount (&distance, unit);
}

static void
tell_sentence (CapexAnswer *answer,
               CapexView *view,
               guint row,
               const CapexReconcilePair *pair,
               Verdict verdict,
               const CapexBounds *difference)
{
  const CapexFigure *one = pair->figures[0];
  const char *measure = capex_view_measure_words (view, one->measure);
  g_autofree char *line = capex_sentence_line (view, one);
  g_autofree char *verb = capex_sentence_verb (view, one, measure);
  g_autofree char *first = telling_words (view, pair, 0);
  g_autofree char *second = telling_words (view, pair, 1);
  g_autofree char *contrast = capex_sentence_contrast (one, pair->figures[1]);
  g_autofree char *apart = verdicts[verdict].has_amount
                               ? distance_words (difference, one->unit)
                               : g_strdup ("");

  capex_answer_set_sentence (answer, row,
                             "The %s%s of %s for %s %s %s, and %s%s: %s%s%s.",
                             measure, line,
                             capex_view_company_name (view, one->company),
                             one->label, verb, first, second, contrast,
                             verdicts[verdict].words, *apart != '\0' ? " " : "",
                             apart);
}

static void
tell_remarks (CapexAnswer *answer,
              CapexView *view,
              guint row,
              CapexReconcilePair *pair,
              Verdict verdict)
{
  CapexFigure *remarks = capex_answer_get_remarks (answer, row);

  capex_sum_remark_differences (view, remarks, pair->figures, 2);
  if (are_of_other_days (pair->figures[0], pair->figures[1]))
    capex_figure_remark (remarks, CAPEX_CAVEAT_MIXED_PERIOD,
                         "the two cover different days");
  if (verdict == CONTRADICTS)
    capex_figure_remark (remarks, CAPEX_CAVEAT_CONFLICT,
                         "%s and %s have no value in common",
                         teller_words (pair, 0), teller_words (pair, 1));
  if (verdict == RESTATED)
    capex_figure_remark (remarks, CAPEX_CAVEAT_SUPERSEDED,
                         "what was told before was restated");
}

static gboolean
fill_row (CapexAnswer *answer,
          CapexView *view,
          CapexReconcilePair *pair,
          GError **error)
{
  static const char *const roles[] = {"one", "other"};
  static const char *const amounts[] = {"one_amount", "other_amount"};
  gboolean is_comparable = !may_be_one_at_some_rate (view, pair->figures) &&
                           !are_unequal_forecasts (view, pair->figures);
  guint row;
  CapexBounds difference;
  Verdict verdict;

  if (!capex_rate_unify (view, pair->figures, 2, error) ||
      !capex_ratios_difference (pair->figures[0], pair->figures[1], &difference,
                                error))
    return FALSE;
  verdict = find_verdict (pair, &difference, is_comparable);

  row = capex_answer_add_row (answer);
  capex_answer_set_company (answer, row, "company", pair->figures[0]->company);
  capex_answer_set_text (answer, row, "period", pair->figures[0]->label);
  capex_answer_set_text (answer, row, "check", check_names[pair->check]);
  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      capex_answer_add_figure (answer, row, roles[i], pair->figures[i]);
      capex_answer_set_text (answer, row, roles[i], pair->tellers[i]);
      capex_answer_set_amount (answer, row, amounts[i], pair->figures[i]);
    }
  capex_answer_set_formula (answer, row, "amount", "one − other", "one",
                            "other", NULL);
  capex_answer_set_bounds (answer, row, "amount", &difference,
                           pair->figures[0]->unit);
  capex_answer_set_text (answer, row, "verdict", verdicts[verdict].name);
  capex_answer_set_formula (answer, row, "verdict",
                            "whether one − other may be 0", "one", "other",
                            NULL);
  capex_answer_set_lines (answer, row, pair->figures[1], pair->figures[0]);
  tell_remarks (answer, view, row, pair, verdict);
  tell_sentence (answer, view, row, pair, verdict, &difference);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  g_autoptr (GArray) pairs = NULL;
  CapexSubject subject;
  CapexPeriodLabel label;
  guint company;

  if (!capex_question_company (question, "company", &company, error) ||
      !capex_question_period (question, "period", &label, error) ||
      !capex_question_subject (question, "measure", &subject, error))
    return NULL;
  if (subject.measure == CAPEX_NONE)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
                           "The data has no measure called capex");
      return NULL;
    }
  pairs = capex_reconcile_pairs (question->view, company, subject.measure,
                                 &label, error);
  if (pairs == NULL)
    return NULL;
  for (guint i = 0; i < pairs->len; i++)
    if (!fill_row (answer, question->view,
                   &g_array_index (pairs, CapexReconcilePair, i), error))
      return NULL;
  if (pairs->len > 0)
    return capex_answer_finish (g_steal_pointer (&answer));

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
               "Nothing of the %s of %s for %s is told twice",
               capex_view_measure_id (question->view, subject.measure),
               capex_view_company_id (question->view, company),
               capex_question_text (question, "period"));
  return NULL;
}

const CapexComparison capex_comparison_reconcile = {
    .name = "reconcile",
    .group = CAPEX_COMPARISON_GROUP_CHECK,
    .summary = "Whether what is told twice agrees",
    .description =
        "What is given of a group is held against its members, a definition "
        "against the published parts that it is made of, a year against its "
        "quarters, every speaker against the best one of the same line, and "
        "what is told now against what was told before. Bounds without a value "
        "in common contradict each other, unless what was filed in whole "
        "thousands or millions is apart by no more than its rounding. Lines "
        "that are drawn "
        "in different places do not, nor does what does not say where its line "
        "is.",
    .example = "capex reconcile meta 2025",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .definition = "any",
    .run = run,
};

/**
 * CapexReconcile:
 *
 * Whether what is told twice of a period agrees, a row for each two that are
 * held against each other.
 *
 * What makes a row not quite comparable, where it came from, how it reads as a
 * sentence and how it came about is told by the [class@Capex.Table] behind
 * it.
 */
struct _CapexReconcile
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexReconcile,
                     capex_reconcile,
                     capex_reconcile_ref,
                     capex_reconcile_unref)

/**
 * capex_reconcile_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company or group, by id, ticker, CIK or LEI
 * @period: the period, such as `2025`, `2025Q3` or `FY2025`
 * @measure: (nullable): the measure that is reconciled; `NULL` is capex
 * @error: return location for an error
 *
 * Holds what is told twice of a period against each other: a group and its
 * members, a definition and its published parts, a year and its quarters,
 * speakers of one line, first and last tellings, and lines of one issuer.
 *
 * Shape: a row for each two, check by check.
 *
 * Units: amounts keep their currency, unless the basis asks for another; as
 * needed, in dollars where two currencies meet.
 *
 * Bounds: the difference is low − high of the other to high − low of the other;
 * a fact on both sides cancels. The two contradict each other where it cannot
 * be zero.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood;
 * %CAPEX_ERROR_MISSING where nothing is told twice; the other codes of
 * [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexReconcile *
capex_reconcile_new (CapexDataset *dataset,
                     CapexBasis *basis,
                     const char *company,
                     const char *period,
                     const char *measure,
                     GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  return (CapexReconcile *) capex_result_new (dataset, basis, "reconcile",
                                              error, "company", company,
                                              "period", period, "measure",
                                              measure, NULL);
}

/**
 * capex_reconcile_ref:
 * @self: a reconciliation
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexReconcile *
capex_reconcile_ref (CapexReconcile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_reconcile_unref:
 * @self: (transfer full): a reconciliation
 *
 * Gives a reference back.
 */
void
capex_reconcile_unref (CapexReconcile *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_reconcile_get_n_rows:
 * @self: a reconciliation
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_reconcile_get_n_rows (const CapexReconcile *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_reconcile_get_company:
 * @self: a reconciliation
 * @row: which row, from 0
 *
 * Gets the company or group.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_reconcile_get_company (const CapexReconcile *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_reconcile_get_period:
 * @self: a reconciliation
 * @row: which row, from 0
 *
 * Gets the period.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_reconcile_get_period (const CapexReconcile *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_reconcile_get_check:
 * @self: a reconciliation
 * @row: which row, from 0
 *
 * Gets what is held against what: `members`, `identity`, `quarters`,
 * `speakers`, `restatement` or `definitions`.
 *
 * Returns: (transfer none): the word
 */
const char *
capex_reconcile_get_check (const CapexReconcile *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "check");
}

/**
 * capex_reconcile_get_one:
 * @self: a reconciliation
 * @row: which row, from 0
 *
 * Gets who tells the first of the two: `filing`, `issuer`, or another speaker.
 *
 * Returns: (transfer none): the word, or the id of the speaker
 */
const char *
capex_reconcile_get_one (const CapexReconcile *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "one");
}

/**
 * capex_reconcile_get_one_amount:
 * @self: a reconciliation
 * @row: which row, from 0
 *
 * Gets the first of the two.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 * it is known
 */
CapexAmount *
capex_reconcile_get_one_amount (const CapexReconcile *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "one_amount");
}

/**
 * capex_reconcile_get_other:
 * @self: a reconciliation
 * @row: which row, from 0
 *
 * Gets what the first is held against: `members`, `parts`, `quarters`,
 * `told before`, or who tells it.
 *
 * Returns: (transfer none): the words
 */
const char *
capex_reconcile_get_other (const CapexReconcile *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "other");
}

/**
 * capex_reconcile_get_other_amount:
 * @self: a reconciliation
 * @row: which row, from 0
 *
 * Gets the second of the two.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 * it is known
 */
CapexAmount *
capex_reconcile_get_other_amount (const CapexReconcile *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "other_amount");
}

/**
 * capex_reconcile_get_amount:
 * @self: a reconciliation
 * @row: which row, from 0
 *
 * Gets the difference, the first less the second.
 *
 * Returns: (transfer none) (nullable): the difference, or `NULL` where nothing
 * of it is known
 */
CapexAmount *
capex_reconcile_get_amount (const CapexReconcile *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "amount");
}

/**
 * capex_reconcile_get_verdict:
 * @self: a reconciliation
 * @row: which row, from 0
 *
 * Gets whether they agree: `agrees`, `contradicts`, `cannot be told`,
 * `restated` or `differs in definition`.
 *
 * Returns: (transfer none): the words
 */
const char *
capex_reconcile_get_verdict (const CapexReconcile *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "verdict");
}

/**
 * capex_reconcile_get_definition:
 * @self: a reconciliation
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none): the id of the definition; `mixed` where the two
 * differ; empty where the measure has none
 */
const char *
capex_reconcile_get_definition (const CapexReconcile *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_reconcile_get_scope:
 * @self: a reconciliation
 * @row: which row, from 0
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none): the scope, or `mixed`
 */
const char *
capex_reconcile_get_scope (const CapexReconcile *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_reconcile_get_table:
 * @self: a reconciliation
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_reconcile_get_table (const CapexReconcile *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
