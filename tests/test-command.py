# What the command prints, and how it ends.
# Usage: test-command.py COMMAND
#
# SPDX-License-Identifier: MIT
import csv
import io
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile

COMMAND = sys.argv[1]
CASES = []
FORMATS = ("table", "csv", "json", "markdown")


def case(function):
    """Registers a test; its name is a sentence about behaviour."""
    CASES.append(function)
    return function


def capex(*arguments, **environment):
    return subprocess.run(
        [COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**os.environ, **environment},
        timeout=60,
    )


def answer(*arguments, **environment):
    """What a command prints that must succeed quietly."""
    run = capex(*arguments, **environment)
    assert run.returncode == 0, f"{arguments}: {run.returncode} {run.stderr!r}"
    assert_equal(run.stderr, "")
    return run.stdout


def complaint(*arguments, status=2):
    """The one line of a command that must fail with nothing on stdout."""
    run = capex(*arguments)
    assert run.returncode == status, (
        f"{arguments}: {run.returncode} {run.stderr!r}"
    )
    assert_equal(run.stdout, "")
    assert re.fullmatch(r"capex: [^\n]+\n", run.stderr), run.stderr
    return run.stderr


def assert_equal(told, expected):
    assert told == expected, f"{told!r} is not {expected!r}"


def assert_in(piece, text):
    assert piece in text, f"no {piece!r} in {text!r}"


def comparisons():
    blocks = re.findall(
        r"\nComparisons \([^)]+\):\n((?:  .*\n)+)", answer("help")
    )
    return re.findall(r"^  (\S+)", "".join(blocks), re.MULTILINE)


def basis_parts():
    text = answer("help")
    block = re.search(r"\nBasis [^\n]*:\n((?:  .*\n)+)", text)[1]
    return re.findall(r"^  --(\S+)", block, re.MULTILINE)


# Help


@case
def version_goes_to_stdout():
    assert re.fullmatch(r"capex \d+\.\d+\.\d+\n", answer("--version"))


@case
def help_is_the_same_however_it_is_asked_for():
    assert_equal(answer("--help"), answer("help"))
    assert_equal(answer("-h"), answer("help"))


@case
def help_tells_all_that_there_is():
    text = answer("help")
    for piece in ("Usage:", "Exit status:", "Examples:", "--data", "--output"):
        assert_in(piece, text)
    for name in ("growth", "spend", "share", "explain", "facts", "amount"):
        assert_in(f"\n  {name} ", text)


@case
def lines_of_the_help_fit_a_terminal():
    for line in answer("help").splitlines():
        assert len(line) <= 80, line


@case
def help_of_every_comparison_tells_every_parameter():
    for name in comparisons():
        text = answer("help", name)
        assert_equal(answer(name, "--help"), text)
        usage = re.match(r"Usage: capex (\S+)(.*) \[OPTIONS\]\n", text)
        assert_equal(usage[1], name)
        arguments = re.search(r"\nArguments:\n((?:  .*\n)+)", text)[1]
        told = re.findall(r"^  (\S+)", arguments, re.MULTILINE)
        asked = re.findall(r"--[\w-]+|(?<!\S)\[?[A-Z-]+\]?(?!\S)", usage[2])
        words = [word.strip("[]") for word in asked]
        values = {word.lstrip("-").upper() for word in told if "--" in word}
        words = [w for w in words if w.startswith("--") or w not in values]
        assert_equal(sorted(words), sorted(told))
        assert_in("\nColumns:\n", text)
        assert_in("\nExample:\n  capex " + name, text)


def examples(text):
    block = re.search(r"\nExamples?:\n((?:  .*\n)+)", text)[1]
    return re.findall(r"^  capex (.*)$", block, re.MULTILINE)


@case
def examples_of_the_help_answer():
    lines = examples(answer("help"))
    assert len(lines) > 4, lines
    for name in comparisons():
        text = answer("help", name)
        # Of a question that the bundled data cannot answer, the help says so
        if "the example is refused" not in " ".join(text.split()):
            lines += examples(text)
    for line in lines:
        told = answer(*line.split())
        # A sentence that tells nothing is no example; caveats are indented
        assert not re.search(r"^\S.*not known", told, re.MULTILINE), (line, told)


