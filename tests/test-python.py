# What Python sees of the library. Each case runs in a process of its own, so
# that a crash is charged to the case that made it.
# Usage: test-python.py [CASE]
#
# SPDX-License-Identifier: MIT
import subprocess
import sys

SKIPPED = 77
CASES = {}


def case(function):
    """Registers a test; its name is a sentence about behaviour."""
    CASES[function.__name__] = function
    return function


@case
def version_is_there():
    assert isinstance(Capex.MAJOR_VERSION, int)
    assert Capex.VERSION_S.count(".") == 2


@case
def error_domain_is_that_of_the_library():
    domain = GLib.quark_to_string(Capex.Error.quark())
    assert domain == "capex-error-quark", domain


@case
def error_codes_have_nicks():
    assert Capex.Error.OUT_OF_RANGE.value_nick == "out-of-range"


def run_all():
    failed = 0
    for name in CASES:
        run = subprocess.run(
            [sys.executable, __file__, name],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            errors="backslashreplace",
        )
        print("FAIL" if run.returncode else "ok  ", name, run.stdout, sep=" ")
        failed += run.returncode != 0
    print(f"{len(CASES) - failed} passed, {failed} failed")
    return 1 if failed else 0


try:
    import gi
except ImportError:
    print(f"{sys.executable} has no PyGObject (python3-gi)")
    sys.exit(SKIPPED)

if len(sys.argv) == 1:
    sys.exit(run_all())

gi.require_version("Capex", "0")
from gi.repository import Capex, GLib

CASES[sys.argv[1]]()
