/* capex-rebuild.c - Figures that are put together from published parts
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-rebuild-private.h"

#include <capex/capex-error.h>

#include "basis/capex-presentation-private.h"
#include "basis/capex-whole-private.h"
#include "model/capex-identity-private.h"
#include "value/capex-amount-private.h"

static const char *
identity_text (CapexPool *pool, guint32 definition)
{
  CapexDataset *dataset = pool->view->dataset;

  if (definition == CAPEX_NONE)
    return "";
  return capex_dataset_text (
      dataset, capex_dataset_definition (dataset, definition)->identity);
}

/* Whether the issuer's headline figure is of this definition */
static gboolean
is_own (CapexPool *pool, guint32 definition)
{
  g_autoptr (GArray) own = g_array_new (FALSE, FALSE, sizeof (guint32));

  capex_presentation_list (pool, CAPEX_POINTER_OWN, own);
  for (guint i = 0; i < own->len; i++)
    if (g_array_index (own, guint32, i) == definition)
      return TRUE;
  return FALSE;
}

gboolean
capex_rebuild_may (CapexPool *pool, CapexLineKey key)
{
  CapexDefinitionChoice choice = pool->view->parts->definition;

  return key.scope == CAPEX_SCOPE_TOTAL &&
         *identity_text (pool, key.definition) != '\0' &&
         (choice == CAPEX_DEFINITION_NAMED ||
          (choice == CAPEX_DEFINITION_OWN && is_own (pool, key.definition)));
}

/* The identities whose first part is a line that the issuer has filed, the
 * newest line first */
static GPtrArray *
identities_of_issuer (CapexPool *pool, guint32 definition)
{
  g_autoptr (GArray) filed = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autoptr (GPtrArray) all = NULL;
  GPtrArray *found = g_ptr_array_new_with_free_func (
      (GDestroyNotify) g_array_unref);

  all = capex_identity_parse (identity_text (pool, definition), NULL);
  capex_presentation_list (pool, CAPEX_POINTER_FILED, filed);
  for (guint i = 0; i < filed->len; i++)
    for (guint j = 0; j < all->len; j++)
      {
        GArray *parts = all->pdata[j];
        const char *line = g_array_index (parts, CapexIdentityPart, 0).id;

        if (g_str_equal (line,
                         capex_view_definition_id (
                             pool->view, g_array_index (filed, guint32, i))))
          g_ptr_array_add (found, g_array_ref (parts));
      }
  return found;
}

/* What the issuer had published of a part by a day; NULL without an error if
 * nothing */
static CapexFigure *
published_until (CapexPool *pool,
                 guint measure,
                 guint32 definition,
                 gint32 until,
                 CapexVoice rank,
                 const CapexAsked *asked,
                 CapexDays days,
                 GError **error)
{
  CapexLineKey key = {definition, CAPEX_SCOPE_TOTAL};
  CapexView then;
  g_autoptr (CapexPool) known = NULL;

  capex_view_init_until (&then, pool->view, until);
  known = capex_pool_new (&then, pool->company, measure);
  /* a measure may have got definitions after the identity was read */
  if (capex_pool_is_unstated (known, definition))
    return NULL;
  return capex_whole_by_issuer (known, key, CAPEX_STATUS_ACTUAL, rank, asked,
                                days, error);
}

/* The day on which the last of the facts of a figure was known; the end of days
 * if that of one is not told */
static gint32
known_on (CapexPool *pool, const CapexFigure *figure)
{
  gint32 day = CAPEX_DAY_OPEN_FIRST;

  for (guint i = 0; i < figure->form->len; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (pool->view->dataset,
                          g_array_index (figure->form, CapexTerm, i).fact,
                          &fact);
      if (fact.known.first == 0)
        return CAPEX_DAY_OPEN_LAST;
      day = MAX (day, fact.known.last);
    }
  return day;
}

/* The line that the issuer has filed, as it was told while it was in use; sets
 * @until to when it went out of use then.  What is published of the other parts
 * later stands beside another line, and may be another figure for that. */
