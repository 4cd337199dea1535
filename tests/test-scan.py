# How much of what is marked by hand a scan finds, and what else it finds.
# Usage: test-scan.py COMMAND FOLDER
#
# SPDX-License-Identifier: MIT
import collections
import decimal
import json
import pathlib
import subprocess
import sys

COMMAND, FOLDER = sys.argv[1:]
LEAST = 0.95  # of precision, and of recall
LEAST_SENTENCES = 200
LEAST_WITHOUT = 0.25  # of sentences without an amount


def run(command, *words, text=None):
    return subprocess.run(
        [COMMAND, command, "--format", "json", *words],
        input=text,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )


def read_bound(text):
    return text if text in ("open", "none") else decimal.Decimal(text)


def read_mark(line):
    phrase, qualifier, low, high, unit = (
        piece.strip() for piece in line[2:].split("|")
    )
    return phrase, qualifier, read_bound(low), read_bound(high), unit


def read_corpus(path):
    """Sentences, each with its marks."""
    sentences = []
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("> "):
            sentences.append((line[2:], []))
        elif line.startswith("= "):
            sentences[-1][1].append(read_mark(line))
        else:
            assert line == "" or line.startswith("# "), line
    return sentences


def told_bound(text):
    return "open" if text is None else decimal.Decimal(text)


def told_hit(row):
    amount = row["amount"]
    low = high = "none"
    if amount is not None:
        low, high = told_bound(amount["low"]), told_bound(amount["high"])
    return row["phrase"], row["qualifier"], low, high, row["unit"] or ""


def scan(sentences):
    """What is found in each sentence; they stand on every other line."""
    text = "\n\n".join(sentence for sentence, _ in sentences)
    answer = run("scan", "-", text=text)
    assert answer.returncode == 0, answer.stderr
    found = [[] for _ in sentences]
    for row in json.loads(answer.stdout)["rows"]:
        index, rest = divmod(row["line"] - 1, 2)
        assert rest == 0, row
        found[index].append(row)
    return found


def check_place(sentence, row):
    begin = row["column"] - 1
    phrase = row["phrase"]
    assert sentence[begin : begin + len(phrase)] == phrase, row
    assert phrase in row["context"] and row["context"] in sentence, row


def check_round_trip(row):
    """The phrase reads as the same amount where it stands alone."""
    amount = row["amount"]
    if amount is None:
        assert row["unit"] in (None, "CNY or JPY"), row
        return
    for words in ([], ["--unit", row["unit"]]):
        answer = run("amount", *words, "--", row["phrase"])
        assert answer.returncode == 0, (row["phrase"], answer.stderr)
        assert json.loads(answer.stdout)["rows"][0]["amount"] == amount, row


def compare(sentences, found):
    """Prints misses and false hits; returns what agrees, is marked, found."""
    n_right = n_marked = n_found = 0
    for (sentence, marks), rows in zip(sentences, found):
        marked = collections.Counter(marks)
        hits = collections.Counter(told_hit(row) for row in rows)
        n_right += (marked & hits).total()
        n_marked += marked.total()
        n_found += hits.total()
        for mark in (marked - hits).elements():
            print("missed:", *mark, "| in:", sentence)
        for hit in (hits - marked).elements():
            print("false: ", *hit, "| in:", sentence)
    return n_right, n_marked, n_found


def tell(name, sentences, n_right, n_marked, n_found):
    without = sum(1 for _, marks in sentences if not marks)
    precision, recall = n_right / n_found, n_right / n_marked
    print(
        f"{name}: {len(sentences)} sentences, {without} without an amount, "
        f"{n_marked} amounts; precision {precision:.3f}, recall {recall:.3f}"
    )
    return precision, recall


everything, totals = [], [0, 0, 0]
for path in sorted(pathlib.Path(FOLDER).glob("*.txt")):
    sentences = read_corpus(path)
    found = scan(sentences)
    counts = compare(sentences, found)
    tell(path.stem, sentences, *counts)
    for (sentence, _), rows in zip(sentences, found):
        for row in rows:
            check_place(sentence, row)
            check_round_trip(row)
    everything += sentences
    totals = [total + count for total, count in zip(totals, counts)]

precision, recall = tell("all", everything, *totals)
without = sum(1 for _, marks in everything if not marks)
assert len(everything) >= LEAST_SENTENCES, len(everything)
assert without >= LEAST_WITHOUT * len(everything), without
sys.exit(0 if min(precision, recall) >= LEAST else 1)
