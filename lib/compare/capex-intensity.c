/* capex-intensity.c - Spend against revenue, cash flow and depreciation
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-intensity.h>

#include <math.h>
#include <string.h>

#include "compare/capex-beside-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE, NULL, "whose"},
    {"period",  CAPEX_PARAMETER_PERIODS, TRUE, NULL, "when" },
};

static const CapexColumn columns[] = {
    {"company",                      CAPEX_COLUMN_TEXT,     "Company",             "the company"                  },
    {"period",                       CAPEX_COLUMN_TEXT,     "Period",              "the period that was asked for"},
    {"amount",                       CAPEX_COLUMN_AMOUNT,   "Spend",               "the uses of the basis, summed"},
    {"revenue",                      CAPEX_COLUMN_AMOUNT,   "Revenue",             "revenue"                      },
    {"operating_cash_flow",          CAPEX_COLUMN_AMOUNT,   "Operating cash flow",
     "net cash from operating activities"                                                                         },
    {"depreciation",                 CAPEX_COLUMN_AMOUNT,   "Depreciation",
     "depreciation of property and equipment"                                                                     },
    {"capex_to_revenue",             CAPEX_COLUMN_RATIO,    "÷ revenue",          "spend ÷ revenue"             },
    {"capex_to_operating_cash_flow", CAPEX_COLUMN_RATIO,    "÷ cash flow",
     "spend ÷ operating cash flow"                                                                               },
    {"capex_to_depreciation",        CAPEX_COLUMN_MULTIPLE, "÷ depreciation",
     "spend ÷ depreciation"                                                                                      },
    {"definition",                   CAPEX_COLUMN_TEXT,     "Definition",          "where the line is drawn"      },
    {"scope",                        CAPEX_COLUMN_TEXT,     "Scope",               "how much of the business"     },
    {"status",                       CAPEX_COLUMN_TEXT,     "Status",              "how firm it is"               },
    {"covers",                       CAPEX_COLUMN_TEXT,     "Covers",              "the days it covers"           },
};

/* What spend is divided by */
static const struct
{
  const char *measure;
  const char *column;
  const char *ratio;
  const char *words;
  const char *after; /* "of revenue" */
  const char *formula;
  char *(*phrase) (const CapexRatioBounds *ratio, gboolean can_be_negative);
} bases[] = {
    {"revenue",             "revenue",             "capex_to_revenue",      "revenue",             "of revenue",
     "spend ÷ revenue",                                                                                                                         capex_sentence_percent },
    {"operating-cash-flow", "operating_cash_flow",
     "capex_to_operating_cash_flow",                                        "operating cash flow",
     "of operating cash flow",                                                                                   "spend ÷ operating_cash_flow",
     capex_sentence_percent                                                                                                                                             },
    {"depreciation",        "depreciation",        "capex_to_depreciation", "depreciation",
     "depreciation",                                                                                             "spend ÷ depreciation",        capex_sentence_multiple},
};

#define N_BASES G_N_ELEMENTS (bases)

/* "a", "a and b", "a, b and c" */
static char *
join_words (GPtrArray *words)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < words->len; i++)
    g_string_append_printf (text, "%s%s",
                            i == 0                ? ""
                            : i + 1 == words->len ? " and "
                                                  : ", ",
                            (const char *) words->pdata[i]);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* What a sentence says of each ratio */
typedef struct
{
  GPtrArray *known;
  GPtrArray *contrasts; /* of each that is known */
  GPtrArray *meaningless;
  GPtrArray *unmeasured; /* which could be anything */
  GPtrArray *unknown;
} Phrases;

static void
init_phrases (Phrases *phrases)
{
  phrases->known = g_ptr_array_new_with_free_func (g_free);
  phrases->contrasts = g_ptr_array_new_with_free_func (g_free);
  phrases->meaningless = g_ptr_array_new_with_free_func (g_free);
  phrases->unmeasured = g_ptr_array_new_with_free_func (g_free);
  phrases->unknown = g_ptr_array_new_with_free_func (g_free);
}

static void
clear_phrases (Phrases *phrases)
{
  g_ptr_array_unref (phrases->known);
  g_ptr_array_unref (phrases->contrasts);
  g_ptr_array_unref (phrases->meaningless);
  g_ptr_array_unref (phrases->unmeasured);
  g_ptr_array_unref (phrases->unknown);
}

