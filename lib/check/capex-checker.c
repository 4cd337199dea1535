/* capex-checker.c - Facts as the rules of the checker see them
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "check/capex-checker-private.h"

#include <string.h>

#include <capex/capex-error.h>

static gboolean
has (const CapexBounds *bounds, guint flag)
{
  return (bounds->flags & flag) != 0;
}

/* What was printed: a value, the middle of a range, or one bound */
static void
read_value (CapexTelling *telling)
{
  CapexBounds bounds = telling->fact.bounds;
  gboolean both = has (&bounds, CAPEX_BOUNDS_LOW) &&
                  has (&bounds, CAPEX_BOUNDS_HIGH);
  gboolean is_up_to = both && !has (&bounds, CAPEX_BOUNDS_STATED) &&
                      bounds.low == 0;

  telling->two_sided = both && !is_up_to;
  if (telling->two_sided && !has (&bounds, CAPEX_BOUNDS_STATED))
    capex_bounds_state_middle (&bounds);
  if (telling->two_sided)
    telling->value = bounds.stated;
  else if (has (&bounds, CAPEX_BOUNDS_HIGH))
    telling->value = bounds.high;
  else
    telling->value = bounds.low;
}

/* A report tells of what was over if it is later than the days */
static gboolean
is_past (const CapexFactView *fact)
{
  return fact->line.status == CAPEX_STATUS_ACTUAL ||
         (fact->line.status == CAPEX_STATUS_REPORT &&
          fact->known.first > fact->days.last);
}

/* Whether the whole of a part is a figure of the same company and measure */
static gboolean
is_own_part (CapexChecker *checker, const CapexTelling *part)
{
  GArray *wholes = part->part_of == 0
                       ? NULL
                       : g_hash_table_lookup (checker->claims,
                                              GUINT_TO_POINTER (part->part_of));
  CapexFactView whole;

  if (wholes == NULL)
    return FALSE;
  capex_dataset_fact (checker->dataset, g_array_index (wholes, guint32, 0),
                      &whole);
  return whole.company == part->fact.company &&
         whole.line.measure == part->fact.line.measure;
}

void
capex_dossier_read (CapexChecker *checker, guint32 fact, CapexTelling *telling)
{
  const CapexExtraRow *extra = capex_dataset_extra (checker->dataset, fact);

  memset (telling, 0, sizeof *telling);
  capex_dataset_fact (checker->dataset, fact, &telling->fact);
  telling->claim = extra != NULL ? extra->claim : 0;
  telling->part_of = extra != NULL ? extra->part_of : 0;
  telling->counterparty = extra != NULL ? extra->counterparty : CAPEX_NONE;
  telling->rank = capex_voice_of (checker->view, &telling->fact);
  read_value (telling);
  telling->is_past = is_past (&telling->fact);
  telling->is_event = telling->fact.days.first == telling->fact.days.last &&
                      capex_checker_is_flow (checker, telling);
  telling->is_own_part = is_own_part (checker, telling);
}

