/* test-soundness.c - The true result is inside the bounds, whatever was said
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

/* Companies pay lumps on days.  Sources say something true about them: exactly,
 * roughly, or by a bound, of quarters, halves, years, single lumps, or nothing
 * at all.  Whatever is asked then, the answer must hold the true result. */

/* So many, unless CAPEX_WORLDS tells another number: valgrind is too slow
 * for all of them.  With CAPEX_DRAWS, as many as it takes until so many results
 * were held against the truth. */
#define N_WORLDS 100
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
  REVENUE,
  CASH_FLOW,
  DEPRECIATION,
  ISSUED,
  REPAID,
  EQUITY,
  PRINCIPAL,
  N_MEASURES
};

static const struct
{
  const char *fields; /* of a row */
  gboolean is_signed;
} measures[N_MEASURES] = {
    [CAPITAL] = {"",                                          FALSE},
    [LEASE] = {", measure=operating-lease-cost",            FALSE},
    [REVENUE] = {", measure=revenue",                         FALSE},
    [CASH_FLOW] = {", measure=operating-cash-flow",             TRUE },
    [DEPRECIATION] = {", measure=depreciation",                    FALSE},
    [ISSUED] = {", measure=debt-issuance, definition=gross", FALSE},
    [REPAID] = {", measure=debt-repayment",                  FALSE},
    [EQUITY] = {", measure=equity-issuance",                 FALSE},
    [PRINCIPAL] = {", measure=finance-lease-principal",         FALSE},
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

/* How many results were held against the truth, by comparison */
static GHashTable *counts;
static guint64 n_results;

static void
count (CapexTable *table)
{
  const char *name = capex_table_get_comparison (table);
  gpointer known = g_hash_table_lookup (counts, name);

  n_results++;
  g_hash_table_replace (counts, g_strdup (name),
                        GUINT_TO_POINTER (GPOINTER_TO_UINT (known) + 1));
}

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

/* Something true of what may be below zero */
static char *
say_signed (World *world, gint64 truth)
{
  gint64 above = draw (world, 40);

  switch (draw (world, 4))
    {
    case 0:
      return g_strdup_printf ("%" G_GINT64_FORMAT "..%" G_GINT64_FORMAT,
                              truth - above, truth + above / 2);
    case 1:
      return g_strdup ("?");
    default:
      return g_strdup_printf ("%" G_GINT64_FORMAT, truth);
    }
}

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
  static const char *const before[] = {"2024-02-01", "2025-04-30", "2025-07-30",
                                       "2025-10-30", "2026-02-09"};
  gboolean is_actual = g_str_equal (status, "actual");
  guint day = draw (world, G_N_ELEMENTS (days));
  g_autofree char *amount = measures[measure].is_signed
                                ? say_signed (world, truth)
                                : say (world, truth);
  const char *source = sources[draw (world, G_N_ELEMENTS (sources))];

  g_ptr_array_add (
      world->rows,
      g_strdup_printf ("%s, %s, %s, source=%s, known=%s, status=%s%s", company,
                       period, amount, source,
                       is_actual ? days[day] : before[day], status,
                       measures[measure].fields));
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

/* Where cash comes from and goes, mostly of one year */
static void
tell_of_cash (World *world, int company)
{
  static const char *const years[] = {"2025", "2025", "2025", "2024"};

  for (int measure = REVENUE; measure < N_MEASURES; measure++)
    {
      const char *year = years[draw (world, G_N_ELEMENTS (years))];
      g_autoptr (CapexPeriod) period = period_of (world, company, year);

      if (draw (world, 5) != 0)
        tell (world, measure, companies[company].id, year,
              paid_in (world, measure, company, period), "actual");
    }
}

/* Outlooks come true here, whoever gives them and whenever */
static void
tell_of_outlook (World *world, int company)
{
  static const char *const years[] = {"2026", "2025"};

  if (companies[company].year_end != NULL)
    return;
  for (guint i = draw (world, 4); i > 0; i--)
    {
      const char *year = years[draw (world, G_N_ELEMENTS (years))];
      g_autoptr (CapexPeriod) period = period_of (world, company, year);

      tell (world, CAPITAL, companies[company].id, year,
            paid_in (world, CAPITAL, company, period), "guidance");
    }
}

/* The fiscal year that is running */
static void
tell_of_half (World *world)
{
  static const char *const parts[] = {"FY2026Q1", "FY2026H1", "FY2026Q2"};
  g_autoptr (CapexPeriod) year = period_of (world, JUNE, "FY2026");

  if (draw (world, 2) == 0)
    tell (world, CAPITAL, "june", "FY2026",
          paid_in (world, CAPITAL, JUNE, year), "guidance");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_autoptr (CapexPeriod) part = period_of (world, JUNE, parts[i]);

      if (draw (world, 2) == 0)
        tell (world, CAPITAL, "june", parts[i],
              paid_in (world, CAPITAL, JUNE, part), "actual");
    }
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
      gint64 lump = (gint64) draw (world, MAX_LUMP) -
                    (measures[measure].is_signed ? MAX_LUMP / 3 : 0);
      GDate date;
      char text[11];

      lumps[day] += lump;
      if (measure > LEASE || draw (world, 40) != 0)
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
      if (i <= CASK)
        tell_of_cash (world, i);
      tell_of_outlook (world, i);
    }
  tell_of_half (world);
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

  /* too long for a message of a test */
  fprintf (stderr, "%s\n", rows);
  ck_abort_msg ("%s: %s does not hold %.17g, where the rows are those above",
                world->question, told, truth);
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
  count (table);
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
  count (table);
  if (denominator < 0)
    {
      numerator = -numerator;
      denominator = -denominator;
    }
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
      count (table);
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
  count (table);
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

