/* capex-mix.c - The share of each funding source in the uses
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-mix.h>

#include <math.h>

#include <capex/capex-funding-source.h>

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
    {"company",    CAPEX_COLUMN_TEXT,   "Company",    "the company"                      },
    {"period",     CAPEX_COLUMN_TEXT,   "Period",     "the period that was asked for"    },
    {"source",     CAPEX_COLUMN_TEXT,   "Source",     "the funding source"               },
    {"kind",       CAPEX_COLUMN_TEXT,   "Kind",
     "use: a part of the sum; source: what pays for it, and no part of it"               },
    {"amount",     CAPEX_COLUMN_AMOUNT, "Amount",     "its amount"                       },
    {"ratio",      CAPEX_COLUMN_RATIO,  "÷ uses",    "its amount ÷ the sum of the uses"},
    {"definition", CAPEX_COLUMN_TEXT,   "Definition", "where the line is drawn"          },
    {"scope",      CAPEX_COLUMN_TEXT,   "Scope",      "how much of the business"         },
    {"status",     CAPEX_COLUMN_TEXT,   "Status",     "how firm it is"                   },
    {"covers",     CAPEX_COLUMN_TEXT,   "Covers",     "the days it covers"               },
};

enum
{
  USES, /* the sum, for what it tells: its bounds are those of its parts */
  CAPEX,
  LEASE,
  DEBT,
  N_FIGURES
};

static const struct
{
  CapexFundingSource source;
  const char *role;
  const char *words;
  const char *formula;
} rows[N_FIGURES] = {
    [CAPEX] = {CAPEX_FUNDING_CAPEX, "capex", "capex",
               "capex ÷ uses, which are capex + lease"},
    [LEASE] = {CAPEX_FUNDING_LEASE, "lease", "leased operating cost",
               "lease ÷ uses, which are capex + lease"},
    [DEBT] = {CAPEX_FUNDING_DEBT,  "debt",  "debt",
               "debt ÷ uses, which are capex + lease" },
};

static const char *
words_of (guint index, const CapexFigure *figure)
{
  if (index != DEBT)
    return rows[index].words;
  return (figure->caveats & CAPEX_CAVEAT_GROSS_DEBT) != 0 ? "debt issuance"
                                                          : "net debt issuance";
}

/* What is not known may be anything from zero on */
static CapexBounds
bounds_of (const CapexFigure *use)
{
  return use != NULL ? use->bounds : (CapexBounds){.flags = CAPEX_BOUNDS_LOW};
}

/* A use over both: what it shares with the sum has cancelled */
static gboolean
find_share (CapexFigure **figures,
            guint index,
            CapexRatioBounds *out,
            GError **error)
{
  CapexBounds uses[] = {bounds_of (figures[CAPEX]), bounds_of (figures[LEASE])};
  CapexTotal total;

  if (!capex_ratios_total (uses, G_N_ELEMENTS (uses), &total, error))
    return FALSE;
  capex_ratios_share (&total, &figures[index]->bounds, out);
  return TRUE;
}

/* Net debt may be below zero; "at least zero" of it is no more than that */
static CapexRatioBounds
told_ratio (guint index, const CapexRatioBounds *ratio)
{
  gboolean is_net = index == DEBT && (ratio->flags & CAPEX_BOUNDS_HIGH);

  return capex_sentence_without_obvious (ratio, is_net ? -INFINITY : 0,
                                         index == DEBT ? INFINITY : 1);
}

static void
set_sentence (CapexAnswer *answer,
              CapexView *view,
              guint row,
              guint index,
              CapexFigure **figures,
              const CapexRatioBounds *ratio)
{
  const CapexFigure *figure = figures[index];
  const char *uses = capex_subject_title (view, capex_subject_spend (view));
  g_autofree char *line = index == CAPEX ? capex_sentence_line (view, figure)
                                         : g_strdup ("");
  g_autofree char *verb = capex_sentence_verb (view, figure, rows[index].words);
  CapexRatioBounds told = told_ratio (index, ratio);
  g_autofree char *share = capex_sentence_percent (&told, index == DEBT);
  const char *its = capex_sentence_its (view, figure->company);
  g_autofree char *contrast = capex_sentence_contrast (figure, figures[USES]);
  const char *unknown = figures[LEASE] == NULL
                            ? "; the leased operating cost is not known"
                            : "";

  if (capex_sentence_has_ratio (&told))
    capex_answer_set_sentence (answer, row,
                               "The %s%s of %s for %s %s %s of %s %s%s%s.",
                               words_of (index, figure), line,
                               capex_view_company_name (view, figure->company),
                               figure->label, verb, share, its, uses, contrast,
                               unknown);
  else
    capex_answer_set_sentence (answer, row,
                               "%s %s%s of %s for %s %s %s %s is %s%s.",
                               index == DEBT ? "The" : "The share of the",
                               words_of (index, figure), line,
                               capex_view_company_name (view, figure->company),
                               figure->label, index == DEBT ? "against" : "in",
                               its, uses, share, unknown);
}

