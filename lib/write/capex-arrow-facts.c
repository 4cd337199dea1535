/* capex-arrow-facts.c - The facts of a dataset as a stream of Arrow arrays
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "model/capex-dataset-private.h"
#include "value/capex-amount-private.h"
#include "write/capex-arrow-amount-private.h"
#include "write/capex-arrow-stream-private.h"

enum
{
  COLUMN_FACT,
  COLUMN_COMPANY,
  COLUMN_MEASURE,
  COLUMN_DEFINITION,
  COLUMN_SCOPE,
  COLUMN_STATUS,
  COLUMN_PERIOD,
  COLUMN_FIRST_DAY,
  COLUMN_LAST_DAY,
  COLUMN_PRINTED,
  COLUMN_AMOUNT, /* the first of four */
  COLUMN_AMOUNT_UNIT = COLUMN_AMOUNT + CAPEX_ARROW_PARTS - 1,
  COLUMN_HEDGED,
  COLUMN_SPEAKER,
  COLUMN_KNOWN_FIRST,
  COLUMN_KNOWN_LAST,
  COLUMN_SOURCE,
  COLUMN_CLAIM,
  COLUMN_PART_OF,
  COLUMN_COUNTERPARTY,
  COLUMN_NOTE
};

static const struct
{
  const char *name;
  CapexArrowType type;
  gboolean can_be_null;
} columns_of_facts[] = {
    {"fact",          CAPEX_ARROW_INTEGER, FALSE},
    {"company",       CAPEX_ARROW_WORD,    FALSE},
    {"measure",       CAPEX_ARROW_WORD,    FALSE},
    {"definition",    CAPEX_ARROW_WORD,    TRUE },
    {"scope",         CAPEX_ARROW_WORD,    FALSE},
    {"status",        CAPEX_ARROW_WORD,    FALSE},
    {"period",        CAPEX_ARROW_WORD,    FALSE},
    {"first_day",     CAPEX_ARROW_DAY,     FALSE},
    {"last_day",      CAPEX_ARROW_DAY,     FALSE},
    {"printed",       CAPEX_ARROW_TEXT,    TRUE },
    {"amount_stated", CAPEX_ARROW_NUMBER,  TRUE },
    {"amount_low",    CAPEX_ARROW_NUMBER,  TRUE },
    {"amount_high",   CAPEX_ARROW_NUMBER,  TRUE },
    {"amount_unit",   CAPEX_ARROW_WORD,    FALSE},
    {"hedged",        CAPEX_ARROW_BOOLEAN, FALSE},
    {"speaker",       CAPEX_ARROW_WORD,    TRUE },
    {"known_first",   CAPEX_ARROW_DAY,     TRUE },
    {"known_last",    CAPEX_ARROW_DAY,     TRUE },
    {"source",        CAPEX_ARROW_WORD,    FALSE},
    {"claim",         CAPEX_ARROW_WORD,    TRUE },
    {"part_of",       CAPEX_ARROW_WORD,    TRUE },
    {"counterparty",  CAPEX_ARROW_WORD,    TRUE },
    {"note",          CAPEX_ARROW_TEXT,    TRUE },
};

G_STATIC_ASSERT (G_N_ELEMENTS (columns_of_facts) == COLUMN_NOTE + 1);

static void
list_columns (gpointer object, GPtrArray *columns)
{
  for (guint i = 0; i < G_N_ELEMENTS (columns_of_facts); i++)
    g_ptr_array_add (columns,
                     capex_arrow_column_new (columns_of_facts[i].type,
                                             columns_of_facts[i].name,
                                             columns_of_facts[i].can_be_null));
}

static void
add_metadata (gpointer object, GByteArray *metadata)
{
  g_autofree char *newest = capex_dataset_dup_newest_known (object);

  if (newest != NULL)
    capex_arrow_metadata_add (metadata, "capex.newest-known", newest);
}

/* A dataset keeps what is not told as the empty text */
static void
add_text (CapexArrowColumn *column, const char *text)
{
  capex_arrow_column_add_text (column, *text != '\0' ? text : NULL);
}

