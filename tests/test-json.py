# The reader of JSON against Python's, on documents like the SEC's, most of
# which are damaged.
# Usage: test-json.py TELL-JSON
#
# SPDX-License-Identifier: MIT
import json
import random
import re
import subprocess
import sys

N_TEXTS = 2500
MAX_DEPTH = 64
MAX_NUMBER = 128
NUMBERS = [
    "0", "-0", "1", "-17", "80000000000", "0.07", "-1.25e-7", "1E+400",
    "12345678901234567890.123456789", "9" * MAX_NUMBER,
]
STRINGS = [
    '""', '"USD"', '"0001652044-25-000014"', '"10-K/A"', '"caf\u00e9 \u5b57"',
    r'"\"quoted\" \\ \/ \b\f\n\r\t"', r'"\u00e9\uD83D\uDE00"', '"\U0001f600"',
    '"[{,:}]"', '"' + "long " * 30 + '"',
]
# What damage is done with; the first ones mean something in JSON
PIECES = [
    *(piece.encode() for piece in (
        "{", "}", "[", "]", ",", ":", '"', "\\", "0", "-", ".", "e", "1", " ",
        "\n", "true", "nul", "NaN", "Infinity", "\\u", "\\uD83D", "\\uDE00",
        "\ufeff", "\u00e9", "{}", '"a":1', "01", "1.", "+1", "'", "/**/",
    )),
    b"\x00", b"\x01", b"\x1f", b"\x7f", b"\x80", b"\xc0\xaf", b"\xe0\x9f\xbf",
    b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xff",
]


class Wrong(Exception):
    """Python's reader takes it, the standard does not."""


def make_value(rng, depth=0):
    kind = rng.random()
    if depth > 7 or kind < 0.3:
        return rng.choice(NUMBERS + STRINGS + ["true", "false", "null"])
    space = rng.choice(["", "", "", " ", "\n  ", "\r\n\t"])
    if kind < 0.7:
        members = [
            f"{rng.choice(STRINGS)}{space}:{space}{make_value(rng, depth + 1)}"
            for _ in range(rng.randrange(6))
        ]
        return "{" + space + f"{space},{space}".join(members) + space + "}"
    elements = [make_value(rng, depth + 1) for _ in range(rng.randrange(6))]
    return "[" + space + f",{space}".join(elements) + space + "]"


def make_fact(rng):
    year = rng.randrange(2009, 2027)
    frame = rng.choice(["", f',"frame":"CY{year}"'])
    return (
        f'{{"start":"{year}-01-01","end":"{year}-12-31",'
        f'"val":{rng.choice(NUMBERS)},"accn":"0001652044-25-000014",'
        f'"fy":{year},"fp":"FY","form":"10-K","filed":"{year + 1}-02-05"'
        f"{frame}}}"
    )


def make_company(rng):
    tags = ",".join(
        f'"Tag{n}":{{"label":null,"description":{rng.choice(STRINGS)},'
        f'"units":{{"USD":['
        + ",".join(make_fact(rng) for _ in range(rng.randrange(20)))
        + "]}}"
        for n in range(rng.randrange(1, 6))
    )
    return f'{{"cik":1652044,"facts":{{"us-gaap":{{{tags}}}}}}}'


def damage(rng, text):
    for _ in range(rng.choice([0, 1, 1, 1, 2, 3])):
        at = rng.randrange(len(text) + 1)
        until = at + rng.choice([0, 0, 1, 1, 5, 100])
        if rng.random() < 0.1:
            text = text[:at]
        else:
            text = text[:at] + rng.choice(PIECES + [b""]) + text[until:]
    return text


def refuse_constant(name):
    raise Wrong(name)


def hex_of(text):
    try:
        return text.encode("utf-8").hex()
    except UnicodeEncodeError:
        raise Wrong("a surrogate alone") from None


def number(text):
    if len(text) > MAX_NUMBER:
        raise Wrong("a long number")
    return ("n", text)


def tokens_of(value, depth=1):
    """As tell-json writes them."""
    if isinstance(value, (list, dict)) and depth > MAX_DEPTH:
        raise Wrong("too deep")
    if isinstance(value, dict):
        yield "{"
        for key, member in value["members"]:
            yield "k" + hex_of(key)
            yield from tokens_of(member, depth + 1)
        yield "}"
    elif isinstance(value, list):
        yield "["
        for element in value:
            yield from tokens_of(element, depth + 1)
        yield "]"
    elif isinstance(value, tuple):
        yield "".join(value)
    elif isinstance(value, str):
        yield "s" + hex_of(value)
    else:
        yield {True: "t", False: "f", None: "z"}[value]


def expect(text):
    """The line that tells the text, or None if it is wrong."""
    try:
        value = json.loads(
            text.decode("utf-8").removeprefix("\ufeff"),
            object_pairs_hook=lambda members: {"members": members},
            parse_int=number,
            parse_float=number,
            parse_constant=refuse_constant,
        )
        return " ".join(["right", *tokens_of(value)])
    except (Wrong, ValueError):
        return None


def main():
    rng = random.Random(20261124)
    texts = [b"[" * depth + b"]" * depth for depth in (1, 64, 65, 500)]
    while len(texts) < N_TEXTS:
        make = make_company if rng.random() < 0.3 else make_value
        texts.append(damage(rng, make(rng).encode()))

    lines = subprocess.run(
        [sys.argv[1]],
        input=b"".join(len(t).to_bytes(4, "little") + t for t in texts),
        stdout=subprocess.PIPE,
        check=True,
    ).stdout.decode("utf-8").splitlines()
    assert len(lines) == len(texts)

    n_right = 0
    for text, line in zip(texts, lines):
        expected = expect(text)
        if expected is not None:
            assert line == expected, (text, line, expected)
            n_right += 1
        else:
            assert re.match(r"wrong text:[1-9]\d*:[1-9]\d*: ", line), (
                text, line)
    assert 0.2 < n_right / N_TEXTS < 0.8, n_right
    print(f"{N_TEXTS} texts, {n_right} of them right")


main()