static int
compare_keys (const gint64 *a, const gint64 *b, guint n)
{
  for (guint i = 0; i < n; i++)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

/* By line, days and speaker */
static int
compare_tellings (gconstpointer a, gconstpointer b)
{
  const CapexFactView *left = &((const CapexTelling *) a)->fact;
  const CapexFactView *right = &((const CapexTelling *) b)->fact;
  const gint64 left_keys[] = {left->line.measure,
                              left->line.scope,
                              left->line.unit,
                              left->line.definition,
                              left->days.first,
                              left->days.last,
                              ((const CapexTelling *) a)->rank,
                              left->known.first,
                              left->index};
  const gint64 right_keys[] = {right->line.measure,
                               right->line.scope,
                               right->line.unit,
                               right->line.definition,
                               right->days.first,
                               right->days.last,
                               ((const CapexTelling *) b)->rank,
                               right->known.first,
                               right->index};

  return compare_keys (left_keys, right_keys, G_N_ELEMENTS (left_keys));
}

static gboolean
same_line (const CapexFactView *a, const CapexFactView *b)
{
  return a->line.measure == b->line.measure && a->line.scope == b->line.scope &&
         a->line.unit == b->line.unit &&
         a->line.definition == b->line.definition;
}

gboolean
capex_cell_same_line (const CapexCell *a, const CapexCell *b)
{
  return same_line (&a->tellings->fact, &b->tellings->fact);
}

const CapexCell *
capex_dossier_cell (const CapexDossier *self, guint index)
{
  return &g_array_index (self->cells, CapexCell, index);
}

static void
append_cell (CapexDossier *self, guint start, guint end)
{
  CapexCell cell = {&g_array_index (self->tellings, CapexTelling, start),
                    end - start, NULL};

  for (guint i = 0; i < cell.n && cell.past == NULL; i++)
    if (cell.tellings[i].is_past && cell.tellings[i].two_sided &&
        !cell.tellings[i].is_own_part)
      cell.past = &cell.tellings[i];
  g_array_append_val (self->cells, cell);
}

static void
collect_cells (CapexDossier *self)
{
  guint start = 0;

  for (guint i = 1; i <= self->tellings->len; i++)
    {
      const CapexTelling *first = &g_array_index (self->tellings, CapexTelling,
                                                  start);

      if (i < self->tellings->len)
        {
          const CapexTelling *next = &g_array_index (self->tellings,
                                                     CapexTelling, i);

          if (same_line (&first->fact, &next->fact) &&
              capex_days_equal (first->fact.days, next->fact.days))
            continue;
        }
      append_cell (self, start, i);
      start = i;
    }
}

static void
collect_lines (CapexDossier *self)
{
  for (guint i = 0; i < self->cells->len; i++)
    {
      const CapexCell *cell = capex_dossier_cell (self, i);
      CapexLineCells line = {cell, 1};

      if (i > 0 && capex_cell_same_line (cell - 1, cell))
        g_array_index (self->lines, CapexLineCells, self->lines->len - 1).n++;
      else
        g_array_append_val (self->lines, line);
    }
}

CapexDossier *
capex_dossier_new (CapexChecker *checker, guint company)
{
  CapexDossier *self = g_new0 (CapexDossier, 1);
  guint first, end;

  self->tellings = g_array_new (FALSE, FALSE, sizeof (CapexTelling));
  self->cells = g_array_new (FALSE, FALSE, sizeof (CapexCell));
  self->lines = g_array_new (FALSE, FALSE, sizeof (CapexLineCells));
  capex_dataset_company_facts (checker->dataset, company, &first, &end);
  for (guint i = first; i < end; i++)
    {
      CapexTelling telling;

      capex_dossier_read (checker, i, &telling);
      if (capex_view_knows (checker->view, &telling.fact))
        g_array_append_val (self->tellings, telling);
    }
  g_array_sort (self->tellings, compare_tellings);
  if (self->tellings->len > 0)
    collect_cells (self);
  collect_lines (self);
  return self;
}

CapexDossier *
capex_dossier_of (CapexChecker *checker, GHashTable *dossiers, guint32 company)
{
  CapexDossier *dossier = g_hash_table_lookup (dossiers,
                                               GUINT_TO_POINTER (company));

  if (dossier == NULL)
    {
      dossier = capex_dossier_new (checker, company);
      g_hash_table_insert (dossiers, GUINT_TO_POINTER (company), dossier);
    }
  return dossier;
}

void
capex_dossier_free (CapexDossier *self)
{
  g_array_unref (self->tellings);
  g_array_unref (self->cells);
  g_array_unref (self->lines);
  g_free (self);
}

static void
note (CapexChecker *self,
      CapexFindingKind kind,
      const CapexTelling *const *tellings,
      guint n,
      char *problem)
{
  const CapexFactView *first = &tellings[0]->fact;
  CapexFinding finding = {
      .kind = kind,
      .company = first->company,
      .measure = first->line.measure,
      .days = first->days,
      .facts = g_array_new (FALSE, FALSE, sizeof (guint32)),
      .problem = problem,
  };

  finding.period = capex_dataset_fact_period_text (self->dataset, first->index);
  for (guint i = 0; i < n; i++)
    g_array_append_val (finding.facts, tellings[i]->fact.index);
  g_array_append_val (self->findings, finding);
}

void
capex_checker_find (CapexChecker *self,
                    CapexFindingKind kind,
                    const CapexTelling *const *tellings,
                    guint n,
                    const char *format,
                    ...)
{
  va_list arguments;

  va_start (arguments, format);
  note (self, kind, tellings, n, g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

void
capex_checker_find_pair (CapexChecker *self,
                         CapexFindingKind kind,
                         const CapexTelling *one,
                         const CapexTelling *other,
                         const char *format,
                         ...)
{
  const CapexTelling *tellings[] = {one, other};
  va_list arguments;

  va_start (arguments, format);
  note (self, kind, tellings, G_N_ELEMENTS (tellings),
        g_strdup_vprintf (format, arguments));
  va_end (arguments);
}

/* Filings print plain digits, and their unit elsewhere */
static gboolean
tells_unit (const char *printed)
{
  return strspn (printed, "0123456789.,-") != strlen (printed);
}

char *
capex_checker_quote (CapexChecker *self, const CapexTelling *telling)
{
  CapexDataset *dataset = self->dataset;
  guint32 fact = telling->fact.index;
  g_autofree char *printed = capex_dataset_fact_printed (dataset, fact);
  const CapexSourceRow *source = capex_dataset_source (dataset,
                                                       telling->fact.source);

  const char *id = capex_dataset_text (dataset, source->id);

  if (tells_unit (printed))
    return g_strdup_printf ("\"%s\" (%s)", printed, id);
  return g_strdup_printf ("%s %s (%s)", printed,
                          capex_dataset_text (dataset, telling->fact.line.unit),
                          id);
}

char *
capex_checker_subject (CapexChecker *self, const CapexTelling *telling)
{
  const CapexLineRow *line = &telling->fact.line;
  const char *definition = capex_view_definition_id (self->view,
                                                     line->definition);

  return g_strdup_printf ("%s%s%s%s of %s for %s",
                          capex_view_measure_id (self->view, line->measure),
                          *definition != '\0' ? " (" : "", definition,
                          *definition != '\0' ? ")" : "",
                          capex_checker_name (self, telling->fact.company),
                          capex_checker_period (self, telling));
}

char *
capex_checker_tell (CapexChecker *self, const CapexTelling *telling)
{
  g_autofree char *subject = capex_checker_subject (self, telling);
  g_autofree char *quote = capex_checker_quote (self, telling);

  return g_strconcat (subject, ", ", quote, NULL);
}

const char *
capex_checker_name (CapexChecker *self, guint32 company)
{
  return capex_view_company_name (self->view, company);
}

const char *
capex_checker_period (CapexChecker *self, const CapexTelling *telling)
{
  return capex_dataset_fact_period_text (self->dataset, telling->fact.index);
}

gboolean
capex_telling_meets (const CapexTelling *a, const CapexTelling *b)
{
  CapexBounds both;

  return capex_bounds_intersect (&a->fact.bounds, &b->fact.bounds, &both);
}

/* Bounds no wider than a hundredth of the value */
static gboolean
is_narrow (const CapexTelling *telling)
{
  const CapexBounds *bounds = &telling->fact.bounds;
  CapexNumber width;

  return telling->two_sided && telling->value != 0 &&
         capex_number_subtract (bounds->high, bounds->low, &width) &&
         width <= ABS (telling->value) / 100;
}

gboolean
capex_telling_equals (const CapexTelling *a, const CapexTelling *b)
{
  return is_narrow (a) && is_narrow (b) && capex_telling_meets (a, b);
}

gboolean
capex_telling_same_claim (const CapexTelling *a, const CapexTelling *b)
{
  return a->claim != 0 && a->claim == b->claim;
}

gboolean
capex_days_overlap (CapexDays a, CapexDays b)
{
  return a.first <= b.last && b.first <= a.last;
}

gboolean
capex_days_within (CapexDays inner, CapexDays outer)
{
  return outer.first <= inner.first && inner.last <= outer.last;
}

int
capex_check_power (CapexNumber a, CapexNumber b)
{
  double ratio;
  int power = 0;

  if (a <= 0 || b <= 0)
    return 0;
  ratio = capex_number_quotient (MAX (a, b), MIN (a, b),
                                 CAPEX_ROUNDING_HALF_EVEN);
  while (ratio > 1 + CAPEX_CHECK_POWER_TOLERANCE)
    {
      ratio /= 10;
      power++;
    }
  return power > 0 && ratio >= 1 - CAPEX_CHECK_POWER_TOLERANCE ? power : 0;
}

char *
capex_check_factor (int power)
{
  static const char zeros[] = "1000000";

  if (power < (int) sizeof zeros - 1)
    return g_strndup (zeros, (gsize) power + 1);
  return g_strdup_printf ("10^%d", power);
}

gboolean
capex_checker_can_be_negative (CapexChecker *self, const CapexTelling *telling)
{
  const CapexLineRow *line = &telling->fact.line;

  return capex_dataset_measure (self->dataset, line->measure)->is_signed ||
         (line->definition != CAPEX_NONE &&
          capex_dataset_definition (self->dataset, line->definition)
                  ->is_signed != 0);
}

gboolean
capex_checker_is_flow (CapexChecker *self, const CapexTelling *telling)
{
  return capex_dataset_measure (self->dataset, telling->fact.line.measure)
             ->kind == CAPEX_MEASURE_FLOW;
}

gboolean
capex_checker_is_unstated (CapexChecker *self, const CapexTelling *telling)
{
  guint32 definition = telling->fact.line.definition;

  return definition == CAPEX_NONE ||
         g_str_equal (capex_view_definition_id (self->view, definition),
                      "unstated");
}

gboolean
capex_checker_may_go_on (GCancellable *cancellable, GError **error)
{
  if (!g_cancellable_is_cancelled (cancellable))
    return TRUE;

  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_CANCELLED,
                       "The check was cancelled");
  return FALSE;
}
