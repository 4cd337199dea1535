/* capex-amount-counted.c - Counted things, in the words of prose
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "value/capex-amount-scan-private.h"

#include <string.h>

#include "base/capex-nearest-private.h"
#include "base/capex-text-private.h"

/* "20,000 of its new Nvidia H200 chips" has five words before the thing */
#define MAX_DESCRIBING_WORDS 5

/* Trillium is a chip, and two letters from a trillion */
#define MAX_SLIPS 1

typedef enum
{
  NOUN_COUNTED,
  NOUN_POWER, /* "a 5 gigawatt campus" is 5 gigawatts */
  NOUN_PRICED /* has a price, and is not counted */
} NounKind;

typedef struct
{
  const char *word; /* in small letters where case does not count */
  const char *unit;
  NounKind kind;
} Noun;

/* The longer ones first */
static const Noun nouns[] = {
    {"chip",          "chip",        NOUN_COUNTED},
    {"gpu-hour",      "gpu-hour",    NOUN_PRICED },
    {"gpu",           "gpu",         NOUN_COUNTED},
    {"tpu",           "tpu",         NOUN_COUNTED},
    {"accelerator",   "accelerator", NOUN_COUNTED},
    {"processor",     "processor",   NOUN_COUNTED},
    {"server",        "server",      NOUN_COUNTED},
    {"rack",          "rack",        NOUN_COUNTED},
    {"wafer",         "wafer",       NOUN_COUNTED},
    {"token",         "token",       NOUN_COUNTED},
    {"share",         "share",       NOUN_PRICED },
    {"hour",          "hour",        NOUN_PRICED },
    {"kilowatt-hour", "kWh",         NOUN_POWER  },
    {"megawatt-hour", "MWh",         NOUN_POWER  },
    {"gigawatt-hour", "GWh",         NOUN_POWER  },
    {"terawatt-hour", "TWh",         NOUN_POWER  },
    {"kilowatt hour", "kWh",         NOUN_POWER  },
    {"megawatt hour", "MWh",         NOUN_POWER  },
    {"gigawatt hour", "GWh",         NOUN_POWER  },
    {"terawatt hour", "TWh",         NOUN_POWER  },
    {"kilowatt",      "kW",          NOUN_POWER  },
    {"megawatt",      "MW",          NOUN_POWER  },
    {"gigawatt",      "GW",          NOUN_POWER  },
    {"terawatt",      "TW",          NOUN_POWER  },
    {"kWh",           "kWh",         NOUN_POWER  },
    {"MWh",           "MWh",         NOUN_POWER  },
    {"GWh",           "GWh",         NOUN_POWER  },
    {"TWh",           "TWh",         NOUN_POWER  },
    {"kW",            "kW",          NOUN_POWER  },
    {"MW",            "MW",          NOUN_POWER  },
    {"GW",            "GW",          NOUN_POWER  },
    {"TW",            "TW",          NOUN_POWER  },
};

static const struct
{
  const char *noun;
  const char *adverb; /* also an adjective: "43 trillion monthly tokens" */
} spans[] = {
    {"second",  NULL       },
    {"minute",  NULL       },
    {"hour",    "hourly"   },
    {"day",     "daily"    },
    {"week",    "weekly"   },
    {"month",   "monthly"  },
    {"quarter", "quarterly"},
    {"year",    "annually" },
};

static const char *const per_words[] = {"a", "an", "per", "each", "every"};

/* What may describe a thing without a capital letter or a digit */
static const char *const describing_words[] = {
    "additional", "advanced", "custom", "its",      "latest", "more",
    "new",        "of",       "other",  "such",     "the",    "their",
    "these",      "those",    "our",    "high-end", "extra",  "graphics"};

/* Describe what a thing holds or runs at: "16 GB chips" are not 16 */
static const char *const measuring_words[] = {
    "GB", "GHz", "Gbps", "KB", "MB", "MHz", "PB", "TB", "Tbps", "V",
};

gboolean
capex_amount_is_all_small (const char *name)
{
  for (; *name != '\0'; name++)
    if (g_ascii_isupper (*name))
      return FALSE;

  return TRUE;
}

gboolean
capex_amount_scan_noun (CapexAmountScan *scan, const char *noun, gsize length)
{
  gboolean same = capex_amount_is_all_small (noun)
                      ? g_ascii_strncasecmp (scan->at, noun, length) == 0
                      : strncmp (scan->at, noun, length) == 0;

  if (!same)
    return FALSE;

  scan->at += length;
  if (g_ascii_tolower (*scan->at) == 's' && !g_ascii_isalpha (scan->at[1]))
    scan->at++;
  return TRUE;
}

gboolean
capex_amount_scan_per (CapexAmountScan *scan)
{
  CapexAmountScan ahead = *scan;

  if (capex_amount_scan_take (scan, "/"))
    return TRUE;

  capex_amount_scan_spaces (&ahead);
  for (guint i = 0; i < G_N_ELEMENTS (per_words); i++)
    if (capex_amount_scan_word (&ahead, per_words[i]))
      {
        capex_amount_scan_spaces (&ahead);
        *scan = ahead;
        return TRUE;
      }

  return FALSE;
}

