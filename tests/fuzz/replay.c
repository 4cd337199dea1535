/* replay.c - Feeds the files of a folder to a fuzz target, without a fuzzer
 *
 * SPDX-License-Identifier: MIT
 */
#include "fuzz.h"

#include <glib.h>

static void
replay_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *contents = NULL;
  g_autofree uint8_t *exact = NULL;
  gsize size;

  if (!g_file_get_contents (path, &contents, &size, &error))
    g_error ("%s", error->message);

  /* A copy without the NUL at its end, so that reading past it is noticed */
  exact = g_memdup2 (contents, size);
  LLVMFuzzerTestOneInput (exact, size);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint n_files = 0;

  if (argc != 2)
    g_error ("usage: %s FOLDER", argv[0]);

  folder = g_dir_open (argv[1], 0, &error);
  if (folder == NULL)
    g_error ("%s", error->message);

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *path = g_build_filename (argv[1], name, NULL);

      g_print ("%s\n", name);
      replay_file (path);
      n_files++;
    }

  if (n_files == 0)
    g_error ("%s is empty", argv[1]);

  return 0;
}
