/* capex-sec-lines.c - Values of filings, as facts of our tables
 *
 * What the concepts make of a value, and which values are no facts: the filer's
 * own translation into another currency, and tags that turn out to be a part of
 * the line.  Each decision about a value rests on filings up to its own, so
 * that a file says of a day what the file of that day said.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-sec-lines-private.h"

#include <string.h>

static int
compare_numbers (const gint64 *a, const gint64 *b, guint n)
{
  for (guint i = 0; i < n; i++)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

static const CapexSecFact *
fact_at (const GArray *facts, guint index)
{
  return &g_array_index (facts, CapexSecFact, index);
}

/* ------------------------------------------------------------------------
 * Filings in their order
 */

static int
compare_filings (gconstpointer a, gconstpointer b, gpointer data)
{
  const CapexSecFiling *left = capex_sec_document_filing (data,
                                                          *(const guint32 *) a);
  const CapexSecFiling *right =
      capex_sec_document_filing (data, *(const guint32 *) b);

  if (left->filed != right->filed)
    return left->filed < right->filed ? -1 : 1;
  return strcmp (left->accession, right->accession);
}

/* The rank of each filing */
static guint32 *
rank_filings (const CapexSecDocument *document)
{
  guint n = document->filings->len;
  g_autofree guint32 *order = g_new (guint32, n + 1);
  guint32 *ranks = g_new (guint32, n + 1);

  for (guint i = 0; i < n; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) n, sizeof *order, compare_filings,
                     (gpointer) document);
  for (guint i = 0; i < n; i++)
    ranks[order[i]] = i;
  return ranks;
}

/* ------------------------------------------------------------------------
 * What the concepts make of a value
 */

static guint32
find_line (CapexSecLines *self, const CapexConceptRow *concept, guint32 unit)
{
  CapexSecLine line = {concept->measure, concept->definition, unit};

  for (guint i = 0; i < self->lines->len; i++)
    if (memcmp (&g_array_index (self->lines, CapexSecLine, i), &line,
                sizeof line) == 0)
      return i;
  g_array_append_val (self->lines, line);
  return self->lines->len - 1;
}

/* A balance is of a day, a flow of days; what is told otherwise is neither */
static gboolean
is_of_kind (CapexDatasetBuilder *builder,
            const CapexConceptRow *concept,
            const CapexSecValue *value)
{
  int kind = g_array_index (builder->tables[CAPEX_TABLE_MEASURES],
                            CapexMeasureRow, concept->measure)
                 .kind;

  return (kind == CAPEX_MEASURE_STOCK) == (value->first == CAPEX_SEC_INSTANT);
}

static gboolean
is_below_zero (CapexDatasetBuilder *builder,
               const CapexConceptRow *concept,
               CapexNumber value)
{
  const CapexLineRow line = {.measure = concept->measure,
                             .definition = concept->definition};

  return value < 0 && !capex_builder_can_be_negative (builder, &line);
}

static void
add_fact (CapexSecLines *self,
          CapexDatasetBuilder *builder,
          const CapexConceptRow *concept,
          const CapexSecValue *value,
          guint32 rank)
{
  CapexSecFact fact;

  memset (&fact, 0, sizeof fact);
  fact.value = concept->is_negated ? -value->value : value->value;
  fact.line = find_line (self, concept, value->unit);
  fact.filing = value->filing;
  fact.rank = rank;
  fact.tag = value->tag;
  fact.priority = concept->priority;
  fact.first = value->first;
  fact.last = value->last;
  if (is_below_zero (builder, concept, fact.value))
    fact.fault = CAPEX_SEC_NEGATIVE;
  g_array_append_val (self->facts, fact);
}

static void
collect (CapexSecLines *self,
         CapexDatasetBuilder *builder,
         const CapexSecDocument *document,
         CapexSecConcepts *concepts)
{
  g_autofree guint32 *ranks = rank_filings (document);

  for (guint i = 0; i < document->values->len; i++)
    {
      const CapexSecValue *value = &g_array_index (document->values,
                                                   CapexSecValue, i);
      gint32 filed = capex_sec_document_filing (document, value->filing)->filed;
      const CapexConceptRow *concept = capex_sec_concepts_resolve (concepts,
                                                                   value->tag,
                                                                   filed);

      if (concept != NULL && is_of_kind (builder, concept, value))
        add_fact (self, builder, concept, value, ranks[value->filing]);
    }
}

/* ------------------------------------------------------------------------
 * Translations: the same value of the same filing in another currency
 */

