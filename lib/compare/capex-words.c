/* capex-words.c - Questions as words and options
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-words-private.h"

#include <string.h>

#include <capex/capex-error.h>

static gboolean
is_part_of_basis (const char *name)
{
  return g_strv_contains (capex_basis_list_parts (), name);
}

/* Takes "--name value" or "--name=value" at @at; returns how many words that
 * is, or 0 with @error set */
static guint
take_option (char **at, GHashTable *options, GError **error)
{
  const char *equals = strchr (*at, '=');
  g_autofree char *name = equals != NULL
                              ? g_strndup (*at + 2, (gsize) (equals - *at) - 2)
                              : g_strdup (*at + 2);
  const char *value = equals != NULL ? equals + 1 : at[1];

  if (is_part_of_basis (name))
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                 "--%s is of the basis: it is told outside of the question",
                 name);
  else if (value == NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX, "--%s needs a value",
                 name);
  else if (g_hash_table_contains (options, name))
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_DUPLICATE,
                 "--%s is told twice", name);
  else
    {
      g_hash_table_insert (options, g_steal_pointer (&name), g_strdup (value));
      return equals != NULL ? 1 : 2;
    }
  return 0;
}

static gboolean
split (char **all, GHashTable *options, GPtrArray *words, GError **error)
{
  for (char **at = all; *at != NULL;)
    {
      guint n_taken = 1;

      if (g_str_has_prefix (*at, "--"))
        n_taken = take_option (at, options, error);
      else
        g_ptr_array_add (words, *at);
      if (n_taken == 0)
        return FALSE;
      at += n_taken;
    }
  g_ptr_array_add (words, NULL);
  return TRUE;
}

/* Names of options that the comparison does not know are told by the check of
 * its arguments */
static void
keep_unknown (GHashTable *options, GHashTable *values)
{
  GHashTableIter iter;
  gpointer name, value;

  g_hash_table_iter_init (&iter, options);
  while (g_hash_table_iter_next (&iter, &name, &value))
    if (!g_hash_table_contains (values, name))
      g_hash_table_insert (values, g_strdup (name), g_strdup (value));
}

gboolean
capex_words_parse (const char *text,
                   const CapexComparison **comparison,
                   GHashTable **values,
                   GError **error)
{
  g_autoptr (GHashTable) options = g_hash_table_new_full (g_str_hash,
                                                          g_str_equal, g_free,
                                                          g_free);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GError) failure = NULL;
  g_auto (GStrv) all = NULL;
  guint n_taken;

  if (!g_shell_parse_argv (text, NULL, &all, &failure))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   g_error_matches (failure, G_SHELL_ERROR,
                                    G_SHELL_ERROR_EMPTY_STRING)
                       ? "\"%s\" is not a question: there is no word in it"
                       : "\"%s\" is not a question: a quotation in it does "
                         "not end",
                   text);
      return FALSE;
    }
  *comparison = capex_comparison_find (all[0], error);
  if (*comparison == NULL || !split (all + 1, options, words, error))
    return FALSE;

  *values = capex_comparison_map_words (*comparison, options,
                                        (const char *const *) words->pdata,
                                        &n_taken);
  keep_unknown (options, *values);
  if (words->pdata[n_taken] == NULL)
    return TRUE;

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
               "There is nothing to do with \"%s\"",
               (const char *) words->pdata[n_taken]);
  g_clear_pointer (values, g_hash_table_unref);
  return FALSE;
}
