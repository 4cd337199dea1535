/* capex-scan.c - The amounts that stand in a text
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-scan.h>

#include <string.h>

#include <capex/capex-error.h>

#include "compare/capex-table-private.h"
#include "read/capex-scan-rules-private.h"
#include "read/capex-scan-text-private.h"
#include "value/capex-amount-private.h"
#include "value/capex-unit-private.h"

enum
{
  COLUMN_LINE,
  COLUMN_COLUMN,
  COLUMN_PHRASE,
  COLUMN_QUALIFIER,
  COLUMN_AMOUNT,
  COLUMN_UNIT,
  COLUMN_CONTEXT
};

static const CapexColumn columns[] = {
    {"line",      CAPEX_COLUMN_INTEGER, "Line",      NULL},
    {"column",    CAPEX_COLUMN_INTEGER, "Column",    NULL},
    {"phrase",    CAPEX_COLUMN_TEXT,    "Phrase",    NULL},
    {"qualifier", CAPEX_COLUMN_TEXT,    "Qualifier", NULL},
    {"amount",    CAPEX_COLUMN_AMOUNT,  "Amount",    NULL},
    {"unit",      CAPEX_COLUMN_TEXT,    "Unit",      NULL},
    {"context",   CAPEX_COLUMN_TEXT,    "Sentence",  NULL},
};

static const char *const qualifiers[] = {
    [CAPEX_AMOUNT_EXACT] = "exact",
    [CAPEX_AMOUNT_ROUNDED] = "rounded",
    [CAPEX_AMOUNT_ABOUT] = "about",
    [CAPEX_AMOUNT_NEARLY] = "nearly",
    [CAPEX_AMOUNT_OVER] = "over",
    [CAPEX_AMOUNT_UP_TO] = "up to",
    [CAPEX_AMOUNT_RANGE] = "range",
    [CAPEX_AMOUNT_ABOUT_RANGE] = "about a range",
    [CAPEX_AMOUNT_PLUS_MINUS] = "plus-minus",
    [CAPEX_AMOUNT_UNQUANTIFIED] = "unquantified",
};

/* No words that begin an amount are longer, in bytes */
#define MAX_OPENER 32

/* A piece of the text on one line, no longer than an amount may be */
typedef struct
{
  char text[CAPEX_AMOUNT_MAX_LENGTH + 1];
  gsize length;
  gboolean is_cut;
} Window;

typedef struct
{
  CapexScanText text;
  CapexUnit *unit;
  CapexTable *table;
  const char *last_end; /* of an amount, or NULL */
} Scan;

/* The length of an end of line, and of what the next one is set in by */
static gsize
line_end_length (const char *at)
{
  gsize length = *at == '\r' && at[1] == '\n' ? 2 : *at == '\n';

  return length > 0 ? length + strspn (at + length, " \t") : 0;
}

/* Fills at most @most bytes of the window from the text at @at, and returns
 * the byte after them. The end of a line is a space between two words, of
 * which a narrow column has one a line; an empty line ends the window. */
static const char *
fill_window (Window *self, const char *at, gsize most)
{
  for (self->length = 0; *at != '\0' && self->length < most; self->length++)
    {
      gsize end_length = line_end_length (at);

      self->text[self->length] = end_length > 0 ? ' ' : *at;
      at += MAX (end_length, 1);
      if (end_length > 0 && (*at == '\n' || *at == '\r'))
        break;
    }

  self->is_cut = self->length == most;
  self->text[self->length] = '\0';
  return at;
}

/* Leaves out a character or a word that was cut, and the spaces before it: half
 * a scale word would pass for none */
static void
trim_window (Window *self)
{
  const char *invalid;

  if (!self->is_cut)
    return;

  g_utf8_validate (self->text, (gssize) self->length, &invalid);
  self->length = (gsize) (invalid - self->text);
  while (self->length > 0 && g_ascii_isalnum (self->text[self->length - 1]))
    self->length--;
  while (self->length > 0 && g_ascii_isspace (self->text[self->length - 1]))
    self->length--;
  self->text[self->length] = '\0';
}

/* What the strict reader says of the phrase; NULL if its unit is not known */
static CapexAmount *
read_phrase (const Scan *self,
             const CapexAmountPhrase *phrase,
             const char *text)
{
  if (phrase->unit == NULL && !phrase->is_yen)
    return NULL;

  return capex_amount_new_from_string (text,
                                       phrase->unit != NULL ? phrase->unit
                                                            : self->unit,
                                       NULL);
}

