/* capex-command-complete.c - What may stand where the cursor is
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-command.h"

#include <string.h>

#include "capex-completion-scripts.h"

/* A line that is being typed: its last word, and what is before that */
typedef struct
{
  const Arguments *before;
  const Command *command;            /* NULL if there is none yet */
  const CapexComparison *comparison; /* likewise */
  guint first_word;                  /* of the comparison's arguments */
  char *stem;                        /* beginning of the last word, to stay */
  const char *typed;                 /* the rest of it: candidates begin so */
  char separator;                    /* before the rest: of a list ',', of a
                                        range '.', else none */
  CapexDataset *dataset;             /* once something has asked for it */
  GString *out;
} Completion;

static void
clear_completion (Completion *self)
{
  g_free (self->stem);
  g_clear_object (&self->dataset);
  g_string_free (self->out, TRUE);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Completion, clear_completion)

/* Names come from data, and end up on a command line: one that a shell would
 * not take as it is, such as $(this), is not offered */
static gboolean
is_plain (const char *value)
{
  for (const char *at = value; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (!g_unichar_isalnum (character) &&
          (character > 0x7f || strchr ("-_.,:/+%@", (int) character) == NULL))
        return FALSE;
    }

  return *value != '\0';
}

static void
offer (Completion *self, const char *value, const char *about)
{
  g_autofree char *told = output_dup_harmless (about);

  if (g_str_has_prefix (value, self->typed) && is_plain (value))
    g_string_append_printf (self->out, "%s%s\t%s\n", self->stem, value, told);
}

static void
offer_words (Completion *self, const char *const *words)
{
  for (; words != NULL && *words != NULL; words++)
    offer (self, *words, "");
}

/* ------------------------------------------------------------------------
 * What the register knows
 */

static void
offer_comparisons (Completion *self)
{
  const char *const *names = capex_comparison_list ();

  for (; *names != NULL; names++)
    offer (self, *names,
           capex_comparison_get_summary (capex_comparison_find (*names, NULL)));
}

static void
offer_commands (Completion *self)
{
  guint n_commands;
  const Command *commands = command_list (&n_commands);

  for (guint i = 0; i < n_commands; i++)
    offer (self, commands[i].name, commands[i].summary);
}

static void
offer_columns (Completion *self)
{
  const CapexComparison *comparison = self->comparison;

  if (comparison == NULL)
    return;
  for (guint i = 0; i < capex_comparison_get_n_columns (comparison); i++)
    offer (self, capex_comparison_get_column_name (comparison, i),
           capex_comparison_get_column_summary (comparison, i));
}

static void
offer_formats (Completion *self)
{
  offer_words (self, self->command != NULL && self->command->formats != NULL
                         ? self->command->formats
                         : capex_format_list ());
}

static void
offer_scopes (Completion *self)
{
  for (int i = CAPEX_SCOPE_TOTAL; i <= CAPEX_SCOPE_AI; i++)
    offer (self, capex_scope_to_string ((CapexScope) i), "");
}

static void
offer_statuses (Completion *self)
{
  for (int i = CAPEX_STATUS_ACTUAL; i <= CAPEX_STATUS_RUMOUR; i++)
    offer (self, capex_status_to_string ((CapexStatus) i), "");
}

static void
offer_shells (Completion *self)
{
  for (guint i = 0; i < G_N_ELEMENTS (completion_scripts); i++)
    offer (self, completion_scripts[i].shell, "");
}

/* The shell knows best what files there are */
static void
offer_files (Completion *self)
{
  g_string_append (self->out, "\tFILE\n");
}

/* ------------------------------------------------------------------------
 * What the data know
 */

/* NULL if they cannot be read: the command itself will say why */
static CapexDataset *
get_dataset (Completion *self)
{
  if (self->dataset == NULL)
    self->dataset = data_load (self->before, NULL);

  return self->dataset;
}

static guint
find_field (CapexRegister from, const char *name)
{
  const char *const *fields = capex_register_list_fields (from);
  guint at = 0;

  while (!g_str_equal (fields[at], name))
    at++;
  return at;
}

/* Offers a field of each row, every text once; another field tells about it */
static void
offer_field (Completion *self,
             CapexRegister from,
             const char *value,
             const char *about)
{
  CapexDataset *dataset = get_dataset (self);
  guint value_field = find_field (from, value);
  guint about_field = find_field (from, about);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                       g_free, NULL);

  if (dataset == NULL)
    return;
  for (guint i = 0; i < capex_dataset_get_n_rows (dataset, from); i++)
    {
      g_auto (GStrv) row = capex_dataset_dup_row (dataset, from, i);

      if (g_hash_table_add (seen, g_strdup (row[value_field])))
        offer (self, row[value_field],
               value_field != about_field ? row[about_field] : "");
    }
}

