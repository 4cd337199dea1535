# What the shells complete. A shell that is not there is skipped, and said so.
# Usage: test-completion.py COMMAND
#
# SPDX-License-Identifier: MIT
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

COMMAND = os.path.abspath(sys.argv[1])
CASES = []


class Skipped(Exception):
    pass


def case(function):
    """Registers a test; its name is a sentence about behaviour."""
    CASES.append(function)
    return function


def answer(*arguments, **options):
    """What a command prints that must succeed quietly."""
    run = subprocess.run(
        [COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        **options,
    )
    assert run.returncode == 0, f"{arguments}: {run.returncode} {run.stderr!r}"
    assert_equal(run.stderr, "")
    return run.stdout


def assert_equal(told, expected):
    assert told == expected, f"{told!r} is not {expected!r}"


def candidates(*words):
    """What the command itself offers for the last word."""
    lines = answer("complete", "--", *words).splitlines()
    return [line.partition("\t")[0] for line in lines]


# A line, some of what it may go on with, and some of what it may not
LINES = [
    ("", ["growth", "spend", "explain", "help"], ["microsoft", "--measure"]),
    ("gro", ["growth"], ["spend"]),
    ("growth micro", ["microsoft"], ["meta"]),
    ("growth MSF", ["MSFT"], ["microsoft"]),
    ("growth microsoft FY20", ["FY2024", "FY2025"], ["2024"]),
    ("growth microsoft 202", ["2024", "2025"], ["FY2024"]),
    ("growth microsoft FY2024 FY2025 ", [], ["FY2026", "meta"]),
    ("growth --company microsoft FY202", ["FY2024"], []),
    ("multiple us-four byte", ["bytedance"], []),
    ("growth meta 2023 2024 --", ["--measure", "--as-of", "--format", "--to"],
     ["--row", "growth"]),
    ("growth meta 2023 2024 --mea", ["--measure"], ["--format"]),
    ("growth meta 2023 2024 --measure ", ["spend", "capex", "tokens"],
     ["--format", "meta"]),
    ("growth meta 2023 2024 --measure c", ["capex"], ["spend", "tokens"]),
    ("growth meta 2023 2024 --measure=c", ["--measure=capex"], []),
    ("growth meta 2023 2024 --calendar ", ["calendar", "fiscal", "days"],
     ["any"]),
    ("growth meta 2023 2024 --definition ", ["filed", "own", "cash-net"], []),
    ("growth meta 2023 2024 --source crypt", ["cryptopolitan-2025-12-23"], []),
    ("growth meta 2023 2024 --currency ", ["reporting", "CNY", "USD"], []),
    ("growth meta 2023 2024 --format ", ["table", "csv", "json", "markdown"],
     ["man"]),
    ("growth meta --format json 20", ["2023", "2024"], []),
    ("growth meta --exact 20", ["2023", "2024"], []),
    ("share 2025 --of us-four,byte", ["us-four,bytedance"], ["bytedance"]),
    ("spend meta 2025 --status actual,", ["actual,guidance"], ["actual,all"]),
    ("changes 2024-12", ["2024-12-10"], ["2024-12"]),
    ("changes 2024-12-31 --until 2025-01-3", ["2025-01-30", "2025-01-31"], []),
    ("changes 2024-12-31 --question gro", ["growth"], ["meta"]),
    ("spend meta 2025 --uses ", ["capex", "capex,lease"], []),
    ("panel 2023..202", ["2023..2025"],
     ["2025", "2023..2022", "2023..2025Q2", "2023..2023-03-31"]),
    ("panel --period=2024Q1..202", ["--period=2024Q1..2025Q1"],
     ["--period=2024Q1..2025"]),
    ("growth meta 2023..", [], []),
    ("growth meta,", [], []),
    ("spend goo", ["googl"], ["GOOGL"]),
    ("spend GOO", ["GOOGL"], ["googl"]),
    ("spend met", ["meta"], []),
    ("explain ", ["growth", "spend"], ["facts", "help"]),
    ("explain growth micro", ["microsoft"], []),
    ("explain growth meta 2023 2024 --", ["--row", "--column", "--as-of"], []),
    ("explain growth meta 2023 2024 --column ", ["ratio", "to_amount"],
     ["worst"]),
    ("help ", ["growth", "facts"], ["meta"]),
    ("help --format ", ["text", "man"], ["json"]),
    ("facts met", ["meta"], []),
    ("facts meta 2023 --measure ", ["capex"], ["spend"]),
    ("facts --scope ", ["total", "data-centre", "ai"], ["widest"]),
    ("facts --status ", ["actual", "rumour"], ["all"]),
    ("facts --source crypt", ["cryptopolitan-2025-12-23"], []),
    ("companies by", ["bytedance"], []),
    ("sources sec-meta-10k-2024", ["sec-meta-10k-2024-02-02"], []),
    ("measures tok", ["tokens"], []),
    ("period FY2025 --company MS", ["MSFT"], []),
    ("completion ", ["bash", "fish", "zsh"], []),
    ("completion bash --", ["--output", "--help"], ["--format", "--data"]),
    ("amount 5 --", ["--unit", "--format"], ["--data"]),
]


def check(line, found):
    """Whether what a shell found for a line is right."""
    expected, others = next(row[1:] for row in LINES if row[0] == line)
    found = set(found)
    assert found >= set(expected), f"{line!r}: {found}"
    assert not found & set(others), f"{line!r}: {found & set(others)}"
    assert expected or not found, f"{line!r}: {found}"


@case
def the_command_offers_what_may_follow():
    for line, expected, others in LINES:
        check(line, candidates(*line.split(" ")))


@case
def every_range_and_list_that_is_offered_is_taken():
    asked = 0
    for begun in ("2023..", "FY2023..", "2024Q1..", "2023H1..", "2023-01..",
                  "FY2025-9M..", "2025-06-30..", "2024-07-01/2025-06-30.."):
        for word in candidates("panel", begun):
            answer("panel", word, "--of", "meta")
            asked += 1
    for word in candidates("spend", "meta", "2025", "--status", "actual,"):
        answer("spend", "meta", "2025", "--status", word)
        asked += 1
    assert asked > 20, asked


@case
def candidates_are_told_about():
    lines = answer("complete", "--", "growth", "micro").splitlines()
    assert_equal(lines, ["microsoft\tMicrosoft Corporation"])
    lines = answer("complete", "--", "expl").splitlines()
    assert lines[0].startswith("explain\tHow "), lines


@case
def a_file_is_left_to_the_shell():
    for line in ("spend meta 2025 --output ", "spend --data da",
                 "spend --data=da", "scan "):
        told = answer("complete", "--", *line.split(" "))
        assert_equal(told, "\tFILE\n")


@case
def what_is_not_understood_offers_nothing():
    for line in ("nonsense ", "nonsense --measure ", "growth --nonsense ",
                 "-x growth ", "growth meta 2023 2024 2025 ",
                 "spend --data /nonexistent ", "amount 5 ", "growth zzz"):
        assert_equal(candidates(*line.split(" ")), [])


@case
def nothing_typed_is_the_same_as_an_empty_word():
    assert_equal(answer("complete"), answer("complete", "--", ""))


# Data of one's own, with what a terminal would obey


COMPANIES = (
    "id,kind,name,country,currency,gaap,fiscal_year_end,fiscal_label,cik,lei,"
    "ticker,parent,members,note\n"
    "mine,company,Mine\033[31m Inc.,US,USD,us-gaap,12-31,end,,,MINE,,,\n"
    "$(ls),company,What a shell would run,US,USD,us-gaap,12-31,end,,,,,,\n"
    "mi`ls`,company,And again,US,USD,us-gaap,12-31,end,,,MI|ls,,,\n"
)
SOURCES = (
    "id,kind,publisher,title,url,published,repeats,terms\n"
    "my-table,data,Me,My table,https://example.com/,2026-01-01,,\n"
)


def write_data(folder):
    (pathlib.Path(folder) / "companies.csv").write_text(COMPANIES)
    (pathlib.Path(folder) / "sources.csv").write_text(SOURCES)


@case
def names_come_from_the_data_that_will_answer():
    with tempfile.TemporaryDirectory() as folder:
        write_data(folder)
        words = ("spend", "--data", folder)
        assert "mine" in candidates(*words, "")
        assert "mine" in candidates("spend", f"--data={folder}", "mi")
        assert_equal(candidates(*words, "2025", "--source", "my"), ["my-table"])
        assert "mine" not in candidates("spend", "")
        # Neither a shell nor a terminal obeys what stands in them
        assert_equal(candidates(*words, "$"), [])
        assert_equal(candidates(*words, "mi"), ["microsoft", "mine"])
        assert_equal(candidates(*words, "MI"), ["MINE"])
        assert_equal(
            answer("complete", "--", *words, "min"), "mine\tMine?[31m Inc.\n"
        )


# Shells


def need(shell):
    path = shutil.which(shell)
    if path is None:
        raise Skipped(f"there is no {shell}")
    return path


def script(folder, shell):
    """The script of a shell, and where it finds the command."""
    path = pathlib.Path(folder, f"capex.{shell}")
    path.write_text(answer("completion", shell), encoding="utf-8")
    (pathlib.Path(folder) / "capex").symlink_to(COMMAND)
    return path


def environment(folder):
    return {
        **os.environ,
        "PATH": f"{folder}:{os.environ['PATH']}",
        "HOME": str(folder),
        "LC_ALL": "C.UTF-8",
    }


# Lines as they are typed, in a home that has the data of write_data () in the
# folder "my figs"; nobody obeys what they say
QUOTED = [
    ("spend --data ~/my\\ figs mi", ["mine"]),
    ("spend --data '~/my figs' mi", []),
    ("spend --data \"my figs\" mi", ["mine"]),
    ("spend --data 'my figs' mi", ["mine"]),
    ("spend --data my\\ figs mi", ["mine"]),
    ("spend --data my' 'figs mi", ["mine"]),
    ("spend --data $HOME/my\\ figs mi", ["mine"]),
    ("spend --data \"${HOME}/my figs\" mi", ["mine"]),
    ("spend --data '$HOME/my figs' mi", []),
    ("spend --data $HOMELY/my\\ figs mi", []),
    ("spend --data $(touch obeyed)my\\ figs mi", []),
    ("spend --data `touch obeyed` mi", []),
    ("spend \"$(touch obeyed)\" --data 'my figs' 202", []),
    ("growth \"micro", ["microsoft"]),
    ("growth 'micro", ["microsoft"]),
    ("growth 'micro'", ["microsoft"]),
    ("growth mi\\cro", ["microsoft"]),
]


def quoted_home(folder):
    home = pathlib.Path(folder, "my figs")
    home.mkdir()
    write_data(home)


def check_quoted(folder, line, expected, found):
    assert set(found) >= set(expected), f"{line!r}: {found}"
    assert expected or not found, f"{line!r}: {found}"
    assert not pathlib.Path(folder, "obeyed").exists(), line


def run_shell(folder, *command, **options):
    run = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env=environment(folder),
        cwd=folder,
        timeout=100,
        **options,
    )
    assert run.returncode == 0, (command, run.returncode, run.stderr)
    assert_equal(run.stderr, "")
    return run.stdout


