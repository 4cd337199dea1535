/* capex-comparison.c - The register of comparisons, and how to ask one
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-comparison.h>

#include <capex/capex-error.h>

#include "base/capex-nearest-private.h"
#include "compare/capex-comparison-private.h"

/* Comparisons live as long as the process */
static CapexComparison *
comparison_keep (CapexComparison *self)
{
  return self;
}

static void
comparison_leave (CapexComparison *self)
{
}

/**
 * CapexComparison:
 *
 * One way to compare: its name, its parameters and the columns of its result.
 *
 * The register of comparisons is what the command, its help, and every other
 * face of the library are made from. A comparison is asked by its name with
 * [func@Capex.compare].
 */
G_DEFINE_BOXED_TYPE (CapexComparison,
                     capex_comparison,
                     comparison_keep,
                     comparison_leave)

/* In the order in which they are listed */
static const CapexComparison *const comparisons[] = {
    &capex_comparison_spend,      &capex_comparison_panel,
    &capex_comparison_growth,     &capex_comparison_share,
    &capex_comparison_rank,       &capex_comparison_multiple,
    &capex_comparison_difference, &capex_comparison_share_of,
    &capex_comparison_part,       &capex_comparison_order,
    &capex_comparison_cagr,       &capex_comparison_index,
    &capex_comparison_cumulative, &capex_comparison_trailing,
    &capex_comparison_mix,        &capex_comparison_concentration,
    &capex_comparison_intensity,  &capex_comparison_funding,
    &capex_comparison_revisions,  &capex_comparison_implied,
    &capex_comparison_surprise,   &capex_comparison_bridge,
    &capex_comparison_changes,    &capex_comparison_reconcile,
};

/**
 * capex_comparison_list:
 *
 * Lists the comparisons.
 *
 * Returns: (transfer none) (array zero-terminated=1): their names
 */
const char *const *
capex_comparison_list (void)
{
  static const char *names[G_N_ELEMENTS (comparisons) + 1];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
        names[i] = comparisons[i]->name;
      g_once_init_leave (&made, 1);
    }
  return names;
}

/**
 * capex_comparison_find:
 * @name: the name of a comparison
 * @error: return location for an error
 *
 * Finds a comparison by its name.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN if there is none of this name; the message
 * suggests the nearest.
 *
 * Returns: (transfer none): the comparison, or `NULL` with @error set
 */
const CapexComparison *
capex_comparison_find (const char *name, GError **error)
{
  CapexNearest nearest;
  const char *guess;

  g_return_val_if_fail (name != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
    if (g_str_equal (comparisons[i]->name, name))
      return comparisons[i];

  capex_nearest_init (&nearest, name);
  for (guint i = 0; i < G_N_ELEMENTS (comparisons); i++)
    capex_nearest_offer (&nearest, comparisons[i]->name);

  guess = capex_nearest_get (&nearest);
  if (guess != NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "No comparison is called \"%s\"; did you mean \"%s\"?", name,
                 guess);
  else
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                 "No comparison is called \"%s\"", name);
  return NULL;
}

/**
 * capex_comparison_get_name:
 * @self: a comparison
 *
 * The name by which it is asked.
 *
 * Returns: (transfer none): the name
 */