static gint64
of_2025 (World *world, int measure, int company)
{
  return year_of (world, measure, company, "2025");
}

static void
check_intensity (World *world, int company)
{
  g_autofree char *question = g_strdup_printf ("intensity %s 2025",
                                               companies[company].id);
  g_autoptr (CapexTable) table = ask (world, question);
  gint64 capital = of_2025 (world, CAPITAL, company);

  if (table == NULL)
    return;
  check_ratio (world, table, 0, "capex_to_revenue", capital,
               of_2025 (world, REVENUE, company));
  check_ratio (world, table, 0, "capex_to_operating_cash_flow", capital,
               of_2025 (world, CASH_FLOW, company));
  check_ratio (world, table, 0, "capex_to_depreciation", capital,
               of_2025 (world, DEPRECIATION, company));
}

/* The debt that is told may be gross, what is left is net of all repayments */
static void
check_funding (World *world, int company)
{
  g_autofree char *question = g_strdup_printf ("funding %s 2025",
                                               companies[company].id);
  g_autoptr (CapexTable) table = ask (world, question);
  gint64 available = of_2025 (world, CASH_FLOW, company) -
                     of_2025 (world, CAPITAL, company);

  if (table == NULL)
    return;
  check_amount (world, table, 0, "free_cash_flow", available);
  check_amount (world, table, 0, "left",
                available + of_2025 (world, ISSUED, company) -
                    of_2025 (world, REPAID, company) +
                    of_2025 (world, EQUITY, company) -
                    of_2025 (world, PRINCIPAL, company));
}

static void
check_bridge (World *world, const char *of)
{
  g_autofree char *question = g_strdup_printf ("bridge 2024 2025 --of %s", of);
  g_autoptr (CapexTable) table = ask (world, question);
  gint64 from[] = {year_of (world, CAPITAL, ACME, "2024"),
                   year_of (world, CAPITAL, BOLT, "2024"), 0};
  gint64 to[] = {of_2025 (world, CAPITAL, ACME), of_2025 (world, CAPITAL, BOLT),
                 0};

  from[2] = from[0] + from[1];
  to[2] = to[0] + to[1];
  for (guint row = 0; table != NULL && row < capex_table_get_n_rows (table);
       row++)
    {
      check_amount (world, table, row, "from_amount", from[row]);
      check_amount (world, table, row, "to_amount", to[row]);
      check_amount (world, table, row, "amount", to[row] - from[row]);
      check_ratio (world, table, row, "ratio", to[row] - from[row],
                   to[2] - from[2]);
    }
}

