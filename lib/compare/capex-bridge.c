/* capex-bridge.c - Out of which parts a change is made
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-bridge.h>

#include <capex/capex-error.h>

#include "basis/capex-sum-private.h"
#include "compare/capex-answer-private.h"
#include "compare/capex-bridge-parts-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-result-private.h"
#include "compare/capex-sentence-private.h"

#define N_ENDS CAPEX_BRIDGE_N_ENDS

static const CapexParameter parameters[] = {
    {"from", CAPEX_PARAMETER_PERIOD,    TRUE,  NULL,      "the period before"},
    {"to",   CAPEX_PARAMETER_PERIOD,    TRUE,  NULL,      "the period after" },
    {"of",   CAPEX_PARAMETER_COMPANIES, FALSE, NULL,
     "whose total; one group stands for its members"                         },
    {"by",   CAPEX_PARAMETER_CHOICE,    FALSE, "company",
     "what the parts are: company, use or definition"                        },
    CAPEX_PARAMETER_OF_MEASURE,
};

/* In the order of CapexBridgeBy */
static const char *const choices[] = {"company", "use", "definition", NULL};

static const CapexColumn columns[] = {
    {"company",           CAPEX_COLUMN_TEXT,   "Company",           "whose part it is"           },
    {"part",              CAPEX_COLUMN_TEXT,   "Part",
     "company, or joined or left where it was in the total at one end alone; "
     "a use; the filed line or the rest; total"                                                  },
    {"from",              CAPEX_COLUMN_TEXT,   "From",              "the period before"          },
    {"to",                CAPEX_COLUMN_TEXT,   "To",                "the period after"           },
    {"from_amount",       CAPEX_COLUMN_AMOUNT, "Before",            "the amount before"          },
    {"to_amount",         CAPEX_COLUMN_AMOUNT, "After",             "the amount after"           },
    {"amount",            CAPEX_COLUMN_AMOUNT, "Change",            "after − before"           },
    {"ratio",             CAPEX_COLUMN_RATIO,  "÷ total",          "change ÷ that of the total"},
    {"constant_currency", CAPEX_COLUMN_AMOUNT, "At constant rates",
     "the change with both ends at the rates of the period before"                               },
    {"currency",          CAPEX_COLUMN_AMOUNT, "Currency",          "the rest of the change"     },
    {"definition",        CAPEX_COLUMN_TEXT,   "Definition",        "where the line is drawn"    },
    {"scope",             CAPEX_COLUMN_TEXT,   "Scope",             "how much of the business"   },
};

/* A row, and all that it is made of */
typedef struct
{
  const CapexBridgePart *part;
  CapexEnd ends[N_ENDS];  /* at the rates of each period */
  CapexEnd fixed[N_ENDS]; /* at those of the period before */
  CapexFigure *change;    /* NULL: nothing of the part is known */
  CapexFigure *constant;
  CapexBounds currency;
} Row;

typedef struct
{
  CapexView *view;
  CapexBasisParts basis; /* of the two views below: in one currency */
  CapexView own_rates, rates_before;
  CapexPeriodLabel before;
  CapexBridgeParts *parts;
  CapexBridgeParts *fixed; /* those at one set of rates; NULL: the same */
  GArray *rows;            /* Row, the total last */
} Bridge;

static const char *const roles[] = {"from", "to"};
static const char *const fixed_roles[] = {"from, at the rates before",
                                          "to, at the rates before"};
static const char *const total_roles[] = {"total from", "total to"};

static void
clear_row (gpointer data)
{
  Row *row = data;

  g_clear_pointer (&row->change, capex_figure_unref);
  g_clear_pointer (&row->constant, capex_figure_unref);
}

static void
clear_bridge (Bridge *self)
{
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->parts, capex_bridge_parts_free);
  g_clear_pointer (&self->fixed, capex_bridge_parts_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Bridge, clear_bridge)

static Row *
row_at (const Bridge *self, guint index)
{
  return &g_array_index (self->rows, Row, index);
}

static guint
n_parts (const Bridge *self)
{
  return self->parts->parts->len;
}

