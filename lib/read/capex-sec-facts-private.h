/* capex-sec-facts-private.h - One file of company facts into a builder
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "read/capex-sec-document-private.h"
#include "read/capex-sec-issuer-private.h"

G_BEGIN_DECLS

/* Adds the company, its filings and what they tell; refuses only what is too
 * much for a dataset, and then some of it may be in */
gboolean capex_sec_facts_add (CapexDatasetBuilder *builder,
                              const CapexSecDocument *document,
                              CapexSecConcepts *concepts,
                              CapexSecIssuers *issuers,
                              GError **error);

G_END_DECLS