const char *
capex_comparison_get_name (const CapexComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

/**
 * capex_comparison_get_group:
 * @self: a comparison
 *
 * Gets what it is about, for lists of comparisons.
 *
 * Returns: the group
 */
CapexComparisonGroup
capex_comparison_get_group (const CapexComparison *self)
{
  g_return_val_if_fail (self != NULL, CAPEX_COMPARISON_GROUP_OTHER);

  return self->group;
}

/**
 * capex_comparison_group_get_title:
 * @group: a group of comparisons
 *
 * Gets the words above the comparisons of a group: `how it changes`.
 *
 * Returns: (transfer none) (nullable): the words, or `NULL` if there is no such
 *   group
 */
const char *
capex_comparison_group_get_title (CapexComparisonGroup group)
{
  static const char *const titles[] = {
      "others",
      "how much",
      "how it changes",
      "parts and ranks",
      "one against another",
      "what is to come",
      "do figures agree",
  };

  return (guint) group < G_N_ELEMENTS (titles) ? titles[group] : NULL;
}

/**
 * capex_comparison_get_summary:
 * @self: a comparison
 *
 * What it answers, in a line.
 *
 * Returns: (transfer none): the line
 */
const char *
capex_comparison_get_summary (const CapexComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->summary;
}

/**
 * capex_comparison_get_description:
 * @self: a comparison
 *
 * How it is computed, with its bounds and what it refuses.
 *
 * Returns: (transfer none): some sentences
 */
const char *
capex_comparison_get_description (const CapexComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->description;
}

/**
 * capex_comparison_get_example:
 * @self: a comparison
 *
 * A question to try.
 *
 * Returns: (transfer none): a command line
 */
const char *
capex_comparison_get_example (const CapexComparison *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->example;
}

/**
 * capex_comparison_get_n_parameters:
 * @self: a comparison
 *
 * Counts its parameters.
 *
 * Returns: how many there are
 */
guint
capex_comparison_get_n_parameters (const CapexComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_parameters;
}

/**
 * capex_comparison_get_parameter_name:
 * @self: a comparison
 * @index: a parameter
 *
 * The name of a parameter: the key of its argument.
 *
 * Returns: (transfer none): the name
 */
const char *
capex_comparison_get_parameter_name (const CapexComparison *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_parameters, NULL);

  return self->parameters[index].name;
}

/**
 * capex_comparison_get_parameter_kind:
 * @self: a comparison
 * @index: a parameter
 *
 * What a parameter takes.
 *
 * Returns: the kind of its argument
 */
CapexParameterKind
capex_comparison_get_parameter_kind (const CapexComparison *self, guint index)
{
  g_return_val_if_fail (self != NULL, CAPEX_PARAMETER_COMPANY);
  g_return_val_if_fail (index < self->n_parameters, CAPEX_PARAMETER_COMPANY);

  return self->parameters[index].kind;
}

/**
 * capex_comparison_list_parameter_choices:
 * @self: a comparison
 * @index: a parameter
 *
 * Lists the words that a parameter takes.
 *
 * Returns: (transfer none) (nullable) (array zero-terminated=1): the words, or
 *   `NULL` if it is not a choice of a few
 */
const char *const *
capex_comparison_list_parameter_choices (const CapexComparison *self,
                                         guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_parameters, NULL);

  return self->parameters[index].kind == CAPEX_PARAMETER_CHOICE ? self->choices
                                                                : NULL;
}

/**
 * capex_comparison_get_parameter_summary:
 * @self: a comparison
 * @index: a parameter
 *
 * What a parameter means, in a line.
 *
 * Returns: (transfer none): the line
 */
const char *
capex_comparison_get_parameter_summary (const CapexComparison *self,
                                        guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_parameters, NULL);

  return self->parameters[index].summary;
}

/**
 * capex_comparison_get_parameter_default:
 * @self: a comparison
 * @index: a parameter
 *
 * What stands for a parameter that the question does not tell.
 *
 * Returns: (transfer none) (nullable): the text, empty where there is nothing
 *   to say; `NULL` if the question must tell it
 */
const char *
capex_comparison_get_parameter_default (const CapexComparison *self,
                                        guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_parameters, NULL);

  return self->parameters[index].initial;
}

/**
 * capex_comparison_is_parameter_positional:
 * @self: a comparison
 * @index: a parameter
 *
 * Whether the command takes a parameter by its place, not as an option.
 *
 * Returns: whether it does
 */
gboolean
capex_comparison_is_parameter_positional (const CapexComparison *self,
                                          guint index)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (index < self->n_parameters, FALSE);

  return self->parameters[index].is_positional;
}

/**
 * capex_comparison_is_parameter_required:
 * @self: a comparison
 * @index: a parameter
 *
 * Whether a question must tell a parameter.
 *
 * Returns: whether it must
 */
gboolean
capex_comparison_is_parameter_required (const CapexComparison *self,
                                        guint index)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (index < self->n_parameters, FALSE);

  return self->parameters[index].initial == NULL;
}

