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

/* What the words of each usage are; a word has no value besides itself */

static const OptionHelp explain_words[] = {
    {"COMPARISON", NULL, "what is asked: growth, share and so on"},
    {"ARGUMENTS",  NULL,
     "those of the comparison, and its options; 'capex help COMPARISON' tells "
     "them"                                                      },
    {NULL,         NULL, NULL                                    },
};

static const OptionHelp facts_words[] = {
    {"COMPANY", NULL,
     "whose, by id, ticker, CIK or LEI; or fact:N, the fact of this number, as "
     "explanations tell it"                                          },
    {"PERIOD",  NULL, "of which days: 2025, 2025Q3, FY2025 and so on"},
    {NULL,      NULL, NULL                                           },
};

static const OptionHelp companies_words[] = {
    {"COMPANY", NULL, "one alone, by id, ticker, CIK or LEI"},
    {NULL,      NULL, NULL                                  },
};

static const OptionHelp sources_words[] = {
    {"SOURCE", NULL, "one alone, by its id, as answers tell it"},
    {NULL,     NULL, NULL                                      },
};

static const OptionHelp rates_words[] = {
    {"PAIR",   NULL,
     "two currencies: CNY/USD is what 1 CNY is in USD; or "
     "rate:CNY/USD:PERIOD, as explanations tell it"},
    {"PERIOD", NULL,
     "a day, or a longer period, whose mean is taken; without it, the last day "
     "that is published"                           },
    {NULL,     NULL, NULL                          },
};

static const OptionHelp prices_words[] = {
    {"SERIES", NULL,
     "prices over time, such as us-cpi; or prices:SERIES:PERIOD:YEAR, as "
     "explanations tell it"                                                 },
    {"PERIOD", NULL, "the days whose mean is taken; without it, every entry"},
    {NULL,     NULL, NULL                                                   },
};

static const OptionHelp measures_words[] = {
    {"MEASURE", NULL, "one, of which the definitions are listed"},
    {NULL,      NULL, NULL                                      },
};

static const OptionHelp amount_words[] = {
    {"TEXT", NULL, "an amount as it is printed, such as \"over $300 billion\""},
    {NULL,   NULL, NULL                                                       },
};

static const OptionHelp scan_words[] = {
    {"FILE", NULL, "the text; - is what comes from stdin"},
    {NULL,   NULL, NULL                                  },
};

static const OptionHelp period_words[] = {
    {"TEXT", NULL,
     "a period: 2025, 2025Q3, 2025H1, 2025-9M, 2025-09, FY2025, FY2025Q2 or "
     "2024-07-01/2025-06-30"},
    {NULL,   NULL, NULL     },
};

static const OptionHelp help_words[] = {
    {"COMPARISON|COMMAND", NULL, "what the text is about; without it, all"},
    {NULL,                 NULL, NULL                                     },
};

static const OptionHelp completion_words[] = {
    {"SHELL", NULL, "bash, zsh or fish"},
    {NULL,    NULL, NULL               },
};

static const OptionHelp complete_words[] = {
    {"WORD...", NULL,
     "the words of a command line without its first, capex; the last is the "
     "one being typed, and may be empty"},
    {NULL,      NULL, NULL              },
};

