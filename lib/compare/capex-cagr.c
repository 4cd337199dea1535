/* capex-cagr.c - How much more a year, over years
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-cagr.h>

#include <capex/capex-error.h>

#include "base/capex-power-private.h"
#include "compare/capex-ends-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

/* A period that ends so near to the end of a month ends with it */
#define MONTH_END_DAYS 7

#define MONTHS_PER_YEAR 12
/* A year has 365.2425 days, which is 146097 / 400 */
#define DAYS_PER_400_YEARS 146097

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE, NULL, "whose"           },
    {"from",    CAPEX_PARAMETER_PERIOD,  TRUE, NULL, "the first period"},
    {"to",      CAPEX_PARAMETER_PERIOD,  TRUE, NULL, "the last period" },
    CAPEX_PARAMETER_OF_MEASURE,
};

static const CapexColumn columns[] = {
    {"company",     CAPEX_COLUMN_TEXT,   "Company",    "the company"                       },
    {"from",        CAPEX_COLUMN_TEXT,   "From",       "the first period"                  },
    {"to",          CAPEX_COLUMN_TEXT,   "To",         "the last period"                   },
    {"years",       CAPEX_COLUMN_NUMBER, "Years",
     "from the end of the first period to that of the last"                                },
    {"from_amount", CAPEX_COLUMN_AMOUNT, "First",      "the first amount"                  },
    {"to_amount",   CAPEX_COLUMN_AMOUNT, "Last",       "the last amount"                   },
    {"ratio",       CAPEX_COLUMN_RATIO,  "CAGR",       "(last ÷ first)^(1 ÷ years) − 1"},
    {"certainty",   CAPEX_COLUMN_TEXT,   "Certainty",
     "whether it rose or fell, and how surely"                                             },
    {"definition",  CAPEX_COLUMN_TEXT,   "Definition", "where the line is drawn"           },
    {"scope",       CAPEX_COLUMN_TEXT,   "Scope",      "how much of the business"          },
};

/* ------------------------------------------------------------------------
 * Years
 */

/* So many units of which a year has so many: 36 months of 12; 500 days are
 * 200000 of 146097 */
typedef struct
{
  gint64 count;
  gint64 per_year;
} Years;

/* The month at whose end a day is, counted from the year 0; -1: at none */
static int
month_ended (gint32 day)
{
  GDate date;
  int month, left;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, (guint32) day);
  month = g_date_get_year (&date) * MONTHS_PER_YEAR +
          (int) g_date_get_month (&date);
  left = g_date_get_days_in_month (g_date_get_month (&date),
                                   g_date_get_year (&date)) -
         g_date_get_day (&date);
  if (left <= MONTH_END_DAYS)
    return month;
  return g_date_get_day (&date) <= MONTH_END_DAYS ? month - 1 : -1;
}

static Years
years_between (gint32 first, gint32 last)
{
  int from = month_ended (first), to = month_ended (last);

  if (from >= 0 && to >= 0)
    return (Years){to - from, MONTHS_PER_YEAR};
  return (Years){(gint64) (last - first) * 400, DAYS_PER_400_YEARS};
}

static gboolean
find_years (CapexFigure **figures, Years *out, GError **error)
{
  *out = years_between (figures[0]->days.last, figures[1]->days.last);
  if (out->count > 0)
    return TRUE;
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
               "%s does not end after %s: growth a year needs time between",
               figures[1]->label, figures[0]->label);
  return FALSE;
}

static char *
years_words (Years years)
{
  gint64 count = years.count;
  const char *unit = "day";

  if (years.per_year == DAYS_PER_400_YEARS)
    count /= 400;
  else if (count % MONTHS_PER_YEAR != 0)
    unit = "month";
  else
    {
      count /= MONTHS_PER_YEAR;
      unit = "year";
    }
  return g_strdup_printf ("%" G_GINT64_FORMAT " %s%s", count, unit,
                          count == 1 ? "" : "s");
}

static void
set_years (CapexAnswer *answer, guint row, Years years)
{
  CapexRatioBounds ratio;
  CapexBounds count = capex_bounds_exact (years.count);
  CapexBounds per_year = capex_bounds_exact (years.per_year);

  capex_ratio_bounds_quotient (&count, &per_year, &ratio);
  capex_answer_set_ratio (answer, row, "years", &ratio);
}

/* ------------------------------------------------------------------------
 * Growth a year
 */