@case
def refused_examples_say_so():
    for name in comparisons():
        text = answer("help", name)
        if "the example is refused" in " ".join(text.split()):
            for line in examples(text):
                complaint(*line.split(), status=1)


@case
def help_of_every_command_tells_its_options():
    for name in ("explain", "facts", "companies", "sources", "measures"):
        assert_in(f"Usage: capex {name}", answer("help", name))
    assert_in("--measure", answer("help", "facts"))
    assert_in("--unit", answer("amount", "--help"))


# Slips


@case
def nothing_to_do_is_a_usage_error():
    assert_in("help", complaint())


@case
def unknown_option_is_named_on_stderr_and_ends_with_2():
    assert_in("--nonsense", complaint("--nonsense"))


@case
def slip_in_a_comparison_is_answered_with_the_nearest():
    for slip, meant in (
        ("growht", "growth"),
        ("shre", "share"),
        ("spen", "spend"),
        ("fact", "facts"),
        ("explian", "explain"),
    ):
        assert_in(f'did you mean "{meant}"?', complaint(slip))
    assert_in("growht", complaint("help", "growht"))
    assert_in("growth", complaint("explain", "growht", "meta", "2023", "2024"))


@case
def slip_in_an_option_is_answered_with_the_nearest():
    growth = ("growth", "microsoft", "FY2024", "FY2025")
    for slip, meant in (
        ("--formt", "--format"),
        ("--currncy", "--currency"),
        ("--asof", "--as-of"),
        ("--mesure", "--measure"),
    ):
        told = complaint(*growth, slip, "x")
        assert_in(f"{slip} ", told)
        assert_in(f'did you mean "{meant}"?', told)
    assert_in("--measure", complaint("facts", "meta", "--mesure", "capex"))
    assert_in("two hyphens", complaint(*growth, "-format", "json"))


@case
def slip_in_a_choice_is_answered_with_the_nearest():
    growth = ("growth", "microsoft", "FY2024", "FY2025")
    for option, slip, meant in (
        ("--format", "jsn", "json"),
        ("--calendar", "fisca", "fiscal"),
        ("--definition", "filled", "filed"),
        ("--scope", "totl", "total"),
        ("--uses", "capx", "capex"),
        ("--status", "actul", "actual"),
        ("--periods", "anny", "any"),
        ("--measure", "capx", "capex"),
        ("--currency", "dollars", "currency code"),
        ("--source", "sec-msft-10k-2025-07-31", "sec-msft-10k-2025-07-30"),
    ):
        told = complaint(*growth, option, slip)
        assert_in(slip, told)
        assert_in(meant, told)


@case
def slip_in_a_currency_or_a_series_is_answered_with_the_nearest():
    spend = ("spend", "meta", "2024")
    for slip in ("UDS", "usd", "US", "USDD"):
        for words in (
            (*spend, "--currency", slip),
            ("amount", "5", "--unit", slip),
            ("scan", "/dev/null", "--unit", slip),
            ("rates", f"CNY/{slip}"),
        ):
            # A word in small letters may be a thing, and long ones are
            if slip in ("UDS", "usd") or words[0] in ("spend", "rates"):
                assert_in('did you mean "USD"?', complaint(*words))
    assert_in('did you mean "USD"?', complaint("amount", "5 billion UDS"))
    told = complaint(*spend, "--currency", "reportin")
    assert_in('did you mean "reporting"?', told)
    told = complaint(*spend, "--prices-of", "2020:us-cip")
    assert_in('"us-cip"; did you mean "us-cpi"?', told)


@case
def slip_in_a_company_is_answered_with_the_nearest():
    for words in (
        ("growth", "microsft", "FY2024", "FY2025"),
        ("spend", "microsft", "2025"),
        ("facts", "microsft"),
        ("companies", "microsft"),
        ("share", "2025", "--of", "meta,microsft"),
    ):
        assert_in("microsoft", complaint(*words))


