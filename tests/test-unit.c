/* test-unit.c
 *
 * SPDX-License-Identifier: MIT
 */
#include <capex/capex.h>

#include <string.h>

#include "capex-test.h"

static CapexUnit *
unit (const char *text)
{
  GError *error = NULL;
  CapexUnit *parsed = capex_unit_new_from_string (text, &error);

  assert_no_error (error);
  return parsed;
}

static const struct
{
  const char *name;
  CapexUnitKind kind;
  const char *currency;
} names[] = {
    {"USD",           CAPEX_UNIT_CURRENCY, "USD"},
    {"TWD",           CAPEX_UNIT_CURRENCY, "TWD"},
    {"EEK",           CAPEX_UNIT_CURRENCY, "EEK"},
    {"AED",           CAPEX_UNIT_CURRENCY, "AED"},
    {"ZWG",           CAPEX_UNIT_CURRENCY, "ZWG"},
    {"chip",          CAPEX_UNIT_COUNT,    NULL },
    {"token/day",     CAPEX_UNIT_COUNT,    NULL },
    {"h100-hour",     CAPEX_UNIT_COUNT,    NULL },
    {"b200",          CAPEX_UNIT_COUNT,    NULL },
    {"MW",            CAPEX_UNIT_COUNT,    NULL },
    {"kWh",           CAPEX_UNIT_COUNT,    NULL },
    {"GWh/year",      CAPEX_UNIT_COUNT,    NULL },
    {"USD/chip",      CAPEX_UNIT_PRICE,    "USD"},
    {"CNY/token/day", CAPEX_UNIT_PRICE,    "CNY"},
    {"USD/MW",        CAPEX_UNIT_PRICE,    "USD"},
    {"%",             CAPEX_UNIT_PERCENT,  NULL },
};

START_TEST (name_says_the_kind)
{
  g_autoptr (CapexUnit) named = unit (names[_i].name);
  g_autofree char *name = capex_unit_to_string (named);
  g_autofree char *currency = capex_unit_dup_currency (named);

  ck_assert_str_eq (name, names[_i].name);
  ck_assert_int_eq (capex_unit_get_kind (named), names[_i].kind);
  ck_assert_pstr_eq (currency, names[_i].currency);
}
END_TEST

static const struct
{
  const char *says;
  const char *text;
  int code;
  const char *message;
} refused[] = {
    {"nothing",              "",             CAPEX_ERROR_SYNTAX,  "column 1: "        },
    {"no such currency",     "XYZ",          CAPEX_ERROR_UNKNOWN, "column 1: \"XYZ\"" },
    {"a currency, small",    "usd",          CAPEX_ERROR_UNKNOWN, "column 1: \"usd\"" },
    {"a capital",            "Chip",         CAPEX_ERROR_SYNTAX,  "column 1: \"Chip\""},
    {"a space",              "a chip",       CAPEX_ERROR_SYNTAX,  "column 1: "        },
    {"a digit in front",     "5chip",        CAPEX_ERROR_SYNTAX,  "column 1: "        },
    {"a scale word",         "m",            CAPEX_ERROR_SYNTAX,  "column 1: \"m\""   },
    {"begins as one",        "bn-x",         CAPEX_ERROR_SYNTAX,  "column 1: \"bn-x\""},
    {"more scale words",     "billions",     CAPEX_ERROR_SYNTAX,  "column 1: "        },
    {"slash at the end",     "chip/",        CAPEX_ERROR_SYNTAX,  "column 5: \"/\""   },
    {"three parts",          "a1/b1/c1",     CAPEX_ERROR_SYNTAX,  "column 6: \"/c1\"" },
    {"price of nothing",     "USD/",         CAPEX_ERROR_SYNTAX,  "column 5: "        },
    {"price of money",       "USD/EUR",      CAPEX_ERROR_UNIT,    "column 5: \"EUR\"" },
    {"price of a price",     "USD/USD/chip", CAPEX_ERROR_UNIT,    "column 5: "        },
    {"price in no currency", "XYZ/chip",     CAPEX_ERROR_SYNTAX,  "column 1: "        },
    {"price of bad text",    "USD/Chip",     CAPEX_ERROR_SYNTAX,  "column 5: \"Chip\""},
    {"mixed capitals",       "Usd",          CAPEX_ERROR_UNKNOWN, "column 1: "        },
};

START_TEST (what_names_no_unit_is_refused_with_its_column)
{
  g_autoptr (GError) error = NULL;

  ck_assert_ptr_null (capex_unit_new_from_string (refused[_i].text, &error));
  assert_error (error, CAPEX_ERROR, refused[_i].code);
  ck_assert_msg (g_str_has_prefix (error->message, refused[_i].message),
                 "%s: %s", refused[_i].says, error->message);
}
END_TEST

