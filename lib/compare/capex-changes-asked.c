/* capex-changes-asked.c - Cells of a question that are not what they were
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "compare/capex-changes-private.h"

#include <capex/capex-error.h>

#include "compare/capex-changes-cell-private.h"
#include "compare/capex-ratios-private.h"
#include "compare/capex-sentence-private.h"

#define SIDES CAPEX_CHANGES_SIDES

static const char *const sides[SIDES] = {"before", "after"};

/* The columns of a cell: of amounts, ratios, other numbers, and texts */
static const char *
column_of (guint side, CapexColumnType type)
{
  static const struct
  {
    CapexColumnType type;
    const char *columns[SIDES];
  } pairs[] = {
      {CAPEX_COLUMN_TEXT,     {"before_text", "after_text"}    },
      {CAPEX_COLUMN_AMOUNT,   {"before", "after"}              },
      {CAPEX_COLUMN_RATIO,    {"before_ratio", "after_ratio"}  },
      {CAPEX_COLUMN_MULTIPLE, {"before_number", "after_number"}},
      {CAPEX_COLUMN_INTEGER,  {"before_number", "after_number"}},
      {CAPEX_COLUMN_NUMBER,   {"before_number", "after_number"}},
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    if (pairs[i].type == type)
      return pairs[i].columns[side];
  g_assert_not_reached ();
}

/* ------------------------------------------------------------------------
 * The same question on two days
 */

typedef struct
{
  const CapexSpanOfDays *span;
  const char *text;
  const CapexComparison *comparison;
  CapexAnswer *answer;
  CapexTable *tables[SIDES]; /* NULL: refused */
  GError *refusals[SIDES];
} Asked;

static void
clear_asked (Asked *self)
{
  for (guint i = 0; i < SIDES; i++)
    {
      g_clear_object (&self->tables[i]);
      g_clear_error (&self->refusals[i]);
    }
}

/* What is refused on one day alone is news; what does not fit is an error */
static gboolean
ask (Asked *self, GHashTable *values, GError **error)
{
  for (guint i = 0; i < SIDES; i++)
    {
      CapexQuestion question = {self->span->views[i], self->comparison, values};

      self->tables[i] = self->comparison->run (&question, &self->refusals[i]);
    }
  for (guint i = 0; i < SIDES; i++)
    if (self->refusals[i] != NULL &&
        (self->refusals[SIDES - 1 - i] != NULL ||
         g_error_matches (self->refusals[i], CAPEX_ERROR,
                          CAPEX_ERROR_OUT_OF_RANGE)))
      {
        g_propagate_error (error, g_steal_pointer (&self->refusals[i]));
        return FALSE;
      }
  return TRUE;
}

/* ------------------------------------------------------------------------
 * Which row was which
 */

/* These have columns of their own in the answer */
static const char *const line_words[] = {"status", "definition", "scope", NULL};

/* What a row is like, not what it is about */
static gboolean
is_like (const char *column)
{
  return g_strv_contains (line_words, column) ||
         g_str_equal (column, "covers") || g_str_equal (column, "certainty");
}

static gboolean
is_of_time (const char *column)
{
  static const char *const names[] = {"period", "from",  "to",    "base",
                                      "ending", "since", "until", NULL};

  return g_strv_contains (names, column);
}

/* The texts before the first number say what a row is about, and so does what
 * a figure is held against */
static gboolean
is_key (const CapexComparison *comparison, guint column)
{
  if (g_str_equal (comparison->columns[column].name, "other"))
    return TRUE;
  for (guint i = 0; i <= column; i++)
    if (comparison->columns[i].type != CAPEX_COLUMN_TEXT)
      return FALSE;
  return !is_like (comparison->columns[column].name);
}

static gboolean
is_same_row (Asked *self, guint before, guint after)
{
  for (guint i = 0; i < self->comparison->n_columns; i++)
    if (is_key (self->comparison, i) &&
        g_strcmp0 (capex_table_get_text (self->tables[0], before, i),
                   capex_table_get_text (self->tables[1], after, i)) != 0)
      return FALSE;
  return TRUE;
}

/* A row before, and that after; -1 where there is none */
typedef struct
{
  int rows[SIDES];
} Match;

/* "microsoft, alphabet", or "2023..2024" */
static char *
key_words (Asked *self, const Match *match, gboolean of_time)
{
  guint side = match->rows[1] >= 0 ? 1 : 0;
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < self->comparison->n_columns; i++)
    {
      const char *text;

      if (!is_key (self->comparison, i) ||
          is_of_time (self->comparison->columns[i].name) != of_time)
        continue;
      text = capex_table_get_text (self->tables[side],
                                   (guint) match->rows[side], i);
      if (text != NULL && *text != '\0')
        g_string_append_printf (words, "%s%s",
                                words->len == 0 ? ""
                                : of_time       ? ".."
                                                : ", ",
                                text);
    }
  return g_string_free (words, FALSE);
}

