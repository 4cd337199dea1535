/* capex-check-periods.c - Figures of days and of a part of these days
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "check/capex-checker-private.h"

/* A year and its part are told apart by so many days */
#define PART_DAYS 25

/* Whether two periods of a measure, scope and unit have an edge in common: the
 * last day, or the first */
typedef enum
{
  EDGE_LAST,
  EDGE_FIRST
} Edge;

static gint32
edge_of (const CapexTelling *telling, Edge edge)
{
  return edge == EDGE_LAST ? telling->fact.days.last : telling->fact.days.first;
}

static gint32
length_of (const CapexTelling *telling)
{
  return telling->fact.days.last - telling->fact.days.first + 1;
}

static int
compare_keys (const gint64 *a, const gint64 *b, guint n)
{
  for (guint i = 0; i < n; i++)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

static int
compare_edges (gconstpointer a, gconstpointer b, gpointer edge)
{
  const CapexTelling *left = *(const CapexTelling *const *) a;
  const CapexTelling *right = *(const CapexTelling *const *) b;
  const gint64 left_keys[] = {left->fact.line.measure, left->fact.line.scope,
                              left->fact.line.unit,
                              edge_of (left, GPOINTER_TO_UINT (edge))};
  const gint64 right_keys[] = {right->fact.line.measure, right->fact.line.scope,
                               right->fact.line.unit,
                               edge_of (right, GPOINTER_TO_UINT (edge))};

  return compare_keys (left_keys, right_keys, G_N_ELEMENTS (left_keys));
}

/* ... and of those with one edge, by value */
static int
compare_values (gconstpointer a, gconstpointer b, gpointer edge)
{
  const CapexTelling *left = *(const CapexTelling *const *) a;
  const CapexTelling *right = *(const CapexTelling *const *) b;
  int order = compare_edges (a, b, edge);

  if (order != 0)
    return order;
  if (left->value != right->value)
    return left->value < right->value ? -1 : 1;
  return left->fact.index < right->fact.index ? -1 : 1;
}

/* One of two figures of one amount and unequal days is filed under the wrong
 * days, unless the issuer filed both */
static gboolean
is_mislabelled (CapexChecker *self,
                const CapexTelling *a,
                const CapexTelling *b)
{
  return ABS (length_of (a) - length_of (b)) >= PART_DAYS &&
         capex_telling_equals (a, b) &&
         (a->rank != CAPEX_VOICE_FILING || b->rank != CAPEX_VOICE_FILING) &&
         (a->fact.line.definition == b->fact.line.definition ||
          capex_checker_is_unstated (self, a) ||
          capex_checker_is_unstated (self, b));
}

static void
find_mislabelled (CapexChecker *self,
                  const CapexTelling *a,
                  const CapexTelling *b)
{
  const CapexTelling *worse = a->rank > b->rank ? a : b;
  const CapexTelling *better = a->rank > b->rank ? b : a;
  g_autofree char *one = capex_checker_tell (self, worse);
  g_autofree char *other = capex_checker_quote (self, better);

  capex_checker_find_pair (self, CAPEX_FINDING_PERIOD_LABEL, worse, better,
                           "The %s, is the amount of %s, %s.", one,
                           capex_checker_period (self, better), other);
}

static void
check_labels (CapexChecker *self, GPtrArray *told, Edge edge)
{
  g_ptr_array_sort_with_data (told, compare_values, GUINT_TO_POINTER (edge));
  for (guint i = 1; i < told->len; i++)
    if (compare_edges (&told->pdata[i - 1], &told->pdata[i],
                       GUINT_TO_POINTER (edge)) == 0 &&
        is_mislabelled (self, told->pdata[i - 1], told->pdata[i]))
      find_mislabelled (self, told->pdata[i - 1], told->pdata[i]);
}

/* Of those with one edge and definition, the shortest first */
static int
compare_lengths (gconstpointer a, gconstpointer b, gpointer edge)
{
  const CapexTelling *left = *(const CapexTelling *const *) a;
  const CapexTelling *right = *(const CapexTelling *const *) b;
  const gint64 left_keys[] = {left->fact.line.definition, length_of (left),
                              left->fact.index};
  const gint64 right_keys[] = {right->fact.line.definition, length_of (right),
                               right->fact.index};
  int order = compare_edges (a, b, edge);

  return order != 0
             ? order
             : compare_keys (left_keys, right_keys, G_N_ELEMENTS (left_keys));
}

/* By more than a hundredth: what is restated may shrink by less */
static gboolean
is_above (const CapexTelling *part, const CapexTelling *whole)
{
  CapexNumber high = whole->fact.bounds.high;

  return part->fact.bounds.low - high > high / 100;
}

static void
find_above (CapexChecker *self,
            const CapexTelling *part,
            const CapexTelling *whole)
{
  g_autofree char *one = capex_checker_tell (self, part);
  g_autofree char *other = capex_checker_quote (self, whole);

  capex_checker_find_pair (self, CAPEX_FINDING_PART_ABOVE_WHOLE, part, whole,
                           "The %s, is more than that of all of %s, %s.", one,
                           capex_checker_period (self, whole), other);
}

/* The largest of the shorter ones against each longer one */
static void
check_growing (CapexChecker *self, GPtrArray *firsts, Edge edge)
{
  const CapexTelling *largest = NULL;

  g_ptr_array_sort_with_data (firsts, compare_lengths, GUINT_TO_POINTER (edge));
  for (guint i = 0; i < firsts->len; i++)
    {
      const CapexTelling *telling = firsts->pdata[i];

      if (largest == NULL ||
          largest->fact.line.definition != telling->fact.line.definition ||
          compare_edges (&largest, &telling, GUINT_TO_POINTER (edge)) != 0)
        largest = telling;
      else if (is_above (largest, telling))
        find_above (self, largest, telling);
      else if (telling->fact.bounds.low > largest->fact.bounds.low)
        largest = telling;
    }
}

/* ------------------------------------------------------------------------
 * Parts that are all of it
 */

/* The figures of a line by the days on which they begin, the shortest first */
static int
compare_starts (gconstpointer a, gconstpointer b)
{
  const CapexFactView *left = &(*(const CapexTelling *const *) a)->fact;
  const CapexFactView *right = &(*(const CapexTelling *const *) b)->fact;
  const gint64 left_keys[] = {left->line.measure, left->line.scope,
                              left->line.unit,    left->line.definition,
                              left->days.first,   left->days.last,
                              left->index};
  const gint64 right_keys[] = {right->line.measure, right->line.scope,
                               right->line.unit,    right->line.definition,
                               right->days.first,   right->days.last,
                               right->index};

  return compare_keys (left_keys, right_keys, G_N_ELEMENTS (left_keys));
}

static gboolean
same_line (const CapexTelling *a, const CapexTelling *b)
{
  return a->fact.line.measure == b->fact.line.measure &&
         a->fact.line.scope == b->fact.line.scope &&
         a->fact.line.unit == b->fact.line.unit &&
         a->fact.line.definition == b->fact.line.definition;
}

/* From @start on, where those begin that begin with the whole: at each step the
 * shortest.  FALSE where days are left. */
static gboolean
find_all_parts (GPtrArray *told,
                guint start,
                const CapexTelling *whole,
                GPtrArray *parts)
{
  gint32 next = whole->fact.days.first;

  for (guint i = start; i < told->len && next <= whole->fact.days.last; i++)
    {
      CapexTelling *part = told->pdata[i];

      if (!same_line (part, whole) || part->fact.days.first > next)
        return FALSE;
      if (part == whole || part->fact.days.first < next ||
          part->fact.days.last > whole->fact.days.last)
        continue;
      g_ptr_array_add (parts, part);
      next = part->fact.days.last + 1;
    }
  return next > whole->fact.days.last;
}

static gboolean
sum_parts (GPtrArray *parts, CapexBounds *sum)
{
  *sum = capex_bounds_exact (0);
  for (guint i = 0; i < parts->len; i++)
    if (!capex_bounds_add (
            sum, &((const CapexTelling *) parts->pdata[i])->fact.bounds, sum))
      return FALSE;
  return TRUE;
}

/* What the whole is, if it is off by more than a hundredth, as above */
static const char *
find_difference (const CapexBounds *sum, const CapexTelling *whole)
{
  const CapexBounds *bounds = &whole->fact.bounds;

  if (sum->low - bounds->high > bounds->high / 100)
    return "less";
  return bounds->low - sum->high > bounds->low / 100 ? "more" : NULL;
}

static void
check_all_parts (CapexChecker *self,
                 GPtrArray *told,
                 guint start,
                 const CapexTelling *whole)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new ();
  g_autofree char *subject = NULL;
  const char *difference;
  CapexBounds sum;

  if (!find_all_parts (told, start, whole, parts) || !sum_parts (parts, &sum))
    return;
  difference = find_difference (&sum, whole);
  if (difference == NULL)
    return;
  subject = capex_checker_tell (self, whole);
  g_ptr_array_insert (parts, 0, (gpointer) whole);
  capex_checker_find (self, CAPEX_FINDING_CONFLICT,
                      (const CapexTelling *const *) parts->pdata, parts->len,
                      "The %s, is %s than the %u figures of all its days come "
                      "to.",
                      subject, difference, parts->len - 1);
}