@case
def slip_in_a_period_or_a_day_is_shown():
    assert_in("20x5", complaint("growth", "meta", "2023", "20x5"))
    assert_in("2025Q7"[-1], complaint("spend", "meta", "2025Q7"))
    assert_in(
        "yesterday", complaint("spend", "meta", "2023", "--as-of", "yesterday")
    )
    assert_in("soon", complaint("facts", "meta", "soon"))
    complaint("period", "soon")
    complaint("period", "FY2025")


@case
def fiscal_year_of_nobody_is_a_slip_wherever_it_is_told():
    for words in (
        ("period", "FY2025"), ("rates", "CNY/USD", "FY2025"),
        ("prices", "us-cpi", "FY2025"),
    ):
        assert_in("FY2025 needs the fiscal calendar", complaint(*words))


@case
def what_is_missing_or_too_much_is_named():
    told = complaint("growth", "meta", "2023")
    assert_in('"to"', told)
    assert_in("usage: capex growth COMPANY FROM TO", told)
    assert_in("extra", complaint("growth", "meta", "2023", "2024", "extra"))
    assert_in("--format", complaint("spend", "meta", "2023", "--format"))
    assert_in("value", complaint("spend", "meta", "2023", "--exact=yes"))
    assert_in("explained", complaint("explain"))
    assert_in("usage", complaint("amount"))
    assert_in("z", complaint("facts", "meta", "2023", "z"))
    assert_in(
        "twice",
        complaint("spend", "meta", "2023", "--output", "a", "--output", "b"),
    )


@case
def complaints_never_reach_a_terminal_raw():
    told = complaint("a\033[31mb")
    assert "\033" not in told, told
    told = complaint("amount", "a\033]0;b\007")
    assert "\033" not in told, told
    # What turns the direction of writing deceives as well
    told = complaint("spend", "me\u202eta", "2025")
    assert_in('"me?ta"', told)


@case
def complaints_have_one_line_whatever_is_in_a_word():
    assert_in('"gr?owth"', complaint("gr\nowth"))
    assert_in('"me?ta"', complaint("spend", "me\nta", "2025"))
    assert_in("--e?xact", complaint("spend", "meta", "2025", "--e\nxact"))
    for words in (
        ("scan", "/nowhere/a\nb"),
        ("companies", "--data", "/nowhere/a\nb"),
        ("companies", "--output", "/nowhere/a\nb"),
    ):
        assert_in("/nowhere/a", complaint(*words))


# Refusals


@case
def refused_and_unknown_end_with_1():
    bonds = ("growth", "us-investment-grade", "2020", "2025-01-01/2025-11-30")
    complaint(*bonds, "--measure", "market-issuance", status=1)
    complaint("growth", "meta", "1901", "1902", status=1)
    complaint("facts", "meta", "1901", status=1)


# Where options may stand


@case
def options_may_stand_anywhere():
    expected = answer("spend", "meta", "2023", "--format", "json")
    assert_equal(answer("--format", "json", "spend", "meta", "2023"), expected)
    assert_equal(answer("spend", "--format=json", "meta", "2023"), expected)
    assert_equal(answer("spend", "--format=json", "--", "meta", "2023"), expected)


@case
def positional_parameters_have_names_too():
    expected = answer("growth", "meta", "2023", "2024")
    named = ("--to", "2024", "--from", "2023")
    assert_equal(answer("growth", "meta", *named), expected)
    assert_equal(answer("growth", "meta", "--to=2024", "2023"), expected)


@case
def repeated_lists_join():
    both = "sec-msft-10k-2024-07-30", "sec-msft-10k-2025-07-30"
    words = ("growth", "microsoft", "FY2024", "FY2025")
    expected = answer(*words, "--source", ",".join(both))
    assert_equal(
        answer(*words, "--source", both[0], "--source", both[1]), expected
    )


