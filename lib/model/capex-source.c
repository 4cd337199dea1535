/* capex-source.c - The document that prints a figure
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-source.h>

#include <capex/capex-dataset.h>

#include "model/capex-dataset-private.h"

/**
 * CapexSource:
 *
 * The document that prints a figure: who published it, under which title and
 * address, and when.
 *
 * A source is a view of a row of its dataset, which it keeps alive.
 */
struct _CapexSource
{
  gatomicrefcount references;
  CapexDataset *dataset;
  guint index;
};

G_DEFINE_BOXED_TYPE (CapexSource,
                     capex_source,
                     capex_source_ref,
                     capex_source_unref)

static const CapexSourceRow *
row_of (const CapexSource *self)
{
  return capex_dataset_source (self->dataset, self->index);
}

/**
 * capex_dataset_dup_source:
 * @self: a dataset
 * @index: a position, less than the number of sources
 *
 * Looks at one source.
 *
 * Returns: (transfer full): the source
 */
CapexSource *
capex_dataset_dup_source (CapexDataset *self, guint index)
{
  CapexSource *source;

  g_return_val_if_fail (CAPEX_IS_DATASET (self), NULL);
  g_return_val_if_fail (
      index < capex_dataset_get_n_rows (self, CAPEX_REGISTER_SOURCES), NULL);

  source = g_new (CapexSource, 1);
  g_atomic_ref_count_init (&source->references);
  source->dataset = g_object_ref (self);
  source->index = index;
  return source;
}

/**
 * capex_source_ref:
 * @self: a source
 *
 * Takes a reference.
 *
 * Returns: (transfer full): @self
 */
CapexSource *
capex_source_ref (CapexSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->references);
  return self;
}

/**
 * capex_source_unref:
 * @self: (transfer full): a source
 *
 * Gives a reference back.
 */
void
capex_source_unref (CapexSource *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->references))
    return;
  g_object_unref (self->dataset);
  g_free (self);
}

/**
 * capex_source_get_id:
 * @self: a source
 *
 * The id by which facts name it.
 *
 * Returns: (transfer none): the id
 */
const char *
capex_source_get_id (const CapexSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->id);
}

/**
 * capex_source_get_kind:
 * @self: a source
 *
 * Tells what kind of document it is.
 *
 * Returns: its kind
 */
CapexSourceKind
capex_source_get_kind (const CapexSource *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return (CapexSourceKind) row_of (self)->kind;
}

/**
 * capex_source_get_publisher:
 * @self: a source
 *
 * Who published it.
 *
 * Returns: (transfer none): the publisher; empty if not told
 */
const char *
capex_source_get_publisher (const CapexSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->publisher);
}

/**
 * capex_source_get_title:
 * @self: a source
 *
 * Its title.
 *
 * Returns: (transfer none): the title; empty if not told
 */
const char *
capex_source_get_title (const CapexSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->title);
}

/**
 * capex_source_get_url:
 * @self: a source
 *
 * Where it is.
 *
 * Returns: (transfer none): the address; empty if not told
 */
const char *
capex_source_get_url (const CapexSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->url);
}

/**
 * capex_source_dup_published:
 * @self: a source
 *
 * When it was published: a day, a month or a year.
 *
 * Returns: (transfer full): the day as `2025-12-23`, `2025-12` or `2025`; empty
 * if not told
 */
char *
capex_source_dup_published (const CapexSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  const CapexSourceRow *row = row_of (self);
  CapexDays days = {row->published_first, row->published_last};

  return days.first == 0 ? g_strdup ("") : capex_vague_day_to_string (days);
}

/**
 * capex_source_get_repeats:
 * @self: a source
 *
 * The source that it re-publishes.
 *
 * Returns: (transfer none): the id of the original; empty if it is one
 */
const char *
capex_source_get_repeats (const CapexSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  guint32 repeats = row_of (self)->repeats;

  if (repeats == CAPEX_NONE)
    return "";
  return capex_dataset_text (self->dataset,
                             capex_dataset_source (self->dataset, repeats)->id);
}

/**
 * capex_source_get_terms:
 * @self: a source
 *
 * Under which terms its figures may be used.
 *
 * Returns: (transfer none): the terms; empty if not told
 */
const char *
capex_source_get_terms (const CapexSource *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return capex_dataset_text (self->dataset, row_of (self)->terms);
}
