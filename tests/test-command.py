# What the command prints, and how it ends.
# Usage: test-command.py COMMAND
#
# SPDX-License-Identifier: MIT
import subprocess
import sys

COMMAND = sys.argv[1]
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


def assert_equal(told, expected):
    assert told == expected, f"{told!r} is not {expected!r}"


@case
def version_goes_to_stdout():
    run = capex("--version")
    assert run.stdout.startswith("capex 0."), run.stdout
    assert_equal(run.stderr, "")
    assert_equal(run.returncode, 0)


@case
def unknown_option_is_named_on_stderr_and_ends_with_2():
    run = capex("--nonsense")
    assert "--nonsense" in run.stderr, run.stderr
    assert_equal(run.stdout, "")
    assert_equal(run.returncode, 2)


failed = 0
for test in CASES:
    try:
        test()
        print("ok  ", test.__name__)
    except (AssertionError, subprocess.TimeoutExpired) as error:
        print("FAIL", test.__name__, error)
        failed += 1
print(f"{len(CASES) - failed} passed, {failed} failed")
sys.exit(1 if failed else 0)