typedef struct
{
  const CapexSecLines *lines;
  guint32 currency;
} Translation;

static guint32
unit_of (const CapexSecLines *lines, const CapexSecFact *fact)
{
  return g_array_index (lines->lines, CapexSecLine, fact->line).unit;
}

static int
compare_versions (const CapexSecFact *left, const CapexSecFact *right)
{
  const gint64 keys[2][4] = {
      {left->tag,  left->first,  left->last,  left->rank },
      {right->tag, right->first, right->last, right->rank},
  };

  return compare_numbers (keys[0], keys[1], 4);
}

/* The reporting currency first */
static int
compare_units (gconstpointer a, gconstpointer b, gpointer data)
{
  const CapexSecFact *left = a, *right = b;
  const Translation *translation = data;
  int order = compare_versions (left, right);

  if (order != 0)
    return order;
  return (unit_of (translation->lines, left) != translation->currency) -
         (unit_of (translation->lines, right) != translation->currency);
}

static void
drop_translations (CapexSecLines *self, guint32 currency)
{
  Translation translation = {self, currency};
  CapexSecFact *facts;
  guint kept = 0;

  g_array_sort_with_data (self->facts, compare_units, &translation);
  facts = (gpointer) self->facts->data;
  for (guint i = 0; i < self->facts->len; i++)
    if (kept == 0 || compare_versions (&facts[kept - 1], &facts[i]) != 0 ||
        unit_of (self, &facts[kept - 1]) != currency ||
        unit_of (self, &facts[i]) == currency)
      facts[kept++] = facts[i];
  g_array_set_size (self->facts, kept);
}

/* ------------------------------------------------------------------------
 * Parts: two tags of one line that one filing gives different values of the
 * same days.  The one that comes later in the concepts is less than its name
 * says, and tells nothing of the line from that filing on.
 */

static int
compare_by_filing (gconstpointer a, gconstpointer b)
{
  const CapexSecFact *left = a, *right = b;
  const gint64 keys[2][6] = {
      {left->line,  left->rank,  left->first,  left->last,  left->priority,
       left->tag },
      {right->line, right->rank, right->first, right->last, right->priority,
       right->tag},
  };

  return compare_numbers (keys[0], keys[1], 6);
}

static gboolean
is_of_same_days (const CapexSecFact *a, const CapexSecFact *b)
{
  return a->line == b->line && a->first == b->first && a->last == b->last;
}

typedef struct
{
  guint32 line, tag, rank;
} Part;

static gboolean
is_part (const GArray *parts, const CapexSecFact *fact)
{
  for (guint i = 0; i < parts->len; i++)
    {
      const Part *part = &g_array_index (parts, Part, i);

      if (part->line == fact->line && part->tag == fact->tag &&
          part->rank <= fact->rank)
        return TRUE;
    }
  return FALSE;
}

static gboolean
contradict (const CapexSecFact *a, const CapexSecFact *b)
{
  return a->value != b->value && !capex_sec_is_rounding (a->value, b->value) &&
         !capex_sec_is_rounding (b->value, a->value);
}

static GArray *
find_parts (const CapexSecLines *self)
{
  GArray *parts = g_array_new (FALSE, FALSE, sizeof (Part));
  guint best = 0;

  for (guint i = 1; i < self->facts->len; i++)
    {
      const CapexSecFact *first = fact_at (self->facts, best);
      const CapexSecFact *fact = fact_at (self->facts, i);

      if (!is_of_same_days (first, fact) || first->rank != fact->rank)
        best = i;
      else if (first->priority < fact->priority && contradict (first, fact) &&
               !is_part (parts, first) && !is_part (parts, fact))
        {
          Part part = {fact->line, fact->tag, fact->rank};

          g_array_append_val (parts, part);
        }
    }
  return parts;
}

static void
drop_parts (CapexSecLines *self)
{
  g_autoptr (GArray) parts = NULL;
  CapexSecFact *facts = (gpointer) self->facts->data;
  guint kept = 0;

  g_array_sort (self->facts, compare_by_filing);
  parts = find_parts (self);
  for (guint i = 0; i < self->facts->len; i++)
    if (!is_part (parts, &facts[i]))
      facts[kept++] = facts[i];
  g_array_set_size (self->facts, kept);
}

/* ------------------------------------------------------------------------
 * Wrong days: a year's value under the days of its last quarter, or a quarter's
 * under those of the year.  What came before the quarter tells which it is.
 */

