# What SQL answers is what the command answers: every comparison of the register,
# and the listings, with bounds, caveats and sources.
# Usage: test-sqlite.py COMMAND EXTENSION
#
# SPDX-License-Identifier: MIT
import csv
import decimal
import fractions
import io
import json
import math
import pathlib
import re
import shlex
import sqlite3
import subprocess
import sys
import tempfile

COMMAND, EXTENSION = sys.argv[1:]
CASES = []
# Columns that SQL has and CSV has not
MORE = {"basis", "refused"}

# Beside the examples: what the answers of one example do not show
QUESTIONS = [
    "growth bytedance 2025 2026 --source cryptopolitan-2025-12-23",
    "growth microsoft FY2024 FY2025 --definition own",
    "multiple us-four bytedance 2025 --source cryptopolitan-2025-12-23",
    "share 2025 --of bytedance,us-four --source cryptopolitan-2025-12-23",
    "spend bytedance 2026 --uses capex,lease",
    "spend bytedance 2026 --currency EUR",
    "spend meta 2023 --as-of 2024-12-31",
    "panel 2023..2026 --of us-four,bytedance",
    "rank 2025 --of us-four,bytedance,coreweave",
    "difference alphabet meta 2025",
]
LISTINGS = [
    ("facts meta 2023 --measure capex", "capex_facts('meta', 2023, 'capex')"),
    ("facts fact:576", "capex_facts WHERE asked_fact = 576"),
    ("companies", "capex_companies"),
    ("companies MSFT", "capex_companies('MSFT')"),
    ("sources", "capex_sources"),
    ("measures", "capex_measures"),
    ("measures capex", "capex_definitions('capex')"),
    ("rates CNY/USD 2025", "capex_rates('CNY/USD', 2025)"),
    ("prices us-cpi 2024", "capex_prices('us-cpi', 2024)"),
    (
        "prices us-gdp-deflator 2024 --prices-of 2020",
        "capex_prices('us-gdp-deflator', 2024, 2020)",
    ),
    ("period FY2025 --company microsoft", "capex_period('FY2025', 'MSFT')"),
    ("amount '20,000 H200 chips'", "capex_amount('20,000 H200 chips')"),
    ("amount 5bn --unit CNY", "capex_amount('5bn', 'CNY')"),
]


def case(function):
    """Registers a test; its name is a sentence about behaviour."""
    CASES.append(function)
    return function


def connect():
    connection = sqlite3.connect(":memory:")
    connection.enable_load_extension(True)
    connection.load_extension(EXTENSION)
    connection.enable_load_extension(False)
    connection.row_factory = sqlite3.Row
    return connection


def run(*words):
    return subprocess.run(
        [COMMAND, *words],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )


def refuses(sql, says, *values):
    try:
        connect().execute(sql, values).fetchall()
    except sqlite3.Error as error:
        assert says in str(error), (sql, str(error))
        return
    raise AssertionError(f"{sql}: no error")


COMPARISONS = [
    line.split("\t")[0][len("capex_") :]
    for (line,) in connect().execute(
        "SELECT name FROM pragma_module_list WHERE name LIKE 'capex\\_%'"
        " ESCAPE '\\'"
    )
]


def help_of(comparison):
    return run("help", comparison).stdout


def as_sql(words):
    """The call of a comparison that the command answers as words."""
    name, *rest = words
    values, where, option = [], [], None
    for word in rest:
        if word.startswith("--"):
            option = word[2:]
        elif option is not None:
            where.append((f"asked_{option.replace('-', '_')}", word))
            option = None
        else:
            values.append(word)
    sql = f"SELECT * FROM capex_{name.replace('-', '_')}"
    sql += f"({', '.join('?' * len(values))})"
    if where:
        sql += " WHERE " + " AND ".join(f"{column} = ?" for column, _ in where)
    return sql, values + [word for _, word in where]


