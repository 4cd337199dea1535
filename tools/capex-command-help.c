/* capex-command-help.c - Help that is made from the register
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-command.h"

#include <string.h>

#define LINE_WIDTH 79

static const char introduction[] =
    "Usage: capex COMPARISON ARGUMENTS [OPTIONS]\n"
    "       capex COMMAND [ARGUMENTS] [OPTIONS]\n"
    "\n"
    "Compares capital spending on one stated basis. Every answer says how "
    "sure\n"
    "it is, what makes it not quite comparable, and which documents it came\n"
    "from. What cannot be compared is refused, and what is not known is not\n"
    "zero. Without --data, the figures that come with Capex answer.\n"
    "\n"
    "A company is named by id, ticker, CIK or LEI. A period is 2025, 2025Q3,\n"
    "2025H1, 2025-9M, 2025-09, FY2025, FY2025Q2 or 2024-07-01/2025-06-30, and\n"
    "2023..2026 is a run of them.\n";

static const char examples[] =
    "\nExamples:\n"
    "  capex growth microsoft FY2024 FY2025 --definition own\n"
    "  capex share 2025 --of bytedance,us-four\n"
    "  capex spend meta 2023 --as-of 2024-12-31 --format json\n"
    "  capex explain growth bytedance 2025 2026\n"
    "  capex facts meta 2023 --measure capex\n";

static const char ending[] =
    "\nExit status: 0 answered; 1 refused, or nothing is known; 2 usage or "
    "bad\n"
    "input. Answers go to stdout, all else to stderr.\n"
    "\n"
    "capex COMPARISON --help tells its arguments and columns.\n";

/* Ends a line that has @indent characters already, breaking between words */
static void
append_wrapped (GString *out, const char *text, int indent)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  int at = indent;

  for (char **word = words; *word != NULL; word++)
    {
      int width = (int) g_utf8_strlen (*word, -1);

      if (at > indent && at + 1 + width > LINE_WIDTH)
        {
          g_string_append_printf (out, "\n%*s", indent, "");
          at = indent;
        }
      else if (at > indent)
        {
          g_string_append_c (out, ' ');
          at++;
        }
      g_string_append (out, *word);
      at += width;
    }

  g_string_append_c (out, '\n');
}

typedef struct
{
  char *term;
  const char *summary;
} Entry;

static void
clear_entry (gpointer data)
{
  Entry *entry = data;

  g_free (entry->term);
}

static GArray *
new_entries (void)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, clear_entry);
  return entries;
}

/* Takes the term */
static void
add_entry (GArray *entries, char *term, const char *summary)
{
  Entry entry = {term, summary};

  g_array_append_val (entries, entry);
}

/* Takes the entries */
static void
append_entries (GString *out, const char *heading, GArray *entries)
{
  int width = 0;

  for (guint i = 0; i < entries->len; i++)
    width = MAX (width, (int) strlen (g_array_index (entries, Entry, i).term));

  if (entries->len > 0)
    g_string_append_printf (out, "\n%s:\n", heading);
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      g_string_append_printf (out, "  %-*s  ", width, entry->term);
      append_wrapped (out, entry->summary, width + 4);
    }

  g_array_unref (entries);
}

static void
append_comparisons (GString *out)
{
  const char *const *names = capex_comparison_list ();
  GArray *entries = new_entries ();

  for (; *names != NULL; names++)
    add_entry (entries, g_strdup (*names),
               capex_comparison_get_summary (
                   capex_comparison_find (*names, NULL)));

  append_entries (out, "Comparisons", entries);
}

static void
append_commands (GString *out)
{
  const Command *commands;
  guint n_commands;

  commands = command_list (&n_commands);
  g_string_append (out, "\nCommands:\n");
  for (guint i = 0; i < n_commands; i++)
    {
      g_string_append_printf (out, "  %s %s\n      ", commands[i].name,
                              commands[i].usage);
      append_wrapped (out, commands[i].summary, 6);
    }
}

static void
append_basis (GString *out)
{
  const char *const *parts = capex_basis_list_parts ();
  g_autoptr (CapexBasis) basis = capex_basis_new ();

  g_string_append (out, "\nBasis (compared how?):\n");
  for (; *parts != NULL; parts++)
    {
      g_autofree char *choices =
          g_strdup_printf ("%s; default %s", capex_basis_get_choices (*parts),
                           capex_basis_get (basis, *parts));

      g_string_append_printf (out, "  --%s\n      ", *parts);
      append_wrapped (out, capex_basis_get_summary (*parts), 6);
      g_string_append (out, "      ");
      append_wrapped (out, choices, 6);
    }
}

static void
append_options (GString *out,
                const char *heading,
                const OptionHelp *options,
                guint n_options)
{
  GArray *entries = new_entries ();

  for (guint i = 0; i < n_options; i++)
    add_entry (entries,
               g_strconcat ("--", options[i].name,
                            options[i].value_name != NULL ? " " : "",
                            options[i].value_name, NULL),
               options[i].summary);

  append_entries (out, heading, entries);
}

