/* capex-basis.c - The parts of a basis, parsed
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-basis.h>

#include <string.h>

#include <capex/capex-error.h>

#include "base/capex-nearest-private.h"
#include "basis/capex-basis-private.h"
#include "model/capex-dataset-private.h"

#define DEFAULT_PRICE_SERIES "us-gdp-deflator"

#define ALL_BUT_RUMOUR ((1u << CAPEX_STATUS_RUMOUR) - 1)

/**
 * CapexBasis:
 *
 * All that must be fixed before two figures may be compared: currency,
 * calendar, definition, uses, scope, status, sources, as-of day, prices,
 * exchange rates and the lengths of periods. Every result prints the basis it
 * stands on.
 */
struct _CapexBasis
{
  GObject parent_instance;

  CapexBasisParts parts;
  GHashTable *texts; /* part -> what it was set to */
};

G_DEFINE_FINAL_TYPE (CapexBasis, capex_basis, G_TYPE_OBJECT)

/* The words that may stand for a part; of some parts other texts may, too */
static const char *const currency_words[] = {"as-needed", "reporting", NULL};
static const char *const calendar_words[] = {"calendar", "fiscal", "days",
                                             NULL};
static const char *const definition_words[] = {"filed", "own", "any", NULL};
static const char *const uses_words[] = {"capex", "capex,lease", NULL};
static const char *const scope_words[] = {"total", "data-centre", "ai",
                                          "widest", NULL};
static const char *const status_words[] = {"actual", "guidance",       "plan",
                                           "report", "estimate",       "rumour",
                                           "all",    "all-but-rumour", NULL};
static const char *const source_words[] = {"all", NULL};
static const char *const as_of_words[] = {"newest", NULL};
static const char *const prices_words[] = {"nominal", NULL};
static const char *const rates_words[] = {"own-days", NULL};
static const char *const periods_words[] = {"equal", "any", "annualised", NULL};

static int
choice_parse (const char *const *choices, const char *text)
{
  for (int i = 0; choices[i] != NULL; i++)
    if (g_str_equal (choices[i], text))
      return i;
  return -1;
}

static gboolean
set_currency (CapexBasisParts *parts, const char *value, GError **error)
{
  int choice = choice_parse (currency_words, value);

  if (choice < 0 && !capex_unit_is_currency_code (value, strlen (value)))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                   "\"%s\" is not a currency code, as-needed or reporting",
                   value);
      capex_unit_suggest_currency (value, error);
      return FALSE;
    }

  parts->currency = choice < 0 ? CAPEX_CURRENCY_NAMED
                               : (CapexCurrencyChoice) choice;
  parts->currency_code = choice < 0 ? g_intern_string (value) : NULL;
  return TRUE;
}

static gboolean
set_word (const char *const *words,
          const char *value,
          int *choice,
          GError **error)
{
  int found = choice_parse (words, value);
  g_autofree char *list = NULL;

  if (found >= 0)
    {
      *choice = found;
      return TRUE;
    }

  list = g_strjoinv (", ", (char **) words);
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN, "\"%s\" is none of %s",
               value, list);
  return FALSE;
}

static gboolean
set_calendar (CapexBasisParts *parts, const char *value, GError **error)
{
  int choice;

  if (!set_word (calendar_words, value, &choice, error))
    return FALSE;
  parts->calendar = (CapexCalendar) choice;
  return TRUE;
}

/* Which definitions there are, the dataset knows: a name is looked up when a
 * question is asked */
static gboolean
set_definition (CapexBasisParts *parts, const char *value, GError **error)
{
  int choice = choice_parse (definition_words, value);

  if (*value == '\0')
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                           "A definition without a name");
      return FALSE;
    }
  parts->definition = choice < 0 ? CAPEX_DEFINITION_NAMED
                                 : (CapexDefinitionChoice) choice;
  parts->definition_id = g_intern_string (value);
  return TRUE;
}

static gboolean
set_uses (CapexBasisParts *parts, const char *value, GError **error)
{
  int choice;

  if (!set_word (uses_words, value, &choice, error))
    return FALSE;
  parts->with_lease = choice == 1;
  return TRUE;
}

static gboolean
set_scope (CapexBasisParts *parts, const char *value, GError **error)
{
  int choice;

  if (!set_word (scope_words, value, &choice, error))
    return FALSE;
  parts->scope = choice == 3 ? -1 : choice;
  return TRUE;
}

