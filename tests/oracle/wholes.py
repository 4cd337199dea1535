# Parts of a whole, ranks and concentration
#
# SPDX-License-Identifier: MIT
import itertools
from fractions import Fraction

from oracle import exact
from oracle.answer import NOT_MEANINGFUL, Ratio, known_rows, quotient
from oracle.exact import ANYTHING, FROM_ZERO, INFINITY, ZERO, Interval

ONE = Fraction(1)


def population(answer, period):
    """The amounts of a period, by company, and what those without a figure may
    have: anything from zero on, or below it too."""
    here = [row for row in answer.rows if row.cells["period"] == period]
    known = [row for row in here if not row.is_missing()]
    signed = any(row.figures["all"].parts and any(
        part.is_signed for part in row.figures["all"].parts
    ) for row in known)
    unknown = ANYTHING if signed else FROM_ZERO
    return {
        row.cells["company"]: unknown if row.is_missing() else
        row.amount("amount")
        for row in here
    }


def check_all(answer, row, role):
    """The one is among all, and all of the answer are there."""
    own = answer.check_figure(row, "amount", role)
    everybody = row.figures["all"].parts
    companies = [part.company for part in everybody]
    wanted = [
        other.cells["company"]
        for other in known_rows(answer)
        if other.cells["period"] == row.cells["period"]
    ]
    answer.check(row, "all", sorted(companies) == sorted(wanted), companies)
    for part in everybody:
        if part.company == own.company:
            answer.check(row, role, part.amount == own.amount, part.text)
    return own


def share_of(own, others, amounts):
    if any(amount.low < 0 for amount in amounts):
        return NOT_MEANINGFUL
    total = others
    for amount in (own,):
        total = total + amount
    stated = None
    if total.stated is not None and total.stated > 0:
        stated = own.stated / total.stated
    low, high = Fraction(0), ONE
    if own.low > 0 and exact.is_finite(others.high):
        low = own.low / (own.low + others.high)
    if exact.is_finite(own.high) and own.high + others.low > 0:
        high = own.high / (own.high + others.low)
    return Ratio(
        stated, (low, high), is_open=any(a.high == INFINITY for a in amounts)
    )


def check_share(answer):
    for row in known_rows(answer):
        check_all(answer, row, "part")
        amounts = population(answer, row.cells["period"])
        own = amounts[row.cells["company"]]
        others = ZERO
        for company, amount in amounts.items():
            if company != row.cells["company"]:
                others = others + amount
        wanted = share_of(own, others, list(amounts.values()))
        answer.check_ratio(row, "ratio", wanted)


def check_rank(answer):
    order = []
    for row in known_rows(answer):
        check_all(answer, row, "ranked")
        own = row.amount("amount")
        missing = len(answer.rows) - len(known_rows(answer))
        known = [
            other.amount("amount")
            for other in known_rows(answer)
            if other is not row
        ]
        best = 1 + sum(other.low > own.high for other in known)
        worst = 1 + missing + sum(other.high > own.low for other in known)
        rank = None
        if own.stated is not None:
            rank = 1 + sum(
                other.stated is not None and other.stated > own.stated
                for other in known
            )
        for column, wanted in (("rank", rank), ("best", best), ("worst", worst)):
            told = row.cells[column]
            answer.check(row, column, told == wanted, f"{told}, not {wanted}")
        words = "certain" if best == worst else (
            "not known" if rank is None else "stated"
        )
        told = row.cells["certainty"]
        answer.check(row, "certainty", told == words, f"{told}, not {words}")
        order.append((own.stated is None, -(own.stated or 0)))
    answer.check(None, "order", order == sorted(order), order)


def check_share_of(answer):
    for row in known_rows(answer):
        part = answer.check_figure(row, "part_amount", "part")
        total = answer.check_figure(row, "total_amount", "total")
        answer.check_ratio(row, "ratio", quotient(part, total))


def check_part(answer):
    for row in known_rows(answer):
        share = answer.check_figure(row, "share", "share")
        total = answer.check_figure(row, "total", "total")
        answer.check(row, "unit", share.unit == "%", share.text)
        stated = None
        if None not in (share.amount.stated, total.amount.stated):
            stated = share.amount.stated * total.amount.stated / 100
        wanted = Interval(
            stated,
            share.amount.low * total.amount.low / 100,
            share.amount.high * total.amount.high / 100,
        )
        answer.check_amount(row, "amount", wanted.in_billionths())


def check_mix(answer):
    for row in known_rows(answer):
        source = row.cells["source"]
        own = answer.check_figure(row, "amount", source)
        uses = answer.figure(row, "uses")
        if source == "debt":
            answer.check_ratio(row, "ratio", quotient(own, uses))
            continue
        other = row.figures.get({"capex": "lease", "lease": "capex"}[source])
        rest = other.amount if other else FROM_ZERO
        answer.check_ratio(
            row, "ratio", share_of(own.amount, rest, [own.amount, rest])
        )


# Concentration: by its definition, at the points where it can be extreme


def squares(values):
    total = sum(values)
    return sum(value * value for value in values) / (total * total)


def clamp(value, amount):
    return max(amount.low, min(value, amount.high))