@case
def a_minus_begins_a_number():
    assert_in("-5", answer("amount", "-5 USD"))
    assert_in("-.5", answer("amount", "--", "-.5 USD"))


# Forms


@case
def every_comparison_speaks_every_format():
    for name in comparisons():
        text = answer("help", name)
        example = re.search(r"\nExample:\n  capex (.*)\n", text)[1].split()
        for form in FORMATS:
            run = capex(*example, "--format", form)
            if run.returncode == 1:  # an example of what is refused
                continue
            assert_equal(run.returncode, 0)
            told = run.stdout
            assert told.endswith("\n"), (name, form)
            if form == "json":
                check_json(name, json.loads(told))
            if form == "csv":
                check_csv(name, told)


def check_json(name, data):
    assert_equal(list(data), ["comparison", "basis", "rows"])
    assert_equal(data["comparison"], name)
    assert data["basis"] and data["rows"], name
    for row in data["rows"]:
        for key in ("caveats", "sources", "sentence"):
            assert key in row, (name, key)
        for cell in row.values():
            if isinstance(cell, dict):
                check_cell(cell)


def check_cell(cell):
    if "unit" in cell:
        assert_equal(list(cell), ["stated", "low", "high", "unit"])
        for key in ("stated", "low", "high"):
            text = cell[key]
            assert text is None or re.fullmatch(r"-?\d+(\.\d+)?", text), text
    else:
        assert_equal(list(cell), ["stated", "low", "high", "state"])
        assert cell["state"] in ("ok", "open", "not-meaningful"), cell
        for key in ("stated", "low", "high"):
            assert cell[key] is None or isinstance(cell[key], (int, float))


def check_csv(name, text):
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert len(rows) > 1, name
    assert_equal(rows[0][-4:], ["caveats", "sources", "sentence", "missing"])
    for row in rows:
        assert_equal(len(row), len(rows[0]))


@case
def json_and_csv_tell_the_same():
    words = ("panel", "--of", "us-four", "2023..2025")
    data = json.loads(answer(*words, "--format", "json"))
    text = answer(*words, "--format", "csv")
    for told, row in zip(data["rows"], csv.DictReader(io.StringIO(text))):
        assert_equal(row["caveats"].split(), told["caveats"])
        for key, cell in told.items():
            if isinstance(cell, dict):
                for part in ("stated", "low", "high"):
                    text = row[f"{key}_{part}"]
                    same = str(cell[part] or "") == text or (
                        float(text) == float(cell[part])
                    )
                    assert same, (key, part, text, cell)


@case
def exact_shows_every_digit():
    words = ("spend", "microsoft", "2025")
    assert_in("83,094m USD", answer(*words))
    assert_in("83094000000 USD", answer(*words, "--exact"))


@case
def table_tells_basis_caveats_and_sources():
    told = answer("growth", "bytedance", "2025", "2026")
    assert told.startswith("growth: "), told
    assert_in("\nCaveats:\n", told)
    assert_in("\nSource: ", told)


@case
def nothing_depends_on_locale_or_time_zone():
    words = ("growth", "microsoft", "FY2024", "FY2025")
    expected = answer(*words)
    for locale in ("C", "C.UTF-8", "de_DE.UTF-8", "tr_TR.UTF-8"):
        assert_equal(answer(*words, LC_ALL=locale, TZ="Asia/Tokyo"), expected)


# Output


@case
def output_goes_to_a_file_and_nowhere_else():
    expected = answer("spend", "meta", "2023", "--format", "json")
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "answer.json"
        path.write_text("before", encoding="utf-8")
        told = answer(
            "spend", "meta", "2023", "--format=json", "--output", str(path)
        )
        assert_equal(told, "")
        assert_equal(path.read_text(encoding="utf-8"), expected)
        assert_equal(os.listdir(folder), ["answer.json"])


@case
def output_is_left_alone_when_there_is_no_answer():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "answer"
        path.write_text("before", encoding="utf-8")
        complaint("spend", "metta", "2023", "--output", str(path))
        assert_equal(path.read_text(encoding="utf-8"), "before")


