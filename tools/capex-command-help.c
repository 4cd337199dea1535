/* capex-command-help.c - Help that is made from the register
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-command.h"

#include <string.h>

#include "capex-page.h"

const char *const help_formats[] = {"text", "man", NULL};

const OptionHelp help_options[] = {
    {"format", "FORMAT", "text, or man: a manual page"},
    {NULL,     NULL,     NULL                         },
};

static const char about_capex[] =
    "compare capital spending on one stated basis";

static const char introduction[] =
    "Compares capital spending on one stated basis. Every answer says how sure "
    "it is, what makes it not quite comparable, and which documents it came "
    "from. What cannot be compared is refused, and what is not known is not "
    "zero. Without --data, the figures that come with Capex answer.";

static const char words[] =
    "A company is named by id, ticker, CIK or LEI. A period is 2025, 2025Q3, "
    "2025H1, 2025-9M, 2025-09, FY2025, FY2025Q2 or 2024-07-01/2025-06-30, and "
    "2023..2026 is a run of them.";

static const char *const examples[] = {
    "capex growth microsoft FY2024 FY2025 --definition own",
    "capex share 2025 --of bytedance,us-four",
    "capex spend meta 2023 --as-of 2024-12-31 --format json",
    "capex explain growth bytedance 2025 2026",
    "capex facts meta 2023 --measure capex",
};

static void
add_comparisons_of (Page *page, CapexComparisonGroup group)
{
  g_autofree char *heading = g_strdup_printf ("Comparisons (%s)",
                                              capex_comparison_group_get_title (
                                                  group));
  gboolean is_first = TRUE;

  for (const char *const *name = capex_comparison_list (); *name != NULL;
       name++)
    {
      const CapexComparison *comparison = capex_comparison_find (*name, NULL);

      if (capex_comparison_get_group (comparison) != group)
        continue;
      if (is_first)
        page_add_group (page, heading);
      is_first = FALSE;
      page_add_entry (page, g_strdup (*name),
                      capex_comparison_get_summary (comparison));
    }
}

/* What has no group stands last */
static void
add_comparisons (Page *page)
{
  guint group = CAPEX_COMPARISON_GROUP_OTHER + 1;

  for (;
       capex_comparison_group_get_title ((CapexComparisonGroup) group) != NULL;
       group++)
    add_comparisons_of (page, (CapexComparisonGroup) group);
  add_comparisons_of (page, CAPEX_COMPARISON_GROUP_OTHER);
}

static void
add_commands (Page *page)
{
  guint n_commands;
  const Command *commands = command_list (&n_commands);

  page_add_heading (page, "Commands");
  for (guint i = 0; i < n_commands; i++)
    page_add_long_entry (page,
                         g_strconcat (commands[i].name, " ", commands[i].usage,
                                      NULL),
                         commands[i].summary);
}

static void
add_basis (Page *page)
{
  const char *const *parts = capex_basis_list_parts ();
  g_autoptr (CapexBasis) basis = capex_basis_new ();

  page_add_heading (page, "Basis (compared how?)");
  for (; *parts != NULL; parts++)
    {
      g_autofree char *text = g_strdup_printf ("%s\n%s; default %s",
                                               capex_basis_get_summary (*parts),
                                               capex_basis_get_choices (*parts),
                                               capex_basis_get (basis, *parts));

      page_add_long_entry (page, g_strconcat ("--", *parts, NULL), text);
    }
}

static void
add_option (Page *page, const OptionHelp *option)
{
  page_add_entry (page,
                  g_strconcat ("--", option->name,
                               option->value_name != NULL ? " " : "",
                               option->value_name, NULL),
                  option->summary);
}

static void
add_common_options (Page *page, Uses uses)
{
  g_autoptr (GPtrArray) options = arguments_list_common_options (uses);

  page_add_heading (page, "Data and output");
  for (guint i = 0; i < options->len; i++)
    add_option (page, g_ptr_array_index (options, i));
}

/* Where a page of help is short, the names lead to the page that tells more */
static void
add_common_names (Page *page, Uses uses)
{
  g_autoptr (GPtrArray) options = arguments_list_common_options (uses);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < options->len; i++)
    {
      const OptionHelp *option = g_ptr_array_index (options, i);

      g_string_append_printf (names, "%s--%s", i > 0 ? " " : "", option->name);
    }

  page_add_heading (page, "Data and output, which 'capex help' explains");
  page_add_indented (page, names->str);
}

