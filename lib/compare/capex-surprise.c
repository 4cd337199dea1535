/* capex-surprise.c - What came of an outlook, against what was said last
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-surprise.h>

#include <capex/capex-error.h>

#include "basis/capex-outlook-private.h"
#include "basis/capex-rate-private.h"
#include "compare/capex-alike-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"
#include "compare/capex-verdict-private.h"

static const CapexParameter parameters[] = {
    {"company",   CAPEX_PARAMETER_COMPANY, TRUE,  NULL,    "whose"                  },
    {"period",    CAPEX_PARAMETER_PERIOD,  TRUE,  NULL,    "of which the outlook is"},
    {"measure",   CAPEX_PARAMETER_MEASURE, FALSE, "capex", "what was foreseen"      },
    {"consensus", CAPEX_PARAMETER_SPEAKER, FALSE, "",
     "whose estimate it is held against; the company's own outlook if not "
     "told"                                                                         },
};

static const CapexColumn columns[] = {
    {"company",       CAPEX_COLUMN_TEXT,   "Company",    "the company"                  },
    {"period",        CAPEX_COLUMN_TEXT,   "Period",     "the period that was asked for"},
    {"outlook",       CAPEX_COLUMN_AMOUNT, "Outlook",    "what was said last"           },
    {"outlook_known", CAPEX_COLUMN_TEXT,   "Said",
     "the day on which that became known"                                               },
    {"status",        CAPEX_COLUMN_TEXT,   "Status",     "how firm the outlook was"     },
    {"actual",        CAPEX_COLUMN_AMOUNT, "Actual",     "what came of it"              },
    {"actual_known",  CAPEX_COLUMN_TEXT,   "Known",
     "the day on which an actual first became known"                                    },
    {"amount",        CAPEX_COLUMN_AMOUNT, "Difference", "actual − outlook"           },
    {"ratio",         CAPEX_COLUMN_RATIO,  "Surprise",   "actual ÷ outlook − 1"      },
    {"verdict",       CAPEX_COLUMN_TEXT,   "Actual was",
     "whether it lies above, within or below the outlook, and how surely"               },
    {"definition",    CAPEX_COLUMN_TEXT,   "Definition", "where the line is drawn"      },
    {"scope",         CAPEX_COLUMN_TEXT,   "Scope",      "how much of the business"     },
};

typedef struct
{
  CapexView *view;
  guint company, measure;
  CapexText speaker; /* of the consensus, or 0 */
  CapexOutlook *outlook;
  CapexNews news;
} Surprise;

static void
clear_surprise (Surprise *self)
{
  capex_figures_clear (&self->news.actual, 1);
  capex_figures_clear (&self->news.outlook, 1);
  g_clear_pointer (&self->outlook, capex_outlook_free);
}

/* ------------------------------------------------------------------------
 * Figures
 */

static gboolean
set_no_actual (Surprise *self, const CapexPeriodLabel *label, GError **error)
{
  g_autofree char *period = capex_period_label_to_string (label);
  const char *definition = capex_view_definition_id (
      self->view, capex_outlook_get_actual_definition (self->outlook));

  g_set_error (
      error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
      "No actual %s of %s for %s is known in the line of the outlook%s%s;"
      " another is not held against it",
      capex_view_measure_id (self->view, self->measure),
      capex_view_company_id (self->view, self->company), period,
      *definition != '\0' ? ", " : "", definition);
  return FALSE;
}

static gboolean
set_nothing_before (Surprise *self,
                    const CapexPeriodLabel *label,
                    GError **error)
{
  g_autofree char *period = capex_period_label_to_string (label);
  CapexDays known = self->news.actual_known;
  g_autofree char *day = capex_days_to_string (known);

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
               "No outlook for the %s of %s for %s was known before the actual "
               "became known %s %s",
               capex_view_measure_id (self->view, self->measure),
               capex_view_company_id (self->view, self->company), period,
               known.first == known.last ? "on" : "in", day);
  return FALSE;
}

