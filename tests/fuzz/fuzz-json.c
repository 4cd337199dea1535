/* fuzz-json.c - Any bytes as a JSON text
 *
 * The first byte chooses what is skipped; the others are the text. All ways of
 * reading must tell the same; what they tell, written again, is the same once
 * more.
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

#include <string.h>

#include <capex/capex-error.h>

#include "read/capex-json-private.h"

static void
append_string (GString *told, const char *text, gsize length)
{
  g_string_append_c (told, '"');
  for (gsize i = 0; i < length; i++)
    if (text[i] == '"' || text[i] == '\\' || (guint8) text[i] < ' ')
      g_string_append_printf (told, "\\u%04x", (guint) text[i]);
    else
      g_string_append_c (told, text[i]);
  g_string_append_c (told, '"');
}

/* Writes a token, so that all of them make the text again */
static void
append_token (GString *told, CapexJson *reader, CapexJsonToken token)
{
  static const char *const marks[] = {
      [CAPEX_JSON_OBJECT] = "{",  [CAPEX_JSON_OBJECT_END] = "}",
      [CAPEX_JSON_ARRAY] = "[",   [CAPEX_JSON_ARRAY_END] = "]",
      [CAPEX_JSON_TRUE] = "true", [CAPEX_JSON_FALSE] = "false",
      [CAPEX_JSON_NULL] = "null", [CAPEX_JSON_ERROR] = NULL,
  };
  gboolean ends = token == CAPEX_JSON_OBJECT_END ||
                  token == CAPEX_JSON_ARRAY_END;
  gsize length;
  const char *text = capex_json_get_text (reader, &length);

  if (told->len > 0 && !ends &&
      strchr ("{[:", told->str[told->len - 1]) == NULL)
    g_string_append_c (told, ',');

  if (token == CAPEX_JSON_KEY || token == CAPEX_JSON_STRING)
    append_string (told, text, length);
  else if (token == CAPEX_JSON_NUMBER)
    g_string_append_len (told, text, (gssize) length);
  else
    g_string_append (told, marks[token]);
  if (token == CAPEX_JSON_KEY)
    g_string_append_c (told, ':');
}

static gboolean
skip_some (CapexJson *reader, guint choice, guint n_tokens, GError **error)
{
  if (choice % 4 == 1 && n_tokens % 5 == choice % 5)
    return capex_json_skip (reader, error);
  if (choice % 4 == 2 && n_tokens % 7 == choice % 7 &&
      capex_json_get_depth (reader) > 0)
    return capex_json_leave (reader, error);
  return TRUE;
}

/* What is told of a text, as a text again, and then what is wrong with it */
static char *
tell (const char *bytes,
      gsize size,
      CapexJsonScan scan,
      guint choice,
      gboolean *is_right)
{
  g_autoptr (CapexJson) reader = capex_json_new_scanned ("fuzz.json", bytes,
                                                         size, NULL, scan);
  g_autoptr (GError) error = NULL;
  GString *told = g_string_new (NULL);
  CapexJsonToken token = CAPEX_JSON_NULL;

  for (guint n = 0; token != CAPEX_JSON_END && error == NULL; n++)
    {
      token = capex_json_next (reader, &error);
      g_assert_true ((token == CAPEX_JSON_ERROR) == (error != NULL));
      if (token == CAPEX_JSON_ERROR || token == CAPEX_JSON_END)
        continue;
      append_token (told, reader, token);
      g_assert_true (skip_some (reader, choice, n, &error) == (error == NULL));
    }

  *is_right = error == NULL;
  if (error != NULL)
    {
      g_assert_true (error->domain == CAPEX_ERROR);
      g_assert_true (g_utf8_validate (error->message, -1, NULL));
      g_assert_true (g_regex_match_simple (
          "^fuzz\\.json:[1-9][0-9]*:[1-9][0-9]*: [^\\n]*$", error->message, 0,
          0));
      g_string_append (told, error->message);
    }
  return g_string_free (told, FALSE);
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autofree char *expected = NULL;
  const char *bytes = (const char *) data + 1;
  gboolean is_right, is_right_again;
  guint choice;

  if (size == 0)
    return 0;

  choice = data[0];
  expected = tell (bytes, size - 1, NULL, choice, &is_right);
  for (guint kind = 0; kind < CAPEX_JSON_N_SCANS; kind++)
    {
      CapexJsonScan scan = capex_json_scan_get ((CapexJsonScanKind) kind);
      g_autofree char *told = tell (bytes, size - 1, scan, choice,
                                    &is_right_again);

      g_assert_cmpstr (told, ==, expected);
      g_assert_true (is_right == is_right_again);
    }

  if (is_right && choice % 4 == 0)
    {
      g_autofree char *again = tell (expected, strlen (expected),
                                     capex_json_scan_get_best (), 0,
                                     &is_right_again);

      g_assert_true (is_right_again);
      g_assert_cmpstr (again, ==, expected);
    }
  return 0;
}