/* Whether a name ends here, and is not the first half of a longer one */
static gboolean
name_ends (const char *at)
{
  return !g_ascii_isalnum (*at) && !(*at == '-' && g_ascii_isalpha (at[1]));
}

static const Noun *
take_noun (CapexAmountScan *scan)
{
  for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
    {
      CapexAmountScan ahead = *scan;

      if (g_ascii_tolower (*scan->at) == g_ascii_tolower (*nouns[i].word) &&
          capex_amount_scan_noun (&ahead, nouns[i].word,
                                  strlen (nouns[i].word)) &&
          name_ends (ahead.at))
        {
          scan->at = ahead.at;
          return &nouns[i];
        }
    }

  return NULL;
}

/* The thing that the caller counts besides, which has no other names */
static gboolean
take_hinted (CapexAmountScan *scan, const CapexUnit *hint, Noun *out)
{
  CapexAmountScan ahead = *scan;
  const char *name;

  if (hint == NULL || capex_unit_get_kind (hint) != CAPEX_UNIT_COUNT)
    return FALSE;

  name = capex_unit_peek_name (hint);
  if (strchr (name, '/') != NULL ||
      !capex_amount_scan_noun (&ahead, name, strlen (name)) ||
      !name_ends (ahead.at))
    return FALSE;

  *out = (Noun){.word = name, .unit = name, .kind = NOUN_COUNTED};
  scan->at = ahead.at;
  return TRUE;
}

static gboolean
skip_spaces (CapexAmountScan *scan)
{
  const char *before = scan->at;

  capex_amount_scan_spaces (scan);
  return scan->at > before;
}

static gsize
describing_length (const char *at)
{
  gsize length = 0;

  while (g_ascii_isalnum (at[length]) || at[length] == '-' ||
         at[length] == '\'' || at[length] == '+' ||
         g_str_has_prefix (at + length, "\u2019") ||
         (length > 0 && (at[length] & 0xc0) == 0x80))
    length++;

  return length;
}

static gboolean
is_number (const char *word)
{
  return word[strspn (word, "0123456789")] == '\0';
}

/* A slip in a scale word must not pass for the name of a model */
static gboolean
is_like_a_scale (const char *word)
{
  static const char *const scales[] = {"thousand", "million", "billion",
                                       "trillion", "quadrillion"};
  CapexNearest nearest;

  capex_nearest_init (&nearest, word);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    capex_nearest_offer (&nearest, scales[i]);

  return nearest.distance <= MAX_SLIPS;
}