static void
add_what (CapexArrowColumn **columns, const CapexFact *fact)
{
  capex_arrow_column_add_integer (columns[COLUMN_FACT],
                                  capex_fact_get_index (fact));
  add_text (columns[COLUMN_COMPANY], capex_fact_get_company (fact));
  add_text (columns[COLUMN_MEASURE], capex_fact_get_measure (fact));
  add_text (columns[COLUMN_DEFINITION], capex_fact_get_definition (fact));
  add_text (columns[COLUMN_SCOPE],
            capex_scope_to_string (capex_fact_get_scope (fact)));
  add_text (columns[COLUMN_STATUS],
            capex_status_to_string (capex_fact_get_status (fact)));
}

static void
add_days (CapexArrowColumn **columns,
          const CapexFact *fact,
          const CapexFactView *view)
{
  g_autofree char *period = capex_fact_dup_period_text (fact);

  add_text (columns[COLUMN_PERIOD], period);
  capex_arrow_column_add_day (columns[COLUMN_FIRST_DAY], view->days.first);
  capex_arrow_column_add_day (columns[COLUMN_LAST_DAY], view->days.last);
  capex_arrow_column_add_day (columns[COLUMN_KNOWN_FIRST], view->known.first);
  capex_arrow_column_add_day (columns[COLUMN_KNOWN_LAST], view->known.last);
}

static void
add_how_much (CapexArrowColumn **columns, const CapexFact *fact)
{
  g_autofree char *printed = capex_fact_dup_text (fact);
  g_autoptr (CapexAmount) amount = capex_fact_dup_amount (fact);

  add_text (columns[COLUMN_PRINTED], printed);
  capex_arrow_add_amount (columns + COLUMN_AMOUNT, amount);
  capex_arrow_column_add_boolean (columns[COLUMN_HEDGED],
                                  capex_amount_is_hedged (amount));
}

static void
add_row (gpointer object, guint row, GPtrArray *columns)
{
  CapexArrowColumn **at = (CapexArrowColumn **) columns->pdata;
  g_autoptr (CapexFact) fact = capex_dataset_dup_fact (object, row);
  CapexFactView view;

  capex_dataset_fact (object, row, &view);
  add_what (at, fact);
  add_days (at, fact, &view);
  add_how_much (at, fact);
  add_text (at[COLUMN_SPEAKER], capex_fact_get_speaker (fact));
  add_text (at[COLUMN_SOURCE], capex_fact_get_source (fact));
  add_text (at[COLUMN_CLAIM], capex_fact_get_claim (fact));
  add_text (at[COLUMN_PART_OF], capex_fact_get_part_of (fact));
  add_text (at[COLUMN_COUNTERPARTY], capex_fact_get_counterparty (fact));
  add_text (at[COLUMN_NOTE], capex_fact_get_note (fact));
}

/**
 * capex_dataset_export_arrow_stream: (skip)
 * @self: a dataset
 * @out: a structure that holds nothing yet
 *
 * Hands out all facts of a dataset by the Arrow C stream interface: see
 * [method@Capex.Table.export_arrow_stream]. For some of them alone, make a
 * table by [func@Capex.listing_new_facts] and hand out that.
 *
 * Shape: one row a fact, in the order of their numbers.
 *
 * - `fact` is its number (int64), as explanations refer to it;
 * - `company`, `measure`, `definition`, `scope`, `status`, `period` (as it was
 *   told), `speaker`, `source`, `claim`, `part_of` and `counterparty` are
 *   dictionary(int32, utf8); `printed` and `note` are utf8;
 * - `first_day` and `last_day` are the days of the period, and both are in it;
 *   `known_first` and `known_last` are those between which it became public,
 *   the same unless only the month or the year is known: date32;
 * - `amount_stated`, `amount_low` and `amount_high` are decimal128(38, 9),
 *   exact, and `amount_unit` is dictionary(int32, utf8);
 * - `hedged` (bool) is whether the bounds are those of a convention.
 *
 * Bounds: null is what is not told, not stated, or an open bound; it is never
 * zero.
 *
 * The schema's metadata has `capex.newest-known`, the newest day on which a
 * fact became public. The stream holds a reference on @self.
 */
void
capex_dataset_export_arrow_stream (CapexDataset *self,
                                   struct ArrowArrayStream *out)
{
  static const CapexArrowRows rows = {list_columns, add_metadata, add_row};

  g_return_if_fail (CAPEX_IS_DATASET (self));
  g_return_if_fail (out != NULL);

  capex_arrow_stream_init (out, G_OBJECT (self), &rows,
                           capex_dataset_n (self, CAPEX_TABLE_FACT_LINE));
}
