/* capex-implied.c - What the rest of a period must be for an outlook to hold
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-implied.h>

#include <capex/capex-error.h>

#include "basis/capex-outlook-private.h"
#include "basis/capex-rate-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"
#include "value/capex-amount-private.h"

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE,  NULL,    "whose"                  },
    {"period",  CAPEX_PARAMETER_PERIOD,  TRUE,  NULL,    "of which the outlook is"},
    {"measure", CAPEX_PARAMETER_MEASURE, FALSE, "capex", "what was foreseen"      },
};

static const CapexColumn columns[] = {
    {"company",       CAPEX_COLUMN_TEXT,    "Company",     "the company"                  },
    {"period",        CAPEX_COLUMN_TEXT,    "Period",      "the period that was asked for"},
    {"outlook",       CAPEX_COLUMN_AMOUNT,  "Outlook",     "what was said last"           },
    {"status",        CAPEX_COLUMN_TEXT,    "Status",      "how firm the outlook is"      },
    {"so_far",        CAPEX_COLUMN_AMOUNT,  "So far",
     "what is known of its first days"                                                    },
    {"so_far_covers", CAPEX_COLUMN_TEXT,    "Known",       "those days"                   },
    {"amount",        CAPEX_COLUMN_AMOUNT,  "Rest",
     "what the rest must be: outlook − so far"                                          },
    {"covers",        CAPEX_COLUMN_TEXT,    "Of",          "the days of the rest"         },
    {"days",          CAPEX_COLUMN_INTEGER, "Days",        "how many days these are"      },
    {"before_amount", CAPEX_COLUMN_AMOUNT,  "Year before",
     "that of the same days of the year before"                                           },
    {"growth",        CAPEX_COLUMN_RATIO,   "Growth",
     "rest ÷ that of the year before − 1"                                              },
    {"definition",    CAPEX_COLUMN_TEXT,    "Definition",  "where the line is drawn"      },
    {"scope",         CAPEX_COLUMN_TEXT,    "Scope",       "how much of the business"     },
};

enum
{
  OUTLOOK,
  SO_FAR,
  REST,
  BEFORE, /* the rest of the year before, or NULL */
  N_FIGURES
};

typedef struct
{
  CapexView *view;
  guint company, measure;
  CapexOutlook *outlook;
  CapexFigure *figures[N_FIGURES];
  gboolean is_broken; /* more is spent already than the outlook allows */
} Implied;

static void
clear_implied (Implied *self)
{
  capex_figures_clear (self->figures, N_FIGURES);
  g_clear_pointer (&self->outlook, capex_outlook_free);
}

/* ------------------------------------------------------------------------
 * What it refuses
 */

static gboolean
check_flow (Implied *self, GError **error)
{
  if (self->measure == CAPEX_NONE ||
      capex_dataset_measure (self->view->dataset, self->measure)->kind ==
          CAPEX_MEASURE_FLOW)
    return TRUE;
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
               "%s does not flow: no part of a period is left of it",
               capex_view_measure_id (self->view, self->measure));
  return FALSE;
}

static gboolean
check_outlook (Implied *self, GError **error)
{
  if (capex_outlook_get_n_steps (self->outlook) == 0)
    {
      capex_outlook_set_missing (self->outlook, error);
      return FALSE;
    }
  if (!capex_outlook_is_of_members (self->outlook))
    return TRUE;
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
               "The members of %s are known up to days of their own: ask for "
               "each of them",
               capex_view_company_id (self->view, self->company));
  return FALSE;
}

static gboolean
is_two_sided (const CapexFigure *figure)
{
  const guint8 both = CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH;

  return (figure->bounds.flags & both) == both;
}

/* Nothing is left of a period of which all is known; a bound is not all */
static gboolean
check_actual (Implied *self, GError **error)
{
  g_autoptr (CapexFigure) actual = NULL;
  g_autofree char *amount = NULL;
  const char *definition;

  if (!capex_outlook_actual (self->outlook, &actual, error))
    return FALSE;
  if (actual == NULL || !is_two_sided (actual))
    return TRUE;
  amount = capex_amount_format_bounds (&actual->bounds, actual->unit);
  definition = capex_view_definition_id (self->view, actual->definition);
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
               "All of %s is known: %s of %s was %s%s%s", actual->label,
               capex_view_measure_id (self->view, self->measure),
               capex_view_company_id (self->view, self->company), amount,
               *definition != '\0' ? " as " : "", definition);
  return FALSE;
}

