/* capex-check-groups.c - What is told of a group against its members
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "check/capex-checker-private.h"

#include "basis/capex-cover-private.h"

/* A member may be meant by so many of its definitions, and so many sums are
 * tried */
#define MAX_CHOICES 4
#define MAX_SUMS 4096
/* Of two members, a sum without one is the other */
#define LEAST_MEMBERS 3

/* One figure of a member */
typedef struct
{
  CapexBounds bounds;
  GArray *facts; /* guint32 */
} Choice;

typedef struct
{
  guint32 company;
  Choice choices[MAX_CHOICES];
  guint n_choices;
} Member;

typedef struct
{
  CapexChecker *checker;
  GHashTable *dossiers; /* company -> CapexDossier */
  GHashTable *covers;   /* first CapexCell of a line -> CapexCover */
} Groups;

static CapexDossier *
dossier_of (Groups *self, guint32 company)
{
  return capex_dossier_of (self->checker, self->dossiers, company);
}

/* What makes days out of other days in the line that begins with a cell */
static CapexCover *
cover_of (Groups *self, const CapexCell *first, guint n)
{
  CapexCover *cover = g_hash_table_lookup (self->covers, first);
  GArray *spans;

  if (cover != NULL)
    return cover;
  spans = g_array_new (FALSE, FALSE, sizeof (CapexSpan));
  for (guint i = 0; i < n; i++)
    if (first[i].past != NULL && !first[i].past->is_event)
      {
        CapexSpan span = {.days = first[i].past->fact.days,
                          .fact = first[i].past->fact};

        g_array_append_val (spans, span);
      }
  cover = capex_cover_new (spans);
  g_hash_table_insert (self->covers, (gpointer) first, cover);
  return cover;
}

static gboolean
add_step (Choice *choice, const CapexSpan *span, int sign)
{
  g_array_append_val (choice->facts, span->fact.index);
  return sign > 0 ? capex_bounds_add (&choice->bounds, &span->fact.bounds,
                                      &choice->bounds)
                  : capex_bounds_subtract (&choice->bounds, &span->fact.bounds,
                                           &choice->bounds);
}

static int
compare_days (CapexDays a, CapexDays b)
{
  if (a.first != b.first)
    return a.first < b.first ? -1 : 1;
  return a.last < b.last ? -1 : a.last > b.last;
}

/* The cell of these very days, or NULL */
static const CapexCell *
find_cell (const CapexCell *first, guint n, CapexDays days)
{
  guint low = 0, high = n;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_days (first[middle].tellings->fact.days, days) < 0)
        low = middle + 1;
      else
        high = middle;
    }
  return low < n && capex_days_equal (first[low].tellings->fact.days, days) &&
                 first[low].past != NULL
             ? &first[low]
             : NULL;
}

static gboolean
follow_path (const CapexCover *cover, GArray *path, Choice *choice)
{
  for (guint i = 0; i < path->len; i++)
    {
      const CapexStep *step = &g_array_index (path, CapexStep, i);

      if (!add_step (choice,
                     &g_array_index (cover->spans, CapexSpan, step->span),
                     step->sign))
        return FALSE;
    }
  return TRUE;
}

/* The figure of a line for some days: as told, or of a flow as a sum and
 * difference */
static gboolean
read_line (Groups *self,
           const CapexLineCells *line,
           CapexDays days,
           Choice *choice)
{
  const CapexCell *cell = find_cell (line->first, line->n, days);
  g_autoptr (GArray) path = NULL;
  CapexCover *cover;

  choice->bounds = capex_bounds_exact (0);
  if (cell != NULL)
    {
      choice->bounds = cell->past->fact.bounds;
      g_array_append_val (choice->facts, cell->past->fact.index);
      return TRUE;
    }
  if (!capex_checker_is_flow (self->checker, line->first->tellings))
    return FALSE;

  cover = cover_of (self, line->first, line->n);
  path = capex_cover_path (cover, days.first, days.last + 1);
  return path != NULL && follow_path (cover, path, choice);
}

static gboolean
may_stand_for (CapexChecker *self,
               const CapexTelling *of_group,
               const CapexTelling *of_member)
{
  const CapexLineRow *group = &of_group->fact.line;
  const CapexLineRow *member = &of_member->fact.line;

  return group->measure == member->measure && group->scope == member->scope &&
         group->unit == member->unit &&
         (group->definition == member->definition ||
          capex_checker_is_unstated (self, of_group));
}

/* What a member may have had in the days, by each definition that may be
 * meant */
