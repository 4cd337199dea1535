/* test-tightness.c - Each bound is reached by some values that the facts allow
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <math.h>

/* Facts are ranges with random ends.  What is computed of them is extreme where
 * each is at one of its ends, so all such corners are tried: none lies outside
 * the bounds that are told, and the least and the greatest lie on them. */

#define N_TRIALS 40
#define SEED 20261124
#define MAX_FACTS 8
/* Of the size of the result; a bound is rounded outward, and a root may be two
 * doubles off */
#define ROOM 1e-14L

typedef enum
{
  BOTH,
  LOW_ONLY, /* the other end is not at a corner */
  HIGH_ONLY
} Sides;

typedef struct
{
  const char *question;
  const char *column;
  guint row;
  const char *facts[MAX_FACTS]; /* "COMPANY, PERIOD|field=value, ..." */
  long double (*value) (const long double *v);
  Sides sides;
} Case;

static long double
first (const long double *v)
{
  return v[0];
}

static long double
sum_of_two (const long double *v)
{
  return v[0] + v[1];
}

static long double
two_over_first (const long double *v)
{
  return v[1] / v[0];
}

static long double
difference (const long double *v)
{
  return v[1] - v[0];
}

static long double
growth (const long double *v)
{
  return (v[1] - v[0]) / v[0];
}

/* The second half of a year over the first, which is in both */
static long double
growth_of_halves (const long double *v)
{
  return (v[1] - v[0] - v[0]) / v[0];
}

static long double
growth_of_group (const long double *v)
{
  return (v[1] + v[3] - v[0] - v[2]) / (v[0] + v[2]);
}

static long double
growth_over_two_years (const long double *v)
{
  return sqrtl (v[1] / v[0]) - 1;
}

static long double
index_of (const long double *v)
{
  return 100 * v[1] / v[0];
}

static long double
index_of_rest (const long double *v)
{
  return 100 * (v[1] - v[0]) / v[0];
}

static long double
share (const long double *v)
{
  return v[0] / (v[0] + v[1] + v[2]);
}

static long double
share_of_two (const long double *v)
{
  return v[0] / (v[0] + v[1]);
}

static long double
debt_over_uses (const long double *v)
{
  return v[2] / (v[0] + v[1]);
}

static long double
product (const long double *v)
{
  return v[0] * v[1];
}

static long double
percent (const long double *v)
{
  return v[0] * v[1] / 100;
}

static long double
largest_share (const long double *v)
{
  return fmaxl (v[0], fmaxl (v[1], v[2])) / (v[0] + v[1] + v[2]);
}

static long double
hhi (const long double *v)
{
  long double total = v[0] + v[1] + v[2];

  return (v[0] * v[0] + v[1] * v[1] + v[2] * v[2]) / (total * total);
}

static long double
place (const long double *v)
{
  return 1 + (v[1] > v[0] ? 1 : 0) + (v[2] > v[0] ? 1 : 0);
}

static long double
left (const long double *v)
{
  return v[0] + v[1] - v[2] + v[3] - v[4] - v[5];
}

static long double
part_of_change (const long double *v)
{
  return (v[1] - v[0]) / (v[1] - v[0] + v[3] - v[2]);
}

/* What is after is twice what is before: amounts are from 100 on, and those of
 * @v[1] and @v[3] from 400 on */
#define BEFORE "acme, 2024|"
#define AFTER "acme, 2025|"
#define BOLT_BEFORE "bolt, 2024|"
#define BOLT_AFTER "bolt, 2025|"
#define OF(measure) "acme, 2025|measure=" measure

