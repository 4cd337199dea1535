/* capex-trailing.c - What the last twelve months came to
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-trailing.h>

#include <capex/capex-error.h>

#include "basis/capex-asked-private.h"
#include "basis/capex-latest-private.h"
#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

/* The longest a year may be */
#define YEAR_DAYS 366

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE,  NULL, "whose"},
    {"ending",  CAPEX_PARAMETER_PERIOD,  FALSE, "",
     "the period or day with which the twelve months end; the newest quarter "
     "known if not told"                                     },
    CAPEX_PARAMETER_OF_MEASURE,
};

static const CapexColumn columns[] = {
    {"company",       CAPEX_COLUMN_TEXT,   "Company",       "the company"             },
    {"ending",        CAPEX_COLUMN_TEXT,   "Ending",        "the last day"            },
    {"amount",        CAPEX_COLUMN_AMOUNT, "Twelve months",
     "the amount of the twelve months"                                                },
    {"before_amount", CAPEX_COLUMN_AMOUNT, "Year before",
     "that of the twelve months before"                                               },
    {"growth",        CAPEX_COLUMN_RATIO,  "Growth",
     "over the twelve months before, by one definition"                               },
    {"definition",    CAPEX_COLUMN_TEXT,   "Definition",    "where the line is drawn" },
    {"scope",         CAPEX_COLUMN_TEXT,   "Scope",         "how much of the business"},
    {"covers",        CAPEX_COLUMN_TEXT,   "Covers",        "the days it covers"      },
};

/* Who is asked, and until when.  Nothing but actuals answers: the parts are
 * those of the basis otherwise. */
typedef struct
{
  CapexView view; /* of actuals; lives as long as the view of the question */
  CapexBasisParts parts;
  CapexSubject subject;
  guint company;
  gboolean ending_told;
  CapexAsked ending;
} Trailing;

/* ------------------------------------------------------------------------
 * Figures
 */

static CapexPeriodLabel
label_of_days (CapexDays days)
{
  return (CapexPeriodLabel){.kind = CAPEX_LABEL_DAYS, .days = days};
}

static CapexPeriodLabel
twelve_months_to (Trailing *self, gint32 end)
{
  return label_of_days (
      capex_latest_twelve_months (&self->view, self->company, end));
}

static gboolean
find_figures (Trailing *self,
              const CapexPeriodLabel *labels,
              guint n,
              CapexTogether together,
              CapexFigure **figures,
              GError **error)
{
  return capex_subject_figures (&self->view, self->subject, self->company,
                                labels, n, together, figures, error);
}

static gboolean
is_whole (const CapexFigure *figure)
{
  return (figure->caveats &
          (CAPEX_CAVEAT_PARTIAL_YEAR | CAPEX_CAVEAT_MISSING_MEMBER)) == 0;
}

/* FALSE on an error; *figure is NULL where nothing is known */
static gboolean
find_until (Trailing *self, gint32 end, CapexFigure **figure, GError **error)
{
  const CapexPeriodLabel label = twelve_months_to (self, end);

  return find_figures (self, &label, 1, CAPEX_EACH, figure, error);
}

static gint32
newest_of (GArray *ends)
{
  gint32 newest = 0;

  for (guint i = 0; i < ends->len; i++)
    newest = MAX (newest, g_array_index (ends, gint32, i));
  return newest;
}

/* Of how many members all is known; of what is no group none */
static guint
count_whole_members (const CapexFigure *figure)
{
  guint n = 0;

  for (guint i = 0; i < figure->parts->len; i++)
    {
      const CapexFigure *part = figure->parts->pdata[i];

      if (part->company == figure->company)
        n += count_whole_members (part);
      else if (is_whole (part))
        n++;
    }
  return n;
}

/* Keeps the one of which more is known */
static void
keep_better (CapexFigure **kept, CapexFigure *next)
{
  if (next == NULL || (*kept != NULL && count_whole_members (next) <=
                                            count_whole_members (*kept)))
    return;
  g_clear_pointer (kept, capex_figure_unref);
  *kept = capex_figure_ref (next);
}

/* Of the ends on some days the first whose twelve months are whole; else the
 * first of which anything is known, of a group that for which most members
 * are */
