/* test-rebuild.c - Figures that are put together from published parts
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test-dataset.h"

#include <string.h>

#include "basis/capex-asked-private.h"
#include "basis/capex-subject-private.h"

#define LINE(company, pointer, definition) \
  "presentations: company=" company ", measure=capex, pointer=" pointer \
  ", definition=" definition ", source=filing"

#define NET LINE ("acme", "filed", "cash-net")
#define GROSS LINE ("acme", "filed", "cash")
/* a line that is left, and the one after it */
#define LEFT_GROSS LINE ("acme", "filed", "cash") ", until=2024-04-23"
#define THEN_NET LINE ("acme", "filed", "cash-net") ", since=2024-04-24"
#define OWN LINE ("acme", "own", "with-lease-principal")
#define PRINCIPAL ", measure=finance-lease-principal"
#define PROCEEDS ", measure=capex-proceeds"

#define WITH_PRINCIPAL "spend acme 2025 --definition with-lease-principal"

static const CapexTestCase cases[] = {
    {"the line that is filed and the principal add up",
     {NET, "acme, 2025, 69691, definition=cash-net",
      "acme, 2025, 2524" PRINCIPAL},
     WITH_PRINCIPAL,                                                         "amount",
     "72215 [72215, 72215]",                                                                               "rebuilt"                    },
    {"whether that line is net or gross",
     {GROSS, "acme, 2025, 64551", "acme, 2025, 2283" PRINCIPAL},
     WITH_PRINCIPAL,                                                         "amount",
     "66834 [66834, 66834]",                                                                               "rebuilt"                    },
    {"the issuer's own definition may be such a one",
     {NET, OWN, "acme, 2025, 69691, definition=cash-net",
      "acme, 2025, 2524" PRINCIPAL},
     "spend acme 2025 --definition own",                                     "amount",
     "72215 [72215, 72215]",                                                                               "rebuilt"                    },
    {"what is net is what is gross less the proceeds",
     {GROSS, "acme, 2025, 82999", "acme, 2025, 5341" PROCEEDS},
     "spend acme 2025 --definition cash-net",                                "amount",
     "77658 [77658, 77658]",                                                                               "rebuilt"                    },
    {"a quarter is put together from differences",
     {NET, "acme, 2025Q1, 100, definition=cash-net",
      "acme, 2025H1, 250, definition=cash-net", "acme, 2025Q1, 3" PRINCIPAL,
      "acme, 2025H1, 7" PRINCIPAL},
     "spend acme 2025Q2 --definition with-lease-principal",                  "amount",
     "154 [154, 154]",                                                                                     "derived-quarter rebuilt"    },
    {"bounds add up",
     {NET, "acme, 2025, 70 billion, definition=cash-net",
      "acme, 2025, 2.5 billion" PRINCIPAL},
     WITH_PRINCIPAL,                                                         "amount",
     "72500000000 [71950000000, 73050000000]",                                                             "rebuilt"                    },
    {"proceeds that are rounded do not make spending negative",
     {GROSS, "acme, 2025, 1 billion", "acme, 2025, 1 billion" PROCEEDS},
     "spend acme 2025 --definition cash-net",                                "amount",
     "0 [0, 1000000000]",                                                                                  "rebuilt"                    },
    {"members of a group are put together one by one",
     {NET, LINE ("bolt", "filed", "cash"),
      "acme, 2025, 100, definition=cash-net", "acme, 2025, 3" PRINCIPAL,
      "bolt, 2025, 50", "bolt, 2025, 1" PRINCIPAL},
     "spend duo 2025 --definition with-lease-principal",                     "amount",
     "154 [154, 154]",                                                                                     "rebuilt"                    },

    {"a definition that is told again without its parts keeps them",
     {"definitions: measure=capex, id=cash-net, title=Cash paid for property "
      "and equipment less proceeds from sales or incentives",
      GROSS, "acme, 2025, 82999", "acme, 2025, 5341" PROCEEDS},
     "spend acme 2025 --definition cash-net",                                "amount",
     "77658 [77658, 77658]",                                                                               "rebuilt"                    },
 /* what is published comes first, within one rank */
    {"a filed figure of the definition answers before its parts",
     {NET, "acme, 2025, 69691, definition=cash-net",
      "acme, 2025, 2524" PRINCIPAL,
      "acme, 2025, 72300, definition=with-lease-principal"},
     WITH_PRINCIPAL,                                                         "amount",
     "72300 [72300, 72300]",                                                                               ""                           },
    {"so does one that the issuer told, before parts that it told",
     {NET, "acme, 2025, 69691, definition=cash-net, source=call",
      "acme, 2025, 2524, source=call" PRINCIPAL,
      "acme, 2025, 72300, definition=with-lease-principal, source=call"},
     WITH_PRINCIPAL,                                                         "amount",
     "72300 [72300, 72300]",                                                                               ""                           },
    {"parts that are filed answer before what the issuer rounded",
     {NET, "acme, 2025, 69691000000, definition=cash-net",
      "acme, 2025, 2524000000" PRINCIPAL,
      "acme, 2025, $72.2 billion, definition=with-lease-principal, "
      "source=call"},
     WITH_PRINCIPAL,                                                         "amount",
     "72215000000 [72215000000, 72215000000]",                                                             "rebuilt"                    },
    {"which narrows them where they are rounded too",
     {NET, "acme, 2025, $69.7 billion, definition=cash-net",
      "acme, 2025, 2524000000" PRINCIPAL,
      "acme, 2025, $72.2 billion, definition=with-lease-principal, "
      "source=call"},
     WITH_PRINCIPAL,                                                         "amount",
     "72224000000 [72174000000, 72250000000]",                                                             "rebuilt"                    },
    {"what the issuer tells twice on one day is a conflict beside them too",
     {NET, "acme, 2025, 100, definition=cash-net", "acme, 2025, 10" PRINCIPAL,
      "acme, 2025, about 108, definition=with-lease-principal, source=call",
      "acme, 2025, 120, definition=with-lease-principal, source=call"},
     WITH_PRINCIPAL,                                                         "amount",
     "110 [110, 110]",                                                                                     "conflict rebuilt"           },
    {"what the issuer calls about so much is no hedge of parts that are exact",
     {NET, "acme, 2025, 100, definition=cash-net", "acme, 2025, 10" PRINCIPAL,
      "acme, 2025, about 108, definition=with-lease-principal, source=call"},
     WITH_PRINCIPAL,                                                         "amount",
     "110 [110, 110]",                                                                                     "rebuilt"                    },
    {"but one of parts that it narrows: 100 to 120 by 102.6 to 113.4",
     {NET, "acme, 2025, 90..110, definition=cash-net",
      "acme, 2025, 10" PRINCIPAL,
      "acme, 2025, about 108, definition=with-lease-principal, source=call"},
     WITH_PRINCIPAL,                                                         "amount",
     "110 [102.6, 113.4]",                                                                                 "rebuilt hedge-convention"   },
    {"what the issuer says stands against parts that contradict it",
     {NET, "acme, 2025, 69691000000, definition=cash-net",
      "acme, 2025, 2524000000" PRINCIPAL,
      "acme, 2025, $73 billion, definition=with-lease-principal, source=call"},
     WITH_PRINCIPAL,                                                         "amount",
     "73000000000 [72500000000, 73500000000]",                                                             "conflict"                   },
    {"in another currency it is no contradiction",
     {NET, "acme, 2025, 69691, definition=cash-net",
      "acme, 2025, 2524" PRINCIPAL,
      "acme, 2025, 60000, unit=EUR, definition=with-lease-principal, "
      "source=call"},
     WITH_PRINCIPAL,                                                         "amount",
     "72215 [72215, 72215]",                                                                               "rebuilt"                    },
    {"what others say does not displace the issuer's parts",
     {NET, "acme, 2025, 69691, definition=cash-net",
      "acme, 2025, 2524" PRINCIPAL,
      "acme, 2025, 80000, definition=with-lease-principal, source=press"},
     WITH_PRINCIPAL,                                                         "amount",
     "72215 [72215, 72215]",                                                                               "rebuilt"                    },
    {"what others say answers where the issuer has no parts",
     {NET, "acme, 2025, 69691, definition=cash-net",
      "acme, 2025, 80000, definition=with-lease-principal, source=press"},
     WITH_PRINCIPAL,                                                         "amount",
     "80000 [80000, 80000]",                                                                               ""                           },
    {"a sum is as good as its worst part: a bound of its speaker counts",
     {GROSS, "acme, 2025, 100", "acme, 2025, 10, source=call" PRINCIPAL,
      "acme, 2025, over 105, definition=with-lease-principal, source=call"},
     WITH_PRINCIPAL,                                                         "amount",
     "110 [110, 110]",                                                                                     "rebuilt"                    },
    {"and contradicts it",
     {GROSS, "acme, 2025, 100", "acme, 2025, 10, source=call" PRINCIPAL,
      "acme, 2025, over 120, definition=with-lease-principal, source=call"},
     WITH_PRINCIPAL,                                                         "amount",
     "- [110, ..]",                                                                                        "conflict open-bound rebuilt"},
    {"but a bound that is told on a call is none of parts that are filed",
     {GROSS, "acme, 2025, 100", "acme, 2025, 10" PRINCIPAL,
      "acme, 2025, over 120, definition=with-lease-principal, source=call"},
     WITH_PRINCIPAL,                                                         "amount",
     "110 [110, 110]",                                                                                     "rebuilt"                    },
    {"parts of which two are told on one day are a hull, and a conflict",
     {NET, "acme, 2025, 100, definition=cash-net", "acme, 2025, 3" PRINCIPAL,
      "acme, 2025, 5" PRINCIPAL},
     WITH_PRINCIPAL,                                                         "amount",
     "- [103, 105]",                                                                                       "conflict rebuilt"           },

 /* one presentation */
    {"the newest line of which there is a figure is taken",
     {LEFT_GROSS, THEN_NET, "acme, 2023, 27266, known=2024-02-02",
      "acme, 2023, 27045, definition=cash-net, known=2025-01-30",
      "acme, 2023, 1058, known=2024-02-02" PRINCIPAL},
     "spend acme 2023 --definition with-lease-principal",                    "amount",
     "28103 [28103, 28103]",                                                                               "rebuilt reclassified"       },
    {"as of a day, the line of that day",
     {LEFT_GROSS, THEN_NET, "acme, 2023, 27266, known=2024-02-02",
      "acme, 2023, 27045, definition=cash-net, known=2025-01-30",
      "acme, 2023, 1058, known=2024-02-02" PRINCIPAL},
     "spend acme 2023 --definition with-lease-principal --as-of 2024-04-23", "amount",
     "28324 [28324, 28324]",                                                                               "rebuilt"                    },
    {"a line that the issuer has left since is told to be one",
     {LEFT_GROSS, THEN_NET, "acme, 2023, 27266, known=2024-02-02",
      "acme, 2023, 27045, definition=cash-net, known=2025-01-30",
      "acme, 2023, 1058, known=2024-02-02" PRINCIPAL},
     "spend acme 2023 --definition with-lease-principal --as-of 2024-12-31", "amount",
     "28324 [28324, 28324]",                                                                               "rebuilt reclassified"       },
    {"a part that is restated beside another line is none of the line before",
     {LEFT_GROSS, THEN_NET, "acme, 2023, 100, known=2024-02-01",
      "acme, 2023, 10, known=2024-02-01" PRINCIPAL,
      "acme, 2023, 30, known=2025-02-01" PRINCIPAL},
     "spend acme 2023 --definition with-lease-principal",                    "amount",
     "110 [110, 110]",                                                                                     "rebuilt reclassified"       },
    {"it is one where it is restated while that line is in use",
     {LEFT_GROSS, THEN_NET, "acme, 2023, 100, known=2024-02-01",
      "acme, 2023, 10, known=2024-02-01" PRINCIPAL,
      "acme, 2023, 30, known=2024-04-23" PRINCIPAL},
     "spend acme 2023 --definition with-lease-principal --as-of 2024-12-31", "amount",
     "130 [130, 130]",                                                                                     "rebuilt reclassified"       },
    {"a part that is first told beside another line is none",
     {LEFT_GROSS, THEN_NET, "acme, 2023, 100, known=2024-02-01",
      "acme, 2023, 30, known=2024-04-24" PRINCIPAL},
     "spend acme 2023 --definition with-lease-principal",                    NULL,
     "No capex of acme",                                                                                   "missing"                    },
    {"a line counts as it was told while it was in use",
     {LEFT_GROSS, THEN_NET, "acme, 2023, 100, known=2024-02-01",
      "acme, 2023, 105, known=2025-02-01",
      "acme, 2023, 10, known=2024-02-01" PRINCIPAL},
     "spend acme 2023 --definition with-lease-principal",                    "amount",
     "110 [110, 110]",                                                                                     "rebuilt reclassified"       },
    {"a line that comes back has the parts that stood beside it",
     {"presentations: company=acme, measure=capex, pointer=filed, "
      "definition=cash-net, until=2022-04-27, source=filing",
      "presentations: company=acme, measure=capex, pointer=filed, "
      "definition=cash, since=2022-04-28, until=2024-04-23, source=filing",
      THEN_NET, "acme, 2021, 90, definition=cash-net, known=2022-02-01",
      "acme, 2021, 10, known=2022-02-01" PRINCIPAL,
      "acme, 2021, 30, known=2023-02-01" PRINCIPAL},
     "spend acme 2021 --definition with-lease-principal --as-of 2024-12-31", "amount",
     "100 [100, 100]",                                                                                     "rebuilt"                    },
    {"a restated line has the parts that were told before, if none is since",
     {LEFT_GROSS, THEN_NET,
      "acme, 2023, 90, definition=cash-net, "
      "known=2025-02-01",
      "acme, 2023, 10, known=2024-02-01" PRINCIPAL},
     "spend acme 2023 --definition with-lease-principal",                    "amount",
     "100 [100, 100]",                                                                                     "rebuilt reclassified"       },
    {"where days are not told, the line in use has all parts",
     {NET, "acme, 2025, 90, definition=cash-net, known=",
      "acme, 2025, 10, known=" PRINCIPAL},
     WITH_PRINCIPAL,                                                         "amount",
     "100 [100, 100]",                                                                                     "rebuilt"                    },
    {"a part is not put together before it is known",
     {NET, "acme, 2025, 69691, definition=cash-net, known=2026-01-29",
      "acme, 2025, 2524, known=2026-02-10" PRINCIPAL},
     WITH_PRINCIPAL " --as-of 2026-02-09",
     NULL,                                                                             "No capex of acme",
     "missing"                                                                                                                          },

 /* growth by one definition */
    {"growth takes one period published and one put together",
     {NET, "acme, 2024, 100, definition=with-lease-principal",
      "acme, 2025, 120, definition=cash-net", "acme, 2025, 5" PRINCIPAL},
     "growth acme 2024 2025 --definition with-lease-principal",              "ratio",
     "1/4 [1/4, 1/4]",                                                                                     "rebuilt"                    },
    {"what both periods share cancels",
     {NET, "acme, 2024, 100, definition=cash-net",
      "acme, 2024, 10 billion" PRINCIPAL,
      "acme, 2025, 100, definition=cash-net",
      "acme, 2025, 10 billion" PRINCIPAL},
     "multiple acme acme 2025 --definition with-lease-principal",            "ratio",
     "1 [1, 1]",                                                                                           "rebuilt"                    },
    {"across definitions growth is refused",
     {NET, OWN, "acme, 2024, 100, definition=with-finance-leases",
      "acme, 2025, 120, definition=cash-net"},
     "growth acme 2024 2025",                                                NULL,
     "No capex of acme for 2024",                                                                          "missing"                    },
    {"unless any is asked for, which puts nothing together",
     {NET, "acme, 2024, 100, definition=with-finance-leases",
      "acme, 2025, 120, definition=cash-net", "acme, 2025, 5" PRINCIPAL},
     "growth acme 2024 2025 --definition any",                               "ratio",
     "1/5 [1/5, 1/5]",                                                                                     "mixed-definition"           },

 /* never what only comes near */
    {"the line as filed is not put together",
     {NET, "acme, 2025, 82999", "acme, 2025, 5341" PROCEEDS},
     "spend acme 2025",                                                      NULL,
     "No capex of acme",                                                                                   "missing"                    },
    {"assets obtained under leases do not make with-finance-leases",
     {GROSS, "acme, 2025, 64551",
      "acme, 2025, 20511, measure=finance-lease-additions"},
     "spend acme 2025 --definition with-finance-leases",                     NULL,
     "No capex of acme",                                                                                   "missing"                    },
    {"a line of which is not known what it holds is no part",
     {"acme, 2025, 64551", "acme, 2025, 2283" PRINCIPAL},
     WITH_PRINCIPAL,                                                         NULL,
     "No capex of acme",                                                                                   "missing"                    },
    {"nor is a line that holds intangible assets",
     {LINE ("acme", "filed", "cash-with-intangibles"),
      "acme, 2025, 64551, definition=cash-with-intangibles",
      "acme, 2025, 2283" PRINCIPAL},
     WITH_PRINCIPAL,                                                         NULL,
     "No capex of acme",                                                                                   "missing"                    },
    {"nor does a measure add up of which it is no longer said what it counts",
     {"definitions: measure=finance-lease-principal, id=net", GROSS,
      "acme, 2025, 64551", "acme, 2025, 2283" PRINCIPAL},
     WITH_PRINCIPAL,                                                         NULL,
     "No capex of acme",                                                                                   "missing"                    },
    {"a part that others tell is none",
     {GROSS, "acme, 2025, 64551", "acme, 2025, 2283, source=press" PRINCIPAL},
     WITH_PRINCIPAL,                                                         NULL,
     "No capex of acme",                                                                                   "missing"                    },
    {"a part of other days is none",
     {GROSS, "acme, 2025, 64551", "acme, FY2024, 2283" PRINCIPAL},
     WITH_PRINCIPAL,                                                         NULL,
     "No capex of acme",                                                                                   "missing"                    },
    {"a part in another currency is none",
     {GROSS, "acme, 2025, 64551", "acme, 2025, 2283, unit=EUR" PRINCIPAL},
     WITH_PRINCIPAL,                                                         NULL,
     "No capex of acme",                                                                                   "missing"                    },
    {"outlooks are not put together",
     {GROSS, "acme, 2025, 64551, status=guidance",
      "acme, 2025, 2283, status=guidance" PRINCIPAL},
     WITH_PRINCIPAL,                                                         NULL,
     "No capex of acme",                                                                                   "missing"                    },
    {"nor is a part of the business",
     {GROSS, "acme, 2025, 64551, scope=ai",
      "acme, 2025, 2283, scope=ai" PRINCIPAL},
     WITH_PRINCIPAL,                                                         NULL,
     "No capex of acme",                                                                                   "missing"                    },
    {"sources that are not asked have no parts",
     {GROSS, "acme, 2025, 64551", "acme, 2025, 2283, source=call" PRINCIPAL},
     WITH_PRINCIPAL " --source filing",
     NULL,                                                                             "No capex of acme",
     "missing"                                                                                                                          },
    {"the own definition of an issuer may be of no parts",
     {GROSS, LINE ("acme", "own", "with-finance-leases"), "acme, 2025, 64551",
      "acme, 2025, 2283" PRINCIPAL},
     "spend acme 2025 --definition own",                                     NULL,
     "No capex of acme",                                                                                   "missing"                    },
};

