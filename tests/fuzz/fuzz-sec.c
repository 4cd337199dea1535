/* fuzz-sec.c - Any bytes as a file of SEC company facts
 *
 * They make a dataset, or an error with its place that leaves nothing.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

#include <capex/capex-error.h>
#include <capex/capex-sec-reader.h>

static const struct
{
  CapexRegister table;
  const char *row[8];
} rows[] = {
    {CAPEX_REGISTER_MEASURES,    {"revenue", "flow", "no"}               },
    {CAPEX_REGISTER_MEASURES,    {"cash-flow", "flow", "yes"}            },
    {CAPEX_REGISTER_MEASURES,    {"property", "stock", "no"}             },
    {CAPEX_REGISTER_MEASURES,    {"capex", "flow", "no"}                 },
    {CAPEX_REGISTER_DEFINITIONS, {"capex", "cash", "no"}                 },
    {CAPEX_REGISTER_DEFINITIONS, {"capex", "cash-net", "no"}             },
    {CAPEX_REGISTER_CONCEPTS,    {"us-gaap", "R", "revenue"}             },
    {CAPEX_REGISTER_CONCEPTS,    {"us-gaap", "S", "revenue", "", "", "2"}},
    {CAPEX_REGISTER_CONCEPTS,    {"us-gaap", "F", "cash-flow", "", "-"}  },
    {CAPEX_REGISTER_CONCEPTS,    {"us-gaap", "P", "property"}            },
    {CAPEX_REGISTER_CONCEPTS,    {"us-gaap", "C", "capex", "cash"}       },
    {CAPEX_REGISTER_CONCEPTS,
     {"us-gaap", "C", "capex", "cash-net", "", "", "7"}                  },
};

static CapexDatasetBuilder *
builder_with_concepts (void)
{
  CapexDatasetBuilder *builder = capex_dataset_builder_new ();

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    g_assert_true (capex_dataset_builder_add_row (builder, rows[i].table,
                                                  rows[i].row, NULL, NULL));
  return builder;
}

/* Facts are of the one company, and each names its filing */
static void
assert_sound (CapexDataset *dataset)
{
  guint n = capex_dataset_get_n_rows (dataset, CAPEX_REGISTER_FACTS);

  g_assert_cmpuint (capex_dataset_get_n_rows (dataset,
                                              CAPEX_REGISTER_COMPANIES),
                    ==, 1);
  for (guint i = 0; i < n; i++)
    {
      g_auto (GStrv) row = capex_dataset_dup_row (dataset, CAPEX_REGISTER_FACTS,
                                                  i);
      g_autoptr (CapexFact) fact = capex_dataset_dup_fact (dataset, i);

      g_assert_nonnull (fact);
      g_assert_nonnull (row);
    }
}

static void
assert_located (const GError *error)
{
  g_assert_true (error->domain == CAPEX_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_regex_match_simple ("^fuzz\\.json:[1-9][0-9]*:[1-9][0-9]*: ",
                                       error->message, 0, 0));
}

static void
assert_nothing_is_left (CapexDatasetBuilder *builder)
{
  g_autoptr (CapexDataset) left = capex_dataset_builder_finish (builder, NULL);
  guint n = 0;

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    n += capex_dataset_get_n_rows (left, table);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (rows));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (CapexDatasetBuilder) builder = builder_with_concepts ();
  g_autoptr (GInputStream) stream =
      g_memory_input_stream_new_from_data (data, (gssize) size, NULL);
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (GError) error = NULL;

  if (!capex_sec_read_company_facts_stream (builder, "fuzz.json", stream, NULL,
                                            &error))
    {
      assert_located (error);
      assert_nothing_is_left (builder);
      return 0;
    }
  g_assert_no_error (error);

  dataset = capex_dataset_builder_finish (builder, &error);
  g_assert_no_error (error);
  assert_sound (dataset);
  return 0;
}
