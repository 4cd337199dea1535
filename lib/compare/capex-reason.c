/* capex-reason.c - Why what is known of something changed
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-reason-private.h"

/* In the order of their bits */
static const struct
{
  const char *word;
  const char *phrase;
} reasons[] = {
    {"refused",          "a refusal"                     },
    {"new",              "a new figure"                  },
    {"gone",             "a figure that is gone"         },
    {"actual",           "an actual where there was none"},
    {"progress",         "more of the period"            },
    {"reclassification", "a reclassification"            },
    {"definition",       "another definition or scope"   },
    {"revision",         "a revision"                    },
    {"restatement",      "a restatement"                 },
    {"precision",        "a more precise figure"         },
    {"speaker",          "another speaker"               },
    {"conflict",         "a contradiction"               },
    {"bounds",           "bounds from other facts"       },
    {"rate",             "other rates or prices"         },
    {"recomputed",       "a sum of other facts"          },
    {"caveats",          "other caveats"                 },
};

/* Caveats are news where there are no others */
static CapexReasons
to_tell (CapexReasons self)
{
  CapexReasons others = self & ~(guint) CAPEX_REASON_CAVEATS;

  return others != 0 ? others : self;
}

char *
capex_reasons_to_words (CapexReasons self)
{
  GString *words = g_string_new (NULL);
  CapexReasons told = to_tell (self);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if ((told >> i & 1) != 0)
      g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                              reasons[i].word);
  return g_string_free (words, FALSE);
}

/* "one, another and a third" */
char *
capex_reasons_to_phrase (CapexReasons self)
{
  GString *phrase = g_string_new (NULL);
  CapexReasons told = to_tell (self);

  for (guint i = 0; i < G_N_ELEMENTS (reasons); i++)
    if ((told >> i & 1) != 0)
      g_string_append_printf (phrase, "%s%s",
                              phrase->len == 0       ? ""
                              : told >> (i + 1) != 0 ? ", "
                                                     : " and ",
                              reasons[i].phrase);
  return g_string_free (phrase, FALSE);
}

/* ------------------------------------------------------------------------
 * Facts of a figure
 */

/* Of which a figure is made, as forms or with what stands beside them */
static void
collect_facts (const CapexFigure *figure,
               gboolean with_witnesses,
               GHashTable *facts)
{
  for (guint i = 0; i < figure->parts->len; i++)
    collect_facts (figure->parts->pdata[i], with_witnesses, facts);
  for (guint i = 0; figure->parts->len == 0 && i < figure->form->len; i++)
    g_hash_table_add (facts,
                      GUINT_TO_POINTER (
                          g_array_index (figure->form, CapexTerm, i).fact));
  for (guint i = 0; with_witnesses && i < figure->witnesses->len; i++)
    g_hash_table_add (facts, GUINT_TO_POINTER (g_array_index (figure->witnesses,
                                                              guint32, i)));
}

static GHashTable *
facts_of (const CapexFigure *figure, gboolean with_witnesses)
{
  GHashTable *facts = g_hash_table_new (NULL, NULL);

  if (figure != NULL)
    collect_facts (figure, with_witnesses, facts);
  return facts;
}

static gboolean
is_same_set (GHashTable *a, GHashTable *b)
{
  GHashTableIter iter;
  gpointer fact;

  if (g_hash_table_size (a) != g_hash_table_size (b))
    return FALSE;
  g_hash_table_iter_init (&iter, a);
  while (g_hash_table_iter_next (&iter, &fact, NULL))
    if (!g_hash_table_contains (b, fact))
      return FALSE;
  return TRUE;
}

/* The last day of exchange rates; prices are of months and years */
static CapexDays
newest_rate (const CapexFigure *figure, gint32 since)
{
  CapexDays newest = {0, 0};

  for (guint i = 0; i < figure->rates->len; i++)
    {
      const CapexRateUse *use = &g_array_index (figure->rates, CapexRateUse, i);

      if (use->kind != CAPEX_RATE_PRICES && use->days.last > since &&
          use->days.last > newest.last)
        newest = (CapexDays){use->days.last, use->days.last};
    }
  return newest;
}

