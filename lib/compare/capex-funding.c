/* capex-funding.c - Sources and uses of cash, and what is left
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-funding.h>

#include <capex/capex-error.h>

#include "basis/capex-debt-private.h"
#include "compare/capex-beside-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE, NULL, "whose"},
    {"period",  CAPEX_PARAMETER_PERIODS, TRUE, NULL, "when" },
};

static const CapexColumn columns[] = {
    {"company",             CAPEX_COLUMN_TEXT,   "Company",             "the company"                   },
    {"period",              CAPEX_COLUMN_TEXT,   "Period",              "the period that was asked for" },
    {"operating_cash_flow", CAPEX_COLUMN_AMOUNT, "Operating cash flow",
     "net cash from operating activities"                                                               },
    {"debt",                CAPEX_COLUMN_AMOUNT, "Debt",
     "debt issued, less debt repaid where known"                                                        },
    {"equity",              CAPEX_COLUMN_AMOUNT, "Equity",              "money raised by issuing equity"},
    {"capex",               CAPEX_COLUMN_AMOUNT, "Capex",               "capital expenditure"           },
    {"lease_principal",     CAPEX_COLUMN_AMOUNT, "Lease principal",
     "principal repaid on finance leases"                                                               },
    {"free_cash_flow",      CAPEX_COLUMN_AMOUNT, "Free cash flow",
     "operating cash flow − capex"                                                                    },
    {"left",                CAPEX_COLUMN_AMOUNT, "Left",
     "all sources − capex − lease principal"                                                        },
    {"definition",          CAPEX_COLUMN_TEXT,   "Definition",          "where the line is drawn"       },
    {"scope",               CAPEX_COLUMN_TEXT,   "Scope",               "how much of the business"      },
    {"status",              CAPEX_COLUMN_TEXT,   "Status",              "how firm it is"                },
    {"covers",              CAPEX_COLUMN_TEXT,   "Covers",              "the days it covers"            },
};

enum
{
  CASH_FLOW,
  DEBT,
  EQUITY,
  CAPEX,
  PRINCIPAL,
  N_PARTS
};

static const struct
{
  const char *measure;
  const char *column;
  const char *words;
  gint64 sign;
} parts[N_PARTS] = {
    [CASH_FLOW] = {"operating-cash-flow",     "operating_cash_flow",
                   "operating cash flow",                                      1 },
    [DEBT] = {"debt-issuance",           "debt",                "debt",   1 },
    [EQUITY] = {"equity-issuance",         "equity",              "equity", 1 },
    [CAPEX] = {"capex",                   "capex",               "capex",  -1},
    [PRINCIPAL] = {"finance-lease-principal", "lease_principal",
                   "lease principal",                                          -1},
};

/* Principal is the last part: where capex holds it, it is none of its own */
static guint
count_parts (gboolean with_principal)
{
  return with_principal ? N_PARTS : PRINCIPAL;
}

/* ------------------------------------------------------------------------
 * What the definition of capex holds
 */

typedef enum
{
  HOLDS_NOTHING = 1,  /* cash paid, without leases */
  HOLDS_PRINCIPAL = 2 /* and principal repaid on finance leases */
} Holds;

static gboolean
set_refused (CapexView *view,
             const CapexFigure *capex,
             const char *why,
             GError **error)
{
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED, "capex of %s for %s %s",
               capex_view_company_name (view, capex->company), capex->label,
               why);
  return FALSE;
}

/* Members of a group may have a definition each; FALSE is a refusal */
static gboolean
look_inside (CapexView *view, CapexFigure *capex, guint *holds, GError **error)
{
  const char *definition = capex_view_definition_id (view, capex->definition);

  if (capex->definition == CAPEX_NONE)
    {
      for (guint i = 0; i < capex->parts->len; i++)
        if (!look_inside (view, capex->parts->pdata[i], holds, error))
          return FALSE;
      return TRUE;
    }
  if (g_str_equal (definition, "with-finance-leases"))
    return set_refused (view, capex,
                        "includes leased assets, for which no cash was paid",
                        error);
  *holds |= g_str_equal (definition, "with-lease-principal") ? HOLDS_PRINCIPAL
                                                             : HOLDS_NOTHING;
  return TRUE;
}

