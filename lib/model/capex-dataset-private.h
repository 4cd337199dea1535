/* capex-dataset-private.h - How a dataset lies in memory
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-dataset.h>

#include "value/capex-bounds-private.h"
#include "value/capex-fiscal-calendar-private.h"
#include "value/capex-period-private.h"
#include "value/capex-unit-private.h"

/* Everything is a table of plain rows that point at each other by index, and
 * at texts by their offset in one pool.  So a dataset needs no opening: the
 * bundled one is used where the linker put it.  A fact takes 28 bytes. */

typedef guint32 CapexText; /* offset in the pool; 0 is the empty text */

#define CAPEX_NONE G_MAXUINT32 /* no such row */
#define CAPEX_DAY_OPEN_FIRST G_MININT32
#define CAPEX_DAY_OPEN_LAST G_MAXINT32

typedef enum
{
  CAPEX_TABLE_TEXTS,
  CAPEX_TABLE_SOURCES,
  CAPEX_TABLE_COMPANIES,
  CAPEX_TABLE_MEMBERS,
  CAPEX_TABLE_MEASURES,
  CAPEX_TABLE_DEFINITIONS,
  CAPEX_TABLE_PRESENTATIONS,
  CAPEX_TABLE_CONCEPTS,
  CAPEX_TABLE_RATES,
  CAPEX_TABLE_PRICES,
  CAPEX_TABLE_REASONS,
  CAPEX_TABLE_LINES,
  CAPEX_TABLE_PERIODS,
  CAPEX_TABLE_KNOWN,
  CAPEX_TABLE_WIDE,
  CAPEX_TABLE_EXTRAS,
  CAPEX_TABLE_COMPANY_FACTS, /* where each company's facts begin, and an end */
  CAPEX_TABLE_FACT_COMPANY,
  CAPEX_TABLE_FACT_LINE,
  CAPEX_TABLE_FACT_PERIOD,
  CAPEX_TABLE_FACT_SOURCE,
  CAPEX_TABLE_FACT_KNOWN,
  CAPEX_TABLE_FACT_VALUE,
  CAPEX_N_TABLES
} CapexTableId;

typedef struct
{
  CapexText id, publisher, title, url, terms;
  guint32 repeats;
  gint32 published_first, published_last; /* 0, 0: not told */
  guint32 kind;
} CapexSourceRow;

typedef struct
{
  CapexText id, name, country, currency, gaap, year_end, label, cik, lei,
      ticker, note;
  guint32 parent;
  guint32 first_member, n_members;
  guint8 kind;
  guint8 has_fiscal;
  CapexFiscalYearEnd fiscal;
} CapexCompanyRow;

typedef struct
{
  guint32 company;
  gint32 since, until;
} CapexMemberRow;

typedef enum
{
  CAPEX_MEASURE_FLOW,
  CAPEX_MEASURE_STOCK,
  CAPEX_MEASURE_RATE,
  CAPEX_MEASURE_SHARE
} CapexMeasureKind;

typedef struct
{
  CapexText id, title;
  guint32 share_of;
  guint8 kind, is_signed;
} CapexMeasureRow;

typedef struct
{
  CapexText id, title;
  CapexText identity; /* of which published parts it is made; 0: of none */
  guint32 measure;
  guint32 is_signed;
} CapexDefinitionRow;

typedef enum
{
  CAPEX_POINTER_FILED,
  CAPEX_POINTER_OWN
} CapexPointer;

typedef struct
{
  guint32 company, measure, definition, source;
  gint32 since, until;
  guint32 pointer;
} CapexPresentationRow;

/* What a tag of a filing is */
typedef struct
{
  CapexText taxonomy, tag;
  CapexText issuer;    /* of whom alone, an id or a CIK; 0: of all */
  guint32 measure;     /* CAPEX_NONE: nothing that is kept */
  guint32 definition;  /* CAPEX_NONE for a measure without definitions */
  gint32 since, until; /* days of filing */
  guint32 priority;    /* the lowest tells a period that several tell */
  guint32 is_negated;  /* filed with the other sign */
  CapexText note;
} CapexConceptRow;

typedef struct
{
  gint64 rate; /* billionths of @currency for one @base */
  gint32 date;
  CapexText base, currency, printed;
  guint32 source;
} CapexRateRow;

typedef struct
{
  gint64 value; /* billionths */
  CapexText series, currency, period, printed;
  CapexDays days;
  guint32 source;
} CapexPriceRow;

/* What may be wrong with facts, as the checker tells it */
typedef enum
{
  CAPEX_FINDING_POWER_OF_TEN,
  CAPEX_FINDING_SIGN,
  CAPEX_FINDING_CONFLICT,
  CAPEX_FINDING_GROUP,
  CAPEX_FINDING_MEMBER_LEFT_OUT,
  CAPEX_FINDING_PART_ABOVE_WHOLE,
  CAPEX_FINDING_PART_AS_WHOLE,
  CAPEX_FINDING_PERIOD_LABEL,
  CAPEX_FINDING_SAME_AMOUNT,
  CAPEX_FINDING_BACKWARDS,
  CAPEX_FINDING_STALE,
  CAPEX_FINDING_DUPLICATE,
  CAPEX_FINDING_DOUBLE_COUNT,
  CAPEX_N_ACCEPTABLE_FINDINGS,
  CAPEX_FINDING_UNUSED_REASON = CAPEX_N_ACCEPTABLE_FINDINGS,
  CAPEX_N_FINDING_KINDS
} CapexFindingKind;

