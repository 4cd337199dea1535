/* capex-rank.c - Who is ahead, and how surely
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-rank.h>

#include "compare/capex-answer-private.h"
#include "compare/capex-matrix-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"period", CAPEX_PARAMETER_PERIOD,    TRUE,  NULL, "when"},
    {"of",     CAPEX_PARAMETER_COMPANIES, FALSE, "",
     "who is ranked; one group stands for its members; all companies if not "
     "told"                                                  },
    CAPEX_PARAMETER_OF_MEASURE,
};

static const CapexColumn columns[] = {
    {"company",    CAPEX_COLUMN_TEXT,    "Company",    "the company"                    },
    {"period",     CAPEX_COLUMN_TEXT,    "Period",     "the period that was asked for"  },
    {"rank",       CAPEX_COLUMN_INTEGER, "Rank",
     "among those with a stated value, by that value"                                   },
    {"best",       CAPEX_COLUMN_INTEGER, "Best",       "the best rank that is possible" },
    {"worst",      CAPEX_COLUMN_INTEGER, "Worst",      "the worst rank that is possible"},
    {"certainty",  CAPEX_COLUMN_TEXT,    "Certainty",
     "certain by the bounds, stated, or not known"                                      },
    {"amount",     CAPEX_COLUMN_AMOUNT,  "Amount",     "its amount"                     },
    {"definition", CAPEX_COLUMN_TEXT,    "Definition", "where the line is drawn"        },
    {"scope",      CAPEX_COLUMN_TEXT,    "Scope",      "how much of the business"       },
    {"status",     CAPEX_COLUMN_TEXT,    "Status",     "how firm it is"                 },
};

typedef struct
{
  guint rank; /* 0: not ranked */
  guint best, worst;
} Place;

/* Whether a is larger than b, whatever the true values are */
static gboolean
is_surely_larger (const CapexBounds *a, const CapexBounds *b)
{
  return (a->flags & CAPEX_BOUNDS_LOW) && (b->flags & CAPEX_BOUNDS_HIGH) &&
         a->low > b->high;
}

/* Whether a may be larger than b */
static gboolean
may_be_larger (const CapexBounds *a, const CapexBounds *b)
{
  return !(a->flags & CAPEX_BOUNDS_HIGH) || !(b->flags & CAPEX_BOUNDS_LOW) ||
         a->high > b->low;
}

static Place
find_place (CapexFigure **figures, guint n, guint index)
{
  const CapexBounds *own = &figures[index]->bounds;
  Place place = {(own->flags & CAPEX_BOUNDS_STATED) ? 1 : 0, 1, 1};

  for (guint i = 0; i < n; i++)
    {
      const CapexBounds *other = figures[i] != NULL ? &figures[i]->bounds
                                                    : NULL;

      if (i == index)
        continue;
      if (other == NULL)
        {
          place.worst++;
          continue;
        }
      place.best += is_surely_larger (other, own) ? 1 : 0;
      place.worst += may_be_larger (other, own) ? 1 : 0;
      if (place.rank > 0 && (other->flags & CAPEX_BOUNDS_STATED) &&
          other->stated > own->stated)
        place.rank++;
    }
  return place;
}

static const char *
certainty_words (const Place *place)
{
  if (place->best == place->worst)
    return "certain";
  return place->rank > 0 ? "stated" : "not known";
}

static gboolean
are_actuals (const CapexMatrixPeriod *period)
{
  for (guint i = 0; i < period->n; i++)
    if (period->figures[i] != NULL &&
        period->figures[i]->status != CAPEX_STATUS_ACTUAL)
      return FALSE;
  return TRUE;
}

/* The figure itself; an actual among forecasts is ranked as they are, and by
 * mixed statuses if these differ */
static const CapexFigure *
figure_of_status (const CapexMatrixPeriod *period, const CapexFigure *figure)
{
  if (figure->status != CAPEX_STATUS_ACTUAL)
    return figure;
  for (guint i = 0; i < period->n; i++)
    {
      const CapexFigure *other = period->figures[i];

      if (other == NULL || other->status == CAPEX_STATUS_ACTUAL)
        continue;
      if (figure->status != CAPEX_STATUS_ACTUAL &&
          figure->status != other->status)
        return period->population;
      figure = other;
    }
  return figure;
}

/* Bounds of what is no actual hold if it does */
static const char *
condition_words (const CapexMatrixPeriod *period, const CapexFigure *figure)
{
  if (are_actuals (period))
    return "";
  return capex_view_is_over (period->matrix->view, figure->days)
             ? ", by figures that are not all actuals"
             : ", if the forecasts hold";
}

static char *
place_words (const Place *place, gboolean are_actuals)
{
  if (place->best == place->worst)
    return g_strdup_printf ("%s%u", are_actuals ? "certainly " : "",
                            place->best);
  if (place->rank > 0)
    return g_strdup_printf (
        "%u among those with a stated value, and between %u and %u",
        place->rank, place->best, place->worst);
  return g_strdup_printf ("between %u and %u", place->best, place->worst);
}

