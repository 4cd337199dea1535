/* capex-check-tellings.c - One figure as it is told by several
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <string.h>

#include "check/capex-checker-private.h"

#include "basis/capex-rate-private.h"

/* Plans and reports of what is to come change: two speakers contradict each
 * other if they speak within so many days */
#define SAME_TIME_DAYS 31

static gboolean
is_comparable (const CapexTelling *telling)
{
  return !telling->is_own_part && !telling->is_event;
}

/* "Billions" says no digit, and "over 1 billion" little more */
static gboolean
has_digits (const CapexTelling *telling)
{
  CapexNumber digits = telling->value;

  if (telling->two_sided || digits <= 0)
    return telling->two_sided;
  while (digits % 10 == 0)
    digits /= 10;
  return digits != 1;
}

/* "Over 130" holds of 1,300 too, and is still no bound that anybody would
 * print */
static gboolean
are_powers_apart (const CapexTelling *a, const CapexTelling *b)
{
  return (a->two_sided || b->two_sided) && has_digits (a) && has_digits (b) &&
         capex_check_power (a->value, b->value) != 0;
}

static gboolean
are_opposite (const CapexTelling *a, const CapexTelling *b)
{
  CapexNumber sum = a->value + b->value;

  return a->two_sided && b->two_sided && (a->value < 0) != (b->value < 0) &&
         a->value != 0 && b->value != 0 && ABS (sum) <= ABS (a->value) / 10;
}

static void
find_slip (CapexChecker *self,
           CapexFindingKind kind,
           const CapexTelling *telling,
           const CapexTelling *other,
           const char *what)
{
  g_autofree char *subject = capex_checker_subject (self, telling);
  g_autofree char *one = capex_checker_quote (self, telling);
  g_autofree char *two = capex_checker_quote (self, other);

  capex_checker_find_pair (self, kind, telling, other,
                           "%s and %s are both told as the %s, %s.", one, two,
                           subject, what);
}

static gboolean
find_power (CapexChecker *self,
            const CapexTelling *telling,
            const CapexTelling *other)
{
  g_autofree char *factor = NULL;
  g_autofree char *what = NULL;

  if (!are_powers_apart (telling, other))
    return FALSE;
  factor = capex_check_factor (
      capex_check_power (telling->value, other->value));
  what = g_strdup_printf ("a factor of %s apart", factor);
  find_slip (self, CAPEX_FINDING_POWER_OF_TEN, telling, other, what);
  return TRUE;
}

static gboolean
find_sign (CapexChecker *self,
           const CapexTelling *telling,
           const CapexTelling *other)
{
  if (!are_opposite (telling, other))
    return FALSE;
  find_slip (self, CAPEX_FINDING_SIGN, telling, other,
             "which differ by their sign");
  return TRUE;
}

static int
compare_numbers (gconstpointer a, gconstpointer b)
{
  const CapexTelling *left = *(const CapexTelling *const *) a;
  const CapexTelling *right = *(const CapexTelling *const *) b;

  if (left->value != right->value)
    return left->value < right->value ? -1 : 1;
  return left->fact.index < right->fact.index ? -1 : 1;
}

/* What the others are held against: of two the better speaker, of more the one
 * in the middle, which is right if most are */
static const CapexTelling *
find_yardstick (const CapexCell *cell)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  for (guint i = 0; i < cell->n; i++)
    if (is_comparable (&cell->tellings[i]) && has_digits (&cell->tellings[i]))
      g_ptr_array_add (told, (gpointer) &cell->tellings[i]);
  if (told->len < 2)
    return NULL;
  if (told->len == 2)
    return told->pdata[0];
  g_ptr_array_sort (told, compare_numbers);
  return told->pdata[told->len / 2];
}

/* Slips of scale and sign; @slipped gets those that have one */
static void
check_slips (CapexChecker *self, const CapexCell *cell, GHashTable *slipped)
{
  const CapexTelling *yardstick = find_yardstick (cell);

  for (guint i = 0; yardstick != NULL && i < cell->n; i++)
    {
      const CapexTelling *telling = &cell->tellings[i];

      if (telling != yardstick && is_comparable (telling) &&
          (find_power (self, telling, yardstick) ||
           find_sign (self, telling, yardstick)))
        g_hash_table_add (slipped, (gpointer) telling);
    }
}

static gboolean
same_voice (const CapexTelling *a, const CapexTelling *b)
{
  return a->rank == b->rank && (a->rank != CAPEX_VOICE_OTHERS ||
                                a->fact.line.speaker == b->fact.line.speaker);
}

/* A month may begin with a day, and is not that day */
static gboolean
known_at_once (const CapexTelling *a, const CapexTelling *b)
{
  return capex_days_equal (a->fact.known, b->fact.known);
}

/* Somebody who tells a figure anew corrects himself; on one day he contradicts
 * himself */
static gboolean
contradicts_itself (const CapexTelling *telling, const CapexTelling *earlier)
{
  return earlier != NULL && known_at_once (telling, earlier) &&
         telling->fact.line.status == earlier->fact.line.status &&
         !capex_telling_meets (telling, earlier);
}

