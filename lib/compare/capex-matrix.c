/* capex-matrix.c - The figures of many companies for some periods
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-matrix-private.h"

#include "basis/capex-rate-private.h"
#include "basis/capex-sum-private.h"
#include "compare/capex-lengths-private.h"

void
capex_matrix_free (CapexMatrix *self)
{
  if (self->figures != NULL)
    capex_figures_clear (self->figures,
                         self->companies->len * self->labels->len);
  g_free (self->figures);
  g_clear_pointer (&self->companies, g_array_unref);
  g_clear_pointer (&self->labels, g_array_unref);
  g_free (self);
}

CapexMatrix *
capex_matrix_new (CapexQuestion *question, GError **error)
{
  g_autoptr (CapexMatrix) self = g_new0 (CapexMatrix, 1);
  guint n_periods;

  self->view = question->view;
  self->companies = capex_question_population (question, error);
  if (self->companies == NULL)
    return NULL;
  self->labels = capex_question_periods (question, "period", error);
  if (self->labels == NULL ||
      !capex_question_subject (question, "measure", &self->subject, error))
    return NULL;

  n_periods = self->labels->len;
  self->figures = g_new0 (CapexFigure *,
                          (gsize) self->companies->len * n_periods + 1);
  for (guint i = 0; i < self->companies->len; i++)
    if (!capex_subject_figures (self->view, self->subject,
                                g_array_index (self->companies, guint, i),
                                &g_array_index (self->labels, CapexPeriodLabel,
                                                0),
                                n_periods, CAPEX_EACH,
                                self->figures + (gsize) i * n_periods, error))
      return NULL;
  return g_steal_pointer (&self);
}

/* ------------------------------------------------------------------------
 * What counts twice
 */

static void
add_part (CapexMatrixPeriod *self, guint part, guint whole)
{
  CapexView *view = self->matrix->view;

  g_ptr_array_add (self->overlaps,
                   g_strdup_printf ("%s is a part of %s",
                                    capex_view_company_name (view, part),
                                    capex_view_company_name (view, whole)));
}

static void
add_shared (CapexMatrixPeriod *self, guint member, guint one, guint other)
{
  CapexView *view = self->matrix->view;

  g_ptr_array_add (self->overlaps,
                   g_strdup_printf ("%s is in both %s and %s",
                                    capex_view_company_name (view, member),
                                    capex_view_company_name (view, one),
                                    capex_view_company_name (view, other)));
}

/* One of those compared holds itself and its members; a member may have left
 * and come back */
static void
hold (CapexMatrixPeriod *self, GHashTable *holders, guint held, guint holder)
{
  gpointer known;
  guint other;

  if (!g_hash_table_lookup_extended (holders, GUINT_TO_POINTER (held), NULL,
                                     &known))
    {
      g_hash_table_insert (holders, GUINT_TO_POINTER (held),
                           GUINT_TO_POINTER (holder));
      return;
    }
  other = GPOINTER_TO_UINT (known);
  if (other == holder)
    return;
  if (held == holder || held == other)
    add_part (self, held, held == holder ? other : holder);
  else
    add_shared (self, held, other, holder);
}

/* A part of what another one holds */
static void
check_parent (CapexMatrixPeriod *self,
              GHashTable *holders,
              guint company,
              guint holder)
{
  guint parent =
      capex_dataset_company (self->matrix->view->dataset, company)->parent;
  gpointer other;

  if (g_hash_table_lookup_extended (holders, GUINT_TO_POINTER (parent), NULL,
                                    &other) &&
      GPOINTER_TO_UINT (other) != holder)
    add_part (self, company, parent);
}

typedef void (*Visit) (CapexMatrixPeriod *self,
                       GHashTable *holders,
                       guint held,
                       guint holder);

static void
visit_held (CapexMatrixPeriod *self, GHashTable *holders, Visit visit)
{
  CapexDataset *dataset = self->matrix->view->dataset;

  for (guint i = 0; i < self->n; i++)
    {
      guint company = self->companies[i];
      const CapexCompanyRow *row = capex_dataset_company (dataset, company);

      visit (self, holders, company, company);
      for (guint j = 0; j < row->n_members; j++)
        visit (self, holders,
               capex_dataset_member (dataset, row->first_member + j)->company,
               company);
    }
}

/* A company and its parent, a group and its member, or two groups with a member
 * in common, are compared */
static void
find_overlaps (CapexMatrixPeriod *self)
{
  g_autoptr (GHashTable) holders = g_hash_table_new (NULL, NULL);

  visit_held (self, holders, hold);
  visit_held (self, holders, check_parent);
}

static void
remark_on_overlaps (CapexMatrixPeriod *self)
{
  for (guint i = 0; i < self->overlaps->len; i++)
    capex_figure_remark (self->population, CAPEX_CAVEAT_DOUBLE_COUNT, "%s",
                         (const char *) self->overlaps->pdata[i]);
}