START_TEST (name_of_65_characters_is_refused)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *name = g_strnfill (64, 'x');
  g_autofree char *longer = g_strnfill (65, 'x');
  g_autoptr (CapexUnit) held = unit (name);

  ck_assert_ptr_nonnull (held);
  ck_assert_ptr_null (capex_unit_new_from_string (longer, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
}
END_TEST

START_TEST (unit_4097_is_refused_and_the_others_stay)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) first = unit ("chip");
  g_autoptr (CapexUnit) again = NULL;
  CapexUnit *last = first;
  guint n_units = 0;

  for (; last != NULL; n_units++)
    {
      g_autofree char *name = g_strdup_printf ("thing-%u", n_units);

      last = capex_unit_new_from_string (name, &error);
    }

  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_LIMIT);
  /* Fewer where other tests ran before in the same process */
  ck_assert_uint_le (n_units, 4096);
  ck_assert_uint_gt (n_units, 3000);
  again = unit ("chip");
  ck_assert_ptr_eq (first, again);
}
END_TEST

START_TEST (one_name_is_one_unit)
{
  g_autoptr (CapexUnit) a = unit ("token/day");
  g_autoptr (CapexUnit) b = unit ("token/day");
  g_autoptr (CapexUnit) c = unit ("token/month");
  g_autoptr (CapexUnit) d = capex_unit_ref (c);

  ck_assert_ptr_eq (a, b);
  ck_assert_ptr_eq (c, d);
  ck_assert (capex_unit_equal (a, b));
  ck_assert (!capex_unit_equal (a, c));
  ck_assert_uint_eq (capex_unit_hash (a), capex_unit_hash (b));
}
END_TEST

static gpointer
name_units (gpointer unused)
{
  GPtrArray *units = g_ptr_array_new ();

  for (guint i = 0; i < 500; i++)
    {
      g_autofree char *name = g_strdup_printf ("unit-%u", i);

      g_ptr_array_add (units, capex_unit_new_from_string (name, NULL));
    }

  return units;
}

START_TEST (threads_get_one_unit_for_one_name)
{
  GPtrArray *units[4];
  GThread *threads[4];

  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    threads[i] = g_thread_new ("units", name_units, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    units[i] = g_thread_join (threads[i]);

  for (guint i = 1; i < G_N_ELEMENTS (threads); i++)
    ck_assert_mem_eq (units[0]->pdata, units[i]->pdata,
                      units[0]->len * sizeof (gpointer));
  for (guint i = 0; i < G_N_ELEMENTS (threads); i++)
    g_ptr_array_unref (units[i]);
}
END_TEST

static const struct
{
  const char *a;
  const char *b;
  const char *product;
} products[] = {
    {"USD/chip",      "chip",        "USD" },
    {"USD/token/day", "token/day",   "USD" },
    {"%",             "USD",         "USD" },
    {"%",             "chip",        "chip"},
    {"%",             "%",           "%"   },
    {"USD/chip",      "MW",          NULL  },
    {"USD",           "chip",        NULL  },
    {"USD",           "USD",         NULL  },
    {"token/day",     "token/month", NULL  },
};

START_TEST (price_times_thing_is_money)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) a = unit (products[_i].a);
  g_autoptr (CapexUnit) b = unit (products[_i].b);
  CapexUnit *product = capex_unit_multiply (a, b, &error);
  CapexUnit *turned = capex_unit_multiply (b, a, NULL);

  ck_assert_ptr_eq (product, turned);
  if (products[_i].product == NULL)
    {
      ck_assert_ptr_null (product);
      assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNIT);
    }
  else
    {
      g_autofree char *name = capex_unit_to_string (product);

      ck_assert_str_eq (name, products[_i].product);
    }
}
END_TEST

START_TEST (box_holds_a_unit)
{
  g_autoptr (CapexUnit) chip = unit ("chip");
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, CAPEX_TYPE_UNIT);
  g_value_set_boxed (&value, chip);
  ck_assert_ptr_eq (g_value_get_boxed (&value), chip);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("unit");
  TCase *text = tcase_create ("text");
  TCase *identity = tcase_create ("identity");

  tcase_add_loop_test (text, name_says_the_kind, 0, G_N_ELEMENTS (names));
  tcase_add_loop_test (text, what_names_no_unit_is_refused_with_its_column, 0,
                       G_N_ELEMENTS (refused));
  tcase_add_test (text, name_of_65_characters_is_refused);
  suite_add_tcase (suite, text);

  tcase_add_test (identity, one_name_is_one_unit);
  tcase_add_test (identity, threads_get_one_unit_for_one_name);
  tcase_add_loop_test (identity, price_times_thing_is_money, 0,
                       G_N_ELEMENTS (products));
  tcase_add_test (identity, box_holds_a_unit);
  tcase_add_test (identity, unit_4097_is_refused_and_the_others_stay);
  suite_add_tcase (suite, identity);

  return capex_test_run (suite);
}