/* Tickers are read in any case, so one goes on as it was begun; shells drop
 * what does not begin as it was typed */
static void
offer_ticker (Completion *self, const char *ticker, const char *name)
{
  gsize n_typed = strlen (self->typed);
  g_autofree char *lower = g_ascii_strdown (ticker, -1);
  g_autofree char *begun = NULL;

  if (g_ascii_strncasecmp (ticker, self->typed, n_typed) != 0)
    return;
  begun = g_strconcat (self->typed,
                       g_ascii_islower (self->typed[n_typed - 1])
                           ? lower + n_typed
                           : ticker + n_typed,
                       NULL);
  offer (self, begun, name);
}

static void
offer_tickers (Completion *self)
{
  CapexDataset *dataset = get_dataset (self);
  guint id = find_field (CAPEX_REGISTER_COMPANIES, "id");
  guint ticker = find_field (CAPEX_REGISTER_COMPANIES, "ticker");
  guint name = find_field (CAPEX_REGISTER_COMPANIES, "name");
  guint n_rows = dataset != NULL
                     ? capex_dataset_get_n_rows (dataset,
                                                 CAPEX_REGISTER_COMPANIES)
                     : 0;

  for (guint i = 0; i < n_rows; i++)
    {
      g_auto (GStrv) row = capex_dataset_dup_row (dataset,
                                                  CAPEX_REGISTER_COMPANIES, i);

      /* an id that is begun in small letters is there already */
      if (!g_str_has_prefix (row[id], self->typed) ||
          g_ascii_strcasecmp (row[id], row[ticker]) != 0)
        offer_ticker (self, row[ticker], row[name]);
    }
}

/* Tickers once something is typed: they would double the list */
static void
offer_companies (Completion *self)
{
  offer_field (self, CAPEX_REGISTER_COMPANIES, "id", "name");
  if (*self->typed != '\0')
    offer_tickers (self);
}

static void
offer_currencies (Completion *self)
{
  offer_field (self, CAPEX_REGISTER_COMPANIES, "currency", "currency");
}

static void
offer_definitions (Completion *self)
{
  offer_field (self, CAPEX_REGISTER_DEFINITIONS, "id", "title");
}

static void
offer_measures (Completion *self)
{
  offer_field (self, CAPEX_REGISTER_MEASURES, "id", "title");
}

/* Spend is no measure of the data, but a comparison may be of it */
static void
offer_subjects (Completion *self)
{
  offer (self, "spend", "the uses of the basis, summed");
  offer_measures (self);
}

static void
offer_sources (Completion *self)
{
  offer_field (self, CAPEX_REGISTER_SOURCES, "id", "title");
}

static void
offer_series (Completion *self)
{
  offer_field (self, CAPEX_REGISTER_PRICES, "series", "currency");
}

/* The last company that the line names so far, or NULL */
static char *
dup_named_company (Completion *self)
{
  CapexDataset *dataset = get_dataset (self);

  for (guint i = arguments_get_n_words (self->before); dataset != NULL && i > 1;
       i--)
    {
      g_autoptr (CapexCompany) company = capex_dataset_find_company (
          dataset, arguments_get_word (self->before, i - 1), NULL);

      if (company != NULL)
        return g_strdup (capex_company_get_id (company));
    }

  return NULL;
}

/* Whether a run of periods may go from @first to @last: both are of one kind,
 * which is one that can be counted on, and they stand in order. Periods of one
 * kind have digits in the same places. */
static gboolean
is_run (const char *first, const char *last)
{
  gsize length = strlen (first);

  if (length != strlen (last) || strchr (first, '/') != NULL ||
      g_str_has_suffix (first, "-9M") || length == strlen ("2025-12-31"))
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (g_ascii_isdigit (first[i]) ? !g_ascii_isdigit (last[i])
                                   : first[i] != last[i])
      return FALSE;

  return strcmp (first, last) <= 0;
}

/* Where the stem ends with the beginning of a run: does it go on so? */
static gboolean
may_follow_stem (const Completion *self, const char *text)
{
  const char *equals = strrchr (self->stem, '=');
  const char *first = equals != NULL ? equals + 1 : self->stem;
  g_autofree char *begun = NULL;

  if (self->separator != '.')
    return TRUE;
  begun = g_strndup (first, strlen (first) - strlen (".."));
  return is_run (begun, text);
}