/* ------------------------------------------------------------------------
 * Why
 */

/* Why the answer changed, as far as is found */
typedef struct
{
  CapexReasons reasons;
  CapexDays day;
} Cause;

static void
look_at_role (Asked *self,
              guint row,
              const CapexChangesCell cells[SIDES],
              const char *role,
              Cause *cause)
{
  CapexFigure *before = capex_changes_cell_find_figure (&cells[0], role);
  CapexFigure *after = capex_changes_cell_find_figure (&cells[1], role);
  CapexReasons found = capex_reasons_find (self->span->views[1], before, after);
  CapexDays day;

  if (found == 0)
    return;
  cause->reasons |= found;
  day = capex_reasons_newest_day (self->span->views[1],
                                  self->span->views[0]->as_of, before, after);
  if (day.last > cause->day.last)
    cause->day = day;
  if (before != NULL && after != NULL)
    capex_changes_remark (self->answer, row, self->span, before, after);
}

/* Where figures that were known all the time waited for what was missing, the
 * refusal is none to tell */
static gboolean
is_refusal (Asked *self, const Cause *cause)
{
  for (guint i = 0; i < SIDES; i++)
    if (self->refusals[i] != NULL &&
        (cause->day.last == 0 ||
         !g_error_matches (self->refusals[i], CAPEX_ERROR,
                           CAPEX_ERROR_MISSING)))
      return TRUE;
  return FALSE;
}

/* From the figures that are behind the cells, by what they are to them */
static Cause
find_cause (Asked *self,
            guint row,
            const CapexChangesCell cells[SIDES],
            CapexReasons otherwise)
{
  Cause cause = {
      0,
      {0, 0}
  };

  for (guint side = 0; side < SIDES; side++)
    for (guint i = 0; i < capex_changes_cell_n_inputs (&cells[side]); i++)
      look_at_role (self, row, cells, capex_changes_cell_role (&cells[side], i),
                    &cause);
  if (is_refusal (self, &cause))
    cause.reasons = CAPEX_REASON_REFUSED;
  if ((cause.reasons & ~(guint) CAPEX_REASON_CAVEATS) == 0)
    cause.reasons = otherwise;
  return cause;
}

/* ------------------------------------------------------------------------
 * Rows
 */

static char *
side_role (guint side, const char *role)
{
  return g_strdup_printf ("%s %s", sides[side], role);
}

static void
add_figure (Asked *self,
            guint row,
            guint side,
            const char *role,
            CapexFigure *figure)
{
  g_autofree char *name = side_role (side, role);

  capex_answer_add_figure (self->answer, row, name, figure);
}

/* All that the row of a day came from, so that no caveat of it is lost */
static void
add_side (Asked *self, guint row, guint side, const CapexChangesCell *cell)
{
  CapexFigure *own = capex_changes_cell_own_figure (cell);

  if (cell->row == NULL)
    return;
  for (guint i = 0; i < cell->row->inputs->len; i++)
    {
      const CapexAnswerInput *input = &g_array_index (cell->row->inputs,
                                                      CapexAnswerInput, i);

      add_figure (self, row, side, input->role, input->figure);
    }
  if (own != NULL)
    add_figure (self, row, side, cell->column, own);
  capex_figure_inherit (capex_answer_get_remarks (self->answer, row),
                        cell->row->remarks);
}

static void
add_roles (GPtrArray *roles, guint side, const CapexChangesCell *cell)
{
  for (guint i = 0; i < capex_changes_cell_n_inputs (cell); i++)
    g_ptr_array_add (roles,
                     side_role (side, capex_changes_cell_role (cell, i)));
}

static void
set_formula (Asked *self,
             guint row,
             const char *column,
             guint side,
             const CapexChangesCell *cell)
{
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func (g_free);

  add_roles (roles, side, cell);
  g_ptr_array_add (roles, NULL);
  capex_answer_set_formula_of (self->answer, row, column, cell->cell->formula,
                               (const char *const *) roles->pdata);
}

