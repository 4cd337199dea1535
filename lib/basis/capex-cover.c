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

/* The steps that led to @node, from where no step leads */
static GArray *
trace_back (CapexCover *self, const CapexStep *steps, guint node, guint start)
{
  GArray *path = g_array_new (FALSE, FALSE, sizeof (CapexStep));

  while (node != start)
    {
      CapexStep step = steps[node];
      const CapexDays days = span_at (self, step.span)->days;

      g_array_prepend_val (path, step);
      node = (guint) find_node (self,
                                step.sign > 0 ? days.first : days.last + 1);
    }
  return path;
}

GArray *
capex_cover_path (CapexCover *self, gint32 from, gint32 to)
{
  int start = find_node (self, from), goal = find_node (self, to);
  guint n = self->nodes->len;
  g_autofree CapexStep *steps = NULL;
  g_autofree guint *queue = NULL;
  guint head = 0, tail = 0;

  if (start < 0 || goal < 0 ||
      node_part (self, (guint) start) != node_part (self, (guint) goal))
    return NULL;

  steps = g_new0 (CapexStep, n);
  queue = g_new (guint, n);
  queue[tail++] = (guint) start;
  while (head < tail && steps[goal].sign == 0 && start != goal)
    {
      guint node = queue[head++];

      /* additions are tried before subtractions */
      for (int sign = 1; sign >= -1; sign -= 2)
        for (guint i = 0; i < self->spans->len; i++)
          {
            const CapexDays days = span_at (self, i)->days;
            gint32 here = sign > 0 ? days.first : days.last + 1;
            gint32 there = sign > 0 ? days.last + 1 : days.first;
            guint next;

            if (here != node_day (self, node))
              continue;
            next = (guint) find_node (self, there);
            if (next == (guint) start || steps[next].sign != 0)
              continue;
            steps[next] = (CapexStep){i, sign};
            queue[tail++] = next;
          }
    }
  return trace_back (self, steps, (guint) goal, (guint) start);
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
