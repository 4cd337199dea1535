# The oracle of each comparison of the register
#
# SPDX-License-Identifier: MIT
from oracle import bridge, changes, levels, outlooks, wholes

ORACLES = {
    "spend": levels.check_spend,
    "panel": levels.check_panel,
    "order": levels.check_order,
    "cumulative": levels.check_cumulative,
    "trailing": levels.check_trailing,
    "funding": levels.check_funding,
    "bridge": bridge.check_bridge,
    "growth": changes.check_growth,
    "cagr": changes.check_cagr,
    "index": changes.check_index,
    "multiple": changes.check_multiple,
    "difference": changes.check_difference,
    "intensity": changes.check_intensity,
    "share": wholes.check_share,
    "rank": wholes.check_rank,
    "share-of": wholes.check_share_of,
    "part": wholes.check_part,
    "mix": wholes.check_mix,
    "revisions": outlooks.check_revisions,
    "implied": outlooks.check_implied,
    "surprise": outlooks.check_surprise,
    "reconcile": outlooks.check_reconcile,
    "changes": outlooks.check_changes,
    "concentration": wholes.check_concentration,
}
