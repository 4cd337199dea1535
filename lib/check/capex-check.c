/* capex-check.c - What is wrong with a dataset
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-check.h>

#include "check/capex-checker-private.h"
#include "compare/capex-table-private.h"

enum
{
  COLUMN_FINDING,
  COLUMN_COMPANY,
  COLUMN_MEASURE,
  COLUMN_PERIOD,
  COLUMN_FACTS,
  COLUMN_REASON
};

static const CapexColumn columns[] = {
    {"finding", CAPEX_COLUMN_TEXT, "Finding",           NULL},
    {"company", CAPEX_COLUMN_TEXT, "Company",           NULL},
    {"measure", CAPEX_COLUMN_TEXT, "Measure",           NULL},
    {"period",  CAPEX_COLUMN_TEXT, "Period",            NULL},
    {"facts",   CAPEX_COLUMN_TEXT, "Facts",             NULL},
    {"reason",  CAPEX_COLUMN_TEXT, "Why it is left so", NULL},
};

/* The facts that tell a statement, by its claim: of these others may be parts
 */
static GHashTable *
collect_claims (CapexDataset *dataset)
{
  GHashTable *claims = g_hash_table_new_full (NULL, NULL, NULL,
                                              (GDestroyNotify) g_array_unref);
  guint n = capex_dataset_n (dataset, CAPEX_TABLE_FACT_COMPANY);

  for (guint32 i = 0; i < n; i++)
    {
      const CapexExtraRow *extra = capex_dataset_extra (dataset, i);
      gpointer claim = extra != NULL ? GUINT_TO_POINTER (extra->claim) : NULL;
      GArray *facts;

      if (claim == NULL)
        continue;
      facts = g_hash_table_lookup (claims, claim);
      if (facts == NULL)
        {
          facts = g_array_new (FALSE, FALSE, sizeof (guint32));
          g_hash_table_insert (claims, claim, facts);
        }
      g_array_append_val (facts, i);
    }
  return claims;
}

static void
clear_finding (gpointer data)
{
  CapexFinding *finding = data;

  g_array_unref (finding->facts);
  g_free (finding->problem);
}

static void
check_company (CapexChecker *self, guint company)
{
  g_autoptr (CapexDossier) dossier = capex_dossier_new (self, company);

  if (dossier->tellings->len == 0)
    return;
  capex_check_tellings (self, dossier);
  capex_check_claims (self, dossier);
  capex_check_days (self, dossier);
  capex_check_series (self, dossier);
  capex_check_periods (self, dossier);
  capex_check_parts (self, dossier);
}

static gboolean
check_all (CapexChecker *self, GCancellable *cancellable, GError **error)
{
  guint n = capex_dataset_n (self->dataset, CAPEX_TABLE_COMPANIES);

  for (guint i = 0; i < n; i++)
    {
      if (!capex_checker_may_go_on (cancellable, error))
        return FALSE;
      check_company (self, i);
    }
  capex_check_segments (self);
  capex_check_markets (self);
  return capex_check_groups (self, cancellable, error);
}

/* By company and kind, and of these as they were found */
static int
compare_findings (gconstpointer a, gconstpointer b)
{
  const CapexFinding *left = a, *right = b;
  const gint64 keys[][2] = {
      {left->company,    right->company   },
      {left->kind,       right->kind      },
      {left->measure,    right->measure   },
      {left->days.first, right->days.first},
      {left->days.last,  right->days.last },
  };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    if (keys[i][0] != keys[i][1])
      return keys[i][0] < keys[i][1] ? -1 : 1;
  return 0;
}

static char *
dup_facts (const CapexFinding *finding)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < finding->facts->len; i++)
    g_string_append_printf (text, "%sfact:%u", i > 0 ? ", " : "",
                            g_array_index (finding->facts, guint32, i));
  return g_string_free (text, FALSE);
}

static void
add_sources (CapexChecker *self,
             CapexTable *table,
             guint row,
             const CapexFinding *finding)
{
  for (guint i = 0; i < finding->facts->len; i++)
    {
      CapexFactView fact;

      capex_dataset_fact (self->dataset,
                          g_array_index (finding->facts, guint32, i), &fact);
      capex_table_add_source (
          table, row,
          capex_dataset_text (
              self->dataset,
              capex_dataset_source (self->dataset, fact.source)->id));
    }
}