START_TEST (a_definition_is_put_together_where_it_is_an_identity)
{
  capex_test_assert_case (&cases[_i]);
}
END_TEST

/* ------------------------------------------------------------------------
 * The bundled figures of the filings
 */

static const struct
{
  const char *question;
  const char *expected;
  gboolean is_rebuilt;
} bundled[] = {
    {"spend meta 2025 --definition own",
     "72215000000 [72215000000, 72215000000]",                                                             FALSE},
    {"spend meta 2025 --definition own --source "
     "sec-meta-10k-2026-01-29,sec-meta-10q-2025-10-30",     "72215000000 [72215000000, 72215000000]", FALSE},
    {"spend meta 2022 --definition own",
     "32036000000 [32036000000, 32036000000]",                                                             TRUE },
    {"spend meta 2025Q2 --definition own",
     "17012000000 [17012000000, 17012000000]",                                                             TRUE },
    {"spend microsoft FY2025 --definition with-lease-principal",
     "66834000000 [66834000000, 66834000000]",                                                             TRUE },
    {"spend alphabet 2024 --definition with-lease-principal",
     "52940000000 [52940000000, 52940000000]",                                                             TRUE },
    {"spend amazon 2024 --definition with-lease-principal",
     "85042000000 [85042000000, 85042000000]",                                                             TRUE },
    {"spend amazon 2024 --definition cash-net",
     "77658000000 [77658000000, 77658000000]",                                                             FALSE},
 /* a year before the line was drawn anew: 27,266 less 221 */
    {"spend meta 2023 --definition cash-net --as-of 2024-03-01",
     "27045000000 [27045000000, 27045000000]",                                                             TRUE },
 /* Microsoft's own figure is not 64,551 + 20,511 */
    {"spend microsoft FY2025 --definition own",
     "88200000000 [88150000000, 88250000000]",                                                             FALSE},
};

