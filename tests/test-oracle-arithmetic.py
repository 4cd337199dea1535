# The arithmetic of decimals, amounts and ratios against exact fractions.
#
# What is expected here is derived from the definitions, in rational numbers,
# and not from the library: a sum of intervals is where the sums of their
# numbers lie, and a bound is tight when the next number inward is not one.
# All pairs of small values come first, then random pairs biased to the edges.
#
# Usage: test-oracle-arithmetic.py LIBRARY [PAIRS [SEED]]
#
# SPDX-License-Identifier: MIT
import ctypes
import itertools
import math
import random
import sys
from fractions import Fraction

ONE = 10**9
MAX = 10**38 - 1
DOWN, UP, HALF_EVEN = range(3)
INFINITY = math.inf

lib = ctypes.CDLL(sys.argv[1])
n_pairs = int(sys.argv[2]) if len(sys.argv) > 2 else 100_000
random.seed(int(sys.argv[3]) if len(sys.argv) > 3 else 20251223)

P = ctypes.c_void_p


def function(name, result, *arguments):
    found = getattr(lib, name)
    found.restype = result
    found.argtypes = arguments
    return found


free = function("g_free", None, P)
error_free = function("g_error_free", None, P)
decimal_new = function("capex_decimal_new_from_string", P, ctypes.c_char_p, P)
decimal_text = function("capex_decimal_to_string", P, P)
decimal_double = function("capex_decimal_to_double", ctypes.c_double, P)
decimal_unref = function("capex_decimal_unref", None, P)
amount_unref = function("capex_amount_unref", None, P)
amount_bounds = function("capex_amount_new_bounds", P, P, P, P, P, P)
stated_text = function("capex_amount_dup_stated_string", P, P)
low_text = function("capex_amount_dup_low_string", P, P)
high_text = function("capex_amount_dup_high_string", P, P)
ratio_new = function("capex_ratio_new_quotient", P, P, P, P)
ratio_unref = function("capex_ratio_unref", None, P)
ratio_state = function("capex_ratio_get_state", ctypes.c_int, P)
ratio_stated = function("capex_ratio_get_stated", ctypes.c_double, P)
ratio_low = function("capex_ratio_get_low", ctypes.c_double, P)
ratio_high = function("capex_ratio_get_high", ctypes.c_double, P)
unit_new = function("capex_unit_new_from_string", P, ctypes.c_char_p, P)

EXACT = {
    "add": function("capex_decimal_add", P, P, P, P),
    "subtract": function("capex_decimal_subtract", P, P, P, P),
}
ROUNDED = {
    "multiply": function("capex_decimal_multiply", P, P, P, ctypes.c_int, P),
    "divide": function("capex_decimal_divide", P, P, P, ctypes.c_int, P),
}
AMOUNTS = {
    "add": function("capex_amount_add", P, P, P, P),
    "subtract": function("capex_amount_subtract", P, P, P, P),
    "multiply": function("capex_amount_multiply", P, P, P, P),
}
CHIP = unit_new(b"chip", None)
PRICE = unit_new(b"USD/chip", None)

counts = {}


def count(what):
    counts[what] = counts.get(what, 0) + 1


def check(condition, *what):
    if not condition:
        sys.exit("FAILED: " + " ".join(str(part) for part in what))


# Numbers are integers here: counts of billionths


def to_text(number):
    whole, part = divmod(abs(number), ONE)
    return f"{'-' if number < 0 else ''}{whole}.{part:09}".encode()


def from_text(text):
    whole, _, part = text.lstrip("-").partition(".")
    number = int(whole) * ONE + int(part.ljust(9, "0"))
    return -number if text.startswith("-") else number


def take_text(pointer):
    if not pointer:
        return None
    text = ctypes.string_at(pointer).decode()
    free(pointer)
    return text


def make_decimal(number):
    made = decimal_new(to_text(number), None)
    check(made, "not read:", to_text(number))
    return made


def call(operation, *arguments):
    """The result, or None where there is an error, never both."""
    error = P()
    result = operation(*arguments, ctypes.byref(error))
    check(bool(result) != bool(error), "neither result nor error, or both")
    if error:
        error_free(error)
    return result


def rounded(exact, rounding):
    if rounding == DOWN:
        return math.floor(exact)
    if rounding == UP:
        return math.ceil(exact)
    return round(exact)  # half to even, in Python too


# Decimals


def exact_decimal(name, a, b):
    """In billionths; None where there is none."""
    if name == "add":
        return Fraction(a + b)
    if name == "subtract":
        return Fraction(a - b)
    if name == "multiply":
        return Fraction(a * b, ONE)
    return Fraction(a * ONE, b) if b else None