@case
def output_does_not_replace_a_device():
    answer("amount", "5 USD", "--output", os.devnull)
    assert not os.path.isfile(os.devnull)


@case
def output_that_cannot_be_written_is_an_error():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "no", "such", "place")
        assert_in("place", complaint("amount", "5 USD", "--output", path))
    assert_in("full", complaint("amount", "5 USD", "--output", "/dev/full"))


@case
def stdout_that_cannot_be_written_is_an_error():
    with open("/dev/full", "w", encoding="utf-8") as full:
        run = subprocess.run(
            [COMMAND, "amount", "5 USD"],
            stdout=full,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            timeout=60,
        )
    assert_equal(run.returncode, 2)
    assert_in("stdout", run.stderr)


# Explanations


@case
def explanation_leads_to_facts_and_documents():
    words = ("explain", "growth", "bytedance", "2025", "2026")
    told = answer(*words)
    assert re.search(r"\(fact:\d+\)", told), told
    data = json.loads(answer(*words, "--format", "json"))
    kinds = set()

    def walk(node):
        kinds.add(node["kind"])
        for child in node["children"]:
            walk(child)

    for node in data:
        walk(node)
    assert {"result", "formula", "figure", "fact", "source"} <= kinds, kinds


@case
def explanation_is_of_every_row_or_of_one():
    words = ("explain", "share", "2025", "--of", "bytedance,us-four")
    every = json.loads(answer(*words, "--format", "json"))
    second = json.loads(answer(*words, "--format", "json", "--row", "2"))
    assert_equal([every[1]], second)
    rows = list(csv.reader(io.StringIO(answer(*words, "--format", "csv"))))
    assert_equal(rows[0], ["depth", "kind", "label", "text", "reference"])
    assert_equal([row[0] for row in rows].count("0"), len(every))
    assert_in("\n\n", answer(*words))
    assert_in("--row", complaint(*words, "--row", "99"))
    assert_in("--row", complaint(*words, "--row", "0"))


@case
def explanation_of_one_cell_is_told_alone():
    words = ("explain", "growth", "meta", "2023", "2024")
    data = json.loads(
        answer(*words, "--row", "1", "--column", "ratio", "--format", "json")
    )
    assert_equal([tree["label"] for tree in data], ["ratio"])
    told = complaint(*words, "--column", "raito")
    assert_in('did you mean "ratio"?', told)
    told = complaint(*words, "--column", "worst")
    assert_in("from_amount, to_amount, ratio", told)


@case
def explanation_is_harmless_in_every_format():
    title = "A \033[31m *tale* <b>|`of`</b> [two](x), \"both\""
    quoted = title.replace('"', '""')
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "sources.csv").write_text(
            SOURCES.replace("My table", f'"{quoted}"')
        )
        (pathlib.Path(folder) / "facts.csv").write_text(FACTS)
        words = ("explain", "panel", "2022..2023", "--of", "meta", "--data",
                 folder)
        table = answer(*words)
        data = json.loads(answer(*words, "--format", "json"))
        rows = list(
            csv.reader(io.StringIO(answer(*words, "--format", "csv"), newline=""))
        )
        markdown = answer(*words, "--format", "markdown")
    assert "\033" not in table + markdown, table
    assert_equal(len(data), 2)
    assert_in("\\033[31m", json.dumps(data).replace("\\u001b", "\\033"))
    assert_equal({len(row) for row in rows}, {5})
    assert_equal([row[0] for row in rows].count("0"), 2)
    assert_equal([row[0] for row in rows].count("depth"), 1)
    assert any('"both"' in row[3] for row in rows), rows
    for raw in ("<b>", " *tale*", "|`of`", "[two]"):
        assert raw not in markdown, (raw, markdown)
    assert_in("\n\n- **panel**", markdown)


# What the data holds


@case
def facts_of_a_company_and_period_are_listed():
    told = answer("facts", "meta", "2023", "--measure", "capex")
    for piece in ("27,266m USD", "27,045m USD", "cash-net", "2024-02-02"):
        assert_in(piece, told)


