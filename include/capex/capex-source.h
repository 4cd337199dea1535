/* capex-source.h - The document that prints a figure
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-amount.h>
#include <capex/capex-period.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

#define CAPEX_TYPE_SOURCE (capex_source_get_type ())

/**
 * CapexSourceKind:
 * @CAPEX_SOURCE_KIND_FILING: a filing with a regulator
 * @CAPEX_SOURCE_KIND_ISSUER: a release or call of the issuer
 * @CAPEX_SOURCE_KIND_PRESS: a news page
 * @CAPEX_SOURCE_KIND_RESEARCH: a broker's or analyst's publication
 * @CAPEX_SOURCE_KIND_DATA: a data provider's page
 * @CAPEX_SOURCE_KIND_OFFICIAL: an authority's statistics
 *
 * What kind of document a source is.
 */
typedef enum
{
  CAPEX_SOURCE_KIND_FILING,
  CAPEX_SOURCE_KIND_ISSUER,
  CAPEX_SOURCE_KIND_PRESS,
  CAPEX_SOURCE_KIND_RESEARCH,
  CAPEX_SOURCE_KIND_DATA,
  CAPEX_SOURCE_KIND_OFFICIAL
} CapexSourceKind;

typedef struct _CapexSource CapexSource;

CAPEX_AVAILABLE_IN_ALL
GType capex_source_get_type (void);

CAPEX_AVAILABLE_IN_ALL
CapexSource *capex_source_ref (CapexSource *self);
CAPEX_AVAILABLE_IN_ALL
void capex_source_unref (CapexSource *self);

CAPEX_AVAILABLE_IN_ALL
const char *capex_source_get_id (const CapexSource *self);
CAPEX_AVAILABLE_IN_ALL
CapexSourceKind capex_source_get_kind (const CapexSource *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_source_get_publisher (const CapexSource *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_source_get_title (const CapexSource *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_source_get_url (const CapexSource *self);
CAPEX_AVAILABLE_IN_ALL
char *capex_source_dup_published (const CapexSource *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_source_get_repeats (const CapexSource *self);
CAPEX_AVAILABLE_IN_ALL
const char *capex_source_get_terms (const CapexSource *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexSource, capex_source_unref)

G_END_DECLS
