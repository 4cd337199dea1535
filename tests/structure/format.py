# clang-format would change nothing
#
# SPDX-License-Identifier: MIT
import re
import shutil
import subprocess
import sys

import tree

VERSION = "14"  # others break lines elsewhere
SKIPPED = 77

command = shutil.which(f"clang-format-{VERSION}") or shutil.which("clang-format")
if command is None:
    print("clang-format is not there")
    sys.exit(SKIPPED)

told = subprocess.run(
    [command, "--version"], stdout=subprocess.PIPE, encoding="utf-8", check=True
).stdout
if re.search(r"version (\d+)", told)[1] != VERSION:
    print(f"clang-format {VERSION} is needed, this is {told}")
    sys.exit(SKIPPED)

sources = list(tree.files(".c", ".h"))
run = subprocess.run(
    [command, "--dry-run", *sources], stderr=subprocess.PIPE, encoding="utf-8"
)
problems = [
    f"{path}: not as clang-format has it; run ./dev format"
    for path in dict.fromkeys(
        re.findall(r"^(.+?):\d+:\d+: warning: code should", run.stderr, re.M)
    )
]
if run.returncode != 0:
    problems.append(run.stderr)
tree.report(problems, f"{len(sources)} formatted files")
