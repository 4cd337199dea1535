/* capex-amount-follow.c - What behind an amount in prose says it was cut
 *
 * A number that is read without the scale word that belongs to it is wrong by
 * millions, and looks exact: where there is a doubt, there is no amount.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-amount-scan-private.h"

#include <string.h>

#include "base/capex-nearest-private.h"
#include "base/capex-text-private.h"

#define DIGITS "0123456789"

/* More of one list is not looked at, so that a text takes time by its length */
#define MAX_LISTED 8

/* Longer words are no slips in a scale word */
#define MAX_WORD 16

/* Slips in a word that sounds like a scale, and how short it may be */
#define MAX_SLIPS 2
#define MIN_SLIPPED 5

/* "$5 and $6 million" share a scale, "$250,000 to $1 million" do not: there
 * the first has more digits than anybody writes before a scale word */
#define MAX_MORE_DIGITS 3

/* Scale words that are not read, since they are vague, or not English, or mean
 * two things; and words that go on with a number */
static const char *const scale_like_words[] = {
    "bio",     "bios",     "cr",  "dozen", "dozens", "gazillion",
    "hundred", "hundreds", "ish", "lac",   "lacs",   "md",
    "mds",     "mia",      "mld", "mlrd",  "odd",    "point",
    "bill",    "mill",     "tr",  "tril",  "tsd",    "zillion",
};

/* And these where a word only begins so: milliards, Milliarden, thous. */
static const char *const scale_beginnings[] = {
    "billia", "billio",   "hundr", "millia",
    "millio", "quadrill", "thous", "trilli",
};

static const char *const scale_names[] = {
    "billion", "million", "quadrillion", "thousand", "trillion",
};

/* Numerals that follow a number at once, and "a little more" */
static const char *const wide_numerals[] = {
    "十", "百", "千", "万", "萬", "亿", "億", "兆", "京",
    "多", "余", "餘", "만", "억", "조", "천", "백",
};

static const char *const fractions[] = {
    "and a half",
    "and a quarter",
    "and a third",
    "and one half",
};

static const char *const list_words[] = {"and", "or", "to", "through"};
static const char *const list_signs[] = {
    "/", "-", "\u2013", "\u2014", "~", "\uff5e", "、", "至", "到", "或", "和",
};

static gsize
word_length (const char *at)
{
  gsize length = 0;

  while (g_ascii_isalpha (at[length]))
    length++;

  return length;
}

static gboolean
is_slip (const char *word)
{
  CapexNearest nearest;

  if (strlen (word) < MIN_SLIPPED)
    return FALSE;

  capex_nearest_init (&nearest, word);
  for (guint i = 0; i < G_N_ELEMENTS (scale_names); i++)
    if (*word == *scale_names[i])
      capex_nearest_offer (&nearest, scale_names[i]);

  return nearest.distance <= 1 ||
         (nearest.distance <= MAX_SLIPS && strchr (word, 'n') != NULL &&
          !g_str_has_suffix (word, "ing"));
}

static gboolean
is_scale_like (const char *at)
{
  gsize length = word_length (at);
  char word[MAX_WORD + 1];

  if (capex_amount_scan_is_scale (at))
    return TRUE;
  if (length == 0 || length > MAX_WORD)
    return FALSE;

  for (gsize i = 0; i < length; i++)
    word[i] = g_ascii_tolower (at[i]);
  word[length] = '\0';

  for (guint i = 0; i < G_N_ELEMENTS (scale_beginnings); i++)
    if (g_str_has_prefix (word, scale_beginnings[i]))
      return TRUE;

  return capex_text_is_one_of (word, length, scale_like_words,
                               G_N_ELEMENTS (scale_like_words)) ||
         is_slip (word);
}

/* Whether one of the numerals that Chinese, Japanese or Korean go on with
 * stands right here */
static gboolean
is_wide_numeral (const char *at)
{
  for (guint i = 0; i < G_N_ELEMENTS (wide_numerals); i++)
    if (g_str_has_prefix (at, wide_numerals[i]))
      return TRUE;

  return FALSE;
}

/* ½ and its like, and 1/2 */
static gboolean
is_fraction (const char *at)
{
  gunichar c = g_utf8_get_char (at);
  gsize digits = strspn (at, DIGITS);

  return (c >= 0xbc && c <= 0xbe) || (c >= 0x2150 && c <= 0x215f) ||
         (digits > 0 && at[digits] == '/' && g_ascii_isdigit (at[digits + 1]));
}

static gboolean
is_fraction_in_words (const char *at)
{
  CapexAmountScan ahead = {.at = at};

  for (guint i = 0; i < G_N_ELEMENTS (fractions); i++)
    if (capex_amount_scan_word (&ahead, fractions[i]))
      return TRUE;

  return FALSE;
}

/* The digits before a point of the number that ends at @end, none if it does
 * not end there; whether they are in groups */
static gsize
whole_digits (const char *text, const char *end, gboolean *is_plain)
{
  const char *start = end;
  gsize n = 0;

  while (start > text &&
         (g_ascii_isdigit (start[-1]) || start[-1] == ',' || start[-1] == '.'))
    start--;

  *is_plain = TRUE;
  for (; start < end && *start != '.'; start++)
    {
      n += g_ascii_isdigit (*start) ? 1 : 0;
      *is_plain = *is_plain && *start != ',';
    }

  *is_plain = *is_plain && start == end;
  return n;
}

