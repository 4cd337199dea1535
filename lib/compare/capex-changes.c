/* capex-changes.c - What is known that was not, and why
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-changes.h>

#include <string.h>

#include <capex/capex-error.h>

#include "compare/capex-changes-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-words-private.h"

static const CapexParameter parameters[] = {
    {"since",    CAPEX_PARAMETER_DAY,       TRUE,  NULL,
     "the first day: what was known then"                             },
    {"until",    CAPEX_PARAMETER_DAY,       FALSE, "",
     "the last day: what is known then; the as-of day if not told"    },
    {"of",       CAPEX_PARAMETER_COMPANIES, FALSE, "",
     "whose figures; one group stands for its members; all companies if not "
     "told"                                                           },
    {"period",   CAPEX_PARAMETER_PERIODS,   FALSE, "",
     "when; the years and quarters that facts are told of if not told"},
    CAPEX_PARAMETER_OF_MEASURE,
    {"question", CAPEX_PARAMETER_QUESTION,  FALSE, "",
     "another comparison that is asked on both days"                  },
};

/* Of these a row has the pair that fits its cell; people are shown the columns
 * that have something in them */
#define FIRST_OPTIONAL 3
#define N_OPTIONAL 9

static const CapexColumn columns[] = {
    {"company",       CAPEX_COLUMN_TEXT,   "Company",       "the company"                  },
    {"period",        CAPEX_COLUMN_TEXT,   "Period",        "the period"                   },
    {"cell",          CAPEX_COLUMN_TEXT,   "What",
     "amount; of a question the column whose cell changed, or caveats"                     },
    {"before",        CAPEX_COLUMN_AMOUNT, "Before",        "the amount on the first day"  },
    {"after",         CAPEX_COLUMN_AMOUNT, "After",         "the amount on the last day"   },
    {"change",        CAPEX_COLUMN_AMOUNT, "Change",
     "after − before, where both have one unit"                                          },
    {"before_ratio",  CAPEX_COLUMN_RATIO,  "Ratio before",
     "what the ratio of a question was"                                                    },
    {"after_ratio",   CAPEX_COLUMN_RATIO,  "Ratio after",
     "what the ratio of a question is"                                                     },
    {"before_number", CAPEX_COLUMN_NUMBER, "Number before",
     "what a multiple, a rank or another number of a question was"                         },
    {"after_number",  CAPEX_COLUMN_NUMBER, "Number after",
     "what a multiple, a rank or another number of a question is"                          },
    {"before_text",   CAPEX_COLUMN_TEXT,   "Words before",
     "what a text of a question, or the caveats, were"                                     },
    {"after_text",    CAPEX_COLUMN_TEXT,   "Words after",
     "what a text of a question, or the caveats, are"                                      },
    {"why",           CAPEX_COLUMN_TEXT,   "Why",           "the reasons, of a closed list"},
    {"known",         CAPEX_COLUMN_TEXT,   "Known",
     "since when the newest fact is known that made the difference"                        },
    {"status",        CAPEX_COLUMN_TEXT,   "Status",        "how firm it was, and is"      },
    {"definition",    CAPEX_COLUMN_TEXT,   "Definition",
     "where the line was drawn, and is"                                                    },
    {"scope",         CAPEX_COLUMN_TEXT,   "Scope",
     "how much of the business it was, and is"                                             },
};

/* ------------------------------------------------------------------------
 * Cells of both kinds of rows
 */

char *
capex_changes_set_reasons (CapexAnswer *answer,
                           guint row,
                           CapexReasons reasons,
                           CapexDays day)
{
  g_autofree char *words = capex_reasons_to_words (reasons);
  g_autofree char *phrase = capex_reasons_to_phrase (reasons);
  g_autofree char *known = day.last != 0 ? capex_vague_day_to_string (day)
                                         : g_strdup ("");

  capex_answer_set_text (answer, row, "why", words);
  capex_answer_set_text (answer, row, "known", known);
  if (*known == '\0')
    return g_steal_pointer (&phrase);
  return g_strdup_printf ("%s, %s %s", phrase,
                          reasons == CAPEX_REASON_RATE  ? "the newest of"
                          : strchr (words, ',') != NULL ? "the newest known "
                                                          "since"
                                                        : "known since",
                          known);
}