def check_value(name, told, value, about, is_ratio):
    """A value of SQL against the text of CSV."""
    if name == "missing":
        assert value == (told == "true"), about
    elif value is None:
        assert told == "", (about, told)
    elif is_ratio and isinstance(value, float):
        assert float(told) == value, (about, told, value)
    elif isinstance(value, int):
        assert told == str(value), (about, told, value)
    elif isinstance(value, float):
        exact = fractions.Fraction(decimal.Decimal(told))
        held = fractions.Fraction(value)
        assert abs(held - exact) <= math.ulp(value), (about, told, value)
        if name.endswith("_low"):
            assert held <= exact, (about, told, value)
        elif name.endswith("_high"):
            assert held >= exact, (about, told, value)
    else:
        assert value == told, (about, told, value)


def check_rows(words, rows):
    """Asks the command, and gives the number of rows; a refusal is one."""
    answer = run(*words, "--format", "csv")
    if answer.returncode == 1:
        refusals = [row["refused"] for row in rows]
        assert answer.stderr == f"capex: {refusals[0]}\n", refusals
        return len(refusals)
    assert answer.returncode == 0, f"{words}: {answer.stderr!r}"
    expected = list(csv.DictReader(io.StringIO(answer.stdout)))
    assert len(rows) == len(expected) > 0, (words, len(rows), len(expected))
    for told, row in zip(expected, rows):
        names = [
            name
            for name in row.keys()
            if name not in MORE and not name.endswith("_exact")
        ]
        assert names == list(told), (words, names, list(told))
        for name in names:
            is_ratio = f"{name.rpartition('_')[0]}_state" in told
            check_value(name, told[name], row[name], (words, name), is_ratio)
        assert row["refused"] is None, words
    return len(expected)


@case
def every_comparison_of_the_register_is_a_function():
    registered = run("complete", "--", "").stdout.splitlines()
    commands = re.findall(r"^  (\w+) ", run("help").stdout, re.MULTILINE)
    names = [line.split("\t")[0] for line in registered]
    for name in names:
        if "Columns:" in help_of(name):
            assert name.replace("-", "_") in COMPARISONS, name
    assert len(COMPARISONS) > 25 and "growth" in commands, COMPARISONS


@case
def every_example_has_the_values_bounds_and_caveats_of_the_command():
    connection = connect()
    n_rows = 0
    for name in COMPARISONS:
        text = re.search(
            r"\nExample:\n  capex (.*)\n", help_of(name.replace("_", "-"))
        )
        if text is None or "Columns:" not in help_of(name.replace("_", "-")):
            continue
        words = shlex.split(text[1])
        sql, values = as_sql(words)
        n_rows += check_rows(words, connection.execute(sql, values).fetchall())
    for question in QUESTIONS:
        words = shlex.split(question)
        sql, values = as_sql(words)
        n_rows += check_rows(words, connection.execute(sql, values).fetchall())
    assert n_rows > 60, n_rows


@case
def listings_are_those_of_the_command():
    connection = connect()
    for question, call in LISTINGS:
        rows = connection.execute(f"SELECT * FROM {call}").fetchall()
        check_rows(shlex.split(question), rows)


@case
def a_scan_finds_what_the_command_finds():
    text = "They raised over $300 billion.\nOf it, 20,000 H200 chips, in 2025."
    with tempfile.TemporaryDirectory() as scratch:
        article = pathlib.Path(scratch, "article.txt")
        article.write_text(text, encoding="utf-8")
        rows = connect().execute("SELECT * FROM capex_scan(?)", (text,))
        check_rows(["scan", str(article)], rows.fetchall())


@case
def what_is_exact_is_beside_the_numbers():
    row = (
        connect()
        .execute(
            "SELECT amount_low, amount_exact, capex_low(amount_exact) AS again"
            " FROM capex_spend('bytedance', 2026) WHERE asked_currency = 'EUR'"
        )
        .fetchone()
    )
    assert isinstance(row["amount_low"], float)
    low = re.search(r"\[([\d.]+),", row["amount_exact"])[1]
    exact = fractions.Fraction(decimal.Decimal(low))
    assert exact.denominator > 1, low
    assert 0 <= exact - fractions.Fraction(row["amount_low"]) < 1, low
    assert row["again"] == row["amount_low"]