static void
read_member (Groups *self, Member *member, const CapexTelling *of_group)
{
  CapexDossier *dossier = dossier_of (self, member->company);

  for (guint i = 0; i < dossier->lines->len && member->n_choices < MAX_CHOICES;
       i++)
    {
      const CapexLineCells *line = &g_array_index (dossier->lines,
                                                   CapexLineCells, i);
      Choice choice;

      if (!may_stand_for (self->checker, of_group, line->first->tellings))
        continue;
      choice.facts = g_array_new (FALSE, FALSE, sizeof (guint32));
      if (read_line (self, line, of_group->fact.days, &choice))
        member->choices[member->n_choices++] = choice;
      else
        g_array_unref (choice.facts);
    }
}

static gboolean
is_member_on (const CapexMemberRow *member, CapexDays days)
{
  return member->since <= days.last && days.last <= member->until;
}

static void
clear_members (Member *members, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint j = 0; j < members[i].n_choices; j++)
      g_array_unref (members[i].choices[j].facts);
  g_free (members);
}

static Member *
read_members (Groups *self, const CapexTelling *of_group, guint *n)
{
  CapexDataset *dataset = self->checker->dataset;
  const CapexCompanyRow *row = capex_dataset_company (dataset,
                                                      of_group->fact.company);
  Member *members = g_new0 (Member, MAX (row->n_members, 1));

  *n = 0;
  for (guint i = 0; i < row->n_members; i++)
    {
      const CapexMemberRow *member = capex_dataset_member (dataset,
                                                           row->first_member +
                                                               i);

      if (!is_member_on (member, of_group->fact.days))
        continue;
      members[*n].company = member->company;
      read_member (self, &members[(*n)++], of_group);
    }
  return members;
}

/* Goes through the sums of one choice of each member but @left_out, and tells
 * whether one of them meets what is told of the group */
typedef struct
{
  const Member *members;
  guint n, left_out;
  const CapexBounds *told;
  guint *picked; /* of each member */
} Search;

static gboolean
any_sum_meets (Search *search, guint at, const CapexBounds *sum)
{
  CapexBounds both;

  if (at == search->n)
    return capex_bounds_intersect (sum, search->told, &both);
  if (at == search->left_out)
    return any_sum_meets (search, at + 1, sum);
  for (guint i = 0; i < search->members[at].n_choices; i++)
    {
      CapexBounds next;

      search->picked[at] = i;
      if (capex_bounds_add (sum, &search->members[at].choices[i].bounds,
                            &next) &&
          any_sum_meets (search, at + 1, &next))
        return TRUE;
    }
  return FALSE;
}

static guint
count_sums (const Member *members, guint n)
{
  guint n_sums = 1;

  for (guint i = 0; i < n && n_sums <= MAX_SUMS; i++)
    n_sums *= MAX (members[i].n_choices, 1);
  return n_sums * n;
}

static void
find_group (CapexChecker *self,
            CapexFindingKind kind,
            const CapexTelling *told,
            const Search *search,
            const char *what)
{
  g_autoptr (GArray) tellings = g_array_new (FALSE, FALSE,
                                             sizeof (CapexTelling));
  g_autoptr (GPtrArray) all = g_ptr_array_new ();
  g_autofree char *subject = capex_checker_tell (self, told);

  g_array_append_vals (tellings, told, 1);
  for (guint i = 0; i < search->n; i++)
    {
      const Member *member = &search->members[i];
      GArray *facts;

      if (i == search->left_out || member->n_choices == 0)
        continue;
      facts = member->choices[search->picked[i]].facts;
      for (guint j = 0; j < facts->len; j++)
        {
          CapexTelling telling;

          capex_dossier_read (self, g_array_index (facts, guint32, j),
                              &telling);
          g_array_append_val (tellings, telling);
        }
    }
  for (guint i = 0; i < tellings->len; i++)
    g_ptr_array_add (all, &g_array_index (tellings, CapexTelling, i));
  capex_checker_find (self, kind, (const CapexTelling *const *) all->pdata,
                      all->len, "The %s, %s.", subject, what);
}

static guint
count_unknown (const Member *members, guint n, guint besides)
{
  guint n_unknown = 0;

  for (guint i = 0; i < n; i++)
    n_unknown += i != besides && members[i].n_choices == 0;
  return n_unknown;
}

/* Narrow enough that no sum meets it by chance */
static gboolean
is_telling (const CapexTelling *told)
{
  return capex_telling_equals (told, told);
}

