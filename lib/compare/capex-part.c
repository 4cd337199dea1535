/* capex-part.c - What a published share of a total comes to
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-part.h>

#include <capex/capex-error.h>

#include "basis/capex-asked-private.h"
#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-lengths-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

#define PERCENT 100

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE,  NULL, "whose"},
    {"period",  CAPEX_PARAMETER_PERIOD,  TRUE,  NULL, "when" },
    {"measure", CAPEX_PARAMETER_MEASURE, FALSE, NULL,
     "the measure of the share, such as ai-share-of-issuance"},
};

static const CapexColumn columns[] = {
    {"company",    CAPEX_COLUMN_TEXT,   "Company",    "the company or market"           },
    {"period",     CAPEX_COLUMN_TEXT,   "Period",     "the period that was asked for"   },
    {"share",      CAPEX_COLUMN_AMOUNT, "Share",      "the share, as published"         },
    {"total",      CAPEX_COLUMN_AMOUNT, "Total",      "the total of the same population"},
    {"amount",     CAPEX_COLUMN_AMOUNT, "Part",       "share × total"                  },
    {"definition", CAPEX_COLUMN_TEXT,   "Definition",
     "which population both are of"                                                     },
    {"scope",      CAPEX_COLUMN_TEXT,   "Scope",      "how much of the business"        },
};

static gboolean
find_share (CapexQuestion *question,
            guint company,
            const CapexPeriodLabel *label,
            CapexFigure **share,
            guint *total,
            GError **error)
{
  CapexView *view = question->view;
  CapexSubject subject;

  if (!capex_question_subject (question, "measure", &subject, error))
    return FALSE;
  *total = capex_dataset_measure (view->dataset, subject.measure)->share_of;
  if (subject.is_spend || *total == CAPEX_NONE)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT,
                   "%s is not a share of another measure",
                   capex_question_text (question, "measure"));
      return FALSE;
    }
  if (!capex_subject_figures (view, subject, company, label, 1, CAPEX_TOGETHER,
                              share, error))
    return FALSE;
  if (!g_str_equal (capex_unit_peek_name ((*share)->unit), "%"))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT,
                   "The share is given in %s, not in percent",
                   capex_unit_peek_name ((*share)->unit));
      return FALSE;
    }
  return TRUE;
}

static void
set_no_total (CapexView *view,
              const CapexFigure *share,
              guint total,
              GError **error)
{
  const char *definition = capex_view_definition_id (view, share->definition);

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
               "%s is a share of %s%s%s, whose total for %s in %s is not "
               "known: a total of another population is not an answer",
               capex_view_measure_id (view, share->measure), definition,
               *definition != '\0' ? " " : "",
               capex_view_measure_id (view, total),
               capex_view_company_name (view, share->company), share->label);
}

/* The total of the population that the share is of: the definition of the same
 * name, by the first scope that has it */
static gboolean
find_total (CapexView *view,
            const CapexFigure *share,
            guint measure,
            const CapexPeriodLabel *label,
            CapexFigure **total,
            GError **error)
{
  g_autoptr (CapexPool) pool = capex_pool_new (view, share->company, measure);
  const char *definition = capex_view_definition_id (view, share->definition);
  guint32 same = CAPEX_NONE;
  CapexAsked asked;

  if (*definition != '\0')
    {
      same = capex_dataset_definition_index (view->dataset, measure, definition,
                                             error);
      if (same == CAPEX_NONE)
        return FALSE;
    }
  if (!capex_asked_init (&asked, view, share->company, label, error))
    return FALSE;

  for (int scope = CAPEX_SCOPE_TOTAL; scope <= CAPEX_SCOPE_AI; scope++)
    {
      CapexLineKey key = {same, (CapexScope) scope};
      g_autoptr (GError) failure = NULL;

      *total = capex_choose_figure (pool, key, &asked, CAPEX_COVER_WHOLE,
                                    &failure);
      if (failure != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&failure));
          return FALSE;
        }
      if (*total != NULL)
        return TRUE;
    }
  set_no_total (view, share, measure, error);
  return FALSE;
}