static gboolean
find_among (Trailing *self,
            GArray *ends,
            CapexDays between,
            CapexFigure **figure,
            GError **error)
{
  g_autoptr (CapexFigure) found = NULL;

  for (guint i = 0; i < ends->len; i++)
    {
      gint32 end = g_array_index (ends, gint32, i);
      g_autoptr (CapexFigure) next = NULL;

      if (end < between.first || end > between.last)
        continue;
      if (!find_until (self, end, &next, error))
        return FALSE;
      if (next != NULL && is_whole (next))
        {
          *figure = g_steal_pointer (&next);
          return TRUE;
        }
      keep_better (&found, next);
    }
  *figure = g_steal_pointer (&found);
  return TRUE;
}

/* A series that has ended does not answer for one that has begun: those that
 * are more than a year behind the newest come last */
static gboolean
find_newest (Trailing *self, CapexFigure **figure, GError **error)
{
  g_autoptr (GArray) ends = capex_latest_ends (&self->view, self->company,
                                               self->subject.measure, error);
  gint32 newest;

  *figure = NULL;
  if (ends == NULL)
    return FALSE;
  newest = newest_of (ends);
  if (!find_among (self, ends, (CapexDays){newest - YEAR_DAYS, newest}, figure,
                   error))
    return FALSE;
  return *figure != NULL ||
         find_among (self, ends, (CapexDays){0, newest - YEAR_DAYS - 1}, figure,
                     error);
}

/* The last day of the period, or of the fiscal quarters that stand for it */
static gint32
ending_day (Trailing *self)
{
  return self->parts.calendar == CAPEX_CALENDAR_DAYS ? self->ending.days.last
                                                     : self->ending.offset.last;
}

static gboolean
set_missing (Trailing *self, GError **error)
{
  CapexPeriodLabel label;

  if (self->ending_told)
    {
      label = twelve_months_to (self, ending_day (self));
      capex_subject_set_missing (&self->view, self->subject, self->company,
                                 &label, error);
    }
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
                 "No quarter's actual %s of %s is known on this basis",
                 capex_subject_title (&self->view, self->subject),
                 capex_view_company_id (&self->view, self->company));
  return FALSE;
}

static gboolean
find_trailing (Trailing *self, CapexFigure **figure, GError **error)
{
  gboolean done = self->ending_told
                      ? find_until (self, ending_day (self), figure, error)
                      : find_newest (self, figure, error);

  if (!done || *figure != NULL)
    return done;
  return set_missing (self, error);
}

/* ------------------------------------------------------------------------
 * What must be told
 */

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const CapexDays *left = a, *right = b;

  return (left->first > right->first) - (left->first < right->first);
}

/* Where figures begin and end, and whether more or fewer of them hold the days
 * from there on; deals are parts of days, and hold none */
static GArray *
list_edges (CapexView *view, const CapexFigure *figure)
{
  GArray *edges = g_array_new (FALSE, FALSE, sizeof (CapexDays));

  for (guint i = 0; i < figure->form->len; i++)
    {
      const CapexTerm *term = &g_array_index (figure->form, CapexTerm, i);
      gint32 step = term->numerator > 0 ? 1 : -1;
      CapexFactView fact;
      CapexDays from, to;

      capex_dataset_fact (view->dataset, term->fact, &fact);
      from = (CapexDays){fact.days.first, step};
      to = (CapexDays){fact.days.last + 1, -step};
      if (fact.days.first == fact.days.last)
        continue;
      g_array_append_val (edges, from);
      g_array_append_val (edges, to);
    }
  g_array_sort (edges, compare_days);
  return edges;
}

static void
append_gap (GString *gaps, gint32 first, gint32 end)
{
  g_autofree char *days = NULL;

  if (first >= end)
    return;
  days = capex_days_to_string ((CapexDays){first, end - 1});
  g_string_append_printf (gaps, "%s%s", gaps->len > 0 ? ", " : "", days);
}

/* The days of a figure that none of its facts holds */
static char *
list_gaps (CapexView *view, const CapexFigure *figure)
{
  g_autoptr (GArray) edges = list_edges (view, figure);
  g_autoptr (GString) gaps = g_string_new (NULL);
  gint32 at = figure->asked.first, end = figure->asked.last + 1;
  gint32 held = 0;

  for (guint i = 0; i < edges->len; i++)
    {
      const CapexDays *edge = &g_array_index (edges, CapexDays, i);

      if (held == 0)
        append_gap (gaps, at, MIN (edge->first, end));
      at = MAX (at, edge->first);
      held += edge->last;
    }
  if (held == 0)
    append_gap (gaps, at, end);
  return g_string_free (g_steal_pointer (&gaps), FALSE);
}

