/* capex-changes-levels.c - Figures that are not what they were
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-changes-private.h"

#include <capex/capex-error.h>

#include "basis/capex-asked-private.h"
#include "basis/capex-rate-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-sentence-private.h"

/* ------------------------------------------------------------------------
 * The periods that facts are told of
 */

typedef struct
{
  CapexPeriodLabel label;
  CapexDays days; /* what it means for the company */
} Period;

static gboolean
is_label (const CapexPeriodLabel *a, const CapexPeriodLabel *b)
{
  return a->kind == b->kind && a->fiscal == b->fiscal && a->year == b->year &&
         a->part == b->part && a->days.first == b->days.first &&
         a->days.last == b->days.last;
}

static gboolean
holds_label (GArray *labels, const CapexPeriodLabel *label)
{
  for (guint i = 0; i < labels->len; i++)
    if (is_label (&g_array_index (labels, CapexPeriodLabel, i), label))
      return TRUE;
  return FALSE;
}

static gboolean
holds_part (GArray *labels,
            const CapexPeriodLabel *like,
            CapexLabelKind kind,
            int part)
{
  CapexPeriodLabel label = *like;

  label.kind = kind;
  label.part = part;
  return holds_label (labels, &label);
}

static void
add_label (GArray *labels, CapexPeriodLabel label)
{
  if (!holds_label (labels, &label))
    g_array_append_val (labels, label);
}

static void
collect_labels (CapexView *view, guint measure, guint company, GArray *labels)
{
  guint first, end;

  capex_dataset_company_facts (view->dataset, company, &first, &end);
  for (guint i = first; i < end; i++)
    {
      CapexPeriodLabel label = {0};
      CapexFactView fact;

      capex_dataset_fact (view->dataset, i, &fact);
      if (fact.line.measure == measure && capex_view_admits (view, &fact) &&
          capex_period_label_parse (
              capex_dataset_fact_period_text (view->dataset, i), &label, NULL))
        add_label (labels, label);
    }
}

/* A group is told of in the calendar years that its members have in common */
static void
drop_fiscal (GArray *labels)
{
  for (guint i = labels->len; i > 0; i--)
    if (g_array_index (labels, CapexPeriodLabel, i - 1).fiscal)
      g_array_remove_index (labels, i - 1);
}

static GArray *
labels_as_told (CapexView *view, guint measure, guint company)
{
  const CapexCompanyRow *row = capex_dataset_company (view->dataset, company);
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (CapexPeriodLabel));

  collect_labels (view, measure, company, labels);
  for (guint i = 0; i < row->n_members; i++)
    collect_labels (
        view, measure,
        capex_dataset_member (view->dataset, row->first_member + i)->company,
        labels);
  if (!row->has_fiscal)
    drop_fiscal (labels);
  return labels;
}

/* Filings tell three, six, nine and twelve months: what a reader follows are
 * the quarters that these add, and the year */
static GArray *
labels_to_follow (CapexView *view, guint measure, guint company)
{
  g_autoptr (GArray) told = labels_as_told (view, measure, company);
  GArray *labels = g_array_new (FALSE, TRUE, sizeof (CapexPeriodLabel));

  for (guint i = 0; i < told->len; i++)
    {
      CapexPeriodLabel label = g_array_index (told, CapexPeriodLabel, i);
      CapexPeriodLabel quarter = label;

      quarter.kind = CAPEX_LABEL_QUARTER;
      if (label.kind == CAPEX_LABEL_YEAR &&
          holds_part (told, &label, CAPEX_LABEL_NINE_MONTHS, 0))
        {
          quarter.part = 4;
          add_label (labels, quarter);
        }
      if (label.kind == CAPEX_LABEL_NINE_MONTHS &&
          holds_part (told, &label, CAPEX_LABEL_HALF, 1))
        {
          quarter.part = 3;
          label = quarter;
        }
      if (label.kind == CAPEX_LABEL_HALF && label.part == 1 &&
          holds_part (told, &label, CAPEX_LABEL_QUARTER, 1))
        {
          quarter.part = 2;
          label = quarter;
        }
      add_label (labels, label);
    }
  return labels;
}

