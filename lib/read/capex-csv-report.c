/* capex-csv-report.c - All that is wrong with one file
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "read/capex-csv-report-private.h"

#include <string.h>

#include "base/capex-text-private.h"

/* Messages of others may hold a whole field */
#define MAX_SHOWN 300

char *
capex_csv_report_dup_clean (const char *text)
{
  GString *clean = g_string_new (NULL);
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  const char *at = valid;

  for (guint n = 0; *at != '\0' && n < MAX_SHOWN; n++)
    {
      const char *next = g_utf8_next_char (at);
      gunichar c = g_utf8_get_char (at);

      if (g_unichar_isprint (c))
        g_string_append_unichar (clean, c);
      else
        for (; at < next; at++)
          g_string_append_printf (clean, "\\x%02x", (guint) (guint8) *at);
      at = next;
    }

  if (*at != '\0')
    g_string_append (clean, "...");
  return g_string_free (clean, FALSE);
}

void
capex_csv_report_init (CapexCsvReport *self, const char *name)
{
  *self = (CapexCsvReport){
      .name = capex_csv_report_dup_clean (name),
      .message = g_string_new (NULL),
  };
}

void
capex_csv_report_clear (CapexCsvReport *self)
{
  g_clear_pointer (&self->name, g_free);
  g_string_free (g_steal_pointer (&self->message), TRUE);
}

void
capex_csv_report_add (CapexCsvReport *self,
                      CapexCsvPlace place,
                      CapexError code,
                      const char *why,
                      const char *value)
{
  g_autofree char *clean = NULL;
  g_autofree char *quoted = NULL;

  if (self->n_errors++ == 0)
    self->code = code;
  if (self->n_errors > CAPEX_CSV_MAX_TOLD)
    return;

  clean = capex_csv_report_dup_clean (why);
  if (self->message->len > 0)
    g_string_append_c (self->message, '\n');
  g_string_append_printf (self->message, "%s:%" G_GUINT64_FORMAT ":%u: %s",
                          self->name, place.line, place.column, clean);
  if (value == NULL)
    return;

  quoted = capex_text_quote (value, strlen (value));
  if (strstr (clean, quoted) == NULL)
    g_string_append_printf (self->message, ": %s", quoted);
}

gboolean
capex_csv_report_is_full (const CapexCsvReport *self)
{
  return self->n_errors >= CAPEX_CSV_MAX_COUNTED;
}

gboolean
capex_csv_report_finish (const CapexCsvReport *self, GError **error)
{
  guint n_more = self->n_errors - MIN (self->n_errors, CAPEX_CSV_MAX_TOLD);

  if (self->n_errors == 0)
    return TRUE;

  if (capex_csv_report_is_full (self))
    g_string_append_printf (self->message,
                            "\nand at least %u more; the rest of %s was not "
                            "read",
                            n_more, self->name);
  else if (n_more > 0)
    g_string_append_printf (self->message, "\nand %u more", n_more);

  g_set_error_literal (error, CAPEX_ERROR, (int) self->code,
                       self->message->str);
  return FALSE;
}
