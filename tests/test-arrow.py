# What the Arrow C stream interface hands out is what the command answers: every
# comparison of the register and all facts, read from memory as the interface
# lays it out, without a library of Arrow's.
# Usage: test-arrow.py LIBRARY COMMAND
#
# SPDX-License-Identifier: MIT
import csv
import ctypes
import datetime
import decimal
import io
import re
import shlex
import struct
import subprocess
import sys

from oracle.library import Library
from oracle.questions import Question

LIBRARY, COMMAND = Library(sys.argv[1]), sys.argv[2]
CASES = []
POINTER = ctypes.c_void_p
NULLABLE = 2

# Beside the examples: open bounds, other currencies and units, negative amounts
QUESTIONS = [
    "growth bytedance 2025 2026 --source cryptopolitan-2025-12-23",
    "multiple us-four bytedance 2025 --source cryptopolitan-2025-12-23",
    "share 2025 --of bytedance,us-four --source cryptopolitan-2025-12-23",
    "spend bytedance 2026 --uses capex,lease",
    "spend bytedance 2026 --currency EUR",
    "spend meta 2023 --as-of 2024-12-31",
    "difference alphabet meta 2025",
]


def case(function):
    """Registers a test; its name is a sentence about behaviour."""
    CASES.append(function)
    return function


# The structures, as the specification lists them


class Schema(ctypes.Structure):
    pass


class Array(ctypes.Structure):
    pass


class Stream(ctypes.Structure):
    pass