/* Whether what another says is none of what the best speaker has ever said */
static const CapexTelling *
find_rival (const CapexCell *cell, const CapexTelling *telling)
{
  for (guint i = 0; i < cell->n; i++)
    {
      const CapexTelling *said = &cell->tellings[i];

      if (same_voice (said, cell->past) && said->is_past && said->two_sided &&
          (capex_telling_meets (said, telling) ||
           capex_telling_same_claim (said, telling)))
        return NULL;
    }
  return cell->past;
}

static void
find_conflict (CapexChecker *self,
               const CapexTelling *telling,
               const CapexTelling *rival)
{
  find_slip (self, CAPEX_FINDING_CONFLICT, telling, rival,
             "which cannot both be right");
}

/* Of what was over when it was told */
static void
check_past (CapexChecker *self, const CapexCell *cell, GHashTable *slipped)
{
  const CapexTelling *earlier = NULL;

  for (guint i = 0; cell->past != NULL && i < cell->n; i++)
    {
      const CapexTelling *telling = &cell->tellings[i];
      const CapexTelling *rival = NULL;

      if (!telling->is_past || !is_comparable (telling) ||
          g_hash_table_contains (slipped, telling))
        continue;
      if (!same_voice (telling, cell->past))
        rival = find_rival (cell, telling);
      else if (contradicts_itself (telling, earlier))
        rival = earlier;
      if (same_voice (telling, cell->past))
        earlier = telling;
      if (rival != NULL && !capex_telling_same_claim (telling, rival) &&
          !g_hash_table_contains (slipped, rival))
        find_conflict (self, telling, rival);
    }
}

static int
compare_known (gconstpointer a, gconstpointer b)
{
  const CapexTelling *left = *(const CapexTelling *const *) a;
  const CapexTelling *right = *(const CapexTelling *const *) b;
  const gint64 left_keys[] = {left->fact.line.status, left->fact.known.first,
                              left->fact.index};
  const gint64 right_keys[] = {right->fact.line.status, right->fact.known.first,
                               right->fact.index};

  for (guint i = 0; i < G_N_ELEMENTS (left_keys); i++)
    if (left_keys[i] != right_keys[i])
      return left_keys[i] < right_keys[i] ? -1 : 1;
  return 0;
}

/* An estimate is an opinion, and guidance of several is not of one issuer */
static gboolean
is_of_facts (const CapexTelling *telling)
{
  return telling->fact.line.status == CAPEX_STATUS_PLAN ||
         telling->fact.line.status == CAPEX_STATUS_REPORT;
}

static gboolean
are_rivals_to_come (const CapexTelling *earlier, const CapexTelling *later)
{
  if (earlier->fact.line.status != later->fact.line.status ||
      capex_telling_same_claim (earlier, later) ||
      capex_telling_meets (earlier, later))
    return FALSE;
  if (same_voice (earlier, later))
    return known_at_once (earlier, later);
  return is_of_facts (later) && later->fact.known.first != 0 &&
         later->fact.known.first - earlier->fact.known.first <= SAME_TIME_DAYS;
}

/* Of what was still to come: each against the one before it */
static void
check_to_come (CapexChecker *self, const CapexCell *cell, GHashTable *slipped)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  for (guint i = 0; i < cell->n; i++)
    if (!cell->tellings[i].is_past && is_comparable (&cell->tellings[i]) &&
        !g_hash_table_contains (slipped, &cell->tellings[i]))
      g_ptr_array_add (told, (gpointer) &cell->tellings[i]);
  g_ptr_array_sort (told, compare_known);
  for (guint i = 1; i < told->len; i++)
    if (are_rivals_to_come (told->pdata[i - 1], told->pdata[i]))
      find_conflict (self, told->pdata[i], told->pdata[i - 1]);
}

/* Days on which two facts became known are one if they may be */
static gboolean
known_together (const CapexTelling *a, const CapexTelling *b)
{
  return a->fact.known.first == 0 || b->fact.known.first == 0 ||
         capex_days_overlap (a->fact.known, b->fact.known);
}

static gboolean
repeats (CapexChecker *self, const CapexTelling *a, const CapexTelling *b)
{
  return capex_dataset_source (self->dataset, a->fact.source)->repeats ==
             b->fact.source ||
         capex_dataset_source (self->dataset, b->fact.source)->repeats ==
             a->fact.source;
}

/* Whether two equal figures are one statement, which no claim says: a page that
 * repeats another; a deal; or what two pages print at one time.  An issuer
 * files a figure several times, and analysts may agree. */
static gboolean
are_one_statement (CapexChecker *self,
                   const CapexTelling *a,
                   const CapexTelling *b)
{
  if (a->fact.source == b->fact.source || capex_telling_same_claim (a, b) ||
      a->fact.line.status != b->fact.line.status ||
      (a->rank == CAPEX_VOICE_FILING && b->rank == CAPEX_VOICE_FILING))
    return FALSE;
  if (repeats (self, a, b) || a->is_event)
    return TRUE;
  return known_together (a, b) &&
         (a->fact.line.status != CAPEX_STATUS_ESTIMATE ||
          a->fact.line.speaker == b->fact.line.speaker);
}