static void
set_side (Asked *self,
          guint row,
          guint side,
          const CapexChangesCell *cell,
          CapexColumnType type)
{
  const char *column = column_of (side, type);

  if (!cell->is_filled)
    return;
  if (type == CAPEX_COLUMN_TEXT)
    {
      capex_answer_set_text (self->answer, row, column, cell->text);
      return;
    }
  if (cell->cell->figure != NULL)
    {
      capex_answer_set_amount (self->answer, row, column, cell->cell->figure);
      return;
    }
  set_formula (self, row, column, side, cell);
  if (type == CAPEX_COLUMN_AMOUNT)
    capex_answer_set_bounds (self->answer, row, column, &cell->bounds,
                             cell->unit);
  else
    capex_answer_set_ratio (self->answer, row, column, &cell->ratio);
}

/* What is no figure has forgotten which facts stand on both days */
static gboolean
subtract (const CapexChangesCell cells[SIDES],
          CapexBounds *change,
          GError **error)
{
  if (cells[0].cell->figure != NULL && cells[1].cell->figure != NULL)
    return capex_ratios_difference (cells[1].cell->figure,
                                    cells[0].cell->figure, change, error);
  if (capex_bounds_subtract (&cells[1].bounds, &cells[0].bounds, change))
    return TRUE;
  g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_OUT_OF_RANGE,
                       "A change of an amount does not fit 38 digits");
  return FALSE;
}

static gboolean
set_change (Asked *self,
            guint row,
            const CapexChangesCell cells[SIDES],
            GError **error)
{
  g_autoptr (GPtrArray) roles = NULL;
  CapexBounds change;

  if (!cells[0].is_filled || !cells[1].is_filled || cells[0].unit == NULL ||
      cells[0].unit != cells[1].unit)
    return TRUE;
  if (!subtract (cells, &change, error))
    return FALSE;
  roles = g_ptr_array_new_with_free_func (g_free);
  add_roles (roles, 1, &cells[1]);
  add_roles (roles, 0, &cells[0]);
  g_ptr_array_add (roles, NULL);
  capex_changes_set_change (self->answer, row, &change, cells[1].unit,
                            (const char *const *) roles->pdata);
  return TRUE;
}

static const char *
text_of (Asked *self, guint side, const Match *match, const char *column)
{
  int place;

  if (match->rows[side] < 0)
    return NULL;
  place = capex_table_find_column (self->tables[side], column);
  return place >= 0
             ? capex_table_get_text (self->tables[side],
                                     (guint) match->rows[side], (guint) place)
             : NULL;
}

static void
set_words (Asked *self, guint row, const Match *match)
{
  for (guint i = 0; line_words[i] != NULL; i++)
    {
      const char *before = text_of (self, 0, match, line_words[i]);
      const char *after = text_of (self, 1, match, line_words[i]);

      if (before != NULL || after != NULL)
        capex_changes_set_words (self->answer, row, line_words[i], before,
                                 after);
    }
}

/* ------------------------------------------------------------------------
 * Sentences
 */

static char *
cell_phrase (const CapexChangesCell *cell, CapexColumnType type)
{
  switch (type)
    {
    case CAPEX_COLUMN_AMOUNT:
      return capex_sentence_amount (&cell->bounds, cell->unit);
    case CAPEX_COLUMN_RATIO:
      return capex_sentence_percent (&cell->ratio, TRUE);
    case CAPEX_COLUMN_MULTIPLE:
      return capex_sentence_multiple (&cell->ratio, TRUE);
    case CAPEX_COLUMN_TEXT:
      return g_strdup (cell->text);
    case CAPEX_COLUMN_INTEGER:
      return g_strdup_printf ("%.0f", cell->ratio.stated);
    case CAPEX_COLUMN_NUMBER:
    default:
      return capex_sentence_number (&cell->ratio, TRUE);
    }
}

static void
append_cell (GString *sentence,
             const CapexChangesCell cells[SIDES],
             CapexColumnType type)
{
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (cells[0].is_filled)
    from = cell_phrase (&cells[0], type);
  if (cells[1].is_filled)
    to = cell_phrase (&cells[1], type);

  if (from == NULL)
    g_string_append_printf (sentence, "was not told and is %s", to);
  else if (to == NULL)
    g_string_append_printf (sentence, "was %s and is not told", from);
  else if (g_str_equal (from, to))
    g_string_append_printf (sentence, "is %s by these digits, as before", from);
  else
    g_string_append_printf (sentence, "was %s and is %s", from, to);
}