/* What is missing, by name; of a sum that of its parts */
static void
remark_on_gaps (CapexView *view, CapexFigure *target, const CapexFigure *figure)
{
  g_autofree char *gaps = NULL;

  for (guint i = 0; i < figure->parts->len; i++)
    remark_on_gaps (view, target, figure->parts->pdata[i]);
  if (figure->parts->len > 0 ||
      (figure->caveats & CAPEX_CAVEAT_PARTIAL_YEAR) == 0)
    return;

  gaps = list_gaps (view, figure);
  capex_figure_remark (target, CAPEX_CAVEAT_PARTIAL_YEAR,
                       "%s of %s is not known for %s",
                       capex_view_measure_id (view, figure->measure),
                       capex_view_company_name (view, figure->company), gaps);
}

/* Whether the end was found, and not told, and is old: an exchange rate that is
 * old does not make it so */
static gboolean
is_found_old (Trailing *self, const CapexFigure *figure)
{
  return !self->ending_told &&
         capex_latest_is_stale (&self->view, figure->asked.last);
}

/* What the end is the newest of: some members of a group may go further */
static const char *
newest_words (Trailing *self, const CapexFigure *figure)
{
  if (capex_dataset_company (self->view.dataset, self->company)->n_members == 0)
    return "known";
  return is_whole (figure) ? "that all its members have"
                           : "that so many of its members have";
}

static void
remark_on_age (Trailing *self, CapexFigure *figure)
{
  char day[11];

  if (!is_found_old (self, figure))
    return;
  capex_day_format (figure->asked.last, day);
  capex_figure_remark (
      figure, CAPEX_CAVEAT_STALE,
      "the newest quarter %s ends on %s, %d days before the as-of "
      "day",
      newest_words (self, figure), day, self->view.as_of - figure->asked.last);
}

static void
remark_on_offset (Trailing *self, CapexFigure *figure)
{
  g_autofree char *label = NULL;
  int off;

  if (!self->ending_told)
    return;
  off = ending_day (self) - self->ending.days.last;
  if (off == 0)
    return;
  label = capex_period_label_to_string (&self->ending.label);
  capex_figure_remark (figure, CAPEX_CAVEAT_OFFSET_YEAR,
                       "the fiscal quarter that ends %d days %s it stands for "
                       "the end of %s",
                       ABS (off), off < 0 ? "before" : "after", label);
}

/* ------------------------------------------------------------------------
 * Rows
 */

static gboolean
fill_growth (CapexAnswer *answer,
             Trailing *self,
             guint row,
             CapexFigure **pair,
             CapexRatioBounds *growth,
             GError **error)
{
  if (!capex_ratios_growth (pair[0], pair[1], growth, error))
    return FALSE;
  capex_sum_remark_differences (&self->view,
                                capex_answer_get_remarks (answer, row), pair,
                                2);
  capex_answer_add_figure (answer, row, "before", pair[0]);
  capex_answer_add_figure (answer, row, "to", pair[1]);
  capex_answer_set_amount (answer, row, "before_amount", pair[0]);
  capex_answer_set_ratio (answer, row, "growth", growth);
  capex_answer_set_formula (answer, row, "growth", "to ÷ before − 1", "before",
                            "to", NULL);
  return TRUE;
}

/* Over the twelve months before, to the very figure of the row; where they are
 * not known as a whole, are of another line or cannot be converted, there is no
 * growth */
static gboolean
find_growth (CapexAnswer *answer,
             Trailing *self,
             guint row,
             const CapexFigure *figure,
             CapexRatioBounds *growth,
             GError **error)
{
  const CapexPeriodLabel labels[2] = {
      twelve_months_to (self, figure->asked.first - 1),
      label_of_days (figure->asked),
  };
  CapexFigure *pair[2] = {NULL, NULL};
  g_autoptr (GError) refusal = NULL;
  gboolean done = TRUE;

  if (find_figures (self, labels, 2, CAPEX_TOGETHER, pair, &refusal) &&
      is_whole (pair[0]) && capex_figure_is_same_line (figure, pair[1]) &&
      capex_rate_unify (&self->view, pair, 2, &refusal))
    done = fill_growth (answer, self, row, pair, growth, error);
  else if (g_error_matches (refusal, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE))
    {
      g_propagate_error (error, g_steal_pointer (&refusal));
      done = FALSE;
    }
  capex_figures_clear (pair, 2);
  return done;
}