/* More values of a line to one day than any filer tells; those beyond are not
 * compared, so that no file takes long */
#define MAX_VERSIONS 256

static int
compare_by_days (gconstpointer a, gconstpointer b)
{
  const CapexSecFact *left = a, *right = b;
  const gint64 keys[2][6] = {
      {left->line,  left->last,  left->first,  left->rank,  left->priority,
       left->tag },
      {right->line, right->last, right->first, right->rank, right->priority,
       right->tag},
  };

  return compare_numbers (keys[0], keys[1], 6);
}

static CapexNumber
absolute (CapexNumber number)
{
  return number < 0 ? -number : number;
}

/* What some days come to by the last filing up to @rank, or 0.  The facts are
 * in the order of compare_by_days(). */
static CapexNumber
value_of_days (const CapexSecLines *self,
               guint32 line,
               gint32 first,
               gint32 last,
               guint32 rank)
{
  CapexSecFact wanted = {.line = line,
                         .first = first,
                         .last = last,
                         .rank = rank,
                         .priority = G_MAXUINT32,
                         .tag = G_MAXUINT32};
  guint low = 0, high = self->facts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (compare_by_days (fact_at (self->facts, middle), &wanted) <= 0)
        low = middle + 1;
      else
        high = middle;
    }
  if (low == 0 || !is_of_same_days (fact_at (self->facts, low - 1), &wanted))
    return 0;
  return fact_at (self->facts, low - 1)->value;
}

/* @longer and @shorter end on one day with one value, and so cannot both be
 * right if there was something before */
static void
blame (const CapexSecLines *self, CapexSecFact *longer, CapexSecFact *shorter)
{
  guint32 rank = MAX (longer->rank, shorter->rank);
  CapexNumber before = value_of_days (self, longer->line, longer->first,
                                      shorter->first - 1, rank);
  CapexSecFact *wrong = absolute (before) < absolute (longer->value) ? shorter
                                                                     : longer;

  if (before != 0 && wrong->rank == rank && wrong->fault == CAPEX_SEC_RIGHT)
    wrong->fault = CAPEX_SEC_WRONG_DAYS;
}

static void
find_wrong_days (CapexSecLines *self)
{
  CapexSecFact *facts = (gpointer) self->facts->data;
  guint n = self->facts->len;

  for (guint i = 0; i < n; i++)
    for (guint j = i + 1;
         j < MIN (n, i + MAX_VERSIONS) && facts[j].line == facts[i].line &&
         facts[j].last == facts[i].last;
         j++)
      if (facts[i].value == facts[j].value && facts[i].value != 0 &&
          facts[i].first != CAPEX_SEC_INSTANT &&
          facts[i].first < facts[j].first)
        blame (self, &facts[i], &facts[j]);
}

/* ------------------------------------------------------------------------
 * All of it
 */

static gboolean
is_whole_of (CapexNumber number, CapexNumber unit)
{
  return number % (unit * CAPEX_NUMBER_ONE) == 0;
}

gboolean
capex_sec_is_rounding (CapexNumber rounded, CapexNumber precise)
{
  static const struct
  {
    gint64 unit;
    gint64 least; /* so much at least is told in it */
  } units[] = {
      {1000,      1000       },
      {1000000,   1000000    },
      {100000000, 10000000000},
  };

  if ((rounded < 0) != (precise < 0))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (is_whole_of (rounded, units[i].unit) &&
        !is_whole_of (precise, units[i].unit) &&
        absolute (rounded) >= units[i].least * CAPEX_NUMBER_ONE &&
        absolute (rounded - precise) <= units[i].unit * CAPEX_NUMBER_ONE / 2)
      return TRUE;
  return FALSE;
}

CapexSecLines *
capex_sec_lines_new (CapexDatasetBuilder *builder,
                     const CapexSecDocument *document,
                     CapexSecConcepts *concepts,
                     guint32 currency)
{
  CapexSecLines *self = g_new0 (CapexSecLines, 1);

  self->lines = g_array_new (FALSE, FALSE, sizeof (CapexSecLine));
  self->facts = g_array_new (FALSE, FALSE, sizeof (CapexSecFact));
  collect (self, builder, document, concepts);
  drop_translations (self, currency);
  drop_parts (self);
  g_array_sort (self->facts, compare_by_days);
  find_wrong_days (self);
  return self;
}

void
capex_sec_lines_free (CapexSecLines *self)
{
  g_array_unref (self->lines);
  g_array_unref (self->facts);
  g_free (self);
}
