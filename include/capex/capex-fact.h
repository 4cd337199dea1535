/* capex-fact.h - One figure as somebody said it
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-amount.h>
#include <capex/capex-period.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_FACT (capex_fact_get_type ())

/**
 * CapexStatus:
 * @CAPEX_STATUS_ACTUAL: it has happened
 * @CAPEX_STATUS_GUIDANCE: the issuer's outlook
 * @CAPEX_STATUS_PLAN: a plan
 * @CAPEX_STATUS_REPORT: a report of the press
 * @CAPEX_STATUS_ESTIMATE: a third party's estimate
 * @CAPEX_STATUS_RUMOUR: a rumour; answers only when asked for
 *
 * How firm a figure is, in the order in which figures answer.
 */
typedef enum
{
  CAPEX_STATUS_ACTUAL,
  CAPEX_STATUS_GUIDANCE,
  CAPEX_STATUS_PLAN,
  CAPEX_STATUS_REPORT,
  CAPEX_STATUS_ESTIMATE,
  CAPEX_STATUS_RUMOUR
} CapexStatus;

/**
 * CapexScope:
 * @CAPEX_SCOPE_TOTAL: everything
 * @CAPEX_SCOPE_DATA_CENTRE: data centres
 * @CAPEX_SCOPE_AI: AI alone
 *
 * How much of the business a figure covers, widest first.
 */
typedef enum
{
  CAPEX_SCOPE_TOTAL,
  CAPEX_SCOPE_DATA_CENTRE,
  CAPEX_SCOPE_AI
} CapexScope;

typedef struct _CapexFact CapexFact;

CAPEX_AVAILABLE_IN_ALL
GType capex_fact_get_type (void);

CAPEX_AVAILABLE_IN_ALL
CapexFact *capex_fact_ref (CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
void capex_fact_unref (CapexFact *self);

CAPEX_AVAILABLE_IN_ALL
guint capex_fact_get_index (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_fact_get_company (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_fact_get_measure (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_fact_get_definition (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
CapexScope capex_fact_get_scope (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
CapexStatus capex_fact_get_status (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
CapexPeriod *capex_fact_dup_period (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
char *capex_fact_dup_period_text (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
CapexAmount *capex_fact_dup_amount (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
char *capex_fact_dup_text (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_fact_get_speaker (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
char *capex_fact_dup_known (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_fact_get_source (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_fact_get_claim (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_fact_get_part_of (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_fact_get_counterparty (const CapexFact *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_fact_get_note (const CapexFact *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_status_to_string (CapexStatus status);
CAPEX_AVAILABLE_IN_ALL
const char *capex_scope_to_string (CapexScope scope);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexFact, capex_fact_unref)

G_END_DECLS
