/* capex-amount-unit.c - The unit of a printed amount
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-amount-scan-private.h"

#include <string.h>

#include "base/capex-text-private.h"

/* Nobody prints more; who did would make a text slow to read */
#define MAX_SIGNS_IN_PROSE 2

/* Signs of currencies, before or after the digits; the longer ones first.
 * That of two currencies has no code: the unit has to say which it is. */
static const struct
{
  const char *sign;
  const char *code;
} unit_signs[] = {
    {"HK$",       "HKD"},
    {"HK $",      "HKD"},
    {"NT$",       "TWD"},
    {"NT $",      "TWD"},
    {"NZ$",       "NZD"},
    {"US$",       "USD"},
    {"AU$",       "AUD"},
    {"CA$",       "CAD"},
    {"A$",        "AUD"},
    {"C$",        "CAD"},
    {"R$",        "BRL"},
    {"S$",        "SGD"},
    {"$",         "USD"},
    {"€",       "EUR"},
    {"£",        "GBP"},
    {"₹",       "INR"},
    {"₩",       "KRW"},
    {"¥",        NULL },
    {"￥",       NULL },
    {"人民币", "CNY"},
    {"新台币", "TWD"},
    {"新台幣", "TWD"},
    {"台币",    "TWD"},
    {"港币",    "HKD"},
    {"美元",    "USD"},
    {"欧元",    "EUR"},
    {"港元",    "HKD"},
    {"日元",    "JPY"},
    {"日圆",    "JPY"},
    {"円",       "JPY"},
    {"韩元",    "KRW"},
    {"英镑",    "GBP"},
    {"元",       "CNY"},
    {"%",         "%"  },
};

/* Names of units, in small or capital letters */
static const struct
{
  const char *words;
  const char *code;
  gboolean needs_scale; /* weighs something, or was a victory, without one */
} unit_words[] = {
    {"rmb",                 "CNY", FALSE},
    {"yuan",                "CNY", FALSE},
    {"renminbi",            "CNY", FALSE},
    {"dollars",             "USD", FALSE},
    {"dollar",              "USD", FALSE},
    {"us dollars",          "USD", FALSE},
    {"u.s. dollars",        "USD", FALSE},
    {"hong kong dollars",   "HKD", FALSE},
    {"new taiwan dollars",  "TWD", FALSE},
    {"taiwan dollars",      "TWD", FALSE},
    {"taiwanese dollars",   "TWD", FALSE},
    {"new zealand dollars", "NZD", FALSE},
    {"canadian dollars",    "CAD", FALSE},
    {"australian dollars",  "AUD", FALSE},
    {"singapore dollars",   "SGD", FALSE},
    {"euros",               "EUR", FALSE},
    {"euro",                "EUR", FALSE},
    {"pounds sterling",     "GBP", FALSE},
    {"pounds",              "GBP", TRUE },
    {"yen",                 "JPY", FALSE},
    {"won",                 "KRW", TRUE },
    {"rupees",              "INR", FALSE},
    {"swiss francs",        "CHF", FALSE},
    {"rs.",                 "INR", FALSE},
    {"rs",                  "INR", FALSE},
    {"percent",             "%",   FALSE},
    {"per cent",            "%",   FALSE},
    {"pct",                 "%",   FALSE},
};

/* Of these, what is written with a bare dollar sign at home */
static const char *const dollar_codes[] = {
    "ARS", "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "CLP",
    "COP", "FJD", "GYD", "HKD", "JMD", "KYD", "LRD", "MXN", "NAD",
    "NZD", "SBD", "SGD", "SRD", "TTD", "TWD", "UYU", "XCD",
};

/* 元 behind these says nothing new */
static const char *const yuan_codes[] = {"CNY", "HKD", "MOP", "SGD", "TWD"};

#define IS_CODE_OF(code, codes) \
  capex_text_is_one_of (code, strlen (code), codes, G_N_ELEMENTS (codes))

static gboolean
is_dollar_sign (const char *at, gsize length)
{
  return length == 1 && *at == '$';
}

/* Whether a bare dollar sign was meant as @code: "$7bn Hong Kong dollars" */
static gboolean
is_narrowed_by (const CapexAmountScan *scan, const char *code)
{
  return scan->after_digits && scan->unit != NULL &&
         is_dollar_sign (scan->unit_at, scan->unit_length) &&
         IS_CODE_OF (code, dollar_codes);
}

