/* capex-scan.h - The amounts that stand in a text
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <glib-object.h>

#include <capex/capex-table.h>
#include <capex/capex-unit.h>
#include <capex/capex-version-macros.h>

G_BEGIN_DECLS

/**
 * CAPEX_SCAN_MAX_BYTES:
 *
 * The longest text that capex_scan_text() reads.
 */
#define CAPEX_SCAN_MAX_BYTES (16 * 1024 * 1024)

/**
 * CAPEX_SCAN_MAX_AMOUNTS:
 *
 * The most amounts that capex_scan_text() lists.
 */
#define CAPEX_SCAN_MAX_AMOUNTS 100000

CAPEX_AVAILABLE_IN_ALL
G_GNUC_WARN_UNUSED_RESULT
CapexTable *capex_scan_text (const char *text,
                             gssize length,
                             CapexUnit *unit,
                             GError **error);

G_END_DECLS
