/* capex-json-index.c - Where the tokens of a JSON text stand
 *
 * Checks a text 64 bytes at a time without looking at single bytes where it
 * can: the bytes that are alike are the bits of a mask, and a rule is a few
 * operations on masks.  The rules are those of what may stand before a token:
 *
 *     a colon                    a key
 *     a comma                    a value
 *     a closing bracket or brace a value, or the opening one
 *     a value in an object       a colon
 *     a key in an object         a comma or the opening brace
 *     a value in an array        a comma or the opening bracket
 *     the outermost value        nothing
 *
 * A mark is put behind each token and carried over white space to the first
 * byte of the next one, so each token finds the marks of the one before it.
 * Only brackets and braces are looked at one by one, to know what is open;
 * and escapes, letters that are not ASCII, and values without quotes that are
 * more than digits, each of which is checked once.
 *
 * It says only whether a block is right.  Where it is not, the cursor reads it
 * again to say why, so that a text is refused with the same words whichever
 * way it was read.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-json-index-private.h"

#include <string.h>

#include "read/capex-json-rules-private.h"

#define ALL G_MAXUINT64
#define WORD_BYTES CAPEX_JSON_WORD_BYTES

/* A number longer than a word and a half covers a whole word: there it is
 * measured.  Shorter limits are left to the cursor. */
#define LEAST_NUMBER_BYTES (2 * WORD_BYTES - 1)

/* A word of the text, and what is wrong with it */
typedef struct
{
  const char *at;    /* in the text, for what may go on behind the word */
  const char *bytes; /* of the word: a copy at the end of the text */
  const CapexJsonMasks *masks;
  guint64 wrong;

  guint64 in_string; /* from the opening quote to before the closing one */
  guint64 in_object; /* a bracket is in what it stands in, not what it opens */
  guint64 opening;   /* quotes */
  guint64 closing;
  guint64 white;
  guint64 openers;
  guint64 closers;
  guint64 commas;
  guint64 colons;
  guint64 bare;
  guint64 first_bare; /* bytes of values without quotes */
} Word;

gboolean
capex_json_index_suits (const CapexJsonLimits *limits)
{
  return limits->number_bytes >= LEAST_NUMBER_BYTES;
}

void
capex_json_index_init (CapexJsonIndex *self,
                       const char *text,
                       const char *end,
                       const CapexJsonLimits *limits,
                       CapexJsonScan scan)
{
  self->text = self->at = self->block = text;
  self->end = end;
  self->depth = MIN (limits->depth, CAPEX_JSON_MAX_DEPTH);
  self->number_bytes = limits->number_bytes;
  self->scan = scan;
  self->n_words = 0;
  self->is_last = FALSE;

  /* The outermost value is like one behind a colon */
  self->carry = (CapexJsonCarry){
      .behind_colon = 1,
      .escapes_to = text,
      .bare_to = text,
      .letters_to = text,
  };
}

/* Every bit from one of @bits to before the next one, and so on by turns */
static inline guint64
spans (guint64 bits)
{
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ bits << 32;
}

/* The bits of a word from @at on, which begins at @word */
static inline guint64
bits_from (const char *word, const char *at)
{
  if (at <= word)
    return ALL;
  return at - word < WORD_BYTES ? ALL << (at - word) : 0;
}

/* Moves marks, which are behind tokens, over white space; one that leaves the
 * word is carried */
static inline guint64
over_white (guint64 marks, guint64 white, guint64 *carry)
{
  guint64 moved;

  /* A mark at the first byte of some white space is carried by the addition
   * to the byte behind the last; white space without a mark stays */
  if (__builtin_add_overflow (white, marks & white, &moved))
    *carry = 1;
  return (marks | moved) & ~white;
}

/* The first bytes of what follows the last bytes of tokens */
static inline guint64
behind (guint64 lasts, guint64 white, guint64 *carry)
{
  guint64 marks = lasts << 1 | *carry;

  *carry = lasts >> 63;
  return white == 0 ? marks : over_white (marks, white, carry);
}