/* Whether a sign is a short form of the unit before it: "HKD $7bn", 港元 */
static gboolean
is_short_of (const CapexAmountScan *scan, const char *at, gsize length)
{
  const char *name = scan->unit != NULL ? capex_unit_peek_name (scan->unit)
                                        : "";

  return (is_dollar_sign (at, length) && IS_CODE_OF (name, dollar_codes)) ||
         (g_str_has_prefix (at, "元") && IS_CODE_OF (name, yuan_codes));
}

/* @unit is NULL where a process has named more units than it may */
static gboolean
set_unit (CapexAmountScan *scan,
          CapexUnit *unit,
          const char *at,
          gsize length,
          GError **error)
{
  if (is_short_of (scan, at, length))
    return TRUE;
  if (scan->unit != NULL && scan->unit != unit &&
      (unit == NULL || !is_narrowed_by (scan, capex_unit_peek_name (unit))))
    return capex_text_refuse (error, CAPEX_ERROR_UNIT, scan->text, at, length,
                              "contradicts the unit before it");

  scan->unit = unit;
  scan->unit_at = at;
  scan->unit_length = length;
  return TRUE;
}

/* Takes a sign; *code is NULL for one of two currencies */
static gboolean
take_sign (CapexAmountScan *scan, const char **code)
{
  for (guint i = 0; i < G_N_ELEMENTS (unit_signs); i++)
    if (*unit_signs[i].sign == *scan->at &&
        capex_amount_scan_take (scan, unit_signs[i].sign))
      {
        *code = unit_signs[i].code;
        return TRUE;
      }

  return FALSE;
}

/* Takes a name, which a hyphen may join to what it measures */
static gboolean
take_name (CapexAmountScan *scan, const char **code)
{
  CapexAmountScan ahead = *scan;

  if (*ahead.at != '-' && !g_ascii_isalpha (*ahead.at))
    return FALSE;

  /* "a million-dollar question" has no answer in dollars */
  if (*ahead.at == '-' && g_ascii_isalpha (ahead.at[1]) && !scan->is_spelled)
    ahead.at++;
  for (guint i = 0; i < G_N_ELEMENTS (unit_words); i++)
    if ((scan->has_scale || !unit_words[i].needs_scale) &&
        capex_amount_scan_word (&ahead, unit_words[i].words))
      {
        *code = unit_words[i].code;
        scan->at = ahead.at;
        return TRUE;
      }

  return FALSE;
}

/* A slash would make it a price, which is left for later */
static gboolean
is_code (const char *at)
{
  return g_ascii_isupper (*at) && capex_unit_is_currency_code (at, 3) &&
         !g_ascii_isalpha (at[3]) && at[3] != '/';
}

/* Takes one sign, name or ISO code, which lasts as long as @iso */
static gboolean
take_unit_sign (CapexAmountScan *scan, char iso[4], const char **code)
{
  if (take_sign (scan, code) || take_name (scan, code))
    return TRUE;
  if (!is_code (scan->at))
    return FALSE;

  g_strlcpy (iso, scan->at, 4);
  if (scan->in_prose && capex_unit_is_code_a_word (iso) &&
      !is_narrowed_by (scan, iso))
    return FALSE;

  *code = iso;
  scan->at += 3;
  return TRUE;
}

gboolean
capex_amount_scan_signs (CapexAmountScan *scan, GError **error)
{
  guint n_left = scan->in_prose ? MAX_SIGNS_IN_PROSE : G_MAXUINT;
  const char *start, *code;
  char iso[4];

  capex_amount_scan_spaces (scan);
  for (start = scan->at; n_left > 0 && take_unit_sign (scan, iso, &code);
       start = scan->at, n_left--)
    {
      gsize length = (gsize) (scan->at - start);

      if (code == NULL)
        scan->yen = start;
      else if (!set_unit (scan, capex_unit_lookup (code, NULL), start, length,
                          error))
        return FALSE;

      capex_amount_scan_spaces (scan);
    }

  return TRUE;
}

