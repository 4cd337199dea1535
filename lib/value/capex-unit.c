/* capex-unit.c - What an amount counts
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include <capex/capex-unit.h>

#include <stdlib.h>
#include <string.h>

#include <capex/capex-error.h>

#include "base/capex-nearest-private.h"
#include "base/capex-text-private.h"
#include "value/capex-unit-private.h"

#define CODE_LENGTH 3

/**
 * CapexUnit:
 *
 * What an amount counts: a currency, a thing, or the price of a thing.
 *
 * A currency is an ISO 4217 code (`USD`), a thing a word in small letters
 * (`chip`, `token/day`) or a unit of power or energy (`MW`), a price a
 * currency over a thing (`USD/chip`), and `%` a hundredth. Nothing is
 * converted: `token/day` and `token/month` are two units.
 *
 * There is one unit for each name, which lives as long as the process, so
 * units may be compared by address and shared between threads.
 */
struct _CapexUnit
{
  char *name;
  CapexUnitKind kind;
  char currency[CODE_LENGTH + 1]; /* of a currency or a price, else empty */
  CapexUnit *counted;             /* what a price is of, else NULL */
};

/**
 * CapexUnitKind:
 * @CAPEX_UNIT_CURRENCY: money, such as `USD`
 * @CAPEX_UNIT_COUNT: things, such as `chip`, `token/day` or `MW`
 * @CAPEX_UNIT_PRICE: money for a thing, such as `USD/chip`
 * @CAPEX_UNIT_PERCENT: hundredths of something else
 *
 * What kind of thing a unit counts.
 */

G_DEFINE_BOXED_TYPE (CapexUnit, capex_unit, capex_unit_ref, capex_unit_unref)

/* ISO 4217 in order: what is current, and what the European Central Bank has
 * published rates of since 1999 */
static const char *const currency_codes[] = {
    "AED", "AFN", "ALL", "AMD", "ANG", "AOA", "ARS", "AUD", "AWG", "AZN", "BAM",
    "BBD", "BDT", "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL", "BSD", "BTN",
    "BWP", "BYN", "BZD", "CAD", "CDF", "CHF", "CLF", "CLP", "CNH", "CNY", "COP",
    "CRC", "CUP", "CVE", "CYP", "CZK", "DEM", "DJF", "DKK", "DOP", "DZD", "EEK",
    "EGP", "ERN", "ETB", "EUR", "FJD", "FKP", "FRF", "GBP", "GEL", "GHS", "GIP",
    "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG", "HUF", "IDR", "ILS",
    "INR", "IQD", "IRR", "ISK", "ITL", "JMD", "JOD", "JPY", "KES", "KGS", "KHR",
    "KMF", "KPW", "KRW", "KWD", "KYD", "KZT", "LAK", "LBP", "LKR", "LRD", "LSL",
    "LTL", "LVL", "LYD", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MRU",
    "MTL", "MUR", "MVR", "MWK", "MXN", "MYR", "MZN", "NAD", "NGN", "NIO", "NLG",
    "NOK", "NPR", "NZD", "OMR", "PAB", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG",
    "QAR", "ROL", "RON", "RSD", "RUB", "RWF", "SAR", "SBD", "SCR", "SDG", "SEK",
    "SGD", "SHP", "SIT", "SKK", "SLE", "SOS", "SRD", "SSP", "STN", "SVC", "SYP",
    "SZL", "THB", "TJS", "TMT", "TND", "TOP", "TRL", "TRY", "TTD", "TWD", "TZS",
    "UAH", "UGX", "USD", "UYU", "UZS", "VES", "VND", "VUV", "WST", "XAF", "XCD",
    "XCG", "XDR", "XOF", "XPF", "YER", "ZAR", "ZMW", "ZWG",
};

/* Counted things that are not written in small letters */
static const char *const capital_counts[] = {
    "GW", "GWh", "MW", "MWh", "TW", "TWh", "W", "Wh", "kW", "kWh",
};

/* Words that say how many in a text, or join two numbers: they cannot begin
 * the name of a unit without one amount being read as another */