void
capex_changes_set_words (CapexAnswer *answer,
                         guint row,
                         const char *column,
                         const char *before,
                         const char *after)
{
  g_autofree char *both = NULL;

  if (before == NULL || after == NULL || g_str_equal (before, after))
    {
      capex_answer_set_text (answer, row, column,
                             after != NULL ? after : before);
      return;
    }
  both = g_strdup_printf ("%s to %s", *before != '\0' ? before : "mixed",
                          *after != '\0' ? after : "mixed");
  capex_answer_set_text (answer, row, column, both);
}

const char *
capex_changes_definition_word (CapexView *view, const CapexFigure *figure)
{
  return figure->definition != CAPEX_NONE
             ? capex_view_definition_id (view, figure->definition)
             : "mixed";
}

const char *
capex_changes_scope_word (const CapexFigure *figure)
{
  return figure->scope >= 0 ? capex_scope_to_string ((CapexScope) figure->scope)
                            : "mixed";
}

const char *
capex_changes_status_word (const CapexFigure *figure)
{
  return figure->status >= 0
             ? capex_status_to_string ((CapexStatus) figure->status)
             : "mixed";
}

void
capex_changes_remark (CapexAnswer *answer,
                      guint row,
                      const CapexSpanOfDays *span,
                      const CapexFigure *before,
                      const CapexFigure *after)
{
  CapexFigure *remarks = capex_answer_get_remarks (answer, row);
  g_autofree char *covered = capex_days_to_string (before->days);
  g_autofree char *covers = capex_days_to_string (after->days);
  const struct
  {
    CapexCaveats caveat;
    const char *before, *after;
  } words[] = {
      {CAPEX_CAVEAT_MIXED_DEFINITION,
       capex_changes_definition_word (span->views[0], before),
       capex_changes_definition_word (span->views[1], after)},
      {CAPEX_CAVEAT_MIXED_SCOPE,                           capex_changes_scope_word (before),
       capex_changes_scope_word (after)                           },
      {CAPEX_CAVEAT_MIXED_STATUS,  capex_changes_status_word (before),
       capex_changes_status_word (after)},
      {CAPEX_CAVEAT_MIXED_PERIOD, covered,           covers                          },
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (!g_str_equal (words[i].before, words[i].after))
      capex_figure_remark (remarks, words[i].caveat,
                           "%s is %s as of %s, and %s as of %s", after->label,
                           words[i].before, span->days[0], words[i].after,
                           span->days[1]);
}

void
capex_changes_set_change (CapexAnswer *answer,
                          guint row,
                          const CapexBounds *change,
                          CapexUnit *unit,
                          const char *const *roles)
{
  if (!(change->flags & (CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH)))
    return;
  capex_answer_set_formula_of (answer, row, "change", "after − before", roles);
  capex_answer_set_bounds (answer, row, "change", change, unit);
}

/* ------------------------------------------------------------------------
 * Two days
 */

static void
clear_span (CapexSpanOfDays *span)
{
  for (guint i = 0; i < CAPEX_CHANGES_SIDES; i++)
    g_clear_pointer (&span->views[i], capex_view_unref);
}

static gboolean
check_days (CapexView *view, const gint32 days[2], GError **error)
{
  char since[11], until[11], as_of[11];

  if (days[1] == G_MAXINT32)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
                           "No fact tells since when it is known: until which "
                           "day must be told");
      return FALSE;
    }
  capex_day_format (days[0], since);
  capex_day_format (days[1], until);
  if (days[0] > days[1])
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                   "%s, until which changes are asked, is before %s", until,
                   since);
      return FALSE;
    }
  if (view->as_of_asked && days[1] > view->as_of)
    {
      capex_day_format (view->as_of, as_of);
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                   "What is known on %s is not known as of %s", until, as_of);
      return FALSE;
    }
  return TRUE;
}

static gboolean
read_day (CapexQuestion *question,
          const char *name,
          gint32 *day,
          GError **error)
{
  if (capex_day_parse (capex_question_text (question, name), day, error))
    return TRUE;
  g_prefix_error (error, "%s: ", name);
  return FALSE;
}