/* The name of a maker or a model: it has a capital letter or a digit */
static gboolean
is_name (const char *word)
{
  return strpbrk (word, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789") != NULL &&
         !is_number (word) &&
         !capex_text_is_one_of (word, strlen (word), measuring_words,
                                G_N_ELEMENTS (measuring_words)) &&
         !(capex_unit_is_currency_code (word, strlen (word)) &&
           !capex_unit_is_code_a_word (word)) &&
         !is_like_a_scale (word);
}

static const char *
find_span (const char *adverb)
{
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (g_strcmp0 (spans[i].adverb, adverb) == 0)
      return spans[i].noun;

  return NULL;
}

/* Takes one word that describes a thing; *span is set if it says how often */
static gboolean
take_describing (CapexAmountScan *scan, const char **span)
{
  gsize length = describing_length (scan->at);
  g_autofree char *word = g_strndup (scan->at, length);
  const char *found = find_span (word);

  if (length == 0 || (found == NULL &&
                      !capex_text_is_one_of (word, length, describing_words,
                                             G_N_ELEMENTS (describing_words)) &&
                      !is_name (word)))
    return FALSE;

  if (found != NULL)
    *span = found;
  scan->at += length;
  return TRUE;
}

gboolean
capex_amount_scan_is_power (const char *at)
{
  CapexAmountScan ahead = {.at = at};
  const Noun *noun;

  capex_amount_scan_spaces (&ahead);
  noun = take_noun (&ahead);
  return noun != NULL && noun->kind == NOUN_POWER;
}

/* What @hint is called, or any other thing that is known */
static gboolean
take_known (CapexAmountScan *scan, const CapexUnit *hint, Noun *out)
{
  const Noun *known;

  if (take_hinted (scan, hint, out))
    return TRUE;

  known = take_noun (scan);
  if (known == NULL)
    return FALSE;

  *out = *known;
  return TRUE;
}

/* [of its new Nvidia H200] chips */
static gboolean
take_thing (CapexAmountScan *scan,
            const CapexUnit *hint,
            guint max_words,
            Noun *noun,
            const char **span)
{
  CapexAmountScan ahead = *scan;

  for (guint n_words = 0; n_words <= max_words; n_words++)
    {
      if (take_known (&ahead, hint, noun))
        {
          scan->at = ahead.at;
          return TRUE;
        }
      if (!take_describing (&ahead, span) || !skip_spaces (&ahead))
        return FALSE;
    }

  return FALSE;
}

/* `a day`, `/month` or `daily` */
static gboolean
take_span (CapexAmountScan *scan, const char **span)
{
  CapexAmountScan ahead = *scan;

  if (capex_amount_scan_per (&ahead))
    for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
      if (capex_amount_scan_word (&ahead, spans[i].noun))
        {
          *span = spans[i].noun;
          scan->at = ahead.at;
          return TRUE;
        }

  ahead = *scan;
  capex_amount_scan_spaces (&ahead);
  for (guint i = 0; i < G_N_ELEMENTS (spans); i++)
    if (spans[i].adverb != NULL &&
        capex_amount_scan_word (&ahead, spans[i].adverb))
      {
        *span = spans[i].noun;
        scan->at = ahead.at;
        return TRUE;
      }

  return FALSE;
}

static gboolean
is_plural (const char *at)
{
  return g_ascii_tolower (at[-1]) == 's';
}

/* A number beside a singular is rarely a count of it: "500 server rooms",
 * "an 8-GPU board" */
static gboolean
counts_in_prose (const CapexQuantity *quantity,
                 const Noun *noun,
                 gboolean is_joined,
                 const char *end)
{
  if (noun->kind == NOUN_POWER)
    return TRUE;
  if (quantity == NULL)
    return is_plural (end);
  if (quantity->is_spelled && !quantity->has_scale)
    return FALSE;
  if (is_joined)
    return !is_plural (end) && (quantity->has_scale || quantity->n_digits > 3);

  return is_plural (end) ||
         (quantity->n_digits == 1 && quantity->digits[0] == '1');
}

/* What stands between a number and its thing */
typedef enum
{
  JOINT_NONE,
  JOINT_SPACE,
  JOINT_HYPHEN,
  JOINT_NOTHING /* in 5MW, which describes no thing: a 5G chip is one */
} Joint;

static Joint
take_joint (CapexAmountScan *scan)
{
  if (*scan->at == '-' && g_ascii_isalpha (scan->at[1]))
    {
      scan->at++;
      return JOINT_HYPHEN;
    }
  if (skip_spaces (scan))
    return JOINT_SPACE;

  /* In 0x1f and 5chips there is no unit, in 5MW there is */
  return g_ascii_isupper (*scan->at) ? JOINT_NOTHING : JOINT_NONE;
}

static CapexUnit *
lookup_thing (const Noun *noun, const char *span)
{
  g_autofree char *name = g_strconcat (noun->unit, span != NULL ? "/" : "",
                                       span, NULL);

  return capex_unit_lookup (name, NULL);
}

gboolean
capex_amount_scan_counted (CapexAmountScan *scan, const CapexQuantity *quantity)
{
  CapexAmountScan ahead = *scan;
  const char *span = NULL;
  Joint joint = take_joint (&ahead);
  CapexUnit *unit;
  Noun noun;

  if (joint == JOINT_NONE ||
      !take_thing (&ahead, scan->hint,
                   joint == JOINT_NOTHING ? 0 : MAX_DESCRIBING_WORDS, &noun,
                   &span) ||
      noun.kind == NOUN_PRICED ||
      (scan->in_prose &&
       !counts_in_prose (quantity, &noun, joint == JOINT_HYPHEN, ahead.at)))
    return FALSE;
  if (span == NULL)
    take_span (&ahead, &span);
  if (!scan->in_prose && *ahead.at == '/')
    return FALSE;

  unit = lookup_thing (&noun, span);
  if (unit == NULL || (scan->unit != NULL && scan->unit != unit) ||
      (!scan->in_prose && scan->hint != NULL && scan->hint != unit))
    return FALSE;

  scan->unit = unit;
  scan->unit_at = scan->at;
  scan->unit_length = (gsize) (ahead.at - scan->at);
  scan->at = ahead.at;
  return TRUE;
}

/* Digits and a scale say how many: "per 1M tokens" is not per token. But the
 * price of a 910B chip is that of one. */
static gboolean
is_scaled (const char *at)
{
  if (*at == '1')
    at += 1 + strspn (at + 1, "0");

  return *at != '\0' && strchr ("kKmMbBtT", *at) != NULL &&
         !g_ascii_isalnum (at[1]) && at[1] != '-';
}

CapexUnit *
capex_amount_scan_priced (CapexAmountScan *scan)
{
  CapexAmountScan ahead = *scan;
  g_autofree char *name = NULL;
  const char *span = NULL;
  CapexUnit *unit;
  Noun noun;

  if (!capex_amount_scan_per (&ahead) || is_scaled (ahead.at) ||
      !take_thing (&ahead, NULL, MAX_DESCRIBING_WORDS, &noun, &span) ||
      span != NULL)
    return NULL;

  name = g_strconcat (capex_unit_peek_name (scan->unit), "/", noun.unit, NULL);
  unit = capex_unit_lookup (name, NULL);
  if (unit != NULL)
    scan->at = ahead.at;
  return unit;
}