/* A fiscal year that was told may be asked for as a calendar year */
static void
offer_period (Completion *self, GHashTable *seen, const char *text)
{
  if (may_follow_stem (self, text) && g_hash_table_add (seen, g_strdup (text)))
    offer (self, text, "");
  if (g_str_has_prefix (text, "FY") && strlen (text) == strlen ("FY2025"))
    offer_period (self, seen, text + strlen ("FY"));
}

/* Those on which something became known; a vague one is none to ask of */
static void
offer_days (Completion *self)
{
  CapexDataset *dataset = get_dataset (self);
  guint known = find_field (CAPEX_REGISTER_FACTS, "known");
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                       g_free, NULL);
  guint n_facts = dataset != NULL
                      ? capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS)
                      : 0;

  for (guint i = 0; i < n_facts; i++)
    {
      g_auto (GStrv) row = capex_dataset_dup_row (dataset, CAPEX_REGISTER_FACTS,
                                                  i);

      if (strlen (row[known]) == strlen ("2025-12-31") &&
          g_hash_table_add (seen, g_strdup (row[known])))
        offer (self, row[known], "");
    }
}

/* Those that facts are of: of the company that is named, if there is one */
static void
offer_periods (Completion *self)
{
  CapexDataset *dataset = get_dataset (self);
  g_autofree char *company = dup_named_company (self);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal,
                                                       g_free, NULL);
  guint n_facts = dataset != NULL
                      ? capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS)
                      : 0;

  for (guint i = 0; i < n_facts; i++)
    {
      g_autoptr (CapexFact) fact = capex_dataset_dup_fact (dataset, i);
      g_autofree char *text = capex_fact_dup_period_text (fact);

      if (company == NULL ||
          g_str_equal (company, capex_fact_get_company (fact)))
        offer_period (self, seen, text);
    }
}

/* ------------------------------------------------------------------------
 * The places of a line
 */

/* By the names that usage and options give to values; there is nothing to
 * offer for others */
static const struct
{
  const char *name;
  void (*offer) (Completion *self);
} offers[] = {
    {"COLUMN",     offer_columns    },
    {"COMMAND",    offer_commands   },
    {"COMPANY",    offer_companies  },
    {"COMPARISON", offer_comparisons},
    {"CURRENCY",   offer_currencies },
    {"DAY",        offer_days       },
    {"DEFINITION", offer_definitions},
    {"FILE",       offer_files      },
    {"FORMAT",     offer_formats    },
    {"MEASURE",    offer_measures   },
    {"PATH",       offer_files      },
    {"PERIOD",     offer_periods    },
    {"SCOPE",      offer_scopes     },
    {"SERIES",     offer_series     },
    {"SHELL",      offer_shells     },
    {"SOURCE",     offer_sources    },
    {"STATUS",     offer_statuses   },
    {"SUBJECT",    offer_subjects   },
};

/* @names may be alternatives, and in brackets: "[COMPARISON|COMMAND]" */
static void
offer_named (Completion *self, const char *names)
{
  g_auto (GStrv) all = g_strsplit_set (names, "[]|.", -1);

  for (char **name = all; *name != NULL; name++)
    for (guint i = 0; i < G_N_ELEMENTS (offers); i++)
      if (g_str_equal (offers[i].name, *name))
        offers[i].offer (self);
}

/* What commands themselves are asked about: filters take lists, none a run */
static void
offer_command_value (Completion *self, const char *name)
{
  if (self->separator != '.')
    offer_named (self, name);
}

static void
offer_parameter (Completion *self, guint index)
{
  static const char *const names[] = {
      [CAPEX_PARAMETER_COMPANY] = "COMPANY",
      [CAPEX_PARAMETER_COMPANIES] = "COMPANY",
      [CAPEX_PARAMETER_PERIOD] = "PERIOD",
      [CAPEX_PARAMETER_PERIODS] = "PERIOD",
      [CAPEX_PARAMETER_MEASURE] = "SUBJECT",
      [CAPEX_PARAMETER_DAY] = "DAY",
      [CAPEX_PARAMETER_QUESTION] = "COMPARISON",
  };
  CapexParameterKind kind =
      capex_comparison_get_parameter_kind (self->comparison, index);

  if ((self->separator == ',' && kind != CAPEX_PARAMETER_COMPANIES) ||
      (self->separator == '.' && kind != CAPEX_PARAMETER_PERIODS))
    return;
  if (kind == CAPEX_PARAMETER_CHOICE)
    offer_words (self,
                 capex_comparison_list_parameter_choices (self->comparison,
                                                          index));
  if ((guint) kind < G_N_ELEMENTS (names) && names[kind] != NULL)
    offer_named (self, names[kind]);
}