static void
set_sentence (CapexAnswer *answer,
              const CapexMatrixPeriod *period,
              guint row,
              const CapexFigure *figure,
              const Place *place)
{
  CapexView *view = period->matrix->view;
  g_autofree char *words = place_words (place, are_actuals (period));
  gboolean is_known = place->rank > 0 || place->best > 1 ||
                      place->worst < period->n || period->n == 1;
  g_autofree char *verb =
      capex_sentence_verb (view, figure_of_status (period, figure), "rank");
  g_autofree char *line = capex_sentence_line (view, figure);
  g_autofree char *when = capex_sentence_when (view, figure);

  if (!is_known)
    capex_answer_set_sentence (
        answer, row, "By %s%s %s, the rank of %s is not known.",
        capex_subject_title (view, period->matrix->subject), line, when,
        capex_view_company_name (view, figure->company));
  else
    capex_answer_set_sentence (
        answer, row, "By %s%s %s, the rank of %s %s %s of %u%s.",
        capex_subject_title (view, period->matrix->subject), line, when,
        capex_view_company_name (view, figure->company), verb, words, period->n,
        condition_words (period, figure));
}

/* Below the ranked stand those without a stated value, then the missing */
static int
compare_figures (gconstpointer a, gconstpointer b, gpointer data)
{
  CapexFigure **figures = data;
  guint left = *(const guint *) a, right = *(const guint *) b;
  const CapexFigure *x = figures[left], *y = figures[right];
  int known = (y != NULL) - (x != NULL), stated;

  if (known != 0 || x == NULL)
    return known != 0 ? known : (left > right) - (left < right);
  stated = ((y->bounds.flags & CAPEX_BOUNDS_STATED) != 0) -
           ((x->bounds.flags & CAPEX_BOUNDS_STATED) != 0);
  if (stated != 0)
    return stated;
  if (x->bounds.stated != y->bounds.stated)
    return x->bounds.stated < y->bounds.stated ? 1 : -1;
  return (left > right) - (left < right);
}

static void
fill_row (CapexAnswer *answer, const CapexMatrixPeriod *period, guint index)
{
  CapexView *view = period->matrix->view;
  guint row = capex_answer_add_row (answer);
  CapexFigure *figure = period->figures[index];
  g_autofree char *unknown = NULL;
  Place place;

  capex_answer_set_company (answer, row, "company", period->companies[index]);
  capex_answer_set_text (answer, row, "period", period->label);
  if (figure == NULL)
    {
      unknown = capex_sentence_unknown (
          view, capex_subject_title (view, period->matrix->subject),
          period->companies[index], period->label);
      capex_answer_set_missing (answer, row, "%s", unknown);
      return;
    }

  place = find_place (period->figures, period->n, index);
  capex_answer_add_figure (answer, row, "ranked", figure);
  capex_answer_add_figure (answer, row, "all", period->population);
  capex_answer_set_formula (answer, row, "best", "1 + those surely larger",
                            "ranked", "all", NULL);
  capex_answer_set_formula (answer, row, "worst",
                            "1 + those that may be larger", "ranked", "all",
                            NULL);
  if (place.rank > 0)
    capex_answer_set_formula (answer, row, "rank",
                              "1 + those whose stated value is larger",
                              "ranked", "all", NULL);
  if (place.rank > 0)
    capex_answer_set_integer (answer, row, "rank", place.rank);
  capex_answer_set_integer (answer, row, "best", place.best);
  capex_answer_set_integer (answer, row, "worst", place.worst);
  capex_answer_set_text (answer, row, "certainty", certainty_words (&place));
  capex_answer_set_formula (answer, row, "certainty", "best against worst",
                            "ranked", "all", NULL);
  capex_answer_set_amount (answer, row, "amount", figure);
  capex_answer_set_line (answer, row, figure);
  set_sentence (answer, period, row, figure, &place);
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  g_autoptr (CapexMatrix) matrix = capex_matrix_new (question, error);
  gboolean named = *capex_question_text (question, "of") != '\0';
  g_autoptr (CapexMatrixPeriod) period = NULL;
  g_autofree guint *order = NULL;

  if (matrix == NULL)
    return NULL;
  period = capex_matrix_period_new (matrix, 0, named, error);
  if (period == NULL)
    return NULL;

  order = g_new (guint, period->n + 1);
  for (guint i = 0; i < period->n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) period->n, sizeof *order, compare_figures,
                     period->figures);
  for (guint i = 0; i < period->n; i++)
    fill_row (answer, period, order[i]);
  return capex_answer_finish (g_steal_pointer (&answer));
}

