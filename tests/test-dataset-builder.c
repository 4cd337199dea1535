/* test-dataset-builder.c - Rows that are taken, refused and undone
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

static const struct
{
  const char *says;
  const char *row;
  const char *field; /* the one that is blamed */
  CapexError code;
} refusals[] = {
    {"a source without an id",                                  "sources: title=x",                                                "id",         CAPEX_ERROR_SYNTAX      },
    {"an id with a comma in a list",                            "sources: id=a;b",                                                 "id",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"a kind of source",                                        "sources: id=x, kind=pres",                                        "kind",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"a day that is not",                                       "sources: id=x, published=2025-13",                                "published",
     CAPEX_ERROR_OUT_OF_RANGE                                                                                                                                            },
    {"an id told twice",                                        "sources: id=press, title=another",                                "id",
     CAPEX_ERROR_DUPLICATE                                                                                                                                               },
    {"a kind of company",                                       "companies: id=x, kind=firm",                                      "kind",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"a currency",                                              "companies: id=x, currency=USX",                                   "currency",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"accounting standards",                                    "companies: id=x, gaap=hgb",                                       "gaap",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"a fiscal year end",                                       "companies: id=x, fiscal_year_end=13-31",
     "fiscal_year_end",                                                                                                                          CAPEX_ERROR_SYNTAX      },
    {"a rule without a year end",                               "companies: id=x, fiscal_label=start",
     "fiscal_label",                                                                                                                             CAPEX_ERROR_SYNTAX      },
    {"members of a company",                                    "companies: id=x, members=acme",                                   "members",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"a member without a name",                                 "companies: id=x, kind=group, members=acme;",
     "members",                                                                                                                                  CAPEX_ERROR_SYNTAX      },
    {"a member twice",                                          "companies: id=x, kind=group, members=acme;acme",
     "members",                                                                                                                                  CAPEX_ERROR_DUPLICATE   },
    {"a member with one day",                                   "companies: id=x, kind=group, members=acme@2020",
     "members",                                                                                                                                  CAPEX_ERROR_SYNTAX      },
    {"a member whose day is not",
     "companies: id=x, kind=group, members=acme@2020-99-01/",                                                                      "members",
     CAPEX_ERROR_OUT_OF_RANGE                                                                                                                                            },
    {"a member who leaves before he comes",
     "companies: id=x, kind=group, members=acme@2021-01-01/2020-01-01",                                                            "members",    CAPEX_ERROR_SYNTAX      },
    {"a group with other members",
     "companies: id=duo, kind=group, "
     "currency=USD, members=acme;june",                                                                                            "id",         CAPEX_ERROR_DUPLICATE   },
    {"a kind of measure",                                       "measures: id=x, kind=flux",                                       "kind",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"neither yes nor no",                                      "measures: id=x, kind=flow, signed=maybe",                         "signed",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"a flow that is a share",                                  "measures: id=x, kind=flow, share_of=capex",
     "share_of",                                                                                                                                 CAPEX_ERROR_SYNTAX      },
    {"a definition of no measure",                              "definitions: measure=capx, id=x",                                 "measure",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"a definition told twice",
     "definitions: measure=capex, id=cash, title=another",                                                                         "id",
     CAPEX_ERROR_DUPLICATE                                                                                                                                               },
    {"a presentation of nobody",
     "presentations: company=nobody, measure=capex, pointer=own, "
     "definition=cash, source=press",                                                                                              "company",    CAPEX_ERROR_UNKNOWN     },
    {"a pointer to nowhere",
     "presentations: company=acme, measure=capex, pointer=theirs, "
     "definition=cash, source=press",                                                                                              "pointer",    CAPEX_ERROR_UNKNOWN     },
    {"a presentation by no definition",
     "presentations: company=acme, measure=capex, pointer=own, "
     "definition=brash, source=press",                                                                                             "definition", CAPEX_ERROR_UNKNOWN     },
    {"a presentation that ends before it starts",
     "presentations: company=acme, measure=capex, pointer=own, "
     "definition=cash, since=2024-01-01, until=2023-01-01, source=press",                                                          "until",      CAPEX_ERROR_SYNTAX      },
    {"a rate of no day",
     "rates: date=2025, base=EUR, currency=USD, rate=1.1, "
     "source=press",                                                                                                               "date",       CAPEX_ERROR_SYNTAX      },
    {"a rate of no currency",
     "rates: date=2025-01-02, base=EUR, rate=1.1, "
     "source=press",                                                                                                               "currency",   CAPEX_ERROR_SYNTAX      },
    {"a rate of zero",
     "rates: date=2025-01-02, base=EUR, currency=USD, rate=0, "
     "source=press",                                                                                                               "rate",       CAPEX_ERROR_OUT_OF_RANGE},
    {"a rate below zero",
     "rates: date=2025-01-02, base=EUR, currency=USD, "
     "rate=-1.1, source=press",                                                                                                    "rate",       CAPEX_ERROR_OUT_OF_RANGE},
    {"a rate for one dollar",
     "rates: date=2025-01-02, base=USD, currency=CNY, "
     "rate=7, source=press",                                                                                                       "base",       CAPEX_ERROR_SYNTAX      },
    {"a rate without a source",
     "rates: date=2025-01-02, base=EUR, "
     "currency=USD, rate=1.1",                                                                                                     "source",     CAPEX_ERROR_MISSING     },
    {"an identity that is no sum",
     "definitions: measure=capex, id=x, identity=cash",                                                                            "identity",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"an identity without a sign",
     "definitions: measure=capex, id=x, identity=cash and revenue",                                                                "identity",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"an identity that ends with a sign",
     "definitions: measure=capex, id=x, identity=cash + revenue -",                                                                "identity",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"an identity with a sign for a name",
     "definitions: measure=capex, id=x, identity=cash + +",                                                                        "identity",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"an identity with two spaces",
     "definitions: measure=capex, id=x, identity=cash +  revenue",                                                                 "identity",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"an identity, and nothing after a semicolon",
     "definitions: measure=capex, id=x, identity=cash + revenue;",                                                                 "identity",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"an identity of itself",
     "definitions: measure=capex, id=x, identity=x + revenue",                                                                     "identity",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"an identity with a measure that is not",
     "definitions: measure=capex, id=x, identity=cash + proceeds",                                                                 "identity",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"an identity with a balance",
     "definitions: measure=capex, id=x, identity=cash + backlog",                                                                  "identity",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"an identity with a measure of which an identity cannot say the "
     "definition",                                         "definitions: measure=capex, id=x, identity=cash + debt-issuance",
     "identity",                                                                                                                                 CAPEX_ERROR_SYNTAX      },
    {"an identity with its own measure, which has definitions",
     "definitions: measure=capex, id=x, identity=cash - capex",                                                                    "identity",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"an identity of balances",
     "definitions: measure=lease-commitments, id=x, "
     "identity=finance + revenue",                                                                                                 "identity",   CAPEX_ERROR_SYNTAX      },
    {"a definition told again with other parts",
     "definitions: measure=capex, id=cash-net, identity=cash + revenue, "
     "title=Cash paid for property and equipment less proceeds from sales or "
     "incentives",                                                                                                                 "id",         CAPEX_ERROR_DUPLICATE   },
    {"a concept of no taxonomy",                                "concepts: tag=Capex, measure=revenue",
     "taxonomy",                                                                                                                                 CAPEX_ERROR_SYNTAX      },
    {"a concept of no tag",                                     "concepts: taxonomy=us-gaap, measure=revenue",
     "tag",                                                                                                                                      CAPEX_ERROR_SYNTAX      },
    {"a concept of no measure that is",
     "concepts: taxonomy=us-gaap, tag=Sales, measure=sales",                                                                       "measure",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"a concept of a rate",
     "concepts: taxonomy=us-gaap, tag=Price, measure=unit-price",                                                                  "measure",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"a concept by no definition that is",
     "concepts: taxonomy=us-gaap, tag=Capex, measure=capex, definition=brash",                                                     "definition", CAPEX_ERROR_UNKNOWN     },
    {"a concept that does not say by which definition",
     "concepts: taxonomy=us-gaap, tag=Capex, measure=capex",                                                                       "definition",
     CAPEX_ERROR_MISSING                                                                                                                                                 },
    {"a concept that is passed over, by a definition",
     "concepts: taxonomy=us-gaap, tag=Capex, definition=cash",                                                                     "definition",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"a concept with a sign that is none",
     "concepts: taxonomy=us-gaap, tag=Sales, measure=revenue, sign=minus",                                                         "sign",       CAPEX_ERROR_UNKNOWN     },
    {"a concept before the first",
     "concepts: taxonomy=us-gaap, tag=Sales, measure=revenue, priority=0",                                                         "priority",   CAPEX_ERROR_SYNTAX      },
    {"a concept after the last",
     "concepts: taxonomy=us-gaap, tag=Sales, measure=revenue, priority=100",                                                       "priority",   CAPEX_ERROR_SYNTAX      },
    {"a concept of two issuers",
     "concepts: taxonomy=us-gaap, tag=Sales, measure=revenue, issuer=a;b",                                                         "issuer",     CAPEX_ERROR_SYNTAX      },
    {"a concept since no day",
     "concepts: taxonomy=us-gaap, tag=Sales, measure=revenue, since=2024",                                                         "since",      CAPEX_ERROR_SYNTAX      },
    {"a concept until no day",
     "concepts: taxonomy=us-gaap, tag=Sales, measure=revenue, until=never",                                                        "until",      CAPEX_ERROR_SYNTAX      },
    {"a concept that ends before it starts",
     "concepts: taxonomy=us-gaap, tag=Sales, measure=revenue, "
     "since=2024-01-02, until=2024-01-01",                                                                                         "until",      CAPEX_ERROR_SYNTAX      },
    {"a price of no series",
     "prices: currency=USD, period=2025-01, value=1, "
     "source=press",                                                                                                               "series",     CAPEX_ERROR_SYNTAX      },
    {"a price of no period",
     "prices: series=x, currency=USD, period=always, "
     "value=1, source=press",                                                                                                      "period",     CAPEX_ERROR_SYNTAX      },
    {"a price that is no number",
     "prices: series=x, currency=USD, "
     "period=2025-01, value=., source=press",                                                                                      "value",      CAPEX_ERROR_SYNTAX      },
    {"a fact of nobody",                                        "nobody, 2025, 1",                                                 "company",    CAPEX_ERROR_UNKNOWN     },
    {"a fact of no measure",                                    "acme, 2025, 1, measure=capx",                                     "measure",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"a fact by no definition",                                 "acme, 2025, 1, definition=brash",                                 "definition",
     CAPEX_ERROR_UNKNOWN                                                                                                                                                 },
    {"a scope",                                                 "acme, 2025, 1, scope=all",                                        "scope",      CAPEX_ERROR_UNKNOWN     },
    {"a status",                                                "acme, 2025, 1, status=fact",                                      "status",     CAPEX_ERROR_UNKNOWN     },
    {"a fact without a period",                                 "acme, 2025, 1, period=",                                          "period",
     CAPEX_ERROR_MISSING                                                                                                                                                 },
    {"a period that is not",                                    "acme, 2025, 1, period=2025Q5",                                    "period",
     CAPEX_ERROR_OUT_OF_RANGE                                                                                                                                            },
    {"an amount that is not",                                   "acme, 2025, many",                                                "amount",     CAPEX_ERROR_SYNTAX      },
    {"an amount of other units",                                "acme, 2025, 5 EUR",                                               "amount",
     CAPEX_ERROR_UNIT                                                                                                                                                    },
    {"a unit that is not",                                      "acme, 2025, 5, unit=U$D",                                         "unit",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"an amount without a unit",                                "acme, 2025, 5, unit=",                                            "amount",
     CAPEX_ERROR_UNIT                                                                                                                                                    },
    {"an outflow with a minus",                                 "acme, 2025, -5",                                                  "amount",
     CAPEX_ERROR_OUT_OF_RANGE                                                                                                                                            },
    {"a known day that is not",                                 "acme, 2025, 5, known=soon",                                       "known",
     CAPEX_ERROR_SYNTAX                                                                                                                                                  },
    {"a fact without a source",                                 "acme, 2025, 5, source=",                                          "source",
     CAPEX_ERROR_MISSING                                                                                                                                                 },
    {"the other side of no deal",                               "acme, 2025, 5, counterparty=nobody",
     "counterparty",                                                                                                                             CAPEX_ERROR_UNKNOWN     },
};

