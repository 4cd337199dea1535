/* capex-sec-concepts.c - Which tags of a filing are wanted, and as what
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-sec-concepts-private.h"

#include <string.h>

typedef enum
{
  OF_ANOTHER,
  OF_ALL,
  OF_THE_ISSUER
} Issuer;

/* A tag under the name of its taxonomy; texts need no NUL, so that those of a
 * file are looked up where they stand */
typedef struct
{
  const char *taxonomy;
  const char *tag;
  gsize length;
} Name;

struct _CapexSecConcepts
{
  CapexDatasetBuilder *builder;
  GHashTable *tags; /* Name -> number of the tag */
  GArray *rows;     /* CapexConceptRow, those of one tag together */
  GArray *issuers;  /* Issuer of each row */
  GArray *firsts;   /* where the rows of each tag begin, and an end */
};

static guint
hash_name (gconstpointer name)
{
  const Name *self = name;
  guint32 hash = g_str_hash (self->taxonomy);

  for (gsize i = 0; i < self->length; i++)
    hash = (hash ^ (guint8) self->tag[i]) * 16777619u;
  return hash;
}

static gboolean
equal_names (gconstpointer a, gconstpointer b)
{
  const Name *left = a, *right = b;

  return left->length == right->length &&
         memcmp (left->tag, right->tag, left->length) == 0 &&
         g_str_equal (left->taxonomy, right->taxonomy);
}

static void
free_name (gpointer name)
{
  g_free ((char *) ((Name *) name)->taxonomy);
  g_free ((char *) ((Name *) name)->tag);
  g_free (name);
}

/* Texts are interned, so that the same offset is the same text */
static int
compare_rows (gconstpointer a, gconstpointer b)
{
  const CapexConceptRow *left = a, *right = b;

  if (left->taxonomy != right->taxonomy)
    return left->taxonomy < right->taxonomy ? -1 : 1;
  return (left->tag > right->tag) - (left->tag < right->tag);
}

static void
add_tag (CapexSecConcepts *self, const CapexConceptRow *row, guint first)
{
  Name *name = g_new (Name, 1);

  name->taxonomy = g_strdup (capex_builder_text (self->builder, row->taxonomy));
  name->tag = g_strdup (capex_builder_text (self->builder, row->tag));
  name->length = strlen (name->tag);
  g_hash_table_insert (self->tags, name, GUINT_TO_POINTER (self->firsts->len));
  g_array_append_val (self->firsts, first);
}

CapexSecConcepts *
capex_sec_concepts_new (CapexDatasetBuilder *builder)
{
  CapexSecConcepts *self = g_new0 (CapexSecConcepts, 1);
  const GArray *concepts = builder->tables[CAPEX_TABLE_CONCEPTS];
  const CapexConceptRow *rows;

  self->builder = builder;
  self->tags = g_hash_table_new_full (hash_name, equal_names, free_name, NULL);
  self->rows = g_array_new (FALSE, FALSE, sizeof (CapexConceptRow));
  self->issuers = g_array_new (FALSE, TRUE, sizeof (Issuer));
  self->firsts = g_array_new (FALSE, FALSE, sizeof (guint));

  g_array_append_vals (self->rows, concepts->data, concepts->len);
  g_array_sort (self->rows, compare_rows);
  g_array_set_size (self->issuers, self->rows->len);
  rows = (gpointer) self->rows->data;
  for (guint i = 0; i < self->rows->len; i++)
    if (i == 0 || compare_rows (&rows[i - 1], &rows[i]) != 0)
      add_tag (self, &rows[i], i);
  g_array_append_val (self->firsts, self->rows->len);
  return self;
}

void
capex_sec_concepts_free (CapexSecConcepts *self)
{
  g_hash_table_unref (self->tags);
  g_array_unref (self->rows);
  g_array_unref (self->issuers);
  g_array_unref (self->firsts);
  g_free (self);
}

guint
capex_sec_concepts_find (CapexSecConcepts *self,
                         const char *taxonomy,
                         const char *tag,
                         gsize length)
{
  const Name name = {taxonomy, tag, length};
  gpointer found;

  return g_hash_table_lookup_extended (self->tags, &name, NULL, &found)
             ? GPOINTER_TO_UINT (found)
             : CAPEX_NONE;
}

guint
capex_sec_concepts_get_n_tags (CapexSecConcepts *self)
{
  return self->firsts->len - 1;
}

void
capex_sec_concepts_set_issuer (CapexSecConcepts *self,
                               const char *id,
                               const char *cik)
{
  for (guint i = 0; i < self->rows->len; i++)
    {
      const CapexConceptRow *row = &g_array_index (self->rows, CapexConceptRow,
                                                   i);
      const char *issuer = capex_builder_text (self->builder, row->issuer);
      Issuer *of = &g_array_index (self->issuers, Issuer, i);

      if (*issuer == '\0')
        *of = OF_ALL;
      else
        *of = g_str_equal (issuer, id) || g_str_equal (issuer, cik)
                  ? OF_THE_ISSUER
                  : OF_ANOTHER;
    }
}

const CapexConceptRow *
capex_sec_concepts_resolve (CapexSecConcepts *self, guint tag, gint32 day)
{
  guint end = g_array_index (self->firsts, guint, tag + 1);
  const CapexConceptRow *best = NULL;
  Issuer best_of = OF_ANOTHER;

  for (guint i = g_array_index (self->firsts, guint, tag); i < end; i++)
    {
      const CapexConceptRow *row = &g_array_index (self->rows, CapexConceptRow,
                                                   i);
      Issuer of = g_array_index (self->issuers, Issuer, i);

      if (of == OF_ANOTHER || day < row->since || day > row->until ||
          of < best_of ||
          (of == best_of && best != NULL && row->since < best->since))
        continue;
      best = row;
      best_of = of;
    }
  return best != NULL && best->measure != CAPEX_NONE ? best : NULL;
}
