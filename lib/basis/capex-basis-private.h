/* capex-basis-private.h - The parts of a basis, parsed
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-basis.h>
#include <capex/capex-fact.h>

typedef enum
{
  CAPEX_CURRENCY_AS_NEEDED, /* dollars where currencies meet */
  CAPEX_CURRENCY_REPORTING, /* each company's own */
  CAPEX_CURRENCY_NAMED
} CapexCurrencyChoice;

typedef enum
{
  CAPEX_CALENDAR_CALENDAR,
  CAPEX_CALENDAR_FISCAL,
  CAPEX_CALENDAR_DAYS
} CapexCalendar;

typedef enum
{
  CAPEX_DEFINITION_FILED,
  CAPEX_DEFINITION_OWN,
  CAPEX_DEFINITION_ANY,
  CAPEX_DEFINITION_NAMED
} CapexDefinitionChoice;

typedef enum
{
  CAPEX_PERIODS_EQUAL,
  CAPEX_PERIODS_ANY,
  CAPEX_PERIODS_ANNUALISED
} CapexPeriodsChoice;

typedef struct
{
  CapexCurrencyChoice currency;
  const char *currency_code; /* interned */
  CapexCalendar calendar;
  CapexDefinitionChoice definition;
  const char *definition_id; /* interned */
  gboolean with_lease;
  int scope;                /* a CapexScope, or -1: the widest first */
  guint statuses;           /* 1 << CapexStatus */
  char **sources;           /* NULL: all */
  gint32 as_of;             /* 0: the newest known day of the dataset */
  int prices_of;            /* a year; 0: nominal */
  const char *price_series; /* interned */
  int rates_of;             /* a year; 0: each figure's own days */
  CapexPeriodsChoice periods;
} CapexBasisParts;

const CapexBasisParts *capex_basis_peek_parts (CapexBasis *self);