@case
def facts_respect_the_day():
    words = ("facts", "meta", "2023", "--measure", "capex")
    told = answer(*words, "--as-of", "2024-12-31")
    assert_in("27,266m USD", told)
    assert "27,045m USD" not in told, told


@case
def facts_tell_where_to_read_them():
    told = json.loads(
        answer("facts", "bytedance", "2026", "--format", "json", "--source")
    )
    for row in told["rows"]:
        assert row["source"] and row["publisher"], row
    assert any((row["url"] or "").startswith("https://") for row in told["rows"])


@case
def facts_of_one_source_are_listed():
    source = "cryptopolitan-2025-12-23"
    told = json.loads(answer("facts", "--source", source, "--format", "json"))
    assert len(told["rows"]) > 8, len(told["rows"])
    assert_equal({row["source"] for row in told["rows"]}, {source})


@case
def registers_are_listed():
    assert_in("ByteDance", answer("companies", "bytedance"))
    assert_in("us-four", answer("companies"))
    assert_in("cash-net", answer("measures", "capex"))
    assert_in("tokens", answer("measures"))
    assert_in("https://", answer("sources", "sec-meta-10k-2024-02-02"))
    assert len(answer("sources", "--format", "csv").splitlines()) > 100


@case
def amounts_and_periods_are_read_aloud():
    data = json.loads(
        answer("amount", "over $300 billion", "--format", "json")
    )["rows"][0]
    assert_equal(
        data["amount"],
        {"stated": None, "low": "300000000000", "high": None, "unit": "USD"},
    )
    assert_in("22.5", answer("amount", "23bn", "--unit", "USD"))
    assert_in("unit", complaint("amount", "23bn"))
    complaint("amount", "23bn", "--unit", "US dollars, many")
    data = json.loads(
        answer("period", "FY2025", "--company", "MSFT", "--format", "json")
    )["rows"][0]
    assert_equal(
        (data["first"], data["last"], data["days"]),
        ("2024-07-01", "2025-06-30", 365),
    )


ARTICLE = """It spent over $300 billion in 2025.

Some "20,000 H200 chips" cost \u00a523bn."""


def scan(text, *words):
    return subprocess.run(
        [COMMAND, "scan", "-", *words],
        input=text,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )


@case
def amounts_of_a_text_are_found():
    run = scan(ARTICLE, "--format", "json")
    assert_equal((run.returncode, run.stderr), (0, ""))
    rows = json.loads(run.stdout)["rows"]
    assert_equal(
        [(row["line"], row["column"], row["phrase"]) for row in rows],
        [
            (1, 10, "over $300 billion"),
            (3, 7, "20,000 H200 chips"),
            (3, 31, "\u00a523bn"),
        ],
    )
    assert_equal(rows[0]["context"], "It spent over $300 billion in 2025.")
    assert_equal(rows[1]["amount"]["unit"], "chip")
    assert_equal((rows[2]["amount"], rows[2]["unit"]), (None, "CNY or JPY"))
    rows = json.loads(
        scan(ARTICLE, "--format", "json", "--unit", "CNY").stdout
    )["rows"]
    assert_equal(rows[2]["amount"]["low"], "22500000000")


@case
def a_file_is_scanned_and_nothing_found_is_an_answer():
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "article.txt"
        path.write_text("In 2025, four firms.\n")
        assert_equal(
            json.loads(answer("scan", str(path), "--format", "json"))["rows"],
            [],
        )
        path.write_bytes(b"It is\n$5 \xff")
        assert_in("article.txt: line 2, column 4", complaint("scan", str(path)))
        assert_in(folder, complaint("scan", folder))
        assert_in("nowhere", complaint("scan", folder + "/nowhere"))
    assert_equal(scan("").returncode, 0)