static void
add_finding (CapexChecker *self, CapexTable *table, const CapexFinding *finding)
{
  guint row = capex_table_add_row (table);
  g_autofree char *facts = dup_facts (finding);

  capex_table_set_text (table, row, COLUMN_FINDING,
                        capex_finding_kind_word (finding->kind));
  capex_table_set_text (table, row, COLUMN_COMPANY,
                        capex_view_company_id (self->view, finding->company));
  if (finding->measure != CAPEX_NONE)
    capex_table_set_text (table, row, COLUMN_MEASURE,
                          capex_view_measure_id (self->view, finding->measure));
  if (*finding->period != '\0')
    capex_table_set_text (table, row, COLUMN_PERIOD, finding->period);
  if (*facts != '\0')
    capex_table_set_text (table, row, COLUMN_FACTS, facts);
  capex_table_set_sentence (table, row, finding->problem);
  if (finding->reason != 0)
    capex_table_set_text (table, row, COLUMN_REASON,
                          capex_dataset_text (self->dataset, finding->reason));
  add_sources (self, table, row, finding);
}

static CapexTable *
tell_findings (CapexChecker *self, const char *as_of)
{
  CapexTable *table = capex_table_new ("check", columns,
                                       G_N_ELEMENTS (columns));

  if (as_of != NULL)
    {
      g_autofree char *line = g_strconcat ("as-of ", as_of, NULL);

      capex_table_set_basis_line (table, line);
      capex_table_add_basis (table, "as-of", as_of);
    }
  g_array_sort (self->findings, compare_findings);
  for (guint i = 0; i < self->findings->len; i++)
    add_finding (self, table, &g_array_index (self->findings, CapexFinding, i));
  return table;
}

/**
 * capex_check:
 * @dataset: a dataset
 * @as_of: (nullable): a day, to check only what was known on it; or `NULL`
 * @cancellable: (nullable): what may stop the work
 * @error: return location for an error
 *
 * Looks for what is wrong with the facts of a dataset: slips of scale and
 * sign, figures that contradict each other, parts that are more than their
 * wholes, a part or some months told as the whole, days that cannot be,
 * series that have ended, and what a sum would count twice.
 *
 * A finding says that two things do not go together, not which of them is
 * wrong. One that is known and is left as it is has its reason in the table
 * %CAPEX_REGISTER_REASONS of the dataset; a reason that accepts nothing is
 * found too, unless @as_of is told.
 *
 * Shape: one row a finding, by company and kind: the kind (`power-of-ten`,
 * `sign`, `conflict`, `group`, `member-left-out`, `part-above-whole`,
 * `part-as-whole`, `period-label`, `same-amount`, `backwards`, `stale`,
 * `duplicate`, `double-count` or `unused-reason`), company, measure and period,
 * the facts as `fact:N`, and the reason, which is empty where nobody has given
 * one. Its sentence says what is wrong, and its sources are those of the facts.
 *
 * Errors: %CAPEX_ERROR_SYNTAX if @as_of is no day; %CAPEX_ERROR_CANCELLED.
 *
 * Returns: (transfer full): the findings, or `NULL` with @error set
 */
CapexTable *
capex_check (CapexDataset *dataset,
             const char *as_of,
             GCancellable *cancellable,
             GError **error)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (CapexView) view = NULL;
  CapexChecker self = {.dataset = dataset};
  CapexTable *table = NULL;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  if (as_of != NULL && !capex_basis_set (basis, "as-of", as_of, error))
    return NULL;
  view = capex_view_new (dataset, basis, error);
  if (view == NULL)
    return NULL;

  self.view = view;
  self.claims = collect_claims (dataset);
  self.findings = g_array_new (FALSE, FALSE, sizeof (CapexFinding));
  g_array_set_clear_func (self.findings, clear_finding);
  if (check_all (&self, cancellable, error))
    {
      capex_check_reasons (&self, as_of == NULL);
      table = tell_findings (&self, as_of);
    }
  g_array_unref (self.findings);
  g_hash_table_unref (self.claims);
  return table;
}

/**
 * capex_check_count_open:
 * @findings: what [func@Capex.check] found
 *
 * Counts the findings that nobody has given a reason for.
 *
 * Returns: how many there are
 */
guint
capex_check_count_open (CapexTable *findings)
{
  guint n_open = 0;

  g_return_val_if_fail (CAPEX_IS_TABLE (findings), 0);

  for (guint i = 0; i < capex_table_get_n_rows (findings); i++)
    n_open += capex_table_get_text (findings, i, COLUMN_REASON) == NULL;
  return n_open;
}