static void
set_sentence (CapexAnswer *answer,
              Trailing *self,
              guint row,
              CapexFigure *figure,
              const CapexRatioBounds *growth)
{
  CapexView *view = &self->view;
  const char *title = capex_subject_title (view, self->subject);
  g_autofree char *amount = capex_sentence_amount (&figure->bounds,
                                                   figure->unit);
  g_autofree char *line = capex_sentence_line (view, figure);
  g_autofree char *verb = capex_sentence_verb_if (capex_sentence_has_amount (
                                                      &figure->bounds),
                                                  view, figure, title);
  CapexRatioBounds told = capex_sentence_told_growth (view, figure, growth);
  g_autofree char *percent = capex_sentence_percent (&told, TRUE);
  g_autofree char *grown =
      capex_sentence_has_ratio (&told)
          ? g_strdup_printf (
                ", after growth of %s over the twelve months before", percent)
          : g_strdup ("");
  gboolean is_old = is_found_old (self, figure);
  char day[11];

  capex_day_format (figure->asked.last, day);
  capex_answer_set_sentence (
      answer, row, "In the twelve months to %s%s%s, the %s%s of %s %s %s%s.",
      day, is_old ? ", the newest " : "",
      is_old ? newest_words (self, figure) : "", title, line,
      capex_view_company_name (view, self->company), verb, amount, grown);
}

static gboolean
fill_row (CapexAnswer *answer,
          Trailing *self,
          CapexFigure *figure,
          GError **error)
{
  guint row = capex_answer_add_row (answer);
  CapexRatioBounds growth = {.state = CAPEX_RATIO_NOT_MEANINGFUL};
  char day[11];

  remark_on_gaps (&self->view, figure, figure);
  remark_on_age (self, figure);
  remark_on_offset (self, figure);
  if (!find_growth (answer, self, row, figure, &growth, error) ||
      !capex_rate_unify (&self->view, &figure, 1, error))
    return FALSE;

  capex_day_format (figure->asked.last, day);
  capex_answer_add_figure (answer, row, "amount", figure);
  capex_answer_set_company (answer, row, "company", self->company);
  capex_answer_set_text (answer, row, "ending", day);
  capex_answer_set_amount (answer, row, "amount", figure);
  capex_answer_set_line (answer, row, figure);
  set_sentence (answer, self, row, figure, &growth);
  return TRUE;
}

/* ------------------------------------------------------------------------
 * The question
 */

static gboolean
check_measure (Trailing *self, GError **error)
{
  CapexDataset *dataset = self->view.dataset;
  guint measure = self->subject.measure;

  if (measure == CAPEX_NONE)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
                           "The data has no measure called capex");
      return FALSE;
    }
  if (capex_dataset_measure (dataset, measure)->kind != CAPEX_MEASURE_FLOW)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                   "%s does not flow: it has no twelve months",
                   capex_view_measure_id (&self->view, measure));
      return FALSE;
    }
  return TRUE;
}

static gboolean
init_trailing (Trailing *self, CapexQuestion *question, GError **error)
{
  CapexPeriodLabel label;

  *self = (Trailing){0};
  if (!capex_view_init_actuals (&self->view, &self->parts, question->view))
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                           "Trailing months are of actuals, which the status "
                           "of the basis leaves out");
      return FALSE;
    }
  self->ending_told = *capex_question_text (question, "ending") != '\0';

  if (!capex_question_company (question, "company", &self->company, error) ||
      !capex_question_subject (question, "measure", &self->subject, error) ||
      !check_measure (self, error))
    return FALSE;
  return !self->ending_told ||
         (capex_question_period (question, "ending", &label, error) &&
          capex_asked_init (&self->ending, question->view, self->company,
                            &label, error));
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  g_autoptr (CapexFigure) figure = NULL;
  Trailing trailing;

  if (!init_trailing (&trailing, question, error) ||
      !find_trailing (&trailing, &figure, error) ||
      !fill_row (answer, &trailing, figure, error))
    return NULL;
  return capex_answer_finish (g_steal_pointer (&answer));
}

