/* test-cover.c - Making some days out of others
 *
 * SPDX-License-Identifier: MIT
 */
#include "basis/capex-cover-private.h"

#include "capex-test.h"

typedef struct
{
  gint32 first, last;
} Days;

static CapexCover *
make_cover (const Days *days, guint n)
{
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (CapexSpan));

  for (guint i = 0; i < n; i++)
    {
      CapexSpan span = {
          .days = {days[i].first, days[i].last}
      };

      g_array_append_val (spans, span);
    }
  return capex_cover_new (spans);
}

/* "+0 -1": the spans of a path with their signs; "none" */
static char *
path_text (CapexCover *cover, gint32 from, gint32 to)
{
  g_autoptr (GArray) path = capex_cover_path (cover, from, to);
  GString *text = g_string_new (path == NULL ? "none" : NULL);

  for (guint i = 0; path != NULL && i < path->len; i++)
    {
      const CapexStep *step = &g_array_index (path, CapexStep, i);

      g_string_append_printf (text, "%s%c%u", i == 0 ? "" : " ",
                              step->sign > 0 ? '+' : '-', step->span);
    }
  return g_string_free (text, FALSE);
}

static const Days year[] = {
    {0,   89 }, /* the first quarter */
    {0,   179}, /* the half */
    {0,   269}, /* nine months */
    {0,   359}, /* the year */
    {180, 269}, /* the third quarter, published */
};

static const struct
{
  const char *what;
  gint32 from, to;
  const char *path;
} paths[] = {
    {"what is published is itself",          0,   360, "+3"   },
    {"a quarter is a difference",            90,  180, "-0 +1"},
    {"a published quarter is no difference", 180, 270, "+4"   },
    {"the fourth quarter is a difference",   270, 360, "-2 +3"},
    {"the second half is a difference",      180, 360, "-1 +3"},
    {"no days are nothing",                  90,  90,  ""     },
    {"days that begin nowhere",              1,   90,  "none" },
    {"days that end nowhere",                0,   91,  "none" },
};

START_TEST (the_shortest_path_is_found)
{
  g_autoptr (CapexCover) cover = make_cover (year, G_N_ELEMENTS (year));
  g_autofree char *text = path_text (cover, paths[_i].from, paths[_i].to);

  ck_assert_msg (g_str_equal (text, paths[_i].path), "%s: %s, not %s",
                 paths[_i].what, text, paths[_i].path);
}
END_TEST

/* The fourth quarter is the year less nine months, or the twelve months from it
 * on less the nine months of the year after */
static const struct
{
  const char *what;
  gint32 known[4];
  const char *path;
} ways[] = {
    {"the way that was known first",       {30, 40, 70, 70}, "-0 +1"},
    {"the other way, known first",         {80, 40, 70, 60}, "+2 -3"},
    {"the last figure of a way counts",    {10, 75, 70, 70}, "+2 -3"},
    {"of two known together, an addition", {70, 40, 70, 70}, "+2 -3"},
};

START_TEST (of_two_ways_as_short_the_one_known_first_is_taken)
{
  static const Days days[] = {
      {0,   269},
      {0,   359},
      {270, 629},
      {360, 629},
  };
  GArray *spans = g_array_new (FALSE, TRUE, sizeof (CapexSpan));
  g_autoptr (CapexCover) cover = NULL;
  g_autofree char *told = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (days); i++)
    {
      CapexSpan span = {
          .days = {days[i].first, days[i].last}
      };

      span.fact.known = (CapexDays){ways[_i].known[i], ways[_i].known[i]};
      g_array_append_val (spans, span);
    }
  cover = capex_cover_new (spans);
  told = path_text (cover, 270, 360);
  ck_assert_msg (g_str_equal (told, ways[_i].path), "%s: %s", ways[_i].what,
                 told);
}
END_TEST

START_TEST (islands_are_not_joined)
{
  static const Days islands[] = {
      {0,   9  },
      {20,  29 },
      {100, 109}
  };
  g_autoptr (CapexCover) cover = make_cover (islands, G_N_ELEMENTS (islands));
  g_autofree char *text = path_text (cover, 0, 30);

  ck_assert_str_eq (text, "none");
}
END_TEST

START_TEST (a_chain_given_backwards_hangs_together)
{
  static const Days chain[] = {
      {30, 39},
      {20, 29},
      {10, 19},
      {0,  9 }
  };
  g_autoptr (CapexCover) cover = make_cover (chain, G_N_ELEMENTS (chain));
  g_autofree char *text = path_text (cover, 0, 40);

  ck_assert_str_eq (text, "+3 +2 +1 +0");
}
END_TEST