static gboolean
check_so_far (Implied *self, GError **error)
{
  const CapexFigure *outlook = self->figures[OUTLOOK];
  const char *definition = capex_view_definition_id (self->view,
                                                     outlook->definition);

  if (self->figures[SO_FAR] != NULL)
    return TRUE;
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
               "Nothing is known yet of the first days of %s: no actual %s of "
               "%s%s%s, which is the line of the outlook",
               outlook->label,
               capex_view_measure_id (self->view, self->measure),
               capex_view_company_id (self->view, self->company),
               *definition != '\0' ? " as " : "", definition);
  return FALSE;
}

/* ------------------------------------------------------------------------
 * The rest
 */

/* What cannot be negative is not below zero, unless all of it would be: then
 * the outlook is broken already, and that is told */
static void
keep_above_zero (Implied *self, CapexFigure *rest)
{
  CapexBounds *bounds = &rest->bounds;

  if (capex_outlook_can_be_negative (self->outlook) ||
      ((bounds->flags & CAPEX_BOUNDS_LOW) && bounds->low >= 0))
    return;
  if ((bounds->flags & CAPEX_BOUNDS_HIGH) && bounds->high < 0)
    {
      self->is_broken = TRUE;
      capex_figure_remark (rest, CAPEX_CAVEAT_CONFLICT,
                           "more is spent already than the outlook allows");
      return;
    }
  bounds->low = 0;
  bounds->flags |= CAPEX_BOUNDS_LOW;
  if ((bounds->flags & CAPEX_BOUNDS_STATED) && bounds->stated < 0)
    {
      bounds->stated = 0;
      bounds->flags &= (guint8) ~CAPEX_BOUNDS_STATED;
    }
  rest->is_form = FALSE;
}

static CapexDays
days_of_rest (Implied *self)
{
  return (CapexDays){self->figures[SO_FAR]->days.last + 1,
                     self->figures[OUTLOOK]->days.last};
}

/* A figure of its own, so that a fact that is in both cancels, and the rest is
 * converted once */
static CapexFigure *
new_rest (Implied *self, GError **error)
{
  CapexFigure *outlook = self->figures[OUTLOOK];
  CapexFigure *so_far = self->figures[SO_FAR];
  g_autoptr (CapexFigure) rest = capex_figure_new (self->company,
                                                   self->measure);

  rest->definition = outlook->definition;
  rest->scope = outlook->scope;
  rest->status = outlook->status;
  rest->days = rest->asked = days_of_rest (self);
  rest->label = capex_days_to_string (rest->days);
  rest->unit = outlook->unit;
  rest->fact_unit = outlook->fact_unit;
  rest->is_form = outlook->is_form && so_far->is_form &&
                  outlook->rates->len == 0 && so_far->rates->len == 0;
  rest->rule = g_strdup ("the outlook less what is known");
  g_array_append_vals (rest->rates, outlook->rates->data, outlook->rates->len);
  g_array_append_vals (rest->rates, so_far->rates->data, so_far->rates->len);
  if (!capex_ratios_difference (outlook, so_far, &rest->bounds, error) ||
      !capex_form_add (rest->form, outlook->form, 1, error) ||
      !capex_form_add (rest->form, so_far->form, -1, error))
    return NULL;
  capex_figure_inherit (rest, outlook);
  capex_figure_inherit (rest, so_far);
  keep_above_zero (self, rest);
  return g_steal_pointer (&rest);
}

static gboolean
find_figures (Implied *self, GError **error)
{
  CapexFigure **figures = self->figures;

  if (!capex_outlook_until (self->outlook, G_MAXINT32, &figures[OUTLOOK],
                            error) ||
      !capex_outlook_so_far (self->outlook, &figures[SO_FAR], error) ||
      !check_so_far (self, error))
    return FALSE;
  if (figures[OUTLOOK]->unit != figures[SO_FAR]->unit &&
      !capex_rate_unify (self->view, figures, 2, error))
    return FALSE;

  figures[REST] = new_rest (self, error);
  return figures[REST] != NULL &&
         capex_outlook_year_before (self->outlook, days_of_rest (self),
                                    &figures[BEFORE], error) &&
         capex_rate_unify (self->view, figures, N_FIGURES, error);
}