/* The bytes that a backslash escapes, and the backslashes that do it */
static guint64
find_escaped (guint64 backslashes, guint64 *escapes, guint64 *carry)
{
  guint64 escaped = *carry;
  guint64 rest = backslashes & ~escaped;

  *escapes = 0;
  *carry = 0;
  while (rest != 0)
    {
      guint64 first = rest & (0 - rest);

      *escapes |= first;
      escaped |= first << 1;
      *carry = first >> 63;
      rest &= ~(first | first << 1);
    }
  return escaped;
}

/* Whether those of @escapes, in a string, are right that were not yet checked
 * as a part of another */
static gboolean
check_escapes (const CapexJsonIndex *self,
               const Word *word,
               guint64 escapes,
               CapexJsonCarry *carry)
{
  escapes &= bits_from (word->at, carry->escapes_to);
  while (escapes != 0)
    {
      const char *at = word->at + __builtin_ctzll (escapes);
      gsize bad;
      gsize length = capex_json_measure_escape (at, self->end, &bad);

      if (length == 0)
        return FALSE;
      carry->escapes_to = at + length;
      escapes &= bits_from (word->at, carry->escapes_to);
    }
  return TRUE;
}

/* The same of control characters, which are never right, and of letters that
 * are not ASCII */
static gboolean
check_specials (const CapexJsonIndex *self,
                const Word *word,
                guint64 specials,
                CapexJsonCarry *carry)
{
  specials &= bits_from (word->at, carry->letters_to);
  while (specials != 0)
    {
      const char *at = word->at + __builtin_ctzll (specials);
      gsize bad;
      gsize length = (guint8) *at < ' '
                         ? 0
                         : capex_json_measure_letter (at, self->end, &bad);

      if (length == 0)
        return FALSE;
      carry->letters_to = at + length;
      specials &= bits_from (word->at, carry->letters_to);
    }
  return TRUE;
}

/* Whether the values without quotes that have one of @bytes are right */
static gboolean
check_bare (const CapexJsonIndex *self,
            const Word *word,
            guint64 bytes,
            CapexJsonCarry *carry)
{
  bytes &= bits_from (word->at, carry->bare_to);
  while (bytes != 0)
    {
      const char *at = word->at + __builtin_ctzll (bytes);
      const char *from = capex_json_find_bare (self->text, at);
      gsize length = capex_json_measure_bare (from, self->end);

      if (length > self->number_bytes ||
          capex_json_classify_bare (from, length) == CAPEX_JSON_ERROR)
        return FALSE;
      carry->bare_to = from + length;
      bytes &= bits_from (word->at, carry->bare_to);
    }
  return TRUE;
}

/* Tells strings from what is between them */
static inline void
find_strings (const CapexJsonIndex *self, Word *word, CapexJsonCarry *carry)
{
  const CapexJsonMasks *masks = word->masks;
  guint64 quotes = masks->quotes;
  guint64 escapes = 0;
  guint64 specials;

  if ((masks->backslashes | carry->escaped) != 0)
    quotes &= ~find_escaped (masks->backslashes, &escapes, &carry->escaped);

  word->in_string = spans (quotes) ^ carry->in_string;
  carry->in_string = 0 - (word->in_string >> 63);
  word->opening = quotes & word->in_string;
  word->closing = quotes & ~word->in_string;

  escapes &= word->in_string;
  if (escapes != 0 && !check_escapes (self, word, escapes, carry))
    word->wrong = ALL;
  specials = masks->specials & word->in_string;
  if (specials != 0 && !check_specials (self, word, specials, carry))
    word->wrong = ALL;
}

