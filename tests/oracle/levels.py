# How much: spend, panel, order, cumulative, trailing, funding
#
# SPDX-License-Identifier: MIT
from fractions import Fraction

from oracle import days, exact
from oracle.answer import growth, known_rows, quotient, signed_sum, sum_of
from oracle.exact import ANYTHING, FROM_ZERO, INFINITY, Interval


def check_spend(answer):
    for row in known_rows(answer):
        spend = answer.check_figure(row, "amount", "spend")
        parts = {part.measure: part for part in spend.parts}
        if answer.basis["uses"] == "capex":
            answer.check_amount(row, "capex", spend.amount)
            answer.check_figure(row, "lease", "lease, outside")
        elif spend.company not in (part.company for part in spend.parts):
            answer.check(row, "uses", spend.parts, "are not explained")
        else:
            for column, measure in (
                ("capex", "capex"), ("lease", "operating-lease-cost"),
            ):
                if measure in parts:
                    answer.check_amount(row, column, parts[measure].amount)
                else:
                    told = row.cells[column]
                    answer.check(row, column, told is None, told)
        debt = answer.check_figure(row, "debt", "debt, a source")
        if debt is None:
            told = row.cells["debt_to_spend"]
            answer.check(row, "debt_to_spend", told is None, told)
        else:
            answer.check_ratio(row, "debt_to_spend", quotient(debt, spend))


def check_panel(answer):
    before = None
    for row in answer.rows:
        if row.is_missing():
            before = None
            continue
        now = answer.check_figure(row, "amount", "amount")
        if row.cells["growth"] is None:
            # of one line, and no gap between, there is growth
            holds = (
                before is None
                or before.company != now.company
                or before.lines() != now.lines()
                or before.has("partial-year")
                or now.has("partial-year")
                or before.unit != now.unit
                or not before.facts()
            )
            answer.check(row, "growth", holds, "is left out")
        else:
            first, second = (answer.figure(row, role) for role in ("from", "to"))
            holds = before is not None and first.label == before.label
            answer.check(row, "from", holds, first.text)
            same = second.facts() == now.facts() and second.label == now.label
            answer.check(row, "to", same, second.text)
            answer.check_ratio(row, "growth", growth(first, second))
        before = now


def check_order(answer):
    for row in known_rows(answer):
        value = answer.check_figure(row, "amount", "value")
        for column, part in zip(("quantity", "price"), value.parts):
            answer.check_amount(row, column, part.amount)
            unit = row.cells[column]["unit"]
            answer.check(row, column, unit == part.unit, unit)
        quantity, price = value.parts
        money, _, thing = price.unit.partition("/")
        answer.check(row, "unit", thing == quantity.unit, price.unit)
        answer.check(row, "unit", value.rates or value.unit == money, value.unit)


def check_cumulative(answer):
    seen = []
    for row in answer.rows:
        answer.check_figure(row, "amount", "amount")
        total = answer.check_figure(row, "total", "total")
        if row.figures.get("amount"):
            seen.append(row.figures["amount"])
        if total is None:
            answer.check(row, "total", not seen, "is not told")
            continue
        check_total(answer, row, total, seen)


def check_total(answer, row, total, seen):
    """It holds the facts of all periods so far, and no others."""
    wanted = exact.join(*((figure.form, 1) for figure in seen))
    answer.check(row, "total", total.form == wanted, f"{total.text}, {wanted}")
    if len(seen) == 1 and not total.is_opened():
        answer.check_amount(row, "total", seen[0].amount)
    if not any(figure.rates for figure in [*seen, *total.leaves(), total]):
        plainly = sum_of(seen)
        holds = total.amount.is_within(plainly) or total.is_opened()
        answer.check(row, "total", holds, f"{total.text} {plainly}")
    n_asked = answer.rows.index(row) + 1
    if len(seen) < n_asked:
        holds = total.amount.high == INFINITY and "partial-year" in row.caveats
        answer.check(row, "total", holds, f"{total.text} misses a period")


def twelve_months_end(fiscal, last):
    """The first day of the twelve fiscal or calendar months that end so."""
    for year in range(last.year - 1, last.year + 2):
        for quarter in range(4):
            first, end = fiscal.days(year, 3 * quarter, 3 * quarter + 3)
            if end != last:
                continue
            if quarter == 3:
                return fiscal.days(year, 0, 12)[0]
            before = fiscal.days(year - 1, 3 * quarter + 3, 12)
            return before[0]
    return None


def check_trailing(answer):
    for row in known_rows(answer):
        now = answer.check_figure(row, "amount", "amount")
        last = days.day(row.cells["ending"])
        answer.check(row, "ending", now.days[1] == last, now.text)
        members = answer.data.members(now.company, last)
        if members is None:
            first = twelve_months_end(answer.data.fiscal(now.company), last)
            if first is not None:
                answer.check(row, "covers", now.days[0] == first, now.text)
        for fact in now.facts():
            answer.check(row, "status", fact.status == "actual", fact)
        before = answer.check_figure(row, "before_amount", "before")
        if before is None:
            answer.check(row, "growth", row.cells["growth"] is None, "told")
            continue
        to = answer.figure(row, "to")
        answer.check(row, "to", to.facts() == now.facts(), to.text)
        gap = now.days[0] - before.days[1]
        answer.check(row, "before", gap == days.ONE, before.text)
        answer.check_ratio(row, "growth", growth(before, to))
        as_of = days.day(answer.basis["as-of"])
        if "ending" not in answer.question.options:
            is_old = (as_of - last).days > 135
            answer.check(
                row, "stale", not is_old or "stale" in row.caveats, as_of
            )


FUNDING = {
    "operating_cash_flow": 1,
    "debt": 1,
    "equity": 1,
    "capex": -1,
    "lease_principal": -1,
}


def holds_principal(capex):
    return any(
        leaf.rule.startswith("put together")
        or fact.definition == "with-lease-principal"
        for leaf in capex.leaves()
        for fact in leaf.facts() or {None}
        if fact is not None
    ) or any(
        fact.measure == "finance-lease-principal" for fact in capex.facts()
    )


def check_funding(answer):
    for row in known_rows(answer):
        figures = {
            column: answer.check_figure(row, column, column)
            for column in FUNDING
        }
        terms = []
        with_principal = not holds_principal(figures["capex"])
        for column, sign in FUNDING.items():
            figure = figures[column]
            amount = figure.amount if figure else ANYTHING
            if figure is None and column in ("equity", "lease_principal"):
                amount = FROM_ZERO
            if column == "debt" and figure and "gross-debt" in figure.caveats():
                # what was repaid is not known, so net debt is no more
                figure, amount = None, Interval(None, -INFINITY, amount.high)
            if column != "lease_principal" or with_principal:
                terms.append((figure, sign, amount))
        free = [term for term in terms if term is terms[0] or term is terms[3]]
        check_sum(answer, row, "free_cash_flow", signed_sum(free))
        check_sum(answer, row, "left", signed_sum(terms))


def check_sum(answer, row, column, wanted):
    """Without any bound it is left out."""
    if not exact.is_finite(wanted.low) and not exact.is_finite(wanted.high):
        wanted = ANYTHING
    answer.check_amount(row, column, wanted)
