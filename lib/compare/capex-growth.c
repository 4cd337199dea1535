/* capex-growth.c - How much more than before
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-growth.h>

#include "compare/capex-ends-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

static const CapexParameter parameters[] = {
    {"company", CAPEX_PARAMETER_COMPANY, TRUE, NULL, "whose"            },
    {"from",    CAPEX_PARAMETER_PERIOD,  TRUE, NULL, "the period before"},
    {"to",      CAPEX_PARAMETER_PERIOD,  TRUE, NULL, "the period after" },
    CAPEX_PARAMETER_OF_MEASURE,
};

static const CapexColumn columns[] = {
    {"company",     CAPEX_COLUMN_TEXT,   "Company",    "the company"             },
    {"from",        CAPEX_COLUMN_TEXT,   "From",       "the period before"       },
    {"to",          CAPEX_COLUMN_TEXT,   "To",         "the period after"        },
    {"from_amount", CAPEX_COLUMN_AMOUNT, "Before",     "the amount before"       },
    {"to_amount",   CAPEX_COLUMN_AMOUNT, "After",      "the amount after"        },
    {"ratio",       CAPEX_COLUMN_RATIO,  "Growth",     "after ÷ before − 1"   },
    {"certainty",   CAPEX_COLUMN_TEXT,   "Certainty",
     "whether it rose or fell, and how surely"                                   },
    {"definition",  CAPEX_COLUMN_TEXT,   "Definition", "where the line is drawn" },
    {"scope",       CAPEX_COLUMN_TEXT,   "Scope",      "how much of the business"},
};

static gboolean
fill_row (CapexAnswer *answer, CapexView *view, CapexEnds *ends, GError **error)
{
  CapexFigure **figures = ends->figures;
  CapexRatioBounds ratio, told;
  g_autofree char *from = capex_sentence_period (view, figures[0]);
  g_autofree char *to = capex_sentence_period (view, figures[1]);
  g_autofree char *growth = NULL;
  g_autofree char *line = capex_sentence_lines (view, figures[0], figures[1]);
  g_autofree char *contrast = capex_sentence_contrast (figures[1], figures[0]);
  g_autofree char *verb = NULL;

  if (!capex_ratios_growth (figures[0], figures[1], &ratio, error))
    return FALSE;

  capex_answer_set_formula (answer, ends->row, "ratio", "to ÷ from − 1", "from",
                            "to", NULL);
  capex_answer_set_ratio (answer, ends->row, "ratio", &ratio);
  capex_ends_tell_order (ends, answer);
  told = capex_sentence_told_growth (view, figures[1], &ratio);
  growth = capex_sentence_percent (&told, TRUE);
  verb = capex_sentence_verb_if (capex_sentence_has_ratio (&told), view,
                                 figures[1], "growth");
  capex_answer_set_sentence (
      answer, ends->row, "From %s to %s, growth of the %s%s of %s %s %s%s%s.",
      from, to, capex_subject_title (view, ends->subject), line,
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

const CapexComparison capex_comparison_growth = {
    .name = "growth",
    .group = CAPEX_COMPARISON_GROUP_CHANGE,
    .summary = "How much more a company spends than before",
    .description =
        "Growth is after ÷ before − 1, both by one definition and scope: the "
        "first that is there for both periods. Across definitions it is "
        "refused, "
        "unless the definition is any. A base that is zero or below, or may "
        "be, "
        "makes it not meaningful (n.m.).",
    .example = "capex growth microsoft FY2024 FY2025",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .run = run,
};

/**
 * CapexGrowth:
 *
 * How much more a company spends in one period than in another.
 *
 * Both amounts are by one definition and scope, the first that is there for
 * both periods, so that a change of definition is never taken for growth. The
 * [class@Capex.Table] behind it holds the caveats, the sources, a sentence
 * and the explanation.
 */
struct _CapexGrowth
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexGrowth,
                     capex_growth,
                     capex_growth_ref,
                     capex_growth_unref)

/**
 * capex_growth_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @company: a company, by id, ticker, CIK or LEI
 * @from: the period before
 * @to: the period after
 * @measure: (nullable): the measure that is compared; `NULL` is spend
 * @error: return location for an error
 *
 * Compares a company with itself in an earlier period.
 *
 * Units: amounts keep their currency, unless the basis asks for another.
 *
 * Bounds: after low ÷ before high − 1 to after high ÷ before low − 1. A base
 * that is zero or below, or may be, makes the ratio not meaningful.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where no fact answers; %CAPEX_ERROR_REFUSED across definitions and where the
 * periods are of unequal length, unless the basis allows it; the other codes
 * of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexGrowth *
capex_growth_new (CapexDataset *dataset,
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

  return (CapexGrowth *) capex_result_new (dataset, basis, "growth", error,
                                           "company", company, "from", from,
                                           "to", to, "measure", measure, NULL);
}

/**
 * capex_growth_ref:
 * @self: a growth
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexGrowth *
capex_growth_ref (CapexGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_growth_unref:
 * @self: (transfer full): a growth
 *
 * Gives a reference back.
 */
void
capex_growth_unref (CapexGrowth *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_growth_get_company:
 * @self: a growth
 *
 * Gets the company.
 *
 * Returns: (transfer none): its id
 */
const char *
capex_growth_get_company (const CapexGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "company");
}

/**
 * capex_growth_get_from:
 * @self: a growth
 *
 * Gets the period before.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_growth_get_from (const CapexGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "from");
}

/**
 * capex_growth_get_to:
 * @self: a growth
 *
 * Gets the period after.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_growth_get_to (const CapexGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "to");
}

/**
 * capex_growth_get_from_amount:
 * @self: a growth
 *
 * Gets the amount before.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_growth_get_from_amount (const CapexGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "from_amount");
}

/**
 * capex_growth_get_to_amount:
 * @self: a growth
 *
 * Gets the amount after.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 *   it is known
 */
CapexAmount *
capex_growth_get_to_amount (const CapexGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, 0, "to_amount");
}

/**
 * capex_growth_get_ratio:
 * @self: a growth
 *
 * Gets the growth, after ÷ before − 1, as a fraction: 7 % is 0.07.
 *
 * Returns: (transfer none): the growth
 */
CapexRatio *
capex_growth_get_ratio (const CapexGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, 0, "ratio");
}

/**
 * capex_growth_get_definition:
 * @self: a growth
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none): the id of the definition; empty where the measure
 *   has none
 */
const char *
capex_growth_get_definition (const CapexGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "definition");
}

/**
 * capex_growth_get_scope:
 * @self: a growth
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none): the scope, or `mixed`
 */
const char *
capex_growth_get_scope (const CapexGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "scope");
}

/**
 * capex_growth_get_certainty:
 * @self: a growth
 *
 * Gets whether it rose or fell, and how surely: `certainly more`, `stated
 * less`, `not known` and so on.
 *
 * Returns: (transfer none): the words
 */
const char *
capex_growth_get_certainty (const CapexGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, 0, "certainty");
}

/**
 * capex_growth_get_table:
 * @self: a growth
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_growth_get_table (const CapexGrowth *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