static gboolean
find_news (Surprise *self, const CapexPeriodLabel *label, GError **error)
{
  CapexFigure *figures[2];
  gboolean done;

  if (capex_outlook_get_n_steps (self->outlook) == 0)
    {
      capex_outlook_set_missing (self->outlook, error);
      return FALSE;
    }
  if (!capex_outlook_news (self->outlook, &self->news, error))
    return FALSE;
  if (self->news.actual == NULL)
    return set_no_actual (self, label, error);
  if (self->news.outlook == NULL)
    return set_nothing_before (self, label, error);

  figures[0] = self->news.outlook;
  figures[1] = self->news.actual;
  done = capex_rate_unify (self->view, figures, 2, error);
  return done;
}

static gboolean
init_surprise (Surprise *self, CapexQuestion *question, GError **error)
{
  CapexPeriodLabel label;
  CapexSubject subject;

  self->view = question->view;
  if (!capex_question_company (question, "company", &self->company, error) ||
      !capex_question_period (question, "period", &label, error) ||
      !capex_question_subject (question, "measure", &subject, error) ||
      !capex_question_speaker (question, "consensus", &self->speaker, error))
    return FALSE;

  self->measure = subject.measure;
  self->outlook = capex_outlook_new (self->view, self->company, self->measure,
                                     &label, self->speaker, error);
  return self->outlook != NULL && find_news (self, &label, error);
}

/* ------------------------------------------------------------------------
 * The row
 */

/* Whoever does not say what he counts is held against another line */
static void
remark_on_line (Surprise *self, CapexFigure *remarks)
{
  const CapexFigure *outlook = self->news.outlook, *actual = self->news.actual;

  if (outlook->definition != actual->definition)
    capex_figure_remark (
        remarks, CAPEX_CAVEAT_MIXED_DEFINITION,
        "the outlook of %s is %s, the actual is %s", outlook->label,
        capex_view_definition_id (self->view, outlook->definition),
        capex_view_definition_id (self->view, actual->definition));
}

/* Of sums what both of them have */
static CapexFigure *
figure_like (const CapexFigure *figure, const CapexBounds *bounds)
{
  CapexFigure *like = capex_figure_new (figure->company, figure->measure);

  like->bounds = *bounds;
  like->unit = figure->unit;
  return like;
}

static gboolean
find_ratio (Surprise *self,
            const CapexAlike *alike,
            CapexRatioBounds *ratio,
            GError **error)
{
  g_autoptr (CapexFigure) from = figure_like (self->news.outlook,
                                              &alike->right);
  g_autoptr (CapexFigure) to = figure_like (self->news.actual, &alike->left);

  return capex_ratios_growth (from, to, ratio, error);
}

static void
set_known (CapexAnswer *answer, guint row, const char *column, CapexDays known)
{
  g_autofree char *text = NULL;

  if (known.first == 0)
    return;
  text = capex_days_to_string (known);
  capex_answer_set_text (answer, row, column, text);
}

/* "the guidance as of 2025-10-29, USD 71.0 billion (...)": where several spoke
 * the day is that of the last of them */
static char *
describe_outlook (Surprise *self)
{
  const CapexFigure *outlook = self->news.outlook;
  g_autofree char *amount = capex_sentence_amount (&outlook->bounds,
                                                   outlook->unit);
  const char *noun = outlook->status >= 0 ? capex_status_to_string (
                                                (CapexStatus) outlook->status)
                                          : "outlook";
  const char *speaker = capex_dataset_text (self->view->dataset, self->speaker);
  g_autofree char *day = self->news.outlook_known.first != 0
                             ? capex_days_to_string (self->news.outlook_known)
                             : g_strdup ("");

  return g_strdup_printf ("the %s%s%s%s%s, %s", noun,
                          self->speaker != 0 ? " by " : "", speaker,
                          *day != '\0' ? " as of " : "", day, amount);
}

