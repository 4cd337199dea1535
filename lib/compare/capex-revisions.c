/* capex-revisions.c - How an outlook moved, and what came of it
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-revisions.h>

#include "basis/capex-outlook-private.h"
#include "basis/capex-rate-private.h"
#include "compare/capex-alike-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-ordering-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"
#include "compare/capex-verdict-private.h"

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE,  NULL,    "whose"                  },
    {"period",  CAPEX_PARAMETER_PERIOD,  TRUE,  NULL,    "of which the outlook is"},
    {"measure", CAPEX_PARAMETER_MEASURE, FALSE, "capex", "what was foreseen"      },
};

static const CapexColumn columns[] = {
    {"company",    CAPEX_COLUMN_TEXT,   "Company",        "the company"                  },
    {"period",     CAPEX_COLUMN_TEXT,   "Period",         "the period that was asked for"},
    {"known",      CAPEX_COLUMN_TEXT,   "Known",          "the day it became known"      },
    {"speaker",    CAPEX_COLUMN_TEXT,   "Speaker",        "who said it"                  },
    {"status",     CAPEX_COLUMN_TEXT,   "Status",         "how firm it is"               },
    {"amount",     CAPEX_COLUMN_AMOUNT, "Amount",         "what was said, or came of it" },
    {"change",     CAPEX_COLUMN_AMOUNT, "Change",
     "less what the speaker said before; of the actual, less the last outlook"           },
    {"direction",  CAPEX_COLUMN_TEXT,   "Direction",
     "first, repeated, narrowed, widened, raised, lowered, joined; or actual"            },
    {"certainty",  CAPEX_COLUMN_TEXT,   "Certainty",
     "whether it is more or less than before, and how surely"                            },
    {"to_actual",  CAPEX_COLUMN_AMOUNT, "Actual less it",
     "how much more the actual was"                                                      },
    {"verdict",    CAPEX_COLUMN_TEXT,   "Actual was",
     "whether the actual lies above, within or below, and how surely"                    },
    {"definition", CAPEX_COLUMN_TEXT,   "Definition",     "where the line is drawn"      },
    {"scope",      CAPEX_COLUMN_TEXT,   "Scope",          "how much of the business"     },
};

typedef struct
{
  CapexView *view;
  guint company, measure;
  char *label;
  CapexOutlook *outlook;
  guint n_steps;
  CapexFigure **figures; /* of the steps; the last is the actual, or NULL */
} Revisions;

static void
clear_revisions (Revisions *self)
{
  if (self->figures != NULL)
    capex_figures_clear (self->figures, self->n_steps + 1);
  g_free (self->figures);
  g_clear_pointer (&self->outlook, capex_outlook_free);
  g_free (self->label);
}

static CapexFigure *
actual_of (Revisions *self)
{
  return self->figures[self->n_steps];
}

/* ------------------------------------------------------------------------
 * Figures
 */

static gboolean
find_figures (Revisions *self, GError **error)
{
  self->n_steps = capex_outlook_get_n_steps (self->outlook);
  if (self->n_steps == 0)
    {
      capex_outlook_set_missing (self->outlook, error);
      return FALSE;
    }
  self->figures = g_new0 (CapexFigure *, self->n_steps + 1);
  for (guint i = 0; i < self->n_steps; i++)
    {
      self->figures[i] = capex_outlook_step_figure (self->outlook, i, error);
      if (self->figures[i] == NULL)
        return FALSE;
    }
  return capex_outlook_actual (self->outlook, &self->figures[self->n_steps],
                               error) &&
         capex_rate_unify (self->view, self->figures, self->n_steps + 1, error);
}

