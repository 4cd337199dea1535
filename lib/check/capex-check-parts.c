/* capex-check-parts.c - Parts against their wholes, segments against companies
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "check/capex-checker-private.h"

static gboolean
both_filed (const CapexTelling *a, const CapexTelling *b)
{
  return a->rank == CAPEX_VOICE_FILING && b->rank == CAPEX_VOICE_FILING;
}

static gboolean
has_high (const CapexTelling *telling)
{
  return (telling->fact.bounds.flags & CAPEX_BOUNDS_HIGH) != 0;
}

static void
find_part (CapexChecker *self,
           CapexFindingKind kind,
           const CapexTelling *part,
           const CapexTelling *whole,
           const char *what)
{
  g_autofree char *one = capex_checker_tell (self, part);
  g_autofree char *other = capex_checker_tell (self, whole);

  capex_checker_find_pair (self, kind, part, whole, "The %s, is %s the %s.",
                           one, what, other);
}

/* A part of a flow lies within the days of its whole; balances are compared on
 * one day */
static gboolean
may_compare (CapexChecker *self,
             const CapexTelling *part,
             const CapexTelling *whole)
{
  return part->fact.line.unit == whole->fact.line.unit &&
         (capex_checker_is_flow (self, whole) &&
                  capex_checker_is_flow (self, part)
              ? capex_days_within (part->fact.days, whole->fact.days)
              : capex_days_equal (part->fact.days, whole->fact.days));
}

/* The telling of the whole that leaves most room for the part, or NULL where
 * the part is within an open one or none can be compared */
static gboolean
find_widest (CapexChecker *self,
             const CapexTelling *part,
             GArray *wholes,
             CapexTelling *widest)
{
  gboolean found = FALSE;

  for (guint i = 0; i < wholes->len; i++)
    {
      CapexTelling whole;

      capex_dossier_read (self, g_array_index (wholes, guint32, i), &whole);
      if (!may_compare (self, part, &whole) ||
          !capex_view_knows (self->view, &whole.fact))
        continue;
      if (!has_high (&whole))
        return FALSE;
      if (!found || whole.fact.bounds.high > widest->fact.bounds.high)
        *widest = whole;
      found = TRUE;
    }
  return found;
}

static void
check_part (CapexChecker *self, const CapexTelling *part, GArray *wholes)
{
  CapexTelling whole;

  if (!find_widest (self, part, wholes, &whole))
    return;
  if (part->fact.bounds.low > whole.fact.bounds.high)
    find_part (self, CAPEX_FINDING_PART_ABOVE_WHOLE, part, &whole,
               "more than its whole:");
  else if (capex_telling_equals (part, &whole) && !both_filed (part, &whole) &&
           capex_days_equal (part->fact.days, whole.fact.days))
    find_part (self, CAPEX_FINDING_PART_AS_WHOLE, part, &whole,
               "the amount of its whole:");
}

void
capex_check_parts (CapexChecker *self, CapexDossier *dossier)
{
  for (guint i = 0; i < dossier->tellings->len; i++)
    {
      const CapexTelling *part = &g_array_index (dossier->tellings,
                                                 CapexTelling, i);
      GArray *wholes = part->part_of == 0
                           ? NULL
                           : g_hash_table_lookup (self->claims,
                                                  GUINT_TO_POINTER (
                                                      part->part_of));

      if (wholes != NULL && !capex_checker_can_be_negative (self, part))
        check_part (self, part, wholes);
    }
}

/* By measure, unit and days */
static int
compare_told (gconstpointer a, gconstpointer b)
{
  const CapexFactView *left = &(*(const CapexTelling *const *) a)->fact;
  const CapexFactView *right = &(*(const CapexTelling *const *) b)->fact;
  const gint64 keys[][2] = {
      {left->line.measure, right->line.measure},
      {left->line.unit,    right->line.unit   },
      {left->days.first,   right->days.first  },
      {left->days.last,    right->days.last   },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i][0] != keys[i][1])
      return keys[i][0] < keys[i][1] ? -1 : 1;
  return 0;
}

static GPtrArray *
list_told (CapexDossier *dossier)
{
  GPtrArray *told = g_ptr_array_new ();

  for (guint i = 0; i < dossier->tellings->len; i++)
    {
      CapexTelling *telling = &g_array_index (dossier->tellings, CapexTelling,
                                              i);

      if (telling->is_past && telling->two_sided && !telling->is_event)
        g_ptr_array_add (told, telling);
    }
  g_ptr_array_sort (told, compare_told);
  return told;
}

static gboolean
same_line (const CapexTelling *a, const CapexTelling *b)
{
  return a->fact.line.definition == b->fact.line.definition &&
         a->fact.line.scope == b->fact.line.scope;
}

static void
check_segment_figure (CapexChecker *self,
                      const CapexTelling *part,
                      const CapexTelling *whole)
{
  if (capex_telling_equals (part, whole) && !both_filed (part, whole))
    find_part (self, CAPEX_FINDING_PART_AS_WHOLE, whole, part,
               "the amount of its segment:");
  else if (part->part_of == 0 && same_line (part, whole) &&
           !capex_checker_can_be_negative (self, part) &&
           part->fact.bounds.low > whole->fact.bounds.high)
    find_part (self, CAPEX_FINDING_PART_ABOVE_WHOLE, part, whole,
               "more than its whole:");
}