const CapexComparison capex_comparison_rank = {
    .name = "rank",
    .group = CAPEX_COMPARISON_GROUP_PART,
    .summary = "Who spends most, and how surely",
    .description =
        "Companies are ranked by their stated values; one without has no rank, "
        "and is passed over. Best and worst are the ranks that the bounds of "
        "all allow; where they are the same, the rank is certain, of forecasts "
        "as far as these hold.",
    .example = "capex rank 2025 --of us-four",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexRank:
 *
 * Who spends most, and how surely, a row for each company.
 *
 * A rank goes by stated values. The best and the worst rank are those that the
 * bounds allow; where they are the same the rank is certain. Caveats, sources,
 * a sentence and the explanation of a row are told by the [class@Capex.Table]
 * behind it.
 */
struct _CapexRank
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexRank, capex_rank, capex_rank_ref, capex_rank_unref)

/**
 * capex_rank_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @period: the period, such as `2025`, `2025Q3` or `FY2025`
 * @companies: (nullable) (array zero-terminated=1): who is ranked; one group
 *   stands for its members; `NULL` is every company with a figure, without
 *   groups, markets and segments
 * @measure: (nullable): the measure that is compared; `NULL` is spend
 * @error: return location for an error
 *
 * Ranks companies, the largest first.
 *
 * Shape: a row for each company, the largest stated value first; those without
 * a stated value stand below, and below them those without a figure.
 *
 * Units: amounts are in the currency of the basis; as needed, in dollars where
 * two currencies meet.
 *
 * Bounds: best is 1 + those that are surely larger, worst is 1 + those that
 * may be.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no fact answers; the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexRank *
capex_rank_new (CapexDataset *dataset,
                CapexBasis *basis,
                const char *period,
                const char *const *companies,
                const char *measure,
                GError **error)
{
  g_return_val_if_fail (period != NULL, NULL);

  return (CapexRank *) capex_result_new_of (dataset, basis, "rank", period,
                                            companies, measure, error);
}

/**
 * capex_rank_ref:
 * @self: ranks
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexRank *
capex_rank_ref (CapexRank *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_rank_unref:
 * @self: (transfer full): ranks
 *
 * Gives a reference back.
 */
void
capex_rank_unref (CapexRank *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_rank_get_n_rows:
 * @self: ranks
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_rank_get_n_rows (const CapexRank *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_rank_get_company:
 * @self: ranks
 * @row: which row, from 0
 *
 * Gets the company of a row.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_rank_get_company (const CapexRank *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_rank_get_period:
 * @self: ranks
 * @row: which row, from 0
 *
 * Gets the period of a row.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_rank_get_period (const CapexRank *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_rank_get_rank:
 * @self: ranks
 * @row: which row, from 0
 *
 * Gets the rank of a company by its stated value.
 *
 * Returns: the rank, from 1; 0 if it has no stated value and is not ranked
 */
guint
capex_rank_get_rank (const CapexRank *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_count (&self->result, row, "rank");
}

/**
 * capex_rank_get_best:
 * @self: ranks
 * @row: which row, from 0
 *
 * Gets the best rank that a company can have.
 *
 * Returns: the rank, from 1; 0 if its amount is not known
 */
guint
capex_rank_get_best (const CapexRank *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_count (&self->result, row, "best");
}

/**
 * capex_rank_get_worst:
 * @self: ranks
 * @row: which row, from 0
 *
 * Gets the worst rank that a company can have.
 *
 * Returns: the rank, from 1; 0 if its amount is not known
 */
guint
capex_rank_get_worst (const CapexRank *self, guint row)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_count (&self->result, row, "worst");
}

/**
 * capex_rank_get_amount:
 * @self: ranks
 * @row: which row, from 0
 *
 * Gets the amount of a company.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_rank_get_amount (const CapexRank *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "amount");
}

/**
 * capex_rank_get_definition:
 * @self: ranks
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): the id of the definition; empty where
 *   the measure has none; `NULL` if the row is missing
 */
const char *
capex_rank_get_definition (const CapexRank *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_rank_get_scope:
 * @self: ranks
 * @row: which row, from 0
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none) (nullable): the scope, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_rank_get_scope (const CapexRank *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_rank_get_status:
 * @self: ranks
 * @row: which row, from 0
 *
 * Gets how firm the figure is: `actual`, `guidance`, `plan`.
 *
 * Returns: (transfer none) (nullable): the status, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_rank_get_status (const CapexRank *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "status");
}

/**
 * capex_rank_get_certainty:
 * @self: ranks
 * @row: which row, from 0
 *
 * Gets how sure the rank is by the bounds: `certain`, `stated` or `not known`.
 * Of forecasts it holds if they do.
 *
 * Returns: (transfer none) (nullable): the words
 */
const char *
capex_rank_get_certainty (const CapexRank *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "certainty");
}

/**
 * capex_rank_get_table:
 * @self: ranks
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_rank_get_table (const CapexRank *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