CapexDays
capex_reasons_newest_day (CapexView *view,
                          gint32 since,
                          const CapexFigure *before,
                          const CapexFigure *after)
{
  g_autoptr (GHashTable) old = facts_of (before, TRUE);
  g_autoptr (GHashTable) now = facts_of (after, TRUE);
  CapexDays newest = {0, 0};
  GHashTableIter iter;
  gpointer fact;

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &fact, NULL))
    {
      CapexFactView one;

      if (g_hash_table_contains (old, fact))
        continue;
      capex_dataset_fact (view->dataset, GPOINTER_TO_UINT (fact), &one);
      if (one.known.last > since &&
          (one.known.last > newest.last ||
           (one.known.last == newest.last && one.known.first > newest.first)))
        newest = one.known;
    }
  return newest.last != 0 || after == NULL ? newest
                                           : newest_rate (after, since);
}

/* ------------------------------------------------------------------------
 * What differs
 */

static gboolean
is_outlook (const CapexFigure *figure)
{
  return figure->status != CAPEX_STATUS_ACTUAL;
}

/* What a reader sees of a figure */
static gboolean
is_told_alike (const CapexFigure *a, const CapexFigure *b)
{
  return a->unit == b->unit && capex_bounds_equal (&a->bounds, &b->bounds) &&
         a->definition == b->definition && a->scope == b->scope &&
         a->status == b->status;
}

static gboolean
is_same_part (const CapexFigure *a, const CapexFigure *b)
{
  return a->company == b->company && a->measure == b->measure &&
         a->asked.first == b->asked.first && a->asked.last == b->asked.last;
}

static const CapexFigure *
find_part (const CapexFigure *whole, const CapexFigure *part)
{
  for (guint i = 0; i < whole->parts->len; i++)
    if (is_same_part (whole->parts->pdata[i], part))
      return whole->parts->pdata[i];
  return NULL;
}

static CapexReasons
find_in_parts (CapexView *view,
               const CapexFigure *before,
               const CapexFigure *after)
{
  CapexReasons found = 0;

  for (guint i = 0; i < before->parts->len; i++)
    {
      const CapexFigure *part = before->parts->pdata[i];

      found |= capex_reasons_find (view, part, find_part (after, part));
    }
  for (guint i = 0; i < after->parts->len; i++)
    if (find_part (before, after->parts->pdata[i]) == NULL)
      found |= CAPEX_REASON_NEW;
  return found;
}

/* ------------------------------------------------------------------------
 * Which facts came in
 */

typedef struct
{
  gboolean any;         /* that were not in the form */
  gboolean by_others;   /* one of them by who did not speak before */
  gboolean in_place;    /* one of them of the same days as one before */
  gboolean of_new_days; /* one of them of other days than any before */
  gboolean is_precise;  /* and all of those inside what they replace */
} Incoming;

static void
look_at_fact (CapexView *view,
              guint32 index,
              GHashTable *before,
              Incoming *incoming)
{
  gboolean has_spoken = FALSE, in_place = FALSE;
  GHashTableIter iter;
  CapexFactView fact;
  gpointer place;

  capex_dataset_fact (view->dataset, index, &fact);
  g_hash_table_iter_init (&iter, before);
  while (g_hash_table_iter_next (&iter, &place, NULL))
    {
      CapexFactView old;

      capex_dataset_fact (view->dataset, GPOINTER_TO_UINT (place), &old);
      has_spoken = has_spoken || old.line.speaker == fact.line.speaker;
      if (old.days.first != fact.days.first || old.days.last != fact.days.last)
        continue;
      in_place = TRUE;
      incoming->is_precise = incoming->is_precise &&
                             old.line.unit == fact.line.unit &&
                             capex_bounds_within (&fact.bounds, &old.bounds);
    }
  incoming->any = TRUE;
  incoming->in_place = incoming->in_place || in_place;
  incoming->of_new_days = incoming->of_new_days || !in_place;
  incoming->by_others = incoming->by_others || !has_spoken;
}

