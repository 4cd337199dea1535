/* capex-amount-scan.c - The pieces of a printed amount
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-amount-scan-private.h"

#include <string.h>

#include "base/capex-text-private.h"

#define DOES_NOT_FIT "does not fit in 38 digits, nine of them after the point"

/* Beyond this an exponent takes any digits that are read out of range */
#define MAX_EXPONENT 1000

/* A lakh crore is one: a hundred thousand times ten million */
#define TRILLION 12

static const char *const spaces[] = {
    " ", "\t", "\u00a0", "\u2009", "\u202f", "\u3000",
};

/* Behind any money: what these words may mean elsewhere has no price */
#define ANY_MONEY ""

static const struct
{
  const char *word;
  int exponent;
  const char *currency; /* which has to stand before the number, or NULL */
} scale_words[] = {
    {"thousand",    3,  NULL     },
    {"k",           3,  NULL     },
    {"lakh",        5,  NULL     },
    {"lakhs",       5,  NULL     },
    {"million",     6,  NULL     },
    {"mn",          6,  NULL     },
    {"m",           6,  NULL     },
    {"mln",         6,  NULL     },
    {"mio",         6,  NULL     },
    {"mm",          6,  ANY_MONEY},
    {"mil",         6,  "USD"    }, /* a thousand in São Paulo */
    {"crore",       7,  NULL     },
    {"crores",      7,  NULL     },
    {"cr",          7,  "INR"    },
    {"billion",     9,  NULL     },
    {"bn",          9,  NULL     },
    {"b",           9,  NULL     },
    {"bln",         9,  NULL     },
    {"mrd",         9,  NULL     },
    {"bil",         9,  "USD"    },
    {"trillion",    12, NULL     },
    {"tn",          12, NULL     },
    {"t",           12, NULL     },
    {"trn",         12, NULL     },
    {"quadrillion", 15, NULL     },
};

/* Numbers in letters, which always have a word behind them: "two gigawatts" */
static const struct
{
  const char *words;
  const char *digits;
  gboolean is_article; /* which is often only that */
} spelled_numbers[] = {
    {"half a", "0.5", TRUE },
    {"a",      "1",   TRUE },
    {"one",    "1",   FALSE},
    {"two",    "2",   FALSE},
    {"three",  "3",   FALSE},
    {"four",   "4",   FALSE},
    {"five",   "5",   FALSE},
    {"six",    "6",   FALSE},
    {"seven",  "7",   FALSE},
    {"eight",  "8",   FALSE},
    {"nine",   "9",   FALSE},
    {"ten",    "10",  FALSE},
    {"eleven", "11",  FALSE},
    {"twelve", "12",  FALSE},
};

/* What is said of a number behind it */
static const struct
{
  const char *words;
  CapexAmountSide side;
} behind_words[] = {
    {"-plus",       CAPEX_SIDE_OVER },
    {"or more",     CAPEX_SIDE_OVER },
    {"or above",    CAPEX_SIDE_OVER },
    {"or higher",   CAPEX_SIDE_OVER },
    {"at least",    CAPEX_SIDE_OVER },
    {"or less",     CAPEX_SIDE_UP_TO},
    {"or fewer",    CAPEX_SIDE_UP_TO},
    {"or below",    CAPEX_SIDE_UP_TO},
    {"or under",    CAPEX_SIDE_UP_TO},
    {"or lower",    CAPEX_SIDE_UP_TO},
    {"at most",     CAPEX_SIDE_UP_TO},
    {"at the most", CAPEX_SIDE_UP_TO},
    {"or so",       CAPEX_SIDE_ABOUT},
};

static const struct
{
  const char *sign;
  CapexAmountSide side;
} behind_signs[] = {
    {"以上", CAPEX_SIDE_OVER },
    {"以下", CAPEX_SIDE_UP_TO},
    {"以内", CAPEX_SIDE_UP_TO},
    {"左右", CAPEX_SIDE_ABOUT},
    {"上下", CAPEX_SIDE_ABOUT},
};