static void
remark_on_definition (CapexView *view,
                      CapexFigure *remarks,
                      CapexFigure *capex,
                      const CapexFigure *principal)
{
  const char *definition = capex_view_definition_id (view, capex->definition);

  if (capex->definition == CAPEX_NONE)
    for (guint i = 0; i < capex->parts->len; i++)
      remark_on_definition (view, remarks, capex->parts->pdata[i], principal);
  if (g_str_equal (definition, "accrued"))
    capex_figure_remark (remarks, CAPEX_CAVEAT_MIXED_DEFINITION,
                         "capex of %s %s is booked, what it is taken from is "
                         "cash",
                         capex_view_company_name (view, capex->company),
                         capex->label);
  if (g_str_equal (definition, "unstated") && principal != NULL)
    capex_figure_remark (remarks, CAPEX_CAVEAT_DOUBLE_COUNT,
                         "capex of %s %s may hold lease principal",
                         capex_view_company_name (view, capex->company),
                         capex->label);
}

/* ------------------------------------------------------------------------
 * What is left
 */

static gboolean
is_gross (const CapexFigure *debt)
{
  return (debt->caveats & CAPEX_CAVEAT_GROSS_DEBT) != 0;
}

/* What a part may be that is not known.  Repayments that are not known are a
 * use of zero or more, so net debt is no more than what was raised. */
static CapexSummand
summand (guint part, CapexFigure *figure)
{
  CapexSummand self = {figure, parts[part].sign, capex_bounds_unknown ()};

  if (figure != NULL)
    self.bounds = figure->bounds;
  else if (part == EQUITY || part == PRINCIPAL)
    self.bounds.flags |= CAPEX_BOUNDS_LOW;
  if (part == DEBT && figure != NULL && is_gross (figure))
    {
      self.figure = NULL;
      self.bounds.stated = self.bounds.low = 0;
      self.bounds.flags &= (guint8) ~(CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_LOW);
    }
  return self;
}

static gboolean
find_left (CapexFigure **figures,
           gboolean with_principal,
           CapexBounds *out,
           GError **error)
{
  CapexSummand summands[N_PARTS];
  guint n = count_parts (with_principal);

  for (guint i = 0; i < n; i++)
    summands[i] = summand (i, figures[i]);
  return capex_ratios_sum (summands, n, out, error);
}

static gboolean
find_free (CapexFigure **figures, CapexBounds *out, GError **error)
{
  const CapexSummand summands[] = {
      summand (CASH_FLOW, figures[CASH_FLOW]),
      summand (CAPEX, figures[CAPEX]),
  };

  return capex_ratios_sum (summands, G_N_ELEMENTS (summands), out, error);
}

static void
remark_on_unknown (CapexFigure *remarks,
                   CapexFigure **figures,
                   gboolean with_principal)
{
  for (guint i = 0; i < count_parts (with_principal); i++)
    if (figures[i] == NULL)
      capex_figure_remark (remarks, CAPEX_CAVEAT_OPEN_BOUND,
                           "%s for %s is not known", parts[i].words,
                           figures[CAPEX]->label);
  if (figures[DEBT] != NULL && is_gross (figures[DEBT]))
    capex_figure_remark (remarks, CAPEX_CAVEAT_OPEN_BOUND,
                         "debt for %s is what was raised: net debt is at most "
                         "that",
                         figures[CAPEX]->label);
}

/* ------------------------------------------------------------------------
 * Rows
 */

static gboolean
has_bound (const CapexBounds *bounds)
{
  return (bounds->flags & (CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH)) != 0;
}

/* What of a part is not known; NULL if nothing */
static const char *
unknown_part (CapexFigure **figures, guint part, gboolean with_principal)
{
  if (part == PRINCIPAL && !with_principal)
    return NULL;
  if (figures[part] == NULL)
    return parts[part].words;
  return part == DEBT && is_gross (figures[DEBT]) ? "debt repaid" : NULL;
}

/* "; equity and lease principal are not known" */
static char *
unknown_words (CapexFigure **figures, gboolean with_principal)
{
  g_autoptr (GString) text = g_string_new (NULL);
  const char *last = NULL;
  guint n = 0;

  for (guint i = 0; i < N_PARTS; i++)
    {
      const char *unknown = unknown_part (figures, i, with_principal);

      if (unknown == NULL)
        continue;
      if (last != NULL)
        g_string_append_printf (text, "%s%s", n > 1 ? ", " : "", last);
      last = unknown;
      n++;
    }
  if (n == 0)
    return g_strdup ("");
  return g_strdup_printf ("; %s%s%s %s not known", text->str,
                          n > 1 ? " and " : "", last, n > 1 ? "are" : "is");
}

