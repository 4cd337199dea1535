# Explanations: the figures of a row, each derived again from its facts
#
# SPDX-License-Identifier: MIT
import collections
import functools
import itertools
import operator
import re
from fractions import Fraction

from oracle import days
from oracle.exact import (
    ANYTHING,
    FROM_ZERO,
    INFINITY,
    ZERO,
    Interval,
    form_interval,
    is_finite,
    join,
)

TEXT = re.compile(r"(\S+) (\S+) (\S+) = (.+) (\S+), covering (\S+)")
SUM_OF_NAMED = re.compile(r"(\S+) (\S+) of \d+ = (.+) (\S+), covering (\S+)")
AMOUNT = re.compile(
    r"~?(\?|-?[0-9.]+)(?: \[(-?[0-9.]+|open), (-?[0-9.]+|open)\])?"
)
FACT = re.compile(r"(.*\") = (.+) (\S+); said by (.+), known since (.+)", re.S)
FACTOR = re.compile(r"(-?\d+)/(\d+) of")
RATE = re.compile(r"1 (\S+) = ([0-9.]+) (\S+), (the mean of|the spot rate of) .*")
FACTOR_OF_PRICES = re.compile(r"times ([0-9.]+), prices of (\d+) by .* of (\S+)")
SCALED = re.compile(r".*, (\d+) days, is scaled to (\d+)")
PARTIAL = "parts of the period that are known, summed"
OPENED = "a part of "


def product(one, other):
    """The value of so many things at so much each, neither below zero."""
    a, b = one.amount, other.amount
    stated = None
    if a.stated is not None and b.stated is not None:
        stated = a.stated * b.stated
    high = INFINITY
    if is_finite(a.high, b.high):
        high = a.high * b.high
    elif 0 in (a.high, b.high):
        high = Fraction(0)
    return Interval(stated, a.low * b.low, high).in_billionths()


def ways(facts):
    """All days, from one to another, that sums and differences of some facts
    come to, with their amounts."""
    found = []
    for signs in itertools.product((0, 1, -1), repeat=len(facts)):
        edges = collections.Counter()
        for sign, fact in zip(signs, facts):
            edges[fact.days[0]] += sign
            edges[fact.days[1] + days.ONE] -= sign
        at = {edge: n for edge, n in edges.items() if n}
        if sorted(at.values()) != [-1, 1] or at[min(at)] != 1:
            continue
        form = {f: Fraction(sign) for f, sign in zip(facts, signs)}
        found.append((min(at), max(at) - days.ONE, form_interval(form)))
    return found


@functools.lru_cache(maxsize=None)
def read_amount(text):
    stated, low, high = AMOUNT.fullmatch(text).groups()
    if low is None:
        if stated == "?":
            return ANYTHING
        low = high = stated
    return Interval(
        None if stated == "?" else Fraction(stated),
        -INFINITY if low == "open" else Fraction(low),
        INFINITY if high == "open" else Fraction(high),
    )