/**
 * capex_comparison_get_n_columns:
 * @self: a comparison
 *
 * Counts the columns of its result.
 *
 * Returns: how many there are
 */
guint
capex_comparison_get_n_columns (const CapexComparison *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_columns;
}

/**
 * capex_comparison_get_column_name:
 * @self: a comparison
 * @index: a column
 *
 * The name of a column of its result.
 *
 * Returns: (transfer none): the name
 */
const char *
capex_comparison_get_column_name (const CapexComparison *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_columns, NULL);

  return self->columns[index].name;
}

/**
 * capex_comparison_get_column_type:
 * @self: a comparison
 * @index: a column
 *
 * What the cells of a column hold.
 *
 * Returns: the type
 */
CapexColumnType
capex_comparison_get_column_type (const CapexComparison *self, guint index)
{
  g_return_val_if_fail (self != NULL, CAPEX_COLUMN_TEXT);
  g_return_val_if_fail (index < self->n_columns, CAPEX_COLUMN_TEXT);

  return self->columns[index].type;
}

/**
 * capex_comparison_get_column_summary:
 * @self: a comparison
 * @index: a column
 *
 * What a column tells, in a line.
 *
 * Returns: (transfer none): the line
 */
const char *
capex_comparison_get_column_summary (const CapexComparison *self, guint index)
{
  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (index < self->n_columns, NULL);

  return self->columns[index].summary;
}

static gboolean
is_parameter (const CapexComparison *self, const char *name)
{
  for (guint i = 0; i < self->n_parameters; i++)
    if (g_str_equal (self->parameters[i].name, name))
      return TRUE;
  return FALSE;
}

gboolean
capex_comparison_check (const CapexComparison *self,
                        GHashTable *arguments,
                        GError **error)
{
  GHashTableIter iter;
  gpointer name;

  g_hash_table_iter_init (&iter, arguments);
  while (g_hash_table_iter_next (&iter, &name, NULL))
    if (!is_parameter (self, name))
      {
        g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                     "%s takes no \"%s\"", self->name, (char *) name);
        return FALSE;
      }

  for (guint i = 0; i < self->n_parameters; i++)
    if (self->parameters[i].initial == NULL &&
        g_hash_table_lookup (arguments, self->parameters[i].name) == NULL)
      {
        g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX, "%s needs a %s",
                     self->name, self->parameters[i].name);
        return FALSE;
      }
  return TRUE;
}

/**
 * capex_comparison_map_words:
 * @self: a comparison
 * @options: (element-type utf8 utf8): texts by the names of parameters
 * @words: (array zero-terminated=1): texts that are told by their place alone
 * @n_taken: (out): how many of @words found a parameter; there is nothing to do
 *   with the rest
 *
 * Finds what each text of a question is for, as the command does: options
 * first; then words, in order, for the positional parameters that are not
 * among them.
 *
 * Whether all that is needed is there is checked by [func@Capex.compare].
 *
 * Returns: (transfer full) (element-type utf8 utf8): texts by the names of
 *   parameters
 */
GHashTable *
capex_comparison_map_words (const CapexComparison *self,
                            GHashTable *options,
                            const char *const *words,
                            guint *n_taken)
{
  GHashTable *values;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (options != NULL, NULL);
  g_return_val_if_fail (words != NULL, NULL);
  g_return_val_if_fail (n_taken != NULL, NULL);

  values = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  *n_taken = 0;
  for (guint i = 0; i < self->n_parameters; i++)
    {
      const CapexParameter *parameter = &self->parameters[i];
      const char *value = g_hash_table_lookup (options, parameter->name);

      if (value == NULL && parameter->is_positional && words[*n_taken] != NULL)
        value = words[(*n_taken)++];
      if (value != NULL)
        g_hash_table_insert (values, g_strdup (parameter->name),
                             g_strdup (value));
    }
  return values;
}