START_TEST (filed_parts_add_up)
{
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CapexTable) table = NULL;

  capex_test_set_subject (bundled[_i].question);
  capex_test_assert_answer (dataset, bundled[_i].question, "amount",
                            bundled[_i].expected, NULL);
  table = capex_test_ask (dataset, bundled[_i].question, &error);
  assert_no_error (error);
  ck_assert_int_eq ((capex_table_get_caveats (table, 0) &
                     CAPEX_CAVEAT_REBUILT) != 0,
                    bundled[_i].is_rebuilt);
}
END_TEST

/* Amazon publishes its own figure beside its parts, and they agree */
START_TEST (what_is_published_is_what_its_parts_add_up_to)
{
  static const struct
  {
    int year;
    const char *amount;
  } years[] = {
      {2020, "35044000000"},
      {2021, "55396000000"},
      {2022, "58321000000"},
      {2023, "48133000000"},
      {2024, "77658000000"},
  };
  g_autoptr (CapexDataset) dataset = capex_dataset_new_bundled ();
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) parts_only = NULL;
  g_autoptr (GError) error = NULL;

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    for (guint i = 0; i < capex_dataset_get_n_rows (dataset, table); i++)
      {
        g_auto (GStrv) values = capex_dataset_dup_row (dataset, table, i);

        if (table == CAPEX_REGISTER_FACTS &&
            g_str_equal (values[2], "cash-net"))
          continue;
        ck_assert (capex_dataset_builder_add_row (builder, table,
                                                  (const char *const *) values,
                                                  NULL, &error));
      }
  parts_only = capex_dataset_builder_finish (builder, &error);
  assert_no_error (error);

  for (guint i = 0; i < G_N_ELEMENTS (years); i++)
    {
      g_autofree char *question = g_strdup_printf (
          "spend amazon %d --definition cash-net", years[i].year);
      g_autofree char *expected = g_strdup_printf ("%s [%s, %s]",
                                                   years[i].amount,
                                                   years[i].amount,
                                                   years[i].amount);
      g_autoptr (CapexTable) table = capex_test_ask (parts_only, question,
                                                     &error);

      assert_no_error (error);
      ck_assert_uint_ne (capex_table_get_caveats (table, 0) &
                             CAPEX_CAVEAT_REBUILT,
                         0);
      capex_test_assert_cell (table, 0, "amount", expected);
    }
}
END_TEST

