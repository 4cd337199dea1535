/* fuzz-scan.c - Any bytes as a text that is scanned for amounts
 *
 * The first byte chooses the unit that is asked for; the others are the text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

#include <string.h>

#include <capex/capex-error.h>
#include <capex/capex-scan.h>

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

static const char *const units[] = {NULL, "CNY", "JPY", "car"};

static guint
column_of (CapexTable *table, const char *name)
{
  return (guint) capex_table_find_column (table, name);
}

static const char *
text_of (CapexTable *table, guint row, const char *column)
{
  return capex_table_get_text (table, row, column_of (table, column));
}

/* The byte at a line and column, which must be there; *from says where to
 * begin and its line and column, and moves on */
typedef struct
{
  const char *at;
  gint64 line;
  gint64 column;
} Place;

static void
move_to (Place *place, gint64 line, gint64 column)
{
  while (place->line < line || (place->line == line && place->column < column))
    {
      g_assert_true (*place->at != '\0');
      if (*place->at == '\n')
        {
          place->line++;
          place->column = 1;
        }
      else
        place->column++;
      place->at = g_utf8_next_char (place->at);
    }
  g_assert_true (place->line == line && place->column == column);
}

/* The phrase stands there, but that the end of a line is a space in it */
static void
assert_stands_at (const char *at, const char *phrase)
{
  for (; *phrase != '\0'; phrase++)
    {
      if (*at == '\n' || (*at == '\r' && at[1] == '\n'))
        {
          g_assert_true (*phrase == ' ');
          at += *at == '\r' ? 2 : 1;
          at += strspn (at, " \t");
        }
      else
        g_assert_true (*at++ == *phrase);
    }
}

static void
assert_reads_as (const char *phrase, CapexAmount *amount, gboolean has_unit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexAmount) alone = NULL;

  alone = capex_amount_new_from_string (
      phrase, has_unit ? capex_amount_get_unit (amount) : NULL, &error);
  g_assert_no_error (error);
  g_assert_true (capex_amount_equal (alone, amount));
}

static gboolean
says_its_unit (const char *phrase, CapexUnit *unit)
{
  g_autofree char *name = unit != NULL ? capex_unit_to_string (unit) : NULL;

  return strstr (phrase, "¥") == NULL && strstr (phrase, "￥") == NULL &&
         g_strcmp0 (name, "car") != 0;
}

static void
assert_row (CapexTable *table, guint row, CapexUnit *unit, Place *place)
{
  const char *phrase = text_of (table, row, "phrase");
  CapexAmount *amount = capex_table_get_amount (table, row,
                                                column_of (table, "amount"));

  move_to (place,
           capex_table_get_integer (table, row, column_of (table, "line")),
           capex_table_get_integer (table, row, column_of (table, "column")));
  assert_stands_at (place->at, phrase);
  g_assert_true (g_utf8_validate (text_of (table, row, "context"), -1, NULL));
  if (amount == NULL)
    return;

  assert_reads_as (phrase, amount, TRUE);
  if (says_its_unit (phrase, unit))
    assert_reads_as (phrase, amount, FALSE);
}

static void
assert_located (const GError *error)
{
  g_assert_true (error->domain == CAPEX_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "line "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) unit = NULL;
  g_autoptr (CapexTable) table = NULL;
  g_autofree char *text = NULL;
  Place place = {.line = 1, .column = 1};
  const char *name;

  if (size == 0)
    return 0;

  name = units[data[0] % G_N_ELEMENTS (units)];
  if (name != NULL)
    unit = capex_unit_new_from_string (name, NULL);
  text = g_malloc (size);
  memcpy (text, data + 1, size - 1);
  text[size - 1] = '\0';

  table = capex_scan_text (text, (gssize) size - 1, unit, &error);
  g_assert_true ((table != NULL) != (error != NULL));
  if (error != NULL)
    {
      assert_located (error);
      return 0;
    }

  place.at = text;
  if (g_str_has_prefix (text, BYTE_ORDER_MARK))
    place.at += strlen (BYTE_ORDER_MARK);
  for (guint row = 0; row < capex_table_get_n_rows (table); row++)
    assert_row (table, row, unit, &place);

  return 0;
}