static gboolean
set_status (CapexBasisParts *parts, const char *value, GError **error)
{
  g_auto (GStrv) words = g_strsplit (value, ",", -1);
  guint statuses = 0;

  if (g_str_equal (value, "all"))
    {
      parts->statuses = ALL_BUT_RUMOUR | 1u << CAPEX_STATUS_RUMOUR;
      return TRUE;
    }
  if (g_str_equal (value, "all-but-rumour"))
    {
      parts->statuses = ALL_BUT_RUMOUR;
      return TRUE;
    }
  for (guint i = 0; words[i] != NULL || i == 0; i++)
    {
      int status = capex_status_parse (words[i] != NULL ? words[i] : "", error);

      if (status < 0)
        {
          g_prefix_error (error, "Besides all and all-but-rumour: ");
          return FALSE;
        }
      statuses |= 1u << status;
    }
  parts->statuses = statuses;
  return TRUE;
}

static gboolean
set_source (CapexBasisParts *parts, const char *value, GError **error)
{
  g_auto (GStrv) ids = g_strsplit (value, ",", -1);

  for (guint i = 0; ids[i] != NULL || i == 0; i++)
    if (ids[i] == NULL || *ids[i] == '\0')
      {
        g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                             "A source without a name");
        return FALSE;
      }

  g_strfreev (parts->sources);
  parts->sources = g_str_equal (value, "all") ? NULL : g_steal_pointer (&ids);
  return TRUE;
}

static gboolean
set_as_of (CapexBasisParts *parts, const char *value, GError **error)
{
  g_autoptr (GError) fault = NULL;

  if (g_str_equal (value, "newest"))
    {
      parts->as_of = 0;
      return TRUE;
    }
  if (capex_day_parse (value, &parts->as_of, &fault))
    return TRUE;
  g_set_error (error, CAPEX_ERROR, fault->code,
               "\"%s\" is not newest, or a day as 2025-12-23 (%s)", value,
               fault->message);
  return FALSE;
}

/* A calendar year */
static gboolean
parse_year (const char *text, int *year)
{
  CapexPeriodLabel label;

  if (!capex_period_label_parse (text, &label, NULL) ||
      label.kind != CAPEX_LABEL_YEAR || label.fiscal)
    return FALSE;
  *year = label.year;
  return TRUE;
}

/* "nominal", "2020", "2020:us-cpi" */
static gboolean
set_prices_of (CapexBasisParts *parts, const char *value, GError **error)
{
  g_auto (GStrv) words = g_strsplit (value, ":", 2);
  int year;

  if (g_str_equal (value, "nominal"))
    {
      parts->prices_of = 0;
      return TRUE;
    }
  if (words[0] == NULL || !parse_year (words[0], &year) ||
      (words[1] != NULL && *words[1] == '\0'))
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                   "\"%s\" is not nominal, a year, or a year and a price "
                   "series as 2020:us-cpi",
                   value);
      return FALSE;
    }
  parts->prices_of = year;
  parts->price_series = g_intern_string (
      words[1] != NULL ? words[1] : DEFAULT_PRICE_SERIES);
  return TRUE;
}

static gboolean
set_rates_of (CapexBasisParts *parts, const char *value, GError **error)
{
  if (g_str_equal (value, "own-days"))
    {
      parts->rates_of = 0;
      return TRUE;
    }
  if (parse_year (value, &parts->rates_of))
    return TRUE;

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
               "\"%s\" is not own-days, or a year", value);
  return FALSE;
}

static gboolean
set_periods (CapexBasisParts *parts, const char *value, GError **error)
{
  int choice;

  if (!set_word (periods_words, value, &choice, error))
    return FALSE;
  parts->periods = (CapexPeriodsChoice) choice;
  return TRUE;
}

