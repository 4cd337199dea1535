/* capex-view-private.h - A dataset seen on a basis
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-dataset.h>

#include "basis/capex-basis-private.h"
#include "basis/capex-figure-private.h"

/* Everything that a question needs, looked up once */
typedef struct
{
  guint references;
  CapexDataset *dataset;
  CapexBasis *basis;
  const CapexBasisParts *parts;
  gint32 as_of; /* G_MAXINT32: no day was asked and none is known */
  gboolean as_of_asked;
  gboolean as_of_told; /* around each answer, which need not repeat it */
  GHashTable *sources; /* guint32 set, NULL: all */
  CapexUnit *currency; /* NULL unless named */
  CapexUnit *dollar;
  const CapexPeriodLabel *rates_label; /* NULL: rates of each figure's days */
  guint capex, operating_lease_cost, debt_issuance, debt_repayment;
  GPtrArray *measure_words; /* NULL where nobody has asked yet */
} CapexView;

CapexView *
capex_view_new (CapexDataset *dataset, CapexBasis *basis, GError **error);
/* The same of actuals alone, for as long as @view lives; @parts holds its
 * basis. FALSE if the basis leaves actuals out. */
gboolean capex_view_init_actuals (CapexView *self,
                                  CapexBasisParts *parts,
                                  const CapexView *view);
/* The same of what was known on a day, for as long as @view lives */
void capex_view_init_until (CapexView *self, const CapexView *view, gint32 day);
/* The same in one currency; @parts holds its basis */
void capex_view_init_currency (CapexView *self,
                               CapexBasisParts *parts,
                               const CapexView *view,
                               CapexUnit *currency);
/* The same by another choice of definition, which is not a named one; @parts
 * holds its basis */
void capex_view_init_definition (CapexView *self,
                                 CapexBasisParts *parts,
                                 const CapexView *view,
                                 CapexDefinitionChoice definition);
/* The same with all rates those of one period, whatever the days of a figure;
 * rates of a year that the basis names come first */
void capex_view_init_rates (CapexView *self,
                            const CapexView *view,
                            const CapexPeriodLabel *label);
CapexView *capex_view_ref (CapexView *self);
void capex_view_unref (CapexView *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexView, capex_view_unref)

/* "those named" of a total of several */
const char *capex_view_company_name (CapexView *self, guint company);
const char *capex_view_company_id (CapexView *self, guint company);
const char *capex_view_measure_id (CapexView *self, guint measure);
/* The same to be read in a sentence: "debt issuance", "AI share of issuance" */
const char *capex_view_measure_words (CapexView *self, guint measure);
/* "" where there is none */
const char *capex_view_definition_id (CapexView *self, guint32 definition);
/* Whether a fact was known on the as-of day, by whichever source and status */
gboolean capex_view_knows (CapexView *self, const CapexFactView *fact);
/* Whether a fact may answer at all: known, of the sources and statuses asked */
gboolean capex_view_admits (CapexView *self, const CapexFactView *fact);
gboolean capex_view_is_over (CapexView *self, CapexDays days);
