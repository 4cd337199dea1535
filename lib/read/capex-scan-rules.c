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
#include "value/capex-unit-private.h"

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

/* Before a bound, these say that it does not hold: "not over $5bn" */
static const char *const negations[] = {
    "cannot", "hardly", "neither", "never",  "no",       "nobody", "none",
    "nor",    "not",    "nothing", "rarely", "scarcely", "seldom", "without",
};

static const char *const wide_negations[] = {"不", "未", "没",
                                             "沒", "无", "非"};

/* "did not spend, or borrow, more than $5bn" is too far to see */
#define MAX_WORDS_NEGATED 4

static const char *const minus_words[] = {"minus", "negative"};

/* What a number in letters may be the end of, or the other of */
static const char *const number_words[] = {
    "billion",  "eight",    "eighty",  "fifty",    "five",   "forty",
    "four",     "hundred",  "million", "nine",     "ninety", "one",
    "point",    "seven",    "seventy", "six",      "sixty",  "ten",
    "thirty",   "thousand", "three",   "trillion", "twenty", "two",
    "gigawatt", "megawatt", "zero",
};

/* What may have been left out before a number, since it did not go with it */
static const char *const bound_words[] = {
    "about", "above",     "almost", "approximately", "around",
    "below", "exceeding", "least",  "most",          "nearly",
    "over",  "roughly",   "under",
};

static const char *const quantifiers[] = {"many", "much"};
static const char *const comparatives[] = {"fewer", "greater", "less", "more"};

/* "a third of a billion" */
static const char *const fraction_words[] = {
    "eighth",   "eighths", "fifth",     "fifths",     "fraction",
    "half",     "halves",  "most",      "part",       "quarter",
    "quarters", "sixth",   "sixths",    "tenth",      "tenths",
    "third",    "thirds",  "hundredth", "hundredths", "portion",
};

/* Whose dollars, unless they are only where somebody is from */
static const char *const dollar_words[] = {
    "australian",
    "canadian",
    "singaporean",
    "taiwanese",
};

static const char *const dollar_nouns[] = {"dollar", "dollars", "peso",
                                           "pesos"};

/* "Canadian dollars", and "Eastern Caribbean dollars" */
#define MAX_WORDS_OF_DOLLARS 4

static const char *const point_words[] = {"point", "points", "pp", "pts"};