static const Command commands[] = {
    {
     .name = "explain",
     .usage = "COMPARISON ARGUMENTS [--row N] [--column COLUMN]",
     .summary = "How an answer came about: formula, facts, rates, rules",
     .words = explain_words,
     .options = explain_options,
     .uses = USES_ALL,
     .is_about_comparison = TRUE,
     .run = explain_run,
     },
    {
     .name = "facts",
     .usage = "[COMPANY [PERIOD]] [--measure M] [--source [S]] [--fact N]",
     .summary = "What was said, by whom, when; --source: where to read it",
     .words = facts_words,
     .options = facts_options,
     .uses = USES_ALL,
     .bare_option = "source",
     .run = facts_run,
     },
    {
     .name = "companies",
     .usage = "[COMPANY]",
     .summary = "Companies, groups, markets and segments",
     .words = companies_words,
     .options = no_options,
     .uses = USES_ALL,
     .run = companies_run,
     },
    {
     .name = "sources",
     .usage = "[SOURCE]",
     .summary = "Documents and where to read them",
     .words = sources_words,
     .options = no_options,
     .uses = USES_ALL,
     .run = sources_run,
     },
    {
     .name = "rates",
     .usage = "PAIR [PERIOD]",
     .summary = "Published exchange rates, and that of a day or a period",
     .words = rates_words,
     .options = no_options,
     .uses = USES_ALL,
     .run = rates_run,
     },
    {
     .name = "prices",
     .usage = "SERIES [PERIOD] [--prices-of YEAR]",
     .summary =
            "A price series, its mean, and the factor to a year's prices",                                                                      .words = prices_words,
     .options = prices_options,
     .uses = USES_ALL,
     .run = prices_run,
     },
    {
     .name = "measures",
     .usage = "[MEASURE]",
     .summary = "What can be measured, and the definitions of one measure",
     .words = measures_words,
     .options = no_options,
     .uses = USES_ALL,
     .run = measures_run,
     },
    {
     .name = "amount",
     .usage = "TEXT [--unit UNIT]",
     .summary = "How a printed amount is read",
     .words = amount_words,
     .options = amount_options,
     .uses = USES_TABLE,
     .run = amount_run,
     },
    {
     .name = "scan",
     .usage = "FILE [--unit UNIT]",
     .summary = "Every amount that a text prints",
     .words = scan_words,
     .options = scan_options,
     .uses = USES_TABLE,
     .run = scan_run,
     },
    {
     .name = "period",
     .usage = "TEXT [--company COMPANY]",
     .summary = "Which days a period covers",
     .words = period_words,
     .options = period_options,
     .uses = USES_ALL,
     .run = period_run,
     },
    {
     .name = "check",
     .usage = "[--as-of DAY]",
     .summary = "What is wrong with the data; exit status 1 if anything is",
     .words = no_options,
     .options = findings_options,
     .uses = USES_ALL,
     .run = check_run,
     },
    {
     .name = "help",
     .usage = "[COMPARISON|COMMAND] [--format FORMAT]",
     .summary = "This text, or one about a comparison or command",
     .words = help_words,
     .options = help_options,
     .formats = help_formats,
     .run = help_run,
     },
    {
     .name = "completion",
     .usage = "SHELL",
     .summary = "A script by which bash, zsh or fish complete command lines",
     .words = completion_words,
     .options = no_options,
     .run = completion_run,
     },
    {
     .name = "complete",
     .usage = "-- [WORD...]",
     .summary = "What may stand for the last word, as those scripts ask it",
     .words = complete_words,
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
                 "There is no %s \"%s\"; there are %s", what, word, list);
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
               Uses uses,
               const char *bare,
               GError **error)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new ();

  for (; options->name != NULL; options++)
    g_ptr_array_add (names, (gpointer) options->name);
  g_ptr_array_add (names, NULL);

  return arguments_check_options (arguments, (const char *const *) names->pdata,
                                  uses, bare, error);
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
  g_autofree char *usage = g_strdup_printf ("%s %s", command->name,
                                            command->usage);

  if (n_told < n_words && *words[n_told] != '[')
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "%s is not given; usage: capex %s", words[n_told], usage);
      return FALSE;
    }

  return (n_words > 0 && strstr (words[n_words - 1], "...") != NULL) ||
         arguments_check_n_words (arguments, n_words + 1, usage, error);
}

static gboolean
run_command (const Command *command, const Arguments *arguments, GError **error)
{
  if (!command->is_about_comparison &&
      (!check_options (arguments, command->options, command->uses,
                       command->bare_option, error) ||
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
      if (check_options (arguments, no_options, USES_ALL, NULL, error))
        g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                             "What shall be compared? 'capex help' tells what "
                             "there is");
      return FALSE;
    }

  /* Before any work: a slip here must not look like an answer */
  if ((command == NULL || (command->uses & USES_TABLE) != 0) &&
      !output_read_choices (arguments, &format, &flags, error))
    return FALSE;

  if (command != NULL)
    return run_command (command, arguments, error);
  if (capex_comparison_find (word, NULL) == NULL)
    return command_refuse (word, error);

  return compare_run (arguments, error);
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
  return capex_error_is_refusal (error) ? EXIT_REFUSED : EXIT_USAGE;
}
