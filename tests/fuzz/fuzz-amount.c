/* fuzz-amount.c - Any bytes as the text of an amount
 *
 * The first byte chooses the unit that is hinted at, and whether the amount
 * may be negative; the others are the text.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

#include <capex/capex-amount.h>
#include <capex/capex-error.h>

static const char *const hints[] = {
    NULL, "USD", "CNY", "JPY", "chip", "token/day", "MW", "USD/chip", "%",
};

static void
assert_located (const CapexAmount *amount, const GError *error)
{
  g_assert_true ((amount != NULL) != (error != NULL));
  if (error == NULL)
    return;

  g_assert_true (error->domain == CAPEX_ERROR);
  g_assert_true (g_str_has_prefix (error->message, "column "));
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
}

/* low <= stated <= high, as far as they are known */
static void
assert_in_order (const CapexAmount *amount)
{
  g_autoptr (CapexDecimal) stated = capex_amount_dup_stated (amount);
  g_autoptr (CapexDecimal) low = capex_amount_dup_low (amount);
  g_autoptr (CapexDecimal) high = capex_amount_dup_high (amount);

  g_assert_true (low == NULL || high == NULL ||
                 capex_decimal_compare (low, high) <= 0);
  g_assert_true (stated == NULL || capex_amount_contains (amount, stated));
}

static void
assert_reads_back (const CapexAmount *amount)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *text = capex_amount_to_string (amount);
  g_autoptr (CapexAmount) plain = capex_amount_new_from_string (text, NULL,
                                                                &error);
  g_autoptr (CapexAmount) hinted = NULL;

  g_assert_no_error (error);
  g_assert_true (capex_amount_equal (amount, plain));

  hinted = capex_amount_new_from_string_signed (text,
                                                capex_amount_get_unit (amount),
                                                &error);
  g_assert_no_error (error);
  g_assert_true (capex_amount_equal (amount, hinted));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexUnit) unit = NULL;
  g_autoptr (CapexAmount) amount = NULL;
  g_autofree char *text = NULL;
  const char *hint;

  if (size == 0)
    return 0;

  hint = hints[data[0] / 2 % G_N_ELEMENTS (hints)];
  text = g_strndup ((const char *) data + 1, size - 1);
  if (hint != NULL)
    unit = capex_unit_new_from_string (hint, NULL);

  amount = data[0] % 2 == 0
               ? capex_amount_new_from_string (text, unit, &error)
               : capex_amount_new_from_string_signed (text, unit, &error);
  assert_located (amount, error);
  if (amount != NULL)
    {
      assert_in_order (amount);
      assert_reads_back (amount);
    }

  return 0;
}
