/* capex-sec-document-private.h - The wanted values of one file of company facts
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

#include "read/capex-sec-concepts-private.h"

G_BEGIN_DECLS

/* A value that begins on no day is of one day, its last */
#define CAPEX_SEC_INSTANT CAPEX_DAY_OPEN_FIRST

typedef struct
{
  char *accession;
  char *form; /* empty if it is told strangely */
  gint32 filed;
} CapexSecFiling;

/* One value as one filing tells it */
typedef struct
{
  CapexNumber value;
  guint32 tag;    /* of the concepts */
  guint32 unit;   /* of the document */
  guint32 filing; /* of the document */
  gint32 first, last;
} CapexSecValue;

typedef struct
{
  char *cik; /* digits, no zero before them */
  char *name;
  GArray *values;      /* CapexSecValue, as they come */
  GPtrArray *units;    /* currencies */
  GArray *filings;     /* CapexSecFiling */
  GHashTable *numbers; /* accession -> number of the filing */
} CapexSecDocument;

/* Reads a JSON text; what is wrong in it is told with its place */
CapexSecDocument *capex_sec_document_new (const char *name,
                                          const char *bytes,
                                          gsize length,
                                          CapexSecConcepts *concepts,
                                          GCancellable *cancellable,
                                          GError **error);
void capex_sec_document_free (CapexSecDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexSecDocument, capex_sec_document_free)

const CapexSecFiling *capex_sec_document_filing (const CapexSecDocument *self,
                                                 guint filing);
const char *capex_sec_document_unit (const CapexSecDocument *self, guint unit);

G_END_DECLS