static const CapexBridgePart *
part_of (const CapexBridgeParts *parts, guint index)
{
  return index < parts->parts->len
             ? &g_array_index (parts->parts, CapexBridgePart, index)
             : &parts->total;
}

static gboolean
set_overflow (GError **error)
{
  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                       "A change does not fit 38 digits");
  return FALSE;
}

/* ------------------------------------------------------------------------
 * Computing
 */

/* Where currencies meet, all of it is brought to one and found a second time at
 * the rates of the period before */
static gboolean
find_parts (Bridge *self, CapexQuestion *question, GError **error)
{
  self->view = question->view;
  self->parts = capex_bridge_parts_new (question, question->view, error);
  if (self->parts == NULL)
    return FALSE;
  if (!capex_bridge_parts_are_converted (self->parts))
    return TRUE;

  self->before = self->parts->labels[CAPEX_BRIDGE_FROM];
  capex_view_init_currency (&self->own_rates, &self->basis, question->view,
                            capex_bridge_parts_unit (self->parts));
  capex_view_init_rates (&self->rates_before, &self->own_rates, &self->before);
  g_clear_pointer (&self->parts, capex_bridge_parts_free);
  self->parts = capex_bridge_parts_new (question, &self->own_rates, error);
  if (self->parts == NULL)
    return FALSE;
  self->fixed = capex_bridge_parts_new (question, &self->rates_before, error);
  return self->fixed != NULL;
}

/* What is told stays within what the parts add up to */
static void
narrow (CapexBounds *bounds, const CapexBounds *sum)
{
  CapexBounds narrower;

  if (!capex_bounds_intersect (bounds, sum, &narrower))
    return;
  narrower.stated = bounds->stated;
  narrower.flags = (guint8) ((narrower.flags & ~CAPEX_BOUNDS_STATED) |
                             (bounds->flags & CAPEX_BOUNDS_STATED));
  if (narrower.flags & CAPEX_BOUNDS_STATED)
    capex_change_state (&narrower, narrower.stated);
  *bounds = narrower;
}

static void
init_row (const Bridge *self, guint index, Row *row)
{
  const CapexBridgeParts *fixed = self->fixed != NULL ? self->fixed
                                                      : self->parts;

  *row = (Row){.part = part_of (self->parts, index)};
  for (guint i = 0; i < N_ENDS; i++)
    {
      row->ends[i] = capex_bridge_part_end (self->parts, row->part, i);
      row->fixed[i] = capex_bridge_part_end (fixed, part_of (fixed, index), i);
    }
}

static gboolean
currency_of (const Row *row, CapexBounds *out)
{
  return capex_change_currency (&row->ends[0], &row->ends[1], &row->fixed[0],
                                &row->fixed[1], out);
}

/* The rest is the total less the line, each of which has its rates */
static gboolean
currency_of_rest (const Bridge *self, CapexBounds *out)
{
  CapexBounds line;
  Row total;

  init_row (self, n_parts (self), &total);
  return currency_of (row_at (self, 0), &line) && currency_of (&total, out) &&
         capex_bounds_subtract (out, &line, out);
}

static gboolean
is_rest (const Bridge *self, guint index)
{
  return self->parts->by == CAPEX_BRIDGE_BY_DEFINITION && index == 1;
}

static gboolean
find_currency (Bridge *self, guint index, GError **error)
{
  Row *row = row_at (self, index);
  CapexNumber stated;

  if (is_rest (self, index) ? !currency_of_rest (self, &row->currency)
                            : !currency_of (row, &row->currency))
    return set_overflow (error);
  if (!capex_bounds_is_exact (&row->currency))
    row->currency.flags &= (guint8) ~CAPEX_BOUNDS_STATED;
  if ((row->change->bounds.flags & row->constant->bounds.flags &
       CAPEX_BOUNDS_STATED) == 0)
    return TRUE;
  if (!capex_number_subtract (row->change->bounds.stated,
                              row->constant->bounds.stated, &stated))
    return set_overflow (error);
  capex_change_state (&row->currency, stated);
  return TRUE;
}

