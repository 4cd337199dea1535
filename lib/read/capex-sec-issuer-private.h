/* capex-sec-issuer-private.h - The company of a file of company facts
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/capex-sec-document-private.h"

G_BEGIN_DECLS

/* The companies that a builder has, by CIK.  More may be added to it, and none
 * taken away. */
typedef struct _CapexSecIssuers CapexSecIssuers;

CapexSecIssuers *capex_sec_issuers_new (CapexDatasetBuilder *builder);
void capex_sec_issuers_free (CapexSecIssuers *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexSecIssuers, capex_sec_issuers_free)

/* The one of this CIK, or CAPEX_NONE */
guint32 capex_sec_issuers_find (CapexSecIssuers *self, const char *cik);

/* An id that no other company has, made of the name */
char *capex_sec_issuer_make_id (CapexDatasetBuilder *builder,
                                const CapexSecDocument *document);

/* The currency that most values are in, or CAPEX_NONE */
guint32 capex_sec_issuer_currency (const CapexSecDocument *document);

/* The end of the fiscal year, as companies.csv tells it, by the years that
 * annual reports tell; empty if there are none.  @rule is set beside it. */
char *capex_sec_issuer_year_end (const CapexSecDocument *document,
                                 const char **rule);

G_END_DECLS