static const Case cases[] = {
    {"spend acme 2025",                                              "amount", 0, {AFTER},             first,      BOTH     },
    {"spend acme 2025 --uses capex,lease",
     "amount",                                                                 0,
     {AFTER, OF ("operating-lease-cost")},
     sum_of_two,                                                                                                   BOTH     },
    {"spend acme 2025",
     "debt_to_spend",                                                          0,
     {AFTER, OF ("debt-issuance, definition=net")},
     two_over_first,                                                                                               BOTH     },
    {"spend duo 2025",                                               "amount", 0, {AFTER, BOLT_AFTER}, sum_of_two, BOTH     },
    {"panel 2024..2025 --of acme",                                   "growth", 1, {BEFORE, AFTER},     growth,     BOTH     },
    {"growth acme 2024 2025",                                        "ratio",  0, {BEFORE, AFTER},     growth,     BOTH     },
    {"growth acme 2025H1 2025H2",
     "ratio",                                                                  0,
     {"acme, 2025H1|", AFTER},
     growth_of_halves,                                                                                             BOTH     },
    {"growth duo 2024 2025",
     "ratio",                                                                  0,
     {BEFORE, AFTER, BOLT_BEFORE, BOLT_AFTER},
     growth_of_group,                                                                                              BOTH     },
    {"difference bolt acme 2025",
     "amount",                                                                 0,
     {AFTER, BOLT_AFTER},
     difference,                                                                                                   BOTH     },
    {"difference duo acme 2025",                                     "amount", 0, {BOLT_AFTER, AFTER}, first,      BOTH     },
    {"multiple bolt acme 2025",
     "ratio",                                                                  0,
     {AFTER, BOLT_AFTER},
     two_over_first,                                                                                               BOTH     },
    {"multiple acme duo 2025",
     "ratio",                                                                  0,
     {AFTER, BOLT_AFTER},
     share_of_two,                                                                                                 BOTH     },
    {"share 2025 --of acme,bolt,cask",
     "ratio",                                                                  0,
     {AFTER, BOLT_AFTER, "cask, 2025|"},
     share,                                                                                                        BOTH     },
    {"rank 2025 --of acme,bolt,cask",
     "best",                                                                   0,
     {AFTER, BOLT_AFTER, "cask, 2025|"},
     place,                                                                                                        LOW_ONLY },
    {"rank 2025 --of acme,bolt,cask",
     "worst",                                                                  0,
     {AFTER, BOLT_AFTER, "cask, 2025|"},
     place,                                                                                                        HIGH_ONLY},
    {"share-of acme 2025 --part operating-lease-cost --total capex",
     "ratio",                                                                  0,
     {AFTER, OF ("operating-lease-cost")},
     two_over_first,                                                                                               BOTH     },
    {"part acme 2025 --measure ai-share-of-issuance",
     "amount",                                                                 0,
     {OF ("ai-share-of-issuance, definition=gross, unit=%"),
      OF ("market-issuance, definition=gross")},
     percent,                                                                                                      BOTH     },
    {"order acme 2025",
     "amount",                                                                 0,
     {OF ("chip-orders, unit=chip"), OF ("unit-price, unit=USD/chip")},
     product,                                                                                                      BOTH     },
    {"cagr acme 2023 2025",
     "ratio",                                                                  0,
     {"acme, 2023|", AFTER},
     growth_over_two_years,                                                                                        BOTH     },
    {"index 2024..2025 --of acme",                                   "index",  1, {BEFORE, AFTER},     index_of,   BOTH     },
    {"index 2025H2 --base 2025H1 --of acme",
     "index",                                                                  0,
     {"acme, 2025H1|", AFTER},
     index_of_rest,                                                                                                BOTH     },
    {"cumulative acme 2024..2025",
     "total",                                                                  1,
     {BEFORE, AFTER},
     sum_of_two,                                                                                                   BOTH     },
    {"trailing acme --ending 2025-12-31",
     "growth",                                                                 0,
     {BEFORE, AFTER},
     growth,                                                                                                       BOTH     },
    {"mix acme 2025",
     "ratio",                                                                  0,
     {AFTER, OF ("operating-lease-cost")},
     share_of_two,                                                                                                 BOTH     },
    {"mix acme 2025",
     "ratio",                                                                  2,
     {AFTER, OF ("operating-lease-cost"), OF ("debt-issuance, definition=net")},
     debt_over_uses,                                                                                               BOTH     },
    {"concentration 2025 --of acme,bolt,cask --top 1",
     "top_share",                                                              0,
     {AFTER, BOLT_AFTER, "cask, 2025|"},
     largest_share,                                                                                                HIGH_ONLY},
    {"concentration 2025 --of acme,bolt,cask --top 1",
     "hhi",                                                                    0,
     {AFTER, BOLT_AFTER, "cask, 2025|"},
     hhi,                                                                                                          HIGH_ONLY},
    {"intensity acme 2025",
     "capex_to_revenue",                                                       0,
     {OF ("revenue"), AFTER},
     two_over_first,                                                                                               BOTH     },
    {"intensity acme 2025",
     "capex_to_operating_cash_flow",                                           0,
     {OF ("operating-cash-flow"), AFTER},
     two_over_first,                                                                                               BOTH     },
    {"intensity acme 2025",
     "capex_to_depreciation",                                                  0,
     {OF ("depreciation"), AFTER},
     two_over_first,                                                                                               BOTH     },
    {"funding acme 2025",
     "free_cash_flow",                                                         0,
     {AFTER, OF ("operating-cash-flow")},
     difference,                                                                                                   BOTH     },
    {"funding acme 2025",
     "left",                                                                   0,
     {OF ("operating-cash-flow"), OF ("debt-issuance, definition=gross"),
      OF ("debt-repayment"), OF ("equity-issuance"), AFTER,
      OF ("finance-lease-principal")},
     left,                                                                                                         BOTH     },
    {"bridge 2024 2025 --of duo",
     "ratio",                                                                  0,
     {BEFORE, AFTER, BOLT_BEFORE, BOLT_AFTER},
     part_of_change,                                                                                               BOTH     },
    {"bridge 2024 2025 --of acme,bolt",
     "amount",                                                                 0,
     {BEFORE, AFTER, BOLT_BEFORE, BOLT_AFTER},
     difference,                                                                                                   BOTH     },
};

/* ------------------------------------------------------------------------
 * A trial: ranges, and what is told of them
 */

typedef struct
{
  const Case *asked;
  guint n;
  gint64 ends[MAX_FACTS][2];
  long double least, greatest; /* of all corners */
  long double low, high;       /* told */
} Trial;