static gboolean
init_revisions (Revisions *self, CapexQuestion *question, GError **error)
{
  CapexPeriodLabel label;
  CapexSubject subject;

  self->view = question->view;
  if (!capex_question_company (question, "company", &self->company, error) ||
      !capex_question_period (question, "period", &label, error) ||
      !capex_question_subject (question, "measure", &subject, error))
    return FALSE;

  self->measure = subject.measure;
  self->outlook = capex_outlook_new (self->view, self->company, self->measure,
                                     &label, 0, error);
  if (self->outlook == NULL || !find_figures (self, error))
    return FALSE;
  self->label = g_strdup (self->figures[0]->label);
  return TRUE;
}

/* ------------------------------------------------------------------------
 * Which way it went
 */

typedef enum
{
  DIRECTION_NONE, /* what was said before is not like it */
  DIRECTION_FIRST,
  DIRECTION_REPEATED,
  DIRECTION_NARROWED,
  DIRECTION_WIDENED,
  DIRECTION_RAISED,
  DIRECTION_LOWERED,
  DIRECTION_JOINED /* somebody who had not spoken before */
} Direction;

static const char *const direction_names[] = {
    [DIRECTION_NONE] = NULL,           [DIRECTION_FIRST] = "first",
    [DIRECTION_REPEATED] = "repeated", [DIRECTION_NARROWED] = "narrowed",
    [DIRECTION_WIDENED] = "widened",   [DIRECTION_RAISED] = "raised",
    [DIRECTION_LOWERED] = "lowered",   [DIRECTION_JOINED] = "joined",
};

/* 1: the bound of @a is further up; what is open below is furthest down, and
 * above furthest up */
static int
compare_ends (const CapexBounds *a, const CapexBounds *b, guint8 end)
{
  gboolean is_low = end == CAPEX_BOUNDS_LOW;
  CapexNumber left = is_low ? a->low : a->high;
  CapexNumber right = is_low ? b->low : b->high;

  if (!(a->flags & end) || !(b->flags & end))
    {
      int a_is_known = (a->flags & end) != 0,
          b_is_known = (b->flags & end) != 0;

      return is_low ? a_is_known - b_is_known : b_is_known - a_is_known;
    }
  return (left > right) - (left < right);
}

static Direction
by_sign (int sign)
{
  if (sign == 0)
    return DIRECTION_REPEATED;
  return sign > 0 ? DIRECTION_RAISED : DIRECTION_LOWERED;
}

static int
compare_stated (const CapexBounds *now, const CapexBounds *before)
{
  return (now->stated > before->stated) - (now->stated < before->stated);
}

/* A speaker who hedges did not say how far he may be off: the 5 % are ours, and
 * neither narrow nor widen anything.  Where both are open to one side the other
 * end says which way it went. */
static Direction
find_direction (const CapexBounds *now, const CapexBounds *before)
{
  int low = compare_ends (now, before, CAPEX_BOUNDS_LOW);
  int high = compare_ends (now, before, CAPEX_BOUNDS_HIGH);

  if ((now->flags & before->flags & CAPEX_BOUNDS_STATED) &&
      ((now->flags | before->flags) & CAPEX_BOUNDS_HEDGED))
    return by_sign (compare_stated (now, before));
  if (!((now->flags | before->flags) & CAPEX_BOUNDS_HIGH))
    return by_sign (low);
  if (!((now->flags | before->flags) & CAPEX_BOUNDS_LOW) ||
      (now->low == 0 && before->low == 0 &&
       !((now->flags | before->flags) & CAPEX_BOUNDS_STATED)))
    return by_sign (high);

  if (low == high)
    return by_sign (low);
  return low >= 0 && high <= 0 ? DIRECTION_NARROWED : DIRECTION_WIDENED;
}

/* ------------------------------------------------------------------------
 * Rows
 */

typedef struct
{
  Direction direction;
  CapexOrdering ordering;
  CapexVerdict verdict;
} Row;

/* Against what the speaker said before; of a group, if the same members had
 * spoken */