static gboolean
init_implied (Implied *self, CapexQuestion *question, GError **error)
{
  CapexPeriodLabel label;
  CapexSubject subject;

  self->view = question->view;
  if (!capex_question_company (question, "company", &self->company, error) ||
      !capex_question_period (question, "period", &label, error) ||
      !capex_question_subject (question, "measure", &subject, error))
    return FALSE;

  self->measure = subject.measure;
  if (!check_flow (self, error))
    return FALSE;
  self->outlook = capex_outlook_new (self->view, self->company, self->measure,
                                     &label, 0, error);
  return self->outlook != NULL && check_outlook (self, error) &&
         check_actual (self, error) && find_figures (self, error);
}

/* ------------------------------------------------------------------------
 * The row
 */

static gboolean
tell_growth (CapexAnswer *answer,
             Implied *self,
             guint row,
             CapexRatioBounds *growth,
             GError **error)
{
  CapexFigure *before = self->figures[BEFORE];

  *growth = (CapexRatioBounds){.state = CAPEX_RATIO_NOT_MEANINGFUL};
  if (before == NULL)
    return TRUE;
  if (!capex_ratios_growth (before, self->figures[REST], growth, error))
    return FALSE;
  capex_answer_add_figure (answer, row, "before", before);
  capex_answer_set_amount (answer, row, "before_amount", before);
  if (!capex_ratios_is_told (growth))
    return TRUE;
  capex_answer_set_ratio (answer, row, "growth", growth);
  capex_answer_set_formula (answer, row, "growth", "rest ÷ before − 1", "rest",
                            "before", NULL);
  return TRUE;
}

static void
tell_days (CapexAnswer *answer, Implied *self, guint row)
{
  CapexDays rest = days_of_rest (self);
  g_autofree char *known = capex_days_to_string (self->figures[SO_FAR]->days);
  g_autofree char *covers = capex_days_to_string (rest);

  capex_answer_set_text (answer, row, "so_far_covers", known);
  capex_answer_set_text (answer, row, "covers", covers);
  capex_answer_set_integer (answer, row, "days", rest.last - rest.first + 1);
  capex_answer_set_formula (answer, row, "days",
                            "the days of the outlook behind those that are "
                            "known",
                            "outlook", "so far", NULL);
}

static char *
describe_growth (Implied *self, const CapexRatioBounds *growth)
{
  CapexRatioBounds told = capex_sentence_told_growth (self->view,
                                                      self->figures[REST],
                                                      growth);
  g_autofree char *percent = capex_sentence_percent (&told, TRUE);

  if (!capex_sentence_has_ratio (&told))
    return g_strdup ("");
  return g_strdup_printf (", growth of %s over the same days of the year "
                          "before",
                          percent);
}

/* "guidance of acme on capex (cash) for 2026", or "estimate on capex (cash) of
 * acme for 2026" of others */
static char *
describe_outlook (Implied *self)
{
  const CapexFigure *outlook = self->figures[OUTLOOK];
  const char *noun = capex_status_to_string ((CapexStatus) outlook->status);
  const char *measure = capex_view_measure_words (self->view, self->measure);
  const char *name = capex_view_company_name (self->view, self->company);
  g_autofree char *line = capex_sentence_line (self->view, outlook);

  if (capex_outlook_get_step (self->outlook, 0)->is_issuer)
    return g_strdup_printf ("%s of %s on %s%s for %s", noun, name, measure,
                            line, outlook->label);
  return g_strdup_printf ("%s on %s%s of %s for %s", noun, measure, line, name,
                          outlook->label);
}

/* Whether as much as the outlook says is there, and nothing is too much; that
 * nothing is below zero says nothing */
static gboolean
is_met (Implied *self)
{
  const CapexBounds *outlook = &self->figures[OUTLOOK]->bounds;
  const CapexBounds *so_far = &self->figures[SO_FAR]->bounds;

  return !capex_outlook_can_be_negative (self->outlook) &&
         (outlook->flags & CAPEX_BOUNDS_LOW) && outlook->low > 0 &&
         !(outlook->flags & CAPEX_BOUNDS_HIGH) &&
         (so_far->flags & CAPEX_BOUNDS_LOW) && so_far->low >= outlook->low;
}