static void
offer_part (Completion *self, const char *part, const char *const kinds[][2])
{
  for (; (*kinds)[0] != NULL; kinds++)
    if (g_str_equal ((*kinds)[0], part))
      offer_named (self, (*kinds)[1]);
}

/* Parts of the basis that names of the data may stand for too, and those that
 * take a list, where words such as all have no place */
static void
offer_basis (Completion *self, const char *part)
{
  static const char *const known[][2] = {
      {"currency",   "CURRENCY"  },
      {"definition", "DEFINITION"},
      {"source",     "SOURCE"    },
      {NULL,         NULL        },
  };
  static const char *const lists[][2] = {
      {"source", "SOURCE"},
      {"status", "STATUS"},
      {NULL,     NULL    },
  };

  if (self->separator == ',')
    offer_part (self, part, lists);
  if (self->separator != '\0')
    return;

  offer_words (self, capex_basis_list_choices (part));
  offer_part (self, part, known);
}

static gboolean
is_parameter (const Completion *self, const char *name, guint *index)
{
  guint n = self->comparison != NULL
                ? capex_comparison_get_n_parameters (self->comparison)
                : 0;

  for (*index = 0; *index < n; (*index)++)
    if (g_str_equal (capex_comparison_get_parameter_name (self->comparison,
                                                          *index),
                     name))
      return TRUE;

  return FALSE;
}

/* Before there is a command, all of the common options may follow */
static GPtrArray *
list_common_options (const Completion *self)
{
  return arguments_list_common_options (
      self->command != NULL ? self->command->uses : USES_ALL);
}

static const OptionHelp *
find_option (const Completion *self, const char *name)
{
  g_autoptr (GPtrArray) common = list_common_options (self);
  const OptionHelp *own = self->command != NULL ? self->command->options : NULL;

  for (; own != NULL && own->name != NULL; own++)
    if (g_str_equal (own->name, name))
      return own;
  for (guint i = 0; i < common->len; i++)
    {
      const OptionHelp *option = g_ptr_array_index (common, i);

      if (g_str_equal (option->name, name))
        return option;
    }

  return NULL;
}

static void
offer_option_value (Completion *self, const char *name)
{
  const OptionHelp *option = find_option (self, name);
  guint index;

  if (is_parameter (self, name, &index))
    offer_parameter (self, index);
  else if (option != NULL && option->value_name != NULL)
    offer_command_value (self, option->value_name);
  else if (self->comparison != NULL)
    offer_basis (self, name);
}

static void
offer_option (Completion *self, const char *name, const char *about)
{
  g_autofree char *option = g_strconcat ("--", name, NULL);

  offer (self, option, about);
}

static void
offer_options (Completion *self)
{
  const CapexComparison *comparison = self->comparison;
  const OptionHelp *own = self->command != NULL ? self->command->options : NULL;
  g_autoptr (GPtrArray) common = list_common_options (self);
  guint n_parameters = comparison != NULL
                           ? capex_comparison_get_n_parameters (comparison)
                           : 0;

  for (guint i = 0; i < n_parameters; i++)
    offer_option (self, capex_comparison_get_parameter_name (comparison, i),
                  capex_comparison_get_parameter_summary (comparison, i));
  for (const char *const *part = capex_basis_list_parts ();
       comparison != NULL && *part != NULL; part++)
    offer_option (self, *part, capex_basis_get_summary (*part));
  for (; own != NULL && own->name != NULL; own++)
    offer_option (self, own->name, own->summary);
  for (guint i = 0; i < common->len; i++)
    {
      const OptionHelp *option = g_ptr_array_index (common, i);

      offer_option (self, option->name, option->summary);
    }
}

/* The words of a comparison are its positional parameters, but for those that
 * are given by name */
static void
offer_argument (Completion *self)
{
  guint n_before = arguments_get_n_words (self->before) - self->first_word;

  for (guint i = 0; i < capex_comparison_get_n_parameters (self->comparison);
       i++)
    {
      if (!capex_comparison_is_parameter_positional (self->comparison, i) ||
          arguments_has_option (
              self->before,
              capex_comparison_get_parameter_name (self->comparison, i)))
        continue;
      if (n_before-- == 0)
        {
          offer_parameter (self, i);
          return;
        }
    }
}