static char *
upper_name (const CapexComparison *comparison, guint index)
{
  return g_ascii_strup (capex_comparison_get_parameter_name (comparison, index),
                        -1);
}

char *
help_dup_usage (const CapexComparison *comparison)
{
  GString *usage = g_string_new (capex_comparison_get_name (comparison));

  for (guint i = 0; i < capex_comparison_get_n_parameters (comparison); i++)
    {
      const char *name = capex_comparison_get_parameter_name (comparison, i);
      gboolean is_needed = capex_comparison_is_parameter_required (comparison,
                                                                   i);
      g_autofree char *value = upper_name (comparison, i);

      g_string_append (usage, is_needed ? " " : " [");
      if (!capex_comparison_is_parameter_positional (comparison, i))
        g_string_append_printf (usage, "--%s ", name);
      g_string_append_printf (usage, "%s%s", value, is_needed ? "" : "]");
    }

  return g_string_free (usage, FALSE);
}

/* A sentence with its default, if there is one */
static char *
dup_parameter_summary (const CapexComparison *comparison, guint index)
{
  const char *summary = capex_comparison_get_parameter_summary (comparison,
                                                                index);
  const char *initial = capex_comparison_get_parameter_default (comparison,
                                                                index);

  if (initial == NULL || *initial == '\0')
    return g_strdup (summary);

  return g_strdup_printf ("%s; default %s", summary, initial);
}

static void
append_parameters (GString *out, const CapexComparison *comparison)
{
  guint n_parameters = capex_comparison_get_n_parameters (comparison);
  g_autoptr (GPtrArray) summaries = g_ptr_array_new_with_free_func (g_free);
  GArray *entries = new_entries ();

  for (guint i = 0; i < n_parameters; i++)
    {
      const char *name = capex_comparison_get_parameter_name (comparison, i);
      char *summary = dup_parameter_summary (comparison, i);
      char *term = capex_comparison_is_parameter_positional (comparison, i)
                       ? upper_name (comparison, i)
                       : g_strconcat ("--", name, NULL);

      g_ptr_array_add (summaries, summary);
      add_entry (entries, term, summary);
    }

  append_entries (out, "Arguments", entries);
}

static void
append_columns (GString *out, const CapexComparison *comparison)
{
  GArray *entries = new_entries ();

  for (guint i = 0; i < capex_comparison_get_n_columns (comparison); i++)
    add_entry (entries,
               g_strdup (capex_comparison_get_column_name (comparison, i)),
               capex_comparison_get_column_summary (comparison, i));

  append_entries (out, "Columns", entries);
}

static void
append_part_names (GString *out)
{
  g_autofree char *parts = g_strjoinv (" --",
                                       (char **) capex_basis_list_parts ());
  g_autofree char *options = g_strconcat ("--", parts, NULL);

  g_string_append (out, "\nBasis options, which 'capex help' explains:\n  ");
  append_wrapped (out, options, 2);
}

static void
append_comparison (GString *out, const CapexComparison *comparison)
{
  const char *description = capex_comparison_get_description (comparison);
  g_autofree char *usage = help_dup_usage (comparison);

  g_string_append_printf (out, "Usage: capex %s [OPTIONS]\n\n", usage);
  append_wrapped (out, capex_comparison_get_summary (comparison), 0);
  g_string_append_c (out, '\n');
  append_wrapped (out, description, 0);
  append_parameters (out, comparison);
  append_columns (out, comparison);
  append_part_names (out);
  g_string_append_printf (out, "\nExample:\n  %s\n",
                          capex_comparison_get_example (comparison));
}

static void
append_command (GString *out, const Command *command)
{
  guint n_options = 0;

  g_string_append_printf (out, "Usage: capex %s %s\n\n%s\n", command->name,
                          command->usage, command->summary);
  if (command->options == NULL)
    return;

  while (command->options[n_options].name != NULL)
    n_options++;
  append_options (out, "Options", command->options, n_options);
}

static void
append_whole (GString *out)
{
  const OptionHelp *options;
  guint n_options;

  options = arguments_list_common_options (&n_options);
  g_string_append (out, introduction);
  append_comparisons (out);
  append_commands (out);
  append_basis (out);
  append_options (out, "Data and output", options, n_options);
  g_string_append (out, examples);
  g_string_append (out, ending);
}

char *
help_dup_text (const char *about, GError **error)
{
  const Command *command = about != NULL ? command_find (about) : NULL;
  const CapexComparison *comparison;
  g_autoptr (GString) out = g_string_new (NULL);

  if (about == NULL || g_str_equal (about, "help"))
    append_whole (out);
  else if (command != NULL)
    append_command (out, command);
  else
    {
      comparison = capex_comparison_find (about, error);
      if (comparison == NULL)
        return NULL;
      append_comparison (out, comparison);
    }

  return g_string_free (g_steal_pointer (&out), FALSE);
}

gboolean
help_run (const Arguments *arguments, GError **error)
{
  g_autofree char *text = NULL;

  if (!arguments_check_n_words (arguments, 2, error))
    return FALSE;

  text = help_dup_text (arguments_get_word (arguments, 1), error);
  return text != NULL && output_text (arguments, text, error);
}