/* What stands between strings: numbers and words are all that is not named */
static inline void
find_bare (const CapexJsonIndex *self, Word *word, CapexJsonCarry *carry)
{
  const CapexJsonMasks *masks = word->masks;
  guint64 outside = ~(word->in_string | word->closing);
  guint64 others, zeros;

  word->white = masks->white & outside;
  word->openers = masks->openers & outside;
  word->closers = masks->closers & outside;
  word->commas = masks->commas & outside;
  word->colons = masks->colons & outside;
  word->bare = outside & ~(word->white | word->openers | word->closers |
                           word->commas | word->colons);
  word->first_bare = word->bare & ~(word->bare << 1 | carry->in_bare);

  /* Digits alone make a number, but for a zero that others follow */
  zeros = masks->zeros & word->first_bare;
  word->wrong |= (zeros << 1 | carry->behind_zero) & word->bare & masks->digits;
  carry->behind_zero = zeros >> 63;

  others = word->bare == ALL ? ALL : word->bare & ~masks->digits;
  if (others != 0 && !check_bare (self, word, others, carry))
    word->wrong = ALL;
}

/* The bits behind @bit */
static inline guint64
bits_behind (guint64 bit)
{
  return ~(bit | (bit - 1));
}

/* What is open from @bit on; nothing is told of what is wrong already */
static inline gboolean
pass_bracket (const CapexJsonIndex *self,
              const Word *word,
              guint64 bit,
              CapexJsonCarry *carry)
{
  /* Braces have a bit that brackets have not */
  guint64 kind = (guint8) word->bytes[__builtin_ctzll (bit)] >> 5 & 1;

  if ((word->openers & bit) != 0)
    {
      if (carry->depth >= self->depth)
        return FALSE;
      carry->kinds = carry->kinds << 1 | kind;
      carry->depth++;
      return TRUE;
    }

  if (carry->depth == 0 || (carry->kinds & 1) != kind)
    return FALSE;
  carry->kinds >>= 1;
  carry->depth--;
  return TRUE;
}

/* The bytes that are in nothing */
static guint64
find_outermost (const Word *word, guint depth)
{
  guint64 brackets = word->openers | word->closers;
  guint64 outermost = depth == 0 ? ALL : 0;

  for (; brackets != 0; brackets &= brackets - 1)
    {
      guint64 bit = brackets & (0 - brackets);

      if ((word->openers & bit) != 0)
        depth++;
      else
        depth--;
      outermost &= ~bits_behind (bit);
      if (depth == 0)
        outermost |= bits_behind (bit);
    }
  return outermost;
}

/* Follows what is open, and how deep */
static inline void
find_objects (CapexJsonIndex *self, Word *word, guint i, CapexJsonCarry *carry)
{
  guint64 brackets = word->openers | word->closers;
  guint before = carry->depth;
  guint lowest = before;

  word->in_object = carry->in_object;
  for (; brackets != 0; brackets &= brackets - 1)
    {
      guint64 bit = brackets & (0 - brackets);

      if (!pass_bracket (self, word, bit, carry))
        {
          word->wrong = ALL;
          return;
        }
      lowest = MIN (lowest, carry->depth);
      carry->in_object = 0 - (carry->kinds & 1);
      word->in_object = (word->in_object & ~bits_behind (bit)) |
                        (carry->in_object & bits_behind (bit));
    }

  /* Nothing follows the outermost value */
  if (lowest == 0)
    word->wrong |= word->commas & find_outermost (word, before);
  self->depths[i] = (guint8) before;
  self->lowest[i] = (guint8) lowest;
}

/* The closing quotes of those strings that begin at @keys */
static inline guint64
find_closing (const Word *word, guint64 keys, CapexJsonCarry *carry)
{
  guint64 ends;

  /* An addition at its first bit carries through a string to its end */
  carry->in_key = __builtin_add_overflow (word->in_string, keys | carry->in_key,
                                          &ends);
  return ends & word->closing;
}

