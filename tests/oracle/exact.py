# Intervals of fractions, and what is expected of a double that stands for one
#
# SPDX-License-Identifier: MIT
import decimal
import itertools
import math
from fractions import Fraction

INFINITY = math.inf
BILLIONTH = Fraction(1, 10**9)

decimal.getcontext().prec = 60


def is_finite(*numbers):
    """Of fractions and infinite doubles."""
    return all(type(number) is not float for number in numbers)


def floor_to(number, step):
    return number if not is_finite(number) else (number // step) * step


def ceil_to(number, step):
    return number if not is_finite(number) else -((-number) // step) * step


def round_to(number, step):
    return None if number is None else round(number / step) * step


class Interval:
    """What is stated, None where nothing is; an open bound is infinite."""

    __slots__ = ("stated", "low", "high")

    def __init__(self, stated, low, high):
        self.stated, self.low, self.high = stated, low, high

    def __eq__(self, other):
        return other is not None and self.key() == other.key()

    def __repr__(self):
        parts = (
            "none" if part is None else f"{float(part):.17g}"
            for part in self.key()
        )
        return "{} [{}, {}]".format(*parts)

    def key(self):
        return self.stated, self.low, self.high

    def bounds(self):
        return self.low, self.high

    def is_open(self):
        return not is_finite(self.low, self.high)

    def holds(self, number):
        return self.low <= number <= self.high

    def is_within(self, other):
        return other.low <= self.low and self.high <= other.high

    def is_positive(self):
        return self.low > 0

    def without_stated(self):
        return Interval(None, self.low, self.high)

    def __add__(self, other):
        stated = None
        if self.stated is not None and other.stated is not None:
            stated = self.stated + other.stated
        return Interval(
            stated,
            add(self.low, other.low),
            add(self.high, other.high),
        )

    def __neg__(self):
        return self.times(Fraction(-1))

    def __sub__(self, other):
        return self + -other

    def times(self, factor):
        """By a number, exactly."""
        if factor == 1:
            return self
        stated = None if self.stated is None else self.stated * factor
        ends = [
            end * factor if is_finite(end) else end * (1 if factor > 0 else -1)
            for end in self.bounds()
        ]
        return Interval(stated, min(ends), max(ends))

    def in_billionths(self):
        """As it is kept: bounds outward, what is stated to the nearest."""
        return Interval(
            round_to(self.stated, BILLIONTH),
            floor_to(self.low, BILLIONTH),
            ceil_to(self.high, BILLIONTH),
        )

    def narrowed_by(self, other):
        """None where the two have nothing in common."""
        low, high = max(self.low, other.low), min(self.high, other.high)
        if low > high:
            return None
        stated = self.stated
        if stated is not None and not low <= stated <= high:
            stated = None
        return Interval(stated, low, high)

    def hull(self, other):
        return Interval(
            None, min(self.low, other.low), max(self.high, other.high)
        )


ZERO = Interval(Fraction(0), Fraction(0), Fraction(0))
ANYTHING = Interval(None, -INFINITY, INFINITY)
FROM_ZERO = Interval(None, Fraction(0), INFINITY)


def add(a, b):
    """Of two ends of one side."""
    return a + b if is_finite(a, b) else (a if not is_finite(a) else b)


# Forms: {fact: factor}, where a fact is what has an interval


def form_interval(form):
    total = ZERO
    for fact, factor in form.items():
        if factor:
            total = total + fact.amount.times(factor)
    return total


def join(*terms):
    """The sum of (form, factor), in which what cancels is gone."""
    joined = {}
    for form, factor in terms:
        for fact, own in form.items():
            joined[fact] = joined.get(fact, 0) + own * factor
    return {fact: factor for fact, factor in joined.items() if factor}


def form_quotients(above, below):
    """The least and the largest above / below over all values of the facts.

    It is at a corner; facts of one side alone are at their own extreme. None
    where a fact has an open end, or the divisor may be zero."""
    facts = set(above) | set(below)
    if any(fact.amount.is_open() for fact in facts):
        return None
    shared = [fact for fact in above if fact in below]
    if len(shared) > 10 or form_interval(below).low <= 0:
        return None
    rest_above = form_interval(
        {fact: f for fact, f in above.items() if fact not in below}
    )
    rest_below = form_interval(
        {fact: f for fact, f in below.items() if fact not in above}
    )
    values = []
    for corner in itertools.product(*(fact.amount.bounds() for fact in shared)):
        top = sum((above[f] * v for f, v in zip(shared, corner)), Fraction(0))
        bottom = sum((below[f] * v for f, v in zip(shared, corner)), Fraction(0))
        values += [
            (top + a) / (bottom + b)
            for a in rest_above.bounds()
            for b in rest_below.bounds()
        ]
    return min(values), max(values)


def interval_quotients(above, below):
    """The least and the largest above / below, for below above zero."""

    def corner(top, bottom):
        if not is_finite(top):
            return top
        return Fraction(0) if not is_finite(bottom) else top / bottom

    values = [
        corner(top, bottom)
        for top in above.bounds()
        for bottom in below.bounds()
    ]
    return min(values), max(values)


# Doubles


def step(number, direction):
    """Two doubles further."""
    for _ in range(2):
        number = math.nextafter(number, direction)
    return number


def is_outward(told, wanted, direction):
    """Not inside a bound, and not further out than two doubles."""
    if told is None:
        return not is_finite(wanted)
    if not is_finite(wanted):
        return False
    limit = step(float(wanted), direction)
    if direction > 0:
        return Fraction(told) >= wanted and told <= limit
    return Fraction(told) <= wanted and told >= limit


def root(number, years):
    """number to the power of 1 / years in sixty digits, as a fraction."""
    if number == 0:
        return Fraction(0)

    def as_decimal(fraction):
        return decimal.Decimal(fraction.numerator) / fraction.denominator

    exponent = (as_decimal(Fraction(number)).ln() / as_decimal(years)).exp()
    return Fraction(exponent)
