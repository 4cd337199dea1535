/* capex-bridge-parts.c - The parts of a total in two periods
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-bridge-parts-private.h"

#include <capex/capex-error.h>

#include "basis/capex-group-private.h"
#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-lengths-private.h"
#include "compare/capex-matrix-private.h"
#include "model/capex-identity-private.h"

#define N_ENDS CAPEX_BRIDGE_N_ENDS

static const char *const end_names[N_ENDS] = {"from", "to"};

static void
clear_part (gpointer data)
{
  CapexBridgePart *part = data;

  capex_figures_clear (part->figures, N_ENDS);
}

void
capex_bridge_parts_free (CapexBridgeParts *self)
{
  for (guint i = 0; i < N_ENDS; i++)
    g_free (self->periods[i]);
  g_free (self->whose);
  g_clear_pointer (&self->companies, g_array_unref);
  g_array_unref (self->parts);
  clear_part (&self->total);
  capex_figure_unref (self->remarks);
  g_free (self);
}

static CapexBridgePart *
part_at (const CapexBridgeParts *self, guint index)
{
  return &g_array_index (self->parts, CapexBridgePart, index);
}

static CapexBridgePart *
add_part (CapexBridgeParts *self, const char *name, guint company)
{
  CapexBridgePart part = {.name = name, .company = company};

  g_array_append_val (self->parts, part);
  return part_at (self, self->parts->len - 1);
}

/* The only company or group that is asked about, or CAPEX_NONE */
static guint
only_company (const CapexBridgeParts *self)
{
  return self->companies->len == 1 ? g_array_index (self->companies, guint, 0)
                                   : CAPEX_NONE;
}

static gboolean
is_group (const CapexBridgeParts *self, guint company)
{
  return company != CAPEX_NONE &&
         capex_dataset_company (self->view->dataset, company)->n_members > 0;
}

/* Both ends by one definition; one of them, where the other is not known */
static gboolean
find_ends (CapexBridgeParts *self,
           CapexView *view,
           CapexSubject subject,
           guint company,
           CapexFigure **figures,
           GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (capex_subject_figures (view, subject, company, self->labels, N_ENDS,
                             CAPEX_TOGETHER, figures, &failure))
    return TRUE;
  if (g_error_matches (failure, CAPEX_ERROR, CAPEX_ERROR_MISSING))
    return capex_subject_figures (view, subject, company, self->labels, N_ENDS,
                                  CAPEX_EACH, figures, error);
  g_propagate_error (error, g_steal_pointer (&failure));
  return FALSE;
}

/* ------------------------------------------------------------------------
 * By company
 */

/* A member that left and came back is in two rows */
static CapexBridgePart *
find_part (CapexBridgeParts *self, guint company)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (part_at (self, i)->company == company)
      return part_at (self, i);
  return NULL;
}

static void
take_member (CapexBridgeParts *self,
             guint company,
             CapexFigure **figures,
             const gboolean *is_member)
{
  CapexBridgePart *part = find_part (self, company);

  if (!is_member[CAPEX_BRIDGE_FROM] && !is_member[CAPEX_BRIDGE_TO])
    return;
  if (part == NULL)
    {
      part = add_part (self, "company", company);
      part->is_outside[CAPEX_BRIDGE_FROM] = TRUE;
      part->is_outside[CAPEX_BRIDGE_TO] = TRUE;
    }
  for (guint i = 0; i < N_ENDS; i++)
    if (is_member[i])
      {
        part->figures[i] = g_steal_pointer (&figures[i]);
        part->is_outside[i] = FALSE;
      }
  part->name = part->is_outside[CAPEX_BRIDGE_FROM] ? "joined"
               : part->is_outside[CAPEX_BRIDGE_TO] ? "left"
                                                   : "company";
}

static gboolean
find_members (CapexBridgeParts *self, guint group, GError **error)
{
  CapexDataset *dataset = self->view->dataset;
  const CapexCompanyRow *row = capex_dataset_company (dataset, group);
  guint n = row->n_members * N_ENDS;
  g_autofree CapexFigure **matrix = g_new0 (CapexFigure *, n);
  g_autofree gboolean *is_member = g_new0 (gboolean, n);
  gboolean done = capex_group_members (self->view, self->subject, group,
                                       self->labels, N_ENDS, CAPEX_TOGETHER,
                                       matrix, is_member, error);

  for (guint i = 0; done && i < row->n_members; i++)
    take_member (self,
                 capex_dataset_member (dataset, row->first_member + i)->company,
                 matrix + i * N_ENDS, is_member + i * N_ENDS);
  capex_figures_clear (matrix, n);
  return done;
}

