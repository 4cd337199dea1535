# The founding article, worked: every figure in it is a trap, and ordinary
# calls answer with these values, bounds and caveats.
# Usage: test-founding-article.py COMMAND
#
# SPDX-License-Identifier: MIT
import fractions
import json
import math
import re
import subprocess
import sys

COMMAND = sys.argv[1]
ARTICLE = "--source cryptopolitan-2025-12-23"
F = fractions.Fraction
BILLION = 10**9
MILLION = 10**6
OPEN = None

failures = []
n_checks = 0


def run(words):
    return subprocess.run(
        [COMMAND, *words.split(), "--format", "json"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )


def check(what, holds, told):
    global n_checks
    n_checks += 1
    if not holds:
        failures.append(f"{what}: {told}")


def row_of(words, company=None):
    """The one row of an answer, or that of a company; None if refused."""
    answer = run(words)
    check(words, answer.returncode == 0, answer.stderr.strip())
    if answer.returncode != 0:
        return None
    rows = json.loads(answer.stdout)["rows"]
    if company is not None:
        rows = [row for row in rows if row.get("company") == company]
    check(words, len(rows) == 1, f"{len(rows)} rows")
    return rows[0] if rows else None


def check_caveats(words, row, caveats):
    for caveat in caveats.split():
        check(words, caveat in row["caveats"], f"no {caveat}: {row['caveats']}")


def amount(words, stated, low, high, caveats="", company=None):
    """Amounts are exact."""
    row = row_of(words, company)
    if row is None:
        return
    cell = row.get("amount")
    check(words, cell is not None, "no amount")
    if cell is not None:
        for key, wanted in (("stated", stated), ("low", low), ("high", high)):
            told = cell[key] if cell[key] is None else F(cell[key])
            check(f"{words}: {key}", told == wanted, f"{told}, not {wanted}")
    check_caveats(words, row, caveats)


def away(value, direction):
    """The double that lies two places from the nearest to a fraction."""
    nearest = float(value)
    for _ in range(2):
        nearest = math.nextafter(nearest, direction)
    return nearest


def ratio(words, stated, low, high, caveats="", company=None):
    """A stated ratio is the nearest double; a bound is outward, by at most
    two places."""
    row = row_of(words, company)
    if row is None:
        return
    cell = row.get("ratio")
    check(words, cell is not None, "no ratio")
    if cell is not None:
        check_stated(words, cell["stated"], stated)
        check_bound(f"{words}: low", cell["low"], low, -math.inf)
        check_bound(f"{words}: high", cell["high"], high, math.inf)
        # Closed bounds may still come from amounts with an open one
        state = ["open"] if OPEN in (low, high) else ["ok", "open"]
        check(words, cell["state"] in state, cell["state"])
    check_caveats(words, row, caveats)


def check_stated(words, told, wanted):
    if wanted is None or told is None:
        check(f"{words}: stated", told is wanted, f"{told}, not {wanted}")
    else:
        check(f"{words}: stated", told == float(wanted), f"{told}, not {wanted}")


def check_bound(what, told, wanted, direction):
    if wanted is OPEN or told is None:
        check(what, told is wanted, f"{told}, not {wanted}")
        return
    outward = F(told) >= wanted if direction > 0 else F(told) <= wanted
    check(what, outward, f"{told} is inside {wanted}")
    limit = away(wanted, direction)
    near = told <= limit if direction > 0 else told >= limit
    check(what, near, f"{told} is far from {wanted}")


def refused(words):
    answer = run(words)
    check(words, answer.returncode == 1, f"ended with {answer.returncode}")
    check(words, answer.stdout == "", answer.stdout)
    told = re.fullmatch(r"capex: [^\n]+\n", answer.stderr)
    check(words, told is not None, repr(answer.stderr))


def growth_between(low0, high0, low1, high1):
    return F(low1) / F(high0) - 1, F(high1) / F(low0) - 1


# The article's own figures

ratio(
    f"growth bytedance 2025 2026 {ARTICLE}",
    F(3, 43), F(19, 431), F(41, 429),
    "forward mixed-status unstated-definition",
)
ratio(
    "growth bytedance 2025 2026 --as-of 2025-12-23",
    F(1, 15),
    *growth_between(F("149.5"), F("150.5"), F("159.5"), F("160.5")),
    "forward",
)
ratio(
    f"multiple us-four bytedance 2025 {ARTICLE}",
    None, F(300) / F("21.55"), OPEN,
    "open-bound mixed-scope",
)
ratio(
    f"share 2025 --of bytedance,us-four {ARTICLE}",
    None, F(0), F("21.55") / F("321.55"),
    company="bytedance",
)
amount(
    f"order bytedance 2026 {ARTICLE}",
    400 * MILLION, 380 * MILLION, 420 * MILLION,
    "hedge-convention forward",
)
ratio(
    f"share-of bytedance 2026 --part order --total capex {ARTICLE}",
    F(2, 115), F(380, 23500), F(420, 22500),
)
ratio(
    f"multiple bytedance alphabet 2025-10 --measure tokens {ARTICLE}",
    None, F(30) / F("43.5"), OPEN,
)
amount(
    f"spend bytedance 2026 --uses capex,lease {ARTICLE}",
    None, F("23.5") * BILLION, OPEN,
    "open-bound",
)
amount(
    f"spend bytedance 2026 {ARTICLE}",
    23 * BILLION, F("22.5") * BILLION, F("23.5") * BILLION,
    "excludes-leases forward",
)

BONDS = (
    "growth us-investment-grade 2020 2025-01-01/2025-11-30 "
    f"--measure market-issuance {ARTICLE}"
)
refused(BONDS)
ratio(
    f"{BONDS} --periods any",
    F(-1, 18), F(-4, 37), F(0),
    "mixed-period",
)
refused(
    f"part us-investment-grade 2025 --measure ai-share-of-issuance {ARTICLE}"
)

# One definition on both ends, or none

MICROSOFT = "growth microsoft FY2024 FY2025"
exact = F(64551, 44477) - 1
ratio(MICROSOFT, exact, exact, exact)
ratio(
    f"{MICROSOFT} --definition own",
    F("88.2") / F("55.7") - 1,
    *growth_between(F("55.65"), F("55.75"), F("88.15"), F("88.25")),
)
exact = F(37256, 27045) - 1
ratio("growth meta 2023 2024", exact, exact, exact)

# Calendars and days of knowing

amount("spend microsoft 2025", *[83094 * MILLION] * 3)
amount("spend microsoft 2025 --calendar fiscal", *[64551 * MILLION] * 3)
amount("spend meta 2023", *[27045 * MILLION] * 3)
amount("spend meta 2023 --as-of 2024-12-31", *[27266 * MILLION] * 3)


def same_as_ever(words):
    """Whatever the question, no mix of definitions: 88.2 over 44.477."""
    answer = run(words)
    mixed = F("88.2") / F("44.477") - 1
    if answer.returncode == 0:
        for row in json.loads(answer.stdout)["rows"]:
            told = row.get("ratio")["stated"]
            check(words, abs(told - mixed) > F(1, 100), f"{told} is a mix")


for definition in ("filed", "own", "cash", "with-finance-leases"):
    same_as_ever(f"{MICROSOFT} --definition {definition}")

# A conversion names its rate


def conversion_names_its_rate():
    words = "spend bytedance 2026 --as-of 2025-12-23 --currency USD"
    row = row_of(words)
    if row is None:
        return
    check_caveats(words, row, "converted")
    explained = run(f"explain {words}")
    check(words, explained.returncode == 0, explained.stderr)
    for piece in ("CNY", "USD", "spot", "2025-12"):
        check(words, piece in explained.stdout, f"no {piece} in its explanation")


conversion_names_its_rate()


def facts_keep_both_presentations():
    answer = run("facts meta 2023 --measure capex")
    rows = json.loads(answer.stdout)["rows"] if answer.returncode == 0 else []
    told = {(row["definition"], row["amount"]["stated"]) for row in rows}
    for pair in (("cash", "27266000000"), ("cash-net", "27045000000")):
        check("facts meta 2023", pair in told, f"no {pair}")


facts_keep_both_presentations()

for failure in failures:
    print("FAIL", failure)
print(f"{n_checks - len(failures)} of {n_checks} checks held")
sys.exit(1 if failures else 0)
