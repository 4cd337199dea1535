/* capex-figure.c - One figure on a basis, and where it comes from
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-figure-private.h"

/* So many are looked through one by one */
#define MANY_REMARKS 32

static void
clear_remark (gpointer remark)
{
  g_free (((CapexRemark *) remark)->cause);
}

CapexFigure *
capex_figure_new (guint32 company, guint32 measure)
{
  CapexFigure *self = g_new0 (CapexFigure, 1);

  self->references = 1;
  self->company = company;
  self->measure = measure;
  self->definition = CAPEX_NONE;
  self->form = capex_form_new ();
  self->witnesses = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->parts = g_ptr_array_new_with_free_func (
      (GDestroyNotify) capex_figure_unref);
  self->rates = g_array_new (FALSE, FALSE, sizeof (CapexRateUse));
  self->remarks = g_array_new (FALSE, FALSE, sizeof (CapexRemark));
  g_array_set_clear_func (self->remarks, clear_remark);
  return self;
}

CapexFigure *
capex_figure_ref (CapexFigure *self)
{
  self->references++;
  return self;
}

void
capex_figure_unref (CapexFigure *self)
{
  if (--self->references > 0)
    return;

  g_free (self->label);
  g_free (self->rule);
  g_clear_pointer (&self->sources, g_array_unref);
  g_array_unref (self->form);
  g_array_unref (self->witnesses);
  g_ptr_array_unref (self->parts);
  g_array_unref (self->rates);
  g_clear_pointer (&self->told, g_hash_table_unref);
  g_array_unref (self->remarks);
  g_free (self);
}

static gboolean
is_told (CapexFigure *self, CapexCaveats caveat, const char *cause)
{
  for (guint i = 0; i < self->remarks->len; i++)
    {
      const CapexRemark *old = &g_array_index (self->remarks, CapexRemark, i);

      if (old->caveat == caveat && g_str_equal (old->cause, cause))
        return TRUE;
    }
  return FALSE;
}

/* The same, by a table: populations have thousands of remarks.  A cause is of
 * one caveat. */
static gboolean
is_told_of_many (CapexFigure *self, const char *cause)
{
  if (self->told == NULL)
    {
      self->told = g_hash_table_new (g_str_hash, g_str_equal);
      for (guint i = 0; i < self->remarks->len; i++)
        g_hash_table_add (self->told,
                          g_array_index (self->remarks, CapexRemark, i).cause);
    }
  return g_hash_table_contains (self->told, cause);
}

static void
take_remark (CapexFigure *self, CapexCaveats caveat, char *cause)
{
  CapexRemark remark = {caveat, cause};

  self->caveats |= caveat;
  if (self->remarks->len < MANY_REMARKS ? is_told (self, caveat, cause)
                                        : is_told_of_many (self, cause))
    {
      g_free (cause);
      return;
    }
  g_array_append_val (self->remarks, remark);
  if (self->told != NULL)
    g_hash_table_add (self->told, cause);
}

void
capex_figure_remark (CapexFigure *self,
                     CapexCaveats caveat,
                     const char *format,
                     ...)
{
  va_list arguments;

  va_start (arguments, format);
  take_remark (self, caveat, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

void
capex_figure_witness (CapexFigure *self, guint32 fact)
{
  for (guint i = 0; i < self->form->len; i++)
    if (g_array_index (self->form, CapexTerm, i).fact == fact)
      return;
  for (guint i = 0; i < self->witnesses->len; i++)
    if (g_array_index (self->witnesses, guint32, i) == fact)
      return;
  g_array_append_val (self->witnesses, fact);
}

void
capex_figure_witness_all (CapexFigure *self, const CapexFigure *other)
{
  for (guint i = 0; i < other->form->len; i++)
    capex_figure_witness (self, g_array_index (other->form, CapexTerm, i).fact);
  for (guint i = 0; i < other->witnesses->len; i++)
    capex_figure_witness (self, g_array_index (other->witnesses, guint32, i));
}

void
capex_figure_inherit (CapexFigure *self, CapexFigure *part)
{
  for (guint i = 0; i < part->remarks->len; i++)
    {
      const CapexRemark *remark = &g_array_index (part->remarks, CapexRemark,
                                                  i);

      take_remark (self, remark->caveat, g_strdup (remark->cause));
    }
  self->caveats |= part->caveats;
}

gboolean
capex_figure_is_same_line (const CapexFigure *a, const CapexFigure *b)
{
  const CapexCaveats less = CAPEX_CAVEAT_PARTIAL_YEAR |
                            CAPEX_CAVEAT_MISSING_MEMBER;

  if (a->company != b->company || a->definition != b->definition ||
      a->scope != b->scope || a->status != b->status ||
      a->days.first != b->days.first || a->days.last != b->days.last ||
      ((a->caveats ^ b->caveats) & less) != 0 || a->parts->len != b->parts->len)
    return FALSE;
  for (guint i = 0; i < a->parts->len; i++)
    if (!capex_figure_is_same_line (a->parts->pdata[i], b->parts->pdata[i]))
      return FALSE;
  return TRUE;
}

static guint32
rate_row_source (const CapexRateUse *use, CapexDataset *dataset, guint row)
{
  return use->kind == CAPEX_RATE_PRICES
             ? capex_dataset_price (dataset, row)->source
             : capex_dataset_rate (dataset, row)->source;
}

GArray *
capex_rate_use_list_sources (const CapexRateUse *use, CapexDataset *dataset)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  GArray *sources = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < G_N_ELEMENTS (use->rows); i++)
    for (guint row = use->rows[i].first; row < use->rows[i].end; row++)
      {
        guint32 source = rate_row_source (use, dataset, row);

        if (g_hash_table_add (known, GUINT_TO_POINTER (source)))
          g_array_append_val (sources, source);
      }
  return sources;
}

typedef struct
{
  CapexDataset *dataset;
  GArray *sources;
  GHashTable *known;
} SourceList;

static void
append_source (SourceList *list, guint32 source)
{
  if (g_hash_table_add (list->known, GUINT_TO_POINTER (source)))
    g_array_append_val (list->sources, source);
}

static void
append_fact (SourceList *list, guint32 fact)
{
  CapexFactView view;

  capex_dataset_fact (list->dataset, fact, &view);
  append_source (list, view.source);
}

static void
append_figure (SourceList *list, CapexFigure *figure)
{
  for (guint i = 0; i < figure->parts->len; i++)
    append_figure (list, figure->parts->pdata[i]);
  for (guint i = 0; figure->parts->len == 0 && i < figure->form->len; i++)
    append_fact (list, g_array_index (figure->form, CapexTerm, i).fact);
  for (guint i = 0; i < figure->witnesses->len; i++)
    append_fact (list, g_array_index (figure->witnesses, guint32, i));
  for (guint i = 0; i < figure->rates->len; i++)
    {
      g_autoptr (GArray) sources = capex_rate_use_list_sources (
          &g_array_index (figure->rates, CapexRateUse, i), list->dataset);

      for (guint j = 0; j < sources->len; j++)
        append_source (list, g_array_index (sources, guint32, j));
    }
}

const GArray *
capex_figure_list_sources (CapexFigure *self, CapexDataset *dataset)
{
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);

  if (self->sources == NULL)
    {
      SourceList list = {dataset, g_array_new (FALSE, FALSE, sizeof (guint32)),
                         known};

      append_figure (&list, self);
      self->sources = list.sources;
    }
  return self->sources;
}
