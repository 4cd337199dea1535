/* capex-subject-private.h - What is compared: spend, or a measure
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-view-private.h"

typedef struct
{
  gboolean is_spend; /* the uses of the basis, summed */
  guint measure;
} CapexSubject;

typedef enum
{
  CAPEX_EACH,    /* each period by the first definition and scope it has */
  CAPEX_TOGETHER /* all periods by one, or not at all */
} CapexTogether;

CapexSubject capex_subject_spend (CapexView *view);
CapexSubject capex_subject_measure (guint measure);
/* "capex", "debt issuance", or "capex and leased operating cost" */
const char *capex_subject_title (CapexView *view, CapexSubject subject);
/* Things that are counted have plural names: "tokens", "chips installed" */
gboolean capex_subject_is_plural (const char *title);

/* The figures of a company for some periods.  With CAPEX_EACH a missing one is
 * NULL; with CAPEX_TOGETHER it is an error, as is a comparison across
 * definitions.  @figures is then full of NULLs. */
gboolean capex_subject_figures (CapexView *view,
                                CapexSubject subject,
                                guint company,
                                const CapexPeriodLabel *labels,
                                guint n,
                                CapexTogether together,
                                CapexFigure **figures,
                                GError **error);
/* The same by the facts of the company alone, whether it has members or not */
gboolean capex_subject_company_figures (CapexView *view,
                                        CapexSubject subject,
                                        guint company,
                                        const CapexPeriodLabel *labels,
                                        guint n,
                                        CapexTogether together,
                                        CapexFigure **figures,
                                        GError **error);
/* As an error: each period is there, but no definition and scope has them all
 */
void capex_subject_set_across (CapexView *view,
                               const CapexFigure *a,
                               const CapexFigure *b,
                               GError **error);
/* As an error, why there is no figure: what there is instead */
void capex_subject_set_missing (CapexView *view,
                                CapexSubject subject,
                                guint company,
                                const CapexPeriodLabel *label,
                                GError **error);
void capex_figures_clear (CapexFigure **figures, guint n);