def least_index(amounts):
    """All those that are free are at one level; it is tried between all."""
    points = sorted(
        {end for a in amounts for end in a.bounds() if exact.is_finite(end)}
    )
    best = None
    for point in points:
        values = [clamp(point, amount) for amount in amounts]
        if sum(values) > 0:
            best = min(best or INFINITY, squares(values))
    for low, high in zip(points, points[1:] + [INFINITY]):
        free = [a for a in amounts if a.low <= low and a.high >= high]
        fixed = [
            a.high if a.high <= low else a.low
            for a in amounts
            if not (a.low <= low and a.high >= high)
        ]
        total, both = sum(fixed, Fraction(0)), sum(
            (value * value for value in fixed), Fraction(0)
        )
        if not free:
            continue
        if total == 0:
            best = min(best or INFINITY, Fraction(1, len(free)))
            continue
        level = both / total
        if low <= level <= high:
            values = fixed + [level] * len(free)
            best = min(best or INFINITY, squares(values))
    return best


def greatest_index(amounts):
    """At a corner; None where there are too many."""
    if any(a.high == INFINITY for a in amounts):
        return ONE
    wide = [a for a in amounts if a.low < a.high]
    fixed = [a.low for a in amounts if a.low == a.high]
    if sum(a.low > 0 for a in amounts) <= 1:
        return ONE
    if len(wide) > 12:
        return None
    total = sum(fixed, Fraction(0))
    both = sum((value * value for value in fixed), Fraction(0))
    best = Fraction(0)
    for corner in itertools.product(*(a.bounds() for a in wide)):
        whole = total + sum(corner)
        if whole > 0:
            most = both + sum(value * value for value in corner)
            best = max(best, most / (whole * whole))
    return best


def largest(values, top):
    return sum(sorted(values)[-top:]) / sum(values)


def least_share(amounts, top):
    points = {end for a in amounts for end in a.bounds() if exact.is_finite(end)}
    n_open = sum(a.high == INFINITY for a in amounts)
    shares = [
        largest([clamp(point, a) for a in amounts], top)
        for point in points
        if any(clamp(point, a) > 0 for a in amounts)
    ]
    if n_open > top:
        shares.append(Fraction(top, n_open))
    return min(shares)


def greatest_share(amounts, top):
    if any(a.high == INFINITY for a in amounts):
        return ONE
    # the best set is found among those of high less low, for any share at all:
    # it takes those that gain the most by being in it
    best, share = Fraction(0), None
    while share != best:
        share = best
        gain = sorted(
            amounts,
            key=lambda a: a.high - share * a.high + share * a.low,
        )
        inside, outside = gain[-top:], gain[:-top]
        most = sum(a.high for a in inside)
        rest = sum(a.low for a in outside)
        if most + rest > 0:
            best = max(best, most / (most + rest))
    return best


def check_concentration(answer):
    for row in known_rows(answer):
        figures = row.figures["all"].parts
        n = row.cells["companies"]
        signed = any(part.is_signed for part in figures)
        amounts = [part.amount for part in figures]
        missing = n - len(amounts)
        answer.check(row, "companies", missing >= 0, n)
        amounts += [ANYTHING if signed else FROM_ZERO] * missing
        total = ZERO
        for amount in amounts:
            total = total + amount
        answer.check_amount(row, "amount", total)
        check_concentrated(answer, row, amounts, total)
        check_largest(answer, row, amounts, [part.company for part in figures])


def check_concentrated(answer, row, amounts, total):
    top = row.cells["top"]
    if any(amount.low < 0 for amount in amounts) or total.high == 0:
        answer.check_ratio(row, "hhi", NOT_MEANINGFUL)
        if top:
            answer.check_ratio(row, "top_share", NOT_MEANINGFUL)
        return
    is_open = total.high == INFINITY
    stated = share = None
    values = [amount.stated for amount in amounts]
    if None not in values and sum(values) > 0:
        stated = squares(values)
        share = largest(values, top) if top else None
    greatest = greatest_index(amounts)
    if greatest is not None:
        ends = least_index(amounts), greatest
        answer.check_ratio(row, "hhi", Ratio(stated, ends, is_open=is_open))
    if top:
        ends = least_share(amounts, top), greatest_share(amounts, top)
        answer.check_ratio(row, "top_share", Ratio(share, ends, is_open=is_open))
    else:
        answer.check(row, "top_share", row.cells["top_share"] is None, "told")


def check_largest(answer, row, amounts, companies):
    """Those who are among the largest for any values, and who may be."""
    top = row.cells["top"]
    if not top or any(amount.low < 0 for amount in amounts):
        return
    certain, possible = set(), set()
    for index, company in enumerate(companies):
        own = amounts[index]
        others = amounts[:index] + amounts[index + 1:]
        if sum(other.high > own.low for other in others) < top:
            certain.add(company)
        elif sum(other.low > own.high for other in others) < top:
            possible.add(company)
    for column, wanted in (("certain", certain), ("possible", possible)):
        told = set((row.cells[column] or "").split(", ")) - {""}
        told &= set(companies)
        answer.check(row, column, told == wanted, f"{told}, not {wanted}")