/* ------------------------------------------------------------------------
 * Forms and explanations
 */

static CapexFigure *
figure_on (CapexDataset *dataset, const char *definition)
{
  g_autoptr (CapexBasis) basis = capex_basis_new ();
  g_autoptr (CapexView) view = NULL;
  CapexPeriodLabel label;
  CapexFigure *figure = NULL;

  ck_assert (capex_basis_set (basis, "definition", definition, NULL));
  view = capex_view_new (dataset, basis, NULL);
  ck_assert (capex_period_label_parse ("2025", &label, NULL));
  ck_assert (capex_subject_figures (view, capex_subject_measure (view->capex),
                                    capex_dataset_company_index (dataset,
                                                                 "acme", NULL),
                                    &label, 1, CAPEX_TOGETHER, &figure, NULL));
  return figure;
}

START_TEST (less_the_line_it_is_the_principal_exactly)
{
  g_autoptr (CapexDataset) dataset =
      capex_test_dataset (NET, "acme, 2025, $70 billion, definition=cash-net",
                          "acme, 2025, 2524000000" PRINCIPAL, NULL);
  g_autoptr (CapexFigure) rebuilt = figure_on (dataset, "with-lease-principal");
  g_autoptr (CapexFigure) line = figure_on (dataset, "cash-net");
  CapexBounds bounds;

  ck_assert (rebuilt->is_form);
  ck_assert (capex_form_add (rebuilt->form, line->form, -1, NULL));
  ck_assert (capex_form_evaluate (rebuilt->form, &bounds, NULL));
  ck_assert_uint_eq (rebuilt->form->len, 1);
  ck_assert (bounds.low == (CapexNumber) 2524000000 * CAPEX_NUMBER_ONE);
  ck_assert (bounds.high == bounds.low);
}
END_TEST

