# Every reference of an explanation leads to what it says: facts to the fact,
# rates and prices to published rows that come to them, documents to the document.
# Usage: test-following.py COMMAND
#
# SPDX-License-Identifier: MIT
import csv
import fractions
import html
import json
import re
import subprocess
import sys

COMMAND = sys.argv[1]
CASES = []

# Whose explanations are followed, leaf by leaf
QUESTIONS = [
    "difference bytedance alphabet 2025",
    "growth microsoft FY2024 FY2025",
    "growth microsoft 2023 2024 --prices-of 2020",
    "spend microsoft 2024 --prices-of 2020:us-cpi",
    "spend bytedance 2026 --currency USD --as-of 2025-12-23",
    "spend bytedance 2025 --currency EUR",
    "share 2025 --of bytedance,us-four",
    "multiple us-four bytedance 2025 --source cryptopolitan-2025-12-23",
    "spend meta 2023 --as-of 2024-12-31",
    "spend nvidia 2025 --calendar days",
    "growth bytedance 2025 2026 --rates-of 2024 --currency USD",
    "panel 2023..2025 --of us-four",
    "order bytedance 2026",
]


def examples():
    """The example of every comparison that is answered."""
    told = subprocess.run(
        [COMMAND, "help"], stdout=subprocess.PIPE, encoding="utf-8", timeout=60
    ).stdout
    for name in re.findall(
        r"^  ([a-z-]+)  +[A-Z]", told.partition("\nCommands:")[0], re.MULTILINE
    ):
        text = subprocess.run(
            [COMMAND, "help", name],
            stdout=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
        ).stdout
        question = re.search(r"\nExample:\n  capex (.*)\n", text)[1]
        # That of part is refused: its total is not known
        if name != "part":
            yield question


QUESTIONS += [question for question in examples() if question not in QUESTIONS]
assert len(QUESTIONS) > 30, QUESTIONS


def case(function):
    """Registers a test; its name is a sentence about behaviour."""
    CASES.append(function)
    return function


def ask(*words):
    run = subprocess.run(
        [COMMAND, *words, "--format", "json", "--exact"],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )
    assert run.returncode == 0, f"{words}: {run.returncode} {run.stderr!r}"
    return json.loads(run.stdout)


def explain(question):
    return ask("explain", *question.split())


def nodes_of(trees):
    for node in trees:
        yield node
        yield from nodes_of(node["children"])


def lines_of(node, depth=0):
    """A tree as a person reads it: label, text and what leads on, by depth."""
    reference = node["reference"]
    told = "" if reference in (None, node["label"]) else f" ({reference})"
    yield depth, node["label"], node["text"] + told
    for child in node["children"]:
        yield from lines_of(child, depth + 1)


