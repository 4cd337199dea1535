# Runs an example and compares what it prints with what it should.
# Usage: run-example.py EXPECTED PROGRAM
#
# SPDX-License-Identifier: MIT
import difflib
import subprocess
import sys

expected_path, program = sys.argv[1:]
with open(expected_path, encoding="utf-8") as file:
    expected = file.read()

run = subprocess.run(
    [program],
    stdout=subprocess.PIPE,
    stderr=subprocess.STDOUT,
    encoding="utf-8",
    errors="backslashreplace",
)
if run.returncode != 0:
    print(run.stdout)
    sys.exit(f"{program} exits with {run.returncode}")
if run.stdout != expected:
    sys.stdout.writelines(
        difflib.unified_diff(
            expected.splitlines(True),
            run.stdout.splitlines(True),
            expected_path,
            "printed",
        )
    )
    sys.exit(f"{program} does not print what {expected_path} says")