static gboolean
compute_row (Bridge *self, guint index, GError **error)
{
  Row row, *added;

  init_row (self, index, &row);
  g_array_append_val (self->rows, row);
  added = row_at (self, self->rows->len - 1);
  if (row.ends[0].figure == NULL && row.ends[1].figure == NULL)
    return TRUE;

  added->change = capex_change_new (&row.ends[0], &row.ends[1], error);
  if (added->change == NULL)
    return FALSE;
  added->constant = capex_change_new (&row.fixed[0], &row.fixed[1], error);
  return added->constant != NULL && find_currency (self, index, error);
}

/* What a row without a figure is between */
static const CapexBounds *
change_bounds (const Row *row)
{
  static const CapexBounds unknown = {.flags = 0};

  return row->change != NULL ? &row->change->bounds : &unknown;
}

/* The total is its parts too, and these may be known more closely: each of them
 * has been converted by one rate */
static gboolean
narrow_total (Bridge *self, GError **error)
{
  Row *total = row_at (self, n_parts (self));
  CapexBounds change = capex_bounds_exact (0), constant = change,
              currency = change;

  for (guint i = 0; i < n_parts (self); i++)
    {
      const Row *row = row_at (self, i);

      if (row->change == NULL)
        return TRUE;
      if (!capex_bounds_add (&change, &row->change->bounds, &change) ||
          !capex_bounds_add (&constant, &row->constant->bounds, &constant) ||
          !capex_bounds_add (&currency, &row->currency, &currency))
        return set_overflow (error);
    }
  narrow (&total->change->bounds, &change);
  narrow (&total->constant->bounds, &constant);
  narrow (&total->currency, &currency);
  return TRUE;
}

static gboolean
compute (Bridge *self, GError **error)
{
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, clear_row);
  for (guint i = 0; i <= n_parts (self); i++)
    if (!compute_row (self, i, error))
      return FALSE;
  return narrow_total (self, error);
}

/* What the other parts change by; FALSE: it does not fit */
static gboolean
others_of (const Bridge *self, guint index, CapexBounds *out)
{
  *out = capex_bounds_exact (0);
  for (guint i = 0; i < n_parts (self); i++)
    if (i != index &&
        !capex_bounds_add (out, change_bounds (row_at (self, i)), out))
      return FALSE;
  return TRUE;
}

static gboolean
find_share (const Bridge *self,
            guint index,
            CapexRatioBounds *out,
            GError **error)
{
  Row *total = row_at (self, n_parts (self));
  CapexBounds others;

  if (index < n_parts (self))
    return others_of (self, index, &others)
               ? capex_change_share (row_at (self, index)->change,
                                     total->change, &others, out, error)
               : set_overflow (error);
  if (!capex_change_share (total->change, total->change, NULL, out, error))
    return FALSE;
  if (out->state != CAPEX_RATIO_NOT_MEANINGFUL)
    *out = (CapexRatioBounds){1, 1, 1,
                              CAPEX_BOUNDS_STATED | CAPEX_BOUNDS_LOW |
                                  CAPEX_BOUNDS_HIGH,
                              CAPEX_RATIO_OK};
  return TRUE;
}

/* ------------------------------------------------------------------------
 * Telling
 */

static void
add_figures (CapexAnswer *answer,
             guint row,
             const CapexEnd *ends,
             const char *const *names)
{
  for (guint i = 0; i < N_ENDS; i++)
    if (ends[i].figure != NULL)
      capex_answer_add_figure (answer, row, names[i], ends[i].figure);
}

/* The role of an end that has a figure; NULL: it has none */
static const char *
role_of (const CapexEnd *ends, const char *const *names, guint end)
{
  return ends[end].figure != NULL ? names[end] : NULL;
}

/* By the figures that there are at both ends, of which there is one at least */
static void
set_formula (CapexAnswer *answer,
             guint row,
             const char *column,
             const char *formula,
             const CapexEnd *ends,
             const char *const *names)
{
  const char *before = role_of (ends, names, CAPEX_BRIDGE_FROM);
  const char *after = role_of (ends, names, CAPEX_BRIDGE_TO);

  capex_answer_set_formula (answer, row, column, formula,
                            before != NULL ? before : after,
                            before != NULL ? after : NULL, NULL);
}