class Figure:
    """A node of an explanation, with everything below it."""

    def __init__(self, node, data):
        self.data = data
        self.role = node["label"]
        self.text = node["text"]
        self.parts, self.terms, self.beside = [], [], []
        self.rates, self.remarks, self.rule = [], [], ""
        self.is_population = " = " not in self.text
        self.days = None
        if not self.is_population:
            match = SUM_OF_NAMED.fullmatch(self.text)
            if match:
                # of nobody, but of those named
                self.company, self.label = "", match.group(1)
                self.measure, *rest = match.groups()[1:]
            else:
                match = TEXT.fullmatch(self.text)
                self.company, self.measure, self.label, *rest = match.groups()
            self.amount, self.unit = read_amount(rest[0]), rest[1]
            self.days = days.from_covers(rest[2])
        for child in node["children"]:
            self.take(child)

    def take(self, child):
        kind, label, text = child["kind"], child["label"], child["text"]
        if kind == "figure":
            self.parts.append(Figure(child, self.data))
        elif kind == "rule":
            self.rule = text
        elif kind == "rate":
            self.rates.append(text)
        elif kind == "caveat":
            self.remarks.append((label, text))
        elif label == "beside":
            self.beside.append(self.fact(child))
        elif kind == "fact":
            signs = {"plus": Fraction(1), "minus": Fraction(-1)}
            factor = signs.get(label)
            if factor is None:
                factor = Fraction(*map(int, FACTOR.fullmatch(label).groups()))
            self.terms.append((factor, self.fact(child)))

    def fact(self, node):
        """The row of the data that a node tells."""
        words, told, unit, speaker, known = FACT.fullmatch(
            node["text"]
        ).groups()
        source = node["children"][0]["reference"]
        same = self.data.by_words.get((words, speaker, known, source), [])
        if not same:
            raise LookupError(f"no such fact in the data: {node['text']}")
        fact = same[0]
        if fact.unit != unit or read_amount(told) != fact.amount:
            raise ValueError(f"{node['text']}, not {fact.amount} {fact.unit}")
        return fact

    def caveats(self):
        """Of this figure and of all below."""
        own = {code for code, _ in self.remarks}
        return own.union(*(part.caveats() for part in self.parts))

    def leaves(self):
        """The figures below that are made of facts."""
        if not self.parts:
            return [self]
        return [leaf for part in self.parts for leaf in part.leaves()]

    def facts(self):
        return {fact for leaf in self.leaves() for _, fact in leaf.terms}

    def lines(self):
        """Where its facts draw the line, how wide and how firm they are."""
        return {
            (fact.definition, fact.scope, fact.status)
            for fact in self.facts()
        }

    @functools.cached_property
    def form(self):
        """Its facts with their factors, those of all parts together."""
        if self.parts:
            return join(*((part.form, 1) for part in self.parts))
        return join(*(({fact: 1}, factor) for factor, fact in self.terms))

    def fact_unit(self):
        return next((fact.unit for fact in self.facts()), None)

    # What it should come to

    @functools.cached_property
    def is_signed(self):
        """Whether what it counts may be below zero, as debt that is net of
        what was repaid may."""
        if any(
            {fact.measure for _, fact in leaf.terms} - {leaf.measure}
            and leaf.measure == "debt-issuance"
            for leaf in self.leaves()
        ):
            return True
        return any(
            self.data.can_be_negative(fact.measure, fact.definition)
            for fact in self.facts()
        ) or self.data.can_be_negative(self.measure)

    def is_opened(self):
        return any(
            code == "open-bound" and text.startswith(OPENED)
            for code, text in self.remarks
        )

    def has(self, code):
        return any(own == code for own, _ in self.remarks)

    def converted(self, amount):
        for text in self.rates:
            match = RATE.fullmatch(text)
            rate = match.group(2) if match else (
                FACTOR_OF_PRICES.fullmatch(text).group(1)
            )
            amount = amount.times(Fraction(rate)).in_billionths()
        for code, text in self.remarks:
            match = SCALED.fullmatch(text) if code == "annualised" else None
            if match and text.startswith(self.label):
                counted, of_year = map(int, match.groups())
                amount = amount.times(Fraction(of_year, counted))
                amount = amount.in_billionths()
        return amount

    @functools.cached_property
    def is_pure(self):
        """Whether its bounds are those of its form, perhaps converted."""
        if self.has("annualised") or self.is_opened() or not self.facts():
            return False
        if self.parts:
            return all(
                part.is_pure and not part.rates for part in self.parts
            ) and self.amount == self.converted(form_interval(self.form))
        return (
            self.rule != PARTIAL
            and not self.is_split(self.terms)
            and self.amount == self.converted(form_interval(self.form))
        )

    def expected(self):
        """What it comes to by its facts or parts; several where a bound that
        others gave may or may not have had a say."""
        if self.parts:
            return self.expected_sum()
        if self.is_rest():
            return [self.amount]
        known = self.of_terms(self.issued())
        repaid = [
            (-factor, fact)
            for factor, fact in self.terms
            if self.is_repaid(fact)
        ]
        if repaid:
            known = known - self.of_terms(repaid, PARTIAL)
        return [
            self.converted(self.kept_above_zero(amount))
            for amount in self.narrowed(known)
        ]

    def is_rest(self):
        """Of a definition less another, which is looked at where both are."""
        return " less " in self.rule  # as in "the outlook less what is known"

    def is_repaid(self, fact):
        """Debt that is net has what was repaid in it, with a minus."""
        return (
            self.measure == "debt-issuance" and fact.measure == "debt-repayment"
        )

    def issued(self):
        return [
            (factor, fact)
            for factor, fact in self.terms
            if not self.is_repaid(fact)
        ]

    def of_terms(self, terms, but_for=""):
        known = form_interval(join(*(({f: 1}, factor) for factor, f in terms)))
        if self.rule == PARTIAL and but_for != PARTIAL:
            return Interval(None, max(known.low, Fraction(0)), INFINITY)
        if self.is_split(terms):
            return self.split(terms, known.stated)
        return known

    def is_split(self, terms):
        """By days, all of it or one of the two that debt is made of."""
        return self.rule.endswith("split by days") or any(
            factor.denominator > 1 for factor, _ in terms
        )

    def expected_sum(self):
        units = {part.unit for part in self.parts}
        if self.unit not in units and len(units) == len(self.parts) == 2:
            return [self.converted(product(*self.parts))]
        total = ZERO
        if all(part.is_pure and not part.rates for part in self.parts):
            total = form_interval(self.form)
        else:
            for part in self.parts:
                total = total + part.amount
        if self.is_opened():
            low = -INFINITY if self.is_signed else total.low
            total = Interval(None, low, INFINITY)
        return [self.converted(amount) for amount in self.narrowed(total)]

    def split(self, terms, stated):
        """At least what lies inside, at most all that overlaps."""
        if any(
            self.data.can_be_negative(fact.measure, fact.definition)
            for _, fact in terms
        ):
            return Interval(stated, -INFINITY, INFINITY).in_billionths()
        facts = [fact for _, fact in terms]
        first, last = self.days
        if not self.rule.endswith("split by days"):
            fiscal = self.data.fiscal(self.company)
            first, last = days.resolve(self.label, fiscal)
        inside = [
            (end - start, amount)
            for start, end, amount in ways(facts)
            if first <= start and end <= last
        ]
        around = [
            (start - end, amount)
            for start, end, amount in ways(facts)
            if start <= first and last <= end
        ]
        key = operator.itemgetter(0)
        low = max(inside, key=key)[1].low if inside else Fraction(0)
        high = max(around, key=key)[1].high
        return Interval(stated, max(low, Fraction(0)), high).in_billionths()

    def kept_above_zero(self, amount):
        if self.is_signed or amount.low >= 0 or amount.high < 0:
            return amount
        stated = amount.stated
        if stated is not None and stated < 0:
            stated = None
        return Interval(stated, Fraction(0), amount.high)

    def narrowed(self, amount):
        """By what stands beside it."""
        if not self.beside:
            return [amount]
        results = [amount]
        bounds = amount
        hull = amount
        for fact in self.beside:
            told = fact.amount
            if self.is_opened() and self.parts and self.parts[0].parts:
                told = Interval(None, told.low, INFINITY)
            bounds = bounds and bounds.narrowed_by(told)
            hull = hull.hull(told)
        if bounds is not None:
            results.append(bounds)
        if self.has("conflict"):
            results.append(hull)
        return results


