/* capex-company.h - Who spends: a company, group, market or segment
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-amount.h>
#include <capex/capex-period.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_COMPANY (capex_company_get_type ())

/**
 * CapexCompanyKind:
 * @CAPEX_COMPANY_KIND_COMPANY: one company
 * @CAPEX_COMPANY_KIND_GROUP: several companies counted together
 * @CAPEX_COMPANY_KIND_MARKET: all issuers of a market
 * @CAPEX_COMPANY_KIND_SEGMENT: a part of a company
 *
 * What a named spender is.
 */
typedef enum
{
  CAPEX_COMPANY_KIND_COMPANY,
  CAPEX_COMPANY_KIND_GROUP,
  CAPEX_COMPANY_KIND_MARKET,
  CAPEX_COMPANY_KIND_SEGMENT
} CapexCompanyKind;

typedef struct _CapexCompany CapexCompany;

CAPEX_AVAILABLE_IN_ALL
GType capex_company_get_type (void);

CAPEX_AVAILABLE_IN_ALL
CapexCompany *capex_company_ref (CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
void capex_company_unref (CapexCompany *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_id (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
CapexCompanyKind capex_company_get_kind (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_name (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_country (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_currency (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_gaap (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_fiscal_year_end (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_fiscal_label (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_cik (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_lei (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_ticker (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_parent (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
char *capex_company_dup_members (const CapexCompany *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_company_get_note (const CapexCompany *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexCompany, capex_company_unref)

G_END_DECLS