static gboolean
take_root (const CapexFraction *fraction,
           Years years,
           CapexRounding rounding,
           double *out,
           GError **error)
{
  if (capex_power_growth (fraction->above, fraction->below,
                          (guint64) years.per_year, (guint64) years.count,
                          rounding, out))
    return TRUE;
  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                       "Growth a year is too large to be told");
  return FALSE;
}

/* The root rises with what it is taken of, so bounds lead to bounds.  There is
 * none of what may be below zero. */
static gboolean
find_growth (CapexFigure **figures,
             Years years,
             CapexRatioBounds *out,
             GError **error)
{
  CapexExactRatio exact;

  if (!capex_ratios_exact (figures[0], figures[1], &exact, error))
    return FALSE;
  if (exact.state == CAPEX_RATIO_NOT_MEANINGFUL ||
      !(exact.flags & CAPEX_BOUNDS_LOW) || exact.low.above < 0)
    {
      *out = (CapexRatioBounds){.state = CAPEX_RATIO_NOT_MEANINGFUL};
      return TRUE;
    }

  *out = (CapexRatioBounds){.flags = exact.flags, .state = exact.state};
  return take_root (&exact.low, years, CAPEX_ROUNDING_DOWN, &out->low, error) &&
         (!(exact.flags & CAPEX_BOUNDS_HIGH) ||
          take_root (&exact.high, years, CAPEX_ROUNDING_UP, &out->high,
                     error)) &&
         (!(exact.flags & CAPEX_BOUNDS_STATED) ||
          take_root (&exact.stated, years, CAPEX_ROUNDING_HALF_EVEN,
                     &out->stated, error));
}

static gboolean
fill_row (CapexAnswer *answer, CapexView *view, CapexEnds *ends, GError **error)
{
  CapexFigure **figures = ends->figures;
  CapexRatioBounds ratio, told;
  Years years;
  g_autofree char *from = capex_sentence_period (view, figures[0]);
  g_autofree char *to = capex_sentence_period (view, figures[1]);
  g_autofree char *growth = NULL;
  g_autofree char *between = NULL;
  g_autofree char *line = capex_sentence_lines (view, figures[0], figures[1]);
  g_autofree char *contrast = capex_sentence_contrast (figures[1], figures[0]);
  g_autofree char *verb = NULL;

  if (!find_years (figures, &years, error) ||
      !find_growth (figures, years, &ratio, error))
    return FALSE;

  set_years (answer, ends->row, years);
  capex_answer_set_formula (answer, ends->row, "years",
                            "from the last day of from to that of to", "from",
                            "to", NULL);
  capex_answer_set_formula (answer, ends->row, "ratio",
                            "(to ÷ from)^(1 ÷ years) − 1", "from", "to", NULL);
  capex_answer_set_ratio (answer, ends->row, "ratio", &ratio);
  capex_ends_tell_order (ends, answer);
  told = capex_sentence_told_growth (view, figures[1], &ratio);
  growth = capex_sentence_percent (&told, TRUE);
  verb = capex_sentence_verb_if (capex_sentence_has_ratio (&told), view,
                                 figures[1], "growth");
  between = years_words (years);
  capex_answer_set_sentence (
      answer, ends->row,
      "From %s to %s (%s), compound annual growth of the %s%s of %s %s %s%s%s.",
      from, to, between, capex_subject_title (view, ends->subject), line,
      capex_view_company_name (view, figures[1]->company), verb, growth,
      capex_sentence_has_ratio (&told) ? contrast : "",
      capex_sentence_doubts (&told)
          ? capex_ordering_doubt_of_change (ends->ordering)
          : "");
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  CapexEnds ends;
  gboolean done = capex_ends_init (&ends, question, answer, error) &&
                  fill_row (answer, question->view, &ends, error);

  capex_ends_clear (&ends);
  return done ? capex_answer_finish (g_steal_pointer (&answer)) : NULL;
}

