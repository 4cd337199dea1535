/* capex-builder-rows-private.h - A builder inside, and the reading of its rows
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-dataset-builder.h>
#include <capex/capex-error.h>

#include "model/capex-dataset-private.h"
#include "model/capex-register-private.h"

/* A fact on its way in, with all its references resolved.  There is no padding
 * in @line and @period that is not zero. */
typedef struct
{
  guint32 company, source, counterparty;
  CapexLineRow line;
  CapexPeriodRow period;
  CapexDays known;
  CapexBounds bounds;
  const char *printed, *claim, *part_of, *note;
} CapexNewFact;

/* Where a row stood, for errors that show only at the end */
typedef struct
{
  CapexText file;
  guint column;
  guint64 line;
} CapexOrigin;

/* The references that may name a row that comes later.  Until the end such a
 * field holds the text of the id, 0 if there is none. */
typedef enum
{
  CAPEX_REFERENCE_REPEATS,  /* of a source */
  CAPEX_REFERENCE_PARENT,   /* of a company */
  CAPEX_REFERENCE_MEMBER,   /* of a group */
  CAPEX_REFERENCE_SHARE_OF, /* of a measure */
  CAPEX_REFERENCE_PART_OF,  /* of a fact, a claim */
  CAPEX_N_REFERENCES
} CapexReference;

typedef enum
{
  CAPEX_KEY_TEXTS,
  CAPEX_KEY_SOURCES,
  CAPEX_KEY_COMPANIES,
  CAPEX_KEY_MEASURES,
  CAPEX_KEY_DEFINITIONS,   /* measure, a line feed, id */
  CAPEX_KEY_PRESENTATIONS, /* all of the row */
  CAPEX_KEY_RATES,
  CAPEX_KEY_PRICES,
  CAPEX_KEY_REASONS, /* all of the row */
  CAPEX_KEY_CLAIMS,
  CAPEX_N_KEYS
} CapexKey;

struct _CapexDatasetBuilder
{
  GObject parent_instance;

  GArray *tables[CAPEX_N_TABLES];
  GHashTable *keys[CAPEX_N_KEYS];      /* text -> row */
  GHashTable *lines;                   /* CapexLineRow -> row */
  GHashTable *periods;                 /* CapexPeriodRow -> row */
  GHashTable *known;                   /* CapexDays -> row */
  GArray *origins[CAPEX_N_REFERENCES]; /* one a row that may refer */
  gboolean finished;

  const char *file;
  guint64 line;
  guint columns[CAPEX_MAX_FIELDS];
};

/* Adds one row; on failure nothing is added and *field is the one at fault, or
 * -1 */
typedef gboolean (*CapexRowAdder) (CapexDatasetBuilder *self,
                                   const char *const *values,
                                   int *field,
                                   GError **error);

extern const CapexRowAdder capex_row_adders[CAPEX_N_REGISTERS];

CapexText capex_builder_intern (CapexDatasetBuilder *self, const char *text);
const char *capex_builder_text (CapexDatasetBuilder *self, CapexText text);
/* CAPEX_NONE if there is no such key */
guint
capex_builder_find (CapexDatasetBuilder *self, CapexKey key, const char *text);
void capex_builder_set_unknown (CapexDatasetBuilder *self,
                                CapexKey key,
                                const char *what,
                                const char *text,
                                GError **error);

/* Small readers of a field: FALSE with *field and @error set */
gboolean capex_row_fail (int *field,
                         int which,
                         GError **error,
                         CapexError code,
                         const char *format,
                         ...) G_GNUC_PRINTF (5, 6);
/* For an error that is set already */
gboolean capex_row_blame (int *field, int which);
gboolean capex_row_read_id (const char *const *values,
                            int which,
                            int *field,
                            GError **error);
gboolean capex_row_read_vague_day (const char *const *values,
                                   int which,
                                   CapexDays *days,
                                   int *field,
                                   GError **error);
gboolean capex_row_find_row (CapexDatasetBuilder *self,
                             CapexKey key,
                             const char *what,
                             const char *const *values,
                             int which,
                             guint32 *row,
                             int *field,
                             GError **error);
gboolean capex_row_find_definition (CapexDatasetBuilder *self,
                                    guint32 measure,
                                    const char *const *values,
                                    int which,
                                    guint32 *row,
                                    int *field,
                                    GError **error);
/* Adds a row under its key.  The same row once more changes nothing; another
 * row under a key that is taken is an error. */
gboolean capex_row_put (CapexDatasetBuilder *self,
                        CapexKey key,
                        CapexTableId table,
                        const char *id,
                        gconstpointer row,
                        gboolean *added,
                        GError **error);
gboolean capex_row_read_currency (const char *const *values,
                                  int which,
                                  int *field,
                                  GError **error);
void capex_row_note_origin (CapexDatasetBuilder *self,
                            CapexReference reference,
                            int field);

gboolean capex_builder_add_company (CapexDatasetBuilder *self,
                                    const char *const *values,
                                    int *field,
                                    GError **error);
gboolean capex_builder_add_fact (CapexDatasetBuilder *self,
                                 const char *const *values,
                                 int *field,
                                 GError **error);
void capex_builder_put_fact (CapexDatasetBuilder *self,
                             const CapexNewFact *fact);
gboolean capex_builder_can_be_negative (CapexDatasetBuilder *self,
                                        const CapexLineRow *line);
gboolean capex_builder_add_reason (CapexDatasetBuilder *self,
                                   const char *const *values,
                                   int *field,
                                   GError **error);
void capex_builder_sort (CapexDatasetBuilder *self);
