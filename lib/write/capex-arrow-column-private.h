/* capex-arrow-column-private.h - Columns that grow, and leave as Arrow arrays
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-arrow.h>

#include "base/capex-number-private.h"

G_BEGIN_DECLS

/* What a column holds; in brackets, what Arrow calls it */
typedef enum
{
  CAPEX_ARROW_TEXT,    /* any text (utf8) */
  CAPEX_ARROW_WORD,    /* a text of few (dictionary of int32 and utf8) */
  CAPEX_ARROW_TEXTS,   /* a list of texts (list of utf8) */
  CAPEX_ARROW_NUMBER,  /* an exact number (decimal128(38, 9)) */
  CAPEX_ARROW_DOUBLE,  /* (float64) */
  CAPEX_ARROW_INTEGER, /* (int64) */
  CAPEX_ARROW_DAY,     /* (date32) */
  CAPEX_ARROW_BOOLEAN  /* (bool) */
} CapexArrowType;

/* An array of Arrow in the making, and the field that describes it */
typedef struct _CapexArrowColumn CapexArrowColumn;

CapexArrowColumn *capex_arrow_column_new (CapexArrowType type,
                                          const char *name,
                                          gboolean can_be_null);
void capex_arrow_column_free (CapexArrowColumn *self);
/* What people read in place of the name: metadata of the field */
void capex_arrow_column_set_title (CapexArrowColumn *self, const char *title);

/* Not of TEXTS, which may be empty, and BOOLEAN, which are always known */
void capex_arrow_column_add_null (CapexArrowColumn *self);
/* TEXT and WORD; NULL is null */
void capex_arrow_column_add_text (CapexArrowColumn *self, const char *text);
void capex_arrow_column_add_texts (CapexArrowColumn *self,
                                   const char *const *texts);
void capex_arrow_column_add_number (CapexArrowColumn *self, CapexNumber number);
void capex_arrow_column_add_double (CapexArrowColumn *self, double value);
void capex_arrow_column_add_integer (CapexArrowColumn *self, gint64 value);
/* A Julian day as GDate counts them; 0 is null */
void capex_arrow_column_add_day (CapexArrowColumn *self, gint32 day);
void capex_arrow_column_add_boolean (CapexArrowColumn *self, gboolean value);

/* About how many bytes it holds by now */
gsize capex_arrow_column_get_size (const CapexArrowColumn *self);

void capex_arrow_column_describe (const CapexArrowColumn *self,
                                  struct ArrowSchema *out);
/* Takes what was added: @self can only be freed afterwards */
void capex_arrow_column_take (CapexArrowColumn *self, struct ArrowArray *out);

/* Pairs of texts, as Arrow wants them: starts with their number */
GByteArray *capex_arrow_metadata_new (void);
void
capex_arrow_metadata_add (GByteArray *self, const char *key, const char *value);

/* Of @columns, which stay as they are; takes @metadata, which may be NULL */
void capex_arrow_describe_rows (GPtrArray *columns,
                                GByteArray *metadata,
                                struct ArrowSchema *out);
/* All of @columns as one array of @n_rows; they can only be freed afterwards */
void capex_arrow_take_rows (GPtrArray *columns,
                            gsize n_rows,
                            struct ArrowArray *out);

G_END_DECLS
