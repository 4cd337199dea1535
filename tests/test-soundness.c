/* test-soundness.c - The true result is inside the bounds, whatever was said
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <math.h>
#include <string.h>

/* Companies pay lumps on days.  Sources say something true about them: exactly,
 * roughly, or by a bound, of quarters, halves, years, single lumps, or nothing
 * at all.  Whatever is asked then, the answer must hold the true result. */

/* So many, unless CAPEX_WORLDS tells another number: valgrind is too slow
 * for all of them */
#define N_WORLDS 500
#define SEED 20261124

#define FIRST_YEAR 2023
#define N_DAYS 1500
#define N_LUMPS 60
#define MAX_LUMP 1000
#define N_FACTS 14

enum
{
  ACME,
  BOLT,
  CASK,
  JUNE,
  JANUARY,
  N_COMPANIES
};

static const struct
{
  const char *id;
  const char *year_end; /* NULL: periods are calendar periods */
} companies[N_COMPANIES] = {
    [ACME] = {"acme",    NULL            },
    [BOLT] = {"bolt",    NULL            },
    [CASK] = {"cask",    NULL            },
    [JUNE] = {"june",    "06-30"         },
    [JANUARY] = {"january", "01-last-Sunday"},
};

enum
{
  CAPITAL,
  LEASE,
  N_MEASURES
};

typedef struct
{
  GRand *random;
  gint64 paid[N_MEASURES][N_COMPANIES][N_DAYS]; /* up to a day */
  CapexFiscalCalendar *calendars[N_COMPANIES];
  GPtrArray *rows;
  CapexDataset *dataset;
  const char *question; /* that is being asked */
} World;

static gint32
first_day (void)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, 1, G_DATE_JANUARY, FIRST_YEAR);
  return (gint32) g_date_get_julian (&day);
}

static guint
draw (World *world, guint n)
{
  return (guint) g_rand_int_range (world->random, 0, (gint32) n);
}

static gint64
paid_in (World *world, int measure, int company, CapexPeriod *period)
{
  g_autoptr (GDate) first = capex_period_dup_first (period);
  g_autoptr (GDate) last = capex_period_dup_last (period);
  gint32 from = (gint32) g_date_get_julian (first) - first_day ();
  gint32 to = (gint32) g_date_get_julian (last) - first_day ();
  const gint64 *paid = world->paid[measure][company];

  /* before the first day nobody has paid anything */
  ck_assert_int_lt (to, N_DAYS);
  return paid[to] - (from > 0 ? paid[from - 1] : 0);
}

static CapexPeriod *
period_of (World *world, int company, const char *text)
{
  g_autoptr (GError) error = NULL;
  CapexPeriod *period = capex_period_new_from_string (text,
                                                      world->calendars[company],
                                                      &error);

  assert_no_error (error);
  return period;
}

/* ------------------------------------------------------------------------
 * What is said
 */

/* Something true of an amount */
static char *
say (World *world, gint64 truth)
{
  gint64 above = draw (world, 40), below = MIN (truth, above);
  gint64 near = truth + truth * ((gint64) draw (world, 7) - 3) / 100;

  switch (draw (world, 9))
    {
    case 0:
      return g_strdup_printf ("%" G_GINT64_FORMAT "..%" G_GINT64_FORMAT,
                              truth - below, truth + above);
    case 1:
      return g_strdup_printf ("over %" G_GINT64_FORMAT, truth - below);
    case 2:
      return g_strdup_printf ("up to %" G_GINT64_FORMAT, truth + above);
    case 3:
      return g_strdup_printf ("about %" G_GINT64_FORMAT, near);
    case 4:
      return g_strdup_printf ("%" G_GINT64_FORMAT "±%" G_GINT64_FORMAT,
                              truth + above, above);
    case 5:
      return g_strdup_printf ("%" G_GINT64_FORMAT ".%dk",
                              (truth + 50) / 100 / 10,
                              (int) ((truth + 50) / 100 % 10));
    case 6:
      return g_strdup ("?");
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, truth);
    }
}