/* Whether the phrase says the same to whoever reads it alone */
static gboolean
is_readable (const CapexAmountPhrase *phrase, const CapexAmount *amount)
{
  return amount != NULL ? phrase->unit == NULL ||
                              capex_amount_get_unit (amount) == phrase->unit
                        : phrase->unit == NULL;
}

static const char *
name_unit (const CapexAmountPhrase *phrase, const CapexAmount *amount)
{
  if (amount != NULL)
    return capex_unit_peek_name (capex_amount_get_unit (amount));

  return phrase->is_yen ? "CNY or JPY" : NULL;
}

static void
add_row (Scan *self,
         const char *at,
         gsize length,
         const CapexAmountPhrase *phrase,
         const char *printed,
         const CapexAmount *amount)
{
  guint row = capex_table_add_row (self->table);
  const char *unit = name_unit (phrase, amount);
  g_autofree char *sentence = NULL;

  capex_scan_text_move (&self->text, at);
  sentence = capex_scan_text_dup_sentence (&self->text, at, length);

  capex_table_set_integer (self->table, row, COLUMN_LINE, self->text.line);
  capex_table_set_integer (self->table, row, COLUMN_COLUMN, self->text.column);
  capex_table_set_text (self->table, row, COLUMN_PHRASE, printed);
  capex_table_set_text (self->table, row, COLUMN_QUALIFIER,
                        qualifiers[phrase->form]);
  capex_table_set_text (self->table, row, COLUMN_CONTEXT, sentence);
  if (unit != NULL)
    capex_table_set_text (self->table, row, COLUMN_UNIT, unit);
  if (amount == NULL)
    return;

  capex_table_set_amount (self->table, row, COLUMN_AMOUNT,
                          capex_amount_peek_bounds (amount),
                          capex_amount_get_unit (amount));
  if (capex_amount_is_hedged (amount))
    capex_table_add_caveats (self->table, row, CAPEX_CAVEAT_HEDGE_CONVENTION);
}

/* Whether only @words stand between the last amount and @at */
static gboolean
is_right_behind (const Scan *self, const char *at, const char *words)
{
  const char *from = self->last_end;

  if (from == NULL)
    return FALSE;

  from += strspn (from, " \t\r\n");
  if (!g_str_has_prefix (from, words))
    return FALSE;

  from += strlen (words);
  return from + strspn (from, " \t\r\n") == at;
}

/* Whether a phrase behind an amount is of that: "$8bn -$9bn", where the minus
 * may be a dash; "$2 a million tokens"; "5 % to 6 % or more" */
static gboolean
is_of_last (const Scan *self, const char *at, const CapexAmountPhrase *phrase)
{
  gboolean is_joined = *at == '-' || g_str_has_prefix (at, "\u2212") ||
                       g_str_has_prefix (at, "\u2013") ||
                       g_str_has_prefix (at, "a ");
  gboolean is_end = phrase->form == CAPEX_AMOUNT_OVER && !g_ascii_islower (*at);

  return (is_joined && is_right_behind (self, at, "")) ||
         (is_end && is_right_behind (self, at, "to"));
}

static gboolean
has_line_end (const char *at)
{
  for (gsize i = 0; i < MAX_OPENER && at[i] != '\0'; i++)
    if (at[i] == '\n')
      return TRUE;

  return FALSE;
}

/* Whether an amount may begin here, also with words on two lines */
static gboolean
may_begin (const char *at)
{
  Window window;

  if (capex_amount_phrase_may_begin (at))
    return TRUE;
  if (!g_ascii_isalpha (*at) || !has_line_end (at))
    return FALSE;

  fill_window (&window, at, MAX_OPENER);
  return capex_amount_phrase_may_begin (window.text);
}

/* Adds the amount at @at; the byte after it, or @at if there is none */
static const char *
take_amount (Scan *self, const char *at)
{
  gboolean after_change = capex_scan_is_after_change (self->text.text, at);
  g_autoptr (CapexAmount) amount = NULL;
  g_autofree char *printed = NULL;
  CapexAmountPhrase phrase;
  const char *end;
  Window window;

  fill_window (&window, at, CAPEX_AMOUNT_MAX_LENGTH);
  trim_window (&window);
  if (!capex_amount_phrase_match (window.text, self->unit, after_change,
                                  &phrase) ||
      (window.is_cut && phrase.length == window.length))
    return at;

  end = fill_window (&window, at, phrase.length);
  if (is_of_last (self, at, &phrase) ||
      !capex_scan_is_amount (self->text.text, at, end, &phrase))
    return end;

  printed = g_strdup (window.text);
  amount = read_phrase (self, &phrase, printed);
  if (!is_readable (&phrase, amount))
    return at;

  add_row (self, at, (gsize) (end - at), &phrase, printed, amount);
  self->last_end = end;
  return end;
}