def compare_decimal(name, a, b, rounding, result):
    exact = exact_decimal(name, a, b)
    wanted = None if exact is None else rounded(exact, rounding)
    if wanted is not None and abs(wanted) > MAX:
        wanted = None
    got = None
    if result:
        text = take_text(decimal_text(result))
        got = from_text(text)
        check("." not in text or text[-1] != "0", text, "has zeros to spare")
        decimal_unref(result)
    check(got == wanted, name, a, b, rounding, "is", wanted, "not", got)
    count("decimal " + name)


def check_decimals(a, b):
    left, right = make_decimal(a), make_decimal(b)
    for name, operation in EXACT.items():
        compare_decimal(name, a, b, DOWN, call(operation, left, right))
    for name, operation in ROUNDED.items():
        for rounding in (DOWN, UP, HALF_EVEN):
            compare_decimal(
                name, a, b, rounding, call(operation, left, right, rounding)
            )
    check(decimal_double(left) == a / ONE, a, "as a double")
    decimal_unref(left)
    decimal_unref(right)


# Amounts: (stated, low, high), None for what is absent or open


def make_amount(bounds, unit):
    parts = [None if part is None else make_decimal(part) for part in bounds]
    made = amount_bounds(*parts, unit, None)
    check(made, "not made:", bounds)
    for part in parts:
        if part:
            decimal_unref(part)
    return made


def read_amount(amount):
    texts = [
        take_text(read(amount)) for read in (stated_text, low_text, high_text)
    ]
    return tuple(None if text is None else from_text(text) for text in texts)


def both(a, b):
    return a is not None and b is not None


def holds_zero(interval):
    low, high = interval
    return (low is None or low <= 0) and (high is None or high >= 0)


def lowest_product(a, b):
    """The infimum of x * y over two intervals, -INFINITY if there is none."""
    (a_low, a_high), (b_low, b_high) = a, b
    for (x_low, x_high), (y_low, y_high) in ((a, b), (b, a)):
        # x grows without end where y may be negative, or falls without end
        # where y may be positive
        if x_high is None and (y_low is None or y_low < 0):
            return -INFINITY
        if x_low is None and (y_high is None or y_high > 0):
            return -INFINITY
    corners = [
        Fraction(x * y, ONE)
        for x in (a_low, a_high)
        for y in (b_low, b_high)
        if both(x, y)
    ]
    # Zero in one makes a product of zero, however far the other one goes
    if holds_zero(a) or holds_zero(b):
        corners.append(Fraction(0))
    return min(corners)


def negated(interval):
    low, high = interval
    return (None if high is None else -high, None if low is None else -low)


def exact_interval(name, a, b):
    """The ends of the exact result, None where they are open."""
    if name == "subtract":
        name, b = "add", negated(b)
    if name == "add":
        low = a[0] + b[0] if both(a[0], b[0]) else None
        high = a[1] + b[1] if both(a[1], b[1]) else None
        return low, high
    low = lowest_product(a, b)
    high = -lowest_product(negated(a), b)
    return (
        None if low == -INFINITY else low,
        None if high == INFINITY else high,
    )


def wanted_amount(name, a, b):
    """None where a part of it does not fit."""
    exact_low, exact_high = exact_interval(name, a[1:], b[1:])
    low = None if exact_low is None else math.floor(exact_low)
    high = None if exact_high is None else math.ceil(exact_high)
    stated = None
    if both(a[0], b[0]):
        stated = rounded(exact_decimal(name, a[0], b[0]), HALF_EVEN)
    parts = (stated, low, high)
    if any(part is not None and abs(part) > MAX for part in parts):
        return None
    return parts


def check_amounts(a, b):
    left, right = make_amount(a, CHIP), make_amount(b, CHIP)
    price = make_amount(b, PRICE)
    for name, operation in AMOUNTS.items():
        other = price if name == "multiply" else right
        result = call(operation, left, other)
        wanted = wanted_amount(name, a, b)
        got = None
        if result:
            got = read_amount(result)
            amount_unref(result)
        check(got == wanted, name, a, b, "is", wanted, "not", got)
        count("amount " + name)
    check_ratio(left, right, a, b)
    for made in (left, right, price):
        amount_unref(made)


# Ratios

OK, OPEN, NOT_MEANINGFUL = range(3)


def ratio_ends(numerator, denominator):
    """The exact infimum and supremum over a divisor of one sign."""
    (n_low, n_high), (d_low, d_high) = numerator, denominator
    if d_low is None or d_low <= 0:
        return ratio_ends(negated(numerator), negated(denominator))

    def end(n, smallest):
        if n is None:
            return -INFINITY if smallest else INFINITY
        far = 0 if d_high is None else Fraction(n, d_high)
        near = Fraction(n, d_low)
        return min(near, far) if smallest else max(near, far)

    return end(n_low, True), end(n_high, False)


