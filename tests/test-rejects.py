#!/usr/bin/python3
"""Checks the published figures that are wrong, as their collection has them.

The collection stays outside the tree, in ../shared beside it; where it is not,
this says so and is skipped, and tests/data/check/rejects, which holds the same
figures by hand, is checked alone by test-check.  Each row is made a fact by its
columns, and the finding that its note asks for must name it.

Usage: test-rejects.py COMMAND ROOT
"""

import csv
import json
import pathlib
import subprocess
import sys
import tempfile

SKIPPED = 77

command, root = sys.argv[1], pathlib.Path(sys.argv[2])
collection = root.parent / "shared/data/ai-capex-rejects.csv"
if not collection.is_file():
    print("skipped: there is no ../shared/data/ai-capex-rejects.csv")
    sys.exit(SKIPPED)

COMPANIES = {
    "Alphabet": "alphabet",
    "Amazon": "amazon",
    "Microsoft+Alphabet+Amazon+Meta": "us-four",
    "Global corporate issuers": "world",
}
# Measure and what it is booked as: measure, definition
LINES = {
    ("tokens-per-month", "not-money"): ("tokens", ""),
    ("capex", "undefined"): ("capex", "unstated"),
    ("market-issuance", "gross-issuance"): ("market-issuance", "gross"),
}
UNITS = {"tokens-per-month": "token/month", "currency": "USD"}
QUALIFIERS = {"exact": "{}", "more-than": "over {}"}
SCALES = ((10**12, "trillion"), (10**9, "billion"))
# By its id: what must be found
EXPECTED = {
    "goog-tokens-m-2025-10-bad": "power-of-ten",
    "amzn-capex-2025-q3-mislabel": "part-as-whole",
    "us4-capex-2026-q1-lowdown": "member-left-out",
    "ig-2025-semafor": "same-amount",
}


def amount(row):
    """The figure in the words of the press, with the digits that it has."""
    value = int(row["low"] or row["high"])
    scale, word = next(pair for pair in SCALES if value >= pair[0])
    whole, rest = divmod(value, scale)
    digits = str(rest).zfill(len(str(scale)) - 1).rstrip("0")
    number = f"{whole}.{digits}" if digits else str(whole)
    return QUALIFIERS[row["qualifier"]].format(f"{number} {word}")


def period(row):
    if row["period_kind"] == "year-to-date":
        return f"{row['period']}-01-01/{row['as_of']}"
    return row["period"].replace("-Q", "Q")


def fact(row):
    measure, definition = LINES[row["measure"], row["booked_as"]]
    return {
        "company": COMPANIES[row["company"]],
        "measure": measure,
        "definition": definition,
        "scope": row["scope"],
        "status": row["status"],
        "period": period(row),
        "amount": amount(row),
        "unit": UNITS[row["unit"]],
        "known": row["as_of"] or row["source_date"],
        "source": f"reject-{row['id']}",
    }


def write(folder, name, rows):
    with open(folder / name, "w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


with open(collection, encoding="utf-8", newline="") as file:
    rejects = list(csv.DictReader(file))
with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    write(folder, "sources.csv",
          [{"id": f"reject-{row['id']}", "publisher": row["source_publisher"],
            "title": row["source_title"]} for row in rejects])
    write(folder, "facts.csv", [fact(row) for row in rejects])
    run = subprocess.run(
        [command, "check", "--data", name, "--with-bundled", "--format",
         "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        encoding="utf-8", timeout=60)

failures = []
if run.returncode != 1:
    failures.append(f"the exit status is {run.returncode}: {run.stderr}")
findings = [row for row in json.loads(run.stdout)["rows"]
            if row["reason"] is None]
for row in rejects:
    source = f"reject-{row['id']}"
    kinds = [finding["finding"] for finding in findings
             if source in finding["sources"]]
    print(f"{row['id']}: {', '.join(kinds) or 'nothing'}")
    if EXPECTED[row["id"]] not in kinds:
        failures.append(f"{row['id']} is not found as {EXPECTED[row['id']]}")
stray = [finding["sentence"] for finding in findings
         if not any(source.startswith("reject-")
                    for source in finding["sources"])]
failures.extend(f"found besides: {sentence}" for sentence in stray)

for failure in failures:
    print(failure)
sys.exit(1 if failures else 0)
