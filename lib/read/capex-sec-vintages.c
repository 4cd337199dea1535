/* capex-sec-vintages.c - What changed from filing to filing
 *
 * A period stands in up to three annual reports, their amendments and the
 * quarters of the year after.  What each change of its value says is known
 * since the filing that made it; a value that comes back is a change again.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-sec-vintages-private.h"

static gboolean
is_of_same_days (const CapexSecFact *a, const CapexSecFact *b)
{
  return a->line == b->line && a->first == b->first && a->last == b->last;
}

static CapexSecVintage *
vintage_at (GArray *vintages, guint index)
{
  return &g_array_index (vintages, CapexSecVintage, index);
}

static void
append (GArray *vintages, const CapexSecFact *fact)
{
  CapexSecVintage vintage = {.fact = *fact, .confirmed = CAPEX_NONE};

  g_array_append_val (vintages, vintage);
}

/* A value that cannot be right is told once, and changes nothing */
static void
append_faulty (GArray *vintages, guint start, const CapexSecFact *fact)
{
  for (guint i = start; i < vintages->len; i++)
    if (vintage_at (vintages, i)->fact.fault == fact->fault &&
        vintage_at (vintages, i)->fact.value == fact->value)
      return;
  append (vintages, fact);
}

/* The same with more digits takes its place, with fewer says nothing new */
static void
follow (GArray *vintages, guint *current, const CapexSecFact *fact)
{
  CapexSecVintage *before = vintage_at (vintages, *current);
  gboolean is_finer = capex_sec_is_rounding (before->fact.value, fact->value);
  CapexNumber value = before->fact.value;

  if (value == fact->value || capex_sec_is_rounding (fact->value, value))
    {
      if (fact->rank > before->fact.rank)
        before->confirmed = fact->filing;
      return;
    }
  *current = vintages->len;
  append (vintages, fact);
  vintage_at (vintages, *current)->is_restated = !is_finer;
  vintage_at (vintages, *current)->before = value;
}

/* The facts of one period, in the order of their filings.  A tag that comes
 * later in the concepts does not speak where a better one has spoken. */
static void
append_period (GArray *vintages, const CapexSecFact *facts, guint n)
{
  guint start = vintages->len, current = G_MAXUINT;
  guint32 best = G_MAXUINT32;

  for (guint i = 0; i < n; i++)
    {
      if (facts[i].priority > best)
        continue;
      if (facts[i].fault != CAPEX_SEC_RIGHT)
        {
          append_faulty (vintages, start, &facts[i]);
          continue;
        }
      best = facts[i].priority;
      if (current != G_MAXUINT)
        {
          follow (vintages, &current, &facts[i]);
          continue;
        }
      current = vintages->len;
      append (vintages, &facts[i]);
    }
}

GArray *
capex_sec_vintages_new (const CapexSecLines *lines)
{
  GArray *vintages = g_array_new (FALSE, FALSE, sizeof (CapexSecVintage));
  const CapexSecFact *facts = (gconstpointer) lines->facts->data;
  guint n = lines->facts->len;

  for (guint start = 0, end; start < n; start = end)
    {
      end = start + 1;
      while (end < n && is_of_same_days (&facts[start], &facts[end]))
        end++;
      append_period (vintages, &facts[start], end - start);
    }
  return vintages;
}