START_TEST (an_explanation_names_the_parts)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      NET, "acme, 2025, 69691, definition=cash-net",
      "acme, 2025, 2524" PRINCIPAL,
      "acme, 2025, 7.2e4..7.3e4, definition=with-lease-principal, "
      "source=call",
      NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, WITH_PRINCIPAL, NULL);
  g_autofree char *text =
      capex_explanation_write (capex_table_get_explanation (table, 0),
                               CAPEX_FORMAT_TABLE, CAPEX_WRITE_DEFAULT);
  static const char *const told[] = {
      "put together from cash-net (the issuer's filing, published for 2025) + "
      "finance-lease-principal (the issuer's filing, published for 2025)",
      "2025 as with-lease-principal is cash-net 69691 USD + "
      "finance-lease-principal 2524 USD",
      "plus: acme capex 2025, cash-net", "plus: acme finance-lease-principal",
      "beside: acme capex 2025, with-lease-principal"};

  for (guint i = 0; i < G_N_ELEMENTS (told); i++)
    ck_assert_msg (strstr (text, told[i]) != NULL, "%s: %s", told[i], text);
}
END_TEST

/* 108 and 120, beside parts that add up to 110 */
START_TEST (both_sides_of_a_conflict_beside_the_parts_are_sources)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "sources: id=again, kind=issuer", GROSS, "acme, 2025, 100",
      "acme, 2025, 10" PRINCIPAL,
      "acme, 2025, about 108, definition=with-lease-principal, source=call",
      "acme, 2025, 120, definition=with-lease-principal, source=again", NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, WITH_PRINCIPAL, NULL);
  g_autofree char *sources =
      g_strjoinv (" ", (char **) capex_table_list_sources (table, 0));

  ck_assert_str_eq (sources, "filing call again");
}
END_TEST