static void
add_basis (CapexTable *table, CapexView *view)
{
  const char *const *parts = capex_basis_list_parts ();
  g_autoptr (GString) line = g_string_new (NULL);
  char as_of[11] = "";

  if (view->as_of != G_MAXINT32)
    capex_day_format (view->as_of, as_of);
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *value = g_str_equal (parts[i], "as-of")
                              ? as_of
                              : capex_basis_get (view->basis, parts[i]);

      capex_table_add_basis (table, parts[i], value);
      g_string_append_printf (line, "%s%s %s", i > 0 ? "; " : "", parts[i],
                              *value != '\0' ? value : "any day");
    }
  capex_table_set_basis_line (table, line->str);
}

/* Some comparisons have another definition than filed where none is named */
static gboolean
set_definition (const CapexComparison *self, CapexBasis *basis, GError **error)
{
  if (self->definition == NULL ||
      !g_str_equal (capex_basis_get (basis, "definition"), "filed"))
    return TRUE;
  return capex_basis_set (basis, "definition", self->definition, error);
}

/* Some comparisons are of certain uses, whatever was asked; the basis that they
 * print says so */
CapexBasis *
capex_comparison_dup_basis (const CapexComparison *self,
                            CapexBasis *asked,
                            const char *as_of,
                            GError **error)
{
  const char *const *parts = capex_basis_list_parts ();
  g_autoptr (CapexBasis) basis = NULL;

  if (asked != NULL && self->uses == NULL && self->definition == NULL &&
      as_of == NULL)
    return g_object_ref (asked);

  basis = capex_basis_new ();
  for (guint i = 0; asked != NULL && parts[i] != NULL; i++)
    {
      const char *value = capex_basis_get (asked, parts[i]);

      if (*value != '\0' && !capex_basis_set (basis, parts[i], value, error))
        return NULL;
    }
  if ((self->uses != NULL &&
       !capex_basis_set (basis, "uses", self->uses, error)) ||
      !set_definition (self, basis, error) ||
      (as_of != NULL && !capex_basis_set (basis, "as-of", as_of, error)))
    return NULL;
  return g_steal_pointer (&basis);
}

/**
 * capex_compare:
 * @dataset: what is known
 * @basis: (nullable): compared how; `NULL` is a basis on which nothing was set
 * @comparison: the name of a comparison
 * @arguments: (element-type utf8 utf8): texts by the names of parameters
 * @error: return location for an error
 *
 * Asks a comparison.
 *
 * Shape: the columns that the comparison names, a row for each answer. Every
 * row has its caveats, its sources and a sentence that is safe to quote.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a name that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is not understood or missing;
 * %CAPEX_ERROR_MISSING where no fact answers; %CAPEX_ERROR_REFUSED where the
 * comparison would not be one; %CAPEX_ERROR_UNIT and %CAPEX_ERROR_RATE where
 * figures cannot be brought to one unit; %CAPEX_ERROR_OUT_OF_RANGE where a
 * result does not fit.
 *
 * Returns: (transfer full): the answer, or `NULL` with @error set
 */
CapexTable *
capex_compare (CapexDataset *dataset,
               CapexBasis *basis,
               const char *comparison,
               GHashTable *arguments,
               GError **error)
{
  g_autoptr (CapexBasis) used = NULL;
  g_autoptr (CapexView) view = NULL;
  const CapexComparison *self;
  CapexQuestion question;
  CapexTable *table;

  g_return_val_if_fail (CAPEX_IS_DATASET (dataset), NULL);
  g_return_val_if_fail (basis == NULL || CAPEX_IS_BASIS (basis), NULL);
  g_return_val_if_fail (comparison != NULL, NULL);
  g_return_val_if_fail (arguments != NULL, NULL);

  self = capex_comparison_find (comparison, error);
  if (self == NULL || !capex_comparison_check (self, arguments, error))
    return NULL;
  used = capex_comparison_dup_basis (self, basis, NULL, error);
  if (used == NULL)
    return NULL;
  view = capex_view_new (dataset, used, error);
  if (view == NULL)
    return NULL;

  question = (CapexQuestion){view, self, arguments};
  table = self->run (&question, error);
  if (table != NULL)
    add_basis (table, question.view);
  return table;
}
