/* capex-zip.c - Finding the module that reads zip archives
 *
 * SPDX-License-Identifier: MIT
 */
#define _GNU_SOURCE /* dladdr() */

#include "config.h"

#include "read/capex-zip-private.h"

#include <dlfcn.h>

#define MODULE "capex-zip.so"

typedef struct
{
  const CapexZipModule *module;
  const char *why;
} Loaded;

/* Modules are installed in a folder beside the library; where it was built they
 * lie beside it */
static char *
find_module (void)
{
  static const char here = 0;
  g_autofree char *folder = NULL;
  g_autofree char *installed = NULL;
  Dl_info info;

  if (dladdr (&here, &info) == 0 || info.dli_fname == NULL)
    return NULL;
  folder = g_path_get_dirname (info.dli_fname);
  installed = g_build_filename (folder, CAPEX_MODULE_FOLDER, MODULE, NULL);
  return g_file_test (installed, G_FILE_TEST_EXISTS)
             ? g_steal_pointer (&installed)
             : g_build_filename (folder, MODULE, NULL);
}

/* It stays loaded until the process ends */
static Loaded *
load (void)
{
  Loaded *self = g_new0 (Loaded, 1);
  g_autofree char *path = find_module ();
  void *handle;

  self->why = "the module for them is not installed";
  if (path == NULL || !g_file_test (path, G_FILE_TEST_EXISTS))
    return self;

  handle = dlopen (path, RTLD_NOW | RTLD_LOCAL);
  self->why = "the module for them cannot be loaded";
  if (handle == NULL)
    return self;

  self->module = dlsym (handle, CAPEX_ZIP_SYMBOL);
  if (self->module == NULL ||
      !g_str_equal (self->module->version, CAPEX_VERSION_TEXT))
    {
      self->module = NULL;
      self->why = "the module for them is of another version";
    }
  return self;
}

const CapexZipModule *
capex_zip_get_module (const char **why)
{
  static Loaded *loaded = NULL;

  if (g_once_init_enter (&loaded))
    g_once_init_leave (&loaded, load ());
  *why = loaded->why;
  return loaded->module;
}