static const char *const minus_signs[] = {"-", "\u2212", "\u2013", "负", "負"};
static const char *const minus_words[] = {"negative", "minus"};

/* A hyphen behind a word is of the word: "an over-$5bn deal" */
static const char *const hyphens[] = {"-", "\u2010", "\u2011", "\u2013"};

static const struct
{
  const char *sign;
  int exponent;
} scale_signs[] = {
    {"万亿", 12},
    {"萬億", 12},
    {"亿",    8 },
    {"億",    8 },
    {"万",    4 },
    {"萬",    4 },
};

/* 10^12 in Taiwan and Japan, 10^6 elsewhere */
#define TRILLION_SIGN "兆"

gboolean
capex_amount_scan_take (CapexAmountScan *scan, const char *wanted)
{
  /* Most often the first byte says no, and nothing is called */
  if (*scan->at != *wanted || !g_str_has_prefix (scan->at, wanted))
    return FALSE;

  scan->at += strlen (wanted);
  return TRUE;
}

static gboolean
take_space (CapexAmountScan *scan)
{
  for (guint i = 0; i < G_N_ELEMENTS (spaces); i++)
    if (capex_amount_scan_take (scan, spaces[i]))
      return TRUE;

  return FALSE;
}

void
capex_amount_scan_spaces (CapexAmountScan *scan)
{
  while (take_space (scan))
    continue;
}

/* Takes words in small or capital letters, with any spaces between them */
gboolean
capex_amount_scan_word (CapexAmountScan *scan, const char *phrase)
{
  CapexAmountScan ahead = {.at = scan->at};

  if (g_ascii_tolower (*ahead.at) != *phrase && *phrase != ' ')
    return FALSE;

  for (; *phrase != '\0'; phrase++)
    {
      if (*phrase == ' ')
        {
          if (!take_space (&ahead))
            return FALSE;
          capex_amount_scan_spaces (&ahead);
        }
      else if (g_ascii_tolower (*ahead.at++) != *phrase)
        return FALSE;
    }
  if (g_ascii_isalpha (*ahead.at))
    return FALSE;

  scan->at = ahead.at;
  return TRUE;
}

static gsize
word_length (const char *at)
{
  CapexAmountScan ahead = {.at = at};
  const char *end;

  for (end = at; *end != '\0' && !take_space (&ahead); end++)
    ahead.at = end + 1;

  return (gsize) (end - at);
}

gboolean
capex_amount_scan_refuse (const CapexAmountScan *scan,
                          CapexError code,
                          const char *why,
                          GError **error)
{
  return capex_text_refuse (error, code, scan->text, scan->at,
                            word_length (scan->at), why);
}

gboolean
capex_quantity_refuse (const CapexQuantity *self,
                       const CapexAmountScan *scan,
                       CapexError code,
                       const char *why,
                       GError **error)
{
  return capex_text_refuse (error, code, scan->text, self->at, self->length,
                            why);
}

gboolean
capex_amount_scan_minus (CapexAmountScan *scan)
{
  for (guint i = 0; i < G_N_ELEMENTS (minus_signs); i++)
    if (capex_amount_scan_take (scan, minus_signs[i]))
      return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (minus_words); i++)
    if (capex_amount_scan_word (scan, minus_words[i]))
      {
        capex_amount_scan_spaces (scan);
        return TRUE;
      }

  return FALSE;
}

static void
skip_hyphen_of_word (CapexAmountScan *scan)
{
  if (scan->at == scan->text || !g_ascii_isalpha (scan->at[-1]))
    return;

  for (guint i = 0; i < G_N_ELEMENTS (hyphens); i++)
    if (capex_amount_scan_take (scan, hyphens[i]))
      return;
}

/* "$5bn or less than 3 %", and "$5bn, at least $3bn of it", speak of another
 * number */
