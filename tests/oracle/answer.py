# An answer that is checked, and how its cells are
#
# SPDX-License-Identifier: MIT
from oracle import exact
from oracle.exact import INFINITY
from oracle.tree import Row


class Checks:
    def __init__(self):
        self.failures, self.n = [], 0

    def check(self, what, holds, told):
        self.n += 1
        if not holds:
            self.failures.append(f"{what}: {told}")


class Ratio:
    """What a ratio should be: what is stated, and between what it lies."""

    def __init__(self, stated, ends, is_open=False):
        self.stated, self.ends, self.is_open = stated, ends, is_open

    def over(self, function):
        """Through a function that rises."""
        ends = tuple(
            function(end) if exact.is_finite(end) else end for end in self.ends
        )
        stated = None if self.stated is None else function(self.stated)
        return Ratio(stated, ends, self.is_open)


NOT_MEANINGFUL = None


def are_joined(a, b):
    """Whether facts on both sides cancel: all bounds come from the facts, and
    the same rates converted both."""
    return (
        a.rates == b.rates
        and a.is_pure
        and b.is_pure
        and a.fact_unit() == b.fact_unit()
    )


def quotient(a, b):
    """Of two figures, where the divisor is above zero or below it."""
    above, below = a.amount, b.amount
    if below.low <= 0 <= below.high:
        return NOT_MEANINGFUL
    if below.high < 0:
        above, below = -above, -below
    stated = None
    if above.stated is not None and below.stated is not None:
        stated = above.stated / below.stated
    is_open = above.is_open() or below.is_open()
    ends = exact.interval_quotients(above, below)
    if b.amount.low > 0 and are_joined(a, b):
        ends = exact.form_quotients(a.form, b.form) or ends
    return Ratio(stated, ends, is_open)


def growth(before, after):
    if not before.amount.is_positive():
        return NOT_MEANINGFUL
    return quotient(after, before).over(lambda value: value - 1)


def difference(a, b):
    if a.rates or b.rates or not are_joined(a, b):
        return a.amount - b.amount
    return exact.form_interval(exact.join((a.form, 1), (b.form, -1)))


def certainty(change):
    if change.low > 0:
        return "certainly more"
    if change.high < 0:
        return "certainly less"
    if change.low == change.high == 0:
        return "certainly equal"
    if change.stated is None:
        return "not known"
    if change.stated == 0:
        return "stated equal"
    return "stated more" if change.stated > 0 else "stated less"


class Answer:
    def __init__(self, question, told, trees, data, checks):
        self.question, self.data, self.checks = question, data, checks
        self.basis = told["basis"]
        self.rows = [
            Row(cells, tree, data) for cells, tree in zip(told["rows"], trees)
        ]

    def check(self, row, what, holds, told):
        self.checks.n += 1
        if not holds:
            place = "" if row is None else f", row {self.rows.index(row)}"
            self.checks.failures.append(
                f"{self.question}{place}, {what}: {told}"
            )

    def figure(self, row, role):
        figure = row.figures.get(role)
        self.check(row, role, figure is not None, "is not explained")
        return figure

    def check_figure(self, row, column, role):
        """A cell is one of the figures, in all digits; what has neither bound
        is not told."""
        told = row.amount(column)
        figure = row.figures.get(role)
        if told is None:
            holds = figure is None or figure.amount == exact.ANYTHING
            self.check(row, column, holds, f"{role} is not told")
            return figure
        self.check(row, column, figure is not None, f"{role} is not explained")
        if figure is None:
            return None
        self.check(row, column, told == figure.amount, f"{told}, {figure.text}")
        unit = row.cells[column]["unit"]
        self.check(row, column, unit == figure.unit, f"{unit}, {figure.text}")
        return figure

    def check_amount(self, row, column, wanted):
        told = row.amount(column) or exact.ANYTHING
        self.check(row, column, told == wanted, f"{told}, not {wanted}")

    def check_ratio(self, row, column, wanted):
        """A ratio without any bound may be left out."""
        cell = row.cells[column]
        if cell is None and wanted is not NOT_MEANINGFUL:
            if not any(exact.is_finite(end) for end in wanted.ends):
                return
        if cell is None:
            self.check(row, column, False, "is not told")
            return
        if wanted is NOT_MEANINGFUL:
            holds = cell == {
                "stated": None, "low": None, "high": None,
                "state": "not-meaningful",
            }
            self.check(row, column, holds, f"{cell} is n.m.")
            return
        state = "open" if wanted.is_open else "ok"
        self.check(row, column, cell["state"] == state, f"{cell} is {state}")
        self.check_stated(row, column, cell["stated"], wanted.stated)
        for side, key, direction in ((0, "low", -INFINITY), (1, "high", INFINITY)):
            told = cell[key]
            holds = exact.is_outward(told, wanted.ends[side], direction)
            self.check(
                row, f"{column} {key}", holds, f"{told}, not {wanted.ends[side]}"
            )

    def check_stated(self, row, column, told, wanted):
        if wanted is None or told is None:
            holds = told is None and wanted is None
        else:
            holds = told == float(wanted)
        self.check(row, column, holds, f"stated {told}, not {wanted}")

    def check_certainty(self, row, change):
        told = row.cells["certainty"]
        wanted = certainty(change)
        self.check(row, "certainty", told == wanted, f"{told}, not {wanted}")


def sum_of(figures):
    total = exact.ZERO
    for figure in figures:
        total = total + figure.amount
    return total


def signed_sum(terms):
    """Terms are (figure or None, sign, interval)."""
    known = [figure for figure, _, _ in terms]
    pure = all(
        figure is not None and figure.is_pure and not figure.rates
        for figure in known
    )
    if pure and len({figure.fact_unit() for figure in known}) == 1:
        return exact.form_interval(
            exact.join(*((figure.form, sign) for figure, sign, _ in terms))
        )
    total = exact.ZERO
    for _, sign, amount in terms:
        total = total + (amount if sign > 0 else -amount)
    return total


def known_rows(answer):
    return [row for row in answer.rows if not row.is_missing()]