static Incoming
look_at_incoming (CapexView *view,
                  const CapexFigure *before,
                  const CapexFigure *after)
{
  g_autoptr (GHashTable) old = facts_of (before, FALSE);
  g_autoptr (GHashTable) now = facts_of (after, FALSE);
  Incoming incoming = {.is_precise = TRUE};
  GHashTableIter iter;
  gpointer fact;

  g_hash_table_iter_init (&iter, now);
  while (g_hash_table_iter_next (&iter, &fact, NULL))
    if (!g_hash_table_contains (old, fact))
      look_at_fact (view, GPOINTER_TO_UINT (fact), old, &incoming);
  return incoming;
}

static gboolean
has_come (const CapexFigure *before,
          const CapexFigure *after,
          CapexCaveats caveat)
{
  return (after->caveats & caveat) != 0 && (before->caveats & caveat) == 0;
}

/* The same facts answer, or fewer */
static CapexReasons
find_without_incoming (const CapexFigure *before, const CapexFigure *after)
{
  g_autoptr (GHashTable) old = facts_of (before, FALSE);
  g_autoptr (GHashTable) now = facts_of (after, FALSE);
  g_autoptr (GHashTable) all_old = facts_of (before, TRUE);
  g_autoptr (GHashTable) all_now = facts_of (after, TRUE);

  if (!is_same_set (old, now))
    return CAPEX_REASON_RECOMPUTED;
  if (!is_same_set (all_old, all_now))
    return CAPEX_REASON_BOUNDS;
  return after->rates->len > 0 ? CAPEX_REASON_RATE : CAPEX_REASON_RECOMPUTED;
}

/* One line of one company, and figures of one kind that tell it differently */
static CapexReasons
find_in_facts (CapexView *view,
               const CapexFigure *before,
               const CapexFigure *after)
{
  Incoming incoming = look_at_incoming (view, before, after);

  if (!incoming.any)
    return find_without_incoming (before, after);
  if (incoming.by_others)
    return CAPEX_REASON_SPEAKER;
  if (is_outlook (after))
    return CAPEX_REASON_REVISION;
  if (!incoming.in_place)
    return CAPEX_REASON_RECOMPUTED;
  return incoming.is_precise ? CAPEX_REASON_PRECISION
                             : CAPEX_REASON_RESTATEMENT;
}

static gboolean
is_partial (const CapexFigure *figure)
{
  return (figure->caveats & CAPEX_CAVEAT_PARTIAL_YEAR) != 0;
}

/* Whether it is of another kind than before, or of another line */
static CapexReasons
find_in_kinds (const CapexFigure *before, const CapexFigure *after)
{
  CapexReasons found = 0;

  if (is_outlook (before) && !is_outlook (after))
    found |= CAPEX_REASON_ACTUAL;
  if (!is_outlook (before) && is_outlook (after))
    found |= CAPEX_REASON_NEW;
  if (before->definition != after->definition &&
      has_come (before, after, CAPEX_CAVEAT_RECLASSIFIED))
    found |= CAPEX_REASON_RECLASSIFIED;
  else if (before->definition != after->definition ||
           before->scope != after->scope)
    found |= CAPEX_REASON_LINE;
  return found;
}

/* Days of which nothing was told before */
static gboolean
has_progressed (CapexView *view,
                const CapexFigure *before,
                const CapexFigure *after)
{
  Incoming incoming = look_at_incoming (view, before, after);

  return !is_outlook (before) && !is_outlook (after) && is_partial (before) &&
         incoming.of_new_days;
}

CapexReasons
capex_reasons_find (CapexView *view,
                    const CapexFigure *before,
                    const CapexFigure *after)
{
  CapexReasons found = 0;

  if (before == NULL || after == NULL)
    return before != NULL  ? CAPEX_REASON_GONE
           : after != NULL ? CAPEX_REASON_NEW
                           : 0;
  if (before->parts->len > 0 && after->parts->len > 0)
    found = find_in_parts (view, before, after);
  if (found != 0)
    return found;
  if (is_told_alike (before, after))
    return before->caveats != after->caveats ? CAPEX_REASON_CAVEATS : 0;

  found = find_in_kinds (before, after);
  if (has_progressed (view, before, after))
    found |= CAPEX_REASON_PROGRESS;
  if (found == 0)
    found = find_in_facts (view, before, after);
  if (has_come (before, after, CAPEX_CAVEAT_CONFLICT))
    found |= CAPEX_REASON_CONFLICT;
  return found;
}