static int
field_of (const char *row, const char *name)
{
  CapexRegister table = CAPEX_REGISTER_FACTS;
  const char *const *fields;

  for (CapexRegister i = 0; i < CAPEX_N_REGISTERS; i++)
    {
      g_autofree char *start = g_strdup (capex_register_get_file_name (i));

      strcpy (strrchr (start, '.'), ":");
      if (g_str_has_prefix (row, start))
        table = i;
    }
  fields = capex_register_list_fields (table);
  for (int i = 0; fields[i] != NULL; i++)
    if (g_str_equal (fields[i], name))
      return i;
  ck_abort_msg ("there is no field %s", name);
}

/* Everything that a dataset holds, as one text */
static char *
dump (CapexDataset *dataset)
{
  GString *text = g_string_new (NULL);

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    for (guint i = 0; i < capex_dataset_get_n_rows (dataset, table); i++)
      {
        g_auto (GStrv) row = capex_dataset_dup_row (dataset, table, i);
        g_autofree char *joined = g_strjoinv ("|", row);

        g_string_append_printf (text, "%s\n", joined);
      }
  return g_string_free (text, FALSE);
}

START_TEST (a_row_that_cannot_be_read_is_refused_at_its_field)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (CapexDatasetBuilder) untouched = capex_test_builder ();
  g_autoptr (CapexDataset) dataset = NULL;
  g_autoptr (CapexDataset) other = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  int field = -2;

  ck_assert_msg (!capex_test_add_row (builder, refusals[_i].row, &field,
                                      &error),
                 "%s is taken", refusals[_i].says);
  ck_assert_msg (g_error_matches (error, CAPEX_ERROR, (int) refusals[_i].code),
                 "%s: %s", refusals[_i].says, capex_test_describe (error));
  ck_assert_msg (field == field_of (refusals[_i].row, refusals[_i].field),
                 "%s: field %d is blamed", refusals[_i].says, field);

  dataset = capex_dataset_builder_finish (builder, NULL);
  other = capex_dataset_builder_finish (untouched, NULL);
  before = dump (other);
  after = dump (dataset);
  ck_assert_msg (g_str_equal (before, after), "%s leaves a trace",
                 refusals[_i].says);
}
END_TEST