START_TEST (nothing_covers_nothing)
{
  g_autoptr (CapexCover) cover = make_cover (NULL, 0);
  CapexDays inside;
  gint32 days[4];

  ck_assert_ptr_null (capex_cover_path (cover, 0, 10));
  ck_assert (!capex_cover_inside (cover, (CapexDays){0, 9}, &inside));
  ck_assert (!capex_cover_around (cover, (CapexDays){0, 9}, &days[0], &days[1],
                                  &days[2], &days[3]));
}
END_TEST

static const struct
{
  const char *what;
  CapexDays days;
  gboolean found;
  CapexDays inside;
} insides[] = {
    {"all of it",                 {0, 359},   TRUE,  {0, 359} },
    {"the longest of what fits",  {0, 300},   TRUE,  {0, 269} },
    {"a difference fits too",     {50, 359},  TRUE,  {90, 359}},
    {"nothing fits",              {91, 179},  FALSE, {0, 0}   },
    {"only what is outside fits", {400, 500}, FALSE, {0, 0}   },
    {"a day too few",             {0, 88},    FALSE, {0, 0}   },
};

START_TEST (the_longest_days_inside_are_found)
{
  g_autoptr (CapexCover) cover = make_cover (year, G_N_ELEMENTS (year));
  CapexDays inside = {0, 0};
  gboolean found = capex_cover_inside (cover, insides[_i].days, &inside);

  ck_assert_msg (found == insides[_i].found &&
                     inside.first == insides[_i].inside.first &&
                     inside.last == insides[_i].inside.last,
                 "%s: %d, %d to %d", insides[_i].what, found, inside.first,
                 inside.last);
}
END_TEST

static const struct
{
  const char *what;
  CapexDays days;
  gboolean found;
  gint32 edges[4];
} arounds[] = {
    {"days between nodes",    {100, 120}, TRUE,  {90, 180, 90, 180} },
    {"days across a node",    {100, 200}, TRUE,  {90, 180, 180, 270}},
    {"days that fit",         {90, 179},  TRUE,  {90, 90, 180, 180} },
    {"days that go beyond",   {300, 400}, FALSE, {0, 0, 0, 0}       },
    {"days that begin early", {-1, 10},   FALSE, {0, 0, 0, 0}       },
};

START_TEST (the_shortest_days_around_are_found)
{
  g_autoptr (CapexCover) cover = make_cover (year, G_N_ELEMENTS (year));
  gint32 edges[4] = {0};
  gboolean found = capex_cover_around (cover, arounds[_i].days, &edges[0],
                                       &edges[1], &edges[2], &edges[3]);

  ck_assert_msg (found == arounds[_i].found, "%s", arounds[_i].what);
  for (guint i = 0; found && i < G_N_ELEMENTS (edges); i++)
    ck_assert_msg (edges[i] == arounds[_i].edges[i], "%s: edge %u is %d",
                   arounds[_i].what, i, edges[i]);
}
END_TEST

START_TEST (the_island_that_is_tightest_around_is_taken)
{
  static const Days two[] = {
      {0,  99},
      {20, 49}
  };
  g_autoptr (CapexCover) cover = make_cover (two, G_N_ELEMENTS (two));
  gint32 edges[4];

  ck_assert (capex_cover_around (cover, (CapexDays){30, 39}, &edges[0],
                                 &edges[1], &edges[2], &edges[3]));
  ck_assert_int_eq (edges[0], 20);
  ck_assert_int_eq (edges[3], 50);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("cover");
  TCase *group = tcase_create ("covers");

  tcase_add_loop_test (group, the_shortest_path_is_found, 0,
                       (int) G_N_ELEMENTS (paths));
  tcase_add_loop_test (group, of_two_ways_as_short_the_one_known_first_is_taken,
                       0, G_N_ELEMENTS (ways));
  tcase_add_test (group, islands_are_not_joined);
  tcase_add_test (group, a_chain_given_backwards_hangs_together);
  tcase_add_test (group, nothing_covers_nothing);
  tcase_add_loop_test (group, the_longest_days_inside_are_found, 0,
                       (int) G_N_ELEMENTS (insides));
  tcase_add_loop_test (group, the_shortest_days_around_are_found, 0,
                       (int) G_N_ELEMENTS (arounds));
  tcase_add_test (group, the_island_that_is_tightest_around_is_taken);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