static const struct
{
  const char *name;
  const char *initial;
  const char *choices; /* in words for people */
  const char *const *words;
  const char *summary;
  gboolean (*set) (CapexBasisParts *parts, const char *value, GError **error);
} basis_parts[] = {
    {
     .name = "currency",
     .initial = "as-needed",
     .choices = "a currency code, reporting, as-needed",
     .words = currency_words,
     .summary = "The currency; as needed: dollars where two meet",
     .set = set_currency,
     },
    {
     .name = "calendar",
     .initial = "calendar",
     .choices = "calendar, fiscal, days",
     .words = calendar_words,
     .summary = "What a year is: a calendar year, a fiscal label, or days",
     .set = set_calendar,
     },
    {
     .name = "definition",
     .initial = "filed",
     .choices = "filed, own, any, or a definition's name",
     .words = definition_words,
     .summary = "Where the line is drawn: as filed, or the issuer's own",
     .set = set_definition,
     },
    {
     .name = "uses",
     .initial = "capex",
     .choices = "capex; capex,lease",
     .words = uses_words,
     .summary = "What is spend: capex, or with leased operating cost",
     .set = set_uses,
     },
    {
     .name = "scope",
     .initial = "widest",
     .choices = "total, data-centre, ai, widest",
     .words = scope_words,
     .summary = "How much of the business; widest: the first there is",
     .set = set_scope,
     },
    {
     .name = "status",
     .initial = "all-but-rumour",
     .choices = "a list of statuses, all, all-but-rumour",
     .words = status_words,
     .summary = "How firm the figures must be that answer",
     .set = set_status,
     },
    {
     .name = "source",
     .initial = "all",
     .choices = "all, or ids of sources, with commas",
     .words = source_words,
     .summary = "Whose documents answer",
     .set = set_source,
     },
    {
     .name = "as-of",
     .initial = "newest",
     .choices = "a day as 2025-12-23, newest",
     .words = as_of_words,
     .summary = "Only what was known on this day",
     .set = set_as_of,
     },
    {
     .name = "prices-of",
     .initial = "nominal",
     .choices = "nominal, a year, or a year and a series as 2020:us-cpi",
     .words = prices_words,
     .summary = "In whose money: of the day, or of one year's prices",
     .set = set_prices_of,
     },
    {
     .name = "rates-of",
     .initial = "own-days",
     .choices = "own-days, a year",
     .words = rates_words,
     .summary =
            "At whose exchange rates: of each figure's days, or one year's",                         .set = set_rates_of,
     },
    {
     .name = "periods",
     .initial = "equal",
     .choices = "equal, any, annualised",
     .words = periods_words,
     .summary = "Unequal periods: refused, compared, or scaled by days",
     .set = set_periods,
     },
};

static int
find_part (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (basis_parts); i++)
    if (g_str_equal (basis_parts[i].name, name))
      return (int) i;
  return -1;
}

static void
suggest_word (const char *value, const char *const *words, GError **error)
{
  CapexNearest nearest;

  if (words == NULL)
    return;
  capex_nearest_init (&nearest, value);
  capex_nearest_offer_words (&nearest, words);
  capex_nearest_suggest (&nearest, error);
}

static void
capex_basis_finalize (GObject *object)
{
  CapexBasis *self = CAPEX_BASIS (object);

  g_clear_pointer (&self->parts.sources, g_strfreev);
  g_clear_pointer (&self->texts, g_hash_table_unref);

  G_OBJECT_CLASS (capex_basis_parent_class)->finalize (object);
}

static void
capex_basis_class_init (CapexBasisClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = capex_basis_finalize;
}

static void
capex_basis_init (CapexBasis *self)
{
  self->texts = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, g_free);
  for (guint i = 0; i < G_N_ELEMENTS (basis_parts); i++)
    {
      gboolean is_set = basis_parts[i].set (&self->parts,
                                            basis_parts[i].initial, NULL);

      g_assert (is_set);
      g_hash_table_insert (self->texts, (gpointer) basis_parts[i].name,
                           g_strdup (basis_parts[i].initial));
    }
}

const CapexBasisParts *
capex_basis_peek_parts (CapexBasis *self)
{
  return &self->parts;
}

/**
 * capex_basis_new:
 *
 * Makes the basis of a question that asks for nothing in particular: dollars
 * where currencies meet, calendar years, definitions as filed, capex alone, the
 * widest scope, all but rumours, all sources, as of the newest day of the data,
 * in money and at exchange rates of the days, periods of equal length.
 *
 * Returns: (transfer full): the basis
 */
CapexBasis *
capex_basis_new (void)
{
  return g_object_new (CAPEX_TYPE_BASIS, NULL);
}