/* "; operating cash flow, net debt issuance and equity, less capex and lease
 * principal, were at most USD 3 billion" */
static char *
left_words (CapexView *view,
            CapexFigure **figures,
            const CapexBounds *left,
            gboolean with_principal)
{
  const CapexFigure *capex = figures[CAPEX];
  g_autofree char *amount = capex_sentence_amount (left, capex->unit);
  const char *debt = figures[DEBT] == NULL      ? "debt"
                     : is_gross (figures[DEBT]) ? "debt issuance"
                                                : "net debt issuance";
  const char *less = with_principal ? "capex and lease principal" : "capex";
  g_autofree char *verb = capex_sentence_verb (
      view, capex_sentence_least_firm (figures, count_parts (with_principal)),
      "sources");

  if (!has_bound (left))
    return g_strdup ("; what is left of all sources is not known");
  return g_strdup_printf (
      "; operating cash flow, %s and equity, less %s, %s %s", debt, less, verb,
      amount);
}

static void
set_sentence (CapexAnswer *answer,
              CapexView *view,
              guint row,
              CapexFigure **figures,
              gboolean with_principal,
              const CapexBounds *free_flow,
              const char *left)
{
  const CapexFigure *capex = figures[CAPEX];
  const CapexFigure *flow = figures[CASH_FLOW];
  CapexFigure *both[] = {figures[CASH_FLOW], figures[CAPEX]};
  g_autofree char *line = capex_sentence_line (view, capex);
  const CapexBounds *told = flow != NULL ? free_flow : &capex->bounds;
  g_autofree char *amount = capex_sentence_amount (told, capex->unit);
  g_autofree char *verb = capex_sentence_verb_if (
      capex_sentence_has_amount (told), view,
      capex_sentence_least_firm (both, G_N_ELEMENTS (both)), "capex");
  g_autofree char *unknown = unknown_words (figures, with_principal);

  capex_answer_set_sentence (answer, row, "%s%s of %s for %s %s %s%s%s.",
                             flow != NULL ? "Operating cash flow less capex"
                                          : "The capex",
                             line,
                             capex_view_company_name (view, capex->company),
                             capex->label, verb, amount, left, unknown);
}

/* Of the parts that are known; the others are told by a caveat */
static void
set_left_formula (CapexAnswer *answer,
                  guint row,
                  CapexFigure **figures,
                  gboolean with_principal)
{
  const char *roles[N_PARTS] = {NULL};
  guint n = 0;

  for (guint i = 0; i < count_parts (with_principal); i++)
    if (figures[i] != NULL)
      roles[n++] = parts[i].column;
  capex_answer_set_formula (
      answer, row, "left",
      with_principal
          ? "operating_cash_flow + debt + equity − capex − lease_principal"
          : "operating_cash_flow + debt + equity − capex, which includes "
            "lease_principal",
      roles[0], roles[1], roles[2], roles[3], roles[4], NULL);
}

static gboolean
fill_sums (CapexAnswer *answer,
           CapexView *view,
           guint row,
           CapexFigure **figures,
           gboolean with_principal,
           GError **error)
{
  CapexUnit *unit = figures[CAPEX]->unit;
  g_autofree char *words = NULL;
  CapexBounds free_flow, left;

  if (!find_free (figures, &free_flow, error) ||
      !find_left (figures, with_principal, &left, error))
    return FALSE;

  remark_on_unknown (capex_answer_get_remarks (answer, row), figures,
                     with_principal);
  if (has_bound (&free_flow))
    {
      capex_answer_set_bounds (answer, row, "free_cash_flow", &free_flow, unit);
      capex_answer_set_formula (answer, row, "free_cash_flow",
                                "operating_cash_flow − capex",
                                "operating_cash_flow", "capex", NULL);
    }
  if (has_bound (&left))
    {
      capex_answer_set_bounds (answer, row, "left", &left, unit);
      set_left_formula (answer, row, figures, with_principal);
    }
  words = left_words (view, figures, &left, with_principal);
  set_sentence (answer, view, row, figures, with_principal, &free_flow, words);
  return TRUE;
}