def check_side(bound, exact, smallest, what):
    """A bound is sound, and no double is a tighter one."""
    if exact in (INFINITY, -INFINITY):
        check(bound == exact, *what)
    elif smallest:
        check(Fraction(bound) <= exact, *what, "is not sound")
        check(exact < Fraction(math.nextafter(bound, INFINITY)), *what)
    else:
        check(Fraction(bound) >= exact, *what, "is not sound")
        check(exact > Fraction(math.nextafter(bound, -INFINITY)), *what)


def check_ratio(left, right, a, b):
    ratio = call(ratio_new, left, right)
    state, stated = ratio_state(ratio), ratio_stated(ratio)
    low, high = ratio_low(ratio), ratio_high(ratio)
    ratio_unref(ratio)
    count("ratio")

    (a_stated, a_low, a_high), (b_stated, b_low, b_high) = a, b
    if holds_zero((b_low, b_high)):
        check(state == NOT_MEANINGFUL, a, b, "is meaningful")
        check(math.isnan(stated), a, b, "has a stated value")
        check(low == -INFINITY and high == INFINITY, a, b, "has bounds")
        return

    is_open = None in (a_low, a_high, b_low, b_high)
    check(state == (OPEN if is_open else OK), a, b, "has state", state)
    exact_low, exact_high = ratio_ends((a_low, a_high), (b_low, b_high))
    check_side(low, exact_low, True, (a, "/", b, "has low", low))
    check_side(high, exact_high, False, (a, "/", b, "has high", high))
    if both(a_stated, b_stated):
        nearest = a_stated / b_stated  # of integers: correctly rounded
        check(stated == nearest, a, "/", b, "is", nearest, "not", stated)
        check(low <= stated <= high, a, "/", b, "is outside its bounds")
    else:
        check(math.isnan(stated), a, b, "has a stated value")


# All pairs of small values

SMALL = sorted(
    {
        sign * number
        for sign in (-1, 1)
        for number in (
            0, 1, 2, 3, ONE // 3, ONE // 2, ONE - 1, ONE, ONE + 1, 3 * ONE // 2,
            2 * ONE, 3 * ONE, 7 * ONE, 10 * ONE,
        )
    }
)
ENDS = [-3 * ONE, -ONE, -1, 0, 1, ONE // 2, 2 * ONE]


def small_amounts():
    lows, highs = [None] + ENDS, ENDS + [None]
    for low, high in itertools.product(lows, highs):
        if both(low, high) and low > high:
            continue
        yield None, low, high
        yield (low if low is not None else high or 0), low, high


# Random values, most of them where something may go wrong

EDGES = [
    0, 1, 2, ONE - 1, ONE, ONE + 1, 5 * ONE, MAX - 1, MAX, MAX // 2, MAX // 3,
    2**63 - 1, 2**63, 2**64 - 1, 2**64, 2**64 + 1, 2**126, 10**19, 10**28,
    math.isqrt(MAX * ONE), math.isqrt(MAX * ONE) + 1, 2**53 + 1, 2**54 + 1,
]


def random_number():
    kind = random.random()
    if kind < 0.2:
        number = random.choice(EDGES) + random.randint(-2, 2)
    elif kind < 0.4:
        number = random.randint(-MAX, MAX) >> random.randint(0, 125)
    elif kind < 0.6:
        number = random.randint(1, 999) * 10 ** random.randint(0, 35)
    elif kind < 0.8:
        number = random.randint(1, 10**6) * ONE * 10 ** random.randint(0, 9)
    else:
        number = random.randint(-50, 50) * ONE // random.choice((1, 2, 4, 8))
    number *= random.choice((1, 1, -1))
    return max(-MAX, min(MAX, number))


def random_amount():
    if random.random() < 0.2:
        value = random_number()
        return value, value, value
    low, stated, high = sorted(random_number() for _ in range(3))
    kind = random.random()
    if kind < 0.1:
        low = None
    elif kind < 0.2:
        high = None
    elif kind < 0.25:
        low = high = None
    if random.random() < 0.3:
        stated = None
    return stated, low, high


for pair in itertools.product(SMALL, SMALL):
    check_decimals(*pair)
for pair in itertools.product(list(small_amounts()), repeat=2):
    check_amounts(*pair)
n_small = sum(counts.values())

for _ in range(n_pairs):
    check_decimals(random_number(), random_number())
for _ in range(n_pairs):
    check_amounts(random_amount(), random_amount())

print(f"{n_small} results of small values, {sum(counts.values())} in all:")
for name, number in sorted(counts.items()):
    print(f"  {name}: {number}")