/* By their end; what is longer holds what is shorter, and comes after it */
static int
compare_periods (gconstpointer a, gconstpointer b)
{
  const Period *left = a, *right = b;

  if (left->days.last != right->days.last)
    return left->days.last < right->days.last ? -1 : 1;
  if (left->days.first != right->days.first)
    return left->days.first > right->days.first ? -1 : 1;
  return (left->label.fiscal > right->label.fiscal) -
         (left->label.fiscal < right->label.fiscal);
}

/* FY2025 and 2025 may be the same days */
static void
drop_twins (GArray *periods)
{
  for (guint i = periods->len; i > 1; i--)
    {
      const Period *one = &g_array_index (periods, Period, i - 2);
      const Period *next = &g_array_index (periods, Period, i - 1);

      if (one->days.first == next->days.first &&
          one->days.last == next->days.last)
        g_array_remove_index (periods, i - 1);
    }
}

static GArray *
find_periods (CapexView *view, GArray *labels, guint company, GError **error)
{
  g_autoptr (GArray) periods = g_array_new (FALSE, FALSE, sizeof (Period));

  for (guint i = 0; i < labels->len; i++)
    {
      CapexAsked asked;
      Period period;

      if (!capex_asked_init (&asked, view, company,
                             &g_array_index (labels, CapexPeriodLabel, i),
                             error))
        return NULL;
      period = (Period){g_array_index (labels, CapexPeriodLabel, i),
                        asked.days};
      g_array_append_val (periods, period);
    }
  g_array_sort (periods, compare_periods);
  drop_twins (periods);
  return g_steal_pointer (&periods);
}

/* ------------------------------------------------------------------------
 * What is told on a day
 */

typedef struct
{
  CapexFigure *figures[CAPEX_CHANGES_SIDES]; /* NULL: not known */
  GError *refusals[CAPEX_CHANGES_SIDES];     /* NULL: not refused */
} Pair;

static void
clear_pair (Pair *pair)
{
  capex_figures_clear (pair->figures, CAPEX_CHANGES_SIDES);
  for (guint i = 0; i < CAPEX_CHANGES_SIDES; i++)
    g_clear_error (&pair->refusals[i]);
}

/* What the pair is of: what is known after, if anything is */
static const CapexFigure *
told_figure (const Pair *pair)
{
  return pair->figures[1] != NULL ? pair->figures[1] : pair->figures[0];
}

/* The first refusal; NULL if there is none */
static GError **
find_refusal (Pair *pair)
{
  for (guint i = 0; i < CAPEX_CHANGES_SIDES; i++)
    if (pair->refusals[i] != NULL)
      return &pair->refusals[i];
  return NULL;
}

static void
ask_side (CapexView *view,
          CapexSubject subject,
          guint company,
          const CapexPeriodLabel *label,
          CapexFigure **figure,
          GError **refusal)
{
  if (!capex_subject_figures (view, subject, company, label, 1, CAPEX_EACH,
                              figure, refusal) ||
      !capex_rate_unify (view, figure, 1, refusal))
    g_clear_pointer (figure, capex_figure_unref);
}

/* What cannot be told is news, or none; what does not fit is an error */
static gboolean
ask_both (const CapexSpanOfDays *span,
          CapexSubject subject,
          guint company,
          const CapexPeriodLabel *label,
          Pair *pair,
          GError **error)
{
  for (guint i = 0; i < CAPEX_CHANGES_SIDES; i++)
    {
      ask_side (span->views[i], subject, company, label, &pair->figures[i],
                &pair->refusals[i]);
      if (g_error_matches (pair->refusals[i], CAPEX_ERROR,
                           CAPEX_ERROR_OUT_OF_RANGE))
        {
          g_propagate_error (error, g_steal_pointer (&pair->refusals[i]));
          return FALSE;
        }
    }
  return TRUE;
}