static void
draw_facts (Trial *self, GRand *random)
{
  while (self->n < MAX_FACTS && self->asked->facts[self->n] != NULL)
    {
      gint64 *ends = self->ends[self->n];

      ends[0] = (self->n % 2 == 0 ? 100 : 400) +
                g_rand_int_range (random, 0, 100);
      ends[1] = ends[0] + g_rand_int_range (random, 0, 90);
      self->n++;
    }
}

static CapexDataset *
tell_facts (const Trial *self)
{
  g_autoptr (GPtrArray) rows = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->n; i++)
    {
      g_auto (GStrv) parts = g_strsplit (self->asked->facts[i], "|", 2);

      g_ptr_array_add (rows, g_strdup_printf ("%s, %" G_GINT64_FORMAT
                                              "..%" G_GINT64_FORMAT "%s%s",
                                              parts[0], self->ends[i][0],
                                              self->ends[i][1],
                                              *parts[1] != '\0' ? ", " : "",
                                              parts[1]));
    }
  g_ptr_array_add (rows, NULL);
  return capex_test_dataset_new ((const char *const *) rows->pdata);
}

static void
try_corners (Trial *self)
{
  self->least = INFINITY;
  self->greatest = -INFINITY;
  for (guint corner = 0; corner < 1u << self->n; corner++)
    {
      long double v[MAX_FACTS] = {0}, value;

      for (guint i = 0; i < self->n; i++)
        v[i] = (long double) self->ends[i][(corner >> i) & 1];
      value = self->asked->value (v);
      self->least = fminl (self->least, value);
      self->greatest = fmaxl (self->greatest, value);
    }
}

static long double
number_of (CapexDecimal *decimal)
{
  return (long double) capex_decimal_to_double (decimal);
}

static void
read_bounds (Trial *self, CapexTable *table)
{
  int column = capex_table_find_column (table, self->asked->column);
  guint row = self->asked->row, place = (guint) column;
  CapexAmount *amount = NULL;
  CapexRatio *ratio = NULL;

  ck_assert_int_ge (column, 0);
  if (capex_table_get_column_type (table, place) == CAPEX_COLUMN_INTEGER)
    {
      self->low = self->high = capex_table_get_integer (table, row, place);
      return;
    }
  if (capex_table_get_column_type (table, place) == CAPEX_COLUMN_AMOUNT)
    amount = capex_table_get_amount (table, row, place);
  else
    ratio = capex_table_get_ratio (table, row, place);
  ck_assert (amount != NULL || ratio != NULL);
  if (amount != NULL)
    {
      g_autoptr (CapexDecimal) low = capex_amount_dup_low (amount);
      g_autoptr (CapexDecimal) high = capex_amount_dup_high (amount);

      self->low = number_of (low);
      self->high = number_of (high);
      return;
    }
  ck_assert (capex_ratio_has_low (ratio) && capex_ratio_has_high (ratio));
  self->low = (long double) capex_ratio_get_low (ratio);
  self->high = (long double) capex_ratio_get_high (ratio);
}

/* The row of acme, where rows are in order of size */
static guint
row_of (CapexTable *table, const Case *asked)
{
  int column = capex_table_find_column (table, "company");

  if (!g_str_has_prefix (asked->question, "rank"))
    return asked->row;
  for (guint row = 0; row < capex_table_get_n_rows (table); row++)
    if (g_str_equal (capex_table_get_text (table, row, (guint) column), "acme"))
      return row;
  ck_abort_msg ("acme has no rank");
}

static void
run_trial (const Case *asked, GRand *random)
{
  Case here = *asked;
  Trial trial = {.asked = &here};
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (CapexTable) table = NULL;
  g_autoptr (GError) error = NULL;
  long double room;

  draw_facts (&trial, random);
  dataset = tell_facts (&trial);
  table = capex_test_ask (dataset, asked->question, &error);
  assert_no_error (error);
  here.row = row_of (table, asked);
  read_bounds (&trial, table);
  try_corners (&trial);

  room = ROOM * fmaxl (1, fmaxl (fabsl (trial.least), fabsl (trial.greatest)));
  if (asked->sides != HIGH_ONLY)
    ck_assert_msg (fabsl (trial.low - trial.least) <= room,
                   "%s %s: low %.19Lg, and the least is %.19Lg",
                   asked->question, asked->column, trial.low, trial.least);
  if (asked->sides != LOW_ONLY)
    ck_assert_msg (fabsl (trial.high - trial.greatest) <= room,
                   "%s %s: high %.19Lg, and the greatest is %.19Lg",
                   asked->question, asked->column, trial.high, trial.greatest);
}

START_TEST (a_bound_is_reached)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (SEED);

  for (guint i = 0; i < N_TRIALS; i++)
    run_trial (&cases[_i], random);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("tightness");
  TCase *group = tcase_create ("bounds");

  tcase_add_loop_test (group, a_bound_is_reached, 0,
                       (int) G_N_ELEMENTS (cases));
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
