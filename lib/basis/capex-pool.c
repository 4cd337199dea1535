/* capex-pool.c - The facts that may answer for a company and measure
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-pool-private.h"

#include "basis/capex-claims-private.h"
#include "basis/capex-rate-private.h"

CapexVoice
capex_voice_of (CapexView *view, const CapexFactView *fact)
{
  const CapexSourceRow *source = capex_dataset_source (view->dataset,
                                                       fact->source);

  if (fact->line.speaker_company != fact->company)
    return CAPEX_VOICE_OTHERS;
  return source->kind == CAPEX_SOURCE_KIND_FILING ? CAPEX_VOICE_FILING
                                                  : CAPEX_VOICE_ISSUER;
}

/* "Over" and "up to" state no value; the zero under an "up to" is no news */
static gboolean
is_one_sided (const CapexBounds *bounds)
{
  return !(bounds->flags & CAPEX_BOUNDS_STATED) &&
         (!(bounds->flags & CAPEX_BOUNDS_HIGH) ||
          !(bounds->flags & CAPEX_BOUNDS_LOW) || bounds->low == 0);
}

static gboolean
same_days (CapexDays a, CapexDays b)
{
  return a.first == b.first && a.last == b.last;
}

CapexPool *
capex_pool_new (CapexView *view, guint company, guint measure)
{
  CapexPool *self = g_new0 (CapexPool, 1);
  g_autoptr (GArray) claimed = g_array_new (FALSE, FALSE,
                                            sizeof (CapexCandidate));
  guint first, end;

  self->view = view;
  self->company = company;
  self->measure = measure;
  self->kind =
      (CapexMeasureKind) capex_dataset_measure (view->dataset, measure)->kind;
  self->candidates = g_array_new (FALSE, FALSE, sizeof (CapexCandidate));

  capex_dataset_company_facts (view->dataset, company, &first, &end);
  for (guint i = first; i < end; i++)
    {
      CapexCandidate candidate = {0};
      const CapexExtraRow *extra;

      capex_dataset_fact (view->dataset, i, &candidate.fact);
      if (candidate.fact.line.measure != measure ||
          !capex_view_knows (view, &candidate.fact))
        continue;

      extra = capex_dataset_extra (view->dataset, i);
      candidate.claim = extra != NULL ? extra->claim : 0;
      candidate.part_of = extra != NULL ? extra->part_of : 0;
      /* a source that may not answer still says what is a part */
      if (candidate.claim != 0)
        g_array_append_val (claimed, candidate);
      if (!capex_view_admits (view, &candidate.fact))
        continue;

      candidate.rank = capex_voice_of (view, &candidate.fact);
      candidate.one_sided = is_one_sided (&candidate.fact.bounds);
      g_array_append_val (self->candidates, candidate);
    }
  if (claimed->len > 0)
    capex_claims_settle (self, claimed);
  return self;
}

void
capex_pool_free (CapexPool *self)
{
  g_array_unref (self->candidates);
  g_free (self);
}

gboolean
capex_pool_can_be_negative (CapexPool *self, guint32 definition)
{
  CapexDataset *dataset = self->view->dataset;

  return capex_dataset_measure (dataset, self->measure)->is_signed ||
         (definition != CAPEX_NONE &&
          capex_dataset_definition (dataset, definition)->is_signed != 0);
}

gboolean
capex_pool_is_unstated (CapexPool *self, guint32 definition)
{
  CapexDataset *dataset = self->view->dataset;

  if (definition != CAPEX_NONE)
    return g_str_equal (capex_view_definition_id (self->view, definition),
                        "unstated");
  for (guint i = 0; i < capex_dataset_n (dataset, CAPEX_TABLE_DEFINITIONS); i++)
    if (capex_dataset_definition (dataset, i)->measure == self->measure)
      return TRUE;
  return FALSE;
}

gboolean
capex_pool_is_event (CapexPool *self, const CapexCandidate *candidate)
{
  return self->kind == CAPEX_MEASURE_FLOW &&
         candidate->fact.days.first == candidate->fact.days.last;
}

static gboolean
has_key (const CapexCandidate *candidate, CapexLineKey key, CapexStatus status)
{
  return candidate->fact.line.definition == key.definition &&
         candidate->fact.line.scope == key.scope &&
         candidate->fact.line.status == status;
}