/* In capitals at the beginning of a sentence, and no name */
static const char *const small_words[] = {
    "a",    "all",   "also", "and",  "another", "any",   "as",   "at",
    "both", "but",   "by",   "each", "every",   "for",   "from", "if",
    "in",   "its",   "my",   "of",   "on",      "only",  "or",   "our",
    "so",   "some",  "such", "that", "the",     "their", "then", "these",
    "this", "those", "to",   "when", "where",   "while", "with", "your",
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

static gboolean
is_minus (const char *at)
{
  return *at == '-' || g_str_has_prefix (at, "\u2212") ||
         g_str_has_prefix (at, "\u2013");
}

/* Whether the dash at @dash is a hyphen of "sub-$5bn" and "twenty-five", or a
 * minus that was not read; a long one is a pause */
static gboolean
is_of_another_word (const char *text, const char *dash)
{
  if (g_str_has_prefix (dash, "\u2014") || g_str_has_prefix (dash, "\u2015"))
    return FALSE;

  return dash == text || dash[-1] == '(' || g_ascii_isspace (dash[-1]) ||
         is_of_a_word (g_utf8_get_char (g_utf8_prev_char (dash)));
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
  if (is_minus (at))
    return g_unichar_isspace (c) || c == '(';
  if (is_hyphen (c) && is_of_another_word (text, before))
    return FALSE;
  if (!g_ascii_isdigit (*at))
    return c != '&' && c != '/' && !(c == '.' && *at == 'c');
  if (is_hyphen (c))
    return before == text || g_ascii_isspace (before[-1]);

  if (c < 0x80)
    return strchr ("./#@:^\\=&$%+,~", (int) c) == NULL;

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

/* Whether one of the last characters before @at is one of @signs */
static gboolean
is_after_sign (const char *text,
               const char *at,
               const char *const *signs,
               gsize n_signs,
               guint n_characters)
{
  for (guint i = 0; i < n_characters && at > text; i++)
    {
      at = g_utf8_prev_char (at);
      for (gsize j = 0; j < n_signs; j++)
        if (g_str_has_prefix (at, signs[j]))
          return TRUE;
    }

  return FALSE;
}

/* "didn't", also with the apostrophe of a typographer, which ends the word */
static gboolean
is_negation (const char *text, const Word *word)
{
  return IS_ONE_OF (word, negations) || g_str_has_suffix (word->text, "n't") ||
         (g_str_equal (word->text, "t") && word->at - text > 4 &&
          strncmp (word->at - 4, "n\u2019", 4) == 0);
}

/* Whether a word shortly before @at takes the bound back that follows */
static gboolean
is_negated (const char *text, const char *at)
{
  Word word = {.at = at};

  if (is_after_sign (text, at, wide_negations, G_N_ELEMENTS (wide_negations),
                     2))
    return TRUE;

  for (guint i = 0; i < MAX_WORDS_NEGATED; i++)
    {
      word = word_before (text, word.at);
      if (is_negation (text, &word))
        return TRUE;
      if (*word.text == '\0' || strchr (word.text, '.') != NULL)
        return FALSE;
    }

  return FALSE;
}

static gboolean
is_bound (const CapexAmountPhrase *phrase)
{
  return phrase->form == CAPEX_AMOUNT_OVER ||
         phrase->form == CAPEX_AMOUNT_UP_TO ||
         phrase->form == CAPEX_AMOUNT_NEARLY;
}

/* "revenue minus $4bn", and a minus that is too far from its number */
static gboolean
is_after_minus (const char *text, const char *at)
{
  static const char *const signs[] = {"负", "負"};
  Word before = word_before (text, at);

  return IS_ONE_OF (&before, minus_words) ||
         g_ascii_strncasecmp (at, "minus", 5) == 0 ||
         is_after_sign (text, at, signs, G_N_ELEMENTS (signs), 1);
}

static gboolean
is_all_digits (const Word *word)
{
  return *word->text != '\0' && word->text[strspn (word->text, DIGITS)] == '\0';
}

/* "10 000 chips", with any space */
static gboolean
is_end_of_groups (const char *text, const char *at)
{
  const char *digits;
  gsize n = 0;

  if (at == text || strspn (at, DIGITS) != 3)
    return FALSE;

  digits = g_utf8_prev_char (at);
  if (!g_unichar_isspace (g_utf8_get_char (digits)))
    return FALSE;

  for (; digits > text && g_ascii_isdigit (digits[-1]) && n <= 3; digits--)
    n++;
  return n >= 1 && n <= 3;
}

/* "a hundred and five million", "a billion or two dollars", "4 or 5 chips" */
static gboolean
is_end_of_number (const char *text, const char *at, gboolean is_spelled)
{
  Word before = word_before (text, at);
  Word first = word_before (text, before.at);

  if (is_spelled && IS_ONE_OF (&before, number_words))
    return TRUE;
  if (is_spelled && g_str_equal (before.text, "to"))
    return IS_ONE_OF (&first, number_words);
  if (g_str_equal (before.text, "or"))
    return (is_spelled || g_ascii_isdigit (*at)) &&
           (IS_ONE_OF (&first, number_words) || is_all_digits (&first));

  return is_spelled && g_str_equal (before.text, "and") &&
         IS_ONE_OF (&first, number_words);
}

/* Whether the last words before @at are those of a bound */
static gboolean
is_after_bound (const char *text, const char *at)
{
  Word last = word_before (text, at);
  Word first = word_before (text, last.at);

  if (g_str_equal (last.text, "than"))
    return IS_ONE_OF (&first, comparatives);
  if (g_str_equal (last.text, "to"))
    return g_str_equal (first.text, "up");
  if (g_str_equal (last.text, "as"))
    return IS_ONE_OF (&first, quantifiers);

  return IS_ONE_OF (&last, bound_words);
}

/* "over $5-6 billion" says one thing too many to be read, so that its range
 * alone says too little. A word here is another bound: "a row over nearly". */
static gboolean
is_left_over (const char *text, const char *at)
{
  return !g_ascii_islower (*at) && is_after_bound (text, at);
}

/* "a third of a billion", and "half of 1 %" */
static gboolean
is_part (const char *text, const char *at, gboolean is_spelled)
{
  Word before = word_before (text, at);
  Word first = word_before (text, before.at);
  gboolean is_one = *at == '1' && strspn (at, DIGITS ".,") == 1;

  return (is_spelled || is_one) && g_str_equal (before.text, "of") &&
         IS_ONE_OF (&first, fraction_words);
}

/* "$5bn Jamaican dollars", and "$5bn in Jamaican dollars" */
static gboolean
is_before_dollars (const char *end)
{
  Word word = word_after (end);

  if (g_str_equal (word.text, "in"))
    word = word_after (word.at + strlen (word.text));
  if (g_str_equal (word.text, "us") || g_str_has_prefix (word.text, "dollar"))
    return FALSE;

  for (guint i = 0; i < MAX_WORDS_OF_DOLLARS; i++)
    {
      if (IS_ONE_OF (&word, dollar_nouns))
        return TRUE;
      if (*word.text == '\0' || !g_ascii_isupper (*word.at))
        return FALSE;
      word = word_after (word.at + strlen (word.text));
    }

  return FALSE;
}

/* "$5bn Canadian", but not "a $5bn Canadian firm" */
static gboolean
is_before_country (const char *end)
{
  Word word = word_after (end);
  Word next = word_after (word.at + strlen (word.text));

  return IS_ONE_OF (&word, dollar_words) && *next.at != '-' &&
         (*next.text == '\0' || IS_ONE_OF (&next, going_on));
}

/* "CAD $4bn", where the code is a word elsewhere */
static gboolean
is_after_code (const char *text,
               const char *at,
               const CapexAmountPhrase *phrase)
{
  Word before = word_before (text, at);

  return (*at == '$' || g_ascii_isdigit (*at)) && phrase->unit != NULL &&
         capex_unit_get_kind (phrase->unit) == CAPEX_UNIT_CURRENCY &&
         strlen (before.text) == 3 &&
         capex_unit_is_currency_code (before.at, 3) &&
         strncmp (before.at, capex_unit_peek_name (phrase->unit), 3) != 0;
}

/* Whether they may not be the dollars of the United States */
static gboolean
is_foreign (const char *text,
            const char *at,
            const char *end,
            const CapexAmountPhrase *phrase)
{
  return is_after_code (text, at, phrase) ||
         (phrase->is_bare_dollar &&
          (is_before_dollars (end) || is_before_country (end)));
}

/* 1900 to 2099 in plain digits */
static gboolean
is_year (const char *at)
{
  return strspn (at, DIGITS) == 4 &&
         !((at[4] == ',' || at[4] == '.') && g_ascii_isdigit (at[5])) &&
         (strncmp (at, "19", 2) == 0 || strncmp (at, "20", 2) == 0);
}

/* Whether the phrase has a unit that is written out behind plain digits */
static gboolean
is_plain_count (const char *at, const CapexAmountPhrase *phrase)
{
  return g_ascii_isdigit (*at) && (phrase->form == CAPEX_AMOUNT_EXACT ||
                                   phrase->form == CAPEX_AMOUNT_RANGE);
}

/* A name of something: it has a capital letter, as in Ascend and iPhone */
static gboolean
is_name (const Word *word)
{
  gsize length = strlen (word->text);

  if (g_str_has_suffix (word->text, "'s") || IS_ONE_OF (word, small_words))
    return FALSE;

  for (gsize i = 0; i < length; i++)
    if (g_ascii_isupper (word->at[i]))
      return TRUE;

  return FALSE;
}

/* "phase 2 servers", and "Ascend 910 chips"; a model has no comma, and power
 * is named for nothing */
static gboolean
is_label (const char *text, const char *at, const CapexAmountPhrase *phrase)
{
  Word before = word_before (text, at);
  const char *name;

  if (phrase->unit == NULL ||
      capex_unit_get_kind (phrase->unit) != CAPEX_UNIT_COUNT)
    return FALSE;
  if (IS_ONE_OF (&before, label_words))
    return TRUE;

  name = capex_unit_peek_name (phrase->unit);
  return g_ascii_islower (*name) && *name != 'k' &&
         at[strspn (at, DIGITS)] != ',' && is_name (&before);
}

/* "$15 per 1M tokens": what a price is of is no amount */
static gboolean
is_divisor (const char *text, const char *at, const CapexAmountPhrase *phrase)
{
  Word before = word_before (text, at);

  return phrase->unit != NULL && g_ascii_isdigit (*at) &&
         capex_unit_get_kind (phrase->unit) == CAPEX_UNIT_COUNT &&
         g_str_equal (before.text, "per");
}

/* "3% points" are no per cent */
static gboolean
is_in_points (const char *end, const CapexAmountPhrase *phrase)
{
  Word after = word_after (*end == '-' ? end + 1 : end);

  return phrase->unit != NULL &&
         capex_unit_get_kind (phrase->unit) == CAPEX_UNIT_PERCENT &&
         IS_ONE_OF (&after, point_words);
}

/* "In USD 2024 was better" */
static gboolean
is_year_after_code (const char *at)
{
  const char *digits = at + strspn (at, "ABCDEFGHIJKLMNOPQRSTUVWXYZ");

  return digits > at && *digits == ' ' && is_year (digits + 1);
}

/* What the words around a phrase make of it that it does not say itself */
static gboolean
is_turned (const char *text,
           const char *at,
           const char *end,
           const CapexAmountPhrase *phrase)
{
  return (is_bound (phrase) && is_negated (text, at)) ||
         is_after_minus (text, at) || is_end_of_groups (text, at) ||
         is_end_of_number (text, at, phrase->is_spelled) ||
         is_part (text, at, phrase->is_spelled) || is_left_over (text, at) ||
         is_divisor (text, at, phrase) || is_in_points (end, phrase) ||
         is_foreign (text, at, end, phrase);
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
  if (is_turned (text, at, end, phrase) || is_year_after_code (at))
    return FALSE;
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
