/* capex-amount-unit.c - The unit of a printed amount
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-amount-scan-private.h"

#include <string.h>

#include "base/capex-text-private.h"

/* Signs of currencies, before or after the digits; the longer ones first.
 * That of two currencies has no code: the unit has to say which it is. */
static const struct
{
  const char *sign;
  const char *code;
  gboolean is_word; /* no letter may follow */
} unit_signs[] = {
    {"HK$",       "HKD", FALSE},
    {"NT$",       "TWD", FALSE},
    {"US$",       "USD", FALSE},
    {"A$",        "AUD", FALSE},
    {"C$",        "CAD", FALSE},
    {"S$",        "SGD", FALSE},
    {"$",         "USD", FALSE},
    {"€",       "EUR", FALSE},
    {"£",        "GBP", FALSE},
    {"₹",       "INR", FALSE},
    {"₩",       "KRW", FALSE},
    {"¥",        NULL,  FALSE},
    {"￥",       NULL,  FALSE},
    {"人民币", "CNY", FALSE},
    {"美元",    "USD", FALSE},
    {"元",       "CNY", FALSE},
    {"RMB",       "CNY", TRUE },
    {"yuan",      "CNY", TRUE },
    {"dollars",   "USD", TRUE },
    {"%",         "%",   FALSE},
};

static gboolean
set_unit (CapexAmountScan *scan,
          CapexUnit *unit,
          const char *at,
          gsize length,
          GError **error)
{
  if (scan->unit != NULL && scan->unit != unit)
    return capex_text_refuse (error, CAPEX_ERROR_UNIT, scan->text, at, length,
                              "contradicts the unit before it");

  scan->unit = unit;
  scan->unit_at = at;
  scan->unit_length = length;
  return TRUE;
}

/* Takes one sign or ISO code; *code is NULL for a sign of two currencies */
static gboolean
take_unit_sign (CapexAmountScan *scan, char code[4], gboolean *is_yen)
{
  for (guint i = 0; i < G_N_ELEMENTS (unit_signs); i++)
    {
      CapexAmountScan ahead = {.at = scan->at};

      if (!capex_amount_scan_take (&ahead, unit_signs[i].sign) ||
          (unit_signs[i].is_word && g_ascii_isalpha (*ahead.at)))
        continue;

      scan->at = ahead.at;
      *is_yen = unit_signs[i].code == NULL;
      g_strlcpy (code, *is_yen ? "" : unit_signs[i].code, 4);
      return TRUE;
    }

  /* A slash would make it a price, which is left for later */
  if (!g_ascii_isupper (*scan->at) ||
      !capex_unit_is_currency_code (scan->at, 3) ||
      g_ascii_isalpha (scan->at[3]) || scan->at[3] == '/')
    return FALSE;

  g_strlcpy (code, scan->at, 4);
  *is_yen = FALSE;
  scan->at += 3;
  return TRUE;
}

gboolean
capex_amount_scan_signs (CapexAmountScan *scan, GError **error)
{
  const char *start;
  gboolean is_yen;
  char code[4];

  capex_amount_scan_spaces (scan);
  for (start = scan->at; take_unit_sign (scan, code, &is_yen); start = scan->at)
    {
      gsize length = (gsize) (scan->at - start);

      if (is_yen)
        scan->yen = start;
      else if (!set_unit (scan, capex_unit_lookup (code, NULL), start, length,
                          error))
        return FALSE;

      capex_amount_scan_spaces (scan);
    }

  return TRUE;
}

static gboolean
is_all_small (const char *name)
{
  for (; *name != '\0'; name++)
    if (g_ascii_isupper (*name))
      return FALSE;

  return TRUE;
}

/* Takes a word of a unit's name, or its plural; case counts in MW and kWh */
static gboolean
take_noun (CapexAmountScan *scan, const char *noun, gsize length)
{
  gboolean same = is_all_small (noun)
                      ? g_ascii_strncasecmp (scan->at, noun, length) == 0
                      : strncmp (scan->at, noun, length) == 0;

  if (!same)
    return FALSE;

  scan->at += length;
  if (g_ascii_tolower (*scan->at) == 's' && !g_ascii_isalpha (scan->at[1]))
    scan->at++;
  return TRUE;
}

static gboolean
take_per (CapexAmountScan *scan)
{
  if (capex_amount_scan_take (scan, "/"))
    return TRUE;

  capex_amount_scan_spaces (scan);
  if (!capex_amount_scan_word (scan, "a") &&
      !capex_amount_scan_word (scan, "per"))
    return FALSE;

  capex_amount_scan_spaces (scan);
  return TRUE;
}

/* Whether the rest is the name of @counted in other words: `tokens a day` */
static gboolean
rest_names (const CapexAmountScan *scan, const CapexUnit *counted)
{
  const char *name = capex_unit_peek_name (counted);
  gsize length = strcspn (name, "/");
  CapexAmountScan ahead = *scan;

  if (!take_noun (&ahead, name, length))
    return FALSE;

  name += length;
  if (*name == '/' &&
      (!take_per (&ahead) || !take_noun (&ahead, name + 1, strlen (name + 1))))
    return FALSE;

  return *ahead.at == '\0';
}