/* Whether the group's figure is that of all members but one */
static gboolean
check_left_out (CapexChecker *self, const CapexTelling *told, Search *search)
{
  CapexBounds zero = capex_bounds_exact (0);

  if (search->n < LEAST_MEMBERS || !is_telling (told) ||
      count_sums (search->members, search->n) > MAX_SUMS)
    return FALSE;
  search->left_out = search->n;
  if (count_unknown (search->members, search->n, search->n) == 0 &&
      any_sum_meets (search, 0, &zero))
    return FALSE;

  for (guint i = 0; i < search->n; i++)
    {
      search->left_out = i;
      if (count_unknown (search->members, search->n, i) == 0 &&
          any_sum_meets (search, 0, &zero))
        {
          g_autofree char *what = g_strdup_printf (
              "leaves %s out: it is the sum of the other members",
              capex_checker_name (self, search->members[i].company));

          find_group (self, CAPEX_FINDING_MEMBER_LEFT_OUT, told, search, what);
          return TRUE;
        }
    }
  return FALSE;
}

/* The members' sum of the same definition against the group's figure */
static void
check_sum (CapexChecker *self, const CapexTelling *told, Search *search)
{
  const CapexBounds *bounds = &told->fact.bounds;
  CapexBounds sum = capex_bounds_exact (0);
  gboolean is_whole = count_unknown (search->members, search->n, search->n) ==
                      0;

  search->left_out = search->n;
  if (search->n == 0 || (capex_checker_is_unstated (self, told) &&
                         told->fact.line.definition != CAPEX_NONE))
    return;
  for (guint i = 0; i < search->n; i++)
    {
      search->picked[i] = 0;
      if (search->members[i].n_choices > 0 &&
          !capex_bounds_add (&sum, &search->members[i].choices[0].bounds, &sum))
        return;
    }
  if ((bounds->flags & CAPEX_BOUNDS_HIGH) && (sum.flags & CAPEX_BOUNDS_LOW) &&
      sum.low > bounds->high &&
      (is_whole || !capex_checker_can_be_negative (self, told)))
    find_group (self, CAPEX_FINDING_GROUP, told, search,
                "is less than its members come to");
  else if (is_whole && (bounds->flags & CAPEX_BOUNDS_LOW) &&
           (sum.flags & CAPEX_BOUNDS_HIGH) && sum.high < bounds->low)
    find_group (self, CAPEX_FINDING_GROUP, told, search,
                "is more than its members come to");
}

static void
check_figure (Groups *self, const CapexTelling *told)
{
  Search search = {.told = &told->fact.bounds};
  Member *members = read_members (self, told, &search.n);
  g_autofree guint *picked = g_new0 (guint, MAX (search.n, 1));

  search.members = members;
  search.picked = picked;
  if (!check_left_out (self->checker, told, &search))
    check_sum (self->checker, told, &search);
  clear_members (members, search.n);
}

static void
check_figures (Groups *self, guint group)
{
  CapexDossier *dossier = dossier_of (self, group);
  CapexMeasureKind kind;

  for (guint i = 0; i < dossier->tellings->len; i++)
    {
      const CapexTelling *told = &g_array_index (dossier->tellings,
                                                 CapexTelling, i);

      kind = (CapexMeasureKind) capex_dataset_measure (self->checker->dataset,
                                                       told->fact.line.measure)
                 ->kind;
      if (told->is_past && !told->is_event && !told->is_own_part &&
          (kind == CAPEX_MEASURE_FLOW || kind == CAPEX_MEASURE_STOCK))
        check_figure (self, told);
    }
}

static void
free_dossier (gpointer dossier)
{
  capex_dossier_free (dossier);
}

static void
free_cover (gpointer cover)
{
  capex_cover_free (cover);
}

static void
check_group (CapexChecker *self, guint group)
{
  Groups groups = {
      .checker = self,
      .dossiers = g_hash_table_new_full (NULL, NULL, NULL, free_dossier),
      .covers = g_hash_table_new_full (NULL, NULL, NULL, free_cover),
  };

  check_figures (&groups, group);
  capex_check_double_counts (self, group, groups.dossiers);
  g_hash_table_unref (groups.covers);
  g_hash_table_unref (groups.dossiers);
}

gboolean
capex_check_groups (CapexChecker *self,
                    GCancellable *cancellable,
                    GError **error)
{
  guint n = capex_dataset_n (self->dataset, CAPEX_TABLE_COMPANIES);

  for (guint i = 0; i < n; i++)
    {
      if (!capex_checker_may_go_on (cancellable, error))
        return FALSE;
      if (capex_dataset_company (self->dataset, i)->n_members > 0)
        check_group (self, i);
    }
  return TRUE;
}