static void
check_sums (CapexChecker *self, GPtrArray *firsts)
{
  guint start = 0;

  g_ptr_array_sort (firsts, compare_starts);
  for (guint i = 0; i < firsts->len; i++)
    {
      const CapexTelling *whole = firsts->pdata[i], *first;

      first = firsts->pdata[start];
      if (!same_line (first, whole) ||
          first->fact.days.first != whole->fact.days.first)
        start = i;
      check_all_parts (self, firsts, start, whole);
    }
}

static gboolean
adds_up (CapexChecker *self, const CapexTelling *telling)
{
  return capex_checker_is_flow (self, telling) && !telling->is_event &&
         !telling->is_own_part;
}

void
capex_check_periods (CapexChecker *self, CapexDossier *dossier)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();
  g_autoptr (GPtrArray) firsts = g_ptr_array_new ();

  for (guint i = 0; i < dossier->tellings->len; i++)
    {
      CapexTelling *telling = &g_array_index (dossier->tellings, CapexTelling,
                                              i);

      if (telling->is_past && telling->two_sided && adds_up (self, telling))
        g_ptr_array_add (told, telling);
    }
  for (guint i = 0; i < dossier->cells->len; i++)
    {
      const CapexTelling *past = capex_dossier_cell (dossier, i)->past;

      if (past != NULL && adds_up (self, past) &&
          !capex_checker_can_be_negative (self, past))
        g_ptr_array_add (firsts, (gpointer) past);
    }
  for (Edge edge = EDGE_LAST; edge <= EDGE_FIRST; edge++)
    {
      check_labels (self, told, edge);
      check_growing (self, firsts, edge);
    }
  check_sums (self, firsts);
}