/* What changed is what is known of the truth, and not the truth */
static void
check_outlook (World *world, int company, const char *year)
{
  g_autofree char *question = g_strdup_printf ("revisions %s %s",
                                               companies[company].id, year);
  g_autoptr (CapexTable) table = ask (world, question);
  gint64 truth = year_of (world, CAPITAL, company, year);

  for (guint row = 0; table != NULL && row < capex_table_get_n_rows (table);
       row++)
    {
      check_amount (world, table, row, "amount", truth);
      check_amount (world, table, row, "change", 0);
      check_amount (world, table, row, "to_actual", 0);
    }
}

static void
check_changes (World *world)
{
  g_autoptr (CapexTable) table =
      ask (world, "changes 2025-08-01 --of acme,bolt,cask --period 2024..2026");

  for (guint row = 0; table != NULL && row < capex_table_get_n_rows (table);
       row++)
    {
      const char *period = capex_table_get_text (table, row,
                                                 cell (table, "period"));
      gint64 truth = year_of (world, CAPITAL, company_of (table, row), period);

      check_amount (world, table, row, "before", truth);
      check_amount (world, table, row, "after", truth);
      check_amount (world, table, row, "change", 0);
    }
}

static CapexPeriod *
period_in (CapexTable *table, const char *column)
{
  const char *text = capex_table_get_text (table, 0, cell (table, column));

  return text != NULL && *text != '\0'
             ? capex_period_new_from_string (text, NULL, NULL)
             : NULL;
}

/* The half of a fiscal year is over, of which there is an outlook */
static void
check_implied (World *world)
{
  g_autoptr (CapexTable) table = ask (world, "implied june FY2026");
  g_autoptr (CapexPeriod) begun = NULL;
  g_autoptr (CapexPeriod) rest = NULL;

  if (table == NULL)
    return;
  begun = period_in (table, "so_far_covers");
  rest = period_in (table, "covers");
  check_amount (world, table, 0, "outlook",
                year_of (world, CAPITAL, JUNE, "FY2026"));
  if (begun != NULL)
    check_amount (world, table, 0, "so_far",
                  paid_in (world, CAPITAL, JUNE, begun));
  if (rest != NULL)
    check_amount (world, table, 0, "amount",
                  paid_in (world, CAPITAL, JUNE, rest));
}

/* All speak the truth, so that nobody is surprised, and none contradicts
 * another */
static void
check_agreement (World *world, const char *company)
{
  g_autofree char *question = g_strdup_printf ("surprise %s 2025", company);
  g_autofree char *whether = g_strdup_printf ("reconcile %s 2025", company);
  g_autoptr (CapexTable) surprise = ask (world, question);
  g_autoptr (CapexTable) reconcile = NULL;

  if (surprise != NULL)
    {
      check_amount (world, surprise, 0, "amount", 0);
      check_ratio (world, surprise, 0, "ratio", 0, 1);
    }
  reconcile = ask (world, whether);
  for (guint row = 0;
       reconcile != NULL && row < capex_table_get_n_rows (reconcile); row++)
    {
      const char *verdict = capex_table_get_text (reconcile, row,
                                                  cell (reconcile, "verdict"));

      check_amount (world, reconcile, row, "amount", 0);
      if (g_strcmp0 (verdict, "contradicts") == 0)
        fail_world (world, verdict, 0);
    }
}