/* The unit that the rest names after a currency: `/chip` or `per chip` */
static CapexUnit *
lookup_price (CapexAmountScan *scan, CapexUnit *hint)
{
  const char *currency = capex_unit_peek_name (scan->unit);
  CapexUnit *counted = hint != NULL ? capex_unit_peek_counted (hint) : NULL;
  g_autofree char *name = NULL;

  if (counted != NULL && rest_names (scan, counted) &&
      g_str_equal (capex_unit_peek_currency (hint), currency))
    return hint;

  name = g_strconcat (currency, "/", scan->at, NULL);
  return capex_unit_lookup (name, NULL);
}

static gboolean
scan_price (CapexAmountScan *scan, CapexUnit *hint, GError **error)
{
  CapexAmountScan ahead = *scan;
  CapexUnit *price = NULL;

  if (capex_unit_get_kind (scan->unit) == CAPEX_UNIT_CURRENCY &&
      take_per (&ahead))
    price = lookup_price (&ahead, hint);
  if (price == NULL)
    return capex_amount_scan_refuse (scan, CAPEX_ERROR_SYNTAX,
                                     CAPEX_AMOUNT_NOT_UNDERSTOOD, error);

  scan->unit = price;
  return TRUE;
}

/* The rest against a unit that is known: it must be that, by any name */
static gboolean
scan_hinted (CapexAmountScan *scan, CapexUnit *hint, GError **error)
{
  CapexUnitKind kind = capex_unit_get_kind (hint);

  if (g_str_equal (scan->at, capex_unit_peek_name (hint)) ||
      (kind == CAPEX_UNIT_COUNT && rest_names (scan, hint)))
    return set_unit (scan, hint, scan->at, strlen (scan->at), error);

  /* A small word beside a currency is more likely a slip than a unit */
  if (kind == CAPEX_UNIT_CURRENCY && is_all_small (scan->at))
    return capex_amount_scan_refuse (scan, CAPEX_ERROR_SYNTAX,
                                     CAPEX_AMOUNT_NOT_UNDERSTOOD, error);

  return capex_amount_scan_refuse (scan, CAPEX_ERROR_UNIT,
                                   "is not the unit of this amount", error);
}

static gboolean
scan_named (CapexAmountScan *scan, GError **error)
{
  gboolean is_apart = scan->at == scan->text || !g_ascii_isalnum (scan->at[-1]);
  g_autoptr (GError) unfit = NULL;
  CapexUnit *unit = NULL;

  /* In 0x1f there is no unit, in 5MW there is */
  if (is_apart || !is_all_small (scan->at))
    unit = capex_unit_lookup (scan->at, &unfit);
  if (unit != NULL)
    return set_unit (scan, unit, scan->at, strlen (scan->at), error);

  return capex_amount_scan_refuse (scan,
                                   unfit != NULL ? (CapexError) unfit->code
                                                 : CAPEX_ERROR_SYNTAX,
                                   "is not a unit, nor how an amount goes on",
                                   error);
}

gboolean
capex_amount_scan_rest (CapexAmountScan *scan, CapexUnit *hint, GError **error)
{
  capex_amount_scan_spaces (scan);
  if (*scan->at == '\0')
    return TRUE;
  if (scan->unit != NULL)
    return scan_price (scan, hint, error);
  if (hint != NULL)
    return scan_hinted (scan, hint, error);

  return scan_named (scan, error);
}

static gboolean
is_yen_or_yuan (const CapexUnit *unit)
{
  const char *currency = unit != NULL ? capex_unit_peek_currency (unit) : NULL;

  return currency != NULL &&
         (g_str_equal (currency, "CNY") || g_str_equal (currency, "JPY"));
}

/* Whether @hint is @unit, or a price in it whose thing went without saying */
static gboolean
is_said_by (const CapexUnit *hint, const CapexUnit *unit)
{
  return hint == unit || (capex_unit_peek_counted (hint) != NULL &&
                          g_str_equal (capex_unit_peek_currency (hint),
                                       capex_unit_peek_name (unit)));
}

CapexUnit *
capex_amount_scan_unit (const CapexAmountScan *scan,
                        CapexUnit *hint,
                        GError **error)
{
  CapexUnit *unit = scan->unit != NULL ? scan->unit : hint;

  if (scan->yen != NULL && !is_yen_or_yuan (unit))
    {
      CapexAmountScan sign = {.text = scan->text, .at = scan->yen};

      capex_amount_scan_refuse (
          &sign, CAPEX_ERROR_UNIT,
          "is in CNY or JPY, and the unit must say in which", error);
      return NULL;
    }
  if (unit == NULL)
    {
      capex_text_refuse (error, CAPEX_ERROR_UNIT, scan->text, scan->text,
                         strlen (scan->text), "has no unit");
      return NULL;
    }
  if (hint != NULL && !is_said_by (hint, unit))
    {
      g_autofree char *why = g_strconcat ("is not in ",
                                          capex_unit_peek_name (hint), NULL);

      capex_text_refuse (error, CAPEX_ERROR_UNIT, scan->text, scan->unit_at,
                         scan->unit_length, why);
      return NULL;
    }

  return hint != NULL ? hint : unit;
}