static CapexFigure *
line_figure (CapexPool *pool,
             const CapexIdentityPart *line,
             gint32 *until,
             CapexVoice rank,
             const CapexAsked *asked,
             CapexDays days,
             GError **error)
{
  guint32 definition = capex_dataset_definition_index (pool->view->dataset,
                                                       pool->measure, line->id,
                                                       NULL);
  CapexFigure *figure;

  *until = capex_presentation_until (pool, definition, CAPEX_DAY_OPEN_LAST);
  figure = published_until (pool, pool->measure, definition, *until, rank,
                            asked, days, error);
  if (figure == NULL)
    return NULL;
  capex_presentation_remark (pool, figure);
  *until = capex_presentation_until (pool, definition, known_on (pool, figure));
  return figure;
}

static CapexFigure *
part_figure (CapexPool *pool,
             const CapexIdentityPart *part,
             gint32 until,
             CapexVoice rank,
             const CapexAsked *asked,
             CapexDays days,
             GError **error)
{
  guint measure = capex_dataset_measure_index (pool->view->dataset, part->id,
                                               NULL);

  return published_until (pool, measure, CAPEX_NONE, until, rank, asked, days,
                          error);
}

static gboolean
add_bounds (CapexFigure *sum, const CapexFigure *part, int sign, GError **error)
{
  gboolean fits = sign > 0 ? capex_bounds_add (&sum->bounds, &part->bounds,
                                               &sum->bounds)
                           : capex_bounds_subtract (&sum->bounds, &part->bounds,
                                                    &sum->bounds);

  if (!fits)
    g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                         "A sum of published parts does not fit 38 digits");
  return fits;
}

static gboolean
add_part (CapexFigure *sum,
          CapexFigure *part,
          const CapexIdentityPart *of,
          GString *told,
          GString *rule,
          GError **error)
{
  g_autofree char *amount = capex_amount_format_bounds (&part->bounds,
                                                        part->unit);
  const char *sign = of->sign > 0 ? " + " : " − ";

  if (!add_bounds (sum, part, of->sign, error) ||
      !capex_form_add (sum->form, part->form, of->sign, error))
    return FALSE;
  sum->is_form = sum->is_form && part->is_form;
  for (guint i = 0; i < part->witnesses->len; i++)
    capex_figure_witness (sum, g_array_index (part->witnesses, guint32, i));
  capex_figure_inherit (sum, part);

  g_string_append_printf (told, "%s%s %s", told->len > 0 ? sign : "", of->id,
                          amount);
  g_string_append_printf (rule, "%s%s (%s)", rule->len > 0 ? sign : "", of->id,
                          part->rule);
  return TRUE;
}

/* A line that the issuer has left is told to be one */
static void
remark_on_line (CapexPool *pool, CapexFigure *sum, const char *line)
{
  guint32 now = capex_presentation_filed_on (pool, pool->view->as_of);
  const char *name = capex_view_definition_id (pool->view, now);

  if (now != CAPEX_NONE && !g_str_equal (name, line))
    capex_figure_remark (sum, CAPEX_CAVEAT_RECLASSIFIED,
                         "%s is put together from the line as %s, which is %s "
                         "since",
                         sum->label, line, name);
}

/* By one identity, its parts by speakers of one rank or better */
static CapexFigure *
sum_parts (CapexPool *pool,
           CapexLineKey key,
           GArray *parts,
           CapexVoice rank,
           const CapexAsked *asked,
           CapexDays days,
           GError **error)
{
  g_autoptr (CapexFigure) sum = capex_whole_new_figure (pool, key,
                                                        CAPEX_STATUS_ACTUAL,
                                                        asked, days);
  g_autoptr (GString) told = g_string_new (NULL);
  g_autoptr (GString) rule = g_string_new (NULL);
  gint32 until = CAPEX_DAY_OPEN_LAST;

  sum->bounds = capex_bounds_exact (0);
  for (guint i = 0; i < parts->len; i++)
    {
      const CapexIdentityPart *of = &g_array_index (parts, CapexIdentityPart,
                                                    i);
      g_autoptr (CapexFigure) part = i == 0
                                         ? line_figure (pool, of, &until, rank,
                                                        asked, days, error)
                                         : part_figure (pool, of, until, rank,
                                                        asked, days, error);

      if (part == NULL || (i > 0 && part->unit != sum->unit))
        return NULL;
      sum->unit = sum->fact_unit = part->unit;
      if (!add_part (sum, part, of, told, rule, error))
        return NULL;
    }
  /* a form is evaluated once, so that what is in two parts cancels */
  if (sum->is_form && !capex_form_evaluate (sum->form, &sum->bounds, error))
    return NULL;

  capex_whole_keep_above_zero (pool, sum);
  capex_figure_remark (sum, CAPEX_CAVEAT_REBUILT, "%s as %s is %s", sum->label,
                       capex_view_definition_id (pool->view, key.definition),
                       told->str);
  remark_on_line (pool, sum, g_array_index (parts, CapexIdentityPart, 0).id);
  sum->rule = g_strdup_printf ("put together from %s", rule->str);
  return g_steal_pointer (&sum);
}

