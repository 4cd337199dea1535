#!/usr/bin/python3
"""Checks the bundled data: sorted, complete in its references, golden.

The library refuses what it cannot read; this asks for what it would accept and
a reviewer would not.
"""

import collections
import csv
import json
import pathlib
import re
import sys

DATA = pathlib.Path(sys.argv[1])

# Filed, in USD million: company, definition, period, amount, day of the filing
GOLDEN = """
microsoft cash FY2024 44477 2024-07-30
microsoft cash FY2025H1 30727 2025-01-29
microsoft cash FY2025-9M 47472 2025-04-30
microsoft cash FY2025 64551 2025-07-30
microsoft cash FY2026H1 49270 2026-01-28
microsoft cash FY2026 115948 2026-07-29
alphabet cash 2024 52535 2025-02-05
alphabet cash 2025Q1 17197 2025-04-25
alphabet cash 2025H1 39643 2025-07-24
alphabet cash 2025-9M 63596 2025-10-30
alphabet cash 2025 91447 2026-02-05
meta cash 2023 27266 2024-02-02
meta cash-net 2023 27045 2025-01-30
meta cash-net 2024 37256 2025-01-30
meta cash-net 2025Q1 12941 2025-05-01
meta cash-net 2025H1 29479 2025-07-31
meta cash-net 2025-9M 48308 2025-10-30
meta cash-net 2025 69691 2026-01-29
amazon cash 2024 82999 2025-02-07
amazon cash-net 2024 77658 2025-02-07
"""


def rows(name):
    with open(DATA / f"{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def key(row, fields):
    return tuple(row[field] for field in fields)


failures = []


def check(condition, message):
    if not condition:
        failures.append(message)


def check_sorted(name, fields):
    keys = [key(row, fields) for row in rows(name)]
    for before, after in zip(keys, keys[1:]):
        check(before <= after, f"{name}.csv: {after} stands after {before}")


def check_sources():
    known = {row["id"]: row for row in rows("sources")}
    used = collections.Counter()
    for name in ("facts", "rates", "prices", "presentations"):
        for row in rows(name):
            used[row["source"]] += 1
    used.update(row["repeats"] for row in known.values() if row["repeats"])
    for source, row in known.items():
        check(source in used, f"sources.csv: nothing is from {source}")
        check(row["publisher"] and row["title"],
              f"sources.csv: {source} without publisher or title")
    return known


def check_facts(sources):
    seen = set()
    for line, row in enumerate(rows("facts"), start=2):
        what = key(row, ["company", "measure", "definition", "scope", "status",
                         "period", "amount", "known", "source"])
        check(what not in seen, f"facts.csv:{line}: {what} once more")
        seen.add(what)
        check(row["status"] != "actual" or row["known"],
              f"facts.csv:{line}: an actual without the day it became known")
        if (sources[row["source"]]["kind"] == "filing"
                and len(sources[row["source"]]["published"]) == 10):
            check(row["known"] <= sources[row["source"]]["published"],
                  f"facts.csv:{line}: known after the filing that tells it")


def check_golden():
    known = {key(row, ["company", "definition", "period"]): row
             for row in rows("facts")
             if row["measure"] == "capex" and row["scope"] == "total"
             and row["status"] == "actual" and row["amount"].isdigit()}
    for line in GOLDEN.split("\n"):
        if not line:
            continue
        company, definition, period, millions, day = line.split()
        row = known.get((company, definition, period))
        check(row is not None, f"facts.csv: no {company} {definition} {period}")
        if row is not None:
            check(int(row["amount"]) == int(millions) * 10**6,
                  f"facts.csv: {company} {period} is {row['amount']}")
            check(row["known"] == day,
                  f"facts.csv: {company} {period} known {row['known']}")


def holds_on(row, day):
    return (row["since"] or "0000") <= day <= (row["until"] or "9999")


def check_concepts():
    """A cash-flow line is of one definition for both registers, on each day
    on which either changes."""
    concepts = [row for row in rows("concepts") if row["measure"] == "capex"]
    filed = [row for row in rows("presentations")
             if row["measure"] == "capex" and row["pointer"] == "filed"]
    ids = {row["company"] for row in filed}
    for row in concepts:
        check(not row["issuer"] or row["issuer"] in ids,
              f"concepts.csv: nothing says what {row['issuer']} files")
    for company in sorted({row["issuer"] for row in concepts} - {""}):
        days = {row[end] for row in concepts + filed
                for end in ("since", "until")
                if company in (row.get("issuer"), row.get("company"))}
        for day in sorted(days - {""} | {"2012-06-30", "2026-06-30"}):
            lines = {row["definition"] for row in filed
                     if row["company"] == company and holds_on(row, day)}
            told = {row["definition"] for row in concepts
                    if row["issuer"] == company and holds_on(row, day)}
            told = told or {"cash"}
            check(lines & told, f"concepts.csv: {company} files "
                  f"{sorted(lines)} on {day}, and not {sorted(told)}")


def check_package():
    package = json.loads((DATA / "datapackage.json").read_text("utf-8"))
    for resource in package["resources"]:
        with open(DATA / resource["path"], encoding="utf-8") as file:
            header = next(csv.reader(file))
        fields = [field["name"] for field in resource["schema"]["fields"]]
        check(header == fields, f"datapackage.json: fields of {resource['path']}")
    described = {resource["path"] for resource in package["resources"]}
    check(described == {path.name for path in DATA.glob("*.csv")},
          "datapackage.json: not every file is described")


def check_readme():
    """What the pages say of the data: how much there is, and whose it is."""
    n_facts = len(rows("facts"))
    for page in ("README.md", "NEWS.md"):
        text = (DATA.parent / page).read_text("utf-8")
        told = re.findall(r"over ([\d,]+) (?:facts|figures)", text)
        check(told, f"{page} does not say how many facts there are")
        for number in told:
            hundreds = int(number.replace(",", "")) // 100
            check(hundreds == n_facts // 100,
                  f"{page} says over {number} facts, and there are {n_facts}")

    # What has one source is named by both pages
    tables = [
        re.findall(r"^\|(.*(?:FRED|European Central Bank|EDGAR).*)\|$",
                   page.read_text("utf-8"), re.MULTILINE)
        for page in (DATA / "README.md", DATA.parent / "README.md")
    ]
    check(len(tables[0]) == len(tables[1]) > 3,
          "README.md and data/README.md name different sources")


check_sorted("companies", ["id"])
check_sorted("sources", ["id"])
check_sorted("measures", ["id"])
check_sorted("definitions", ["measure"])
check_sorted("presentations", ["company", "measure", "pointer", "since"])
check_sorted("concepts", ["taxonomy", "tag", "issuer", "since"])
check_sorted("rates", ["date", "currency"])
check_sorted("prices", ["series", "period"])
check_sorted("facts", ["company", "measure", "definition", "scope"])
check_facts(check_sources())
check_golden()
check_concepts()
check_package()
check_readme()

for failure in failures:
    print(failure)
print(f"{len(failures)} findings")
sys.exit(1 if failures else 0)