/* What stands for an end without a figure */
static const char *
change_formula (const Row *row)
{
  for (guint i = 0; i < N_ENDS; i++)
    if (row->ends[i].figure == NULL && !row->part->is_outside[i])
      return i == CAPEX_BRIDGE_FROM
                 ? "to − from, which is not known and may be anything"
                 : "to − from; to is not known and may be anything";
  if (row->part->is_outside[CAPEX_BRIDGE_FROM])
    return "to − 0: it was no part of the total before";
  if (row->part->is_outside[CAPEX_BRIDGE_TO])
    return "0 − from: it is no part of the total any more";
  return "to − from";
}

static void
tell_currency (const Bridge *self,
               CapexAnswer *answer,
               guint index,
               const Row *row)
{
  const char *const *names = self->fixed != NULL ? fixed_roles : roles;
  CapexUnit *unit = row->change->unit;

  if (capex_unit_get_kind (unit) != CAPEX_UNIT_CURRENCY)
    return;
  if (self->fixed != NULL)
    add_figures (answer, index, row->fixed, fixed_roles);
  set_formula (answer, index, "constant_currency",
               "to − from, both at the rates of the period before", row->fixed,
               names);
  capex_answer_set_bounds (answer, index, "constant_currency",
                           &row->constant->bounds, unit);
  if (self->fixed != NULL && row->ends[0].figure != NULL &&
      row->ends[1].figure != NULL)
    capex_answer_set_formula (answer, index, "currency",
                              "change − change at constant rates", roles[0],
                              roles[1], fixed_roles[0], fixed_roles[1], NULL);
  else
    set_formula (answer, index, "currency", "change − change at constant rates",
                 row->ends, roles);
  capex_answer_set_bounds (answer, index, "currency", &row->currency, unit);
}

/* A share has what makes the change of the total not quite comparable, too */
static void
remark_on_total (const Bridge *self, CapexAnswer *answer, guint index)
{
  const Row *total = row_at (self, n_parts (self));
  CapexFigure *both[] = {total->ends[0].figure, total->ends[1].figure};

  capex_sum_remark_differences (self->view,
                                capex_answer_get_remarks (answer, index), both,
                                N_ENDS);
}

static gboolean
tell_share (const Bridge *self,
            CapexAnswer *answer,
            guint index,
            GError **error)
{
  const Row *row = row_at (self, index), *total = row_at (self, n_parts (self));
  const char *before = role_of (row->ends, roles, CAPEX_BRIDGE_FROM);
  const char *after = role_of (row->ends, roles, CAPEX_BRIDGE_TO);
  CapexRatioBounds ratio;

  if (!find_share (self, index, &ratio, error))
    return FALSE;
  if (row == total)
    set_formula (answer, index, "ratio", "change ÷ itself", row->ends, roles);
  else
    {
      add_figures (answer, index, total->ends, total_roles);
      remark_on_total (self, answer, index);
      capex_answer_set_formula (
          answer, index, "ratio",
          "change ÷ change of the total, which is made of it too",
          total_roles[0], total_roles[1], before != NULL ? before : after,
          before != NULL ? after : NULL, NULL);
    }
  if (capex_ratios_is_told (&ratio))
    capex_answer_set_ratio (answer, index, "ratio", &ratio);
  return TRUE;
}

/* The share of a line is one of a change by another definition, unless the
 * issuer's own figure is what it files */
static void
remark_on_definition (const Bridge *self, CapexFigure *remarks, guint index)
{
  const CapexFigure *filed = part_of (self->parts, 0)->figures[1];
  guint32 line = filed != NULL ? filed->definition : CAPEX_NONE;

  if (self->parts->by == CAPEX_BRIDGE_BY_DEFINITION && index < n_parts (self) &&
      (line == CAPEX_NONE || line != self->parts->total.figures[1]->definition))
    capex_figure_remark (remarks, CAPEX_CAVEAT_MIXED_DEFINITION,
                         "its share is of a change by another definition");
}