static void
tell (World *world,
      int measure,
      const char *company,
      const char *period,
      gint64 truth,
      const char *status)
{
  static const char *const sources[] = {"filing", "filing", "call", "press",
                                        "other"};
  static const char *const days[] = {"2026-02-01", "2026-02-01", "2026-02",
                                     "2026-02-09", "2026-02-20"};
  g_autofree char *amount = say (world, truth);
  const char *source = sources[draw (world, G_N_ELEMENTS (sources))];

  g_ptr_array_add (
      world->rows,
      g_strdup_printf ("%s, %s, %s, source=%s, known=%s, status=%s%s", company,
                       period, amount, source,
                       days[draw (world, G_N_ELEMENTS (days))], status,
                       measure == LEASE ? ", measure=operating-lease-cost"
                                        : ""));
}

static char *
some_period (World *world, int company)
{
  static const char *const parts[] = {"",   "Q1", "Q2", "Q3",
                                      "Q4", "H1", "H2", "-9M"};
  const char *fiscal = companies[company].year_end != NULL ? "FY" : "";
  guint year = FIRST_YEAR + 1 + draw (world, 2);

  if (company == JANUARY)
    year++;
  return g_strdup_printf ("%s%u%s", fiscal, year,
                          parts[draw (world, G_N_ELEMENTS (parts))]);
}

static void
tell_of_company (World *world, int company)
{
  guint n = draw (world, N_FACTS);

  for (guint i = 0; i < n; i++)
    {
      int measure = draw (world, 4) == 0 ? LEASE : CAPITAL;
      g_autofree char *text = some_period (world, company);
      g_autoptr (CapexPeriod) period = period_of (world, company, text);

      tell (world, measure, companies[company].id, text,
            paid_in (world, measure, company, period), "actual");
    }
}

static void
tell_of_outlook (World *world, int company)
{
  g_autoptr (CapexPeriod) period = period_of (world, company, "2026");

  if (companies[company].year_end == NULL && draw (world, 2) == 0)
    tell (world, CAPITAL, companies[company].id, "2026",
          paid_in (world, CAPITAL, company, period), "guidance");
}

static void
tell_of_group (World *world)
{
  static const char *const years[] = {"2024", "2025"};
  const char *year = years[draw (world, G_N_ELEMENTS (years))];
  g_autoptr (CapexPeriod) period = period_of (world, ACME, year);

  if (draw (world, 2) == 0)
    tell (world, CAPITAL, "duo", year,
          paid_in (world, CAPITAL, ACME, period) +
              paid_in (world, CAPITAL, BOLT, period),
          "actual");
}

/* ------------------------------------------------------------------------
 * What is true
 */

static void
pay (World *world, int measure, int company)
{
  gint64 lumps[N_DAYS] = {0};
  gint64 *paid = world->paid[measure][company];

  for (guint i = 0; i < N_LUMPS; i++)
    {
      guint day = 1 + draw (world, N_DAYS - 1);
      gint64 lump = draw (world, MAX_LUMP);
      GDate date;
      char text[11];

      lumps[day] += lump;
      if (draw (world, 40) != 0)
        continue;
      g_date_clear (&date, 1);
      g_date_set_julian (&date, (guint32) first_day () + day);
      g_date_strftime (text, sizeof text, "%Y-%m-%d", &date);
      tell (world, measure, companies[company].id, text, lump, "actual");
    }
  for (guint day = 1; day < N_DAYS; day++)
    paid[day] = paid[day - 1] + lumps[day];
}

static void
make_world (World *world, guint seed)
{
  memset (world, 0, sizeof *world);
  world->random = g_rand_new_with_seed (seed);
  world->rows = g_ptr_array_new_with_free_func (g_free);
  for (int i = 0; i < N_COMPANIES; i++)
    {
      if (companies[i].year_end != NULL)
        world->calendars[i] = capex_fiscal_calendar_new_from_string (
            companies[i].year_end, "end", NULL);
      for (int measure = 0; measure < N_MEASURES; measure++)
        pay (world, measure, i);
      tell_of_company (world, i);
      tell_of_outlook (world, i);
    }
  tell_of_group (world);
  g_ptr_array_add (world->rows, NULL);
  world->dataset = capex_test_dataset_new (
      (const char *const *) world->rows->pdata);
}