Schema._fields_ = [
    ("format", ctypes.c_char_p),
    ("name", ctypes.c_char_p),
    ("metadata", POINTER),
    ("flags", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("children", ctypes.POINTER(ctypes.POINTER(Schema))),
    ("dictionary", ctypes.POINTER(Schema)),
    ("release", ctypes.CFUNCTYPE(None, POINTER)),
    ("private_data", POINTER),
]
Array._fields_ = [
    ("length", ctypes.c_int64),
    ("null_count", ctypes.c_int64),
    ("offset", ctypes.c_int64),
    ("n_buffers", ctypes.c_int64),
    ("n_children", ctypes.c_int64),
    ("buffers", ctypes.POINTER(POINTER)),
    ("children", ctypes.POINTER(ctypes.POINTER(Array))),
    ("dictionary", ctypes.POINTER(Array)),
    ("release", ctypes.CFUNCTYPE(None, POINTER)),
    ("private_data", POINTER),
]
Stream._fields_ = [
    ("get_schema", ctypes.CFUNCTYPE(ctypes.c_int, POINTER, POINTER)),
    ("get_next", ctypes.CFUNCTYPE(ctypes.c_int, POINTER, POINTER)),
    ("get_last_error", ctypes.CFUNCTYPE(ctypes.c_char_p, POINTER)),
    ("release", ctypes.CFUNCTYPE(None, POINTER)),
    ("private_data", POINTER),
]


# Values, as the specification lays them out


def fixed(code, width):
    def read(schema, array):
        data = ctypes.string_at(array.buffers[1], width * array.length)
        return [value for value, in struct.iter_unpack("=" + code, data)]

    return read


def decimals(schema, array):
    data = ctypes.string_at(array.buffers[1], 16 * array.length)
    return [
        decimal.Decimal(
            int.from_bytes(data[at : at + 16], sys.byteorder, signed=True)
        ).scaleb(-9, decimal.Context(prec=40))
        for at in range(0, len(data), 16)
    ]


def ends(array):
    data = ctypes.string_at(array.buffers[1], 4 * (array.length + 1))
    return [end for end, in struct.iter_unpack("=i", data)]


def pieces(whole, array):
    stops = ends(array)
    return [whole[a:b] for a, b in zip(stops, stops[1:])]


def texts(schema, array):
    size = ends(array)[-1]
    whole = ctypes.string_at(array.buffers[2], size)
    return [text.decode() for text in pieces(whole, array)]


def lists(schema, array):
    item, items = schema.children[0].contents, array.children[0].contents
    return pieces(values(item, items), array)


def bits(array, place):
    data = ctypes.string_at(array.buffers[place], (array.length + 7) // 8)
    return [bool(data[i // 8] >> i % 8 & 1) for i in range(array.length)]


def booleans(schema, array):
    return bits(array, 1)


def days(schema, array):
    epoch = datetime.date(1970, 1, 1)
    return [
        epoch + datetime.timedelta(day)
        for day in fixed("i", 4)(schema, array)
    ]


READERS = {
    "u": texts,
    "i": fixed("i", 4),
    "+l": lists,
    "d:38,9": decimals,
    "g": fixed("d", 8),
    "l": fixed("q", 8),
    "tdD": days,
    "b": booleans,
}


def values(schema, array):
    assert array.offset == 0
    read = READERS[schema.format.decode()](schema, array)
    is_there = bits(array, 0) if array.buffers[0] else [True] * array.length
    assert array.null_count == is_there.count(False)
    assert array.null_count == 0 or schema.flags & NULLABLE
    if schema.dictionary:
        words = values(schema.dictionary.contents, array.dictionary.contents)
        assert len(set(words)) == len(words), words
        read = [words[i] if there else None for i, there in zip(read, is_there)]
    return [value if there else None for value, there in zip(read, is_there)]


def metadata(schema):
    at = schema.metadata

    def integer():
        nonlocal at
        at += 4
        return ctypes.c_int32.from_address(at - 4).value

    def text():
        nonlocal at
        length = integer()
        at += length
        return ctypes.string_at(at - length, length).decode()

    return {text(): text() for _ in range(integer())}


def released(thing):
    return not ctypes.cast(thing.release, POINTER)


def release(thing):
    thing.release(ctypes.addressof(thing))
    assert released(thing)


def read(export, owner):
    """(metadata, {column: (format, values)}), everything released."""
    stream, schema = Stream(), Schema()
    export(owner, ctypes.byref(stream))
    at = ctypes.addressof(stream)
    assert stream.get_schema(at, ctypes.addressof(schema)) == 0
    fields = [schema.children[i].contents for i in range(schema.n_children)]
    columns = {
        field.name.decode(): (field.format.decode(), []) for field in fields
    }
    assert len(columns) == len(fields)
    while True:
        array = Array()
        assert stream.get_next(at, ctypes.addressof(array)) == 0
        if released(array):
            break
        assert array.n_children == len(fields)
        for i, (_, all_values) in enumerate(columns.values()):
            child = array.children[i].contents
            assert child.length == array.length
            all_values += values(fields[i], child)
        release(array)
    assert stream.get_last_error(at) is None
    about = metadata(schema)
    release(stream)
    release(schema)
    return about, columns


EXPORT_TABLE = LIBRARY.function(
    "capex_table_export_arrow_stream", None, POINTER, POINTER
)
EXPORT_FACTS = LIBRARY.function(
    "capex_dataset_export_arrow_stream", None, POINTER, POINTER
)


# What the command tells


def run(*words):
    return subprocess.run(
        [COMMAND, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )


def rows_of(text):
    return list(csv.DictReader(io.StringIO(text)))


def question_of(words):
    """Options are a part of the basis, unless the comparison has them."""
    name, *rest = words
    comparison = LIBRARY.find(name.encode(), None)
    parameters = {
        LIBRARY.parameter(comparison, i).decode()
        for i in range(LIBRARY.n_parameters(comparison))
    }
    places, options, basis = [], {}, {}
    while rest:
        word = rest.pop(0)
        if word.startswith("--"):
            kind = options if word[2:] in parameters else basis
            kind[word[2:]] = rest.pop(0)
        else:
            places.append(word)
    return Question(name, *places, basis=basis, **options)


def check_value(told, value, about):
    if value is None:
        assert told == "", (about, told)
    elif isinstance(value, list):
        assert told == " ".join(value), (about, told, value)
    elif isinstance(value, bool):
        assert told == str(value).lower(), (about, told, value)
    elif isinstance(value, (float, int, decimal.Decimal)):
        assert told and type(value)(told) == value, (about, told, value)
    else:
        assert told == str(value), (about, told, value)


@case
def every_comparison_has_the_cells_of_the_command():
    questions = [shlex.split(text) for text in QUESTIONS]
    formats, refused = set(), []
    for name in LIBRARY.comparisons():
        text = re.search(r"\nExample:\n  capex (.*)\n", run("help", name).stdout)
        questions.append(shlex.split(text[1]))
    for words in questions:
        answer = run(*words, "--format", "csv")
        if answer.returncode == 1:
            refused.append(words[0])
            continue
        table = LIBRARY.table(question_of(words))
        about, columns = read(EXPORT_TABLE, table)
        LIBRARY.unref(table)
        expected = rows_of(answer.stdout)
        assert list(columns) == list(expected[0]), words
        for name, (form, cells) in columns.items():
            formats.add(form)
            assert len(cells) == len(expected) > 0, (words, name)
            for row, cell in zip(expected, cells):
                check_value(row[name], cell, (words, name))
        assert about["capex.comparison"] == words[0], about
        assert about["capex.basis"] and about["capex.basis.as-of"], about
    assert formats == set(READERS) - {"tdD"}, formats
    assert refused == ["part"], refused


@case
def every_fact_has_the_cells_of_the_command():
    about, columns = read(EXPORT_FACTS, LIBRARY.dataset)
    facts = {name: cells for name, (_, cells) in columns.items()}
    by_number = {number: i for i, number in enumerate(facts["fact"])}
    assert list(by_number) == list(range(len(by_number)))
    # The command lists them by companies: facts are found by what they tell
    shared = [
        "company", "measure", "definition", "scope", "status", "period",
        "amount_stated", "amount_low", "amount_high", "amount_unit", "speaker",
        "source",
    ]
    expected = rows_of(run("facts", "--format", "csv").stdout)
    assert len(expected) == len(by_number) > 1000, len(expected)

    def plain(value):
        if value is None or value == "":
            return ""
        if isinstance(value, decimal.Decimal):
            return format(value.normalize(decimal.Context(prec=40)), "f")
        return value

    told = sorted(tuple(row[name] for name in shared) for row in expected)
    held = sorted(
        tuple(plain(facts[name][i]) for name in shared)
        for i in range(len(by_number))
    )
    assert told == held, next(pair for pair in zip(told, held) if pair[0] != pair[1])
    assert max(day for day in facts["known_first"] if day) == (
        datetime.date.fromisoformat(about["capex.newest-known"])
    )


@case
def days_of_a_calendar_year_are_its_first_and_its_last():
    _, columns = read(EXPORT_FACTS, LIBRARY.dataset)
    years = 0
    for period, first, last in zip(
        *(columns[name][1] for name in ("period", "first_day", "last_day"))
    ):
        assert first <= last, (period, first, last)
        if re.fullmatch(r"\d{4}", period):
            years += 1
            assert first == datetime.date(int(period), 1, 1), (period, first)
            assert last == datetime.date(int(period), 12, 31), (period, last)
    assert years > 50, years


@case
def nothing_is_kept_when_everything_is_released():
    def resident():
        with open("/proc/self/statm", encoding="ascii") as file:
            return int(file.read().split()[1])

    table = LIBRARY.table(question_of(shlex.split(QUESTIONS[0])))
    for _ in range(200):
        read(EXPORT_TABLE, table)
    before = resident()
    for _ in range(2000):
        stream, schema, array = Stream(), Schema(), Array()
        EXPORT_TABLE(table, ctypes.byref(stream))
        at = ctypes.addressof(stream)
        stream.get_schema(at, ctypes.addressof(schema))
        stream.get_next(at, ctypes.addressof(array))
        for thing in (stream, schema, array):
            release(thing)
    grown = resident() - before
    LIBRARY.unref(table)
    assert grown < 128, f"{grown} pages more"


@case
def a_reader_that_is_installed_agrees():
    try:
        import pyarrow
    except ImportError:
        print("pyarrow is not there: read by hand alone")
        return
    stream = Stream()
    EXPORT_FACTS(LIBRARY.dataset, ctypes.byref(stream))
    table = pyarrow.RecordBatchReader._import_from_c(
        ctypes.addressof(stream)
    ).read_all()
    table.validate(full=True)
    _, columns = read(EXPORT_FACTS, LIBRARY.dataset)
    assert table.to_pydict() == {
        name: cells for name, (_, cells) in columns.items()
    }


for test in CASES:
    test()
    print(f"ok {test.__name__}")
print(f"{len(CASES)} tests passed")