static void
set_sentence (CapexAnswer *answer,
              Implied *self,
              guint row,
              const CapexRatioBounds *growth)
{
  CapexFigure *const *figures = self->figures;
  const CapexFigure *outlook = figures[OUTLOOK], *rest = figures[REST];
  g_autofree char *subject = describe_outlook (self);
  g_autofree char *whole = capex_sentence_amount (&outlook->bounds,
                                                  outlook->unit);
  g_autofree char *part = capex_sentence_amount (&figures[SO_FAR]->bounds,
                                                 figures[SO_FAR]->unit);
  g_autofree char *amount = capex_sentence_amount (&rest->bounds, rest->unit);
  g_autofree char *known = capex_days_to_string (figures[SO_FAR]->days);
  g_autofree char *grown = describe_growth (self, growth);

  if (self->is_broken)
    capex_answer_set_sentence (
        answer, row, "The %s, %s, cannot hold: in %s it came to %s already.",
        subject, whole, known, part);
  else if (is_met (self))
    capex_answer_set_sentence (
        answer, row,
        "The %s, %s, holds already, whatever the rest is: in %s it came to %s.",
        subject, whole, known, part);
  else if (!capex_sentence_has_amount (&rest->bounds))
    capex_answer_set_sentence (
        answer, row,
        "For the %s, %s, to hold after %s in %s, how much that of %s has to be "
        "is not known.",
        subject, whole, part, known, rest->label);
  else
    capex_answer_set_sentence (
        answer, row,
        "For the %s, %s, to hold after %s in %s, that of %s has to be %s%s.",
        subject, whole, part, known, rest->label, amount, grown);
}

static gboolean
fill_row (CapexAnswer *answer, Implied *self, GError **error)
{
  guint row = capex_answer_add_row (answer);
  CapexRatioBounds growth;

  capex_answer_add_figure (answer, row, "outlook", self->figures[OUTLOOK]);
  capex_answer_add_figure (answer, row, "so far", self->figures[SO_FAR]);
  capex_answer_add_figure (answer, row, "rest", self->figures[REST]);
  capex_answer_set_company (answer, row, "company", self->company);
  capex_answer_set_text (answer, row, "period", self->figures[OUTLOOK]->label);
  capex_answer_set_amount (answer, row, "outlook", self->figures[OUTLOOK]);
  capex_answer_set_amount (answer, row, "so_far", self->figures[SO_FAR]);
  capex_answer_set_amount (answer, row, "amount", self->figures[REST]);
  capex_answer_set_line (answer, row, self->figures[OUTLOOK]);
  tell_days (answer, self, row);
  if (!tell_growth (answer, self, row, &growth, error))
    return FALSE;
  set_sentence (answer, self, row, &growth);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  Implied implied = {0};
  gboolean done = init_implied (&implied, question, error) &&
                  fill_row (answer, &implied, error);

  clear_implied (&implied);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}

const CapexComparison capex_comparison_implied = {
    .name = "implied",
    .group = CAPEX_COMPARISON_GROUP_OUTLOOK,
    .summary = "What the rest of a period must be for an outlook to hold",
    .description =
        "The last outlook less what is known of the first days of its period, "
        "both in the definition and scope of the outlook; and growth over the "
        "same days of the year before. Where more is spent already than the "
        "outlook allows, that is told as a conflict.",
    .example = "capex implied meta 2025 --as-of 2025-11-01",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .uses = "capex",
    .definition = "any",
    .run = run,
};

/**
 * CapexImplied:
 *
 * What the rest of a period must be for an outlook to hold.
 *
 * The outlook and what is known are of one definition and scope. The
 * [class@Capex.Table] behind it holds the caveats, the sources, a sentence and
 * the explanation.
 */
struct _CapexImplied
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexImplied,
                     capex_implied,
                     capex_implied_ref,
                     capex_implied_unref)