/**
 * capex_basis_set:
 * @self: a basis
 * @part: one of [func@Capex.Basis.list_parts]
 * @value: the choice
 * @error: return location for an error
 *
 * Chooses one part of the basis, in the words of the command's options.
 *
 * Errors: %CAPEX_ERROR_UNKNOWN for a part or a choice that there is not;
 * %CAPEX_ERROR_SYNTAX for a text that is none; the message suggests the nearest
 * word. The basis is then as before.
 *
 * Returns: whether it is set
 */
gboolean
capex_basis_set (CapexBasis *self,
                 const char *part,
                 const char *value,
                 GError **error)
{
  int index;

  g_return_val_if_fail (CAPEX_IS_BASIS (self), FALSE);
  g_return_val_if_fail (part != NULL, FALSE);
  g_return_val_if_fail (value != NULL, FALSE);

  index = find_part (part);
  if (index < 0)
    {
      CapexNearest nearest;
      const char *guess;

      capex_nearest_init (&nearest, part);
      for (guint i = 0; i < G_N_ELEMENTS (basis_parts); i++)
        capex_nearest_offer (&nearest, basis_parts[i].name);
      guess = capex_nearest_get (&nearest);
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN,
                   guess != NULL ? "A basis has no part \"%s\"; did you mean "
                                   "\"%s\"?"
                                 : "A basis has no part \"%s\"",
                   part, guess);
      return FALSE;
    }
  if (!basis_parts[index].set (&self->parts, value, error))
    {
      suggest_word (value, basis_parts[index].words, error);
      g_prefix_error (error, "%s: ", part);
      return FALSE;
    }

  g_hash_table_insert (self->texts, (gpointer) basis_parts[index].name,
                       g_strdup (value));
  return TRUE;
}

/**
 * capex_basis_get:
 * @self: a basis
 * @part: one of [func@Capex.Basis.list_parts]
 *
 * Tells the choice of one part.
 *
 * Returns: (transfer none) (nullable): the choice, or `NULL` if there is no
 *   such part
 */
const char *
capex_basis_get (CapexBasis *self, const char *part)
{
  g_return_val_if_fail (CAPEX_IS_BASIS (self), NULL);
  g_return_val_if_fail (part != NULL, NULL);

  return g_hash_table_lookup (self->texts, part);
}

/**
 * capex_basis_list_parts:
 *
 * Lists the parts of a basis.
 *
 * Returns: (transfer none) (array zero-terminated=1): their names
 */
const char *const *
capex_basis_list_parts (void)
{
  static const char *names[G_N_ELEMENTS (basis_parts) + 1];
  static gsize made = 0;

  if (g_once_init_enter (&made))
    {
      for (guint i = 0; i < G_N_ELEMENTS (basis_parts); i++)
        names[i] = basis_parts[i].name;
      g_once_init_leave (&made, 1);
    }
  return names;
}

/**
 * capex_basis_get_summary:
 * @part: one of [func@Capex.Basis.list_parts]
 *
 * Tells in a line what a part of a basis decides.
 *
 * Returns: (transfer none) (nullable): the line, or `NULL` if there is no such
 *   part
 */
const char *
capex_basis_get_summary (const char *part)
{
  int index;

  g_return_val_if_fail (part != NULL, NULL);

  index = find_part (part);
  return index < 0 ? NULL : basis_parts[index].summary;
}

/**
 * capex_basis_get_choices:
 * @part: one of [func@Capex.Basis.list_parts]
 *
 * Tells what a part of a basis may be set to.
 *
 * Returns: (transfer none) (nullable): the choices in words, or `NULL` if there
 *   is no such part
 */
const char *
capex_basis_get_choices (const char *part)
{
  int index;

  g_return_val_if_fail (part != NULL, NULL);

  index = find_part (part);
  return index < 0 ? NULL : basis_parts[index].choices;
}

/**
 * capex_basis_list_choices:
 * @part: one of [func@Capex.Basis.list_parts]
 *
 * Lists the words that a part of a basis may be set to. Of some parts other
 * texts may stand there too, such as a day, or names that a dataset knows:
 * [func@Capex.Basis.get_choices] says so.
 *
 * Returns: (transfer none) (array zero-terminated=1) (nullable): the words, or
 *   `NULL` if there is no such part
 */
const char *const *
capex_basis_list_choices (const char *part)
{
  int index;

  g_return_val_if_fail (part != NULL, NULL);

  index = find_part (part);
  return index < 0 ? NULL : basis_parts[index].words;
}