/* Why a finding is left as it is.  Nothing but the checker looks at it, so
 * names stay texts. */
typedef struct
{
  CapexText company, measure, period; /* 0: any measure, any period */
  CapexText sources;                  /* "a;b" */
  CapexText reason;
  guint32 kind;
  CapexDays days; /* of the period */
} CapexReasonRow;

/* What the facts of one line of a table have in common */
typedef struct
{
  guint32 measure, definition;
  CapexText unit, speaker;
  guint32 speaker_company;
  guint8 scope, status;
} CapexLineRow;

typedef struct
{
  CapexDays days;
  CapexText text;
} CapexPeriodRow;

/* A fact whose amount is not plain whole digits */
typedef struct
{
  CapexBounds bounds;
  CapexText printed;
} CapexWideRow;

/* What few facts have */
typedef struct
{
  guint32 fact;
  CapexText claim, part_of, note;
  guint32 counterparty;
} CapexExtraRow;

/* A value is whole units, or the number of a wide row above this */
#define CAPEX_VALUE_WIDE ((gint64) 1 << 62)

typedef struct
{
  gconstpointer rows;
  gsize n;
} CapexTableView;

struct _CapexDataset
{
  GObject parent_instance;

  CapexTableView tables[CAPEX_N_TABLES];
  GArray *owned[CAPEX_N_TABLES]; /* NULL in a dataset that lives elsewhere */
  gint32 newest_known;
};

/* One fact, gathered from the columns */
typedef struct
{
  guint32 index, company, source;
  CapexLineRow line;
  CapexDays days;
  CapexDays known; /* 0, 0: not told */
  CapexBounds bounds;
} CapexFactView;

gsize capex_table_row_size (CapexTableId table);
CapexDataset *capex_dataset_new_from_tables (GArray *tables[CAPEX_N_TABLES]);
CapexDataset *capex_dataset_new_from_image (gconstpointer image, gsize size);
GBytes *capex_dataset_to_image (CapexDataset *self);

const char *capex_dataset_text (CapexDataset *self, CapexText text);
guint capex_dataset_n (CapexDataset *self, CapexTableId table);
const CapexCompanyRow *capex_dataset_company (CapexDataset *self, guint index);
const CapexMemberRow *capex_dataset_member (CapexDataset *self, guint index);
const CapexSourceRow *capex_dataset_source (CapexDataset *self, guint index);
const CapexMeasureRow *capex_dataset_measure (CapexDataset *self, guint index);
const CapexDefinitionRow *capex_dataset_definition (CapexDataset *self,
                                                    guint index);
const CapexPresentationRow *capex_dataset_presentation (CapexDataset *self,
                                                        guint index);
const CapexConceptRow *capex_dataset_concept (CapexDataset *self, guint index);
const CapexRateRow *capex_dataset_rate (CapexDataset *self, guint index);
const CapexPriceRow *capex_dataset_price (CapexDataset *self, guint index);
const CapexReasonRow *capex_dataset_reason (CapexDataset *self, guint index);
const CapexLineRow *capex_dataset_line (CapexDataset *self, guint index);
/* NULL for most facts */
const CapexExtraRow *capex_dataset_extra (CapexDataset *self, guint fact);

void capex_dataset_fact (CapexDataset *self, guint index, CapexFactView *out);
const char *capex_dataset_fact_period_text (CapexDataset *self, guint index);
char *capex_dataset_fact_printed (CapexDataset *self, guint index);
/* The facts of a company are those from @first to before @end */
void capex_dataset_company_facts (CapexDataset *self,
                                  guint company,
                                  guint *first,
                                  guint *end);

/* CAPEX_NONE with an error that names the nearest */
guint capex_dataset_company_index (CapexDataset *self,
                                   const char *name,
                                   GError **error);
guint
capex_dataset_source_index (CapexDataset *self, const char *id, GError **error);
guint capex_dataset_measure_index (CapexDataset *self,
                                   const char *id,
                                   GError **error);
guint capex_dataset_definition_index (CapexDataset *self,
                                      guint measure,
                                      const char *id,
                                      GError **error);

/* Registers' words: -1 with an error that lists them */
int capex_company_kind_parse (const char *text, GError **error);
int capex_source_kind_parse (const char *text, GError **error);
int capex_measure_kind_parse (const char *text, GError **error);
int capex_pointer_parse (const char *text, GError **error);
int capex_status_parse (const char *text, GError **error);
int capex_scope_parse (const char *text, GError **error);
/* Only what a reason may be given for */
int capex_finding_kind_parse (const char *text, GError **error);
const char *capex_company_kind_word (CapexCompanyKind kind);
const char *capex_source_kind_word (CapexSourceKind kind);
const char *capex_measure_kind_word (CapexMeasureKind kind);
const char *capex_pointer_word (CapexPointer pointer);
const char *capex_finding_kind_word (CapexFindingKind kind);