/* A share of uses is made of both, debt ÷ uses of their sum */
static void
add_figures (CapexAnswer *answer,
             CapexView *view,
             guint row,
             guint index,
             CapexFigure **figures)
{
  CapexFigure *pair[] = {figures[CAPEX], figures[LEASE]};
  const char *other = index == CAPEX ? "lease" : "capex";
  gboolean is_pair = index != DEBT && pair[0] != NULL && pair[1] != NULL;

  if (index == DEBT)
    {
      pair[0] = figures[USES];
      pair[1] = figures[DEBT];
    }
  capex_beside_tell_differences (view, capex_answer_get_remarks (answer, row),
                                 pair, G_N_ELEMENTS (pair));
  capex_answer_add_figure (answer, row, rows[index].role, figures[index]);
  capex_answer_add_figure (answer, row, "uses", figures[USES]);
  if (is_pair)
    capex_answer_add_figure (answer, row, other, pair[index == CAPEX]);
  capex_answer_set_formula (answer, row, "ratio", rows[index].formula,
                            rows[index].role, "uses", is_pair ? other : NULL,
                            NULL);
}

static gboolean
fill_row (CapexAnswer *answer,
          CapexView *view,
          guint row,
          guint index,
          CapexFigure **figures,
          GError **error)
{
  CapexFigure *figure = figures[index];
  CapexRatioBounds ratio;

  if (index == DEBT
          ? !capex_ratios_quotient (figure, figures[USES], &ratio, error)
          : !find_share (figures, index, &ratio, error))
    return FALSE;

  add_figures (answer, view, row, index, figures);
  capex_answer_set_amount (answer, row, "amount", figure);
  if (capex_ratios_is_told (&ratio))
    capex_answer_set_ratio (answer, row, "ratio", &ratio);
  capex_answer_set_line (answer, row, figure);
  set_sentence (answer, view, row, index, figures, &ratio);
  return TRUE;
}

static gboolean
add_row (CapexAnswer *answer,
         CapexView *view,
         guint index,
         CapexFigure **figures,
         CapexFigure *remarks,
         GError **error)
{
  const CapexFigure *uses = figures[USES];
  guint row = capex_answer_add_row (answer);
  gboolean is_use = capex_funding_source_is_use (rows[index].source);

  capex_answer_set_company (answer, row, "company", uses->company);
  capex_answer_set_text (answer, row, "period", uses->label);
  capex_answer_set_text (answer, row, "source",
                         capex_funding_source_to_string (rows[index].source));
  capex_answer_set_text (answer, row, "kind", is_use ? "use" : "source");
  if (figures[index] == NULL)
    {
      capex_answer_set_missing (answer, row,
                                "The %s of %s for %s is not known.",
                                rows[index].words,
                                capex_view_company_name (view, uses->company),
                                uses->label);
      return TRUE;
    }
  capex_figure_inherit (capex_answer_get_remarks (answer, row), remarks);
  return fill_row (answer, view, row, index, figures, error);
}

/* The uses are summed for the refusals and caveats of a sum; their parts are
 * found one by one, since those of a group are its members' */
static gboolean
answer_period (CapexAnswer *answer,
               CapexView *view,
               const CapexPeriodLabel *label,
               CapexFigure *uses,
               GError **error)
{
  CapexFigure *figures[N_FIGURES] = {uses};
  g_autoptr (CapexFigure) remarks = capex_figure_new (CAPEX_NONE, CAPEX_NONE);
  gboolean done = capex_beside_find (view, uses->company, label, "capex",
                                     &figures[CAPEX], error) &&
                  capex_beside_find (view, uses->company, label,
                                     "operating-lease-cost", &figures[LEASE],
                                     error) &&
                  capex_debt_figure (view, uses->company, label, &figures[DEBT],
                                     error) &&
                  capex_beside_align (view, remarks, figures, N_FIGURES, error);

  for (guint i = CAPEX; done && i < N_FIGURES; i++)
    done = add_row (answer, view, i, figures, remarks, error);
  capex_figures_clear (figures + 1, N_FIGURES - 1);
  return done;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  return capex_beside_run (question, capex_subject_spend (question->view),
                           answer_period, error);
}

const CapexComparison capex_comparison_mix = {
    .name = "mix",
    .summary = "The share of capex and of leases in what a company uses",
    .description =
        "The uses are capex and leased operating cost, whatever uses the basis "
        "names. A share is one of them ÷ their sum, low ÷ (low + high of the "
        "other) to high ÷ (high + low of the other). A lease that is not "
        "known may be anything from zero on. Debt pays for the uses and is no "
        "part of the 100 %: it is told as debt ÷ uses, in a row of the kind "
        "source.",
    .example = "capex mix microsoft FY2025",
    .group = CAPEX_COMPARISON_GROUP_PART,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .uses = "capex,lease",
    .run = run,
};