static gboolean
fill_row (CapexAnswer *answer,
          CapexView *view,
          CapexFigure **figures,
          gboolean with_principal,
          GError **error)
{
  guint row = capex_answer_add_row (answer);
  CapexFigure *capex = figures[CAPEX];
  CapexFigure *remarks = capex_answer_get_remarks (answer, row);

  if (!capex_beside_align (view, remarks, figures, N_PARTS, error))
    return FALSE;
  capex_beside_tell_differences (view, remarks, figures, N_PARTS);
  remark_on_definition (view, remarks, capex, figures[PRINCIPAL]);

  capex_answer_set_company (answer, row, "company", capex->company);
  capex_answer_set_text (answer, row, "period", capex->label);
  capex_answer_set_line (answer, row, capex);
  for (guint i = 0; i < N_PARTS; i++)
    if (figures[i] != NULL)
      {
        capex_answer_add_figure (answer, row, parts[i].column, figures[i]);
        capex_answer_set_amount (answer, row, parts[i].column, figures[i]);
      }
  return fill_sums (answer, view, row, figures, with_principal, error);
}

/* ------------------------------------------------------------------------
 * The question
 */

static gboolean
find_parts (CapexView *view,
            guint company,
            const CapexPeriodLabel *label,
            CapexFigure **figures,
            GError **error)
{
  for (guint i = 0; i < N_PARTS; i++)
    {
      if (i == CAPEX)
        continue;
      if (!(i == DEBT
                ? capex_debt_figure (view, company, label, &figures[i], error)
                : capex_beside_find (view, company, label, parts[i].measure,
                                     &figures[i], error)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
answer_period (CapexAnswer *answer,
               CapexView *view,
               const CapexPeriodLabel *label,
               CapexFigure *capex,
               GError **error)
{
  CapexFigure *figures[N_PARTS] = {[CAPEX] = capex};
  guint holds = 0;
  gboolean done;

  if (!look_inside (view, capex, &holds, error))
    return FALSE;
  if (holds == (HOLDS_NOTHING | HOLDS_PRINCIPAL))
    return set_refused (view, capex,
                        "includes lease principal for some members alone: "
                        "name a definition",
                        error);

  done = find_parts (view, capex->company, label, figures, error) &&
         fill_row (answer, view, figures, holds != HOLDS_PRINCIPAL, error);
  figures[CAPEX] = NULL;
  capex_figures_clear (figures, N_PARTS);
  return done;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  CapexView *view = question->view;

  if (view->parts->with_lease)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                           "Leased operating cost is paid out of operating "
                           "cash flow already: funding is of the uses capex "
                           "alone");
      return NULL;
    }
  return capex_beside_run (question, capex_subject_measure (view->capex),
                           answer_period, error);
}

const CapexComparison capex_comparison_funding = {
    .name = "funding",
    .summary = "Where the cash for capex comes from, and what is left",
    .description =
        "Free cash flow is operating cash flow − capex, by the definition of "
        "the basis. What is left is operating cash flow + debt + equity − "
        "capex − lease principal: it pays for all else, and changes cash. Debt "
        "is net of repayments; where these are not known what is left is at "
        "most. Principal that capex includes is not subtracted again.",
    .example = "capex funding alphabet 2025",
    .group = CAPEX_COMPARISON_GROUP_LEVEL,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexFunding:
 *
 * Where the cash for capex comes from, and what is left of it, a row for
 * each period.
 *
 * What makes a row not quite comparable, where it came from, how it reads as a
 * sentence and how it came about is told by the [class@Capex.Table] behind
 * it.
 */
struct _CapexFunding
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexFunding,
                     capex_funding,
                     capex_funding_ref,
                     capex_funding_unref)

/**
 * capex_funding_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company or group, by id, ticker, CIK or LEI
 * @periods: a period such as `2025`, or the first and last of several:
 *   `2023..2026`
 * @error: return location for an error
 *
 * Adds up the sources of cash of a company, less capex and lease principal.
 *
 * Shape: a row for each period, in turn; those without capex are missing.
 *
 * Units: amounts keep their currency, unless the basis asks for another; as
 * needed, in dollars where two currencies meet.
 *
 * Bounds: sums of bounds, a fact that is in two parts cancelled first. A
 * part that is not known takes the stated value, and the bounds that it
 * could pass: equity and lease principal are zero or more, net debt may be
 * anything, and is no more than gross debt.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood;
 * %CAPEX_ERROR_MISSING where a single period has no capex;
 * %CAPEX_ERROR_REFUSED where capex holds assets obtained under leases, where
 * the uses of the basis are not capex alone, and where figures cover periods
 * of unequal length, unless the basis allows it; the other codes of
 * [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexFunding *
capex_funding_new (CapexDataset *dataset,
                   CapexBasis *basis,
                   const char *company,
                   const char *periods,
                   GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (periods != NULL, NULL);

  return (CapexFunding *) capex_result_new (dataset, basis, "funding", error,
                                            "company", company, "period",
                                            periods, NULL);
}

/**
 * capex_funding_ref:
 * @self: a funding
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexFunding *
capex_funding_ref (CapexFunding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_funding_unref:
 * @self: (transfer full): a funding
 *
 * Gives a reference back.
 */
void
capex_funding_unref (CapexFunding *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_funding_get_n_rows:
 * @self: a funding
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_funding_get_n_rows (const CapexFunding *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_funding_get_company:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets the company of a row.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_funding_get_company (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_funding_get_period:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets the period of a row.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_funding_get_period (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_funding_get_operating_cash_flow:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets the net cash from operating activities.
 *
 * Returns: (transfer none) (nullable): the cash flow, or `NULL` where it is
 *   not known
 */
CapexAmount *
capex_funding_get_operating_cash_flow (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "operating_cash_flow");
}

/**
 * capex_funding_get_debt:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets what was raised by issuing debt less what was repaid; without that,
 * where repayments are not known, flagged %CAPEX_CAVEAT_GROSS_DEBT.
 *
 * Returns: (transfer none) (nullable): the debt, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_funding_get_debt (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "debt");
}

/**
 * capex_funding_get_equity:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets what was raised by issuing equity.
 *
 * Returns: (transfer none) (nullable): the equity, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_funding_get_equity (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "equity");
}

/**
 * capex_funding_get_capex:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets the capex, by the definition of the basis.
 *
 * Returns: (transfer none) (nullable): the capex, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_funding_get_capex (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "capex");
}

/**
 * capex_funding_get_lease_principal:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets the principal repaid on finance leases. Where the definition of capex
 * includes it, it is told and not subtracted again.
 *
 * Returns: (transfer none) (nullable): the principal, or `NULL` where it is
 *   not known
 */
CapexAmount *
capex_funding_get_lease_principal (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "lease_principal");
}

/**
 * capex_funding_get_free_cash_flow:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets operating cash flow − capex.
 *
 * Returns: (transfer none) (nullable): the free cash flow, or `NULL` where
 *   the cash flow is not known
 */
CapexAmount *
capex_funding_get_free_cash_flow (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "free_cash_flow");
}

/**
 * capex_funding_get_left:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets operating cash flow + debt + equity − capex − lease principal: what
 * is left for all else, such as dividends, buybacks, acquisitions and the
 * change in cash.
 *
 * Returns: (transfer none) (nullable): what is left, or `NULL` where nothing
 *   is known of it
 */
CapexAmount *
capex_funding_get_left (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "left");
}

/**
 * capex_funding_get_definition:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): the id of the definition; empty where
 *   the measure has none; `NULL` if the row is missing
 */
const char *
capex_funding_get_definition (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_funding_get_scope:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none) (nullable): the scope, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_funding_get_scope (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_funding_get_status:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets how firm the figure is: `actual`, `guidance`, `plan`.
 *
 * Returns: (transfer none) (nullable): the status, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_funding_get_status (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "status");
}

/**
 * capex_funding_get_covers:
 * @self: a funding
 * @row: which row, from 0
 *
 * Gets the days that the figure covers.
 *
 * Returns: (transfer none) (nullable): the days; `NULL` if the row is missing
 */
const char *
capex_funding_get_covers (const CapexFunding *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "covers");
}

/**
 * capex_funding_get_table:
 * @self: a funding
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_funding_get_table (const CapexFunding *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
