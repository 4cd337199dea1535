/* capex.c - The command
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-command.h"

#include <string.h>

#include "base/capex-nearest-private.h"

/* More choices than these fill no error message */
#define MAX_TOLD_WORDS 16

static const OptionHelp no_options[] = {
    {NULL, NULL, NULL}
};

static const Command commands[] = {
    {
     .name = "explain",
     .usage = "COMPARISON ARGUMENTS [--row N] [--column COLUMN]",
     .summary = "how an answer came about: formula, facts, rates, rules",
     .options = explain_options,
     .is_about_comparison = TRUE,
     .run = explain_run,
     },
    {
     .name = "facts",
     .usage = "[COMPANY [PERIOD]] [--measure M] [--source [S]] [--fact N]",
     .summary =
            "what was said, by whom, when; --source: and where to read it",                                                                         .options = facts_options,
     .bare_option = "source",
     .run = facts_run,
     },
    {
     .name = "companies",
     .usage = "[COMPANY]",
     .summary = "companies, groups, markets and segments",
     .options = no_options,
     .run = companies_run,
     },
    {
     .name = "sources",
     .usage = "[SOURCE]",
     .summary = "documents and where to read them",
     .options = no_options,
     .run = sources_run,
     },
    {
     .name = "rates",
     .usage = "PAIR [PERIOD]",
     .summary =
            "published exchange rates, and the rate that a day or a period "
            "has: CNY/USD 2025",                                                                         .options = no_options,
     .run = rates_run,
     },
    {
     .name = "prices",
     .usage = "SERIES [PERIOD] [--prices-of YEAR]",
     .summary =
            "the entries of a price series, their mean, and the factor to "
            "the prices of a year",                                                 .options = prices_options,
     .run = prices_run,
     },
    {
     .name = "measures",
     .usage = "[MEASURE]",
     .summary = "what can be measured, and the definitions of one measure",
     .options = no_options,
     .run = measures_run,
     },
    {
     .name = "amount",
     .usage = "TEXT [--unit UNIT]",
     .summary = "how a printed amount is read",
     .options = amount_options,
     .run = amount_run,
     },
    {
     .name = "scan",
     .usage = "FILE [--unit UNIT]",
     .summary = "every amount that a text prints; FILE may be -",
     .options = scan_options,
     .run = scan_run,
     },
    {
     .name = "period",
     .usage = "TEXT [--company COMPANY]",
     .summary = "which days a period covers",
     .options = period_options,
     .run = period_run,
     },
    {
     .name = "help",
     .usage = "[COMPARISON|COMMAND]",
     .summary = "this text, or one about a comparison or command; --format "
                   "man: as a manual page",                                       .options = no_options,
     .formats = help_formats,
     .run = help_run,
     },
    {
     .name = "completion",
     .usage = "SHELL",
     .summary = "a script by which bash, zsh or fish complete command lines",
     .options = no_options,
     .run = completion_run,
     },
    {
     .name = "complete",
     .usage = "-- [WORD...]",
     .summary = "what may stand for the last word, as those scripts ask it",
     .options = no_options,
     .run = complete_run,
     },
};

const Command *
command_list (guint *n_commands)
{
  *n_commands = G_N_ELEMENTS (commands);
  return commands;
}

const Command *
command_find (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (commands[i].name, name))
      return &commands[i];

  return NULL;
}

static const char *
find_nearest (const char *word, const char *const *words)
{
  CapexNearest nearest;

  capex_nearest_init (&nearest, word);
  capex_nearest_offer_words (&nearest, words);

  return capex_nearest_get (&nearest);
}

gboolean
command_refuse_word (const char *what,
                     const char *word,
                     const char *const *words,
                     GError **error)
{
  g_autofree char *list = g_strv_length ((char **) words) <= MAX_TOLD_WORDS
                              ? g_strjoinv (", ", (char **) words)
                              : g_strdup ("those that 'capex help' tells");
  const char *meant = word != NULL ? find_nearest (word, words) : NULL;

  if (word == NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                 "Which %s? There are %s", what, list);
  else if (meant != NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "There is no %s \"%s\"; did you mean \"%s\"?", what, word,
                 meant);
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "There is no %s \"%s\", but %s", what, word, list);
  return FALSE;
}