static gboolean
fill_row (CapexAnswer *answer,
          CapexView *view,
          CapexFigure *share,
          CapexFigure *total,
          GError **error)
{
  g_autofree char *verb = NULL;
  guint row = capex_answer_add_row (answer);
  CapexFigure *figures[] = {share, total};
  CapexFigure *remarks = capex_answer_get_remarks (answer, row);
  g_autofree char *amount = NULL;
  g_autofree char *line = NULL;
  g_autofree char *contrast = NULL;
  CapexBounds product;

  if (share->status != total->status)
    capex_figure_remark (remarks, CAPEX_CAVEAT_MIXED_STATUS,
                         "the share and the total are not equally firm");
  if (!capex_lengths_check (view, remarks, figures, 2, error))
    return FALSE;
  if (!capex_bounds_multiply (&share->bounds, &total->bounds, &product) ||
      !capex_bounds_scale (&product, 1, PERCENT, &product))
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                           "The part does not fit 38 digits");
      return FALSE;
    }

  capex_answer_add_figure (answer, row, "share", share);
  capex_answer_add_figure (answer, row, "total", total);
  capex_answer_set_formula (answer, row, "amount", "share × total", "share",
                            "total", NULL);
  capex_answer_set_company (answer, row, "company", share->company);
  capex_answer_set_text (answer, row, "period", share->label);
  capex_answer_set_amount (answer, row, "share", share);
  capex_answer_set_amount (answer, row, "total", total);
  capex_answer_set_bounds (answer, row, "amount", &product, total->unit);
  capex_answer_set_line (answer, row, share);
  amount = capex_sentence_amount (&product, total->unit);
  verb = capex_sentence_verb_if (capex_sentence_has_amount (&product), view,
                                 share, "part");
  line = capex_sentence_line (view, total);
  contrast = capex_sentence_contrast (share, total);
  capex_answer_set_sentence (
      answer, row, "By the %s of %s for %s, the part of %s %s%s %s %s%s.",
      capex_view_measure_words (view, share->measure),
      capex_view_company_name (view, share->company), share->label,
      capex_sentence_its (view, share->company),
      capex_view_measure_words (view, total->measure), line, verb, amount,
      contrast);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  CapexView *view = question->view;
  CapexFigure *share = NULL, *total = NULL;
  CapexPeriodLabel label;
  guint company, measure;
  gboolean done;

  if (!capex_question_company (question, "company", &company, error) ||
      !capex_question_period (question, "period", &label, error))
    return NULL;

  done = find_share (question, company, &label, &share, &measure, error) &&
         find_total (view, share, measure, &label, &total, error) &&
         capex_rate_unify (view, &total, 1, error) &&
         fill_row (answer, view, share, total, error);
  capex_figures_clear (&share, 1);
  capex_figures_clear (&total, 1);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}

const CapexComparison capex_comparison_part = {
    .name = "part",
    .group = CAPEX_COMPARISON_GROUP_PART,
    .summary = "What a published share of a total comes to",
    .description =
        "The part is the share × the total of the same population. Where that "
        "total is not known it is refused: a share of net issuance says "
        "nothing "
        "of the gross. The bundled data has shares of net issuance alone, and "
        "gross totals: the example is refused.",
    .example = "capex part us-investment-grade 2025 --measure "
               "ai-share-of-issuance",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexPart:
 *
 * What a published share of a total comes to.
 *
 * The total is of the population that the share is of: a share of net issuance
 * says nothing of the gross. Caveats, sources, a sentence and the explanation
 * are told by the [class@Capex.Table] behind it.
 */
struct _CapexPart
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexPart, capex_part, capex_part_ref, capex_part_unref)

/**
 * capex_part_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company, by id, ticker, CIK or LEI
 * @period: the period, such as `2025`, `2025Q3` or `FY2025`
 * @measure: the measure of the share, such as `ai-share-of-issuance`
 * @error: return location for an error
 *
 * Multiplies a published share by its total.
 *
 * Units: amounts keep their currency, unless the basis asks for another.
 *
 * Bounds: low × low of the total to high × high of the total.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no fact answers; %CAPEX_ERROR_REFUSED where the total of the same
 * population is not known; the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexPart *
capex_part_new (CapexDataset *dataset,
                CapexBasis *basis,
                const char *company,
                const char *period,
                const char *measure,
                GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (period != NULL, NULL);
  g_return_val_if_fail (measure != NULL, NULL);

  return (CapexPart *) capex_result_new (dataset, basis, "part", error,
                                         "company", company, "period", period,
                                         "measure", measure, NULL);
}

/**
 * capex_part_ref:
 * @self: a part
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexPart *
capex_part_ref (CapexPart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_part_unref:
 * @self: (transfer full): a part
 *
 * Gives a reference back.
 */
void
capex_part_unref (CapexPart *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_part_get_company:
 * @self: a part
 *
 * Gets the company.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_part_get_company (const CapexPart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "company");
}

/**
 * capex_part_get_period:
 * @self: a part
 *
 * Gets the period.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_part_get_period (const CapexPart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "period");
}

/**
 * capex_part_get_share:
 * @self: a part
 *
 * Gets the share, as it was published.
 *
 * Returns: (transfer none): the share, in percent
 */
CapexAmount *
capex_part_get_share (const CapexPart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "share");
}

/**
 * capex_part_get_total:
 * @self: a part
 *
 * Gets the total of the same population.
 *
 * Returns: (transfer none): the total
 */
CapexAmount *
capex_part_get_total (const CapexPart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "total");
}

/**
 * capex_part_get_amount:
 * @self: a part
 *
 * Gets what the share comes to.
 *
 * Returns: (transfer none): the amount, in the unit of the total
 */
CapexAmount *
capex_part_get_amount (const CapexPart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "amount");
}

/**
 * capex_part_get_definition:
 * @self: a part
 *
 * Gets which population the share and the total are of.
 *
 * Returns: (transfer none): the id of the definition; empty where the measure
 *   has none
 */
const char *
capex_part_get_definition (const CapexPart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "definition");
}

/**
 * capex_part_get_scope:
 * @self: a part
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none): the scope, or `mixed`
 */
const char *
capex_part_get_scope (const CapexPart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "scope");
}

/**
 * capex_part_get_table:
 * @self: a part
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_part_get_table (const CapexPart *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