static const char *const reserved_words[] = {
    "a",       "about",       "and",          "b",        "bil",
    "billion", "billions",    "bln",          "bn",       "cr",
    "crore",   "crores",      "dozen",        "hundred",  "hundreds",
    "k",       "lakh",        "lakhs",        "m",        "mil",
    "million", "millions",    "mio",          "mln",      "mm",
    "mn",      "mrd",         "of",           "open",     "per",
    "q",       "t",           "tens",         "thousand", "thousands",
    "tn",      "to",          "tr",           "trillion", "trillions",
    "trn",     "quadrillion", "quadrillions",
};

G_LOCK_DEFINE_STATIC (units);
static GHashTable *units;

static int
compare_code (const void *key, const void *element)
{
  return strncmp (key, *(const char *const *) element, CODE_LENGTH);
}

gboolean
capex_unit_is_currency_code (const char *text, gsize length)
{
  return length == CODE_LENGTH &&
         bsearch (text, currency_codes, G_N_ELEMENTS (currency_codes),
                  sizeof currency_codes[0], compare_code) != NULL;
}

/* Of codes that are as near, the one that most money is in */
static const char *const frequent_codes[] = {
    "USD", "EUR", "CNY", "JPY", "GBP", "KRW", "TWD", NULL,
};

void
capex_unit_suggest_currency (const char *text, GError **error)
{
  CapexNearest nearest;

  capex_nearest_init (&nearest, text);
  capex_nearest_offer_words (&nearest, frequent_codes);
  for (gsize i = 0; i < G_N_ELEMENTS (currency_codes); i++)
    capex_nearest_offer (&nearest, currency_codes[i]);
  capex_nearest_suggest (&nearest, error);
}

/* Of these codes, what capitals say in prose more often than a currency */
static const char *const word_codes[] = {
    "ALL", "AMD", "BAM", "BOB", "CAD", "COP", "CUP", "GEL", "LAK",
    "MAD", "MOP", "PEN", "RON", "SIT", "SOS", "TOP", "TRY",
};

gboolean
capex_unit_is_code_a_word (const char *code)
{
  return capex_text_is_one_of (code, CODE_LENGTH, word_codes,
                               G_N_ELEMENTS (word_codes));
}

static gboolean
is_reserved (const char *text)
{
  gsize length = 0;

  while (g_ascii_isalnum (text[length]))
    length++;

  return capex_text_is_one_of (text, length, reserved_words,
                               G_N_ELEMENTS (reserved_words));
}

/* How much of @text is the name of one counted thing; 0 if none of it is */
static gsize
counted_length (const char *text)
{
  gsize length = strcspn (text, "/");

  if (capex_text_is_one_of (text, length, capital_counts,
                            G_N_ELEMENTS (capital_counts)))
    return length;
  if (!g_ascii_islower (text[0]))
    return 0;

  for (gsize i = 0; i < length; i++)
    if (!g_ascii_islower (text[i]) && !g_ascii_isdigit (text[i]) &&
        text[i] != '-')
      return 0;

  return length;
}

/* Below, @text is the whole of it, for its columns, and @at where the unit
 * begins: after the slash in that of a price */

static gboolean
refuse_currency (GError **error,
                 const char *text,
                 const char *at,
                 const char *why)
{
  capex_text_refuse (error, CAPEX_ERROR_UNKNOWN, text, at, strlen (at), why);
  if (error != NULL)
    capex_unit_suggest_currency (at, error);
  return FALSE;
}

static gboolean
read_currency (const char *text, const char *at, CapexUnit *out, GError **error)
{
  gsize length = strlen (at);

  if (!capex_unit_is_currency_code (at, length))
    return refuse_currency (error, text, at, "is not a currency of ISO 4217");

  out->kind = CAPEX_UNIT_CURRENCY;
  memcpy (out->currency, at, CODE_LENGTH);
  return TRUE;
}

static gboolean
read_count (const char *text, const char *at, CapexUnit *out, GError **error)
{
  gsize length = counted_length (at);
  const char *rest = at + length;
  g_autofree char *capitals = g_ascii_strup (at, -1);

  if (capex_unit_is_currency_code (capitals, strlen (capitals)))
    return refuse_currency (error, text, at,
                            "is a currency, which is written in capitals");
  if (length > 0 && is_reserved (at))
    return capex_text_refuse (error, CAPEX_ERROR_SYNTAX, text, at, length,
                              "says how many, and cannot name a unit");

  if (length > 0 && *rest == '/')
    {
      gsize second = counted_length (rest + 1);

      rest += second > 0 ? 1 + second : 0;
    }
  if (length == 0 || *rest != '\0')
    return capex_text_refuse (error, CAPEX_ERROR_SYNTAX, text, rest,
                              strlen (rest), "does not name a unit");

  out->kind = CAPEX_UNIT_COUNT;
  return TRUE;
}