/* What each day said of the row, in its own words */
static void
append_days (Asked *self, GString *sentence, const Match *match)
{
  for (guint i = 0; i < SIDES; i++)
    {
      const char *message = self->refusals[i] != NULL
                                ? self->refusals[i]->message
                                : NULL;

      if (match->rows[i] >= 0)
        g_string_append_printf (
            sentence, " On %s: %s", self->span->days[i],
            capex_table_get_sentence (self->tables[i], (guint) match->rows[i]));
      else if (message != NULL)
        g_string_append_printf (sentence, " On %s it was refused: %s%s",
                                self->span->days[i], message,
                                g_str_has_suffix (message, ".") ? "" : ".");
      else
        g_string_append_printf (sentence, " On %s there was no such row.",
                                self->span->days[i]);
    }
}

/* "Between … and …, in the answer to "…", the ratio of meta for 2024..2025 " */
static GString *
start_sentence (Asked *self, const Match *match, const char *cell)
{
  g_autofree char *who = key_words (self, match, FALSE);
  g_autofree char *when = key_words (self, match, TRUE);
  GString *sentence = g_string_new (NULL);

  g_string_printf (sentence,
                   "Between %s and %s, in the answer to \"%s\": %s%s%s%s%s ",
                   self->span->days[0], self->span->days[1], self->text, cell,
                   *who != '\0' ? " of " : "", who,
                   *when != '\0' ? " for " : "", when);
  return sentence;
}

/* ------------------------------------------------------------------------
 * Matches
 */

static guint
start_row (Asked *self, const Match *match, const char *cell)
{
  guint row = capex_answer_add_row (self->answer);
  g_autofree char *who = key_words (self, match, FALSE);
  g_autofree char *when = key_words (self, match, TRUE);

  capex_answer_set_text (self->answer, row, "company", who);
  capex_answer_set_text (self->answer, row, "period", when);
  capex_answer_set_text (self->answer, row, "cell", cell);
  set_words (self, row, match);
  return row;
}

/* The sentences of the days have told their rates */
static void
set_sentence (Asked *self, guint row, GString *sentence, const Match *match)
{
  append_days (self, sentence, match);
  capex_table_set_sentence (capex_answer_get_table (self->answer), row,
                            sentence->str);
  g_string_free (sentence, TRUE);
}

static gboolean
fill_row (Asked *self,
          const Match *match,
          const CapexChangesCell cells[SIDES],
          const char *name,
          CapexColumnType type,
          CapexReasons otherwise,
          GError **error)
{
  guint row = start_row (self, match, name);
  GString *sentence = start_sentence (self, match, name);
  Cause cause = find_cause (self, row, cells, otherwise);
  g_autofree char *ending = capex_changes_set_reasons (self->answer, row,
                                                       cause.reasons,
                                                       cause.day);

  for (guint side = 0; side < SIDES; side++)
    add_side (self, row, side, &cells[side]);
  for (guint side = 0; side < SIDES; side++)
    set_side (self, row, side, &cells[side], type);
  append_cell (sentence, cells, type);
  g_string_append_printf (sentence, ": %s.", ending);
  set_sentence (self, row, sentence, match);
  return set_change (self, row, cells, error);
}

static CapexChangesCell
read_side (Asked *self, guint side, const Match *match, guint column)
{
  return match->rows[side] >= 0
             ? capex_changes_cell_read (self->tables[side],
                                        (guint) match->rows[side], column)
             : (CapexChangesCell){0};
}

static gboolean
has_both (const Match *match)
{
  return match->rows[0] >= 0 && match->rows[1] >= 0;
}

static gboolean
has_figures (Asked *self, guint side, const Match *match)
{
  return match->rows[side] >= 0 &&
         !capex_table_is_missing (self->tables[side],
                                  (guint) match->rows[side]);
}

/* Texts of what has figures on one day alone go without saying */
static gboolean
is_told (Asked *self, const Match *match, guint column, gboolean of_line)
{
  const CapexColumn *told = &self->comparison->columns[column];

  if (g_strv_contains (line_words, told->name) != of_line)
    return FALSE;
  return told->type != CAPEX_COLUMN_TEXT ||
         (!is_key (self->comparison, column) && has_figures (self, 0, match) &&
          has_figures (self, 1, match));
}

static gboolean
answer_columns (Asked *self,
                const Match *match,
                gboolean of_line,
                gboolean *is_same,
                GError **error)
{
  for (guint i = 0; i < self->comparison->n_columns; i++)
    {
      const CapexColumn *told = &self->comparison->columns[i];
      CapexChangesCell cells[SIDES];

      if (!is_told (self, match, i, of_line))
        continue;
      for (guint side = 0; side < SIDES; side++)
        cells[side] = read_side (self, side, match, i);
      if (capex_changes_cell_equal (&cells[0], &cells[1]))
        continue;
      *is_same = FALSE;
      if (!fill_row (self, match, cells, told->name, told->type,
                     CAPEX_REASON_RECOMPUTED, error))
        return FALSE;
    }
  return TRUE;
}

