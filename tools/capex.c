/* capex.c - The command
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-command.h"

#include "base/capex-nearest-private.h"

static const OptionHelp no_options[] = {
    {NULL, NULL, NULL}
};

static const Command commands[] = {
    {
     .name = "explain",
     .usage = "COMPARISON ARGUMENTS [--row N]",
     .summary = "how an answer came about: formula, facts, rates, rules",
     .run = explain_run,
     },
    {
     .name = "facts",
     .usage = "[COMPANY [PERIOD]] [--measure M] [--source [S]]",
     .summary =
            "what was said, by whom, when; --source: and where to read it",          .options = facts_options,
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
     .summary = "the amounts that a text prints, with place and sentence; "
                   "FILE may be -",                                                .options = scan_options,
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
     .summary = "this text, or one about a comparison or command",
     .options = no_options,
     .run = help_run,
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

/* A slip of the pen may have meant a command as well as a comparison */
static void
suggest_command (const char *word, GError **error)
{
  CapexNearest nearest;
  const char *meant;

  capex_nearest_init (&nearest, word);
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    capex_nearest_offer (&nearest, commands[i].name);

  meant = capex_nearest_get (&nearest);
  if (meant == NULL)
    return;

  g_clear_error (error);
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
               "No command is called \"%s\"; did you mean \"%s\"?", word,
               meant);
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

static gboolean
run_command (const Command *command, const Arguments *arguments, GError **error)
{
  if (command->options != NULL &&
      !check_options (arguments, command->options, command->bare_option, error))
    return FALSE;

  return command->run (arguments, error);
}

static gboolean
run_help (const char *about, const Arguments *arguments, GError **error)
{
  g_autofree char *text = help_dup_text (about, error);

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
  if (!output_read_choices (arguments, &format, &flags, error))
    return FALSE;

  if (command != NULL)
    return run_command (command, arguments, error);
  if (capex_comparison_find (word, error) == NULL)
    {
      suggest_command (word, error);
      return FALSE;
    }

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