static void
tell_lines (const Bridge *self,
            CapexAnswer *answer,
            guint index,
            const Row *row)
{
  CapexFigure *before = row->ends[0].figure, *after = row->ends[1].figure;
  CapexFigure *remarks = capex_answer_get_remarks (answer, index);

  capex_answer_set_lines (answer, index, before != NULL ? before : after,
                          after != NULL ? after : before);
  if (before != NULL && after != NULL)
    {
      CapexFigure *both[] = {before, after};

      capex_sum_remark_differences (self->view, remarks, both, N_ENDS);
    }
  remark_on_definition (self, remarks, index);
  for (guint i = 0; i < N_ENDS; i++)
    if (row->ends[i].figure == NULL && !row->part->is_outside[i])
      capex_figure_remark (remarks, CAPEX_CAVEAT_MISSING_MEMBER,
                           "%s has no figure for %s",
                           capex_view_company_name (self->view,
                                                    row->part->company),
                           self->parts->periods[i]);
}

static gboolean
fill_row (Bridge *self, CapexAnswer *answer, guint index, GError **error)
{
  Row *row = row_at (self, index);

  capex_figure_inherit (capex_answer_get_remarks (answer, index),
                        self->parts->remarks);
  add_figures (answer, index, row->ends, roles);
  for (guint i = 0; i < N_ENDS; i++)
    if (row->ends[i].figure != NULL)
      capex_answer_set_amount (answer, index,
                               i == CAPEX_BRIDGE_FROM ? "from_amount"
                                                      : "to_amount",
                               row->ends[i].figure);
  set_formula (answer, index, "amount", change_formula (row), row->ends, roles);
  capex_answer_set_bounds (answer, index, "amount", &row->change->bounds,
                           row->change->unit);
  tell_lines (self, answer, index, row);
  if (!tell_share (self, answer, index, error))
    return FALSE;
  tell_currency (self, answer, index, row);
  return TRUE;
}

/* "capex (cash)", "leased operating cost", "capex beyond its line cash" */
static char *
subject_of (const Bridge *self, guint index)
{
  const Row *row = row_at (self, index);
  CapexFigure *before = row->ends[0].figure, *after = row->ends[1].figure;
  const char *title = capex_subject_title (self->view, self->parts->subject);
  const CapexBridgePart *line = part_of (self->parts, 0);
  g_autofree char *words = NULL;

  if (is_rest (self, index) && !g_str_equal (row->part->name, "rest"))
    {
      guint measure = capex_dataset_measure_index (self->view->dataset,
                                                   row->part->name, NULL);

      return g_strdup (measure != CAPEX_NONE
                           ? capex_view_measure_words (self->view, measure)
                           : row->part->name);
    }
  if (is_rest (self, index))
    {
      words = capex_sentence_line (self->view, line->figures[before == NULL]);
      return g_strdup_printf ("%s beyond its filed line%s", title, words);
    }
  if (self->parts->by == CAPEX_BRIDGE_BY_USE && index < n_parts (self))
    {
      if (index == 1)
        return g_strdup ("leased operating cost");
      title = row->part->name;
    }
  words = before != NULL && after != NULL
              ? capex_sentence_lines (self->view, before, after)
              : capex_sentence_line (self->view,
                                     after != NULL ? after : before);
  return g_strconcat (title, words, NULL);
}

/* Why an end counts for nothing, or for anything */
static char *
doubt_of (const Bridge *self, const Row *row)
{
  char *const *periods = self->parts->periods;

  for (guint i = 0; i < N_ENDS; i++)
    if (row->ends[i].figure == NULL && !row->part->is_outside[i])
      return g_strdup_printf ("; its figure for %s is not known", periods[i]);
  for (guint i = 0; i < N_ENDS; i++)
    if (row->part->is_outside[i])
      return g_strdup_printf ("; it is no part of the total in %s", periods[i]);
  return g_strdup ("");
}