static gboolean
find_named (CapexBridgeParts *self, GError **error)
{
  for (guint i = 0; i < self->companies->len; i++)
    {
      guint company = g_array_index (self->companies, guint, i);

      if (!find_ends (self, self->view, self->subject, company,
                      add_part (self, "company", company)->figures, error))
        return FALSE;
    }
  return TRUE;
}

/* A group is known by its own figure too, which its members do not tell */
static gboolean
find_companies (CapexBridgeParts *self, GError **error)
{
  guint only = only_company (self);

  if (!is_group (self, only))
    return find_named (self, error);
  return find_members (self, only, error) &&
         capex_subject_figures (self->view, self->subject, only, self->labels,
                                N_ENDS, CAPEX_TOGETHER, self->total.figures,
                                error);
}

/* ------------------------------------------------------------------------
 * By use
 */

static gboolean
find_uses (CapexBridgeParts *self, GError **error)
{
  guint company = only_company (self);
  CapexView *view = self->view;

  if (!self->subject.is_spend || !view->parts->with_lease)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
                           "A bridge by use is one of spend, with the uses "
                           "capex,lease");
      return FALSE;
    }
  if (!capex_subject_figures (view, self->subject, company, self->labels,
                              N_ENDS, CAPEX_TOGETHER, self->total.figures,
                              error) ||
      !find_ends (self, view, capex_subject_measure (view->capex), company,
                  add_part (self, "capex", company)->figures, error))
    return FALSE;
  add_part (self, "lease", company);
  return view->operating_lease_cost == CAPEX_NONE ||
         capex_subject_figures (view,
                                capex_subject_measure (
                                    view->operating_lease_cost),
                                company, self->labels, N_ENDS, CAPEX_EACH,
                                part_at (self, 1)->figures, error);
}

/* ------------------------------------------------------------------------
 * By definition
 */

/* The line of the statement now; the rest once both are in one unit */
static gboolean
find_definitions (CapexBridgeParts *self, GError **error)
{
  guint company = only_company (self);
  CapexBasisParts filed_parts, own_parts;
  CapexView filed, own;
  gboolean is_named = self->view->parts->definition == CAPEX_DEFINITION_NAMED;

  capex_view_init_definition (&filed, &filed_parts, self->view,
                              CAPEX_DEFINITION_FILED);
  capex_view_init_definition (&own, &own_parts, self->view,
                              CAPEX_DEFINITION_OWN);
  return capex_subject_figures (is_named ? self->view : &own, self->subject,
                                company, self->labels, N_ENDS, CAPEX_TOGETHER,
                                self->total.figures, error) &&
         find_ends (self, &filed, self->subject, company,
                    add_part (self, "filed", company)->figures, error);
}

/* The measure that a definition adds to a line; NULL: it adds not one alone */
static const char *
added_measure (const CapexBridgeParts *self, guint32 definition, guint32 line)
{
  CapexDataset *dataset = self->view->dataset;
  g_autoptr (GPtrArray) identities = NULL;

  if (definition == CAPEX_NONE || line == CAPEX_NONE)
    return NULL;
  identities = capex_identity_parse (
      capex_dataset_text (
          dataset, capex_dataset_definition (dataset, definition)->identity),
      NULL);
  for (guint i = 0; identities != NULL && i < identities->len; i++)
    {
      GArray *parts = identities->pdata[i];
      const CapexIdentityPart *first = &g_array_index (parts, CapexIdentityPart,
                                                       0);
      const CapexIdentityPart *second = first + 1;

      if (parts->len == 2 && second->sign > 0 &&
          g_str_equal (first->id, capex_view_definition_id (self->view, line)))
        return g_intern_string (second->id);
    }
  return NULL;
}

/* A definition may be the line and one measure more, and the rest is that */
static const char *
name_of_rest (const CapexBridgeParts *self)
{
  const char *name = NULL;

  for (guint i = 0; i < N_ENDS; i++)
    {
      const CapexFigure *line = part_at (self, 0)->figures[i];
      const char *added =
          line != NULL
              ? added_measure (self, self->total.figures[i]->definition,
                               line->definition)
              : NULL;

      if (added == NULL || (name != NULL && !g_str_equal (name, added)))
        return "rest";
      name = added;
    }
  return name;
}

