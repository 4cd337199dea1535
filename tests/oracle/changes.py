# How it changes, and one against another
#
# SPDX-License-Identifier: MIT
from fractions import Fraction

from oracle import days, exact
from oracle.answer import (
    NOT_MEANINGFUL,
    Ratio,
    are_joined,
    difference,
    growth,
    known_rows,
    quotient,
)
from oracle.exact import INFINITY


def ends_of(answer, row):
    return (
        answer.check_figure(row, "from_amount", "from"),
        answer.check_figure(row, "to_amount", "to"),
    )


def check_growth(answer):
    for row in known_rows(answer):
        before, after = ends_of(answer, row)
        answer.check_ratio(row, "ratio", growth(before, after))
        answer.check_certainty(row, difference(after, before))


def years_between(first, last):
    """In months where both days are near the end of one, else in days."""
    months = []
    for day in (first, last):
        end = days.month_end(day.year, day.month)
        month = day.year * 12 + day.month
        if (end - day).days <= 7:
            months.append(month)
        elif day.day <= 7:
            months.append(month - 1)
    if len(months) == 2:
        return Fraction(months[1] - months[0], 12)
    return (last - first).days / Fraction("365.2425")


def exact_ratio(before, after):
    """Before one rate converted both, where one did."""
    if not before.amount.is_positive():
        return NOT_MEANINGFUL
    ratio = quotient(after, before)
    if ratio.stated is not None and are_joined(before, after):
        stated = [exact.form_interval(f.form).stated for f in (after, before)]
        ratio.stated = stated[0] / stated[1]
    return ratio


def check_cagr(answer):
    for row in known_rows(answer):
        before, after = ends_of(answer, row)
        years = years_between(before.days[1], after.days[1])
        answer.check_ratio(row, "years", Ratio(years, (years, years)))
        answer.check_certainty(row, difference(after, before))
        ratio = exact_ratio(before, after)
        if ratio is not NOT_MEANINGFUL and ratio.ends[0] < 0:
            ratio = NOT_MEANINGFUL
        if ratio is not NOT_MEANINGFUL:
            wanted = ratio.over(lambda value: exact.root(value, years) - 1)
            check_root(answer, row, wanted)
        else:
            answer.check_ratio(row, "ratio", ratio)


def check_root(answer, row, wanted):
    """What is stated is within two doubles too."""
    stated, wanted.stated = wanted.stated, None
    told = row.cells["ratio"]["stated"]
    if stated is not None and told is not None:
        near = [exact.step(float(stated), end) for end in (-INFINITY, INFINITY)]
        holds = near[0] <= told <= near[1]
        answer.check(row, "ratio stated", holds, f"{told}, not {float(stated)}")
        row.cells["ratio"]["stated"] = None
    answer.check_ratio(row, "ratio", wanted)
    row.cells["ratio"]["stated"] = told


def check_index(answer):
    for row in known_rows(answer):
        amount = answer.check_figure(row, "amount", "amount")
        base = row.figures.get("base")
        if row.cells["index"] is None:
            answer.check(row, "base", base is None, "is known")
            continue
        if base is None:
            answer.check(row, "base", False, "is not explained")
            continue
        if base.label == amount.label:
            hundred = Fraction(100)
            wanted = Ratio(hundred, (hundred, hundred))
            if not base.amount.is_positive():
                wanted = NOT_MEANINGFUL
        else:
            wanted = exact_ratio(base, amount)
            if wanted is not NOT_MEANINGFUL:
                wanted = wanted.over(lambda value: value * 100)
        answer.check_ratio(row, "index", wanted)


# One against another


def check_pair(answer, row):
    one = answer.check_figure(row, "company_amount", "company")
    other = answer.check_figure(row, "other_amount", "other")
    change = difference(one, other)
    answer.check_certainty(row, change)
    return one, other, change


def check_multiple(answer):
    for row in known_rows(answer):
        one, other, _ = check_pair(answer, row)
        answer.check_ratio(row, "ratio", quotient(one, other))


def check_difference(answer):
    for row in known_rows(answer):
        answer.check_amount(row, "amount", check_pair(answer, row)[2])


def check_intensity(answer):
    for row in known_rows(answer):
        spend = answer.check_figure(row, "amount", "spend")
        for column in ("revenue", "operating_cash_flow", "depreciation"):
            base = answer.check_figure(row, column, column)
            told = row.cells[f"capex_to_{column}"]
            if base is None:
                answer.check(row, column, told is None, told)
                continue
            wanted = NOT_MEANINGFUL
            if base.amount.is_positive():
                wanted = quotient(spend, base)
            answer.check_ratio(row, f"capex_to_{column}", wanted)
