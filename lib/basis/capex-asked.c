/* capex-asked.c - What a period means for a company
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "basis/capex-asked-private.h"

#define QUARTERS 4

static gboolean
holds (CapexDays days, gint32 day)
{
  return days.first <= day && day <= days.last;
}

static gint32
midpoint (CapexDays days)
{
  return days.first + (days.last - days.first) / 2;
}

/* The fiscal quarter whose midpoint the days hold */
static gboolean
quarter_inside (const CapexFiscalYearEnd *fiscal,
                CapexDays days,
                int year,
                CapexDays *out)
{
  for (int label = year - 1; label <= year + 2; label++)
    for (int quarter = 1; quarter <= QUARTERS; quarter++)
      if (capex_fiscal_year_end_days (fiscal, label, CAPEX_LABEL_QUARTER,
                                      quarter, out) &&
          holds (days, midpoint (*out)))
        return TRUE;
  return FALSE;
}

/* The fiscal quarters that stand for the first and the last calendar quarter
 * of some days; they and those between follow on each other */
static gboolean
offset_by_quarters (const CapexFiscalYearEnd *fiscal,
                    const CapexPeriodLabel *label,
                    int first_quarter,
                    int last_quarter,
                    CapexDays *out)
{
  CapexPeriodLabel quarter = {CAPEX_LABEL_QUARTER, FALSE, label->year, 0, {0}};
  CapexDays first_days, last_days, first, last;

  quarter.part = first_quarter;
  if (!capex_period_label_resolve (&quarter, NULL, &first_days, NULL))
    return FALSE;
  quarter.part = last_quarter;
  if (!capex_period_label_resolve (&quarter, NULL, &last_days, NULL))
    return FALSE;
  if (!quarter_inside (fiscal, first_days, label->year, &first) ||
      !quarter_inside (fiscal, last_days, label->year, &last))
    return FALSE;

  *out = (CapexDays){first.first, last.last};
  return TRUE;
}

static void
find_offset (CapexAsked *self, const CapexFiscalYearEnd *fiscal)
{
  static const int lengths[] = {[CAPEX_LABEL_YEAR] = 4,
                                [CAPEX_LABEL_HALF] = 2,
                                [CAPEX_LABEL_QUARTER] = 1,
                                [CAPEX_LABEL_NINE_MONTHS] = 3};
  const CapexPeriodLabel *label = &self->label;
  int length, first = 1;

  if (label->kind == CAPEX_LABEL_DAYS || label->kind == CAPEX_LABEL_MONTH)
    return;

  length = lengths[label->kind];
  if (label->kind == CAPEX_LABEL_HALF || label->kind == CAPEX_LABEL_QUARTER)
    first = (label->part - 1) * length + 1;
  offset_by_quarters (fiscal, label, first, first + length - 1, &self->offset);
}

/* The quarters of 52 or 53 weeks end on days that no rule tells: a year of 53
 * weeks has its longer quarter wherever the issuer wants it.  So a quarter ends
 * on the day nearest to that of the rule, and at most a week off, on which
 * something filed ends or before which it begins. */
#define WEEK 7

static gint32
filed_end (CapexView *view, guint company, gint32 end)
{
  gint32 nearest = end + WEEK + 1;
  guint first, after;

  capex_dataset_company_facts (view->dataset, company, &first, &after);
  for (guint i = first; i < after; i++)
    {
      CapexFactView fact;
      gint32 ends[2];

      capex_dataset_fact (view->dataset, i, &fact);
      ends[0] = fact.days.last;
      ends[1] = fact.days.first - 1;
      for (guint j = 0; j < G_N_ELEMENTS (ends); j++)
        if (fact.line.status == CAPEX_STATUS_ACTUAL &&
            fact.days.first < fact.days.last &&
            ABS (ends[j] - end) < ABS (nearest - end))
          nearest = ends[j];
    }
  return nearest <= end + WEEK ? nearest : end;
}

static void
move_to_filed_days (CapexDays *days, CapexView *view, guint company)
{
  *days = (CapexDays){filed_end (view, company, days->first - 1) + 1,
                      filed_end (view, company, days->last)};
}

/* What moves is not the calendar: only what goes by the fiscal year does */
static void
go_by_filings (CapexAsked *self,
               CapexView *view,
               guint company,
               const CapexFiscalYearEnd *fiscal)
{
  if (fiscal == NULL || fiscal->form == CAPEX_YEAR_END_DAY)
    return;

  if (self->label.fiscal)
    {
      move_to_filed_days (&self->days, view, company);
      self->offset = self->days;
    }
  else if (self->offset.first != self->days.first ||
           self->offset.last != self->days.last)
    move_to_filed_days (&self->offset, view, company);
}

gboolean
capex_asked_init (CapexAsked *self,
                  CapexView *view,
                  guint company,
                  const CapexPeriodLabel *label,
                  GError **error)
{
  const CapexCompanyRow *row = capex_dataset_company (view->dataset, company);
  const CapexFiscalYearEnd *fiscal = row->has_fiscal ? &row->fiscal : NULL;

  self->label = *label;
  if (view->parts->calendar == CAPEX_CALENDAR_FISCAL && fiscal != NULL &&
      label->kind != CAPEX_LABEL_DAYS && label->kind != CAPEX_LABEL_MONTH)
    self->label.fiscal = TRUE;

  if (!capex_period_label_resolve (&self->label, fiscal, &self->days, error))
    {
      g_prefix_error (error, "%s: ", capex_view_company_id (view, company));
      return FALSE;
    }
  self->offset = self->days;
  if (!self->label.fiscal && fiscal != NULL)
    find_offset (self, fiscal);
  go_by_filings (self, view, company, fiscal);
  return TRUE;
}
