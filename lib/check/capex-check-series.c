/* capex-check-series.c - A figure between its neighbours in time
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "check/capex-checker-private.h"

/* Neighbours that are no more than this apart say what may lie between them,
 * and how far off it may be */
#define NEIGHBOURS_APART 3
#define FITS_BETWEEN 1.25
#define STANDS_OFF 5

/* Of the other steps of a series, one in so many may be as large: money is
 * raised in lumps, which say nothing of each other */
#define STEPS_TO_A_LUMP 5

/* Years that follow each other begin so many days apart at most, and shorter
 * periods and balances so many */
#define YEARS_APART_DAYS 800
#define OTHERS_APART_DAYS 400

/* The days by which two periods of one kind may differ */
#define SAME_LENGTH_DAYS 14
#define YEAR_DAYS 365

/* What has so many periods is a series, and one that ends so long before the
 * newest facts of its company is stale */
#define SERIES_PERIODS 3
#define STALE_DAYS 730

static gint32
length_of (const CapexTelling *telling)
{
  return telling->fact.days.last - telling->fact.days.first + 1;
}

static gboolean
follows (const CapexTelling *before, const CapexTelling *telling)
{
  gint32 apart = telling->fact.days.first - before->fact.days.first;
  gboolean is_year = ABS (length_of (before) - YEAR_DAYS) <= SAME_LENGTH_DAYS;

  return apart <= (is_year ? YEARS_APART_DAYS : OTHERS_APART_DAYS);
}

/* A value and those before and after it, without their signs */
typedef struct
{
  double least, most; /* of the neighbours */
  double value;
  gboolean same_sign; /* of the neighbours */
  gboolean opposite;  /* the value to them */
} Between;

static Between
look_between (const CapexTelling *before,
              const CapexTelling *telling,
              const CapexTelling *after)
{
  double one = capex_number_quotient (before->value, CAPEX_NUMBER_ONE,
                                      CAPEX_ROUNDING_HALF_EVEN);
  double other = capex_number_quotient (after->value, CAPEX_NUMBER_ONE,
                                        CAPEX_ROUNDING_HALF_EVEN);
  double value = capex_number_quotient (telling->value, CAPEX_NUMBER_ONE,
                                        CAPEX_ROUNDING_HALF_EVEN);

  return (Between){
      .least = MIN (ABS (one), ABS (other)),
      .most = MAX (ABS (one), ABS (other)),
      .value = ABS (value),
      .same_sign = one * other > 0,
      .opposite = one * value < 0,
  };
}

static gboolean
neighbours_agree (const Between *between)
{
  return between->same_sign &&
         between->most <= NEIGHBOURS_APART * between->least;
}

static gboolean
fits (const Between *between, double value)
{
  return value * FITS_BETWEEN >= between->least &&
         value <= between->most * FITS_BETWEEN;
}

/* The power of ten by which the value is off, or 0 */
static int
power_off (const Between *between)
{
  double corrected = between->value;
  int power = 0;

  if (corrected <= 0 || between->opposite)
    return 0;
  if (corrected >= STANDS_OFF * between->most)
    while (corrected > between->most * FITS_BETWEEN)
      {
        corrected /= 10;
        power++;
      }
  else if (corrected * STANDS_OFF <= between->least)
    while (corrected * FITS_BETWEEN < between->least)
      {
        corrected *= 10;
        power++;
      }
  return fits (between, corrected) ? power : 0;
}

static void
find_off (CapexChecker *self,
          CapexFindingKind kind,
          const CapexTelling *before,
          const CapexTelling *telling,
          const CapexTelling *after,
          const char *what)
{
  const CapexTelling *tellings[] = {telling, before, after};
  g_autofree char *subject = capex_checker_tell (self, telling);
  g_autofree char *one = capex_checker_quote (self, before);
  g_autofree char *other = capex_checker_quote (self, after);

  capex_checker_find (self, kind, tellings, G_N_ELEMENTS (tellings),
                      "The %s, is %s its neighbours: %s for %s and %s for %s.",
                      subject, what, one, capex_checker_period (self, before),
                      other, capex_checker_period (self, after));
}

static void
check_between (CapexChecker *self,
               const CapexTelling *before,
               const CapexTelling *telling,
               const CapexTelling *after)
{
  Between between = look_between (before, telling, after);
  g_autofree char *factor = NULL;
  g_autofree char *what = NULL;
  int power;

  if (!follows (before, telling) || !follows (telling, after) ||
      !neighbours_agree (&between))
    return;
  power = power_off (&between);
  if (power > 0)
    {
      factor = capex_check_factor (power);
      what = g_strdup_printf ("a factor of %s off", factor);
      find_off (self, CAPEX_FINDING_POWER_OF_TEN, before, telling, after, what);
    }
  /* what is net may change its sign; what one earns seldom does */
  else if (between.opposite && fits (&between, between.value) &&
           capex_dataset_measure (self->dataset, telling->fact.line.measure)
               ->is_signed)
    find_off (self, CAPEX_FINDING_SIGN, before, telling, after,
              "of the other sign than");
}

static double
ratio_of (const CapexTelling *telling, const CapexTelling *before)
{
  return capex_number_quotient (telling->value, ABS (before->value),
                                CAPEX_ROUNDING_HALF_EVEN);
}