START_TEST (bytes_that_are_no_text_are_refused)
{
  static const char *const row[] = {"\xff", "", "", "", "", "", "", "", NULL};
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;
  int field = -2;

  ck_assert (!capex_dataset_builder_add_row (builder, CAPEX_REGISTER_SOURCES,
                                             row, &field, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX);
  ck_assert_int_eq (field, 0);
}
END_TEST

static const struct
{
  const char *says;
  const char *rows[3];
  const char *message;
} dangling[] = {
    {"a parent that is not there",
     {"companies: id=x, parent=nobody"},
     "\"nobody\" is not the id of a company"},
    {"a parent that is its own",
     {"companies: id=x, parent=x"},
     "\"x\" is its own parent"              },
    {"parents in a circle",
     {"companies: id=x, parent=y", "companies: id=y, parent=x"},
     "\"x\" is its own parent"              },
    {"a member that is not there",
     {"companies: id=x, kind=group, members=z"},
     "\"z\" is not the id of a company"     },
    {"a group in a group",
     {"companies: id=x, kind=group, members=duo"},
     "\"duo\" is a group or a market"       },
    {"an original that is not there",
     {"sources: id=x, repeats=lost"},
     "\"lost\" is not the id of a source"   },
    {"a share of nothing",
     {"measures: id=x, kind=share, share_of=all"},
     "\"all\" is not the id of a measure"   },
    {"a part of no claim",
     {"acme, 2025, 1, part_of=nothing"},
     "\"nothing\" is not the id of a claim" },
};

START_TEST (a_reference_to_nowhere_is_found_at_the_end)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; dangling[_i].rows[i] != NULL; i++)
    {
      capex_test_add_row (builder, dangling[_i].rows[i], NULL, &error);
      assert_no_error (error);
    }
  ck_assert_ptr_null (capex_dataset_builder_finish (builder, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
  ck_assert_msg (strstr (error->message, dangling[_i].message) != NULL,
                 "%s: %s", dangling[_i].says, error->message);
}
END_TEST

START_TEST (many_references_to_nowhere_are_counted)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_test_builder ();
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *row =
          g_strdup_printf ("companies: id=x%u, parent=nobody", i);

      capex_test_add_row (builder, row, NULL, &error);
      assert_no_error (error);
    }
  ck_assert_ptr_null (capex_dataset_builder_finish (builder, &error));
  ck_assert (g_str_has_suffix (error->message, "\nand 5 more"));
}
END_TEST