static gboolean
is_of_another (const char *at)
{
  CapexAmountScan ahead = {.at = at};

  capex_amount_scan_spaces (&ahead);
  return g_ascii_isdigit (*ahead.at) || capex_amount_scan_is_sign (ahead.at) ||
         capex_amount_scan_word (&ahead, "than");
}

gboolean
capex_amount_scan_behind (CapexAmountScan *scan, CapexAmountSide *side)
{
  CapexAmountScan words = *scan;

  for (guint i = 0; i < G_N_ELEMENTS (behind_signs); i++)
    if (capex_amount_scan_take (scan, behind_signs[i].sign))
      {
        *side = behind_signs[i].side;
        return TRUE;
      }

  capex_amount_scan_spaces (&words);
  if (words.at > words.text && g_ascii_isalnum (words.at[-1]) &&
      *words.at != '-')
    return FALSE;

  for (guint i = 0; i < G_N_ELEMENTS (behind_words); i++)
    {
      CapexAmountScan ahead = words;

      if (capex_amount_scan_word (&ahead, behind_words[i].words) &&
          !is_of_another (ahead.at))
        {
          *side = behind_words[i].side;
          scan->at = ahead.at;
          return TRUE;
        }
    }

  return FALSE;
}

/* A plus says "or more", unless it is half of a plus-minus */
static void
scan_behind (CapexAmountScan *scan, CapexQuantity *out)
{
  if (out->behind != CAPEX_SIDE_NONE ||
      capex_amount_scan_behind (scan, &out->behind))
    return;

  if (!g_str_has_prefix (scan->at, "+/-") && capex_amount_scan_take (scan, "+"))
    out->behind = CAPEX_SIDE_OVER;
}

static gboolean
are_digits (const char *at, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isdigit (at[i]))
      return FALSE;

  return TRUE;
}

/* Whether groups of this size have a comma between them, but for the last one,
 * which has three digits, and the first, which may have fewer */
static gboolean
has_groups_of (const char *digits, gsize length, gsize size)
{
  gsize at = strcspn (digits, ",");

  if (at == 0 || at > size || digits[0] == '0')
    return FALSE;

  for (; at + 4 < length; at += 1 + size)
    if (digits[at] != ',' || !are_digits (digits + at + 1, size))
      return FALSE;

  return at + 4 == length && digits[at] == ',' &&
         are_digits (digits + at + 1, 3);
}

/* 1234567, 1,234,567 or 12,34,567 */
static gboolean
is_well_grouped (const char *digits, gsize length)
{
  return memchr (digits, ',', length) == NULL ||
         has_groups_of (digits, length, 3) || has_groups_of (digits, length, 2);
}

static gsize
exponent_length (const char *at)
{
  gsize sign = at[0] != '\0' && (at[1] == '+' || at[1] == '-');

  if ((at[0] != 'e' && at[0] != 'E') || !g_ascii_isdigit (at[1 + sign]))
    return 0;

  return 1 + sign + strspn (at + 1 + sign, "0123456789");
}

static int
exponent_value (const char *at, gsize length)
{
  gboolean negative = at[1] == '-';
  const char *digits = at + 1 + (negative || at[1] == '+');
  int value = 0;

  for (; digits < at + length; digits++)
    value = MIN (10 * value + (*digits - '0'), MAX_EXPONENT);

  return negative ? -value : value;
}

/* Letters and digits up to the next of anything else */
static gsize
run_length (const char *at)
{
  gsize length = 0;

  while (g_ascii_isalnum (at[length]))
    length++;

  return length;
}

static gboolean
is_in_trillions (const CapexUnit *unit)
{
  const char *name = unit != NULL ? capex_unit_peek_name (unit) : "";

  return g_str_equal (name, "TWD") || g_str_equal (name, "JPY");
}