/* Whether a value is far from the one before it, or of another sign */
static gboolean
is_lump (const CapexTelling *before, const CapexTelling *telling)
{
  double ratio;

  if (before->value == 0 || telling->value == 0 ||
      (before->value < 0) != (telling->value < 0))
    return TRUE;
  ratio = ABS (ratio_of (telling, before));
  return ratio > NEIGHBOURS_APART || ratio * NEIGHBOURS_APART < 1;
}

/* Whether a slip, which makes two steps, would be one in a series that has few
 * others */
static gboolean
is_smooth (GPtrArray *alike)
{
  guint n_lumps = 0;

  for (guint i = 1; i < alike->len; i++)
    if (is_lump (alike->pdata[i - 1], alike->pdata[i]))
      n_lumps++;
  return n_lumps < 2 ||
         STEPS_TO_A_LUMP * (n_lumps - 2) <= MAX (alike->len, 3) - 3;
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  const CapexTelling *left = *(const CapexTelling *const *) a;
  const CapexTelling *right = *(const CapexTelling *const *) b;

  if (length_of (left) != length_of (right))
    return length_of (left) < length_of (right) ? -1 : 1;
  if (left->fact.days.first != right->fact.days.first)
    return left->fact.days.first < right->fact.days.first ? -1 : 1;
  return 0;
}

static int
compare_first_days (gconstpointer a, gconstpointer b)
{
  gint32 left = (*(const CapexTelling *const *) a)->fact.days.first;
  gint32 right = (*(const CapexTelling *const *) b)->fact.days.first;

  return (left > right) - (left < right);
}

static void
check_all_between (CapexChecker *self, GPtrArray *alike)
{
  for (guint i = 1; i + 1 < alike->len; i++)
    check_between (self, alike->pdata[i - 1], alike->pdata[i],
                   alike->pdata[i + 1]);
}

/* The figures of one line whose periods are as long, in time */
static void
check_lengths (CapexChecker *self, GPtrArray *line)
{
  g_autoptr (GPtrArray) alike = g_ptr_array_new ();

  g_ptr_array_sort (line, compare_lengths);
  for (guint i = 0; i < line->len; i++)
    {
      g_ptr_array_add (alike, line->pdata[i]);
      if (i + 1 < line->len &&
          length_of (line->pdata[i + 1]) - length_of (line->pdata[i]) <
              SAME_LENGTH_DAYS)
        continue;
      g_ptr_array_sort (alike, compare_first_days);
      if (is_smooth (alike))
        check_all_between (self, alike);
      g_ptr_array_set_size (alike, 0);
    }
}

static void
check_lines (CapexChecker *self, CapexDossier *dossier)
{
  g_autoptr (GPtrArray) line = g_ptr_array_new ();

  for (guint i = 0; i < dossier->cells->len; i++)
    {
      const CapexCell *cell = capex_dossier_cell (dossier, i);

      if (cell->past != NULL && !cell->past->is_event)
        g_ptr_array_add (line, (gpointer) cell->past);
      if (i + 1 < dossier->cells->len && capex_cell_same_line (cell, cell + 1))
        continue;
      check_lengths (self, line);
      g_ptr_array_set_size (line, 0);
    }
}

/* Only the figure that is old has a part in it: the newest changes with every
 * filing */
static void
find_stale (CapexChecker *self,
            const CapexTelling *newest,
            const CapexTelling *of_company)
{
  g_autofree char *subject = capex_checker_tell (self, newest);

  capex_checker_find (
      self, CAPEX_FINDING_STALE, &newest, 1,
      "The %s, is the newest of its series, two years or more before %s for "
      "%s.",
      subject,
      capex_view_measure_id (self->view, of_company->fact.line.measure),
      capex_checker_period (self, of_company));
}

static const CapexTelling *
newer (const CapexTelling *a, const CapexTelling *b)
{
  return a == NULL || b->fact.days.last > a->fact.days.last ? b : a;
}

static const CapexTelling *
newest_of (CapexDossier *dossier)
{
  const CapexTelling *newest = NULL;

  for (guint i = 0; i < dossier->cells->len; i++)
    {
      const CapexTelling *past = capex_dossier_cell (dossier, i)->past;

      if (past != NULL)
        newest = newer (newest, past);
    }
  return newest;
}

/* A measure that a company no longer tells, by whichever definition */
static void
check_stale (CapexChecker *self, CapexDossier *dossier)
{
  const CapexTelling *of_company = newest_of (dossier);
  const CapexTelling *newest = NULL;
  guint n_periods = 0;

  for (guint i = 0; i < dossier->cells->len; i++)
    {
      const CapexCell *cell = capex_dossier_cell (dossier, i);

      if (cell->past != NULL && !cell->past->is_event)
        {
          newest = newer (newest, cell->past);
          n_periods++;
        }
      if (i + 1 < dossier->cells->len &&
          cell->tellings->fact.line.measure ==
              (cell + 1)->tellings->fact.line.measure)
        continue;
      if (n_periods >= SERIES_PERIODS &&
          of_company->fact.days.last - newest->fact.days.last >= STALE_DAYS)
        find_stale (self, newest, of_company);
      newest = NULL;
      n_periods = 0;
    }
}

void
capex_check_series (CapexChecker *self, CapexDossier *dossier)
{
  check_lines (self, dossier);
  check_stale (self, dossier);
}