static void
add_exit_status (Page *page)
{
  page_add_heading (page, "Exit status");
  page_add_entry (page, g_strdup ("0"), "answered");
  page_add_entry (page, g_strdup ("1"),
                  "refused, nothing is known, or 'check' found something");
  page_add_entry (page, g_strdup ("2"), "usage or bad input");
  page_add_paragraph (page, "Answers go to stdout, all else to stderr.");
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
add_parameters (Page *page, const CapexComparison *comparison)
{
  guint n_parameters = capex_comparison_get_n_parameters (comparison);

  page_add_heading (page, "Arguments");
  for (guint i = 0; i < n_parameters; i++)
    {
      const char *name = capex_comparison_get_parameter_name (comparison, i);
      g_autofree char *text = dup_parameter_summary (comparison, i);

      page_add_entry (page,
                      capex_comparison_is_parameter_positional (comparison, i)
                          ? upper_name (comparison, i)
                          : g_strconcat ("--", name, NULL),
                      text);
    }
}

static void
add_columns (Page *page, const CapexComparison *comparison)
{
  page_add_heading (page, "Columns");
  for (guint i = 0; i < capex_comparison_get_n_columns (comparison); i++)
    page_add_entry (page,
                    g_strdup (capex_comparison_get_column_name (comparison, i)),
                    capex_comparison_get_column_summary (comparison, i));
}

static void
add_part_names (Page *page)
{
  g_autofree char *parts = g_strjoinv (" --",
                                       (char **) capex_basis_list_parts ());
  g_autofree char *options = g_strconcat ("--", parts, NULL);

  page_add_heading (page, "Basis options, which 'capex help' explains");
  page_add_indented (page, options);
}

/* What many pages have: as a manual page, one tells all of it */
static void
add_shared_options (Page *page,
                    gboolean has_basis,
                    Uses uses,
                    gboolean is_manual)
{
  if (has_basis && is_manual)
    add_basis (page);
  else if (has_basis)
    add_part_names (page);

  if (is_manual)
    add_common_options (page, uses);
  else
    add_common_names (page, uses);
}

/* A page of the manual stands alone, and leads to the others */
static void
add_see_also (Page *page, const char *about)
{
  g_autoptr (GString) others = g_string_new (about != NULL ? "capex(1)" : "");
  guint n_commands;
  const Command *commands = command_list (&n_commands);

  for (const char *const *name = capex_comparison_list (); *name != NULL;
       name++)
    if (about == NULL)
      g_string_append_printf (others, "%scapex-%s(1)",
                              others->len > 0 ? ", " : "", *name);
  for (guint i = 0; i < n_commands; i++)
    if (about == NULL || (commands[i].is_about_comparison &&
                          !g_str_equal (commands[i].name, about)))
      g_string_append_printf (others, ", capex-%s(1)", commands[i].name);

  page_add_heading (page, "See also");
  page_add_paragraph (page, others->str);
}

static Page *
new_comparison_page (const CapexComparison *comparison, gboolean is_manual)
{
  g_autofree char *usage = help_dup_usage (comparison);
  g_autofree char *line = g_strconcat (usage, " [OPTIONS]", NULL);
  const char *told = capex_comparison_get_summary (comparison);
  Page *page = page_new (capex_comparison_get_name (comparison), told);

  page_add_usage (page, line);
  page_add_paragraph (page, told);
  page_add_paragraph (page, capex_comparison_get_description (comparison));
  add_parameters (page, comparison);
  add_columns (page, comparison);
  add_shared_options (page, TRUE, USES_ALL, is_manual);
  page_add_heading (page, "Example");
  page_add_line (page, capex_comparison_get_example (comparison));
  return page;
}

static Page *
new_command_page (const Command *command, gboolean is_manual)
{
  g_autofree char *usage = g_strconcat (command->name, " ", command->usage,
                                        NULL);
  Page *page = page_new (command->name, command->summary);

  page_add_usage (page, usage);
  page_add_paragraph (page, command->summary);
  page_add_heading (page, "Arguments");
  for (const OptionHelp *word = command->words; word->name != NULL; word++)
    page_add_entry (page, g_strdup (word->name), word->summary);
  if (command->options->name != NULL)
    page_add_heading (page, "Options");
  for (const OptionHelp *own = command->options; own->name != NULL; own++)
    add_option (page, own);
  add_shared_options (page, command->is_about_comparison, command->uses,
                      is_manual);
  return page;
}

static Page *
new_whole_page (void)
{
  Page *page = page_new (NULL, about_capex);

  page_add_usage (page, "COMPARISON ARGUMENTS [OPTIONS]");
  page_add_usage (page, "COMMAND [ARGUMENTS] [OPTIONS]");
  page_add_paragraph (page, introduction);
  page_add_paragraph (page, words);
  add_comparisons (page);
  add_commands (page);
  add_basis (page);
  add_common_options (page, USES_ALL);
  page_add_heading (page, "Examples");
  for (guint i = 0; i < G_N_ELEMENTS (examples); i++)
    page_add_line (page, examples[i]);
  return page;
}

static Page *
new_page (const char *about, gboolean is_manual, GError **error)
{
  const Command *command = about != NULL ? command_find (about) : NULL;
  const CapexComparison *comparison = NULL;

  if (about == NULL)
    return new_whole_page ();
  if (command != NULL)
    return new_command_page (command, is_manual);

  comparison = capex_comparison_find (about, NULL);
  if (comparison != NULL)
    return new_comparison_page (comparison, is_manual);

  command_refuse (about, error);
  return NULL;
}

char *
help_dup_text (const char *about, gboolean is_manual, GError **error)
{
  g_autoptr (Page) page = new_page (about, is_manual, error);

  if (page == NULL)
    return NULL;

  if (is_manual || about == NULL)
    add_exit_status (page);
  if (is_manual)
    add_see_also (page, about);
  else if (about == NULL)
    page_add_paragraph (
        page, "capex COMPARISON --help tells its arguments and columns.");

  return is_manual ? page_to_manual (page) : page_to_text (page);
}

gboolean
help_run (const Arguments *arguments, GError **error)
{
  g_autofree char *format = arguments_dup_value (arguments, "format");
  g_autofree char *text = NULL;

  if (format != NULL && !g_strv_contains (help_formats, format))
    return command_refuse_word ("format", format, help_formats, error);

  text = help_dup_text (arguments_get_word (arguments, 1),
                        g_strcmp0 (format, "man") == 0, error);
  return text != NULL && output_text (arguments, text, error);
}