static void
clear_world (World *world)
{
  g_object_unref (world->dataset);
  g_ptr_array_unref (world->rows);
  g_rand_free (world->random);
  for (int i = 0; i < N_COMPANIES; i++)
    g_clear_pointer (&world->calendars[i], capex_fiscal_calendar_unref);
}

/* ------------------------------------------------------------------------
 * What is answered
 */

/* NULL where nothing is known, or it would be no comparison */
static CapexTable *
ask (World *world, const char *question)
{
  g_autoptr (GError) error = NULL;
  CapexTable *table = capex_test_ask (world->dataset, question, &error);

  world->question = question;
  ck_assert_msg (table != NULL ||
                     g_error_matches (error, CAPEX_ERROR,
                                      CAPEX_ERROR_MISSING) ||
                     g_error_matches (error, CAPEX_ERROR, CAPEX_ERROR_REFUSED),
                 "%s: %s", question, capex_test_describe (error));
  return table;
}

static void
fail_world (World *world, const char *told, double truth)
{
  g_autofree char *rows = g_strjoinv ("\n", (char **) world->rows->pdata);

  ck_abort_msg ("%s: %s does not hold %.17g, where\n%s", world->question, told,
                truth, rows);
}

static guint
cell (CapexTable *table, const char *column)
{
  int place = capex_table_find_column (table, column);

  ck_assert_int_ge (place, 0);
  return (guint) place;
}

static void
check_amount (World *world,
              CapexTable *table,
              guint row,
              const char *column,
              gint64 truth)
{
  CapexAmount *amount = capex_table_get_amount (table, row,
                                                cell (table, column));
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, truth);
  g_autoptr (CapexDecimal) decimal = capex_decimal_new_from_string (text, NULL);
  g_autoptr (CapexDecimal) stated = NULL;
  g_autofree char *told = NULL;

  if (amount == NULL)
    return;
  stated = capex_amount_dup_stated (amount);
  told = capex_amount_to_string (amount);
  if (!capex_amount_contains (amount, decimal) ||
      (stated != NULL && !capex_amount_contains (amount, stated)))
    fail_world (world, told, (double) truth);
}

static void
check_ratio (World *world,
             CapexTable *table,
             guint row,
             const char *column,
             gint64 numerator,
             gint64 denominator)
{
  CapexRatio *ratio = capex_table_get_ratio (table, row, cell (table, column));
  double low, high, stated;
  gboolean holds;

  if (ratio == NULL ||
      capex_ratio_get_state (ratio) == CAPEX_RATIO_NOT_MEANINGFUL ||
      denominator == 0)
    return;
  low = capex_ratio_get_low (ratio);
  high = capex_ratio_get_high (ratio);
  stated = capex_ratio_get_stated (ratio);
  /* fma rounds once, so that its sign is exact */
  holds = (!capex_ratio_has_low (ratio) ||
           fma (low, (double) denominator, -(double) numerator) <= 0) &&
          (!capex_ratio_has_high (ratio) ||
           fma (high, (double) denominator, -(double) numerator) >= 0);
  if (capex_ratio_has_stated (ratio))
    holds = holds && (!capex_ratio_has_low (ratio) || low <= stated) &&
            (!capex_ratio_has_high (ratio) || stated <= high);
  if (!holds)
    {
      g_autofree char *told = capex_ratio_to_string (ratio);

      fail_world (world, told, (double) numerator / (double) denominator);
    }
}

static gint64
year_of (World *world, int measure, int company, const char *text)
{
  g_autoptr (CapexPeriod) period = period_of (world, company, text);

  return paid_in (world, measure, company, period);
}