/* What is ordered, and a published share of what is issued */
static void
check_products (World *world)
{
  gint64 one = 1 + draw (world, MAX_LUMP), other = 1 + draw (world, MAX_LUMP);
  gint64 percent = 1 + draw (world, 100);
  g_autofree char *things = say (world, one);
  g_autofree char *price = say (world, other);
  g_autofree char *issued = say (world, other * 100);
  g_autofree char *share = say (world, percent);
  char *rows[] = {
      g_strdup_printf ("acme, 2025, %s, measure=chip-orders, unit=chip",
                       things),
      g_strdup_printf ("acme, 2025, %s, measure=unit-price, unit=USD/chip",
                       price),
      g_strdup_printf ("acme, 2025, %s, measure=market-issuance, "
                       "definition=gross",
                       issued),
      g_strdup_printf ("acme, 2025, %s, measure=ai-share-of-issuance, "
                       "definition=gross, unit=%%",
                       share),
      NULL,
  };
  g_autoptr (CapexDataset) dataset = capex_test_dataset_new (
      (const char *const *) rows);
  CapexDataset *all = world->dataset;
  g_autoptr (CapexTable) order = NULL;
  g_autoptr (CapexTable) part = NULL;

  world->dataset = dataset;
  order = ask (world, "order acme 2025");
  if (order != NULL)
    check_amount (world, order, 0, "amount", one * other);
  part = ask (world, "part acme 2025 --measure ai-share-of-issuance");
  if (part != NULL)
    check_amount (world, part, 0, "amount", other * percent);
  world->dataset = all;
  for (guint i = 0; rows[i] != NULL; i++)
    g_free (rows[i]);
}

static void
check_cash (World *world)
{
  for (int company = ACME; company <= CASK; company++)
    {
      check_intensity (world, company);
      check_funding (world, company);
      check_outlook (world, company, "2025");
      check_outlook (world, company, "2026");
      check_agreement (world, companies[company].id);
    }
  check_agreement (world, "duo");
  check_implied (world);
  check_bridge (world, "duo");
  check_bridge (world, "acme,bolt");
  check_changes (world);
  check_products (world);
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

static void
check_world (guint seed)
{
  World *world = g_new (World, 1);

  make_world (world, seed);
  check_spends (world);
  check_growths (world);
  check_half_year (world);
  check_pairs (world);
  check_shares (world);
  check_concentration (world);
  check_mix (world);
  check_ranks (world);
  check_panel (world);
  check_group (world);
  check_yearly (world);
  check_runs (world);
  check_cash (world);
  clear_world (world);
  g_free (world);
}

static guint64
number_from (const char *variable, guint64 otherwise)
{
  const char *told = g_getenv (variable);
  guint64 number = otherwise;

  if (told != NULL)
    ck_assert (
        g_ascii_string_to_unsigned (told, 10, 1, G_MAXUINT32, &number, NULL));
  return number;
}

/* So that the check above checks something: every comparison was held against
 * the truth */
static void
tell_counts (guint n_worlds)
{
  const char *const *names = capex_comparison_list ();

  printf ("%" G_GUINT64_FORMAT " results of %u worlds hold the truth:",
          n_results, n_worlds);
  for (guint i = 0; names[i] != NULL; i++)
    {
      guint n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, names[i]));

      printf ("%s %s %u", i > 0 ? "," : "", names[i], n);
      ck_assert_msg (n > 0 || n_worlds < N_WORLDS, "%s was never asked",
                     names[i]);
    }
  printf ("\n");
  fflush (stdout);
}

START_TEST (the_truth_is_inside_every_answer)
{
  guint64 n_draws = number_from ("CAPEX_DRAWS", 0);
  guint64 n_worlds = number_from ("CAPEX_WORLDS", N_WORLDS);
  guint n = 0;

  counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  while (n < n_worlds || n_results < n_draws)
    check_world (SEED + n++);
  tell_counts (n);
  g_hash_table_unref (counts);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("soundness");
  TCase *group = tcase_create ("soundness");

  tcase_set_timeout (group, 0);
  tcase_add_test (group, the_truth_is_inside_every_answer);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