static gboolean
read_days (CapexQuestion *question, gint32 days[2], GError **error)
{
  const char *until = capex_question_text (question, "until");

  days[1] = question->view->as_of;
  return read_day (question, "since", &days[0], error) &&
         (*until == '\0' || read_day (question, "until", &days[1], error)) &&
         check_days (question->view, days, error);
}

/* On the basis that a comparison takes, as of each day */
static gboolean
find_span (CapexQuestion *question,
           const CapexComparison *comparison,
           CapexSpanOfDays *span,
           GError **error)
{
  gint32 days[CAPEX_CHANGES_SIDES];

  if (!read_days (question, days, error))
    return FALSE;
  for (guint i = 0; i < CAPEX_CHANGES_SIDES; i++)
    {
      g_autoptr (CapexBasis) basis = NULL;

      capex_day_format (days[i], span->days[i]);
      basis = capex_comparison_dup_basis (comparison, question->view->basis,
                                          span->days[i], error);
      if (basis == NULL)
        return FALSE;
      span->views[i] = capex_view_new (question->view->dataset, basis, error);
      if (span->views[i] == NULL)
        return FALSE;
      span->views[i]->as_of_told = TRUE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------------
 * Another question
 */

/* It names its own companies */
static gboolean
check_alone (CapexQuestion *question, GError **error)
{
  static const char *const others[] = {"of", "period", "measure"};

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (g_hash_table_contains (question->values, others[i]))
      {
        g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                     "\"%s\" is told in the question, not beside it",
                     others[i]);
        return FALSE;
      }
  return TRUE;
}

static gboolean
read_question (CapexQuestion *question,
               const char *text,
               const CapexComparison **comparison,
               GHashTable **values,
               GError **error)
{
  if (!capex_words_parse (text, comparison, values, error) ||
      !check_alone (question, error))
    return FALSE;
  if (*comparison == question->comparison)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "\"%s\": changes of changes are not told", text);
      return FALSE;
    }
  return capex_comparison_check (*comparison, *values, error);
}

/* ------------------------------------------------------------------------
 * The answer
 */

static void
show_what_there_is (CapexAnswer *answer, const CapexSpanOfDays *span)
{
  CapexTable *table = capex_answer_get_table (answer);
  g_autofree char *nothing = g_strdup_printf (
      "Between %s and %s, nothing changed.", span->days[0], span->days[1]);

  for (guint i = 0; i < N_OPTIONAL; i++)
    capex_table_set_optional (table, FIRST_OPTIONAL + i);
  capex_table_set_empty_sentence (table, nothing);
}

static CapexTable *
run_over (CapexQuestion *question,
          CapexSpanOfDays *span,
          const char *text,
          GError **error)
{
  const CapexComparison *comparison = question->comparison;
  g_autoptr (GHashTable) values = NULL;
  g_autoptr (CapexAnswer) answer = NULL;

  if (*text != '\0' &&
      !read_question (question, text, &comparison, &values, error))
    return NULL;
  if (!find_span (question, comparison, span, error))
    return NULL;

  /* the answer is as of the last day, and keeps its view */
  question->view = span->views[1];
  answer = capex_answer_new (question);
  if (values != NULL
          ? !capex_changes_answer_asked (span, text, comparison, values, answer,
                                         error)
          : !capex_changes_answer_levels (question, span, answer, error))
    return NULL;
  show_what_there_is (answer, span);
  return capex_answer_finish (g_steal_pointer (&answer));
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  CapexSpanOfDays span = {0};
  CapexTable *table = run_over (question, &span,
                                capex_question_text (question, "question"),
                                error);

  clear_span (&span);
  return table;
}

const CapexComparison capex_comparison_changes = {
    .name = "changes",
    .group = CAPEX_COMPARISON_GROUP_CHECK,
    .summary = "What is known now that was not on an earlier day, and why",
    .description =
        "A row for each figure that answers differently as of two days: its "
        "value, bounds, definition, scope or status, or whether it is known at "
        "all. Facts that answer on both days cancel in the "
        "change. Why is of a closed list: refused, new, gone, actual, "
        "progress, reclassification, definition, revision, restatement, "
        "precision, speaker, conflict, bounds, rate, recomputed, caveats. With "
        "a question, that comparison is asked on both days, and each of its "
        "cells that differs is a row. Facts that do not tell since when they "
        "are known answer on neither day.",
    .example = "capex changes 2024-12-31 --until 2025-02-01 --of meta",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexChanges:
 *
 * What is known on one day and was not on an earlier one, and why: a row for
 * each figure, or for each cell of another question, that changed.
 *
 * Caveats, sources, a sentence and the explanation of a row are told by the
 * [class@Capex.Table] behind it. Without a change there are no rows.
 */
struct _CapexChanges
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexChanges,
                     capex_changes,
                     capex_changes_ref,
                     capex_changes_unref)

