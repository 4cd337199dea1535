#!/usr/bin/python3
"""Asks files of SEC company facts as their publisher served them.

They are large and stay outside the tree, in ../shared beside it; where they are
not, this says so and is skipped.
"""

import csv
import io
import pathlib
import subprocess
import sys

SKIPPED = 77

capex = sys.argv[1]
folder = pathlib.Path(sys.argv[2]).parent / "shared/data/sec"
if not folder.is_dir():
    print("skipped: there is no ../shared/data/sec")
    sys.exit(SKIPPED)

MICROSOFT = "msft_companyfacts_trimmed.json"
ALPHABET = "CIK0001652044.json"
ALPHABET_TRIMMED = "googl_companyfacts_trimmed.json"
META = "CIK0001326801.json"
META_TRIMMED = "meta_companyfacts_trimmed.json"
AMAZON = "CIK0001018724.json"
APPLE = "CIK0000320193.json"
ORACLE = "CIK0001341439.json"
TSMC = "CIK0001046179.json"

# What filings say, in millions of the reporting currency, with the caveats:
# file, question, amount, caveats
GOLDEN = [
    (MICROSOFT, "spend microsoft 2025", 83094, "derived-quarter"),
    (MICROSOFT, "spend microsoft 2025Q1", 16745, ""),
    (MICROSOFT, "spend microsoft 2025Q2", 17079, "derived-quarter"),
    (MICROSOFT, "spend microsoft 2025Q3", 19394, ""),
    (MICROSOFT, "spend microsoft 2025Q4", 29876, ""),
    (MICROSOFT, "spend microsoft 2025 --calendar fiscal", 64551, ""),
    (MICROSOFT, "spend microsoft FY2024", 44477, ""),
    (MICROSOFT, "spend microsoft FY2024H1", 19652, ""),
    (MICROSOFT, "spend microsoft FY2025H1", 30727, ""),
    (MICROSOFT, "spend microsoft FY2025-9M", 47472, ""),
    (MICROSOFT, "spend microsoft FY2026H1", 49270, ""),
    (MICROSOFT, "spend microsoft FY2026", 115948, ""),
    (MICROSOFT, "panel FY2024 --of microsoft "
                "--measure finance-lease-principal", 1286, ""),
    (MICROSOFT, "panel FY2025 --of microsoft "
                "--measure finance-lease-principal", 2283, ""),
    (ALPHABET, "spend alphabet 2024", 52535, "excludes-leases"),
    (ALPHABET_TRIMMED, "spend alphabet 2025", 91447, ""),
    (ALPHABET_TRIMMED, "spend alphabet 2025Q1", 17197, ""),
    (ALPHABET_TRIMMED, "spend alphabet 2025H1", 39643, ""),
    (ALPHABET_TRIMMED, "spend alphabet 2025-9M", 63596, ""),
    (ALPHABET_TRIMMED, "spend alphabet 2025Q4", 27851, "derived-quarter"),
    (ALPHABET, "panel 2024 --of alphabet --measure finance-lease-principal",
     405, ""),
    (ALPHABET, "panel 2025 --of alphabet --measure finance-lease-principal",
     1988, ""),
    (META, "spend meta 2023 --as-of 2024-12-31", 27266, "excludes-leases gross-debt"),
    (META, "spend meta 2023", 27045, "excludes-leases gross-debt reclassified"),
    (META, "spend meta 2024", 37256, "excludes-leases gross-debt"),
    (META, "spend meta 2024 --definition own", 39225,
     "excludes-leases gross-debt rebuilt"),
    (META, "spend meta 2023Q4", 7592,
     "excludes-leases gross-debt reclassified derived-quarter"),
    (META, "spend meta 2023Q4 --as-of 2024-02-02", 7665,
     "excludes-leases gross-debt derived-quarter"),
    (META_TRIMMED, "spend meta 2025", 69691, ""),
    (META_TRIMMED, "spend meta 2025Q1", 12941, ""),
    (META_TRIMMED, "spend meta 2025H1", 29479, ""),
    (META_TRIMMED, "spend meta 2025-9M", 48308, ""),
    (META_TRIMMED, "spend meta 2025 --definition own", 72215, "rebuilt"),
    (AMAZON, "panel 2012Q1 --of amazon --measure revenue", 13185, ""),
    (AMAZON, "panel 2012Q1 --of amazon --measure revenue --as-of 2013-02-01",
     9857, ""),
    (AMAZON, "panel 2012Q1 --of amazon --measure revenue --as-of 2012-12-31",
     13185, ""),
    (AMAZON, "spend amazon 2016 --definition cash-net", 6737, None),
    (AMAZON, "spend amazon 2016 --definition cash", 7804, None),
    (AMAZON, "trailing amazon --definition cash-net", 7417, "stale"),
    (APPLE, "spend apple FY2023Q3", 2093, None),
    # first filed 39,831 less 28,579; both were restated a year later, and no
    # quarter holds the 39,383 of the year, as the filer says
    (ORACLE, "panel FY2018Q4 --of oracle --measure revenue", 39831 - 28579,
     "derived-quarter superseded"),
    (TSMC, "spend tsmc 2024", 956006.5, ""),
]

