/* capex-page.c - A page of help, as text and as a manual page
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-page.h"

#include <string.h>

#include <capex/capex.h>

#define LINE_WIDTH 79

typedef enum
{
  BLOCK_USAGE,
  BLOCK_HEADING,
  BLOCK_GROUP,
  BLOCK_PARAGRAPH,
  BLOCK_INDENTED,
  BLOCK_LINE,
  BLOCK_ENTRY,
  BLOCK_LONG_ENTRY
} BlockKind;

typedef struct
{
  BlockKind kind;
  char *term; /* NULL but for entries */
  char *text;
} Block;

struct _Page
{
  char *name;
  char *summary;
  GArray *blocks;
};

static void
clear_block (gpointer data)
{
  Block *block = data;

  g_free (block->term);
  g_free (block->text);
}

Page *
page_new (const char *name, const char *summary)
{
  Page *self = g_new0 (Page, 1);

  self->name = g_strdup (name);
  self->summary = g_strdup (summary);
  self->blocks = g_array_new (FALSE, FALSE, sizeof (Block));
  g_array_set_clear_func (self->blocks, clear_block);
  return self;
}

void
page_free (Page *self)
{
  g_free (self->name);
  g_free (self->summary);
  g_array_unref (self->blocks);
  g_free (self);
}

/* Takes the term */
static void
add_block (Page *self, BlockKind kind, char *term, const char *text)
{
  Block block = {kind, term, g_strdup (text)};

  g_array_append_val (self->blocks, block);
}

void
page_add_usage (Page *self, const char *usage)
{
  add_block (self, BLOCK_USAGE, NULL, usage);
}

void
page_add_heading (Page *self, const char *heading)
{
  add_block (self, BLOCK_HEADING, NULL, heading);
}

void
page_add_group (Page *self, const char *heading)
{
  add_block (self, BLOCK_GROUP, NULL, heading);
}

void
page_add_paragraph (Page *self, const char *text)
{
  add_block (self, BLOCK_PARAGRAPH, NULL, text);
}

void
page_add_indented (Page *self, const char *text)
{
  add_block (self, BLOCK_INDENTED, NULL, text);
}

void
page_add_line (Page *self, const char *line)
{
  add_block (self, BLOCK_LINE, NULL, line);
}

void
page_add_entry (Page *self, char *term, const char *text)
{
  add_block (self, BLOCK_ENTRY, term, text);
}

void
page_add_long_entry (Page *self, char *term, const char *text)
{
  add_block (self, BLOCK_LONG_ENTRY, term, text);
}

static const Block *
block_at (const Page *self, guint index)
{
  return &g_array_index (self->blocks, Block, index);
}

/* ------------------------------------------------------------------------
 * As text
 */

/* Ends a line that has @indent characters already, breaking between words */
static void
append_wrapped (GString *out, const char *text, int indent)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  int at = indent;

  for (char **word = words; *word != NULL; word++)
    {
      int width = (int) g_utf8_strlen (*word, -1);

      if (at > indent && at + 1 + width > LINE_WIDTH)
        {
          g_string_append_printf (out, "\n%*s", indent, "");
          at = indent;
        }
      else if (at > indent)
        {
          g_string_append_c (out, ' ');
          at++;
        }
      g_string_append (out, *word);
      at += width;
    }

  g_string_append_c (out, '\n');
}

static gboolean
is_entry_or_group (const Page *self, guint index)
{
  BlockKind kind = block_at (self, index)->kind;

  return kind == BLOCK_ENTRY || kind == BLOCK_GROUP;
}

/* Entries stand in two columns, and so do those of groups side by side */
static int
find_entry_width (const Page *self, guint index)
{
  guint first = index;
  int width = 0;

  while (first > 0 && is_entry_or_group (self, first - 1))
    first--;
  for (guint i = first; i < self->blocks->len && is_entry_or_group (self, i);
       i++)
    if (block_at (self, i)->kind == BLOCK_ENTRY)
      width = MAX (width, (int) g_utf8_strlen (block_at (self, i)->term, -1));

  return width;
}

static void
append_entry_text (GString *out, const Block *block, int width)
{
  int gap = width - (int) g_utf8_strlen (block->term, -1);

  g_string_append_printf (out, "  %s%*s  ", block->term, gap, "");
  append_wrapped (out, block->text, width + 4);
}

static void
append_long_entry_text (GString *out, const Block *block)
{
  g_auto (GStrv) lines = g_strsplit (block->text, "\n", -1);

  g_string_append_printf (out, "  %s\n", block->term);
  for (char **line = lines; *line != NULL; line++)
    {
      g_string_append (out, "      ");
      append_wrapped (out, *line, 6);
    }
}

static void
append_block_text (const Page *self, guint index, GString *out)
{
  const Block *block = block_at (self, index);
  gboolean is_first = index == 0 ||
                      block_at (self, index - 1)->kind != block->kind;

  switch (block->kind)
    {
    case BLOCK_USAGE:
      g_string_append_printf (out, "%s capex %s\n",
                              is_first ? "Usage:" : "      ", block->text);
      break;
    case BLOCK_HEADING:
    case BLOCK_GROUP:
      g_string_append_printf (out, "%s:\n", block->text);
      break;
    case BLOCK_PARAGRAPH:
      append_wrapped (out, block->text, 0);
      break;
    case BLOCK_INDENTED:
      g_string_append (out, "  ");
      append_wrapped (out, block->text, 2);
      break;
    case BLOCK_LINE:
      g_string_append_printf (out, "  %s\n", block->text);
      break;
    case BLOCK_ENTRY:
      append_entry_text (out, block, find_entry_width (self, index));
      break;
    case BLOCK_LONG_ENTRY:
      append_long_entry_text (out, block);
      break;
    default:
      g_return_if_reached ();
    }
}