/* Before the digits there are signs and codes: a name there ends a sentence */
gboolean
capex_amount_scan_is_sign (const char *at)
{
  CapexAmountScan ahead = {.text = at, .at = at};
  const char *code;

  if (*at == '%')
    return FALSE;
  if (take_sign (&ahead, &code))
    return TRUE;
  if (g_ascii_strncasecmp (at, "rmb", 3) == 0)
    return !g_ascii_isalpha (at[3]);
  if (g_str_has_prefix (at, "Rs"))
    return !g_ascii_isalpha (at[2]);

  return is_code (at) && !capex_unit_is_code_a_word (at);
}

/* Chinese units follow their number, whatever comes next */
static gboolean
is_chinese (const char *at)
{
  return g_unichar_iswide (g_utf8_get_char (at)) && *at != *"\uffe5";
}

/* Whether the unit that ends before @at belongs to digits that follow */
static gboolean
is_before_digits (const char *at)
{
  CapexAmountScan ahead = {.at = at};

  capex_amount_scan_spaces (&ahead);
  return g_ascii_isdigit (*ahead.at);
}

/* "$5bn euros" is one or the other. A "3% euro bond" pays 3 %, and "$5bn won"
 * was not lost. */
static gboolean
are_currencies (const CapexUnit *unit, const char *code, const char *at)
{
  return capex_unit_get_kind (unit) == CAPEX_UNIT_CURRENCY &&
         capex_unit_is_currency_code (code, strlen (code)) &&
         g_ascii_strncasecmp (at, "won", 3) != 0;
}

/* After a number in prose, one unit, and what repeats it: "€5bn EUR" */
void
capex_amount_scan_unit_after (CapexAmountScan *scan)
{
  for (guint i = 0; i < 2; i++)
    {
      CapexAmountScan ahead = *scan;
      gboolean is_sign;
      const char *code, *start;
      char iso[4];

      capex_amount_scan_spaces (&ahead);
      start = ahead.at;
      is_sign = capex_amount_scan_is_sign (start);
      if (!take_unit_sign (&ahead, iso, &code))
        return;
      if (g_ascii_isalnum (*ahead.at) ||
          (is_sign && !is_chinese (start) && is_before_digits (ahead.at)))
        return;
      if (code == NULL && (scan->unit != NULL || scan->yen != NULL))
        return;

      if (code == NULL)
        ahead.yen = start;
      else if (!set_unit (&ahead, capex_unit_lookup (code, NULL), start,
                          (gsize) (ahead.at - start), NULL))
        {
          scan->is_doubtful = are_currencies (scan->unit, code, start);
          return;
        }
      *scan = ahead;
    }
}

/* Whether the rest is the name of @counted in other words: `tokens a day` */
static gboolean
rest_names (const CapexAmountScan *scan, const CapexUnit *counted)
{
  const char *name = capex_unit_peek_name (counted);
  gsize length = strcspn (name, "/");
  CapexAmountScan ahead = *scan;

  if (!capex_amount_scan_noun (&ahead, name, length))
    return FALSE;

  name += length;
  if (*name == '/' &&
      (!capex_amount_scan_per (&ahead) ||
       !capex_amount_scan_noun (&ahead, name + 1, strlen (name + 1))))
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
  CapexAmountScan known = *scan;
  CapexUnit *price = NULL;

  if (capex_unit_get_kind (scan->unit) == CAPEX_UNIT_CURRENCY &&
      capex_amount_scan_per (&ahead))
    {
      price = capex_amount_scan_priced (&known);
      if (price == NULL || *known.at != '\0' || (hint != NULL && price != hint))
        price = lookup_price (&ahead, hint);
    }
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
  if (kind == CAPEX_UNIT_CURRENCY && capex_amount_is_all_small (scan->at))
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
  if (is_apart || !capex_amount_is_all_small (scan->at))
    unit = capex_unit_lookup (scan->at, &unfit);
  if (unit != NULL)
    return set_unit (scan, unit, scan->at, strlen (scan->at), error);

  capex_amount_scan_refuse (scan,
                            unfit != NULL ? (CapexError) unfit->code
                                          : CAPEX_ERROR_SYNTAX,
                            "is not a unit, nor how an amount goes on", error);
  if (error != NULL &&
      g_error_matches (unfit, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN))
    capex_unit_suggest_currency (scan->at, error);
  return FALSE;
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