failures = []


def check(condition, message):
    if not condition:
        failures.append(message)


def ask(name, question, *more):
    result = subprocess.run(
        [capex, *question.split(), "--data", folder / name, "--format", "csv",
         *more], capture_output=True, text=True, check=False)
    return list(csv.DictReader(io.StringIO(result.stdout))), result.stderr


def check_golden():
    for name, question, millions, caveats in GOLDEN:
        rows, error = ask(name, question)
        if not rows:
            check(False, f"{question}: {error}")
            continue
        told = rows[0]["amount_stated"]
        check(told and float(told) == millions * 10**6,
              f"{question}: {told}, not {millions}m")
        if caveats is not None:
            check(sorted(rows[0]["caveats"].split()) == sorted(caveats.split()),
                  f"{question}: {rows[0]['caveats']}, not {caveats}")


def check_vintages():
    """What the file of a day says is what a later one says of that day: every
    measure and period."""
    for company, older, newer in (
            ("alphabet", "CIK0001652044_2024-12.json", ALPHABET),
            ("meta", "CIK0001326801_2024-12.json", META)):
        fields = ("measure", "definition", "period", "printed", "known",
                  "source")
        then = {tuple(row[field] for field in fields)
                for row in ask(older, f"facts {company}")[0]}
        now = {tuple(row[field] for field in fields)
               for row in ask(newer, f"facts {company}", "--as-of",
                              "2024-12-31")[0]}
        check(len(then) > 350, f"{company}: {len(then)} facts")
        check(then == now, f"{company}: {sorted(then ^ now)[:3]} differ")
        for measure in sorted({row[0] for row in then}):
            for periods in ("2013..2024", "2013Q1..2024Q4"):
                question = f"panel {periods} --of {company} --measure {measure}"
                check(ask(older, question, "--as-of", "2024-12-31")
                      == ask(newer, question, "--as-of", "2024-12-31"),
                      f"{question} differs")


def check_quarters_add_up():
    """A year is its quarters, where all of them are known; filers round each
    figure to a million, and Amazon tells some quarters by trailing years."""
    for name, company in ((ALPHABET, "alphabet"), (META, "meta"),
                          (AMAZON, "amazon"), (APPLE, "apple"),
                          (ORACLE, "oracle")):
        label = "FY" if company in ("apple", "oracle") else ""
        years = {row["period"]: row for row in ask(
            name, f"panel {label}2016..{label}2024 --of {company}")[0]}
        quarters = {row["period"]: row for row in ask(
            name, f"panel {label}2016Q1..{label}2024Q4 --of {company}")[0]}
        n_whole = 0
        for period, year in years.items():
            parts = [quarters[f"{period}Q{i}"] for i in range(1, 5)]
            lines = {row["definition"] for row in [year, *parts]}
            if len(lines) == 1 and all(row["amount_stated"] for row in
                                       [year, *parts]):
                n_whole += 1
                total = sum(int(row["amount_stated"]) for row in parts)
                check(abs(total - int(year["amount_stated"])) <= 10**6,
                      f"{company} {period}: the quarters come to {total}")
        check(n_whole >= 5, f"{company}: {n_whole} years are known in quarters")


def check_files_together():
    """All downloads at once say what each says."""
    rows, error = ask("", "spend microsoft 2025")
    check(rows and rows[0]["amount_stated"] == "83094000000", error)
    rows, error = ask("", "spend meta 2025")
    check(rows and rows[0]["amount_stated"] == "69691000000", error)


check_golden()
check_vintages()
check_quarters_add_up()
check_files_together()

for failure in failures:
    print(failure)
print(f"{len(failures)} findings")
sys.exit(1 if failures else 0)
