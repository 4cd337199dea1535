/* capex-arguments.c - Words and options, wherever they stand
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-arguments.h"

#include <string.h>

#include <capex/capex.h>

#include "base/capex-nearest-private.h"

typedef struct
{
  char *name;
  char *value; /* NULL if there is none */
} Option;

struct _Arguments
{
  GPtrArray *words;
  GArray *options;
};

static const struct
{
  OptionHelp help;
  Uses uses; /* any of these; none: it acts everywhere */
} common_options[] = {
    {{"data", "PATH",
      "answer from a folder of tidy CSV, or SEC company facts; may be "
      "repeated"},
     USES_DATA                                                                  },
    {{"with-bundled", NULL, "and from the bundled facts as well"},    USES_DATA },
    {{"format", "FORMAT", "table, csv, json or markdown"},            USES_TABLE},
    {{"output", "FILE", "write to a file, wholly or not at all"},     USES_NONE },
    {{"exact", NULL, "every digit instead of rounded figures"},       USES_TABLE},
    {{"spreadsheet", NULL, "CSV in which no text becomes a formula"},
     USES_TABLE                                                                 },
    {{"help", NULL, "explain the command, or one comparison"},        USES_NONE },
    {{"version", NULL, "print the version"},                          USES_NONE },
};

static void
clear_option (gpointer data)
{
  Option *option = data;

  g_free (option->name);
  g_free (option->value);
}

static gboolean
acts (guint index, Uses uses)
{
  return common_options[index].uses == USES_NONE ||
         (common_options[index].uses & uses) != 0;
}

/* Whether an option is common, and acts where there are such uses */
static gboolean
is_common (const char *name, Uses uses)
{
  for (guint i = 0; i < G_N_ELEMENTS (common_options); i++)
    if (g_str_equal (common_options[i].help.name, name))
      return acts (i, uses);

  return FALSE;
}

gboolean
arguments_is_flag (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (common_options); i++)
    if (g_str_equal (common_options[i].help.name, name))
      return common_options[i].help.value_name == NULL;

  return FALSE;
}

/* A minus before a digit belongs to a number, before a letter to a slip */
static gboolean
is_option (const char *word)
{
  return *word == '-' && !g_ascii_isdigit (word[1]) && word[1] != '\0' &&
         word[1] != '.';
}

/* Takes an option at @at; returns how many words it took, or -1 */
static int
take_option (Arguments *self, char **at, char **end, GError **error)
{
  const char *text = g_str_equal (*at, "-h") ? "--help" : *at;
  const char *equals = strchr (text, '=');
  Option option = {NULL, NULL};
  int n_taken = 1;

  if (!g_str_has_prefix (text, "--"))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                   "There is no option %s; options begin with two hyphens",
                   text);
      return -1;
    }

  if (equals != NULL)
    {
      option.name = g_strndup (text + 2, (gsize) (equals - text) - 2);
      option.value = g_strdup (equals + 1);
    }
  else
    {
      option.name = g_strdup (text + 2);
      if (!arguments_is_flag (option.name) && at + 1 < end &&
          !is_option (at[1]))
        {
          option.value = g_strdup (at[1]);
          n_taken = 2;
        }
    }

  g_array_append_val (self->options, option);
  if (arguments_is_flag (option.name) && option.value != NULL)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "--%s takes no value", option.name);
      return -1;
    }

  return n_taken;
}

GPtrArray *
arguments_list_common_options (Uses uses)
{
  GPtrArray *options = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (common_options); i++)
    if (acts (i, uses))
      g_ptr_array_add (options, (gpointer) &common_options[i].help);

  return options;
}

Arguments *
arguments_new (int n_words, char **words, GError **error)
{
  g_autoptr (Arguments) self = g_new0 (Arguments, 1);
  char **end = words + n_words;

  self->words = g_ptr_array_new ();
  self->options = g_array_new (FALSE, FALSE, sizeof (Option));
  g_array_set_clear_func (self->options, clear_option);

  for (char **at = words; at < end;)
    {
      int n_taken = 1;

      if (g_str_equal (*at, "--"))
        {
          while (++at < end)
            g_ptr_array_add (self->words, *at);
          break;
        }

      if (is_option (*at))
        n_taken = take_option (self, at, end, error);
      else
        g_ptr_array_add (self->words, *at);
      if (n_taken < 0)
        return NULL;
      at += n_taken;
    }

  return g_steal_pointer (&self);
}

void
arguments_free (Arguments *self)
{
  g_ptr_array_unref (self->words);
  g_array_unref (self->options);
  g_free (self);
}

guint
arguments_get_n_words (const Arguments *self)
{
  return self->words->len;
}

const char *
arguments_get_word (const Arguments *self, guint index)
{
  return index < self->words->len ? g_ptr_array_index (self->words, index)
                                  : NULL;
}

gboolean
arguments_has_option (const Arguments *self, const char *name)
{
  for (guint i = 0; i < self->options->len; i++)
    if (g_str_equal (g_array_index (self->options, Option, i).name, name))
      return TRUE;

  return FALSE;
}

char **
arguments_dup_values (const Arguments *self, const char *name)
{
  g_autoptr (GStrvBuilder) values = g_strv_builder_new ();

  for (guint i = 0; i < self->options->len; i++)
    {
      const Option *option = &g_array_index (self->options, Option, i);

      if (g_str_equal (option->name, name) && option->value != NULL)
        g_strv_builder_add (values, option->value);
    }

  return g_strv_builder_end (values);
}

char *
arguments_dup_value (const Arguments *self, const char *name)
{
  g_auto (GStrv) values = arguments_dup_values (self, name);

  return *values != NULL ? g_strjoinv (",", values) : NULL;
}

static void
refuse_option (const char *name,
               const char *const *allowed,
               Uses uses,
               GError **error)
{
  CapexNearest nearest;
  const char *meant;

  if (is_common (name, USES_ALL))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                   "--%s would do nothing here", name);
      return;
    }

  capex_nearest_init (&nearest, name);
  for (guint i = 0; allowed[i] != NULL; i++)
    capex_nearest_offer (&nearest, allowed[i]);
  for (guint i = 0; i < G_N_ELEMENTS (common_options); i++)
    if (acts (i, uses))
      capex_nearest_offer (&nearest, common_options[i].help.name);

  meant = capex_nearest_get (&nearest);
  if (meant != NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "There is no option --%s here; did you mean \"--%s\"?", name,
                 meant);
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "There is no option --%s here", name);
}

gboolean
arguments_check_options (const Arguments *self,
                         const char *const *allowed,
                         Uses uses,
                         const char *bare,
                         GError **error)
{
  for (guint i = 0; i < self->options->len; i++)
    {
      const Option *option = &g_array_index (self->options, Option, i);

      if (!is_common (option->name, uses) &&
          !g_strv_contains (allowed, option->name))
        {
          refuse_option (option->name, allowed, uses, error);
          return FALSE;
        }
      if (option->value == NULL && !arguments_is_flag (option->name) &&
          g_strcmp0 (option->name, bare) != 0)
        {
          g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                       "--%s needs a value", option->name);
          return FALSE;
        }
    }

  return TRUE;
}

gboolean
arguments_check_n_words (const Arguments *self,
                         guint most,
                         const char *usage,
                         GError **error)
{
  if (self->words->len <= most)
    return TRUE;

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
               "There is nothing to do with \"%s\"; usage: capex %s",
               arguments_get_word (self, most), usage);
  return FALSE;
}
