/* capex-checker-private.h - What the rules of the checker share
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <gio/gio.h>

#include "basis/capex-pool-private.h"

/* Two values are one figure told with other zeros if they are a power of ten
 * apart, within this */
#define CAPEX_CHECK_POWER_TOLERANCE 0.1

/* One fact as the rules see it */
typedef struct
{
  CapexFactView fact;
  CapexText claim, part_of;
  guint32 counterparty;
  CapexVoice rank;
  CapexNumber value;    /* stated, or the middle, or the only bound */
  gboolean two_sided;   /* a value with both bounds */
  gboolean is_past;     /* of what was over when it was told */
  gboolean is_event;    /* a flow of one day */
  gboolean is_own_part; /* part of another figure of the company and measure */
} CapexTelling;

/* What is told of the same days in one line: of one company, measure, scope,
 * unit and definition.  Best speakers first, then by the day known. */
typedef struct
{
  const CapexTelling *tellings;
  guint n;
  const CapexTelling *past; /* the first two-sided one of what was over */
} CapexCell;

/* The cells of one line, by their days */
typedef struct
{
  const CapexCell *first;
  guint n;
} CapexLineCells;

/* The facts of one company */
typedef struct
{
  GArray *tellings; /* CapexTelling, by line, days and speaker */
  GArray *cells;    /* CapexCell, in the same order */
  GArray *lines;    /* CapexLineCells */
} CapexDossier;

typedef struct
{
  CapexFindingKind kind;
  guint32 company, measure; /* CAPEX_NONE: of no measure */
  CapexDays days;
  const char *period;
  GArray *facts; /* guint32 */
  char *problem;
  CapexText reason; /* 0: not accepted */
} CapexFinding;

typedef struct
{
  CapexDataset *dataset;
  CapexView *view;
  GHashTable *claims; /* claim -> GArray of guint32 facts */
  GArray *findings;   /* CapexFinding */
} CapexChecker;

CapexDossier *capex_dossier_new (CapexChecker *checker, guint company);
void capex_dossier_free (CapexDossier *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexDossier, capex_dossier_free)
/* The one in a table by companies, which is made if it is not there */
CapexDossier *
capex_dossier_of (CapexChecker *checker, GHashTable *dossiers, guint32 company);
void
capex_dossier_read (CapexChecker *checker, guint32 fact, CapexTelling *telling);
gboolean capex_cell_same_line (const CapexCell *a, const CapexCell *b);
const CapexCell *capex_dossier_cell (const CapexDossier *self, guint index);

/* Notes what is wrong with some facts: the first names company, measure and
 * period */
void capex_checker_find (CapexChecker *self,
                         CapexFindingKind kind,
                         const CapexTelling *const *tellings,
                         guint n,
                         const char *format,
                         ...) G_GNUC_PRINTF (5, 6);
void capex_checker_find_pair (CapexChecker *self,
                              CapexFindingKind kind,
                              const CapexTelling *one,
                              const CapexTelling *other,
                              const char *format,
                              ...) G_GNUC_PRINTF (5, 6);
/* "over 130 trillion" (longbridge) */
char *capex_checker_quote (CapexChecker *self, const CapexTelling *telling);
/* "capex (cash) of Acme for 2024" */
char *capex_checker_subject (CapexChecker *self, const CapexTelling *telling);
/* The same, with what was printed behind it */
char *capex_checker_tell (CapexChecker *self, const CapexTelling *telling);
const char *capex_checker_name (CapexChecker *self, guint32 company);
const char *capex_checker_period (CapexChecker *self,
                                  const CapexTelling *telling);

/* Whether two figures may be one: their bounds meet */
gboolean capex_telling_meets (const CapexTelling *a, const CapexTelling *b);
/* Whether they are the same to the digits that were printed, and these are
 * enough to tell it from chance */
gboolean capex_telling_equals (const CapexTelling *a, const CapexTelling *b);
gboolean capex_telling_same_claim (const CapexTelling *a,
                                   const CapexTelling *b);
gboolean capex_days_overlap (CapexDays a, CapexDays b);
gboolean capex_days_within (CapexDays inner, CapexDays outer);
/* The power of ten, not 0, that two positive values are apart; else 0 */
int capex_check_power (CapexNumber a, CapexNumber b);
/* "1000" for 3 */
char *capex_check_factor (int power);
gboolean capex_checker_can_be_negative (CapexChecker *self,
                                        const CapexTelling *telling);
gboolean capex_checker_is_flow (CapexChecker *self,
                                const CapexTelling *telling);
gboolean capex_checker_is_unstated (CapexChecker *self,
                                    const CapexTelling *telling);

/* FALSE with CAPEX_ERROR_CANCELLED if somebody has stopped the work */
gboolean capex_checker_may_go_on (GCancellable *cancellable, GError **error);

/* The rules, each about the facts of one company */
void capex_check_tellings (CapexChecker *self, CapexDossier *dossier);
void capex_check_claims (CapexChecker *self, CapexDossier *dossier);
void capex_check_days (CapexChecker *self, CapexDossier *dossier);
void capex_check_series (CapexChecker *self, CapexDossier *dossier);
void capex_check_periods (CapexChecker *self, CapexDossier *dossier);
void capex_check_parts (CapexChecker *self, CapexDossier *dossier);
/* ... and of several */
gboolean capex_check_groups (CapexChecker *self,
                             GCancellable *cancellable,
                             GError **error);
/* ... and whose sum counts what two members say of one and the same thing */
void capex_check_double_counts (CapexChecker *self,
                                guint group,
                                GHashTable *dossiers);
void capex_check_segments (CapexChecker *self);
void capex_check_markets (CapexChecker *self);

/* Takes the findings that somebody has given a reason for; finds reasons that
 * accept nothing if @unused_too */
void capex_check_reasons (CapexChecker *self, gboolean unused_too);