const CapexComparison capex_comparison_trailing = {
    .name = "trailing",
    .group = CAPEX_COMPARISON_GROUP_LEVEL,
    .summary = "What a company spent in the last twelve months",
    .description =
        "The four fiscal quarters that end with the newest one known, of "
        "actuals alone, by one definition. Where they cannot be put together "
        "the amount is at least what is known of them, and what is missing is "
        "named. It is stale if the newest quarter ends more than 135 days "
        "before the as-of day.",
    .example = "capex trailing microsoft",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexTrailing:
 *
 * What a company spent in the last twelve months.
 *
 * They end with the newest quarter of which actuals are known on the as-of day,
 * and are four fiscal quarters of the company, put together out of figures of
 * one presentation. The [class@Capex.Table] behind it holds the caveats, the
 * sources, a sentence and the explanation.
 */
struct _CapexTrailing
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexTrailing,
                     capex_trailing,
                     capex_trailing_ref,
                     capex_trailing_unref)

/**
 * capex_trailing_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company, by id, ticker, CIK or LEI
 * @ending: (nullable): the period or day with which the twelve months end;
 *   `NULL` is the newest quarter of which actuals are known
 * @measure: (nullable): the measure that is summed; `NULL` is spend
 * @error: return location for an error
 *
 * Sums a company's last twelve months.
 *
 * Units: amounts keep their currency, unless the basis asks for another.
 *
 * Bounds: those of the signed sum of facts that covers the days; a low bound
 * alone where a part of them is not known. Growth is as in
 * [ctor@Capex.Growth.new].
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no actual is known of the twelve months; %CAPEX_ERROR_REFUSED of what
 * is not a flow, and where the basis leaves actuals out; the other codes of
 * [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexTrailing *
capex_trailing_new (CapexDataset *dataset,
                    CapexBasis *basis,
                    const char *company,
                    const char *ending,
                    const char *measure,
                    GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);

  return (CapexTrailing *) capex_result_new (dataset, basis, "trailing", error,
                                             "company", company, "ending",
                                             ending, "measure", measure, NULL);
}

/**
 * capex_trailing_ref:
 * @self: the last twelve months
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexTrailing *
capex_trailing_ref (CapexTrailing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_trailing_unref:
 * @self: (transfer full): the last twelve months
 *
 * Gives a reference back.
 */
void
capex_trailing_unref (CapexTrailing *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_trailing_get_company:
 * @self: the last twelve months
 *
 * Gets the company.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_trailing_get_company (const CapexTrailing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "company");
}

/**
 * capex_trailing_get_ending:
 * @self: the last twelve months
 *
 * Gets the last day of the twelve months.
 *
 * Returns: (transfer none): the day
 */
const char *
capex_trailing_get_ending (const CapexTrailing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "ending");
}

/**
 * capex_trailing_get_amount:
 * @self: the last twelve months
 *
 * Gets the amount of the twelve months.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_trailing_get_amount (const CapexTrailing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "amount");
}

/**
 * capex_trailing_get_before_amount:
 * @self: the last twelve months
 *
 * Gets the amount of the twelve months before.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 *   known by the same definition
 */
CapexAmount *
capex_trailing_get_before_amount (const CapexTrailing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "before_amount");
}

/**
 * capex_trailing_get_growth:
 * @self: the last twelve months
 *
 * Gets the growth over the twelve months before, as a fraction: 7 % is 0.07.
 *
 * Returns: (transfer none) (nullable): the growth, or `NULL` where the twelve
 *   months before are not known by the same definition
 */
CapexRatio *
capex_trailing_get_growth (const CapexTrailing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, 0, "growth");
}

/**
 * capex_trailing_get_definition:
 * @self: the last twelve months
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none): the id of the definition; empty where the measure
 *   has none
 */
const char *
capex_trailing_get_definition (const CapexTrailing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "definition");
}

/**
 * capex_trailing_get_scope:
 * @self: the last twelve months
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none): the scope, or `mixed`
 */
const char *
capex_trailing_get_scope (const CapexTrailing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "scope");
}

/**
 * capex_trailing_get_covers:
 * @self: the last twelve months
 *
 * Gets the days that the figure covers.
 *
 * Returns: (transfer none): the days
 */
const char *
capex_trailing_get_covers (const CapexTrailing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "covers");
}

/**
 * capex_trailing_get_table:
 * @self: the last twelve months
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_trailing_get_table (const CapexTrailing *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
