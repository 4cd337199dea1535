/* capex-scan-rules.c - What around a phrase says it is no amount
 *
 * Each rule looks at a few words, so that a text takes time by its length.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-scan-rules-private.h"

#include <string.h>

#include "base/capex-text-private.h"

/* Longer words are none of ours */
#define MAX_WORD 16

#define DIGITS "0123456789"
#define SECTION_SIGN 0xa7

/* A number behind these is the name of something: "phase 2 servers" */
static const char *const label_words[] = {
    "april",  "article",  "august",  "chapter",    "december", "february",
    "figure", "fortune",  "gen",     "generation", "item",     "january",
    "july",   "june",     "level",   "march",      "may",      "model",
    "no.",    "november", "note",    "number",     "october",  "page",
    "phase",  "rule",     "section", "september",  "series",   "step",
    "table",  "tier",     "top",     "type",       "version",
};

/* "rose 5 % to 30 %" is two figures, and no range */
static const char *const change_words[] = {
    "added",   "advanced",  "by",       "climbed", "declined", "decreased",
    "down",    "dropped",   "expanded", "fell",    "from",     "gained",
    "grew",    "increased", "jumped",   "leapt",   "lost",     "plunged",
    "rallied", "rose",      "shrank",   "slid",    "slipped",  "slumped",
    "soared",  "surged",    "tumbled",  "up",
};

/* "an increase of $5bn to $30bn" */
static const char *const change_nouns[] = {
    "addition", "cut",  "decline",  "decrease", "drop", "fall",
    "gain",     "hike", "increase", "jump",     "rise", "surge",
};

/* "ranging from $5bn to $6bn" */
static const char *const range_words[] = {
    "anywhere", "range", "ranged", "ranges", "ranging", "somewhere",
};

/* Before "billions" that do not say of what, these say it is money */
static const char *const money_words[] = {
    "borrow",   "borrowed",  "borrowing", "burn",    "burned",  "burning",
    "commit",   "committed", "cost",      "costing", "costs",   "invest",
    "invested", "investing", "invests",   "owe",     "owed",    "owes",
    "paid",     "pay",       "paying",    "pays",    "plough",  "plow",
    "plowed",   "plowing",   "pour",      "poured",  "pouring", "pours",
    "raise",    "raised",    "raising",   "save",    "saved",   "saving",
    "spend",    "spending",  "spends",    "spent",   "worth",
};

/* What may follow them, where they count nothing else */
static const char *const going_on[] = {
    "a",     "across", "after",   "and",   "as",     "at",   "before", "but",
    "by",    "during", "each",    "every", "for",    "from", "if",     "in",
    "into",  "last",   "more",    "next",  "on",     "or",   "over",   "per",
    "since", "this",   "through", "to",    "toward", "when", "while",  "with",
};

typedef struct
{
  char text[MAX_WORD + 1]; /* in small letters; empty if there is none */
  const char *at;          /* where it begins */
} Word;

static gboolean
is_word_byte (char c)
{
  return g_ascii_isalnum (c) || c == '\'';
}

static void
set_word (Word *word, const char *from, gsize length)
{
  word->at = from;
  if (length > MAX_WORD)
    length = 0;
  for (gsize i = 0; i < length; i++)
    word->text[i] = g_ascii_tolower (from[i]);
  word->text[length] = '\0';
}

/* The word that ends before @at, with only spaces between */
static Word
word_before (const char *text, const char *at)
{
  const char *end = at, *start;
  Word word;

  while (end > text && g_ascii_isspace (end[-1]) && at - end < MAX_WORD)
    end--;

  start = end;
  if (start > text && start[-1] == '.')
    start--;
  while (start > text && is_word_byte (start[-1]) && end - start <= MAX_WORD)
    start--;

  set_word (&word, start, (gsize) (end - start));
  return word;
}

static Word
word_after (const char *at)
{
  gsize length = 0;
  Word word;

  at += strspn (at, " \t\r\n");
  while (length <= MAX_WORD && is_word_byte (at[length]))
    length++;

  set_word (&word, at, length);
  return word;
}

#define IS_ONE_OF(word, words) \
  capex_text_is_one_of ((word)->text, strlen ((word)->text), words, \
                        G_N_ELEMENTS (words))

/* Chinese is written without spaces; all other letters belong together */
static gboolean
is_of_a_word (gunichar c)
{
  return c == '_' || (g_unichar_isalnum (c) && !g_unichar_iswide (c));
}

static gboolean
is_hyphen (gunichar c)
{
  return c == '-' || g_unichar_type (c) == G_UNICODE_DASH_PUNCTUATION;
}

