/* capex-command-output.c - Answers to a file or stdout, complaints to stderr
 *
 * SPDX-License-Identifier: MIT
 */
#include "capex-command.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static gboolean
fail (const char *place, int code, GError **error)
{
  g_set_error (error, CAPEX_ERROR, CAPEX_ERROR_IO, "%s: %s", place,
               g_strerror (code));
  return FALSE;
}

static gboolean
write_stream (FILE *stream, const char *text, const char *place, GError **error)
{
  if (fputs (text, stream) < 0 || fflush (stream) != 0)
    return fail (place, errno, error);

  return TRUE;
}

/* A pipe or a device is written into; renaming would replace it */
static gboolean
is_special (const char *path)
{
  struct stat status;

  return stat (path, &status) == 0 && !S_ISREG (status.st_mode);
}

static gboolean
write_special (const char *path, const char *text, GError **error)
{
  FILE *stream = fopen (path, "w");
  gboolean written;

  if (stream == NULL)
    return fail (path, errno, error);

  written = write_stream (stream, text, path, error);
  if (fclose (stream) != 0 && written)
    return fail (path, errno, error);

  return written;
}

/* After a rename, the folder has to reach the disk as well */
static void
sync_folder (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);
  int descriptor = open (folder, O_RDONLY | O_DIRECTORY);

  if (descriptor < 0)
    return;

  fsync (descriptor);
  close (descriptor);
}

static gboolean
write_file (const char *path, const char *text, GError **error)
{
  g_autoptr (GError) cause = NULL;

  if (is_special (path))
    return write_special (path, text, error);

  if (!g_file_set_contents_full (path, text, -1,
                                 G_FILE_SET_CONTENTS_CONSISTENT |
                                     G_FILE_SET_CONTENTS_DURABLE,
                                 0666, &cause))
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_IO, cause->message);
      return FALSE;
    }

  sync_folder (path);
  return TRUE;
}

gboolean
output_text (const Arguments *arguments, const char *text, GError **error)
{
  g_auto (GStrv) paths = arguments_dup_values (arguments, "output");

  if (g_strv_length (paths) > 1)
    {
      g_set_error_literal (error, CAPEX_ERROR, CAPEX_ERROR_SYNTAX,
                           "--output is given twice");
      return FALSE;
    }

  return *paths != NULL ? write_file (*paths, text, error)
                        : write_stream (stdout, text, "stdout", error);
}

gboolean
output_read_choices (const Arguments *arguments,
                     CapexFormat *format,
                     CapexWriteFlags *flags,
                     GError **error)
{
  g_autofree char *name = arguments_dup_value (arguments, "format");

  *format = CAPEX_FORMAT_TABLE;
  *flags = CAPEX_WRITE_DEFAULT;
  if (arguments_has_option (arguments, "exact"))
    *flags |= CAPEX_WRITE_EXACT;
  if (arguments_has_option (arguments, "spreadsheet"))
    *flags |= CAPEX_WRITE_SPREADSHEET;

  return name == NULL || capex_format_from_string (name, format, error);
}

gboolean
output_table (const Arguments *arguments, CapexTable *table, GError **error)
{
  g_autofree char *text = NULL;
  CapexWriteFlags flags;
  CapexFormat format;

  if (!output_read_choices (arguments, &format, &flags, error))
    return FALSE;

  text = capex_table_write (table, format, flags);
  return output_text (arguments, text, error);
}

/* The same that tables leave out */
static gboolean
is_unfit_for_terminals (gunichar character)
{
  switch ((guint) g_unichar_type (character))
    {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_LINE_SEPARATOR:
    case G_UNICODE_PARAGRAPH_SEPARATOR:
    case G_UNICODE_SURROGATE:
      return TRUE;
    default:
      return FALSE;
    }
}

char *
output_dup_harmless (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *harmless = g_string_new (NULL);

  for (const char *at = valid; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar character = g_utf8_get_char (at);

      if (is_unfit_for_terminals (character))
        g_string_append_c (harmless, '?');
      else
        g_string_append_unichar (harmless, character);
    }

  return g_string_free (harmless, FALSE);
}

/* Words of the command line may hold anything; a terminal gets none of it. A
 * line that breaks is one of findings in data, else a word's and no new line.
 */
void
output_complain (const GError *error)
{
  int most = error->domain == data_error_quark () ? -1 : 1;
  g_auto (GStrv) lines = g_strsplit (error->message, "\n", most);

  for (char **line = lines; *line != NULL; line++)
    {
      g_autofree char *harmless = output_dup_harmless (*line);

      fprintf (stderr, "capex: %s\n", harmless);
    }
}