static void
offer_command_word (Completion *self)
{
  g_auto (GStrv) names = command_dup_words (self->command);
  guint at = arguments_get_n_words (self->before) - 1;
  guint n_names = g_strv_length (names);

  if (at < n_names)
    offer_command_value (self, names[at]);
  else if (n_names > 0 && strstr (names[n_names - 1], "...") != NULL)
    offer_command_value (self, names[n_names - 1]);
}

static void
offer_word (Completion *self)
{
  if (arguments_get_n_words (self->before) == 0)
    {
      offer_comparisons (self);
      offer_commands (self);
    }
  else if (self->comparison != NULL)
    offer_argument (self);
  else if (self->command != NULL)
    offer_command_word (self);
}

static void
find_grammar (Completion *self)
{
  const char *word = arguments_get_word (self->before, 0);

  self->command = word != NULL ? command_find (word) : NULL;
  self->first_word = 1;
  if (self->command != NULL && self->command->is_about_comparison)
    {
      word = arguments_get_word (self->before, 1);
      self->first_word = 2;
    }
  else if (self->command != NULL)
    return;

  if (word != NULL)
    self->comparison = capex_comparison_find (word, NULL);
}

/* What stays of the last word: all up to where a new name may begin */
static void
split_word (Completion *self, const char *word, const char *begins)
{
  g_free (self->stem);
  self->stem = g_strndup (word, (gsize) (begins - word));
  self->typed = begins;
}

/* An item of a list, or the end of a range */
static const char *
find_last_item (const char *word)
{
  const char *comma = strrchr (word, ',');
  const char *dots = g_strrstr (word, "..");

  if (comma != NULL && (dots == NULL || comma > dots))
    return comma + 1;
  return dots != NULL ? dots + strlen ("..") : NULL;
}

static void
offer_all (Completion *self, const char *option)
{
  if (option != NULL)
    offer_option_value (self, option);
  else if (*self->typed == '-')
    offer_options (self);
  else
    offer_word (self);
}

/* The option that the last word is a value of, or NULL; takes it from the
 * words before, if it is one of them */
static char *
take_option (Completion *self, char **words, guint *n_words)
{
  char *last = words[*n_words];
  const char *equals = strchr (last, '=');
  const char *option = *n_words > 0 ? words[*n_words - 1] : "";

  if (g_str_has_prefix (last, "--") && equals != NULL)
    {
      split_word (self, last, equals + 1);
      return g_strndup (last + 2, (gsize) (equals - last) - 2);
    }
  if (*last != '-' && g_str_has_prefix (option, "--") && option[2] != '\0' &&
      strchr (option, '=') == NULL && !arguments_is_flag (option + 2))
    {
      (*n_words)--;
      return g_strdup (option + 2);
    }

  return NULL;
}

/* @words has @n_words and then the one that is being typed */
static char *
complete (char **words, guint n_words)
{
  g_auto (Completion) self = {
      .stem = g_strdup (""),
      .typed = words[n_words],
      .out = g_string_new (NULL),
  };
  g_autofree char *option = take_option (&self, words, &n_words);
  g_autoptr (Arguments) before = arguments_new ((int) n_words, words, NULL);
  g_autofree char *whole = NULL;
  const char *item;

  if (before == NULL)
    return g_strdup ("");
  self.before = before;
  find_grammar (&self);
  offer_all (&self, option);

  item = find_last_item (self.typed);
  if (self.out->len == 0 && item != NULL)
    {
      whole = g_strconcat (self.stem, self.typed, NULL);
      self.separator = item[-1];
      split_word (&self, whole, whole + strlen (whole) - strlen (item));
      offer_all (&self, option);
    }

  return g_strdup (self.out->str);
}

gboolean
complete_run (const Arguments *arguments, GError **error)
{
  guint n_words = arguments_get_n_words (arguments) - 1;
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autofree char *found = NULL;

  for (guint i = 1; i <= n_words; i++)
    g_ptr_array_add (words, (gpointer) arguments_get_word (arguments, i));
  if (n_words == 0)
    g_ptr_array_add (words, (gpointer) "");

  found = complete ((char **) words->pdata, words->len - 1);
  return output_text (arguments, found, error);
}

gboolean
completion_run (const Arguments *arguments, GError **error)
{
  const char *shell = arguments_get_word (arguments, 1);
  g_autoptr (GPtrArray) shells = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (completion_scripts); i++)
    {
      if (g_strcmp0 (shell, completion_scripts[i].shell) == 0)
        return output_text (arguments, completion_scripts[i].text, error);
      g_ptr_array_add (shells, (gpointer) completion_scripts[i].shell);
    }

  g_ptr_array_add (shells, NULL);
  return command_refuse_word ("shell", shell,
                              (const char *const *) shells->pdata, error);
}