/**
 * capex_changes_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @since: the first day, such as `2024-12-31`
 * @until: (nullable): the last day; `NULL` is the as-of day of the basis
 * @companies: (nullable) (array zero-terminated=1): whose figures; one group
 *   stands for its members; `NULL` is every company, without groups, markets
 *   and segments
 * @periods: (nullable): a period, or the first and last of several:
 *   `2023..2026`; `NULL` is the years and quarters that facts are told of
 * @measure: (nullable): the measure that is compared; `NULL` is spend
 * @error: return location for an error
 *
 * Compares what is known on two days.
 *
 * Shape: a row for each company and period whose figure changed, company by
 * company, by the ends of the periods.
 *
 * Units: amounts keep their currency, unless the basis asks for another.
 *
 * Bounds: of the change, after low − before high to after high − before low; a
 * fact that answers on both days cancels.
 *
 * Errors: %CAPEX_ERROR_SYNTAX for a text that is not a day;
 * %CAPEX_ERROR_REFUSED if the last day is before the first, or after the as-of
 * day that the basis asks for; what cannot be told on either day has the error
 * of the first; the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexChanges *
capex_changes_new (CapexDataset *dataset,
                   CapexBasis *basis,
                   const char *since,
                   const char *until,
                   const char *const *companies,
                   const char *periods,
                   const char *measure,
                   GError **error)
{
  g_autofree char *of = NULL;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (since != NULL, NULL);

  if (companies != NULL)
    {
      of = capex_result_join_ids (dataset, companies, error);
      if (of == NULL)
        return NULL;
    }
  return (CapexChanges *) capex_result_new (dataset, basis, "changes", error,
                                            "since", since, "until", until,
                                            "of", of, "period", periods,
                                            "measure", measure, NULL);
}

/**
 * capex_changes_new_of_question:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @since: the first day, such as `2024-12-31`
 * @until: (nullable): the last day; `NULL` is the as-of day of the basis
 * @question: a question as the command takes it: `growth meta 2023 2024`
 * @error: return location for an error
 *
 * Asks a comparison as of two days, and tells which of its numbers changed.
 *
 * Shape: a row for each number that is not the same on both days, in the order
 * of the rows and columns of the question. Rows are the same where the texts
 * before their first number are.
 *
 * Units: amounts are in `before`, `after` and `change`, in the units of the
 * question; ratios in `before_ratio` and `after_ratio`, as fractions: 0.07 is
 * 7 %; multiples, ranks and other numbers in `before_number` and
 * `after_number`.
 *
 * Bounds: those of the question; the change is after low − before high to after
 * high − before low.
 *
 * Errors: those of [ctor@Capex.Changes.new]; %CAPEX_ERROR_SYNTAX for a question
 * that is none, or that tells a part of the basis; if the question is an error
 * on both days, that error.
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexChanges *
capex_changes_new_of_question (CapexDataset *dataset,
                               CapexBasis *basis,
                               const char *since,
                               const char *until,
                               const char *question,
                               GError **error)
{
  g_return_val_if_fail (since != NULL, NULL);
  g_return_val_if_fail (question != NULL, NULL);

  return (CapexChanges *) capex_result_new (dataset, basis, "changes", error,
                                            "since", since, "until", until,
                                            "question", question, NULL);
}

/**
 * capex_changes_ref:
 * @self: changes
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexChanges *
capex_changes_ref (CapexChanges *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_changes_unref:
 * @self: (transfer full): changes
 *
 * Gives a reference back.
 */