static void
set_sentence (CapexAnswer *answer,
              Surprise *self,
              guint row,
              CapexVerdict verdict,
              const CapexRatioBounds *ratio)
{
  CapexFigure *actual = self->news.actual;
  const char *measure = capex_view_measure_words (self->view, self->measure);
  gboolean is_known = capex_sentence_has_amount (&actual->bounds);
  gboolean is_of_some = (actual->caveats & CAPEX_CAVEAT_MISSING_MEMBER) != 0;
  g_autofree char *line = capex_sentence_line (self->view, actual);
  g_autofree char *other_line = capex_sentence_other_line (self->view, actual,
                                                           self->news.outlook);
  g_autofree char *when = capex_sentence_when (self->view, actual);
  g_autofree char *verb = capex_sentence_verb_if (is_known, self->view, actual,
                                                  measure);
  g_autofree char *amount = capex_sentence_amount (&actual->bounds,
                                                   actual->unit);
  g_autofree char *outlook = describe_outlook (self);
  g_autofree char *what = g_strconcat (outlook, other_line, NULL);
  g_autofree char *phrase = capex_verdict_phrase (verdict, what);
  CapexRatioBounds told = capex_sentence_told_growth (self->view, actual,
                                                      ratio);
  g_autofree char *percent = capex_sentence_percent (&told, TRUE);
  gboolean is_told = capex_sentence_has_ratio (&told);

  capex_answer_set_sentence (
      answer, row, "The %s%s of %s %s %s %s; %s %s%s%s.", measure, line,
      capex_view_company_name (self->view, self->company), when, verb, amount,
      is_of_some ? "that of the members of whom both are known" : "it", phrase,
      is_told ? ", a difference of " : "", is_told ? percent : "");
}

static gboolean
fill_row (CapexAnswer *answer, Surprise *self, GError **error)
{
  CapexFigure *outlook = self->news.outlook, *actual = self->news.actual;
  guint row = capex_answer_add_row (answer);
  CapexAlike alike;
  CapexRatioBounds ratio;
  CapexVerdict verdict;

  if (!capex_alike_init (&alike, actual, outlook, error) ||
      !find_ratio (self, &alike, &ratio, error))
    return FALSE;
  verdict = capex_verdict_find (&alike.left, &alike.right);
  remark_on_line (self, capex_answer_get_remarks (answer, row));

  capex_answer_add_figure (answer, row, "outlook", outlook);
  capex_answer_add_figure (answer, row, "actual", actual);
  capex_answer_set_company (answer, row, "company", self->company);
  capex_answer_set_text (answer, row, "period", actual->label);
  capex_answer_set_amount (answer, row, "outlook", outlook);
  set_known (answer, row, "outlook_known", self->news.outlook_known);
  capex_answer_set_amount (answer, row, "actual", actual);
  set_known (answer, row, "actual_known", self->news.actual_known);
  capex_answer_set_bounds (answer, row, "amount", &alike.difference,
                           actual->unit);
  capex_answer_set_formula (answer, row, "amount", "actual − outlook", "actual",
                            "outlook", NULL);
  capex_answer_set_ratio (answer, row, "ratio", &ratio);
  capex_answer_set_formula (answer, row, "ratio", "actual ÷ outlook − 1",
                            "actual", "outlook", NULL);
  capex_answer_set_text (answer, row, "verdict",
                         capex_verdict_to_string (verdict));
  capex_answer_set_formula (answer, row, "verdict",
                            "the bounds of the actual against those of the "
                            "outlook",
                            "actual", "outlook", NULL);
  capex_answer_set_lines (answer, row, actual, outlook);
  set_sentence (answer, self, row, verdict, &ratio);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  Surprise surprise = {0};
  gboolean done = init_surprise (&surprise, question, error) &&
                  fill_row (answer, &surprise, error);

  clear_surprise (&surprise);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}

const CapexComparison capex_comparison_surprise = {
    .name = "surprise",
    .group = CAPEX_COMPARISON_GROUP_OUTLOOK,
    .summary = "Whether what came was above, within or below the last outlook",
    .description =
        "The actual against what had been said by the day before it became "
        "known, in the definition and scope in which it was said: actual ÷ "
        "outlook − 1, and whether it lies above, within or below the range. "
        "A figure of another definition is not held against it. With "
        "--consensus the estimate of somebody else is taken instead.",
    .example = "capex surprise meta 2025",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .uses = "capex",
    .definition = "any",
    .run = run,
};

/**
 * CapexSurprise:
 *
 * What came of an outlook, against what was said last.
 *
 * Both are of one definition and scope: that in which the outlook was given.
 * The [class@Capex.Table] behind it holds the caveats, the sources, a sentence
 * and the explanation.
 */
struct _CapexSurprise
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexSurprise,
                     capex_surprise,
                     capex_surprise_ref,
                     capex_surprise_unref)