/* The currency has to be said before the number, behind it, or beside it */
static gboolean
take_trillion_sign (CapexAmountScan *scan)
{
  CapexAmountScan ahead = *scan, after;

  if (!capex_amount_scan_take (&ahead, TRILLION_SIGN))
    return FALSE;

  after = ahead;
  if (!is_in_trillions (scan->unit) && !is_in_trillions (scan->hint) &&
      (!capex_amount_scan_signs (&after, NULL) ||
       !is_in_trillions (after.unit)))
    return FALSE;

  scan->at = ahead.at;
  return TRUE;
}

static gboolean
is_behind (const CapexAmountScan *scan, const char *currency)
{
  if (currency == NULL)
    return TRUE;
  if (scan->unit == NULL)
    return scan->yen != NULL && *currency == '\0';

  return g_str_equal (currency, ANY_MONEY)
             ? capex_unit_get_kind (scan->unit) == CAPEX_UNIT_CURRENCY
             : g_str_equal (currency, capex_unit_peek_name (scan->unit));
}

/* Takes a scale word; @is_certain says that its currency need not be said */
static gboolean
take_scale_word (CapexAmountScan *scan, gboolean is_certain, int *exponent)
{
  gsize length = run_length (scan->at);

  if (capex_amount_scan_word (scan, "lakh crore") ||
      capex_amount_scan_word (scan, "lakh crores"))
    {
      *exponent = TRILLION;
      return TRUE;
    }

  for (guint i = 0; i < G_N_ELEMENTS (scale_words); i++)
    if (strlen (scale_words[i].word) == length &&
        g_ascii_strncasecmp (scan->at, scale_words[i].word, length) == 0 &&
        (is_certain || is_behind (scan, scale_words[i].currency)))
      {
        *exponent = scale_words[i].exponent;
        scan->at += length;
        return TRUE;
      }

  return FALSE;
}

static gboolean
take_scale (CapexAmountScan *scan, int *exponent)
{
  for (guint i = 0; i < G_N_ELEMENTS (scale_signs); i++)
    if (capex_amount_scan_take (scan, scale_signs[i].sign))
      {
        *exponent = scale_signs[i].exponent;
        return TRUE;
      }
  if (take_trillion_sign (scan))
    {
      *exponent = TRILLION;
      return TRUE;
    }

  return take_scale_word (scan, FALSE, exponent);
}

static gboolean
has_scale_ahead (const CapexAmountScan *scan)
{
  CapexAmountScan ahead = *scan;
  int exponent;

  capex_amount_scan_spaces (&ahead);
  return take_scale (&ahead, &exponent);
}

gboolean
capex_amount_scan_is_scale (const char *at)
{
  CapexAmountScan ahead = {.at = at};
  const char *word;
  int exponent;

  capex_amount_scan_spaces (&ahead);
  word = ahead.at;
  return run_length (word) > 1 && take_scale_word (&ahead, TRUE, &exponent);
}

static gboolean
is_word_ahead (const CapexAmountScan *scan)
{
  CapexAmountScan ahead = *scan;

  if (*ahead.at == '-')
    return g_ascii_isalpha (ahead.at[1]);

  capex_amount_scan_spaces (&ahead);
  return g_ascii_isalpha (*ahead.at);
}

static gboolean
take_spelled (CapexAmountScan *scan, CapexQuantity *out)
{
  char initial = g_ascii_tolower (*scan->at);

  for (guint i = 0; i < G_N_ELEMENTS (spelled_numbers); i++)
    {
      CapexAmountScan ahead = *scan;
      const char *digits = spelled_numbers[i].digits;
      const char *point = strchr (digits, '.');

      if (*spelled_numbers[i].words != initial ||
          !capex_amount_scan_word (&ahead, spelled_numbers[i].words) ||
          !is_word_ahead (&ahead) ||
          (spelled_numbers[i].is_article && !has_scale_ahead (&ahead) &&
           !capex_amount_scan_is_power (ahead.at)))
        continue;

      out->length = (gsize) (ahead.at - scan->at);
      out->n_digits = strlen (digits);
      out->is_spelled = TRUE;
      scan->is_spelled = TRUE;
      out->last_digit = point != NULL ? -(int) strlen (point + 1) : 0;
      memcpy (out->digits, digits, out->n_digits);
      scan->at = ahead.at;
      return TRUE;
    }

  return FALSE;
}