static void
remark_on_missing (CapexMatrixPeriod *self)
{
  for (guint i = 0; i < self->n; i++)
    if (self->figures[i] == NULL)
      capex_figure_remark (self->population, CAPEX_CAVEAT_MISSING_MEMBER,
                           "%s has no figure for %s",
                           capex_view_company_name (self->matrix->view,
                                                    self->companies[i]),
                           self->label);
}

/* What the period as a whole must tell */
static gboolean
gather_population (CapexMatrixPeriod *self, GError **error)
{
  g_autofree CapexFigure **known = g_new0 (CapexFigure *, self->n + 1);
  CapexView *view = self->matrix->view;
  g_autoptr (CapexFigure) lengths = capex_figure_new (CAPEX_NONE, CAPEX_NONE);
  guint n = 0;

  for (guint i = 0; i < self->n; i++)
    if (self->figures[i] != NULL)
      known[n++] = self->figures[i];
  if (n == 0)
    return TRUE;
  if (!self->matrix->is_aligned &&
      (!capex_rate_unify (view, known, n, error) ||
       !capex_lengths_check (view, lengths, known, n, error)))
    return FALSE;

  self->population = capex_sum_population (view, known, n);
  capex_figure_inherit (self->population, lengths);
  remark_on_overlaps (self);
  remark_on_missing (self);
  return TRUE;
}

static const char *const number_words[] = {"no",    "one",  "two", "three",
                                           "four",  "five", "six", "seven",
                                           "eight", "nine", "ten", "eleven",
                                           "twelve"};

static gboolean
is_countable (const CapexCompanyRow *row)
{
  return row->kind != CAPEX_COMPANY_KIND_MARKET &&
         (row->kind != CAPEX_COMPANY_KIND_GROUP || row->n_members > 0);
}

static char *
total_words (const CapexMatrixPeriod *self)
{
  guint count = 0;
  gboolean countable = self->overlaps->len == 0;

  for (guint i = 0; i < self->n; i++)
    {
      const CapexCompanyRow *row = capex_dataset_company (
          self->matrix->view->dataset, self->companies[i]);

      countable = countable && is_countable (row);
      count += row->n_members > 0 ? row->n_members : 1;
    }
  if (!countable)
    return g_strdup (CAPEX_MATRIX_TOTAL_OF_NAMED);
  if (count == 1)
    return g_strdup ("its own total");
  if (count < G_N_ELEMENTS (number_words))
    return g_strdup_printf ("the %s companies' total", number_words[count]);
  return g_strdup_printf ("the %u companies' total", count);
}

static gboolean
has_groups (const CapexMatrixPeriod *self)
{
  for (guint i = 0; i < self->n; i++)
    if (capex_dataset_company (self->matrix->view->dataset, self->companies[i])
            ->kind == CAPEX_COMPANY_KIND_GROUP)
      return TRUE;
  return FALSE;
}

CapexMatrixPeriod *
capex_matrix_period_new (CapexMatrix *matrix,
                         guint period,
                         gboolean keep_missing,
                         GError **error)
{
  g_autoptr (CapexMatrixPeriod) self = g_new0 (CapexMatrixPeriod, 1);
  guint all = matrix->companies->len;

  self->matrix = matrix;
  self->label = capex_period_label_to_string (
      &g_array_index (matrix->labels, CapexPeriodLabel, period));
  self->companies = g_new0 (guint, all + 1);
  self->figures = g_new0 (CapexFigure *, all + 1);
  for (guint i = 0; i < all; i++)
    {
      CapexFigure *figure =
          matrix->figures[(gsize) i * matrix->labels->len + period];

      if (figure == NULL && !keep_missing)
        continue;
      self->companies[self->n] = g_array_index (matrix->companies, guint, i);
      self->figures[self->n++] = figure;
    }
  self->overlaps = g_ptr_array_new_with_free_func (g_free);
  find_overlaps (self);
  self->has_groups = has_groups (self);
  self->total = total_words (self);
  return gather_population (self, error) ? g_steal_pointer (&self) : NULL;
}

gboolean
capex_matrix_period_can_be_negative (const CapexMatrixPeriod *self)
{
  return self->population != NULL &&
         capex_sum_can_be_negative (self->matrix->view, self->population);
}

CapexBounds *
capex_matrix_period_amounts (const CapexMatrixPeriod *self)
{
  CapexBounds *amounts = g_new0 (CapexBounds, self->n + 1);
  CapexBounds missing = capex_bounds_unknown ();

  if (!capex_matrix_period_can_be_negative (self))
    missing.flags |= CAPEX_BOUNDS_LOW;
  for (guint i = 0; i < self->n; i++)
    amounts[i] = self->figures[i] != NULL ? self->figures[i]->bounds : missing;
  return amounts;
}

void
capex_matrix_period_free (CapexMatrixPeriod *self)
{
  g_free (self->label);
  g_free (self->total);
  g_clear_pointer (&self->overlaps, g_ptr_array_unref);
  g_free (self->companies);
  g_free (self->figures);
  g_clear_pointer (&self->population, capex_figure_unref);
  g_free (self);
}