static gboolean
tell_change (CapexAnswer *answer,
             Revisions *self,
             guint row,
             CapexFigure *figure,
             CapexFigure *before,
             Row *told,
             GError **error)
{
  CapexAlike alike;

  if (!capex_alike_init (&alike, figure, before, error))
    return FALSE;
  if (alike.left_has_more || alike.right_has_more)
    {
      told->direction = alike.is_any ? DIRECTION_JOINED : DIRECTION_NONE;
      return TRUE;
    }

  told->direction = find_direction (&alike.left, &alike.right);
  told->ordering = capex_ordering_of_difference (&alike.difference);
  capex_answer_add_figure (answer, row, "before", before);
  capex_answer_set_bounds (answer, row, "change", &alike.difference,
                           figure->unit);
  capex_answer_set_formula (answer, row, "change", "amount − before", "amount",
                            "before", NULL);
  capex_answer_set_text (answer, row, "certainty",
                         capex_ordering_to_string (told->ordering));
  capex_answer_set_formula (answer, row, "certainty",
                            "amount − before, by its bounds", "amount",
                            "before", NULL);
  return TRUE;
}

/* Against what came of it; of a group, if that is known of all who had spoken
 */
static gboolean
tell_actual (CapexAnswer *answer,
             Revisions *self,
             guint row,
             CapexFigure *figure,
             Row *told,
             GError **error)
{
  CapexFigure *actual = actual_of (self);
  CapexAlike alike;

  if (actual == NULL)
    return TRUE;
  if (!capex_alike_init (&alike, actual, figure, error))
    return FALSE;
  if (alike.right_has_more)
    return TRUE;

  told->verdict = capex_verdict_find (&alike.left, &alike.right);
  capex_answer_add_figure (answer, row, "actual", actual);
  capex_answer_set_bounds (answer, row, "to_actual", &alike.difference,
                           figure->unit);
  capex_answer_set_formula (answer, row, "to_actual", "actual − amount",
                            "actual", "amount", NULL);
  capex_answer_set_text (answer, row, "verdict",
                         capex_verdict_to_string (told->verdict));
  capex_answer_set_formula (answer, row, "verdict",
                            "the bounds of the actual against those of the "
                            "amount",
                            "actual", "amount", NULL);
  return TRUE;
}

static const char *
direction_words (const Row *told)
{
  switch (told->direction)
    {
    case DIRECTION_REPEATED:
      return ", as before";
    case DIRECTION_NARROWED:
      return ", narrower than before";
    case DIRECTION_WIDENED:
      return ", wider than before";
    case DIRECTION_RAISED:
      return told->ordering == CAPEX_ORDERING_CERTAINLY_MORE
                 ? ", raised above the one before"
                 : ", raised, though the one before may still hold";
    case DIRECTION_LOWERED:
      return told->ordering == CAPEX_ORDERING_CERTAINLY_LESS
                 ? ", lowered below the one before"
                 : ", lowered, though the one before may still hold";
    case DIRECTION_JOINED:
      return ", by more members than before";
    case DIRECTION_FIRST:
    case DIRECTION_NONE:
    default:
      return "";
    }
}

static gboolean
is_of_members (Revisions *self, const CapexFigure *figure)
{
  return figure->parts->len > 0 &&
         ((CapexFigure *) figure->parts->pdata[0])->company != self->company;
}

/* "the guidance of Meta Platforms, Inc. on capex (cash) for 2025" */
static char *
describe_step (Revisions *self,
               const CapexOutlookStep *step,
               const CapexFigure *figure)
{
  const char *name = capex_view_company_name (self->view, self->company);
  const char *measure = capex_view_measure_words (self->view, self->measure);
  g_autofree char *line = capex_sentence_line (self->view, figure);
  g_autofree char *when = capex_sentence_when (self->view, figure);
  const char *noun = figure->status >= 0
                         ? capex_status_to_string ((CapexStatus) figure->status)
                         : "outlook";

  if (step->is_issuer)
    return g_strdup_printf ("the %s of %s on %s%s %s", noun, name, measure,
                            line, when);
  /* an estimate is of somebody else */
  if (is_of_members (self, figure))
    return figure->status == CAPEX_STATUS_ESTIMATE
               ? g_strdup_printf ("the %s on %s%s of the members of %s %s",
                                  noun, measure, line, name, when)
               : g_strdup_printf ("the %s of the members of %s on %s%s %s",
                                  noun, name, measure, line, when);
  return g_strdup_printf ("the %s by %s on %s%s of %s %s", noun, step->speaker,
                          measure, line, name, when);
}

