/* capex-csv-report-private.h - All that is wrong with one file
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-error.h>

#include "read/capex-csv-record-private.h"

G_BEGIN_DECLS

/* Errors of a file that are told; the rest is counted */
#define CAPEX_CSV_MAX_TOLD 20
/* A file with as many is not read further: it is of something else, and every
 * name in it that nobody knows is compared with all that somebody does */
#define CAPEX_CSV_MAX_COUNTED 100

typedef struct
{
  char *name;
  GString *message;
  guint n_errors;
  CapexError code; /* of the first */
} CapexCsvReport;

/* @name comes from outside: it is kept fit for a message */
void capex_csv_report_init (CapexCsvReport *self, const char *name);
void capex_csv_report_clear (CapexCsvReport *self);

/* What is at @place has the wrong text @value, or NULL where @why tells it */
void capex_csv_report_add (CapexCsvReport *self,
                           CapexCsvPlace place,
                           CapexError code,
                           const char *why,
                           const char *value);
gboolean capex_csv_report_is_full (const CapexCsvReport *self);

/* TRUE when there is nothing to tell; else one line an error in @error */
gboolean capex_csv_report_finish (const CapexCsvReport *self, GError **error);

/* @text without what a terminal would act upon, and not endless */
char *capex_csv_report_dup_clean (const char *text);

G_END_DECLS