/* What the whole has and the line has not */
static CapexFigure *
rest_of (CapexBridgeParts *self,
         CapexFigure *whole,
         CapexFigure *line,
         GError **error)
{
  CapexEnd from = {line, line->bounds}, to = {whole, whole->bounds};
  const CapexFigure *of[] = {whole, line};
  CapexFigure *rest = capex_change_new (&from, &to, error);

  if (rest == NULL)
    return NULL;
  rest->scope = whole->scope;
  rest->status = whole->status;
  rest->label = g_strdup (whole->label);
  rest->asked = whole->asked;
  rest->days = whole->days;
  for (guint i = 0; i < G_N_ELEMENTS (of) && !rest->is_form; i++)
    g_array_append_vals (rest->rates, of[i]->rates->data, of[i]->rates->len);
  capex_figure_witness_all (rest, whole);
  capex_figure_witness_all (rest, line);
  capex_figure_inherit (rest, whole);
  capex_figure_inherit (rest, line);
  rest->rule = g_strdup_printf (
      "%s less %s", capex_view_definition_id (self->view, whole->definition),
      capex_view_definition_id (self->view, line->definition));
  return rest;
}

static gboolean
find_rest (CapexBridgeParts *self, GError **error)
{
  CapexBridgePart *rest = add_part (self, "rest", only_company (self));
  CapexBridgePart *line = part_at (self, 0);

  for (guint i = 0; i < N_ENDS; i++)
    {
      if (line->figures[i] == NULL)
        continue;
      rest->figures[i] = rest_of (self, self->total.figures[i],
                                  line->figures[i], error);
      if (rest->figures[i] == NULL)
        return FALSE;
    }
  rest->name = name_of_rest (self);
  return TRUE;
}

/* ------------------------------------------------------------------------
 * One unit, and periods of one length
 */

/* Those of before come first: it is they that others are compared with; @n is
 * how many there are at each end */
static CapexFigure **
list_known (const CapexBridgeParts *self, guint n[N_ENDS])
{
  CapexFigure **known = g_new (CapexFigure *, (self->parts->len + 1) * N_ENDS);
  guint at = 0;

  for (guint i = 0; i < N_ENDS; i++)
    {
      guint first = at;

      for (guint j = 0; j < self->parts->len; j++)
        if (part_at (self, j)->figures[i] != NULL)
          known[at++] = part_at (self, j)->figures[i];
      if (self->total.figures[i] != NULL)
        known[at++] = self->total.figures[i];
      n[i] = at - first;
    }
  return known;
}

/* Balances are of one day at each end, and of another at the other */
static gboolean
check_lengths (CapexBridgeParts *self,
               CapexFigure **known,
               const guint n[N_ENDS],
               GError **error)
{
  CapexFigure **after = known + n[CAPEX_BRIDGE_FROM];
  gboolean is_stock = self->subject.measure != CAPEX_NONE &&
                      capex_dataset_measure (self->view->dataset,
                                             self->subject.measure)
                              ->kind == CAPEX_MEASURE_STOCK;

  if (!is_stock)
    return capex_lengths_check (self->view, self->remarks, known,
                                n[CAPEX_BRIDGE_FROM] + n[CAPEX_BRIDGE_TO],
                                error);
  return capex_lengths_check (self->view, self->remarks, known,
                              n[CAPEX_BRIDGE_FROM], error) &&
         capex_lengths_check (self->view, self->remarks, after,
                              n[CAPEX_BRIDGE_TO], error);
}

static gboolean
align (CapexBridgeParts *self, GError **error)
{
  guint n[N_ENDS];
  g_autofree CapexFigure **known = list_known (self, n);

  return capex_rate_unify (self->view, known,
                           n[CAPEX_BRIDGE_FROM] + n[CAPEX_BRIDGE_TO], error) &&
         check_lengths (self, known, n, error);
}

/* ------------------------------------------------------------------------
 * The total
 */

/* What those named tell as a population: parts that count twice, say, and who
 * is missing */
