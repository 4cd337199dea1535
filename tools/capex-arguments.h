/* capex-arguments.h - Words and options, wherever they stand
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

/* An option without a value name is a flag */
typedef struct
{
  const char *name;
  const char *value_name;
  const char *summary;
} OptionHelp;

typedef struct _Arguments Arguments;

/* What a command does, by which it has a use for some of the common options */
typedef enum
{
  USES_NONE = 0,
  USES_DATA = 1 << 0,  /* answers from a dataset */
  USES_TABLE = 1 << 1, /* writes a table in one of its formats */
  USES_ALL = USES_DATA | USES_TABLE
} Uses;

/* The common options that act on a command of such @uses */
GPtrArray *arguments_list_common_options (Uses uses);

/* Whether a common option takes no value */
gboolean arguments_is_flag (const char *name);

/* The words of main(), without its first */
Arguments *arguments_new (int n_words, char **words, GError **error);
void arguments_free (Arguments *self);

guint arguments_get_n_words (const Arguments *self);
const char *arguments_get_word (const Arguments *self, guint index);

gboolean arguments_has_option (const Arguments *self, const char *name);
/* The values of an option that was given several times, joined by commas;
 * NULL when it was not given, or without a value */
char *arguments_dup_value (const Arguments *self, const char *name);
/* The values as they were given */
char **arguments_dup_values (const Arguments *self, const char *name);

/* Refuses options that are not in @allowed, nor common ones that act where
 * there are such @uses, and those without their value, except @bare */
gboolean arguments_check_options (const Arguments *self,
                                  const char *const *allowed,
                                  Uses uses,
                                  const char *bare,
                                  GError **error);
/* @usage is what follows the name of the program */
gboolean arguments_check_n_words (const Arguments *self,
                                  guint most,
                                  const char *usage,
                                  GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Arguments, arguments_free)