const CapexComparison capex_comparison_cagr = {
    .name = "cagr",
    .group = CAPEX_COMPARISON_GROUP_CHANGE,
    .summary = "How much more a company spends from year to year, over years",
    .description =
        "Compound annual growth is (last ÷ first)^(1 ÷ years) − 1, both by "
        "one definition and scope. Years are counted by dates, from end to "
        "end, so that a gap between does not shorten them: in months ÷ 12 "
        "where both periods end within 7 days of the end of a month, else in "
        "days ÷ 365.2425. A first amount that is zero or below, or may be, "
        "and a last one that may be below zero, make it not meaningful "
        "(n.m.).",
    .example = "capex cagr alphabet 2022 2025",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexCagr:
 *
 * How much more a company spends from year to year, over several years.
 *
 * Compound annual growth looks at two periods alone, and at the time between
 * them, which is counted by dates: what is known of the years between, or is
 * not, changes nothing. The [class@Capex.Table] behind it holds the caveats,
 * the sources, a sentence and the explanation.
 */
struct _CapexCagr
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexCagr, capex_cagr, capex_cagr_ref, capex_cagr_unref)

/**
 * capex_cagr_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company, by id, ticker, CIK or LEI
 * @from: the first period
 * @to: the last period
 * @measure: (nullable): the measure that is compared; `NULL` is spend
 * @error: return location for an error
 *
 * Tells the growth of a company a year, from one period to a later one.
 *
 * Units: amounts keep their currency, unless the basis asks for another.
 *
 * Bounds: (last low ÷ first high)^(1 ÷ years) − 1 to
 * (last high ÷ first low)^(1 ÷ years) − 1, where facts that are in both
 * cancel, rounded outward by no more than two doubles. A first amount that is
 * zero or below, or may be, and a last one that may be below zero, make it not
 * meaningful.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no fact answers; %CAPEX_ERROR_REFUSED across definitions and where the
 * periods are of unequal length, unless the basis allows it, and where the last
 * does not end after the first; the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexCagr *
capex_cagr_new (CapexDataset *dataset,
                CapexBasis *basis,
                const char *company,
                const char *from,
                const char *to,
                const char *measure,
                GError **error)
{
  g_return_val_if_fail (company != NULL, NULL);
  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);

  return (CapexCagr *) capex_result_new (dataset, basis, "cagr", error,
                                         "company", company, "from", from, "to",
                                         to, "measure", measure, NULL);
}

/**
 * capex_cagr_ref:
 * @self: a growth a year
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexCagr *
capex_cagr_ref (CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_cagr_unref:
 * @self: (transfer full): a growth a year
 *
 * Gives a reference back.
 */
void
capex_cagr_unref (CapexCagr *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_cagr_get_company:
 * @self: a growth a year
 *
 * Gets the company.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_cagr_get_company (const CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "company");
}

/**
 * capex_cagr_get_from:
 * @self: a growth a year
 *
 * Gets the first period.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_cagr_get_from (const CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "from");
}

/**
 * capex_cagr_get_to:
 * @self: a growth a year
 *
 * Gets the last period.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_cagr_get_to (const CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "to");
}

/**
 * capex_cagr_get_years:
 * @self: a growth a year
 *
 * Gets how many years there are from the end of the first period to the end of
 * the last.
 *
 * Returns: (transfer none): the years, as a number
 */
CapexRatio *
capex_cagr_get_years (const CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, 0, "years");
}

/**
 * capex_cagr_get_from_amount:
 * @self: a growth a year
 *
 * Gets the first amount.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_cagr_get_from_amount (const CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "from_amount");
}

/**
 * capex_cagr_get_to_amount:
 * @self: a growth a year
 *
 * Gets the last amount.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_cagr_get_to_amount (const CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "to_amount");
}

/**
 * capex_cagr_get_ratio:
 * @self: a growth a year
 *
 * Gets the growth a year, as a fraction: 7 % is 0.07.
 *
 * Returns: (transfer none): the growth a year
 */
CapexRatio *
capex_cagr_get_ratio (const CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, 0, "ratio");
}

/**
 * capex_cagr_get_definition:
 * @self: a growth a year
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none): the id of the definition; empty where the measure
 *   has none; `mixed` across definitions
 */
const char *
capex_cagr_get_definition (const CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "definition");
}

/**
 * capex_cagr_get_scope:
 * @self: a growth a year
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none): the scope, or `mixed`
 */
const char *
capex_cagr_get_scope (const CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "scope");
}

/**
 * capex_cagr_get_certainty:
 * @self: a growth a year
 *
 * Gets whether it rose or fell, and how surely: `certainly more`, `stated
 * less`, `not known` and so on.
 *
 * Returns: (transfer none): the words
 */
const char *
capex_cagr_get_certainty (const CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "certainty");
}

/**
 * capex_cagr_get_table:
 * @self: a growth a year
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_cagr_get_table (const CapexCagr *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