static gboolean
inherit_population (CapexBridgeParts *self,
                    CapexFigure *total,
                    guint end,
                    GError **error)
{
  guint n = self->parts->len;
  g_autofree CapexFigure **figures = g_new (CapexFigure *, n);
  g_autoptr (GArray) labels = g_array_new (FALSE, FALSE,
                                           sizeof (CapexPeriodLabel));
  CapexMatrix matrix = {.view = self->view,
                        .subject = self->subject,
                        .companies = self->companies,
                        .labels = labels,
                        .figures = figures,
                        .is_aligned = TRUE};
  g_autoptr (CapexMatrixPeriod) period = NULL;

  for (guint i = 0; i < n; i++)
    figures[i] = part_at (self, i)->figures[end];
  g_array_append_val (labels, self->labels[end]);
  period = capex_matrix_period_new (&matrix, 0, TRUE, error);
  if (period == NULL)
    return FALSE;
  capex_figure_inherit (total, period->population);
  if (self->total.company == CAPEX_NONE)
    {
      g_free (self->whose);
      self->whose = g_strdup (period->total);
    }
  return TRUE;
}

/* The known parts of one end; returns how many there are */
static guint
known_parts (const CapexBridgeParts *self, guint end, CapexFigure **known)
{
  guint n = 0;

  for (guint i = 0; i < self->parts->len; i++)
    if (part_at (self, i)->figures[end] != NULL)
      known[n++] = part_at (self, i)->figures[end];
  return n;
}

static gboolean
is_part_missing (const CapexBridgeParts *self, guint end)
{
  for (guint i = 0; i < self->parts->len; i++)
    if (part_at (self, i)->figures[end] == NULL &&
        !part_at (self, i)->is_outside[end])
      return TRUE;
  return FALSE;
}

static CapexFigure *
sum_parts (CapexBridgeParts *self, guint end, GError **error)
{
  g_autofree CapexFigure **known = g_new (CapexFigure *, self->parts->len);
  guint n = known_parts (self, end, known);

  return capex_sum_figures (self->view, self->total.company,
                            self->subject.measure, known, n, error);
}

static gboolean
sum_named (CapexBridgeParts *self, guint end, GError **error)
{
  g_autofree CapexFigure **known = g_new (CapexFigure *, self->parts->len);
  g_autoptr (CapexFigure) sum = NULL;

  if (known_parts (self, end, known) == 0)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_MISSING,
                   "No %s of those named for %s is known on this basis",
                   capex_subject_title (self->view, self->subject),
                   self->periods[end]);
      return FALSE;
    }
  sum = sum_parts (self, end, error);
  if (sum == NULL)
    return FALSE;
  if (is_part_missing (self, end))
    capex_sum_open (self->view, sum);
  if (!inherit_population (self, sum, end, error))
    return FALSE;
  self->total.figures[end] = g_steal_pointer (&sum);
  return TRUE;
}

/* The stated parts of one end added up; FALSE: some has no stated value */
static gboolean
add_stated (const CapexBridgeParts *self, guint end, CapexNumber *sum)
{
  *sum = 0;
  for (guint i = 0; i < self->parts->len; i++)
    {
      CapexEnd part = capex_bridge_part_end (self, part_at (self, i), end);

      if (!(part.bounds.flags & CAPEX_BOUNDS_STATED) ||
          !capex_number_add (*sum, part.bounds.stated, sum))
        return FALSE;
    }
  return TRUE;
}

/* Whether the bounds hold a sum whose parts were rounded each */
static gboolean
nearly_holds (const CapexBounds *bounds, CapexNumber sum, guint n)
{
  return (!(bounds->flags & CAPEX_BOUNDS_LOW) || bounds->low <= sum + n) &&
         (!(bounds->flags & CAPEX_BOUNDS_HIGH) || bounds->high >= sum - n);
}

/* A total states what its parts do, to the last digit.  What is given of a
 * group may leave no room for that: it is then the plain sum. */
static gboolean
settle_total (CapexBridgeParts *self, guint end, GError **error)
{
  CapexFigure *total = self->total.figures[end], *plain;
  CapexNumber sum;

  if (!add_stated (self, end, &sum))
    return TRUE;
  if (!nearly_holds (&total->bounds, sum, self->parts->len))
    {
      plain = sum_parts (self, end, error);
      if (plain == NULL)
        return FALSE;
      capex_figure_inherit (plain, total);
      capex_figure_witness_all (plain, total);
      plain->definition = total->definition;
      capex_figure_unref (total);
      self->total.figures[end] = total = plain;
    }
  capex_change_state (&total->bounds, sum);
  return TRUE;
}

