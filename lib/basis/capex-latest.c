/* capex-latest.c - Up to where a company's actuals go
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-latest-private.h"

#include "basis/capex-choose-private.h"
#include "basis/capex-rebuild-private.h"

#define QUARTERS 4
#define MONTHS_PER_QUARTER 3

gboolean
capex_latest_is_stale (CapexView *view, gint32 end)
{
  return view->as_of != G_MAXINT32 &&
         end < view->as_of - CAPEX_LATEST_STALE_DAYS;
}

static const CapexFiscalYearEnd *
fiscal_of (CapexView *view, guint company)
{
  const CapexCompanyRow *row = capex_dataset_company (view->dataset, company);

  return row->has_fiscal ? &row->fiscal : NULL;
}

static void
set_date (GDate *date, gint32 day)
{
  g_date_clear (date, 1);
  g_date_set_julian (date, (guint32) day);
}

/* The fiscal quarter that ends on a day; the year is that of its label */
static gboolean
find_quarter (const CapexFiscalYearEnd *fiscal,
              gint32 end,
              int *year,
              int *quarter)
{
  GDate date;
  CapexDays days;

  set_date (&date, end);
  for (*year = g_date_get_year (&date) - 1;
       *year <= g_date_get_year (&date) + 2; (*year)++)
    for (*quarter = 1; *quarter <= QUARTERS; (*quarter)++)
      if (capex_fiscal_year_end_days (fiscal, *year, CAPEX_LABEL_QUARTER,
                                      *quarter, &days) &&
          days.last == end)
        return TRUE;
  return FALSE;
}

static gboolean
ends_calendar_quarter (gint32 end)
{
  GDate date;

  set_date (&date, end);
  return g_date_is_last_of_month (&date) &&
         g_date_get_month (&date) % MONTHS_PER_QUARTER == 0;
}

static gboolean
ends_quarter (CapexView *view, guint company, gint32 end)
{
  const CapexFiscalYearEnd *fiscal = fiscal_of (view, company);
  int year, quarter;

  return fiscal != NULL ? find_quarter (fiscal, end, &year, &quarter)
                        : ends_calendar_quarter (end);
}

CapexDays
capex_latest_twelve_months (CapexView *view, guint company, gint32 end)
{
  const CapexFiscalYearEnd *fiscal = fiscal_of (view, company);
  CapexDays before;
  int year, quarter;
  GDate date;

  if (fiscal != NULL && find_quarter (fiscal, end, &year, &quarter) &&
      capex_fiscal_year_end_days (fiscal, year - 1, CAPEX_LABEL_QUARTER,
                                  quarter, &before))
    return (CapexDays){before.last + 1, end};

  set_date (&date, end + 1);
  g_date_subtract_years (&date, 1);
  return (CapexDays){(gint32) g_date_get_julian (&date), end};
}

/* A definition that is put together may end where its parts do, which are of
 * any definition and of its scope; or, where parts are missing, where it is
 * told itself */
static gboolean
may_end (CapexPool *pool,
         const CapexCandidate *candidate,
         CapexLineKey key,
         gboolean is_told)
{
  return candidate->fact.line.scope == key.scope &&
         (candidate->fact.line.definition == key.definition ||
          (!is_told && capex_rebuild_may (pool, key)));
}

static gint32
newest_end (CapexPool *pool, CapexLineKey key, gboolean is_told)
{
  gint32 newest = G_MININT32;

  for (guint i = 0; i < pool->candidates->len; i++)
    {
      const CapexCandidate *candidate = &g_array_index (pool->candidates,
                                                        CapexCandidate, i);

      if (candidate->fact.line.status == CAPEX_STATUS_ACTUAL &&
          !candidate->one_sided && !capex_pool_is_event (pool, candidate) &&
          may_end (pool, candidate, key, is_told) &&
          candidate->fact.days.last > newest &&
          ends_quarter (pool->view, pool->company, candidate->fact.days.last))
        newest = candidate->fact.days.last;
    }
  return newest;
}

static void
append_end (GArray *ends, gint32 end)
{
  for (guint i = 0; i < ends->len; i++)
    if (g_array_index (ends, gint32, i) == end)
      return;
  g_array_append_val (ends, end);
}

static gboolean
append_ends_of_company (CapexView *view,
                        guint company,
                        guint measure,
                        GArray *ends,
                        GError **error)
{
  g_autoptr (CapexPool) pool = capex_pool_new (view, company, measure);
  g_autoptr (GArray) keys = capex_choose_keys (pool, error);

  if (keys == NULL)
    return FALSE;
  for (int stale = 0; stale <= 1; stale++)
    for (guint i = 0; i < keys->len; i++)
      for (int is_told = 0; is_told <= 1; is_told++)
        {
          gint32 end = newest_end (pool, g_array_index (keys, CapexLineKey, i),
                                   is_told != 0);

          if (end != G_MININT32 &&
              capex_latest_is_stale (view, end) == (stale != 0))
            append_end (ends, end);
        }
  return TRUE;
}

static int
compare_newest_first (gconstpointer a, gconstpointer b)
{
  gint32 left = *(const gint32 *) a, right = *(const gint32 *) b;

  return (left < right) - (left > right);
}

GArray *
capex_latest_ends (CapexView *view,
                   guint company,
                   guint measure,
                   GError **error)
{
  const CapexCompanyRow *row = capex_dataset_company (view->dataset, company);
  g_autoptr (GArray) ends = g_array_new (FALSE, FALSE, sizeof (gint32));

  if (!append_ends_of_company (view, company, measure, ends, error))
    return NULL;
  for (guint i = 0; i < row->n_members; i++)
    if (!append_ends_of_company (view,
                                 capex_dataset_member (view->dataset,
                                                       row->first_member + i)
                                     ->company,
                                 measure, ends, error))
      return NULL;
  if (row->n_members > 0)
    g_array_sort (ends, compare_newest_first);
  return g_steal_pointer (&ends);
}
