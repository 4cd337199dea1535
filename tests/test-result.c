/* test-result.c - Typed results are counted and boxed
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

static CapexDataset *
make_dataset (void)
{
  return capex_test_dataset (
      "acme, 2024, 1", "acme, 2025, 2", "acme, 2025, 2, source=press",
      "bolt, 2025, 3", "acme, 2025, 4, measure=chip-orders, unit=chip",
      "acme, 2025, 5, measure=unit-price, unit=USD/chip",
      "acme, 2025, 1, measure=depreciation",
      "acme, 2025, 2, status=guidance, source=call, known=2025-02-01",
      "bolt, 2026, 4, status=guidance, source=call", "bolt, 2026Q1, 1",
      "lone, 2025, 30, measure=ai-share-of-issuance, definition=net, unit=%",
      "lone, 2025, 100, measure=market-issuance, definition=net", NULL);
}

static gpointer
make_result (CapexDataset *dataset, GType type, GError **error)
{
  static const char *const both[] = {"acme", "bolt", NULL};

  if (type == CAPEX_TYPE_BRIDGE)
    return capex_bridge_new (dataset, NULL, "2024", "2025", both, NULL, NULL,
                             error);
  if (type == CAPEX_TYPE_CAGR)
    return capex_cagr_new (dataset, NULL, "acme", "2024", "2025", NULL, error);
  if (type == CAPEX_TYPE_CHANGES)
    return capex_changes_new (dataset, NULL, "2024-12-31", NULL, both, NULL,
                              NULL, error);
  if (type == CAPEX_TYPE_CONCENTRATION)
    return capex_concentration_new (dataset, NULL, "2025", both, 1, NULL,
                                    error);
  if (type == CAPEX_TYPE_CUMULATIVE)
    return capex_cumulative_new (dataset, NULL, "acme", "2024..2025", NULL,
                                 error);
  if (type == CAPEX_TYPE_DIFFERENCE)
    return capex_difference_new (dataset, NULL, "acme", "bolt", "2025", NULL,
                                 error);
  if (type == CAPEX_TYPE_FUNDING)
    return capex_funding_new (dataset, NULL, "acme", "2025", error);
  if (type == CAPEX_TYPE_GROWTH)
    return capex_growth_new (dataset, NULL, "acme", "2024", "2025", NULL,
                             error);
  if (type == CAPEX_TYPE_IMPLIED)
    return capex_implied_new (dataset, NULL, "bolt", "2026", NULL, error);
  if (type == CAPEX_TYPE_INDEX)
    return capex_index_new (dataset, NULL, "2024..2025", NULL, both, NULL,
                            error);
  if (type == CAPEX_TYPE_INTENSITY)
    return capex_intensity_new (dataset, NULL, "acme", "2025", error);
  if (type == CAPEX_TYPE_MIX)
    return capex_mix_new (dataset, NULL, "acme", "2025", error);
  if (type == CAPEX_TYPE_MULTIPLE)
    return capex_multiple_new (dataset, NULL, "acme", "bolt", "2025", NULL,
                               error);
  if (type == CAPEX_TYPE_ORDER)
    return capex_order_new (dataset, NULL, "acme", "2025", error);
  if (type == CAPEX_TYPE_PANEL)
    return capex_panel_new (dataset, NULL, "2024..2025", both, NULL, error);
  if (type == CAPEX_TYPE_PART)
    return capex_part_new (dataset, NULL, "lone", "2025",
                           "ai-share-of-issuance", error);
  if (type == CAPEX_TYPE_RANK)
    return capex_rank_new (dataset, NULL, "2025", both, NULL, error);
  if (type == CAPEX_TYPE_RECONCILE)
    return capex_reconcile_new (dataset, NULL, "acme", "2025", NULL, error);
  if (type == CAPEX_TYPE_REVISIONS)
    return capex_revisions_new (dataset, NULL, "acme", "2025", NULL, error);
  if (type == CAPEX_TYPE_SHARE)
    return capex_share_new (dataset, NULL, "2025", both, NULL, error);
  if (type == CAPEX_TYPE_SURPRISE)
    return capex_surprise_new (dataset, NULL, "acme", "2025", NULL, NULL,
                               error);
  if (type == CAPEX_TYPE_TRAILING)
    return capex_trailing_new (dataset, NULL, "acme", NULL, NULL, error);
  if (type == CAPEX_TYPE_SHARE_OF)
    return capex_share_of_new (dataset, NULL, "acme", "2025", "depreciation",
                               NULL, error);
  return capex_spend_year_new (dataset, NULL, "acme", "2025", error);
}

START_TEST (a_copy_outlives_the_result_and_the_dataset)
{
  const GType types[] = {
      CAPEX_TYPE_BRIDGE,        CAPEX_TYPE_RECONCILE,  CAPEX_TYPE_CHANGES,
      CAPEX_TYPE_CAGR,          CAPEX_TYPE_CUMULATIVE, CAPEX_TYPE_INDEX,
      CAPEX_TYPE_TRAILING,      CAPEX_TYPE_DIFFERENCE, CAPEX_TYPE_GROWTH,
      CAPEX_TYPE_MULTIPLE,      CAPEX_TYPE_ORDER,      CAPEX_TYPE_PANEL,
      CAPEX_TYPE_PART,          CAPEX_TYPE_RANK,       CAPEX_TYPE_SHARE,
      CAPEX_TYPE_SHARE_OF,      CAPEX_TYPE_SPEND_YEAR, CAPEX_TYPE_MIX,
      CAPEX_TYPE_CONCENTRATION, CAPEX_TYPE_INTENSITY,  CAPEX_TYPE_FUNDING,
      CAPEX_TYPE_REVISIONS,     CAPEX_TYPE_IMPLIED,    CAPEX_TYPE_SURPRISE};
  CapexDataset *dataset = make_dataset ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      gpointer result = make_result (dataset, types[i], &error);
      gpointer copy;

      assert_no_error (error);
      copy = g_boxed_copy (types[i], result);
      ck_assert_ptr_eq (copy, result);
      g_boxed_free (types[i], result);
      g_boxed_free (types[i], copy);
    }
  g_object_unref (dataset);
}
END_TEST

START_TEST (a_table_outlives_all)
{
  CapexDataset *dataset = make_dataset ();
  CapexGrowth *growth = capex_growth_new (dataset, NULL, "acme", "2024", "2025",
                                          NULL, NULL);
  g_autoptr (CapexTable) table = g_object_ref (capex_growth_get_table (growth));

  capex_growth_unref (growth);
  g_object_unref (dataset);
  capex_test_assert_cell (table, 0, "ratio", "1/1 [1, 1]");
  ck_assert_ptr_nonnull (capex_table_get_explanation (table, 0));
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("result");
  TCase *group = tcase_create ("results");

  tcase_add_test (group, a_copy_outlives_the_result_and_the_dataset);
  tcase_add_test (group, a_table_outlives_all);
  suite_add_tcase (suite, group);
  return capex_test_run (suite);
}