@case
def a_refusal_is_a_row_that_says_why():
    row = (
        connect()
        .execute(
            "SELECT * FROM capex_part('us-investment-grade', 2025,"
            " 'ai-share-of-issuance')"
        )
        .fetchone()
    )
    assert "another population is not an answer" in row["refused"]
    assert row["missing"] == 1
    empty = set(row.keys()) - {"refused", "missing"}
    assert all(row[name] is None for name in empty), dict(row)


@case
def a_question_of_many_companies_goes_on_behind_a_refusal():
    rows = (
        connect()
        .execute(
            "SELECT c.company, s.amount_stated, s.refused, s.asked_company"
            " FROM capex_companies AS c, capex_spend(c.company, 2025) AS s"
            " WHERE c.kind = 'company'"
        )
        .fetchall()
    )
    assert len(rows) == len({row["company"] for row in rows}) > 15
    assert all(row["company"] == row["asked_company"] for row in rows)
    amounts = {row["company"]: row["amount_stated"] for row in rows}
    assert amounts["microsoft"] == 83094000000, amounts
    assert any(row["refused"] for row in rows)
    assert not any(row["refused"] for row in rows if row["amount_stated"])


@case
def tables_may_be_named_in_any_order():
    rows = (
        connect()
        .execute(
            "SELECT s.amount_stated FROM capex_spend AS s, capex_companies AS c"
            " WHERE s.asked_company = c.company AND s.asked_period = '2025'"
            " AND c.ticker = 'MSFT'"
        )
        .fetchall()
    )
    assert [tuple(row) for row in rows] == [(83094000000,)], rows


@case
def null_is_an_argument_that_is_not_told():
    call = "SELECT ratio_stated FROM capex_growth(?, ?, ?, NULL, NULL, ?)"
    values = ("microsoft", "FY2024", "FY2025", None)
    assert tuple(connect().execute(call, values).fetchone()) == (
        0.45133439755379184,
    )
    refuses(call, "needs a from", "microsoft", None, "FY2025", None)


@case
def an_argument_told_twice_has_to_be_the_same():
    sql = "SELECT count(*) FROM capex_spend('meta', 2025) WHERE asked_period = ?"
    assert tuple(connect().execute(sql, ("2025",)).fetchone()) == (1,)
    assert tuple(connect().execute(sql, ("2024",)).fetchone()) == (0,)


@case
def what_is_wrong_is_an_error_that_names_it():
    refuses("SELECT * FROM capex_spend('microsift', 2025)", "microsift")
    refuses("SELECT * FROM capex_spend('meta', 'soon')", "soon")
    refuses(
        "SELECT * FROM capex_spend('meta', 2025)"
        " WHERE asked_calendar = 'lunar'",
        "lunar",
    )
    refuses("SELECT * FROM capex_spend('meta' || char(0), 2025)", "byte 0")
    refuses("SELECT * FROM capex_rates", '"pair" is not given')
    refuses("SELECT * FROM capex_prices", '"series" is not given')
    refuses("SELECT * FROM capex_period", '"text" is not given')
    refuses("SELECT * FROM capex_definitions", '"measure" is not given')
    refuses("SELECT * FROM capex_amount", '"text" is not given')
    refuses("SELECT * FROM capex_scan", '"text" is not given')
    refuses("SELECT * FROM capex_scan('$5', '???')", "???")
    refuses("SELECT * FROM capex_amount('5', '???')", "???")
    refuses("SELECT * FROM capex_rates('CNY/USD', '1901')", "")
    refuses("SELECT capex_low('a lot')", '"a" is not')
    refuses("SELECT capex_low('5', '???')", "???")
    refuses("SELECT capex_low('5' || char(0))", "byte 0")
    refuses("SELECT capex_low('5', 'USD' || char(0))", "byte 0")
    refuses("CREATE VIRTUAL TABLE mine USING capex_spend", "capex_spend")


@case
def facts_that_are_not_there_are_no_rows():
    rows = connect().execute(
        "SELECT * FROM capex_facts WHERE asked_company = 'meta'"
        " AND asked_period = '1999'"
    )
    assert rows.fetchall() == []