static char *
describe_known (CapexDays known)
{
  g_autofree char *day = NULL;

  if (known.first == 0)
    return g_strdup ("On a day that is not told");
  day = capex_vague_day_to_string (known);
  return g_strdup_printf (known.first == known.last ? "On %s" : "In %s", day);
}

/* Members who had not spoken are in neither */
static char *
describe_outcome (const CapexFigure *figure,
                  const CapexFigure *actual,
                  CapexVerdict verdict)
{
  g_autofree char *phrase = NULL;

  if (actual == NULL || verdict == CAPEX_VERDICT_UNKNOWN)
    return g_strdup ("");
  if (figure->caveats & CAPEX_CAVEAT_MISSING_MEMBER)
    {
      phrase = capex_verdict_phrase (verdict, "what they had said");
      return g_strdup_printf ("; the actual of those who had spoken %s",
                              phrase);
    }
  phrase = capex_verdict_phrase (verdict, "it");
  return g_strdup_printf ("; the actual %s", phrase);
}

static void
set_step_sentence (CapexAnswer *answer,
                   Revisions *self,
                   guint row,
                   const Row *told)
{
  const CapexOutlookStep *step = capex_outlook_get_step (self->outlook, row);
  CapexFigure *figure = self->figures[row], *actual = actual_of (self);
  g_autofree char *subject = describe_step (self, step, figure);
  g_autofree char *when = describe_known (step->known);
  g_autofree char *amount = capex_sentence_amount (&figure->bounds,
                                                   figure->unit);
  g_autofree char *outcome = describe_outcome (figure, actual, told->verdict);

  capex_answer_set_sentence (answer, row, "%s %s %s %s%s%s.", when, subject,
                             capex_sentence_has_amount (&figure->bounds) ? "was"
                                                                         : "is",
                             amount, direction_words (told), outcome);
}

static void
fill_common (CapexAnswer *answer,
             Revisions *self,
             guint row,
             CapexFigure *figure)
{
  capex_answer_set_company (answer, row, "company", self->company);
  capex_answer_set_text (answer, row, "period", self->label);
  capex_answer_add_figure (answer, row, "amount", figure);
  capex_answer_set_amount (answer, row, "amount", figure);
  capex_answer_set_line (answer, row, figure);
}

static void
set_known (CapexAnswer *answer, guint row, CapexDays known)
{
  g_autofree char *day = NULL;

  if (known.first == 0)
    return;
  day = capex_vague_day_to_string (known);
  capex_answer_set_text (answer, row, "known", day);
}

static gboolean
fill_step (CapexAnswer *answer, Revisions *self, guint index, GError **error)
{
  const CapexOutlookStep *step = capex_outlook_get_step (self->outlook, index);
  guint row = capex_answer_add_row (answer);
  CapexFigure *figure = self->figures[index];
  Row told = {DIRECTION_FIRST, CAPEX_ORDERING_UNKNOWN, CAPEX_VERDICT_UNKNOWN};

  fill_common (answer, self, row, figure);
  set_known (answer, row, step->known);
  capex_answer_set_text (answer, row, "speaker", step->speaker);
  if (step->before != CAPEX_NONE &&
      !tell_change (answer, self, row, figure, self->figures[step->before],
                    &told, error))
    return FALSE;
  if (!tell_actual (answer, self, row, figure, &told, error))
    return FALSE;
  if (direction_names[told.direction] != NULL)
    capex_answer_set_text (answer, row, "direction",
                           direction_names[told.direction]);
  set_step_sentence (answer, self, row, &told);
  return TRUE;
}