@case
def shellcheck_likes_the_script_of_bash():
    with tempfile.TemporaryDirectory() as folder:
        run_shell(folder, need("shellcheck"), script(folder, "bash"))


# Bash breaks words at = and :, and replaces only what follows the last of them
ASK_BASH = r"""
source capex.bash
compopt () { echo "$*" >options; }
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_capex capex "${COMP_WORDS[-1]}" "${COMP_WORDS[-2]}"
printf '%s\n' "${COMPREPLY[@]}"
"""


def ask_bash(folder, *words):
    told = run_shell(folder, need("bash"), "-c", ASK_BASH, "bash", *words)
    return [line for line in told.splitlines() if line]


@case
def bash_completes():
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "bash")
        for line, *_ in LINES:
            if "=" not in line:
                check(line, ask_bash(folder, "capex", *line.split(" ")))


@case
def bash_completes_behind_an_equals_sign():
    words = ("capex", "growth", "meta", "2023", "2024", "--measure")
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "bash")
        assert "capex" in ask_bash(folder, *words, "=")
        assert_equal(
            ask_bash(folder, *words, "=", "c"),
            [name for name in candidates(*words[1:], "c") if name != "spend"],
        )
        # The words behind it are where they were
        told = ask_bash(
            folder, "capex", "spend", "--measure", "=", "capex", "met"
        )
        assert_equal(told, ["meta"])