/* "$3 500 million" and "$5'000" have their groups apart */
static gboolean
is_group (const char *from, const char *at)
{
  gsize n = strspn (at, DIGITS);

  if (*from == '\'' || g_str_has_prefix (from, "\u2019"))
    return g_ascii_isdigit (*g_utf8_next_char (from));

  return at > from && *from != '-' && n == 3 && !g_ascii_isalnum (at[n]) &&
         !(at[n] == ',' && g_ascii_isdigit (at[n + 1]));
}

/* Takes what joins the numbers of a list */
static gboolean
take_joiner (CapexAmountScan *scan)
{
  const char *before = scan->at;

  capex_amount_scan_spaces (scan);
  if (capex_amount_scan_take (scan, ",") || capex_amount_scan_take (scan, "("))
    capex_amount_scan_spaces (scan);
  for (guint i = 0; i < G_N_ELEMENTS (list_signs); i++)
    if (capex_amount_scan_take (scan, list_signs[i]))
      break;

  capex_amount_scan_spaces (scan);
  for (guint i = 0; i < G_N_ELEMENTS (list_words); i++)
    if (capex_amount_scan_word (scan, list_words[i]))
      break;

  capex_amount_scan_spaces (scan);
  capex_amount_scan_take (scan, "-");
  return scan->at > before;
}

/* Takes a number; how many digits it has before its point */
static gsize
take_digits (CapexAmountScan *scan)
{
  const char *start = scan->at;
  gboolean is_plain;

  while (g_ascii_isdigit (*scan->at) ||
         (scan->at > start && (*scan->at == ',' || *scan->at == '.') &&
          g_ascii_isdigit (scan->at[1])))
    scan->at++;

  return whole_digits (start, scan->at, &is_plain);
}

static gboolean
has_scale_here (const char *at)
{
  CapexAmountScan ahead = {.at = at};
  gsize length;

  if (!capex_amount_scan_take (&ahead, "+"))
    capex_amount_scan_take (&ahead, ")");
  length = word_length (ahead.at);
  if (length == 1)
    return strchr ("kKmMbBtT", *ahead.at) != NULL;

  capex_amount_scan_spaces (&ahead);
  capex_amount_scan_take (&ahead, "-");
  return is_wide_numeral (ahead.at) || is_scale_like (ahead.at);
}

/* "$5 and six billion" */
static gboolean
is_spelled_scale (const char *at)
{
  return capex_amount_scan_is_spelled (at) &&
         has_scale_here (at + word_length (at));
}

/* Whether the numbers that go on from here end with a scale word, which is
 * that of all of them: "$5, $6 and $7 billion" */
static gboolean
shares_scale (const char *at, gsize n_digits)
{
  CapexAmountScan ahead = {.text = at, .at = at, .in_prose = TRUE};

  for (guint i = 0; i < MAX_LISTED; i++)
    {
      CapexAmountScan spaces = ahead;
      gsize n;

      capex_amount_scan_spaces (&spaces);
      if (!take_joiner (&ahead) || !capex_amount_scan_signs (&ahead, NULL))
        return FALSE;
      n = take_digits (&ahead);
      if (n == 0)
        return ahead.at > spaces.at && is_spelled_scale (ahead.at);
      if (has_scale_here (ahead.at))
        return n_digits <= n + MAX_MORE_DIGITS;
      ahead.unit = NULL;
      ahead.yen = NULL;
    }

  return FALSE;
}

/* "$15 per 1M tokens" is no price of one */
static gboolean
is_per_many (const char *at)
{
  CapexAmountScan ahead = {.at = at};

  capex_amount_scan_spaces (&ahead);
  if (!capex_amount_scan_take (&ahead, "/") &&
      !capex_amount_scan_word (&ahead, "per"))
    return FALSE;

  capex_amount_scan_spaces (&ahead);
  ahead.at += strspn (ahead.at, DIGITS);
  return word_length (ahead.at) == 1 && *ahead.at != '\0' &&
         strchr ("kKmMbBtT", *ahead.at) != NULL && ahead.at[1] != '-';
}

/* "$20,000 a chip or less", where the bound is too far from its number */
static gboolean
has_bound_ahead (const CapexAmountScan *scan)
{
  CapexAmountScan ahead = *scan;
  CapexAmountSide side;

  if (capex_amount_scan_behind (&ahead, &side))
    return TRUE;
  if (!capex_amount_scan_per (&ahead))
    return FALSE;

  ahead.at += word_length (ahead.at);
  return capex_amount_scan_behind (&ahead, &side);
}

static gboolean
is_money (const CapexAmountScan *scan)
{
  return scan->unit != NULL
             ? capex_unit_get_kind (scan->unit) == CAPEX_UNIT_CURRENCY
             : scan->yen != NULL;
}

gboolean
capex_amount_scan_goes_on (const CapexAmountScan *scan)
{
  CapexAmountScan ahead = *scan;
  gboolean is_plain;
  gsize n_digits = whole_digits (scan->text, scan->at, &is_plain);

  if (is_wide_numeral (scan->at) || capex_amount_scan_is_scale (scan->at) ||
      has_bound_ahead (scan))
    return TRUE;
  if (!is_money (scan))
    return FALSE;
  if (is_per_many (scan->at))
    return TRUE;
  if (scan->has_scale)
    return FALSE;

  capex_amount_scan_spaces (&ahead);
  if (capex_amount_scan_take (&ahead, "-"))
    capex_amount_scan_spaces (&ahead);
  if (is_scale_like (ahead.at) || is_fraction (ahead.at) ||
      is_fraction_in_words (ahead.at))
    return TRUE;

  return n_digits > 0 &&
         ((is_plain && n_digits <= 3 && is_group (scan->at, ahead.at)) ||
          (*scan->at == '/' && g_ascii_isdigit (scan->at[1])) ||
          shares_scale (scan->at, n_digits));
}
