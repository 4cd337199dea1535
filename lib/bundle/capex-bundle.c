/* capex-bundle.c - Makes the bundled data a part of the library
 *
 * SPDX-License-Identifier: MIT
 *
 * Runs while the library is built: reads the folder of the bundled data, and
 * writes the image of the dataset as a C source.
 */
#include "config.h"

#include <stdlib.h>
#include <string.h>

#include <capex/capex-csv-reader.h>

#include "model/capex-dataset-private.h"

/* So many bytes are one line of the source */
#define BYTES_PER_LINE 16

static GBytes *
make_image (const char *folder, GError **error)
{
  g_autoptr (CapexDatasetBuilder) builder = capex_dataset_builder_new ();
  g_autoptr (CapexDataset) dataset = NULL;

  if (!capex_csv_read_folder (builder, folder, NULL, error))
    return NULL;
  dataset = capex_dataset_builder_finish (builder, error);
  return dataset != NULL ? capex_dataset_to_image (dataset) : NULL;
}

static char *
to_source (GBytes *image)
{
  GString *source = g_string_new (NULL);
  gsize size;
  const guint8 *bytes = g_bytes_get_data (image, &size);

  g_string_append_printf (source,
                          "#include \"bundle/capex-bundled-private.h\"\n\n"
                          "const gsize capex_bundled_size = %" G_GSIZE_FORMAT
                          ";\n"
                          "_Alignas (16) const guint8 capex_bundled_image[] "
                          "= {",
                          size);
  for (gsize i = 0; i < size; i++)
    g_string_append_printf (source, "%s%u,",
                            i % BYTES_PER_LINE == 0 ? "\n" : "", bytes[i]);
  g_string_append (source, "\n};\n");
  return g_string_free (source, FALSE);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) image = NULL;
  g_autofree char *source = NULL;

  if (argc != 3)
    {
      g_printerr ("usage: capex-bundle OUTPUT FOLDER\n");
      return EXIT_FAILURE;
    }

  image = make_image (argv[2], &error);
  if (image != NULL)
    source = to_source (image);
  if (source == NULL || !g_file_set_contents (argv[1], source, -1, &error))
    {
      g_printerr ("%s\n", error->message);
      return EXIT_FAILURE;
    }
  return EXIT_SUCCESS;
}
