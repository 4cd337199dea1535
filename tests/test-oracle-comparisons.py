# The comparisons over the bundled data, derived again by fractions.
#
# The oracle reads the data itself. Of each row it checks that
# - the figures are made of facts that the data has and that were known;
# - filings were chosen where they answer, by the fewest of them, and the days
#   and members are right;
# - each figure is what its facts and rates come to, in all digits;
# - each cell is what its definition makes of these figures: amounts exactly,
#   ratios rounded outward by no more than two doubles, roots by sixty digits;
# - no caveat is missing that the facts and figures call for.
#
# A comparison of the register without an oracle is a failure.
#
# Usage: test-oracle-comparisons.py LIBRARY DATA
#
# SPDX-License-Identifier: MIT
import sys

from oracle import questions
from oracle.answer import Answer, Checks
from oracle.choice import Chooser
from oracle.comparisons import ORACLES
from oracle.data import Data
from oracle.library import Library, Refusal
from oracle.rows import Rows

MAX_TOLD = 20
# There is no total in the bundled data of which a share is known
UNANSWERED = {"part"}


def chooser_of(choosers, data, basis):
    key = tuple(basis.items())
    if key not in choosers:
        choosers[key] = Chooser(data, basis)
    return choosers[key]


def main():
    library, data, checks = Library(sys.argv[1]), Data(sys.argv[2]), Checks()
    rows, choosers = Rows(data, checks), {}
    n_rows = dict.fromkeys(library.comparisons(), 0)
    for name in set(n_rows) ^ set(ORACLES):
        checks.check(name, False, "has no oracle, or is no comparison")
    for question in questions.all_of(data):
        try:
            told, trees = library.ask(question)
        except Refusal:
            continue
        answer = Answer(question, told, trees, data, checks)
        n_rows[question.name] += len(answer.rows)
        rows.check(answer, chooser_of(choosers, data, answer.basis))
        ORACLES[question.name](answer)
    for name, n in n_rows.items():
        checks.check(name, (n == 0) == (name in UNANSWERED), f"{n} rows")
    for failure in checks.failures[:MAX_TOLD]:
        print(failure, file=sys.stderr)
    print(*(f"{name} {n}" for name, n in n_rows.items()), sep=", ")
    print(f"{checks.n} checks of {sum(n_rows.values())} rows, "
          f"{len(checks.failures)} failures")
    return 1 if checks.failures else 0


if __name__ == "__main__":
    sys.exit(main())
