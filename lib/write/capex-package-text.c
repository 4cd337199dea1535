/* capex-package-text.c - The datapackage.json of a folder
 *
 * The names in it are those of the tables and their fields, which need no
 * escapes.  Nothing of the data goes in, so it is the same for all datasets
 * with the same tables.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "write/capex-package-text-private.h"

#include <string.h>

/* The fields that tell the rows of a table apart, as members of a list */
static const char *const primary_keys[CAPEX_N_REGISTERS] = {
    [CAPEX_REGISTER_SOURCES] = "\"id\"",
    [CAPEX_REGISTER_COMPANIES] = "\"id\"",
    [CAPEX_REGISTER_MEASURES] = "\"id\"",
    [CAPEX_REGISTER_DEFINITIONS] = "\"measure\", \"id\"",
    [CAPEX_REGISTER_CONCEPTS] =
        "\"taxonomy\", \"tag\", \"issuer\", \"since\", \"until\"",
    [CAPEX_REGISTER_RATES] = "\"date\", \"base\", \"currency\"",
    [CAPEX_REGISTER_PRICES] = "\"series\", \"period\"",
};

/* Days that may be vague, and amounts as they were printed, are texts */
static const char *
type_of (const char *field)
{
  return g_str_equal (field, "date") ? "date" : "string";
}

static void
put_fields (GString *out, const char *const *fields)
{
  for (guint i = 0; fields[i] != NULL; i++)
    g_string_append_printf (out,
                            "          {\n"
                            "            \"name\": \"%s\",\n"
                            "            \"type\": \"%s\"\n"
                            "          }%s\n",
                            fields[i], type_of (fields[i]),
                            fields[i + 1] != NULL ? "," : "");
}

static void
put_resource (GString *out, CapexRegister table)
{
  const char *file = capex_register_get_file_name (table);
  int name_length = (int) strcspn (file, ".");

  g_string_append_printf (out,
                          "    {\n"
                          "      \"name\": \"%.*s\",\n"
                          "      \"path\": \"%s\",\n"
                          "      \"profile\": \"tabular-data-resource\",\n"
                          "      \"format\": \"csv\",\n"
                          "      \"mediatype\": \"text/csv\",\n"
                          "      \"encoding\": \"utf-8\",\n"
                          "      \"schema\": {\n"
                          "        \"fields\": [\n",
                          name_length, file, file);
  put_fields (out, capex_register_list_fields (table));
  g_string_append (out, "        ],\n"
                        "        \"missingValues\": [\"\"]");
  if (primary_keys[table] != NULL)
    g_string_append_printf (out,
                            ",\n"
                            "        \"primaryKey\": [%s]",
                            primary_keys[table]);
  g_string_append (out, "\n"
                        "      }\n"
                        "    }");
}

char *
capex_package_to_text (const gboolean has_table[CAPEX_N_REGISTERS])
{
  GString *out = g_string_new ("{\n"
                               "  \"profile\": \"tabular-data-package\",\n"
                               "  \"name\": \"capex-dataset\",\n"
                               "  \"resources\": [\n");
  const char *before = "";

  for (CapexRegister table = 0; table < CAPEX_N_REGISTERS; table++)
    if (has_table[table])
      {
        g_string_append (out, before);
        put_resource (out, table);
        before = ",\n";
      }
  g_string_append (out, "\n"
                        "  ]\n"
                        "}\n");
  return g_string_free (out, FALSE);
}