static gboolean
has_new_fact (const CapexSpanOfDays *span,
              guint measure,
              guint company,
              CapexDays days)
{
  guint first, end;

  capex_dataset_company_facts (span->views[1]->dataset, company, &first, &end);
  for (guint i = first; i < end; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (span->views[1]->dataset, i, &fact);
      if (fact.line.measure == measure && fact.days.first <= days.last &&
          fact.days.last >= days.first &&
          capex_view_admits (span->views[1], &fact) &&
          !capex_view_admits (span->views[0], &fact))
        return TRUE;
    }
  return FALSE;
}

/* Whether what is refused would have changed, as far as its facts tell */
static gboolean
has_news (const CapexSpanOfDays *span,
          guint measure,
          guint company,
          CapexDays days)
{
  CapexDataset *dataset = span->views[1]->dataset;
  const CapexCompanyRow *row = capex_dataset_company (dataset, company);

  for (guint i = 0; i < row->n_members; i++)
    if (has_new_fact (
            span, measure,
            capex_dataset_member (dataset, row->first_member + i)->company,
            days))
      return TRUE;
  return has_new_fact (span, measure, company, days);
}

/* A refusal of what nothing is known of is none to tell, nor are other caveats
 * of the same figure */
static CapexReasons
reasons_of_pair (const CapexSpanOfDays *span, Pair *pair)
{
  CapexReasons reasons = capex_reasons_find (span->views[1], pair->figures[0],
                                             pair->figures[1]);

  if (reasons != 0 && find_refusal (pair) != NULL)
    return CAPEX_REASON_REFUSED;
  return reasons == CAPEX_REASON_CAVEATS ? 0 : reasons;
}

/* ------------------------------------------------------------------------
 * Rows
 */

typedef struct
{
  CapexAnswer *answer;
  const CapexSpanOfDays *span;
  CapexSubject subject;
  gboolean any_figure; /* on one of the days, of anybody */
  GError *refusal;     /* the first where there was none */
} Levels;

/* Facts that answer on both days cancel before anything is rounded */
static gboolean
fill_change (Levels *self, guint row, const Pair *pair, GError **error)
{
  static const char *const roles[] = {"after", "before", NULL};
  CapexBounds change;

  capex_changes_remark (self->answer, row, self->span, pair->figures[0],
                        pair->figures[1]);
  if (pair->figures[0]->unit != pair->figures[1]->unit)
    return TRUE;
  if (!capex_ratios_difference (pair->figures[1], pair->figures[0], &change,
                                error))
    return FALSE;
  capex_changes_set_change (self->answer, row, &change, pair->figures[1]->unit,
                            roles);
  return TRUE;
}

static void
fill_sides (Levels *self, guint row, const Pair *pair)
{
  static const char *const names[] = {"before", "after"};
  const char *definitions[2] = {NULL, NULL}, *scopes[2] = {NULL, NULL},
             *statuses[2] = {NULL, NULL};

  for (guint i = 0; i < CAPEX_CHANGES_SIDES; i++)
    {
      CapexFigure *figure = pair->figures[i];

      if (figure == NULL)
        continue;
      capex_answer_add_figure (self->answer, row, names[i], figure);
      capex_answer_set_amount (self->answer, row, names[i], figure);
      definitions[i] = capex_view_definition_id (self->span->views[i],
                                                 figure->definition);
      scopes[i] = capex_changes_scope_word (figure);
      statuses[i] = capex_changes_status_word (figure);
    }
  capex_changes_set_words (self->answer, row, "definition", definitions[0],
                           definitions[1]);
  capex_changes_set_words (self->answer, row, "scope", scopes[0], scopes[1]);
  capex_changes_set_words (self->answer, row, "status", statuses[0],
                           statuses[1]);
}

/* "guidance of USD 75.0 billion (cash)" */
static char *
figure_phrase (CapexView *view,
               const CapexFigure *figure,
               gboolean with_status,
               gboolean with_line)
{
  g_autofree char *amount = capex_sentence_amount (&figure->bounds,
                                                   figure->unit);
  g_autofree char *line = capex_sentence_line (view, figure);

  return g_strdup_printf ("%s%s%s%s",
                          with_status ? capex_sentence_status (figure) : "",
                          with_status ? " of " : "",
                          capex_sentence_has_amount (&figure->bounds)
                              ? amount
                              : "an amount that is not known",
                          with_line ? line : "");
}

