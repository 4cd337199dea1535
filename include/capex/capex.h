/* capex.h - The whole public API
 *
 * SPDX-License-Identifier: MIT
 */
#pragma once

#include <capex/capex-amount.h>
#include <capex/capex-basis.h>
#include <capex/capex-bridge.h>
#include <capex/capex-cagr.h>
#include <capex/capex-caveat.h>
#include <capex/capex-changes.h>
#include <capex/capex-check.h>
#include <capex/capex-company.h>
#include <capex/capex-comparison.h>
#include <capex/capex-concentration.h>
#include <capex/capex-csv-reader.h>
#include <capex/capex-csv-writer.h>
#include <capex/capex-cumulative.h>
#include <capex/capex-dataset-builder.h>
#include <capex/capex-dataset.h>
#include <capex/capex-decimal.h>
#include <capex/capex-difference.h>
#include <capex/capex-enum-types.h>
#include <capex/capex-error.h>
#include <capex/capex-explanation.h>
#include <capex/capex-fact.h>
#include <capex/capex-fiscal-calendar.h>
#include <capex/capex-funding-source.h>
#include <capex/capex-funding.h>
#include <capex/capex-growth.h>
#include <capex/capex-implied.h>
#include <capex/capex-index.h>
#include <capex/capex-intensity.h>
#include <capex/capex-listing.h>
#include <capex/capex-mix.h>
#include <capex/capex-multiple.h>
#include <capex/capex-order.h>
#include <capex/capex-panel.h>
#include <capex/capex-part.h>
#include <capex/capex-period.h>
#include <capex/capex-rank.h>
#include <capex/capex-ratio.h>
#include <capex/capex-reconcile.h>
#include <capex/capex-revisions.h>
#include <capex/capex-scan.h>
#include <capex/capex-sec-reader.h>
#include <capex/capex-share-of.h>
#include <capex/capex-share.h>
#include <capex/capex-source.h>
#include <capex/capex-spend-year.h>
#include <capex/capex-surprise.h>
#include <capex/capex-table-writer.h>
#include <capex/capex-table.h>
#include <capex/capex-trailing.h>
#include <capex/capex-unit.h>
#include <capex/capex-version-macros.h>
#include <capex/capex-version.h>