/* A figure is true of the days that it covers */
static void
check_spend (World *world, int company, const char *period, const char *options)
{
  g_autofree char *question = g_strdup_printf ("spend %s %s%s",
                                               companies[company].id, period,
                                               options);
  g_autoptr (CapexTable) table = ask (world, question);
  g_autoptr (CapexPeriod) covered = NULL;
  gint64 truth;

  if (table == NULL)
    return;
  covered = capex_period_new_from_string (
      capex_table_get_text (table, 0, cell (table, "covers")), NULL, NULL);
  ck_assert_ptr_nonnull (covered);
  truth = paid_in (world, CAPITAL, company, covered);
  if (strstr (options, "lease") != NULL)
    truth += paid_in (world, LEASE, company, covered);
  check_amount (world, table, 0, "amount", truth);
}

static void
check_spends (World *world)
{
  static const char *const periods[] = {"2024", "2025", "2025Q3", "2025H2",
                                        "2024-9M"};
  static const char *const options[] = {"", " --calendar days"};

  for (int company = 0; company < N_COMPANIES; company++)
    for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
      for (guint j = 0; j < G_N_ELEMENTS (options); j++)
        check_spend (world, company, periods[i], options[j]);
  for (int company = ACME; company <= CASK; company++)
    check_spend (world, company, "2025", " --uses capex,lease");
}

static void
check_growth (World *world, const char *name, gint64 from, gint64 to)
{
  g_autofree char *question = g_strdup_printf ("growth %s 2024 2025", name);
  g_autoptr (CapexTable) table = ask (world, question);

  if (table == NULL)
    return;
  check_amount (world, table, 0, "from_amount", from);
  check_amount (world, table, 0, "to_amount", to);
  check_ratio (world, table, 0, "ratio", to - from, from);
}

static void
check_growths (World *world)
{
  gint64 from[N_COMPANIES], to[N_COMPANIES];

  for (int company = ACME; company <= CASK; company++)
    {
      from[company] = year_of (world, CAPITAL, company, "2024");
      to[company] = year_of (world, CAPITAL, company, "2025");
      check_growth (world, companies[company].id, from[company], to[company]);
    }
  check_growth (world, "duo", from[ACME] + from[BOLT], to[ACME] + to[BOLT]);
}

static void
check_half_year (World *world)
{
  gint64 half = year_of (world, CAPITAL, ACME, "2025H2");
  gint64 year = year_of (world, CAPITAL, ACME, "2024");
  g_autoptr (CapexTable) table = ask (world,
                                      "growth acme 2024 2025H2 --periods any");

  /* facts stand on both sides of these, as cumulative figures */
  if (table != NULL)
    check_ratio (world, table, 0, "ratio", half - year, year);
}

static void
check_pairs (World *world)
{
  gint64 one = year_of (world, CAPITAL, ACME, "2025");
  gint64 other = year_of (world, CAPITAL, BOLT, "2025");
  g_autoptr (CapexTable) multiple = ask (world, "multiple acme bolt 2025");
  g_autoptr (CapexTable) part = ask (world, "multiple acme duo 2025");
  g_autoptr (CapexTable) difference = ask (world, "difference duo acme 2025");
  g_autoptr (CapexTable) share = ask (
      world, "share-of acme 2025 --part operating-lease-cost --total capex");

  if (multiple != NULL)
    check_ratio (world, multiple, 0, "ratio", one, other);
  if (part != NULL)
    check_ratio (world, part, 0, "ratio", one, one + other);
  if (difference != NULL)
    check_amount (world, difference, 0, "amount", other);
  if (share != NULL)
    check_ratio (world, share, 0, "ratio", year_of (world, LEASE, ACME, "2025"),
                 one);
}

static int
company_of (CapexTable *table, guint row)
{
  const char *id = capex_table_get_text (table, row, cell (table, "company"));

  for (int i = 0; i < N_COMPANIES; i++)
    if (g_str_equal (companies[i].id, id))
      return i;
  ck_abort_msg ("%s is nobody", id);
}

static void
check_shares (World *world)
{
  g_autoptr (CapexTable) table = ask (world, "share 2025 --of acme,bolt,cask");
  gint64 total = 0;

  for (int company = ACME; company <= CASK; company++)
    total += year_of (world, CAPITAL, company, "2025");
  for (guint row = 0; table != NULL && row < capex_table_get_n_rows (table);
       row++)
    check_ratio (world, table, row, "ratio",
                 year_of (world, CAPITAL, company_of (table, row), "2025"),
                 total);
}

