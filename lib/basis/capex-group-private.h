/* capex-group-private.h - Groups: the sum of the members
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "basis/capex-subject-private.h"

/* As capex_subject_figures (), of a company that has members */
gboolean capex_group_figures (CapexView *view,
                              CapexSubject subject,
                              guint company,
                              const CapexPeriodLabel *labels,
                              guint n,
                              CapexTogether together,
                              CapexFigure **figures,
                              GError **error);

/* The figures of the members, a row a member in the order of the dataset, a
 * column a period, each in its own unit: NULL where it is not known, or not one
 * on the last day of the period.  @is_member, of as many, tells which; it may
 * be NULL. */
gboolean capex_group_members (CapexView *view,
                              CapexSubject subject,
                              guint company,
                              const CapexPeriodLabel *labels,
                              guint n,
                              CapexTogether together,
                              CapexFigure **matrix,
                              gboolean *is_member,
                              GError **error);

/* What is to be known of one company; @data is that of the caller */
typedef gboolean (*CapexFigureFinder) (CapexView *view,
                                       guint company,
                                       const CapexPeriodLabel *label,
                                       gpointer data,
                                       CapexFigure **figure,
                                       GError **error);

/* The sum of what @find knows of each member, with what is given of the group
 * itself, or NULL; *figure is NULL where nothing is known */
gboolean capex_group_sum (CapexView *view,
                          guint measure,
                          guint company,
                          const CapexPeriodLabel *label,
                          CapexFigureFinder find,
                          gpointer data,
                          CapexFigure *own,
                          CapexFigure **figure,
                          GError **error);