/* Where several spoke, no one outlook is the last */
static gboolean
has_one_chain (Revisions *self)
{
  for (guint i = 1; i < self->n_steps; i++)
    if (capex_outlook_get_step (self->outlook, i)->before != i - 1)
      return FALSE;
  return TRUE;
}

static gboolean
fill_actual (CapexAnswer *answer, Revisions *self, GError **error)
{
  guint row = capex_answer_add_row (answer);
  CapexFigure *actual = actual_of (self);
  Row told = {DIRECTION_NONE, CAPEX_ORDERING_UNKNOWN, CAPEX_VERDICT_UNKNOWN};
  const char *measure = capex_view_measure_words (self->view, self->measure);
  const char *verb = capex_subject_is_plural (measure) ? "were" : "was";
  g_autofree char *line = capex_sentence_line (self->view, actual);
  g_autofree char *when = capex_sentence_when (self->view, actual);
  g_autofree char *amount = capex_sentence_amount (&actual->bounds,
                                                   actual->unit);

  fill_common (answer, self, row, actual);
  set_known (answer, row, capex_outlook_known_on (self->view, actual));
  if (has_one_chain (self) &&
      !tell_change (answer, self, row, actual, self->figures[self->n_steps - 1],
                    &told, error))
    return FALSE;
  capex_answer_set_text (answer, row, "direction", "actual");
  capex_answer_set_sentence (
      answer, row, "The actual %s%s of %s %s %s %s.", measure, line,
      capex_view_company_name (self->view, self->company), when,
      capex_sentence_has_amount (&actual->bounds) ? verb : "is", amount);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  Revisions revisions = {0};
  gboolean done = init_revisions (&revisions, question, error);

  for (guint i = 0; done && i < revisions.n_steps; i++)
    done = fill_step (answer, &revisions, i, error);
  if (done && actual_of (&revisions) != NULL)
    done = fill_actual (answer, &revisions, error);
  clear_revisions (&revisions);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}

const CapexComparison capex_comparison_revisions = {
    .name = "revisions",
    .group = CAPEX_COMPARISON_GROUP_OUTLOOK,
    .summary = "How an outlook moved from day to day, and what came of it",
    .description =
        "What the company said of a period before it was over, by day known, "
        "each step against the one before, and the actual against each. All "
        "are of the definition and scope in which the outlook was given, "
        "unless another is named. Guidance answers before plans, reports and "
        "estimates; where the company said nothing, others do. A group is the "
        "sum of its members, each in its own line.",
    .example = "capex revisions meta 2025",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .uses = "capex",
    .definition = "any",
    .run = run,
};

/**
 * CapexRevisions:
 *
 * How an outlook moved from day to day, and what came of it.
 *
 * A row is what one speaker said on one day, in the definition and scope in
 * which the outlook was given, so that what was guided is never held against
 * another line of the accounts. The last row is the actual in the same line,
 * where it is known. The [class@Capex.Table] behind it holds the caveats, the
 * sources, sentences and explanations.
 */
struct _CapexRevisions
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexRevisions,
                     capex_revisions,
                     capex_revisions_ref,
                     capex_revisions_unref)

/**
 * capex_revisions_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company or group, by id, ticker, CIK or LEI
 * @period: the period of which the outlook is, such as `2025` or `FY2026`
 * @measure: (nullable): what was foreseen; `NULL` is capex
 * @error: return location for an error
 *
 * Lists what was said of a period before it was over.
 *
 * Shape: a row for each speaker and day, by day; of a group a row for each day
 * on which a member spoke; then the actual, if it is known.
 *
 * Units: the currency of the figures, unless the basis asks for another; all
 * at one rate.
 *
 * Bounds: those of what was printed. Changes are differences of two
 * statements; a statement that stands on both sides cancels. An outlook's
 * bounds hold if the forecast does, which the caveat `forward` tells.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where there is no outlook; the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexRevisions *
capex_revisions_new (CapexDataset *dataset,
                     CapexBasis *basis,
                     const char *company,
                     const char *period,
                     const char *measure,
                     GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  return (CapexRevisions *) capex_result_new (dataset, basis, "revisions",
                                              error, "company", company,
                                              "period", period, "measure",
                                              measure, NULL);
}

/**
 * capex_revisions_ref:
 * @self: revisions
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexRevisions *
capex_revisions_ref (CapexRevisions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_revisions_unref:
 * @self: (transfer full): revisions
 *
 * Gives a reference back.
 */