/* ", 61.8 % of the change of the four companies' total" */
static char *
share_of (const Bridge *self, guint index, GError **error)
{
  static const char *const of[] = {
      [CAPEX_BRIDGE_BY_COMPANY] = NULL,
      [CAPEX_BRIDGE_BY_USE] = "both uses",
      [CAPEX_BRIDGE_BY_DEFINITION] = "both parts",
  };
  CapexRatioBounds ratio;
  g_autofree char *percent = NULL;

  if (!find_share (self, index, &ratio, error))
    return NULL;
  if (index == n_parts (self) || !capex_sentence_has_ratio (&ratio))
    return g_strdup ("");
  percent = capex_sentence_percent (&ratio, TRUE);
  if (of[self->parts->by] != NULL || self->parts->total.company == CAPEX_NONE)
    return g_strdup_printf (", %s of the change of %s", percent,
                            of[self->parts->by] != NULL ? of[self->parts->by]
                                                        : self->parts->whose);
  return g_strdup_printf (", %s of the total change of %s", percent,
                          self->parts->whose);
}

static gboolean
is_converted (const Row *row)
{
  for (guint i = 0; i < N_ENDS; i++)
    if (row->ends[i].figure != NULL &&
        capex_bridge_is_converted (row->ends[i].figure))
      return TRUE;
  return FALSE;
}

/* "; USD 1.0 billion at the exchange rates of 2024, and USD 0.1 billion by
 * currency" */
static char *
currency_words (const Bridge *self, const Row *row)
{
  g_autofree char *constant = NULL, *currency = NULL;

  if (self->fixed == NULL || !is_converted (row) ||
      !capex_sentence_has_amount (&row->constant->bounds) ||
      !capex_sentence_has_amount (&row->currency))
    return g_strdup ("");
  constant = capex_sentence_amount (&row->constant->bounds, row->change->unit);
  currency = capex_sentence_amount (&row->currency, row->change->unit);
  return g_strdup_printf (
      "; %s at the exchange rates of %s, and %s by currency", constant,
      self->parts->periods[CAPEX_BRIDGE_FROM], currency);
}

static gboolean
tell_sentence (const Bridge *self,
               CapexAnswer *answer,
               guint index,
               GError **error)
{
  const Row *row = row_at (self, index);
  CapexFigure *before = row->ends[0].figure, *after = row->ends[1].figure;
  const CapexBounds *change = &row->change->bounds;
  g_autofree char *subject = subject_of (self, index);
  g_autofree char *whose = NULL;
  g_autofree char *doubt = doubt_of (self, row);
  g_autofree char *share = share_of (self, index, error);
  g_autofree char *currency = currency_words (self, row);
  g_autofree char *amount = capex_sentence_amount (change, row->change->unit);
  g_autofree char *verb =
      capex_sentence_verb_if (capex_sentence_has_amount (change), self->view,
                              after != NULL ? after : before, "change");
  g_autofree char *contrast = before != NULL && after != NULL
                                  ? capex_sentence_contrast (after, before)
                                  : g_strdup ("");

  if (share == NULL)
    return FALSE;
  if (row->part->company == CAPEX_NONE)
    whose = g_strdup_printf ("in %s of %s", self->parts->whose, subject);
  else
    whose = g_strdup_printf ("of the %s of %s", subject,
                             capex_view_company_name (self->view,
                                                      row->part->company));
  capex_answer_set_sentence (answer, index,
                             "From %s to %s, the change %s %s %s%s%s%s%s.",
                             self->parts->periods[0], self->parts->periods[1],
                             whose, verb, amount, share, contrast, doubt,
                             currency);
  return TRUE;
}

static void
tell_missing (const Bridge *self, CapexAnswer *answer, guint index)
{
  const Row *row = row_at (self, index);

  capex_answer_set_missing (
      answer, index, "The change of the %s of %s from %s to %s is not known.",
      capex_subject_title (self->view, self->parts->subject),
      capex_view_company_name (self->view, row->part->company),
      self->parts->periods[0], self->parts->periods[1]);
}

static gboolean
answer_row (Bridge *self, CapexAnswer *answer, guint index, GError **error)
{
  const Row *row = row_at (self, index);

  capex_answer_add_row (answer);
  if (row->part->company != CAPEX_NONE)
    capex_answer_set_company (answer, index, "company", row->part->company);
  capex_answer_set_text (answer, index, "part", row->part->name);
  for (guint i = 0; i < N_ENDS; i++)
    capex_answer_set_text (answer, index, roles[i], self->parts->periods[i]);
  if (row->change != NULL)
    return fill_row (self, answer, index, error) &&
           tell_sentence (self, answer, index, error);
  tell_missing (self, answer, index);
  return TRUE;
}

