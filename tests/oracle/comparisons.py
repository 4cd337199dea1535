# What each comparison comes to, from the figures that it names
#
# SPDX-License-Identifier: MIT
import itertools
from fractions import Fraction

from oracle import days, exact
from oracle.answer import (
    NOT_MEANINGFUL,
    Ratio,
    are_joined,
    difference,
    growth,
    quotient,
    sum_of,
)
from oracle.exact import ANYTHING, FROM_ZERO, INFINITY, ZERO, Interval

ONE = Fraction(1)


def known_rows(answer):
    return [row for row in answer.rows if not row.is_missing()]


# Levels


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
    total = ZERO
    for _, sign, amount in terms:
        total = total + (amount if sign > 0 else -amount)
    return total


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


# Changes


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


# Parts of a whole


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
        amounts = population(answer, row.cells["period"])
        own = amounts.pop(row.cells["company"])
        others = list(amounts.values())
        # one without a figure may be anybody, but is surely ahead of nobody
        unknown = sum(other.stated is None and other.high == INFINITY
                      and other.low in (0, -INFINITY) for other in others)
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


ORACLES = {
    "spend": check_spend,
    "panel": check_panel,
    "order": check_order,
    "cumulative": check_cumulative,
    "trailing": check_trailing,
    "funding": check_funding,
    "growth": check_growth,
    "cagr": check_cagr,
    "index": check_index,
    "multiple": check_multiple,
    "difference": check_difference,
    "intensity": check_intensity,
    "share": check_share,
    "rank": check_rank,
    "share-of": check_share_of,
    "part": check_part,
    "mix": check_mix,
    "concentration": check_concentration,
}