@case
def bash_completes_names_of_files():
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "bash")
        (pathlib.Path(folder) / "notes one.txt").touch()
        told = ask_bash(folder, "capex", "spend", "--output", "no")
        assert_equal(told, ["notes one.txt"])
        told = ask_bash(folder, "capex", "spend", "--output", "=", "no")
        assert_equal(told, ["notes one.txt"])
        options = (pathlib.Path(folder) / "options").read_text()
        assert_equal(options, "-o filenames\n")


def bash_words(line):
    """The words of a line as bash keeps them: with their quotes."""
    words = r"""(?:\\.|'[^']*'?|"[^"]*"?|\$\([^)]*\)|`[^`]*`|[^\s'"])+"""
    return ["capex", *re.findall(words, line)]


@case
def bash_reads_words_as_they_are_typed():
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "bash")
        quoted_home(folder)
        for line, expected in QUOTED:
            found = ask_bash(folder, *bash_words(line))
            check_quoted(folder, line, expected, found)


@case
def bash_completes_names_of_files_in_quotes():
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "bash")
        quoted_home(folder)
        for word, found in (
            ('"my fi', "my figs"), ("'my fi", "my figs"),
            ("my\\ fi", "my figs"), ("~/my\\ fi", "~/my figs"),
            ("$HOME/my\\ fi", f"{folder}/my figs"),
        ):
            told = ask_bash(folder, "capex", "spend", "--data", word)
            assert_equal(told, [found])


@case
def bash_knows_the_command_by_its_name():
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "bash")
        told = run_shell(
            folder, need("bash"), "-c", "source capex.bash; complete -p capex"
        )
        assert_equal(told, "complete -F _capex capex\n")