static CapexTable *
run (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexAnswer) answer = capex_answer_new (question);
  g_auto (Bridge) bridge = {.view = NULL};

  if (!find_parts (&bridge, question, error) || !compute (&bridge, error))
    return NULL;
  for (guint i = 0; i <= n_parts (&bridge); i++)
    if (!answer_row (&bridge, answer, i, error))
      return NULL;
  return capex_answer_finish (g_steal_pointer (&answer));
}

const CapexComparison capex_comparison_bridge = {
    .name = "bridge",
    .group = CAPEX_COMPARISON_GROUP_CHANGE,
    .summary = "Out of which parts the change of a total is made",
    .description =
        "The change of a total, after − before, by companies, by use (capex "
        "and leases) or by definition (the filed line, and the rest of the "
        "issuer's own figure). Stated parts add up to the stated total, to the "
        "last digit. Each change is what it is with both ends at the exchange "
        "rates of the period before, and what currencies make of it. One who "
        "joins or leaves the total counts whole; one whose figure is not known "
        "may be anything, and the total is then at least or at most.",
    .example = "capex bridge 2024 2025 --of us-four",
    .parameters = parameters,
    .n_parameters = G_N_ELEMENTS (parameters),
    .columns = columns,
    .n_columns = G_N_ELEMENTS (columns),
    .choices = choices,
    .run = run,
};

/**
 * CapexBridge:
 *
 * Out of which parts the change of a total between two periods is made: a row
 * for each part, and a last one for the total.
 *
 * What makes a row not quite comparable, where it came from, how it reads as a
 * sentence and how it came about is told by the [class@Capex.Table] behind
 * it.
 */
struct _CapexBridge
{
  CapexResult result;
};

G_DEFINE_BOXED_TYPE (CapexBridge,
                     capex_bridge,
                     capex_bridge_ref,
                     capex_bridge_unref)

/**
 * capex_bridge_new:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @from: the period before
 * @to: the period after
 * @companies: (array zero-terminated=1): whose total; one group stands for its
 *   members
 * @by: (nullable): what the parts are: `company`, `use` or `definition`; `NULL`
 *   is `company`
 * @measure: (nullable): the measure that is compared; `NULL` is spend
 * @error: return location for an error
 *
 * Takes the change of a total apart.
 *
 * Shape: a row for each part, companies in the order in which they were named
 * or are members; then the total. Stated amounts, changes, changes at constant
 * rates and currency parts add up to those of the total, to the last digit.
 *
 * Units: amounts keep their currency, unless the basis asks for another; as
 * needed, in dollars where two currencies meet.
 *
 * Bounds: after low − before high to after high − before low; a fact on both
 * sides cancels. The total is bounded by its own facts, and by its parts. A
 * part whose figure is not known may be anything from zero on, or below it
 * where amounts can be negative.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood; %CAPEX_ERROR_MISSING
 * where nothing is known of the total at one end; %CAPEX_ERROR_REFUSED across
 * definitions, for periods of unequal length unless the basis allows it, and
 * for parts by use or definition of several companies, or by use of one use;
 * the other codes of [func@Capex.compare].
 *
 * Returns: (transfer full): the result, or `NULL` with @error set
 */
CapexBridge *
capex_bridge_new (CapexDataset *dataset,
                  CapexBasis *basis,
                  const char *from,
                  const char *to,
                  const char *const *companies,
                  const char *by,
                  const char *measure,
                  GError **error)
{
  g_autofree char *of = NULL;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (from != NULL, NULL);
  g_return_val_if_fail (to != NULL, NULL);
  g_return_val_if_fail (companies != NULL, NULL);

  of = capex_result_join_ids (dataset, companies, error);
  if (of == NULL)
    return NULL;
  return (CapexBridge *) capex_result_new (dataset, basis, "bridge", error,
                                           "from", from, "to", to, "of", of,
                                           "by", by, "measure", measure, NULL);
}