static CapexUnit *lookup_at (const char *text, const char *at, GError **error);

static gboolean
read_price (const char *text, const char *at, CapexUnit *out, GError **error)
{
  const char *thing = at + CODE_LENGTH + 1;
  CapexUnit *counted = lookup_at (text, thing, error);

  if (counted == NULL)
    return FALSE;
  if (counted->kind != CAPEX_UNIT_COUNT)
    return capex_text_refuse (error, CAPEX_ERROR_UNIT, text, thing,
                              strlen (thing), "is not a thing with a price");

  out->kind = CAPEX_UNIT_PRICE;
  out->counted = counted;
  memcpy (out->currency, at, CODE_LENGTH);
  return TRUE;
}

static gboolean
is_three_capitals (const char *at, gsize length)
{
  return length == CODE_LENGTH && g_ascii_isupper (at[0]) &&
         g_ascii_isupper (at[1]) && g_ascii_isupper (at[2]);
}

static gboolean
read_unit (const char *text, const char *at, CapexUnit *out, GError **error)
{
  gsize length = strlen (at);

  if (length > CAPEX_UNIT_MAX_LENGTH)
    return capex_text_refuse (error, CAPEX_ERROR_LIMIT, text, at, length,
                              "is longer than 64 characters");
  if (g_str_equal (at, "%"))
    {
      out->kind = CAPEX_UNIT_PERCENT;
      return TRUE;
    }
  if (length > CODE_LENGTH && at[CODE_LENGTH] == '/' &&
      capex_unit_is_currency_code (at, CODE_LENGTH))
    return read_price (text, at, out, error);
  if (is_three_capitals (at, length))
    return read_currency (text, at, out, error);

  return read_count (text, at, out, error);
}

static CapexUnit *
find (const char *name)
{
  CapexUnit *unit;

  G_LOCK (units);
  unit = units != NULL ? g_hash_table_lookup (units, name) : NULL;
  G_UNLOCK (units);

  return unit;
}

/* Two threads may meet here with one new name: the first one's unit stays */
static CapexUnit *
intern (const char *name, const CapexUnit *fields)
{
  CapexUnit *unit;

  G_LOCK (units);
  if (units == NULL)
    units = g_hash_table_new (g_str_hash, g_str_equal);

  unit = g_hash_table_lookup (units, name);
  if (unit == NULL && g_hash_table_size (units) < CAPEX_UNIT_LIMIT)
    {
      unit = g_memdup2 (fields, sizeof *fields);
      unit->name = g_strdup (name);
      g_hash_table_insert (units, unit->name, unit);
    }
  G_UNLOCK (units);

  return unit;
}

static CapexUnit *
lookup_at (const char *text, const char *at, GError **error)
{
  CapexUnit *unit = find (at);
  CapexUnit fields = {.name = NULL};

  if (unit != NULL)
    return unit;
  if (!read_unit (text, at, &fields, error))
    return NULL;

  unit = intern (at, &fields);
  if (unit == NULL)
    capex_text_refuse (error, CAPEX_ERROR_LIMIT, text, at, strlen (at),
                       "is one unit more than the 4096 of a process");

  return unit;
}

CapexUnit *
capex_unit_lookup (const char *text, GError **error)
{
  return lookup_at (text, text, error);
}

const char *
capex_unit_peek_name (const CapexUnit *self)
{
  return self->name;
}

const char *
capex_unit_peek_currency (const CapexUnit *self)
{
  return self->currency[0] != '\0' ? self->currency : NULL;
}

CapexUnit *
capex_unit_peek_counted (const CapexUnit *self)
{
  return self->counted;
}

