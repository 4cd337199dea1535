/* capex-test-dataset.h - Small datasets, and questions in one line
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex.h>

#include "capex-test.h"

/* A row is a text.  A fact is "COMPANY, PERIOD, AMOUNT, field=value, ..."; what
 * is not told is cash capex in USD, known on 2026-02-01 from the source
 * "filing".  A row of another table is "companies: id=acme, currency=USD". */
gboolean capex_test_add_row (CapexDatasetBuilder *builder,
                             const char *row,
                             int *bad_field,
                             GError **error);

/* The registers of the bundled data; the sources filing, call, press, other and
 * research; acme, bolt and cask, who count dollars in calendar years, june and
 * january, whose years end in those months, and yuan, which counts CNY; the
 * group duo of acme and bolt, and its own figures' twin lone without members */
CapexDatasetBuilder *capex_test_builder (void);
/* The same, with these rows */
CapexDataset *capex_test_dataset (const char *row, ...) G_GNUC_NULL_TERMINATED;
CapexDataset *capex_test_dataset_new (const char *const *rows);

/* Asks as the command does: "growth acme 2024 2025 --definition own" */
CapexTable *
capex_test_ask (CapexDataset *dataset, const char *question, GError **error);

/* What is asserted from here on, in words, for the message of a failure */
void capex_test_set_subject (const char *what);

/* "100 [90, 110]" is an amount; a ratio has fractions, "3/43 [19/431, 41/429]",
 * and must be rounded outward by no more than two doubles.  "-" is no stated
 * value, ".." an open bound, "none" an empty cell. */
void capex_test_assert_cell (CapexTable *table,
                             guint row,
                             const char *column,
                             const char *expected);
/* The codes of all caveats, with a space between */
void
capex_test_assert_caveats (CapexTable *table, guint row, const char *expected);
/* Of the first row; @caveats may be NULL */
void capex_test_assert_answer (CapexDataset *dataset,
                               const char *question,
                               const char *column,
                               const char *expected,
                               const char *caveats);
/* @says: what the message has in it, or NULL */
void capex_test_assert_refused (CapexDataset *dataset,
                                const char *question,
                                CapexError code,
                                const char *says);

/* Rows that make a dataset, a question about it and its answer; or, without a
 * column, what the error says and, as "caveats", its code: "refused" */
typedef struct
{
  const char *what; /* in words */
  const char *rows[10];
  const char *question;
  const char *column;
  const char *expected;
  const char *caveats; /* NULL: whatever they are */
} CapexTestCase;

void capex_test_assert_case (const CapexTestCase *one);
/* Each case is a test; the result is what main() returns */
int
capex_test_run_cases (const char *name, const CapexTestCase *cases, guint n);
