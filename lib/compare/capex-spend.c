/* capex-spend.c - A company's year: the uses of its money and its debt
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-debt-private.h"
#include "basis/capex-rate-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE, NULL, "whose"},
    {"period",  CAPEX_PARAMETER_PERIODS, TRUE, NULL, "when" },
};

static const CapexColumn columns[] = {
    {"company",       CAPEX_COLUMN_TEXT,   "Company",       "the company"                  },
    {"period",        CAPEX_COLUMN_TEXT,   "Period",        "the period that was asked for"},
    {"amount",        CAPEX_COLUMN_AMOUNT, "Spend",         "the uses of the basis, summed"},
    {"capex",         CAPEX_COLUMN_AMOUNT, "CAPEX",         "capital expenditure"          },
    {"lease",         CAPEX_COLUMN_AMOUNT, "LEASE",
     "leased operating cost, in the total only if the basis says so"                       },
    {"debt",          CAPEX_COLUMN_AMOUNT, "DEBT",
     "debt issued, less debt repaid where known: a source, never added"                    },
    {"debt_to_spend", CAPEX_COLUMN_RATIO,  "DEBT ÷ spend",
     "how much debt pays for"                                                              },
    {"definition",    CAPEX_COLUMN_TEXT,   "Definition",    "where the line is drawn"      },
    {"scope",         CAPEX_COLUMN_TEXT,   "Scope",         "how much of the business"     },
    {"status",        CAPEX_COLUMN_TEXT,   "Status",        "how firm it is"               },
    {"covers",        CAPEX_COLUMN_TEXT,   "Covers",        "the days it covers"           },
};

/* A spend year: a total, its uses, and the debt beside it */
typedef struct
{
  CapexFigure *total; /* NULL: missing */
  CapexFigure *lease; /* NULL: not known */
  CapexFigure *debt;  /* NULL: not known */
} SpendYear;

static void
clear_year (SpendYear *year)
{
  g_clear_pointer (&year->total, capex_figure_unref);
  g_clear_pointer (&year->lease, capex_figure_unref);
  g_clear_pointer (&year->debt, capex_figure_unref);
}

/* The part of a total that is of one measure */
static CapexFigure *
part_of_measure (CapexFigure *total, guint measure)
{
  for (guint i = 0; i < total->parts->len; i++)
    {
      CapexFigure *part = total->parts->pdata[i];

      if (part->measure == measure && part->company == total->company)
        return part;
    }
  return NULL;
}

static gboolean
find_lease (CapexView *view,
            guint company,
            const CapexPeriodLabel *label,
            SpendYear *year,
            GError **error)
{
  if (view->operating_lease_cost == CAPEX_NONE)
    return TRUE;
  return capex_subject_figures (
      view, capex_subject_measure (view->operating_lease_cost), company, label,
      1, CAPEX_EACH, &year->lease, error);
}

/* The debt in the currency of the spend, so that one can be divided by the
 * other */
static gboolean
find_debt (CapexView *view,
           guint company,
           const CapexPeriodLabel *label,
           SpendYear *year,
           GError **error)
{
  if (!capex_debt_figure (view, company, label, &year->debt, error))
    return FALSE;
  return year->debt == NULL ||
         capex_rate_convert (view, year->debt, year->total->unit, error);
}

static void
set_sentence (CapexAnswer *answer,
              CapexView *view,
              guint row,
              const CapexFigure *total)
{
  g_autofree char *amount = capex_sentence_amount (&total->bounds, total->unit);
  g_autofree char *line = capex_sentence_line (view, total);
  g_autofree char *verb = capex_sentence_verb_if (
      capex_sentence_has_amount (&total->bounds), view, total,
      capex_subject_title (view, capex_subject_spend (view)));

  capex_answer_set_sentence (answer, row, "The %s%s of %s for %s %s %s.",
                             capex_subject_title (view,
                                                  capex_subject_spend (view)),
                             line,
                             capex_view_company_name (view, total->company),
                             total->label, verb, amount);
}

/* The money may be for another part of the business than it was spent on */
static void
remark_on_scope (CapexView *view, CapexFigure *remarks, const SpendYear *year)
{
  if (year->debt->scope != year->total->scope)
    capex_figure_remark (remarks, CAPEX_CAVEAT_MIXED_SCOPE,
                         "the debt of %s %s is not of the scope of its spend",
                         capex_view_company_name (view, year->total->company),
                         year->total->label);
}