def written(question, form):
    run = subprocess.run(
        [COMMAND, "explain", *question.split(), "--format", form],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    return [line for line in run.stdout.splitlines() if line]


def references(kind):
    """Every node of a kind in all explanations, one for each reference."""
    found = {}
    for question in QUESTIONS:
        for node in nodes_of(explain(question)):
            if node["kind"] == kind:
                assert node["reference"], (question, node)
                found[node["reference"]] = node
    assert found, f"no {kind} in any explanation"
    return found.items()


def amount_of(text):
    return fractions.Fraction(text)


def twelve_digits(value):
    """A fraction as conversions write it: twelve digits, half to even."""
    scale = fractions.Fraction(1)
    while value * scale < 10**11:
        scale *= 10
    while value * scale >= 10**12:
        scale /= 10
    return round(value * scale) / scale


@case
def every_leaf_of_an_explanation_leads_on_or_is_a_reason():
    for question in QUESTIONS:
        for tree in explain(question):
            nodes = list(nodes_of([tree]))
            # A figure that stands in two formulas is told in full once
            told = {
                (node["label"], node["text"]) for node in nodes
                if node["children"]
            }
            # and may stand under another formula of the row alone
            computed = any(
                node["kind"] == "formula" and node["children"]
                for node in nodes
            )
            for node in nodes:
                if not node["children"] and not node["reference"]:
                    assert (
                        node["kind"] in ("caveat", "rule", "result")
                        or (node["kind"] == "formula" and computed)
                        or (node["label"], node["text"]) in told
                    ), (question, node)


@case
def every_number_of_an_answer_leads_to_a_fact_or_a_rate():
    n_cells = 0
    for question in QUESTIONS:
        rows = ask(*question.split())["rows"]
        for at, row in enumerate(rows[:2], 1):
            for column, cell in row.items():
                if not isinstance(cell, (dict, int)) or isinstance(cell, bool):
                    continue
                (tree,) = explain(f"{question} --row {at} --column {column}")
                assert tree["kind"] == "result", tree
                assert tree["label"] == column, tree
                kinds = {node["kind"] for node in nodes_of([tree])}
                assert kinds & {"fact", "rate"}, (question, at, column, tree)
                n_cells += 1
    assert n_cells > 120, n_cells


@case
def one_cell_is_less_than_its_row():
    words = ("explain", "growth", "microsoft", "FY2024", "FY2025")
    (row,) = ask(*words)
    (cell,) = ask(*words, "--column", "from_amount")
    facts = [n["reference"] for n in nodes_of([row]) if n["kind"] == "fact"]
    others = [n["reference"] for n in nodes_of([cell]) if n["kind"] == "fact"]
    assert len(set(facts)) == 2 and len(set(others)) == 1, (facts, others)
    assert set(others) < set(facts)


@case
def a_fact_leads_to_that_fact():
    for reference, node in references("fact"):
        rows = ask("facts", reference)["rows"]
        assert len(rows) == 1, (reference, rows)
        row = rows[0]
        told = (
            f"{row['company']} {row['measure']} {row['period']}"
            f"{', ' + row['definition'] if row['definition'] else ''}, "
            f"{row['scope']}, {row['status']}: \"{row['printed']}\" = "
        )
        assert node["text"].startswith(told), (node["text"], told)
        assert f"said by {row['speaker']}" in node["text"]
        sources = [c for c in node["children"] if c["kind"] == "source"]
        assert [source["reference"] for source in sources] == [row["source"]]


@case
def a_document_leads_to_that_document():
    for reference, node in references("source"):
        rows = ask("sources", reference)["rows"]
        assert len(rows) == 1, (reference, rows)
        assert rows[0]["source"] == reference
        assert node["text"].startswith(rows[0]["publisher"] or "")
        assert (rows[0]["url"] or "") in node["text"]


@case
def an_exchange_rate_leads_to_the_published_rows_that_come_to_it():
    n_rates = 0
    for reference, node in references("rate"):
        if not reference.startswith("rate:"):
            continue
        n_rates += 1
        rows = ask("rates", reference)["rows"]
        used, published = rows[0], rows[1:]
        assert node["text"] == used["sentence"].rstrip("."), (node, used)
        assert used["rate"] in node["text"], (node, used)
        crosses = []
        for row in published:
            cross = amount_of(row["to_per_euro"]) / amount_of(
                row["from_per_euro"]
            )
            assert abs(cross - amount_of(row["rate"])) * 10**18 <= 1, row
            crosses.append(cross)
        mean = sum(crosses) / len(crosses)
        assert twelve_digits(mean) == amount_of(used["rate"]), reference
        counted = re.search(r"the mean of (\d+) published days", node["text"])
        assert len(published) == (int(counted[1]) if counted else 1)
    assert n_rates > 2, n_rates


@case
def deflation_leads_to_the_entries_that_come_to_it():
    n_factors = 0
    for reference, node in references("rate"):
        if not reference.startswith("prices:"):
            continue
        n_factors += 1
        rows = ask("prices", reference)["rows"]
        factor, means = rows[0], [r for r in rows if r["what"] == "mean"]
        assert factor["what"] == "factor" and len(means) == 2, rows
        assert node["text"] == factor["sentence"].rstrip("."), (node, factor)
        values = []
        for mean in means:
            after = rows[rows.index(mean) + 1 :]
            entries = []
            for row in after:
                if row["what"] != "entry":
                    break
                entries.append(row)
            assert sum(row["days"] for row in entries) == mean["days"]
            lengths = [row["days"] for row in entries]
            alike = max(lengths) - min(lengths) <= 3
            weights = [1 if alike else days for days in lengths]
            value = sum(
                amount_of(row["value"]) * weight
                for row, weight in zip(entries, weights)
            ) / sum(weights)
            assert twelve_digits(value) == amount_of(mean["value"]), mean
            values.append(value)
        assert twelve_digits(values[0] / values[1]) == amount_of(
            factor["value"]
        ), reference
    assert n_factors > 1, n_factors


@case
def an_explanation_of_many_rows_is_one_document():
    trees = explain("panel 2023..2025 --of us-four")
    rows = ask("panel", "2023..2025", "--of", "us-four")["rows"]
    assert len(trees) == len(rows) > 9, (len(trees), len(rows))
    for tree, row in zip(trees, rows):
        assert tree["kind"] == "result"
        assert tree["text"] == row["sentence"], (tree["text"], row)


@case
def every_format_carries_the_same_tree():
    for question in QUESTIONS:
        tree = [line for root in explain(question) for line in lines_of(root)]
        text = written(question, "table")
        assert text == [
            f"{'  ' * depth}{label}: {told}" for depth, label, told in tree
        ], question

        found = []
        for line in written(question, "markdown"):
            mark = re.fullmatch(r"( *)- \*\*(.*?)\*\*: (.*)", line)
            assert mark, (question, line)
            plain = [
                html.unescape(re.sub(r"\\(.)", r"\1", part))
                for part in mark.groups()[1:]
            ]
            found.append((len(mark[1]) // 2, *plain))
        assert found == tree, question

        rows = list(csv.DictReader(written(question, "csv")))
        assert [
            (
                int(row["depth"]),
                row["label"],
                row["text"]
                + (
                    f" ({row['reference']})"
                    if row["reference"] not in ("", row["label"])
                    else ""
                ),
            )
            for row in rows
        ] == tree, question


@case
def a_sum_does_not_repeat_what_its_parts_tell():
    n_sums = 0
    for node in nodes_of(explain("spend us-four 2025")):
        parts = [child for child in node["children"] if child["label"] == "part"]
        told = {
            caveat["text"]
            for part in parts
            for caveat in part["children"]
            if caveat["kind"] == "caveat"
        }
        own = {
            child["text"] for child in node["children"] if child["kind"] == "caveat"
        }
        assert not told & own, told & own
        n_sums += bool(told)
    assert n_sums > 2, n_sums



failed = 0
for test in CASES:
    try:
        test()
        print("ok  ", test.__name__)
    except Exception as error:  # a test that cannot go on has failed
        print("FAIL", test.__name__, type(error).__name__, error)
        failed += 1
print(f"{len(CASES) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