/* What the issuer says stands against its parts, of which one is told twice */
START_TEST (both_sides_of_a_conflict_in_a_part_are_sources)
{
  g_autoptr (CapexDataset) dataset = capex_test_dataset (
      "sources: id=again, kind=filing", GROSS, "acme, 2025, 100",
      "acme, 2025, 3" PRINCIPAL, "acme, 2025, 5, source=again" PRINCIPAL,
      "acme, 2025, 130, definition=with-lease-principal, source=call", NULL);
  g_autoptr (CapexTable) table = capex_test_ask (dataset, WITH_PRINCIPAL, NULL);
  g_autofree char *sources =
      g_strjoinv (" ", (char **) capex_table_list_sources (table, 0));

  ck_assert_str_eq (sources, "call filing again");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("rebuild");
  TCase *identities = tcase_create ("identities");
  TCase *filings = tcase_create ("filings");
  TCase *forms = tcase_create ("forms");

  tcase_add_loop_test (identities,
                       a_definition_is_put_together_where_it_is_an_identity, 0,
                       (int) G_N_ELEMENTS (cases));
  suite_add_tcase (suite, identities);
  tcase_add_loop_test (filings, filed_parts_add_up, 0,
                       (int) G_N_ELEMENTS (bundled));
  tcase_add_test (filings, what_is_published_is_what_its_parts_add_up_to);
  suite_add_tcase (suite, filings);
  tcase_add_test (forms, less_the_line_it_is_the_principal_exactly);
  tcase_add_test (forms, an_explanation_names_the_parts);
  tcase_add_test (forms, both_sides_of_a_conflict_in_a_part_are_sources);
  tcase_add_test (forms, both_sides_of_a_conflict_beside_the_parts_are_sources);
  suite_add_tcase (suite, forms);
  return capex_test_run (suite);
}