static gboolean
fill_row (CapexAnswer *answer, CapexView *view, SpendYear *year, GError **error)
{
  guint row = capex_answer_add_row (answer);
  CapexFigure *total = year->total;
  CapexFigure *capex = part_of_measure (total, view->capex);
  CapexFigure *lease = part_of_measure (total, view->operating_lease_cost);
  CapexRatioBounds ratio;

  capex_answer_add_figure (answer, row, "spend", total);
  capex_answer_set_company (answer, row, "company", total->company);
  capex_answer_set_text (answer, row, "period", total->label);
  capex_answer_set_amount (answer, row, "amount", total);
  capex_answer_set_line (answer, row, total);
  if (!view->parts->with_lease)
    {
      capex = total;
      lease = year->lease;
      if (lease != NULL)
        capex_answer_add_figure (answer, row, "lease, outside", lease);
    }
  if (capex != NULL)
    capex_answer_set_amount (answer, row, "capex", capex);
  if (lease != NULL)
    capex_answer_set_amount (answer, row, "lease", lease);
  if (year->debt != NULL)
    {
      if (!capex_ratios_quotient (year->debt, total, &ratio, error))
        return FALSE;
      remark_on_scope (view, capex_answer_get_remarks (answer, row), year);
      capex_answer_add_figure (answer, row, "debt, a source", year->debt);
      capex_answer_set_formula (answer, row, "debt_to_spend", "debt ÷ spend",
                                "debt, a source", "spend", NULL);
      capex_answer_set_amount (answer, row, "debt", year->debt);
      if (capex_ratios_is_told (&ratio))
        capex_answer_set_ratio (answer, row, "debt_to_spend", &ratio);
    }
  set_sentence (answer, view, row, total);
  return TRUE;
}

static void
fill_missing (CapexAnswer *answer,
              CapexView *view,
              guint company,
              const CapexPeriodLabel *label)
{
  guint row = capex_answer_add_row (answer);
  g_autofree char *period = capex_period_label_to_string (label);

  capex_answer_set_company (answer, row, "company", company);
  capex_answer_set_text (answer, row, "period", period);
  capex_answer_set_missing (answer, row, "The spend of %s for %s is not known.",
                            capex_view_company_name (view, company), period);
}

static gboolean
answer_year (CapexAnswer *answer,
             CapexView *view,
             guint company,
             const CapexPeriodLabel *label,
             CapexFigure *total,
             GError **error)
{
  SpendYear year = {total, NULL, NULL};
  gboolean done = find_lease (view, company, label, &year, error) &&
                  find_debt (view, company, label, &year, error) &&
                  fill_row (answer, view, &year, error);

  year.total = NULL;
  clear_year (&year);
  return done;
}

static gboolean
answer_years (CapexAnswer *answer,
              CapexView *view,
              guint company,
              GArray *labels,
              CapexFigure **totals,
              GError **error)
{
  for (guint i = 0; i < labels->len; i++)
    {
      const CapexPeriodLabel *label = &g_array_index (labels, CapexPeriodLabel,
                                                      i);

      if (totals[i] == NULL)
        fill_missing (answer, view, company, label);
      else if (!capex_rate_unify (view, &totals[i], 1, error) ||
               !answer_year (answer, view, company, label, totals[i], error))
        return FALSE;
    }
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  CapexView *view = question->view;
  g_autoptr (GArray) labels = NULL;
  g_autofree CapexFigure **totals = NULL;
  guint company;
  gboolean done;

  if (!capex_question_company (question, "company", &company, error))
    return NULL;
  labels = capex_question_periods (question, "period", error);
  if (labels == NULL)
    return NULL;

  totals = g_new0 (CapexFigure *, labels->len);
  if (!capex_subject_figures (view, capex_subject_spend (view), company,
                              &g_array_index (labels, CapexPeriodLabel, 0),
                              labels->len,
                              labels->len == 1 ? CAPEX_TOGETHER : CAPEX_EACH,
                              totals, error))
    return NULL;
  done = answer_years (answer, view, company, labels, totals, error);
  capex_figures_clear (totals, labels->len);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}

const CapexComparison capex_comparison_spend = {
    .name = "spend",
    .group = CAPEX_COMPARISON_GROUP_LEVEL,
    .summary = "What a company spends in a period, and the debt beside it",
    .description =
        "The total is capex, or with the uses capex,lease capex and leased "
        "operating cost. Where the lease is not known the total has a low "
        "bound "
        "alone. Debt is a source of the money, not a use: it is never added, "
        "but "
        "divided by the spend; net of repayments where they are known.",
    .example = "capex spend microsoft 2025 --calendar fiscal",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};
