#!/usr/bin/python3
"""Compares bundled figures, rates and prices with their publishers' files.

The files are large and stay outside the tree, in ../shared beside it; where
they are not, this says so and is skipped.  Each fact whose filing one of the
files holds must be in it: same filing, same value, same days.
"""

import collections
import csv
import datetime
import fractions
import json
import pathlib
import re
import sys

SKIPPED = 77
TOLERANCE = 8  # days by which a 52/53-week year ends elsewhere

root = pathlib.Path(sys.argv[1])
files = sorted((root.parent / "shared/data/sec").glob("*.json"))
if not files:
    print("skipped: there is no ../shared/data/sec")
    sys.exit(SKIPPED)


def rows(name):
    with open(root / f"data/{name}.csv", encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return datetime.date.fromisoformat(text)


def month_end(year, month):
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    after = datetime.date(year + month // 12, month % 12 + 1, 1)
    return after - datetime.timedelta(days=1)


def days_of(period, year_end_month):
    """First and last day of a label, to within a few days; None if other."""
    label = re.fullmatch(r"(FY)?(\d{4})(?:Q(\d)|H(\d)|-(9)M)?", period)
    if not label:
        parts = period.split("/")
        return (day(parts[0]), day(parts[-1])) if len(parts[0]) == 10 else None
    fiscal, year, quarter, half, nine = label.groups()
    end = year_end_month if fiscal else 12
    length = 3 if quarter else 6 if half else 9 if nine else 12
    last = int(quarter or 0) * 3 or int(half or 0) * 6 or (9 if nine else 12)
    # so many months after the end of the year before
    closing = month_end(int(year) - 1, end + last)
    opening = month_end(int(year) - 1, end + last - length)
    return opening + datetime.timedelta(days=1), closing


def entries():
    """(cik, accession, value) to the days of all that was filed so, and which
    filings are there as a whole: some files have twenty concepts only."""
    found = collections.defaultdict(list)
    whole = set()
    for path in files:
        document = json.loads(path.read_text(encoding="utf-8"))
        cik = int(document["cik"])
        for taxonomy in document["facts"].values():
            for concept in taxonomy.values():
                for unit in concept["units"].values():
                    for entry in unit:
                        if "trimmed" not in path.name:
                            whole.add((cik, entry["accn"]))
                        found[cik, entry["accn"], entry["val"]].append(
                            (entry.get("start") or entry["end"], entry["end"],
                             entry["filed"]))
    return found, whole


def whole_units(row):
    """The amount in whole units; a filing may print it rounded."""
    rounded = re.fullmatch(r"\$([\d.]+) billion", row["amount"])
    if rounded and row["note"] == "rounded in the filing":
        return int(fractions.Fraction(rounded.group(1)) * 10**9)
    plain = re.fullmatch(r"-?\d+", row["amount"])
    return int(plain.group()) if plain else None


# Lines under a name of the issuer's own, which the files do not have
OWN_NAMES = {("amazon", "capex", "cash-net"), ("amazon", "capex-proceeds", ""),
             ("meta", "capex", "with-lease-principal")}

companies = {row["id"]: row for row in rows("companies")}
sources = {row["id"]: row for row in rows("sources")}
filed, whole = entries()
compared, failures = 0, []

for line, row in enumerate(rows("facts"), start=2):
    source = sources[row["source"]]
    accession = re.search(r"\d{10}-\d{2}-\d{6}", source["title"])
    company = companies[row["company"]]
    value = whole_units(row)
    if (source["kind"] != "filing" or not accession or not company["cik"]
            or value is None):
        continue
    place = int(company["cik"]), accession.group()
    month = int(company["fiscal_year_end"][:2])
    days = days_of(row["period"], month)
    matches = [
        entry for entry in filed[(*place, value)]
        if days is None
        or (abs((day(entry[0]) - days[0]).days) <= TOLERANCE
            and abs((day(entry[1]) - days[1]).days) <= TOLERANCE)
    ]
    line_of = row["company"], row["measure"], row["definition"]
    if not matches and (place not in whole or line_of in OWN_NAMES):
        continue
    compared += 1
    if not matches:
        failures.append(f"facts.csv:{line}: {row['company']} {row['measure']} "
                        f"{row['period']} {row['amount']} is not in the filing")
    elif all(entry[2] != row["known"] for entry in matches):
        failures.append(f"facts.csv:{line}: filed on {matches[0][2]}, "
                        f"known {row['known']}")

history = root.parent / "shared/data/rates/eurofxref-hist.csv"
published = 0
with open(history, encoding="utf-8", newline="") as file:
    days = {row["Date"]: row for row in csv.DictReader(file)}
for line, row in enumerate(rows("rates"), start=2):
    published += 1
    if days.get(row["date"], {}).get(row["currency"]) != row["rate"]:
        failures.append(f"rates.csv:{line}: not what the ECB published")



def series(name):
    """The published values of a FRED file by the first days they stand for."""
    path = root.parent / f"shared/data/prices/{name}.csv"
    with open(path, encoding="utf-8", newline="") as file:
        return {row["date"]: row["value"] for row in csv.DictReader(file)
                if row["value"] not in ("", ".")}


def first_day(period):
    """The day on which FRED stamps a month or a quarter."""
    year, rest = period[:4], period[4:]
    month = (int(rest[1]) - 1) * 3 + 1 if rest[0] == "Q" else int(rest[1:])
    return f"{year}-{month:02}-01"


consumer, nominal, real = map(series, ("CPIAUCSL", "GDP", "GDPC1"))
# three digits after the point, half to even
expected = {
    "us-cpi": {date: fractions.Fraction(value)
               for date, value in consumer.items()},
    "us-gdp-deflator": {
        date: fractions.Fraction(round(
            fractions.Fraction(nominal[date]) / fractions.Fraction(real[date])
            * 100 * 1000), 1000) for date in nominal},
}
priced = collections.defaultdict(set)
for line, row in enumerate(rows("prices"), start=2):
    date = first_day(row["period"])
    priced[row["series"]].add(date)
    if expected[row["series"]].get(date) != fractions.Fraction(row["value"]):
        failures.append(f"prices.csv:{line}: not what FRED's series give")
for name, dates in priced.items():
    since = min(dates)
    missing = {date for date in expected[name] if date >= since} - dates
    if missing:
        failures.append(f"prices.csv: {name} lacks {sorted(missing)}")
    print(f"{len(dates)} entries of {name} compared with FRED's")

for failure in failures:
    print(failure)
print(f"{published} rates compared with the ECB's")
print(f"{compared} figures compared with the filings, {len(failures)} differ")
sys.exit(1 if failures or compared < 1200 or published == 0
         or len(priced) < 2 else 0)