START_TEST (the_last_word_on_a_concept_is_kept)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "concepts: taxonomy=us-gaap, tag=Sales, measure=revenue, priority=3",
      "concepts: taxonomy=us-gaap, tag=Sales, measure=revenue, issuer=acme",
      "concepts: taxonomy=us-gaap, tag=Sales, since=2020-01-01",
      "concepts: taxonomy=us-gaap, tag=Sales, measure=backlog", NULL);
  g_autofree char *told = dump (dataset);

  ck_assert_uint_eq (capex_dataset_get_n_rows (dataset,
                                               CAPEX_REGISTER_CONCEPTS),
                     3);
  ck_assert_ptr_nonnull (strstr (told, "us-gaap|Sales|backlog||+|1||||\n"
                                       "us-gaap|Sales|||+|1||2020-01-01||\n"
                                       "us-gaap|Sales|revenue||+|1|acme|||\n"));
}
END_TEST

START_TEST (the_same_row_once_more_changes_nothing)
{
  static const char *const rows[] = {
      "companies: id=x, kind=group, members=acme;bolt", "acme, 2025, 1",
      "acme, 2025, over $5 billion, claim=c, note=n"};
  g_autoptr (CapexDataset) once = capex_test_dataset (rows[0], rows[1], rows[2],
                                                      NULL);
  g_autoptr (CapexDataset) twice = capex_test_dataset (rows[0], rows[1],
                                                       rows[2], rows[2],
                                                       rows[1], rows[0], NULL);
  g_autofree char *before = dump (once);
  g_autofree char *after = dump (twice);

  ck_assert_str_eq (before, after);
}
END_TEST

