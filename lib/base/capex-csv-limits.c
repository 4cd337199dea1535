/* capex-csv-limits.c - How much of a CSV text is too much
 *
 * A text from outside is refused before it fills the memory, and what is
 * written stays within what can be read.
 *
 * SPDX-License-Identifier: MIT
 */
#include "config.h"

#include "base/capex-csv-limits-private.h"

#define MIB ((gsize) 1024 * 1024)

const CapexCsvLimits capex_csv_default_limits = {
    .field_bytes = MIB,
    .record_bytes = 16 * MIB,
    .fields = 4096,
    .records = 100000000,
};
