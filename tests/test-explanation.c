/* test-explanation.c - How a cell came about, as a tree
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-test.h"

#include <capex/capex-enum-types.h>
#include <capex/capex-table-writer.h>

#include "compare/capex-explanation-private.h"

/* growth, made of a formula and a figure, which leads to a fact */
static CapexExplanation *
make_tree (void)
{
  CapexExplanation *root = capex_explanation_new (CAPEX_EXPLANATION_RESULT,
                                                  "growth", "6.98 %", NULL);
  CapexExplanation *figure;

  capex_explanation_add (root,
                         capex_explanation_new (CAPEX_EXPLANATION_FORMULA,
                                                "formula", "b / a - 1", NULL));
  figure = capex_explanation_add (
      root, capex_explanation_new (CAPEX_EXPLANATION_FIGURE, "from",
                                   "21.5bn USD", NULL));
  capex_explanation_add (figure,
                         capex_explanation_new (CAPEX_EXPLANATION_FACT,
                                                "fact 12", "$21.5 billion",
                                                "source-a"));
  return root;
}

START_TEST (a_node_tells_what_it_was_given)
{
  g_autoptr (CapexExplanation) node = capex_explanation_new (
      CAPEX_EXPLANATION_FACT, "fact 12", "$21.5 billion", "source-a");

  ck_assert_int_eq (capex_explanation_get_kind (node), CAPEX_EXPLANATION_FACT);
  ck_assert_str_eq (capex_explanation_get_label (node), "fact 12");
  ck_assert_str_eq (capex_explanation_get_text (node), "$21.5 billion");
  ck_assert_str_eq (capex_explanation_get_reference (node), "source-a");
}
END_TEST

START_TEST (a_node_may_lead_nowhere)
{
  g_autoptr (CapexExplanation) node =
      capex_explanation_new (CAPEX_EXPLANATION_RULE, "rule", "text", NULL);

  ck_assert_ptr_null (capex_explanation_get_reference (node));
  ck_assert_uint_eq (capex_explanation_get_n_children (node), 0);
}
END_TEST

START_TEST (children_keep_the_order_of_telling)
{
  g_autoptr (CapexExplanation) root = make_tree ();

  ck_assert_uint_eq (capex_explanation_get_n_children (root), 2);
  ck_assert_str_eq (capex_explanation_get_label (
                        capex_explanation_get_child (root, 0)),
                    "formula");
  ck_assert_str_eq (capex_explanation_get_label (
                        capex_explanation_get_child (root, 1)),
                    "from");
}
END_TEST

START_TEST (a_child_that_is_kept_outlives_its_root)
{
  CapexExplanation *root = make_tree ();
  g_autoptr (CapexExplanation) figure = capex_explanation_ref (
      capex_explanation_get_child (root, 1));

  capex_explanation_unref (root);

  ck_assert_uint_eq (capex_explanation_get_n_children (figure), 1);
  ck_assert_str_eq (capex_explanation_get_text (figure), "21.5bn USD");
}
END_TEST

START_TEST (an_explanation_is_boxed)
{
  g_autoptr (CapexExplanation) root = make_tree ();
  gpointer copy = g_boxed_copy (CAPEX_TYPE_EXPLANATION, root);

  ck_assert_ptr_eq (copy, root);
  g_boxed_free (CAPEX_TYPE_EXPLANATION, copy);
}
END_TEST

START_TEST (kinds_have_the_words_of_the_enum)
{
  g_autoptr (GEnumClass) kinds = g_type_class_ref (CAPEX_TYPE_EXPLANATION_KIND);

  for (guint i = 0; i < kinds->n_values; i++)
    ck_assert_str_eq (capex_explanation_kind_to_string (
                          (CapexExplanationKind) i),
                      g_enum_get_value (kinds, (int) i)->value_nick);
}
END_TEST

static CapexExplanation *
make_hostile_tree (void)
{
  CapexExplanation *root = capex_explanation_new (CAPEX_EXPLANATION_RESULT,
                                                  "growth", "6.98 %", NULL);
  CapexExplanation *figure = capex_explanation_add (
      root, capex_explanation_new (CAPEX_EXPLANATION_FIGURE, "from",
                                   "21.5bn, USD", NULL));

  capex_explanation_add (
      figure, capex_explanation_new (CAPEX_EXPLANATION_FACT, "fact 12",
                                     "=\"$21.5\033 billion\"", "source-a"));
  capex_explanation_add (figure,
                         capex_explanation_new (CAPEX_EXPLANATION_RULE, "rule",
                                                "latest", NULL));
  return root;
}

