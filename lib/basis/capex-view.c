/* capex-view.c - A dataset seen on a basis
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-view-private.h"

#include <capex/capex-error.h>

static gboolean
look_up_sources (CapexView *self, GError **error)
{
  char **ids = self->parts->sources;

  if (ids == NULL)
    return TRUE;

  self->sources = g_hash_table_new (NULL, NULL);
  for (guint i = 0; ids[i] != NULL; i++)
    {
      guint source = capex_dataset_source_index (self->dataset, ids[i], error);

      if (source == CAPEX_NONE)
        return FALSE;
      g_hash_table_add (self->sources, GUINT_TO_POINTER (source));
    }
  return TRUE;
}

/* A register without a measure that the library knows by name is the user's
 * choice: what needs it is then missing */
static guint
known_measure (CapexView *self, const char *id)
{
  return capex_dataset_measure_index (self->dataset, id, NULL);
}

CapexView *
capex_view_new (CapexDataset *dataset, CapexBasis *basis, GError **error)
{
  g_autoptr (CapexView) self = g_new0 (CapexView, 1);

  self->references = 1;
  self->dataset = g_object_ref (dataset);
  self->basis = g_object_ref (basis);
  self->parts = capex_basis_peek_parts (basis);
  self->as_of_asked = self->parts->as_of != 0;
  self->as_of = self->as_of_asked ? self->parts->as_of : dataset->newest_known;
  if (self->as_of == 0)
    self->as_of = G_MAXINT32;
  self->dollar = capex_unit_lookup ("USD", NULL);
  if (self->parts->currency == CAPEX_CURRENCY_NAMED)
    self->currency = capex_unit_lookup (self->parts->currency_code, NULL);
  self->capex = known_measure (self, "capex");
  self->operating_lease_cost = known_measure (self, "operating-lease-cost");
  self->debt_issuance = known_measure (self, "debt-issuance");
  self->debt_repayment = known_measure (self, "debt-repayment");
  self->measure_words = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_set_size (
      self->measure_words,
      (int) capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_MEASURES));

  if (!look_up_sources (self, error))
    return NULL;
  return g_steal_pointer (&self);
}

gboolean
capex_view_init_actuals (CapexView *self,
                         CapexBasisParts *parts,
                         const CapexView *view)
{
  *parts = *view->parts;
  parts->statuses &= 1u << CAPEX_STATUS_ACTUAL;
  *self = *view;
  self->parts = parts;
  return parts->statuses != 0;
}

void
capex_view_init_until (CapexView *self, const CapexView *view, gint32 day)
{
  *self = *view;
  if (day >= view->as_of)
    return;
  self->as_of = day;
  self->as_of_asked = TRUE;
}

void
capex_view_init_currency (CapexView *self,
                          CapexBasisParts *parts,
                          const CapexView *view,
                          CapexUnit *currency)
{
  *parts = *view->parts;
  parts->currency = CAPEX_CURRENCY_NAMED;
  parts->currency_code = capex_unit_peek_name (currency);
  *self = *view;
  self->parts = parts;
  self->currency = currency;
}

void
capex_view_init_definition (CapexView *self,
                            CapexBasisParts *parts,
                            const CapexView *view,
                            CapexDefinitionChoice definition)
{
  *parts = *view->parts;
  parts->definition = definition;
  *self = *view;
  self->parts = parts;
}

void
capex_view_init_rates (CapexView *self,
                       const CapexView *view,
                       const CapexPeriodLabel *label)
{
  *self = *view;
  self->rates_label = label;
}

CapexView *
capex_view_ref (CapexView *self)
{
  self->references++;
  return self;
}

void
capex_view_unref (CapexView *self)
{
  if (--self->references > 0)
    return;

  g_clear_pointer (&self->sources, g_hash_table_unref);
  g_ptr_array_unref (self->measure_words);
  g_object_unref (self->dataset);
  g_object_unref (self->basis);
  g_free (self);
}

const char *
capex_view_company_name (CapexView *self, guint company)
{
  if (company == CAPEX_NONE)
    return "those named";
  return capex_dataset_text (
      self->dataset, capex_dataset_company (self->dataset, company)->name);
}

const char *
capex_view_company_id (CapexView *self, guint company)
{
  return capex_dataset_text (
      self->dataset, capex_dataset_company (self->dataset, company)->id);
}

const char *
capex_view_measure_id (CapexView *self, guint measure)
{
  return capex_dataset_text (
      self->dataset, capex_dataset_measure (self->dataset, measure)->id);
}

static char *
words_of (const char *id)
{
  g_auto (GStrv) words = g_strsplit (id, "-", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_equal (words[i], "ai"))
      {
        g_free (words[i]);
        words[i] = g_strdup ("AI");
      }
  return g_strjoinv (" ", words);
}

const char *
capex_view_measure_words (CapexView *self, guint measure)
{
  gpointer *words = &self->measure_words->pdata[measure];

  if (*words == NULL)
    *words = words_of (capex_view_measure_id (self, measure));
  return *words;
}

const char *
capex_view_definition_id (CapexView *self, guint32 definition)
{
  if (definition == CAPEX_NONE)
    return "";
  return capex_dataset_text (
      self->dataset, capex_dataset_definition (self->dataset, definition)->id);
}

gboolean
capex_view_knows (CapexView *self, const CapexFactView *fact)
{
  /* a fact without a day answers only where no day was asked for */
  return fact->known.first == 0 ? !self->as_of_asked
                                : fact->known.last <= self->as_of;
}

gboolean
capex_view_admits (CapexView *self, const CapexFactView *fact)
{
  return capex_view_knows (self, fact) &&
         (self->parts->statuses >> fact->line.status & 1) != 0 &&
         (self->sources == NULL ||
          g_hash_table_contains (self->sources,
                                 GUINT_TO_POINTER (fact->source)));
}

gboolean
capex_view_is_over (CapexView *self, CapexDays days)
{
  return days.last <= self->as_of;
}