static char *
caveat_words (Asked *self, guint side, const Match *match)
{
  g_auto (GStrv) codes = capex_caveats_dup_codes (
      capex_table_get_caveats (self->tables[side], (guint) match->rows[side]));

  return *codes != NULL ? g_strjoinv (", ", codes) : g_strdup ("none");
}

static gboolean
answer_caveats (Asked *self, const Match *match, GError **error)
{
  g_autofree char *before = caveat_words (self, 0, match);
  g_autofree char *after = caveat_words (self, 1, match);
  CapexChangesCell cells[SIDES];

  if (g_str_equal (before, after))
    return TRUE;
  for (guint side = 0; side < SIDES; side++)
    {
      cells[side] = read_side (self, side, match, 0);
      cells[side].is_filled = TRUE;
      cells[side].text = side == 0 ? before : after;
    }
  return fill_row (self, match, cells, "caveats", CAPEX_COLUMN_TEXT,
                   CAPEX_REASON_CAVEATS, error);
}

/* What has a column of its own is a row where nothing else changed, and so are
 * caveats */
static gboolean
answer_match (Asked *self, const Match *match, GError **error)
{
  gboolean is_same = TRUE;

  if (!answer_columns (self, match, FALSE, &is_same, error))
    return FALSE;
  if (!is_same || !has_both (match))
    return TRUE;
  if (!answer_columns (self, match, TRUE, &is_same, error))
    return FALSE;
  return !is_same || answer_caveats (self, match, error);
}

static gboolean
is_same_line (Asked *self, guint before, guint after)
{
  const Match match = {
      {(int) before, (int) after}
  };

  return g_strcmp0 (text_of (self, 0, &match, "definition"),
                    text_of (self, 1, &match, "definition")) == 0 &&
         g_strcmp0 (text_of (self, 0, &match, "scope"),
                    text_of (self, 1, &match, "scope")) == 0;
}

/* The first row before that is the same and has no match yet; -1: none */
static int
take_match (Asked *self, GArray *taken, guint after, gboolean of_line)
{
  for (guint i = 0; i < taken->len; i++)
    if (!g_array_index (taken, gboolean, i) && is_same_row (self, i, after) &&
        (!of_line || is_same_line (self, i, after)))
      {
        g_array_index (taken, gboolean, i) = TRUE;
        return (int) i;
      }
  return -1;
}

static guint
count_rows (CapexTable *table)
{
  return table != NULL ? capex_table_get_n_rows (table) : 0;
}

/* Rows about the same may be of several lines: those of one line belong
 * together, and only what is left changed its line */
static GArray *
find_matches (Asked *self, GArray *taken)
{
  guint n = count_rows (self->tables[1]);
  GArray *matches = g_array_sized_new (FALSE, FALSE, sizeof (Match), n);

  for (guint i = 0; i < n; i++)
    {
      Match match = {
          {take_match (self, taken, i, TRUE), (int) i}
      };

      g_array_append_val (matches, match);
    }
  for (guint i = 0; i < n; i++)
    {
      Match *match = &g_array_index (matches, Match, i);

      if (match->rows[0] < 0)
        match->rows[0] = take_match (self, taken, i, FALSE);
    }
  return matches;
}

/* In the order of the rows after; those that are gone come last */
static gboolean
answer_matches (Asked *self, GError **error)
{
  guint n_before = count_rows (self->tables[0]);
  g_autoptr (GArray) taken = g_array_new (FALSE, TRUE, sizeof (gboolean));
  g_autoptr (GArray) matches = NULL;

  g_array_set_size (taken, n_before);
  matches = find_matches (self, taken);
  for (guint i = 0; i < n_before; i++)
    {
      Match match = {
          {(int) i, -1}
      };

      if (!g_array_index (taken, gboolean, i))
        g_array_append_val (matches, match);
    }
  for (guint i = 0; i < matches->len; i++)
    if (!answer_match (self, &g_array_index (matches, Match, i), error))
      return FALSE;
  return TRUE;
}

gboolean
capex_changes_answer_asked (const CapexSpanOfDays *span,
                            const char *text,
                            const CapexComparison *comparison,
                            GHashTable *values,
                            CapexAnswer *answer,
                            GError **error)
{
  Asked self = {
      span, text, comparison, answer, {NULL, NULL},
          {NULL, NULL}
  };
  gboolean done = ask (&self, values, error) && answer_matches (&self, error);

  clear_asked (&self);
  return done;
}
