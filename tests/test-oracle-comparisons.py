# The comparisons over the bundled data against exact fractions.
#
# What is expected is derived from the amounts that the rows tell, by the
# definitions of the comparisons, and not by the library: stated values are
# correctly rounded, bounds no further out than two doubles, and never looser
# than the amounts allow. Facts that stand on both sides may make them tighter.
#
# Usage: test-oracle-comparisons.py COMMAND
#
# SPDX-License-Identifier: MIT
import csv
import io
import json
import math
import subprocess
import sys
from fractions import Fraction

COMMAND = sys.argv[1]
INFINITY = math.inf
YEARS = range(2020, 2028)

failures = []
n_checks = 0


def run(*words):
    return subprocess.run(
        [COMMAND, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )


def rows_of(*words):
    """The rows of an answer that have figures; none where it is refused."""
    answer = run(*words, "--format", "json")
    if answer.returncode == 1:
        return []
    check(words, answer.returncode == 0, answer.stderr)
    return json.loads(answer.stdout)["rows"] if answer.returncode == 0 else []


def check(what, holds, told):
    global n_checks
    n_checks += 1
    if not holds:
        failures.append(f"{what}: {told}")


class Amount:
    """None is an absent stated value, an open bound is infinite."""

    def __init__(self, cell):
        self.stated = cell["stated"] and Fraction(cell["stated"])
        self.low = Fraction(cell["low"]) if cell["low"] else -INFINITY
        self.high = Fraction(cell["high"]) if cell["high"] else INFINITY


def is_finite(*numbers):
    return all(number not in (INFINITY, -INFINITY) for number in numbers)


def outward(told, wanted, direction):
    """Not inside a bound, and not further out than two doubles."""
    limit = float(wanted)
    for _ in range(2):
        limit = math.nextafter(limit, direction)
    if direction > 0:
        return Fraction(told) >= wanted and told <= limit
    return Fraction(told) <= wanted and told >= limit


def not_looser(told, wanted, direction):
    if told is None:
        return not is_finite(wanted)
    if not is_finite(wanted):
        return True
    limit = float(wanted)
    for _ in range(2):
        limit = math.nextafter(limit, direction)
    return told <= limit if direction > 0 else told >= limit


def check_ratio(what, cell, stated, low, high, is_exact):
    """Against what is stated and between what it lies, as fractions."""
    if stated is None:
        check(what, cell["stated"] is None, f"stated {cell['stated']}")
    else:
        check(what, cell["stated"] == float(stated), f"{cell} of {stated}")
    for key, wanted, direction in (
        ("low", low, -INFINITY),
        ("high", high, INFINITY),
    ):
        told = cell[key]
        holds = not_looser(told, wanted, direction)
        if is_exact and is_finite(wanted) and told is not None:
            holds = holds and outward(told, wanted, direction)
        check(f"{what} {key}", holds, f"{told}, not {wanted}")
    if cell["stated"] is not None:
        inside = (cell["low"] is None or cell["low"] <= cell["stated"]) and (
            cell["high"] is None or cell["stated"] <= cell["high"]
        )
        check(what, inside, f"{cell} is not in order")


def quotients(a, b):
    """The least and the largest a / b, for b above zero."""
    least = INFINITY
    largest = -INFINITY
    for above in (a.low, a.high):
        for below in (b.low, b.high):
            if not is_finite(above):
                value = above
            elif not is_finite(below):
                value = Fraction(0)
            else:
                value = above / below
            least = min(least, value)
            largest = max(largest, value)
    return least, largest


def check_quotient(what, cell, a, b, less):
    """(a / b) - less"""
    if b.low <= 0 <= b.high:
        check(what, cell["state"] == "not-meaningful", cell)
        return
    low, high = quotients(a, b)
    stated = None
    if a.stated is not None and b.stated is not None:
        stated = a.stated / b.stated - less
    # open ends of one amount say nothing at once of both
    if not is_finite(a.low, a.high, b.low, b.high):
        low, high = max(low, -INFINITY), min(high, INFINITY)
    check_ratio(
        what,
        cell,
        stated,
        low - less if is_finite(low) else low,
        high - less if is_finite(high) else high,
        False,
    )


def check_growth(company, year, *options):
    words = ("growth", company, str(year), str(year + 1), *options)
    for row in rows_of(*words):
        base = Amount(row["from_amount"])
        after = Amount(row["to_amount"])
        if base.low <= 0:
            check(words, row["ratio"]["state"] == "not-meaningful", row)
        else:
            check_quotient(words, row["ratio"], after, base, 1)


def check_shares(*words):
    rows = rows_of("share", *words)
    for period in {row["period"] for row in rows}:
        here = [row for row in rows if row["period"] == period]
        amounts = [
            Amount(row["amount"] or {"stated": None, "low": "0", "high": None})
            for row in here
        ]
        for row, own in zip(here, amounts):
            if row.get("missing"):
                continue
            others = [other for other in amounts if other is not own]
            highs = sum(other.high for other in others)
            lows = sum(other.low for other in others)
            stated = None
            if all(amount.stated is not None for amount in amounts):
                total = sum(amount.stated for amount in amounts)
                stated = own.stated / total if total > 0 else None
            low = Fraction(0)
            if is_finite(highs) and own.low > 0:
                low = own.low / (own.low + highs)
            high = Fraction(1)
            if is_finite(own.high) and own.high + lows > 0:
                high = own.high / (own.high + lows)
            check_ratio(
                ("share", *words, row["company"], period),
                row["ratio"],
                stated,
                low,
                high,
                True,
            )


def check_ranks(*words):
    rows = rows_of("rank", *words)
    known = [row for row in rows if not row.get("missing")]
    amounts = {row["company"]: Amount(row["amount"]) for row in known}
    n_missing = len(rows) - len(known)
    for row in known:
        own = amounts[row["company"]]
        others = [amounts[other] for other in amounts if other != row["company"]]
        best = 1 + sum(other.low > own.high for other in others)
        worst = 1 + n_missing + sum(other.high > own.low for other in others)
        rank = None
        if own.stated is not None:
            rank = 1 + sum(
                other.stated is not None and other.stated > own.stated
                for other in others
            )
        told = (row["rank"], row["best"], row["worst"])
        check(("rank", *words, row["company"]), told == (rank, best, worst), told)


def check_pair(one, other, year):
    words = (one, other, str(year))
    for row in rows_of("multiple", *words):
        a, b = Amount(row["company_amount"]), Amount(row["other_amount"])
        check_quotient(("multiple", *words), row["ratio"], a, b, 0)
    for row in rows_of("difference", *words):
        a, b = Amount(row["company_amount"]), Amount(row["other_amount"])
        told = Amount(row["amount"])
        if a.stated is not None and b.stated is not None:
            check(words, told.stated == a.stated - b.stated, row["amount"])
        check(words, told.low >= a.low - b.high, row["amount"])
        check(words, told.high <= a.high - b.low, row["amount"])


def check_spend(company, *options):
    words = ("spend", company, f"{YEARS[0]}..{YEARS[-1]}", *options)
    for row in rows_of(*words):
        if row.get("missing"):
            continue
        total = Amount(row["amount"])
        if row["capex"] is not None and row["lease"] is not None and options:
            capex, lease = Amount(row["capex"]), Amount(row["lease"])
            check(words, total.low == capex.low + lease.low, row["amount"])
            check(words, total.high == capex.high + lease.high, row["amount"])
        if row["debt"] is not None:
            debt = Amount(row["debt"])
            check_quotient(words, row["debt_to_spend"], debt, total, 0)


def companies():
    text = run("companies", "--format", "csv").stdout
    return [row["company"] for row in csv.DictReader(io.StringIO(text))]


def main():
    names = companies()
    check("companies", len(names) > 20, names)
    for name in names:
        check_spend(name)
        check_spend(name, "--uses", "capex,lease")
        for year in YEARS:
            check_growth(name, year)
        for year in YEARS[4:7]:
            check_growth(name, year, "--definition", "any")
            check_growth(name, year, "--currency", "EUR")
    for year in YEARS:
        check_shares(str(year))
        check_shares(str(year), "--of", "us-five")
        check_shares(str(year), "--of", "us-four,bytedance")
        check_shares(str(year), "--measure", "debt-issuance")
        check_ranks(str(year))
        check_ranks(str(year), "--of", "us-five")
        check_ranks(str(year), "--measure", "revenue")
        check_pair("microsoft", "meta", year)
        check_pair("us-four", "alphabet", year)
        check_pair("bytedance", "amazon", year)
    for failure in failures[:20]:
        print(failure, file=sys.stderr)
    print(f"{n_checks} checks, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