static void
check_concentration (World *world)
{
  g_autoptr (CapexTable) table =
      ask (world, "concentration 2025 --of acme,bolt,cask --top 1");
  gint64 total = 0, squares = 0, largest = 0;

  for (int company = ACME; company <= CASK; company++)
    {
      gint64 paid = year_of (world, CAPITAL, company, "2025");

      total += paid;
      squares += paid * paid;
      largest = MAX (largest, paid);
    }
  if (table == NULL || capex_table_is_missing (table, 0))
    return;
  check_amount (world, table, 0, "amount", total);
  check_ratio (world, table, 0, "hhi", squares, total * total);
  check_ratio (world, table, 0, "top_share", largest, total);
}

static void
check_mix (World *world)
{
  g_autoptr (CapexTable) table = ask (world, "mix acme 2025");
  gint64 capital = year_of (world, CAPITAL, ACME, "2025");
  gint64 lease = year_of (world, LEASE, ACME, "2025");

  if (table == NULL)
    return;
  check_amount (world, table, 0, "amount", capital);
  check_amount (world, table, 1, "amount", lease);
  check_ratio (world, table, 0, "ratio", capital, capital + lease);
  check_ratio (world, table, 1, "ratio", lease, capital + lease);
}

/* Of those who pay the same, each may be ahead */
static void
check_ranks (World *world)
{
  g_autoptr (CapexTable) table = ask (world, "rank 2025 --of acme,bolt,cask");

  for (guint row = 0; table != NULL && row < capex_table_get_n_rows (table);
       row++)
    {
      gint64 own = year_of (world, CAPITAL, company_of (table, row), "2025");
      gint64 place = 1;

      if (capex_table_is_missing (table, row))
        continue;
      for (int other = ACME; other <= CASK; other++)
        place += year_of (world, CAPITAL, other, "2025") > own ? 1 : 0;
      if (capex_table_get_integer (table, row, cell (table, "best")) > place ||
          capex_table_get_integer (table, row, cell (table, "worst")) < place)
        fail_world (world, companies[company_of (table, row)].id,
                    (double) place);
    }
}

static void
check_panel (World *world)
{
  g_autoptr (CapexTable) table = ask (world,
                                      "panel 2024..2026 --of acme,bolt,cask");
  gint64 before = 0;

  for (guint row = 0; table != NULL && row < capex_table_get_n_rows (table);
       row++)
    {
      const char *period = capex_table_get_text (table, row,
                                                 cell (table, "period"));
      gint64 truth = year_of (world, CAPITAL, company_of (table, row), period);

      check_amount (world, table, row, "amount", truth);
      check_ratio (world, table, row, "growth", truth - before, before);
      before = truth;
    }
}

/* (1 + growth)^years against the quotient, in the rounding of a few doubles:
 * the root itself is tested to the last one elsewhere */
static void
check_root (World *world, CapexTable *table, gint64 from, gint64 to, int years)
{
  CapexRatio *ratio = capex_table_get_ratio (table, 0, cell (table, "ratio"));
  double truth = (double) to / (double) from, room = 1 + 1e-13;
  gboolean holds;

  if (capex_ratio_get_state (ratio) == CAPEX_RATIO_NOT_MEANINGFUL || from == 0)
    return;
  holds = (!capex_ratio_has_low (ratio) ||
           pow (1 + capex_ratio_get_low (ratio), years) <= truth * room) &&
          (!capex_ratio_has_high (ratio) ||
           pow (1 + capex_ratio_get_high (ratio), years) * room >= truth);
  if (!holds)
    {
      g_autofree char *told = capex_ratio_to_string (ratio);

      fail_world (world, told, truth);
    }
}