gboolean
capex_amount_scan_is_spelled (const char *at)
{
  CapexAmountScan ahead = {.at = at};
  CapexQuantity quantity;

  return g_ascii_isalpha (*at) && take_spelled (&ahead, &quantity);
}

/* Reads digits, and all that is written without a space to make a number */
static gboolean
scan_number (CapexAmountScan *scan, CapexQuantity *out, GError **error)
{
  const char *start = scan->at;
  gsize whole = strspn (start, "0123456789,");
  gsize places = 0, length, exponent;

  /* In prose a comma at the end is not of the number */
  while (scan->in_prose && whole > 0 && start[whole - 1] == ',')
    whole--;
  length = whole;
  if (start[whole] == '.' && g_ascii_isdigit (start[whole + 1]))
    {
      places = strspn (start + whole + 1, "0123456789");
      length += 1 + places;
    }
  if (length == 0 && take_spelled (scan, out))
    return TRUE;
  if (length == 0)
    return capex_amount_scan_refuse (scan, CAPEX_ERROR_SYNTAX,
                                     CAPEX_AMOUNT_NOT_UNDERSTOOD, error);

  exponent = exponent_length (start + length);
  out->at = start;
  out->length = length + exponent;
  if (out->length > CAPEX_NUMBER_MAX_LENGTH)
    return capex_quantity_refuse (out, scan, CAPEX_ERROR_LIMIT,
                                  "is longer than 128 characters", error);
  if (!is_well_grouped (start, whole))
    return capex_quantity_refuse (out, scan, CAPEX_ERROR_SYNTAX,
                                  "has commas in the wrong places", error);

  for (gsize i = 0; i < out->length; i++)
    if (start[i] != ',')
      out->digits[out->n_digits++] = start[i];

  out->has_exponent = exponent > 0;
  out->last_digit = -(int) places;
  if (out->has_exponent)
    out->last_digit += exponent_value (start + length, exponent);

  scan->at += out->length;
  return TRUE;
}

/* "$5 T. Rowe Price", where a letter may be a scale or that of a name */
static gboolean
is_initial (const char *from, const char *to)
{
  CapexAmountScan ahead = {.at = to};

  if (to - from > 1 || !g_ascii_isupper (*from))
    return FALSE;

  capex_amount_scan_take (&ahead, ".");
  if (!g_ascii_isspace (*ahead.at))
    return FALSE;

  capex_amount_scan_spaces (&ahead);
  return g_ascii_isupper (*ahead.at) && !capex_amount_scan_is_sign (ahead.at);
}

/* "$20 t-shirts" are not 20 trillion: in prose a letter that stands apart is
 * a scale only where a word ends */
static gboolean
is_scale_in_prose (const char *from, const char *to)
{
  return to - from > 1 || (*to != '-' && *to != '&' && *to != '\'' &&
                           !g_str_has_prefix (to, "\u2019"));
}

static gboolean
scan_scale (CapexAmountScan *scan, CapexQuantity *out, GError **error)
{
  const char *before = scan->at, *word;

  if (out->has_scale)
    return TRUE;

  capex_amount_scan_spaces (scan);
  if (*scan->at == '-' && run_length (scan->at + 1) > 1 && !out->is_spelled)
    scan->at++;
  word = scan->at;
  if (!take_scale (scan, &out->scale) ||
      (scan->in_prose && word > before && !is_scale_in_prose (word, scan->at)))
    {
      out->scale = 0;
      scan->at = before;
      return TRUE;
    }
  if (out->has_exponent)
    return capex_quantity_refuse (out, scan, CAPEX_ERROR_SYNTAX,
                                  "has an exponent and a scale word", error);

  if (word > before && is_initial (word, scan->at))
    scan->is_doubtful = TRUE;
  out->has_scale = TRUE;
  scan->has_scale = TRUE;
  return TRUE;
}