static void
append_clause (GString *text,
               GPtrArray *words,
               const char *before,
               const char *after)
{
  g_autofree char *joined = join_words (words);

  if (words->len > 0)
    g_string_append_printf (text, "; %s%s%s", before, joined, after);
}

/* Whether all ratios are of statuses that differ alike */
static gboolean
is_one_contrast (const Phrases *phrases)
{
  for (guint i = 1; i < phrases->contrasts->len; i++)
    if (!g_str_equal (phrases->contrasts->pdata[0],
                      phrases->contrasts->pdata[i]))
      return FALSE;
  return TRUE;
}

/* "10.0 % of revenue and 20.0 % of operating cash flow, an actual against an
 * estimate": a contrast that not all have stands in brackets behind its own */
static char *
known_words (const Phrases *phrases)
{
  g_autoptr (GPtrArray) each = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *all = NULL;

  if (is_one_contrast (phrases))
    {
      all = join_words (phrases->known);
      return g_strconcat (all, phrases->contrasts->pdata[0], NULL);
    }
  for (guint i = 0; i < phrases->known->len; i++)
    {
      const char *known = phrases->known->pdata[i];
      const char *contrast = phrases->contrasts->pdata[i];

      g_ptr_array_add (each, *contrast == '\0'
                                 ? g_strdup (known)
                                 : g_strdup_printf ("%s (%s)", known,
                                                    contrast + strlen (", ")));
    }
  return join_words (each);
}

static void
set_sentence (CapexAnswer *answer,
              CapexView *view,
              guint row,
              const CapexFigure *spend,
              const Phrases *phrases)
{
  const char *title = capex_subject_title (view, capex_subject_spend (view));
  g_autofree char *line = capex_sentence_line (view, spend);
  g_autofree char *verb = capex_sentence_verb_if (
      phrases->known->len > 0 || capex_sentence_has_amount (&spend->bounds),
      view, spend, title);
  g_autofree char *told = phrases->known->len > 0
                              ? known_words (phrases)
                              : capex_sentence_amount (&spend->bounds,
                                                       spend->unit);
  g_autoptr (GString) rest = g_string_new (NULL);

  append_clause (rest, phrases->meaningless, "against ",
                 " it is not meaningful");
  append_clause (rest, phrases->unmeasured, "how much that is of ",
                 " is not known");
  append_clause (rest, phrases->unknown, "",
                 phrases->unknown->len > 1 ? " are not known"
                                           : " is not known");
  capex_answer_set_sentence (answer, row, "The %s%s of %s for %s %s %s%s.",
                             title, line,
                             capex_view_company_name (view, spend->company),
                             spend->label, verb, told, rest->str);
}

/* Spend over what may be zero or a loss says nothing */
static gboolean
divide (CapexFigure *spend,
        CapexFigure *base,
        CapexRatioBounds *out,
        GError **error)
{
  if (capex_bounds_is_positive (&base->bounds))
    return capex_ratios_quotient (spend, base, out, error);

  *out = (CapexRatioBounds){.state = CAPEX_RATIO_NOT_MEANINGFUL};
  return TRUE;
}

static gboolean
fill_ratio (CapexAnswer *answer,
            guint row,
            guint index,
            CapexFigure *spend,
            CapexFigure *base,
            Phrases *phrases,
            GError **error)
{
  CapexRatioBounds ratio, told;
  g_autofree char *phrase = NULL;

  if (base == NULL)
    {
      g_ptr_array_add (phrases->unknown, g_strdup (bases[index].words));
      return TRUE;
    }
  if (!divide (spend, base, &ratio, error))
    return FALSE;

  capex_answer_add_figure (answer, row, bases[index].column, base);
  capex_answer_set_amount (answer, row, bases[index].column, base);
  capex_answer_set_ratio (answer, row, bases[index].ratio, &ratio);
  capex_answer_set_formula (answer, row, bases[index].ratio,
                            bases[index].formula, "spend", bases[index].column,
                            NULL);
  told = capex_sentence_without_obvious (&ratio, 0, INFINITY);
  if (!capex_sentence_has_ratio (&told))
    {
      g_ptr_array_add (ratio.state == CAPEX_RATIO_NOT_MEANINGFUL
                           ? phrases->meaningless
                           : phrases->unmeasured,
                       g_strdup (bases[index].words));
      return TRUE;
    }
  phrase = bases[index].phrase (&told, FALSE);
  g_ptr_array_add (phrases->known,
                   g_strdup_printf ("%s %s", phrase, bases[index].after));
  g_ptr_array_add (phrases->contrasts, capex_sentence_contrast (spend, base));
  return TRUE;
}