@case
def amounts_are_read_as_they_were_printed():
    row = (
        connect()
        .execute(
            "SELECT capex_low(?1), capex_high(?1), capex_stated(?1),"
            " capex_unit(?1), capex_exact(?1), capex_stated('7%'),"
            " capex_unit('7', 'CNY'), capex_low(NULL), capex_high('$0.15'),"
            " capex_low('$0.1')",
            ("over $300 billion",),
        )
        .fetchone()
    )
    assert tuple(row)[:4] == (300000000000, None, None, "USD"), tuple(row)
    assert "300000000000" in row[4]
    assert tuple(row)[5:8] == (7, "CNY", None), tuple(row)
    # 0.15 lies between two doubles, and so does 0.1
    assert fractions.Fraction(row[8]) >= fractions.Fraction(15, 100)
    assert fractions.Fraction(row[9]) <= fractions.Fraction(1, 10)


@case
def an_explanation_is_a_tree_of_json():
    (text,) = (
        connect()
        .execute(
            "SELECT explanation FROM capex_growth('microsoft', 'FY2024',"
            " 'FY2025')"
        )
        .fetchone()
    )
    command = json.loads(
        run(
            *"explain growth microsoft FY2024 FY2025 --format json".split()
        ).stdout
    )
    assert [json.loads(text)] == command


def own_folder(scratch, amount):
    scratch.joinpath("sources.csv").write_text("id\nreport\n")
    scratch.joinpath("facts.csv").write_text(
        "company,measure,definition,period,amount,source\n"
        f"microsoft,capex,cash,2031,{amount},report\n"
    )


@case
def a_connection_may_ask_other_data():
    spend = "SELECT amount_stated FROM capex_spend('microsoft', 2031)"
    with tempfile.TemporaryDirectory() as folder:
        own_folder(pathlib.Path(folder), "10 billion USD")
        mine, other = connect(), connect()
        assert mine.execute("SELECT capex_use(?)", (folder,)).fetchone()[0] == 1
        assert mine.execute(spend).fetchone()[0] == 10**10
        assert other.execute(spend).fetchone()[0] is None
        both = mine.execute("SELECT capex_use_with_bundled(?)", (folder,))
        assert both.fetchone()[0] > 1500
        back = mine.execute("SELECT capex_use()").fetchone()[0]
        assert mine.execute(spend).fetchone()[0] is None and back > 1500


@case
def data_that_cannot_be_read_changes_nothing():
    with tempfile.TemporaryDirectory() as folder:
        own_folder(pathlib.Path(folder), "a lot")
        connection = connect()
        try:
            connection.execute("SELECT capex_use(?)", (folder,)).fetchone()
            raise AssertionError("no error")
        except sqlite3.Error as error:
            assert "facts.csv:2:" in str(error), error
        row = connection.execute("SELECT count(*) FROM capex_facts").fetchone()
        assert row[0] > 1500
        refuses("SELECT capex_use(NULL)", "NULL")


@case
def a_view_may_ask_and_may_not_read_files():
    connection = connect()
    connection.execute(
        "CREATE VIEW news AS SELECT * FROM capex_spend('microsoft', 2025)"
    )
    assert connection.execute(
        "SELECT amount_stated FROM news"
    ).fetchone()[0] == 83094000000
    connection.execute("CREATE VIEW attack AS SELECT capex_use('/etc')")
    try:
        connection.execute("SELECT * FROM attack").fetchall()
        raise AssertionError("no error")
    except sqlite3.Error as error:
        assert "unsafe" in str(error), error


@case
def a_table_that_depends_on_another_comes_behind_it():
    plan = (
        connect()
        .execute(
            "EXPLAIN QUERY PLAN SELECT * FROM capex_spend('meta', 2025) AS a,"
            " capex_facts(a.company, 2025) AS b"
        )
        .fetchall()
    )
    assert [row["detail"].split()[1] for row in plan] == ["a", "b"], plan


failed = 0
for test in CASES:
    try:
        test()
        print("ok  ", test.__name__)
    except Exception as error:  # a test that cannot go on has failed
        print("FAIL", test.__name__, type(error).__name__, error)
        failed += 1
print(f"{len(CASES) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