void
capex_revisions_unref (CapexRevisions *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_revisions_get_n_rows:
 * @self: revisions
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_revisions_get_n_rows (const CapexRevisions *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_revisions_get_company:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets the company of a row.
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
capex_revisions_get_company (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_revisions_get_period:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets the period of a row.
 *
 * Returns: (transfer none) (nullable): the period, as it was asked for
 */
const char *
capex_revisions_get_period (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_revisions_get_known:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets the day on which it became known.
 *
 * Returns: (transfer none) (nullable): the day, month or year, or `NULL` where
 * it is not told
 */
const char *
capex_revisions_get_known (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "known");
}

/**
 * capex_revisions_get_speaker:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets who said it.
 *
 * Returns: (transfer none) (nullable): the speaker; of a group the ids of the
 * members who spoke on the day; or `NULL` for an actual
 */
const char *
capex_revisions_get_speaker (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "speaker");
}

/**
 * capex_revisions_get_status:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets how firm it is.
 *
 * Returns: (transfer none) (nullable): a word, such as `guidance`, or `actual`
 */
const char *
capex_revisions_get_status (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "status");
}

/**
 * capex_revisions_get_amount:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets what was said, or came of it.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_revisions_get_amount (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "amount");
}

/**
 * capex_revisions_get_change:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets how much more it is than what the speaker said before; of the actual,
 * than the last outlook.
 *
 * Returns: (transfer none) (nullable): the change, or `NULL` where there is
 *   nothing that it could be compared with
 */
CapexAmount *
capex_revisions_get_change (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "change");
}

/**
 * capex_revisions_get_direction:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets which way it went.
 *
 * Returns: (transfer none) (nullable): `first`, `repeated`, `narrowed`,
 * `widened`, `raised`, `lowered`, `joined` or `actual`; or `NULL` where what
 * was said before is not like it
 */
const char *
capex_revisions_get_direction (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "direction");
}

/**
 * capex_revisions_get_certainty:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets how surely it is more or less than before.
 *
 * Returns: (transfer none) (nullable): `certainly more`, `stated less` and the
 * like; or `NULL` where there is no change
 */
const char *
capex_revisions_get_certainty (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "certainty");
}

/**
 * capex_revisions_get_to_actual:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets how much more the actual was.
 *
 * Returns: (transfer none) (nullable): the actual less what was said, or
 *   `NULL` where it is not known
 */
CapexAmount *
capex_revisions_get_to_actual (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "to_actual");
}

/**
 * capex_revisions_get_verdict:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets whether the actual lies above, within or below what was said.
 *
 * Returns: (transfer none) (nullable): `certainly above`, `stated within` and
 * the like; or `NULL` where no actual is known
 */
const char *
capex_revisions_get_verdict (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "verdict");
}

/**
 * capex_revisions_get_definition:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): a definition
 */
const char *
capex_revisions_get_definition (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_revisions_get_scope:
 * @self: revisions
 * @row: which row, from 0
 *
 * Gets how much of the business it is of.
 *
 * Returns: (transfer none) (nullable): a scope
 */
const char *
capex_revisions_get_scope (const CapexRevisions *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_revisions_get_table:
 * @self: revisions
 *
 * Gets the table of the same figures, for the writers.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_revisions_get_table (const CapexRevisions *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