static gboolean
fill_row (CapexAnswer *answer,
          CapexView *view,
          CapexFigure **figures,
          GError **error)
{
  guint row = capex_answer_add_row (answer);
  CapexFigure *spend = figures[0];
  CapexFigure *remarks = capex_answer_get_remarks (answer, row);
  Phrases phrases;
  gboolean done = TRUE;

  if (!capex_beside_align (view, remarks, figures, N_BASES + 1, error))
    return FALSE;
  capex_beside_tell_differences (view, remarks, figures, N_BASES + 1);

  capex_answer_add_figure (answer, row, "spend", spend);
  capex_answer_set_company (answer, row, "company", spend->company);
  capex_answer_set_text (answer, row, "period", spend->label);
  capex_answer_set_amount (answer, row, "amount", spend);
  capex_answer_set_line (answer, row, spend);

  init_phrases (&phrases);
  for (guint i = 0; done && i < N_BASES; i++)
    done = fill_ratio (answer, row, i, spend, figures[i + 1], &phrases, error);
  if (done)
    set_sentence (answer, view, row, spend, &phrases);
  clear_phrases (&phrases);
  return done;
}

static gboolean
answer_period (CapexAnswer *answer,
               CapexView *view,
               const CapexPeriodLabel *label,
               CapexFigure *spend,
               GError **error)
{
  CapexFigure *figures[N_BASES + 1] = {spend};
  gboolean done = TRUE;

  for (guint i = 0; done && i < N_BASES; i++)
    done = capex_beside_find (view, spend->company, label, bases[i].measure,
                              &figures[i + 1], error);
  done = done && fill_row (answer, view, figures, error);
  capex_figures_clear (figures + 1, N_BASES);
  return done;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  return capex_beside_run (question, capex_subject_spend (question->view),
                           answer_period, error);
}

const CapexComparison capex_comparison_intensity = {
    .name = "intensity",
    .summary = "Spend against revenue, operating cash flow and depreciation",
    .description =
        "Spend is the uses of the basis, summed. It is divided by revenue, by "
        "operating cash flow and by depreciation of the same period and in "
        "one currency. Where one of these is not known its cells are empty; "
        "where it is zero or below, or may be, the ratio is not meaningful "
        "(n.m.).",
    .example = "capex intensity meta 2025",
    .group = CAPEX_COMPARISON_GROUP_AGAINST,
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexIntensity:
 *
 * What a company spends against its revenue, its operating cash flow and its
 * depreciation, a row for each period.
 *
 * What makes a row not quite comparable, where it came from, how it reads as a
 * sentence and how it came about is told by the [class@Capex.Table] behind
 * it.
 */
struct _CapexIntensity
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexIntensity,
                     capex_intensity,
                     capex_intensity_ref,
                     capex_intensity_unref)

/**
 * capex_intensity_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company or group, by id, ticker, CIK or LEI
 * @periods: a period such as `2025`, or the first and last of several:
 *   `2023..2026`
 * @error: return location for an error
 *
 * Divides what a company spends by its revenue, its operating cash flow and
 * its depreciation.
 *
 * Shape: a row for each period, in turn; those without spend are missing.
 *
 * Units: amounts keep their currency, unless the basis asks for another; as
 * needed, in dollars where two currencies meet.
 *
 * Bounds: spend low ÷ base high to spend high ÷ base low. A base that is
 * zero or below, or may be, makes a ratio not meaningful.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood;
 * %CAPEX_ERROR_MISSING where a single period has no capex;
 * %CAPEX_ERROR_REFUSED where figures cover periods of unequal length, unless
 * the basis allows it; the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexIntensity *
capex_intensity_new (CapexDataset *dataset,
                     CapexBasis *basis,
                     const char *company,
                     const char *periods,
                     GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (periods != NULL, NULL);

  return (CapexIntensity *) capex_result_new (dataset, basis, "intensity",
                                              error, "company", company,
                                              "period", periods, NULL);
}

/**
 * capex_intensity_ref:
 * @self: an intensity
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexIntensity *
capex_intensity_ref (CapexIntensity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_intensity_unref:
 * @self: (transfer full): an intensity
 *
 * Gives a reference back.
 */