void
capex_changes_unref (CapexChanges *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_changes_get_n_rows:
 * @self: changes
 *
 * Counts the rows.
 *
 * Returns: how many there are; 0 if nothing changed
 */
guint
capex_changes_get_n_rows (const CapexChanges *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_changes_get_company:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets the company of a row; of a question, its names before the first number.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_changes_get_company (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_changes_get_period:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets the period of a row.
 *
 * Returns: (transfer none): the period, as it was asked for; `first..last`
 *   where a question is of two
 */
const char *
capex_changes_get_period (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_changes_get_cell:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets what changed.
 *
 * Returns: (transfer none): `amount`, or the column of the question
 */
const char *
capex_changes_get_cell (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "cell");
}

/**
 * capex_changes_get_before:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets the amount on the first day.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it was not
 *   known or is none
 */
CapexAmount *
capex_changes_get_before (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "before");
}

/**
 * capex_changes_get_after:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets the amount on the last day.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 *   known or is none
 */
CapexAmount *
capex_changes_get_after (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "after");
}

/**
 * capex_changes_get_change:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets by how much an amount changed, after − before.
 *
 * Returns: (transfer none) (nullable): the change, or `NULL` where one of the
 *   days has no amount, or another unit
 */
CapexAmount *
capex_changes_get_change (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "change");
}

/**
 * capex_changes_get_before_ratio:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets what the ratio of a question was.
 *
 * Returns: (transfer none) (nullable): the ratio, a fraction, or `NULL`
 */
CapexRatio *
capex_changes_get_before_ratio (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "before_ratio");
}

/**
 * capex_changes_get_before_number:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets what a multiple, a rank or another number of a question was.
 *
 * Returns: (transfer none) (nullable): the number, or `NULL`
 */
CapexRatio *
capex_changes_get_before_number (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "before_number");
}

/**
 * capex_changes_get_after_ratio:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets what the ratio of a question is.
 *
 * Returns: (transfer none) (nullable): the ratio, a fraction, or `NULL`
 */
CapexRatio *
capex_changes_get_after_ratio (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "after_ratio");
}

/**
 * capex_changes_get_after_number:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets what a multiple, a rank or another number of a question is.
 *
 * Returns: (transfer none) (nullable): the number, or `NULL`
 */
CapexRatio *
capex_changes_get_after_number (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "after_number");
}

/**
 * capex_changes_get_before_text:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets what a word of a question was, such as its certainty; or what the
 * caveats were, where they alone changed.
 *
 * Returns: (transfer none) (nullable): the text, or `NULL` where a number
 *   changed
 */
const char *
capex_changes_get_before_text (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "before_text");
}

/**
 * capex_changes_get_after_text:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets what a word of a question is, such as its certainty; or what the caveats
 * are, where they alone changed.
 *
 * Returns: (transfer none) (nullable): the text, or `NULL` where a number
 *   changed
 */
const char *
capex_changes_get_after_text (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "after_text");
}

/**
 * capex_changes_get_why:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets why it changed.
 *
 * Returns: (transfer none): `new`, `gone`, `refused`, `several`, `actual`,
 * `progress`, `reclassification`, `definition`, `conflict`, `rate`, `bounds`,
 * `speaker`, `revision`, `precision`, `restatement` or `recomputed`
 */
const char *
capex_changes_get_why (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "why");
}

/**
 * capex_changes_get_known:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets since when the newest fact is known that made the difference.
 *
 * Returns: (transfer none): the day, its month or year; empty if no fact did
 */
const char *
capex_changes_get_known (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "known");
}

/**
 * capex_changes_get_status:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets how firm the figure is, and was: `guidance to actual`.
 *
 * Returns: (transfer none) (nullable): one status or two; `NULL` of a question
 */
const char *
capex_changes_get_status (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "status");
}

/**
 * capex_changes_get_definition:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets where the line is drawn, and was: `cash to cash-net`.
 *
 * Returns: (transfer none) (nullable): one definition or two; `NULL` of a
 *   question
 */
const char *
capex_changes_get_definition (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_changes_get_scope:
 * @self: changes
 * @row: which row, from 0
 *
 * Gets how much of the business is covered, and was.
 *
 * Returns: (transfer none) (nullable): one scope or two; `NULL` of a question
 */
const char *
capex_changes_get_scope (const CapexChanges *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_changes_get_table:
 * @self: changes
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_changes_get_table (const CapexChanges *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
