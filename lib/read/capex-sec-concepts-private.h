/* capex-sec-concepts-private.h - Which tags of a filing are wanted, and as what
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include "model/capex-builder-rows-private.h"

G_BEGIN_DECLS

typedef struct _CapexSecConcepts CapexSecConcepts;

/* Of the rows that the builder has by now */
CapexSecConcepts *capex_sec_concepts_new (CapexDatasetBuilder *builder);
void capex_sec_concepts_free (CapexSecConcepts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CapexSecConcepts, capex_sec_concepts_free)

/* The number of a tag, the same for all issuers, or CAPEX_NONE if nobody wants
 * it */
guint capex_sec_concepts_find (CapexSecConcepts *self,
                               const char *taxonomy,
                               const char *tag,
                               gsize length);
guint capex_sec_concepts_get_n_tags (CapexSecConcepts *self);

/* Whose filings these are, from here on: an id and a CIK without zeros before
 * it */
void capex_sec_concepts_set_issuer (CapexSecConcepts *self,
                                    const char *id,
                                    const char *cik);
/* What a tag is in a filing of a day, or NULL if it is passed over.  A row of
 * the issuer comes before those of all, a row that begins later before one that
 * begins earlier; of two that say the same, the last word counts. */
const CapexConceptRow *
capex_sec_concepts_resolve (CapexSecConcepts *self, guint tag, gint32 day);

G_END_DECLS