# Zsh completes in its line editor alone, so there must be a terminal: one that
# it makes itself. What it would add to the line is printed, between two marks.
ZSH_SETUP = r"""
PROMPT=
autoload -Uz compinit
compinit -u -d ./dump
source ./capex.zsh
bindkey '^I' complete-word
bindkey '^J' undefined-key
zstyle ':completion:*' insert-tab false
mark () { print -r -- "<MARK>" }
compprefuncs=(mark)
comppostfuncs=(mark)
compadd () {
  local -a hits
  if [[ ${@[1,(i)(-|--)]} != *-(O|A|D)\ * ]]; then
    builtin compadd -A hits "$@"
    (( ! $#hits )) || print -rl -- "<HIT>"$^hits
  fi
  builtin compadd "$@"
}
"""
ASK_ZSH = r"""
zmodload zsh/zpty
zpty asked zsh -f -i
zpty -w asked 'source ./setup.zsh; print READ""Y'
zpty -r asked got '*READY*'
zpty -w -n asked "capex $1"$'\t'
zpty -r asked got '*<MARK>*<MARK>*'
print -r -- "$got"
"""


@case
def zsh_completes():
    zsh = need("zsh")
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "zsh")
        (pathlib.Path(folder) / "setup.zsh").write_text(ZSH_SETUP)
        for line, *_ in LINES:
            told = run_shell(folder, zsh, "-f", "-c", ASK_ZSH, "zsh", line)
            hits = re.findall(r"<HIT>(.*?)\r?$", told, re.MULTILINE)
            check(line, hits)


@case
def zsh_reads_words_as_they_are_typed():
    zsh = need("zsh")
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "zsh")
        quoted_home(folder)
        (pathlib.Path(folder) / "setup.zsh").write_text(ZSH_SETUP)
        for line, expected in QUOTED:
            told = run_shell(folder, zsh, "-f", "-c", ASK_ZSH, "zsh", line)
            hits = re.findall(r"<HIT>(.*?)\r?$", told, re.MULTILINE)
            check_quoted(folder, line, expected, hits)


@case
def zsh_completes_names_of_files():
    zsh = need("zsh")
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "zsh")
        (pathlib.Path(folder) / "setup.zsh").write_text(ZSH_SETUP)
        (pathlib.Path(folder) / "notes.txt").touch()
        for line in ("spend --output no", "spend --output=no"):
            told = run_shell(folder, zsh, "-f", "-c", ASK_ZSH, "zsh", line)
            assert re.search(r"<HIT>notes.txt\r?$", told, re.MULTILINE), told


@case
def zsh_reads_the_script():
    with tempfile.TemporaryDirectory() as folder:
        run_shell(folder, need("zsh"), "-n", script(folder, "zsh"))


@case
def fish_reads_the_script():
    with tempfile.TemporaryDirectory() as folder:
        run_shell(folder, need("fish"), "--no-execute", script(folder, "fish"))


@case
def fish_completes_names_of_files():
    fish = need("fish")
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "fish")
        (pathlib.Path(folder) / "notes.txt").touch()
        for line, found in (
            ("spend --output no", "notes.txt"),
            ("spend --output=no", "--output=notes.txt"),
            ("spend --output 'no", "notes.txt"),
        ):
            told = ask_fish(folder, fish, line)
            assert found in told, (line, told)


def ask_fish(folder, fish, line):
    told = run_shell(
        folder,
        fish,
        "--no-config",
        "-c",
        "source capex.fish; complete --do-complete $argv[1]",
        f"capex {line}",
    )
    return [each.partition("\t")[0] for each in told.splitlines()]


# Fish tells words without their quotes, so those that keep home from being
# replaced are not seen; it has no backquotes, and a letter of control for \\c
@case
def fish_reads_words_as_they_are_typed():
    fish = need("fish")
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "fish")
        quoted_home(folder)
        for line, expected in QUOTED:
            if any(part in line for part in ("'~", "'$HOME", "`", "\\c")):
                continue
            line = line.replace("${HOME}", "$HOME")
            found = ask_fish(folder, fish, line)
            check_quoted(folder, line, expected, found)


@case
def fish_completes():
    fish = need("fish")
    with tempfile.TemporaryDirectory() as folder:
        script(folder, "fish")
        for line, *_ in LINES:
            check(line, ask_fish(folder, fish, line))


failed = skipped = 0
for test in CASES:
    try:
        test()
        print("ok  ", test.__name__)
    except Skipped as reason:
        print("skip", test.__name__, reason)
        skipped += 1
    except Exception as error:  # a test that cannot go on has failed
        print("FAIL", test.__name__, type(error).__name__, error)
        failed += 1
print(f"{len(CASES) - failed - skipped} passed, {failed} failed, {skipped} skipped")
sys.exit(1 if failed else 0)
