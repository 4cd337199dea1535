/* capex-cover.c - Making some days out of others
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-cover-private.h"

static int
compare_days (gconstpointer a, gconstpointer b)
{
  gint32 left = *(const gint32 *) a, right = *(const gint32 *) b;

  return (left > right) - (left < right);
}

/* The position of a day among the nodes, or -1 */
static int
find_node (CapexCover *self, gint32 day)
{
  guint place;

  return g_array_binary_search (self->nodes, &day, compare_days, &place)
             ? (int) place
             : -1;
}

static gint32
node_day (CapexCover *self, guint node)
{
  return g_array_index (self->nodes, gint32, node);
}

static guint
node_part (CapexCover *self, guint node)
{
  return g_array_index (self->parts, guint, node);
}

static const CapexSpan *
span_at (CapexCover *self, guint span)
{
  return &g_array_index (self->spans, CapexSpan, span);
}

static void
collect_nodes (CapexCover *self)
{
  guint kept = 0;

  for (guint i = 0; i < self->spans->len; i++)
    {
      gint32 end = span_at (self, i)->days.last + 1;

      g_array_append_val (self->nodes, span_at (self, i)->days.first);
      g_array_append_val (self->nodes, end);
    }
  g_array_sort (self->nodes, compare_days);
  for (guint i = 0; i < self->nodes->len; i++)
    if (i == 0 || node_day (self, i) != node_day (self, kept - 1))
      {
        gint32 day = node_day (self, i);

        g_array_index (self->nodes, gint32, kept++) = day;
      }
  g_array_set_size (self->nodes, kept);
}

/* Nodes that are joined get the lower number of the two, until all agree */
static void
join_parts (CapexCover *self)
{
  gboolean changed = TRUE;

  for (guint i = 0; i < self->nodes->len; i++)
    g_array_append_val (self->parts, i);

  while (changed)
    {
      changed = FALSE;
      for (guint i = 0; i < self->spans->len; i++)
        {
          const CapexDays days = span_at (self, i)->days;
          guint *first = &g_array_index (self->parts, guint,
                                         find_node (self, days.first));
          guint *end = &g_array_index (self->parts, guint,
                                       find_node (self, days.last + 1));

          if (*first != *end)
            {
              *first = *end = MIN (*first, *end);
              changed = TRUE;
            }
        }
    }
}

CapexCover *
capex_cover_new (GArray *spans)
{
  CapexCover *self = g_new0 (CapexCover, 1);

  self->spans = spans;
  self->nodes = g_array_new (FALSE, FALSE, sizeof (gint32));
  self->parts = g_array_new (FALSE, FALSE, sizeof (guint));
  collect_nodes (self);
  join_parts (self);
  return self;
}

void
capex_cover_free (CapexCover *self)
{
  g_array_unref (self->spans);
  g_array_unref (self->nodes);
  g_array_unref (self->parts);
  g_free (self);
}

/* How a node is reached: by how many steps, the last of which is @step, and
 * on which day the last of their figures became known */
typedef struct
{
  CapexStep step;
  guint n_steps;
  gint32 known;
} Reach;

/* The steps that led to @node, from where no step leads */
static GArray *
trace_back (CapexCover *self, const Reach *reached, guint node, guint start)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (CapexStep));

  while (node != start)
    {
      CapexStep step = reached[node].step;
      const CapexDays days = span_at (self, step.span)->days;

      g_array_prepend_val (path, step);
      node = (guint) find_node (self,
                                step.sign > 0 ? days.first : days.last + 1);
    }
  return path;
}

/* The search for the shortest way, node by node in the order of steps */
typedef struct
{
  CapexCover *cover;
  Reach *reached;
  guint *queue;
  guint start, n_queued;
} Search;

/* Of two ways of as many figures the one that was known first is taken: an
 * answer does not change because a later filing offers another way */
static void
try_step (Search *self, guint from, guint to, CapexStep step)
{
  const Reach *before = &self->reached[from];
  Reach *reach = &self->reached[to];
  gint32 known = MAX (before->known,
                      span_at (self->cover, step.span)->fact.known.first);

  if (to == self->start)
    return;
  if (reach->step.sign == 0)
    self->queue[self->n_queued++] = to;
  else if (reach->n_steps <= before->n_steps || reach->known <= known)
    return;
  *reach = (Reach){step, before->n_steps + 1, known};
}

/* Additions are tried before subtractions */
static void
try_steps (Search *self, guint node)
{
  CapexCover *cover = self->cover;

  for (int sign = 1; sign >= -1; sign -= 2)
    for (guint i = 0; i < cover->spans->len; i++)
      {
        const CapexDays days = span_at (cover, i)->days;
        gint32 here = sign > 0 ? days.first : days.last + 1;
        gint32 there = sign > 0 ? days.last + 1 : days.first;

        if (here == node_day (cover, node))
          try_step (self, node, (guint) find_node (cover, there),
                    (CapexStep){i, sign});
      }
}

GArray *
capex_cover_path (CapexCover *self, gint32 from, gint32 to)
{
  int start = find_node (self, from), goal = find_node (self, to);
  guint n = self->nodes->len;
  g_autofree Reach *reached = NULL;
  g_autofree guint *queue = NULL;
  Search search;

  if (start < 0 || goal < 0 ||
      node_part (self, (guint) start) != node_part (self, (guint) goal))
    return NULL;

  reached = g_new0 (Reach, n);
  queue = g_new (guint, n);
  queue[0] = (guint) start;
  reached[start].known = G_MININT32;
  search = (Search){self, reached, queue, (guint) start, 1};

  /* until nothing is as near as the goal any more */
  for (guint head = 0; head < search.n_queued && start != goal &&
                       (reached[goal].step.sign == 0 ||
                        reached[queue[head]].n_steps < reached[goal].n_steps);
       head++)
    try_steps (&search, queue[head]);
  return trace_back (self, reached, (guint) goal, (guint) start);
}

gboolean
capex_cover_inside (CapexCover *self, CapexDays days, CapexDays *inside)
{
  gint32 best = 0;

  for (guint i = 0; i < self->nodes->len; i++)
    for (guint j = i + 1; j < self->nodes->len; j++)
      {
        gint32 first = node_day (self, i), end = node_day (self, j);

        if (first < days.first || end > days.last + 1 ||
            node_part (self, i) != node_part (self, j) || end - first <= best)
          continue;
        best = end - first;
        *inside = (CapexDays){first, end - 1};
      }
  return best > 0;
}

gboolean
capex_cover_around (CapexCover *self,
                    CapexDays days,
                    gint32 *outer_first,
                    gint32 *inner_first,
                    gint32 *inner_end,
                    gint32 *outer_end)
{
  gint32 end = days.last + 1;
  gboolean found = FALSE;

  for (guint part = 0; part < self->nodes->len; part++)
    {
      gint32 before = G_MININT32, after = G_MAXINT32;
      gint32 from = G_MAXINT32, to = G_MININT32;

      for (guint i = 0; i < self->nodes->len; i++)
        {
          gint32 day = node_day (self, i);

          if (node_part (self, i) != part)
            continue;
          before = day <= days.first ? MAX (before, day) : before;
          from = day >= days.first ? MIN (from, day) : from;
          to = day <= end ? MAX (to, day) : to;
          after = day >= end ? MIN (after, day) : after;
        }
      if (before == G_MININT32 || after == G_MAXINT32 ||
          (found && after - before >= *outer_end - *outer_first))
        continue;
      *outer_first = before;
      *inner_first = from;
      *inner_end = to;
      *outer_end = after;
      found = TRUE;
    }
  return found;
}
