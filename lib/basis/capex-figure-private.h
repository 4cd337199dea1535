/* capex-figure-private.h - One figure on a basis, and where it comes from
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-caveat.h>

#include "basis/capex-form-private.h"
#include "model/capex-dataset-private.h"

typedef enum
{
  CAPEX_RATE_MEAN,  /* of the published days of a period */
  CAPEX_RATE_SPOT,  /* of a day, or the last before it */
  CAPEX_RATE_PRICES /* of one year's prices to those of the days */
} CapexRateKind;

/* Rates used have this many digits after the point */
#define CAPEX_RATE_DECIMALS 18

/* An exchange rate, or a ratio of price levels, as it was used */
typedef struct
{
  CapexUnit *from, *to;
  CapexRateKind kind;
  CapexDays days; /* the first and last published day */
  guint n_days;
  CapexNumber rate; /* 10^-18 of @to for one @from */
  int prices_of;    /* of prices: in whose money, by which series */
  const char *price_series;
  /* the published rows it comes from: of exchange rates those of two
   * currencies, of prices those of the year and of the days */
  struct
  {
    guint first, end;
  } rows[2];
} CapexRateUse;

/* Why a caveat is there */
typedef struct
{
  CapexCaveats caveat;
  char *cause;
} CapexRemark;

/* One company, measure and period on a basis.  Its bounds are those of its
 * form, converted and narrowed as the remarks tell; a sum of figures has them
 * as parts. */
typedef struct _CapexFigure CapexFigure;

struct _CapexFigure
{
  guint references;
  guint32 company, measure;
  guint32 definition; /* CAPEX_NONE: the measure has none, or parts differ */
  int scope, status;  /* -1: parts differ */
  char *label;        /* the period as it was asked for */
  CapexDays asked;    /* its days */
  CapexDays days;     /* the days covered */
  CapexBounds bounds;
  CapexUnit *unit;
  GArray *form; /* CapexTerm, in units of @fact_unit */
  CapexUnit *fact_unit;
  gboolean is_form;  /* the bounds are those of the form, converted */
  GArray *witnesses; /* guint32 facts outside the form that had a say */
  GPtrArray *parts;  /* CapexFigure */
  GArray *rates;     /* CapexRateUse */
  CapexCaveats caveats;
  GArray *remarks;  /* CapexRemark */
  GHashTable *told; /* their causes, once they are many */
  char *rule;       /* how it was chosen */
  GArray *sources;  /* guint32, once somebody has asked for them */
};

CapexFigure *capex_figure_new (guint32 company, guint32 measure);
CapexFigure *capex_figure_ref (CapexFigure *self);
void capex_figure_unref (CapexFigure *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexFigure, capex_figure_unref)

/* Adds a caveat with its cause, once */
void capex_figure_remark (CapexFigure *self,
                          CapexCaveats caveat,
                          const char *format,
                          ...) G_GNUC_PRINTF (3, 4);
void capex_figure_witness (CapexFigure *self, guint32 fact);
/* All facts of a figure that had a say in this one: those of its form, and its
 * own witnesses */
void capex_figure_witness_all (CapexFigure *self, const CapexFigure *other);
/* Takes over what two figures' sum must tell */
void capex_figure_inherit (CapexFigure *self, CapexFigure *part);

/* Whether two figures are told by one definition and scope, equally firmly, for
 * the same days and as much of them, and so are their parts: members of a group
 * may have other lines where those of the sums are alike */
gboolean capex_figure_is_same_line (const CapexFigure *a, const CapexFigure *b);

/* The sources of the rows of a rate, each once: guint32 */
GArray *capex_rate_use_list_sources (const CapexRateUse *use,
                                     CapexDataset *dataset);

/* The sources of all facts and rates that had a say, of the parts too: guint32,
 * each once, in the order in which they come */
const GArray *capex_figure_list_sources (CapexFigure *self,
                                         CapexDataset *dataset);
