/* capex-claims.c - Statements that are told by several, and their parts
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-claims-private.h"

static guint
mix (guint hash, guint32 word)
{
  return (hash ^ word) * 16777619u;
}

/* Candidates are their own keys: by claim and days, or by the line too */
static guint
claim_hash (gconstpointer key)
{
  const CapexCandidate *candidate = key;
  guint hash = mix (2166136261u, candidate->claim);

  hash = mix (hash, (guint32) candidate->fact.days.first);
  return mix (hash, (guint32) candidate->fact.days.last);
}

static gboolean
claim_equal (gconstpointer a, gconstpointer b)
{
  const CapexCandidate *left = a, *right = b;

  return left->claim == right->claim &&
         left->fact.days.first == right->fact.days.first &&
         left->fact.days.last == right->fact.days.last;
}

static guint
whole_hash (gconstpointer key)
{
  const CapexCandidate *candidate = key;

  return mix (mix (claim_hash (key), candidate->fact.line.definition),
              candidate->fact.line.scope);
}

static gboolean
whole_equal (gconstpointer a, gconstpointer b)
{
  const CapexCandidate *left = a, *right = b;

  return claim_equal (a, b) &&
         left->fact.line.definition == right->fact.line.definition &&
         left->fact.line.scope == right->fact.line.scope;
}

/* How far a telling is from the original of its claim: a page that repeats
 * another, a speaker other than the issuer, a conversion, a later day */
static int
compare_tellings (CapexPool *pool,
                  const CapexCandidate *a,
                  const CapexCandidate *b)
{
  CapexDataset *dataset = pool->view->dataset;
  CapexText currency = capex_dataset_company (dataset, pool->company)->currency;
  const gint64 distances[2][4] = {
      {capex_dataset_source (dataset, a->fact.source)->repeats != CAPEX_NONE,
       a->rank, a->fact.line.unit != currency, a->fact.known.first},
      {capex_dataset_source (dataset, b->fact.source)->repeats != CAPEX_NONE,
       b->rank, b->fact.line.unit != currency, b->fact.known.first},
  };

  for (guint i = 0; i < G_N_ELEMENTS (distances[0]); i++)
    if (distances[0][i] != distances[1][i])
      return distances[0][i] < distances[1][i] ? -1 : 1;
  return 0;
}

/* The original of each claim and days; of equal tellings the first */
static GHashTable *
find_originals (CapexPool *pool, GArray *all)
{
  GHashTable *originals = g_hash_table_new (claim_hash, claim_equal);

  for (guint i = 0; i < all->len; i++)
    {
      CapexCandidate *candidate = &g_array_index (all, CapexCandidate, i);
      const CapexCandidate *original;

      if (candidate->claim == 0)
        continue;
      original = g_hash_table_lookup (originals, candidate);
      if (original == NULL || compare_tellings (pool, candidate, original) < 0)
        g_hash_table_replace (originals, candidate, candidate);
    }
  return originals;
}

/* One claim is one fact: all tellings but the first go */
static void
drop_retellings (CapexPool *pool)
{
  g_autoptr (GArray) all = pool->candidates;
  g_autoptr (GHashTable) originals = find_originals (pool, all);

  pool->candidates = g_array_new (FALSE, FALSE, sizeof (CapexCandidate));
  for (guint i = 0; i < all->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (all, CapexCandidate, i);

      if (candidate->claim == 0 ||
          g_hash_table_lookup (originals, candidate) == candidate)
        g_array_append_vals (pool->candidates, candidate, 1);
    }
}

/* Those with a claim, of which others may be a part */
static GHashTable *
collect_wholes (GArray *candidates)
{
  GHashTable *wholes = g_hash_table_new (whole_hash, whole_equal);

  for (guint i = 0; i < candidates->len; i++)
    {
      CapexCandidate *candidate = &g_array_index (candidates, CapexCandidate,
                                                  i);

      if (candidate->claim != 0)
        g_hash_table_add (wholes, candidate);
    }
  return wholes;
}

static const CapexCandidate *
find_whole (GHashTable *wholes, const CapexCandidate *part)
{
  CapexCandidate key = *part;

  key.claim = part->part_of;
  return key.claim == 0 ? NULL : g_hash_table_lookup (wholes, &key);
}

/* Two-sided wholes answer alone; plans do not tell what has happened */
static gboolean
is_answered (GHashTable *answering, const CapexCandidate *part)
{
  const CapexCandidate *whole = find_whole (answering, part);

  return whole != NULL && !whole->one_sided &&
         whole->fact.line.status == part->fact.line.status;
}

static void
make_low_bound (CapexCandidate *part)
{
  CapexBounds *bounds = &part->fact.bounds;

  *bounds = (CapexBounds){
      .low = bounds->low,
      .flags = bounds->flags & (CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HEDGED),
  };
  part->one_sided = TRUE;
  part->whole = part->part_of;
}

/* A part is less than its whole, and no other telling of it.  Beside the whole
 * it goes, or the two would make a range; where the whole may not answer, or is
 * a bound or of another status, it is known to be at least the part, if there
 * is no part below zero. */
static void
settle_parts (CapexPool *pool, GArray *claimed)
{
  g_autoptr (GArray) all = pool->candidates;
  g_autoptr (GHashTable) wholes = collect_wholes (claimed);
  g_autoptr (GHashTable) answering = collect_wholes (all);

  pool->candidates = g_array_new (FALSE, FALSE, sizeof (CapexCandidate));
  for (guint i = 0; i < all->len; i++)
    {
      CapexCandidate candidate = g_array_index (all, CapexCandidate, i);

      if (find_whole (wholes, &candidate) != NULL)
        {
          if (is_answered (answering, &candidate) ||
              capex_pool_can_be_negative (pool, candidate.fact.line.definition))
            continue;
          make_low_bound (&candidate);
        }
      g_array_append_val (pool->candidates, candidate);
    }
}

void
capex_claims_settle (CapexPool *pool, GArray *claimed)
{
  drop_retellings (pool);
  settle_parts (pool, claimed);
}