static gboolean
same_amount (const CapexTelling *a, const CapexTelling *b)
{
  const CapexBounds *left = &a->fact.bounds, *right = &b->fact.bounds;

  return left->flags == right->flags && a->value == b->value &&
         (left->flags & (CAPEX_BOUNDS_LOW | CAPEX_BOUNDS_HIGH)) != 0;
}

static void
find_duplicate (CapexChecker *self,
                const CapexTelling *telling,
                const CapexTelling *other)
{
  find_slip (self, CAPEX_FINDING_DUPLICATE, telling, other,
             "one statement under two sources and no claim that says so");
}

static void
check_duplicates (CapexChecker *self, const CapexCell *cell)
{
  g_autoptr (GPtrArray) told = g_ptr_array_new ();

  for (guint i = 0; i < cell->n; i++)
    g_ptr_array_add (told, (gpointer) &cell->tellings[i]);
  g_ptr_array_sort (told, compare_numbers);
  for (guint i = 1; i < told->len; i++)
    if (same_amount (told->pdata[i - 1], told->pdata[i]) &&
        are_one_statement (self, told->pdata[i - 1], told->pdata[i]))
      find_duplicate (self, told->pdata[i], told->pdata[i - 1]);
}

void
capex_check_tellings (CapexChecker *self, CapexDossier *dossier)
{
  for (guint i = 0; i < dossier->cells->len; i++)
    {
      const CapexCell *cell = capex_dossier_cell (dossier, i);
      g_autoptr (GHashTable) slipped = NULL;

      if (cell->n < 2)
        continue;
      slipped = g_hash_table_new (NULL, NULL);
      check_slips (self, cell, slipped);
      check_past (self, cell, slipped);
      check_to_come (self, cell, slipped);
      check_duplicates (self, cell);
    }
}

static CapexUnit *
unit_of (CapexChecker *self, const CapexTelling *telling)
{
  return capex_unit_lookup (capex_dataset_text (self->dataset,
                                                telling->fact.line.unit),
                            NULL);
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  const CapexFactView *left = &(*(const CapexCell *const *) a)->tellings->fact;
  const CapexFactView *right = &(*(const CapexCell *const *) b)->tellings->fact;
  const gint64 left_keys[] = {left->line.measure, left->line.scope,
                              left->days.first, left->days.last, left->index};
  const gint64 right_keys[] = {right->line.measure, right->line.scope,
                               right->days.first, right->days.last,
                               right->index};

  for (guint i = 0; i < G_N_ELEMENTS (left_keys); i++)
    if (left_keys[i] != right_keys[i])
      return left_keys[i] < right_keys[i] ? -1 : 1;
  return 0;
}

static gboolean
same_days_and_scope (const CapexCell *a, const CapexCell *b)
{
  const CapexFactView *left = &a->tellings->fact, *right = &b->tellings->fact;

  return left->line.measure == right->line.measure &&
         left->line.scope == right->line.scope &&
         capex_days_equal (left->days, right->days);
}

/* Two lines of the same days: one that does not say its definition against one
 * that does, or one definition in two currencies */
static void
check_two_lines (CapexChecker *self, const CapexCell *a, const CapexCell *b)
{
  const CapexTelling *one = a->past, *other = b->past;
  gboolean one_unit, one_definition;

  if (one->is_event)
    return;
  one_unit = one->fact.line.unit == other->fact.line.unit;
  one_definition = one->fact.line.definition == other->fact.line.definition;
  if (one_unit && (capex_checker_is_unstated (self, one) ||
                   capex_checker_is_unstated (self, other)))
    find_power (self, one, other);
  if (!one_unit && one_definition && !capex_telling_same_claim (one, other) &&
      capex_rate_separates (self->view, one->fact.days, &one->fact.bounds,
                            unit_of (self, one), &other->fact.bounds,
                            unit_of (self, other)))
    find_conflict (self, one, other);
}

/* Lines are few, but days are many: only the neighbours in order are compared
 * with the first of the same days */
void
capex_check_claims (CapexChecker *self, CapexDossier *dossier)
{
  g_autoptr (GPtrArray) cells = g_ptr_array_new ();
  guint first = 0;

  for (guint i = 0; i < dossier->cells->len; i++)
    if (capex_dossier_cell (dossier, i)->past != NULL)
      g_ptr_array_add (cells, (gpointer) capex_dossier_cell (dossier, i));
  g_ptr_array_sort (cells, compare_days);
  for (guint i = 1; i < cells->len; i++)
    if (same_days_and_scope (cells->pdata[first], cells->pdata[i]))
      check_two_lines (self, cells->pdata[i], cells->pdata[first]);
    else
      first = i;
}
