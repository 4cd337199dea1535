/* capex-check-double-counts.c - Members of a group that tell of one thing
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "check/capex-checker-private.h"

/* The figures of a company by measure, scope and first day.  Beside each is
 * the one, of those up to it, that ends last: so it is found at once whether
 * one has days in common with others. */
typedef struct
{
  GPtrArray *told;
  GPtrArray *last_ending;
} Calendar;

static void
clear_calendar (Calendar *self)
{
  g_ptr_array_unref (self->told);
  g_ptr_array_unref (self->last_ending);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Calendar, clear_calendar)

static int
compare_lines (const CapexFactView *a, const CapexFactView *b)
{
  if (a->line.measure != b->line.measure)
    return a->line.measure < b->line.measure ? -1 : 1;
  if (a->line.scope != b->line.scope)
    return a->line.scope < b->line.scope ? -1 : 1;
  return 0;
}

static int
compare_first_days (gconstpointer a, gconstpointer b)
{
  const CapexFactView *left = &(*(const CapexTelling *const *) a)->fact;
  const CapexFactView *right = &(*(const CapexTelling *const *) b)->fact;
  int order = compare_lines (left, right);

  if (order != 0 || left->days.first == right->days.first)
    return order;
  return left->days.first < right->days.first ? -1 : 1;
}

static Calendar
new_calendar (CapexDossier *dossier)
{
  Calendar self = {g_ptr_array_new (), g_ptr_array_new ()};

  for (guint i = 0; i < dossier->tellings->len; i++)
    g_ptr_array_add (self.told,
                     &g_array_index (dossier->tellings, CapexTelling, i));
  g_ptr_array_sort (self.told, compare_first_days);
  for (guint i = 0; i < self.told->len; i++)
    {
      CapexTelling *telling = self.told->pdata[i];
      CapexTelling *before = i > 0 ? self.last_ending->pdata[i - 1] : NULL;

      g_ptr_array_add (self.last_ending,
                       before != NULL &&
                               compare_lines (&before->fact, &telling->fact) ==
                                   0 &&
                               before->fact.days.last > telling->fact.days.last
                           ? before
                           : telling);
    }
  return self;
}

/* One of the measure and scope that has a day in common, or NULL */
static const CapexTelling *
find_overlap (const Calendar *self, const CapexTelling *telling)
{
  const CapexTelling *found;
  guint low = 0, high = self->told->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;
      const CapexTelling *other = self->told->pdata[middle];
      int order = compare_lines (&other->fact, &telling->fact);

      if (order < 0 ||
          (order == 0 && other->fact.days.first <= telling->fact.days.last))
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0)
    return NULL;
  found = self->last_ending->pdata[low - 1];
  return compare_lines (&found->fact, &telling->fact) == 0 &&
                 found->fact.days.last >= telling->fact.days.first
             ? found
             : NULL;
}

static gboolean
were_together (const CapexMemberRow *a, const CapexMemberRow *b)
{
  return a->since <= b->until && b->since <= a->until;
}

typedef struct
{
  CapexChecker *checker;
  GHashTable *dossiers;
  const CapexCompanyRow *group;
  guint index;
  GHashTable *members; /* company -> CapexMemberRow */
} Group;

static void
find_double (Group *self,
             const CapexTelling *one,
             const CapexTelling *other,
             const char *what)
{
  CapexChecker *checker = self->checker;
  g_autofree char *first = capex_checker_tell (checker, one);
  g_autofree char *second = capex_checker_tell (checker, other);

  capex_checker_find_pair (checker, CAPEX_FINDING_DOUBLE_COUNT, one, other,
                           "%s adds the %s, and the %s, %s.",
                           capex_checker_name (checker, self->index), first,
                           second, what);
  g_array_index (checker->findings, CapexFinding, checker->findings->len - 1)
      .company = self->index;
}

/* The first figure that would be added twice */
static void
check_segment (Group *self, guint32 segment, guint32 parent)
{
  CapexDossier *part = capex_dossier_of (self->checker, self->dossiers,
                                         segment);
  g_auto (Calendar) whole = new_calendar (
      capex_dossier_of (self->checker, self->dossiers, parent));

  for (guint i = 0; i < part->tellings->len; i++)
    {
      const CapexTelling *telling = &g_array_index (part->tellings,
                                                    CapexTelling, i);
      const CapexTelling *other = find_overlap (&whole, telling);

      if (other != NULL)
        {
          find_double (self, telling, other, "of which it is a part");
          return;
        }
    }
}

/* One finding a counterparty and measure */
static void
check_counterparty (Group *self, guint32 company, guint32 counterparty)
{
  CapexDossier *dossier = capex_dossier_of (self->checker, self->dossiers,
                                            company);
  g_auto (Calendar) other = new_calendar (
      capex_dossier_of (self->checker, self->dossiers, counterparty));
  guint32 found = CAPEX_NONE;

  for (guint i = 0; i < dossier->tellings->len; i++)
    {
      const CapexTelling *telling = &g_array_index (dossier->tellings,
                                                    CapexTelling, i);
      const CapexTelling *overlap;

      if (telling->counterparty != counterparty ||
          telling->fact.line.measure == found)
        continue;
      overlap = find_overlap (&other, telling);
      if (overlap == NULL)
        continue;
      find_double (self, telling, overlap, "which is the other side of it");
      found = telling->fact.line.measure;
    }
}

static const CapexMemberRow *
find_member (Group *self, guint32 company, const CapexMemberRow *with)
{
  const CapexMemberRow *member =
      g_hash_table_lookup (self->members, GUINT_TO_POINTER (company));

  return member != NULL && member->company != with->company &&
                 were_together (member, with)
             ? member
             : NULL;
}

static void
check_parents (Group *self, const CapexMemberRow *member)
{
  CapexDataset *dataset = self->checker->dataset;
  guint32 parent = capex_dataset_company (dataset, member->company)->parent;

  for (; parent != CAPEX_NONE;
       parent = capex_dataset_company (dataset, parent)->parent)
    if (find_member (self, parent, member) != NULL)
      check_segment (self, member->company, parent);
}

static void
check_counterparties (Group *self, const CapexMemberRow *member)
{
  CapexDossier *dossier = capex_dossier_of (self->checker, self->dossiers,
                                            member->company);
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < dossier->tellings->len; i++)
    {
      guint32 other =
          g_array_index (dossier->tellings, CapexTelling, i).counterparty;

      if (other != CAPEX_NONE &&
          g_hash_table_add (seen, GUINT_TO_POINTER (other)) &&
          find_member (self, other, member) != NULL)
        check_counterparty (self, member->company, other);
    }
}

void
capex_check_double_counts (CapexChecker *self,
                           guint index,
                           GHashTable *dossiers)
{
  g_autoptr (GHashTable) members = g_hash_table_new (NULL, NULL);
  Group group = {self, dossiers, capex_dataset_company (self->dataset, index),
                 index, members};

  for (guint i = 0; i < group.group->n_members; i++)
    {
      const CapexMemberRow *member =
          capex_dataset_member (self->dataset, group.group->first_member + i);

      g_hash_table_insert (members, GUINT_TO_POINTER (member->company),
                           (gpointer) member);
    }
  for (guint i = 0; i < group.group->n_members; i++)
    {
      const CapexMemberRow *member =
          capex_dataset_member (self->dataset, group.group->first_member + i);

      check_parents (&group, member);
      check_counterparties (&group, member);
    }
}