/* A slip of the pen may have meant a command as well as a comparison */
gboolean
command_refuse (const char *word, GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (const char *const *name = capex_comparison_list (); *name != NULL;
       name++)
    g_ptr_array_add (names, (gpointer) *name);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_ptr_array_add (names, (gpointer) commands[i].name);
  g_ptr_array_add (names, NULL);

  return command_refuse_word ("comparison or command", word,
                              (const char *const *) names->pdata, error);
}

static gboolean
check_options (const Arguments *arguments,
               const OptionHelp *options,
               const char *bare,
               GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (; options->name != NULL; options++)
    g_ptr_array_add (names, (gpointer) options->name);
  g_ptr_array_add (names, NULL);

  return arguments_check_options (arguments, (const char *const *) names->pdata,
                                  bare, error);
}

/* Options end the words of a usage; the two hyphens alone only set them off */
char **
command_dup_words (const Command *command)
{
  g_auto (GStrv) told = g_strsplit (command->usage, " ", -1);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  for (char **word = told; *word != NULL; word++)
    {
      if (g_str_has_prefix (*word, "[--"))
        break;
      if (**word != '\0' && !g_str_equal (*word, "--"))
        g_strv_builder_add (words, *word);
    }

  return g_strv_builder_end (words);
}

/* A word that is not in brackets must be there, and there is no other unless
 * the last goes on */
static gboolean
check_words (const Command *command, const Arguments *arguments, GError **error)
{
  g_auto (GStrv) words = command_dup_words (command);
  guint n_words = g_strv_length (words);
  guint n_told = arguments_get_n_words (arguments) - 1;

  if (n_told < n_words && *words[n_told] != '[')
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "%s is not given; usage: capex %s %s", words[n_told],
                   command->name, command->usage);
      return FALSE;
    }

  return (n_words > 0 && strstr (words[n_words - 1], "...") != NULL) ||
         arguments_check_n_words (arguments, n_words + 1, error);
}

static gboolean
run_command (const Command *command, const Arguments *arguments, GError **error)
{
  if (!command->is_about_comparison &&
      (!check_options (arguments, command->options, command->bare_option,
                       error) ||
       !check_words (command, arguments, error)))
    return FALSE;

  return command->run (arguments, error);
}

static gboolean
run_help (const char *about, const Arguments *arguments, GError **error)
{
  g_autofree char *text = help_dup_text (about, FALSE, error);

  return text != NULL && output_text (arguments, text, error);
}

static gboolean
run (const Arguments *arguments, GError **error)
{
  const char *word = arguments_get_word (arguments, 0);
  const Command *command = word != NULL ? command_find (word) : NULL;
  CapexWriteFlags flags;
  CapexFormat format;

  if (arguments_has_option (arguments, "version"))
    return output_text (arguments, "capex " CAPEX_VERSION_S "\n", error);
  if (arguments_has_option (arguments, "help"))
    return run_help (word, arguments, error);

  if (word == NULL)
    {
      if (check_options (arguments, no_options, NULL, error))
        g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                             "What shall be compared? 'capex help' tells what "
                             "there is");
      return FALSE;
    }

  /* Before any work: a slip here must not look like an answer */
  if ((command == NULL || command->formats == NULL) &&
      !output_read_choices (arguments, &format, &flags, error))
    return FALSE;

  if (command != NULL)
    return run_command (command, arguments, error);
  if (capex_comparison_find (word, NULL) == NULL)
    return command_refuse (word, error);

  return compare_run (arguments, error);
}

/* Whether the question was understood and has no sound answer */
static gboolean
is_refusal (const GError *error)
{
  return g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED) ||
         g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_MISSING) ||
         g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_RATE) ||
         g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_UNIT);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (Arguments) arguments = NULL;

  /* No locale is set: what the command says is the same everywhere */
  arguments = arguments_new (argc - 1, argv + 1, &error);
  if (arguments != NULL && run (arguments, &error))
    return EXIT_ANSWERED;

  output_complain (error);
  return is_refusal (error) ? EXIT_REFUSED : EXIT_USAGE;
}
