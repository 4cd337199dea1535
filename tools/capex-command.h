/* capex-command.h - What the parts of the command share
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex.h>

#include "capex-arguments.h"

/* How the command ends */
enum
{
  EXIT_ANSWERED = 0,
  EXIT_REFUSED = 1,
  EXIT_USAGE = 2
};

/* A command that is not a comparison; the first word is its name */
typedef struct
{
  const char *name;
  const char *usage; /* what follows the name */
  const char *summary;
  const OptionHelp *words;    /* those of the usage; up to one without a name */
  const OptionHelp *options;  /* likewise */
  Uses uses;                  /* which of the common options act */
  const char *bare_option;    /* one that may stand without its value */
  const char *const *formats; /* if --format is its own, not that of tables */
  /* A comparison follows, and its arguments and options */
  gboolean is_about_comparison;
  gboolean (*run) (const Arguments *arguments, GError **error);
} Command;

/* NULL if there is none of this name */
const Command *command_find (const char *name);
const Command *command_list (guint *n_commands);
/* The words that follow the name of a command, from its usage: "[COMPANY",
 * "[PERIOD]]" */
char **command_dup_words (const Command *command);
/* Refuses a word that is no command and no comparison */
gboolean command_refuse (const char *word, GError **error);
/* Refuses a word that is none of @words, or NULL where one must stand; suggests
 * the nearest */
gboolean command_refuse_word (const char *what,
                              const char *word,
                              const char *const *words,
                              GError **error);

/* capex-command-check.c */
extern const OptionHelp findings_options[];
gboolean check_run (const Arguments *arguments, GError **error);

/* capex-command-compare.c */
gboolean compare_run (const Arguments *arguments, GError **error);
extern const OptionHelp explain_options[];
gboolean explain_run (const Arguments *arguments, GError **error);

/* capex-command-complete.c */
gboolean complete_run (const Arguments *arguments, GError **error);
gboolean completion_run (const Arguments *arguments, GError **error);

/* capex-command-list.c */
extern const OptionHelp facts_options[];
extern const OptionHelp amount_options[];
extern const OptionHelp period_options[];
extern const OptionHelp prices_options[];
gboolean facts_run (const Arguments *arguments, GError **error);
gboolean companies_run (const Arguments *arguments, GError **error);
gboolean sources_run (const Arguments *arguments, GError **error);
gboolean rates_run (const Arguments *arguments, GError **error);
gboolean prices_run (const Arguments *arguments, GError **error);
gboolean measures_run (const Arguments *arguments, GError **error);
gboolean amount_run (const Arguments *arguments, GError **error);
gboolean period_run (const Arguments *arguments, GError **error);

/* capex-command-scan.c */
extern const OptionHelp scan_options[];
gboolean scan_run (const Arguments *arguments, GError **error);

/* capex-command-help.c */
extern const char *const help_formats[];
extern const OptionHelp help_options[];
gboolean help_run (const Arguments *arguments, GError **error);
/* @about is a comparison, a command, or NULL for the whole */
char *help_dup_text (const char *about, gboolean is_manual, GError **error);
/* The words that follow the name of a comparison */
char *help_dup_usage (const CapexComparison *comparison);

/* capex-command-data.c */
/* What is wrong with data has a line for each finding, and is never a refusal
 * to compare */
GQuark data_error_quark (void);
CapexDataset *data_load (const Arguments *arguments, GError **error);

/* capex-command-output.c */
gboolean
output_table (const Arguments *arguments, CapexTable *table, GError **error);
gboolean
output_text (const Arguments *arguments, const char *text, GError **error);
gboolean output_read_choices (const Arguments *arguments,
                              CapexFormat *format,
                              CapexWriteFlags *flags,
                              GError **error);
/* Without what a terminal would obey */
char *output_dup_harmless (const char *text);
void output_complain (const GError *error);
