/* capex-check-days.c - What was known before it could be, or after it was over
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include "check/capex-checker-private.h"

/* A flow of a month or less may be told while it lasts: a bond deal, or what
 * has no day */
#define MONTH_DAYS 31

#define REVISION "revision "

static void
find_backwards (CapexChecker *self,
                const CapexTelling *telling,
                const CapexTelling *other,
                const char *what)
{
  const CapexTelling *tellings[] = {telling, other};
  g_autofree char *subject = capex_checker_tell (self, telling);
  g_autofree char *more = other == NULL ? g_strdup ("")
                                        : capex_checker_quote (self, other);

  capex_checker_find (self, CAPEX_FINDING_BACKWARDS, tellings,
                      other == NULL ? 1 : 2, "The %s, %s%s%s.", subject, what,
                      other == NULL ? "" : " ", more);
}

/* A document prints what is known */
static void
check_document (CapexChecker *self, const CapexTelling *telling)
{
  const CapexSourceRow *source = capex_dataset_source (self->dataset,
                                                       telling->fact.source);

  if (source->published_last != 0 && telling->fact.known.first != 0 &&
      telling->fact.known.first > source->published_last)
    find_backwards (self, telling, NULL,
                    "is known since a day after its document was published");
}

static void
check_actual (CapexChecker *self, const CapexTelling *telling)
{
  CapexDays days = telling->fact.days;

  if (telling->fact.line.status == CAPEX_STATUS_ACTUAL &&
      telling->fact.known.last != 0 && telling->fact.known.last < days.last &&
      days.last - days.first >= MONTH_DAYS)
    find_backwards (self, telling, NULL,
                    "is an actual that was known before its days were over");
}

/* The first actual of the issuer */
static const CapexTelling *
first_actual (const CapexCell *cell)
{
  const CapexTelling *first = NULL;

  for (guint i = 0; i < cell->n; i++)
    {
      const CapexTelling *telling = &cell->tellings[i];

      if (telling->fact.line.status == CAPEX_STATUS_ACTUAL &&
          telling->two_sided && !telling->is_own_part &&
          telling->rank < CAPEX_VOICE_OTHERS && telling->fact.known.last != 0 &&
          (first == NULL || telling->fact.known.last < first->fact.known.last))
        first = telling;
    }
  return first;
}

static void
check_against_actual (CapexChecker *self, const CapexCell *cell)
{
  const CapexTelling *actual = first_actual (cell);

  for (guint i = 0; actual != NULL && i < cell->n; i++)
    {
      const CapexTelling *telling = &cell->tellings[i];

      if (telling->fact.line.status == CAPEX_STATUS_GUIDANCE &&
          telling->fact.known.first > actual->fact.known.last)
        find_backwards (self, telling, actual,
                        "is guidance that came after the actual");
    }
}

/* "revision 3; actual 91447m" is the third; 0 where nothing is counted */
static guint
revision_of (CapexChecker *self, const CapexTelling *telling)
{
  const CapexExtraRow *extra = capex_dataset_extra (self->dataset,
                                                    telling->fact.index);
  const char *note = extra == NULL ? NULL
                                   : strstr (capex_dataset_text (self->dataset,
                                                                 extra->note),
                                             REVISION);

  return note == NULL ? 0
                      : (guint) strtoul (note + strlen (REVISION), NULL, 10);
}

static int
compare_known (gconstpointer a, gconstpointer b)
{
  const CapexFactView *left = &(*(const CapexTelling *const *) a)->fact;
  const CapexFactView *right = &(*(const CapexTelling *const *) b)->fact;
  gint32 days[] = {left->known.first, right->known.first};

  if (days[0] != days[1])
    return days[0] < days[1] ? -1 : 1;
  return left->index < right->index ? -1 : 1;
}

/* The notes of a chain count its steps, and the days must not count otherwise
 */
static void
check_revisions (CapexChecker *self, const CapexCell *cell)
{
  g_autoptr (GPtrArray) chain = g_ptr_array_new ();

  for (guint i = 0; i < cell->n; i++)
    if (cell->tellings[i].fact.line.status == CAPEX_STATUS_GUIDANCE &&
        cell->tellings[i].fact.known.first != 0 &&
        revision_of (self, &cell->tellings[i]) > 0)
      g_ptr_array_add (chain, (gpointer) &cell->tellings[i]);
  g_ptr_array_sort (chain, compare_known);
  for (guint i = 1; i < chain->len; i++)
    if (revision_of (self, chain->pdata[i]) <
        revision_of (self, chain->pdata[i - 1]))
      find_backwards (self, chain->pdata[i], chain->pdata[i - 1],
                      "is counted as an earlier revision than");
}

void
capex_check_days (CapexChecker *self, CapexDossier *dossier)
{
  for (guint i = 0; i < dossier->tellings->len; i++)
    {
      const CapexTelling *telling = &g_array_index (dossier->tellings,
                                                    CapexTelling, i);

      check_document (self, telling);
      if (capex_checker_is_flow (self, telling))
        check_actual (self, telling);
    }
  for (guint i = 0; i < dossier->cells->len; i++)
    {
      check_against_actual (self, capex_dossier_cell (dossier, i));
      check_revisions (self, capex_dossier_cell (dossier, i));
    }
}