START_TEST (the_order_of_the_input_leaves_no_trace)
{
  static const char *const rows[] = {
      "acme, 2025, 1",
      "acme, 2025, 2, known=2026-03-01",
      "bolt, 2024, 3",
      "acme, 2025, 4, status=plan",
      "acme, 2025, over $5 billion",
      "acme, 2025, over $6 billion",
      "acme, 2025, 7, scope=ai, note=a",
      "acme, 2025, 7, scope=ai, note=b",
      "june, FY2025, 8, unit=CNY",
      "june, FY2025, 8, speaker=the-press, source=press",
      NULL,
  };
  g_autoptr (CapexDataset) sorted = capex_test_dataset_new (rows);
  g_autofree char *expected = dump (sorted);
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint round = 0; round < 20; round++)
    {
      const char *shuffled[G_N_ELEMENTS (rows)];
      g_autoptr (CapexDataset) dataset = NULL;
      g_autofree char *told = NULL;

      memcpy (shuffled, rows, sizeof rows);
      for (guint i = G_N_ELEMENTS (rows) - 1; i > 1; i--)
        {
          guint j = (guint) g_rand_int_range (rand, 0, (gint32) i);
          const char *row = shuffled[i - 1];

          shuffled[i - 1] = shuffled[j];
          shuffled[j] = row;
        }
      dataset = capex_test_dataset_new (shuffled);
      told = dump (dataset);
      ck_assert_str_eq (told, expected);
    }
}
END_TEST