/**
 * capex_implied_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company, by id, ticker, CIK or LEI
 * @period: the period of which the outlook is, such as `2025` or `FY2026`
 * @measure: (nullable): what was foreseen; `NULL` is capex
 * @error: return location for an error
 *
 * Subtracts what is known of the first days of a period from its outlook.
 *
 * Units: the currency of the figures, unless the basis asks for another; the
 * rest is computed first, and converted once.
 *
 * Bounds: outlook low − known high to outlook high − known low. They hold if
 * the outlook does. What cannot be negative is at least zero, unless all of it
 * would be below: then the caveat `conflict` tells that the outlook is broken.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where there is no outlook, or nothing is known of the first days;
 * %CAPEX_ERROR_REFUSED where all of the period is known, of what is not a flow
 * and of the members of a group; the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexImplied *
capex_implied_new (CapexDataset *dataset,
                   CapexBasis *basis,
                   const char *company,
                   const char *period,
                   const char *measure,
                   GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);

  return (CapexImplied *) capex_result_new (dataset, basis, "implied", error,
                                            "company", company, "period",
                                            period, "measure", measure, NULL);
}

/**
 * capex_implied_ref:
 * @self: what is implied
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexImplied *
capex_implied_ref (CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_implied_unref:
 * @self: (transfer full): what is implied
 *
 * Gives a reference back.
 */
void
capex_implied_unref (CapexImplied *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_implied_get_company:
 * @self: what is implied
 *
 * Gets the company.
 *
 * Returns: (transfer none) (nullable): its id
 */
const char *
capex_implied_get_company (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "company");
}

/**
 * capex_implied_get_period:
 * @self: what is implied
 *
 * Gets the period.
 *
 * Returns: (transfer none) (nullable): the period, as it was asked for
 */
const char *
capex_implied_get_period (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "period");
}

/**
 * capex_implied_get_outlook:
 * @self: what is implied
 *
 * Gets what was said last.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_implied_get_outlook (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "outlook");
}

/**
 * capex_implied_get_status:
 * @self: what is implied
 *
 * Gets how firm the outlook is.
 *
 * Returns: (transfer none) (nullable): a word, such as `guidance`
 */
const char *
capex_implied_get_status (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "status");
}

/**
 * capex_implied_get_so_far:
 * @self: what is implied
 *
 * Gets what is known of its first days.
 *
 * Returns: (transfer none) (nullable): the amount
 */
CapexAmount *
capex_implied_get_so_far (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "so_far");
}

/**
 * capex_implied_get_so_far_covers:
 * @self: what is implied
 *
 * Gets the days of which that is.
 *
 * Returns: (transfer none) (nullable): the days, as a period
 */
const char *
capex_implied_get_so_far_covers (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "so_far_covers");
}

/**
 * capex_implied_get_amount:
 * @self: what is implied
 *
 * Gets what the rest must be.
 *
 * Returns: (transfer none) (nullable): the outlook less what is known, or
 *   `NULL` where nothing of it is known
 */
CapexAmount *
capex_implied_get_amount (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "amount");
}

/**
 * capex_implied_get_covers:
 * @self: what is implied
 *
 * Gets the days of the rest.
 *
 * Returns: (transfer none) (nullable): the days, as a period
 */
const char *
capex_implied_get_covers (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "covers");
}

/**
 * capex_implied_get_days:
 * @self: what is implied
 *
 * Counts the days of the rest.
 *
 * Returns: how many there are
 */
guint
capex_implied_get_days (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_count (&self->result, 0, "days");
}

/**
 * capex_implied_get_before_amount:
 * @self: what is implied
 *
 * Gets that of the same days of the year before.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_implied_get_before_amount (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "before_amount");
}

/**
 * capex_implied_get_growth:
 * @self: what is implied
 *
 * Gets how much more the rest must be than that of the year before.
 *
 * Returns: (transfer none) (nullable): the rest ÷ that of the year before − 1,
 * or `NULL` where it is not known
 */
CapexRatio *
capex_implied_get_growth (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, 0, "growth");
}

/**
 * capex_implied_get_definition:
 * @self: what is implied
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): a definition
 */
const char *
capex_implied_get_definition (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "definition");
}

/**
 * capex_implied_get_scope:
 * @self: what is implied
 *
 * Gets how much of the business it is of.
 *
 * Returns: (transfer none) (nullable): a scope
 */
const char *
capex_implied_get_scope (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "scope");
}

/**
 * capex_implied_get_table:
 * @self: what is implied
 *
 * Gets the table of the same figures, for the writers.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_implied_get_table (const CapexImplied *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
