# What was foreseen, what came of it, and whether tellings agree
#
# SPDX-License-Identifier: MIT
from oracle import days, exact
from oracle.answer import difference, growth, known_rows
from oracle.exact import ZERO

# What filings round to, of so many lines
ROUNDING = 10**6 * 4


def verdict(actual, outlook):
    """Of an actual against what was said before."""
    if actual.low > outlook.high:
        return "certainly above"
    if actual.high < outlook.low:
        return "certainly below"
    if actual.is_within(outlook):
        return "certainly within"
    if actual.stated is None:
        return "not known"
    if actual.stated > outlook.high:
        return "stated above"
    return "stated below" if actual.stated < outlook.low else "stated within"


def is_group(figure):
    return bool(figure.parts) and figure.parts[0].company != figure.company


def like_with_like(a, b):
    """One less the other; of groups, of the members who are in both."""
    if not is_group(a) or not is_group(b):
        return difference(a, b)
    others = {part.company: part for part in b.parts}
    change = ZERO
    for part in a.parts:
        if part.company in others:
            change = change + difference(part, others[part.company])
    return change


def check_verdict(answer, row, actual, outlook):
    if is_group(outlook):
        return
    wanted = verdict(actual.amount, outlook.amount)
    told = row.cells["verdict"]
    answer.check(row, "verdict", told == wanted, f"{told}, not {wanted}")


def check_revisions(answer):
    known = [days.vague(row.cells["known"])[0] for row in known_rows(answer)]
    answer.check(None, "known", known == sorted(known), known)
    for row in known_rows(answer):
        amount = answer.check_figure(row, "amount", "amount")
        before, actual = row.figures.get("before"), row.figures.get("actual")
        if before is not None and row.cells["change"] is not None:
            change = like_with_like(amount, before)
            answer.check_amount(row, "change", change)
            answer.check_certainty(row, change)
            check_direction(answer, row, amount, before)
        if actual is not None:
            answer.check_amount(row, "to_actual", like_with_like(actual, amount))
            check_verdict(answer, row, actual, amount)


def check_direction(answer, row, now, before):
    """Of two that are closed and not hedged; a hedge is a convention."""
    told = row.cells["direction"]
    facts = now.facts() | before.facts()
    if told == "actual" or is_group(now) or any(
        fact.is_hedged or fact.amount.is_open() for fact in facts
    ):
        return
    ends = list(zip(now.amount.bounds(), before.amount.bounds()))
    if now.amount.bounds() == before.amount.bounds():
        wanted = "repeated"
    elif now.amount.is_within(before.amount):
        wanted = "narrowed"
    elif before.amount.is_within(now.amount):
        wanted = "widened"
    else:
        wanted = "raised" if all(a > b for a, b in ends) else "lowered"
    answer.check(row, "direction", told == wanted, f"{told}, not {wanted}")


def check_surprise(answer):
    for row in known_rows(answer):
        actual = answer.check_figure(row, "actual", "actual")
        outlook = answer.check_figure(row, "outlook", "outlook")
        check_verdict(answer, row, actual, outlook)
        if is_group(outlook):
            continue
        answer.check_amount(row, "amount", difference(actual, outlook))
        answer.check_ratio(row, "ratio", growth(outlook, actual))
        said = days.vague(row.cells["outlook_known"])[0]
        came = days.vague(row.cells["actual_known"])[1]
        answer.check(row, "known", said <= came, f"{said}, {came}")


def check_implied(answer):
    for row in known_rows(answer):
        outlook = answer.check_figure(row, "outlook", "outlook")
        begun = answer.check_figure(row, "so_far", "so far")
        rest = answer.check_figure(row, "amount", "rest")
        if None in (outlook, begun, rest):
            continue
        n_days = (rest.days[1] - rest.days[0]).days + 1
        answer.check(row, "days", row.cells["days"] == n_days, rest.text)
        if not is_group(outlook):
            gap = rest.days[0] - begun.days[1]
            holds = gap == days.ONE and rest.days[1] == outlook.days[1]
            answer.check(row, "covers", holds, rest.text)
            plainly = difference(outlook, begun)
            holds = rest.amount.is_within(plainly) or "conflict" in row.caveats
            answer.check(row, "amount", holds, f"{rest.text}, {plainly}")
        before = answer.check_figure(row, "before_amount", "before")
        if before is not None and row.cells["growth"] is not None:
            answer.check_ratio(row, "growth", growth(before, rest))


def check_reconcile(answer):
    for row in known_rows(answer):
        one = answer.check_figure(row, "one_amount", "one")
        other = answer.check_figure(row, "other_amount", "other")
        told = row.amount("amount")
        if told is None or None in (one, other):
            continue
        answer.check_amount(row, "amount", difference(one, other))
        words = row.cells["verdict"]
        apart = max(told.low, -told.high, 0)
        if words == "contradicts":
            answer.check(row, "verdict", apart > 0, told)
        if words == "agrees":
            answer.check(row, "verdict", apart <= ROUNDING, told)


def check_changes(answer):
    for row in known_rows(answer):
        before = answer.check_figure(row, "before", "before")
        after = answer.check_figure(row, "after", "after")
        if before is None or after is None:
            continue
        if row.cells["change"] is not None:
            answer.check_amount(row, "change", difference(after, before))
        elif before.unit == after.unit:
            change = difference(after, before)
            holds = not exact.is_finite(change.low) and not exact.is_finite(
                change.high
            )
            answer.check(row, "change", holds or change == ZERO, change)
        same = before.amount == after.amount and before.unit == after.unit
        lines = before.lines() == after.lines()
        differs = not same or not lines or "caveats" in row.cells["why"]
        answer.check(row, "amount", differs, "did not change")