static void
set_sentence_of_both (Levels *self,
                      guint row,
                      const Pair *pair,
                      const char *ending)
{
  const CapexSpanOfDays *span = self->span;
  const CapexFigure *before = pair->figures[0], *after = pair->figures[1];
  g_autofree char *was = capex_sentence_line (span->views[0], before);
  g_autofree char *is = capex_sentence_line (span->views[1], after);
  gboolean same_line = g_str_equal (was, is);
  gboolean tell_status = before->status != CAPEX_STATUS_ACTUAL ||
                         after->status != CAPEX_STATUS_ACTUAL;
  g_autofree char *from = figure_phrase (span->views[0], before, tell_status,
                                         !same_line);
  g_autofree char *to = figure_phrase (span->views[1], after, tell_status,
                                       !same_line);

  /* what is told of both, to three digits, may be the same */
  if (g_str_equal (from, to))
    {
      g_free (to);
      to = g_strdup ("what is the same to these digits");
    }
  capex_answer_set_sentence (
      self->answer, row,
      "Between %s and %s, the %s%s of %s for %s changed from %s to %s: %s.",
      span->days[0], span->days[1],
      capex_subject_title (span->views[1], self->subject), same_line ? is : "",
      capex_view_company_name (span->views[1], after->company), after->label,
      from, to, ending);
}

/* One of the days has no figure: nothing was known, or it was refused */
static void
set_sentence_of_one (Levels *self,
                     guint row,
                     const Pair *pair,
                     const char *ending)
{
  const CapexSpanOfDays *span = self->span;
  guint there = pair->figures[1] != NULL ? 1 : 0;
  CapexView *view = span->views[there];
  const CapexFigure *figure = pair->figures[there];
  const char *subject = capex_subject_title (view, self->subject);
  const char *name = capex_view_company_name (view, figure->company);
  g_autofree char *told = figure_phrase (view, figure,
                                         figure->status != CAPEX_STATUS_ACTUAL,
                                         TRUE);
  g_autofree char *line = capex_sentence_line (view, figure);

  if (pair->refusals[1 - there] != NULL)
    capex_answer_set_sentence (
        self->answer, row,
        "On %s, the %s of %s for %s could be told, as %s; as of %s it is "
        "refused: %s.",
        span->days[there], subject, name, figure->label, told,
        span->days[1 - there], pair->refusals[1 - there]->message);
  else if (there == 1 && !capex_sentence_has_amount (&figure->bounds))
    capex_answer_set_sentence (self->answer, row,
                               "Between %s and %s, facts about the %s%s of %s "
                               "for %s became known that "
                               "tell no amount: %s.",
                               span->days[0], span->days[1], subject, line,
                               name, figure->label, ending);
  else if (there == 1)
    capex_answer_set_sentence (
        self->answer, row,
        "Between %s and %s, the %s of %s for %s became known, as %s: %s.",
        span->days[0], span->days[1], subject, name, figure->label, told,
        ending);
  else
    capex_answer_set_sentence (
        self->answer, row,
        "Between %s and %s, the %s of %s for %s ceased to be known; it was "
        "told as %s.",
        span->days[0], span->days[1], subject, name, figure->label, told);
}

static gboolean
fill_row (Levels *self,
          guint company,
          const Pair *pair,
          CapexReasons reasons,
          GError **error)
{
  guint row = capex_answer_add_row (self->answer);
  gboolean has_both = pair->figures[0] != NULL && pair->figures[1] != NULL;
  g_autofree char *ending = capex_changes_set_reasons (
      self->answer, row, reasons,
      capex_reasons_newest_day (self->span->views[1],
                                self->span->views[0]->as_of, pair->figures[0],
                                pair->figures[1]));

  capex_answer_set_company (self->answer, row, "company", company);
  capex_answer_set_text (self->answer, row, "period",
                         told_figure (pair)->label);
  capex_answer_set_text (self->answer, row, "cell", "amount");
  fill_sides (self, row, pair);
  if (has_both && !fill_change (self, row, pair, error))
    return FALSE;
  (has_both ? set_sentence_of_both : set_sentence_of_one) (self, row, pair,
                                                           ending);
  return TRUE;
}