static gboolean
scan_all (Scan *self, GError **error)
{
  const char *text = self->text.text, *at = text;

  while (at < self->text.end)
    {
      const char *next = capex_scan_skip_address (text, at);

      if (next == at && may_begin (at) && capex_scan_may_begin (text, at))
        next = take_amount (self, at);
      if (capex_table_get_n_rows (self->table) > CAPEX_SCAN_MAX_AMOUNTS)
        {
          g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT,
                       "line %u, column %u: The text has more than the %d "
                       "amounts of one scan",
                       self->text.line, self->text.column,
                       CAPEX_SCAN_MAX_AMOUNTS);
          return FALSE;
        }

      at = next > at ? next : capex_scan_skip_token (at);
    }

  return TRUE;
}

/* Yuan or yen for a sign of both, or a thing that is counted besides */
static gboolean
check_unit (CapexUnit *unit, GError **error)
{
  CapexUnitKind kind = unit != NULL ? capex_unit_get_kind (unit)
                                    : CAPEX_UNIT_COUNT;
  const char *name = unit != NULL ? capex_unit_peek_name (unit) : NULL;

  if (kind == CAPEX_UNIT_COUNT || g_str_equal (name, "CNY") ||
      g_str_equal (name, "JPY"))
    return TRUE;

  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT,
               "%s is neither CNY nor JPY, for a bare ¥, nor a thing to count",
               name);
  return FALSE;
}

/**
 * capex_scan_text:
 * @text: a text, such as an article, in UTF-8, with LF or CRLF
 * @length: its length in bytes, or -1 if it ends with a NUL
 * @unit: (nullable): `CNY` or `JPY`, for a bare `¥`; or one more thing that is
 *   counted; or `NULL`
 * @error: return location for an error
 *
 * Lists the amounts that a text prints, so that they can become facts.
 *
 * An amount is money, a percentage, power or energy, or a number of things
 * whose unit is known: chips, GPUs, TPUs, accelerators, processors, servers,
 * racks, wafers and tokens, and @unit. Years, dates, versions and other counts
 * are none. The text of the column `phrase` reads as the amount beside it when
 * it is given to [ctor@Capex.Amount.new_from_string] with that unit, or without
 * one.
 *
 * Shape: one row an amount, in the order of the text: line and column, from 1
 * and in characters; the phrase, on one line; its qualifier (`exact`,
 * `rounded`, `about`, `nearly`, `over`, `up to`, `range`, `about a range`,
 * `plus-minus`, `unquantified`); the amount; the name of the unit; the
 * sentence around it. A bare `¥` without @unit has the unit `CNY or JPY` and no
 * amount; "spends billions" has neither.
 *
 * Bounds: those that the printed words say; see
 * [ctor@Capex.Amount.new_from_string].
 *
 * Errors: %CAPEX_ERROR_SYNTAX with line and column if @text is not UTF-8 or has
 * a NUL; %CAPEX_ERROR_LIMIT if it is longer than %CAPEX_SCAN_MAX_BYTES, or has
 * more than %CAPEX_SCAN_MAX_AMOUNTS; %CAPEX_ERROR_UNIT if @unit is anything
 * else.
 *
 * Returns: (transfer full): the table, or `NULL` with @error set
 */
CapexTable *
capex_scan_text (const char *text,
                 gssize length,
                 CapexUnit *unit,
                 GError **error)
{
  gsize n_bytes;
  g_autofree char *copy = NULL;
  g_autoptr (CapexTable) table = NULL;
  Scan scan;

  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (length >= -1, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  n_bytes = length < 0 ? strlen (text) : (gsize) length;
  if (n_bytes > CAPEX_SCAN_MAX_BYTES)
    {
      g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT,
                   "The text is longer than the %d bytes of one scan",
                   CAPEX_SCAN_MAX_BYTES);
      return NULL;
    }
  if (!check_unit (unit, error))
    return NULL;

  copy = g_malloc (n_bytes + 1);
  memcpy (copy, text, n_bytes);
  copy[n_bytes] = '\0';
  table = capex_table_new ("scan", columns, G_N_ELEMENTS (columns));
  scan = (Scan){.unit = unit, .table = table};
  if (!capex_scan_text_init (&scan.text, copy, n_bytes, error) ||
      !scan_all (&scan, error))
    return NULL;

  return g_steal_pointer (&table);
}
