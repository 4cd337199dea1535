/* capex-bridge-parts-private.h - The parts of a total in two periods
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "compare/capex-change-private.h"
#include "compare/capex-comparison-private.h"

/* In the order of the choices of the parameter "by" */
typedef enum
{
  CAPEX_BRIDGE_BY_COMPANY,
  CAPEX_BRIDGE_BY_USE,
  CAPEX_BRIDGE_BY_DEFINITION
} CapexBridgeBy;

enum
{
  CAPEX_BRIDGE_FROM,
  CAPEX_BRIDGE_TO,
  CAPEX_BRIDGE_N_ENDS
};

typedef struct
{
  const char *name; /* "company", "joined", "left", a use, a line, "total" */
  guint company;    /* CAPEX_NONE: several */
  CapexFigure *figures[CAPEX_BRIDGE_N_ENDS]; /* NULL: not known, or not there */
  gboolean is_outside[CAPEX_BRIDGE_N_ENDS];  /* no part of the total then */
} CapexBridgePart;

typedef struct
{
  CapexView *view; /* that of the question, or one in its stead */
  CapexSubject subject;
  CapexPeriodLabel labels[CAPEX_BRIDGE_N_ENDS];
  char *periods[CAPEX_BRIDGE_N_ENDS];
  CapexBridgeBy by;
  GArray *companies; /* guint, as they were named */
  GArray *parts;     /* CapexBridgePart */
  CapexBridgePart total;
  char *whose; /* "Meta Platforms, Inc.", "the three companies' total" */
  CapexFigure *remarks; /* on the lengths of all periods */
} CapexBridgeParts;

/* All figures are in one unit, and stated parts add up to the stated total at
 * each end */
CapexBridgeParts *capex_bridge_parts_new (CapexQuestion *question,
                                          CapexView *view,
                                          GError **error);
void capex_bridge_parts_free (CapexBridgeParts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexBridgeParts, capex_bridge_parts_free)

/* At an exchange rate: one figure, or some of all */
gboolean capex_bridge_is_converted (const CapexFigure *figure);
gboolean capex_bridge_parts_are_converted (const CapexBridgeParts *self);
/* The unit of all */
CapexUnit *capex_bridge_parts_unit (const CapexBridgeParts *self);
/* What a part is at one end: its figure, nothing, or anything from zero on */
CapexEnd capex_bridge_part_end (const CapexBridgeParts *self,
                                const CapexBridgePart *part,
                                guint end);
