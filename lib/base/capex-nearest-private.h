/* capex-nearest-private.h - The word somebody may have meant
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* Collects candidates one by one; keeps the nearest to a word */
typedef struct
{
  const char *word;
  gsize length;
  const char *best;
  guint distance;
} CapexNearest;

void capex_nearest_init (CapexNearest *self, const char *word);
void capex_nearest_offer (CapexNearest *self, const char *candidate);
void capex_nearest_offer_words (CapexNearest *self, const char *const *words);
/* The nearest candidate, or NULL when none is near enough to suggest */
const char *capex_nearest_get (const CapexNearest *self);
/* Adds the nearest candidate, if there is one, to the message of an error that
 * suggests nothing yet */
void capex_nearest_suggest (const CapexNearest *self, GError **error);
