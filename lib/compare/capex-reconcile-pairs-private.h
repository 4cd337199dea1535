/* capex-reconcile-pairs-private.h - What is told twice of one period
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "compare/capex-comparison-private.h"

typedef enum
{
  CAPEX_CHECK_MEMBERS,     /* what is given of a group, and its members */
  CAPEX_CHECK_IDENTITY,    /* a figure, and the parts that it is made of */
  CAPEX_CHECK_QUARTERS,    /* a year, and its quarters */
  CAPEX_CHECK_SPEAKERS,    /* two who speak of the same line */
  CAPEX_CHECK_RESTATEMENT, /* what one said first, and says now */
  CAPEX_CHECK_DEFINITIONS  /* two lines of one issuer */
} CapexCheck;

/* What such an assembly is called as a teller */
#define CAPEX_RECONCILE_ADDITIONS "line + finance-lease-additions"

/* The first of the two is what the second is held against */
typedef struct
{
  CapexCheck check;
  char *tellers[2]; /* "filing", "issuer", a speaker, "members", "quarters" */
  CapexFigure *figures[2];
  gboolean is_one_line; /* both draw the line in the same place, and say so */
} CapexReconcilePair;

/* GArray of CapexReconcilePair, in the order of checks; NULL with @error set */
GArray *capex_reconcile_pairs (CapexView *view,
                               guint company,
                               guint measure,
                               const CapexPeriodLabel *label,
                               GError **error);