gboolean
capex_scan_may_begin (const char *text, const char *at)
{
  const char *before;
  gunichar c;

  if (at == text)
    return TRUE;

  before = g_utf8_prev_char (at);
  c = g_utf8_get_char (before);
  if (is_of_a_word (c))
    return FALSE;

  /* A minus stands after a space; in GPT-4 and 2024-25 it is a hyphen */
  if (*at == '-' || g_str_has_prefix (at, "\u2212"))
    return g_unichar_isspace (c) || c == '(';
  if (!g_ascii_isdigit (*at))
    return c != '&';
  if (is_hyphen (c))
    return before == text || g_ascii_isspace (before[-1]);

  if (c < 0x80)
    return strchr ("./#@:^\\=&$%+,", (int) c) == NULL;

  return c != SECTION_SIGN && g_unichar_type (c) != G_UNICODE_CURRENCY_SYMBOL;
}

gboolean
capex_scan_is_after_change (const char *text, const char *at)
{
  Word word = word_before (text, at);
  Word before = word_before (text, word.at);

  if (g_str_equal (word.text, "from"))
    return !IS_ONE_OF (&before, range_words);
  if (g_str_equal (word.text, "of"))
    return IS_ONE_OF (&before, change_nouns);

  return IS_ONE_OF (&word, change_words);
}

/* 1900 to 2099 in plain digits */
static gboolean
is_year (const char *at)
{
  return strspn (at, DIGITS) == 4 && at[4] != ',' && at[4] != '.' &&
         (strncmp (at, "19", 2) == 0 || strncmp (at, "20", 2) == 0);
}

/* Whether the phrase has a unit that is written out behind plain digits */
static gboolean
is_plain_count (const char *at, const CapexAmountPhrase *phrase)
{
  return g_ascii_isdigit (*at) && (phrase->form == CAPEX_AMOUNT_EXACT ||
                                   phrase->form == CAPEX_AMOUNT_RANGE);
}

static gboolean
is_label (const char *text, const char *at, const CapexAmountPhrase *phrase)
{
  Word before = word_before (text, at);

  return phrase->unit != NULL &&
         capex_unit_get_kind (phrase->unit) == CAPEX_UNIT_COUNT &&
         IS_ONE_OF (&before, label_words);
}

/* "billions" that do not say of what */
static gboolean
is_money_unsaid (const char *text, const char *at, const char *end)
{
  Word before = word_before (text, at);
  Word last = word_before (text, end);
  Word after = word_after (end);

  if (!IS_ONE_OF (&before, money_words) || g_str_equal (last.text, "of"))
    return FALSE;
  if (*end == '-')
    return FALSE;

  return *after.text == '\0' ? !g_unichar_isalpha (g_utf8_get_char (after.at))
                             : IS_ONE_OF (&after, going_on);
}

/* What everybody says and nobody counts */
static gboolean
is_idiom (const char *text, const char *at, const char *end)
{
  Word before = word_before (text, at);
  Word after = word_after (end);

  return g_str_equal (after.text, "question") ||
         g_str_equal (before.text, "like");
}

gboolean
capex_scan_is_amount (const char *text,
                      const char *at,
                      const char *end,
                      const CapexAmountPhrase *phrase)
{
  if (is_of_a_word (g_utf8_get_char (end)) || is_idiom (text, at, end))
    return FALSE;
  if (phrase->unit == NULL && !phrase->is_yen)
    return is_money_unsaid (text, at, end);
  if (is_plain_count (at, phrase))
    return !is_year (at) && !is_label (text, at, phrase);

  return TRUE;
}

static gboolean
begins_token (const char *text, const char *at)
{
  return at == text || g_ascii_isspace (at[-1]) ||
         strchr ("(<[\"'", at[-1]) != NULL;
}

const char *
capex_scan_skip_address (const char *text, const char *at)
{
  gsize scheme;

  if (!g_ascii_isalpha (*at) || !begins_token (text, at))
    return at;

  for (scheme = 0; scheme < MAX_WORD && g_ascii_isalpha (at[scheme]); scheme++)
    continue;
  if (strncmp (at + scheme, "://", 3) != 0 &&
      g_ascii_strncasecmp (at, "www.", 4) != 0)
    return at;

  return at + strcspn (at, " \t\r\n");
}

const char *
capex_scan_skip_token (const char *at)
{
  if (g_ascii_isdigit (*at))
    {
      at += strspn (at, DIGITS ".,");
      while (g_ascii_isalnum (*at))
        at++;
      return at;
    }
  if (!is_of_a_word (g_utf8_get_char (at)))
    return g_utf8_next_char (at);

  while (*at != '\0' && is_of_a_word (g_utf8_get_char (at)))
    at = g_utf8_next_char (at);
  return at;
}