static void
check_segment (CapexChecker *self, CapexDossier *segment, CapexDossier *parent)
{
  g_autoptr (GPtrArray) parts = list_told (segment);
  g_autoptr (GPtrArray) wholes = list_told (parent);
  guint at = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      while (at < wholes->len &&
             compare_told (&wholes->pdata[at], &parts->pdata[i]) < 0)
        at++;
      for (guint j = at;
           j < wholes->len &&
           compare_told (&wholes->pdata[j], &parts->pdata[i]) == 0;
           j++)
        check_segment_figure (self, parts->pdata[i], wholes->pdata[j]);
    }
}

void
capex_check_segments (CapexChecker *self)
{
  guint n = capex_dataset_n (self->dataset, CAPEX_TABLE_COMPANIES);

  for (guint i = 0; i < n; i++)
    {
      const CapexCompanyRow *row = capex_dataset_company (self->dataset, i);
      g_autoptr (CapexDossier) segment = NULL;
      g_autoptr (CapexDossier) parent = NULL;

      if (row->parent == CAPEX_NONE)
        continue;
      segment = capex_dossier_new (self, i);
      if (segment->tellings->len == 0)
        continue;
      parent = capex_dossier_new (self, row->parent);
      check_segment (self, segment, parent);
    }
}

/* Figures of groups and markets, by amount and then by days */
static int
compare_amounts (gconstpointer a, gconstpointer b)
{
  const CapexTelling *left = a, *right = b;
  const gint64 keys[][2] = {
      {left->fact.line.measure, right->fact.line.measure},
      {left->fact.line.scope,   right->fact.line.scope  },
      {left->fact.line.unit,    right->fact.line.unit   },
  };
  const gint64 then[][2] = {
      {left->fact.days.first, right->fact.days.first},
      {left->fact.company,    right->fact.company   },
      {left->fact.index,      right->fact.index     },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i][0] != keys[i][1])
      return keys[i][0] < keys[i][1] ? -1 : 1;
  if (left->value != right->value)
    return left->value < right->value ? -1 : 1;
  for (guint i = 0; i < G_N_ELEMENTS (then); i++)
    if (then[i][0] != then[i][1])
      return then[i][0] < then[i][1] ? -1 : 1;
  return 0;
}

/* One digit is no amount that only one can have */
static gboolean
has_two_digits (CapexNumber value)
{
  while (value != 0 && value % 10 == 0)
    value /= 10;
  return ABS (value) >= 10;
}

static gboolean
mostly_overlap (CapexDays a, CapexDays b)
{
  gint64 shared = (gint64) MIN (a.last, b.last) - MAX (a.first, b.first) + 1;
  gint64 shorter = MIN ((gint64) a.last - a.first, (gint64) b.last - b.first) +
                   1;

  return 2 * shared >= shorter;
}

static gboolean
may_share_line (CapexChecker *self,
                const CapexTelling *a,
                const CapexTelling *b)
{
  return a->fact.line.definition == b->fact.line.definition ||
         capex_checker_is_unstated (self, a) ||
         capex_checker_is_unstated (self, b);
}

static gboolean
is_of_two (CapexChecker *self, const CapexTelling *a, const CapexTelling *b)
{
  return a->fact.company != b->fact.company &&
         a->fact.line.measure == b->fact.line.measure &&
         a->fact.line.scope == b->fact.line.scope &&
         a->fact.line.unit == b->fact.line.unit && a->value == b->value &&
         a->fact.source != b->fact.source && has_two_digits (a->value) &&
         !capex_telling_same_claim (a, b) &&
         mostly_overlap (a->fact.days, b->fact.days) &&
         may_share_line (self, a, b);
}

static void
append_amounts (CapexChecker *self, guint company, GArray *amounts)
{
  g_autoptr (CapexDossier) dossier = capex_dossier_new (self, company);

  for (guint i = 0; i < dossier->tellings->len; i++)
    {
      const CapexTelling *telling = &g_array_index (dossier->tellings,
                                                    CapexTelling, i);

      if (telling->two_sided && !telling->is_own_part)
        g_array_append_vals (amounts, telling, 1);
    }
}

/* One amount that is told of two markets is of one of them */
void
capex_check_markets (CapexChecker *self)
{
  g_autoptr (GArray) amounts = g_array_new (FALSE, FALSE,
                                            sizeof (CapexTelling));
  guint n = capex_dataset_n (self->dataset, CAPEX_TABLE_COMPANIES);

  for (guint i = 0; i < n; i++)
    {
      guint8 kind = capex_dataset_company (self->dataset, i)->kind;

      if (kind == CAPEX_COMPANY_KIND_MARKET || kind == CAPEX_COMPANY_KIND_GROUP)
        append_amounts (self, i, amounts);
    }
  g_array_sort (amounts, compare_amounts);
  for (guint i = 1; i < amounts->len; i++)
    {
      const CapexTelling *telling = &g_array_index (amounts, CapexTelling, i);

      if (is_of_two (self, telling, telling - 1))
        find_part (self, CAPEX_FINDING_SAME_AMOUNT, telling, telling - 1,
                   "one amount with");
    }
}