/**
 * CapexMix:
 *
 * How large a part of what a company uses its money for is capex, and how
 * large leased operating cost, with its debt beside them.
 *
 * What makes a row not quite comparable, where it came from, how it reads as a
 * sentence and how it came about is told by the [class@Capex.Table] behind
 * it.
 */
struct _CapexMix
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexMix, capex_mix, capex_mix_ref, capex_mix_unref)

/**
 * capex_mix_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company or group, by id, ticker, CIK or LEI
 * @periods: a period such as `2025`, or the first and last of several:
 *   `2023..2026`
 * @error: return location for an error
 *
 * Divides capex and leased operating cost by their sum, and debt, which is
 * no part of it, by the same sum.
 *
 * Shape: three rows for each period, in turn: capex, lease, debt; one that
 * is missing where capex is not known.
 *
 * Units: amounts keep their currency, unless the basis asks for another; as
 * needed, in dollars where two currencies meet.
 *
 * Bounds: of a use, low ÷ (low + high of the other) to high ÷ (high + low of
 * the other), in [0, 1]; a use that is not known may be anything from zero
 * on.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood;
 * %CAPEX_ERROR_MISSING where a single period has no capex;
 * %CAPEX_ERROR_REFUSED where capex holds assets obtained under leases, so
 * that their rent cannot be added, and where figures cover periods of
 * unequal length, unless the basis allows it; the other codes of
 * [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexMix *
capex_mix_new (CapexDataset *dataset,
               CapexBasis *basis,
               const char *company,
               const char *periods,
               GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (periods != NULL, NULL);

  return (CapexMix *) capex_result_new (dataset, basis, "mix", error, "company",
                                        company, "period", periods, NULL);
}

/**
 * capex_mix_ref:
 * @self: a mix
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexMix *
capex_mix_ref (CapexMix *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_mix_unref:
 * @self: (transfer full): a mix
 *
 * Gives a reference back.
 */
void
capex_mix_unref (CapexMix *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_mix_get_n_rows:
 * @self: a mix
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_mix_get_n_rows (const CapexMix *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_mix_get_company:
 * @self: a mix
 * @row: which row, from 0
 *
 * Gets the company of a row.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_mix_get_company (const CapexMix *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_mix_get_period:
 * @self: a mix
 * @row: which row, from 0
 *
 * Gets the period of a row.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_mix_get_period (const CapexMix *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_mix_get_source:
 * @self: a mix
 * @row: which row, from 0
 *
 * Gets the funding source of a row.
 *
 * Returns: (transfer none) (nullable): `capex`, `lease` or `debt`; `NULL` if
 *   no capex is known
 */
const char *
capex_mix_get_source (const CapexMix *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "source");
}

/**
 * capex_mix_get_kind:
 * @self: a mix
 * @row: which row, from 0
 *
 * Gets whether the row is a part of the sum, or what pays for it.
 *
 * Returns: (transfer none) (nullable): `use` or `source`; `NULL` if no capex
 *   is known
 */
const char *
capex_mix_get_kind (const CapexMix *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "kind");
}

/**
 * capex_mix_get_amount:
 * @self: a mix
 * @row: which row, from 0
 *
 * Gets the amount of a row.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_mix_get_amount (const CapexMix *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "amount");
}

/**
 * capex_mix_get_ratio:
 * @self: a mix
 * @row: which row, from 0
 *
 * Gets the amount of a row ÷ the uses. Those of uses add up to one; that of
 * debt stands beside them.
 *
 * Returns: (transfer none) (nullable): the ratio, or `NULL` where the amount
 *   is not known
 */
CapexRatio *
capex_mix_get_ratio (const CapexMix *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "ratio");
}

/**
 * capex_mix_get_definition:
 * @self: a mix
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): the id of the definition; empty where
 *   the measure has none; `NULL` if the row is missing
 */
const char *
capex_mix_get_definition (const CapexMix *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_mix_get_scope:
 * @self: a mix
 * @row: which row, from 0
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none) (nullable): the scope, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_mix_get_scope (const CapexMix *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_mix_get_status:
 * @self: a mix
 * @row: which row, from 0
 *
 * Gets how firm the figure is: `actual`, `guidance`, `plan`.
 *
 * Returns: (transfer none) (nullable): the status, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_mix_get_status (const CapexMix *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "status");
}

/**
 * capex_mix_get_covers:
 * @self: a mix
 * @row: which row, from 0
 *
 * Gets the days that the figure covers.
 *
 * Returns: (transfer none) (nullable): the days; `NULL` if the row is missing
 */
const char *
capex_mix_get_covers (const CapexMix *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "covers");
}

/**
 * capex_mix_get_table:
 * @self: a mix
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_mix_get_table (const CapexMix *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