class Row:
    """A row of an answer and its explanation."""

    def __init__(self, cells, tree, data):
        self.cells, self.tree = cells, tree
        self.caveats = set(cells["caveats"])
        self.sentence = cells["sentence"]
        self.figures, self.formulas, self.remarks = {}, {}, []
        for child in tree["children"] if tree else []:
            if child["kind"] == "formula":
                self.formulas[child["label"]] = child["text"]
                for figure in child["children"]:
                    self.take(figure, data)
            elif child["kind"] == "figure":
                self.take(child, data)
            elif child["kind"] == "caveat":
                self.remarks.append((child["label"], child["text"]))

    def take(self, node, data):
        figure = Figure(node, data)
        if figure.role in self.figures:
            raise ValueError(f"two figures are {figure.role}")
        self.figures[figure.role] = figure

    def is_missing(self):
        return bool(self.cells.get("missing"))

    def amount(self, column):
        cell = self.cells[column]
        if cell is None:
            return None
        return Interval(
            None if cell["stated"] is None else Fraction(cell["stated"]),
            -INFINITY if cell["low"] is None else Fraction(cell["low"]),
            INFINITY if cell["high"] is None else Fraction(cell["high"]),
        )

    def told_caveats(self):
        """All that its explanation tells."""
        codes = {code for code, _ in self.remarks}
        return codes.union(*(f.caveats() for f in self.figures.values()))