static const struct
{
  CapexFormat format;
  CapexWriteFlags flags;
  const char *expected;
} explanations[] = {
    {CAPEX_FORMAT_TABLE,    CAPEX_WRITE_DEFAULT,
     "growth: 6.98 %\n"
     "  from: 21.5bn, USD\n"
     "    fact 12: =\"$21.5\xef\xbf\xbd billion\" (source-a)\n"
     "    rule: latest\n"      },
    {CAPEX_FORMAT_CSV,      CAPEX_WRITE_SPREADSHEET,
     "depth,kind,label,text,reference\n"
     "0,result,growth,6.98 %,\n"
     "1,figure,from,\"21.5bn, USD\",\n"
     "2,fact,fact 12,\"'=\"\"$21.5\033 billion\"\"\",source-a\n"
     "2,rule,rule,latest,\n"   },
    {CAPEX_FORMAT_JSON,     CAPEX_WRITE_DEFAULT,
     "{\n"
     "  \"kind\": \"result\",\n"
     "  \"label\": \"growth\",\n"
     "  \"text\": \"6.98 %\",\n"
     "  \"reference\": null,\n"
     "  \"children\": [\n"
     "    {\n"
     "      \"kind\": \"figure\",\n"
     "      \"label\": \"from\",\n"
     "      \"text\": \"21.5bn, USD\",\n"
     "      \"reference\": null,\n"
     "      \"children\": [\n"
     "        {\n"
     "          \"kind\": \"fact\",\n"
     "          \"label\": \"fact 12\",\n"
     "          \"text\": \"=\\\"$21.5\\u001b billion\\\"\",\n"
     "          \"reference\": \"source-a\",\n"
     "          \"children\": []\n"
     "        },\n"
     "        {\n"
     "          \"kind\": \"rule\",\n"
     "          \"label\": \"rule\",\n"
     "          \"text\": \"latest\",\n"
     "          \"reference\": null,\n"
     "          \"children\": []\n"
     "        }\n"
     "      ]\n"
     "    }\n"
     "  ]\n"
     "}\n"                     },
    {CAPEX_FORMAT_MARKDOWN, CAPEX_WRITE_DEFAULT,
     "- **growth**: 6.98 %\n"
     "  - **from**: 21.5bn, USD\n"
     "    - **fact 12**: =\"\\$21.5\xef\xbf\xbd billion\" (source-a)\n"
     "    - **rule**: latest\n"},
};

START_TEST (explanation_is_written)
{
  g_autoptr (CapexExplanation) explanation = make_hostile_tree ();
  g_autofree char *text = capex_explanation_write (explanation,
                                                   explanations[_i].format,
                                                   explanations[_i].flags);

  ck_assert_str_eq (text, explanations[_i].expected);
}
END_TEST

START_TEST (a_reference_that_is_the_label_is_told_once)
{
  g_autoptr (CapexExplanation) node = capex_explanation_new (
      CAPEX_EXPLANATION_SOURCE, "source-a", "A page", "source-a");
  g_autofree char *text = capex_explanation_write (node, CAPEX_FORMAT_TABLE,
                                                   CAPEX_WRITE_DEFAULT);
  g_autofree char *markdown = capex_explanation_write (node,
                                                       CAPEX_FORMAT_MARKDOWN,
                                                       CAPEX_WRITE_DEFAULT);

  ck_assert_str_eq (text, "source-a: A page\n");
  ck_assert_str_eq (markdown, "- **source-a**: A page\n");
}
END_TEST

int
main (void)
{
  Suite *suite = suite_create ("explanation");
  TCase *tcase = tcase_create ("explanations");

  tcase_add_test (tcase, a_node_tells_what_it_was_given);
  tcase_add_test (tcase, a_node_may_lead_nowhere);
  tcase_add_test (tcase, children_keep_the_order_of_telling);
  tcase_add_test (tcase, a_child_that_is_kept_outlives_its_root);
  tcase_add_test (tcase, an_explanation_is_boxed);
  tcase_add_test (tcase, kinds_have_the_words_of_the_enum);
  tcase_add_loop_test (tcase, explanation_is_written, 0,
                       G_N_ELEMENTS (explanations));
  tcase_add_test (tcase, a_reference_that_is_the_label_is_told_once);
  suite_add_tcase (suite, tcase);

  return capex_test_run (suite);
}
