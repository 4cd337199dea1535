/* capex-identity.c - Definitions that are made of published parts
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "model/capex-identity-private.h"

#include <capex/capex-error.h>

static void
clear_part (gpointer part)
{
  g_free (((CapexIdentityPart *) part)->id);
}

static gboolean
set_syntax (const char *text, GError **error)
{
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
               "\"%s\" is no sum of a definition and measures, as \"cash + "
               "finance-lease-principal\"",
               text);
  return FALSE;
}

/* The sign that stands between two parts, or 0 */
static int
sign_of (const char *word)
{
  if (g_str_equal (word, "+"))
    return 1;
  return g_str_equal (word, "-") ? -1 : 0;
}

static gboolean
is_name (const char *word)
{
  return *word != '\0' && sign_of (word) == 0;
}

static gboolean
parse_sum (const char *text, GArray *parts, GError **error)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);

  /* names at even places, signs between them, and at least two names */
  if (n < 3 || n % 2 == 0)
    return set_syntax (text, error);
  for (guint i = 0; i < n; i += 2)
    {
      CapexIdentityPart part = {NULL, i == 0 ? 1 : sign_of (words[i - 1])};

      if (part.sign == 0 || !is_name (words[i]))
        return set_syntax (text, error);
      part.id = g_strdup (words[i]);
      g_array_append_val (parts, part);
    }
  return TRUE;
}

GPtrArray *
capex_identity_parse (const char *text, GError **error)
{
  g_autoptr (GPtrArray) identities = g_ptr_array_new_with_free_func (
      (GDestroyNotify) g_array_unref);
  g_auto (GStrv) sums = g_strsplit (text, ";", -1);

  for (guint i = 0; sums[i] != NULL; i++)
    {
      GArray *parts = g_array_new (FALSE, FALSE, sizeof (CapexIdentityPart));

      g_array_set_clear_func (parts, clear_part);
      g_ptr_array_add (identities, parts);
      if (!parse_sum (g_strstrip (sums[i]), parts, error))
        return NULL;
    }
  return g_steal_pointer (&identities);
}