START_TEST (a_dataset_goes_into_another)
{
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) copy = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dump (bundled);
  g_autofree char *after = NULL;

  ck_assert (capex_dataset_builder_add_reference (builder, bundled, &error));
  ck_assert (capex_dataset_builder_add_facts (builder, bundled, &error));
  assert_no_error (error);
  copy = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);
  after = dump (copy);
  ck_assert_str_eq (before, after);
}
END_TEST

START_TEST (a_dataset_that_contradicts_is_not_added)
{
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;

  capex_test_add_row (builder, "companies: id=microsoft, name=Another", NULL,
                      &error);
  assert_no_error (error);
  ck_assert (!capex_dataset_builder_add_reference (builder, bundled, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_DUPLICATE);
}
END_TEST

START_TEST (facts_without_their_companies_are_not_added)
{
  g_autoptr (CapexDataset) bundled = capex_dataset_new_bundled ();
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;

  ck_assert (!capex_dataset_builder_add_facts (builder, bundled, &error));
  assert_error (error, CAPEX_ERROR, CAPEX_ERROR_UNKNOWN);
}
END_TEST

START_TEST (a_dataset_without_rows_has_no_newest_day)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexDataset) dataset = capex_dataset_builder_finish (builder,
                                                                   &error);
  g_autofree char *newest = NULL;

  assert_no_error (error);
  newest = capex_dataset_dup_newest_known (dataset);
  ck_assert_ptr_null (newest);
  ck_assert_ptr_null (capex_dataset_find_company (dataset, "x", NULL));
  ck_assert_ptr_null (capex_dataset_find_source (dataset, "x", NULL));
}
END_TEST

START_TEST (a_hedge_around_zero_is_not_below_it)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset ("acme, 2025, about $0.0 billion", NULL);
  g_autoptr (CapexFact) fact = capex_dataset_dup_fact (dataset, 0);
  g_autoptr (CapexAmount) amount = capex_fact_dup_amount (fact);
  g_autoptr (CapexDecimal) low = capex_amount_dup_low (amount);

  ck_assert_int_eq (capex_decimal_get_sign (low), 0);
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("dataset-builder");
  TCase *refusing = tcase_create ("refusing");
  TCase *making = tcase_create ("making");

  tcase_add_loop_test (refusing,
                       a_row_that_cannot_be_read_is_refused_at_its_field, 0,
                       G_N_ELEMENTS (refusals));
  tcase_add_test (refusing, bytes_that_are_no_text_are_refused);
  tcase_add_loop_test (refusing, a_reference_to_nowhere_is_found_at_the_end, 0,
                       G_N_ELEMENTS (dangling));
  tcase_add_test (refusing, many_references_to_nowhere_are_counted);
  suite_add_tcase (suite, refusing);

  tcase_add_test (making, the_last_word_on_a_concept_is_kept);
  tcase_add_test (making, the_same_row_once_more_changes_nothing);
  tcase_add_test (making, the_order_of_the_input_leaves_no_trace);
  tcase_add_test (making, a_dataset_goes_into_another);
  tcase_add_test (making, a_dataset_that_contradicts_is_not_added);
  tcase_add_test (making, facts_without_their_companies_are_not_added);
  tcase_add_test (making, a_dataset_without_rows_has_no_newest_day);
  tcase_add_test (making, a_hedge_around_zero_is_not_below_it);
  suite_add_tcase (suite, making);

  return capex_test_run (suite);
}
