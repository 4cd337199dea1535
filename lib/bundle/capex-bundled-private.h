/* capex-bundled-private.h - The image of the bundled data
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib.h>

extern const gsize capex_bundled_size;
extern const guint8 capex_bundled_image[];
