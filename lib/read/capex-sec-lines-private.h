/* capex-sec-lines-private.h - Values of filings, as facts of our tables
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/capex-sec-document-private.h"

G_BEGIN_DECLS

/* What the facts of one series have in common */
typedef struct
{
  guint32 measure, definition;
  guint32 unit; /* of the document */
} CapexSecLine;

typedef enum
{
  CAPEX_SEC_RIGHT,
  CAPEX_SEC_NEGATIVE,  /* what is never below zero is filed so */
  CAPEX_SEC_WRONG_DAYS /* it is the value of other days to the same last */
} CapexSecFault;

typedef struct
{
  CapexNumber value; /* with the sign of the measure */
  guint32 line;
  guint32 filing;
  guint32 rank; /* of the filing: later ones have higher ranks */
  guint32 tag;
  guint32 priority; /* of the tag: the lowest answers */
  gint32 first, last;
  CapexSecFault fault;
} CapexSecFact;

typedef struct
{
  GArray *lines; /* CapexSecLine */
  GArray *facts; /* CapexSecFact: by line, days, rank and priority */
} CapexSecLines;

/* The issuer of @concepts is set.  @currency is that in which it reports, a
 * unit of the document or CAPEX_NONE. */
CapexSecLines *capex_sec_lines_new (CapexDatasetBuilder *builder,
                                    const CapexSecDocument *document,
                                    CapexSecConcepts *concepts,
                                    guint32 currency);
void capex_sec_lines_free (CapexSecLines *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexSecLines, capex_sec_lines_free)

/* Whether one is the other in a larger unit of rounding: whole thousands or
 * millions, or, of 10 billion or more, hundreds of millions */
gboolean capex_sec_is_rounding (CapexNumber rounded, CapexNumber precise);

G_END_DECLS