static gboolean
may_speak (const CapexCandidate *candidate, CapexWho who)
{
  return who.rank == CAPEX_VOICE_OTHERS
             ? candidate->rank == CAPEX_VOICE_OTHERS &&
                   candidate->fact.line.speaker == who.speaker
             : candidate->rank <= who.rank;
}

/* Days, then rank, then the day it became known */
static int
compare_candidates (gconstpointer a, gconstpointer b)
{
  const CapexCandidate *left = *(const CapexCandidate *const *) a;
  const CapexCandidate *right = *(const CapexCandidate *const *) b;
  const gint64 keys[2][5] = {
      {left->fact.days.first,  left->fact.days.last,  left->rank,
       left->fact.known.first,  left->fact.index },
      {right->fact.days.first, right->fact.days.last, right->rank,
       right->fact.known.first, right->fact.index},
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys[0]); i++)
    if (keys[0][i] != keys[1][i])
      return keys[0][i] < keys[1][i] ? -1 : 1;
  return 0;
}

/* The unit in which these are given: the reporting currency, if any is */
static CapexText
common_unit (CapexPool *self, GPtrArray *candidates)
{
  CapexText currency =
      capex_dataset_company (self->view->dataset, self->company)->currency;
  const CapexCandidate *first = candidates->pdata[0];

  for (guint i = 0; i < candidates->len; i++)
    if (((CapexCandidate *) candidates->pdata[i])->fact.line.unit == currency)
      return currency;
  return first->fact.line.unit;
}

/* A speaker who repeats an actual with fewer digits says nothing new */
static gboolean
is_rounding (const CapexCandidate *later, const CapexCandidate *earlier)
{
  return later->fact.line.status == CAPEX_STATUS_ACTUAL &&
         (later->fact.bounds.flags & CAPEX_BOUNDS_STATED) &&
         capex_bounds_within (&earlier->fact.bounds, &later->fact.bounds);
}

/* Of the figures that one speaker has given of some days, in the order of the
 * days on which he gave them, the one that counts */
static CapexSpan
pick (GPtrArray *said, CapexVintage vintage)
{
  guint n = said->len;
  guint chosen = vintage == CAPEX_VINTAGE_LATEST ? n - 1 : 0;
  const CapexCandidate *candidate;
  CapexSpan span;

  while (vintage == CAPEX_VINTAGE_LATEST && chosen > 0 &&
         is_rounding (said->pdata[chosen], said->pdata[chosen - 1]))
    chosen--;

  candidate = said->pdata[chosen];
  span = (CapexSpan){.days = candidate->fact.days,
                     .fact = candidate->fact,
                     .rank = candidate->rank,
                     .witness = CAPEX_NONE,
                     .foreign_rival = CAPEX_NONE};
  for (guint i = 0; i < n; i++)
    {
      const CapexCandidate *other = said->pdata[i];

      if (i == chosen ||
          capex_bounds_equal (&other->fact.bounds, &candidate->fact.bounds))
        continue;
      if (other->fact.known.first == candidate->fact.known.first &&
          !capex_bounds_within (&candidate->fact.bounds, &other->fact.bounds))
        {
          capex_bounds_hull (&span.fact.bounds, &other->fact.bounds,
                             &span.fact.bounds);
          span.conflict = TRUE;
          span.witness = other->fact.index;
        }
      else if (vintage == CAPEX_VINTAGE_ORIGINAL &&
               !is_rounding (other, candidate))
        span.superseded = TRUE;
    }
  return span;
}

/* What is said of the same days in the unit that answers, by the best rank, and
 * what the same rank says in others */
typedef struct
{
  GPtrArray *best, *foreign;
} CapexSaid;

static void
clear_said (CapexSaid *said)
{
  g_ptr_array_unref (said->best);
  g_ptr_array_unref (said->foreign);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CapexSaid, clear_said)

static guint
end_of_days (GPtrArray *sorted, guint start)
{
  const CapexCandidate *first = sorted->pdata[start];
  guint end = start;

  while (end < sorted->len &&
         same_days (((CapexCandidate *) sorted->pdata[end])->fact.days,
                    first->fact.days))
    end++;
  return end;
}