@case
def a_check_fails_while_something_is_found_without_a_reason():
    assert_in("stale", answer("check"))
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder)
        (path / "sources.csv").write_text("id,kind\na,filing\nb,press\n")
        (path / "facts.csv").write_text(
            "company,measure,period,amount,known,source\n"
            "meta,revenue,2024,$100 billion,2025-02-01,a\n"
            "meta,revenue,2024,$120 billion,2025-03-01,b\n"
        )
        run = capex("check", "--data", folder, "--format", "json")
        assert_equal(run.returncode, 1)
        assert_equal(run.stderr, "capex: 1 finding has no reason\n")
        rows = json.loads(run.stdout)["rows"]
        assert_equal([row["finding"] for row in rows], ["conflict"])
        assert_equal(sorted(rows[0]["sources"]), ["a", "b"])
        answer("check", "--data", folder, "--as-of", "2025-02-28")
        (path / "reasons.csv").write_text(
            "finding,company,sources,reason\nconflict,meta,a;b,known\n"
        )
        assert_in("known", answer("check", "--data", folder))


@case
def a_scan_that_is_asked_wrongly_complains():
    assert_in("capex scan FILE", complaint("scan"))
    complaint("scan", "a", "b")
    run = scan(ARTICLE, "--unit", "USD")
    assert_equal((run.returncode, run.stdout), (2, ""))
    assert_in("neither CNY nor JPY", run.stderr)
    assert_equal(scan(ARTICLE, "--unit", "US dollars").returncode, 2)
    run = scan("x" * (16 * 1024 * 1024 + 1))
    assert_equal(run.returncode, 2)
    assert_in("16777216", run.stderr)


# Data of one's own


SOURCES = (
    "id,kind,publisher,title,url,published,repeats,terms\n"
    "mine,data,Me,My table,https://example.com/,2026-01-01,,\n"
)
FACTS = (
    "company,measure,definition,scope,status,period,amount,unit,speaker,known,"
    "source,claim,part_of,counterparty,note\n"
    "meta,capex,cash,total,actual,2023,1000000000,USD,meta,2026-01-01,mine,,,,"
    "\n"
)


def with_folder(use):
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "sources.csv").write_text(SOURCES)
        (pathlib.Path(folder) / "facts.csv").write_text(FACTS)
        return use(folder)


@case
def own_data_answers_instead_of_the_bundled():
    told = with_folder(lambda folder: answer("facts", "--data", folder))
    assert_in("1,000m USD", told)
    assert "27,266m USD" not in told, told


@case
def bundled_facts_answer_beside_own_data_when_asked():
    told = with_folder(
        lambda folder: answer(
            "facts", "meta", "2023", "--data", folder, "--with-bundled"
        )
    )
    assert_in("1,000m USD", told)
    assert_in("27,266m USD", told)


@case
def bad_data_is_located():
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "sources.csv").write_text(SOURCES)
        bad = FACTS.replace("1000000000", "a lot")
        (pathlib.Path(folder) / "facts.csv").write_text(bad)
        run = capex("facts", "--data", folder)
    assert_equal(run.returncode, 2)
    assert re.search(r"facts\.csv.*2", run.stderr), run.stderr
    assert_in("a lot", run.stderr)


@case
def every_finding_in_data_has_a_line_and_is_no_refusal():
    with tempfile.TemporaryDirectory() as folder:
        (pathlib.Path(folder) / "sources.csv").write_text(SOURCES)
        header, fact = FACTS.splitlines()
        # A unit that does not fit would end a question with 1
        (pathlib.Path(folder) / "facts.csv").write_text(
            "\n".join((
                header,
                fact.replace("1000000000", "5 CNY"),
                fact.replace("1000000000", "a lot"),
                "",
            ))
        )
        run = capex("facts", "--data", folder)
    assert_equal(run.returncode, 2)
    lines = run.stderr.splitlines()
    assert len(lines) == 2, run.stderr
    for line in lines:
        assert re.match(r"capex: .*facts\.csv:\d+:\d+: ", line), line


@case
def data_that_is_not_there_is_an_error():
    assert_in("nowhere", complaint("facts", "--data", "/nowhere"))


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