/* By the issuer's filings alone, else by the issuer; *rank is which */
static CapexFigure *
rebuild (CapexPool *pool,
         CapexLineKey key,
         const CapexAsked *asked,
         CapexDays days,
         CapexVoice *rank,
         GError **error)
{
  g_autoptr (GPtrArray) identities = identities_of_issuer (pool,
                                                           key.definition);

  for (*rank = CAPEX_VOICE_FILING; *rank < CAPEX_VOICE_OTHERS; (*rank)++)
    for (guint i = 0; i < identities->len; i++)
      {
        g_autoptr (GError) failure = NULL;
        CapexFigure *figure = sum_parts (pool, key, identities->pdata[i], *rank,
                                         asked, days, &failure);

        if (figure != NULL)
          return figure;
        if (failure != NULL)
          {
            g_propagate_error (error, g_steal_pointer (&failure));
            return NULL;
          }
      }
  return NULL;
}

CapexFigure *
capex_rebuild_from_parts (CapexPool *pool,
                          CapexLineKey key,
                          const CapexAsked *asked,
                          CapexDays days,
                          GError **error)
{
  CapexVoice rank;

  if (key.scope != CAPEX_SCOPE_TOTAL ||
      *identity_text (pool, key.definition) == '\0')
    return NULL;
  return rebuild (pool, key, asked, days, &rank, error);
}

/* What the issuer told with fewer digits narrows what its filings add up to,
 * and is told with all that is to be said of it: that it contradicts itself,
 * say. If the two contradict each other, the sum is not what the issuer means,
 * and his own word stands. */
static CapexFigure *
reconcile (CapexFigure *rebuilt, CapexFigure *published)
{
  g_autofree char *amount = NULL;
  CapexBounds narrower;

  if (rebuilt->unit != published->unit)
    return capex_figure_ref (rebuilt);
  if (capex_bounds_intersect (&rebuilt->bounds, &published->bounds, &narrower))
    {
      capex_figure_witness_all (rebuilt, published);
      capex_figure_inherit (rebuilt, published);
      if (!capex_bounds_equal (&narrower, &rebuilt->bounds))
        rebuilt->is_form = FALSE;
      rebuilt->bounds = narrower;
      return capex_figure_ref (rebuilt);
    }

  capex_figure_witness_all (published, rebuilt);
  amount = capex_amount_format_bounds (&rebuilt->bounds, rebuilt->unit);
  capex_figure_remark (published, CAPEX_CAVEAT_CONFLICT,
                       "the parts that the issuer filed add up to %s", amount);
  return capex_figure_ref (published);
}

CapexFigure *
capex_rebuild_or_published (CapexPool *pool,
                            CapexLineKey key,
                            const CapexAsked *asked,
                            CapexDays days,
                            CapexFigure *published /* taken */,
                            CapexVoice rank,
                            GError **error)
{
  g_autoptr (CapexFigure) told = published;
  g_autoptr (CapexFigure) rebuilt = NULL;
  g_autoptr (GError) failure = NULL;
  CapexVoice rebuilt_rank;

  if (!capex_rebuild_may (pool, key) ||
      (told != NULL && rank == CAPEX_VOICE_FILING))
    return g_steal_pointer (&told);

  rebuilt = rebuild (pool, key, asked, days, &rebuilt_rank, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  if (rebuilt == NULL || (told != NULL && rank <= rebuilt_rank))
    return g_steal_pointer (&told);
  if (told == NULL || rank == CAPEX_VOICE_OTHERS)
    return g_steal_pointer (&rebuilt);
  return reconcile (rebuilt, told);
}