/* Checks what stands before each token */
static inline void
check_order (CapexJsonIndex *self, Word *word, guint i, CapexJsonCarry *carry)
{
  guint64 white = word->white;
  guint64 opener = behind (word->openers, white, &carry->behind_opener);
  guint64 comma = behind (word->commas, white, &carry->behind_comma);
  guint64 colon = behind (word->colons, white, &carry->behind_colon);
  guint64 keys = word->opening & word->in_object & (opener | comma);
  guint64 key_ends = find_closing (word, keys, carry);
  guint64 key = behind (key_ends, white, &carry->behind_key);
  guint64 value_ends = (word->closing & ~key_ends) | word->closers;
  guint64 behind_bare = (word->bare << 1 | carry->in_bare) & ~word->bare;
  guint64 values = word->opening | word->first_bare | word->openers;
  guint64 value;

  self->keys[i] = keys;
  carry->in_bare = word->bare >> 63;
  carry->behind_value |= behind_bare & 1;
  value = behind (value_ends | behind_bare >> 1, white, &carry->behind_value);

  word->wrong |= word->colons & ~key;
  word->wrong |= word->commas & ~value;
  word->wrong |= word->closers & ~(value | opener);
  word->wrong |= values &
                 ~(colon | keys | ((opener | comma) & ~word->in_object));
}

static inline gboolean
read_word (CapexJsonIndex *self,
           guint i,
           const char *bytes,
           CapexJsonCarry *carry)
{
  Word word;

  /* The other fields are set before they are read */
  word.at = self->block + i * WORD_BYTES;
  word.bytes = bytes;
  word.masks = &self->masks[i];
  word.wrong = 0;

  find_strings (self, &word, carry);
  find_bare (self, &word, carry);
  find_objects (self, &word, i, carry);
  check_order (self, &word, i, carry);

  self->tokens[i] = word.opening | word.first_bare | word.openers |
                    word.closers;
  self->brackets[i] = word.openers | word.closers;
  self->closings[i] = word.closing;
  self->bare[i] = word.bare;
  return word.wrong == 0;
}

/* Whether the text may end here */
static gboolean
is_whole (const CapexJsonCarry *carry)
{
  return carry->in_string == 0 && carry->depth == 0 && carry->behind_value == 1;
}

/* The rest of the text, which is less than a word, with spaces behind it */
static gboolean
read_last_word (CapexJsonIndex *self)
{
  char bytes[WORD_BYTES];
  gsize length = (gsize) (self->end - self->at);
  guint i = self->n_words++;

  memset (bytes, ' ', WORD_BYTES);
  if (length > 0)
    memcpy (bytes, self->at, length);
  self->at = self->end;
  self->is_last = TRUE;

  self->scan (bytes, 1, &self->masks[i]);
  self->has_backslashes |= self->masks[i].backslashes != 0;
  return read_word (self, i, bytes, &self->carry) && is_whole (&self->carry);
}

gboolean
capex_json_index_read (CapexJsonIndex *self)
{
  gsize n_words = (gsize) (self->end - self->at) / WORD_BYTES;
  CapexJsonCarry carry = self->carry; /* near at hand */
  guint64 backslashes = 0;

  self->block = self->at;
  self->n_words = (guint) MIN (n_words, CAPEX_JSON_BLOCK_WORDS);
  self->scan (self->block, self->n_words, self->masks);
  self->at += self->n_words * WORD_BYTES;

  for (guint i = 0; i < self->n_words; i++)
    {
      if (!read_word (self, i, self->block + i * WORD_BYTES, &carry))
        return FALSE;
      backslashes |= self->masks[i].backslashes;
    }

  self->carry = carry;
  self->has_backslashes = backslashes != 0;
  if (self->n_words < CAPEX_JSON_BLOCK_WORDS && !read_last_word (self))
    return FALSE;

  self->tokens[self->n_words] = 0;
  self->closings[self->n_words] = 0;
  self->bare[self->n_words] = ALL;
  return TRUE;
}