static void
check_yearly (World *world)
{
  gint64 first = year_of (world, CAPITAL, ACME, "2024H1");
  gint64 half = year_of (world, CAPITAL, ACME, "2025H2");
  gint64 from = year_of (world, CAPITAL, ACME, "2024");
  gint64 to = year_of (world, CAPITAL, ACME, "2026");
  g_autoptr (CapexTable) years = ask (world, "cagr acme 2024 2026");
  g_autoptr (CapexTable) months = ask (world,
                                       "cagr acme 2024H1 2024 --periods any");
  g_autoptr (CapexTable) index =
      ask (world, "index 2025H2 --base 2024 --of acme --periods any");

  if (years != NULL)
    check_root (world, years, from, to, 2);
  /* half a year apart: the square is what is told */
  if (months != NULL)
    check_ratio (world, months, 0, "ratio", from * from - first * first,
                 first * first);
  if (index != NULL && capex_table_get_n_rows (index) > 0)
    check_ratio (world, index, 0, "index", half * 100, from);
}

static void
check_cumulative (World *world, int company)
{
  g_autofree char *question = g_strdup_printf ("cumulative %s 2024Q1..2025Q4",
                                               companies[company].id);
  g_autoptr (CapexTable) table = ask (world, question);
  gint64 total = 0;

  for (guint row = 0; table != NULL && row < capex_table_get_n_rows (table);
       row++)
    {
      gint64 truth = year_of (world, CAPITAL, company,
                              capex_table_get_text (table, row,
                                                    cell (table, "period")));

      total += truth;
      check_amount (world, table, row, "amount", truth);
      check_amount (world, table, row, "total", total);
    }
}

static void
check_trailing (World *world, int company, const char *ending)
{
  g_autofree char *question = g_strdup_printf ("trailing %s%s",
                                               companies[company].id, ending);
  g_autoptr (CapexTable) table = ask (world, question);
  g_autoptr (CapexPeriod) covered = NULL;
  g_autoptr (GDate) first = NULL;
  g_autoptr (GDate) last = NULL;
  int days;

  if (table == NULL)
    return;
  covered = capex_period_new_from_string (
      capex_table_get_text (table, 0, cell (table, "covers")), NULL, NULL);
  first = capex_period_dup_first (covered);
  last = capex_period_dup_last (covered);
  days = g_date_days_between (first, last) + 1;
  ck_assert_int_ge (days, 52 * 7);
  ck_assert_int_le (days, 53 * 7);
  check_amount (world, table, 0, "amount",
                paid_in (world, CAPITAL, company, covered));
}

static void
check_runs (World *world)
{
  for (int company = ACME; company <= CASK; company++)
    check_cumulative (world, company);
  for (int company = 0; company < N_COMPANIES; company++)
    {
      check_trailing (world, company, "");
      check_trailing (world, company, " --ending 2025Q1");
      check_trailing (world, company, " --ending 2025-06-30 --calendar days");
    }
}

static void
check_group (World *world)
{
  gint64 truth = year_of (world, CAPITAL, ACME, "2025") +
                 year_of (world, CAPITAL, BOLT, "2025");
  g_autoptr (CapexTable) table = ask (world, "spend duo 2025");

  if (table != NULL)
    check_amount (world, table, 0, "amount", truth);
}

START_TEST (the_truth_is_inside_every_answer)
{
  const char *told = g_getenv ("CAPEX_WORLDS");
  guint64 n_worlds = N_WORLDS;

  if (told != NULL)
    ck_assert (
        g_ascii_string_to_unsigned (told, 10, 1, 1000000, &n_worlds, NULL));
  for (guint i = 0; i < n_worlds; i++)
    {
      World world;

      make_world (&world, SEED + i);
      check_spends (&world);
      check_growths (&world);
      check_half_year (&world);
      check_pairs (&world);
      check_shares (&world);
      check_concentration (&world);
      check_mix (&world);
      check_ranks (&world);
      check_panel (&world);
      check_group (&world);
      check_yearly (&world);
      check_runs (&world);
      clear_world (&world);
    }
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("soundness");
  TCase *group = tcase_create ("soundness");

  tcase_set_timeout (group, 600);
  tcase_add_test (group, the_truth_is_inside_every_answer);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