/**
 * capex_bridge_ref:
 * @self: a bridge
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexBridge *
capex_bridge_ref (CapexBridge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  capex_result_ref (&self->result);
  return self;
}

/**
 * capex_bridge_unref:
 * @self: (transfer full): a bridge
 *
 * Gives a reference back.
 */
void
capex_bridge_unref (CapexBridge *self)
{
  g_return_if_fail (self != NULL);

  capex_result_unref (&self->result);
}

/**
 * capex_bridge_get_n_rows:
 * @self: a bridge
 *
 * Counts the rows: the parts and the total.
 *
 * Returns: how many there are
 */
guint
capex_bridge_get_n_rows (const CapexBridge *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return capex_result_get_n_rows (&self->result);
}

/**
 * capex_bridge_get_company:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets whose part a row is.
 *
 * Returns: (transfer none) (nullable): the id of the company or group, or
 * `NULL` for the total of several
 */
const char *
capex_bridge_get_company (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "company");
}

/**
 * capex_bridge_get_part:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets what a row is: `company`, or `joined` or `left` where the company is in
 * the total at one end alone; `capex` or `lease`; `filed`, and `rest` or the
 * measure that the rest is made of; in the last row `total`.
 *
 * Returns: (transfer none): the word
 */
const char *
capex_bridge_get_part (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "part");
}

/**
 * capex_bridge_get_from:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets the period before.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_bridge_get_from (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "from");
}

/**
 * capex_bridge_get_to:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets the period after.
 *
 * Returns: (transfer none): the period, as it was asked for
 */
const char *
capex_bridge_get_to (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "to");
}

/**
 * capex_bridge_get_from_amount:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets the amount before.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 * known, or the part was none of the total
 */
CapexAmount *
capex_bridge_get_from_amount (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "from_amount");
}

/**
 * capex_bridge_get_to_amount:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets the amount after.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where it is not
 * known, or the part is none of the total any more
 */
CapexAmount *
capex_bridge_get_to_amount (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "to_amount");
}

/**
 * capex_bridge_get_amount:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets the change, after − before.
 *
 * Returns: (transfer none) (nullable): the change, or `NULL` where nothing of
 * it is known
 */
CapexAmount *
capex_bridge_get_amount (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "amount");
}

/**
 * capex_bridge_get_ratio:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets the change over that of the total, as a fraction: 7 % is 0.07.
 *
 * Returns: (transfer none) (nullable): the share, or `NULL` where nothing of it
 * is known
 */
CapexRatio *
capex_bridge_get_ratio (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_ratio (&self->result, row, "ratio");
}

/**
 * capex_bridge_get_constant_currency:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets the change with both ends at the exchange rates of the period before.
 *
 * Returns: (transfer none) (nullable): the change, or `NULL` where nothing of
 * it is known, or it is of things that are counted
 */
CapexAmount *
capex_bridge_get_constant_currency (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "constant_currency");
}

/**
 * capex_bridge_get_currency:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets what currencies make of the change: the rest of it.
 *
 * Returns: (transfer none) (nullable): the amount, or `NULL` where nothing of
 * it is known, or the change is of things that are counted
 */
CapexAmount *
capex_bridge_get_currency (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_amount (&self->result, row, "currency");
}

/**
 * capex_bridge_get_definition:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets where the line is drawn.
 *
 * Returns: (transfer none) (nullable): the id of the definition; `mixed` where
 * the ends differ; empty where parts do or the measure has none; `NULL` if the
 * row is missing
 */
const char *
capex_bridge_get_definition (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "definition");
}

/**
 * capex_bridge_get_scope:
 * @self: a bridge
 * @row: which row, from 0
 *
 * Gets how much of the business is covered.
 *
 * Returns: (transfer none) (nullable): the scope, or `mixed`; `NULL` if the row
 * is missing
 */
const char *
capex_bridge_get_scope (const CapexBridge *self, guint row)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_result_get_text (&self->result, row, "scope");
}

/**
 * capex_bridge_get_table:
 * @self: a bridge
 *
 * Gets the whole answer, with its basis, caveats, sources, sentences and
 * explanations.
 *
 * Returns: (transfer none): the table
 */
CapexTable *
capex_bridge_get_table (const CapexBridge *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->result.table;
}
