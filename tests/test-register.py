# What the register of comparisons makes: the help by groups, manual pages, the
# page of comparisons, and an answer to every slip.
# Usage: test-register.py COMMAND SOURCE-ROOT
#
# SPDX-License-Identifier: MIT
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys

COMMAND = sys.argv[1]
ROOT = pathlib.Path(sys.argv[2])
CASES = []


def case(function):
    """Registers a test; its name is a sentence about behaviour."""
    CASES.append(function)
    return function


def capex(*arguments):
    return subprocess.run(
        [COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
    )


def answer(*arguments):
    """What a command prints that must succeed quietly."""
    run = capex(*arguments)
    assert run.returncode == 0, f"{arguments}: {run.returncode} {run.stderr!r}"
    assert run.stderr == "", run.stderr
    return run.stdout


def complaint(*arguments, statuses=(2,)):
    """The one line of a command that must fail with nothing on stdout."""
    run = capex(*arguments)
    assert run.returncode in statuses, (
        f"{arguments}: ends with {run.returncode}, {run.stderr!r}"
    )
    assert run.stdout == "", f"{arguments}: {run.stdout!r}"
    assert re.fullmatch(r"capex: [^\n]+\n", run.stderr), (
        f"{arguments}: {run.stderr!r}"
    )
    return run.stderr


def assert_in(piece, text, about=""):
    assert piece in text, f"{about} no {piece!r} in {text!r}"


def candidates(*words):
    """What may stand for the last word."""
    lines = answer("complete", "--", *words).splitlines()
    return [line.partition("\t")[0] for line in lines]


def section(text, heading):
    found = re.search(rf"\n{heading}:\n((?:  .*\n)+)", text)
    return found[1] if found else ""


def terms(text, heading):
    """The terms of the entries below a heading."""
    return re.findall(r"^  (\S+)", section(text, heading), re.MULTILINE)


EVERYTHING = candidates("")
COMMANDS = re.findall(
    r"^  (\w+) ", section(answer("help"), "Commands"), re.MULTILINE
)
COMPARISONS = [name for name in EVERYTHING if name not in COMMANDS]
PARTS = terms(answer("help"), r"Basis \(compared how\?\)")
OPTIONS = terms(answer("help"), "Data and output")


def example(comparison):
    text = section(answer("help", comparison), "Example")
    words = text.split()
    assert words[:2] == ["capex", comparison], words
    return words[1:]


# Help


@case
def every_comparison_tells_what_it_is_about():
    text = answer("help")
    assert len(COMPARISONS) > 9, COMPARISONS
    others = terms(text, r"Comparisons \(others\)")
    assert not others, f"these tell no group: {others}"
    listed = [
        name
        for title in re.findall(r"^Comparisons \((.*)\):$", text, re.MULTILINE)
        for name in terms(text, rf"Comparisons \({title}\)")
    ]
    assert sorted(listed) == sorted(COMPARISONS), listed


@case
def help_of_a_comparison_says_how_it_is_computed():
    for name in COMPARISONS:
        text = answer("help", name)
        paragraphs = text.split("\n\n")
        assert paragraphs[0].startswith(f"Usage: capex {name} "), paragraphs[0]
        assert len(paragraphs[2]) > 60, (name, paragraphs[2])
        for heading in ("Arguments", "Columns", "Example"):
            assert section(text, heading), (name, heading)


@case
def lines_of_every_help_fit_a_terminal():
    for name in EVERYTHING:
        for line in answer("help", name).splitlines():
            # A command line is not broken
            if not line.startswith(("Usage: ", "  capex ")):
                assert len(line) <= 80, (name, line)


def usage_words(command):
    """The words that the usage of a command names, in order."""
    usage = re.match(r"Usage: capex \S+ ?(.*)\n", answer("help", command))[1]
    words = re.sub(r"\[?--\w.*", "", usage).replace("...", "").split()
    return [word.strip("[]") for word in words if word != "--"]


@case
def help_of_a_command_tells_what_each_of_its_words_is():
    for name in COMMANDS:
        told = [
            term.replace("...", "")
            for term in terms(answer("help", name), "Arguments")
        ]
        assert told == usage_words(name), (name, told)
        usage = answer("help", name).splitlines()[0]
        for option in re.findall(r"--[a-z-]+", usage):
            assert option in terms(answer("help", name), "Options"), (name, option)


@case
def help_tells_the_references_that_a_command_takes():
    for name, reference in (
        ("facts", "fact:N"),
        ("rates", "rate:CNY/USD:PERIOD"),
        ("prices", "prices:SERIES:PERIOD:YEAR"),
    ):
        assert_in(reference, section(answer("help", name), "Arguments"), name)


@case
def every_help_names_the_options_that_all_commands_have():
    heading = "Data and output, which 'capex help' explains"
    for name in COMPARISONS:
        assert section(answer("help", name), heading).split() == OPTIONS, name
    for name in COMMANDS:
        told = section(answer("help", name), heading).split()
        assert told, name
        manual_terms = [
            entry.split()[0]
            for entry in re.findall(
                r"^\.TP\n(.*)$", plain(manual(name)), re.MULTILINE
            )
        ]
        for option in told:
            assert option in manual_terms, (name, option)


# What stands behind an option that needs a value
TOLD = {
    "--data": ["--data", str(ROOT / "data")], "--format": ["--format", "csv"],
}


@case
def option_that_would_do_nothing_is_not_told_and_refused():
    heading = "Data and output, which 'capex help' explains"
    n_refused = 0
    for name in COMMANDS:
        text = answer("help", name)
        told = section(text, heading).split() + terms(text, "Options")
        asked = [name, *COMMAND_WORDS[name]]
        for option in OPTIONS:
            if option in ("--help", "--version", "--output") or option in told:
                continue
            words = TOLD.get(option, [option])
            error = complaint(asked[0], *words, *asked[1:])
            assert_in(f"{option} would do nothing here", error, name)
            n_refused += 1
    assert n_refused >= 10, n_refused


@case
def option_that_is_told_is_taken():
    heading = "Data and output, which 'capex help' explains"
    for name in COMMANDS:
        asked = [name, *COMMAND_WORDS[name]]
        for option in section(answer("help", name), heading).split():
            if option != "--output":
                words = TOLD.get(option, [option])
                answer(asked[0], *words, *asked[1:])


@case
def summaries_begin_in_one_way():
    for line in answer("complete", "--", "").splitlines():
        name, _, summary = line.partition("\t")
        assert summary[0].isupper(), (name, summary)


# Manual pages


def manual(name=None):
    words = ("help", "--format", "man") + ((name,) if name else ())
    return answer(*words)


def plain(roff):
    """The words of a manual page."""
    text = re.sub(r"\\\[u([0-9A-F]{4,6})\]", lambda m: chr(int(m[1], 16)), roff)
    text = re.sub(r"\\f[BIR]", "", text)
    for escaped, character in (
        ("\\(aq", "'"), ("\\(ga", "`"), ("\\(ha", "^"), ("\\(ti", "~"),
        ("\\(dq", '"'), ("\\-", "-"), ("\\&", ""), ("\\e", "\\"),
    ):
        text = text.replace(escaped, character)
    return text


@case
def manual_pages_tell_what_the_help_tells():
    for name in (None, *EVERYTHING):
        text = answer("help", *([name] if name else []))
        roff = re.sub(r"^\.(br|PP|TP)$", "", plain(manual(name)), flags=re.M)
        told = " ".join(roff.split())
        for block in text.split("\n\n"):
            if "\n  " in block or block.startswith(("Usage:", "capex ")):
                for entry in re.findall(r"^  ?(\S+ .*)$", block, re.MULTILINE):
                    assert_in(entry.split()[0], told, name)
            else:
                assert_in(" ".join(block.split()), told, name)


@case
def manual_page_of_a_comparison_tells_every_option_and_column():
    for name in COMPARISONS:
        text = answer("help", name)
        roff = manual(name)
        told = re.findall(r"^\.TP\n(.*)$", plain(roff), re.MULTILINE)
        for term in (
            terms(text, "Arguments") + terms(text, "Columns") + PARTS + OPTIONS
        ):
            assert term in [entry.split()[0] for entry in told], (name, term)
        for heading in (
            "NAME", "SYNOPSIS", "DESCRIPTION", '"COLUMNS"', '"EXAMPLE"',
            '"EXIT STATUS"', '"SEE ALSO"',
        ):
            assert_in(f"\n.SH {heading}\n", roff, name)
        assert_in(f"\ncapex\\-{name.replace('-', chr(92) + '-')} \\- ", roff)


@case
def manual_pages_are_ascii_without_stray_requests():
    requests = {".TH", ".SH", ".TP", ".PP", ".br"}
    for name in (None, *EVERYTHING):
        roff = manual(name)
        assert roff.isascii(), name
        for line in roff.splitlines():
            assert line[:1] != "'", (name, line)
            assert line[:1] != "." or line.split()[0] in requests, (name, line)
            # A bare hyphen would be printed as another character
            assert not re.search(r"(?<!\\)-", line), (name, line)


@case
def manual_pages_please_those_who_print_them():
    printers = [
        command
        for command in (
            ["groff", "-ww", "-b", "-z", "-man", "-Tutf8"],
            ["mandoc", "-Tlint", "-Wwarning"],
        )
        if shutil.which(command[0])
    ]
    if not printers:
        print("     there is neither groff nor mandoc")
    for name in (None, *EVERYTHING):
        for command in printers:
            run = subprocess.run(
                command,
                input=manual(name),
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                encoding="utf-8",
                env={**os.environ, "LC_ALL": "C.UTF-8"},
            )
            # Pages have no date: they are those of a version
            told = [
                line
                for line in run.stdout.splitlines()
                if "missing date" not in line
            ]
            assert not told, (name, command[0], told)


@case
def manual_page_tells_what_all_pages_are_called():
    told = plain(manual())
    for name in EVERYTHING:
        assert_in(f"capex-{name}(1)", told)


# The page of comparisons


def sections_of_the_page():
    text = (ROOT / "docs/comparisons.md").read_text(encoding="utf-8")
    parts = re.split(r"^## (.*)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2]))


@case
def every_comparison_has_a_section_on_the_page():
    sections = sections_of_the_page()
    for name in COMPARISONS:
        assert name in sections, f"docs/comparisons.md has no section {name}"
        text = sections[name]
        assert_in(f"$ capex {name} --help", text, name)
        assert_in("*Formula.*", text, name)
        assert_in("*Refusals.*", text, name)
        assert re.search(r"In C: `capex_\w+_new", text), f"{name}: not in C"


@case
def every_section_of_a_comparison_has_an_example_that_runs():
    sections = sections_of_the_page()
    for name in COMPARISONS:
        commands = re.findall(
            rf"^\$ capex ({name} .*)\n(.*)$", sections[name], re.MULTILINE
        )
        questions = [
            (line, printed)
            for line, printed in commands
            if not re.search(r"--help|[|\\]", line)
        ]
        assert questions, f"docs/comparisons.md: {name} has no example"
        for line, printed in questions:
            run = capex(*shlex.split(line))
            # The best example of some is one that is refused
            assert run.returncode in (0, 1), (name, line, run.stderr)
            first_line = (run.stdout or run.stderr).splitlines()[0]
            assert printed == first_line, (name, line, printed, first_line)


@case
def news_tell_how_many_comparisons_there_are():
    text = (ROOT / "NEWS.md").read_text(encoding="utf-8")
    told = re.findall(r"(\d+) comparisons", text)
    assert told == [str(len(COMPARISONS))], told


# Slips


def distort(word):
    """Swaps two letters in the middle: a slip that has one nearest word."""
    at = max(len(word) // 2 - 1, 0)
    for i in [*range(at, len(word) - 1), *range(at)]:
        if word[i] != word[i + 1] and (word[i] + word[i + 1]).isalpha():
            return word[:i] + word[i + 1] + word[i] + word[i + 2 :]
    return word + "x"


def kind_of(comparison, option):
    """What a parameter takes, told from what may stand there."""
    told = candidates(comparison, option, "")
    for word, kind in (
        ("growth", "question"), ("microsoft", "company"),
        ("spend", "measure"), ("FY2025", "period"),
    ):
        if word in told:
            return kind
    return None


def without_option(words, option):
    """A question in which an option is not told."""
    if option in words:
        at = words.index(option)
        return words[:at] + words[at + 2 :]
    return words


SLIPS = {
    "company": "microsfot", "measure": "cpaex", "period": "20x5",
    "question": "growht",
}
MEANT = {"company": "microsoft", "measure": "capex", "question": "growth"}


@case
def slip_in_every_parameter_of_every_comparison_is_named():
    n_slips = 0
    for name in COMPARISONS:
        for term in terms(answer("help", name), "Arguments"):
            option = term if term.startswith("--") else f"--{term.lower()}"
            kind = kind_of(name, option)
            slip = SLIPS.get(kind, "no-such-thing")
            # By name, so that the other words keep their places
            words = positions_named(name)
            told = complaint(*without_option(words, option), option, slip)
            assert_in(slip, told, f"{name} {option}:")
            if kind in MEANT:
                assert_in(f'did you mean "{MEANT[kind]}"?', told, name)
            n_slips += 1
    assert n_slips >= 2 * len(COMPARISONS), n_slips


def positions_named(comparison):
    """The example of a comparison, each argument by its name."""
    words = example(comparison)
    names = [
        f"--{term.lower()}"
        for term in terms(answer("help", comparison), "Arguments")
        if not term.startswith("--")
    ]
    named = [words[0]]
    at = 1
    while at < len(words):
        if words[at].startswith("--"):
            named += words[at : at + 2]
            at += 2
        else:
            named += [names.pop(0), words[at]]
            at += 1
    return named


@case
def slip_in_every_option_is_answered_with_the_nearest():
    for name in COMPARISONS:
        own = [t for t in terms(answer("help", name), "Arguments") if "--" in t]
        for option in own + PARTS + OPTIONS:
            slip = "--" + distort(option[2:])
            if slip == option:
                continue
            told = complaint(*example(name), slip, "x")
            assert_in(slip, told, name)
            assert_in("did you mean", told, f"{name} {slip}:")


@case
def slip_in_every_choice_of_the_basis_is_answered_with_the_nearest():
    for name in COMPARISONS:
        for part in PARTS:
            choices = candidates(name, part, "")
            assert choices, (name, part)
            # How they are read is shared, so one comparison tries them all
            for choice in choices[:12] if name == "growth" else choices[:1]:
                words = without_option(example(name), part)
                run = capex(*words, part, choice)
                if part == "--definition" and run.returncode == 2:
                    continue  # of another measure
                assert run.returncode in (0, 1), (name, part, choice, run.stderr)
                slip = distort(choice)
                told = complaint(*words, part, slip)
                assert_in(slip, told, f"{name} {part}:")
                if len(choice) > 3 or choice.isupper():
                    assert_in("did you mean", told, f"{name} {part} {slip}:")


@case
def what_is_missing_is_asked_for():
    for name in COMPARISONS:
        words = positions_named(name)
        usage = re.match(r"Usage: capex (.*) \[OPTIONS\]", answer("help", name))
        required = re.sub(r"\[[^]]*\]", "", usage[1]).split()[1:]
        for term in required:
            option = term if "--" in term else f"--{term.lower()}"
            if option not in words:
                continue
            told = complaint(*without_option(words, option))
            assert_in(f'"{option[2:]}"', told, name)
            assert_in(f"usage: capex {name}", told, name)


@case
def what_is_too_much_is_named():
    for name in COMPARISONS:
        assert_in("one-too-many", complaint(*example(name), "one-too-many"))
    for name in COMMANDS:
        if name in ("complete", "explain"):
            continue
        words = [VALID[word] for word in usage_words(name)]
        told = complaint(name, *words, "one-too-many")
        assert_in("one-too-many", told, name)


# A word that a command takes, by the name that its usage gives it
VALID = {
    "FILE": "/dev/null",
    "COMPANY": "meta",
    "PERIOD": "2024",
    "SOURCE": "ecb-eurofxref",
    "MEASURE": "capex",
    "SHELL": "bash",
    "COMPARISON|COMMAND": "growth",
    "COMPARISON": "growth",
    "TEXT": "2024",
    "PAIR": "CNY/USD",
    "SERIES": "us-cpi",
}

# What each command can be asked, and answers
COMMAND_WORDS = {
    "explain": ["growth", "meta", "2023", "2024"],
    "facts": ["meta", "2023"],
    "companies": [],
    "sources": [],
    "rates": ["CNY/USD", "2025-12-23"],
    "prices": ["us-cpi", "2024"],
    "measures": [],
    "amount": ["5 USD"],
    "scan": ["/dev/null"],
    "period": ["2024"],
    "check": [],
    "help": ["growth"],
    "completion": ["bash"],
    "complete": ["--", "gro"],
}

# What is meant by a slip in it
WRONG = {
    "ARGUMENTS": ("microsfot", "microsoft"),
    "TEXT": ("lots", None),
    "FILE": ("/nowhere/notes.txt", None),
    "COMPANY": ("microsfot", "microsoft"),
    "MEASURE": ("cpaex", "capex"),
    "SOURCE": ("ecb-eurofxreff", "ecb-eurofxref"),
    "SHELL": ("bahs", "bash"),
    "COMPARISON|COMMAND": ("growht", "growth"),
    "COMPARISON": ("growht", "growth"),
    "FORMAT": ("jsno", "json"),
    "DEFINITION": ("csah", "cash"),
    "SCOPE": ("totla", "total"),
    "STATUS": ("atcual", "actual"),
    "SERIES": ("us-cip", "us-cpi"),
    "PERIOD": ("20x5", None),
    "DAY": ("yesterday", None),
    "PAIR": ("CNYUSD", None),
    "YEAR": ("20x5", None),
    "UNIT": ("UDS", "USD"),
    "N": ("none", None),
    "COLUMN": ("rtaio", "ratio"),
}

# Where a name of a value is that of others elsewhere
WRONG_VALUES = {("help", "--format"): ("tetx", "text")}


@case
def slip_in_every_word_of_every_command_is_answered():
    for name in COMMANDS:
        names = usage_words(name)
        for at, word in enumerate(names):
            # What is asked while a line is typed is never an error
            if name == "complete":
                continue
            slip, meant = WRONG[word]
            before = [VALID[other] for other in names[:at]]
            after = ["FY2024", "FY2025"] if word == "ARGUMENTS" else []
            told = complaint(name, *before, slip, *after)
            assert_in(slip, told, name)
            if meant:
                assert_in(f'did you mean "{meant}"?', told, name)


@case
def slip_in_every_option_of_every_command_is_answered():
    for name in COMMANDS:
        options = re.findall(
            r"^  (--\S+)(?: (\S+))?",
            section(answer("help", name), "Options"),
            re.MULTILINE,
        )
        words = COMMAND_WORDS[name]
        if name == "facts":
            words = []  # its filters meet no other
        for option, value in options:
            told = complaint(name, *words, "--" + distort(option[2:]), "x")
            assert_in("did you mean", told, name)
            slip, meant = WRONG_VALUES.get(
                (name, option), WRONG.get(value.strip("[]"))
            )
            told = complaint(name, *words, option, slip)
            assert_in(slip, told, f"{name} {option}:")
            if meant:
                assert_in(f'did you mean "{meant}"?', told, name)


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
