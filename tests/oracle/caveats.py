# Which caveats a row must have, by what it is made of
#
# SPDX-License-Identifier: MIT
import re

from oracle import days
from oracle.choice import is_rounding
from oracle.tree import PARTIAL

SPOT = re.compile(r".* the spot rate of (\S+)")
ASIDE = ("lease, outside", "debt, a source")


def of_leaf(leaf, chooser):
    """Of a figure that is made of facts."""
    codes = set()
    facts = [fact for _, fact in leaf.terms]
    if leaf.amount.is_open():
        codes.add("open-bound")
    if any(fact.is_hedged for fact in facts):
        codes.add("hedge-convention")
    if any(fact.is_unstated for fact in facts):
        codes.add("unstated-definition")
    if leaf.days[1] > chooser.as_of:
        codes.add("forward")
    if "summed from" in leaf.rule and any(f < 0 for f, _ in leaf.terms):
        codes.add("derived-quarter")
    if leaf.rule == PARTIAL:
        codes.add("partial-year")
    if leaf.is_split(leaf.terms):
        codes.add("apportioned")
    if leaf.rule.startswith("put together"):
        codes.add("rebuilt")
    if "summed from" in leaf.rule and is_superseded(leaf, chooser):
        codes.add("superseded")
    kind = chooser.data.measures[leaf.measure]["kind"]
    asked = chooser.days_asked(leaf.company, leaf.label)[0]
    if kind == "flow" and leaf.days != asked:
        codes.add("offset-year")
    if is_reclassified(leaf, chooser):
        codes.add("reclassified")
    return codes


def is_superseded(leaf, chooser):
    """First figures were differenced, and later ones are known."""
    for _, fact in leaf.terms:
        line = chooser.line(
            fact.company, fact.measure, fact.definition, fact.scope
        )
        for later in line.get(fact.days, ()):
            if later.amount != fact.amount and not is_rounding(later, fact):
                return True
    return False


def filed_on(data, company, measure, day):
    for row in data.presentations:
        if (
            (row["company"], row["measure"], row["pointer"])
            == (company, measure, "filed")
            and (not row["since"] or days.day(row["since"]) <= day)
            and (not row["until"] or day <= days.day(row["until"]))
        ):
            return row["definition"]
    return None


def is_reclassified(leaf, chooser):
    """The line was moved since the days were first filed, and restated."""
    own = {fact.definition for _, fact in leaf.terms}
    if len(own) != 1 or leaf.rule.startswith("put together"):
        return False
    line = chooser.data, leaf.company, leaf.measure
    then = filed_on(*line, leaf.days[1] + days.ONE)
    now = filed_on(*line, chooser.as_of)
    return then is not None and then not in own and now in own


def of_figure(figure, chooser):
    codes = set()
    if figure.rates and not figure.is_population:
        codes |= {"converted"} & {code for code, _ in figure.remarks}
        if any(text.startswith("1 ") for text in figure.rates):
            codes.add("converted")
        for text in figure.rates:
            match = SPOT.fullmatch(text)
            old = match and chooser.as_of - days.day(match.group(1))
            is_forward = figure.days[1] > chooser.as_of
            if old and is_forward and old > days.ONE * 31:
                codes.add("stale")
    if not figure.parts:
        return codes | of_leaf(figure, chooser)
    if not figure.is_population and figure.company:
        members = chooser.data.members(
            figure.company,
            chooser.days_asked(figure.company, figure.label)[0][1],
        ) if ".." not in figure.label else None
        own = [part.company for part in figure.parts]
        if members and figure.company not in own and len(own) < len(members):
            codes.add("missing-member")
    return codes.union(*(of_figure(part, chooser) for part in figure.parts))


def is_put_together(leaf):
    return leaf.rule.startswith("put together") or leaf.is_rest()


def of_differences(row):
    """Of what is compared or summed."""
    codes = set()
    lines, scopes, statuses = {}, set(), set()
    for role, figure in row.figures.items():
        if role in ASIDE:
            continue
        for leaf in figure.leaves():
            for _, fact in leaf.terms:
                if leaf.is_repaid(fact) or is_put_together(leaf):
                    continue
                lines.setdefault(leaf.measure, set()).add(fact.definition)
                scopes.add(fact.scope)
                statuses.add(fact.status)
    if any(
        len(definitions) > 1
        for measure, definitions in lines.items()
        if measure != "debt-issuance"
    ):
        codes.add("mixed-definition")
    if len(scopes) > 1:
        codes.add("mixed-scope")
    if len(statuses) > 1:
        codes.add("mixed-status")
    return codes


def of_row(row, chooser):
    codes = of_differences(row)
    for figure in row.figures.values():
        codes |= of_figure(figure, chooser)
    return codes
