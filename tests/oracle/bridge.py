# Out of which parts the change of a total is made
#
# SPDX-License-Identifier: MIT
from oracle import exact
from oracle.answer import Ratio, difference, known_rows
from oracle.exact import ANYTHING, FROM_ZERO, ZERO

COLUMNS = ("from_amount", "to_amount", "amount", "constant_currency", "currency")
AT_RATES_BEFORE = ", at the rates before"


def check_bridge(answer):
    for row in known_rows(answer):
        check_row(answer, row)
    for column in COLUMNS:
        check_sum(answer, column)
    if answer.question.options.get("by") == "definition":
        check_rest(answer)


def check_rest(answer):
    """What the whole has and the line has not."""
    line, rest, whole = answer.rows
    for column in ("from_amount", "to_amount"):
        told = [row.amount(column) for row in (line, rest, whole)]
        if None not in told:
            plainly = told[2] - told[0]
            holds = told[1].is_within(plainly)
            answer.check(rest, column, holds, f"{told[1]}, {plainly}")


def check_sum(answer, column):
    """Stated parts come to the stated total, to the last digit."""
    *parts, total = [row.amount(column) or ANYTHING for row in answer.rows]
    stated = [part.stated for part in parts]
    if None in stated or total.stated is None:
        return
    wanted = sum(stated)
    answer.check(None, column, total.stated == wanted, f"{total}, not {wanted}")


def end_of(answer, row, which):
    """One who is outside at one end has nothing there; one who is not known may
    have anything, below zero only where the measure may be."""
    figure = answer.check_figure(row, f"{which}_amount", which)
    if figure is not None:
        return figure, figure.amount
    if row.cells["part"] == {"from": "joined", "to": "left"}[which]:
        return None, ZERO
    other = row.figures.get({"from": "to", "to": "from"}[which])
    return None, ANYTHING if other and other.is_signed else FROM_ZERO


def check_row(answer, row):
    (before, low), (after, high) = (
        end_of(answer, row, which) for which in ("from", "to")
    )
    change = row.amount("amount") or ANYTHING
    plainly = high - low
    if before and after and not (before.rates or after.rates):
        wanted = difference(after, before)
        if row.cells["part"] != "total":
            answer.check_amount(row, "amount", wanted)
    answer.check(row, "amount", change.is_within(plainly), f"{change}, {plainly}")
    answer.check(
        row, "amount", change.stated == plainly.stated, f"{change}, {plainly}"
    )
    check_currency(answer, row, change)
    check_part_of_change(answer, row, change, before, after)


def check_currency(answer, row, change):
    """The change at the rates before, and what currencies make of the rest."""
    fixed = row.amount("constant_currency") or ANYTHING
    currency = row.amount("currency") or ANYTHING
    ends = [row.figures.get(end + AT_RATES_BEFORE) for end in ("from", "to")]
    if None not in (change.stated, fixed.stated, currency.stated):
        whole = fixed.stated + currency.stated
        answer.check(row, "currency", whole == change.stated, whole)
    if None not in ends:
        plainly = ends[1].amount - ends[0].amount
        holds = fixed.is_within(plainly)
        answer.check(row, "constant_currency", holds, f"{fixed}, {plainly}")
    elif not any(figure.rates for figure in row.figures.values()) and (
        change.stated is not None
    ):
        answer.check(row, "constant_currency", fixed == change, fixed)
        answer.check(row, "currency", currency == ZERO, currency)
    for amount in (change, fixed, currency):
        holds = amount.stated is None or amount.holds(amount.stated)
        answer.check(row, "stated", holds, amount)


def check_part_of_change(answer, row, change, before, after):
    """Change over that of the total, over all values of their facts."""
    cell = row.cells["ratio"]
    if cell is None or cell["state"] == "not-meaningful":
        return
    if row.cells["part"] == "total":
        one = exact.Fraction(1)
        answer.check_ratio(row, "ratio", Ratio(one, (one, one)))
        return
    ends = [row.figures.get(f"total {end}") for end in ("to", "from")]
    whole = (ends[0].amount - ends[1].amount).stated
    if None not in (whole, change.stated, cell["stated"]):
        wanted = float(change.stated / whole)
        near = [exact.step(wanted, end) for end in (-exact.INFINITY, exact.INFINITY)]
        holds = near[0] <= cell["stated"] <= near[1]
        answer.check(row, "ratio", holds, f"{cell}, not {wanted}")
    check_share(answer, row, [after, before], ends)


def check_share(answer, row, ends, total):
    figures = [figure for figure in ends if figure is not None]
    if len(figures) < 2 or any(
        figure.rates or not figure.is_pure for figure in [*figures, *total]
    ) or len({figure.fact_unit() for figure in [*figures, *total]}) > 1:
        return
    above = exact.join((ends[0].form, 1), (ends[1].form, -1))
    below = exact.join((total[0].form, 1), (total[1].form, -1))
    if exact.form_interval(below).high < 0:
        above, below = (exact.join((form, -1)) for form in (above, below))
    wanted = exact.form_quotients(above, below)
    if wanted is None:
        return
    for key, end, direction in (
        ("low", wanted[0], -exact.INFINITY),
        ("high", wanted[1], exact.INFINITY),
    ):
        told = row.cells["ratio"][key]
        holds = told is not None and exact.is_outward(told, end, direction)
        answer.check(row, f"ratio {key}", holds, f"{told}, not {float(end)}")
