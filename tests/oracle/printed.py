# What a printed amount comes to, read from the rules of the amounts
#
# Only the forms that the bundled data has: plain digits, scale words, hedges,
# bounds, ranges, and what is not disclosed.  Anything else is an error.
#
# SPDX-License-Identifier: MIT
import re
from fractions import Fraction

from oracle.exact import ANYTHING, INFINITY, FROM_ZERO, Interval

SCALES = {
    "thousand": 3,
    "million": 6,
    "bn": 9,
    "billion": 9,
    "trillion": 12,
    "quadrillion": 15,
}
HEDGES = ("about", "roughly", "around", "approximately", "close to", "~")
NEARLY = ("nearly", "almost", "just under")
AT_LEAST = ("over", "more than", "at least", ">=", ">")
AT_MOST = ("up to", "at most", "under", "<=", "<")
HEDGE = Fraction(5, 100)

NUMBER = r"(?:RMB|\$)? ?(-?[0-9][0-9,]*(?:\.[0-9]+)?)"
SCALE = rf"(?: ?({'|'.join(SCALES)}))?"
SINGLE = re.compile(rf"{NUMBER}{SCALE}(\+?)(?: ?%)?")
RANGE = re.compile(rf"{NUMBER} ?(?:-|–|to) ?{NUMBER}{SCALE}(?: ?%)?")


def after(text, words):
    """What stands behind the first of some words, None behind none of them."""
    for word in words:
        if text.lower().startswith(word):
            return text[len(word):].strip()
    return None


def number(digits, scale):
    """The number, and half of its last digit; plain digits were not rounded."""
    digits = digits.replace(",", "")
    unit = Fraction(10) ** SCALES[scale] if scale else Fraction(1)
    half = unit / 10 ** len(digits.partition(".")[2]) / 2
    return Fraction(digits) * unit, half


def single(text):
    match = SINGLE.fullmatch(text)
    if match is None:
        raise ValueError(f"{text!r} is no amount")
    return match.groups()


def read_single(text, is_hedged, is_nearly):
    digits, scale, plus = single(text)
    value, half = number(digits, scale)
    if plus:
        return Interval(None, value, INFINITY)
    if is_hedged or is_nearly:
        half = max(half, abs(value) * HEDGE)
    elif not scale:
        half = Fraction(0)
    return Interval(value, value - half, value if is_nearly else value + half)


def read_range(match, is_hedged):
    ends = [number(digits, match.group(3)) for digits in match.groups()[:2]]
    wide = [max(half, abs(end) * HEDGE) * is_hedged for end, half in ends]
    return Interval(
        (ends[0][0] + ends[1][0]) / 2,
        ends[0][0] - wide[0],
        ends[1][0] + wide[1],
    )


def read_bound(text, is_low, lowest):
    value, _ = number(*single(after(text, HEDGES) or text)[:2])
    if is_low:
        return Interval(None, value, INFINITY)
    return Interval(None, lowest, value)


def read(printed, can_be_negative):
    """The amount, and whether it is hedged."""
    unknown = ANYTHING if can_be_negative else FROM_ZERO
    text = printed.strip()
    if text == "?":
        return unknown, False
    if text.rstrip("s") in SCALES:
        least = Fraction(10) ** SCALES[text.rstrip("s")]
        return Interval(None, least, INFINITY), False
    for words in (AT_LEAST, AT_MOST):
        rest = after(text, words)
        if rest is not None:
            return read_bound(rest, words is AT_LEAST, unknown.low), False
    rest = after(text, HEDGES)
    is_hedged = rest is not None
    text = rest if is_hedged else text
    match = RANGE.fullmatch(text)
    if match is not None:
        return read_range(match, is_hedged), is_hedged
    rest = after(text, NEARLY)
    return (
        read_single(rest or text, is_hedged, rest is not None),
        is_hedged or rest is not None,
    )