/* A heading keeps to what it is above, and entries and lines keep together */
static gboolean
needs_gap (const Page *self, guint index)
{
  BlockKind before = block_at (self, index - 1)->kind;
  BlockKind kind = block_at (self, index)->kind;

  if (before == BLOCK_HEADING || before == BLOCK_GROUP)
    return FALSE;
  return kind != before || kind == BLOCK_PARAGRAPH;
}

char *
page_to_text (const Page *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->blocks->len; i++)
    {
      if (i > 0 && needs_gap (self, i))
        g_string_append_c (out, '\n');
      append_block_text (self, i, out);
    }

  return g_string_free (out, FALSE);
}

/* ------------------------------------------------------------------------
 * As a manual page
 */

/* A hyphen stays one that can be copied into a shell, and no line of text is
 * taken for a request */
static void
append_escaped (GString *out, const char *text)
{
  if (*text == '.' || *text == '\'')
    g_string_append (out, "\\&");

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c > 0x7e)
        g_string_append_printf (out, "\\[u%04X]", (guint) c);
      else if (c == '\\')
        g_string_append (out, "\\e");
      else if (c == '-')
        g_string_append (out, "\\-");
      else if (c == '\'')
        g_string_append (out, "\\(aq");
      else if (c == '`')
        g_string_append (out, "\\(ga");
      else if (c == '^')
        g_string_append (out, "\\(ha");
      else if (c == '~')
        g_string_append (out, "\\(ti");
      else if (c == '"')
        g_string_append (out, "\\(dq");
      else
        g_string_append_unichar (out, c);
    }
}

/* In capitals, a value that the user chooses; other words as they are typed */
static void
append_usage_word (GString *out, const char *word)
{
  gsize n_open = strspn (word, "[");
  const char *body = word + n_open;
  gsize length = strcspn (body, "]");
  g_autofree char *name = g_strndup (body, length);
  gboolean is_value = g_ascii_isupper (*name) != 0;

  g_string_append_len (out, word, (gssize) n_open);
  g_string_append (out, is_value ? "\\fI" : "\\fB");
  append_escaped (out, name);
  g_string_append (out, "\\fR");
  g_string_append (out, body + length);
}

static void
append_usage (GString *out, const char *usage)
{
  g_auto (GStrv) words = g_strsplit (usage, " ", -1);

  for (char **word = words; *word != NULL; word++)
    {
      if (word > words)
        g_string_append_c (out, ' ');
      append_usage_word (out, *word);
    }
}

static void
append_entry_manual (GString *out, const Block *block)
{
  g_auto (GStrv) lines = g_strsplit (block->text, "\n", -1);

  g_string_append (out, ".TP\n");
  append_usage (out, block->term);
  for (char **line = lines; *line != NULL; line++)
    {
      g_string_append (out, line > lines ? "\n.br\n" : "\n");
      append_escaped (out, *line);
    }
}

static void
append_heading_manual (GString *out, const char *heading)
{
  g_autofree char *upper = g_ascii_strup (heading, -1);

  g_string_append (out, ".SH \"");
  append_escaped (out, upper);
  g_string_append_c (out, '"');
}

static void
append_block_manual (const Page *self, guint index, GString *out)
{
  const Block *block = block_at (self, index);
  BlockKind before = index > 0 ? block_at (self, index - 1)->kind
                               : BLOCK_HEADING;
  gboolean continues = before == block->kind;

  switch (block->kind)
    {
    case BLOCK_USAGE:
      g_string_append (out, continues ? ".br\n" : ".SH SYNOPSIS\n");
      g_string_append (out, "\\fBcapex\\fR ");
      append_usage (out, block->text);
      break;
    case BLOCK_HEADING:
    case BLOCK_GROUP:
      append_heading_manual (out, block->text);
      break;
    case BLOCK_PARAGRAPH:
    case BLOCK_INDENTED:
      if (before != BLOCK_HEADING)
        g_string_append (out,
                         before == BLOCK_USAGE ? ".SH DESCRIPTION\n" : ".PP\n");
      append_escaped (out, block->text);
      break;
    case BLOCK_LINE:
      g_string_append (out, continues ? ".br\n" : "");
      append_escaped (out, block->text);
      break;
    case BLOCK_ENTRY:
    case BLOCK_LONG_ENTRY:
      append_entry_manual (out, block);
      break;
    default:
      g_return_if_reached ();
    }
  g_string_append_c (out, '\n');
}

char *
page_to_manual (const Page *self)
{
  g_autofree char *title = self->name == NULL
                               ? g_strdup ("capex")
                               : g_strconcat ("capex-", self->name, NULL);
  g_autofree char *upper = g_ascii_strup (title, -1);
  GString *out = g_string_new (".TH \"");

  append_escaped (out, upper);
  g_string_append (out, "\" 1 \"\" \"Capex " CAPEX_VERSION_S "\" Capex\n"
                        ".SH NAME\n");
  append_escaped (out, title);
  g_string_append (out, " \\- ");
  append_escaped (out, self->summary);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < self->blocks->len; i++)
    append_block_manual (self, i, out);

  return g_string_free (out, FALSE);
}