/**
 * capex_unit_new_from_string:
 * @text: the name of a unit: `USD`, `chip`, `token/day`, `MW`, `USD/chip`, `%`
 * @error: return location for an error
 *
 * Gets the unit of this name.
 *
 * Errors: %CAPEX_ERROR_SYNTAX with the column if @text cannot name a unit;
 * %CAPEX_ERROR_UNKNOWN if it is no currency of ISO 4217; %CAPEX_ERROR_UNIT for
 * the price of something that has none; %CAPEX_ERROR_LIMIT if it is longer
 * than 64 characters, or one more than the 4096 units of a process.
 *
 * Returns: (transfer full): the unit, or `NULL` with @error set
 */
CapexUnit *
capex_unit_new_from_string (const char *text, GError **error)
{
  g_return_val_if_fail (text != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  return capex_unit_lookup (text, error);
}

/**
 * capex_unit_ref:
 * @self: a unit
 *
 * Takes another reference, which costs nothing: units are never freed.
 *
 * Returns: (transfer full): @self
 */
CapexUnit *
capex_unit_ref (CapexUnit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self;
}

/**
 * capex_unit_unref:
 * @self: (transfer full): a unit
 *
 * Gives up a reference; the unit stays, for whoever names it next.
 */
void
capex_unit_unref (CapexUnit *self)
{
  g_return_if_fail (self != NULL);
}

/**
 * capex_unit_get_kind:
 * @self: a unit
 *
 * Gets what kind of thing the unit counts.
 *
 * Returns: the kind
 */
CapexUnitKind
capex_unit_get_kind (const CapexUnit *self)
{
  g_return_val_if_fail (self != NULL, CAPEX_UNIT_COUNT);

  return self->kind;
}

/**
 * capex_unit_to_string:
 * @self: a unit
 *
 * Gets the name, which reads back as the same unit.
 *
 * Returns: (transfer full): the name
 */
char *
capex_unit_to_string (const CapexUnit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (self->name);
}

/**
 * capex_unit_dup_currency:
 * @self: a unit
 *
 * Gets the currency of money, or the one that a price is in.
 *
 * Returns: (transfer full) (nullable): the ISO 4217 code, or `NULL` for a
 *   unit without a currency
 */
char *
capex_unit_dup_currency (const CapexUnit *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_strdup (capex_unit_peek_currency (self));
}

/**
 * capex_unit_equal:
 * @self: a unit
 * @other: a unit
 *
 * Tells whether two units are the same, so that their amounts add.
 *
 * Returns: whether they are equal
 */
gboolean
capex_unit_equal (const CapexUnit *self, const CapexUnit *other)
{
  g_return_val_if_fail (self != NULL, FALSE);
  g_return_val_if_fail (other != NULL, FALSE);

  return self == other;
}

/**
 * capex_unit_hash:
 * @self: a unit
 *
 * Gets a number that is the same for equal units, in every process.
 *
 * Returns: the hash
 */
guint
capex_unit_hash (const CapexUnit *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return g_str_hash (self->name);
}

/* The unit of an amount of @a times one of @b; NULL if that is nothing */
static CapexUnit *
product (CapexUnit *a, CapexUnit *b)
{
  if (a->kind == CAPEX_UNIT_PERCENT)
    return b;
  if (a->kind == CAPEX_UNIT_PRICE && a->counted == b)
    return capex_unit_lookup (a->currency, NULL);

  return NULL;
}

/**
 * capex_unit_multiply:
 * @self: a unit
 * @other: a unit
 * @error: return location for an error
 *
 * Gets the unit of the product of two amounts.
 *
 * A price times the thing it is of is money (`USD/chip` times `chip` is
 * `USD`), and a percentage of anything is that thing again. The order does
 * not matter.
 *
 * Errors: %CAPEX_ERROR_UNIT if amounts of these units have no product.
 *
 * Returns: (transfer full): the unit, or `NULL` with @error set
 */
CapexUnit *
capex_unit_multiply (CapexUnit *self, CapexUnit *other, GError **error)
{
  CapexUnit *unit;

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (other != NULL, NULL);
  g_return_val_if_fail (error == NULL || *error == NULL, NULL);

  unit = product (self, other);
  if (unit == NULL)
    unit = product (other, self);
  if (unit == NULL)
    g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT,
                 "%s times %s is nothing that can be counted", self->name,
                 other->name);

  return unit;
}