/**
 * capex_surprise_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company or group, by id, ticker, CIK or LEI
 * @period: the period of which the outlook is, such as `2025` or `FY2026`
 * @measure: (nullable): what was foreseen; `NULL` is capex
 * @consensus: (nullable): whose estimate it is held against; `NULL` is the
 *   company's own outlook
 * @error: return location for an error
 *
 * Holds what came of an outlook against what had been said by the day before.
 *
 * Units: the currency of the figures, unless the basis asks for another; both
 * at one rate.
 *
 * Bounds: those of the actual less those of the outlook, and their quotient
 * less 1. The outlook's bounds hold what was said; that what came lies outside
 * of them is the surprise.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where there was no outlook before, or no actual of the same line is known;
 * the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexSurprise *
capex_surprise_new (CapexDataset *dataset,
                    CapexBasis *basis,
                    const char *company,
                    const char *period,
                    const char *measure,
                    const char *consensus,
                    GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  return (CapexSurprise *) capex_result_new (dataset, basis, "surprise", error,
                                             "company", company, "period",
                                             period, "measure", measure,
                                             "consensus", consensus, NULL);
}

/**
 * capex_surprise_ref:
 * @self: a surprise
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexSurprise *
capex_surprise_ref (CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_surprise_unref:
 * @self: (transfer full): a surprise
 *
 * Gives a reference back.
 */
void
capex_surprise_unref (CapexSurprise *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_surprise_get_company:
 * @self: a surprise
 *
 * Gets the company.
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
capex_surprise_get_company (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "company");
}

/**
 * capex_surprise_get_period:
 * @self: a surprise
 *
 * Gets the period.
 *
 * Returns: (transfer none) (nullable): the period, as it was asked for
 */
const char *
capex_surprise_get_period (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "period");
}

/**
 * capex_surprise_get_outlook:
 * @self: a surprise
 *
 * Gets what was said last.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_surprise_get_outlook (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "outlook");
}

/**
 * capex_surprise_get_outlook_known:
 * @self: a surprise
 *
 * Gets the day on which that became known.
 *
 * Returns: (transfer none) (nullable): the day, or `NULL` where it is not told
 */
const char *
capex_surprise_get_outlook_known (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "outlook_known");
}

/**
 * capex_surprise_get_status:
 * @self: a surprise
 *
 * Gets how firm the outlook was.
 *
 * Returns: (transfer none) (nullable): a word, such as `guidance`
 */
const char *
capex_surprise_get_status (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "status");
}

/**
 * capex_surprise_get_actual:
 * @self: a surprise
 *
 * Gets what came of it.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_surprise_get_actual (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "actual");
}

/**
 * capex_surprise_get_actual_known:
 * @self: a surprise
 *
 * Gets the day on which an actual first became known.
 *
 * Returns: (transfer none) (nullable): the day, or `NULL` where it is not told
 */
const char *
capex_surprise_get_actual_known (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "actual_known");
}

/**
 * capex_surprise_get_amount:
 * @self: a surprise
 *
 * Gets how much more the actual is.
 *
 * Returns: (transfer none) (nullable): the actual less the outlook, or `NULL`
 *   where nothing of it is known
 */
CapexAmount *
capex_surprise_get_amount (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "amount");
}

/**
 * capex_surprise_get_ratio:
 * @self: a surprise
 *
 * Gets how much more the actual is, over the outlook.
 *
 * Returns: (transfer none) (nullable): the actual ÷ the outlook − 1
 */
CapexRatio *
capex_surprise_get_ratio (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, 0, "ratio");
}

/**
 * capex_surprise_get_verdict:
 * @self: a surprise
 *
 * Gets whether the actual lies above, within or below the outlook.
 *
 * Returns: (transfer none) (nullable): `certainly above`, `stated within` and
 * the like, or `not known`
 */
const char *
capex_surprise_get_verdict (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "verdict");
}

/**
 * capex_surprise_get_definition:
 * @self: a surprise
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): a definition, or `mixed`
 */
const char *
capex_surprise_get_definition (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "definition");
}

/**
 * capex_surprise_get_scope:
 * @self: a surprise
 *
 * Gets how much of the business it is of.
 *
 * Returns: (transfer none) (nullable): a scope
 */
const char *
capex_surprise_get_scope (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "scope");
}

/**
 * capex_surprise_get_table:
 * @self: a surprise
 *
 * Gets the table of the same figures, for the writers.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_surprise_get_table (const CapexSurprise *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