void
capex_intensity_unref (CapexIntensity *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_intensity_get_n_rows:
 * @self: an intensity
 *
 * Counts the rows.
 *
 * Returns: how many there are
 */
guint
capex_intensity_get_n_rows (const CapexIntensity *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_intensity_get_company:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets the company of a row.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_intensity_get_company (const CapexIntensity *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_intensity_get_period:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets the period of a row.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_intensity_get_period (const CapexIntensity *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "period");
}

/**
 * capex_intensity_get_amount:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets the spend: the uses of the basis, summed.
 *
 * Returns: (transfer none) (nullable): the spend, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_intensity_get_amount (const CapexIntensity *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "amount");
}

/**
 * capex_intensity_get_revenue:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets the revenue.
 *
 * Returns: (transfer none) (nullable): the revenue, or `NULL` where it is not
 *   known
 */
CapexAmount *
capex_intensity_get_revenue (const CapexIntensity *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "revenue");
}

/**
 * capex_intensity_get_operating_cash_flow:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets the net cash from operating activities.
 *
 * Returns: (transfer none) (nullable): the cash flow, or `NULL` where it is
 *   not known
 */
CapexAmount *
capex_intensity_get_operating_cash_flow (const CapexIntensity *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "operating_cash_flow");
}

/**
 * capex_intensity_get_depreciation:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets the depreciation of property and equipment.
 *
 * Returns: (transfer none) (nullable): the depreciation, or `NULL` where it
 *   is not known
 */
CapexAmount *
capex_intensity_get_depreciation (const CapexIntensity *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "depreciation");
}

/**
 * capex_intensity_get_capex_to_revenue:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets spend ÷ revenue, as a fraction: 7 % is 0.07.
 *
 * Returns: (transfer none) (nullable): the ratio, or `NULL` where the revenue
 *   is not known
 */
CapexRatio *
capex_intensity_get_capex_to_revenue (const CapexIntensity *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "capex_to_revenue");
}

/**
 * capex_intensity_get_capex_to_operating_cash_flow:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets spend ÷ operating cash flow, as a fraction.
 *
 * Returns: (transfer none) (nullable): the ratio, or `NULL` where the cash
 *   flow is not known
 */
CapexRatio *
capex_intensity_get_capex_to_operating_cash_flow (const CapexIntensity *self,
                                                  guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row,
                                 "capex_to_operating_cash_flow");
}

/**
 * capex_intensity_get_capex_to_depreciation:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets spend ÷ depreciation: above one, more is bought than is used up.
 *
 * Returns: (transfer none) (nullable): the ratio, or `NULL` where the
 *   depreciation is not known
 */
CapexRatio *
capex_intensity_get_capex_to_depreciation (const CapexIntensity *self,
                                           guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "capex_to_depreciation");
}

/**
 * capex_intensity_get_definition:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): the id of the definition; empty where
 *   the measure has none; `NULL` if the row is missing
 */
const char *
capex_intensity_get_definition (const CapexIntensity *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_intensity_get_scope:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none) (nullable): the scope, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_intensity_get_scope (const CapexIntensity *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_intensity_get_status:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets how firm the figure is: `actual`, `guidance`, `plan`.
 *
 * Returns: (transfer none) (nullable): the status, or `mixed`; `NULL` if the
 *   row is missing
 */
const char *
capex_intensity_get_status (const CapexIntensity *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "status");
}

/**
 * capex_intensity_get_covers:
 * @self: an intensity
 * @row: which row, from 0
 *
 * Gets the days that the figure covers.
 *
 * Returns: (transfer none) (nullable): the days; `NULL` if the row is missing
 */
const char *
capex_intensity_get_covers (const CapexIntensity *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "covers");
}

/**
 * capex_intensity_get_table:
 * @self: an intensity
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_intensity_get_table (const CapexIntensity *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