/* The unit, or the thing that is counted */
static gboolean
scan_unit_after (CapexAmountScan *scan,
                 const CapexQuantity *quantity,
                 GError **error)
{
  scan->after_digits = TRUE;
  if (capex_amount_scan_counted (scan, quantity))
    return TRUE;
  if (!scan->in_prose)
    return capex_amount_scan_signs (scan, error);

  capex_amount_scan_unit_after (scan);
  return TRUE;
}

/* [currency] digits [+] [scale word] [+] [unit] [+] */
static gboolean
scan_magnitude (CapexAmountScan *scan, CapexQuantity *out, GError **error)
{
  if (!capex_amount_scan_signs (scan, error))
    return FALSE;
  if (!out->is_negative)
    out->is_negative = capex_amount_scan_minus (scan);
  if (!scan_number (scan, out, error))
    return FALSE;

  scan_behind (scan, out);
  if (!scan_scale (scan, out, error))
    return FALSE;

  scan_behind (scan, out);
  if (!scan_unit_after (scan, out, error))
    return FALSE;

  scan_behind (scan, out);
  return TRUE;
}

/* (1,234) is an accountant's -1,234; its scale word may be outside */
static gboolean
scan_parenthesis (CapexAmountScan *scan, CapexQuantity *out, GError **error)
{
  out->is_negative = TRUE;
  if (!scan_magnitude (scan, out, error))
    return FALSE;
  if (!capex_amount_scan_take (scan, ")"))
    return capex_amount_scan_refuse (scan, CAPEX_ERROR_SYNTAX,
                                     "is where a parenthesis should end",
                                     error);

  return scan_scale (scan, out, error) && capex_amount_scan_signs (scan, error);
}

gboolean
capex_amount_scan_quantity (CapexAmountScan *scan,
                            CapexQuantity *out,
                            GError **error)
{
  skip_hyphen_of_word (scan);
  *out = (CapexQuantity){.at = scan->at};
  scan->has_scale = FALSE;
  scan->is_spelled = FALSE;
  scan->after_digits = FALSE;

  if (!capex_amount_scan_signs (scan, error))
    return FALSE;
  if (capex_amount_scan_take (scan, "("))
    return scan_parenthesis (scan, out, error);

  out->is_negative = capex_amount_scan_minus (scan);
  return scan_magnitude (scan, out, error);
}

gboolean
capex_quantity_value (const CapexQuantity *self,
                      const CapexAmountScan *scan,
                      CapexNumber *out,
                      GError **error)
{
  CapexNumber value;

  if (!capex_number_parse_scaled (self->digits, self->n_digits, self->scale,
                                  &value, NULL))
    return capex_quantity_refuse (self, scan, CAPEX_ERROR_OUT_OF_RANGE,
                                  DOES_NOT_FIT, error);

  *out = self->is_negative ? -value : value;
  return TRUE;
}

gboolean
capex_quantity_half_digit (const CapexQuantity *self,
                           const CapexAmountScan *scan,
                           CapexNumber *out,
                           GError **error)
{
  int half = self->last_digit + self->scale - 1;

  if (half < -CAPEX_NUMBER_DECIMALS)
    {
      *out = 1;
      return TRUE;
    }
  if (!capex_number_parse_scaled ("5", 1, half, out, NULL))
    return capex_quantity_refuse (self, scan, CAPEX_ERROR_OUT_OF_RANGE,
                                  DOES_NOT_FIT, error);

  return TRUE;
}