static gboolean
find_total (CapexBridgeParts *self, GError **error)
{
  for (guint i = 0; i < N_ENDS; i++)
    {
      if (self->total.figures[i] == NULL && !sum_named (self, i, error))
        return FALSE;
      if (!settle_total (self, i, error))
        return FALSE;
    }
  return TRUE;
}

/* ------------------------------------------------------------------------
 * Finding all of it
 */

static gboolean
read_question (CapexBridgeParts *self, CapexQuestion *question, GError **error)
{
  guint by;

  self->companies = capex_question_companies (question, "of", error);
  if (self->companies == NULL ||
      !capex_question_subject (question, "measure", &self->subject, error) ||
      !capex_question_choice (question, "by", &by, error))
    return FALSE;
  for (guint i = 0; i < N_ENDS; i++)
    {
      if (!capex_question_period (question, end_names[i], &self->labels[i],
                                  error))
        return FALSE;
      self->periods[i] = capex_period_label_to_string (&self->labels[i]);
    }

  self->by = (CapexBridgeBy) by;
  self->total.name = "total";
  self->total.company = only_company (self);
  self->whose = g_strdup (
      capex_view_company_name (self->view, self->total.company));
  if (self->by == CAPEX_BRIDGE_BY_COMPANY || self->total.company != CAPEX_NONE)
    return TRUE;
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED,
               "A bridge by %s is of one company or group",
               capex_question_text (question, "by"));
  return FALSE;
}

CapexBridgeParts *
capex_bridge_parts_new (CapexQuestion *question,
                        CapexView *view,
                        GError **error)
{
  static gboolean (*const finders[]) (CapexBridgeParts *, GError **) = {
      [CAPEX_BRIDGE_BY_COMPANY] = find_companies,
      [CAPEX_BRIDGE_BY_USE] = find_uses,
      [CAPEX_BRIDGE_BY_DEFINITION] = find_definitions,
  };
  g_autoptr (CapexBridgeParts) self = g_new0 (CapexBridgeParts, 1);

  self->view = view;
  self->parts = g_array_new (FALSE, FALSE, sizeof (CapexBridgePart));
  g_array_set_clear_func (self->parts, clear_part);
  self->remarks = capex_figure_new (CAPEX_NONE, CAPEX_NONE);
  if (!read_question (self, question, error) ||
      !finders[self->by](self, error) || !align (self, error) ||
      (self->by == CAPEX_BRIDGE_BY_DEFINITION && !find_rest (self, error)) ||
      !find_total (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

/* ------------------------------------------------------------------------
 * Looking
 */

gboolean
capex_bridge_is_converted (const CapexFigure *figure)
{
  for (guint i = 0; i < figure->rates->len; i++)
    if (g_array_index (figure->rates, CapexRateUse, i).kind !=
        CAPEX_RATE_PRICES)
      return TRUE;
  return FALSE;
}

gboolean
capex_bridge_parts_are_converted (const CapexBridgeParts *self)
{
  for (guint i = 0; i < N_ENDS; i++)
    {
      if (capex_bridge_is_converted (self->total.figures[i]))
        return TRUE;
      for (guint j = 0; j < self->parts->len; j++)
        if (part_at (self, j)->figures[i] != NULL &&
            capex_bridge_is_converted (part_at (self, j)->figures[i]))
          return TRUE;
    }
  return FALSE;
}

CapexUnit *
capex_bridge_parts_unit (const CapexBridgeParts *self)
{
  return self->total.figures[CAPEX_BRIDGE_TO]->unit;
}

CapexEnd
capex_bridge_part_end (const CapexBridgeParts *self,
                       const CapexBridgePart *part,
                       guint end)
{
  CapexFigure *figure = part->figures[end];
  CapexEnd missing = {NULL, capex_bounds_unknown ()};

  if (figure != NULL)
    return (CapexEnd){figure, figure->bounds};
  if (part->is_outside[end])
    return (CapexEnd){NULL, capex_bounds_exact (0)};
  for (guint i = 0; i < self->parts->len; i++)
    for (guint j = 0; j < N_ENDS; j++)
      if (part_at (self, i)->figures[j] != NULL &&
          capex_sum_can_be_negative (self->view, part_at (self, i)->figures[j]))
        return missing;
  missing.bounds.flags |= CAPEX_BOUNDS_LOW;
  return missing;
}