/* Neither day has a figure, and one of them could not tell it */
static void
fill_refused (Levels *self,
              guint company,
              const Period *period,
              const GError *refusal)
{
  const CapexSpanOfDays *span = self->span;
  guint row = capex_answer_add_row (self->answer);
  g_autofree char *label = capex_period_label_to_string (&period->label);

  g_free (capex_changes_set_reasons (self->answer, row, CAPEX_REASON_REFUSED,
                                     (CapexDays){0, 0}));
  capex_answer_set_company (self->answer, row, "company", company);
  capex_answer_set_text (self->answer, row, "period", label);
  capex_answer_set_text (self->answer, row, "cell", "amount");
  capex_answer_set_missing (
      self->answer, row,
      "Between %s and %s, facts about the %s of %s for %s became known, and a "
      "figure is refused: %s.",
      span->days[0], span->days[1],
      capex_subject_title (span->views[1], self->subject),
      capex_view_company_name (span->views[1], company), label,
      refusal->message);
}

static gboolean
answer_pair (Levels *self,
             guint company,
             const Period *period,
             Pair *pair,
             GError **error)
{
  CapexReasons reasons = reasons_of_pair (self->span, pair);
  GError **refusal = find_refusal (pair);

  if (told_figure (pair) != NULL)
    {
      self->any_figure = TRUE;
      return reasons == 0 || fill_row (self, company, pair, reasons, error);
    }
  if (refusal == NULL)
    return TRUE;
  if (has_news (self->span, self->subject.measure, company, period->days))
    fill_refused (self, company, period, *refusal);
  if (self->refusal == NULL)
    self->refusal = g_steal_pointer (refusal);
  return TRUE;
}

static gboolean
answer_period (Levels *self,
               guint company,
               const Period *period,
               GError **error)
{
  Pair pair = {
      {NULL, NULL},
      {NULL, NULL}
  };
  gboolean done = ask_both (self->span, self->subject, company, &period->label,
                            &pair, error) &&
                  answer_pair (self, company, period, &pair, error);

  clear_pair (&pair);
  return done;
}

static gboolean
answer_company (Levels *self, guint company, GArray *labels, GError **error)
{
  g_autoptr (GArray) periods = find_periods (self->span->views[1], labels,
                                             company, error);

  if (periods == NULL)
    return FALSE;
  for (guint i = 0; i < periods->len; i++)
    if (!answer_period (self, company, &g_array_index (periods, Period, i),
                        error))
      return FALSE;
  return TRUE;
}

static gboolean
answer_companies (Levels *self,
                  GArray *companies,
                  GArray *asked,
                  GError **error)
{
  for (guint i = 0; i < companies->len; i++)
    {
      guint company = g_array_index (companies, guint, i);
      g_autoptr (GArray) labels = asked != NULL
                                      ? g_array_ref (asked)
                                      : labels_to_follow (self->span->views[1],
                                                          self->subject.measure,
                                                          company);

      if (!answer_company (self, company, labels, error))
        return FALSE;
    }
  if (self->any_figure || self->refusal == NULL)
    return TRUE;
  /* where nothing at all could be told, it is an error as in any comparison */
  g_propagate_error (error, g_steal_pointer (&self->refusal));
  return FALSE;
}

gboolean
capex_changes_answer_levels (CapexQuestion *question,
                             const CapexSpanOfDays *span,
                             CapexAnswer *answer,
                             GError **error)
{
  g_autoptr (GArray) companies = capex_question_population (question, error);
  g_autoptr (GArray) asked = NULL;
  Levels self = {.answer = answer, .span = span};
  gboolean done;

  if (companies == NULL ||
      !capex_question_subject (question, "measure", &self.subject, error))
    return FALSE;
  if (*capex_question_text (question, "period") != '\0')
    {
      asked = capex_question_periods (question, "period", error);
      if (asked == NULL)
        return FALSE;
    }
  done = answer_companies (&self, companies, asked, error);
  g_clear_error (&self.refusal);
  return done;
}
