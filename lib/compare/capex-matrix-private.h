/* capex-matrix-private.h - The figures of many companies for some periods
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "compare/capex-comparison-private.h"

typedef struct
{
  CapexView *view;
  CapexSubject subject;
  GArray *companies;     /* guint */
  GArray *labels;        /* CapexPeriodLabel */
  CapexFigure **figures; /* a row a company, a column a period; NULL: missing */
  gboolean is_aligned;   /* in one unit already, and of periods of one length */
} CapexMatrix;

/* The companies of "of", the periods of "period", the measure of "measure" */
CapexMatrix *capex_matrix_new (CapexQuestion *question, GError **error);
void capex_matrix_free (CapexMatrix *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexMatrix, capex_matrix_free)

/* What is said of a total where nobody can be counted, or is counted twice */
#define CAPEX_MATRIX_TOTAL_OF_NAMED "the total of those named"

/* One period of it */
typedef struct
{
  CapexMatrix *matrix;
  char *label;
  char *total;         /* "the five companies' total", a group's members
                        * among them, or that of those named */
  gboolean has_groups; /* some of those compared are groups */
  GPtrArray *overlaps; /* "Cloud is a part of Acme" */
  guint *companies;
  CapexFigure **figures; /* NULL: missing */
  guint n;
  CapexFigure *population; /* NULL if all are missing; told by every row */
} CapexMatrixPeriod;

/* In one unit and over periods of comparable length.  Those who are missing
 * stay, or are left out. */
CapexMatrixPeriod *capex_matrix_period_new (CapexMatrix *matrix,
                                            guint period,
                                            gboolean keep_missing,
                                            GError **error);
/* Whether the amount of one who is missing may be below zero: as that of those
 * who are known may */
gboolean capex_matrix_period_can_be_negative (const CapexMatrixPeriod *self);
/* The bounds of all, in turn; what is missing may be anything, from zero on
 * where it cannot be negative */
CapexBounds *capex_matrix_period_amounts (const CapexMatrixPeriod *self);
void capex_matrix_period_free (CapexMatrixPeriod *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexMatrixPeriod, capex_matrix_period_free)
