/* capex-check-reasons.c - Findings that somebody has given a reason for
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <string.h>

#include "check/capex-checker-private.h"

static gboolean
is_named (CapexChecker *self, CapexText name, const char *id)
{
  return g_str_equal (capex_dataset_text (self->dataset, name), id);
}

static gboolean
is_about (CapexChecker *self,
          const CapexReasonRow *reason,
          const CapexFinding *finding)
{
  return reason->kind == finding->kind &&
         is_named (self, reason->company,
                   capex_view_company_id (self->view, finding->company)) &&
         (reason->measure == 0 ||
          is_named (self, reason->measure,
                    capex_view_measure_id (self->view, finding->measure))) &&
         (reason->period == 0 ||
          capex_days_equal (reason->days, finding->days));
}

/* A reason was written with these documents in mind, and no other */
static gboolean
names_all_documents (CapexChecker *self,
                     const CapexReasonRow *reason,
                     const CapexFinding *finding)
{
  g_auto (GStrv) named = g_strsplit (capex_dataset_text (self->dataset,
                                                         reason->sources),
                                     ";", -1);

  for (guint i = 0; i < finding->facts->len; i++)
    {
      CapexFactView fact;
      const CapexSourceRow *source;

      capex_dataset_fact (self->dataset,
                          g_array_index (finding->facts, guint32, i), &fact);
      source = capex_dataset_source (self->dataset, fact.source);
      if (!g_strv_contains ((const char *const *) named,
                            capex_dataset_text (self->dataset, source->id)))
        return FALSE;
    }
  return TRUE;
}

static gboolean
accept (CapexChecker *self, const CapexReasonRow *reason)
{
  gboolean is_used = FALSE;

  for (guint i = 0; i < self->findings->len; i++)
    {
      CapexFinding *finding = &g_array_index (self->findings, CapexFinding, i);

      if (finding->reason != 0 || !is_about (self, reason, finding) ||
          !names_all_documents (self, reason, finding))
        continue;
      finding->reason = reason->reason;
      is_used = TRUE;
    }
  return is_used;
}

static void
find_unused (CapexChecker *self, const CapexReasonRow *reason)
{
  CapexDataset *dataset = self->dataset;
  const char *measure = capex_dataset_text (dataset, reason->measure);
  CapexFinding finding = {
      .kind = CAPEX_FINDING_UNUSED_REASON,
      .company = capex_dataset_company_index (
          dataset, capex_dataset_text (dataset, reason->company), NULL),
      .measure = *measure == '\0'
                     ? CAPEX_NONE
                     : capex_dataset_measure_index (dataset, measure, NULL),
      .days = reason->days,
      .period = capex_dataset_text (dataset, reason->period),
      .facts = g_array_new (FALSE, FALSE, sizeof (guint32)),
  };

  finding.problem = g_strdup_printf (
      "A reason is given for %s, and nothing like it is found: \"%s\".",
      capex_finding_kind_word ((CapexFindingKind) reason->kind),
      capex_dataset_text (dataset, reason->reason));
  g_array_append_val (self->findings, finding);
}

void
capex_check_reasons (CapexChecker *self, gboolean unused_too)
{
  guint n = capex_dataset_n (self->dataset, CAPEX_TABLE_REASONS);

  for (guint i = 0; i < n; i++)
    {
      const CapexReasonRow *reason = capex_dataset_reason (self->dataset, i);

      if (!accept (self, reason) && unused_too)
        find_unused (self, reason);
    }
}