static CapexSaid
said_of_days (GPtrArray *sorted, guint start, guint end, CapexText unit)
{
  CapexSaid said = {g_ptr_array_new (), g_ptr_array_new ()};
  CapexVoice rank = CAPEX_N_VOICES;

  for (guint i = end; i > start; i--)
    if (((CapexCandidate *) sorted->pdata[i - 1])->fact.line.unit == unit)
      rank = ((CapexCandidate *) sorted->pdata[i - 1])->rank;
  for (guint i = start; i < end; i++)
    {
      CapexCandidate *candidate = sorted->pdata[i];

      if (candidate->rank == rank)
        g_ptr_array_add (candidate->fact.line.unit == unit ? said.best
                                                           : said.foreign,
                         candidate);
    }
  return said;
}

static CapexUnit *
unit_of (CapexPool *self, const CapexFactView *fact)
{
  return capex_unit_lookup (capex_dataset_text (self->view->dataset,
                                                fact->line.unit),
                            NULL);
}

/* What the speaker said on the same day in another unit, if no rate of the time
 * makes one figure of the two */
static guint32
find_foreign_rival (CapexPool *self,
                    const CapexFactView *fact,
                    GPtrArray *foreign)
{
  for (guint i = 0; i < foreign->len; i++)
    {
      const CapexFactView *other =
          &((const CapexCandidate *) foreign->pdata[i])->fact;

      if (other->known.first == fact->known.first &&
          capex_rate_separates (self->view, fact->days, &fact->bounds,
                                unit_of (self, fact), &other->bounds,
                                unit_of (self, other)))
        return other->index;
    }
  return CAPEX_NONE;
}

static void
append_span (CapexPool *self,
             GArray *spans,
             GPtrArray *sorted,
             guint start,
             guint end,
             CapexText unit,
             CapexVintage vintage)
{
  g_auto (CapexSaid) said = said_of_days (sorted, start, end, unit);
  CapexSpan span;

  if (said.best->len == 0)
    return;
  span = pick (said.best, vintage);
  span.foreign_rival = find_foreign_rival (self, &span.fact, said.foreign);

  /* several deals of one day add, they do not contradict each other */
  if ((!span.conflict && span.foreign_rival == CAPEX_NONE) ||
      !capex_pool_is_event (self, said.best->pdata[0]))
    g_array_append_val (spans, span);
}

GArray *
capex_pool_spans (CapexPool *self,
                  CapexLineKey key,
                  CapexStatus status,
                  CapexWho who,
                  CapexVintage vintage)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (CapexSpan));
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  CapexText unit;

  for (guint i = 0; i < self->candidates->len; i++)
    {
      CapexCandidate *candidate = &g_array_index (self->candidates,
                                                  CapexCandidate, i);

      /* a deal is a part of its day: it is nothing to sum or subtract */
      if (has_key (candidate, key, status) && may_speak (candidate, who) &&
          !candidate->one_sided &&
          (vintage == CAPEX_VINTAGE_LATEST ||
           !capex_pool_is_event (self, candidate)))
        g_ptr_array_add (sorted, candidate);
    }
  if (sorted->len == 0)
    return spans;

  unit = common_unit (self, sorted);
  g_ptr_array_sort (sorted, compare_candidates);

  for (guint start = 0, end; start < sorted->len; start = end)
    {
      end = end_of_days (sorted, start);
      append_span (self, spans, sorted, start, end, unit, vintage);
    }
  return spans;
}

GArray *
capex_pool_others (CapexPool *self, CapexLineKey key, CapexStatus status)
{
  GArray *speakers = g_array_new (FALSE, FALSE, sizeof (CapexText));

  for (guint i = 0; i < self->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (self->candidates,
                                                        CapexCandidate, i);
      CapexText speaker = candidate->fact.line.speaker;
      gboolean known = FALSE;

      if (candidate->rank != CAPEX_VOICE_OTHERS ||
          !has_key (candidate, key, status))
        continue;
      for (guint j = 0; j < speakers->len && !known; j++)
        known = g_array_index (speakers, CapexText, j) == speaker;
      if (!known)
        g_array_append_val (speakers, speaker);
    }
  return speakers;
}
