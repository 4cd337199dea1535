/* capex-nearest.c - The word somebody may have meant
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "base/capex-nearest-private.h"

#include <string.h>

/* Longer words are typed by programs, not by people */
#define MAX_LENGTH 64

/* Shorter beginnings are those of too many words */
#define MIN_PREFIX 3

static guint
swap_distance (const char *a, const char *b)
{
  guint8 before[MAX_LENGTH + 1], row[MAX_LENGTH + 1], next[MAX_LENGTH + 1];
  gsize n_a = strlen (a), n_b = strlen (b);

  memset (before, 0, sizeof before);
  for (gsize j = 0; j <= n_b; j++)
    row[j] = (guint8) j;

  for (gsize i = 1; i <= n_a; i++)
    {
      next[0] = (guint8) i;
      for (gsize j = 1; j <= n_b; j++)
        {
          gboolean same = g_ascii_tolower (a[i - 1]) ==
                          g_ascii_tolower (b[j - 1]);
          guint best = row[j - 1] + (same ? 0u : 1u);

          best = MIN (best, (guint) row[j] + 1);
          best = MIN (best, (guint) next[j - 1] + 1);
          if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
            best = MIN (best, (guint) before[j - 2] + 1);
          next[j] = (guint8) best;
        }
      memcpy (before, row, sizeof row);
      memcpy (row, next, sizeof row);
    }
  return row[n_b];
}

void
capex_nearest_init (CapexNearest *self, const char *word)
{
  self->word = word;
  self->length = strlen (word);
  self->best = NULL;
  self->distance = G_MAXUINT;
}

/* How many letters of a word may be wrong: a third, of a short word one */
static guint
tolerance (const CapexNearest *self)
{
  return (guint) MAX (self->length / 3, 1);
}

void
capex_nearest_offer (CapexNearest *self, const char *candidate)
{
  gsize length = strlen (candidate);
  gsize apart = length > self->length ? length - self->length
                                      : self->length - length;
  guint distance;

  /* who stopped early meant what goes on so */
  if (self->length >= MIN_PREFIX && self->distance > 1 &&
      g_ascii_strncasecmp (candidate, self->word, self->length) == 0)
    {
      self->distance = 1;
      self->best = candidate;
      return;
    }
  if (length == 0 || length > MAX_LENGTH || self->length > MAX_LENGTH ||
      apart > tolerance (self) || apart >= self->distance)
    return;

  distance = swap_distance (self->word, candidate);
  if (distance < self->distance)
    {
      self->distance = distance;
      self->best = candidate;
    }
}

const char *
capex_nearest_get (const CapexNearest *self)
{
  return self->distance <= tolerance (self) ? self->best : NULL;
}

void
capex_nearest_offer_words (CapexNearest *self, const char *const *words)
{
  for (; *words != NULL; words++)
    capex_nearest_offer (self, *words);
}

void
capex_nearest_suggest (const CapexNearest *self, GError **error)
{
  const char *meant = capex_nearest_get (self);
  char *message;

  if (meant == NULL || error == NULL || *error == NULL ||
      g_str_has_suffix ((*error)->message, "\"?"))
    return;

  message = g_strdup_printf ("%s; did you mean \"%s\"?", (*error)->message,
                             meant);
  g_free ((*error)->message);
  (*error)->message = message;
}
