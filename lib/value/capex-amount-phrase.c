/* capex-amount-phrase.c - Amounts where they stand in prose
 *
 * The grammar is that of amounts that stand alone: here it only ends where
 * the phrase does, and takes no unit that it does not know.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-amount-phrase-private.h"

#include <string.h>

#include "value/capex-amount-private.h"
#include "value/capex-amount-scan-private.h"

gboolean
capex_amount_phrase_may_begin (const char *at)
{
  CapexAmountScan spaces = {.at = at};
  CapexAmountScan digits = {.at = at};

  capex_amount_scan_spaces (&spaces);
  if (spaces.at > at)
    return FALSE;

  capex_amount_scan_minus (&digits);
  return g_ascii_isdigit (*digits.at) ||
         capex_amount_scan_is_sign (digits.at) ||
         capex_amount_scan_is_opener (at) || capex_amount_scan_is_spelled (at);
}

/* "$20,000 a chip", but not "$80 billion a year", which is of a period */
static void
take_price (CapexAmountScan *scan)
{
  CapexUnit *price;

  if (scan->unit == NULL ||
      capex_unit_get_kind (scan->unit) != CAPEX_UNIT_CURRENCY)
    return;

  price = capex_amount_scan_priced (scan);
  if (price != NULL)
    scan->unit = price;
}

static gboolean
read_vague (CapexAmountScan *scan)
{
  CapexAmountScan ahead = *scan;
  CapexBounds bounds;

  if (!capex_amount_scan_vague (&ahead, &bounds))
    return FALSE;
  if (!capex_amount_scan_counted (&ahead, NULL))
    capex_amount_scan_unit_after (&ahead);

  *scan = ahead;
  return TRUE;
}

/* A word goes on, or a number: this was no amount, or another */
static gboolean
ends_well (const char *at)
{
  if (g_ascii_isalnum (*at) || *at == '_')
    return FALSE;
  if (*at == '.')
    return !g_ascii_isalnum (at[1]);

  return *at != ',' || !g_ascii_isdigit (at[1]);
}

/* "7 cents a kilowatt-hour" is none, "over a gigawatt" is one */
static gboolean
is_only_article (const char *text, const CapexAmountScan *scan)
{
  return scan->form == CAPEX_AMOUNT_EXACT && scan->is_spelled &&
         g_ascii_tolower (*text) == 'a' && text[1] == ' ';
}

static gboolean
is_bare_dollar (const CapexAmountScan *scan)
{
  return scan->unit_at != NULL && scan->unit_length == 1 &&
         *scan->unit_at == '$';
}

gboolean
capex_amount_phrase_match (const char *text,
                           CapexUnit *thing,
                           gboolean after_change,
                           CapexAmountPhrase *out)
{
  CapexAmountScan scan = {.text = text,
                          .at = text,
                          .hint = thing,
                          .in_prose = TRUE,
                          .after_change = after_change};
  CapexBounds bounds;

  if (!read_vague (&scan) &&
      !capex_amount_scan_numbers (&scan, FALSE, &bounds, NULL))
    return FALSE;

  take_price (&scan);
  while (scan.at > text && g_ascii_isspace (scan.at[-1]))
    scan.at--;
  if (scan.is_doubtful || capex_amount_scan_goes_on (&scan))
    return FALSE;
  if (!ends_well (scan.at) || is_only_article (text, &scan))
    return FALSE;

  out->unit = scan.unit;
  out->is_yen = scan.unit == NULL && scan.yen != NULL;
  out->form = scan.form;
  out->is_spelled = capex_amount_scan_is_spelled (text);
  out->is_bare_dollar = is_bare_dollar (&scan);
  out->length = (gsize) (scan.at - text);
  return scan.unit != NULL || scan.yen != NULL ||
         scan.form == CAPEX_AMOUNT_UNQUANTIFIED;
}
